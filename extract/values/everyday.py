"""Dates and periods as people say them, counted from a reference day: 明天, 两年前, 近三个月, 自2018年以来, 本月第二天.

Used by `values()` only; what policies write is in `date`, `period` and `duration`, and is read by them here too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any, Final

from extract.values.calendar import DAYS, dated, ends, iso_day, length_value, plus, point_days, shifted, span_length, written
from extract.values.date import DATE, PLAIN_NUMERIC, read_date
from extract.values.duration import PART
from extract.values.numeral import DIGITS, is_vague_pair
from extract.values.parts import CN, COUNT, ONE_TO_12, ONE_TO_31, number, plain
from extract.values.period import read_range
from extract.values.time import times

Found = tuple[str, int, int, list[Any]]
Reader = Callable[[re.Match[str], "date | None", str], list[Any]]

_DAY: Final = timedelta(days=1)
_PAST: Final = ("近", "最近", "过去", "上", "前", "此前")
_MONTH: Final = r"(?<! [\d.] ) (?:19|20)\d\d \. (?: 0[1-9] | 1[0-2] ) (?! [\d.] | -[01]\d(?!\d) )"  # 2013.03
_SPAN: Final = rf"(?: (?! \d{{4}}年 | 0\d年 ) (?: {COUNT} | 半 ) (?: 个半?月 | 月 | 年 | 天 | 日 | 周 | 星期 | 个星期 | 个季度 ) )"
_LOOSE: Final = rf"(?: {PLAIN_NUMERIC} | {_MONTH} | {plain(DATE)} | 这一?年 | 这个?月 (?: 月?[底初末] )? | {'|'.join(DAYS)} )"


def _ago(m: re.Match[str], anchor: date | None, grain: str) -> list[Any]:
    """两年前, 2星期前, 3年后; 2月13号31天前."""
    base = point_days(m["from"], anchor) if m["from"] else (anchor, anchor) if anchor else None
    its = span_length(m["span"])
    if base is None or its is None or base[0] is None:
        return []
    day = shifted(base[0], its, -1 if "前" in m["way"] else 1)
    if set(its) == {"year"} and grain == "year":
        return [f"{day.year:04d}", ends(None, date(day.year, 12, 31))]
    return [iso_day(day), written(day.replace(day=1), plus(day.replace(day=1), 1, -1)), ends(day, None), ends(None, day)]


def _within(m: re.Match[str], anchor: date | None, _grain: str) -> list[Any]:
    """十日内, 一年之内: until then."""
    its = span_length(m["span"])
    if anchor is None or its is None:
        return []
    end = shifted(anchor, its, 1)
    return [ends(anchor, end), iso_day(end), ends(None, end)]


def _around(m: re.Match[str], anchor: date | None, _grain: str) -> list[Any]:
    """近三个月, 过去十年, 未来7天: up to the reference day, or from it."""
    its = span_length(m["span"])
    if anchor is None or its is None:
        return []
    if m["side"] in _PAST:
        start = shifted(anchor, its, -1)
        readings = [ends(start, anchor), ends(start, anchor - _DAY)]
        if set(its) == {"day"}:
            readings.append(ends(start + _DAY, anchor))
        return readings
    end, next_day = shifted(anchor, its, 1), anchor + _DAY
    return [ends(a, b) for a, b in ((next_day, end), (anchor, end), (anchor, end - _DAY))]


def _part(m: re.Match[str], anchor: date | None, _grain: str) -> list[Any]:
    """去年的前10天, 4月前4天, 五八年前七个月, 二零二一年后三月; 今年的第二天, 5月最后一天, 明年第九个月."""
    whole = point_days(m["whole"], anchor)
    if whole is None:
        return []
    first, last = whole
    count = 1 if m["way"] in ("最后一", "最后") and not m["count"] else number(m["count"])
    if count < 1:
        return []
    days = m["unit"] in "天日"
    on = _next_days if days else plus
    if m["way"] == "前":
        return [written(first, on(first, count) - _DAY)]
    if m["way"] in ("后", "最后"):
        return [written(on(last + _DAY, -count), last)]
    start = on(last + _DAY, -count) if m["way"] == "倒数第" else on(first, count - 1)
    return [written(start, on(start, 1) - _DAY)]


def _next_days(day: date, count: int) -> date:
    return day + timedelta(days=count)


def _before_nth(m: re.Match[str], anchor: date | None, _grain: str) -> list[Any]:
    """2月13号前的第31天."""
    base = point_days(m["from"], anchor)
    return [iso_day(base[0] - timedelta(days=number(m["count"])))] if base else []


def _open(m: re.Match[str], anchor: date | None, _grain: str) -> list[Any]:
    """2010年1月4日或之前, 2015年及以后, 自2018年以来, 2015年前; without 或 and 及 both readings are given."""
    day = point_days(m["point"], anchor)
    if day is None:
        return []
    first, last = day
    way = m["way"]
    if way == "内":
        return [written(first, last)]
    if "前" in way:
        lasts = [last] if way[0] in "或及" else [first - _DAY, last]
        return [ends(start, end) for end in lasts for start in ((None, anchor) if anchor else (None,))]
    if "后" in way and way[0] not in "或及":
        return [ends(last + _DAY, None), ends(first, None)]
    return [ends(first, None), *([ends(first, anchor)] if anchor else [])]


def _from_to(m: re.Match[str], anchor: date | None, _grain: str) -> list[Any]:
    """从上个月到今天, 去年到现在, 2007年与2009年间, 从2016到2018."""
    a, b = m["a"], m["b"]
    if re.fullmatch(r"\d{4}", a):
        a = f"{a}年"
    if re.fullmatch(r"\d{4}", b):
        b = f"{b}年"
    if b in ("现在", "今", "目前"):
        first = point_days(a, anchor)
        return [ends(first[0], anchor)] if first and anchor else []
    time = read_range(f"{a}至{b}", anchor)
    if time and (time.first or time.last):
        return dated(f"{a}至{b}", time, anchor)
    one, two = point_days(a, anchor), point_days(re.sub("^下个月", "下月", b), anchor)
    return [ends(one[0], two[1])] if one and two and one[0] <= two[1] else []


def _day(m: re.Match[str], anchor: date | None, _grain: str) -> list[Any]:
    found = point_days(m[0], anchor)
    return [written(*found)] if found else []


def _joined(m: re.Match[str], anchor: date | None, _grain: str) -> list[Any]:
    """A date put together from its parts."""
    g = m.groupdict()
    two = g.get("t_")
    if two and is_vague_pair(two):
        return []
    year = g.get("y_") or ("‘" + "".join(str(DIGITS[c]) for c in two) if two else "") or (str(number(g["k_"])) if g.get("k_") else "")
    text = (
        (g.get("lead") or "")
        + (f"{year}年" if year else "")
        + (f"{g['m_']}月" if g.get("m_") else "")
        + (f"{g['d_']}日" if g.get("d_") else "")
        + (g.get("rest") or "")
    )
    if text[-1] not in "年月日号":
        text += "日"
    time = read_date(text, anchor)
    return dated(text, time, anchor) if time else []


def _dated_range(m: re.Match[str], anchor: date | None, _grain: str) -> list[Any]:
    time = read_range(f"{m['a']}日至{m['b']}日", anchor)
    return dated(m[0], time, anchor) if time else []


_ALONE: Final = r"(?= $ | [，。\n] | [^\d\x00-\x7f个月日号几多点%\w] )"
_STANDS: Final = r"(?: ^ | (?<= \n ) )"
_PATTERNS: Final[tuple[tuple[str, str, Reader], ...]] = (
    ("date_range", (
rf"[从自由]? (?P<a> {_LOOSE} | \d{{4}} ) (?: 起 )? (?: -{{1,2}} | ~ | 至 | 到 ) "
rf"(?P<b> 现在 | 目前 | 今 (?! [年天日] ) | {_LOOSE} | {ONE_TO_31}[日号] | \d{{4}} (?! \d ) ) (?: 止 | 之?间 )?"
), _from_to),
    ("date_range", rf"在? (?P<a> {_LOOSE} ) [和与] (?P<b> {_LOOSE} ) 之?间", _from_to),
    ("date", rf"(?P<from> {_LOOSE} ) 前的?第 (?P<count> {COUNT} ) 天", _before_nth),
    ("date", rf"(?P<whole> {_LOOSE} ) 的? (?P<way> 前 | 后 | 倒数第 | 第 | 最后 ) (?P<count> {COUNT} ) (?P<unit> 天 | 日 | 个?月 )", _part),
    ("date", (
rf"(?P<from> {_LOOSE} (?<! 月 ) )? (?<! 月 ) (?P<span> {_SPAN} ) "
r"(?P<way> 之前 | 以前 | 前 (?! [一二三四五六七八九十\d两] ) | 之后 | 以后 | 后 (?! [一二三四五六七八九十\d两] ) )"
), _ago),
    ("date", rf"(?P<span> {_SPAN} ) (?: 之内 | 以内 | 内 )", _within),
    ("date_range", rf"(?P<side> 最近 | 近 | 过去 | 此前 | (?<! 以 ) 上 | 未来 | 接下来 | 今后 | 将来 | 下 | 后面? | 前 ) (?P<span> {_SPAN} )", _around),
    ("date_range", (
rf"[从自]?从?在? (?P<point> {_LOOSE} ) (?P<way> [或及]之?以?前 | [或及]之?以?后 | 之前 | 以前 | 前 (?! [一二三四五六七八九十\d两半] ) | 之后 "
r"| 以后 | 起 | 开始 | 以来 | 内 )"
), _open),
    ("date_range", rf"自从? (?P<point> {_LOOSE} ) (?P<way> ) ", _open),
    ("date", rf"{'|'.join(sorted(DAYS, key=len, reverse=True))} | 这一?年 | 这个?月 (?: 月?[底初末] )? | 当[年月] (?! 度|龄 ) | {_MONTH}", _day),
    ("date", r"(?<! \d ) (?P<y_> (?:19|20)\d\d ) (?P<m_> 0[1-9] | 1[0-2] ) (?P<d_> 0[1-9] | [12]\d | 3[01] ) (?! \d )", _joined),
    ("date", r"(?<! \d ) (?P<y_> (?:19|20)\d\d ) [ .] (?P<m_> 0[1-9] | 1[0-2] ) [ -] (?P<d_> 0[1-9] | [12]\d | 3[01] ) (?! \d )", _joined),
    ("date", rf"{_STANDS} (?P<m_> 0?[1-9] | 1[0-2] ) [-/.·] (?P<d_> 0?[1-9] | [12]\d | 3[01] ) $", _joined),
    ("date", rf"(?P<lead> {plain(DATE)} )? (?<= 月 ) (?P<d_> {ONE_TO_31} ) {_ALONE}", _joined),
    ("date", rf"(?P<lead> {plain(DATE)} )? (?<= 月 ) 的 (?P<d_> {ONE_TO_31} ) [日号]", _joined),
    ("date", rf"(?P<lead> {plain(DATE)} ) ， (?P<rest> {ONE_TO_12}月{ONE_TO_31}[日号] )", _joined),
    ("date", (
r"(?P<k_> [二两]千 (?: [零〇] [一二三四五六七八九] | 零?十[一二三四五六七八九]? | 零?二十[一二三四五六七八九]? )? ) 年 "
rf"(?P<rest> {ONE_TO_12}月 (?: {ONE_TO_31} [日号]? )? )?"
), _joined),
    ("date", (
rf"(?<! [\d{CN}十百第近每过] ) (?P<t_> [{CN}]{{2}} ) 年 (?! 级|多|来|内|前|后|以|之|期 ) "
rf"(?P<rest> {ONE_TO_12}月 (?: {ONE_TO_31} [日号]? )? )?"
), _joined),
    ("date_range", rf"(?P<a> {ONE_TO_12}月{ONE_TO_31} ) (?: 至 | 到 | - ) (?P<b> {ONE_TO_12}月{ONE_TO_31} ) (?! [日号] )", _dated_range),
)  # fmt: skip


@cache
def _compiled() -> tuple[tuple[str, re.Pattern[str], Reader], ...]:
    return tuple((kind, re.compile(pattern, re.VERBOSE), read) for kind, pattern, read in _PATTERNS)


# --- lengths: parts in any order, with words between them ---------------------------------------------------------------
_CLOCK: Final = rf"(?: {COUNT} (?: 个多月 | 个?钟头? | [时分秒] (?! 期|候|间|段|之 ) ) )"
_WITH: Final = r"(?: [零又加余多] | 外加 | 加上 )"
_LENGTH: Final = rf"(?<! [\d.第] ) (?: {plain(PART)} | {COUNT} 个多月 | {COUNT} 个钟头? ) (?: {_WITH}* (?: {plain(PART)} | {_CLOCK} ) )*"
_LIMITS: Final = rf"(?P<low> {_LENGTH} ) 以上 [，、,]? (?P<high> {_LENGTH} ) 以下"
_FULL_UNITS: Final = (
    ("个多月", "个月"),
    (r"个?钟头?(?!头)", "小时"),
    (r"(?<=[\d一二三四五六七八九十])时", "小时"),
    (r"分(?!钟)", "分钟"),
    (r"秒(?!钟)", "秒钟"),
    (r"[余多]|外?加上?|又", ""),
)


@cache
def _length_pattern() -> re.Pattern[str]:
    return re.compile(rf"{_LIMITS} | (?P<one> {_LENGTH} )", re.VERBOSE)


def _full(text: str) -> str:
    for old, new in _FULL_UNITS:
        text = re.sub(old, new, text)
    return text


def _lengths(text: str) -> Iterator[Found]:
    """Lengths in everyday words: 两年外加三个月, 8天20时, 十五年以上30年以下."""
    for m in _length_pattern().finditer(text):
        if m["one"]:
            value = length_value(_full(m["one"]))
        else:
            low, high = length_value(_full(m["low"])), length_value(_full(m["high"]))
            value = {"min": low, "max": high} if low and high else None
        if value:
            yield "duration", m.start(), m.end(), [value]


def _core(text: str, anchor: date | None) -> Iterator[Found]:
    """What `times` finds: dates, periods, ranges of lengths."""
    for m in times(text, anchor):
        said = text[m.start : m.end]
        if m.kind == "duration":
            value = length_value(said)
            if value and "min" in value:
                yield "duration", m.start, m.end, [value]
        elif m.time and m.kind != "recurrence" and (readings := dated(said, m.time, anchor)):
            yield ("date" if m.kind == "date" and isinstance(readings[0], str) else "date_range"), m.start, m.end, readings


def _found(text: str, anchor: date | None, grain: str) -> Iterator[Found]:
    yield from _core(text, anchor)
    yield from _lengths(text)
    for kind, pattern, read in _compiled():
        for m in pattern.finditer(text):
            if m.end() > m.start() and (readings := read(m, anchor, grain)):
                yield kind, m.start(), m.end(), readings


def calendar_values(text: str, anchor: date | None, grain: str) -> Iterator[Found]:
    """Dates, periods and lengths of a view's text; where one stands inside a longer one of its kind, the longer is given.

    grain: how precisely the anchor itself is known (year, month, day).
    """
    taken: list[Found] = []
    for one in sorted(_found(text, anchor, grain), key=lambda f: (f[1] - f[2], f[1])):
        if not any(_crosses(one, other) and (other[0] == "duration") == (one[0] == "duration") for other in taken):
            taken.append(one)
    dates = [one for one in _core(text, anchor) if one[0] != "duration"]
    yield from (one for one in taken if one[0] != "duration" or not any(_crosses(one, other) for other in dates))


def _crosses(one: Found, other: Found) -> bool:
    return one[1] < other[2] and other[1] < one[2]
