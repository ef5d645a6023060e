"""Who is named behind 对, 向 or 凡 in front of a sum: to the clause that gives, dates or only says a condition."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.lexicons import any_of, per_pack, table
from extract.records.beneficiary.clauses import (
    ENCOURAGE,
    FUNDING_BODY,
    GIVING_BODY,
    GIVING_CLAUSE,
    INSTRUMENT,
    LEVEL_CASE,
    WHEN,
    clauses_of,
    give_in,
    level_pays,
    trim,
)
from extract.records.beneficiary.holder import Holder
from extract.records.beneficiary.judge import is_payer
from extract.records.beneficiary.nouns import (
    closed,
    measured_pattern,
    names_somebody,
)
from extract.seek import behind_last

_FOR_STARTS = (
    r"(?:(?<=^.)|(?<=[，。；：、）】〕》\n\t“”].)|(?<=\d[.．].)|(?<=期内.)|(?<=今后.)|(?<=指出.)|(?<=提出.)|(?<=规定.)|(?<=明确.)"
    r"|(?<=并.)|(?<=还.)|(?<=将.)|(?<=现.)|(?<=拟.)|(?<=中.)|(?<=是.)|(?<=条.)|(?<=标准.)|(?<=本府.)|(?<=资金.)|(?<=基金.)"
    r"|(?<=保险.)|(?<=统筹.)|(?<=财政.)|(?<=部门.)|(?<=[市县区省].)|(?<=政府.)|(?<=择优.)|(?<=分别.)|(?<=最[高多].)|(?<=[另再仍均可].))"
)
HEADED_BEHIND = re.compile(
    r"\d[^，。；]*的[^的，。；]{0,6}(?:人才|人员|员工|职工|高管|骨干|专家|团队|人|者|员|产品|项目|平台|品牌)$"
)  # 企业〔年薪50万元以上的高层次人才〕: the head stands behind
_FOR = re.compile(
    rf"(?:{any_of(('针对', '对于', '对', '凡是', '凡', '向'), guard=_FOR_STARTS)})(?!接|标(?![准杆志])|应|口|外(?:开放|贸(?!企业|公司|单位))|照|比|象)"
)
_OPEN_TO = re.compile(r"[^，。；：的\d]{2,8}?(?:免费|低价|全面|错峰)*(?:开放|公开|公布|公示|展示)")  # 向〔公众〕开放满一年的
_EACH = re.compile(r"每|单[个家户项]|同一")
_PURSE = re.compile(
    r"由?(?:(?:中央|各级|同级|本级|地方|[省市区县州旗镇]级?)(?:[、和及与]|两级|三级)?)*财政(?:部门|资金|局)?(?:再|另|将|可|各|分别|统一|一次性)*(?:对|按|给|奖|补|每|配套|以)"
)  # 对获评企业，〔省级财政对〕每家…
_LEVEL_ALONE = re.compile(rf"{LEVEL_CASE.pattern}(?=，|给予|予以|奖励|补助|补贴|按|再|每|一次性|最高)")  # 对〔省级〕的给予
_INFLUENCE = re.compile(r"(?<!具)有[^，。；]{0,12}(?:作用|影响|贡献|意义)|作出|做出")
_MEASURE = re.compile(r"(?:额度?|金额|标准|限额|上限|比例|费用?)$")  # 对返乡人员，〔贷款额度〕20万元
_CONDITION_HEAD = re.compile(
    r"(?:综合|结合|视|考虑|且|达到|符合|满足|具备|具有|已|年|年度|并?在|经|凡|通过|完成|投产|注册|销售|首次|属(?!地|性))"
)
_HANDS_IN = re.compile(
    r"[^，。；：的]{1,14}?(?:以[^，。；：的]{2,12}?)?(?:申请|申报|申领|申办|领取|申贷|上报|报送|提交|提出|递交|缴纳|借|贷|备案|报备|报告|登记|投保|购买|租用|租赁|采购|支付|报名|应聘|求职|办理|注册)"
)  # 向〔金融机构〕申请贷款: who is asked, not who gets it


_SERVED = re.compile(
    r"(?:^|(?<=[，。；：、\n])|(?P<who>(?<![^，。；：、\n])[^，。；：、\d对]{2,16}))对(?![外口接标应照])(?:[^，。；：的\d]{2,14}?)"
    r"(?:(?:进行|开展|实施|组织)[^，。；：]{0,12}?(?:培训|辅导|帮扶|照护|照料|护理|救助|援助|指导|诊断|体检|筛查|诊疗|教育|调解|看护)"
    r"|提供[^，。；：]{0,14}?(?:服务|培训|辅导|帮助|援助|指导|咨询|担保|照护|护理))[^，。；：的]{0,16}(?=[的者]，)"
)


_DOES_FOR = re.compile(
    r"(?<![^，。；：、\n])(?P<who>[^，。；：、\d对给为替帮的]{2,16}?)(?P<for>免费为|无偿为|[对给为替帮])(?![外口接标应照予于此]|及(?!其)|象)"
    r"(?P<whom>[^，。；：的\d]{4,30})(?=[的者]，)"
)
_BECOMES = re.compile(r"(?:控|参|持)股|认定|评定|法人|单位$")  # 股东为外资企业控股的: what it is
_GIVES_THEM = re.compile(
    r"(?:每[人户名])?(?:发|给|补|奖|资助|救助|慰问|赠|送(?!药|医|餐|货|货|戏|书|教))"
)  # 街道给困难家庭〔发〕放的: who pays


def serving(text: str, start: int, end: int) -> tuple[Holder | None, Holder] | None:
    """Who does something for others, where a clause says so (〔养老机构〕对失能老人提供托养服务的), if it does, and what is done; or None."""
    found = _SERVED.search(text, start, end)
    if found is None:
        return _doer_for(text, start, end)
    doer = Holder(*found.span("who")) if found["who"] and closed(found["who"]) and not is_payer(found["who"]) else None
    return doer, Holder(found.end("who") if found["who"] else found.start(), found.end(), bare=True)


def _doer_for(text: str, start: int, end: int) -> tuple[Holder | None, Holder] | None:
    """The same, of any deed that somebody does for people or bodies named behind 给, 为 or 对 (〔电影院〕给农民工放映公益影片的), or None."""
    for one in _DOES_FOR.finditer(text, start, end):
        opening = ENCOURAGE.match(one["who"])
        begin = one.start("who") + (opening.end() if opening else 0)
        who, whom = text[begin : one.end("who")], one["whom"]
        if not closed(who) or is_payer(who) or _OFFICE.search(who) or (one["for"] == "为" and _BECOMES.search(whom)):
            continue
        served = next((place for place in range(2, len(whom) - 1) if closed(whom[:place]) and not _GOES_ON.match(whom, place)), None)
        if served is not None and not _GIVES_THEM.match(whom, served):
            return Holder(begin, one.end("who")), Holder(one.end("who"), one.end(), bare=True)
    return None


_OFFICE = re.compile(r"(?:部门|机关|街道|社区|[局委厅署部]|财政|银行业?协会)$")  # whose deed is an office's own
_GOES_ON = re.compile(r"[、和及与]")


def named_by_for(text: str, start: int, end: int) -> Holder | None:
    """The holder named by 对… in text[start:end]."""
    found = list(_FOR.finditer(text, start, end))
    for i, match in reversed(list(enumerate(found))):
        if i and text[match.start() - 1] == "、":
            continue  # one of several things told: 综合考虑危害程度、〔对〕国家造成的损失
        if match[0] == "向" and (_HANDS_IN.match(text, match.end(), end) or _OPEN_TO.match(text, match.end(), end)):
            continue
        if match[0] == "向" and _does_so(text, start, match):
            continue
        if i and _EACH.match(text, match.end(), end):
            continue  # 对新设企业，县财政〔对每家〕给予
        if level := _LEVEL_ALONE.match(text, match.end(), end):
            return Holder(*level.span("which"), bare=True)
        clauses = clauses_of(text, match.end(), end)
        if not clauses or _INFLUENCE.search(text[clauses[0][0] : clauses[0][1]]):
            continue
        own = _for_clauses(text, clauses)
        return (_told_closer(text, found[:i], match.start(), own) if own else None) or own
    return None


_A_NOUN = 4  # characters of a name that is no more than a noun


def _told_closer(text: str, before: Sequence[re.Match[str]], end: int, bare: Holder) -> Holder | None:
    """Who an earlier 对 tells more closely by the same noun (对〔获得省级补贴的文创项目〕，按补贴金额，对项目给予…), or None."""
    said = text[bare.start : bare.end]
    if len(said) > _A_NOUN:
        return None
    named = (_for_clauses(text, clauses) for match in reversed(before) if (clauses := clauses_of(text, match.end(), end)))
    return next((one for one in named if one and len(said) < one.end - one.start and text.endswith(said, one.start, one.end)), None)


def _does_so(text: str, start: int, towards: re.Match[str]) -> bool:
    """Whether somebody in front of 向 does something for whom stands behind it (〔银行〕向农户发放贷款的): the one who does it gets it."""
    begin = behind_last(text, start, towards.start(), "，。；：\n")
    who = text[begin : towards.start()]
    told = _DEED_DONE.match(text, towards.end())
    return told is not None and len(who) > 1 and closed(who) and not is_payer(who)


_DEED_DONE = re.compile(r"[^，。；：]{3,40}(?:的|者)，")


def _for_clauses(text: str, clauses: Sequence[tuple[int, int]]) -> Holder | None:
    """The holder of 对<clauses>: to the first clause that gives or only says a condition."""
    begin = clauses[0][0]
    stop = clauses[-1][1]
    for i, (a, b) in enumerate(clauses):
        said = text[a:b]
        if i and GIVING_CLAUSE.match(said) and not said.startswith(("其中", "其")) and not closes_with_noun(said):
            stop = a - 1
            break
        if i and (WHEN.search(said) or _PURSE.match(said) or level_pays(text, a)):
            stop = a - 1
            break
        if i and b == clauses[-1][1] and closed(text[begin : a - 1]) and _MEASURE.search(said):
            stop = a - 1
            break
        if i and closed(text[begin : a - 1]) and (said.endswith(("的", "者")) or (_CONDITION_HEAD.match(said) and not _leads_on(said))):
            stop = a - 1
            break
        give = give_in(said)
        if give is not None and i == 0 and said[: give.start()].endswith(("获得", "取得")):
            give = give_in(said, give.end())
        if give is not None and give.start() >= 2:
            front = text[a : a + give.start()]
            if i and (level := LEVEL_CASE.fullmatch(front)):
                return Holder(a, a + level.end("which"), bare=True)
            if i and (GIVING_BODY.fullmatch(front) or FUNDING_BODY.match(said)):
                stop = a - 1  # 对首次认定的，〔科技局〕给予
                break
            aside = i and closed(text[begin : a - 1]) and (not names_somebody(front) or is_payer(front))
            stop = a - 1 if aside else a + give.start()
            break
    measured = measured_pattern().match(text[begin:stop])
    if measured and not HEADED_BEHIND.search(text[begin + measured.end() : stop]):
        stop = begin + measured.end("who")
    further = _further().search(text[begin:stop])
    if further and further.start() >= 4 and closed(text[begin : begin + further.start()]):
        stop = begin + further.start()
    return trim(text, begin, stop)


def closes_with_noun(said: str) -> bool:
    """Whether a further clause of what is told closes with the noun of it all (…，并按规定缴纳保险费的〔企业〕)."""
    told, _, noun = said.rpartition("的")
    return (
        bool(told) and len(noun) >= 2 and noun[-1] not in "额费款金" and closed(noun) and not INSTRUMENT.search(told) and "给予" not in told
    )


def _leads_on(said: str) -> bool:
    """Whether a clause still tells of the noun it closes with (从事研发活动，具有…特征的〔新型研发机构〕)."""
    noun = said.rpartition("的")[2]
    return len(noun) < len(said) and closed(noun)


@per_pack
def _further() -> re.Pattern[str]:
    """A second condition joined to the words that name somebody (…完成成果转化〔并且销售收入超过…〕)."""
    measures = any_of(table("policy", "measures")["words"])
    return re.compile(rf"(?:并且|且|并)(?=[^，的]{{0,10}}(?:{measures})[^，]{{0,8}}(?:\d|超过|达到|不低于))")
