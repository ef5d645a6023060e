"""How far apart two records are: 0 for those that say the same in the same words, up to 1."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from extract.diff.meaning import Meaning
from extract.evaluate.likeness import overlap
from extract.evaluate.lines import fields_of

SCALE: Final = 1_000_000
CAP: Final = SCALE // 2  # two records as far apart as this are two records, not one that changed
_NEAR: Final = 10  # characters on each side of a mention
_SENTENCE, _SIDES, _LABEL, _VALUE, _OTHER, _TYPE = 0.35, 0.2, 0.25, 0.15, 0.05, 0.2  # what each costs at most

Grams = Counter[str]


@dataclass(frozen=True, eq=False, slots=True)
class Profile:
    """A record with the pairs of characters of its sentence and of the words beside its mention; the mention itself left out."""

    meaning: Meaning
    sentence: Grams
    sides: Grams

    @classmethod
    def of(cls, meaning: Meaning) -> Profile:
        before, behind = meaning.sides
        near = _grams(before[-_NEAR:]) + _grams(behind[:_NEAR])
        return cls(meaning, _grams(before) + _grams(behind), near)


def distance(one: Profile, other: Profile) -> int:
    """The distance of two records in units of 1 / SCALE, the same both ways. Whole numbers add up the same in any order."""
    left, right = one.meaning, other.meaning
    kind = 0.0
    if left.type != right.type:
        if left.mention != right.mention:
            return SCALE
        kind = _TYPE
    parts = (
        _SENTENCE * (1 - _dice(one.sentence, other.sentence)),
        _SIDES * (1 - _dice(one.sides, other.sides)),
        _LABEL * (1 - _labels(left.label, right.label)),
        _VALUE * _values(left, right),
        _OTHER * _others(left, right),
        kind,
    )
    return sum(round(SCALE * part) for part in parts)


def _grams(text: str) -> Grams:
    return Counter(text[at : at + 2] for at in range(max(1, len(text) - 1))) if text else Counter()


def _dice(one: Grams, other: Grams) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def _labels(one: str, other: str) -> float:
    if not one or not other:
        return 1.0 if one == other else 0.5
    return 1.0 if one == other else min(overlap(one, other), 0.9)


def _values(one: Meaning, other: Meaning) -> float:
    """0 where the values are equal, a half where only numbers and bounds differ, 1 where units or kinds do."""
    if one.values == other.values:
        return 0.0
    return 0.5 if _units(one) == _units(other) else 1.0


def _units(meaning: Meaning) -> dict[str, object]:
    return {name: fields_of(value).get("unit") if isinstance(value, dict) else bool(value) for name, value in meaning.values.items()}


def _others(one: Meaning, other: Meaning) -> float:
    names = (one.fields.keys() | other.fields.keys()) - one.values.keys() - other.values.keys()
    return sum(one.fields.get(name) != other.fields.get(name) for name in names) / max(1, len(names))
