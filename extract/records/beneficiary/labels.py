"""Who the words right beside a sum name for it alone: a label in front (博士每人〔1万元〕), or the one it is paid to behind."""

from __future__ import annotations

import re

from extract.records.beneficiary.clauses import FUNDING_BODY, GIVING_BODY, INSTRUMENT, level_pays
from extract.records.beneficiary.holder import Holder
from extract.records.beneficiary.nouns import ATTRIBUTE, closed, does, leading
from extract.records.cover_words import REIMBURSED
from extract.seek import behind_last

EACH = (
    r"每(?:一|个(?=城市|企业|项目|学[员年期])|[\d.○〇‧·一二三四五六七八九十百千万]{1,6})?"
    r"(?:架次|人次|场次|展次|班次|车次|航次|赛季|标箱|课时|积分|辆车|艘船舶?|台设备|台车|家(?:企业|单位|机构)|户家庭|名(?:学生|学员|职工|员工)|条航线|平方米|平方公里|公里|立方米"
    r"|千瓦时?|总吨|公顷|公吨|公斤|平方公尺|坪|学[年员期]|企业|项目|城市|[家户人名位生个件项台套辆艘架间床亩吨只头场趟车笔次列条座处所班期届年月季日天晚例宗案批组队支棵株块口吨孩胎张款站片校桩枪格穴孔眼套本部])"
)
_GIVES_TO = re.compile(r"[^，。；：]{2,}(?:奖励|补助|补贴|资助|奖补)(?!标准|对象|资金|项目)[^，。；：的]{2,}")
_SIZED = (  # how large those of a case are, in a bracket behind it: 中型〔（150至300平方米）〕
    r"[^（）\d]{1,6}|[^（）]{2,14}(?:以上|以下|以内)|[^（）\d]{0,8}\d+[^（）\d]{0,6}[至到—–~～-]\d[^（）]{0,8}|(?:不足|不满|超过|低于|高于|满)[^（）]{2,12}"
)
_RISE = "(?:提高|提升|增加|上调|调整|调高|放宽)"
_OWN_LABEL = re.compile(
    rf"^(?:[、和及]|.*(?:[，；：…]|(?<=[元）])[、和及]|为|按照?|其中|[，；]而(?!且)"
    rf"|(?:标准|额度|金额|限额|上限)[^，；：\d]{{0,4}}{_RISE}[到至]|（[一二三四五六七八九十\d]{{1,3}}）|\d[.、](?!\d)|[一二三四五六七八九十]、))?"
    r"(?P<who>(?!元|最[高低多]|不超过|每|一次性|给予|补贴|补助|奖励|资助|发放|分别|\d[.、](?!\d)|[\d.]+[万亿元%])"
    rf"(?:(?!每[人户月年家名间位]|[发给][放给予])(?:[^，。；：、（）]|（(?:{_SIZED})）)){{1,24}}?)"
    rf"(?:的(?=按?每)|（\d{{1,3}}[名个项人家]）|{EACH}|每(?:[^，。；：、\d每]{{1,3}}[一1][人名家个户头只台件项]|(?:增加|新增|多|超过?)[一\d]+[人名家个户])"
    r"|最高|不超过|不[少低]于|至少|分别|一次性|给予|(?:补贴|补助|奖励|资助)(?:总额|资金)?|发放|按|，(?=最高|不超过)|：|再?奖金|再?(?<![秀励围名等特金银铜胜])奖|年度|累计"
    rf"|(?:定额|限额)(?=[补支报给])|(?<=[月年日次人床])(?:最高)?(?:支付|报销|补助|待遇|补贴)?(?:限额|上限|封顶线?)|按比例|享受|{REIMBURSED}|减免|免除|免收|减收"
    r"|减征|返还|退还|奖补|慰问|救济|扶持|发给|核发|核给|补|以|可|(?<=本人)享受|[将会]?[获得]发?|(?<=[一-鿿]{2})(?:[亦也则均都各]|划一)(?=[可获得享领有划一]|$)|(?<=[一-鿿]{2})有)*$"
)
_KIND = re.compile(
    r".*(?:地区|都会区|县市|直辖市|六都|以[上下]|及以[上下]的?[^\d]{0,6}|[类级组档]|其他|其它|学历|学位|职称|证书|资格|等次|第[一二三四五][名胎孩]|[首贰参叁金银铜]奖"
    r"|[冠亚季殿]军|等奖|优胜奖?|特优|[特优甲乙丙良一二三四]等|优秀|良好|合格|达标|佳作奖?"
    r"|(?:[优特]|[\u4e00-\u9fff]{2,4}(?<!获)(?<!评)(?<!颁))奖(?:[一二三四五六七八九十\d]{1,2}[名个项篇件])?|本科|专科|学士|大专|硕士|博士|[高初]中"
    r"|小学|城镇|农村|城市|城乡|单身|已婚"
    r"|离异|丧偶|弱势|特困|低保|低收入|残疾)"
)


_KIND_OF_PLACE = re.compile(
    r"(?:(?:其他|其它|其余|一般|偏远|边远|边境|深度|中心|主|老|重点)?"
    r"(?:城区|城郊|近郊|远郊|郊区|市区|县城|城关|区县|县区|县市|乡镇|镇区|圩镇|农村|山区|半山区|丘陵|坝区|平原|高原|草原|牧区|林区|库区|海岛|沿海|内陆|地区|片区|乡村)(?:地区)?[、和及或]?"
    r"|[^，。；：、的\d]{2,4}(?<!本)(?<!全)地区[、和及或]?)+"
)
_PAID_FOR = re.compile(
    r"[^，。；：、]{0,16}(?:补贴|补助|津贴|安家费|奖金|资助)(?P<case>[A-Z一二三四五六七八九十甲乙丙丁特]\+?[类级等档](?:人才|残疾|伤残)?)"
    r"|[^，。；：、\d]{0,14}(?:补贴|补助|津贴|礼金|慰问金|敬老金|优待金|奖励金|养老金|生育金)"
    r"(?P<which>第[一二三四五六\d]+[胎孩名](?:及?以上)?[^，。；：、\d]{0,6}"
    r"|\d{1,3}(?:周?岁)?(?:(?:[-~至到—]|及?以[上下]|未满|不满|不足)\d{0,3}(?:周?岁)?)*(?:及?以[上下])?[^，。；：、\d每]{0,6})"
)  # 生育津贴〔第一胎〕, 敬老礼金〔65岁至79岁〕
_HEADS = re.compile(
    r"[\d.]+[人户班家张间个名]?(?:及?以[上下])?(?:[-~至到—]?[\d.]+)?[人户班家张间个名]?(?:及?以[上下]|或以[上下])?"
)  # 31-50人: how many, not who
_SIZE = re.compile(
    r"\d[\d.]*[^，。；：、\d]{0,3}(?:(?:[-~至到—]|以上)[^\d，。；：、]{0,3}\d[\d.]*)?[^，。；：、\d给予奖补]{1,4}(?:及?以[上下]|或以[上下])?"
)
_STEP_OR_KIND = re.compile(rf"{_KIND.pattern}|\d|以[上下内]|级|的$|^.?[内外]$")
_NO_LABEL = re.compile(
    r"(?:可(?=享|获|申|得)|享受|期[一二三四五六七八九十两\d]+个?[年月]|按|并|在|由|经|[现拟将]?对|向|从|前|首|后[一二两三四五六七八九十\d]+年|[次翌]年"
    r"|第[一二三四五六七八九十\d]+(?:个?[年月季期批层]|阶段)|连续|当年|[一二三四五六七八九十两\d]+年(?!(?:及?以[上下]|[至到~-][一二三四五六七八九十两\d]+年)(?!内))|给"
    r"|授予|奖励|发|补|单(?![台机体身亲棺层]|人户)|全年|每|同一|标准|额度|金额"
    r"|期限|限额|比例|总额|累计|合计|最[高低多]|一次性|不[超低高少]|至少|上限|封顶|另|再|享受|(?:政府|财政|本府|[省市县区])?(?:亦|也|还)?[会将拟]?向).*"
    r"|[^，]{0,8}(?:市|县|区|省|政府|财政|局|期内|今后|阶段)对.*|(?!.*[发付拨奖补赠送派交供还授分自]给)[^，]{1,8}给(?![予付出力水排养与]).{2,}"
    r"|.*(?:标准|额度|金额|限额|比例|资金|补贴|补助|奖励|津贴|资助|经费|费用?|金|上限|给予|按照?|面积|价格"
    r"|投资|产值|人数|数量|功率|台数|里程|吨位|产量|总量|数额|次数|(?<![省市县区境国校院村镇])内|封顶|本[局府部会署处]|财政|期间|后|的|其中|[省县]|(?<!上)市|[^地园社小街景校厂范验能聚]区)"
    r"|[^，的]{0,12}个人(?:先行?|自行)*(?:自付|自费|自理|负担|承担|支付)的?[^，的]{0,8}(?:部分|费用).*|单[台项笔件]|(?:具体)?(?:可以?)?分|分[类级档层批期年](?:次|别)?"
)
_SET_TO = re.compile(
    r"(?:统一|分别|同)?(?:(?:提高|提升|增加|上调|调整|调高|确定|核定)[到至为]|为|(?<=..)(?:连续|分)[一二三四五六两\d]{1,2}年(?:内|期)?|(?<=..)分[档级类段](?:别|次)?)$"
)  # 补助标准〔提高到〕, 按租赁面积〔连续三年〕给予
_RAISED_TO = re.compile(f"{_RISE}[到至为]$")
_WHAT_FOR = re.compile(r"补贴|补助|津贴|资助")  # behind words that tell what the money is for
_BASIS = re.compile(r"(?:按照?|参照)$")
_MEASURED = re.compile(
    r".*(?:[量额值率距费]|(?<![多少大])数|价格?|面积|里程|规模|贡献|税收|时长|时间|吨位?|[人场架航班批车艘台单家户件]次|[学课工]时|重量|长度|能力|收入|投资|投入|支出|成本|租金"
    r"|利润|业绩|绩效|等级|档次|类别|(?:评定|评估|考核|评价|评审)(?:结果|等次|情况))"
)  # what a sum goes by
_REFERRED = re.compile(r"符合|上述|前述|满足|具备|通过|经")
_LISTED_ON = re.compile(
    (
        r"(?:元)?[、，；](?!并|且|每|最高|单(?![身亲])|合计|累计|其中|另|再)(?:\d[\d.]*[^，。；、\d]{0,3}"
        r"(?:[-~至到—]\d[\d.]*)?)?[^，。；、\d]{1,16}(?:{EACH}|最高|不超过|奖励|补贴|补助|给予|新台币|人民币|港币|美元)*[\d一二三四五六七八九十百]"
    ).replace("{EACH}", EACH)
)


def labelled(text: str, start: int, end: int, behind: int, *, in_row: bool = False, case: bool = False) -> Holder | None:
    """Who the words right in front of a sum name for it alone (博士每人〔1万元〕、硕士每人〔7000元〕), or None.

    Where sums with labels stand in a row (成套装备最高〔700万元〕、单台设备最高〔500万元〕), any words are a label. behind: the end of the sum;
    in_row: whether it follows on a sum; case: whether the sum is known to be one of a list of cases, so that any words are its label.
    """
    mark = max(text.rfind(sign, start, end) for sign in "，、；：") + 1
    if text[end - 1] == "的" and _SIZE.fullmatch(text, max(start, mark), end - 1):
        end -= 1  # 10-30人的〔5万元〕
    found = _OWN_LABEL.match(text[start:end])
    if found is None:
        return None
    said = _SET_TO.sub("", found["who"])
    if _KIND_OF_PLACE.fullmatch(said):  # 补贴标准为：〔城区〕每年最高8000元，〔乡镇〕每年最高5000元
        return Holder(start + found.start("who"), start + found.start("who") + len(said), bare=True)
    if _NO_LABEL.fullmatch(said):
        each = "每人" in text[start + found.end("who") : end]  # 失能老人护理补贴〔每人每月〕
        whose = whose_level(text, start + found.start("who"), start + found.start("who") + len(said), allowance=each)
        level = _ITS_LEVEL.fullmatch(said) if in_row and whose is None else None
        return whose if level is None else Holder(start + found.start("who"), start + found.start("who") + level.end("who"))
    if level_pays(text, start + found.start("who")):
        return None  # 每年支持一批企业，〔省级〕给予
    if FUNDING_BODY.match(said) or (GIVING_BODY.fullmatch(said) and _PAYS.search(text, start + found.end("who"), end)):
        return None  # 〔地方金融监管部门〕给予每家
    if _MEASURED.fullmatch(said) and _BASIS.search(text, start, start + found.start("who")):
        return None  # 按〔集装箱吞吐量〕每标箱补贴50元
    if _GIVES_TO.fullmatch(found["who"]) and closed(found["who"]):
        return None  # 近洋航线奖励〔船公司〕100万元: who it is given to is told behind the verb
    where = start + found.start("who"), start + found.end("who")
    gap = text[where[1] : end]
    if in_row and said != found["who"] and not gap and (closed(said) or _SCHEME.search(said)):
        return Holder(where[0], where[0] + len(said))  # 职工为3500元，〔退休人员〕为4000元
    if paid := _PAID_FOR.fullmatch(found["who"]):
        return Holder(where[0] + paid.start("case" if paid["case"] else "which"), where[1], bare=True)  # 护理补贴〔一级〕每人每月160元
    if gap.startswith("的"):
        return None if _REFERRED.match(found["who"]) else Holder(*where, bare=True)  # 伤残的每人每月460元
    if _BASIS.search(text, start, where[0]) and INSTRUMENT.match(gap):
        return None  # 按市级奖励1:1给予配套
    if IN_TURN.fullmatch(found["who"]):
        return Holder(*where, bare=True)  # 对新上市的企业，〔第一家〕奖励1000万元
    if _WHAT_FOR.match(gap) and not closed(found["who"]) and not _KIND.fullmatch(found["who"]):
        if _RAISED_TO.search(text, start, where[0]) and does(found["who"]):
            return Holder(*where, bare=True)  # 补贴标准提高至〔换购空调〕补贴600元
        named = leading(found["who"])  # 拔尖人才〔租房补贴〕, 〔购房补贴〕
        return Holder(where[0], where[0] + named) if named else None
    if (gap and closed(found["who"])) or ("每" in gap and not _KIND.fullmatch(found["who"]) and len(found["who"]) >= 3):
        return Holder(*where, bare=does(found["who"]))
    if not gap and _SIZE.fullmatch(found["who"]) and (_HEADS.fullmatch(found["who"]) or not closed(found["who"])):
        return Holder(*where, bare=True) if in_row or _LISTED_ON.match(text, behind) else None
    row = len(found["who"]) >= 2 and (in_row or text[start] in "元" or bool(_LISTED_ON.match(text, behind)))
    if not gap:
        named = closed(found["who"])
        return (
            Holder(*where, bare=not named)
            if row and (case or named or in_row or _KIND.fullmatch(found["who"]) or text[where[0] - 1] == "：")
            else None
        )
    if row and not closed(found["who"]) and not _STEP_OR_KIND.search(found["who"]):
        return Holder(*where)  # 关键部件最高10万元, beside 成套设备
    return Holder(*where, bare=True) if row or gap.endswith("：") or _KIND.fullmatch(found["who"]) else None


IN_TURN = re.compile(r"(?:第[一二三四五六七八九十\d]{1,2}|首)[家个户]")
_ITS_LEVEL = re.compile(
    r"(?P<who>(?!单|每|同|上述|以上|具体|最)[^，。；：、\d的]{3,16}?)(?:奖励|补助|补贴|奖补|资助|补偿)(?:标准|金额|额度)"
)  # 公共快充桩补贴标准为200元，〔公共慢充桩〕补贴标准为100元
_PAYS = re.compile(r"给予|[发核拨]|资助|补[助贴]|奖励")
_SCHEME = re.compile(r"(?:医保|医疗保险|养老保险|生育保险|低保|特困)$")  # those whom a scheme covers
_FOR_WHAT = (
    r"(?:的|单[机台套户家项人亩件]|月|年|年度|每月|人均|最低|最高|定期|定额|医疗|住院|门诊|大病|重大疾病|报销|补偿|康复|治疗|工伤|疾病|伙食|食宿|营养|误餐|误工|通讯|岗位|工作|加班|夜班|高温|下乡|驻村|丧葬"
    r"|托养|教育|交通|住房|租房|伤残|残疾|病残|租赁|取暖|值[勤守班]|出勤|通勤|午餐|早餐|用餐|艰苦|偏远|边远|实习|见习|求职|就业|创业|安家|购房|购置|基本|集中|分散|一次性|临时|机构|居家|上门|亲情|照料"
    r"|照护|护理|生活|饮食|养育|抚育|供养|救助|抚恤|优待|慰问|养老|补助|补贴|津贴|资助|助学|奖学|励志|奖励|国家|平均|待遇|保障|发放|给付|支付|保险|财政|政府|[国省市区县州][定级]|中央|统一|现行|基准|基础"
    r"|指导|普惠|全[国省市区县州]|公用|运转|经费|费|金)"
)
_LEVEL_OF = re.compile(rf"{_FOR_WHAT}+(?:标准|限额|额度|金额)(?:分别|均)?[为是]?")
_ALLOWANCE_OF = re.compile(
    rf"{_FOR_WHAT}*(?:补[助贴]|津贴|资助|救助|供养|抚恤金|优待金|生活费|护理费|保健费|营养费|取暖费|高龄津贴|[奖助]学金|养老金|保险金)"
)
_RELIEF = re.compile(
    r"(?:城[乡镇市]|农村|乡村)?(?:低保|特困|五保)|(?:普通|中等)?(?:学前|小学|初中|高中|中职|义务教育|大学|本科|专科|研究生)(?:教育)?阶段"
)  # those of a kind, without their noun


_WHAT = re.compile(
    r"(?:基本|最低|生活|护理|照料|照护|养老|医疗|教育|交通|住房|租房|取暖|特困|高龄|岗位|服务|养育|供养|抚养|救助|困难|临时|伙食|营养|津贴|补贴|补助|待遇|保障|费|金)+"
)
_LEVELS = re.compile(r"(?P<list>[^，。；：]{4,60}?)(?:的)?(?:月|年|发放|补助|补贴)?(?:标准|金额|额度)(?:分别|依次)[^，。；：\d]{0,24}$")
_ALL_OVER = re.compile(r"(?:将|把)?(?:全[市省区县国州]|我[市省区县州])")


def whose_levels(text: str, start: int, end: int, count: int) -> list[tuple[int, int]] | None:
    """Whose standards a list of so many tells in front of their sums (〔困难残疾人〕生活补贴和〔重度残疾人〕护理补贴标准分别为), or None."""
    start = behind_last(text, start, end, "，。；：")
    said = _LEVELS.match(text, start, end)
    if said is None:
        return None
    marks = [m.span() for m in re.finditer("、|以及|和|及|与", said["list"])]
    if len(marks) != count - 1:
        return None
    begins = [said.start("list"), *(said.start("list") + b for _, b in marks)]
    stops = [*(said.start("list") + a for a, _ in marks), said.end("list")]
    found: list[tuple[int, int]] = []
    for begin, stop in zip(begins, stops, strict=True):
        front = _ALL_OVER.match(text, begin, stop)
        begin = front.end() if front else begin
        places = (place for place in range(begin + 2, stop) if closed(text[begin:place]) and _WHAT.fullmatch(text, place, stop))
        if (place := next(places, None)) is None:
            return None
        found.append((begin, place))
    return found


def whose_level(text: str, start: int, end: int, *, allowance: bool = False) -> Holder | None:
    """Whose standard words tell (〔寄养儿童〕基本饮食标准为), or None. allowance: whether what is given is enough (〔重度残疾人〕护理补贴)."""
    if text.startswith(("单", "每", "同一"), start):
        return None  # 单人年度限额: of each one named before
    for place in range(start + 2, end - 1):
        level = _LEVEL_OF.fullmatch(text, place, end) or (allowance and _ALLOWANCE_OF.fullmatch(text, place, end))
        if level and closed(text[start:place]) and not ATTRIBUTE.fullmatch(text, start, place):
            return Holder(start, place)  # not 〔岗位〕补助标准
        if (level or text.startswith("标准", place)) and _RELIEF.fullmatch(text, start, place):
            return Holder(start, place)
    return None


def is_kind(said: str) -> bool:
    """Whether a label only tells one case from others (东部地区, 第二档, 乙类), and leaves open of what."""
    return bool(_KIND.fullmatch(said))


def is_no_label(said: str) -> bool:
    """Whether words in front of a sum name what is given or measured, and nobody (补贴标准, 奖励金额)."""
    return bool(_NO_LABEL.fullmatch(said))


_OF_TIME = r"第[一二三四五六七八九十\d]+个?(?:年(?!级)度?|季度?|月)"
_STAGE = re.compile(
    rf"[^，。；：、的者\d]{{0,4}}?(?:{_OF_TIME}(?:[至到、和-](?:{_OF_TIME}|[一二三四五六七八九十\d]+年))*|[首当次翌]年|(?<=[设营用备训护养渡])期(?:间|内|满后?)?|阶段)"
    r"(?=[，每给奖补发按再可为\d一二三四五六七八九十百]|资助|最高|支持|新台币|人民币|$)"
)

_OVERDUE = re.compile(
    r"(?:超过|超出|逾期?|延期|延长)[^，。；：的]{0,14}?(?:期限?|[\d一二三四五六七八九十两半]个?[年月日天])[^，。；：的]{0,10}"
)


def stage(text: str, start: int, end: int) -> bool:
    """Whether the words that open at `start` only tell a stage of what is supported (造林第一年每公顷, 逾期3个月以上的), up to `end` or behind it."""
    if _OVERDUE.fullmatch(text, start, end):
        return True
    found = _STAGE.match(text, start)
    return found is not None and found.end() >= end and not closed(text[start:end])
