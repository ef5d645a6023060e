"""Marks inside a line that are no text: HTML tags, bold signs, images, blanks as entities. They stay out of the view."""

from __future__ import annotations

import re
from functools import cache

from extract.elements.lines import TextLine


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(
        r"</?[A-Za-z][^<>]{0,2000}>|\*\*|__|!\[[^\]]*\]\([^)]*\)|\]\(https?:[^)\s]*\)|(?<=\s)\[(?=[^\]]*\]\(http)|&nbsp;|&emsp;|&ensp;"
    )


def without_marks(line: TextLine, folded: str) -> TextLine | None:
    """The line as the parts between its marks; None where nothing is left."""
    parts = []
    at = line.start
    for mark in [*_marks().finditer(folded, line.start, line.end), None]:
        end = mark.start() if mark else line.end
        piece = folded[at:end]
        if stripped := piece.strip():
            begin = at + piece.index(stripped[0])
            parts.append((begin, begin + len(stripped)))
        at = mark.end() if mark else end
    if not parts:
        return None
    text = "".join(folded[a:b] for a, b in parts)
    return line._replace(start=parts[0][0], end=parts[-1][1], text=text, parts=tuple(parts) if len(parts) > 1 else ())


def clean(lines: list[TextLine], folded: str) -> list[TextLine]:
    """The lines without their inline marks."""
    cleaned = []
    for line in lines:
        text = line.text
        marked = without_marks(line, folded) if "<" in text or "**" in text or "&" in text or "](" in text else line
        if marked is not None:
            cleaned.append(marked)
    return cleaned
