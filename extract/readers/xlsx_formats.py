"""Numbers of a workbook as its cells show them: shares as 72%, days as 2025年3月1日, units that the format adds (0"万元").

A workbook keeps 0.72 and a format; what a reader sees is what counts. ECMA-376, part 1, 18.8.30.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

from extract.readers.words import words
from extract.readers.xml import attribute, child, children

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

GENERAL: Final = "General"
# Formats that are known by their numbers alone; those left out are General, or show fractions and times of day.
BUILT_IN: Final = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "yyyy/m/d", 15: "yyyy/m/d", 17: "yyyy/m", 22: "yyyy/m/d",
    27: "yyyy/m", 28: "m/d", 29: "m/d", 30: "m/d", 31: "yyyy/m/d", 36: "yyyy/m", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00",
    50: "yyyy/m", 51: "m/d", 52: "yyyy/m", 53: "m/d", 54: "m/d", 57: "yyyy/m", 58: "m/d",
}  # fmt: skip
_TOKEN: Final = re.compile(
    r""""(?P<quoted>[^"]*)" | \\(?P<escaped>.) | \[\$(?P<currency>[^\]-]*)[^\]]*\] | \[[^\]]*\] | [_*].
        | (?P<places>[0\#?][0\#?,]*(?:\.(?P<decimals>[0\#?]*))?|\.(?P<bare>[0\#?]+))
        | (?P<sign>[^\x00-\x7f]|[%$]) | (?P<code>[A-Za-z]+|/) | .""",
    re.VERBOSE | re.DOTALL,
)
_EPOCH: Final = date(1899, 12, 30)
_EPOCH_1904: Final = date(1904, 1, 1)
_LAST_DAY: Final = 2_958_465  # 9999-12-31
_DIGITS: Final = 15  # that a workbook shows of a number


def formats_of(root: Element | None) -> list[str]:
    """The format of each cell style, by its index."""
    if root is None:
        return []
    own = {
        _number(attribute(e, "numFmtId")): attribute(e, "formatCode") or GENERAL
        for holder in children(root, "numFmts")
        for e in children(holder, "numFmt")
    }
    known: Mapping[int, str] = {**BUILT_IN, **own}
    styles = child(root, "cellXfs")
    return [known.get(_number(attribute(e, "numFmtId")), GENERAL) for e in (styles if styles is not None else ())]


def shown(value: str, form: str, epoch_1904: bool = False) -> str:
    """A number as its cell shows it; what is no number as it is."""
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value
    if not number.is_finite():
        return value
    if "!" in form:  # splits a number with signs of its own (0!.0,"万"): what it shows cannot be told apart
        return _general(number)
    tokens = list(_TOKEN.finditer(_section(form, number)))
    codes = "".join(token["code"] or "" for token in tokens).lower()
    if not any(token["places"] for token in tokens):
        if form != GENERAL and set(codes) & set("ymd"):
            return _day(number, codes, epoch_1904)
        return "".join(map(_words_of, tokens)) if number == 0 and form != GENERAL else _general(number)
    share = any(token["sign"] == "%" for token in tokens)
    place = next(token["places"] for token in tokens if token["places"])
    scaled = number.scaleb(2 * share - 3 * (len(place.split(".")[0]) - len(place.split(".")[0].rstrip(","))))
    text = _general(scaled)
    if not set(codes) & set("e/"):
        decimals = next(token["decimals"] or token["bare"] or "" for token in tokens if token["places"])
        text = _rounded(Decimal(text), decimals)
    at = next(i for i, token in enumerate(tokens) if token["places"])
    return "".join((*map(_words_of, tokens[:at]), text, *map(_words_of, tokens[at + 1 :]))).strip()


def _words_of(token: re.Match[str]) -> str:
    """What a part of a format shows of itself: quoted words, signs."""
    return token["quoted"] or token["escaped"] or token["currency"] or token["sign"] or ""


def _section(form: str, number: Decimal) -> str:
    """The part of a format for such a number: positive;negative;zero. A negative one keeps its sign instead of brackets or colours."""
    parts = _split(form)
    return parts[2] if number == 0 and len(parts) > 2 else parts[0]


def _split(form: str) -> list[str]:
    """The format's parts; a semicolon inside quotes parts nothing."""
    parts, quoted = [""], False
    for char in form:
        quoted ^= char == '"'
        if char == ";" and not quoted:
            parts.append("")
        else:
            parts[-1] += char
    return parts


def _rounded(number: Decimal, decimals: str) -> str:
    """The number with as many decimals as the format has places; places of # are left empty where there is nothing to show."""
    if len(decimals) > _DIGITS:
        return _general(number)
    fixed = number.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP) if number.adjusted() < 25 else number
    text = f"{fixed:f}"
    optional = len(decimals) - len(decimals.rstrip("#?"))
    while optional and text.endswith("0") and "." in text:
        text, optional = text[:-1], optional - 1
    return text.rstrip(".")


def _general(number: Decimal) -> str:
    """The number with the fifteen digits a workbook shows, without the noise of binary fractions."""
    if not number:
        return "0"
    kept = (
        number.quantize(Decimal(1).scaleb(number.adjusted() - _DIGITS + 1), ROUND_HALF_UP)
        if len(number.as_tuple().digits) > _DIGITS
        else number
    )
    if not -20 < kept.adjusted() < 25:
        return str(kept)
    text = f"{kept:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _day(number: Decimal, plain: str, epoch_1904: bool) -> str:
    """A day, a month or a year, in Chinese, as precise as its format."""
    if not 0 < number <= _LAST_DAY:
        return _general(number)
    epoch = _EPOCH_1904 if epoch_1904 else _EPOCH
    try:
        day = epoch + timedelta(days=int(number))
    except OverflowError:
        return _general(number)
    year, month, dom = tuple(words().date_signs)
    parts = []
    if "y" in plain:
        parts.append(f"{day.year}{year}")
    if "m" in plain:
        parts.append(f"{day.month}{month}")
    if "d" in plain:
        parts.append(f"{day.day}{dom}")
    return "".join(parts)


def _number(value: str | None) -> int:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 9 else 0
