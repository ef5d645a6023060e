"""Which times bound a policy, and how: the words on both sides of a time core (`extract.values.times`) tell.

The first rule that fits decides; each module holds the rules of one kind.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from extract.records.reading import Reading
from extract.records.timing import apply, due, force, length, period, rhythm, within, year
from extract.records.timing.event import dated_validity, events
from extract.records.timing.rule import Core, TimeRule, Timing

__all__ = ["TIME_RULES", "TimeRule", "Timing", "timings"]

TIME_RULES: tuple[TimeRule, ...] = (
    *apply.RULES,
    *force.RULES,
    *due.RULES,
    *period.RULES,
    *within.RULES,
    *length.RULES,
    *rhythm.RULES,
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
    """The timing the first fitting rule makes of a core, or None: a time that bounds nothing."""
    for rule, before, after in _compiled():
        if core.mention.kind not in rule.kinds:
            continue
        left = before.search(core.before)
        right = after.match(core.after)
        if left is None or right is None:
            continue
        made = rule.make(core, _taken(left), right.end())
        return replace(made, rule=rule.id) if made else None
    return None


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
        out.append(Core(reading, mention, mention.time, before, after))
    return out


def timings(reading: Reading) -> list[Timing]:
    """Every time that bounds something, in order; those marked weak only bound what is due in them."""
    found = events(reading)
    taken = [(t.start, t.end) for t in found]
    for core in _cores(reading):
        if any(a < core.mention.end and core.mention.start < b for a, b in taken):
            continue
        made = _read(core)
        if made is not None and not reading.in_title(made.start):
            found.append(made)
    return dated_validity(sorted(found, key=lambda t: t.start))
