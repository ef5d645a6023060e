"""The rows of a whole run, and how much there is of everything: what the page opens with."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import TypeAdapter

from extract import __version__
from extract.model import ErrorLine, Frozen
from extract.records.kinds import Deadline, MonetaryAward, Target
from extract.report.rows import (
    AwardRow,
    DeadlineRow,
    DocumentRow,
    TargetRow,
    award_row,
    deadline_row,
    document_row,
    role,
    target_row,
)
from extract.report.runfiles import RunDocument, errors


class Totals(Frozen):
    """How much there is in the run. `not_read`: inputs; duplicates and refused candidates are not among them."""

    documents: int
    characters: int
    records: int
    records_by_type: dict[str, int]
    findings: int
    not_read: int
    unread: int
    unread_by_reason: dict[str, int]


class Opening(Frozen):
    """What the page needs to open. `roles`: how many records of each type and role (instrument, kind, change)."""

    run: str
    version: str
    counts: Totals
    roles: dict[str, dict[str, int]]
    documents: tuple[DocumentRow, ...]
    errors: tuple[ErrorLine, ...]


@dataclass(slots=True)
class Tables:
    """Rows across the run, taken from one document after the other."""

    documents: list[DocumentRow] = field(default_factory=list)
    deadlines: list[DeadlineRow] = field(default_factory=list)
    targets: list[TargetRow] = field(default_factory=list)
    awards: list[AwardRow] = field(default_factory=list)
    roles: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    reasons: Counter[str] = field(default_factory=Counter)

    @property
    def by_type(self) -> dict[str, int]:
        """How many records of each type were taken."""
        return {kind: found.total() for kind, found in sorted(self.roles.items())}

    def totals(self, not_read: int) -> Totals:
        """How much was taken."""
        return Totals(
            documents=len(self.documents),
            characters=sum(row.characters for row in self.documents),
            records=sum(self.by_type.values()),
            records_by_type=self.by_type,
            findings=sum(sum(row.findings.values()) for row in self.documents),
            not_read=not_read,
            unread=self.reasons.total(),
            unread_by_reason=dict(sorted(self.reasons.items())),
        )

    def take(self, document: RunDocument) -> None:
        """Add the rows of the next document."""
        place = len(self.documents)
        self.documents.append(document_row(document))
        self.reasons.update(entry.reason for entry in document.unread)
        for record in document.records:
            self.roles[record.type][role(record)] += 1
            if isinstance(record, Deadline):
                self.deadlines.append(deadline_row(place, record))
            elif isinstance(record, Target):
                self.targets.append(target_row(place, record))
            elif isinstance(record, MonetaryAward):
                self.awards.append(award_row(place, record))


def opening(run: Path, tables: Tables) -> Iterator[tuple[str, bytes]]:
    """The name and JSON of each block that stands before those of the documents."""
    told = tuple(errors(run))
    whole = Opening(
        run=run.resolve().name,
        version=__version__,
        counts=tables.totals(not_read=sum(line.code not in ("duplicate", "rejected") for line in told)),
        roles={kind: dict(sorted(found.items())) for kind, found in sorted(tables.roles.items())},
        documents=tuple(tables.documents),
        errors=told,
    )
    yield "run", whole.model_dump_json().encode()
    yield "deadlines", TypeAdapter(list[DeadlineRow]).dump_json(tables.deadlines, exclude_none=True)
    yield "targets", TypeAdapter(list[TargetRow]).dump_json(tables.targets, exclude_none=True)
    yield "awards", TypeAdapter(list[AwardRow]).dump_json(tables.awards, exclude_none=True)
