"""Who is told of around a sum: by the label of its item, the line above it, the sentence behind it, whom its clause counts."""

from __future__ import annotations

import re

from extract.records import beneficiary
from extract.records.awards.grants import Grant
from extract.records.beneficiary import Holder
from extract.records.document.reading import Reading
from extract.seek import behind_last

_ITEM_LABEL = re.compile(
    rf"(?:{beneficiary.ITEM}|-|·)"
    r"(?P<who>(?![^，。；：]*(?:给予|奖励|对|按))[^，。；：\d]{2,16})(?:：|(?<=[者户人员庭区])，(?=每[人户月年案名]|得?(?:发给|补助|核发|核给)|最高))"
)
_OPENING_LABEL = re.compile(rf"{beneficiary.ITEM}?(?P<who>[^，。；：、\d]{{2,16}})：")
_SHORT_NAME = 4  # characters of a name that tells no more than its kind (项目)
_DOER = re.compile(r"(?:企业|单位|机构|公司|院所|高校|个人|申请人|主体|团队|合作社|家庭)$")
EACH_ONE = re.compile(
    r"(?:原则上)?(?:每[家个名所间位户]|单[个家户]|同一[个家户]?)(?P<who>[^，。；：\d每]{0,6}?(?:企业|单位|机构|院所|高校|院校|学校|场站|项目|合作社|申请人|家庭|个人|主体|平台|课题|团队))"
)
EACH_WITHIN = re.compile(
    r"(?:每一?|同一)[个家名位户]?(?P<who>[^，。；：、\d每年月]{2,8}?)(?:[于在](?:每|同|一|全|其)?[一个]?[^，。；：\d]{0,8}?(?:[年季月]度?|期间?)[内中]?|(?:每|全)?一?个?年度?[内中]?)"
)  # 每一〔农户〕于同一年度内
_AMONG = ("其中", "但")  # in front of what a ceiling counts
_FIRST_STEP = re.compile(
    r"(?:阶梯|分档|分级|分类|分段|累进)[^，。；：]{0,8}：(?:[①-⒛㈠-㈩]|（[一二三四五\d]）|\d[.、])?(?P<step>[^，。；：]*\d[^，。；：]*?)的?，[^，。；：]*$"
)
CALLS = re.compile(r"(?<!已)(?:发布|征集|发起)[^，。；]{0,24}(?:计划|课题|项目|需求|榜单|清单|场景|任务)$")
COUNTING = ("单个", "单家", "单户", "单一", "同一", "同一个", "同一家", "同一户", "每家", "每个", "每户", "一家", "一个")
UNDERTAKING = re.compile(r"(?:项目|平台|基地|中心|园区|实验室|载体|联合体|产品|活动|赛事|展会|课题|工程|计划|专项|场景|街区)$")
_BY_HEADS = re.compile(r"[依按]照?[^，。；：\d]{2,8}人数(?=，|每|$)")  # 依受雇人数每人…: those counted get nothing
_APPLIES = re.compile(
    r"(?:(?<![^，。；：、条款项）\n])|(?<=^))(?P<who>[^，。；：、\d]{2,14}?)(?:(?:依据?|按照?|经)[^，。；：]{2,14}?|[得可须应])?(?:提出)?(?:申请|请领|申领)"
)  # 〔雇主〕依前二条规定申请雇用奖助
# 残疾人与雇主约定全时受雇者：
_ITEM_OF_OTHERS = re.compile(
    rf"{beneficiary.ITEM}(?P<case>[^，。；：]{{2,16}}[与和同](?P<whom>[^，。；：]{{2,8}}?)(?:约定|签订|签定|订立|签署|协议|商定|议定|成立|缔结)[^，。；：]{{2,24}})者[：，]"
)
_SUM_ALONE = re.compile(
    r"(?:（?[一二三四五六七八九十\d]{0,3}[）、.-]?[^，。；：对给\d]{2,14}(?:补助|补贴|奖励|津贴|资助|奖补|扶持)[金费]?：)?"
    r"(?:每[^，。；：]{1,4})?(?:最高|一次性|定额)*(?:给予)?(?:补助|奖励|补贴|资助|奖助|发给|核发)?(?:最高|新台币|人民币|（[^（）]{1,6}）)*"
)
_MARKED = re.compile(r"[-·●•■◆▪*（(①-⒛㈠-㈩]|[一二三四五六七八九十\d]{1,2}[.、]")
_LABEL_LINE = re.compile(r"[-·●•■◆▪*](?P<who>[^，。；：、\d（）]{2,20})(?:（[^（）]*）)?")  # -自营工作者（指…）
_HELPS = re.compile(
    r"(?:奖励|辅导|协助|补助|鼓励|支持|资助|扶助|帮助|用于|奖助)(?P<who>[^，。；：\d]{2,10}?)"
    r"(?=取得|购|更新|改|参|进修|办|建|导入|完成|通过|申请|开|实施|设|添|装|租|聘|雇|引进|采|提升|汰换|学习|培训|考取|投保|报名|从事|修|创)"
)  # 辅导〔传统车行〕取得授权, 协助〔摊商〕更新设施


class Around:
    """Finds who is told of around the sums of one document."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text

    def item_label(self, start: int, head: int) -> Holder | None:
        """The label that opens the list item a sum stands in (（一）第一名：颁发奖牌，奖金…), or None."""
        if self.reading.lead_in_at(head) is None and not self.reading.section_at(head):
            return None
        found = _ITEM_LABEL.match(self.text, start, head)
        if found is None or beneficiary.is_no_label(found["who"]):
            return None
        label = Holder(*found.span("who"), bare=True)
        return label if beneficiary.tidied(self.text, label) else None  # 1.〔租房〕：按租金的50%: what for

    def topic_label(self, grant: Grant) -> Holder | None:
        """Who the label that opens a sum's statement names (〔在校学生〕：个人缴费413元，财政补助标准为每人956元), or None."""
        found = _OPENING_LABEL.match(self.text, grant.head.scene.statement[0], grant.head.scene.start)
        return Holder(*found.span("who")) if found and beneficiary.names(found["who"]) else None

    def label_line(self, head: int) -> Holder | None:
        """Who the bullet line right above names that stands over the line of a sum (-渔民 / 每月1万元补助金), or None."""
        met = self.reading.blocks_met(head)
        if met is None:
            return None
        above, block = met
        found = None if _MARKED.match(self.text, block.start) else _LABEL_LINE.fullmatch(self.text, above.start, above.end)
        return Holder(*found.span("who")) if found and beneficiary.names_somebody(found["who"]) else None

    def said_behind(self, grant: Grant) -> Holder | None:
        """Whom the sentence behind a sum that stands alone speaks of (补助2万元整。辅导〔转型车行〕购置…), or None."""
        start, end = grant.judged.scene.statement
        if not _SUM_ALONE.fullmatch(self.text, start, grant.head.scene.start) or not self.same_block(start, end):
            return None
        found = _HELPS.match(self.text, end)
        return Holder(*found.span("who")) if found else None

    def benefiting(self, grant: Grant) -> Holder | None:
        """Who the words behind a sum say benefits, up to the next sum of its statement (…，上限为二万元，全港十四万名〔纳税人〕受惠), or None."""
        start, end = grant.group[-1].end, grant.judged.scene.statement[1]
        following = (n.start for n in self.reading.numbers_between(start, end) if n.kind == "money")
        return beneficiary.benefiting(self.text, start, next(following, end))

    def applicant(self, found: Holder | None, begin: int, head: int) -> Holder | None:
        """Who the lead-in says applies, where an item only counts others by the head (〔雇主〕申请，依下列规定核发：…者，依受雇人数每人…), or None."""
        if not _BY_HEADS.search(self.text, begin, head) or (
            found and (found.bare or beneficiary.names(self.text[found.start : found.end][-16:]))
        ):
            return None
        said = (_APPLIES.search(self.text, *lead) for lead in self.reading.lead_ins_above(head))
        return next((Holder(*one.span("who")) for one in said if one and beneficiary.names(one["who"])), None)

    def applicant_case(self, start: int, head: int) -> tuple[Holder, Holder] | None:
        """The item that tells what others have agreed with the one who applies, and that one as the lead-in names it
        (〔雇主〕申请奖助，依下列规定核发：一、〔残疾人与雇主约定全时受雇〕者：每人…), or None.
        """
        item = _ITEM_OF_OTHERS.match(self.text, start, head)
        if item is None:
            return None
        said = (_APPLIES.search(self.text, *lead) for lead in self.reading.lead_ins_above(head))
        who = next((one for one in said if one and one["who"].endswith(item["whom"])), None)
        named = beneficiary.tidied(self.text, Holder(*who.span("who"))) if who else None
        return (Holder(*item.span("case"), bare=True), named) if named else None

    def each_within(self, start: int, head: int) -> Holder | None:
        """Whom the clause that opens a sum's sentence counts, with the time in which (每一〔农户〕于同一年度内，补助最高为…), or None."""
        clause = self.reading.clause_at(head, head)
        begin = behind_last(self.text, start, max(start, clause.start - 1), "，；：。\n")
        found = EACH_WITHIN.fullmatch(self.text, begin, max(begin, clause.start - 1))
        return Holder(*found.span("who")) if found and beneficiary.names(found["who"]) else None

    def each(self, grant: Grant) -> Holder | None:
        """Whom a ceiling's own clause counts (每家单位每年不超过…, 单个企业最高…)."""
        scene = grant.judged.scene
        found = EACH_ONE.match(self.text, scene.clause.start, scene.start)
        return Holder(*found.span("who")) if found else None

    def counts_others(self, grant: Grant, named: Holder | None) -> Holder | None:
        """The firm that a ceiling counts, where only what it does is named (项目按…的50%补助，单个〔企业〕最高…), or None."""
        start = grant.judged.scene.clause.start
        start += next((len(word) for word in _AMONG if self.text.startswith(word, start)), 0)
        found = EACH_ONE.match(self.text, start, grant.judged.scene.start)
        each = Holder(*found.span("who")) if found else None
        if each is None or named is None or not _DOER.search(self.text, each.start, each.end):
            return None
        said = self.text[named.start : named.end]
        if self.text[each.end - 2 : each.end] in said or (grant.rate is not None and len(said) > _SHORT_NAME):
            return None
        return each if UNDERTAKING.search(said) or self.text.endswith(COUNTING, 0, named.start) else None

    def only_counted(self, grant: Grant, found: Holder) -> bool:
        """Whether the words in front name nobody, or only who calls for what the sum is for (支持平台发布计划，单个〔项目〕最高…)."""
        said = self.text[found.start : found.end]
        if CALLS.search(said):
            return True
        return grant.rate is not None and not beneficiary.names_somebody(said)

    def each_thing(self, start: int, head: int) -> Holder | None:
        """The thing that each sum is for (每艘〔木质渔船〕减船转产补助…), where nobody else is named."""
        found = beneficiary.each_thing(self.text[start:head])
        return Holder(start + found[0], start + found[1]) if found else None

    def first_step(self, named: Holder, head: int) -> Holder | None:
        """The step between who is named and the sum, behind the colon of a ladder (对农户实行阶梯补贴：〔50亩以上〕的，每亩…), or None."""
        found = _FIRST_STEP.search(self.text, named.end, head)
        if found is None or beneficiary.names_somebody(found["step"]):
            return None
        return Holder(*found.span("step"), bare=True)

    def same_block(self, a: int, b: int) -> bool:
        one, two = self.reading.sentence_at(a), self.reading.sentence_at(b)
        return bool(one and two and one.block == two.block)
