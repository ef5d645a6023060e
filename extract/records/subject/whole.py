"""Cases and parts of what another number measures: those that name no measure take that of the whole (其中〔住宅〕443万平方米)."""

from __future__ import annotations

from bisect import bisect_left

from extract.fold import fold
from extract.records.measures import words
from extract.records.measures.heads import of_class, with_measure
from extract.records.roles.judgement import Judged
from extract.records.subject.listed import Listed
from extract.records.subject.neighbours import Measuring, Neighbours
from extract.records.subject.own_words import OwnWords


class Wholes:
    """Tells what the numbers of one document are cases or parts of. `measured` tells the subject of the number they lean on."""

    def __init__(self, near: Neighbours, own: OwnWords, listed: Listed, measured: Measuring) -> None:
        self.near = near
        self.own = own
        self.listed = listed
        self.measured = measured
        self.text = own.text

    def case(self, item: Judged, start: int, stop: int, depth: int) -> str | None:
        """A case of what the number before measures, with that measure (首付款比例不低于15%，〔二套住房〕不低于25%), or None."""
        own, before = self.text[start:stop], self.near.before_list(item)
        if len(own) < 2 or before is None or before.scene.quantity.unit != item.scene.quantity.unit or before.role != item.role:
            return None
        among = words.AMONG.search(self.text, before.end, start)
        alike = before.scene.quantity.bound == item.scene.quantity.bound
        about = self.measured.of(before, depth - 1) if among or alike else None
        if about and (classed := of_class(self.own.written(start, stop), about)):
            return classed
        if not among and item.role != "threshold":
            return None
        return with_measure(self.listed.of(item, start, stop) or self.own.written(start, stop), about) if about else None

    def part(self, item: Judged, start: int, stop: int, depth: int) -> str | None:
        """A part that names no measure, with that of the whole in front of it (商品房销售面积526万平方米，其中〔住宅〕443万平方米), or None."""
        own = self.text[start:stop]
        among = words.AMONG.search(self.text, item.scene.statement[0], start) if len(own) <= words.LONGEST_PART else None
        if among is None or item.role not in ("statistic", "none"):
            return None
        before = self.near.alike_before(item, among.start())
        if before is None:
            return None
        if words.MEASURE.search(own) or words.COMMON.search(own) or words.GROWTH_TAIL.search(own):
            return None
        whole = self.measured.of(before, depth - 1, base=True)
        common = words.COMMON.search(fold(whole)) if whole else None
        return self.own.written(start, stop) + whole[common.start() :] if whole and common else None

    def first(self, item: Judged, depth: int) -> str | None:
        """What the first number of the item's statement is of, without that it happened (共发生道路交通事故68起: 道路交通事故), or None."""
        first = self.near.judged[bisect_left(self.near.starts, item.scene.statement[0])]
        about = self.measured.of(first, depth - 1, base=True) if first.start < item.scene.clause.start else None
        return words.HAPPENED.sub("", about) or None if about else None

    def statement_before(self, item: Judged, depth: int) -> str | None:
        """What the first number of the statement before measures: the whole of which this one tells a part; or None."""
        reading = self.near.reading
        whole = reading.previous_statement(item.scene.statement[0])
        while whole is not None and words.PART.match(self.text, *whole):
            whole = reading.previous_statement(whole[0])
        if whole is None:
            return None
        place = bisect_left(self.near.starts, whole[0])
        if place >= len(self.near.judged) or self.near.judged[place].start >= whole[1]:
            return None
        about = self.measured.of(self.near.judged[place], depth - 1, base=True)
        return words.OF_PLACE.sub("", about) if about else None

    def with_whole(self, part: Judged, about: str, depth: int) -> str:
        """A part that names no measure with that of the whole (零售总额90亿元。分城乡看，〔城镇〕60亿元: 城镇零售总额), else as it is."""
        said = fold(about)
        if part.role != "statistic" or len(said) > words.LONGEST_PART or words.MEASURE.search(said) or words.COMMON.search(said):
            return about
        whole = self.statement_before(part, depth) if words.PART.match(self.text, part.scene.statement[0]) else None
        common = words.COMMON.search(fold(whole)) if whole else None
        return about + whole[common.start() :] if whole and common else about
