"""Nouns that can receive money (企业, 项目, 人才), at the end of a phrase or with what they do behind them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from extract.anchors import opening
from extract.lexicons import any_of, per_pack, table, words
from extract.seek import Ending, Opening

BRACKETS = re.compile(r"（[^（）]*）")


_NOUNS = (
    r"企业|项目|人才|报关行|机构|单位|公司|个人|人员|团队|家庭|学校|院校|院所|中心|平台|园区|基地|合作社|农户|群众|村民|灾民|孕妇|烈属|军属|摊主|牧民|林农|福利院|卫生院|学徒|能手|医师"
    r"|导师|劳工|渔民|渔工|司机|导游|领队|船员|骑手|车行|商行|商号|民众|家长|新人|志工|移工|艺师|名师|名医|(?<=[一-鿿])(?<![会出誓京水班])师|(?:歌|水|舵|好|鼓|高)手"
    r"|(?:科学|艺术|作|画|收藏|评论|理论|教育|银行|慈善|学)家|农场|猪场|牛场|羊场|鸡场|养殖场|集群|主体|大户|协会|毕业生|博士后?|硕士"
    r"|(?:研究|博士|硕士|本科|专科|大专|预科|师范|新|寄宿|住宿|走读|实习|见习|贫困|留守|中职|高职|高中|初中|小学|医学|定向|委培|公费|转岗|技校|技工|留学|应届|往届|困难|特困|考|优等"
    r"|双困)生|(?:遗|亲|眷|丧)属|[果茶菜棉蔗粮稻花药蚕蜂烟梨蕉酪]农|人口|载体|空间|孵化器|实验室|居民|户|学生|职工|员工|镇|村|农民|创业者|者|品种|产品|新药|商标|专家|院士|医院|门店"
    r"|商户|社区|食堂|助餐点|镇街|联盟|投资者|机关|(?<![离在返入进到])校|(?<!个人)(?<!企业)(?<!公司)所|室|站|(?<![\d千百])人(?!单位)|品牌|法人|设备|基金|工厂"
    r"|(?<=[的模殖种])场|酒店|店|楼宇|班|会|社团|团体|队|馆|餐厅|冰场|雪场|农家乐|民宿|剧场|音乐节|赛事|活动|景区|剧目|影片|作品|企业家|教师|医生|船舶|航线|课题|工程|专列|航班"
    r"|车辆|包机|电梯|小区|街区|商圈|市场|集体|学员|青年|军人|残疾人|研究院|研究所|案例|产业链|技术|成果|专利|论文|图书|课程|岗位|牧场|渔船|林场|矿山|港口|仓库|网点|驿站|主播|艺人|选手"
    r"|运动员|教练|技师|工匠|传承人|带头人|负责人|老师|裁判|裁判长|法定代表人|员|院团|剧团|对象|账号|患者|旅行社|出版社|合伙人|申报人|投保人|被保险人|商超|超市|批发商|零售商|经销商|制造商"
    r"|供应商|运营商|服务商|营办商|班列|车企|药企|院线|影院|书店|酒庄|联社|街道|乡镇|幼儿园|(?<=[办业技范创])园|托育园|幼稚园|老人|长者|儿童|孤儿|婴幼儿|幼儿|孩子|妇女|产妇|母亲|士兵"
    r"|干部|班主任|志愿者|用户|租户|业主|车主|船东|货主|受助人|申请人|参保人|人士|市民|雇主|雇员|学童|食肆|戏院|中小企|工人|农民工|国手|获得者|得主|得奖者|代表队|球队|队伍|作者|导演|编剧"
    r"|高管|骨干|配偶|子女|家属|物业|拖拉机|收割机|插秧机|播种机|烘干机|温室|大棚|冷库|农机|机具|养老院|敬老院|运营主体|村集体|特色街区|充电站|加氢站|场站|电站|停车场|示范村|科普基地"
    r"|非遗工坊|老字号"
)
_OTHERS = r"(?<=[一-鿿])(?<!的)组织|(?<=[一-鿿])(?<![招协工外洽磋经])商|(?<=[一-鿿])(?<![地双各官三对东南西北多立平单])方"  # 社会组织, but not 组织游客; 包船商, but not 招商; 发布方, but not 地方


@cache
def _doers() -> str:
    """Somebody who can act."""
    return rf"(?:(?!(?<=[账帐专落开])户|(?<=社)会)(?:{_NOUNS}|{any_of(words('receivers', 'people', 'bodies'))})|{_OTHERS})"


@cache
def entity_pattern() -> Ending:
    """A noun that can receive money, at the end of a phrase."""
    noun = f"(?:{_doers()}|{any_of(words('receivers', 'things'))})"
    return Ending(f"(?=[{''.join(sorted(opening(noun) or ''))}])(?:{noun})")


@cache
def compared_pattern() -> re.Pattern[str]:
    """Somebody whose growth or size the words behind compare with a number (已达标楼宇〔区级财力较上年增长15%以上〕)."""
    somebody = "|".join(noun for noun in _NOUNS.split("|") if len(noun) > 1)
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


@cache
def acting_pattern() -> Opening:
    """Somebody within a phrase, and what they do (本区企业职工〔取得驾驶执照〕)."""
    return Opening(
        rf"(?P<who>(?<![一二三四五六七八九十百千万\d]){_doers()}(?<!设备)(?<!技术)(?<!成果)(?<!专利)(?:（[^（）]*）)?)"
        r"(?:取得|牵头|主导|主持|赴|住院|自付|获|通过|完成|参加|参与|入选|首次|年|新|在|购|租|连续|当|投|从事|到|开展|实施|达|建|自|与|向|为|因|于|以(?![外上下内])|成功|促成"
        r"|撮合|申|承(?!(?:办|建|租|运|包|接|销)(?:方|人|商|者|单位|企业|机构|公司))|主|设|引|招|聘|录用|接收|安置|带动|吸|组织|举办|开|研(?!究[生员所院室])|采|进(?!出|口|步|度|修)|加入|种植|养殖|流转|患|罹患|接受|门诊|就医|就诊|分娩|生育"
        r"|持(?!续|股)|凭(?!证)|选择|报考|就读|来|自主|依(?![据照托])|继续(?=雇|聘|经营|缴|参|就读|居住|在|履行|从事|保持|担任|工作)|得(?=向|由|依|按|于|申)"
        r"|应(?=当|由|向|依|按|于|检|檢|在)|安装|淘汰|拆除|入驻|转让|参保|缴纳|签订|签约|开通|开设|拓展|按|围绕|用于|实现|利用|升|纳|将)"
    )


@cache
def _doing_pattern() -> re.Pattern[str]:
    """Somebody at the start of a phrase that goes on to say what they do, whatever it ends in (〔企业〕参加境内展会)."""
    return re.compile(
        rf"(?P<who>{_doers()})(?=参加|参与|举办|承办|引进|购[买置]|租[赁用]|聘用|招用|吸纳|开展|赴|以(?![上下内外及])[^，的]{{2,}}|通过|采[用取]|利用|委托|自筹)"
    )


ATTRIBUTE = re.compile(
    r"技术|产品|设备|专利|软件|论文|课程|岗位|工程|品牌|商标|成果|图书|作品|航线|车辆|船舶|赛事|活动|项目"
)  # of what is measured


@lru_cache(maxsize=512)  # the same phrase is asked for by one step after the other
def closed(said: str) -> bool:
    """Whether a phrase already ends in a noun that can receive."""
    return bool(entity_pattern().search(BRACKETS.sub("", said) if "）" in said else said))


def last_closed(text: str, start: int, end: int, *, reach: int) -> int | None:
    """The last place in front of `end`, within so many characters, at which the words from `start` end in such a noun, or None."""
    places = range(end - 1, max(start + 1, end - reach), -1)
    return next((place for place in places if closed(text[start:place])), None)


EACH_TIME = (
    r"每(?=成功|满|新|增|多|完成|引|招|培|孵|吸|聘|推|介绍|服务|带|接|组织|举办|毕业|录用|安置|超过|购|一[名个家人位]|输送|开[展办设行通]|建[成设]|收|承办|托管|照护|护理|帮"
    r"|调解|受理)"
)  # for each one that somebody brings
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
    rf"{_AGAIN}新?(?:主导|参与|参加|举办|承办|主办|购[买置]|开通|开行|组织|引进|新建|建[设成造]|改建|扩建|改造|租[用赁]|招引|招用|推荐|开展|申[请报]|注册|培育|接收|安置|种植|养殖|流转|投资|销售|报废|采购)"
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


def is_deed(said: str) -> bool:
    """Whether words open with what somebody did or got (参加中超联赛, 获评示范工厂)."""
    found = _ACHIEVED.match(said) or _DONE.match(said)
    return found is not None and not _MARKED_NEW.match(said) and len(said) - found.end() > _JUST_A_NOUN


def can_do(case: str, noun: str) -> bool:
    """Whether a noun can be the doer of what a case says was done (〔购置冷藏车〕, 企业: yes; 冷库: no); true for a case of no deed."""
    if _PLACE.match(noun):
        return False  # 签约辅导, 在沪深交易所: where, and not who
    return not (_DONE.match(case) and _NO_DOER.search(noun)) or bool(acting_pattern().search(noun))


_THINGS = "艘台套辆架部头只棵株匹羽"


@per_pack
def _each_thing() -> re.Pattern[str]:
    done = any_of(table("policy", "renewals")["words"])
    return re.compile(
        rf"每一?[{_THINGS}](?P<who>(?![^，。；]{{0,2}}每)(?!.{{0,2}}[补奖])[^，。；：每\d]{{2,14}}?)(?:{done})*+(?=补[贴助]|奖励?|给予|发放|资助|最高|补|按|$)"
    )


def each_thing(said: str) -> tuple[int, int] | None:
    """Where a phrase names the thing that each sum is for (每艘〔钢制渔船〕减船转产), as [start, end) of it, or None."""
    found = _each_thing().search(said)
    return found.span("who") if found else None


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
