"""The headings that are open at one point of a document, and what closes them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from extract.elements.marks import ORDER, Mark

_SCOPES: Final = ("annex", "md1", "part", "chapter", "section")  # nothing but these holds a chapter
_PARTS: Final = "cn_paren"
_LISTS: Final = frozenset((_PARTS, "num", "num_half", "num_paren", "circled"))  # what may be listed below an unnumbered heading


@dataclass(slots=True)
class Level:
    """An open heading: the style and number of its mark, its section entry ("" for an item that is a sentence), and whether nothing
    follows it in its line.
    """

    style: str
    number: int
    entry: str
    alone: bool = False


@dataclass(slots=True)
class Stack:
    """The headings open at one point of the document, and the styles met so far, outermost first.

    Inside a box the `base` levels outside it stay open, and styles are learnt afresh; `outside` keeps what to return to.
    """

    levels: list[Level] = field(default_factory=list)
    order: list[str] = field(default_factory=list)
    base: int = 0
    outside: tuple[list[Level], list[str]] | None = None
    _known: tuple[str, ...] | None = None  # the section, until a heading opens or closes

    def section(self) -> tuple[str, ...]:
        """The headings open here, outermost first."""
        if self._known is None:
            self._known = tuple([level.entry for level in self.levels if level.entry])
        return self._known

    def clear(self) -> None:
        """Forget everything: a new document or annex begins."""
        self.levels, self.order, self.base, self.outside, self._known = [], [], 0, None, None

    def _drop_plain(self, style: str = "", number: int = 0) -> None:
        """Close the unnumbered heading and what is open in it, unless a mark of that style and number is of a list below it."""
        at = next((k for k in range(self.base, len(self.levels)) if self.levels[k].style == "plain"), None)
        if at is not None and not (style in _LISTS and self._listed(at, style, number)):
            del self.levels[at:]

    def _listed(self, at: int, style: str, number: int) -> bool:
        """Whether a mark begins a list below the level `at` or goes on with one, and no heading of its style is open above.

        （一） is below an unnumbered heading only where no numbered one stands over that (2022年工作回顾 / （一）).
        """
        if style == _PARTS and at > self.base:
            return False
        inside = [level.number for level in self.levels[at + 1 :] if level.style == style]
        if inside:
            return number in (1, inside[-1] + 1)
        return number == 1 and not any(level.style == style and level.entry for level in self.levels[self.base : at])

    def _learn(self, style: str, number: int) -> None:
        """Give a new style its depth: under what is open; against the usual order only where that is plain.

        It is under the first heading of a series, and where a series begins below the only heading that is open (1、工作回顾 … 3、重点工作 / （一）).
        """
        usual = ORDER.index(style)
        top = next((level for level in reversed(self.levels[self.base :]) if level.style != "plain"), None)
        if top is not None and (
            ORDER.index(top.style) < usual
            or (bool(top.entry) and style not in _SCOPES and (top.number <= 1 or self._begins(style, number)))
        ):
            self.order.insert(self.order.index(top.style) + 1, style)
            return
        at = next((k for k, known in enumerate(self.order) if ORDER.index(known) > usual), len(self.order))
        self.order.insert(at, style)

    def _begins(self, style: str, number: int) -> bool:
        """Whether （一） begins a series right below the one numbered heading that is open, which stands in a line of its own."""
        numbered = [level for level in self.levels[self.base :] if level.style != "plain"]
        return style == _PARTS and number == 1 and len(numbered) == 1 and numbered[0].alone and len(self.order) == 1

    def open(self, style: str, number: int, entry: str, *, alone: bool = False) -> None:
        """Open a heading; those as deep or deeper are closed. An unnumbered one closes no numbered one, but what is listed below its
        like.
        """
        self._known = None
        self._drop_plain(style, number)
        if style != "plain":
            if style not in self.order:
                self._learn(style, number)
            levels, order = self.levels, self.order
            depth = order.index(style)
            while len(levels) > self.base and levels[-1].style != "plain" and order.index(levels[-1].style) >= depth:
                levels.pop()
        self.levels.append(Level(style, number, entry, alone))

    def leave_box(self, mark: Mark, *, dashed: bool, was_dashed: bool) -> None:
        """Close the box where the number goes on with what stands outside it and not with what stands inside."""
        if self.outside is None:
            return
        outer = next((level for level in self.outside[0] if level.style == mark.style), None)
        inner = next((level for level in self.levels[self.base :] if level.style == mark.style), None)
        if outer is None or mark.number != outer.number + 1:
            return
        if inner is None or mark.number != inner.number + 1 or (was_dashed and not dashed):
            self._return()

    def _return(self) -> None:
        if self.outside is not None:
            self._known = None
            self.levels, self.order = self.outside
            self.base, self.outside = 0, None

    def enter_box(self, entry: str) -> None:
        """Open a box (专栏) under what is open outside the one before it."""
        self._return()
        self._drop_plain()
        self.outside = (self.levels, self.order)
        self.levels, self.order = [*self.levels, Level("box", 0, entry)], []
        self.base = len(self.levels)
        self._known = None
