"""How often something is done or paid (每年, 每季度, 每两年, 按月发放), and what is due in each year or month (每年3月31日前)."""

from __future__ import annotations

import re

from extract.records.timing.rule import BOUNDS_NOTHING, Core, TimeRule, Timing, made
from extract.records.timing.words import APPLY, OWN_PAPERS, applying
from extract.values.parts import ONE_TO_31


def _recurring(core: Core, left: int, right: int) -> Timing | None:
    if core.said.startswith(("逐", "按", "分")) or not (core.time.recurrence or core.time.duration or core.said.endswith("学期")):
        return None
    if core.said == "年度" and _OF_THE_YEAR.match(core.after):
        return None  # 年度完成投资560亿元: within the year, no rhythm
    if core.reading.outline.facts.retrospective and core.before.endswith(_EACH_OF):
        return None  # 低保标准提高到每人每年6600元: a level told of
    if _MEANS.search(core.before) and _LEVEL.match(core.after):
        return None  # 家庭收入每人每月低于3万元: who may apply
    if core.after.startswith(("）", ")")) and _UNIT.search(core.before):
        return None  # 租金上限（每月）: a unit
    if _NAMED_BY.match(core.after):
        return None  # 每四年举办一次的赛会: which games they are
    if _DEFINED.search(core.before) and _KNOWN_BY.match(core.after):
        return None  # “百强企业”指某杂志每年评选的…: what a word means
    if core.time.duration == "P1W" and not _OFTEN.match(core.after):
        return None  # 每周时事 is a name
    return made(core, left, right, "recurring", first=None, last=None, weak=not core.said.startswith(("每", "隔", "以")))


_GROUP = re.compile(  # 按月〔领取养老金的退休人员〕: who they are
    r"(?:足额|正常)?(?:享受|领取|发给|发放|缴纳|缴费)[^，。；（）]{0,24}?(?:的[^，。；的]{0,10}(?:人员|职工|[工人]|员工|居民|对象|家庭|老人|儿童|军官|军士|士兵|军人)(?![均可应由])|者)"
)


def _done(core: Core, left: int, right: int) -> Timing | None:
    """按月发放: a rhythm of what is done; 分年度给予资助 tells how a sum is shared out."""
    if core.said in ("分年度", "分年") or _GROUP.match(core.after):
        return None
    return made(core, left, right, "recurring", first=None, last=None) if core.said.startswith(("逐", "按", "分")) else None


def _each(core: Core, left: int, right: int) -> Timing | None:
    """每年10月举办: a rhythm with its time of the year."""
    if core.rhythm and core.start == core.mention.start:
        return BOUNDS_NOTHING  # 每年6月和12月: one rhythm
    return made(core, left, right, "recurring", first=None, last=None, duration=None) if core.rhythm else None


def _end_of_each(core: Core, left: int, right: int) -> Timing | None:
    """每年底前: how often, and by when; the time to apply where that is what is done by then."""
    behind = core.after[right:]
    if core.after[:right].endswith("前"):
        applied = applying(core.before, behind) or bool(OWN_PAPERS.search(core.before))
    else:
        applied = core.after[right - 1] in "日号" and bool(_OPEN.match(core.after, right))  # 每月1日至10日受理申请
    return made(core, left, right, "apply_by" if applied else "recurring", duration=None)


_DONE = (
    r"(?:发放|拨付|支付|给付|兑付|兑现|缴纳|缴存|缴付|缴费|交纳|申报|申领|申请|报送|上报|填报|填表|报告|通报|公布|公示|公开|发布|结算|清算|核算|核定|核拨|核发|核销|计发|计提|计算|计征|预缴|预拨"
    r"|划转|划拨|划扣|代扣|扣缴|扣除|归集|偿还|还款|付息|计息|结息|还本|摊还|返还|补贴|补助|给予|资助|实施|开展|组织|举办|召开|调度|汇总|统计|监测|考核|评估|评价|评定|检查|巡查|督查"
    r"|抽查|复核|复查|清查|更新|调整|轮换|推进|分配|下达|安排|收取|征收|享受|领取|发给|造册|拨款|送|报(?![酬名价刊销考]))"
)
_HOW = (
    r"(?:足额|定额|定期|及时|统一|集中|均等|等额|平均|据实|分批|直接|如实|全额|逐级|滚动|动态|分[一二三四五六七八九十两\d]{1,2}[期次批年]|分批次?|分期|分次)*"
    r"(?:(?:向|将)[^，。；的额]{1,40}?|(?:由|对|从|以|按|通过|会同|在|给|为|自)[^，。；、的额]{1,16}?)?"
)
_MEANS = re.compile(r"(?:收入|所得|存款|财产|资产|动产|投资|薪资|薪金|支出|消费)(?!补|差)[^。；]{0,28}$")
_LEVEL = re.compile(r"(?:均|平均)?(?:低于|[未不]超过|[未不]逾|[未不]满|不足|[未不]达到?|高于|超过|在\d)")
_DEFINED = re.compile(r"(?:是指|系指|所称|”指|》指|，指|指的是)[^，。；]{0,24}$")
_NAMED_BY = re.compile(
    r"(?:以上)?(?:定期|轮流)?(?:举办|举行|召开|评选|颁发)(?:一次|一届)(?:[的之](?!频|原则|要求|规律|做法|制度)[^，。；]{2}|，且)"
)
_UNIT = re.compile(r"[（(]$")
_KNOWN_BY = re.compile(r"[^，。；\d]{0,6}(?:评选|发布|公布|编制|评定|评出|颁发|举办|出版|更新|排出|推出)的")
_EACH_OF = ("每人", "每户", "每生", "每名")
_OPEN = re.compile(rf"[^，。；]{{0,10}}{APPLY}")
_OF_THE_YEAR = re.compile(
    r"(?:计划)?(?:完成|实现|新增|总|投资|销售|营业|营收|产值|收入|预算|税收|目标|计划)"
    r"|[^，。；：、\d的]{4,18}(?:增长的|(?:增[长速幅]|比增|下降)[^，。；\d]{0,3}\d)"  # 年度规上工业增加值增长10%
    r"|[^，。；：、\d的]{2,16}(?:占[^，。；：\d]{2,16}(?:比例|比重|比)|占比|比重)(?:应当?|须|需)?[不达超高低为在]"  # 年度研发投入占总支出的比例不低于5%
    r"|[^，。；\d的]{1,8}[量额值数](?:首次)?(?:超过|达到?|突破|不低于|不少于)\d"  # 年度吞吐量超过1万标箱
)
_OFTEN = re.compile(rf"[^，。；]{{0,12}}(?:次|小时|[天日家人场班课]|{_DONE})")

RULES: tuple[TimeRule, ...] = (
    TimeRule(
        "deadline.rhythm_end", ("recurrence",),
        r"(?:于|在)?(?=每?$)", (
rf"(?:的?(?:首|末|次|第[一二三1-3]|最后一)个?月的?(?:{ONE_TO_31}[日号]?(?:-|至|到){ONE_TO_31}[日号]|{ONE_TO_31}[日号]|[上中下]旬|[底末初])?"
rf"|年?度?[底末初](?!端|位|班|尾|梢|级|步|始|期|中|一)|{ONE_TO_31}[日号]?(?:-|至|到){ONE_TO_31}[日号])(?:之前|以前|前)?"
),
        _end_of_each,
        ("【每年底前】报送总结。", "协会应【于每年末】公布名录。", "资金【每季度首月15日前】拨付到位。", "【每月1日至10日】受理申请。", "市局【于每年初】发布通知。", "【每年年初】下达计划。", "申报材料须【于每季度末月的15日前】报送。"),
        ("每年末位淘汰一家。",),
    ),
    TimeRule(
        "deadline.rhythm_done", ("recurrence",),
        r"", rf"(?=，?{_HOW}{_DONE}(?!期间|期限|人员|的|额|[^，。；、]{{1,4}}(?:额|率|值)(?:的|给|补)))",
        _done, ("补贴【按月】发放。", "各区【按季度】向市财政局报送进度。", "资金【按年度】拨付。", "主管机关应【按月】填表汇总支用情形。", "各县【按季度】将进展情况报市政府。"),
        ("按月平均工资计发。", "按月领取养老金的退休人员，标准调整为1400元。", "按年度担保额的1.5%给予补贴。", "按年利率2%给予贴息。", "按投资的10%分年度给予资助。"),
    ),
    TimeRule(
        "deadline.recurring", ("recurrence",),
        r"", r"(?!第|的?[^，。；]{0,2}(?:\d|[一二三四五六七八九十]){1,2}[月日号]|的[^，。；]{0,4}月|末|底|初|最低工资(?!标准)|基本工资(?!标准)|工作收入|入息|投保薪资|平均(?:收入|所得))",
        _recurring, ("【每年】培育10家。", "每人【每月】1500元。", "【每季度】调度一次。", "竞赛【每两年】举办一次。", "论坛【隔年】举行。"),
        ("每年3月31日前报送。", "按年龄分组。", "家庭收入平均每人每月低于3万元者，可申请。", "编制在过去4年，每年平均增长2.5%。"),
    ),
    TimeRule(
        "deadline.each", ("date", "range"),
        r"(?:于|在)?", r"(?:份)?(?!度|底薪)",
        _each, ("【每年10月】举办技能竞赛。", "工资【于每月15日】发放。"), ("2023年10月举办技能竞赛。",),
    ),
)  # fmt: skip
