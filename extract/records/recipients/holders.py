"""Who each award of a document goes to, in order: named in its own words, else by what stands before it, above it, or over it.

A step or a condition without a noun (考核优秀的, A类, 200亩以上) takes the noun of who was named before it in its paragraph,
in the lead-in of its list, or in the heading above.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extract.lexicons import any_of, per_pack, table
from extract.records import beneficiary
from extract.records.awards.grants import Grant
from extract.records.beneficiary import Holder
from extract.records.cover import scale
from extract.records.document.reading import Reading
from extract.records.document.row_cells import RowCell, named_in
from extract.records.recipients import allowances
from extract.records.recipients.aids import Aids
from extract.records.recipients.around import COUNTING, UNDERTAKING, Around
from extract.records.recipients.cards import card_title
from extract.records.recipients.completing import Completing, Recipient, above, given_to, scope_of
from extract.records.recipients.memory import Memory
from extract.records.recipients.own import ANYBODY, CASE_RULES, GENERIC, Before, OwnHolder
from extract.records.recipients.payers import paid_by_a_level, paid_for, pays_the_rest
from extract.records.recipients.whole import WholeHolder, referred
from extract.records.roles.sums.given import SERIES
from extract.records.scene.objects import object_said
from extract.seek import behind_last

_WAIVES = re.compile(r"宽减|宽免|减免|豁免|免收|减收|少收|退还|退回|回赠")  # who has to pay less is seldom named in front
_ENTITLED = re.compile(r"(?:可|应|得|可以|均可|还可)(?:[^，。；]{0,12})?(?:享受|获得?|领取|申领|申请)[^，。；]{0,10}(?:奖|补|贴|资助|津贴)")
_RUN_ON = 4  # characters from one sum to the words that name who gets the next (，给予个人)
_LEAST = 2  # characters that can name somebody
_NOUN = 2  # characters of the noun that a project closes and its 项目投资主体 opens with
_SEVERAL = re.compile(r"、|以及")
_STAGE = re.compile(r"[，；]?(?P<when>[^，。；：]{4,30}?)(?:之?后|的)，(?:予以|给予|再|一次性|可|补贴|补助|奖励|资助|最高)*$")
_ONE_THING = re.compile(
    r"单[台辆艘架部份趟笔件批列张条套次机车][^，的\d]{0,6}"
)  # 民营医院，…，〔单台设备〕补贴: what it is for, not who gets it
_PLAIN = re.compile(
    rf"{GENERIC.pattern}|(?!申请|获奖|该|其|本|中标)[^，。；：、的\d]{{2,3}}"
)  # nouns of no more than who does something (学校, 合作社)
_THING_DONE = re.compile(r"(?:设备|技术|系统|设施|产品|装置|项目|证书|课程|培训)$")  # 渔船〔加装防碰撞设备〕后: what it has done to it
_REACHES = re.compile(
    r"[向与经被由从在]|新?(?:[升晋进加接纳列评选][入级为上选定]|获|取得|通过|达到|成为|建成|完成|登上|跻身)"
)  # 企业〔向银行申请贷款〕的, 〔升入联赛〕后
_NEXT_CASE = re.compile(r"元?[、，和及；]")  # 一级每人每月160元、〔二级〕
_NAMES_ANEW = re.compile("[对向给]")
_GIVING_TO = ("给予", "奖励", "补助", "补贴", "资助", "发给", "奖给", "授予", "拨付给", "拨付", "发放给")
_GIVES = "|".join(_GIVING_TO)
_GIVER = r"(?:由?(?:[市区县省镇州]|同级|本级)?(?:财政|政府|人民政府)|管委会|按规定|经[^，。；：\d]{2,12}?后，?|每[年次项]|分别|各|再|另|一次性|可|将|并)*"
_TO_ANYBODY = re.compile(rf"的?，(?:[^，。；：]{{0,6}}，)?{_GIVER}(?:{_GIVES})(?P<who>{ANYBODY.pattern})(?=最高|不超过|一次性|每年|\d)")
_CONDITION_TOLD = re.compile(
    rf"(?:(?<![^。；：）】、.\n ])|对|凡是?)(?P<when>(?!其|给|[对凡])[^。；：【】对]{{4,40}})的，"
    rf"(?:[^，。；：]{{0,6}}，|(?:授予|颁发|授牌)[^，。；：]{{0,16}}，)?{_GIVER}(?:{_GIVES})$"
)
_HAS_NOUN = re.compile(r"的[^，的]{0,10}(?:企业|单位|机构|公司|人员|人才|项目|个人|主体)$")
_ONLY_REFERS = re.compile(r"^(?:符合|满足|具备|通过)(?:上述|以上|相关|规定|申报|条件|要求|审核|评审|验收)|(?:条件|要求)的?$")
_EACH_PERSON = re.compile(r"(?:其中|且|但)?(?:单人|每人|每名|每位|同一人|个人)(?![^，。；]{0,6}(?:企业|单位|机构))")
_CASE_OF_THOSE = re.compile(r"(?:评|获|荣|达|满|超|经|通过|取得|完成|列|入选|首次|连续|设立|参加|年|每|占)[^，。；：的]{1,20}者")
_OF_A_LEVEL = re.compile(r"(?P<who>[^，。；：、]{2,16}?)的?(?:第?[一二三四五六甲乙丙丁特\dA-F][级类等档](?:奖)?|[高中低]档)")
_TOLD_OF = re.compile(r"[^，。；：的]{1,24}的，")  # 学校〔在海岛的〕，每月900元
_COMES_OF_IT = re.compile(r"涉及|造成|构成|导致|引发|致")
_COUNTED = re.compile(r"\d")
_OF_A_WEEK = re.compile(r"[一二三四五六日天末、至]{1,5}|期间")  # 每周〔五〕
_LIST_OF_KINDS = 200  # characters that a list of kinds runs over behind its 其中
_IN_KINDS = re.compile(
    r"(?P<given>(?:对|向|给予|(?<![发授])给)[^。；，：]{2,40}(?:，[^。；，：]{2,40})?(?:补[贴助偿]|奖[励补]|资助|津贴|扶持|支持))(?:资金|经费)?，?其中[：，]?"
)
_STOPS = re.compile(r"；|。")
_DOES = re.compile(
    r"(?:新|年|年度|年内|当年|首次|每年|全年|累计|自主|再)*(?:参加|参与|引进|流转|组织|新建|购置|购买|购进|开展|举办|承办|开行|种植|养殖|租用|租赁|聘用|招用|吸纳|输送|使用|采购"
    r"|实施|从|开设|设立|改造|建设|扩建)(?![方者])"
)


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
        self.aids = Aids(reading)
        self.before = Before()
        self.around = Around(reading)
        self.own = OwnHolder(reading, self.before)
        self.wholes = WholeHolder(reading, self.before, self.around)

    def of(self, grant: Grant) -> Recipient:
        """The recipient of a grant."""
        last = self.before.last
        if last is None or grant.head is not last.head or grant.rate is not None:
            found = self._find(grant)
            self.before.recipient = Recipient() if self._names_no_one(grant, found) else self._insured(grant, found)
        self.before.last = grant
        return self.before.recipient

    def _find(self, grant: Grant) -> Recipient:
        start, head = grant.head.scene.statement[0], allowances.before_base(self.reading, grant.head)
        same = self.before.last is not None and self.before.last.judged.scene.statement == grant.head.scene.statement
        if same and head <= self._end_of_last() and (anew := self._relieved_anew(grant)):
            return self._named_anew(anew, head)
        begin = self._begin(head) if same else start
        own = (said := self.own.of(grant)) and beneficiary.tidied(self.text, said)
        if same and self.before.things == grant.head.scene.statement and not _NAMES_ANEW.search(self.text, begin, head):
            return self.before.recipient
        if paid_by_a_level(self.reading, grant):
            own = None
            if (place := paid_for(self.text, grant)) or same:
                return Recipient(place) if place else self.before.recipient
        if (rest := pays_the_rest(self.reading, grant)) is not None:
            return Recipient(rest, whole=True)
        if (whom := scale.insured(self.reading, grant.head)) is not None:
            self.before.named = whom
            return Recipient(whom, whole=True)
        if (of_base := allowances.of_base(self.reading, grant.judged)) is not None:
            return Recipient(of_base, whole=True)
        if (opening := allowances.first_case(self.reading, grant.head)) is not None:
            whose = beneficiary.find(self.text, start, opening.start - 1)
            named = beneficiary.names_somebody(self.text[opening.start : opening.end])
            self.before.named = opening if named or whose is None else whose
            return Recipient(opening, whole=True) if named or whose is None else self._case_of(opening, whose)
        if grant.rate is None and len(grant.row) == 1 and (case := allowances.recipient(self.reading, grant.judged)) is not None:
            return case
        if (each := self.around.each_within(start, head)) is not None:
            return Recipient(each)
        if (of_others := self.around.applicant_case(start, head)) is not None:
            self.before.named = of_others[1]
            return Recipient(of_others[0], "的" + self.reading.outline.view.written(of_others[1].start, of_others[1].end))
        meant, cell = object_said(self.reading, head), self.reading.row_cells.at(head)
        if (whom := self._whom_of_row(cell, own, begin, head)) is not None:
            return self._named_anew(whom, head)
        listed = len(grant.group) > 1 and not self._one_rate(grant)
        found = own or beneficiary.find(self.text, begin, head, listed=listed)
        if found is not None and (whom := self._given_in_kinds(found)) is not None:
            return self._named_anew(whom, head)
        if found is not None and scale.tells_no_one(self.reading, grant.judged, found):
            length = beneficiary.leading(self.text[found.start : found.end])
            found = Holder(found.start, found.start + length) if length else None  # 失能老人〔护理〕
        if found is not None and self._is_time(found) and not (found is own and grant.judged.rule in CASE_RULES):
            found = self._behind_time(found, head, listed=listed)
        if (
            found is not None
            and _ONE_THING.fullmatch(self.text, found.start, found.end)
            and not self.text.startswith("、", found.start - 1)
        ):
            found = beneficiary.find(self.text, begin, found.start - 1) if found.start - begin > _LEAST else None
        while found is not None and beneficiary.stage(self.text, found.start, found.end):
            found = beneficiary.find(self.text, begin, found.start - 1) if found.start - begin > _LEAST else None
        if found is not None and grant.judged.rule == SERIES and not beneficiary.names(self.text[found.start : found.end]):
            found = found._replace(bare=True)  # 完成改制，给予50万元；〔通过辅导〕，100万元: a further case of the same
        if found is None and same and meant and self.before.recipient.words is not None and self._of_the_same(grant):
            return self.before.recipient  # 参加境外展会，展位费补70%，〔人员费〕每人补1万元
        if meant and meant[1] and not (cell and cell.whom) and (found is None or self._less_than(found, meant[0])):
            if found and found is own and found.bare:
                return self._case_of(found, meant[0])
            return self._named_anew(self.around.counts_others(grant, meant[0]) or meant[0], head)
        if not (same and self.before.recipient.words) and (whom := self.aids.of(start, head, found)) is not None:
            return self._named_anew(whom, head)
        found = self._closer(grant, found, begin, own is None)
        if (told := self._told_besides(grant, found, begin, same)) is not None:
            return told
        return self._settled(grant, found, begin, same, meant[0] if meant else None)

    def _one_rate(self, grant: Grant) -> bool:
        """Whether one rate stands in front of a list of caps (按设备费30%补贴，冷藏、冷冻设备上限分别为…): whom it is given to parts nobody."""
        rate = grant.rate
        return rate is not None and rate is grant.head and not (self.text[rate.start - 1] in "、和" or self.text[rate.end] in "、和")

    def _given_in_kinds(self, found: Holder) -> Holder | None:
        """Who is given what words only tell a kind of (对〔农机合作社〕给予作业补贴，其中深松整地每亩…；秸秆还田每亩…), or None."""
        said = self.text[found.start : found.end]
        if self.text.startswith("的", found.end) or beneficiary.names_somebody(said) or beneficiary.is_kind(said) or _COUNTED.search(said):
            return None  # 上市申请获受理〔的〕, 博士, 带动5户以上: who they are
        begin = behind_last(self.text, max(0, found.start - _LIST_OF_KINDS), found.start, "。\n")
        given = _IN_KINDS.search(self.text, begin, found.start)
        whom = beneficiary.find(self.text, *given.span("given")) if given else None
        return whom if whom and not whom.weak else None

    def _is_time(self, found: Holder) -> bool:
        """Whether words are only a time, or one within another (〔2030年12月31日前〕，年满70周岁的; 〔4月至6月每周五〕)."""
        place, told = found.start, False
        for time in self.reading.times_between(found.start, found.end):
            if time.start > place and not _OF_A_WEEK.fullmatch(self.text, place, time.start):
                return False
            place, told = max(place, time.end), True
        return told and (place >= found.end or _OF_A_WEEK.fullmatch(self.text, place, found.end) is not None)

    def _insured(self, grant: Grant, found: Recipient) -> Recipient:
        """A recipient whose words tell what an insurance pays for, as who is insured."""
        case = found.whole or found.noun or grant.judged.rule in CASE_RULES
        if found.words is None or case or len(grant.group) > 1:
            return found
        whom = scale.of_insured(self.reading, grant.judged, found.words)
        return found if whom is found.words else Recipient(whom, whole=True) if whom else Recipient()

    def _names_no_one(self, grant: Grant, found: Recipient) -> bool:
        """Whether what was found is a benefit's name, or only says what an insurance pays for, where, or which part of the cost."""
        if found.words is None or found.whole:
            return False
        if not found.noun and beneficiary.is_benefit(self.text, found.words.start, found.words.end):
            return True
        return (not found.noun and scale.tells_no_one(self.reading, grant.judged, found.words)) or scale.no_person(grant.judged, found.noun)

    def _behind_time(self, time: Holder, head: int, *, listed: bool) -> Holder | None:
        """Who is named behind a time; a mere case only where nobody was named before it in its block."""
        found = beneficiary.find(self.text, time.end, head, listed=listed)
        return (
            found
            if found is None or beneficiary.names_somebody(self.text[found.start : found.end]) or self._named_near(head) is None
            else time
        )

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
        if by_words and (found is None or not (self.memory.names(found) or self._is_size(found))):
            found = self.around.item_label(start, head) or found
        if (applicant := self.around.applicant(found, begin, head)) is not None:
            return applicant
        if found is None or not (found.bare or self.memory.names(found)):
            thing = beneficiary.counted_thing(self.text, begin, head)
            found = thing if thing and not (found and self.text[found.end - 1] == self.text[thing.end - 1]) else found
        told = referred(self.text, found) if found is not None else None
        if told is not None and told.start < told.end:
            return told  # 上述合作社〔次年复评合格〕的
        if found is None or (told and not _CONDITION_TOLD.search(self.text, begin, found.start)):
            # 上述企业: who was named before, or nobody where that cannot be told; 该平台: who its statement opens with by the same noun
            return self.wholes.opens_with(found._replace(start=found.end - 2), start) if found else None
        if not found.bare and self.around.only_counted(grant, found):
            found = self.around.each(grant) or found
        if self.text[found.start : found.end] == "本人" and found.start - begin > _RUN_ON:
            return beneficiary.find(self.text, begin, found.start - 2) or found  # …的技术人员，奖励〔本人〕2万元
        return found

    def _told_besides(self, grant: Grant, found: Holder | None, begin: int, same: bool) -> Recipient | None:
        """The recipient that a condition, a stage, a name before or a whole of steps tells better than what was found, or None."""
        start, head, before = grant.head.scene.statement[0], grant.head.scene.start, self.before.recipient.words
        if found is not None and (told := self._told_by_condition(found, begin, same)) is not None:
            return told
        if found is not None and self.wholes.is_counted(found):
            if (with_condition := self.wholes.with_every(found)) is not None:
                return with_condition
            if (front := self.wholes.told_in_front(found, begin)) is not None:
                return self._named_anew(front, head)
            if before is not None and same and self.wholes.stands_for(found, before):
                return self.before.recipient
            if same and (opens := self.wholes.opens_with(found, start)) is not None:
                return self._named_anew(opens, head)
        if found is None and (all_cases := self.wholes.of_all_cases(grant)) is not None:
            return all_cases
        if same and (self.wholes.totals(grant) or self.wholes.caps_each(grant)) and (whole := self.wholes.named_whole(grant)):
            return Recipient(whole)
        return self._stage(found, begin, head, same)

    def _settled(self, grant: Grant, found: Holder | None, begin: int, same: bool, meant: Holder | None) -> Recipient:
        """The recipient that what was found names, or who was named before, above or behind it."""
        start, head, before = grant.head.scene.statement[0], grant.head.scene.start, self.before.recipient.words
        line = (self.around.label_line(head) or card_title(self.reading, head)) if found is None or found.weak else None
        if line is not None:
            return self._named_anew(line, head)
        if (counted := self.around.counts_others(grant, found or (before if same else None))) is not None:
            return Recipient(counted)
        thing = self.around.each_thing(begin, head) if found is None else None
        if thing and before is not None and self.text[before.start - 2] == "每":
            return self._named_anew(thing, head)  # 每艘钢制渔船…，每艘〔木质渔船〕…
        if found is not None and not found.bare and not found.weak and (step := self.around.first_step(found, head)):
            self.before.named, found = found, step
        if same and found is not None and self._goes_on(found):
            found = found._replace(bare=True)
        if found is not None and same and (case := self._one_of_those(found)) is not None:
            return case
        whole = self._meant_by(found, start)
        if found is not None and not found.weak:
            return self._in_row(self._named_anew(whole or found, head), same)
        if _WAIVES.search(self.text, start, head) and (helped := self.around.benefiting(grant)):
            return self._named_anew(helped, head)
        if any(beneficiary.benefit_moves(self.text, opens, head) for opens in dict.fromkeys((start, begin))):
            return Recipient()
        if before is not None and (same or self.around.same_block(before.start, head)):
            between = None if same else self._told_between(start)
            return self._named_anew(between, head) if between else self.before.recipient
        further = self._told_elsewhere(grant, found, thing, meant)
        if further is None or (further.weak and not self.memory.names(further)):
            return Recipient()  # 研发补助: what is given, and nobody
        return self._named_anew(further, head)

    def _told_between(self, start: int) -> Holder | None:
        """Who the statement right in front gives something of which no sum is told (〔高管〕还可获得人才奖励。两项奖励最高为…), or None."""
        said = self.reading.previous_statement(start)
        if said is None or said[0] <= self._end_of_last() or not _ENTITLED.search(self.text, *said):
            return None
        found = beneficiary.find(self.text, *said)
        return found if found and not (found.weak or found.bare) and self.memory.names(found) else None

    def _told_elsewhere(self, grant: Grant, found: Holder | None, thing: Holder | None, meant: Holder | None) -> Holder | None:
        """Who is told of behind a sum, before or above it, the nearest; where nobody surely is, what its own words tell comes first.

        found: whom these name weakly; thing: what they count.
        """
        weak = self.around.said_behind(grant)
        if weak and not weak.weak:
            return weak
        if found is None and (label := self.around.topic_label(grant)) is not None:
            return label
        for who in self.memory.of(grant.head.scene.statement[0], grant.head.scene.start, meant):
            if not who.weak:
                return who
            weak = weak or who
        return self.around.each(grant) or found or weak or thing or self.around.benefiting(grant)

    def _less_than(self, found: Holder, meant: Holder) -> bool:
        """Whether words under a standard's label name nobody, or only by their noun who its 申请对象 is (每个〔团队〕最高…)."""
        said, named = self.text[found.start : found.end], self.text[meant.start : meant.end]
        if _SEVERAL.search(named) and (said in named or found.bare):
            return False  # one of several, or a case that does not fit all of them
        if found.weak or not beneficiary.names_somebody(said) or said in named or GENERIC.fullmatch(said):
            return True
        return self.text.endswith(COUNTING, 0, found.start) and said[-2:] in named

    def _case_of(self, case: Holder, whom: Holder) -> Recipient:
        """A case that a standard tells apart (一等奖, 招用3人以下的), with the noun of who its 申请对象 is."""
        noun = beneficiary.noun_of(self.text[whom.start : whom.end])
        written = self.reading.outline.view.written
        return Recipient(case, "的" + written(whom.start + noun[0], whom.start + noun[1]) if noun else "")

    def _tells_more(self, found: Holder) -> bool:
        """Whether the words in a sum's own cell tell who gets it better than its row's cell for that (高新企业 tells more than 企业, 项目)."""
        said = self.text[found.start : found.end]
        counted = self.text.endswith(COUNTING, 0, found.start)
        return beneficiary.names_somebody(said) and not counted and not GENERIC.fullmatch(said)

    def _meant_by(self, found: Holder | None, start: int) -> Holder | None:
        """Whom a bare 企业 that opens a statement means: the firm that the statement in front names more closely, or None."""
        if found is None or found.start != start or not GENERIC.fullmatch(self.text, found.start, found.end):
            return None
        named = self.memory.before(start)
        said = self.text[named.start : named.end] if named and not named.bare and not named.weak else ""
        return named if len(said) > found.end - found.start and said.endswith(self.text[found.start : found.end]) else None

    def _goes_on(self, found: Holder) -> bool:
        """Whether words only say what else the one named before does (旅行社组团…，奖励A；〔年组织包机〕的，每架次补助B)."""
        said = self.text[found.start : found.end]
        return self.before.named is not None and not found.weak and "的" not in said and bool(_DOES.match(said))

    def _told_by_condition(self, found: Holder, begin: int, same: bool) -> Recipient | None:
        """Somebody behind a verb of giving who is no closer named than 个人, with the condition in front (对到本区就业的，给予〔个人〕…), or None."""
        if found.bare:
            behind = _TO_ANYBODY.match(self.text, found.end)
            return Recipient(found, "的" + self.reading.outline.view.written(*behind.span("who"))) if behind else None
        if not ANYBODY.fullmatch(self.text, found.start, found.end) or not self.text.endswith(_GIVING_TO, begin, found.start):
            return None
        written, before = self.reading.outline.view.written, self.before.recipient.words
        if same and before and before.bare and self.before.recipient.noun and found.start - begin <= _RUN_ON:
            return Recipient(before, "的" + written(found.start, found.end))  # …的，给予企业2000元、给予〔个人〕1000元
        if self.text[found.end - 1] != "人" and (of := self._undertaking(found, begin)):
            same_noun = self.text.startswith(self.text[of.end - _NOUN : of.end], found.start, found.end - _NOUN)
            return Recipient(of, written(found.start + _NOUN, found.end) if same_noun else "的" + written(found.start, found.end))
        said = _CONDITION_TOLD.search(self.text, begin, found.start)
        if said is None or _HAS_NOUN.search(said["when"]) or _ONLY_REFERS.search(said["when"]):
            return None
        return Recipient(Holder(*said.span("when"), bare=True), "的" + written(found.start, found.end))

    def _stage(self, found: Holder | None, begin: int, head: int, same: bool) -> Recipient | None:
        """A stage that a firm has reached (企业通过辅导验收后，奖励…；〔材料获受理〕后，奖励…), with the firm as its noun, or None."""
        firm = found if found is not None and not found.weak else self.before.named if same else None
        if firm is None or firm.bare or not _PLAIN.fullmatch(self.text, firm.start, firm.end) or (found and found is not firm):
            return None
        said = _STAGE.match(self.text, firm.end if found else begin, head)
        if said is None or (
            beneficiary.names_somebody(said["when"]) and not (_REACHES.match(said["when"]) or _THING_DONE.search(said["when"]))
        ):
            return None
        self.before.named = firm
        return Recipient(Holder(*said.span("when"), bare=True), "的" + self.reading.outline.view.written(firm.start, firm.end))

    def _undertaking(self, role: Holder, begin: int) -> Holder | None:
        """The project or place whose 牵头单位 or 运营主体 is given to (对国家支持的示范项目，给予〔牵头单位〕…), or None."""
        named = beneficiary.find(self.text, begin, role.start)
        if named is None or named.bare or named.weak or not UNDERTAKING.search(self.text, named.start, named.end):
            return None
        return named if self.text.startswith("，", named.end) else None

    def _in_row(self, case: Recipient, same: bool) -> Recipient:
        """A case without a noun with that of the case before in its row (按小学每生5000元、〔初中〕每生6000元)."""
        before = self.before.recipient
        alike = same and case.words and case.words.bare and before.words and before.words.bare
        if not alike or case.front or case.words is None or self.before.last is None:
            return case
        next_of = before.noun and _NEXT_CASE.fullmatch(self.text, self.before.last.group[-1].end - 1, case.words.start)
        return replace(case, noun=before.noun) if next_of or not case.noun else case

    def _one_of_those(self, found: Holder) -> Recipient | None:
        """A case said with 者 of those whom the statement opens with (对〔机关团体〕，评列特优者…，〔评列优等者〕), with their noun, or None."""
        named = self.before.named
        if found.bare or found.weak or named is None or not self.text.endswith(("对", "凡"), 0, named.start):
            return None
        case = _CASE_OF_THOSE.fullmatch(self.text, found.start, found.end)
        noun = beneficiary.noun_of(self.text[named.start : named.end]) if case else None
        if noun is None:
            return None
        written = self.reading.outline.view.written(named.start + noun[0], named.start + noun[1])
        return Recipient(Holder(found.start, found.end - 1, bare=True), "的" + written)

    def _end_of_last(self) -> int:
        """Where the award before ends."""
        return self.before.last.group[-1].end if self.before.last is not None else 0

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
        if self._befalls_others(found) and (whom := given_to(self.reading, head)) is not None:
            return Recipient(whom)
        if (level := _OF_A_LEVEL.fullmatch(self.text, found.start, found.end)) and beneficiary.names(level["who"]):
            self.before.named = Holder(*level.span("who"))  # 其他危房户〔一级〕: whose levels the next ones are
            return Recipient(found)
        if (scope := scope_of(self.reading, found, head)) is not None:
            words = self.reading.outline.view.written(*scope)
            return Recipient(found, front=words) if beneficiary.names_somebody(said) else Recipient(found, "的" + words)
        if self._measures_a_case(found) and (who := above(self.reading, head) or self._named_near(head)):
            return Recipient(who)  # 罚款金额在15万元以下的，奖励1500元: the one who reported it, whom the lead-in names
        if self._is_size(found) and (label := self.around.item_label(self.reading.statement_at(head)[0], head)) and label.end < found.start:
            return Recipient(found, "的" + self.reading.outline.view.written(label.start, label.end))  # 〔冷库〕：500吨以上，5万元/座
        if found.bare:
            near = self._named_near(head) or self.memory.over(self.reading.statement_at(head)[0])
            return Completing(self.reading, head, near, first=self.before.named is None).of(found)
        if not self.text.endswith("其中", 0, found.start):
            self.before.named = found  # 本科生每人3000元，其中〔脱贫家庭学生〕5000元；考取专科的…: who the next case is one of
        return Recipient(found)

    def _is_size(self, found: Holder) -> bool:
        """Whether words only tell the size of a thing that a label names (500吨以上)."""
        return found.bare and self.text[found.start].isdigit()

    def _befalls_others(self, found: Holder) -> bool:
        """Whether words name a thing that gets nothing (重大隐患), what came of a case (造成死亡的), or of whom they tell (被举报单位停业的)."""
        said = self.text[found.start : found.end]
        if beneficiary.names(said[-16:]) or beneficiary.is_kind(said) or beneficiary.does(said):
            return not found.bare and bool(_TOLD_OF.match(self.text, found.end))
        first = beneficiary.leading(said)
        return "的" not in said[:first] if first else not found.bare or bool(_COMES_OF_IT.match(said))

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
        return self.before.named if self.before.named is not None and self.around.same_block(self.before.named.start, head) else None
