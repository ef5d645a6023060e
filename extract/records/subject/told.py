"""What a number measures, told by its own words, what stands behind it, the numbers and clauses before it, and its paragraph."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final
from weakref import proxy

from extract.fold import fold
from extract.records.bases.rates import what_rises
from extract.records.document.reading import Reading
from extract.records.measures import dependent, words
from extract.records.measures.heads import measure_above
from extract.records.measures.pairing import of_mixed
from extract.records.roles.judgement import Judged
from extract.records.subject.before import ClausesBefore
from extract.records.subject.behind import Behind
from extract.records.subject.measured import Measured
from extract.records.subject.neighbours import Neighbours
from extract.records.subject.own_words import OwnWords, says_nothing, unmoved

_BACK: Final = 4  # numbers that are looked back over for what a paragraph speaks of


class Subjects:
    """The subjects of the numbers of one document. `before` tells what their clauses in front speak of."""

    def __init__(self, reading: Reading, judged: Sequence[Judged]) -> None:
        self.reading = reading
        self.text = reading.text
        self.near = Neighbours(reading, judged)
        self.own = OwnWords(reading)
        self.view = self.own.view
        self.behind = Behind(self.near, self.own)
        self.before = ClausesBefore(self.own)
        self.measured = Measured(self.near, self.own, self.before, proxy(self))

    def of(self, item: Judged) -> str | None:
        """What a number measures, as written, or None where nothing says; where its words name nothing, what its paragraph spoke of
        before.
        """
        if (limited := self.before.only_limited(item)) is not None:
            return limited
        if behind := self.behind.checked(item) or self.behind.brought(item):
            return behind
        said = self._told(item)
        said = self._within(item) + said if said else said
        said = self._not_beside(item, said) if said else said
        if said and not words.WORDED.search(said):
            return None  # 50%/〔40%〕: no words
        folded = fold(said) if said else self.text[item.scene.clause.start : item.scene.start]
        if not says_nothing(folded):
            return said
        if item.scene.mention.kind != "percent":
            return None
        way = words.COMPARED_WAY.search(folded)
        topic = self.before.limited(item) or self._topic(item)
        return topic + self.own.as_written(way[0], item.scene.clause.start) if topic and way else topic

    def behind_only(self, item: Judged) -> str | None:
        """What stands behind a share whose words in front only lead to it (有23%〔雇主违规〕), or None."""
        return self.behind.said(item) or self.behind.thing(item)

    def headed(self, item: Judged) -> str | None:
        """The measure that stands above the case a number is told for (预征率：普通住宅2%，〔非普通住宅3%〕), or None."""
        return measure_above(self.reading, item.start, *self.own.of(item))

    def listed(self, item: Judged) -> str | None:
        """Of names listed as the rates are, the one that pays its rate (单位和职工分别按8%和2%的比例缴纳医疗保险费), or None."""
        named = self.measured.listed.of(item, *self.own.of(item))
        behind = words.PAID_IN.match(self.text, item.scene.end, item.scene.statement[1]) if named else None
        return named + self.view.written(*behind.span("what")) if named and behind else named

    def own_ratio(self, item: Judged) -> str | None:
        """The ratio that a rate's own words name (缴费比例为20%), or, for a case of it, with that of the rate before; else None."""
        start, stop = self.own.of(item)
        if self.near.size(item) > 1:
            return None
        if words.RATIO.search(self.text, start, stop):
            return self.own.written(start, stop)
        if ratio := words.RATIO_SET.fullmatch(self.text, start, stop):
            return self.own.written(*ratio.span("what"))
        return self.measured.wholes.case(item, start, stop, 3) if words.PAYS_IN.fullmatch(self.text, start, stop) else None

    def levy(self, item: Judged) -> str | None:
        """What a rate that is paid in is a rate of: its own words with the rate named before them (单位缴费费率，…均为0.15%), or None."""
        start, stop = self.own.of(item)
        if words.MEASURE.search(self.text[start:stop]):
            return self.own.written(start + 1, stop) if self.text[start] in "由从" else None  # 由营业用税率3%改按…
        before = self.near.previous(item) if words.PAYS_IN.fullmatch(self.text, start, stop) else None
        about = self.measured.of(before, 2) if before and before.scene.quantity.unit == item.scene.quantity.unit else None
        if about and (whose := words.PAYS_IN.match(fold(about))) and words.MEASURE.search(fold(about)):
            return self.own.written(start, stop) + about[whose.end() :]  # 单位缴费比例为16%，〔个人〕为8%
        named = self.before.measure(item)
        if named is None:
            return None
        return named if stop - start > words.LONG else self.own.written(start, stop) + named

    def from_before(self, item: Judged) -> str | None:
        """For a number whose clause says nothing of it: what can be measured before it, else the words of the clause before; or None."""
        named = self.before.measure(item)
        if named:
            return named
        start, stop = self.own.of(item)
        if stop <= start and (step := self.near.step_before(item)) is not None:
            return self._told(step)
        if item.scene.clause.start <= item.scene.statement[0]:
            return None
        last = bisect_left(self.near.starts, item.start) - 1
        before = self.near.judged[last] if last >= 0 else None
        if item.role == "threshold" and before and before.role != "threshold" and before.start >= self.before.begin(item):
            same = self.near.threshold_before(item)
            return self.measured.of(same, 1) if same else None  # 扣减资金的10%；〔高于110%的〕: what is taken is not measured
        return self.before.last(item)

    def _told(self, item: Judged) -> str | None:
        """What a number measures by its own words, its list, and the numbers and clauses before it in its statement."""
        if mixed := of_mixed(self.reading, item.scene.statement[0], item.scene.mention):
            return mixed
        if turned := self._turned(item):
            return turned
        raised = what_rises(self.reading, item)
        if raised:
            return self.own.written(*raised)
        return (
            self._of_another_whole(item)
            or self.behind.said(item)
            or self.behind.paced(item)
            or self.behind.lent(item)
            or self._related(item)
            or self._done(item)
            or self._taken(item)
            or self.behind.part(item)
            or self.measured.of(item, 4)
            or self.from_before(item)
        )

    def _topic(self, item: Judged) -> str | None:
        """What the numbers in front of one in its paragraph were told of, the nearest that names something, without the way it moved; or
        None.
        """
        sentence, place = self.reading.sentence_at(item.start), bisect_left(self.near.starts, item.start)
        if sentence is None:
            return None
        start = self.reading.outline.blocks[sentence.block].start
        for before in self.near.judged[max(0, place - _BACK) : place][::-1]:
            if before.start < start:
                break
            about = unmoved(self._told(before))
            if about and not says_nothing(fold(about)) and not words.NO_TOPIC.match(fold(about)):
                return about
        return None

    def _not_beside(self, item: Judged, said: str) -> str:
        """What is measured, without what it is held against (〔泉州2.5%的增速〕低于全省平均水平); of a number in brackets behind that, that with the
        measure.
        """
        if item.scene.mention.kind != "percent" or item.scene.quantity.unit == "pp" or item.role != "statistic":
            return said
        clause = item.scene.clause.start
        if clause == item.scene.start and self.text[clause - 1 : clause] == "（":
            begin = max(item.scene.statement[0], self.reading.clause_at(clause - 2, clause - 2).start)
            glossed = words.HELD_AGAINST.search(self.text, begin, clause - 1)
            return self.own.written(*glossed.span("what")) + self.own.written(*glossed.span("measure")) if glossed else said
        held = words.HELD_AGAINST.search(fold(said))
        return said[: held.start("how")] if held else said

    def _within(self, item: Judged) -> str:
        """The whole that a clause of its own says shares are within (能源消费结构中，煤、油的比重分别为…), or nothing."""
        start = item.scene.clause.start
        if item.scene.mention.kind != "percent" or self.text[start - 2 : start] != "中，":
            return ""
        first = self.near.judged[self.near.run(item)[0]]
        if not words.SHARE_NAMED.search(self.text, start, first.scene.start):
            return ""
        begin = self.before.begin(item)
        return self.own.written(begin, start - 1) if words.WITHIN.fullmatch(self.text, begin, start - 1) else ""

    def _turned(self, item: Judged) -> str | None:
        """What turns another way than before, with that way (价格由上涨0.9%〔转为下降〕1.3%), or None."""
        place = item.scene.clause.start, item.scene.start, item.scene.end
        if turned := dependent.turned(self.text, *place):
            return self.own.written(*turned[0]) + self.view.written(*turned[1])
        turned_to = dependent.turned_alone(self.text, *place)
        before = self.near.last_before(item, item.scene.clause.start) if turned_to else None
        about = unmoved(self._told(before)) if before else None
        return about + self.view.written(*turned_to) if turned_to and about else None

    def _of_another_whole(self, item: Judged) -> str | None:
        """Of what the same as before is so large a part too (占全市营业收入的六成多、〔利润的〕五成: it with 占全市利润), or None."""
        if item.scene.mention.kind != "percent" or self.near.size(item) > 1:
            return None
        before = self.near.last_before(item, item.scene.start)
        if before is None or before.scene.quantity.unit != item.scene.quantity.unit:
            return None
        found = words.ANOTHER_WHOLE.fullmatch(self.text, before.end, item.scene.start)
        about = self._told(before) if found else None
        part = words.PART_OF.search(fold(about)) if about else None
        if not about or not found or not part:
            return None
        return about[: part.end()] + self.view.written(*found.span("what" if found["what"] else "said"))

    def _related(self, item: Judged) -> str | None:
        """What was spoken of before, with what it does to something (建筑业增加值增长8%，〔拉动GDP增长〕0.6个百分点), or None."""
        if item.scene.mention.kind != "percent" or item.role != "statistic" or self.near.size(item) > 1:
            return None
        found = dependent.relation(self.text, item.scene.clause.start, item.scene.start, points=item.scene.quantity.unit == "pp")
        before = self.near.previous(item) if found else None
        about = unmoved(self._told(before)) if before else None
        if not found or not about:
            return None
        whole = words.OF_A_WHOLE.search(fold(about))
        return dependent.unrelated(about[: whole.start()] if whole else about) + self.view.written(*found)

    def _done(self, item: Judged) -> str | None:
        """Of a rate that takes up the deed of the clause in front of it, what is done with it (完成尾水整治，〔整治率〕100%), or None."""
        if item.scene.mention.kind != "percent" or self.near.size(item) > 1:
            return None
        done = dependent.done_so_far(self.text, item.scene.statement[0], *self.own.of(item))
        return words.COUNTED_OF.sub("", self.own.written(*done[0])) + self.view.written(*done[1]) if done else None

    def _taken(self, item: Judged) -> str | None:
        """The part of something that somebody takes in, said behind a share, with who does (园区集聚了全市80%的〔企业〕), or None.

        Who: its own words, else what the clause in front speaks of, without how many.
        """
        if item.scene.mention.kind != "percent" or self.near.size(item) > 1:
            return None
        taken = dependent.taken(self.text, item.scene.clause.start, item.scene.start, item.scene.end)
        if taken is None:
            return None
        who, verb, what = taken
        before = self.near.previous(item) if who[1] <= who[0] else None
        about = self.own.written(*who) if who[1] > who[0] else (before and unmoved(self._told(before))) or ""
        return about + self.view.written(*verb) + self.view.written(*what)
