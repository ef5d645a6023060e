"""Whether what a grant pays is a part of the interest on a loan, whatever word it is given with (补贴利息的50%, 按贷款利息的40%补助)."""

from __future__ import annotations

import re

from extract.records.awards.grants import Grant
from extract.records.document.reading import Reading

_OF_INTEREST = re.compile(
    r"(?:利息|贴息)(?:总额|支出|费用|额|部分)?(?:（[^（）]{1,16}）)?[^，。；：、\d保险租]{0,8}的?(?:不超过|最高|$)|(?:利息|贴息)$|\d%的?利息"
)
_ELSE = re.compile(r"(?:保费|担保费|租金|设备|投资|研发)[^利息]*$")


def pays_interest(reading: Reading, grant: Grant) -> bool:
    """Whether the words of a grant's rate say that it is a share of interest."""
    rate = grant.rate if grant.is_sum else grant.judged
    if rate is None:
        return False
    if rate.rule == "share.interest_borne":
        return True
    start = reading.own_start(rate.scene.clause.start, rate.scene.start)
    said = reading.text[start : rate.scene.start]
    return bool(_OF_INTEREST.search(said)) and not _ELSE.search(said)
