"""What a number measures, in words that stand alone: those of its own clause, made whole by what was spoken of before.

In 粮食总产量达650万吨，增长8.5%，占全省的12% the growth and the share take the output over; in 城镇实现747亿元 the measure comes from the
sentence before; in A、B分别实现X和Y，分别增长x%和y% each number gets its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from extract.fold import fold
from extract.records import dependent, noun_behind
from extract.records import subject_words as words
from extract.records.heads import measure_above, of_class, with_measure
from extract.records.judgement import Judged
from extract.records.pairing import as_many, names_before, paired, with_common
from extract.records.phrase import bare, before_gloss
from extract.records.rates import what_rises
from extract.records.reading import Reading
from extract.records.scene import LONGEST_LIST, Moment
from extract.seek import behind_last

_BACK: Final = 4  # numbers that are looked back over for what a paragraph speaks of


def _unmoved(about: str | None) -> str | None:
    """What is measured, without the way it moves (增加值同比增长: 增加值)."""
    while about and (moved := words.GROWTH_TAIL.search(fold(about))) and moved.start() >= words.ENTITY_MIN:
        about = about[: moved.start()]  # 增加值增速回落
    return about


class Subjects:
    """The subjects of the numbers of one document."""

    def __init__(self, reading: Reading, judged: Sequence[Judged]) -> None:
        self.reading = reading
        self.text = reading.text
        self.judged = judged
        self._starts = [item.start for item in judged]
        self._owns: dict[Moment, tuple[int, int]] = {}  # what is asked of a number again for each number that leans on it
        self._sizes: dict[Moment, int] = {}
        self._runs: dict[Moment, tuple[int, int]] = {}

    def of(self, item: Judged) -> str | None:
        """What a number measures, as written, or None where nothing says; where its words name nothing, what its paragraph spoke of before."""
        if (limited := self.only_limited(item)) is not None:
            return limited
        said = self._told(item)
        said = self._within(item) + said if said else said
        said = self._not_beside(item, said) if said else said
        if said and not words.WORDED.search(said):
            return None  # 50%/〔40%〕: no words
        folded = fold(said) if said else self.text[item.scene.clause.start : item.scene.start]
        if not self._says_nothing(folded):
            return said
        if item.scene.mention.kind != "percent":
            return None
        way = words.COMPARED_WAY.search(folded)
        topic = self.limited(item) or self._topic(item)
        return topic + self._as_written(way[0], item.scene.clause.start) if topic and way else topic

    def _not_beside(self, item: Judged, said: str) -> str:
        """What is measured, without what it is held against (〔泉州2.5%的增速〕低于全省平均水平); of a number in brackets behind that, that with the measure."""
        if item.scene.mention.kind != "percent" or item.scene.quantity.unit == "pp" or item.role != "statistic":
            return said
        clause = item.scene.clause.start
        if clause == item.scene.start and self.text[clause - 1 : clause] == "（":
            begin = max(item.scene.statement[0], self.reading.clause_at(clause - 2, clause - 2).start)
            glossed = words.HELD_AGAINST.search(self.text, begin, clause - 1)
            return self._written(*glossed.span("what")) + self._written(*glossed.span("measure")) if glossed else said
        held = words.HELD_AGAINST.search(fold(said))
        return said[: held.start("how")] if held else said

    def _within(self, item: Judged) -> str:
        """The whole that a clause of its own says shares are within (能源消费结构中，煤、油的比重分别为…), or nothing."""
        start = item.scene.clause.start
        if item.scene.mention.kind != "percent" or self.text[start - 2 : start] != "中，":
            return ""
        shares = words.SHARE_NAMED.search(self.text, start, self.judged[self._run(item)[0]].scene.start)
        clause = self.reading.clause_at(start - 1, start - 1) if shares else None
        begin = max(clause.start, item.scene.statement[0]) if clause else start
        found = words.WITHIN.fullmatch(self.text, begin, start - 1)
        return self._written(begin, start - 1) if found else ""

    def only_limited(self, item: Judged) -> str | None:
        """Of a limit whose clause names only the whole (原则上不高于承担风险责任的0.5%), the measure in front of its comma, else the whole; or None."""
        if item.role != "threshold" or item.scene.mention.kind != "percent":
            return None
        start = self.reading.own_start(item.scene.clause.start, item.scene.start)
        found = words.ONLY_LIMITS.fullmatch(self.text, start, item.scene.start)
        return (self.limited(item) or self._written(*found.span("of"))) if found else None

    @staticmethod
    def _says_nothing(said: str) -> bool:
        return bool(words.NAMES_NOTHING.fullmatch(said) or words.REFERS.match(said))

    def _topic(self, item: Judged) -> str | None:
        """What the numbers in front of one in its paragraph were told of, the nearest that names something, without the way it moved; or None."""
        sentence, place = self.reading.sentence_at(item.start), bisect_left(self._starts, item.start)
        if sentence is None:
            return None
        start = self.reading.outline.blocks[sentence.block].start
        for before in self.judged[max(0, place - _BACK) : place][::-1]:
            if before.start < start:
                break
            about = _unmoved(self._told(before))
            if about and not self._says_nothing(fold(about)) and not words.NO_TOPIC.match(fold(about)):
                return about
        return None

    def _told(self, item: Judged) -> str | None:
        """What a number measures by its own words, its list, and the numbers and clauses before it in its statement."""
        turned = dependent.turned(self.text, item.scene.clause.start, item.scene.start, item.scene.end)
        if turned:
            return self._written(*turned[0]) + self.reading.outline.view.written(*turned[1])
        turned_to = dependent.turned_alone(self.text, item.scene.clause.start, item.scene.start, item.scene.end)
        before = self._previous_of_clause(item) if turned_to else None
        if turned_to and before and (about := _unmoved(self._told(before))):
            return about + self.reading.outline.view.written(*turned_to)
        raised = what_rises(self.reading, item)
        if raised:
            return self._written(*raised)
        return (
            self._of_another_whole(item)
            or self._said_behind(item)
            or self._paced(item)
            or self._related(item)
            or self._done(item)
            or self._behind(item)
            or self._measured(item, 4)
            or self._from_before(item)
        )

    def _of_another_whole(self, item: Judged) -> str | None:
        """Of what the same as before is so large a part too (占全市营业收入的六成多、〔利润的〕五成: it with 占全市利润), or None."""
        place = bisect_left(self._starts, item.scene.start)
        before = self.judged[place - 1] if place and item.scene.mention.kind == "percent" and self._size(item) == 1 else None
        if before is None or before.start < item.scene.statement[0] or before.scene.quantity.unit != item.scene.quantity.unit:
            return None
        found = words.ANOTHER_WHOLE.fullmatch(self.text, before.end, item.scene.start)
        about = self._told(before) if found else None
        part = words.PART_OF.search(fold(about)) if about else None
        return (
            about[: part.end()] + self.reading.outline.view.written(*found.span("what" if found["what"] else "said"))
            if about and found and part
            else None
        )

    def _related(self, item: Judged) -> str | None:
        """What was spoken of before, with what it does to something (建筑业增加值增长8%，〔拉动GDP增长〕0.6个百分点), or None."""
        start = item.scene.clause.start
        if item.scene.mention.kind != "percent" or item.role != "statistic" or self._size(item) > 1:
            return None
        found = dependent.relation(self.text, start, item.scene.start, points=item.scene.quantity.unit == "pp")
        before = self._previous(item) if found else None
        about = _unmoved(self._told(before)) if before else None
        if not found or not about:
            return None
        whole = words.OF_A_WHOLE.search(fold(about))
        return dependent.unrelated(about[: whole.start()] if whole else about) + self.reading.outline.view.written(*found)

    def _done(self, item: Judged) -> str | None:
        """Of a rate that takes up the deed of the clause in front of it, what is done with it (完成尾水整治，〔整治率〕100%), or None."""
        if item.scene.mention.kind != "percent" or self._size(item) > 1:
            return None
        done = dependent.done_so_far(self.text, item.scene.statement[0], *self._own(item))
        return words.COUNTED_OF.sub("", self._written(*done[0])) + self.reading.outline.view.written(*done[1]) if done else None

    def _behind(self, item: Judged) -> str | None:
        """What stands behind a share: what so large a part is (全市80%的〔人口是客家人〕), or the measure (我国5%的〔经济增速〕); else None."""
        if item.scene.mention.kind != "percent" or self._size(item) > 1:
            return None
        own, view = self._own(item), self.reading.outline.view
        if taken := dependent.taken(self.text, item.scene.clause.start, item.scene.start, item.scene.end):
            return self._who_takes(item, taken[0]) + view.written(*taken[1]) + view.written(*taken[2])
        such = dependent.such_behind(self.text, own, item.scene.end)
        if such:
            return self._written(*own) + view.written(*such)
        found = dependent.measured_behind(self.text, item.scene.start, own, item.scene.end)
        if found is None:
            return self._thing_behind(item)
        (start, stop), what = found
        return (self._written(start, stop) if stop > start else "") + view.written(*what)

    def _thing_behind(self, item: Judged) -> str | None:
        """The noun behind a share that somebody has or does something with (压减50%的〔办税资料〕和25%以上的〔纸质材料〕), or None."""
        scene, view = item.scene, self.reading.outline.view
        start = self.reading.own_start(scene.clause.start, scene.start)
        stop = scene.start
        before = [n for n in self.reading.numbers_between(scene.clause.start, scene.start) if n.kind == "percent"]
        if before and noun_behind.goes_on_from(self.text, before[-1].end, stop):
            start, stop = scene.clause.start, before[0].bounded[0]  # the first of the nouns has the verb
        found = noun_behind.thing_behind(self.text, start, stop, scene.end, scene.clause.end)
        if found is None:
            sum_ = noun_behind.sum_behind(self.text, start, stop, scene.end, scene.clause.end)
            return view.written(*sum_) if sum_ else None
        whose, what = found
        if whose and self.text[whose[0]] == "占":
            return view.written(*what) + view.written(*whose)
        return (view.written(*whose) if whose else "") + view.written(*what)

    def behind(self, item: Judged) -> str | None:
        """What stands behind a share whose words in front only lead to it (有23%〔雇主违规〕), or None."""
        return self._said_behind(item) or self._thing_behind(item)

    def _who_takes(self, item: Judged, who: tuple[int, int]) -> str:
        """Who takes in a part of something: by its own words, else what the clause in front speaks of, without how many."""
        if who[1] > who[0]:
            return self._written(*who)
        before = self._previous(item)
        return (before and _unmoved(self._told(before))) or ""

    def _partial(self, item: Judged, start: int, stop: int, depth: int, *, base: bool) -> str | None:
        """The subject of a number that names only a time, a bare measure or the wholes it is a share of, made whole by the one before; or None."""
        said = self.text[start : self._edge(item)]
        time = dependent.only_time(said)
        before = (self._outside(item) if time else None) or self._previous(item)
        if self._size(item) == 1 and dependent.is_bare_measure(self.text[start:stop]):
            about = _unmoved(self._measure_before(item, 1))
            if about and not words.NO_OWNER.match(fold(about)):
                return about + self._written(start, stop)
            if headed := self._of_list_above(item):
                return headed
        if before is None:
            return self._from_before(item) if self._size(item) == 1 and ((time and time.when) or dependent.goes_on(said)) else None
        if self._size(item) == 1 and (edge := words.SIDE.fullmatch(self.text, start, stop)):
            about = self._measured(before, depth - 1)
            if about and (of_side := words.SIDE_BEHIND.search(fold(about))):
                return about[: of_side.start()] + self._written(*edge.span())  # 缴存基数上限为2万元，〔下限〕为2000元
        if self._size(item) == 1 and dependent.goes_on(said):
            return self._measured(before, depth - 1, base=before.scene.quantity.unit != item.scene.quantity.unit)
        if said[:2].lstrip("且并")[:1] == "占" and self._size(item) == 1:
            about = self._measured(before, depth - 1)
            if about and (other := dependent.other_share(said, about)):
                return other[0] + self._as_written(other[1], start)
        if time and time.when:
            about = self._measure_before(item, 1) or self._measured(before, depth - 1, base=True)
            way = "" if base else self._as_written(time.added, start)
            return self._as_written(time.when, start) + dependent.timeless(about) + way if about else None
        if self._size(item) == 1 and dependent.is_bare_measure(self.text[start:stop], self.text[before.end : item.scene.clause.start]):
            if moved := self._share_moved(item, before, start, stop, depth):
                return moved
            before = self._of_something(before)
            if "的" in self.text[before.end : item.scene.clause.start]:
                return None  # 收入低于3000万元的企业，比例不低于5%: a class, of which that is no measure
            about = self._measured(before, depth - 1, base=True) or _unmoved(self._measure_before(before))
            if about and words.DEED_ALONE.fullmatch(fold(about)):
                return None
            if about and self.text[stop - 1] == "率":
                about = words.AMOUNT_END.sub("", dependent.without_ratio(about)) or about
                about = "" if self.text.startswith(fold(about), start, stop) else about  # 参保人数13亿人，〔参保率〕95%
                return about + self._written(start, stop)
            common = words.COMMON.search(about) if about and item.role == "threshold" else None
            return (common[0] if common else about) + self._written(start, stop) if about else None
        if item.scene.mention.kind == "percent" and dependent.restored(self.text[item.scene.clause.start : self._edge(item)]):
            about = self._measured(before, depth - 1, base=True)
            return about + self.reading.outline.view.written(item.scene.clause.start, self._edge(item) - 1) if about else None
        beside = words.OTHER_PLACE.fullmatch(self.text, item.scene.clause.start, self._edge(item))
        if beside and item.scene.mention.kind == "percent":
            about = self._measured(before, depth - 1, base=True)
            return self._written(*beside.span("place")) + words.OF_PLACE.sub("", about) if about else None
        parted = dependent.parted_wholes(said) if self._size(item) > 1 else None
        if parted:
            wholes = re.split("[、和及与]", parted[0])
            place = bisect_left(self._starts, item.start) - bisect_left(self._starts, item.scene.start)
            about = self._measured(before, depth - 1) if len(wholes) == self._size(item) else None
            return about + self._as_written("占" + wholes[place], start) + self._as_written(parted[1], start) if about else None
        return None

    def _share_moved(self, item: Judged, before: Judged, start: int, stop: int, depth: int) -> str | None:
        """Of points by which the share told before them moved, that share with its whole and the way it moved (占税收6%，〔比重提升〕2个百分点), or None."""
        if item.scene.quantity.unit != "pp" or not self._is_share(before) or not words.SHARE_ALONE.search(self.text, start, stop):
            return None
        whole = self._measured(before, depth - 1)
        if whole is None or not words.OF_A_WHOLE.search(fold(whole)):
            return None
        way = words.SHARE_WAY.fullmatch(self.text, stop, self._edge(item))
        named = "" if words.SHARE_ALONE.search(fold(whole)) else self._written(start, stop)
        return whole + named + (self.reading.outline.view.written(*way.span("way")) if way else "")

    def _of_list_above(self, item: Judged) -> str | None:
        """The ratio that the words in front of a list say its items are cases of (研发费用占收入的比例符合如下要求：…比例不低于5%), or None."""
        lead = self.reading.lead_in_at(item.start)
        found = words.OF_LIST.search(self.text, *lead) if lead else None
        return self._written(*found.span("what")) if found else None

    def _said_behind(self, item: Judged) -> str | None:
        """What so many do or are (〔99%的〕乡镇卫生院、98%的村卫生室能够提供中医药服务: each with what the last says), or None."""
        text, scene = self.text, item.scene
        first = words.SO_MANY.match(text, scene.end, scene.clause.end)
        if first is None:
            return self._those(item)
        before = self.reading.numbers_between(scene.clause.start, scene.start)
        opened = min([scene.start, *(n.bounded[0] for n in before)])
        lead = words.ONLY_OPENS.match(text, scene.clause.start, opened)
        gives = words.GIVES.match(text, scene.clause.start, opened)
        own = re.split("[、和及]", text[scene.clause.start : scene.start])[-1] if before else ""
        if not (gives or (lead and lead.end() == opened)) or not words.ONLY_OPENS.fullmatch(own):
            return None
        doing = words.DOES.search(text, first.end(), scene.clause.end)
        ends = [n.bounded[0] - 1 for n in self.reading.numbers_between(first.end(), scene.clause.end)]
        stop = min([*ends, doing.start() if doing else scene.clause.end])
        if stop - first.end() < 2:
            return None
        said = self.reading.outline.view.written(doing.start(), scene.clause.end) if doing else ""
        who = self.reading.outline.view.written(*gives.span("who")) if gives else ""
        return who + self._written(first.end(), stop) + said

    def _those(self, item: Judged) -> str | None:
        """What so many of are and do, said behind a share without 的 (甚至有23%〔雇主在首期计划违规〕), or None."""
        text, scene = self.text, item.scene
        if scene.mention.kind != "percent" or self._size(item) > 1:
            return None
        start = self.reading.own_start(scene.clause.start, scene.start)
        if not noun_behind.only_opens(text, start, scene.start):
            return None
        stop = self._so_far(item)
        if into := noun_behind.goes_to(text, scene.end, scene.clause.end):
            return self.reading.outline.view.written(*into)
        if those := noun_behind.those_behind(text, scene.end, stop):
            return self._written(*those)
        such = noun_behind.such_behind(text, scene.end, stop)
        before = self._previous(item) if such else None
        whose = self._whose(before) if before else None
        return whose + self._written(*such) if such and whose else None

    def _so_far(self, item: Judged) -> int:
        """Where the words behind a share end that are its own: at the next number, or behind how many those are (八成学校（120所）〔开设课程〕)."""
        scene, end = item.scene, item.scene.clause.end
        if self.text.startswith("（", end):
            closing = self.text.find("）", end, end + 14)
            return self.reading.clause_at(closing + 1, closing + 1).end if closing > 0 else end
        return min([end, *(n.bounded[0] for n in self.reading.numbers_between(scene.end, end))])

    def _whose(self, item: Judged) -> str | None:
        """Those of whom a share in front is (45%〔单位〕为闲置, 27%在放租), or None."""
        those = noun_behind.those_behind(self.text, item.scene.end, item.scene.clause.end)
        if those:
            return self._written(those[0], noun_behind.noun_end(self.text, *those))
        before = self._previous(item)
        return self._whose(before) if before else None

    def _paced(self, item: Judged) -> str | None:
        """What grows at a pace said in front of it (平均每年以20%的增长速度增加〔教育投入〕), or None."""
        text, scene = self.text, item.scene
        behind = words.PACE.match(text, scene.end, scene.statement[1])
        if behind is None or not words.BY_PACE.search(text, max(scene.clause.start, scene.start - 10), scene.start):
            return None
        return self._written(*behind.span("what")) + self.reading.outline.view.written(*behind.span("pace"))

    def _of_something(self, item: Judged) -> Judged:
        """The number, or the one before it that is told of something (项目82个，总投资20亿元，〔投资占比29%〕)."""
        for _ in range(3):
            own = self.text[slice(*self._own(item))]
            before = self._previous(item) if dependent.is_hollow(own) or dependent.is_bare_measure(own) else None
            if before is None:
                break
            item = before
        return item

    def weighed(self, item: Judged) -> str | None:
        """What a bare weight is of: the clause in front of it (对各小区每季度进行测评，〔占比〕15%), or None."""
        clause, opens = item.scene.clause, item.scene.statement[0]
        if clause.start - 2 <= opens or not words.WEIGHS.fullmatch(self.text, clause.start, self._edge(item)):
            return None
        before = self.reading.clause_at(clause.start - 2, clause.start - 2)
        start, end = self.reading.own_start(max(before.start, opens), max(before.start, opens)), clause.start - 1
        if any(number.kind == "percent" for number in self.reading.numbers_between(start, end)):
            return None
        opening = words.MARK.match(self.text, start, end)
        return self.reading.outline.view.written(opening.end() if opening else start, end)

    def headed(self, item: Judged) -> str | None:
        """The measure that stands above the case a number is told for (预征率：普通住宅2%，〔非普通住宅3%〕), or None."""
        return measure_above(self.reading, item.start, *self._own(item))

    def listed(self, item: Judged) -> str | None:
        """Of names listed as the rates are, the one that pays its rate (单位和职工分别按8%和2%的比例缴纳医疗保险费), or None."""
        named = self._of_list(item, *self._own(item))
        behind = words.PAID_IN.match(self.text, item.scene.end, item.scene.statement[1]) if named else None
        return named + self.reading.outline.view.written(*behind.span("what")) if named and behind else named

    def own_ratio(self, item: Judged) -> str | None:
        """The ratio that a rate's own words name (缴费比例为20%), or, for a case of it, with that of the rate before; else None."""
        start, stop = self._own(item)
        if self._size(item) > 1:
            return None
        if words.RATIO.search(self.text, start, stop):
            return self._written(start, stop)
        return self._case(item, start, stop, 3) if words.PAYS_IN.fullmatch(self.text, start, stop) else None

    def levy(self, item: Judged) -> str | None:
        """What a rate that is paid in is a rate of: its own words with the rate named before them (单位缴费费率，…均为0.15%), or None."""
        start, stop = self._own(item)
        if words.MEASURE.search(self.text[start:stop]):
            return self._written(start + 1, stop) if self.text[start] in "由从" else None  # 由营业用税率3%改按…
        before = self._previous(item) if words.PAYS_IN.fullmatch(self.text, start, stop) else None
        about = self._measured(before, 2) if before and before.scene.quantity.unit == item.scene.quantity.unit else None
        if about and (whose := words.PAYS_IN.match(fold(about))) and words.MEASURE.search(fold(about)):
            return self._written(start, stop) + about[whose.end() :]  # 单位缴费比例为16%，〔个人〕为8%
        named = self._measure_before(item)
        if named is None:
            return None
        return named if stop - start > words.LONG else self._written(start, stop) + named

    def limited(self, item: Judged) -> str | None:
        """The measure right in front of the comma of a limit that names none (初次招用人数，〔合计不得超过员工人数之40%〕), or None."""
        start = item.scene.clause.start
        if self.text[start - 1 : start] != "，" or start - 1 <= item.scene.statement[0]:
            return None
        clause = self.reading.clause_at(start - 1, start - 1)
        begin = max(clause.start, item.scene.statement[0])
        return self._written(begin, start - 1) if words.LIMITED.search(self.text, begin, start - 1) else None

    def before(self, item: Judged) -> str | None:
        """What the clauses before a number speak of, or None."""
        return self._from_before(item)

    # --- one number ---

    def _counted(self, item: Judged, start: int) -> str | None:
        """What there are so many of, of a count whose clause only says that there are (全市有1.4万辆〔电动车〕，占…), with where they are; or None."""
        if item.scene.mention.kind != "count" or self._size(item) > 1:
            return None
        there = words.THERE_ARE.fullmatch(self.text, start, self._edge(item))
        behind = words.COUNTED.match(self.text, item.scene.end, item.scene.clause.end) if there else None
        return self._written(*there.span("place")) + self._written(*behind.span()) if there and behind else None

    def _measured(self, item: Judged, depth: int, *, base: bool = False) -> str | None:
        """Its subject; with base, what stands under its growth or share (粮食总产量 for 粮食总产量增长)."""
        start, stop = self._own(item)
        if depth and (each := self._beside_each(item, depth)):
            return each
        if (sized := self._of_size(item)) is not None:
            return sized
        if counted := self._counted(item, start):
            return counted
        if self.judged[self._run(item)[0]].scene.start != item.scene.start and (turned := self._of_list(item, start, stop)):
            return turned
        if depth and (partial := self._partial(item, start, stop, depth, base=base)):
            return partial
        resumes = depth and item.role == "statistic" and words.RESUMES.fullmatch(self.text, item.scene.clause.start, self._edge(item))
        if resumes and (before := self._previous(item)) and before.scene.quantity.unit == item.scene.quantity.unit:
            return self._measured(before, depth - 1, base=base)
        moved = self._moved(item, start)
        points = item.scene.quantity.unit == "pp" and not moved
        percent = item.scene.mention.kind == "percent" and not moved and not points
        listed = self._size(item) > 1
        if moved and (listed or self._run(item)[1] > 1) and (turned := self._of_list(item, start, stop)):
            return turned
        held_against = points or (percent and self.text[start : start + 1] in ("比", "较"))
        if held_against and depth and words.BESIDE.fullmatch(self.text[start : self._edge(item)]) and (before := self._previous(item)):
            about = _unmoved(self._measured(before, depth - 1, base=True))
            about = _unmoved(self.of(before)) if about and self._says_nothing(fold(about)) else about
            beside = words.BESIDE.fullmatch(self.text[start : self._edge(item)])
            if about and beside:
                return about if base else about + self._joined(beside["word"], start)
        against = self._against(item, depth)
        if against:
            return against
        if moved and depth:
            before = self._previous(item)
            share = item.scene.quantity.unit == "pp" and before is not None and (self._is_share(before) or self._is_pace(before))
            about = self._measured(before, depth - 1, base=not share) if before else None
            about = _unmoved(about) if not share and not points else about
            about = self._of_the_whole(before, about, depth) if before and about else about
            if about and moved["word"].lstrip("约仅").startswith("占") and (of_whole := words.OF_A_WHOLE.search(fold(about))):
                about = about[: of_whole.start()]  # 产值占总产值比重达50%，占全省12%: two shares of one thing
            if about:
                return (
                    about if base else about + self._as_written(words.PRICED.sub("", moved["word"].replace("分别", "")).strip("，"), start)
                )
            rated = moved["word"].endswith("浮")
            if (before is None or points) and not listed and (rated or before is None) and (about := self._measure_before(item)):
                if rated:
                    return about + self._as_written(moved["word"][-2:], start)
                part = words.OF_A_WHOLE.search(fold(about)) if moved["word"].startswith("占") else None
                return (about[: part.start()] if part else about) + self._as_written(moved["word"].replace("分别", ""), start)
        bracket = self._outside(item)
        if bracket is not None and depth:
            return self._measured(bracket, depth - 1)
        if percent and (headed := measure_above(self.reading, item.start, start, stop)):
            return headed
        if percent and depth and (case := self._case(item, start, stop, depth)):
            return case
        shared = self._of_list(item, start, stop)
        if shared:
            return shared
        own = self.text[start:stop]
        if depth and item.scene.mention.kind == "money" and words.AGAIN_AS.fullmatch(own) and (before := self._previous(item)):
            about = self._measured(before, depth - 1, base=True)
            currency = words.CURRENCY.search(self.text, item.start, item.end)
            return about + self._written(start, stop) + (self._written(*currency.span()) if currency else "") if about else None
        if depth and (harmed := words.HARMED.fullmatch(own)) and (about := self._first_of(item, depth)):
            return about + self._written(start + harmed.start("what"), start + harmed.end("what")) + "人数"
        if percent and depth and words.ONLY_DONE.fullmatch(own) and (before := self._previous(item)):
            about = self._measured(before, depth - 1, base=True)
            return about + self.reading.outline.view.written(start, stop) if about else self._written(start, stop)
        done = words.DONE.fullmatch(own)
        if done and depth and (before := self._previous(item)):
            about = self._measured(before, depth - 1, base=True)
            return about + self._as_written(done["noun"], start) if about and done["noun"] not in about else self._written(start, stop)
        doing = words.DOING.search(own)
        if doing and (words.MEASURE.search(own[: doing.start()]) or words.COMMON.search(own[: doing.start()])):
            return self._written(start, start + doing.start())
        if doing and doing.start() >= 2 and depth and (whole := self._of_whole(item, depth)):
            return self._written(start, start + doing.start()) + whole
        if base and (tail := words.GROWTH_TAIL.search(own)) and tail.start() >= words.ENTITY_MIN:
            stop = start + tail.start()
        opens = self.text.startswith("占", stop) or words.LINKS.fullmatch(self.text, item.scene.clause.start, start) is not None
        two = not moved and len(own) == 2 and not words.HOLLOW.fullmatch(own)  # 风电占45%、〔光伏〕占五成多
        level = percent and (own in words.LEVELS or two) and self.text[start - 1] == "、"
        short = own in words.SHORT or level or (two and opens)
        if (stop - start >= words.ENTITY_MIN or short) and words.LEVEL.cut(words.YEAR_OF.sub("", own)):
            return (depth and self._of_its_whole(item, start, stop, depth)) or self._written(start, stop)
        if depth and not own and item.rule == "money.threshold_class":
            place = bisect_left(self._starts, item.start) - 1
            if like := self._threshold_before(item, place):
                return self._measured(like, depth - 1)  # 年收入超10亿元的企业5家、〔超5亿元〕的12家
        before = self._previous(item)
        same = before is not None and before.scene.clause == item.scene.clause and item.scene.mention.kind == before.scene.mention.kind
        onward = same or (base and item.scene.mention.kind == "money")  # 总产值1004亿元，首次突破千亿元，增长4.5%
        return self._measured(before, depth - 1, base=base and not same) if before and onward and depth else None  # 从63%升至87%

    def _of_size(self, item: Judged) -> str | None:
        """Those of whom an age or a size tells which they are (全省现有〔60岁以上老年人口〕426万), or None."""
        if item.scene.mention.kind != "count" or item.scene.quantity.unit not in words.SIZED_UNITS:
            return None
        found = words.OF_SIZE.match(
            self.text, item.scene.mention.whole_end - 2 if item.end > item.scene.mention.end else item.scene.mention.end
        )
        return self.reading.outline.view.written(item.start, found.end("what")) if found else None

    def _beside_each(self, item: Judged, depth: int) -> str | None:
        """Of points told beside several places, those of its own (增速分别高于全国、全省4.7个和〔7.5个百分点〕), or None."""
        first, size = self._run(item)
        if size < 2 or item.scene.quantity.unit != "pp":
            return None
        head = self.judged[first].scene
        found = words.BESIDE_EACH.fullmatch(self.text, head.clause.start, head.start)
        before = self.judged[first - 1] if found and first else None
        if found is None or before is None or before.start < head.statement[0]:
            return None
        places, view = re.split("[、和及]", found["places"]), self.reading.outline.view
        about = _unmoved(self._measured(before, depth - 1, base=True)) if len(places) == size else None
        if about is None:
            return None
        said = [view.written(*found.span(part)) for part in ("what", "how") if found[part]]
        return about + "".join(said) + self._as_written(places[bisect_left(self._starts, item.start) - first], found.start("places"))

    def _moved(self, item: Judged, start: int) -> re.Match[str] | None:
        """The growth or share that the words of a number from `start` on tell of, and name nothing else; or None."""
        edge = self._edge(item)
        said = self.text[start:edge]
        said = words.BRACKET.sub("", said) if "（" in said else said
        undated = words.YEAR_OF.sub("", said) if "年" in said else said
        return (
            words.GROWTH.fullmatch(said)
            or (words.GROWTH.fullmatch(undated) if undated != said else None)
            or words.SHARE.fullmatch(words.AT_TIME.sub("", undated))
            or words.GROWTH.fullmatch(self.text, item.scene.clause.start, edge)  # 〔与〕去年同期相比增长
        )

    def _case(self, item: Judged, start: int, stop: int, depth: int) -> str | None:
        """A case of what the number before measures, with that measure (首付款比例不低于15%，〔二套住房〕不低于25%), or None."""
        own, before = self.text[start:stop], self._before_list(item)
        if len(own) < 2 or before is None or before.scene.quantity.unit != item.scene.quantity.unit or before.role != item.role:
            return None
        among = words.AMONG.search(self.text, before.end, start)
        alike = before.scene.quantity.bound == item.scene.quantity.bound
        about = self._measured(before, depth - 1) if among or alike else None
        if about and (classed := of_class(self._written(start, stop), about)):
            return classed
        if not among and item.role != "threshold":
            return None
        return with_measure(self._of_list(item, start, stop) or self._written(start, stop), about) if about else None

    def _of_its_whole(self, item: Judged, start: int, stop: int, depth: int) -> str | None:
        """A part that names no measure, with that of the whole in front of it (商品房销售面积526万平方米，其中〔住宅〕443万平方米), or None."""
        own = self.text[start:stop]
        among = words.AMONG.search(self.text, item.scene.statement[0], start) if len(own) <= words.LONGEST_PART else None
        if among is None or item.role not in ("statistic", "none"):
            return None
        before = self._alike_before(item, among.start())
        if before is None:
            return None
        if words.MEASURE.search(own) or words.COMMON.search(own) or words.GROWTH_TAIL.search(own):
            return None
        whole = self._measured(before, depth - 1, base=True)
        common = words.COMMON.search(fold(whole)) if whole else None
        return self._written(start, stop) + whole[common.start() :] if whole and common else None

    def _previous_of_clause(self, item: Judged) -> Judged | None:
        """The last number in front of the item's clause, in its statement, or None."""
        place = bisect_left(self._starts, item.scene.clause.start) - 1
        return self.judged[place] if place >= 0 and self.judged[place].start >= item.scene.statement[0] else None

    def _first_of(self, item: Judged, depth: int) -> str | None:
        """What the first number of the item's statement is of, without that it happened (共发生道路交通事故68起: 道路交通事故), or None."""
        place = bisect_left(self._starts, item.scene.statement[0])
        first = self.judged[place]
        about = self._measured(first, depth - 1, base=True) if first.start < item.scene.clause.start else None
        return words.HAPPENED.sub("", about) or None if about else None

    def _alike_before(self, item: Judged, position: int) -> Judged | None:
        """The last number of the item's unit in front of a place in its statement, or None."""
        for place in range(bisect_left(self._starts, position) - 1, -1, -1):
            before = self.judged[place]
            if before.start < item.scene.statement[0]:
                return None
            if before.scene.quantity.unit == item.scene.quantity.unit:
                return before
        return None

    def _before_list(self, item: Judged) -> Judged | None:
        """The number in front of the item's own list, in its statement, or None."""
        place = self._run(item)[0] - 1
        return self.judged[place] if place >= 0 and self.judged[place].start >= item.scene.statement[0] else None

    def _is_share(self, item: Judged) -> bool:
        """Whether a number is a share of something, of which points are then told (占种植业产值33%，提高3个百分点)."""
        return item.scene.mention.kind == "percent" and bool(words.SHARE_SAID.search(self.text[item.scene.clause.start : item.scene.start]))

    def _is_pace(self, item: Judged) -> bool:
        """Whether a number is a growth over some years, of which points are then told (两年平均增长4.4%，〔回落0.2个百分点〕)."""
        return item.scene.mention.kind == "percent" and bool(words.OVER_YEARS.search(self.text, item.scene.clause.start, item.scene.start))

    def _against(self, item: Judged, depth: int) -> str | None:
        """What falls or rises against a level named with its number (能耗降至0.5吨，〔比2020年的0.6吨下降16%〕), or None."""
        start = item.scene.clause.start
        numbers = self.reading.numbers_between(start, item.scene.start)
        found = words.AGAINST.fullmatch(self.text, start, self._edge(item)) if numbers and depth else None
        place = bisect_left(self._starts, start) - 1
        if found is None or place < 0 or self.judged[place].start < item.scene.statement[0]:
            return None
        before = self.judged[place]
        rated = item.scene.quantity.unit == "pp" and self.text[before.scene.clause.start : before.scene.start].rstrip(
            "约为是达了"
        ).endswith("率")
        about = self._measured(before, depth - 1, base=not rated)
        return about + self._as_written(found["word"], start) if about else None

    def _edge(self, item: Judged) -> int:
        return item.scene.start

    def _own(self, item: Judged) -> tuple[int, int]:
        """The words of its clause that are its own, without those that open it and those of its level."""
        if item.scene not in self._owns:
            self._owns[item.scene] = self._told_own(item)
        return self._owns[item.scene]

    def _told_own(self, item: Judged) -> tuple[int, int]:
        end = self._edge(item)
        opens = before_gloss(self.reading, item.scene.clause.start, item.scene.statement[0], end)
        start = self.reading.own_start(opens, end)
        if driven := words.DRIVEN.match(self.text, start - 1, end):
            start = driven.end()
        elif start > opens and self.text[start - 1] == "的":
            # 500万元及以下的占比, 裁员率不超过5%、〔30人以下的单位不超过〕20%: the number before belongs to what is measured
            start = self.reading.behind_listed(item.scene.mention.kind, opens, item.scene.start, "、")
        said_by = words.SAID_BY.match(self.text, start, end)
        start = said_by.end() if said_by else start
        if self.text.find("、", start, end) >= 0:
            start = max([start, *(m.end() for m in words.HELD.finditer(self.text, start, end))])
        since = (words.SINCE if item.rule.endswith(".replaced") else words.SINCE_YEAR).search(self.text, start, end)
        level = words.LEVEL.search(self.text[start:end])
        if level and level[0] == "下降" and item.role == "statistic" and item.scene.quantity.unit == "%":
            level = None  # 出口下降3%: the way it moved, as in 增长
        stop = since.start() if since else start + level.start() if level else end
        moved = words.MOVED_AGAINST.fullmatch(self.text, start, end)
        manner = words.MANNER.search(self.text, start, stop)
        stop = moved.end("way") if moved else manner.start() if manner else stop
        opening = words.OPEN.match(self.text[start:stop])
        start += opening.end() if opening else 0
        of_another = words.OF_ANOTHER.match(self.text, start, stop)
        stop = of_another.end("what") if of_another else stop
        put = words.PUT.match(self.text, start, stop)
        start = put.end() if put else start
        during = words.WHILE.match(self.text, start, stop)
        start = during.end() if during else start
        reached = words.REACHING.match(self.text[start:stop])
        start += reached.end() if reached else 0
        besides = words.BESIDES.match(self.text, start, stop) if item.role == "threshold" else None
        return besides.end() if besides else start, stop

    def _threshold_before(self, item: Judged, place: int) -> Judged | None:
        """The last threshold of the item's unit up to a place, in its statement, or None."""
        while place >= 0 and self.judged[place].start >= item.scene.statement[0]:
            before = self.judged[place]
            if before.role == "threshold" and before.scene.quantity.unit == item.scene.quantity.unit:
                return before
            place -= 1
        return None

    def _previous(self, item: Judged) -> Judged | None:
        """The number whose subject this one takes over: the one before it in its statement; of a list, the one that pairs with it."""
        first = bisect_left(self._starts, item.scene.start)
        place = bisect_left(self._starts, item.start)
        size = self._size(item)
        if size == 1 and (run := self._run(item))[1] > 1 and self._apart(run[0]):
            first, size = run  # 分别为47.5%和49.3%，比上月分别下降1.3个百分点和〔上升0.6个百分点〕
        found = first - size + (place - first) if size > 1 else first - 1
        if size > 1 and 0 <= found < first - 1 and self.judged[found].scene.mention.kind != self.judged[first - 1].scene.mention.kind:
            found = first - 1  # 合计出口82亿元，分别增长…: no list stands before
        if found < 0:
            return None
        before = self.judged[found]
        given = ("award", "award_rate") if item.role == "threshold" else ("award",)
        while before.role in given and size == 1 and item.scene.mention.kind == "percent" and found > 0:
            found -= 1  # 同比增幅超20%的，给予10万元；〔同比增幅超30%的〕: what is given is not what grows
            before = self.judged[found]
        if before.start < item.scene.statement[0]:
            return None
        while self._aside(before, item) and found > 0 and self.judged[found - 1].start >= item.scene.statement[0]:
            found -= 1  # 人均生产总值8万元（折合1.2万美元），增长7%
            before = self.judged[found]
        lead = self.text[before.scene.clause.start : before.scene.start]
        passed = words.COMPARED_TO.fullmatch(lead[-8:]) or words.SET_AGAINST.match(self.text, before.end)
        return self._previous(before) if size == 1 and passed else before

    def _apart(self, first: int) -> bool:
        """Whether the words of a list, of which the index of the first number is given, share it out over the numbers in front (分别)."""
        place = self.judged[first].scene.clause.start, self.judged[first].scene.start
        only_moved = first > 0 and words.GROWTH.fullmatch(self.text, *place) is not None
        return only_moved and words.APART.search(self.text, *place) is not None

    def _aside(self, before: Judged, item: Judged) -> bool:
        """Whether the number before stands in a bracket that closes in front of this one."""
        start = item.scene.statement[0]
        opening = self.text.rfind("（", start, before.start)
        closed = opening < 0 or self.text.find("）", opening, before.start) >= 0
        return not closed and "）" in self.text[before.end : item.start]

    def _size(self, item: Judged) -> int:
        """How many numbers share its scene."""
        size = self._sizes.get(item.scene)
        if size is None:
            first, last = bisect_left(self._starts, item.scene.start), bisect_left(self._starts, item.scene.end)
            size = self._sizes[item.scene] = max(1, last - first)
        return size

    def _run(self, item: Judged) -> tuple[int, int]:
        """(index of the first, how many) of the numbers listed with it, also where the direction changes (增长9%、1%和下降4%)."""
        if item.scene not in self._runs:
            self._runs[item.scene] = self._told_run(item)
        return self._runs[item.scene]

    def _told_run(self, item: Judged) -> tuple[int, int]:
        first = bisect_left(self._starts, item.scene.start)
        last = bisect_left(self._starts, item.scene.end)
        while first > 0 and last - first < LONGEST_LIST and self._listed(first - 1, first):
            first -= 1
        while last < len(self.judged) and last - first < LONGEST_LIST and self._listed(last - 1, last):
            last += 1
        return first, max(1, last - first)

    def _listed(self, left: int, right: int) -> bool:
        one, two = self.judged[left], self.judged[right]
        gap = self.text[one.end : two.start] if one.scene.mention.kind == two.scene.mention.kind else "。"
        return len(gap) < 8 and bool(words.TURN.fullmatch(gap))

    def _of_list(self, item: Judged, start: int, stop: int) -> str | None:
        """The part of a listed subject that belongs to one number of a list (A、B分别实现X和Y), or None."""
        first, size = self._run(item)
        if size < 2:
            return None
        head = self.judged[first]
        turned = None
        if head.scene.start != item.scene.start:  # the list began with another direction (和下降4%) or rhythm (、每年4428元)
            turned = words.WAY.search(self.text[start : self._edge(item)])
            start, stop = self._own(head)
        own = self.text[start : self._edge(head)]
        tail = words.DOING.search(own) or words.GROWTH_TAIL.search(own)
        end = start + tail.start() if tail else stop
        told = words.TOLD_FIRST.search(self.text, start, end)
        end = told.start() if told else end
        apart = bool(words.APART.search(own))
        if not apart and not as_many(self.text, start, end, size):
            return None
        shared = paired(self.reading, start, end, size)
        way = turned or words.WAY_APART.search(own)
        doing = ""
        if shared is None and apart:
            moved = words.GROWTH.fullmatch(own)
            clause, statement = head.scene.clause, item.scene.statement[0]
            shared = names_before(self.reading, statement, clause.start, size, far=not moved)
            doing = "" if moved else words.PAYS.sub("", self.text[start:stop])
            shared = None if words.MEASURE.search(doing) else shared
        place = bisect_left(self._starts, item.start) - first
        if not shared or place >= len(shared):
            return None
        stepped = words.STEP_OF.match(fold(shared[-1]))
        if stepped and words.MEASURE.search(fold(shared[-1])) and words.STEP_OF.fullmatch(fold(shared[place])):
            return shared[place] + shared[-1][stepped.end() :]  # 5年以下（含5年）和5年以上〔首套房贷款利率〕
        whole = words.OF_A_WHOLE.search(fold(shared[-1]))
        common = words.COMMON.search(shared[-1][: whole.start()] if whole else shared[-1])
        part = words.PART_OF.search(fold(shared[0])) if place else None
        if part and not words.PART_OF.search(fold(shared[place])):  # 制造业占全市营业收入、〔利润〕的比重
            return shared[0][: part.end()] + shared[place]
        named = (
            with_common(shared)[place]
            if common is None
            else shared[place]
            if words.COMMON.search(shared[place]) or words.MEASURE.search(shared[place])
            else shared[place] + self._as_written(shared[-1][common.start() :], start)
        )
        return self._joined(doing, start) + named + (self._joined(way[0], start) if way else "")

    def _outside(self, item: Judged) -> Judged | None:
        """The number in front of the bracket in which an exception to it is said (25%（超过100人的企业达到15%）), or None."""
        opening = item.scene.clause.start - 1
        if self.text[max(0, opening) : opening + 1] != "（":
            return None
        place = bisect_left(self._starts, opening) - 1
        if place < 0:
            return None
        before = self.judged[place]
        near = opening - before.scene.mention.whole_end <= 1
        return before if near and before.scene.quantity.unit == item.scene.quantity.unit else None

    def _of_whole(self, item: Judged, depth: int) -> str | None:
        """What the first number of the statement before measures: the whole of which this one tells a part."""
        whole = self.reading.previous_statement(item.scene.statement[0])
        while whole is not None and words.PART.match(self.text, *whole):
            whole = self.reading.previous_statement(whole[0])
        if whole is None:
            return None
        place = bisect_left(self._starts, whole[0])
        if place >= len(self.judged) or self.judged[place].start >= whole[1]:
            return None
        about = self._measured(self.judged[place], depth - 1, base=True)
        return words.OF_PLACE.sub("", about) if about else None

    def _of_the_whole(self, part: Judged, about: str, depth: int) -> str:
        """A part that names no measure with that of the whole (零售总额90亿元。分城乡看，〔城镇〕60亿元: 城镇零售总额), else as it is."""
        said = fold(about)
        if part.role != "statistic" or len(said) > words.LONGEST_PART or words.MEASURE.search(said) or words.COMMON.search(said):
            return about
        whole = self._of_whole(part, depth) if words.PART.match(self.text, part.scene.statement[0]) else None
        common = words.COMMON.search(fold(whole)) if whole else None
        return about + whole[common.start() :] if whole and common else about

    # --- clauses before ---

    def _measure_before(self, item: Judged, clauses: int = 5) -> str | None:
        """What can be measured that the nearest clause before ends on or speaks of (…之比率，; 产值占比有所提升，), within the statement, or None."""
        start = item.scene.clause.start
        for _ in range(clauses):
            if start <= item.scene.statement[0]:
                return None
            clause = self.reading.clause_at(start - 1, start - 1)
            begin = max(clause.start, item.scene.statement[0])
            opening = words.OPEN.match(self.text[begin : start - 1])
            begin += opening.end() if opening else 0
            ruled = words.RULED.search(self.text, begin + 1, start - 1)
            for stop in (start - 1, ruled.start() if ruled else begin):
                if words.MEASURE.search(self.text[begin:stop]) and stop - begin >= words.ENTITY_MIN:
                    return self._written(begin, stop)
            if start == item.scene.clause.start and (said := self._said_of(begin, start - 1)):
                return self._written(*said)
            start = clause.start
        return None

    def _said_of(self, start: int, stop: int) -> tuple[int, int] | None:
        """What a clause without a number speaks of (〔零售规模〕连续九年居世界首位; 〔金融支持类〕最多), as a place, or None."""
        for pattern in (words.SAID_OF, words.OUTDONE):
            if found := pattern.fullmatch(self.text, start, stop):
                return found.span("what")
        return None

    def _from_before(self, item: Judged) -> str | None:
        """For a number whose clause says nothing of it: what can be measured before it, else the words of the clause before."""
        named = self._measure_before(item)
        if named:
            return named
        start = item.scene.clause.start
        if (step := self._step_before(item)) is not None:
            return self._told(step)
        if start <= item.scene.statement[0]:
            return None
        clause = self.reading.clause_at(start - 1, start - 1)
        begin, end = max(clause.start, item.scene.statement[0]), start - 1
        place = bisect_left(self._starts, item.start) - 1
        if item.role == "threshold" and place >= 0 and self.judged[place].role != "threshold" and self.judged[place].start >= begin:
            same = self._threshold_before(item, place)
            return self._measured(same, 1) if same else None  # 扣减资金的10%；〔高于110%的〕: what is taken is not measured
        opens = behind_last(self.text, item.scene.statement[0], end, "，。；：\n")
        if by := words.GIVEN_BY.fullmatch(self.text, opens, end):
            return self._written(*by.span("what"))
        if words.CONSEQUENCE.fullmatch(self.text, begin, end):
            return None
        level = words.LEVEL.search(self.text[begin:end])
        stop = begin + level.start() if level else end
        opening = words.OPEN.match(self.text[begin:stop])
        begin += opening.end() if opening else 0
        counted = self.reading.numbers_between(begin, stop)
        moved = words.GROWTH.fullmatch(self.text, item.scene.clause.start, item.scene.start)
        if moved and counted and counted[0].start - begin >= 2:  # 企业4200户，增长18%
            return self._written(begin, counted[0].start) + self._as_written(moved["word"], item.scene.clause.start)
        if (
            counted
            and counted[0].start - begin >= words.ENTITY_MIN
            and words.MEASURE.search(measured := words.LEVEL.cut(self.text[begin : counted[0].start]))
        ):
            stop = begin + len(measured)  # 保险费率为0.6%，其中财政补贴80%: the measure without its number
        if counted and words.GROWTH.match(self.text, begin, stop):
            return None  # 同比增长21.4%，…: what was told before, and no subject
        if counted and item.rule == "share.instalment" and counted[0].bounded[0] - begin >= words.ENTITY_MIN:
            stop = min(stop, counted[0].bounded[0])  # 购房补贴〔最高30万元〕，分3年按40%、30%、30%拨付
        manner = words.MANNER.search(self.text, begin, stop)
        stop = manner.start() if manner else stop
        return self._written(begin, stop) if stop - begin >= words.ENTITY_MIN else None

    def _step_before(self, item: Judged) -> Judged | None:
        """The step before one that names nothing (纳税3万元以上的，加5分；〔5万元以上的〕，加10分), in its sentence, or None."""
        start, stop = self._own(item)
        sentence = self.reading.sentence_at(item.start)
        if item.role != "threshold" or stop > start or sentence is None:
            return None
        block = self.reading.outline.blocks[sentence.block].start
        for place in range(bisect_left(self._starts, item.scene.start) - 1, -1, -1):
            before = self.judged[place]
            if before.start < max(block, item.scene.start - words.NEAR):
                return None
            if before.role == "threshold" and before.scene.quantity.unit == item.scene.quantity.unit:
                return before
        return None

    def _as_written(self, word: str, start: int) -> str:
        """A word of the view that stands behind `start`, in the document's own characters (增长: 增長)."""
        at = self.text.find(word, start, start + words.NEAR)
        return self.reading.outline.view.written(at, at + len(word)) if at >= 0 else word

    def _joined(self, words: str, start: int) -> str:
        """The same of words that 分别 parts (同比分别增长: 同比增长)."""
        return "".join(self._as_written(part, start) for part in words.split("分别") if part)

    def _written(self, start: int, end: int) -> str:
        return self.reading.outline.view.written(*bare(self.text, start, end))
