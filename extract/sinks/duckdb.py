"""DuckDB: the tables of the SQLite export with DuckDB's own types, decimals exact and dates as dates.

Rows are handed over as columns of Arrow, which DuckDB takes as they are; row by row it is a hundred times slower.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from extract.errors import OutputError
from extract.sinks.arrow import flat_batch, library
from extract.sinks.aside import aside
from extract.sinks.columns import Kind, tables
from extract.sinks.decimals import DIGITS, PLACES
from extract.sinks.sink import Options, Written
from extract.sinks.sql import create_all, create_comments, create_indices, sql_tables
from extract.sinks.sqlrows import rows_in_sql

if TYPE_CHECKING:
    import pyarrow as pa

_MOST: Final = 1 << 25  # bytes of rows that are held at a time
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
        held = _Held(database)
        for table, columns in rows_in_sql(run):
            made, told = flat_batch(table, columns)
            held.put(table.name, made)
            notes.extend(told)
            if table.name in counts:
                counts[table.name] += len(columns[0])
        held.flush()
        for statement in (*create_indices(), *create_comments()):
            database.execute(statement)
    return Written((out,), counts, tuple(notes))


class _Held:
    """Batches on their way into a database, which takes few large ones far faster than many small ones."""

    def __init__(self, database: Any) -> None:
        self._database = database
        self._batches: dict[str, list[pa.RecordBatch]] = {name: [] for name in sql_tables()}
        self._bytes = 0

    def put(self, name: str, made: pa.RecordBatch) -> None:
        """Add rows to a table."""
        self._batches[name].append(made)
        self._bytes += made.nbytes
        if self._bytes >= _MOST:
            self.flush()

    def flush(self) -> None:
        """Hand over all that is held, each table behind those that it refers to."""
        for name, batches in self._batches.items():
            if batches:
                self._database.register("made", library().Table.from_batches(batches))
                self._database.execute(f"INSERT INTO {name} SELECT * FROM made")
                self._database.unregister("made")
                batches.clear()
        self._bytes = 0


@contextmanager
def _database(path: Path) -> Iterator[Any]:
    """A database in a file of its own. Raises OutputError where it cannot be written."""
    import duckdb

    try:
        with duckdb.connect(path, config={"temp_directory": f"{path}.tmp"}) as database:
            yield database
    except duckdb.Error as error:
        raise OutputError(f"{path} cannot be written: {error}; make room or name another place with --out") from error
