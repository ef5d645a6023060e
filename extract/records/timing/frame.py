"""The days that a length covers where the words in front tell from when it counts.

A length right behind a start (2012年起5年内) is one time with it; one close behind a start or a period of the same length (从2018年开始，用3年
时间; 2021年至2023年，三年…) takes its days. A bare length elsewhere (〔5年内〕培训…) has none: readers differ on what it counts from.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from extract.records.document.places import Places
from extract.records.document.reading import Reading
from extract.records.timing.rule import Timing
from extract.values.lengths import add_duration

_FUSED = re.compile(r"的?")
_LED = re.compile(
    r"[，的]?(?:对[^，。；\d]{1,12}?(?=可|继续|免征|给予|实行)|在?全[国省市区县][^，。；]{0,4}|力争|争取|计划|准备|打算|拟|再|将|可|继续|连续|组织|启动|开展|实施|免征|减征|免收|各级|财政|总共|共|利用|用)*"
)
_GLOSS = re.compile(r"（(?:即|从|自)?")
_USES = re.compile(r"(?:利?用|通过|经过)")
_NEAR = 24  # characters between a start and a length that counts from it
_OPENS = 6  # characters in front of a length that still opens its statement
_YEARS = re.compile(r"P\d+(?:Y|M)(?:\d+M)?")


def framed(reading: Reading, timings: Sequence[Timing]) -> list[Timing]:
    """The timings, each length with the days it covers where they are told."""
    found: list[Timing] = []
    for timing in timings:
        before = found[-1] if found else None
        if _lasts(timing):
            timing = _behind(reading, before, timing) if before else timing
        if before and timing.start == before.start:
            found.pop()
        elif before and not before.working_days and _lasts(before) and _GLOSS.fullmatch(reading.text, before.end, timing.start):
            found[-1] = _glossed(before, timing)
        found.append(timing)
    return found


def _lasts(timing: Timing) -> bool:
    """Whether a timing is a length of years or months with no day of its own."""
    its = timing.kind in ("period", "within") and timing.anchor is None and timing.duration and not timing.working_days
    return bool(its and timing.last is None and timing.recurrence is None and _YEARS.fullmatch(timing.duration or ""))


def _behind(reading: Reading, before: Timing, timing: Timing) -> Timing:
    """A length with the days that the time in front of it tells, as one with it where they are one expression."""
    if (
        before.first is None
        or before.recurrence
        or timing.start < before.end
        or timing.start - before.end > _NEAR
        or timing.duration is None
    ):
        return timing
    gap = reading.text[before.end : timing.start]
    if before.kind == "period" and before.last and before.duration is None:
        same = before.last == _end(before.first, timing.duration) and _LED.fullmatch(gap)
        return timing._replace(kind="period", first=before.first, last=before.last) if same else timing
    if before.kind != "effective_from" or not _LED.fullmatch(gap):
        return timing
    dated = timing._replace(kind="period", first=before.first, last=_end(before.first, timing.duration))
    fused = _FUSED.fullmatch(gap) and not _USES.match(reading.text, timing.start)
    return dated._replace(start=before.start) if fused else dated


def _glossed(timing: Timing, gloss: Timing) -> Timing:
    """A length with the days in brackets behind it (今后五年（2021—2025年）)."""
    same = gloss.first and gloss.last and timing.duration and gloss.last == _end(gloss.first, timing.duration)
    return timing._replace(kind="period", first=gloss.first, last=gloss.last) if same else timing


def _end(first: date, duration: str) -> date:
    return add_duration(first, duration) - timedelta(days=1)


_CARRY = 3  # statements of a paragraph that the frame of an earlier one may govern


def carried_frame(reading: Reading, statement: int, timings: Places[Timing]) -> Timing | None:
    """The dated length that opens one of the statements before in the same paragraph (用三年时间，…。〔培育合作社300家。〕), none being said since."""
    place = reading.statement_at(statement)
    for _ in range(_CARRY):
        said = timings.between(*place)
        if said:
            last, opens = said[-1], said[0].start - place[0] <= _OPENS and said[-1].start - said[0].end <= _NEAR
            alone = place[0] < statement and all(each is last or each.kind == "effective_from" for each in said)
            return last if opens and alone and last.kind == "period" and last.duration and last.last else None
        before = reading.previous_statement(place[0])
        if before is None or reading.text[place[0] - 1] not in "。！":
            return None
        place = before
    return None
