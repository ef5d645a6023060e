"""Dates ahead that go on behind their own statement: over its paragraph, over a list that it announces, over the section it opens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from extract.fold import fold
from extract.model import Block, Mention
from extract.records import vocabulary
from extract.records.tense.governing_year import any_in, compared_with, is_past

if TYPE_CHECKING:
    from extract.records.document.reading import Reading

_TO_DATE = re.compile(r"(?<![截止])(?:到|至)$")
DURING = re.compile(r"”?(?:期间|时期|内|间)?，")  # “十五五”期间，…; 2026—2028年，…
_OPENING: Final = 6  # characters in front of a time that still opens its statement
_ABOVE: Final = 40  # blocks back to the opening of a section
CARRIED_OVER: Final = 3  # statements of a paragraph that the date of an earlier one may govern
_CARRY_OF_GOALS: Final = 12  # the same under a heading of goals (二、发展目标)
_TITLES = re.compile(r"《[^《》]*》")


def times_said(reading: Reading, start: int, end: int) -> list[Mention]:
    """The times said in [start, end) but for the years compared with (较2023年增长30%) and those in the names of documents."""
    found = [t for t in reading.times_between(start, end) if not compared_with(reading, start, t)]
    if not found:
        return found
    titles = [title.span() for title in _TITLES.finditer(reading.text, start, end)]
    return [t for t in found if not any(a < t.start < b for a, b in titles)]


def _dates(reading: Reading, statement: tuple[int, int]) -> list[Mention]:
    """The same of a statement, but for lengths of time."""
    return [time for time in times_said(reading, *statement) if time.kind != "duration"]


def carried_date(reading: Reading, statement: int) -> Mention | None:
    """The date or period ahead that opens one of the statements before in the same paragraph (到2025年，…。〔数量达到25万个。〕), none being said
    since.
    """
    if statement not in reading.carried:
        reading.carried[statement] = _carried(reading, statement)
    return reading.carried[statement]


def _carried(reading: Reading, statement: int) -> Mention | None:
    before, here = reading.previous_statement(statement), statement
    if times_said(reading, *reading.statement_at(statement)):
        return None
    if opener := announced(reading, statement):
        return _opens_with(reading, opener) or (carried_date(reading, opener[0]) if opener[0] < statement else None)
    near = _CARRY_OF_GOALS if reading.headed(vocabulary.goal_sections(), statement, levels=1) else CARRIED_OVER
    for steps in range(_CARRY_OF_GOALS):
        if before is None or reading.text[here - 1] not in "。！":
            return None
        if _GOALS_SAID.match(reading.text, here):
            return year_told(reading, before)
        if times_said(reading, *before):
            return _opens_with(reading, before) if steps < near else _sets_goals(reading, before, _dates(reading, before))
        here, before = before[0], reading.previous_statement(before[0])
    return None


_GOALS_SET = re.compile(r"(?:的|[我全本][省市县区镇乡村州旗国]|经济社会|发展|工作|主要|预期|年度|奋斗)*目标(?:任务)?(?:是|为|如下)*[：，]")
_GOALS_SAID = re.compile(r"[^，。；：\d]{0,16}(?:预期|年度|奋斗)目标(?:任务)?(?:是|为|如下)*：")


def year_told(reading: Reading, statement: tuple[int, int]) -> Mention | None:
    """The year ahead that the statement in front of goals speaks of (做好今年工作意义重大。主要预期目标是：〔增长5%〕), or None."""
    last = next(reversed(_dates(reading, statement)), None)
    its = last.time if last else None
    return last if its is not None and its.grain == "year" and its.last is not None and not is_past(reading, its.last) else None


def _sets_goals(reading: Reading, statement: tuple[int, int], dates: Sequence[Mention]) -> Mention | None:
    """The year ahead, the first of its dates, that a statement opens a paragraph of goals with (今年的主要预期目标是：…。〔就业4万人。〕), or None."""
    first = dates[0] if dates else None
    if first is None or first.time is None or first.time.last is None or not _opening(reading, statement, first):
        return None
    return first if _GOALS_SET.match(reading.text, first.end) and not is_past(reading, first.time.last) else None


_EFFORT = re.compile(
    r"(?:通过|经过|利?用|力争|争取)[^，。；]{0,12}(?:努力|奋斗|建设|发展|攻坚|时间|推进|培育)，?(?:力争|争取|确保)?(?:到|至)?"
)
# 根据国家规划，到2030年
_BASIS = re.compile(r"(?:根据|按照|依据|围绕|对照|为|结合|立足)(?:《[^》]*》|（[^）]*）|[^，。；\d]){2,}，(?:力争|争取|确保)?(?:到|至)?")
_LABELLED = re.compile(r"[^，。；\d]{0,30}(?:目标|任务|安排)[：，]?(?:力争|争取|确保)?(?:到|至)?")  # 二、发展目标（一）总体目标到2030年


def _opening(reading: Reading, statement: tuple[int, int], time: Mention) -> bool:
    """Whether a time opens a statement, words of how long it takes or of what it rests on in front (通过三年努力，到2027年)."""
    near = time.start - statement[0] <= _OPENING
    return near or any(before.fullmatch(reading.text, statement[0], time.start) is not None for before in (_EFFORT, _BASIS, _LABELLED))


def _opens_with(reading: Reading, statement: tuple[int, int]) -> Mention | None:
    """The date or period ahead that a statement opens with, the only one it names or that of the goals it sets, or None."""
    dates = _dates(reading, statement)
    if year := _sets_goals(reading, statement, dates):
        return year
    if len(dates) != 1:
        return None
    first = dates[0]
    its = first.time
    if its is None or its.last is None or not its.year_named or not _opening(reading, statement, first) or is_past(reading, its.last):
        return None
    front = reading.text[max(statement[0], first.start - 4) : first.start]
    return first if _TO_DATE.search(front) or _frames(reading, first, statement) else None


_FIRST_ITEM = re.compile(r"(?:^|(?<=[，。；：\n])) ?(?:一是|其一，|第一，)")
_NEXT_ITEM = re.compile(r" ?(?:(?:[二三四五六七八九]|[一二三]?十[一二三四五六七八九]?)是|其[二三四五六]，|第[二三四五六七八九十]{1,2}，)")


def announced(reading: Reading, statement: int) -> tuple[int, int] | None:
    """The [start, end) of what opens the list that runs through a paragraph (办好15件实事。一是…。〔二是…〕。), for a statement within it.

    What stands between two of its items belongs to it; behind the last one, no more than its own statement does.
    """
    sentence = reading.sentence_at(statement)
    if sentence is None:
        return None
    if sentence.block not in reading.announced:
        reading.announced[sentence.block] = dict(_announced(reading, reading.outline.blocks[sentence.block]))
    return reading.announced[sentence.block].get(statement)


def _announced(reading: Reading, block: Block) -> Iterator[tuple[int, tuple[int, int]]]:
    """For each statement of a block that stands in such a list, in order, what opens it."""
    if not _FIRST_ITEM.search(reading.text, block.start, block.end):
        return
    opener: tuple[int, int] | None = None
    before: tuple[int, int] | None = None
    waiting: list[int] = []
    for statement in _statements(reading, block):
        first = _FIRST_ITEM.search(reading.text, *statement)
        if first:
            opener = (statement[0], first.start()) if first.start() > statement[0] else before
            waiting = []
            if opener and first.start() == statement[0]:
                yield statement[0], opener
        elif opener:
            waiting.append(statement[0])
            if _NEXT_ITEM.match(reading.text, *statement):
                yield from ((place, opener) for place in waiting)
                waiting = []
        before = statement


def opened_date(reading: Reading, position: int) -> Mention | None:
    """The date or period ahead that opens the section of goals a place stands in (一、主要目标 / 到2030年，…。/ （一）…〔数量超过7万家〕), or None.

    The last paragraph above that opens so, in the sections around the place, counts; one that opens with a date within a deeper section
    does not.
    """
    sentence = reading.sentence_at(position)
    if sentence is None:
        return None
    if sentence.block not in reading.opened:
        reading.opened[sentence.block] = _opened(reading, sentence.block)
    return reading.opened[sentence.block]


_OF_YEAR = re.compile(r"[^，。；：\d]{0,20}(?:预期|年度|全年|今年)(?:的)?(?:主要|发展|工作)*目标(?:任务)?(?:是|为|如下)?[：，]")
_EACH_YEAR = re.compile(r"年均|每年")


def of_the_year(reading: Reading, position: int) -> bool:
    """Whether a place stands in or behind a paragraph that sets the goals of one year (主要预期目标是：生产总值增长5%) under its heading.

    No plan's period that stands above governs these; a list of growth each year (年均) belongs to the plan.
    """
    sentence = reading.sentence_at(position)
    if sentence is None:
        return False
    if sentence.block not in reading.of_the_year:
        reading.of_the_year[sentence.block] = _of_the_year(reading, sentence.block)
    return reading.of_the_year[sentence.block]


def _of_the_year(reading: Reading, at: int) -> bool:
    blocks = reading.outline.blocks
    section = blocks[at].section
    for block in reversed(blocks[max(0, at - _ABOVE) : at + 1]):
        if block.kind == "heading" or section[: len(block.section)] != block.section:
            if block.section[:1] != section[:1] or not section:
                return False
            continue
        found = _OF_YEAR.match(reading.text, block.start, block.end)
        if found and not reading.times_between(block.start, found.end()):
            return _EACH_YEAR.search(reading.text, found.end(), block.end) is None
    return False


_NUMBERED = re.compile(r"（?(?P<number>[一二三四五六七八九十]{1,3}|\d{1,2})[）、.．]")
_FIRST = ("一", "1")


def _begins_below(before: Sequence[Block], section: tuple[str, ...]) -> bool:
    """Whether the items of a section, of which `section` names one, begin with the first (（一）, 1.), or bear no numbers.

    Where a page tells only some, （五）… stands behind the goals of 一、总体要求 and below them by its mark alone.
    """
    depth = len(section)
    first = next(
        (block.section[depth - 1] for block in before if block.section[: depth - 1] == section[:-1] and len(block.section) >= depth),
        section[-1],
    )
    mark = _NUMBERED.match(fold(first))
    return mark is None or mark["number"] in _FIRST


_OVERALL = re.compile(r"总体?目标|总体愿景|发展愿景")
_ONE_BY_ONE = re.compile(r"(?:具体|主要|分项|分类|核心|规划|发展|关键|预期)(?:目标|指标)|指标体系")


def _sets_overall(section: tuple[str, ...], of: tuple[str, ...]) -> bool:
    """Whether a section tells the goal as a whole (（一）总体目标) whose parts another beside it tells one by one (（二）具体指标)."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(section, of, strict=False)))
    if not (len(section) > shared and len(of) > shared and _ONE_BY_ONE.search(fold(of[shared]))):
        return False
    return any(_OVERALL.search(fold(heading)) for heading in section[shared:])


def _tells_parts(reading: Reading, section: tuple[str, ...], of: tuple[str, ...]) -> bool:
    """Whether a section of goals may stand between the goal as a whole and those told one by one in another."""
    return bool(of and _ONE_BY_ONE.search(fold(of[0]))) and reading.headed_by(vocabulary.goal_sections(), section[:1])


def _opened(reading: Reading, at: int) -> Mention | None:
    blocks = reading.outline.blocks
    section = blocks[at].section
    for block in reversed(blocks[max(0, at - _ABOVE) : at]):
        beside = section[: len(block.section)] != block.section
        if beside and not _sets_overall(block.section, section):
            if not block.section or not (section[:1] == block.section[:1] or _tells_parts(reading, block.section, section)):
                return None
            continue
        if not beside and len(section) > len(block.section) and not _begins_below(blocks[:at], section[: len(block.section) + 1]):
            return None
        if block.kind != "paragraph" or block.role or not reading.headed(vocabulary.goal_sections(), block.start, levels=1):
            continue
        if not reading.times_between(block.start, block.end):
            continue
        dated = [(statement, dates) for statement in _statements(reading, block) if (dates := _dates(reading, statement))]
        if not dated or (len(dated) > 1 and dated[0][0] != reading.statement_at(block.start)):
            continue
        statement, dates = dated[0]
        if _opening(reading, statement, dates[0]):
            return _opens_with(reading, statement)
    return None


def _statements(reading: Reading, block: Block) -> Iterator[tuple[int, int]]:
    """The statements of a block, in order."""
    at = block.start
    while at < block.end:
        statement = reading.statement_at(at)
        yield statement
        at = max(statement[1], at + 1)


def _frames(reading: Reading, time: Mention, statement: tuple[int, int]) -> bool:
    """Whether a period or year that opens a statement goes on behind it (“十五五”期间，…。〔入园率达到97%。〕); reports of a year do not."""
    its = time.time
    long = time.kind == "range" or (its is not None and its.grain == "plan")
    year = its is not None and its.grain == "year" and reading.outline.facts.genre != "news"
    return (long or year) and bool(DURING.match(reading.text, time.end)) and not any_in(reading.facts, *statement)
