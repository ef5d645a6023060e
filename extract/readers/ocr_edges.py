"""The straight lines drawn in a page's picture, so that a scanned table is read as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.readers.layout import Box
from extract.readers.pdf_edges import Edges

if TYPE_CHECKING:
    from PIL.Image import Image

_LONG: Final = 0.04  # of the picture's shorter side, from which a stroke is a line and not part of a character
_THICK: Final = 0.006  # of it, up to which it is a line and not a block of ink
_DARK: Final = 150  # of 255, below which a pixel is ink


def drawn(picture: Image, scale: float) -> Edges:
    """The level and upright lines of an upright picture, in points; `scale`: points for a pixel. Needs the extra `ocr`."""
    import cv2
    import numpy

    ink = (numpy.asarray(picture.convert("L")) < _DARK).astype(numpy.uint8)
    short = min(ink.shape)
    length, thick = max(8, int(_LONG * short)), max(3, int(_THICK * short))
    edges = Edges([], [])
    for kernel, found in (((length, 1), edges.level), ((1, length), edges.upright)):
        strokes = cv2.morphologyEx(ink, cv2.MORPH_OPEN, numpy.ones(kernel[::-1], numpy.uint8))
        _, _, stats, _ = cv2.connectedComponentsWithStats(strokes)
        for x, y, width, height, _ in stats[1:].tolist():
            if min(width, height) <= thick:
                found.append(_line(x * scale, y * scale, width * scale, height * scale))
    return edges


def _line(x: float, y: float, width: float, height: float) -> Box:
    """A thin box as the line in its middle."""
    if width >= height:
        return x, y + height / 2, x + width, y + height / 2
    return x + width / 2, y, x + width / 2, y + height
