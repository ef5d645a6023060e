"""A page's picture to a page as the layout takes it: lines by OCR, tables by the lines drawn in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from extract.model import Finding, Line
from extract.readers.layout import Sheet
from extract.readers.layout_document import Page
from extract.readers.ocr import see
from extract.readers.ocr_edges import drawn
from extract.readers.pdf_tables import filled, ruled
from extract.readers.progress import page_done

if TYPE_CHECKING:
    from PIL.Image import Image


def page_of(picture: Image, scale: float) -> Page:
    """The page in a picture; `scale`: points for a pixel.

    Raises ReadError: needs_extra.
    """
    seen = see(picture, scale)
    width, height = (side * scale for side in picture.size)
    upright = picture.rotate(-seen.turned, expand=True) if seen.turned else picture
    if seen.turned in (90, 270):
        width, height = height, width
    tables = ruled(drawn(upright.rotate(seen.slope, fillcolor="white") if seen.slope else upright, scale))
    grids, frames, pieces = filled(tables, seen.pieces)
    page_done()
    return Page(Sheet(pieces, grids, width, height, seen.turned, seen.slope), frames)


def ocr_finding(numbers: Iterable[int], lines: Sequence[Line]) -> Finding:
    """What says that pages were read by OCR, and how sure it was of them on the whole."""
    pages = list(numbers)
    read = [line for line in lines if line.confidence is not None]
    characters = sum(line.end - line.start for line in read)
    sure = sum((line.confidence or 0) * (line.end - line.start) for line in read) / characters if characters else 0.0
    return Finding(check="ocr", severity="info", message=f"read by OCR, on the whole with a confidence of {sure:.2f}: page {named(pages)}")


def named(pages: Sequence[int]) -> str:
    """The numbers of pages as a list, the first twenty of them."""
    return ", ".join(map(str, pages[:20])) + (" …" if len(pages) > 20 else "")
