"""The clauses in front of a sum: those that give, those that only say when, and a clause without the words around its noun."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from extract.elements.marks import DECIMAL
from extract.lexicons import any_of, per_pack, table
from extract.records.beneficiary.holder import Holder
from extract.records.beneficiary.marks import ADVERBS, masked
from extract.records.beneficiary.nouns import entity_pattern
from extract.seek import Ending, Opening, behind_last

# What a clause that gives opens with; no more is asked for than whether it does, so that the order tells nothing.
_TO_GIVE = (
    r"给|予以|报销|奖励|奖补|奖金|补贴|补助|资助|扶持|发放|返还|享受|免|减|加[给发码]|可(?!再生)"  # 〔给〕予奖励, 〔可〕申请, but not 可再生
    r"|再(?!生|制造|就业|担保)|另|额外|配套(?!企业|服务|机构|商|厂)|并(?!购|网)|即|则|且|符合|实行|用于|专项|支持额度"  # 〔再〕奖励, but not 再生
    r"|采取(?=[^，]{0,12}(?:方式|办法|形式|先|以奖|后补))|先[建购租买垫][^，]{0,4}后"  # 〔采取〕以奖代补方式, 〔先建后〕补
)
_BY_WHAT = (
    r"按(?![期时])|依照|依据|依(?=[^，。；法托靠]{2,8}(?:每|分别|，|$))|依次|根据|参照|以(?!及)"  # 〔按〕投资额的5%, but not 按期
    r"|视(?!障|力|听|频|觉)|凭(?=[^，的]{1,16}(?:[到向在于可]|申[请领报]|领取))"  # 〔凭〕发票申领, 〔视〕情况, but not 视障
    r"|由|财政(?=贴|给|补|按|予|再|另)|在[^，]{0,14}基础上(?!(?:净增|增[长加]|新增|提高|减少|下降)[^，给奖补]*[的者])"  # 〔由〕区财政, 〔在原有基础上〕
    r"|经[^，的]{0,16}?(?:认定|审核|批准|评审|确认|验收|核实|审定|评估|考核|公示|审批|同意|核定|评定|鉴定|查实|核准)(?:后|的|通过|合格|无异议)*"
    r"(?=，|$|给予|予以|可(?!再)|一次性|再|按|每|最高|由|奖励|补[助贴]|资助|发放|分)"  # 〔经评审通过〕，
)
_HOW_MUCH = (
    r"一次性|最高|最多|不超过|分别(?![是为])|全额|统一|同一|总额|累计|总计|合计|共计|到|其(?!他|它|余)"  # 〔最高〕不超过, 〔累计〕
    r"|每(?![二两三四五\d]年)|单个|单[户笔台件人家]|单项(?!冠军)"  # 〔每〕人, 〔单个〕项目, but not 单项冠军
)
_TO_GIVE_WHEN = (
    r"从(?!业)|自(?!贸|主|由|治|营|媒|驾|雇|建)|首|前(?!海|沿|瞻)|后(?!备|勤|台)|连续|认定后"  # 〔前〕三年, but not 前海; 〔自〕认定之日起
    r"|当年(?=，|$|给|[奖补资]|一次性|按|可|最高)|第[一二三四五](?:、第?[一二三四五])*年"  # 〔第四、第五年〕
    r"|[一二两三四五六七八九十\d]+个?[月周天日季](?:共|合计|总计|最高|内|期)"  # 〔三个月内〕
    r"|\d{4}年?(?:[-至到]+\d{4}年)?(?:期间|起|底?前)?$"  # 〔2024年至2026年〕
)
_GIVING = f"(?:{_TO_GIVE}|{_BY_WHAT}|{_HOW_MUCH}|{_TO_GIVE_WHEN})"
_HOW = rf"(?:{ADVERBS}|一次|均|都|皆|亦|也|仍|一律|同样|分[两三四五六\d]+[年次期批]|顶格|单独|凭证?|不再)"
_GIVES_AT_ONCE = r"(?=[^，。；的]{0,6}?(?:给予|予以|奖|补[助贴偿]|资助|发[放给]|享受|按|安排|报销|拨付|核发|支付|支持|扶持|不超过|最高|可))"
GIVING_CLAUSE = re.compile(f"{_GIVING}|{_HOW}+{_GIVES_AT_ONCE}|[本我][市省区县州旗](?:财政)?(?=按|给予|奖|补)")


# Where a phrase begins to give: only that place is asked for, so that the order tells nothing.
_LEADS_IN = (
    rf"{ADVERBS}|一次性|再|另|最高|可|(?<!平)均|每[家人户个名件项台年月][^，。；]{{0,3}}|单(?:个|项(?!冠军))[^，。；]{{0,6}}"  # 〔每人一次性〕给予
    r"|按[^，。；]{1,30}?"  # 〔按投资额的5%〕给予
)
_GIVE_VERBS = (
    r"给予|予以(?=[^，。；]{0,8}(?:支持|[补奖]|资助|贴息|扶持)|(?:最[高多低]|不|至|上限|一次性|[\d一二三五十百千]|人民币|每|$))"  # 〔予以〕资金支持
    r"|(?<![研开])发给|奖给|核给|有机会|[另再各]发|将(?=获|享|得到|可[获享])"  # 〔各发〕500元, 〔将〕获得, but not 研发给
    r"|发放(?![^，。；]{0,6}(?:贷|信用))|报销|减免(?=$)|再?加[给发码](?=[^，。；]{0,8}(?:金|补|贴|\d|$))|[另再]加(?=$)"  # 〔发放〕津贴, but not 发放贷款
    r"|最高(?!科学技术奖|荣誉|等级|级别|学[历位]|奖项)"  # 〔最高〕100万元, but not 最高荣誉
)
_AIDS = (
    r"奖励(?!条件|对象|资格|范围)|补助(?!标准|条件|对象|资格|范围)|资助(?!条件|对象|资格|范围)"  # 〔奖励〕10万元, but not 奖励条件
    r"|补贴(?!标准|条件|对象|资格|范围|机具|机械|机型|品种|产品|目录)|奖补|奖助(?!学|金)|另奖|再奖|各奖"  # 〔各奖〕1万元, but not 补贴机具
    r"|奖(?=\d[\d.,]*[万亿]?元)|奖$"  # 〔奖〕5万元
)
_GETS = (
    r"(?<!未)享受(?!过|省|国|市"
    r"|(?:[^，。；\d]|\d(?=[级档类等～~-])){1,16}的(?:(?=由)|[^，。；\d的]{1,10}?)(?:，|$|由|按|可|每|最高|给予|分别))"  # 〔享受〕20万元, but not 享受低保的家庭，
    r"|[可得](?:提出)?(?:获|申请|申领|请领|领取|支领|支给|具领|报支|支取|得到|争取|享)|可(?:额外|另外|另|再)(?:获|申请|申领|领取)"  # 〔可申请〕
    r"|则?[可将会]?获得?(?=$)|(?:可以?|能够?)(?:拿|分[得到]|领到|报销?(?![名考告备废]))"  # 〔可获〕, 〔能拿〕推广费的5%
)
_SAID_OF_SUMS = (
    r"(?:支持|补贴|补助|资助|奖励)(?:比例|标准|额度|金额)|一次性|自[^，。；]{2,12}(?:之日)?起|实行阶梯"  # 〔补贴标准〕, 〔自认定之日起〕
    r"|由[^，。；]{2,14}(?:按|给予|支付|承担|补贴|发放|补助)|按(?=[^，。；]{1,30}\d)|可?按照?(?=(?:不超过|最高|不高于)[^，。；]{2,16}$)"  # 〔由区财政按〕
    r"|每(?=新增|引进|毕业|培养|招用|增加|吸纳)|每[家人户个名件项](?=[^，。；的]{0,8}$)"  # 〔每〕新增一名
)
_GIVE_IN = Opening(f"(?:{_LEADS_IN})*(?:{_GIVE_VERBS}|{_AIDS}|{_GETS})|{_SAID_OF_SUMS}")


_GOT = re.compile(r"(?:[获取]得|荣?获|享受过?|享有|受到?|得到|领取)[^，。；：给予]*$")
_HAVE_GOT = re.compile(  # 获得省级〔奖励〕的工艺师
    r"(?:奖励|奖补|[补奖资][助贴]|资助|扶持|支持|表彰)(?:奖励)?(?:资金|经费|项目)?的(?:$|(?=[^，。；：的\d]{1,24}(?:$|[每再另可一给奖补])))"
)


def give_in(said: str, begin: int = 0) -> re.Match[str] | None:
    """Where a phrase begins to give, outside names in quotation marks and brackets, and beside what those it is about have got before."""
    quoted = "”" in said or "》" in said or "）" in said
    text = masked(said) if quoted else said
    found = _GIVE_IN.search(text, begin)
    while found is not None and _HAVE_GOT.match(text, found.start()) and _GOT.search(text, 0, found.start()):
        found = _GIVE_IN.search(text, found.end())
    return found


_MANY_DO: Final = r"\d[^，。；：的]{3,24}的[^，。；：的]{2,12}(?:[，。；：]|$)"  # 对〔引导50名农民工就业的企业〕: the deed tells who
ENCOURAGE = re.compile(
    r"^(?:[一二三四五六七八九十]是(?:将)?|"
    rf"{DECIMAL}"
    r"|\d+[.、](?!\d)|（[^（）]{1,3}）|[一二三四五六七八九十]+、|第[^，。；]{1,4}条|其中|同时|此外|另外|并且|并(?![网购轨])|且|还(?!款|贷|本|清|乡)|而|将|大力|积极|进一步"
    rf"|重点(?=支持|扶持|鼓励|发展)|继续|持续|全面|加快|鼓励和引导|鼓励和支持|引导和支持|为了?鼓励|鼓励|支持和鼓励|(?:支持|引导|推动|扶持|促进|吸引)(?!{_MANY_DO})|加大|激励|提升"
    r"|提高(?=[^，。；：\d]{2,}(?:标准|额度|待遇|水平))|强化|加强|，|、|；|：|”|●|•|■|◆|—|另|再"
    r"|(?:申报|申请|支持|奖励|补贴|补助|发放)(?:对象|主体)(?:为|是|：)|(?:宽减|宽免|豁免)"
    r"(?:[\d二零〇一三四五六七八九至/—]{4,10}(?:课税|财政)?年度|[首每下][一二三四两]?[季年])*)+"
)
VERBS = re.compile(r"鼓励|支持|引导|推动|扶持|促进|激励|吸引|提升|强化|加强|加大")


_TAIL = Ending(
    rf"(?:{ADVERBS}|"
    r"，|、|：|的|可[领获享][取得受]?|(?<!平)均|[年月]?[户亩人]均|平均|[按依](?:照|据)?(?:下列|以下|下述)(?:规定|标准|额度|金额)?(?:一次)?|(?<![一-鿿])各"
    r"|(?<=[一-鿿]{2})各|，?(?:最高)?(?:分别|依次)[为是]?|一次性|(?<=，)一次|当年|次年|翌年|首年|再|另|(?<![认许])可|按|将|给|，并|(?<![兼合归吞])并|予以"
    r"|最高|每[家个人孩户名位列辆台件项亩只头场间床艘吨架趟班车批节晚天生部宗案块座处条篇套口眼栋株羽尾箱盏孔栏]|每(?:平方米|人次|架次|场次|千瓦时?|立方米|公里|标箱)|单个|年度"
    r"|(?<=[业位构司目人户园仓心台])年(?:内|度)?(?:累计|合计|最高)?|(?<=本人)(?:可|将)?享受|按照|方面|(?<!以)上|（|，?其中"
    r"|，?由?(?:[省市区县州]级?|地方|中央)?财政|进行|(?<=[\u4e00-\u9fff]{2})执行|支付|报销|(?<![部积])分)++"
)


_PAIRS = {"（": "）", "〔": "〕", "“": "”"}
_SIGNS = re.compile("[（〔“）〕”。，]")


def _cuts(text: str, start: int, end: int) -> list[int]:
    """Places of the full stops in text[start:end], and of the commas outside brackets."""
    depth, found = 0, []
    for sign in _SIGNS.finditer(text, start, end):
        c = sign[0]
        if c in _PAIRS:
            depth += text.find(_PAIRS[c], sign.end(), end) > 0  # a speech that goes on hides no commas
        elif c in "）〕”":
            depth = max(0, depth - 1)
        elif c == "。" or depth == 0:
            found.append(sign.start())
    return found


def clauses_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The comma clauses of text[start:end], as [start, end)."""
    places = [start - 1, *_cuts(text, start, end), end]
    return [(a + 1, b) for a, b in pairwise(places) if b > a + 1]


IN_ORDER: Final = (
    r"按(?:[月季年时期]|规定|要求|程序|约定|政策|标准(?=[建完改修配])|图(?!书)"
    r"|进度|合同|协议|质|计划(?=[完建实])|比例(?=安))"
)  # how somebody does something (〔按月〕领取养老金的退休人员)
_SUMS_ALONE = (
    r"(?:年度?|全年|每[年月]|月)?(?:累计)?(?:最高)?(?:支付|报销|补助|救助)?(?:限额|上限|封顶线?)"  # 〔年度最高支付限额〕
    r"|[^，的]*(?:标准|金额)为(?:每.{1,2}|人均)*|(?:[一二三两\d]年内)?(?:累计|合计)[^，的]*[受由][^，的]{1,8}"  # 〔补助标准为每人〕
    r"|(?![^，]{0,8}(?:[制修][定订]|达|符合|满足|高于|优于|超|采用|执行))[^，]{0,8}标准为?|[^，]{0,4}公式为?"  # 〔补偿标准〕, but not 制定标准
    r"|(?:再|另)?(?:加计|加发|加给|增发)|每增加[^，]{1,12}|增加|提高|上浮|达到|超出[^，]*部分"  # 〔再加发〕, 〔每增加一年〕
    r"|比例|支持比例|标准|金额|额度|总额|累计|单[^，]{1,3}|单[^，]{1,6}(?:累计|分别|不超过)[^，]{0,4}|其中|同一"  # 〔支持比例〕, 〔单个项目累计〕
)
_GIVEN_ALONE = r"奖励|资助|补贴|补助|资金|给予|保费|贴息|无偿|可申请|依次|获批|科研|带动就业"
_PAYERS_ALONE = (
    r"(?:各级|中央|[省市县区]级?)?财政[^的]{0,4}|(?:由)?[^，]{0,6}(?:财政|财政局|本府|政府)"  # 〔省级财政资金〕, 〔由区政府〕
    r"|[市县区省]级|[^，的]{2,6}(?:[省县]|(?<![园社街厂校景小库片])区|(?<!上)市)"  # 〔市级〕, 〔云溪县〕, but not 园区
)
_WHEN_ALONE = (
    rf"(?!{IN_ORDER}[^，]*的[^，的]{{2,}}$)按(?![期时])[^，]*|在[^，]{{1,6}}内按(?!时|期)[^，]*"  # 〔按实际投资〕
    r"|期限[^，]*|分(?:阶段|年度?|期|档|级|批)|（?第[一二三四五]年|其?中?[前后首]?[一二三四五六七八九十\d]+年"  # 〔期限三年〕, 〔分期〕, 〔前三年〕
    r"|年度新?|企业\d+年?|每年"  # 〔每年〕
)
_EMPTY = re.compile("|".join((_SUMS_ALONE, _GIVEN_ALONE, _PAYERS_ALONE, _WHEN_ALONE)))  # all of a stretch
_FOR_HEAD = re.compile(r"[对凡](?!外|口|接|标(?![准杆志])|应|照|象|比)[^，]{2,}的[^，的]{1,}$")
_ASIDE = re.compile(r"（[^（）]{6,}）$")


def trim(text: str, start: int, end: int) -> Holder | None:
    """The stretch without opening verbs and closing particles, or None where too little is left."""
    opening = ENCOURAGE.match(text[start:end])
    start += opening.end() if opening else 0
    said = text[start:end]
    if said.startswith("（"):
        return None
    if _FOR_HEAD.match(said):  # 对楼宇经济有贡献的街道
        start += 1
        said = said[1:]
    bracket = said.rfind("（")
    if bracket > 1 and "）" not in said[bracket:]:
        said = said[:bracket]
    while (tail := _TAIL.search(said)) and tail.start() > 0:
        said = said[: tail.start()]
    said = said.rstrip("。；")
    aside = _ASIDE.search(said) if said.endswith("）") else None
    if aside and entity_pattern().search(said[: aside.start()]):
        said = said[: aside.start()]
    return Holder(start, start + len(said)) if len(said) >= 2 and not _EMPTY.fullmatch(said) else None


STEP = re.compile(
    r"(?:其中)?(?:[^，。；]{0,6}\d[\d.]*[万亿千百]*[^，。；\d]{0,4}(?:以上|以下|及以上|不满|不足|以内|至|到|-|~|含|（|）)+[^，。；]{0,16}"
    r"|[一二三四五六七八九]星级|(?:国家)?[\dA-E甲乙丙丁特]+级|(?:国家|省|市|区|县)级?[甲乙丙丁特一二三四五][级等档类]|(?:国家|省|市|区|县)级(?:及?以[上下])?"
    r"|[一二三]等奖?|(?:特|金|银|铜)奖|[A-E]类(?:人才)?|(?:经)?(?:年度)?(?:考核|评估|评定|评价)(?:结果)?为?[^，。；]{1,12})"
)
WHEN = re.compile(r"(?:(?<!博士)后|期间|基础上|情况下|前提下|期内|年内|月内|日内|时|建设期)$")


# 〔地方金融监管部门〕按规定给予
GIVING_BODY = re.compile(
    r"(?:[^，的]+|^)(?:[局厅署]|(?<![办代联销事])处|残联|妇联|工会|[院校厂店馆]方|基金会|慈善[总协]?会|红十字会|(?<!用人)部门|管委会|管理委员会|经办机构|[市县区省镇乡]政府"
    r"|主管机关)(?:按(?:规定|程序|标准|政策)|依规定?|统一|另行?|再|将|可|会)*$"
)
LEVEL_CASE = re.compile(r"(?P<which>(?:国家|[省市区县])级)的")  # 对国家级、省级工厂，〔国家级〕的奖励…
# 对初创企业，〔引导基金〕可跟投最高…
FUNDING_BODY = re.compile(
    r"[^，的]{2,16}(?:基金|银行|担保公司|担保机构|平台公司|投资公司)(?:管理(?:机构|公司|人))?(?:可(?!再)|将|会|应|按|以|给予|予以|提供|优先|择优|联合)"
)
_LEVEL_PAYS = re.compile(
    r"(?:国家|[省市区县州])级(?:财政)?(?:资金)?(?:再|另|将|可|分别|统一|各|一次性)*(?=给予|予以|按|奖|补|资助|安排|发放)"
)
_PROVISION = 240  # characters of a provision that are looked through for another level
_LEAST_BEFORE = 6  # characters in front that tell what is paid for
_OTHER_LEVEL = re.compile(r"(?:国家|[省市区县州])级")
_RANKED = re.compile(
    r"认定|获评|获得|获批|荣获|评[为定选上]|入选|新增|新获|晋[升级]|升[级为]|备案|命名|达到|创建|通过|列入|纳入|授予|首次|首批"
)


def level_pays(text: str, place: int) -> bool:
    """Whether a level of government that opens a clause is who pays (每年支持一批绿色工厂，〔省级〕给予100万元), and not the level of an honour
    (对新认定的技术中心，〔省级〕给予50万元; 国家级的奖100万元，〔省级〕…).
    """
    level = _LEVEL_PAYS.match(text, place)
    opening = behind_last(text, max(0, place - _PROVISION), place, "。；\n")
    if level is None or place - opening < _LEAST_BEFORE:
        return False
    ends = (at for mark in "。；\n" if (at := text.find(mark, level.end(), level.end() + _PROVISION)) >= 0)
    stop = min(ends, default=level.end() + _PROVISION)
    if _OTHER_LEVEL.search(text, opening, place) or _OTHER_LEVEL.search(text, level.end(), stop):
        return False
    return not (text.startswith(("对", "凡"), opening) and _RANKED.search(text, opening, place))


GIVER = re.compile(r"^[^，的]{0,8}(?:政府|当局|财政|本府)(?:又|将|会|拟|预留|拨|设立|安排|推出|按)")
INSTRUMENT = re.compile(r"补贴|补助|奖励|津贴|资助|奖补")
TELLS = re.compile(r"(?:规定|明确|提出|指出|表示|介绍|要求|显示|透露|获悉|了解到?)$")  # 江城还规定，〔青年人才〕每月…


@per_pack
def _condition() -> re.Pattern[str]:
    measures = any_of(table("policy", "measures")["words"])
    return re.compile(
        rf"^(?:且|达到|符合|满足|具备|有|年|年度|当年|单|上年度|累计|首次)*(?:[^，。；]{{0,8}})(?:{measures})[^，。；]{{0,12}}"
        rf"(?:\d|达到|超过|不低于|增长|以上)|^(?:达到|符合|满足|具备|有[^，]{{0,10}}(?:前景|作用|效益))|^属于?[^，的]*$"
    )


def is_condition(body: str) -> bool:
    return bool(_condition().match(body))


_SHORTEST_CONDITION = 4
_SINCE = re.compile(r"(?:自|从)[^，]{2,16}(?:起|后|以来|内)")
_NOT_WHEN = re.compile(
    r"^[、：和及]|^(?:新台币|人民币|港币)(?:（[^（）]*）)?$|比例[为是](?:\d+:\d+)?$|^的(?!$|，)"  # the words go on from a name
    r"|^(?![符满达]|具备)[^，]{0,16}(?:标准|限额|上限)(?:为|是|由|从|提高|调整|上调|不超过|最高|每|均|按|$)"  # what is laid down
    r"|^(?![符满达]|具备)[^，]{0,12}(?:支付|补助|补贴|资助|奖励|救助|贴息|报销|给付)(?:比例|额度|金额)(?:为|是|由|从|提高|不超过|最高|$)"
    r"|(?:补贴|补助|奖励?|资助|津贴|补|发放|上限为)[^，的]{0,10}\d[\d.,]*[万亿]?元(?!的|以上|及)|^\d[\d.,]*[万亿]?元"  # what another got
    r"|(?<!不)(?:由|从)[^，]*\d[^，]*(?:提高|增加|上调|调整|增|升|降)(?:到|至|为)|^其中[^，]{1,4}$"
)


def condition(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The clauses of text[start:end] (from a beneficiary to a sum) that only say when, as one stretch, or None."""
    kept: list[tuple[int, int]] = []
    for a, b in clauses_of(text, start, end):
        said = text[a:b]
        if not kept and _SINCE.fullmatch(said):
            continue  # 众创空间，〔自认定次年起〕，其年度考核优秀的，
        if GIVING_CLAUSE.match(said) and not said.startswith(("其中", "其", "且", "并", "符合", "首次")):
            break
        give = give_in(said) if b == end else None
        stop = a + give.start() if give else b
        if stop - a >= 4:
            kept.append((a, stop))
    if not kept:
        return None
    found = _TAIL.cut(text[kept[0][0] : kept[-1][1]])
    return (kept[0][0], kept[0][0] + len(found)) if len(found) >= 4 else None


def says_when(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The part of a condition that a reader can take as one: without what another sum was given for, or what is laid down; None where
    none is left.
    """
    for a, b in reversed(clauses_of(text, start, end)):
        begin = max(a, text.rfind("；", a, b) + 1)
        if _NOT_WHEN.search(text[begin:b]):
            start = b + 1
            break
        if begin > a:
            start = begin  # what stands in front of ； is said of another sum
            break
    return (start, end) if end - start >= _SHORTEST_CONDITION else None
