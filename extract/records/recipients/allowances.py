"""Rows of allowances: whose they are is said once, in a label, a title or a heading, and each sum stands behind its case
(护理补贴：一级每月140元，二级120元).

A case alone names nobody: with the noun of whose allowance it is, it does (一级的重度残疾人; 集中供养的特困人员).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.elements.marks import DECIMAL, ITEM_MARK
from extract.records.beneficiary import Holder, names, whose_level
from extract.records.document.reading import ITEM_TITLE, TITLE_ENDS, Reading
from extract.records.recipients.completing import Recipient
from extract.records.roles.judgement import Judged
from extract.records.roles.shares import benefit_shares
from extract.records.roles.shares.award_rates import CASE_LEVEL, LEVEL_LISTED
from extract.seek import behind_last

Place = tuple[int, int]

_MARK = re.compile(rf"(?:{DECIMAL}|{ITEM_MARK})")
_TAIL = re.compile(
    r"(?:的|者)?，?(?:(?:由|从)[^，。；：]{2,16}?(?:提高|调整|上调|提标|增加|提)(?:到|至|为))?"
    r"(?:每[人户生名]|每?(?:人每)?[月年日天]|每?学[年期]|分别|统一|标准|提高到|提高至|调整为|调整到|不低于|不少于|不超过|最高|达到?|均|各|按|为|是|：)*$"
)
_CASE = re.compile(r"(?:[^，。；：（）\d%]|\d{1,3}(?=[—~至-]|周?岁|级)|（[^（）\d]{1,8}）){2,20}")
_NO_CASE = re.compile(
    r"(?:标准|费|金|额|补[贴助]|津贴|限额|价|款|财政|政府|中央|[^市]县级|个人|单位|总计|合计|累计|收入|支出|另外|其中|同时|水平|基础上|期间|之后|以来|时|内|后|前|起|低保|特困|五保)$"
    r"|^(?:对|给|按|由|从|在|自|经|向|将|把|每|再|另|最高|其中|同时|以|可|应|并|单次|一次性|年度|累计|不|国家|中央|省级?|市级?|财政|政府|个人|原则|标准|额外)|提高|增加|增发|给予|发放|奖励|资助|购|租"
)
_PEOPLE = re.compile(r"(?:[人员户者生民童属妇孤]|孤儿|家庭|对象|职工|战士|子女|群众)$")  # and not 岗位, of 岗位津贴
_SHORT: Final = 4  # titles in front that are looked back over
_SCOPES = re.compile(r"(?:[^，。；：]{0,8}?(?:提高|调整|公布|发放|落实|关于)(?:我市|全[市省县区]|本市|本[省市县区])?)?")


def recipient(reading: Reading, item: Judged) -> Recipient | None:
    """Who a case of a row of allowances is, with the noun of whose they are; None where the words in front of the sum are no bare case."""
    if item.role != "award":
        return None
    case = _case(reading, item)
    whose = next(_whose(reading, item, case), None) if case else None
    if case is None or whose is None:
        return None
    text, view = reading.text, reading.outline.view
    said = view.written(*whose)
    return Recipient(Holder(*case, bare=True), "的" + said, whole=True) if text[slice(*whose)] not in text[slice(*case)] else None


_OF_BASE = re.compile(
    r"(?P<case>[^，。；：、\d]{2,10}|[^，。；：、]{0,6}\d{1,2}年[^，。；：、\d]{0,8})(?:为|按照?)(?:不低于)?(?P<base>[^，。；：、\d]{2,24})的?"
)
RATE_RULES: Final = frozenset(rule.id for rule in benefit_shares.SHARES) | {"share.rate_listed", "share.parallel", "share.rate_next"}


def of_base(reading: Reading, item: Judged) -> Holder | None:
    """The case in front of the base of its rate, in a row of such (伤残津贴标准为：〔一级伤残〕为本人工资的90%，〔二级伤残〕为本人工资的85%), or None."""
    text, scene = reading.text, item.scene
    if item.rule not in RATE_RULES:
        return None
    start = behind_last(text, scene.statement[0], scene.start, "，；：。\n")
    found = _OF_BASE.fullmatch(text, start, scene.start)
    if found is None or _ALLOWANCE.search(text, scene.statement[0], start) is None or _NO_CASE.search(found["case"]):
        return None
    return Holder(*found.span("case"))


_LEVEL = re.compile(rf"{CASE_LEVEL}的?$")


def before_base(reading: Reading, item: Judged) -> int:
    """Where the words about who gets a rate end: in front of its base where its case stands before that (二级残疾的，〔为月平均工资的〕40%)."""
    scene = item.scene
    if item.rule != LEVEL_LISTED or (found := _LEVEL.search(reading.text, scene.statement[0], scene.start)) is None:
        return scene.start
    return found.start("what") - 1


_FIRST = re.compile(
    r"：(?P<case>[^，。；：、\d]{2,16}?)(?:每[人年月])*(?:的|者)?，?(?=(?:每月|统一|均|则|各)*(?:为|按照?|是|相当于)[^，。；：、\d]{2,24}的?$)"
)


def first_case(reading: Reading, item: Judged) -> Holder | None:
    """The case right behind the colon of a scale (标准为：〔一档〕为月均工资的90%，二档为85%), or None."""
    if item.rule != LEVEL_LISTED:
        return None
    found = _FIRST.search(reading.text, item.scene.statement[0], item.scene.start)
    return Holder(*found.span("case"), bare=True) if found else None


_ALLOWANCE = re.compile(r"(?:津贴|护理费|抚恤金|生活费|补助金|救济金|养老金|保险金|待遇|供养)[^。；]{0,24}?标准[^。；：]{0,24}：")


def _case(reading: Reading, item: Judged) -> Place | None:
    """The words between the mark or the sum in front and a sum, where they only tell a case."""
    text, scene = reading.text, item.scene
    start = behind_last(text, scene.statement[0], scene.start, "，；：。\n")
    last = [n.whole_end for n in reading.numbers_between(start, scene.start) if n.kind == "money"]
    start = max([start, *last])
    while start < scene.start and text[start] in "、，和及；":
        start += 1
    mark = _MARK.match(text, start, scene.start)
    start = mark.end() if mark else start
    tail = _TAIL.search(text, start, scene.start)
    end = tail.start() if tail else scene.start
    said = text[start:end]
    if _CASE.fullmatch(said) is None or _NO_CASE.search(said) or names(said[-16:]) or whose_level(text, start, end, allowance=True):
        return None
    return start, end


def _whose(reading: Reading, item: Judged, case: Place | None) -> Iterator[Place]:
    """Whose allowance the label, the titles in front and the headings say the row is, the nearest first."""
    text, begin = reading.text, item.scene.statement[0]
    end = case[0] if case else item.scene.start
    places: list[Place] = []
    colon = text.rfind("：", begin, end)
    if colon > begin:
        places.append((behind_last(text, begin, colon, "，；。\n"), colon))
    before = reading.previous_statement(begin)
    for _ in range(_SHORT):
        if before is None:
            break
        if before[1] - before[0] <= ITEM_TITLE + _SHORT:
            places.append(before)
        before = reading.previous_statement(before[0])
    places += list(reading.lead_ins_above(item.start))[:1]
    places += reading.headings_above(item.start)[:2]
    for start, stop in places:
        while stop > start and text[stop - 1] in TITLE_ENDS:
            stop -= 1
        mark = _MARK.match(text, start, stop)
        start = mark.end() if mark else start
        scope = _SCOPES.match(text, start, stop)
        start = scope.end() if scope else start
        if stop - start >= 4 and (found := whose_level(text, start, stop, allowance=True)) is not None and _PEOPLE.search(text, *found[:2]):
            yield found.start, found.end
