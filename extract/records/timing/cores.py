"""The time cores of a document in their surroundings; a rhythm right in front of a date is the date's (每年3月31日, 每年6月和12月)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import cast

from extract.model import Mention, Recurrence, Time
from extract.records.document.reading import Reading
from extract.records.timing.rule import Core

_FORMAL = frozenset(
    ("date_of_issue", "title", "document_number", "copied_to", "printing", "addressee", "byline", "masthead", "signature", "occasion")
)

# the years of a plan in brackets under its title
_SUBTITLE = re.compile(r"（\d{4}年?(?:-|—|–|~|至)+\d{4}年?）(?:》?的?(?:通知|函|公告|批复|决定))?")
_EACH = re.compile(r"每一?个?(?:(?P<yearly>(?:自然|会计|财政|纳税)?年度?)|(?P<quarterly>季度?)|(?P<monthly>月))的?$")
_MONTH = re.compile(r"[\d一二三四五六七八九十]{1,2}月")
_LISTED = frozenset("、和及与")
_BEFORE, _AFTER = 40, 60  # characters a rule may look at


def cores(reading: Reading) -> list[Core]:
    """The cores in the body, in order."""
    found: list[Core] = []
    for mention in reading.times:
        sentence = reading.sentence_at(mention.start)
        if sentence is None or mention.time is None or reading.outline.blocks[sentence.block].role in _FORMAL:
            continue
        start, end = reading.statement_at(mention.start)
        if _SUBTITLE.fullmatch(reading.text, start, end):
            continue
        before = reading.text[max(start, mention.start - _BEFORE) : mention.start]
        after = reading.text[mention.end : min(end, mention.end + _AFTER)]
        found.append(_core(reading, mention, mention.time, before, after, found[-1] if found else None))
    return found


def _carries(reading: Reading, last: Core, mention: Mention, time: Time) -> bool:
    """Whether a day or month is of each year too (每年九月底前提出，并于〔十月底前〕完成审查)."""
    near = reading.statement_at(last.mention.start) == reading.statement_at(mention.start)
    apart = reading.text[mention.start - 1] not in "年度月"  # 该年度八月一日
    return near and apart and not time.year_named and time.grain in ("day", "month") and bool(_MONTH.match(reading.text, mention.start))


def _core(reading: Reading, mention: Mention, time: Time, before: str, after: str, last: Core | None) -> Core:
    if mention.kind in ("date", "range"):
        if each := _EACH.search(before):
            rhythm = cast("Recurrence", each.lastgroup)
            return Core(reading, mention, time, mention.start - len(each[0]), before[: each.start()], after, rhythm)
        if last and last.rhythm and mention.start == last.mention.end + 1 and before[-1:] in _LISTED:
            return Core(reading, mention, replace(time, first=None, last=None), mention.start, before, after, last.rhythm)
        if last and last.rhythm == "yearly" and _carries(reading, last, mention, time):
            return Core(reading, mention, replace(time, first=None, last=None), mention.start, before, after, last.rhythm)
    return Core(reading, mention, time, mention.start, before, after)
