"""Which times bound a policy, and how: the words on both sides of a time core (`extract.values.times`) tell.

The first rule that fits decides; each module holds the rules of one kind.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import cast

from extract.model import Recurrence
from extract.records.reading import Reading
from extract.records.timing import apply, due, force, length, period, rhythm, within, year
from extract.records.timing.event import dated, events
from extract.records.timing.rule import BOUNDS_NOTHING, Core, TimeRule, Timing

__all__ = ["TIME_RULES", "TimeRule", "Timing", "timings"]

TIME_RULES: tuple[TimeRule, ...] = (
    *apply.RULES,
    *force.RULES,
    *due.RULES,
    *period.RULES,
    *within.RULES,
    *length.RULES,
    *rhythm.RULES,
    *due.DAYS,
    *year.RULES,
)
_SUBTITLE = re.compile(r"（\d{4}年?(?:-|—|–|~|至)+\d{4}年?）")  # the years of a plan in brackets under its title


@cache
def _compiled() -> tuple[tuple[TimeRule, re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((rule, re.compile(f"(?:{rule.before})$"), re.compile(rule.after)) for rule in TIME_RULES)


def _taken(left: re.Match[str]) -> int:
    """How many of the characters in front of a core belong to its expression."""
    groups = left.re.groupindex
    if not groups:
        return len(left[0])
    return max((left.end() - left.start(name) for name in groups if left[name] is not None), default=0)


def _read(core: Core) -> Timing | None:
    """The timing that the first fitting rule makes of a core, or None: a time that bounds nothing."""
    for rule, before, after in _compiled():
        if core.mention.kind not in rule.kinds:
            continue
        left = before.search(core.before)
        right = after.match(core.after)
        if left is None or right is None:
            continue
        made = rule.make(core, _taken(left), right.end())
        if made is not None:
            return None if made is BOUNDS_NOTHING else replace(made, rule=rule.id)
    return None


_EACH = re.compile(r"每一?个?(?:(?P<yearly>(?:自然|会计|财政|纳税)?年度?)|(?P<quarterly>季度?)|(?P<monthly>月))的?$")


def _cores(reading: Reading) -> list[Core]:
    out = []
    skip = {"date_of_issue", "title", "document_number", "copied_to", "printing", "addressee", "byline", "masthead", "signature"}
    for mention in reading.times:
        sentence = reading.sentence_at(mention.start)
        if sentence is None or mention.time is None or reading.outline.blocks[sentence.block].role in skip:
            continue
        start, end = reading.statement_at(mention.start)
        if _SUBTITLE.fullmatch(reading.text, start, end):
            continue
        before = reading.text[max(start, mention.start - 40) : mention.start]
        after = reading.text[mention.end : min(end, mention.end + 60)]
        each = _EACH.search(before) if mention.kind in ("date", "range") else None
        if each is None:
            out.append(Core(reading, mention, mention.time, mention.start, before, after))
        else:
            rhythm = cast("Recurrence", each.lastgroup)
            out.append(Core(reading, mention, mention.time, mention.start - len(each[0]), before[: each.start()], after, rhythm))
    return out


def timings(reading: Reading) -> list[Timing]:
    """Every time that bounds something, in order; those marked weak only bound what is due in them."""
    found = events(reading)
    taken = [(t.start, t.end) for t in found]
    first, end = len(found), 0
    for core in _cores(reading):
        if core.mention.start < end or any(a < core.mention.end and core.mention.start < b for a, b in taken):
            continue
        made = _read(core)
        if made is not None and not reading.in_title(made.start):
            if len(found) > first and found[-1].start >= made.start:  # 于每月发薪之日起5日内 holds its rhythm
                made = replace(made, recurrence=made.recurrence or found.pop().recurrence)
            found.append(made)
            end = made.end
    return dated(sorted(found, key=lambda t: t.start))
