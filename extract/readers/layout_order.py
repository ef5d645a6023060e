"""A page's pieces in the order in which they are read: one column or several, boxes beside the text, tables without lines.

Pieces that stand side by side in many lines show a gutter. What spans it parts the page into bands; in a band the left side
comes before the right one where both are prose, else they are the cells of rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from extract.readers.layout import Box, Grid, Laid, Piece, Sheet, joined, level, lines_of, union, within
from extract.readers.layout_rows import is_label, rows

_ROWS: Final = 3  # lines side by side that show a gutter
_FULL: Final = 0.8  # of its column's width that a line of prose takes
_NARROW: Final = 0.7  # of the other column's width, below which a column stands beside the text
_LEVEL: Final = 0.3  # sizes of type by which the lines of one row differ in height
_ALIGNED: Final = 0.8  # of the lines of the shorter side that stand level with one of the other, from which both are rows
_FAR: Final = 2.5  # sizes of type between parts of a line that are no running text
_NEAR: Final = 60  # pieces before and behind among which those on the same line are looked for
_DEEP: Final = 6  # columns in columns
_LONG: Final = 8  # lines of a column that other pages are held against
_ALIKE: Final = 12.0  # points by which the widths of two columns of prose differ
_EDGE: Final = 4.0  # points by which a line reaches out of its column


Pair = tuple[tuple[int, int], tuple[int, int]]
"""The left and right side of each of two columns beside each other, in points."""


class Block(NamedTuple):
    """What is put in order as one: a piece of a line, a table, a box drawn around lines."""

    box: Box
    content: Piece | Grid | list[Piece]


Item = Laid | Grid


def ordered(sheet: Sheet, frames: Sequence[Box] = (), columns: Sequence[Pair] = ()) -> list[Item]:
    """The lines and tables of a page in reading order. frames: boxes drawn around lines; columns: those that other pages have."""
    pieces = sorted(sheet.pieces, key=lambda piece: piece.box[1])
    if not sheet.grids and not frames and not _side_by_side([piece.box for piece in pieces]):
        return _laid(pieces)
    blocks = [Block(piece.box, piece) for piece in sheet.pieces]
    for frame in frames:
        inside = [block for block in blocks if isinstance(block.content, Piece) and within(block.box, frame)]
        if inside and len(inside) < len(blocks):
            held = set(map(id, inside))
            blocks = [block for block in blocks if id(block) not in held]
            blocks.append(Block(frame, [block.content for block in inside if isinstance(block.content, Piece)]))
    return _region([*blocks, *(Block(grid.box, grid) for grid in sheet.grids)], 0, columns)


def pairs(items: Sequence[Item]) -> set[Pair]:
    """The two columns of a page, or more, that stand beside each other in many lines."""
    held = Counter((round(item.left), round(item.right)) for item in items if isinstance(item, Laid) and not item.aside)
    sides = sorted(side for side, count in held.items() if count >= _LONG)
    return {(one, two) for one, two in pairwise(sides) if one[1] < two[0] and abs((one[1] - one[0]) - (two[1] - two[0])) < _ALIKE}


def _region(blocks: list[Block], depth: int, columns: Sequence[Pair] = ()) -> list[Item]:
    if not blocks:
        return []
    known = next((pair for pair in columns if _stand_in(blocks, pair)), None)
    if known:
        return _parted(blocks, (known[0][1] + known[1][0]) / 2)
    gutter = _gutter(blocks) if depth < _DEEP else None
    if gutter is None:
        return _column(blocks, depth)
    spanning = sorted((b for b in blocks if b.box[0] < gutter < b.box[2]), key=lambda b: b.box[1])
    rest = [b for b in blocks if not b.box[0] < gutter < b.box[2]]
    items: list[Item] = []
    run: list[Block] = []
    for block in [*spanning, None]:
        middle = (block.box[1] + block.box[3]) / 2 if block else float("inf")
        band = [b for b in rest if (b.box[1] + b.box[3]) / 2 < middle]
        rest = [b for b in rest if (b.box[1] + b.box[3]) / 2 >= middle]
        if band and _both(band, gutter):
            items += _region(run, depth + 1) if run else []
            run = []
            items += _band(band, gutter, depth)
        else:
            run += band
        run += [block] if block else []
    if not items:
        return _column(run, depth)
    return items + (_region(run, depth + 1) if run else [])


def _stand_in(blocks: list[Block], pair: Pair) -> bool:
    """Whether the lines of a page, but for those that span both, stand in two known columns, one line to each side, as no row of cells
    does.
    """
    (_, end), (begin, _) = pair
    pieces = [block.content for block in blocks if isinstance(block.content, Piece)]
    sides: list[list[Piece]] = [[], []]
    for piece in pieces:
        if piece.box[2] <= end + _EDGE or piece.box[0] >= begin - _EDGE:
            sides[piece.box[0] >= begin - _EDGE].append(piece)
        elif piece.box[0] > end:
            return False
    first = [lines_of(side) for side in sides]
    return all(first) and all(2 * sum(len(line) == 1 for line in lines) > len(lines) for lines in first)


def _parted(blocks: list[Block], gutter: float) -> list[Item]:
    """What stands in two columns, those parted by what spans them."""
    items: list[Item] = []
    rest = sorted(blocks, key=lambda b: b.box[1])
    spanning = [b for b in rest if b.box[0] < gutter < b.box[2]]
    for block in [*spanning, None]:
        foot = block.box[1] if block else float("inf")
        band = [b for b in rest if (b.box[1] + b.box[3]) / 2 < foot and not b.box[0] < gutter < b.box[2]]
        held = set(map(id, band))
        rest = [b for b in rest if id(b) not in held]
        for side in ([b for b in band if b.box[2] <= gutter], [b for b in band if b.box[0] >= gutter]):
            items += _column(side, 1) if side else []
        items += _column([block], 1) if block else []
    return items


def _both(band: list[Block], gutter: float) -> bool:
    """Whether a band has lines on both sides of the gutter, some of them side by side."""
    left = [b.box for b in band if b.box[2] <= gutter]
    right = [b.box for b in band if b.box[0] >= gutter]
    return any(min(a[3], b[3]) > max(a[1], b[1]) for a in left for b in right)


def _gutter(blocks: list[Block]) -> float | None:
    """Where (x) most lines stand side by side, or None where too few do."""
    near = sorted(blocks, key=lambda b: b.box[1])
    if not _side_by_side([block.box for block in near]):
        return None
    gaps: list[tuple[float, float]] = []
    for i, block in enumerate(near):
        beside = [b.box[0] for b in near[max(0, i - _NEAR) : i + _NEAR] if _right_of(b.box, block.box)]
        if beside:
            gaps.append((block.box[2], min(beside)))
    if len(gaps) < (1 if any(isinstance(block.content, list) for block in blocks) else _ROWS):
        return None
    middles = {(a + b) / 2 for a, b in gaps}
    best = min(middles, key=lambda x: (-sum(a <= x <= b for a, b in gaps), x))
    held = [(a, b) for a, b in gaps if a <= best <= b]
    if len(held) < _ROWS and not any(isinstance(block.content, list) for block in blocks):
        return None
    return (max(a for a, _ in held) + min(b for _, b in held)) / 2


def _right_of(one: Box, two: Box) -> bool:
    """Whether one box stands to the right of the other, on about the same line."""
    return one[0] >= two[2] and min(one[3], two[3]) - max(one[1], two[1]) > 0.3 * (two[3] - two[1])


def _side_by_side(boxes: list[Box]) -> bool:
    """Whether any two of the boxes, given from top to bottom, may stand side by side."""
    return any(above[3] - below[1] > 0.3 * (above[3] - above[1]) for above, below in pairwise(boxes))


def _band(band: list[Block], gutter: float, depth: int) -> list[Item]:
    """Both sides of a band: one after the other where they are columns, else row by row."""
    left = [b for b in band if b.box[2] <= gutter or (b.box[0] + b.box[2]) / 2 < gutter]
    right = [b for b in band if id(b) not in set(map(id, left))]
    if not _columns(left, right):
        return _rows(band, depth)
    wide = [max(b.box[2] for b in side) - min(b.box[0] for b in side) for side in (left, right)]
    first, second = _region(left, depth + 1), _region(right, depth + 1)
    if wide[0] < _NARROW * wide[1]:
        return [*_beside(first), *second] if depth else [*second, *_beside(first)]
    return [*first, *(_beside(second) if wide[1] < _NARROW * wide[0] else second)]


def _beside(items: list[Item]) -> list[Item]:
    return [item._replace(aside=True) if isinstance(item, Laid) else item for item in items]


def _columns(left: list[Block], right: list[Block]) -> bool:
    """Whether two sides are columns of prose (or a table, or a drawn box) rather than cells of rows."""
    if any(not isinstance(b.content, Piece) for b in (*left, *right)):
        return True
    if _prose(left) and _prose(right):
        return True
    if not (_prose(left) or _prose(right)):
        return False
    few, many = sorted((_lines(left), _lines(right)), key=len)
    if 2 * sum(is_label(line[0].text) for line in _lines(left)) >= len(_lines(left)):
        return False
    starts = [line[0].box[1] for line in many]
    aligned = sum(any(abs(line[0].box[1] - top) < _LEVEL * line[0].size for top in starts) for line in few)
    return aligned < _ALIGNED * len(few)


def _lines(blocks: list[Block]) -> list[list[Piece]]:
    return lines_of(b.content for b in blocks if isinstance(b.content, Piece))


def _prose(blocks: list[Block]) -> bool:
    """Whether lines fill their column, as wrapped prose does."""
    found = _lines(blocks)
    lines = [joined(line) for line in found]
    if 2 * sum(len(line) == 1 for line in found) < len(found):
        return False
    wide = max(line.box[2] for line in lines) - min(line.box[0] for line in lines)
    full = sum(line.box[2] - line.box[0] >= _FULL * wide for line in lines)
    return len(lines) >= _ROWS and 2 * full >= len(lines) and sum(len(line.text) for line in lines) >= 8 * len(lines)


def _rows(band: list[Block], depth: int) -> list[Item]:
    """A band as the rows of a table, or as lines where it is none."""
    pieces = [b.content for b in band if isinstance(b.content, Piece)]
    box = union(b.box for b in band)
    found = rows(pieces)
    if found is None:
        return _column(band, depth)
    return [Grid(box, tuple(part)) if isinstance(part, list) else Laid(part, part.box[0], part.box[2]) for part in found]


def _entry(laid: Laid, line: list[Piece]) -> Laid:
    """The line as one that does not go on, where its parts stand far apart or it ends in a number set apart."""
    apart = any(two.box[0] - one.box[2] > _FAR * one.size for one, two in pairwise(line))
    return laid._replace(entry=True) if apart or (len(line) > 1 and line[-1].text.isdigit()) else laid


def _column(blocks: Sequence[Block], depth: int) -> list[Item]:
    """What stands in one column, from top to bottom."""
    lines: list[list[Block]] = []
    for block in sorted(blocks, key=lambda b: (b.box[1] + b.box[3] if isinstance(b.content, Piece) else 2 * b.box[1], b.box[0])):
        last = lines[-1][-1] if lines else None
        if last and isinstance(last.content, Piece) and isinstance(block.content, Piece) and level(last.box, block.box):
            lines[-1].append(block)
        else:
            lines.append([block])
    left = min(b.box[0] for b in blocks)
    right = max(b.box[2] for b in blocks)
    items: list[Item] = []
    for line in lines:
        content = line[0].content
        if isinstance(content, Grid):
            items.append(content)
        elif isinstance(content, Piece):
            parts = sorted((b.content for b in line if isinstance(b.content, Piece)), key=lambda piece: piece.box[0])
            items.append(_entry(Laid(joined(parts), left, right), parts))
        else:
            items += _region([Block(piece.box, piece) for piece in content], depth + 1)
    return items


def _laid(lines: list[Piece]) -> list[Item]:
    """Lines of one column, given in order."""
    left, right = min((line.box[0] for line in lines), default=0), max((line.box[2] for line in lines), default=0)
    return [Laid(line, left, right) for line in lines]
