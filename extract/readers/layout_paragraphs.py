"""Which lines make one paragraph, by how they are set: a full line goes on in the next one, unless that is indented."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from extract.readers.layout import Laid, Piece

_SLACK: Final = 1.3  # sizes of type that a full line may lack
_LOOSE_SLACK: Final = 2.2  # the same, where the next line shows by its indent whether it opens a paragraph
_INDENT: Final = 0.7  # sizes of type from which a line is indented
_HANGING: Final = 5.0  # sizes of type to which the lines of an item are indented at most
_SAME: Final = 0.08  # by which the type sizes of one paragraph differ
_LOOSE: Final = 0.6  # sizes of type beyond the usual blank between lines, from which a blank parts paragraphs
_LARGE: Final = 1.15  # of the usual type size, from which a title is set
_LONG: Final = 0.6  # of its column's width that the first line of a title takes
_NEAR: Final = 6.0  # points by which the sides of one column differ from page to page
_MOST: Final = 2.5  # sizes of type to which all lines of a column are indented, where it holds nothing but openings of paragraphs
_SURE: Final = 3  # lines that reach the right side of a column before it is taken for its side
_ENDED: Final = re.compile(r"[。！？；：!?;:][”’）》」』\])\"]*$")
_LEADER: Final = re.compile(r"[.…·．]{4,}|…{2,}")
_MARKED: Final = re.compile(
    r"[（(]?[一二三四五六七八九十百\d]{1,3}(?:[)）、.．](?!\d)|[ \u3000])|第[一二三四五六七八九十百\d]{1,4}[章节条款]|[①-⑳•·●○◆■□▪▲◇—-]"
)
_NUMERAL: Final = re.compile(r"[一二三四五六七八九十百\d]+|[①-⑳]")
_CLOSING: Final = frozenset("，。、；：！？）》”’〕】%％")
_SAMPLE: Final = 3_000  # lines that show how a document is set
_LATIN: Final = re.compile(r"[\x21-\x7e]{2,}")


class Placed(NamedTuple):
    """A line and the page (from 0) it stands on."""

    page: int
    laid: Laid


Paragraph = list[Placed]


@dataclass(frozen=True, slots=True)
class Setting:
    """How a document is set: whether paragraphs open with an indented line; the usual type size and blank between lines, in points."""

    indents: bool
    size: float
    blank: float

    def joins(self, paragraph: Paragraph, following: Placed) -> bool:
        """Whether a paragraph surely goes on in the line that follows."""
        last, line = paragraph[-1].laid, following.laid
        text = last.piece.text
        if last.aside != line.aside or abs(last.piece.size - line.piece.size) > _SAME * last.piece.size:
            return False
        if self._is_title(paragraph[-1], following):
            return True
        slack = _LOOSE_SLACK if self.indents else _SLACK
        if last.entry or _LEADER.search(text) or not _full(last, line.piece.text, slack) or self._blank_between(paragraph[-1], following):
            return False
        if (mark := _mark(line.piece.text)) and mark == _mark(paragraph[0].laid.piece.text):
            return False
        size = line.piece.size
        indent = line.piece.box[0] - line.left
        if indent > _INDENT * size:
            return self._hangs(paragraph, line)
        return not _ENDED.search(text) or (self.indents and not _MARKED.match(line.piece.text))

    def _is_title(self, last: Placed, following: Placed) -> bool:
        """Whether two lines of larger type stand in the middle of their column, the first as wide as a title that goes on."""
        above, below = last.laid, following.laid
        if above.piece.size < _LARGE * self.size or self._blank_between(last, following) or _ENDED.search(above.piece.text):
            return False
        wide = above.right - above.left
        return _is_centred(above) and _is_centred(below) and _LONG * wide < _wide(above) >= _wide(below)

    def _blank_between(self, last: Placed, following: Placed) -> bool:
        """Whether more than the usual blank parts two lines of one column."""
        above, below = last.laid.piece, following.laid.piece
        if last.page != following.page or below.box[1] < above.box[1]:
            return False
        return below.box[1] - above.box[3] > self.blank + _LOOSE * below.size

    def _hangs(self, paragraph: Paragraph, line: Laid) -> bool:
        """Whether an indented line stands under the words of its item: as the lines before it do, or right below the mark."""
        first, last = paragraph[0].laid, paragraph[-1].laid
        size = line.piece.size
        if len(paragraph) > 1:
            return abs((line.piece.box[0] - line.left) - (last.piece.box[0] - last.left)) < 0.3 * size
        inward = (line.piece.box[0] - line.left) - (first.piece.box[0] - first.left)
        return bool(_MARKED.match(first.piece.text)) and 0.3 * size < inward < _HANGING * size and not _MARKED.match(line.piece.text)


def _mark(text: str) -> str:
    """The kind of mark that a text opens with (1. as #.), or an empty string."""
    found = _MARKED.match(text)
    return _NUMERAL.sub("#", found[0]) if found else ""


def _wide(laid: Laid) -> float:
    return laid.piece.box[2] - laid.piece.box[0]


def _is_centred(laid: Laid) -> bool:
    return abs(laid.piece.box[0] + laid.piece.box[2] - laid.left - laid.right) < 2 * laid.piece.size


def _full(laid: Laid, following: str, slack: float) -> bool:
    """Whether a line reaches the right side of its column, as far as what comes next lets it."""
    size = laid.piece.size
    room = slack * size
    if word := _LATIN.match(following):
        room += 0.6 * size * len(word[0])
    elif following[1:2] in _CLOSING:
        room += size
    return laid.right - laid.piece.box[2] < room


def setting(lines: Sequence[Placed], cells: Sequence[Piece] = ()) -> Setting:
    """How the lines of a document are set, by the first few thousand of them; cells: what stands in tables, which shows what a title is
    larger than.
    """
    openings, indented, blanks = 0, 0, []
    for last, line in pairwise(lines[:_SAMPLE]):
        above, below = last.laid, line.laid
        if last.page == line.page and below.piece.box[1] > above.piece.box[1] and above.left == below.left:
            blanks.append(below.piece.box[1] - above.piece.box[3])
        short = above.right - above.piece.box[2] > 2 * above.piece.size
        if short and _ENDED.search(above.piece.text) and abs(below.piece.size - above.piece.size) < _SAME * above.piece.size:
            openings += 1
            indented += _INDENT < (below.piece.box[0] - below.left) / below.piece.size < _HANGING
    sizes = Counter(round(piece.size, 1) for piece in (*(laid.piece for _, laid in lines[:_SAMPLE]), *cells[:_SAMPLE]))
    usual = max(sizes, key=lambda size: (sizes[size], size), default=0.0)
    return Setting(indented >= 2 and 3 * indented >= openings, usual, median(blanks) if blanks else 0.0)


def sided(lines: Sequence[Placed]) -> list[Placed]:
    """The lines, those of columns with few lines given the sides that other pages show for such a column."""
    full = [(laid.left, laid.right, page) for page, laid in lines if laid.right - laid.piece.box[2] < _SLACK * laid.piece.size]
    sure = sorted({(left, right) for (left, right, _), count in Counter(full).items() if count >= _SURE})
    known = {}
    for left, right, inward in {(laid.left, laid.right, round(_MOST * laid.piece.size, 1)) for _, laid in lines}:
        wider = [(b, left if abs(a - left) < _NEAR else a) for a, b in sure if -_NEAR < left - a < max(_NEAR, inward) and b >= right]
        if wider and (left, right) not in sure:
            known[left, right] = min(wider)
    return [
        Placed(page, laid._replace(left=known[sides][1], right=known[sides][0]))
        if (sides := (laid.left, laid.right)) in known
        else Placed(page, laid)
        for page, laid in lines
    ]
