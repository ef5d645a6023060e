"""CSV: a flat file for each table, safe to open in a spreadsheet program.

RFC 4180 in UTF-8, lines ended by CR LF, a byte order mark in front without which Chinese Excel shows rubbish. An empty cell is null.
Texts are made safe by `safe.guarded`; numbers are written in full, without a power of ten.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Final

from extract.sinks.aside import aside, folder
from extract.sinks.columns import Cell, Kind, Table, tables
from extract.sinks.package import csv_resources, describe
from extract.sinks.rows import flat
from extract.sinks.safe import safe_texts
from extract.sinks.sink import Options, Written

Put = Callable[[Sequence[Sequence[Cell]]], None]
Form = Callable[[Sequence[Any]], Sequence[str]]

_END: Final = "\r\n"
_MARKS: Final = ('"', ",", "\r", "\n")


def write(run: Path, out: Path, options: Options) -> Written:
    """The files written to the folder `out`, a CSV file for each table and `datapackage.json`, with their rows."""
    place = folder(out)
    counts = dict.fromkeys((table.name for table in tables()), 0)
    with ExitStack() as open_:
        put = {table.name: open_.enter_context(_file(place / f"{table.name}.csv", table, bom=options.bom)) for table in tables()}
        for table, columns in flat(run):
            put[table.name](columns)
            counts[table.name] += len(columns[0])
    files = tuple(place / f"{name}.csv" for name in counts)
    return Written((*files, describe(place, csv_resources())), counts)


@contextmanager
def _file(path: Path, table: Table, *, bom: bool) -> Iterator[Put]:
    """A function that adds columns of rows to the file, its header written."""
    with aside(path) as new, new.open("w", encoding="utf-8-sig" if bom else "utf-8", newline="") as file:
        forms = [_FORMS[column.kind] for column in table.columns]

        def put(columns: Sequence[Sequence[Cell]]) -> None:
            fields = [form(cells) for form, cells in zip(forms, columns, strict=True)]
            file.write("".join([f"{','.join(line)}{_END}" for line in zip(*fields, strict=True)]))

        file.write(",".join(column.name for column in table.columns) + _END)
        yield put


def quoted(texts: Sequence[str]) -> Sequence[str]:
    """The texts as fields of lines, as module `csv` has them, but many at a time, which takes a fifth as long."""
    whole = "".join(texts)
    if not any(mark in whole for mark in _MARKS):
        return texts
    return ['"' + text.replace('"', '""') + '"' if any(mark in text for mark in _MARKS) else text for text in texts]


def _texts(cells: Sequence[Any]) -> Sequence[str]:
    return quoted(safe_texts([cell or "" for cell in cells]))


def _each(form: Callable[[Any], str]) -> Form:
    return lambda cells: ["" if cell is None else form(cell) for cell in cells]


_FORMS: Final[dict[Kind, Form]] = {
    "text": _texts,
    "json": _texts,
    "integer": _each(str),
    "decimal": _each(lambda cell: format(cell, "f")),
    "real": _each(repr),
    "boolean": _each(lambda cell: "true" if cell else "false"),
    "date": _each(str),
}
