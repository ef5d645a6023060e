"""Who the words in front of a sum name: the words after 对, the receiver after 给予, or the subject of the clauses in front.

The words are cut into clauses; those that give (按…, 给予…), date or condition (…的，) are told from the one that names somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.elements.marks import DECIMAL
from extract.lexicons import any_of, per_pack, table
from extract.records.beneficiary.clauses import (
    ENCOURAGE,
    GIVER,
    GIVING_BODY,
    GIVING_CLAUSE,
    INSTRUMENT,
    STEP,
    TELLS,
    VERBS,
    WHEN,
    clauses_of,
    give_in,
    is_condition,
    trim,
)
from extract.records.beneficiary.holder import Holder
from extract.records.beneficiary.judge import is_payer, tells_how
from extract.records.beneficiary.marks import ITEM
from extract.records.beneficiary.nouns import (
    ATTRIBUTE,
    acting_pattern,
    closed,
    compared_pattern,
    compound,
    last_closed,
    leading,
    measured_pattern,
    names_somebody,
)
from extract.records.beneficiary.receivers import (
    any_firm,
    is_kind_of_aid,
    is_named_award,
    receivers,
    receivers_listed,
    relieved,
    told_in_front,
    towards,
)
from extract.records.beneficiary.tidy import tidied
from extract.seek import behind_last

_FOR_STARTS = r"(?:(?<=^.)|(?<=[，。；：、）】〕》\n\t“”].)|(?<=\d[.．].)|(?<=期内.)|(?<=今后.)|(?<=指出.)|(?<=提出.)|(?<=规定.)|(?<=明确.)|(?<=并.)|(?<=还.)|(?<=将.)|(?<=现.)|(?<=拟.)|(?<=中.)|(?<=是.)|(?<=条.)|(?<=标准.)|(?<=本府.)|(?<=资金.)|(?<=基金.)|(?<=保险.)|(?<=统筹.)|(?<=财政.)|(?<=部门.)|(?<=[市县区省].)|(?<=政府.)|(?<=择优.)|(?<=分别.)|(?<=[另再仍均可].))"
_HEADED_BEHIND = re.compile(
    r"\d[^，。；]*的[^的，。；]{0,6}(?:人才|人员|员工|职工|高管|骨干|专家|团队|人|者|员|产品|项目|平台|品牌)$"
)  # 企业〔年薪50万元以上的高层次人才〕: the head stands behind
_FOR = re.compile(
    rf"(?:{any_of(('针对', '对于', '对', '凡是', '凡', '向'), guard=_FOR_STARTS)})(?!接|标|应|口|外(?:开放|贸(?!企业|公司|单位))|照|比|象)"
)
_INFLUENCE = re.compile(r"(?<!具)有[^，。；]{0,12}(?:作用|影响|贡献|意义)|作出|做出")


_MEASURE = re.compile(r"(?:额度?|金额|标准|限额|上限|比例|费用?)$")  # 对返乡人员，〔贷款额度〕20万元
_CONDITION_HEAD = re.compile(
    r"(?:综合|结合|视|考虑|且|达到|符合|满足|具备|具有|已|年|年度|并?在|经|凡|通过|完成|投产|注册|销售|首次|属(?!地|性))"
)
_HANDS_IN = re.compile(
    r"[^，。；：的]{1,14}?(?:申请|申报|申贷|上报|报送|提交|提出|递交|缴纳|借|贷|备案|报备|报告|登记|投保|购买|租用|租赁|采购|支付)"
)  # 向〔金融机构〕申请贷款: who is asked, not who gets it
_LABEL = re.compile(r"(?P<who>[^：，。；]{2,16}(?:类|组|型|地区|人才|企业|项目|团队|个人))：")  # 数位转型类：导入云端服务…


_ACTING = re.compile(
    r"^(?P<who>[^，；]{0,24}?(?:企业|机构|单位|公司|合作社|农场|旅行社|驻场演出|者|孵化器|员工|毕业生|人员|团队|个人|平台|学校|雇主|人士|农户|家庭|业主|空间|劳动者)(?:（[^（）]*）)?)"
    r"(?=上一?年度|每[年季月]|用于|向|年演出|因|未|申请|参与|成功|培育|取得|在|技改)[^，；]*$"
)


def _named_by_for(text: str, start: int, end: int) -> Holder | None:
    """The holder named by 对… in text[start:end]."""
    found = list(_FOR.finditer(text, start, end))
    for i, match in reversed(list(enumerate(found))):
        if i and text[match.start() - 1] == "、":
            continue  # one of several things told: 综合考虑危害程度、〔对〕国家造成的损失
        if match[0] == "向" and _HANDS_IN.match(text, match.end(), end):
            continue
        clauses = clauses_of(text, match.end(), end)
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
        if i and GIVING_CLAUSE.match(said) and not said.startswith(("其中", "其")) and not _closes(said):
            stop = a - 1
            break
        if i and WHEN.search(said):
            stop = a - 1
            break
        if i and b == clauses[-1][1] and closed(text[begin : a - 1]) and _MEASURE.search(said):
            stop = a - 1
            break
        if i and closed(text[begin : a - 1]) and (said.endswith(("的", "者")) or (_CONDITION_HEAD.match(said) and not _leads_on(said))):
            stop = a - 1
            break
        give = give_in(said)
        if give is not None and give.start() >= 2 and not (i == 0 and text[a : a + give.start()].endswith(("获得", "取得"))):
            front = text[a : a + give.start()]
            if i and GIVING_BODY.fullmatch(front):
                stop = a - 1  # 对首次认定的，〔科技局〕给予
                break
            aside = i and closed(text[begin : a - 1]) and (not names_somebody(front) or is_payer(front))
            stop = a - 1 if aside else a + give.start()
            break
    measured = measured_pattern().match(text[begin:stop])
    if measured and not _HEADED_BEHIND.search(text[begin + measured.end() : stop]):
        stop = begin + measured.end("who")
    further = _further().search(text[begin:stop])
    if further and further.start() >= 4 and closed(text[begin : begin + further.start()]):
        stop = begin + further.start()
    return trim(text, begin, stop)


def _closes(said: str) -> bool:
    """Whether a further clause of what is told closes with the noun of it all (…，并按规定缴纳保险费的〔企业〕)."""
    told, _, noun = said.rpartition("的")
    return (
        bool(told) and len(noun) >= 2 and noun[-1] not in "额费款金" and closed(noun) and not INSTRUMENT.search(told) and "给予" not in told
    )


def _tells_of_somebody(body: str, *, further: bool) -> bool:
    """Whether a clause that opens like giving tells of somebody (连续参保满一年的〔失业人员〕可…) or what they do (到基层就业的).

    further: whether it only tells of a further stage of who was named before.
    """
    give = _ENTITLES.search(body) or give_in(body)
    return _closes(body[: give.start()].rstrip(_MAY)) if give else _closes(body) or (body.endswith("的") and not further)


def _leads_on(said: str) -> bool:
    """Whether a clause still tells of the noun it closes with (从事研发活动，具有…特征的〔新型研发机构〕)."""
    noun = said.rpartition("的")[2]
    return len(noun) < len(said) and closed(noun)


@per_pack
def _further() -> re.Pattern[str]:
    """A second condition joined to the words that name somebody (…完成成果转化〔并且销售收入超过…〕)."""
    measures = any_of(table("policy", "measures")["words"])
    return re.compile(rf"(?:并且|且|并)(?=[^，的]{{0,10}}(?:{measures})[^，]{{0,8}}(?:\d|超过|达到|不低于))")


_COUNTED_ONES = r"(?:小店|创业实体|车主|营办商|大学|雇主|企业|单位|机构|个人|人才|学校|园区|家庭|公司|合作社|人员|旅行社|商户|学员|学生|雇员|僱员|员工|农户|医院|院校|团队|基地|门店|消费者|市民|居民|老人|长者|儿童|婴幼儿|产妇|运动员|选手|教练员|教师|医生|孩子|幼儿|新生儿|劳动者|申请人|参保人|店|(?<=试点|示范)[县区乡镇村市]|商家|餐厅|食肆|美容院|诊所|处所|场所|店铺|酒店|商店|戏院|影院|书店|楼宇|孵化器|场站|人士|住户|户口|账户|用户|博士后?|硕士|毕业生|院士|专家|技师|工匠|农民工)"
_EVERY = re.compile(
    rf"每[家个名位户间所辆支](?P<who>(?![年月])[^，。；给最按每]{{0,30}}?{_COUNTED_ONES}(?:(?:以及|[和及与或])[^，。；：\d给最按每和及与或]{{0,14}}?{_COUNTED_ONES})*)"
)  # 每名〔居民和新来港人士〕
_ONE_OF = re.compile(
    r"(?:(?:^|[。；（])(?:对)?(?:单一?[个家户]?|同一|每[家个户]|一[个家间名位])|，(?:单一|同一|每[家个户]))(?P<who>[^，。；：、的\d每最]{0,6}?(?:企业|项目|单位|机构|个人|人才|团队|平台|主体|合作社|园区|基地|家庭|申请人|公司|孵化器|农户|学校|旅行社|[^，。；：、的\d每最]商))"
    r"(?:每|最高|最多|可获|累计|年|全年|资助|补助|奖励|补贴|支持|扶持|贴息|不超过|合计|当年|享受|获|在|同一|按|依据|依照|根据|原则上|的)[^；。：]*$"
)
_SELECTED = re.compile(
    r"(?:认定|评选|遴选|评定|选树|选拔|命名|推选)(?:不超过|不少于|约|出)?\d+[个家名项户位](?:左右|以内)?(?P<who>[^，。；、\d]{3,24}?)(?=，)"
    r"|(?:评选|遴选|评定|选树|选拔|命名|推选)(?:出)?(?P<them>[^，。；、\d]{2,20}?)(?:(?:不超过|不少于|约|共)?\d+[个家名项户位](?=，)|(?=，(?:每[家个名户]|各)))"
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
    r"[^，。；：对按给]{2,14}(?:补助|补贴|奖励|津贴|资助|奖补|扶持|贴息)(?:金|费)?："
)  # 创业启动补助：设立未满一年者，…
_MARKED = re.compile(rf"(?:第[一二三四五六七八九十百\d]{{1,4}}条(?![款例件])|{ITEM}|[-·●■◆★▲*+])(?=\w)")
_HEADED = re.compile(
    r"(?:第[^，。；：]{1,6}条|[一二三四五六七八九十]{1,3}、|（[^（）]{1,3}）|"
    rf"{DECIMAL}"
    r"|\d{1,2}[.、])?(?:【[^】]{2,24}】|（(?![一二三四五六七八九十\d]{1,3}）)[^（）]{2,14}）(?=[^，。；：])|(?:补助|补贴|奖励|资助|扶持|支持|奖补|贴息|待遇)(?:标准|内容|方式|政策|办法|额度|比例|措施|金额)[^，。；：]{0,4}：)"
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
    found = (_find(text, cut, end, listed) if cut > start and end - cut >= 4 else None) or _find(text, start, end, listed)
    if found and found.weak and cut > start and (wider := _find(text, start, end, listed)) and _tells(text, wider):
        found = wider  # 对失业者发给租屋补助金，…；〔搬迁〕补助金最高
    found = found and (_purpose(text, found) or _opening(text, found) or _short_of_noun(text, found) or _who_acts(text, found) or found)
    if found is None:
        return any_firm(text, cut, end)
    said = tidied(text, found)
    if said is not None or found.start - start < _LEAST:
        return said
    before = find(text, start, found.start, listed=listed)
    return before if before and (before.bare or names_somebody(text[before.start : before.end])) else any_firm(text, cut, end)


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
_AS_FOLLOWS = re.compile(r"(?:如下|以下|下列)[^，。；：]{0,8}：")  # 给予如下补助：〔首次认证的企业…〕
_CASE = re.compile(
    r"(?:调整|标准|政策|规定|补[贴助]|奖励|资助)[^，。；：]{0,8}：(?![^，。；：]{0,30}(?:以[上下内]|不满|不足|超))(?=[^，。；：对给]{4,40}的，)"
)  # 对参保人缴费补贴进行调整：〔选择100元档次的〕，…
_ENCOURAGED = re.compile(r"(?:支持|鼓励|推动|促进|推进|加快|引导|扶持|培育|壮大|激励)(?P<who>[^，。；、支鼓推促]{2,14})")


def encouraged(said: str) -> tuple[int, int] | None:
    """Where a title or a short sentence says whom it is there for (支持〔老旧楼宇〕改造提升), as [start, end) of it, or None."""
    found = _ENCOURAGED.search(said)
    if found is None:
        return None
    start, stop = found.span("who")
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
    if not _is_deed(said) and (closed(said) or acting_pattern().search(said)):
        return None
    return Holder(holder.start, holder.end, bare=True)


def _find(text: str, start: int, end: int, listed: bool) -> Holder | None:
    one = _ONE_OF.search(text[start:end])
    if one:
        return Holder(start + one.start("who"), start + one.end("who"))
    exceeds = not listed and (text.find("超", start, end) >= 0 or text.find("逾", start, end) >= 0)
    tier = _TIER.search(text, start, end) if exceeds else None
    if tier and not names_somebody(tier["what"]):
        return Holder(*tier.span("who"), bare=True)
    named = _named_by_for(text, start, end)
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
        if before - start < _LEAST:
            return None
        return None if acting_pattern().match(text, start, before) else _subject(text, start, before, listed=listed)
    every = _EVERY.search(text, start, end)
    if every:
        return Holder(every.start("who"), every.end("who"))
    selected = _SELECTED.search(text, start, end)
    if selected and (listed or not receivers(text, selected.end(), end)):
        return Holder(*selected.span("who" if selected["who"] else "them"))
    if not listed and (paid := towards(text, start, end)):
        return paid
    if helped := relieved(text, start, end):
        return helped
    if listed and (several := receivers_listed(text, start, end)):
        return several
    given = [] if listed else receivers(text, start, end)
    if given and (closer := told_in_front(text, start, given[-1])):
        return closer
    return trim(text, given[-1].start, given[-1].end) if given else _subject(text, start, end, listed=listed)


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


def _subject(text: str, start: int, end: int, *, listed: bool = False) -> Holder | None:
    """The nearest clause that ends in somebody or begins with what somebody does; else the nearest other words; else a condition alone.

    年产值达到1亿元的 is a condition alone, 开行旅游专列 other words.
    """
    fallback: Holder | None = None
    other: Holder | None = None
    weak: Holder | None = None
    clauses = clauses_of(text, start, end)
    if (topic := _topic_said(text, clauses)) is not None:
        return topic
    for a, b in reversed(clauses):
        said = text[a:b]
        opening = ENCOURAGE.match(said)
        body = said[opening.end() :] if opening else said
        if b != end and not body.strip("，"):
            continue
        if _OWN_SHARE.match(body) or _CONNECTIVE.fullmatch(body):
            continue  # 政策范围内个人自付部分按60%
        entitled = None if listed else _MAY_HAVE.match(body)
        if entitled and closed(entitled["who"]):
            return Holder(b - len(body) + entitled.start("who"), b - len(body) + entitled.end("who"))
        by_rate = None if listed or b != end else _BY_RATE.match(body)
        if by_rate and closed(by_rate["who"]) and not _GIVER_NAMED.search(by_rate["who"]):
            return Holder(b - len(body) + by_rate.start("who"), b - len(body) + by_rate.end("who"))
        its = _ITS.match(body)
        if its and not listed and closed(its["who"]):
            return Holder(b - len(body) + its.start("who"), b - len(body) + its.end("who"))
        meets = _MEETS.match(body) or _COST_OF.match(body)
        if meets and closed(meets["who"]):
            return Holder(b - len(body) + meets.start("who"), b - len(body) + meets.end("who"))
        told = (one := _ENTITLED.match(body)) is not None and closed(one[0])
        behind = one.end() if one and told else 0
        give = give_in(body[behind:])
        place = behind + give.start() if give else 0  # of the giving in the clause
        stop = b if give is None else a + len(said) - len(body) + place
        if (give is not None and place < 2) or (give is None and b == end and len(body) < 2):
            continue
        if (
            GIVING_CLAUSE.match(body)
            and not (_MAY_TELL.match(body) and _tells_of_somebody(body, further=bool(_AGAIN.match(text, b))))
            and not _STEPPED.match(body)
            and not told
            and not (opening and VERBS.search(opening[0]))
            and not body.startswith(
                ("符合", "从事", "单位", "首次", "首获", "首创", "首家", "首批", "首台", "以下", "自主", "前款", "可再生")
            )
        ):
            continue
        if said.endswith("的") and STEP.fullmatch(body[:-1]):
            fallback = fallback or Holder(b - len(body), b - 1, bare=True)
            continue
        holder = trim(text, a, stop)
        if holder is not None and tells_how(text[holder.start : holder.end]):
            continue
        if holder is not None and STEP.fullmatch(text[holder.start : holder.end]) and not closed(text[holder.start : holder.end]):
            if b == end:
                return Holder(holder.start, holder.end, bare=True)  # its own step: 连片50亩以上的每亩…
            fallback = fallback or Holder(holder.start, holder.end, bare=True)
            continue
        if holder is not None and (_FRAME.fullmatch(text, a, b) or (b == end and GIVING_BODY.fullmatch(text, holder.start, holder.end))):
            continue
        done = _DONE.match(text, holder.start, holder.end) if holder is not None and b == end else None
        if done and closed(done["who"]):
            return Holder(*done.span("who"))
        if holder is None or any(told.search(text[holder.start : holder.end]) for told in (WHEN, GIVER, TELLS)):
            after = (_DONE.match(text, holder.start, holder.end) or _DURING.match(text, holder.start, holder.end)) if holder else None
            fallback = fallback or (Holder(*after.span("who")) if after and closed(after["who"]) else None)
            continue
        measured = measured_pattern().match(text[holder.start : holder.end])
        if measured and not _HEADED_BEHIND.search(text, holder.start + measured.end(), holder.end):
            return trim(text, holder.start, holder.start + measured.end("who"))
        label = _LABEL.match(text, holder.start, holder.end)
        if label:
            return Holder(holder.start, label.end("who"))
        given = give is not None and text[stop - 1] != "的" and INSTRUMENT.match(text, stop)
        if given and (_THING.fullmatch(text, holder.start, holder.end) or not names_somebody(text[holder.start : holder.end])):
            weak = weak or Holder(holder.start, holder.end, weak=True)
            continue
        acting = _ACTING.match(text[holder.start : holder.end])
        if acting and not closed(text[acting.end("who") + holder.start : holder.end]):
            return trim(text, holder.start, holder.start + acting.end("who"))
        conditional = said.endswith("的") or bool(_LASTING.search(text, holder.start, holder.end))
        if conditional and not closed(text[holder.start : holder.end]):
            fallback = fallback or holder
            continue
        if is_condition(body):
            fallback = fallback or holder
            continue
        acts = None if closed(text[holder.start : holder.end]) else acting_pattern().search(text[holder.start : holder.end])
        if acts and give is None and not (opening and VERBS.search(opening[0])) and not _DOING.match(text[holder.start : holder.end]):
            whole = "的" in text[holder.start + acts.end("who") : holder.end]  # 企业新购置的数控机床
            return holder if whole else Holder(holder.start, holder.start + acts.end("who"))
        if names_somebody(text[holder.start : holder.end]) and not _does(text[holder.start : holder.end]):
            return _of_stage(text, start, holder) or _with_conditions(text, start, _with_alternatives(text, start, holder))
        other = other or holder
    return other or fallback or weak


def _topic_said(text: str, clauses: Sequence[tuple[int, int]]) -> Holder | None:
    """Who opens a provision that then tells what they apply for (以自辦方式改善者，申請規劃費，…補助上限為), where no other clause names such; or None."""
    if len(clauses) < 3 or not text.startswith("申请", clauses[1][0]) or any(text[b - 1] in "者的" for _, b in clauses[1:]):
        return None
    topic = _BY_MARK.sub("", text[slice(*clauses[0])])
    return Holder(clauses[0][1] - len(topic), clauses[0][1]) if topic.endswith("者") and len(topic) > 2 else None


_BY_MARK = re.compile(rf"^{ITEM}")
_MAY_TELL = re.compile(
    r"自|从|由|到|以|首|前|后(?!续)|免|减|连续|累计|实行|当年|即"
)  # how a clause gives, or what somebody does (到基层就业的)
_MAY = "可将均也还能会应须"  # between somebody and the giving
_AGAIN = re.compile(r"，(?:再|另|额外|追加)")  # a further stage of the one named before (连续两年在库的，〔再〕奖励)
_PURPOSE = 5  # characters, below which what something is given for is told
_LEAST = 6  # characters of a clause that tells whom 其 is
_THING = re.compile(r"设备|技术|技改|展会|活动|项目|场地|产品|市场|品牌|课程|工程|培训班")  # what a 〔设备〕补助 is for
_STEPPED = re.compile(r"(?:第[一二三四五]|[次翌])年[^，。；给予]{0,10}(?:达|突破|超|增长|不低于|仍|满)")  # 第三年产值突破1亿元〔再奖〕
_ENTITLED = re.compile(r"(?:享受|领取|申领)[^，。；]{2,20}的[^，。；的由按可]{2,24}(?=由|按|可|每|$)")  # 享受二级待遇的失能人员
_DONE = re.compile(
    r"(?P<who>[^，。；：\d的]{2,14}?)(?:完成|通过|结束|取得|获得|获|经|被|入选|授权|申请|进入|认定|验收|登记|备案|投产|竣工|开业|挂牌|投用|投入)[^，。；]{0,12}后$"
)  # 〔参加者〕完成课程后
_DURING = re.compile(
    r"(?P<who>[^，。；：]{2,40}?)(?:应当?|必?须|需|[得可])?(?:[于在](?![职校岗])|(?<=[应须需得])自)[^，。；的]{1,16}(?:期间|期内|年内|月内|日内|后|前|起)$"
)  # 〔劳工〕于受训期间
_MEETS = re.compile(
    r"(?P<who>[^，。；：]{2,40}?)(?:同时|均|全部)?(?:符合|满足|具备|达到)(?:以下|下列|上述|以上|前述|前款|规定|相应|相关|申报|申请|认定|该项)+的?(?:条件|要求|标准|资质|情形)(?:之一)?的$"
)  # 〔养老机构〕满足以下条件的
_COST_OF = re.compile(
    r"(?:支付|承担|报销|负担)(?P<who>[^，。；：的\d]{2,16})的[^，的\d]{0,12}(?:费用?|工资|薪酬|租金|报酬)$"
)  # 支付〔回收点〕的保管费
_CONNECTIVE = re.compile(
    r"(?:但是?|然而|不过|因此|所以|故|据此|为此|原则上|具体来?说?|即|一般|此外|同时|另外|其中|今后|此前|目前|其次|最后|首先|再次|总之|例如|比如|譬如|按规定|按要求|按程序|依规|依法)，?"
)
_OWN_SHARE = re.compile(r"[^，。；：]{0,10}?个人(?:先行?|自行)*(?:自付|自费|自理|负担|承担|支付|缴|垫付|参保)")  # a cost, and not the 个人
_ENTITLES = re.compile(r"可以?(?=按|通过[^，。；]{2,}(?:领|申|补|享)|申请|申领|享受|获|领取|凭|向)")
_MAY_HAVE = re.compile(rf"(?P<who>[^，。；：可]{{2,40}}?)(?:均|还|亦|也)?{_ENTITLES.pattern}")  # 〔孵化器〕可按租金的50%申请补助
_BY_RATE = re.compile(
    r"(?P<who>(?!给|再|另|其|并|可|由|并|对)[^，。；：的\d按在]{2,12}?)(?:可|均|分别|统一)?按(?:照)?(?:[^，；]{4,})?$"
)  # 〔大型企业〕按实缴保费的…返还
_GIVER_NAMED = re.compile(r"财政|部门|银行|机构$|基金|政府|单位$")  # 〔经办机构〕按…支付
_ITS = re.compile(
    r"(?:并)?(?:对)?其(?!中|余|他|它|所|本)(?P<who>[^，。；：的\d]{2,10}?)(?=按|由|可|给予|奖励|补贴|享受|每|最高|，|$)"
)  # 〔其〕高管按…
_THEIRS = re.compile(
    r"(?:并)?(?:对)?其(?!中|余|他|它|所|本|次)(?P<who>[^，。；：]{2,60}的[^，。；：的]{0,12}(?:人员|人才|高管|职工|员工|团队|负责人|骨干|专家|教师|医生))(?:（[^（）]*）)?"
)  # 对金融机构，…，〔其〕年缴税5万元以上的高管人员，前两年按…
_FRAME = re.compile(r"(?:此外|同时)?在[^，。；：的]{2,10}(?:上|方面|领域|环节)")  # 在低空应用上，建筑企业…
_LASTING = re.compile(r"(?:经营|运营|营业|存续|开业|投产|成立|注册)[^，]{0,6}满[一二三四五六七八九十两\d]")
_ALTERNATIVE = re.compile(r"(?:^|[，；。：、])(?P<one>[^，；。：、]{2,60}者)，?或?$")


_DOING = re.compile(
    r"(?:担任|签订|缴纳|未|已|无|不|正常|依法|连续|参加|取得|获得|具有|具备|完成|通过|招用|聘用|吸纳|租用|经营|注册|登记|办理|在|向|由|当年|上年)"
)


_DEED = re.compile(
    r"(?:当年|新|年度|首次|全职|每年)*(?:收住|招用|吸纳|聘用|雇用|引进|购[买置]|租[用赁]|采购|举办|承办|开行|流转|种植|养殖|报废|接收|安置|带动|服务|销售|推荐|介绍|引荐)(?![的方者])"
)


def _is_deed(said: str) -> bool:
    """Whether a phrase says what somebody has done to another (收住失能老人, 招用毕业生), and names nobody who did it."""
    return bool(_DEED.match(said)) and not re.search(r"的[^的]{1,12}$", said)


def _does(said: str) -> bool:
    """Whether a phrase says what is done and not who does it (担任该主体法定代表人)."""
    return bool(_DOING.match(said)) and "的" not in said and not said.endswith("者")


_JOINS = re.compile(r"，(?:并且|且)$")
_MEASURES = re.compile(r"[^，。；：]*\d[^，。；：的]*")


_STAGE = re.compile(r"(?:嗣)?(?:经|被|由)[^，。；：]{2,40}者")
_JOINED = re.compile(r"(?:并且?|且|亦|嗣|及|或)(?:因而)?$")


def _of_stage(text: str, start: int, holder: Holder) -> Holder | None:
    """Who acts in the clauses in front of what others then did about it (〔举报人〕提供资料，并〔经主管机关裁罚者〕), or None."""
    joined = text[max(start, holder.start - 1) : holder.start]
    if not _STAGE.fullmatch(text, holder.start, holder.end) or not (_JOINED.search(joined) or text.startswith("嗣", holder.start)):
        return None
    first = behind_last(text, start, holder.start, "。；：\n")
    for a, b in clauses_of(text, first, holder.start):
        does = _ACTS.search(text, a, b)
        if does and 2 <= does.start() - a <= _LEADING and closed(text[a : does.start()]) and not is_payer(text[a : does.start()]):
            return Holder(a, does.start())
    return None


_ACTS = re.compile(
    r"(?:主动|依法|依规定)?(?:以[^，。；：]{1,8}|向[^，。；：]{1,12})?(?:提供|举发|检举|举报|协助|申请|参与|参加|完成|发现|检具|检附|通过|提出|报名|投稿|参选|查获|缴纳|办理)(?!人|者|单位|企业)"
)
_LEADING = 12  # characters of who acts


def _with_conditions(text: str, start: int, holder: Holder) -> Holder:
    """The holder with the measures in front that its clause goes on from (服务企业500家以上，业务收入达1000万元，且〔增长20%的机构〕)."""
    joins = _JOINS.search(text, max(start, holder.start - 3), holder.start)
    if joins is None or "的" not in text[holder.start : holder.end]:
        return holder
    first = joins.start()
    while first > start:
        begin = behind_last(text, start, first, "，。；：、\n")
        if not _MEASURES.fullmatch(text, begin, first) or closed(text[begin:first]) or GIVING_CLAUSE.match(text, begin, first):
            break
        first = begin - 1
    if first == joins.start():
        return holder
    mark = _BY_MARK.match(text, first + 1, holder.start)
    return Holder(mark.end() if mark else first + 1, holder.end)


def _with_alternatives(text: str, start: int, holder: Holder) -> Holder:
    """The holder with the clauses in front that it is an alternative of (具有博士学位者，或具有高级职称者，〔或…者〕), or is named beside (…的项目，以及…的项目)."""
    if text.startswith("以及", holder.start) and holder.start > start:
        first = behind_last(text, start, holder.start - 1, "，。；：\n")
        mark = _BY_MARK.match(text, first, holder.start)
        first = mark.end() if mark else first
        beside = text[holder.start - 1] == "，" and holder.start - first > _LEAST and not GIVING_CLAUSE.match(text, first, holder.start)
        return holder._replace(start=first if beside else holder.start + 2)
    if not text.startswith("或", holder.start):
        return holder
    first = holder.start
    while (one := _ALTERNATIVE.search(text[start:first])) is not None:
        first = start + one.start("one")
    alone = holder.start + (2 if text.startswith("或者", holder.start) else 1)
    return Holder(first if first < holder.start else alone, holder.end)
