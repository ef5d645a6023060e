"""今年, 年底前 and the like in a document without a date: of the year that the heading or lead-in above, or the title, tells (三、2026年重点工作).

Where neither does, of the year in the document's own number (〔2026〕12号). In a document with a date, a 全年 behind a past year that its
paragraph tells of is of that year (2025年，全省…。全年生产总值突破8万亿元).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from extract.fold import fold
from extract.model import Block, Facts, Mention, Outline, Time
from extract.records.tense.paragraph_year import ParagraphYear, in_year

_TELLS = re.compile(
    r"(?<![\d至到—~-])(?P<year>20\d\d)年度?(?![\d至到—~-]|以来|前|后)(?:[^，。；：]{0,16}?(?:工作|任务|目标|计划|安排|思路|重点|要点|实事|措施|方案|发展|预算|打算)|[）：]*$)"
)
_YEARS = re.compile(r"(?<!\d)20\d\d年|“?十[一二三四五]五”?")
# 当年, 次月 count from what is told
_OF_THAT_YEAR = re.compile(r"[今明]年|本年(?!度?的)|全年|年[内底末中初]|[上下]半年|第?[一二三四1-4]季度|\d{1,2}月")


_HEADED_YEAR = re.compile(r"(?<![\d至到—~-])(20\d\d)年(?![至到—~-]|以来)")
_HEADED_AIM = re.compile(r"(?:目标|计划|规划|安排)(?![^，。；]{0,8}(?:执行|完成|落实|实施)情况)")


def year_over(heading: str, this_year: int) -> str:
    """What a heading says of its time: "aimed" where it names an aim, "past" and "here" by the last year it names, "" where it names
    none.
    """
    if _HEADED_AIM.search(heading):
        return "aimed"
    years = _HEADED_YEAR.findall(heading)
    return "" if not years else "past" if int(years[-1]) < this_year else "here"


_REVIEWED = re.compile(
    r"20\d\d年度?[^，。；\d]{0,24}?(?:(?:执行|完成|落实|实施|工作|进展|开展)情况|总结|回顾)[及和与暨、]"
)  # 〔2025年计划执行情况与〕2026年计划草案


def _told_in(heading: str) -> int:
    """The year whose work a heading tells of, where it names no other; 0 elsewhere."""
    said = _REVIEWED.sub("", fold(heading))
    found = _TELLS.search(said)
    return int(found["year"]) if found and len(set(_YEARS.findall(said))) == 1 else 0


_NUMBERED = re.compile(r"[〔\[(【［（](?P<year>20\d\d)[〕\])】］）]")


def _numbered(facts: Facts) -> int:
    """The year in a document's own number; 0 without one."""
    found = _NUMBERED.search(fold(facts.document_number or ""))
    return int(found["year"]) if found else 0


_LEAD = 40  # characters of a line that opens what is below it


def _leads(outline: Outline, block: Block) -> str:
    """The words of a line that opens what stands below it, and is no heading (2026年重点工作：), or the empty string."""
    text = outline.view.text
    short = block.kind == "paragraph" and block.end - block.start <= _LEAD and text[block.end - 1] == "："
    return text[block.start : block.end] if short else ""


def _above(block: Block, lead: str, facts: Facts) -> int:
    """The year that the nearest of the lines above a block tells, its lead-in and headings, else the title; 0 where none does."""
    return next(filter(None, map(_told_in, (lead, *reversed(block.section), facts.title or ""))), 0)


class _Told:
    """The year that stands above a place, asked for in order of places."""

    def __init__(self, outline: Outline, *, numbered: bool) -> None:
        """numbered: whether the year in any title and in the document's own number counts where nothing else tells one."""
        self._outline, self._numbered = outline, numbered
        self._at, self._lead = 0, ""
        self._led: tuple[str, ...] = ()  # the section that the lead-in stands in
        self._years: dict[tuple[str, ...], int] = {}

    def year(self, place: int) -> int:
        """The year, or 0 where none is told."""
        blocks, facts = self._outline.blocks, self._outline.facts
        while self._at + 1 < len(blocks) and blocks[self._at + 1].start <= place:
            if said := _leads(self._outline, blocks[self._at]):
                self._lead, self._led = said, blocks[self._at].section
            self._at += 1
        section = blocks[self._at].section
        if section[: len(self._led)] != self._led:
            self._lead = ""
        key = (self._lead, *section)
        if key not in self._years:
            told = _above(blocks[self._at], self._lead, facts)
            self._years[key] = told or ((facts.year or _numbered(facts)) if self._numbered else 0)
        return self._years[key]


_REPUBLIC = re.compile(r"(?P<first>1[0-2]\d)(?:年?[-~至到](?P<last>1[0-2]\d))?年")
_HOW_LONG = re.compile(r"(?:[满逾近达约共历]|超过|不足|未满|建[校党国城]|创[校立办])$")  # 建校120年
_SO_LONG = re.compile(r"来|以[来上下内]|历史|[之的]?久|老|间|多|余|后")
_FOUNDED = 1911  # the year before the first of the Republic


def _of_republic(text: str, mention: Mention) -> Mention:
    """A length of more than a hundred years in a paper of Taiwan as the year that it names there (115年, 112年至115年)."""
    found = _REPUBLIC.fullmatch(text, mention.start, mention.end) if mention.kind == "duration" else None
    if found is None or _HOW_LONG.search(text, max(0, mention.start - 3), mention.start) or _SO_LONG.match(text, mention.end):
        return mention
    first = _FOUNDED + int(found["first"])
    last = _FOUNDED + int(found["last"]) if found["last"] else first
    time = Time(first=date(first, 1, 1), last=date(last, 12, 31), grain="year") if last >= first else None
    kind, rule = ("range", "period.two_dates") if found["last"] else ("date", "date.written")
    return mention._replace(kind=kind, rule=rule, time=time) if time else mention  # type: ignore[arg-type]


def with_told_year(outline: Outline, found: Iterable[Mention]) -> Iterator[Mention]:
    """The times of a document, in order; one that needs a year and has none is of the year that stands above it.

    In a document with a date, only one below the work of the next year (三、2026年工作计划 in a paper of December 2025).
    """
    today = outline.facts.anchor_date
    if outline.facts.currency == "TWD":
        found = [_of_republic(outline.view.text, mention) for mention in found]
    found = _of_year_in_front(outline.view.text, found)
    if not outline.blocks:
        yield from found
        return
    told, said, text = _Told(outline, numbered=today is None), ParagraphYear(outline, today), outline.view.text
    if today is not None:
        found = _of_years_told(outline, today, found)
    for mention in found:
        if year := said.year(mention):
            pass
        elif today is None:
            year = told.year(mention.start) if _undated(mention) and _OF_THAT_YEAR.match(text, mention.start) else 0
        else:
            year = told.year(mention.start) if _unnamed(mention) and _OF_NEXT_YEAR.match(text, mention.start) else 0
            year = year if year > today.year and not _SO_FAR.search(text, max(0, mention.start - 4), mention.start) else 0
        yield in_year(year, mention, text) if year else mention


_WHOLE_YEAR = re.compile(r"全年(?!.{0,8}(?:力争|争取|确保|预计|预期|计划|目标|将|拟))")
_LOOKS = re.compile(r"(?:比|较|与|同|相比|力争|争取|确保|预计|预期|计划|目标|将|拟)[^，。；]{0,4}$")  # 较2024年…; 预计全年


def _of_years_told(outline: Outline, today: date, found: Iterable[Mention]) -> Iterator[Mention]:
    """The times of a document of that day, a 全年 taken to be of the year that its paragraph told of last, where that is past."""
    text, told, behind = outline.view.text, 0, 0
    for mention in found:
        its = mention.time
        if (
            its is not None
            and its.first
            and its.grain == "year"
            and mention.kind == "date"
            and not _LOOKS.search(text, mention.start - 8, mention.start)
        ):
            if its.year_named or not _WHOLE_YEAR.match(text, mention.start):
                told, behind = its.first.year, mention.end
            elif 0 < told < today.year and "\n" not in text[behind : mention.start]:
                mention = in_year(told, mention, text)
        yield mention


def _of_year_in_front(text: str, found: Iterable[Mention]) -> Iterator[Mention]:
    """The times of a text, one whose window its own clause tells the year of taken to be of that year (2018年受理时间为〔5月8日-5月30日〕)."""
    told, behind = 0, 0
    for mention in found:
        its = mention.time
        if its is not None and its.first and its.year_named and its.grain == "year" and mention.kind == "date":
            told, behind = its.first.year, mention.end
        elif told and _unnamed(mention) and _RUNS_IN_YEAR.fullmatch(text, behind, mention.start):
            mention = in_year(told, mention, text)
        yield mention


# 2018年〔集中受理申请时间为〕6月13日-7月4日; the year of 2018年度 is that of what is applied for
_RUNS_IN_YEAR = re.compile(
    r"(?<=年)(?!的)[^，。；：、\d]{0,8}?(?:申请|申报|受理|报名|报送|征集|评选|活动|考试|招生|登记|缴费|兑付|开放|办理)[^，。；：、\d]{0,6}?(?:时间|日期|期限|期间|阶段)(?:段)?(?:为|是|：|于|自|从|在)*"
)
# 今年 is that of the document's own day
_OF_NEXT_YEAR = re.compile(r"全年|本年度|年[内底末中初]|[上下]半年|前?第?[一二两三四1-4]个?季度|\d{1,2}(?:[-—~至到、]\d{1,2})?月")
_SO_FAR = re.compile(r"(?:截[至止]到?|自|从)$")


def _unnamed(mention: Mention) -> bool:
    return mention.kind in ("date", "range") and mention.time is not None and not mention.time.year_named and not mention.time.recurrence


def _undated(mention: Mention) -> bool:
    return _unnamed(mention) and mention.time is not None and mention.time.last is None
