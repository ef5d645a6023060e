"""The awards of a document before they are records: sums and rates that are given, rates tied to their caps, lists kept together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from extract.lazy import lazy
from extract.records.awards.matching import RULE as MATCHED
from extract.records.document.reading import Reading
from extract.records.roles import formulas
from extract.records.roles.judgement import Judged
from extract.records.scene.cap_alone import capped_by
from extract.values import fraction


@dataclass(frozen=True)
class Grant:
    """One award before it is a record: its sum or rate, the rate a cap is tied to, and the list it stands in."""

    judged: Judged
    rate: Judged | None
    group: tuple[Judged, ...]
    row: tuple[Judged, ...] = ()  # the list with the rates among its sums (分别按30万元、50万元、投资额的8‰)

    @property
    def is_sum(self) -> bool:
        """Whether the award is a sum, not a rate alone."""
        return self.judged.scene.mention.kind == "money"

    @lazy
    def head(self) -> Judged:
        """The number the award's own words stand in front of: the rate in front that it is the cap of, or the first of its list."""
        first, rate = self.group[0], self.rate
        if rate is None or rate.start > first.start:
            return first
        return rate if rate.scene.statement == first.scene.statement or capped_by(first.scene) else first


_CAP = re.compile(
    r"(?:最高|最多|最低|至少|至多|不(?:得)?(?:超过|高于|多于)|控制在|总额|上限|封顶|累计|限额|额度|不低于|不少于|合计|每[人家户年个]|单[个家位户项笔台]|同一"
    r"|具体[^，。；\d]{0,8}(?:金额|标准|额度|数额)|具体[^，。；\d]{0,6}(?=为)|折合|以(?=[^，。；]{0,4}$))[^，。；]*$"
)
_OWN_SUM = re.compile(
    r"[，；](?!最高|单|同一|每|累计|合计|总)[^，。；：、\d]{2,10}每[人家户年个台件][^，。；：\d]{0,4}(?:补助|补贴|奖励|给予|资助)$"
)
_LISTED = re.compile(r"(?:、|和|或)[^，。；、]{0,20}")
_SHARED_OUT = "分别"
_AMONG = re.compile(r"其中：")
_ANEW = re.compile(
    r"[；。](?!$|(?:同|单)一?|每|补|奖|资|累计|年度|最高)|，(?:并)?对(?!其|该|同一|一[家个户名位]|单|每)|[，；。][^，；。]{0,20}?(?:另(?:给予|外)|同时给予|再给予)"
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


def _among_sums(reading: Reading, rate: Judged) -> bool:
    """Whether a rate is the last item of a list of sums (按30万元、50万元、实到外资额的8‰): what caps them all is not its own."""
    before = reading.numbers_between(max(rate.scene.clause.start, rate.start - 40), rate.start)
    return bool(before) and before[-1].kind == "money" and bool(_LISTED.fullmatch(reading.text, before[-1].end, rate.start))


def _says_cap(reading: Reading, cap: Judged) -> bool:
    """Whether a sum bounds what is given: by its own bound, or by words of its clause in front (总额, 累计)."""
    return cap.scene.quantity.bound == "at_most" or bool(_CAP.search(reading.text[cap.scene.clause.start : cap.scene.mention.start]))


def _tied(reading: Reading, rates: Sequence[Judged], cap: Judged) -> Judged | None:
    """The rate a cap belongs to: the one rate in front of it in the statement, with nothing between that starts anew."""
    if len(rates) == 1 and rates[0].rule == MATCHED and not _ANEW.search(reading.text[rates[0].end : cap.start]):
        return rates[0]
    if cap.scene.quantity.bound == "exact" and _OWN_SUM.search(reading.text, rates[-1].end if rates else 0, cap.scene.mention.start):
        return None  # 展位费按70%补助，〔人员费每人补助〕1万元
    if len(rates) != 1 or _among_sums(reading, rates[0]) or not _says_cap(reading, cap):
        return None
    start = cap.scene.statement[0]
    told = start - 1 if rates[0].end < start and capped_by(cap.scene) else cap.start  # 按三成补助。〔一户渔民补助不超过2000元〕
    return None if _ANEW.search(reading.text[rates[0].end : told]) else rates[0]


def _caps_the_one_before(reading: Reading, rate: Judged, cap: Judged) -> bool:
    """Whether a sum is the ceiling of a rate said in the sentence before (按20%给予补助。单个企业最高不超过100万元)."""
    ceiling = cap.rule in ("money.cap_each", "money.aid_limit", "money.aid_limit_yearly") or capped_by(cap.scene)
    return bool(ceiling) and reading.previous_statement(cap.scene.statement[0]) == rate.scene.statement


def _caps_a_part(reading: Reading, rate: Judged, cap: Judged) -> bool:
    """Whether a sum is the ceiling of one class of a rate said in the sentence before (按1‰给予补贴。〔其中，内河船舶不超过5000元/艘〕)."""
    start = cap.scene.statement[0]
    if cap.scene.quantity.bound != "at_most" or not reading.text.startswith("其中", start):
        return False
    return reading.previous_statement(start) == rate.scene.statement


_SAME_OR_PART = re.compile(r"[^。\n]*(?:。其中[^。\n]*)?")
_CEILING_BEHIND = re.compile(
    r"(?:（[^（）]*）)?[^，。；]{0,16}，?(?:并|且|但)?(?!其中|[^，。；]{0,8}(?:给予|发给))[^，。；]{0,8}(?:最高)?不(?:得|能|应|可)?(?:高于|超过|超出|逾|多于|大于)[^，。；\d]{2,30}$"
)
# 给予最高500万元补助，〔补助比例为设备投资的〕30%
_RATIO_BEHIND = re.compile(
    r"(?:的?[^，。；：\d的]{0,8}(?:补助|补贴|奖励|贴息|资助|支持|扶持|奖补|补偿|资金))?[，；、（]"
    r"(?:(?:补助|补贴|奖励|贴息|资助|支持|扶持|奖补|补偿)?(?:资金|金额)?(?:比例|比率)(?:原则上|一般|为|是|按|：|最高|不超过|不高于|可达|达|控制在)*[^，。；\d]{0,16}"
    r"|(?P<part>(?:具体|原则上)?按照?[^，。；：、\d]{2,20}的))$"
)
_PAID_SO = re.compile(r"的?(?:比例|标准)?(?:给予|予以|补助|补贴|奖励|资助|计算|核定|核算|执行|兑现|确定)")


def grants(reading: Reading, judged: Sequence[Judged]) -> list[Grant]:
    """The awards of a document in order, rates tied to their caps."""
    groups = _groups([j for j in judged if j.role in ("award", "award_rate")])
    rows = _rows(reading, groups)
    return [replace(grant, row=rows.get(grant.judged.start, grant.group)) for grant in _Tying(reading).all(groups)]


def _rows(reading: Reading, groups: Sequence[tuple[Judged, ...]]) -> dict[int, tuple[Judged, ...]]:
    """The lists of sums and rates together that 分别 shares out, by the start of each item."""
    found: dict[int, tuple[Judged, ...]] = {}
    for one, other in pairwise(groups):
        clause = one[0].scene.clause
        if clause != other[0].scene.clause or not _LISTED.fullmatch(reading.text, one[-1].end, other[0].start):
            continue
        before = found.get(one[0].start, one)
        if before == one and len(one) == 1 < len(other) and one[0].role == "award_rate" and other[0].scene.quantity.bound == "at_most":
            continue  # 分别给予不超过经费40%、最高200万元、100万元: one rate, with a cap for each
        if _SHARED_OUT in reading.text[clause.start : before[0].start]:
            row = (*before, *other)
            found.update((item.start, row) for item in row)
    return found


_IN_FULL: Final = ("全额、", "全额和", "全额或")  # a rate too, which no number says
_RESULT: Final = 10  # characters from the last term of a calculation to what it comes to


class _Tying:
    """One pass over the sums and rates of a document, in order: which rate belongs to which sum."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text
        self.found: list[Grant] = []
        self.waiting: list[Judged] = []  # rates of this statement not yet tied to a cap
        self.shared: Judged | None = None  # the rate of the cap before, which further caps of its statement or list share too
        self.among = False  # whether 其中： parts its caps, so that ； does not end it
        self.last: Judged | None = None  # the sum before
        self.next: Judged | None = None  # the sum or rate behind

    def all(self, groups: Sequence[tuple[Judged, ...]]) -> list[Grant]:
        """The grants of these groups of sums and rates, in order."""
        for place, group in enumerate(groups):
            self.next = groups[place + 1][0] if place + 1 < len(groups) else None
            if self.waiting and not self._goes_on(self.waiting[-1], group[0]):
                self._release()
            if group[0].role == "award_rate":
                self._rates(group)
            else:
                self._sums(group)
        self._release()
        return sorted(self.found, key=lambda grant: grant.judged.start)

    def _goes_on(self, rate: Judged, item: Judged) -> bool:
        """Whether a sum or rate stands where a rate before may still belong to it."""
        if rate.scene.statement == item.scene.statement or _caps_the_one_before(self.reading, rate, item):
            return True
        if _caps_a_part(self.reading, rate, item):
            return True
        return self.reading.lead_in_at(item.start) == rate.scene.statement

    def _anew(self, one: Judged, other: Judged) -> bool:
        return bool(_ANEW.search(self.text[one.end : other.start]))

    def _rates(self, group: tuple[Judged, ...]) -> None:
        if len(group) == 1 and self._caps_a_sum(group[0]):
            assert self.last is not None
            self.found = [Grant(g.judged, group[0], g.group) if g.judged is self.last else g for g in self.found]
            return
        if self.waiting and self._anew(self.waiting[-1], group[0]):
            self._release()
        told = [rate for rate in group if rate.rule != formulas.LAST or self._comes_to(rate, self.next)]
        self.waiting.extend(rate for rate in told if rate.scene.quantity.unit == "%")  # 提高2个百分点 is no rate of its own
        self.shared = None

    def _comes_to(self, rate: Judged, item: Judged | None) -> bool:
        """Whether a sum is what a calculation with a rate comes to (300元×20%=60元)."""
        return (
            item is not None
            and item.role == "award"
            and self.text[rate.end : item.start].startswith("=")
            and item.start - rate.end <= _RESULT
        )

    def _caps_a_sum(self, rate: Judged) -> bool:
        """Whether a rate is that of the sum in front of it, its ceiling (奖励50万元，不高于其投入的50%) or its ratio (最高50万元，补助比例30%)."""
        last = self.last
        if last is None or self.waiting or last.scene.statement != rate.scene.statement:
            return False
        between = self.text[last.end : rate.start]
        ratio = _RATIO_BEHIND.match(between) if last.scene.quantity.bound == "at_most" and self.found[-1].rate is None else None
        if ratio and (not ratio["part"] or _PAID_SO.match(self.text, rate.end)):
            return not self._capped_anew(rate)
        return bool(_CEILING_BEHIND.match(between)) and not self._caps_what_follows(last, rate)

    def _capped_anew(self, rate: Judged) -> bool:
        """Whether a ceiling of its own follows a rate in its statement (最高补50万元，补贴比例30%，单个项目最高10万元)."""
        cap = self.next
        return (
            cap is not None
            and cap.role == "award"
            and cap.scene.statement == rate.scene.statement
            and _tied(self.reading, (rate,), cap) is not None
        )

    def _caps_what_follows(self, last: Judged, rate: Judged) -> bool:
        """Whether a ceiling goes with the cap behind it (每坪补助3000元，总额不超过费用的50%，每户最高30万元), not with the sum in front.

        Of two capped sums it is the one in its own clause (最高30万元的开办费，并每年给予不超过租金50%、〔最高10万元〕的补贴).
        """
        cap = self.next
        if cap is None or cap.scene.quantity.bound != "at_most":
            return False
        own = cap.scene.clause == rate.scene.clause != last.scene.clause
        return (own or last.scene.quantity.bound == "exact") and self._capped_anew(rate)

    def _sums(self, group: tuple[Judged, ...]) -> None:
        self.last = group[-1]
        if len(group) > 1 and len(self.waiting) == len(group) and not self._anew(self.waiting[-1], group[0]):
            self.found.extend(Grant(item, rate, group) for item, rate in zip(group, self.waiting, strict=True))
            self.waiting.clear()
            return
        reckoned = self.waiting and self.waiting[-1].rule == formulas.LAST and self._comes_to(self.waiting[-1], group[0])
        rate = self.waiting.pop() if reckoned else self._rate_of(group[0])
        if rate is None or rate not in self.waiting:
            self._release()
        self.waiting.clear()
        self.shared = rate
        self.found.extend(Grant(item, rate, group) for item in group)

    def _rate_of(self, cap: Judged) -> Judged | None:
        """The rate that a sum is the cap of: the one waiting, or the one that the cap before it has."""
        if len(self.waiting) == 1:
            rate = self.waiting[0]
            if rate.scene.statement != cap.scene.statement and capped_by(cap.scene) and self._one_of_several(rate):
                return None
            below = self.reading.lead_in_at(cap.start) == rate.scene.statement
            among = _AMONG.search(self.text[rate.end : cap.start]) or _caps_a_part(self.reading, rate, cap)
            self.among = bool(among)
            return rate if below or among else _tied(self.reading, self.waiting, cap)
        shared = self.shared
        if self.waiting or shared is None or self.last is None or not self._goes_on(shared, cap):
            return None
        capped = _says_cap(self.reading, cap)
        listed = self.reading.lead_in_at(cap.start) == shared.scene.statement
        return shared if capped and (listed or self.among or not self._anew(self.found[-1].judged, cap)) else None

    def _one_of_several(self, rate: Judged) -> bool:
        """Whether another rate is given in the sentence of a rate, or in that of which it tells a part (其中，…按40%).

        A ceiling in the next sentence is of all of them (contract: three records).
        """
        if self.text.endswith(_IN_FULL, 0, rate.start):
            return True
        before = self.found[-1].judged if self.found else None
        if before is None or before.role != "award_rate":
            return False
        if before.scene.statement[0] >= rate.start:
            return False
        return _SAME_OR_PART.fullmatch(self.text, before.end, rate.start) is not None

    def _release(self) -> None:
        """What waits for no cap is an award by itself."""
        alone = [rate for rate in self.waiting if rate.scene.mention.rule != fraction.RULE]  # 三分之二 is only a capped award's rate
        self.found.extend(Grant(rate, None, tuple(r for r in alone if r.scene.start == rate.scene.start)) for rate in alone)
        self.waiting.clear()
