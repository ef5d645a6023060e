"""How long something is paid, takes or lasts (连续五年, 前三年, 未来三年): periods told by their length."""

from __future__ import annotations

import re
from datetime import timedelta

from extract.records.timing.rule import Core, TimeRule, Timing, made
from extract.records.timing.words import PAID
from extract.values.lengths import add_duration

_GIVEN = re.compile(r"[^，。；]{0,12}(?:给|补|奖|免|按)")


def _length(core: Core, left: int, right: int) -> Timing | None:
    return made(core, left, right, "period", first=None, last=None)


def _paid(core: Core, left: int, right: int) -> Timing | None:
    """前2年给予…: how long something is paid; the first months of a year (前11个月增长5%) are a fact's."""
    opening = core.before.endswith("前") and (core.time.duration or "").endswith("M")
    return None if opening and not _GIVEN.match(core.after) else _length(core, left, right)


def _coming(core: Core, left: int, right: int) -> Timing | None:
    """未来三年: counted from the document's own date."""
    first = core.reading.anchor
    last = add_duration(first, core.time.duration) - timedelta(days=1) if first and core.time.duration else None
    return made(core, left, right, "period", first=first if last else None, last=last)


RULES: tuple[TimeRule, ...] = (
    TimeRule(
        "deadline.coming", ("duration",),
        r"(?:未来|今后|接下来(?:的)?|后续|往后|此后)", r"(?:内|里|间|期间)?",
        _coming, ("【未来三年】，安排40亿元。", "【今后五年】，再培育20家龙头企业。"), ("近三年累计投入40亿元。",),
    ),
    TimeRule(
        "deadline.at_longest", ("duration",),
        r"以", r"为限",
        _length, ("补贴期间【以二年为限】。", "租金减免【以12个月为限】。"), ("以三年为一个周期。",),
    ),
    TimeRule(
        "deadline.paid_for", ("duration",),
        r"(?:(?:资助|发放|补贴|补助|享受|贴息|奖励|支持|减免)?(?:期限?(?:为|一般为)?|(?:资助|发放)(?=$))(?P<taken>最长|最多|不超过|不少于)?|(?P<also>连续(?:享受|给予|补贴|支持|资助|发放)?|不超过|最长不超过|最长|最多|(?<![期”])前|(?<!最)后|首|头|第一个|为期|分|共|连|用|利用|每))", r"(?:时间|内|期限|期)?(?![^，。；]{0,3}(?:盈利|亏损|未|无|被|获|考核|纳税|以上|合格|缴|正常|增长|保持|在|从|担任|季度|批|举办|举行|召开|评选|一次|下降|上升|位居|位列))",
        _paid,
        ("给予企业【连续5年】奖励。", "【前2年】给予80%的奖励。", "【用3年时间】建成100个。", "补贴期限【最长不超过2年】。", "奖励资金【分三年】拨付。"),
        ("连续三年盈利的企业，可申请。", "技能竞赛每二年举办一次。", "碳排放已连续4年下降。", "前11个月消费增长5%。", "于当月最后一天公布。"),
    ),
    TimeRule(
        "deadline.length_of_award", ("duration",),
        r"(?:给予|享受|发放|补贴|资助|奖励|支持|补助|提供|减免|免收|免除)[^，。；\d]{0,10}(?P<taken>连续)?", rf"(?:的)?(?:内)?(?!以[上下]|及以上)(?=[^，。；]{{0,12}}{PAID})",
        _length, ("按年度贡献额给予【五年】奖励。", "为入驻企业提供【3年】免租金场地。"), ("给予3年以上合同的企业奖励。",),
    ),
    TimeRule(
        "deadline.length_of_plan", ("duration",),
        r"(?:^|[，。；：、\n]|计划|总体|共|力争|财政)(?P<taken>)", r"(?:内|间)?(?=共?(?:安排|计|投入|年均|统筹|累计|完成|实现|建成|打造|培育|引进|新增|筹集|计划|拿出|翻(?!了)))",
        _length, ("【三年】安排3000万元。", "【5年】年均增长17.5%。", "综合产值力争【五年】翻番。"), ("3年以上的企业，可申请奖励。",),
    ),
)  # fmt: skip
