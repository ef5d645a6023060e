"""SQLite: documents with their texts, a table for each record type, and `evidence`, the sentences they were read from.

`evidence_fts` is a full-text index over sentences and the headings above them with SQLite's trigram tokenizer, which finds any run of
three characters or more, as Chinese needs it: there are no blanks between words. Shorter words are found by LIKE on `evidence`.
"""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from extract.errors import OutputError
from extract.sinks.ahead import ahead
from extract.sinks.aside import aside
from extract.sinks.columns import Column, Kind, Table, tables
from extract.sinks.sink import Options, Written
from extract.sinks.sql import create_all, create_indices, sql_tables
from extract.sinks.sqlrows import rows_in_sql

TYPES: Final[dict[Kind, str]] = {
    "text": "TEXT",
    "integer": "INTEGER",
    "decimal": "NUMERIC",
    "real": "REAL",
    "boolean": "INTEGER",
    "date": "TEXT",
    "json": "TEXT",
}
SEARCH: Final = """
CREATE VIRTUAL TABLE evidence_fts USING fts5(sentence, section, content="evidence", content_rowid="number", tokenize="trigram");
INSERT INTO evidence_fts(evidence_fts, rank) VALUES ('hashsize', 33554432); -- bytes of the index that are gathered before they are written
INSERT INTO evidence_fts(evidence_fts) VALUES ('rebuild');
INSERT INTO evidence_fts(evidence_fts) VALUES ('optimize');
"""
# NULL in the making: for each None the module sqlite3 first looks for an adapter, which takes ten times as long
_NOTHING: Final = bytearray()
_WIDEST: Final = 1 << 63  # an INTEGER of SQLite is smaller


def write(run: Path, out: Path, options: Options) -> Written:
    """The database written to the file `out`, with the rows of its tables."""
    counts = dict.fromkeys((table.name for table in tables()), 0)
    with aside(out) as new, _database(new) as database:
        for statement in create_all(TYPES):
            database.execute(statement)
        for name, columns in ahead(_rows, run):
            table = sql_tables()[name]
            values = [_bound(column, cells) for column, cells in zip(table.columns, columns, strict=True)]
            database.executemany(_insert(table), zip(*values, strict=True))
            if name in counts:
                counts[name] += len(columns[0])
        for statement in create_indices():
            database.execute(statement)
        database.executescript(SEARCH)
    return Written((out,), counts)


@contextmanager
def _database(path: Path) -> Iterator[sqlite3.Connection]:
    """A database in a file of its own, which is moved into place later: no journal is kept. Raises OutputError where it is not written."""
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; BEGIN")
            yield database
            if database.in_transaction:
                database.execute("COMMIT")
    except sqlite3.Error as error:
        raise OutputError(f"{path} cannot be written: {error}; make room or name another place with --out") from error


def _rows(run: Path) -> Iterator[tuple[str, list[Sequence[Any]]]]:
    """The name of a table and columns of many of its rows as SQLite has them, again and again."""
    for table, columns in rows_in_sql(run):
        yield table.name, [_values(column, cells) for column, cells in zip(table.columns, columns, strict=True)]


def _insert(table: Table) -> str:
    """The statement that adds a row to a table."""
    cells = ", ".join("NULLIF(?, x'')" if column.nullable else "?" for column in table.columns)
    return f"INSERT INTO {table.name} VALUES ({cells})"


def _values(column: Column, cells: Sequence[Any]) -> Sequence[Any]:
    """The cells of a column as SQLite has them, and None."""
    form = _FORMS.get(column.kind)
    return [None if cell is None else form(cell) for cell in cells] if form else cells


def _bound(column: Column, values: Sequence[Any]) -> Sequence[Any]:
    """The values of a column as they are handed to SQLite: `_NOTHING` for None."""
    return [_NOTHING if value is None else value for value in values] if column.nullable else values


def _number(cell: Decimal) -> int | float:
    """A decimal as the whole number it is, where SQLite can hold it, else as the double next to it."""
    whole = int(cell)
    return whole if whole == cell and abs(whole) < _WIDEST else float(cell)


_FORMS: Final[dict[Kind, Callable[[Any], Any]]] = {"date": datetime.date.isoformat, "decimal": _number}
