"""related: the records of a document that use the same words, as a percentage and its target, a rate and its award."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from extract.records.document.known import Reach
from extract.records.kinds import AnyRecord


def linked(
    records: Sequence[AnyRecord], touched: Mapping[str, set[int]], starts: Mapping[str, int], reaches: Callable[[int], Sequence[Reach]]
) -> list[AnyRecord]:
    """The records with `related` filled: the ids of those whose own mention they touch, and of those that touch theirs.

    touched: for each record the starts of all mentions whose words it uses. starts: for each the start of its own. reaches: the records of
    other stretches that use the words of the mention at a start.
    """
    owners: dict[int, list[str]] = {}
    for record in records:
        owners.setdefault(starts[record.record_id], []).append(record.record_id)
    order = {record.record_id: i for i, record in enumerate(records)}
    found: dict[str, set[str]] = {}
    for own in order:
        for place in touched[own]:
            for other in owners.get(place, ()):
                if other != own:
                    found.setdefault(own, set()).add(other)
                    found.setdefault(other, set()).add(own)
    near = {own: sorted(others, key=order.__getitem__) for own, others in found.items()}
    return [_with(record, _around(record, near.get(record.record_id, ()), reaches(starts[record.record_id]))) for record in records]


def _around(record: AnyRecord, near: Sequence[str], far: Sequence[Reach]) -> Sequence[str]:
    """The ids of records of this stretch, those of others before or behind them, in order."""
    if not far:
        return near
    others = sorted((reach.at, reach.record_id) for reach in far if reach.record_id and reach.record_id not in near)
    before = [name for at, name in others if at < record.mention.start]
    return [*before, *near, *(name for _, name in others[len(before) :])]


def _with(record: AnyRecord, related: Sequence[str]) -> AnyRecord:
    return record.having(related=tuple(related)) if related else record
