"""What came of each gold item, and the numbers that follow from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal, get_args

from extract.evaluate.gold import TYPES
from extract.evaluate.likeness import OTHER_FIELDS, VALUE_FIELDS

Grade = Literal["extra", "missed", "found", "value", "full"]
Metric = Literal["found", "value", "full"]
GRADES: Final[tuple[Grade, ...]] = get_args(Grade)
METRICS: Final[tuple[Metric, ...]] = get_args(Metric)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one gold item that is asked for (missed to full), or of one record that no gold item answers (extra).

    label: the mention in its context, unique within its document and type. wrong: each wrong field with gold's value and the
    run's. sentence: what the record's sentence says, or the context in gold where there is no record. start: where the words start
    in the document's text, None where that cannot be told.
    """

    stem: str
    type: str
    label: str
    grade: Grade
    wrong: tuple[tuple[str, object, object], ...] = ()
    sentence: str = ""
    start: int | None = None

    @property
    def rank(self) -> int:
        return GRADES.index(self.grade)


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over outcomes. `found`, `value` and `full` each include the grades above."""

    gold: int
    found: int
    value: int
    full: int
    extra: int

    @property
    def precision(self) -> float:
        return self.found / max(1, self.found + self.extra)

    @property
    def recall(self) -> float:
        return self.found / max(1, self.gold)

    @property
    def found_f1(self) -> float:
        return self.f1("found")

    @property
    def value_f1(self) -> float:
        return self.f1("value")

    @property
    def full_f1(self) -> float:
        return self.f1("full")

    def f1(self, metric: Metric) -> float:
        right: int = getattr(self, metric)
        return 2 * right / max(1, self.gold + self.found + self.extra)

    @classmethod
    def of(cls, outcomes: Iterable[Outcome]) -> Tally:
        ranks = [outcome.rank for outcome in outcomes]
        reached = {grade: sum(rank >= level for rank in ranks) for level, grade in enumerate(GRADES)}
        extra = len(ranks) - reached["missed"]
        return cls(reached["missed"], reached["found"], reached["value"], reached["full"], extra)


@dataclass(frozen=True, slots=True)
class Scores:
    """Every outcome of a run on the gold, in order of document."""

    outcomes: tuple[Outcome, ...]

    @property
    def overall(self) -> Tally:
        return Tally.of(self.outcomes)

    def of_type(self, kind: str) -> Tally:
        return Tally.of(self._typed(kind))

    def fields(self, kind: str) -> dict[str, float]:
        """For each scored field of a type, how often it is right where a record was found."""
        hits = [outcome for outcome in self._typed(kind) if outcome.rank >= GRADES.index("found")]
        wrong = [name for outcome in hits for name, _, _ in outcome.wrong]
        return {name: 1 - wrong.count(name) / len(hits) for name in (*VALUE_FIELDS[kind], *OTHER_FIELDS[kind]) if hits}

    def table(self) -> dict[str, Tally]:
        """The tally of each type, and of all under `all`."""
        return {**{kind: self.of_type(kind) for kind in TYPES}, "all": self.overall}

    def by_document(self) -> dict[str, Tally]:
        """The tally of each document, by its stem, in order."""
        by_stem: dict[str, list[Outcome]] = {}
        for outcome in self.outcomes:
            by_stem.setdefault(outcome.stem, []).append(outcome)
        return {stem: Tally.of(outcomes) for stem, outcomes in by_stem.items()}

    def _typed(self, kind: str) -> list[Outcome]:
        return [outcome for outcome in self.outcomes if outcome.type == kind]
