"""The checks stage: what a careful reader would notice in the records of a document. Each check yields findings, never raises."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from extract.checks.contradictions import contradictions
from extract.checks.dates import dates
from extract.checks.ocr import ocr_confidence
from extract.checks.ranges import ranges
from extract.checks.status import status
from extract.checks.totals import totals
from extract.checks.viewpoint import Viewpoint
from extract.model import Finding

CHECKS: tuple[Callable[[Viewpoint], Iterator[Finding]], ...] = (contradictions, totals, dates, ranges, status, ocr_confidence)

__all__ = ["CHECKS", "Viewpoint", "check"]


def check(seen: Viewpoint) -> Sequence[Finding]:
    """The findings of every check, in the order of `CHECKS`."""
    return [finding for each in CHECKS for finding in each(seen)]
