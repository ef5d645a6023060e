"""The lines of a document's text, as later modules classify and join them.

Lines are parted by line ends and form feeds. Their `text` is folded, so that patterns are written once, in Simplified
characters.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Final, NamedTuple

from extract.elements.marks import CHINESE_ITEM, NUMBER_IN_BRACKETS
from extract.fold import NO_WIDTH

LONGEST: Final = 20_000  # no paragraph is longer: a guard, so that joining stays linear
MINIMUM_WIDTH: Final = 16  # nobody wraps prose at less
_LINE = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")


class TextLine(NamedTuple):
    """A line without the white space at its ends: document[start:end], folded as `text`.

    indent: columns of white space before it. gap: whether an empty line stands before it. size: its length as written, white
    space included. parts: the slices that are its content, where something inside it (a tag) is not; joiner: what parts them (None: a blank
    between Latin words).
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
    joiner: str | None = None


_SIGNS: Final = "-*+●•·■◆▪□◇※"  # what opens an item of a list
# What stands in front of a line's own beginning: the sign of a quotation (> 一、…; >500万元 is a class), that of a list before a number (-
# （一）…, ● 1. …).
_IN_FRONT = re.compile(
    rf"(?:>[ \t\u3000]+)+(?=[^\d\s>]|\d{{1,2}}[.、)]|\d{{4}}年)|(?:>\s*)+$"
    rf"|[{_SIGNS}][ \t\u3000]*(?={NUMBER_IN_BRACKETS}|{CHINESE_ITEM}|[①-⒛㈠-㈩]|第[一二三四五六七八九十百\d]{{1,4}}条)"
    rf"|[{_SIGNS}][ \t\u3000]+(?=\d{{1,2}}[.、）](?!\d))"
)
_FRONTS: Final = frozenset(_SIGNS + ">")


def read_lines(text: str, folded: str) -> list[TextLine]:
    """The non-empty lines of text, in order."""
    lines: list[TextLine] = []
    last = 0
    unseen = dict.fromkeys(map(ord, NO_WIDTH)) if any(sign in folded for sign in NO_WIDTH) else None
    for found in _LINE.finditer(folded):
        a, b = found.span()
        whole = found[0]
        stripped = whole.strip()
        if not stripped:
            continue
        lead = whole.find(stripped[0]) if stripped is not whole else 0
        indent = lead + whole.count("\u3000", 0, lead) if lead else 0
        gap = text[last] == "\f" if a == last + 1 else text.count("\n", last, a) > 1 or text.find("\f", last, a) >= 0
        start, end = a + lead, a + lead + len(stripped)
        if stripped[0] in _FRONTS and (front := _IN_FRONT.match(stripped)):
            stripped = stripped[front.end() :]
            start += front.end()
            if not stripped:
                continue
        lines.append(TextLine(start, end, stripped.translate(unseen) if unseen else stripped, indent, gap, b - a, a))
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


def _glued(head: TextLine, line: TextLine, folded: str) -> TextLine:
    """Two halves of a line cut at a fixed width. Where the cut goes through a Latin word, the halves stay parts, to be glued."""
    parts = head.parts or ((head.start, head.end),)
    more = line.parts or ((line.start, line.end),)
    between = folded[parts[-1][1] : more[0][0]]
    left, right = head.text[-1], line.text[0]
    latin = left.isascii() and right.isascii() and left.isalpha() and right.isalpha()
    if between.isspace() and not (latin and between in ("\n", "\r\n")):
        parts = (*parts[:-1], (parts[-1][0], more[0][1]), *more[1:])
        cell = "\t" in between and ("\t" in head.text or "\t" in line.text)  # elsewhere a tab sets the line in
        blank = "\t" if cell else " " if latin else ""
    else:
        parts, blank = parts + more, ""
    return head._replace(
        end=line.end, text=head.text + blank + line.text, size=head.size + line.size, parts=parts if len(parts) > 1 else (), joiner=""
    )


def _many_sentences(lines: list[TextLine], width: int) -> bool:
    """Whether paragraphs mostly hold several sentences, so that a full line that ends in 。 is more likely inside one."""
    inside = sum(line.text.count("。", 0, -1) for line in lines)
    return inside > sum(line.size < width and line.text[-1] == "。" for line in lines)


def evenly_spaced(lines: list[TextLine]) -> bool:
    """Whether nearly every line has an empty one in front, so that it parts no paragraphs."""
    return 10 * sum(line.gap for line in lines[1:]) >= 9 * (len(lines) - 1)


def _tabs(line: TextLine, folded: str) -> int:
    return folded.count("\t", line.row_start, line.end)


def unwrap(lines: list[TextLine], folded: str, opens: Callable[[str, str], bool]) -> list[TextLine]:
    """The lines with a fixed width undone: a line as long as that goes on in the next, unless `opens` tells that one begins anew.

    `opens` gets the text so far and the next line. A row that has as many cells as the one above it is whole.
    """
    width = _fixed_width(lines)
    if not width:
        return lines
    flowing = _many_sentences(lines, width)
    spaced = evenly_spaced(lines)
    joined: list[TextLine] = []
    full = False
    cells = 0
    for line in lines:
        head = joined[-1] if joined else line
        begins = (
            not full
            or (line.gap and not spaced)
            or len(head.text) > LONGEST
            or line.text.startswith("\u3000")
            or opens(head.text, line.text)
        )
        if not begins and "\t" in head.text and "\t" in line.text:
            begins = _tabs(head, folded) == cells
        if not begins and not flowing and head.text[-1] == "。" and head.size >= 2 * width:
            begins = True
        if begins:
            cells = _tabs(head, folded)
            joined.append(line)
        else:
            joined[-1] = _glued(head, line, folded)
        full = line.size == width
    return joined
