"""Every numeral of a text with its unit, in one pass: what is scanned for, what its characters are worth, and which are no numbers."""

from __future__ import annotations

import re
from decimal import Decimal

from extract.lexicons import any_of, per_pack, table
from extract.values import fraction
from extract.values.numeral import DIGITS, NUMERAL, NUMERAL_OPENS, SHARE, SMALL, is_vague_pair, read_numeral
from extract.values.unitless import unitless
from extract.values.units import (
    CLASS,
    FLOWS,
    PERCENT,
    SCALES,
    SPANS,
    Token,
    Units,
    currency_words,
    each_any,
    in_digits,
    per_any,
    per_unit,
    unit_at,
    unit_starts,
    units_by_character,
)

_FRACTION = {"百": Decimal(1), "千": Decimal("0.1"), "万": Decimal("0.01")}


@per_pack
def _scan() -> re.Pattern[str]:
    """Ordinals (consumed, they are no quantities), 百分之…, 翻番, numerals with 余/多 and a scale behind them."""
    prefix = any_of(word for items in table("units", "prefixes").values() for word in items)
    return re.compile(
        rf"""
        第{NUMERAL}(?:(?:[、和及至到或与~-]|以及)第?{NUMERAL})*+(?:个(?!月))?         # 第三批, 第2、3条, 第10~13、28条
      | (?P<of>[百千万])分之(?P<share>{SHARE}(?:[-~至到](?!百分之){SHARE})?)    # 百分之四十, 百分之五至十
      | (?P<fraction>{fraction.FRACTION})                                        # 补助费用的三分之二
      | (?P<fold>翻(?P<folds>[一二两三四五1-5])?番|倍增(?!效应|作用|器))                             # 翻番, 翻两番
      | (?P<bare>(?<![\d十百千万])亿元(?=以上|级|项目|企业|园区|产业)|(?<=[破超逾近过达])(?:万亿?|亿)元(?![\d美港欧日人]))  # 亿元以上项目, 破亿元
      | (?P<ten>(?:(?<=[超近逾破达约])万(?=[家个名款台户](?!灯))|(?<=[动务育进织导盖])万(?=[家个名款台户](?!灯)[\u4e00-\u9fff])))  # 超万个, 推动万家企业
      | (?P<prefix>{prefix})?
        (?P<sign>(?<=[约为达长降升率±，（\t\n])-)?
        (?P<number>{NUMERAL})
        (?P<more>[余多几]|来(?=[万亿个家户人名]))?
        (?P<scale>(?<=[余多几])[十百千]?[万亿]+|个亿(?!{CLASS}))?
        """,
        re.VERBOSE,
    )


@per_pack
def _scan_opens() -> re.Pattern[str]:
    """The characters that what `_scan` matches begins with: few of a text, and one class of characters is found fast."""
    prefixes = {word for items in table("units", "prefixes").values() for word in items}
    opens = f"{NUMERAL_OPENS}第翻倍万亿-"
    alone = "".join(word[0] for word in prefixes if len(word) == 1)
    words = [word for word in sorted(prefixes) if word[0] not in alone and not re.match(f"[{opens}]", word)]  # 人民币 asks for 人 and 民
    first, second = (re.escape("".join(sorted({word[at] for word in words}))) for at in (0, 1))
    places = rf"[{re.escape(alone)}{first}{opens}]"
    return re.compile(rf"{places}(?:(?<![{first}])|(?=[{second}]))" if words else places)


_INCLUSIVE = re.compile(r"（不?含）")
_DOUBLE = re.compile(r"（[台套间件个只架栋幢]）")


def _trailing_scale(number: str) -> int:
    return SCALES.get(number[-1], 1)


_SCALE_ALONE = re.compile(r"[十百千万亿仟佰]{1,3}")


def _names_unit(text: str, start: int, end: int) -> bool:
    """Whether a scale and its currency fill a cell or a bracket, or stand behind 单位：, and are the unit of other numbers."""
    return (start == 0 or text[start - 1] in "\n\t（(：") and (end == len(text) or text[end] in "\n\t）)，；、/计")


_COUNTED_IN = re.compile(r"[1-9](?:\.\d+)?(?P<small>[百千])[万亿]?")  # 6千, 5百万: what each of 4-6千, 3、5百万 is


def _shared_scale(number: str) -> int:
    """What a neighbour without a unit of its own shares of a number's 千, 万 or 亿, where it is below ten itself (4-6千元)."""
    found = _COUNTED_IN.fullmatch(number)
    return _trailing_scale(number) * SMALL[found["small"]] if found else _trailing_scale(number)


_PAIR = re.compile(rf"(?<![{''.join(DIGITS)}])[{''.join(DIGITS)}]{{2}}(?![{''.join(DIGITS)}])")


def _either(number: str) -> tuple[Decimal, Decimal] | None:
    """The two numbers that digits side by side mean (四五 is four or five, 三四十 thirty or forty), or None."""
    if number[0].isdigit() or not (pair := _PAIR.search(number)) or not is_vague_pair(pair[0]):
        return None
    low, high = (read_numeral(number[: pair.start()] + digit + number[pair.end() :]) for digit in pair[0])
    return (low, high) if low is not None and high is not None else None


def _token(text: str, match: re.Match[str], units: Units) -> Token | None:
    """The token of a scanned numeral, or None for one that is no number."""
    number = match["number"]
    kilo = number[-1] in "千兆" and _KILO.fullmatch(number) is not None and text.startswith(_KILO_UNITS, match.end())
    number = number[:-1] if kilo else number
    either = None if number[0].isdigit() else _either(number)
    value = either[0] if either else read_numeral(number)
    if value is None:
        return None
    if match["sign"]:
        value = -value
    scale = _trailing_scale(number)
    if match["scale"]:
        factor = read_numeral(match["scale"].lstrip("个")) or Decimal(1)
        value, scale = value * factor, _trailing_scale(match["scale"])
    high = either[1] if either else value
    shared = max(scale, _shared_scale(number)) if number[-1] in _COUNTING else scale
    more = bool(match["more"]) and match["more"] != "几"
    start, end = (match.start("prefix") if match["prefix"] else match.start("number")), match.end() - kilo
    chinese = not number[0].isdigit()
    entry = unit_at(text, end, units)
    if entry is None and text.startswith("（", end) and (aside := _INCLUSIVE.match(text, end)):
        entry = unit_at(text, aside.end(), units)  # 500万（不含）美元
        end = aside.end() if entry else end
    if entry is None:
        return unitless(text, match, Token("", start, end, value, high, "", scale, "", shared, more, chinese))
    word, kind, unit = entry
    if kind == "count" and (
        number in "零〇" or (number[0] == "0" and number[1:2].isdigit()) or (chinese and _no_count(text, match.start("number"), end))
    ):
        return None  # 零件, 零次品: nobody counts nought things; 03项 is a number in a list of codes
    if unit in in_digits() and chinese and number[-1] not in _COUNTING:
        return unitless(text, match, Token("", start, end, value, high, "", scale, "", shared, more, chinese))
    behind = end + len(word)
    if kind == "money":
        unit = currency_words()[match["prefix"]] if match["prefix"] and unit == "CNY" else unit
        if word[-1] == "元" and (
            (text.startswith(_NO_YUAN, behind) and not _BY_THE_MONTH.match(text, behind))
            or (chinese and end - start == 1 and _is_name(text, start, behind))
        ):
            return Token("", start, match.end(), value, high, "", scale, "", shared, more, chinese)
        if chinese and _SCALE_ALONE.fullmatch(number) and _names_unit(text, start, behind):
            return None  # 财政年度 | 百万元: what the numbers of a column are in
        per = per_unit().match(text, behind)
        if text.startswith("/", behind) and (per is None or text.startswith(("/", "·"), per.end())):
            per = per_any().match(text, behind) or per
        if per and (per[0][0] == "/" or _ends_phrase(text, per.end())):
            unit, behind = f"{unit}/{per[per.lastgroup or 'per']}", per.end()
        elif text.startswith("每", behind) and (each := each_any().match(text, behind)):
            unit, behind = f"{unit}/{'/'.join(filter(None, each.groups()))}", each.end()
        return Token("money", start, behind, value, high, unit, scale, "money.currency", shared, more, chinese)
    if kind == "percent":
        unit, factor = PERCENT[unit]
        return Token("percent", start, behind, value * factor, value * factor, unit, 1, "percent.sign", shared, more, chinese)
    if unit == "times":
        if match.start() >= 2 and text.startswith("翻了", match.start() - 2):
            value, high = value + 1, value + 1
        return Token("count", start, behind, value, high, "times", scale, "count.times", shared, more, chinese)
    if text.startswith("（", behind) and (double := _DOUBLE.match(text, behind)):
        unit, behind = unit + double[0], double.end()
    if (
        text.startswith("/", behind) and (per := per_unit().match(text, behind)) and (per["per"] not in SPANS or unit in FLOWS)
    ):  # 27微克/立方米
        unit, behind = f"{unit}/{per['per']}", per.end()
    if text.startswith("多", behind) and not text.startswith(("多样", "多元"), behind):  # 100家多 is rare, 1倍多 is not
        more = True
    return Token("count", start, behind, value, high, unit, scale, "count.classifier", shared, more, chinese)


_NOT_OF_THESE = re.compile(r"(?:(?<![更刷革创翻崭全重])新|(?<![以线])[上下]|[另这那])$")
_WHICH = re.compile(r"一[轮批届]")  # 新一轮, 上一批: which of them, not how many
_WHEELS = re.compile(r"[两二三四六]轮(?:电?动?[车摩]|电动|汽车|驱动)|[一二三]次产业")


def _no_count(text: str, start: int, end: int) -> bool:
    """Whether a numeral and its classifier tell which one or are part of a word (新〔一轮〕, 〔三轮〕车)."""
    if _WHEELS.match(text, start):
        return True
    return _WHICH.match(text, start) is not None and _NOT_OF_THESE.search(text, max(0, start - 2), start) is not None


_KILO = re.compile(r"[\d,.]+[万亿]?[千兆]")
_KILO_UNITS = ("瓦", "克", "米", "伏安", "乏", "赫", "字节", "比特")  # 457.4千克, 60千瓦, 30兆瓦: what 千 and 兆 belong to
_BY_THE_MONTH = re.compile("月(?:[薪租供费息均缴付结]|工资|收入|津贴|补贴|标准)")  # 2万元〔月薪〕, and not 元月
# what 元 begins that is no currency
_NO_YUAN = (
    "旦",
    "素",
    "宇宙",
    "/一",
    "数据",
    "月",
    "结构",
    "体制",
    "化",
    "论",
    "经济",
    "社会结",
    "社会化",
    "社会体",
    "文化",
    "并存",
    "融合",
    "对立",
    "分割",
    "格局",
    "模式",
    "主体",
)
_COUNTING = frozenset("百千万亿兆")  # the last characters of a numeral that shares its scale
_NAMED_BEFORE = re.compile(r"(?:^|[，。；、：“《（\n]|引导|扶持|支持|壮大|推动|帮助|依托|包括|如|像|以|和|与|及|等)$")
_NAMED_AFTER = re.compile(
    r"[、”》]|和(?![\d一二三四五六七八九十])|(?:等)?(?:企业|公司|集团|品牌|食品|乳业|生物|股份|小区|社区|街道|路|桥|镇|村|区|县)"
)


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a word such as 三元 is a name among others (扶持壮大三元、富源等企业), and no sum."""
    return _NAMED_BEFORE.search(text, max(0, start - 2), start) is not None and _NAMED_AFTER.match(text, end) is not None


def _ends_phrase(text: str, at: int) -> bool:
    return text[at : at + 1] in "，。；、）\n\t的给予奖补标计进执" or at >= len(text)


def _special(match: re.Match[str]) -> Token | None:
    """Tokens that need no unit behind them: 百分之四十, 翻番, 亿元以上."""
    if match["of"]:
        low, *rest = re.split(r"[-~至到]", match["share"])
        factor = _FRACTION[match["of"]]
        first, last = read_numeral(low), read_numeral(rest[0] if rest else low)
        if first is None or last is None:
            return None
        return Token("percent", match.start(), match.end(), first * factor, last * factor, "%", 1, "percent.of")
    if match["fraction"]:
        share = fraction.percent(match["fraction"]) if fraction.given(match.string, match.start(), match.end()) else None
        return None if share is None else Token("percent", match.start(), match.end(), share, share, "%", 1, fraction.RULE)
    if match["fold"]:
        times = {"一": 1, "1": 1, "二": 2, "两": 2, "2": 2, "三": 3, "3": 3, "四": 4, "4": 4, "五": 5, "5": 5}[match["folds"] or "一"]
        return Token("count", match.start(), match.end(), Decimal(2**times), Decimal(2**times), "times", 1, "count.fold")
    if match["ten"]:
        unit = match.string[match.end()]
        return Token("count", match.start(), match.end() + 1, Decimal(10**4), Decimal(10**4), unit, 10**4, "count.classifier", chinese=True)
    if match["bare"]:
        scale = 10**4 * (10**8 if "亿" in match["bare"] else 1) if match["bare"][0] == "万" else 10**8
        return Token("money", match.start(), match.end(), Decimal(scale), Decimal(scale), "CNY", scale, "money.bare")
    return None


def tokens(text: str) -> list[Token]:
    """Every numeral of the text as a token, in order; those without a unit have no kind."""
    found: list[Token] = []
    end, match_at, may_follow, units = 0, _scan().match, unit_starts(), units_by_character()
    for opening in _scan_opens().finditer(text):
        start = opening.start()
        if start < end or (match := match_at(text, start)) is None:
            continue
        end = match.end()
        number = match["number"]
        if not number:
            token = _special(match)
        elif number[-1] not in SCALES and text[end : end + 1] not in may_follow and not match["prefix"] and not match["scale"]:
            continue  # nothing behind it makes it a quantity, nor part of one: most numerals of a text
        else:
            token = _token(text, match, units)
        if token is not None and "/" in token.unit:
            end = max(end, token.end)  # 10人/10万人
        if token is not None and not (found and _restated(text, found[-1], token)):
            found.append(token)
    return found


_RESTATES = re.compile(r"(?:及?以[上下内])?（不?包?含")


def _restated(text: str, before: Token, token: Token) -> bool:
    """Whether a bracket only says whether the number in front of it is included (低于50400元（含50400元）)."""
    same = before.low == token.low and before.unit == token.unit and text.startswith("）", token.end)
    return same and bool(_RESTATES.fullmatch(text, before.end, token.start))
