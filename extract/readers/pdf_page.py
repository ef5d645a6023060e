"""A PDF page's characters as pieces of lines: cut at wide gaps and at the sides of cells, raised digits known as such."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Iterator
from itertools import islice, pairwise
from statistics import median
from typing import Final

from extract.readers.layout import Box, Piece, union
from extract.readers.pdf_glyphs import LINE, Glyphs

_WHITE: Final = re.compile(r"\s+")
_CHINESE: Final = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_WIDE: Final = 0.9  # sizes of type between two characters that make a gap
_HIGH: Final = 0.85  # sizes of type to the height of a font's characters
_SHOWN: Final = 4  # characters that show the type size of a line
_SMALL: Final = 0.75  # of the line's height, below which a digit is raised rather than of another font
_LIFTED: Final = 0.15  # heights that a raised digit's foot stands above the line's
_RAISED: Final = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True))

Walls = Callable[[float], list[float]]


def pieces_of(glyphs: Glyphs, walls: Walls) -> list[Piece]:
    """The pieces of the page's lines, in pdfium's order, a line that pdfium cut at a raised sign made one again.

    walls: at which places (x) the sides of a table's cells cut a line at the given height (y).
    """
    pieces: list[Piece] = []
    for found in LINE.finditer(glyphs.text):
        for piece in _line(glyphs, *found.span(), walls):
            last = pieces[-1] if pieces else None
            if last and not piece.lead and _touches(last, piece):
                pieces[-1] = _one(last, piece)
            else:
                pieces.append(piece)
    return pieces


def _line(glyphs: Glyphs, start: int, end: int, walls: Walls) -> Iterator[Piece]:
    """The pieces of a line: cut at wide gaps, where it goes back, and at walls."""
    text = glyphs.text
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    if start == end:
        return
    first = glyphs.box(start)
    size = _size(glyphs, start, end)
    sides = walls((first[1] + first[3]) / 2)
    runs = glyphs.runs(start, end)
    plain = all(one[0] <= two[0] for one, two in pairwise(runs))
    lifted = len(runs) > 1 and _is_lifted(runs)
    lead, at = "", start
    for a, b in _gaps(text, start, end) if plain and not sides else _all_gaps(text, start, end):
        before, after = glyphs.box(a - 1), glyphs.box(b)
        if (
            after[0] - before[2] > _WIDE * size
            or after[0] < before[0] - size
            or (sides and bisect(sides, (before[0] + before[2]) / 2) != bisect(sides, (after[0] + after[2]) / 2))
        ):
            yield _piece(glyphs, at, a, size, lead, lifted)
            lead, at = text[a:b] or " ", b
    yield _piece(glyphs, at, end, size, lead, lifted)


def _gaps(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where white space stands in a line."""
    return (white.span() for white in _WHITE.finditer(text, start, end))


def _all_gaps(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The place before each character of a line but the first, white space before it taken in."""
    a = start + 1
    for i in range(start + 1, end):
        if not text[i].isspace():
            yield a, i
            a = i + 1


def _is_lifted(runs: list[Box]) -> bool:
    """Whether a stretch of a line is small and stands higher than the rest."""
    high = max(box[3] - box[1] for box in runs)
    foot = max(box[3] for box in runs)
    return any(box[3] - box[1] < _SMALL * high and foot - box[3] > _LIFTED * high for box in runs)


def _piece(glyphs: Glyphs, start: int, end: int, size: float, lead: str, lifted: bool) -> Piece:
    if lifted:
        shown = [i for i in range(start, end) if not glyphs.text[i].isspace()]
        return Piece(_raised(glyphs, start, end), union(glyphs.box(i) for i in shown), size, lead)
    first, last = glyphs.box(start), glyphs.box(end - 1)
    box = first[0], min(first[1], last[1]), max(first[2], last[2]), max(first[3], last[3])
    return Piece(glyphs.text[start:end], box, size, lead)


def _raised(glyphs: Glyphs, start: int, end: int) -> str:
    """The text with small digits above the line (of a note, of m²) as raised digits."""
    boxes = {i: glyphs.box(i) for i in range(start, end) if not glyphs.text[i].isspace()}
    height = max(box[3] - box[1] for box in boxes.values())
    foot = median(box[3] for box in boxes.values())
    small = {i for i, box in boxes.items() if box[3] - box[1] < _SMALL * height and foot - box[3] > _LIFTED * height}
    return "".join(_RAISED.get(char, char) if i in small else char for i, char in enumerate(glyphs.text[start:end], start))


def _size(glyphs: Glyphs, start: int, end: int) -> float:
    """The type size of a line: how wide a Chinese character is, or from how high its characters are where it has none.

    Of a few the widest counts: some fonts tell of some characters only the space that their strokes take.
    """
    if found := list(islice(_CHINESE.finditer(glyphs.text, start, end), _SHOWN)):
        boxes = [glyphs.box(match.start()) for match in found]
        return max(box[2] - box[0] for box in boxes) or 1.0
    return _HIGH * max(box[3] - box[1] for box in map(glyphs.box, range(start, min(end, start + 3)))) or 1.0


def _touches(last: Piece, piece: Piece) -> bool:
    """Whether a piece goes on right where the last one ends, on the same line."""
    between = piece.box[0] - last.box[2]
    if not -0.3 * last.size < between < 0.4 * max(last.size, piece.size):
        return False
    shared = min(last.box[3], piece.box[3]) - max(last.box[1], piece.box[1])
    return shared > 0.4 * min(last.box[3] - last.box[1], piece.box[3] - piece.box[1])


def _one(last: Piece, piece: Piece) -> Piece:
    text = piece.text
    small = piece.box[3] - piece.box[1] < _SMALL * (last.box[3] - last.box[1])
    if small and text.isdigit() and text.isascii() and last.box[3] - piece.box[3] > _LIFTED * last.size:
        text = "".join(_RAISED[char] for char in text)
    return Piece(last.text + text, union((last.box, piece.box)), max(last.size, piece.size), last.lead)
