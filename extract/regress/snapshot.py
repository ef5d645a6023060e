"""An extraction held against accepted records: those of an earlier run, kept in a folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from extract.diff import Changed, DocumentDiff, Meaning, Side, diff
from extract.diff.documents import documents
from extract.diff.runs import is_run
from extract.diff.wording import change, facts, mentions
from extract.evaluate.runs import DOCUMENTS, RECORDS
from extract.regress.places import Places
from extract.regress.report import Notice, Report, Rule


def against_snapshot(snapshot: Path, run: Path, places: Places) -> Report:
    """The report on a run's folder and a folder of accepted records; where none were accepted yet nothing is told of them."""
    if not is_run(snapshot):
        made = documents(run)
        return Report(f"accepted records {snapshot} (none so far)", tuple(one.source for one in made), (), (), (), 0)
    found = diff(snapshot, run)
    losses = tuple(notice for document in found.documents for notice in _notices(document, places))
    gone = [document.before.source for document in found.documents if document.before and not document.after]
    reasons = [f"{len(found.changed)} records changed, {len(found.added)} came, {len(found.removed)} went"] if losses else []
    reasons += [f"{len(gone)} documents are gone: {', '.join(gone[:5])}"] if gone else []
    return Report(
        expectation=f"accepted records {snapshot}",
        documents=tuple(_name(document) for document in found.documents),
        losses=losses,
        gains=(),
        reasons=tuple(reasons),
        same=found.same,
    )


def accept(run: Path, snapshot: Path) -> None:
    """Make a run's records the accepted ones: two files, fit to be kept under version control."""
    snapshot.mkdir(parents=True, exist_ok=True)
    for name in (DOCUMENTS, RECORDS):
        shutil.copyfile(run / name, snapshot / name)


def _notices(document: DocumentDiff, places: Places) -> Iterator[Notice]:
    here = document.after or document.before
    assert here is not None, "a document is on one side at least"
    for one in document.changed:
        yield _notice("changed", mentions(one), _changes(one), one.after, here, document, places)
    sides: tuple[tuple[Rule, tuple[Meaning, ...]], ...] = (("added", document.added), ("removed", document.removed))
    for rule, records in sides:
        for record in records:
            yield _notice(rule, record.mention, (facts(record),), record, here, document, places)


def _changes(changed: Changed) -> tuple[str, ...]:
    return tuple(change(field) for field in changed.fields)


def _notice(
    rule: Rule, words: str, details: tuple[str, ...], record: Meaning, side: Side, document: DocumentDiff, places: Places
) -> Notice:
    left, right = record.sides
    place = places.find(side.source, left, record.mention, right, None if rule == "removed" else record.start)
    words = " ".join(words.split())
    return Notice(rule, record.type, _name(document), f"{rule}: 【{words}】", details, " ".join(record.said.split()), place)


def _name(document: DocumentDiff) -> str:
    side = document.after or document.before
    return side.source if side else ""
