"""Numbers made one with their neighbours: ranges (50-100万元), and lists of which the last says the unit (30、50、100万元)."""

from __future__ import annotations

import re
from decimal import Decimal

from extract.values.units import Token

_TEN = 10
_LONGEST_JOINT = 24
_RANGE = re.compile(r"(?:（不?包?含[^（）]{0,14}）)?(?:及?以上)?(?:（含[^（）]{0,6}）)?(?:-{1,2}|~{1,2}|至|到)(?:不超过)?")
_AND = ("和", "与", "及", "、")  # 介于1000万元和3000万元之间
_BETWEEN = ("之间", "间的", "（含）之间", "区间")
LISTS = re.compile(r"、|和|及|与|或|/")


def _share(token: Token, donor: Token) -> Token:
    """A bare token with the unit (and the 万 or 亿) of the token it is listed with."""
    if token.unit:
        return token
    given = 1
    if token.shared == 1 and donor.kind != "percent":
        given = donor.shared if token.high < _TEN else donor.scale  # 4-6千元, and 500-6千元
    elif token.shared * donor.scale == donor.shared:
        given = donor.scale  # 1千至2千万元
    factor = Decimal(given)
    scale = donor.scale if token.scale == 1 else token.scale
    return token._replace(
        kind=donor.kind,
        unit=donor.unit,
        scale=scale,
        shared=max(token.shared, donor.shared),
        low=token.low * factor,
        high=token.high * factor,
        rule=f"{donor.kind}.shared",
    )


# 由62亿元增加〔13亿元〕至75亿元: by how much, and to how much
_GROWN = re.compile(
    r"(?:由|从)[^，。；]{0,24}[\d一二三四五六七八九十百千万亿]+(?:元|%|个|名|宗|家|人)?[^，。；\d]{0,6}(?:增加|减少|提高|上调|调高|调升|下调|调低|降低|提升|增拨|追加|扩大|[增减加升降])(?:了|约|近)?$"
)
_GROWN_REACH = 48


def _is_range(text: str, a: Token, b: Token) -> bool:
    between = text[a.end : b.start]
    if a.kind and between in ("至", "到") and _GROWN.search(text, max(0, a.start - _GROWN_REACH), a.start):
        return False
    if (
        not b.kind
        or (a.high > b.high and not (a.shared == 1 and b.shared > 1))
        or (a.unit and not _one_unit(a, b))
        or (a.chinese != b.chinese and not a.unit and a.scale == 1)  # 1万至五万元 is one
    ):
        return False
    joint = _RANGE.fullmatch(between) or (between in _AND and text.startswith(_BETWEEN, b.end))
    return len(between) <= _LONGEST_JOINT and bool(joint) and (not a.more)


def _one_unit(a: Token, b: Token) -> bool:
    """Whether two numbers that say a unit each say the same: 新台币五万元至二十万元, 0.4万元-0.75万元/张."""
    return a.unit == b.unit or (a.kind == b.kind == "money" and (b.unit == "CNY" or str(b.unit).startswith(f"{a.unit}/")))


def join(text: str, found: list[Token]) -> list[Token]:
    """Tokens with ranges made one (50-100万元) and shared units given out (30、50、100万元); bare ones dropped."""
    out: list[Token] = []
    for token in reversed(found):
        donor = out[-1] if out else None
        if donor is not None and donor.kind and _is_range(text, token, donor):
            low = _share(token, donor)
            if low.low <= donor.high:
                unit = donor.unit if str(donor.unit).startswith(f"{low.unit}/") else low.unit
                out[-1] = donor._replace(start=low.start, low=low.low, unit=unit, rule=f"{donor.kind}.range")
                continue
        if donor is not None and donor.unit == "pp" and token.unit == "个" and LISTS.fullmatch(text[token.end : donor.start]):
            token = token._replace(kind="percent", unit="pp", rule="percent.shared")  # 分别高2.6个和1.8个百分点
        said_once = token.rule == "money.prefix" and donor is not None and donor.kind == "money"  # 人民币20、12、6万元
        if (
            donor is not None
            and (not token.kind or said_once)
            and donor.kind
            and donor.low == donor.high
            and not token.chinese
            and LISTS.fullmatch(text[token.end : donor.start])
        ):
            token = _share(token._replace(unit=""), donor)
        out.append(token)
    return [token for token in reversed(out) if token.kind]
