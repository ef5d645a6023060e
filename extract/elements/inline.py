"""Marks inside a line that are no text: HTML tags, bold signs, images, addresses, blanks as entities. They stay out of the view."""

from __future__ import annotations

import re
from functools import cache

from extract.elements.lines import TextLine

_SIGN = re.compile(r"<|\*\*|&|\]\(|://|\\|\$")
_MATHS = r"(?:[\d\s.,%^{}~]|\\[%a-z]){0,40}"  # a number set as a formula ($5\%$), as programs that read pictures and PDF write it
# the number of a page between the words that it parts
_PAGE = re.compile(
    r"\s*(?:(?<=[\u4e00-\u9fff，。；、：\s])(?<!\d\s)-{1,2}\s?\d{1,3}\s?-{1,2}(?=[\u4e00-\u9fff\s]|$)"
    r"|第\s?\d{1,3}\s?页\s?[/，]?\s?共\s?\d{1,3}\s?页)\s*"
)


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(
        r"</?[A-Za-z][^<>]{0,2000}>|\*\*|__|!\[[^\]]*\]\([^)]*\)|\]\(https?:[^)\s]*\)|(?<=\s)\[(?=[^\]]*\]\(http)|&nbsp;|&emsp;|&ensp;"
        r"|\\(?=[!-/:-@\[-`{-~])"  # 1\. \* \[ as programs write what would be a mark
        rf"|\$(?=\s*\d{_MATHS}(?<=[\d%}}\s])\$(?!\d))|(?<=[\d%}}\s])\$(?=[\u4e00-\u9fff，。；、：（）\s]|$)"
        r"|https?://[^\s，。；、（）()【】《》<>\"]+"  # the address of a page, and the days and numbers in it
    )


def _begin(mark: re.Match[str]) -> int:
    return mark.start()


def without_marks(line: TextLine, folded: str) -> TextLine | None:
    """The line as the parts between its marks; None where nothing is left."""
    parts = []
    at = line.start
    found = sorted([*_marks().finditer(folded, line.start, line.end), *_PAGE.finditer(folded, line.start, line.end)], key=_begin)
    for mark in [*found, None]:
        end = mark.start() if mark else line.end
        piece = folded[at:end]
        if stripped := piece.strip():
            begin = at + piece.index(stripped[0])
            parts.append((begin, begin + len(stripped)))
        at = max(at, mark.end()) if mark else end
    if not parts:
        return None
    text = "".join(folded[a:b] for a, b in parts)
    return line._replace(start=parts[0][0], end=parts[-1][1], text=text, parts=tuple(parts) if len(parts) > 1 else ())


def _cells(line: TextLine, folded: str) -> TextLine:
    """A row of cells parted by tabs, without the marks at the ends of its cells (**20** | 30)."""
    if not _marks().search(folded, line.start, line.end):
        return line
    parts = []
    at = line.row_start
    for cell in folded[line.row_start : line.end].split("\t"):
        found = _marked().fullmatch(cell)
        begin, end = found.span("said") if found else (0, len(cell))
        parts.append((at + begin, at + end))
        at += len(cell) + 1
    text = "\t".join(folded[a:b] for a, b in parts)
    return line._replace(start=parts[0][0], end=parts[-1][1], text=text, parts=tuple(parts), joiner="\t")


@cache
def _marked() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:(?:{_marks().pattern})\s*)*(?P<said>.*?)\s*(?:(?:{_marks().pattern})\s*)*")


def clean(lines: list[TextLine], folded: str) -> list[TextLine]:
    """The lines without their inline marks."""
    cleaned = []
    for line in lines:
        text = line.text
        if "\t" in text:
            cleaned.append(_cells(line, folded) if _SIGN.search(text) else line)
            continue
        numbered = ("-" in text or "页" in text) and _PAGE.search(text)
        marked = without_marks(line, folded) if numbered or _SIGN.search(text) else line
        if marked is not None:
            cleaned.append(marked)
    return cleaned
