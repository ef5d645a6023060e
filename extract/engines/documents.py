"""Rows that come in: which columns a batch of documents needs, and its rows as inputs of a run."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from extract.batch.archives import expand
from extract.batch.inputs import Input
from extract.batch.outcome import Account, Outcome
from extract.batch.work import Report, Task, Unheard, guarded
from extract.errors import UsageError
from extract.model import ErrorLine
from extract.readers.archive import is_archive
from extract.readers.limits import Limits

if TYPE_CHECKING:
    import pyarrow as pa

SOURCE: Final = "source"  # what records call the document
CONTENT: Final = "content"  # bytes of a file, or a text
PATH: Final = "path"  # where to read the file, for rows without content
NAME: Final = "name"  # the file name whose suffix tells the format, where the source has none that does
TAKEN: Final = (SOURCE, CONTENT, PATH, NAME)


def checked(names: Collection[str]) -> list[str]:
    """Those of the columns that are taken. Raises UsageError where one is missing that is needed."""
    if (SOURCE not in names and PATH not in names) or (CONTENT not in names and PATH not in names):
        there = ", ".join(names) or "none"
        raise UsageError(f"documents come in columns `source` and `content`, or `path`; there are: {there}. Rename yours first")
    return [name for name in TAKEN if name in names]


def inputs(batch: pa.RecordBatch, limits: Limits) -> Iterator[Input | ErrorLine]:
    """What is to be read of each row, archives replaced by their members, or the line that tells why nothing is.

    Raises UsageError where the batch lacks a column, or one holds neither text nor bytes.
    """
    if not batch.num_rows:
        return
    for row in batch.select(checked(batch.schema.names)).to_pylist():
        item = _input(row)
        if isinstance(item, Input) and is_archive(item.name):
            yield from _members(item, limits)
        else:
            yield item


def _input(row: dict[str, Any]) -> Input | ErrorLine:
    source, content, path, name = (row.get(column) for column in TAKEN)
    for column, value in ((SOURCE, source), (PATH, path), (NAME, name)):
        if not isinstance(value, str | None):
            raise UsageError(f"column `{column}` holds {type(value).__name__}; cast it to a string first")
    source = source or path
    if not source:
        return ErrorLine(source="", code="missing", stage="find", message="the row names no source; give each document a name of its own")
    if isinstance(content, str):
        return Input(source, Path(name or f"{source}.txt"), content.encode())
    if isinstance(content, bytes):
        return Input(source, Path(name or source), content)
    if content is not None:
        raise UsageError(f"column `{CONTENT}` holds {type(content).__name__}; give bytes (binary) or text (string)")
    if not path or "\0" in path:
        return ErrorLine(source=source, code="missing", stage="find", message="the row has neither content nor a path; give one of them")
    return Input(source, Path(path))


def _members(archive: Input, limits: Limits) -> list[Input | ErrorLine]:
    """The members of an archive, and what stands against any of them."""
    found: list[Input | ErrorLine] = []

    def listed(task: Task, limits: Limits, report: Report) -> Outcome:
        items, errors = expand([task.item], limits)
        found.extend([*items, *errors])
        return Outcome(Account(source=task.source))

    failure = guarded(listed, Task(archive), limits, Unheard()).failure
    return [failure] if failure else found
