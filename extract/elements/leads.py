"""Lead-ins: blocks that end with ：, or announce what follows (重点做好以下工作。), and the blocks that stand below them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extract.model import Block


@dataclass(frozen=True, slots=True)
class Lead:
    """An open lead-in: its block, the headings it stands under, whether it is a heading itself, its depth (x.5 without a mark)."""

    block: int
    section: tuple[str, ...]
    heading: bool
    depth: float

    def governs(self, section: tuple[str, ...], heading: bool, depth: int) -> bool:
        """Whether a block (depth 0 where it has no mark) stands below this lead-in."""
        if section[: len(self.section)] != self.section or (depth and depth <= self.depth):
            return False
        return len(section) > len(self.section) or (not self.heading and (not heading or bool(self.section)))


_ANNOUNCES = re.compile(
    r"(?:以下|下列|如下|下面)[^，。；：\d]{0,10}(?:工作|任务|方面|措施|目标|事项|实事|重点|条件|标准|规定|内容|情形|政策|方式)。$"
)
_COUNTS = re.compile(  # 办好10件民生实事。/ 一是…
    r"(?:[一二两三四五六七八九十]{1,3}|\d{1,3})(?:件|项|大|个)[^，。；：\d]{0,10}(?:工作|任务|方面|措施|举措|目标|事项|实事|行动|工程)”?。?$"
)
_FIRST = re.compile(r"\s*(?:一是|其一，|第一，|一、|（[一1]）|[1１][.．、](?!\d)|[①⒈㈠])")
_ANNOUNCING = 24  # characters at the end of a block in which that is said


def opens_list(text: str, block: Block) -> bool:
    """Whether a block of a view opens what stands below it, with ： or by its last words; those a paper is sent to open nothing.

    What tells how many there are opens those that follow under marks of their own.
    """
    if text.endswith("：", block.start, block.end):
        return block.role != "addressee"
    said = max(block.start, block.end - _ANNOUNCING)
    if _ANNOUNCES.search(text, said, block.end):
        return True
    sentence = block.kind == "paragraph" or text.find("，", block.start, block.end) > 0
    return sentence and bool(_COUNTS.search(text, said, block.end) and _FIRST.match(text, block.end))


_FIELD = re.compile(r"(?P<label>[\u4e00-\u9fff]{2,8})：(?!\s|$)")


def _field_of(text: str, block: Block) -> str:
    """The label that a block without a mark opens with, and a value behind it (资助金额：50万元), or the empty string."""
    found = None if block.depth or block.kind != "paragraph" else _FIELD.match(text, block.start, block.end)
    return found["label"] if found else ""


@dataclass(slots=True)
class Leads:
    """The lead-ins open at one point of a document. `marked` is the depth of the last mark: where a block without one stands.

    A marked lead-in governs what is marked deeper; one without a mark, what follows it under the same marks and headings.
    """

    open: list[Lead] = field(default_factory=list)
    marked: int = 0
    closed: list[Lead] = field(default_factory=list)  # by the last block
    fields: dict[str, int] = field(default_factory=dict)  # the blocks in which each label was told last

    def step(self, number: int, block: Block, text: str, *, opens: bool) -> Lead | None:
        """The lead-in that a block of a view stands directly below, or None; the block is a further one where it `opens` a list.

        One with a label that was told above a lead-in without a mark (申报条件：) begins the next card of such, and is not below it.
        """
        self.closed.clear()
        if label := _field_of(text, block):
            told = self.fields.get(label, number)
            while self.open and not self.open[-1].heading and self.open[-1].depth % 1 and told < self.open[-1].block:
                self.closed.append(self.open.pop())
            self.fields[label] = number
        heading = block.kind == "heading"
        self.marked = block.depth or (0 if heading else self.marked)
        depth = block.depth or self.marked + 0.5
        while self.open and not self.open[-1].governs(block.section, heading, block.depth):
            self.closed.append(self.open.pop())
        while opens and self.open and not heading and self.open[-1].depth >= depth:
            self.closed.append(self.open.pop())
        above = self.open[-1] if self.open else None
        if opens:
            self.open.append(Lead(number, block.section, heading, depth))
        return above
