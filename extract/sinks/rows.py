"""A run as rows of flat tables: what all sinks with flat columns write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from extract.sinks.cells import Columns, columns_of
from extract.sinks.columns import Table, tables
from extract.sinks.source import FILES, structs
from extract.sinks.structs import Struct, struct


def flat(run: Path) -> Iterator[tuple[Table, Columns]]:
    """A table and columns of many of its rows, again and again: the documents, the records, what was not read; each in the order of the
    run.

    Raises UsageError where the folder holds no run this program can read.
    """
    for entries in chunks(run):
        for table, chosen in by_table(entries):
            yield table, columns_of(table, chosen)


def chunks(run: Path) -> Iterator[list[Struct]]:
    """The lines of all files of the run as structs, many of one file at a time. Raises UsageError as `flat` does."""
    for name in FILES:
        yield from structs(run, name)


def by_table(entries: Iterable[Struct]) -> Iterator[tuple[Table, list[Struct]]]:
    """The structs of each table, in their order."""
    found: dict[type[Struct], list[Struct]] = {struct(table.model): [] for table in tables()}
    for entry in entries:
        found[type(entry)].append(entry)
    return ((table, chosen) for table, chosen in zip(tables(), found.values(), strict=True) if chosen)
