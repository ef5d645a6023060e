"""The files of a run, read document by document."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from extract.errors import UsageError
from extract.model import DocumentFacts, ErrorLine, Unread
from extract.records.kinds import AnyRecord
from extract.sinks.jsonl import LINE_FILES, MANIFEST
from extract.sinks.source import DOCUMENT, ERROR, RECORD, UNREAD, lines, text_of


@dataclass(frozen=True, slots=True)
class RunDocument:
    """A document of a run: facts, text, records and what none took up, and the lines of each as the run wrote them."""

    facts: DocumentFacts
    text: str
    records: tuple[AnyRecord, ...]
    unread: tuple[Unread, ...]
    facts_line: str
    record_lines: tuple[str, ...]
    unread_lines: tuple[str, ...]

    def packed(self) -> bytes:
        """JSON of what the reading view needs. Records stay lines, so that what is copied is what the run wrote."""
        parts = {"facts": self.facts_line, "text": self.text, "records": self.record_lines, "unread": self.unread_lines}
        return json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode()


def belongs(path: Path, run: Path) -> bool:
    """Whether a path is that of a file which a run wrote."""
    texts = (run / "texts").resolve()
    return path.resolve().parent == texts or path.resolve() in {(run / name).resolve() for name in (*LINE_FILES, MANIFEST)}


def errors(run: Path) -> Iterator[ErrorLine]:
    """Every line of errors.jsonl."""
    return (error for error, _ in lines(run, "errors.jsonl", ERROR))


def run_documents(run: Path) -> Iterator[RunDocument]:
    """Each document with what was found in it; all files of a run are in the order of documents.jsonl.

    Raises UsageError where the folder holds no run that can be read, or lines are out of order.
    """
    records = _Grouped(lines(run, "records.jsonl", RECORD))
    unread = _Grouped(lines(run, "unread.jsonl", UNREAD))
    for facts, line in lines(run, "documents.jsonl", DOCUMENT):
        found, missed = records.of(facts.doc_id), unread.of(facts.doc_id)
        yield RunDocument(
            facts=facts,
            text=text_of(run, facts.doc_id),
            records=tuple(record for record, _ in found),
            unread=tuple(entry for entry, _ in missed),
            facts_line=line,
            record_lines=tuple(line for _, line in found),
            unread_lines=tuple(line for _, line in missed),
        )
    for left, name in ((records.left(), "records.jsonl"), (unread.left(), "unread.jsonl")):
        if left:
            raise UsageError(f"{run / name} tells of a document {left} out of order; `zhengce verify {run}` says more")


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
