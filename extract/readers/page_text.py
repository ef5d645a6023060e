"""A page's elements as lines: blocks and breaks end a line, inline elements do not, a table's row is a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from extract.readers.page_tables import grid, is_layout
from extract.readers.page_tree import BLOCK, Node
from extract.readers.words import words

_BLANKS: Final = " \t\r\n\f\v\xa0"
_WHITE: Final = re.compile(f"[{_BLANKS}]+")
_TAB: Final = "\x1f"  # stands for a tab that is kept, as inside pre
_SET_IN: Final = "\x1e"  # stands for the blanks that set in a line inside pre: it opens a paragraph
_GAP_OPENS: Final = "\u3000\u3000"
_GAP: Final = re.compile("\u3000{2,}")
_BREAK: Final = object()
_INDENTS: Final = ("\u3000\u3000", "    ")
_SHORT: Final = 4  # characters a name or label has that is set apart by wide blanks


def lines_of(root: Node) -> Iterator[str]:
    """The lines of the element's text, white space as a browser shows it, none of them empty."""
    for line in _blocks(root):
        yield from (line,) if "\t" in line or line.startswith("\u3000") else _paragraphs(line)


def _blocks(root: Node) -> Iterator[str]:
    """One string per block or table row. A loop, not a recursion: pages nest deeper than Python's stack."""
    line: list[str] = []
    label = ""
    todo: list[Node | str | object] = [root]
    while todo:
        item = todo.pop()
        if isinstance(item, str):
            line.append(item)
            continue
        if isinstance(item, Node) and (item.dropped or (item.tag not in BLOCK and item.tag != "br")):
            todo.extend(() if item.dropped else reversed(_pieces(item)))
            continue
        if line and (shown := _shown("".join(line))):
            yield label + shown
            label = ""
        line = []
        if isinstance(item, Node):
            label = item.label or label
            if item.tag == "table" and not is_layout(item):
                yield from _rows(item)
            else:
                todo.append(_BREAK)
                todo.extend(reversed(_pieces(item)))
    if shown := _shown("".join(line)):
        yield label + shown


def _pieces(node: Node) -> Sequence[Node | str | object]:
    """The element's children; inside pre a line end is a break of its own."""
    if not node.pre:
        return node.children
    pieces: list[Node | str | object] = []
    for child in node.children:
        if isinstance(child, str):
            for number, part in enumerate(child.replace("\t", _TAB).splitlines()):
                shown = f"{_SET_IN}{part}" if part.startswith(_INDENTS) else part
                pieces += [_BREAK, shown] if number else [shown]
        else:
            pieces.append(child)
    return pieces


def _rows(table: Node) -> Iterator[str]:
    """The table's rows, cells parted by tabs; what stands between its rows, and its caption, before them."""
    caption, rows = grid(table, _cell)
    yield from caption
    yield from ("\t".join(row) for row in rows)


def _cell(node: Node) -> str:
    return " ".join(_blocks(node))


def _shown(text: str) -> str:
    bare = text.strip(f"{_BLANKS}\u3000")
    if not bare:
        return ""  # as what stands between most tags
    shown = _WHITE.sub(" ", bare)
    if shown.startswith(_SET_IN):
        shown = shown.replace(_SET_IN, "").lstrip(" \u3000")
        return f"\u3000\u3000{shown}" if shown else ""
    shown = shown.replace(_SET_IN, "")
    return "\t".join(cell.strip() for cell in shown.split(_TAB)).rstrip("\t") if _TAB in shown else shown


def _paragraphs(line: str) -> list[str]:
    """The line cut where two ideographic blanks open a paragraph; not where they part a number or a short label from its text."""
    parts = [part for part in map(str.strip, _GAP.split(line) if _GAP_OPENS in line else (line,)) if part]
    kept = [[part] for part in parts[:1]]
    for before, part in pairwise(parts):
        lone = len(before) == 1 or len(part) == 1
        if lone or _ordinal().fullmatch(before) or len(before) <= _SHORT >= len(part):
            kept[-1].append(part)
        else:
            kept.append([part])
    return ["\u3000\u3000".join(group) for group in kept]


@cache
def _ordinal() -> re.Pattern[str]:
    return re.compile(words().ordinal)
