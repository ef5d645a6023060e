"""Scores, misses and changes as lines of text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from extract.evaluate.changes import Change, Changes
from extract.evaluate.scores import Outcome, Scores

_SENTENCE: Final = 80


def table(scores: Scores) -> Iterator[str]:
    """One line per type and one for all: counts, precision and recall of found, F1 of each grade, fields."""
    yield f"{'type':15}{'gold':>6}{'extra':>6}{'prec':>7}{'recall':>7}{'found':>7}{'value':>7}{'full':>7}"
    for name, tally in scores.table().items():
        rates = (tally.precision, tally.recall, tally.found_f1, tally.value_f1, tally.full_f1)
        fields = {} if name == "all" else scores.fields(name)
        tail = " ".join(f"{field}={share:.2f}" for field, share in fields.items())
        yield f"{name:15}{tally.gold:6}{tally.extra:6}" + "".join(f"{rate:7.3f}" for rate in rates) + (f"   {tail}" if tail else "")


def misses(scores: Scores, limit: int) -> Iterator[str]:
    """The first `limit` outcomes that are not full, each with its wrong fields."""
    for outcome in [outcome for outcome in scores.outcomes if outcome.grade != "full"][:limit]:
        yield f"{outcome.grade:7}{_place(outcome)}"
        yield from _wrong(outcome)


def changes(found: Changes) -> Iterator[str]:
    """The counts, then every loss and every gain with its sentence."""
    yield f"gains {len(found.gains)}, losses {len(found.losses)}, gold items only one side has {found.unknown}"
    for sign, moved in (("-", found.losses), ("+", found.gains)):
        for change in moved:
            yield from _change(sign, change)


def _change(sign: str, change: Change) -> Iterator[str]:
    yield f"{sign} {change.before or 'none'} > {change.after or 'none'}  {_place(change.outcome)}"
    if change.outcome.sentence:
        yield f"      {' '.join(change.outcome.sentence.split())[:_SENTENCE]}"
    yield from _wrong(change.outcome)


def _place(outcome: Outcome) -> str:
    return f"{outcome.type} · {outcome.stem} · {''.join(outcome.label.split())}"


def _wrong(outcome: Outcome) -> Iterator[str]:
    for name, gold, got in outcome.wrong:
        known = "" if outcome.grade == "extra" else f"gold {_json(gold)} · "
        yield f"      {name}: {known}got {_json(got)}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
