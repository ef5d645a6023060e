"""ocr_confidence: a record whose number an OCR was not sure of (3 or 8, 万 or 方)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from extract.checks.viewpoint import Viewpoint
from extract.model import Finding

LEAST: Final = 0.9  # confidence of a line below which its figures want a look at the picture


def ocr_confidence(seen: Viewpoint) -> Iterator[Finding]:
    """A warning for each place that a record reads from a line recognised with little confidence."""
    told = set()
    for record in seen.records:
        if record.ocr_confidence is not None and record.ocr_confidence < LEAST and record.mention.start not in told:
            told.add(record.mention.start)
            message = (
                f"{record.mention.text} was recognised with a confidence of {record.ocr_confidence:.2f}; compare it with page {record.page}"
            )
            yield Finding(check="ocr_confidence", severity="warning", message=message, evidence=(record.mention,))
