"""Lists paired with lists: which of the names that words list belongs to which of as many numbers.

省、市、县到位率分别为A、B、C gives each its own; so do 营业收入、利润总额增长A和B without 分别, 一二三产增加值分别增长A、B、C, and names that stand
before (实现营业收入、利润总额，同比分别增长A和B; 养老保险和失业保险以…为基数，分别补贴A和B).
"""

from __future__ import annotations

import re
from typing import Final

from extract.fold import fold
from extract.model import Mention
from extract.records.beneficiary import Holder, share_out
from extract.records.beneficiary.sharing import list_marks
from extract.records.document.reading import Reading
from extract.records.measures.words import COMMON, MEASURE

# 一二三产, 一、二、三产业: what is behind them is said of each
_ORDINALS = re.compile(
    r"第?(?P<all>[一二三四五六七八九]{2,9}|[一二三四五六七八九](?:[、和][一二三四五六七八九]){1,8})(?=次?产|季度|线城市|类|级|等)"
)
_GAINED = re.compile(r"(?:共|累计|合计)*(?:实现|完成|取得)")
_BASED = re.compile(r"(?:以|按照?)(?=.)")
_MEASURED = re.compile(r"(?:[率例重额量数值比]|年限|面积|寿命|强度|里程)$")
_SUMMED = re.compile(r"[^、\d]{1,4}?(?P<many>[二三四五六])级")
_BOTH = re.compile(r"城乡(?!融合|统筹|一体|建设|结合|规划)")
_EACH = {"乡": ("镇", "农村"), "鄉": ("鎮", "農村")}  # 城乡 as written: how town and country are named apart
_BACK = 4  # clauses


_RANGE = re.compile(r"(?P<first>[一二三四五六七八九十])(?P<kind>[类级档等])(?:至|到|-|—)(?P<last>[一二三四五六七八九十])(?P=kind)")
_ORDER: Final = "一二三四五六七八九十"


def _range(said: str, count: int) -> re.Match[str] | None:
    """Classes told from the first to the last, as many as there are numbers (〔一类至八类〕行业的基准费率分别为)."""
    found = _RANGE.search(said)
    return found if found and _ORDER.index(found["last"]) - _ORDER.index(found["first"]) == count - 1 else None


def as_many(text: str, start: int, end: int, count: int) -> bool:
    """Whether words list exactly as many names as there are numbers."""
    said = text[start:end]
    return (
        len(list_marks(said)) == count - 1
        or _range(said, count) is not None
        or _ordinals(said, count) is not None
        or (count == 2 and _BOTH.search(said) is not None)
    )


def _ordinals(said: str, count: int) -> re.Match[str] | None:
    found = _ORDINALS.search(said)
    return found if found and len(_MARKED.sub("", found["all"])) == count else None


_MARKED = re.compile("[、和]")
_REST = re.compile(r"其[他它余][^的（）]*(?:（[^（）]*）)?(?P<common>的[^的]*?)(?:分别)?(?:从|由|为|达到?)?")


def paired(reading: Reading, start: int, end: int, count: int) -> list[str] | None:
    """The names in [start, end) as written, shared out over `count` numbers; None where they do not part so."""
    text, view = reading.text, reading.outline.view
    if (classes := _range(text[start:end], count)) is not None:
        front, behind = view.written(start, start + classes.start()), view.written(start + classes.end(), end)
        at = _ORDER.index(classes["first"])
        return [front + number + classes["kind"] + behind for number in _ORDER[at : at + count]]
    if (ordinals := _ordinals(text[start:end], count)) is not None:
        first, last = (start + place for place in ordinals.span("all"))
        return [
            view.written(start, first) + view.written(k, k + 1) + view.written(last, end) for k in range(first, last) if text[k] in _ORDER
        ]
    marks = list_marks(text[start:end])
    if len(marks) == count - 1:
        begins, ends = [0, *(b for _, b in marks)], [*(a for a, _ in marks), end - start]
        if all(_MEASURED.search(text[start + a : start + b]) for a, b in zip(begins, ends, strict=True)):
            return [view.written(start + a, start + b) for a, b in zip(begins, ends, strict=True)]  # 入园率、巩固率
        rest = _REST.fullmatch(text, start + begins[-1], end)
        if rest:  # 煤、油、其他能源〔的比重〕: what is left has the name of the others in it, and they share but what stands behind
            common = view.written(*rest.span("common"))
            names = [view.written(start + a, start + b) + common for a, b in zip(begins[:-1], ends[:-1], strict=True)]
            return [*names, view.written(rest.start(), rest.end("common"))]
    both = _BOTH.search(text, start, end) if count == 2 and not marks else None
    if both:
        town, country = _EACH[view.written(both.end() - 1, both.end())]
        before, after = view.written(start, both.start()), view.written(both.end(), end)
        return [before + view.written(both.start(), both.start() + 1) + town + after, before + country + after]
    shared = _shared(reading, start, end, count, marks)
    summed = _SUMMED.match(text, start + marks[-1][1], end) if shared else None
    if shared and summed and "零一二三四五六七八九".find(summed["many"]) == count:  # 省、市、县〔三〕级
        return [name.replace(summed["many"] + "级", "级", 1) for name in shared]
    return _even(shared) if shared else None


_APART = re.compile(r"分别|依次")
_DEED = r"(?P<deed>(?:力争|争取|确保|要|将|应|须|增长|下降|提高到?|提升到?|增加|达到?|完成|实现|超过?|突破|为|至)*)"
_FIRST, _NEXT = re.compile(_DEED), re.compile(rf"(?:、|和|及|与|以及){_DEED}")  # what stands in front of a number of a list
_MOVES = ("增长", "下降")
_MOST = 90  # characters of names and their verb in front of a list


def of_mixed(reading: Reading, start: int, number: Mention) -> str | None:
    """The name that belongs to one number of a list of several kinds (入园率和受教育年限分别达到90%和〔13.5年〕), or None."""
    text = reading.text
    apart = next(reversed(list(_APART.finditer(text, max(start, number.start - _MOST), number.start))), None)
    if apart is None:
        return None
    names = reading.clause_at(apart.start(), apart.start()).start
    for time in reading.times_between(names, apart.start()):
        names = time.end if time.start == names else names
    stop = reading.statement_at(number.start)[1]
    spans = [(n.bounded[0], n.whole_end, n) for n in reading.numbers_between(apart.end(), stop)]
    lengths = [(t.start, t.end, t) for t in reading.times_between(apart.end(), stop) if t.kind == "duration"]
    listed: list[Mention] = []
    deed, at = "", apart.end()
    for begins, ends, mention in sorted((*spans, *lengths), key=lambda span: span[0]):
        gap = (_NEXT if listed else _FIRST).fullmatch(text, at, begins)
        if gap is None:
            break
        listed.append(mention)
        deed = gap["deed"] if mention.start == number.start else deed
        at = ends
    if len({m.kind for m in listed}) < _SEVERAL or number.start not in (starts := [m.start for m in listed]):
        return None
    shared = paired(reading, names, apart.start(), len(listed))
    return shared[starts.index(number.start)] + (deed if deed in _MOVES else "") if shared else None


_SEVERAL: Final = 2  # kinds


def _shared(reading: Reading, start: int, end: int, count: int, marks: list[tuple[int, int]]) -> list[str] | None:
    text, view = reading.text, reading.outline.view
    gained = _GAINED.search(text, start + 1, start + marks[0][0]) if marks else None
    if gained:  # 企业〔实现〕营业收入、利润总额
        shared = share_out(view, Holder(gained.end(), end), count)
        return [view.written(start, gained.start()) + name for name in shared] if shared else None
    return share_out(view, Holder(start, end), count)


def _even(shared: list[str]) -> list[str]:
    """Names of which the last still holds what all share, parted where the others end (养老、失业、工伤保险费率, 单位和个人的缴存比例)."""
    *others, last = shared
    sizes = {len(name) for name in others[1:] or others}
    size = sizes.pop()
    apart = not sizes and 2 <= size < len(last) and (len(others) > 1 or last[size] == "的")
    if not apart or not _MEASURED.search(last) or any(_MEASURED.search(name) for name in others):
        return shared
    return [name + last[size:] for name in others] + [last]


def with_common(names: list[str]) -> list[str]:
    """Names of a list, each with the measure that only the last says for all (化肥、农药使用量: 化肥使用量)."""
    common = COMMON.search(fold(names[-1]))
    if common is None:
        return _with_head(names)
    tail = names[-1][common.start() :]
    return [name if COMMON.search(fold(name)) or MEASURE.search(fold(name)) else name + tail for name in names]


def _with_head(names: list[str]) -> list[str]:
    """Short names of one length, each with the head that only the last has (职工、居民次均住院费用: 职工次均住院费用), where that is a measure."""
    size = len(names[0])
    short = 2 <= size <= _LONGEST_ATTRIBUTE and all(len(name) == size for name in names[:-1])
    head = names[-1][size:]
    measured = short and len(head) >= _SHORTEST_HEAD and MEASURE.search(fold(head))
    return (
        [*(name + head for name in names[:-1]), names[-1]] if measured and not any(MEASURE.search(fold(n)) for n in names[:-1]) else names
    )


_LONGEST_ATTRIBUTE = 4  # characters
_SHORTEST_HEAD = 3  # characters of a measure that says of what it is


def names_before(reading: Reading, statement: int, clause: int, count: int, *, far: bool) -> list[str] | None:
    """As many names as numbers, listed in the clause before, or, where `far`, in one of those before up to what they are reckoned by."""
    text, end = reading.text, clause - 1
    for _ in range(_BACK if far else 1):
        if end <= statement:
            return None
        before = reading.clause_at(end, end)
        begin = max(before.start, statement)
        numbers = reading.numbers_between(begin, end)
        if numbers and not far:
            return None
        stop = min([end, *(number.start for number in numbers)])
        based = _BASED.search(text, begin + 1, stop) if far else None
        stop = based.start() if based else stop
        if as_many(text, begin, stop, count):
            return paired(reading, begin, stop, count)
        end = begin - 1
    return None
