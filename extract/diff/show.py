"""A difference for people as rows of a table, and for programs as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.diff import Diff
from extract.diff.changes import Changed, DocumentDiff, FieldChange
from extract.diff.documents import Side
from extract.diff.meaning import Meaning
from extract.diff.wording import about, change, facts, mentions

Row = tuple[str, str, str, str, str]


def headline(document: DocumentDiff) -> str:
    """The names of a document and how many of its records are the same, changed, added and removed."""
    before, after = document.before, document.after
    if before and after:
        name = before.source if before.source == after.source else f"{before.source} → {after.source}"
    else:
        name = f"{after.source} (new)" if after else f"{before.source if before else ''} (gone)"
    changed, added, removed = len(document.changed), len(document.added), len(document.removed)
    return f"{name}: {document.same} same, {changed} changed, {added} added, {removed} removed"


def rows(document: DocumentDiff) -> Iterator[Row]:
    """A row for each record that is not the same: sign, type, words, who or what, what changed. In order of place."""
    lines: list[tuple[int, Row]] = [(c.after.start, ("~", _kind(c), mentions(c), about(c.after), _changes(c))) for c in document.changed]
    for sign, records in (("+", document.added), ("-", document.removed)):
        lines += [(r.start, (sign, r.type, " ".join(r.mention.split()), about(r), facts(r))) for r in records]
    yield from (row for _, row in sorted(lines))


def summary(found: Diff) -> Iterator[str]:
    """What a reader of policies asks first: sums that rose or fell, times that moved, measures that came or went."""
    moves = [field.move for record in found.changed for field in record.fields if field.move]
    sums = _counted(moves, ("rose", "fell"))
    times = _counted(moves, ("later", "earlier"))
    came, gone = _measures(found.added), _measures(found.removed)
    yield f"records: {found.same} same, {len(found.changed)} changed, {len(found.added)} added, {len(found.removed)} removed"
    yield f"sums and shares: {sums}; times: {times}; measures that give money: {came} came, {gone} went"


def data(found: Diff) -> dict[str, object]:
    """The difference as JSON takes it."""
    counts = {"same": found.same, "changed": len(found.changed), "added": len(found.added), "removed": len(found.removed)}
    return {"differs": found.differs, "counts": counts, "documents": [_document(one) for one in found.documents if one.differs]}


def _document(document: DocumentDiff) -> dict[str, object]:
    return {
        "before": _side(document.before),
        "after": _side(document.after),
        "same": document.same,
        "changed": [
            {"before": one.before.record, "after": one.after.record, "fields": [_field(field) for field in one.fields]}
            for one in document.changed
        ],
        "added": [one.record for one in document.added],
        "removed": [one.record for one in document.removed],
    }


def _side(side: Side | None) -> dict[str, str] | None:
    return {"source": side.source, "doc_id": side.doc_id, "title": side.title} if side else None


def _field(field: FieldChange) -> dict[str, object]:
    return {"name": field.name, "before": field.before, "after": field.after, "move": field.move}


def _kind(changed: Changed) -> str:
    before, after = changed.before.type, changed.after.type
    return after if before == after else f"{before} → {after}"


def _changes(changed: Changed) -> str:
    return "; ".join(change(field) for field in changed.fields if field.name != "type")


def _counted(moves: Iterable[str], names: tuple[str, str]) -> str:
    found = list(moves)
    return ", ".join(f"{found.count(name)} {name}" for name in names)


def _measures(records: Iterable[Meaning]) -> int:
    return sum(record.type == "monetary_award" for record in records)
