"""Who gets an award: the words after 对, the receiver after 给予, or the subject of the clauses in front.

The words in front of a sum are cut into clauses; those that give (按…, 给予…), date or condition (…的，) are told from the
one that names somebody. Over a distributive list (分别…) the words are shared out item by item.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from extract.lexicons import any_of, table
from extract.lexicons.segmenter import boundaries


@dataclass(frozen=True, slots=True)
class Holder:
    """A beneficiary as a stretch [start, end) of the view."""

    start: int
    end: int
    bare: bool = False  # only a step or a level (四星级, 200亩以上): the noun is the one named before
    weak: bool = False  # the name of what is given (青年见习〔补贴〕): anybody named elsewhere comes first


_GIVING = r"(?:给予|给|按|按照|依照|依据|根据|参照|以|奖励|补贴|补助|资助|一次性|发放|予以|奖补|返还|享受|可|最高|分别|每|单个|单[项户笔台件人家]|再|另|配套|扶持|视|从|自|当年|首|前|后|连续|免|减|全额|由|同一|累计|总额|不超过|其|并|即|则|采取|在[^，]{0,14}基础上|经[^，]{0,16}(?:认定|审核|批准|评审|确认|验收)(?:后|的|通过|合格)*(?=，|$)|\d{4}年?(?:[-至到]+\d{4}年)?(?:期间|起|底?前)?$|依次|另|第[一二三四五]年|[前后首](?:[一二三四五\d]+)年|认定后|到|额外|统一|支持额度|资助额|补贴额|奖金|实行|专项|用于|且|符合)"
_GIVING_CLAUSE = re.compile(_GIVING)
_GIVE_IN = re.compile(
    r"(?:分别|一次性|再|另|额外|最高|统一|可|均|每[家人户个名件项台年月][^，。；]{0,3}|单[个项][^，。；]{0,6}|按[^，。；]{1,30}?)*(?:给予|予以奖|奖励|补贴(?!标准)|补助(?!标准)|资助|发放|(?<!未)享受(?!过|省|国|市)|发给|核给|最高|可获|奖补|另奖|再奖|各奖|奖\d|奖$)|(?:支持|补贴|补助|资助|奖励)(?:比例|标准|额度|金额)|一次性|自[^，。；]{2,12}(?:之日)?起|由[^，。；]{2,14}(?:按|给予|支付|承担|补贴|发放|补助)|每(?=新增|引进|毕业|培养|招用|增加|吸纳)|实行阶梯|按(?=[^，。；]{1,30}\d)|每[家人户个名件项](?=[^，。；的]{0,8}$)"
)
_QUOTED = re.compile(r"“[^”]*”|《[^》]*》|（[^（）]*）")


def _give(said: str) -> re.Match[str] | None:
    """Where a phrase begins to give, outside names in quotation marks and brackets."""
    return _GIVE_IN.search(_QUOTED.sub(lambda m: "·" * len(m[0]), said))


_FOR = re.compile(
    r"(?:^|(?<=[，。；：、）\n“”])|(?<=指出)|(?<=提出)|(?<=规定)|(?<=明确)|(?<=并)|(?<=还)|(?<=将)|(?<=中)|(?<=条))(?:针对|对于|对|凡是|凡|向)(?!接|标|应|口|外(?:开放|贸)|照|比|象)"
)
_INFLUENCE = re.compile(r"有[^，。；]{0,12}(?:作用|影响|贡献|意义)|作出|做出")
_ENCOURAGE = re.compile(
    r"^(?:[一二三四五六七八九十]是(?:将)?|\d+[.、]|（[^（）]{1,3}）|[一二三四五六七八九十]+、|第[^，。；]{1,4}条|其中|同时|此外|另外|并且|并|且|还|而|将|大力|积极|进一步|重点(?=支持|扶持|鼓励|发展)|继续|持续|全面|加快|鼓励和引导|鼓励和支持|引导和支持|为了?鼓励|鼓励|支持和鼓励|支持|引导|推动|扶持|促进|加大|激励|吸引|提升|强化|加强|，|、|；|：|”|另|再)+"
)
_VERBS = re.compile(r"鼓励|支持|引导|推动|扶持|促进|激励|吸引|提升|强化|加强|加大")
_TAIL = re.compile(
    r"(?:，|、|：|的|均|，?分别|一次性|当年|再|另|可|按|将|给|，?并|予以|最高|每[家个人户名位列辆台件项亩只头场间床艘]|单个|年度|按照|方面|(?<!以)上|（|，?其中|由市财政|地方财政|财政|进行|分)++$"
)
_CONDITION_HEAD = re.compile(r"(?:且|达到|符合|满足|具备|具有|已|年|年度|并?在|经|凡|通过|完成|投产|注册|销售|首次)")
_BRACKETS = re.compile(r"（[^（）]*）")


@cache
def _entity() -> re.Pattern[str]:
    """A noun that can receive money, at the end of a phrase."""
    return re.compile(
        r"(?:企业|项目|人才|机构|单位|公司|个人|人员|团队|家庭|学校|院校|院所|中心|平台|园区|基地|合作社|农户|农场|集群|主体|大户|协会|组织|毕业生|博士|硕士|载体|空间|孵化器|实验室|居民|户|学生|职工|员工|镇|村|农民|创业者|者|品种|产品|新药|商标|专家|院士|医院|门店|商户|社区|联盟|投资者|机关|校|所|室|站|人|品牌|法人|设备|基金|工厂|酒店|店|楼宇|班|会|队|馆|餐厅|冰场|雪场|农家乐|投资方|出品方|主办方|承办方|运营方|建设方|承接方|民宿|剧场|音乐节|赛事|活动|景区|剧目|影片|作品|企业家|教师|医生|船舶|航线|课题|工程|专列|航班|车辆|包机|电梯|小区|街区|商圈|市场|集体|学员|青年|军人|残疾人|研究院|研究所|案例|产业链|技术|成果|专利|论文|图书|课程|岗位|牧场|渔船|林场|矿山|港口|仓库|网点|驿站|主播|艺人|选手|运动员|教练|技师|工匠|传承人|带头人|负责人|老师|裁判|裁判长|法定代表人|员)$"
    )


@cache
def _measured() -> re.Pattern[str]:
    """An entity followed at once by what is measured of it: 规上工业企业〔年产值同比增长超过…〕."""
    measures = any_of(table("policy", "measures")["words"])
    return re.compile(
        rf"^(?P<who>[^，；]{{2,40}}?(?:企业|项目|机构|单位|公司|人才|合作社|园区|团队|平台|农场)(?:（[^（）]*）)?)(?=(?:当年|年度|年|上年度|首次|新增|在|累计|单品种|实际)?(?:{measures})(?!新建|建设|兴办|设立|于|的|人|方|者|主体|项目|基金)|[^，；的]{{1,6}}后)"
    )


_LABEL = re.compile(r"(?P<who>[^：，。；]{2,16}(?:类|组|型|地区|人才|企业|项目|团队|个人))：")  # 数位转型类：导入云端服务…
_ACTING = re.compile(
    r"^(?P<who>[^，；]{0,24}?(?:企业|机构|单位|公司|合作社|农场|旅行社|驻场演出|者|孵化器|员工|毕业生|人员|团队|个人|平台|学校|雇主|人士|农户|家庭|业主|空间|劳动者)(?:（[^（）]*）)?)"
    r"(?=上一?年度|每[年季月]|用于|向|年演出|因|未|申请|参与|成功|培育|取得|在|技改)[^，；]*$"
)


def _commas(text: str, start: int, end: int) -> list[int]:
    """Places of the commas in text[start:end] outside brackets."""
    depth, found = 0, []
    for i in range(start, end):
        c = text[i]
        if c in "（〔“":
            depth += 1
        elif c in "）〕”":
            depth = max(0, depth - 1)
        elif c == "，" and depth == 0:
            found.append(i)
    return found


def _clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The comma clauses of text[start:end], as [start, end)."""
    cuts = [start - 1, *_commas(text, start, end), end]
    return [(a + 1, b) for a, b in pairwise(cuts) if b > a + 1]


def _trim(text: str, start: int, end: int) -> Holder | None:
    """The stretch without opening verbs and closing particles, or None where too little is left."""
    opening = _ENCOURAGE.match(text[start:end])
    start += opening.end() if opening else 0
    said = text[start:end]
    if said.startswith("（"):
        return None
    bracket = said.rfind("（")
    if bracket > 1 and "）" not in said[bracket:]:
        said = said[:bracket]
    while (tail := _TAIL.search(said)) and tail.start() > 0:
        said = said[: tail.start()]
    said = said.rstrip("。；")
    aside = _ASIDE.search(said)
    if aside and _entity().search(said[: aside.start()]):
        said = said[: aside.start()]
    return Holder(start, start + len(said)) if len(said) >= 2 and not _EMPTY.fullmatch(said) else None


_EMPTY = re.compile(
    r"(?:再|另)?(?:加计|加发|加给|增发)|每增加[^，]{1,12}|(?:由)?[^，]{0,6}(?:财政|财政局|本府|政府)|[市县区省]级|[^，的]{2,6}[省市区县]|获批|科研|可申请|依次|单[^，]{1,6}(?:累计|分别|不超过)[^，]{0,4}|超出[^，]*部分|带动就业|按[^，]*|在[^，]{1,6}内按[^，]*|期限[^，]*|分(?:阶段|年度?|期|档|级|批)|(?:增加|提高|比例|无偿|标准|金额|额度|单[^，]{1,3}|（?第[一二三四五]年|其?中?[前后首]?[一二三四五六七八九十\d]+年|累计|奖励|资助|补贴|其中|支持比例|[^，]{0,8}标准为?|[^，]{0,4}公式为?|同一|年度新?|企业\d+年?|总额|达到|上浮|补助|资金|给予|保费|贴息|每年|市财政|县财政|财政|县级财政)"
)
_GIVER = re.compile(r"[^，的]{0,8}(?:政府|当局|财政|本府)(?:又|将|会|拟|预留|拨|设立|安排|推出|按)")
_ASIDE = re.compile(r"（[^（）]{6,}）$")
_STEP = re.compile(
    r"(?:其中)?(?:[^，。；]{0,6}\d[\d.]*[万亿千百]*[^，。；\d]{0,4}(?:以上|以下|及以上|不满|不足|以内|至|到|-|~|含|（|）)+[^，。；]{0,16}|[一二三四五六七八九]星级|[\dA-E]+级|(?:国家|省|市|区|县)级|[一二三]等奖?|(?:特|金|银|铜)奖|[A-E]类(?:人才)?|(?:经)?(?:年度)?(?:考核|评估|评定|评价)(?:结果)?为?[^，。；]{1,12})"
)
_WHEN = re.compile(r"(?:后|期间|基础上|情况下|前提下|期内|年内|月内|日内|时|建设期)$")


def _named_by_for(text: str, start: int, end: int) -> Holder | None:
    """The holder named by 对… in text[start:end]."""
    for match in reversed(list(_FOR.finditer(text, start, end))):
        clauses = _clauses(text, match.end(), end)
        if not clauses or _INFLUENCE.search(text[clauses[0][0] : clauses[0][1]]):
            continue
        return _for_clauses(text, clauses)
    return None


def _for_clauses(text: str, clauses: Sequence[tuple[int, int]]) -> Holder | None:
    """The holder of 对<clauses>: to the first clause that gives or only says a condition."""
    begin = clauses[0][0]
    stop = clauses[-1][1]
    for i, (a, b) in enumerate(clauses):
        said = text[a:b]
        if i and _GIVING_CLAUSE.match(said) and not said.startswith(("其中", "其")):
            stop = a - 1
            break
        if i and _WHEN.search(said):
            stop = a - 1
            break
        if i and _closed(text[begin : a - 1]) and (said.endswith("的") or _CONDITION_HEAD.match(said)):
            stop = a - 1
            break
        give = _give(said)
        if give is not None and give.start() >= 2 and not (i == 0 and text[a : a + give.start()].endswith(("获得", "取得"))):
            stop = a + give.start()
            break
    measured = _measured().match(text[begin:stop])
    if measured:
        stop = begin + measured.end("who")
    further = _further().search(text[begin:stop])
    if further and further.start() >= 4:
        stop = begin + further.start()
    return _trim(text, begin, stop)


@cache
def _further() -> re.Pattern[str]:
    """A second condition joined to the words that name somebody (…完成成果转化〔并且销售收入超过…〕)."""
    measures = any_of(table("policy", "measures")["words"])
    return re.compile(rf"(?:并且|且|并)(?=[^，的]{{0,10}}(?:{measures})[^，]{{0,8}}(?:\d|超过|达到|不低于))")


@cache
def _acts() -> re.Pattern[str]:
    """Somebody within a phrase, and what they do (本区企业职工〔取得驾驶执照〕)."""
    nouns = _entity().pattern.removesuffix("$")
    return re.compile(
        rf"(?P<who>(?<![一二三四五六七八九十百千万\d]){nouns}(?:（[^（）]*）)?)(?:取得|获|通过|完成|参加|参与|入选|首次|年|新|在|购|租|连续|当|投|从事|到|开展|实施|达|建|自|与|为|因|于|以|成功|申|承|主|设|引|招|吸|组织|举办|开|研|采|进行|加入|按|实现|利用|升|纳|将)"
    )


def _closed(said: str) -> bool:
    """Whether a phrase already ends in a noun that can receive."""
    return bool(_entity().search(_BRACKETS.sub("", said)))


def noun_of(said: str) -> tuple[int, int] | None:
    """Where in the words that name somebody their noun stands, without what tells them from others, or None."""
    begin = said.rfind("的") + 1
    if names(said[begin:]):
        return begin, len(said)
    acting = _acts().search(said, begin)
    return (begin, acting.end("who")) if acting else None


def names(said: str) -> bool:
    """Whether a phrase ends in a noun that can receive money."""
    return len(said) <= 16 and _closed(said)


_RECEIVER = re.compile(
    r"(?:给予|奖励给|补贴给|发给|奖给|授予|拨给|补助给)(?P<who>(?!每|单|最|一|不|企业|单位|个人|其|项目|适当|相应|资金|年|连续|一定|补|奖|资|扶|支|首|实际|承|合计|累计|总额|共|各|\d)[^，。；：、\d]{2,18}?)(?:最高|一次性|不超过|不低于|每|分别|连续|奖励|补贴|补助|资助|\d|$)"
)
_EVERY = re.compile(
    r"每[家个名位户间所辆支](?P<who>(?![年月])[^，。；给最按每]{0,30}?(?:小店|车主|营办商|大学|雇主|企业|单位|机构|个人|人才|学校|园区|家庭|公司|合作社|人员|旅行社|商户|学员|学生|雇员|僱员|员工|农户|医院|院校|团队|基地|门店))"
)


_ONE_OF = re.compile(
    r"(?:(?:^|[。；（])(?:对)?(?:单[个家户]?|同一|每[家个户]|一[个家])|，(?:同一|每[家个户]))(?P<who>[^，。；：、的\d每最]{0,6}?(?:企业|项目|单位|机构|个人|人才|团队|平台|主体|合作社|园区|基地|家庭|申请人|公司|孵化器|农户|学校|旅行社|[^，。；：、的\d每最]商))"
    r"(?:每|最高|累计|年|全年|资助|补助|奖励|补贴|支持|扶持|贴息|不超过|合计|当年|享受|获|在|同一|按|原则上|的)[^；。：]*$"
)
_SELECTED = re.compile(
    r"(?:认定|评选|遴选|评定|选树|选拔|命名|推选)(?:不超过|不少于|约|出)?\d+[个家名项户位](?P<who>[^，。；、\d]{3,24}?)(?=，)"
)


_HEADED = re.compile(
    r"(?:第[^，。；：]{1,6}条|[一二三四五六七八九十]{1,3}、|（[^（）]{1,3}）|\d{1,2}[.、])?(?:【[^】]{2,24}】|（(?![一二三四五六七八九十\d]{1,3}）)[^（）]{2,14}）(?=[^，。；：]))"
)


def find(text: str, start: int, end: int) -> Holder | None:
    """Who is named in text[start:end], the words in front of a sum (or of its rate); None where nobody is.

    What follows the last ； counts first: it begins another provision.
    """
    headed = _HEADED.match(text, start, end)
    start = headed.end() if headed else start
    cut = text.rfind("；", start, end) + 1
    found = (_find(text, cut, end) if cut > start and end - cut >= 4 else None) or _find(text, start, end)
    return found and (_short_of_noun(text, found) or found)


def _short_of_noun(text: str, holder: Holder) -> Holder | None:
    """The holder as a bare one where its words are a condition that ends in 的 with nobody behind (年产值达到1亿元的，)."""
    said = text[holder.start : holder.end]
    if holder.bare or not text.startswith("的", holder.end) or _closed(said) or _acts().search(said):
        return None
    return Holder(holder.start, holder.end, bare=True)


_TO_WHOM = re.compile(
    r"[^，；。：]{0,14}?(?:的?(?:标准|比例))?，?(?:计算[^，；。]{0,8}，)?(?:向|给予每[名位个家]|给|发给|补助给|补贴给|奖励给|支付给|拨付给|(?<=标准)(?:奖励|补助|资助|奖补))(?P<who>[^，；。：\d]{2,16}?)(?:支付|发放|给予|拨付|补助|补贴|兑付|一次性|[，；。]|$)"
)
EACH = r"每一?(?:架次|人次|场次|展次|班次|车次|航次|平方米|平方公里|公里|立方米|千瓦时?|总吨|学[年员期]|企业|项目|[家户人名位个件项台套辆艘架间床亩吨只头场趟车笔次列条座处所班期届年月季日天晚例宗案批组队支棵株块口])"
_OWN_LABEL = re.compile(
    rf"^(?:.*(?:[，；：]|(?<=元)[、和及]|为|按照?|其中|（[一二三四五六七八九十\d]{{1,3}}）|\d[.、]|[一二三四五六七八九十]、))?(?P<who>(?!元|\d[.、]|[\d.]+[万亿元%])[^，。；：、（）]{{1,24}}?)"
    rf"(?:{EACH}|最高|不超过|分别|一次性|给予|补贴|补助|奖励|资助|发放|按|，(?=最高|不超过)|：)+$"
)
_KIND = re.compile(r".*(?:地区|以[上下]|及以[上下]的?[^\d]{0,6}|[类级组档]|其他|其它|学历|职称|等次|第[一二三四五]名|等奖|优胜)")
_NO_LABEL = re.compile(
    r"(?:按|并|在|由|经|对|向|从|前|首|第[一二三四五六七八九十\d]+(?:个?[年月季期批档]|阶段)|连续|当年|[一二三四五六七八九十两\d]+年|给|授予|奖励|发|补|单(?![台机体])|每|同一|标准|额度|金额|期限|限额|比例|总额|累计|合计).*|.*(?:标准|额度|金额|限额|比例|资金|补贴|补助|奖励|津贴|资助|经费|费用?|金|上限|给予|按照?|面积|价格|投资|产值|内|财政|期间|后|的|其中|[省市县]|[^地]区)"
)


_LISTED_ON = re.compile(
    r"[、，；](?!并|且|每|最高|单|合计|累计)[^，。；、\d]{2,16}(?:{EACH}|最高|不超过|奖励|补贴|补助|给予)+\d".replace("{EACH}", EACH)
)


def labelled(text: str, start: int, end: int, behind: int) -> Holder | None:
    """Who the words right in front of a sum name for it alone (博士每人〔1万元〕、硕士每人〔7000元〕), or None.

    Where sums with labels stand in a row (成套装备最高〔700万元〕、单台设备最高〔500万元〕), any words are a label. behind: the end of the sum.
    """
    found = _OWN_LABEL.match(text[start:end])
    if found is None or _NO_LABEL.fullmatch(found["who"]):
        return None
    where = start + found.start("who"), start + found.end("who")
    gap = text[where[1] : end]
    if _closed(found["who"]) or ("每" in gap and not _KIND.fullmatch(found["who"]) and len(found["who"]) >= 3):
        return Holder(*where)
    in_row = len(found["who"]) >= 2 and (text[start] in "元" or bool(_LISTED_ON.match(text, behind)))
    return Holder(*where, bare=True) if in_row or gap.endswith("：") or _KIND.fullmatch(found["who"]) else None


def receiver_behind(text: str, start: int, end: int) -> Holder | None:
    """Who the words behind a sum say it is paid to (按每人1万元标准〔向承办机构支付〕), or None."""
    found = _TO_WHOM.match(text, start, end)
    return Holder(*found.span("who")) if found and _closed(found["who"]) else None


def _find(text: str, start: int, end: int) -> Holder | None:
    one = _ONE_OF.search(text[start:end])
    if one:
        return Holder(start + one.start("who"), start + one.end("who"))
    named = _named_by_for(text, start, end)
    if named is not None and not text.startswith("其", named.start):
        return _received(text, named, end) or named
    if named is not None:
        return None
    every = _EVERY.search(text, start, end)
    if every:
        return Holder(every.start("who"), every.end("who"))
    selected = _SELECTED.search(text, start, end)
    if selected:
        return Holder(selected.start("who"), selected.end("who"))
    last = [m for m in _RECEIVER.finditer(text[start:end]) if _closed(m["who"])]
    if last:
        return _trim(text, start + last[-1].start("who"), start + last[-1].end("who"))
    return _subject(text, start, end)


def _received(text: str, named: Holder, end: int) -> Holder | None:
    """Who the giving clause names beside the words behind 对 (对认定为示范村的，给予投资方…; 对医药企业…，给予医药企业…), or None."""
    for match in _RECEIVER.finditer(text, named.end, end):
        if not _closed(match["who"]):
            continue
        at = text.find(match["who"], named.start, named.end)
        if at >= 0:
            return Holder(at, at + len(match["who"]))
        return Holder(*match.span("who"))
    return None


def _subject(text: str, start: int, end: int) -> Holder | None:
    """The nearest clause that ends in somebody or begins with what somebody does; else the nearest other words; else a condition alone.

    年产值达到1亿元的 is a condition alone, 开行旅游专列 other words.
    """
    fallback: Holder | None = None
    other: Holder | None = None
    weak: Holder | None = None
    for a, b in reversed(_clauses(text, start, end)):
        said = text[a:b]
        opening = _ENCOURAGE.match(said)
        body = said[opening.end() :] if opening else said
        if b != end and not body.strip("，"):
            continue
        give = _give(body)
        stop = b if give is None else a + len(said) - len(body) + give.start()
        if (give is not None and give.start() < 2) or (give is None and b == end and len(body) < 2):
            continue
        if (
            _GIVING_CLAUSE.match(body)
            and not (opening and _VERBS.search(opening[0]))
            and not body.startswith(("符合", "从事", "单位", "首次", "以下", "自主", "前款", "可再生"))
        ):
            continue
        if said.endswith("的") and _STEP.fullmatch(body[:-1]):
            fallback = fallback or Holder(b - len(body), b - 1, bare=True)
            continue
        holder = _trim(text, a, stop)
        if holder is not None and _STEP.fullmatch(text[holder.start : holder.end]) and not _closed(text[holder.start : holder.end]):
            fallback = fallback or Holder(holder.start, holder.end, bare=True)
            continue
        if holder is None or _WHEN.search(text[holder.start : holder.end]) or _GIVER.match(text[holder.start : holder.end]):
            continue
        measured = _measured().match(text[holder.start : holder.end])
        if measured:
            return _trim(text, holder.start, holder.start + measured.end("who"))
        label = _LABEL.match(text, holder.start, holder.end)
        if label:
            return Holder(holder.start, label.end("who"))
        given = give is not None and text[stop - 1] != "的" and _INSTRUMENT.match(text, stop)
        if given and not names_somebody(text[holder.start : holder.end]):
            weak = weak or Holder(holder.start, holder.end, weak=True)
            continue
        acting = _ACTING.match(text[holder.start : holder.end])
        if acting and not _closed(text[acting.end("who") + holder.start : holder.end]):
            return _trim(text, holder.start, holder.start + acting.end("who"))
        if said.endswith("的") and not _closed(text[holder.start : holder.end]):
            fallback = fallback or holder
            continue
        if _is_condition(body):
            fallback = fallback or holder
            continue
        acts = None if _closed(text[holder.start : holder.end]) else _acts().search(text[holder.start : holder.end])
        if acts and give is None and not (opening and _VERBS.search(opening[0])) and not _DOING.match(text[holder.start : holder.end]):
            return Holder(holder.start, holder.start + acts.end("who"))
        if names_somebody(text[holder.start : holder.end]) and not _does(text[holder.start : holder.end]):
            return _with_alternatives(text, start, holder)
        other = other or holder
    return other or fallback or weak


_INSTRUMENT = re.compile(r"补贴|补助|奖励|津贴|资助|奖补")
_ALTERNATIVE = re.compile(r"(?:^|[，；。：、])(?P<one>[^，；。：、]{2,60}者)，?或?$")


_DOING = re.compile(
    r"(?:担任|签订|缴纳|未|已|无|不|正常|依法|连续|参加|取得|获得|具有|具备|完成|通过|招用|聘用|吸纳|租用|经营|注册|登记|办理|在|向|由|当年|上年)"
)


def _does(said: str) -> bool:
    """Whether a phrase says what is done and not who does it (担任该主体法定代表人)."""
    return bool(_DOING.match(said)) and "的" not in said and not said.endswith("者")


def is_no_label(said: str) -> bool:
    """Whether words in front of a sum name what is given or measured, and nobody (补贴标准, 奖励金额)."""
    return bool(_NO_LABEL.fullmatch(said))


def names_somebody(said: str) -> bool:
    """Whether a phrase ends in somebody, or says what somebody does."""
    return _closed(said) or bool(_acts().search(said))


def _with_alternatives(text: str, start: int, holder: Holder) -> Holder:
    """The holder with the clauses in front that it is an alternative of (具有博士学位者，或具有高级职称者，〔或…者〕)."""
    if not text.startswith("或", holder.start):
        return holder
    first = holder.start
    while (one := _ALTERNATIVE.search(text[start:first])) is not None:
        first = start + one.start("one")
    return Holder(first if first < holder.start else holder.start + 1, holder.end)


@cache
def _condition() -> re.Pattern[str]:
    measures = any_of(table("policy", "measures")["words"])
    return re.compile(
        rf"^(?:且|达到|符合|满足|具备|有|年|年度|当年|单|上年度|累计|首次)*(?:[^，。；]{{0,8}})(?:{measures})[^，。；]{{0,12}}(?:\d|达到|超过|不低于|增长|以上)|^(?:达到|符合|满足|具备|有[^，]{{0,10}}(?:前景|作用|效益))"
    )


def _is_condition(body: str) -> bool:
    return bool(_condition().match(body))


# --- sharing a list out -------------------------------------------------------------------------------------------

_LEVEL = re.compile(
    r"\d[\d.,]*[万亿千]*(?:元|人次|人|家|亩|平方米|个|辆|台|项|场|间|晚)?(?:（含）)?(?:及?以上|以下)?|(?:国家|国际|省部|省|市|区|县|镇|行业|地方|团体|区域|全国|自治区|部|州|世界|洲际|村|乡|校)级?|[一二三四五六甲乙丙丁戊]等?[级类档]?(?:奖)?|[A-Z]\+?类?|博士(?:研究生)?|硕士(?:研究生)?|本科(?:生)?|城镇|农村|城乡|城市|学士|大专|专科|高级|中级|初级|正高级?|副高级?|金奖|银奖|铜奖|特等奖|优秀奖|冠军|亚军|季军|技师|高级技师|高级工|第[一二三四五六七八九十]名?|首次|[1-9]A级?"
)
_GOVERN = re.compile(
    r"(?:获得|荣获|新获|获评|获|认定为|认定的?|评为|评定为|定为|入选|通过|列入|新建|新增|新引进的?|引进的?|获批|新设立的?|设立的?|制[订定]|组建的?|取得|达到?|超过|引进|评选为|培养|举办|当选|被|对|于|为|在|的|得)"
)


_SERIES = re.compile(r"(?P<a>[1-9])A?(?:-|—|~|至|到)(?P<b>[1-9])(?=A?级?(?:星级|A|级|档|类|等))")


def _series(said: str, written: str, count: int) -> list[str] | None:
    """The members of a series of levels (2-5星级 → 2星级, 3星级, 4星级, 5星级) where there are `count` of them, or None."""
    found = _SERIES.search(said)
    if found is None or int(found["b"]) - int(found["a"]) + 1 != count:
        return None
    return [written[: found.start("a")] + str(n) + written[found.end("b") :] for n in range(int(found["a"]), int(found["b"]) + 1)]


def share_out(text: str, raw: str, holder: Holder, count: int) -> list[str] | None:
    """A holder's words as written, shared out over `count` sums (国家、省级中心 → 国家中心, 省级中心); None where it does not part so."""
    said, written = text[holder.start : holder.end], raw[holder.start : holder.end]
    if len(said) == len(written) and (series := _series(said, written, count)):
        return series
    for run in _runs(said, count - 1):
        first, last = _left_edge(said, run[0][0]), _right_edge(said, run)
        spans = list(zip([first, *(b for _, b in run)], [*(a for a, _ in run), last], strict=True))
        if any(a >= b for a, b in spans):
            continue
        head, tail = written[:first], written[last:]
        if not tail.strip() and not all(_LEVEL.fullmatch(said[a:b]) for a, b in spans) and head.endswith("的"):
            head = ""
        return [head + written[a:b] + tail for a, b in spans]
    return None


def _runs(said: str, size: int) -> list[list[tuple[int, int]]]:
    """Runs of `size` list marks at bracket depth nought whose items are of one shape, the likeliest first."""
    marks: list[tuple[int, int]] = []
    depth = 0
    for match in re.finditer(r"[（“《]|[）”》]|、|以及|和|及(?!其|以)|与|或", said):
        if match[0] in "（“《":
            depth += 1
        elif match[0] in "）”》":
            depth -= 1
        elif depth == 0:
            marks.append(match.span())
    runs = [marks[i : i + size] for i in range(len(marks) - size + 1)] if size else []
    return sorted(runs, key=lambda run: _unlikeness(said, run))


def _unlikeness(said: str, run: Sequence[tuple[int, int]]) -> float:
    """How little the items between the marks of a run look like one list: level words first, then even lengths."""
    last = run[-1][1]
    inner = [said[b:a] for (_, b), (a, _) in pairwise(run)]
    before = said[: run[0][0]]
    levels = (
        sum(bool(_LEVEL.fullmatch(item)) for item in inner)
        + bool(_LEVEL.match(said[last:]))
        + bool(re.search(f"(?:{_LEVEL.pattern})$", before))
    )
    spread = max((len(i) for i in inner), default=0) - min((len(i) for i in inner), default=0)
    joined = sum(said[a:b] != "、" for a, b in run[:-1])
    return spread + 5 * joined - 6 * levels + 0.01 * run[0][0]


def _left_edge(said: str, mark: int) -> int:
    """Where the first item of a list begins: a level word at its end, else behind the word that governs the list."""
    head = said[:mark]
    level = re.search(f"(?:{_LEVEL.pattern})$", head)
    if level and level[0]:
        return level.start()
    found = 0
    depth_free = _BRACKETS.sub(lambda m: "·" * len(m[0]), head)
    for match in _GOVERN.finditer(depth_free):
        if match.end() < mark - 1:
            found = match.end()
    return found


def _right_edge(said: str, run: Sequence[tuple[int, int]]) -> int:
    """Where the last item of a list ends: a level word, the neighbour's last character, or before the shared noun."""
    last = run[-1][1]
    tail = said[last:]
    before = said[run[-2][1] if len(run) > 1 else _left_edge(said, run[-1][0]) : run[-1][0]]
    level = _LEVEL.match(tail)
    if level and _LEVEL.fullmatch(before):
        return last + (1 if len(before) == 1 and before in "一二三四五六七八九" else level.end())
    at = tail.find(before[-1:]) if before else -1
    if 0 <= at <= len(before) + 3:
        return last + at + 1
    if len(before) < len(tail) and len(before) >= 2 and len(before) in boundaries(tail) and len(run) > 1:
        return last + len(before)
    noun = _entity().search(tail)
    if noun and noun.start() and not _entity().search(before):
        return last + _word_start(tail, noun.start())
    return len(said)


def _word_start(text: str, at: int) -> int:
    """The nearest word boundary of text at or in front of `at`: a list's shared noun begins where a word does."""
    inside = [end for end in boundaries(text) if 0 < end <= at]
    return inside[-1] if inside else at


def condition(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The clauses of text[start:end] (from a beneficiary to a sum) that only say when, as one stretch, or None."""
    kept: list[tuple[int, int]] = []
    for a, b in _clauses(text, start, end):
        said = text[a:b]
        if _GIVING_CLAUSE.match(said) and not said.startswith(("其中", "其", "且", "并", "符合", "首次")):
            break
        give = _give(said) if b == end else None
        stop = a + give.start() if give else b
        if stop - a >= 4:
            kept.append((a, stop))
    if not kept:
        return None
    found = _TAIL.sub("", text[kept[0][0] : kept[-1][1]])
    return (kept[0][0], kept[0][0] + len(found)) if len(found) >= 4 else None
