"""Which time governs a goal: the one said last before it in its statement, or its own of a list of times that 分别 shares out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from extract.records.document.reading import Reading
from extract.records.timing import Timing


class Governing:
    """The timing that governs a place: the last one said before it in its statement, a rhythm joined with its period."""

    def __init__(self, timings: Sequence[Timing], reading: Reading) -> None:
        self._reading = reading
        self._text = reading.text
        self._timings = [
            t
            for t in timings
            if t.kind in ("by", "period", "recurring", "within") and not (t.kind == "period" and t.first is None and t.last is None)
        ]
        self._starts = [t.start for t in self._timings]

    def _of_a_part(self, timing: Timing, position: int) -> bool:
        """Whether a timing governs only a part told of in front (新建80套，其中2025年新建20套；累计引进6万人)."""
        return bool(_PART.search(self._text, max(0, timing.start - 3), timing.start)) and "；" in self._text[timing.end : position]

    def _spent(self, timing: Timing, statement: int, position: int) -> bool:
        """Whether a timing has done its work before a position: the day of an event told of (项目6月底前投产，产值达到…), a rhythm or a
        date within one item of several (一是每年开展…；二是新建…)."""
        between = self._text[timing.end : position]
        if _EVENT.match(between) or ("；" in between and _FROM_NOW.search(between)):
            return True
        if timing.recurrence is not None and _RATE_OVER_YEARS.search(between):
            return True
        opens = timing.start == statement or self._text[timing.start - 1] in "；：，。"
        leveled = _LEVEL_OF_EACH.match(between) or _LEVEL_BEHIND.search(between)
        if timing.recurrence is not None and "，" in between and not opens and leveled:
            return True
        if "；" not in between or "：" in between:
            return False
        return timing.recurrence is not None or (not opens and bool(_NEXT_ITEM.search(between)))

    def at(self, statement: int, position: int) -> tuple[Timing, Timing | None] | None:
        """(timing, period it runs in) for a position in the statement that starts at `statement`, or None."""
        end = bisect_right(self._starts, position)
        found = [t for t in self._timings[max(0, end - 12) : end] if t.start >= statement and t.start < position]
        found = [t for t in found if not self._spent(t, statement, position)]
        found = [t for t in found if not self._of_a_part(t, position)]
        if not found:
            return None
        last = next((t for t in reversed(found) if not (t.weak and t.recurrence)), found[-1])
        last = self._whole_again(found, last, position)
        if last.recurrence is None and last.kind != "recurring":
            return self._shared_out(found, position) or last, None
        period = next((t for t in reversed(found[:-1]) if t.recurrence is None), None)
        until = period is not None and period.kind == "by" and self._text[period.end : last.start] in _UNTIL
        return last, period if period and (period.kind == "period" or until) else None

    def _whole_again(self, found: Sequence[Timing], last: Timing, position: int) -> Timing:
        """The year said before a part of it that has ended with its item (全年…，一季度完成20亿元；〔盘活厂房8万平方米〕), else the last time."""
        if not (last.first and last.last and "；" in self._text[last.end : position]):
            return last
        for timing in found[: found.index(last)]:
            if timing.first and timing.last and timing.first <= last.first and last.last <= timing.last and timing[4:6] != last[4:6]:
                return timing
        return last

    def _shared_out(self, found: Sequence[Timing], position: int) -> Timing | None:
        """The time of a list that belongs to a number by its place (2024年、2025年分别新建〔500个〕、800个), or None."""
        listed = [found[-1]]
        for timing in reversed(found[:-1]):
            if self._text[timing.end : listed[0].start] not in _MARKS:
                break
            listed.insert(0, timing)
        shared = self._text.find("分别", listed[-1].end, position)
        if len(listed) == 1 or shared < 0:
            return None
        clause = self._reading.clause_at(position, position)
        place = len(self._reading.numbers_between(max(shared, clause.start), position))
        return listed[place] if place < len(listed) else None


_FROM_NOW = re.compile(r"；(?:下一步|接下来|今后|此外，?还|另外)")  # 年底前实现全覆盖；下一步还将新开〔专列12趟〕
_MARKS = ("、", "和", "与", "及", "，")
_UNTIL = ("", "，")  # 到2027年前〔，〕每年投资1亿元
# 每年…，〔研发投入年均增长20%〕
_RATE_OVER_YEARS = re.compile(
    r"，[^，；]{0,24}(?:年均|逐年)[^，；]{0,12}$|，[^，；]{0,12}(?:累计|总共|合计)[^，；]{0,12}$|，(?:并)?力争[^；]{0,24}$"
)
_LEVEL_OF_EACH = re.compile(r"(?:都|均|仅)?(?:稳定|保持|维持|控制|达|不低于|不少于|增长|下降)")  # 产能每年稳定在1000万吨，〔…达2亿吨〕
# 力争每年创建一个，〔景区总数达到200家〕
_LEVEL_BEHIND = re.compile(r"，[^，；：]{2,30}(?<![率比重])(?:达到?|超过?|突破|(?:提高|扩大|增加)[到至]|增至)[^，；\d]{0,6}$")
_PART = re.compile(r"其中，?到?$")
_NEXT_ITEM = re.compile(r"；(?:[一二三四五六七八九十]{1,2}是|（[一二三四五六七八九十\d]+）|\d{1,2}[.、]|[①-⒛㈠-㈩])")
_EVENT = re.compile(
    r"(?:全面|正式|全部|实现|力争|确保)*(?:建成)?(?:投产|投用|投入使用|投运|建成|完工|竣工|开工|交付|启用|通车|运营|开业|落地|动工|并网|试运行|达产|开园|开馆)(?=[，；、])"
)
