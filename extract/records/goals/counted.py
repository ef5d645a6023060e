"""What a count of a goal counts: the noun behind it, behind the last of its list, or between its verb and it."""

from __future__ import annotations

import re

from extract.lexicons import per_pack
from extract.records.document.reading import Reading
from extract.records.goals.words import GoalWords, level, verb_chain, verbs
from extract.records.movement import REACHES
from extract.records.roles.judgement import Judged
from extract.records.scene.features import of_quantity


@per_pack
def _only_does() -> re.Pattern[str]:
    """Verbs and what tells how they are done, and nothing that is done to (分别推动)."""
    return re.compile(rf"(?:分别|各|共|累计|再|力争|确保|推动|支持|引导|带动|帮助|{verbs().pattern})*")


_GONE_ON = 4  # clauses of a list that goes on
_BARE_HEAD = 2  # characters of a noun such as 线路 or 项目 that does not say which
_NEXT_DEED = re.compile(r"、(?:形成|实现|完成|建设|建成|培育|打造|引进|新增|新建|组建|带动|达到|突破)[^，。；、\d]{0,10}(?=\d)")
_ADDS = re.compile(r"(?:累计|共|再)?(?:净增|新增|新培育|新认定|新引进|新开工|新建|新创建|新获批)(?!长|速)")
_TO_LEVEL = re.compile(REACHES)  # 新增机组180万千瓦，装机规模〔提高到〕60万千瓦
_BARE_NAME = re.compile(r"(?!其中|新增|净增|较|比|总|共|累计|合计|全[市县区省]|到|力争|使)[^，。；：、\d达超占为率]{3,16}")
_BARE_GAP = re.compile(r"、|和|及|以及|、?(?:以上|左右)?、?")
_LISTED_NOUN = re.compile(r"(?:以上|左右)?的?(?P<noun>[^，。；、（）\d]{2,30})(?=[，。；、（）]|$)")
_BECOMES = re.compile(r"(?:进入|跻身|入选|入围|达到|成为|通过|获评|获得|上榜|升级为)")
# 吞吐量10万标箱〔的增长目标〕: what is counted stands in front
_CLOSED = re.compile(
    r"[、，]|和(?!美|谐|平|睦)|及(?!时)|(?:以上|左右)?”?的[^，。；、]{0,6}(?:目标|任务)|(?:年度|既定|预期|增长)?(?:目标任务|目标|任务)(?=[，。；、）]|$)"
)


class Counted:
    """Tells what the counts of a document's goals count."""

    def __init__(self, reading: Reading, words: GoalWords) -> None:
        self.reading = reading
        self.words = words

    def behind(self, item: Judged, clause_start: int) -> str | None:
        """The noun behind a count, with what stands between its verb and the number or with who becomes it; None where none stands
        there.
        """
        noun = self._noun_behind(item) if item.scene.quantity.unit != "times" else None
        if noun is None:
            return None
        if _BECOMES.match(self.reading.text, noun[0]) and (who := self.words.subject(clause_start, item.scene.start))[1] - who[0] >= 2:
            before: tuple[int, int] | None = who  # 经济开发区、高新区各有2家〔进入全国前十强〕
        else:
            before = self._named_before(clause_start, item, noun) or self._between_verb(clause_start, item)
        view = self.reading.outline.view
        return (view.written(*before) if before else "") + view.written(*noun)

    def _noun_behind(self, item: Judged) -> tuple[int, int] | None:
        """What is counted: behind the number, up to the next number of its list or the end of the clause."""
        scene, text = item.scene, self.reading.text
        start = self.beside(item)[1]
        end = scene.clause.end
        if scene.end > start:
            return self._noun_of_list(item)
        following = next((n for n in self.reading.numbers_between(start, end) if n.kind == "count"), None)
        if following is not None:
            gap = text[start : following.bounded[0]]
            mark = max(gap.rfind("、"), gap.rfind("和"), gap.rfind("及"))
            if mark > 0:
                end = start + mark
        said = text[start:end]
        if another := _NEXT_DEED.search(said):
            end, said = start + another.start(), said[: another.start()]
        stop = re.search(r"(?:，|。|；|并(?!购|联|网|轨)|(?<![及模县级岁市省区])以上|等$|（)", said)
        if stop and stop.start() > 0:
            end = start + stop.start()
        if _CLOSED.match(text, start):
            return self._noun_of_list(item)  # the number closes its item: what is counted stands in front
        while start < end and text[start] in "的":
            start += 1
        return (start, end) if end - start >= 2 else None

    def beside(self, item: Judged) -> tuple[int, int]:
        """The [start, end) of the counts side by side by which one thing is told (搬迁〔120户460人〕), the item's own among them.

        A measure with a noun behind it is a size of that, and no further count (1座〔500立方米〕水池).
        """
        scene = item.scene
        counts = [n for n in self.reading.numbers_between(scene.clause.start, scene.clause.end) if n.kind == "count"]
        first = last = next((i for i, n in enumerate(counts) if n.start == scene.mention.start), -1)
        while first > 0 and counts[first - 1].whole_end == counts[first].bounded[0]:
            first -= 1
        while 0 <= last < len(counts) - 1 and counts[last].whole_end == counts[last + 1].bounded[0]:
            last += 1
        if first == last:
            return scene.mention.bounded[0], scene.mention.whole_end
        size = counts[last].quantity
        sized = size is not None and of_quantity(size.bound, size.unit)["measure_unit"] and counts[last].whole_end < scene.clause.end
        return counts[first].bounded[0], counts[last - 1 if sized else last].whole_end

    def _noun_of_list(self, item: Judged) -> tuple[int, int] | None:
        """What is counted by each of a list of bare numbers, behind the last of them (推动3条、6条、〔10条重点产业链〕), or None."""
        text, scene = self.reading.text, item.scene
        last = scene.mention
        first = next(iter(self.reading.numbers_between(scene.clause.start, last.end)), last)
        begin = self.words.opening(scene.clause.start, first.start)
        if not _only_does().fullmatch(text, begin, max(begin, first.bounded[0])):
            return None  # 公园3个、5个广场: each is told of its own
        for number in self.reading.numbers_between(scene.mention.whole_end, scene.clause.end):
            same = number.kind == "count" and number.quantity is not None and number.quantity.unit == scene.quantity.unit
            if not same or not _BARE_GAP.fullmatch(text, last.whole_end, number.start):
                break
            last = number
        if last is scene.mention:
            return None
        found = _LISTED_NOUN.match(text, last.whole_end, scene.clause.end)
        return found.span("noun") if found else None

    def _named_before(self, clause_start: int, item: Judged, noun: tuple[int, int]) -> tuple[int, int] | None:
        """The things named and then counted by a word that does not tell them (开通〔东湖线、西溪线等〕5条线路), or None."""
        text, end = self.reading.text, item.scene.mention.bounded[0]
        if noun[1] - noun[0] > _BARE_HEAD or not text.endswith("等", clause_start, end):
            return None
        verb = verb_chain().match(text, clause_start, end) or next(verbs().finditer(text, clause_start, end), None)
        start = verb.end() if verb else clause_start
        return (start, end) if end - start > _BARE_HEAD and "、" in text[start:end] else None

    def _between_verb(self, clause_start: int, item: Judged) -> tuple[int, int] | None:
        """What stands between the verb and the number (完成〔园区〕51项规划), or None."""
        text = self.reading.text
        lead_end = self.beside(item)[0]
        last = None
        for match in verbs().finditer(text, clause_start, lead_end):
            last = match
        if last is None:
            return None
        start, end = last.end(), lead_end
        at_level = level().search(text[start:end])
        if at_level:
            end = start + at_level.start()
        if end - start < 2 or "、" in text[start:end] or "每年" in text[start:end]:
            return None
        return start, end

    def shared_verb(self, item: Judged, start: int) -> str:
        """The verb that the items of a list share with the first (新建〔改扩建〕小学500所、〔普通高中40所〕), or the empty string."""
        text, first = self.reading.text, self.words.opening(item.scene.clause.start, item.scene.start)
        if start <= first or verbs().match(text, start) or text[start - 1] not in "、和及":
            return ""
        verb = verb_chain().match(text, first, start)
        numbers = self.reading.numbers_between(first, start)
        if verb and numbers and verb.end() == numbers[0].start:
            verb = verbs().match(text, first, start)  # 完成造林绿化8万亩: what is done is named as verbs are
        if verb is None or re.search(r"，|；", text[verb.end() : start]):
            return ""
        return self.reading.outline.view.written(first, verb.end())

    def added(self, item: Judged, start: int) -> str | None:
        """What a bare name and number behind a comma go on to add, with the verb in front of it, or None.

        新增工业企业15家，〔专精特新企业6家〕: 新增专精特新企业. So does a part of what is added (新建绿地35公顷，其中〔公园绿地17公顷〕).
        """
        verb = self._verb_gone_on_with(item, start, item.scene.start)
        view = self.reading.outline.view
        return view.written(*verb) + view.written(*self.words.subject(start, item.scene.start)) if verb else None

    def _verb_gone_on_with(self, item: Judged, start: int, end: int) -> tuple[int, int] | None:
        text, clause = self.reading.text, item.scene.clause
        part = text.startswith("其中", clause.start) and (start == clause.start + 2 or text[start - 1] in "、和及")
        at = clause.start if part else start
        named = at == clause.start and text[at - 1] == "，" and _BARE_NAME.fullmatch(text, start, end)
        if not named or verbs().match(text, start) or _TO_LEVEL.search(text, start, end):
            return None
        for _ in range(_GONE_ON):
            before = self.reading.clause_at(at - 2, at - 2)
            begin = self.words.opening(max(before.start, item.scene.statement[0]), at)
            numbers = self.reading.numbers_between(begin, at)
            last = numbers[-1].quantity if numbers else None
            if last is None or last.unit != item.scene.quantity.unit or numbers[-1].whole_end < at - 3:
                return None
            verb = _ADDS.match(text, begin, at)
            if verb and verb.end() < numbers[0].start:
                return verb.span()
            if text[begin - 1] != "，" or not _BARE_NAME.fullmatch(text, begin, numbers[0].start):
                return None
            at = begin
        return None
