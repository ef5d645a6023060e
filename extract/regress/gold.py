"""An extraction held against gold: what was won and lost since the baseline, and what falls short of what is required."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from extract.evaluate import Change, Outcome, Scores, compare, load, score
from extract.evaluate.lines import read_lines, string_of
from extract.evaluate.runs import DOCUMENTS
from extract.evaluate.scores import GRADES, METRICS, Grade
from extract.regress.places import Places
from extract.regress.report import Notice, Report, Rule


def against_gold(
    gold: Path, run: Path, places: Places, *, baseline: Path | None = None, tolerance: float | None = None, require: Grade | None = None
) -> Report:
    """The report on a run's folder and gold.

    baseline: scores to compare with; without one nothing is won or lost. tolerance: None: no item may be lost; a number: no F1 may
    fall by more, whatever items that takes. require: the least grade of every item. Raises UsageError and OSError as `score` does.
    """
    scores = score(gold, run)
    bar = load(baseline) if baseline else None
    moved = compare(bar, scores) if bar else None
    told = _Teller(places, _sources(run))
    lost = {_key(change.outcome): told.change("lost", change) for change in moved.losses} if moved else {}
    below = _short(scores, require)
    short = [told.short(outcome) for outcome in below if _key(outcome) not in lost]
    asked = [_key(outcome) for outcome in scores.outcomes if outcome.grade != "extra"]
    return Report(
        expectation=f"gold {gold}" + (f", baseline {baseline}" if baseline else "") + (f", each item {require}" if require else ""),
        held=bar is not None or require is not None,
        documents=tuple(scores.by_document()),
        losses=(*lost.values(), *short),
        gains=tuple(told.change("won", change) for change in moved.gains) if moved else (),
        reasons=tuple(_reasons(scores, bar, len(lost), tolerance, len(below), require)),
        same=len(set(asked) - lost.keys() - set(map(_key, below))),
        scores=scores,
        bar=bar,
        unknown=moved.unknown if moved else 0,
    )


def _key(outcome: Outcome) -> tuple[str, str, str, bool]:
    return outcome.stem, outcome.type, outcome.label, outcome.grade == "extra"


def falls(bar: Scores, scores: Scores) -> Iterator[tuple[str, str, float, float]]:
    """Type, metric and both numbers of each F1 that is lower than in the bar."""
    old, new = bar.table(), scores.table()
    for name in new:
        for metric in METRICS:
            before, after = old[name].f1(metric), new[name].f1(metric)
            if after < before:
                yield name, metric, before, after


def _reasons(scores: Scores, bar: Scores | None, lost: int, tolerance: float | None, short: int, require: Grade | None) -> Iterator[str]:
    if short:
        yield f"{short} items do not reach {require}"
    if bar is None:
        return
    if tolerance is None:
        if lost:
            yield f"{lost} items lost"
        return
    for name, metric, before, after in falls(bar, scores):
        if before - after > tolerance:
            yield f"F1 of {name}, {metric}: {before:.4f} → {after:.4f}"


def _short(scores: Scores, require: Grade | None) -> list[Outcome]:
    if require is None:
        return []
    return [one for one in scores.outcomes if one.grade != "extra" and one.rank < GRADES.index(require)]


def _sources(run: Path) -> dict[str, str]:
    sources = (string_of(one.get("source")) for one in read_lines(run / DOCUMENTS))
    return {Path(source).stem: source for source in sources}


class _Teller:
    """Makes notices of outcomes."""

    def __init__(self, places: Places, sources: dict[str, str]) -> None:
        self._places = places
        self._sources = sources

    def change(self, rule: Rule, change: Change) -> Notice:
        before = "nothing" if change.before is None else change.before
        after = "gone" if change.after is None else change.after
        return self._notice(rule, f"{before} → {after}", change.outcome)

    def short(self, outcome: Outcome) -> Notice:
        return self._notice("short", outcome.grade, outcome)

    def _notice(self, rule: Rule, what: str, outcome: Outcome) -> Notice:
        label = "".join(outcome.label.split())
        left, _, rest = outcome.label.partition("【")
        quote, _, right = rest.partition("】")
        source = self._sources.get(outcome.stem, outcome.stem)
        return Notice(
            rule=rule,
            type=outcome.type,
            document=outcome.stem,
            title=f"{what}: {label}",
            details=tuple(_details(outcome)),
            sentence=" ".join(outcome.sentence.split()),
            place=self._places.find(source, left, quote, right, outcome.start),
        )


def _details(outcome: Outcome) -> Iterator[str]:
    for name, gold, got in outcome.wrong:
        known = "" if outcome.grade == "extra" else f"gold {_json(gold)} · "
        yield f"{name}: {known}got {_json(got)}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
