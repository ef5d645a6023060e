"""How much a stretch of text tells of what was reached, how much of what lies ahead, and whether it sets tasks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

SURE: Final = 2  # the weight of a sure sign; a state told of (持续改善) or a word such as 要 weighs 1
_FROM_AFAR: Final = 6  # what a whole document must show before it speaks for a passage of its own
_CLEARLY: Final = 3
_TASKED: Final = 2  # by how many the statements that open with a task must outnumber the others


class Weight(NamedTuple):
    """How much tells of what was reached, and how much of what lies ahead.

    tasks: by how many the statements that open with a task (加快…, 大力实施…) outnumber those that do not.
    """

    behind: int
    ahead: int
    tasks: int = 0


NOTHING: Final = Weight(0, 0)


def summed(weights: Iterable[Weight]) -> Weight:
    """All of them together."""
    told = list(weights)
    return Weight(sum(w.behind for w in told), sum(w.ahead for w in told), sum(w.tasks for w in told))


def less(one: Weight, other: Weight) -> Weight:
    """One without the other, which is part of it."""
    return Weight(one.behind - other.behind, one.ahead - other.ahead, one.tasks - other.tasks)


def tense_from_afar(section: Weight, whole: Weight) -> str:
    """What the section, or the whole document, tells for a passage that does not say: "past", "tasks", or "" where neither does."""
    if section.tasks >= _TASKED and _CLEARLY * section.behind <= section.ahead:
        return "tasks"
    if whole.tasks >= _FROM_AFAR and not section.behind and section.tasks >= 0 and _CLEARLY * whole.behind <= whole.ahead:
        return "tasks"
    if section.ahead and section.ahead >= section.behind:
        return ""
    if section.behind >= SURE and section.behind > 2 * section.ahead and section != whole:
        return "past"
    clear = whole.behind >= _FROM_AFAR and whole.behind > _CLEARLY * whole.ahead
    return "past" if clear and (section.behind or not whole.ahead) else ""
