"""What is wrong in a pack: collected, never raised one at a time, so that a person mends a file once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from typing import NamedTuple

from extract.packs.lines import Place


class Problem(NamedTuple):
    """What is wrong at a place of a pack, in words a user can act on."""

    place: Place
    message: str


def instead(word: str, known: Collection[str]) -> str:
    """What was meant in place of a word that is not known, as the end of a message."""
    near = get_close_matches(word, sorted(known), 1)
    if near:
        return f"did you mean {near[0]!r}?"
    few = sorted(known)
    return f"there are {', '.join(few)}" if len(few) <= 12 else f"there are {', '.join(few[:12])} and {len(few) - 12} more"


def unknown_keys(given: Mapping[str, object], known: Collection[str], place: Place, what: str) -> Iterator[Problem]:
    """The keys of a table that mean nothing."""
    for key in given:
        if key not in known:
            yield Problem((*place, key), f"{key!r} is no {what}; {instead(key, known)}")


def table_of(given: Mapping[str, object], key: str, place: Place, problems: list[Problem]) -> Mapping[str, object]:
    """The table under a key; empty where there is none, or something else, which is a problem."""
    found = given.get(key, {})
    if isinstance(found, dict):
        return found
    problems.append(
        Problem((*place, key), f"must be a table; write [{'.'.join(map(str, (*place, key)))}] on a line of its own, its keys below")
    )
    return {}


def strings_of(given: object, place: Place, problems: list[Problem]) -> tuple[str, ...]:
    """The strings of an array; what is none is a problem and left out."""
    if not isinstance(given, list):
        problems.append(Problem(place, f'must be a list of strings, not {_kind(given)}; write ["…", "…"]'))
        return ()
    for number, item in enumerate(given):
        if not isinstance(item, str):
            problems.append(Problem((*place, number), f"{item!r} must be a string; put it between quotes"))
    return tuple(item for item in given if isinstance(item, str))


def string_of(given: object, place: Place, problems: list[Problem]) -> str:
    """A string; empty where it is something else, which is a problem."""
    if isinstance(given, str):
        return given
    problems.append(Problem(place, f"must be a string, not {_kind(given)}; put it between quotes"))
    return ""


def _kind(given: object) -> str:
    names = {"dict": "a table", "list": "a list", "str": "a string", "bool": "true or false", "int": "a number", "float": "a number"}
    return names.get(type(given).__name__, f"a {type(given).__name__}")
