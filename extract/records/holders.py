"""Who each award of a document goes to, in order: named in its own words, else by what stands before it, above it, or over it.

A step or a condition without a noun (考核优秀的, A类, 200亩以上) takes the noun of who was named before it in its paragraph,
in the lead-in of its list, or in the heading above.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.fold import fold
from extract.records import beneficiary
from extract.records.beneficiary import Holder
from extract.records.grants import Grant
from extract.records.reading import Reading

_MARK = re.compile(r"^[^\w]*(?:[一二三四五六七八九十\d]+[^\w]*)?")
_STOPS = re.compile(r"；|。")


@dataclass(frozen=True, slots=True)
class Recipient:
    """The words that name who gets an award (a stretch of the view), and the noun to put behind them where they lack one."""

    words: Holder | None = None
    noun: str = ""


class Holders:
    """Finds the recipients of one document's awards; asked in order, since a sum that names nobody goes to who was named before."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text
        self._last: Grant | None = None
        self._recipient = Recipient()
        self._named: Holder | None = None  # the last one named with a noun

    def of(self, grant: Grant) -> Recipient:
        """The recipient of a grant."""
        last = self._last
        if last is None or grant.head is not last.head or grant.rate is not None:
            self._recipient = self._find(grant)
        self._last = grant
        return self._recipient

    def _find(self, grant: Grant) -> Recipient:
        start, head = grant.head.scene.statement[0], grant.head.scene.start
        same = self._last is not None and self._last.judged.scene.statement == grant.head.scene.statement
        found = beneficiary.find(self.text, self._begin(head) if same else start, head)
        if found is not None:
            return self._named_anew(found, head)
        before = self._recipient.words
        if before is not None and (same or self._same_block(before.start, head)):
            return self._recipient
        previous = self.reading.previous_statement(start)
        told = beneficiary.find(self.text, *previous) if previous else None
        above = told or self._above(head)
        return self._named_anew(above, head) if above else Recipient()

    def _begin(self, head: int) -> int:
        """Where the words of a further award in the statement of the last one begin."""
        assert self._last is not None
        after = self._last.group[-1].end
        cut = max((m.end() for m in _STOPS.finditer(self.text, after, head)), default=0)
        return cut or min(self.reading.clause_at(after - 1, after).end, head)

    def _named_anew(self, found: Holder, head: int) -> Recipient:
        if found.bare:
            return Recipient(found, self._noun(found, head))
        self._named = found
        return Recipient(found)

    def _noun(self, found: Holder, head: int) -> str:
        """The noun a bare step or condition belongs to, with 的 in front; "" where none is said."""
        view = self.reading.outline.view
        named = self._named if self._named is not None and self._same_block(self._named.start, head) else self._above(head)
        if named is not None and not named.bare:
            noun = beneficiary.noun_of(view.text[named.start : named.end])
            if noun:
                return "的" + view.written(named.start + noun[0], named.start + noun[1])
        section = self.reading.section_at(head)
        title = _MARK.sub("", section[-1]) if section else ""
        return "的" + title if title and beneficiary.names(fold(title)) else ""

    def _above(self, position: int) -> Holder | None:
        """Who the lead-in of the list names, or one of those above it."""
        lead = self.reading.lead_in_at(position)
        while lead is not None:
            found = beneficiary.find(self.text, *lead)
            if found is not None:
                return found
            lead = self.reading.lead_in_at(lead[0])
        return None

    def _same_block(self, a: int, b: int) -> bool:
        one, two = self.reading.sentence_at(a), self.reading.sentence_at(b)
        return bool(one and two and one.block == two.block)
