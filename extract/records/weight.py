"""How much a stretch of text tells of what was reached, and how much of what lies ahead."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

SURE: Final = 2  # the weight of a sure sign; a state told of (持续改善) or a word such as 要 weighs 1
_FROM_AFAR: Final = 6  # what a whole document must show before it speaks for a passage of its own
_CLEARLY: Final = 3


class Weight(NamedTuple):
    """How much tells of what was reached, and how much of what lies ahead."""

    behind: int
    ahead: int


NOTHING: Final = Weight(0, 0)


def summed(weights: Iterable[Weight]) -> Weight:
    """All of them together."""
    told = list(weights)
    return Weight(sum(w.behind for w in told), sum(w.ahead for w in told))


def less(one: Weight, other: Weight) -> Weight:
    """One without the other, which is part of it."""
    return Weight(one.behind - other.behind, one.ahead - other.ahead)


def tense_from_afar(section: Weight, whole: Weight) -> str:
    """ "past" where the section, or the whole document, tells of the past for a passage that does not say; else ""."""
    if section.ahead and section.ahead >= section.behind:
        return ""
    if section.behind >= SURE and section.behind > 2 * section.ahead:
        return "past"
    clear = whole.behind >= _FROM_AFAR and whole.behind > _CLEARLY * whole.ahead
    return "past" if clear and (section.behind or not whole.ahead) else ""
