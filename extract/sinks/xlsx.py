"""XLSX: a workbook for people, a sheet for each record type, the words each value was read from beside it.

Written row by row, so that memory stays the same however long the run is. Every text is a text cell and never a formula; what would
become one when somebody edits the cell carries Excel's own quote mark besides. A sheet that is full goes on in a further one.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from extract.errors import OutputError
from extract.sinks.aside import aside
from extract.sinks.cells import Row
from extract.sinks.columns import Table, choices, tables
from extract.sinks.rows import flat
from extract.sinks.sheets import LINE, Sheet, Styles, lines_of
from extract.sinks.sink import Options, Written
from extract.sinks.words import word

_MADE: Final = datetime(2000, 1, 1)
_WIDTHS: Final = (22, 22, 66, 66)  # of the columns of the first sheet
_ENGLISH: Final = "English"
_PLAIN: Final = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write(run: Path, out: Path, options: Options) -> Written:
    """The workbook written to the file `out`, with the rows of its tables and what had to be split or cut."""
    with aside(out) as new, _workbook(new) as book:
        styles = Styles(book)
        about = book.add_worksheet(word("sheet", "about").zh)
        parts = {table.name: _Parts(book, styles, table, options.sheet_rows) for table in tables()}
        for table, columns in flat(run):
            for row in zip(*columns, strict=True):
                parts[table.name].put(row)
        for part in parts.values():
            part.close()
        _explain(about, styles, parts)
        notes = tuple(note for part in parts.values() for note in part.notes())
    return Written((out,), {name: part.rows for name, part in parts.items()}, notes)


class _Parts:
    """The sheets of one table: one, and a further one whenever it is full."""

    def __init__(self, book: Any, styles: Styles, table: Table, most: int) -> None:
        self._book = book
        self._styles = styles
        self._most = most
        self.table = table
        self.rows = 0
        self.sheets = [Sheet(book, styles, table, table.heading)]

    def put(self, row: Row) -> None:
        """Add a row."""
        if self.sheets[-1].rows == self._most - 1:
            self.sheets.append(Sheet(self._book, self._styles, self.table, f"{self.table.heading} ({len(self.sheets) + 1})"))
        self.sheets[-1].put(row)
        self.rows += 1

    def close(self) -> None:
        """Finish the sheets."""
        for sheet in self.sheets:
            sheet.close()

    def notes(self) -> Iterator[str]:
        """What a person should know."""
        if len(self.sheets) > 1:
            names = ", ".join(sheet.name for sheet in self.sheets)
            yield f"{self.table.name} has {self.rows:,} rows, more than the {self._most:,} of a sheet: they go on over the sheets {names}"
        cut = sum(sheet.cut for sheet in self.sheets)
        if cut:
            yield (
                f"{cut} texts of {self.table.name}"
                " are longer than a cell can hold and end in …; they are whole in records.jsonl and documents.jsonl"
            )


def _explain(sheet: Any, styles: Styles, parts: dict[str, _Parts]) -> None:
    """Fill the first sheet: what the others hold, what each column means, and what the words in them stand for."""
    lines: list[tuple[str | int, ...]] = [(*_titles("sheet", "rows", "content"), _ENGLISH)]
    lines += [(one.name, one.rows, part.table.said, part.table.meaning) for part in parts.values() for one in part.sheets]
    lines += [(), *((note,) for part in parts.values() for note in part.notes())]
    lines += [(*_titles("heading", "field", "meaning"), _ENGLISH)]
    columns = {(column.heading, column.name): column for part in parts.values() for column in part.table.columns}
    lines += [(column.heading, column.name, column.said, column.meaning) for column in columns.values()]
    lines += [(), (*_titles("field", "value", "meaning"), _ENGLISH)]
    lines += [(field, choice, word(field, choice).said, word(field, choice).en) for field, choice in choices()]
    for i, wide in enumerate(_WIDTHS):
        sheet.set_column(i, i, wide)
    for number, line in enumerate(lines):
        style = styles.header if line and line[0] in _heads() else styles.text
        sheet.set_row(number, LINE * max((lines_of(str(cell), wide) for cell, wide in zip(line, _WIDTHS, strict=False)), default=1))
        for i, cell in enumerate(line):
            (sheet.write_number if isinstance(cell, int) else sheet.write_string)(number, i, cell, style)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _titles(*names: str) -> tuple[str, ...]:
    return tuple(word("sheet", name).zh for name in names)


def _heads() -> tuple[str, ...]:
    return _titles("sheet", "heading", "field")


@contextmanager
def _workbook(path: Path) -> Iterator[Any]:
    """A workbook. Raises OutputError where it cannot be written."""
    import xlsxwriter

    try:
        with xlsxwriter.Workbook(str(path), {**_PLAIN, "tmpdir": str(path.parent)}) as book:
            book.set_properties({"created": _MADE})
            yield book
    except xlsxwriter.exceptions.XlsxWriterException as error:
        raise OutputError(f"{path} cannot be written: {error}; make room or name another place with --out") from error
