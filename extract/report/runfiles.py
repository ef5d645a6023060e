"""The files of a run, read document by document."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from extract.batch.lines import ErrorLine, Manifest
from extract.batch.readback import first
from extract.errors import UsageError
from extract.model import DocumentFacts, Unread
from extract.records.kinds import AnyRecord
from extract.sinks.jsonl import LINE_FILES, MANIFEST
from extract.sinks.source import DOCUMENT, RECORD, lines, text_of
from extract.sinks.stored import stored

_UNREAD: Final = TypeAdapter(Unread)
_ERROR: Final = TypeAdapter(ErrorLine)


@dataclass(frozen=True, slots=True)
class RunDocument:
    """A document of a run: facts, text and records, and the lines of each as the run wrote them."""

    facts: DocumentFacts
    text: str
    records: tuple[AnyRecord, ...]
    facts_line: str
    record_lines: tuple[str, ...]
    unread_lines: tuple[str, ...]

    def packed(self) -> bytes:
        """JSON of what the reading view needs. Records stay lines, so that what is copied is what the run wrote."""
        parts = {"facts": self.facts_line, "text": self.text, "records": self.record_lines, "unread": self.unread_lines}
        return json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode()


@dataclass(frozen=True, slots=True)
class Run:
    """A finished run: its folder and its manifest."""

    folder: Path
    manifest: Manifest

    @classmethod
    def of(cls, folder: Path) -> Run:
        """The run in a folder. Raises UsageError where there is none, or one of another version."""
        stored(folder)
        try:
            return cls(folder, Manifest.model_validate_json((folder / MANIFEST).read_bytes()))
        except ValidationError as error:
            raise UsageError(f"{folder / MANIFEST}: {first(error)}; run again to make it anew") from error

    def files(self) -> set[Path]:
        """The files that belong to the run."""
        return {(self.folder / name).resolve() for name in (*LINE_FILES, MANIFEST, *self.manifest.digests)}

    def errors(self) -> Iterator[ErrorLine]:
        """Every line of errors.jsonl."""
        return (error for error, _ in lines(self.folder, "errors.jsonl", _ERROR))

    def documents(self) -> Iterator[RunDocument]:
        """Each document with what was found in it; all files of a run are in the order of documents.jsonl."""
        records = _Grouped(lines(self.folder, "records.jsonl", RECORD))
        unread = _Grouped(lines(self.folder, "unread.jsonl", _UNREAD))
        for facts, line in lines(self.folder, "documents.jsonl", DOCUMENT):
            found = records.of(facts.doc_id)
            yield RunDocument(
                facts=facts,
                text=text_of(self.folder, facts.doc_id),
                records=tuple(record for record, _ in found),
                facts_line=line,
                record_lines=tuple(line for _, line in found),
                unread_lines=tuple(line for _, line in unread.of(facts.doc_id)),
            )
        for left, name in ((records.left(), "records.jsonl"), (unread.left(), "unread.jsonl")):
            if left:
                raise UsageError(f"{self.folder / name} tells of a document {left} out of order; `zhengce verify {self.folder}` says more")


class _Grouped:
    """Lines handed out document by document, in the order of the file."""

    def __init__(self, found: Iterator[tuple[Any, str]]) -> None:
        self._groups = ((doc_id, list(group)) for doc_id, group in groupby(found, key=lambda line: line[0].doc_id))
        self._next = next(self._groups, None)

    def of(self, doc_id: str) -> list[tuple[Any, str]]:
        """The lines of this document, where they are next; else none."""
        if self._next is None or self._next[0] != doc_id:
            return []
        _, found = self._next
        self._next = next(self._groups, None)
        return found

    def left(self) -> str:
        """The document whose lines are next, or nothing."""
        return str(self._next[0]) if self._next else ""
