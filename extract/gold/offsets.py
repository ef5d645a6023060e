"""Offsets in code points, and in the UTF-16 units that browsers count: 𠮷 is one of the former and two of the latter.

Label Studio (since the end of 2021) and doccano (since 2019) store code points; what was stored before, and what other programs
write, may count units. Which it was is told by the quotes that stand beside the offsets, or by the places that were sent out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from itertools import accumulate
from typing import Literal

from extract.errors import UsageError
from extract.evaluate.squeeze import squeeze

Unit = Literal["auto", "code-points", "utf-16"]
Place = tuple[int, int]
Spot = tuple[int, int, str | None]  # start, end, and the quote where the tool tells one


def converter(text: str, spots: Sequence[Spot], sent: Collection[Place], unit: Unit) -> Callable[[int], int]:
    """A function from the tool's offsets to code points of the text.

    unit: how the tool counts; `auto` takes what puts more of the spots where their quotes are, or where places were sent out.
    Raises UsageError for an offset that is none of the text, or lies within a character.
    """
    starts = [0, *accumulate(2 if ord(char) > 0xFFFF else 1 for char in text)]

    def by_units(offset: int) -> int:
        at = bisect_left(starts, offset)
        if at == len(starts) or starts[at] != offset:
            raise UsageError(f"the offset {offset} is no place between two characters")
        return at

    def by_points(offset: int) -> int:
        if not 0 <= offset <= len(text):
            raise UsageError(f"the offset {offset} is outside the text of {len(text)} characters")
        return offset

    if unit != "auto":
        return by_units if unit == "utf-16" else by_points
    if len(text) == starts[-1]:
        return by_points

    def votes(convert: Callable[[int], int]) -> int:
        return sum(_fits(text, spot, sent, convert) for spot in spots)

    return by_units if votes(by_units) > votes(by_points) else by_points


def _fits(text: str, spot: Spot, sent: Collection[Place], convert: Callable[[int], int]) -> bool:
    try:
        start, end = convert(spot[0]), convert(spot[1])
    except UsageError:
        return False
    return alike(text[start:end], spot[2]) if spot[2] is not None else (start, end) in sent


def alike(part: str, quote: str) -> bool:
    """Whether a quote is that part of the text, white space apart; some tools write line ends in quotes as a backslash and n."""
    return squeeze(part) == squeeze(quote.replace("\\n", "\n"))
