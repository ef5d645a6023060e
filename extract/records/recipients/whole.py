"""Who a ceiling of several sums, a further case or each one counted goes to: who was named for them all, or told closer in front."""

from __future__ import annotations

import re

from extract.records import beneficiary
from extract.records.awards.grants import Grant
from extract.records.beneficiary import Holder
from extract.records.document.reading import Reading
from extract.records.recipients.around import CALLS, COUNTING, EACH_ONE, Around
from extract.records.recipients.completing import Recipient
from extract.records.recipients.own import GENERIC, Before

_LAST_WORDS = 6  # characters that a name closes with
_COUNTED_AS = re.compile(r"主体|申请人|项目")
_LONGEST_COUNTED = 8  # characters
_A_NOUN = 3  # characters of a noun with nothing that tells it from others (书店, 旅行社)
_COUNTED_BEHIND = re.compile(r"的，(?:对|按)?(?:每|单|同一)[家个户件项]$")
_PRODUCT = re.compile(r"(?:获证|获奖|认证|入选|达标)?(?:产品|作品|品牌|证书|商标|标准|专利|项目)")
_SHORTEST_CONDITION = 4  # characters
_REFERRED = re.compile(r"^(?:符合|满足|具备|经|通过|对)|(?:条件|要求)的?$|\d[\d.]*[万亿]?元")
_IN_ALL = re.compile(r"(?:每|单|同一)[个家户位]?[^，。；：\d]{0,12}?(?:累计|合计|总额|总计|共)")
_OVER_ALL = re.compile(
    r"(?:以上|上述|前述|各项|各阶段|几项|三项|两项|全部|所有)?(?:各项|奖励|补助|补贴|资助|扶持|支持|奖补)*(?:资金|奖金)?(?:累计|合计|总计|总额|共计)"
    r"(?:给予|奖励|补助|补贴|资助|扶持|支持|奖补|金额|额度|总额|资金)*(?:最高|最多|不超过|不得超过|不高于|为|人民币)*"
)  # 累计奖励最高〔60万元〕
_SOME_FIRM = re.compile(r"(?:[^，。；：、的]{0,3}(?:企业|单位|机构|公司|主体)|申请人)")  # each one that a ceiling counts: 每家经营企业
_STEP_TOLD = re.compile(r"\d")  # a step of a scale: what caps the steps is of them all
_FIRM = re.compile(r"(?:企业|公司|商|者|方|户|平台|园区|机构|单位|旅行社|合作社|基地|农场|团队|中心)(?:（[^（）]*）)?$")
REFERS = re.compile(
    r"(?:该|上述|前述|前款|前项|此)[类等条]?(?:企业|项目|单位|机构|个人|人员|人才|团队|平台|园区|基地|对象|主体|家庭|学校)"
    r"|(?:奖励|补贴|补助|支持|资助|扶持|申报|申请|发放|奖补)?(?:对象|主体)"
    r"|(?:相关|上述|前述|该[类等]?|[此这][类等些])(?:产品|商品|设备|机具|装备|车辆|家电|器具|物品)"  # what whoever was named bought
)
_REFERENCE = re.compile(r"(?:该(?![市县区镇乡村街园])|[此这](?=[类等些批])|上述|前述)[类等些批]?(?=[^，。；：\d]{2})")
_BY_MEASURE = re.compile(r"每(?:亩|吨|头|只|平方米|公顷|公斤|千瓦时?|度|立方米|人次|架次|标箱|公里|株|台|辆)")


def referred(text: str, found: Holder) -> Holder | None:
    """What words tell of somebody they only refer to (上述合作社〔复评合格〕的), empty where that is nothing (该服务站); None for no reference."""
    opens = _REFERENCE.match(text, found.start, found.end)
    if REFERS.fullmatch(text, found.start, found.end):
        return Holder(found.end, found.end)
    said = text[opens.end() : found.end] if opens else ""
    first = None if "的" in said else beneficiary.leading(said)
    if opens is None or first is None:
        return None
    told = opens.end() + first
    return Holder(told, found.end, bare=True) if told == found.end or text.startswith("的", found.end) else None


class WholeHolder:
    """Finds who gets what is said of all the sums or cases before it."""

    def __init__(self, reading: Reading, before: Before, around: Around) -> None:
        self.reading = reading
        self.text = reading.text
        self.before = before
        self.around = around

    def totals(self, grant: Grant) -> bool:
        """Whether a sum is the ceiling of all the steps in front of it (…，每个项目三年奖励累计不超过300万元)."""
        words = self.before.recipient.words
        return (
            words is not None
            and words.bare
            and grant.rate is None
            and len(grant.group) == 1
            and bool(_IN_ALL.match(self.text, grant.judged.scene.clause.start, grant.judged.scene.start))
        )

    def of_all_cases(self, grant: Grant) -> Recipient | None:
        """Whose ceiling over all the cases in front a sum alone is: the noun of which they are cases (…，给予20万元。〔累计奖励最高60万元〕), or None."""
        words, named, scene = self.before.recipient.words, self.before.named, grant.judged.scene
        if words is None or named is None or not (words.bare or grant.rate is None) or words.start == named.start:
            return None
        if not self.around.same_block(named.start, scene.start) or not _OVER_ALL.fullmatch(self.text, scene.clause.start, scene.start):
            return None
        noun = beneficiary.noun_opening(self.text[named.start : named.end])
        return Recipient(Holder(named.start + noun[0], named.start + noun[1])) if noun else None

    def caps_each(self, grant: Grant) -> bool:
        """Whether a sum caps what steps give by measure to one of those named before (…每亩80元，单个〔主体〕最高不超过20万元)."""
        words, whole = self.before.recipient.words, self.named_whole(grant)
        each = EACH_ONE.match(self.text, grant.judged.scene.clause.start, grant.judged.scene.start)
        if words is None or whole is None or each is None or self.before.last is None or not words.bare:
            return False
        by_measure = _BY_MEASURE.search(self.text, self.before.last.judged.scene.clause.start, self.before.last.judged.start)
        return bool(by_measure) and self.text.endswith(each["who"][-2:], whole.start, whole.end)

    def named_whole(self, grant: Grant) -> Holder | None:
        """The one named with a noun in a sum's statement, whose steps the awards before were."""
        named, start = self.before.named, grant.judged.scene.statement[0]
        return named if named is not None and start <= named.start < grant.judged.start else None

    def is_counted(self, found: Holder) -> bool:
        """Whether a name only counts one of those named before (单个〔企业〕全年累计不超过…)."""
        return not found.bare and found.end - found.start <= _LONGEST_COUNTED and self.text.endswith(COUNTING, 0, found.start)

    def told_in_front(self, found: Holder, begin: int) -> Holder | None:
        """Who the words in front of one that is only counted name (当年新获认证的〔机构〕，每个机构资助…), or None."""
        front = beneficiary.find(self.text, begin, found.start - 1)
        if front is None or front.weak or front.bare or referred(self.text, front):
            return None
        if CALLS.search(self.text[front.start : front.end]):
            return None
        return front if self.stands_for(found, front) else None

    def opens_with(self, found: Holder, start: int) -> Holder | None:
        """Who the clause that opens a statement names, of whom one that is only counted is one (…的外贸企业，展位每个…，每家〔企业〕…), or None."""
        comma = self.text.find("，", start, found.start)
        front = beneficiary.find(self.text, start, comma) if comma > start else None
        named = front is not None and not front.weak and not front.bare
        return front if front and named and self.text.endswith(self.text[found.start : found.end], front.start, front.end) else None

    def stands_for(self, found: Holder, before: Holder) -> bool:
        """Whether one that is only counted is the one named before, who is told more closely."""
        said, named = self.text[found.start : found.end], self.text[before.start : before.end]
        if before.bare or self.text.startswith("的，", before.end):  # 对开展船舶管理的，…，每家〔机构〕每年最高…
            return bool(GENERIC.fullmatch(said)) and not _STEP_TOLD.search(named)
        closer = len(named) > len(said)
        if not closer or said in named[-_LAST_WORDS:]:  # 优秀服务平台项目，每个〔平台〕
            return closer
        return bool(
            (_SOME_FIRM.fullmatch(said) and _FIRM.search(named)) or (_COUNTED_AS.fullmatch(said) and beneficiary.names_somebody(named))
        )

    def with_every(self, found: Holder) -> Recipient | None:
        """A firm that is only counted (每家〔企业〕…), with the condition right in front of it (举办地在海外的，每家企业…), or None."""
        opening = _COUNTED_BEHIND.search(self.text, max(0, found.start - 6), found.start)
        if opening is None or not (
            GENERIC.fullmatch(self.text, found.start, found.end)
            or _PRODUCT.fullmatch(self.text, found.start, found.end)
            or (found.end - found.start <= _A_NOUN and beneficiary.names(self.text[found.start : found.end]))
        ):
            return None
        clause = self.reading.clause_at(opening.start() - 1, opening.start())
        if clause.end - clause.start < _SHORTEST_CONDITION or _REFERRED.search(self.text, clause.start, clause.end):
            return None
        view = self.reading.outline.view
        words = Holder(clause.start, opening.start(), bare=True)
        return Recipient(words, "的" + view.written(found.start, found.end))
