"""The view of paragraphs whose parts do not touch: a page number, a running header or a tag stands between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.elements.compact import Spans
from extract.elements.lines import TextLine
from extract.fold import Offsets, View, view


def _joiner(line: TextLine, made: View, at: int) -> str:
    if line.joiner is not None:
        return line.joiner
    left, right = made.written(at - 1, at), made.written(at + 1, at + 2)
    return " " if left.isascii() and right.isascii() and left.isalpha() and right.isalpha() else ""


def view_of(document: str, folded: str, lines: Sequence[TextLine], rows: frozenset[int]) -> tuple[View, Spans]:
    """The view of the given paragraphs (`folded`: the fold of the document), and where each stands in it; `rows` are the indexes of table rows."""
    made, found = view(document, _pieces(lines, rows), folded)
    places = Spans(found)
    return (made, places) if len(places) == len(lines) else _weld(made, places, lines)


def _pieces(lines: Sequence[TextLine], rows: frozenset[int]) -> Iterator[tuple[int, int, bool]]:
    for i, line in enumerate(lines):
        for start, end in line.parts or ((line.start, line.end),):
            yield start, end, i in rows


def _weld(made: View, places: Spans, lines: Sequence[TextLine]) -> tuple[View, Spans]:
    texts: list[str] = []
    kept = Offsets()
    welded = Spans()
    i = at = 0  # the next place, and from where on nothing is taken over yet
    shorter = 0
    for line in lines:
        count = len(line.parts) or 1
        begin = places[i][0] - shorter
        for k in range(i, i + count - 1):
            end = places[k][1]
            joint = _joiner(line, made, end)
            texts += (made.text[at:end], joint)
            kept.copy(made.offsets, at, end + len(joint))
            at = end + 1
            shorter += 1 - len(joint)
        i += count
        welded.append(begin, places[i - 1][1] - shorter)
    texts.append(made.text[at:])
    kept.copy(made.offsets, at, len(made.text))
    return View(made.document, "".join(texts), kept), welded
