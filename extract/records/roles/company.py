"""What a number is that does not say it itself: told by the numbers around it that do, and by what stands over bare lines of numbers.

A number whose own clause gives no sign falls to a rule that asks nothing of it (`WEAK`). Its statement and paragraph are of one kind,
though:
facts that are reported, what an award asks for, the parts of a sum, the lines of a table under their heading. It is one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from extract.fold import fold
from extract.records.roles.column_roles import bounded_by, column_bound, column_role

if TYPE_CHECKING:
    from extract.records.document.reading import Reading
    from extract.records.roles.judgement import Judged

Told = tuple[str, str]  # a role and the id of the rule that gives it
WEAK: Final = frozenset(("money.other", "money.reported", "money.huge", "share.other", "share.reported"))
_BY_TENSE: Final = frozenset(("money.fact", "share.fact"))  # told by the tense of a passage alone
_LEVEL_BEFORE: Final = frozenset(("money.replaced", "share.replaced", "share.raised_since"))  # a fact beside goals and awards too
_GIVEN: Final = frozenset(("award", "award_rate"))
_REQUIRED: Final = frozenset(("money.limit", "money.required"))  # told by no more than the side that is closed
_PRICES: Final = frozenset(("money.tariff",))  # what has a price is also what a budget pays for
_FEES: Final = frozenset(("money.fee_at_most", "money.fee_goes_on"))


def settle(reading: Reading, judged: Sequence[Judged]) -> list[Judged]:
    """The numbers in order, each whose own words told nothing sure with the role that its surroundings give it."""
    out = list(judged)
    if not any(_open(item) for item in out):
        return out
    start = 0
    for _, group in groupby(judged, key=lambda item: item.scene.statement):
        said = list(group)
        end = start + len(said)
        if any(_open(item) for item in said):
            _settle(reading, out, start, end)
        start = end
    return out


def _open(item: Judged) -> bool:
    return (
        item.rule in WEAK
        or item.rule in _BY_TENSE
        or item.rule in _REQUIRED
        or item.rule in _PRICES
        or (item.role == "target" and item.scene.mention.kind != "count")
    )


def _sure(item: Judged) -> bool:
    return item.rule not in WEAK and item.rule not in _LEVEL_BEFORE


class _Statement:
    """What the numbers [start, end) of one statement tell together."""

    def __init__(self, reading: Reading, out: Sequence[Judged], start: int, end: int) -> None:
        said = out[start:end]
        self.start, self.end = start, end
        self.facts = sum(item.role == "statistic" and _sure(item) for item in said)
        self.goals = sum(item.role == "target" for item in said)
        self.asks = any(item.role == "threshold" for item in said)
        self.gives = next((i for i in range(start, end) if out[i].role in _GIVEN), -1)  # the first of what is given
        self.bare = not any(item.role in (*_GIVEN, "funding", "threshold") and _sure(item) for item in said)
        self.asked = 0  # where what an award asks for is closed (…的，给予…)
        if self.asks and self.gives >= 0 and any(item.role == "threshold" for item in out[start : self.gives]):
            closed = [mark.start() for mark in _CLOSES.finditer(reading.text, out[start].end, out[self.gives].start)]
            self.asked = closed[-1] if closed else 0


def _settle(reading: Reading, out: list[Judged], start: int, end: int) -> None:
    """Settle the numbers [start, end), which are those of one statement."""
    said = _Statement(reading, out, start, end)
    for i in range(start, end):
        told = _told(reading, out, i, said)
        if told is not None and told[0] != out[i].role:
            out[i] = out[i]._replace(role=told[0], rule=told[1])


def _told(reading: Reading, out: Sequence[Judged], i: int, said: _Statement) -> Told | None:
    """The role of a number by what stands around it, the surest first, or None."""
    item = out[i]
    if item.rule in _REQUIRED:
        return _fee(reading, out, i)
    if item.rule in _BY_TENSE:
        return _condition(reading, out, item, said) or _budgeted(item)
    if item.rule in _PRICES:
        return _budgeted(item)
    if item.rule in WEAK:
        told = (
            _budgeted(item)
            or _condition(reading, out, item, said)
            or _part(reading, out, i)
            or _line(reading, out, i)
            or _each(reading, item)
        )
        if told is None and not said.goals and said.bare and not _NORM.search(item.scene.lead):
            told = _fact(item) if said.facts or _among_facts(reading, out, said) else None
        return told or _given(reading, item)
    if item.role == "target" and (told := _like_condition(reading, out, i)):
        return told
    outnumbered = item.role == "target" and item.scene.mention.kind != "count" and said.facts >= said.goals
    aimed = item.scene.has("goal_year") or item.scene.has("goal_heading") or _AIMED.search(item.scene.lead)
    return _fact(item) if outnumbered and not aimed else None


def _kind(item: Judged) -> str:
    return "money" if item.scene.mention.kind == "money" else "share"


# --- what an award asks for ---

_CLOSES: Final = re.compile(r"的[，；、（）]|的[^，。；]{0,16}(?:给|奖|补|资助)|[者）][^，。；]{0,16}(?:给|奖|补|按)|，(?:按|给予|奖|补)")
_NO_CONDITION: Final = re.compile(r"(?:每|按|在上述|[×÷*=+（-])(?:$|[^，。；：\d]{0,2}$)")
_RECKONED: Final = ("×", "÷", "*", "=", "+")
_REACHED: Final = re.compile(r"(?:达到?|满|足)$")


_CLASS_GIVEN: Final = re.compile(
    r"(?:（[^（）]*）)?的[^，。；、：给予\d]{1,14}，?(?:一次性|分别|最高|再)*(?:给予|予以|奖励|奖|补助|补贴|补|资助)"
)
_CLASS_IN: Final = re.compile(r"[^，。；：\d]{2,16}(?:的)?(?:须|应|需|要)?在")


def _like_condition(reading: Reading, out: Sequence[Judged], i: int) -> Told | None:
    """A threshold, where only another class is told behind one with the same side (研发投入应在800万元以上，〔高新企业在500万元〕以上), or None."""
    item, before = out[i], out[i - 1] if i else None
    if before is None or before.role != "threshold" or before.scene.statement != item.scene.statement:
        return None
    alike = before.scene.quantity.bound == item.scene.quantity.bound != "exact" and before.scene.quantity.unit == item.scene.quantity.unit
    told = alike and _CLASS_IN.fullmatch(reading.text, item.scene.clause.start, item.scene.start)
    return ("threshold", f"{_kind(item)}.condition_goes_on") if told else None


def _condition(reading: Reading, out: Sequence[Judged], item: Judged, said: _Statement) -> Told | None:
    """A threshold, where others are said in its statement, and what is given to those who reach them behind it or nowhere in it."""
    scene = item.scene
    if item.rule in WEAK and scene.quantity.bound == "range" and _CLASS_GIVEN.match(reading.text, item.end):
        return "threshold", f"{_kind(item)}.class_given"
    if _closed_side(reading, out, item, said):
        return "threshold", f"{_kind(item)}.condition_set"
    if not said.asks or (item.rule in _BY_TENSE and scene.quantity.bound == "exact" and not scene.has("conditions")):
        return None
    if not scene.lead and reading.text[scene.clause.start - 1 : scene.clause.start] == "：":
        return None  # 低收入家庭（人均月收入低于1900元）：〔18元/平方米〕: what the label gets
    if _NO_CONDITION.search(scene.lead) or reading.text.startswith(_RECKONED, scene.end):
        return None
    if said.gives < 0:
        asked = scene.has("conditions") and (scene.has("one_sided") or _REACHED.search(scene.lead))
    else:
        asked = item.end <= said.asked
    return ("threshold", f"{_kind(item)}.among_conditions") if asked else None


_OF_WHOM: Final = re.compile(r"^(?!.*标准).*(?:申报|申请|支持|奖励|补助|补贴|资助|扶持|认定)(?:的)?(?:对象|范围)[^，。；]{0,8}$")


def _closed_side(reading: Reading, out: Sequence[Judged], item: Judged, said: _Statement) -> bool:
    """Whether a number with a closed side stands among conditions, or in a policy's own text, and nothing is given in front of it.

    The year in which it is measured is over there (2018年已缴税收在50万元以上), and tells of no fact.
    """
    scene = item.scene
    cut = max(scene.statement[0], reading.text.rfind("；", scene.statement[0], item.start))
    if any(one.role in _GIVEN and cut <= one.start < item.start for one in out[said.start : said.end]):
        return False
    closed = scene.has("one_sided") or scene.quantity.bound == "range"
    if scene.has("conditions"):
        asked = closed or _REACHED.search(scene.lead) is not None
    else:
        asked = closed and (scene.has("statute") or reading.headed(_OF_WHOM, item.start, levels=2))
    return asked and item.rule in _BY_TENSE and not _NO_CONDITION.search(scene.lead)


# --- the lines of a budget ---


_PAID_IN_LINES: Final = re.compile(r"收入|缴费|收费|罚|票价|单价")


def _budgeted(item: Judged) -> Told | None:
    """Funding, where a sum stands below the heading of a budget (经费需求) and is no part of what is said to have been spent, or paid to
    each.
    """
    scene = item.scene
    if scene.mention.kind != "money" or not scene.has("budget_headed") or scene.has("told"):
        return None
    if _PAID_IN_LINES.search(scene.lead):
        return None
    barred = ("per_head", "for_each", "conditions", "back_bound", "contributed", "award_verb")
    return None if any(scene.has(name) for name in barred) else ("funding", "money.below_budget")


# --- fees ---


def _fee(reading: Reading, out: Sequence[Judged], i: int) -> Told | None:
    """What may be charged at most, where the sum in front of it in its paragraph is such a ceiling (服务费第一年不超过1800元，〔第二年不超过1700元〕)."""
    item = out[i]
    before = next((one for one in reversed(out[max(0, i - _NEAR) : i]) if one.scene.mention.kind == "money"), None)
    here = reading.sentence_at(item.start)
    there = reading.sentence_at(before.start) if before else None
    if before is None or here is None or there is None or here.block != there.block or before.rule not in _FEES:
        return None
    return ("other", "money.fee_goes_on") if item.scene.has("at_most") and not item.scene.has("award_verb") else None


# --- the parts of a sum ---

_FIRST_PART: Final = re.compile(r"(?:以上|左右)?[，。；（]其中[：，]?[^，。；：\d]{2,40}")
_NEXT_PART: Final = re.compile(r"(?:以上|左右)?[、，；][^，。；：\d]{2,40}")
_TOTALS: Final = frozenset(("target", "statistic", "funding"))


def _part(reading: Reading, out: Sequence[Judged], i: int) -> Told | None:
    """What the whole is of which a sum is a part (确保完成投资12亿元。其中：水库工程〔5亿元〕、堤防工程7亿元)."""
    item, kind = out[i], f"{_kind(out[i])}.part_of_total"
    before = next((one for one in reversed(out[max(0, i - _NEAR) : i]) if one.scene.mention.kind == "money"), None)
    if before is None or item.scene.mention.kind != "money" or before.role not in _TOTALS:
        return None
    pattern = _NEXT_PART if before.rule == kind else _FIRST_PART
    return (before.role, kind) if pattern.fullmatch(reading.text, before.scene.end, item.scene.start) else None


# --- bare lines under a heading ---

_STOPS: Final = re.compile(r"[，。；：！？×÷=]")
_NO_LABEL: Final = re.compile(r"[，。；：！？×÷=的按为给予达将是]")  # what no label of a line holds
_UP: Final = 12  # blocks from a line of a table back to its heading
_LONGEST: Final = 40  # characters of a line that heads others
_PROSE: Final = 200  # characters of a block in which a stop shows that it is prose
_TITLE: Final = re.compile(
    r"附?[表件录]\d?[一二三四五六七八九十]?|第[一二三四五六七八九十]{1,3}[章节条]|（?[一二三四五六七八九十]{1,3}[）、]"
)
_OF_A_TABLE: Final = re.compile(r"[表錶]$|标准|標準|金额|金額")


def _line(reading: Reading, out: Sequence[Judged], i: int) -> Told | None:
    """What the heading of a column gives the numbers below it, in lines of labels and numbers alone (租金上限 / 甲市 五万元 / 乙市 三万元).

    The number takes the bound that the heading says, too.
    """
    item = out[i]
    sentence = reading.sentence_at(item.start)
    if sentence is None or reading.outline.blocks[sentence.block].kind == "row" or not _bare(reading, out, i, sentence.block):
        return None
    for said in _above(reading, sentence.block, item.start):
        role = column_role(said)
        if role == "given":
            barred = item.scene.has("back_bound") or item.scene.has("large")
            return None if barred else (_AWARDS[_kind(item)], f"{_kind(item)}.under_heading")
        if role is not None and (role != "statistic" or _kind(item) == "money"):
            if role == "threshold":
                item.scene.quantity = bounded_by(item.scene.quantity, column_bound(said))
            return role, f"{_kind(item)}.under_heading"
    return None


def _above(reading: Reading, at: int, place: int) -> Iterator[str]:
    """The lines above a place in its table, the nearest first, up to the table's title; where prose comes between, the title alone."""
    blocks, text = reading.outline.blocks, reading.text
    for k in range(at, max(-1, at - _UP), -1):
        start, end = blocks[k].start, min(blocks[k].end, place)
        leads = text.startswith("：", end - 1)
        if end - start <= _LONGEST or leads:
            yield text[max(start, end - _LONGEST) : end]
            if k != at and (leads or _TITLE.match(text, start, end)):
                return
        elif k != at and _STOPS.search(text, start, min(end, start + _PROSE)):
            break
    title = blocks[at].section[-1:]
    if title and _OF_A_TABLE.search(title[0]):
        yield fold(title[0])


_AWARDS: Final = {"money": "award", "share": "award_rate"}


def _bare(reading: Reading, out: Sequence[Judged], i: int, block: int) -> bool:
    """Whether nothing but labels stands between a number, or its list, and those on both sides of it in its block."""
    place, text, scene = reading.outline.blocks[block], reading.text, out[i].scene
    before, behind = place.start, place.end
    for k in range(i - 1, -1, -1):
        if out[k].scene.start != scene.start:
            before = max(before, out[k].end)
            break
    for k in range(i + 1, len(out)):
        if out[k].scene.start != scene.start:
            behind = min(behind, out[k].start)
            break
    if before == place.start and behind == place.end:
        return place.end - place.start <= _LONGEST and not _STOPS.search(text, before, behind)
    if before == place.start:
        stops = [stop.end() for stop in _STOPS.finditer(text, before, scene.start)]
        before = stops[-1] if stops else before
    return not _NO_LABEL.search(text, before, scene.start) and not _NO_LABEL.search(text, scene.end, behind)


# --- what each gets, as the paragraph said ---

_FOR_EACH: Final = re.compile(r"每[人户名月年位生个家](?:每?[年月日学期]*)$")
_PARAGRAPH_GIVES: Final = re.compile(
    r"(?:给予|发放|发给|予以|核发|享受|领取)[^，。；：]{0,16}(?:安家费|生活费|补[助贴]|奖|津贴|资助|慰问金|扶助金|救助金|优待金)"
)
_ITEM: Final = re.compile(
    r"（[一二三四五六七八九十]{1,3}）|(?:^|[。；\n ])[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百]{1,4}条|(?<!\d)\d{1,2}[.、](?!\d)"
)
_PAID_IN: Final = re.compile(r"缴|收费|收取|工资|租金|价|成本|保费|学费|收入")
_BACK: Final = 240  # characters back to where a paragraph says what is given


def _each(reading: Reading, item: Judged) -> Told | None:
    """An award, where a sum for each person or each year follows what an earlier sentence of the item gives (发放安家费。…。其中，硕士每人每年8000元)."""
    scene, text = item.scene, reading.text
    if scene.mention.kind != "money" or not _FOR_EACH.search(scene.lead) or scene.has("conditions") or scene.tense == "past":
        return None
    sentence = reading.sentence_at(item.start)
    start = scene.statement[0]
    if sentence is None or _PAID_IN.search(text, start, item.start):
        return None
    begin = max(reading.outline.blocks[sentence.block].start, start - _BACK)
    marks = [mark.end() for mark in _ITEM.finditer(text, begin, start)]
    begin = marks[-1] if marks else begin
    return ("award", "money.each_gets") if _PARAGRAPH_GIVES.search(text, begin, start) else None


_WHAT_IS_PAID: Final = re.compile(
    r"[缴交]|收[费取入]|工资|租金|价|成本|[保学运票]费|费用|贷款|借款|投[资入]|资[产本]|产值|利润|余额|罚|扣|押金|保证金"
)
_CLOSED: Final = frozenset(("exact", "range", "at_most"))


def _given(reading: Reading, item: Judged) -> Told | None:
    """What is left where an award is spoken of: a sum that closes its clause is given, one in front of the giving is asked for.

    What is priced, earned or owed there says so in words of its own.
    """
    scene = item.scene
    if scene.mention.kind != "money" or not scene.has("statute") or not scene.has("award_said") or scene.tense == "past":
        return None
    if scene.has("large") or scene.has("past_fact") or scene.has("told") or _NO_CONDITION.search(scene.lead) or _REACHES.match(scene.after):
        return None
    if not scene.has("predicate"):
        return ("threshold", "money.in_front_of_giving") if scene.has("giving_after") or scene.has("condition_clause") else None
    barred = scene.has("conditions") or scene.has("back_bound") or scene.has("level_subject") or scene.has("goal_year")
    if barred or scene.quantity.bound not in _CLOSED or not scene.lead or _WHAT_IS_PAID.search(scene.lead):
        return None
    if _PAID_IN.search(reading.text, max(0, item.start - _SPOKEN), item.start):
        return None
    return "award", "money.in_giving"


_SPOKEN: Final = 120  # characters in front of a sum in which prices and fees are no matter
_REACHES: Final = re.compile(r"[×÷*=]|/[^，。；]{1,4}[×÷*=]")


# --- reported facts ---


_NORM: Final = re.compile(  # what should or may be is no fact
    r"(?<![许认适])可(?![支比观持])|(?<![响供相反对感效])应(?![用对急])|须|(?<![即])将|预[期计]|不得|提供|收取|[缴交]纳"
)


_AIMED: Final = re.compile(r"推动|促进|力[争求]|确保|争取|实现|努力|不[低少小]于|不[超高大]|目标|[控抑限]制在")


def _fact(item: Judged) -> Told:
    return "statistic", f"{_kind(item)}.among_facts"


def _among_facts(reading: Reading, out: Sequence[Judged], said: _Statement) -> bool:
    """Whether the numbers of the paragraph on both sides of a statement are facts, or on the one side where there are any."""
    here = reading.sentence_at(out[said.start].start)
    if here is None:
        return False
    told = [role for role in (_next(reading, out, said.start - 1, -1, here.block), _next(reading, out, said.end, 1, here.block)) if role]
    return bool(told) and all(role == "statistic" for role in told)


def _next(reading: Reading, out: Sequence[Judged], k: int, step: int, block: int) -> str:
    """The role of the next sum or share of the paragraph that is surely read, or ""."""
    for _ in range(_NEAR):
        sentence = reading.sentence_at(out[k].start) if 0 <= k < len(out) else None
        if sentence is None or sentence.block != block:
            return ""
        if out[k].scene.mention.kind != "count" and _sure(out[k]):
            return out[k].role
        k += step
    return ""


_NEAR: Final = 8  # numbers on either side of a statement
