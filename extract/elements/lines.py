"""The lines of a document's text, as later modules classify and join them.

Lines are parted by line ends and form feeds. Their `text` is folded, so that patterns are written once, in Simplified
characters.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final, NamedTuple

MINIMUM_WIDTH: Final = 16  # nobody wraps prose at less
_LINE = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")


class TextLine(NamedTuple):
    """A line without the white space at its ends: document[start:end], folded as `text`.

    indent: columns of white space before it. gap: whether an empty line stands before it. size: its length as written, white
    space included. parts: the slices that are its content, where something inside it (a tag) is not; joiner: what parts them.
    row_start: where its leading white space begins (tabs there are empty cells).
    """

    start: int
    end: int
    text: str
    indent: int
    gap: bool
    size: int
    row_start: int
    parts: tuple[tuple[int, int], ...] = ()
    joiner: str = ""


def read_lines(text: str, folded: str) -> list[TextLine]:
    """The non-empty lines of text, in order."""
    lines: list[TextLine] = []
    last = 0
    for found in _LINE.finditer(folded):
        a, b = found.span()
        whole = found[0]
        stripped = whole.strip()
        if not stripped:
            continue
        lead = len(whole) - len(whole.lstrip())
        indent = lead + whole.count("\u3000", 0, lead) if lead else 0
        gap = text.count("\n", last, a) > 1 or "\f" in text[last:a]
        start = a + lead
        end = start + len(stripped)
        lines.append(TextLine(start, end, stripped, indent, gap, b - a, a))
        last = end
    return lines


def _fixed_width(lines: list[TextLine]) -> int:
    """The number of characters at which every line of the text was cut, or 0 where none was.

    No line is longer, and so many are exactly that long that it cannot be chance.
    """
    sizes = Counter(line.size for line in lines)
    if not sizes:
        return 0
    width = max(sizes)
    if width < MINIMUM_WIDTH or width > 200:
        return 0
    return width if sizes[width] >= 3 and sizes[width] * 5 >= len(lines) else 0


def unwrap(lines: list[TextLine], folded: str, opens: re.Pattern[str]) -> list[TextLine]:
    """The lines with a fixed width undone: a line as long as that goes on in the next, unless `opens` matches there."""
    width = _fixed_width(lines)
    if not width:
        return lines
    joined: list[TextLine] = []
    full = False
    for line in lines:
        if full and not line.gap and not (opens.match(line.text) and joined[-1].text[-1] in "。；！？："):
            head = joined[-1]
            text = folded[head.start : line.end].replace("\n", "").replace("\r", "")
            joined[-1] = head._replace(end=line.end, text=text, size=head.size + line.size)
        else:
            joined.append(line)
        full = line.size == width
    return joined
