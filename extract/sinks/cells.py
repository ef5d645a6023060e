"""Objects as the cells of a table, column by column: one call into C for a field of all of them, which is many times as fast as by cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from operator import attrgetter
from types import SimpleNamespace
from typing import Any, Final, TypeAlias

import msgspec
from pydantic import BaseModel

from extract.sinks.columns import BOX, Cell, Column, Table

Row: TypeAlias = tuple[Cell, ...]
Columns: TypeAlias = list[Sequence[Cell]]

_ENCODER: Final = msgspec.json.Encoder(decimal_format="number", enc_hook=lambda entry: _plain(entry))
_NO_BOX: Final = (None,) * len(BOX)


def columns_of(table: Table, entries: Sequence[object]) -> Columns:
    """The columns of a table for objects of its class, or for its structs; at least one."""
    fields = _fields(table)
    return [
        cells for columns, values in zip(fields.values(), parts(list(fields), entries), strict=True) for cells in _cells(columns, values)
    ]


def parts(names: Sequence[str], entries: Sequence[object]) -> Iterator[tuple[Any, ...]]:
    """The values of each of two attributes or more, of all objects; at least one."""
    return zip(*map(attrgetter(*names), entries), strict=True)


def dumped(values: Sequence[object]) -> list[str]:
    """Lists or mappings, each as one line of JSON, Chinese as it is."""
    return _ENCODER.encode_lines(values).decode().split("\n")[:-1]


@cache
def _fields(table: Table) -> dict[str, list[Column]]:
    """The columns that each field comes to, by its name."""
    return {name: list(columns) for name, columns in groupby(table.columns, key=lambda column: str(column.path[0]))}


def _cells(columns: Sequence[Column], values: Sequence[Any]) -> Iterator[Sequence[Cell]]:
    """The columns that one field comes to."""
    if columns[0].kind == "json":
        return iter([dumped(values)])
    steps = [column.path[1] for column in columns if len(column.path) > 1]
    if not steps:
        return iter([values])
    if isinstance(steps[0], int):
        return zip(*[_NO_BOX if value is None else value for value in values], strict=True)
    if columns[0].nullable:
        nothing = SimpleNamespace(**dict.fromkeys(map(str, steps)))
        values = [nothing if value is None else value for value in values]
    return parts([str(step) for step in steps], values)


def _plain(entry: Any) -> Any:
    """An object of pydantic as JSON has it."""
    if isinstance(entry, BaseModel):
        return entry.model_dump(mode="json")
    raise NotImplementedError
