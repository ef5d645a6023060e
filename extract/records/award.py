"""monetary_award: sums and rates that a policy gives, with their beneficiaries and conditions (contract, "monetary_award").

A rate with a cap is one record, on the cap; a rate alone is one on the rate; two rates in front of one cap are three.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from extract.fold import fold
from extract.model import Quantity
from extract.records import beneficiary, terms
from extract.records.beneficiary import Holder
from extract.records.judgement import Judged
from extract.records.kinds import Combine, Frequency, Instrument, MonetaryAward, Period, Threshold
from extract.records.places import Places
from extract.records.rates import rate_base
from extract.records.reading import Reading
from extract.records.stamp import Stamp
from extract.records.timing import Timing


@dataclass(frozen=True, slots=True)
class Grant:
    """One award before it is a record: its sum or rate, the rate a cap is tied to, and the list it stands in."""

    judged: Judged
    rate: Judged | None
    group: tuple[Judged, ...]

    @property
    def is_sum(self) -> bool:
        """Whether the award is a sum, not a rate alone."""
        return self.judged.scene.mention.kind == "money"

    @property
    def head(self) -> Judged:
        """The number the award's own words stand in front of: its rate, or the first of its list."""
        return self.rate or self.group[0]


_CAP = re.compile(r"(?:最高|最低|至少|不超过|总额|上限|封顶|累计|限额|额度|不低于|不少于|合计|每[人家户年个]|单个|单[户项笔台])[^，。；]*$")
_ANEW = re.compile(r"[；。]|，(?:并)?对(?!其)|另(?:给予|外)|同时给予|再给予")


_MATCHING = re.compile(
    r"(?P<a>\d):(?P<b>\d)(?:的比例)?[^，。；]{0,6}(?:配套|匹配|配比|配对)|(?:配套|匹配|配比|配对)[^，。；]{0,8}(?P<c>\d):(?P<d>\d)"
)


def _groups(judged: Sequence[Judged]) -> list[tuple[Judged, ...]]:
    """Runs of awards that share a scene: the items of one list."""
    out: list[list[Judged]] = []
    for item in judged:
        last = out[-1][-1] if out else None
        if last is not None and last.scene.start == item.scene.start and last.scene.mention.kind == item.scene.mention.kind:
            out[-1].append(item)
        else:
            out.append([item])
    return [tuple(group) for group in out]


def _tied(reading: Reading, rates: Sequence[Judged], cap: Judged) -> Judged | None:
    """The rate a cap belongs to: the one rate in front of it in the statement, with nothing between that starts anew."""
    if len(rates) != 1 or not _CAP.search(reading.text[cap.scene.clause.start : cap.scene.mention.start]):
        return None
    return None if _ANEW.search(reading.text[rates[0].end : cap.start]) else rates[0]


def grants(reading: Reading, judged: Sequence[Judged]) -> list[Grant]:
    """The awards of a document in order, rates tied to their caps."""
    found: list[Grant] = []
    waiting: list[Judged] = []  # rates of this statement not yet tied to a cap
    among: tuple[int, int] | None = None  # the statement whose caps share a rate (按15%给予补贴，其中：A类最高…；B类最高…)
    rate_of_all: Judged | None = None

    def release(but: Judged | None = None) -> None:
        found.extend(
            Grant(rate, None, tuple(r for r in waiting if r.scene.start == rate.scene.start)) for rate in waiting if rate is not but
        )
        waiting.clear()

    for group in _groups([j for j in judged if j.role in ("award", "award_rate")]):
        if waiting and waiting[-1].scene.statement != group[0].scene.statement:
            release()
        if group[0].role == "award_rate":
            if waiting and _ANEW.search(reading.text[waiting[-1].end : group[0].start]):
                release()
            waiting.extend(group)
            continue
        if len(group) > 1 and len(waiting) == len(group) and not _ANEW.search(reading.text[waiting[-1].end : group[0].start]):
            found.extend(Grant(item, rate, group) for item, rate in zip(group, waiting, strict=True))
            waiting.clear()
            continue
        if len(waiting) == 1 and _AMONG.search(reading.text[waiting[0].end : group[0].start]):
            among, rate_of_all = waiting[0].scene.statement, waiting.pop()
        if among == group[0].scene.statement and rate_of_all is not None:
            found.extend(Grant(item, rate_of_all, group) for item in group)
            continue
        tied = _tied(reading, waiting, group[0])
        release(tied)
        found.extend(Grant(item, tied, group) for item in group)
    release()
    return sorted(found, key=lambda g: g.judged.start)


_LEVEL_END = re.compile(r"(?:超过|不低于|不少于|达到?|在|为|高于|大于|首次突破|突破|均|增长)++$")
_LEVEL_START = re.compile(r"^(?:对|其中|且|并|凡)+")


def _split_unit(quantity: Quantity) -> Quantity:
    """A quantity in its bare currency: the per part of CNY/亩 goes to the record's own field."""
    return quantity.model_copy(update={"unit": quantity.unit.split("/", 1)[0]}) if "/" in quantity.unit else quantity


_REPLACED = re.compile(r"[^，。；\d]{0,4}(?:提高|上调|调整|增加|提升|提标|增)(?:到|至|为)[^，。；\d]{0,8}")  # 8万元〔提高至〕12万元
_LIST_MARK = re.compile(r"、|和|及|与")
_AMONG = re.compile(r"其中：")
_COUNT_CONDITIONS = frozenset(("tally.condition_giving", "tally.class_size"))


class Awards:
    """Assembles the awards of one document. A sum that names nobody goes to who was named before it, in its block."""

    def __init__(self, reading: Reading, judged: Sequence[Judged], timings: Sequence[Timing], stamp: Stamp) -> None:
        self.reading = reading
        self.judged = Places(judged)
        self._grants = grants(reading, judged)
        self.timings = Places(t for t in timings if t.kind == "period" and (t.first or t.last))
        self.rhythms = Places(t for t in timings if t.recurrence)
        self.stamp = stamp
        self.text = reading.text
        self._noun = ""

    def records(self) -> list[MonetaryAward]:
        """The awards as records, in order."""
        out: list[MonetaryAward] = []
        holder: Holder | None = None
        last: Grant | None = None
        for grant in self._grants:
            if last is None or grant.head is not last.head or grant.rate is not None:
                holder = self._holder(grant, last, holder)
            out.extend(self._record(grant, holder))
            last = grant
        return out

    def _holder(self, grant: Grant, last: Grant | None, held: Holder | None) -> Holder | None:
        """Who the words in front of a grant name, else who was named last in this block, else the one before."""
        start, head = grant.head.scene.statement[0], grant.head.scene.start
        if last is not None and last.judged.scene.statement == grant.head.scene.statement:
            after = last.group[-1].end
            cut = max((m.end() for m in re.finditer(r"；|。", self.text[after:head])), default=0)
            rest = self.reading.clause_at(after - 1, after).end
            begin = after + cut if cut else min(rest, head)
            found = beneficiary.find(self.text, begin, head)
            self._noun = self._noun_for(found, held, head)
            return found or held
        found = beneficiary.find(self.text, start, head)
        self._noun = self._noun_for(found, held if last is not None and held and self._same_block(held.start, head) else None, head)
        if found is not None:
            return found
        if last is not None and held is not None and self._same_block(held.start, head):
            return held
        previous = self.reading.previous_statement(start)
        return beneficiary.find(self.text, *previous) if previous else None

    def _noun_for(self, found: Holder | None, held: Holder | None, position: int) -> str:
        """The noun a bare step (四星级, 200亩以上) belongs to: of who was named before, else of the paragraph's own title."""
        if found is None or not found.bare:
            return ""
        view = self.reading.outline.view
        if held is not None:
            noun = view.written(held.start, held.end) if not held.bare else self._noun.removeprefix("的")
            return "的" + re.sub(r"^.*的", "", noun)
        section = self.reading.section_at(position)
        title = re.sub(r"^[^\w]*(?:[一二三四五六七八九十\d]+[^\w]*)?", "", section[-1]) if section else ""
        return "的" + title if title and beneficiary.names(fold(title)) else ""

    def _same_block(self, a: int, b: int) -> bool:
        one, two = self.reading.sentence_at(a), self.reading.sentence_at(b)
        return bool(one and two and one.block == two.block)

    def _record(self, grant: Grant, holder: Holder | None) -> Iterator[MonetaryAward]:
        scene = grant.judged.scene
        rate = grant.judged if not grant.is_sum else grant.rate
        base = rate_base(self.reading, rate) if rate else None
        per = self._per(grant)
        thresholds, combine, items = self._thresholds(holder, grant)
        return self.stamp.record(
            MonetaryAward,
            grant.judged.start,
            grant.judged.end,
            grant.judged.rule,
            touches=self._touches(grant, items),
            amount=_split_unit(scene.quantity) if grant.is_sum else None,
            rate=rate.scene.quantity if rate else self._matched(grant),
            rate_base=self.reading.outline.view.written(*base) if base else None,
            instrument=self._instrument(grant),
            per=per,
            frequency=self._frequency(grant),
            period=self._period(grant),
            beneficiary=self._who(grant, holder),
            condition=self._condition(grant, holder),
            thresholds=tuple(thresholds),
            thresholds_combine=combine,
        )

    def _matched(self, grant: Grant) -> Quantity | None:
        """The rate of a matching grant (1:1配套 is 100 %), or None."""
        scene = grant.judged.scene
        match = _MATCHING.search(scene.before)
        if match is None or not grant.is_sum:
            return None
        ours, theirs = (Decimal(part) for part in (match["a"] or match["c"], match["b"] or match["d"]))
        share = 100 * ours / theirs if theirs else Decimal(100)
        return Quantity(low=share, high=share, unit="%", bound="exact")

    def _stretch(self, grant: Grant) -> tuple[int, int]:
        """The words that belong to a sum alone: from the number before it to the number behind it, in its clause."""
        clause = grant.judged.scene.clause
        first, last = grant.group[0].start, grant.group[-1].end
        before = [
            n.end
            for n in self.reading.numbers_between(clause.start, first)
            if n.kind == "money" and not _REPLACED.fullmatch(self.text, n.end, first)
        ]
        behind = [n.bounded[0] for n in self.reading.numbers_between(last, clause.end) if n.kind == "money"]
        end = min([clause.end, *behind])
        marks = [m.start() for m in _LIST_MARK.finditer(self.text, last, end)] if behind else []
        return max([clause.start, *before]), marks[-1] if marks else end

    def _frequency(self, grant: Grant) -> Frequency | None:
        start, end = self._stretch(grant)
        own = self.text[start:end]
        clauses = [item.scene.clause for item in (grant.judged, grant.rate) if item]
        once = any("一次性" in self.text[c.start : c.end] for c in clauses)
        return terms.frequency(own, "一次性" if once else "")

    def _per(self, grant: Grant) -> str | None:
        """What one sum is for: by its own clause, its rate's, or the counted thing that opens its statement (每引进1名…，)."""
        unit = grant.judged.scene.quantity.unit
        for end in (grant.judged.start, grant.head.scene.start):
            begin = self._comma_before(grant.head.scene.statement[0], end)
            found = terms.per(self.text[begin:end], unit)
            if isinstance(found, str):
                return found
            if found:
                return self.reading.outline.view.written(begin + found[0], begin + found[1])
        begin = max(grant.head.scene.statement[0], grant.head.scene.start - 60)
        counted = terms.per_counted(self.text[begin : grant.head.scene.start])
        return self.reading.outline.view.written(begin + counted[0], begin + counted[1]) if counted else None

    def _comma_before(self, start: int, position: int) -> int:
        """Behind the last comma or stop in front of a position, brackets passed over."""
        return max(start, 1 + max(self.text.rfind(mark, start, position) for mark in "，；：。\n"))

    def _instrument(self, grant: Grant) -> Instrument:
        """The instrument its own words name, its rate's, its statement's; else what the lead-in, the headings or the title say."""
        scene = grant.judged.scene
        _, end = self._stretch(grant)
        behind = self.text[grant.group[-1].end : end]
        of_rate = self.text[grant.rate.end : grant.rate.scene.clause.end] if grant.rate else ""
        named = terms.instrument(of_rate) or terms.instrument(
            behind, self.text[scene.clause.start : scene.mention.start], scene.before, scene.after
        )
        above = (self.reading.lead_in(scene.start), *reversed(self.reading.section_at(scene.start)), self.reading.outline.facts.title or "")
        if named is None:
            named = next((found for said in above if (found := terms.instrument(fold(said))) is not None), None)
        return named or "other"

    def _who(self, grant: Grant, holder: Holder | None) -> str | None:
        view = self.reading.outline.view
        ladder = self._ladder(grant, holder)
        if ladder:
            return ladder
        if holder is None:
            return None
        if len(grant.group) > 1:
            shared = beneficiary.share_out(view.text, view.raw, holder, len(grant.group))
            if shared:
                return shared[grant.group.index(grant.judged)] + (self._noun if holder.bare else "")
        return view.written(holder.start, holder.end) + (self._noun if holder.bare else "")

    def _ladder(self, grant: Grant, holder: Holder | None) -> str | None:
        """投资额…A、B、C的，分别给予a、b、c: the step that belongs to this sum, with whom it is a step of; None where none is."""
        size = len(grant.group)
        if size < 2:
            return None
        first = grant.group[0].start
        steps = [j for j in self.judged.between(grant.judged.scene.statement[0], first) if j.role == "threshold"]
        run = [j for j in steps if j.scene.start == steps[-1].scene.start] if steps else []
        if len(run) != size:
            return None
        step = run[grant.group.index(grant.judged)]
        view = self.reading.outline.view
        measure_start = step.scene.clause.start
        measure = _LEVEL_START.sub("", view.written(measure_start, min(step.scene.start, run[0].scene.mention.bounded[0])))
        if holder and measure_start <= holder.start < run[0].start:
            measure = view.written(holder.start, run[0].start)
            who = ""
        else:
            who = "的" + view.written(holder.start, holder.end) if holder and holder.end <= run[0].start else ""
        return measure + view.written(step.start, max(step.end, step.scene.mention.bounded[1])) + who

    def _touches(self, grant: Grant, conditions: Sequence[Judged]) -> set[int]:
        """The starts of the rate, the conditions, the period and the rhythm that an award's words share."""
        start, end = grant.head.scene.statement[0], grant.judged.end
        times = {t.start for t in self.timings.between(start, end)}
        rhythm = {t.start for t in self.rhythms.between(grant.judged.scene.clause.start, end)}
        return {*times, *rhythm, *(item.start for item in conditions), *({grant.rate.start} if grant.rate else ())}

    def _period(self, grant: Grant) -> Period | None:
        """The days during which it is given, where a period stands in front of it in its statement (2023至2025年，…给予)."""
        start, head = grant.head.scene.statement[0], grant.judged.start
        found = self.timings.between(start, head)
        return Period(start=found[-1].first, end=found[-1].last) if found else None

    def _condition(self, grant: Grant, holder: Holder | None) -> str | None:
        """The words between the beneficiary and the giving that say when, as written; None where there are none."""
        head = grant.head.scene
        if holder is None or not head.statement[0] <= holder.start < head.start:
            return None
        found = beneficiary.condition(self.text, holder.end, head.start)
        return self.reading.outline.view.written(*found) if found else None

    def _thresholds(self, holder: Holder | None, grant: Grant) -> tuple[list[Threshold], Combine | None, list[Judged]]:
        """The numeric conditions said between the beneficiary and the sum, and whether all or any of them must hold."""
        statement = grant.head.scene.statement[0]
        begin = holder.start if holder and holder.start >= statement else statement
        end = grant.head.scene.start
        items = [j for j in self.judged.between(begin, end) if j.end <= end and (j.role == "threshold" or j.rule in _COUNT_CONDITIONS)]
        out = []
        for item in items:
            lead = self.text[self.reading.own_start(item.scene.clause.start, item.start) : item.scene.mention.bounded[0]]
            subject = _LEVEL_START.sub("", _LEVEL_END.sub("", lead))
            out.append(Threshold(subject=subject or None, quantity=item.scene.quantity))
        between = "".join(self.text[a.end : b.start] for a, b in pairwise(items))
        return out, (None if len(out) < 2 else "any_of" if re.search(r"或(?!以上|以下)", between) else "all_of"), items
