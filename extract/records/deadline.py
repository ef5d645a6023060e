"""deadline: times that bound a policy (contract, "deadline"), as read by `extract.records.timing`."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from extract.records.kinds import Deadline
from extract.records.stamp import Stamp
from extract.records.timing import Timing


def deadlines(timings: Sequence[Timing], claimed: Collection[Timing], stamp: Stamp) -> list[Deadline]:
    """The deadlines of a document in order: every timing but bare years in which nothing is due."""
    return [
        record
        for timing in timings
        if not timing.weak or timing in claimed
        for record in stamp.record(
            Deadline,
            timing.start,
            timing.end,
            timing.rule,
            kind=timing.kind,
            start=timing.first,
            end=timing.last,
            recurrence=timing.recurrence,
            duration=timing.duration,
            working_days=timing.working_days,
            anchor=stamp.written(timing.anchor, timing.start),
        )
    ]
