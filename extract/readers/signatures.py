"""How the bytes of a format begin, and how markup looks: known without loading the format's reader."""

from __future__ import annotations

import re
from typing import Final

OFD: Final = "OFD.xml"  # the entry that an OFD package has
RTF: Final = b"{\\rtf"
_PICTURES: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
_BITMAP: Final = b"BM"
_PAGE: Final = re.compile(r"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_ENDS: Final = re.compile(r"</(?:p|div|td|tr|table|body|section|article|h[1-6]|li)\s*>", re.IGNORECASE)


def is_pdf(data: bytes) -> bool:
    """Whether the bytes are a PDF, whatever their file is called."""
    return data[:1024].lstrip().startswith(b"%PDF-")


def is_picture(data: bytes) -> bool:
    """Whether the bytes are a picture that can be read, whatever their file is called."""
    return data.startswith(_PICTURES) or (data.startswith(_BITMAP) and data[6:10] == b"\0\0\0\0")


def is_markup(text: str) -> bool:
    """Whether a text is a page or a part of one, whatever its file is called."""
    start = text.lstrip()
    if _PAGE.match(start):
        return True
    ends = len(_ENDS.findall(start))
    return ends > 0 and (start.startswith("<") or 2 * ends > len(start.split("\n")))
