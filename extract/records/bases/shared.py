"""What a rate is a share of where the words between 按 and the rate do not say: a ratio named, a limit's own noun, what is paid in parts."""

from __future__ import annotations

import re
from typing import Final

from extract.records.document.reading import Reading
from extract.records.measures.phrase import bare
from extract.records.roles.judgement import Judged
from extract.seek import behind_last

Place = tuple[int, int]

_RATIO = re.compile(
    r"(?P<what>[^，。；：、\d]{0,20}?(?:支付|报销|补偿|给付|救助|赔付|减免|补助|补贴|贴息|资助|报补|返还|奖励|奖补|扶持)比[例率])"
    r"(?:[^，。；：\d]{0,6}?(?:不低于|不超过|不高于|达到?|为|提高|提升|降低|下降|到|至|是|统一|分别|，|：|在|约|稳定))*$"
)
_RATIO_LABEL = re.compile(r"(?P<what>[^，。；：、\d]{0,12}?(?:支付|报销|补偿|给付|救助|赔付)比例)(?:分别|统一)?(?:为|如下|是)?：?")
_LABELLED_RULES = frozenset(("share.ratio_listed", "share.parallel", "share.benefit_ratio", "share.hospital_paid"))
_LABELLED = re.compile(r"[^，。；：、\d]{0,16}")
_LIMIT = re.compile(
    r"(?:不得?(?:超过|超逾|逾|高于)|以不(?:超过|逾)|不超过|不逾|最高不超过)(?P<what>(?:[^，。；：\d]|\d+(?=[年月日])){2,40}?)[之的]?$"
)
_IN_PARTS = re.compile(
    r"(?:其中|并|且|则|，)*(?:[^，。；：\d]{0,14}?(?:后|者|的|时)，?)?(?:先行|先|再|首[年期批次笔]|中期|次年|当年|第[一二三四五\d][年期批次]|每[年期批次]|逐年|各|尾款|按)*"
    r"(?:预?拨付|拨给|发放|兑付|兑现|支付|拨|缴回|退还|追回|收回|扣回|退回|返还|返回)(?:剩余|余下|其余|剩下|全部|已领|已拨)?的?$"
)
_GIVEN = re.compile(
    r"(?P<what>[^，。；：、\d%元（）给予的]{0,10}(?:资助|补助|补贴|奖励|奖补|经费|资金|补助款|补贴款|奖励金|奖金|补助金|款项|津贴))(?=[，。；：、（\d]|分|最高|不超过|$)"
)
_OWNED = re.compile(  # 对〔不良贷款损失〕按〔本金〕的40%, 其〔场租、搭建等〕按〔实际投入〕的30%
    r"(?:^|[，。；：\n])[^，。；：]{0,8}?(?:对|其(?=[^，。；：\d]{2,40}等))(?P<owner>[^，。；：、\d按对]{2,16}?|[^，。；：\d按对]{2,40}?等)"
    r"(?:统一|每年|一律|均|则|可|再|分别|由[^，。；：、\d按对]{2,8}?)?按照?(?P<what>(?!不|最)[^，。；：\d]{2,4}?|实际[^，。；：\d]{2,4}?)的?$"
)
_FOR_WHOM = re.compile(r"(?P<what>[^，。；：、\d]{2,16}(?:费用|金额|额|款|支出|利息|租金|保费|薪酬))按照?[^，。；：\d]{2,12}$")
_PERSONS = re.compile(r"(?:人员|对象|成员|家庭|居民|职工|人|户|企业|单位|者|学生|合作社|机构|[院学]校|组织|团队|园区)$")
_YEAR = r"(?:[首次当]年|第[一二三四五]年|[前后][一二两三四五]年)(?:度|按)?"
_JUST_BY = re.compile(  # 〔场地租金〕按首年100%、次年50%
    r"(?P<what>[^，。；：、\d（）]{2,24}?)(?:（[^（）]{1,12}）)?(?:则|均|统一|全部)?按照?"
    rf"(?:不超过|最高|最多|不高于|(?:{_YEAR}[\d.]+%[、和，])*{_YEAR})?$"
)
_THING = re.compile(r"(?:费用?|金额|额|款|支出|利息|租金|保费|票|部分|差价|价差|价格|成本|投资|投入|收入|薪酬|工资|税|金)$")
_NO_BASE = re.compile(
    r"[^，。；的]{0,8}(?:医院|卫生院|医疗机构|卫生室|诊所)$|(?:中央|省|市|县|区|各级|本?级|由)*财政(?:资金)?$|的|比例(?:分担|上限)|额外再?|金减|他市|经(?![费营济])|(?:再|按|由|上限)"
)


def ratio_named(reading: Reading, rate: Judged) -> Place | None:
    """The ratio that a rate is said to be, in its clause (门诊支付比例不低于50%) or as the label of its list (支付比例：一级85%，二级75%)."""
    clause, text = rate.scene.clause, reading.text
    own = _RATIO.search(text, clause.start, rate.scene.start)
    if own:
        start = max(reading.own_start(clause.start, own.start("what")), own.start("what"))
        return start, own.end("what")
    if rate.rule not in _LABELLED_RULES:
        return None
    stop = text.rfind("。", rate.scene.statement[0], clause.start) + 1 or rate.scene.statement[0]
    named = list(_RATIO_LABEL.finditer(text, max(stop, clause.start - 90), clause.start))
    if not named or not _LABELLED.fullmatch(text, reading.own_start(clause.start, rate.scene.start), rate.scene.start):
        return None
    return named[-1].span("what")


def limit_of(reading: Reading, rate: Judged) -> Place | None:
    """What a ceiling is a share of (补助金额不得逾计划总经费之50%), or None."""
    found = _LIMIT.search(reading.text, rate.scene.clause.start, rate.scene.start)
    return found.span("what") if found else None


def paid_in_parts(reading: Reading, rate: Judged) -> Place | None:
    """What is paid, or paid back, in parts where the rate's own clause has only the verb (给予项目资助，其中首期拨付50%), or None."""
    text, clause = reading.text, rate.scene.clause
    parted = rate.rule == "share.part_of_award" or _IN_PARTS.fullmatch(
        text, reading.own_start(clause.start, rate.scene.start), rate.scene.start
    )
    if not parted:
        return None
    named = list(_GIVEN.finditer(text, rate.scene.statement[0], clause.start))
    for place in (reading.previous_statement(rate.scene.statement[0]), reading.lead_in_at(rate.start)):
        if not named and place is not None:
            named = list(_GIVEN.finditer(text, *place))
    if not named:
        return None
    start, end = named[-1].span("what")
    verb = list(_HANDED.finditer(text, start, end - 1))
    return (verb[-1].end() if verb else start), end


_HANDED = re.compile(r"缴回|退还|退回|全部|全额|获得|领取|已领|享受|追回|收回|应得?|须|提供|发放|拨付|申请|最高")


def shared_by_persons(reading: Reading, rate: Judged) -> Place | None:
    """The cost of which each class of persons has its share (自付费用按特困人员100%、低保对象75%), or None."""
    found = _FOR_WHOM.search(reading.text, rate.scene.clause.start, rate.scene.start)
    if found is None or not _PERSONS.search(reading.text, found.end("what"), rate.scene.start):
        return None
    return found.span("what")


_ITS = re.compile(r"(?:对|按照?|就)?其(?P<what>(?![中他余它])[^，。；：、\d]{2})的?")
_OWNER = re.compile(r"(?![^，。；：]*(?:给予|符合|应当?|须|按照|经[^济营]|[的者时后]$))[^。；：\d]{2,40}")


def _its(reading: Reading, rate: Judged) -> str | None:
    """A base said by 其 with the thing whose it is, in front of the comma (进口材料，〔其费用〕的50%: 进口材料费用), or None."""
    text, clause, start = reading.text, rate.scene.clause, rate.scene.statement[0]
    found = _ITS.fullmatch(text, clause.start, rate.scene.start)
    stop = clause.start - 1
    if found is None or text[stop] != "，" or not _THING.search(text, *found.span("what")):
        return None
    begin = behind_last(text, start, stop, "，。；：")
    if not _OWNER.fullmatch(text, begin, stop) or _PERSONS.search(text, begin, stop):
        return None
    view = reading.outline.view
    return view.written(*bare(text, begin, stop)) + view.written(*found.span("what"))


def owned(reading: Reading, rate: Judged) -> str | None:
    """A base with whose it is (对不良贷款损失按本金的40%: 不良贷款损失本金; 进口材料，其费用的50%), or None."""
    if its := _its(reading, rate):
        return its
    found = _OWNED.search(reading.text, rate.scene.clause.start - 1, rate.scene.start)
    if found is None or _PERSONS.search(found["owner"].removesuffix("等")):
        return None
    view = reading.outline.view
    return view.written(*found.span("owner")) + view.written(*found.span("what"))


# 〔所需经费〕由市财政承担50%
_BEARS = re.compile(
    r"(?P<what>[^，。；：、由\d]{2,20})?由(?:[^，。；：、由\d]{2,14}?(?:各|分别|共同)?(?:承担|负担|分担)(?:比例)?(?:其中|的|约|为|不低于|不超过)*"
    r"|[^，。；：由\d]{2,24}?按照?(?:\d[\d.]*%?[：:、/和])*)$"  # 由市、区财政按40%、60%的比例分担
)
APPORTIONED: Final = "share.apportioned"
_BORNE = re.compile(r"[^，。；：、由\d]{2,20}(?<![后时前者的])$")


def borne(reading: Reading, rate: Judged) -> Place | None:
    """What somebody bears a share of, in front of 由 (所需经费由市财政承担50%; 代偿损失，由银行分担20%), or None."""
    text, clause = reading.text, rate.scene.clause
    start = clause.start if rate.rule == APPORTIONED else reading.own_start(clause.start, rate.scene.start)
    found = _BEARS.fullmatch(text, start, rate.scene.start) if rate.role == "other" else None
    if found is None or found["what"] or clause.start - 1 <= rate.scene.statement[0]:
        return found.span("what") if found and found["what"] else None
    before = _BORNE.search(text, max(rate.scene.statement[0], clause.start - 21), clause.start - 1)
    return before.span() if before else None


def named_before_by(reading: Reading, rate: Judged) -> Place | None:
    """The thing right before 按 (往返机票（经济舱）按50%比例补助; 配套费留成部分，按80%返还), or None."""
    text, clause = reading.text, rate.scene.clause
    found = _JUST_BY.fullmatch(text, clause.start, rate.scene.start)
    if found:
        return found.span("what") if _THING.search(text, *found.span("what")) else None
    if (
        text[clause.start : rate.scene.start].strip("照") not in ("按", "可按", "再按", "均按", "则按")
        or clause.start <= rate.scene.statement[0]
    ):
        return None
    end = clause.start - 1
    if text[end] == "）":
        opening = text.rfind("（", rate.scene.statement[0], end)
        end = opening if opening > 0 else end
    before = reading.clause_at(end - 1, end - 1)
    begin = max(before.start, rate.scene.statement[0])
    numbers = reading.numbers_between(begin, end)
    if numbers:
        end = min(numbers[0].start, numbers[0].bounded[0])
    while end > begin and text[end - 1] in "的，者":
        end -= 1
    return (begin, end) if end - begin >= 2 else None


def names_ratio(text: str) -> bool:
    """Whether words name a ratio as papers of Taiwan do (补助比率得提高至60%): it is then what a new level is of."""
    return text.endswith("比率")


def no_base(text: str) -> bool:
    """Whether words found for a base name nothing (的资金, 比例分担, 额外再); 经审计的支出 does."""
    return bool(_NO_BASE.match(text)) and not (text[0] == "经" and _THING.search(text))
