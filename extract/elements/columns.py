"""Tables set with blanks in a plain text: lines whose cells stand apart by two blanks or more, or by full-width ones.

    指标名称　　单位　2025年　2027年
    产业规模　　亿元　500　　1000

A line alone is no table; three in a row with as many cells each are, where the cells are short and no prose.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import Final

from extract.elements.lines import TextLine

_CELL = re.compile(r"[^\s\u3000](?:(?:[^\s\u3000]|[ \u00a0](?=[^\s\u3000]))*[^\s\u3000])?")
_GAP = re.compile(r"\u3000|[ \u00a0]{2}")
_PROSE = re.compile(r"[。；，]")
_NUMBER = re.compile(r"[\d０-９]")
_LEAST: Final = 3  # rows of a table, and cells of a row
_LONGEST: Final = 30  # characters of a cell


def _cells(line: TextLine, text: str) -> tuple[tuple[int, int], ...]:
    """Where the cells of a line stand, or nothing where it is no row of such a table."""
    if line.parts or "\t" in line.text or not _GAP.search(text, line.start, line.end) or _PROSE.search(line.text):
        return ()
    cells = tuple(found.span() for found in _CELL.finditer(text, line.start, line.end))
    return cells if len(cells) >= _LEAST and all(b - a <= _LONGEST for a, b in cells) else ()


def split_columns(lines: list[TextLine], text: str, folded: str) -> list[TextLine]:
    """The lines, those of tables set with blanks as rows of cells."""
    cut = [_cells(line, text) for line in lines]
    split = list(lines)
    at = 0
    for size, run in groupby(cut, key=len):
        rows = list(run)
        if (
            size >= _LEAST
            and len(rows) >= _LEAST
            and any(_NUMBER.search(text, *cells[-1]) or _NUMBER.search(text, *cells[-2]) for cells in rows)
        ):
            for i, cells in enumerate(rows, at):
                said = "\t".join(folded[a:b] for a, b in cells)
                split[i] = lines[i]._replace(start=cells[0][0], end=cells[-1][1], text=said, parts=cells, joiner="\t")
        at += len(rows)
    return split
