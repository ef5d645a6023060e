"""Where a PDF's ruled tables and their cells are, by pdfplumber."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from extract.readers.pdf_lines import Ruled


def tables_of(data: bytes, numbers: list[int]) -> Iterator[tuple[int, list[Ruled]]]:
    """The ruled tables of more than one column on the numbered pages (from 0), page by page.

    A page that pdfplumber cannot work out has none: its text is read all the same, as lines.
    """
    if not numbers:
        return
    import pdfplumber
    from pdfminer.psexceptions import PSException
    from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

    known = (
        PdfminerException,
        MalformedPDFException,
        PSException,
        TypeError,
        ValueError,
        KeyError,
        IndexError,
        AttributeError,
        AssertionError,
        RecursionError,
    )
    try:
        pages = pdfplumber.open(BytesIO(data)).pages  # not closed: closing reads the pages again, and there is no file to close
    except known:
        return
    for number in numbers:
        try:
            found = [Ruled(table.bbox, [list(row.cells) for row in table.rows]) for table in pages[number].find_tables()]
            pages[number].close()
        except known:
            continue
        yield number, [table for table in found if max(len(row) for row in table.rows) > 1]
