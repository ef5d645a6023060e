"""A document as the record rules read it: its statements and clauses, its mentions, and the scene around each.

A *statement* runs to a full stop; a *sentence* of the contract also ends at ；, so a statement may hold several (a goal's
date governs all of them). A *clause* runs from one punctuation mark or bracket to the next.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property

from extract.fold import fold
from extract.lexicons import any_of, table
from extract.model import Document, Mention, Outline, Quantity, Sentence
from extract.records.places import Places
from extract.values import home_currency

_CLAUSE_END = re.compile(r"[，；：。！？、\n（）\t]|-{2}")
_HARD_END = re.compile(r"[，；：。！？\n（）\t]|-{2}")
_BRACKETED = re.compile(r"（[^（）]*）")


@cache
def lists() -> dict[str, str]:
    """Every word list of the policy lexicon as an alternation, by the name patterns use for it."""
    instruments = table("policy", "instruments")
    named = {f"instrument_{kind}": any_of(items) for kind, items in instruments.items()}
    named["instrument"] = any_of({word for items in instruments.values() for word in items})
    for key in ("giving", "funds", "loans", "deliver", "level", "facts", "measures", "classes", "limits"):
        named[key] = any_of(table("policy", key)["words"])
    named["fund_verb"] = any_of(table("policy", "funds")["verbs"])
    for key in ("increase", "growth", "decrease", "goals"):
        named[key] = any_of(table("policy", key)["words"])
    fronts = [word for items in table("bounds", "front").values() for word in items]
    named["between"] = any_of({*fronts, *table("bounds", "between")["words"]})
    named["bound"] = any_of(fronts)
    named["at_most"] = any_of(table("bounds", "front")["at_most"])
    return named


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch [start, end) of the view between two marks."""

    start: int
    end: int


class Reading:
    """One document ready for the record rules: shared by all record types, computed once."""

    def __init__(self, document: Document, outline: Outline, numbers: Sequence[Mention], times: Sequence[Mention]) -> None:
        self.document = document
        self.outline = outline
        self.text = outline.view.text
        self.numbers = tuple(numbers)
        self.times = tuple(times)
        self.anchor = outline.facts.anchor_date
        self.currency = home_currency(self.text, outline.facts.script)
        self._sentence_starts = [s.start for s in outline.sentences]
        self._marks = [m.start() for m in _CLAUSE_END.finditer(self.text)]
        self._hard_marks = [m.start() for m in _HARD_END.finditer(self.text)]
        self._numbers = Places(self.numbers)
        self._times = Places(self.times)

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that position stands in, or None between blocks."""
        i = bisect_right(self._sentence_starts, position) - 1
        if i < 0:
            return None
        sentence = self.outline.sentences[i]
        return sentence if position < sentence.end else None

    @cached_property
    def _statements(self) -> tuple[list[int], list[int]]:
        starts: list[int] = []
        ends: list[int] = []
        open_block = -1
        for sentence in self.outline.sentences:
            if open_block == sentence.block and self.text[ends[-1] - 1] == "；":
                ends[-1] = sentence.end
            else:
                starts.append(sentence.start)
                ends.append(sentence.end)
            open_block = sentence.block
        return starts, ends

    def statement_at(self, position: int) -> tuple[int, int]:
        """The [start, end) of the statement that position stands in."""
        starts, ends = self._statements
        i = max(0, bisect_right(starts, position) - 1)
        return (starts[i], ends[i]) if starts else (0, 0)

    def previous_statement(self, start: int) -> tuple[int, int] | None:
        """The statement in front of the one that starts at `start`, in the same block, or None."""
        starts, ends = self._statements
        i = bisect_right(starts, start) - 2
        if i < 0:
            return None
        here, there = self.sentence_at(start), self.sentence_at(starts[i])
        return (starts[i], ends[i]) if here and there and here.block == there.block else None

    def clause_at(self, start: int, end: int, *, hard: bool = True) -> Clause:
        """The clause around [start, end): between commas and stops, or, where hard is False, between 、 too."""
        marks = self._hard_marks if hard else self._marks
        i = bisect_right(marks, start - 1)
        left = marks[i - 1] if i else -1
        if left >= 0 and self.text[left] == "-":
            left += 1
        j = bisect_right(marks, end - 1)
        return Clause(left + 1, marks[j] if j < len(marks) else len(self.text))

    @cached_property
    def facts(self) -> list[int]:
        """Where words stand that tell of the past or present (已, 截至, 同比)."""
        return [m.start() for m in _facts().finditer(self.text)]

    @cached_property
    def sure_facts(self) -> list[int]:
        """The same without 累计…, which a date ahead may govern too (到2027年，累计建成5个)."""
        return [place for place in self.facts if not self.text.startswith("累计", place)]

    @cached_property
    def goals(self) -> list[int]:
        """Where words stand that look ahead (力争, 到2025年, 每年)."""
        return [m.start() for m in _goals().finditer(self.text)]

    def own_start(self, clause_start: int, position: int) -> int:
        """Where the words that belong to a number at `position` alone begin: behind the number before it in its clause."""
        before = self.numbers_between(clause_start, position)
        start = max(clause_start, before[-1].end, before[-1].bounded[1]) if before else clause_start
        while start < position and self.text[start] in "且并、和及与或的至到（含）":
            start += 1
        return start

    def times_between(self, start: int, end: int) -> Sequence[Mention]:
        """The time mentions that start in [start, end)."""
        return self._times.between(start, end)

    def numbers_between(self, start: int, end: int) -> Sequence[Mention]:
        """The money, percentage and count mentions that start in [start, end)."""
        return self._numbers.between(start, end)

    def section_at(self, position: int) -> tuple[str, ...]:
        """The headings above a position, outermost first, as written."""
        sentence = self.sentence_at(position)
        return self.outline.blocks[sentence.block].section if sentence else ()

    @cached_property
    def _past_sections(self) -> re.Pattern[str]:
        return re.compile(any_of(table("policy", "facts")["sections"]))

    @cached_property
    def _goal_sections(self) -> re.Pattern[str]:
        return re.compile(any_of(table("policy", "sections")["goal"]))

    def in_goal_section(self, position: int) -> bool:
        """Whether a heading above a position says that goals follow (奋斗目标, 2024年工作安排)."""
        return any(self._goal_sections.search(fold(title)) for title in self.section_at(position))

    def in_past_section(self, position: int) -> bool:
        """Whether a heading above a position says that facts of the past follow (发展成效, 工作回顾)."""
        return self.outline.facts.retrospective or any(self._past_sections.search(fold(title)) for title in self.section_at(position))

    def lead_in(self, position: int) -> str:
        """The words that open the list a position stands in (对下列企业给予奖励：), or the empty string."""
        sentence = self.sentence_at(position)
        place = self._lead_ins.get(sentence.block) if sentence else None
        return self.text[place[0] : place[1]] if place else ""

    def lead_in_at(self, position: int) -> tuple[int, int] | None:
        """The [start, end) of the statement that opens the list a position stands in, or None."""
        sentence = self.sentence_at(position)
        return self._lead_ins.get(sentence.block) if sentence else None

    def headings_above(self, position: int) -> list[tuple[int, int]]:
        """The [start, end) of the headings above a position, the nearest first."""
        sentence = self.sentence_at(position)
        if sentence is None:
            return []
        wanted = self.outline.blocks[sentence.block].section
        found: list[tuple[int, int]] = []
        for block in reversed(self.outline.blocks[: sentence.block + 1]):
            if not wanted:
                break
            if block.kind == "row" or (block.kind == "paragraph" and not block.level):
                continue
            said = self.outline.view.written(block.start, min(block.end, block.start + 60))
            level = next((k for k in range(len(wanted) - 1, -1, -1) if said.startswith(wanted[k])), None)
            if level is not None:
                found.append((block.start, block.start + len(wanted[level])))
                wanted = wanted[:level]
        return found

    @cached_property
    def _lead_ins(self) -> dict[int, tuple[int, int]]:
        """For each block below one that ends with ：, the place of that opening statement, while the heading stays."""
        found: dict[int, tuple[int, int]] = {}
        opening: tuple[int, int] | None = None
        section: tuple[str, ...] = ()
        for i, block in enumerate(self.outline.blocks):
            if opening and block.section[: len(section)] == section and block.kind != "heading":
                found[i] = opening
            else:
                opening = None
            if self.text[block.end - 1 : block.end] == "：":
                opening, section = self.statement_at(block.end - 1), block.section
        return found


@dataclass(frozen=True)
class Moment:
    """A mention's scene (`extract.rules.Scene`): what stands before it in its statement, and behind."""

    reading: Reading
    start: int  # of the mention, or of the first of its list
    end: int  # behind the last of its list, with its back bound word
    mention: Mention
    features: dict[str, bool] = field(default_factory=dict)

    @cached_property
    def statement(self) -> tuple[int, int]:
        return self.reading.statement_at(self.mention.start)

    @cached_property
    def before(self) -> str:
        return self.reading.text[max(self.statement[0], self.start - 240) : self.start]

    @cached_property
    def after(self) -> str:
        return self.reading.text[self.end : min(self.statement[1], self.end + 240)]

    @cached_property
    def clause(self) -> Clause:
        return self.reading.clause_at(self.start, self.end)

    @cached_property
    def lead(self) -> str:
        """The clause up to the mention."""
        return self.reading.text[self.clause.start : self.start]

    @cached_property
    def rest(self) -> str:
        """The clause behind the mention."""
        return self.reading.text[self.end : self.clause.end]

    @cached_property
    def quantity(self) -> Quantity:
        assert self.mention.quantity is not None
        return self.mention.quantity

    @cached_property
    def tense(self) -> str:
        return _tense(self.reading, self)

    def has(self, feature: str) -> bool:
        """Whether the scene has a feature rules may ask for."""
        if feature not in self.features:
            self.features[feature] = _FEATURES[feature](self)
        return self.features[feature]


_LIST_GAP = re.compile(r"(?:、|和|及|与|或|以及|；?(?=第[一二三四五]))")


def moments(reading: Reading) -> list[Moment]:
    """A scene for each number of the document; the items of one list (50万元、100万元) share theirs."""
    out: list[Moment] = []
    group: list[Mention] = []

    def close() -> None:
        if group:
            start, end = group[0].start, max(group[-1].end, group[-1].bounded[1])
            out.extend(Moment(reading, start, end, mention) for mention in group)
            group.clear()

    for mention in reading.numbers:
        if group and (
            mention.kind != group[-1].kind
            or not _LIST_GAP.fullmatch(reading.text[max(group[-1].end, group[-1].bounded[1]) : _front(group[-1], mention)])
        ):
            close()
        group.append(mention)
    close()
    return out


def _front(last: Mention, mention: Mention) -> int:
    return max(mention.bounded[0], last.end)


# --- tense ---------------------------------------------------------------------------------------------------------


@cache
def _facts() -> re.Pattern[str]:
    return re.compile(any_of(table("policy", "facts")["words"]))


@cache
def _goals() -> re.Pattern[str]:
    return re.compile(rf"{any_of(table('policy', 'goals')['words'])}|(?:到|至)[^，。；]{{0,3}}\d{{4}}年|每年|未来|今后|逐年")


_COMPARED = re.compile(r"(?:由|从|比|较|与)$")  # 由2023年的2.6%提高到3.2%: the year compared with does not govern


def governing_year(reading: Reading, start: int, position: int) -> Mention | None:
    """The last named or relative year, day or period said between start and position, or None."""
    found = [t for t in reading.times_between(start, position) if t.kind in ("date", "range") and t.time and t.time.last]
    told = [t for t in found if not _COMPARED.search(reading.text[max(start, t.start - 2) : t.start])]
    return told[-1] if told else None


def is_past(reading: Reading, last: date | None) -> bool:
    """Whether a time that ends on `last` lies wholly before the document's own date."""
    return bool(last and reading.anchor and last < reading.anchor)


def _last(places: Sequence[int], start: int, end: int) -> int:
    """The last of the sorted places in [start, end), or -1."""
    i = bisect_left(places, end) - 1
    return places[i] if i >= 0 and places[i] >= start else -1


def _within(places: Sequence[int], start: int, end: int) -> bool:
    return _last(places, start, end) >= 0


_AHEAD = re.compile(r"(?:力争|争取|确保|预计|目标|计划|到|至)$")
_UP_TO_NOW = re.compile(r"(?:截至|截止到?|截止至?)$")


def _tense(reading: Reading, scene: Moment) -> str:
    """The words of the scene's own clause weigh most, then the year that governs it, then its statement, then its heading."""
    start = scene.statement[0]
    facts = _within(reading.sure_facts, scene.clause.start, scene.start)
    goals = _within(reading.goals, scene.clause.start, scene.start)
    if (facts or reading.outline.facts.retrospective) and not goals:
        return "past"
    year = governing_year(reading, start, scene.start)
    if year is not None and year.time is not None:
        ahead = reading.text[max(start, year.start - 4) : year.start]
        if _UP_TO_NOW.search(ahead) or is_past(reading, year.time.last):
            return "past"
        if reading.anchor or _AHEAD.search(ahead) or year.kind == "range":
            return "future"
    last_fact, last_goal = _last(reading.facts, start, scene.start), _last(reading.goals, start, scene.start)
    if last_fact > last_goal:
        return "past"
    if reading.in_past_section(scene.start):
        return "past"
    if reading.in_goal_section(scene.start) or _goals().search(reading.lead_in(scene.start)):
        return "future"
    return "future" if last_goal >= 0 or (year is not None and reading.outline.facts.genre == "plan") else ""


# --- features ------------------------------------------------------------------------------------------------------


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """A feature's pattern: which words of a scene make it true."""
    named = lists()
    return re.compile(
        {
            "giving_after": r"[^。；]{0,60}?[，](?:(?!，(?:并)?对|，鼓励|，支持|，推动|，引导|。|；|对[^，]{4,}的).){0,60}?(?:给予|奖励|补贴|补助|资助|扶持|按|享受|返还|给|参照|发放|免)|的.{0,12}?(?:给予|奖励|补助|补贴|资助)",
            "award": rf"{named['instrument']}|给予",
            "standards": r"(?:奖励|补贴|补助|资助|扶持|奖补|津贴|奖金|安家费|贴息|奖|补偿|扶助金|慰问金)[^，。；]{0,6}(?:标准|金额|额度|如下)|标准",
            "award_verb": rf"(?:{named['giving']})(?:[^，。；：]{{0,24}})$",
            "strict_giving": r"(?:给予|(?:奖励|补贴|补助|资助|扶持|奖补)(?!资金|政策|项目|对象|范围|标准的|申请)|发放|返还|拨付|颁发|核发|核给|发给|给|加奖|另奖|再奖|各奖|追加|再补|补足|加发|获发|可获)[^，。；：]{0,24}$",
            "predicate": r"(?:以上|左右|以内|以下|上下)?(?:[，。；、）\n]|$|的目标|目标|台阶|大关|关口|撬动|带动|（)",
            "conditions": r"条件|资格|申报要求|基本要求|符合下列|符合以下|具备",
            "stated_goal": r"(?:力争|争取|目标|达到|突破|增至|新增)[^，。；：给予奖补]{0,10}$",
            "level_subject": rf"(?:{named['measures']}|强度|面积|数量|产量|占比|比重|率)(?:{named['between']}|{named['level']})*+$",
            "level": rf"(?:{named['level']}|{named['bound']})$",
            "class_after": rf"(?:以上|以下)?的?(?:[^，。；、：给予]{{0,12}})?(?:{named['classes']})",
            "per_head": r"每[人户家亩个件项名套台案宗吨床辆生班][^，。；]{0,10}$",
            "condition_clause": r"(?:（[^（）]*）)?(?:以上|以下|及以上)?[^，。；：]{0,30}的(?:，|；|（|$)",
            "rate_base": r"(?:按|按照|依照|参照|给予|补贴|补助|奖励|资助|返还|比例|的|按其|贡献|额|费|息|金|投入|成本|款|价|支出|薪|总|部分)[^，。；]{0,40}$",
            "threshold_words": r"(?:占比|比重|占[^，。；]{0,16}比例|增长|增速|增幅|覆盖率|达到[^，。；]{0,10})(?:达到?|超过|高于|不低于|在|为|大于|不少于|的)*$",
            "instalment": r"(?:分(?:期|次|年|[一二三四五六七八九十两\d]+[年期次批])|拨付|兑现|应奖励额|首期|第[一二三四]年|第[一二三四]期|余款|尾款|分配)",
            "subject_cost": r"(?:投资|购置|设备|租金|费用|成本|利息|合同)[^，。；]{0,6}$",
            "goal_section": r"(?:目标|指标|预期|任务)",
            "new_verb": r"(?:新增|新建|建成|培育|打造|创建|引进|组建)[^，。；、]{0,6}(?:等|共)?$",
            "compared": r"(?:同比|比上年|较上年)[^，。；]{0,8}$",
            "news_fact": r"(?:了|已)[^，。；]{0,6}$",
            "name_list_existing": r"等$",
        }[name]
    )


def _row(scene: Moment) -> bool:
    sentence = scene.reading.sentence_at(scene.mention.start)
    return bool(sentence and scene.reading.outline.blocks[sentence.block].kind == "row")


def _award_context(scene: Moment) -> bool:
    if _pattern("award").search(scene.before):
        return True
    titles = " ".join((*scene.reading.section_at(scene.start)[-3:], scene.reading.outline.facts.title or ""))
    return bool(_pattern("award").search(scene.reading.lead_in(scene.start)) or _pattern("award").search(fold(titles)))


_MEASURES = frozenset(("吨", "亩", "平方米", "公顷", "千瓦", "公里", "立方米", "㎡", "平方公里", "吨标准煤", "千瓦时", "米"))


def _small_kind(scene: Moment) -> bool:
    """Whether a count is a small Chinese numeral that sums up kinds or names just listed (一、二、三类, A、B、C三个)."""
    said = scene.reading.text[scene.mention.start : scene.mention.end]
    if said[0] not in "一二三四五六七八九十两":
        return False
    return said[1:] in ("类", "级", "种", "类型") or "、" in scene.lead[-40:] or scene.before.endswith("、")


def _goal_year(scene: Moment) -> bool:
    """Whether a date ahead governs the scene (到2025年…)."""
    year = governing_year(scene.reading, scene.statement[0], scene.start)
    return bool(year and year.time and not is_past(scene.reading, year.time.last))


_YEAR_OPENS = re.compile(r"(?P<year>(?:19|20)\d\d)年(?:度|全年)?，?(?:全[省市县区]|我[省市县区])")


def _past_fact(scene: Moment) -> bool:
    """Whether the scene's own clause, or its heading, tells of the past: an award told there is a fact."""
    if scene.reading.in_past_section(scene.start):
        return True
    clause = scene.reading.text[scene.clause.start : scene.start]
    opening = _YEAR_OPENS.match(scene.before) if scene.statement[0] + len(scene.before) == scene.start else None
    if opening and scene.reading.anchor and int(opening["year"]) < scene.reading.anchor.year:
        return True
    if _pattern("strict_giving").search(scene.lead) and not re.search("已|去年|共|累计", clause):
        return False
    year = governing_year(scene.reading, scene.clause.start, scene.start)
    return bool(_facts().search(clause)) or bool(year and year.time and is_past(scene.reading, year.time.last))


def _target_context(scene: Moment) -> bool:
    """Whether a count may be a target here: a date ahead, or the imperative of a policy; reports and laws need the date."""
    if scene.tense == "future":
        return True
    return scene.tense == "" and scene.reading.outline.facts.genre in ("measures", "plan", "notice", "other")


_FEATURES: dict[str, Callable[[Moment], bool]] = {
    "future": lambda s: s.tense == "future",
    "past": lambda s: s.tense == "past",
    "past_fact": _past_fact,
    "conditions": lambda s: (
        bool(_pattern("conditions").search(s.reading.lead_in(s.start)))
        or any(re.search("条件|资格|申报要求|准入", fold(t)) for t in s.reading.section_at(s.start)[-2:])
    ),
    "at_most": lambda s: s.quantity.bound in ("at_most", "range", "less_than"),
    "exact": lambda s: s.quantity.bound == "exact",
    "bounded": lambda s: s.quantity.bound != "exact",
    "per_unit": lambda s: "/" in s.quantity.unit,
    "award_verb_near": lambda s: (
        bool(re.search(r"(?:给予|补贴|补助|奖励|资助)[^，。；]{0,8}$", s.lead))
        or bool(re.match(r"[^，。；]{0,6}(?:给予|补贴|补助|奖励|资助)", s.after))
    ),
    "goal_year": lambda s: _goal_year(s),
    "in_past": lambda s: s.reading.in_past_section(s.start),
    "small_kind": _small_kind,
    "measure_unit": lambda s: s.quantity.unit in _MEASURES,
    "back_bound": lambda s: (
        s.quantity.bound in ("at_least", "at_most") and s.mention.bounded[0] == s.mention.start and s.reading.text[s.end - 1] in "上下"
    ),
    "row": _row,
    "giving_after": lambda s: bool(_pattern("giving_after").match(s.after)),
    "award_before": lambda s: bool(_pattern("award").search(s.before)),
    "award_clause": lambda s: bool(_pattern("strict_giving").search(s.lead)),
    "award_verb": lambda s: bool(_pattern("strict_giving").search(s.lead)),
    "award_context": _award_context,
    "standards": lambda s: any(_pattern("standards").search(fold(title)) for title in s.reading.section_at(s.start)[-3:]),
    "predicate": lambda s: bool(_pattern("predicate").match(s.after)),
    "stated_goal": lambda s: bool(_pattern("stated_goal").search(s.lead)) and not _pattern("strict_giving").search(s.lead),
    "level_subject": lambda s: bool(_pattern("level_subject").search(s.lead)),
    "future_level": lambda s: s.tense == "future" and bool(_pattern("level").search(s.lead)),
    "target_level": lambda s: bool(re.search(r"(?:达到|突破|增至|新增)[^，。；]{0,6}$", s.lead)),
    "measured_class": lambda s: bool(_pattern("class_after").match(s.after)),
    "per_head": lambda s: bool(_pattern("per_head").search(s.lead)),
    "condition_clause": lambda s: bool(_pattern("condition_clause").match(s.after)) and not _pattern("new_verb").search(s.lead),
    "rate_base": lambda s: bool(_pattern("rate_base").search(s.lead)) or bool(re.match(r"的[^，。；]{0,8}$", s.lead)),
    "threshold_words": lambda s: bool(_pattern("threshold_words").search(s.lead)),
    "instalment": lambda s: bool(_pattern("instalment").search(s.before[-60:] + s.after[:40])),
    "subject_cost": lambda s: bool(_pattern("subject_cost").search(s.lead)),
    "goal_section": lambda s: any(_pattern("goal_section").search(fold(title)) for title in s.reading.section_at(s.start)),
    "new_verb": lambda s: bool(_pattern("new_verb").search(s.lead)),
    "compared": lambda s: bool(_pattern("compared").search(s.lead)),
    "news_fact": lambda s: bool(_pattern("news_fact").search(s.lead)),
    "name_list_existing": lambda s: bool(_pattern("name_list_existing").search(s.lead)) and not s.has("new_verb"),
    "award_statement": lambda s: bool(_pattern("award").search(s.before) or _pattern("award").search(s.after[:80])),
    "award_statement_before": lambda s: bool(
        _pattern("strict_giving").search(s.lead) or re.search(r"(?:按|按照|参照)[^，。；]{0,30}$", s.lead)
    ),
    "one_sided": lambda s: s.quantity.bound in ("at_least", "more_than", "at_most", "less_than"),
    "floor": lambda s: s.quantity.bound in ("at_least", "more_than"),
    "whole": lambda s: s.quantity.low == 100,
    "statute": lambda s: s.reading.outline.facts.genre in ("law", "measures", "notice"),
    "article": lambda s: (
        s.reading.text[s.mention.start] == "一"
        and s.reading.text[s.mention.start + 1 : s.mention.end]
        in (
            "个",
            "批",
            "项",
            "家",
            "种",
            "次",
            "条",
            "类",
            "件",
            "份",
            "位",
            "名",
            "支",
            "间",
            "套",
            "门",
            "部",
            "款",
            "台",
            "座",
            "所",
            "处",
            "块",
            "张",
            "笔",
            "场",
            "宗",
            "对",
            "口",
            "片",
            "轮",
            "期",
            "组",
            "队",
            "站",
            "村",
            "单",
            "面",
            "卷",
            "户",
            "人",
        )
    ),
    "range_of_law": lambda s: s.reading.outline.facts.genre == "law" and s.tense != "future",
    "target_context": _target_context,
    "list_of_targets": lambda s: False,
    "after_fund": lambda s: False,
    "after_steps": lambda s: False,
    "leverage": lambda s: bool(re.search(r"(?:撬动|带动|吸引|引导)[^，。；]{0,24}$", s.lead)),
    "policy": lambda s: s.reading.outline.facts.genre in ("measures", "plan", "notice", "law", "other", "work_report"),
    "plan": lambda s: s.reading.outline.facts.genre in ("plan", "work_report"),
    "report": lambda s: s.reading.outline.facts.genre in ("news", "work_report"),
}
