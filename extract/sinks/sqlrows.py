"""A run as rows of the tables in SQL: documents with their texts, sentences each once, records with the number of theirs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from pathlib import Path
from typing import Final

from extract.sinks.cells import Columns, columns_of
from extract.sinks.columns import Table, document_table
from extract.sinks.rows import by_table
from extract.sinks.source import structs, text_of
from extract.sinks.sql import evidence_table, sql_tables
from extract.sinks.structs import Struct

_TEXTS: Final = 100  # texts of documents that are held at a time
_PLACE: Final = attrgetter("doc_id", "sentence", "section")


def rows_in_sql(run: Path) -> Iterator[tuple[Table, Columns]]:
    """A table of `sql_tables` and columns of many of its rows, again and again, each table's behind those that they refer to.

    Raises UsageError where the folder holds no run this program can read.
    """
    yield from _documents(run)
    yield from _records(run)
    for name in ("errors.jsonl", "unread.jsonl"):
        for entries in structs(run, name):
            for table, chosen in by_table(entries):
                yield table, columns_of(table, chosen)


def _documents(run: Path) -> Iterator[tuple[Table, Columns]]:
    for entries in structs(run, "documents.jsonl"):
        for first in range(0, len(entries), _TEXTS):
            columns = columns_of(document_table(), entries[first : first + _TEXTS])
            yield sql_tables()["documents"], [*columns, [text_of(run, str(doc_id)) for doc_id in columns[0]]]


def _records(run: Path) -> Iterator[tuple[Table, Columns]]:
    sentences = _Sentences()
    unnumbered = replace(evidence_table(), columns=evidence_table().columns[1:])
    for entries in structs(run, "records.jsonl"):
        numbers, firsts = sentences.add(entries)
        if firsts:
            yield evidence_table(), [numbers, *columns_of(unnumbered, firsts)]
        for table, chosen in by_table(entries):
            yield sql_tables()[table.name], [*columns_of(table, chosen), sentences.of(chosen)]


class _Sentences:
    """The numbers of sentences. Those of documents that are over are forgotten, so that it stays small."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[object, ...], int] = {}
        self._last = 0

    def add(self, entries: Sequence[Struct]) -> tuple[list[int], list[Struct]]:
        """The numbers of the sentences that are new, and the first record of each."""
        places = list(map(_PLACE, entries))
        self._numbers = {place: number for place, number in self._numbers.items() if place[0] == places[0][0]}
        numbers, firsts = [], []
        for entry, place in zip(entries, places, strict=True):
            if place not in self._numbers:
                self._last += 1
                self._numbers[place] = self._last
                numbers.append(self._last)
                firsts.append(entry)
        return numbers, firsts

    def of(self, entries: Sequence[Struct]) -> list[int]:
        """The number of each record's sentence."""
        return [self._numbers[place] for place in map(_PLACE, entries)]
