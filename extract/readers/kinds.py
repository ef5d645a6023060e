"""What some bytes are, told by themselves, whatever the file is called: releases often come with the wrong suffix.

Only what is certain is told: a signature, or the parts of a package. Text has none; then the suffix decides.
"""

from __future__ import annotations

import re
from typing import Final

from extract.errors import ReadCode, ReadError
from extract.readers import ole
from extract.readers.limits import Limits
from extract.readers.ole import Compound
from extract.readers.package import Package, is_zip
from extract.readers.signatures import OFD, RTF, is_markup, is_pdf, is_picture

_PACKAGES: Final = (
    ("word/", "docx"), ("xl/", "xlsx"), ("ppt/", "pptx"), (OFD, "ofd"), ("content.xml", "opendocument"), ("Encryptions.xml", "ofd"),
)  # fmt: skip
_STREAMS: Final = (
    ("EncryptedPackage", "encrypted"), ("WordDocument", "doc"), ("Workbook", "xls"), ("Book", "xls"), ("PowerPoint Document", "ppt"),
)  # fmt: skip
_MAIL: Final = re.compile(
    rb"(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*(?:MIME-Version|Content-Type):", re.IGNORECASE
)
_HEAD: Final = 4096
_SIGNATURES: Final = ((b"\x1f\x8b", "gzip"), (b"Rar!\x1a\x07", "rar"), (b"7z\xbc\xaf\x27\x1c", "7z"))

NAMES: Final = {
    "pdf": "a PDF", "docx": "a Word file (DOCX)", "xlsx": "an Excel file (XLSX)", "ofd": "an OFD file",
    "doc": "a binary Word file (DOC, WPS)",
    "xls": "a binary Excel file (XLS, ET)", "rtf": "an RTF file", "html": "a web page", "mail": "a saved message or page (EML, MHTML)",
    "zip": "a zip archive", "image": "a picture",
}  # fmt: skip
# Kinds that no reader takes: why, and what to do.
REFUSED: Final[dict[str, tuple[ReadCode, str]]] = {
    "encrypted": ("encrypted", "the file needs a password; save a copy without one"),
    "pptx": ("unsupported", "the bytes are a presentation; save it as PDF"),
    "ppt": ("unsupported", "the bytes are a presentation; save it as PDF"),
    "opendocument": ("unsupported", "the bytes are an OpenDocument file; save it as .docx"),
    "word xml": ("unsupported", "the bytes are a Word document in one XML file; save it as .docx"),
    "gzip": ("unsupported", "the bytes are gzip-compressed; unpack them first"),
    "rar": ("unsupported", "the bytes are a RAR archive; unpack it, or pack it as zip"),
    "7z": ("unsupported", "the bytes are a 7z archive; unpack it, or pack it as zip"),
}


def kind_of(data: bytes, limits: Limits) -> str:
    """What the bytes certainly are: a key of `NAMES` or `REFUSED`; "" where they do not tell."""
    if is_pdf(data):
        return "pdf"
    if is_zip(data):
        return _package(data, limits)
    if data.startswith(ole.MAGIC):
        return _compound(data, limits)
    if data.startswith(RTF):
        return "rtf"
    if is_picture(data):
        return "image"
    return next((kind for sign, kind in _SIGNATURES if data.startswith(sign)), "") or _text(data[:_HEAD])


def _package(data: bytes, limits: Limits) -> str:
    """The kind of a zip, "" for one that cannot be opened: its reader tells why."""
    try:
        names = Package(data, limits).names
    except ReadError:
        return ""
    return next((kind for part, kind in _PACKAGES if any(name.startswith(part) for name in names)), "zip")


def _compound(data: bytes, limits: Limits) -> str:
    try:
        names = Compound(data, limits).names
    except ReadError:
        return ""
    return next((kind for stream, kind in _STREAMS if stream in names), "")


def _text(head: bytes) -> str:
    """The kind of a text in an encoding that contains ASCII, by how it begins."""
    shown = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if b"<?mso-application" in shown or b"<w:wordDocument" in shown or b"<pkg:package" in shown:
        return "word xml"
    if _MAIL.match(shown):
        return "mail"
    return "html" if shown[:1] == b"<" and is_markup(shown.decode("latin-1")) else ""
