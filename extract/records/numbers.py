"""percentage and amount: every share and every sum that is no award, with its role and subject (contract)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.fold import fold
from extract.model import Quantity
from extract.records.awards.terms import says_how_often
from extract.records.bases.rates import (
    HEAD_COUNT,
    base_before,
    cost,
    cut_from,
    helped_behind,
    levied,
    named_behind,
    paid_for,
    paid_out,
    raised_above,
    rate_base,
    rate_laid,
    relieved,
    rises,
    step,
)
from extract.records.bases.shared import (
    borne,
    limit_of,
    named_before_by,
    names_ratio,
    no_base,
    owned,
    paid_in_parts,
    ratio_named,
    shared_by_persons,
)
from extract.records.cover import scale
from extract.records.document.reading import Reading
from extract.records.kinds import Amount, Percentage
from extract.records.measures.base_said import Bases, says_measure
from extract.records.measures.phrase import bare
from extract.records.measures.words import NAMES_NOTHING, RATIO_SET
from extract.records.roles.judgement import Judged
from extract.records.roles.shares.apportioned import APPORTIONED
from extract.records.roles.shares.award_rates import CASE_LEVEL, LEVEL_LISTED
from extract.records.roles.steps import LEVELLED
from extract.records.stamp import Stamp
from extract.records.subject.told import Subjects
from extract.values import fraction

_SUM_GIVEN = re.compile(
    r"(?:其|前[条项款述]|本|每案|单个项目)*(?:之|的)?[^，。；：、\d]{0,4}(?:发给|给付|补助|补贴|津贴|奖励|奖助|资助|扶助|救助|核给|贴息)(?:之|的)?(?:金|款)?(?:总?金?额|额度|数额|标准|基准)"
)
_AREA_ONLY = re.compile(r"(?:其他|其余)?(?:[东中西]部|东北|[一二三四]类|[一二三四]档)(?:地区|省份)?")
# 〔18元/平方米·月〕，按80%补贴
_NO_BASE = re.compile(r"^\d[\d.,]*[万亿]?元[^，。；]{0,8}$|^(?:最长|最多|连续|期限|补贴期)?不?(?:超过|少于)?\d+个?[年月]$")
_SPENT = re.compile(r"其?实际(?:发生|支出|支付|缴纳|产生)?的?(?:费用?|支出|金额|额|数额)")
_GIVEN_SO = re.compile(
    r"(?:给予|予以)[^，的]{0,6}\d|(?:补助|补贴|奖励|资助|返还|减免|发给|给予)(?:最高|不超过|约)?(?:\d|百分之|[一二三四五六七八九十百千万]+[元成])"
)
_GIVING_BEHIND = re.compile(
    r"(?:最高|最多|每年|予以|给予|可|各|均|再|则)*(?:补助|补贴|奖励|资助|返还|减免|奖补|贴息|发给|增发|加发|增给|加给|另发|享受|享有|获得?|得到|领取|申领|申请)$"
)
_SOMEBODY = re.compile(r"(?:(?<![落开入])户|[员人者民生童妇属]|家庭|对象|企业|雇主)(?=$|最高|可|各|均|再|则)")
_ONLY_BEARING = re.compile(r"[^，。；：、的\d]{2,12}(?:承担|负担|分担)")  # 经费由市财政承担30%，〔县财政承担〕70%
_GIVEN_FOR = re.compile(r"^(?:给予|给|予以)([^，。；]{1,16}(?:费用?|租金|利息|保费|支出))(?:补助|补贴|补償|補助|補貼|减免|资助)$")
_YEARS_OF = re.compile(r"(?<=[费金税息])(?:前|首|第)[一二两三四五六\d]{1,2}个?[年月].*$")  # 租金〔前两年全免〕，第三年减免50%
_ONLY_CUT = re.compile(r"(?:最高|最多|一律|全部|均|可|予以|给予|再)*(?:减免|减收|免收|减征|下浮|优惠|减)(?:最高|不超过)?")
_RATIOS_APART = ("比例分别为", "比例分别是", "比率分别为")
_RATES_SET = frozenset(("share.other", "share.rate_set"))
_NEXT_OF = frozenset(("share.rate_next", "share.paid_to_others"))
_RECKONED_BY = re.compile(r"以(?P<of>[^，。；：]{2,60}?)为(?:缴费|筹资|计算|计提|提取)?基数，[^，。；：]{0,16}$")
_PART_AIDED = re.compile(r"[^，。；：]{0,24}?(?:资助|补助|受助|奖励|救助|覆盖|受益|惠及|获奖)面")
_INTEREST = re.compile(r"(?P<of>[^，。；：、（）\d按的]{1,16}?)(?:统一|暂|仍|均)*(?:为|是|按)?$")
_LAID_BY = re.compile(
    r"按照?(?P<by>[^。；：按]{2,40}?)(?:确定|计发|核定|计算|发放)：|(?:按照?|以)(?P<of>[^。；：按]{2,24}?)的(?:一定|以下|下列|不同|相应)?比例"
)
_PENALTY = re.compile(r"(?:的(?:标准|比例)?|加收|计收)*(?P<of>滞纳金|违约金|罚款|罚息|利息)")
_OF_WHAT = re.compile("[额款费金资税价]")
_OUT_OF = re.compile(r"从(?P<of>.{2,}?)(?:之?中|里)?")
_COST_NAMED = re.compile(
    r"(?:[^，。；：（）、\d的给予按]{0,6})?(?:租金|房租|学费|保费|服务费|管理费|物业费|费用|税款|差饷|会费|场租|摊位费|牌照费|排污费)"
)
_OWN_BASE = re.compile(r"按照?[^，。；：\d]{2,24}(?:额|费用?|款|价|支出|投入|租金|利息|成本|收入|贡献)的$")
_OWN_FIRST = frozenset(("share.borne", APPORTIONED, "share.weighted", "share.weight"))
_BORNE_BY = frozenset((APPORTIONED, "share.other", "share.borne"))
_LEVEL = r"(?:中央|国家|自治区|地方|[省市县区州镇乡村]|街道)(?:级|本级)?(?:财政|政府)?"
_BEARER = re.compile(  # who bears a part of what several share
    rf"(?:[、，；：由为]|比例|其中)(?P<who>{_LEVEL}|财政|政府|(?:合作|经办|贷款)?银行|(?:融资|省|农|再)?担保(?:公司|机构)?|[省农]担公司|保险(?:公司|机构)?|企业"
    r"|个人|单位|用人单位|职工|农户|养殖场(?:（户）)?|投保人|参保人|业主|村集体|(?:合作|金融)?机构|(?:国担|风险补偿)?基金|学校|雇主)$"
)
_PERCENT_ROLES = frozenset(("target", "award_rate", "threshold", "statistic", "other"))


def _gives_only(text: str, start: int, end: int) -> bool:
    """Whether words only give, to nobody or to somebody they name (〔一般户补助〕30%): nothing that a rate could be a share of."""
    giving = _GIVING_BEHIND.search(text, start, end)
    return giving is not None and (giving.start() == start or _SOMEBODY.search(text, start, giving.start()) is not None)


def percentages(reading: Reading, judged: Sequence[Judged], stamp: Stamp, indicators: dict[int, str]) -> list[Percentage]:
    """Every percentage. `indicators` gives the indicator of the target made at a mention's start, which is its subject too."""
    subjects, bases = Subjects(reading, judged), Bases(reading)
    out: list[Percentage] = []
    last: _Base = None
    last_statement = (-1, -1)
    begun = False  # until its own part begins, what is read belongs elsewhere
    for item in judged:
        if item.scene.mention.kind != "percent" or item.role not in _PERCENT_ROLES or item.scene.mention.rule == fraction.RULE:
            continue
        own = reading.outline.owns(item.start)
        if own and not begun:
            begun, last = True, reading.told.base
        if item.rule == "share.term":
            about = None
        elif item.rule == LEVELLED and out:
            about = out[-1].subject
        elif item.role in ("award_rate", "other") or item.rule == "share.reserved":
            base = _base(reading, item, last, same_statement=item.scene.statement == last_statement)
            about = subjects.before.only_limited(item) or _named(reading, item, base, subjects)
            if item.role == "award_rate":
                about = scale.subject_of(reading, item) or _of_paragraph(reading, item, about, base, bases)
                about = scale.topic_of(reading, item, about)
            last, last_statement = base, item.scene.statement
            if own:
                reading.told.base = _said(reading, base)
        else:
            about = indicators.get(reading.outline.view.offsets[item.start]) or subjects.of(item)
        about = _share_of(about, item, subjects) if about else None
        out.extend(stamp.record(Percentage, item.start, item.end, item.rule, value=item.scene.quantity, role=item.role, subject=about))
    return out


_LIMITED = re.compile(  # 人事费不得逾补助款, 自筹款应达总经费, 合计不得逾总经费
    r"(?P<who>[^，。；：、\d]{0,12}?)(?<![按以为给])[之的]?(?:合计|总计|累计|总额)?(?:应当?|须|需)?"
    r"(?:不得?(?:逾|超过|超逾|低于|高于|少于|多于)|以不(?:超过|逾)|不[少多高低]于|(?<=[应须需])达到?)"
    r"(?P<of>(?!规定|上述|标准)[^，。；：、\d]{1,30}(?:经费|费用?|金额|总额|额|款|支出|开支|投资|收入|成本|工资|总数|人数|数量|拨款))[之的]?"
)


_MEASURED = re.compile(  # 〔自筹资金〕不低于财政资金总额的: what is measured, in front of a long whole
    r"(?P<who>(?!可|应|须|需|按|以|给予|原则|最[高多低少])[^，。；：、\d]{2,24}?)(?<![按以])(?:应当?|须|原则上|最高|最多|合计|累计|一般|分别)*"
    r"(?:(?:控制|保持|维持)在|不得?(?:超过|高于|低于|少于|大于|超逾|逾)|不[超低高少]于?|(?<=[率例重比])(?:[低高少多]于|未达到?)"
    r"|(?<![标按兑不以])(?:未?达到?|[超高]过|[低高少多]于)(?P<level>)(?=[^，。；：\d]{2,24}$))过?"
    r"(?P<of>[^，。；：\d]{2,}?)[的之]?"
)


def _share_of(about: str, item: Judged, subjects: Subjects) -> str:
    """What a limit is a share of, without the words that limit, where they say nothing else of what may be so much (合计不得逾〔总经费〕).

    Where what may be so much is named, that is what is measured (〔财政资金〕不超过总投入).
    """
    said = fold(about)
    if item.role in ("threshold", "other") and (moved := _MOVED.match(said) or _STANDARD.match(said)):
        return about[moved.end() :]
    if item.role != "award_rate" and (ratio := RATIO_SET.fullmatch(said)):
        return about[slice(*ratio.span("what"))]
    if item.rule == "share.taken_out" and (out_of := _OUT_OF.fullmatch(said)):
        return about[slice(*out_of.span("of"))]
    if item.rule == LEVEL_LISTED and (level := _OF_CASE.fullmatch(said)):
        return about[level.start("what") :]
    bases = (_CASE_OF_BASE, _DRAWN, _BOUNDED_BASE) if item.role == "award_rate" else ()
    if base := next(filter(None, (pattern.fullmatch(said) for pattern in bases)), None):
        return about[slice(*base.span("of"))]
    found = _LIMITED.fullmatch(said) if item.role in ("threshold", "award_rate") else None
    if found and (item.role == "award_rate" or not found["who"]):
        return (subjects.before.limited(item) if item.role == "threshold" else None) or about[slice(*found.span("of"))]
    measured = _MEASURED.fullmatch(said) if item.role in ("threshold", "other") else None
    beside = measured and measured["level"] is not None and item.scene.quantity.unit == "pp"  # 增速高于全市平均水平5个百分点
    named = measured and not beside and not NAMES_NOTHING.fullmatch(measured["who"])
    return about[: measured.end("who")] if measured and named else about


_OF_CASE = re.compile(CASE_LEVEL)  # 〔孤儿为〕基准额的100%
_CASE_OF_BASE = re.compile(  # 一级伤残为〔本人工资〕的90%
    r"(?:[一二三四五六七八九十甲乙丙丁][级等类档][^，。；：、为按]{0,8}|[^，。；：、为按]{2,12}(?:者|人员|户|家庭|职工|居民|儿童|的)|其?标准(?:分别)?)(?:为|按照?)(?P<of>(?!每)[^，。；：]{2,})"
)
_BOUNDED_BASE = re.compile(  # 资助标准不低于〔个人缴费标准〕的90%
    r"[^，。；：、\d]{0,12}(?:标准|比例|金额|额度|限额|水平)(?:原则上|应|均|一般)*不得?(?:低于|少于|高于|超过)(?P<of>[^，。；：\d]{2,})"
)
_DRAWN = re.compile(  # 可一次性领取〔剩余期限失业保险金〕的50%
    r"(?:可以?|应当?|得)?(?:一次性|按[月季年])*(?:领取|申领|享受|发给|给付|支付)(?P<of>[^，。；：]{2,}(?:金|费用?|额|款|工资|标准|津贴|补贴))"
)
_STANDARD = re.compile(r"[^，。；：、\d]{0,12}(?:合格|达标|及格)(?:标准|条件|要求)[为是：](?=..)")  # 合格标准为〔成活率〕达70%
_ADJUSTS = r"(?:阶段性|继续|统一|适当|相应|逐步|进一步|再)*(?:下调|上调|降低|提高|提升|放宽|调整|调[高低升降])"
_MOVED = re.compile(  # 下调〔公积金贷款利率〕, 企业可申请降低〔缴存比例〕
    rf"(?:[^，。；：、\d]{{0,12}}?(?:申请|同意|允许|可以?|将))?{_ADJUSTS}(?=[^，。；：\d]{{2,}}(?:率|比例)$)"
)


_THIS = re.compile(r"以?(?:此|该部分|此部分|上述部分)(?:作?为(?:基数|基础|基准))?")
# 对产值增长的部分，以此为基数，给予0.1%
_MEANT = re.compile(r"(?<![^，。；：\n）])(?:对|就|按)?(?P<of>[^，。；：]{2,30}?)，(?:以此[^，。；：]{0,8}，)?$")

_Base = tuple[int, int] | str | None  # what a rate is a share of: a place, or, in the stretch before, the words


def _said(reading: Reading, base: _Base) -> str | None:
    return reading.outline.view.written(*bare(reading.text, *base)) if isinstance(base, tuple) else base


def _named(reading: Reading, item: Judged, base: _Base, subjects: Subjects) -> str | None:
    """What a rate is a share of, in words: its levy, its owner's, its base; else what its clauses before speak of."""
    if item.role == "other" and (by := _RECKONED_BY.search(reading.text, item.scene.statement[0], item.scene.start)):
        return reading.outline.view.written(*by.span("of"))  # 以〔财政补贴与个人缴费之和〕为基数，按照不超过10%的比例划转
    if item.rule == "share.interest_told" and (rate := _INTEREST.search(reading.text, item.scene.clause.start, item.scene.start)):
        return reading.outline.view.written(*rate.span("of"))
    if item.rule == "share.kin_paid" and (laid := _LAID_BY.search(reading.text, item.scene.statement[0], item.scene.start)):
        return reading.outline.view.written(*laid.span("by" if laid["by"] else "of"))
    words = reading.text[item.scene.clause.start : item.scene.start]
    if item.rule == "share.penalty" and not _OF_WHAT.search(words) and (fine := _PENALTY.match(reading.text, item.scene.end)):
        return reading.outline.view.written(*fine.span("of"))
    if item.rule == "share.aided_part" and (part := _PART_AIDED.search(reading.text, item.scene.statement[0], item.scene.start)):
        return reading.outline.view.written(*bare(reading.text, *part.span()))
    if item.rule == "share.price_cut" and _ONLY_CUT.fullmatch(item.scene.lead) and (cut := subjects.from_before(item)):
        return cut
    if item.role == "award_rate" and (above := raised_above(reading, item)):
        return reading.outline.view.written(*above)
    if item.role == "award_rate" and (helped := helped_behind(reading, item)):
        return reading.outline.view.written(*helped)
    reckoned = item.role == "other" or "基数" in item.scene.before or item.scene.lead.endswith(_RATIOS_APART)
    split = item.rule == APPORTIONED and borne(reading, item)  # 〔所需经费〕由省与市县按30%、70%分担
    said = _said(reading, split) if split else subjects.listed(item) if reckoned else None
    said = said or ((subjects.own_ratio(item) or subjects.before.weighed(item)) if item.role == "other" else None)
    said = said or (subjects.headed(item) if item.rule in _RATES_SET else None)
    said = said or levied(reading, item) or (subjects.levy(item) if item.rule == "share.contributed" else owned(reading, item))
    said = said or (subjects.behind_only(item) if item.role == "other" else None)
    if said:
        return said
    if item.rule in _BORNE_BY and (bearer := _BEARER.search(reading.text, item.scene.clause.start, item.scene.start)):
        return reading.outline.view.written(*bearer.span("who"))
    if (
        isinstance(base, tuple)
        and _THIS.fullmatch(reading.text, *base)
        and (meant := _MEANT.search(reading.text, item.scene.statement[0], item.scene.clause.start))
    ):
        return reading.outline.view.written(*meant.span("of"))
    if (
        base is not None
        and not (isinstance(base, tuple) and _NO_BASE.search(reading.text, *base))
        and not (isinstance(base, tuple) and no_base(reading.text[base[0] : base[1]]))
    ):
        return _said(reading, base)
    fallback = named_before_by(reading, item)
    if fallback:
        return _said(reading, fallback)
    own = subjects.of(item) if item.rule in _OWN_FIRST else None
    return own or _cost_said(subjects.from_before(item)) or _said(reading, base)


def _of_paragraph(reading: Reading, rate: Judged, about: str | None, base: _Base, bases: Bases) -> str | None:
    """What a rate is a share of; where its own words name no measure, the base that its paragraph told before (其中，属服务业的奖励50%)."""
    if about is not None and says_measure(about):
        if isinstance(base, tuple):
            bases.remember(rate, base)
        return about
    told = bases.of_paragraph(rate)
    return _said(reading, told) if told else about


def _cost_said(said: str | None) -> str | None:
    """What is paid for, without the words of giving around it (给予〔往返交通费〕补助，最高补助80%)."""
    if said and (_GIVEN_SO.search(fold(said)) or HEAD_COUNT.search(fold(said))):
        return None  # 〔一般户补助百分之三十〕，中低收入户补助70%: what another gets
    return _YEARS_OF.sub("", _GIVEN_FOR.sub(r"\1", said)) if said else said


def _last_cost(reading: Reading, item: Judged) -> tuple[int, int] | None:
    """The cost that the statement names in front of a share that is waived year by year (〔房租〕第1年全免，第2年免80%), or None."""
    found = [one.span() for one in _COST_NAMED.finditer(reading.text, item.scene.statement[0], item.scene.start)]
    return found[-1] if found else None


def _base(reading: Reading, item: Judged, last: _Base, *, same_statement: bool) -> _Base:
    """What a rate is a share of: said behind it, in its clause, of the rate before it, in an earlier clause."""
    raised = rises(reading, item)
    if raised is not None:
        what, to = raised
        ratio = what is not None and names_ratio(reading.text[what[0] : what[1]])
        return (last if to and item.role == "award_rate" and not ratio else None) or what or base_before(reading, item) or last
    if item.role == "award_rate" and (helped := helped_behind(reading, item)):
        return helped
    if item.rule in _NEXT_OF and last is not None and not _OWN_BASE.search(item.scene.lead):
        return last  # 每人按标准80%发给；四人以上者，60%
    if item.rule == "share.years_waived" and (paid := _last_cost(reading, item)):
        return paid
    parts = paid_out(reading, item) or paid_in_parts(reading, item)
    own = (
        (rate_laid(reading, item) if item.role == "other" else None)
        or cut_from(reading, item)
        or ratio_named(reading, item)
        or (limit_of(reading, item) if item.role == "award_rate" else None)
        or shared_by_persons(reading, item)
        or borne(reading, item)
        or paid_for(reading, item)
        or relieved(reading, item)
        or named_behind(reading, item)
        or parts
        or cost(reading, item)
        or step(reading, item)
        or rate_base(reading, item)
    )
    if own and own != parts and _gives_only(reading.text, *own):
        if not _GIVING_BEHIND.match(reading.text, *own):
            return last if same_statement else None
        own = None
    if own and last and same_statement and _AREA_ONLY.fullmatch(reading.text, *own):
        own = None  # 西部地区按80%、〔中部〕60%
    if own and last and same_statement and item.role == "other" and _ONLY_BEARING.fullmatch(reading.text, *own):
        own = None
    if own and _SPENT.fullmatch(reading.text, *own):
        spent_on = base_before(reading, item)
        told = spent_on and spent_on[1] - spent_on[0] <= 24 and not _SUM_GIVEN.fullmatch(reading.text, *spent_on)
        return spent_on if told else own  # 诊断服务费，按照实际支出的40%; but 补助金额，按实际支出的40%
    return own or (last if same_statement else None) or base_before(reading, item)


def _without_rhythm(value: Quantity) -> Quantity:
    """A sum in its bare currency where its unit says how often (1亿元/年), and not what it is for."""
    currency, _, each = value.unit.partition("/")
    return value.model_copy(update={"unit": currency}) if says_how_often(each) else value


# 提高〔励志奖学金标准〕，由每生5000元提高到
_LEVEL_MOVED = re.compile(rf"{_ADJUSTS}(?=[^，。；：]{{2,}}(?:标准|额度|限额|水平|基数|门槛|金额)$)")


def _without_move(about: str | None) -> str | None:
    moved = _LEVEL_MOVED.match(fold(about)) if about else None
    return about[moved.end() :] if about and moved else about


def amounts(reading: Reading, judged: Sequence[Judged], stamp: Stamp) -> list[Amount]:
    """Every sum of money that is neither award nor target."""
    subjects = Subjects(reading, judged)
    return [
        record
        for item in judged
        if item.scene.mention.kind == "money" and item.role in ("funding", "threshold", "statistic", "other")
        for record in stamp.record(
            Amount,
            item.start,
            item.end,
            item.rule,
            value=_without_rhythm(item.scene.quantity),
            role=item.role,
            subject=_without_move(subjects.of(item)),
        )
    ]
