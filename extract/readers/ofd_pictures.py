"""The pictures that pages of an OFD file show, for pages that hold nothing else: scans. GB/T 33190-2016, chapter 7.9."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from extract.errors import ReadError
from extract.readers.image import first_picture
from extract.readers.layout import Box
from extract.readers.limits import Limits
from extract.readers.ocr import DPI, MOST_PIXELS
from extract.readers.xml import attribute, child, children

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
    from PIL.Image import Image

_MOST: Final = 64  # pictures of one page: scanners that cut a page into strips make some ten


def named_pictures(resources: Element) -> Mapping[str, str]:
    """The files of the pictures that a resource part lists, by their ids, as paths from the part's own folder."""
    base = attribute(resources, "BaseLoc") or ""
    listed = [media for holder in children(resources, "MultiMedias") for media in children(holder, "MultiMedia")]
    files = {attribute(media, "ID") or "": child(media, "MediaFile") for media in listed}
    return {key: f"{base}/{(file.text or '').strip()}".lstrip("/") for key, file in files.items() if file is not None}


def painted(
    pictures: Sequence[tuple[str, Box]], size: tuple[float, float], data: Callable[[str], bytes | None], limits: Limits
) -> tuple[Image, float] | None:
    """A page's pictures as one, each in its place, and the points for a pixel of it; None where none of them can be opened.

    pictures: ids and boxes in points; size: of the page in points; data: the bytes of a picture by its id.

    Raises ReadError: too_large.
    """
    from PIL import Image

    scale = min(DPI / 72, MOST_PIXELS / max(*size, 1.0))
    paper = Image.new("RGB", (max(1, round(size[0] * scale)), max(1, round(size[1] * scale))), "white")
    shown = False
    for key, box in pictures[:_MOST]:
        x0, top, x1, bottom = (round(side * scale) for side in box)
        picture = _opened(data(key), limits)
        if picture is not None and 0 < x1 - x0 <= 2 * paper.width and 0 < bottom - top <= 2 * paper.height:
            paper.paste(picture.resize((x1 - x0, bottom - top)), (x0, top))
            shown = True
    return (paper, 1 / scale) if shown else None


def _opened(data: bytes | None, limits: Limits) -> Image | None:
    """The picture, or None where it is missing, damaged or of a kind that cannot be read (JBIG2)."""
    try:
        return first_picture(data, limits) if data else None
    except ReadError as error:
        if error.code != "broken":
            raise
        return None
