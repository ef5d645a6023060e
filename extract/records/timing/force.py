"""When a policy takes effect, how long it holds and when it lapses (施行日期, 有效期)."""

from __future__ import annotations

import re

from extract.records.kinds import DeadlineKind
from extract.records.tense.governing_year import is_past
from extract.records.timing.rule import BOUNDS_NOTHING, Core, TimeRule, Timing, made
from extract.records.timing.words import HOUR, IN_FORCE, OWN_BEGINNING, WINDOW


def _from(core: Core, left: int, right: int) -> Timing | None:
    if _REPLACED.match(core.after, right):
        return BOUNDS_NOTHING  # 2018年1月1日起施行的《暂行办法》同时废止
    if _NAMED_BY.match(core.after, right) and is_past(core.reading, core.time.last):
        return BOUNDS_NOTHING  # 自2022年1月1日起施行的标准同时废止: which one
    if is_past(core.reading, core.time.last) and _TOLD.match(core.after, right):
        return BOUNDS_NOTHING  # 自2022年6月起在全国开展专项整治，取得成效
    if core.time.grain == "year" and is_past(core.reading, core.time.last) and _JUST_BEGAN.match(core.after, right):
        return BOUNDS_NOTHING  # 真正动工从1978年开始
    if core.time.recurrence or core.rhythm:
        return made(core, left, right, "recurring", first=None, last=None, duration=None)  # 自每年1月1日开始
    return made(core, left, right, "effective_from", last=None, duration=None)


def _until(core: Core, left: int, right: int) -> Timing | None:
    first = core.time.first if core.mention.kind == "range" else None
    if core.said in _ANY_NEXT:
        return BOUNDS_NOTHING  # 可延至次年: when it may be done as well
    if _OVER.match(core.after, right) and is_past(core.reading, core.time.last):
        return None  # 政策实施至8月31日，已有2万亿元退到账户
    return made(core, left, right, "valid_until", first=first, duration=None)


_ANY_NEXT = ("次年", "次月", "翌年", "次年度", "翌年度")
_OVER = re.compile(r"，(?:共|累计)?已")


def _lapses(core: Core, left: int, right: int) -> Timing | None:
    """于2025年12月31日失效: the last day it holds."""
    closed = core.time.grain == "day" or core.time.edge == "end" or core.before[len(core.before) - left :].endswith(("至", "到"))
    return _until(core, left, right) if closed and not is_past(core.reading, core.time.last) else None


def _opens(core: Core, left: int, right: int) -> Timing | None:
    """2024年起: from a day that is not past, or one from which a policy holds (2026年1月1日起经审核的贷款，给予贴息)."""
    rules = (
        core.reading.outline.facts.genre == "measures"
        and core.time.grain == "day"
        and _ITEM.fullmatch(core.before[: len(core.before) - left])
    )
    told = not rules or _FACT.match(core.after, right)
    return None if told and is_past(core.reading, core.time.last) else _from(core, left, right)


def _range(core: Core, left: int, right: int) -> Timing | None:
    first = core.time.first if core.mention.kind == "range" else None
    return made(core, left, right, "period", first=first, duration=None)


def _from_event(core: Core, left: int, right: int) -> Timing | None:
    """自申请之日起至12月31日止: the time to apply where it is labelled so; from the day that the paper is in force where it says so."""
    before, said = core.before[: len(core.before) - left], core.before[len(core.before) - left :]
    kind: DeadlineKind = "apply_by" if WINDOW.search(before) else "period"
    own = OWN_BEGINNING.search(said)
    return made(core, left, right, kind, first=None, duration=None, anchor=own[0] if own else None)


def _from_adrift(core: Core, left: int, right: int) -> Timing | None:
    """自签约当月起至2025年12月31日: from a month or year that an event tells."""
    return _range(core, left, right) if core.said.startswith(_OF_EVENT) else None


# how long it is paid
_OF_A_PRICE = re.compile(
    r"(?:价格?|费|费率|税率|利率|合同|协议|补贴|优惠|减免|贴息)(?:的)?(?:执行|实施|施行)(?:期限?|时间)(?:为|：|暂定)*$"
)


def _validity(core: Core, left: int, right: int) -> Timing | None:
    own = _OWN_START.match(core.after, right)
    if _OF_A_PRICE.search(core.before):
        return made(core, left, right, "period", first=None, last=None)
    return made(core, left, right, "validity", first=None, last=None, anchor=own["anchor"] if own else None)


# 有效期为一年，自发放之日起计算: of each by itself
_OWN_START = re.compile(r"，?(?:均|统一)?[自从](?P<anchor>(?!本|印发|发布|公布|施行|实施)[^，。；：\d]{2,16}?之日)起")
_OF_EVENT = ("当月", "次月", "当年", "次年", "翌年")
_NAMED_BY = re.compile(rf"{IN_FORCE}的")
_REPLACED = re.compile(rf"(?:{IN_FORCE}|印发|公布|发布|颁布|试行)的[^。；]{{2,80}}?(?:废止|停止执行|停止使用|失效|不再执行|终止执行)")
_JUST_BEGAN = re.compile(r"(?=[。；！？]|$)")  # no word of being in force, and nothing that then holds
_TOLD = re.compile(
    r"(?![^，。；]{0,30}(?:施行|实施|执行|生效|适用|给予|调整|停止|起征|免征|减征|征收|收取|发放|按))[^。；]{2,50}?"
    r"(?:取得|已(?!经?[受办])|累计|成效|共计?\d|完成了|开展[^，。；]{2,20}(?:行动|活动|工作)[，。])"
)
_ITEM = re.compile(r"(?:（?[一二三四五六七八九十\d]{1,3}[）、.]|第[一二三四五六七八九十\d]+条|对|凡)?")
_FACT = re.compile(r"[^。；]{0,30}?(?:已|累计|共\d|先后|至今|以来)")
_AND_IT = r"(?:（(?:不?含|包括)[^（）]{0,4}）)?"  # 自5月31日（含）起

_BROADCAST = r"，?[^，。；]{0,24}(?:推出|播出|开设|开辟|刊发|刊登|连播|连续播出)[^，。；]{0,12}(?:报道|专栏|栏目|节目|特刊|访谈)"  # 今天起，本台推出系列报道

RULES: tuple[TimeRule, ...] = (
    TimeRule(
        "deadline.valid_until", ("date",),
        (
r"(?P<taken>有?效期(?:限|间)?(?:将|为|：|延续|延长)?(?:自[^，。；]{1,20}起)?，?(?:至|到|截至|截止到|延长至|延续至|止于)"
r"|(?:执行|施行|实施|试行|推行|适用|运作|开放|接受申请)(?:期限?|期间|时间)?(?:暂定|暂时|暂|延长|延续|统一)?(?:至|到)"
r"|(?<=(?:延长|延续|延期|续期|展期|顺延|有效|保留|存续|维持|持续|保持))(?:至|到)|(?<=延)至)"
r"|(?:延长|延续|延期|续期|展期|继续(?:执行|实施|实行|享受|按))[^。；：至到]{1,16}，?(?P<further>至|到)"
), r"(?:止|为止|截止|届满)?",
        _until,
        ("本办法【有效期至2025年12月31日】。", "现行标准【执行至2026年底】。", "稳岗政策延续【至2025年底】。", "本细则自发布之日起施行，【有效期到2027年6月30日止】。", "援助计划延长半年，【至2023年11月30日】。",
            "减免政策继续【执行至2023年底】。", "继续执行1%的费率【至2025年底】。", "政策【实施期限暂至2025年底】。"),
        ("工期延长至12个月。", "道路延伸到2025年建成的园区。"),
    ),
    TimeRule(
        "deadline.valid_range", ("range",),
        r"(?:有效期(?:限)?|实行年限|实施期限|执行期限|实施时间|执行时间|施行期限|实施期|执行期)(?:为|：|是)?(?P<taken>自|从)?", r"(?:期间|止)?",
        _range,
        ("本政策实行年限为【2016年至2018年】。", "本措施有效期为【2023年1月1日至2025年12月31日】。", "执行期限：【自2023年5月1日至2024年4月30日止】。"),
        ("2023年至2025年，每年安排1000万元。",),
    ),
    TimeRule(
        "deadline.in_force_to", ("date",),
        r"(?:施行|实施|执行|生效|试行|启用|起)[^。；]{0,12}，(?:有效期)?(?P<taken>至|到)?", rf"{HOUR}(?:止|为止|失效|终止|届满)",
        _until, ("本意见自2024年4月15日起施行，【至2026年4月14日止】。", "本要点自即日生效，【至2025年12月31日止】。"), ("本市自2021年起累计投入，至2022年底建成100个。",),
    ),
    TimeRule(
        "deadline.or_until", ("date",),
        r"或者?(?P<taken>至|到)?", rf"{HOUR}(?:止|为止)",
        _until, ("活动至补贴资金用完或【2024年12月31日止】。", "活动至额满或者【至2024年11月30日为止】。"), ("自该年度八月一日起至次年度七月三十一日止，为一学年。",),
    ),
    TimeRule(
        "deadline.event_to", ("date",),
        r"(?:自|从|由|(?<![关对位处属])于|(?<![正现所])在)[^，。；：、\d自从于]{2,34}(?:起算?|开始|之日)(?:至|到)", r"(?:期间|止|为止)?",
        _from_event,
        ("优惠【自本办法实施之日至2025年12月31日】有效。", "申请补助期间【自本办法施行日起至2025年6月30日止】。", "发放期间【从申请当月起算至翌年8月】。", "补贴【自提出申请起至2025年12月31日止】按月发放。",
            "业者【于准许营业日起至2024年6月30日止】，给予租金补贴。"),
        ("从启动到2025年底，共开工10个项目。",),
    ),
    TimeRule(
        "deadline.event_range", ("range",),
        r"(?:自|从|由)[^，。；：、\d自从]{2,24}", r"(?:止|为止)?",
        _from_adrift, ("补贴【自签约当月起至2025年12月31日止】按月发放。", "津贴【自认定次月起至2026年6月】发放。"), ("自行于2023年至2025年缴纳。",),
    ),
    TimeRule(
        "deadline.lapses", ("date",),
        r"(?:将?[于在]|直?[到至])?", (
r"(?:(?:免租|补[贴助]|优惠|减免|资助|扶持|试点|服务|协议|政策)期?限?|自动|自行|随即|同时|即)?"
r"(?:失效|到期|届满|期满|终止|废止|作废|结束|停止(?:执行|实施|施行|受理|使用))(?!后|之|前|的|债|贷|票|本息|存)"
),
        _lapses, ("本办法【于2025年12月31日失效】。", "该政策【2024年6月30日到期】。", "按月减免，【直到2023年12月底免租期结束】。", "试点【至2025年底结束】。"),
        ("合同2024年6月30日到期后续签。", "自2022年5月起失效。"),
    ),
    TimeRule(
        "deadline.lapse_named", ("date",),
        r"(?:失效|终止|废止|届满)(?:日期?|时间)(?:为|：|是)(?P<taken>)", r"",
        _lapses, ("失效日期：【2025年12月31日】。", "本办法失效时间为【2027年6月30日】。"), ("合同终止日期后三个月。",),
    ),
    TimeRule(
        "deadline.retroactive", ("date",),
        r"(?:追溯|溯及|回溯)(?P<taken>至|到|自)", r"(?:起)?(?:开始)?(?:实施|执行|生效|施行)?",
        _from, ("本措施追溯【至2023年1月1日起执行】。", "补贴标准追溯【到2022年7月1日】。"), ("追溯2019年的违法行为。",),
    ),
    TimeRule(
        "deadline.effective_on", ("date",),
        r"(?:起始|开始|生效|施行|实施|执行|启用|起算)(?:时间|日期|日)(?:为|：|是|定于|(?<=[施执]行日期)|(?<=[实生][施效]日期))(?P<taken>)", rf"{HOUR}(?:起)?(?!至|到|-)",
        _from, ("施行日期：【2023年7月1日】。", "项目起始时间为【2023年5月10日】。"), ("实施时间为2023年5月10日至6月10日。",),
    ),
    TimeRule(
        "deadline.effective", ("date",),
        r"(?:自|从|于|由)", rf"(?=，?{IN_FORCE})",
        _from, ("本要点【自2023年4月1日】生效。", "本办法【自一百零八年四月一日】施行。"), ("项目于2024年开工，2023年投产。",),
    ),
    TimeRule(
        "deadline.effective_gloss", ("date",),
        r"(?:施行|实施|执行|生效)（(?P<taken>)", rf"起?(?={IN_FORCE}）)",
        _from, ("本规程自《气候条例》施行之日施行（【2024年5月12日】施行）。", "自该法生效之日起实施（【2024年7月1日】正式实施）。"), ("本办法施行（2024年5月12日通过）。",),
    ),
    TimeRule(
        "deadline.start", ("date", "range"),
        r"(?<!口径)(?<!统计范围)(?<!统计制度)(?:自|从|由|于)", rf"(?:度|之日)?(?:零时|0时)?{HOUR}{_AND_IT}(?:起|开始)(?!，?至|，?到|草|步阶|{_BROADCAST})",
        _from,
        ("本办法【自4月29日起】施行。", "【从2024年1月1日起】，实施见习计划。", "【自2024年5月31日（含）起】，给予贴息。", "本市【从2023年开始】，连续五年安排专项资金。"),
        ("自2022年1月1日起施行的收费标准同时废止。", "从2019年的5%提高到8%。", "自2015年以来，已投入1亿元。", "从2025年1月17日开始，本台推出系列报道《开局》。"),
    ),
    TimeRule(
        "deadline.effective_bare", ("date", "range"),
        r"(?<![至到止])", rf"{HOUR}{_AND_IT}(?:正式)?(?:起(?![草步点源动伏诉因家算降飞至到止])|开始(?=发放|领取|申领|申请|申报|报名|受理|接受|执行|实施|施行|征收|缴费|投票|登记|预约))",
        _opens, ("本通知【2024年5月1日起】施行。", "调整后的标准【2023年7月1日起】执行。", "资格复核【2023年4月11日起】，由各区负责。", "【2024年起】每年安排专项资金。", "第一期【4月1日10时开始】领取。"),
        ("2024年5月1日起草的文件。", "2015年起我市累计投入3亿元。"),
    ),
    TimeRule(
        "deadline.effective_cell", ("date",),
        r"(?:^|(?<=[\t\n]))(?:自|从)?", r"(?:起)(?=\t)",
        _from, ("【2018年7月1日起】\t十二元／人月", "【民国九十八年七月一日起】\t0.5元／度"), ("2018年7月1日起草的文件。",),
    ),
    TimeRule(
        "deadline.validity_since", ("duration",),
        r"(?:自|从)[^，。；：自从]{1,20}之[次当]?日起(?:计算)?，?|(?:自|从)(?:印发|发布|公布|批复|签发)起", r"(?:之内|以内|内)?(?:有效(?!期)|失效)",
        _validity, ("本意见【自印发之日起两年内有效】，逾期重新报批。", "合格证【自签发之日起三年有效】。"), ("自发布之日起30日内报送有效证件。",),
    ),
    TimeRule(
        "deadline.validity_of_paper", ("duration",),
        r"(?:书|证|证明|资格|结果|结论|报告|凭证|名单|批文|批复)(?P<taken>(?:在)?)", r"(?:之内|以内|内)?有效(?!期|专利|申请|率)",
        _validity, ("准入资格确认书【在2年内有效】。", "合格证书【三年内有效】。", "评审结果【一年内有效】，逾期重新申请。"), ("持证书两年内有效专利不少于5件。", "持有证书并在三年内有效期满的。"),
    ),
    TimeRule(
        "deadline.validity_behind", ("duration",),
        r"", r"的?有效期",
        _validity, ("本政策暂定【三年有效期】。", "本细则设【2年的有效期】。"), ("连续三年有效专利不少于5件。",),
    ),
    TimeRule(
        "deadline.validity", ("duration",),
        (
r"(?:有效期(?:限|间)?(?:为|：|是|暂定|一般|原则上|最长|最多|不得?超过|不少于|满|延长|共|[定设]为)*|试行期?(?:为|限|：)*"
r"|(?<!项目)(?<!工程)(?:执行|实施|施行)(?:期限?|时间)(?:为|：|暂定)*|有效期(?:为|：)?自[^，。；]{1,20}起，?(?:为|计)?|暂定(?:实施|执行|施行|试行)?"
r"|暂行(?:期)?|有效|(?:(?<=[施执实试]行，)|(?<=实施，)|(?<=生效，))(?:政策|适用|规定)?(?:期限|为期|时效|期)(?:为|：|暂定)*)"
), r"(?:有效)?(?!以上)",
        _validity, ("本办法【有效期3年】。", "本规定【有效期为五年】。", "本办法自2023年4月10日起实施，【试行两年】。", "资格证书【有效期最长不超过3年】。"), ("劳动合同期限三年。", "近三年发生安全事故的，不予支持。"),
    ),
)  # fmt: skip
