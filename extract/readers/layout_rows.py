"""Rows of a table that no lines part: cells by the blank strips between its columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from extract.readers.layout import Piece, joined, lines_of, wrapped

_ROWS: Final = 3
_RICH: Final = 0.6  # of the cells of the fullest line, from which a line shows where the columns are
_APART: Final = 2.0  # sizes of type between the two columns of a table that has no more
_STRIP: Final = 0.6  # sizes of type that a blank strip is wide at least
_LABEL: Final = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]?|[•·●○◆■□▪▲◇—-]")  # what numbers or marks an item
_SHORT: Final = 16  # characters that a cell of such a table has at most, half of the time

Row = tuple[Piece | None, ...]
Strip = tuple[float, float]


def is_label(text: str) -> bool:
    """Whether a text is no more than the number or mark of an item."""
    return bool(_LABEL.fullmatch(text))


def rows(pieces: Sequence[Piece]) -> list[Piece | list[Row]] | None:
    """The pieces as tables, in order, and lines between, above and below them; None where there is no table among them.

    Lines that fill less than half of the columns belong to the nearest line that fills more: a cell's text wraps.
    """
    lines = lines_of(pieces)
    strips = _strips(lines)
    if not strips:
        return None
    found: list[Piece | list[Row]] = []
    run: list[list[Piece]] = []
    for line in [*lines, None]:
        if line is not None and not any(piece.box[0] < right and piece.box[2] > left for piece in line for left, right in strips):
            run.append(line)
            continue
        table = _table(run, strips) if run else None
        found += [table] if table else map(joined, run)
        found += [joined(line)] if line else []
        run = []
    return found if any(isinstance(part, list) for part in found) else None


def _table(lines: list[list[Piece]], strips: list[Strip]) -> list[Row] | None:
    """The lines as rows of cells, or None where too few of them fill their columns."""
    columns = [[sum(piece.box[0] >= right for _, right in strips) for piece in line] for line in lines]
    width = len(strips) + 1
    anchors = [i for i, line in enumerate(columns) if 2 * len(set(line)) >= width and len(set(line)) > 1]
    if len(anchors) < _ROWS or (width == 2 and not _tabular(lines, columns, strips[0])):
        return None
    held: dict[int, list[list[Piece]]] = {i: [[] for _ in range(width)] for i in anchors}
    for i, line in enumerate(lines):
        row = i if i in held else min(anchors, key=lambda anchor: _apart(lines[anchor], line))
        for piece, column in zip(line, columns[i], strict=True):
            held[row][column].append(piece)
    return [tuple(wrapped(cell) if cell else None for cell in row) for row in held.values()]


def _strips(lines: list[list[Piece]]) -> list[Strip]:
    """The blank strips between the columns, from left to right, by the lines that have most cells."""
    most = max(map(len, lines))
    rich = [piece for line in lines if len(line) >= max(2, _RICH * most) for piece in line]
    strips: list[Strip] = []
    reached = None
    for piece in sorted(rich, key=lambda piece: piece.box[0]):
        x0, x1 = piece.box[0], piece.box[2]
        if reached is not None and x0 - reached > _STRIP * piece.size:
            strips.append((reached, x0))
        reached = x1 if reached is None else max(reached, x1)
    return strips


def _tabular(lines: list[list[Piece]], columns: list[list[int]], strip: Strip) -> bool:
    """Whether two columns are a table's: far apart, the second of short cells, the first more than the numbers of a list."""
    pairs = [(piece, column) for line, places in zip(lines, columns, strict=True) for piece, column in zip(line, places, strict=True)]
    first = [piece.text for piece, column in pairs if column == 0]
    second = [piece.text for piece, column in pairs if column == 1]
    return (
        strip[1] - strip[0] > _APART * lines[0][0].size
        and 2 * sum(map(is_label, first)) < len(first)
        and 2 * sum(len(text) <= _SHORT for text in second) >= len(second)
        and not any("：" in text for text in first)
    )


def _apart(one: list[Piece], two: list[Piece]) -> float:
    """How far two lines are from each other, from middle to middle."""
    return abs(one[0].box[1] + one[0].box[3] - two[0].box[1] - two[0].box[3]) / 2
