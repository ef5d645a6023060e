"""A run as rows of flat tables: what all sinks with flat columns write."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from extract.sinks.columns import Row, document_table, record_tables
from extract.sinks.source import documents, records


def flat(run: Path) -> Iterator[tuple[str, Row]]:
    """The name of the table and the row, for each document of the run and then for each record, in its order.

    Raises UsageError where the folder holds no run this program can read.
    """
    facts = document_table()
    read = facts.reader()
    yield from ((facts.name, read(entry)) for entry in documents(run))
    readers = {table.name: table.reader() for table in record_tables()}
    yield from ((record.type, readers[record.type](record)) for record in records(run))
