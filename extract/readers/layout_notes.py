"""Footnotes: small lines at the foot of a page that begin with a mark. They are read after the text, not in the middle of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from extract.readers.layout import Piece, Sheet, joined, lines_of

_MARK: Final = re.compile(r"[①-⑳]|[*＊†‡](?=\S)|[\[［〔](?:\d{1,2})[\]］〕]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\d{1,2}(?![\d.,%]|\s*[万亿元年月日])")
_SMALL: Final = 0.92  # of the text's type size


def usual_size(sheets: Sequence[Sheet]) -> float:
    """The type size of most characters."""
    sizes: Counter[float] = Counter()
    for sheet in sheets:
        for piece in sheet.pieces:
            sizes[round(piece.size * 2) / 2] += len(piece.text)
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else 0.0


def notes(sheet: Sheet, usual: float) -> list[list[Piece]]:
    """The lines of the page's footnotes, note by note."""
    found: list[list[Piece]] = []
    tables = max((grid.box[3] for grid in sheet.grids), default=0.0)
    low = [piece for piece in sheet.pieces if piece.box[1] > sheet.height / 2]
    lines = lines_of(low)
    start = len(lines)
    while start and all(piece.size <= _SMALL * usual for piece in lines[start - 1]) and lines[start - 1][0].box[1] > tables:
        start -= 1
    for line in lines[start:]:
        if _MARK.match(line[0].text):
            found.append([*line])
        elif found:
            found[-1] += line
    return found


def note_text(note: Sequence[Piece]) -> list[Piece]:
    """The note's lines, each as one piece."""
    return [joined(line) for line in lines_of(note)]
