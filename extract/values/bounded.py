"""Bounds and ranges around numbers in everyday words: 至少有10, 比三十大, 大于4865并少于20793, 一到五."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any, Final

from extract.lexicons import any_of, table
from extract.values.spoken import NUMBER, Number, read_number

_SIDES: Final = {"at_least": ("min", True), "more_than": ("min", False), "at_most": ("max", True), "less_than": ("max", False)}
_REACH: Final = 8


@cache
def _word(section: str) -> dict[str, str]:
    return {word: bound for bound, items in table("spoken", section).items() for word in items}


@cache
def _front() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(_word('bounds'))})$")


@cache
def _back() -> re.Pattern[str]:
    return re.compile(rf"(?P<word>{any_of(_word('bounds_behind'))})|(?P<compared>[{''.join(_word('compared'))}])")


def limit(bound: str, number: Number) -> dict[str, Any]:
    """A one-sided bound (or both, for 等于) as the ends it leaves open."""
    low, high = f"{number.low:f}", f"{number.high:f}"
    if bound == "equal":
        return {"min": low, "max": high, "min_inclusive": True, "max_inclusive": True}
    side, inclusive = _SIDES[bound]
    other = "max" if side == "min" else "min"
    return {side: low if side == "min" else high, other: None, f"{side}_inclusive": inclusive, f"{other}_inclusive": None}


def bounds_around(text: str, start: int, end: int, number: Number) -> tuple[int, int, list[Any]]:
    """Where a number with its bound words stands, and the bounds they make."""
    begin = max(0, start - _REACH)
    if front := _front().search(text[begin:start]):
        return begin + front.start(), end, [limit(_word("bounds")[front[0]], number)]
    back = _back().match(text, end)
    if back and back["word"]:
        return start, back.end(), [limit(_word("bounds_behind")[back["word"]], number)]
    if back and text[start - 1 : start] == "比":
        return start - 1, back.end(), [limit(_word("compared")[back["compared"]], number)]
    return start, end, []


@cache
def _between() -> re.Pattern[str]:
    one = rf"第? {NUMBER}"
    least = any_of(w for w, b in _word("bounds").items() if b in ("at_least", "more_than"))
    most = any_of(w for w, b in _word("bounds").items() if b in ("at_most", "less_than"))
    return re.compile(
        rf"(?P<a> {one} ) (?: -{{1,2}} | ~ | 至 | 到 ) (?P<b> {one} )"  # 20~100, 一到五
        rf"| 在? (?P<c> {one} ) [和与到至] (?P<d> {one} ) 之?间"  # 在第十和第十五之间
        rf"| (?: {least} ) (?P<e> {NUMBER} ) (?: 并且? | 且 | ，| 同时 ) (?: {most} ) (?P<f> {NUMBER} )",  # 大于…并少于…
        re.VERBOSE,
    )


def number_ranges(text: str) -> Iterator[tuple[int, int, Decimal, Decimal]]:
    """Ranges between two numbers: start, end, low, high."""
    for m in _between().finditer(text):
        low, high = (read_number(g.lstrip("第")) for g in (m["a"] or m["c"] or m["e"], m["b"] or m["d"] or m["f"]))
        if low and high and low.low < high.high:
            yield m.start(), m.end(), low.low, high.high
