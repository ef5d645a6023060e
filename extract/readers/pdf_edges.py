"""The straight lines a PDF's page draws, as pdfplumber's tables want them: level and upright edges of lines and boxes."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_float, c_void_p
from typing import TYPE_CHECKING, Final, NamedTuple

from extract.readers.layout import Box, turn
from extract.readers.matrix import SAME, Matrix, times

if TYPE_CHECKING:
    import pypdfium2

_DRAWING: Final = 20_000  # segments above which a page is a drawing, not a form with tables
_DEPTH: Final = 3  # of forms in forms
_SLACK: Final = 0.01  # points by which the ends of a level line may differ
_PATH, _FORM = 2, 5  # pdfium's kinds of page objects
_MOVE, _LINE = 2, 0  # pdfium's kinds of segments; curves are 1


class Edges(NamedTuple):
    """Level and upright edges of a page, each as (x0, top, x1, bottom)."""

    level: list[Box]
    upright: list[Box]


class _DrawingError(Exception):
    """The page is a drawing."""


def edges_of(page: pypdfium2.PdfPage, turned: int) -> Edges:
    """The page's edges, the page turned clockwise by `turned` degrees from how it is shown; none where it is a drawing."""
    edges = Edges([], [])
    left, bottom, right, top = page.get_bbox()
    width, height = page.get_size()
    rotation = page.get_rotation()
    try:
        for (ax, ay), (bx, by) in _segments(page.raw, SAME, 0, [0]):
            if abs(ax - bx) > _SLACK and abs(ay - by) > _SLACK:
                continue
            box = min(ax, bx) - left, top - max(ay, by), max(ax, bx) - left, top - min(ay, by)
            if rotation:
                box = turn(box, rotation, right - left, top - bottom)
            if turned:
                box = turn(box, turned, width, height)
            (edges.level if box[2] - box[0] >= box[3] - box[1] else edges.upright).append(box)
    except _DrawingError:
        return Edges([], [])
    return edges


Point = tuple[float, float]


def _segments(holder: object, matrix: Matrix, depth: int, seen: list[int]) -> Iterator[tuple[Point, Point]]:
    """Both ends of every straight segment of a page or form, those that close a path among them."""
    import pypdfium2.raw as raw

    form = depth > 0
    count = raw.FPDFFormObj_CountObjects(holder) if form else raw.FPDFPage_CountObjects(holder)
    for index in range(count):
        item = raw.FPDFFormObj_GetObject(holder, index) if form else raw.FPDFPage_GetObject(holder, index)
        kind = raw.FPDFPageObj_GetType(item)
        if kind == _PATH:
            yield from _path(item, times(_matrix(item), matrix), seen)
        elif kind == _FORM and depth < _DEPTH:
            yield from _segments(item, times(_matrix(item), matrix), depth + 1, seen)


def _path(item: c_void_p, matrix: Matrix, seen: list[int]) -> Iterator[tuple[Point, Point]]:
    import pypdfium2.raw as raw

    count = raw.FPDFPath_CountSegments(item)
    seen[0] += count
    if seen[0] > _DRAWING:
        raise _DrawingError
    a, b, c, d, e, f = matrix
    x, y = c_float(), c_float()
    start = last = (0.0, 0.0)
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(item, index)
        raw.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        point = a * x.value + c * y.value + e, b * x.value + d * y.value + f
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == _MOVE:
            start = point
        elif kind == _LINE:
            yield last, point
        if raw.FPDFPathSegment_GetClose(segment) and point != start:
            yield point, start
        last = point


def _matrix(item: c_void_p) -> Matrix:
    import pypdfium2.raw as raw

    found = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(item, byref(found)):
        return SAME
    return found.a, found.b, found.c, found.d, found.e, found.f
