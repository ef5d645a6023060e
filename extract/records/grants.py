"""The awards of a document before they are records: sums and rates that are given, rates tied to their caps, lists kept together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.records.judgement import Judged
from extract.records.reading import Reading


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


_CAP = re.compile(
    r"(?:最高|最多|最低|至少|不超过|总额|上限|封顶|累计|限额|额度|不低于|不少于|合计|每[人家户年个]|单个|单[户项笔台])[^，。；]*$"
)
_AMONG = re.compile(r"其中：")
_ANEW = re.compile(r"[；。](?!$|(?:同|单)一?|每|补|奖|资|累计|年度|最高)|，(?:并)?对(?!其)|另(?:给予|外)|同时给予|再给予")


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


_CEILINGS = frozenset(("money.cap_of_one", "money.aid_limit"))


def _caps_the_one_before(reading: Reading, rate: Judged, cap: Judged) -> bool:
    """Whether a sum is the ceiling of a rate said in the sentence before (按20%给予补助。单个企业最高不超过100万元)."""
    return cap.rule in _CEILINGS and reading.previous_statement(cap.scene.statement[0]) == rate.scene.statement


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
        if waiting and waiting[-1].scene.statement != group[0].scene.statement and not _caps_the_one_before(reading, waiting[-1], group[0]):
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
