"""The view of paragraphs whose parts do not touch: a page number, a running header or a tag stands between them."""

from __future__ import annotations

from collections.abc import Sequence

from extract.elements.compact import Spans
from extract.elements.lines import TextLine
from extract.fold import Pieces, View


def _joint(line: TextLine, left: str, right: str) -> str:
    """What stands in the view between two parts of a line, of which these are the last and the first character."""
    if line.joiner is not None:
        return line.joiner
    return " " if left.isascii() and right.isascii() and left.isalpha() and right.isalpha() else ""


def view_of(document: str, folded: str, lines: Sequence[TextLine], rows: frozenset[int]) -> tuple[View, Spans]:
    """The view of the given paragraphs (`folded`: the fold of the document), and where each stands in it; `rows` are the indexes of
    table rows.
    """
    made, places = Pieces(document, folded), Spans()
    for i, line in enumerate(lines):
        *others, last = line.parts or ((line.start, line.end),)
        begin = None
        for (start, end), (following, _) in zip(others, line.parts[1:], strict=True):
            place = made.add(start, end, i in rows, _joint(line, document[end - 1], document[following]))
            begin = place[0] if begin is None else begin
        place = made.add(*last, i in rows)
        places.append(place[0] if begin is None else begin, place[1])
    return made.view(), places
