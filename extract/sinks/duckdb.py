"""DuckDB: the tables of the SQLite export with DuckDB's own types, decimals exact and dates as dates.

Rows go through a file of JSON lines for each table, which DuckDB loads in bulk; row by row it is a hundred times slower.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from extract.errors import OutputError
from extract.sinks.aside import aside
from extract.sinks.columns import Cell, Kind, document_table, record_tables, tables
from extract.sinks.decimals import DIGITS, PLACES, fitting
from extract.sinks.rows import flat
from extract.sinks.sink import Options, Written
from extract.sinks.source import text_of
from extract.sinks.sql import create_all, create_comments, create_indices, evidence_places, evidence_table

TYPES: Final[dict[Kind, str]] = {
    "text": "VARCHAR",
    "integer": "BIGINT",
    "decimal": f"DECIMAL({DIGITS}, {PLACES})",
    "real": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "json": "JSON",
}

Put = Callable[[Sequence[Cell]], None]


def write(run: Path, out: Path, options: Options) -> Written:
    """The database written to the file `out`, with the rows of its tables."""
    notes: list[str] = []
    with aside(out) as new, TemporaryDirectory(prefix=".rows-", dir=new.parent) as folder:
        parts = {name: _Part(Path(folder) / name, columns) for name, columns in _columns().items()}
        counts = _fill(run, parts, notes)
        with _database(new) as database:
            for statement in create_all(TYPES):
                database.execute(statement)
            for name, part in parts.items():
                database.execute(f"INSERT INTO {name} {part.select()}")
            for statement in (*create_indices(), *create_comments()):
                database.execute(statement)
    return Written((out,), counts, tuple(notes))


def _columns() -> dict[str, dict[str, str]]:
    """The columns of each table, in an order in which the keys they refer to are there, with the types that rows are read as."""
    own = {
        table.name: {column.name: "VARCHAR" if column.kind == "json" else TYPES[column.kind] for column in table.columns}
        for table in (document_table(), evidence_table(), *record_tables())
    }
    return own | {"documents": {**own["documents"], "text": "VARCHAR"}, "evidence": {"number": "BIGINT", **own["evidence"]}}


class _Part:
    """The rows of one table as a file of JSON lines."""

    def __init__(self, path: Path, columns: dict[str, str]) -> None:
        self._path = path
        self._columns = columns
        self._longest = 0

    @contextmanager
    def open(self) -> Iterator[Put]:
        """A function that adds a row."""
        with self._path.open("wb") as file:

            def put(row: Sequence[Cell]) -> None:
                line = json.dumps(dict(zip(self._columns, row, strict=True)), ensure_ascii=False, default=str).encode() + b"\n"
                self._longest = max(self._longest, len(line))
                file.write(line)

            yield put

    def select(self) -> str:
        """The SQL that reads the rows back, in their order."""
        types = ", ".join(f"\"{name}\": '{type_}'" for name, type_ in self._columns.items())
        path = str(self._path).replace("'", "''")
        return f"SELECT * FROM read_json('{path}', format='newline_delimited', columns={{{types}}}, maximum_object_size={2 * self._longest + 4096})"


def _fill(run: Path, parts: dict[str, _Part], notes: list[str]) -> dict[str, int]:
    """Write all rows to the parts; how many each table got."""
    counts = dict.fromkeys((table.name for table in tables()), 0)
    places = evidence_places()
    number = 0
    with ExitStack() as open_:
        put = {name: open_.enter_context(part.open()) for name, part in parts.items()}
        for name, cells in flat(run):
            row = [fitting(cell, notes) if isinstance(cell, Decimal) else cell for cell in cells]
            if name == "documents":
                put[name]((*row, text_of(run, str(row[0]))))
            else:
                number += 1
                put["evidence"]((number, *(row[i] for i in places[name])))
                put[name](row)
            counts[name] += 1
    return counts


@contextmanager
def _database(path: Path) -> Iterator[Any]:
    """A database in a file of its own. Raises OutputError where it cannot be written."""
    import duckdb

    try:
        with duckdb.connect(path, config={"temp_directory": f"{path}.tmp"}) as database:
            yield database
    except duckdb.Error as error:
        raise OutputError(f"{path} cannot be written: {error}; make room or name another place with --out") from error
