"""Quantities: every sum of money, percentage and count of a text, with its bound.

One pass over the numerals; the characters behind one tell its kind (`extract/lexicons/units.toml`). Then neighbours are
joined (50-100万元, 30、50、100万元), and bound words read on both sides, also over a list (不少于35家、5家).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final, Literal, NamedTuple

from extract.lexicons import any_of, per_pack, table
from extract.model import Bound, Mention, Quantity
from extract.seek import Ending
from extract.values import bound as bounds
from extract.values import fraction
from extract.values.numeral import DIGITS, NUMERAL, NUMERAL_OPENS, SHARE, SMALL, is_vague_pair, read_numeral

Kind = Literal["money", "percent", "count", ""]
_Unit = tuple[str, Kind, str]  # a word, its kind and its unit
_Units = Mapping[str, Sequence[_Unit]]


class Token(NamedTuple):
    """A numeral and what stands behind it. `unit` is empty for a bare numeral; `scale` is its trailing 万 or 亿, `shared` what those below ten share."""

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


_SCALES = {"万": 10**4, "亿": 10**8, "兆": 10**12}
_PERCENT = {
    "%": ("%", Decimal(1)),
    "‰": ("%", Decimal("0.1")),
    "个百分点": ("pp", Decimal(1)),
    "百分点": ("pp", Decimal(1)),
    "pct": ("pp", Decimal(1)),
}
_FRACTION = {"百": Decimal(1), "千": Decimal("0.1"), "万": Decimal("0.01")}

# what a sum of 亿 tells the class of, behind 亿: 20个亿〔元以上〕项目, 12个亿〔级〕集群
_CLASS = r"元?(?:以[上下]|级|[企项产镇村园楼乡大强])|元[^，。；、\d]{0,4}(?:项目|企业|园区|集群|楼宇)"


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
        (?P<scale>(?<=[余多几])[十百千]?[万亿]+|个亿(?!{_CLASS}))?
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


@per_pack
def _units() -> _Units:
    """Unit words by their first character, longest first: (word, kind, unit)."""
    entries: list[_Unit] = [(w, "money", code) for code, ws in table("units", "currencies").items() for w in ws]
    entries += [(w, "percent", w) for w in _PERCENT]
    entries += [(w, "count", w) for w in (*table("units", "counts")["words"], *table("units", "counts_in_digits")["words"])]
    entries += [("倍", "count", "times")]
    by_char: dict[str, list[_Unit]] = {}
    for entry in entries:
        by_char.setdefault(entry[0][0], []).append(entry)
    return {char: tuple(sorted(found, key=lambda e: -len(e[0]))) for char, found in by_char.items()}


@per_pack
def _in_digits() -> frozenset[str]:
    """Classifiers of digits only."""
    return frozenset(table("units", "counts_in_digits")["words"])


@per_pack
def _other_words() -> dict[str, tuple[str, ...]]:
    """For classifiers of one character, those behind which they are part of another word (3方面)."""
    return table("units", "joined")


@per_pack
def _currency() -> dict[str, str]:
    return {word: code for code, items in table("units", "prefixes").items() for word in items}


_LATIN = r"(?:[kMGT]?[VAW]{1,2}·?h?|[kMGT][Jj]|[kcm]?m[²³23]?|[kt]|TEU)(?![A-Za-z\d])"  # MWh, kW·h, m³, GJ


_MANY = r"每?\d{0,3}[十百千万亿]{1,2}(?:名|个)?(?:常住|户籍|适龄)?(?:人口|老年人|老人|孕产妇|活产婴?儿?|儿童|人|户|辆|公里|平方米|元)"  # 8张/千人, 10人/10万人


@per_pack
def _per() -> re.Pattern[str]:
    counted = table("units", "counts")["words"]
    unit = any_of((*counted, *table("units", "per")["spans"]))
    slashed = any_of((*counted, *table("units", "per")["words"], *table("units", "per")["spans"]))
    return re.compile(
        rf"(?:/\n?|每)(?P<per>(?:(?<=[/\n])(?:[万亿]元|{_MANY}|{_LATIN}|{slashed})|{unit})(?:（[^（）]{{1,2}}）)?(?:[/·.](?:{unit})|(?<=[人户名])[月年日天](?!均))?)"
    )


@per_pack
def _per_any() -> re.Pattern[str]:
    """What a sum of money is for where no list has it (0.3元/瓦, 300元/集装箱, 500元/（人·月）): a short word that its phrase ends with."""
    unit = rf"(?:{any_of((*table('units', 'counts')['words'], *table('units', 'per')['spans']))}|[\u4e00-\u9fff]{{1,7}}?)"
    whole = rf"{unit}(?:（[^（）]{{1,2}}）)?(?:[/·.]{unit}){{0,2}}"
    return re.compile(rf"/(?:（(?P<aside>{whole})）|(?P<per>{whole})(?=[，。；、：（）\s的给按发补奖计予标进执]|$))")


@per_pack
def _each_any() -> re.Pattern[str]:
    """The same said with 每 (300元每集装箱, 5000元每人每月), where a standard or the giving follows."""
    spans = any_of(table("units", "per")["spans"])
    return re.compile(
        rf"每(?P<per>(?!{spans}|上?一?年|次年|半)[\u4e00-\u9fff]{{1,7}}?)(?:每(?P<span>{spans}))?(?=的?标准|给予|予以|进行|计算|计发|发放|核发)"
    )


_PACE = re.compile(r"年(?!度)|个月|个?工作[日天]|个?自然日|个?星期|天|个?小时|分钟|周")
_PACED_REACH = 48
_QUICKER = Ending(  # 补贴审核由20个工作日压减至〔7个工作日〕: from one length to a shorter one, whatever it is that takes so long
    r"(?:由|从)[^，。；：、\d]{0,8}[\d.一二三四五六七八九十百]{1,6}(?:个月|个?工作[日天]|个?自然日|个?星期|天|个?小时|分钟|周)(?:以上|左右|以内)?[^，。；：、\d]{0,8}(?:压缩|压减|缩短|缩减|减少|精简|降低|降|减|提速|优化|提前)(?:[至到为]|了?为)(?:约|平均)?"
)
_PACED = Ending(  # 审查周期压缩至〔7个月〕, 办理时限分别由10个工作日缩短为〔3个工作日〕: a length of time that is to be reached
    r"(?:周期|时限|时间|时长|用时|耗时|天数|期限)[^，。；：]{0,24}(?:压缩|压减|缩短|缩减|减少|降低|降|提速|优化|控制|稳定|保持|提高|增加|达)(?:[至到为]|在)(?:约|平均)?(?:[\d.]+(?:个月|个?工作[日天]|天|个?小时|分钟|周)?(?:左右|以内)?[、和])*"
)
_YEARS_OF = Ending(  # 平均受教育年限达〔11年〕; 补贴年限 is how long something is paid
    r"(?:(?<![贴助励持受免放惠息发])年限|年数|寿命|工龄|学制)[^，。；：\d]{0,8}?(?:达|达到|提高到|提升到|增加到|延长到|提高至|提升至|延长至|超过|不低于)(?:约|平均)?"
)
_SPANS = frozenset(("年", "月", "日", "天", "学年", "季度", "学期", "小时", "学时", "次"))
_FLOWS = frozenset(("立方米", "立方", "m³", "m3", "吨", "千瓦时", "标方", "升"))  # 80万吨/日 is a capacity; 20架次/年 says how often
_NOT_COUNT = re.compile(any_of(table("units", "not_counts")["after_ge"]))
_SIZE = re.compile(rf"[十百千]+[万亿]|万[亩吨户人头]|千[吨亩]|亿(?:{_CLASS})")  # 3个千亿级产业集群, 2个万亩示范区, 20个亿元以上项目
_INCLUSIVE = re.compile(r"（不?含）")
_DOUBLE = re.compile(r"（[台套间件个只架栋幢]）")
_TENTH = re.compile(
    r"成(?=[以左的者，。；、）和五半贴申奖]|[一二三四六七八九](?:[的，。；、）以或左为是]|家庭|户主|员工|$)|$|(?:为|作为|是)?(?:上限|限|度)|为(?:上限|限|准|原则)|多(?:[，。；、]|$)|予|优先|给|比|多|企|股|股份|用|资|补|按|退还|发还|救助|报销|支付|给付|赔付|减免|减收|返还|收取|计发|计算|征收|发放|兑付)"
)
# 近〔七成〕农户: a tenth of what follows; 成立, 八成新 and 一成不变 are other words
_TENTH_OF = re.compile(
    r"成(?!为(?:了|主|首|全|业|国|省|市)|[立效果本品功长熟绩分交套像因语型衣书都片形就文见色]|员(?!工)|年|人(?![口员数群])|新(?![增能兴])|群|批|药(?!品)|器|对|家(?![庭长属])|双|串)[\u4e00-\u9fff]"
)
_AND_TENTH = re.compile(r"成([一二三四五六七八九半])(?![十百千万亿\d个名年月日项间位批次]|家(?!庭)|户(?!主)|员(?!工))")  # 九成八, 七成半
_HEDGED_TENTH = frozenset("由从近超逾约达过占有将足到满于的以中是至予受高，。；、：（")
# money said without 元 (最高500万奖励, 生产总值71.3亿, 投资3000万至5000万的): what may stand behind it, what names it behind or in front
_GIFTS: Final = "奖励|奖补|补贴|补助|资助|津贴|奖金|扶持|支持|补偿|红包|消费券"
_IMPLIED = re.compile(
    rf"(?:以上|以下|以内|左右|级|的(?=[，；、])|的?(?:[^，。；的]{{0,6}})(?:资金|投入|投资|规模|资本|产业|园区|企业|市场)|的?(?:一次性|等额|专项|首次)?(?:{_GIFTS}|贷款|额度)|[，。；、）]|$)"
)
_FUNDS_BEHIND = re.compile(
    rf"的?[^，。；的]{{0,6}}(?:资金|投入|经费)|的?(?:一次性|等额|专项|首次)?(?:{_GIFTS}|贷款|额度)(?!人|对象|企业|学生|家庭|农户)"
)
_MONEY_NOUN = re.compile(
    rf"(?:资金|投入|投资|产值|贷款|资产|收入|经费|预算|基金|税收|营收|规模|增加值|千亿|额|{_GIFTS}|总值|GDP|销售(?!量)|债务|负债|利润|支出|融资|纳税|成本|年薪|工资|利息|欠[薪款]|费(?!者)|价(?!值观)|进出口|市值|估值|罚款|出资|授信)"
)
_COUNTED_NOUN = re.compile(
    r"人口|人数|人次|人群|用户|户数|会员|粉丝|就业|岗位|学生|游客|职工|群众|保有量|销量|产量|装机|出栏|存栏|阅读|下载"
)


@per_pack
def _unit_starts() -> frozenset[str]:
    """Characters that may follow a numeral that is (part of) a quantity: units, and what joins it to the next numeral."""
    return frozenset((*_units(), *"-~至到、和及与或/（以成千百十工自天小分周年瓦伏乏赫字比"))


def _unit_at(text: str, at: int, units: _Units) -> _Unit | None:
    """The unit word at text[at:], its kind and unit, or None."""
    for entry in units.get(text[at : at + 1], ()):
        if text.startswith(entry[0], at):
            if entry[0] == "个" and _NOT_COUNT.match(text, at + 1) and not _SIZE.match(text, at + 1):
                return None
            if entry[0] in (joined := _other_words()) and text.startswith(joined[entry[0]], at + len(entry[0])):
                return None
            return entry
    return None


def _trailing_scale(number: str) -> int:
    return _SCALES.get(number[-1], 1)


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


def _token(text: str, match: re.Match[str], units: _Units) -> Token | None:
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
    entry = _unit_at(text, end, units)
    if entry is None and text.startswith("（", end) and (aside := _INCLUSIVE.match(text, end)):
        entry = _unit_at(text, aside.end(), units)  # 500万（不含）美元
        end = aside.end() if entry else end
    if entry is None:
        return _without_unit(text, match, Token("", start, end, value, high, "", scale, "", shared, more, chinese))
    word, kind, unit = entry
    if kind == "count" and (
        number in "零〇" or (number[0] == "0" and number[1:2].isdigit()) or (chinese and _no_count(text, match.start("number"), end))
    ):
        return None  # 零件, 零次品: nobody counts nought things; 03项 is a number in a list of codes
    if unit in _in_digits() and chinese and number[-1] not in _COUNTING:
        return _without_unit(text, match, Token("", start, end, value, high, "", scale, "", shared, more, chinese))
    behind = end + len(word)
    if kind == "money":
        unit = _currency()[match["prefix"]] if match["prefix"] and unit == "CNY" else unit
        if word[-1] == "元" and (
            (text.startswith(_NO_YUAN, behind) and not _BY_THE_MONTH.match(text, behind))
            or (chinese and end - start == 1 and _is_name(text, start, behind))
        ):
            return Token("", start, match.end(), value, high, "", scale, "", shared, more, chinese)
        if chinese and _SCALE_ALONE.fullmatch(number) and _names_unit(text, start, behind):
            return None  # 财政年度 | 百万元: what the numbers of a column are in
        per = _per().match(text, behind)
        if text.startswith("/", behind) and (per is None or text.startswith(("/", "·"), per.end())):
            per = _per_any().match(text, behind) or per
        if per and (per[0][0] == "/" or _ends_phrase(text, per.end())):
            unit, behind = f"{unit}/{per[per.lastgroup or 'per']}", per.end()
        elif text.startswith("每", behind) and (each := _each_any().match(text, behind)):
            unit, behind = f"{unit}/{'/'.join(filter(None, each.groups()))}", each.end()
        return Token("money", start, behind, value, high, unit, scale, "money.currency", shared, more, chinese)
    if kind == "percent":
        unit, factor = _PERCENT[unit]
        return Token("percent", start, behind, value * factor, value * factor, unit, 1, "percent.sign", shared, more, chinese)
    if unit == "times":
        if match.start() >= 2 and text.startswith("翻了", match.start() - 2):
            value, high = value + 1, value + 1
        return Token("count", start, behind, value, high, "times", scale, "count.times", shared, more, chinese)
    if text.startswith("（", behind) and (double := _DOUBLE.match(text, behind)):
        unit, behind = unit + double[0], double.end()
    if (
        text.startswith("/", behind) and (per := _per().match(text, behind)) and (per["per"] not in _SPANS or unit in _FLOWS)
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
    "社会",
    "文化",
    "并存",
    "融合",
    "对立",
    "分割",
    "格局",
    "模式",
    "主体",
)  # what 元 begins that is no currency
_COUNTING = frozenset("百千万亿兆")  # the last characters of a numeral that shares its scale


_NAMED_BEFORE = re.compile(r"(?:^|[，。；、：“《（\n]|引导|扶持|支持|壮大|推动|帮助|依托|包括|如|像|以|和|与|及|等)$")
_NAMED_AFTER = re.compile(
    r"[、”》]|和(?![\d一二三四五六七八九十])|(?:等)?(?:企业|公司|集团|品牌|食品|乳业|生物|股份|小区|社区|街道|路|桥|镇|村|区|县)"
)


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a word such as 三元 is a name among others (扶持壮大三元、富源等企业), and no sum."""
    return _NAMED_BEFORE.search(text, max(0, start - 2), start) is not None and _NAMED_AFTER.match(text, end) is not None


def _without_unit(text: str, match: re.Match[str], base: Token) -> Token:
    """A numeral with no unit behind it: a length of time that is to be reached, or what `_unitless` tells."""
    pace = _PACE.match(text, base.end)
    if pace:
        said = text[max(0, base.start - _PACED_REACH) : base.start]
        if (pace[0] == "年" and _YEARS_OF.search(said)) or _PACED.search(said) or (pace[0] != "年" and _QUICKER.search(said)):
            return base._replace(kind="count", end=pace.end(), unit=pace[0], rule="count.pace")
    return _unitless(text, match, base)


def _ends_phrase(text: str, at: int) -> bool:
    return text[at : at + 1] in "，。；、）\n\t的给予奖补标计进执" or at >= len(text)


def _unitless(text: str, match: re.Match[str], base: Token) -> Token:
    """A numeral with no unit behind it: a tenth (四成), money said without 元 (44亿的资金, 港币300万), or bare."""
    end = match.end()
    if text.startswith("成", end) and base.low < 10 and (_TENTH.match(text, end) or _is_tenth_of(text, match)):
        half = _AND_TENTH.match(text, end)
        further = (5 if half[1] == "半" else DIGITS[half[1]]) if half else 0
        low, high = (side * 10 + further for side in (base.low, base.high))
        more = text.startswith(("成多", "成余"), end)
        return base._replace(
            kind="percent", end=half.end() if half else end + 1, low=low, high=high, unit="%", rule="percent.tenth", more=more
        )
    if match["prefix"]:
        return base._replace(kind="money", unit=_currency()[match["prefix"]], rule="money.prefix")
    if base.scale >= 10**4 and (match["scale"] == "个亿" or _implied_money(text, match)):
        return base._replace(kind="money", unit="CNY", rule="money.implied")
    if (
        base.scale == 10**4
        and not base.chinese
        and (_PEOPLE.match(text, end) or _IN_WORK.search(text, max(0, base.start - 16), base.start))
    ):
        return base._replace(kind="count", unit="人", rule="count.people")
    return base


# 新增100万高校毕业生, 新增就业24万以上: people, with no word for them
_PEOPLE = re.compile(
    r"(?:高校|大学|城镇|农村|困难|贫困|适龄|各类|技能|专业|技术|失业|登记失业|返乡|退役|青年|产业)*(?:毕业生|大学生|中小?学生|学生|农民工?|职工|劳动者|青年|人才|群众|居民|老年?人|儿童|残疾人|妇女|军人|工人|人口|人员|干部|党员|游客|市民|村民)"
)
_IN_WORK = re.compile(r"(?:新增就业|就业)(?:人数|岗位|人口)?(?:达到?|超过?|突破|不少于|不低于|稳定在|保持在)*$")


def _is_tenth_of(text: str, match: re.Match[str]) -> bool:
    """Whether 七成 in front of a noun is a share of it: said behind a bound, a mark or 的, and no other word."""
    number, opens = match["number"], match.start()
    chinese = number[0] in DIGITS and number not in ("一", "零", "〇")
    return chinese and (not opens or text[opens - 1] in _HEDGED_TENTH) and bool(_TENTH_OF.match(text, match.end()))


def _implied_money(text: str, match: re.Match[str]) -> bool:
    if not _IMPLIED.match(text, match.end()):
        return False
    if match["number"][0] in "百千十万" and text.startswith("级", match.end()):
        return match["number"][-1] == "亿"
    left = text[max(0, match.start() - 16) : match.start()]
    clause = left[max(left.rfind(c) for c in "，。；\n") + 1 :]
    if _FUNDS_BEHIND.match(text, match.end()) or (_MONEY_NOUN.search(clause) and not _COUNTED_NOUN.search(clause)):
        return True
    return bool(_CAPPED.search(text, max(0, match.start() - _CAPPED_REACH), match.start())) and not _COUNTED_NOUN.search(clause)


_CAPPED = re.compile(
    r"(?:奖励|补贴|补助|资助|奖补|贴息|扶持)[^。；\n]*(?:最高|最多|不超过|封顶|上限|限额)(?:可?达到?|可|为)*(?:[\d.]+[万亿]元?[、和])*$"
)  # 按交易额的5%奖励卖方，最高〔100万〕
_CAPPED_REACH = 60  # characters from a ceiling to the giving in the clause before


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
    end, match_at, may_follow, units = 0, _scan().match, _unit_starts(), _units()
    for opening in _scan_opens().finditer(text):
        start = opening.start()
        if start < end or (match := match_at(text, start)) is None:
            continue
        end = match.end()
        number = match["number"]
        if not number:
            token = _special(match)
        elif number[-1] not in _SCALES and text[end : end + 1] not in may_follow and not match["prefix"] and not match["scale"]:
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


_TEN = 10
_LONGEST_JOINT = 24
_RANGE = re.compile(r"(?:（不?包?含[^（）]{0,14}）)?(?:及?以上)?(?:（含[^（）]{0,6}）)?(?:-{1,2}|~{1,2}|至|到)(?:不超过)?")
_AND = ("和", "与", "及", "、")  # 介于1000万元和3000万元之间
_BETWEEN = ("之间", "间的", "（含）之间", "区间")
_LIST = re.compile(r"、|和|及|与|或|/")


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


def _joined(text: str, found: list[Token]) -> list[Token]:
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
        if donor is not None and donor.unit == "pp" and token.unit == "个" and _LIST.fullmatch(text[token.end : donor.start]):
            token = token._replace(kind="percent", unit="pp", rule="percent.shared")  # 分别高2.6个和1.8个百分点
        said_once = token.rule == "money.prefix" and donor is not None and donor.kind == "money"  # 人民币20、12、6万元
        if (
            donor is not None
            and (not token.kind or said_once)
            and donor.kind
            and donor.low == donor.high
            and not token.chinese
            and _LIST.fullmatch(text[token.end : donor.start])
        ):
            token = _share(token._replace(unit=""), donor)
        out.append(token)
    return [token for token in reversed(out) if token.kind]


_BROKEN_THROUGH = re.compile(
    r"(?:以上|左右)?的?[^，。；、\d]{0,14}(?:技术|难题|瓶颈|难点|堵点|卡点|短板|工艺|装备|材料|部件|器件|算法|理论|环节|产品|软件|品种|药物|成果)"
)


def _hedges(text: str, token: Token) -> tuple[bounds.Hedge | None, bounds.Hedge | None]:
    front = bounds.front(text, token.start)
    if front is None and token.kind == "percent" and token.unit == "%":
        front = bounds.front_of_base(text, token.start)
    back = bounds.back(text, token.end)
    if front and back and back.bound == "approximately" and text.startswith("控制在", front.start):
        front = None  # 失业率控制在5.5%左右: a level, and no ceiling
    if front and token.kind == "count" and text.startswith("突破", front.start) and _BROKEN_THROUGH.match(text, token.end):
        front = None  # 突破100项关键技术: what is done, and no bound
    return bounds.including(text, token.end, front) if front else None, back


def _mention(token: Token, before: bounds.Hedge | None, after: bounds.Hedge | None, governed: Bound | None) -> Mention:
    outer = (before.start if before and before.end == token.start else token.start, after.end if after else token.end)
    if token.low != token.high:
        value = Quantity(low=token.low, high=token.high, unit=token.unit, bound="range")
    else:
        said = bounds.settle(before.bound if before else governed, after.bound if after else None)
        if token.more and said in ("exact", "approximately"):
            said = "more_than"
        value = bounds.quantity(token.low, token.unit, said)
    kind = token.kind or "count"
    return Mention(kind=kind, start=token.start, end=token.end, rule=token.rule, quantity=value, bounded=outer)


_TO_A_LEVEL = Ending(
    r"(?:(?:升|增|降|减|跌|提高|上升|回升|提升|下降|降低|回落|扩大|上调|下调)(?:至|到|为)|[，、]达到?|[^，、不超\d]{2,}达到?)"
)
_MODIFIER = re.compile(r"[^，。；：！？\n、]{0,16}")  # between a number and one inside the noun it counts
_OWN_NOUN = re.compile(r"[^、和及与或]*(?:、|和|及|与)(?!其中|省|市|国|县|区)[^、和及与或\d]{4,}")  # 教师不超过50名、〔青年骨干教师〕100名
_ITEM_GAP = re.compile(r"[^，。；：！？\n、]*(?:、|和|及|与|或)[^，。；：！？\n、]*")


def _bounded(text: str, found: list[Token]) -> Iterable[Mention]:
    """Mentions with bounds; a front word governs the list behind it, a back word the list in front (up to the comma)."""
    hedged = [_hedges(text, token) for token in found]
    governing: dict[Kind, Bound] = {}  # by kind: in 3个产值超千亿元的集群、8条… the inner bound is not the list's
    for i, token in enumerate(found):
        before, after = hedged[i]
        if before and after is None and text.startswith("控制在", before.start):
            trailing = _trailing(text, found, hedged, i)
            before = None if trailing and trailing.bound == "approximately" else before  # 分别控制在0.2%、0.4%左右
        if governing:
            _end_government(governing, token, before is None, text[found[i - 1].end : token.start])
        if before is not None:
            governing[token.kind] = before.bound
        governed = governing.get(token.kind)
        if before is None and after is None and governed is None:
            after = _trailing(text, found, hedged, i)
        behind = after if after and after.start == token.end else None
        yield _mention(token, before, behind, governed or (after.bound if after and behind is None else None))


def _end_government(governing: dict[Kind, Bound], token: Token, bare: bool, gap: str) -> None:
    """Forget the bounds that do not govern a token, by what stands between it and the one before. bare: it has no bound word in front."""
    if not (len(gap) < 60 and _ITEM_GAP.fullmatch(gap)) and not _MODIFIER.fullmatch(gap):
        governing.clear()
    if token.kind not in governing:
        return
    if token.kind == "count" and (_OWN_NOUN.fullmatch(gap) or (governing["count"] == "approximately" and not _LIST.fullmatch(gap))):
        del governing["count"]
    elif bare and (_TO_A_LEVEL.search(gap) or gap.endswith("按") or _WHO_GETS.search(gap) or _ITS_CLASS.fullmatch(gap)):
        del governing[token.kind]  # 由约59%升至62%, 突破千亿元、达1002亿元, 不足500元的按500元, 低于5000元的可获300元


_ITS_CLASS = re.compile(r"(?:（[^（）]*）)?(?:及?以[上下])?的[^，。；：、\d和及与或]{2,16}")  # 给予纳税超100万元的总部企业50万元
_WHO_GETS = re.compile(r"(?:获发?|给予|奖励?|补[贴助]?|资助|减租|减免|减收|享受?|发给|发放|核给)[^，。；、\d]{0,6}$")


def _trailing(text: str, found: list[Token], hedged: list[tuple[bounds.Hedge | None, bounds.Hedge | None]], i: int) -> bounds.Hedge | None:
    """The back word of a list that token i opens or continues (7%和8%左右), or None."""
    for j in range(i + 1, min(i + 8, len(found))):
        if not _LIST.fullmatch(text, found[j - 1].end, found[j].start) or _another_list(text, found[i], found[j]):
            return None
        before, after = hedged[j]
        if before is not None:
            return None
        if after is not None:
            return None if _each_its_own(text, found, hedged, j, after) else after
    return None


def _another_list(text: str, first: Token, item: Token) -> bool:
    """Whether an item opens a list of its own (100元、百岁以上; 75%、20万元以上80%), and no other measure of one limit (5%或20万元以内)."""
    counts = (first.kind == "count") + (item.kind == "count")
    return counts == 1 or (first.kind != item.kind and not text.endswith("或", 0, item.start))


def _each_its_own(
    text: str, found: list[Token], hedged: list[tuple[bounds.Hedge | None, bounds.Hedge | None]], j: int, after: bounds.Hedge
) -> bool:
    """Whether the item behind says its bound again (8%、8%、10%以上、10%以上): then none of them speaks for those in front."""
    return j + 1 < len(found) and hedged[j + 1][1] is not None and bool(_LIST.fullmatch(text[after.end : found[j + 1].start]))


_BETWEEN_SIDES = re.compile(r"(?:，|、)?(?:且|但|并|，)?")
_BETWEEN_BACKS = re.compile(r"的?[，、]?(?:且|但)?")  # 15万元以上的，50万元以下; 7亿元及以上、10亿元以下


def _both_sides(text: str, last: Mention, mention: Mention) -> tuple[Mention, Mention] | None:
    """Two neighbours as the one that says the lower side and the one that says the upper, or None.

    A bound word in front of the second, or none between them, is read in this order; two words behind (10亿元以下、7亿元及以上) in either.
    """
    a, b = last.quantity, mention.quantity
    if a is None or b is None:
        return None
    gap = text[last.bounded[1] : mention.bounded[0]]
    behind = last.bounded[1] > last.end and mention.bounded == (mention.start, mention.bounded[1]) and mention.bounded[1] > mention.end
    if len(gap) <= _SIDES_APART and behind and _BETWEEN_BACKS.fullmatch(gap):
        return (mention, last) if a.bound == "at_most" else (last, mention)
    close = mention.bounded[0] < mention.start or last.bounded[1] == mention.start
    return (last, mention) if close and len(gap) <= _SIDES_APART and _BETWEEN_SIDES.fullmatch(gap) else None


_SIDES_APART = 3  # characters


def _sides(text: str, found: list[Mention]) -> list[Mention]:
    """Mentions with 不低于X且不超过Y, or 超过X不足Y, made one range."""
    out: list[Mention] = []
    for mention in found:
        last = out[-1] if out else None
        a, b = last.quantity if last else None, mention.quantity
        said_once = b and b.unit == "CNY" and last and last.kind == mention.kind and text[mention.start].isnumeric()
        one_unit = a and b and (a.unit == b.unit or said_once)  # 新台币三万元以上十五万元以下: the currency is said once
        sides = _both_sides(text, last, mention) if last is not None and one_unit else None
        lower, upper = (side.quantity for side in sides) if sides else (None, None)
        strict = mention.kind == "money" or (
            last is not None and text.find("且", last.end, mention.bounded[0]) >= 0
        )  # 5%以上但未达10%: two steps
        if (
            last is not None
            and lower is not None
            and upper is not None
            and (lower.bound == "at_least" or (strict and lower.bound == "more_than"))
            and (upper.bound == "at_most" or (strict and upper.bound == "less_than"))
            and lower.low is not None
            and upper.high is not None
            and lower.low < upper.high
        ):
            both = Quantity(low=lower.low, high=upper.high, unit=lower.unit, bound="range")
            out[-1] = last._replace(
                end=mention.end if mention.bounded[0] < mention.start else mention.bounded[1],
                quantity=both,
                bounded=(last.bounded[0], mention.bounded[1]),
                rule=f"{last.kind}.sides",
            )
            continue
        out.append(mention)
    return out


def quantities(text: str, currency: str = "CNY") -> list[Mention]:
    """Every sum of money, percentage and count of a view's text, in order, with its bound.

    currency: what a bare 元 is, but where the text says itself that it speaks of another place (澳门：…).
    """
    joined = _joined(text, tokens(text))
    if not joined:
        return []
    found = _sides(text, list(_bounded(text, joined)))
    if currency == "CNY":
        return [_in_currency(mention, "USD") if text.startswith("$", mention.start) else mention for mention in found]
    elsewhere = _elsewhere(text)
    return [
        mention
        if _SAID_CNY.search(text, mention.start, mention.end)
        else _in_currency(mention, _currency_at(mention.start, elsewhere) or currency)
        for mention in found
    ]


_SAID_CNY = re.compile(r"人民币|[A-Z¥]")


_SPEAKS_OF = re.compile(
    r"(?:(?<=[\n。；])|(?<![\s\S]))[#*【（]*(?:至于|而|在)?(?:(?P<HKD>香港)|(?P<MOP>澳门)|(?P<TWD>台湾)|(?P<SGD>新加坡))"
    r"(?:[】*]*：?\n+|：|的|方面|(?:特别行政区|特区)?政府|当局|居民|市民|财政|则|，)"
)


_PLACES = ("香港", "澳门", "台湾", "新加坡")  # of which it names one


def _elsewhere(text: str) -> list[tuple[int, int, str]]:
    """The stretches that say which place they speak of, as (start, end, its currency): the rest of a paragraph behind a sentence's
    opening (至于澳门的…), the paragraph behind a label (澳门：), up to where another place is named so.
    """
    found: list[tuple[int, int, str]] = []
    if not any(place in text for place in _PLACES):
        return found
    for match in _SPEAKS_OF.finditer(text):
        end = text.find("\n", match.end())
        if found and found[-1][1] > match.start():
            found[-1] = (found[-1][0], match.start(), found[-1][2])
        found.append((match.start(), end if end >= 0 else len(text), match.lastgroup or ""))
    return found


def _currency_at(position: int, stretches: list[tuple[int, int, str]]) -> str:
    """The currency of the stretch a position stands in, or nothing."""
    i = bisect_right(stretches, position, key=lambda stretch: stretch[0]) - 1
    return stretches[i][2] if i >= 0 and position < stretches[i][1] else ""


def _in_currency(mention: Mention, currency: str) -> Mention:
    quantity = mention.quantity
    if mention.kind != "money" or quantity is None or not quantity.unit.startswith("CNY"):
        return mention
    return mention._replace(quantity=quantity.model_copy(update={"unit": currency + quantity.unit[3:]}))


# each alternative opens with a character: looked for far faster than a group or a look-behind
_OF_TAIWAN = (
    "台[北中南湾股]|全台(?!账)|新北市|桃园市|高雄市|基隆市|新竹[县市]|嘉义[县市]|苗栗县|彰化县|南投县|云林县|屏东县|宜兰县|花莲县|台东县|澎湖县|金门县|连江县|县府|卫福部|立委"
    r"|1(?<!\d1)(?:0[1-9]|1\d)年(?![来内间前后])"  # 108年起: a year of the Republic
)
_TAIWAN_BODIES = "立法院|本府|经济部|劳动部|内政部|卫生福利部|农业部农|农委会|国发会|原民会|客委会|劳委会|营建署|公所|县（市）|健保|劳保|国民年金|中低收入户|统一编号|自治条例"
_HONG_KONG_BODIES = (
    "财委会|立法会|差饷|特首|港府|强积金|综援|财(?<!经济财)政司|政务司司长|区议会|薪俸税|利得税|课税年度|房委会|房协|医管局|金管局|港铁|居屋|劏房|长生津|生果金|关爱基金"
    r"|民政事务|食环署|渔护署|社署|劳福局|教资会|工贸署|工业贸易署|创新科技署|数码港|八达通|/\d\d(?<=\d{4}/\d\d)(?:财政)?年度"
)
_HOME = (
    ("TWD", re.compile(rf"新台币|中华民国|民国\d|行政院|直辖市|中央主管机关|{_TAIWAN_BODIES}|{_OF_TAIWAN}")),
    ("HKD", re.compile(rf"港元|港币|香港|本港|全港|九龙|新界|行政长官|{_HONG_KONG_BODIES}")),
    ("MOP", re.compile(r"澳门|经济财政司|社会文化司|行政法务司")),
)
_NAMED = {"TWD": "新台币", "HKD": "港元", "MOP": "澳门元"}  # a place's own money, which once named is enough
_OWN_BODIES = {  # what only a paper of the place itself keeps naming
    "HKD": re.compile(_HONG_KONG_BODIES),
    "TWD": re.compile(rf"新台币|行政院|县府|卫福部|立委|{_TAIWAN_BODIES}"),
    "MOP": re.compile(r"澳门元|澳门币|经济财政司|社会文化司|行政法务司"),
}


def home_currency(text: str, script: str) -> str:
    """What a bare 元 is in a document: its own place's currency where Traditional text names it, else CNY.

    Text that speaks of 人民币 too is of that place only where it keeps naming its own bodies.
    """
    if script != "Hant":
        return "CNY"
    opening = text[:20000]
    most, code = max((len(pattern.findall(opening)) + (opening.count(_NAMED[code]) > 0), code) for code, pattern in _HOME)
    mainland = opening.count("人民币")
    if mainland and len(_OWN_BODIES[code].findall(opening)) < max(2, 2 * mainland):
        return "CNY"
    return code if most >= 2 else "CNY"
