"""A beneficiary as short as it stays unambiguous (contract, "beneficiary"): without what somebody named must do, or its list's own
clause.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple

from extract.fold import fold
from extract.lexicons.segmenter import boundaries
from extract.records.beneficiary.marks import masked
from extract.records.beneficiary.nouns import ATTRIBUTE, EACH_TIME, acting_pattern, closed

if TYPE_CHECKING:
    from extract.records.document.known import Known, Told

_HONOUR = re.compile(
    r"[^，的]{0,40}(?:[评认]定为|评为|確?[确認]定為|評[定為]為?|授予|列为|列為|入选|入選|获评|獲評)(?P<what>[^，的]{4,24})的[^，的]{2,24}"
)
_LONGEST_TOLD = 20  # characters of a name that may say twice what somebody is
_LONG = 9  # characters up to which a name is left as it is
_GENERAL = re.compile(
    r"(?:该|此|其|各类|各|本|相关|有关|申报|申请|上述|符合条件的|合资格|其他|我[市县区省]|本[市县区省])*"
    r"(?:企业|项目|企?事业单位|单位|机构|公司|个人|人员|产品|平台|者|家庭|团队|人才|户|基地|园区|主体|中心|活动|作品|设备|品种|技术|成果|案例|人|商标|市场主体|经营主体|组织)?"
)
_DOING = re.compile(
    r"(?:在|为|向|对|由|经|以|从|通过|组织|新建|新设|新增|引进|购[买置]|采购|建设|开展|承担|参[加与]|举办|获|取得|一个|符合|具有|具备|持有|拥有|担任|年度|首次)"
)
_NOUN_LAST = re.compile(r"的[^，的\d]{2,8}$")  # 对…的账号，单条播放量超100万次的
_THING = re.compile(r"(?:技术|平台|项目|成果|产品|设备|品牌|专利|产业链|园区)$")
_ROLE = re.compile(r"[^，的]{2,4}(?:主体|单位|业主|法人|方)")
_PROGRAMME = re.compile(r"(?:项目|专项|计划|工程|建设|行动|资金)$")
_COUNTED = re.compile(r"\d")
_EACH_TIME = re.compile(EACH_TIME)
# 22: a clause that a reader leaves out for the noun
_MEASURED_CLAUSE = re.compile(
    r"(?=.*\d[^，的]*(?:以上|以下|以内|及以上|（含）|含）)|.*(?:超过|不低于|不少于|达到?|高于|不超过)[^，的]*\d)[^，]{22,}的(?P<noun>[^的，·\d]{2,14})"
)
_ALTERNATIVES = re.compile("或|以及|、")
_LISTED_ON = re.compile("、|以及|[和及与]|等$|的?费用?$")
_SPENT = re.compile(
    r"(?:[^，、的和及与]{0,6}(?:费用?|房租|租金|支出|开支)|[^，、的和及与]{2,6}(?:租赁|搭建|布展|购置|采购|购买|租用|开发|设计|装修|改造|更新|升级|推广|宣传|策划"
    r"|培训|建设|运营|维护|检测|认证|研发|安装|服务|劳务))(?:(?:、|以及|[和及与])[^，、的]{2,10})*(?:等(?:方面|环节)?)?(?:的?(?:费用?|支出|投入|成本))?"
)
_OTHERS = ("等", "等方面", "等支出", "等费用")
_SEVERAL = 3
_WITH_DEED = 3  # times the length of who did it, up to which the core of a deed tells of them
_DEEDS = re.compile(
    r"(?:进口|出口|销售|采购|收购|购[买置]|引[进入]|招[用收引]|聘用|新[建设增开]|开[展设办通行]|建[设成造]|扩建|改[建造]|租[用赁]|举办|承办|参[加与]|研发|生产|加工|运输|代运|种植|养殖|取得|获得|入选|完成|提供"
    r"|实施|安装|更新|淘汰|报废|吸纳|培[育训养]|申[请报]|注册|投资|转让|转化|上市|挂牌|入驻|迁入|落户|汰换|设置|设立|办理|从事)(?=..)"
)
# what one is encouraged to do
_WORKS = re.compile(
    r"创新(?!型|创业|平台|团队|中心|联合体|产品|人才|基地|主体|能力|企业)|践行|探索|布局|打造|延伸|履行|落实|盘活|转型(?!升级)|加[快大强]|[强优深]化|扩大|拓展|推[进动]|完善|健全"
    r"|丰富|巩固|壮大|补齐|做[大强]"
)
# what another work of a list opens with, that one is encouraged to do
_DOES = re.compile(
    rf"(?:{_WORKS.pattern}|{_DEEDS.pattern}|开发|改[善进良]|优化|提[升高]|降低|减少|节约"
    rf"|创[制作排建办]|走访|慰问|深[耕挖]|[发挖]掘|讲好|传承|弘扬|保护|修[复缮]|编[排写印]|推[出广介]|主办|组[建织]|对接"
    r"|联[动合]|链接|发展|利用|运用|融[入合]|激活|突破|攻[克关]|拍摄|制作|出版|演出|巡[演展诊]|送[戏医书]|宣[传讲]|普及|收[集储治]|增[加设强]|建立|设计|应用|使用|升级|改[造装]|布[局设])(?=..)"
)
_JOINS_ON = re.compile("[、和及与或等]")
_LEAST_WORK = 3  # characters from where such a word begins
# 〔专业机构〕组织开展的相关项目
_DOER_OF = re.compile(
    r"(?P<who>[^，的]{2,}?)(?:牵头|联合|共同|负责)?(?:组织|举办|承办|主办|开展|实施|承担|开发|策划|引进|建设|提供)+的(?:相关|各类|有关|此类|上述|系列|其他)[^，的]{2,8}"
)
_EXAMPLES = re.compile(r"(?:[^，、]{2,}的)?(?P<some>[^，、的]{2,}(?:、[^，、的]{2,})+)等(?P<kind>[^，、的等\d]{5,})")  # A、B等〔C〕
_LIST_MARK = re.compile("、|以及|[和及与]")
_UP_TO = re.compile(r"，[\d一二三四五六七八九十百千万两]+[^，\d]{1,8}以[下内]")  # 戶數超過二十戶〔，五十戶以下〕: a step
_LEVELLED = re.compile(
    r".{0,4}(?:[A-E]\+?类|[一二三四五甲乙丙丁特][等级类档]|国家级?|[省市区县]级|博士|硕士|本科|专科|[高中初]级|[金银铜])"
)


class Named(NamedTuple):
    """A beneficiary as named.

    own: whether it is the stretch's own, and so to be told of; done: whether its words close with 的, so that what somebody does is what
    they get it for (快递企业利用客车代运邮件〔的〕); block: where it stands.
    """

    name: str | None
    own: bool
    done: bool
    block: int


def shortened(given: Sequence[Named], known: Known, told: Told) -> list[str | None]:
    """The beneficiaries of a stretch, each without what it does, but where that tells it from others.

    What one is only encouraged to do tells it from those of its paragraph (鼓励〔租赁企业〕开展离岸业务，给予…), what it gets the award for, from
    all of the document.
    """
    told.named = frozenset(one.name for one in given if one.own and one.name is not None)
    for name in told.named:
        known.name(name)
    beside: dict[int, set[str]] = {}
    for one in given:
        beside.setdefault(one.block, set()).add(one.name or "")
    return [_shortened(one, beside[one.block], known, told) if one.name else None for one in given]


def _shortened(one: Named, beside: Collection[str], known: Known, told: Told) -> str | None:
    """A beneficiary as short as it stays unambiguous. beside: those of its paragraph."""
    given = one.name or ""
    noun = _measured_noun(given)
    if noun and _lone(noun, one, known, told):
        given = noun
    kind = _kind(given)
    if kind and _lone(kind, one, known, told):
        return kind
    short = _honoured(given) or actor(given)
    if short is None:
        return given
    if one.done and unqualified(short) != short:
        return unqualified(given)  # 〔符合条件的〕物流企业新建分拣中心的: what it did tells who it is
    if one.done:
        return _with_core(given, short) if _alone(short, one, known, told) and _lone(short, one, known, told) else given
    return given if any(other.startswith(short) for other in beside if other != one.name) else short


def _with_core(given: str, who: str) -> str:
    """Who did something, with the core of a long deed in front (〔运输企业〕通过铁路专列向境外〔出口农产品〕: 出口农产品的运输企业)."""
    deed, room = given[len(who) :], _WITH_DEED * len(who) - 1
    if len(given) <= _WITH_DEED * len(who):
        return who
    starts = boundaries(fold(deed))
    core = next(
        (found.start() for found in _DEEDS.finditer(fold(deed)) if len(given) - found.start() <= room and found.start() in starts), None
    )
    return who if core is None else f"{deed[core:]}的{who}"


def _alone(short: str, one: Named, known: Known, told: Told) -> bool:
    """Whether only one beneficiary of the document begins with these words."""
    alone = known.alone(short)
    if one.own:
        told.alone[short] = alone
    return alone


def _lone(noun: str, one: Named, known: Known, told: Told) -> bool:
    """Whether no two beneficiaries of the document close with these words."""
    lone = known.lone(fold(noun))
    if one.own:
        told.lone[fold(noun)] = lone
    return lone


def actor(name: str) -> str | None:
    """Who a name that goes on to tell what they do speaks of (〔用人单位〕招用毕业生, 〔我县旅行社〕，年度…); None where it only names."""
    if len(name) <= _LONG:
        return None
    said = masked(fold(name))
    each = _EACH_TIME.search(said)
    if each and each.start() >= 2:
        return name[: each.start()]
    comma = said.find("，")
    first, rest = said[:comma], said[comma:]
    if (
        comma >= 0
        and not _UP_TO.match(rest)
        and not closed(rest.rstrip("·"))
        and (closed(first.rstrip("·")) or (_NOUN_LAST.search(first) and _COUNTED.search(rest)))
    ):
        return name[:comma]
    spends = _spender(said) or (doer.end("who") if (doer := _DOER_OF.fullmatch(said)) and closed(doer["who"]) else 0)
    if spends and not _GENERAL.fullmatch(said, 0, spends):
        return name[:spends]
    if (works := _worker(said)) and not _GENERAL.fullmatch(said, 0, works):
        return name[:works]
    acting = None if said.endswith("者") else acting_pattern().search(said)
    if acting is None or "的" in said[acting.end("who") :] or any(c.isdigit() for c in said[acting.end("who") :]):
        return None
    if _THING.search(acting["who"]) and _PROGRAMME.search(said):
        return None  # 颠覆性技术研发和成果转化项目: a programme's name
    if _ROLE.fullmatch(said, acting.end("who")):
        return None  # 光伏项目〔投资主体〕
    begin = said.rfind("的", 0, acting.end("who")) + 1
    if _DOING.match(said, begin) or _GENERAL.fullmatch(said, begin, acting.end("who")):
        return None
    return name[: acting.end("who")]


def _spender(said: str) -> int:
    """Where the somebody ends whose costs or works are listed behind (〔展会承办方〕展位搭建、宣传策划等), or 0."""
    first = _LISTED_ON.search(said)
    if first is None:
        return 0
    places = (place for place in range(first.start() - 2, 1, -1) if _SPENT.fullmatch(said, place))
    if found := next((place for place in places if closed(said[:place])), 0):
        return found
    items = said.split("、")
    if not (said.endswith(_OTHERS) and len(items) >= _SEVERAL and all(_SPENT.fullmatch(one) for one in items[1:])):
        return 0  # 〔民俗协会〕服饰道具、场地搭建、宣传推广等: the first of what is spent on may be any thing
    return next((place for place in range(2, first.start() - 1) if closed(said[:place])), 0)


def _worker(said: str) -> int:
    """Where the somebody ends who is to do some work (〔租赁企业〕加快绿色业务布局), or several works (〔表演团体〕深耕社区、开发节目), or 0."""
    if _PROGRAMME.search(said) or "的" in said or _COUNTED.search(said):
        return 0
    first, *others = said.split("、")
    if others and all(_DOES.match(other) for other in others):
        ends = (place for place in range(2, len(first) - _LEAST_WORK) if closed(first[:place]) and not _JOINS_ON.match(first, place))
        return next(ends, 0)
    places = (found.start() for found in _WORKS.finditer(said, 2, len(said) - _LEAST_WORK))
    return next((place for place in places if closed(said[:place])), 0)


def _honoured(name: str) -> str | None:
    """What somebody was recognised as, where that says all of the noun behind (被省厅评定为〔省级孵化基地〕的区内孵化基地), or None."""
    found = _HONOUR.fullmatch(name)
    return found["what"] if found and len(name) > _LONGEST_TOLD and fold(found["what"])[-2:] == fold(name)[-2:] else None


def _kind(name: str) -> str | None:
    """The kind that a name lists some of in front (技术能手、首席技师等〔高技能领军人才〕), or None: with the clause of them all, where there is one.

    The kind says enough where it is more than 单位, and what is listed where it is somebody: 新材料等产业 are told apart by the list.
    """
    said = masked(fold(name))
    found = _EXAMPLES.fullmatch(said)
    if found is None or _GENERAL.fullmatch(found["kind"]) or not closed(found["kind"]):
        return None
    listed = _LIST_MARK.split(found["some"])
    if 2 * sum(map(closed, listed)) < len(listed):
        return None
    return name[: found.start("some")] + name[found.start("kind") :]


def _measured_noun(name: str) -> str | None:
    """The noun of a name that a long clause of measures stands in front of (年产值5000万元以上、税收…的〔高研发投入企业〕), or None.

    What is measured stands among the conditions. A noun that says nothing of its own (企业) needs it.
    """
    said = masked(fold(name))
    found = _MEASURED_CLAUSE.fullmatch(said)
    if found and any(closed(said[: mark.start()]) for mark in _ALTERNATIVES.finditer(said, 0, found.start("noun"))):
        return None  # 年产值1000万元以上的企业或年销售500万元以上的〔合作社〕: not all of them
    if found is None or _GENERAL.fullmatch(found["noun"]) or _LEVELLED.match(found["noun"]) or not closed(found["noun"]):
        return None
    return name[found.start("noun") :]


# says nothing of who they are
_UNQUALIFIED = re.compile(
    r"(?:(?:经|已|获)?(?:审核|认定|评审|备案|批准|核定|核准)(?:通过|合格)?|(?:符合|满足|具备)(?:上述|以上|规定|相关|申报|申请)*(?:条件|要求|规定))的(?=[^的]{2,}$)"
)


def is_kind_of_thing(name: str) -> bool:
    """Whether a name says no more than what kind of thing it is (项目, 产品), so that its condition has to tell which."""
    return bool(ATTRIBUTE.fullmatch(fold(name)))


def unqualified(name: str) -> str:
    """A name without what all of those named must be (〔经认定的〕链主企业, 〔符合条件的〕家庭)."""
    found = _UNQUALIFIED.match(fold(name))
    return name[found.end() :] if found else name


def own_item(item: str) -> str:
    """An item of a distributive list without the clause in front that all share, where it has a level of its own (…满5年的〔A类人才〕)."""
    said = masked(fold(item))
    begin = said.rfind("的") + 1
    return item[begin:] if begin > 6 and _LEVELLED.match(said, begin) else item
