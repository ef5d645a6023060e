"""The characters a pattern cannot match without: what tells at a glance that it need not be tried.

A pattern is read as Python's own parser reads it. Everything that cannot be told gives None, which asks nothing: a pattern is
then always tried. So an answer may be too weak, never wrong; `tests/test_anchors.py` holds it against the patterns themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial, reduce
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Final, NamedTuple

Characters = frozenset[str] | None
Sets = list[frozenset[str]]
_WIDEST = 256  # characters of a range that are still listed one by one
ENDLESS: Final = 10**6
_REPEATS = frozenset(("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"))
_NO_WIDTH = frozenset(("AT", "ASSERT", "ASSERT_NOT"))
_ONE_WIDE = frozenset(("LITERAL", "NOT_LITERAL", "IN", "ANY"))
MARKS: Final = "，。；"  # what parts clauses here

_Item = tuple[Any, Any]  # of a parsed pattern: what it is, and its values
_SetsReader = Callable[[Sequence[_Item], Mapping[int, str]], Sets]  # with the lists by the characters that stand in for them


def opening(pattern: str, lists: Mapping[str, str] | None = None) -> Characters:
    """Characters of which one must open every match, or None where that cannot be told (an empty match, any character)."""
    return _read(pattern, lists or {})


def sets_in(pattern: str, lists: Mapping[str, str] | None = None) -> Sets:
    """Sets of characters of each of which every match holds one, those first that are seen least; none where nothing can be told.

    lists: the alternation that each $name of the pattern stands for. They are read once each, so that this costs far less
    than to compile the pattern with its lists spelt out.
    """
    return _read_sets(pattern, lists or {}, _sets_anywhere)


def sets_in_first_clause(pattern: str, lists: Mapping[str, str] | None = None) -> Sets:
    """The same of what stands before the first mark of a match, or as that mark."""
    return _read_sets(pattern, lists or {}, _sets_to_mark, clausal=True)


def sets_in_last_clause(pattern: str, lists: Mapping[str, str] | None = None) -> Sets:
    """The same of what stands behind the last mark of a match, or as that mark."""
    return _read_sets(pattern, lists or {}, _sets_from_mark, clausal=True)


class Edge(NamedTuple):
    """The characters that may stand at one edge of a match: `these`, or all but these; and whether a match may be empty."""

    these: bool
    characters: frozenset[str]
    empty: bool


def may_open(pattern: str, lists: Mapping[str, str] | None = None) -> Edge:
    """What a match may begin with. Unlike `opening` it tells what cannot open one where what can is not told ([^，]{0,4}资金)."""
    return _edge(*_stood_in(pattern, lists or {}), backwards=False)


def may_close(pattern: str, lists: Mapping[str, str] | None = None) -> Edge:
    """What a match may end with."""
    return _edge(*_stood_in(pattern, lists or {}), backwards=True)


def openers(pattern: str, lists: Mapping[str, str] | None = None) -> str:
    """The characters that may open a match, as they stand in a class; none where that cannot be told."""
    edge = may_open(pattern.replace(r"\d", _DIGIT), lists)
    return re.escape("".join(sorted(edge.characters))).replace(_DIGIT, r"\d") if edge.these and not edge.empty else ""


def places(source: str, opened_by: str) -> str:
    """A pattern that matches where another does, as wide as one character or none, and is looked for faster.

    opened_by: what `openers` tells of the other. `re` skips to a character of a class, but not past a look-behind, a group, or words
    of a list: so it is one class, of which each character looks back over itself and then ahead.
    """
    return f"[{opened_by}](?<=(?={source})(?s:.))" if opened_by else f"(?={source})"


def longest(pattern: str, lists: Mapping[str, str] | None = None) -> int:
    """How many characters a match may have at most: ENDLESS where nothing limits it."""
    items, listed = _stood_in(pattern, lists or {})
    return min(_width(items, listed), ENDLESS)


def may_hold_mark(pattern: str, lists: Mapping[str, str] | None = None) -> bool:
    """Whether a match may have a mark in it."""
    items, listed = _stood_in(pattern, lists or {})
    return any(map(_may_hold_mark, items)) or any(mark in words for words in listed.values() for mark in MARKS)


def _read_sets(pattern: str, lists: Mapping[str, str], inside: _SetsReader, *, clausal: bool = False) -> Sets:
    if clausal and any(mark in lists[name] for name in LIST_NAME.findall(pattern) for mark in MARKS):
        return []  # a word of a list may reach over a mark: nothing can be told
    return inside(*_stood_in(pattern, lists))


LIST_NAME: Final = re.compile(r"\$([a-z_]+)")
_FIRST_STAND_IN: Final = 0xE000  # characters nobody writes: one stands for each list


def _read(pattern: str, lists: Mapping[str, str]) -> Characters:
    names = list(dict.fromkeys(LIST_NAME.findall(pattern)))
    stood_in = LIST_NAME.sub(lambda m: chr(_FIRST_STAND_IN + names.index(m[1])), pattern)
    found = _first(_parsed(stood_in))
    if found is None:
        return None
    listed = [_list(lists[name]) for i, name in enumerate(names) if chr(_FIRST_STAND_IN + i) in found]
    return _either([frozenset(c for c in found if not _FIRST_STAND_IN <= ord(c) < _FIRST_STAND_IN + len(names)), *listed])


def _stood_in(pattern: str, lists: Mapping[str, str]) -> tuple[Sequence[_Item], Mapping[int, str]]:
    """A pattern read with a character standing in for each list, and the lists by these characters."""
    names = list(dict.fromkeys(LIST_NAME.findall(pattern)))
    parsed = _parsed(LIST_NAME.sub(lambda m: chr(_FIRST_STAND_IN + names.index(m[1])), pattern))
    return parsed, {_FIRST_STAND_IN + i: lists[name] for i, name in enumerate(names)}


_NOTHING: Final = Edge(True, frozenset(), False)
_DIGIT: Final = "\uf8ff"  # a character nobody writes: it stands in for any digit
_ANYTHING: Final = Edge(False, frozenset(), False)
_FREQUENT: Final = frozenset("，。；、：（）的以\n")  # what often stands beside a number: told of wide classes too
_DIGITS: Final = frozenset("0123456789")


def _edge(items: Sequence[_Item], listed: Mapping[int, str], *, backwards: bool) -> Edge:
    found = _NOTHING
    for item in reversed(list(items)) if backwards else items:
        if _has_width(item):
            one = _edge_of(item, listed, backwards=backwards)
            found = _either_edge(found, one)
            if not one.empty:
                return found._replace(empty=False)
    return found._replace(empty=True)


def _edge_of(item: _Item, listed: Mapping[int, str], *, backwards: bool) -> Edge:
    code, value = str(item[0]), item[1]
    if code == "LITERAL":
        return _edge_of_list(listed[value], backwards=backwards) if value in listed else Edge(True, frozenset(chr(value)), False)
    if code == "NOT_LITERAL":
        return Edge(False, frozenset(chr(value)), False)
    if code == "IN":
        return _edge_of_class(value, listed, backwards=backwards)
    if code == "BRANCH":
        return reduce(_either_edge, (_edge(branch, listed, backwards=backwards) for branch in value[1]))
    if code == "SUBPATTERN" or code == "ATOMIC_GROUP":
        return _edge(value if code == "ATOMIC_GROUP" else value[3], listed, backwards=backwards)
    if code in _REPEATS:
        inner = _edge(value[2], listed, backwards=backwards)
        return inner._replace(empty=inner.empty or value[0] == 0)
    return _ANYTHING._replace(empty=code not in _ONE_WIDE)  # a group said again may be empty


def _edge_of_class(parts: Sequence[_Item], listed: Mapping[int, str], *, backwards: bool) -> Edge:
    if str(parts[0][0]) == "NEGATE":
        return Edge(False, frozenset().union(*(_certain(part) for part in parts[1:])), False)
    return reduce(_either_edge, (_edge_of_part(part, listed, backwards=backwards) for part in parts))


def _certain(part: _Item) -> frozenset[str]:
    """Characters that a part of a class holds, not always all of them."""
    code, value = str(part[0]), part[1]
    if code == "CATEGORY":
        return _DIGITS if str(value) == "CATEGORY_DIGIT" else frozenset()
    return _class([part]) or (frozenset(c for c in _FREQUENT if value[0] <= ord(c) <= value[1]) if code == "RANGE" else frozenset())


def _edge_of_part(part: _Item, listed: Mapping[int, str], *, backwards: bool) -> Edge:
    code, value = str(part[0]), part[1]
    if code == "LITERAL":
        return _edge_of(part, listed, backwards=backwards)
    if code == "CATEGORY":
        return Edge(False, _FREQUENT if str(value) == "CATEGORY_DIGIT" else frozenset(), False)
    known = _class([part])
    return Edge(False, _FREQUENT - _certain(part), False) if known is None else Edge(True, known, False)


@lru_cache(maxsize=512)
def _edge_of_list(alternation: str, *, backwards: bool) -> Edge:
    return _edge(_parsed_list(alternation), {}, backwards=backwards)


def _either_edge(one: Edge, other: Edge) -> Edge:
    empty = one.empty or other.empty
    if one.these and other.these:
        return Edge(True, one.characters | other.characters, empty)
    if one.these or other.these:
        these, but = (one, other) if one.these else (other, one)
        return Edge(False, but.characters - these.characters, empty)
    return Edge(False, one.characters & other.characters, empty)


def _width(items: Sequence[_Item], listed: Mapping[int, str]) -> int:
    return sum(_width_of(item, listed) for item in items)


def _width_of(item: _Item, listed: Mapping[int, str]) -> int:
    """How many characters an item may match at most."""
    code, value = str(item[0]), item[1]
    if code == "LITERAL" and value in listed:
        return _width_of_list(listed[value])
    if code == "IN":  # the parser takes lists that stand beside each other for a class
        return max((_width_of(part, listed) for part in value if str(part[0]) == "LITERAL"), default=1)
    if code in _ONE_WIDE or code in _NO_WIDTH:
        return int(code in _ONE_WIDE)
    if code == "BRANCH":
        return max(_width(branch, listed) for branch in value[1])
    if code in _REPEATS:
        return min(int(value[1]), ENDLESS) * _width(value[2], listed)
    if code == "SUBPATTERN" or code == "ATOMIC_GROUP":
        return _width(value if code == "ATOMIC_GROUP" else value[3], listed)
    return ENDLESS  # a group said again


@lru_cache(maxsize=256)
def _width_of_list(alternation: str) -> int:
    return _width(_parsed_list(alternation), {})


_parsed_list = lru_cache(maxsize=256)(parser.parse)
_parsed = lru_cache(maxsize=8)(parser.parse)  # a pattern is read twice in turn, each time for another answer


@lru_cache(maxsize=256)
def _list(alternation: str) -> Characters:
    """The characters that open the words of a list."""
    return _first(_parsed_list(alternation))


def _first(items: Sequence[_Item]) -> Characters:
    """What the first item asks for that takes a character."""
    return next((_of(item) for item in items if _has_width(item)), None)


def _has_width(item: _Item) -> bool:
    return str(item[0]) not in _NO_WIDTH


def _may_hold_mark(item: _Item) -> bool:
    """Whether an item may match text with a mark in it."""
    code, value = str(item[0]), item[1]
    if code == "LITERAL":
        return chr(value) in MARKS
    if code == "IN":
        if str(value[0][0]) == "NEGATE":
            return not all(any(_is(mark, part) for part in value) for mark in MARKS)
        characters = _class(value)
        return characters is None or not characters.isdisjoint(MARKS)
    if code == "BRANCH":
        return any(_may_hold_mark(inner) for branch in value[1] for inner in branch)
    if code in _REPEATS or code in ("SUBPATTERN", "ATOMIC_GROUP"):
        return any(map(_may_hold_mark, value if code == "ATOMIC_GROUP" else value[-1]))
    return code not in _NO_WIDTH


def _is(character: str, part: _Item) -> bool:
    """Whether a part of a class names a character, by itself or in a range."""
    code, value = str(part[0]), part[1]
    return (code == "LITERAL" and chr(value) == character) or (code == "RANGE" and value[0] <= ord(character) <= value[1])


def _of(item: _Item) -> Characters:
    """What one item of a parsed pattern asks for."""
    code, value = str(item[0]), item[1]
    if code == "LITERAL":
        return frozenset(chr(value))
    if code == "IN":
        return _class(value)
    if code == "BRANCH":
        return _either([_first(branch) for branch in value[1]])
    if code == "SUBPATTERN":
        return _either([_first(value[3])])
    if code == "ATOMIC_GROUP":
        return _either([_first(value)])
    if code in _REPEATS and value[0] > 0:
        return _either([_first(value[2])])
    return None


# The characters seen most often in clauses of the corpus in front of numbers, the most frequent first.
_COMMON: Final = (
    "，年业；每不分、人高产0于增别资的上到按比市企值超工补2一过最给新率奖金单全予以总1入额收5政发在其达长助生家区励次度本保期中投费低农规项用（位财县育目标少由元级占均地计民应日月）"
    "对成三加第二至自能个机造款贴申提3之首性实培为城十建准公.营支合行设主省担研46府起校化出社前经小量模亿条户国动付型破突同累后定满较放"
)
_SEEN: Final = {character: 1_000 // (rank + 8) for rank, character in enumerate(_COMMON)}
_SELDOM: Final = 5  # all others


def _seen(characters: frozenset[str]) -> tuple[int, str]:
    """How often one of these characters is seen, for sets to be put in order; no two sets share it."""
    return sum(_SEEN.get(character, _SELDOM) for character in characters), "".join(sorted(characters))


def _sets(items: Sequence[_Item], listed: Mapping[int, str], *, ends: Callable[[_Item], bool], backwards: bool = False) -> Sets:
    """What the items ask for, read from one side up to the first that `ends` it, that one included: the sets seen least first."""
    inside = partial(_sets, ends=ends, backwards=backwards)
    found: set[frozenset[str]] = set()
    for item in reversed(list(items)) if backwards else items:
        found.update(_sets_of(item, listed, inside))
        if ends(item):
            break
    return sorted(found, key=_seen)


def _sets_of(item: _Item, listed: Mapping[int, str], inside: _SetsReader) -> Sets:
    code, value = str(item[0]), item[1]
    if code == "LITERAL":
        return _sets_of_list(listed[value]) if value in listed else [frozenset(chr(value))]
    if code == "IN":
        return _sets_of_class(value, listed)
    if code == "BRANCH":
        return _each_branch([inside(branch, listed) for branch in value[1]])
    if code == "SUBPATTERN" or code == "ATOMIC_GROUP":
        return inside(value if code == "ATOMIC_GROUP" else value[3], listed)
    return inside(value[2], listed) if code in _REPEATS and value[0] > 0 else []


def _each_branch(branches: Sequence[Sets]) -> Sets:
    """What a match of any branch holds: of each the set seen least, of each the next, as long as every one has another."""
    return [frozenset().union(*sets) for sets in zip(*branches, strict=False)]


def _sets_of_class(parts: Sequence[_Item], listed: Mapping[int, str]) -> Sets:
    """The parser takes lists that stand beside each other for a class."""
    lists = [listed[value] for code, value in parts if str(code) == "LITERAL" and value in listed]
    own = [part for part in parts if not (str(part[0]) == "LITERAL" and part[1] in listed)]
    characters = _class(own)
    if characters is None:
        return []
    return _each_branch([*map(_sets_of_list, lists), *([[characters]] if own else [])])


@lru_cache(maxsize=256)
def _sets_of_list(alternation: str) -> Sets:
    return _sets_anywhere(_parsed_list(alternation), {})


_sets_anywhere: _SetsReader = partial(_sets, ends=lambda item: False)
_sets_to_mark: _SetsReader = partial(_sets, ends=_may_hold_mark)
_sets_from_mark: _SetsReader = partial(_sets, ends=_may_hold_mark, backwards=True)


def _class(items: Sequence[_Item]) -> Characters:
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
