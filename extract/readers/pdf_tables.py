"""Where a page's ruled tables and their cells are, by pdfplumber's geometry, and what stands in them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from typing import Any, Final, NamedTuple

from extract.readers.layout import Box, Grid, Piece, union, within, wrapped
from extract.readers.pdf_edges import Edges

_MANY: Final = 3_000  # edges above which finding cells takes too long
_SNAP: Final = 3.0  # pdfplumber's own measures, in points
_SHORTEST: Final = 3.0
_SPECK: Final = 1.0
_BESIDE: Final = 3  # edges that end at one place, from which a table is taken to be left open there


Edge = dict[str, Any]
"""A line as pdfplumber has it."""


class Ruled(NamedTuple):
    """A table as drawn: its box, its rows of cell boxes, None where a cell is part of another; whether no line ends its last row."""

    box: Box
    rows: list[list[Box | None]]
    cut: bool = False


def ruled(edges: Edges) -> list[Ruled]:
    """The tables that the edges make, boxes of one cell among them."""
    if min(len(edges.level), len(edges.upright)) < 2 or len(edges.level) + len(edges.upright) > _MANY:
        return []
    from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

    drawn = [*_drawn(edges.upright, "v"), *_drawn(edges.level, "h")]
    merged = merge_edges(drawn, snap_x_tolerance=_SNAP, snap_y_tolerance=_SNAP, join_x_tolerance=_SNAP, join_y_tolerance=_SNAP)
    kept = [edge for edge in merged if edge["height" if edge["orientation"] == "v" else "width"] >= _SHORTEST]
    ends, sides = list(_open_ends(kept)), list(_open_sides(kept))
    cells = intersections_to_cells(edges_to_intersections([*kept, *ends, *sides], _SNAP, _SNAP))
    feet = [edge["top"] for edge in ends]
    tables = [(union(group), group) for group in cells_to_tables(cells)]
    return [Ruled(box, _cell_rows(group), any(abs(box[3] - foot) < _SNAP for foot in feet)) for box, group in tables]


def _open_ends(edges: list[Edge]) -> Iterator[Edge]:
    """Level edges where the upright ones of a table end with none: at the end of a page that cuts a row in two, and where it goes on."""
    for end in ("top", "bottom"):
        for y, group in _together(edges, "v", end):
            x0, x1 = group[0]["x0"], group[-1]["x0"]
            beside = [edge for edge in _of(edges, "h") if edge["x0"] < x1 and edge["x1"] > x0]
            closed = any(abs(edge["top"] - y) <= _SNAP for edge in beside)
            if not closed and any(edge["x0"] <= x0 + _SNAP and edge["x1"] >= x1 - _SNAP and _meets(edge, group) for edge in beside):
                yield from _drawn([(x0, y, x1, y)], "h")


def _open_sides(edges: list[Edge]) -> Iterator[Edge]:
    """Upright edges where the level ones of a table begin or end with none: tables of figures are often left open at their sides."""
    for end in ("x0", "x1"):
        for x, group in _together(edges, "h", end):
            top, bottom = group[0]["top"], group[-1]["top"]
            beside = [edge for edge in _of(edges, "v") if edge["top"] < bottom and edge["bottom"] > top]
            closed = any(abs(edge["x0"] - x) <= _SNAP for edge in beside)
            if not closed and any(_meets(edge, group) for edge in beside):
                yield from _drawn([(x, top, x, bottom)], "v")


def _of(edges: list[Edge], orientation: str) -> list[Edge]:
    return [edge for edge in edges if edge["orientation"] == orientation]


def _together(edges: list[Edge], orientation: str, end: str) -> Iterator[tuple[float, list[Edge]]]:
    """The edges that begin or end at one place, three or more beside each other, in order; the place."""
    across = "x0" if orientation == "v" else "top"
    found: list[list[Edge]] = []
    for edge in sorted(_of(edges, orientation), key=lambda edge: edge[end]):
        if found and edge[end] - found[-1][0][end] <= _SNAP:
            found[-1].append(edge)
        else:
            found.append([edge])
    for group in found:
        group.sort(key=lambda edge: edge[across])
        if sum(two[across] - one[across] > _SNAP for one, two in pairwise(group)) >= _BESIDE - 1:
            yield median(edge[end] for edge in group), group


def _meets(edge: Edge, group: list[Edge]) -> bool:
    """Whether an edge crosses or touches two others at least."""
    level = edge["orientation"] == "h"
    low, high = (edge["x0"], edge["x1"]) if level else (edge["top"], edge["bottom"])
    place = edge["top"] if level else edge["x0"]
    count = 0
    for other in group:
        at = other["x0"] if level else other["top"]
        start, stop = (other["top"], other["bottom"]) if level else (other["x0"], other["x1"])
        count += low - _SNAP <= at <= high + _SNAP and start - _SNAP <= place <= stop + _SNAP
    return count >= 2


def _drawn(boxes: list[Box], orientation: str) -> Iterator[Edge]:
    """The edges as pdfplumber has them, specks left out."""
    for x0, top, x1, bottom in boxes:
        width, height = x1 - x0, bottom - top
        if max(width, height) >= _SPECK:
            yield {"x0": x0, "top": top, "x1": x1, "bottom": bottom, "width": width, "height": height, "orientation": orientation}


def _cell_rows(cells: list[Box]) -> list[list[Box | None]]:
    """The cells row by row, None at the columns that a cell of another row or column takes up."""
    lefts = sorted({cell[0] for cell in cells})
    rows: dict[float, dict[float, Box]] = {}
    for cell in cells:
        rows.setdefault(cell[1], {})[cell[0]] = cell
    return [[row.get(left) for left in lefts] for _, row in sorted(rows.items())]


def borders(tables: list[Ruled], y: float) -> list[float]:
    """The upright sides of the cells at a height, from left to right."""
    found = {
        side
        for table in tables
        if table.box[1] <= y <= table.box[3]
        for row in table.rows
        for cell in row
        if cell and cell[1] <= y <= cell[3]
        for side in (cell[0], cell[2])
    }
    return sorted(found)


def filled(tables: list[Ruled], pieces: list[Piece]) -> tuple[list[Grid], list[Box], list[Piece]]:
    """The tables of more than one column with what stands in their cells, the boxes of one column, and the pieces outside the former.

    A table with a piece between its cells is none: its lines as they are lose nothing.
    """
    grids: list[Grid] = []
    frames: list[Box] = []
    for table in tables:
        if max(map(len, table.rows)) < 2:
            frames.append(table.box)
            continue
        inside = [piece for piece in pieces if within(piece.box, table.box)]
        grid = _grid(table, inside)
        if grid:
            grids.append(grid)
            held = set(map(id, inside))
            pieces = [piece for piece in pieces if id(piece) not in held]
    return grids, frames, pieces


def _grid(table: Ruled, pieces: list[Piece]) -> Grid | None:
    """The table with its cells' texts; None where a piece stands in no cell, or text in no more than one column."""
    held: dict[tuple[int, int], list[Piece]] = {}
    for piece in pieces:
        place = _place(table, piece)
        if place is None:
            return None
        held.setdefault(place, []).append(piece)
    if len({column for _, column in held}) < 2:
        return None
    texts = {place: wrapped(inside) for place, inside in held.items()}
    rows = tuple(tuple(texts.get((i, j)) for j in range(len(row))) for i, row in enumerate(table.rows))
    return Grid(table.box, rows, frozenset(_taken(table)), table.cut)


def _taken(table: Ruled) -> Iterator[tuple[int, int]]:
    """The places below the first of a cell that takes several rows."""
    tops = [next(cell[1] for cell in row if cell) for row in table.rows]
    for i, row in enumerate(table.rows):
        for j, cell in enumerate(row):
            later = range(i + 1, len(tops)) if cell else ()
            yield from ((k, j) for k in later if cell and tops[k] < cell[3] - 1)


def _place(table: Ruled, piece: Piece) -> tuple[int, int] | None:
    """The row and column of the cell that holds the middle of a piece."""
    x0, top, x1, bottom = piece.box
    x, y = (x0 + x1) / 2, (top + bottom) / 2
    for i, row in enumerate(table.rows):
        for j, cell in enumerate(row):
            if cell and cell[0] <= x <= cell[2] and cell[1] <= y <= cell[3]:
                return i, j
    return None
