"""The terms of an award in the words around its sum: the instrument, for what one sum is, how often it is given."""

from __future__ import annotations

import re
from functools import cache

from extract.lexicons import any_of, table
from extract.records.kinds import Frequency, Instrument

_PER = re.compile(
    r"(?:每一?|单个?|同一|给予每)(?P<per>(?!年|月|日|季|次|天|学年|周|半年|期|位|一)[^，。；：、每给最按不补奖获享可分予额\d]{1,12}?)"
    r"(?=每|按|给|分别|最高|补|奖|不超过|可|一次性|享|发|资助|累计|、|，|$|\d|为|支持|上限|总额|限|同一|年度|合计|额外|另|申请|配套|扶持)"
)
_HEAD_OF_PER = re.compile(r"^(?P<head>[家人户名位个件项台套宗吨亩辆床种])(?=[^（次])")


def per(lead: str, unit: str) -> str | None:
    """What one sum is for (家, 人, 项目, 台（套）), from the sum's own unit or the words before it; None where not said."""
    if "/" in unit:
        return unit.split("/", 1)[1]
    found = None
    for match in _PER.finditer(lead):
        found = match["per"]
    if found is None:
        return None
    head = _HEAD_OF_PER.match(found)
    return head["head"] if head and head["head"] not in "个种" else found.removeprefix("个")


@cache
def _instruments() -> tuple[re.Pattern[str], dict[str, Instrument]]:
    by_word: dict[str, Instrument] = {word: kind for kind, items in table("policy", "instruments").items() for word in items}  # type: ignore[misc]
    return re.compile(any_of(by_word)), by_word


def instrument(after: str, lead: str, before: str) -> Instrument:
    """The instrument named nearest: behind the sum in its clause, in front of it, earlier in the statement, later in it."""
    pattern, by_word = _instruments()
    match = pattern.search(re.split(r"[，。；：\n]", after, maxsplit=1)[0])
    if match:
        return by_word[match[0]]
    for said in (lead, before):
        named = [m[0] for m in pattern.finditer(said)]
        if named:
            return by_word[named[-1]]
    match = pattern.search(after)
    return by_word[match[0]] if match else "other"


_FREQUENCIES: tuple[tuple[Frequency, re.Pattern[str]], ...] = (
    ("one_off", re.compile(r"一次性")),
    ("cumulative", re.compile(r"累计")),
    ("monthly", re.compile(r"每月|按月|[/·]月|每个月")),
    ("quarterly", re.compile(r"每季度?|按季")),
    ("yearly", re.compile(r"每年|每学年|每年度|同一年度|年度最高|按年|[/·]年|一年内")),
)


def frequency(clause: str) -> Frequency | None:
    """How often a sum is given, by the words of its clause; None where not said."""
    return next((name for name, pattern in _FREQUENCIES if pattern.search(clause)), None)
