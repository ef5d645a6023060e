"""Running headers, footers and page numbers: lines at the edge of pages that come again at the same height on other pages.

No words decide, only place and repetition: a line counts where it stands outermost on its page, is the same as on other
pages (or counts up with them), and where few other pages begin at that height with something else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median
from typing import Final, NamedTuple

from extract.readers.layout import Piece, Sheet, joined, lines_of

_DIGITS: Final = re.compile(r"\d+")
_MARGIN: Final = 0.2  # of the page's height, at either end
_LINES: Final = 3  # that a header has at most
_SAME: Final = 6.0  # points by which the heights of one header differ
_MOST: Final = 0.6  # of the pages between the first and the last that have it
_OTHERS: Final = 0.3  # of all pages that may begin at its height with something else
_WORDS: Final = 4  # characters beside numbers that a page number may carry: 第1页, page 1
_APART: Final = 0.8  # sizes of type between a header and the text, where only two pages tell, or it is of several lines
_STOP: Final = re.compile(r"[。；，]")  # of sentences, which no header is
_OUTERMOST: Final = 0.08  # of the height of a page that stands alone: nothing repeats, so its margin has to tell
_FEW: Final = 4  # lines of a page that is too short to tell its margin from its text
_FAR: Final = 2.0  # sizes of type between that margin and the text


class Edge(NamedTuple):
    """A line at the edge of a page: page and its pieces there, by index; the line as one; how far off the next line is."""

    page: int
    pieces: frozenset[int]
    line: Piece
    apart: float

    @property
    def pattern(self) -> str:
        """The text without blanks, its numbers left open."""
        return _DIGITS.sub("#", "".join(self.line.text.split()))


class Furniture(NamedTuple):
    """What is left out: the pieces of each page, by index, and how often each pattern stood there."""

    pieces: list[set[int]]
    patterns: dict[str, int]


def furniture(sheets: Sequence[Sheet]) -> Furniture:
    """The running headers, footers and page numbers of a document's pages."""
    found = Furniture([set() for _ in sheets], {})
    for bottom in (False, True):
        for line in range(_LINES):
            edges = [edge for page, sheet in enumerate(sheets) if (edge := _edge(page, sheet, found.pieces[page], bottom))]
            kept = _running(edges, len(sheets), bottom) if len(sheets) > 1 else [e for e in edges if _is_margin(e, sheets[0], bottom)]
            kept = [edge for edge in kept if not line or edge.apart > _APART * edge.line.size]
            if not kept:
                break
            for edge in kept:
                found.pieces[edge.page] |= edge.pieces
                found.patterns[edge.pattern] = found.patterns.get(edge.pattern, 0) + 1
    return found


def _edge(page: int, sheet: Sheet, gone: set[int], bottom: bool) -> Edge | None:
    """The outermost line of a page in its margin, unless a table stands further out."""
    limit = sheet.height * (1 - _MARGIN if bottom else _MARGIN)
    near = {
        id(piece): i for i, piece in enumerate(sheet.pieces) if i not in gone and (piece.box[1] > limit if bottom else piece.box[3] < limit)
    }
    lines = lines_of(piece for piece in sheet.pieces if id(piece) in near)
    if not lines:
        return None
    line = lines[-1 if bottom else 0]
    one = joined(line)
    if any(grid.box[3] > one.box[1] if bottom else grid.box[1] < one.box[3] for grid in sheet.grids):
        return None
    beyond = lines[-2 if bottom else 1] if len(lines) > 1 else []
    apart = (one.box[1] - beyond[0].box[3] if bottom else beyond[0].box[1] - one.box[3]) if beyond else float("inf")
    return Edge(page, frozenset(near[id(piece)] for piece in line), one, apart)


def _is_margin(edge: Edge, sheet: Sheet, bottom: bool) -> bool:
    """Whether the line of a single page is small, in the outermost margin, and well apart from the text."""
    if len(lines_of(sheet.pieces)) < _FEW:
        return False
    sizes = sorted(piece.size for piece in sheet.pieces)
    outside = edge.line.box[1] > (1 - _OUTERMOST) * sheet.height if bottom else edge.line.box[3] < _OUTERMOST * sheet.height
    return outside and 0 < edge.line.size < 0.9 * sizes[len(sizes) // 2] and edge.apart > _FAR * edge.line.size


def _running(edges: list[Edge], pages: int, bottom: bool) -> list[Edge]:
    groups: dict[str, list[Edge]] = {}
    for edge in edges:
        groups.setdefault(edge.pattern, []).append(edge)
    level = {pattern: _level(group, bottom) for pattern, group in groups.items()}
    often = {
        pattern
        for pattern, group in level.items()
        if len(group) > 1 and not _STOP.search(pattern) and _counts(group) and _often(group, pages)
    }
    kept: list[Edge] = []
    for pattern in sorted(often):
        height = _height(level[pattern][0], bottom)
        others = sum(edge.pattern not in often and abs(_height(edge, bottom) - height) < _SAME for edge in edges)
        if others <= _OTHERS * pages:
            kept += level[pattern]
    return kept


def _level(group: list[Edge], bottom: bool) -> list[Edge]:
    """The lines of the group that stand at its usual height."""
    usual = median(_height(edge, bottom) for edge in group)
    return [edge for edge in group if abs(_height(edge, bottom) - usual) <= _SAME]


def _height(edge: Edge, bottom: bool) -> float:
    return edge.line.box[1] if bottom else edge.line.box[3]


def _counts(group: list[Edge]) -> bool:
    """Whether the numbers in a group of lines are the same on all pages, or count up with them."""
    rows = [(edge.page, [int(number[:9]) for number in _DIGITS.findall(edge.line.text)]) for edge in group]
    return all(
        len({numbers[i] for _, numbers in rows}) == 1 or len({numbers[i] - page for page, numbers in rows}) <= 1 + len(rows) // 10
        for i in range(len(rows[0][1]))
    )


def _often(group: list[Edge], pages: int) -> bool:
    """Whether most pages between the first and the last have the line, or most of those on the left or on the right."""
    held = sorted(edge.page for edge in group)
    if len(held) == 2 and (pages > 3 or (not _is_number(group[0]) and min(edge.apart - _APART * edge.line.size for edge in group) < 0)):
        return False
    step = 2 if all((page - held[0]) % 2 == 0 for page in held) else 1
    return len(held) >= _MOST * len(range(held[0], held[-1] + 1, step))


def _is_number(edge: Edge) -> bool:
    """Whether a line is a page number: digits, and hardly anything beside them."""
    return "#" in edge.pattern and sum(char.isalpha() for char in edge.pattern) <= _WORDS
