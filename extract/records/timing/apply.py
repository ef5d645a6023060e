"""When to apply (申报期限): closing days, windows, and the notice to give before a term ends."""

from __future__ import annotations

from extract.records.timing.rule import Core, TimeRule, Timing, made
from extract.records.timing.words import APPLY, HOUR


def _apply(core: Core, left: int, right: int) -> Timing | None:
    first = core.time.first if core.mention.kind == "range" else None
    return made(core, left, right, "apply_by", first=first, duration=None)


RULES: tuple[TimeRule, ...] = (
    TimeRule(
        "deadline.apply_by", ("date",),
        rf"(?:{APPLY}(?:期(?:限)?|时间)?(?:延长)|(?:{APPLY})?(?:截止|截稿)(?:时间|日期|期|日|申报|受理)?(?:为|：|是|(?=至|到|于))|{APPLY}(?=截[至止]))(?P<taken>截至|截止到?|到|至|于)?", rf"{HOUR}(?:止|前|之前|以前|截止)?",
        _apply,
        ("申报截止时间为【2024年5月31日】。", "首批项目申报【截至8月15日】。", "申请期延长【至2026年12月31日】。", "报名截止日期：【2023年6月30日17时】。"),
        ("【截至2021年】，全区共有企业492家。",),
    ),
    TimeRule(
        "deadline.apply_window", ("range",),
        rf"{APPLY}[^，。；\d]{{0,10}}?(?:(?:时间|期限|期间|日期|起止|期)(?:为|：|定于|是)*|，(?=自|由|从))(?P<taken>自|从|由|于)?(?:每年)?", rf"{HOUR}(?:止|期间|截止)?",
        _apply,
        ("申报时间为【2024年3月1日至4月15日】。", "第二轮申请期为【10月5日至11月30日】，逾期不受理。", "网上报名时间：【自2023年5月8日至5月26日止】。"),
        ("申请人2024年3月至5月缴纳社保。", "2023年至2025年受理的项目共100个。"),
    ),
    TimeRule(
        "deadline.apply_between", ("range",),
        r"(?P<taken>(?:自|从|由|于|在)(?:每年)?)", rf"{HOUR}(?:止|期间|间)?(?:内)?(?=，?[^。；，的]{{0,20}}{APPLY}(?!的))",
        _apply,
        ("申报人【自2024年3月16日至4月10日】登录系统填报。", "申报单位应当【于每年3月1日至3月31日】提出申请。", "企业可【在2023年5月6日至6月14日期间】向区工信局提交材料。"),
        ("申请人在2024年3月至5月缴纳社保。", "2023年1月至6月申请的专利，给予奖励。"),
    ),
    TimeRule(
        "deadline.apply_before", ("date",),
        r"(?:(?:在|到|至|于|最迟于?|最晚于?)?(?:每年)?)", rf"{HOUR}(?:（[^（）]{{1,6}}）)?(?:之前|以前|前|截止)(?=[^，。；]{{0,40}}{APPLY})",
        _apply,
        ("请【于5月31日前】将材料报送市工信局。", "各县【最迟于2023年9月20日前】推荐上报。", "补助资金由各区【每年3月31日前】汇总申报。"),
        ("2025年前建成中心。", "2024年5月31日前建成投产的项目。"),
    ),
    TimeRule(
        "deadline.notice", ("duration",),
        r"(?:有效期|期间|期)?(?:届满|期满|到期|开始)(?:之?前|前)的?", r"(?!前)(?:内|以内)?",
        lambda c, a, b: made(c, a, b, "apply_by", first=None, last=None),
        ("企业应在【有效期届满前三个月】提出延续申请。", "项目需延期的，在【到期前一个月】报批。"), ("投产前三年给予补贴。",),
    ),
)  # fmt: skip
