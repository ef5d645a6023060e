"""monetary_award: sums and rates that a policy gives, with their beneficiaries and conditions (contract, "monetary_award").

A rate with a cap is one record, on the cap; a rate alone is one on the rate; two rates in front of one cap are three.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.model import Mention, Quantity
from extract.records import beneficiary, terms
from extract.records.beneficiary import Holder
from extract.records.judgement import Judged
from extract.records.kinds import MonetaryAward, Threshold
from extract.records.reading import Reading
from extract.records.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Grant:
    """One award before it is a record: its sum or rate, the rate a cap is tied to, and the list it stands in."""

    judged: Judged
    rate: Judged | None
    group: tuple[Judged, ...]

    @property
    def is_sum(self) -> bool:
        return self.judged.scene.mention.kind == "money"


_CAP = re.compile(r"(?:最高|不超过|总额|上限|封顶|累计|限额|不低于|不少于|合计|每[人家户年个]|单个|单[户项笔台])[^，。；]*$")


def _groups(judged: Sequence[Judged]) -> list[tuple[Judged, ...]]:
    """Runs of awards that share a scene: the items of one list."""
    out: list[list[Judged]] = []
    for item in judged:
        if out and out[-1][0].scene.start == item.scene.start and out[-1][0].scene.mention.kind == item.scene.mention.kind:
            out[-1].append(item)
        else:
            out.append([item])
    return [tuple(group) for group in out]


def _tied(reading: Reading, rates: list[Judged], cap: Judged) -> Judged | None:
    """The rate a cap belongs to: the one rate in front of it in the statement, with nothing between that starts anew."""
    if len(rates) != 1 or not _CAP.search(reading.text[cap.scene.clause.start : cap.scene.mention.start]):
        return None
    between = reading.text[rates[0].end : cap.start]
    return None if re.search(r"[；。]|，(?:并)?对(?!其)|另(?:给予|外)|同时给予", between) else rates[0]


def grants(reading: Reading, judged: Sequence[Judged]) -> list[Grant]:
    """The awards of a document in order, rates tied to their caps."""
    found: list[Grant] = []
    awards = [j for j in judged if j.role in ("award", "award_rate")]
    waiting: list[Judged] = []  # rates of this statement not yet tied
    statement = (-1, -1)
    for group in _groups(awards):
        here = group[0].scene.statement
        if here != statement:
            found.extend(Grant(rate, None, (rate,)) for rate in waiting)
            waiting, statement = [], here
        if group[0].role == "award_rate":
            if waiting and re.search(r"[；]|，(?:并)?对", reading.text[waiting[-1].end : group[0].start]):
                found.extend(Grant(rate, None, tuple(waiting)) for rate in waiting)
                waiting = []
            waiting.extend(group)
            continue
        tied = _tied(reading, waiting, group[0]) if len(group) == 1 else None
        found.extend(Grant(rate, None, tuple(waiting)) for rate in waiting if rate is not tied)
        waiting = []
        found.extend(Grant(item, tied, group) for item in group)
    found.extend(Grant(rate, None, (rate,)) for rate in waiting)
    return sorted(found, key=lambda g: g.judged.start)


_BASE = re.compile(
    r"(?:(?:按照?|依照|参照|依据|以|对|给予|补贴|补助|资助|奖励|给|返还)(?:其|企业|单个项目|单位)?(?:不超过|最高|不低于|不高于|不得超过)?)?(?P<base>[^，。；：]{2,40}?)(?:的|最高|不超过|不低于|，)*$"
)
_BASE_HEAD = re.compile(
    r"^.*(?:按照?|参照|依照|给予企业|给予单个项目|给予其|给予项目(?=引进)|给予|比例(?:不超过|为)|补贴|奖励|返还)(?:其|企业|不超过|最高|不高于|不低于|不得超过|最高不超过)*(?=[^，。；]{2,}$)"
)


def rate_base(reading: Reading, rate: Judged) -> tuple[int, int] | None:
    """What a rate is a share of (新设备购置额), as a stretch of the view, or None."""
    clause = reading.clause_at(rate.scene.start, rate.scene.start)
    said = reading.text[clause.start : rate.scene.start]
    said = re.sub(r"(?:的|最高|不超过|不低于|不高于|不得超过|最多|可?分别)+$", "", said)
    head = _BASE_HEAD.match(said)
    start = head.end() if head else 0
    base = re.sub(r"^(?:其|对|将|以|按|不超过|最高)+", "", said[start:])
    start += len(said[start:]) - len(base)
    return (clause.start + start, clause.start + len(said)) if len(base) >= 2 else None


def _thresholds(reading: Reading, judged: Sequence[Judged], begin: int, end: int) -> tuple[Threshold, ...]:
    """The numeric conditions said in [begin, end)."""
    out = []
    for item in judged:
        if begin <= item.start and item.end <= end and item.role in ("threshold", "none") and item.scene.mention.quantity:
            lead = re.sub(r"(?:超过|不低于|不少于|达到?|在|为|高于|大于|首次突破|突破|均)+$", "", reading.text[item.scene.clause.start : item.scene.mention.bounded[0]])
            out.append(Threshold(subject=re.sub(r"^(?:对|其中|且|并)+", "", lead) or None, quantity=item.scene.mention.quantity))
    return tuple(out)


def _split_unit(quantity: Quantity) -> Quantity:
    """A quantity in its bare currency: the per part of CNY/亩 goes to the record's own field."""
    if "/" not in quantity.unit:
        return quantity
    return quantity.model_copy(update={"unit": quantity.unit.split("/", 1)[0]})


class Awards:
    """Assembles the awards of one document; remembers where the last sum ended, since a beneficiary stands behind it."""

    def __init__(self, reading: Reading, judged: Sequence[Judged], stamp: Stamp) -> None:
        self.reading = reading
        self.judged = judged
        self.stamp = stamp

    def records(self) -> list[MonetaryAward]:
        """The awards as records, in order."""
        out: list[MonetaryAward] = []
        holder: Holder | None = None
        statement, last_end = (-1, -1), -1
        for grant in grants(self.reading, self.judged):
            scene = grant.judged.scene
            if scene.statement != statement:
                holder, last_end = None, scene.statement[0]
            first = grant.rate.scene if grant.rate else scene
            begin = last_end if scene.statement == statement else scene.statement[0]
            if grant.group[0].start == grant.judged.start or grant.group[0].start == (grant.rate or grant.judged).start:
                holder = self._holder(first, begin, holder)
            out.append(self._record(grant, holder))
            statement, last_end = scene.statement, max(last_end, grant.judged.end)
        return out

    def _holder(self, scene, begin: int, held: Holder | None) -> Holder | None:  # type: ignore[no-untyped-def]
        found = beneficiary.find(scene, begin)
        if found is None and held is None:
            previous = self.reading.previous_statement(scene.statement[0])
            if previous:
                found = beneficiary.find_in(self.reading.text, previous[0], previous[1])
        return found or held

    def _record(self, grant: Grant, holder: Holder | None) -> MonetaryAward:
        reading, scene = self.reading, grant.judged.scene
        quantity = scene.mention.quantity
        assert quantity is not None
        lead = reading.text[scene.clause.start : scene.mention.start]
        rate = scene.mention if not grant.is_sum else (grant.rate.scene.mention if grant.rate else None)
        rate_item = grant.judged if not grant.is_sum else grant.rate
        base = rate_base(reading, rate_item) if rate_item else None
        begin = grant.rate.scene.start if grant.rate else scene.start
        around = reading.text[(grant.rate.scene.clause.start if grant.rate else scene.clause.start) : scene.clause.end]
        who = self._who(grant, holder)
        group_text = reading.text[scene.clause.start : reading.clause_at(grant.group[-1].start, grant.group[-1].end).end]
        said_for_instrument = reading.text[grant.rate.end : grant.rate.scene.clause.end] if grant.rate else ""
        condition_end = scene.statement[0] if holder is None else holder.end
        return MonetaryAward(
            **self.stamp.fields(grant.judged.start, grant.judged.end, "monetary_award", grant.judged.rule),
            amount=_split_unit(quantity) if grant.is_sum else None,
            rate=rate.quantity if rate else None,
            rate_base=reading.outline.view.written(*base) if base else None,
            instrument=self._instrument(grant, said_for_instrument, lead),
            per=self._written_per(terms.per(lead if not grant.rate else reading.text[begin - 60 if begin > 60 else 0 : begin].split("。")[-1] + "，" + lead, quantity.unit)),
            frequency=terms.frequency(_near(around, group_text)),
            period=None,
            beneficiary=who,
            condition=None,
            thresholds=_thresholds(reading, self.judged, holder.start if holder else scene.statement[0], max(condition_end, begin)),
        )

    def _written_per(self, per: str | None) -> str | None:
        return per

    def _instrument(self, grant: Grant, rate_clause: str, lead: str):  # type: ignore[no-untyped-def]
        after = self.reading.text[grant.group[-1].end : grant.group[-1].scene.clause.end]
        if grant.rate and rate_clause:
            named = terms.instrument(rate_clause, "", "")
            if named != "other":
                return named
        return terms.instrument(after, lead, grant.judged.scene.before)

    def _who(self, grant: Grant, holder: Holder | None) -> str | None:
        if holder is None:
            return None
        view = self.reading.outline.view
        if len(grant.group) > 1:
            shared = beneficiary.share_out(view.raw, view.text, holder, len(grant.group))
            if shared:
                return shared[grant.group.index(grant.judged)]
        return view.written(holder.start, holder.end)


def _near(around: str, group: str) -> str:
    return around + group


def mention_of(judged: Judged) -> Mention:
    """The mention a judgement speaks of."""
    return judged.scene.mention
