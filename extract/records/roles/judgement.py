"""Each number of a document with what it was judged to be, and why: what the record types are assembled from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from extract.lexicons import active, per_pack
from extract.records.document.reading import Reading
from extract.records.roles import money, share, tally
from extract.records.roles.company import settle
from extract.records.roles.sums.given import SERIES
from extract.records.scene.features import PLAIN
from extract.records.scene.moment import Moment, moments
from extract.records.vocabulary import lists
from extract.rules import RuleSet
from extract.values import fraction


class Judged(NamedTuple):
    """A number in its scene, what it is for, the id of the rule that said so, and the [start, end) of its mention."""

    scene: Moment
    role: str
    rule: str
    start: int
    end: int


RULES = {"money": money.RULES, "percent": share.RULES, "count": tally.RULES}


@per_pack
def rules_for(kind: str) -> RuleSet:
    """The ordered rules that judge mentions of a kind (money, percent, count), those of the pack in use among them, ready to run."""
    pack = active()
    return RuleSet(pack.ordered(kind, RULES[kind]) if pack else RULES[kind], lists(), PLAIN)


_SILENT = frozenset(
    (
        "document_number",
        "addressee",
        "masthead",
        "signature",
        "date_of_issue",
        "copied_to",
        "printing",
        "byline",
        "title",
        "contact",
        "occasion",
    )
)


_ADDED = frozenset(("money.benefit_added", "money.added_next"))  # what is added to a pension, case after case
_SHARED = frozenset(("award", "award_rate"))  # what an item that says no verb takes over from the one before it
_ITEM = re.compile(
    r"[^，。；：、\n]{0,4}(?:（[^（）]{1,12}）)?[，、；](?:[^，。；：、\n\d]{1,12}：)?[^，。；：、\n]{1,16}(?:，每[^，。；：、\n\d]{1,6}|(?<=的)，)?"
    r"|[^，。；：、（）\n\d]{0,12}（(?!含|其中|包括|不含|折|约|合|即|扣除)[^，。；：（）\n\d]{2,20}"  # 津贴1000元/月〔（急需学科2000元/月）〕
)


_CLOSES_SOON = re.compile(r"[\d.]+[^，。；（）]{0,6}）")


def _parallel(reading: Reading, before: Judged, scene: Moment) -> bool:
    """Whether a number stands in an item built as the one before it, without a verb of its own (县级医院报销80%，〔市级医院70%〕)."""
    money = scene.mention.kind == "money"  # 牛3000元/头、〔羊500元/只〕: what each is for may differ
    if before.scene.statement != scene.statement or not (money or before.scene.quantity.unit == scene.quantity.unit):
        return False
    if _ITEM.fullmatch(reading.text, before.scene.end, scene.start) is None:
        return False
    between = reading.text[before.scene.end : scene.start]
    return between.rfind("（") <= between.rfind("）") or bool(_CLOSES_SOON.match(reading.text, scene.mention.start))


_GIVEN_FIRST = re.compile(
    r"(?:^|[，。；：、）])(?:再|另|可|一次性|分别|最高|各)*(?:给予?|予以|奖励?|补助|补贴|资助|奖补|支持|扶持|发放?|享受)(?:奖励|补助|补贴|资助|支持|扶持|最高|不超过|不高于|一次性|人民币)*$"
)
_NEXT_IN_SERIES = re.compile(
    r"(?:以[内下])?的?(?:一次性)?(?:资金|现金)?(?:奖励|补助|补贴|资助|奖补|支持|扶持|奖金)?；(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.]|[①-⒛㈠-㈩])?"
    r"(?P<case>[^，。；：\n]{2,36})，(?:最高|最多|不超过|不高于|一次性|再|另|各)*"
)
_NO_CASE = re.compile(r"(?:资本|资金|总?额|投资|价格?|费用?|自筹|贷款|支出|收入|金|其中|规模|产值|税收|合计|共计|总计)$")


def _in_series(reading: Reading, before: Judged, scene: Moment) -> bool:
    """Whether a sum alone is what a further case gets, in a series that began with a verb of giving (完成股改，给予50万元；〔通过辅导，100万元〕)."""
    text, end = reading.text, scene.end
    if before.role != "award" or before.scene.statement != scene.statement or text[end : end + 1] not in ("；", "。", "", "\n"):
        return False
    found = _NEXT_IN_SERIES.fullmatch(text, before.scene.end, scene.start)
    if found is None or _NO_CASE.search(found["case"]):
        return False
    return before.rule == SERIES or _GIVEN_FIRST.search(before.scene.lead) is not None


_EXCEPT = re.compile(r"(?:以上|以下|左右)?（[^（）。；]{2,24}$")


def _excepted(reading: Reading, before: Judged, scene: Moment) -> bool:
    """Whether a number is an exception in a bracket to the one in front of it (15%〔（超过100人的单位不低于8%）〕)."""
    if before.role not in ("threshold", "other", "statistic") or before.scene.quantity.unit != scene.quantity.unit:
        return False
    return bool(_EXCEPT.fullmatch(reading.text, before.scene.end, scene.start)) and reading.text[scene.end : scene.end + 1] == "）"


RESTATED = "money.restated"
_AGAIN = re.compile(r"(?:以[上下内])?（(?:大?约|约?合|折合?|换算|相当于|等值|等于|即|为|近)*")


def _restated(reading: Reading, before: Judged, scene: Moment) -> tuple[str, str] | None:
    """The role and rule of a sum that a bracket says again in another currency (64亿坡元〔（约357亿港元）〕), or None.

    It is what it restates; an award is given once, so that the second is other.
    """
    if before.role == "target" or before.scene.quantity.unit == scene.quantity.unit or scene.mention.kind != "money":
        return None
    closed = reading.text[scene.end : scene.end + 1] == "）"
    if not closed or not _AGAIN.fullmatch(reading.text, before.end, scene.start):
        return None
    return ("other", RESTATED) if before.role == "award" else (before.role, before.rule)


_CASE = re.compile(
    r"(?:以上|左右)?(?:的)?[，；](?![^，。；]{0,18}(?:率|占|比[例重]|额|增|减|降|补|奖|报|支付|返还|给予))[^，。；：、\d（）]{2,16}(?:的，?)?(?:则|均|统一|不[低高]于|不超过)*[为是]?"
)
_UNTOLD = frozenset(("share.other", "share.compared", "share.reported"))
_CASES_OF = frozenset(("share.down_payment", "share.rate_set", "share.contributed", "share.paid_in_at"))


def _another_case(reading: Reading, before: Judged, scene: Moment) -> bool:
    """Whether a share is that of another case of what the one in front of it sets (首付款比例为20%；〔购买保障性住房的为〕15%)."""
    return (
        before.rule in _CASES_OF
        and before.scene.quantity.unit == scene.quantity.unit
        and scene.start - before.scene.end <= _NEAR
        and _CASE.fullmatch(reading.text, before.scene.end, scene.mention.bounded[0]) is not None
    )


_DEDUCTED = frozenset(("money.deductible", "money.deductible_titled"))
_NEXT_LEVEL = re.compile(
    r"(?:（[^（）]*）)?[，、；（](?:其中|但)?(?!(?:[^，。；：]{0,10}(?:限额|封顶|最高|比例|报销|支付|补助|自付|费用?|个人|收入"
    r"|标准[^，。；]{0,4}按)))[^，。；：\d]{2,24}?(?:分别|统一|均|则)*(?:为|按)?"
)


def _next_deductible(reading: Reading, before: Judged, scene: Moment) -> bool:
    """Whether a sum is the deductible of another level or another person, in a row that names it once (起付标准：三级800元，〔二级〕600元)."""
    return (
        before.rule in _DEDUCTED
        and before.scene.statement == scene.statement
        and _NEXT_LEVEL.fullmatch(reading.text, before.end, scene.start) is not None
    )


_STEP = re.compile(r"、(?:到|至)?20\d\d年(?:底|末)?(?:前|起|后)?(?:不[得应]?(?:低于|少于|高于|超过)|达到?|提高[到至])?")


def _stepped(reading: Reading, before: Judged, scene: Moment) -> bool:
    """Whether a number is what the one in front of it must be from a later year on (不低于30%、〔2030年前不低于〕35%)."""
    if before.role != "threshold" or before.scene.quantity.unit != scene.quantity.unit:
        return False
    return bool(_STEP.fullmatch(reading.text, before.scene.end, scene.start))


_SHARE_OF = re.compile(
    r"(?:多?（[^（）]*）)?(?:，[由从在][^，。；\d]{2,40}?(?:支应|列支|负担|承担|安排|解决|支出|统筹))?(?:，[^，。；\d]{0,6}(?:包括|其中|用于)|[，、；](?:以及|其中|包括|和)?)：?"
    r"(?![^，。；：、]*(?:带动|撬动|拉动|引导|吸引|完成|实现|争取|争资|引资|招商|利用|化解|盘活|压减|清收|处置|节约|力争|确保|形成|突破|达到|发行|规模|减[负免税]|退税"
    r"|比[上去起首]|较[上去]|相比|同比|(?<!不)高于|(?<!不)低于|增[长加]|减少|产值|税收|营收|收入|销售|[给赋]予|[惠普]及|每|对|按|奖励))"
    r"(?:(?:[^，。；：、\d]|(?<=[A-Z])\d+){2,20}|[^，。；：\d]{2,24}等[^，。；：、\d]{1,20})"
)  # 公路建设48亿元，〔水利建设〕9亿元; 转移支付21亿元，〔包括耕地保护补贴〕1205亿元
_PART_IN_BRACKET = re.compile(
    r"（(?:其中，?：?|含|包括)?(?:中央|国家|自治区|地方|(?:[省市县区州镇]|本)级?|财政|上级|自筹|企业|社会|银行|集体|村)[^，。；：（）\d]{0,10}"
    r"|、(?:中央|国家|自治区|地方|(?:[省市县区州镇]|本)级?|上级|自筹|企业|社会)[^，。；：（）\d]{0,10}"
)  # 补贴资金9.7亿元（〔中央〕7.2亿元、〔省级〕2.5亿元）
_NEAR = 60  # characters from a sum of funding to the sentence that tells its parts
_BROKEN_DOWN = re.compile(
    r"[^，。；：\d]{2,20}(?:主要|具体|分别)?(?:包括|用于|安排|投向)：?(?:[^，。；：、\d]|(?<=[A-Z])\d+){2,24}"
)  # a sentence that tells the parts


def _of_a_fund(reading: Reading, before: Judged, scene: Moment) -> bool:
    """Whether a sum is one of the parts of the funding named before it, in its statement or right in front of it."""
    if before.role != "funding":
        return False
    if before.scene.statement == scene.statement:
        end = before.scene.end
        return bool(_SHARE_OF.fullmatch(reading.text, end, scene.start) or _PART_IN_BRACKET.fullmatch(reading.text, end, scene.start))
    start = scene.statement[0]
    return start - before.scene.end <= _NEAR and bool(_BROKEN_DOWN.fullmatch(reading.text, start, scene.start))


def _tell(reading: Reading, scene: Moment, judged: Sequence[Judged], share: Judged | None, like: Judged | None) -> None:
    """Tell a scene what the numbers in front of it were taken for. share: the last percentage; like: the last of its own kind."""
    features, statement = scene.features, scene.statement
    last = judged[-1].role if judged and judged[-1].scene.statement == statement else ""
    features["after_given"] = last in ("award", "funding")
    features["after_fund"] = last == "funding"
    spoken = next((item for item in reversed(judged[-3:]) if item.role not in ("none", "threshold")), None)  # 每千名, 10亿元以上项目15个
    in_line = spoken is not None and reading.text.find("\n", spoken.end, scene.start) < 0
    features["after_award"] = in_line and spoken is not None and spoken.role in _SHARED
    goal = spoken if spoken and spoken.role == "target" else None
    features["after_target"] = goal is not None and goal.scene.statement == statement
    features["among_goals"] = in_line and goal is not None
    features["like_goal"] = features["among_goals"] and goal is not None and goal.scene.mention.kind == scene.mention.kind
    features["after_rate"] = share is not None and share.role == "award_rate" and share.scene.statement == statement
    features["of_fund"] = like is not None and _of_a_fund(reading, like, scene)
    features["after_added"] = like is not None and like.rule in _ADDED and reading.text.find("\n", like.end, scene.start) < 0
    features["series"] = like is not None and scene.mention.kind == "money" and _in_series(reading, like, scene)
    features["parallel"] = like is not None and like.role in _SHARED and _parallel(reading, like, scene)


_DUTIES = frozenset(("tally.must_meet", "tally.among_norms"))  # said with 须 or 应, which holds for the next clause too
_NORMS = frozenset(("tally.composition", "tally.required", "tally.must_meet", "tally.limit", "tally.norm_each", "tally.among_norms"))
_NEXT_NORM = re.compile(r"(?:（[^（）]{1,12}）)?[，、](?:且|并|或|或者)?[^，。；：\d]{0,14}")
_AMONG = re.compile(r"(?:及?以[上下])?(?:（[^（）]{1,12}）)?[，；、](?:且|并)?其中[^，。；：\d]{0,24}")


def _of_norm(reading: Reading, before: Judged, scene: Moment) -> bool:
    """Whether a count is part of the one in front of it, which somebody must have, or of the next clause (员工不少于4人，〔其中青年不少于2人〕;
    须在20户以上，〔带动农户50户以上〕).
    """
    if before.rule not in _NORMS or before.scene.statement != scene.statement:
        return False
    begin = scene.mention.bounded[0] if scene.mention.bounded[0] >= 0 else scene.start
    goes_on = before.rule in _DUTIES and scene.has("bounded") and _NEXT_NORM.fullmatch(reading.text, before.scene.end, begin)
    return bool(goes_on) or _AMONG.fullmatch(reading.text, before.end, begin) is not None


def _alike(reading: Reading, before: Judged, scene: Moment, rule: str) -> bool:
    """Whether a number, for which a rule was found, is rather what the one of its kind in front of it is: an exception, a step, a
    further case.
    """
    if scene.mention.kind == "money":
        return rule not in _DEDUCTED and _next_deductible(reading, before, scene)
    if scene.mention.kind != "percent":
        return False
    return (
        _excepted(reading, before, scene) or _stepped(reading, before, scene) or (rule in _UNTOLD and _another_case(reading, before, scene))
    )


def judge(reading: Reading, claimed: Sequence[tuple[int, int]]) -> list[Judged]:
    """Every number outside table cells already read (`claimed`) and formal elements, in order, judged."""
    out: list[Judged] = []
    share_before: Judged | None = None
    told: dict[str, Judged] = {}  # the last of each kind
    cells = sorted(claimed)
    starts = [a for a, _ in cells]
    for scene in moments(reading):
        i = bisect_right(starts, scene.mention.start) - 1
        if i >= 0 and scene.mention.end <= cells[i][1]:
            continue
        sentence = reading.sentence_at(scene.mention.start)
        if sentence is None:
            continue
        block = reading.outline.blocks[sentence.block]
        if block.kind == "row" and scene.mention.kind == "count" and reading.row_at(scene.mention.start) is None:
            continue
        if block.role in _SILENT or reading.in_title(scene.mention.start):
            continue
        before = told.get(scene.mention.kind)
        _tell(reading, scene, out, share_before, before)
        scene.features["of_norm"] = bool(before and _of_norm(reading, before, scene))
        rule = rules_for(scene.mention.kind).decide(scene)
        if rule is not None:
            like = before if before and _alike(reading, before, scene, rule.id) else None
            again = _restated(reading, before, scene) if before else None
            role, by = (like.role, like.rule) if like else again or (rule.gives, rule.id)
            if scene.mention.rule == fraction.RULE and role != "award_rate":
                continue  # 三分之二 is told only as what an award comes to
            out.append(Judged(scene, role, by, scene.mention.start, scene.mention.end))
            told[scene.mention.kind] = out[-1]
            share_before = out[-1] if scene.mention.kind == "percent" else share_before
    return settle(reading, out)
