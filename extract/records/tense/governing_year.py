"""Which time governs what is said at a place, and whether it is past: by the document's own date, its row, its heading."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from extract.model import Mention
from extract.records.tense.year_told import year_over

if TYPE_CHECKING:
    from extract.records.document.reading import Reading


# 由2023年的2.6%提高到3.2%: the year compared with does not govern
_COMPARED = re.compile(r"(?:由|从|比|较|与|[按参依]照?|(?:不低于|不少于|不超过|不高于|相当于|高于|低于|达到)(?:[我全本][省市县区])?)$")
_COMPARING: Final = 6  # characters in front of a time in which that is said
_ANY_YEAR = re.compile(r"当年|当月|当季|该年")  # of whatever year: it tells nothing of the tense
# 达到2023年的2.5倍, 按2005年价格计算, 在2020年58%的基础上, 以2010年能耗为基数
_BASE_OF = re.compile(
    r"的[\d.一二两三四五六七八九十]+倍|的?(?:不变|可比)?价格?|(?:(?!20\d\d年)[^，。；在]){0,14}?的?基础上|[^，。；]{0,24}?[作为]为?(?:基数|基期|基准|参照)"
)
_LEARNT = re.compile(r"[^，。；\d]{0,24}?(?:获悉|得悉|了解到|得知)")  # 记者2月28日从市教育局获悉: when it was told


# 推进“十四五”批复的6个基地: since when they are what they are
_SINCE_WHEN = re.compile(
    r"”?(?:期间|时期|度)?(?:已|新)?(?:批复|批准|获批|核准|认定|评定|立项|确定|下达|签约|引进|印发|出台|入库|备案|开工|新增|纳入|结转|续建|遴选|命名)的"
)

# 改造2000年底前建成的小区: how old the class is that something is done to
_OF_BEFORE = re.compile(r"[底末初]?(?:之前|以前|前)[^，。；：、的\d]{2,10}的(?=[\u4e00-\u9fff])")


def is_compared(before: str) -> bool:
    """Whether the words in front of a time make it what another is compared with (较〔2023年〕增长30%)."""
    return bool(_COMPARED.search(before[-_COMPARING:]))


def compared_with(reading: Reading, start: int, time: Mention) -> bool:
    """The same of a time of a reading, by its words behind `start`."""
    return is_compared(reading.text[max(start, time.start - _COMPARING) : time.start])


def governing_year(reading: Reading, start: int, position: int) -> Mention | None:
    """The last named or relative year, day or period said between start and position, or None."""
    times = reversed(reading.times_between(start, position))
    return next((time for time in times if _can_govern(reading, time) and not compared_with(reading, start, time)), None)


def _can_govern(reading: Reading, time: Mention) -> bool:
    """Whether a time can govern what stands behind it: each is asked for by many numbers."""
    found = reading.can_govern.get(time.start)
    if found is None:
        text, ends = reading.text, time.kind in ("date", "range") and time.time is not None and time.time.last is not None
        told_of = _ANY_YEAR.match(text, time.start) or any(words.match(text, time.end) for words in (_BASE_OF, _LEARNT, _SINCE_WHEN))
        told_of = told_of or (ends and _of_before(reading, time))
        found = reading.can_govern[time.start] = ends and not told_of
    return found


def _of_before(reading: Reading, time: Mention) -> bool:
    """Whether a time that is over only tells how old a class is."""
    return bool(_OF_BEFORE.match(reading.text, time.end)) and time.time is not None and is_past(reading, time.time.last)


def is_past(reading: Reading, last: date | None) -> bool:
    """Whether a time that ends on `last` lies wholly before the document's own date, or in a year it tells of as over."""
    if last is None:
        return False
    if reading.anchor:
        return last < reading.anchor
    return reading.told_until is not None and last <= reading.told_until


_GREW = re.compile(r"[^。；]{0,60}?(?:增长|同比|下降)[^。；]{0,8}\d")
_TELLS = re.compile(r"[^。；]{0,60}?(?:增长|增加|增速|下降|回落|同比|达到?\d|完成|实现)[^。；]{0,8}\d")


def tells_of_part(reading: Reading, time: Mention) -> bool:
    """Whether a period of months or quarters opens what a statement tells of it (1-7月份，…增长4.4%), with nothing in it that looks ahead."""
    if time.kind != "range" or time.time is None:
        return False
    first, last = time.time.first, time.time.last
    if first is None or last is None:
        part = reading.anchor is None and time.time.grain in ("month", "quarter")  # 今年1至4月 on an undated page
    else:
        part = first.year == last.year and last.month < _DECEMBER and time.time.grain != "day"
    start, end = reading.statement_at(time.start)
    if not part or start != time.start or reading.in_goal_section(start):
        return False
    return bool((_GREW if reading.anchor else _TELLS).match(reading.text, time.end, end)) and not any_in(reading.goals, start, end)


_PART_TOLD = re.compile(r"(?:季度?|月份?|半年)[^。；]{0,30}?(?:同比|环比|比上年同期)[^，。；]{0,4}(?:增|降|减|提高|上升|回落|上涨|下跌)")


def looks_ahead_in(reading: Reading, statement: tuple[int, int]) -> bool:
    """Whether a word in a statement looks ahead (力争, 计划)."""
    return any_in(reading.goals, *statement)


def goes_on_telling(reading: Reading, time: Mention) -> bool:
    """Whether a part of a year goes on with what a statement tells of an earlier part (一季度同比增长5%，〔二季度〕增长4%)."""
    if time.time is None or time.time.year_named or time.time.grain not in _PARTS:
        return False
    start = reading.statement_at(time.start)[0]
    return _PART_TOLD.search(reading.text, start, time.start) is not None or _follows_past(reading, start, time)


def _follows_past(reading: Reading, start: int, part: Mention) -> bool:
    """Whether a part of a year stands behind an earlier part of one that is over, and nothing looks ahead (去年二季度98%，〔四季度〕99%)."""
    first = part.time.first if part.time else None
    told = [t for t in reading.times_between(start, part.start) if t.time and t.time.first]
    if not told or first is None or any_in(reading.goals, start, part.start):
        return False
    last = told[-1].time
    over = last is not None and last.grain in _PARTS and is_past(reading, last.last)
    return over and last is not None and last.first is not None and last.first.month < first.month


def last_in(places: Sequence[int], start: int, end: int) -> int:
    """The last of the sorted places in [start, end), or -1."""
    i = bisect_left(places, end) - 1
    return places[i] if i >= 0 and places[i] >= start else -1


def any_in(places: Sequence[int], start: int, end: int) -> bool:
    """Whether one of the sorted places lies in [start, end)."""
    return last_in(places, start, end) >= 0


_PARTS: Final = ("half", "quarter", "month")
_DECEMBER: Final = 12


def headed_past(reading: Reading, position: int) -> bool:
    """Whether the heading above names a year that is over (一、2025年主要工作 in a report of 2026), and not what is aimed at in it."""
    section = reading.section_at(position)
    found = reading.headed_past.get(section)
    if found is None:
        told = (year_over(heading, reading.this_year) for heading in reversed(section))
        found = reading.headed_past[section] = next(filter(None, told), "") == "past"
    return found


def due_in_row(reading: Reading, position: int) -> Mention | None:
    """The time ahead that the row of a task says (软件业务收入突破50亿元 | 工信局 | 2025年底), or None."""
    time = reading.time_of_row(position)
    return time if time and time.time and not is_past(reading, time.time.last) else None


def row_begins(reading: Reading, time: Mention) -> date | None:
    """The first day of a year that fills the cell of a task (| 全年 |), which runs over all of it; None for a day it is due by."""
    its = time.time
    year = its is not None and its.grain == "year" and not its.edge and not reading.text.startswith("前", time.end)
    return its.first if its is not None and year else None


def is_over(reading: Reading, mention: Mention) -> bool:
    """Whether a time is past, or a part of a year (上半年, 1-11月) in what is told of a year that is over."""
    time = mention.time
    if time is None or is_past(reading, time.last) or goes_on_telling(reading, mention):
        return True
    if time.year_named or not reading.anchor or time.edge == "end":
        return False
    part = time.grain in _PARTS or reading.text.startswith("全年", mention.start)
    return part and not any_in(reading.goals, *reading.statement_at(mention.start)) and in_review(reading, mention.start)


def in_review(reading: Reading, position: int) -> bool:
    """Whether the headings above a place tell of the past (一、2023年工作回顾), or its whole document does."""
    return reading.in_past_section(position) or (headed_past(reading, position) and not reading.turned(position))
