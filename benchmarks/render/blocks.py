"""What all formats render: the headings, paragraphs and tables of a document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extract.elements import outline
from extract.model import Document, Outline
from extract.model import Table as Grid


@dataclass(frozen=True)
class Heading:
    """A heading; level 0 is the document's title."""

    text: str
    level: int


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, a line of the signature, a caption."""

    text: str


@dataclass(frozen=True)
class Table:
    """Rows of cells, all of one length; the first `header` rows are headings."""

    rows: tuple[tuple[str, ...], ...]
    header: int

    def taken(self, row: int, column: int) -> int:
        """How many rows the cell takes, itself included: below the header an empty cell of the first column belongs to the one above."""
        if column or row < self.header or not self.rows[row][0]:
            return 1
        below = [cells[0] for cells in self.rows[row + 1 :]]
        return 1 + next((i for i, text in enumerate(below) if text), len(below))


Block = Heading | Paragraph | Table


def blocks_of(document: Document) -> list[Block]:
    """The blocks of a document in order: hard wraps, page numbers and running headers are gone, blanks inside lines stay."""
    return list(_blocks(outline(document)))


def _blocks(layout: Outline) -> Iterator[Block]:
    done = -1
    for block in layout.blocks:
        if block.table >= 0:
            if block.table > done:
                done = block.table
                yield _table(layout, layout.tables[done])
        elif block.kind == "heading" or block.role == "title":
            yield Heading(_written(layout, block.start, block.end), 0 if block.role == "title" else max(1, block.level))
        else:
            yield Paragraph(_written(layout, block.start, block.end))


def _table(layout: Outline, grid: Grid) -> Table:
    rows = [tuple(_written(layout, a, b) for a, b in row) for row in grid.rows]
    width = max(map(len, rows))
    return Table(tuple(row + ("",) * (width - len(row)) for row in rows), grid.header)


def _written(layout: Outline, start: int, end: int) -> str:
    """The words [start, end) of the view, with the blanks that stand between them on one line of the document."""
    view, parts = layout.view, []
    raw = view.raw[start:end]
    for i in range(start, end):
        gap = view.document[view.offsets[i - 1] + 1 : view.offsets[i]] if i > start else ""
        silent = gap and not gap.isspace() and view.written(i - 1, i + 1)[1:-1]  # what rules do not see (〔择优〕给予)
        if silent or (gap and gap.isspace() and not set(gap) & set("\r\n\f\t") and not raw[i - 1 - start].isspace()):
            parts.append(silent or gap)
        parts.append(raw[i - start])
    return "".join(parts).strip()
