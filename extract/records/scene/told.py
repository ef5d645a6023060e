"""Whether a number is told of, aimed at or asked for: by its year, its clause, its passage, and the conditions that are listed around
it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from extract.records.scene.words import pattern
from extract.records.tense.carried import carried_date
from extract.records.tense.governing_year import governing_year, is_past
from extract.records.tense.told import GOALS_ARE, MEASURED_YEAR
from extract.records.vocabulary import facts

if TYPE_CHECKING:
    from extract.records.scene.moment import Moment


_COMPARED = re.compile(r"[较比](?:上年|去年|上一年|年初)度?末?|同比")  # said of goals and levels too


def told(scene: Moment) -> bool:
    """Whether the scene's own sentence says by a word, not by a year, that it tells of the past (已, 去年), or its heading does."""
    return scene.reading.in_past_section(scene.start) or bool(facts().search(_COMPARED.sub("", scene.before.rpartition("；")[2])))


# what should be, in prose without a tense: 数量应达到3家, 不低于3家, 稳定在3家; all else (人口为3万人) tells how things are
NORM_SAID = re.compile(r"(?:应当?|须|[必不]得|不[低少高超]|至少|稳定|保持|控制|确保|力争|争取)[^，。；]{0,14}$")


DUE_AHEAD = re.compile(r"(?:到|至)[^，。；\d]{0,6}(?:20\d\d年|“?十[四五]五)|力争|争取|年(?:底|末)前?|目标")


def unlabelled(lead: str) -> str:
    """A clause without the label in front of 对 (补贴测算：〔对留用率50%以下的单位〕): what it gives is given behind."""
    said = lead.partition("：")[2]
    return said if said.startswith("对") else lead


PLACES = frozenset("乡镇县市区村省国")


_NAMES = re.compile(r"[^，。；：、\d]{2,12}(?:、[^，。；：、\d]{2,6}){1,8}$")


_QUOTED = re.compile(r"“[^“”]{1,12}”[、和]?“[^“”]{1,12}”$")  # “小升规”“规改股”〔两个〕


def _listed(lead: str) -> int:
    """How many names a list closes with right in front of a number (玉东、西岭、北川〔3乡〕)."""
    names = _NAMES.search(lead)
    return names[0].count("、") + 1 if names else 0


def small_kind(scene: Moment) -> bool:
    """Whether a count is a small Chinese numeral that sums up kinds or names just listed (一、二、三类, A、B、C三个)."""
    said = scene.reading.text[scene.mention.start : scene.mention.end]
    if scene.quantity.unit in PLACES and said[0].isdigit():
        return scene.quantity.low == _listed(scene.lead) and not scene.has("predicate")
    if said[0] not in "一二三四五六七八九十两":
        return False
    return (
        said[1:] in ("类", "级", "种", "类型")
        or ("、" in scene.lead[-40:] and not scene.lead.endswith("等"))  # 新建A、B等〔八项〕工程 tells of more than is named
        or scene.before.endswith("、")
        or _QUOTED.search(scene.before) is not None
    )


def goal_year(scene: Moment) -> bool:
    """Whether a date ahead governs the scene (到2025年…); a year within listed conditions (须符合以下条件：2021年销售额…) does not."""
    start = scene.statement[0]
    year = governing_year(scene.reading, start, scene.start)
    if year is None:
        return _coming(scene)
    if year.time is None or is_past(scene.reading, year.time.last):
        return False
    if year.time.grain == "day" and scene.reading.text.startswith("起", year.end):
        return False  # 自2024年5月18日起，利率调整为不低于3%: in force from then on, and no goal
    opened = _CONDITIONS_OPEN.search(scene.reading.text, start, scene.start)
    if _CONDITIONS_OPEN.search(scene.reading.lead_in(scene.start)):
        return False
    return not (opened and opened.end() <= year.start) and not (year.start > start and _next_condition(scene))


_COMING = re.compile(
    r"(?:(?:未来|今后|接下来|往后)的?|(?:力争|争取|确保|计划)(?:在|利?用)?)[一二两三四五六七八九十\d]{1,3}(?:年|个月)(?![度份底末初前]|以上)"
)


def _coming(scene: Moment) -> bool:
    """Whether a length of time to come governs the scene (未来五年，…; 力争三年内…), said in its statement and in no condition."""
    lengths = [t for t in scene.reading.times_between(scene.statement[0], scene.start) if t.kind == "duration"]
    if not lengths or scene.has("conditions"):
        return False
    return _COMING.search(scene.reading.text, max(scene.statement[0], lengths[0].start - _COMING_REACH), scene.start) is not None


_COMING_REACH = 8  # characters in front of a length in which it is said to be to come


def _set_as_goal(scene: Moment) -> bool:
    reading, start = scene.reading, scene.statement[0]
    opened = GOALS_ARE.search(reading.text, start, scene.start)
    if opened is None or reading.in_past_section(scene.start):
        return False
    told = reading.facts[bisect_left(reading.facts, start) : bisect_left(reading.facts, scene.start)]
    return all(_COMPARED.match(reading.text, place) for place in told)


def due_later(scene: Moment) -> bool:
    """Whether what is said at a number lies ahead whatever it is compared with: a year that begins after the document's own date
    governs it, or it stands among the goals that its statement sets (预期目标是：…，税收比上年增长5%)."""
    if _set_as_goal(scene) or (scene.tense == "future" and scene.reading.set_ahead(scene.start)):
        return True
    year, anchor = governing_year(scene.reading, scene.statement[0], scene.start), scene.reading.anchor
    if year is None or year.time is None or anchor is None or year.time.last is None or not year.time.year_named:
        return False
    first = year.time.first
    return (first is not None and first > anchor) or (year.time.last.year > anchor.year and not is_past(scene.reading, year.time.last))


def aimed(scene: Moment) -> bool:
    """Whether a limit is a goal here: a date ahead governs it or its paragraph, or it stands under the goals of a plan or report."""
    if scene.has("goal_year") or carried_date(scene.reading, scene.statement[0]):
        return True
    tasks = scene.reading.year_of_tasks
    planned = tasks and scene.reading.outline.facts.genre == "plan" and int(tasks["year"]) >= scene.reading.this_year
    if planned and scene.tense == "future" and not _LAID_ON.search(scene.lead):
        return True
    return scene.reading.outline.facts.genre in ("work_report", "plan", "other") and scene.reading.in_goal_section(scene.start)


_LAID_ON = re.compile(r"(?:应当?|须|必须|不得)将[^，。；]*$")  # 应将不低于60%的资金量化到村: a duty, and no goal


_YEAR_OPENS = re.compile(r"(?P<year>(?:19|20)\d\d)年(?:度|全年)?，?(?:全[省市县区]|我[省市县区])")


# 收到了1.5万元, not 补贴提高了50元; 申请到5万元, not 可申请到5万元
_PAID = re.compile(
    r"(?<![高加升大低少除多])了(?!解|结)[^，。；：\d给每]{0,4}$|^(?:(?![可能将最拟想]|应[当该]|每).)*(?:申请|领取?|拿|收|兑|分)到(?!位|期)[^，。；：\d给每]{0,4}$"
)


_ARRIVED = re.compile(r"(?:全部|全额|足额|及时|顺利|直接)*(?:发放|拨付|兑付|兑现|落实|下拨|支付)?(?:到位|完毕|到账|入账|到户)")


_MUST_HAVE = re.compile(rf"(?:应当?|须|需|必须)[^，。；]{{0,4}}{MEASURED_YEAR}")  # 须〔上年度〕营业收入达到500万元


_DONE_THEN = re.compile("已(?![缴交付])|去年|共|累计")


_ATTRIBUTE = re.compile(
    r"(?P<attribute>(?:^|(?<=[为向对凡给]))(?![^，。；：]*(?:发放|拨付|兑[现付]|给予|奖励|补贴|补助|资助|获得?|支持)[^，。；：]{0,12}的)[^，。；：]{2,40}的)"
    r"[^，。；：、\d的]{2,16}?(?:每[家个名人户台艘辆件项套]|一次性|可|再|由[^，。；：的]{2,12}?|按|全额|均)*(?:给予|予以|提供|发放|发给|奖励|补贴|补助|资助|奖补|扶持|拨付|支付|兑付)"
)


def without_attribute(clause: str) -> str:
    """A clause without what tells who gets something (为〔已认定的〕孵化器提供…): what they have done is no fact that is reported."""
    found = _ATTRIBUTE.search(clause)
    return clause[: found.start("attribute")] + clause[found.end("attribute") :] if found else clause


def past_fact(scene: Moment) -> bool:
    """Whether the scene's own clause, or its heading, tells of the past: an award told there is a fact."""
    if scene.reading.in_past_section(scene.start):
        return True
    clause = scene.reading.text[scene.clause.start : scene.start]
    said = scene.before if scene.statement[0] + len(scene.before) == scene.start else ""
    opening = _YEAR_OPENS.match(said.rpartition("；")[2])
    if opening and scene.reading.anchor and int(opening["year"]) < scene.reading.anchor.year:
        return True
    if _PAID.search(scene.lead) or (_ARRIVED.match(scene.after) and not scene.has("statute")):
        return True
    giving = pattern("strict_giving").search(scene.lead)
    done = [m.start() for m in _DONE_THEN.finditer(clause)] if giving else []
    if giving and not any(place < len(clause) - len(scene.lead) + giving.start() or "的" not in clause[place:] for place in done):
        return False  # 给予〔已建成投用的海外仓〕50万元: what they are that get it
    if _MUST_HAVE.search(clause):
        return False
    year = governing_year(scene.reading, scene.clause.start, scene.start)
    if year and year.time and is_past(scene.reading, year.time.last):
        return True
    clause = _GROWN_BASE.sub("", clause)
    return facts().search(clause) is not None and facts().search(without_attribute(clause)) is not None


# what is given for each of it, said by what it grew from: 〔较上年新增用电量部分〕按0.05元/千瓦时给予补贴
_GROWN_BASE = re.compile(
    r"[较比](?:上一?年度?|去年|前一?年|上一?季度?|上一?月)(?:同期|同月)?[^，。；：\d]{0,14}(?:部分|[额量数])(?=，?(?:由[^，。；：\d]{2,8}?)?(?:按照?|每|以|给予))"
)


def target_context(scene: Moment) -> bool:
    """Whether a count may be a target here: a date ahead, or the imperative of a policy; reports and laws need the date."""
    if scene.tense == "future":
        return True
    imperative = scene.tense == "" and scene.reading.outline.facts.genre in ("measures", "plan", "notice", "other")
    return imperative and not scene.has("looks_back")


def planned(scene: Moment) -> bool:
    """Whether a number stands in a paper that sets goals, or behind a goal of its paragraph, and nothing tells of the past."""
    genre = scene.reading.outline.facts.genre
    sets = (
        genre in ("plan", "work_report") or (genre == "other" and scene.has("among_goals")) or scene.reading.looks_ahead_from(scene.start)
    )
    if not sets or scene.tense == "past" or scene.reading.in_past_section(scene.start):
        return False
    return genre != "work_report" or not scene.has("told_passage")


_GIVEN_FOR_EACH = re.compile(r"每[一个]?[人户家亩个件项名套台年月](?:最[高多低少]|不[超高低少]过?于?|至少|最高不超过)*$")


_GIVEN_BY_STANDARD = re.compile(r"的?(?:标准|额度)[^，。；：\d]{0,6}(?:给予|予以|发放|发给|补[贴助]|奖励|资助|奖补)")


_TERMS = re.compile(r"(?:以上|及以上)?(?:的)?(?:[^，。；、的\d]{0,6})(?:条件|指标|要求|情形|资格)(?:之一|[中的，。；、（）至须应均]|$)")
_MET = re.compile(r"(?:满足|符合|具备)(?:其中|上述|以上|下列|任意|至少|的)*$|(?:条件|指标|要求)中的?(?:至少|任意)?$")


def counts_conditions(scene: Moment) -> bool:
    """Whether a count is of the conditions to be met (此〔三项〕条件至少满足〔两项〕), and so of nothing that is to be reached."""
    if scene.mention.kind != "count" or scene.quantity.unit not in ("项", "个", "条", "款", "种"):
        return False
    opens = scene.clause.start
    met = _MET.search(scene.reading.text, opens, max(opens, scene.mention.bounded[0]))
    return bool((met and scene.quantity.unit == "项") or (_TERMS.match(scene.after) and "目标" not in scene.lead))


_LEAD_GIVES = re.compile(
    r"(?:给予|发放|予以|奖励|补[贴助]|资助|奖补)[^，。；：]{0,16}(?:，[^，。；：]{0,6}标准[^，。；：]{0,4})?：?$|(?:补[贴助]|奖励|资助|奖补)?标准(?:如下|为|是)?：?$"
)


def _each_given(s: Moment, lead: str) -> bool:
    """Whether a lead-in that tells conditions gives too, and a sum is what each gets (对下列情形给予补助：…，每户〔最高2000元〕)."""
    given = _GIVEN_FOR_EACH.search(s.before) or _GIVEN_BY_STANDARD.match(s.after)
    return bool(given and _LEAD_GIVES.search(lead))


_CONDITIONS_OPEN = re.compile(
    r"(?:申报|申请|申请人|支持|认定|准入|基本|享受|补助|奖励|入库)(?:条件|资格|要求)：(?!.*[）。]（[二三四2-9]）)"
    r"|(?:申报|申请|支持|扶持|适用|享受|补助|补贴|奖励|资助|救助|保障)对象：[^。；给每标元]*$"
    r"|(?:符合|具备|满足)(?:下列|以下|如下|下述)?(?:这?[一二两三四五六七八几\d]{1,2}[条项点个])?(?:全部|任一)?(?:条件|要求|情形)?(?:之一)?(?:的[^，。；：的]{2,24})?："
)


_NEXT_ITEM = re.compile(r"（[二三四五六七八九2-9]）|[2-9][.、]|[②-⑨]")


_CONDITIONS_LISTED = re.compile(
    r"(?:(?:条件|资格|要求|情形)(?:之一)?的?|(?:符合|具备|满足)(?:下列|以下|如下|下述)(?:全部|任一)?(?:条件|要求|情形)(?:之一)?的?[^。；：]{0,24})： ?(?:（[一1]）|1[.、]|①)"
)


_NEXT_PART = re.compile(r"[。；][一二三四五六七八九十]{1,3}、")


_LIST_REACH = 600  # characters from a later item of a list of conditions back to what opens it


def _next_condition(scene: Moment) -> bool:
    """Whether a statement is a later item of conditions listed in one paragraph (须符合以下条件之一：（1）…。〔（2）…〕)."""
    start = scene.statement[0]
    if not _NEXT_ITEM.match(scene.reading.text, start):
        return False
    sentence = scene.reading.sentence_at(start)
    block = scene.reading.outline.blocks[sentence.block].start if sentence else start
    opened = list(_CONDITIONS_LISTED.finditer(scene.reading.text, max(block, start - _LIST_REACH), start))
    return bool(opened) and not _NEXT_PART.search(scene.reading.text, opened[-1].end(), start)


_PART_OPENS = re.compile(r"[一二三四五六七八九十]{1,3}、")


def _listed_condition(scene: Moment) -> bool:
    """Whether a number stands in a list of conditions that its own statement opens (符合以下条件的企业予以奖励：（一）…；〔（二）…〕)."""
    if "：" not in scene.before:
        return False
    opened = list(_CONDITIONS_LISTED.finditer(scene.before))
    return bool(opened) and not _PART_OPENS.search(scene.before, opened[-1].end())


_IN_BUSINESS = "经营|运营|营业|开业|登记|注册|成立|设立|纳税|参保|投保|缴费|缴存|缴纳|工作|从业|执业|居住|落户|入驻|入园|投产|投入使用|任职|就业|入职|存续|备案|开办"
# 正常运营满一年, 年龄在18-40周岁: what is asked of who applies
_OF_APPLICANTS = re.compile(
    rf"(?:{_IN_BUSINESS})[^，。；：、的\d]{{0,8}}满[一二两三四五六七八九十半\d]{{1,3}}(?:周年|整年|年|个?月|[天日])(?:及?以上)?(?=[，、；。且并（]|$)"
    r"|(?:具有|拥有|具备)(?:独立法人资格|自主知识产权(?!的)|健全的|完善的|良好的|固定的?)|无不良[^，。；]{0,8}(?:记录|行为|信用)|(?:未被|不得被|没有被)列入"
    r"|(?:年龄|法定代表人|法人代表|申请人)[^，。；：]{0,4}在?\d{2}(?:周?岁)?[-~至到—]\d{2}周?岁"
)
_STRIVES = re.compile(r"力争|争取|目标|确保|[到至]20\d\d年|十[四五]五")


def applicant(scene: Moment) -> bool:
    """Whether a statement tells how long or what who applies has been (正常运营满一年，〔员工不少于3人〕), so that its bounds are conditions."""
    if scene.has("reported") or scene.tense == "past" or scene.has("goal_heading") or _STRIVES.search(scene.before):
        return False
    return scene.reading.says(_OF_APPLICANTS, scene.statement)


OUTLOOK = re.compile("(?:经济|中期|市场|前景)(?:展望|预测|前瞻)")


# 奖励条件及标准 heads what is given too
_CONDITIONS_HEADED = re.compile("准入|^(?!.*(?:奖|补|资助|扶持|支持).*标准).*(?:条件|资格|申报要求)")


def conditions(scene: Moment) -> bool:
    """Whether a number stands among conditions: its list, its statement, its item or its heading says so."""
    reading, lead = scene.reading, scene.reading.lead_in_at(scene.start)
    return (
        (lead is not None and reading.says(pattern("conditions"), lead) and not _each_given(scene, reading.text[slice(*lead)]))
        or ("：" in scene.before and _CONDITIONS_OPEN.search(scene.before) is not None)
        or _next_condition(scene)
        or _listed_condition(scene)
        or reading.headed(_CONDITIONS_HEADED, scene.start, levels=2)
    )


_LEVELLED = re.compile(
    r"(?:[超高低][过于出]|大于|小于|少于|不足|不[到满]|逾|未达到?)[^，。；：\d百]{0,16}(?P<level>[\d.]+%|百分之[一二三四五六七八九十百点]+)(?:（[^（）]*）)?(?:以[上下])?"
    r"(?:的|者|时)，?(?:则|均|一律|统一|也|可|只|仅)*(?:按照?|[以依为])$"
)


def levelled(scene: Moment) -> bool:
    """Whether a share is the very level in front of it, to which what passes that is put back (超过30%的按〔30%〕计算)."""
    found = _LEVELLED.search(scene.before[-48:])
    return found is not None and found["level"] == scene.reading.text[scene.mention.start : scene.mention.end]
