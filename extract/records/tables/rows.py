"""The rows of a table below its heading, with what was merged with the cells above or said by 同上."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.model import Table
from extract.records.document.reading import Reading
from extract.records.tables.columns import BARE, Cell, Column, Columns
from extract.records.tables.numbers import CellNumbers

_SAME = re.compile(r"同上|同前|〃|″")
_DIGIT = re.compile(r"[^\u4e00-\u9fff]{0,2}\d")
_PART = 20  # characters of a part of a name
_FEWEST = 2  # parts of a name


class Rows:
    """Lays out the tables of one document."""

    def __init__(self, reading: Reading, numbers: CellNumbers) -> None:
        self.text = reading.text
        self.columns = Columns(reading)
        self.numbers = numbers

    def laid(self, grid: Table) -> tuple[Table, list[Column], list[Sequence[Cell]]]:
        """A table with its columns, and its rows below the heading with what was merged with the cells above."""
        grid = _without_empty(grid)
        columns = self.columns.of(grid)
        rows: list[Sequence[Cell]] = []
        for row in grid.rows[grid.header :]:
            above = rows[-1] if rows else ()
            rows.append(self._meant(columns, self._moved(columns, row, above), above))
        return grid, columns, rows

    def _moved(self, columns: Sequence[Column], row: Sequence[Cell], above: Sequence[Cell]) -> Sequence[Cell]:
        """A row whose first cells were merged with those above and left out (元/升 | 7.76 | ), with these cells in front of it again."""
        said = len(row) - next((k for k, cell in enumerate(reversed(row)) if cell[1] > cell[0]), len(row))
        merged = len(columns) - said
        if not said or not 0 < merged < len(columns) or len(above) < len(columns):
            return row
        names = all(column.kind in ("name", "object", "order", "value") for column in columns[:merged])
        unit = columns[merged].kind == "unit" and self.numbers.counts(self.text[slice(*row[0])])
        return (*above[:merged], *row[:said]) if names and (unit or self._alike(row[:said], above, merged)) else row

    def _alike(self, row: Sequence[Cell], above: Sequence[Cell], merged: int) -> bool:
        """Whether the numbers of a row stand below those of the row above it if it is moved by so many cells, and not as it is."""
        own, others = ([bool(BARE.fullmatch(self.text, *cell)) for cell in cells] for cells in (row, above))
        return any(own) and own == others[merged:] and own != others[: len(own)]

    def _meant(self, columns: Sequence[Column], row: Sequence[Cell], above: Sequence[Cell]) -> Sequence[Cell]:
        """A row with the cell above in the place of 同上, or of an empty first cell, where that holds words; a number is not said again."""

        def cell(i: int, own: Cell) -> Cell:
            if i >= len(above) or not (_SAME.fullmatch(self.text, *own) or self._merged(columns, row, i) or _of_part(columns, row, i)):
                return own
            return own if _DIGIT.match(self.text, *above[i]) else above[i]

        return tuple(cell(i, own) for i, own in enumerate(row))

    def _merged(self, columns: Sequence[Column], row: Sequence[Cell], i: int) -> bool:
        """Whether a cell is empty as one of those in front of all others that are merged with the cells above them."""
        empty = all(a == b for a, b in row[: i + 1])
        return empty and len(row) == len(columns) and columns[i].kind in ("name", "object", "value") and any(b > a for a, b in row)

    def telling(self, columns: list[Column], alike: Mapping[tuple[str, ...], Sequence[Sequence[Cell]]]) -> list[Column]:
        """The columns, those of words that together name a row marked as parts of its name.

        They do where the name alone does not tell the rows apart, or the first of them holds for several rows.
        """
        rows = alike[tuple(column.heading for column in columns)]
        whole = [row for row in rows if len(row) == len(columns)]
        names = [self.numbers.name(list(zip(columns, row, strict=True))) for row in whole]
        sums = (i for i, column in enumerate(columns) if any(BARE.fullmatch(self.text, *row[i]) for row in whole))
        first = next((i for i in sums if columns[i].kind != "order"), len(columns))
        parts = [i for i in range(first) if self._is_part(columns[i], [self.text[slice(*row[i])] for row in whole])]
        said = {self.text[slice(*row[parts[0]])] for row in whole} if parts else set()
        if len(parts) < _FEWEST or len(set(names)) == len(names) == len(said):
            return columns
        return [replace(column, part=i in parts) for i, column in enumerate(columns)]

    def _is_part(self, column: Column, said: Sequence[str]) -> bool:
        """Whether a column holds short words that differ, under a heading of names or one that tells nothing."""
        words = [word for word in said if word]
        return column.kind in ("name", "value") and len(set(words)) > 1 and all(len(word) <= _PART for word in words)


def _of_part(columns: Sequence[Column], row: Sequence[Cell], i: int) -> bool:
    """Whether a unit or nature is empty in a row that has no number of its own, as a part of the one above (其中：公园绿地)."""
    if len(row) != len(columns) or columns[i].kind not in ("unit", "nature") or row[i][0] != row[i][1]:
        return False
    return any(column.kind == "order" and a == b for column, (a, b) in zip(columns, row, strict=True))


def _without_empty(grid: Table) -> Table:
    """A table without the columns in front of all others that hold nothing."""
    empty = min((next((k for k, (a, b) in enumerate(row) if b > a), len(row)) for row in grid.rows), default=0)
    return replace(grid, rows=tuple(row[empty:] for row in grid.rows)) if empty else grid
