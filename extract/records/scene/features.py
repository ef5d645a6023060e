"""What a rule may ask of a scene by name (`extract.rules.Rule.needs`): each feature a predicate over the words around a number."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from extract.fold import fold
from extract.records.scene.cap_alone import capped_by
from extract.records.scene.given import (
    BUDGETS,
    COVER,
    FEES,
    LOANS_HEADED,
    NO_CASES,
    TITLES,
    asked_of_aid,
    award_above,
    award_column,
    award_condition,
    award_context,
    award_headed,
    award_said,
    award_verb,
    base_shared_out,
    cases,
    fee_headed,
    floors_above,
    given_above,
    given_just_before,
    in_lines,
    lending,
    paid_by_kind,
    scale_headed,
    speaks_of,
    titled,
)
from extract.records.scene.objects import object_said
from extract.records.scene.told import (
    DUE_AHEAD,
    NORM_SAID,
    OUTLOOK,
    PLACES,
    aimed,
    applicant,
    conditions,
    counts_conditions,
    due_later,
    goal_year,
    levelled,
    past_fact,
    planned,
    small_kind,
    target_context,
    told,
    unlabelled,
    without_attribute,
)
from extract.records.scene.words import pattern
from extract.records.tense.passage import passage_tense
from extract.records.tense.told import MEASURED_YEAR
from extract.records.vocabulary import looks_ahead

if TYPE_CHECKING:
    from extract.model import Mention
    from extract.records.document.reading import Reading
    from extract.records.scene.moment import Moment


_LARGE = 10_000_000  # what no single person is paid


_AMPLE = 1_000_000  # more than any one buyer gets in vouchers


_HUGE = 100_000_000  # what hardly anything but an economy or a budget reaches


_CLASSIFIERS = frozenset(("个", "名", "人", "家", "户", "位", "项", "处", "份", "次"))


_MEASURES = frozenset(
    (
        "吨",
        "亩",
        "平方米",
        "平方公尺",
        "公尺",
        "公顷",
        "千瓦",
        "公里",
        "立方米",
        "㎡",
        "平方公里",
        "吨标准煤",
        "千瓦时",
        "米",
        "千克标准煤",
        "吨二氧化碳",
        "标准立方米",
        "兆瓦",
        "兆瓦时",
        "吉瓦",
        "吉瓦时",
        "千伏安",
        "兆伏安",
        "立方",
        "方",
        "m³",
        "公斤",
        "千克",
    )
)


# what a plant is big by
_CAPACITIES = frozenset(("吨", "千瓦", "千瓦时", "兆瓦", "兆瓦时", "吉瓦", "吉瓦时", "千伏安", "兆伏安", "立方米", "标准立方米", "立方"))


_ROUND = frozenset("十百千万亿倍")  # 千名, 百亿斤: what programmes are named by


_ROUND_KINDS = frozenset(("个", "项", "大", "件"))


PACED = "count.pace"  # the rule by which a length of time is read as a number


_RULEBOOK = re.compile(r"(?:办法|条例|规定|规则|细则|要点|作业规范)(?:（[^（）]*）)?$")


_BUDGET_PAPER = re.compile(
    (
        r"^(?!.*(?:办法|制度|规定|细则|改革|工作|绩效)).*(?:(?:部门|单位)(?:收支)?预算(?:情况|编制|安排|信息)*(?:的?说明|公开|公示)|年度?(?:部门|单位|收支)+预算"
        r"|“?三公”?经费(?:预算)?(?:安排)?情况的?说明)"
    ),
    re.MULTILINE,
)


_SETTLED = re.compile("决算")


def _budget_paper(reading: Reading) -> bool:
    """Whether a document is what a department says of its budget for the year, and not of what it has spent, by its title or its
    headings.
    """
    said = f"{fold(reading.outline.facts.title or '')}\n{reading.headings}"
    return _BUDGET_PAPER.search(said) is not None and not _SETTLED.search(said)


_LOOKS_BACK = re.compile(rf"(?:{MEASURED_YEAR}|连续[一二两三四五\d]个?(?:会计|纳税)?年度?)[^。；]*$")


# by how much, not to what: 增加110元, not 提高到110元
_RISEN_BY = re.compile(
    r"(?:上涨|[上下]调|调[高低]|增加|提高|增长|涨|下降|降低|减少|降)(?:了|约|近|均|各|分别|每[^，。；：、\d]{1,6})*$|[涨增降]幅(?:分别|均|约|为|达|是)*$|(?:高出|多出|少了?|多了?)(?:约|近)?$"
)


_OF_A_LOAN = re.compile(r"贷款|借款|本金|授信")  # in the words of a bound: 100万元〔贷款额度为限〕


_SAID_BEHIND = re.compile(r"(?:上|下|上的)(?:（[^（）]*）)?$")


# each match of what follows begins with one
_CASES_OPEN = (
    "例如",
    "比如",
    "譬如",
    "举例",
    "举个例子",
    "为例",
    "比方",
    "如某",
    "假设",
    "假如",
    "假定",
    "例：",
    "示例",
)


# a case that is reckoned through: 例如，一位农民花费30万元，…
_SURNAME = "[张李王赵刘陈周吴郑孙钱杨黄徐朱马胡郭何高林罗梁宋谢韩唐冯许]"
_CALLED = "(?:某|先生|女士|师傅|老[师板汉伯]|大[爷妈娘叔婶哥姐]|阿[姨婆伯公]|奶奶|爷爷|叔叔?|伯|姐|哥|太太?)"
_EXAMPLE = re.compile(
    r"(?<![\u4e00-\u9fff])(?:(?:(?:例如|比如|譬如|比方说?|举例(?:来?说|而言|来讲)?|举个例子)[，：]?|(?:例|示例)[一二三1-9]?：)"
    rf"(?:[^，。；：\d]{{0,6}}(?:一[位名个家户]|某[^类种些一]|[^，。；：\d]{{0,8}}(?:{_SURNAME}{_CALLED}|[小老]{_SURNAME})))"
    r"|(?:举例说明|打个比方)[，：]|(?:假设|假如|假定)[^。；]{0,12}(?:一[位名个家户]|某|[张李王赵刘陈周吴孙杨黄])|如某[^类种些一项]"
    r"|以[^，。；：]{0,12}(?:某|一[位名个家户]|企业|公司|家庭|住户|职工|居民|人员|先生|女士|大[爷妈娘叔婶]|师傅|奶奶|爷爷)[^，。；：]{0,8}为例(?!外))"
)


def _exampled(scene: Moment) -> bool:
    """Whether a number stands in a case that its paragraph reckons through (例如，一位农民花费〔30万元〕，可报销10万元)."""
    sentence = scene.reading.sentence_at(scene.start)
    start = scene.reading.outline.blocks[sentence.block].start if sentence else scene.statement[0]
    return _EXAMPLE.search(scene.reading.text, max(start, scene.start - _EXAMPLE_REACH), scene.start) is not None


_EXAMPLE_REACH = 300  # characters that such a case runs on for


_SPAN = re.compile(r"(?:学?年|月|[日天季晚]|小时|课时|年度?)")  # what money is paid for that is no thing


OF_QUANTITY: dict[str, Callable[[str, str], bool]] = {  # told by the bound and the unit alone: asked of every number, and first
    "at_most": lambda bound, unit: bound in ("at_most", "range", "less_than"),
    "bounded_side": lambda bound, unit: bound not in ("exact", "approximately"),
    "exact": lambda bound, unit: bound == "exact",
    "bounded": lambda bound, unit: bound != "exact",
    "measure_unit": lambda bound, unit: unit.partition("/")[0] in _MEASURES,
    "capacity_unit": lambda bound, unit: unit.partition("/")[0] in _CAPACITIES,
    "one_sided": lambda bound, unit: bound in ("at_least", "more_than", "at_most", "less_than"),
    "floor": lambda bound, unit: bound in ("at_least", "more_than"),
    "per_thing": lambda bound, unit: "/" in unit and not _SPAN.fullmatch(unit.partition("/")[2]),
    "per_time": lambda bound, unit: "/" in unit and bool(_SPAN.fullmatch(unit.partition("/")[2])),
    "times": lambda bound, unit: unit == "times",
    "copies": lambda bound, unit: unit == "份",
    "points": lambda bound, unit: unit == "pp",
    "phase": lambda bound, unit: unit == "期",
    "occasions": lambda bound, unit: unit in ("次", "批", "期", "轮"),
}


_RULED_OUT: dict[str, Callable[[str, str], bool]] = {  # when the bound and the unit alone tell that a number has none of these features
    "age": lambda bound, unit: unit != "岁",
    "single": lambda bound, unit: unit not in _CLASSIFIERS or OF_QUANTITY["one_sided"](bound, unit),
    "each_of": OF_QUANTITY["one_sided"],
    "back_bound": lambda bound, unit: not OF_QUANTITY["one_sided"](bound, unit),
    "norm": lambda bound, unit: bound not in ("at_least", "at_most"),
    "share_floor": lambda bound, unit: bound not in ("at_least", "more_than"),
    "capped": lambda bound, unit: bound != "at_most",
    "round_word": lambda bound, unit: unit in _ROUND_KINDS,
}


@lru_cache(maxsize=1_024)
def of_quantity(bound: str, unit: str) -> Mapping[str, bool]:
    """The features that a bound and a unit tell, those that they rule out among them."""
    told = {name: tells(bound, unit) for name, tells in OF_QUANTITY.items()}
    return told | {name: False for name, rules_out in _RULED_OUT.items() if rules_out(bound, unit)}


def of_document(reading: Reading) -> dict[str, bool]:
    """The features that a document tells of all its numbers, those that it rules out among them."""
    facts = reading.outline.facts
    told = {name: tells(reading) for name, tells in _TOLD_BY_DOCUMENT.items()}
    ruled_out = {
        "range_of_law": facts.genre != "law",
        "told_as_news": not told["reported"],
        "planned": facts.genre not in ("plan", "work_report", "other") and reading.turn < 0,
        "award_column": not reading.outline.tables,
        "outlook": not OUTLOOK.search(reading.headings),
        "budget_headed": not in_lines(BUDGETS).search(reading.headings),
        "fee_headed": not in_lines(FEES).search(reading.headings),
        "of_cover": not COVER.search(reading.text),
        "exampled": not any(word in reading.text for word in _CASES_OPEN),
        **{name: not in_lines(words).search(reading.titles) for name, words in (TITLES | {"loans_titled": lending()}).items()},
    }
    return told | {name: False for name, out in ruled_out.items() if out}


_TOLD_BY_DOCUMENT: dict[str, Callable[[Reading], bool]] = {
    "statute": lambda r: r.outline.facts.genre in ("law", "measures", "notice"),
    "normative": lambda r: r.outline.facts.genre in ("law", "measures", "notice", "other"),
    "reported": lambda r: r.outline.facts.genre in ("news", "work_report") or (r.outline.facts.retrospective and r.turn < 0),
    "rulebook": lambda r: bool(_RULEBOOK.search(fold(r.outline.facts.title or ""))),
    "budget_paper": _budget_paper,
}


class OfMention:
    """The features that a number tells by itself, with its bound, its unit and its document, those that they rule out among them."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.text
        self._of_document = of_document(reading)
        self._told: dict[tuple[str, str, str, str, bool, bool], dict[str, bool]] = {}  # few of them differ

    def __call__(self, mention: Mention) -> dict[str, bool]:
        quantity, digits = mention.quantity, self._text[mention.start].isdigit()
        assert quantity is not None
        key = (mention.kind, mention.rule, quantity.bound, quantity.unit, digits, _article(self._text, mention))
        if key not in self._told:
            self._told[key] = self._of(*key)
        return dict(self._told[key])

    def _of(self, kind: str, rule: str, bound: str, unit: str, digits: bool, article: bool) -> dict[str, bool]:
        """digits: whether it begins with a digit. article: whether it is no more than 一 and its classifier."""
        told = {**self._of_document, **of_quantity(bound, unit), "pace": rule == PACED}
        if kind == "count":
            told["article"] = article
            if digits and unit not in PLACES:
                told["small_kind"] = False
        return told


def _article(text: str, mention: Mention) -> bool:
    """Whether a count is no more than 一 and its classifier."""
    assert mention.quantity is not None
    return text.startswith("一", mention.start) and mention.end - mention.start == 1 + len(mention.quantity.unit)


def _of_its_document(name: str) -> Callable[[Moment], bool]:
    return lambda s: _TOLD_BY_DOCUMENT[name](s.reading)


def _of_its_quantity(name: str) -> Callable[[Moment], bool]:
    return lambda s: of_quantity(s.quantity.bound, s.quantity.unit)[name]


_EACH_ITS_OWN = re.compile(r"对[^。；]{2,60}的[^，。；]{0,16}，分别[^，。；\d]{0,10}$")  # 对2021年、2024年认定的企业，分别奖励〔30万元〕


def _lead_ends(pattern: str) -> Callable[[Moment], bool]:
    """Whether the clause up to a number ends in what a pattern finds, which closes with `$`."""
    search = re.compile(pattern).search
    return lambda s: search(s.lead) is not None


_PAID_BEFORE = re.compile(r"(?:报销|支付|报|补助|给付|赔付|救助)[^。；]{0,12}?(?:\d%|\d个百分点)[^；]{0,40}$")  # 报销70%，〔限1000元〕
# a sum that several pay together (每人每年100元，其中个人缴纳40元…)
_SPLIT = re.compile(
    r"(?:每[人户份](?:每[年月])?|标准|保费)(?:统一|共计?|合计|[为是])*\d[\d.,]*元(?:/[^，。；\d]{1,4})?(?:[，：（]|，由)(?=[^。；]{0,60}(?:缴|筹|承担|负担|出资|划转))"
)
_each_of = _lead_ends(r"每[^，。；\d]{1,8}$")


FEATURES: dict[str, Callable[[Moment], bool]] = {
    **{name: _of_its_quantity(name) for name in OF_QUANTITY},
    **{name: _of_its_document(name) for name in _TOLD_BY_DOCUMENT},
    "future": lambda s: s.tense == "future",
    "past": lambda s: s.tense == "past",
    "past_fact": past_fact,
    "told": told,
    "conditions": conditions,
    "applicant": applicant,
    "levelled": levelled,
    "award_verb_near": lambda s: (
        bool(re.search(r"(?:给予|补贴|补助|奖励|资助)[^，。；]{0,8}$", s.lead))
        or bool(re.match(r"[^，。；]{0,6}(?:给予|补贴|补助|奖励|资助)", s.after))
    ),
    "goal_year": goal_year,
    "due_later": due_later,
    "aimed": aimed,
    "in_past": lambda s: s.reading.in_past_section(s.start),
    "small_kind": small_kind,
    "pace": lambda s: s.mention.rule == PACED,
    "back_bound": lambda s: (
        s.has("one_sided")
        and s.mention.bounded[0] == s.mention.start
        and _SAID_BEHIND.search(s.reading.text[s.mention.end : s.end]) is not None
    ),
    "of_a_loan": lambda s: bool(_OF_A_LOAN.search(s.reading.text, s.mention.end, s.end)),
    "giving_after": lambda s: bool(pattern("giving_after").match(s.after)),
    "award_before": lambda s: bool(pattern("award").search(s.before)),
    "award_verb": award_verb,
    "award_context": award_context,
    "award_above": award_above,
    "floors_above": floors_above,
    "given_above": given_above,
    "exampled": _exampled,
    "award_said": award_said,
    "cap_alone": lambda s: (capped := capped_by(s)) is not None and s.reading.says(pattern("award"), capped),
    "for_whom": lambda s: object_said(s.reading, s.start) is not None,
    "given_just_before": given_just_before,
    "asked_of_aid": asked_of_aid,
    "award_headed": award_headed,
    "cases": cases,
    **{name: titled(words, own_title=name == "benefit_headed", own_label=name == "paid_shares_titled") for name, words in TITLES.items()},
    "loans_titled": lambda s: titled(lending())(s),
    "award_column": award_column,
    "fee_headed": fee_headed,
    "loan_headed": speaks_of(LOANS_HEADED),
    "of_cover": speaks_of(COVER),
    "budget_headed": lambda s: s.reading.headed(BUDGETS, s.start, levels=3),
    "priced": lambda s: bool(NO_CASES.search(s.before)),
    "predicate": lambda s: bool(pattern("predicate").match(s.after)),
    "stated_goal": lambda s: (
        bool(pattern("stated_goal").search(s.lead))
        and not pattern("strict_giving").search(s.lead)
        and bool(pattern("stated_goal").search(without_attribute(s.lead)))
    ),
    "level_subject": lambda s: bool(pattern("level_subject").search(s.lead)),
    "future_level": lambda s: s.tense == "future" and bool(pattern("level").search(s.lead)),
    "target_level": _lead_ends(r"(?:达到|突破|增至|新增)[^，。；]{0,6}$"),
    "measured_class": lambda s: bool(pattern("class_after").match(s.after)),
    "for_each": _lead_ends(r"(?:每|单|同)一?(?:[个家户名人项件位座所村县镇乡区校]|企业|单位|主体|申[报请])[^，。；]{0,24}$"),
    "per_year_each": _lead_ends(r"每[人名户]每?[年月][^，。；]{0,10}$"),
    "per_head": lambda s: bool(pattern("per_head").search(s.lead)),
    "condition_clause": lambda s: (
        (bool(pattern("condition_clause").match(s.after)) and (s.has("giving_after") or not s.has("new_verb"))) or counts_conditions(s)
    ),
    "rate_base": lambda s: bool(pattern("rate_base").search(s.lead)) or bool(re.match(r"的[^，。；]{0,8}$", s.lead)),
    "threshold_words": lambda s: bool(pattern("threshold_words").search(s.lead)),
    "instalment": lambda s: bool(pattern("instalment").search(s.before[-60:] + s.after[:40])),
    "subject_cost": lambda s: bool(pattern("subject_cost").search(s.lead)),
    "new_verb": lambda s: bool(pattern("new_verb").search(s.lead)),
    "told_of_now": lambda s: s.tense == "" and s.reading.outline.facts.genre == "other" and not NORM_SAID.search(s.lead),
    "compared": lambda s: bool(pattern("compared").search(s.lead)),
    "news_fact": lambda s: bool(pattern("news_fact").search(s.lead)),
    "name_list_existing": lambda s: bool(pattern("name_list_existing").search(s.lead)) and not s.has("new_verb"),
    "award_statement": lambda s: bool(pattern("award").search(s.before) or pattern("award").search(s.after[:80])),
    "award_statement_before": lambda s: bool(
        pattern("strict_giving").search(unlabelled(s.lead)) or re.search(r"(?:按|按照|参照)[^，。；]{0,30}$", s.lead)
    ),
    "age": lambda s: s.quantity.unit == "岁" and "寿命" not in s.lead,
    "spelt": lambda s: s.reading.text[s.mention.start] in "一二三四五六七八九十两",
    "several": lambda s: s.reading.text[s.mention.start].isdigit() and s.quantity.low != 1,
    "round_word": lambda s: s.reading.text[s.mention.start] in _ROUND and s.quantity.unit not in _ROUND_KINDS,
    "looks_back": lambda s: bool(_LOOKS_BACK.search(s.before[-60:])),
    "whole": lambda s: s.quantity.low == 100,
    "article": lambda s: _article(s.reading.text, s.mention),
    "range_of_law": lambda s: s.reading.outline.facts.genre == "law" and s.tense != "future",
    "target_context": target_context,
    "norm": lambda s: s.quantity.bound in ("at_least", "at_most") and s.tense != "past" and not s.has("aimed"),
    "told_as_news": lambda s: s.has("reported") and s.tense == "past" and not s.has("giving_after"),
    "contributed": _lead_ends(r"(?:缴费|缴存|缴纳|保费|自付|自负|扣除|纳税)[^，。；]{0,16}$"),
    "each_its_own": lambda s: _EACH_ITS_OWN.search(s.before) is not None,
    "paid_back_for": lambda s: re.search(r"代偿|(?:学费|费用)补偿|资助标准|补偿标准", s.before) is not None,
    "wage": lambda s: bool(re.match(r"[^，。；]{0,16}(?:工资|薪酬|报酬)", s.after)),
    "single": lambda s: s.quantity.low == s.quantity.high == 1 and s.quantity.unit in _CLASSIFIERS,
    "each_of": lambda s: s.quantity.low == s.quantity.high == 1 and _each_of(s),
    "share_floor": lambda s: s.quantity.bound in ("at_least", "more_than") and bool(re.search(r"占(?!地)[^，。；]{1,20}$", s.lead)),
    "everywhere": lambda s: bool(re.search(r"[每各全][^，。；]{0,24}$", s.lead)) or s.tense == "future",
    "base_shared_out": base_shared_out,
    "paid_by_kind": paid_by_kind,
    "scale_headed": scale_headed,
    "told_passage": lambda s: passage_tense(s.reading, s.start) == "past",
    "delivered_fact": lambda s: bool(re.search(r"(?:实现|完成|达成|超过)了|去年|已", s.before)),
    "delivering": lambda s: bool(pattern("delivering").search(s.lead)),
    "award_near": lambda s: s.has("award_statement") or s.has("award_said"),
    "tax_limit": lambda s: bool(re.search(r"限额标准|定额标准|扣减|抵减|税额", s.before[-80:])),
    "session": lambda s: s.quantity.unit in ("届", "次") and s.mention.end - s.mention.start <= 4,
    "huge": lambda s: (s.quantity.low or s.quantity.high or 0) >= _HUGE,
    "large": lambda s: (s.quantity.low or s.quantity.high or 0) >= _LARGE,
    "ample": lambda s: (s.quantity.low or s.quantity.high or 0) >= _AMPLE,
    "after_fund": lambda s: False,
    "of_fund": lambda s: False,
    "of_norm": lambda s: False,
    "after_given": lambda s: False,
    "after_award": lambda s: False,
    "due_ahead": lambda s: bool(DUE_AHEAD.search(s.before)),
    "after_target": lambda s: False,
    "among_goals": lambda s: False,
    "like_goal": lambda s: False,
    "planned": planned,
    "ahead": lambda s: s.tense == "future" or planned(s),
    "award_condition": award_condition,
    "reached": _lead_ends(r"(?:达到?|满|足|完成|为)$"),
    "after_rate": lambda s: False,
    "listed": lambda s: s.start != s.mention.start or "、" in s.reading.text[s.mention.end : s.end],
    "parallel": lambda s: False,
    "after_added": lambda s: False,
    "series": lambda s: False,
    "paid_just_before": lambda s: _PAID_BEFORE.search(s.reading.text, max(0, s.start - 60), s.start) is not None,
    "split_sum": lambda s: _SPLIT.search(s.before) is not None,
    "outlook": lambda s: s.reading.headed(OUTLOOK, s.start, levels=1),
    "capped": lambda s: s.quantity.bound == "at_most" and not s.has("aimed"),
    "instead": _lead_ends(r"[由从][^，。；]{0,16}$"),
    "goal_word": lambda s: looks_ahead(s.before),
    "goal_heading": lambda s: s.reading.in_goal_section(s.start),
    "risen_by": lambda s: bool(_RISEN_BY.search(s.lead)),
    "leverage": _lead_ends(r"(?:撬动|带动|拉动|吸引|引导(?!基金|资金))[^，。；]{0,24}$"),
}


PLAIN = frozenset(  # told without a pattern, once for a statement, or by less than the rules that ask for it
    (
        "benefits_titled",
        "loans_titled",
        "deductibles_titled",
        "paid_shares_titled",
        "budget_headed",
        "fee_headed",
        "after_fund",
        "of_fund",
        "of_norm",
        "after_rate",
        "after_award",
        "after_target",
        "like_goal",
        "ample",
        "article",
        "large",
        "normative",
        "parallel",
        "after_added",
        "risen_by",
        "series",
        "single",
        "statute",
        "whole",
        *OF_QUANTITY,
    )
)
