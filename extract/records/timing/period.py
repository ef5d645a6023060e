"""Periods between two days and periods of plans (2023—2025年, “十四五”期间)."""

from __future__ import annotations

import re

from extract.records.tense.governing_year import is_compared, is_over, is_past, tells_of_part
from extract.records.tense.passage import passage_tense
from extract.records.timing.rule import BOUNDS_NOTHING, Core, TimeRule, Timing, made
from extract.records.vocabulary import planned_then

# 8月5日至8日，副省长率队赴我县考察: a visit told of
_VISITED = re.compile(
    r"，?(?![^，。；]{0,20}[将拟应须])[^，。；]{2,40}?(?:赴|到|莅临|来|深入|前往)[^，。；]{1,20}?(?:考察|调研|视察|访问|慰问|指导|检查|督导)(?:[^。；]{0,8}工作)?(?:[，。；、]|$)"
)


# 补贴期限为2021年3月至2022年2月, 动员阶段（3月1日至31日）: what a policy says of itself is a period of it, past or not
_LABELLED = re.compile(
    r"(?:补贴|补助|奖励|资助|优惠|减免|扶持|支持|执行|实施|施行|试行|试点|活动|服务|响应|考核|评价|计算|统计|核算|监管|履约|建设)(?:的)?(?:期限|期间|时间|时段|周期|期)(?:[为是：]|定于|即)*$|阶段（$"
)


# 项目应在〔2017年1月1日至12月31日期间〕完成, 仅补助〔2019年1月1日至12月31日期间〕产生的费用: what counts for a support, past or not
_COUNTS_IN = re.compile(
    r"(?:(?:项目|申报|活动|企业|单位|费用|时间|日期|合同|成果|支持|产品)[^，。；：]{0,14}?(?:应当?|须|需|必须|限)?[为在于是]|[对]|(?:补助|支持|奖励|补贴|资助)(?:额)?(?:不超过|[为在于])?)$"
)
_DONE_IN = re.compile(
    r"(?:期间|时段)?内?，?[^。；，\d]{0,24}?(?:实施|执行|发生|完成|签订|研发|采购|产生|投产|获得|通过|购置|购买|销售|外包|开展|在研|建成|缴纳|新建|认定|授权|取得|签约)(?!了|情况)"
)
_PAID_FOR = re.compile(r"补贴|补助|奖励|资助|支持|扶持|奖补|贴息")


def _is_dated(core: Core, *grains: str) -> bool:
    """Whether a period has two ends and its year, told by days or by months."""
    return core.time.first is not None and core.time.last is not None and core.time.grain in grains and core.time.year_named


def _counts(core: Core, right: int) -> bool:
    """Whether what is done within a period of days counts for a support that the paper gives."""
    reading = core.reading
    if not _is_dated(core, "day", "month"):
        return False
    spoken = reading.outline.facts.genre in ("measures", "notice", "other") or core.after[:right].endswith(("期间", "内"))
    start, end = reading.statement_at(core.mention.start)
    counted = _COUNTS_IN.search(core.before) and _DONE_IN.match(core.after)
    return bool(spoken and counted and _PAID_FOR.search(reading.text, start, end) and not reading.in_past_section(core.mention.start))


# 自2020年4月1日起至6月30日止，补贴其房屋税: in which something is given, past or not
_GIVEN_IN = re.compile(
    r"(?:期间)?，(?:对[^，。；：]{2,24}?，?)?(?:按[^，。；：]{2,16}?)?(?:一次性)?(?:给予|予以|补[贴助]|资助|减免|免[收征缴]|减[征收半]|发[给放]|核[给发])"
    r"(?!了|资金\d|[^，。；]{0,12}(?:累计|共计|合计))"
)


def _gives_in(core: Core, right: int) -> bool:
    """Whether the words behind a period of days lay down what is given in it."""
    spoken = core.reading.outline.facts.genre in ("measures", "notice", "law", "other")
    return spoken and _is_dated(core, "day") and _GIVEN_IN.match(core.after, right) is not None


# 节水行动计划（〔2026—2028年〕): part of a name
_IN_A_NAME = re.compile(r"(?:计划|方案|规划|纲要|行动|措施|意见|办法|清单|政策|目录|指南|工程|要点|条例|规定|细则|导则)”?\s?（$")


def _period(core: Core, left: int, right: int) -> Timing | None:
    if core.after.startswith("）") and _IN_A_NAME.search(core.before):
        return BOUNDS_NOTHING
    labelled = core.reading.outline.facts.genre in ("measures", "plan", "notice") and _LABELLED.search(core.before)
    if labelled and core.time.first and core.time.last:
        return made(core, left, right, "period", duration=None)
    if _counts(core, right) or _gives_in(core, right):
        return made(core, left, right, "period", duration=None)
    if is_over(core.reading, core.mention) or core.reading.in_past_section(core.mention.start):
        return None
    if core.reading.outline.facts.genre == "news" and core.time.last == core.reading.anchor and core.time.grain == "day":
        return None  # news tells of days that end with its own
    if is_compared(core.before) and core.after.startswith("的"):
        return BOUNDS_NOTHING  # 比2000年到2010年的增长率
    if core.time.grain == "day" and _VISITED.match(core.after):
        return None
    plan = core.time.grain == "plan" and not core.time.edge and not core.before and core.reading.anchor is None
    plan = plan and not planned_then().match(core.after)  # “十三五”期间，规划新建3所；西校区已开学
    if (plan or not core.time.year_named) and passage_tense(core.reading, core.mention.start) == "past":
        return None  # 1-6月份，…增势强劲
    if tells_of_part(core.reading, core.mention):
        return None
    kind = "recurring" if core.rhythm else "period"  # 每年11月1日至次年3月31日: a season that comes back
    return made(core, left, right, kind, duration=None)  # type: ignore[arg-type]


def _to_issue(core: Core, left: int, right: int) -> Timing | None:
    """2023年1月1日起至印发之日: to the day on which the paper is made known."""
    last = core.reading.outline.facts.date_of_publication or core.reading.anchor
    return made(core, left, right, "period", last=None if "行" in core.after[:right] or "实施" in core.after[:right] else last)


def _stage(core: Core, left: int, right: int) -> Timing | None:
    """The month, quarter, half or whole year of a stage of the work that lies ahead."""
    ahead = core.time.grain in ("month", "quarter", "half", "year") and not core.time.edge and not is_past(core.reading, core.time.last)
    return made(core, left, right, "period") if ahead and core.time.first else None


RULES: tuple[TimeRule, ...] = (
    TimeRule(
        "deadline.named_stage", ("date", "range"),
        (
r"(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、]|第[一二三四五六]阶段|第[一二三四五六]步)\s?[：、]?"
r"[^，。；：（）\d]{0,16}(?:：[^，。；：（）\d]{2,12})?（(?P<taken>)"
), r"(?=）(?:[。：\s]|$))",
        _stage, ("（三）总结评估阶段（【2024年3月】）。形成总结报告。", "第一阶段：自查自纠（【2024年4月】）。各单位开展自查。"),
        ("会议总结了前一阶段工作（2024年3月）。", "（一）公报（2019年3月）。"),
    ),
    TimeRule(
        "deadline.to_issue", ("date",),
        r"(?:自|从|由)?", r"(?:起|开始)?，?[至到](?:本[^，。；]{1,6}?)?(?:印发|发布|公布|发文|施行|实施|执行)之?日(?:期间|为止|止|前)?",
        _to_issue, ("有机肥补贴【自2023年1月7日起至印发之日】参照实施。", "【从2023年1月1日至本通知发布之日止】，已投产的项目参照执行。"),
        ("2023年1月7日至8日发布。",),
    ),
    TimeRule(
        "deadline.plan", ("date", "range"),
        r"“?", r"”?(?:时期|期间|期内|期末|末)",
        _period, ("【“十四五”期间】年均增长15%。", "【“十五五”时期】，新增就业5万人。"), ("“十四五”规划已印发。",),
    ),
    TimeRule(
        "deadline.period", ("range",),
        r"(?:自|从|在|于)?", r"(?:期间|时段内|间|内|止|（含）)?(?!学年|(?:第[一二]学期)?(?:入学|注册|就读|录取|毕业|在学)[^，。；]{0,8}(?:生|者)|度?《?(?:财政)?预算案|的\d|已(?!经?[受办]))",
        _period, ("【2023—2025年】，每年建设1个项目。", "【2023年1月1日至12月31日】，对困难企业给予补贴。"),
        ("2015年至2020年，全区已投入10亿元。", "落实节水行动计划（2026—2028年），加强巡查。", "2023年1-7月份，全县生产总值增长4.4%。",),
    ),
)  # fmt: skip
