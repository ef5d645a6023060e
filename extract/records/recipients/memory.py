"""Who a paragraph has told of, the lists it stands in and the headings over it: asked where a sum's own words name nobody.

The nearest comes first: the statements in front, what opens the list, the paragraph a standard is told for, the heading. What only tells
of work to be done, or of what others have reached, names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.records import beneficiary
from extract.records.beneficiary import Holder
from extract.records.document.reading import Reading
from extract.records.recipients.completing import above, headed

_FEW = 3  # statements in front that are looked at
_RUN_IN = 14  # characters of a heading that opens a line
_GIVES = re.compile(r"给予|发放|补贴|补助|奖励|资助|奖补")
_GIVES_SURELY = re.compile(r"给予|予以|发放|对")  # …, and no name of a programme (农业保险补贴)
_FACTS = re.compile(r"累计|截至|已[有建认发支]|共有")
_STANDARD_LINE = re.compile(
    rf"{beneficiary.ITEM}?(?:[^，。；：\d]{{0,8}}(?:补贴|补助|奖励|资助|奖补|津贴|支持|发放))(?:标准|金额|额度|比例)(?:为|是|：|按)"
)
_OF_THE_FORMER = re.compile(r"(?:前项|前款|前条|上述)[^，。；：\d]{0,10}?(?:补助|奖励|补贴|奖助|津贴|资助|给付|贴息)")
_QUESTION = re.compile(rf"(?:{beneficiary.ITEM}|[问Q]\d{{0,2}}[：.、]?)*(?P<said>[^？。：]{{4,40}})？")
_ANSWER = re.compile(r"[答A]\d{0,2}[：.、]")
_WORK = re.compile(
    r"(?:攻克|突破|营造|搭建|加强|强化|优化|完善|健全|提升|推动|推进|深化|落实|巩固|加快|规范|统筹)(?![^，]*的)(?![^，]{0,4}(?:单位|主体|机构|企业)$)"
)  # work to be done (攻克关键技术), and nobody who does it
_SUPPORTS = re.compile(r"支持|鼓励|扶持|引导|激励|资助|帮助")


class Memory:
    """Looks up who was told of, of one document."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text

    def of(self, start: int, head: int, meant: Holder | None) -> Iterator[Holder]:
        """Everybody told of for a sum at `head` in the statement at `start`, the nearest first, each looked for when it is asked for.

        meant: who its 申请对象 is.
        """
        if who := self.before(start):
            yield who
        if who := above(self.reading, head):
            yield who
        if who := self.over(start) or self._referred(start):
            yield who
        if who := self._asked(start):
            yield who
        if meant:
            yield meant
        if who := headed(self.reading, head):
            yield who

    def before(self, start: int) -> Holder | None:
        """Who the statements in front of one name, the nearest first, within its paragraph."""
        weak: Holder | None = None
        for _ in range(_FEW):
            previous = self.reading.previous_statement(start)
            if previous is None:
                break
            start = previous[0]
            gives = _GIVES.search(self.text, *previous) is not None
            if not gives and _FACTS.search(self.text, *previous):
                continue
            told = self._supported(previous)
            if told is not None and not gives and _SUPPORTS.match(self.text, told.start - 2):
                return told  # 鼓励〔职业院校〕创建品牌。经认定，给予…
            found = None if self._is_topic(previous) else beneficiary.find(self.text, *previous)
            if found is not None and not gives and _WORK.match(self.text, found.start, found.end):
                found = None
            if found is not None and not found.weak and (found.bare or self.names(found)):
                return found
            if found is not None and self.text.startswith("对", found.start - 1) and (opens := self._opening(found)):
                return opens
            if told is not None:
                return told
            weak = weak or (found if found is not None and (found.weak or gives) else None)
        return weak

    def names(self, found: Holder) -> bool:
        """Whether the words of a holder name somebody, or say what somebody does."""
        return beneficiary.names_somebody(self.text[found.start : found.end])

    def _opening(self, found: Holder) -> Holder | None:
        """Who opens the words behind 对 that go on to tell what they do (对〔茶农〕添置制茶机), or None."""
        first = beneficiary.leading(self.text[found.start : found.end])
        return Holder(found.start, found.start + first) if first else None

    def _supported(self, statement: tuple[int, int]) -> Holder | None:
        """Whom a statement supports or develops (支持〔职业院校〕创建品牌), or None."""
        said = beneficiary.encouraged(self.text[slice(*statement)])
        found = Holder(statement[0] + said[0], statement[0] + said[1]) if said else None
        return found if found is not None and not _WORK.match(self.text, found.start, found.end) else None

    def _is_topic(self, statement: tuple[int, int]) -> bool:
        """Whether a short statement names a topic and gives nothing (五、农业保险。)."""
        short = statement[1] - statement[0] <= _RUN_IN
        return short and not _GIVES_SURELY.search(self.text, *statement) and not self.names(Holder(*statement))

    def over(self, start: int) -> Holder | None:
        """Who the paragraph right above gives to, where a line tells its standard (对…〔企业〕给予培训补贴。 / 补贴标准为每人2400元), or None."""
        met = self.reading.blocks_met(start) if _STANDARD_LINE.match(self.text, start) else None
        if met is None:
            return None
        paragraph, block = met
        if block.start != start or paragraph.kind != "paragraph":
            return None
        last = self.reading.statement_at(paragraph.end - 1)
        found = beneficiary.find(self.text, *last) if _GIVES.search(self.text, *last) else None
        return found if found and not found.weak and self.names(found) else None

    def _asked(self, start: int) -> Holder | None:
        """Who the question names that the paragraph of a statement answers (问：〔失业人员〕可以申请哪些补贴？ / 答：可申请…), or None."""
        met = self.reading.blocks_met(start)
        if met is None:
            return None
        asked, block = met
        question = _QUESTION.match(self.text, asked.start, asked.end)
        if question is None or not _ANSWER.match(self.text, block.start, block.end):
            return None
        first = beneficiary.leading(question["said"])
        return Holder(question.start("said"), question.start("said") + first) if first else None

    def _referred(self, start: int) -> Holder | None:
        """Whom the paragraph in front gives to, where a statement speaks of its aid (〔雇主〕得申请补助。 / 前项补助金额，每人以10万元为限), or None."""
        met = self.reading.blocks_met(start) if _OF_THE_FORMER.match(self.text, start) else None
        if met is None:
            return None
        last = self.reading.statement_at(met[0].end - 1)
        found = beneficiary.find(self.text, *last) if _GIVES.search(self.text, *last) else None
        if found is None or found.weak or found.bare:
            return None
        said = self.text[found.start : found.end]
        first = None if "的" in said else beneficiary.leading(said)  # 〔雇主〕提供就业辅具
        return Holder(found.start, found.start + first) if first else found if self.names(found) else None
