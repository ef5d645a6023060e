"""A part of a year that names none is of the year that its own paragraph tells (2027年：…，〔9月底前〕…; 2028年3月底前…，〔6月底前〕…).

A year tells it that opens a statement or a clause as its time, and, in a document without a date, one said of anything. What is
compared with (比2022年), what a thing is called by (2024年投产的园区) and the day something is due by (到2030年) tell of no year for
what follows; but a due day does so for the due days behind it in its statement.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

from extract.model import Mention, Outline, Time
from extract.values import times

PART: Final = re.compile(
    r"全年|本年度|年[内底末中初]|[上下]半年|前?第?[一二两三四1-4]个?季度?|(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])(?:[-—~至到、](?:1[0-2]|[1-9]))?月"
)
_NEXT = re.compile(r"[次翌]年")
_RELATIVE = re.compile(r"[今明去]年|本年(?!度)")
_EACH = re.compile(r"每[一二两三四五\d]?个?(?:年度?|月|季度?)的?$|该年度?$|当年度?$")
_OPENS = re.compile(
    r"(?:^|[，。；：！\n\t])\s?(?:[一二三四五六七八九十]是|（?[一二三四五六七八九十\d]{1,2}[）、.]|[①-⑳])?(?:其中|同时|另外|此外|在|于|力争|争取|计划|预计)?，?$"
)
_COMPARED = re.compile(r"(?:[比较与同从自由到至以按近为—~《-]|截[至止]|根据|按照|相当于|面向|瞄准)$")
_NO_TIME = re.compile(r"(?:度?以[来前后下]|之?前|之?后|的|起|版|级|届|至|到|以|[—~-]|开始|新版)")
_NAMES = re.compile(r"[^，。；：\d]{0,16}的[^，。；：\d]{1,12}[，。；]")  # 2024年投用的园区，
_DUE = re.compile(r"底?(?:之前|以前|前)")
_OVER = re.compile(r"已(?!经?[受办])|共(?:完成|实现|新增|投入|建成)|同比|比上年|较上年|以来|[成完]了|累计(?:完成|实现)")
_LOOKS = re.compile(r"(?:力争|争取|确保|预计|预期|计划|目标|将|拟|要)[^，。；]{0,6}$")
_FRONT: Final = 12  # characters in front of a time that tell how it is said
_REACH: Final = 1_200  # characters behind a time for which it may tell the year
_FINE: Final = frozenset(("month", "day", "quarter"))


class _Said(NamedTuple):
    """The time that told a year last: the year, where its words end, and the last day of one to the month or the day (else None)."""

    year: int
    end: int
    last: date | None
    due: bool


def in_year(year: int, mention: Mention, text: str) -> Mention:
    """A time without a year, as one of that year; 次年3月 where that year is the next."""
    again = times(_NEXT.sub("今年", text[mention.start : mention.end]), date(year, 1, 1))
    return mention._replace(time=again[0].time) if len(again) == 1 and again[0].end == mention.end - mention.start else mention


class ParagraphYear:
    """The year told for a place by what stands in front of it, asked for in order of places."""

    def __init__(self, outline: Outline, today: date | None) -> None:
        self._text, self._today = outline.view.text, today
        self._blocks, self._at = outline.blocks, 0
        self._said: _Said | None = None

    def year(self, mention: Mention) -> int:
        """The year that a time without one is of, or 0; a time that tells one is taken note of."""
        self._go_to(mention.start)
        time, text = mention.time, self._text
        if time is None or mention.kind not in ("date", "range") or time.recurrence:
            return 0
        if time.year_named or _RELATIVE.match(text, mention.start):
            self._hear(mention, time)
            return 0
        return self._of(self._said, mention) if self._said and mention.start - self._said.end < _REACH else 0

    def _go_to(self, place: int) -> None:
        """What a paragraph told ends with it, but for rows and in a paper that tells no day, where it goes on to the next heading."""
        while self._at + 1 < len(self._blocks) and self._blocks[self._at + 1].start <= place:
            above, below = self._blocks[self._at : self._at + 2]
            self._at += 1
            goes_on = self._today is None or below.kind == "row"
            if not goes_on or below.section != above.section:
                self._said = None

    def _hear(self, mention: Mention, time: Time) -> None:
        text, fine = self._text, time.grain in _FINE
        said = _Said(time.first.year, mention.end, time.last if fine else None, False) if time.first else None
        if said is None or text.startswith(("今年", "本年"), mention.start):
            self._said = None
        elif _DUE.match(text, mention.end) or (time.edge == "end" and fine):
            self._said = said._replace(due=True) if fine else self._said
        elif self._tells(mention, time):
            self._said = said

    def _tells(self, mention: Mention, time: Time) -> bool:
        """Whether a time with a year is the time of what is said behind it."""
        if time.grain in ("plan", "day") or time.edge or (mention.kind == "range" and time.grain == "year"):
            return False
        front = self._text[max(0, mention.start - _FRONT) : mention.start]
        opens = self._today is None or _OPENS.search(front)
        names = time.grain != "half" and _NAMES.match(self._text, mention.end)  # the other half is told of behind one
        return bool(opens and not names) and not _COMPARED.search(front) and not _NO_TIME.match(self._text, mention.end)

    def _of(self, said: _Said, mention: Mention) -> int:
        text, start = self._text, mention.start
        apart = "。" in text[said.end : start]
        if _NEXT.match(text, start):
            return 0 if apart else said.year + 1
        if not PART.match(text, start) or _EACH.search(text, max(0, start - 6), start):
            return 0
        if said.due or (said.last and mention.kind == "range"):
            return said.year if not apart and self._follows(said, mention) else 0
        if self._today is None:
            return 0 if said.last is None and apart and _OVER.search(text, said.end, start) else said.year
        if said.year < self._today.year:
            return 0 if apart or _LOOKS.search(text, max(0, start - _FRONT), start) else said.year
        return said.year

    def _follows(self, said: _Said, mention: Mention) -> bool:
        """Whether a time would come later in the year told, and is due as the one that told it."""
        its = in_year(said.year, mention, self._text).time
        due = not said.due or _DUE.match(self._text, mention.end)
        return bool(due and its and its.last and (said.last is None or its.last > said.last))
