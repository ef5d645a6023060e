"""Bounds (contract, "Quantity"): the words before and behind a number that say which side it closes.

Civil Code of the PRC, article 1259: 以上、以下、以内、届满 include the number; 不满、超过、以外 do not.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from extract.lexicons import any_of, per_pack, table, words
from extract.model import Bound, Quantity
from extract.seek import Ending

_NO_CEILING = (
    "(?<![主结工大屋全][体构程楼面]封)"  # 主体〔封顶〕: a building is closed, and nothing limited; read behind the first character
)
_REACH = 24  # characters looked at on the left: a bound word, and what may stand between it and the number


class Hedge(NamedTuple):
    """A bound word: which bound it makes, and the [start, end) of text it stands in."""

    bound: Bound
    start: int
    end: int


@per_pack
def _front() -> tuple[Ending, dict[str, Bound]]:
    by_word: dict[str, Bound] = {word: bound for bound, items in table("bounds", "front").items() for word in items}  # type: ignore[misc]
    between = any_of(words_between())
    lone = "".join(table("bounds", "not_behind")["characters"])
    short = any_of((word for word in by_word if len(word) == 1), guard=rf"(?:(?<![{lone}].)|(?<=整合.))")
    long = any_of((word for word in by_word if len(word) > 1), guard=_NO_CEILING)
    receivers = any_of({*table("bounds", "receivers")["words"], *words("receivers", "nouns", "people")})
    return Ending(
        rf"(?P<word>{long}|{short})(?:(?<!最[高多低少])|(?!的))(?:(?<=[补助贴奖励资给持偿放予])"
        rf"(?:[^，。；：、！？\n\d]{{0,14}}?(?:{receivers}|(?<=[\u4e00-\u9fff])[人者户员方]))|{between}|(?<=[付销偿助给贴奖息持贷])额(?!度)|(?<=最[高多])[减免返抵])*+"
    ), by_word


@per_pack
def _front_of_base() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<word>{any_of(_front()[1], guard=_NO_CEILING)})"
        r"(?P<base>(?!的|部分|部份|(?<=[逾超])[期额标时龄载员]|[一二两三四五六七八九十半]{1,3}个?(?:日|天|周|月|年|小时|季度?)|(?<=破)[产坏解除格损]|(?<=达)[标产效成])"
        rf"(?:[^，。；：！？、\n\d（）]|{_LISTED_ON}|（[^（）]{{1,12}}）){{2,40}}?)的?(?:比例)?$"
    )


_LISTED_ON = (  # an item of a list that is the base as a whole: 不超过〔设备、软件（含税）购置额〕的30%
    r"、(?![^，。；：、\d]{0,16}?(?:[占达率]|比[例重]|不[超低高少]|超过|[高低]于|最[高多低少]|给予|奖励|补[贴助])|、)"
    r"(?=[^，。；：！？\n\d]{1,30}(?:[的之]|[额费款金资]用?)$)"
)


@per_pack
def words_between() -> tuple[str, ...]:
    """Words that may stand between a front bound word and its number (最高〔可给予〕50万元)."""
    return tuple(table("bounds", "between")["words"])


@per_pack
def _back() -> tuple[re.Pattern[str], dict[str, Bound]]:
    by_word: dict[str, Bound] = {word: bound for bound, items in table("bounds", "back").items() for word in items}  # type: ignore[misc]
    # 起 and 内 are bounds only where no word goes on from them (起步, 内部); 以上 is none in 以上政策.
    return (
        re.compile(
            rf"(?:人民币|新台币)?(?:（(?:[^（）]{{0,8}}|不?包?含[^（）]{{0,14}})）)?"
            rf"(?P<word>{any_of(by_word)}|的[^，。；、\d]{{1,4}}上限|的?(?:贷款|借款|本金|授信)[^，。；、\d]{{0,4}}为上?限)"
            rf"(?:（[^（）]{{0,6}}）|[\u4e00-\u9fff]{{1,6}}（不包?含[\d.]+[%元万亿]{{0,3}}）)?"
        ),
        by_word,
    )


_NO_BACK = re.compile(r"起(?!的|步价|[，。；、）]|$)|内(?!的|[，。；、）]|$|核[实发给定]|据实|酌|发给|补助|支应|给予)|前后")


# 超过（含）10万元: the number is included, whatever the word says
_HOLDS_IT = re.compile(r"(?:(?:超过|高于|大于|多于|满|达到?)|(?P<less>低于|少于|小于|不足|不满))（含(?:本数|此数)?）$")


def front(text: str, start: int) -> Hedge | None:
    """The bound word in front of text[start:], or None."""
    if text.startswith("）", start - 1) and (told := _HOLDS_IT.search(text, max(0, start - _REACH), start)):
        return Hedge("at_most" if told["less"] else "at_least", told.start(), start)
    pattern, by_word = _front()
    left = max(0, start - _REACH)
    window = text[left:start]
    best = pattern.search(window)
    if best is None:
        passed = (
            text[start - 1 : start] == "过"
            and not text.endswith("一次", 0, start - 1)
            and (
                text[start - 2 : start - 1] in _PASSED_BY
                or (text[start + 1 : start + 2] == "成" and text[start - 2 : start - 1] not in _NO_PASSING)
            )
        )
        return Hedge("more_than", start - 1, start) if passed and start > 1 else _limit(text, start)
    word = best["word"]
    if (window.endswith(_GROWN_ENDS) and _LIMIT_GROWN.search(window)) or _OF_THE_MOST.match(window, best.end("word")):
        return None
    inner = pattern.search(window, best.end("word")) if best.end("word") < len(window) else None
    bound = by_word[word]
    if inner is not None and {bound, by_word[inner["word"]]} == {"at_most", "approximately"}:
        bound = by_word[inner["word"]]  # 最高约: the inner word is what is said of the number
    negation = _NEGATION.search(window[: best.start()])
    if negation and bound in _OPPOSITE:
        return Hedge(_OPPOSITE[bound], left + negation.start(), start)  # 不能超过 is 不超过
    return Hedge(bound, left + best.start(), start)


_GROWN_ENDS = ("额", "高", "加", "调", "升", "浮", "增", "均", "各", "再", "别", "了")
# 最高补助金额的75%: a share of it
_OF_THE_MOST = re.compile(r"(?:补助|补贴|奖励|资助|支付|给付|贷款|保障|租金|限定)*(?:金额|额度|限额|标准|额|价格)的$")
# by how much a limit grows is no limit
_LIMIT_GROWN = re.compile(
    r"(?:提高|增加|上调|提升)[^，。；：\d至到为]{0,16}限额(?:均|各|再|分别)*$"
    r"|(?:限额|额度|封顶线|上限|最[高低]标准)(?:均|各|再|分别|可|每[年次人户]|每[人户]每[年月])*(?:提高|增加|上调|上浮|增|提升)(?:了|均|各|再|分别)*$"
)
_NO_PASSING = "通超不经越太路"  # 通过一成, 不过两成
_PASSED_BY = "值税入额利资量数润次度率个家条座、"  # 产值过500亿元, 首次过亿元, 3个过千亿元城市, 过10亿元


def including(text: str, end: int, hedge: Hedge) -> Hedge:
    """A bound word in front of text[:end], with the number itself where a bracket says so (小于3000万元（含）)."""
    if hedge.bound in _EXCLUDED and _WITHOUT_ITSELF.match(text, end):
        return Hedge(_EXCLUDED[hedge.bound], hedge.start, hedge.end)  # 不超过60万元（不含60万元）
    if hedge.bound not in _INCLUDED or not _WITH_ITSELF.match(text, end):
        return hedge
    return Hedge(_INCLUDED[hedge.bound], hedge.start, hedge.end)


_WITH_ITSELF = re.compile(r"（包?含(?:本数|[\d.,十百千万亿]*[^（）\d，。；]{0,4})）")  # 低于50400元（含50400元）
_INCLUDED: dict[Bound, Bound] = {"more_than": "at_least", "less_than": "at_most"}


# what a sum is that somebody gives, owes or stands for (最高资助额, 最高罚款, 最低给付金额): with 最高 or 最低 in front it names a limit
_DUE = (
    r"(?:可|能|单笔|单项|每[年月次]|年度|累计|总|一次性)?(?:资助|补助|补贴|贴补|津贴|奖励|奖助|奖补|扶持|支持|支援|给付|支付|报销|赔偿|赔付|补偿|宽减|宽免|减免|豁免|退税|返还"
    r"|回赠|扣除|扣减|抵免|抵扣|拨款|承担|贷款|借款|融资|授信|信贷|保证|担保|按揭|罚款|投保|保险|保障|缴费|筹资|申请|申领|获批|获发|发放|发给)"
)
_DUE_SUM = rf"(?:(?:{_DUE}){{0,2}}(?:金额|额度?|限额|数额|款额|总额|标准|基准|上限|限度|经费|款项?|费用)|奖金|奖励金|罚[款金锾]|津贴|补助金?|补贴|奖励|赔偿|资助)"
_GIVEN = rf"(?:{_DUE}|给予|享受|核[发给]|救[济助]|拨给|核拨|获得?)"
_MOST_OF = re.compile(  # 最高补助开办费200万元, 最高救济给付新台币200万元
    rf"最[高多](?:得|可)?(?:{_GIVEN})+"
    r"(?:[^，。；：、\d的]{1,8}(?:费用?|经费|租金|奖金|津贴|款|金|补[助贴]|奖励|资助)|(?<=给付)|(?<=救济))"
    r"(?:人民币|新台币|台币|港币|澳门币)?$"
)
_MOST_REACH = 40
_HOW_GIVEN = r"(?:一次性|每[人月年户次项家]|合计|累计|共|人民币|新台币|港币)*"
_TO_SOMEBODY = (
    rf"(?:[向为对给](?!予)[^，。；：、\d]{{2,20}}?(?:{_GIVEN}|提供|[派拨]付|[派核]发|补|奖)"  # 最高〔可向入选的艺术家提供〕15万元
    rf"|(?:{_GIVEN}|提供)(?![的额]|金额|标准|额度|限额|比例)[^，。；：、\d由从按的]{{2,6}}(?:的[^，。；：、\d由从按的]{{2,10}})?)"  # 最高〔奖励获评的作者〕20万元
)
_MOST_TO = re.compile(  # whom the most is given to
    rf"(?<!以)(?:最[高多]|至多|不超过)(?:可以?|得|能够?|将|会)*(?:按照?[^，。；：、\d]{{2,12}}?)?{_TO_SOMEBODY}{_HOW_GIVEN}$"
)
_MOST_DONE = re.compile(  # the most that somebody can do with so much, by whatever verb: 最高〔可提取〕6574元, 可最高〔支取〕1500元
    r"(?:(?:可以?|能够?)最[高多]|(?:最[高多]|至多|顶多)(?:每[人户家年月次]{1,2}){0,2}(?:可以?|能够?|得以))(?:一次性|累计|再|另)*[^，。；：、\d的由从按额度限标]{1,6}$"
)
_SET = (
    r"仍?[为是]|(?:维持|保持)(?:在|为|于)?(?:现时|原有|现有)?(?:的|每(?:名|个|家|户|人|位|宗)[^，。；：\d]{0,8})?|：|定[为在于]|订[为在于]|设[为在于]|确定为"
    r"|分别为|同为|均为|同样为|一律为|统一为|(?<!不)(?:提高|增加|上调|调高|调升|提升|放宽|扩大|下调|调低|降低|减少|调整|修订|[增提调加升减降改])(?:至|到|为)|按|（"
)


@per_pack
def _limit_nouns() -> tuple[re.Pattern[str], dict[str, Bound]]:
    nouns = table("bounds", "limit_nouns")
    by_word: dict[str, Bound] = {word: bound for bound, items in nouns.items() for word in items}  # type: ignore[misc]
    return re.compile(
        rf"(?:(?P<word>{any_of(by_word)})|最(?:(?P<most>高)|低){_DUE_SUM})(?:会|将|拟|可|亦|均|应|则|再)*"
        rf"(?P<set>{_SET}|(?<=(?:支付|报销|补助|补偿|给付|救助)(?:限额|上限))(?!提|增|上调|调|放宽|降|的|内)"
        rf"|(?=(?:在职|退休|职工|居民|成年|学生|个人|企业|[一二三]级|每[人户月年吨升度])))(?:(?:[^，。；：！？、（）由从\n\t\d]|\d(?=人)){{0,16}}：?)$"
    ), by_word


def _limit(text: str, start: int) -> Hedge | None:
    """The bound that a limit set to text[start:] makes (上限由450万元上调至620万元, 支付限额为每人每月1000元), or None."""
    if text[start - 1 : start] in _RAISED_ENDS and _LIMIT_RAISED.search(text[max(0, start - 40) : start]):
        return Hedge("at_most", start, start)
    if listed := _LIMITS_LISTED.search(text, max(0, start - _LIMITS_REACH), start):
        return Hedge("at_most", listed.end(), start)
    if not _LIMIT_HINT.search(text, max(0, start - 28), start):
        return None
    if text[start - 1] in "费用租贴款金付济助励币" and _MOST_OF.search(text, max(0, start - 24), start):
        return Hedge("at_most", start, start)
    if _MOST_DONE.search(text, max(0, start - _REACH), start) or _MOST_TO.search(text, max(0, start - _MOST_REACH), start):
        return Hedge("at_most", start, start)
    pattern, by_word = _limit_nouns()
    found = pattern.search(text[max(0, start - 28) : start])
    if found is None or (found["set"] == "（" and "）" not in text[start : start + 16]):
        return None
    return Hedge(by_word[found["word"]] if found["word"] else "at_most" if found["most"] else "at_least", start, start)


_LIMITS_REACH = 80
_OWN_LIMIT = r"(?:(?!其中|再|另|共|起付|自付|门槛)[^，。；：！？\n、\d不超低高多少由从缴收交负担付报销补奖贴给标比基本增加提])"
_RAISED_TO = r"(?:提高|上调|调高|提升|增加|调整|下调|降低|上浮|放宽)(?:到|至|为)"
_SUM = r"[\d.,]{1,9}[万亿]?元"
_EACH_ONE = r"(?:每[人户家次年月]){0,2}"
_CASE = r"(?:[^，。；：！？\n、\d由从]|（[^（）]*）){2,30}?"
_RISES = rf"(?:由|从)[^，。；：！？\n]{{2,14}}{_RAISED_TO}"
_LIMITS_LISTED = re.compile(  # a limit, with case after case behind it
    r"(?:限额|上限|封顶线|最高额度)(?:标准)?(?:"
    # 年度最高支付限额：在职职工4500元，退休人员〔5500元〕
    rf"(?:(?:为|如下)?：|(?:分别|依次)为)(?:[^，。；：！？\n\d元]{{1,16}}{_SUM}[，；、])+[^，。；：！？\n、\d不超低高多少由从]{{1,16}}"
    # 限额为3500元，退休人员为〔4000元〕
    rf"|[为是]{_EACH_ONE}{_SUM}(?:[，；]{_OWN_LIMIT}{{2,12}}?[为是]{_EACH_ONE}{_SUM})*[，；]{_OWN_LIMIT}{{2,12}}?[为是]{_EACH_ONE}"
    # 限额由50万元提高到80万元，夫妻双方由〔100万元〕提高到〔120万元〕
    rf"|(?:：[^，。；：！？\n、\d由从]{{1,16}})?{_RISES}{_SUM}(?:[，；]{_CASE}{_RISES}{_SUM})*"
    rf"(?:[，；]{_CASE}(?:由|从)(?:[^，。；：！？\n\d]{{0,6}}|[^，。；：！？\n]{{2,14}}{_RAISED_TO}))?"
    rf"|：[^，。；：！？\n、\d由从]{{1,16}}(?:由|从)(?:[^，。；：！？\n]{{2,14}}{_RAISED_TO})?"
    r")$"
)
_LIMIT_HINT = re.compile(r"(?:[限额顶线价]|最[高低多]|至多)[^，。；：！？、\n\t\d]{0,20}")
_CEILING = (
    rf"(?:上限|封顶(?:[线额]|标准)|限额(?:标准)?|最高[^，。；：\d]{{0,10}}(?:额度?|金额|限价|零售价格?)|最高限[额价度]|最高{_DUE_SUM})"
)
_LIMIT_RAISED = re.compile(  # the ceiling is said once, in front of the old sum: 资助上限由450万元上调至620万元
    rf"{_CEILING}(?:（[^（）]*）)?，?(?:分别|统一|则|将|会|已|相应|同步|适当|逐步|可|再)*(?:(?:由|从)[^，。；：]{{2,14}})?"
    r"(?:(?:提高|上调|调高|调升|提升|增加|调整|放宽|下调|降低|上浮|[增提调加升减降改])(?:至|到|为)|维持(?:在|于|为)?|保持(?:在|为)|仍为?)$"
    rf"|{_CEILING}(?:由|从)(?:原先|原来|原|现行|目前|现在|往年|去年)?的?$"
    r"|(?:合计|总额|金额|价值)[^，。；：]{0,4}[未不]超过[^，。；：\d]{1,8}时为$"  # 合计金额未超过一人时为250万元
)
_RAISED_ENDS = "到至为于在持由从的先来行前年"  # what the words of it end with
_NEGATION = re.compile(r"(?:不能|不得|不可以?|不应|不会|不宜|不准|不许|不要|不|未|毋|勿)$")
_OPPOSITE: dict[Bound, Bound] = {"more_than": "at_most", "less_than": "at_least"}


def front_of_base(text: str, start: int) -> Hedge | None:
    """The bound word in front of what a rate is a share of (不超过新设备购置额的20%), or None."""
    left = max(0, start - 50)
    pattern = _front_of_base()
    found = pattern.search(text[left:start])
    while (
        found is not None
        and found["word"] in _WEAK
        and not (_EXCEEDED.fullmatch(found[0]) or _GIVEN_AT_MOST.search(text, left, left + found.start("base")))
    ):
        found = pattern.search(text[left:start], found.end("word"))  # 最高〔不超过建设费用的30%〕
    if (
        found is None
        or _LIMIT_GROWN.search(text[left:start])
        or _UPON.search(found["base"])
        or _OF_PORTION.search(found["base"])
        or (found["word"] in _BESIDE and _is_compared(found["base"], text[start - 1]))
    ):
        return None
    bound = _front()[1][found["word"]]
    negation = _NEGATION.search(text, left, left + found.start())
    if negation and bound in _OPPOSITE:
        return Hedge(_OPPOSITE[bound], negation.start(), start)  # 不会超过总额的5%
    return Hedge(bound, left + found.start(), start)


# 超出月收入的15% and 最高为其贡献的60% are bounds; 超出计划15%, 超出部分的15% and 最高等级工资的60% are none
_EXCEEDED = re.compile(
    r"超出.{2,}(?<!部分)的|约(?:等于|相当于|占).{2,}|最[高低多少]可?以?(?:为|达到?|按照?|给予|予以|奖励|补贴|补助|资助|返还)(?!金额|资金|额|标准|限额|比例).{2,}"
)
_BESIDE = frozenset(("高于", "低于"))
_OF_PORTION = re.compile(r"部[分份](?:则|均|统一|一律|再|，)*[按以]照?$")  # 超过500万元的部分则以16%计算
_UPON = re.compile(r"基础上(?:再|另|可|额外)*(?:上?浮|提高|增加|上调)?$")  # 在最高额度基础上再上浮20%
_COMPARED = re.compile(r"(?:同期|平均(?:水平|增速|增幅|值)?|平均水准)$")  # 高于全国同期1.7%


def _is_compared(base: str, last: str) -> bool:
    """Whether what something lies above or below is another's level, told with its number (高于全国同期1.7%, 低于全省的5.2%)."""
    return bool(_COMPARED.search(base) or (_PLACE.fullmatch(base) and last in "的之"))


_PLACE = re.compile(r"(?:全[国省市区县州]|[\u4e00-\u9fff]{2,4}[省市县区州])之?")  # 低于全省的5.2%: what another place has, and no bound
# 给予最高〔项目投资额〕30%
_GIVEN_AT_MOST = re.compile(r"(?:给予|予以|享受)(?:企业|个人)?最[高多](?!等级|限额|额度|标准|金额|档|级|工资|奖)$")
_WEAK = frozenset(("超", "近", "约", "愈", "最高", "最低", "上限", "限额", "达不到", "突破", "相当于", "超出", "未满", "不满", "不足"))


def back(text: str, end: int) -> Hedge | None:
    """The bound word right behind text[:end], or None."""
    pattern, by_word = _back()
    match = pattern.match(text, end)
    if match is None:
        return None
    if match["word"] in ("起", "内", "前后") and _NO_BACK.match(text, match.start("word")):
        return None
    said = by_word.get(match["word"], "at_most")  # 3%的保费率上限
    return Hedge(_EXCLUDED.get(said, said) if _WITHOUT_ITSELF.search(match[0]) else said, end, match.end())


_WITHOUT_ITSELF = re.compile(r"（不包?含(?:本数|[\d.,十百千万亿]*[元个家人项%]?)）")  # 200万元（不含）以上
_EXCLUDED: dict[Bound, Bound] = {"at_least": "more_than", "at_most": "less_than"}


def settle(before: Bound | None, after: Bound | None) -> Bound:
    """The bound that a front and a back word make together: 达到X以上 is at_least, 突破X以上 too, 不超过X以内 at_most."""
    if after == "at_least" and before in ("approximately", "more_than"):
        return after
    if after == "at_most" and before == "approximately":
        return after
    return before or after or "exact"


def quantity(value: Decimal, unit: str, bound: Bound) -> Quantity:
    """A quantity of one number: the sides follow the bound."""
    low = None if bound in ("at_most", "less_than") else value
    high = None if bound in ("at_least", "more_than") else value
    return Quantity.known({"low": low, "high": high, "unit": unit, "bound": bound})
