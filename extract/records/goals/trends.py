"""Goals without a number: said as a trend or against another level (逐年下降, 与经济增长同步, 高于全省平均水平): targets with no value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.records.document.reading import Reading
from extract.records.kinds import Change
from extract.records.roles.judgement import Judged

_LEVEL = r"(?:全[国省市区县]|[我本][国省市区县]|各[省市项]|东部|中部|西部|周边|同类|同期|上年|去年|经济|GDP|(?:地区)?生产总值|国民)"
_OPENS = {  # what opens a trend, and what then follows; each word opens the pattern by itself, so that a text is searched fast
    "逐年|逐步|持续": r"(?:下降|降低|减少|提高|提升|增长|上升)",
    "达到或超过|达到|超过|高于|优于|好于|快于|不低于|领先于|跑赢": (
        rf"(?:{_LEVEL}[^，。；、\t的]{{0,12}}(?:水平|平均值?|增[速长幅]|涨幅|同期)|全[国省市区县](?:、全[省市区县])*[^，。；\t的\d]{{0,12}}"
        r"|[上去]年(?:水平|同期)?|(?:城镇|农村|城乡|城市)(?:常住)?居民(?:人均)?(?:可支配)?(?:收入)?(?:增[速幅长])?|[\u4e00-\u9fff]{2,10}增[速幅])"
    ),
    "与|和|同": (
        r"(?:国民|全[国省市区县])?(?:经济(?:发展|增长)|GDP|地区生产总值|居民收入|财政收入|物价|劳动生产率)[^，。；、\t]{0,6}?(?:保持|基本|大体)*同步(?:提高|增长)?"
    ),
}
TREND = re.compile("|".join(rf"{word}{then}(?=[，。；、）\t]|$)" for words, then in _OPENS.items() for word in words.split("|")))
_GROWS = re.compile(r"增[长速幅收]|涨幅")
_COMPARES = re.compile(r"与|和|同|高于|优于|好于|快于|超过|不低于|领先|跑赢")
_ADVERB = re.compile(r"(?:要|应|力争|争取|继续|均|也|略|稍|明显|大幅|持续|总体|基本|保持|实现|不断)+$")
_YEARLY_MEASURE = re.compile(  # 岸电使用率〔逐年〕提高
    r"(?<=[\u4e00-\u9fff]{2})(?:[率度量额]|占比|比[重例]|能耗|[电水物气煤]耗|收入|水平|产值|人数|面积)(?:要|应|力争|实现|继续|总体)*逐年$"
)
_GIVING = re.compile(r"给予|奖励|补[贴助]|申[报请]|条件|不得")


def trend_change(said: str, indicator: str = "") -> Change:
    """Which way a trend goes: a growth held against another level is a growth."""
    if re.search(r"下降|降低|减少", said):
        return "decrease"
    if "同步" in said or (_COMPARES.match(said) and _GROWS.search(indicator[-8:] + said)):
        return "growth"
    return "increase" if re.search(r"提高|提升|增长|上升", said) else "level"


def without_adverb(text: str, start: int, end: int) -> int:
    """The end of a trend's subject without what only tells how much (增速〔略〕高于全市)."""
    found = _ADVERB.search(text, start, end)
    return found.start() if found else end


def trends(reading: Reading, judged: Sequence[Judged], claimed: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, bool]]:
    """(start, end, among goals) of each trend outside cells already read (`claimed`) and outside of what tells of the past.

    Among goals is one held against another level whose statement or paragraph has goals with a number, or whose heading says that goals
    follow, and, below such a heading, a measure that is to move year by year.
    """
    goals = {item.scene.statement for item in judged if item.role == "target"}
    for match in TREND.finditer(reading.text):
        start, end = match.span()
        sentence = reading.sentence_at(start)
        if sentence is None or any(a <= start < b for a, b in claimed) or reading.in_past_section(start):
            continue
        block, statement = reading.outline.blocks[sentence.block], reading.statement_at(start)
        if block.kind != "paragraph":
            continue
        among = statement in goals or reading.in_goal_section(start) or _beside(reading, goals, statement, block.end)
        compared = _COMPARES.match(match[0]) is not None
        yearly = reading.in_goal_section(start) and _YEARLY_MEASURE.search(reading.text, sentence.start, start + 2) is not None
        yield start, end, ((among and compared) or yearly) and not _GIVING.search(reading.text, *statement)


def _beside(reading: Reading, goals: set[tuple[int, int]], statement: tuple[int, int], end: int) -> bool:
    """Whether the statement before or behind, in the same paragraph, holds a goal."""
    before = reading.previous_statement(statement[0])
    behind = reading.statement_at(statement[1] + 1) if statement[1] + 1 < end else None
    return before in goals or behind in goals
