"""Who a sum's own words name: the label right in front of it, the case of a list, the receiver behind it or behind its rate."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extract.elements.marks import NUMBER_IN_BRACKETS
from extract.records import beneficiary
from extract.records.awards.grants import Grant
from extract.records.beneficiary import Holder
from extract.records.document.reading import Reading
from extract.records.recipients.completing import Recipient

_BY_ITSELF = re.compile(
    r"(?:（[^（）]{1,3}）|[一二三四五六七八九十\d]{1,3}[、.．])?(?P<who>"
    r"(?:按(?!下列|以下|上述|照)|依(?!下列|以下|上述|据|照)|由|以|自(?!治)|于|在|因|第[一二三四五六七八九十]级)[^，。；：、\d]{2,20}"
    r"(?:者|人|户|员|训练|办理|承办|主办|市|县|区|学校|机构|团体|单位))："
)
_BOUND_ALONE = re.compile(r"(?:最高|最多|不超过)+")
_FOLLOWS = re.compile(r"[^，；]?(?:（[^（）]*）)?(?:奖励|补贴|补助|资助|为上限|为限|为度)?[，；]")  # from one sum to the clause of the next
_TOLD = re.compile(r"\d[\d.]*[%‰万亿元]|给予|按")
_ASIDE = 24  # characters of an aside in brackets
_ROLE = (
    r"(?:牵头|建设|申报|申请|运营|承担|承办|主办|实施|管理|投资|依托|组织|培训|联合|共建|承建|用人|主导|参与|所在|获奖|获评|入选|中标|引才|推荐|派出|培养|第一完成|项目|原)*"
    r"(?:单位|企业|公司|机构|主体)|[^，。；：、\d的]{2}(?<!事业)单位"
)
ANYBODY = re.compile(
    r"个人|本人|(?:申请|获奖|受聘|完成|发明|带头|负责|传承|产权|所有权?|使用权?|权利|持有|管理|责任|经营)人|获奖者|[户屋店船园]主|(?:养殖|种植)?场主"
    rf"|(?:所在|获奖)?(?:学校|高校|院校|医院|团队|村?集体|家庭|村|社区|协会)|{_ROLE}"
)
_THING_BEFORE = re.compile(
    r"每[件项本篇部台辆](?![以最奖补给按]|[^，。；：、\d]{0,3}每[年月])[^，。；：、\d]{2,8}(?:奖励|补助|补贴|资助|给予)(?:最高|不超过)*[\d.,]+[万亿]?元$"
)
GENERIC = re.compile(r"企业|单位|机构|公司|申请人|主体|申请单位|申报单位")
_LEVEL_RAISED = re.compile(
    r"(?:\n|[，；]|其中|[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]|(?:将|把|提高|调整|上调|提升))*"
    r"(?P<level>[^，。；：、\d]{2,24}?(?:标准|补[助贴]|津贴|[金费]|（[^（）\d]*）))(?:的?(?:最高|最多|发放)?(?:标准|上限|封顶[额线]?|限额|额度?))?"
    r"(?:每[人户生名](?:每?[月年日天])?)?，?(?:由|从)[^，。；]{2,20}(?:提高|上[调浮]|调整|提升|调[高增升]|放宽|扩大|提|增)(?:到|至|为)[^，。；\d]{0,6}$"
)
# 〔伤残津贴〕自10月起每月提高
_LEVEL_RISES = re.compile(
    r"(?:\n|[，；]|其中|[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]|将|把)*"
    r"(?P<level>[^，。；：、\d]{2,24}?(?:(?:津贴|补[助贴]|[金费])(?:标准|水平)?|(?:供养|养育|保障|救助|抚恤|低保)标准))"
    r"(?:[自从][^，。；：]{2,12}起，?)?(?:每[人户名位]|[每按逐]个?[月年]|人均|再|另|统一|各|平均)+"
    r"(?:增加|[增加多]发|提高|提标|上[调浮]|调[高增升])(?:最高|不低于|不少于|约)*$"
)
_MOVED_TO = re.compile(
    r"(?:\n|[，；]|其中|[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]|对)*(?P<who>[^，。；：、\d]{2,30}?)(?:由|从)[^，。；：、\d]{2,16}?标准"
    r"(?:提高|上调|调整|提升|调高|改)(?:到|至|为)[^，。；\d]{0,6}$"
)  # 〔新型光伏项目〕由超水平奖励标准调整至0.5元: to the level of another class
CASE_RULES = frozenset(
    (
        "money.cases",
        "money.tier_given",
        "money.benefit_titled",
        "money.benefit_fixed",
        "money.birth",
        "money.parallel",
        "money.allotted_each",
    )
)
_PLACE = r"[^，。；：、\d]{1,7}(?:[^社园校厂库片小辖景]区|市|县|州|旗|镇|乡|街道)"
_PLACES = re.compile(
    rf"(?P<who>{_PLACE}(?:[、和及与]{_PLACE})+)(?:地区|范围)?(?:每[^，。；：、\d每]{{1,4}})*(?:统一|均|按)*(?:为|是|按)?(?:最高|每[^，。；：、\d每]{{1,4}})*"
)
_BY_RATE = re.compile(r"(?:对|[、，])[^，。；：、\d]{2,24}?(?:分别|均|则|统一|各)*按照?$")
_NEXT_IN_TURN = re.compile(
    rf"[、，；和及](?:对)?(?P<who>(?!再|另|各|其[中余])[^，。；：、\d]{{0,14}}?(?:(?P<area>{beneficiary.AREA})|[^，。；：、\d]))"
    r"(?:(?:分别|均|则|统一)*按照?|(?<=部)|(?<=地区))"
)
_ITEM_MARK = re.compile(NUMBER_IN_BRACKETS)
_BRACKETED = re.compile(
    r"(?:(?<=[、，；：。和及])|(?<![^，。；：、\n]))(?:对|[^，。；：、\d（）]{0,4}设)?(?P<who>(?!给予|奖励|补)[^，。；：、\d（）给补]{2,12}?)"
    r"(?:岗位)?(?:补贴|津贴|补助|奖励)?(?:\d+[名个项人]|若干名?)?（(?:(?:\d+|若干)[名个项人支]，?)?(?:奖金|奖励|补助|补贴|资助|津贴|给予|每[人户名年月家]|最高|各)*$"
)  # 一等奖（奖金5万元）、〔二等奖〕（奖金3万元）


@dataclass
class Before:
    """What the awards before told: the last, its recipient, the last one named with a noun.

    things: the statement whose row tells things apart by their kind, and not who gets the sums.
    """

    last: Grant | None = None
    recipient: Recipient = field(default_factory=Recipient)
    things: tuple[int, int] | None = None
    named: Holder | None = None


class OwnHolder:
    """Finds whom the own words of the sums of one document name."""

    def __init__(self, reading: Reading, before: Before) -> None:
        self.reading = reading
        self.text = reading.text
        self.before = before

    def of(self, grant: Grant) -> Holder | None:
        """Who the words next to a sum name: a label in front of it, or the one it is paid to behind."""
        scene = grant.judged.scene
        receiver = beneficiary.receiver_behind(self.text, grant.group[-1].end, scene.statement[1])
        if receiver is not None and self._may_be_told_closer(receiver):
            receiver = self._told_closer(receiver, scene.statement[0], grant.head.scene.start)
        label = None if len(grant.group) > 1 else self._own_label(grant)
        if receiver and label and label.bare and self._may_be_told_closer(receiver):
            return label  # 按初级1000元、中级1500元标准给予企业…: the case
        if receiver or len(grant.group) > 1:
            return receiver
        return label or self._paid_by_rate(grant)

    def _paid_by_rate(self, grant: Grant) -> Holder | None:
        """Whom the rate in front of a cap is paid to (按新增部分的5%奖励〔村干部〕，每村最高…), or None."""
        if grant.rate is None or grant.rate is not grant.head:
            return None
        start = grant.judged.scene.start
        found = beneficiary.receiver_behind(self.text, grant.rate.end, start) or self._given_beside(grant.rate.end, start)
        if found is not None and self._may_be_told_closer(found):
            return self._told_closer(found, grant.judged.scene.statement[0], grant.rate.start)
        return found

    def _given_beside(self, start: int, end: int) -> Holder | None:
        """Somebody in a role whom the giving between a rate and its cap names (…的25%给予〔建设单位〕最高300万元), or None."""
        given = beneficiary.receivers(self.text, start, end)
        return given[-1] if given and ANYBODY.fullmatch(self.text, given[-1].start, given[-1].end) else None

    def _own_label(self, grant: Grant) -> Holder | None:
        """The label right in front of a sum, where it names somebody or stands in a row of such."""
        scene, start = grant.judged.scene, grant.judged.scene.clause.start
        if (told := self._told_how(grant) or self._places(grant) or self._bracketed(grant)) is not None:
            return told
        while start > 1 and self.text[start - 1] == "）" and (opened := self.text.rfind("（", max(0, start - _ASIDE), start)) > 0:
            if _ITEM_MARK.fullmatch(self.text, opened, start):
                break
            start = self.reading.clause_at(opened - 1, opened - 1).start  # 单项冠军（产品）〔认定的企业〕: the words go on behind brackets
        if (turn := self._in_turn(grant)) is not None:
            return turn
        last = self.before.last.group[-1].end - 1 if self.before.last is not None else 0  # its 元 is what a list mark stands behind
        if _BOUND_ALONE.fullmatch(self.text, start, scene.start):  # B类人才，〔最高500万元〕
            before = self.reading.clause_at(start - 1, start - 1)
            start = start if _TOLD.search(self.text, before.start, before.end) else before.start
        row = last > 0 and bool(_FOLLOWS.fullmatch(self.text, last, start))
        if (
            row
            and not self.text.startswith(("每", "，每"), start)
            and (self.before.things == scene.statement or _THING_BEFORE.search(self.text, max(0, last - _ASIDE), last + 1))
        ):
            self.before.things = scene.statement
            return None  # 每件发明专利奖励1000元，〔实用新型〕奖励500元: the agent that was named
        begin = self._raised_from(scene.clause.start, scene.statement[0])
        if rises := _LEVEL_RISES.match(self.text, scene.clause.start, scene.start):
            return beneficiary.whose_level(self.text, *rises.span("level"), allowance=True)
        if raised := _LEVEL_RAISED.match(self.text, begin, scene.start):
            if raised["level"].endswith("）"):
                whom = raised.start("level"), self.text.find("（", raised.start("level"))
                return Holder(*whom) if beneficiary.names(self.text[slice(*whom)]) else None  # 散居孤儿（含无人抚养儿童）从
            return beneficiary.whose_level(self.text, *raised.span("level"), allowance=True)
        if (other := _MOVED_TO.match(self.text, scene.clause.start, scene.start)) and beneficiary.names(other["who"]):
            return Holder(*other.span("who"))
        case = grant.judged.rule in CASE_RULES
        by_unit = self._listed_by_unit(start)
        begin = last + 1 if by_unit else max(start, last)
        return beneficiary.labelled(self.text, begin, scene.start, grant.group[-1].end, in_row=row or by_unit, case=case)

    def _raised_from(self, start: int, opening: int) -> int:
        """Where the words begin that tell what is raised: in front of a comma or a remark that only part them from 由 (…标准，由每生5000元提高到)."""
        while start - 1 > opening and self.text[start - 1] in "，）" and self.text[start] in "由从":
            inner = self.text.rfind("（", opening, start) if self.text[start - 1] == "）" else start - 1
            start = self.reading.clause_at(inner - 1, inner - 1).start if inner > opening else opening
            if self.text[start] in "由从":
                break
        return max(start, opening)

    def _told_how(self, grant: Grant) -> Holder | None:
        """The label of a list's item that tells how somebody does something (一、按月计酬全时工作者：; 二、由雇主自行办理训练：), or None."""
        scene = grant.judged.scene
        if self.text[scene.clause.start - 1 : scene.clause.start] != "：" or self.reading.lead_in_at(scene.start) is None:
            return None
        found = _BY_ITSELF.fullmatch(self.text, scene.statement[0], scene.clause.start)
        return Holder(*found.span("who"), bare=True) if found else None

    def _bracketed(self, grant: Grant) -> Holder | None:
        """The case behind which a bracket tells its sum, where others of the statement do so too (一等奖（奖金5万元）、〔二等奖〕（奖金3万元）)."""
        start, head = grant.judged.scene.statement[0], grant.judged.scene.start
        found = _BRACKETED.search(self.text, max(start, head - _ASIDE), head) if self.text.startswith("）", grant.judged.end) else None
        if found is None or not (
            self.text.startswith(("、", "和", "及", "，"), grant.judged.end + 1) or self.text[found.start() - 1] in "、和及，"
        ):
            return None
        return Holder(*found.span("who"), bare=not beneficiary.names(found["who"]))

    def _places(self, grant: Grant) -> Holder | None:
        """The places that a case of a list is told for (补贴标准是：〔东湖区、西山区〕为160元，〔北岭区、南江县〕为120元), or None."""
        scene = grant.judged.scene
        begin = max(self.text.rfind(mark, scene.statement[0], scene.start) for mark in "：，；")
        if begin < scene.statement[0] or (self.text[begin] != "：" and not (self.before.last and self.before.last.group[-1].end == begin)):
            return None
        found = _PLACES.fullmatch(self.text, begin + 1, scene.start)
        return Holder(*found.span("who")) if found else None

    def _in_turn(self, grant: Grant) -> Holder | None:
        """The case of a list whose items each tell their rate (对西部地区按80%、〔中部地区〕按60%给予补助), or None."""
        last, scene = self.before.last, grant.judged.scene
        if (
            last is None
            or last.judged.scene.statement != scene.statement
            or not _BY_RATE.search(self.text, last.judged.scene.clause.start, last.group[-1].start)
        ):
            return None
        found = _NEXT_IN_TURN.fullmatch(self.text, last.group[-1].end, scene.start)
        return Holder(*found.span("who")) if found and (found["area"] or beneficiary.names(found["who"])) else None

    def _listed_by_unit(self, start: int) -> bool:
        """Whether the clause that begins at a place holds the last sum too, told per unit (太阳能400元/台、〔电热水器〕200元/台)."""
        last = self.before.last.group[-1] if self.before.last is not None else None
        if last is None or "/" not in last.scene.quantity.unit:
            return False
        return start < last.end and self.text[last.end] in "、，；"

    def _may_be_told_closer(self, receiver: Holder) -> bool:
        said = self.text[receiver.start : receiver.end]
        return bool(GENERIC.fullmatch(said)) or beneficiary.is_named_award(said) or beneficiary.is_kind_of_aid(self.text, receiver)

    def _told_closer(self, receiver: Holder, start: int, head: int) -> Holder | None:
        """A bare 企业 behind a sum (按每人20万元标准给予〔企业〕…), or None where the words in front name it more closely (对引进博士的企业，)."""
        found = beneficiary.find(self.text, start, head)
        if found is not None and not (found.weak or found.bare) and beneficiary.is_kind_of_aid(self.text, receiver):
            return None  # 对船公司，按投入的2%给予〔航线〕补贴
        same = found is not None and self.text[found.start : found.end].endswith(self.text[receiver.end - 2 : receiver.end])
        return None if same else receiver
