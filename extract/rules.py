"""Rules: what a number is for, told by the words around it.

A rule is data: words that must stand right before a mention, words that must stand right behind it, and features of the
scene it needs. The first rule of an ordered tuple that fits decides. Every rule carries examples, in which it must decide
for the mention between 【 and 】, and look-alikes, in which it must not; a test runs them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

from extract.anchors import ENDLESS, LIST_NAME, places
from extract.lazy import lazy
from extract.sieve import Sieve, last_clause

_MOST_KEPT = 1_024  # sets of features
REACH = 72  # characters a rule may look at on either side


class Scene(Protocol):
    """A mention in its surroundings: the text before it (from the start of its statement) and behind it (to its end)."""

    @property
    def before(self) -> str: ...
    @property
    def after(self) -> str: ...
    @property
    def features(self) -> dict[str, bool]: ...  # those asked for so far, in order
    def has(self, feature: str) -> bool: ...


Attempt = Callable[[Scene, str, str, int], bool]


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


class Compiled:
    """A rule ready to run; its patterns are made when it is first tried: most runs never try most rules.

    needs: each feature it asks for, and whether it must be there; `plain` are those that cost less to tell than a pattern
    and are asked for before its own, `others` the rest. reach: how many characters its words in front may take; clausal: whether
    these hold no mark, so that they need not be looked for beyond the last one; opened_by: those that may open them, where that is told.
    """

    def __init__(
        self,
        rule: Rule,
        lists: Mapping[str, str],
        plain: Set[str] = frozenset(),
        reach: int = ENDLESS,
        clausal: bool = False,
        opened_by: str = "",
    ) -> None:
        self.rule = rule
        self._reach = reach + 1  # the end of a pattern is the end of the text, or the line end before it
        self._clausal = clausal
        self._opened_by = opened_by
        self.needs = tuple((need.removeprefix("-"), need[0] != "-") for need in rule.needs)
        self.plain = tuple(need for need in self.needs if need[0] in plain)
        self.others = tuple(need for need in self.needs if need[0] not in plain)
        self._lists = lists

    @lazy
    def before(self) -> re.Pattern[str] | None:
        """Where its words in front begin."""
        said = self.rule.before
        return re.compile(places(f"(?:{expand(said, self._lists)})$", self._opened_by)) if said else None

    @lazy
    def after(self) -> re.Pattern[str] | None:
        return re.compile(expand(self.rule.after, self._lists)) if self.rule.after else None

    @lazy
    def fits(self) -> Attempt:
        """Whether the rule speaks of a scene: given what it may look at in front of the mention, what is behind, and where the last
        clause in front begins."""
        behind = self.after and self.after.match
        ahead = self.before and self.before.search
        plain, others, reach, clausal = self.plain, self.others, self._reach, self._clausal

        def fits(scene: Scene, before: str, after: str, clause: int) -> bool:
            for name, wanted in plain:
                if scene.has(name) is not wanted:
                    return False
            if behind is not None and behind(after) is None:
                return False
            if ahead is not None:
                start = len(before) - reach  # below nought: all of it
                if ahead(before, clause if clausal and start < clause else start) is None:
                    return False
            for name, wanted in others:  # noqa: SIM110 - a generator costs more than what it asks
                if scene.has(name) is not wanted:
                    return False
            return True

        return fits


def expand(source: str, lists: Mapping[str, str]) -> str:
    """The pattern with each $name replaced by its list of words, as a group without a name."""

    def word_list(match: re.Match[str]) -> str:
        return f"(?:{lists[match[1]]})"

    return LIST_NAME.sub(word_list, source)


class RuleSet:
    """Ordered rules of one kind of mention, ready to run.

    Most rules can be told at a glance not to speak of a scene: their words hold characters that the scene has not
    (`extract.sieve`), or the scene has features that they must not see. Only the others are tried, in order.

    plain: features that cost less to tell than a pattern.
    """

    def __init__(self, rules: Sequence[Rule], lists: Mapping[str, str], plain: Set[str] = frozenset()) -> None:
        self._sieve = Sieve([(rule.before, rule.after) for rule in rules], lists)
        told = zip(rules, self._sieve.reach, self._sieve.clausal, self._sieve.opened_by, strict=True)
        self.rules = tuple(Compiled(rule, lists, plain, reach, clausal, opened_by) for rule, reach, clausal, opened_by in told)
        self._allowed: tuple[dict[str, int], dict[str, int]] = {}, {}  # the rules that a feature, absent or there, does not speak against
        for i, compiled in enumerate(self.rules):
            for name, wanted in compiled.needs:
                against = self._allowed[not wanted]
                against[name] = against.get(name, -1) & ~(1 << i)

        self._left_by: dict[tuple[object, ...], int] = {}

    def decide(self, scene: Scene) -> Rule | None:
        """The first rule that fits the scene, or None."""
        return next(self._fitting(scene), None)

    def contenders(self, scene: Scene) -> list[Rule]:
        """Every rule that fits the scene, the deciding one first: what `explain` shows."""
        return list(self._fitting(scene))

    def _fitting(self, scene: Scene) -> Iterator[Rule]:
        before, after, known, rules = scene.before[-REACH:], scene.after, scene.features, self.rules
        clause = last_clause(before)
        left = self._unknown(known)
        left &= left and self._sieve.passing(before, after, clause)
        told = len(known)
        bits = bin(left)[:1:-1]  # found faster in a text than in a number of hundreds of bits
        at = bits.find("1")
        while at >= 0:
            compiled = rules[at]
            if compiled.fits(scene, before, after, clause):
                yield compiled.rule
            if len(known) > told:
                left &= self._unrefused(islice(reversed(known.items()), len(known) - told))  # those told last
                told = len(known)
                bits = bin(left)[:1:-1]
            at = bits.find("1", at + 1)

    def compile(self) -> None:
        """Make the patterns of all rules, for whoever keeps them."""
        for compiled in self.rules:
            _ = compiled.before, compiled.after

    def _unknown(self, known: Mapping[str, bool]) -> int:
        """The rules that the features told with a scene do not speak against: these are few, and come again and again."""
        key = (*known, *known.values())
        left = self._left_by.get(key)
        if left is None:
            if len(self._left_by) >= _MOST_KEPT:
                self._left_by.clear()
            left = self._left_by[key] = self._unrefused(known.items())
        return left

    def _unrefused(self, known: Iterable[tuple[str, bool]]) -> int:
        """The rules that features, there or absent, do not speak against."""
        left = -1
        for name, there in known:
            left &= self._allowed[there].get(name, -1)
        return left
