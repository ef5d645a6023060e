"""The records of a document, put together from what its numbers and dates were taken for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from extract.model import Document, Mention, Outline, Rejected, Unread
from extract.records.award import Awards
from extract.records.deadline import deadlines
from extract.records.document.known import Known, Reach, Told
from extract.records.document.reading import Reading
from extract.records.goals.due import GoalDue
from extract.records.kinds import RECORD_TYPES, AnyRecord, Target
from extract.records.links import linked
from extract.records.numbers import amounts, percentages
from extract.records.roles.judgement import judge
from extract.records.stamp import Stamp
from extract.records.tables.flat import FlatTables
from extract.records.tables.records import Tables
from extract.records.target import Targets
from extract.records.tense.passage import weighs_from_afar
from extract.records.timing import Timing, timings
from extract.records.unread import unread


@dataclass(frozen=True, slots=True)
class Assembled:
    """What the records stage returns: records in order of their mentions, refused candidates, and what no record took up."""

    records: tuple[AnyRecord, ...]
    rejected: tuple[Rejected, ...]
    unread: tuple[Unread, ...]
    told: Told


def assemble(
    document: Document,
    outline: Outline,
    numbers: Sequence[Mention],
    times: Sequence[Mention],
    known: Known | None = None,
    base: str | None = None,
) -> Assembled:
    """The records of a document, or of a stretch of it, in order of their mentions, and the candidates that their models refused.

    known: what stretches read before have told. base: what the last rate in front is a share of.
    """
    reading = Reading(document, outline, numbers, times, known, base)
    stamp = Stamp(reading)
    tables = Tables(reading, stamp)
    flat = FlatTables(reading, stamp)
    cells = [*tables.records(), *flat.records()]
    judged = judge(reading, [*tables.claimed, *flat.claimed])
    times_read = timings(reading)
    due = GoalDue(reading, times_read)
    targets = Targets(reading, judged, due, stamp)
    goals = targets.records()
    by_place = {goal.mention.start: goal.indicator for goal in goals}
    trends = targets.trends(tables.claimed)
    shares = percentages(reading, judged, stamp, by_place)
    bases = {share.mention.start: share.subject for share in shares}
    found: list[AnyRecord] = [
        *cells,
        *Awards(reading, judged, times_read, stamp, bases).records(),
        *shares,
        *deadlines(times_read, due.claimed | _claimed(reading, times_read), stamp),
        *goals,
        *trends,
        *amounts(reading, judged, stamp),
    ]
    order = {kind: i for i, kind in enumerate(cls.__name__ for cls in RECORD_TYPES)}
    found.sort(key=lambda r: (r.mention.start, r.mention.end, order[type(r).__name__]))
    reaches, places = reading.known.reaches, outline.view.offsets
    found = linked(found, stamp.touched, stamp.starts, lambda start: reaches.get(places[start], ()) if reaches else ())
    own = [record for record in found if outline.owns(stamp.starts[record.record_id])]
    reading.told.reaches = tuple(_reaching(reading, own, stamp, {timing.start for timing in due.claimed.intersection(times_read)}))
    if outline.own and weighs_from_afar(reading):
        reading.told.weights = reading.passages.below
    left = unread(reading, judged, found, (place for places in stamp.touched.values() for place in places))
    return Assembled(tuple(own), tuple(_own(outline, stamp.rejected)), tuple(left), reading.told)


def _claimed(reading: Reading, timings: Sequence[Timing]) -> set[Timing]:
    """The timings that govern a target in another stretch."""
    reaches, places = reading.known.reaches, reading.outline.view.offsets
    if not reaches:
        return set()
    return {timing for timing in timings if any(reach.claims for reach in reaches.get(places[timing.start], ()))}


def _reaching(reading: Reading, own: Sequence[AnyRecord], stamp: Stamp, claimed: Set[int]) -> Iterator[Reach]:
    """What records of this stretch use of others; told once where no record stands there."""
    outline, taken = reading.outline, set(stamp.starts.values())
    told: set[tuple[int, bool]] = set()
    for record in own if outline.own else ():
        for start in stamp.touched[record.record_id]:
            if outline.owns(start):
                continue
            claims = isinstance(record, Target) and start in claimed
            if start in taken or (start, claims) not in told:
                told.add((start, claims))
                yield Reach(outline.view.offsets[start], record.mention.start, record.record_id if start in taken else "", claims)


def _own(outline: Outline, rejected: Sequence[Rejected]) -> list[Rejected]:
    """The candidates refused in the stretch itself, in order of their places."""
    first, end = outline.own or (0, len(outline.view.text))
    places, order = outline.view.offsets, [cls.model_fields["type"].default for cls in RECORD_TYPES]
    kept = [each for each in rejected if places[first] <= each.start <= places[end - 1]]
    return sorted(kept, key=lambda each: (each.start, each.end, order.index(each.type)))
