"""When to apply (申报期限): closing days, windows, and the notice to give before a term ends."""

from __future__ import annotations

import re

from extract.records.tense.governing_year import is_past
from extract.records.timing.rule import BOUNDS_NOTHING, Core, TimeRule, Timing, made
from extract.records.timing.words import (
    APPLY,
    BEFORE,
    HEADED_WINDOW,
    HOUR,
    OFFICE,
    OWN_PAPERS,
    REPORT,
    REVIEW,
    UNMET,
    WINDOW,
    applying,
    reporting,
)


def _apply(core: Core, left: int, right: int) -> Timing | None:
    first = core.time.first if core.mention.kind == "range" else None
    each = core.time.recurrence or core.rhythm or ("yearly" if _EACH_YEAR.search(core.before) else None)
    return made(core, left, right, "apply_by", first=first, duration=None, recurrence=each)


def _closes(core: Core, left: int, right: int) -> Timing | None:
    """截止到8月15日: a closing day; 截止到2022年底 with no word of applying is what a count is told of."""
    counted = core.time.grain != "day" or is_past(core.reading, core.time.last)
    if counted and _AS_OF.search(core.before):
        today, last = core.reading.anchor, core.time.last
        return None if today and last and last.year > today.year else BOUNDS_NOTHING
    return _apply(core, left, right)


def _before(core: Core, left: int, right: int) -> Timing | None:
    """于5月31日前将材料报送…: what an office has to do, or to report each year, is due then, and nothing to apply for."""
    behind = core.after[right:]
    if core.said.startswith("次月"):
        return None  # month after month: told with what is due
    if OFFICE.match(behind) or reporting(core.before[: len(core.before) - left], behind):
        return None
    if core.rhythm and REPORT.match(behind) and not OWN_PAPERS.search(core.before):
        return None
    return _apply(core, left, right)


def _days(core: Core, left: int, right: int) -> Timing | None:
    """A window told by days, with no preposition; years and months may only date what is applied for.

    What ends on a day that closes its own being in force is the paper (自印发之日起实施，至12月30日截止).
    """
    if core.mention.kind == "date" and _IN_FORCE.search(core.before[: len(core.before) - left]):
        return made(core, left, right, "valid_until", first=None, duration=None)
    if _OF_OFFICE.search(core.before) or (not core.before and core.reading.headed(_OF_OFFICE, core.mention.start, levels=1)):
        return None
    return _apply(core, left, right) if core.time.grain == "day" else None


def _on_day(core: Core, left: int, right: int) -> Timing | None:
    """报名时间为5月10日: from and to that day."""
    return made(core, left, right, "apply_by", duration=None)


def _round(core: Core, left: int, right: int) -> Timing | None:
    """One of several windows that share a label (申请期间及方式：第一梯次…，第二梯次…), said before them, above their list or in its heading."""
    reading, here = core.reading, core.mention.start
    labelled = bool(WINDOW.search(core.before[: len(core.before) - left]) or HEADED_WINDOW.search(reading.lead_in(here)))
    labelled = labelled or reading.headed(HEADED_WINDOW, here, levels=1)
    return _apply(core, left, right) if labelled else None


def _notice(core: Core, left: int, right: int) -> Timing | None:
    """届满前三个月: a length before an end; 开赛前15日内 sets a limit, unless it is to apply."""
    behind = core.after[right:]
    own_term = _TERM.search(core.before) and _HANDED.match(behind)
    told = "内" in core.after[:right] or _NOT_BEFORE.search(core.before) or _MAKES_KNOWN.match(behind)
    within = told and not own_term and not applying(core.before, behind)
    return made(core, left, right, "within" if within else "apply_by", first=None, last=None)


_SOONER = re.compile(r"(?:比|较)[^，。；：]{1,14}$")
_DONE_SOONER = re.compile(
    r"(?:超额|全面|圆满|顺利|全部)*(?:完成|实现|达到|达成|建成|投产|投用|竣工|通车|突破|收官|交付|开工|超过|出栏|上市)"
)


def _ahead(core: Core, left: int, right: int) -> Timing | None:
    """提前30日告知: within so long before; 提前一个月提出申请 is when to apply; 较去年提前47天 compares."""
    if _SOONER.search(core.before[: len(core.before) - left]) or _DONE_SOONER.match(core.after, right):
        return BOUNDS_NOTHING
    kind = "apply_by" if applying(core.before, core.after[right:]) else "within"
    return made(core, left, right, kind, first=None, last=None)  # type: ignore[arg-type]


def _from_now(core: Core, left: int, right: int) -> Timing | None:
    """即日起至6月30日: from the document's own day; a window where it is for applying."""
    window = bool(_WINDOW.search(core.before[: len(core.before) - left]) or _OPENS.match(core.after, right))
    window = window or core.reading.headed(HEADED_WINDOW, core.mention.start, levels=1)
    kind = "apply_by" if window or applying("", core.after[right:]) else "period"
    first = None if _OWN_DAY.search(core.before) else core.reading.anchor
    return made(core, left, right, kind, first=first, duration=None)  # type: ignore[arg-type]


_AS_OF = re.compile(r"(?:^|[，。；：（\n])截[止至](?:到|至)?$")
# 本办法自印发之日起实施，〔至2025年12月30日截止〕: what ends then is the paper
_IN_FORCE = re.compile(r"(?:有效期(?!内)|(?:发布|公布|印发|即)之?日起?(?:施行|实施|执行|生效)|(?:试行|暂行)期)[^。；申请报名领受理]{0,24}$")
_OWN_DAY = re.compile(r"[定准约订批项工]之?日[起开至到]")  # 核定日起至…: of each by himself
# 资格复核时间 〔5月8日至5月20日〕 注意：申报…: what an office has this time for, whatever follows
_OF_OFFICE = re.compile(rf"{REVIEW}的?(?:时间|期限|期间|日期|时段|安排|期)(?:段)?(?:为|：|是|定于)*\s?$")
_EACH_YEAR = re.compile(r"每年度?[^，。；]{0,14}$")  # 每年度申报期为〔1-10月〕
_TERM = re.compile(r"(?:届满|期满|到期)[之的]?前的?$")
_HANDED = re.compile(r"，?(?:应当?|须|可)?(?:向|到|持|至|携)[^。；]{0,30}?(?:提交|递交|报送|提出|办理)")  # for a further term of one's own
_NOT_BEFORE = re.compile(r"(?:不得?|不能|不应)早于[^，。；]*$")
_MAKES_KNOWN = re.compile(
    r"(?:之?前)?，?(?:应当?|须|以|采取|用|向|通过|在|由|将|招标人|采购人)*[^，。；]{0,20}?(?:通知|告知|公布|公告|公示|发布|发出|送达|澄清|备案)"
)
_OPENS = re.compile(rf"，?[^，。；]{{0,10}}{APPLY}(?!的)")
_WINDOW = re.compile(rf"{APPLY}[^。；]{{0,20}}$")
# should, and what is then made known or asked for ahead of it
_OUGHT = r"(?:应当?|须|需|必须|可|得|请|最迟|至迟)"
_TELLS = r"，?(?:以)?(?:书面|向|将|报(?!名表)|提|通[知告]|告知|公告|预告|预先|备案|申[请报办]|递[交送]|送达|函告|张贴)"
_END = r"(?:届满|期满|到期|期限届满|开始日?|截止日?期?|终止|结束|之日|召开|举办|举行|开幕|开赛|开学|开工|实施|施行|竣工|缴费期|发放|活动|会议|施训|开训|开课|考试|比赛|抵达|到达|出发|启程|演出|开业|销售|施工|搬迁)"
# handed in by those who apply
_SENT = r"(?:提出|提交|递交|申请|申报|申领|报名|送件|送达|寄达|寄出|收到|补报|投稿|投标)"
_SCHEME = (
    r"(?:征收|减征|免征|减免|优惠|执行|实施|施行|有效|政策|缓缴|试点|补助|补贴|奖励|资助|活动|扶持|支持|贴息|免租|促销|优待|折扣|推广|办理|服务|惠民|开放|免费|展览|展出|降费|让利"
    r"|免[^，。；：、\d]{1,5}(?:费|票|租金?))"
)

RULES: tuple[TimeRule, ...] = (
    TimeRule(
        "deadline.from_now", ("date",),
        (
r"(?:自|由|从)?(?:即日|公告发布之日|公告之日|发布之日|今(?:[日天](?:（[^（）]{2,8}）)?|(?=起))"
r"|(?:现在|目前|(?:核定|核准|签约|签订|公告|获批|立项|批准|开工)之?日)"
r"|(?<=[自由从])[^，。；：、\d自由从]{1,8}(?:核定|核准|签约|签订|获批|立项|批准|开工)之?日)(?:起|开始)?，?(?:至|到)"
), r"(?:止|为止|前|截止)?",
        _from_now,
        ("报名时间：【即日起至2023年4月15日】。", "活动【自即日起至2023年6月30日止】开展。", "执行期间：【核定日起至2024年11月30日止】。", "【从现在起到2023年底】，集中开展整治。"),
        ("即日起报名，2023年4月15日公布名单。",),
    ),
    TimeRule(
        "deadline.holds_until", ("date",),
        (
rf"(?:{_SCHEME}(?:的)?(?:期限?|时间)?(?P<taken>截[至止](?:时间|日期|日)?(?:为|：)?(?:至|到|于)?"
r"|(?:终止|结束|到期|失效|停止)(?:时间|日期|日)(?:暂?定?[为于]?|是|：)*(?:至|到)?)"
rf"|(?!有效|执行|实施|施行){_SCHEME}(?:的)?(?:期间|期限|时间|时限|期)(?:为|：|暂定)?(?P<span>(?:至|到)))"
), rf"{HOUR}(?:止|为止)?",
        lambda c, a, b: made(c, a, b, "valid_until", first=None, duration=None),
        ("减半征收期限【截止至2027年12月31日】。", "本政策【截止时间为2025年6月30日】。", "该项政策【终止日期暂定2025年12月31日】。", "补助期间：【至2025年11月30日止】，以购车发票日期为准。",
            "优惠期【至2026年6月30日】。"), ("执行截至目前进展顺利。", "项目申报截至8月15日。", "建设期限至2026年6月30日。"),
    ),
    TimeRule(
        "deadline.apply_next_batch", ("date",),
        rf"{APPLY}[^。；]{{0,10}}(?:截止)?(?:时间|日期|期限)[^。；]{{2,60}}[，、](?:第[一二三四五六]|下一?|其余)(?:批次?|轮次?|期)(?:截止)?(?:时间|日期)?(?:为|是|：)(?P<taken>)",
        rf"{HOUR}(?:止|前)?(?=[，。；]|$)",
        _closes,
        ("第一批申报截止时间为4月30日，第二批为【9月30日】。", "首批报名截止日期为3月1日，第二批：【6月1日】。"),
        ("第一批申报截止时间为4月30日，第二批于9月30日公布名单。",),
    ),
    TimeRule(
        "deadline.apply_by", ("date",),
        (
rf"(?:(?:延长|顺延|延后|展延|延期)[^，。；至到]{{0,30}}?{APPLY}(?:期限|期间|时间|期)(?=至|到)"
rf"|{APPLY}(?:期(?:限)?|时间)?(?:会|将|一律|统一|均|再)*(?:延长|顺延|延)(?:[^，。；至到]{{1,5}}[年月])?(?=至|到)"
rf"|(?:{APPLY})?(?:截止|截稿|(?:系统|平台|通道|端口|入口)的?关闭)(?:时间|日期|期限?|时限|日|申报|受理|申请|报名|申请日期)?"
rf"(?:为|：|是|(?=至|到|于)|(?<=日期)|(?<=时间))(?:分别)?|(?<=（)(?=截[止至])|{APPLY}(?:期限?|时间|工作)?(?=截[至止])"
rf"|{APPLY}(?:期限|期间|时间)(?=[至到]))"
r"(?P<taken>截至|截止到?|到|至|于)?"
), rf"{HOUR}(?:（[^（）]{{1,6}}）)?(?:止|前|之前|以前|截止)?",
        _closes,
        ("申报截止时间为【2024年5月31日】。", "首批项目申报【截至8月15日】。", "申请期延长【至2026年12月31日】。", "延长申请期限【至2026年4月30日】。", "报名截止日期：【2023年6月30日17时】。",
            "推荐材料提交到市局（【截止2023年6月22日】）。"),
        ("【截至2021年】，全区共有企业492家。", "截止到2022年底，参保企业为528家。"),
    ),
    TimeRule(
        "deadline.apply_lapsed", ("date",),
        r"(?:逾|超过)(?P<taken>)", rf"(?=(?:仍|尚|而|才|再)?(?:未(?:申|请领|领|提出|提交|办理|报)|{_SENT}[^，。；]{{0,6}}(?:的|者)))",
        lambda c, a, b: made(c, a, b, "apply_by", first=None, duration=None),
        ("逾【2024年12月31日】未申领的，视为放弃。", "超过【12月20日】仍未提交材料的，不予受理。"), ("逾期未申领的，视为放弃。",),
    ),
    TimeRule(
        "deadline.apply_too_late", ("date",),
        r"", rf"(?:之|以)?后(?=(?:再|才)?{_SENT}[^，。；]{{0,10}}，?(?:一律|一概|均|概|将|则|视为|按)*(?:不再|不予|不接受|无效|作废|放弃|恕不|不受理))",
        lambda c, a, b: made(c, a, b, "apply_by", first=None, duration=None),
        ("【2024年10月31日后】提交的申请不予受理。", "【5月20日以后】报名的一律无效。"), ("2024年10月31日后出生的婴儿，不予补贴。",),
    ),
    TimeRule(
        "deadline.apply_closes", ("date",),
        rf"{APPLY}(?:[^，。；起]{{0,12}}(?P<taken>于|在|至|到)|(?:期限|期间|时间|日期|期)(?:为|：|是))", rf"{HOUR}(?:（[^（）]{{1,6}}）)?(?:截止|止|结束|为止)",
        _apply,
        ("网上报名【于5月10日截止】。", "收件期限：【5月31日止】，以邮戳为凭。", "申报工作【至2023年6月30日结束】。"),
        ("受理窗口于2023年5月10日启用。",),
    ),
    TimeRule(
        "deadline.closes", ("date",),
        r"(?P<taken>于|在|至|到)?", rf"{HOUR}(?:（[^（）]{{1,6}}）)?截止(?![到至日时期前后])",
        _days, ("最后一批【于2024年12月10日截止】。", "本次活动【8月15日24时截止】。", "本细则自印发之日起实施，【至2025年12月30日截止】。"),
        ("2024年12月10日截止日期前，提交材料。", "2024年截止目前，共有企业100家。"),
    ),
    TimeRule(
        "deadline.system_closes", ("date",),
        r"(?P<taken>于|在|至|到)?", rf"{HOUR}(?=，?[^，。；]{{0,10}}(?:系统|平台|通道|端口|入口|窗口)[^，。；的]{{0,6}}(?:关闭|关停|停止受理))",
        _apply,
        ("【4月10日17:30】系统关闭。", "【2023年5月31日24时】申报通道自动关闭。"),
        ("2023年5月10日系统上线。",),
    ),
    TimeRule(
        "deadline.system_will_close", ("date",),
        r"(?:系统|平台|通道|端口|入口|窗口|网站|小程序)(?:将|会|自动|统一|定)*(?P<taken>于|在)?",
        rf"{HOUR}(?:（[^（）]{{1,6}}）)?(?=(?:自动|统一|准时|正式|按时)*(?:关闭|关停|停止(?:受理|申报|填报|提交|报名)))",
        _apply,
        ("申报系统将【于2023年5月31日24时】自动关闭。", "网上申报平台【4月10日】关闭，逾期不予受理。"),
        ("申报系统于2023年5月10日开通。",),
    ),
    TimeRule(
        "deadline.system_open", ("range",),
        r"(?:系统|平台|通道|端口|入口|窗口|网站|小程序)(?:的)?开放(?:时间|期限|时段|期)?(?:为|：|是)*(?P<taken>自|从|由|于)?", rf"{HOUR}(?:止|期间|截止)?",
        _apply,
        ("系统开放时间：【2023年3月10日至4月15日】。", "申报平台开放时间为【5月6日8时至5月20日18时】。"),
        ("展馆开放时间为2023年3月10日至4月15日。",),
    ),
    TimeRule(
        "deadline.apply_window", ("range",),
        (
rf"{APPLY}(?!人|者|单位|企业)[^，。；\d]{{0,10}}?(?:，?(?:起止)?(?:时间|期限|时限|时段|期间|日期|起止|期)(?:，(?=[为是自由从])|为|：|定于|是)*"
r"|：|，(?=自|由|从)"
r"|(?<=申报|申请|报名|填报|申领)（)(?P<taken>自|从|由|于)?"
), rf"{HOUR}(?:止|期间|截止)?",
        _apply,
        ("基地申报（【7月1日-7月31日】）", "申报时间为【2024年3月1日至4月15日】。", "第二轮申请期为【10月5日至11月30日】，逾期不受理。", "网上报名时间：【自2023年5月8日至5月26日止】。",
            "本局受理雇主申请，期间为【当年度1月1日起至6月30日止】。", "申请奖励种竹期间，为【每年二月一日至五月三十一日止】。"),
        ("申请人2024年3月至5月缴纳社保。", "申请人实习期间为2024年3月1日至5月31日。", "2023年至2025年受理的项目共100个。"),
    ),
    TimeRule(
        "deadline.apply_term", ("range",),
        (
r"(?:缴费|收缴|缴纳|交费|参保|登记|登记缴费|参保缴费|投保|预约|选房|认购|认领|认养|摇号|领取|领券|换领|征集|办理|补缴|退税|汇算(?:清缴)?|年审|审验|换证|注册"
r"|(?:资格|现场|网上|信息|参会|参赛|志愿)确认|(?:网上|现场|集中|统一)签约)(?:的)?(?:时间|期限|期间|日期|期)(?:为|：|定于|是|统一为)*(?P<taken>自|从|由|于)?"
), rf"{HOUR}(?:止|期间|截止)?(?!的[^，。；]{{0,8}}(?:企业|单位|人员|家庭|项目|，))",
        _apply,
        ("集中缴费期为【2024年9月20日至2025年2月28日】。", "参保登记时间：【2023年10月1日至12月31日】。", "年度清算的办理时间为【2024年3月1日至6月30日】。",
            "旧证换领期限为【2024年5月8日至8月12日】。"),
        ("待遇享受期为2024年1月1日至12月31日。", "停水时间为2024年5月8日至5月12日。"),
    ),
    TimeRule(
        "deadline.application_made", ("range", "date"),
        r"(?:申请|报名|申请表|表格|申请书)(?:表格?|文件)?(?:必须|须|应|需|可|均|都|一律|只能|将|会|最迟)*(?P<taken>在|于|由|自|从)",
        rf"{HOUR}(?:期间|时段)?(?:之?内|之间|止|或之?前|或以前|之?前|以前)?(?=，?(?:[^，。；\d]{{0,8}}?)(?:进行|提出|递交|呈交|提交|作出|完成|送达|送交|交回|寄达|寄出|寄交|办理))",
        _apply,
        ("所有申请必须【在2023年4月1日至2024年3月31日期间】进行。", "申请须【于2023年6月30日或之前】递交。", "申请表应【在2023年5月1日至5月31日】送达秘书处。"),
        ("申请人在2022年4月1日至2023年3月31日期间完成课程。", "审核在2023年5月1日前完成。"),
    ),
    TimeRule(
        "deadline.apply_rounds", ("range",),
        r"(?P<taken>(?:自|从|由|于|在)?)", rf"{HOUR}(?:止|期间|截止)?",
        _round,
        ("申请期间及方式：第一梯次【自每年三月一日起至三月三十一日止】。", "申报时间安排：上半年【5月1日至5月31日】，下半年【10月8日至10月31日】。"),
        ("活动时间安排：第一阶段5月1日至5月31日。",),
    ),
    TimeRule(
        "deadline.apply_day", ("date",),
        rf"{APPLY}(?:时间|日期)(?:为|：|定于|是)(?P<taken>)", rf"{HOUR}(?!(?:（[^（）]{{1,6}}）)?(?:起|前|之前|以前|后))",
        _on_day,
        ("现场报名时间为【2023年5月10日】。", "申请日期：【2023年4月12日】。"),
        ("申请时间为2023年5月1日起。", "项目登记时间在2022年的，不予支持。"),
    ),
    TimeRule(
        "deadline.apply_between", ("range",),
        r"(?P<taken>(?:自|从|由|于|在))", (
rf"{HOUR}(?:止|期间|间)?(?:内)?(?=，?(?:[^。；，的]{{0,20}}|[^。；的]{{0,14}}（[^（）]{{1,10}}）[^。；的]{{0,14}})"
rf"(?:{APPLY}(?!的|企业|单位|人|者|条件|对象)|提出(?=[，。；]|$)))"
),
        _apply,
        ("申报人【自2024年3月16日至4月10日】登录系统填报。", "申报单位应当【于每年3月1日至3月31日】提出申请。", "企业可【在2023年5月6日至6月14日期间】向区工信局提交材料。",
            "申请人可【在2023年3月20日至27日】到服务窗口（附件2）自行申请。"),
        ("申请人在2024年3月至5月缴纳社保。", "2023年1月至6月申请的专利，给予奖励。"),
    ),
    TimeRule(
        "deadline.apply_span", ("range",),
        r"", rf"{HOUR}(?:止|期间|间)?(?:内)?(?=，?[^。；，的]{{0,20}}{APPLY}(?!的|企业|单位|人|者|条件|对象))",
        _days, ("【2023年3月26日上午9时至3月29日内】可选房并提交意向。", "【5月6日至5月20日】，登录系统申报。"),
        ("2023年至2025年，受理项目100个。",),
    ),
    TimeRule(
        "deadline.apply_before", ("date",),
        r"(?:在|到|至|于|(?:最迟|最晚|至迟)应?当?于?)?", (
rf"{HOUR}(?:（[^（）]{{1,6}}）)?(?:{BEFORE}|截止)(?!的|，?[^，。；]{{0,8}}(?:拨入|拨付|发放|核发|汇入|存入|入[账帐]|发给|转[账帐入]|划入|补助|补贴))"
r"(?=[^，。；税费款]{0,12}(?:(?:另行|单独|补充)+提供|补(?:报|送|齐)(?![税费款社]))"
rf"|[^，。；]{{0,40}}{APPLY}|，?(?:请|应|须)?将[^，。；]{{0,10}}(?:材料|申请表|申报表|报名表|推荐表|资料|申请书|回执|简历|作品|稿件|论文|意向书)[^，。；]{{0,24}}?(?:交|送|报|寄|发)"
rf"(?:到|至|往|给|回|送)|，[^，。；]{{0,20}}(?:提交|报送|提出|递交|报名|申报|申请)(?!人|单位|的))"
),
        _before,
        ("请【于5月31日前】将材料报送市工信局。", "请有意者【于4月15号前】将相关材料交到科技处。", "各县【最迟于2023年9月20日前】推荐上报。", "补助资金由各区【每年3月31日前】汇总申报。",
            "企业应【于2023年12月31日前】，向区税务局申请备案。", "省级中心须【于9月30日前】提交复核材料。", "验收证明可【在6月10日前】另行提供。"),
        ("2025年前建成中心。", "2024年5月31日前建成投产的项目。", "各街道于10月20日前完成初审上报。", "各区应于每年8月底前编制下一年度资金申请计划报市局。", "企业应于每年3月31日前报送上一年度绩效情况。",
            "补贴于每月25日前拨入申请人账户。"),
    ),
    TimeRule(
        "deadline.apply_in", ("date",),
        r"(?:应当?|须|需|可|请|得(?=[在于])|统一|集中|分别)(?P<taken>(?:在|于)?)",
        r"(?:内|间|期间)?(?=，?(?:集中|统一|组织|分批|[向到至][^，。；]{2,12}?)*(?:(?:进行|开展|提出|完成|提交|递交|办理)[^，。；的]{0,6}?)?"
        r"(?:申报|申请|报名|申领)(?!人|单位|企业|条件|的|[^，。；]{0,8}的(?:专利|项目|企业)))",
        _on_day,
        ("2022年投产的项目应【在2023年四季度】进行申报。", "符合条件的企业可【于2023年10月】集中申报。", "单位应【于2023年9月】向住建局申报。"),
        ("企业于2022年5月申报。", "企业应在2023年10月前完成建设。", "企业应在2023年5月申请的专利中选择。"),
    ),
    TimeRule(
        "deadline.apply_at", ("date",),
        r"(?:在|于)(?P<taken>[^，。；：在于]{0,16}(?=[^在于]*$))", rf"(?:内|间)?(?=，?(?:向|通过)[^，。；]{{0,20}}{APPLY}(?!的))",
        _on_day,
        ("企业应在【项目验收后当年年底】向县政府申报奖励。", "获奖单位于【认定次年】向科技局提出申请。"),
        ("各区在2023年受理企业申请。", "协会在2023年向社会征集的标准。"),
    ),
    TimeRule(
        "deadline.notice", ("duration",),
        rf"(?:[^，。；：在于应须]{{0,10}}?{_END}|每[^，。；在于]{{1,4}}|[节赛]|[开入]学)(?:之|的)?前的?", rf"(?!前)(?:之?内|以内|以前)?+{UNMET}",
        _notice,
        ("企业应在【有效期届满前三个月】提出延续申请。", "通知专家的时间不得早于【评审活动开始前2个工作日】。", "保障家庭应在【保障期届满前30天内】，向住房保障中心提交材料年审。", "项目需延期的，【到期前一个月】报批。",
            "组委会应在【开幕前15日内】公布名单。"),
        ("投产前三年给予补贴。",),
    ),
    TimeRule(
        "deadline.before_event", ("duration",),
        rf"[^，。；：在于应须]{{0,10}}?{_END}的?(?:时间|日期|日)?(?:至少|不少于)?", r"(?:之前|以前|前)(?!后|三|两|款|项|的)",
        _notice,
        ("确需续租的，应在【合同期满3个月前】提出。", "因故不能参赛的，于【竞赛开始日三十日前】，由单位改派。", "【保障期限届满30日前】，向街道申请。", "应在【投标截止时间至少15日前】，以书面形式通知。"),
        ("比赛结束三年后评估。", "会议结束三年前的投资，不予支持。"),
    ),
    TimeRule(
        "deadline.notice_of", ("duration",),
        rf"(?:{_OUGHT}|^|[，；：])(?P<taken>(?:在|于)[^，。；：在于\d]{{1,10}}?(?<!之)(?<!年)(?<!月)前的?(?:至少)?)", rf"(?:之内|以内|内|以前|之前)?(?={_TELLS})",
        _ahead,
        ("施工单位应当【于爆破作业前3日】通告周边居民。", "停水的，应当【在停水前24小时】通知用户。", "借用场地者，应【于使用日前七日】提出申请。"),
        ("手术前8小时禁食。", "企业应在申报前3年缴纳社保。"),
    ),
    TimeRule(
        "deadline.notice_ahead", ("duration",),
        rf"{_OUGHT}(?P<taken>(?:在|于)(?:[^，。；：在于\d]{{0,10}}?)(?:至少)?)", rf"(?:以|之)?前(?={_TELLS})",
        _ahead,
        ("租客不再续约，应【于一个月前】书面告知业主。", "占道的，应当【在占用道路10日前】向交警部门备案。"),
        ("该厂于三个月前停产。", "企业应在三年前的基础上增长。"),
    ),
    TimeRule(
        "deadline.ahead", ("duration",),
        r"提前(?:至少|不少于|不得少于)?", r"(?:以上)?(?!(?:全面|超额|顺利|全部)*(?:完工|建成|投产|竣工|通车|实现|达产|达标|下达|交付|投用|并网|贯通|开通|达到))",
        _ahead,
        ("应【提前30日】书面告知承租人。", "确需延期的，【提前一个月】提出申请。", "应当【提前10个工作日】公告。"),
        ("计划提前完成。", "工程提前了两年完成。"),
    ),
)  # fmt: skip
