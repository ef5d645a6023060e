"""Workbooks (.xlsx): each sheet that is shown, its rows as lines, cells as they are shown. What stands alone above or below a table
(its title, 单位：万元, notes) is a line of its own.

Read by own code: no library at hand tells how a cell shows its number, and 0.72 is not 72%.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.errors import ReadError
from extract.readers.coverage import covered
from extract.readers.grid import Slot, filled
from extract.readers.limits import DEFAULT, Limits
from extract.readers.metadata import tidied
from extract.readers.office_package import OfficePackage
from extract.readers.parts import Parts
from extract.readers.xlsx_formats import formats_of
from extract.readers.xlsx_plain import cell_texts, drawn_texts
from extract.readers.xlsx_sheet import Book, Row, rows_of, texts_of
from extract.readers.xml import attribute, child, children

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MAIN: Final = "xl/workbook.xml"
_HIDDEN: Final = ("hidden", "veryHidden")


def read(data: bytes, limits: Limits = DEFAULT) -> Parts:
    """The parts of a workbook.

    Raises ReadError: broken, encrypted, unsafe, too_large, no_text.
    """
    package = OfficePackage(data, limits, _MAIN)
    book = Book(texts_of(package.part("sharedStrings")), formats_of(package.part("styles")), _counts_from_1904(package.main))
    sheets, plain = [], []
    for holder in children(package.main, "sheets"):
        for entry in children(holder, "sheet"):
            key = attribute(entry, "id") or ""
            root = package.linked(key)
            if root is not None and attribute(entry, "state") not in _HIDDEN:
                sheets.append((attribute(entry, "name") or "", rows_of(root, book)))
                plain += [*cell_texts(root, book.texts), *(drawn for part in package.parts("drawing", key) for drawn in drawn_texts(part))]
    parts = covered(Parts("xlsx", "\n".join(lines_of_sheets(sheets))), "\n".join(plain))
    if not parts.text:
        raise ReadError("no_text", "the workbook holds no text in sheets that are shown; show the sheet that matters and save it again")
    said = dict(package.properties())
    if "".join(said.get("title", "").split()) not in "".join(parts.text.split()):
        del said["title"]
    return replace(parts, metadata=tidied(said))


def lines_of_sheets(sheets: Sequence[tuple[str, list[Row]]]) -> Iterator[str]:
    """The lines of sheets in order, each sheet's name in front where several hold something."""
    full = [(name, rows) for name, rows in sheets if rows]
    for name, rows in full:
        if len(full) > 1 and name:
            yield name
        for block in _blocks(rows):
            yield from _lines(block)


def _blocks(rows: list[Row]) -> Iterator[list[list[Slot]]]:
    """The rows parted where empty ones stand between and a line of its own (a title) follows."""
    block: list[list[Slot]] = []
    last = 0
    for number, row in rows:
        if block and number > last + 1 and _is_alone(row):
            yield block
            block = []
        block.append(row)
        last = number
    if block:
        yield block


def _lines(rows: list[list[Slot]]) -> Iterator[str]:
    """The lines of a table, with what stands alone above and below it."""
    first = next((i for i, row in enumerate(rows) if not _is_alone(row)), len(rows))
    last = next((i for i in range(len(rows), first, -1) if not _is_alone(rows[i - 1])), first)
    yield from _alone(rows[:first])
    yield from map("\t".join, filled(rows[first:last]))
    yield from _alone(rows[last:])


def _alone(rows: list[list[Slot]]) -> Iterator[str]:
    return (text for row in rows for text in row if text)


def _is_alone(row: list[Slot]) -> bool:
    return sum(map(bool, row)) <= 1


def _counts_from_1904(workbook: Element) -> bool:
    properties = child(workbook, "workbookPr")
    return properties is not None and attribute(properties, "date1904") in ("1", "true")
