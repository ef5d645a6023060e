"""Patterns that `re` would try at every place of a text, looked for only where they can match: at its end, or at their first characters."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Set

from extract import anchors
from extract.anchors import Edge, longest, may_close, openers, places
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


def _edge(edge: Edge) -> str:
    return "".join(sorted(edge.characters)) if edge.these and not edge.empty else ""


def behind_last(text: str, start: int, end: int, marks: str) -> int:
    """The place behind the last of some marks in text[start:end]; `start` where none stands there."""
    return max(start, 1 + max([text.rfind(mark, start, end) for mark in marks]))
