"""What a table is that lost its rows: the places of its cells, put together again."""

from __future__ import annotations

from typing import Final, NamedTuple

Cell = tuple[int, int]
NATURES: Final = frozenset(("约束性", "预期性", "指导性", "约束", "预期"))  # how binding an indicator is


class Rows(NamedTuple):
    """A table: the numbers of its first cell and of the one behind its last, and its rows, the heading first."""

    first: int
    end: int
    rows: tuple[tuple[Cell, ...], ...]
