"""DuckDB: the tables of the SQLite export with DuckDB's own types, decimals exact and dates as dates.

Rows are handed over as columns of Arrow, which DuckDB takes as they are; row by row it is a hundred times slower.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from extract.errors import OutputError
from extract.sinks.arrow import flat_batch
from extract.sinks.aside import aside
from extract.sinks.columns import Kind, tables
from extract.sinks.decimals import DIGITS, PLACES
from extract.sinks.sink import Options, Written
from extract.sinks.sql import create_all, create_comments, create_indices
from extract.sinks.sqlrows import rows_in_sql

TYPES: Final[dict[Kind, str]] = {
    "text": "VARCHAR",
    "integer": "BIGINT",
    "decimal": f"DECIMAL({DIGITS}, {PLACES})",
    "real": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "json": "JSON",
}


def write(run: Path, out: Path, options: Options) -> Written:
    """The database written to the file `out`, with the rows of its tables."""
    counts = dict.fromkeys((table.name for table in tables()), 0)
    notes: list[str] = []
    with aside(out) as new, _database(new) as database:
        for statement in create_all(TYPES):
            database.execute(statement)
        for table, columns in rows_in_sql(run):
            made, told = flat_batch(table, columns)
            database.register("made", made)
            database.execute(f"INSERT INTO {table.name} SELECT * FROM made")
            notes.extend(told)
            if table.name in counts:
                counts[table.name] += len(columns[0])
        for statement in (*create_indices(), *create_comments()):
            database.execute(statement)
    return Written((out,), counts, tuple(notes))


@contextmanager
def _database(path: Path) -> Iterator[Any]:
    """A database in a file of its own. Raises OutputError where it cannot be written."""
    import duckdb

    try:
        with duckdb.connect(path, config={"temp_directory": f"{path}.tmp"}) as database:
            yield database
    except duckdb.Error as error:
        raise OutputError(f"{path} cannot be written: {error}; make room or name another place with --out") from error
