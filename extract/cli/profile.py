"""What `zhengce run --profile` says: where the processor time of a run went, by stage and by rule."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from extract.cli.screen import columns

if TYPE_CHECKING:
    from extract.batch.outcome import Outcome

_SHOWN: Final = 20  # rules, the slowest first


class Profile:
    """Adds up what outcomes tell of the time spent on them."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.calls: defaultdict[str, int] = defaultdict(int)

    def add(self, done: int, total: int, outcome: Outcome) -> None:
        """Take in one more outcome (a `Watch`)."""
        for name, (seconds, calls) in outcome.spent.items():
            self.seconds[name] += seconds
            self.calls[name] += calls

    def rules(self) -> dict[str, float]:
        """The seconds of each rule by its id, the slowest first."""
        from extract.batch.profiled import RULE

        found = {name.removeprefix(RULE): spent for name, spent in self.seconds.items() if name.startswith(RULE)}
        return dict(sorted(found.items(), key=lambda entry: -entry[1]))

    def stages(self) -> dict[str, float]:
        """The seconds of each stage in order, those of all rules together as one of them."""
        from extract.batch.profiled import STAGES

        found = {stage: self.seconds[stage] for stage in STAGES}
        before = STAGES.index("features")
        return {**{s: found[s] for s in STAGES[:before]}, "rules": sum(self.rules().values()), **{s: found[s] for s in STAGES[before:]}}

    def shown(self) -> str:
        """The table of stages and the table of the slowest rules."""
        from extract.batch.profiled import RULE

        stages, rules = self.stages(), self.rules()
        whole, matching = sum(stages.values()) or 1.0, sum(rules.values()) or 1.0
        rows = [("stage", "seconds", "share")]
        rows += [(name, f"{seconds:9.3f}", f"{seconds / whole:6.1%}") for name, seconds in stages.items()]
        slow = [("rule", "ms", "calls", "share of all rules")]
        slow += [
            (name, f"{1000 * seconds:9.1f}", f"{self.calls[RULE + name]:8}", f"{seconds / matching:6.1%}")
            for name, seconds in list(rules.items())[:_SHOWN]
        ]
        return f"{columns(rows)}\n\n{columns(slow)}"
