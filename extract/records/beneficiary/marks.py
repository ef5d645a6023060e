"""The marks that open an item of a list, what stands in brackets and quotes, and how something is given."""

from __future__ import annotations

import re
from typing import Final

from extract.elements.marks import DECIMAL

# 一、（一） 1. ①
ITEM: Final = (
    r"(?:[一二三四五六七八九十]{1,3}、|（[^（）]{1,3}）|" rf"{DECIMAL}" r"|\d{1,2}[.、](?!\d)|[①-⒛㈠-㈩]|[A-Za-z][.、](?=[\u4e00-\u9fff]))"
)

ADVERBS: Final = (  # how something is given, in front of the verb (〔择优〕给予, 〔按规定〕发放)
    r"(?:择优|从优|优先|优选|酌情|适当|相应|直接|统一|同步|同时|一并|叠加|额外|另行|据实|足额|全额|全部|定额|差额|分别|依次|逐年|逐月|连续"
    r"|分[期批年档级类层次]|分层次|依规|依法依规|按(?:规定|程序|标准|比例|年度?|月|季度?|次|期|实)|视情|原则上)"
)

ASIDE: Final = re.compile(r"“[^”]*”|《[^》]*》|（[^（）]*）")  # whole names and remarks, in which no item ends: “双一流”高校毕业生


def masked(said: str) -> str:
    """The words with what stands in quotes and brackets blanked out, of the same length."""
    return ASIDE.sub(lambda aside: "·" * len(aside[0]), said)
