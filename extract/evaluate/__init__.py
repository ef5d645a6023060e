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

from extract.errors import UsageError
from extract.evaluate.baseline import load, save
from extract.evaluate.changes import Change, Changes, compare
from extract.evaluate.gold import SUFFIX, gold_files
from extract.evaluate.match import judge
from extract.evaluate.runs import Run
from extract.evaluate.scores import Outcome, Scores, Tally

__all__ = ["Change", "Changes", "Outcome", "Scores", "Tally", "compare", "load", "save", "score"]


def score(gold_dir: str | Path, run_dir: str | Path) -> Scores:
    """How the run in `run_dir` does on every document `gold_dir` has a gold file for, matched by the stem of its source.

    gold_dir: a folder of gold files, or one of them. Raises OSError where a file of either is missing and UsageError where there is
    no gold, a line is no JSON object or a name stands for two documents.
    """
    gold = list(gold_files(Path(gold_dir)))
    if not gold:
        raise UsageError(f"{gold_dir} holds no gold; give a file or folder of files named NAME{SUFFIX}, one for each document")
    run = Run.open(Path(run_dir))
    return Scores(tuple(outcome for stem, items in gold for outcome in judge(stem, items, run.page(stem))))
