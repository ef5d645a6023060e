"""What stands behind a share: those of whom so many do something, what so large a part is, the noun a verb takes so much of."""

from __future__ import annotations

import re

from extract.records.measures import dependent, noun_behind, words
from extract.records.roles.judgement import Judged
from extract.records.subject.neighbours import Neighbours
from extract.records.subject.own_words import OwnWords

_BROUGHT_BY = frozenset(("share.gives_so_much", "share.so_many", "share.takes_so_much"))


class Behind:
    """Tells what stands behind the shares of one document."""

    def __init__(self, near: Neighbours, own: OwnWords) -> None:
        self.near = near
        self.own = own
        self.reading = own.reading
        self.text = own.text
        self.view = own.view

    def said(self, item: Judged) -> str | None:
        """What so many do or are (〔99%的〕乡镇卫生院、98%的村卫生室能够提供中医药服务: each with what the last says), or None."""
        text, scene = self.text, item.scene
        first = words.SO_MANY.match(text, scene.end, scene.clause.end)
        if first is None:
            return self._those(item)
        before = self.reading.numbers_between(scene.clause.start, scene.start)
        opened = min([scene.start, *(n.bounded[0] for n in before)])
        lead = words.ONLY_OPENS.match(text, scene.clause.start, opened)
        gives = words.GIVES.match(text, scene.clause.start, opened)
        own = re.split("[、和及]", text[scene.clause.start : scene.start])[-1] if before else ""
        if not (gives or (lead and lead.end() == opened)) or not words.ONLY_OPENS.fullmatch(own):
            return None
        doing = words.DOES.search(text, first.end(), scene.clause.end)
        ends = [n.bounded[0] - 1 for n in self.reading.numbers_between(first.end(), scene.clause.end)]
        stop = min([*ends, doing.start() if doing else scene.clause.end])
        if stop - first.end() < 2:
            return None
        said = self.view.written(doing.start(), scene.clause.end) if doing else ""
        who = self.view.written(*gives.span("who")) if gives else ""
        return who + self.own.written(first.end(), stop) + said

    def lent(self, item: Judged) -> str | None:
        """The loan that a sum is of, said behind it where the words in front only lend (为创业者提供最高20万元的〔创业担保贷款〕), or None."""
        if item.scene.mention.kind != "money" or item.role == "award" or self.near.size(item) > 1:
            return None
        scene = item.scene
        loan = words.LENT.match(self.text, scene.end, scene.clause.end)
        lends = loan and words.LENDS.fullmatch(self.text, scene.clause.start, scene.mention.bounded[0])
        return self.own.written(*loan.span("what")) if loan and lends else None

    def checked(self, item: Judged) -> str | None:
        """What a part of is checked, and how, both behind (按不低于2%的比例对〔补助对象信息〕进行〔抽查〕, 抽检〔补助项目〕), or None."""
        found = words.CHECKED.match(self.text, item.scene.end, item.scene.statement[1]) if item.rule == "share.part_checked" else None
        if found is None:
            return None
        what = "of" if found["of"] else "what"
        return (self.view.written(*found.span(what)) if found[what] else "") + self.view.written(*found.span("how"))

    def brought(self, item: Judged) -> str | None:
        """Who brings about so much of what stands behind, of a row too (〔民营经济〕平稳发展，〔创造〕了近三成的产值，超三成的〔增加值〕)."""
        scene, text = item.scene, self.text
        if scene.mention.kind != "percent" or item.rule not in _BROUGHT_BY:
            return None
        deed = words.BROUGHT.search(text, scene.statement[0], scene.mention.bounded[0])
        noun = words.BROUGHT_NOUN.match(text, scene.end, scene.clause.end) if deed else None
        who = self._who(deed.start(), scene.statement[0]) if deed and noun else None
        if deed is None or noun is None or who is None:
            return None
        return self.view.written(*who) + self.view.written(*deed.span("deed")) + self.view.written(*noun.span("noun"))

    def _who(self, deed: int, begin: int) -> tuple[int, int] | None:
        """Who does a deed: what stands in front of it in its clause, else what the clauses in front tell the state of."""
        clause = self.reading.clause_at(deed, deed)
        start = max(clause.start, begin)
        if not noun_behind.only_opens(self.text, start, deed):
            found = words.BRINGER.search(self.text, start, deed)
            return found.span("who") if found else None
        while start > begin:
            clause = self.reading.clause_at(start - 2, start - 2)
            start = max(clause.start, begin)
            if stated := words.STATED.match(self.text, start, clause.end):
                return stated.span("who")
            if self.text[start - 1 : start] != "，":
                break
        return None

    def paced(self, item: Judged) -> str | None:
        """What grows at a pace said in front of it (平均每年以20%的增长速度增加〔教育投入〕), or None."""
        text, scene = self.text, item.scene
        behind = words.PACE.match(text, scene.end, scene.statement[1])
        if behind is None or not words.BY_PACE.search(text, max(scene.clause.start, scene.start - 10), scene.start):
            return None
        return self.own.written(*behind.span("what")) + self.view.written(*behind.span("pace"))

    def part(self, item: Judged) -> str | None:
        """What so large a part is (全市80%的〔人口是客家人〕), or the measure behind it (我国5%的〔经济增速〕); else the noun there, or None."""
        if item.scene.mention.kind != "percent" or self.near.size(item) > 1:
            return None
        own = self.own.of(item)
        such = dependent.such_behind(self.text, own, item.scene.end)
        if such:
            return self.own.written(*own) + self.view.written(*such)
        found = dependent.measured_behind(self.text, item.scene.start, own, item.scene.end)
        if found is None:
            return self.thing(item)
        (start, stop), what = found
        return (self.own.written(start, stop) if stop > start else "") + self.view.written(*what)

    def thing(self, item: Judged) -> str | None:
        """The noun behind a share that somebody has or does something with (压减50%的〔办税资料〕和25%以上的〔纸质材料〕), or None."""
        scene = item.scene
        start = self.reading.own_start(scene.clause.start, scene.start)
        stop = scene.start
        before = [n for n in self.reading.numbers_between(scene.clause.start, scene.start) if n.kind == "percent"]
        if before and noun_behind.goes_on_from(self.text, before[-1].end, stop):
            start, stop = scene.clause.start, before[0].bounded[0]  # the first of the nouns has the verb
        found = noun_behind.thing_behind(self.text, start, stop, scene.end, scene.clause.end)
        if found is None:
            sum_ = noun_behind.sum_behind(self.text, start, stop, scene.end, scene.clause.end)
            return self.view.written(*sum_) if sum_ else None
        whose, what = found
        if whose and self.text[whose[0]] == "占":
            return self.view.written(*what) + self.view.written(*whose)
        return (self.view.written(*whose) if whose else "") + self.view.written(*what)

    def _those(self, item: Judged) -> str | None:
        """What so many of are and do, said behind a share without 的 (甚至有23%〔雇主在首期计划违规〕), or None."""
        text, scene = self.text, item.scene
        if scene.mention.kind != "percent" or self.near.size(item) > 1:
            return None
        start = self.reading.own_start(scene.clause.start, scene.start)
        if not noun_behind.only_opens(text, start, scene.start):
            return None
        stop = self._so_far(item)
        if into := noun_behind.goes_to(text, scene.end, scene.clause.end):
            return self.view.written(*into)
        if those := noun_behind.those_behind(text, scene.end, stop):
            return self.own.written(*those)
        such = noun_behind.such_behind(text, scene.end, stop)
        before = self.near.previous(item) if such else None
        whose = self._whose(before) if before else None
        return whose + self.own.written(*such) if such and whose else None

    def _so_far(self, item: Judged) -> int:
        """Where the words behind a share end that are its own: at the next number, or behind how many those are (八成学校（120所）〔开设课程〕)."""
        scene, end = item.scene, item.scene.clause.end
        if self.text.startswith("（", end):
            closing = self.text.find("）", end, end + 14)
            return self.reading.clause_at(closing + 1, closing + 1).end if closing > 0 else end
        return min([end, *(n.bounded[0] for n in self.reading.numbers_between(scene.end, end))])

    def _whose(self, item: Judged) -> str | None:
        """Those of whom a share in front is (45%〔单位〕为闲置, 27%在放租), or None."""
        those = noun_behind.those_behind(self.text, item.scene.end, item.scene.clause.end)
        if those:
            return self.own.written(those[0], noun_behind.noun_end(self.text, *those))
        before = self.near.previous(item)
        return self._whose(before) if before else None
