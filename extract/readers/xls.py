"""Binary workbooks (.xls, .et): each sheet that is shown, its rows as lines. Needs the extra [xlsx], whose library is python-calamine.

The library gives numbers without their formats: what a cell shows as 72% reads 0.72. A finding says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Final

from extract.errors import ReadError
from extract.model import Finding
from extract.readers.encoding import clean
from extract.readers.grid import Slot
from extract.readers.limits import DEFAULT, Limits
from extract.readers.parts import Parts, Reader
from extract.readers.xlsx import Row, lines_of_sheets
from extract.readers.xlsx_formats import GENERAL, shown

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_WIDEST: Final = 500  # columns of a sheet
_LONGEST: Final = 200_000  # rows of a sheet


def read(data: bytes, limits: Limits = DEFAULT) -> Parts:
    """The parts of a binary workbook.

    Raises ReadError: needs_extra, broken, encrypted, too_large, no_text.
    """
    book = _opened(data)
    sheets = [(name, list(_rows(sheet))) for name, sheet in _shown_sheets(book)]
    text = "\n".join(lines_of_sheets(sheets))
    if not text:
        raise ReadError("no_text", "the workbook holds no text in sheets that are shown; show the sheet that matters and save it again")
    message = (
        "numbers of a binary workbook are read without their formats: a cell that shows 72% may read 0.72; save it as .xlsx to be sure"
    )
    return Parts("xls", text, findings=(Finding(check="cell_formats", severity="warning", message=message),))


def _opened(data: bytes) -> CalamineWorkbook:
    try:
        from python_calamine import CalamineWorkbook
    except ImportError as error:
        raise ReadError(
            "needs_extra", "binary workbooks need an extra; install it: pip install 'zhengce[xlsx]', or save as .xlsx"
        ) from error
    try:
        return CalamineWorkbook.from_filelike(BytesIO(data))
    except BaseException as error:
        raise _broken(error) from error


def _shown_sheets(book: CalamineWorkbook) -> Iterator[tuple[str, CalamineSheet]]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    for about in book.sheets_metadata:
        if about.typ == SheetTypeEnum.WorkSheet and about.visible == SheetVisibleEnum.Visible:
            try:
                yield about.name, book.get_sheet_by_name(about.name)
            except BaseException as error:
                raise _broken(error) from error


def _rows(sheet: CalamineSheet) -> Iterator[Row]:
    """The rows that hold something, with their numbers and the columns up to the last in use.

    Raises ReadError: too_large.
    """
    if sheet.width > _WIDEST or sheet.height > _LONGEST:
        raise ReadError(
            "too_large", f"a sheet has {sheet.height} rows and {sheet.width} columns, more than {_LONGEST} or {_WIDEST}; split it"
        )
    above: dict[tuple[int, int], bool] = {}
    top, left = sheet.start or (0, 0)
    for (first, start), (last, end) in sheet.merged_cell_ranges or ():
        rows, columns = range(first + 1, min(last, first + _LONGEST) + 1), range(start, min(end, start + _WIDEST) + 1)
        above |= dict.fromkeys(((row, column) for row in rows for column in columns), True) if len(above) < _LONGEST else {}
    for number, values in enumerate(sheet.to_python(skip_empty_area=True), top):
        texts: list[Slot] = [" ".join(clean(_text(value)).split()) for value in values]
        if any(texts):
            yield number + 1, [text or (None if (number, left + i) in above else "") for i, text in enumerate(texts)]


def _text(value: object) -> str:
    if isinstance(value, bool):
        return ""
    if isinstance(value, int | float):
        return shown(repr(value), GENERAL)
    return str(value)[:10] if hasattr(value, "isoformat") else str(value)


def _broken(error: BaseException) -> ReadError:
    """What a failure of the library means for the input. Its panics are no Exception; what stops the program is not held back."""
    if isinstance(error, KeyboardInterrupt | SystemExit | MemoryError):
        raise error
    if "password" in f"{type(error).__name__} {error}".lower():
        return ReadError("encrypted", "the workbook needs a password; save a copy without one")
    return ReadError("broken", f"the workbook is damaged ({str(error)[:200] or type(error).__name__}); download or export it again")


READER: Final = Reader((".xls", ".et", ".xlt"), read)
