"""Rows of a table that no lines part: cells by the blank strips between its columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from extract.readers.layout import Piece, lines_of, wrapped

_ROWS: Final = 3
_APART: Final = 2.0  # sizes of type between the two columns of a table that has no more
_LABEL: Final = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]?|[•·●○◆■□▪▲◇—-]")  # what numbers or marks an item
_SHORT: Final = 16  # characters that a cell of such a table has at most, half of the time

Row = tuple[Piece | None, ...]


def cells(pieces: Sequence[Piece]) -> list[Row] | None:
    """The pieces as rows of cells, or None where they are no table.

    Lines that fill less than half of the columns belong to the nearest line that fills more: a cell's text wraps.
    """
    size = max(piece.size for piece in pieces)
    strips = _strips(pieces, 0.6 * size)
    if not strips or (len(strips) == 1 and strips[0][1] - strips[0][0] < _APART * size):
        return None
    lines = lines_of(pieces)
    columns = [[_column(piece, strips) for piece in line] for line in lines]
    width = len(strips) + 1
    anchors = [i for i, line in enumerate(columns) if 2 * len(set(line)) >= width and len(set(line)) > 1]
    if len(anchors) < _ROWS or (width == 2 and not _tabular(lines, columns)):
        return None
    held: dict[int, list[list[Piece]]] = {i: [[] for _ in range(width)] for i in anchors}
    for i, line in enumerate(lines):
        row = i if i in held else min(anchors, key=lambda anchor: _apart(lines[anchor], line))
        for piece, column in zip(line, columns[i], strict=True):
            held[row][column].append(piece)
    return [tuple(wrapped(cell) if cell else None for cell in row) for row in held.values()]


def _strips(pieces: Sequence[Piece], least: float) -> list[tuple[float, float]]:
    """The blank strips from top to bottom between the pieces, from left to right."""
    strips: list[tuple[float, float]] = []
    reached = None
    for x0, x1 in sorted((piece.box[0], piece.box[2]) for piece in pieces):
        if reached is not None and x0 - reached > least:
            strips.append((reached, x0))
        reached = x1 if reached is None else max(reached, x1)
    return strips


def _column(piece: Piece, strips: list[tuple[float, float]]) -> int:
    return sum(piece.box[0] >= right for _, right in strips)


def _tabular(lines: list[list[Piece]], columns: list[list[int]]) -> bool:
    """Whether two columns are a table's: the second holds short cells, the first more than the numbers of a list."""
    first = [p.text for line, places in zip(lines, columns, strict=True) for p, c in zip(line, places, strict=True) if c == 0]
    second = [p.text for line, places in zip(lines, columns, strict=True) for p, c in zip(line, places, strict=True) if c == 1]
    marks = sum(bool(_LABEL.fullmatch(text)) for text in first)
    return 2 * marks < len(first) and 2 * sum(len(text) <= _SHORT for text in second) >= len(second)


def _apart(one: list[Piece], two: list[Piece]) -> float:
    """How far two lines are from each other, from middle to middle."""
    return abs(sum(one[0].box[1::2]) - sum(two[0].box[1::2])) / 2
