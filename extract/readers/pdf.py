"""PDF (.pdf): page by page in reading order, tables as rows, every line with its page and box; scanned pages by OCR.

pdfium reads the characters and the drawn lines; pdfplumber's geometry is asked for cells only where a page draws lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.errors import ReadError
from extract.model import Finding
from extract.readers.coverage import covered
from extract.readers.encoding import clean
from extract.readers.layout import Sheet
from extract.readers.layout_document import Composed, Page, compose
from extract.readers.limits import DEFAULT, Limits
from extract.readers.metadata import tidied
from extract.readers.ocr import DPI, EXTRA, MOST_PIXELS, available
from extract.readers.ocr_page import named, ocr_finding, page_of
from extract.readers.parts import Parts
from extract.readers.pdf_doubt import UNREADABLE, State, state_of
from extract.readers.pdf_edges import edges_of
from extract.readers.pdf_glyphs import Glyphs
from extract.readers.pdf_page import pieces_of
from extract.readers.pdf_plain import typed
from extract.readers.pdf_streams import check_streams
from extract.readers.pdf_tables import borders, filled, ruled

if TYPE_CHECKING:
    import pypdfium2

_FILLED: Final = re.compile(
    r"\s*(?:\(?(?:anonymous|untitled|unspecified|user|admin\w*)\)?\s*$|microsoft\b"
    r"|.+\.(?:docx?|wps|pdf|indd|s?html?|txt|rtf|xlsx?|et|pptx?|ofd)\s*$)",  # the name of the file it was printed from
    re.IGNORECASE,
)
_DOUBTS: Final[tuple[tuple[State, str, str], ...]] = (
    ("picture", "pages_without_text", "scanned pages, not read"),
    ("unmapped", "encoding", "pages whose fonts do not say which characters they draw"),
    ("blank", "pages_without_text", "pages without text, probably blank"),
)
_FEW: Final = 0.05  # share of unreadable characters from which a finding says so


def read(data: bytes, limits: Limits = DEFAULT) -> Parts:
    """The parts of a PDF; pages without a usable text layer are read by OCR where the extra `ocr` is installed.

    Raises ReadError: encrypted, broken, too_large, no_text (nothing is drawn), needs_extra (scans, and nothing else).
    """
    check_streams(data, limits)
    pdf = _opened(data)
    try:
        if len(pdf) > limits.pages:
            raise ReadError("too_large", f"the PDF has {len(pdf)} pages, more than {limits.pages}; split it or raise --max-pages")
        pages, states, plain = _pages(pdf)
        metadata = _metadata(pdf)
    finally:
        pdf.close()
    doubtful = [number for number, state in enumerate(states, 1) if state in ("picture", "unmapped")]
    if len(doubtful) == len(pages) and not available():
        raise _nothing(states)
    made = compose(pages)
    parts = Parts(
        "pdf",
        made.text,
        metadata=metadata,
        pages=len(pages),
        lines=made.lines,
        findings=(*_findings(states, made), *made.findings),
    )
    parts = covered(parts, plain, left_out=made.left_out)
    if not parts.text.strip():
        raise _nothing(states)
    return replace(parts, replaced=parts.text.count("\ufffd"))


def _nothing(states: list[State]) -> ReadError:
    """Why no page gave text."""
    if "unmapped" in states and not available():
        return ReadError("needs_extra", f"the fonts of the PDF do not say which characters they draw; {EXTRA}")
    if "picture" in states and not available():
        return ReadError("needs_extra", f"none of the {len(states)} pages holds text: it is a scan; {EXTRA}")
    return ReadError("no_text", f"none of the {len(states)} pages shows text; check that it is the right file, or scan it again")


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


def _pages(pdf: pypdfium2.PdfDocument) -> tuple[list[Page], list[State], str]:
    """The pages, what the text layer of each is worth, and all that they show, by what pdfium counts."""
    import pypdfium2

    pages: list[Page] = []
    states: list[State] = []
    plain: list[str] = []
    try:
        for number in range(len(pdf)):
            page = pdf[number]
            made, text = _page(page)
            state = state_of(page, text)
            if state in ("picture", "unmapped") and available():
                made = _pictured(page)
            pages.append(made)
            states.append(state)
            plain += [text if state == "text" else "", *typed(page)]
            page.close()
    except pypdfium2.PdfiumError as error:
        raise ReadError("broken", f"page {len(pages) + 1} of the PDF is damaged ({error}); download or export it again") from error
    return pages, states, "\n".join(plain)


def _page(page: pypdfium2.PdfPage) -> tuple[Page, str]:
    """The page by its text layer, and that as pdfium has it."""
    with Glyphs(page) as glyphs:
        tables = ruled(edges_of(page, glyphs.turned)) if glyphs.text.strip() else []
        pieces = pieces_of(glyphs, (lambda y: borders(tables, y)) if tables else lambda y: [])
        grids, frames, pieces = filled(tables, pieces)
        return Page(Sheet(pieces, grids, glyphs.width, glyphs.height, glyphs.turned), frames), glyphs.text


def _pictured(page: pypdfium2.PdfPage) -> Page:
    """The page by OCR of its picture."""
    width, height = page.get_size()
    scale = min(DPI / 72, MOST_PIXELS / max(width, height, 1))
    return page_of(page.render(scale=scale).to_pil(), 1 / scale)


def _metadata(pdf: pypdfium2.PdfDocument) -> dict[str, str]:
    """The title and author the PDF names, unless a program filled them in."""
    pairs = {name: clean(pdf.get_metadata_value(name)) for name in ("Title", "Author")}
    return tidied({name: value for name, value in pairs.items() if not _FILLED.match(value)})


def _findings(states: list[State], made: Composed) -> Iterator[Finding]:
    """What a reader of the text should know of its pages: which were read by OCR, which hold no text, which cannot be trusted."""
    for state, check, what in _DOUBTS:
        numbers = [number for number, found in enumerate(states, 1) if found == state]
        if numbers and not (available() and state != "blank"):
            more = f"; {EXTRA}" if state != "blank" else ""
            yield Finding(check=check, severity="warning", message=f"{what}: {named(numbers)}{more}")
    read = [number for number, state in enumerate(states, 1) if state in ("picture", "unmapped")]
    if read and available():
        yield ocr_finding(read, made.lines)
    odd = len(UNREADABLE.findall(made.text))
    if odd > _FEW * len(made.text):
        message = f"{odd} of {len(made.text)} characters have no meaning in the PDF's fonts; look at the page itself"
        yield Finding(check="encoding", severity="warning", message=message)
