"""Character variants folded one for one, and the view that rules read.

`fold` maps a character to a character (Traditional to Simplified, full width to half width, look-alike radicals, kinds of
dash and tilde), so the length never changes. Not NFKC, which turns ① into 1 and ㎡ into m2.
`View` leaves out layout white space (hard wraps, blanks around digits) in one place, so that no pattern has to; it keeps
the way back to the document's own offsets and its own spelling.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from extract.model import Span

# Letters, digits and signs that exist in full width; punctuation goes the other way, to the Chinese form.
_HALF = {chr(0xFF01 + i): chr(0x21 + i) for i in range(94) if chr(0x21 + i).isalnum() or chr(0x21 + i) in "%+-.=/~#&*<>@"}
_PUNCTUATION = {
    ",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）", "［": "[", "］": "]",
    "｡": "。", "､": "、", "﹐": "，", "﹔": "；", "﹕": "：", "﹪": "%", "﹙": "（", "﹚": "）", "︰": "：",
    "「": "“", "」": "”", "『": "‘", "』": "’", "〝": "“", "〞": "”", "﹁": "“", "﹂": "”", "„": "“", "‟": "“",
    "—": "-", "–": "-", "−": "-", "‐": "-", "‑": "-", "―": "-", "﹣": "-", "─": "-",
    "〜": "~", "∼": "~", "﹏": "~", "～": "~",
    "•": "·", "‧": "·", "・": "·", "﹒": ".", "〇": "〇", "○": "〇", "￥": "¥", "﹩": "$", "＄": "$",
    "〔": "〔", "〕": "〕", "﹝": "〔", "﹞": "〕",
}  # fmt: skip
_KEEP_ASCII = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))|(?<=\d)：(?=\d)")
_SPACE = re.compile(r"[\s\u200b\u200c\u200d\u2060\ufeff\u00ad]+")
_WORD = re.compile(r"[A-Za-z]")


@cache
def _table() -> dict[int, str]:
    pairs = (files("extract.lexicons") / "variants.txt").read_text(encoding="utf-8").split("\n")
    old, new = (line for line in pairs if line and not line.startswith("#"))
    return {ord(a): b for a, b in {**dict(zip(old, new, strict=True)), **_HALF, **_PUNCTUATION}.items()}


def fold(text: str) -> str:
    """The text with variants of characters made one; same length, character for character."""
    folded = text.translate(_table())
    return _KEEP_ASCII.sub(lambda m: "," if m[0] == "，" else ":", folded) if "，" in folded or "：" in folded else folded


@dataclass(frozen=True, slots=True)
class View:
    """What rules read. `text` is folded, `raw` the same characters as written, `offsets[i]` where each stands in the document."""

    document: str
    text: str
    raw: str
    offsets: Sequence[int]

    def written(self, start: int, end: int) -> str:
        """The characters [start, end) of the view as the document writes them, layout white space left out."""
        return self.raw[start:end]

    def span(self, start: int, end: int) -> Span:
        """The document's own slice for [start, end) of the view, which must not be empty."""
        a, b = self.offsets[start], self.offsets[end - 1] + 1
        return Span(text=self.document[a:b], start=a, end=b)


def _kept(document: str, start: int, end: int, tabs: bool) -> str:
    """What stands in the view for the white space document[start:end]: a tab, a blank or nothing."""
    white = document[start:end]
    if tabs and "\t" in white:
        return "\t"
    left, right = document[start - 1], document[end]
    if left.isascii() and right.isascii() and left.isalnum() and right.isalnum():
        if left.isdigit() and right.isdigit():
            lone = (start < 2 or not document[start - 2].isdigit()) and not document[end + 1 : end + 2].isdigit()
            return "" if "\n" in white or lone else " "
        return "" if "\n" in white and not (_WORD.match(left) and _WORD.match(right)) else " "
    return ""


def view(document: str, pieces: Iterable[tuple[int, int, bool]]) -> tuple[View, list[tuple[int, int]]]:
    """The view of the given pieces of a document, and where each piece stands in it.

    A piece is (start, end, is_row): a paragraph, heading or table row, with no white space at its ends. Line ends and blanks
    inside a piece are left out; a blank between Latin words stays; a tab stays where is_row is true. Pieces are parted by a line end.
    """
    parts: list[str] = []
    offsets = array("I")
    places: list[tuple[int, int]] = []
    length = 0
    for start, end, is_row in pieces:
        begin, at = length, start
        for white in _SPACE.finditer(document, start, end):
            a, b = white.span()
            if a > at:
                parts.append(document[at:a])
                offsets.extend(range(at, a))
                length += a - at
            if a > start and b < end and (kept := _kept(document, a, b, is_row)):
                parts.append(kept)
                offsets.append(a + max(0, document[a:b].find("\t")))
                length += 1
            at = b
        parts.append(document[at:end])
        offsets.extend(range(at, end))
        length += end - at
        places.append((begin, length))
        parts.append("\n")
        offsets.append(max(start, end - 1))
        length += 1
    raw = "".join(parts)
    return View(document=document, text=fold(raw), raw=raw, offsets=offsets), places
