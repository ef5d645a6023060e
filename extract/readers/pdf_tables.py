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
    from pdfplumber.utils.exceptions import PdfminerException

    known = (PdfminerException, PSException, TypeError, ValueError, KeyError, IndexError, AttributeError, AssertionError, RecursionError)
    try:
        pdf = pdfplumber.open(BytesIO(data))
    except known:
        return
    with pdf:
        for number in numbers:
            try:
                page = pdf.pages[number]
                found = [Ruled(table.bbox, [list(row.cells) for row in table.rows]) for table in page.find_tables()]
                page.close()
            except known:
                continue
            yield number, [table for table in found if max(len(row) for row in table.rows) > 1]
