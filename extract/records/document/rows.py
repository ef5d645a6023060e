"""Rows that hold prose, as lists of tasks do (任务 | 牵头单位 | 完成时限): what a cell of it may take from the others of its row.

    3   遴选示范工厂20家，带动投资10亿元。   市工信局   2026年12月

Such a cell is read like a paragraph. The cells in front of it are of its words (租房补贴 | 本科生每月600元，硕士生每月800元), those behind
it are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_PROSE = re.compile(r"[，。；]|[\u4e00-\u9fff“”、]{4}[^\t]*\d[^\t]{0,12}[\u4e00-\u9fff]|[\u4e00-\u9fff][^\t]*\d[^\t]*[\u4e00-\u9fff]{4}")
_LEAST: Final = 10  # characters of prose
Place = tuple[int, int]


def cells(text: str, start: int, end: int) -> Iterator[Place]:
    """The [start, end) of each cell of the row text[start:end]."""
    while (tab := text.find("\t", start, end)) >= 0:
        yield start, tab
        start = tab + 1
    yield start, end


def is_prose(text: str, cell: Place) -> bool:
    """Whether a cell holds words that say something with a number in them."""
    return cell[1] - cell[0] >= _LEAST and bool(_PROSE.search(text, *cell))


def statements(text: str, start: int, end: int) -> Iterator[Place]:
    """A row in parts that are read apart: each ends with a cell of prose; the last holds what lies behind those."""
    for cell in cells(text, start, end):
        if is_prose(text, cell):
            yield start, min(cell[1] + 1, end)
            start = min(cell[1] + 1, end)
    if start < end:
        yield start, end
