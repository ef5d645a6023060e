"""Periods between two days and periods of plans (2023—2025年, “十四五”期间)."""

from __future__ import annotations

import re

from extract.records.passage import passage_tense
from extract.records.tense import is_over, tells_of_part
from extract.records.timing.rule import Core, TimeRule, Timing, made

# 8月5日至8日，副省长率队赴我县考察: a visit told of
_VISITED = re.compile(
    r"，?(?![^，。；]{0,20}[将拟应须])[^，。；]{2,40}?(?:赴|到|莅临|来|深入|前往)[^，。；]{1,20}?(?:考察|调研|视察|访问|慰问|指导|检查|督导)(?:[^。；]{0,8}工作)?(?:[，。；、]|$)"
)


def _period(core: Core, left: int, right: int) -> Timing | None:
    if is_over(core.reading, core.mention) or core.reading.in_past_section(core.mention.start):
        return None
    if core.reading.outline.facts.genre == "news" and core.time.last == core.reading.anchor and core.time.grain == "day":
        return None  # news tells of days that end with its own
    if core.time.grain == "day" and _VISITED.match(core.after):
        return None
    plan = core.time.grain == "plan" and not core.time.edge and not core.before and core.reading.anchor is None
    if (plan or not core.time.year_named) and passage_tense(core.reading, core.mention.start) == "past":
        return None  # 1-6月份，…增势强劲
    if tells_of_part(core.reading, core.mention):
        return None
    kind = "recurring" if core.rhythm else "period"  # 每年11月1日至次年3月31日: a season that comes back
    return made(core, left, right, kind, duration=None)  # type: ignore[arg-type]


RULES: tuple[TimeRule, ...] = (
    TimeRule(
        "deadline.plan", ("date", "range"),
        r"“?", r"”?(?:时期|期间|期内|期末|末)",
        _period, ("【“十四五”期间】年均增长15%。", "【“十五五”时期】，新增就业5万人。"), ("“十四五”规划已印发。",),
    ),
    TimeRule(
        "deadline.period", ("range",),
        r"(?:自|从|在|于)?", r"(?:期间|间|内|止|（含）)?(?!学年|的\d|已(?!经?[受办]))",
        _period, ("【2023—2025年】，每年建设1个项目。", "【2023年1月1日至12月31日】，对困难企业给予补贴。"), ("2015年至2020年，全区已投入10亿元。", "2023年1-7月份，全县生产总值增长4.4%。",),
    ),
)  # fmt: skip
