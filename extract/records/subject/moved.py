"""Growths, shares and differences: numbers that tell how what was spoken of before went, or how it stands to another (增长8.5%，高于全市4个百分点)."""

from __future__ import annotations

import re
from bisect import bisect_left

from extract.fold import fold
from extract.records.measures import words
from extract.records.roles.judgement import Judged
from extract.records.subject.before import ClausesBefore
from extract.records.subject.neighbours import Measuring, Neighbours, Telling
from extract.records.subject.own_words import OwnWords, says_nothing, unmoved
from extract.records.subject.whole import Wholes


class Moves:
    """Tells what the growths and shares of one document are of.

    `measured` tells the subject of the number they lean on, `told` that with what its paragraph spoke of.
    """

    def __init__(
        self,
        near: Neighbours,
        own: OwnWords,
        before: ClausesBefore,
        wholes: Wholes,
        measured: Measuring,
        told: Telling,
    ) -> None:
        self.near = near
        self.own = own
        self.before = before
        self.wholes = wholes
        self.measured = measured
        self.paragraph = told
        self.text = own.text

    def told(self, item: Judged, start: int) -> re.Match[str] | None:
        """The growth or share that the words of a number from `start` on tell of, and name nothing else; or None."""
        edge = item.scene.start
        said = self.text[start:edge]
        said = words.BRACKET.sub("", said) if "（" in said else said
        undated = words.YEAR_OF.sub("", said) if "年" in said else said
        return (
            words.GROWTH.fullmatch(said)
            or (words.GROWTH.fullmatch(undated) if undated != said else None)
            or words.SHARE.fullmatch(words.AT_TIME.sub("", undated))
            or words.GROWTH.fullmatch(self.text, item.scene.clause.start, edge)  # 〔与〕去年同期相比增长
        )

    def of_before(self, item: Judged, moved: re.Match[str], start: int, depth: int, *, base: bool) -> str | None:
        """What the number before measures, with the growth or share that this one tells of it; with base, without; or None."""
        before = self.near.previous(item)
        if before is None:
            return None if self.near.size(item) > 1 else self._of_clause(item, moved["word"], start)
        share = item.scene.quantity.unit == "pp" and (self._is_share(before) or self._is_pace(before))
        about = self.measured.of(before, depth - 1, base=not share)
        about = about if share else unmoved(about)
        about = self.wholes.with_whole(before, about, depth) if about else about
        if about and moved["word"].lstrip("约仅").startswith("占") and (of_whole := words.OF_A_WHOLE.search(fold(about))):
            about = about[: of_whole.start()]  # 产值占总产值比重达50%，占全省12%: two shares of one thing
        if not about or base:
            return about or None
        return about + self.own.as_written(words.PRICED.sub("", moved["word"].replace("分别", "")).strip("，"), start)

    def beside(self, item: Judged, start: int, depth: int, *, base: bool) -> str | None:
        """What stands so much above or below a level that it names (〔高于全市平均水平〕4个百分点): what was spoken of before; or None."""
        found = words.BESIDE.fullmatch(self.text[start : item.scene.start])
        before = self.near.previous(item) if found else None
        about = unmoved(self.measured.of(before, depth - 1, base=True)) if before else None
        about = unmoved(self.paragraph.of(before)) if before and about and says_nothing(fold(about)) else about
        if not about or not found:
            return None
        return about if base else about + self.own.joined(found["word"], start)

    def beside_each(self, item: Judged, depth: int) -> str | None:
        """Of points told beside several places, those of its own (增速分别高于全国、全省4.7个和〔7.5个百分点〕), or None."""
        first, size = self.near.run(item)
        if size < 2 or item.scene.quantity.unit != "pp":
            return None
        head = self.near.judged[first].scene
        found = words.BESIDE_EACH.fullmatch(self.text, head.clause.start, head.start)
        before = self.near.judged[first - 1] if found and first else None
        if found is None or before is None or before.start < head.statement[0]:
            return None
        places = re.split("[、和及]", found["places"])
        about = unmoved(self.measured.of(before, depth - 1, base=True)) if len(places) == size else None
        if about is None:
            return None
        said = [self.own.view.written(*found.span(part)) for part in ("what", "how") if found[part]]
        place = places[bisect_left(self.near.starts, item.start) - first]
        return about + "".join(said) + self.own.as_written(place, found.start("places"))

    def against(self, item: Judged, depth: int) -> str | None:
        """What falls or rises against a level named with its number (能耗降至0.5吨，〔比2020年的0.6吨下降16%〕), or None."""
        start = item.scene.clause.start
        numbers = self.near.reading.numbers_between(start, item.scene.start)
        found = words.AGAINST.fullmatch(self.text, start, item.scene.start) if numbers and depth else None
        before = self.near.last_before(item, start) if found else None
        if found is None or before is None:
            return None
        said = self.text[before.scene.clause.start : before.scene.start].rstrip("约为是达了")
        rated = item.scene.quantity.unit == "pp" and said.endswith("率")
        about = self.measured.of(before, depth - 1, base=not rated)
        return about + self.own.as_written(found["word"], start) if about else None

    def share_moved(self, item: Judged, before: Judged, start: int, stop: int, depth: int) -> str | None:
        """Of points by which the share told before them moved, that share with its whole and the way it moved (占税收6%，〔比重提升〕2个百分点), or
        None.
        """
        if item.scene.quantity.unit != "pp" or not self._is_share(before) or not words.SHARE_ALONE.search(self.text, start, stop):
            return None
        whole = self.measured.of(before, depth - 1)
        if whole is None or not words.OF_A_WHOLE.search(fold(whole)):
            return None
        way = words.SHARE_WAY.fullmatch(self.text, stop, item.scene.start)
        named = "" if words.SHARE_ALONE.search(fold(whole)) else self.own.written(start, stop)
        return whole + named + (self.own.view.written(*way.span("way")) if way else "")

    def _of_clause(self, item: Judged, word: str, start: int) -> str | None:
        """The measure of a clause before, with the growth or share that is told of it where no number is; or None."""
        about = self.before.measure(item)
        if not about:
            return None
        if word.endswith("浮"):
            return about + self.own.as_written(word[-2:], start)
        part = words.OF_A_WHOLE.search(fold(about)) if word.startswith("占") else None
        return (about[: part.start()] if part else about) + self.own.as_written(word.replace("分别", ""), start)

    def _is_share(self, item: Judged) -> bool:
        """Whether a number is a share of something, of which points are then told (占种植业产值33%，提高3个百分点)."""
        return item.scene.mention.kind == "percent" and bool(words.SHARE_SAID.search(self.text[item.scene.clause.start : item.scene.start]))

    def _is_pace(self, item: Judged) -> bool:
        """Whether a number is a growth over some years, of which points are then told (两年平均增长4.4%，〔回落0.2个百分点〕)."""
        return item.scene.mention.kind == "percent" and bool(words.OVER_YEARS.search(self.text, item.scene.clause.start, item.scene.start))
