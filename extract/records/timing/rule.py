"""The shape of a rule of times: the words on both sides of a time core, and the timing it makes of the core."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple

from extract.model import Mention, Recurrence, Time
from extract.records.document.reading import Reading
from extract.records.kinds import DeadlineKind


class Timing(NamedTuple):
    """A time that bounds something: [start, end) of the view is its whole expression, preposition and suffix with it.

    weak: a bare year, which counts only where a target is due in it (2023年新增2家).
    """

    start: int
    end: int
    kind: DeadlineKind
    rule: str
    first: date | None = None
    last: date | None = None
    recurrence: Recurrence | None = None
    duration: str | None = None
    working_days: bool = False
    anchor: str | None = None
    weak: bool = False


BOUNDS_NOTHING: Final = Timing(0, 0, "by", "")  # what a rule makes of a time that no other rule may read either


class Core(NamedTuple):
    """A time core with the text before it (in its statement) and behind it.

    A rhythm right in front of a date or a range belongs to it (每年3月31日): `start` is then where the rhythm starts.
    """

    reading: Reading
    mention: Mention
    time: Time
    start: int
    before: str
    after: str
    rhythm: Recurrence | None = None

    @property
    def said(self) -> str:
        """The core itself."""
        return self.reading.text[self.mention.start : self.mention.end]


@dataclass(frozen=True, slots=True)
class TimeRule:
    """One way a time bounds a policy. `kinds` are the cores it reads; patterns as in `extract.rules.Rule`.

    `make` gives None where the rule does not fit after all, and the next one is asked.

    The words that a named group of `before` holds belong to the quote; a pattern with no such group takes all it matches.
    """

    id: str
    kinds: tuple[str, ...]
    before: str
    after: str
    make: Callable[[Core, int, int], Timing | None]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()


def made(core: Core, left: int, right: int, kind: DeadlineKind, **extra: Any) -> Timing:
    """A timing that reaches `left` characters in front of the core and `right` behind it, with the core's own values."""
    time = core.time
    start, end, recurrence = core.start - left, core.mention.end + right, time.recurrence or core.rhythm
    if not extra:
        return Timing(start, end, kind, "", time.first, time.last, recurrence, time.duration, time.working_days)
    own = {"start": start, "end": end, "kind": kind, "rule": "", "first": time.first, "last": time.last, "recurrence": recurrence}
    return Timing(**{**own, "duration": time.duration, "working_days": time.working_days, **extra})
