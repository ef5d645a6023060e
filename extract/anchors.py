"""The characters a pattern cannot match without: what tells at a glance that it need not be tried.

A pattern is read as Python's own parser reads it. Everything that cannot be told gives None, which asks nothing: a pattern is
then always tried. So an answer may be too weak, never wrong; `tests/test_anchors.py` holds it against the patterns themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Final

Characters = frozenset[str] | None
_WIDEST = 256  # characters of a range that are still listed one by one
_REPEATS = frozenset(("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"))
_NO_WIDTH = frozenset(("AT", "ASSERT", "ASSERT_NOT"))


def needed(pattern: str, lists: Mapping[str, str] | None = None) -> Characters:
    """Characters of which every match holds at least one, or None where there is no such set.

    lists: the alternation that each $name of the pattern stands for. They are read once each, so that this costs far less
    than to compile the pattern with its lists spelt out.
    """
    return _read(pattern, lists or {}, _needed)


def opening(pattern: str, lists: Mapping[str, str] | None = None) -> Characters:
    """Characters of which one must open every match, or None where that cannot be told (an empty match, any character)."""
    return _read(pattern, lists or {}, _opening)


LIST_NAME: Final = re.compile(r"\$([a-z_]+)")
_FIRST_STAND_IN: Final = 0xE000  # characters nobody writes: one stands for each list


def _read(pattern: str, lists: Mapping[str, str], inside: Any) -> Characters:
    names = list(dict.fromkeys(LIST_NAME.findall(pattern)))
    stood_in = LIST_NAME.sub(lambda m: chr(_FIRST_STAND_IN + names.index(m[1])), pattern)
    found = inside(parser.parse(stood_in))
    if found is None:
        return None
    listed = [_list(lists[name]) for i, name in enumerate(names) if chr(_FIRST_STAND_IN + i) in found]
    return _either([frozenset(c for c in found if not _FIRST_STAND_IN <= ord(c) < _FIRST_STAND_IN + len(names)), *listed])


@lru_cache(maxsize=256)
def _list(alternation: str) -> Characters:
    """The characters that open the words of a list."""
    return _opening(parser.parse(alternation))


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
