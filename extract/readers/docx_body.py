"""The paragraphs and tables of a Word document, part by part, as lines: list numbers in front, table rows with tabs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from extract.readers.docx_runs import Written, write
from extract.readers.docx_styles import Styles, list_in
from extract.readers.grid import Slot, filled
from extract.readers.numbering import Numbering
from extract.readers.table_layout import is_layout
from extract.readers.word_fields import Fields
from extract.readers.xml import attribute, child, local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LEFT_OUT: Final = frozenset(("del", "moveFrom", "sectPr", "pPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr"))
_WIDEST: Final = 200  # columns that spans may fill
_LEADER: Final = "…" * 4  # what fills the line between an entry of a table of contents and its page


@dataclass(slots=True)
class Story:
    """A document's text while it is gone through in order: counters of lists and open fields go on from one paragraph to the next."""

    styles: Styles
    numbering: Numbering
    titles: list[str] = field(default_factory=list)
    _fields: Fields = field(default_factory=Fields)
    _held: list[str] = field(default_factory=list)  # paragraphs whose ends were deleted: the next one goes on in the same line

    def lines(self, holder: Element) -> Iterator[str]:
        """The lines of what the element holds, none of them empty."""
        for block in _within(holder, "p", "tbl"):
            yield from self._paragraph(block) if local(block) == "p" else self._table(block)

    def rest(self) -> Iterator[str]:
        """What was to go on in a paragraph that never came."""
        yield from _shown("", "".join(self._held), "")
        self._held.clear()

    def _paragraph(self, paragraph: Element) -> Iterator[str]:
        properties = child(paragraph, "pPr")
        written = Written()
        write(paragraph, self._fields, written)
        if _goes_on(properties):
            self._held.append(written.text)
        else:
            style = _style(properties) or self.styles.default
            text = "".join((*self._held, written.text))
            self._held.clear()
            shown = list(_shown(self._label(properties, style) if text.strip() or not written.boxes else "", text, self.styles.name(style)))
            if self.styles.name(style) == "title":
                self.titles += shown
            yield from shown
        for box in written.boxes:
            yield from self.lines(box)

    def _label(self, properties: Element | None, style: str) -> str:
        """The number of a list paragraph: of the list it names, else of the one its style does."""
        number, level = list_in(properties)
        named = self.styles.list_of(style)
        if number is None and named is not None:
            number = named.list
            level = named.level if level is None else level
            level = self.numbering.level_of_style(number or "", named.key) if level is None else level
        return self.numbering.label(number, level or 0) if number else ""

    def _table(self, table: Element) -> Iterator[str]:
        kept = [row for row in _within(table, "tr") if child(row, "trPr", "del") is None]
        rows = [[self._cell(cell) for cell in _within(row, "tc")] for row in kept]
        if is_layout([[cell.lines for cell in row] for row in rows], nested=any(cell.nested for row in rows for cell in row)):
            yield from (line for row in rows for cell in row for line in cell.lines)
        else:
            yield from map("\t".join, filled([_placed(cells, row) for cells, row in zip(rows, kept, strict=True)]))

    def _cell(self, cell: Element) -> _Cell:
        properties = child(cell, "tcPr")
        merge = child(properties, "vMerge")
        return _Cell(
            lines=tuple(self.lines(cell)),
            wide=_number(child(properties, "gridSpan"), 1),
            from_above=merge is not None and attribute(merge, "val") != "restart",
            nested=next(_within(cell, "tbl"), None) is not None,
        )


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell: its lines, the columns it takes, whether it goes on from the row above, whether a table stands in it."""

    lines: tuple[str, ...]
    wide: int
    from_above: bool
    nested: bool


def pictures(body: Element) -> Iterator[str]:
    """What the body's pictures are referred to by, in their order; of alternatives the first, deleted ones left out."""
    for picture in _within(body, "blip", "imagedata"):
        if key := attribute(picture, "embed" if local(picture) == "blip" else "id"):
            yield key


def _within(holder: Element, *names: str) -> Iterator[Element]:
    """The outermost elements of these names, in order; revisions accepted, of alternatives the first."""
    todo = list(reversed(holder))
    while todo:
        element = todo.pop()
        name = local(element)
        if name in names:
            yield element
        elif name == "AlternateContent":
            chosen = child(element, "Choice")
            todo.extend(reversed(element if chosen is None else chosen))
        elif name not in _LEFT_OUT:
            todo.extend(reversed(element))


def _placed(cells: Iterable[_Cell], row: Element) -> list[Slot]:
    """The row's texts at their columns."""
    slots: list[Slot] = [""] * min(_number(child(row, "trPr", "gridBefore"), 0), _WIDEST)
    for cell in cells:
        wide = min(cell.wide, max(1, _WIDEST - len(slots)))
        text = " ".join(line.replace("\t", " ") for line in cell.lines)
        slots += [None if cell.from_above and not text else text, *[""] * (wide - 1)]
    return slots


def _shown(label: str, text: str, style: str) -> Iterator[str]:
    """The paragraph's lines: tabs are blanks, since a tab parts the cells of a table, or the leader of a table of contents."""
    if style.startswith("toc ") and "\t" in text:
        head, _, page = text.rpartition("\t")
        text = f"{head}{_LEADER}{page}"
    for line in text.split("\n"):
        if shown := " ".join(line.split("\t")).strip():
            yield f"{label}{shown}"
            label = ""


def _goes_on(properties: Element | None) -> bool:
    """Whether the paragraph's end was deleted, so that the next one goes on in its line."""
    mark = child(properties, "rPr")
    return child(mark, "del") is not None or child(mark, "moveFrom") is not None


def _style(properties: Element | None) -> str:
    found = child(properties, "pStyle")
    return (attribute(found, "val") or "") if found is not None else ""


def _number(element: Element | None, default: int) -> int:
    value = (attribute(element, "val") or "") if element is not None else ""
    return int(value) if value.isascii() and value.isdigit() and len(value) < 6 else default
