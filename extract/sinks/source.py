"""The lines of a run read back as what they were written from, one at a time, so that a run may be larger than memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import IO, Annotated, Final, TypeVar

from pydantic import Field, TypeAdapter, ValidationError

from extract.errors import UsageError
from extract.model import DocumentFacts
from extract.records.kinds import AnyRecord
from extract.sinks.stored import stored

T = TypeVar("T")

RECORD: Final[TypeAdapter[AnyRecord]] = TypeAdapter(Annotated[AnyRecord, Field(discriminator="type")])
DOCUMENT: Final = TypeAdapter(DocumentFacts)


def records(run: Path) -> Iterator[AnyRecord]:
    """The records of a run in its order. Raises UsageError where the folder holds no run, or a line is no record."""
    return (record for record, _ in lines(run, "records.jsonl", RECORD))


def documents(run: Path) -> Iterator[DocumentFacts]:
    """The documents of a run in its order. Raises UsageError where the folder holds no run, or a line is no document."""
    return (facts for facts, _ in lines(run, "documents.jsonl", DOCUMENT))


def text_of(run: Path, doc_id: str) -> str:
    """The text of a document, into which its offsets point. Raises UsageError where it is not there."""
    with _opened(run, f"texts/{doc_id}.txt") as file:
        return file.read().decode()


def _opened(run: Path, name: str) -> IO[bytes]:
    """A file of the run. Raises UsageError where it cannot be read: what a sink says of its own output is another matter."""
    try:
        return (run / name).open("rb")
    except OSError as error:
        raise UsageError(f"{run / name} cannot be read ({error.strerror}); the run is not whole, run again to mend it") from error


def lines(run: Path, name: str, adapter: TypeAdapter[T]) -> Iterator[tuple[T, str]]:
    """What each line of a file of the run holds, with the line as it stands. Raises UsageError as `records` does."""
    stored(run)
    with _opened(run, name) as file:
        for number, line in enumerate(file, 1):
            try:
                yield adapter.validate_json(line), line.decode().rstrip("\n")
            except ValidationError as error:
                what = error.errors(include_url=False, include_input=False)[0]
                place = ".".join(map(str, what["loc"])) or "the line"
                raise UsageError(
                    f"{run / name}:{number}: {place}: {what['msg']}; `zhengce verify {run}` lists all that does not hold; run again to mend it"
                ) from error
