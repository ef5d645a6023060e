"""Words as data: the TOML files of this folder, read once, when first asked for."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any, Final

from extract.errors import LexiconError
from extract.lexicons.pack import Added, Pack, WordList, active, per_pack, using
from extract.programs import remembered

__all__ = ["Added", "Pack", "WordList", "active", "any_of", "guarded", "per_pack", "table", "using", "words"]


@cache
def _load(name: str) -> dict[str, Any]:
    path = files("extract.lexicons") / f"{name}.toml"
    try:
        text = path.read_text(encoding="utf-8")
        return remembered((), text, lambda: tomllib.loads(text))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"lexicon {name}.toml cannot be read: {error}") from error


def words(name: str, *keys: str) -> tuple[str, ...]:
    """The words under one or more keys of a lexicon (`words("units", "counts")`), longest first."""
    data = _load(name)
    found: list[str] = []
    for key in keys:
        value = data.get(key)
        if not isinstance(value, list) or not all(isinstance(word, str) and word for word in value):
            raise LexiconError(f"lexicon {name}.toml: {key!r} must be a list of words")
        found.extend(value)
    return tuple(sorted(dict.fromkeys(found), key=lambda word: (-len(word), word)))


def table(name: str, key: str) -> dict[str, tuple[str, ...]]:
    """A table of word lists of a lexicon (`table("policy", "instruments")`): each key with its words, in file order, and those that
    the pack in use adds; what is made of them is therefore kept by `per_pack`, not by `functools.cache`."""
    value = _load(name).get(key)
    if not isinstance(value, dict):
        raise LexiconError(f"lexicon {name}.toml: [{key}] must be a table of word lists")
    found = {k: tuple(v) for k, v in value.items()}
    pack = active()
    return pack.extended(name, key, found) if pack else found


def any_of(items: Iterable[str], guard: str = "") -> str:
    """A pattern (no group) for any of the words, longest first.

    guard: look-behinds that each word must pass, written as seen from behind its first character (`(?<!成功.)`). They stand
    there because a pattern that begins with characters is searched for ten times as fast as one that begins with a look-behind.
    """
    rests: dict[str, list[str]] = {}  # by the first character: words that begin alike are told apart behind it
    for word in sorted(items, key=lambda word: (-len(word), word)):
        rests.setdefault(word[:1], []).append(re.escape(word[1:]))
    return "|".join(re.escape(first) + guard + _one_of(rest) for first, rest in rests.items())


def _one_of(rests: list[str]) -> str:
    return rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})"


_ALTERNATIVE: Final = re.compile(r"((?:^|\|)(?:\\.|[^\\]))((?:\\.|\((?:\\.|[^\\()])*\)|[^\\()|])*)", re.DOTALL)


def guarded(words: str, guard: str) -> str:
    """A pattern of `any_of` with a guard for each of its words."""
    return _ALTERNATIVE.sub(lambda found: found[1] + guard + found[2], words)
