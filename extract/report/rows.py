"""What the page shows across documents: a row for each document, award, target and deadline."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Final

from extract.model import Frozen, Quantity, Record
from extract.records.kinds import Amount, AnyRecord, Deadline, MonetaryAward, Percentage, Target
from extract.report.runfiles import RunDocument

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


def role(record: AnyRecord) -> str:
    """What a record is within its type: the role of a share or sum, the instrument, the kind of time, the change that is aimed at."""
    if isinstance(record, Percentage | Amount):
        return record.role
    if isinstance(record, MonetaryAward):
        return record.instrument
    return record.kind if isinstance(record, Deadline) else record.change


def document_row(document: RunDocument) -> DocumentRow:
    """The row of a document."""
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


def deadline_row(place: int, record: Deadline) -> DeadlineRow:
    """The row of a deadline; `place`: that of its document in the list."""
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


def target_row(place: int, record: Target) -> TargetRow:
    """The row of a target; `place`: that of its document in the list."""
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


def award_row(place: int, record: MonetaryAward) -> AwardRow:
    """The row of an award; `place`: that of its document in the list."""
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
