"""Which times bound a policy, and how: the words on both sides of a time core (`extract.values.times`) tell.

The first rule that fits decides. `kind` weak is a bare year: it counts once a target is due in it (2023年新增2家).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from extract.model import Mention, Recurrence, Time
from extract.records.kinds import DeadlineKind
from extract.records.reading import Reading
from extract.records.tense import is_past
from extract.values.lengths import add_duration


@dataclass(frozen=True, slots=True)
class Timing:
    """A time that bounds something: [start, end) of the view is its whole expression, preposition and suffix with it."""

    start: int
    end: int
    kind: DeadlineKind
    rule: str
    first: date | None = None
    last: date | None = None
    recurrence: Recurrence | None = None
    duration: str | None = None
    working_days: bool = False
    anchor: str | None = None
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Core:
    """A time core with the text before it (in its statement) and behind it."""

    reading: Reading
    mention: Mention
    time: Time
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class TimeRule:
    """One way a time bounds a policy. `kinds` are the cores it reads; patterns as in `extract.rules.Rule`."""

    id: str
    kinds: tuple[str, ...]
    before: str
    after: str
    make: Callable[[Core, int, int], Timing | None]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()


def _base(core: Core, left: int, right: int, kind: DeadlineKind, **extra: object) -> Timing:
    """A timing that reaches `left` characters in front of the core and `right` behind it."""
    time = core.time
    made = Timing(
        core.mention.start - left,
        core.mention.end + right,
        kind,
        "",
        time.first,
        time.last,
        time.recurrence,
        time.duration,
        time.working_days,
    )
    return replace(made, **extra)  # type: ignore[arg-type]


_TOLD = re.compile(r"[^。；]{0,24}?(?:已|共[^同建享]|累计|同比|达到了|比上年)")


_GIVEN = re.compile(r"[^，。；]{0,12}(?:给|补|奖|免|按)")


def _by(core: Core, left: int, right: int) -> Timing | None:
    """到2025年: due by its last day."""
    if is_past(core.reading, core.time.last) or (core.reading.anchor is None and _TOLD.match(core.after)):
        return None
    return _base(core, left, right, "by", first=None, duration=None)


def _before_day(core: Core, left: int, right: int) -> Timing | None:
    """2025年前 ends the day before; 12月31日前, 6月底前 and 2025年底前 include the day."""
    time = core.time
    includes = time.grain == "day" or time.edge == "end" or core.after.startswith("或")
    last = time.last if includes or time.first is None else time.first - timedelta(days=1)
    if is_past(core.reading, last):
        return None
    return _base(core, left, right, "by", first=None, last=last, duration=None)


def _apply(core: Core, left: int, right: int) -> Timing | None:
    first = core.time.first if core.mention.kind == "range" else None
    return _base(core, left, right, "apply_by", first=first, duration=None)


def _from(core: Core, left: int, right: int) -> Timing | None:
    return _base(core, left, right, "effective_from", last=None, duration=None)


def _until(core: Core, left: int, right: int) -> Timing | None:
    first = core.time.first if core.mention.kind == "range" else None
    return _base(core, left, right, "valid_until", first=first, duration=None)


def _period(core: Core, left: int, right: int) -> Timing | None:
    if is_past(core.reading, core.time.last) or core.reading.in_past_section(core.mention.start):
        return None
    return _base(core, left, right, "period", duration=None)


def _length(core: Core, left: int, right: int) -> Timing | None:
    return _base(core, left, right, "period", first=None, last=None)


def _paid(core: Core, left: int, right: int) -> Timing | None:
    """前2年给予…: how long something is paid; the first months of a year (前11个月增长5%) are a fact's."""
    opening = core.before.endswith("前") and (core.time.duration or "").endswith("M")
    return None if opening and not _GIVEN.match(core.after) else _length(core, left, right)


def _coming(core: Core, left: int, right: int) -> Timing | None:
    """未来三年: counted from the document's own date."""
    first = core.reading.anchor
    last = add_duration(first, core.time.duration) - timedelta(days=1) if first and core.time.duration else None
    return _base(core, left, right, "period", first=first if last else None, last=last)


def _recurring(core: Core, left: int, right: int) -> Timing | None:
    said = core.reading.text[core.mention.start : core.mention.end]
    if core.time.recurrence is None or said.startswith(("逐", "按")):
        return None
    return _base(core, left, right, "recurring", first=None, last=None, weak=not said.startswith("每"))


def _validity(core: Core, left: int, right: int) -> Timing | None:
    return _base(core, left, right, "validity", first=None, last=None)


def _within(core: Core, left: int, right: int) -> Timing | None:
    anchor = _anchor_words(core.before[len(core.before) - left :]) if left else None
    return _base(core, left, right, "within", first=None, last=None, anchor=anchor)


_ANCHOR = re.compile(
    r"(?:自|从|在|于)?(?P<anchor>[^，。；：]+?)(?:之日|之次日|次日|之时|当日)?(?:起|后|以后|之后|的|起的|后的|以内|内)*(?:[，,])?(?:在|于|满)?$"
)


def _anchor_words(said: str) -> str | None:
    match = _ANCHOR.match(said)
    if match is None:
        return None
    words = match["anchor"]
    return f"{words}之日" if "之日" in said else words or None


def _weak(core: Core, left: int, right: int) -> Timing | None:
    if is_past(core.reading, core.time.last) or core.time.grain in ("day",):
        return None
    said = core.before[-1:]
    if said and said in "比较由从与":
        return None
    return _base(core, left, right, "by", first=None if core.time.edge == "end" else core.time.first, duration=None, weak=True)


def _aimed(core: Core, left: int, right: int) -> Timing | None:
    """力争2029年…: a year aimed at binds, whether or not a number is due in it; a plan's name (目标“十四五”) does not."""
    if core.time.grain == "plan":
        return None
    made = _weak(core, left, right)
    return replace(made, weak=False) if made else None


def _task(core: Core, left: int, right: int) -> Timing | None:
    """2023年底全面建立…, 上半年开工…: the end of a year and a part of it bind a task that has no number."""
    said = core.reading.text[core.mention.start : core.mention.end]
    parted = core.time.edge == "end" or not any(c.isdigit() for c in said)
    return _aimed(core, left, right) if parted else _weak(core, left, right)


_APPLY = r"(?:申报|申请|报名|提交|报送|受理|征集|投递|填报|递交|推荐|上报|填写|接受申请|申领|登录)"
_IN_FORCE = r"(?:正式)?(?:施行|实施|执行|生效|试行|实行|启用)"
_HOUR = r"(?:[上下]午)?(?:\d{1,2}(?::\d\d|时|点)|[一二三四五六七八九十]{1,2}时正)?"
_SINCE = r"(?:之日|次日|当日|后|之次日|之时)起?计?的?，?"
_FROM = r"(?:(?:(?<!各)自(?![治主然行身])|从)[^，。；：自从]{1,30}?|(?:(?<![正现存所旨落])在|(?<![对关由处属等低高少大小不位用至基终])于)[^，。；：自从在于]{1,30}?)"
_PAID = r"(?:奖励|补贴|补助|资助|支持|扶持|减免|奖|贴息|免|优惠|租金|%)"
# The words that a pattern's named group holds belong to the quote; a pattern with no such group takes all it matches.
TIME_RULES: tuple[TimeRule, ...] = (
    TimeRule(
        "deadline.apply_by", ("date",),
        rf"(?:{_APPLY}(?:期(?:限)?|时间)?(?:延长)|(?:{_APPLY})?(?:截止|截稿)(?:时间|日期|期|日|申报|受理)?(?:为|：|是|(?=至|到|于))|{_APPLY}(?=截[至止]))(?P<taken>截至|截止到?|到|至|于)?", rf"{_HOUR}(?:止|前|之前|以前|截止)?",
        _apply,
        ("申报截止时间为【2024年5月31日】。", "首批项目申报【截至8月15日】。", "申请期延长【至2026年12月31日】。", "报名截止日期：【2023年6月30日17时】。"),
        ("【截至2021年】，全区共有企业492家。",),
    ),
    TimeRule(
        "deadline.valid_until", ("date",),
        r"(?:延长|延续|有效|保留|存续)?(?P<taken>有效期(?:限|间)?(?:为|：)?(?:自[^，。；]{1,20}起)?(?:，)?(?:至|到|截至|截止到|延长至|延续至)|(?:执行|施行|实施|试行)(?:期限)?(?:至|到)|(?<=(?:延长|延续|有效|保留|存续))(?:至|到))", r"(?:止|为止|截止)?",
        _until,
        ("本办法【有效期至2025年12月31日】。", "现行标准【执行至2026年底】。", "稳岗政策延续【至2025年底】。", "本细则自发布之日起施行，【有效期到2027年6月30日止】。"),
        ("工期延长至12个月。", "道路延伸到2025年建成的园区。"),
    ),
    TimeRule(
        "deadline.valid_range", ("range",),
        r"(?:有效期(?:限)?|实行年限|实施期限|执行期限|实施时间|执行时间|施行期限|实施期|执行期)(?:为|：|是)?(?P<taken>自|从)?", r"(?:期间|止)?",
        lambda c, a, b: _base(c, a, b, "period", duration=None),
        ("本政策实行年限为【2016年至2018年】。", "本措施有效期为【2023年1月1日至2025年12月31日】。", "执行期限：【自2023年5月1日至2024年4月30日止】。"),
        ("2023年至2025年，每年安排1000万元。",),
    ),
    TimeRule(
        "deadline.apply_window", ("range",),
        rf"{_APPLY}[^，。；\d]{{0,10}}?(?:(?:时间|期限|期间|日期|起止|期)(?:为|：|定于|是)*|，(?=自|由|从))(?P<taken>自|从|由|于)?(?:每年)?", rf"{_HOUR}(?:止|期间|截止)?",
        _apply,
        ("申报时间为【2024年3月1日至4月15日】。", "第二轮申请期为【10月5日至11月30日】，逾期不受理。", "网上报名时间：【自2023年5月8日至5月26日止】。"),
        ("申请人2024年3月至5月缴纳社保。", "2023年至2025年受理的项目共100个。"),
    ),
    TimeRule(
        "deadline.apply_between", ("range",),
        r"(?P<taken>(?:自|从|由|于|在)(?:每年)?)", rf"{_HOUR}(?:止|期间|间)?(?:内)?(?=，?[^。；，的]{{0,20}}{_APPLY}(?!的))",
        _apply,
        ("申报人【自2024年3月16日至4月10日】登录系统填报。", "申报单位应当【于每年3月1日至3月31日】提出申请。", "企业可【在2023年5月6日至6月14日期间】向区工信局提交材料。"),
        ("申请人在2024年3月至5月缴纳社保。", "2023年1月至6月申请的专利，给予奖励。"),
    ),
    TimeRule(
        "deadline.apply_before", ("date",),
        r"(?:(?:在|到|至|于|最迟于?|最晚于?)?(?:每年)?)", rf"{_HOUR}(?:（[^（）]{{1,6}}）)?(?:之前|以前|前|截止)(?=[^，。；]{{0,40}}{_APPLY})",
        _apply,
        ("请【于5月31日前】将材料报送市工信局。", "各县【最迟于2023年9月20日前】推荐上报。", "补助资金由各区【每年3月31日前】汇总申报。"),
        ("2025年前建成中心。", "2024年5月31日前建成投产的项目。"),
    ),
    TimeRule(
        "deadline.effective", ("date",),
        r"(?:自|从|于|由)", rf"(?=，?{_IN_FORCE})",
        _from, ("本要点【自2023年4月1日】生效。", "本办法【自一百零八年四月一日】施行。"), ("项目于2024年开工，2023年投产。",),
    ),
    TimeRule(
        "deadline.start", ("date", "range"),
        r"(?:自|从|由|于)", r"(?:度|之日)?(?:起|开始)(?!至|到)",
        _from,
        ("本办法【自4月29日起】施行。", "【从2024年1月1日起】，实施见习计划。", "本市【从2023年开始】，连续五年安排专项资金。"),
        ("从2019年的5%提高到8%。", "自2015年以来，已投入1亿元。"),
    ),
    TimeRule(
        "deadline.effective_bare", ("date",),
        r"", rf"起(?=，?{_IN_FORCE})",
        _from, ("本通知【2024年5月1日起】施行。", "调整后的标准【2023年7月1日起】执行。"), ("2024年5月1日起草的文件。",),
    ),
    TimeRule(
        "deadline.before", ("date",),
        r"(?:到|在|于|至|最迟于?|截至)?", r"(?:之前|以前|前|或之前|或以前)(?!三|两|[一二三四]季)",
        _before_day,
        ("【2025年底前】建成。", "【2025年前】推动建设一个中心。", "各县应当【在2023年6月底前】出台配套细则。", "力争【2025年底前】实现全覆盖。"),
        ("目前已建成。", "2024年前三季度增长5%。"),
    ),
    TimeRule(
        "deadline.by", ("date", "range"),
        r"(?<!截)(?:到|至)", r"(?!的\d|的[零一二三四五六七八九十百]|年以来)(?:为止|止)?",
        _by,
        ("【到2025年】，建成100家。", "力争【到2027年底】，产值翻一番。", "【至2024年末】完成改造。"),
        ("比例从2015年提升至2020年的2.54%。", "截至2025年，共有企业100家。"),
    ),
    TimeRule(
        "deadline.plan", ("date", "range"),
        r"“?", r"”?(?:时期|期间|期内|期末|末)",
        _period, ("【“十四五”期间】年均增长15%。", "【“十五五”时期】，新增就业5万人。"), ("“十四五”规划已印发。",),
    ),
    TimeRule(
        "deadline.period", ("range",),
        r"(?:自|从|在|于)?", r"(?:期间|间|内|止|（含）)?(?!学年|的\d)",
        _period, ("【2023—2025年】，每年建设1个项目。", "【2023年1月1日至12月31日】，对困难企业给予补贴。"), ("2015年至2020年，全区已投入10亿元。",),
    ),
    TimeRule(
        "deadline.validity_behind", ("duration",),
        r"", r"的?有效期",
        _validity, ("本政策暂定【三年有效期】。", "本细则设【2年的有效期】。"), ("连续三年有效专利不少于5件。",),
    ),
    TimeRule(
        "deadline.validity", ("duration",),
        r"(?:有效期(?:限)?(?:为|：|是|暂定(?:为)?|)|试行期?(?:为|限)?|执行期限?(?:为)?|有效期自[^，。；]{1,20}起(?:为|计)?|暂定|暂行期)", r"(?:有效)?",
        _validity, ("本办法【有效期3年】。", "本规定【有效期为五年】。", "本办法自2023年4月10日起实施，【试行两年】。"), ("劳动合同期限三年。", "近三年发生安全事故的，不予支持。"),
    ),
    TimeRule(
        "deadline.within_from", ("duration",),
        rf"(?:{_FROM}{_SINCE}|[^，。；：自从的于在\d]{{2,14}}之日起计?|[^，。；：自从的于在\d]{{2,12}}(?:后|之日)的?)", r"(?:之内|以内|内)(?!容|部|外|设|涵)",
        _within,
        ("【自受理之日起10个工作日内】作出决定。", "各县应当【在本意见印发之日起30日内】制定细则。", "【受理后7个工作日内】完成审核。", "就业人员应【于入职之日起1年内】申请。", "自治区各部门应【于收到通知后5日内】答复。"),
        ("近3年内无违法记录。", "项目在12个月内建成投产。"),
    ),
    TimeRule(
        "deadline.paid_within", ("duration",),
        r"(?:在)?", r"(?:之内|以内|内)(?=按|每[年月]|分[年期]|逐年)",
        _length, ("给予40万元安家补贴，并【在五年内】按每月2000元发放。", "租用办公场地的，【三年内】每年给予20万元补贴。"), ("审核通过后，2年内予以兑现奖励。",),
    ),
    TimeRule(
        "deadline.within", ("duration",),
        r"(?<!近)(?<!最近)(?<!毕业)(?<!离校)(?<!登记注册)(?<!注册)(?<!成立)(?<!满)(?:在)?", r"(?:之内|以内|内)(?!容|部|外|设|涵|[^，。；]{0,20}的[^，。；]{0,20}[，、（])",
        _within, ("项目【在12个月内】建成投产。", "审核通过后，【2年内】予以兑现奖励。"), ("近3年内无违法记录。", "毕业2年内的高校毕业生，可申请补贴。"),
    ),
    TimeRule(
        "deadline.notice", ("duration",),
        r"(?:有效期|期间|期)?(?:届满|期满|到期|开始)(?:之?前|前)的?", r"(?!前)(?:内|以内)?",
        lambda c, a, b: _base(c, a, b, "apply_by", first=None, last=None),
        ("企业应在【有效期届满前三个月】提出延续申请。", "项目需延期的，在【到期前一个月】报批。"), ("投产前三年给予补贴。",),
    ),
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
        r"(?:给予|享受|发放|补贴|资助|奖励|支持|补助|提供|减免|免收|免除)[^，。；\d]{0,10}(?P<taken>连续)?", rf"(?:的)?(?:内)?(?!以[上下]|及以上)(?=[^，。；]{{0,12}}{_PAID})",
        _length, ("按年度贡献额给予【五年】奖励。", "为入驻企业提供【3年】免租金场地。"), ("给予3年以上合同的企业奖励。",),
    ),
    TimeRule(
        "deadline.length_of_plan", ("duration",),
        r"(?:^|[，。；：、\n]|计划|总体|共|力争|财政)(?P<taken>)", r"(?:内|间)?(?=共?(?:安排|计|投入|年均|统筹|累计|完成|实现|建成|打造|培育|引进|新增|筹集|计划|拿出|翻(?!了)))",
        _length, ("【三年】安排3000万元。", "【5年】年均增长17.5%。", "综合产值力争【五年】翻番。"), ("3年以上的企业，可申请奖励。",),
    ),
    TimeRule(
        "deadline.recurring", ("recurrence",),
        r"", r"(?!第|的[^，。；]{0,4}月|[^，。；]{0,2}(?:\d|[一二三四五六七八九十]){1,2}月|末|底|初)",
        _recurring, ("【每年】培育10家。", "每人【每月】1500元。", "【每季度】调度一次。"), ("每年3月31日前报送。",),
    ),
    TimeRule(
        "deadline.aimed", ("date",),
        r"(?:力争|争取|确保|计划|预计|目标)(?P<taken>在|于)?", r"(?:度|内|间)?(?!年?的?(?:《|工作|计划|规划|版|统计|报告|名单|以来|的\d)|起)",
        _aimed, ("力争【2029年】首台机组并网。", "园区计划【2024年】建成投用。"), ("2024年新增绿色工厂2家。",),
    ),
    TimeRule(
        "deadline.task", ("date",),
        r"", r"(?=(?:全面|基本|正式|争取|力争|确保)?(?:建成|建立|开工|完成|启动|出台|投用|竣工|投产|争取)(?![的了后]|以来))",
        _task, ("【2023年底】全面建立农田管护制度。", "【上半年】开工产业园二期，下半年交付。"), ("2023年建成的中心，给予奖励。",),
    ),
    TimeRule(
        "deadline.year", ("date",),
        r"", r"(?:度|内|间)?(?!年?的?(?:《|工作|(?:计划|规划)(?!新|培|引|建|遴|选|完成|实现|组|打造|认定|争|招|投|达|覆|推|举|支持|开|改|发展|再)|版|统计|报告|名单|以来|的\d)|起)",
        _weak, ("【2023年】新增绿色工厂2家。", "【2024年】计划新建充电桩500个。", "【2024年】全市建成充电桩500个。"), ("2022年新增绿色工厂2家。",),
    ),
)  # fmt: skip


@cache
def _compiled() -> tuple[tuple[TimeRule, re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((rule, re.compile(f"(?:{rule.before})$"), re.compile(rule.after)) for rule in TIME_RULES)


def _taken(left: re.Match[str]) -> int:
    """How many of the characters in front of a core belong to its expression."""
    groups = left.re.groupindex
    if not groups:
        return len(left[0])
    return max((left.end() - left.start(name) for name in groups if left[name] is not None), default=0)


def _read(core: Core) -> Timing | None:
    """The timing the first fitting rule makes of a core, or None: a time that bounds nothing."""
    for rule, before, after in _compiled():
        if core.mention.kind not in rule.kinds:
            continue
        left = before.search(core.before)
        right = after.match(core.after)
        if left is None or right is None:
            continue
        made = rule.make(core, _taken(left), right.end())
        return replace(made, rule=rule.id) if made else None
    return None


def _cores(reading: Reading) -> list[Core]:
    out = []
    skip = {"date_of_issue", "title", "document_number", "copied_to", "printing", "addressee", "byline", "masthead", "signature"}
    for mention in reading.times:
        sentence = reading.sentence_at(mention.start)
        if sentence is None or mention.time is None or reading.outline.blocks[sentence.block].role in skip:
            continue
        start, end = reading.statement_at(mention.start)
        if _SUBTITLE.fullmatch(reading.text, start, end):
            continue
        before = reading.text[max(start, mention.start - 40) : mention.start]
        after = reading.text[mention.end : min(end, mention.end + 60)]
        out.append(Core(reading, mention, mention.time, before, after))
    return out


# --- times told by an event, with no core of their own --------------------------------------------------------------

_SUBTITLE = re.compile(r"（\d{4}年?(?:-|—|–|~|至)+\d{4}年?）")  # the years of a plan in brackets under its title
_PUBLISHED = re.compile(
    r"(?:自|从)?(?:本[^，。；自从]{1,8})?(?P<anchor>(?:公开)?(?:发布|印发|公布|颁布|发文|签发|下发|刊发)之日)(?:起|开始)(?:正式)?"
    r"(?P<later>满?(?P<days>[\d一二三四五六七八九十]{1,3})[日天]后)?(?=，?(?:正式)?(?:施行|实施|执行|生效|试行|开始|有效|实行))|自(?P<issue>发布日|公布日)施行"
)


def _events(reading: Reading) -> list[Timing]:
    day = reading.outline.facts.date_of_publication or reading.anchor
    found = []
    for match in _PUBLISHED.finditer(reading.text):
        anchor = match["anchor"] or match["issue"]
        end = match.end() if match["anchor"] else match.end("issue")
        found.append(
            Timing(match.start(), end, "effective_from", "deadline.published", first=None if match["later"] else day, anchor=anchor)
        )
    return found


def _dated_validity(timings: list[Timing]) -> list[Timing]:
    """Validities with the days they cover, where the policy says from when it is in force."""
    begin = next((t.first for t in timings if t.kind == "effective_from" and t.first), None)
    if begin is None:
        return timings
    return [
        replace(t, first=begin, last=add_duration(begin, t.duration) - timedelta(days=1)) if t.kind == "validity" and t.duration else t
        for t in timings
    ]


def timings(reading: Reading) -> list[Timing]:
    """Every time that bounds something, in order; those marked weak only bound what is due in them."""
    events = _events(reading)
    taken = [(t.start, t.end) for t in events]
    found = list(events)
    for core in _cores(reading):
        if any(a < core.mention.end and core.mention.start < b for a, b in taken):
            continue
        made = _read(core)
        if made is not None and not reading.in_title(made.start):
            found.append(made)
    return _dated_validity(sorted(found, key=lambda t: t.start))
