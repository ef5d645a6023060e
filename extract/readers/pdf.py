"""PDF (.pdf), yet to come."""

from __future__ import annotations

from typing import Final

from extract.errors import ReadError
from extract.readers.parts import Parts, Reader


def is_pdf(data: bytes) -> bool:
    """Whether the bytes are a PDF, whatever their file is called."""
    return b"%PDF-" in data[:1024]


def read(data: bytes) -> Parts:
    """The parts of a PDF."""
    raise ReadError("unsupported", "PDF is not supported yet")


READER: Final = Reader((".pdf",), read)
