"""Markup to a tree, by the events of `html.parser`: linear in the input, at any depth, and no text is lost.

Not a browser's whole algorithm, but its rules that matter to text: elements whose end is implied (p, li, td), end tags
that match nothing, tables as walls. All walks are loops, since pages can be nested deeper than Python's stack.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

_VOID_TAGS = "area base br col embed hr img input link meta param source track wbr"
_BLOCK_TAGS = """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul"""
_HIDDEN_TAGS = """script style template noscript title svg math iframe object canvas audio video select textarea button datalist
noframes"""
_RAW_TAGS = "script style textarea title xmp iframe noembed noframes noscript plaintext"  # what stands in them holds no tags
_PARTS = "body html li dd dt td th tr tbody thead tfoot caption"

VOID: Final = frozenset(_VOID_TAGS.split())
BLOCK: Final = frozenset(_BLOCK_TAGS.split())
HIDDEN: Final = frozenset(_HIDDEN_TAGS.split())
# tags as nearly all are written, in which nothing needs the parser's care
_ATTRIBUTE: Final = r"""[ \t\r\n]+[a-zA-Z][a-zA-Z0-9:_-]*=(?:"[^"&]*"|'[^'&]*')"""
_START: Final = re.compile(rf"<([a-zA-Z][a-zA-Z0-9]*)((?:{_ATTRIBUTE})*+)[ \t\r\n]*+(/?)>")
_NAMED: Final = re.compile(r"""([a-zA-Z0-9:_-]+)=(?:"([^"]*)"|'([^']*)')""")
_END: Final = re.compile(r"</([a-zA-Z][a-zA-Z0-9]*)[ \t\r\n]*+>")
_RAW: Final = frozenset(_RAW_TAGS.split())
_ENDS_PARAGRAPH: Final = BLOCK - frozenset(_PARTS.split())  # elements whose start ends an open p
_WALLS: Final = ("table", "td", "th", "caption")
# tag: (open elements that its start ends, elements which shield them)
_IMPLIED: Final = {
    "li": (("li",), ("ul", "ol", "menu", "dir")),
    "dt": (("dt", "dd"), ("dl",)),
    "dd": (("dt", "dd"), ("dl",)),
    "td": (("td", "th", "caption"), ("table",)),
    "th": (("td", "th", "caption"), ("table",)),
    "tr": (("tr", "caption"), ("table",)),
    "tbody": (("tbody", "thead", "tfoot", "caption"), ("table",)),
    "thead": (("tbody", "thead", "tfoot", "caption"), ("table",)),
    "tfoot": (("tbody", "thead", "tfoot", "caption"), ("table",)),
}


@dataclass(slots=True, eq=False)
class Node:
    """An element: its tag, attributes, children in order; what the later steps learn about it is filled in by them."""

    tag: str
    attributes: dict[str, str]
    parent: Node | None
    children: list[Node | str] = field(default_factory=list)
    nested: bool = False  # a table that holds a table
    pre: bool = False  # line ends are kept in it
    label: str = ""  # the number a browser writes in front of an item of a list
    dropped: bool = False  # neither it nor what it holds is shown
    text: int = 0  # characters in it, blanks not counted
    linked: int = 0  # those of them inside links
    prose: int = 0  # stops and table cells in it, outside links
    breaks: int = 0  # block elements and line breaks in it


def parse(markup: str) -> list[Node]:
    """The elements of the markup in document order; the first is a root that stands for the page."""
    builder = _Builder()
    # The parser searches an unclosed comment's end again and again: without its mark the rest is read as text.
    last = markup.rfind("-->") + 1
    builder.feed(markup[:last] + markup[last:].replace("<!--", ""))
    builder.close()
    return builder.nodes


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        root = Node("", {}, None)
        self.nodes = [root]
        self._stack = [root]
        self._opened: defaultdict[str, list[int]] = defaultdict(list)  # tag: where on the stack
        self._blocks: list[int] = []
        self._walls: list[int] = []

    def updatepos(self, i: int, j: int) -> int:
        """Lines and columns are not counted: nobody asks for them."""
        return j

    def parse_starttag(self, i: int) -> int:
        """A start tag; one that is written as most are costs less."""
        simple = _START.match(self.rawdata, i)
        if simple is None or (tag := simple[1].lower()) in _RAW:
            return super().parse_starttag(i)
        attributes: list[tuple[str, str | None]] = [(name.lower(), one or other) for name, one, other in _NAMED.findall(simple[2])]
        self.lasttag = tag
        if simple[3]:
            self.handle_startendtag(tag, attributes)
        else:
            self.handle_starttag(tag, attributes)
        return simple.end()

    def parse_endtag(self, i: int) -> int:
        """An end tag; one that is written as most are costs less."""
        simple = None if self.cdata_elem else _END.match(self.rawdata, i)
        if simple is None:
            return super().parse_endtag(i)
        self.handle_endtag(simple[1].lower())
        return simple.end()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._imply_ends(tag)
        parent = self._stack[-1]
        node = Node(tag, {name: value or "" for name, value in reversed(attrs)}, parent, pre=parent.pre or tag == "pre")
        parent.children.append(node)
        self.nodes.append(node)
        if tag in VOID:
            return
        if tag == "table" and self._opened["table"]:
            self._stack[self._opened["table"][-1]].nested = True
        self._opened[tag].append(len(self._stack))
        if tag in BLOCK:
            self._blocks.append(len(self._stack))
            if tag in _WALLS:
                self._walls.append(len(self._stack))
        self._stack.append(node)

    def handle_endtag(self, tag: str) -> None:
        place, wall = self._last(tag), self._wall()
        if tag == "br" or (tag == "p" and place <= wall):
            self.handle_starttag("br", [])  # as browsers read </br> and a lone </p>
        elif (
            place
            and (tag in BLOCK or place > (self._blocks or [0])[-1])
            and (place >= wall or tag in ("tr", "tbody", "thead", "tfoot", "table"))
        ):
            self._close(place)

    def handle_data(self, data: str) -> None:
        if self._stack[-1].tag != "script":
            self._stack[-1].children.append(data)

    def parse_html_declaration(self, i: int) -> int:
        if self.rawdata.startswith("<![", i):  # <![if !mso]>, <![CDATA[: comments to a browser, an AssertionError to the parser
            return self.parse_bogus_comment(i)
        return super().parse_html_declaration(i)

    def _last(self, *tags: str) -> int:
        """Where on the stack the innermost open element of these tags is; 0 where none is open."""
        return max([places[-1] if (places := self._opened[tag]) else 0 for tag in tags])

    def _wall(self) -> int:
        return self._walls[-1] if self._walls else 0

    def _imply_ends(self, tag: str) -> None:
        if tag in _ENDS_PARAGRAPH and self._last("p") > self._wall():
            self._close(self._last("p"))
        if tag in _IMPLIED:
            ended, shields = _IMPLIED[tag]
            shield = max(self._last(*shields), self._wall() if tag in ("li", "dt", "dd") else 0)
            outermost = min((self._opened[name][-1] for name in ended if self._opened[name] and self._opened[name][-1] > shield), default=0)
            if outermost:
                self._close(outermost)

    def _close(self, place: int) -> None:
        for node in reversed(self._stack[place:]):
            self._opened[node.tag].pop()
        del self._stack[place:]
        for places in (self._blocks, self._walls):
            while places and places[-1] >= place:
                places.pop()
