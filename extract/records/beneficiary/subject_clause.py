"""Who the clauses in front of a sum are about: the nearest one that ends in somebody or begins with what somebody does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.records.beneficiary.clauses import (
    ENCOURAGE,
    GIVER,
    GIVING_BODY,
    GIVING_CLAUSE,
    IN_ORDER,
    INSTRUMENT,
    LEVEL_CASE,
    STEP,
    TELLS,
    VERBS,
    WHEN,
    clauses_of,
    give_in,
    is_condition,
    level_pays,
    trim,
)
from extract.records.beneficiary.for_whom import HEADED_BEHIND, closes_with_noun
from extract.records.beneficiary.holder import Holder
from extract.records.beneficiary.judge import is_payer, tells_how
from extract.records.beneficiary.marks import ITEM
from extract.records.beneficiary.nouns import (
    ATTRIBUTE,
    EACH_TIME,
    acting_pattern,
    closed,
    leading,
    measured_pattern,
    names_somebody,
)
from extract.seek import behind_last

_DOES_EACH = re.compile(rf"(?<![，。；：、])[^，。；：、每]{EACH_TIME}")
_HANDS_OVER = re.compile("(?:另|再|各)?(?:给予|发放|支付|发给)")
_LONGEST_GIVER = 8  # characters of who hands something to the one that did each deed
_LABEL = re.compile(r"(?P<who>[^：，。；]{2,16}(?:类|组|型|地区|人才|企业|项目|团队|个人))：")  # 数位转型类：导入云端服务…
_ACTING = re.compile(
    r"^(?P<who>[^，；]{0,24}?(?:企业|机构|单位|公司|合作社|农场|旅行社|驻场演出|者|孵化器|员工|毕业生|人员|团队|个人|平台|学校|雇主|人士|农户|家庭|业主|空间|劳动者)(?:（[^（）]*）)?)"
    r"(?=上一?年度|每[年季月]|用于|向|年演出|因|未|申请|参与|成功|培育|取得|在|技改)[^，；]*$"
)


def _tells_of_somebody(body: str, *, further: bool) -> bool:
    """Whether a clause that opens like giving tells of somebody (连续参保满一年的〔失业人员〕可…) or what they do (到基层就业的).

    further: whether it only tells of a further stage of who was named before.
    """
    give = _ENTITLES.search(body) or give_in(body)
    return closes_with_noun(body[: give.start()].rstrip(_MAY)) if give else closes_with_noun(body) or (body.endswith("的") and not further)


def subject_of(text: str, start: int, end: int, *, listed: bool = False) -> Holder | None:
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
        if entitled and closed(entitled["who"]) and not _EACH_THING.match(entitled["who"]):
            return Holder(b - len(body) + entitled.start("who"), b - len(body) + entitled.end("who"))
        by_rate = None if listed or b != end else _BY_RATE.match(body)
        if by_rate and closed(by_rate["who"]) and not _GIVER_NAMED.search(by_rate["who"]):
            return Holder(b - len(body) + by_rate.start("who"), b - len(body) + by_rate.end("who"))
        its = _ITS.match(body)
        if its and not listed and closed(its["who"]):
            return Holder(b - len(body) + its.start("who"), b - len(body) + its.end("who"))
        meets = _MEETS.match(body) or _COST_OF.match(body) or _COST_PAID.match(body)
        if meets and closed(meets["who"]):
            return Holder(b - len(body) + meets.start("who"), b - len(body) + meets.end("who"))
        told = (one := _ENTITLED.match(body)) is not None and closed(one[0])
        behind = one.end() if one and told else 0
        give = give_in(body[behind:])
        place = behind + give.start() if give else 0  # of the giving in the clause
        stop = b if give is None else a + len(said) - len(body) + place
        if give is not None and b == end and (level := LEVEL_CASE.fullmatch(body[:place])):
            return Holder(b - len(body), b - len(body) + level.end("which"), bare=True)
        if (
            give is not None
            and b == end
            and place <= _LONGEST_GIVER
            and _HANDS_OVER.match(body, place)
            and _DOES_EACH.search(text, start, a)
        ):
            continue  # 护河队每打捞一吨水草，〔水利站〕给予
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
        if level_pays(text, a):
            continue
        done = _DONE.match(text, holder.start, holder.end) if holder is not None and b == end else None
        if done and closed(done["who"]):
            return Holder(*done.span("who"))
        if holder is None or any(told.search(text[holder.start : holder.end]) for told in (WHEN, GIVER, TELLS)):
            after = (_DONE.match(text, holder.start, holder.end) or _DURING.match(text, holder.start, holder.end)) if holder else None
            fallback = fallback or (Holder(*after.span("who")) if after and closed(after["who"]) else _opens_stage(text, holder))
            continue
        measured = measured_pattern().match(text[holder.start : holder.end])
        if measured and not HEADED_BEHIND.search(text, holder.start + measured.end(), holder.end):
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
    named = other is not None and (names_somebody(said := text[other.start : other.end]) or leading(said) is not None)
    return (other if named else None) or fallback or other or weak


def _opens_stage(text: str, holder: Holder | None) -> Holder | None:
    """Who opens a clause that tells after what or when something is given (〔失业人员〕参加培训后), or None."""
    said = text[holder.start : holder.end] if holder is not None else ""
    first = leading(said) if said.endswith(_STAGES) else None
    if holder is None or first is None or said[first:] in _STAGES or is_payer(said[:first]) or ATTRIBUTE.fullmatch(said[:first]):
        return None
    return Holder(holder.start, holder.start + first)


_STAGES = ("后", "期间", "时")  # 〔展览〕期间: a noun of the stage itself does nothing in it


def _topic_said(text: str, clauses: Sequence[tuple[int, int]]) -> Holder | None:
    """Who opens a provision that then tells what they apply for (以自辦方式改善者，申請規劃費，…補助上限為), where no other clause names such; or None."""
    if len(clauses) < 3 or not text.startswith("申请", clauses[1][0]) or any(text[b - 1] in "者的" for _, b in clauses[1:]):
        return None
    topic = _BY_MARK.sub("", text[slice(*clauses[0])])
    return Holder(clauses[0][1] - len(topic), clauses[0][1]) if topic.endswith("者") and len(topic) > 2 else None


_BY_MARK = re.compile(rf"^{ITEM}")
_MAY_TELL = re.compile(
    rf"自|从|由|到|以|首|前|后(?!续)|免|减|连续|累计|实行|当年|即|{IN_ORDER}"
)  # how a clause gives, or what somebody does (到基层就业的)
_MAY = "可将均也还能会应须"  # between somebody and the giving
_AGAIN = re.compile(r"，(?:再|另|额外|追加)")  # a further stage of the one named before (连续两年在库的，〔再〕奖励)
LEAST = 6  # characters of a clause that tells whom 其 is
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
_COST_PAID = re.compile(
    r"(?P<who>[^，。；：\d]{2,20}?)的?[^，。；：的\d]{0,10}(?:费用?|保费|缴费)(?:部分)?由[^，。；：\d个]{2,12}(?:补[助贴]|资助|代缴|支付|报销|负担|承担)$"
)  # 〔特困老人〕的意外险保费由民政资助
_CONNECTIVE = re.compile(
    r"(?:但是?|然而|不过|因此|所以|故|据此|为此|原则上|具体来?说?|即|一般|此外|同时|另外|其中|今后|此前|目前|其次|最后|首先|再次|总之|例如|比如|譬如|按规定|按要求|按程序|依规|依法)，?"
)
_OWN_SHARE = re.compile(r"[^，。；：]{0,10}?个人(?:先行?|自行)*(?:自付|自费|自理|负担|承担|支付|缴|垫付|参保)")  # a cost, and not the 个人
_ENTITLES = re.compile(
    r"(?:可以?(?=按|通过[^，。；]{2,}(?:领|申|补|享)|申请|申领|享受|获|领|凭|向)|(?:可以?|能够?)(?=拿|分[得到]|领到|报销))"
)
_MAY_HAVE = re.compile(
    rf"(?P<who>[^，。；：可]{{2,40}}?)(?:(?:均|还|亦|也)?(?:{_ENTITLES.pattern})|(?:还|另|再)(?:可以?|能|将)?(?:得|获得?|拿|领)[到取]?$)"
)  # 〔孵化器〕可按租金的50%申请补助
_EACH_THING = re.compile("每[辆艘架台部栋座头只套]")  # 〔每部电梯〕可申领: what one sum is for
_BY_RATE = re.compile(
    r"(?P<who>(?!给|再|另|其|并|可|由|对)[^，。；：的\d按在]{2,12}?)(?:可|均|分别|统一)?按(?:照)?(?:[^，；]{4,})?$"
)  # 〔大型企业〕按实缴保费的…返还
_GIVER_NAMED = re.compile(r"财政|部门|银行|机构$|基金|政府|单位$")  # 〔经办机构〕按…支付
_ITS = re.compile(
    r"(?:并)?(?:对)?其(?!中|余|他|它|所|本)(?P<who>[^，。；：的\d]{2,10}?)(?=按|由|可|给予|奖励|补贴|享受|每|最高|一次性|领取|获|，|$)"
)  # 〔其〕高管按…
_FRAME = re.compile(r"(?:此外|同时)?在[^，。；：的]{2,10}(?:上|方面|领域|环节)")  # 在低空应用上，建筑企业…
_LASTING = re.compile(r"(?:经营|运营|营业|存续|开业|投产|成立|注册)[^，]{0,6}满[一二三四五六七八九十两\d]")
_ALTERNATIVE = re.compile(r"(?:^|[，；。：、])(?P<one>[^，；。：、]{2,60}者)，?或?$")
_DOING = re.compile(
    r"(?:担任|签订|缴纳|未|已|无|不|正常|依法|连续|参加|取得|获得|具有|具备|完成|通过|招用|聘用|吸纳|租用|经营|注册|登记|办理|在|向|由|当年|上年)"
)
_DEED = re.compile(
    r"(?:当年|新|年度|首次|全职|每年)*(?:收住|招用|吸纳|聘用|雇用|引进|购[买置]|租[用赁]|采购|举办|承办|开行|流转|种植|养殖|报废|接收|安置|带动|服务|销售|推荐|介绍|引荐)(?![的方者])"
)


def is_deed(said: str) -> bool:
    """Whether a phrase says what somebody has done to another (收住失能老人, 招用毕业生), and names nobody who did it."""
    return bool(_DEED.match(said)) and not re.search(r"的[^的]{1,12}$", said)


def _does(said: str) -> bool:
    """Whether a phrase says what is done and not who does it (担任该主体法定代表人, 参加农会办理的课程)."""
    if _TAKES_PART.fullmatch(said):
        return True
    return bool(_DOING.match(said)) and "的" not in said and not said.endswith("者")


_TAKES_PART = re.compile(
    r"(?:参[加与]|接受|出席|修[习读]|开展)(?!者|人|单位|企业|机构)[^，]+(?:课程|培训班?|训练班?|[讲研实]习[班会]?|班|活动|论坛|[展年大峰]会|[大竞联]赛|赛事)"
)


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
        beside = text[holder.start - 1] == "，" and holder.start - first > LEAST and not GIVING_CLAUSE.match(text, first, holder.start)
        return holder._replace(start=first if beside else holder.start + 2)
    if not text.startswith("或", holder.start):
        return holder
    first = holder.start
    while (one := _ALTERNATIVE.search(text[start:first])) is not None:
        first = start + one.start("one")
    alone = holder.start + (2 if text.startswith("或者", holder.start) else 1)
    return Holder(first if first < holder.start else alone, holder.end)
