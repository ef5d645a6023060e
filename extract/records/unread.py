"""Nothing unread: every number with a unit, percentage and date of the body that belongs to no record, with a reason."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from extract.fold import View
from extract.model import Mention, Span, Unread, UnreadReason
from extract.records.document.reading import Reading
from extract.records.kinds import AnyRecord, MonetaryAward
from extract.records.roles.judgement import Judged
from extract.records.tense.governing_year import is_past

_FORMAL = frozenset(
    ("document_number", "addressee", "masthead", "signature", "copied_to", "printing", "byline", "title", "history", "occasion")
)
_DATED = frozenset(("date_of_issue", "signature", "printing", "byline", "history", "masthead", "occasion"))
_PHONE = re.compile(r"(?:电话|热线|传真|手机|邮编|联系方式)[^，。；\n]{0,16}$")
_ONE_OFF = re.compile("一次性")  # a way of giving, no count
_NUMBER_OF = re.compile(r"〔[^〕]*〕[^，。；\n]{0,4}$|(?:令|文|字)第?$")


class _Places:
    """The stretches of the document that records stand on, asked whether one of them holds a place."""

    def __init__(self, places: Iterable[tuple[int, int]]) -> None:
        self._places = sorted(places)
        self._starts = [a for a, _ in self._places]
        self._longest = max((b - a for a, b in self._places), default=0)

    def hold(self, start: int, end: int) -> bool:
        """Whether a stretch overlaps [start, end)."""
        i = bisect_right(self._starts, end - 1) - 1
        while i >= 0 and self._starts[i] + self._longest > start:
            if self._places[i][1] > start:
                return True
            i -= 1
        return False


def unread(reading: Reading, judged: Sequence[Judged], records: Sequence[AnyRecord], touched: Iterable[int]) -> list[Unread]:
    """The mentions that belong to no record, in order. touched: starts (view) of mentions whose words a record uses."""
    view, reaches = reading.outline.view, reading.known.reaches
    used = _Places((r.mention.start, r.mention.end) for r in records)
    conditions = _Places(_conditions(records, view))
    also = set(touched)
    rules = {item.start: item.rule for item in judged}
    out = []
    sentences: dict[int, Span] = {}
    for mention in sorted((*reading.numbers, *_dates(reading.times)), key=lambda m: (m.start, m.end)):
        if mention.start in also or not reading.outline.owns(mention.start):
            continue
        sentence = reading.sentence_at(mention.start)
        start, end = view.offsets.stretch(mention.start, mention.end)
        if sentence is None or start in reaches or used.hold(start, end) or conditions.hold(start, end):
            continue
        if _ONE_OFF.match(view.text, mention.start):
            continue
        if sentence.start not in sentences:
            sentences[sentence.start] = view.span(sentence.start, sentence.end)
        out.append(
            Unread(
                doc_id=reading.document.doc_id,
                source=reading.document.source,
                kind=mention.kind,
                sentence=sentences[sentence.start],
                mention=view.span(mention.start, mention.end),
                reason=_reason(reading, mention, rules.get(mention.start)),
                rule=rules.get(mention.start),
            )
        )
    return out


def _dates(times: Sequence[Mention]) -> list[Mention]:
    return [t for t in times if t.kind in ("date", "range")]


def _conditions(records: Sequence[AnyRecord], view: View) -> Iterable[tuple[int, int]]:
    """Where the beneficiary and the condition of an award stand in its sentence."""
    for record in records:
        if not isinstance(record, MonetaryAward):
            continue
        squeezed = record.sentence.text
        for said in (record.condition, record.beneficiary):
            at = squeezed.find(said) if said else -1
            if said and at >= 0:
                yield record.sentence.start + at, record.sentence.start + at + len(said)


def _reason(reading: Reading, mention: Mention, rule: str | None) -> UnreadReason:
    text = reading.text
    sentence = reading.sentence_at(mention.start)
    role = reading.outline.blocks[sentence.block].role if sentence else ""
    before = text[max(0, mention.start - 24) : mention.start]
    if _PHONE.search(before):
        return "telephone"
    if _NUMBER_OF.search(before) or role == "document_number":
        return "document number"
    if mention.time is not None:
        return _date_reason(reading, mention, role, before)
    if role in _FORMAL or _named(reading, mention):
        return "name"
    if before.endswith(("第", "附件", "表", "图", "专栏")):
        return "numbering"
    return "entity count" if mention.kind == "count" else "unknown"


def _date_reason(reading: Reading, mention: Mention, role: str, before: str) -> UnreadReason:
    time = mention.time
    if role in _DATED or time is None:
        return "past date"
    if _named(reading, mention) or role == "title":
        return "name"
    anchor = reading.anchor
    if is_past(reading, time.last) or (anchor and time.first and time.first <= anchor and time.grain in ("day", "month", "year")):
        return "past date"
    if not time.year_named or re.search(r"(?:截至|截止|由|从|比|较|自)$", before) or reading.in_past_section(mention.start):
        return "past date"
    sentence = reading.sentence_at(mention.start)
    heading = sentence is not None and reading.outline.blocks[sentence.block].kind == "heading"
    return "name" if heading else "unknown"


def _named(reading: Reading, mention: Mention) -> bool:
    """Whether a mention stands in a name: in 《》 or in quotation marks."""
    return reading.in_title(mention.start) or reading.within("“”", mention.start)
