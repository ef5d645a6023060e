"""Who the words in front of a sum name: the words after 对, the receiver after 给予, or the subject of the clauses in front.

The words are cut into clauses; those that give (按…, 给予…), date or condition (…的，) are told from the one that names somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.elements.marks import DECIMAL
from extract.records.beneficiary.clauses import (
    clauses_of,
    trim,
)
from extract.records.beneficiary.for_whom import named_by_for, serving
from extract.records.beneficiary.holder import Holder
from extract.records.beneficiary.marks import ITEM
from extract.records.beneficiary.nouns import (
    ATTRIBUTE,
    acting_pattern,
    closed,
    compared_pattern,
    compound,
    does,
    last_closed,
    leading,
    names_somebody,
)
from extract.records.beneficiary.receivers import (
    anybody,
    is_kind_of_aid,
    is_named_award,
    measured,
    receivers,
    receivers_listed,
    relieved,
    told_in_front,
    towards,
)
from extract.records.beneficiary.subject_clause import LEAST, is_deed, subject_of
from extract.records.beneficiary.tidy import tidied
from extract.seek import behind_last

_COUNTED_ONES = (
    r"(?:小店|创业实体|车主|营办商|大学|雇主|企业|单位|机构|个人|人才|学校|园区|家庭|公司|合作社|人员|旅行社|商户|学员|学生|雇员|僱员|员工|农户|医院|院校|团队|基地|门店|消费者|市民"
    r"|居民|老人|长者|儿童|婴幼儿|产妇|运动员|选手|教练员|教师|医生|孩子|幼儿|新生儿|劳动者|申请人|参保人|店|(?<=试点|示范)[县区乡镇村市]|商家|餐厅|食肆|美容院|诊所|处所|场所|店铺"
    r"|酒店|商店|戏院|影院|书店|楼宇|孵化器|场站|人士|住户|户口|账户|用户|博士后?|硕士|毕业生|院士|专家|技师|工匠|农民工)"
)
_EVERY = re.compile(
    rf"每[家个名位户间所辆支](?P<who>(?![年月])[^，。；给最按每]{{0,30}}?{_COUNTED_ONES}(?:(?:以及|[和及与或])[^，。；：\d给最按每和及与或]{{0,14}}?{_COUNTED_ONES})*)"
)  # 每名〔居民和新来港人士〕
_EACH_OF_THEM = re.compile(  # 每户〔受灾的养蜂户〕最多可获
    r"每[家个名位户间所支](?P<who>(?![年月])[^，。；给最按每\d]{2,24}?)(?=最[高多]|一次[性过]|[可均将能][^，。；]{0,3}[获得领享]|获[发得批]?$|补[助贴]|给予|奖励|资助|每|发[给放]?|$)"
)
_ONE_OF = re.compile(
    r"(?:(?:^|[。；（])(?:对)?(?:单(?:一[个家户]?|[个家户])|同一[个家户]?|每[家个户]|一[个家间名位])|，(?:单一|同一[个家户]?|每[家个户]))"
    r"(?P<who>[^，。；：、的\d每最]{0,6}?(?:企业|项目|单位|机构|个人|人才|团队|平台|主体|合作社|园区|基地|家庭|申请人|公司|孵化器|农户|学校|旅行社"
    r"|[^，。；：、的\d每最][商会社队馆团院所店]))"
    r"(?:每|最高|最多|可获|累计|年|全年|资助|补助|奖励|补贴|支持|扶持|贴息|不超过|合计|当年|享受|获|在|同一|按|依据|依照|根据|原则上|的)[^；。：]*$"
)
_SELECTED = re.compile(
    r"(?:认定|评选|遴选|评定|选树|选拔|命名|推选)(?:不超过|不少于|约|出)?\d+[个家名项户位](?:左右|以内)?(?P<who>[^，。；、\d]{3,24}?)(?=，)"
    r"|(?:认定|评选|遴选|评定|选树|选拔|命名|推选|支持|培育|扶持|打造|建设|安排|确定|筛选|选择)(?:一批|若干[个家名项]?)(?P<some>[^，。；\d]{3,40}?)"
    r"(?=，(?:[^，。；\d]{0,8}?(?:级|财政|政府|基金|资金))?(?:给予|予以|奖励|奖补|补助|补贴|资助|按|每[个家名项]|一次性)|，(?:[^，。；\d]{0,8}?(?:级|财政|政府|基金|资金))?$)"
    r"|(?:评选|遴选|评定|选树|选拔|命名|推选|评出|选出|表彰)(?:出)?(?P<them>(?!的)[^，。；、\d]{2,20}?)"
    r"(?:(?:不超过|不少于|约|共)?\d+[个家名项户位](?=，)|(?=，(?:给予|奖励|补助|补贴|资助|发放)?(?:$|每(?:$|[家个名户人位])|各)))"
)
_PORTION = re.compile(r"(?:超|增|高于|以上)[^的]*的部分$")  # 超过3000人次的部分
_COST_ABOVE = re.compile(r"(?:费用?|租金|支出|利息|费额|药费|金额|花费)[^，的\d]{0,4}(?:超|高于)")  # 参保居民住院〔费用超〕过2000元的部分
_NUMBER = r"[\d一二三四五六七八九十百千万两]+"
_TIER = re.compile(
    rf"(?P<who>(?P<what>[^，。；：、\d对]{{0,16}}?)(?:超过|超出|逾){_NUMBER}[^，。；：元%\d]{{1,8}}(?:[，、至]?{_NUMBER}[^，。；：元%\d]{{1,8}}?以[下内])?)的?部分(?=，每)"
)  # 〔戶數超過二十戶，五十戶以下〕部分，每增加一戶，再加計…
_COST = re.compile(
    r"[^，的]{0,10}个人(?:自付|自费|自理|负担|承担|支付)[^，]*$|的[^，的]{0,8}(?:贷款|费用?|租金|保费|利息|支出|部分?|面积|金额|总额|差额|损失|价款|货款|用房|税款)$"
)
_TOPIC = re.compile(
    rf"{ITEM}?"
    r"[^，。；：对按给]{2,14}(?:补助|补贴|奖励|津贴|资助|奖补|扶持|贴息|奖助|扶助|救助|慰问|补偿)(?:金|费)?："
)  # 创业启动补助：设立未满一年者，…
_MARKED = re.compile(rf"(?:第[一二三四五六七八九十百\d]{{1,4}}条(?![款例件])|{ITEM}|[-·●■◆★▲*+])(?=\w)")
_HEADED = re.compile(
    r"(?:第[^，。；：]{1,6}条|[一二三四五六七八九十]{1,3}、|（[^（）]{1,3}）|"
    rf"{DECIMAL}"
    r"|\d{1,2}[.、])?(?:【[^】]{2,24}】|（(?![一二三四五六七八九十\d]{1,3}）)[^（）]{2,14}）(?=[^，。；：])"
    r"|(?:补助|补贴|奖励|资助|扶持|支持|奖补|贴息|待遇)(?:标准|内容|方式|政策|办法|额度|比例|措施|金额)[^，。；：]{0,4}：)"
)
_SOURCE = re.compile(
    r"(?:[^，。；：《》]{0,12}[：:])?《[^《》]{4,60}》(?:（[^（）]{2,20}）)?(?:规定|明确|提出)?[：:，]?(?=对?[^，。；：的、和中]{2})"
)  # 《江城科技资助办法》：〔省级中心〕…
_ANNOUNCES = re.compile(
    r"(?:现|特|兹)(?:就|将|对)[^。；\n]{2,80}(?:通知|公告|通告|规定|明确|意见|公布|函告|补充说明)?如下[：。]?$|现(?:就|将)[^。；\n]{2,60}(?:通知|公告|通告)(?:你们|如下)?[：。]?$"
)  # 现就调整学生资助政策通知如下：


def find(text: str, start: int, end: int, *, listed: bool = False) -> Holder | None:
    """Who is named in text[start:end], the words in front of a sum (or of its rate); None where nobody is.

    What follows the last ； or 。 counts first: it begins another provision. listed: the words stand in front of a list of sums, over
    which those behind 对 are shared out, whoever the giving clause names besides.
    """
    while start < end and text[start] == "\t":
        start += 1
    if _ANNOUNCES.search(text, start, end):
        return None
    while end > start and text[end - 1] in "。；":
        end -= 1
    cell = text.rfind("\t", start, end) + 1
    if cell and end - cell >= _PROSE and (said := find(text, cell, end, listed=listed)) and _tells(text, said):
        return said
    marked = _MARKED.match(text, start, end)
    start = marked.end() if marked else start
    headed = _HEADED.match(text, start, end)
    start = headed.end() if headed else start
    source = _SOURCE.match(text, start, end)
    start = source.end() if source else start
    topic = _TOPIC.match(text, start, end)
    if topic and (named := find(text, topic.end(), end, listed=listed)) and not named.weak:
        return named
    cut = (
        max(
            *(text.rfind(mark, start, end) for mark in "；。"),
            *(found.end() - 1 for marks in _parting(text, start, end) for found in marks.finditer(text, start, end)),
            -1,
        )
        + 1
    )
    if (together := _together(text, cut or start, end)) is not None:
        return together
    found = (_find(text, cut, end, listed) if cut > start and end - cut >= 4 else None) or _find(text, start, end, listed)
    if found and found.weak and cut > start and (wider := _find(text, start, end, listed)) and _tells(text, wider):
        found = wider  # 对失业者发给租屋补助金，…；〔搬迁〕补助金最高
    found = found and (
        _reporter(text, start, found)
        or _purpose(text, found)
        or _opening(text, found)
        or _short_of_noun(text, found)
        or _who_acts(text, found)
        or found
    )
    if found is None:
        return anybody(text, cut, end)
    found = _addressed(text, found)
    said = tidied(text, found)
    if said is not None or found.start - start < LEAST:
        return said or measured(text, cut, end)
    before = find(text, start, found.start, listed=listed)
    return before if before and (before.bare or names_somebody(text[before.start : before.end])) else anybody(text, cut, end)


def _together(text: str, start: int, end: int) -> Holder | None:
    """Who several clauses with 并 or 且 among them that close with 者 tell of (〔收容走失犬只，并植入芯片者〕，每只补助…), or who opens them
    (〔独居长者〕符合规定，且经评估有照护需要者，); None for no such clauses in text[start:end].
    """
    stop = text.rfind("者，", start, end) + 1
    clauses = clauses_of(text, max(start, behind_last(text, start, max(start, stop), "：；。\n")), stop) if stop > start else []
    if len(clauses) < _SEVERAL_CLAUSES or not any(_AND_DOES.match(text, a, b) for a, b in clauses[1:]):
        return None
    mark = _MARKED.match(text, *clauses[0])
    first = Holder(mark.end() if mark else clauses[0][0], clauses[0][1])
    said = text[first.start : first.end]
    if is_deed(said) or does(said):
        return Holder(first.start, stop)
    if closed(said):
        return first
    acts, opens = acting_pattern().search(said), leading(said.partition("的")[0])
    who = opens if opens and _PERSON.search(said, 0, opens) else acts.end("who") if acts else 0
    return Holder(first.start, first.start + who) if who and "的" not in said[:who] else Holder(first.start, stop)


_SEVERAL_CLAUSES = 2
_PERSON = re.compile(r"(?:[人者员户民工师生]|家庭)$")
_AND_DOES = re.compile(r"并(?!非|无|未)且?|且|亦")


def _reporter(text: str, start: int, holder: Holder) -> Holder | None:
    """Who reported what others then found to be true (〔群众〕举报…并经查实的; 〔市民〕提供线索，经核实的), or None."""
    said = _REPORTS.match(text, holder.start, holder.end)
    if said is None and _FOUND_TRUE.match(text, holder.start, holder.end) and text.startswith("，", holder.start - 1):
        begin = behind_last(text, start, holder.start - 1, "，。；：\n")
        said = _REPORTS.match(text, begin, holder.start - 1)
    return Holder(*said.span("who")) if said and closed(said["who"]) else None


_REPORTS = re.compile(
    r"(?P<who>[^，。；：、\d的]{2,10}?)(?:主动|依法|实名|积极|首先|率先)*(?:向[^，。；：]{2,12}?)?"
    r"(?:(?:举[报发]|检举|揭[发露]|投诉|报告|通报)(?!人|者|奖|电话|平台)(?=..)|(?:提供|反映)[^，。；：的]{0,12}?(?:线索|证据|事证|情资|情报|资料)|发现[^，。；：的]{2,14}?(?:报告|举报|制止|报警))"
)
_FOUND_TRUE = re.compile(r"(?:因而|因此|从而)[^，。；：]{2,16}$|(?:因而|因此|并|且)*(?:查获|破获)?(?:并|且)?(?:经|被)[^，。；：]{2,24}$")


def _addressed(text: str, holder: Holder) -> Holder:
    """The holder without the words by which a paper turns to its readers (若您是〔低保户〕; 面向〔困难毕业生〕)."""
    opens = _ADDRESS.match(text, holder.start, holder.end)
    return holder._replace(start=opens.end()) if opens and closed(text[opens.end() : holder.end]) else holder


_ADDRESS = re.compile(
    r"(?:如果|如|若|假如|果|要是)?(?:您|你)(?:们|家)?(?:如果|如|若|要是)?(?:是|属于?|为)|(?:本(?:计划|项目|活动|政策|基金))?面向(?=[^的]*$)"
)


def _parting(text: str, start: int, end: int) -> Iterator[re.Pattern[str]]:
    """What may part text[start:end] as ； does, by the signs that it holds."""
    if text.find("：", start, end) >= 0:
        yield _AS_FOLLOWS
        yield _CASE
    if text.find("（", start, end) >= 0:
        yield _RUN_ON


def _tells(text: str, holder: Holder) -> bool:
    """Whether a holder names somebody, and not only what is given or a case."""
    return not (holder.weak or holder.bare) and names_somebody(text[holder.start : holder.end])


def _purpose(text: str, holder: Holder) -> Holder | None:
    """Who opens the name of what is given (〔A类人才〕安家补贴), without what it is for."""
    if not holder.weak:
        return None
    end = last_closed(text, holder.start, holder.end, reach=_PURPOSE)
    return Holder(holder.start, end, weak=True) if end else None


def _opening(text: str, holder: Holder) -> Holder | None:
    """The noun that opens a predicate: one with another behind it (〔家庭农场〕经营规范，且…), or with its years (〔企业〕第四、第五年按…)."""
    said = text[holder.start : holder.end]
    joined = bool(_AND.match(text, holder.end))
    if holder.bare or not (joined or _YEARS.search(said)) or closed(said):
        return None
    first = leading(said)
    return Holder(holder.start, holder.start + first, weak=holder.weak) if first and (joined or _YEARS.match(said, first)) else None


def _who_acts(text: str, holder: Holder) -> Holder | None:
    """The one who acts or is measured, where the words end in a cost (企业…获得的〔贷款〕) or a comparison (企业营收〔较上年增长15%〕)."""
    said = text[holder.start : holder.end]
    said = _BEHIND.sub("", said) if said.endswith("）") else said
    if holder.bare or closed(said):
        return None
    incurred = _INCURRED.search(said)
    if incurred and closed(said[: incurred.start()]):
        return Holder(holder.start, holder.start + incurred.start(), weak=holder.weak)
    cost = _COST.search(said)
    if cost and (firm := _ANY_ONE.match(said)) and not closed(said[: cost.start()]):
        return Holder(holder.start, holder.start + firm.end(), weak=holder.weak)  # 企业〔在训练中租用算力的合理费用〕
    if cost and closed(said[: cost.start()]) and not acting_pattern().search(said[: cost.start()]):
        return Holder(holder.start, holder.start + cost.start(), weak=holder.weak)  # 企业〔的流动资金贷款〕
    found = compared_pattern().match(said) or (acting_pattern().search(said) if _COST.search(said) else None)
    if found is None or ATTRIBUTE.fullmatch(found["who"]):
        return None  # 技术〔合同登记额达到1000万元〕
    return Holder(holder.start, holder.start + found.end("who"), weak=holder.weak)


_INCURRED = re.compile(
    r"(?:在(?![职校岗编乡册读])[^，的]{2,20}|因[^，的]{2,12}|符合[^，的]{2,12})?(?:所|实际)?(?:发生|产生|支出|花费|负担)的?[^，]{0,24}(?:费用?|支出|药费)$"
)  # 参保人员〔在定点机构发生的合规护理费用〕
_BEHIND = re.compile(r"（[^（）]*）$")  # 企业自用办公用房〔（不含附属用房）〕
_ANY_ONE = re.compile(r"企业|单位|机构|个人|个体工商户|高校|农户|居民|市民|消费者|园区|用户")
_PROSE = 12  # characters of a cell that is prose, and names somebody itself
_YEARS = re.compile(r"第[一二三四五](?:、第?[一二三四五])*年|[前首][一二三四五\d]年")  # 企业〔第四、第五年〕按…
_AND = re.compile(r"，(?:并且|且|并)")
_RUN_ON = re.compile(
    r"(?<=[^，。；：\n])[一二三四五六七八九十]{1,3}、(?=[^，。；：、（]{4,24}（[一二三四五六七八九十]{1,3}）)|(?<=[^，。；：、\n])（[一二三四五六七八九十]{1,3}）(?=[支鼓对加推培引优强提])"
)  # headings within a line
_AS_FOLLOWS = re.compile(r"(?:如下|以下|下列|答案|明确|清楚|规定是)[^，。；：]{0,8}：")  # 给予如下补助：〔首次认证的企业…〕
_CASE = re.compile(
    r"(?:调整|标准|政策|规定|补[贴助]|奖励|资助)[^，。；：]{0,8}：(?![^，。；：]{0,30}(?:以[上下内]|不满|不足|超))(?=[^，。；：对给]{4,40}的，)"
)  # 对参保人缴费补贴进行调整：〔选择100元档次的〕，…
_ENCOURAGED = re.compile(
    r"(?:支持|鼓励|推动|促进|推进|加快|引导|扶持|培育|壮大|激励)(?P<who>(?!对象|标准|范围|政策|措施|办法)[^，。；、支鼓推促]{2,14})"
)

# what the paper turns to somebody with, where it tells in front what is furthered (推动村落保护，〔鼓励村民〕修缮古宅)
_TO_WHOM_IT_TURNS = re.compile(r"(?<=[，；：。])(?:支持|鼓励|引导|激励)(?P<who>(?!对象|标准|范围|政策|措施|办法)[^，。；、支鼓推促]{2,14})")
_WITH = re.compile(r"(?:具有|具备|拥有|持有|从事|符合|有)[^，。；：的]{2,20}的(?=[^，。；：]{2})")


def encouraged(said: str) -> tuple[int, int] | None:
    """Where a title or a short sentence says whom it is there for (支持〔老旧楼宇〕改造提升), as [start, end) of it, or None."""
    found = next((one for one in _TO_WHOM_IT_TURNS.finditer(said) if leading(one["who"])), None) or _ENCOURAGED.search(said)
    if found is None:
        return None
    start, stop = found.span("who")
    if (attributes := _WITH.match(said, start)) is not None:
        first = leading(said[attributes.end() :])
        return (start, attributes.end() + first) if first else None  # 鼓励〔具有培训资质的机构〕落户
    return next(
        (
            (start, start + compound(said[start:stop], end - start))
            for end in range(start + 2, stop + 1)
            if closed(said[start:end]) and said.count("“", start, end) == said.count("”", start, end)
        ),
        None,
    )


def _short_of_noun(text: str, holder: Holder) -> Holder | None:
    """The holder as a bare one where its words are a condition that ends in 的 with nobody behind (年产值达到1亿元的，)."""
    said = text[holder.start : holder.end]
    if not holder.bare and _PORTION.search(said):
        cost = _COST_ABOVE.search(said)
        if cost and (first := leading(said[: cost.start()])):
            return Holder(holder.start, holder.start + first)
        return Holder(holder.start, holder.end - len("的部分"), bare=True)
    if holder.bare or not text.startswith("的", holder.end):
        return None
    if not (is_deed(said) or does(said)) and (closed(said) or acting_pattern().search(said)):
        return None
    return Holder(holder.start, holder.end, bare=True)


def _names_each(text: str, start: int, every: re.Match[str]) -> bool:
    """Whether 每户 … names a receiver whom nothing before it in the clause has named."""
    who = every["who"]
    if not closed(who) or ATTRIBUTE.search(who, max(0, len(who) - 2)):
        return False
    return not closed(text[start : every.start()].rstrip("，按照"))


def _find(text: str, start: int, end: int, listed: bool) -> Holder | None:
    one = _ONE_OF.search(text[start:end])
    if one:
        return Holder(start + one.start("who"), start + one.end("who"))
    exceeds = not listed and (text.find("超", start, end) >= 0 or text.find("逾", start, end) >= 0)
    tier = _TIER.search(text, start, end) if exceeds else None
    if tier and not names_somebody(tier["what"]):
        return Holder(*tier.span("who"), bare=True)
    if _FOR_OTHERS.search(text, start, end) and (served := serving(text, start, end)) is not None:
        doer, deed = served
        whom = encouraged(text[start : deed.start])
        return doer or (Holder(start + whom[0], start + whom[1]) if whom else deed)
    named = named_by_for(text, start, end)
    if named and not listed and (paid := towards(text, named.start - 1, end)) and paid.start == named.start and paid.end < named.end:
        named = (
            named if closed(text[named.start : named.end]) and not text.startswith("就每", paid.end) else paid
        )  # 向〔回收企业〕提供为期六个月的租金资助
    theirs = None if listed else _theirs(text, start if named is None else named.end, end)
    if theirs is not None:
        return theirs
    if named is not None and not text.startswith("其", named.start):
        return (None if listed else _received(text, named, end)) or named
    if named is not None:  # 完成投资1亿元以上，对〔其〕流动资金贷款…
        before = text.rfind("，", start, named.start)
        if before - start < LEAST:
            return None
        return None if acting_pattern().match(text, start, before) else subject_of(text, start, before, listed=listed)
    every = _EVERY.search(text, start, end) or _EACH_OF_THEM.search(text, start, end)
    if every and (every.re is _EVERY or _names_each(text, start, every)):
        return Holder(every.start("who"), every.end("who"))
    selected = _SELECTED.search(text, start, end)
    if selected and (listed or not receivers(text, selected.end(), end)):
        return Holder(*selected.span(selected.lastgroup or 0))
    if not listed and (paid := towards(text, start, end)):
        return paid
    if helped := relieved(text, start, end):
        return helped
    if listed and (several := receivers_listed(text, start, end)):
        return several
    given = [] if listed else receivers(text, start, end)
    if given and (closer := told_in_front(text, start, given[-1])):
        return closer
    return trim(text, given[-1].start, given[-1].end) if given else subject_of(text, start, end, listed=listed)


def _theirs(text: str, start: int, end: int) -> Holder | None:
    """The people of somebody named before whom a clause of text[start:end] names by 其, as the last to be told of, or None."""
    if text.find("其", start, end) < 0:
        return None
    found = (_THEIRS.fullmatch(text, a, b) for a, b in reversed(clauses_of(text, start, end)))
    match = next((one for one in found if one), None)
    return Holder(*match.span("who")) if match else None


def _received(text: str, named: Holder, end: int) -> Holder | None:
    """Who the giving clause names beside the words behind 对 (对认定为示范村的，给予投资方…; 对医药企业…，给予医药企业…), or None."""
    for given in receivers(text, named.end, end):
        said = text[given.start : given.end]
        names_award = is_named_award(said) or is_kind_of_aid(text, given)
        if not closed(said) or (names_award and closed(text[named.start : named.end])):
            continue
        if text.endswith(said, named.start, named.end):
            return None  # 对区内认可的商协会，给予〔商协会〕…: the same, told more closely
        at = text.find(said, named.start, named.end)
        if at > named.start and text[at - 1] == "的":
            return Holder(named.start, at + len(said))
        return Holder(at, at + len(said)) if at >= 0 else given
    return None


_FOR_OTHERS = re.compile("[对给为替帮]")
_PURPOSE = 5  # characters, below which what something is given for is told
_THEIRS = re.compile(
    r"(?:并)?(?:对)?其(?!中|余|他|它|所|本|次)(?P<who>[^，。；：]{2,60}的[^，。；：的]{0,12}(?:[人者员工师生家长将匠手]"
    r"|人才|高管|团队|骨干|博士后?|硕士|院士|技师|教练|导演|编剧|主播|教授))(?:（[^（）]*）)?"
)  # 对金融机构，…，〔其〕年缴税5万元以上的高管人员，前两年按…
