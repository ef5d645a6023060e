"""Which times bound a policy, and how: the words on both sides of a time core (`extract.values.times`) tell.

The first rule that fits decides; each module holds the rules of one kind.
"""

from __future__ import annotations

import re
from functools import cache

from extract.anchors import places
from extract.records.document.reading import Reading
from extract.records.timing import apply, due, force, length, period, rhythm, within, year
from extract.records.timing.cores import cores
from extract.records.timing.event import dated, events
from extract.records.timing.frame import framed
from extract.records.timing.lookback import looks_back
from extract.records.timing.rule import BOUNDS_NOTHING, Core, TimeRule, Timing
from extract.sieve import Sieve, each, last_clause

__all__ = ["TIME_RULES", "TimeRule", "Timing", "timings"]

TIME_RULES: tuple[TimeRule, ...] = (
    *within.NEXT,
    *apply.RULES,
    *due.PUT_OFF,
    *force.RULES,
    *due.RULES,
    *period.RULES,
    *within.RULES,
    *length.RULES,
    *rhythm.RULES,
    *due.DAYS,
    *year.RULES,
)


_ORDINALS = re.compile(r"第[一二三四五六七八九十\d]{1,2}年?[、和至]$")


@cache
def _sieve(kind: str) -> Sieve:
    """Which rules for one kind of core may fit, by their places in `_compiled`."""
    return Sieve([(rule.before, rule.after) for rule in TIME_RULES if kind in rule.kinds])


@cache
def _compiled(kind: str) -> tuple[tuple[TimeRule, re.Pattern[str], re.Pattern[str], re.Pattern[str]], ...]:
    """The rules for one kind of core, in order, ready to run: where the words in front begin, these words, and those behind."""
    rules = [(rule, f"(?:{rule.before})$") for rule in TIME_RULES if kind in rule.kinds]
    return tuple(
        (rule, re.compile(places(before, opened_by)), re.compile(before), re.compile(rule.after))
        for (rule, before), opened_by in zip(rules, _sieve(kind).opened_by, strict=True)
    )


def _taken(left: re.Match[str]) -> int:
    """How many of the characters in front of a core belong to its expression."""
    groups = left.re.groupindex
    if not groups:
        return len(left[0])
    return max((left.end() - left.start(name) for name in groups if left[name] is not None), default=0)


def _read(core: Core) -> Timing | None:
    """The timing that the first fitting rule makes of a core, or None: a time that bounds nothing."""
    if core.mention.kind == "duration" and core.before[-1:] in "、和至" and _ORDINALS.search(core.before):
        return None  # 第三、第四、五年
    if looks_back(core):
        return None
    rules, sieve, said = _compiled(core.mention.kind), _sieve(core.mention.kind), core.before
    clause = last_clause(said)
    behind = core.after
    for i in each(sieve.passing(said, behind, clause)):
        rule, first, before, after = rules[i]
        right = after.match(behind)  # anchored, and so the cheaper one
        if right is None:
            continue
        reach = len(said) - sieve.reach[i] - 1  # no further back than its words can stand
        place = first.search(said, max(reach, clause) if sieve.clausal[i] else reach)
        left = before.match(said, place.start()) if place else None
        if left is None:
            continue
        made = rule.make(core, _taken(left), right.end())
        if made is not None:
            return None if made is BOUNDS_NOTHING else made._replace(rule=rule.id)
    return None


def _lists(core: Core, before: Timing) -> bool:
    """Whether a core goes on with the times of a rhythm, and bears the word that tells what is due in them (每年三月及〔九月底前〕)."""
    return core.start == core.mention.start == before.end + 1 and before.recurrence is not None and core.rhythm == before.recurrence


def _goes_on(core: Core, before: Timing) -> bool:
    """Whether a year stands right behind one by which something is due, in one list with it."""
    return core.start == before.end + 1 and core.before[-1:] in _LISTED and before.kind == "by" and before.first is None


_LISTED = frozenset("、和与及")
_FIRST = re.compile(r"(?:的?[前头首初])?")


def _opens_each(reading: Reading, rhythm: Timing, core: Core) -> bool:
    """Whether a length counts from where each month or year of a rhythm begins (每月初〔5个工作日内〕, 每季度前10日内)."""
    return rhythm.recurrence is not None and _FIRST.fullmatch(reading.text, rhythm.end, max(rhythm.end, core.start)) is not None


def _of_each(rhythm: Timing, limit: Timing) -> Timing:
    """The limit as what comes back with the rhythm in front of it."""
    start = min(rhythm.start, limit.start)
    return limit._replace(start=start, kind="recurring", recurrence=rhythm.recurrence, anchor=None)


def timings(reading: Reading) -> list[Timing]:
    """Every time that bounds something, in order; those marked weak only bound what is due in them."""
    found = events(reading)
    taken = [(t.start, t.end) for t in found]
    first, end = len(found), 0
    for core in cores(reading):
        if core.mention.start < end or any(a < core.mention.end and core.mention.start < b for a, b in taken):
            continue
        made = _read(core)
        if made is None and len(found) > first and _lists(core, found[-1]):
            found[-1], end = found[-1]._replace(end=core.mention.end), core.mention.end  # 每年3月和9月
        if made is not None and not reading.in_title(made.start):
            if len(found) > first and _lists(core, found[-1]):
                made = made._replace(start=found.pop().start)  # 每年三月及九月底前: one rhythm
            elif len(found) > first and (made.kind == "within" and _opens_each(reading, found[-1], core)):
                made = _of_each(found.pop(), made)
            elif len(found) > first and found[-1].start >= made.start:  # 于每月发薪之日起5日内 holds its rhythm
                inside = found.pop()
                made = made if inside.weak else made._replace(recurrence=made.recurrence or inside.recurrence)
            if made.weak and len(found) > first and _goes_on(core, found[-1]):
                made = made._replace(first=None)  # 到2025年、2027年
            found.append(made)
            end = made.end
    return framed(reading, dated(reading, sorted(found, key=lambda t: t.start)))
