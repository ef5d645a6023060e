"""Subjects that are listed as their numbers are: each number gets its own, with what the list shares (A、B分别实现X和Y)."""

from __future__ import annotations

from bisect import bisect_left

from extract.fold import fold
from extract.records.measures import words
from extract.records.measures.pairing import as_many, names_before, paired, with_common
from extract.records.roles.judgement import Judged
from extract.records.subject.neighbours import Neighbours
from extract.records.subject.own_words import OwnWords


class Listed:
    """Tells the parts of listed subjects."""

    def __init__(self, near: Neighbours, own: OwnWords) -> None:
        self.near = near
        self.own = own
        self.text = own.text

    def of(self, item: Judged, start: int, stop: int) -> str | None:
        """The part of a listed subject, told in [start, stop), that belongs to one number of a list, or None."""
        first, size = self.near.run(item)
        if size < 2:
            return None
        head = self.near.judged[first]
        turned = None
        if head.scene.start != item.scene.start:  # the list began with another direction (和下降4%) or rhythm (、每年4428元)
            turned = words.WAY.search(self.text[start : item.scene.start])
            start, stop = self.own.of(head)
        own = self.text[start : head.scene.start]
        tail = words.DOING.search(own) or words.GROWTH_TAIL.search(own)
        end = start + tail.start() if tail else stop
        told = words.TOLD_FIRST.search(self.text, start, end)
        end = told.start() if told else end
        apart = bool(words.APART.search(own))
        if not apart and not as_many(self.text, start, end, size):
            return None
        shared = paired(self.own.reading, start, end, size)
        doing = ""
        if shared is None and apart:
            moved = words.GROWTH.fullmatch(own)
            shared = names_before(self.own.reading, item.scene.statement[0], head.scene.clause.start, size, far=not moved)
            doing = "" if moved else words.PAYS.sub("", self.text[start:stop])
            shared = None if words.MEASURE.search(doing) else shared
        place = bisect_left(self.near.starts, item.start) - first
        if not shared or place >= len(shared):
            return None
        if whole := _of_one_whole(shared, place):
            return whole
        way = turned or words.WAY_APART.search(own)
        return self.own.joined(doing, start) + self._with_shared(shared, place, start) + (self.own.joined(way[0], start) if way else "")

    def _with_shared(self, names: list[str], place: int, start: int) -> str:
        """One of the names of a list that begins at `start`, with what they share and only the last says."""
        of_whole = words.OF_A_WHOLE.search(fold(names[-1]))
        common = words.COMMON.search(names[-1][: of_whole.start()] if of_whole else names[-1])
        if common is None:
            return with_common(names)[place]
        if words.COMMON.search(names[place]) or words.MEASURE.search(names[place]):
            return names[place]
        return names[place] + self.own.as_written(names[-1][common.start() :], start)


def _of_one_whole(names: list[str], place: int) -> str | None:
    """A name of a list of steps of one measure, or of parts of one whole, with that, or None."""
    stepped = words.STEP_OF.match(fold(names[-1]))
    if stepped and words.MEASURE.search(fold(names[-1])) and words.STEP_OF.fullmatch(fold(names[place])):
        return names[place] + names[-1][stepped.end() :]  # 5年以下（含5年）和5年以上〔首套房贷款利率〕
    part = words.PART_OF.search(fold(names[0])) if place else None
    if part and not words.PART_OF.search(fold(names[place])):  # 制造业占全市营业收入、〔利润〕的比重
        return names[0][: part.end()] + names[place]
    return None
