"""The work of a worker with its time taken, by stage and by rule: `zhengce run --profile`.

Nothing of this is in the way of a run without it: a worker that profiles puts timed functions in the places of its own.
Times are of the processor. The clock is read twice around each attempt of a rule, which makes a profiled run slower by a part.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from types import ModuleType
from typing import Any, Final

from extract import pipeline
from extract.batch import outcome
from extract.batch import work as plain
from extract.batch.outcome import Outcome
from extract.batch.stopwatch import Stopwatch
from extract.batch.work import Report, Task
from extract.elements import Layout
from extract.lexicons.segmenter import boundaries
from extract.model import Frozen
from extract.readers.limits import Limits
from extract.records import timing
from extract.records.scene import moment
from extract.records.timing import TimeRule
from extract.rules import Attempt, Compiled
from extract.values import time as times

STAGES: Final = ("read", "elements", "values", "records", "features", "validate", "checks", "write", "other")
"""The stages in order; the rules stand between records, which ask them, and features, which they ask for."""
RULE: Final = "rule "
"""What the name of a rule begins with."""
_PLACES: Final[tuple[tuple[ModuleType | type, str, str], ...]] = (
    (plain, "read_bytes", "read"),
    (outcome, "_lines", "write"),
    (outcome, "_packed", "write"),
    (pipeline, "layout", "elements"),
    (Layout, "outline", "elements"),
    (pipeline, "quantities", "values"),
    (pipeline, "times", "values"),
    (pipeline, "assemble", "records"),
    (pipeline, "check", "checks"),
)


_Timed = tuple[tuple[TimeRule, Any, Any, Any], ...]


def work(task: Task, limits: Limits, report: Report) -> Outcome:
    """The outcome of one input, with what was spent on it."""
    watch = _installed()
    made = watch.call("other", plain.work, task, limits, report)
    return replace(made, spent=watch.take())


@cache
def _installed() -> Stopwatch:
    """The stopwatch of this process, put in place when first asked for."""
    boundaries("")  # or the first document that asks would be charged with loading the dictionary
    watch = Stopwatch()
    for module, name, stage in _PLACES:
        setattr(module, name, watch.timed(stage, getattr(module, name)))
    _time_models(watch)
    _time_rules(watch)
    _time_times(watch)
    return watch


def _time_models(watch: Stopwatch) -> None:
    """Have the making of models timed: of records, and of the quantities and places in them."""
    made = Frozen.__init__

    def init(self: Frozen, /, **fields: Any) -> None:
        watch.call("validate", made, self, **fields)

    Frozen.__init__ = init  # type: ignore[assignment,method-assign]


def _time_rules(watch: Stopwatch) -> None:
    """Have the rules for numbers timed, and the features they ask for."""
    attempt, has = vars(Compiled)["fits"].__get__, moment.Moment.has
    timed: dict[Compiled, Attempt] = {}

    def timed_fits(self: Compiled) -> Attempt:
        if self not in timed:
            timed[self] = watch.timed(RULE + self.rule.id, attempt(self))
        return timed[self]

    def timed_has(self: moment.Moment, feature: str) -> bool:
        return watch.call("features", has, self, feature)

    Compiled.fits = property(timed_fits)  # type: ignore[assignment]
    moment.Moment.has = timed_has  # type: ignore[method-assign]


def _time_times(watch: Stopwatch) -> None:
    """Have the rules timed that read times, and those that tell what times bound."""
    compiled = timing._compiled

    made: dict[int, _Timed] = {}

    def timed(kind: str) -> _Timed:
        rules = compiled(kind)  # the same object each time, for each pack its own
        if id(rules) not in made:
            made[id(rules)] = tuple(
                (
                    replace(rule, make=watch.timed(RULE + rule.id, rule.make)),
                    _Pattern(first, watch, rule.id),
                    _Pattern(before, watch, rule.id),
                    _Pattern(after, watch, rule.id),
                )
                for rule, first, before, after in rules
            )
        return made[id(rules)]

    timing._compiled = timed  # type: ignore[assignment]
    readers = tuple(replace(rule, read=watch.timed(RULE + rule.id, rule.read)) for rule in times.RULES)
    times.RULES = readers  # type: ignore[misc]


class _Pattern:
    """A compiled pattern whose matching is charged to a rule."""

    def __init__(self, pattern: re.Pattern[str], watch: Stopwatch, rule: str) -> None:
        self.match = watch.timed(RULE + rule, pattern.match)
        self.search = watch.timed(RULE + rule, pattern.search)
