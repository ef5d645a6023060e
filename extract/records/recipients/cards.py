"""Cards: a line that names a programme or who it is for, and under it short lines that say what it gives.

星火领军计划
第一年最高支持额度可达300万元
第二年最高支持额度可达500万元
"""

from __future__ import annotations

import re

from extract.records.beneficiary import ITEM, Holder, names_somebody
from extract.records.document.reading import Reading

_TITLE = re.compile(r"(?!.*[\d。；：？！])[^\t]{4,48}")
_TITLED = re.compile(r"(?:项目|专项|计划|工程|建设|认定|资金|行动|平台|基金)(?:（[^（）]*）|”)?$")
_MARKED = re.compile(rf"(?:{ITEM}|[-·●•■◆▪*—])")
_NO_TITLE = re.compile(r"(?:给予|支持|鼓励|奖励|补贴|补助|提供|享受|颁发|可(?!再))|办法$|管理办法|通知$|措施$|政策$")
_LINES = 5  # that a card holds at most
_LONG = 40  # characters of a line of a card


def card_title(reading: Reading, position: int) -> Holder | None:
    """The line that opens the card a sum's line stands in, or None: the lines between are short and no sentences."""
    sentence = reading.sentence_at(position)
    if sentence is None:
        return None
    blocks, text = reading.outline.blocks, reading.text
    own = blocks[sentence.block]
    if own.kind == "row" or own.end - own.start > _LONG or text[own.end - 1] in "。；" or _MARKED.match(text, own.start):
        return None
    for block in reversed(blocks[max(0, sentence.block - _LINES) : sentence.block]):
        said = text[block.start : block.end]
        if block.kind == "row" or len(said) > _LONG + 8 or said[-1] in "。；：" or _MARKED.match(said):
            return None
        if _TITLE.fullmatch(said):
            named = not _NO_TITLE.search(said) and (_TITLED.search(said) or names_somebody(said))
            return Holder(block.start, block.end) if named else None
    return None
