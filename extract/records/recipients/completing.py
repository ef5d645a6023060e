"""What completes a bare step or label (第一名, 四星级, 200亩以上): the noun of who was named before it, of its lead-in or of its heading."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extract.elements.marks import DECIMAL
from extract.fold import fold
from extract.records import beneficiary
from extract.records.beneficiary import Holder
from extract.records.document.reading import Reading
from extract.seek import behind_last

MARK = re.compile(
    r"^[^\w]*(?:第 ?[一二三四五六七八九十百\d]+ ?[条章节款項项條]|[一二三四五六七八九十\d]+(?=[^\w]|$))?(?:之[一二三四五六七八九十])?[^\w“]*"
)
_TOPIC = re.compile(
    rf"{beneficiary.ITEM}?"
    r"(?P<topic>[^。；：]{3,60}?)(?:前[一二三四五六七八九十\d]+名|[^，。；：]{0,4}以上)?(?:每[位名个家人](?P<each>[^，。；：]{0,6}))?，?(?:如下)?："
)
_SCOPE = re.compile(
    r"(?:(?<![^，。；：\n])|(?<=[、.）]))"
    rf"{beneficiary.ITEM}?"
    r"对?(?P<scope>[^，。；：、\d]{2,14})(?<![类组型])："
)
_LEADS_ON = r"下一?步|下阶段|通知|事项|安排|措施|备注|说明|[问答]$|负责人|记者|发言人|主持人|此外|今后|后续|任务|目标|政策|变化|附件|来源|[A-Z]\d?$"  # 下一步：
_NO_SCOPE = re.compile(
    rf"{_LEADS_ON}|给予|发放|津贴|享受|待遇|奖|补|资助|支持|扶持|资金|标准|条件|规定|办法|按|下列|如下|情形|其中|对象|主体|范围|报酬|对|(?:护理|病种|住院|门诊|药品|治疗|检查)$"
)
_WINNERS = re.compile(
    r"(?:第[^，。；：]{1,6}[条項项]|（[^（）]{1,3}）|[一二三四五六七八九十]{1,3}、|"
    rf"{DECIMAL}"
    r"|\d{1,2}[.、])?(?:凡)?(?:[^，。；：]{0,8}?(?:参加|参与|代表[^，。；：]{2,6}参加))?"
    r"(?P<topic>[^，。；：]{2,20}?)(?:获奖|得奖|优胜|获名次|得名次|获得?奖[牌项次杯]|获前[一二三四五六七八九十\d]+名)的?(?:者|选手|运动员|学生|单位|队伍)?，[^。；]{0,30}：$"
)  # 选手参加亚洲运动会获奖者，其奖金如下：
_PLACING = re.compile(r"第[一二三四五六七八九十\d]+名|[一二三特]等|[金银铜](?=[奖牌、]|$)|冠军|亚军|季军|优胜")
_NO_TOPIC = re.compile(
    rf"{_LEADS_ON}|奖助|津贴|贴息|救助|扶助|给付|[总附通]则|给予|奖励|补贴|补助|资助|奖金|标准|条件|规定|办法|按|下列|以下|情形|可以|应当|对"
)
_ALLOWANCE = re.compile(
    r"(?:其中|对)?(?P<who>[^，；：。、\d]{2,16}?)(?:(?:基本)?生活|护理|照料|就业|交通|住房|租房|购房|教育|助学|医疗|养老|岗位|一次性|创业|求职|营养|临时|专项)*"
    r"(?:补贴|补助|津贴|资助|救助)(?:标准)?[为是]?"
)  # 〔重度残疾人〕护理补贴, 〔寄宿生〕生活补助标准为
_LONGEST_PLACING = 16  # characters of what places somebody; a longer condition is none (…且获“金牌赛事”)
_SHORTEST_EVENT = 3  # characters: 全运会, and not the part of a paper (优抚)
_SHORT = 40  # characters of a sentence that only says whom what follows is there for
_LEVEL = re.compile(
    r"(?:因[战公病]|[A-E1-9一二三四五六七八九十甲乙丙丁]{1,2}[类级等]?(?:至|到|-|—|~)[A-E1-9一二三四五六七八九十甲乙丙丁]{1,2}[类级等](?!奖)"
    r"|[A-E1-9一二三四五六七八九十甲乙丙丁]\+?[类级等](?!奖)|(?:年?满|年龄)?\d[\d.]*(?:周?岁)?(?:及?以[上下]|[至到—–~-]+\d+周?岁)(?:的)?|国家级|[省市区县]级|博士|硕士|本科"
    r"|大专|(?:学前|小学|初中|高中|中职|中专|高职)(?:教育)?(?:阶段)?(?=[^，生]{2,})|[、和及或])+(?:毕业)?(?:研究)?生?"
)  # what tells one from its neighbours: 〔A类〕人才, 〔65岁以上〕老人
_LEVEL_NAME = r"(?:国家|中央|部|省|自治区|市|区|县)"
_ONE_LEVEL = re.compile(rf"{_LEVEL_NAME}级")
_HONOUR_LEVEL = re.compile(rf"对?(?:{_LEVEL_NAME}级|[1-5一二三四五]?A+级|[一二三四五]星级?|[一二三四五]级|[甲乙丙]级)")
_HONOURS = r"(?:新|首次|当年|年度|经|被)*(?:获评|评(?:定|选)?为|获得|荣获|认定为|入选|命名为|授予|列为|晋升为?|升级为)(?:为)?"
_HAS_HONOUR = re.compile(rf"{_HONOURS}(?P<honour>[^，。；：、的]{{2,24}})")
_OTHER_LEVEL = re.compile(rf"{_HONOURS}(?:国家)?{_HONOUR_LEVEL.pattern}")
_LEVEL_HAD = re.compile(
    rf"{_HONOURS}(?:国家)?{_HONOUR_LEVEL.pattern}(?P<honour>[^，。；：、\d的级]{{2,16}}?)(?:称号|荣誉|资质|资格)?(?:的|者)，"
)  # 〔获评4A级景区的〕，…；获评5A级的
_PROVISION = 160  # characters of a provision that are looked through for the level in front
_HONOURED = re.compile(
    rf"(?:(?<![^，。；：、）】\n对凡])|(?<=[对凡])){_HONOURS}"
    r"(?P<honour>[^，。；：、\d的]{2,20}?)(?:称号|荣誉|资质|资格|名录|名单)?(?:的|者)，"
)  # 〔获评示范社的〕，国家级奖励20万元
_LEVELS_LISTED = re.compile(
    rf"(?P<levels>{_LEVEL_NAME}级?(?:(?:、|和|及|与|或|以及){_LEVEL_NAME}级?)+)(?<=级)(?P<noun>[^，。；：、\d的]{{3,20}})(?=[，。；]|的[，。；]|称号|资格|认定)"
)  # 〔国家、省、市级〕科技计划项目
_DEED = re.compile(
    r"^(?:举办|承办|建设|新建|开展|引进|发展|创建|培育|打造|组织|参加|舉辦|承辦|建設|發展|創建|組織|參加)(?!单位|主体|机构|者|方)(?=..)"
)  # 支持〔举办〕专业展会
_LONGEST_NAME = 20  # characters of a heading that is a name, and nothing more
_DOES_SOMETHING = re.compile(
    r"(?:进一步|大力|积极|加快|全面)*(?:帮[扶助]|扶持|支[持援]|鼓励|引[导进]|加[强大快]|提[高升]|扩大|培[育养]|发展|壮大|做[大强优]|吸引|招引|推[动进广]|促进|落实|完善|优化"
    r"|强化|稳定|保障|服务|关[爱注心]|聚焦|激励|奖励|补贴|建设|打造|构建|健全|深化|实施|开展|组织|规范|救助|安置|动员|发挥|明确|严格|夯实|关于|其他)"
)  # 帮扶重点群体: what is done, and not who
_HEADINGS = 2  # over a sum that may name who it is for
_GIVEN_THERE = re.compile(
    r"[^，。；：、的]{0,10}?(?:补[贴助]|津贴|资助|奖励|奖补|救助|补偿|扶持|待遇|礼金|贴息|慰问)(?:金|费)?(?:（[^（）]*）)?(?:标准|政策|办法|措施|项目)?[。：]?"
)  # behind who it is given to, in a heading
_SUPPORT_FOR = re.compile(
    r"对(?P<who>[^，。；：、]{2,20}?)的?(?:奖补|奖励|补助|补贴|扶持|支持|资助|激励|救助|帮扶)(?:政策|措施|标准|办法|资金)?[。：]?"
)  # （六）对〔股权投资类企业〕的奖补
_JOINED = re.compile("[与和及、]")  # 工亡与遗属待遇: what is given there, to several
_BY_STANDARD = re.compile(r"(?:按照?|(?:提高|提升|增加|上调|调整|调高|放宽)[到至为])$")
_RAISED = 3  # characters of its longest words
_STOPS = re.compile(r"；|。")
_GIVES = re.compile(r"给予|享受|补贴|补助|奖励|奖补|资助|评[为定选]|认定")
_FEW = 2  # statements in front of one that only names a case
_ANY_FIRM = re.compile(r"企业|单位|机构|个人|项目|主体|公司")
_PERSON = re.compile(r"(?:[人者员户民工师生属手兵]|医生|干部|家庭|家属)$")  # whose cases are told by what befell others


@dataclass(frozen=True, slots=True)
class Recipient:
    """The words that name who gets an award (a stretch of the view), and the noun to put behind them where they lack one."""

    words: Holder | None = None
    noun: str = ""
    front: str = ""  # what the lead-in of its list is about (全国竞赛青年组〔第一名〕)
    whole: bool = False  # whether the words say it whole, so that no condition is put in front of them


def above(reading: Reading, position: int) -> Holder | None:
    """Who the lead-in of the list names, or one of those above it."""
    found = (beneficiary.find(reading.text, *lead) for lead in _lead_ins(reading, position))
    return next((who for who in found if who is not None and not who.weak), None)


def given_to(reading: Reading, position: int) -> Holder | None:
    """The person whom the lead-in of the list says its sums are given to (按下列标准给予〔举报人〕奖励：), or None.

    Whoever opens an item is then a case of theirs, and gets nothing (重大隐患奖励5000元; 被举报单位停业的，…).
    """
    for start, end in _lead_ins(reading, position):
        towards = beneficiary.towards(reading.text, start, end)
        named = [towards] if towards else beneficiary.receivers(reading.text, start, end)
        if named:
            return named[-1] if _PERSON.search(reading.text, named[-1].start, named[-1].end) else None
    return None


def _lead_ins(reading: Reading, position: int) -> Iterator[tuple[int, int]]:
    """Where the lead-ins of the lists over a place stand, the nearest first, without their colon."""
    return ((start, end - reading.text.endswith("：", start, end)) for start, end in reading.lead_ins_above(position))


def headed(reading: Reading, position: int) -> Holder | None:
    """Whom a heading over a place supports (支持〔中医诊所〕发展) or gives something to (〔失业人员〕求职补贴), or None."""
    text = reading.text
    places: list[tuple[int, int]] = []
    for start, end in reading.headings_above(position)[:_HEADINGS]:
        mark = MARK.match(text[start:end])
        places.append((start + mark.end() if mark else start, end))
    if supported := next((said for place in places if (said := _SUPPORT_FOR.fullmatch(text, *place))), None):
        return Holder(*supported.span("who"))
    for begin, end in places:
        if whom := beneficiary.encouraged(text[begin:end]):
            return Holder(begin + whom[0], begin + whom[1])
        first = beneficiary.leading(text[begin:end])
        if first and beneficiary.is_what_for(text[begin : begin + first]):
            continue  # （一）开馆补助
        if first and not _JOINED.search(text, begin, begin + first) and _GIVEN_THERE.fullmatch(text, begin + first, end):
            return Holder(begin, begin + first)
        stop = end - text.endswith(("。", "："), begin, end)
        name = stop - begin <= _LONGEST_NAME and not _DOES_SOMETHING.match(text, begin, stop)
        if name and beneficiary.names(text[begin:stop]) and beneficiary.tidied(text, Holder(begin, stop)):
            return Holder(begin, stop)  # （二）〔重点发展的金融企业〕。
    return None


@dataclass(frozen=True, slots=True)
class Completing:
    """Completes the bare words in front of a sum at `head`. near: who was named last in its block; first: whether nobody was yet."""

    reading: Reading
    head: int
    near: Holder | None
    first: bool

    @property
    def text(self) -> str:
        return self.reading.text

    def of(self, found: Holder) -> Recipient:
        """The recipient that bare words mean."""
        if self._in_turn(found) and (one := self._one_of(found)):
            return one
        topic = self._topic()
        return topic(found) if topic else Recipient(found, self._noun(found))

    def _one_of(self, found: Holder) -> Recipient | None:
        """The one in its turn of those in front (对新上市的企业，〔第一家〕奖励1000万元), or None where nobody is named there."""
        own = beneficiary.find(self.text, self.reading.statement_at(found.start)[0], found.start)
        named = next((one for one in (own, self.near) if one and not one.bare and not self._in_turn(one)), None)
        return Recipient(named, front=self.reading.outline.view.written(found.start, found.end)) if named else None

    def _in_turn(self, words: Holder) -> bool:
        """Whether words are one in its turn (第一家)."""
        return beneficiary.IN_TURN.fullmatch(self.text, words.start, words.end) is not None

    def _noun(self, found: Holder) -> str:
        """The noun a bare step or condition belongs to, with 的 in front; "" where none is said that can do what the words say."""
        noun = self._nearest_noun(found)
        if fold(noun).removeprefix("的") in self.text[found.start : found.end]:
            return ""  # 由雇主自行办理训练
        return noun if beneficiary.can_do(self.text[found.start : found.end], fold(noun)) else ""

    def _nearest_noun(self, found: Holder) -> str:
        """The nearest noun that bare words could belong to, with 的 in front; "" where none is said, or where they have one of their own."""
        said = self.text[found.start : found.end]
        if listed := self._noun_of_levels(found) or self._honour(found):
            return listed
        if (had := _HAS_HONOUR.fullmatch(said)) and beneficiary.names(had["honour"][-16:]):
            return ""  # 首次获评4A级〔物流企业〕的: the honour names who has it
        measured = said[0].isdigit()  # 报废旧拖拉机，〔20马力以下〕每台…: a step of that thing
        if said.endswith("者"):
            return ""  # 年收入8万元以下者
        if whose := self._whose(found.start):
            return whose
        view = self.reading.outline.view
        begin = self.reading.statement_at(found.start)[0]
        opens = found.start - self.text.endswith("对", begin, found.start)  # 鼓励管理机构落户，对〔开展业务〕的
        front = beneficiary.find(self.text, begin, opens) if begin < opens and self._opens(opens) else None
        if front is not None and self.text.endswith("其中", begin, front.start):
            front = beneficiary.find(self.text, begin, front.start - len("其中")) or front  # one of those that the next case is told of
        which = beneficiary.noun_opening if measured else beneficiary.noun_of
        if front is not None and not (front.bare or measured) and beneficiary.headless(self.text, front.start, front.end):
            return ""  # 新建…冷库的；〔购置冷藏车的〕: another case of the same kind
        said_front = view.text[front.start : front.end] if front is not None and not front.bare and not front.weak else ""
        if front is not None and said_front and (noun := which(said_front) or beneficiary.noun_opening(said_front)):
            return self._unlevelled(front.start + noun[0], front.start + noun[1])
        if (who := beneficiary.encouraged(self.text[begin : found.start])) and self.first:
            return "的" + _DEED.sub("", view.written(begin + who[0], begin + who[1]))
        named = self.near or above(self.reading, self.head)
        if named is not None and not (named.bare or measured) and beneficiary.headless(self.text, named.start, named.end):
            return ""  # 获评示范工厂的…；〔获评数字化车间的〕: neither names who gets it
        if named is not None and not named.bare and (its := beneficiary.noun_of(view.text[named.start : named.end])):
            if view.text.endswith(said, 0, named.start + its[1]):
                return ""  # 同一〔服务机构〕, of 第三方服务机构
            return self._unlevelled(named.start + its[0], named.start + its[1])
        return self._noun_before() or self._noun_above(found) or self._noun_opening(named)

    def _noun_of_levels(self, found: Holder) -> str:
        """The noun that the words in front list with several levels, for one of these (获得国家、省级科技计划项目的，…，对〔国家级〕的), with 的 in front; ""
        for none.
        """
        said = self.text[found.start : found.end].removeprefix("对")
        if not _ONE_LEVEL.fullmatch(said):
            return ""
        begin = self.reading.statement_at(found.start)[0]
        before = self.reading.previous_statement(begin)
        places = [(begin, found.start), *([before] if before else [])]
        listed = next((one for place in places for one in reversed([*_LEVELS_LISTED.finditer(self.text, *place)])), None)
        if listed is None or said.removesuffix("级") not in listed["levels"]:
            return ""
        return "的" + self.reading.outline.view.written(*listed.span("noun"))

    def _honour(self, found: Holder) -> str:
        """The honour that a level is one of, where the words in front say that somebody has it (获评示范社的，〔国家级〕奖励20万元; 获评4A级景区的，…；
        〔获评5A级〕的), with 的; or "".
        """
        begin = self.reading.statement_at(found.start)[0]
        if _HONOUR_LEVEL.fullmatch(self.text, found.start, found.end):
            had = _HONOURED.search(self.text, begin, found.start)
        elif _OTHER_LEVEL.fullmatch(self.text, found.start, found.end):
            begin = behind_last(self.text, max(0, found.start - _PROVISION), found.start, "。\n")
            had = _LEVEL_HAD.search(self.text, begin, found.start)
        else:
            return ""
        return "的" + self.reading.outline.view.written(*had.span("honour")) if had else ""

    def _noun_opening(self, named: Holder | None) -> str:
        """The noun that opens what somebody named before does (〔企业〕上规入统，…；次年增长20%的), with 的 in front; "" for none."""
        if named is None or named.bare or beneficiary.names(self.text[max(named.start, named.end - 16) : named.end]):
            return ""
        noun = beneficiary.noun_opening(self.text[named.start : named.end])
        return self._unlevelled(named.start + noun[0], named.start + noun[1]) if noun else ""

    def _noun_before(self) -> str:
        """The noun of whom a statement in front tells (…组织被评定为合格以上等级的，可享受补贴。〔五星级〕的给予…), with 的 in front; "" for none."""
        start = self.reading.statement_at(self.head)[0]
        for _ in range(_FEW):
            before = self.reading.previous_statement(start)
            if before is None:
                return ""
            who = beneficiary.find(self.text, *before) if _GIVES.search(self.text, *before) else None
            if who and not who.weak and (noun := beneficiary.noun_opening(self.text[who.start : who.end])):
                return self._unlevelled(who.start + noun[0], who.start + noun[1])
            start = before[0]
        return ""

    def _opens(self, place: int) -> bool:
        """Whether a case opens at a place: behind a mark, or behind what says by which standard (按照〔小学〕每生…, 标准提高至〔换购空调〕…)."""
        return self.text[place - 1] in "，：；" or _BY_STANDARD.search(self.text, max(0, place - _RAISED), place) is not None

    def _whose(self, place: int) -> str:
        """Whose allowance a case in front of a place is one of (〔重度残疾人〕护理补贴一级), with 的 in front; "" for none."""
        begin = behind_last(self.text, 0, place, "，；：。、元\n")
        said = _ALLOWANCE.fullmatch(self.text, begin, place)
        if said is None or not beneficiary.names(said["who"]):
            return ""
        return "的" + self.reading.outline.view.written(*said.span("who"))

    def _unlevelled(self, start: int, end: int) -> str:
        """A noun with 的 in front, without the level that was its first owner's; "" where it is a level (博士3000元，硕士1500元)."""
        if self.text.endswith("个人", start, end) and self.text.startswith(("账户", "帐户"), end):
            end -= len("个人")  # 退休人员〔个人账户〕
        level = _LEVEL.match(self.text, start, end)
        begin = level.end() if level else start
        return "的" + self.reading.outline.view.written(begin, end) if begin < end else ""

    def _noun_above(self, found: Holder) -> str:
        """The noun that the heading above or the sentence in front speaks of (支持〔老旧楼宇〕改造提升。), with 的 in front; "" for none."""
        section = self.reading.section_at(self.head)
        title = MARK.sub("", section[-1]) if section else ""
        before = self.reading.previous_statement(self.reading.statement_at(self.head)[0])
        sentence = self.reading.outline.view.written(*before) if before and before[1] - before[0] <= _SHORT else ""
        for said in (sentence, title):
            if whom := beneficiary.encouraged(fold(said)):
                return "的" + _DEED.sub("", said[slice(*whom)])
        run_in = MARK.sub("", sentence).rstrip("。")
        if len(run_in) + 1 < len(sentence) and beneficiary.names(fold(run_in)):
            return "的" + run_in  # （三）众创空间。考核优秀的，…
        if title and beneficiary.names(fold(title)):
            return "的" + title
        whole = beneficiary.names_somebody(self.text[found.start : found.end])  # 本地企业外出施工: says who
        over = None if whole else headed(self.reading, self.head)
        return "的" + _DEED.sub("", self.reading.outline.view.written(over.start, over.end)) if over else ""

    def _topic(self) -> Callable[[Holder], Recipient] | None:
        """How to complete the label of a list item by what its lead-in is about (一、全国竞赛青年组前三名每位选手：), or None."""
        lead = self.reading.lead_in_at(self.head)
        if lead is None:
            return self._heading_topic()
        won = _WINNERS.match(self.text, *lead)
        if won:
            front = self.reading.outline.view.written(*won.span("topic"))
            return lambda words: Recipient(words, front=front) if _PLACING.search(self.text, words.start, words.end) else Recipient(words)
        found = _TOPIC.fullmatch(self.text, *lead)
        if found is None or _NO_TOPIC.search(found["topic"]):
            return self._heading_topic()
        view = self.reading.outline.view
        topic, each = view.written(*found.span("topic")), view.written(*found.span("each")) if found["each"] else ""
        if beneficiary.names(found["topic"][-16:]):
            return lambda words: Recipient(words, "的" + topic)
        return lambda words: Recipient(words, each, topic)

    def _heading_topic(self) -> Callable[[Holder], Recipient] | None:
        """How to complete a placing (第一名) by the heading above it (一、亚洲运动会), or None."""
        titles = [bare for title in reversed(self.reading.section_at(self.head)) if (bare := MARK.sub("", title))]
        if not titles:
            return None

        def completed(words: Holder) -> Recipient:
            said = self.text[words.start : words.end]
            topic = next((title for title in titles if said not in fold(title)), "")  # the item's own title is no heading above it
            if (
                len(said) > _LONGEST_PLACING
                or not _PLACING.search(said)
                or not _SHORTEST_EVENT <= len(topic) <= 24
                or _NO_TOPIC.search(fold(topic))
            ):
                return Recipient(words, self._noun(words))
            return Recipient(words, front=topic)

        return completed


def scope_of(reading: Reading, label: Holder, head: int) -> tuple[int, int] | None:
    """What a label in front of a sum is a case of, where its sentence opens with that: 〔地级市〕：东部地区5亿元，中部地区6亿元."""
    statement = reading.statement_at(head)
    found = next(iter([*_SCOPE.finditer(reading.text, statement[0], label.start)][-1:]), None)
    if _ANY_FIRM.fullmatch(reading.text, label.start, label.end):
        return None  # 质押融资：…，每家〔企业〕每年最高50万元
    if found is None or _NO_SCOPE.search(found["scope"]) or beneficiary.is_kind(found["scope"]):
        return None
    if _STOPS.search(reading.text, found.end(), label.start):
        return None
    said = reading.text[label.start : label.end]
    named = beneficiary.names_somebody(said)
    unclear = reading.text.count(said, *statement) > 1 if named else beneficiary.is_kind(said)
    return found.span("scope") if unclear else None
