"""Which tables only lay a page out: their cells are read as paragraphs, not as rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_LONG: Final = 1000  # characters of a cell that holds a whole text
_MOST: Final = 0.9  # share of the table's text that such a cell holds
_LINES: Final = 5


def is_layout(rows: Sequence[Sequence[Sequence[str]]], *, nested: bool) -> bool:
    """Whether a table, given as the lines of each cell of each row, only places paragraphs.

    It holds tables, has text in one column alone, or one cell holds all but its margins.
    """
    if nested or all(sum(map(bool, row)) <= 1 for row in rows):
        return True
    cells = [cell for row in rows for cell in row]
    sizes = [sum(map(len, cell)) for cell in cells]
    largest = max(sizes)
    return largest > _LONG and largest > _MOST * sum(sizes) and len(cells[sizes.index(largest)]) > _LINES
