"""related: the records of a document that use the same words, as a percentage and its target, a rate and its award."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.records.kinds import AnyRecord


def linked(records: Sequence[AnyRecord], touched: Mapping[str, set[int]], starts: Mapping[str, int]) -> list[AnyRecord]:
    """The records with `related` filled: the ids of those whose own mention they touch, and of those that touch theirs.

    touched: for each record the starts of all mentions whose words it uses. starts: for each the start of its own.
    """
    owners: dict[int, list[str]] = {}
    for record in records:
        owners.setdefault(starts[record.record_id], []).append(record.record_id)
    order = {record.record_id: i for i, record in enumerate(records)}
    found: dict[str, set[str]] = {record.record_id: set() for record in records}
    for record in records:
        for place in touched[record.record_id]:
            for other in owners.get(place, ()):
                if other != record.record_id:
                    found[record.record_id].add(other)
                    found[other].add(record.record_id)
    return [_with(record, sorted(found[record.record_id], key=order.__getitem__)) for record in records]


def _with(record: AnyRecord, related: Sequence[str]) -> AnyRecord:
    return record.model_copy(update={"related": tuple(related)}) if related else record
