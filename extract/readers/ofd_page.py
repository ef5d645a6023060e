"""What a page of an OFD file shows: pieces of text and drawn lines, placed. GB/T 33190-2016, chapters 8 to 13.

A page holds layers of objects; each has a boundary (x y width height, in millimetres, from the top left) and perhaps a
matrix (CTM) for what is inside it. Text gives the place of each character: where it begins, then the steps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from extract.readers.encoding import clean
from extract.readers.layout import Box, Piece, union
from extract.readers.matrix import SAME, Matrix, times
from extract.readers.pdf_edges import Edges
from extract.readers.pdf_tables import Ruled, borders, ruled
from extract.readers.xml import attribute, child, children, local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

POINTS: Final = 72 / 25.4  # in a millimetre
_DRAWING: Final = 20_000  # segments above which a page is a drawing, not a form with tables
_FLAT: Final = 0.05  # millimetres by which the ends of a level line may differ
_WIDE: Final = 0.9  # sizes of type between two characters that make a gap
_TOUCHING: Final = 0.4  # sizes of type between the texts of two objects that are one
_RISE: Final = 0.88  # of the type size that a character stands above its baseline
_NESTED: Final = 8  # graphic units in graphic units
_COUNTS: Final = {"M": 2, "S": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0}  # numbers behind each sign of a path
_PATH: Final = re.compile(r"[MSLQBAC]|-?(?:\d+\.?\d*|\.\d+)(?:[eE]-?\d+)?")


class _Char(NamedTuple):
    """A character, its box in points, and the size of its type."""

    text: str
    box: Box
    size: float


class Shown(NamedTuple):
    """What a page shows, in points from its top left: its texts, object by object, its straight lines, its pictures by their ids."""

    texts: list[list[_Char]]
    edges: Edges
    pictures: list[tuple[str, Box]]


def shown(roots: list[Element], units: Mapping[str, Element], origin: tuple[float, float]) -> Shown:
    """What the contents of a page and its templates show. units: graphic units of the resources; origin: of the page, in millimetres."""
    found = Shown([], Edges([], []), [])
    start: Matrix = (POINTS, 0, 0, POINTS, -origin[0] * POINTS, -origin[1] * POINTS)
    todo = [(root, start, 0) for root in reversed(roots)]
    while todo:
        element, matrix, depth = todo.pop()
        name = local(element)
        if attribute(element, "Visible") in ("false", "0"):
            continue
        if name == "TextObject":
            found.texts.append(list(_characters(element, _inside(element, matrix))))
        elif name == "PathObject":
            _draw(element, _inside(element, matrix), found.edges)
        elif name == "ImageObject":
            found.pictures.append((attribute(element, "ResourceID") or "", _frame(element, matrix)))
        elif name == "CompositeObject" and depth < _NESTED:
            unit = units.get(attribute(element, "ResourceID") or "")
            todo += [] if unit is None else [(unit, _inside(element, matrix), depth + 1)]
        else:
            todo += [(inner, matrix, depth) for inner in reversed(element)]
    return found


def pieces_of(page: Shown) -> list[Piece]:
    """The page's texts cut at wide gaps and at the sides of table cells; those that touch on one line made one."""
    tables = ruled(page.edges)
    pieces: list[Piece] = []
    for text in page.texts:
        for piece in _cut(text, tables):
            if pieces and not piece.lead and _touches(pieces[-1], piece, borders(tables, (piece.box[1] + piece.box[3]) / 2)):
                last = pieces[-1]
                pieces[-1] = Piece(last.text + piece.text, union((last.box, piece.box)), max(last.size, piece.size), last.lead)
            else:
                pieces.append(piece)
    return pieces


def numbers(value: str | None) -> list[float]:
    """The numbers of an attribute such as a boundary; what is none is left out."""
    found = []
    for part in (value or "").split():
        try:
            number = float(part)
        except ValueError:
            continue
        if abs(number) < 1e7:
            found.append(number)
    return found


def _frame(element: Element, outer: Matrix) -> Box:
    """The box of an object on the page."""
    x, y, width, height = [*numbers(attribute(element, "Boundary")), 0, 0, 0, 0][:4]
    (x0, top), (x1, bottom) = _at(outer, x, y), _at(outer, x + width, y + height)
    return min(x0, x1), min(top, bottom), max(x0, x1), max(top, bottom)


def _inside(element: Element, outer: Matrix) -> Matrix:
    """What takes places inside an object to the page."""
    boundary = [*numbers(attribute(element, "Boundary")), 0, 0][:2]
    own = numbers(attribute(element, "CTM"))
    a, b, c, d, e, f = own if len(own) == 6 else SAME
    return times((a, b, c, d, e + boundary[0], f + boundary[1]), outer)


def _at(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


# --- text ----------------------------------------------------------------------------------------------------------


def _characters(element: Element, matrix: Matrix) -> Iterator[_Char]:
    """The characters of a text object. One that is set from top to bottom stands where its first character does."""
    size = ([*numbers(attribute(element, "Size")), 1.0])[0] or 1.0
    stretch = ([*numbers(attribute(element, "HScale")), 1.0])[0]
    x = y = 0.0
    for code in children(element, "TextCode"):
        text = clean(code.text or "")
        x, y = ([*numbers(attribute(code, "X")), x])[0], ([*numbers(attribute(code, "Y")), y])[0]
        across, down = attribute(code, "DeltaX"), attribute(code, "DeltaY")
        upright = down is not None and across is None
        steps = _steps(across, text, size, stretch)
        falls = _steps(down, text, size, stretch) if down else [0.0] * len(text)
        at = (x, y)
        for char, step, fall in zip(text, steps, falls, strict=True):
            yield _placed(char, at, size, stretch, matrix)
            at = at if upright else (at[0] + step, at[1] + fall)


def _steps(written: str | None, text: str, size: float, stretch: float) -> list[float]:
    """From each character to the next: as written (`g 3 4.5` is 4.5 three times), else as wide as it is."""
    steps: list[float] = []
    parts = iter((written or "").split())
    for part in parts:
        if part == "g":
            count, value = numbers(next(parts, "0")) or [0.0], numbers(next(parts, "0")) or [0.0]
            steps += value * max(0, min(int(count[0]), len(text)))
        else:
            steps += numbers(part)
    return [*steps[: len(text)], *(_advance(char, size) * stretch for char in text[len(steps) :])]


def _advance(char: str, size: float) -> float:
    return size / 2 if char.isascii() else size


def _placed(char: str, at: tuple[float, float], size: float, stretch: float, matrix: Matrix) -> _Char:
    """The character whose baseline begins there, with its box on the page."""
    x, y = at
    wide, top, bottom = _advance(char, size) * stretch, y - _RISE * size, y + (1 - _RISE) * size
    corners = [_at(matrix, *corner) for corner in ((x, top), (x + wide, top), (x, bottom), (x + wide, bottom))]
    xs, ys = zip(*corners, strict=True)
    shown_size = size * (matrix[2] ** 2 + matrix[3] ** 2) ** 0.5
    return _Char(char, (min(xs), min(ys), max(xs), max(ys)), shown_size or 1.0)


def _cut(text: list[_Char], tables: list[Ruled]) -> Iterator[Piece]:
    """The pieces of a text object."""
    sides = borders(tables, (text[0].box[1] + text[0].box[3]) / 2) if text else []
    run: list[_Char] = []
    lead = ""
    for char in text:
        if char.text.isspace():
            if run:
                run.append(char)
            continue
        if run and _parts(run, char, sides):
            yield _piece(run, lead)
            run, lead = [], " "
        run.append(char)
    if run:
        yield _piece(run, lead)


def _parts(run: list[_Char], char: _Char, sides: list[float]) -> bool:
    """Whether a wide gap, a step back or the side of a cell stands between a run and the character behind it."""
    last = next(before for before in reversed(run) if not before.text.isspace())
    if char.box[0] - last.box[2] > _WIDE * char.size or char.box[0] < last.box[0] - char.size:
        return True
    left, right = (last.box[0] + last.box[2]) / 2, (char.box[0] + char.box[2]) / 2
    return any(left < side < right for side in sides)


def _piece(run: list[_Char], lead: str) -> Piece:
    while run[-1].text.isspace():
        run.pop()
    return Piece("".join(char.text for char in run), union(char.box for char in run), run[0].size, lead)


def _touches(last: Piece, piece: Piece, sides: list[float]) -> bool:
    """Whether a piece goes on right where the last one ends, on the same line and in the same cell."""
    between = piece.box[0] - last.box[2]
    shared = min(last.box[3], piece.box[3]) - max(last.box[1], piece.box[1])
    if not -_TOUCHING * last.size < between < _TOUCHING * max(last.size, piece.size) or 2 * shared < min(last.size, piece.size):
        return False
    return not any(last.box[2] - 1 < side < piece.box[0] + 1 for side in sides)


# --- lines ---------------------------------------------------------------------------------------------------------


def _draw(element: Element, matrix: Matrix, edges: Edges) -> None:
    """Add the level and upright segments of a path."""
    data = child(element, "AbbreviatedData")
    for one, two in _segments((data.text or "") if data is not None else ""):
        (ax, ay), (bx, by) = _at(matrix, *one), _at(matrix, *two)
        box = min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)
        if min(box[2] - box[0], box[3] - box[1]) > _FLAT * POINTS or len(edges.level) + len(edges.upright) > _DRAWING:
            continue
        (edges.level if box[2] - box[0] >= box[3] - box[1] else edges.upright).append(box)


def _segments(data: str) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Both ends of each straight segment of a path, those that close it among them."""
    tokens = _PATH.findall(data)
    start = last = (0.0, 0.0)
    i = 0
    while i < len(tokens):
        sign = tokens[i]
        count = _COUNTS.get(sign)
        if count is None:
            i += 1
            continue
        values = numbers(" ".join(tokens[i + 1 : i + 1 + count]))
        i += 1 + count
        if sign == "C":
            yield last, start
            last = start
        elif len(values) == count:
            point = values[-2], values[-1]
            if sign == "L":
                yield last, point
            elif sign in "MS":
                start = point
            last = point
