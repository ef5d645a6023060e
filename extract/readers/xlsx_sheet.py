"""A sheet of a workbook: its cells as they are shown, merged cells, hidden rows and columns left out."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from extract.errors import ReadError
from extract.readers.encoding import clean
from extract.readers.grid import Slot
from extract.readers.xlsx_formats import GENERAL, shown
from extract.readers.xml import attribute, child, children, local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PLACE: Final = re.compile(r"([A-Z]{1,3})(\d{1,7})$")
_ESCAPE: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_WIDEST: Final = 500  # columns with something in them
_COVERED: Final = 1_000_000  # positions that merged cells may take
_PHONETIC: Final = frozenset(("rPh", "phoneticPr"))


Row = tuple[int, list[Slot]]
Range = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Book:
    """What the sheets of a workbook share: texts, the formats of cell styles, whether days count from 1904."""

    texts: Sequence[str]
    formats: Sequence[str]
    epoch_1904: bool = False


@dataclass(slots=True)
class Cells:
    """What a sheet holds: its cells by row and column (from 1), merged ranges (top, left, bottom, right), what is hidden."""

    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    merged: list[Range] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)

    def put(self, row: int, column: int, text: str) -> None:
        """Note what a cell shows, in one line."""
        if shown_text := " ".join(clean(text).split()):
            self.rows.setdefault(row, {})[column] = shown_text


def rows_of(root: Element, book: Book) -> list[Row]:
    """The rows of a sheet that hold something.

    Raises ReadError: too_large.
    """
    cells = Cells(merged=list(_merged(root)), hidden_columns=hidden_columns(root))
    number = 0
    for row in (row for holder in children(root, "sheetData") for row in children(holder, "row")):
        number = _whole(attribute(row, "r"), number + 1)
        if attribute(row, "hidden") in ("1", "true"):
            cells.hidden_rows.add(number)
        for column, text in _cells(row, book):
            cells.put(number, column, text)
    return arranged(cells)


def arranged(cells: Cells) -> list[Row]:
    """The rows that hold something: their numbers, and their texts at the columns in use; None where the cell above goes on.

    Raises ReadError: too_large.
    """
    hidden = cells.hidden_columns[:_WIDEST]
    rows = {
        number: {column: text for column, text in row.items() if not any(first <= column <= last for first, last in hidden)}
        for number, row in cells.rows.items()
        if number not in cells.hidden_rows
    }
    numbers = sorted(number for number, row in rows.items() if row)
    used = sorted({column for number in numbers for column in rows[number]})
    if len(used) > _WIDEST:
        raise ReadError("too_large", f"a sheet uses {len(used)} columns, more than {_WIDEST}; split it")
    slots: dict[int, list[Slot]] = {number: [rows[number].get(column, "") for column in used] for number in numbers}
    covered = 0
    for top, left, bottom, right in cells.merged:
        covered += min(abs(bottom - top) + 1, _COVERED)
        if covered > _COVERED:
            break
        places = range(bisect_left(used, left), bisect_right(used, right))
        for number in numbers[bisect_right(numbers, top) : bisect_right(numbers, bottom)]:
            for place in places:
                slots[number][place] = slots[number][place] or None
    return [(number, slots[number]) for number in numbers]


def number_shown(value: str, style: int, book: Book) -> str:
    """A number as a cell of this style shows it."""
    return shown(value, book.formats[style] if style < len(book.formats) else GENERAL, book.epoch_1904)


def texts_of(root: Element | None) -> list[str]:
    """The texts that cells refer to by number."""
    return [_text(entry) for entry in children(root, "si")] if root is not None else []


def _cells(row: Element, book: Book) -> Iterator[tuple[int, str]]:
    """The row's cells: column (from 1) and what is shown."""
    column = 0
    for cell in children(row, "c"):
        place = _PLACE.match(attribute(cell, "r") or "")
        column = column_of(place[1]) if place else column + 1
        yield column, _shown(cell, book)


def _shown(cell: Element, book: Book) -> str:
    kind = attribute(cell, "t") or "n"
    if kind == "inlineStr":
        inline = child(cell, "is")
        return _text(inline) if inline is not None else ""
    value = child(cell, "v")
    written = (value.text or "").strip() if value is not None else ""
    if kind == "s":
        index = _whole(written, -1)
        return book.texts[index] if 0 <= index < len(book.texts) else ""
    if kind == "str":
        return written
    if kind == "n" and written:
        return number_shown(written, _whole(attribute(cell, "s"), 0), book)
    return written[:10] if kind == "d" else ""  # truth values and errors say nothing


def _text(entry: Element) -> str:
    """The text of a cell, with the sounds written above it left out."""
    parts: list[str] = []
    todo = [entry]
    while todo:
        element = todo.pop()
        if local(element) == "t":
            parts.append(element.text or "")
        elif local(element) not in _PHONETIC:
            todo.extend(reversed(element))
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), "".join(parts))


def hidden_columns(root: Element) -> list[tuple[int, int]]:
    """The first and last of each stretch of columns that is not shown."""
    columns = (column for holder in children(root, "cols") for column in children(holder, "col"))
    return [(_whole(attribute(c, "min"), 0), _whole(attribute(c, "max"), 0)) for c in columns if attribute(c, "hidden") in ("1", "true")]


def _merged(root: Element) -> Iterator[Range]:
    """The merged ranges: first row and column, last row and column."""
    for holder in children(root, "mergeCells"):
        for entry in children(holder, "mergeCell"):
            ends = [_PLACE.match(part) for part in (attribute(entry, "ref") or "").split(":")]
            if len(ends) == 2 and ends[0] and ends[1]:
                yield int(ends[0][2]), column_of(ends[0][1]), int(ends[1][2]), column_of(ends[1][1])


def column_of(letters: str) -> int:
    """The number of a column, from 1, by its letters."""
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number


def _whole(value: str | None, default: int) -> int:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 9 else default
