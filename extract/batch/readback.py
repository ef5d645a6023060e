"""The lines of a run read back: each checked against its class, its text and its neighbours, and counted on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from extract.model import DocumentFacts, ErrorLine, Span, Unread
from extract.records.kinds import AnyRecord

_ADAPTERS: Final[dict[str, TypeAdapter[Any]]] = {
    "records.jsonl": TypeAdapter(Annotated[AnyRecord, Field(discriminator="type")]),
    "documents.jsonl": TypeAdapter(DocumentFacts),
    "unread.jsonl": TypeAdapter(Unread),
    "errors.jsonl": TypeAdapter(ErrorLine),
}


@dataclass(slots=True)
class Readback:
    """One reading of all lines of a run, with what is counted on the way. One text is held at a time.

    documents: the source of each document by its id. records: how many of each type a document tells of, and how many were found.
    """

    out: Path
    documents: dict[str, str] = field(default_factory=dict)
    read: set[str] = field(default_factory=set)
    found: Counter[str] = field(default_factory=Counter)
    by_type: Counter[str] = field(default_factory=Counter)
    by_reason: Counter[str] = field(default_factory=Counter)
    told: Counter[tuple[str, str]] = field(default_factory=Counter)
    by_document: Counter[tuple[str, str]] = field(default_factory=Counter)
    sources: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    related: set[str] = field(default_factory=set)
    text_of: tuple[str, str | None] = ("", None)

    def failures(self) -> Iterator[str]:
        """What does not hold in the lines."""
        for name, look in (
            ("documents.jsonl", self._document),
            ("records.jsonl", self._record),
            ("unread.jsonl", self._unread),
            ("errors.jsonl", self._error),
        ):
            places: list[tuple[str, int]] = []
            for number, entry in self._lines(name):
                if isinstance(entry, str):
                    yield f"{name}:{number}: {entry}"
                    continue
                yield from (f"{name}:{number}: {failure}" for failure in look(entry))
                if name != "errors.jsonl":
                    places.append((entry.source, entry.mention.start if hasattr(entry, "mention") else 0))
            for number, (one, next_) in enumerate(pairwise(places), 2):
                if one > next_:
                    yield f"{name}: line {number} stands before its place in the order"
        for (doc_id, kind), number in (self.told - self.by_document).items():
            yield f"records.jsonl: lacks {number} of type {kind} of {self.documents[doc_id]}"
        for missing in sorted(self.related - self.ids):
            yield f"records.jsonl: a record is related to {missing}, which is not there"

    def _lines(self, name: str) -> Iterator[tuple[int, Any]]:
        """The number of each line with what it holds, or with what is wrong with it."""
        try:
            file = (self.out / name).open("rb")
        except OSError:
            return  # told with the digests
        with file:
            for number, line in enumerate(file, 1):
                try:
                    yield number, _ADAPTERS[name].validate_json(line)
                except ValidationError as error:
                    yield number, first(error)

    def _document(self, facts: DocumentFacts) -> Iterator[str]:
        if facts.doc_id in self.documents:
            yield f"the document {facts.doc_id} is there twice"
        self.documents[facts.doc_id] = facts.source
        self.read.add(facts.source)
        self.sources.append(facts.source)
        self.told.update({(facts.doc_id, kind): number for kind, number in facts.records.items()})
        self.found.update(documents=1, characters=facts.characters, findings=len(facts.findings))
        text = self._text(facts.doc_id)
        if text is not None and len(text) != facts.characters:
            yield f"the text has {len(text)} characters, {facts.characters} are told"
        yield from self._spans(facts, text)

    def _record(self, record: Any) -> Iterator[str]:
        if record.record_id in self.ids:
            yield f"the id {record.record_id} is there twice"
        self.ids.add(record.record_id)
        self.related.update(record.related)
        self.by_type[record.type] += 1
        self.by_document[record.doc_id, record.type] += 1
        yield from self._placed(record)

    def _unread(self, entry: Unread) -> Iterator[str]:
        self.by_reason[entry.reason] += 1
        yield from self._placed(entry)

    def _error(self, entry: ErrorLine) -> Iterator[str]:
        if entry.code == "rejected":
            self.found["rejected"] += 1
            return
        self.sources.append(entry.source)
        self.found["duplicates" if entry.code == "duplicate" else "not_read"] += 1
        if entry.stage != "find" and entry.source in self.read:
            yield f"{entry.source} is among the documents too"

    def _placed(self, entry: Any) -> Iterator[str]:
        if self.documents.get(entry.doc_id) != entry.source:
            yield f"belongs to no document: {entry.source} ({entry.doc_id})"
            return
        yield from self._spans(entry, self._text(entry.doc_id))

    def _spans(self, entry: BaseModel, text: str | None) -> Iterator[str]:
        if text is None:
            return  # told with the digests
        for span in spans_in(entry):
            if not 0 <= span.start <= span.end <= len(text) or text[span.start : span.end] != span.text:
                yield f"the text at {span.start}-{span.end} is {text[span.start : span.end]!r}, told is {span.text!r}"

    def _text(self, doc_id: str) -> str | None:
        """The text of a document, or None where it cannot be read."""
        if self.text_of[0] != doc_id:
            try:
                self.text_of = doc_id, (self.out / "texts" / f"{doc_id}.txt").read_bytes().decode()
            except (OSError, UnicodeDecodeError):
                self.text_of = doc_id, None
        return self.text_of[1]


def spans_in(entry: object) -> Iterator[Span]:
    """All spans within what a line holds."""
    if isinstance(entry, Span):
        yield entry
    elif isinstance(entry, BaseModel):
        for name in type(entry).model_fields:
            yield from spans_in(getattr(entry, name))
    elif isinstance(entry, tuple):
        for part in entry:
            yield from spans_in(part)


def first(error: ValidationError) -> str:
    """The first thing that a line is refused for."""
    first = error.errors(include_url=False, include_input=False)[0]
    return f"{'.'.join(map(str, first['loc'])) or 'the line'}: {first['msg']}"
