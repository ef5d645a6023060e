"""The files of a run, read document by document."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Annotated, Any, Final, TypeVar

from pydantic import Field, TypeAdapter, ValidationError

from extract.batch.lines import ErrorLine, Manifest
from extract.errors import UsageError
from extract.model import DocumentFacts, Unread
from extract.records.kinds import AnyRecord
from extract.sinks.jsonl import LINE_FILES, MANIFEST

_RECORD: Final[TypeAdapter[AnyRecord]] = TypeAdapter(Annotated[AnyRecord, Field(discriminator="type")])
_Line = TypeVar("_Line")


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
        path = folder / MANIFEST
        try:
            return cls(folder, Manifest.model_validate_json(path.read_bytes()))
        except OSError as error:
            raise UsageError(f"{path} cannot be read ({error.strerror}); give the folder that `zhengce run --out` wrote") from error
        except ValidationError as error:
            raise _foreign(path, error) from error

    def files(self) -> set[Path]:
        """The files that belong to the run."""
        return {(self.folder / name).resolve() for name in (*LINE_FILES, MANIFEST, *self.manifest.digests)}

    def errors(self) -> Iterator[ErrorLine]:
        """Every line of errors.jsonl."""
        yield from (error for error, _ in self._lines("errors.jsonl", ErrorLine.model_validate_json))

    def documents(self) -> Iterator[RunDocument]:
        """Each document with what was found in it; all files of a run are in the order of documents.jsonl."""
        records = _Grouped(self._lines("records.jsonl", _RECORD.validate_json))
        unread = _Grouped(self._lines("unread.jsonl", Unread.model_validate_json))
        for facts, line in self._lines("documents.jsonl", DocumentFacts.model_validate_json):
            found = records.of(facts.doc_id)
            yield RunDocument(
                facts=facts,
                text=self._text(facts.doc_id),
                records=tuple(record for record, _ in found),
                facts_line=line,
                record_lines=tuple(line for _, line in found),
                unread_lines=tuple(line for _, line in unread.of(facts.doc_id)),
            )
        for left, name in ((records.left(), "records.jsonl"), (unread.left(), "unread.jsonl")):
            if left:
                raise UsageError(f"{self.folder / name} tells of a document {left} out of order; `zhengce verify {self.folder}` says more")

    def _text(self, doc_id: str) -> str:
        path = self.folder / "texts" / f"{doc_id}.txt"
        try:
            return path.read_bytes().decode()
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"{path} cannot be read; `zhengce verify {self.folder}` says what else is missing") from error

    def _lines(self, name: str, read: Callable[[str], _Line]) -> Iterator[tuple[_Line, str]]:
        path = self.folder / name
        try:
            file = path.open(encoding="utf-8", newline="\n")
        except OSError as error:
            raise UsageError(
                f"{path} cannot be read ({error.strerror}); `zhengce verify {self.folder}` says what else is missing"
            ) from error
        with file:
            for line in file:
                try:
                    yield read(line), line.rstrip("\n")
                except ValidationError as error:
                    raise _foreign(path, error) from error


class _Grouped:
    """Lines handed out document by document, in the order of the file."""

    def __init__(self, lines: Iterator[tuple[Any, str]]) -> None:
        self._groups = ((doc_id, list(group)) for doc_id, group in groupby(lines, key=lambda line: line[0].doc_id))
        self._next = next(self._groups, None)

    def of(self, doc_id: str) -> list[tuple[Any, str]]:
        """The lines of this document, where they are next; else none."""
        if self._next is None or self._next[0] != doc_id:
            return []
        _, lines = self._next
        self._next = next(self._groups, None)
        return lines

    def left(self) -> str:
        """The document whose lines are next, or nothing."""
        return str(self._next[0]) if self._next else ""


def _foreign(path: Path, error: ValidationError) -> UsageError:
    first = error.errors(include_url=False, include_input=False)[0]
    where = ".".join(map(str, first["loc"])) or "the line"
    return UsageError(f"{path}: {where}: {first['msg']}; it is damaged or of another version: run again with this one")
