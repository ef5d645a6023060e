"""A whole document laid out: its blocks in columns, from which the outline of it, or of a stretch of it, is made when it is wanted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extract.elements.compact import Blocks
from extract.elements.draft import Draft
from extract.elements.items import Item
from extract.elements.sentence import sentences
from extract.elements.table import Grid, table
from extract.model import Block, Facts, Outline, Sentence


@dataclass(frozen=True, slots=True)
class Stretch:
    """The blocks [begin, end) of a document, with the indexes of those elsewhere that they are read with: `above`, and `below` as [end,
    below).
    """

    begin: int
    end: int
    above: tuple[int, ...] = ()
    below: int = 0


@dataclass(frozen=True, slots=True)
class Layout:
    """A document laid out. `grids` are its tables without their cells; `items` those of a page that lists news, () for one text."""

    draft: Draft
    blocks: Blocks
    grids: Sequence[Grid]
    facts: Facts
    items: tuple[Item, ...] = ()

    def start(self, block: int) -> int:
        """Where a block starts in the document."""
        return self.draft.view.offsets[self.draft.places[block][0]]

    def whole(self) -> Outline:
        """The outline of all of it."""
        count = len(self.blocks)
        return self.outline(Stretch(0, count, (), count))

    def outline(self, stretch: Stretch) -> Outline:
        """The outline of a stretch."""
        whole = stretch.begin == 0 and stretch.end == len(self.blocks)
        view = self.draft.view if whole else self.draft.view.part(self._slices(stretch))
        blocks: list[Block] = []
        moved: dict[int, tuple[int, int]] = {}  # of each block: what is taken off its places, and its number in the outline
        at = 0
        for number, i in enumerate((*stretch.above, *range(stretch.begin, stretch.below))):
            block = self.blocks[i]
            shift = block.start - at
            moved[i] = shift, number
            blocks.append(block._replace(start=at, end=block.end - shift, table=-1) if shift or block.table >= 0 else block)
            at = block.end - shift + 1
        tables = tuple(table(self.draft, grid, *moved[grid.first]) for grid in self._grids(moved))
        for number, made in enumerate(tables):
            for row in made.blocks:
                blocks[row] = blocks[row]._replace(table=number)
        first, last = (blocks[moved[i][1]] for i in (stretch.begin, stretch.end - 1)) if blocks else (None, None)
        own = None if whole or first is None or last is None else (first.start, last.end + 1)
        return Outline(view, tuple(blocks), _sentences(view.text, blocks), tables, self._facts_at(stretch.begin), (), own)

    def _facts_at(self, block: int) -> Facts:
        """What the item that a block stands in says of itself: nothing but its day is its own."""
        if not self.items:
            return self.facts
        item = next(item for item in reversed(self.items) if item.begin <= block)
        return replace(self.facts, date_of_issue=None, date_of_publication=item.day, latest=None, year=0)

    def _slices(self, stretch: Stretch) -> Iterable[tuple[int, int]]:
        for i in stretch.above:
            start, end = self.draft.places[i]
            yield start, end + 1
        yield self.draft.places[stretch.begin][0], self.draft.places[stretch.below - 1][1] + 1

    def _grids(self, moved: Mapping[int, tuple[int, int]]) -> Iterator[Grid]:
        """The tables all of whose rows are among the blocks of an outline."""
        for number in sorted({self.blocks.table(i) for i in moved} - {-1}):
            grid = self.grids[number]
            if grid.first in moved and grid.last in moved and moved[grid.first][0] == moved[grid.last][0]:
                yield grid


def _sentences(text: str, blocks: Iterable[Block]) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    for i, block in enumerate(blocks):
        if block.kind == "paragraph":
            found += [Sentence(a, b, i) for a, b in sentences(text, block.start, block.end)]
        else:
            found.append(Sentence(block.start, block.end, i))
    return tuple(found)
