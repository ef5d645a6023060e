"""The terms of an award in the words around its sum: the instrument, for what one sum is, how often it is given."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.lexicons import any_of, per_pack
from extract.records.awards.often import frequency
from extract.records.beneficiary import each_thing
from extract.records.kinds import Frequency, Instrument
from extract.records.vocabulary import instruments
from extract.seek import Ending

# between a noun and the verb that gives (每户〔得〕予补助)
_HOW = r"得(?=予|[给发补奖核申请领])|酌|全额|部分|统一|先|会|应|须|亦|依(?=规定|法|实际|核定|其|[前本下]|第)|视|仅|则|另|并|“"
# What stands behind the thing that one sum is for: 每户〔得〕予补助, 每个项目〔最高〕. Only whether it does is asked for.
_STOPS_AT_GIVING = (
    r"给|补|奖|支持|资助|扶持|享|获|可|提供|派发|申请|配套|安排|投入|落实|拨[付给款]|下达|领取|列支|支出|配发|支付|报销|核|封|(?<![研开])发(?![展明行布包])"
    r"|总(?=[补奖支扶资计共])|共(?=[计领获可补])|加(?=[补奖发])|所[领获]|增加|追加|提高|(?:工作|财政|项目)?经费|资金|津贴"
    r"|(?:建设|建造|运营|运行|改造|作业|培训|更新|购置|开办|管护|养护|维护|维修|拆解|加装|装修|启动|工作)(?=补|奖|费|经费|资)"  # 每栋〔改造〕补助
    r"|能(?=[领拿补获得享减省])|送(?=[上给\d])|赠|致[赠送]|政府(?=[补奖给出贴再]|$)|[省市县区镇村]里|(?:经)?验收|一[笔次]过"  # 每户〔能〕领
)
_STOPS_AT_SUMS = (
    r"每|同[一年]|按|比照|分别|最高|最低|最多|至多|至少|不|低于|未满|高于|为|上限|限|总额|定额|合计|额外|约|由|再|均|以|累|(?<!规)上|[在于](?=[^，。；：、\d]{1,10}[内中期](?:，|$))"  # 每户〔不〕超过
    r"|年(?=[贴补奖度最总累支扶资获享可限上])|当年|全年|一次性|[一二两三四五]年|连续|[在于][同一]|在一|、|，|：|$|\d"  # 每人〔一次性〕
)
_STOPS_ELSEWHERE = (
    r"依据|依照|根据|因(?!素)|本(?=措施|办法|细则|政策|条|项|规定|意见)|的|予以|个案|门诊|住院|即|被"  # 每家〔根据〕, but not 因素
)
_STOP = f"(?!(?<=受)[补奖资])(?={_HOW}|{_STOPS_AT_GIVING}|{_STOPS_AT_SUMS}|{_STOPS_ELSEWHERE})"
_FIRM = r"(?:企业|机构|单位|公司|主体)"
_NO_TIME = (
    r"(?!(?:一?个|一)?(?:自然|会计|财政|财务|纳税|课税|日历|公历|申报|考核|参保|医保|缴费|结算|待遇|保险|保障|保单|救助|预算|核算|统计)?(?:年|月|季)"
    r"|[一二两三四五六七八九十\d]{1,2}(?:年|个?月|学年|学期|周|天|小时)|年|月|日|季|周|天|晚|夜|期|届|半年|学[年期]|一[年月次]|次(?:累|上|额|以)|位于)"
)
_EACH = (
    r"每一|每个|每[名位](?=[^，。；：、每给最按补奖获享\d（）]{2})|每|单个|单一"
    r"|(?<![榜名清菜账订保存仓提运税罚报货传订\d万千百])单(?!位|身|亲|人[户家]|项冠军|次(?:总|住|门|诊|就|费|医|报))"  # 〔单〕船, but not 清单
    r"|(?<![自由向])同一|一个(?=企业|单位|项目)|一家(?=企业)"
)
_THING = (  # 每〔台〕, and not 每〔安排〕
    r"(?!资助|扶持|支持|返还|安排|扣除|发[放给]|核[拨发给定]|拨[付给]|兑[现付]|予以|提供|落实|配套|颁发|追加|再(?!生)|另)"
)
_PER_SOME = (
    rf"(?<=单)[船车机店厂](?![位型间])|家(?:企业|机构|单位|公司|大学"
    rf"|[^，。；：、\d每给最按补奖获享分予额被的（）]{{1,6}}?{_FIRM}(?={_STOP}|，|获|可))?(?![庭畜禽长])"  # 每〔家科技企业〕, but not 每家庭
    r"|[人户]每次|户(?=企业|机构|主体|贴息|贷款|授信|农民|农户|居民|家庭|个人)|[县乡镇](?![域级内外长])"  # 每〔户〕企业, 每〔县〕
)
_PER_UNIT = (
    r"[台套件辆]（[^（）]{1,2}）|个(?=补|奖|给|资|不超|最[高多]|发|予|支|扶|拨|兑|核|享|安排|追加|再|另)|架次|批次"  # 每〔台（套）〕, 每〔架次〕
    r"|[艘台套辆架部](?=[^，。；：、每\d]{4,14}(?:补|奖|给|资))"  # 每〔艘〕内河货船补助
    r"|[家人户名位件项台套宗吨床辆种口案班村场集列校库部棚间支趟车笔艘节档篇幅首](?:（[^（）]{1,2}）)?"
    rf"(?!目|庭|才|籍|员|企|试|社|辆|间|型)(?={_STOP})"  # 每〔部〕奖励, but not 每项目
    r"|[人户](?=[^，。；：、\d每的补奖]{1,8}[金费款](?:(?:[核给]?发[放给]?|[给支]付|给予)?(?:标准|基准|金额))?(?:为|最高|至多)*(?:$|[\d（]))"  # 每〔人〕救助金
)
_IN_NAME = (  # a character of a name, and not of what is given
    r"(?:[^，。；：、每给最按补奖获享分予额被\d（）“”《]|(?<=受)[补奖资]|获(?=[证评批准选颁奖])|分(?=地|[局店院会校])|(?<=[学积])分)"
)
_PER_NAMED = (
    r"(?![^，。；：、\d]{0,7}(?:满(?:[\d一二两三半]|十)|(?<!同)[一1](?:年(?!度)|个月)))"  # 每满一年, 每服务1年: a step, and no name
    rf"{_IN_NAME}{_IN_NAME}{{0,11}}?(?:（[^（）\d]{{1,6}}）)?(?=(?:（[^（）]{{0,12}}）)?{_STOP})"  # 每个〔示范基地〕
)
_PER = re.compile(
    r"每(?P<one>[名位户家间个宗])(?=(?:合资格|符合|受影响|年满|持有|现正|首次|新来|参[与加]|就读|受雇)[^，。；：、每]{0,10}?(?:的|[户者人士生](?![^，。；：、每\d可获得]{0,4}的)))"  # 每〔名〕合资格的长者
    rf"|(?:{_EACH}){_THING}(?P<per>{_PER_SOME}|{_NO_TIME}(?:{_PER_UNIT}|{_PER_NAMED}))"
)


_COUNTED = r"(?:(?:分钟|航次|架次|班次|车次|人次|人(?!民币)|[家户名位件项个台套宗吨亩辆场次条艘架列班趟张所间头胎孩批篇部本幅集座口节届只栋处支株首期份册箱柜单票笔桩羽尾穴孔根米团组枚款例门床车匹]))(?!夜|[车泊床展铺摊]位)"
_BRINGS = (
    r"每(?:多|成功)?(?:(?<=多)|新增|引进|毕业|培养|招用|增加|吸纳|孵化|举办|完成|获得|新?认定|新?评定|新建|推荐|服务|多?生育?|促成|转化|落户|培育|带动|聘用|雇用|录用|开通"
    r"|组织|吸引|招引|引入|介绍|新招|留用|招收|安置|收住|帮扶|接收|撮合|输送|调解|救助|救治|受理|办结|查处|劝返)[^，。；\d]{0,4}"
)
_PER_COUNTED = re.compile(
    # 每引进1个〔院士团队〕: 个 and 位 tell nothing of what they count
    rf"{_BRINGS}(?:1|一)[个位](?P<thing>[^，。；：、\d的在年月]{{2,12}}?)(?={_STOP}|[，的在]|落户|入驻|注册|签约|成功|获|被|通过|[可给奖补最资]|$)"
    rf"|{_BRINGS}(?:\d+|一)(?P<per>{_COUNTED})"
    rf"|每(?![年月日天周季人户家名位个项跨迈]|上(?![报传交缴架门]))[^，。；：、\d每一在于]{{1,6}}(?:1|一)(?P<its>{_COUNTED}(?![性过]))"
)


def per_counted(before: str) -> tuple[int, int] | None:
    """The classifier of the thing counted in 每引进1名…, as a [start, end) of the words before a sum, or None."""
    match = _PER_COUNTED.search(before)
    return match.span(match.lastgroup or "per") if match else None


# 每趟专列人数在500人以上，奖励
_PER_SIZED = re.compile(
    r"(?:^|[，。；：）])(?:对)?每(?P<measured>[艘批架车航班]次|[趟场次届班期批列艘家台亩户件座间所部])(?![^，。；：]{0,6}每)(?:(?!年|月|季|按|补|奖|给)[^，。；：\d]){1,14}"
    r"\d[\d.]*[万亿千百]*[^，。；：\d]{1,4}(?:以上|及以上|以内|以下)?的?，(?:再|分别|一次性|最高)*(?:给予|奖励|补助|补贴|资助)$"  # 每艘次载客200人以上的
    r"|"
    r"(?:^|[，。；：）])(?:对)?每(?P<per>[趟场次届班期批列架艘条个家项台])(?![^，。；：]{0,6}每)[^，。；：、\d给奖补]{0,12}"
    r"(?:人数|面积|规模|数量|销售额|交易额|成交额|投资额|参展商|展位)[^。；每]{0,48}?，(?:再|分别|一次性|最高)*(?:给予|奖励|补助|补贴|资助)$"
)


def per_sized(before: str) -> tuple[int, int] | None:
    """The classifier of the thing that the clauses in front of a sum say the size of (每场参展人数达1000人，奖励), or None."""
    match = _PER_SIZED.search(before)
    return match.span(match.lastgroup or "per") if match else None


_MEASURE = (
    r"(?:个百分点|万?美元|元|%|人次|架次|航次|班次|艘次|台次|场次|车次|家次|标准?箱|TEU|总吨|载重吨|平方米|㎡|平方公尺|立方米|公里|海里|公顷|亩|间夜|床位|分钟|学时|课时|小时|千瓦时?"
    r"|兆瓦|[个张]?[车泊摊展铺床]位|万度|吨|人)"
)
# 每满100万美元, 每增加一平方公尺, 每1美元: the measure is what one sum is for
_PER_MEASURE = re.compile(
    r"(?:每(?:满|增加|新增|增长|超[过出]?|达到?|多|减少|节约)(?:人民币|新台币)?(?:一(?=[^十百千万亿]))?|每(?:人民币|新台币)?(?=[\d一二三四五六七八九十百千万]))"
    rf"(?P<per>[\d.一二三四五六七八九十百千万亿]*(?:{_MEASURE}|(?:公斤|千克|斤|担|千瓦时?|立方米)(?:(?!一次)[^，。；\d补奖给按每再另追]{{1,4}}(?=[补奖给]))?))(?![^，。；]*每)"
)


_PER_STEP = re.compile(
    r"每(?:满|增加|新增|增长|提高|下降|降低|超[过出]?|达到?|多|减少|节约|扩大|压减|提前|[上跨迈]上?(?:一?个)?)(?:一(?=[^十百千万亿])|1(?=[^\d.十百千万亿]))?"
    rf"(?P<per>[\d.一二三四五六七八九十百千万亿]*(?:{_MEASURE}|{_COUNTED}|[PG度天日]))(?:台阶|档次?|以上|的|[^，。；：\d]{{2,4}})*，"
    rf"(?:[再得另则可加给奖补]|增加|加计|加发|增发|多发|奖励|补[助贴]|(?:给予|发给)[^，。；\d每]{{0,12}})*(?:$|最高$)"
    r"|每(?:满|增加|多|超过?|延长)[^，。；：\d]{0,4}(?:1|一)?(?P<span>年|个?月)的?，?[^，。；\d]{0,20}$"  # 缴费每增加1年，月基础养老金增加
)


def per_step(before: str) -> tuple[int, int] | None:
    """The measure that a further sum is for, said in the clause before (每增加一平方公尺，再加计), as a [start, end), or None."""
    match = _PER_STEP.search(before)
    return match.span(match.lastgroup or "per") if match else None


_PER_CLAUSE = re.compile(
    rf"(?:^|[，。；：\n])(?:对|但|且|其中，?)*(?:同一|单个|单一|每一|每个|每(?=[家户名位所座台间辆艘处栋条支部片口]))(?P<per>{_NO_TIME}[^，。；：、\d每元补奖给发最获]{{1,14}}?)"
    r"(?:(?:最多|可获)[^，。；：]{0,16})?(?<![的者内于])，$"
)


def per_clause(before: str) -> tuple[int, int] | None:
    """What the clause in front of a sum's own says it is for (对同一机构，年奖励额不超过…), as a [start, end), or None."""
    match = _PER_CLAUSE.search(before)
    if match is None:
        return None
    made = _MADE.search(before, *match.span("per"))
    return (made.end() if made else match.start("per")), match.end("per")


_MADE = re.compile(r"[定建评批引育购办设选列证立造新修辟]的(?=[^的]{2,}$)")  # 每个新设立的〔驿站〕
_PER_SUBJECT = re.compile(
    r"(?:(?:^|[。；：\n])(?:对于?|凡是?|但|且)?(?:单个|单一|每一?个)|，(?:单个|单一))(?P<per>项目|平台|企业|园区|基地|机构|单位|主体|产品|计[划画]|团队|品牌|村(?:集体|庄)?|社区|学校|县|乡镇"
    r"|街道|部门|中心|课题|工程|案件|合作社|农场|协会|站点|活动|赛事|家庭|农户)(?=[^，。；：元]{2,40}，)"
)


def per_subject(opening: str) -> tuple[int, int] | None:
    """What the sums of a statement are for, that opens with who or what they are given for (单个项目通过验收的，根据成效，给予), as a
    [start, end), or None.
    """
    match = _PER_SUBJECT.search(opening)
    return match.span("per") if match else None


_PER_TAKEN = re.compile(
    r"(?:^|[，。；：\n•])(?:就|以|按照?|对于?|针对)每一?(?:个(?=[^，。；：\d]{2})|(?=[家间户名位宗项所]))(?P<per>[^，。；：\d]{1,12}?)"
    r"(?:(?:而言|来说|来讲)，[^。；]*|(?:计算?|为单位)，[^，。；：\d]*)$"
)


def per_taken(before: str) -> tuple[int, int] | None:
    """What the words in front of a sum take it by (就每个申请项目而言，资助额上限为), as a [start, end), or None."""
    match = _PER_TAKEN.search(before)
    return match.span("per") if match else None


_PER_OF_HOURS = re.compile(
    r"每(?P<per>[人名位户家案件])每(?:小时|日|天|时|次|月|学时|课时)[^，。；：\d]{0,12}[^，。；：]{1,16}，(?:每[年月日]|全[年月]|合计|累计)(?:最[高多]|至多|上限|不得?超过|以)[^，。；：、\d]{0,12}$"
)


def per_of_hours(before: str) -> tuple[int, int] | None:
    """Whose ceiling a sum is that caps what each gets by the hour (每人每小时发给70元，每月最高发给), as a [start, end), or None."""
    match = _PER_OF_HOURS.search(before)
    return match.span("per") if match else None


_PARTICIPLE = re.compile(
    rf"(?<=[定建评批引育购办设选列证立造新修辟])的(?P<per>(?!补|奖|给|资|经费|最)[^，。；：、\d每给最按补奖获享的]{{2,10}}?)(?={_STOP})"
)
_SPAN_OF_TIME = re.compile(r"(?:每|一)?(?:半?年|半?月|季度?|日|天|学年|学期)")  # 元/月 tells how often, not for what


def says_how_often(unit: str) -> bool:
    """Whether what stands behind the slash of a sum's unit is a length of time (元/月), and no thing."""
    return _SPAN_OF_TIME.fullmatch(unit) is not None


# 每人每年筹资700元，个人交250元，政府补贴
_OF_WHOLE = re.compile(r"每(?P<per>[人户生])每?(?:(?P<yearly>学?年)|(?P<monthly>月))[^，。；\d]{0,6}[\d.]+元，其中[^。；]*$")


def part_of_whole(before: str) -> tuple[tuple[int, int], Frequency] | None:
    """For what and how often a part is paid of a standard that the words before a sum lay down: a [start, end) of them and the rhythm,
    or None.
    """
    match = _OF_WHOLE.search(before)
    return (match.span("per"), "yearly" if match["yearly"] else "monthly") if match else None


_A_NOUN = 4  # characters of a classifier with its noun
_PARTED = re.compile(r"[/·•]")
_OF_TIME = re.compile(r"(?<=[人户名])[月年日天]$")  # 元/人月
_EACH_DAY = re.compile(r"[每按逐](?P<per>(?:工作)?[日天]|[晚夜]|小时|分钟|[课学]时)(?!制|常)")  # contract: how often tells months and years
_COST = Ending(
    r"(?<=[^每个家项台辆座条笔份宗])(?:购置|采购|建设|贷款|实际|改造|新增|年度|建造)*"
    r"(?:费用?|价[格款]|金额|投[资入]额?|支出|利息|租金|成本|造价|总额|售价|合同额|销售额)"
)
_HEADS = re.compile(
    r"(?P<per>[人户亩村])均(?!可支配|纯?收入|消费|工资|月|年|国|地区|生产|GDP)|(?:^|[，；：、的上])(?P<bare>[亩户吨头])(?:再|可|能)*(?:[补奖贴]$|(?:补贴|补助|奖励)最?高?$)"
)  # 人均补贴, 亩补
_ONE = re.compile(  # 一辆补500元, 淘汰一头病牛补3000元, 省级的一家30万元
    r"(?<![第之每同另任唯统万千百十单])一(?P<per>[口只](?=[^，。；：气次能可补奖给])|[棵眼株盏杆扇孔袋瓶盆]|面(?=[^，向对积])"
    rf"|(?![次人场年月日天只口])(?:{_COUNTED}|[辆艘]))[^，。；：\d一补奖给贴]{{0,4}}，?(?:再|能|可|最高|奖励|补助|补贴|[补奖给贴发])*$"
)


def per(before: str, unit: str) -> tuple[int, int] | str | None:
    """What one sum is for: from the sum's own unit as text, or as a [start, end) of the words before it; None where not said."""
    before = before.removesuffix("人民币")  # 每人人民币40万元: of the sum, not of what it is for
    said = _PARTED.split(unit)[1:]
    parts = [_OF_TIME.sub("", part) for part in said if not says_how_often(part)]
    if parts:
        return (unit.partition("/")[2] if parts == said else "/".join(parts)).removeprefix("每")
    found = _PER_MEASURE.search(before) or _PER_COUNTED.search(before)
    opens = -1
    for match in _PER.finditer(before):
        if found is None or match.start() > found.start():
            opens = opens if found and match.start() == found.end() and opens >= 0 else match.start(match.lastgroup or "per")
            found = match
    noun = _PARTICIPLE.match(before, found.end()) if found else None  # 每个新认定的〔示范园〕
    found = noun or found or _HEADS.search(before) or _EACH_DAY.search(before) or _ONE.search(before)
    if found is None:
        return None
    start, end = found.span(found.lastgroup or "per")
    if found.re is _PER:
        start, end = min(opens, start), _measured(before, end)
        thing = each_thing("每" + before[start:]) if end - start > _A_NOUN else None
        if thing and start + thing[1] - 1 < end:
            return start, start + 1  # 每〔座〕敬老院消防改造
    return start, end


def _measured(before: str, end: int) -> int:
    """Where the thing ends that something is measured of, or that is given for so long (每座〔既存锅炉〕费用之…, 每〔人每天〕)."""
    if span := _EACH_DAY.match(before, end):
        return span.end()
    cost = _COST.search(before, 0, end)
    return cost.start() if cost else end


_PER_CLOSING = re.compile(
    r"每(?:一)?(?P<per>[位名个家人户项台][^，。；：\d]{0,6}?)(?:定额|一次性|每[年月次])*(?:给予|发给|发放|补助|补贴|奖励|资助|支持)*(?:标准|金额)?：$"
)


def per_closing(lead: str) -> tuple[int, int] | None:
    """What each sum of a list is for, as its lead-in ends (…每位选手：), as a [start, end) of the lead-in, or None."""
    match = _PER_CLOSING.search(lead)
    return match.span("per") if match else None


@per_pack
def _instruments() -> tuple[re.Pattern[str], dict[str, Instrument]]:
    kinds = instruments()
    by_word: dict[str, Instrument] = {word: kind for kind, items in kinds.items() for word in items}  # type: ignore[misc]
    return re.compile(
        any_of(
            by_word,
            guard="(?!(?<=给)付(?:工资|薪资|报酬|租金|价款|利息))(?!(?<=[总定需划]经)费)(?!(?<=配)套(?:设施|设备|服务|企业|措施|产业|工程|环境|用房|组成|完善|齐全))",
        )
    ), by_word  # 总经费的50%: what it is a share of


_LIGHT = frozenset(("支持", "扶持", "资金支持", "资金扶持"))  # heads that add nothing to what is named in front of them (落户奖金支持)
_TOLD_ALONE = frozenset(("award", "subsidy", "award_subsidy", "interest_subsidy"))
_QUALIFIES = frozenset(("配套", "经费", "资金"))  # what names no instrument where another closes the phrase (配套建设支持)
_CLOSING = re.compile(
    r"(?![^，。；、）]{0,8}(?:用于|支持[^，。；、）]))[^，。；、）的\d]{1,6}?(?=(?:资助|补助|补贴|奖励|支持|扶持|奖补|津贴)(?:[，。；、）]|$))"
)


def _first(said: str, *, verbs: bool = True) -> Instrument | None:
    """The first instrument of a phrase; of words that run on (启动资金补贴), the last, which is the head.

    verbs: whether a verb that only gives (发给) names one too.
    """
    if not said:
        return None
    pattern, by_word = _instruments()
    match = pattern.search(said)
    if match and not verbs and match[0] in _GIVING:
        match = pattern.search(said, match.end())
    while match and (following := pattern.match(said, match.end())):
        if following[0] in _LIGHT and (by_word[match[0]] in _TOLD_ALONE or match[0] == "资助"):
            break
        match = following
    if match and match[0] in _QUALIFIES and (closing := _CLOSING.match(said, match.end())):
        match = pattern.match(said, closing.end()) or match
    return by_word[match[0]] if match else None


def instrument(behind: str, lead: str = "", before: str = "", after: str = "") -> Instrument | None:
    """The instrument named nearest: behind the sum in its clause, in front of it there, earlier in the statement, later in it.

    None where none is named.
    """
    found = _first(behind, verbs=False)
    if found:
        return found
    stretches = (lead, before)
    return (
        next((named for said in stretches if (named := _last(said, verbs=False))), None)
        or _first(behind)
        or next((named for said in stretches if (named := _last(said))), None)
        or next((named for said in stretches if (named := _last(said, grades=True))), None)
        or ("other" if _SOME_BEHIND.match(behind) else None)
        or _first(after)
    )


_TOGETHER = re.compile(
    r"(?P<one>[^，。；：\d]{2,24}?)(?:以?及|和|与|、)(?P<other>[^，。；：\d]{2,24}?)，?(?:[二两]者|[二两]项)?(?:合并|合计|共计|总计)(?!到|至|为一)"
)


def together(said: str) -> Instrument | None:
    """What two aids named in front are together that one sum caps (求职补贴及就业奖励，合并最高…: subsidy and award), or None."""
    named = _TOGETHER.match(said)
    both = {instrument("", named["one"]), instrument("", named["other"])} if named else set()
    return "award_subsidy" if both == {"subsidy", "award"} else None


_GIVING = frozenset(("发给",))  # verbs that name an instrument only where no noun does (奖励金发给标准)


def only_given(statement: str) -> bool:
    """Whether a statement names an instrument by no more than a verb of giving (每人每月发给9000元)."""
    pattern, _ = _instruments()
    named = [match[0] for match in pattern.finditer(statement)]
    return bool(named) and all(word in _GIVING for word in named)


_GRADE = re.compile(r"(?:[一二三特]等|优[胜秀]|[金银铜])$")  # 补贴标准：〔一等〕奖20万元: who gets it, not what


# 安全金, 残疾金, 医疗券: what is given by a name that the lists lack is none of the contract's instruments
_SOME = re.compile(
    r"[\u4e00-\u9fff](?:(?<![资基奖租押本薪税罚订定现佣股证积黄合纳约备转入价利头奠保助励补贴持动套导])金(?![额融属牌砖奖银])|(?<![证债国])券(?!商))"
)

_SOME_BEHIND = re.compile(rf"(?:的)?[^，。；：]{{0,8}}?{_SOME.pattern}(?=[，。；）]|$)")  # 给予5万元〔转职金〕


def _last(said: str, *, grades: bool = False, verbs: bool = True) -> Instrument | None:
    """The instrument a phrase names last; a verb that gives only where no noun stands, the grade of a prize only where asked for."""
    if not said:
        return None
    pattern, by_word = _instruments()
    named = [m for m in pattern.finditer(said) if grades or not (m[0] == "奖" and _GRADE.search(said, 0, m.start()))]
    nouns = [match for match in named if match[0] not in _GIVING]
    behind = nouns[-1].end() if nouns else 0
    if ("金" in said[behind:] or "券" in said[behind:]) and _SOME.search(said, max(0, behind - 1)):
        return "other"
    told = nouns or (named if verbs else [])
    return by_word[told[-1][0]] if told else None


def instrument_above(said: str) -> Instrument | None:
    """The instrument that a lead-in, a heading or a title names last, which is its head (…补助经费，补助上限为)."""
    return _last(said, grades=True)


_AGAIN = re.compile(r"(?:[该此本前]项|[该此]类|上述|前述|以上|前款|本条)[^，。；\d]{0,4}(?:奖励|补贴|补助|扶持|支持|资助|奖补)[^，。；]*$")


def says_again(lead: str) -> bool:
    """Whether a ceiling's words only take up what was given before them, by a name that may not be its own (每家享受该项奖励资金最高)."""
    return bool(_AGAIN.search(lead))


_TOPPED = re.compile(r"补(?=(?:最高|每[^，。；\d]{1,3})?(?:\d|$))")


def topped_up(before: str) -> bool:
    """Whether a sum is given with the bare verb 补 (每立方米补1元、每户最高1200元)."""
    return bool(_TOPPED.search(before))


_SLIP = re.compile(r"鼓励[^，。；：\d]{0,2}$")


def slip(before: str) -> bool:
    """Whether a sum is given with 鼓励, which names no instrument (分别鼓励3万元、2万元)."""
    return bool(_SLIP.search(before))


_STANDARD_LEAD = re.compile(
    r"(?P<how>[^。；，]{0,24}?(?:发给|发放|补助|补贴|给付|资助|奖励|津贴|给予|核发|领取)[^。；，]{0,12}?(?:标准|基准|金额|额度|数额)[^。；，]{0,6})：$"
)


_LONGEST_LEAD = 60  # characters of a lead-in that names a standard
_EACH_OF = re.compile(
    r"每(?P<per>平方米|平方公尺|立方米|千瓦时?|公里|公斤|标箱|吨|㎡|坪|[人户名生家亩头只床件位台套辆株棵度]|学生|职工|住户|家庭|学员)"
)


@lru_cache(maxsize=64)  # asked for each sum of a list
def _standard(lead: str) -> re.Match[str] | None:
    return _STANDARD_LEAD.search(lead, max(0, len(lead) - _LONGEST_LEAD)) if "：" in lead[-2:] else None


def standard_rhythm(lead: str) -> Frequency | None:
    """How often the sums of a list are given, as the lead-in that names their standard says (本津贴每月每人发给之基准如下：), or None."""
    said = _standard(lead)
    return frequency(said["how"]) if said else None


def standard_per(lead: str) -> tuple[int, int] | None:
    """What each sum of such a list is for, as a [start, end) of the lead-in, or None."""
    said = _standard(lead)
    each = _EACH_OF.search(lead, *said.span("how")) if said else None
    return each.span("per") if each else None
