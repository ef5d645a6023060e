"""A document as the record rules read it: its statements and clauses, its numbers and times, its headings and lead-ins.

A *statement* runs to a full stop; a *sentence* of the contract also ends at ；, so a statement may hold several (a goal's
date governs all of them). A *clause* runs from one punctuation mark or bracket to the next.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from extract.elements.leads import Leads, opens_list
from extract.fold import fold
from extract.lazy import lazy
from extract.model import Block, Document, Mention, Outline, Sentence
from extract.records.document.known import Known, Told
from extract.records.document.places import Places
from extract.records.document.row_cells import RowCells
from extract.records.document.rows import cells, is_prose, statements
from extract.records.tense.facts_goals import EITHER, EVEN_AHEAD, NAMING, facts_said, goals_said
from extract.records.tense.passage import Passages, aimed_at, headed_year, told_in, told_until
from extract.records.tense.turning import goals_set, reviews_first, turn
from extract.records.tense.year_told import with_told_year, year_over
from extract.records.vocabulary import goal_sections, past_sections, planning, set_sections

_NOT_ASKED: Final = Sentence(-1, -1, -1)
_REACH: Final = 600  # characters of a statement on either side of a place; prose has no longer ones, and none may cost its square
_CLAUSE: Final = 400  # characters of a clause likewise
_MOST_CELLS: Final = 20
_LONGEST_TIME: Final = 20  # characters of a cell that a time fills
_SIZES = frozenset(("米", "公里", "千米", "岁", "平方米", "亩", "吨", "千瓦", "兆瓦", "人", "户"))
_MEASURED_BY = re.compile(
    r"(?:及?以[上下内])?(?:的)?(?![占达为超且并和或及])[^，。；、：\d占且]{1,14}?(?:率|比例|比重|占比|覆盖面|满意度)(?:将|会|已|要|应|力争)*(?:[由从在为达超降提升不稳保控突]|$)"
)
# Brackets too, but not those of a bound (10万元（含）以上); and what closes a row of indicators run into a line (…下降15%约束〔性〕2死亡率…). Each begins
# with a character of its own, so that a text is searched fast.
_CLAUSE_END = re.compile(
    r"，|；|：|。|！|？|\n|\t|、|（(?!(?:不?含(?:本数|税)?|以?下同)）)|）(?<!（下同）)(?<!（以下同）)(?<!（含）)(?<!（不含）)(?<!（含本数）)|--"
    r"|性(?<=[束期属]性)(?=\d{1,2}[\u4e00-\u9fff])"
)
# outermost first
_MARKS: Final = (
    r"[一二三四五六七八九十]{1,3}、",
    r"（[一二三四五六七八九十]{1,3}）",
    r"\d{1,2}[.、](?!\d)",
    r"（\d{1,2}）",
    r"[①-⒛㈠-㈩]",
)
_MARK = re.compile("|".join(f"({mark})" for mark in _MARKS))
# a label, or what can be one
_OBJECT = re.compile(
    r"(?:对象|主体|人群|人员|范围|条件|资格)(?=[^，。；：\n]{0,14}(?:：|\n)|[^，。；：\n]{0,6}[为是]|[^，。；：\n]{0,3}。)"
)
_OBJECT_WORD: Final = 2  # characters of each
ITEM_TITLE: Final = 16  # characters of a sentence that only names what its item tells (1.起付标准。乡镇卫生院…)
TITLE_ENDS: Final = "。：；？ "  # what such a name may close with
_HEADING: Final = 60  # characters of a block that tell of which section it is the heading
_MOST_ABOVE: Final = 60  # blocks looked back over for the items that one stands in
_FILLS = re.compile(r"到?(?:底|末)?(?:之?前)?(?:完成)?")  # what may stand around a time that fills a cell


class Clause(NamedTuple):
    """A stretch [start, end) of the view between two marks."""

    start: int
    end: int


def _but_paces(times: Sequence[Mention], numbers: Sequence[Mention]) -> Iterable[Mention]:
    """The times without those that are a level to reach (时限压缩至〔3个工作日〕): these are read as numbers."""
    paces = {place for number in numbers if number.rule == "count.pace" for place in range(number.start, number.end)}
    return (time for time in times if time.start not in paces and time.end - 1 not in paces) if paces else times


_WORK_OF_YEAR = re.compile(r"(?:(?P<year>20\d\d)年度?|今年)[^，。；]{0,8}(?:工作|任务)(?!总结|回顾|完成|情况|汇报|和|成效|成绩)")
_EARLY: Final = 5  # the last month of a year in which its work still lies ahead
_CARRIED_OUT = re.compile(
    r"[^，。；\d]{0,8}(?:执行|完成|落实|实施|进展)(?:情况|结果)|[^，。；\d]{0,4}(?:总结|回顾)"
)  # 2025年计划〔执行情况〕
_YEAR_OF_TASKS = re.compile(
    r"(?<![\d至到—~-])(?P<year>20\d\d)年(?![至到—~-]|度?第[一二三四五六七八九十\d]{1,3}[批次轮期])"
    r"(?:(?!20\d\d年|申报|申请|招[生聘录]|评选|遴选|分配)[^，。；]){0,40}"
    r"(?:重点工作|工作任务|任务|分工|目标|要点|措施|政策清单|工作安排|工作的?(?:安排|思路|打算|部署|谋划)|安排意见|台账|实事|(?:工作|行动|推进|实施|投资|年度|建设|发展)计划"
    r"|(?:计划|预算)（?草案|(?:方案|计划|清单|举措)(?:（[^（）]*）)?(?:》|$|的通知))"
)


class Reading:
    """One document ready for the record rules: shared by all record types, computed once."""

    outline: Outline
    text: str

    def __init__(
        self,
        document: Document,
        outline: Outline,
        numbers: Sequence[Mention],
        times: Sequence[Mention],
        known: Known | None = None,
        base: str | None = None,
    ) -> None:
        self.document = document
        self.outline = outline
        self.text = outline.view.text
        self.numbers = tuple(numbers)
        self.times = tuple(_but_paces(tuple(with_told_year(outline, times)), numbers))
        self.anchor = outline.facts.anchor_date
        self.currency = outline.facts.currency
        self.known = Known() if known is None else known
        self.told = Told(base=base)
        self._sentence_starts = [s.start for s in outline.sentences]
        self._sentences: dict[int, Sentence | None] = {}  # by the places asked for: each is asked for again and again
        self._sections: dict[int, tuple[str, ...]] = {}  # likewise
        self._statement_of: dict[int, tuple[int, int]] = {}
        self._marks = [m.start() for m in _CLAUSE_END.finditer(self.text)]
        self._hard_marks = [place for place in self._marks if self.text[place] != "、"]
        self._titled = "《" in self.text
        self._rows: dict[int, list[tuple[int, int]]] = {}
        self._numbers = Places(self.numbers)
        self._times = Places(self.times)
        self.can_govern: dict[int, bool] = {}  # by where times start
        self.opened: dict[int, Mention | None] = {}  # by the blocks asked for
        self.of_the_year: dict[int, bool] = {}  # the same
        self.headed_past: dict[tuple[str, ...], bool] = {}  # by the headings asked for
        self.carried: dict[int, Mention | None] = {}  # by the statements asked for
        self.announced: dict[int, dict[int, tuple[int, int]]] = {}  # by the blocks asked for, and their statements
        # Words sought are told by how they are written: a pattern's own hash goes through all of its program.
        self.titled: dict[tuple[str, int], bool] = {}  # by the words sought and the statements asked for
        self._headings: dict[tuple[str, tuple[str, ...]], bool] = {}  # whether one of some headings holds words
        self._goals_headed: dict[tuple[str, ...], bool] = {}
        self._above: dict[tuple[int, tuple[str, ...]], list[tuple[int, int]]] = {}  # by the last heading in front, and the section
        self._items: dict[int, list[tuple[int, int]]] = {}  # the sentences that open the items each of these stands in
        self._owned: dict[tuple[int, int], int] = {}  # where own words begin, by clause and number
        self._said: dict[tuple[str, tuple[int, int]], bool] = {}  # whether a stretch of the text does

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that position stands in, or None between blocks."""
        found = self._sentences.get(position, _NOT_ASKED)
        if found is _NOT_ASKED:
            i = bisect_right(self._sentence_starts, position) - 1
            sentence = self.outline.sentences[i] if i >= 0 else None
            found = self._sentences[position] = sentence if sentence is not None and position < sentence.end else None
        return found

    @lazy
    def _statements(self) -> tuple[list[int], list[int]]:
        starts: list[int] = []
        ends: list[int] = []
        open_block = -1
        for sentence in self.outline.sentences:
            if open_block == sentence.block and self.text[ends[-1] - 1] == "；":
                ends[-1] = sentence.end
            elif self.outline.blocks[sentence.block].kind == "row":
                for start, end in statements(self.text, sentence.start, sentence.end):
                    starts.append(start)
                    ends.append(end)
            else:
                starts.append(sentence.start)
                ends.append(sentence.end)
            open_block = sentence.block
        return starts, ends

    def statement_at(self, position: int) -> tuple[int, int]:
        """The [start, end) of the statement that position stands in."""
        found = self._statement_of.get(position)
        if found is None:
            starts, ends = self._statements
            i = max(0, bisect_right(starts, position) - 1)
            found = (max(starts[i], position - _REACH), min(ends[i], position + _REACH)) if starts else (0, 0)
            self._statement_of[position] = found
        return found

    def row_at(self, position: int) -> tuple[tuple[int, int], list[tuple[int, int]]] | None:
        """The cell of prose that position stands in, and all cells of its row; None outside of such cells."""
        row = self._row_around(position)
        own = next((cell for cell in row if position <= cell[1]), None)
        return (own, row) if own and is_prose(self.text, own) else None

    def _row_around(self, position: int) -> list[tuple[int, int]]:
        """The cells of the row that position stands in; none outside of rows, and where there are more than a list of tasks has."""
        sentence = self.sentence_at(position)
        if sentence is None or self.outline.blocks[sentence.block].kind != "row":
            return []
        start, end = sentence.start, sentence.end
        if start not in self._rows:
            self._rows[start] = list(cells(self.text, start, end)) if self.text.count("\t", start, end) <= _MOST_CELLS else []
        return self._rows[start]

    @lazy
    def row_cells(self) -> RowCells:
        return RowCells(self.text, self.outline.tables)

    def time_of_row(self, position: int) -> Mention | None:
        """The time that fills another cell of the row than that a position stands in (… | 市工信局 | 2026年12月底前): of prose, or under 完成时限."""
        row = self._row_around(position)
        own = next((cell for cell in row if position <= cell[1]), None)
        prose = own is not None and is_prose(self.text, own)
        times = (time for cell in row if cell != own and (time := self._filling(cell)))
        return next((time for time in times if prose or self.row_cells.is_due(time.start)), None)

    def is_time_of_row(self, time: Mention) -> bool:
        """Whether a time fills a cell of a row that holds prose."""
        row = self._row_around(time.start)
        own = next((cell for cell in row if time.start < cell[1]), None)
        if own is None or self._filling(own) != time:
            return False
        return self.row_cells.is_due(time.start) or any(is_prose(self.text, cell) for cell in row)

    def _filling(self, cell: tuple[int, int]) -> Mention | None:
        """The time with an end that fills a cell (2026年12月底前), or None."""
        start, end = cell
        time = next(iter(self.times_between(start, end)), None) if end - start <= _LONGEST_TIME else None
        filled = time and time.time and time.time.last and _FILLS.fullmatch(self.text[start : time.start] + self.text[time.end : end])
        return time if filled else None

    def within(self, marks: str, position: int) -> bool:
        """Whether a position stands between a pair of marks (“”) that opens in its statement."""
        start = self.statement_at(position)[0]
        return self.text.count(marks[0], start, position) > self.text.count(marks[1], start, position)

    def in_title(self, position: int) -> bool:
        """Whether a position stands in the title of another document (《…》)."""
        return self._titled and self.text.rfind("《", max(0, position - _REACH), position) >= 0 and self.within("《》", position)

    def previous_statement(self, start: int) -> tuple[int, int] | None:
        """The statement in front of the one that starts at `start`, in the same block, or None."""
        before = self.statement_before(start)
        if before is None:
            return None
        here, there = self.sentence_at(start), self.sentence_at(before[0])
        return before if here and there and here.block == there.block else None

    def statement_before(self, start: int) -> tuple[int, int] | None:
        """The statement in front of the one that starts at `start`, also in the block before, or None."""
        starts, ends = self._statements
        i = bisect_right(starts, start) - 2
        return (starts[i], ends[i]) if i >= 0 else None

    def blocks_met(self, position: int) -> tuple[Block, Block] | None:
        """The block right above that of a position, and its own; None above the first, and between blocks."""
        sentence = self.sentence_at(position)
        if sentence is None or sentence.block == 0:
            return None
        above, own = self.outline.blocks[sentence.block - 1 : sentence.block + 1]
        return above, own

    def clause_at(self, start: int, end: int, *, hard: bool = True) -> Clause:
        """The clause around [start, end): between commas and stops, or, where hard is False, between 、 too."""
        marks = self._hard_marks if hard else self._marks
        i = bisect_right(marks, start - 1)
        left = marks[i - 1] if i else -1
        if left >= 0 and self.text[left] == "-":
            left += 1
        j = bisect_right(marks, end - 1)
        right = marks[j] if j < len(marks) else len(self.text)
        return Clause(max(left + 1, start - _CLAUSE), min(right, end + _CLAUSE))

    @lazy
    def facts(self) -> list[int]:
        """Where words stand that tell of the past or present (已, 截至, 同比)."""
        return facts_said(self)

    @lazy
    def sure_facts(self) -> list[int]:
        """The same without 累计…, which a date ahead may govern too (到2027年，累计建成5个)."""
        return [place for place in self.facts if not self.text.startswith("累计", place)]

    @lazy
    def firm_facts(self) -> list[int]:
        """The same without words that are said of what is to come as well, where a date ahead governs it (到2027年，获批5个)."""
        return [place for place in self.sure_facts if not self.text.startswith(EITHER, place)]

    @lazy
    def told_facts(self) -> list[int]:
        """The same without what is compared, and of a whole year, which goals say below their heading (三、下步打算: 税收比上年增长5%)."""
        return [place for place in self.firm_facts if not self.text.startswith(EVEN_AHEAD, place)]

    @lazy
    def goals(self) -> list[int]:
        """Where words stand that look ahead (力争, 到2025年, 每年); not where they close a name (“倍增计划”)."""
        return goals_said(self.text)

    @lazy
    def sure_goals(self) -> list[int]:
        """The same without 每年, which reports say of the past too (每年新增就业40万人)."""
        return [place for place in self.goals if not self.text.startswith("每年", place)]

    @lazy
    def surest_goals(self) -> list[int]:
        """The same without words that name a thing as often as they look ahead (三年行动计划), and those told of either tense (努力解决难题)."""
        sure = [place for place in self.sure_goals if not self.text.startswith("努力", place)]
        return [place for place in sure if not self.text.startswith(NAMING, place) or planning().match(self.text, place)]

    @lazy
    def passages(self) -> Passages:
        """What the paragraphs and sections tell of as a whole."""
        return Passages(self)

    def reports(self, statement: tuple[int, int]) -> bool:
        """Whether a statement tells of what was reached, and of nothing ahead (数据显示，一季度惠及企业2300户)."""
        return self.outline.facts.genre in ("other", "news") and told_in(self, *statement)

    @lazy
    def year_of_tasks(self) -> re.Match[str] | None:
        """The year in a title that says what is to be done in it (2025年重点工作分工方案; 2025年计划执行情况与〔2026〕年计划草案): its `year`, or None."""
        title = fold(self.outline.facts.title or "")
        return next((found for found in _YEAR_OF_TASKS.finditer(title) if not _CARRIED_OUT.match(title, found.end())), None)

    @lazy
    def this_year(self) -> int:
        """The year of the document's date, or the last that a heading of work to come names (二、2023年工作计划), or 0."""
        return self.anchor.year if self.anchor else headed_year(self)

    @lazy
    def told_until(self) -> date | None:
        """The last day that a document without a date tells of as past, or None."""
        return told_until(self)

    @lazy
    def aimed_at(self) -> dict[date, list[int]]:
        """Where the document says what is to be by a day (到2030年，将建成…): the places of these times, by the day."""
        return aimed_at(self)

    def own_start(self, clause_start: int, position: int) -> int:
        """Where the words that belong to a number at `position` alone begin: behind the number before it in its clause."""
        place = clause_start, position
        if place not in self._owned:
            self._owned[place] = self._own_start(clause_start, position)
        return self._owned[place]

    def _own_start(self, clause_start: int, position: int) -> int:
        # 一次性
        before = [
            n
            for n in self.numbers_between(clause_start, position)
            if not self.text.startswith("性", n.whole_end) and not self._in_closed_bracket(n, clause_start, position)
        ]
        start = max(clause_start, before[-1].whole_end) if before else clause_start
        if len(before) == 1 and (self.text.startswith(("及以上", "及以下"), start) or self._sized(before[0], position)):
            return clause_start  # 65岁及以上人口占16.8%: the number before belongs to what is measured
        if start < position and self.text[start] in "多余" and self.text[start + 1 : start + 2] in tuple("、，和及"):
            start += 1  # 降至六成多、〔另一占比〕
        while start < position and self.text[start] in "且并、和及与或者的至到（含）":
            start += 1
        return start

    def behind_listed(self, kind: str, start: int, end: int, joints: str) -> int:
        """Where the words of the next item of a list begin: behind the last number of a kind in [start, end), if one of the joints
        follows it; else `start`.
        """
        last = next((n for n in reversed(self.numbers_between(start, end)) if n.kind == kind), None)
        return last.whole_end + 1 if last is not None and self.text[last.whole_end : last.whole_end + 1] in tuple(joints) else start

    def _in_closed_bracket(self, number: Mention, start: int, position: int) -> bool:
        """Whether a number only remarks in a bracket that closes before a position (夫妻双方（职工为〔2人〕及以上）由100万元)."""
        opened = self.text.rfind("（", start, number.start)
        return opened > start and number.whole_end <= self.text.find("）", opened, position)

    def _sized(self, number: Mention, position: int) -> bool:
        """Whether a length, an age or the like tells what is measured behind it (公交站点500米〔覆盖率〕将由94%提升至98%)."""
        unit = number.quantity.unit if number.quantity else ""
        if unit not in _SIZES:
            return False
        aged = unit == "岁" and self.text.startswith(("占", "的占"), number.whole_end)  # 〔65岁及以上〕占12.6%
        return aged or _MEASURED_BY.match(self.text, number.whole_end, position) is not None

    def times_between(self, start: int, end: int) -> Sequence[Mention]:
        """The time mentions that start in [start, end)."""
        return self._times.between(start, end)

    def numbers_between(self, start: int, end: int) -> Sequence[Mention]:
        """The money, percentage and count mentions that start in [start, end)."""
        return self._numbers.between(start, end)

    def section_at(self, position: int) -> tuple[str, ...]:
        """The headings above a position, outermost first, as written."""
        found = self._sections.get(position)
        if found is None:
            sentence = self.sentence_at(position)
            found = self._sections[position] = self.outline.blocks[sentence.block].section if sentence else ()
        return found

    def in_goal_section(self, position: int) -> bool:
        """Whether a heading above a position says that goals follow (奋斗目标, 2024年工作安排)."""
        facts = self.outline.facts
        if facts.title and facts.genre in ("plan", "other") and self.headed_by(goal_sections(), (facts.title,)):
            return True
        section = self.section_at(position)
        found = self._goals_headed.get(section)
        if found is None:
            ahead = tuple(heading for heading in section if year_over(heading, self.this_year) != "past")
            found = self._goals_headed[section] = self.headed_by(goal_sections(), ahead) or self._headed_work(section)
        return found

    def _headed_work(self, section: tuple[str, ...]) -> bool:
        """Whether a heading is of the work of a year that lies ahead of the document (二、2024年主要工作), at its beginning or before it."""
        if self.anchor is None or not self.headed_by(_WORK_OF_YEAR, section):
            return False
        years = [int(found["year"] or self.anchor.year) for title in section if (found := _WORK_OF_YEAR.search(fold(title)))]
        return any(year > self.anchor.year or (year == self.anchor.year and self.anchor.month <= _EARLY) for year in years)

    def in_past_section(self, position: int) -> bool:
        """Whether a heading above a position says that facts of the past follow (发展成效, 工作回顾), or it stands where its paper looks back."""
        facts = self.outline.facts
        if self.turn >= 0 and (facts.retrospective or self.reviews_first) and position < self.turn:
            return True
        if facts.retrospective and self.turn < 0:
            return True
        return self.headed_by(past_sections(), self.section_at(position)) and not self.turned(position)

    def turned(self, position: int) -> bool:
        """Whether a paper has set its goals above a position and below the heading of its review: the heading between them is lost."""
        section = self.section_at(position)
        past = max((k for k, heading in enumerate(section, 1) if self.headed_by(past_sections(), (heading,))), default=0)
        return 0 <= self._turns.get(section[:past], -1) <= position

    @lazy
    def _turns(self) -> dict[tuple[str, ...], int]:
        """Where goals are first set below each heading."""
        return goals_set(self)

    @lazy
    def reviews_first(self) -> bool:
        """Whether the title tells of a review, and of plans behind it (2025年工作总结和2026年工作计划)."""
        return reviews_first(self.outline.facts.title)

    @lazy
    def turn(self) -> int:
        """Where a paper that looks back begins to tell of what lies ahead (二、下一步工作打算); -1 where it does not."""
        return turn(self)

    def looks_ahead_from(self, position: int) -> bool:
        """Whether a position stands where a paper that looked back tells of what lies ahead."""
        return 0 <= self.turn <= position

    def set_ahead(self, position: int) -> bool:
        """Whether a heading above a position sets what lies ahead (二、2024年工作安排, 下步打算, 发展目标), and none tells of the past."""
        if self.outline.facts.genre == "news" or self.in_past_section(position):
            return False
        section = self.section_at(position)
        return (self.headed_by(goal_sections(), section) and self.headed_by(set_sections(), section)) or self._headed_work(section)

    def headed(self, words: re.Pattern[str], position: int, *, levels: int) -> bool:
        """Whether one of the innermost headings above a position, as many as `levels`, holds words that a pattern finds."""
        return self.headed_by(words, self.section_at(position)[-levels:])

    def headed_by(self, words: re.Pattern[str], section: tuple[str, ...]) -> bool:
        """Whether one of given headings holds words that a pattern finds: they are looked through once."""
        key = words.pattern, section
        found = self._headings.get(key)
        if found is None:
            found = self._headings[key] = any(words.search(fold(title)) for title in section)
        return found

    def says(self, words: re.Pattern[str], place: tuple[int, int]) -> bool:
        """Whether a statement or a lead-in, that many numbers share, holds words that a pattern finds: it is looked through once."""
        key = words.pattern, place
        found = self._said.get(key)
        if found is None:
            found = self._said[key] = words.search(self.text, *place) is not None
        return found

    @lazy
    def _objects(self) -> list[int]:
        return [m.start() for m in _OBJECT.finditer(self.text)]

    def names_object(self, start: int, end: int) -> bool:
        """Whether a word stands in [start, end) that every label of a 申请对象 holds."""
        i = bisect_left(self._objects, start)
        return i < len(self._objects) and self._objects[i] <= end - _OBJECT_WORD

    @lazy
    def headings(self) -> str:
        """All headings of the document, folded, a line each."""
        sections = {block.section for block in self.outline.blocks}
        return "\n".join({fold(heading) for heading in set().union(*sections)})

    @lazy
    def titles(self) -> str:
        """What may name an item, a line each, without their last marks: the headings, the statements of a few words, what opens lists,
        labels.
        """
        short = (place for place in zip(*self._statements, strict=True) if place[1] - place[0] <= ITEM_TITLE)
        labels = {said[-ITEM_TITLE:] for said in self.text.split("：")}
        return "\n".join((self.headings, *labels, *(self.text[a:b].rstrip(TITLE_ENDS) for a, b in {*short, *self._lead_ins.values()})))

    def lead_in(self, position: int) -> str:
        """The words that open the list a position stands in (对下列企业给予奖励：), or the empty string."""
        place = self.lead_in_at(position)
        return self.text[place[0] : place[1]] if place else ""

    def lead_in_at(self, position: int) -> tuple[int, int] | None:
        """The [start, end) of the statement that opens the list a position stands in, or None."""
        sentence = self.sentence_at(position)
        return self._lead_ins.get(sentence.block) if sentence else None

    def lead_ins_above(self, position: int) -> Iterator[tuple[int, int]]:
        """The [start, end) of the statements that open the lists a position stands in, the innermost first."""
        place = self.lead_in_at(position)
        while place is not None:
            yield place
            place = self.lead_in_at(place[0])

    @lazy
    def lead_ins(self) -> dict[tuple[int, int], list[int]]:
        """The statements that open a list, in order, each with the indexes of the blocks that stand directly below it."""
        found: dict[tuple[int, int], list[int]] = {}
        for block, place in self._lead_ins.items():
            found.setdefault(place, []).append(block)
        return found

    def blocks_below(self, lead: tuple[int, int]) -> list[Block]:
        """The blocks that stand directly below a lead-in."""
        return [self.outline.blocks[i] for i in self.lead_ins.get(lead, ())]

    def items_above(self, position: int) -> Sequence[tuple[int, int]]:
        """The [start, end) of the sentences that open the items a position stands in, by their marks, the nearest first.

        Pages that lost their line ends have items whose titles no outline can tell (（一）设施补偿费根据…给予补偿：).
        """
        sentence = self.sentence_at(position)
        if sentence is None:
            return []
        if sentence.block not in self._items:
            self._items[sentence.block] = self._items_above(sentence.block)
        return self._items[sentence.block]

    @lazy
    def _ranks(self) -> list[int]:
        """For each block how far out the mark is that opens it, 1 for the outermost."""
        marks = (_MARK.match(self.text, block.start) for block in self.outline.blocks)
        return [mark.lastindex or 0 if mark else len(_MARKS) + 1 for mark in marks]

    def _items_above(self, index: int) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        inner = len(_MARKS) + 1
        for i in range(index, max(0, index - _MOST_ABOVE) - 1, -1):
            if self._ranks[i] < inner:
                inner, start = self._ranks[i], self.outline.blocks[i].start
                found.append((start, self.sentence_end(start)))
            if inner == 1:
                break
        return found

    def sentence_end(self, position: int) -> int:
        """Where the sentence ends that position stands in."""
        sentence = self.sentence_at(position)
        return sentence.end if sentence else position

    def headings_above(self, position: int) -> Sequence[tuple[int, int]]:
        """The [start, end) of the headings above a position, the nearest first."""
        sentence = self.sentence_at(position)
        if sentence is None:
            return []
        key = bisect_right(self._heading_blocks, sentence.block), self.outline.blocks[sentence.block].section
        if key not in self._above:
            self._above[key] = self._headings_above(*key)
        return self._above[key]

    @lazy
    def _heading_blocks(self) -> list[int]:
        """The indexes of the blocks that are headings, or open with one."""
        return [i for i, block in enumerate(self.outline.blocks) if block.kind == "heading" or (block.kind == "paragraph" and block.level)]

    @lazy
    def _headings_written(self) -> list[tuple[int, str]]:
        """Where each of these begins, and how."""
        blocks = map(self.outline.blocks.__getitem__, self._heading_blocks)
        return [(block.start, self.outline.view.written(block.start, min(block.end, block.start + _HEADING))) for block in blocks]

    def _headings_above(self, count: int, section: tuple[str, ...]) -> list[tuple[int, int]]:
        """The headings of a section among the first `count` blocks that are headings, the nearest first."""
        wanted, found = section, []
        for start, said in reversed(self._headings_written[:count] if section else ()):
            level = next((k for k in range(len(wanted) - 1, -1, -1) if said.startswith(wanted[k])), None)
            if level is not None:
                found.append((start, start + len(wanted[level])))
                wanted = wanted[:level]
                if not wanted:
                    break
        return found

    @lazy
    def _lead_ins(self) -> dict[int, tuple[int, int]]:
        """For each block below one that ends with ：, the place of that opening statement; those a paper is sent to open none."""
        found: dict[int, tuple[int, int]] = {}
        leads = Leads()
        for i, block in enumerate(self.outline.blocks):
            above = leads.step(i, block, self.text, opens=opens_list(self.text, block))
            if above is not None:
                found[i] = self.statement_at(self.outline.blocks[above.block].end - 1)
        return found
