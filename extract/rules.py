"""Rules: what a number is for, told by the words around it.

A rule is data: words that must stand right before a mention, words that must stand right behind it, and features of the
scene it needs. The first rule of an ordered tuple that fits decides. Every rule carries examples, in which it must decide
for the mention between 【 and 】, and look-alikes, in which it must not; a test runs them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from extract.anchors import Characters, needed, opening

REACH = 72  # characters a rule may look at on either side


class Scene(Protocol):
    """A mention in its surroundings: the text before it (from the start of its statement) and behind it (to its end)."""

    @property
    def before(self) -> str: ...
    @property
    def after(self) -> str: ...
    @property
    def features(self) -> Mapping[str, bool]: ...  # those asked for so far
    def has(self, feature: str) -> bool: ...


@dataclass(frozen=True, slots=True)
class Rule:
    """One reason to read a mention as `gives`.

    before, after: patterns (with $name for word lists) that must match up to, and from, the mention; empty asks nothing.
    needs: features the scene must have; one with a leading - must be absent.
    """

    id: str
    gives: str
    before: str = ""
    after: str = ""
    needs: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule with its patterns, ready to run."""

    rule: Rule
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    needs: tuple[tuple[str, bool], ...]  # each feature, and whether it must be there

    def fits(self, scene: Scene, before: str) -> bool:
        """Whether the rule speaks of this scene; `before` is what it may look at in front of the mention."""
        known = scene.features
        for name, wanted in self.needs:
            if known.get(name, wanted) is not wanted:  # what is known already costs less than a pattern
                return False
        if self.after is not None and self.after.match(scene.after) is None:
            return False
        if self.before is not None and self.before.search(before) is None:
            return False
        return all(scene.has(name) is wanted for name, wanted in self.needs)


def expand(source: str, lists: Mapping[str, str]) -> str:
    """The pattern with each $name replaced by its list of words, as a group without a name."""

    def word_list(match: re.Match[str]) -> str:
        return f"(?:{lists[match[1]]})"

    return re.sub(r"\$([a-z_]+)", word_list, source)


class RuleSet:
    """Ordered rules of one kind of mention, ready to run.

    Most rules can be told at a glance not to speak of a scene: their words hold characters that the scene has not. So each
    character knows, as the bits of a number, the rules that may go on once it is seen; only those are tried, in order.
    """

    def __init__(self, rules: Sequence[Rule], lists: Mapping[str, str]) -> None:
        self.rules = tuple(_compiled(rule, lists) for rule in rules)
        self._before = _Index([needed(r.before.pattern) if r.before else None for r in self.rules])
        self._opening = _Index([opening(r.after.pattern) if r.after else None for r in self.rules])
        self._after = _Index([needed(r.after.pattern) if r.after else None for r in self.rules])

    def decide(self, scene: Scene) -> Rule | None:
        """The first rule that fits the scene, or None."""
        return next(self._fitting(scene), None)

    def contenders(self, scene: Scene) -> list[Rule]:
        """Every rule that fits the scene, the deciding one first: what `explain` shows."""
        return list(self._fitting(scene))

    def _fitting(self, scene: Scene) -> Iterator[Rule]:
        before, after = scene.before[-REACH:], scene.after
        left = self._before.among(set(before)) & self._opening.among(after[:1]) & self._after.among(set(after))
        while left:
            lowest = left & -left
            left ^= lowest
            compiled = self.rules[lowest.bit_length() - 1]
            if compiled.fits(scene, before):
                yield compiled.rule


class _Index:
    """Which of some rules, as bits, may fit where a character is seen: those that need it, and those that need none."""

    def __init__(self, needs: Sequence[Characters]) -> None:
        self._always = sum(1 << i for i, characters in enumerate(needs) if characters is None)
        self._by_character: dict[str, int] = {}
        for i, characters in enumerate(needs):
            for character in characters or ():
                self._by_character[character] = self._by_character.get(character, 0) | 1 << i

    def among(self, seen: Iterable[str]) -> int:
        """The rules that may fit where these characters are seen."""
        bits = self._always
        for character in seen:
            bits |= self._by_character.get(character, 0)
        return bits


def _compiled(rule: Rule, lists: Mapping[str, str]) -> Compiled:
    return Compiled(
        rule,
        re.compile(f"(?:{expand(rule.before, lists)})$") if rule.before else None,
        re.compile(expand(rule.after, lists)) if rule.after else None,
        tuple((need.removeprefix("-"), need[0] != "-") for need in rule.needs),
    )
