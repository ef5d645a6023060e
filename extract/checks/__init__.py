"""The checks stage: what a careful reader would notice in the records of a document. Each check yields findings, never raises.

A document comes in stretches. Most checks look at one at a time; contradictions need the goals of all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from extract.checks.contradictions import Contradictions
from extract.checks.dates import dates
from extract.checks.ocr import ocr_confidence
from extract.checks.ranges import ranges
from extract.checks.status import status
from extract.checks.totals import totals
from extract.checks.viewpoint import Viewpoint
from extract.model import Finding

CHECKS: tuple[Callable[[Viewpoint], Iterator[Finding]], ...] = (totals, dates, ranges, status, ocr_confidence)
"""Those that look at a stretch by itself; what `Contradictions` tells of a document stands in front of theirs."""

__all__ = ["CHECKS", "Contradictions", "Viewpoint", "check"]


def check(seen: Viewpoint) -> tuple[tuple[Finding, ...], ...]:
    """What each of `CHECKS` finds in a stretch."""
    return tuple([tuple(each(seen)) for each in CHECKS])
