"""The numbers that Word computes for list paragraphs: 一、（一）1. — in a file there is only the list they belong to.

A list uses a definition of nine levels and may override some; lists of one definition count on together. The same holds for
DOCX (ECMA-376, part 1, 17.9) and DOC ([MS-DOC] 2.9).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from extract.readers.number_formats import bullet, written

LEVELS: Final = 9
_PLACE: Final = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: how it counts and what it writes; `text` has %1 to %9 for the numbers of levels 1 to 9."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None  # the level (from 1) behind which it starts anew; 0: never; None: behind any higher one
    arabic: bool = False  # all numbers in Arabic digits (一.1 becomes 1.1)
    style: str = ""  # the paragraph style that takes this level
    joint: str = " "


@dataclass(frozen=True, slots=True)
class WordList:
    """A list: the definition it counts with, its levels, and those it starts anew."""

    definition: str
    levels: Mapping[int, Level]
    anew: Mapping[int, int]


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and where their counters stand while its paragraphs are gone through in order."""

    lists: Mapping[str, WordList]
    _counters: dict[str, list[int | None]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def level_of_style(self, number: str, style: str) -> int:
        """The level of a list that a paragraph style takes, from 0."""
        found = self.lists.get(number)
        return next((index for index, level in found.levels.items() if level.style == style), 0) if found else 0

    def label(self, number: str, index: int) -> str:
        """The next label of a list at a level (from 0), with the blank behind it; "" where there is no such list or level."""
        found = self.lists.get(number)
        level = found.levels.get(index) if found else None
        if found is None or level is None:
            return ""
        counters = self._counters.setdefault(found.definition, [None] * LEVELS)
        first = (number, index) not in self._begun
        self._begun.add((number, index))
        before = counters[index]
        if first and index in found.anew:
            counters[index] = found.anew[index]
        else:
            counters[index] = level.start if before is None else before + 1
        for lower in range(index + 1, LEVELS):
            restart = found.levels.get(lower, level).restart
            if restart is None or 0 < restart >= index + 1:
                counters[lower] = None
        return with_joint(self._numbers(level, found, counters), level.joint)

    def _numbers(self, level: Level, found: WordList, counters: list[int | None]) -> str:
        if level.form == "bullet":
            return bullet(level.text)

        def number(match: re.Match[str]) -> str:
            index = int(match[1]) - 1  # of nine, as the pattern says
            shown = found.levels.get(index, Level())
            value = counters[index]
            return written(shown.start if value is None else value, "decimal" if level.arabic else shown.form)

        return _PLACE.sub(number, level.text)


def with_joint(label: str, joint: str = " ") -> str:
    """The label and the blank behind it; none where it ends in a Chinese mark (一、)."""
    if not label:
        return ""
    closed = not label[-1].isascii() and unicodedata.category(label[-1]).startswith("P")
    return label if closed else label + joint
