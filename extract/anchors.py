"""The characters a pattern cannot match without: what tells at a glance that it need not be tried.

A pattern is read as Python's own parser reads it. Everything that cannot be told gives None, which asks nothing: a pattern is
then always tried. So an answer may be too weak, never wrong; `tests/test_anchors.py` holds it against the patterns themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from re import _parser as parser  # type: ignore[attr-defined]
else:
    from re import _parser as parser

Characters = frozenset[str] | None
_WIDEST = 256  # characters of a range that are still listed one by one
_REPEATS = frozenset(("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"))
_NO_WIDTH = frozenset(("AT", "ASSERT", "ASSERT_NOT"))


def needed(pattern: str) -> Characters:
    """Characters of which every match holds at least one, or None where there is no such set."""
    return _needed(parser.parse(pattern))


def opening(pattern: str) -> Characters:
    """Characters of which one must open every match, or None where that cannot be told (an empty match, any character)."""
    return _opening(parser.parse(pattern))


def _needed(items: Iterable[tuple[Any, Any]]) -> Characters:
    found = [characters for item in items if (characters := _of(item, _needed)) is not None]
    return min(found, key=len, default=None)


def _opening(items: Iterable[tuple[Any, Any]]) -> Characters:
    for item in items:
        if str(item[0]) not in _NO_WIDTH:
            return _of(item, _opening)
    return None


def _of(item: tuple[Any, Any], inside: Any) -> Characters:
    """What one item of a parsed pattern asks for; `inside` reads the sequences it holds."""
    code, value = str(item[0]), item[1]
    if code == "LITERAL":
        return frozenset(chr(value))
    if code == "IN":
        return _class(value)
    if code == "BRANCH":
        return _either([inside(branch) for branch in value[1]])
    if code == "SUBPATTERN":
        return _either([inside(value[3])])
    if code == "ATOMIC_GROUP":
        return _either([inside(value)])
    if code in _REPEATS and value[0] > 0:
        return _either([inside(value[2])])
    return None


def _class(items: Sequence[tuple[Any, Any]]) -> Characters:
    found: set[str] = set()
    for code, value in items:
        if str(code) == "LITERAL":
            found.add(chr(value))
        elif str(code) == "RANGE" and value[1] - value[0] < _WIDEST:
            found.update(map(chr, range(value[0], value[1] + 1)))
        else:  # a negated class, a category
            return None
    return frozenset(found)


def _either(branches: Sequence[Characters]) -> Characters:
    told = [branch for branch in branches if branch is not None]
    return frozenset().union(*told) if len(told) == len(branches) else None
