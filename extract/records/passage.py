"""The tense of a passage: what an unmarked number (新增城镇就业37万人) takes from its statement, paragraph, section and document.

Sure signs of what was reached (获评, 跃居全省第三, 同比增长, a heading such as 民生福祉持续改善) are weighed against sure signs of what lies
ahead (力争, 将进一步, 下一步). The nearest surroundings that speak at all decide; a policy's own text needs more of them than a report's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from extract.fold import fold
from extract.lazy import lazy
from extract.lexicons import any_of, per_pack, table

if TYPE_CHECKING:
    from extract.records.reading import Reading

_SURE: Final = 2  # the weight of a sure sign; a state told of (持续改善) or a word such as 要 weighs 1
_PROSE = frozenset(("other", "news", "work_report"))  # what may tell of the past at length
_FROM_AFAR: Final = 6  # what a whole document must show before it speaks for a passage of its own
_CONDITION = re.compile(r"[^，。；：]{0,40}的(?:[，；、。）]|[^，。；：]{0,10}(?:企业|单位|个人|项目|团队|人才|集体|机构|给予|可)|$)")
_CONDITIONAL = re.compile(r"(?:^|[，。；：、\n])[^，。；：、\n]{0,4}(?:对|凡|若|如|首次|新|当年|未|经)[^，。；：、\n]{0,24}$")
_CLEARLY: Final = 3
_OPENS: Final = "，。；：、\n）.” "  # what a clause begins behind
_NO_WORD_BEFORE, _NO_WORD_AFTER = frozenset("为除罢极末明公私"), frozenset("解结望然如却")  # 为了, 了解


class Weight(NamedTuple):
    """How much a stretch tells of what was reached, and how much of what lies ahead."""

    behind: int
    ahead: int


_NOTHING: Final = Weight(0, 0)


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
    return re.compile(rf"{states}|居(?:[于在]|全)[^，。；]{{0,6}}?第[一二三四五六七八九十\d]+|到20\d\d年|{any_of(_kinds())}")


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
            ahead += _SURE if kind or int(said[1:5]) >= this_year else 0
        elif kind == "should":
            ahead += 1
        elif kind == "done" or kind == "reached" or said[0] == "居":
            apart = said == "了" and (text[place - 1 : place] in _NO_WORD_BEFORE or text[after : after + 1] in _NO_WORD_AFTER)
            behind += 0 if apart or _conditional(text, start, place, after) else _SURE
        elif place > start and text[place - 1] not in _OPENS:
            behind += 1  # a state told of its subject (民生福祉持续改善); 持续改善民生福祉 is a task
    return Weight(behind, ahead)


class Passages:
    """The weights of one document's blocks, worked out when asked for."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._blocks: dict[int, Weight] = {}
        self._headed: dict[tuple[str, ...], Weight] = {}
        self._this_year = reading.anchor.year if reading.anchor else 0

    def statement(self, start: int, end: int) -> Weight:
        return _weigh(self._reading.text, start, end, self._this_year)

    def block(self, index: int) -> Weight:
        if index not in self._blocks:
            block = self._reading.outline.blocks[index]
            self._blocks[index] = _weigh(self._reading.text, block.start, block.end, self._this_year)
        return self._blocks[index]

    def heading(self, section: tuple[str, ...]) -> Weight:
        """The weight of the innermost heading."""
        said = fold(section[-1]) if section else ""
        return _weigh(said, 0, len(said), self._this_year)

    def section(self, section: tuple[str, ...]) -> Weight:
        """The weight of the blocks below the same headings."""
        if section not in self._headed:
            blocks = self._reading.outline.blocks
            self._headed[section] = _sum(self.block(i) for i in range(len(blocks)) if blocks[i].section == section and not blocks[i].role)
        return self._headed[section]

    @lazy
    def document(self) -> Weight:
        return _sum(self.block(i) for i in range(len(self._reading.outline.blocks)))


def _sum(weights: Iterable[Weight]) -> Weight:
    told = list(weights)
    return Weight(sum(w.behind for w in told), sum(w.ahead for w in told))


def in_told_passage(reading: Reading, position: int) -> bool:
    """Whether the nearest surroundings of a position that speak at all tell of the past."""
    sentence = reading.sentence_at(position)
    if sentence is None or reading.outline.facts.genre == "law":
        return False
    passages, block = reading.passages, reading.outline.blocks[sentence.block]
    prose = reading.outline.facts.genre in _PROSE
    least = _SURE if prose else 2 * _SURE
    heading = passages.heading(block.section) if prose else _NOTHING
    said = passages.statement(*reading.statement_at(position))
    if said.behind >= _SURE and not said.ahead:
        return True
    for weight in (said, passages.block(sentence.block)):
        behind = weight.behind + heading.behind
        if weight.ahead:
            return prose and behind > 2 * weight.ahead
        if behind >= least:
            return True
    if not prose:
        return False
    section = passages.section(block.section)
    if section.ahead >= section.behind > 0 or (section.ahead and not section.behind):
        return False
    if section.behind >= _SURE and section.behind > 2 * section.ahead:
        return True
    whole = passages.document
    return whole.behind >= _FROM_AFAR and whole.behind > _CLEARLY * whole.ahead and (bool(section.behind) or not whole.ahead)


_COMPARED = re.compile(r"[比较由从与按]$")
_NOT_TOLD = re.compile(r"(?:力争|争取|确保|预计|目标|计划|到|至)$")


def told_until(reading: Reading) -> date | None:
    """The last day that a document without a date of its own tells of as past (2014年末，…同比增长18.4%), or None."""
    if reading.anchor is not None or reading.outline.facts.genre not in _PROSE:
        return None
    told: list[date] = []
    ahead: list[date] = []
    for time in reading.times:
        if time.time is None or time.time.last is None or not time.time.year_named:
            continue
        start, end = reading.statement_at(time.start)
        weight = reading.passages.statement(start, end)
        front = reading.text[max(start, time.start - 4) : time.start]
        if _COMPARED.search(front):
            continue
        if weight.ahead > weight.behind:
            ahead.append(time.time.last)
        elif weight.behind >= _SURE and not weight.ahead and (front.endswith(("截至", "截止", "截止到")) or not _NOT_TOLD.search(front)):
            told.append(time.time.last)
    return max((day for day in told if not ahead or day < min(ahead)), default=None)
