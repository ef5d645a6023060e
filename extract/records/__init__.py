"""The records stage: an outline and its values in, typed records out (contract, version 1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.model import Document, Mention, Outline, Rejected, Unread
from extract.records.award import Awards
from extract.records.deadline import deadlines
from extract.records.judgement import judge
from extract.records.kinds import RECORD_TYPES, Amount, AnyRecord, Deadline, MonetaryAward, Percentage, Target
from extract.records.links import linked
from extract.records.numbers import amounts, percentages
from extract.records.reading import Reading
from extract.records.stamp import Stamp
from extract.records.tables import Tables
from extract.records.target import Targets
from extract.records.timing import timings
from extract.records.unread import unread

__all__ = ["RECORD_TYPES", "Amount", "AnyRecord", "Deadline", "MonetaryAward", "Percentage", "Target", "assemble"]


@dataclass(frozen=True, slots=True)
class Assembled:
    """What the records stage returns: records in order of their mentions, refused candidates, and what no record took up."""

    records: tuple[AnyRecord, ...]
    rejected: tuple[Rejected, ...]
    unread: tuple[Unread, ...]


def assemble(document: Document, outline: Outline, numbers: Sequence[Mention], times: Sequence[Mention]) -> Assembled:
    """The records of a document in order of their mentions, and the candidates that their models refused."""
    reading = Reading(document, outline, numbers, times)
    stamp = Stamp(reading)
    tables = Tables(reading, stamp)
    cells = tables.records()
    judged = judge(reading, tables.claimed)
    times_read = timings(reading)
    targets = Targets(reading, judged, times_read, stamp)
    goals = targets.records()
    by_place = {goal.mention.start: goal.indicator for goal in goals}
    trends = targets.trends(tables.claimed)
    found: list[AnyRecord] = [
        *cells,
        *Awards(reading, judged, times_read, stamp).records(),
        *percentages(reading, judged, stamp, by_place),
        *deadlines(times_read, targets.claimed, stamp),
        *goals,
        *trends,
        *amounts(reading, judged, stamp),
    ]
    order = {kind: i for i, kind in enumerate(cls.__name__ for cls in RECORD_TYPES)}
    found.sort(key=lambda r: (r.mention.start, r.mention.end, order[type(r).__name__]))
    found = linked(found, stamp.touched, stamp.starts)
    left = unread(reading, judged, found, (place for places in stamp.touched.values() for place in places))
    return Assembled(tuple(found), tuple(stamp.rejected), tuple(left))
