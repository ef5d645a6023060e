"""A PDF's page by pdfium: its characters with their boxes, and whether it draws lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.readers.pdf_lines import Char

if TYPE_CHECKING:
    import pypdfium2

_MANY: Final = 5_000  # drawn paths above which a page is a drawing, not a form with tables
_MARKS: Final = {0: "\ufffd", 2: "-", 0xFFFE: "-", 0xFFFF: "\ufffd"}  # what pdfium says for unmapped glyphs and hyphens at line ends
_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def chars_of(page: pypdfium2.PdfPage) -> list[Char]:
    """The page's characters in reading order with their boxes, the origin at the top left of the page as shown."""
    import pypdfium2.raw as raw

    layer = page.get_textpage()
    left, bottom, right, top = page.get_bbox()
    turned = page.get_rotation()
    chars: list[Char] = []
    for index in range(layer.count_chars()):
        code = raw.FPDFText_GetUnicode(layer, index)
        if 0xDC00 <= code < 0xE000 and chars and "\ud800" <= chars[-1].text < "\udc00":
            chars[-1] = Char(chr(0x10000 + ((ord(chars[-1].text) - 0xD800) << 10) + code - 0xDC00), chars[-1].box)
            continue
        x0, y0, x1, y1 = layer.get_charbox(index, loose=True)
        box = {
            0: (x0 - left, top - y1, x1 - left, top - y0),
            90: (y0 - bottom, x0 - left, y1 - bottom, x1 - left),
            180: (right - x1, y0 - bottom, right - x0, y1 - bottom),
            270: (top - y1, right - x1, top - y0, right - x0),
        }[turned]
        chars.append(Char(_MARKS.get(code) or chr(code), box))
    layer.close()
    return [Char(char.text if char.text in "\r\n" else _CONTROL.sub(" ", char.text), char.box) for char in chars]


def is_ruled(page: pypdfium2.PdfPage) -> bool:
    """Whether the page draws enough lines or boxes for a table, and is not a drawing."""
    import pypdfium2.raw as raw

    count = 0
    for count, _ in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3), 1):
        if count > _MANY:
            return False
    return count > 0
