"""Who each award of a document goes to, in order: named in its own words, else by what stands before it, above it, or over it.

A step or a condition without a noun (考核优秀的, A类, 200亩以上) takes the noun of who was named before it in its paragraph,
in the lead-in of its list, or in the heading above.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extract.lexicons import any_of, per_pack, table
from extract.records import beneficiary
from extract.records.beneficiary import Holder
from extract.records.cards import card_title
from extract.records.completing import Completing, Recipient, above, scope_of
from extract.records.given_sums import SERIES
from extract.records.grants import Grant
from extract.records.memory import Memory
from extract.records.objects import object_said
from extract.records.payers import paid_by_a_level, paid_for
from extract.records.reading import Reading
from extract.records.row_cells import RowCell, named_in

_ITEM_LABEL = re.compile(
    rf"(?:{beneficiary.ITEM}|-|·)"
    r"(?P<who>(?![^，。；：]*(?:给予|奖励|对|按))[^，。；：\d]{2,16})(?:：|(?<=[者户人员庭区])，(?=每[人户月年案名]|得?(?:发给|补助|核发|核给)|最高))"
)
_OPENING_LABEL = re.compile(rf"{beneficiary.ITEM}?(?P<who>[^，。；：、\d]{{2,16}})：")
_BY_ITSELF = re.compile(
    r"(?:（[^（）]{1,3}）|[一二三四五六七八九十\d]{1,3}[、.．])?(?P<who>(?:按(?!下列|以下|上述|照)|依(?!下列|以下|上述|据|照)|由|以|自(?!治)|于|在|因|第[一二三四五六七八九十]级)[^，。；：、\d]{2,20}(?:者|人|户|员|训练|办理|承办|主办|市|县|区|学校|机构|团体|单位))："
)
_BOUND_ALONE = re.compile(r"(?:最高|最多|不超过)+")
_WAIVES = re.compile(r"宽减|宽免|减免|豁免|免收|减收|少收|退还|退回|回赠")  # who has to pay less is seldom named in front
_SHORT_NAME = 4  # characters of a name that tells no more than its kind (项目)
_ENTITLED = re.compile(r"(?:可|应|得|可以|均可|还可)(?:[^，。；]{0,12})?(?:享受|获得?|领取|申领|申请)[^，。；]{0,10}(?:奖|补|贴|资助|津贴)")
_DOER = re.compile(r"(?:企业|单位|机构|公司|院所|高校|个人|申请人|主体|团队|合作社|家庭)$")
_EACH_ONE = re.compile(
    r"(?:原则上)?(?:每[家个名所间位户]|单[个家户]|同一)(?P<who>[^，。；：\d每]{0,6}?(?:企业|单位|机构|院所|高校|院校|学校|场站|项目|合作社|申请人|家庭|个人|主体|平台|课题|团队))"
)
_AMONG = ("其中", "但")  # in front of what a ceiling counts
_FIRST_STEP = re.compile(
    r"(?:阶梯|分档|分级|分类|分段|累进)[^，。；：]{0,8}：(?:[①-⒛㈠-㈩]|（[一二三四五\d]）|\d[.、])?(?P<step>[^，。；：]*\d[^，。；：]*?)的?，[^，。；：]*$"
)
_CALLS = re.compile(r"(?<!已)(?:发布|征集|发起)[^，。；]{0,24}(?:计划|课题|项目|需求|榜单|清单|场景|任务)$")
_FOLLOWS = re.compile(r"[^，；]?(?:（[^（）]*）)?(?:奖励|补贴|补助|资助|为上限|为限|为度)?[，；]")  # from one sum to the clause of the next
_TOLD = re.compile(r"\d[\d.]*[%‰万亿元]|给予|按")
_COUNTING = ("单个", "单家", "单户", "单一", "同一", "同一个", "同一家", "每家", "每个", "每户", "一家", "一个")
_COUNTED_AS = re.compile(r"主体|申请人|项目")
_ASIDE = 24  # characters of an aside in brackets
_RUN_ON = 4  # characters from one sum to the words that name who gets the next (，给予个人)
_LONGEST_COUNTED = 8  # characters
_COUNTED_BEHIND = re.compile(r"的，(?:对|按)?(?:每|单|同一)[家个户件项]$")
_PRODUCT = re.compile(r"(?:获证|获奖|认证|入选|达标)?(?:产品|作品|品牌|证书|商标|标准|专利|项目)")
_SHORTEST_CONDITION = 4  # characters
_SEVERAL = re.compile(r"、|以及")
_ROLE = r"(?:牵头|建设|申报|申请|运营|承担|承办|主办|实施|管理|投资|依托|组织|培训|联合|共建|承建|用人|主导|参与|所在|获奖|获评|入选|中标|引才|推荐|派出|培养|第一完成|项目|原)*(?:单位|企业|公司|机构|主体)"
_ANYBODY = re.compile(
    rf"个人|本人|(?:申请|获奖|受聘|完成|发明|带头|负责|传承)人|获奖者|(?:所在|获奖)?(?:学校|高校|院校|医院|团队|集体|家庭|村|社区|协会)|{_ROLE}"
)
_UNDERTAKING = re.compile(r"(?:项目|平台|基地|中心|园区|实验室|载体|联合体|产品|活动|赛事|展会|课题|工程|计划|专项|场景|街区)$")
_STAGE = re.compile(r"[，；]?(?P<when>[^，。；：]{4,30}?)(?:之?后|的)，(?:予以|给予|再|一次性|可|补贴|补助|奖励|资助|最高)*$")
_WITH_WHOM = ("向", "与", "经", "被", "由", "从", "在")  # 企业〔向银行申请贷款〕的
_THING_BEFORE = re.compile(
    r"每[件项本篇部台辆](?![以最奖补给按]|[^，。；：、\d]{0,3}每[年月])[^，。；：、\d]{2,8}(?:奖励|补助|补贴|资助|给予)(?:最高|不超过)*[\d.,]+[万亿]?元$"
)
_NEXT_CASE = re.compile(r"元?[、，和及；]")  # 一级每人每月160元、〔二级〕
_NAMES_ANEW = re.compile("[对向给]")
_GIVING_TO = ("给予", "奖励", "补助", "补贴", "资助", "发给", "奖给", "授予", "拨付给", "拨付", "发放给")
_GIVES = "|".join(_GIVING_TO)
_GIVER = r"(?:由?(?:[市区县省镇州]|同级|本级)?(?:财政|政府|人民政府)|管委会|按规定|经[^，。；：\d]{2,12}?后，?|每[年次项]|分别|各|再|另|一次性|可|将|并)*"
_TO_ANYBODY = re.compile(rf"的?，(?:[^，。；：]{{0,6}}，)?{_GIVER}(?:{_GIVES})(?P<who>{_ANYBODY.pattern})(?=最高|不超过|一次性|每年|\d)")
_CONDITION_TOLD = re.compile(
    rf"(?:(?<![^。；：）】、.\n ])|对|凡是?)(?P<when>(?!其|给|[对凡])[^。；：【】对]{{4,40}})的，(?:[^，。；：]{{0,6}}，|(?:授予|颁发|授牌)[^，。；：]{{0,16}}，)?{_GIVER}(?:{_GIVES})$"
)
_BY_HEADS = re.compile(r"[依按]照?[^，。；：\d]{2,8}人数(?=，|每|$)")  # 依受雇人数每人…: those counted get nothing
_APPLIES = re.compile(
    r"(?:(?<![^，。；：、条款项）\n])|(?<=^))(?P<who>[^，。；：、\d]{2,14}?)(?:(?:依据?|按照?|经)[^，。；：]{2,14}?|[得可须应])?(?:提出)?(?:申请|请领|申领)"
)  # 〔雇主〕依前二条规定申请雇用奖助
_HAS_NOUN = re.compile(r"的[^，的]{0,10}(?:企业|单位|机构|公司|人员|人才|项目|个人|主体)$")
_ONLY_REFERS = re.compile(r"^(?:符合|满足|具备|通过)(?:上述|以上|相关|规定|申报|条件|要求|审核|评审|验收)|(?:条件|要求)的?$")
_REFERRED = re.compile(r"^(?:符合|满足|具备|经|通过|对)|(?:条件|要求)的?$|\d[\d.]*[万亿]?元")
_IN_ALL = re.compile(r"(?:每|单|同一)[个家户位]?[^，。；：\d]{0,12}?(?:累计|合计|总额|总计|共)")
_EACH_PERSON = re.compile(r"(?:其中|且|但)?(?:单人|每人|每名|每位|同一人|个人)(?![^，。；]{0,6}(?:企业|单位|机构))")
_OVER_ALL = re.compile(
    r"(?:以上|上述|前述|各项|各阶段|几项|三项|两项|全部|所有)?(?:各项|奖励|补助|补贴|资助|扶持|支持|奖补)*(?:资金|奖金)?(?:累计|合计|总计|总额|共计)(?:给予|奖励|补助|补贴|资助|扶持|支持|奖补|金额|额度|总额|资金)*(?:最高|最多|不超过|不得超过|不高于|为|人民币)*"
)  # 累计奖励最高〔60万元〕
_GENERIC = re.compile(r"企业|单位|机构|公司|申请人|主体|申请单位|申报单位")
_SOME_FIRM = re.compile(r"(?:[^，。；：、的]{0,3}(?:企业|单位|机构|公司|主体)|申请人)")  # each one that a ceiling counts: 每家经营企业
_STEP_TOLD = re.compile(r"\d")  # a step of a scale: what caps the steps is of them all
_FIRM = re.compile(r"(?:企业|公司|商|者|方|户|平台|园区|机构|单位|旅行社|合作社|基地|农场|团队|中心)(?:（[^（）]*）)?$")
_REFERS = re.compile(
    r"(?:该|上述|前述|前款|前项|此)[类等条]?(?:企业|项目|单位|机构|个人|人员|人才|团队|平台|园区|基地|对象|主体|家庭|学校)"
    r"|(?:奖励|补贴|补助|支持|资助|扶持|申报|申请|发放|奖补)?(?:对象|主体)"
)
_BY_MEASURE = re.compile(r"每(?:亩|吨|头|只|平方米|公顷|公斤|千瓦时?|度|立方米|人次|架次|标箱|公里|株|台|辆)")
_LEVEL_RAISED = re.compile(
    r"(?:\n|[，；]|其中|[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]|(?:将|把|提高|调整|上调|提升))*(?P<level>[^，。；：、\d]{2,24}?(?:标准|补[助贴]|津贴|[金费]|（[^（）\d]*）))，?(?:由|从)[^，。；]{2,20}(?:提高|上调|调整|提升|调高|提|增)(?:到|至|为)[^，。；\d]{0,6}$"
)
_MOVED_TO = re.compile(
    r"(?:\n|[，；]|其中|[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]|对)*(?P<who>[^，。；：、\d]{2,30}?)(?:由|从)[^，。；：、\d]{2,16}?标准(?:提高|上调|调整|提升|调高|改)(?:到|至|为)[^，。；\d]{0,6}$"
)  # 〔新型光伏项目〕由超水平奖励标准调整至0.5元: to the level of another class
_CASE_RULES = frozenset(("money.cases", "money.benefit_titled", "money.benefit_fixed", "money.birth", "money.parallel"))
_PLACE = r"[^，。；：、\d]{1,7}(?:[^社园校厂库片小辖景]区|市|县|州|旗|镇|乡|街道)"
_PLACES = re.compile(
    rf"(?P<who>{_PLACE}(?:[、和及与]{_PLACE})+)(?:地区|范围)?(?:每[^，。；：、\d每]{{1,4}})*(?:统一|均|按)*(?:为|是|按)?(?:最高|每[^，。；：、\d每]{{1,4}})*"
)
_BY_RATE = re.compile(r"(?:对|[、，])[^，。；：、\d]{2,24}?(?:分别|均|则|统一|各)*按照?$")
_NEXT_IN_TURN = re.compile(
    rf"[、，；和及](?:对)?(?P<who>(?!再|另|各|其[中余])[^，。；：、\d]{{0,14}}?(?:(?P<area>{beneficiary.AREA})|[^，。；：、\d]))(?:分别|均|则|统一)*按照?"
)
_ITEM_MARK = re.compile(r"（[一二三四五六七八九十\d]{1,3}）")
_STOPS = re.compile(r"；|。")
_SUM_ALONE = re.compile(
    r"(?:（?[一二三四五六七八九十\d]{0,3}[）、.-]?[^，。；：对给\d]{2,14}(?:补助|补贴|奖励|津贴|资助|奖补|扶持)[金费]?：)?"
    r"(?:每[^，。；：]{1,4})?(?:最高|一次性|定额)*(?:给予)?(?:补助|奖励|补贴|资助|奖助|发给|核发)?(?:最高|新台币|人民币|（[^（）]{1,6}）)*"
)
_DOES = re.compile(
    r"(?:新|年|年度|年内|当年|首次|每年|全年|累计|自主|再)*(?:参加|参与|引进|流转|组织|新建|购置|购买|购进|开展|举办|承办|开行|种植|养殖|租用|租赁|聘用|招用|吸纳|输送|使用|采购|实施|从|开设|设立|改造|建设|扩建)(?![方者])"
)
_MARKED = re.compile(r"[-·●•■◆▪*（(①-⒛㈠-㈩]|[一二三四五六七八九十\d]{1,2}[.、]")
_LABEL_LINE = re.compile(r"[-·●•■◆▪*](?P<who>[^，。；：、\d（）]{2,20})(?:（[^（）]*）)?")  # -自营工作者（指…）
_HELPS = re.compile(
    r"(?:奖励|辅导|协助|补助|鼓励|支持|资助|扶助|帮助|用于|奖助)(?P<who>[^，。；：\d]{2,10}?)"
    r"(?=取得|购|更新|改|参|进修|办|建|导入|完成|通过|申请|开|实施|设|添|装|租|聘|雇|引进|采|提升|汰换|学习|培训|考取|投保|报名|从事|修|创)"
)  # 辅导〔传统车行〕取得授权, 协助〔摊商〕更新设施


@per_pack
def _of_a_case() -> re.Pattern[str]:
    """Words that measure the case that is reported or solved."""
    return re.compile(any_of(table("policy", "cases")["words"]))


class Holders:
    """Finds the recipients of one document's awards; asked in order, since a sum that names nobody goes to who was named before."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text
        self.memory = Memory(reading)
        self._last: Grant | None = None
        self._recipient = Recipient()
        self._things: tuple[int, int] | None = None  # the statement whose row tells things apart by their kind, and not who gets the sums
        self._named: Holder | None = None  # the last one named with a noun

    def of(self, grant: Grant) -> Recipient:
        """The recipient of a grant."""
        last = self._last
        if last is None or grant.head is not last.head or grant.rate is not None:
            self._recipient = self._find(grant)
        self._last = grant
        return self._recipient

    def _find(self, grant: Grant) -> Recipient:
        start, head = grant.head.scene.statement[0], grant.head.scene.start
        same = self._last is not None and self._last.judged.scene.statement == grant.head.scene.statement
        if same and head <= self._end_of_last() and (anew := self._relieved_anew(grant)):
            return self._named_anew(anew, head)
        begin = self._begin(head) if same else start
        own = (said := self._own(grant)) and beneficiary.tidied(self.text, said)
        if same and self._things == grant.head.scene.statement and not _NAMES_ANEW.search(self.text, begin, head):
            return self._recipient
        if paid_by_a_level(self.reading, grant):
            own = None
            if (place := paid_for(self.text, grant)) or same:
                return Recipient(place) if place else self._recipient
        meant, cell = object_said(self.reading, head), self.reading.row_cells.at(head)
        if (whom := self._whom_of_row(cell, own, begin, head)) is not None:
            return self._named_anew(whom, head)
        found = own or beneficiary.find(self.text, begin, head, listed=len(grant.group) > 1)
        if found is not None and grant.judged.rule == SERIES and not beneficiary.names(self.text[found.start : found.end]):
            found = found._replace(bare=True)  # 完成改制，给予50万元；〔通过辅导〕，100万元: a further case of the same
        if found is None and same and meant and self._recipient.words is not None and self._of_the_same(grant):
            return self._recipient  # 参加境外展会，展位费补70%，〔人员费〕每人补1万元
        if meant and meant[1] and not (cell and cell.whom) and (found is None or self._less_than(found, meant[0])):
            if found and found is own and found.bare:
                return self._case_of(found, meant[0])
            return self._named_anew(self._counts_others(grant, meant[0]) or meant[0], head)
        found = self._closer(grant, found, begin, own is None)
        if (told := self._told_besides(grant, found, begin, same)) is not None:
            return told
        return self._settled(grant, found, begin, same, meant[0] if meant else None)

    def _of_the_same(self, grant: Grant) -> bool:
        """Whether a sum that names nobody surely goes to who was named in its statement: an exact one, or a ceiling for each person."""
        scene = grant.judged.scene
        each = _EACH_PERSON.match(self.text, scene.clause.start, scene.start)
        return scene.quantity.bound == "exact" or each is not None

    def _whom_of_row(self, cell: RowCell | None, own: Holder | None, begin: int, head: int) -> Holder | None:
        """Who the row of a sum's cell says it is for, unless the sum's own words tell more; None outside of such rows."""
        who = named_in(self.text, cell.whom) if cell and cell.whom else None
        if cell is None or who is None:
            return None
        said = own or beneficiary.find(self.text, max(begin, cell.own[0]), head)
        return who if said is None or said.weak or not self._tells_more(said) else None

    def _closer(self, grant: Grant, found: Holder | None, begin: int, by_words: bool) -> Holder | None:
        """What was found, or what tells better than it: an item's label, the thing counted, whom the clause counts, who 本人 is.

        by_words: whether it was found in the words in front, and is no label of the sum's own.
        """
        start, head = grant.head.scene.statement[0], grant.head.scene.start
        if by_words and (found is None or not (self._somebody(found) or self._is_size(found))):
            found = self._item_label(start, head) or found
        if (applicant := self._applicant(found, begin, head)) is not None:
            return applicant
        if found is None or not (found.bare or self._somebody(found)):
            thing = beneficiary.counted_thing(self.text, begin, head)
            found = thing if thing and not (found and self.text[found.end - 1] == self.text[thing.end - 1]) else found
        refers = found is not None and _REFERS.fullmatch(self.text, found.start, found.end)
        if found is None or (refers and not _CONDITION_TOLD.search(self.text, begin, found.start)):
            return None  # 上述企业: who was named before, or nobody where that cannot be told
        if not found.bare and self._only_counted(grant, found):
            found = self._each(grant) or found
        if self.text[found.start : found.end] == "本人" and found.start - begin > _RUN_ON:
            return beneficiary.find(self.text, begin, found.start - 2) or found  # …的技术人员，奖励〔本人〕2万元
        return found

    def _told_besides(self, grant: Grant, found: Holder | None, begin: int, same: bool) -> Recipient | None:
        """The recipient that a condition, a stage, a name before or a whole of steps tells better than what was found, or None."""
        start, head, before = grant.head.scene.statement[0], grant.head.scene.start, self._recipient.words
        if found is not None and (told := self._told_by_condition(found, begin, same)) is not None:
            return told
        if found is not None and self._is_counted(found):
            if (with_condition := self._with_every(found)) is not None:
                return with_condition
            if (front := self._told_in_front(found, begin)) is not None:
                return self._named_anew(front, head)
            if before is not None and same and self._stands_for(found, before):
                return self._recipient
            if same and (opens := self._opens_with(found, start)) is not None:
                return self._named_anew(opens, head)
        if found is None and (all_cases := self._of_all_cases(grant)) is not None:
            return all_cases
        if same and (self._totals(grant) or self._caps_each(grant)) and (whole := self._named_whole(grant)):
            return Recipient(whole)
        return self._stage(found, begin, head, same)

    def _settled(self, grant: Grant, found: Holder | None, begin: int, same: bool, meant: Holder | None) -> Recipient:
        """The recipient that what was found names, or who was named before, above or behind it."""
        start, head, before = grant.head.scene.statement[0], grant.head.scene.start, self._recipient.words
        line = (self._label_line(head) or card_title(self.reading, head)) if found is None or found.weak else None
        if line is not None:
            return self._named_anew(line, head)
        if (counted := self._counts_others(grant, found or (before if same else None))) is not None:
            return Recipient(counted)
        thing = self._each_thing(begin, head) if found is None else None
        if thing and before is not None and self.text[before.start - 2] == "每":
            return self._named_anew(thing, head)  # 每艘钢制渔船…，每艘〔木质渔船〕…
        if found is not None and not found.bare and not found.weak and (step := self._first_step(found, head)):
            self._named, found = found, step
        if same and found is not None and self._goes_on(found):
            found = found._replace(bare=True)
        whole = self._meant_by(found, start)
        if found is not None and not found.weak:
            return self._in_row(self._named_anew(whole or found, head), same)
        if _WAIVES.search(self.text, start, head) and (helped := self._benefiting(grant)):
            return self._named_anew(helped, head)
        if before is not None and (same or self._same_block(before.start, head)):
            between = None if same else self._told_between(start)
            return self._named_anew(between, head) if between else self._recipient
        further = self._told_elsewhere(grant, found, thing, meant)
        if further is None or (further.weak and not self._somebody(further)):
            return Recipient()  # 研发补助: what is given, and nobody
        return self._named_anew(further, head)

    def _told_between(self, start: int) -> Holder | None:
        """Who the statement right in front gives something of which no sum is told (〔高管〕还可获得人才奖励。两项奖励最高为…), or None."""
        said = self.reading.previous_statement(start)
        if said is None or said[0] <= self._end_of_last() or not _ENTITLED.search(self.text, *said):
            return None
        found = beneficiary.find(self.text, *said)
        return found if found and not (found.weak or found.bare) and self._somebody(found) else None

    def _told_elsewhere(self, grant: Grant, found: Holder | None, thing: Holder | None, meant: Holder | None) -> Holder | None:
        """Who is told of behind a sum, before or above it, the nearest; where nobody surely is, what its own words tell comes first.

        found: whom these name weakly; thing: what they count.
        """
        weak = self._said_behind(grant)
        if weak and not weak.weak:
            return weak
        if found is None and (label := self._topic_label(grant)) is not None:
            return label
        for who in self.memory.of(grant.head.scene.statement[0], grant.head.scene.start, meant):
            if not who.weak:
                return who
            weak = weak or who
        return self._each(grant) or found or weak or thing or self._benefiting(grant)

    def _somebody(self, found: Holder) -> bool:
        """Whether the words of a holder name somebody, or say what somebody does."""
        return beneficiary.names_somebody(self.text[found.start : found.end])

    def _less_than(self, found: Holder, meant: Holder) -> bool:
        """Whether words under a standard's label name nobody, or only by their noun who its 申请对象 is (每个〔团队〕最高…)."""
        said, named = self.text[found.start : found.end], self.text[meant.start : meant.end]
        if _SEVERAL.search(named) and (said in named or found.bare):
            return False  # one of several, or a case that does not fit all of them
        if found.weak or not beneficiary.names_somebody(said) or said in named or _GENERIC.fullmatch(said):
            return True
        return self.text.endswith(_COUNTING, 0, found.start) and said[-2:] in named

    def _case_of(self, case: Holder, whom: Holder) -> Recipient:
        """A case that a standard tells apart (一等奖, 招用3人以下的), with the noun of who its 申请对象 is."""
        noun = beneficiary.noun_of(self.text[whom.start : whom.end])
        written = self.reading.outline.view.written
        return Recipient(case, "的" + written(whom.start + noun[0], whom.start + noun[1]) if noun else "")

    def _first_step(self, named: Holder, head: int) -> Holder | None:
        """The step between who is named and the sum, behind the colon of a ladder (对农户实行阶梯补贴：〔50亩以上〕的，每亩…), or None."""
        found = _FIRST_STEP.search(self.text, named.end, head)
        if found is None or beneficiary.names_somebody(found["step"]):
            return None
        return Holder(*found.span("step"), bare=True)

    def _tells_more(self, found: Holder) -> bool:
        """Whether the words in a sum's own cell tell who gets it better than its row's cell for that (高新企业 tells more than 企业, 项目)."""
        said = self.text[found.start : found.end]
        counted = self.text.endswith(_COUNTING, 0, found.start)
        return beneficiary.names_somebody(said) and not counted and not _GENERIC.fullmatch(said)

    def _each_thing(self, start: int, head: int) -> Holder | None:
        """The thing that each sum is for (每艘〔木质渔船〕减船转产补助…), where nobody else is named."""
        found = beneficiary.each_thing(self.text[start:head])
        return Holder(start + found[0], start + found[1]) if found else None

    def _meant_by(self, found: Holder | None, start: int) -> Holder | None:
        """Whom a bare 企业 that opens a statement means: the firm that the statement in front names more closely, or None."""
        if found is None or found.start != start or not _GENERIC.fullmatch(self.text, found.start, found.end):
            return None
        named = self.memory.before(start)
        said = self.text[named.start : named.end] if named and not named.bare and not named.weak else ""
        return named if len(said) > found.end - found.start and said.endswith(self.text[found.start : found.end]) else None

    def _goes_on(self, found: Holder) -> bool:
        """Whether words only say what else the one named before does (旅行社组团…，奖励A；〔年组织包机〕的，每架次补助B)."""
        said = self.text[found.start : found.end]
        return self._named is not None and not found.weak and "的" not in said and bool(_DOES.match(said))

    def _with_every(self, found: Holder) -> Recipient | None:
        """A firm that is only counted (每家〔企业〕…), with the condition right in front of it (举办地在海外的，每家企业…), or None."""
        opening = _COUNTED_BEHIND.search(self.text, max(0, found.start - 6), found.start)
        if opening is None or not (
            _GENERIC.fullmatch(self.text, found.start, found.end) or _PRODUCT.fullmatch(self.text, found.start, found.end)
        ):
            return None
        clause = self.reading.clause_at(opening.start() - 1, opening.start())
        if clause.end - clause.start < _SHORTEST_CONDITION or _REFERRED.search(self.text, clause.start, clause.end):
            return None
        view = self.reading.outline.view
        words = Holder(clause.start, opening.start(), bare=True)
        return Recipient(words, "的" + view.written(found.start, found.end))

    def _told_by_condition(self, found: Holder, begin: int, same: bool) -> Recipient | None:
        """Somebody behind a verb of giving who is no closer named than 个人, with the condition in front (对到本区就业的，给予〔个人〕…), or None."""
        if found.bare:
            behind = _TO_ANYBODY.match(self.text, found.end)
            return Recipient(found, "的" + self.reading.outline.view.written(*behind.span("who"))) if behind else None
        if not _ANYBODY.fullmatch(self.text, found.start, found.end) or not self.text.endswith(_GIVING_TO, begin, found.start):
            return None
        written, before = self.reading.outline.view.written, self._recipient.words
        if same and before and before.bare and self._recipient.noun and found.start - begin <= _RUN_ON:
            return Recipient(before, "的" + written(found.start, found.end))  # …的，给予企业2000元、给予〔个人〕1000元
        if self.text[found.end - 1] != "人" and (of := self._undertaking(found, begin)):
            return Recipient(of, "的" + written(found.start, found.end))
        said = _CONDITION_TOLD.search(self.text, begin, found.start)
        if said is None or _HAS_NOUN.search(said["when"]) or _ONLY_REFERS.search(said["when"]):
            return None
        return Recipient(Holder(*said.span("when"), bare=True), "的" + written(found.start, found.end))

    def _stage(self, found: Holder | None, begin: int, head: int, same: bool) -> Recipient | None:
        """A stage that a firm has reached (企业通过辅导验收后，奖励…；〔材料获受理〕后，奖励…), with the firm as its noun, or None."""
        firm = found if found is not None and not found.weak else self._named if same else None
        if firm is None or firm.bare or not _GENERIC.fullmatch(self.text, firm.start, firm.end) or (found and found is not firm):
            return None
        said = _STAGE.match(self.text, firm.end if found else begin, head)
        if said is None or (beneficiary.names_somebody(said["when"]) and not said["when"].startswith(_WITH_WHOM)):
            return None
        self._named = firm
        return Recipient(Holder(*said.span("when"), bare=True), "的" + self.reading.outline.view.written(firm.start, firm.end))

    def _undertaking(self, role: Holder, begin: int) -> Holder | None:
        """The project or place whose 牵头单位 or 运营主体 is given to (对国家支持的示范项目，给予〔牵头单位〕…), or None."""
        named = beneficiary.find(self.text, begin, role.start)
        if named is None or named.bare or named.weak or not _UNDERTAKING.search(self.text, named.start, named.end):
            return None
        return named if self.text.startswith("，", named.end) else None

    def _in_row(self, case: Recipient, same: bool) -> Recipient:
        """A case without a noun with that of the case before in its row (按小学每生5000元、〔初中〕每生6000元)."""
        before = self._recipient
        alike = same and case.words and case.words.bare and before.words and before.words.bare
        if not alike or case.front or case.words is None or self._last is None:
            return case
        next_of = before.noun and _NEXT_CASE.fullmatch(self.text, self._last.group[-1].end - 1, case.words.start)
        return replace(case, noun=before.noun) if next_of or not case.noun else case

    def _totals(self, grant: Grant) -> bool:
        """Whether a sum is the ceiling of all the steps in front of it (…，每个项目三年奖励累计不超过300万元)."""
        words = self._recipient.words
        return (
            words is not None
            and words.bare
            and grant.rate is None
            and len(grant.group) == 1
            and bool(_IN_ALL.match(self.text, grant.judged.scene.clause.start, grant.judged.scene.start))
        )

    def _of_all_cases(self, grant: Grant) -> Recipient | None:
        """Whose ceiling over all the cases in front a sum alone is: the noun of which they are cases (…，给予20万元。〔累计奖励最高60万元〕), or None."""
        words, named, scene = self._recipient.words, self._named, grant.judged.scene
        if words is None or named is None or not (words.bare or grant.rate is None) or words.start == named.start:
            return None
        if not self._same_block(named.start, scene.start) or not _OVER_ALL.fullmatch(self.text, scene.clause.start, scene.start):
            return None
        noun = beneficiary.noun_opening(self.text[named.start : named.end])
        return Recipient(Holder(named.start + noun[0], named.start + noun[1])) if noun else None

    def _caps_each(self, grant: Grant) -> bool:
        """Whether a sum caps what steps give by measure to one of those named before (…每亩80元，单个〔主体〕最高不超过20万元)."""
        words, whole = self._recipient.words, self._named_whole(grant)
        each = _EACH_ONE.match(self.text, grant.judged.scene.clause.start, grant.judged.scene.start)
        if words is None or whole is None or each is None or self._last is None or not words.bare:
            return False
        by_measure = _BY_MEASURE.search(self.text, self._last.judged.scene.clause.start, self._last.judged.start)
        return bool(by_measure) and self.text.endswith(each["who"][-2:], whole.start, whole.end)

    def _named_whole(self, grant: Grant) -> Holder | None:
        """The one named with a noun in a sum's statement, whose steps the awards before were."""
        named, start = self._named, grant.judged.scene.statement[0]
        return named if named is not None and start <= named.start < grant.judged.start else None

    def _is_counted(self, found: Holder) -> bool:
        """Whether a name only counts one of those named before (单个〔企业〕全年累计不超过…)."""
        return not found.bare and found.end - found.start <= _LONGEST_COUNTED and self.text.endswith(_COUNTING, 0, found.start)

    def _told_in_front(self, found: Holder, begin: int) -> Holder | None:
        """Who the words in front of one that is only counted name (当年新获认证的〔机构〕，每个机构资助…), or None."""
        front = beneficiary.find(self.text, begin, found.start - 1)
        if front is None or front.weak or front.bare or _REFERS.fullmatch(self.text, front.start, front.end):
            return None
        if _CALLS.search(self.text[front.start : front.end]):
            return None
        return front if self._stands_for(found, front) else None

    def _opens_with(self, found: Holder, start: int) -> Holder | None:
        """Who the clause that opens a statement names, of whom one that is only counted is one (…的外贸企业，展位每个…，每家〔企业〕…), or None."""
        comma = self.text.find("，", start, found.start)
        front = beneficiary.find(self.text, start, comma) if comma > start else None
        named = front is not None and not front.weak and not front.bare
        return front if front and named and self.text.endswith(self.text[found.start : found.end], front.start, front.end) else None

    def _stands_for(self, found: Holder, before: Holder) -> bool:
        """Whether one that is only counted is the one named before, who is told more closely."""
        said, named = self.text[found.start : found.end], self.text[before.start : before.end]
        if before.bare:  # 对开展船舶管理的，…，每家〔机构〕每年最高…
            return bool(_GENERIC.fullmatch(said)) and not _STEP_TOLD.search(named)
        closer = len(named) > len(said)
        if not closer or named.endswith(said):
            return closer
        return bool(
            (_SOME_FIRM.fullmatch(said) and _FIRM.search(named)) or (_COUNTED_AS.fullmatch(said) and beneficiary.names_somebody(named))
        )

    def _own(self, grant: Grant) -> Holder | None:
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
        return given[-1] if given and _ANYBODY.fullmatch(self.text, given[-1].start, given[-1].end) else None

    def _own_label(self, grant: Grant) -> Holder | None:
        """The label right in front of a sum, where it names somebody or stands in a row of such."""
        scene, start = grant.judged.scene, grant.judged.scene.clause.start
        if (told := self._told_how(grant) or self._places(grant)) is not None:
            return told
        while start > 1 and self.text[start - 1] == "）" and (opened := self.text.rfind("（", max(0, start - _ASIDE), start)) > 0:
            if _ITEM_MARK.fullmatch(self.text, opened, start):
                break
            start = self.reading.clause_at(opened - 1, opened - 1).start  # 单项冠军（产品）〔认定的企业〕: the words go on behind brackets
        if (turn := self._in_turn(grant)) is not None:
            return turn
        last = self._last.group[-1].end - 1 if self._last is not None else 0  # its 元 is what a list mark stands behind
        if _BOUND_ALONE.fullmatch(self.text, start, scene.start):  # B类人才，〔最高500万元〕
            before = self.reading.clause_at(start - 1, start - 1)
            start = start if _TOLD.search(self.text, before.start, before.end) else before.start
        row = last > 0 and bool(_FOLLOWS.fullmatch(self.text, last, start))
        if (
            row
            and not self.text.startswith(("每", "，每"), start)
            and (self._things == scene.statement or _THING_BEFORE.search(self.text, max(0, last - _ASIDE), last + 1))
        ):
            self._things = scene.statement
            return None  # 每件发明专利奖励1000元，〔实用新型〕奖励500元: the agent that was named
        begin = self._raised_from(scene.clause.start, scene.statement[0])
        if raised := _LEVEL_RAISED.match(self.text, begin, scene.start):
            if raised["level"].endswith("）"):
                whom = raised.start("level"), self.text.find("（", raised.start("level"))
                return Holder(*whom) if beneficiary.names(self.text[slice(*whom)]) else None  # 散居孤儿（含无人抚养儿童）从
            return beneficiary.whose_level(self.text, *raised.span("level"), allowance=True)
        if (other := _MOVED_TO.match(self.text, scene.clause.start, scene.start)) and beneficiary.names(other["who"]):
            return Holder(*other.span("who"))
        case = grant.judged.rule in _CASE_RULES
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

    def _places(self, grant: Grant) -> Holder | None:
        """The places that a case of a list is told for (补贴标准是：〔东湖区、西山区〕为160元，〔北岭区、南江县〕为120元), or None."""
        scene = grant.judged.scene
        begin = max(self.text.rfind(mark, scene.statement[0], scene.start) for mark in "：，；")
        if begin < scene.statement[0] or (self.text[begin] != "：" and not (self._last and self._last.group[-1].end == begin)):
            return None
        found = _PLACES.fullmatch(self.text, begin + 1, scene.start)
        return Holder(*found.span("who")) if found else None

    def _in_turn(self, grant: Grant) -> Holder | None:
        """The case of a list whose items each tell their rate (对西部地区按80%、〔中部地区〕按60%给予补助), or None."""
        last, scene = self._last, grant.judged.scene
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
        last = self._last.group[-1] if self._last is not None else None
        if last is None or "/" not in last.scene.quantity.unit:
            return False
        return start < last.end and self.text[last.end] in "、，；"

    def _may_be_told_closer(self, receiver: Holder) -> bool:
        said = self.text[receiver.start : receiver.end]
        return bool(_GENERIC.fullmatch(said)) or beneficiary.is_named_award(said) or beneficiary.is_kind_of_aid(self.text, receiver)

    def _told_closer(self, receiver: Holder, start: int, head: int) -> Holder | None:
        """A bare 企业 behind a sum (按每人20万元标准给予〔企业〕…), or None where the words in front name it more closely (对引进博士的企业，)."""
        found = beneficiary.find(self.text, start, head)
        if found is not None and not (found.weak or found.bare) and beneficiary.is_kind_of_aid(self.text, receiver):
            return None  # 对船公司，按投入的2%给予〔航线〕补贴
        same = found is not None and self.text[found.start : found.end].endswith(self.text[receiver.end - 2 : receiver.end])
        return None if same else receiver

    def _only_counted(self, grant: Grant, found: Holder) -> bool:
        """Whether the words in front name nobody, or only who calls for what the sum is for (支持平台发布计划，单个〔项目〕最高…)."""
        said = self.text[found.start : found.end]
        if _CALLS.search(said):
            return True
        return grant.rate is not None and not beneficiary.names_somebody(said)

    def _each(self, grant: Grant) -> Holder | None:
        """Whom a ceiling's own clause counts (每家单位每年不超过…, 单个企业最高…)."""
        scene = grant.judged.scene
        found = _EACH_ONE.match(self.text, scene.clause.start, scene.start)
        return Holder(*found.span("who")) if found else None

    def _counts_others(self, grant: Grant, named: Holder | None) -> Holder | None:
        """The firm that a ceiling counts, where only what it does is named (项目按…的50%补助，单个〔企业〕最高…), or None."""
        start = grant.judged.scene.clause.start
        start += next((len(word) for word in _AMONG if self.text.startswith(word, start)), 0)
        found = _EACH_ONE.match(self.text, start, grant.judged.scene.start)
        each = Holder(*found.span("who")) if found else None
        if each is None or named is None or not _DOER.search(self.text, each.start, each.end):
            return None
        said = self.text[named.start : named.end]
        if self.text[each.end - 2 : each.end] in said or (grant.rate is not None and len(said) > _SHORT_NAME):
            return None
        return each if _UNDERTAKING.search(said) or self.text.endswith(_COUNTING, 0, named.start) else None

    def _item_label(self, start: int, head: int) -> Holder | None:
        """The label that opens the list item a sum stands in (（一）第一名：颁发奖牌，奖金…), or None."""
        if self.reading.lead_in_at(head) is None and not self.reading.section_at(head):
            return None
        found = _ITEM_LABEL.match(self.text, start, head)
        if found is None or beneficiary.is_no_label(found["who"]):
            return None
        label = Holder(*found.span("who"), bare=True)
        return label if beneficiary.tidied(self.text, label) else None  # 1.〔租房〕：按租金的50%: what for

    def _topic_label(self, grant: Grant) -> Holder | None:
        """Who the label that opens a sum's statement names (〔在校学生〕：个人缴费413元，财政补助标准为每人956元), or None."""
        found = _OPENING_LABEL.match(self.text, grant.head.scene.statement[0], grant.head.scene.start)
        return Holder(*found.span("who")) if found and beneficiary.names(found["who"]) else None

    def _label_line(self, head: int) -> Holder | None:
        """Who the bullet line right above names that stands over the line of a sum (-渔民 / 每月1万元补助金), or None."""
        sentence = self.reading.sentence_at(head)
        if sentence is None or sentence.block == 0:
            return None
        above, block = self.reading.outline.blocks[sentence.block - 1 : sentence.block + 1]
        found = None if _MARKED.match(self.text, block.start) else _LABEL_LINE.fullmatch(self.text, above.start, above.end)
        return Holder(*found.span("who")) if found and beneficiary.names_somebody(found["who"]) else None

    def _said_behind(self, grant: Grant) -> Holder | None:
        """Whom the sentence behind a sum that stands alone speaks of (补助2万元整。辅导〔转型车行〕购置…), or None."""
        start, end = grant.judged.scene.statement
        if not _SUM_ALONE.fullmatch(self.text, start, grant.head.scene.start) or not self._same_block(start, end):
            return None
        found = _HELPS.match(self.text, end)
        return Holder(*found.span("who")) if found else None

    def _benefiting(self, grant: Grant) -> Holder | None:
        """Who the words behind a sum say benefits, up to the next sum of its statement (…，上限为二万元，全港十四万名〔纳税人〕受惠), or None."""
        start, end = grant.group[-1].end, grant.judged.scene.statement[1]
        following = (n.start for n in self.reading.numbers_between(start, end) if n.kind == "money")
        return beneficiary.benefiting(self.text, start, next(following, end))

    def _applicant(self, found: Holder | None, begin: int, head: int) -> Holder | None:
        """Who the lead-in says applies, where an item only counts others by the head (〔雇主〕申请，依下列规定核发：…者，依受雇人数每人…), or None."""
        if not _BY_HEADS.search(self.text, begin, head) or (
            found and (found.bare or beneficiary.names(self.text[found.start : found.end][-16:]))
        ):
            return None
        said = (_APPLIES.search(self.text, *lead) for lead in self.reading.lead_ins_above(head))
        return next((Holder(*one.span("who")) for one in said if one and beneficiary.names(one["who"])), None)

    def _end_of_last(self) -> int:
        """Where the award before ends."""
        return self._last.group[-1].end if self._last is not None else 0

    def _relieved_anew(self, grant: Grant) -> Holder | None:
        """Whose levy another cap behind the same rate is on (…百分之百利得税，上限为二万元，并宽免〔非住宅物业〕差饷，上限为…), or None."""
        return beneficiary.relieved(self.text, self._end_of_last(), grant.judged.scene.start)

    def _begin(self, head: int) -> int:
        """Where the words of a further award in the statement of the last one begin."""
        after = self._end_of_last()
        cut = max((m.end() for m in _STOPS.finditer(self.text, after, head)), default=0)
        return cut or min(self.reading.clause_at(after - 1, after).end, head)

    def _named_anew(self, found: Holder, head: int) -> Recipient:
        said = self.text[found.start : found.end]
        if (scope := scope_of(self.reading, found, head)) is not None:
            words = self.reading.outline.view.written(*scope)
            return Recipient(found, front=words) if beneficiary.names_somebody(said) else Recipient(found, "的" + words)
        if self._measures_a_case(found) and (who := above(self.reading, head) or self._named_near(head)):
            return Recipient(who)  # 罚款金额在15万元以下的，奖励1500元: the one who reported it, whom the lead-in names
        if self._is_size(found) and (label := self._item_label(self.reading.statement_at(head)[0], head)) and label.end < found.start:
            return Recipient(found, "的" + self.reading.outline.view.written(label.start, label.end))  # 〔冷库〕：500吨以上，5万元/座
        if found.bare:
            return Completing(self.reading, head, self._named_near(head), first=self._named is None).of(found)
        if not self.text.endswith("其中", 0, found.start):
            self._named = found  # 本科生每人3000元，其中〔脱贫家庭学生〕5000元；考取专科的…: who the next case is one of
        return Recipient(found)

    def _is_size(self, found: Holder) -> bool:
        """Whether words only tell the size of a thing that a label names (500吨以上)."""
        return found.bare and self.text[found.start].isdigit()

    def _measures_a_case(self, found: Holder) -> bool:
        """Whether words only measure a reported case, in their own clause or, where they open with a number, the one before."""
        if not found.bare and self.text[found.end - 1] != "者":
            return False
        start = self.reading.clause_at(found.start, found.end).start
        if self.text[found.start].isdigit() and start:
            start = self.reading.clause_at(start - 1, start - 1).start  # 罚款5万元以上的，〔20万元以下〕的
        return bool(_of_a_case().search(self.text, start, found.end))

    def _named_near(self, head: int) -> Holder | None:
        """The last one named with a noun, where that was in the same block."""
        return self._named if self._named is not None and self._same_block(self._named.start, head) else None

    def _same_block(self, a: int, b: int) -> bool:
        one, two = self.reading.sentence_at(a), self.reading.sentence_at(b)
        return bool(one and two and one.block == two.block)
