"""PDF (.pdf): the text layer page by page in reading order, tables as rows, every line with its page and box.

pdfium reads the characters and the drawn lines; pdfplumber's geometry is asked for cells only where a page draws lines.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.errors import ReadError
from extract.model import Finding
from extract.readers.encoding import clean
from extract.readers.layout import Sheet
from extract.readers.layout_document import Page, compose
from extract.readers.limits import DEFAULT, Limits
from extract.readers.metadata import tidied
from extract.readers.parts import Parts, Reader
from extract.readers.pdf_edges import edges_of
from extract.readers.pdf_glyphs import Glyphs
from extract.readers.pdf_page import pieces_of
from extract.readers.pdf_tables import borders, filled, ruled

if TYPE_CHECKING:
    import pypdfium2

_FILLED: Final = re.compile(
    r"\s*(?:\(?(?:anonymous|untitled|unspecified|user|admin\w*)\)?\s*$|microsoft\b|\S+\.(?:docx?|wps|pdf|indd)\s*$)", re.IGNORECASE
)
_UNREADABLE: Final = re.compile("[\ufffd\ue000-\uf8ff]")
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
        pages = _pages(pdf)
        metadata = _metadata(pdf)
    finally:
        pdf.close()
    if not any(page.sheet.pieces or page.sheet.grids for page in pages):
        raise ReadError("no_text", f"none of the {len(pages)} pages holds text: it is probably a scan; run OCR on it and give the result")
    made = compose(pages)
    return Parts(
        "pdf",
        made.text,
        replaced=made.text.count("\ufffd"),
        metadata=metadata,
        pages=len(pages),
        lines=made.lines,
        findings=(*_findings(pages, made.text), *made.findings),
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


def _pages(pdf: pypdfium2.PdfDocument) -> list[Page]:
    import pypdfium2

    pages: list[Page] = []
    try:
        for number in range(len(pdf)):
            page = pdf[number]
            pages.append(_page(page))
            page.close()
    except pypdfium2.PdfiumError as error:
        raise ReadError("broken", f"page {len(pages) + 1} of the PDF is damaged ({error}); download or export it again") from error
    return pages


def _page(page: pypdfium2.PdfPage) -> Page:
    with Glyphs(page) as glyphs:
        tables = ruled(edges_of(page, glyphs.turned)) if glyphs.text.strip() else []
        pieces = pieces_of(glyphs, (lambda y: borders(tables, y)) if tables else lambda y: [])
        grids, frames, pieces = filled(tables, pieces)
        return Page(Sheet(pieces, grids, glyphs.width, glyphs.height, glyphs.turned), frames)


def _metadata(pdf: pypdfium2.PdfDocument) -> dict[str, str]:
    """The title and author the PDF names, unless a program filled them in."""
    pairs = {name: clean(pdf.get_metadata_value(name)) for name in ("Title", "Author")}
    return tidied({name: value for name, value in pairs.items() if not _FILLED.match(value)})


def _findings(pages: list[Page], text: str) -> tuple[Finding, ...]:
    found = []
    bare = [str(number) for number, page in enumerate(pages, 1) if not page.sheet.pieces and not page.sheet.grids]
    if bare:
        message = f"pages without text, probably scanned or blank: {', '.join(bare[:20])}{' …' if len(bare) > 20 else ''}"
        found.append(Finding(check="pages_without_text", severity="warning", message=message))
    odd = len(_UNREADABLE.findall(text))
    if odd > _FEW * len(text):
        message = f"{odd} of {len(text)} characters have no meaning in the PDF's fonts; OCR would read them"
        found.append(Finding(check="encoding", severity="warning", message=message))
    return tuple(found)


READER: Final = Reader((".pdf",), read)
