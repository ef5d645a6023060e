"""A run measured against gold, and two measurements against each other.

    scores = score("corpus/gold", "outputs/corpus")
    scores.overall.full_f1
    changes = compare(load("corpus/scores.json"), scores)

Gold says what a careful reader finds in a document (`corpus/GUIDELINES.md`). A record answers a gold item of its type where
their mentions overlap. Three grades build on each other: found (type and place), value (numbers, units, bounds and dates),
full (every scored field). The contract's own scorer gives the same numbers on the same run.
"""

from __future__ import annotations

from pathlib import Path

from extract.evaluate.baseline import load, save
from extract.evaluate.changes import Change, Changes, compare
from extract.evaluate.gold import gold_files
from extract.evaluate.match import judge
from extract.evaluate.runs import Run
from extract.evaluate.scores import Outcome, Scores, Tally

__all__ = ["Change", "Changes", "Outcome", "Scores", "Tally", "compare", "load", "save", "score"]


def score(gold_dir: str | Path, run_dir: str | Path) -> Scores:
    """How the run in `run_dir` does on every document `gold_dir` has a gold file for, matched by the stem of its source.

    Raises OSError where a file of either is missing and UsageError where a line is no JSON object.
    """
    run = Run.open(Path(run_dir))
    outcomes: list[Outcome] = []
    for stem, items in gold_files(Path(gold_dir)):
        outcomes += judge(stem, items, run.page(stem))
    return Scores(tuple(outcomes))
