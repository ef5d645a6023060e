"""A beneficiary as short as it stays unambiguous (contract, "beneficiary"): without what somebody named must do, or its list's own
clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from extract.fold import fold
from extract.records.beneficiary.marks import masked
from extract.records.beneficiary.nouns import EACH_TIME, acting_pattern, closed

if TYPE_CHECKING:
    from extract.records.document.known import Known, Told

_HONOUR = re.compile(
    r"[^，的]{0,40}(?:[评认]定为|评为|確?[确認]定為|評[定為]為?|授予|列为|列為|入选|入選|获评|獲評)(?P<what>[^，的]{4,24})的[^，的]{2,24}"
)
_LONGEST_TOLD = 20  # characters of a name that may say twice what somebody is
_LONG = 9  # characters up to which a name is left as it is
_GENERAL = re.compile(
    r"(?:该|此|其|各|本|相关|有关|申报|申请|上述|符合条件的|合资格|其他|我[市县区省]|本[市县区省])*"
    r"(?:企业|项目|单位|机构|公司|个人|人员|产品|平台|者|家庭|团队|人才|户|基地|园区|主体|中心|活动|作品|设备|品种|技术|成果|案例|人|商标|市场主体|经营主体|组织)?"
)
_DOING = re.compile(
    r"(?:在|为|向|对|由|经|以|从|通过|组织|新建|新设|新增|引进|购[买置]|采购|建设|开展|承担|参[加与]|举办|获|取得|一个|符合|具有|具备|持有|拥有|担任|年度|首次)"
)
_NOUN_LAST = re.compile(r"的[^，的\d]{2,8}$")  # 对…的账号，单条播放量超100万次的
_THING = re.compile(r"(?:技术|平台|项目|成果|产品|设备|品牌|专利|产业链|园区)$")
_PROGRAMME = re.compile(r"(?:项目|专项|计划|工程|建设|行动|资金)$")
_COUNTED = re.compile(r"\d")
_EACH_TIME = re.compile(EACH_TIME)
_MEASURED_CLAUSE = re.compile(
    r"(?!.*(?:或|以及))(?=.*\d[^，的]*(?:以上|以下|以内|及以上|（含）|含）)|.*(?:超过|不低于|不少于|达到?|高于|不超过)[^，的]*\d)[^，]{22,}的(?P<noun>[^的，·\d]{2,14})"
)  # 22: a clause that a reader leaves out for the noun
_UP_TO = re.compile(r"，[\d一二三四五六七八九十百千万两]+[^，\d]{1,8}以[下内]")  # 戶數超過二十戶〔，五十戶以下〕: a step
_LEVELLED = re.compile(
    r".{0,4}(?:[A-E]\+?类|[一二三四五甲乙丙丁特][等级类档]|国家级?|[省市区县]级|博士|硕士|本科|专科|[高中初]级|[金银铜])"
)


def shortened(names: Sequence[str | None], own: Sequence[bool], known: Known, told: Told) -> list[str | None]:
    """The beneficiaries of a stretch, each without what it does, but where that would give two of the document the same name.

    own: whether each is the stretch's own, and so to be told of.
    """
    told.named = frozenset(name for name, its in zip(names, own, strict=True) if its and name is not None)
    for name in told.named:
        known.name(name)
    found: list[str | None] = []
    for given, its in zip(names, own, strict=True):
        noun = None if given is None else _measured_noun(given)
        if noun and given is not None:
            lone = known.lone(fold(noun))
            if its:
                told.lone[fold(noun)] = lone
            given = noun if lone else given
        short = None if given is None else _honoured(given) or actor(given)
        alone = short is not None and known.alone(short)
        if its and short is not None:
            told.alone[short] = alone
        found.append(short if alone else given)
    return found


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
    acting = None if said.endswith("者") else acting_pattern().search(said)
    if acting is None or "的" in said[acting.end("who") :] or any(c.isdigit() for c in said[acting.end("who") :]):
        return None
    if _THING.search(acting["who"]) and _PROGRAMME.search(said):
        return None  # 颠覆性技术研发和成果转化项目: a programme's name
    begin = said.rfind("的", 0, acting.end("who")) + 1
    if _DOING.match(said, begin) or _GENERAL.fullmatch(said, begin, acting.end("who")):
        return None
    return name[: acting.end("who")]


def _honoured(name: str) -> str | None:
    """What somebody was recognised as, where that says all of the noun behind (被省厅评定为〔省级孵化基地〕的区内孵化基地), or None."""
    found = _HONOUR.fullmatch(name)
    return found["what"] if found and len(name) > _LONGEST_TOLD and fold(found["what"])[-2:] == fold(name)[-2:] else None


def _measured_noun(name: str) -> str | None:
    """The noun of a name that a long clause of measures stands in front of (年产值5000万元以上、税收…的〔高研发投入企业〕), or None.

    What is measured stands among the conditions. A noun that says nothing of its own (企业) needs it.
    """
    found = _MEASURED_CLAUSE.fullmatch(masked(fold(name)))
    if found is None or _GENERAL.fullmatch(found["noun"]) or _LEVELLED.match(found["noun"]) or not closed(found["noun"]):
        return None
    return name[found.start("noun") :]


def own_item(item: str) -> str:
    """An item of a distributive list without the clause in front that all share, where it has a level of its own (…满5年的〔A类人才〕)."""
    said = masked(fold(item))
    begin = said.rfind("的") + 1
    return item[begin:] if begin > 6 and _LEVELLED.match(said, begin) else item
