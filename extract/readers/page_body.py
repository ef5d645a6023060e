"""Which part of a page is its body: a known container, else the subtree that holds the prose."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import Final

from extract.readers.page_styles import hidden_names
from extract.readers.page_tree import BLOCK, HIDDEN, Node
from extract.readers.words import words

_INVISIBLE: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|(?<![-\w])opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)", re.IGNORECASE)
_FILE: Final = re.compile(r"\.(?:pdf|docx?|wps|xlsx?|et|ofd|zip|rar|7z|jpe?g|png)\b", re.IGNORECASE)
_LINKED: Final = 0.4  # of a list's text that is linked where it names other pages
_ITEMS: Final = 3
_FEW: Final = 30  # elements that a headline holds at most
_BESIDE: Final = 22  # characters beside a link: a day, a source
_HELD: Final = 0.9  # share of the prose that makes a child stand for its parent
_ALL: Final = 0.7  # of the page's prose that its style sheets hide at most: a copy and more
_MOST: Final = 0.5  # what holds more of the page's prose than this is no noise, whatever it is called


def hide(nodes: list[Node]) -> None:
    """Mark what a browser does not show: scripts, styles, hidden elements, and what the page's style sheets hide."""
    sheets = "\n".join(child for node in nodes if node.tag == "style" for child in node.children if isinstance(child, str))
    names = hidden_names(sheets) if "none" in sheets else frozenset()
    for node in nodes:
        parent = node.parent
        node.dropped = node.dropped or bool(parent and parent.dropped) or _is_hidden(node)
    if names:
        _hide_named(nodes, names)


def _hide_named(nodes: list[Node], names: frozenset[str]) -> None:
    """Mark what style sheets hide by class or id, unless that holds nearly all of the page's prose: then a script would show it."""
    weigh(nodes)
    whole = nodes[0].prose
    named = [node for node in nodes if not node.dropped and _is_named(node, names)]
    if sum(node.prose for node in _outermost(nodes, set(named))) > _ALL * whole:
        return
    chosen = set(named)
    for node in nodes:
        node.dropped = node.dropped or bool(node.parent and node.parent.dropped) or node in chosen


def _is_named(node: Node, names: frozenset[str]) -> bool:
    if node.tag in ("html", "body") or "display" in node.attributes.get("style", "").lower():
        return False
    held = {f".{name}" for name in node.attributes.get("class", "").lower().split()} | {f"#{node.attributes.get('id', '').lower()}"}
    return not held.isdisjoint(names) and words().known.isdisjoint(names_of(node))


def weigh(nodes: list[Node]) -> None:
    """Fill in what each element holds: characters, linked characters, prose, breaks; hidden elements weigh nothing."""
    stops = words().stops
    links = _inside_links(nodes)
    for node in nodes:
        node.text = node.linked = node.prose = node.breaks = 0
    for node in reversed(nodes):
        if node.dropped:
            continue
        own = "".join([child for child in node.children if isinstance(child, str)])
        size = len("".join(own.split())) if own else 0
        node.text += size
        if node in links:
            node.linked += size
        else:
            node.prose += (sum(map(own.count, stops)) if size else 0) + (node.tag in ("td", "th") and node.text > 0)
        if node.parent:
            node.parent.text += node.text
            node.parent.linked += node.linked
            node.parent.prose += node.prose
            node.parent.breaks += node.breaks + (node.tag in BLOCK or node.tag == "br")


def drop_noise(nodes: list[Node]) -> None:
    """Mark navigation, sharing boxes, footers and their like, unless they hold most of the page's prose."""
    whole = nodes[0].prose
    for node in nodes:
        parent = node.parent
        noise = (_is_noise(node) or _is_list_of_pages(node)) and node.prose <= _MOST * whole
        node.dropped = node.dropped or bool(parent and parent.dropped) or noise


def find_body(nodes: list[Node]) -> list[Node]:
    """The elements that hold the body, in order: a known container's, else the one that holds the prose; [] where there is none."""
    named = _by_name([node for node in nodes if not node.dropped])
    for name in filter(named.__contains__, words().containers):
        outermost = _outermost(nodes, set(named[name]))
        if found := [node for node in outermost if node.prose or (node.tag in BLOCK and node.text > node.linked)]:
            return found
        if any(node.attributes.get("id", "").lower() == name and not node.text for node in outermost):
            return []  # a script would have filled it
    whole = nodes[0]
    candidates = [node for name in words().generic for node in named.get(name, ()) if node.prose > _MOST * whole.prose]
    body = _narrowed(max(candidates, key=lambda node: node.prose, default=whole))
    return [body] if body.prose or body.text > 2 * body.linked else []


def names_of(node: Node) -> list[str]:
    """The words of an element's id and class, lower case."""
    if not node.attributes:
        return []
    return f"{node.attributes.get('id', '')} {node.attributes.get('class', '')}".lower().split()


def _is_hidden(node: Node) -> bool:
    if node.tag in HIDDEN or "hidden" in node.attributes:
        return True
    style = node.attributes.get("style", "")
    if not style or node.tag in ("html", "body") or not _is_invisible(style):
        return False
    return words().known.isdisjoint(names_of(node))  # a body container that a script would show once loaded


@lru_cache(maxsize=256)  # a page has few styles, each over and over
def _is_invisible(style: str) -> bool:
    return _INVISIBLE.search(style) is not None


def _is_noise(node: Node) -> bool:
    if node.tag in words().noise_tags:
        return True
    exact, prefixes = words().noise, words().noise_prefixes
    return node.tag in BLOCK and node.tag != "body" and any(name in exact or name.startswith(prefixes) for name in names_of(node))


def _is_list_of_pages(node: Node) -> bool:
    """Whether a list holds links to other pages, each with no more than a date beside it: other headlines. Links to files are none."""
    if node.tag not in ("ul", "ol", "dl") or node.linked < _LINKED * node.text:
        return False
    items = [child for child in node.children if isinstance(child, Node) and child.tag in ("li", "dd", "dt") and child.text]
    return len(items) >= _ITEMS and all(_links_to_page(item) for item in items)


def _links_to_page(item: Node) -> bool:
    """Whether most of an item is a link, and none that it holds leads to a file."""
    todo, links = [item], []
    for _ in range(_FEW):
        if not todo:
            break
        node = todo.pop()
        if node.tag == "a":
            links.append(node.attributes.get("href", ""))
        todo.extend(child for child in node.children if isinstance(child, Node))
    return bool(links) and not todo and item.text - item.linked <= _BESIDE and not any(_FILE.search(link) for link in links)


def _inside_links(nodes: list[Node]) -> set[Node]:
    found: set[Node] = set()
    for node in nodes:
        if node.tag == "a" or node.parent in found:
            found.add(node)
    return found


def _by_name(nodes: list[Node]) -> dict[str, list[Node]]:
    found: defaultdict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        for name in {node.tag, *names_of(node)}:
            found[name].append(node)
    return found


def _outermost(nodes: list[Node], chosen: set[Node]) -> list[Node]:
    """The chosen elements that are not inside another of them."""
    inside: set[Node] = set()
    for node in nodes:
        if node.parent in inside or node.parent in chosen:
            inside.add(node)
    return [node for node in nodes if node in chosen and node not in inside]


def _narrowed(node: Node) -> Node:
    """The smallest block below the element that still holds its prose."""
    while node.tag not in ("p", "li", "ul", "ol", "table", "tr"):
        below = [child for child in node.children if isinstance(child, Node) and not child.dropped and child.tag in BLOCK]
        heavy = max(below, key=lambda child: child.prose, default=node)
        if heavy is node or heavy.tag in ("p", "table", "ul", "ol") or heavy.prose < _HELD * node.prose or not heavy.prose:
            break
        node = heavy
    return node
