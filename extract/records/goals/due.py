"""When a goal is due: by the time said of it, of its row, in front of it, behind it, or above it, and how often."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from extract.lexicons import per_pack
from extract.model import Mention
from extract.records.document.places import Places
from extract.records.document.reading import Reading
from extract.records.goals.governing import Governing
from extract.records.goals.words import verbs
from extract.records.kinds import Change, Due
from extract.records.roles.judgement import Judged
from extract.records.tense.carried import carried_date, of_the_year, opened_date, year_told
from extract.records.tense.governing_year import due_in_row, is_past, row_begins
from extract.records.timing import Timing
from extract.records.timing.frame import carried_frame


@per_pack
def _on_average() -> re.Pattern[str]:
    """So much in each year (年均新增, 年平均培训): a verb follows; 年均浓度 is a measure."""
    return re.compile(rf"(?<![一二两三四五六七八九十\d])(?P<each>年均|年平均)(?={verbs().pattern})")


# 做好今年工作，重点抓好以下十个方面：
_SETS_TASKS = re.compile(r"(?:今年|明年|20\d\d年)[^。；]{0,60}(?:方面|(?:抓好|做好)[^。；：]{0,16})：$")
_BRACKETED = re.compile(r"[\d.,]+[^，。；：（）\d]{1,24}（")
_LIMIT = r"(?:(?:完成|办结|整改|建成|竣工|达成|实施)(?:的)?(?:时限|时间|期限|节点)|时限|时间节点)(?:为|[：】]：?)"
_TIME_LIMIT = re.compile(rf"(?:(?![。；][（(]?[一二三四五六七八九十\d]{{1,3}}[、.）)])[^\n]){{2,60}}?{_LIMIT}")
# the line under an item that says who does it, and by when: 牵头单位：区卫生健康局；完成时限：2025年11月底前
_WHO = r"[^，。；：、\d\n]{0,6}(?:单位|部门|领导|人|主体|责任|科室|股室)[：】]"
_WHO_LINE = re.compile(rf"[-*•·（(【\s]*{_WHO}")
_LIMIT_LINE = re.compile(rf"[-*•·（(【\s]*(?:{_WHO}[^：\n]{{1,80}}?[；。，\s])?(?:{_WHO}[^：\n]{{1,80}}?[；。，\s])?{_LIMIT}[*\s]*")
_LINES_UNDER = 4  # of an item, down to its time limit
_OF_A_PLAN = re.compile(r"目标|任务|指标|重点|安排|思路|工作|时期|期间|规划|计划|末|年")
_BOX = re.compile(r"专栏|附?[表图]\s?[\d一二三]")  # its heading heads no section
_IN_FRONT = 4  # characters of the words in front of a time that tell how it bounds (最迟于2025年底)


def _sets_due(timing: Timing, time: Mention) -> bool:
    """Whether a timing is what a time of a heading sets: the day by which, or the year in which, something is due."""
    its = time.time
    whole = its is not None and its.grain == "year" and not its.edge
    return timing.kind == "by" and timing.end > time.start and not timing.recurrence and (timing.weak or not whole or timing.first is None)


def _over_years(timing: Timing) -> bool:
    """Whether a period goes beyond one year (“十五五”时期)."""
    return bool(timing.kind == "period" and timing.first and timing.last and timing.first.year != timing.last.year)


_Governed = tuple[Timing, Timing | None]  # what governs a goal, and the period it runs in


class GoalDue:
    """Tells when the goals of one document are due. `claimed` holds the timings that govern a goal asked for so far."""

    def __init__(self, reading: Reading, timings: Sequence[Timing]) -> None:
        self.reading = reading
        self.timings = Places(timings)
        self.governing = Governing(timings, reading)
        self.claimed: set[Timing] = set()
        self._governed: dict[tuple[int, int], _Governed | None] = {}  # by statement and place

    def of(self, statement: int, position: int) -> Due | None:
        """When a goal at a place of the statement that begins at `statement` is due, or None."""
        governing = self._governing(statement, position)
        if governing is None:
            return self._titled
        timing, period = governing
        self.claimed.update(t for t in governing if t)
        days = period or timing
        return Due(
            text=self.reading.outline.view.span(timing.start, timing.end).text,
            start=days.first,
            end=days.last,
            recurrence=timing.recurrence,
        )

    def starts(self, statement: int, position: int) -> set[int]:
        """Where the timings that govern a place start."""
        governing = self._governing(statement, position)
        return {t.start for t in governing if t} if governing else set()

    def is_said(self, statement: int, position: int) -> bool:
        """Whether the statement itself says a time in front of a place."""
        return self.governing.at(statement, position) is not None

    def in_each_year(self, item: Judged, change: Change, due: Due | None) -> Due | None:
        """The deadline of a goal, of each year where so much is to be delivered on average (年均新增30万平方米); a growth rate runs over the
        years.
        """
        scene = item.scene
        said = (
            None
            if change == "growth" or scene.quantity.unit == "pp"
            else _on_average().search(self.reading.text, scene.clause.start, scene.start)
        )
        if said is None or (due and due.recurrence):
            return due
        text = self.reading.outline.view.span(*said.span("each")).text
        return due.model_copy(update={"recurrence": "yearly"}) if due else Due(text=text, start=None, end=None, recurrence="yearly")

    def _governing(self, statement: int, position: int) -> _Governed | None:
        """The timing said before a place in its statement, that of its row, of the statements before it, or of what stands above.

        每年 with no period in its statement runs in the one above, where that has both ends.
        """
        if (statement, position) not in self._governed:
            self._governed[statement, position] = self._told_governing(statement, position)
        return self._governed[statement, position]

    def _told_governing(self, statement: int, position: int) -> _Governed | None:
        found = self.governing.at(statement, position)
        if found is None:
            return (
                self._of_row(position)
                or self._behind(position)
                or self._carried(statement)
                or self._opened(position)
                or self._from_above(position)
            )
        timing, period = found
        if period is None and timing.recurrence and timing.first is None and timing.last is None:
            above = self._carried(statement) or self._from_above(position)
            if above and above[0].kind == "period" and above[0].first and above[0].last and not above[0].recurrence:
                return timing, above[0]
        return found

    def _of_row(self, position: int) -> _Governed | None:
        """The time that fills another cell of the row (遴选示范工厂20家 | 市工信局 | 2026年12月底前)."""
        time = due_in_row(self.reading, position)
        if time is None or time.time is None:
            return None
        return Timing(time.start, time.end, "by", "deadline.row", row_begins(self.reading, time), time.time.last, weak=True), None

    def _carried(self, statement: int) -> _Governed | None:
        """The date that opens an earlier statement of the paragraph (到2025年底，基本建成…。〔5G基站数量达到25万个〕), where none was said since."""
        opened = carried_date(self.reading, statement) or carried_frame(self.reading, statement, self.timings)
        return self._dated(opened)

    def _behind(self, position: int) -> tuple[Timing, None] | None:
        """The time that the item says behind its goal, in brackets or as its time limit (新建充电桩500个（2026年底前）; …。完成时限：2026年12月)."""
        text = self.reading.text
        sentence = self.reading.sentence_at(position)
        if sentence is None:
            return None
        end = self.reading.outline.blocks[sentence.block].end
        for front, closes in ((_BRACKETED, "）"), (_TIME_LIMIT, "")):
            found = front.match(text, position, end)
            timing = next(iter(self.timings.between(found.end(), found.end() + 2)), None) if found else None
            if timing and timing.kind == "by" and timing.last and not timing.recurrence and text.startswith(closes, timing.end):
                return timing, None
        return self._under(sentence.block)

    def _under(self, block: int) -> tuple[Timing, None] | None:
        """The time limit on a line of its own under the item of a block (牵头单位：区民政局；完成时限：10月底前), or None."""
        blocks, text = self.reading.outline.blocks, self.reading.text
        for below in blocks[block + 1 : block + 1 + _LINES_UNDER]:
            if found := _LIMIT_LINE.match(text, below.start, below.end):
                timing = next(iter(self.timings.between(found.end(), found.end() + 2)), None)
                return (timing, None) if timing and timing.kind == "by" and timing.last and not timing.recurrence else None
            if not _WHO_LINE.match(text, below.start, below.end):
                return None
        return None

    def _opened(self, position: int) -> tuple[Timing, None] | None:
        """The date that opens the section of goals a place stands in."""
        return self._dated(opened_date(self.reading, position))

    def _dated(self, opened: Mention | Timing | None) -> tuple[Timing, None] | None:
        """The timing of a date that goes on behind its own statement, or None."""
        timing = next(iter(self.timings.between(opened.start - 4, opened.end)), None) if opened else None
        if timing is None and isinstance(opened, Mention) and opened.time and opened.time.grain == "year" and opened.time.last:
            return Timing(opened.start, opened.end, "by", "deadline.carried", opened.time.first, opened.time.last, weak=True), None
        return (timing, None) if timing and timing.kind in ("by", "period") and not timing.recurrence else None

    @cached_property
    def _titled(self) -> Due | None:
        """The year of a document that says what is to be done in it (2025年重点工作分工方案), as its title gives it, or None."""
        found = self.reading.year_of_tasks
        if found is None:
            return None
        start, end = found.span("year")
        year = int(found["year"])
        title = self.reading.outline.facts.title or ""
        return Due(text=title[start : end + 1], start=date(year, 1, 1), end=date(year, 12, 31), recurrence=None)

    def _from_above(self, position: int) -> _Governed | None:
        """The timing of the list's lead-in (到2027年，实现以下目标：), else of a heading (2024年工作安排)."""
        of_year = of_the_year(self.reading, position)
        for lead in self.reading.lead_ins_above(position):
            found = self.governing.at(lead[0], lead[1])
            if found and not (of_year and _over_years(found[1] or found[0])):
                return found
            if found is None and _SETS_TASKS.search(self.reading.text, *lead) and (told := self._dated(year_told(self.reading, lead))):
                return told
        for number, heading in enumerate(self.reading.headings_above(position)):
            year = next((t for t in reversed(self.reading.times_between(*heading)) if t.time and t.time.last), None)
            if year is not None and year.time is not None and not is_past(self.reading, year.time.last):
                if of_year and (year.kind == "range" or year.time.grain == "plan"):
                    continue
                if year.time.grain == "plan" and not _OF_A_PLAN.search(self.reading.text, *heading):
                    continue  # 改革创新推动“十五五”良好开局
                if number and _BOX.match(self.reading.text, *heading):
                    continue
                if read := next((t for t in self.timings.between(year.start - _IN_FRONT, year.end) if _sets_due(t, year)), None):
                    return read, None  # it is told as a deadline, for something is due in it
                kind = "period" if year.kind == "range" or year.time.grain == "plan" else "by"
                first, last = year.time.first, year.time.last
                return Timing(year.start, year.end, kind, "deadline.heading", first, last, weak=True), None  # type: ignore[arg-type]
        return None
