"""Who the words that give say it is given to: in front of a sum (给予〔投资方〕最高…, 向〔合资格企业〕发放…), or behind it."""

from __future__ import annotations

import re

from extract.records.beneficiary.holder import Holder
from extract.records.beneficiary.marks import ADVERBS
from extract.records.beneficiary.nouns import closed, leading
from extract.seek import behind_last

_GIVES = (
    r"(?:给予|奖励给|补贴给|奖励|补贴|补助|资助|奖补|奖助(?!学|金)|发给|奖给|授予|拨给|补助给|(?:[核拨发支补][给付予发]|付给)(?!经费)|核拨|拨补|发放|扶助|救助|慰问|减免|补偿(?!标准|金|费|款|协议|安置|额)"
    r"|[颁致酌][给赠发](?!典)|给[付与]|增给|加[发给]|赠[送与予]|贴补|济助|慰助|(?<=[亩人台个元家只头户，])[奖补](?![励贴助]))"
)
_NOT_ONE = (
    r"(?!每|单|最(?!美)|一|不|其|项目(?![^，。；：、\d]{0,4}(?:主体|单位|业主|法人|公司|企业))|适当|相应|资金|年|连续|一定|补|奖|资|扶|支"
    r"|首(?!用|购|报|创|席|发)|实际|承(?!办|建|租|运|接)|合计|累计|总额|共|各|由|从|按|\d)"
)
_UP_TO = r"最高|最多|至多|不超过?|不高于|不多于|不逾|不低于|不少于|至少|最少|上限|封顶"  # between whom it is given and the sum
_ITEM = rf"(?:(?!{_UP_TO}|一次性|每[人名位家户]|各|分别)[^，。；：、\d给]){{2,20}}"
_RECEIVER = re.compile(
    r"给予(?P<whose>(?!每|单|最|一|不|其|本|各|由|为期|期限|连续|相应)[^，。；：、\d每给按]{2,12}?)每[件人家名台户项个亩]"
    rf"|{_GIVES}{_NOT_ONE}(?P<who>(?!企业(?!负责人|经营者|法定代表人|高管|主要|管理|员工|职工|家属)|单位(?!负责人)|个人(?!\d|最高|一次性|$))"
    rf"(?:[^，。；：、\d每]|\d+(?=[名人家户周岁场次])){{2,18}}?)"
    rf"(?:{_UP_TO}|一次性|相当于|每|各|分别|连续|奖励|补贴|补助|资助|\d(?!\d*[名人家户周岁场次])|，(?=每|最高|单|不超|累计|总)"
    rf"|(?<=单位|团队|机构|学校|农户|家庭|本人|教练|资方|营方|办方|建方|干部|企业)[^，。；：、\d每的]{{2,6}}(?:补贴|补助|奖励|资助|津贴|经费|奖金)|$)"
    rf"|(?:给予|发给|奖给)(?P<list>(?!每|最|一次性|不|其){_ITEM}(?:、{_ITEM}){{1,9}})(?={_UP_TO}|一次性|每[人名位家户]|各|分别|\d|$)"
)
_CLASS = re.compile(
    rf"(?:{_GIVES}|颁给|拨付给|发放给)(?!每|单|最|一次|不|其|适当|相应|连续|一定|资金|补|奖|\d+[万亿]?元)(?P<who>(?=[^，。；：]*\d)[^，。；：]{{4,44}}?的[^，。；：、\d的每给奖补]{{2,14}}?)"
    rf"(?={_UP_TO}|一次性|每|各|分别|奖|补|资助|津贴|人民币|$)"
)  # 给予〔年度纳税超100万元的总部企业〕最高…
_HANDED = re.compile(  # 发给〔检举人〕追回金额百分之十, 给予〔物业公司〕更新费用30%
    r"(?:发给|核发|奖励给|奖给|给予)(?P<what>(?!每|最|一次性|不|其|按|企业|单位)[^，。；：、\d]{2,24}?)(?:(?:不超过|最高)?\d[\d.]*[%‰]|$)"
)
_BODY = re.compile(r"(?:企业|公司|机构|单位|中心|主体|团队|街道|社区|农场|[户主方社院校所站厂团队馆村会])$")
_COST = re.compile(
    r"(?:（[^（）]*）)?[^，。；：、\d的（）]{0,10}(?:（[^（）]*）)?(?:[额款价费]|费用|投资|投入|成本|支出|租金|总量|营收|收入)的?(?:不超过|最高)?"
)
_PERSON = re.compile(r"(?:人|者|员|户|民|属|(?<![地双各官三对东南西北多立平单])方)$")
_TOWARDS = re.compile(
    (
        r"(?<![一面导动方走转投倾])[向为](?!期)(?:每[家个名位户间所座项支]|各|首批?|首约?\d+[名个家位户间所辆艘台](?:合资格的?|符合资格的?)?"
        r"|约?[\d.]+[万亿]?[名个家户位所间校])?(?P<who>(?![^，。；：]{0,4}(?:支持|鼓励|推动|本(?![地港澳市省县区])))"
        r"(?:[^，。；：\d]{2,30}?|(?=[^，。；：的]*\d)[^，。；：]{4,36}?的[^，。；：、\d的]{2,12}?))(?:就每[^，。；：\d]{2,16}?)?各?"
        r"(?:每[辆艘台架]|每[年月季]|一次[性过]|"
    )
    + ADVERBS
    + (
        r"|先行?|再|亦|也|陆续|自动|预先|分[两二三四五六\d]+[年次期批])*(?:提供(?=[^，。；：]{0,10}"
        r"(?:补[贴助]|津贴|资助|奖|援助|资金|经费|现金|最[高多低少]|不[超低少高]|至少|相当于|按|每|上限|一次|约|高达|$))|派发|发放|派送|发出|支付|拨付|争取|给予|送[上去出]|赠送|捐赠|颁发)"
        r"(?!(?:[^，。；：]{0,12}(?:服务|担保|贷款|保障|场地)))"
    )
)  # 向合资格企业提供最高…
_HELPED = re.compile(
    r"(?:拨款|预留|预拨|拨备|注资|拨出|拨付|投入|动用|拿出|斥资|筹集|筹措|统筹|划拨|安排)(?=[^；。：，]{0,10}\d)[^；。：]{0,24}?"
    r"(?:资助|补助|补贴|支持|支援|扶持|协助|鼓励|帮助)(?P<who>[^，。；：\d]{2,14}?)"
    r"(?=购|更换|更新|安装|装设|加装|在|于|参加|参与|进行|聘|举办|采用|开[展设]|研发|引进|建设|建造|改[装建造]|推行|升级|设立|种植|添[置购]|配[备置]|修[建缮]|转[型产])"
)  # 拨款1亿元资助〔货车车主〕购买电动货车
_PLAINLY = re.compile(
    r"(?:(?<![^，。；：、\n])|(?<=[起]))[^，。；：、\d给]{1,10}(?<![发付拨奖补赠送派交供还授分自交])给(?![予付出力水排养与])"
    r"(?P<who>(?:\d+周?岁)?[^，。；：、\d每给]{2,14}?)(?:每[人名户亩位月年]|一次性|各|发|补|奖|$)"
)  # 村里给〔60岁以上老人〕每人发
_LISTED = re.compile(
    r"(?:(?:分别|各)(?:支付|发放|拨付|奖给|发给|颁给|补给)|(?:分别|各)?(?:给予|奖励|补助|补贴|资助))(?P<who>(?!每"
    r"|单|最|一次|不|其)[^，。；：\d给最每]{2,16}?(?:、|和|及)[^，。；：\d给最每]{2,24}?)"
    r"(?:(?:连续)?[\d一二三四五六两]+(?:个月|年)(?:以内|内|期)?)?(?:每[人名位家户])?(?:每?(?:学?[年月]|学期|季))?(?:分别|各)?(?:最高|不超过|一次性)*$"
)
_OF_NOUN = re.compile(r"的[^，。；：、\d的]{0,6}$")  # with what goes in front of the noun that is named once more
_SHORT = 5  # characters of a receiver who may be told more closely in front
_OPENS = re.compile(r"(?:由|对于|对|经|鼓励|支持|组织|引导|凡)+")
_ANY_FIRM = re.compile(r"给予(?P<who>企业|单位|个人|机构|主体)(?=最高|不超过|不高于|每年|一次性|\d|$)")


def towards(text: str, start: int, end: int) -> Holder | None:
    """Who something is paid or handed out to (向〔合资格企业〕提供最高…), or whom money set aside is to help, or None."""
    found = _TOWARDS.search(text, start, end) or _HELPED.search(text, start, end) or _PLAINLY.search(text, start, end)
    return Holder(*found.span("who")) if found and closed(found["who"]) else None


_RELIEVED = re.compile(
    r"(?:(?<=[，。；：、）\n\t])|(?<=^)|(?<=[将会并再拟]))(?:全数|全额|全面|继续)*(?:宽减|宽免|减免|豁免|免除|免收|减收|少收|退还|退回|回赠|代缴|补贴|资助)"
    r"(?:[\d零〇一二三四五六七八九/至—-]{4,10}(?:课税|财政)?年度?|(?:本|上|下|今|明|去|全)年度?|[首每下][一二三四两]?[季年])*"
    r"(?P<who>[^，。；：]{2,20}?)"
    r"(?=额外|首|每|\d|百分|应缴|已缴|全年|的?(?:首[一二三四两]季)?(?:差饷|水费|电费|排污费|牌照|租金|管理费|登记费|检验费|检查费|保费|学费|利息)"
    r"|[一二三四五六七八九十两]+(?:个月|年|季|成)|购|更换|更新|安装|装设|加装|改善|参加|参与|聘|举办|采用|开展|推行)"
)  # 宽免〔非住宅物业〕差饷, 补贴〔合资格的电力用户〕额外四个月的电费


def relieved(text: str, start: int, end: int) -> Holder | None:
    """Whose levies or bills are waived or paid for, the last that text[start:end] tells of (减收〔娱乐场所〕牌照费百分之五十), or None."""
    found = [one for one in _RELIEVED.finditer(text, start, end) if closed(one["who"])]
    return Holder(*found[-1].span("who")) if found else None


_MANY = r"[\d一二三四五六七八九十百千万亿零〇两.]+[余多几]?"
_BENEFITS = re.compile(
    rf"{_MANY}(?:名|个|家|户|位|间|人次|人|座|所)(?P<who>[^，。；：\d]{{2,12}}?)(?:可|将|会|能|从中|直接|因此)*(?:受惠|受益|得益)"
    rf"|(?:惠及|受惠的?|受益的?|得益的?)(?:人数|对象)?(?:约|约有|估计|预计|全[港澳市省县区国]|近|逾|超过?|共)*(?:{_MANY}(?:名|个|家|户|位|间|座|所)?)?"
    rf"(?P<whom>[^，。；：\d]{{2,12}}?)(?=[，。；：\d]|约|逾|近|$)"
)


def benefiting(text: str, start: int, end: int) -> Holder | None:
    """Who text[start:end] says benefits (全港十四万名〔纳税人〕受惠, 惠及四十二万个〔物业〕), or None."""
    found = _BENEFITS.search(text, start, end)
    group = "who" if found and found["who"] else "whom"
    return Holder(*found.span(group)) if found and closed(found[group]) else None


_WHAT = re.compile(
    r"(?:公益性?|特殊|工作)?(?:岗位|设备|技术|场地|课程|活动|展会|项目|平台|产品|品牌|市场|工程|专利|人才引进|培训|住房)(?:建设|研发|运营|开发|购置|培育)?(?=补[贴助]|津贴)"
)


def _names_what(text: str, start: int, end: int) -> bool:
    """Whether words behind a verb of giving only name what is given (给予〔岗位〕补贴500元)."""
    found = _WHAT.match(text, start)
    return found is not None and found.end() == end


def receivers(text: str, start: int, end: int) -> list[Holder]:
    """Everybody that a verb of giving is followed by in text[start:end], in order, as closely named as there."""
    if measured := [Holder(*one.span("who")) for one in _CLASS.finditer(text, start, end) if closed(one["who"])]:
        return measured
    found: list[Holder] = []
    for match in _RECEIVER.finditer(text[start:end]):
        if match["whose"]:
            found.append(Holder(start + match.start("whose"), start + match.end("whose")))
        elif match["who"] and closed(match["who"]) and not _names_what(text, start + match.start("who"), start + match.end("who")):
            found.append(Holder(start + match.start("who"), start + match.end("who")))
        elif match["list"] and closed(match["list"]):
            found.append(Holder(start + match.start("list"), start + match.end("list")))
    paid = _paid_kind(text, start, end)
    if paid and found and found[-1].start == paid[-1].start:
        return paid  # 发给〔家庭经济困难学生〕补贴, and not 〔家庭〕
    return found or paid or _named_by_what_they_do(text, start, end) or _handed(text, start, end) or _side_given_part(text, start, end)


_SIDE = re.compile(
    r"(?:给予|补贴给|奖励给|补助给|发给)(?P<who>[^，。；：、\d每单各其]{0,6}?(?:[\u4e00-\u9fff](?<![地双各官三对东南西北多立平单])方"
    r"|购买|采购|投资|承租|出租|用人|引进|推荐|牵头|承办|运营)(?:企业|单位|机构|主体|方|人)?)"
    r"(?<!购买)(?<!采购)(?<!投资)(?<!承租)(?<!出租)(?<!引进)(?<!推荐)(?<!牵头)(?<!承办)(?<!运营)(?<!用人)"
    r"(?=(?:当年度?|上年度?|年度|实际|合同|全部)*[^，。；：\d]{0,10}(?:额|费用?|款|价|租金|成本|支出|投入|投资|总量)的?(?:不超过|最高|不高于)?(?:[\d.]+%|$))"
)


def _side_given_part(text: str, start: int, end: int) -> list[Holder]:
    """The side of a bargain that is given a part of a sum (给予〔买方企业〕当年购买总额的2%补贴), or nobody."""
    return [Holder(*one.span("who")) for one in _SIDE.finditer(text, start, end)]


_SEVERAL = re.compile(
    r"(?:给予|发给|奖励给|补助给)(?!每|单|最|一次|不|其|适当|相应|连续|按)(?P<who>[^，。；：\d每给]{2,40}?)(?:一次性)?(?=奖[补励]|补[贴助]|资助|津贴|最高|不超过|不高于)"
)  # 给予〔赴省外、境外参展的企业〕奖补最高…


def _named_by_what_they_do(text: str, start: int, end: int) -> list[Holder]:
    """Somebody with a clause of several things in front that a verb of giving is followed by, or nobody."""
    found = _SEVERAL.search(text, start, end)
    return [Holder(*found.span("who"))] if found and "的" in found["who"] and closed(found["who"]) else []


_PAYS = re.compile(
    rf"(?:给予|发给|发放给|核发给|支付给|拨付给|补助给|奖励给|颁给|核发|发放|拨付){_NOT_ONE}(?P<what>[^，。；：、\d每]{{4,24}}?)(?=，|每|{_UP_TO}|\d|$)"
)
_KIND = re.compile(
    r"[^，的]{0,6}?(?:补[贴助偿]金?|奖[励金]|资助金?|津贴|慰[问劳]金|救助金?|经费|贴息|扶持|支持|奖补|护理费|抚养费|生活费"
    r"|[一-鿿](?<![基现资租罚薪税押定本佣股])金)(?:资金|标准)?(?:为|按)?"
)
_OF_ONES_OWN = re.compile(r"个人(?:经济|贡献|所得|缴|社保|业绩|绩效|综合)")  # 给予个人贡献奖励: what for
_SOMEONE = re.compile(
    r"(?:[人者员户属民师生童工丁代士手任练长站院校社队]|机构|单位|中心|团队|干部|师傅|班组|[一-鿿]方|家庭|对象|妇女|父母|子女|老兵|军人|青年|干部|夫妇|夫妻)$"
)


def _paid_kind(text: str, start: int, end: int) -> list[Holder]:
    """The person that a kind of money is paid to by name (由经办机构核发给〔被保险人〕生活补助，每人…)."""
    found: list[Holder] = []
    for match in _PAYS.finditer(text, start, end):
        what, begin = match["what"], match.start("what")
        places = (place for place in range(len(what) - 2, 1, -1) if _KIND.fullmatch(what, place) and closed(what[:place]))
        stop = next(places, None)
        if stop is not None and _SOMEONE.search(what[:stop]) and not _OF_ONES_OWN.match(what):
            found.append(Holder(begin, begin + stop))
    return found


def _handed(text: str, start: int, end: int) -> list[Holder]:
    """The person that opens the words behind a verb of giving, or the body that a cost does, of which a share follows
    (发给〔检举人〕追回金额百分之十, 给予〔物业公司〕更新费用30%).
    """
    match = _HANDED.search(text, start, end)
    named = leading(match["what"]) if match else None
    if match is None or named is None:
        return []
    who = match["what"][:named]
    if not (_PERSON.search(who) or (_BODY.search(who) and _COST.fullmatch(match["what"], named))):
        return []
    return [Holder(match.start("what"), match.start("what") + named)]


def anybody(text: str, start: int, end: int) -> Holder | None:
    """A bare 企业 behind a verb of giving (给予〔企业〕最高…), else whose size the sum goes by: who gets it where nobody is named more closely."""
    found = _ANY_FIRM.search(text, start, end)
    return Holder(*found.span("who"), weak=True) if found else measured(text, start, end)


_BY_MEASURE = re.compile(
    r"(?:(?<=[，。；：）\s])|^|(?<=[、.．]))(?:根据|依据|按照?|结合|视)(?:每|各|其|该|单个|当年|年度|上年度?|实际)*"
    r"(?!单位面积|单位产|人民币|个人所得)(?P<said>[^，。；：、\d按《“]{4,24})"
)  # 根据〔孵化基地〕的孵化成效, 按〔企业〕当年销售额的1%
_NO_RECEIVER = re.compile(
    r"银行|医院|医疗机构|保险公司|卫生院|定点|交易所|市场|财政|政府|部门|机关|主管|地方|文件|通知|本(?:办法|措施|政策|条)"
)
_TURNS = re.compile(r"[向对与以由在为从此]")
_COUNT = re.compile(r"(?:人|户|床位|班级?|学生|职工)数量?$")  # 养老机构收住〔人数〕


def measured(text: str, start: int, end: int) -> Holder | None:
    """Whose size, result or investment a sum goes by (依据〔项目〕投资强度，给予最高…): who gets it where nobody is named otherwise."""
    for found in _BY_MEASURE.finditer(text, start, end):
        whose = _COUNT.sub("", found["said"].partition("的")[0])
        last = len(whose) if closed(whose) else leading(whose)
        if last and last < len(found["said"]) and not (_NO_RECEIVER.search(whose[:last]) or _TURNS.search(whose[:last])):
            return Holder(found.start("said"), found.start("said") + last, weak=True)
    return None


_TO_WHOM = re.compile(
    r"[^，。；：]{0,14}?(?:的?(?:标准|比例))?，?(?:计算[^，。；]{0,8}，)?(?:一次性)?"
    r"(?:向|给予每[名位个家]|给(?!予)|发给|补助给|补贴给|奖励给|支付给|拨付给|支付(?=[^，。；：\d]{2,10}(?:报酬|奖金|酬金|补[贴助]))|拨付|奖励|补助|补贴|资助|奖补"
    r"|(?:支持|扶持)(?!其|建|新|改|扩|发展|开|购|举|参|引|设|打|培|推|企业|项目|用|各|做|创|实施|研发|完善|提升|加))"
    r"(?P<who>(?!支持|用于|政策|[金款资])[^，。；：\d]{2,16}?)(?:支付|报酬|酬金|奖金|发放|给予|拨付|补助|补贴|奖励|资助|津贴|奖补|慰问|经费|兑付|一次性|[，；。]|$)"
)
_GIVEN_TO = re.compile(
    r"[^，。；：]{0,8}?(?P<level>标准|额度|比例)?(?:，?(?:一次性|分别|直接|另行?|再|额外)*(?:给予|发给)|(?:(?<=标准|额度|比例)，)?(?P<to>对))(?P<what>[^，。；：\d]+?)"
    r"(?(to)(?=给予|予以|进行))(?=[，。；]|给予|予以|进行|$)"
)  # 按每人5万元的标准给予〔用人单位〕引才资助
_GIVEN = re.compile(r"[^，。；：]{0,12}(?:奖励|补贴|补助|资助|津贴|经费|奖金|支持|贴息|奖补|扶持|补偿|救助|慰问|赔付)")
_KEPT = re.compile(
    r"的?(?:专项|工作|运营|建设)?(?:经费|资金)，?(?:用于|主要用于)?(?:支持|扶持)(?P<who>[^，。；：\d]{2,30}?)(?:（[^（）]*）)?(?=建设|运营|运行|发展|开展|[，。；]|$)"
)  # 安排100万元经费支持〔创新创业服务中心〕建设
_MORE_SUMS = re.compile(r"(?:(?:、|和|以及)[^，。；、\d]{0,16}[\d.]+[万亿]?元)+(?=的标准)")
_ANY_ONE = re.compile(r"企业|单位|机构|个人|主体|项目|人才")
_TALENT = re.compile(r".{0,6}人才$")  # 特殊人才奖励: the name of an award


def receiver_behind(text: str, start: int, end: int) -> Holder | None:
    """Who the words behind a sum, or behind the list of sums it opens, say it is paid to (按每人1万元标准〔向承办机构支付〕), or None."""
    more = _MORE_SUMS.match(text, start, end)
    start = more.end() if more else start
    found = _TO_WHOM.match(text, start, end)
    if found and closed(found["who"]):
        return Holder(*found.span("who"))
    kept = _KEPT.match(text, start, end)
    if kept and closed(kept["who"]):
        return Holder(*kept.span("who"))
    given = _GIVEN_TO.match(text, start, end)
    if given is None:
        return None
    begin, stop = given.span("what")
    if given["to"]:
        return Holder(begin, stop) if closed(given["what"]) else None
    if given["level"] and given["to"] is None and begin < stop and closed(given["what"]) and not _ANY_ONE.fullmatch(given["what"]):
        return Holder(begin, stop)  # 按每场2万元的标准给予〔演出团体〕
    named = _leading_list(given["what"])
    if named and not given["level"] and _ANY_ONE.fullmatch(given["what"][:named]):
        return None
    return Holder(begin, begin + named) if named and _GIVEN.match(text, begin + named, end) else None


def _leading_list(said: str) -> int | None:
    """Where the noun, or the list of nouns, ends that a phrase opens with (〔相关孵化器、众创空间〕一次性奖励), or None."""
    end = leading(said)
    end = end - 1 if end and _WORK.match(said, end - 1) and closed(said[: end - 1]) else end
    while end and said[end : end + 1] in _AND and (further := leading(said[end + 1 :])):
        end += 1 + further
    return end


_WORK = re.compile("工[作资程伤]")  # 承办人员〔工作奖金〕
_AND = ("、", "和", "及", "与")


def receivers_listed(text: str, start: int, end: int) -> Holder | None:
    """The list of those that a list of sums is given to (分别给予〔标杆类、特色类园区〕200万元、100万元), or None."""
    found = _LISTED.search(text, start, end)
    return Holder(*found.span("who")) if found and closed(found["who"]) else None


def told_in_front(text: str, start: int, receiver: Holder) -> Holder | None:
    """The words in text[start:] in front of a receiver that name the same more closely (由〔区里认可的商协会〕组团…，给予商协会…), or None."""
    said = text[receiver.start : receiver.end]
    at = text.rfind(said, start, receiver.start - 2)
    if at < 0 or len(said) > _SHORT or (longer := _OF_NOUN.search(text, start, at)) is None:
        return None
    said = text[longer.start() + 1 : at] + said  # 县里备案的〔护林合作社〕…，奖励合作社
    at = longer.start()
    begin = behind_last(text, start, at, "，。；：、\n")
    opening = _OPENS.match(text, begin, at)
    begin = opening.end() if opening else begin
    return Holder(begin, at + 1 + len(said)) if at - begin >= 2 else None


def is_named_award(said: str) -> bool:
    """Whether words behind a verb of giving may open the name of an award (给予〔特殊人才〕奖励) as well as tell who gets it."""
    return bool(_TALENT.fullmatch(said))


_AID = re.compile(r"[^，。；：、\d的给]{0,4}?(?:奖励|补贴|补助|资助|奖补|扶持|支持|贴息|津贴|经费|奖金)")
_NO_PERSON = re.compile(
    r"(?!.*(?:企业|单位|机构|公司|主体|团队|家庭|农户|学校|高校|院校|医院|银行|[社行村镇乡县市]|社区|街道|[协商学联]会|[人员师生工者方户民商])$)[^的、]{2,6}|.{0,6}(?:人才|总部)"
)


def is_kind_of_aid(text: str, receiver: Holder) -> bool:
    """Whether a thing or place behind a verb of giving, an instrument at once behind it, tells what is given (对船公司给予〔航线〕补贴)."""
    return bool(_NO_PERSON.fullmatch(text, receiver.start, receiver.end)) and bool(_AID.match(text, receiver.end))
