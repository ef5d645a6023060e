"""A document with its paragraphs joined and its view made: what headings, tables, roles and facts are read from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from extract.elements.compact import Lines, Spans, Texts
from extract.elements.marks import Mark
from extract.fold import View

HEAD = 40  # title, number, addressee and the like stand among so many first pieces


@dataclass(frozen=True, slots=True)
class Draft:
    """The pieces of a document in order: for each its lines, its place in the view, its folded text, its mark, its role.

    `rows` are the indexes of table rows; `begins` tells where the words behind a mark begin in a piece, where not at the mark's end;
    `title` is the index of the title, or -1, and `name` the title as written. `roles` is filled by `extract.elements.roles`.
    """

    view: View
    lines: Lines
    places: Spans
    texts: Texts
    marks: tuple[Mark | None, ...]
    rows: frozenset[int]
    begins: Mapping[int, int]
    metadata: Mapping[str, str]
    roles: tuple[str, ...] = ()
    title: int = -1
    name: str | None = None

    def spaced(self, i: int) -> str:
        """Piece i as the document writes it, each run of white space a blank."""
        return " ".join(self.view.document[self.lines[i].start : self.lines[i].end].split())

    def written(self, i: int) -> str:
        """Piece i as the document writes it, white space left out."""
        return self.view.written(*self.places[i])
