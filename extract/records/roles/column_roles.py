"""What a column of sums is by its own heading, in a table that gives something: given, asked for, priced, or told as a fact."""

from __future__ import annotations

import re
from typing import Final, Literal

from extract.model import Bound, Quantity
from extract.values import bound as bounds

ColumnRole = Literal["given", "threshold", "statistic", "other"]

_ASIDE: Final = re.compile(r"[（(][^（）()]*[）)]")
GIVEN: Final = "补贴|补助|奖励|资助|扶持|津贴|奖补|扶助|奖金|慰问|抚恤"
_GIVEN: Final = re.compile(
    rf"{GIVEN}|报销|(?:支付|结付|赔付)(?:比例|限额|标准)|安家费|救助|补偿|贴息|(?:供养|低保|最低生活保障|基本生活)(?:标准|金)"
)
_NOT_WHAT_IS_GIVEN: Final = re.compile(
    r"(?:补贴|补助|奖励|资助|扶持|救助)(?:前|基数|依据|预算)|[应须][低高不][于超]|(?:条件|要求|门槛|前提)$|^(?:起付|申请前)|享受(?:补贴|补助|奖励)的?[^补助奖]{1,8}$"
)
_ASKED: Final = re.compile(  # what somebody must reach or keep below
    r"条件|要求|门槛|起付|准入|档[次位]|收入|所得(?!税)|财产|存款(?!利)|积蓄|入息|净值|(?<!固定)资产|营收|产值|销售(?!价)|纳税|税收|年薪|工资|注册资本|投资强度|租金(?:上限|限额)|限价|出口额|交易额|业绩"
)
_LAID_DOWN: Final = re.compile(r"最低(?:月|小时)?工资")  # a level that is laid down, and asked of nobody
_OFFERED: Final = re.compile(r"(?:报价|申报价?|出清|成交|交易|结算|价格?)[^，。；]{0,4}(?:[上下]限|限[额值])")  # what a bid must keep to
_PRICED: Final = re.compile(r"[单均售定原市报限总]价|价格|价款|收费|费用|成本|租金|保费|学费|押金|利息|个人(?:缴|自付|承担|负担)|缴[费存]")
_TOLD: Final = re.compile(r"投[资入]|自筹|配套|支出|贷款|融资|合同|发票|交易|预算|核定(?!补|奖)|决算|贡献|合计$|总计$|小计$")


def column_role(heading: str) -> ColumnRole | None:
    """What the sums of a column are by its heading, folded, without the unit in brackets; None where it tells nothing (金额, 标准, 国家级)."""
    said = _ASIDE.sub("", heading)
    if _GIVEN.search(said) and not _NOT_WHAT_IS_GIVEN.search(said):
        return "given"
    if _LAID_DOWN.search(said):
        return "other"
    if _ASKED.search(said) or _OFFERED.search(said):
        return "threshold"
    if _PRICED.search(said):
        return "other"
    return "statistic" if _TOLD.search(said) else None


_BOUNDS: Final[tuple[tuple[Bound, re.Pattern[str]], ...]] = (
    ("at_most", re.compile(r"上限|限额|限价|封顶|最高|不[超高多大][过于]|以[下内](?![金标数列])")),
    ("at_least", re.compile(r"下限|最低|不[低少小]于|以上|≥")),
    ("less_than", re.compile(r"[低小少]于|不[足满到]")),
    ("more_than", re.compile(r"[高大多]于|超过")),
)


def column_bound(heading: str) -> Bound | None:
    """The side of its numbers that a heading closes, folded (租金上限, 人均收入应低于), or None."""
    return next((bound for bound, words in _BOUNDS if words.search(heading)), None)


def bounded_by(quantity: Quantity, bound: Bound | None) -> Quantity:
    """An exact quantity with the side that its column closes."""
    return (
        bounds.quantity(quantity.low, quantity.unit, bound)
        if bound and quantity.bound == "exact" and quantity.low is not None
        else quantity
    )
