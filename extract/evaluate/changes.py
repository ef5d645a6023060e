"""Two measurements of the same gold: the items won and the items lost."""

from __future__ import annotations

from dataclasses import dataclass

from extract.evaluate.scores import GRADES, Grade, Outcome, Scores

_Key = tuple[str, str, str, bool]


@dataclass(frozen=True, slots=True)
class Change:
    """One item whose grade moved. `before` or `after` is None where an extra record was not there."""

    outcome: Outcome
    before: Grade | None
    after: Grade | None


@dataclass(frozen=True, slots=True)
class Changes:
    """What moved between two measurements. `unknown` counts the gold items that only one of them has."""

    gains: tuple[Change, ...]
    losses: tuple[Change, ...]
    unknown: int


def compare(old: Scores, new: Scores) -> Changes:
    """Gains and losses from `old` to `new`, item by item; an extra record more is a loss, one less a gain."""
    before, after = _by_key(old), _by_key(new)
    gains: list[Change] = []
    losses: list[Change] = []
    for key in [*after, *(key for key in before if key not in after)]:
        step = _rank(after.get(key)) - _rank(before.get(key))
        if step and _comparable(key, before, after):
            (gains if step > 0 else losses).append(_change(before.get(key), after.get(key)))
    unknown = sum(not key[3] for key in before.keys() ^ after.keys())
    return Changes(tuple(gains), tuple(losses), unknown)


def _by_key(scores: Scores) -> dict[_Key, Outcome]:
    return {(o.stem, o.type, o.label, o.grade == "extra"): o for o in scores.outcomes}


def _comparable(key: _Key, before: dict[_Key, Outcome], after: dict[_Key, Outcome]) -> bool:
    """A gold item must be in both; an extra may come or go, in a document that both have."""
    extra = key[3]
    if not extra:
        return key in before and key in after
    return all(any(other[0] == key[0] for other in side) for side in (before, after))


def _rank(outcome: Outcome | None) -> int:
    """An extra is worse than nothing there, which is as good as a miss."""
    return outcome.rank if outcome else GRADES.index("missed")


def _change(before: Outcome | None, after: Outcome | None) -> Change:
    outcome = after or before
    assert outcome is not None, "a change has a side"
    return Change(outcome, before.grade if before else None, after.grade if after else None)
