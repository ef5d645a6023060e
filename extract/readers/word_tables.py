"""Tables whose cells are given by their sides, as DOC and RTF have them: rows as lines, or paragraphs where they only lay those out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from extract.readers.grid import Slot, filled
from extract.readers.table_layout import is_layout

_NEAR: Final = 30  # twentieths of a point by which the sides of one column differ from row to row
_WIDEST: Final = 200  # columns of a table


class Cell(NamedTuple):
    """A cell of a row: its left and right side in twentieths of a point, and whether it goes on from the row above."""

    left: int
    right: int
    from_above: bool


@dataclass(slots=True)
class WordTable:
    """The table at hand: its finished rows, and the cells and lines of the row that is being read."""

    rows: list[tuple[list[list[str]], list[Cell]]] = field(default_factory=list)
    cells: list[list[str]] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    inner: list[str] = field(default_factory=list)
    nested: bool = False

    def end_cell(self) -> None:
        """The lines so far are a cell."""
        self.cells.append(self.lines)
        self.lines = []

    def end_row(self, shape: list[Cell]) -> None:
        """The cells so far are a row; shape: where they stand, as far as that is told."""
        self.rows.append((self.cells, shape))
        self.cells, self.lines = [], []

    def end_inner_cell(self, text: str) -> None:
        """That is a cell of a table inside the cell at hand."""
        self.nested = True
        self.inner.append(text)

    def end_inner_row(self) -> None:
        """The inner cells so far are a row."""
        self.nested = True
        self.lines.append("\t".join(self.inner))
        self.inner = []


def rows_of(table: WordTable) -> Iterator[str]:
    """The table's rows as lines, or its paragraphs where it only lays them out; what a lost row end left over is a row too."""
    rows = [*table.rows, *([([*table.cells, table.lines], [])] if table.cells or table.lines else [])]
    if not rows:
        return
    if is_layout([cells for cells, _ in rows], nested=table.nested):
        yield from (line for cells, _ in rows for cell in cells for line in cell)
        return
    sides = _sides([shape for _, shape in rows])
    yield from map("\t".join, filled([_placed(cells, shape, sides) for cells, shape in rows]))


def _sides(shapes: Sequence[Sequence[Cell]]) -> list[int]:
    """The left sides of the table's columns: where a cell of any row begins."""
    found: list[int] = []
    for side in sorted({cell.left for shape in shapes for cell in shape}):
        if not found or side - found[-1] > _NEAR:
            found.append(side)
    return found[:_WIDEST]


def _placed(cells: Sequence[Sequence[str]], shape: Sequence[Cell], sides: Sequence[int]) -> list[Slot]:
    """The row's texts at their columns; without a shape one column after the other."""
    slots: list[Slot] = []
    for number, lines in enumerate(cells):
        text: Slot = " ".join(line.replace("\t", " ") for line in lines)
        if number < len(shape):
            cell = shape[number]
            first = sum(side <= cell.left + _NEAR for side in sides) - 1
            slots += [""] * (min(first, _WIDEST) - len(slots))
            wide = sum(cell.left + _NEAR < side < cell.right - _NEAR for side in sides)
            slots += [None if cell.from_above and not text else text, *[""] * wide]
        else:
            slots.append(text)
    return slots
