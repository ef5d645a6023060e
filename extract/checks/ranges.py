"""range: a range whose low exceeds its high (500万元至300万元): the two numbers are then read apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.checks.viewpoint import Viewpoint
from extract.model import Finding

_TO = re.compile(r"(?:-{1,2}|~|至|到)")


def ranges(seen: Viewpoint) -> Iterator[Finding]:
    """A warning for each pair of numbers joined like a range that falls instead of rising."""
    view = seen.outline.view
    for a, b in pairwise(seen.numbers):
        if (
            not seen.outline.owns(b.start)
            or a.quantity is None
            or b.quantity is None
            or a.quantity.unit != b.quantity.unit
            or b.start - a.end > 2
        ):
            continue
        low, high = a.quantity.low, b.quantity.low
        if (
            low is not None
            and high is not None
            and low > high
            and _TO.fullmatch(view.text[a.end : b.start])
            and not _falls(view.text, a.start)
        ):
            places = (view.span(a.start, a.end), view.span(b.start, b.end))
            yield Finding(
                check="range",
                severity="warning",
                message=f"{places[0].text} to {places[1].text} falls; both were read apart",
                evidence=places,
            )


def _falls(text: str, position: int) -> bool:
    """Whether a fall is meant: 由5%降至3%, 从…到…."""
    return bool(re.search(r"(?:由|从|自)[^，。；]{0,6}$|降", text[max(0, position - 10) : position]))
