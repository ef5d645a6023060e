"""Where the time goes: stages and rules, as `zhengce run --profile` tells them."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from extract import run
from extract.batch.outcome import Outcome
from extract.cli.profile import Profile
from speed import texts

_SHOWN: Final = 10


def shares(rounds: int) -> dict[str, Any]:
    """The share of each stage, and of the slowest rules in the time of all rules. The first round warms up and is left out."""
    together = len(texts.originals())
    spent = Profile()

    def watch(done: int, total: int, outcome: Outcome) -> None:
        if done > together:
            spent.add(done, total, outcome)

    with TemporaryDirectory() as scratch:
        folder = Path(scratch) / "in"
        folder.mkdir()
        for number, text in zip(range(together * (rounds + 1)), texts.endless(5), strict=False):
            (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")
        run([folder], Path(scratch) / "out", jobs=1, profile=True, watch=watch)
    stages, rules = spent.stages(), spent.rules()
    whole, matching = sum(stages.values()), sum(rules.values())
    return {
        "documents": together * rounds,
        "stages": {name: round(seconds / whole, 4) for name, seconds in stages.items()},
        "rules": {name: round(seconds / matching, 4) for name, seconds in list(rules.items())[:_SHOWN]},
        "rules_tried": len(rules),
    }
