"""What the page shows across documents: a row for each document, award, target and deadline, and the totals."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter

from extract import __version__
from extract.batch.lines import ErrorLine
from extract.model import Frozen, Quantity, Record
from extract.records.kinds import Amount, AnyRecord, Deadline, MonetaryAward, Percentage, Target
from extract.report.runfiles import RunDocument, errors

_REACH: Final = 36  # characters of the sentence shown on both sides of a time


class DocumentRow(Frozen):
    """A document in the list. `records`: how many of each type. `findings`: how many of each severity."""

    doc_id: str
    source: str
    format: str
    title: str | None
    document_number: str | None
    issuing_authority: str | None
    day: date | None
    genre: str
    characters: int
    records: dict[str, int]
    findings: dict[str, int]


class DeadlineRow(Frozen):
    """A deadline. `doc`: the place of its document in the list. `before`, `after`: words of the sentence around it."""

    doc: int
    id: str
    kind: str
    start: date | None
    end: date | None
    recurrence: str | None
    duration: str | None
    text: str
    before: str
    after: str


class TargetRow(Frozen):
    """A target. `due`: the last day by which it is to be reached, else the first."""

    doc: int
    id: str
    indicator: str
    value: Quantity | None
    change: str
    nature: str | None
    responsible: str | None
    due: date | None
    text: str


class AwardRow(Frozen):
    """An award."""

    doc: int
    id: str
    beneficiary: str | None
    amount: Quantity | None
    rate: Quantity | None
    instrument: str
    per: str | None
    frequency: str | None
    text: str


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
        self.documents.append(_document(document))
        self.reasons.update(entry.reason for entry in document.unread)
        for record in document.records:
            self.roles[record.type][role(record)] += 1
            if isinstance(record, Deadline):
                self.deadlines.append(_deadline(place, record))
            elif isinstance(record, Target):
                self.targets.append(_target(place, record))
            elif isinstance(record, MonetaryAward):
                self.awards.append(_award(place, record))


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


def role(record: AnyRecord) -> str:
    """What a record is within its type: the role of a share or sum, the instrument, the kind of time, the change that is aimed at."""
    if isinstance(record, Percentage | Amount):
        return record.role
    if isinstance(record, MonetaryAward):
        return record.instrument
    return record.kind if isinstance(record, Deadline) else record.change


def _document(document: RunDocument) -> DocumentRow:
    facts = document.facts
    return DocumentRow(
        doc_id=facts.doc_id,
        source=facts.source,
        format=facts.format,
        title=facts.title,
        document_number=facts.document_number,
        issuing_authority=facts.issuing_authority,
        day=facts.date_of_issue or facts.date_of_publication,
        genre=facts.genre,
        characters=facts.characters,
        records=facts.records,
        findings=dict(sorted(Counter(finding.severity for finding in facts.findings).items())),
    )


def _deadline(place: int, record: Deadline) -> DeadlineRow:
    before, after = _around(record)
    return DeadlineRow(
        doc=place,
        id=record.record_id,
        kind=record.kind,
        start=record.start,
        end=record.end,
        recurrence=record.recurrence,
        duration=record.duration,
        text=record.mention.text,
        before=before,
        after=after,
    )


def _around(record: Record) -> tuple[str, str]:
    """The words of the sentence on both sides of what a record was read from, cut short."""
    sentence, mention = record.sentence, record.mention
    before = sentence.text[: max(0, mention.start - sentence.start)]
    after = sentence.text[max(0, mention.end - sentence.start) :]
    return before[-_REACH:], after[:_REACH]


def _target(place: int, record: Target) -> TargetRow:
    due = record.deadline
    return TargetRow(
        doc=place,
        id=record.record_id,
        indicator=record.indicator,
        value=record.value,
        change=record.change,
        nature=record.nature,
        responsible=record.responsible,
        due=(due.end or due.start) if due else None,
        text=record.mention.text,
    )


def _award(place: int, record: MonetaryAward) -> AwardRow:
    return AwardRow(
        doc=place,
        id=record.record_id,
        beneficiary=record.beneficiary,
        amount=record.amount,
        rate=record.rate,
        instrument=record.instrument,
        per=record.per,
        frequency=record.frequency,
        text=record.mention.text,
    )
