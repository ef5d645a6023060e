"""The text of a document's parts, and where each of its lines stands on its page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Final

from extract.fold import fold
from extract.model import Line
from extract.readers.grid import filled
from extract.readers.layout import Piece, Sheet, gap
from extract.readers.layout_flow import Cell, Rows, text_of
from extract.readers.layout_paragraphs import Paragraph

_RADICAL: Final = re.compile("[\u2e80-\u2fdf]")


class Writer:
    """Writes parts one below the other, and notes where each line stands on its page as shown."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self.lines: list[Line] = []
        self._sheets = sheets
        self._parts: list[str] = []
        self._length = 0

    @property
    def text(self) -> str:
        """What was written so far."""
        return "".join(self._parts)

    def paragraph(self, paragraph: Paragraph) -> None:
        """A paragraph, its lines joined."""
        self._begin()
        before = ""
        for page, laid in paragraph:
            self._write(gap(before, laid.piece.text))
            self._piece(page, laid.piece)
            before = laid.piece.text

    def rows(self, rows: Rows) -> None:
        """A table: a line for each row, cells parted by tabs, merged cells said again below as `grid.filled` has it."""
        slots = [[None if cell is None else text_of(cell) for cell in row] for row in rows]
        kept = [i for i, row in enumerate(slots) if any(row)]
        used = [j for j in range(len(rows[0])) if any(row[j] for row in slots)]
        held: list[Cell] = [[] for _ in rows[0]]
        for i, texts in zip(kept, filled(slots), strict=True):
            self._begin()
            for number, (j, text) in enumerate(zip(used, texts, strict=True)):
                held[j] = held[j] if rows[i][j] is None else rows[i][j]
                if number:
                    self._write("\t")
                self._cell(held[j] if text else [])

    def _cell(self, cell: Cell) -> None:
        before = ""
        for page, piece in cell or ():
            self._write(gap(before, piece.text))
            self._piece(page, piece)
            before = piece.text

    def _begin(self) -> None:
        if self._length:
            self._write("\n")

    def _piece(self, page: int, piece: Piece) -> None:
        text = _RADICAL.sub(lambda found: radicals()[found[0]], piece.text)
        start = self._length
        self._write(text)
        x0, top, x1, bottom = self._sheets[page].shown(piece.box)
        box = round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2)
        self.lines.append(Line(start, self._length, page + 1, box, piece.confidence))

    def _write(self, text: str) -> None:
        if text:
            self._parts.append(text)
            self._length += len(text)


@cache
def radicals() -> dict[str, str]:
    """Radicals that fonts give for characters (⼀ ⾦ ⺠), each with the character that is meant: what was printed is the character."""
    kangxi = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FE0)}
    return kangxi | {chr(code): fold(chr(code)) for code in range(0x2E80, 0x2F00)}
