"""Within how long something is to be done (自受理之日起10个工作日内), and what the length counts from."""

from __future__ import annotations

import re

from extract.records.timing.rule import BOUNDS_NOTHING, Core, TimeRule, Timing, made
from extract.records.timing.words import COUNTED, FROM, SINCE, STEP, TASK, UNMET, applying, limits_applying
from extract.values.parts import ONE_TO_31, number

_ANCHOR = re.compile(
    r"(?:自|从|在|于)?(?P<anchor>[^，。；：]+?)(?:之日|之次日|次日|之时|当日)?(?:开始|算起|计起|起|后|以后|之后|的|起的|后的|以内|内)*(?:[，,])?(?:在|于|满)?$"
)


def _anchor_words(said: str) -> str | None:
    match = _ANCHOR.match(said)
    if match is None:
        return None
    words = match["anchor"]
    if words in ("在", "于", "自", "从"):
        return None
    return f"{words}之日" if "之日" in said else words or None


def _length(core: Core, left: int, right: int) -> Timing | None:
    return made(core, left, right, "period", first=None, last=None)


def _within(core: Core, left: int, right: int) -> Timing | None:
    """A limit that runs from an event; to apply only where it is set as the time to apply (申请期限为公告之日起30日内)."""
    if label := _LABEL.match(core.before, len(core.before) - left):
        left = len(core.before) - label.end()
    if left and (actor := _ACTOR.match(core.before, len(core.before) - left)):
        left = len(core.before) - actor.end()
    if left and (listed := _LISTED.search(core.before, len(core.before) - left)):
        left = len(core.before) - listed.end()
    before, behind = core.before[: len(core.before) - left], core.after[right:]
    if (
        (core.said.endswith("年度") and left < _OF_EVENT)
        or _CONDITION.match(behind)
        or _MEASURED.match(behind)
        or (_HOURS.search(core.said) and _LASTS.search(before))
    ):
        return BOUNDS_NOTHING  # 一个年度内; a level to be reached in it; 飞行时间4小时以内
    if _HOURS.search(core.said) and _HOW_FAR.match(behind):
        return BOUNDS_NOTHING  # 15分钟内可到达; 24小时内最高收费60元
    if _PAIRED.search(before) and behind[:1] in "，。；、）的":
        return BOUNDS_NOTHING
    anchor = _anchor_words(core.before[len(core.before) - left :]) if left else None
    if anchor is None and (_NO_LIMIT.search(before) or (_SINCE_THEN.search(before) and _PEOPLE.match(behind))):
        return BOUNDS_NOTHING
    asked = bool(applying(before, behind) or (_ASKED_FOR.search(before) and _WITH_PAPERS.match(behind)))
    asked = asked or limits_applying(core.reading, core.mention.start, core.before, behind)
    kind = "apply_by" if asked else "within"
    return made(core, left, right, kind, first=None, last=None, anchor=anchor)  # type: ignore[arg-type]


# 于知悉后三个月内、〔租约终止后一年内〕, 怀孕满24周至〔出生后180日内〕: the next of a list, the end of a span
_LISTED = re.compile(r"(?:[年月日天]之?内(?:、|或者?|及|和)|[周月年日]至)(?=[^，。；、\d]{2,20}$)")
_OF_EVENT = 3  # characters of the shortest event that a length counts from
_LABEL = re.compile(r"[^，。；：]{0,4}(?:时间|期限|时限)(?:为|是)?(?=[^，。；：]{2})")  # 申报时间〔每场活动结束后〕1个月内
_BODY = r"(?:部门|单位|机关|机构|中心|委员会|办公室|管委会|政府|[局委厅处站所])"
# 第十三条　主管部门〔收到材料后〕15个工作日内: the number of the item, and who acts
_ACTOR = re.compile(
    rf"(?:第[一二三四五六七八九十百\d]+条|（[一二三四五六七八九十\d]{{1,3}}）|\d{{1,2}}[.、])(?:[^，。；：]{{0,12}}?{_BODY}(?=自|从|在|应|收到|接到|受理|审核|核))?"
    rf"|[^，。；：自从在于]{{1,12}}?{_BODY}(?=收到|接到|受理|审核|核[准定实])"
)
_HOW_FAR = re.compile(
    r"(?:就|即|都|均|可|可以|能|能够)*(?:到达|抵达|步行|直达|可达|通达|通勤|走到|享受|覆盖|互达)|[的]?[^，。；]{0,4}(?:圈|生活圈|经济圈|通勤圈|交通圈)"
    r"|(?:单次|每次|累计|计费|停放)?(?:最高|最多|封顶|免费|免收|不收)"
)
_PAIRED = re.compile(r"[年月日天]以上(?:（[^（）]{1,6}）)?[，、至]$")  # 一年以上，〔两年以内〕: from which to which


def _limit(core: Core, left: int, right: int) -> Timing | None:
    """申请时间不得超过登记之日起4年: the last day to apply, told by a length."""
    return made(core, left, right, "apply_by", first=None, last=None, anchor=_anchor_words(core.before[len(core.before) - left :]))


def _stage(core: Core, left: int, right: int) -> Timing | None:
    """办理时限 as a heading or a label, and below or behind it how long each step takes."""
    before = core.before[: len(core.before) - left]
    labelled = _LIMITS.search(core.before) or core.reading.headed(_LIMITS_HEADED, core.mention.start, levels=1)
    return made(core, left, right, "within", first=None, last=None) if labelled and not _STEP_ENDS.search(before) else None


def _within_of(core: Core, left: int, right: int) -> Timing | None:
    """在出生90天内参保: so long from an event of the one who acts; 出生90天内的新生儿 tells who they are."""
    return made(core, left, right, "within", first=None, last=None, anchor=_anchor_words(core.before[len(core.before) - left :]))


def _days_at_most(core: Core, left: int, right: int) -> Timing | None:
    """应尽快发放，原则上不超过30天: days in which something is done; months and years are how long it lasts."""
    days = re.fullmatch(r"P\d+D", core.time.duration or "") is not None
    return made(core, left, right, "within", first=None, last=None) if days else None


def _days_of_next(core: Core, left: int, right: int) -> Timing | None:
    """次月十五日内: so many days, from the first of the month on."""
    day = _DAY.search(core.said)
    return made(core, left, right, "within", duration=f"P{number(day[1])}D") if day else None


_DAY = re.compile(rf"^[次当下]个?月({ONE_TO_31})[日号]$")
_LIMITS = re.compile(rf"{TASK}(?:[^，。；：（）]{{0,4}})(?:时限|期限|时间|周期)(?:为|：|:|\t|\n)[^。]{{0,60}}$")
_LIMITS_HEADED = re.compile(rf"{TASK}[^，。；：（）]{{0,4}}(?:时限|期限|时间|周期)：?$")
_STEP_ENDS = re.compile(r"[后起]$")

_IN = r"(?:（[^（）]{1,12}）)?(?:之内|以内|内)(?!容|部|外|设|涵|置)"
_SET = r"(?:为|是|：|定为|原则上|一般|均|应当?|限|调整为|[\t *])*"
_BOUND = r"(?:不得?超过|不能超过|不得?多于|不得?逾|最长|最多|最迟|控制在)*"

# a length in which a level must be reached is a condition (落户后三年内销售收入首次达到2000万元的，再给予…)
_CONDITION = re.compile(
    r"[^，。；]{0,20}(?:达到?|超过|突破|实现|满)[^。；]{0,30}?(?:的[^，。；\d]{0,10}|者)，?(?:每[^，。；\d]{1,2}|再|另|分别|一次性|最高|按|可)*"
    r"(?:给予|奖|补|享受|给|资助)"
)
# 入职半年内〔流失率达两成以上，不予补助〕: what is measured in it, and what follows from that
_MEASURED = re.compile(
    r"(?!将|把|使|确保)[^，。；\d]{1,10}(?:率|占比|比例|比重)(?:未|不|仍)?(?:达到?|超过|低于|高于|逾|满|足)[^，。；]{1,14}，"
    r"(?:应|将|则|即|可|由[^，。；]{2,8})?(?:不予|不再|不得|暂停|停止|中止|终止|取消|扣[减除发回]|收回|追[回缴]|退[还回]|给予|予以|奖励|补[贴助]|减[免收])"
)
# 申请托育津贴，应〔于事实发生后六个月内〕检具证明文件
_ASKED_FOR = re.compile(
    r"(?:^|[，。；：）、\d])申[请领报](?!人|单位|企业|材料|文件|书|表|事项|资料|主体|者)[^，。；]{2,24}(?:的|者)?，(?:应当?|须|需|得|可|请|最迟)*$"
)
_WITH_PAPERS = re.compile(r"，?(?:检具|检附|填具|备齐|备妥|备具|持|凭|携|向|到|提出|提交|递交|填写|登录|通过|以书面|为之)")
# a time looked back over (平台未记载〔3年内〕失信信息; 因〔三个月内〕生活发生变故)
_NO_LIMIT = re.compile(
    r"(?:不到|不足|短短|[年月日]共|记载|记录|未有|没有|存在|发生过?|因|无|怀胎|分娩|产后|[天日周月年]以上至[^，。；]{0,4})$"
)
# 退役1年内军人, 落户3年内的企业: since when they are what they are
_SINCE_THEN = re.compile(
    r"(?:退役|退伍|复员|转业|离校|毕业|结业|出站|回国|归国|返乡|获奖|认定|落户|迁入|注册|登记|设立|创办|创立|成立|开办|投产|获批|上市|失业|下岗|刑满|持证|婚后|产后|生育|入职|就业"
    r"|(?:取得|领取|获得|拿到)[^，。；]{2,10})(?:未满|不满|后)?$"
)
_PEOPLE = re.compile(
    r"）(?=[，。；、和及或的（]|$)|(?:（[^（）]{1,20}）)?(?:的[^，。；、\d]{0,12}|[^，。；、\d应须可将由向给]{0,6})"
    r"(?:军人|士兵|毕业生|学生|青年|妇女|人员|人才|博士|劳动者|职工|员工|者(?=[，。；、和或及])|企业|机构|单位|组织|家庭|项目)(?!应|须|可|将|由|向|不)"
)
_HOURS = re.compile(r"小时|分钟")
_LASTS = re.compile(r"(?:飞行|航行|行驶|乘车|活动|停留)[^，。；]{0,4}$|(?:时长|车程|航程|行程)$")  # a class of what lasts so long

# 在〔搬迁〕6个月内须腾退: an event of two characters or more, and no place; and what is done then
_OWN_EVENT = (
    r"[^，。；：、在于的近前后内外期\d]{2,6}?(?<![省市县区镇局厅部处站网馆院校司上中下])(?<!中心)(?<!平台)(?<!系统)(?<!今后)(?<!未来)(?<!连续)"
    r"(?<!每年)(?<!单位)(?<!机构)(?<!企业)(?<![法规承][定诺])"
)
_ACTS = (
    r"(?:申[请报领办]|办理|参保|参加|登记|备案|缴[费纳清]|交[纳清回付还]|提出|提交|补缴|签订|订立|付清|支付|报[请送告备]|向|到|持|凭|腾退"
    r"|搬[离出]|归还|退还|通知|告知|移交)"
)
# what a 时限 is of that lasts (公示时限, 减免时限) is no limit to do it in
_NO_LASTING = (
    r"(?<!公示)(?<!公告)(?<!公布)(?<!减免)(?<!优惠)(?<!补贴)(?<!补助)(?<!享受)(?<!扶持)(?<!奖励)(?<!支持)(?<!有效)(?<!试点)(?<!执行)(?<!实施)"
    r"(?<!停车)(?<!开放)(?<!免费)(?<!服务)(?<!使用)(?<!质保)"
)

NEXT: tuple[TimeRule, ...] = (
    TimeRule(
        "deadline.days_of_next", ("date",),
        r"(?:在|于)?", r"(?:之内|以内|内)",
        _days_of_next,
        ("应当在取得所得的【次月十五日内】报送申报表。", "扣缴义务人应当【在次月15日内】缴入国库。"), ("次月十五日前缴纳。", "三月十五日内不得施工。"),
    ),
)  # fmt: skip

RULES: tuple[TimeRule, ...] = (
    TimeRule(
        "deadline.within_from", ("duration",),
        (
rf"(?:{FROM}{SINCE}|[^，。；：自从的于在为是\d]{{2,14}}之[次当]?日起计?算?，?"
rf"|[^，。；：自从的于在为是\d]{{2,12}}(?:(?<!离校)(?<!毕业)(?<!退役)(?<!退休)后|之日)的?|(?<=届)满之?[次翌]日起)"
), _IN,
        _within,
        ("【自受理之日起10个工作日内】作出决定。", "各县应当【在本意见印发之日起30日内】制定细则。", "【受理后7个工作日内】完成审核。", "就业人员应【于入职之日起1年内】申请。", "自治区各部门应【于收到通知后5日内】答复。",
            "申请托育津贴，应【于事实发生后六个月内】检具证明文件。", "申请租金补贴，应【自签约日起六十日内】填具申请书。"),
        ("近3年内无违法记录。", "项目在12个月内建成投产。", "自产生效益起三年内年度销售收入首次达到2000万元的，再奖励50万元。"),
    ),
    TimeRule(
        "deadline.lapses_after", ("duration",),
        rf"{FROM}{SINCE}(?:届满?|满)?", (
r"(?=(?:内|后)?(?:仍|均|尚|而|者)*(?:未|不|无人|无)[^，。；]{1,12}(?:者|的)?，[^。；，]{0,12}"
r"(?:退回|缴库|归公|归[^，。；]{1,6}所有|视[为同]|丧失|消灭|失效|作废|收归|注销|解缴|没入))"
),
        _within,
        ("奖励金【自通知送达之次日起算届满五年】未领取者，退回主管机关。", "补助款【自核定之日起满一年】未请领者，视为放弃。", "消费券【自领取之日起满7日】未使用的，自动失效。"),
        ("自发布之日起满一年无违规记录的，给予奖励。", "自成立之日起满三年未获融资的企业，可申请补助。"),
    ),
    TimeRule(
        "deadline.limit_from", ("duration",),
        r"(?:申请|申报|申领|报名)[^，。；]{0,12}(?:不得?超过|不能超过|不得?晚于|不得?迟于|最迟不超过)(?P<taken>[^，。；\d]{2,20}(?:之日|次日|后)起?的?)", r"(?!内|以内|以上)",
        _limit,
        ("最后一次申请时间不得超过【登记注册之日起4年】。", "申领补贴最迟不得晚于【竣工验收之日起18个月】。"),
        ("经营时间不得超过取得许可之日起4年。",),
    ),
    TimeRule(
        "deadline.given_within", ("duration",),
        r"(?:给予|享受|享有|提供)[^，。；：、\d]{0,6}?(?P<taken>)", rf"{_IN}(?![^，。；]{{0,8}}(?:完成|办[理结]|兑现|拨付|到位|支付|偿还|归还|的(?:新|毕业)))",
        _length, ("给予【三年内】合计不超过100万元的贴息。", "企业享受【五年内】房租减免。"), ("审核通过后，2年内予以兑现奖励。", "给予支持，3年内完成建设。"),
    ),
    TimeRule(
        "deadline.paid_within", ("duration",),
        r"(?:在)?", (
rf"{_IN}(?=，?(?:按(?!要求|规定|时|期|程序|照?[^，。；]{{0,6}}(?:要求|规定|程序))|每[年月]|分[年期]|逐年"
rf"|每[人户家名亩吨辆张场平][^，。；\d]{{0,4}}(?:每[年月]|补[贴助]|给予|发[放给]|奖励|\d[\d.]*万?元)|免费|免收|免征|给予|享受|减半|可享受|可?免|享有"
rf"|[^，。；]{{0,14}}(?:留成|全额|贡献)[^，。；]{{0,8}}(?:奖励|返还|补贴|补助|减免)))"
),
        _length, ("给予40万元安家补贴，并【在五年内】按每月2000元发放。", "租用办公场地的，【三年内】每年给予20万元补贴。", "个人所得税【三年内】县级留成部分全额奖励。"),
        ("审核通过后，2年内予以兑现奖励。", "材料不齐的，应在5日内按要求补正。"),
    ),
    TimeRule(
        "deadline.time_limit", ("duration",),
(

rf"(?:{TASK}(?:工作|材料|手续|事项)?(?:的)?(?:期限|时限|时间|期间|周期|期|日数|天数)"
rf"|(?:^|(?<=[\s：；。，]))(?:时限|(?:法定|承诺|总)[时期]限|[^，。；：\d]{{2,6}}{_NO_LASTING}时限(?=：)))"

rf"，?{_SET}(?P<taken>{_BOUND}以?)"
), r"(?:之内|以内|内|以下|为限|为原则)?(?!的|以上|压缩|缩短|压减|减少|减至|，?(?:给予|补贴))",
        _within,
        ("计划完成期限【不得超过四年】。", "审核时间【不超过3个工作日】。", "整改期限为【30日】。", "办结时限：【5个工作日】。", "审查。时限：【10个工作日】。", "补正日数【以十五日为限】。"),
        ("项目建设期限三年。", "公示时限：5个工作日。", "完成时间较计划提前三个月的，予以表彰。"),
    ),
    TimeRule(
        "deadline.limit_said_next", ("duration",),
        (
rf"(?:{TASK}|发放|核发|拨付|支付|兑付|出具|送达)[^，。；：\d]{{0,12}}，(?:时间|时限|期限|全程|原则上|一般|总体)*"
r"(?P<taken>不得?超过|最长(?:不超过)?|最迟不超过|不得?逾)"
), r"(?=[，。；（]|$)",
        _days_at_most,
        ("受理后应当尽快审核，原则上【不超过10个工作日】。", "应及时发放救助金，【最长不超过30天】（自批准之日起计算）。"),
        ("开展审核，住院原则上不超过3个月。", "病情稳定后住院治疗，一般不超过30天。"),
    ),
    TimeRule(
        "deadline.stage", ("duration",),
        r"(?:^|(?<=[，。；：、（\t\n]))(?:(?!期限|时限|时间|周期)[^，。；：、（）\d]){0,10}?(?P<taken>(?:不超过|不得超过|最长)?)", r"(?=[，。；、）（\n]|$)",
        _stage,
        ("办理时限：受理【2个工作日】，审核5个工作日。", "办理时限：受理2个工作日，实质审查【5个工作日】（不含公示）。"), ("培训时间：线上授课2个工作日，实操3个工作日。",),
    ),
    TimeRule(
        "deadline.step_days", ("duration",),
        rf"{STEP}(?<!公示)[^，。；：（）\d]{{0,12}}（(?P<taken>不超过|最长)?", r"(?:以内|之内|内)?(?=）)",
        _days_at_most,
        ("商户提交材料——镇街汇总审核（【5个工作日】）——区局审批（3个工作日）。", "由区财政局审核（【10个工作日内】），直接拨付（1个工作日）。"),
        ("对拟支持名单公示（5个工作日）。", "开展业务培训（3天）。"),
    ),
    TimeRule(
        "deadline.within_of", ("duration",),
        rf"(?:在|于){_OWN_EVENT}(?:之日起|之日)?", rf"{_IN}(?=，?(?:(?:应当?|须|需|必须|可以?|得|即)[^，。；的]|{_ACTS}))",
        _within_of,
        ("新生儿【在出生90天内】参保并缴费的，从出生之日起享受待遇。", "用人单位须【在用工30日内】签订合同。", "船舶【在进港2日内】应办理签证。", "业者应【于开业十五日内】报请备查。"),
        ("毕业2年内的高校毕业生，可申请补贴。", "新婚家庭（结婚二年内）：加发。", "在出生180天内且持有证明的新生儿。", "在门户网站5日内公布。"),
    ),
    TimeRule(
        "deadline.within", ("duration",),
        (
r"(?<!近)(?<!未来)(?<!今后)(?<!接下来)(?<!往后)(?<!此后)(?<!后续)(?<!最近)(?<!毕业)(?<!结婚)(?<!设立)(?<!创立)(?<!退伍)(?<!离校)"
r"(?<!登记注册)(?<!注册)(?<!成立)(?<!满)(?<!以上)(?<!出生)(?<!过去)(?<!入职)(?<!年龄)(?<!时间)(?<!时间在)(?<![录聘雇])(?<!录用)(?<!聘用)"
r"(?<!招用)(?<!退休)(?<!此前)(?<!前)(?<!前的)(?:在|于)?"
),
        (
rf"{_IN}(?!就[^地近业]|便|的(?!任)|[^，。；]{{0,3}}能到)(?!(?!{COUNTED})[^，。；]{{0,20}}的[^，。；]{{0,20}}[，、（])"
rf"(?![^，。；]{{0,16}}(?:失信|违法|违规|违纪|不良|处罚|犯罪|事故)[^，。；]{{0,4}}(?:信息|记录|行为的|情况的|情形的)){UNMET}"
),
        _within, ("项目【在12个月内】建成投产。", "审核通过后，【2年内】予以兑现奖励。", "材料不齐的，应当【在5日内】一次性告知。"),
        ("近3年内无违法记录。", "毕业2年内的高校毕业生，可申请补贴。", "患病后在三个月内无法痊愈，致不能工作。", "一个自然年度内，基金最高支付20万元。", "住房证明（包括5年内已转让的房屋）。", "安置距退休年龄5年以内的人员。",
            "某市一年内就举办28场推广会。", "单程飞行时间4小时以内的，给予补助。", "信用平台未记载3年内严重失信信息。", "因三个月内生活发生重大变故致困者。"),
    ),
)  # fmt: skip
