"""target: quantified goals ahead of the document (contract, "target"): indicator, value, change and governing deadline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.fold import fold
from extract.model import Quantity
from extract.records.document.reading import Reading
from extract.records.goals.due import GoalDue
from extract.records.goals.elliptic import SpokenOf, is_part
from extract.records.goals.indicator import Indicators
from extract.records.goals.responsible import responsible
from extract.records.goals.trends import trend_change, trends, without_adverb
from extract.records.goals.words import GoalWords
from extract.records.kinds import Due, Target
from extract.records.roles.judgement import Judged
from extract.records.stamp import Stamp

_FROM = re.compile(r"(?:由|从)(?:\d{4}年的?|目前的?|现在的?|原来的?|基期的?)?[^，。；]{0,4}$")
_TO = re.compile(r"^[^，。；]{0,8}(?:提高|提升|增加|增长|上升|下降|降低|减少|缩减|扩大)?(?:到|至)")
_SHORTEST_SUBJECT = 3  # characters in front of a trend that name what goes that way


class Targets:
    """Assembles the targets of one document; an elliptic goal (到2025年新增6家) takes the indicator said before it."""

    def __init__(self, reading: Reading, judged: Sequence[Judged], due: GoalDue, stamp: Stamp) -> None:
        self.reading = reading
        self.judged = judged
        self.stamp = stamp
        self.due = due
        self.words = GoalWords(reading, due.timings)

    def records(self) -> list[Target]:
        """The targets as records, in order."""
        in_scene: dict[int, list[Judged]] = {}
        for item in self.judged:
            in_scene.setdefault(item.scene.start, []).append(item)
        indicators, spoken_of = Indicators(self.reading, self.words, in_scene), SpokenOf(self.reading, self.words, in_scene)
        out: list[Target] = []
        due: Due | None = None
        for item in self.judged:
            if item.role != "target":
                continue
            place = item.scene.statement[0], item.start
            indicator, change = spoken_of.whole(item, *indicators.of(item))
            if not is_part(item):
                due = self.due.in_each_year(item, change, self.due.of(*place))
            out.extend(
                self.stamp.record(
                    Target,
                    item.start,
                    item.end,
                    item.rule,
                    indicator=indicator,
                    value=self._as_written(item),
                    touches=self.due.starts(*place),
                    change=change,
                    deadline=due,
                    baseline=self._baseline(item),
                    responsible=responsible(self.reading, item.start),
                    nature=None,
                )
            )
        return out

    def trends(self, claimed: Sequence[tuple[int, int]]) -> list[Target]:
        """Goals said as a trend or against another level (逐年下降, 达到全省平均水平): targets with no value."""
        out: list[Target] = []
        for place, end, among in trends(self.reading, self.judged, claimed):
            statement = self.reading.statement_at(place)[0]
            if not among and not self.due.is_said(statement, place):
                continue
            start = self.words.opening(max(self.reading.clause_at(place, place).start, statement), place)
            stop = without_adverb(self.reading.text, start, place)
            if stop - start < _SHORTEST_SUBJECT:
                continue
            out.extend(
                self.stamp.record(
                    Target,
                    place,
                    end,
                    "target.trend",
                    indicator=self.reading.outline.view.written(start, stop),
                    value=None,
                    touches=self.due.starts(statement, place),
                    change=trend_change(self.reading.text[place:end], self.reading.text[start:stop]),
                    deadline=self.due.of(statement, place),
                    baseline=None,
                    responsible=None,
                    nature=None,
                )
            )
        return out

    def _baseline(self, item: Judged) -> Quantity | None:
        """What a value starts from (由2.6%提高到3.2%), or None."""
        before = self.reading.numbers_between(item.scene.clause.start, item.start)
        if not before or before[-1].quantity is None or before[-1].quantity.unit != item.scene.quantity.unit:
            return None
        text = self.reading.text
        said = text[max(item.scene.clause.start, before[-1].start - 12) : before[-1].start]
        return before[-1].quantity if _FROM.search(said) and _TO.search(text[before[-1].end : item.start]) else None

    def _as_written(self, item: Judged) -> Quantity:
        """The quantity with its classifier in the document's own script."""
        quantity, mention = item.scene.quantity, item.scene.mention
        if mention.kind != "count" or quantity.unit == "times":
            return quantity
        written = self.reading.outline.view.written(mention.end - len(quantity.unit), mention.end)
        return quantity.model_copy(update={"unit": written}) if fold(written) == quantity.unit and written != quantity.unit else quantity
