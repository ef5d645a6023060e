"""The lines of a run read back as what they were written from, so that a run may be larger than memory: one at a time, or many as
structs.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import IO, Annotated, Any, Final, TypeVar

import msgspec
from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from extract.errors import UsageError
from extract.model import DocumentFacts, ErrorLine, Unread
from extract.records.kinds import RECORD_TYPES, AnyRecord
from extract.sinks.stored import stored
from extract.sinks.structs import Struct, decoder, struct_of

T = TypeVar("T")

RECORD: Final[TypeAdapter[AnyRecord]] = TypeAdapter(Annotated[AnyRecord, Field(discriminator="type")])
DOCUMENT: Final = TypeAdapter(DocumentFacts)
ERROR: Final = TypeAdapter(ErrorLine)
UNREAD: Final = TypeAdapter(Unread)
FILES: Final[dict[str, tuple[TypeAdapter[Any], tuple[type[BaseModel], ...]]]] = {  # in the order in which exports need them
    "documents.jsonl": (DOCUMENT, (DocumentFacts,)),
    "records.jsonl": (RECORD, RECORD_TYPES),
    "errors.jsonl": (ERROR, (ErrorLine,)),
    "unread.jsonl": (UNREAD, (Unread,)),
}
_CHUNK: Final = 1 << 17  # bytes of lines that are read at a time: few enough to stay in the cache of a processor


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
            yield _checked(run, f"{name}:{number}", line, adapter), line.decode().rstrip("\n")


def structs(run: Path, name: str) -> Iterator[list[Struct]]:
    """What the lines of one of `FILES` hold, as structs, many at a time. Raises UsageError as `records` does."""
    stored(run)
    adapter, models = FILES[name]
    decode = decoder(models).decode
    numbers = count(1)
    with _opened(run, name) as file:
        while chunk := file.readlines(_CHUNK):
            found: list[Struct] = []
            for line, number in zip(chunk, numbers):  # noqa: B905 - numbers have no end
                try:
                    found.append(decode(line))
                except (msgspec.MsgspecError, UnicodeDecodeError):
                    found.append(struct_of(_checked(run, f"{name}:{number}", line, adapter)))
            yield found


def _checked(run: Path, place: str, line: bytes, adapter: TypeAdapter[T]) -> T:
    """What a line holds. Raises UsageError where that is not what the file should hold."""
    try:
        return adapter.validate_json(line)
    except ValidationError as error:
        what = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(map(str, what["loc"])) or "the line"
        raise UsageError(
            f"{run / place}: {field}: {what['msg']}; `zhengce verify {run}` lists all that does not hold; run again to mend it"
        ) from error
