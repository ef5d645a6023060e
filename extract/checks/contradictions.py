"""contradiction: one indicator is given two values for the same date (the text says 8, the table says 5)."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from sys import intern
from typing import Final, NamedTuple

from extract.fold import fold
from extract.model import Finding, Span
from extract.records.kinds import AnyRecord, Target

_NOISE = re.compile(r"[^\w]|累计|数量|总数|达到|全[国省市区县]|地区|规模以上|规上|个数|总量|获")


_REACH: Final = 8  # goals of one group that the next is held against
_MOST: Final = 1000  # pairs told of one by one

Value = tuple[Decimal | None, Decimal | None]


class Goal(NamedTuple):
    """What of a target is compared with others: its name folded and short, what it is grouped by, its place."""

    group: tuple[str, str, str]
    name: str
    section: tuple[str, ...]
    in_table: bool
    change: str
    value: Value
    indicator: str
    text: str
    start: int
    end: int

    @property
    def place(self) -> Span:
        """Where its value stands."""
        return Span(text=self.text, start=self.start, end=self.end)


def goals(records: Iterable[AnyRecord]) -> Iterator[Goal]:
    """The targets that have a value and a date."""
    for record in records:
        if isinstance(record, Target) and record.value is not None and record.deadline and record.deadline.end:
            name = _NOISE.sub("", fold(record.indicator))
            dated = str((record.deadline.start, record.deadline.end, record.deadline.recurrence))
            mention = record.mention
            yield Goal(
                (name[-4:], intern(dated), intern(record.value.unit)),
                name,
                record.section,
                record.rule.startswith("table"),
                record.change,
                (record.value.low, record.value.high),
                record.indicator,
                mention.text,
                mention.start,
                mention.end,
            )


class Contradictions:
    """Goals held against each other as they come: each against those of its indicator, date and unit before it, as many as `_REACH`.

    What takes time and memory by the number of goals, and not by its square, tells of no goal less; but not with each other one.
    """

    def __init__(self) -> None:
        self._groups: dict[tuple[str, str, str], _Group] = {}
        self._found: list[tuple[tuple[int, int, int], Finding]] = []
        self._more = 0

    def take(self, records: Iterable[AnyRecord]) -> None:
        """Hold the targets among the next records against those before."""
        for goal in goals(records):
            group = self._groups.setdefault(goal.group, _Group(len(self._groups)))
            for i, other in enumerate(group.last, group.count - len(group.last)):
                if _contradict(other, goal):
                    self._note((group.number, i, group.count), other, goal)
            group.last.append(goal)
            group.count += 1

    def _note(self, place: tuple[int, int, int], one: Goal, two: Goal) -> None:
        if len(self._found) >= _MOST:
            self._more += 1
            return
        message = f"{one.indicator}: {one.text} here, {two.text} there"
        self._found.append((place, Finding(check="contradiction", severity="warning", message=message, evidence=(one.place, two.place))))

    def findings(self) -> Iterator[Finding]:
        """A warning for each pair of targets of one indicator, date and unit whose values cannot both hold; one for all beyond `_MOST`."""
        for _, finding in sorted(self._found, key=lambda found: found[0]):
            yield finding
        if self._more:
            message = f"{self._more:,} more pairs of values contradict each other; split the document to see them all"
            yield Finding(check="contradiction", severity="warning", message=message)


@dataclass(slots=True)
class _Group:
    """Goals of one indicator, date and unit: the last of them, and how many there were."""

    number: int
    count: int = 0
    last: deque[Goal] = field(default_factory=lambda: deque(maxlen=_REACH))


def _contradict(one: Goal, two: Goal) -> bool:
    comparable = one.section == two.section or one.in_table != two.in_table
    return comparable and _same(one.name, two.name) and one.change == two.change and not _compatible(one.value, two.value)


def _same(one: str, two: str) -> bool:
    """Whether two indicators are one: the same words, or the shorter wholly at the end of the longer."""
    short, long = sorted((one, two), key=len)
    return len(short) >= 4 and (one == two or (long.endswith(short) and 2 * len(short) >= len(long)))


def _compatible(one: Value, two: Value) -> bool:
    """Whether one value can satisfy both: the intervals they allow overlap, and two exact values are equal."""
    (low, high), (other_low, other_high) = one, two
    if low is not None and other_high is not None and low > other_high:
        return False
    return not (other_low is not None and high is not None and other_low > high)
