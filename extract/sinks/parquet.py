"""Parquet: a file for each table, nested and typed as the classes are (`arrow.schema`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from extract.sinks.arrow import batch, library, schema
from extract.sinks.aside import aside, folder
from extract.sinks.columns import Table, tables
from extract.sinks.package import describe, parquet_resources
from extract.sinks.rows import by_table, chunks
from extract.sinks.sink import Options, Written

if TYPE_CHECKING:
    import pyarrow as pa

    from extract.sinks.structs import Struct

GROUP: Final = 10_000  # rows of a row group or some more, as many as are held in memory at a time for each table

_BATCH: Final = 500  # of which columns are made at a time

Put = Callable[[Sequence["Struct"]], None]


def write(run: Path, out: Path, options: Options) -> Written:
    """The files written to the folder `out`, one for each table and `datapackage.json`, with their rows."""
    place = folder(out)
    counts = dict.fromkeys((table.name for table in tables()), 0)
    notes: list[str] = []
    with ExitStack() as open_:
        put = {table.name: open_.enter_context(_file(place / f"{table.name}.parquet", table, notes)) for table in tables()}
        for entries in chunks(run):
            for table, chosen in by_table(entries):
                put[table.name](chosen)
                counts[table.name] += len(chosen)
    files = tuple(place / f"{name}.parquet" for name in counts)
    return Written((*files, describe(place, parquet_resources())), counts, tuple(notes))


@contextmanager
def _file(path: Path, table: Table, notes: list[str]) -> Iterator[Put]:
    """A function that adds objects to the file."""
    import pyarrow.parquet as pq

    of = schema(table.model)
    held: list[Struct] = []
    batches: list[pa.RecordBatch] = []

    with aside(path) as new, pq.ParquetWriter(new, of, compression="zstd") as file:

        def gather() -> None:
            made, told = batch(held, of)
            batches.append(made)
            notes.extend(told)
            held.clear()

        def flush() -> None:
            file.write_table(library().Table.from_batches(batches, schema=of))
            batches.clear()

        def put(entries: Sequence[Struct]) -> None:
            held.extend(entries)
            if len(held) >= _BATCH:
                gather()
            if sum(one.num_rows for one in batches) >= GROUP:
                flush()

        yield put
        if held:
            gather()
        if batches:
            flush()
