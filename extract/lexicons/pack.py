"""A team's own words and rules beside the built-in ones: the value, and the stretch of a program in which it holds.

A pack holds where `using(pack)` says so, in this thread alone; nothing built in is ever changed. What is made from words
(patterns, compiled rules) is kept by `per_pack`: once for the built-in words, and on each pack for that pack. How a pack is
read from a file stands in `extract.packs`.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache, wraps
from typing import Final, ParamSpec, TypeVar, cast

from extract.rules import Rule

P = ParamSpec("P")
R = TypeVar("R")

WordList = tuple[str, str, str]  # lexicon, section, key: ("policy", "giving", "words")


@dataclass(frozen=True, slots=True)
class Added:
    """A rule of a pack: the kind of value it judges (money, percent, count), and the built-in rule it is tried ahead of (None: all)."""

    kind: str
    rule: Rule
    ahead_of: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Pack:
    """A team's words and rules, made by `extract.packs.load_pack`.

    text: the TOML it was read from, which is all that another process needs to make it again. digest: the SHA-256 of that text.
    words: those added to built-in lists. lists: lists of its own, for its patterns.
    """

    name: str
    text: str
    digest: str
    words: Mapping[WordList, tuple[str, ...]]
    lists: Mapping[str, tuple[str, ...]]
    rules: tuple[Added, ...]
    made: dict[Hashable, object] = field(default_factory=dict, repr=False)  # what `per_pack` has made of it so far

    def extended(self, lexicon: str, section: str, found: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        """The lists of a section of a lexicon with this pack's words behind their own."""
        return {key: (*items, *self.words.get((lexicon, section, key), ())) for key, items in found.items()}

    def ordered(self, kind: str, built_in: Sequence[Rule]) -> tuple[Rule, ...]:
        """The rules for a kind: this pack's in front of all built-in ones, or in front of the one they name."""
        mine = [added for added in self.rules if added.kind == kind]
        out = [added.rule for added in mine if added.ahead_of is None]
        for rule in built_in:
            out += [added.rule for added in mine if added.ahead_of == rule.id]
            out.append(rule)
        return tuple(out)


_ACTIVE: Final[ContextVar[Pack | None]] = ContextVar("pack", default=None)
active: Final = _ACTIVE.get  # the pack that holds here, or None


@contextmanager
def using(pack: Pack | None) -> Iterator[None]:
    """A stretch in which the pack holds beside the built-in words and rules; with None, the built-in ones alone."""
    token = _ACTIVE.set(pack)
    try:
        yield
    finally:
        _ACTIVE.reset(token)


def per_pack(make: Callable[P, R]) -> Callable[P, R]:
    """The function with its results kept, apart for each pack; arguments by position. Without a pack it costs a `functools.cache`
    and 0.1 µs."""
    built_in = cache(make)

    @wraps(make)
    def made(*args: Hashable) -> R:
        pack = active()
        if pack is None:
            return built_in(*args)
        key = (make, args)
        if key not in pack.made:
            pack.made[key] = cast(Callable[..., R], make)(*args)
        return cast(R, pack.made[key])

    return cast(Callable[P, R], made)
