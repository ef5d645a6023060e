"""Binary workbooks (.xls, .et): each sheet that is shown, its rows as lines, cells as they are shown; as Excel 97 to 2003 and WPS write
them.

Read by own code, as workbooks of the newer format are: a library that tells 0.72 where the cell shows 72% makes wrong records of it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from extract.errors import ReadError
from extract.readers.coverage import covered
from extract.readers.limits import DEFAULT, Limits
from extract.readers.ole import Compound
from extract.readers.parts import Parts
from extract.readers.xls_plain import sheet_texts
from extract.readers.xls_records import Entry, Texts, entries, packed_number
from extract.readers.xlsx import lines_of_sheets
from extract.readers.xlsx_formats import BUILT_IN, GENERAL
from extract.readers.xlsx_sheet import Book, Cells, Row, arranged, number_shown

_BOF, _EOF, _FILEPASS, _BOUND_SHEET, _TEXTS, _FORMAT, _STYLE, _DATE_MODE = 0x0809, 0x000A, 0x002F, 0x0085, 0x00FC, 0x041E, 0x00E0, 0x0022
_TEXT_CELL, _NUMBER, _PACKED, _PACKED_ROW, _LABEL, _FORMULA, _RESULT = 0x00FD, 0x0203, 0x027E, 0x00BD, 0x0204, 0x0006, 0x0207
_ROW, _COLUMNS, _MERGED = 0x0208, 0x007D, 0x00E5
_BIFF_8: Final = 0x0600
_HIDDEN_ROW, _HIDDEN_COLUMN = 0x20, 0x01
_NO_NUMBER: Final = b"\xff\xff"


@dataclass(slots=True)
class _Workbook:
    """What comes before the sheets: names and places of those that are shown, texts, formats by number, those of cell styles."""

    sheets: list[tuple[str, int]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    formats: dict[int, str] = field(default_factory=lambda: dict(BUILT_IN))
    styles: list[int] = field(default_factory=list)
    epoch_1904: bool = False

    def book(self) -> Book:
        return Book(self.texts, [self.formats.get(number, GENERAL) for number in self.styles], self.epoch_1904)


def read(data: bytes, limits: Limits = DEFAULT) -> Parts:
    """The parts of a binary workbook.

    Raises ReadError: broken, encrypted, unsupported (Excel 5 and older), too_large, no_text.
    """
    compound = Compound(data, limits)
    stream = compound.read("Workbook") or compound.read("Book")
    if not stream:
        raise ReadError("broken", "the file holds no workbook; give it the suffix of what it is, or export it again")
    try:
        about = _globals(stream)
        book = about.book()
        sheets = [(name, _rows(stream, place, book)) for name, place in about.sheets]
        plain = [text for _, place in about.sheets for text in sheet_texts(stream, place, about.texts)]
    except (struct.error, IndexError) as error:
        raise ReadError("broken", f"the workbook is cut off or damaged ({error}); download or export it again") from error
    parts = covered(Parts("xls", "\n".join(lines_of_sheets(sheets))), "\n".join(plain))
    if not parts.text:
        raise ReadError("no_text", "the workbook holds no text in sheets that are shown; show the sheet that matters and save it again")
    return parts


def _globals(stream: bytes) -> _Workbook:
    about = _Workbook()
    for entry in entries(stream):
        kind, data, more = entry
        if kind == _BOF:
            if struct.unpack_from("<H", data)[0] != _BIFF_8:
                raise ReadError(
                    "unsupported", "the workbook was saved by Excel 5 or older; open it in an office suite and save it as .xlsx"
                )
        elif kind == _FILEPASS:
            raise ReadError("encrypted", "the workbook needs a password; save a copy without one")
        elif kind == _BOUND_SHEET:
            place, hidden, what = struct.unpack_from("<IBB", data)
            if not hidden & 3 and not what:
                about.sheets.append((Texts((data[6:],)).text(1), place))
        elif kind == _TEXTS:
            texts = Texts((data[8:], *more))
            about.texts = [texts.text() for _ in range(min(struct.unpack_from("<I", data, 4)[0], len(stream)))]
        elif kind == _FORMAT:
            about.formats[struct.unpack_from("<H", data)[0]] = Texts((data[2:],)).text()
        elif kind == _STYLE:
            about.styles.append(struct.unpack_from("<H", data, 2)[0])
        elif kind == _DATE_MODE:
            about.epoch_1904 = bool(data[0])
        elif kind == _EOF:
            return about
    raise struct.error("its list of sheets does not end")


def _rows(stream: bytes, place: int, book: Book) -> list[Row]:
    """The rows of the sheet that begins there."""
    if place >= len(stream):
        raise struct.error("a sheet lies behind the end")
    cells = Cells()
    at = (0, 0)
    for entry in entries(stream, place):
        kind, data, _ = entry
        if kind == _EOF:
            break
        if kind == _ROW and struct.unpack_from("<H", data, 12)[0] & _HIDDEN_ROW:
            cells.hidden_rows.add(struct.unpack_from("<H", data)[0] + 1)
        elif kind == _COLUMNS and struct.unpack_from("<H", data, 8)[0] & _HIDDEN_COLUMN:
            first, last = struct.unpack_from("<HH", data)
            cells.hidden_columns.append((first + 1, last + 1))
        elif kind == _MERGED:
            count = min(struct.unpack_from("<H", data)[0], (len(data) - 2) // 8)
            for top, bottom, left, right in struct.iter_unpack("<4H", data[2 : 2 + 8 * count]):
                cells.merged.append((top + 1, left + 1, bottom + 1, right + 1))
        elif kind == _RESULT:
            cells.put(*at, Texts((data, *entry.more)).text())
        else:
            for row, column, text in _shown(entry, book):
                at = (row, column)
                cells.put(row, column, text)
    return arranged(cells)


def _shown(entry: Entry, book: Book) -> Iterator[tuple[int, int, str]]:
    """The cells of a record: row and column (from 1), what is shown."""
    kind, data, more = entry
    if kind == _PACKED_ROW:
        row, column = struct.unpack_from("<HH", data)
        for i, (style, packed) in enumerate(struct.iter_unpack("<HI", data[4 : 4 + (len(data) - 6) // 6 * 6])):
            yield row + 1, column + 1 + i, number_shown(repr(packed_number(packed)), style, book)
        return
    if kind not in (_TEXT_CELL, _NUMBER, _PACKED, _LABEL, _FORMULA):
        return
    row, column, style = struct.unpack_from("<HHH", data)
    if kind == _TEXT_CELL:
        index = struct.unpack_from("<I", data, 6)[0]
        text = book.texts[index] if index < len(book.texts) else ""
    elif kind == _LABEL:
        text = Texts((data[6:], *more)).text()
    elif kind == _PACKED:
        text = number_shown(repr(packed_number(struct.unpack_from("<I", data, 6)[0])), style, book)
    elif kind == _FORMULA and data[12:14] == _NO_NUMBER:  # its text stands in the next record; truth values and errors say nothing
        text = ""
    else:
        text = number_shown(repr(struct.unpack_from("<d", data, 6)[0]), style, book)
    yield row + 1, column + 1, text
