"""When something is due (到2025年, 6月底前), and the years and parts of years that bind what is to be reached in them."""

from __future__ import annotations

import re
from datetime import timedelta

from extract.fold import fold
from extract.records.tense.governing_year import is_past
from extract.records.timing.rule import BOUNDS_NOTHING, Core, TimeRule, Timing, made
from extract.records.timing.words import BEFORE, HOUR, OFFICE, REPORT, applying, reporting

_EVERY_MONTH = ("次月", "当月")  # 次月十日前: month after month
_OF_EVENT = re.compile(r"(?:[后的]|之日|当日)(?:的)?$")  # 审批通过后的〔次月15日前〕: once
_OF_ANY = ("当月", "当年", "当季", "当季度", "当年度")  # 申请当月前连续3个月缴费: what had to be before
_BATCHES = re.compile(r"(?:申报|申请|报名|受理|缴费|参保)(?:期间|时间|期限|截止|期)?：[^。]{0,36}$")  # 分三批申报：第一批3月31日前，…
# 于5月16日前报所在街道
_HANDED_IN = re.compile(
    r"[^，。；]{0,12}?(?:提出申请|提交申请|递交申请|报名|申报|(?:报送?|送|交|递交|提交|寄)(?:到|至|所在|当地|属地|[^，。；]{0,4}[区县市镇街]))"
)
# 于4月20日前到村卫生室登记
_GOES_TO = re.compile(r"，?(?:本人)?(?:[到至在]|前往)[^，。；的]{2,16}?(?:登记|报名|注册|领取|认领|报到|缴费|选房|签到)(?!的)")
# 区民政部门〔每年4月底前〕报送情况
_BY_OFFICE = re.compile(r"(?:部门|[厅局委办]|街道办事处|中心|政府)(?:应当?|须|需|要|会同[^，。；]{2,12})*$")
_TO_OFFICE = re.compile(r"[^，。；]{0,6}?(?:报|送|报送|提交|上报)(?:至|到|给)?[^，。；至到给]{0,8}(?:[厅局部委办会署院]|政府|中心|科技司)")
_SELECTS = re.compile(r"申报|推荐|遴选|评选|选拔|征集|申请|竞争性|参评|评审")
_FOR_THE_FILES = re.compile(r"[^，。；]{0,20}?(?:联系人|备案|备查|台账|总结|进展)")
_TASKED = re.compile(r"(?:情况|报告|总结|进展|数据|台账|计划|方案|报表)[^，。；]{0,12}$")
_TO_APPLY = re.compile(r"(?:申报|申请|报名|申领|报送|提交)(?:截止)?(?:时间|期限|期间|日期|时限)")
# 2024年7月31日前设籍的居民: who may have it
_SINCE = re.compile(
    r"(?:已经?(?![受办])[^，。；的]{1,14}(?:，(?:且|并|但|尚)[^，。；的]{1,14})?的[^，。；的]{1,10})|(?:已经?|依法|在[^，。；]{1,10})?(?:(?:"
    r"设籍|入籍|注册|登记|成立|设立|入职|在职|毕业|入学|参保|购置|购买|开业|出厂|领牌|上牌"
    r"|出生|生育|收养|死亡|身故|[去离逝]世|亡故|离职|辞职|退休|退役|结婚|离婚|迁入|迁出|落户)(?!的，)[^，。；]{0,16}?[的之][^，。；的]{0,10}?"
    r"(?:民|人|者|企业|单位|人员|机构|家庭|车辆|主体|职工|员工|学生|婴幼?儿|幼儿|儿童|子女|孩子|[夫老]妇|户|夫妻|教师)"
    r"|(?:出生|死亡|身故|[去离逝]世|亡故)的，)"  # nobody is told to be born or to die by a day
)
_DATED = re.compile(r"(?:时间|日期)(?:均|应当?|须|需|必须)?为?$")  # 设立时间〔在2023年5月31日前的〕企业
_SPAN = re.compile(r"从[^，。；\d]{2,16}[到至]$")  # 从启动到3月中旬: a span told of
_TOLD = re.compile(
    r"[^。；]{0,24}?(?:总?人口数?(?:总数)?[为达]|总户[数量][为达]|已|(?<!公)共(?!同|建|享)"
    r"(?![^，。；]{0,24}(?:不[低少]于|以上|左右))(?:[^，。；\d]{0,16}\d|有|计)|同比|达到了|比上年)"
)
# 到2020年，累计完成36个, which 累计培育40个以上 and 累计不低于600辆 do not tell of
_TOTALLED = re.compile(r"[^。；]{0,24}?累计(?![^，。；]{0,24}(?:不[低少]于|以上|左右|超|突破|达到?\d))")


def _by(core: Core, left: int, right: int) -> Timing | None:
    """到2025年: due by its last day."""
    if _tells(core) or is_past(core.reading, core.time.last) or (not core.time.year_named and _SPAN.search(core.before)):
        return BOUNDS_NOTHING
    return made(core, left, right, "by", first=None, duration=None)


def _tells(core: Core) -> bool:
    """Whether words behind a year tell, in a document without a date, of what was reached by it; a plan's totals (累计淘汰30台) lie ahead."""
    reading = core.reading
    if reading.anchor is not None:
        return False
    totalled = reading.outline.facts.genre in ("other", "news", "work_report") and _TOTALLED.match(core.after)
    return bool(_TOLD.match(core.after) or (totalled and not _aimed_at(core)))


def _aimed_at(core: Core) -> bool:
    """Whether the document says elsewhere what is to be by the same day (到2030年，将建成…)."""
    last = core.time.last
    return last is not None and any(start != core.mention.start for start in core.reading.aimed_at.get(last, ()))


def _as_of_ahead(core: Core, left: int, right: int) -> Timing | None:
    """截至2027年底 in a plan of 2024: due by then, for nothing can be told of it yet."""
    today, last = core.reading.anchor, core.time.last
    return made(core, left, right, "by", first=None, duration=None) if today and last and last.year > today.year else None


# 于3月10日〔和8月底前〕将…: what the days of a list share stands behind the last
_REST = re.compile(r"(?:[、和及与][\d月日号底末上中下旬]{2,7}){1,3}(?:之前|以前|前)")


def _before_day(core: Core, left: int, right: int) -> Timing | None:
    """2025年前 ends the day before; 12月31日前, 6月底前 and 2025年底前 include the day."""
    time = core.time
    rest = _REST.match(core.after, right)
    behind = core.after[rest.end() if rest else right :]
    if core.said in _OF_ANY and core.after.startswith(("前", "之前", "以前")):
        return BOUNDS_NOTHING
    includes = time.grain == "day" or time.edge == "end" or core.after.startswith("或")
    includes = includes or not core.after[:right].endswith("前")  # 最迟于2026年3月
    last = time.last if includes or time.first is None else time.first - timedelta(days=1)
    if is_past(core.reading, last):
        return BOUNDS_NOTHING
    each = core.time.recurrence or core.rhythm
    monthly = core.said.startswith(_EVERY_MONTH) and not _OF_EVENT.search(core.before)
    rhythm = each or ("monthly" if monthly else None)
    chosen = _TO_OFFICE.match(behind) and _selects(core) and not _FOR_THE_FILES.match(behind)
    sent = chosen or _HANDED_IN.match(core.after) or _GOES_TO.match(behind) or applying(core.before, behind)
    if _SINCE.match(core.after, right) or (core.after.startswith("的", right) and _DATED.search(core.before[: len(core.before) - left])):
        return BOUNDS_NOTHING
    headed = core.after[:right].endswith("前") and core.time.grain == "day" and core.reading.headed(_TO_APPLY, core.mention.start, levels=1)
    sent = sent or (headed and not _TO_OFFICE.match(behind))
    of_office = _BY_OFFICE.search(core.before[: len(core.before) - left]) and REPORT.match(behind)
    handed_in = (
        sent and not of_office and not OFFICE.match(behind) and (chosen or not reporting(core.before[: len(core.before) - left], behind))
    )
    applied = _BATCHES.search(core.before) or handed_in
    kind = "apply_by" if applied else "recurring" if each else "by"
    return made(core, left, right, kind, first=None, last=last, duration=None, recurrence=rhythm)  # type: ignore[arg-type]


def _selects(core: Core) -> bool:
    """Whether what is sent in is to be chosen from (竞争性选拔 …于5月15日前报财政部), by the words before, the headings or the title."""
    if _SELECTS.search(core.before) and not _TASKED.search(core.before):
        return True
    title = fold(core.reading.outline.facts.title or "")
    return bool(_SELECTS.search(title)) or core.reading.headed(_SELECTS, core.mention.start, levels=3)


def _on_day(core: Core, left: int, right: int) -> Timing | None:
    """将于4月20日公示: a day ahead on which something is to be done."""
    today, day = core.reading.anchor, core.time.first
    if today is None or day is None or core.time.grain != "day" or day <= today:
        return None
    alone = len(core.before) == left and right >= len(core.after.rstrip())  # a line that is a day and an hour stamps its page
    return None if alone else made(core, left, right, "by")


PUT_OFF: tuple[TimeRule, ...] = (
    TimeRule(
        "deadline.put_off", ("date",),
        (
r"(?:缴纳|缴费|缴交|缴款|缴税|报税|还款|偿还|付款|完成|交付|竣工|整改|施工|履约|换证|年检)(?:的)?(?:期限|期间|时间|日期|期|时限)?"
r"(?:可|会|将|一律|统一|均|再|最迟|最长)*(?:展延|延长|顺延|延后|延期|推迟|延缓|延)(?P<taken>至|到)"
), r"(?:止|为止|前)?",
        _by, ("纳税人的缴纳期限可展延【至2023年7月14日】。", "竣工时间顺延【到2024年6月30日】。"), ("优惠政策延长至2023年12月31日。", "缴费期限延长至6个月。"),
    ),
)  # fmt: skip

RULES: tuple[TimeRule, ...] = (
    TimeRule(
        "deadline.before", ("date",),
        r"(?:到|在|于|至|(?:最迟|最晚|至迟)应?当?于?|截至|赶在)?", rf"{HOUR}(?:{BEFORE}|或之前|或以前)",
        _before_day,
        ("【2025年底前】建成。", "【2025年前】推动建设一个中心。", "各县应当【在2023年6月底前】出台配套细则。", "力争【2025年底前】实现全覆盖。", "支用情形应【于次月十日前】送主管机关备查。"),
        ("目前已建成。", "2024年前三季度增长5%。"),
    ),
    TimeRule(
        "deadline.before_listed", ("date",),
        r"(?:到|在|于|至|截至|赶在)?",
        r"(?=(?:[、和及与](?:\d{1,2}月)?(?:\d{1,2}[日号]|[上中下]旬|底|末)?){1,3}(?:之前|以前|前)(?!的?(?:各?年[度份]?|各年|学年|期间|月份|季度|年份)))",
        _before_day,
        ("【7月10日】、12月10日前分别报送总结。", "各区【于4月底】、10月底前分别上报进展。"), ("7月10日、12月10日分别召开会议。", "应当补缴2022年及以前年度的水费。"),
    ),
    TimeRule(
        "deadline.at_latest", ("date",),
        r"(?:最迟|最晚|至迟|不得?迟于|不得?晚于)(?:应当?|须|不得?超过|不得?逾|不得?晚于|不得?迟于)?(?:于|在|到)?", rf"{HOUR}(?!之?前|以前|起|后|至|到|的)",
        _before_day,
        ("受助机构【最迟于2026年3月31日】完成项目。", "竣工时间【不晚于2024年6月30日】。", "【至迟在2024年底】投产。"),
        ("迟于2024年3月31日的，不予受理。",),
    ),
    TimeRule(
        "deadline.before_end", ("range",),
        r"(?:到|在|于|至)?", r"或(?:之前|以前)",
        _by,
        ("【在2027/28年度或之前】落成三万个单位。", "【2026/27年度或以前】完成检讨。"), ("2027/28年度之前已落成。",),
    ),
    TimeRule(
        "deadline.toward", ("date",),
        r"(?:面向|锚定|瞄准|迈向|展望|放眼)(?P<taken>)", r"(?![度版的])(?!，?(?:全球|全[国市]|社会))",
        _by,
        ("面向【2035年】，力争经济总量迈上2万亿元新台阶。", "锚定【2027年】，新增就业5万人。"), ("面向2023届毕业生招聘。", "面向2019年，企业已完成改造。"),
    ),
    TimeRule(
        "deadline.due_on", ("date",),
        r"(?:完成|办结|整改|竣工|交付|达成|销号|建成|投产)(?:时限|时间|期限|日期|节点|年限)(?:为|：|\t)(?P<taken>)", r"(?:之前|以前|前)?(?!至|到|-)",
        _by,
        ("责任单位：市教育局；完成时限：【2024年12月】。", "完成时间：【2023年底】。"), ("完成时间：2021年底。",),
    ),
    TimeRule(
        "deadline.as_of_ahead", ("date",),
        r"截[至止]到?", r"(?:为止)?(?!的)",
        _as_of_ahead,
        ("【截至2027年底】，建成示范街区30个。", "【截止到2025年】，全县完成改造。"), ("截至2021年，共有企业100家。", "截至目前，共有企业100家。"),
    ),
    TimeRule(
        "deadline.by", ("date", "range"),
        r"(?<!截)(?<![移转推挪结谈提说讲])(?<!统计)(?:到|至)", r"(?!的(?:近|约|超过?)?\d|的[零一二三四五六七八九十百]|年以来)(?:为止|止)?",
        _by,
        ("【到2025年】，建成100家。", "力争【到2027年底】，产值翻一番。", "【至2024年末】完成改造。"),
        ("比例从2015年提升至2020年的2.54%。", "截至2025年，共有企业100家。", "不足部分移至下年度办理。", "谈到“十五五”节能工作时，他说。"),
    ),
)  # fmt: skip

DAYS: tuple[TimeRule, ...] = (
    TimeRule(
        "deadline.on_day", ("date",),
        (
r"(?<![至到自从])(?<!截止)(?<!通知时间：)(?<!方案时间：)(?<!意见时间：)(?<!办法时间：)(?<!公告时间：)(?<!发布时间：)(?<!发文时间：)(?<!成文日期：)"
r"(?<!发布日期：)(?<!/)(?P<taken>于|在)?"
), (
rf"(?:（[^（）]{{1,6}}）)?{HOUR}(?![前后起止至到的出印以开、-]|及?[之以其][前后]|公布的|发布的|截止|[\s，]*\d{{1,2}}时\d{{1,2}}分\s*(?:来源|$|\n)|/|《"
rf"|(?:第[一二三四五六七八九十]次)?(?:修[正订]|修改)(?:[，。；）]|$)"
rf"|[^，。；）]{{0,24}}(?:字第?|〔\d{{4}}〕)\s?\d+\s?号"
rf"|[^，。；）]{{0,40}}第[\d〇零一二三四五六七八九十百]+[号次][^，。；）]{{0,14}}(?:公布|发布|修[正改订]|通过|批准))"
),
        _on_day,
        ("结果将【于2023年4月20日】在网站公示。", "笔试定【于2023年5月6日上午9时】举行。"),
        ("2023年2月10日召开会议。", "2023年4月1日后出生的儿童，给予补贴。", "根据2023年12月7日市人民政府令第15号公布的决定修正。", "现予印发。2023年11月23日《江城区实施细则》"),
    ),
)  # fmt: skip
