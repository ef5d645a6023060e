"""Years and parts of years with no word such as 到 or 前: they bind what is to be reached in them (2023年新增2家)."""

from __future__ import annotations

import re

from extract.records.tense.governing_year import in_review, is_compared, is_over, is_past, row_begins
from extract.records.tense.passage import passage_tense
from extract.records.timing.rule import Core, TimeRule, Timing, made

_GONE = ("上年", "上年度", "去年", "上一年", "上一年度", "前年")  # behind any day of a document, whether or not it tells its day
_OF_ANY = ("当年", "当年度", "当月", "该年度", "该年")  # 毕业生当年就业: the year of what is told


# 现将〔2023年〕促消费资金申报…, 重点企业及〔2021年〕新增企业: which one is meant
_OF_A_THING = re.compile(r"(?:现将|现就|现对|(?:分配|提前|现)下达|(?<!年)(?<!月)(?<!季度)(?:以及|和|及))$")


def _weak(core: Core, left: int, right: int) -> Timing | None:
    if (
        is_over(core.reading, core.mention)
        or core.time.grain == "day"
        or (core.time.last is None and core.reading.anchor)
        or (core.reading.outline.facts.retrospective and not core.reading.looks_ahead_from(core.mention.start))
    ):
        return None
    if is_compared(core.before) or core.said in (*_OF_ANY, *_GONE) or _OF_A_THING.search(core.before[: len(core.before) - left]):
        return None
    if core.reading.anchor is None and not core.time.year_named and passage_tense(core.reading, core.mention.start) == "past":
        return None  # 稳住了经济，全年完成生产总值14亿元
    return made(core, left, right, "by", first=None if core.time.edge == "end" else core.time.first, duration=None, weak=True)


def _aimed(core: Core, left: int, right: int) -> Timing | None:
    """力争2029年…: a year aimed at binds, whether or not a number is due in it; a plan's name (目标“十四五”) does not."""
    if core.time.grain == "plan":
        return None
    made = _weak(core, left, right)
    if made and not core.time.year_named and core.said == "全年" and in_review(core.reading, core.mention.start):
        return made  # below 2023年工作回顾: 预计全年增长6%
    return made._replace(weak=False) if made else None


_WILL = ("将", "拟", "会", "计划", "预计", "定")
_COMPARED = re.compile(r"[^。；]{0,30}?(?:同比|比上年|较上年|比去年|较去年|环比)")


def _task(core: Core, left: int, right: int) -> Timing | None:
    """2023年底全面建立…, 上半年开工…: a year to come, the end of a year and a part of it bind a task that has no number."""
    if _COMPARED.match(core.after):
        return _weak(core, left, right)  # 全年完成投资800亿元，比上年增长4%: a fact
    part = core.reading.anchor is not None and core.time.grain in ("half", "quarter", "month")  # undated, it may be past
    today = core.reading.anchor
    own = 0 if core.reading.outline.facts.genre in ("other", "news", "work_report") else 1  # what a policy says of its own year lies ahead
    ahead = today is not None and core.time.grain == "year" and core.time.first is not None and core.time.first.year > today.year - own
    ahead = ahead or core.before[: len(core.before) - left].endswith(_WILL)
    parted = ahead or part or core.time.edge == "end" or not any(c.isdigit() for c in core.said)
    return _aimed(core, left, right) if parted else _weak(core, left, right)


def _will(core: Core, left: int, right: int) -> Timing | None:
    """今年我市将落实…: what will be done in a year told from the document's own day, whether or not it has a number."""
    return None if core.time.year_named or core.time.grain == "plan" else _aimed(core, left, right)


def _of_row(core: Core, left: int, right: int) -> Timing | None:
    """A time that fills a cell beside one of prose: when the task of the row is due."""
    if core.mention.kind == "range" or not core.reading.is_time_of_row(core.mention) or is_past(core.reading, core.time.last):
        return None
    return made(core, left, right, "by", first=row_begins(core.reading, core.mention), duration=None)


# a plan, and not what is planned (2024年计划执行情况; 今年计划〔救助〕残疾儿童)
_A_PLAN = r"(?:计划|规划)(?=$|[，。；、：》）”的中内外书表]|任务|指标|目标|要求|执行|草案|编制|名单|项目|总?投资|完成情况|实施情况|印发|明确|提出|确定|共识|纲要|建议|方案|管理|工作|经费|申请|申报)"

# what is meant to happen in a time, where 在 or 于 may stand between (计划于, 有望), and where it must (将于, 定在)
_MEANT = r"(?:力争|争取|力求|确保|计划|(?<!如果)(?<!若)预计|预期|目标|有望|可望|预定|暂定|初定|拟|打算|[最至][迟晚])"
_SET = r"(?:将|会|(?<!原)定|准备|安排|最[快早])"
_ALL = r"(?:分别|同步|陆续|相继|全部|正式|力争|争取|将|可|能|是|为|预计|计划)*"
_AND_BEFORE = r"(?:20\d\d年[底末]?[、和及与])+"  # 计划分别于2025年和〔2026年〕

# what a scale of a support gives in a year (2021年度补助标准为20元/公斤; 一百零五年，每公顷二万元)
_ONE = r"每(?!年|月)[^，。；\d]{1,4}?"
_SUM = r"(?:新?台币)?[\d一二三四五六七八九十][\d.万千百]*[一二三四五六七八九十万千百]*元"
_RATE = (
    rf"，?(?:(?:补[贴助偿]|奖励|奖补|资助)(?:标准|额度|金额)?(?:调整)?(?:为|按|：)|标准为|为(?=[\d.]+元/))(?:每[^，。；\d]{{1,6}})?{_SUM}"
    rf"|，?(?:每年)?{_ONE}(?:补[贴助偿]|奖励|发给|给予)?{_SUM}"
)
_NEAR = 24
_SCALE = re.compile(r"补[贴助偿]|奖励|奖补|资助|津贴|补偿金|奖励金")


def _of_scale(core: Core, left: int, right: int) -> Timing | None:
    """A year for which a scale tells what is given, past or not, or from which on."""
    reading = core.reading
    if core.time.grain != "year" or reading.outline.facts.genre in ("news", "work_report") or reading.outline.facts.retrospective:
        return None
    told = _SCALE.search(core.before) or _SCALE.search(core.after[:_NEAR]) or _SCALE.search(reading.lead_in(core.mention.start))
    if not told or reading.in_past_section(core.mention.start):
        return None
    if "后" in core.after[:right]:
        return made(core, left, right, "effective_from", last=None, duration=None)
    return made(core, left, right, "period", duration=None)


RULES: tuple[TimeRule, ...] = (
    TimeRule(
        "deadline.of_scale", ("date",),
        r"(?:^|(?<=[。；：，、\n）]))", rf"(?:度)?(?:以后|之后|及以后)?(?={_RATE})",
        _of_scale,
        ("按收购量补助。【2021年度】补助标准为30元/吨；2023年度补助标准为25元/吨。", "补偿额度如下：一、【中华民国一百零五年】，每公顷二万元。", "【2024年以后】，每公顷补助300元。"),
        ("2022年全市养老金标准为每月1500元。", "2022年补助企业100家。"),
    ),
    TimeRule(
        "deadline.row", ("date",),
        r"(?:^|(?<=\t))", r"(?=\t|$)",
        _of_row,
        ("3\t完善平台功能，接入企业2000家。\t市数据局\t【2025年12月】", "2\t【2026年】\t建成园区，带动投资10亿元。\t市发改委"),
        ("3\t完善平台功能，接入企业2000家。\t市数据局\t2021年12月", "市数据局\t2025年12月\t20"),
    ),
    TimeRule(
        "deadline.label", ("date",),
        r"(?:^|(?<=[。；\t]))", r"(?:度|底|末)?(?=：[^。；：]{2,})",
        _aimed, ("【2026年】：建成数据集20个；2028年：建成数据集50个。", "【2025年】：新建充电站12座。"), ("2022年：建成数据集20个。", "2024年预算：一般公共预算收入1亿元。"),
    ),
    TimeRule(
        "deadline.aimed", ("date",),
        rf"(?:{_MEANT}{_ALL}(?P<taken>在|于)?|{_SET}{_ALL}(?P<also>在|于)|(?:{_MEANT}|{_SET}){_ALL}(?:在|于)?{_AND_BEFORE})",
        r"(?:度|内|间)?(?!前后|年?的?(?:《|工作|计划|规划|版|统计|报告|名单|以来|的\d)|起)",
        _aimed,
        ("力争【2029年】首台机组并网。", "园区计划【2024年】建成投用。", "两型飞机将【于2027年】首飞。", "生产线有望【在2025年】满产。", "计划分别于2026年和【2028年】首飞。", "计划将【于2024年第三季】推出。"),
        ("2024年新增绿色工厂2家。", "首台机组将在2025年前后并网。"),
    ),
    TimeRule(
        "deadline.year_of_heading", ("date",),
        r"(?:^|(?<=[、.）：]))", r"(?=工作(?:安排|打算|思路|计划|谋划|部署|目标|任务|重点|要点)(?:及[^。，；]{1,10})?$)",
        _weak,
        ("江城区工会工作报告\n二、【2024年】工作安排\n帮扶困难职工300人。", "江城区工会工作报告\n二、【2024年】工作打算\n新建驿站20个。"),
        ("江城区工会工作报告\n一、2022年工作任务\n帮扶困难职工300人。",),
    ),
    TimeRule(
        "deadline.task", ("date",),
        r"(?:拟?(?P<taken>于|在))?", (
r"(?=(?:，|起)?(?:全面|基本|正式|争取|力争|确保|逐步|率先|统一|全部|陆续|相继|分批|再|将|拟)*"
r"(?:制定|扩大|推广|推开|推行|建设|新建|完善|建成|建立|开工|完成|启动|出台|投用|竣工|投产|争取|完工|交付|开通|上线|召开|举办|组织|开展|推出|印发|实施|实现|公布|公示|发布|拨付"
r"|发放|兑现|兑付|验收|评审|进行|接受申请|开放|受理|落成|投运|揭晓|投入(?:运行|使用|运营|生产)|总结(?:验收|评估)|集中整治|动员|摸排|铺开|落地|覆盖|普及|更换|淘汰|消除|取消|配齐|搬迁|迁入)(?![的了后]|以来)"
r"|全[省市县区镇乡国校](?:推[开行广]|铺开|普及|覆盖|启用)|，?(?:全面|逐步|陆续|相继|分批|率先)(?!质量|小康|从严|深化|贯彻|学习|落实)[^，。；：、\d的了]{2}[^。；的了]{0,16}[，。；]"
r"|(?:，)?(?:确保|力争|争取)[^，。；：、\d]{1,12}?(?:开工|建成|完工|投产|竣工|通车|投用|运营))"
),
        _task, ("【2024年】，制定出台体检评估办法。", "【2025年】逐步扩大至全市。", "【2023年底】全面建立农田管护制度。", "【上半年】开工产业园二期，下半年交付。", "【三季度】确保项目开工建设。"),
        ("2023年建成的中心，给予奖励。",),
    ),
    TimeRule(
        "deadline.will", ("date",),
        r"(?:^|(?<=[，。；：\n]))", r"(?:度|内)?(?=，?[^，。；：、的\d]{1,12}?(?:将|拟|计划)(?![近军领来要会由把其书以])[^，。；：]{4})",
        _will, ("【今年】我市将落实排污许可制度。", "【明年】全省计划推广新型储能。", "【今年】，我们将持续扩大担保基金规模。"),
        ("今年，规划和将来的工作。", "2022年我市将落实排污许可制度。", "各区编制下一年度专项资金申请计划报市局。"),
    ),
    TimeRule(
        "deadline.raised_in", ("date",),
        r"(?:^|(?<=[，。；：、]))", r"(?:度|内)?(?=，?将[^。；，]{2,40}(?:提高|调整|上调|提升|增加|扩大|放宽|降低|下调)(?:到|至|为))",
        _aimed, ("完善动态调整机制。【2024年】，将收入线标准由1.8万元提高到2万元。", "【2023年】将补贴标准提高至每人500元。"), ("2022年将收入线标准提高到2万元。",),
    ),
    TimeRule(
        "deadline.provided", ("date",),
        r"", r"(?:度|内)?(?=[^，。；\d]{0,12}?(?:拟|将|计划|先|预计|再)[^，。；\d]{0,4}(?:安排|发行|编列|下达|投入|拨付|提供|设立)[^，。；\d]{0,12}\d[\d.,]*[万亿]*元)",
        _aimed, ("【2024年】中央预算内投资拟安排7000亿元。", "【今年】先发行1万亿元特别国债。"), ("2022年拟安排7000亿元。", "2024年产业投资7000亿元。"),
    ),
    TimeRule(
        "deadline.will_be", ("date",),
        r"", rf"(?:度|内|底|末)?(?=(?:，?[我全本][国省市县区])?(?!{_A_PLAN})(?:将|，?(?:拟|有望|可望|力争|争取|预计|计划))(?![近军领来要会由把其书以可不无未]|总?投资)[^，。；]{{2}})",
        _aimed, ("【2027年】将首飞。", "园区【2025年】有望满产。", "【2024年】计划新建充电桩500个。"), ("2022年将首飞。", "2024年计划执行情况良好。"),
    ),
    TimeRule(
        "deadline.year", ("date",),
        r"", rf"(?:度|内|间)?(?!前[\d一二三四五六七八九十]{{1,3}}个?[月季]|第[\d一二三四五六七八九十]{{1,3}}[批次轮期]|年?的?(?:《|工作|{_A_PLAN}|版|统计|报告|名单|以来|的\d)|起)",
        _weak, ("【2023年】新增绿色工厂2家。", "【2024年】全市建成充电桩500个。"), ("2022年新增绿色工厂2家。",),
    ),)  # fmt: skip
