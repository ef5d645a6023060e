"""Which of many pairs of patterns, one to match up to a place and one from it on, may match there: told by characters alone.

Most patterns hold words of which not all characters are near a place. So each character knows, as the bits of a number, the pairs
that may match once it is seen; where few characters are, few pairs are left to be tried. A pair may need several characters, each one of
a set: it has a bit for each of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from operator import or_
from typing import TypedDict

from extract import anchors
from extract.anchors import (
    MARKS,
    Edge,
    longest,
    may_close,
    may_hold_mark,
    may_open,
    openers,
    sets_in,
    sets_in_first_clause,
    sets_in_last_clause,
)
from extract.programs import remembered

_FEW = 24  # characters that are looked up one by one faster than those among them that tell are found
_MOST_SETS = 3  # of characters that a pair is asked for in one stretch of text
_FIRST_CLAUSE = re.compile(rf"[^{MARKS}]*+[{MARKS}]?")


class Sieve:
    """Pairs of patterns as they are written, with $name for the word lists.

    reach: for each pair how many characters its first pattern may take, ENDLESS where nothing limits that. clausal: whether these
    characters hold no mark. opened_by: which of them may open it (`openers`).
    """

    def __init__(self, pairs: Sequence[tuple[str, str]], lists: Mapping[str, str] | None = None) -> None:
        told = remembered((__file__, anchors.__file__), (pairs, lists), lambda: _told(pairs, lists or {}))
        self._last_clause, self._before, self._first_clause = map(_Index, told["characters"])
        self._closing, self._opening = map(_Edges, told["edges"])
        self.reach: Sequence[int] = told["reach"]
        self.clausal: Sequence[bool] = told["clausal"]
        self.opened_by: Sequence[str] = told["opened_by"]

    def passing(self, before: str, after: str, clause: int) -> int:
        """The pairs that may match at the end of `before` and at the start of `after`, each a bit at its index.

        clause: where the last clause of `before` begins (`last_clause`).
        """
        left = self._opening.at(after[:1]) & self._closing.at(before[-1:])  # bits of pairs alone
        left &= left and self._last_clause.among(before[clause - 1 :] if clause else before)
        if left & self._first_clause.asked:
            first = _FIRST_CLAUSE.match(after)
            left &= self._first_clause.among(first[0] if first else "")
        return left & self._before.among(before) if left & self._before.asked else left


def last_clause(before: str) -> int:
    """Where the last clause of a text begins: behind its last mark."""
    return max(before.rfind("，"), before.rfind("。"), before.rfind("；")) + 1


class _Told(TypedDict):
    """What is told of pairs of patterns, as it is kept: the characters by which each index goes, what may stand right beside the number in
    front and behind, and how far the first ones reach and what opens them."""

    characters: list[list[list[str]]]
    edges: list[list[tuple[bool, str, bool]]]
    reach: list[int]
    clausal: list[bool]
    opened_by: list[str]


def _told(pairs: Sequence[tuple[str, str]], lists: Mapping[str, str]) -> _Told:
    """For each pair the sets of characters that tell: of its first pattern in the last clause and, where these tell nothing, anywhere; of
    its second one in the first clause."""
    told: _Told = {"characters": [[], [], []], "edges": [[], []], "reach": [], "clausal": [], "opened_by": []}
    for before, after in pairs:  # one pattern after the other: each is parsed once for all that is asked of it
        last = sets_in_last_clause(before, lists)
        anywhere = [] if last else sets_in(before, lists)
        told["reach"].append(longest(before, lists))
        told["clausal"].append(not may_hold_mark(before, lists))
        told["opened_by"].append(openers(before, lists))
        told["edges"][0].append(_kept(may_close(before, lists), always="\n"))  # a line end may stand behind a pattern's end
        told["edges"][1].append(_kept(may_open(after, lists)))
        for side, found in zip(told["characters"], (last, anywhere, sets_in_first_clause(after, lists)), strict=True):
            side.append(["".join(sorted(characters)) for characters in found[:_MOST_SETS]])
    return told


def _kept(edge: Edge, always: str = "") -> tuple[bool, str, bool]:
    """An edge as JSON keeps it. always: characters that may stand there whatever the pattern says."""
    characters = edge.characters | set(always) if edge.these else edge.characters - set(always)
    return edge.these, "".join(sorted(characters)), edge.empty


class _Edges:
    """For the character at one edge of a stretch of text the pairs that may match there."""

    def __init__(self, edges: Sequence[tuple[bool, str, bool]]) -> None:
        unlisted = sum(1 << i for i, (these, _, empty) in enumerate(edges) if empty or not these)
        by_character = {"": sum(1 << i for i, (_, _, empty) in enumerate(edges) if empty)}
        for i, (_, characters, empty) in enumerate(edges):
            for character in "" if empty else characters:
                by_character[character] = by_character.get(character, unlisted) ^ 1 << i  # in for those named, out for all but these
        self._of, self._unlisted = by_character, unlisted

    def at(self, character: str) -> int:
        """The pairs that may match where this character stands, or none does."""
        return self._of.get(character, self._unlisted)


class _Index:
    """For one stretch of text the pairs that may match where a character is seen: those that need it, and those that need none."""

    def __init__(self, needs: Sequence[Sequence[str]]) -> None:
        self._count = len(needs)
        self._always = 0  # the bits of the pairs that need no character, or no further one
        by_character: dict[str, int] = {}
        for i, sets in enumerate(needs):
            for k in range(_MOST_SETS):
                bit = 1 << (i + k * self._count)
                if k >= len(sets):
                    self._always |= bit
                for character in sets[k] if k < len(sets) else ():
                    by_character[character] = by_character.get(character, 0) | bit
        self.asked = sum(1 << i for i, sets in enumerate(needs) if sets)  # those that need one
        self._characters = frozenset(by_character)
        self._of, self._known = by_character.get, by_character.__getitem__

    def among(self, seen: str) -> int:
        """The pairs that may match where these characters are seen; what stands above their bits is to be left aside."""
        bits = self._always
        if len(seen) < _FEW:
            of = self._of
            for character in seen:
                bits |= of(character, 0)
        else:
            bits = reduce(or_, map(self._known, self._characters.intersection(seen)), bits)
        return bits & bits >> self._count & bits >> 2 * self._count


def each(bits: int) -> Iterator[int]:
    """The places of the bits that are set, the lowest first."""
    written = bin(bits)[:1:-1]
    at = written.find("1")
    while at >= 0:
        yield at
        at = written.find("1", at + 1)
