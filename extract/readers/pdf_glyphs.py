"""A PDF page's characters by pdfium, and their boxes on demand; the page upright where most of its lines lie on their side.

Asking pdfium for every box takes as long as all else; the few that decide where a line begins, ends and has gaps are enough.
"""

from __future__ import annotations

import re
from ctypes import byref, c_double, c_ushort
from types import TracebackType
from typing import TYPE_CHECKING, Final

from extract.readers.layout import Box, turn

if TYPE_CHECKING:
    import pypdfium2

_MARKS: Final = {"\0": "\ufffd", "\x02": "-", "\ufffe": "-", "\uffff": "\ufffd"}  # what pdfium says for unmapped glyphs and hyphens
_ODD: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
LINE: Final = re.compile(r"[^\r\n]+")


class Glyphs:
    """The characters of a page, `text`, in pdfium's order with a line end after each of its lines. To be closed: use `with`.

    width, height: the page's size as read, in points. turned: degrees, clockwise, by which it was turned from how it is shown.
    """

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        import pypdfium2.raw as raw

        self._layer = page.get_textpage()
        self._frame = page.get_bbox()
        self._rotation = page.get_rotation()
        self._known: dict[int, Box] = {}
        self._rectangle = raw.FS_RECTF()
        self._ask = raw.FPDFText_GetLooseCharBox
        text, self._places = _characters(self._layer.raw)
        self.text = _ODD.sub(lambda found: _MARKS.get(found[0], " "), text)
        self.turned = 0
        self._shown = page.get_size()
        self.width, self.height = self._shown
        self.turned = self._lying()
        if self.turned:
            self._known.clear()
            self.width, self.height = self._shown if self.turned == 180 else self._shown[::-1]

    def __enter__(self) -> Glyphs:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._layer.close()

    def box(self, index: int) -> Box:
        """The box of a character, as high as its font, on the page as read."""
        if index not in self._known:
            found = self._rectangle
            self._ask(self._layer.raw, self._places[index] if self._places else index, byref(found))
            self._known[index] = self._upright(found.left, found.bottom, found.right, found.top)
        return self._known[index]

    def runs(self, start: int, end: int) -> list[Box]:
        """The boxes around what characters [start, end) show, one for each stretch that the PDF writes at once."""
        import pypdfium2.raw as raw

        if self._places:
            start, end = self._places[start], self._places[end - 1] + 1
        sides = tuple(c_double() for _ in range(4))
        left, top, right, bottom = sides
        boxes = []
        for number in range(raw.FPDFText_CountRects(self._layer.raw, start, end - start)):
            raw.FPDFText_GetRect(self._layer.raw, number, *map(byref, sides))
            boxes.append(self._upright(left.value, bottom.value, right.value, top.value))
        return boxes

    def _upright(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """A box of the PDF's own coordinates, which grow upwards, on the page as read."""
        left, bottom, right, top = self._frame
        box = x0 - left, top - y1, x1 - left, top - y0
        if self._rotation:
            box = turn(box, self._rotation, right - left, top - bottom)
        return turn(box, self.turned, *self._shown) if self.turned else box

    def _lying(self) -> int:
        """Degrees by which the page must be turned clockwise so that most of its characters stand in lines from left to right."""
        ways = dict.fromkeys((0, 90, 180, 270), 0)
        for found in LINE.finditer(self.text):
            start, end = found.span()
            first, last = self.box(start), self.box(end - 1)
            across, along = last[0] - first[0], last[1] - first[1]
            if end - start < 3 or abs(along) <= abs(across):
                ways[180 if across < 0 else 0] += end - start
            else:
                ways[270 if along > 0 else 90] += end - start
        return max(ways, key=lambda degrees: ways[degrees])


def _characters(layer: object) -> tuple[str, list[int]]:
    """The page's characters, and pdfium's index of each where that is not simply its place.

    They are asked one by one where pdfium's text leaves out those without a meaning.
    """
    import pypdfium2.raw as raw

    count = raw.FPDFText_CountChars(layer)
    buffer = (c_ushort * (count + 1))()
    if raw.FPDFText_GetText(layer, 0, count, buffer) - 1 == count:
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
        if len(text) == count:
            return text, []
    codes = [raw.FPDFText_GetUnicode(layer, index) for index in range(count)]
    places = [i for i, code in enumerate(codes) if not 0xDC00 <= code < 0xE000]
    return "".join(_character(codes, i) for i in places), places


def _character(codes: list[int], i: int) -> str:
    """The character of a code, or of the two halves of a pair."""
    if 0xD800 <= codes[i] < 0xDC00 and i + 1 < len(codes) and 0xDC00 <= codes[i + 1] < 0xE000:
        return chr(0x10000 + ((codes[i] - 0xD800) << 10) + codes[i + 1] - 0xDC00)
    return chr(codes[i])
