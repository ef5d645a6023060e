"""percentage and amount: every share and every sum that is no award, with its role and subject (contract)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.records.judgement import Judged
from extract.records.kinds import Amount, Percentage
from extract.records.rates import paid_out, rate_base, what_rises
from extract.records.reading import Reading
from extract.records.stamp import Stamp

_PERCENT_ROLES = frozenset(("target", "award_rate", "threshold", "statistic", "other"))
_LEVEL = re.compile(
    r"(?:达到?|提高到?|提升到?|提升至|提高至|增至|突破|超过?|不低于|不少于|不超过|不高于|高于|低于|约为?|为|在|占(?=$)|降至|降到|降低到|提高|下降|需|应|须|力争|分别|的|合计|总计|共|至少|近|最高|最低|了|均|由|从|至|到|，|可|按|各|稳定|保持|控制)++$"
)
_OPEN = re.compile(
    r"^(?:其中|同时|并|且|对|以|按照?|，|、|；|：|-|·|●|\d{4}年|到\d{4}年|[①-⑳]|（[一二三四五六七八九十\d]+）|\d+[.、]|每年|力争|今年|全年)+"
)


_GROWTH = re.compile(
    r"(?:其中)?(?P<word>(?:比上年|同比|较上年|比年初|较年初|按年|年均|同口径)*(?:实际|名义)?(?:增长|下降|增加|减少|提高|上升|上涨|增速|高于全[国省市]))(?:了|约|近|超过?)*"
)


_YEAR_OF = re.compile(r"(?:比|较|对比)?\d{4}年的?")


def _named(text: str, start: int, end: int) -> tuple[int, int]:
    """text[start:end] without the words that open a clause and those of the level it ends on."""
    level = _LEVEL.search(text[start:end])
    stop = start + level.start() if level else end
    opening = _OPEN.match(text[start:stop])
    return start + (opening.end() if opening else 0), stop


def _before_number(reading: Reading, item: Judged, start: int) -> str | None:
    """What the number in the clause before measures (规上工业增加值 in …824亿元，增长9.1%), or None."""
    before = reading.numbers_between(item.scene.statement[0], start)
    if not before:
        return None
    clause = reading.clause_at(before[-1].start, before[-1].end)
    begin, stop = _named(reading.text, clause.start, min(before[-1].start, before[-1].bounded[0]))
    return reading.outline.view.written(begin, stop) if stop - begin >= 3 else None


def subject(reading: Reading, item: Judged) -> str | None:
    """What a number measures: the words in front of its level in the clause, or, where that says nothing, in the clause before."""
    raised = what_rises(reading, item)
    if raised:
        return reading.outline.view.written(*raised)
    clause = item.scene.clause
    start, end = reading.own_start(clause.start, item.scene.start), item.scene.start
    if start > clause.start and _LEVEL.sub("", _YEAR_OF.sub("", reading.text[start:end])) == "":
        about = _before_number(reading, item, end)
        if about:
            return about
    bare = _GROWTH.fullmatch(reading.text[start:end])
    if bare and start > item.scene.statement[0]:
        about = _before_number(reading, item, start)
        if about:
            return about + reading.outline.view.written(start, start + bare.end("word"))
    for _ in range(2):
        begin, stop = _named(reading.text, start, end)
        if stop - begin >= 3:
            return reading.outline.view.written(begin, stop)
        if start <= item.scene.statement[0]:
            break
        previous = reading.clause_at(start - 1, start - 1)
        start, end = max(previous.start, item.scene.statement[0]), start - 1
    return None


def percentages(reading: Reading, judged: Sequence[Judged], stamp: Stamp, indicators: dict[int, str]) -> list[Percentage]:
    """Every percentage. `indicators` gives the indicator of the target made at a mention's start, which is its subject too."""
    out: list[Percentage] = []
    last: tuple[int, int] | None = None
    last_statement = (-1, -1)
    for item in judged:
        if item.scene.mention.kind != "percent" or item.role not in _PERCENT_ROLES:
            continue
        if item.role in ("award_rate", "other"):
            base = paid_out(reading, item) or rate_base(reading, item) or (last if item.scene.statement == last_statement else None)
            about = reading.outline.view.written(*base) if base else None
            last, last_statement = base, item.scene.statement
        else:
            about = indicators.get(reading.outline.view.offsets[item.start]) or subject(reading, item)
        out.extend(stamp.record(Percentage, item.start, item.end, item.rule, value=item.scene.quantity, role=item.role, subject=about))
    return out


def amounts(reading: Reading, judged: Sequence[Judged], stamp: Stamp) -> list[Amount]:
    """Every sum of money that is neither award nor target."""
    return [
        record
        for item in judged
        if item.scene.mention.kind == "money" and item.role in ("funding", "threshold", "statistic", "other")
        for record in stamp.record(
            Amount, item.start, item.end, item.rule, value=item.scene.quantity, role=item.role, subject=subject(reading, item)
        )
    ]
