"""CSV: a flat file for each record type and one for the documents, safe to open in a spreadsheet program.

RFC 4180 in UTF-8, lines ended by CR LF, a byte order mark in front without which Chinese Excel shows rubbish. An empty cell is null.
Texts are made safe by `safe.guarded`; numbers are written in full, without a power of ten.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from extract.sinks.aside import aside, folder
from extract.sinks.columns import Cell, Kind, Row, Table, tables
from extract.sinks.package import csv_resources, describe
from extract.sinks.rows import flat
from extract.sinks.safe import safe
from extract.sinks.sink import Options, Written

Put = Callable[[Row], None]


def write(run: Path, out: Path, options: Options) -> Written:
    """The files written to the folder `out`, a CSV file for the documents and each record type and `datapackage.json`, with their rows."""
    place = folder(out)
    counts = dict.fromkeys((table.name for table in tables()), 0)
    with ExitStack() as open_:
        put = {table.name: open_.enter_context(_file(place / f"{table.name}.csv", table, bom=options.bom)) for table in tables()}
        for name, row in flat(run):
            put[name](row)
            counts[name] += 1
    files = tuple(place / f"{name}.csv" for name in counts)
    return Written((*files, describe(place, csv_resources())), counts)


@contextmanager
def _file(path: Path, table: Table, *, bom: bool) -> Iterator[Put]:
    """A function that writes a row to the file, its header written."""
    with aside(path) as new, new.open("w", encoding="utf-8-sig" if bom else "utf-8", newline="") as file:
        lines = csv.writer(file)
        lines.writerow([column.name for column in table.columns])
        forms = [(i, _FORMS[column.kind]) for i, column in enumerate(table.columns) if column.kind in _FORMS]

        def put(row: Row) -> None:
            cells: list[Cell] = list(row)
            for i, form in forms:
                if (cell := cells[i]) is not None:
                    cells[i] = form(cell)
            lines.writerow(cells)

        yield put


def _text(cell: Cell) -> str:
    return safe(str(cell))


_FORMS: Final[dict[Kind, Callable[[Cell], str]]] = {
    "text": _text,
    "json": _text,
    "decimal": lambda cell: format(cell, "f"),
    "boolean": lambda cell: "true" if cell else "false",
}
