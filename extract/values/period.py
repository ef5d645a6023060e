"""Periods between two named dates (2023-2025年, 3月1日至15日), and the named years that are not calendar years.

School years run from 1 September to 31 August; 2017/18年度 (Hong Kong) from 1 April to 31 March.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from extract.model import Time
from extract.values.date import DATE, PLAIN_NUMERIC, Point, exists, interval, point
from extract.values.parts import CN, JOIN, ONE_TO_12, ONE_TO_31, TimeRule, compiled, number, plain, year_number

_FULL: Final = rf"(?: {PLAIN_NUMERIC} | {plain(DATE)} )"
_YEAR4: Final = rf"(?: (?: 19 | 20 )\d\d | [一二][{CN}]{{3}} )"
_HOUR: Final = r"(?: [上下]午 )? \d{1,2} (?: :\d\d | [时点] (?: \d{1,2}分 )? )"
# 9:00, 17时30分
_CLOCK: Final = (
    r"(?: \s? (?: [上下]午 | 中午 | 晚上? | 早上? )? (?: \d{1,2} | [零〇一二三四五六七八九十]{1,3} ) "
    r"(?: :\d\d (?: :\d\d )? | [时点] (?: \d{1,2}分 | 正 | 整 )? ) )?"
)
_NOTE: Final = rf"(?: （ (?: 含 | {_HOUR} | (?: 星期 | 周 ) [一二三四五六日天] ) ） )?"
_JOINED: Final = rf"{_NOTE} {_CLOCK} (?: 起 | 开始 )? ，? {JOIN}"
_NEXT: Final = r"(?: 次年 | 翌年 | 第二年 | 同年 | 当年 )"
_TAIL: Final = rf"""
    (?: {_NEXT} (?: {ONE_TO_12}月 (?: {ONE_TO_31}[日号] | 底 )? )?                       # 至次年3月
      | (?: 1[0-2]\d | 一百 [零一二三四五六七八九十]{{1,3}} ) 年 (?= [底末，。；（）] | $ )                                            # 民国106年至110年
      | {_FULL}
      | {ONE_TO_31} [日号]                                                            # 3月1日至15日
    )"""

RANGE: Final = rf"(?P<left> {_FULL} ) {_JOINED} (?P<right> {_TAIL} )"
# The unit is said once, with the second number: 2023-2025年, 2023年3-5月, 3月1-15日, 一至三季度.
SHARED: Final = rf"""
    (?: (?P<year> (?<! [\d\-] ) (?<! \d\d\. ) {_YEAR4} ) {JOIN}
        (?P<year_end> {_YEAR4}年 (?! 版|级 ) (?: {ONE_TO_12}月 | 底 | 末 )? | \d\d年 (?! 版|级 ) )
      | (?P<lead> {plain(DATE)} )? (?: (?<! [\d.\-] )
          (?: (?P<month> {ONE_TO_12} ) {JOIN} (?P<month_end> {ONE_TO_12}月 (?! 底薪 ) (?: 份 | 底 | 末 | {ONE_TO_31}[日号] )? )
            | 第? (?P<quarter> [一二三四1-4] ) {JOIN} (?P<quarter_end> 第? [一二三四1-4]季度 )
            | (?<= 月 ) (?P<day> {ONE_TO_31} ) {JOIN} (?P<day_end> {ONE_TO_31}[日号] ) ) )
    )"""
_CN_YEAR: Final = rf"(?: 二 [{CN}]{{3}} | 一 九 [{CN}]{{2}} )"
_HONG_KONG: Final = (
    rf"(?<! \d ) (?P<first> 20\d\d | 19\d\d | {_CN_YEAR} ) "
    rf"(?: [/-] | [~至] (?= \d\d (?! \d ) | [{CN}]{{2}} (?! [{CN}] ) ) ) "
    rf"(?P<second> (?: 20 | 19 )?\d\d | [{CN}]{{2}} (?! [{CN}] ) ) (?: 财政 | 课税 | 会计 | 预算 )? 年度"
)
_HONG_KONG_YEARS: Final = (
    rf"(?<! \d ) (?P<first> 20\d\d | 19\d\d | {_CN_YEAR} ) [/~至-] (?: \d\d | [{CN}]{{2}} ) (?: 年度 )? (?: 起计? )? "
    r"(?: 至 | 到 | 及 | 和 | 与 | [-—–~] )"
    rf" (?P<last> 20\d\d | 19\d\d | {_CN_YEAR} ) [/~至-] (?P<second> \d\d | [{CN}]{{2}} ) (?: 财政 | 课税 | 会计 | 预算 )? 年度"
)
_SCHOOL: Final = (
    rf"(?<! \d ) (?P<first> 20\d\d | {_CN_YEAR} ) (?: 年? [-/~至] (?P<second> (?: 20 )?\d\d | [{CN}]{{2}} ) )? 年? (?: 学年 度? )"
)
_TERM: Final = r"(?<! \d ) 20\d\d (?: 年? [-/~至] (?: 20 )?\d\d )? (?: 学年度? | 年 ) (?: [春秋]季?学期 | 第[一二]学期 )"  # no fixed days
_BRACKETED: Final = rf"(?<= [（〔(] ) 20\d\d {JOIN} 20\d\d 年? (?= [）〕)] )"
_TWO_YEARS: Final = r"今明 (?: 两年 | 二年 | 后三年 | 两个?年度 )"


def _inherit(left: Point, right: Point, text: str) -> Point:
    """The second date with what only the first one says."""
    if text.startswith(("次年", "翌年", "第二年", "同年", "当年")):
        step = 0 if text[0] in "同当" else 1
        year = None if left.year is None else left.year + step
        return replace(right, year=year, shift=(left.shift or 0) + step, adrift=left.adrift, month=right.month or left.month)
    if right.year is None and not right.adrift and right.month_shift is None and not right.shift:
        right = replace(right, year=left.year, shift=left.shift, adrift=left.adrift)
        if right.month is None and right.days:
            right = replace(right, month=left.month, month_shift=left.month_shift)
    return right


def _republic(text: str) -> Point | None:
    """A bare year of the Republic, which only what it is joined to tells to be one (〔一百十一年〕至一百十五年), or None."""
    bare = text[:1] in "1一" and compiled(r"(?:1[0-2]\d|一百[零一二三四五六七八九十]{1,3})年").fullmatch(text)
    return Point(year=1911 + number(text[:-1])) if bare else None


def _tail(text: str, left: Point, anchor: date | None) -> Point | None:
    day = compiled(rf"({ONE_TO_31}) [日号]").fullmatch(text)
    if day:
        right: Point | None = Point(days=(number(day[1]),) * 2)
    elif republic := _republic(text):
        right = republic
    elif text.startswith(("第二年",)):
        right = point("次年" + text[3:], anchor)
    else:
        right = point(text, anchor)
    return None if right is None else _inherit(left, right, text)


def _spanned(left: Point, right: Point, anchor: date | None) -> Time | None:
    """The period from one date to another; where no year is named 11月至3月 ends in the next year."""
    if not (exists(left) and exists(right)):
        return None
    if left.year is None and left.shift == 0 and right.year is not None and not left.adrift:
        left = replace(left, year=right.year)
    one, two = interval(left, anchor), interval(right, anchor)
    if one and two and two[1] < one[0] and right.year == left.year and right.month:
        right = replace(right, year=None if right.year is None else right.year + 1, shift=(right.shift or 0) + 1)
        two = interval(right, anchor)
    if one and two and two[1] < one[0]:
        return None
    named = left.named and right.named
    return Time(first=one[0] if one else None, last=two[1] if two else None, grain=right.grain, year_named=named)


def read_range(text: str, anchor: date | None) -> Time | None:
    """A period between two dates, each with its own unit; None where one does not exist or the end comes first."""
    m = compiled(RANGE).fullmatch(text)
    left = (point(m["left"], anchor) or _republic(m["left"])) if m else None
    right = _tail(m["right"], left, anchor) if m and left else None
    return _spanned(left, right, anchor) if left and right else None


def read_shared(text: str, anchor: date | None) -> Time | None:
    """A period whose unit is said once, at its end."""
    m = compiled(SHARED).fullmatch(text)
    if m is None:
        return None
    if m["year"]:
        ending = m["year_end"]
        if ending[2] == "年":
            ending = f"{year_number(m['year']) // 100}{ending}"
        left, right = Point(year=year_number(m["year"])), point(ending, anchor)
        return _spanned(left, right, anchor) if right else None
    lead = point(m["lead"], anchor) if m["lead"] else Point(shift=0)
    if lead is None:
        return None
    if m["month"]:
        left, right = replace(lead, month=number(m["month"])), point(m["month_end"], anchor)
    elif m["quarter"]:
        left, right = replace(lead, quarters=(number(m["quarter"]),) * 2), point(m["quarter_end"], anchor)
    else:
        left, right = replace(lead, days=(number(m["day"]),) * 2), _tail(m["day_end"], lead, anchor)
    return _spanned(left, _inherit(lead, right, ""), anchor) if right else None


def _end_year(first: int, second: str | None) -> int:
    return (
        first + 1
        if not second
        else int(second)
        if len(second) == 4
        else first - first % 100 + int(second) + (100 if int(second) < first % 100 else 0)
    )


def _digits(second: str) -> str:
    """The second year of a financial year in digits (二四 is 24)."""
    return second if second.isascii() else f"{year_number(second):02d}"


def read_hong_kong(text: str, _anchor: date | None) -> Time | None:
    """A financial year of Hong Kong (2017/18年度), or the calendar years of 2017-2019年度."""
    m = compiled(_HONG_KONG).fullmatch(text)
    if m is None:
        return None
    first, end = year_number(m["first"]), _end_year(year_number(m["first"]), _digits(m["second"]))
    if end == first + 1 and (len(m["second"]) == 2 or "财政" in text or "课税" in text):
        return Time(first=date(first, 4, 1), last=date(end, 3, 31), grain="year")
    return Time(first=date(first, 1, 1), last=date(end, 12, 31), grain="year") if first < end else None


def read_financial_years(text: str, _anchor: date | None) -> Time | None:
    """Financial years of Hong Kong from one to another (2026/27至2028/29年度), from April of the first to March."""
    m = compiled(_HONG_KONG_YEARS).fullmatch(text)
    if m is None:
        return None
    first, before_last = year_number(m["first"]), year_number(m["last"])
    end = _end_year(before_last, _digits(m["second"]))
    return Time(first=date(first, 4, 1), last=date(end, 3, 31), grain="year") if first < before_last < end else None


def read_school(text: str, _anchor: date | None) -> Time | None:
    """A school year (2020-2021学年), from September to August."""
    m = compiled(_SCHOOL).fullmatch(text)
    if m is None:
        return None
    first = year_number(m["first"])
    end = _end_year(first, _digits(m["second"]) if m["second"] else None)
    return Time(first=date(first, 9, 1), last=date(end, 8, 31), grain="year") if first < end else None


def read_republic_school(text: str, _anchor: date | None) -> Time | None:
    """A school year as Taiwan counts it (114学年度), from August to July."""
    first = 1911 + int(text[:3])
    return Time(first=date(first, 8, 1), last=date(first + 1, 7, 31), grain="year")


def _open(_text: str, _anchor: date | None) -> Time | None:
    return Time(grain="half")


def _bracketed(text: str, _anchor: date | None) -> Time | None:
    first, last = int(text[:4]), int(text.removesuffix("年")[-4:])
    return Time(first=date(first, 1, 1), last=date(last, 12, 31), grain="year") if first < last else None


def _this_and_next(text: str, anchor: date | None) -> Time | None:
    if anchor is None:
        return Time(grain="year", year_named=False)
    years = 2 if "后" in text else 1
    return Time(first=date(anchor.year, 1, 1), last=date(anchor.year + years, 12, 31), grain="year", year_named=False)


RULES: Final = (
    TimeRule(
        "period.financial_years", "range", plain(_HONG_KONG_YEARS), read_financial_years,
        ("2026/27至2028/29年度", "2026/27及2027/28年度", "2024/25-2026/27财政年度", "二零二五/二六年度起计至二零二七/二八年度", "二零二四至二五年度及二零二五至二六年度"),
        ("2017/18年度", "2026/27年度"),
    ),
    TimeRule("period.financial_year", "range", plain(_HONG_KONG), read_hong_kong,
        ("2017/18年度", "2017-18年度", "2020-2022年度", "二零二三/二四课税年度", "二〇二四/二五年度", "二零二四至二五财政年度", "2026/27会计年度", "2024至25年度"), ("2017年度",)),
    TimeRule("period.school_term", "date", _TERM, _open, ("2024年秋季学期", "2024-2025学年春季学期", "2024学年第一学期"), ("秋季学期", "2024学年")),
    TimeRule("period.school_year", "range", plain(_SCHOOL), read_school, ("2020-2021学年", "2021学年", "二〇二五/二六学年"), ("三学年",)),
    TimeRule("period.republic_school_year", "range", r"(?<! \d ) 1[0-2]\d 学年 度?+ (?! 第 )", read_republic_school, ("114学年度", "112学年"),
        ("112学年度第2学期", "2021学年")),
    TimeRule(
        "period.two_dates", "range", plain(RANGE), read_range,
        ("2021年至2023年", "2019年1月1日至12月31日", "3月1日至15日", "2023年7月1日起至次年6月30日", "2025-05-01至2025-05-31"),
        ("2025年", "到2025年", "3年至5年"),
    ),
    TimeRule(
        "period.shared_unit", "range", plain(SHARED), read_shared,
        ("2023-2025年", "2023至2025年", "2023年3-5月", "3-5月", "一至三季度", "2019年4月12-19日"), ("3-5年", "30-60日", "010-2025年"),
    ),
    TimeRule("period.bracketed", "range", _BRACKETED, _bracketed, (), ("2021-2025", "（2023）")),
    TimeRule("period.this_and_next", "range", _TWO_YEARS, _this_and_next, ("今明两年",), ("今年",)),
)  # fmt: skip
