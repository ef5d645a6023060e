"""The numbers that a browser writes in front of the items of a list: 一、 1. — in the markup there is only the list.

Browsers number a list in a list as they do the outer one, and set it apart by its indent. As text has none, the numbers of the
inner one stand in brackets, （一）(1), as documents have them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.readers.number_formats import written
from extract.readers.numbering import with_joint
from extract.readers.page_tree import Node
from extract.readers.words import words

_STYLE: Final = re.compile(r"list-style(?:-type)?\s*:\s*([^;]*)", re.IGNORECASE)
_TYPES: Final = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_MARKED: Final = re.compile(
    r"\s*(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）、.．](?!\d)|第[一二三四五六七八九十百\d]{1,4}[章节節条條]|[①-⑳])"
)
_DEEP: Final = 100  # elements and texts among which the first words of an item stand
_LEVELS: Final = 12  # elements around a list that are looked at
_INTEGER: Final = re.compile(r"\s*-?\d{1,6}\s*")


def number(nodes: list[Node]) -> None:
    """Give the items of numbered lists their labels, unless they bring marks of their own, or link to other pages."""
    counts: dict[Node, int] = {}
    steps: dict[Node, int] = {}
    for node in nodes:
        parent = node.parent
        if node.tag != "li" or parent is None or parent.tag != "ol" or node.dropped:
            continue
        if parent not in counts:
            steps[parent] = -1 if "reversed" in parent.attributes else 1
            items = sum(isinstance(child, Node) and child.tag == "li" for child in parent.children)
            counts[parent] = _whole(parent, "start", items if "reversed" in parent.attributes else 1) - steps[parent]
        counts[parent] = _whole(node, "value", counts[parent] + steps[parent])
        if node.linked < node.text and not _MARKED.match(_opening(node)):
            form = _form(node, parent)
            node.label = _label(counts[parent], form, inner=any(_alike(form, _form(item, outer)) for item, outer in _around(parent)))


def _form(item: Node, parent: Node) -> str:
    """The name of the way the item is numbered: a counter style of CSS, or the name of an editor's own lists."""
    for node in (item, parent):
        if found := _STYLE.search(node.attributes.get("style", "")):
            names = found[1].lower().split()
            return next((name for name in names if name == "none" or name in words().counters), "decimal")
        if known := _TYPES.get(node.attributes.get("type", "").strip()):
            return known
        for name in node.attributes.get("class", "").lower().split():
            if name in words().counters:
                return name
    return "decimal"


def _around(holder: Node) -> Iterator[tuple[Node, Node]]:
    """The items that hold a list, of a few levels, and the lists they belong to."""
    node: Node | None = holder
    for _ in range(_LEVELS):
        if node is None or node.parent is None:
            return
        if node.tag == "li" and node.parent.tag == "ol":
            yield node, node.parent
        node = node.parent


def _alike(form: str, outer: str) -> bool:
    return words().counters.get(form) == words().counters.get(outer)


def _label(value: int, form: str, *, inner: bool) -> str:
    if form == "none":
        return ""
    counter, pattern = words().counters[form]
    shown = written(value, counter)
    return with_joint(words().inner.format(shown) if inner else pattern.format(shown))


def _whole(node: Node, name: str, default: int) -> int:
    value = node.attributes.get(name, "")
    return int(value) if _INTEGER.fullmatch(value) else default


def _opening(node: Node) -> str:
    """The first words in an element."""
    for text in _texts(node):
        if text.strip():
            return text
    return ""


def _texts(node: Node) -> Iterator[str]:
    todo: list[Node | str] = [node]
    for _ in range(_DEEP):
        if not todo:
            return
        item = todo.pop()
        if isinstance(item, str):
            yield item
        elif not item.dropped:
            todo.extend(reversed(item.children))
