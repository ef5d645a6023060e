"""The words of a number's clause that are its own, and how words of the view are written in the document."""

from __future__ import annotations

from extract.fold import fold
from extract.records.document.reading import Reading
from extract.records.measures import words
from extract.records.measures.phrase import bare, before_gloss
from extract.records.roles.judgement import Judged
from extract.records.scene.moment import Moment


def unmoved(about: str | None) -> str | None:
    """What is measured, without the way it moves (增加值同比增长: 增加值)."""
    while about and (moved := words.GROWTH_TAIL.search(fold(about))) and moved.start() >= words.ENTITY_MIN:
        about = about[: moved.start()]  # 增加值增速回落
    return about


def says_nothing(said: str) -> bool:
    """Whether words, folded, only lead to a number or point at what was spoken of before (已收窄, 该指数)."""
    return bool(words.NAMES_NOTHING.fullmatch(said) or words.REFERS.match(said))


class OwnWords:
    """The words that are the own of the numbers of one document."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text
        self.view = reading.outline.view
        self._told: dict[Moment, tuple[int, int]] = {}  # asked of a number again for each number that leans on it

    def of(self, item: Judged) -> tuple[int, int]:
        """The words of its clause that are its own, as a place, without those that open it and those of its level."""
        if item.scene not in self._told:
            self._told[item.scene] = self._of(item)
        return self._told[item.scene]

    def written(self, start: int, end: int) -> str:
        """The words of a place as the document writes them, bare of what stands around a name."""
        return self.view.written(*bare(self.text, start, end))

    def as_written(self, word: str, start: int) -> str:
        """A word of the view that stands behind `start`, in the document's own characters (增长: 增長)."""
        at = self.text.find(word, start, start + words.NEAR)
        return self.view.written(at, at + len(word)) if at >= 0 else word

    def joined(self, said: str, start: int) -> str:
        """The same of words that 分别 parts (同比分别增长: 同比增长)."""
        return "".join(self.as_written(part, start) for part in said.split("分别") if part)

    def _of(self, item: Judged) -> tuple[int, int]:
        end = item.scene.start
        start = self._opened(item, end)
        since = (words.SINCE if item.rule.endswith(".replaced") else words.SINCE_YEAR).search(self.text, start, end)
        level = words.LEVEL.search(self.text[start:end])
        if level and level[0] == "下降" and item.role == "statistic" and item.scene.quantity.unit == "%":
            level = None  # 出口下降3%: the way it moved, as in 增长
        stop = since.start() if since else start + level.start() if level else end
        moved = words.MOVED_AGAINST.fullmatch(self.text, start, end)
        manner = words.MANNER.search(self.text, start, stop)
        stop = moved.end("way") if moved else manner.start() if manner else stop
        opening = words.OPEN.match(self.text[start:stop])
        start += opening.end() if opening else 0
        of_another = words.OF_ANOTHER.match(self.text, start, stop)
        stop = of_another.end("what") if of_another else stop
        put = words.PUT.match(self.text, start, stop)
        start = put.end() if put else start
        during = words.WHILE.match(self.text, start, stop)
        start = during.end() if during else start
        reached = words.REACHING.match(self.text[start:stop])
        start += reached.end() if reached else 0
        besides = words.BESIDES.match(self.text, start, stop) if item.role == "threshold" else None
        return besides.end() if besides else start, stop

    def _opened(self, item: Judged, end: int) -> int:
        """Where its own words begin behind those of another number, of who says it, and of what is said of a list's first."""
        opens = before_gloss(self.reading, item.scene.clause.start, item.scene.statement[0], end)
        start = self.reading.own_start(opens, end)
        if driven := words.DRIVEN.match(self.text, start - 1, end):
            start = driven.end()
        elif start > opens and self.text[start - 1] == "的":
            # 500万元及以下的占比, 裁员率不超过5%、〔30人以下的单位不超过〕20%: the number before belongs to what is measured
            start = self.reading.behind_listed(item.scene.mention.kind, opens, item.scene.start, "、")
        said_by = words.SAID_BY.match(self.text, start, end)
        start = said_by.end() if said_by else start
        if self.text.find("、", start, end) >= 0:
            start = max([start, *(m.end() for m in words.HELD.finditer(self.text, start, end))])
        return start
