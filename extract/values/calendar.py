"""Intervals of everyday dates (明天, 这个月, 2013.03), and how a value of a date, period or length is written down.

A date is written at its grain (2023, 2023-05, 2023-05-01), one without a year as XXXX-05-01, a period as its two ends.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from extract.model import Time
from extract.values.date import interval, point, read_date
from extract.values.duration import Length, length
from extract.values.parts import COUNT, compiled
from extract.values.period import read_range

DAYS: Final = {
    "大前天": -3,
    "前天": -2,
    "前日": -2,
    "昨天": -1,
    "昨日": -1,
    "今天": 0,
    "今日": 0,
    "明天": 1,
    "明日": 1,
    "后天": 2,
    "后日": 2,
    "大后天": 3,
}
_LEAP: Final = date(2000, 1, 1)
_COMMON: Final = ((r"^(这个?|当)月", "本月"), (r"^(这一?|当)年", "今年"), (r"^(\d{4})\.(\d\d)$", r"\1年\2月"))


def plus(day: date, months: int = 0, days: int = 0) -> date:
    """The day some months and days on; the last of the month where it is shorter."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1])) + timedelta(days=days)


def shifted(day: date, its: Length, sign: int) -> date:
    """The day a length before (-1) or after (1) another."""
    months = int(Decimal(its["year"]) * 12 + its["month"]) * sign
    return plus(day, months, int(its["week"] * 7 + its["day"] + its["workday"]) * sign)


def span_length(text: str) -> Length | None:
    """The length of 三个月, 三月 (where it is a length) or 两年."""
    return length(re.sub(r"(?<![个半])月$", "个月", text))


def point_days(text: str, anchor: date | None) -> tuple[date, date] | None:
    """First and last day of a date in words, everyday ones included; None where it is not known."""
    if text in DAYS:
        return (anchor + timedelta(days=DAYS[text]),) * 2 if anchor else None
    for old, new in _COMMON:
        text = re.sub(old, new, text)
    p = point(text, anchor)
    found = interval(p, anchor) if p else None
    if found and p and p.edge == "end" and p.grain == "month":
        return found[1], found[1]
    return found


def iso_day(day: date | None) -> str | None:
    """YYYY-MM-DD, or None."""
    return f"{day.year:04d}-{day.month:02d}-{day.day:02d}" if day else None


def ends(first: date | None, last: date | None) -> dict[str, str | None]:
    """A period as its two ends; None is open."""
    return {"start": iso_day(first), "end": iso_day(last)}


def written(first: date | None, last: date | None) -> Any:
    """An interval as a date of its grain, or as its two ends."""
    if first and last:
        if first == last:
            return iso_day(first)
        if first.day == 1 and last == plus(first, 1, -1):
            return f"{first.year:04d}-{first.month:02d}"
        if (first.month, first.day) == (1, 1) and last == date(first.year, 12, 31):
            return f"{first.year:04d}"
    return ends(first, last)


def _yearless(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _yearless(v) for k, v in value.items()}
    return None if value is None else f"XXXX{value[4:]}"


def dated(text: str, time: Time, anchor: date | None) -> list[Any]:
    """The readings of a date or period: with the anchor's year, and without one where it names none."""
    if time.first is None and time.last is None:
        bare = None if re.match("[今明去上下本次同当翌]", text) else read_date(text, _LEAP) or read_range(text, _LEAP)
        return [_yearless(written(bare.first, bare.last))] if bare and bare.first and re.search(r"[\d一二三四五六七八九十]", text) else []
    value = written(time.first, time.last)
    return [value] if time.year_named or re.match("[今明去上下本]", text) else [value, _yearless(value)]


def units(its: Length) -> dict[str, str]:
    """A length as decimal strings by unit."""
    return {unit: f"{Decimal(amount).normalize():f}" for unit, amount in its.items()}


def length_value(text: str) -> Any:
    """A length by its units, or the two ends of a range of lengths; None where it is open."""
    m = compiled(rf"(?P<low> {COUNT} [^\d~-]{{0,4}}? ) (?: -{{1,3}} | ~{{1,2}} | 至 | 到 ) (?P<high> .+ )").fullmatch(text)
    if m is None:
        its = length(text)
        return units(its) if its else None
    high = length(m["high"])
    low = length(m["low"]) or length(m["low"] + compiled(rf"^ {COUNT}").sub("", m["high"]))
    return {"min": units(low), "max": units(high)} if low and high else None
