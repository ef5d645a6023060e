"""The bar: the scores a run must not fall below, and what came of each item when they were reached."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from extract.errors import UsageError
from extract.evaluate.lines import fields_of, string_of
from extract.evaluate.scores import GRADES, METRICS, Outcome, Scores

_DIGITS: Final = 4


def save(scores: Scores, path: Path) -> None:
    """Write the scores as the new bar. Meant to be done on purpose, with the gains and losses read."""
    bar = {
        "f1": numbers(scores),
        "items": _by_stem([outcome for outcome in scores.outcomes if outcome.grade != "extra"]),
        "extras": _by_stem([outcome for outcome in scores.outcomes if outcome.grade == "extra"]),
    }
    path.write_text(json.dumps(bar, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def load(path: Path) -> Scores:
    """The outcomes the bar was made from; fields and sentences are not kept. Raises UsageError where the file is no bar."""
    try:
        bar = fields_of(json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError as error:
        raise UsageError(f"{path} is not there; write the scores as they are with --update") from error
    except ValueError as error:
        raise UsageError(f"{path} is no JSON ({error}); write the scores anew with --update") from error
    if "items" not in bar:
        raise UsageError(f"{path} is no file of scores; write one with --update")
    return Scores((*_outcomes(bar.get("items")), *_outcomes(bar.get("extras"))))


def numbers(scores: Scores) -> dict[str, dict[str, float]]:
    """For each type and for all, the F1 of each metric, rounded."""
    return {name: {metric: round(tally.f1(metric), _DIGITS) for metric in METRICS} for name, tally in scores.table().items()}


def _by_stem(outcomes: list[Outcome]) -> dict[str, dict[str, str]]:
    kept: dict[str, dict[str, str]] = {}
    for outcome in outcomes:
        kept.setdefault(outcome.stem, {})[f"{outcome.type} {outcome.label}"] = outcome.grade
    return kept


def _outcomes(stems: object) -> list[Outcome]:
    rows = [(stem, name, grade) for stem, kept in fields_of(stems).items() for name, grade in fields_of(kept).items()]
    return [_outcome(stem, name, string_of(grade)) for stem, name, grade in rows]


def _outcome(stem: str, name: str, grade: str) -> Outcome:
    kind, _, label = name.partition(" ")
    return Outcome(stem, kind, label, GRADES[GRADES.index(grade)])
