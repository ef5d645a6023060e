"""Whether what is said at a number lies ahead or behind: by the words of its clause, the year that governs it, its heading."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from extract.fold import fold
from extract.model import Block, Mention
from extract.records import vocabulary
from extract.records.passage import passage_tense
from extract.records.year_told import year_over

if TYPE_CHECKING:
    from extract.records.reading import Reading
    from extract.records.scene import Moment as Scene


_COMPARED = re.compile(
    r"(?:由|从|比|较|与|[按参依]照?|(?:不低于|不少于|不超过|不高于|相当于|高于|低于|达到)(?:[我全本][省市县区])?)$"
)  # 由2023年的2.6%提高到3.2%: the year compared with does not govern
_COMPARING: Final = 6  # characters in front of a time in which that is said


_ASKED = re.compile(r"(?:不(?:低于|少于|超过|高于|小于|大于)|[≥≤])[^，。；]{0,10}$")  # said of what must be, seldom of what was
MEASURED_YEAR: Final = (
    r"(?:上一?个?(?:会计|纳税)?年度|[近前][一二三两\d]个?(?:会计|纳税)?年度?(?!来)|最近[一二三两\d]个?(?:会计|纳税)?年度?)"
)

_MEASURED_YEAR = re.compile(MEASURED_YEAR)


_ANY_YEAR = re.compile(r"当年|当月|当季|该年")  # of whatever year: it tells nothing of the tense


_BASE_OF = re.compile(
    r"的[\d.一二两三四五六七八九十]+倍|的?(?:不变|可比)?价格?|[^，。；]{0,14}?的?基础上|[^，。；]{0,24}?[作为]为?(?:基数|基期|基准|参照)"
)  # 达到2023年的2.5倍, 按2005年价格计算, 在2020年58%的基础上, 以2010年能耗为基数
_LEARNT = re.compile(r"[^，。；\d]{0,24}?(?:获悉|得悉|了解到|得知)")  # 记者2月28日从市教育局获悉: when it was told


# 推进“十四五”批复的6个基地: since when they are what they are
_SINCE_WHEN = re.compile(
    r"”?(?:期间|时期|度)?(?:已|新)?(?:批复|批准|获批|核准|认定|评定|立项|确定|下达|签约|引进|印发|出台|入库|备案|开工|新增|纳入|结转|续建|遴选|命名)的"
)


def is_compared(before: str) -> bool:
    """Whether the words in front of a time make it what another is compared with (较〔2023年〕增长30%)."""
    return bool(_COMPARED.search(before[-_COMPARING:]))


def _compared_with(reading: Reading, start: int, time: Mention) -> bool:
    """The same of a time of a reading, by its words behind `start`."""
    return is_compared(reading.text[max(start, time.start - _COMPARING) : time.start])


def governing_year(reading: Reading, start: int, position: int) -> Mention | None:
    """The last named or relative year, day or period said between start and position, or None."""
    times = reversed(reading.times_between(start, position))
    return next((time for time in times if _can_govern(reading, time) and not _compared_with(reading, start, time)), None)


def _can_govern(reading: Reading, time: Mention) -> bool:
    """Whether a time can govern what stands behind it: each is asked for by many numbers."""
    found = reading.can_govern.get(time.start)
    if found is None:
        text, ends = reading.text, time.kind in ("date", "range") and time.time is not None and time.time.last is not None
        told_of = _ANY_YEAR.match(text, time.start) or any(words.match(text, time.end) for words in (_BASE_OF, _LEARNT, _SINCE_WHEN))
        found = reading.can_govern[time.start] = ends and not told_of
    return found


def is_past(reading: Reading, last: date | None) -> bool:
    """Whether a time that ends on `last` lies wholly before the document's own date, or in a year it tells of as over."""
    if last is None:
        return False
    if reading.anchor:
        return last < reading.anchor
    return reading.told_until is not None and last <= reading.told_until


_GREW = re.compile(r"[^。；]{0,60}?(?:增长|同比|下降)[^。；]{0,8}\d")
_TELLS = re.compile(r"[^。；]{0,60}?(?:增长|增加|增速|下降|回落|同比|达到?\d|完成|实现)[^。；]{0,8}\d")


def tells_of_part(reading: Reading, time: Mention) -> bool:
    """Whether a period of months or quarters opens what a statement tells of it (1-7月份，…增长4.4%), with nothing in it that looks ahead."""
    if time.kind != "range" or time.time is None:
        return False
    first, last = time.time.first, time.time.last
    if first is None or last is None:
        part = reading.anchor is None and time.time.grain in ("month", "quarter")  # 今年1至4月 on an undated page
    else:
        part = first.year == last.year and last.month < _DECEMBER and time.time.grain != "day"
    start, end = reading.statement_at(time.start)
    if not part or start != time.start or reading.in_goal_section(start):
        return False
    return bool((_GREW if reading.anchor else _TELLS).match(reading.text, time.end, end)) and not _within(reading.goals, start, end)


_ESTIMATED = re.compile(r"累计[^。；]{0,60}预计")  # 累计减税降费预计达到10万亿元: reckoned for what is nearly over
_PART_TOLD = re.compile(r"(?:季度?|月份?|半年)[^。；]{0,30}?(?:同比|环比|比上年同期)[^，。；]{0,4}(?:增|降|减|提高|上升|回落|上涨|下跌)")


def looks_ahead_in(reading: Reading, statement: tuple[int, int]) -> bool:
    """Whether a word in a statement looks ahead (力争, 计划)."""
    return _within(reading.goals, *statement)


def goes_on_telling(reading: Reading, time: Mention) -> bool:
    """Whether a part of a year goes on with what a statement tells of an earlier part (一季度同比增长5%，〔二季度〕增长4%)."""
    if time.time is None or time.time.year_named or time.time.grain not in _PARTS:
        return False
    start = reading.statement_at(time.start)[0]
    return _PART_TOLD.search(reading.text, start, time.start) is not None


def _last(places: Sequence[int], start: int, end: int) -> int:
    """The last of the sorted places in [start, end), or -1."""
    i = bisect_left(places, end) - 1
    return places[i] if i >= 0 and places[i] >= start else -1


def _within(places: Sequence[int], start: int, end: int) -> bool:
    return _last(places, start, end) >= 0


_TO_DATE = re.compile(r"(?<![截止])(?:到|至)$")
_DURING = re.compile(r"”?(?:期间|时期|内|间)?，")  # “十五五”期间，…; 2026—2028年，…
_OPENING: Final = 6  # characters in front of a time that still opens its statement
_PARTS: Final = ("half", "quarter", "month")
_DECEMBER: Final = 12
_ABOVE: Final = 40  # blocks back to the opening of a section
_CARRY: Final = 3  # statements of a paragraph that the date of an earlier one may govern
_CARRY_OF_GOALS: Final = 12  # the same under a heading of goals (二、发展目标)


_TITLES = re.compile(r"《[^《》]*》")


def _times(reading: Reading, start: int, end: int) -> list[Mention]:
    """The times said in [start, end) but for the years compared with (较2023年增长30%) and those in the names of documents."""
    found = [t for t in reading.times_between(start, end) if not _compared_with(reading, start, t)]
    if not found:
        return found
    titles = [title.span() for title in _TITLES.finditer(reading.text, start, end)]
    return [t for t in found if not any(a < t.start < b for a, b in titles)]


def _dates(reading: Reading, statement: tuple[int, int]) -> list[Mention]:
    """The same of a statement, but for lengths of time."""
    return [time for time in _times(reading, *statement) if time.kind != "duration"]


def carried_date(reading: Reading, statement: int) -> Mention | None:
    """The date or period ahead that opens one of the statements before in the same paragraph (到2025年，…。〔数量达到25万个。〕), none being said since."""
    if statement not in reading.carried:
        reading.carried[statement] = _carried(reading, statement)
    return reading.carried[statement]


def _carried(reading: Reading, statement: int) -> Mention | None:
    before, here = reading.previous_statement(statement), statement
    if _times(reading, *reading.statement_at(statement)):
        return None
    if opener := announced(reading, statement):
        return _opens_with(reading, opener) or (carried_date(reading, opener[0]) if opener[0] < statement else None)
    near = _CARRY_OF_GOALS if reading.headed(vocabulary.goal_sections(), statement, levels=1) else _CARRY
    for steps in range(_CARRY_OF_GOALS):
        if before is None or reading.text[here - 1] not in "。！":
            return None
        if _GOALS_SAID.match(reading.text, here):
            return year_told(reading, before)
        if _times(reading, *before):
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


_BASIS = re.compile(
    r"(?:根据|按照|依据|围绕|对照|为|结合|立足)(?:《[^》]*》|（[^）]*）|[^，。；\d]){2,}，(?:力争|争取|确保)?(?:到|至)?"
)  # 根据国家规划，到2030年


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

    The last paragraph above that opens so, in the sections around the place, counts; one that opens with a date within a deeper section does not.
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


def _opened(reading: Reading, at: int) -> Mention | None:
    blocks = reading.outline.blocks
    section = blocks[at].section
    for block in reversed(blocks[max(0, at - _ABOVE) : at]):
        if not block.section or section[: len(block.section)] != block.section:
            if not block.section or section[:1] != block.section[:1]:
                return None
            continue
        if len(section) > len(block.section) and not _begins_below(blocks[:at], section[: len(block.section) + 1]):
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
    return (long or year) and bool(_DURING.match(reading.text, time.end)) and not _within(reading.facts, *statement)


_AHEAD = re.compile(r"(?:(?:提出|明确|部署|要求)[，：]?|力争|争取|确保|预计|目标|计划|到|至)$")
_PUT_FORWARD = re.compile(r"(?:提出|明确|部署|要求)[，：]?$")
_SO_FAR = re.compile(
    r"”?(?:时期)?(?:前[一二三四]年|以来|来(?=，|全|我|共|累|[省市县区])|前[\d一二三四五六七八九十]{1,2}个?(?:月|季度))"
)  # “十四五”前四年: a plan period told of within it
_COUNTED_UP = re.compile(
    r"(?:自|从)[^，。；：]{2,16}?(?:至|到|迄|截至)[^，。；：]{1,14}(?:底|末|止|日|月|年度?)，?(?:已|业已|经)?(?:累计|累积|合计|总计|共(?!同|享|建))(?!预计|将|可|达到?[^，。；]{0,6}目标)"
)  # 自88年推动至112年底，〔累计〕受理: what has been done, whatever the day of the paper
_RECENT = re.compile(r"(?:近|过去)(?:的)?(?:[一二两三四五]|\d)年(?!内)[^，。；]*(?:平均|年均|累计|增速|增长)")
_OVER = re.compile(r"在?过去的?[一二三四五六七八九十\d]{1,2}年(?:间|里|中|来)?，")
_TOLD_BEHIND = re.compile(
    r"[^，。；]{0,6}，(?:同比|比上年|较上年|比去年|较去年|环比)[^，。；]{0,4}(?:增|降|减|提高|上升|回落|翻|持平|扩大|收窄)"
)
_UP_TO_NOW = re.compile(r"(?:截至|截止到?|截止至?)$")


def _running(reading: Reading, year: Mention) -> bool:
    """Whether a time is the document's own year, or a period in its last, and no limit (年底前)."""
    time, today = year.time, reading.anchor
    return bool(
        time
        and today
        and time.first
        and time.last
        and time.first <= today <= time.last
        and today.year == time.last.year
        and reading.text[year.end : year.end + 1] != "前"
    )


_YEAR_END: Final = 11  # from this month on a year's own growth can be told
_WHOLE_YEAR = re.compile(r"全年|(?:增长|增速|增幅|涨幅|下降)(?:率|目标)?[^，。；]{0,3}$")


def _of_year_to_come(reading: Reading, year: Mention, scene: Scene) -> bool:
    """Whether the growth of a whole year is told before that year can be over (四月的报道：2022年规模以上工业增加值增长5%)."""
    said = reading.text[year.start : scene.start]
    whole = year.time is not None and year.time.grain == "year"
    return whole and reading.anchor is not None and reading.anchor.month < _YEAR_END and bool(_WHOLE_YEAR.search(said))


_TOLD_SO_FAR = re.compile(r"[^，。；：]{0,6}(?:截至|截止)")


def _told_before(reading: Reading, statement: int) -> bool:
    """Whether the statement before in the paragraph opens with what has been reached so far, or with a year or period that is over.

    截至2022年底，…。〔数量达到25万个。〕; “十三五”期间，…。〔入园率达到97%。〕
    """
    here = statement
    for _ in range(_CARRY):
        before = reading.previous_statement(here)
        if before is None or reading.text[here - 1] not in "。！":
            return False
        if _TOLD_SO_FAR.match(reading.text, *before):
            return True
        said = _times(reading, *before)
        if said or _within(reading.goals, *before):
            return _opens_past(reading, before, said)
        here = before[0]
    return False


_PARAGRAPH_NO = re.compile(r"\d{1,3}[.．、]\s?(?!\d)|（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、")  # 8. 二零二三年，…


def _opens_past(reading: Reading, statement: tuple[int, int], said: Sequence[Mention]) -> bool:
    """Whether a statement opens with a year or period that is over, the first of its times, and sets no goals."""
    mark = _PARAGRAPH_NO.match(reading.text, *statement)
    opens = mark.end() if mark else statement[0]
    if not said or said[0].time is None or said[0].start - opens > 1 or not said[0].time.year_named:
        return False
    over = is_past(reading, said[0].time.last) and _DURING.match(reading.text, said[0].end) is not None
    return over and not _within(reading.goals, *statement)


def _under_way(reading: Reading, statement: int, position: int) -> bool:
    """Whether the period that an earlier statement opens with is in its last year, and the passage tells of what was reached in it so far."""
    over = carried_date(reading, statement)
    if over is None or not _running(reading, over) or reading.outline.facts.genre not in _REPORTS:
        return False
    return not _within(reading.goals, statement, position) and passage_tense(reading, position) == "past"


_REPORTS: Final = ("news", "work_report", "other")


def _headed_past(reading: Reading, position: int) -> bool:
    """Whether the heading above names a year that is over (一、2025年主要工作 in a report of 2026), and not what is aimed at in it."""
    section = reading.section_at(position)
    found = reading.headed_past.get(section)
    if found is None:
        told = (year_over(heading, reading.this_year) for heading in reversed(section))
        found = reading.headed_past[section] = next(filter(None, told), "") == "past"
    return found


GOALS_ARE = re.compile(
    r"目标(?:任务)?(?:建议|初步|拟)*(?:安排|确定|定)?(?:是|为|如下)?：|目标(?:任务)?(?:建议|初步|拟)*(?:安排|确定|定)?[是为]|(?:提出|明确|确定|设定|下达)了?[^，。；：\d]{0,20}(?:指标|目标)[^，。；：\d]{0,6}："
)


def due_in_row(reading: Reading, position: int) -> Mention | None:
    """The time ahead that the row of a task says (软件业务收入突破50亿元 | 工信局 | 2025年底), or None."""
    time = reading.time_of_row(position)
    return time if time and time.time and not is_past(reading, time.time.last) else None


def row_begins(reading: Reading, time: Mention) -> date | None:
    """The first day of a year that fills the cell of a task (| 全年 |), which runs over all of it; None for a day it is due by."""
    its = time.time
    year = its is not None and its.grain == "year" and not its.edge and not reading.text.startswith("前", time.end)
    return its.first if its is not None and year else None


def _dated_above(reading: Reading, statement: int, position: int) -> bool:
    """Whether a date ahead that stands outside of its statement governs a place: in its row, its paragraph, or what opens its section."""
    if due_in_row(reading, position) or carried_date(reading, statement):
        return True
    return opened_date(reading, position) is not None


def _whole_year_told(reading: Reading, year: Mention, position: int) -> bool:
    """Whether a report's 全年 is the year that it reviews, as its passage tells."""
    whole = reading.outline.facts.genre in _REPORTS and reading.text.startswith("全年", year.start)
    return whole and (passage_tense(reading, position) == "past" or _told_before(reading, reading.statement_at(position)[0]))


def is_over(reading: Reading, mention: Mention) -> bool:
    """Whether a time is past, or a part of a year (上半年, 1-11月) in what is told of a year that is over."""
    time = mention.time
    if time is None or is_past(reading, time.last) or goes_on_telling(reading, mention):
        return True
    if time.year_named or not reading.anchor or time.edge == "end":
        return False
    part = time.grain in _PARTS or reading.text.startswith("全年", mention.start)
    return part and not _within(reading.goals, *reading.statement_at(mention.start)) and in_review(reading, mention.start)


def in_review(reading: Reading, position: int) -> bool:
    """Whether the headings above a place tell of the past (一、2023年工作回顾), or its whole document does."""
    return reading.in_past_section(position) or (_headed_past(reading, position) and not reading.turned(position))


def _unmarked(reading: Reading, scene: Scene, year: Mention | None) -> bool:
    """Whether a number takes the tense of its passage: no year governs it, and no award states it (but for reports of work, which give none)."""
    awarded = scene.mention.kind != "count" and reading.outline.facts.genre != "work_report" and scene.has("award_statement")
    return not awarded and (year is None or not reading.anchor)


def _of_any_year(reading: Reading, scene: Scene) -> bool:
    """Whether a number is asked for in whatever year it is measured (上年度研发投入不低于200万元), and no word tells of what was reached."""
    start = scene.statement[0]
    if reading.text.find("年", start, scene.start) < 0:
        return False
    looks = list(_MEASURED_YEAR.finditer(reading.text, start, scene.start))
    if not looks:
        return False
    told = reading.facts[bisect_left(reading.facts, start) : bisect_left(reading.facts, scene.start)]
    if reading.times_between(start, looks[-1].start()) or any(
        not looks[-1].start() <= place < looks[-1].end() and not reading.text.startswith("累计", place) for place in told
    ):
        return False
    asked = _ASKED.search(reading.text, start, scene.start) is not None
    return asked or scene.has("statute") or (scene.has("normative") and scene.has("one_sided"))


def _in_force_since(reading: Reading, time: Mention) -> bool:
    """Whether a time is the past start of what holds on (2023年1月起，低保标准提高至800元)."""
    return reading.text.startswith("起", time.end) and time.time is not None and is_past(reading, time.time.last)


def _in_list_of_goals(reading: Reading, statement: int, position: int) -> bool:
    """Whether a place stands in a list of a paragraph that sets goals, and nothing in its statement tells of the past."""
    opener = announced(reading, statement)
    return opener is not None and GOALS_ARE.search(reading.text, *opener) is not None and not _within(reading.facts, statement, position)


_TASKS: Final = 4  # statements that open with a task, more than do not, by which a paragraph of a report is known


def _of_tasks(reading: Reading, position: int) -> bool:
    """Whether a place stands in a paragraph of a report of work that is task after task and tells of nothing reached."""
    sentence = reading.sentence_at(position)
    if sentence is None or reading.outline.facts.genre != "work_report":
        return False
    weight = reading.passages.block(sentence.block)
    return weight.tasks >= _TASKS and not weight.behind


def _due_later(reading: Reading, start: int, position: int) -> bool:
    """Whether a date governs a place that lies behind the document's own year (“十五五”期间，获批5个)."""
    year = governing_year(reading, start, position)
    last = year.time.last if year is not None and year.time is not None else None
    return last is not None and reading.anchor is not None and last.year > reading.anchor.year


def tense(reading: Reading, scene: Scene) -> str:
    """The words of the scene's own clause weigh most, then the year that governs it, then its statement, then its heading."""
    start = scene.statement[0]
    facts = _within(reading.sure_facts, scene.clause.start, scene.start)
    headed = reading.set_ahead(scene.start) and not _headed_past(reading, scene.start)
    if facts and (headed or carried_date(reading, start) or _due_later(reading, start, scene.start)):
        facts = _within(reading.told_facts if headed else reading.firm_facts, scene.clause.start, scene.start)
    aims = reading.sure_goals if reading.outline.facts.genre == "news" else reading.goals
    goals = _within(aims, scene.clause.start, scene.start)
    if _of_any_year(reading, scene):
        return ""
    looks_back = reading.outline.facts.retrospective and not reading.looks_ahead_from(scene.start)
    if not goals and (facts or looks_back or _RECENT.search(reading.text, scene.clause.start, scene.start)):
        return "past"
    counted = _COUNTED_UP.search(reading.text, start, scene.start)
    if counted and not _within(reading.goals, counted.end(), scene.start):
        return "past"
    if reading.outline.facts.genre == "news" and _ESTIMATED.search(reading.text, start, scene.start):
        return "past"
    if (
        scene.mention.kind != "money"
        and reading.text.find("过去", start, scene.start) >= 0
        and not _within(reading.sure_goals, start, scene.start)
        and _OVER.search(reading.text, start, scene.start)
    ):
        return "past"  # 编制在过去四年，每年平均增长2.5%
    told = reading.told_facts if headed else reading.facts
    last_fact, last_goal = _last(told, start, scene.start), _last(reading.goals, start, scene.start)
    opened = GOALS_ARE.search(reading.text, start, scene.start)  # also in a review: it tells what comes next
    aimed_at = opened is not None and max(last_goal, opened.start()) > last_fact
    year = governing_year(reading, start, scene.start)
    if year is not None and scene.mention.kind == "money" and _in_force_since(reading, year):
        year = None
    if year is not None and year.time is not None:
        ahead = reading.text[max(start, year.start - 4) : year.start]
        expected = goals and reading.text.startswith("预计", _last(aims, scene.clause.start, scene.start))
        if not year.time.year_named and (not goals or expected) and not aimed_at and in_review(reading, scene.start):
            return "past"  # 全年增长4.9% below 2025年工作回顾: the year that the heading tells of
        if (
            (_UP_TO_NOW.search(ahead) and not _due_later(reading, start, scene.start))
            or _SO_FAR.match(reading.text, year.end)
            or is_past(reading, year.time.last)
        ):
            return "past"
        if tells_of_part(reading, year) or goes_on_telling(reading, year):
            return "past"
        if not goals and not aimed_at and not scene.has("one_sided") and _whole_year_told(reading, year, scene.start):
            return "past"
        begun = year.time.first is None or reading.anchor is None or year.time.first <= reading.anchor
        if not goals and begun and not _AHEAD.search(ahead) and _TOLD_BEHIND.match(reading.text, scene.end):
            return "past"  # 全年完成投资800亿元，比上年增长4%
        # 今年，计划新建15所，〔覆盖率达88%〕
        aimed = goals or _last(aims, year.end, scene.start) > _last(reading.facts, year.end, scene.start)
        if reading.outline.facts.genre == "news" and not aimed and not _AHEAD.search(ahead) and _running(reading, year):
            return "future" if _of_year_to_come(reading, year, scene) else "past"  # reports tell of the year they stand in
        if not aimed and _running(reading, year) and reading.reports(scene.statement):
            return "past"
        facts_told = told if reading.outline.facts.genre in ("other", "news", "work_report") else reading.sure_facts
        put = year.start if _PUT_FORWARD.search(ahead) else -1  # …已提前完成；又提出，2029年完成35万件
        done = not reading.anchor and _last(facts_told, start, scene.start) > max(
            last_goal, put
        )  # to a year, and then 共确认: without a date, words decide
        if not done and (reading.anchor or _AHEAD.search(ahead) or year.kind == "range"):
            return "future"
    listed = _in_list_of_goals(reading, start, scene.start) and not (
        reading.outline.facts.genre in ("news", "other") and _TOLD_BEHIND.match(reading.text, scene.end)
    )
    if year is None and (aimed_at or listed):
        return "future"
    if year is None and not _within(reading.firm_facts, start, scene.start) and _dated_above(reading, start, scene.start):
        return "past" if _under_way(reading, start, scene.start) else "future"
    if last_fact > last_goal:
        return "past"
    if last_fact < 0 and last_goal < 0 and year is None and _told_before(reading, start):
        return "past"
    if not aimed_at and in_review(reading, scene.start):
        return "past"
    if reading.in_goal_section(scene.start) or vocabulary.looks_ahead(reading.lead_in(scene.start)):
        return "future"
    if not _within(reading.surest_goals, start, scene.start) and _unmarked(reading, scene, year):
        surroundings = passage_tense(reading, scene.start)
        tells = scene.mention.kind != "money" or reading.outline.facts.genre == "work_report"
        if surroundings == "future" or (surroundings and tells):
            return surroundings
        if not surroundings and _of_tasks(reading, scene.start):
            return "future"
    tasks = reading.year_of_tasks
    if tasks and int(tasks["year"]) >= reading.this_year and reading.outline.facts.genre == "plan" and last_fact < 0:
        return "future"
    return "future" if last_goal >= 0 or (year is not None and reading.outline.facts.genre == "plan") else ""
