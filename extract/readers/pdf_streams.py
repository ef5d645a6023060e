"""Streams of a PDF that would grow beyond all measure: found before pdfium, which takes as much memory as they ask for."""

from __future__ import annotations

import re
import zlib
from typing import Final

from extract.errors import ReadError
from extract.readers.limits import Limits

CONTENT: Final = 1 << 24  # bytes of a page's drawing orders, inflated: pdfium takes some eighty times as much memory for them
_STREAM: Final = re.compile(rb"(?<!end)stream\r?\n")
_END: Final = b"endstream"
_DICTIONARY: Final = 2_000  # bytes before a stream in which its dictionary stands
_GROWS: Final = 1_032  # times that deflate can grow at most
_DATA: Final = re.compile(
    rb"/Subtype\s*/(?:Image|Type1C|CIDFontType0C|OpenType|XML)|/Length1\b|/FunctionType|/Type\s*/(?:XRef|ObjStm)|/CIDInit"
)
_TWICE: Final = re.compile(rb"/Filter\s*\[\s*/(?:FlateDecode|Fl)\s*/")


def check_streams(data: bytes, limits: Limits) -> None:
    """Nothing, or raises ReadError (too_large): an inflated stream of drawing orders, or any other, is beyond its limit.

    Small streams cannot be, and are passed over; so are those that are encrypted or not deflated.
    """
    for found in _STREAM.finditer(data):
        end = data.find(_END, found.end())
        packed = data[found.end() : end if end >= 0 else len(data)] if (end < 0 or _GROWS * (end - found.end()) > CONTENT) else b""
        start = max(data.rfind(b"obj", max(0, found.start() - _DICTIONARY), found.start()), found.start() - _DICTIONARY, 0)
        dictionary = data[start : found.start()]
        if _TWICE.search(dictionary):
            packed = _inflated(packed or data[found.end() : end], CONTENT)
        most = limits.package_bytes if _DATA.search(dictionary) else CONTENT
        if packed and _GROWS * len(packed) > most and len(_inflated(packed, most)) > most:
            raise ReadError(
                "too_large", f"a stream of the PDF has more than {most:,} bytes once unpacked; print the PDF anew to a smaller one"
            )


def _inflated(packed: bytes, most: int) -> bytes:
    """The stream inflated, cut just above `most`; nothing where it is not deflated."""
    try:
        return zlib.decompressobj().decompress(packed, most + 1)
    except zlib.error:
        return b""
