"""The noun that stands behind a share whose words in front only lead to it (减免六个月50%的〔租金及管理费〕, 压减30%的〔办税资料〕, 甚至有两成〔雇主违规〕).

What stands in front decides: it leads to the noun where it names nothing that can be measured, but ends on a verb (提供, 压减, 拥有), on who has
it
(合资格租户), on for how long (额外四个月每月), or only opens the clause (更有). Words are of the folded view.
"""

from __future__ import annotations

import re
from typing import Final

from extract.records.movement import LINK, N
from extract.seek import Ending

Place = tuple[int, int]

# how much, how often, for how long: between what leads to a noun and its share
_HOW_FAR: Final = Ending(
    r"(?:最[高多低少]|至[多少]|不超过|不[高低多少]于|不得?超过|大?约|将近|接近|近|超过?|逾|高达|达到?|约为|至少|额外|另外|再|多|一次[性过]|连续|每[年月季]|为期|不少于|不低于"
    rf"|其中|当前|当中|[首前后]?{N}个?(?:月|年度?|季度?|星期|周)|第{N}(?:个?年度?)?|半年|[首次]年|全[年额数]|"
    rf"[〇零一二三四五六七八九\d]{{4}}(?:/[〇零一二三四五六七八九\d]{{2,4}})?(?:课税|财政|学)?年度?|的?期限?(?:内|间)?|内|，|可|应|须|将|为(?=其)|其)++"
)
_GIVES: Final = (
    r"给予?|予以?|提供|减免|减收|免收|免[征缴交]|减[征缴交]|宽减|宽免|豁免|免除|补贴|补助|资助|贴补|奖励|返还|退[还回税]|回赠|发还|享受|享有|获得?|得到|领取|申请|申领|[代垫缴]付|代[缴交]|垫[缴交]|缴[纳交]|支付"
    r"|承担|负担|报销|补偿|补足|优惠|折免|扣减|抵[扣免]|核销"
)
_TAKES: Final = (
    r"(?<![没所国公专私享未仅尚])有(?![限关效机色序利助益])|拥有|持有|占有|占据|掌握|控制|取得|保留|安排|预留|留出|留存|拿出|划出|腾出|投入|提供|贡献|创[造下]|吸纳|吸收|消化|解决"
    r"|压[减缩降]|削减|精简|节[约省]|取消|下放|开展|开设|配[置备]|采用|选用|(?<!受)使用|装载|招收|录用|聘用|安置|引进|引入|(?<![工合操协制动农运耕写创])作出?(?![业物用为])"
    r"|(?<=[\u4e00-\u9fff])(?<![增减升降涨跌长少高低落多占达到])了|收购(?!方)|转让|认购|购[买入]|出售|受让|收回|建成|通过|生产|产出|供应|覆盖|满足|保障|支撑"
)
_PERSON: Final = (
    r"人员|人才|对象|成员|家庭|居民|职工|[个法本工新]人|用户|租户|商户|农户|业户|客户|大户|户|企业|公司|单位|机构|组织|业者|[租使承购投]用?[者人]|者|学[生员]|业主|雇主|雇员|师|市民"
    r"|村民|农民|渔民|[院校店社厂]|老人|儿童|持有人|申请人"
)
_LEADS_TO_SUM: Final = Ending(rf"(?:{_GIVES}|{_PERSON}|按照?)")
_LEADS_TO_THING: Final = Ending(
    rf"(?:{_TAKES})(?:了|着|起|到|有|出)?(?P<whose>[^，。；：、\d给予按的占]{{0,12}}?(?:企业|公司|单位|机构|项目|[省市县区国]|全球|世界|集团|中心)的?)?"
)
_OPENS: Final = re.compile(
    rf"(?:{LINK}|[，：、]|[一二三四五六七八九十]{{1,3}}、|\d{{1,2}}[.、．]|在?[^，。；：\d]{{0,16}}(?:之中|当中|中|内)，?|甚至|最[高多低]|至[少多]|更|仍"
    r"|还|还是|竟|只|仅|又|也|都|约|近|将近|接近|大约|超过?|逾|有|共有|已有|另有?|其余|另外|而|虽然|尽管|让|使|令|确保|保证|力争|帮助"
    rf"|(?:根?据|按照?)[^，。；：、\d]{{0,8}}?(?:数[字据]|资料|统计|调查)|调查显示|显示|表明|发现|指出|目前)*"
)

_SIZE: Final = r"(?:以上|以内|以下|左右|部分|（[含不]含?）)?"
_OF_SUM: Final = (
    r"(?:费用?|租金?|房租|利息|税[负款收]?|差饷|开支|支出|入息|薪俸|收入|票价?|学费|价款|[车房货]款|售价|成本|薪[酬资金水]|工资|保费"
    r"|(?:保证|公积|强积|准备|[按押订定佣]|违约|滞纳)金|供款|贷款|本金|损失|投资|贡献|差额|场地费|房价|物业|租赁|牌照费)"
)
_NOT_NOUN: Final = r"，。；：、的之给予由按用\d（）%"
_RELIEF: Final = (
    r"补贴|补助|减免|优惠|返还|奖励|资助|支持|宽免|宽减|豁免|退还|回赠|津贴|补偿|贴息|扶持|折扣|奖补|援助|救助|津助|退税|差额|减收|回扣"
)
_SUM: Final = re.compile(
    rf"{_SIZE}[的之]?(?P<what>(?!比例|标准|部分|以[上下内])[^{_NOT_NOUN}]{{0,14}}?{_OF_SUM}(?:(?:及|和|或|与|、|以及)[^{_NOT_NOUN}]{{0,10}}?{_OF_SUM})*)"
    rf"(?:（[^（）]{{1,16}}）)?(?P<for>{_RELIEF})?(?=[，。；、）]|$|给予|予以|予|支持|补[贴助]|{_RELIEF})"
)
_THING: Final = re.compile(
    rf"{_SIZE}(?P<of>[的之])?(?P<what>(?!比例|标准|部分|速度|[增降涨减]|以[上下内]|目标|水平|幅度|[≤≥＜＞<>])"
    rf"(?:[^，。；：、\d的之用投给和及）（]|用(?!于)|投(?!向)|及(?!其)(?=[格时])){{2,16}}?)"
    r"(?=[，。；、）（和及]|$|用于|投向|面向|给[予与]|予|给|的)"
)


_PART_OF: Final = Ending(rf"(?:[以用凭]|(?:{_TAKES})了?)(?P<whole>占(?:全[国省市区县球]|[^，。；：、\d的占]{{2,6}}[省市县区国州]))的?")
# what a share without its noun stands in front of: it is no so many of somebody
_NO_NOUN: Final = r"用于|由|作|给|奖|补|归|按|计|的|以|及|至|到|和|或|比|起|左右|上下|股|（|面向|投向|拨|发|支付|返|提|留|划|上缴|缴|通过|纳入|从|列|部分|增|减|升|降|涨|目标|水平|比例|标准|权重|分担|承担|负担"
_PREDICATE: Final = r"在(?!职|校|岗|读|册|业|园|院|建)|为(?!民)|属于?(?!地)|是|未|不|已|没有?|愿意|希望|认为|表示|能够?(?![源量力耗])|可以|会(?!员|计|议)|曾|正"
_THOSE: Final = re.compile(
    rf"{_SIZE}的?(?P<what>(?!(?:可以?|应当?|将|须|则|均|拟|已|会)?(?:{_NO_NOUN})|{_PREDICATE})"
    rf"(?:[^，。；：、\d（）]{{2,16}}（[^（）]{{1,12}}）[^，。；：、\d（）]{{2,40}}|[^，。；：、\d（）]{{4,40}}))"
)
_SUCH: Final = re.compile(rf"{_SIZE}(?P<what>(?:{_PREDICATE})[^，。；：、\d给按]{{2,24}})")
_DOES: Final = re.compile(_PREDICATE)
_SO_MANY_SUCH: Final = re.compile(rf"{_SIZE}的[^，。；：\d]{{2,16}}?(?:以?及|和|、)(?:约|近|超过?)?")


# into what a part goes (12%〔计入统筹基金〕): of it nothing else is told
_GOES_TO: Final = re.compile(
    rf"{_SIZE}(?P<what>(?:计入|划入|划转至?|转入|进入|记入|纳入|拨入|注入|缴入|归入|上缴|留归|划归|归(?![属类还纳口集]))[^，。；：、\d（）]{{1,16}})(?=[，。；、（]|$)"
)


def goes_to(text: str, end: int, close: int) -> Place | None:
    """Into what a part goes, behind a share that is told of nothing else (其中12%〔计入统筹基金〕), or None."""
    found = _GOES_TO.match(text, end, close)
    return found.span("what") if found else None


def leads_to_sum(text: str, start: int, stop: int) -> bool:
    """Whether the words [start, stop) in front of a share name no sum, but end on giving, on who has it, or on for how long."""
    said = _without_how_far(text, start, stop)
    return said <= start or (said < stop and text[said - 1] in "，；。：的者") or _LEADS_TO_SUM.search(text, start, said) is not None


def sum_behind(text: str, start: int, stop: int, end: int, close: int) -> Place | None:
    """The cost, fee or tax behind a share, of which it is given or taken off (给予50%的〔租金〕补贴), or None.

    [start, stop): the words in front; [end, close): those behind.
    """
    found = _SUM.match(text, end, close)
    return found.span("what") if found and leads_to_sum(text, start, stop) else None


def goes_on_from(text: str, end: int, stop: int) -> bool:
    """Whether [end, stop) between two shares is the noun of the first alone (50%〔的办税资料和〕25%的…)."""
    return _SO_MANY_SUCH.fullmatch(text, end, stop) is not None


def thing_behind(text: str, start: int, stop: int, end: int, close: int) -> tuple[Place | None, Place] | None:
    """(whose or the whole, what) as places, of the noun behind a share that somebody has or does something with (压减50%的〔办税资料〕), or None."""
    found = _THING.match(text, end, close)
    if found is None:
        return None
    said = _without_how_far(text, start, stop)
    part = _PART_OF.search(text, start, said)
    if part and found["of"]:
        return part.span("whole"), found.span("what")
    lead = None
    while found_lead := _LEADS_TO_THING.search(text, start if lead is None else lead.start() + 1, said):
        lead = found_lead  # the last verb in front
    if lead is None:
        return None
    whose = lead.span("whose") if lead["whose"] else None
    return whose, found.span("what")


def only_opens(text: str, start: int, stop: int) -> bool:
    """Whether words only open a clause, and say nothing of what a share is of (在已完成项目中，更有)."""
    return _OPENS.fullmatch(text, start, stop) is not None


def those_behind(text: str, end: int, close: int) -> Place | None:
    """So many of whom, and what they are or do, behind a share (23%〔雇主违反规定〕), or None."""
    found = _THOSE.match(text, end, close)
    if found is None:
        return None
    start, stop = found.span("what")
    while text[stop - 1] in "和及与或":
        stop -= 1
    return start, stop


def noun_end(text: str, start: int, stop: int) -> int:
    """Where, of those and what they do, the noun ends."""
    does = _DOES.search(text, start + 1, stop)
    return does.start() if does else stop


def such_behind(text: str, end: int, close: int) -> Place | None:
    """What so many of those told of before are or do (27%〔在市场放租〕), or None."""
    found = _SUCH.match(text, end, close)
    return found.span("what") if found else None


def _without_how_far(text: str, start: int, stop: int) -> int:
    how = _HOW_FAR.search(text, start, stop)
    return how.start() if how else stop
