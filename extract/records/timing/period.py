"""Periods between two days and periods of plans (2023—2025年, “十四五”期间)."""

from __future__ import annotations

import re

from extract.records.passage import passage_tense
from extract.records.tense import is_over, tells_of_part
from extract.records.timing.rule import BOUNDS_NOTHING, Core, TimeRule, Timing, made

# 8月5日至8日，副省长率队赴我县考察: a visit told of
_VISITED = re.compile(
    r"，?(?![^，。；]{0,20}[将拟应须])[^，。；]{2,40}?(?:赴|到|莅临|来|深入|前往)[^，。；]{1,20}?(?:考察|调研|视察|访问|慰问|指导|检查|督导)(?:[^。；]{0,8}工作)?(?:[，。；、]|$)"
)


# 补贴期限为2021年3月至2022年2月, 动员阶段（3月1日至31日）: what a policy says of itself is a period of it, past or not
_LABELLED = re.compile(
    r"(?:补贴|补助|奖励|资助|优惠|减免|扶持|支持|执行|实施|施行|试行|试点|活动|服务|响应|考核|评价|计算|统计|核算|监管|履约|建设)(?:的)?(?:期限|期间|时间|时段|周期|期)(?:[为是：]|定于|即)*$|阶段（$"
)


# 节水行动计划（〔2026—2028年〕): part of a name
_IN_A_NAME = re.compile(r"(?:计划|方案|规划|纲要|行动|措施|意见|办法|清单|政策|目录|指南|工程|要点|条例|规定|细则|导则)”?\s?（$")


def _period(core: Core, left: int, right: int) -> Timing | None:
    if core.after.startswith("）") and _IN_A_NAME.search(core.before):
        return BOUNDS_NOTHING
    labelled = core.reading.outline.facts.genre in ("measures", "plan", "notice") and _LABELLED.search(core.before)
    if labelled and core.time.first and core.time.last:
        return made(core, left, right, "period", duration=None)
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
        _period, ("【2023—2025年】，每年建设1个项目。", "【2023年1月1日至12月31日】，对困难企业给予补贴。"), ("2015年至2020年，全区已投入10亿元。", "落实节水行动计划（2026—2028年），加强巡查。", "2023年1-7月份，全县生产总值增长4.4%。",),
    ),
)  # fmt: skip
