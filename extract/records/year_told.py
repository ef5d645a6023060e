"""今年, 年底前 and the like in a document without a date: of the year that the heading or lead-in above, or the title, tells (三、2026年重点工作).

Where neither does, of the year in the document's own number (〔2026〕12号). In a document with a date, a 全年 behind a past year that its
paragraph tells of is of that year (2025年，全省…。全年生产总值突破8万亿元).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from extract.fold import fold
from extract.model import Block, Facts, Mention, Outline
from extract.values import times

_TELLS = re.compile(
    r"(?<![\d至到—~-])(?P<year>20\d\d)年度?(?![\d至到—~-]|以来|前|后)[^，。；：]{0,16}?(?:工作|任务|目标|计划|安排|思路|重点|要点|实事|措施|方案|发展|预算|打算)"
)
_YEARS = re.compile(r"(?<!\d)20\d\d年|“?十[一二三四五]五”?")
_OF_THAT_YEAR = re.compile(
    r"今年|本年(?!度?的)|全年|年[内底末中初]|[上下]半年|第?[一二三四1-4]季度|\d{1,2}月"
)  # 当年, 次月 count from what is told


_HEADED_YEAR = re.compile(r"(?<![\d至到—~-])(20\d\d)年(?![至到—~-]|以来)")
_HEADED_AIM = re.compile(r"(?:目标|计划|规划|安排)(?![^，。；]{0,8}(?:执行|完成|落实|实施)情况)")


def year_over(heading: str, this_year: int) -> str:
    """What a heading says of its time: "aimed" where it names an aim, "past" and "here" by the last year it names, "" where it names none."""
    if _HEADED_AIM.search(heading):
        return "aimed"
    years = _HEADED_YEAR.findall(heading)
    return "" if not years else "past" if int(years[-1]) < this_year else "here"


def _told_in(heading: str) -> int:
    """The year whose work a heading tells of, where it names no other; 0 elsewhere."""
    said = fold(heading)
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
    """The year that the nearest of the lines above a block tells, its lead-in and headings, else the title, else the document's number; 0 where none does."""
    return next(filter(None, map(_told_in, (lead, *reversed(block.section), facts.title or ""))), 0) or _numbered(facts)


def with_told_year(outline: Outline, found: Iterable[Mention]) -> Iterator[Mention]:
    """The times of a document, in order; one that needs a year and has none is of the year that stands above it."""
    facts, at, lead = outline.facts, 0, ""
    if facts.anchor_date is not None:
        yield from _of_years_told(outline, facts.anchor_date, found)
        return
    if not outline.blocks:
        yield from found
        return
    years: dict[tuple[str, ...], int] = {}
    led: tuple[str, ...] = ()  # the section that the lead-in stands in
    for mention in found:
        if _undated(mention) and _OF_THAT_YEAR.match(outline.view.text, mention.start):
            while at + 1 < len(outline.blocks) and outline.blocks[at + 1].start <= mention.start:
                if said := _leads(outline, outline.blocks[at]):
                    lead, led = said, outline.blocks[at].section
                at += 1
            section = outline.blocks[at].section
            if section[: len(led)] != led:
                lead = ""
            if (lead, *section) not in years:
                years[lead, *section] = _above(outline.blocks[at], lead, facts)
            year = years[lead, *section]
            mention = _of(year, mention, outline.view.text) if year else mention
        yield mention


def _of(year: int, mention: Mention, text: str) -> Mention:
    """A time without a year, as one of that year."""
    again = times(text[mention.start : mention.end], date(year, 1, 1))
    return mention._replace(time=again[0].time) if len(again) == 1 and again[0].end == mention.end - mention.start else mention


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
                mention = _of(told, mention, text)
        yield mention


def _undated(mention: Mention) -> bool:
    return mention.kind == "date" and mention.time is not None and mention.time.last is None and not mention.time.recurrence
