"""How long something is paid, takes or lasts (连续五年, 前三年, 未来三年): periods told by their length."""

from __future__ import annotations

import re
from datetime import timedelta

from extract.records.timing.rule import BOUNDS_NOTHING, Core, TimeRule, Timing, made
from extract.records.timing.words import AT_MOST, FROM, PAID, TASK, applying
from extract.values.lengths import add_duration

_SAID = r"(?:一般|原则上|统一|均|应当?|可|暂定|定|限|设|为|是|：|以|约|共|计|按)*"
# what has lasted already, or must have, is no time that the policy gives
_NO_TERM = (
    r"(?<![有定本近逾到届短中学周日早晚霜育熟花伏汛])(?<![^最]长)(?<![^合]同)(?<!成立)(?<!缴费)(?<!工作)(?<!从业)(?<!参保)(?<!投保)(?<!轮候)(?<!居住)"
    r"(?<!服务)(?<!注册)(?<!运营)(?<!经营)(?<!任职)(?<!劳动合同)(?<!用工合同)(?<!从事)(?<!建成)(?<!登记)(?<!学制)(?<!失业)(?<!聘用)(?<!持股)"
    r"(?<!输送)(?<!实习)"
)
_NO_CLASS = (
    r"(?!以上|以下|及以上|者|左右|[^，。；、（]{0,14}的(?:，|。|；|$|[^，。；]{0,10}(?:企业|人员|单位|项目|个人|高校|家庭|员工|职工|学生)))"
)
_SPAN = (
    r"(?:(?:过渡|宽限|缓冲|保护|整改|公示|试用|观察|免租|优惠|免税|扶持|补贴|孵化|建设|冻结|禁入|冷静|培育|支持|减免|免息|还本|辅导|保障|适应|限售|锁定|等待|管理|聘任|培养|服务"
    r"|考核|评价|合作)期(?:间|限)?(?=内|的|$|，|。)|(?:有效|管理|培养|服务|考核|评价|认定|资助|支持|合作|建设)周期|(?:产|护理|育儿|陪产|哺乳|年休|奖励)假)"
)
_TIME_LIMIT = re.compile(rf"{TASK}(?:的)?(?:期限|时限|时间|期)(?:为|是|：|应当?|，)*$")
_TO_APPLY = re.compile(r"(?:申请|申报|报名|登记)(?:的)?期[限间]?(?:为|是|：|共|约|原则上|一般)*$")  # 申请期为六个月
_AT_LEAST = re.compile(r"(?:不得?少于|不得?低于|不短于|至少)$")
_KEPT = re.compile(r"(?:公示|公告|公布|保存|保管|补贴|补助|资助|奖励|扶持|支持|贷款)[^，。；]{0,10}$")
_GIVEN_THEN = re.compile(r"[^。；]{0,30}?(?:可以?申[请领]|可享受?|可获|给予|奖励|补贴|补助|资助)")
_PAYS = r"(?:补助|补贴|发给|发放|核发|给付|核给|领取|请领|享受|扶助)"
# 通过三年的探索，初步走出…; 2009年2月至2010年5月共16个月: what has lasted
_TOLD_OF = re.compile(r"(?:(?P<went>通过|经过)|[至到][^，。；]{2,12}[月日]，?(?:共|历时))$")
_SINCE = re.compile(r"(?:以来|[已均])[^，。；]{0,4}连续?$")  # 自2017年以来连续〔4年〕
_WENT = re.compile(r"[^。；]{0,36}?(?:已|初步走|走出|取得|[成现到动]了|成为|摸索出)")
# 连续三个月达2.2%以上, 连续三个月受雇于同一雇主, 连续4个月位于荣枯线以上: what must have been, or was
_LASTED = re.compile(
    r"[，内]?[^，。；给补奖享免发\d]{0,6}?(?:达到?(?!标)|受雇|受僱|位于|处于|高于|低于|居于|流动性|使用率|个贷率|平均|均[在达为])"
)
_GIVEN = re.compile(r"[^，。；]{0,12}(?:给|补|奖|免|按)")


def _length(core: Core, left: int, right: int) -> Timing | None:
    if (core.time.duration or "").startswith("PT"):
        return BOUNDS_NOTHING  # hours are how much of a day (小学不超过6小时)
    return made(core, left, right, "period", first=None, last=None)


def _term(core: Core, left: int, right: int) -> Timing | None:
    """公示期不少于7天: how long; what somebody must have lasted to be given something is a condition (成活期不少于12个月的，给予…)."""
    if _TO_APPLY.search(core.before):
        return made(core, left, right, "apply_by", first=None, last=None)
    shown = _AT_LEAST.search(core.before) and not _KEPT.search(core.before) and _GIVEN_THEN.match(core.after, right)
    return BOUNDS_NOTHING if shown else _length(core, left, right)


def _since(core: Core, left: int, right: int) -> Timing | None:
    """自认定之日起三年: how long; a limit where it is set for a task or for applying (办理时限：自受理之日起20日)."""
    before = core.before[: len(core.before) - left]
    limit = _TIME_LIMIT.search(before)
    kind = "apply_by" if applying(before, "") else "within" if limit else "period"
    return made(core, left, right, kind, first=None, last=None)  # type: ignore[arg-type]


def _paid(core: Core, left: int, right: int) -> Timing | None:
    """前2年给予…: how long something is paid; the first months of a year (前11个月增长5%) are a fact's."""
    if (told := _TOLD_OF.search(core.before)) and (not told["went"] or _WENT.match(core.after, right)):
        return BOUNDS_NOTHING  # 通过三年的探索，初步走出…; 2009年2月至2010年5月共16个月
    if _SINCE.search(core.before):
        return BOUNDS_NOTHING
    if core.before.endswith("连续") and _LASTED.match(core.after):
        return BOUNDS_NOTHING
    if core.before.endswith("第一个") and not _GIVEN.match(core.after):
        return BOUNDS_NOTHING
    if core.time.working_days and core.before.endswith(("不超过", "最长", "最多")):
        return made(core, left, right, "within", first=None, last=None)  # 每家企业诊断不超过5个工作日
    opening = core.before.endswith("前") and (core.time.duration or "").endswith("M")
    return BOUNDS_NOTHING if opening and not _GIVEN.match(core.after) else _length(core, left, right)


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
        r"以", r"为(?:限|上限|原则)",
        _length, ("补贴期间【以二年为限】。", "租金减免【以12个月为限】。", "津贴发给，最长【以十二个月为上限】。"), ("以三年为一个周期。", "求职假每周以八小时为限。"),
    ),
    TimeRule(
        "deadline.paid_longest", ("duration",),
        rf"{_PAYS}(?P<taken>)", r"(?=为(?:限|上限|原则))",
        _length, ("每人每次以补助【三个月】为原则。", "合计以发给【二十四个月】为限。"), ("每月补助三个月的量。",),
    ),
    TimeRule(
        "deadline.paid_at_most", ("duration",),
        (
rf"(?:{PAID}|发给|发放|核发|核给|津贴|给付|领取|延长)[^。；]{{0,40}}，(?:但|期间|合计|累计|总计|每[人案户])*"
r"(?P<taken>(?:最长)?(?:不得?(?:超过|逾)|以)|至多)"
), r"(?=[，。；、）\n]|$)",
        _length, ("每月发给生活津贴6000元，【最长不得超过六个月】。", "每月核发补助三千元，【至多二年】。", "按月补贴租金，【不得逾十二个月】。", "必要时得再延长之，但【最长不得超过十二个月】。"),
        ("每月发给生活津贴，申请人年龄不得超过三年制学校之规定。", "审查补助案件，不得拖延。"),
    ),
    TimeRule(
        "deadline.together", ("duration",),
        rf"(?:{PAID}|发给|发放|津贴|领取)[^。；]{{0,16}}?，?(?:合计|合共|共计)(?:以|最长|为)?{_PAYS}?(?P<taken>)", r"(?=[，。；、）\n]|$)",
        _length, ("按月发给的生活津贴，合计【六十个月】。", "补助合计【36个月】，不得重复。"), ("缴费年限合计60个月，可以申请。", "补助合计满12个月的，停发。"),
    ),
    TimeRule(
        "deadline.extended", ("duration",),
        (
rf"(?<!已)(?:延长|顺延|延期|展期|续期|延续|宽限|延迟|推迟|押后|延缓|暂缓|续约)(?:[^，。；：、\d]{{0,8}}?期[限间]|时间|有效期|缴纳|缴费|还款|执行|实施|申报)?"
rf"(?:最[长多]至|为|再|约|至)?(?P<taken>(?:{AT_MOST})*)"
), r"(?:至|到)?(?<![至到])(?!以上)",
        _length, ("减免措施会延长【6个月】。", "延长前项之给付期间最长至【九个月】。", "还款期限可延期【最长不超过一年】。", "政策延续【两年】。"), ("延长至2026年12月31日。", "工期已延长6个月。"),
    ),
    TimeRule(
        "deadline.term", ("duration",),
        (
rf"{_NO_TERM}(?:(?<!档)期|期限|时长|年限|时限|(?<![当本]地)(?<!北京)时间|周期|期间)(?:内)?{_SAID}(?P<taken>(?:{AT_MOST})*){_SAID}"
rf"(?:{AT_MOST})?"
), rf"(?:之内|以内|内|（含）)?(?:为限)?(?!为一|以[三\d]+十?日计){_NO_CLASS}",
        _term,
        ("补贴期限【最长不超过2年】。", "扣除期限【不能超过48个月】。", "享受待遇最高时长为【24个月】。", "公示时间【不少于7天】。", "租期【累计不超过五年】。", "补贴年限【不超过15年】。", "每次补贴时间为【一年】。"),
        ("合同期限3年以上的企业，可申请。", "培训期间以三十日为一个月计算。", "役期4个月者发给两万元。", "成立时间不超过5年的企业。", "基地的存续期不少于12个月，可申请补贴2万元。", "当地无霜期100天。", "学生在校时间不超过6小时。",
            "轻松超过去年春节档期7天14亿元的票房。"),
    ),
    TimeRule(
        "deadline.span_named", ("duration",),
        r"(?:不少于|最长不超过|不超过|最长|最多)?(?P<taken>)", rf"(?=的?(?:以内|之内)?的?{_SPAN}(?![^，。；]{{0,4}}(?:届?满的|以上)))",
        _length, ("给予【6个月】的过渡期。", "设【三个月】宽限期。", "企业享有【两年】免租期。", "入选者在【三年】管理期内每年考核。", "基地在【四年】有效周期内每年补助1万元。"), ("三年期贷款。", "六个月过渡期满的，应当腾退。"),
    ),
    TimeRule(
        "deadline.kept", ("duration",),
        (
rf"(?:豁免|减免|免除|免收|免征|免缴|免交|免费|缓缴|缓征|缓交|停征|停收|停发|停止|取消(?=[^，。；]{{0,30}}资格)|暂停|减征|免租|免息|减收|留存|保存|保管|保留|存档|冻结|公示"
rf"|公告|公布|公开|挂网|征求意见|张贴|展示)[^，。；：起]{{0,14}}?(?:时间|期限|期)?(?:为|满|达)?(?P<taken>(?:{AT_MOST})*)"
),
        r"(?:以上|及以上|以内)?(?=[，。；、）（\n]|$|后|并|且|及|或|和|无异议|：|期满|备查|以上备查|[^，。；、\d]{0,14}资格)(?!后?的)(?!，?(?:以上|未)|或以[上下])",
        _length,
        ("豁免34项政府收费【1年】。", "有关资料应当留存【五年】。", "拟奖励名单向社会公示【7日】。", "对困难企业缓缴社会保险费【6个月】。", "凭证保存【不少于10年】。", "公示【5个工作日】无异议后拨付。",
            "停止申请人【3年】科技项目申请资格。"),
        ("公开招聘3名工作人员。", "公示名单中从业五年的人员。"),
    ),
    TimeRule(
        "deadline.from_event", ("duration",),
        rf"(?:{FROM}|[^，。；：自从的于在为是\d]{{2,14}})(?:之[次当]?日|次日|当[年月日]|次[年月]|年度)起?(?:计算?|算)?，?(?:累计)?(?:最长|为)?", r"(?!内|之内|以内|后|前|以上|之前)",
        _since, ("【自认定之日起三年】，按年给予补助。", "期间【自投产之次日起计算五年】。"), ("自批准之日起三年后，可以转让。", "自备案之日起30日内报送。"),
    ),
    TimeRule(
        "deadline.paid_for", ("duration",),
        (
r"(?:(?:资助|发放)(?=$)|(?P<also>连续(?:享受|给予|补贴|支持|资助|发放|补助|奖励|补|奖)?|连[补奖]"
r"|(?:最长|最多|至多)(?:可)?(?:补助|补贴|资助|奖励|支持|发放|发给|给付|核给|支付|给予|领取|享受|申领|减免|按|补|领)|不超过|最长(?:不超过|为|可?达)?|最多(?:为)?"
r"|最短(?:不得?少于|为)?|(?:^|(?<=[，。；：、（即按中业予在的目构人司起度家园户费用金贴租间期款者]))前(?!一[年个])|(?:^|(?<=[，。；：、（即其中]))后|首|头|最初|起始"
r"|初始|第一个|为期|分|共|连|(?<![录聘雇试使租征占引启采选任适])用|利用|经过|通过))"
), (
r"(?:时间|内|期限|期)?(?!(?!提供|给予|(?:每年|均)?按)[^，。；（]{0,3}"
r"(?:绩效|修[订改]|下[跌滑]|走[高低]|盈利|亏损|未|无|被|突破|荣膺|稳定在|跻身|丰收|回落|回升|上涨|收窄|扩张|改善|缩小|获|考核|纳税|以上|以下|及以上|持续|连续|者|合格"
r"|(?<!上)缴|正常|(?<!不)超过|增长|居|列|入选|蝉联|上榜|稳居|排[名在第]|领跑|夺|实现|荣|保持|正增|预算|享受[^，。；]{0,8}且|在|从|担任|季度|批|举办|举行|召开|评选"
r"|一次|下降|上升|位居|位列)|[^，。；给补奖享免发提减]{0,10}(?:盈利|亏损|增长|下降|上升|位居|位列|达到|居[全省首前第]|(?<!不)超过|[低高]于[^，。；]{1,8}的|[优快]于"
r"|[高低]于[^，。；\d]{1,6}(?:水平|平均|同期)))"
),
        _paid,
        ("给予企业【连续5年】奖励。", "【前2年】给予80%的奖励。", "【用3年时间】建成100个。", "奖励资金【分三年】拨付。", "津贴【最长发给一年】。", "补助【最长可领取24个月】。", "企业【前三年】上缴税收留成部分，予以奖励。",
            "从获利年度起，【前两年】按缴纳入库税收的80%予以奖励。", "船舶检验费用【前三年】给予50%的补贴。", "自认定当年起按【前三年】100%、后两年60%给予奖励。"),
        ("连续三年盈利的企业，可申请。", "家属入营前一年持续同住。", "碳排放已连续4年下降。", "前11个月消费增长5%。", "于当月最后一天公布。", "水果产量连续六年居全国首位。", "园区连续15年入选百强。",
            "连续两个年度执行率低于80%的单位，扣减经费。", "通过三年多的探索，初步走出一条新路。", "自2019年2月至2020年5月共16个月。", "这是全面开局的第一个五年。", "失业率连续三个月达百分之五以上时，可办理。",
            "被推荐人连续三个月受雇于同一雇主。", "指数连续4个月位于50%以上。"),
    ),
    TimeRule(
        "deadline.paid_so_long", ("duration",),
        r"(?:贴息|利息补贴|补贴|补助|资助|扶持|支持|免租|减免|免费|免息|连续(?:发给|核发|给付|领取))(?P<taken>)", r"(?=[，。；、）\n]|$)",
        _length, ("贷款由财政给予贴息【两年】，年贴息额不超过50万元。", "利息补贴【五年】。"), ("补贴3个月后停发。",),
    ),
    TimeRule(
        "deadline.length_of_award", ("duration",),
        r"(?:给予|享受|发放|补贴|资助|奖励|支持|补助|提供|减免|免收|免除|免征|免缴|免交|减征|额外)(?![前后])[^，。；\d]{0,10}(?P<taken>连续)?",
        rf"(?:的)?(?:内)?(?!以[上下]|及以上|缴|从事)(?=[^，。；]{{0,12}}(?:{PAID}|百分之|[一二三四五六七八九]成|宽[减免]|[水电气]费|托管|托育|保障))",
        _length, ("按年度贡献额给予【五年】奖励。", "为入驻企业提供【3年】免租金场地。", "补贴用户额外【四个月】每月百分之七十五的电费。", "为毕业生提供【2年】户口和档案托管。"),
        ("给予3年以上合同的企业奖励。", "申报之前连续9个月缴纳社保的，给予补贴。"),
    ),
    TimeRule(
        "deadline.free_for", ("duration",),
        r"", r"(?:内)?(?=(?:免征|减半|减征|免费|免租|全免|免息|免收|减免|免税|减税|(?:的)?(?:贷款|全额|部分|房屋|厂房|场地)?(?:利息|租金|房租|保费|社保|贴息|生活|岗位|薪资|薪酬)(?:补贴|补助|减免)))",
        _length, ("【三年】免征，其后减半征收。", "入驻后【两年】免租。", "设立融资专案，并有【5年】利息补贴。"), ("三年以上免租合同。",),
    ),
    TimeRule(
        "deadline.freed_for", ("duration",),
        r"(?:免征|减征|免缴|免交|免收|免除|减免|缓缴|缓征|免)(?P<taken>)", r"(?:的)?(?!以|期|内)(?=[^，。；、\d的]{0,10}(?:税|费|租金|房租|利息|保险|社保))",
        _length, ("可继续免征【五年】房产税。", "企业入驻后免收【三年】物业管理费。", "困难企业缓缴【6个月】社会保险费。"), ("减免2023年房租。", "免税3年以上的企业缴费。"),
    ),
    TimeRule(
        "deadline.paid_in_all", ("duration",),
        r"(?:^|(?<=[，。；：、（\n]))", r"(?:内)?(?=(?:共|合计|共计|总计|累计)(?:可)?(?:给|发给|发放|补助|补贴|领|领取|计)?(?:新?[台臺]?币)?[\d一二三四五六七八九十][\d万千百,.]{0,8}元)",
        _length, ("每月补助1500元，【3个月】共4500元。", "每月1万元，【三个月】合计3万元。"), ("工期3个月，共4500元。", "近三年共投入4500元。"),
    ),
    TimeRule(
        "deadline.length_of_plan", ("duration",),
        r"(?:^|[，。；：、\n]|计划|总体|共|力争|财政|全[省市区县])(?P<taken>)", (
r"(?:内|间)?(?=共?(?:安排|计(?!算|入|征|提)|投入|年均|平均每年|统筹|累计|完成|实现|建成|打造|培育|引进|新增|筹集|计划|拿出|翻(?!了)|整合|实施|培训|选派|招引|改造|新建"
r"|引导|带动|给予合计|合计给予|合计))"
),
        _length, ("【三年】安排3000万元。", "全省【两年】实施技改项目2万项。", "共建实验室的，【三年】给予合计不超过900万元支持。", "【5年】年均增长17.5%。", "综合产值力争【五年】翻番。"),
        ("3年以上的企业，可申请奖励。",),
    ),
)  # fmt: skip
