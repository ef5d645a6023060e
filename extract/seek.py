"""Patterns that `re` would try at every place of a text, looked for only where they can match: at its end, or at their first characters."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Set
from typing import Final

from extract import anchors
from extract.anchors import Edge, longest, may_close, may_open, openers, places, sets_in
from extract.lazy import lazy
from extract.programs import remembered


class Ending:
    """A pattern that matches up to the end of a text, as if it closed with `$`: it finds what that one finds.

    What its last character must be, and how many characters it can take, tell most texts apart before it is tried; then it is looked
    for where a character stands that may open it.
    """

    def __init__(self, pattern: str) -> None:
        self._source = pattern
        self._match = re.compile(f"(?:{pattern})$").match

    @lazy
    def _told(self) -> tuple[Set[str], int, Callable[..., re.Match[str] | None]]:
        """The characters of which one closes every match; how far back a match may begin, as a line end may stand behind it; and what
        finds the first place where one does."""
        closers, reach, opened_by = remembered((__file__, anchors.__file__), self._source, lambda: _told(self._source))
        place = re.compile(places(f"(?:{self._source})$", opened_by)).search
        return frozenset(f"{closers}\n") if closers else frozenset(), reach + 1, place

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The match that ends at `end`, by default that of the text, and begins at `start` or behind it, or None."""
        stop = len(text) if end is None else min(end, len(text))
        closers, reach, first = self._told
        if closers and (stop <= start or text[stop - 1] not in closers):
            return None
        place = first(text, start if stop - reach < start else stop - reach, stop)
        return self._match(text, place.start(), stop) if place else None

    def cut(self, text: str) -> str:
        """The text without what the pattern matches at its end."""
        found = self.search(text)
        return text[: found.start()] + text[found.end() :] if found else text


def _told(pattern: str) -> tuple[str, int, str]:
    return _edge(may_close(pattern)), longest(pattern), openers(pattern)


def place_of(pattern: str) -> re.Pattern[str]:
    """A pattern that tells whether another matches, and where first, as wide as one character or none: it is found faster."""
    opened_by = remembered((__file__, anchors.__file__), pattern, lambda: openers(pattern))
    return re.compile(places(pattern, opened_by))


class Opening:
    """A pattern that begins with what must stand in front (a look-behind), or one way or another, looked for where a character stands
    that may open it.

    `re` skips to a first character, but not past a look-behind or a group.
    """

    def __init__(self, pattern: str) -> None:
        self._source = pattern
        self.match = re.compile(pattern).match

    @lazy
    def place(self) -> Callable[..., re.Match[str] | None]:
        """Finds the first place of a text, or of text[start:end], where the pattern matches: told without the match itself."""
        return place_of(self._source).search

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match within [start, end), or None."""
        place = self.place(text, start, end)
        return self.match(text, place.start(), end) if place else None


class Whole:
    """A pattern asked whether all of a text is one: its first and its last character tell most texts apart before it is tried."""

    def __init__(self, pattern: str) -> None:
        self._source = pattern
        self.match = re.compile(pattern).match
        self._fullmatch = re.compile(pattern).fullmatch

    @lazy
    def _told(self) -> tuple[Set[str], Set[str]]:
        """The characters of which one opens, and one closes, every text that is one; empty where that cannot be told."""
        told = remembered(
            (__file__, anchors.__file__), self._source, lambda: [_edge(may_open(self._source)), _edge(may_close(self._source))]
        )
        opened_by, closed_by = map(frozenset, told)
        return opened_by, closed_by

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The match that is all of text[start:end], or None."""
        opened_by, closed_by = self._told
        start, stop = max(start, 0), min(end, len(text))
        if start < stop and ((closed_by and text[stop - 1] not in closed_by) or (opened_by and text[start] not in opened_by)):
            return None
        return self._fullmatch(text, start, end)


class Needing:
    """A pattern none of whose matches lacks one of a few characters (每, or 由 and 从): a text without them is told before it is tried."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        compiled = re.compile(pattern)
        self.search, self.match, self.fullmatch = map(self._asked, (compiled.search, compiled.match, compiled.fullmatch))

    def _asked(self, ask: Callable[..., re.Match[str] | None]) -> Callable[..., re.Match[str] | None]:
        def asked(text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
            start = max(start, 0)  # as `re` takes it
            for sign in self._signs:
                if text.find(sign, start, end) >= 0:
                    return ask(text, start, end)
            return None

        return asked

    @lazy
    def _signs(self) -> tuple[str, ...]:
        """The characters of which each match holds one; where too many would do, what every text holds."""
        few = remembered((__file__, anchors.__file__), self.pattern, lambda: _few(self.pattern))
        return tuple(few) or ("",)


_FEW: Final = 3  # characters that are found faster than most patterns fail


def _few(pattern: str) -> str:
    """Characters, no more than a few, of which every match holds one; none where that cannot be told."""
    return "".join(sorted(next((signs for signs in sets_in(pattern) if len(signs) <= _FEW), ())))


def _edge(edge: Edge) -> str:
    return "".join(sorted(edge.characters)) if edge.these and not edge.empty else ""


def behind_last(text: str, start: int, end: int, marks: str) -> int:
    """The place behind the last of some marks in text[start:end]; `start` where none stands there."""
    return max(start, 1 + max(text.rfind(mark, start, end) for mark in marks))
