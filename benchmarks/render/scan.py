"""A PDF as it comes back from a scanner: a picture of each page and no text, perhaps a red seal on the last one, a page that leans."""

from __future__ import annotations

from io import BytesIO
from time import gmtime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL.Image import Image

DPI: Final = 150
_RED: Final = (214, 40, 40)
_ACROSS: Final = 42 / 25.4 * DPI  # pixels of a government office's seal, 42 mm
_LINE: Final = 9  # pixels of its ring
_MARGIN: Final = DPI  # of the page, in pixels, left free by the seal


def scanned(pdf: bytes, *, seal: bool = False, lean: float = 0) -> bytes:
    """The PDF of the pages' pictures; `seal` is set over the end of the text, `lean` is in degrees, clockwise."""
    import pypdfium2

    opened = pypdfium2.PdfDocument(pdf)
    pictures = [page.render(scale=DPI / 72).to_pil().convert("RGB") for page in opened]
    opened.close()
    if seal:
        pictures[-1] = _sealed(pictures[-1])
    if lean:
        pictures = [picture.rotate(-lean, resample=3, fillcolor="white") for picture in pictures]
    out = BytesIO()
    pictures[0].save(out, "PDF", resolution=DPI, save_all=True, append_images=pictures[1:], creationDate=gmtime(0), modDate=gmtime(0))
    return out.getvalue()


def _sealed(picture: Image) -> Image:
    """The page with a round seal and a figure in it, printed over the last lines of its text as red ink is: what is black stays black."""
    from PIL import Image, ImageChops, ImageDraw

    ink = Image.new("RGB", picture.size, "white")
    body = picture.convert("L").crop((0, 0, picture.width, picture.height - _MARGIN)).point(lambda value: 255 * (value < 128))
    low = (body.getbbox() or (0, 0, 0, picture.height // 2))[3]
    right, top = picture.width - _MARGIN, max(0.0, low - _ACROSS * 0.7)
    draw = ImageDraw.Draw(ink)
    draw.ellipse((right - _ACROSS, top, right, top + _ACROSS), outline=_RED, width=_LINE)
    draw.regular_polygon((right - _ACROSS / 2, top + _ACROSS / 2, _ACROSS / 6), 5, fill=_RED)
    return ImageChops.multiply(picture, ink)
