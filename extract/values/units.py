"""The units of numbers: the words behind a numeral that tell its kind, and what a sum or a count is for (元/月, 每人)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from extract.lexicons import any_of, per_pack, table

Kind = Literal["money", "percent", "count", ""]
_Unit = tuple[str, Kind, str]  # a word, its kind and its unit
Units = Mapping[str, Sequence[_Unit]]


class Token(NamedTuple):
    """A numeral and what stands behind it. `unit` is empty for a bare numeral; `scale` is its trailing 万 or 亿, `shared` what those below
    ten share.
    """

    kind: Kind
    start: int
    end: int
    low: Decimal
    high: Decimal
    unit: str
    scale: int
    rule: str
    shared: int = 1
    more: bool = False  # 余, 多: more than the number said
    chinese: bool = False


SCALES = {"万": 10**4, "亿": 10**8, "兆": 10**12}
PERCENT = {
    "%": ("%", Decimal(1)),
    "‰": ("%", Decimal("0.1")),
    "个百分点": ("pp", Decimal(1)),
    "百分点": ("pp", Decimal(1)),
    "pct": ("pp", Decimal(1)),
}


# what a sum of 亿 tells the class of, behind 亿: 20个亿〔元以上〕项目, 12个亿〔级〕集群
CLASS = r"元?(?:以[上下]|级|[企项产镇村园楼乡大强])|元[^，。；、\d]{0,4}(?:项目|企业|园区|集群|楼宇)"


@per_pack
def units_by_character() -> Units:
    """Unit words by their first character, longest first: (word, kind, unit)."""
    entries: list[_Unit] = [(w, "money", code) for code, ws in table("units", "currencies").items() for w in ws]
    entries += [(w, "percent", w) for w in PERCENT]
    entries += [(w, "count", w) for w in (*table("units", "counts")["words"], *table("units", "counts_in_digits")["words"])]
    entries += [("倍", "count", "times")]
    by_char: dict[str, list[_Unit]] = {}
    for entry in entries:
        by_char.setdefault(entry[0][0], []).append(entry)
    return {char: tuple(sorted(found, key=lambda e: -len(e[0]))) for char, found in by_char.items()}


@per_pack
def in_digits() -> frozenset[str]:
    """Classifiers of digits only."""
    return frozenset(table("units", "counts_in_digits")["words"])


@per_pack
def _other_words() -> dict[str, tuple[str, ...]]:
    """For classifiers of one character, those behind which they are part of another word (3方面)."""
    return table("units", "joined")


@per_pack
def currency_words() -> dict[str, str]:
    """The codes of the currencies by the words said in front of a sum (新台币: TWD)."""
    return {word: code for code, items in table("units", "prefixes").items() for word in items}


_LATIN = r"(?:[kMGT]?[VAW]{1,2}·?h?|[kMGT][Jj]|[kcm]?m[²³23]?|[kt]|TEU)(?![A-Za-z\d])"  # MWh, kW·h, m³, GJ
_AMOUNTS = ("升", "毫升", "度", "株", "枚")  # what several of are one measure behind a slash
_MANY = r"每?\d{0,3}[十百千万亿]{1,2}(?:名|个)?(?:常住|户籍|适龄)?(?:人口|老年人|老人|孕产妇|活产婴?儿?|儿童|人|户|辆|公里|平方米|元)"  # 8张/千人, 10人/10万人


@per_pack
def per_unit() -> re.Pattern[str]:
    """What one sum or count is for each of, by the words the lists have (元/月, 元每人): `per`."""
    counted = table("units", "counts")["words"]
    unit = any_of((*counted, *table("units", "per")["spans"]))
    slashed = any_of((*counted, *table("units", "per")["words"], *table("units", "per")["spans"]))
    several = rf"\d{{2,5}}(?:{any_of((*counted, *_AMOUNTS))})"  # 20元/100升
    return re.compile(
        rf"(?:/\n?|每)(?P<per>(?:(?<=[/\n])(?:[万亿]元|{_MANY}|{several}|{_LATIN}|{slashed})|{unit})(?:（[^（）]{{1,2}}）)?"
        rf"(?:[/·.](?:{unit})|(?<=[人户名])[月年日天](?!均))?)"
    )


@per_pack
def per_any() -> re.Pattern[str]:
    """What a sum of money is for where no list has it (0.3元/瓦, 300元/集装箱, 500元/（人·月）): a short word that its phrase ends with."""
    unit = rf"(?:{any_of((*table('units', 'counts')['words'], *table('units', 'per')['spans']))}|[\u4e00-\u9fff]{{1,7}}?)"
    whole = rf"{unit}(?:（[^（）]{{1,2}}）)?(?:[/·.]{unit}){{0,2}}"
    return re.compile(rf"/(?:（(?P<aside>{whole})）|(?P<per>{whole})(?=[，。；、：（）\s的给按发补奖计予标进执]|$))")


@per_pack
def each_any() -> re.Pattern[str]:
    """The same said with 每 (300元每集装箱, 5000元每人每月), where a standard or the giving follows."""
    spans = any_of(table("units", "per")["spans"])
    return re.compile(
        rf"每(?P<per>(?!{spans}|上?一?年|次年|半)[\u4e00-\u9fff]{{1,7}}?)(?:每(?P<span>{spans}))?(?=的?标准|给予|予以|进行|计算|计发|发放|核发)"
    )


SPANS = frozenset(("年", "月", "日", "天", "学年", "季度", "学期", "小时", "学时", "次"))
FLOWS = frozenset(("立方米", "立方", "m³", "m3", "吨", "千瓦时", "标方", "升"))  # 80万吨/日 is a capacity; 20架次/年 says how often
_NOT_COUNT = re.compile(any_of(table("units", "not_counts")["after_ge"]))
_SIZE = re.compile(rf"[十百千]+[万亿]|万[亩吨户人头]|千[吨亩]|亿(?:{CLASS})")  # 3个千亿级产业集群, 2个万亩示范区, 20个亿元以上项目


@per_pack
def unit_starts() -> frozenset[str]:
    """Characters that may follow a numeral that is (part of) a quantity: units, and what joins it to the next numeral."""
    return frozenset((*units_by_character(), *"-~至到、和及与或/（以成千百十工自天小分周年瓦伏乏赫字比"))


def unit_at(text: str, at: int, units: Units) -> _Unit | None:
    """The unit word at text[at:], its kind and unit, or None."""
    for entry in units.get(text[at : at + 1], ()):
        if text.startswith(entry[0], at):
            if entry[0] == "个" and _NOT_COUNT.match(text, at + 1) and not _SIZE.match(text, at + 1):
                return None
            if entry[0] in (joined := _other_words()) and text.startswith(joined[entry[0]], at + len(entry[0])):
                return None
            return entry
    return None
