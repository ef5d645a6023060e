"""Dates: years, halves, quarters, months, days, as named in full or counted from the anchor (年、季度、月、日).

Source: GB/T 7408 (dates), GB/T 15835 (二〇二五年); years of the Republic 民国N年 are 1911+N.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal

from extract.model import Grain, Time
from extract.values.parts import CN, NOT_A_YEAR, ONE_TO_12, ONE_TO_31, TimeRule, compiled, full_year, number, plain, year_number

# Years that are counted from the anchor's; None: from a year named before, which this stage does not know.
RELATIVE_YEAR: Final[dict[str, int | None]] = {
    "今年": 0, "本年": 0, "全年": 0, "年内": 0, "年": 0, "明年": 1, "来年": 1, "去年": -1, "上年": -1, "上一年": -1, "下年": 1, "下一年": 1,
    "这一年": 0, "当年": None, "次年": None, "翌年": None, "同年": None, "第二年": None,
}  # fmt: skip
RELATIVE_MONTH: Final[dict[str, int | None]] = {"本月": 0, "上月": -1, "下月": 1, "上个月": -1, "下个月": 1, "当月": None, "次月": None}
_TEN_DAYS: Final = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}

# 底 and 末 end a unit, 初 begins it; 年初步 and 月末端 are other words.
_EDGE: Final = r"(?:底(?!薪|层|部|盘)|末(?!端|梢)|初(?!步|期|级|中|次|始|审|选|心|稿|创))"
_QUARTER: Final = r"(?:第?[一二三四1-4]季度|第[一二三四1-4]季(?!节)|[Qq][1-4](?!\s*[A-Za-z0-9：:．.、]))"

_YEAR: Final = rf"""
    (?: (?P<republic> (?:中华)? 民国 (?: \d{{1,3}} | [{CN}十百]{{1,6}} ) ) 年度?          # 民国106年, 中华民国一百零八年
      | (?P<short_republic> (?<!\d) 1[0-2]\d (?= 年 (?: {ONE_TO_12}月 | 年?底 | 末 | 度 | [上下]半年 | 第[一二三四1-4]季 ) )  # 113年12月 in Taiwan's papers
        | 一百 (?: 零[一二三四五六七八九] | [一二]?十[一二三四五六七八九]? )
          (?= 年 (?: {ONE_TO_12}月 | 年?底 | 末 | 度 | [上下]半年 | 第[一二三四1-4]季 | (?: 至 | 到 | [-~—–] ) 一百[零一二三四五六七八九十]{{1,3}}年 ) )
        | (?: 一百 [零〇十一二三四五六七八九]{{0,3}} | [七八九]十[一二三四五六七八九]? ) (?= 年{ONE_TO_12}月{ONE_TO_31}日 ) ) 年 (?: 度 (?! 第 ) )?
      | (?: 公元 | 纪元 )? (?P<year> (?<!\d) (?: 1[0-9] | 2[01] )\d\d | [一二][{CN}\d]{{3}} ) 年度? {NOT_A_YEAR}
      | ['‘’]? (?P<two> (?<![\d{CN}十百]) (?: \d\d | [{CN}]{{2}} ) ) 年
        (?= [上下]半年 | 年?{_EDGE} | {_QUARTER} | {ONE_TO_12}月 )                        # 23年底, 98年3月
      | ['‘’] (?P<marked> \d\d ) 年                                                     # ’23年
      | (?P<zero> (?<![\d.]) 0\d | 零[{CN}] ) 年                                         # 08年
    )"""
_RELATIVE_YEAR: Final = r"""
    (?: 今年度? | (?<!基)本年度? | 明年度? | (?<!过)去年度? | (?<!以)[上下]一?年度? | 翌年度?
      | (?<![首每一两三本该批])次年度? | 当年度? | 同年 ) (?! 级|龄|轻|代(?!表|理)|纪|检|审 )"""
_MONTH: Final = rf"(?P<month> {ONE_TO_12} ) 月 (?: 份 )? (?! 亮|饼|嫂|租|薪|均 )"
_DAY: Final = rf"(?P<day> {ONE_TO_31} ) [日号] (?! 元|圆|文|线|楼|令|文件|公告|院 )"
_INNER: Final = rf"""
    (?: (?P<half> [上下前后]半年 )                                                        # 上半年
      | 前 (?P<quarters> [二两三23] ) 个?季 (?: 度 | (?! [度节播] ) )                       # 前三季度
      | (?P<quarter> {_QUARTER} ) (?P<quarter_edge> {_EDGE} )?                          # 第三季度末
      | {_MONTH} (?: {_DAY} | (?P<ten> [上中下]旬 ) | 月? (?P<month_edge> {_EDGE} ) )?   # 3月, 3月15日, 6月底
    )"""

# with a year in front: 今年前两个月, 2024年头三个季度, 今年首季, 今年首月
_OPENING: Final = r"""
    (?: [前头首] (?: (?P<months> 1[01] | [2-9] | 十一? | [二两三四五六七八九] ) 个?月 (?! 均 | 底薪 ) (?: 份 )?
        | (?P<first_quarters> [二两三23] ) 个?季 (?: 度 | (?! [度节] ) ) )
      | 首 (?: (?P<first_quarter> 季 (?: 度 | (?! [度节播发] ) ) ) | (?P<first_month> 月 ) ) )"""

DATE: Final = rf"""
    (?: (?: {_YEAR} | (?P<relative> {_RELATIVE_YEAR} ) | (?= {plain(_INNER)} ) )
        (?: {_INNER} | 年? (?P<edge> {_EDGE} ) | (?: 全年 | 年内 ) | 的? {_OPENING} )?
      | (?P<this_year> (?<! [学青少老成中童幼壮往多数几周晚早近半年常] ) 年 (?P<this_edge> {_EDGE} ) | (?<! [学青少老成中童幼壮往多数几周晚早近半年常] ) 年内
        | (?<! [安健齐双十] ) 全年 (?! 龄|级|无休|段 ) )
      | (?P<relative_month> (?<! 基 ) 本月 | (?<! 以 ) [上下]个?月 | 当月 | 次月 )
        (?: {_DAY.replace("day", "its_day")} | (?P<its_ten> [上中下]旬 ) | 月? (?P<its_edge> {_EDGE} ) )?
      | (?P<this_month> 月{_EDGE} )
    )"""

NUMERIC: Final = r"""
    (?P<y> (?<! [\d.] ) (?: 19 | 20 )\d\d ) (?P<sign> [-/.·] ) (?P<m> 1[0-2] | 0?[1-9] )
    (?P=sign) (?P<d> 3[01] | [12]\d | 0?[1-9] ) (?! \d | \.\d | -\d{1,3}(?!\d) )"""
PLAIN_NUMERIC: Final = plain(NUMERIC).replace("(?P=sign)", "[-/.·]")  # without groups


@dataclass(frozen=True, slots=True)
class Point:
    """A date as written: what is not said is None; `shift` is a year counted from the anchor, `adrift` from something else."""

    year: int | None = None
    shift: int | None = None
    adrift: bool = False
    half: int | None = None
    quarters: tuple[int, int] | None = None
    month: int | None = None
    month_shift: int | None = None
    months: int | None = None  # so many from the first on
    days: tuple[int, int] | None = None
    edge: Literal["", "start", "end"] = ""

    @property
    def named(self) -> bool:
        return self.year is not None

    @property
    def grain(self) -> Grain:
        """The precision it was said with."""
        if self.days:
            return "day"
        if self.month or self.months or self.month_shift is not None:
            return "month"
        return "quarter" if self.quarters else "half" if self.half else "year"


def _edge(text: str | None) -> Literal["", "start", "end"]:
    return "" if not text else "start" if text[-1] == "初" else "end"


def _year(m: re.Match[str], anchor: date | None) -> Point:
    if m["republic"]:
        return Point(year=1911 + number(m["republic"].replace("中华", "").replace("民国", "")))
    if m["short_republic"]:
        return Point(year=1911 + number(m["short_republic"]))
    if m["year"]:
        return Point(year=year_number(m["year"]))
    if short := m["two"] or m["marked"] or m["zero"]:
        return Point(year=full_year(year_number(short), anchor))
    if m["relative"]:
        shift = RELATIVE_YEAR[m["relative"].removesuffix("度")]
        return Point(shift=shift, adrift=shift is None)
    return Point(shift=0)


def _quarters(m: re.Match[str]) -> tuple[int, int] | None:
    if opening := m["quarters"] or m["first_quarters"]:
        return 1, number(opening)
    if m["first_quarter"]:
        return 1, 1
    if not m["quarter"]:
        return None
    which = number(m["quarter"].strip("第季度Qq"))
    return which, which


def _days(m: re.Match[str]) -> tuple[int, int] | None:
    if day := m["day"] or m["its_day"]:
        return number(day), number(day)
    ten = m["ten"] or m["its_ten"]
    return _TEN_DAYS[ten] if ten else None


def point(text: str, anchor: date | None = None) -> Point | None:
    """A date as written, field by field, or None where the text is no date of words."""
    if numeric := compiled(NUMERIC).fullmatch(text):
        return Point(year=int(numeric["y"]), month=int(numeric["m"]), days=(int(numeric["d"]),) * 2)
    if not (m := compiled(DATE).fullmatch(text)):
        return None
    its = _year(m, anchor)
    if m["relative_month"] or m["this_month"]:
        shift = RELATIVE_MONTH[m["relative_month"]] if m["relative_month"] else 0
        its = replace(its, month_shift=shift, adrift=shift is None)
    edge = m["edge"] or m["this_edge"] or m["quarter_edge"] or m["month_edge"] or m["its_edge"] or m["this_month"]
    return replace(
        its,
        half=None if not m["half"] else 1 if m["half"][0] in "上前" else 2,
        quarters=_quarters(m),
        month=1 if m["first_month"] else number(m["month"]) if m["month"] else None,
        months=number(m["months"]) if m["months"] else None,
        days=_days(m),
        edge=_edge(edge),
    )


def _month_of(p: Point, anchor: date | None) -> tuple[int, int] | None:
    """Year and month of a point that names or counts a month; None where neither is known."""
    if p.month_shift is not None:
        if anchor is None:
            return None
        count = anchor.year * 12 + anchor.month - 1 + p.month_shift
        return count // 12, count % 12 + 1
    year = p.year if p.year is not None else anchor.year + (p.shift or 0) if anchor else None
    return None if year is None or p.month is None else (year, p.month)


def _within_month(year: int, month: int, days: tuple[int, int] | None) -> tuple[date, date] | None:
    last = monthrange(year, month)[1]
    if days is None:
        return date(year, month, 1), date(year, month, last)
    first, end = days
    if days == _TEN_DAYS["下旬"]:
        end = last
    return (date(year, month, first), date(year, month, end)) if end <= last else None


def exists(p: Point) -> bool:
    """Whether such a day can be: 2月30日 can not, 2月29日 without a year can."""
    if p.month and p.days and p.days != _TEN_DAYS["下旬"]:
        return p.days[1] <= monthrange(p.year or 2000, p.month)[1]
    return p.year is None or 1 <= p.year <= 9999


def interval(p: Point, anchor: date | None) -> tuple[date, date] | None:
    """First and last day of a point, inclusive; None where its year is not known or the day does not exist."""
    if p.adrift:
        return None
    if p.month or p.month_shift is not None:
        where = _month_of(p, anchor)
        return _within_month(*where, p.days) if where else None
    year = p.year if p.year is not None else anchor.year + (p.shift or 0) if anchor else None
    if year is None:
        return None
    first, last = (1, 12) if not p.half else (1, 6) if p.half == 1 else (7, 12)
    if p.months:
        last = p.months
    if p.quarters:
        first, last = p.quarters[0] * 3 - 2, p.quarters[1] * 3
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def read_date(text: str, anchor: date | None) -> Time | None:
    """A date as a Time; None where it does not exist."""
    p = point(text, anchor)
    if p is None or not exists(p):
        return None
    first, last = interval(p, anchor) or (None, None)
    return Time(first=first, last=last, grain=p.grain, year_named=p.named, edge=p.edge)


def _listed_year(text: str, anchor: date | None) -> Time | None:
    return read_date(f"{text}年", anchor)


def _day_cut_short(text: str, anchor: date | None) -> Time | None:
    return read_date(f"{text}日", anchor)


def _republic_year(text: str, anchor: date | None) -> Time | None:
    return read_date(f"民国{text}", anchor)


_LISTED_MONTH: Final = rf"(?: {plain(_YEAR)} | (?<= 年 ) ) {ONE_TO_12} (?= (?: [、和及与] {ONE_TO_12} ){{1,5}} 月 (?! 份?[租薪均] ) )"


def _listed_month(text: str, anchor: date | None) -> Time | None:
    return read_date(f"{text}月", anchor)


RULES: Final = (
    TimeRule(
        id="date.numeric",
        kind="date",
        pattern=plain(NUMERIC).replace("(?P=sign)", r"[-/.·]"),
        read=read_date,
        examples=("2025-12-31", "2025/12/31", "2025.12.31"),
        counterexamples=("192.168.1.1", "2025.12", "12025-12-31"),
    ),
    TimeRule(
        id="date.day_cut_short",
        kind="date",
        pattern=rf"(?: {plain(_YEAR)} )? {ONE_TO_12}月 {ONE_TO_31} (?<=\d) (?= 前 (?! [一二三两几\d年季期后] ) | 止 | 以前 | 之前 )",  # 12月31前
        read=_day_cut_short,
        examples=(),
        counterexamples=("12月31", "12月3个", "12月10前三季"),
    ),
    TimeRule(
        id="date.written",
        kind="date",
        pattern=plain(DATE),
        read=read_date,
        examples=(
            "2025年",
            "二〇二五年十二月三十一日",
            "2023年6月底",
            "上半年",
            "民国106年2月16日",
            "23年底",
            "12月31日",
            "今年第三季度",
            "今年前两个月",
            "2024年首季",
            "年底",
        ),
        counterexamples=("2025年版", "3个月", "3年级", "1980年代", "29日", "5G", "以上年龄"),
    ),
    TimeRule(
        id="date.republic_year",
        kind="date",
        pattern=r"(?: (?<= [自从于至到] ) 1[0-2]\d 年 (?= [起止] ) | (?: (?<= [，。；：、（\n] ) | ^ ) 1[0-2]\d 年 (?= 起 (?! [来点步草] ) ) )",  # 自114年起
        read=_republic_year,
        examples=(),
        counterexamples=("114年",),
    ),
    TimeRule(
        id="date.listed_month",
        kind="date",
        pattern=_LISTED_MONTH,  # 每年3、9月
        read=_listed_month,
        examples=(),
        counterexamples=("3、9月",),
    ),
    TimeRule(
        id="date.listed_year",
        kind="date",
        pattern=r"(?<!\d) 20\d\d (?= (?: [、和及与] 20\d\d )+ 年 )",  # 2023、2024年
        read=_listed_year,
        examples=(),
        counterexamples=("2023、2024",),
    ),
)
