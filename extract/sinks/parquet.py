"""Parquet: a file for each record type and one for the documents, nested and typed as the classes are (`arrow.schema`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from pydantic import BaseModel

from extract.sinks.arrow import batch, schema
from extract.sinks.aside import aside, folder
from extract.sinks.columns import Table, tables
from extract.sinks.package import describe, parquet_resources
from extract.sinks.sink import Options, Written
from extract.sinks.source import documents, records

GROUP: Final = 2_000  # rows of a row group, as many as are held in memory at a time for each type

Put = Callable[[BaseModel], None]


def write(run: Path, out: Path, options: Options) -> Written:
    """The files written to the folder `out`, one for the documents and each record type and `datapackage.json`, with their rows."""
    place = folder(out)
    counts = dict.fromkeys((table.name for table in tables()), 0)
    notes: list[str] = []
    with ExitStack() as open_:
        put = {table.name: open_.enter_context(_file(place / f"{table.name}.parquet", table, notes)) for table in tables()}
        for name, entry in _entries(run):
            put[name](entry)
            counts[name] += 1
    files = tuple(place / f"{name}.parquet" for name in counts)
    return Written((*files, describe(place, parquet_resources())), counts, tuple(notes))


def _entries(run: Path) -> Iterator[tuple[str, BaseModel]]:
    yield from (("documents", facts) for facts in documents(run))
    yield from ((record.type, record) for record in records(run))


@contextmanager
def _file(path: Path, table: Table, notes: list[str]) -> Iterator[Put]:
    """A function that adds an object to the file."""
    import pyarrow.parquet as pq

    of = schema(table.model)
    held: list[BaseModel] = []

    with aside(path) as new, pq.ParquetWriter(new, of, compression="zstd") as file:

        def flush() -> None:
            made, told = batch(held, of)
            file.write_batch(made)
            notes.extend(told)
            held.clear()

        def put(entry: BaseModel) -> None:
            held.append(entry)
            if len(held) == GROUP:
                flush()

        yield put
        if held:
            flush()
