"""Where the time of a run goes: the stages and rules of `--profile`, and that no rule takes more than its share."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from speed import texts

from extract import run
from extract.batch.outcome import Outcome
from extract.batch.profiled import STAGES
from extract.batch.stopwatch import Stopwatch
from extract.cli.profile import Profile
from extract.records.timing import TIME_RULES
from extract.values import time as times

TOGETHER = len(texts.originals())
ROUNDS = 1


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> tuple[Profile, Path]:
    """What was spent on the corpus, its digits varied, in one process; the first round, in which patterns are compiled, is left out."""
    folder = tmp_path_factory.mktemp("profile")
    (folder / "in").mkdir()
    for number, text in zip(range(TOGETHER * (ROUNDS + 1)), texts.endless(1), strict=False):
        (folder / "in" / f"{number:03}.txt").write_text(text, encoding="utf-8")
    spent = Profile()

    def watch(done: int, total: int, outcome: Outcome) -> None:
        if done > TOGETHER:
            spent.add(done, total, outcome)

    run([folder / "in"], folder / "out", jobs=1, profile=True, watch=watch)
    return spent, folder


@pytest.mark.slow
def test_no_rule_takes_more_than_a_fifth_of_the_matching_time(corpus: tuple[Profile, Path]) -> None:
    rules = corpus[0].rules()
    whole = sum(rules.values())
    assert {name: round(spent / whole, 3) for name, spent in rules.items() if spent > whole / 5} == {}


def test_every_stage_and_every_kind_of_rule_shows(corpus: tuple[Profile, Path]) -> None:
    spent, _ = corpus
    assert set(spent.stages()) == {*STAGES, "rules"}
    assert all(seconds > 0 for seconds in spent.stages().values())
    kinds = {name.partition(".")[0] for name in spent.rules()}
    assert {"money", "share", "tally"} < kinds
    assert {rule.id for rule in TIME_RULES} & spent.rules().keys()
    assert {rule.id for rule in times.RULES} & spent.rules().keys()


def test_the_table_names_stages_and_the_slowest_rule_first(corpus: tuple[Profile, Path]) -> None:
    spent, _ = corpus
    lines = spent.shown().splitlines()
    assert [line.split()[0] for line in lines[1 : lines.index("")]] == list(spent.stages())
    assert lines[lines.index("") + 2].split()[0] == next(iter(spent.rules()))


@pytest.mark.slow
def test_a_profiled_run_writes_the_same_records(corpus: tuple[Profile, Path]) -> None:
    _, folder = corpus
    run([folder / "in"], folder / "plain")
    for name in ("records.jsonl", "documents.jsonl", "unread.jsonl", "errors.jsonl"):
        assert (folder / "plain" / name).read_bytes() == (folder / "out" / name).read_bytes()


def test_a_plain_run_knows_nothing_of_the_profile() -> None:
    code = "import sys, extract.batch.nursery; print([name for name in sys.modules if 'profiled' in name])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_time_is_charged_once() -> None:
    watch = Stopwatch()
    inner = watch.timed("inner", lambda: sum(range(400_000)))
    assert watch.timed("outer", lambda: [inner(), inner()])()[0] == sum(range(400_000))
    spent = watch.take()
    assert (spent["outer"][1], spent["inner"][1]) == (1, 2)
    assert spent["outer"][0] < spent["inner"][0] / 2
    assert watch.take() == {}
