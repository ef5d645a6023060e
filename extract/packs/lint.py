"""Which patterns of a pack are too slow: each is run on the texts that are worst for it, in a process that may be lost.

Measured in processor time and against a usual pattern in the same process, so that the machine and its load do not count.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from extract.lexicons import Pack, using
from extract.packs import timing
from extract.packs.lines import line_at, lines_of
from extract.packs.patterns import hostile
from extract.records.vocabulary import lists
from extract.rules import REACH, Rule, expand

AFTER: Final = 240  # characters behind a number that a pattern may see (`extract.records.scene.moment`)
MOST: Final = 50.0  # times a usual pattern
STEEP: Final = 6.0  # times longer for twice the text: more than with the square of its length
NOTABLE: Final = 10.0  # times a usual pattern, from which on its growth counts
_MEND: Final = "shorten its repeats, or make one whose words can be cut in several ways possessive: (?:…)*+"
_PATIENCE: Final = 60.0  # seconds of a clock for each pattern, where the machine does not let the process run


@dataclass(frozen=True, slots=True)
class Timed:
    """A side (before, after) of a rule's pattern and its line: how many times a usual pattern it takes at worst, how many times longer
    for twice the text, and the text. Both are infinite where it did not end."""

    line: int
    rule: str
    side: str
    times: float
    growth: float
    text: str

    @property
    def slow(self) -> bool:
        """Whether it is refused."""
        return self.times > MOST or (self.times > NOTABLE and self.growth > STEEP)

    @property
    def told(self) -> str:
        """What was measured, and what to do."""
        if self.times == float("inf"):
            return f"is not done with its worst texts after {timing.SECONDS} s; {_MEND}"
        worst = f"{self.text[:24]}…" if len(self.text) > 24 else self.text
        return f"takes {self.times:.0f} times a usual pattern, {self.growth:.1f} times longer on twice the text ({worst}); {_MEND}"


@dataclass(frozen=True, slots=True)
class _Job:
    number: int
    rule: str
    side: str
    pattern: str

    def line(self) -> str:
        size = REACH if self.side == "before" else AFTER
        return json.dumps({"pattern": self.pattern, "search": self.side == "before", "size": size, "texts": hostile(self.pattern, size)})


def lint(pack: Pack) -> Iterator[Timed]:
    """Each pattern of a pack, timed, in order."""
    with using(pack):
        jobs = list(_jobs((added.rule for added in pack.rules), lists()))
    lines = lines_of(pack.text)
    for job, found in zip(jobs, _timed([job.line() for job in jobs]), strict=True):
        yield Timed(line_at(lines, ("rules", job.number, job.side)), job.rule, job.side, found["times"], found["growth"], found["text"])


def _jobs(rules: Iterable[Rule], named: dict[str, str]) -> Iterator[_Job]:
    for number, rule in enumerate(rules):
        if rule.before:
            yield _Job(number, rule.id, "before", f"(?:{expand(rule.before, named)})$")
        if rule.after:
            yield _Job(number, rule.id, "after", expand(rule.after, named))


def _timed(jobs: list[str]) -> Iterator[dict[str, Any]]:
    """What is measured for each job; one that ends its process is one that does not end, and the next process goes on behind it."""
    while jobs:
        answers = _answers(jobs)
        yield from (json.loads(answer) for answer in answers)
        if len(answers) < len(jobs):
            yield {"times": float("inf"), "growth": float("inf"), "text": ""}
        jobs = jobs[len(answers) + 1 :]


def _answers(jobs: list[str]) -> list[str]:
    """The lines that a fresh process answers before it ends, or is ended."""
    command, given = [sys.executable, "-I", str(Path(timing.__file__))], "\n".join(jobs).encode()
    patience = _PATIENCE * len(jobs)
    try:
        told = subprocess.run(command, input=given, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=patience, check=False).stdout
    except subprocess.TimeoutExpired as error:
        told = error.stdout or b""
    return told.decode().splitlines()
