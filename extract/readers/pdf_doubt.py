"""Pages of a PDF whose text layer is not what they show: scans, and fonts that do not say which characters they draw."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from extract.readers.encoding import commonness

if TYPE_CHECKING:
    import pypdfium2

State = Literal["text", "unmapped", "picture", "blank"]

UNREADABLE: Final = re.compile("[\ufffd\ue000-\uf8ff]|\\(cid:\\d+\\)")
_FEW: Final = 8  # characters too few to judge a font by
_SOME: Final = 20  # characters enough to judge a language by
_SAMPLE: Final = 200  # characters by which it is judged
_MOST: Final = 0.3  # share of characters without a meaning from which the page is better read as a picture
_STRANGE: Final = 0.2  # commonness below which Chinese is no Chinese
_WORDS: Final = 0.5  # share of letters, digits and blanks that any text in Latin letters has
_COVERED: Final = 0.5  # of the page, from which its picture is what it shows
_STROKES: Final = 20  # paths that a page draws at least where its characters are drawn as outlines
_STAMP: Final = 60  # characters that a scanner or an office stamps on a scan at most


def state_of(page: pypdfium2.PdfPage, text: str) -> State:
    """What a page's text layer is worth."""
    solid = "".join(text.split())
    if (solid and not is_usable(solid)) or (not solid and len(text) >= _FEW):  # codes that mean nothing are blanks by now
        return "unmapped"
    if len(solid) > _STAMP:
        return "text"
    covered, drawn = _pictured(page)
    if covered >= _COVERED:
        return "picture"
    if solid:
        return "text"
    return "picture" if drawn else "blank"


def is_usable(text: str) -> bool:
    """Whether a text without blanks is one that a person can read: its characters have a meaning, and are such as texts have."""
    if len(text) < _FEW:
        return True
    if UNREADABLE.search(text) and sum(map(len, UNREADABLE.findall(text))) > _MOST * len(text):
        return False
    if len(text) < _SOME:
        return True
    sample = text[:_SAMPLE]
    foreign = [char for char in sample if char > "\x7f"]
    if 2 * len(foreign) > len(sample):
        return commonness("".join(foreign)) > _STRANGE
    return bool(foreign) or sum(map(str.isalnum, sample)) > _WORDS * len(sample)


def _pictured(page: pypdfium2.PdfPage) -> tuple[float, bool]:
    """The share of the page that its pictures cover, and whether it shows a picture or as many strokes as characters would be."""
    import pypdfium2.raw as raw

    x0, y0, x1, y1 = page.get_bbox()
    area = max(1.0, (x1 - x0) * (y1 - y0))
    covered, strokes = 0.0, 0
    for item in page.get_objects(max_depth=3):
        strokes += item.type == raw.FPDF_PAGEOBJ_PATH
        if item.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = item.get_bounds()
            covered += max(0.0, min(right, x1) - max(left, x0)) * max(0.0, min(top, y1) - max(bottom, y0))
    return covered / area, covered > 0 or strokes >= _STROKES
