"""What a document has hundreds of thousands of, kept in columns of numbers: places, pieces of text, lines, blocks.

An object for each would take ten times the memory of the text. They are made when they are asked for.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, overload

from extract.elements.lines import TextLine
from extract.model import Block, BlockKind

_SHORT: Final = 100_000  # characters of a text of which the pieces may be held


class Spans(Sequence[tuple[int, int]]):
    """Places [start, end) in order."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, places: Iterable[tuple[int, int]] = ()) -> None:
        self._starts = array("I")
        self._ends = array("I")
        for place in places:
            self.append(*place)

    def append(self, start: int, end: int) -> None:
        """Add a place."""
        self._starts.append(start)
        self._ends.append(end)

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> tuple[int, int]: ...
    @overload
    def __getitem__(self, index: slice) -> list[tuple[int, int]]: ...
    def __getitem__(self, index: int | slice) -> tuple[int, int] | list[tuple[int, int]]:
        if isinstance(index, slice):
            return list(zip(self._starts[index], self._ends[index], strict=True))
        return self._starts[index], self._ends[index]

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return zip(self._starts, self._ends, strict=True)


class Texts(Sequence[str]):
    """The pieces of a text at some places; of a short text, as most are, they are made once."""

    __slots__ = ("_made", "_places", "_text")

    def __init__(self, text: str, places: Spans) -> None:
        self._text = text
        self._places = places
        self._made = [text[start:end] for start, end in places] if len(text) <= _SHORT else None

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        if self._made is not None:
            return self._made[index]
        if isinstance(index, slice):
            return [self._text[start:end] for start, end in self._places[index]]
        start, end = self._places[index]
        return self._text[start:end]

    def __iter__(self) -> Iterator[str]:
        text = self._text
        return iter(self._made) if self._made is not None else (text[start:end] for start, end in self._places)


class Lines(Sequence[TextLine]):
    """Lines of which no more is asked than where they are and of what parts; the text of the first and last `edge` alone is kept."""

    __slots__ = ("_kept", "_places", "_rows")

    def __init__(self, lines: Sequence[TextLine], edge: int) -> None:
        self._places = Spans((line.start, line.end) for line in lines)
        self._rows = array("I", (line.row_start for line in lines))
        inner = range(edge, len(lines) - edge)
        self._kept = {
            i: line._replace(text="") if i in inner else line
            for i, line in enumerate(lines)
            if i not in inner or line.parts or line.joiner is not None
        }

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> TextLine: ...
    @overload
    def __getitem__(self, index: slice) -> list[TextLine]: ...
    def __getitem__(self, index: int | slice) -> TextLine | list[TextLine]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if kept := self._kept.get(index):
            return kept
        start, end = self._places[index]
        return TextLine(start, end, "", 0, False, 0, self._rows[index])


class Blocks(Sequence[Block]):
    """The blocks of a document. Sections and roles are shared by many."""

    __slots__ = ("_depths", "_kinds", "_levels", "_places", "_roles", "_sections", "_tables")

    def __init__(self, places: Spans, roles: Sequence[str]) -> None:
        self._places = places
        self._roles = roles
        self._kinds: list[BlockKind] = []
        self._sections: list[tuple[str, ...]] = []
        self._levels = array("I")
        self._depths = array("I")
        self._tables = array("i", [-1]) * len(places)

    def append(self, kind: BlockKind, section: tuple[str, ...], level: int, depth: int) -> None:
        """Tell of the next block what it is and where it stands."""
        self._kinds.append(kind)
        self._sections.append(section)
        self._levels.append(level)
        self._depths.append(depth)

    def in_table(self, index: int, table: int) -> None:
        """Tell of a block that it is a row of a table."""
        self._tables[index] = table

    def section(self, index: int) -> tuple[str, ...]:
        """The headings above a block."""
        return self._sections[index]

    def table(self, index: int) -> int:
        """The table that a block is a row of, or -1."""
        return self._tables[index]

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, index: int) -> Block: ...
    @overload
    def __getitem__(self, index: slice) -> list[Block]: ...
    def __getitem__(self, index: int | slice) -> Block | list[Block]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        start, end = self._places[index]
        return Block(
            self._kinds[index],
            start,
            end,
            self._sections[index],
            self._levels[index],
            self._roles[index],
            self._tables[index],
            self._depths[index],
        )
