"""Archives among the inputs: each member is an input of its own, `releases.zip/2024/notice.docx`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.batch.inputs import Input, distinct, is_wanted, printable
from extract.batch.work import opened
from extract.errors import ReadError
from extract.model import ErrorLine
from extract.readers.archive import is_archive, members
from extract.readers.limits import Limits


def expand(items: Sequence[Input], limits: Limits) -> tuple[list[Input], list[ErrorLine]]:
    """The inputs in order of their sources, archives replaced by their members, and a line for each that cannot be opened."""
    found: list[Input] = []
    errors: list[ErrorLine] = []
    for item in items:
        if not is_archive(item.name):
            found.append(item)
            continue
        before = len(errors)
        try:
            inside = list(_inside(item, limits, errors))
        except ReadError as error:
            errors.append(_line(item.source, error))
            continue
        if not inside and len(errors) == before:
            errors.append(
                _line(item.source, ReadError("empty", "the archive holds no file that can be read; give one with documents in it"))
            )
        found += inside
    return distinct(found), errors


def _inside(item: Input, limits: Limits, errors: list[ErrorLine]) -> Iterator[Input]:
    with opened(item, limits) as data:
        for member in members(data, limits):
            source = printable("/".join((item.source, *member.path)))
            if not all(is_wanted(part) for name in member.path for part in name.split("/")):
                continue
            if member.error:
                errors.append(_line(source, member.error))
            else:
                yield replace(item, source=source, member=member.path)


def _line(source: str, error: ReadError) -> ErrorLine:
    return ErrorLine(source=source, code=error.code, stage="find", message=error.message)
