"""Times told by an event, with no core of their own (自发布之日起施行), and the days that a validity covers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from extract.records.reading import Reading
from extract.records.timing.rule import Timing
from extract.values.lengths import add_duration

_PUBLISHED = re.compile(
    r"(?:自|从)?(?:本[^，。；自从]{1,8})?(?P<anchor>(?:公开)?(?:发布|印发|公布|颁布|发文|签发|下发|刊发)之日)(?:起|开始)(?:正式)?"
    r"(?P<later>满?(?P<days>[\d一二三四五六七八九十]{1,3})[日天]后)?(?=，?(?:正式)?(?:施行|实施|执行|生效|试行|开始|有效|实行))|自(?P<issue>发布日|公布日)施行"
)


def events(reading: Reading) -> list[Timing]:
    day = reading.outline.facts.date_of_publication or reading.anchor
    found = []
    for match in _PUBLISHED.finditer(reading.text):
        anchor = match["anchor"] or match["issue"]
        end = match.end() if match["anchor"] else match.end("issue")
        found.append(
            Timing(match.start(), end, "effective_from", "deadline.published", first=None if match["later"] else day, anchor=anchor)
        )
    return found


def dated_validity(timings: Sequence[Timing]) -> list[Timing]:
    """Validities with the days they cover, where the policy says from when it is in force."""
    begin = next((t.first for t in timings if t.kind == "effective_from" and t.first), None)
    if begin is None:
        return list(timings)
    return [
        replace(t, first=begin, last=add_duration(begin, t.duration) - timedelta(days=1)) if t.kind == "validity" and t.duration else t
        for t in timings
    ]
