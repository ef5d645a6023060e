"""Numbers whose words name no more than a time, a bare measure, a side or the wholes they are shares of: the number before makes them
whole.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from extract.fold import fold
from extract.records.measures import dependent, words
from extract.records.roles.judgement import Judged
from extract.records.subject.before import ClausesBefore
from extract.records.subject.moved import Moves
from extract.records.subject.neighbours import Measuring, Neighbours, Telling
from extract.records.subject.own_words import OwnWords, unmoved


class Elliptic:
    """Makes whole what the numbers of one document name in part.

    `measured` tells the subject of the number they lean on, `told` that of a number whose clause says nothing of it.
    """

    def __init__(
        self,
        near: Neighbours,
        own: OwnWords,
        before: ClausesBefore,
        moves: Moves,
        measured: Measuring,
        told: Telling,
    ) -> None:
        self.near = near
        self.own = own
        self.before = before
        self.moves = moves
        self.measured = measured
        self.paragraph = told
        self.text = own.text

    def of(self, item: Judged, start: int, stop: int, depth: int, *, base: bool) -> str | None:
        """The subject of a number with its own words [start, stop), made whole by the one before; or None where they name more."""
        alone = self.near.size(item) == 1
        said = self.text[start : item.scene.start]
        time = dependent.only_time(said)
        before = (self.near.outside(item) if time else None) or self.near.previous(item)
        if alone and (of_clause := self._of_clause(item, start, stop)):
            return of_clause
        if before is None:
            return self.paragraph.from_before(item) if alone and ((time and time.when) or dependent.goes_on(said)) else None
        if alone and (side := self._side(before, start, stop, depth)):
            return side
        if alone and dependent.goes_on(said):
            return self.measured.of(before, depth - 1, base=before.scene.quantity.unit != item.scene.quantity.unit)
        if alone and (share := self._other_share(before, said, start, depth)):
            return share
        if time and time.when:
            about = self.before.measure(item, 1) or self.measured.of(before, depth - 1, base=True)
            way = "" if base else self.own.as_written(time.added, start)
            return self.own.as_written(time.when, start) + dependent.timeless(about) + way if about else None
        if alone and dependent.is_bare_measure(self.text[start:stop], self.text[before.end : item.scene.clause.start]):
            return self.moves.share_moved(item, before, start, stop, depth) or self._bare(item, before, start, stop, depth)
        if item.scene.mention.kind == "percent" and dependent.restored(self.text[item.scene.clause.start : item.scene.start]):
            about = self.measured.of(before, depth - 1, base=True)
            return about + self.own.view.written(item.scene.clause.start, item.scene.start - 1) if about else None
        beside = words.OTHER_PLACE.fullmatch(self.text, item.scene.clause.start, item.scene.start)
        if beside and item.scene.mention.kind == "percent":
            about = self.measured.of(before, depth - 1, base=True)
            return self.own.written(*beside.span("place")) + words.OF_PLACE.sub("", about) if about else None
        return None if alone else self._of_wholes(item, before, said, start, depth)

    def _of_clause(self, item: Judged, start: int, stop: int) -> str | None:
        """A bare measure with what the clause before can measure, or the ratio that its list is of; or None."""
        if not dependent.is_bare_measure(self.text[start:stop]):
            return None
        about = unmoved(self.before.measure(item, 1))
        if about and not words.NO_OWNER.match(fold(about)):
            return about + self.own.written(start, stop)
        return self.before.of_list_above(item)

    def _side(self, before: Judged, start: int, stop: int, depth: int) -> str | None:
        """The other side of what the number before is one side of (缴存基数上限为2万元，〔下限〕为2000元), or None."""
        side = words.SIDE.fullmatch(self.text, start, stop)
        about = self.measured.of(before, depth - 1) if side else None
        of_side = words.SIDE_BEHIND.search(fold(about)) if about else None
        return about[: of_side.start()] + self.own.written(start, stop) if about and of_side else None

    def _other_share(self, before: Judged, said: str, start: int, depth: int) -> str | None:
        """What the number before is a share of in another whole (并占…的比重), or None."""
        about = self.measured.of(before, depth - 1) if said[:2].lstrip("且并")[:1] == "占" else None
        other = dependent.other_share(said, about) if about else None
        return other[0] + self.own.as_written(other[1], start) if other else None

    def _bare(self, item: Judged, before: Judged, start: int, stop: int, depth: int) -> str | None:
        """A bare measure of what the numbers before were told of (规模首次突破4万亿元，〔增速〕提升至6.8%), or None."""
        before = self._of_something(before)
        if "的" in self.text[before.end : item.scene.clause.start]:
            return None  # 收入低于3000万元的企业，比例不低于5%: a class, of which that is no measure
        about = self.measured.of(before, depth - 1, base=True) or unmoved(self.before.measure(before))
        if about and words.DEED_ALONE.fullmatch(fold(about)):
            return None
        if about and self.text[stop - 1] == "率":
            about = words.AMOUNT_END.sub("", dependent.without_ratio(about)) or about
            about = "" if self.text.startswith(fold(about), start, stop) else about  # 参保人数13亿人，〔参保率〕95%
            return about + self.own.written(start, stop)
        common = words.COMMON.search(about) if about and item.role == "threshold" else None
        return (common[0] if common else about) + self.own.written(start, stop) if about else None

    def _of_something(self, item: Judged) -> Judged:
        """The number, or the one before it that is told of something (项目82个，总投资20亿元，〔投资占比29%〕)."""
        for _ in range(3):
            own = self.text[slice(*self.own.of(item))]
            before = self.near.previous(item) if dependent.is_hollow(own) or dependent.is_bare_measure(own) else None
            if before is None:
                break
            item = before
        return item

    def _of_wholes(self, item: Judged, before: Judged, said: str, start: int, depth: int) -> str | None:
        """Of a list of shares, the one whole that a number is a share of (分别占〔建议、提案总数〕的94.8%和95%), or None."""
        parted = dependent.parted_wholes(said)
        wholes = re.split("[、和及与]", parted[0]) if parted else []
        about = self.measured.of(before, depth - 1) if parted and len(wholes) == self.near.size(item) else None
        if not parted or not about:
            return None
        place = bisect_left(self.near.starts, item.start) - bisect_left(self.near.starts, item.scene.start)
        return about + self.own.as_written("占" + wholes[place], start) + self.own.as_written(parted[1], start)
