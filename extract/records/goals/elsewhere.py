"""What a goal is about where its own clause does not say it: what its statement, its item, its heading or a like number speaks of."""

from __future__ import annotations

import re

from extract.elements.marks import CHINESE_ITEM, NUMBER_IN_BRACKETS
from extract.fold import fold
from extract.records.document.reading import Reading
from extract.records.goals.words import GoalWords, verbs
from extract.records.roles.judgement import Judged

# words by which a sum is told that name nothing of what it is for; what opens an item and says what it is about
_DONE_SUM = re.compile(
    r"(?:年度|当年|全年|今年|力争|确保|计划|预计)*(?:完成|新增|增加|实现)?(?:固定资产|总|有效|有效性)?投资(?:额|总额)?|完成"
)
_ONLY_DONE = re.compile(r"(?:应|要|须|基本|累计|全面|全部)*(?:完成|达到?|实现|推进)?(?:至少|约|近|超过?)?")
_ITEM_LABEL = re.compile(
    r"(?:(?<=[。；\n])|^)\s?(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、])(?P<what>[^，。；：、\d（）\n]{3,18})(?:[。：\n]|(?=（[一1]）))"
)
_HEADING_NO = re.compile(rf"^(?:{CHINESE_ITEM}|{NUMBER_IN_BRACKETS}|\d{{1,2}}[.．、])\s?")
_NO_TOPIC = re.compile(
    r"(?:(?:总体|工作|发展|主要|年度|投资|预期|重点|具体|推进)*(?:目标|任务|要求|重点|安排|思路|计划|工作|内容|措施|举措)(?:任务)?|责任分工|时间安排|保障措施)+"
)
_LONGEST_TOPIC = 24
_SPEAKS_OF = re.compile(r"(?P<what>[^，。；：、\d]{3,14}?)(?:实施|进行|开展|按照?|要(?!求|素)|须|由|实行|分[期年批阶]|，)")
_MEASURE_NAMED = re.compile(
    r"[^，。；：]{3,40}?(?:[^效概频]率|比例|比重|占比|[人张床户个位席总件次]数|数量|[产总销容储]量|总额|强度|浓度|面积|里程|规模(?<!上规模)|均值)"
)
_SUMMED = re.compile(r"(?:合计|共计|总计)(?:达到?|约|不少于|超过?)?")  # 资助大学生和中学生，〔合计〕6300名
_LIKE = 160  # characters back to a number of the same kind
_OBJECT = 3  # characters that still name what is built


class Elsewhere:
    """Finds what the goals of a document are about outside their own clauses."""

    def __init__(self, reading: Reading, words: GoalWords) -> None:
        self.reading = reading
        self.words = words

    def of(self, item: Judged) -> str:
        """What a goal is about that neither its clause nor a goal before it names; its whole clause, or its section, where nothing else
        does.
        """
        scene, view = item.scene, self.reading.outline.view
        if named := self._measured_before(item):
            return view.written(*named)
        if scene.mention.kind == "percent":
            alone = self.words.opening(scene.clause.start, scene.start) >= scene.start
            of = scene.end + self.reading.text.startswith(("的", "之"), scene.end)
            if alone and (behind := view.written(of, scene.clause.end)):
                return behind  # 其中60%〔用于中小企业〕
            if topic := self._topic(item) or self._task_before(item):
                return view.written(*topic)
        if scene.mention.kind == "count" and (object_before := self._object_before(item) or self._like_before(item)):
            return view.written(*object_before)
        section = self.reading.section_at(item.start)
        return view.written(scene.clause.start, scene.clause.end) or (section[-1] if section else scene.mention.rule)

    def _measured_before(self, item: Judged) -> tuple[int, int] | None:
        """What the clause before names and only measures (〔用于农业农村的比例〕，到2025年要达到50%), or None."""
        text, clause = self.reading.text, item.scene.clause
        if clause.start - 2 <= item.scene.statement[0] or text[clause.start - 1] != "，":
            return None
        before = max(self.reading.clause_at(clause.start - 2, clause.start - 2).start, item.scene.statement[0])
        end = clause.start - 1
        start = self.words.opening(before, end)
        numbers = [n for n in self.reading.numbers_between(start, end) if "每" not in text[n.start - 1 : n.start + 1]]  # 每千人口床位数
        return (start, end) if not numbers and _MEASURE_NAMED.fullmatch(text, start, end) else None

    def _topic(self, item: Judged) -> tuple[int, int] | None:
        """What the statement, or the one before it, sets out to speak of (〔改造任务〕实施定期统计，7月底前，应完成30%), or None."""
        text, start = self.reading.text, item.scene.statement[0]
        before = self.reading.previous_statement(start)
        for place in (start, *(before[:1] if before else ())):
            opens = self.words.opening(place, item.scene.start)
            found = _SPEAKS_OF.match(text, opens, item.scene.clause.start)
            if found and not self.words.timings.between(opens, found.end("what")):
                return found.span("what")
        return None

    def _task_before(self, item: Judged) -> tuple[int, int] | None:
        """The task whose amount the statement before sets, for a share of it that is only done (实施〔公路硬化〕265公里。9月底前完成25%), or None."""
        text, scene = self.reading.text, item.scene
        before = self.reading.previous_statement(scene.statement[0])
        if (
            before is None
            or "\n" in text[before[0] : scene.start]
            or not _ONLY_DONE.fullmatch(text, self.words.opening(scene.clause.start, scene.start), scene.start)
        ):
            return None
        number = next((n for n in self.reading.numbers_between(*before) if n.kind == "count"), None)
        if number is None:
            return None
        opens = self.words.opening(max(self.reading.clause_at(number.start, number.end).start, before[0]), number.start)
        verb = verbs().match(text, opens, number.start)
        start, end = self.words.subject(verb.end() if verb else opens, number.bounded[0])
        start = start if end - start >= _OBJECT else opens  # 〔加装电梯〕120部
        return (start, end) if end - start >= _OBJECT else None

    def _like_before(self, item: Judged) -> tuple[int, int] | None:
        """What the nearest number of the same classifier in the paragraph counts (投放〔纯电动公交车〕260辆。…。明年再更新150辆), or None."""
        sentence = self.reading.sentence_at(item.start)
        if sentence is None:
            return None
        block = self.reading.outline.blocks[sentence.block]
        numbers = self.reading.numbers_between(max(block.start, item.start - _LIKE), item.scene.clause.start)
        unit = item.scene.quantity.unit
        for number in reversed(numbers):
            if number.kind != "count" or number.quantity is None or number.quantity.unit != unit:
                continue
            clause = self.reading.clause_at(number.start, number.end)
            ends = [m.end() for m in verbs().finditer(self.reading.text, clause.start, number.start)]
            start, end = self.words.subject(ends[-1] if ends else self.words.opening(clause.start, number.start), number.start)
            if end - start >= 2 and not self.reading.numbers_between(start, end):
                return start, end
        return None

    def _object_before(self, item: Judged) -> tuple[int, int] | None:
        """What the clause before a bare 新增10个 builds (支持企业建设〔省级研发平台〕，2027年前新增10个), or None."""
        text, clause = self.reading.text, item.scene.clause
        if clause.start - 2 <= item.scene.statement[0] or text[clause.start - 1] != "，":
            return None
        start, end = self.reading.clause_at(clause.start - 2, clause.start - 2)
        if _SUMMED.fullmatch(text, clause.start, item.scene.start):
            return self.words.opening(max(start, item.scene.statement[0]), end), end
        ends = [match.end() for match in verbs().finditer(text, max(start, item.scene.statement[0]), end)]
        return (ends[-1], end) if ends and end - ends[-1] >= _OBJECT else None


def headed(reading: Reading, item: Judged, said: str) -> str:
    """What was spoken of, for words that only name a sum put in or done (完成投资): with what the item or its heading is about.

    1.高速公路。力争完成投资1亿元; 加快水利建设（一）目标任务 力争完成投资13亿元.
    """
    if not _DONE_SUM.fullmatch(fold(said)):
        return said
    text, sentence = reading.text, reading.sentence_at(item.start)
    if sentence is None:
        return said
    start = reading.outline.blocks[sentence.block].start
    labels = [m.span("what") for m in _ITEM_LABEL.finditer(text, start, item.scene.start) if not _NO_TOPIC.fullmatch(m["what"])]
    if labels:
        return reading.outline.view.written(*labels[-1]) + said
    heading = next((h for h in reversed(reading.section_at(item.start)) if not _NO_TOPIC.fullmatch(_HEADING_NO.sub("", fold(h)))), "")
    topic = _HEADING_NO.sub("", heading)
    return topic + said if 3 <= len(topic) <= _LONGEST_TOPIC and not re.search("[，。；、]", fold(topic)) else said
