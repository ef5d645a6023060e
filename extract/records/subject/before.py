"""What the clauses in front of a number speak of: a measure they end on, whom or what they are about, the lead-in of a list."""

from __future__ import annotations

import re

from extract.records.beneficiary import ITEM
from extract.records.measures import words
from extract.records.roles.judgement import Judged
from extract.records.subject.own_words import OwnWords
from extract.seek import behind_last

_MARK = re.compile(rf"(?:{ITEM}|[-·●])\s*")
_CLAUSES = 5  # clauses that are looked back over for a measure


class ClausesBefore:
    """Tells what the clauses in front of a number, within its statement, speak of."""

    def __init__(self, own: OwnWords) -> None:
        self.own = own
        self.reading = own.reading
        self.text = own.text

    def measure(self, item: Judged, clauses: int = _CLAUSES) -> str | None:
        """What can be measured that the nearest clause before ends on or speaks of (…之比率，; 产值占比有所提升，), or None."""
        start = item.scene.clause.start
        for _ in range(clauses):
            if start <= item.scene.statement[0]:
                return None
            clause = self.reading.clause_at(start - 1, start - 1)
            begin = max(clause.start, item.scene.statement[0])
            opening = words.OPEN.match(self.text[begin : start - 1])
            begin += opening.end() if opening else 0
            ruled = words.RULED.search(self.text, begin + 1, start - 1)
            for stop in (start - 1, ruled.start() if ruled else begin):
                if words.MEASURE.search(self.text[begin:stop]) and stop - begin >= words.ENTITY_MIN:
                    return self.own.written(begin, stop)
            if start == item.scene.clause.start and (said := self._said_of(begin, start - 1)):
                return self.own.written(*said)
            start = clause.start
        return None

    def limited(self, item: Judged) -> str | None:
        """The measure right in front of the comma of a limit that names none (初次招用人数，〔合计不得超过员工人数之40%〕), or None."""
        start = item.scene.clause.start
        if self.text[start - 1 : start] != "，" or start - 1 <= item.scene.statement[0]:
            return None
        begin = self.begin(item)
        return self.own.written(begin, start - 1) if words.LIMITED.search(self.text, begin, start - 1) else None

    def only_limited(self, item: Judged) -> str | None:
        """Of a limit whose clause names only the whole (原则上不高于承担风险责任的0.5%), the measure in front of its comma, else the whole; or None."""
        if item.role != "threshold" or item.scene.mention.kind != "percent":
            return None
        start = self.reading.own_start(item.scene.clause.start, item.scene.start)
        found = words.ONLY_LIMITS.fullmatch(self.text, start, item.scene.start)
        return (self.limited(item) or self.own.written(*found.span("of"))) if found else None

    def weighed(self, item: Judged) -> str | None:
        """What a bare weight is of: the clause in front of it (对各小区每季度进行测评，〔占比〕15%), or None."""
        clause, opens = item.scene.clause, item.scene.statement[0]
        if clause.start - 2 <= opens or not words.WEIGHS.fullmatch(self.text, clause.start, item.scene.start):
            return None
        before = self.reading.clause_at(clause.start - 2, clause.start - 2)
        start, end = self.reading.own_start(max(before.start, opens), max(before.start, opens)), clause.start - 1
        if any(number.kind == "percent" for number in self.reading.numbers_between(start, end)):
            return None
        opening = _MARK.match(self.text, start, end)
        return self.own.view.written(opening.end() if opening else start, end)

    def of_list_above(self, item: Judged) -> str | None:
        """The ratio that the words in front of a list say its items are cases of (研发费用占收入的比例符合如下要求：…比例不低于5%), or None."""
        lead = self.reading.lead_in_at(item.start)
        found = words.OF_LIST.search(self.text, *lead) if lead else None
        return self.own.written(*found.span("what")) if found else None

    def begin(self, item: Judged) -> int:
        """Where the clause in front of the number's begins, in its statement."""
        start = item.scene.clause.start
        return max(self.reading.clause_at(start - 1, start - 1).start, item.scene.statement[0])

    def last(self, item: Judged) -> str | None:
        """The words of the clause in front, up to their level, their number or the way they go, or None."""
        begin, end = self.begin(item), item.scene.clause.start - 1
        opens = behind_last(self.text, item.scene.statement[0], end, "，。；：\n")
        if by := words.GIVEN_BY.fullmatch(self.text, opens, end):
            return self.own.written(*by.span("what"))
        if words.CONSEQUENCE.fullmatch(self.text, begin, end):
            return None
        level = words.LEVEL.search(self.text[begin:end])
        stop = begin + level.start() if level else end
        opening = words.OPEN.match(self.text[begin:stop])
        begin += opening.end() if opening else 0
        counted = self.reading.numbers_between(begin, stop)
        moved = words.GROWTH.fullmatch(self.text, item.scene.clause.start, item.scene.start)
        if moved and counted and counted[0].start - begin >= 2:  # 企业4200户，增长18%
            return self.own.written(begin, counted[0].start) + self.own.as_written(moved["word"], item.scene.clause.start)
        if (
            counted
            and counted[0].start - begin >= words.ENTITY_MIN
            and words.MEASURE.search(measured := words.LEVEL.cut(self.text[begin : counted[0].start]))
        ):
            stop = begin + len(measured)  # 保险费率为0.6%，其中财政补贴80%: the measure without its number
        if counted and words.GROWTH.match(self.text, begin, stop):
            return None  # 同比增长21.4%，…: what was told before, and no subject
        if counted and item.rule == "share.instalment" and counted[0].bounded[0] - begin >= words.ENTITY_MIN:
            stop = min(stop, counted[0].bounded[0])  # 购房补贴〔最高30万元〕，分3年按40%、30%、30%拨付
        manner = words.MANNER.search(self.text, begin, stop)
        stop = manner.start() if manner else stop
        return self.own.written(begin, stop) if stop - begin >= words.ENTITY_MIN else None

    def _said_of(self, start: int, stop: int) -> tuple[int, int] | None:
        """What a clause without a number speaks of (〔零售规模〕连续九年居世界首位; 〔金融支持类〕最多), as a place, or None."""
        for pattern in (words.SAID_OF, words.OUTDONE):
            if found := pattern.fullmatch(self.text, start, stop):
                return found.span("what")
        return None
