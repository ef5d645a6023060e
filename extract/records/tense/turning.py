"""Where a paper that looks back turns to what lies ahead: by its title, its headings, the words that open its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from extract.fold import fold
from extract.model import Block
from extract.records.vocabulary import goal_sections, past_sections, set_sections

if TYPE_CHECKING:
    from extract.records.document.reading import Reading

_REVIEWS_FIRST = re.compile(
    r"(?:总结|回顾|完成情况|执行情况|工作情况|进展情况|开展情况|落实情况)[^，。；]{0,12}[及和与暨、][^，。；]{0,24}(?:计划|安排|打算|思路|谋划|重点|目标|要点|任务)"
)
_GOALS_BY_YEAR = re.compile(
    r"[到至](?P<year>20\d\d)年(?:底|末)?，?(?:力争|努力|全面)?(?:要|将)?(?:实现|达到|完成)(?:以下|下列|如下)[^。；：，]{0,12}目标(?:任务)?："
)
_GOALS_OF_YEAR = re.compile(
    r"[^。；：\n]{0,40}?[今明]年[^。；：\n]{0,24}?(?:预期|奋斗|总体|主要)目标(?:任务)?(?:建议|初步|安排|拟|确定)*(?:是|为|如下)："
)
_YEAR_NAMED = re.compile(r"(?<!\d)20\d\d(?=年)")
_NEXT_STEPS = re.compile(r"下一?步|下一?阶段|今后|新的?一年|明年|来年")
_OPENING_WORDS: Final = 8  # characters of a paragraph that tell its year


def reviews_first(title: str | None) -> bool:
    """Whether a title tells of a review, and of plans behind it (2025年工作总结和2026年工作计划)."""
    return _REVIEWS_FIRST.search(fold(title or "")) is not None


def turn(reading: Reading) -> int:
    """Where a paper that looks back begins to tell of what lies ahead (二、下一步工作打算), by its outermost headings; -1 where it does not."""
    facts = reading.outline.facts
    if not facts.retrospective and not reading.reviews_first:
        return -1
    years = [int(year) for year in _YEAR_NAMED.findall(fold(facts.title or ""))]
    headed = (b.start for b in reading.outline.blocks if b.section and _sets_out(reading, b.section[0], min(years, default=0)))
    return next(headed, _turn_of_paragraphs(reading, years) if reading.reviews_first else -1)


def goals_set(reading: Reading) -> dict[tuple[str, ...], int]:
    """Where goals are first set below each heading: those of a report's year (今年经济社会发展的预期目标是：), or of a year ahead (到2027年，实现以下目标：)."""
    found: dict[tuple[str, ...], int] = {}
    for block in reading.outline.blocks:
        if block.kind == "paragraph" and not block.role and _sets_goals(reading, block):
            for depth in range(1, len(block.section) + 1):
                found.setdefault(block.section[:depth], block.start)
    return found


def _turn_of_paragraphs(reading: Reading, years: Sequence[int]) -> int:
    """The same where no heading parts the years of a title, by the words that open paragraphs (2025年，…; 下一步，…); the end where none does."""
    body = [
        (b.start, reading.text[b.start : b.start + _OPENING_WORDS]) for b in reading.outline.blocks if b.kind == "paragraph" and not b.role
    ]
    if not any(_YEAR_NAMED.match(said) and int(said[:4]) == min(years, default=0) for _, said in body):
        return -1
    ahead = (start for start, said in body if _NEXT_STEPS.match(said) or (_YEAR_NAMED.match(said) and int(said[:4]) > min(years)))
    return next(ahead, len(reading.text))


def _sets_out(reading: Reading, heading: str, reviewed: int) -> bool:
    """Whether a heading sets what lies ahead of the year that its paper reviews."""
    if not reading.headed_by(goal_sections(), (heading,)) or reading.headed_by(past_sections(), (heading,)):
        return False
    years = [int(year) for year in _YEAR_NAMED.findall(fold(heading))]
    return max(years) > reviewed if years else reading.headed_by(set_sections(), (heading,))


def _sets_goals(reading: Reading, block: Block) -> bool:
    """Whether a paragraph opens with the goals of a report's year or of a year ahead."""
    if found := _GOALS_BY_YEAR.match(reading.text, block.start, block.end):
        return 0 < reading.this_year < int(found["year"])
    return reading.outline.facts.genre == "work_report" and _GOALS_OF_YEAR.match(reading.text, block.start, block.end) is not None
