"""Tables set in a plain text: lines whose cells stand apart by two blanks or more, by full-width ones, or by bars (｜ │).

    指标名称　　单位　2025年　2027年
    产业规模　　亿元　500　　1000

A line alone is no table; three in a row with as many cells each are, where the cells are short and no prose. Bars tell more
than blanks: two rows are enough.
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import Final

from extract.elements.lines import TextLine

_CELL = re.compile(r"[^\s\u3000](?:(?:[^\s\u3000]|[ \u00a0](?=[^\s\u3000]))*[^\s\u3000])?")
_GAP = re.compile("\u3000|  | \u00a0|\u00a0 |\u00a0\u00a0")
_PROSE = re.compile(r"[。；，]")
_NUMBER = re.compile(r"[\d０-９]")
_BAR = re.compile(r"[｜│┃|]")
_BARRED_CELL = re.compile(r"[^\s\u3000｜│┃|](?:[^｜│┃|\n]*[^\s\u3000｜│┃|])?")
_LEAST: Final = 3  # rows of a table, and cells of a row
_LONGEST: Final = 30  # characters of a cell


def _cells(line: TextLine, text: str, *, barred: bool) -> tuple[tuple[int, int], ...]:
    """Where the cells of a line stand, or nothing where it is no row of such a table. barred: whether the text has bars at all."""
    if line.parts or "\t" in line.text or line.text[0] == "|" == line.text[-1]:
        return ()
    if barred and _BAR.search(line.text):
        return _barred(line, text)
    if not _GAP.search(text, line.start, line.end) or _PROSE.search(line.text):
        return ()
    cells = tuple(found.span() for found in _CELL.finditer(text, line.start, line.end))
    return cells if len(cells) >= _LEAST and all(b - a <= _LONGEST for a, b in cells) else ()


def _barred(line: TextLine, text: str) -> tuple[tuple[int, int], ...]:
    """The cells of a line parted by bars; an empty cell is an empty place before the bar that ends it."""
    bars = [line.start - 1, *(m.start() for m in _BAR.finditer(text, line.start, line.end)), line.end]
    cells = []
    for left, right in pairwise(bars):
        found = _BARRED_CELL.search(text, left + 1, right)
        cells.append(found.span() if found else (right, right))
    if cells and cells[0][0] == cells[0][1]:  # a bar at the very edge parts nothing
        del cells[0]
    if cells and cells[-1][0] == cells[-1][1]:
        del cells[-1]
    prose = any("。" in text[a:b] for a, b in cells)
    return tuple(cells) if len(cells) >= (_LEAST if prose else _LEAST - 1) else ()


def _is_barred(cells: tuple[tuple[int, int], ...], text: str) -> bool:
    return bool(_BAR.search(text, cells[0][1], cells[-1][0]))


def split_columns(lines: list[TextLine], text: str, folded: str) -> list[TextLine]:
    """The lines, those of tables set with blanks as rows of cells."""
    barred = _BAR.search(folded) is not None
    cut = [_cells(line, text, barred=barred) for line in lines]
    split = list(lines)
    at = 0
    for size, run in groupby(cut, key=len):
        rows = list(run)
        if (
            size
            and (_is_barred(rows[0], text) or (size >= _LEAST and len(rows) >= _LEAST))
            and len(rows) >= _LEAST - 1
            and any(_NUMBER.search(text, *cells[-1]) or _NUMBER.search(text, *cells[-2]) for cells in rows)
        ):
            for i, cells in enumerate(rows, at):
                said = "\t".join(folded[a:b] for a, b in cells)
                split[i] = lines[i]._replace(start=cells[0][0], end=cells[-1][1], text=said, parts=cells, joiner="\t")
        at += len(rows)
    return split
