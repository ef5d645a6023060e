"""Every value of a text that somebody typed: numbers, sums, shares, ranks, dates, periods and lengths, with offsets into the raw text.

For policies use `quantities` and `times`; this verb also takes blanks, Traditional characters and everyday forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any, Final

from extract.fold import View, view
from extract.values import shares, sums
from extract.values.bounded import bounds_around, number_ranges
from extract.values.everyday import calendar_values
from extract.values.lookalike import is_word
from extract.values.spoken import Number, read_number

_SHORTER: Final = 6
Found = tuple[str, int, int, list[Any]]


def plain(value: Decimal) -> str:
    """A decimal without exponent and trailing zeros."""
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def span_of(number: Number) -> str | dict[str, str | None]:
    """A number as a decimal string, a vague one as its ends."""
    if number.low == number.high:
        return plain(number.low)
    return {"min": plain(number.low), "max": None if number.more else plain(number.high)}


def _numbers(text: str) -> Iterator[Found]:
    for m in shares.number_pattern().finditer(text):
        end = m.end()
        number = read_number(m[0])
        while number is None and m.end() - _SHORTER < end - 1 > m.start():  # 五十千: the longest part that is a number
            end -= 1
            number = read_number(text[m.start() : end])
        if number is None or is_word(text, m.start(), end):
            continue
        start, stop, readings = bounds_around(text, m.start(), end, number)
        values = [*readings, span_of(number)]
        if number.more:
            values.append(plain(number.low))
        yield "number", start, stop, values
    for start, stop, low, high in number_ranges(text):
        yield "number", start, stop, [{"min": plain(low), "max": plain(high)}]


def _ordinals(text: str) -> Iterator[Found]:
    for m in shares.ordinal_pattern().finditer(text):
        number = read_number(m["rank"])
        if number is not None:
            yield "ordinal", m.start(), m.end(), [plain(number.low)]


def _percents(text: str) -> Iterator[Found]:
    for m in shares.pattern().finditer(text):
        number = shares.read_share(m)
        if number is not None:
            same = number.low == number.high
            yield "percent", m.start(), m.end(), [plain(number.low) if same else {"min": plain(number.low), "max": plain(number.high)}]


def _sums(text: str) -> Iterator[Found]:
    for m in sums.pattern().finditer(text):
        amount = sums.read_sum(m)
        if amount is None:
            continue
        if amount.low != amount.high:
            yield "money", m.start(), m.end(), [{"min": plain(amount.low), "max": plain(amount.high), "currency": amount.currency}]
            continue
        start, stop, bounds = bounds_around(text, m.start(), m.end(), Number(amount.low, amount.high))
        exact = {"amount": plain(amount.low), "currency": amount.currency}
        limits = [{"min": b["min"], "max": b["max"], "currency": amount.currency} for b in bounds if isinstance(b, dict)]
        yield "money", start if limits else m.start(), stop if limits else m.end(), [*limits, exact]


def _pieces(text: str) -> list[tuple[int, int, bool]]:
    return [(m.start(), m.end(), False) for m in re.finditer(r"\S(?:[^\n]*\S)?", text)]


def _days(anchor: str | date | None) -> tuple[date | None, str]:
    """The anchor as a day, and its grain (year, month or day)."""
    if anchor is None or isinstance(anchor, date):
        return anchor, "day"
    year, month, day = (*(int(part) for part in anchor.split("-")), 1, 1)[:3]
    return date(year, month, day), ("year", "month", "day")[min(anchor.count("-"), 2)]


def _free(numbers: Iterable[Found], others: list[Found]) -> Iterator[Found]:
    """The numbers that are no part of a longer value; the 三 of 三年 is given as well."""
    for one in numbers:
        if not any(o[0] != "duration" and one[1] < o[2] and o[1] < one[2] and o[2] - o[1] > one[2] - one[1] for o in others):
            yield one


def _written(its: View, found: Found) -> dict[str, Any]:
    kind, start, end, readings = found
    span = its.span(start, end)
    value: dict[str, Any] = {"kind": kind, "start": span.start, "end": span.end, "text": span.text, "value": readings[0]}
    if len(readings) > 1:
        value["values"] = readings
    return value


def values(text: str, anchor: str | date | None = None) -> list[dict[str, Any]]:
    """Every value of a raw text, sorted by place; `values` holds the readings of one that can be read in several ways.

    anchor: the day (or YYYY-MM, or YYYY) that 明天 and 去年 count from. A ValueError where it is no date.
    """
    pieces = _pieces(text)
    if not pieces:
        return []
    its, _ = view(text, pieces)
    day, grain = _days(anchor)
    others = [*_ordinals(its.text), *_percents(its.text), *_sums(its.text), *calendar_values(its.text, day, grain)]
    found = [*_free(_numbers(its.text), others), *others]
    return [_written(its, one) for one in sorted(found, key=lambda f: (f[1], -f[2], f[0]))]
