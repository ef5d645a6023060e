"""One sheet of a workbook: its columns in the order in which people read, their widths, and the form of each cell."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, Final

from extract.sinks.cells import Row
from extract.sinks.columns import Cell, Column, Table
from extract.sinks.safe import guarded, visible

LINE: Final = 15  # points from line to line
_MOST_LINES: Final = 12
LONGEST: Final = 32_767  # UTF-16 units of a cell (Excel specifications and limits)
DIGITS: Final = 15  # that a number of Excel keeps
_FIRST: Final = ("mention", "title")  # where reading starts; stays in sight
_EVIDENCE: Final = ("sentence", "section", "source", "page", "rule")  # behind a record's own columns
_BEHIND: Final = (  # for programs: grouped and folded away
    *("record_id", "related", "type", "doc_id", "sha256", "encoding", "replaced_characters", "mention_start", "mention_end"),
    *("sentence_start", "sentence_end", "bbox_x0", "bbox_top", "bbox_x1", "bbox_bottom", "ocr_confidence", "metadata", "schema_version"),
)
_WIDE: Final = dict(  # columns of running text, in characters of Latin script
    **dict.fromkeys(("sentence",), 60),
    **dict.fromkeys(("title", "findings", "condition", "thresholds"), 38),
    **dict.fromkeys(("indicator", "section", "beneficiary", "source", "subject", "records"), 28),
    **dict.fromkeys(("rate_base", "rule", "responsible"), 22),
)
_WIDTHS: Final = {"decimal": 15, "date": 12, "integer": 8, "real": 8, "boolean": 8, "text": 14, "json": 24}
_BUTTON: Final = 3  # of the filter


class Styles:
    """The formats of a workbook."""

    def __init__(self, book: Any) -> None:
        top = {"valign": "top"}
        self.header = book.add_format({"bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": "#DDE6F0", "bottom": 1})
        self.text = book.add_format({**top, "text_wrap": True})
        self.quoted = book.add_format({**top, "text_wrap": True, "quote_prefix": True})
        self.whole = book.add_format({**top, "num_format": "#,##0_ "})
        self.broken = book.add_format({**top, "num_format": "#,##0.0########_ "})
        self.plain = book.add_format(top)
        self.day = book.add_format({**top, "num_format": "yyyy-mm-dd", "align": "left"})


class Sheet:
    """A sheet that takes rows of a table. rows: how many it has, without its header. cut: texts that no cell can hold whole."""

    def __init__(self, book: Any, styles: Styles, table: Table, name: str) -> None:
        self.name = name
        self.rows = 0
        self.cut = 0
        self._styles = styles
        self._order = ordered(table.columns)
        self._lists = {table.columns.index(column) for column in self._order if column.kind == "json"}
        self._at = [table.columns.index(column) for column in self._order]
        self._running = [(table.columns.index(c), width(c)) for c in self._order if c.kind in ("text", "json") and c.name not in _BEHIND]
        self._sheet = book.add_worksheet(name)
        self._head()

    def put(self, row: Row) -> None:
        """Add a row, given in the order of the table's columns."""
        self.rows += 1
        row = tuple(readable(str(cell)) if i in self._lists else cell for i, cell in enumerate(row))
        lines = max(lines_of(str(row[at]), wide) for at, wide in self._running if row[at])
        self._sheet.set_row(self.rows, LINE * min(lines, _MOST_LINES))
        for i, at in enumerate(self._at):
            if row[at] not in (None, ""):
                self._cell(i, row[at])

    def close(self) -> None:
        """Put the filters over what is there."""
        self._sheet.autofilter(0, 0, self.rows, len(self._order) - 1)

    def _head(self) -> None:
        sheet = self._sheet
        sheet.freeze_panes(1, 1)
        sheet.set_row(0, 36)
        for i, column in enumerate(self._order):
            folded = {"level": 1, "hidden": True} if column.name in _BEHIND else {}
            sheet.set_column(i, i, width(column), None, folded)
            sheet.write_string(0, i, f"{column.heading}\n{column.name}", self._styles.header)
        sheet.set_landscape()
        sheet.set_paper(8)  # A3
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)

    def _cell(self, i: int, cell: Cell) -> None:
        sheet, styles, row = self._sheet, self._styles, self.rows
        if isinstance(cell, str):
            text = self._shortened(visible(cell).replace("\r\n", "\n").replace("\r", "\n"))
            sheet.write_string(row, i, text, styles.text if guarded(text) == text else styles.quoted)
        elif isinstance(cell, bool):
            sheet.write_boolean(row, i, cell, styles.plain)
        elif isinstance(cell, Decimal):
            self._number(row, i, cell)
        elif isinstance(cell, datetime.date):
            sheet.write_datetime(row, i, cell, styles.day)
        else:
            sheet.write_number(row, i, cell, styles.plain)

    def _number(self, row: int, i: int, number: Decimal) -> None:
        """A number, as text where Excel would not keep all its digits."""
        if len(number.as_tuple().digits) > DIGITS and number != Decimal(repr(float(number))):
            self._sheet.write_string(row, i, format(number, "f"), self._styles.text)
        else:
            style = self._styles.whole if number == number.to_integral_value() else self._styles.broken
            self._sheet.write_number(row, i, float(number), style)

    def _shortened(self, text: str) -> str:
        """The text, cut where a cell cannot hold it."""
        if len(text) * 2 <= LONGEST or len(text.encode("utf-16-le")) // 2 <= LONGEST:
            return text
        self.cut += 1
        return text.encode("utf-16-le")[: (LONGEST - 1) * 2].decode("utf-16-le", errors="ignore") + "…"


def readable(dumped: str) -> str:
    """A list or mapping in JSON as a person reads it: headings one after the other, all else a line each; nothing where it is empty."""
    value: Any = json.loads(dumped)
    if isinstance(value, dict):
        return "\n".join(f"{name}: {inner}" for name, inner in value.items())
    if all(isinstance(inner, str) for inner in value):
        return " › ".join(value)
    return "\n".join("; ".join(_leaves(inner)) for inner in value)


def _leaves(value: dict[str, Any]) -> Iterator[str]:
    """The innermost fields of an object with their names, those that are null left out."""
    for name, inner in value.items():
        if isinstance(inner, dict):
            yield from _leaves(inner)
        elif isinstance(inner, list):
            yield from (leaf for part in inner for leaf in _leaves(part))
        elif inner is not None:
            yield f"{name}: {inner}"


def ordered(columns: Sequence[Column]) -> list[Column]:
    """The columns in the order of reading: what it is, what it says, its evidence, and what is for programs."""
    return sorted(columns, key=_rank)


def _rank(column: Column) -> tuple[int, int]:
    """Sorting keeps the table's order among columns of one rank."""
    for rank, names in ((0, _FIRST), (2, _EVIDENCE), (3, _BEHIND)):
        if column.name in names:
            return rank, names.index(column.name)
    return 1, 0


def lines_of(text: str, wide: int) -> int:
    """How many lines a text takes in a column so wide; what is three bytes in UTF-8, as Chinese is, counts twice.

    Excel fits the height of rows itself when it opens a file, other programs do not.
    """
    return sum(max(1, -(-_length(line) // wide)) for line in text.split("\n"))


def _length(text: str) -> int:
    return len(text) + (len(text.encode(errors="replace")) - len(text)) // 2


def width(column: Column) -> int:
    """How wide a column is, in characters of Latin script."""
    heading = max(_length(column.heading), len(column.name)) + _BUTTON
    return max(heading, _WIDE.get(column.name, _WIDTHS[column.kind]))
