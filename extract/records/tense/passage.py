"""The tense of a passage: what an unmarked number (新增城镇就业37万人) takes from its statement, paragraph, section and document.

Sure signs of what was reached (获评, 跃居全省第三, 同比增长, a heading such as 民生福祉持续改善) are weighed against sure signs of what lies
ahead (力争, 将进一步, 下一步). The nearest surroundings that speak at all decide; a policy's own text needs more of them than a report's.
Where none does, a section whose statements are tasks (加快…, 健全…, 大力实施…), one after the other, lies ahead.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from extract.fold import fold
from extract.lazy import lazy
from extract.lexicons import any_of, per_pack, table
from extract.records.tense.weight import NOTHING, SURE, Weight, summed, tense_from_afar
from extract.records.vocabulary import STRIVEN, increases, planned_then
from extract.values import times

if TYPE_CHECKING:
    from extract.records.document.reading import Reading

_PROSE = frozenset(("other", "news", "work_report"))  # what may tell of the past at length
_CONDITION = re.compile(r"[^，。；：]{0,40}的(?:[，；、。）]|[^，。；：]{0,10}(?:企业|单位|个人|项目|团队|人才|集体|机构|给予|可)|$)")
_CONDITIONAL = re.compile(r"(?:^|[，。；：、\n])[^，。；：、\n]{0,4}(?:对|凡|若|如|首次|新|当年|未|经)[^，。；：、\n]{0,24}$")
_RUN_IN: Final = 6  # characters by which a heading is known in the line it opens
# told of what was done where it closes a clause (三小建成投用), of either tense with what is to be done (建成投用三小)
_EITHER = frozenset(
    ("建成通车", "建成投用", "建成使用", "建成投产", "投入使用", "投入运营", "投入运行", "正式启用", "正式开通", "全面完成", "如期完成")
)
_FRAMES = frozenset(("几年来", "一年来", "三年来", "五年来", "过去一年", "过去五年"))  # a paragraph that opens so heads a review
_FRAME: Final = 20  # what it weighs
_SUMMED_UP: Final = (
    "封顶|上限|限额|计[算入]|时[间长]|[年期]限|[次月天]数"  # how much in all there may be (年度累计封顶线10万元), and no deed
)
_ALONE: Final = -1  # the lean of a block of one statement that is no task (新增公办学位4万个。)
_REACH: Final = 1_200  # characters that are looked back over
_OPENS: Final = "，。；：、\n）.” "  # what a clause begins behind
_NO_WORD_BEFORE = {"了": frozenset("为除罢极末明公私"), "截至": frozenset("限期"), "截止": frozenset("限期间请报名")}  # 为了, 期限截至
_NO_WORD_AFTER = {"了": frozenset("解结望然如却"), "创新高": frozenset("地校端效技水品层度")}  # 了解, 科技创新高地

_AIMED = re.compile(rf"{STRIVEN}[^，。；：已了]{{0,30}}$")
_SIGN_REACH: Final = 40  # characters in front of a sign in which that is said

# 应改尽改, 争取上级资金5亿元: of either tense
_NO_DUTY = re.compile(r"应[^，。；]尽|争取[^，。；\d]{0,24}(?:资金|项目|投资|贷款|国债)(?:共|累计)?\d")


@per_pack
def _kinds() -> Mapping[str, str]:
    """What each word is a sign of: of what was done or reached, of what lies ahead, of what should be."""
    words = table("policy", "passage")
    return {word: kind for kind in ("done", "reached", "ahead", "should") for word in words[kind]}


@per_pack
def _signs() -> re.Pattern[str]:
    """Every sign; each branch begins with a character of its own, so that a text is searched fast."""
    words = table("policy", "passage")
    what = any_of(words["what"])
    states = "|".join(rf"{how}(?:{what})(?=[，。；、\n]|$)" for how in words["how"])
    return re.compile(
        rf"{states}|居(?:[于在]|全)[^，。；]{{0,6}}?第[一二三四五六七八九十\d]+|到20\d\d年|累计(?!{_SUMMED_UP})[^\d，。；：、不最超满缴奖补给达金]{{2}}|{any_of(_kinds())}"
    )


@per_pack
def _tasks() -> re.Pattern[str]:
    """A statement, by its beginning: its `task` where it opens with one, behind the number of an item and words that tell how, or `state`.

    What is delivered (新建高标准农田3万亩) and a level (普及率达95%) are told of either tense, and do not count.
    """
    words = table("policy", "passage")
    either = rf"(?!扩大)(?:{increases()})|{any_of({*table('policy', 'deliver')['words']} - {*words['tasks']})}"
    item = r"(?:（?[一二三四五六七八九十\d]{1,2}[、.）]|[一二三四五六七八九十]是)?"
    return re.compile(
        rf"(?:^|(?<=[。；\n]))[ ”]*+(?=[^。；\n]){item}(?!{either})"
        rf"(?:(?P<task>(?:{any_of(words['manner'])}){{0,4}}(?:{any_of(words['tasks'])}))"
        r"|(?P<state>[^\d。；\n]++(?=[。；\n]|$)))"
    )


@per_pack
def _longer() -> Mapping[str, tuple[str, ...]]:
    """The words that a word of one character is part of (主要)."""
    others = table("policy", "goals")["others"]
    return {word: tuple(other for other in others if word in other) for word in _kinds() if len(word) == 1}


def _part_of_word(text: str, place: int) -> bool:
    return any(text.startswith(other, place - other.index(text[place])) for other in _longer().get(text[place], ()))


def _conditional(text: str, start: int, place: int, end: int) -> bool:
    """Whether a deed is what somebody must have done (对获评…的企业, 已缴费的，…)."""
    return bool(_CONDITION.match(text, end) or _CONDITIONAL.search(text[max(start, place - 40) : place]))


def _weigh(text: str, start: int, end: int, this_year: int) -> Weight:
    """The weight of [start, end); from `this_year` on 到…年 lies ahead."""
    behind = ahead = 0
    kinds = _kinds()
    for match in _signs().finditer(text, start, end):
        place, after, said = match.start(), match.end(), match[0]
        kind = kinds.get(said, "")
        if len(said) == 1 and _part_of_word(text, place):
            continue
        if kind == "ahead" or (not kind and said[0] == "到"):
            ahead += SURE if kind or int(said[1:5]) >= this_year else 0
        elif kind == "should":
            ahead += 0 if _NO_DUTY.match(text, place) else 1
        elif not kind and said.startswith("累计"):
            behind += 0 if _conditional(text, start, place, after) else 1
        elif kind == "done" or kind == "reached" or said[0] == "居":
            apart = text[place - 1 : place] in _NO_WORD_BEFORE.get(said, ()) or text[after : after + 1] in _NO_WORD_AFTER.get(said, ())
            aimed = said != "了" and _AIMED.search(text, max(start, place - _SIGN_REACH), place)
            if said in _EITHER and text[after : after + 1] not in _OPENS and after < end:
                continue
            framed = said in _FRAMES and (place == start or text[place - 1] == "\n") and text[after : after + 1] == "，"
            behind += 0 if apart or aimed or _conditional(text, start, place, after) else _FRAME if framed else SURE
        elif place > start and text[place - 1] not in _OPENS:
            behind += 1  # a state told of its subject (民生福祉持续改善); 持续改善民生福祉 is a task
    return Weight(behind, ahead)


def _lean(said: str) -> int:
    """By how many the statements that open with a task outnumber those that do not."""
    return sum(1 if match["task"] else -1 for match in _tasks().finditer(said))


class Passages:
    """The weights of one document's blocks, worked out when asked for."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._stretches: dict[tuple[int, int], Weight] = {}
        self._blocks: dict[int, Weight] = {}
        self._afar: dict[tuple[str, ...], str] = {}
        self._this_year = reading.anchor.year if reading.anchor else 0

    def stretch(self, start: int, end: int) -> Weight:
        """The weight of [start, end): a statement, or what stands before one in its block."""
        if (start, end) not in self._stretches:
            self._stretches[start, end] = _weigh(self._reading.text, max(start, end - _REACH), end, self._this_year)
        return self._stretches[start, end]

    def block(self, index: int) -> Weight:
        if index not in self._blocks:
            block = self._reading.outline.blocks[index]
            text = self._reading.text
            self._blocks[index] = _weigh(text, block.start, block.end, self._this_year)._replace(tasks=_lean(text[block.start : block.end]))
        return self._blocks[index]

    def heading(self, section: tuple[str, ...], block: int) -> int:
        """How much the innermost heading tells of the past, unless the block itself begins with it."""
        said = fold(section[-1]) if section else ""
        return 0 if self._reading.text.startswith(said[:_RUN_IN], block) else _weigh(said, 0, len(said), self._this_year).behind

    def from_afar(self, section: tuple[str, ...]) -> str:
        """The tense that the blocks below the same headings tell, or the whole document; other stretches of it are counted in."""
        if section not in self._afar:
            elsewhere = self._reading.known.weighed_elsewhere
            whole = summed((self.below[None], elsewhere(None)))
            below = summed((self.below.get(section, NOTHING), elsewhere(section)))
            self._afar[section] = tense_from_afar(below, whole)
            if self._reading.outline.own:  # a document read at once has no other stretch that could change this
                self._reading.told.afar[section] = self._afar[section]
        return self._afar[section]

    @lazy
    def below(self) -> dict[tuple[str, ...] | None, Weight]:
        """The weight of the own blocks of text below the same headings, and of all of them under None."""
        outline = self._reading.outline
        found: dict[tuple[str, ...] | None, Weight] = {None: NOTHING}
        for index, block in enumerate(outline.blocks):
            if not outline.owns(block.start):
                continue
            found[None] = summed((found[None], self.block(index)))
            if not block.role:
                found[block.section] = summed((found.get(block.section, NOTHING), self.block(index)))
        return found


def weighs_from_afar(reading: Reading) -> bool:
    """Whether passages of such a document take their tense from afar at all."""
    return reading.outline.facts.genre in _PROSE


def passage_tense(reading: Reading, position: int) -> str:
    """ "past" or "future" as the nearest surroundings of a position that speak at all tell it, or "" where none does."""
    sentence = reading.sentence_at(position)
    if sentence is None or reading.outline.facts.genre == "law":
        return ""
    passages, block = reading.passages, reading.outline.blocks[sentence.block]
    start, end = reading.statement_at(position)
    said = passages.stretch(start, end)
    if said.behind >= SURE and not said.ahead and reading.outline.facts.genre != "measures":
        return "past"  # in measures 已 tells what is asked of somebody
    if reading.outline.facts.genre not in _PROSE:
        behind, ahead, _ = summed((passages.stretch(block.start, start), said))
        return "past" if behind > SURE and not ahead else ""  # a policy's own background
    heading = passages.heading(block.section, block.start) + _opened(reading, position)
    before = passages.stretch(block.start, start) if not said.ahead else NOTHING
    if before.ahead >= SURE and not before.behind and not said.behind:
        return "future"
    if reading.outline.facts.genre == "work_report" and any(
        _only_ahead(weight, heading) for weight in (said, passages.block(sentence.block))
    ):
        return "future"
    for weight in (said, summed((before, said)), passages.block(sentence.block)):
        behind = weight.behind + heading
        if weight.ahead and behind > 2 * weight.ahead:
            return "past"
        if weight.ahead:
            return "future" if _tasked(reading, sentence.block, heading) else _despite(reading, block.section, weight)
        if behind >= SURE:
            return "past"
    if _tells(passages.block(sentence.block), heading) and reading.outline.facts.genre == "work_report":
        return "past"
    if _ANSWER.match(reading.text, block.start, block.end):
        return ""  # each answer speaks of what was asked, whatever the others tell
    afar = passages.from_afar(block.section)
    if afar != "tasks":
        return afar
    return "future" if _tasked(reading, sentence.block, heading) else ""


_ANSWER: Final = re.compile(r"[ \u3000]*(?:答|回复|回答|A)[：:]")
_TELLS: Final = -3  # by how many the statements of a block that open with no task outnumber the others


def _tells(block: Weight, heading: int) -> bool:
    """Whether a block is state after state, with a sign of what was reached and none of what lies ahead."""
    return block.behind + heading > 0 and not block.ahead and block.tasks <= _TELLS


def _opened(reading: Reading, position: int) -> int:
    """How much the lead-in of a place's list tells of the past (过去一年，我们主要做了以下工作：), where nothing in it looks ahead."""
    lead = reading.lead_in_at(position)
    said = reading.passages.stretch(*lead) if lead else NOTHING
    return 0 if said.ahead else said.behind


def _only_ahead(said: Weight, heading: int) -> bool:
    """Whether a stretch surely looks ahead, and neither it nor its heading tells of anything that was reached."""
    return said.ahead >= SURE and not said.behind and not heading


def _despite(reading: Reading, section: tuple[str, ...], said: Weight) -> str:
    """ "past" where no more than one word such as 确保 looks ahead in what a section tells of the past, else ""; news says 将 and means it."""
    if said.ahead >= SURE or reading.outline.facts.genre == "news":
        return ""
    return "past" if reading.passages.from_afar(section) == "past" else ""


def _tasked(reading: Reading, block: int, heading: int) -> bool:
    """Whether a block stands in a section of tasks and tells of nothing that was reached; reports of others' tasks do not count."""
    passages, own = reading.passages, reading.passages.block(block)
    if own.behind or heading or own.tasks < _ALONE or reading.outline.facts.genre == "news":
        return False
    return passages.from_afar(reading.outline.blocks[block].section) == "tasks"


def told_in(reading: Reading, start: int, end: int) -> bool:
    """Whether [start, end) tells of what was reached and of nothing ahead."""
    weight = reading.passages.stretch(start, end)
    return weight.behind >= SURE and not weight.ahead


_COMPARED = re.compile(r"[比较由从与按]$")
_NOT_TOLD = re.compile(r"(?:力争|争取|确保|预计|目标|计划|到|至)$")


def _plan_begins(reading: Reading) -> date | None:
    """The first day of the years that the title of a plan names, or None."""
    if reading.outline.facts.genre != "plan":
        return None
    named = [time.time for time in times(fold(reading.outline.facts.title or ""), None) if time.time and time.time.first and time.time.last]
    return next((its.first for its in named if its.first and its.last and its.last.year - its.first.year >= _YEARS), None)


_YEARS: Final = 2  # from the first to the last of a plan's


def told_until(reading: Reading) -> date | None:
    """The last day that a document without a date of its own tells of as past (2014年末，…同比增长18.4%), or None.

    What lies before the years that a plan's title names is past to it (“十二五”规划).
    """
    if reading.anchor is None and reading.reviews_first and (tasks := reading.year_of_tasks):
        return date(int(tasks["year"]) - 1, 12, 31)  # 2025年计划执行情况与2026年计划草案的报告
    if reading.anchor is None and (begins := _plan_begins(reading)):
        return begins - timedelta(days=1)
    if reading.anchor is not None or reading.outline.facts.genre not in _PROSE:
        return None
    told: list[date] = []
    ahead: list[date] = []
    for time in reading.times:
        if time.time is None or time.time.last is None or not time.time.year_named:
            continue
        start, end = reading.statement_at(time.start)
        weight = reading.passages.stretch(start, end)
        front = reading.text[max(start, time.start - 4) : time.start]
        if _COMPARED.search(front) or planned_then().match(reading.text, time.end):
            continue
        if weight.ahead > weight.behind:
            ahead.append(time.time.last)
        elif weight.behind >= SURE and not weight.ahead and (front.endswith(("截至", "截止", "截止到")) or not _NOT_TOLD.search(front)):
            told.append(time.time.last)
    return max((day for day in told if not ahead or day < min(ahead)), default=None)


def aimed_at(reading: Reading) -> dict[date, list[int]]:
    """Where a document says what is to be by a day (到2030年，将建成…): the places of these times, by the day."""
    found: dict[date, list[int]] = {}
    for time in reading.times:
        if time.time and time.time.last:
            said = reading.passages.stretch(*reading.statement_at(time.start))
            if said.ahead > said.behind:
                found.setdefault(time.time.last, []).append(time.start)
    return found


_TO_COME = re.compile(r"(?<![\d至到—~-])(20\d\d)年(?![至到—~-])[^，。；]{0,8}(?:计划|打算|安排|思路|重点|目标|任务)")


def headed_year(reading: Reading) -> int:
    """The last year that a heading or the title says is to come (二、2023年工作计划), or 0."""
    headings = {heading for block in reading.outline.blocks for heading in block.section} | {reading.outline.facts.title or ""}
    return max((int(year) for heading in headings for year in _TO_COME.findall(fold(heading))), default=0)
