"""Pictures of pages (.png .jpg .tif .bmp): their text by OCR, in reading order, every line with its page and box. Needs the extra `ocr`."""

from __future__ import annotations

import struct
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Final

from extract.errors import ReadError
from extract.readers.layout_document import Page, compose
from extract.readers.limits import DEFAULT, Limits
from extract.readers.ocr import EXTRA, available
from extract.readers.ocr_page import ocr_finding, page_of
from extract.readers.parts import Parts

if TYPE_CHECKING:
    from PIL.Image import Image

_FORMATS: Final = ("PNG", "JPEG", "TIFF", "BMP")
_DAMAGE: Final = (OSError, ValueError, SyntaxError, EOFError, TypeError, OverflowError, IndexError, KeyError, struct.error)
_PIXELS: Final = 100_000_000  # of one page: A3 at 600 dpi has 70 million
_POINTS: Final = 72.0
_A4: Final = 595.0  # points across the page of a picture that does not tell its size
_LEAST_DPI, _MOST_DPI = 60, 1200


def read(data: bytes, limits: Limits = DEFAULT) -> Parts:
    """The parts of a picture, page by page where it holds several (TIFF).

    Raises ReadError: empty, broken, too_large, needs_extra, no_text.
    """
    if not data:
        raise ReadError("empty", "the input has no bytes; check that it was saved or downloaded completely")
    if not available():
        raise ReadError("needs_extra", EXTRA)
    return parts_of("image", [page_of(picture, scale) for picture, scale in pages_in(data, limits)])


def parts_of(kind: str, pages: Sequence[Page]) -> Parts:
    """The parts of a document of this format, each page of which was read by OCR.

    Raises ReadError: no_text.
    """
    if not any(page.sheet.pieces or page.sheet.grids for page in pages):
        raise ReadError("no_text", "no text was recognised in the picture; check that it shows a page, upright and sharp")
    made = compose(pages)
    findings = (ocr_finding(range(1, len(pages) + 1), made.lines), *made.findings)
    return Parts(kind, made.text, pages=len(pages), lines=made.lines, findings=findings)


def first_picture(data: bytes, limits: Limits) -> Image:
    """The picture, of several the first.

    Raises ReadError: broken, too_large.
    """
    return next(pages_in(data, limits))[0]


def pages_in(data: bytes, limits: Limits) -> Iterator[tuple[Image, float]]:
    """Each page as a picture, upright as its camera has it, and the points for a pixel of it; at least one.

    Raises ReadError: broken, too_large.
    """
    from PIL import Image, ImageOps

    number = 0
    while True:
        try:
            with _strict():
                opened = Image.open(BytesIO(data), formats=_FORMATS)
                if number == getattr(opened, "n_frames", 1):
                    return
                opened.seek(number)
                _within(number + 1, opened.size, limits)
                picture = ImageOps.exif_transpose(opened)
                shown = _on_white(picture), _scale(picture)
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
            raise ReadError("too_large", f"the picture has more than {_PIXELS:,} pixels; scale it down") from error
        except _DAMAGE as error:
            raise ReadError("broken", f"the picture is damaged or none ({error}); save or scan it again") from error
        yield shown
        number += 1


@contextmanager
def _strict() -> Iterator[None]:
    """Where a picture too large is an error and other complaints about its tags are passed over."""
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        yield


def _within(number: int, size: tuple[int, int], limits: Limits) -> None:
    if number > limits.pages:
        raise ReadError("too_large", f"the picture has more than {limits.pages} pages; split it or raise --max-pages")
    if size[0] * size[1] > _PIXELS:
        raise ReadError("too_large", f"page {number} has {size[0] * size[1]:,} pixels, more than {_PIXELS:,}; scale it down")


def _on_white(picture: Image) -> Image:
    """The picture in colours, on white where it is transparent."""
    from PIL import Image

    if picture.mode not in ("RGBA", "LA", "PA") and "transparency" not in picture.info:
        return picture.convert("RGB")
    drawn = picture.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", drawn.size, "white"), drawn).convert("RGB")


def _scale(picture: Image) -> float:
    """Points for a pixel: as the picture tells, else as if its page were A4."""
    told = picture.info.get("dpi", (0, 0))[0]
    if _LEAST_DPI <= told <= _MOST_DPI:
        return _POINTS / float(told)
    across, down = sorted(picture.size)
    return _A4 / across if down < 3 * across else _A4 / picture.size[0]
