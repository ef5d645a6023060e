"""Rules: what a number is for, told by the words around it.

A rule is data: words that must stand right before a mention, words that must stand right behind it, and features of the
scene it needs. The first rule of an ordered tuple that fits decides. Every rule carries examples, in which it must decide
for the mention between 【 and 】, and look-alikes, in which it must not; a test runs them all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

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

    def fits(self, scene: Scene) -> bool:
        """Whether the rule speaks of this scene."""
        known = scene.features
        for name, wanted in self.needs:
            if known.get(name, wanted) is not wanted:  # what is known already costs less than a pattern
                return False
        if self.after is not None and self.after.match(scene.after) is None:
            return False
        if self.before is not None and self.before.search(scene.before[-REACH:]) is None:
            return False
        return all(scene.has(name) is wanted for name, wanted in self.needs)


def expand(source: str, lists: Mapping[str, str]) -> str:
    """The pattern with each $name replaced by its list of words, as a group without a name."""

    def word_list(match: re.Match[str]) -> str:
        return f"(?:{lists[match[1]]})"

    return re.sub(r"\$([a-z_]+)", word_list, source)


def compile_rules(rules: Sequence[Rule], lists: Mapping[str, str]) -> tuple[Compiled, ...]:
    """The rules ready to run, in order."""
    return tuple(
        Compiled(
            rule,
            re.compile(f"(?:{expand(rule.before, lists)})$") if rule.before else None,
            re.compile(expand(rule.after, lists)) if rule.after else None,
            tuple((need.removeprefix("-"), need[0] != "-") for need in rule.needs),
        )
        for rule in rules
    )


def decide(rules: Sequence[Compiled], scene: Scene) -> Rule | None:
    """The first rule that fits the scene, or None."""
    return next((compiled.rule for compiled in rules if compiled.fits(scene)), None)


def contenders(rules: Sequence[Compiled], scene: Scene) -> list[Rule]:
    """Every rule that fits the scene, the deciding one first: what `explain` shows."""
    return [compiled.rule for compiled in rules if compiled.fits(scene)]
