"""All the words that a sheet of a workbook shows, by its elements alone: texts of cells, and those of boxes drawn over them.

Hidden rows and columns are left out. Numbers are none of it: a cell shows them otherwise than they are kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from extract.readers.xlsx_sheet import column_of, hidden_columns
from extract.readers.xml import attribute, local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LETTERS: Final = re.compile("[A-Z]{1,3}")
_YES: Final = ("1", "true")


def cell_texts(root: Element, texts: Sequence[str]) -> Iterator[str]:
    """The texts of a sheet's cells; `texts` are those that the workbook shares."""
    hidden = hidden_columns(root)
    for cell in root.iter("{*}c"):
        row, place = cell.getparent(), _LETTERS.match(attribute(cell, "r") or "")
        column = column_of(place[0]) if place else 0
        if (row is not None and attribute(row, "hidden") in _YES) or any(first <= column <= last for first, last in hidden):
            continue
        kind = attribute(cell, "t")
        written = "".join(element.text or "" for element in cell.iter("{*}v", "{*}t"))
        if kind == "s":
            number = int(written) if written.isascii() and written.isdigit() and len(written) < 9 else len(texts)
            yield texts[number] if number < len(texts) else ""
        elif kind in ("str", "inlineStr"):
            yield written


def drawn_texts(root: Element) -> Iterator[str]:
    """The paragraphs of the boxes that are drawn over a sheet."""
    for paragraph in root.iter("{*}p"):
        yield "".join(element.text or "" for element in paragraph.iter() if local(element) == "t")
