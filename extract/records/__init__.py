"""The records stage: an outline and its values in, typed records out (contract, version 1)."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Document, Mention, Outline
from extract.records.award import Awards
from extract.records.deadline import deadlines
from extract.records.judgement import judge
from extract.records.kinds import RECORD_TYPES, Amount, AnyRecord, Deadline, MonetaryAward, Percentage, Target
from extract.records.numbers import amounts, percentages
from extract.records.reading import Reading
from extract.records.stamp import Stamp
from extract.records.tables import Tables
from extract.records.target import Targets
from extract.records.timing import timings

__all__ = ["RECORD_TYPES", "Amount", "AnyRecord", "Deadline", "MonetaryAward", "Percentage", "Target", "assemble"]


def assemble(document: Document, outline: Outline, numbers: Sequence[Mention], times: Sequence[Mention]) -> list[AnyRecord]:
    """The records of a document, in order of their mentions."""
    reading = Reading(document, outline, numbers, times)
    stamp = Stamp(reading)
    tables = Tables(reading, stamp)
    cells = tables.records()
    judged = judge(reading, tables.claimed)
    times_read = timings(reading)
    targets = Targets(reading, judged, times_read, stamp)
    goals = targets.records()
    by_place = {item.start: goal.indicator for item, goal in zip((j for j in judged if j.role == "target"), goals, strict=True)}
    trends = targets.trends(tables.claimed)
    found: list[AnyRecord] = [
        *cells,
        *Awards(reading, judged, stamp).records(),
        *percentages(reading, judged, stamp, by_place),
        *deadlines(times_read, targets.claimed, stamp),
        *goals,
        *trends,
        *amounts(reading, judged, stamp),
    ]
    order = {kind: i for i, kind in enumerate(cls.__name__ for cls in RECORD_TYPES)}
    return sorted(found, key=lambda r: (r.mention.start, r.mention.end, order[type(r).__name__]))
