"""Times in the text of a policy: dates, periods, lengths and rhythms, each as its core without governing words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from typing import Final

from extract.model import Mention, Time
from extract.values import date as dates
from extract.values import day, duration, period, plan, recurrence
from extract.values.parts import CN_NUMBER, TimeRule

# Order is precedence: what names more comes first.
RULES: Final[tuple[TimeRule, ...]] = (*plan.RULES, *period.RULES, *day.RULES, *dates.RULES, *duration.RULES, *recurrence.RULES)

_WRITTEN: Final = next(i for i, rule in enumerate(RULES) if rule.id == "date.written")
_MONTH: Final = re.compile(r"(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月")
_YEAR_OPENS: Final = re.compile(r"(?:\d{4}|[一二〇零三四五六七八九]{4})年(?=\d{1,2}月|[一二三四五六七八九十]{1,2}月)")
_DAY: Final = re.compile(r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]")
_OF_EACH_MONTH: Final = Time(grain="day", year_named=False)  # 每月5日
_LIST: Final = ("、", "和", "及", "或")

_WORDS_OPEN: Final = "以公纪中民今明后去上下本这当次翌同前每逐按分年全月第即周星礼隔Qq“'‘’"  # what the words of a time begin with,
_WORDS_GO_ON: Final = "起晚晨早年月季半个明日天周星礼期拜学会隔间自财纳预考度底末初内元华国"  # and what they go on with, numbers besides

_OF_ITEM: Final = r"月 (?: [底末前份] | [上中下]旬 | \d{1,2}[日号] )"  # 1.9月底前: the mark of an item, and no decimal
# Where a time may begin. A number must have a unit of time, a joining sign or a list mark behind it; a word must be one of these.
_GATE: Final = rf"""
    [\d{CN_NUMBER}{_WORDS_OPEN}]
    (?: (?<= \d ) (?<! [\d第]\d )
        (?: (?<! \d[.,]\d ) | (?<= \.[12] ) (?= [09]\d\d (?: 年 | [-~至到]20\d\d年 ) ) | (?<= \.\d ) (?= \d? {_OF_ITEM} ) )
        \d{{0,3}} (?: \.\d{{1,2}} (?! {_OF_ITEM} ) )?
        (?= [年月季周日天~至到/.·、和及与余多学工小分秒星礼交自来{CN_NUMBER}-] | 个[季年月完自会财纳考工星小半交礼日预] )
      | (?<= [{CN_NUMBER}] ) (?<! [{CN_NUMBER}\d第.][{CN_NUMBER}] )
        (?: [{CN_NUMBER}\d]*+ (?= [年月季周日天~至到余多工小分星礼交自来/-] | 个[季年月完自会财纳考工星小半交礼日预五] | 初 )
          | (?<= 十 ) (?= [一二三四五六七八九]五 ) )
      | (?<= [{_WORDS_OPEN}] ) (?= [{_WORDS_GO_ON}\d{CN_NUMBER}] ) (?:
          (?<= [今明去上下本当次翌同] ) (?= 年|月|一年|半年|个月|明 )
          | (?<= [今明后] ) (?= [日天] ) | (?<= [今明] ) (?= 起 | [晚晨早](?:起|\d|零) )
          | (?<= [今本这上下] ) (?= 个?(?:周|星期|礼拜)[一二三四五六日天] ) | (?<= 即 ) (?= 日 )
          | (?<= [周星礼] ) (?= [一二三四五六日天期拜] )
          | (?<= [逐按分] ) (?= [年季月半学] ) | (?<= 每 ) (?= [年季月半个会学周星隔间{CN_NUMBER}\d] | 自然 | 财政 | 纳税 | 预算 | 考核 ) | (?<= 隔 ) (?= 年 )
          | (?<= 以 ) (?= 一?个?[年季月半学周星自会财纳预] | [两二三四五六\d] )
          | (?<= 年 ) (?= [度底末初内] ) | (?<= 全 ) (?= 年 ) | (?<= 月 ) (?= [底末初] )
          | (?<= 前 ) (?= [二两三23]个?季|半年 ) | (?<= 第 ) (?= [一二三四1-4]季|[一二三四五六七八九十]{{1,2}}个五年|[一二三四][-至到] )
          | (?<= [Qq] ) (?= [1-4] ) | (?<= “ ) (?= 十?[一二三四五六七八九]?五 ) | (?<= [公纪] ) (?= 元 ) | (?<= 中 ) (?= 华民国 ) | (?<= 民 ) (?= 国 )
          | (?<= ['‘’] ) (?= \d\d年 )
        )
    )"""


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(_GATE, re.VERBOSE)


@cache
def _core() -> re.Pattern[str]:
    return re.compile("|".join(f"({rule.pattern})" for rule in RULES), re.VERBOSE)


@lru_cache(maxsize=20_000)
def _read(text: str, rule: int, anchor: date | None) -> Time | None:
    return RULES[rule].read(text, anchor)


def _in_context(text: str, m: re.Match[str], rule: int, before: Mention | None, anchor: date | None) -> Time | None:
    """The time read where it stands: 每年3月31日 has no year of its own, 每月5日 is a day of each month, and in 5月10日、15日 the month carries over,
    in 2026年2月和8月底前 the year."""
    if before is None or m.start() - before.end > 1:
        return _read(m[0], rule, anchor)
    if before.kind == "recurrence" and m.start() == before.end:
        return _OF_EACH_MONTH if before.time and before.time.recurrence == "monthly" and _DAY.fullmatch(m[0]) else _read(m[0], rule, None)
    if before.kind == "date" and text[before.end : m.start()] in _LIST:
        first = text[before.start : before.end]
        if _DAY.fullmatch(m[0]) and _DAY.search(first):
            return _read(first[: first.rindex("月") + 1] + m[0], _WRITTEN, anchor) if "月" in first else None
        if _MONTH.match(m[0]) and (year := _YEAR_OPENS.match(first)):
            return _read(year[0] + m[0], rule, anchor)
    return _read(m[0], rule, anchor)


def _found(text: str, anchor: date | None, year: date | None) -> Iterator[Mention]:
    match, end, before = _core().match, 0, None
    for gate in _gate().finditer(text):
        start = gate.start()
        if start < end or not (m := match(text, start)):
            continue
        rule = (m.lastindex or 1) - 1
        end = m.end()
        within = anchor or (year if RULES[rule].id in _IN_YEAR and not _OTHER.match(m[0]) else None)
        if time := _in_context(text, m, rule, before, within):
            dated = RULES[rule].kind == "duration" and (time.first or time is _OF_EACH_MONTH)  # the day of a list or of each month
            its = RULES[_WRITTEN if dated else rule]
            before = Mention(kind=its.kind, start=start, end=end, rule=its.id, time=time)
            yield before


_IN_YEAR: Final = frozenset(("date.written", "date.day_cut_short", "period.two_dates", "period.shared_unit"))
_OTHER: Final = re.compile("[本上下当次月同]个?[月年]|月")  # counted from a day, which a year does not tell


def times(text: str, anchor: date | None, year: int = 0) -> list[Mention]:
    """All times of folded, blank-free text (`View.text`), sorted and apart; relative ones count from the anchor (None: not told).

    year: the one in which months and days are taken where there is no anchor (0: not told).
    """
    return list(_found(text, anchor, date(year, 1, 1) if year and not anchor else None))
