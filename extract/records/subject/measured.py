"""What one number measures, asked in turn of its list, of what it leaves out, of how it moved, of its whole, and of its own words."""

from __future__ import annotations

from weakref import proxy

from extract.records.measures import words
from extract.records.measures.heads import measure_above
from extract.records.roles.judgement import Judged
from extract.records.subject.before import ClausesBefore
from extract.records.subject.elliptic import Elliptic
from extract.records.subject.listed import Listed
from extract.records.subject.moved import Moves
from extract.records.subject.neighbours import Neighbours, Telling
from extract.records.subject.own_words import OwnWords
from extract.records.subject.whole import Wholes


class Measured:
    """Tells what the numbers of one document measure, within their statement.

    What is left out is told by the numbers in front, which are asked in the same way; `told` looks beyond the statement.
    """

    def __init__(
        self,
        near: Neighbours,
        own: OwnWords,
        before: ClausesBefore,
        told: Telling,
    ) -> None:
        self.near = near
        self.own = own
        self.text = own.text
        self.listed = Listed(near, own)
        itself = proxy(self)  # they ask it in turn: a cycle of references would wait for the collector
        self.wholes = Wholes(near, own, self.listed, itself)
        self.moves = Moves(near, own, before, self.wholes, itself, told)
        self.elliptic = Elliptic(near, own, before, self.moves, itself, told)

    def of(self, item: Judged, depth: int, *, base: bool = False) -> str | None:
        """Its subject; with base, what stands under its growth or share (粮食总产量 for 粮食总产量增长).

        depth: how many numbers in front it may lean on.
        """
        start, stop = self.own.of(item)
        if depth and (each := self.moves.beside_each(item, depth)):
            return each
        if (sized := self._of_size(item)) is not None:
            return sized
        if counted := self._counted(item, start):
            return counted
        if self.near.judged[self.near.run(item)[0]].scene.start != item.scene.start and (turned := self.listed.of(item, start, stop)):
            return turned
        if depth and (elliptic := self.elliptic.of(item, start, stop, depth, base=base)):
            return elliptic
        if depth and (before := self._resumed(item)):
            return self.of(before, depth - 1, base=base)
        moved = self.moves.told(item, start)
        if moved and (self.near.size(item) > 1 or self.near.run(item)[1] > 1) and (turned := self.listed.of(item, start, stop)):
            return turned
        points = item.scene.quantity.unit == "pp" and not moved
        percent = item.scene.mention.kind == "percent" and not moved and not points
        held_against = points or (percent and self.text[start : start + 1] in ("比", "较"))
        if held_against and depth and (beside := self.moves.beside(item, start, depth, base=base)):
            return beside
        if against := self.moves.against(item, depth):
            return against
        if moved and depth and (about := self.moves.of_before(item, moved, start, depth, base=base)):
            return about
        if depth and (outside := self.near.outside(item)) is not None:
            return self.of(outside, depth - 1)
        if percent and (headed := measure_above(self.own.reading, item.start, start, stop)):
            return headed
        if percent and depth and (case := self.wholes.case(item, start, stop, depth)):
            return case
        if shared := self.listed.of(item, start, stop):
            return shared
        return self._named(item, start, stop, depth, base=base, moved=moved is not None, percent=percent)

    def _named(self, item: Judged, start: int, stop: int, depth: int, *, base: bool, moved: bool, percent: bool) -> str | None:
        """What its own words [start, stop) name, else what the number before in its clause measures."""
        own = self.text[start:stop]
        if depth and item.scene.mention.kind == "money" and words.AGAIN_AS.fullmatch(own) and (before := self.near.previous(item)):
            return self._again(item, before, start, stop, depth)
        if depth and (deed := self._deed(item, start, stop, depth, percent=percent)):
            return deed
        doing = words.DOING.search(own)
        if doing and (words.MEASURE.search(own[: doing.start()]) or words.COMMON.search(own[: doing.start()])):
            return self.own.written(start, start + doing.start())
        if doing and doing.start() >= 2 and depth and (whole := self.wholes.statement_before(item, depth)):
            return self.own.written(start, start + doing.start()) + whole
        if base and (tail := words.GROWTH_TAIL.search(own)) and tail.start() >= words.ENTITY_MIN:
            stop = start + tail.start()
        if self._says_something(item, start, stop, own, moved=moved, percent=percent):
            return (depth and self.wholes.part(item, start, stop, depth)) or self.own.written(start, stop)
        if depth and not own and item.rule == "money.threshold_class" and (like := self.near.threshold_before(item)):
            return self.of(like, depth - 1)  # 年收入超10亿元的企业5家、〔超5亿元〕的12家
        before = self.near.previous(item)
        same = before is not None and before.scene.clause == item.scene.clause and item.scene.mention.kind == before.scene.mention.kind
        onward = same or (base and item.scene.mention.kind == "money")  # 总产值1004亿元，首次突破千亿元，增长4.5%
        return self.of(before, depth - 1, base=base and not same) if before and onward and depth else None  # 从63%升至87%

    def _says_something(self, item: Judged, start: int, stop: int, own: str, *, moved: bool, percent: bool) -> bool:
        """Whether words name what is measured: enough of them, or two characters where these are a subject (风电占45%、〔光伏〕占五成多)."""
        opens = self.text.startswith("占", stop) or words.LINKS.fullmatch(self.text, item.scene.clause.start, start) is not None
        two = not moved and len(own) == 2 and not words.HOLLOW.fullmatch(own)
        level = percent and (own in words.LEVELS or two) and self.text[start - 1] == "、"
        short = own in words.SHORT or level or (two and opens)
        return bool((stop - start >= words.ENTITY_MIN or short) and words.LEVEL.cut(words.YEAR_OF.sub("", own)))

    def _deed(self, item: Judged, start: int, stop: int, depth: int, *, percent: bool) -> str | None:
        """What was done, of what the number before measures (计划投资232亿元，〔完成〕63.5%; 事故68起，〔死亡〕52人), or None."""
        own = self.text[start:stop]
        if (harmed := words.HARMED.fullmatch(own)) and (about := self.wholes.first(item, depth)):
            return about + self.own.written(start + harmed.start("what"), start + harmed.end("what")) + "人数"
        only = percent and words.ONLY_DONE.fullmatch(own) is not None
        done = None if only else words.DONE.fullmatch(own)
        before = self.near.previous(item) if only or done else None
        if before is None:
            return None
        about = self.of(before, depth - 1, base=True)
        if only and about:
            return about + self.own.view.written(start, stop)
        if done and about and done["noun"] not in about:
            return about + self.own.as_written(done["noun"], start)
        return self.own.written(start, stop)

    def _again(self, item: Judged, before: Judged, start: int, stop: int, depth: int) -> str | None:
        """The sum in front said again in another currency (8万元，〔折合〕1.2万美元), or None."""
        about = self.of(before, depth - 1, base=True)
        currency = words.CURRENCY.search(self.text, item.start, item.end)
        return about + self.own.written(start, stop) + (self.own.written(*currency.span()) if currency else "") if about else None

    def _resumed(self, item: Judged) -> Judged | None:
        """The number that a fact goes on from (就业率由入住前的21%，〔增加至半年后的〕62%), or None."""
        resumes = item.role == "statistic" and words.RESUMES.fullmatch(self.text, item.scene.clause.start, item.scene.start)
        before = self.near.previous(item) if resumes else None
        return before if before and before.scene.quantity.unit == item.scene.quantity.unit else None

    def _counted(self, item: Judged, start: int) -> str | None:
        """What there are so many of, of a count whose clause only says that there are (全市有1.4万辆〔电动车〕，占…), with where they are; or None."""
        if item.scene.mention.kind != "count" or self.near.size(item) > 1:
            return None
        there = words.THERE_ARE.fullmatch(self.text, start, item.scene.start)
        behind = words.COUNTED.match(self.text, item.scene.end, item.scene.clause.end) if there else None
        return self.own.written(*there.span("place")) + self.own.written(*behind.span()) if there and behind else None

    def _of_size(self, item: Judged) -> str | None:
        """Those of whom an age or a size tells which they are (全省现有〔60岁以上老年人口〕426万), or None."""
        if item.scene.mention.kind != "count" or item.scene.quantity.unit not in words.SIZED_UNITS:
            return None
        found = words.OF_SIZE.match(
            self.text, item.scene.mention.whole_end - 2 if item.end > item.scene.mention.end else item.scene.mention.end
        )
        return self.own.view.written(item.start, found.end("what")) if found else None
