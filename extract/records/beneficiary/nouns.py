"""Nouns that can receive money (企业, 项目, 人才), at the end of a phrase or with what they do behind them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from extract.anchors import opening
from extract.lexicons import any_of, per_pack, table, words
from extract.seek import Ending, Opening

BRACKETS = re.compile(r"（[^（）]*）")


_ENDS = "户|镇|村|者|室|站|店|班|会|队|馆|员"  # 种植〔户〕, 申报〔者〕
_GUARDED = (
    r"(?<=[一-鿿])(?<![会出誓京水班])师|(?<![离在返入进到])校|(?<![\d千百])人(?!单位)"  # 设计〔师〕, but not 会师; 本〔校〕, but not 离校
    r"|(?<!个人)(?<!企业)(?<!公司)所|(?<=[的模殖种])场|(?<=[办业技范创])园"  # 律师〔所〕, but not 企业所; 规模〔场〕, 产业〔园〕
    r"|(?<=[一-鿿])(?<![出进建开设办入离迁投到])厂|(?<![街])坊|(?<=[一-鿿])[匠亭]|(?<=[鸡鸭鹅猪羊牛马兔鹿圈畜禽])舍|(?<=[肉鱼药菜粮])[铺档摊行]"  # 酒〔厂〕, but not 设厂
)
_OTHERS = (
    r"(?<=[一-鿿])(?<!的)组织|(?<=[一-鿿])(?<![招协工外洽磋经])商"  # 社会〔组织〕, but not 组织游客; 包船〔商〕, but not 招商
    r"|(?<=[一-鿿])(?<![地双各官三对东南西北多立平单])方"  # 发布〔方〕, but not 地方
)


@cache
def _doers() -> str:
    """Somebody who can act."""
    nouns = f"{_ENDS}|{any_of(words('receivers', 'nouns'))}|{_GUARDED}|{any_of(words('receivers', 'people', 'bodies'))}"
    return rf"(?:(?!(?<=[账帐专落开])户|(?<=社)会)(?:{nouns})|{_OTHERS})"


@cache
def entity_pattern() -> Ending:
    """A noun that can receive money, at the end of a phrase."""
    noun = f"(?:{_doers()}|{any_of(words('receivers', 'things'))})"
    return Ending(f"(?=[{''.join(sorted(opening(noun) or ''))}])(?:{noun})")


@cache
def compared_pattern() -> re.Pattern[str]:
    """Somebody whose growth or size the words behind compare with a number (已达标楼宇〔区级财力较上年增长15%以上〕)."""
    somebody = f"{any_of(words('receivers', 'nouns'))}|{_GUARDED}"
    return re.compile(
        rf"(?P<who>[^，；的\d]{{0,16}}?(?:{somebody}|营地|街区))(?!的)(?=[^，；]{{1,24}}(?:较|比|增长|增速|达|超|突破|不低于|不少于|满)[^，；]{{0,10}}\d[^的]*的?$)"
    )


@per_pack
def measured_pattern() -> re.Pattern[str]:
    """An entity followed at once by what is measured of it: 规上工业企业〔年产值同比增长超过…〕."""
    measures = any_of(table("policy", "measures")["words"])
    return re.compile(
        rf"^(?P<who>[^，；]{{2,40}}?(?:企业|项目|机构|单位|公司|人才|合作社|园区|团队|平台|农场)"
        r"(?<!(?:获得|取得|获取|引入|吸引|来自)(?:企业|项目|机构|单位|公司|平台|园区))(?:（[^（）]*）)?)"
        rf"(?=(?:当年|年度|年|上年度|首次|新增|在|累计|单品种|实际)?(?:{measures})(?!新建|建设|兴办|设立|于|的|人|方|者|主体|项目|基金)|[^，；的]{{1,6}}后)"
    )


_DEEDS = (
    r"取得|牵头|主导|主持|获|通过|完成|参加|参与|入选|从事|开展|实施|达|成功|促成|撮合|实现|利用|升|纳|围绕|用于|按|将"  # 职工〔取得〕证书
    r"|投|建|主|设|组织|举办|开|研(?!究[生员所院室])|承(?!(?:办|建|租|运|包|接|销)(?:方|人|商|者|单位|企业|机构|公司))"  # 协会〔承〕办
    r"|采|进(?!出|口|步|度|修)|购|租|安装|淘汰|拆除|转让|开通|开设|拓展|种植|养殖|流转|持(?!续|股)|凭(?!证)"  # 农户〔种植〕, 企业〔进〕行
    r"|延长|加装|改装|翻修|升级|符合|满足|提前|主动|自愿|养护|管护|排演|拍摄|出版|放映|发现|制止|返乡|回乡|下乡|给(?![予付])"  # 剧团〔排演〕新戏
    r"|委托|邀请|指派|授权|引|招|聘|录用|接收|安置|带动|吸|加入|入驻|签订|签约|选择"  # 企业〔招〕用
    r"|住院|自付|患|罹患|接受|门诊|就医|就诊|分娩|生育|参保|缴纳|申|报考|就读"  # 居民〔住院〕, 学生〔报考〕
    r"|首次|年|新|连续|当|自主|继续(?=雇|聘|经营|缴|参|就读|居住|在|履行|从事|保持|担任|工作)"  # 企业〔首次〕升规
    r"|赴|在|到|自|与|向|为|因|于|来|以(?![外上下内])|依(?![据照托])|得(?=向|由|依|按|于|申)"  # 企业〔赴〕境外参展
    r"|应(?=当|由|向|依|按|于|检|檢|在)"  # 申请人〔应〕当
)


@cache
def acting_pattern() -> Opening:
    """Somebody within a phrase, and what they do (本区企业职工〔取得驾驶执照〕)."""
    return Opening(
        rf"(?P<who>(?<![一二三四五六七八九十百千万\d]){_doers()}(?<!设备)(?<!技术)(?<!成果)(?<!专利)(?:（[^（）]*）)?)"
        rf"(?:{_DEEDS})"
    )


@cache
def _doing_pattern() -> re.Pattern[str]:
    """Somebody at the start of a phrase that goes on to say what they do, whatever it ends in (〔企业〕参加境内展会)."""
    return re.compile(
        rf"(?P<who>{_doers()})(?=参加|参与|举办|承办|引进|购[买置]|租[赁用]|聘用|招用|吸纳|开展|更新|报废|淘汰|换购|置换|赴|以(?![上下内外及])[^，的]{{2,}}|通过|采[用取]|利用|委托|自筹)"
    )


# of what is measured
ATTRIBUTE = re.compile(r"技术|产品|设备|专利|软件|论文|课程|岗位|工程|品牌|商标|成果|图书|作品|航线|车辆|船舶|赛事|活动|项目")


@lru_cache(maxsize=512)  # the same phrase is asked for by one step after the other
def closed(said: str) -> bool:
    """Whether a phrase already ends in a noun that can receive."""
    return bool(entity_pattern().search(BRACKETS.sub("", said) if "）" in said else said))


def last_closed(text: str, start: int, end: int, *, reach: int) -> int | None:
    """The last place in front of `end`, within so many characters, at which the words from `start` end in such a noun, or None."""
    places = range(end - 1, max(start + 1, end - reach), -1)
    return next((place for place in places if closed(text[start:place])), None)


# for each one that somebody brings, by a deed that opens so or by what is counted of it (〔村集体〕每盘活1处校舍)
EACH_TIME = (
    r"每(?:(?=成功|满|新|增|多|完成|引|招|培|孵|吸|聘|推|介绍|服务|带|接|组织|举办|毕业|录用|安置|超过|购|一[名个家人位]|输送|开[展办设行通]|建[成设]|收|承办|托管|照护"
    r"|护理|帮|调解|受理)|(?![年月日天周季次期届学场项家个户名位人件台套辆亩头只间床班篇张处所村校车吨公])"
    r"(?=[^，。；：、\d每的不]{1,6}(?:一|\d[\d.]*)[万千百]?(?![一-鿿]?[元月]|[%年日天])[一-鿿]))"
)

_EACH_TIME = re.compile(f"(?<=..){EACH_TIME}")


def noun_of(said: str) -> tuple[int, int] | None:
    """Where in the words that name somebody their noun stands, without what tells them from others, or None."""
    if (each := _EACH_TIME.search(said)) is not None:
        said = said[: each.start()]  # 养老机构〔每收住一名老人〕
    begin = max(said.rfind("的"), said.rfind("，")) + 1
    if doing := _doing_pattern().match(said, begin):
        return begin, doing.end("who")
    if names(said[begin:]):
        return begin, len(said)
    acting = acting_pattern().search(said, begin)
    return (begin, acting.end("who")) if acting else None


def noun_opening(said: str) -> tuple[int, int] | None:
    """The same, or the noun that opens a predicate (〔旅行社〕组团来我县)."""
    return noun_of(said) or ((0, first) if (first := leading(said)) else None)


_AGAIN = r"(?:首次|当年|年度|每年|成功|自主|单独|牵头|被|对|凡)*"
_ACHIEVED = re.compile(
    rf"{_AGAIN}新?(?:获(?!证|奖(?:[企产项作人]|$))|荣获|取得|通过|入选|列入|晋升|升级?为|评[为定]|认定为|确定为|授予|制[订定]|列为)"
)
_DONE = re.compile(
    rf"{_AGAIN}新?(?:主导|参与|参加|举办|承办|主办|购[买置]|开通|开行|组织|引进|新建|建[设成造]|改建|扩建|改造|租[用赁]|招引|招用|推荐|开展|申[请报]|注册|培育|接收|安置|种植|养殖|流转|投资|销售|报废|采购"
    r"|育成|选育|出版|发行|拍摄|创作|加装|翻修|修缮|配建|配备|添置|输送|收治|复垦|留用|录用|聘用|雇用|进用|招收|发表|签订|完成|收住|吸纳|服务|承接|研制|放映|排演|参展|签约|担任|从事|换购|置换|淘汰|更新)"
)
_MARKED_NEW = re.compile(rf"{_AGAIN}新")  # 新引进项目, 新建冷库: what is given to
_PLACE = re.compile(r"的?(?:在|于|从|向)(?![职岗校读])")
_NOUN_BEHIND = re.compile(r"的[^的，]{1,16}$|者$")
_JUST_A_NOUN = 3  # characters behind a verb that make one noun with it (承办单位, 引进人才, 种植大户)
_NO_DOER = re.compile(
    r"(?:赛事|活动|展会|会议|产品|设备|装备|冷库|温室|大棚|车辆|航线|航班|班列|作品|影片|剧目|品牌|商标|专利|成果|论文|课程|岗位|案例|工程|电梯|楼宇|新药|品种|技术|机具|农机)$"
)


def headless(text: str, start: int, end: int) -> bool:
    """Whether words say only what somebody did or got (获评示范工厂〔的〕, 举办自主品牌赛事): their noun is no head for another case."""
    if _NOUN_BEHIND.search(text, start, end):
        return False
    told = text.startswith("的", end)
    found = _ACHIEVED.match(text, start, end) or _DONE.match(text, start, end)
    if found is None or (found.re is _DONE and not told and _MARKED_NEW.match(text, start, end)):
        return False
    return told or end - found.end() > _JUST_A_NOUN


@cache
def _thing() -> re.Pattern[str]:
    """A thing that money is given for, which does nothing itself (纪录片)."""
    return re.compile(any_of(words("receivers", "things")))


def does(said: str) -> bool:
    """Whether words open with what somebody did or got (参加中超联赛, 获评示范工厂)."""
    found = _ACHIEVED.match(said) or _DONE.match(said)
    if found is None or _MARKED_NEW.match(said):
        return False
    return len(said) - found.end() > _JUST_A_NOUN or (found.re is _DONE and bool(_thing().fullmatch(said, found.end())))


def can_do(case: str, noun: str) -> bool:
    """Whether a noun can be the doer of what a case says was done (〔购置冷藏车〕, 企业: yes; 冷库: no); true for a case of no deed."""
    if _PLACE.match(noun):
        return False  # 签约辅导, 在沪深交易所: where, and not who
    return not (_DONE.match(case) and _NO_DOER.search(noun)) or bool(acting_pattern().search(noun))


_THINGS = "艘台套辆架部头只棵株匹羽座所栋幢口间"


@per_pack
def _each_thing() -> re.Pattern[str]:
    done = any_of(table("policy", "renewals")["words"])
    return re.compile(
        rf"每一?[{_THINGS}](?P<who>(?![^，。；]{{0,2}}每)(?!.{{0,2}}[补奖])[^，。；：每\d]{{2,14}}?)(?:{done})*+(?=补[贴助]|奖励?|给予|发放|资助|最高|补|按|$)"
    )


def each_thing(said: str) -> tuple[int, int] | None:
    """Where a phrase names the thing that each sum is for (每艘〔钢制渔船〕减船转产), as [start, end) of it, or None."""
    found = _each_thing().search(said)
    if found is None:
        return None
    start, end = found.span("who")
    if not closed(found["who"]) and "的" not in found["who"] and (noun := leading(found["who"])):
        end = start + noun  # 每座〔敬老院〕消防改造
    return start, end


@lru_cache(maxsize=512)
def leading(said: str) -> int | None:
    """Where the noun ends that a phrase opens with (〔家庭农场〕经营规范, 〔企业〕在境外设厂), or None; the longer of two that run on."""
    said = said.partition("，")[0]
    ends = [
        end for end in range(2, min(len(said), _LEADING) + 1) if entity_pattern().search(said, 0, end) and not _OF_THEM.search(said, 0, end)
    ]
    first = next((end for end, after in pairwise((*ends, len(said) + _LEADING)) if after - end > 3 and "的" not in said[end:]), None)
    return None if first is None else compound(said, first)


def compound(said: str, end: int) -> int:
    """Where a noun of said[:end] ends that goes on with more of its name (〔社区〕养老服务中心, 〔农民〕专业合作社): there, or at `end`."""
    if ATTRIBUTE.match(said, end):
        return end
    for stop in range(min(len(said), end + _LEADING), end + 1, -1):
        noun = entity_pattern().search(said, 0, stop)
        if noun and noun.start() >= end and (noun.start() == end or _attributes().fullmatch(said, end, noun.start())):
            return stop
    return end


@cache
def _attributes() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(words('receivers', 'attributes'))})+")


_LEADING = 14  # characters within which a phrase's opening noun ends
_OF_THEM = re.compile(r"(?:技术|设备|产品|成果|品牌|岗位|专利|商标)$")  # what somebody has or does: 企业〔技术〕改造


def names(said: str) -> bool:
    """Whether a phrase ends in a noun that can receive money."""
    return len(said) <= 16 and closed(said)


@lru_cache(maxsize=512)
def names_somebody(said: str) -> bool:
    """Whether a phrase ends in somebody, or says what somebody does."""
    return closed(said) or bool(acting_pattern().search(said))
