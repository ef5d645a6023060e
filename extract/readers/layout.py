"""What is laid out on a page: pieces of lines, grids of tables, and what a page is read to. Shared by PDF and OCR.

Boxes are (x0, top, x1, bottom) in points, the origin at the top left of the page as it is read.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import cos, radians, sin
from typing import NamedTuple

Box = tuple[float, float, float, float]


class Piece(NamedTuple):
    """A run of characters on one line with no wide gap inside.

    size: the type size in points. lead: the white space written before it, where it goes on a line that a wide gap parts.
    confidence: how sure an OCR is of it, from 0 to 1; None where the characters are known.
    """

    text: str
    box: Box
    size: float
    lead: str = ""
    confidence: float | None = None


class Grid(NamedTuple):
    """A table: its box, its rows of cells, None where nothing stands, and at which of these (row, column) the cell above goes on.

    cut: no line ends its last row, so that this may go on behind the page's end.
    """

    box: Box
    rows: tuple[tuple[Piece | None, ...], ...]
    taken: frozenset[tuple[int, int]] = frozenset()
    cut: bool = False


class Laid(NamedTuple):
    """A line as it is read. left, right: between which sides its column's lines stand.

    aside: it stands beside the run of the text. entry: it ends in a number set apart, as an entry of a table of contents does.
    """

    piece: Piece
    left: float
    right: float
    aside: bool = False
    entry: bool = False


class Sheet(NamedTuple):
    """A page before it is put in order; its size as read, in points.

    turned: degrees, clockwise, by which it was turned for reading. slope: degrees, clockwise, by which it leaned and was then set straight.
    """

    pieces: list[Piece]
    grids: list[Grid]
    width: float
    height: float
    turned: int = 0
    slope: float = 0.0

    def shown(self, box: Box) -> Box:
        """Where a box of the page as read stands on the page as shown."""
        if self.slope:
            box = lean(box, self.slope, self.width / 2, self.height / 2)
        return turn(box, 360 - self.turned, self.width, self.height) if self.turned else box


def union(boxes: Iterable[Box]) -> Box:
    """The smallest box around the boxes, of which there is at least one."""
    x0, top, x1, bottom = zip(*boxes, strict=True)
    return min(x0), min(top), max(x1), max(bottom)


def within(inner: Box, outer: Box) -> bool:
    """Whether the middle of one box is in the other."""
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] <= x <= outer[2] and outer[1] <= y <= outer[3]


def level(one: Box, two: Box) -> bool:
    """Whether two boxes stand on one line: they share half the height of the lower one."""
    shared = min(one[3], two[3]) - max(one[1], two[1])
    return 2 * shared >= min(one[3] - one[1], two[3] - two[1])


def turn(box: Box, degrees: int, width: float, height: float) -> Box:
    """A box on a page of the given size, as it stands once the page is turned clockwise by 0, 90, 180 or 270 degrees."""
    x0, top, x1, bottom = box
    if degrees == 90:
        return height - bottom, x0, height - top, x1
    if degrees == 180:
        return width - x1, height - bottom, width - x0, height - top
    if degrees == 270:
        return top, width - x1, bottom, width - x0
    return box


def lean(box: Box, angle: float, x: float, y: float) -> Box:
    """The smallest upright box around a box turned clockwise around a point by some degrees."""
    along, across = cos(radians(angle)), sin(radians(angle))
    corners = [(a - x, b - y) for a in box[0::2] for b in box[1::2]]
    xs = [x + a * along - b * across for a, b in corners]
    ys = [y + a * across + b * along for a, b in corners]
    return min(xs), min(ys), max(xs), max(ys)


def lines_of(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """The pieces as lines from top to bottom, each from left to right."""
    lines: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (piece.box[1] + piece.box[3], piece.box[0])):
        if lines and level(lines[-1][-1].box, piece.box):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    for line in lines:
        line.sort(key=lambda piece: piece.box[0])
    return lines


def joined(line: list[Piece]) -> Piece:
    """The pieces of one line as one, what was written between them as it was, or else a blank."""
    if len(line) == 1:
        return line[0]
    text = line[0].text + "".join((piece.lead or " ") + piece.text for piece in line[1:])
    sure = [piece.confidence for piece in line if piece.confidence is not None]
    return Piece(text, union(p.box for p in line), max(p.size for p in line), line[0].lead, min(sure, default=None))


def wrapped(pieces: Iterable[Piece]) -> Piece | None:
    """The pieces of a cell as one, its wrapped lines joined: with a blank between words of letters, else with nothing."""
    lines = [joined(line) for line in lines_of(pieces)]
    if not lines:
        return None
    text = lines[0].text
    for line in lines[1:]:
        text += gap(text, line.text) + line.text
    sure = [line.confidence for line in lines if line.confidence is not None]
    return Piece(" ".join(text.split()), union(line.box for line in lines), lines[0].size, "", min(sure, default=None))


def gap(before: str, after: str) -> str:
    """What parts two lines of one paragraph: a blank between words of letters, nothing in Chinese or inside a number."""
    left, right = before[-1:], after[:1]
    return " " if left.isascii() and right.isascii() and left.isalpha() and right.isalpha() else ""
