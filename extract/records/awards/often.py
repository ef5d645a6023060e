"""How often a sum is given: the words for every year, month and quarter, put together from their parts (每 + 个 + 会计 + 年度).

Without a word for every one (年最高50万元, 月度补贴额, 单季限额) a length of time tells it where a ceiling or what is given stands behind.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from extract.records.cover_words import REIMBURSED
from extract.records.kinds import Frequency
from extract.seek import Opening, place_of

_KIND: Final = r"(?:自然|会计|财政|财务|纳税|税务|申报|考核|预算|课税|公历|日历)?"
_EACH: Final = r"每(?:一?个|一)?"
_GIVEN: Final = "补贴|补助|奖励|奖补|资助|贴息|扶持|支持|减免|返还|考核奖"
_CEILING: Final = (
    r"(?:内|期内)?(?:累计|合计|总计|可|获得?|享受?|领取|申请|申领|的|原则上)*(?:最[高多]|至多|不得?(?:超过?|高于|多于|突破)|限额|上限|封顶|总额|用药额|支付限额"
    rf"|(?:{_GIVEN})(?:资金|总?金?额度?|总|限额|上限|最高|封顶|不超过|不高于|标准))"
)

# 年最高支付限额, 月度限额, 月支付标准, 月抚恤金标准: a level that is laid down for each span of time
_LAID_DOWN: Final = (
    rf"(?:度|内|均)?(?:累计|最高|总|基金|统筹|个人|待遇|用药|医疗|费用|服务|提取|补助|资助|{REIMBURSED})*"
    r"(?:限额|封顶|上限|顶线|最高|额度|定额|标准|(?:基础|基本|年限)*(?:养老金|退休金|待遇|津贴)(?=[^，。；：]?[^，。；：]?[增加提])"
    r"|[^，。；：\d月年]{0,6}?(?:津贴|补[贴助]费?|生活费|护理费|(?<![租押薪本税罚订定])金|供养|保障|待遇|奖励|护理|照护|照料|养育|托养|经费)的?(?:最低|最高|发放|支付)?(?:标准|金额|数额|水平))"
)

# 每年, 每个会计年度, 每一年
EACH_YEAR: Final = rf"{_EACH}(?:{_KIND}年度|学年度?|年(?![龄级代纪轻均满内度]))"
EACH_QUARTER: Final = rf"{_EACH}季度?(?!节)"
EACH_MONTH: Final = rf"{_EACH}{_KIND}月(?!薪|租)"

# not in 三年, 当年, 上年度, 青年: another year or no year at all
_OTHER: Final = r"(?<![\d〇零一二三四五六七八九十百两几数多每本上去今明后前首末次第近历同满半整全周隔逾跨往青成老中少幼壮丰新旧])"
_HANDED: Final = r"度?(?:发|拨|兑|给|支[付给]|计|补|奖|资助|扶持|返还|核|申|享|可|，|。|；|、|）|$)"

YEARLY: Final = (
    rf"{EACH_YEAR}|每[^，。；：、\d每]{{1,6}}满(?:(?:1|一)年|(?:12|十二)个月)|全年|(?:同一?|一个|单一?个?|各)(?:会计|财政|自然|纳税)?年度|(?:自然|会计|财政)年度内?|年人均"
    rf"|年度[^，。；\d]{{0,16}}(?:限额|上限|封顶|用药额)"
    rf"|(?<![首上次一二三四五\d])年度内?[^，。；\d]{{0,6}}(?:最高|总额|不得?超过|不得?高于|累计|{_GIVEN}|资金|享受|获)|(?<![\d〇零一二三四五六七八九十上本当全各每同今去单])年度以?$"
    rf"|{_OTHER}年(?:{_CEILING}|{_LAID_DOWN})|(?<![第满每\d])一年(?:内|{_CEILING})|单年{_CEILING}|[逐按]年(?={_HANDED})"
    r"|[/·•](?:每?[人生项家户][·•]?)?学?年|每[人户]年(?![龄均收度初末底])"
)
_LONE: Final = r"(?<![\d〇零一二三四五六七八九十两个每本当上下次首末满半整全周岁蜜])"
MONTHLY: Final = (
    rf"{EACH_MONTH}|[逐按]月|月领|(?<=金)月(?=增|加发)|每[^，。；：、\d每]{{0,6}}满(?:1|一)个月|[/·•](?:每?[人家户][·•]?)?每?月|每[人户]月(?!份|薪|租|供|均收)|月均|月人均"
    rf"|单月{_CEILING}|{_LONE}月(?:度?{_CEILING}|{_LAID_DOWN})"
)
QUARTERLY: Final = rf"{EACH_QUARTER}|[逐按]季|每(?:三|3)个月|[/·•](?:每?[人家户][·•]?)?每?季|单季度?{_CEILING}|{_LONE}季度?{_CEILING}"
_YEARS: Final = r"[一二两三四五六七八九十\d](?:年|个?月|日|天|周)"
_PERIOD: Final = r"(?:政策|扶持|补贴|补助|奖励|支持|资助|有效|执行|实施|项目|聘|任|建设|培养|评估)(?:有效|执行|实施)?期(?:限)?(?:以?内|间)"
CUMULATIVE: Final = (
    rf"累计|{_YEARS}(?:内|期)?[^，。；年]{{0,6}}(?:合计|总计|共计|总额|共(?=\d|最|不|可|给|补|奖))|[一二三四五两\d]年(?:内|期)?(?:最高|最多)可?[得获]"
    rf"|{_PERIOD}(?:最[高多]|不得?超过|合计|总计|总额|共)"
)
ONCE: Final = (
    r"一次性|一笔过|一次过|(?:(?<=每[人户名])|(?<!每.)(?<!每..)(?<!每...))[一乙]次"
    r"(?=(?:分别|各(?=[给发奖补])|可|再|共)*(?:奖(?=\d)|发[给放]|给|核[发给拨]|补助|补贴|奖[励助补]|资助|扶持|支[付给]|拨[付给]|兑[付现]|致赠|慰问|颁[发给]))"
)

HOW_OFTEN: Final[tuple[tuple[Frequency, Opening], ...]] = (
    ("monthly", Opening(MONTHLY)),
    ("quarterly", Opening(QUARTERLY)),
    ("yearly", Opening(YEARLY)),
    ("cumulative", Opening(CUMULATIVE)),
    ("one_off", Opening(ONCE)),
)


@cache
def _any_of_these() -> Callable[[str], object]:
    """Whether any of them stands in some words: most say nothing of it."""
    return place_of("|".join((MONTHLY, QUARTERLY, YEARLY, CUMULATIVE, ONCE))).search


def frequency(*stretches: str) -> Frequency | None:
    """How often a sum is given, by the first stretch of words that tells; None where none does."""
    for said in stretches:
        for name, pattern in HOW_OFTEN if _any_of_these()(said) else ():
            if pattern.search(said):
                return name
    return None


_PAID_OUT = r"(?:打卡发放|发[给放]|兑[付现]|计发|划拨|核[发给拨付]|给[付与予]|支[给付]|拨[付给发]|领取|请领|申领|补助|补贴|致赠|拨款)"
_ENDS = r"(?=[，。；）]|$)"
_RHYTHM_BEHIND = re.compile(
    r"(?:以[上下内]|为限|左右|整|正)*(?:的?[^，。；\d分]{0,12})[，（；](?:并|且|均|由[^，。；\d]{2,12}?|其|以|统一|[每各][人户名位家案](?=每年|每月|按))*"
    rf"(?:(?P<monthly>(?:按|逐|每个?)月{_PAID_OUT}?(?:至[^，。；\d]{{1,14}})?{_ENDS})|(?P<quarterly>(?:按|逐|每)季度?{_PAID_OUT}{_ENDS})"
    rf"|(?P<yearly>(?:(?:按|逐)年|每一?年度?)(?:{_PAID_OUT}?(?:[一乙1]次)?{_ENDS}|(?:以|限|得|仅)[^，。；\d]{{0,6}}[一乙1]次))"
    rf"|(?P<one_off>(?:每[人户案家名位]|终身|同一[^，。；\d]{{1,6}})*"
    rf"(?:以[一乙1]次为限|(?:仅|限|只)[得能可以]?(?:{_PAID_OUT}|申请|享受|补助)?[一乙1]次|[一乙1]次(?:性)?{_PAID_OUT}{_ENDS}"
    rf"|{_PAID_OUT}[一乙1]次(?=[，。；）]|为限|$))))"
)


def rhythm_behind(after: str) -> Frequency | None:
    """How often a sum is given, as the clause right behind it says (津贴五千元，按月发给; 补助三万元，每人以一次为限), or None."""
    match = _RHYTHM_BEHIND.match(after)
    return match.lastgroup if match else None  # type: ignore[return-value]


_ONCE_GIVEN = re.compile(
    r"(?:一次性|一次)(?=[^，。；：]{0,8}(?:奖|补|资助|发|给|支付|核|扶持|金|救助|慰问|救济))(?:[^。；]{0,30}：|[^。；\d]{0,24}。)$"
)


def once_given(lead: str) -> Frequency | None:
    """one_off where a lead-in or a sentence ends in what is given once (给予一次性资金奖励：), else None."""
    return "one_off" if _ONCE_GIVEN.search(lead) else None


# 每年评选一批园区，给予50万元: how often those who get it are chosen, not how often it is given
_CHOSEN = (
    r"(?![^，。；]{0,8}次数)(?!(?:内|都|将|会|可|定期|择优|重点|统一|组织|集中)*"
    r"(?:遴选|评定|评选|评审|评比|认定|选拔|选树|推选|选出|选取|择优|征集|发布|举办|确定|命名|表彰|招募|开展一?次?(?:评|认|遴)))"
)
_RHYTHM_BEFORE = re.compile(
    rf"(?:^|[，；：。、）])[^，。；\d元]{{0,8}}(?:(?P<yearly>{EACH_YEAR})|(?P<monthly>{EACH_MONTH})"
    rf"|(?P<quarterly>{EACH_QUARTER})|(?P<year>(?:同一?|一个)(?:会计|财政|自然|纳税)?年度内?|年度内))"
    rf"{_CHOSEN}(?:[^，。；元（）]|（[^（）]*）){{0,40}}，$"
)


def rhythm_before(before: str) -> Frequency | None:
    """How often, as the clause in front of a sum's own says it (每年度考核合格的，给予…; 同一年度以二项为限，合计不超过…), or None."""
    match = _RHYTHM_BEFORE.search(before) if before.endswith("，") and ("每" in before or "年度" in before) else None
    if match is None:
        return None
    return "yearly" if match["yearly"] or match["year"] else "monthly" if match["monthly"] else "quarterly"
