"""What a PDF page shows beside its text layer: the values of form fields, and texts that were typed onto it (annotations)."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import POINTER, c_ushort, cast, create_string_buffer
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import pypdfium2

_HIDDEN: Final = 0x02  # of an annotation's flags
_MOST: Final = 1 << 20  # bytes of one text


def typed(page: pypdfium2.PdfPage) -> Iterator[str]:
    """The texts of the page's fields and of those typed onto it, one by one, hidden ones left out."""
    import pypdfium2.raw as raw

    keys = {raw.FPDF_ANNOT_WIDGET: b"V", raw.FPDF_ANNOT_FREETEXT: b"Contents"}
    for index in range(raw.FPDFPage_GetAnnotCount(page.raw)):
        note = raw.FPDFPage_GetAnnot(page.raw, index)
        if not note:
            continue
        key = keys.get(raw.FPDFAnnot_GetSubtype(note))
        if key and not raw.FPDFAnnot_GetFlags(note) & _HIDDEN:
            yield _string(note, key)
        raw.FPDFPage_CloseAnnot(note)


def _string(note: object, key: bytes) -> str:
    import pypdfium2.raw as raw

    size = min(_MOST, raw.FPDFAnnot_GetStringValue(note, key, None, 0))
    held = create_string_buffer(size + 2)
    raw.FPDFAnnot_GetStringValue(note, key, cast(held, POINTER(c_ushort)), size)
    return held.raw[:size].decode("utf-16-le", "replace").rstrip("\0")
