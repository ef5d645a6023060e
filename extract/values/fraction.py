"""Parts of a whole that somebody is paid (补助总费用二分之一, 不超过实际缴费的2/3, 获减租一半), in hundredths.

The contract names no fractions among the percentages, so that they make no records of their own: they are the rate of an award whose
ceiling is told with them. Only where the words around them give or pay: a majority (三分之二以上通过), a part told (三分之一的企业) and 减半
are no rates. Not exact where a decimal cannot be: 三分之二 is 66.666667.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from extract.values.numeral import read_numeral

FRACTION: Final = r"(?:[二三四五六七八九十]分之[一二三四五六七八九]|(?<![\d/.])[1-9]/[2-9](?=[，。；、）以的给补奖为]|$)|一半)"
RULE: Final = "percent.fraction"
_PLACES: Final = Decimal("0.000001")
_REACH: Final = 40

_GIVES: Final = (
    r"(?:补助|补贴|贴补|资助|奖励|奖补|补偿|救助|报销|减免|减收|减租|宽减|豁免|返还|退还|发还|退费|给予|支付|核发|发给|发放|津贴|获减?)"
)
_COSTS: Final = (
    r"(?:费用?|经费|金额|总额|额|款项?|租金?|房租|价格?|薪资|工资|标准|保费|缴费|利息|成本|投资|支出|薪酬|补助|津贴|收费|开支|部分)"
)
_GIVEN = re.compile(rf"{_GIVES}(?!对象|人数|范围|项目|政策)[^，。；：\d占]{{0,18}}$")
_OF_COSTS = re.compile(rf"(?:按照?|以|为|依|超过|逾|高于|达到?|最高|最多)[^，。；：\d]{{0,20}}{_COSTS}(?:的|之)?$")
_LAID_DOWN = re.compile(
    rf"(?:以内|以下)?(?:的|之)?(?:比例|标准|额度)?(?:为原则|为上?限|为度|计|予以|{_GIVES}|享受|执行)|(?:为|的)?[^，。；\d]{{0,2}}(?:[，。；、）]|$)"
)
_NAMED_BEHIND = re.compile(r"(?:的|之)?(?:补助|补贴|资助|奖励|津贴|补偿|费用补|减免|资金补)")
_NO_RATE = re.compile(r"以上|多数|通过|同意|的?(?:企业|乡|镇|村|人口|人员|成员|委员|代表|时间|面积|学生|家庭)")


def given(text: str, start: int, end: int) -> bool:
    """Whether the fraction at text[start:end] is a share that is given or paid."""
    if _NO_RATE.match(text, end):
        return False
    said = text[max(0, start - _REACH) : start]
    if _NAMED_BEHIND.match(text, end):
        return True
    return bool(_LAID_DOWN.match(text, end) and (_GIVEN.search(said) or _OF_COSTS.search(said)))


def percent(said: str) -> Decimal | None:
    """How many hundredths a fraction is (四分之一: 25), to six places where it has no end; None for one that is no number."""
    if said == "一半":
        return Decimal(50)
    below, above = said.split("分之") if "分之" in said else reversed(said.split("/"))
    whole, part = read_numeral(below), read_numeral(above)
    if not whole or part is None or part >= whole:
        return None
    share = part * 100 / whole
    return share.quantize(Decimal(1)) if share == share.to_integral_value() else share.quantize(_PLACES).normalize()
