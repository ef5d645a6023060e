"""One document, from text to records: a pure function.

Document ─layout→ Layout ─stretches→ Outlines ─values→ Mentions ─assemble→ Records ─check→ Findings

A document longer than `LONGEST` is gone through in stretches of whole sections, so that no more than one of them is in memory
with all that is found in it. The records are those that it would give at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from extract.checks import CHECKS, Contradictions, Viewpoint, check
from extract.elements import LONGEST, Stretch, layout, stretches
from extract.model import Document, DocumentFacts, Finding, Mention, Outline, Rejected, Span, Unread
from extract.records.assemble import assemble
from extract.records.awards.conditions import may_be_referred_to
from extract.records.document.known import Known, Told
from extract.records.kinds import RECORD_TYPES, AnyRecord, Deadline
from extract.values import quantities, times

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was found in one document: its facts, records in order, findings, its text, candidates that failed validation,
    and the numbers and dates that no record took up."""

    document: DocumentFacts
    records: tuple[AnyRecord, ...]
    findings: tuple[Finding, ...]
    text: str
    rejected: tuple[Rejected, ...] = ()
    unread: tuple[Unread, ...] = ()

    def to_pandas(self, kind: str | None = None) -> pd.DataFrame:
        """The records as a data frame; see `extract.sinks.frames.to_pandas`."""
        from extract.sinks.frames import to_pandas

        return to_pandas(self.records, kind)

    def to_arrow(self, kind: str | None = None) -> pa.Table:
        """The records as an Arrow table; see `extract.sinks.frames.to_arrow`."""
        from extract.sinks.frames import to_arrow

        return to_arrow(self.records, kind)

    def _repr_html_(self) -> str:
        """What a notebook shows: the text with its records marked, and a table of them."""
        from extract.sinks.notebook import document_html

        heading = self.document.title or self.document.source
        return document_html(heading, self.text, self.records, [finding.message for finding in self.findings])


@dataclass(frozen=True, slots=True)
class Part:
    """What was found in one stretch of a document, numbered in order; `text` is its own part of the text, all parts make the whole."""

    number: int
    text: str
    records: tuple[AnyRecord, ...]
    unread: tuple[Unread, ...]


@dataclass(slots=True)
class _Digest:
    """What is kept of a stretch when its records are handed on: what it took for granted, its findings, what goes into the facts."""

    stretch: Stretch
    base: str | None
    told: Told
    reached: int
    findings: tuple[tuple[Finding, ...], ...]
    rejected: tuple[Rejected, ...]
    counts: Counter[str]
    begins: date | None
    ends: date | None


_Values = tuple[Outline, Sequence[Mention], Sequence[Mention]]


class Passage:
    """A document as it is gone through: take all of `parts`, then ask for the facts."""

    def __init__(self, document: Document, longest: int = LONGEST) -> None:
        self._document = document
        self._layout = layout(document)
        self._stretches = tuple(stretches(self._layout, longest, may_be_referred_to))
        self._known = Known()
        self._contradictions = Contradictions()
        self._digests: list[_Digest] = []
        self._kept: dict[int, _Values] = {}

    @property
    def count(self) -> int:
        """How many stretches it has."""
        return len(self._stretches)

    def parts(self) -> Iterator[Part]:
        """What was found, stretch by stretch; then once more those in which something later changes what was found."""
        base = None
        for number, stretch in enumerate(self._stretches):
            digest, part = self._read(number, stretch, base)
            self._digests.append(digest)
            self._known.learn(digest.told)
            self._contradictions.take(part.records)
            base = digest.told.base
            yield part
        yield from self._again(lambda digest: digest.told.holds(self._known) and digest.reached == self._reached(digest.stretch))
        yield from self._again(lambda digest: digest.told.short(self._known))

    def _again(self, holds: Callable[[_Digest], bool]) -> Iterator[Part]:
        """The stretches of which something does not hold any more, read once more."""
        self._known.rename(digest.told for digest in self._digests)
        for number, digest in enumerate(self._digests):
            if not holds(digest):
                self._known.weighed = digest.told.weights
                self._digests[number], part = self._read(number, digest.stretch, digest.base)
                yield part

    def facts(self) -> DocumentFacts:
        """The facts of the document, its findings among them."""
        document, told = self._document, self._layout.facts
        counts = sum((digest.counts for digest in self._digests), Counter())
        begins = [digest.begins for digest in self._digests if digest.begins]
        ends = [digest.ends for digest in self._digests if digest.ends]
        return DocumentFacts(
            doc_id=document.doc_id,
            source=document.source,
            format=document.format,
            sha256=document.sha256,
            encoding=document.encoding,
            replaced_characters=document.replaced,
            title=told.title,
            document_number=told.document_number,
            issuing_authority=told.issuing_authority,
            addressee=told.addressee,
            date_of_issue=told.date_of_issue,
            date_of_publication=told.date_of_publication,
            effective_from=begins[0] if begins else None,
            effective_until=ends[-1] if ends else None,
            script=told.script,
            genre=told.genre,
            characters=len(document.text),
            pages=document.pages,
            records={cls.model_fields["type"].default: counts.get(cls.model_fields["type"].default, 0) for cls in RECORD_TYPES},
            findings=self._findings(),
            metadata=dict(document.metadata),
        )

    def rejected(self) -> tuple[Rejected, ...]:
        """The candidates that their models refused."""
        return tuple(chain.from_iterable(digest.rejected for digest in self._digests))

    def _read(self, number: int, stretch: Stretch, base: str | None) -> tuple[_Digest, Part]:
        document, (outline, numbers, dates) = self._document, self._values(number, stretch)
        reached = self._reached(stretch)
        made = assemble(document, outline, numbers, dates, self._known, base)
        seen = Viewpoint(document, outline, numbers, made.records)
        limits = [r for r in made.records if isinstance(r, Deadline)]
        digest = _Digest(
            stretch=stretch,
            base=base,
            told=made.told,
            reached=reached,
            findings=check(seen),
            rejected=made.rejected,
            counts=Counter(r.type for r in made.records),
            begins=next((r.start for r in limits if r.kind == "effective_from" and r.start), None),
            ends=next((r.end for r in reversed(limits) if r.kind in ("valid_until", "validity") and r.end), None),
        )
        return digest, Part(number, document.text[slice(*self._place(stretch))], made.records, made.unread)

    def _values(self, number: int, stretch: Stretch) -> _Values:
        """The outline of a stretch, its numbers and its times; those of a document's only one are kept, should it be read once more."""
        if number in self._kept:
            return self._kept[number]
        outline = self._layout.outline(stretch)
        text, facts = outline.view.text, outline.facts
        found = outline, quantities(text, facts.currency), times(text, facts.anchor_date, facts.year)
        if self.count == 1:
            self._kept[number] = found
        return found

    def _place(self, stretch: Stretch) -> tuple[int, int]:
        """The [start, end) of the document that is a stretch's own."""
        count = len(self._layout.blocks)
        start = self._layout.start(stretch.begin) if stretch.begin else 0
        return start, self._layout.start(stretch.end) if stretch.end < count else len(self._document.text)

    def _reached(self, stretch: Stretch) -> int:
        """How many records of other stretches use words of this one, as far as is known."""
        if not self._known.reaches:
            return 0
        start, end = self._place(stretch)
        return sum(len(found) for place, found in self._known.reaches.items() if start <= place < end)

    def _findings(self) -> tuple[Finding, ...]:
        by_check = [digest.findings[i] for i in range(len(CHECKS)) for digest in self._digests]
        noticed = chain(self._contradictions.findings(), *by_check)
        return (*self._document.findings, *noticed, *map(_refused, self.rejected()))


def extract_document(document: Document, *, longest: int = LONGEST) -> Extraction:
    """The extraction of a document that a reader returned. longest: characters of a stretch; the same comes out whatever it is."""
    passage = Passage(document, longest)
    parts = {part.number: part for part in passage.parts()}
    facts = passage.facts()
    records = tuple(chain.from_iterable(part.records for part in parts.values()))
    unread = tuple(chain.from_iterable(part.unread for part in parts.values()))
    return Extraction(facts, records, facts.findings, document.text, passage.rejected(), unread)


def _refused(candidate: Rejected) -> Finding:
    """The finding that stands for a candidate that became no record."""
    place = Span(text=candidate.text, start=candidate.start, end=candidate.end)
    return Finding(check="validation", severity="error", message=f"{candidate.type} refused: {candidate.message}", evidence=(place,))
