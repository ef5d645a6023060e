"""Tables of a page: which are data and which only lay the page out, and the rows of the former."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from extract.readers.grid import Slot, filled
from extract.readers.page_tree import Node

_WIDEST: Final = 200  # columns that spans may fill; a page may claim more, and would make its text as large as it likes
_COLUMN: Final = 3  # paragraphs and more in a cell of a table's only row
_GROUPS: Final = ("thead", "tbody", "tfoot", "colgroup")


def is_layout(table: Node) -> bool:
    """Whether the table only places paragraphs: it holds tables, has one column, or one cell holds all but its margins.

    A table with text outside its cells is read as one too, so that nothing is lost.
    """
    if table.nested or not table.text:
        return True
    filled = [[cell for cell in cells_of(row) if cell.text] for row in rows_of(table)]
    inside = sum(cell.text for row in filled for cell in row) + sum(child.text for child in _elements(table) if child.tag == "caption")
    if inside != table.text or all(len(row) <= 1 for row in filled):
        return True
    largest = max((cell for row in filled for cell in row), key=lambda cell: cell.text)
    columns = sum(1 for row in filled if row) == 1 and largest.breaks > _COLUMN  # one row of cells that hold paragraphs
    return columns or (largest.text > 1000 and largest.text > 0.9 * table.text and largest.breaks > 5)


def rows_of(table: Node) -> Iterator[Node]:
    """The rows of a table, those of the tables inside it left out."""
    for child in _elements(table):
        if child.tag == "tr":
            yield child
        elif child.tag in _GROUPS:
            yield from (row for row in _elements(child) if row.tag == "tr")


def cells_of(row: Node) -> list[Node]:
    """The cells of a row, spanned positions not among them."""
    return [child for child in _elements(row) if child.tag in ("td", "th")]


def grid(table: Node, text_of: Callable[[Node], str]) -> tuple[list[str], list[list[str]]]:
    """The caption's lines, and the table's rows as texts, merged cells as `extract.readers.grid` writes them."""
    spanning: dict[int, int] = {}  # column: rows it is still taken in
    rows = filled([_placed(row, spanning, text_of) for row in rows_of(table)])
    captions = [text_of(child) for child in _elements(table) if child.tag == "caption"]
    return [text for text in captions if text], rows


def plain_text(node: Node) -> str:
    """All text in the element."""
    parts: list[str] = []
    todo: list[Node | str] = [node]
    while todo:
        item = todo.pop()
        if isinstance(item, str):
            parts.append(item)
        else:
            todo.extend(reversed(item.children))
    return "".join(parts)


def _placed(row: Node, spanning: dict[int, int], text_of: Callable[[Node], str]) -> list[Slot]:
    """The row's texts at their columns, None where a cell from above goes on; counts down the spans of the rows above and notes its own."""
    texts: list[Slot] = []
    taken = {column for column, left in spanning.items() if left > 0}
    started: dict[int, int] = {}
    for cell in cells_of(row):
        while len(texts) in taken:
            texts.append(None)
        wide, high = min(_span(cell, "colspan"), max(1, _WIDEST - len(texts))), _span(cell, "rowspan")
        started |= dict.fromkeys(range(len(texts), len(texts) + wide), high - 1)
        texts += [text_of(cell), *[""] * (wide - 1)]
    texts += [None if column in taken else "" for column in range(len(texts), max(taken, default=-1) + 1)]
    for column in taken:
        spanning[column] -= 1
    spanning |= {column: left for column, left in started.items() if left}
    return texts


def _span(cell: Node, name: str) -> int:
    value = cell.attributes.get(name, "").strip()
    return int(value) or 1 if value.isascii() and value.isdigit() and len(value) < 6 else 1


def _elements(node: Node) -> Iterator[Node]:
    return (child for child in node.children if isinstance(child, Node) and not child.dropped)
