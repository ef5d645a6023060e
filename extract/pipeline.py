"""One document, from text to records: a pure function.

Document ─outline→ Outline ─values→ Mentions ─assemble→ Records ─check→ Findings
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.checks import Viewpoint, check
from extract.elements import outline
from extract.model import Document, DocumentFacts, Finding, Outline, Rejected, Span, Unread
from extract.records import RECORD_TYPES, AnyRecord, Deadline, assemble
from extract.values import home_currency, quantities, times

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


def extract_document(document: Document) -> Extraction:
    """The extraction of a document that a reader returned."""
    layout = outline(document)
    text = layout.view.text
    numbers = quantities(text, home_currency(text, layout.facts.script))
    made = assemble(document, layout, numbers, times(text, layout.facts.anchor_date))
    noticed = check(Viewpoint(document, layout, numbers, made.records))
    findings = (*document.findings, *layout.findings, *noticed, *map(_refused, made.rejected))
    return Extraction(_facts(document, layout, made.records, findings), made.records, findings, document.text, made.rejected, made.unread)


def _refused(candidate: Rejected) -> Finding:
    """The finding that stands for a candidate that became no record."""
    place = Span(text=candidate.text, start=candidate.start, end=candidate.end)
    return Finding(check="validation", severity="error", message=f"{candidate.type} refused: {candidate.message}", evidence=(place,))


def _facts(document: Document, layout: Outline, records: tuple[AnyRecord, ...], findings: tuple[Finding, ...]) -> DocumentFacts:
    told = layout.facts
    limits = [r for r in records if isinstance(r, Deadline)]
    begins = [r.start for r in limits if r.kind == "effective_from" and r.start]
    ends = [r.end for r in limits if r.kind in ("valid_until", "validity") and r.end]
    counts = Counter(r.type for r in records)
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
        findings=findings,
        metadata=dict(document.metadata),
    )
