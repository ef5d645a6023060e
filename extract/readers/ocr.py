"""OCR of a page's picture by rapidocr, whose models are part of its package: nothing is fetched, the same picture gives the same text.

Red is looked through, so that a seal does not cover the words below it; words printed in red at the head of a page (the name
of the authority) are read apart. Pages that are turned or a little askew are set upright first.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from math import atan2, cos, degrees, radians, sin
from statistics import median
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from extract.errors import ReadError
from extract.readers.layout import Box, Piece, level

if TYPE_CHECKING:
    from numpy import uint8
    from numpy.typing import NDArray
    from PIL.Image import Image

    Pixels = NDArray[uint8]

DPI: Final = 170  # at which a page is read: A4 just fits into what the models take, and 9 point type is 21 pixels high
MOST_PIXELS: Final = 5_000  # of the longer side of a page drawn for OCR
EXTRA: Final = "reading pictures of pages needs the extra 'ocr'; install it with: pip install \"zhengce[ocr]\""
_SIDE: Final = 2000  # pixels of the longer side
_LOOKED_AT: Final = 1280  # the same while lines are looked for: as good as twice the pixels, in a third of the time
_LEAST: Final = 0.5  # confidence below which a line is taken for no text
_MASTHEAD: Final = 0.45  # of the page's height, in which words printed in red are looked for
_RED: Final = 60  # by which red is brighter than green and blue in a seal or a masthead
_SOME_RED: Final = 0.0005  # of the page's pixels
_DOUBTFUL: Final = 0.8  # sureness below which a page may be upside down
_UPRIGHT: Final = 1.5  # times as high as wide: a line of a page on its side
_TIGHT: Final = 1.2  # by which a line's box is higher than its type
_ALIKE: Final = 0.15  # by which type sizes that are meant to be one are measured differently


class Seen(NamedTuple):
    """What was read: pieces in points on the page set upright; degrees, clockwise, by which it was turned (0, 90, 180, 270) and then by
    which it leans.
    """

    pieces: list[Piece]
    turned: int
    slope: float


Quad = tuple[tuple[float, float], ...]


class _Read(NamedTuple):
    """A line as the engine has it: its four corners in pixels, clockwise from the top left."""

    text: str
    confidence: float
    corners: Quad


def available() -> bool:
    """Whether the extra is installed."""
    from importlib.util import find_spec

    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def see(picture: Image, scale: float) -> Seen:
    """The lines of a page's picture; `scale`: points for a pixel.

    Raises ReadError: needs_extra.
    """
    import numpy

    pixels: Pixels = numpy.asarray(picture.convert("RGB"))
    found, turned = _lines(pixels), 0
    lying = 2 * sum(_high(line) for line in found) > len(found)
    if lying or _sureness(found) < _DOUBTFUL:
        tries = [(_lines(numpy.rot90(pixels, -quarters)), 90 * quarters) for quarters in ((1, 3) if lying else (1, 2, 3))]
        found, turned = max(tries if lying else [(found, 0), *tries], key=lambda tried: _sureness(tried[0]))
    slope = _slope(found)
    height, width = pixels.shape[:2] if turned in (0, 180) else pixels.shape[1::-1]
    straight = [(line, _box(_rotated(line.corners, -slope, width / 2, height / 2))) for line in found]
    pieces = [_piece(line, tuple(side * scale for side in box)) for line, box in straight]  # type: ignore[arg-type]
    return Seen(_one_size(pieces), turned, slope)


@cache
def _engine() -> Any:
    """The engine, loaded once; one thread, so that processes share a machine and the result never depends on it."""
    from rapidocr import RapidOCR

    return RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.use_cls": False,  # a line upside down is a page upside down: see() turns that
            "Global.max_side_len": _SIDE,
            "Global.text_score": _LEAST,
            "Det.limit_type": "max",
            "Det.limit_side_len": _LOOKED_AT,
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )


@contextmanager
def _kept_apart() -> Iterator[None]:
    """Where what the engine cannot do is a ReadError: it raises its own kinds of error, for want of memory above all."""
    if not available():
        raise ReadError("needs_extra", EXTRA)
    from cv2 import error as picture_error
    from onnxruntime.capi.onnxruntime_pybind11_state import Fail, InvalidArgument, RuntimeException
    from rapidocr.inference_engine.onnxruntime.main import ONNXRuntimeError

    try:
        yield
    except (MemoryError, picture_error, Fail, InvalidArgument, RuntimeException, ONNXRuntimeError) as error:
        scarce = isinstance(error, MemoryError) or "alloc" in str(error) or "memory" in str(error).lower()
        if scarce:
            raise ReadError(
                "out_of_memory", "reading the picture took more memory than allowed; raise --memory or scale it down"
            ) from error
        raise ReadError("broken", f"the picture of the page cannot be read ({error}); save or scan it again") from error


def _lines(pixels: Pixels) -> list[_Read]:
    """The lines of a picture, red looked through; and those in red at its head, where no other line stands."""
    import numpy

    red = pixels[:, :, 0].astype(int) - numpy.maximum(pixels[:, :, 1], pixels[:, :, 2])
    inked = red > _RED
    lines = _recognised(numpy.ascontiguousarray(numpy.repeat(pixels[:, :, :1], 3, axis=2)))
    head = int(pixels.shape[0] * _MASTHEAD)
    if inked[:head].mean() > _SOME_RED:
        painted = numpy.where(inked[:head, :, None], 0, 255).astype(numpy.uint8).repeat(3, axis=2)
        known = [_box(line.corners) for line in lines]
        lines += [line for line in _recognised(painted) if not any(_overlaps(_box(line.corners), box) for box in known)]
    return lines


def _recognised(pixels: Pixels) -> list[_Read]:
    with _kept_apart():
        found = _engine()(pixels)
    if found.boxes is None:
        return []
    return [
        _Read(text, round(float(score), 4), tuple((float(x), float(y)) for x, y in corners))
        for text, score, corners in zip(found.txts, found.scores, found.boxes, strict=True)
        if text.strip()
    ]


def _sureness(lines: list[_Read]) -> float:
    """How sure the engine is of a character, on the whole; a page without any is sure to be empty."""
    characters = sum(len(line.text) for line in lines)
    return sum(line.confidence * len(line.text) for line in lines) / characters if characters else 1.0


def _overlaps(one: Box, two: Box) -> bool:
    return level(one, two) and min(one[2], two[2]) > max(one[0], two[0])


def _high(line: _Read) -> bool:
    """Whether a line of several characters is higher than wide."""
    x0, top, x1, bottom = _box(line.corners)
    return len(line.text) > 2 and bottom - top > _UPRIGHT * (x1 - x0)


def _slope(lines: list[_Read]) -> float:
    """Degrees, clockwise, by which the longer lines lean."""
    angles = [
        degrees(atan2(line.corners[1][1] - line.corners[0][1], line.corners[1][0] - line.corners[0][0]))
        for line in lines
        if len(line.text) > 8 and not _high(line)
    ]
    return float(median(angles)) if angles else 0.0


def _rotated(corners: Quad, angle: float, x: float, y: float) -> Quad:
    """The corners turned clockwise around a point."""
    along, across = cos(radians(angle)), sin(radians(angle))
    return tuple((x + (a - x) * along - (b - y) * across, y + (a - x) * across + (b - y) * along) for a, b in corners)


def _box(corners: Quad) -> Box:
    xs, ys = zip(*corners, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _piece(line: _Read, box: Box) -> Piece:
    """The line in points; its type size by its length where it has some, else by its height."""
    wide = sum(0.5 if char.isascii() else 1.0 for char in line.text)
    size = (box[2] - box[0]) / wide if wide > 8 else (box[3] - box[1]) / _TIGHT
    return Piece(" ".join(line.text.split()), box, size, "", line.confidence)


def _one_size(pieces: list[Piece]) -> list[Piece]:
    """The pieces, those about as large as most of the text made just as large."""
    sizes = sorted(size for piece in pieces for size in [piece.size] * len(piece.text))
    if not sizes:
        return pieces
    usual = sizes[len(sizes) // 2]
    return [piece._replace(size=usual) if abs(piece.size - usual) < _ALIKE * usual else piece for piece in pieces]
