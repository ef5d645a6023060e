"""Which of many pairs of patterns, one to match up to a place and one from it on, may match there: told by characters alone.

Most patterns hold words of which no character is near a place. So each character knows, as the bits of a number, the pairs
that may match once it is seen; where few characters are, few pairs are left to be tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from operator import or_
from typing import TypedDict

from extract import anchors
from extract.anchors import MARKS, in_first_clause, in_last_clause, longest, may_hold_mark, needed, opening
from extract.programs import remembered

_FIRST_CLAUSE = re.compile(rf"[^{MARKS}]*+[{MARKS}]?")


class Sieve:
    """Pairs of patterns as they are written, with $name for the word lists.

    reach: for each pair how many characters its first pattern may take, ENDLESS where nothing limits that. clausal: whether these
    characters hold no mark.
    """

    def __init__(self, pairs: Sequence[tuple[str, str]], lists: Mapping[str, str] | None = None) -> None:
        told = remembered((__file__, anchors.__file__), (pairs, lists), lambda: _told(pairs, lists or {}))
        self._last_clause, self._before, self._opening, self._first_clause = map(_Index, told["characters"])
        self.reach: Sequence[int] = told["reach"]
        self.clausal: Sequence[bool] = told["clausal"]

    def passing(self, before: str, after: str, clause: int) -> int:
        """The pairs that may match at the end of `before` and at the start of `after`, each a bit at its index.

        clause: where the last clause of `before` begins (`last_clause`).
        """
        left = self._opening.among(after[:1]) & self._last_clause.among(before[clause - 1 :] if clause else before)
        if left & self._first_clause.asked:
            first = _FIRST_CLAUSE.match(after)
            left &= self._first_clause.among(first[0] if first else "")
        return left & self._before.among(before) if left & self._before.asked else left


def last_clause(before: str) -> int:
    """Where the last clause of a text begins: behind its last mark."""
    return max(before.rfind("，"), before.rfind("。"), before.rfind("；")) + 1


class _Told(TypedDict):
    """What is told of pairs of patterns, as it is kept: the characters by which each index goes, and how far the first ones reach."""

    characters: list[list[str | None]]
    reach: list[int]
    clausal: list[bool]


def _told(pairs: Sequence[tuple[str, str]], lists: Mapping[str, str]) -> _Told:
    """For each pair the characters that tell: of its first pattern in the last clause and, where these tell nothing, anywhere; of its
    second one at the start and in the first clause."""
    told: list[list[str | None]] = [[], [], [], []]
    for before, after in pairs:
        last = in_last_clause(before, lists)
        anywhere = needed(before, lists) if last is None else None
        for side, found in zip(told, (last, anywhere, opening(after, lists), in_first_clause(after, lists)), strict=True):
            side.append(None if found is None else "".join(sorted(found)))
    return {
        "characters": told,
        "reach": [longest(before, lists) for before, _ in pairs],
        "clausal": [not may_hold_mark(before, lists) for before, _ in pairs],
    }


class _Index:
    """For one stretch of text the pairs that may match where a character is seen: those that need it, and those that need none."""

    def __init__(self, needs: Sequence[str | None]) -> None:
        self._always = sum(1 << i for i, characters in enumerate(needs) if characters is None)
        by_character: dict[str, int] = {}
        for i, characters in enumerate(needs):
            for character in characters or ():
                by_character[character] = by_character.get(character, 0) | 1 << i
        self.asked = ~self._always  # those that need one
        self._characters = frozenset(by_character)
        self._of = by_character.__getitem__

    def among(self, seen: str) -> int:
        """The pairs that may match where these characters are seen."""
        return reduce(or_, map(self._of, self._characters.intersection(seen)), self._always)


def each(bits: int) -> Iterator[int]:
    """The places of the bits that are set, the lowest first."""
    while bits:
        lowest = bits & -bits
        bits ^= lowest
        yield lowest.bit_length() - 1
