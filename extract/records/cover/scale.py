"""The scale of what insurances pay, read word by word: where somebody is treated, who is insured, which part of the cost, what is paid.

在三级医院就诊的，在职职工2万元以下部分80%、退休人员85% is a table said in one sentence. The words in front of a value are a cell of it where
they are put together from these closed classes alone; what a cell lacks, the words over it say: a clause or label in front, the first cell
of
its row, the lead-in of its list, the heading. Anything else is no scale, and nothing is read from it here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from extract.fold import fold
from extract.records.beneficiary import Holder, share_out, tidied
from extract.records.beneficiary.nouns import closed
from extract.records.cover.cells import ITEM, WHO, Cell, Place, cell_in, says
from extract.records.document.reading import Reading
from extract.records.roles.judgement import Judged
from extract.records.roles.shares import benefit_shares
from extract.records.roles.sums import benefits
from extract.seek import behind_last

# what may tell a value of a scale
RULES: Final = frozenset(rule.id for rule in (*benefit_shares.SHARES, *benefits.MONEY)) | {
    "share.fund_bears",
    "share.fund_bears_by",
    "share.parallel",
    "share.tier_paid",
    "share.of_portion",
    "share.ratio_behind",
    "share.ratio_listed",
    "share.rate_next",
    "share.rate_given",
    "share.rate_listed",
    "share.paid_to_others",
    "share.hospital_paid",
    "money.parallel",
}

_PARTS = re.compile(r"[，；：。\n]")
_SAYS_WHO = re.compile(WHO)
_FAR: Final = 200  # characters of a statement that are looked back over
_JOINS: Final = "、和及与"
_RANGE = re.compile(r"以[上下内]|部分|[至到－—～~-]|超")  # a part of the cost, and no sum alone
_NO_PERSON = re.compile(
    r"起付|支付政策|支付标准|结付|封顶|最高支付|不设|待遇标准|报销比例|减免一半|(?:护理|病种|药品|检查|手术|治疗|住院|门诊)$"
)
_NOUN = re.compile(r"比例|标准")
_NO_WHO = frozenset(("其他人员", "人员", "对象", "成员"))


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch between two marks or values, with what it says; valued: whether a value follows it."""

    start: int
    end: int
    cell: Cell | None
    valued: bool


def _parts(reading: Reading, start: int, stop: int) -> list[_Part]:
    """The parts of [start, stop), in order: between commas, colons, stops and the percentages."""
    text = reading.text
    values = [
        (n.bounded[0] if n.bounded[0] >= 0 else n.start, n.whole_end) for n in reading.numbers_between(start, stop) if n.kind == "percent"
    ]
    out: list[_Part] = []
    place = start
    while place < stop:
        value = next(((a, b) for a, b in values if b > place), (stop, stop))
        mark = _PARTS.search(text, place, min(stop, value[0]))
        end = mark.start() if mark else min(value[0], stop)
        if end > place:
            out.append(_Part(place, end, cell_in(text, place, end), valued=mark is None))
        place = mark.end() if mark else max(value[1], place + 1)
        while place < stop and text[place] in "、和，及；" and not mark:
            place += 1
    return out


_COST_SAID = re.compile(r"发生的?[^，。；：\d]{2,24}费用?$")


def cell_of(reading: Reading, item: Judged) -> Cell | None:
    """The cell that a value stands in, made whole by what stands over it; None where its words are no cell, or say nothing of a scale."""
    scene = item.scene
    if not is_paid(item):
        return None
    begin = max(scene.statement[0], scene.start - _FAR)
    stop = min(scene.start, scene.mention.bounded[0]) if scene.mention.bounded[0] >= begin else scene.start
    parts = _parts(reading, begin, stop)
    own = parts[-1] if parts else None
    if own is None or own.cell is None:
        return None
    if reading.text[own.end - 1] == "的" and "step" not in own.cell:
        return None  # 医疗费用〔的〕80%: what it is a share of is said
    if len(parts) > 1 and not says(own.cell) and not parts[-2].valued and _COST_SAID.search(reading.text, parts[-2].start, parts[-2].end):
        return None  # 在二级医院发生的〔住院费用〕，按80%支付
    cell = own.cell
    for part in reversed(parts[:-1]):
        if part.cell is None:
            continue
        cell = _inherit(reading.text, cell, part)
    return cell if says(cell) else None


def _inherit(text: str, cell: Cell, part: _Part) -> Cell:
    """A cell with what a part in front of it says and it lacks: of another cell only what stands there in front of a class that both
    say.
    """
    said = part.cell or {}
    lacks = {name: place for name, place in said.items() if name not in cell}
    if not part.valued:
        return cell | {name: place for name, place in lacks.items() if name != "step" or _RANGE.search(text, *place)}
    both = [place[0] for name, place in said.items() if name in cell and name != "paid"]
    return cell | {name: place for name, place in lacks.items() if both and name in ("where", "who") and place[0] < min(both)}


def _nth(reading: Reading, item: Judged, place: Place) -> str:
    """The words of a class; of a list with as many parts as there are values, the part of this one."""
    scene, view = item.scene, reading.outline.view
    values = [n for n in reading.numbers_between(scene.start, scene.end) if n.kind == scene.mention.kind]
    if len(values) > 1:
        shared = share_out(view, Holder(*place), len(values))
        at = next((i for i, n in enumerate(values) if n.start == scene.mention.start), None)
        if shared and at is not None:
            return shared[at]
    return view.written(*place)


def subject_of(reading: Reading, item: Judged) -> str | None:
    """What a reimbursed share is of, by its cell: where, of whom, of which part, with the ratio's name; None where its words are no
    cell.
    """
    cell = cell_of(reading, item)
    if cell is None or not ("where" in cell or "step" in cell):
        return None
    words = [_nth(reading, item, place) for place in sorted(place for name, place in cell.items() if name != "paid")]
    ratio = cell["paid"] if "paid" in cell and _NOUN.search(reading.text, *cell["paid"]) else None
    return "".join(words) + (reading.outline.view.written(*ratio) if ratio else "")


_TOPIC = re.compile(
    rf"(?:{ITEM.pattern})?(?:[^，。；：\n]{{2,8}}：)?(?P<what>[^，。；：（）\d]{{2,20}}?)(?=（|实行|不设|不再|均|统一|起付|按|由|[，：]|的|发生|纳入)"
)
_NO_COST = re.compile(
    r"^(?:不设|取消|不再设).*|.*起付(?:线|标准)$|^(?:个人)?(?:先行?)?(?:自付|自理|负担)(?:\d+%?)?$|^基金$|^(?:统筹|医保)基金$"
)


def topic_of(reading: Reading, item: Judged, about: str | None) -> str | None:
    """What a share is paid of, as its statement opens, where the words next to it only tell of a deductible, the payer or one's own
    part; else as it was.
    """
    if not is_paid(item) or not (about is None or _NO_COST.search(fold(about))):
        return about
    start = behind_last(reading.text, item.scene.statement[0], item.scene.start, "；。")
    found = _TOPIC.match(reading.text, start, item.scene.start)
    return reading.outline.view.written(*found.span("what")) if found and not _NO_COST.search(found["what"]) else about


def insured(reading: Reading, item: Judged) -> Holder | None:
    """Who a value of a scale is paid for: as its cell says, else the lead-in of its list or the headings; None where its words are no
    cell, or none is named.
    """
    cell = cell_of(reading, item)
    if cell is None:
        return None
    if "who" in cell and reading.text[slice(*cell["who"])] not in _NO_WHO:
        return Holder(*cell["who"])
    return next(_named_over(reading, item.start), None)


def _named_over(reading: Reading, position: int) -> Iterator[Holder]:
    """The insured whom the lead-ins and the headings over a place name, the nearest first."""
    for place in (*reading.lead_ins_above(position), *reading.headings_above(position)[:2]):
        found = [m for m in _SAYS_WHO.finditer(reading.text, *place) if m[0] not in _NO_WHO]
        if found:
            end = found[-1].end()
            yield Holder(end - len(found[-1][0].lstrip(_JOINS)), end)  # 二〔、〕居民医保篇


def is_paid(item: Judged) -> bool:
    """Whether a value is what an insurance or relief pays, in a text that speaks of such."""
    return item.rule in RULES and item.scene.has("of_cover")


_COST_THROUGH = re.compile(r"费用?(?:经|由|按|在|通过)")


def of_insured(reading: Reading, item: Judged, found: Holder) -> Holder | None:
    """Who an insurance pays for what it pays, of words that name a cost, a limit or a rule (城乡居民医保年度, 医疗费用经居民): the insured
    among them, else those named over them; None where nobody is. Words that close with somebody stand as they are.
    """
    tidy = tidied(reading.text, found) or found
    said = reading.text[tidy.start : tidy.end]
    if not is_paid(item) or (closed(said) and not _COST_THROUGH.search(said)):
        return found
    whom = [m.span() for m in _SAYS_WHO.finditer(reading.text, found.start, found.end) if m[0] not in _NO_WHO and len(m[0]) > 1]
    if whom:
        start, end = max(whom, key=lambda place: place[1] - place[0])
        return Holder(found.start if reading.text[start - 1] == "的" and not _COST_THROUGH.search(said) else start, end)
    over = next(_named_over(reading, item.start), None)
    return over if over and over.end - over.start > 1 and reading.text[over.end : over.end + 1] in "\n：。" else None


def own_words(reading: Reading, item: Judged) -> Holder | None:
    """The words of a value's own cell, or None where they are none: what stands in front of them tells of its neighbours."""
    if cell_of(reading, item) is None:
        return None
    start = max(item.scene.statement[0], item.scene.start - _FAR)
    own = _parts(reading, start, item.scene.start)[-1]
    return Holder(own.start, own.end)


def no_person(item: Judged, said: str) -> bool:
    """Whether words are what an insurance pays for, and nobody who is insured (住院, 起付线)."""
    return is_paid(item) and bool(said) and _NO_PERSON.search(fold(said)) is not None


def tells_no_one(reading: Reading, item: Judged, found: Holder) -> bool:
    """Whether words in front of what an insurance pays are a cell that says where or which part of the cost (5万元至10万元（含）), and nobody."""
    if not is_paid(item):
        return False
    if _NO_PERSON.search(reading.text, found.start, found.end):
        return True
    cell = cell_in(reading.text, found.start, found.end)
    return cell is not None and "who" not in cell and says(cell)
