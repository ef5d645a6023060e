"""What the paragraph has said that rates are a share of, for those whose own words name no measure.

按不超过实际投资额2‰奖励。其中，对到沿线国家投资的，按3‰奖励 and 按地方留存部分的不同比例奖励：制造业80%；服务业50% tell the base once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.fold import fold

if TYPE_CHECKING:
    from extract.records.document.reading import Reading
    from extract.records.roles.judgement import Judged

Place = tuple[int, int]

_MEASURE = re.compile(
    r"(?:费用?|金额|总?额度?|款项?|价款|支出|开支|利息|租金|票价|[本月]俸|俸额|[保资]标准|部分|差价|价差|价格|售价|成本|投资|投入|收入|薪酬|工资|税收?"
    r"|留[存成]|分成|分享|贡献度?|增量|产值|余额|资本|资金|损失|营收|所得|总和)"
    r"(?:（[^（）]*）)?$"
)
# the ratio that a rate is, or a thing that is paid for
_NAMED = re.compile(
    r"(?:比[例率]|标准|[费税利]率)(?:最高|最低|可|能|提高|提升|降低|调整|达|不低于|不超过|分别|均|统一|[到至为按])*$|(?:设施|设备|装备|器材|用房|住房|房屋|场地|物业|软件|服务|商品|药品|耗材|项目费|病种|本金)$"
)
_SHARED: Final = re.compile(
    r"(?:按照?|依照?|参照|就|以)其?(?P<what>[^，。；：、\d按]{2,40}?)"
    r"(?:[的之]?(?:一定|不同|相应|以下|下列|如下|规定|对应|适当)[的之]?比[例率]|为(?:计发|计算|计奖|发放|补助|补贴|奖励)?(?:基数|基准))"
)
_REACH: Final = 240  # characters of the paragraph that are looked back over for a base told without a rate
_ACT = re.compile(r"(?:到|赴|在|来)[^，。；]{1,12}投资$")  # 〔到山区县投资〕的: who, and not what


def says_measure(words: str) -> bool:
    """Whether words name what a rate can be a share of, a cost, a sum, a tax, a part of them, or the ratio that it is."""
    said = fold(words)
    return is_measure(said, 0, len(said)) or _NAMED.search(said) is not None


def is_measure(text: str, start: int, end: int) -> bool:
    """Whether [start, end) of a view names what a rate can be a share of."""
    return bool(_MEASURE.search(text, start, end)) and not _ACT.match(text, start, end)


def shared_out(text: str, start: int, end: int) -> Place | None:
    """The last base in [start, end) that rates are told to differ by (按地方留存部分的不同比例奖励), or None."""
    told = [m.span("what") for m in _SHARED.finditer(text, start, end) if is_measure(text, *m.span("what"))]
    return told[-1] if told else None


class Bases:
    """The last base of a paragraph's awards, as they are read one after the other."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._block = -1
        self._said: Place | None = None

    def of_paragraph(self, rate: Judged) -> Place | None:
        """What the paragraph last said that its rates are a share of, in front of a rate, or None."""
        sentence = self.reading.sentence_at(rate.start)
        if sentence is None:
            return None
        said = self._said if sentence.block == self._block else None
        start = self.reading.outline.blocks[sentence.block].start
        return self._shared_out(rate, max(start, said[1] if said else 0), said is None) or said

    def remember(self, rate: Judged, base: Place) -> None:
        """Keep a base that names a measure."""
        sentence = self.reading.sentence_at(rate.start)
        if sentence is not None and is_measure(self.reading.text, *base):
            self._block, self._said = sentence.block, base

    def _shared_out(self, rate: Judged, after: int, led: bool) -> Place | None:
        """The base of rates that follow (按地方留存部分的不同比例奖励：), told behind `after`, or, where `led`, in the lead-in of its list."""
        end = rate.scene.clause.start
        places = [(max(after, end - _REACH), end), self.reading.lead_in_at(rate.start) if led else None]
        return next((base for place in places if place and (base := shared_out(self.reading.text, *place))), None)
