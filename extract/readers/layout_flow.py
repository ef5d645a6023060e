"""Pages in reading order as one document: paragraphs over lines, columns and pages, tables over pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from extract.readers.layout import Grid, Laid, Piece, gap
from extract.readers.layout_paragraphs import Paragraph, Placed, Setting, setting, sided

_EDGE: Final = 6.0  # points by which the sides of one table differ from page to page
_HEADER: Final = 3  # rows that a repeated header has at most
_NUMBER: Final = re.compile(r"[\d.,%％～~—-]+")

Cell = list[tuple[int, Piece]] | None  # what stands in it, page by page; None where the cell above goes on
Rows = list[list[Cell]]


class Flow:
    """Collects a document's lines and tables, in order, as `parts`."""

    def __init__(self, style: Setting) -> None:
        self.parts: list[Paragraph | Rows] = []
        self.repeated: list[str] = []  # header rows left out because the page before has them
        self._style = style
        self._current: Paragraph = []
        self._beside: Paragraph = []
        self._table: tuple[int, Grid] | None = None

    def line(self, placed: Placed) -> None:
        """A line goes on with the paragraph or opens a new one; one that stands aside waits for the paragraph's end."""
        if placed.laid.aside:
            self._beside.append(placed)
            return
        self._table = None
        if self._current and not self._style.joins(self._current, placed):
            self.close()
        self._current.append(placed)

    def table(self, page: int, grid: Grid) -> None:
        """A table opens anew, or goes on with the one that ended the page before."""
        self.close()
        rows = _rows(page, grid)
        if self._table and _one_table(self._table, (page, grid)):
            known: Rows = self.parts[-1]  # type: ignore[assignment]
            dropped = _same_header(known, rows)
            self.repeated += ["".join(map(text_of, row)) for row in rows[:dropped]]
            _append(known, rows[dropped:], cut=self._table[1].cut)
        else:
            self.parts.append(rows)
        self._table = page, grid

    def close(self) -> None:
        """The paragraph ends, and what stood beside it follows."""
        if self._current:
            self.parts.append(self._current)
        self._current = []
        for placed in self._beside:
            if self._current and not self._style.joins(self._current, placed):
                self.parts.append(self._current)
                self._current = []
            self._current.append(placed)
        if self._current:
            self.parts.append(self._current)
        self._current, self._beside = [], []


def flow(pages: Sequence[Sequence[Laid | Grid]]) -> Flow:
    """The paragraphs and tables of a document, whose pages are in reading order."""
    lines = [Placed(page, item) for page, items in enumerate(pages) for item in items if isinstance(item, Laid)]
    lines = sided(lines)
    placed = iter(lines)
    cells = [cell for items in pages for item in items if isinstance(item, Grid) for row in item.rows for cell in row if cell]
    made = Flow(setting(lines, cells))
    for page, items in enumerate(pages):
        for item in items:
            if isinstance(item, Grid):
                made.table(page, item)
            else:
                made.line(next(placed))
    made.close()
    return made


def _rows(page: int, grid: Grid) -> Rows:
    """The grid's cells with the page they stand on."""
    return [
        [None if (i, j) in grid.taken else [(page, piece)] if piece else [] for j, piece in enumerate(row)]
        for i, row in enumerate(grid.rows)
    ]


def _one_table(last: tuple[int, Grid], following: tuple[int, Grid]) -> bool:
    """Whether a table is the rest of the one before it, which ended the page before."""
    (page, one), (later, two) = last, following
    sides = abs(one.box[0] - two.box[0]) < _EDGE and abs(one.box[2] - two.box[2]) < _EDGE
    return later == page + 1 and sides and len(one.rows[0]) == len(two.rows[0])


def text_of(cell: Cell) -> str:
    """What stands in a cell."""
    text = ""
    for _, piece in cell or ():
        text += gap(text, piece.text) + piece.text
    return text


def _same_header(known: Rows, rows: Rows) -> int:
    """How many rows at the head of the rest repeat the head of the table."""
    count = 0
    while count < min(_HEADER, len(known), len(rows) - 1) and list(map(text_of, known[count])) == list(map(text_of, rows[count])):
        count += 1
    return count


def _append(known: Rows, rows: Rows, *, cut: bool) -> None:
    """Adds the rows; the first completes the last one known where the page's end cut a row in two.

    A cell over several rows that the page's end cut goes on with what it held before.
    """
    if rows and known and ((cut and not _both_number(known[-1], rows[0])) or _is_rest(known[-1], rows[0])):
        known[-1] = [(cell or []) + (rest or []) if cell is not None else None for cell, rest in zip(known[-1], rows[0], strict=True)]
        rows = rows[1:]
    if rows and known:
        below = rows[1] if len(rows) > 1 else [[]] * len(rows[0])
        for j, (cell, last) in enumerate(zip(rows[0], known[-1], strict=True)):
            if cell == [] and (last is None or (last and below[j] is None)):
                rows[0][j] = None
    known += rows


def _both_number(row: Sequence[Cell], rest: Sequence[Cell]) -> bool:
    """Whether two rows have a number in one column, and so are two."""
    return any(
        cell and more and _NUMBER.fullmatch(text_of(cell)) and _NUMBER.fullmatch(text_of(more))
        for cell, more in zip(row, rest, strict=True)
    )


def _is_rest(row: Sequence[Cell], rest: Sequence[Cell]) -> bool:
    """Whether a row is the rest of one that a page's end cut: no first cell, few others, no number among them."""
    filled = [i for i, cell in enumerate(rest) if cell]
    return (
        bool(filled)
        and not rest[0]
        and bool(row[0])
        and all(row[i] for i in filled)
        and 2 * len(filled) <= sum(map(bool, row))
        and not any(_NUMBER.fullmatch(text_of(rest[i])) for i in filled)
    )
