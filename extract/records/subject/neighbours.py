"""The numbers around one: those it is listed with, and the one before it whose subject it may take over."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol

from extract.records.document.reading import Reading
from extract.records.measures import words
from extract.records.roles.judgement import Judged
from extract.records.scene.moment import LONGEST_LIST, Moment


class Measuring(Protocol):
    """What tells the subject of another number within its statement."""

    def of(self, item: Judged, depth: int, *, base: bool = False) -> str | None:
        """The subject; `depth`: how many numbers that may lean on, `base`: without its growth or share."""


class Telling(Protocol):
    """What tells the subject of another number by its paragraph too."""

    def of(self, item: Judged) -> str | None:
        """The subject, or None."""

    def from_before(self, item: Judged) -> str | None:
        """The subject of a number whose clause says nothing of it, or None."""


class Neighbours:
    """The numbers of one document, in order. `starts`: where each begins."""

    def __init__(self, reading: Reading, judged: Sequence[Judged]) -> None:
        self.reading = reading
        self.text = reading.text
        self.judged = judged
        self.starts = [item.start for item in judged]
        self._sizes: dict[Moment, int] = {}  # what is asked of a number again for each number that leans on it
        self._runs: dict[Moment, tuple[int, int]] = {}

    def size(self, item: Judged) -> int:
        """How many numbers share its scene."""
        size = self._sizes.get(item.scene)
        if size is None:
            first, last = bisect_left(self.starts, item.scene.start), bisect_left(self.starts, item.scene.end)
            size = self._sizes[item.scene] = max(1, last - first)
        return size

    def run(self, item: Judged) -> tuple[int, int]:
        """(index of the first, how many) of the numbers listed with it, also where the direction changes (增长9%、1%和下降4%)."""
        if item.scene not in self._runs:
            self._runs[item.scene] = self._run(item)
        return self._runs[item.scene]

    def previous(self, item: Judged) -> Judged | None:
        """The number whose subject this one takes over: the one before it in its statement; of a list, the one that pairs with it."""
        first = bisect_left(self.starts, item.scene.start)
        place = bisect_left(self.starts, item.start)
        size = self.size(item)
        if size == 1 and (run := self.run(item))[1] > 1 and self._apart(run[0]):
            first, size = run  # 分别为47.5%和49.3%，比上月分别下降1.3个百分点和〔上升0.6个百分点〕
        found = first - size + (place - first) if size > 1 else first - 1
        if (
            size > 1
            and 0 <= found < first - 1
            and self.judged[found].scene.mention.kind != self.judged[first - 1].scene.mention.kind
            and not self._one_each(first - size, first)
        ):
            found = first - 1  # 合计出口82亿元，分别增长…: no list stands before
        if found < 0:
            return None
        before = self.judged[found]
        given = ("award", "award_rate") if item.role == "threshold" else ("award",)
        while before.role in given and size == 1 and item.scene.mention.kind == "percent" and found > 0:
            found -= 1  # 同比增幅超20%的，给予10万元；〔同比增幅超30%的〕: what is given is not what grows
            before = self.judged[found]
        if before.start < item.scene.statement[0]:
            return None
        while self._aside(before, item) and found > 0 and self.judged[found - 1].start >= item.scene.statement[0]:
            found -= 1  # 人均生产总值8万元（折合1.2万美元），增长7%
            before = self.judged[found]
        lead = self.text[before.scene.clause.start : before.scene.start]
        passed = words.COMPARED_TO.fullmatch(lead[-8:]) or words.SET_AGAINST.match(self.text, before.end)
        return self.previous(before) if size == 1 and passed else before

    def last_before(self, item: Judged, position: int) -> Judged | None:
        """The last number in front of a place, in the item's statement, or None."""
        return self._in_statement(bisect_left(self.starts, position) - 1, item)

    def before_list(self, item: Judged) -> Judged | None:
        """The number in front of the item's own list, in its statement, or None."""
        return self._in_statement(self.run(item)[0] - 1, item)

    def alike_before(self, item: Judged, position: int) -> Judged | None:
        """The last number of the item's unit in front of a place in its statement, or None."""
        for place in range(bisect_left(self.starts, position) - 1, -1, -1):
            before = self.judged[place]
            if before.start < item.scene.statement[0]:
                return None
            if before.scene.quantity.unit == item.scene.quantity.unit:
                return before
        return None

    def threshold_before(self, item: Judged) -> Judged | None:
        """The last threshold of the item's unit in front of it in its statement, or None."""
        place = bisect_left(self.starts, item.start) - 1
        while place >= 0 and self.judged[place].start >= item.scene.statement[0]:
            before = self.judged[place]
            if before.role == "threshold" and before.scene.quantity.unit == item.scene.quantity.unit:
                return before
            place -= 1
        return None

    def step_before(self, item: Judged) -> Judged | None:
        """The last threshold of the item's unit in front of it in its paragraph (纳税3万元以上的，加5分；〔5万元以上的〕，加10分), or None."""
        sentence = self.reading.sentence_at(item.start)
        if item.role != "threshold" or sentence is None:
            return None
        block = self.reading.outline.blocks[sentence.block].start
        for place in range(bisect_left(self.starts, item.scene.start) - 1, -1, -1):
            before = self.judged[place]
            if before.start < max(block, item.scene.start - words.NEAR):
                return None
            if before.role == "threshold" and before.scene.quantity.unit == item.scene.quantity.unit:
                return before
        return None

    def outside(self, item: Judged) -> Judged | None:
        """The number in front of the bracket in which an exception to it is said (25%（超过100人的企业达到15%）), or None."""
        opening = item.scene.clause.start - 1
        if self.text[max(0, opening) : opening + 1] != "（":
            return None
        place = bisect_left(self.starts, opening) - 1
        if place < 0:
            return None
        before = self.judged[place]
        near = opening - before.scene.mention.whole_end <= 1
        return before if near and before.scene.quantity.unit == item.scene.quantity.unit else None

    def _in_statement(self, place: int, item: Judged) -> Judged | None:
        return self.judged[place] if place >= 0 and self.judged[place].start >= item.scene.statement[0] else None

    def _run(self, item: Judged) -> tuple[int, int]:
        first = bisect_left(self.starts, item.scene.start)
        last = bisect_left(self.starts, item.scene.end)
        while first > 0 and last - first < LONGEST_LIST and self._listed(first - 1, first):
            first -= 1
        while last < len(self.judged) and last - first < LONGEST_LIST and self._listed(last - 1, last):
            last += 1
        return first, max(1, last - first)

    def _listed(self, left: int, right: int) -> bool:
        one, two = self.judged[left], self.judged[right]
        gap = self.text[one.end : two.start] if one.scene.mention.kind == two.scene.mention.kind else "。"
        return len(gap) < 8 and bool(words.TURN.fullmatch(gap))

    def _apart(self, first: int) -> bool:
        """Whether the words of a list, of which the index of the first number is given, share it out over the numbers in front (分别)."""
        place = self.judged[first].scene.clause.start, self.judged[first].scene.start
        only_moved = first > 0 and words.GROWTH.fullmatch(self.text, *place) is not None
        return only_moved and words.APART.search(self.text, *place) is not None

    def _one_each(self, first: int, last: int) -> bool:
        """Whether the words of a list share it out over numbers [first, last) of one statement, each in a clause of its own.

        接待游客2860万人次，实现旅游收入215亿元，同比分别增长…: a clause that sums up others (合计出口) is none.
        """
        if (
            last >= len(self.judged)
            or first < 0
            or self.judged[first].start < self.judged[last].scene.statement[0]
            or not self._apart(last)
        ):
            return False
        clauses = [self.judged[place].scene.clause.start for place in range(first, last)]
        said = [self.text[self.judged[place].scene.clause.start : self.judged[place].scene.start] for place in range(first, last)]
        return len({*clauses}) == last - first and all(words.MEASURED_ALONE.fullmatch(one) for one in said)

    def _aside(self, before: Judged, item: Judged) -> bool:
        """Whether the number before stands in a bracket that closes in front of this one."""
        start = item.scene.statement[0]
        opening = self.text.rfind("（", start, before.start)
        closed = opening < 0 or self.text.find("）", opening, before.start) >= 0
        return not closed and "）" in self.text[before.end : item.start]
