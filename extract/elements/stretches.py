"""A long document cut into stretches of whole blocks, each with what stands elsewhere and is asked for when it is read.

A stretch ends where an outermost heading begins, no lead-in reaches further and no table is cut; in a text without such
headings where no lead-in is open, and where there is no such place either, at any block.

What is looked at from afar: the title, the headings above, the lead-ins open, what closed those that are closed, the last block with a
mark, the last list that later words may refer to (符合条件的), and the nearest blocks on both sides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from extract.elements.layout import Layout, Stretch
from extract.elements.leads import Lead, Leads, opens_list
from extract.model import Block

LONGEST: Final = 100_000  # characters of the view; a document of so many is one stretch
_PATIENCE: Final = 2, 4  # times as many after which a stretch may end under a heading, and under a lead-in
_HEAD: Final = 12  # blocks of the head, which are looked at together
_NEAR: Final = 5, 200  # the blocks in front, by number and characters, of which both are reached
_BEHIND: Final = 2, 100  # those behind
_TITLE: Final = 60  # characters in which the entry of a heading stands


def stretches(layout: Layout, longest: int = LONGEST, referred: Callable[[str], bool] = lambda lead: False) -> Iterator[Stretch]:
    """The stretches of a document in order; one where it is no longer than `longest`, one for each item of a page that lists news.

    referred: whether later words may refer to the list that a text ending in ： opens.
    """
    count, places = len(layout.blocks), layout.draft.places
    if layout.items:
        begins = [item.begin for item in layout.items]
        yield from (Stretch(a, b, (), b) for a, b in zip(begins, (*begins[1:], count), strict=True))
        return
    if not count or places[count - 1][0] - places[0][0] < longest:  # as most documents are
        yield Stretch(0, count, (), count)
        return
    walk = _Walk(layout, longest, referred)
    begin, above = 0, frozenset[int]()
    listed: _Listed | None = None
    for i in range(count):
        if i and walk.ends(begin, i):
            yield walk.stretch(begin, i, above, listed)
            begin, above, listed = i, walk.context(), walk.listed.copy() if walk.listed else None
        walk.step(i)
    yield walk.stretch(begin, count, above, listed)


@dataclass(slots=True)
class _Listed:
    """A list that later words may refer to: its lead-in, those above it, and the blocks directly below it."""

    lead: int
    top: str
    above: tuple[int, ...]
    below: list[int] = field(default_factory=list)

    def copy(self) -> _Listed:
        return _Listed(self.lead, self.top, self.above, list(self.below))


class _Walk:
    """What is open at a block: kept while the blocks are gone through once."""

    def __init__(self, layout: Layout, longest: int, referred: Callable[[str], bool]) -> None:
        self._layout = layout
        self._longest = longest
        self._referred = referred
        self._leads = Leads()
        self._opened: list[tuple[str, int]] = []  # the headings above, as written, each with its block
        self._closed: dict[int, int] = {}  # lead-ins by the block that closed them
        self._marked = self._title = -1
        self._lists: dict[int, _Listed] = {}  # open ones without a block below as yet
        self._last = 0
        self.listed: _Listed | None = None

    # --- where to cut ---

    def ends(self, begin: int, i: int) -> bool:
        """Whether a stretch that began at one block ends in front of another."""
        places = self._layout.draft.places
        size = places[i][0] - places[begin][0]
        if size < self._longest or i < _HEAD or self._in_table(i):
            return False
        block = self._layout.blocks[i]
        if block.kind == "heading" and not block.section:
            return True
        if size < _PATIENCE[0] * self._longest:
            return False
        return size >= _PATIENCE[1] * self._longest or not self._reached(block)

    def _in_table(self, i: int) -> bool:
        """Whether a table goes on at a block; one whose row stands next or next but one in front may."""
        blocks = self._layout.blocks
        before = {blocks.table(j) for j in (i - 2, i - 1)} - {-1}
        return any(blocks.table(j) in before for j in (i, i + 1) if j < len(blocks))

    def _reached(self, block: Block) -> bool:
        """Whether a lead-in above governs a block."""
        return any(lead.governs(block.section, block.kind == "heading", block.depth) for lead in self._leads.open)

    # --- what is open ---

    def step(self, i: int) -> None:
        """Go on behind a block."""
        block = self._layout.blocks[i]
        text = self._layout.draft.view.text
        opens = opens_list(text, block)
        above = self._leads.step(i, block, text, opens=opens)
        for lead in self._leads.closed:
            self._closed[lead.block] = i
            self._lists.pop(lead.block, None)
        if above is not None:
            self._below(above, i)
        if opens and self._referred(text[max(block.start, block.end - 2 * _TITLE) : block.end]):
            self._lists[i] = _Listed(i, (block.section or ("",))[0], tuple(lead.block for lead in self._leads.open[:-1]))
        if block.depth or block.kind == "heading":
            self._marked = i
        if block.role == "title" and self._title < 0:
            self._title = i
        self._headed(i, block)
        self._last = i + 1

    def _below(self, lead: Lead, i: int) -> None:
        if found := self._lists.pop(lead.block, None):
            self.listed = found
        if self.listed is not None and self.listed.lead == lead.block:
            self.listed.below.append(i)

    def _headed(self, i: int, block: Block) -> None:
        """Note a block that opens a heading: the section of what follows tells which."""
        if block.kind == "row" or (block.kind == "paragraph" and not block.level):
            return
        following = i + 1 if block.kind == "heading" and i + 1 < len(self._layout.blocks) else i
        wanted = self._layout.blocks[following].section
        said = self._layout.draft.view.written(block.start, min(block.end, block.start + _TITLE))
        level = next((k for k in range(len(wanted) - 1, -1, -1) if said.startswith(wanted[k])), None)
        if level is not None:
            kept = [(entry, at) for (entry, at), known in zip(self._opened, wanted[:level], strict=False) if entry == known]
            self._opened = [*kept, (wanted[level], i)]

    # --- what is seen from a stretch ---

    def context(self) -> frozenset[int]:
        """The blocks that what follows is read with, but for the list referred to."""
        near: set[int] = set()
        characters = 0
        for i in range(self._last - 1, -1, -1):
            if len(near) >= _NEAR[0] and characters >= _NEAR[1]:
                break
            near.add(i)
            start, end = self._layout.draft.places[i]
            characters += end - start
        near.update(at for _, at in self._opened)
        near.update(lead.block for lead in self._leads.open)
        near.update(i for i in (self._marked, self._title) if i >= 0)
        return frozenset(near)

    def stretch(self, begin: int, end: int, above: frozenset[int], listed: _Listed | None) -> Stretch:
        """The stretch from one block to another, with what it is read with."""
        chosen = set(above)
        if listed is not None and any((self._layout.blocks.section(i) or ("",))[0] == listed.top for i in range(begin, end)):
            chosen.update((listed.lead, *listed.above, *listed.below))
        for i in tuple(chosen):
            while (i := self._closed.get(i, begin)) < begin and i not in chosen:
                chosen.add(i)
        places = self._layout.draft.places
        below = end
        while below < len(places) and (below - end < _BEHIND[0] or places[below][0] - places[end][0] < _BEHIND[1]):
            below += 1
        return Stretch(begin, end, tuple(sorted(chosen)), below)
