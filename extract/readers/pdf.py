"""PDF (.pdf): the text layer page by page in reading order, ruled tables as rows, every line with its page and box.

pdfium reads the characters; pdfplumber is asked only where a page draws lines, and only for where the cells are, so that
all text comes from one engine.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.errors import ReadError
from extract.model import Finding, Line
from extract.readers.encoding import clean
from extract.readers.limits import DEFAULT, Limits
from extract.readers.metadata import tidied
from extract.readers.parts import Parts, Reader
from extract.readers.pdf_lines import Box, Laid, laid_lines, with_tables
from extract.readers.pdf_page import chars_of, is_ruled
from extract.readers.pdf_tables import tables_of

if TYPE_CHECKING:
    import pypdfium2

_FILLED: Final = re.compile(
    r"\s*(?:\(?(?:anonymous|untitled|unspecified|user|admin\w*)\)?\s*$|microsoft\b|\S+\.(?:docx?|wps|pdf|indd)\s*$)", re.IGNORECASE
)
_FEW: Final = 0.05  # share of unreadable characters from which a finding says so


def is_pdf(data: bytes) -> bool:
    """Whether the bytes are a PDF, whatever their file is called."""
    return data[:1024].lstrip().startswith(b"%PDF-")


def read(data: bytes, limits: Limits = DEFAULT) -> Parts:
    """The parts of a PDF.

    Raises ReadError: encrypted, broken, too_large, no_text (probably a scan).
    """
    pdf = _opened(data)
    try:
        if len(pdf) > limits.pages:
            raise ReadError("too_large", f"the PDF has {len(pdf)} pages, more than {limits.pages}; split it or raise the limit")
        pages = _pages(pdf, data)
        metadata = _metadata(pdf)
    finally:
        pdf.close()
    if not any(pages):
        raise ReadError("no_text", f"none of the {len(pages)} pages holds text: it is probably a scan; run OCR on it and give the result")
    text, lines = _joined(pages)
    return Parts(
        "pdf",
        text,
        replaced=text.count("\ufffd"),
        metadata=metadata,
        pages=len(pages),
        lines=lines,
        findings=_findings(pages, text),
    )


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    import pypdfium2

    if not data.strip():
        raise ReadError("empty", "the input has no bytes; check that it was saved or downloaded completely")
    try:
        pdf = pypdfium2.PdfDocument(data)
        count = len(pdf)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadError("encrypted", "the PDF needs a password; save a copy without one") from error
        if b"%PDF-" not in data[:1024]:
            raise ReadError("broken", "the bytes are no PDF, perhaps an error page saved under its name; download it again") from error
        raise ReadError("broken", f"the PDF is damaged ({error}); download or export it again") from error
    if not count:
        pdf.close()
        raise ReadError("broken", "the PDF has no pages; download or export it again")
    return pdf


def _pages(pdf: pypdfium2.PdfDocument, data: bytes) -> list[list[Laid]]:
    """The lines of each page."""
    import pypdfium2

    pages, ruled = [], []
    try:
        for number in range(len(pdf)):
            page = pdf[number]
            pages.append(laid_lines(chars_of(page)))
            if pages[-1] and is_ruled(page):
                ruled.append(number)
            page.close()
    except pypdfium2.PdfiumError as error:
        raise ReadError("broken", f"page {len(pages) + 1} of the PDF is damaged ({error}); download or export it again") from error
    for number, tables in tables_of(data, ruled):
        pages[number] = with_tables(pages[number], tables)
    return pages


def _metadata(pdf: pypdfium2.PdfDocument) -> dict[str, str]:
    """The title and author the PDF names, unless a program filled them in."""
    pairs = {name: clean(pdf.get_metadata_value(name)) for name in ("Title", "Author")}
    return tidied({name: value for name, value in pairs.items() if not _FILLED.match(value)})


def _joined(pages: list[list[Laid]]) -> tuple[str, tuple[Line, ...]]:
    """The text of all pages, a line end after each line, and where each line stands."""
    parts: list[str] = []
    lines: list[Line] = []
    at = 0
    for number, page in enumerate(pages, 1):
        for line in page:
            lines.append(Line(at, at + len(line.text), number, _rounded(line.box)))
            parts.append(line.text)
            at += len(line.text) + 1
    return "\n".join(parts), tuple(lines)


def _rounded(box: Box) -> Box:
    x0, top, x1, bottom = (round(side, 2) for side in box)
    return x0, top, x1, bottom


def _findings(pages: list[list[Laid]], text: str) -> tuple[Finding, ...]:
    found = []
    bare = [str(number) for number, page in enumerate(pages, 1) if not page]
    if bare:
        message = f"pages without text, probably scanned or blank: {', '.join(bare[:20])}{' …' if len(bare) > 20 else ''}"
        found.append(Finding(check="pages_without_text", severity="warning", message=message))
    odd = sum(1 for char in text if char == "\ufffd" or "\ue000" <= char <= "\uf8ff")
    if odd > _FEW * len(text):
        message = f"{odd} of {len(text)} characters have no meaning in the PDF's fonts; OCR would read them"
        found.append(Finding(check="encoding", severity="warning", message=message))
    return tuple(found)


READER: Final = Reader((".pdf",), read)
