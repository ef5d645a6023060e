"""SQLite: documents with their texts, a table for each record type, and `evidence`, where all records are searched.

`evidence_fts` is a full-text index over sentences and the headings above them with SQLite's trigram tokenizer, which finds any run of
three characters or more, as Chinese needs it: there are no blanks between words. Shorter words are found by LIKE on `evidence`.
"""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Final, TypeAlias

from extract.errors import OutputError
from extract.sinks.aside import aside
from extract.sinks.columns import Kind, Row, document_table, record_tables, tables
from extract.sinks.rows import flat
from extract.sinks.sink import Options, Written
from extract.sinks.source import text_of
from extract.sinks.sql import create_all, create_indices, evidence_places, evidence_table, insert

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
INSERT INTO evidence_fts(evidence_fts) VALUES ('rebuild');
INSERT INTO evidence_fts(evidence_fts) VALUES ('optimize');
"""
_WIDEST: Final = 1 << 63  # an INTEGER of SQLite is smaller

_Value: TypeAlias = str | int | float | None


def write(run: Path, out: Path, options: Options) -> Written:
    """The database written to the file `out`, with the rows of its tables."""
    with aside(out) as new, _database(new) as database:
        for statement in create_all(TYPES):
            database.execute(statement)
        counts = _fill(run, database)
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


def _fill(run: Path, database: sqlite3.Connection) -> dict[str, int]:
    """Put all rows in; how many each table got."""
    counts = dict.fromkeys((table.name for table in tables()), 0)
    put = {table.name: insert(table) for table in record_tables()}
    facts, words = insert(document_table(), more=1), insert(evidence_table(), more=1)
    places = evidence_places()
    for name, cells in flat(run):
        row = _values(cells)
        if name == "documents":
            database.execute(facts, (*row, text_of(run, str(row[0]))))
        else:
            database.execute(words, [None, *(row[i] for i in places[name])])
            database.execute(put[name], row)
        counts[name] += 1
    return counts


def _values(row: Row) -> list[_Value]:
    return [_value(cell) if isinstance(cell, Decimal | datetime.date) else cell for cell in row]


def _value(cell: Decimal | datetime.date) -> _Value:
    """A day as ISO text; a decimal as the whole number it is, where SQLite can hold it, else as the double next to it."""
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    return int(cell) if cell == cell.to_integral_value() and abs(cell) < _WIDEST else float(cell)
