"""The view of paragraphs whose parts do not touch: a page number, a running header or a tag stands between them."""

from __future__ import annotations

from extract.elements.lines import TextLine
from extract.fold import Offsets, View, view


def _joiner(line: TextLine, raw: str, at: int) -> str:
    if line.joiner is not None:
        return line.joiner
    left, right = raw[at - 1], raw[at + 1]
    return " " if left.isascii() and right.isascii() and left.isalpha() and right.isalpha() else ""


def view_of(document: str, folded: str, lines: list[TextLine], rows: frozenset[int]) -> tuple[View, list[tuple[int, int]]]:
    """The view of the given paragraphs (`folded`: the fold of the document), and where each stands in it; `rows` are the indexes of table rows."""
    pieces: list[tuple[int, int, bool]] = []
    for i, line in enumerate(lines):
        row = i in rows
        if line.parts:
            pieces.extend((a, b, row) for a, b in line.parts)
        else:
            pieces.append((line.start, line.end, row))
    made, places = view(document, pieces, folded)
    return (made, places) if len(places) == len(lines) else _weld(made, places, lines)


def _weld(made: View, places: list[tuple[int, int]], lines: list[TextLine]) -> tuple[View, list[tuple[int, int]]]:
    raw, folded, offsets = made.raw, made.text, made.offsets
    text: list[str] = []
    folds: list[str] = []
    kept = Offsets()
    welded: list[tuple[int, int]] = []
    i = length = 0
    for line in lines:
        begin = length
        count = len(line.parts) or 1
        for k in range(count):
            a, b = places[i + k]
            joint = "\n" if k == count - 1 else _joiner(line, raw, b)
            text.append(raw[a:b] + joint)
            folds.append(folded[a:b] + joint)
            kept.copy(offsets, a, b + len(joint))
            length += b - a + len(joint)
        welded.append((begin, length - 1))
        i += count
    return View(document=made.document, text="".join(folds), raw="".join(text), offsets=kept), welded
