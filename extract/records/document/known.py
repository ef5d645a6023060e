"""What is known of a whole document while a stretch of it is read, and what one stretch tells the others.

A stretch is read with what was known when its turn came. Where a later one tells what would have changed it, it is read again.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, NamedTuple, TypeVar

from extract.fold import fold
from extract.records.tense.weight import NOTHING, Weight, less, summed, tense_from_afar

Section = tuple[str, ...] | None  # the headings above a block; None for all of them

K = TypeVar("K")
V = TypeVar("V")
_SEVERAL: Final = -2  # no place


class Reach(NamedTuple):
    """A record at one place of the document that uses the words of a mention at another, in another stretch.

    claims: as a goal its date. record_id is empty where no record stands on the mention, to which it would be related.
    """

    place: int
    at: int
    record_id: str
    claims: bool


@dataclass(slots=True)
class Known:
    """What is known of a document so far.

    holders: for each beneficiary the place where it is named, or that it is named at several. names: those of the records, with all
    their words, sorted; closings: the same folded and written backwards. begin: the first day from which the policy is in force. revised:
    the last day of a revision of its own.
    reaches: by place, the records of other stretches that use a mention's words. weights: what the stretches weigh below each of the
    headings, and together under None; weighed: what of it is of the stretch that is read once more.
    """

    holders: dict[str, int] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)
    closings: list[str] = field(default_factory=list)
    begin: date | None = None
    revised: date | None = None
    reaches: dict[int, list[Reach]] = field(default_factory=dict)
    weights: dict[Section, Weight] = field(default_factory=dict)
    weighed: Mapping[Section, Weight] = field(default_factory=dict)

    def weighed_elsewhere(self, section: Section) -> Weight:
        """What the other stretches weigh, as far as is known."""
        return less(self.weights.get(section, NOTHING), self.weighed.get(section, NOTHING))

    def afar(self, section: Section) -> str:
        """The tense that is told from afar below these headings."""
        return tense_from_afar(self.weights.get(section, NOTHING), self.weights.get(None, NOTHING))

    def hold(self, name: str, place: int) -> None:
        """Note where somebody is named."""
        if self.holders.setdefault(name, place) != place:
            self.holders[name] = _SEVERAL

    def several(self, name: str) -> bool:
        """Whether a name is given at several places."""
        return self.holders.get(name) == _SEVERAL

    def name(self, name: str) -> None:
        """Note a beneficiary of a record."""
        at = bisect_left(self.names, name)
        if at == len(self.names) or self.names[at] != name:
            self.names.insert(at, name)
            insort(self.closings, _backwards(name))

    def alone(self, short: str) -> bool:
        """Whether only one beneficiary begins with these words."""
        at = bisect_left(self.names, short) + 1
        return at >= len(self.names) or not self.names[at].startswith(short)

    def lone(self, noun: str) -> bool:
        """Whether no two beneficiaries close with this noun, folded."""
        at = bisect_left(self.closings, noun[::-1]) + 1
        return at >= len(self.closings) or not self.closings[at].startswith(noun[::-1])

    def learn(self, told: Told) -> None:
        """Note what a stretch tells, each in its turn."""
        self.begin = self.begin or told.first
        self.revised = max(filter(None, (self.revised, told.last)), default=None)
        for section, weight in told.weights.items():
            self.weights[section] = summed((self.weights.get(section, NOTHING), weight))
        for reach in told.reaches:
            self.reaches.setdefault(reach.place, []).append(reach)

    def rename(self, stretches: Iterable[Told]) -> None:
        """Have the names of the records anew."""
        self.names = sorted({name for told in stretches for name in told.named})
        self.closings = sorted(map(_backwards, self.names))


def _backwards(name: str) -> str:
    return fold(name)[::-1]


@dataclass(slots=True)
class Told:
    """What one stretch took for granted, and what it tells of others.

    several, alone, lone: what it took to be so of names, of short ones, and of nouns that they close with. begin, revised: the days it went
    by, where it asked. named: the
    beneficiaries of its records. first, last: its own first day of being in force, and its own last day of a revision.
    reaches: its records that use words of other stretches. base: what the last rate is a share of, for the next to go on from.
    weights: what its own blocks weigh below each of the headings, and together under None. afar: the tense it took from there.
    """

    several: dict[str, bool] = field(default_factory=dict)
    alone: dict[str, bool] = field(default_factory=dict)
    lone: dict[str, bool] = field(default_factory=dict)
    named: frozenset[str] = frozenset()
    begin: date | None = None
    asked_begin: bool = False
    revised: date | None = None
    asked_revised: bool = False
    first: date | None = None
    last: date | None = None
    reaches: tuple[Reach, ...] = ()
    base: str | None = None
    weights: Mapping[Section, Weight] = field(default_factory=dict)
    afar: dict[tuple[str, ...], str] = field(default_factory=dict)

    def holds(self, known: Known) -> bool:
        """Whether all but what was taken to be so of short names is so."""
        return (
            _agree(self.several, known.several)
            and (not self.asked_begin or self.begin == known.begin)
            and (not self.asked_revised or self.revised == known.revised)
            and _agree(self.afar, known.afar)
        )

    def short(self, known: Known) -> bool:
        """Whether what was taken to be so of short names is so."""
        return _agree(self.alone, known.alone) and _agree(self.lone, known.lone)


def _agree(taken: Mapping[K, V], so: Callable[[K], V]) -> bool:
    return all(so(key) == answer for key, answer in taken.items())
