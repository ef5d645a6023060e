"""Who pays is not who is paid: what each level of government adds (一般县中央补助348元、省级补助116元) goes to whom it is for, named in front."""

from __future__ import annotations

import re

from extract.records.awards.grants import Grant
from extract.records.beneficiary import Holder, names_somebody, tidied
from extract.records.document.reading import Reading
from extract.seek import behind_last

_LEVEL = r"(?:中央|国家|自治区|地方|各级|(?:省|市|县|区|州)级?|省市|市县|区县|县区|镇级|乡镇|镇街|上级)(?:[（(][^（）]{1,6}[）)])?(?:两级|三级|各级)?(?:财政|政府)?"
_GIVES = r"(?:给予|安排)?(?:分别|再|另|各|均|按|定额|一次性|每[人户名亩生]{1,2}(?:每[年月])?)*(?:补助|补贴|负担|承担|配套|奖补|资助|分担|给予|安排)?"
_PAYS = re.compile(
    rf"(?:其中|由|，|、|；|：|和)*(?P<level>{_LEVEL})(?P<how>{_GIVES})(?:标准)?(?:不低于|不少于|不超过|最高|分别|约|为|按)*$"
)
_SURELY = re.compile(r"中央|财政|两级|市县|各级|[承负分]担")
_BESIDE = re.compile(r"[，、；](?:国家|省|市|县|区|州)级")
_FOR = re.compile(
    rf"(?:(?<![^；。：，、\n\t])|其中，?)(?:对)?(?P<who>(?!其中|由|给予|按)[^，。；：\d]{{1,16}}?(?:县|市|区|镇|乡|村|省))的?，?(?:由)?"
    rf"(?={_LEVEL}{_GIVES}[^，。；：\d]{{0,6}}\d)"
)


_REACH = 60  # characters
_FOR_WHOM = re.compile(r"对(?![外口接标应照象])[^，。；：\d]{2,40}，$")


def paid_by_a_level(reading: Reading, grant: Grant) -> bool:
    """Whether the words in front of a sum name the level of government that pays it, and nobody who gets it."""
    text, end = reading.text, grant.head.scene.start
    clause = grant.head.scene.clause.start
    start = behind_last(text, clause, end, "、，；。：（\t\n")
    found = _PAYS.search(text[start:end])
    if found is None or not (found.start() == 0 or paid_for(text, grant)):
        return False
    told = text.endswith("的，", 0, start) or (found["how"].startswith("给予") and _FOR_WHOM.search(text, max(0, start - _REACH), start))
    if found.start() == 0 and told and not _BESIDE.search(text, grant.judged.end, grant.head.scene.statement[1]):
        return True  # 获评示范县的，〔省级〕一次性奖补…; 对获评绿色工厂的企业，〔市级〕给予…
    said = text[grant.head.scene.statement[0] : grant.judged.end]
    return bool(found["how"] or "财政" in found["level"]) and bool(_SURELY.search(said))


def paid_for(text: str, grant: Grant) -> Holder | None:
    """The place that the levels of government pay in the sentence of a sum (〔一般县〕中央补助…、省级补助…), or None."""
    begin = grant.head.scene.statement[0]
    begin = max(begin, text.rfind("；", begin, grant.head.scene.start) + 1)
    found = list(_FOR.finditer(text, begin, grant.judged.end))
    return tidied(text, Holder(*found[-1].span("who"))) if found else None


_PAYS_REST = re.compile(
    r"(?:以内)?，(?:其余|余下|剩余|剩下)?(?:的|部分|\d{1,2}%|由|[^，。；：\d]{0,4}由)*(?P<who>(?!个人|本人|申请)[^，。；：、\d由]{2,8}?)"
    r"(?:自(?:行|己)?[付负担理缴筹掏出]|承担|负担|支付|出资)"
)
_PAID_FOR = re.compile(r"(?:替|为|帮|给)(?P<who>[^，。；：、\d其]{2,12}?)(?:代?[缴交付]|买单)$")  # 协会替〔会员〕付
BORNE = frozenset(("share.borne_for", "share.borne_of", "share.borne_with_rest"))


def pays_the_rest(reading: Reading, grant: Grant) -> Holder | None:
    """Who pays the rest of a cost of which somebody else bears a share (街道承担30%，〔老人〕自付70%), or whom it is paid for; else None."""
    if grant.judged.rule == "share.paid_in_for_them":
        found = _PAID_FOR.search(reading.text, grant.head.scene.clause.start, grant.head.scene.start)
    elif grant.judged.rule in BORNE:
        found = _PAYS_REST.match(reading.text, grant.judged.end, grant.head.scene.statement[1])
    else:
        return None
    who = tidied(reading.text, Holder(*found.span("who"))) if found else None
    return who if who and names_somebody(reading.text[who.start : who.end]) else None
