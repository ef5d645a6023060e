"""dates: a deadline that ends before the document is issued, or a time that ends before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from extract.checks.viewpoint import Viewpoint
from extract.model import Finding
from extract.records.kinds import Deadline


def dates(seen: Viewpoint) -> Iterator[Finding]:
    """A warning for each deadline that was over when the document was issued, or that runs backwards."""
    issued = seen.outline.facts.date_of_issue
    for record in seen.records:
        if not isinstance(record, Deadline):
            continue
        if record.start and record.end and record.end < record.start:
            yield _finding("backwards", f"{record.mention.text} ends ({record.end}) before it begins ({record.start})", record)
        elif issued and record.end and record.end < issued and record.kind in ("by", "apply_by", "valid_until", "period"):
            yield _finding("deadline_past", f"{record.mention.text} ends before the date of issue, {issued}", record)


def _finding(check: str, message: str, record: Deadline) -> Finding:
    return Finding(check=check, severity="warning", message=message, evidence=(record.mention, record.sentence))
