"""What a table is that lost its rows: the places of its cells, put together again."""

from __future__ import annotations

from typing import NamedTuple

Cell = tuple[int, int]


class Rows(NamedTuple):
    """A table: the numbers of its first cell and of the one behind its last, and its rows, the heading first."""

    first: int
    end: int
    rows: tuple[tuple[Cell, ...], ...]
