"""monetary_award: sums and rates that a policy gives, with their beneficiaries and conditions (contract, "monetary_award").

A rate with a cap is one record, on the cap; a rate alone is one on the rate; two rates in front of one cap are three.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from extract.fold import fold
from extract.lazy import lazy
from extract.model import Quantity
from extract.records import beneficiary
from extract.records.awards import often, terms
from extract.records.awards.conditions import Conditioned
from extract.records.awards.grants import Grant, grants
from extract.records.awards.interest import pays_interest
from extract.records.awards.labels import frequency_beside
from extract.records.awards.ladders import Ladders, receiver_of_list
from extract.records.awards.matching import RULE as MATCHED
from extract.records.awards.matching import matched
from extract.records.awards.often import EACH_MONTH, EACH_QUARTER, EACH_YEAR
from extract.records.awards.opened import opened
from extract.records.bases.rates import rate_base
from extract.records.beneficiary import Holder
from extract.records.cover import scale
from extract.records.document.places import Places
from extract.records.document.reading import Reading
from extract.records.kinds import Frequency, Instrument, MonetaryAward, Period
from extract.records.recipients.around import EACH_WITHIN
from extract.records.recipients.completing import Recipient
from extract.records.recipients.generic import meant
from extract.records.recipients.holders import Holders
from extract.records.recipients.payers import BORNE
from extract.records.roles.judgement import Judged
from extract.records.scene.cap_alone import capped_by
from extract.records.stamp import Stamp
from extract.records.timing import Timing
from extract.seek import behind_last

# 单次人数300人以上〔的〕，每列…, but not 引才费用的40%
_OF_THOSE = re.compile(r"的(?=[，每给予按一分最不]|[奖补](?![^，]{0,3}(?:额|资金|标准|比例))|$)")
_REFERS = re.compile(r"(?:符合|满足|具备|达到)[^，]{0,6}(?:条件|要求|标准|规定)$")  # 经营贡献符合条件: a condition that is told elsewhere


def _split_unit(quantity: Quantity) -> Quantity:
    """A quantity in its bare currency: the per part of CNY/亩 goes to the record's own field."""
    return quantity.model_copy(update={"unit": quantity.unit.split("/", 1)[0]}) if "/" in quantity.unit else quantity


_ADDED_RULES = ("money.step_added", "money.then_yearly")
# what is only added, or got in all, of what was said before (经评审后再追加20万元, 一家一年最多可拿50万元)
_TAKES_UP = re.compile(
    r"(?:追加|叠加|再(?:给|加|增加)|另(?:加|给)|[可能](?:拿|领取?|得|享受?|获)|[拿领]到?)(?:到|最[高多]|不超过|合计|累计|约|至)*$"
)
_REPLACED = re.compile(r"[^，。；\d]{0,4}(?:提高|上调|调整|增加|提升|提标|增)(?:到|至|为)[^，。；\d]{0,8}")  # 8万元〔提高至〕12万元
_OFTEN = re.compile(rf"{EACH_YEAR}|{EACH_MONTH}|{EACH_QUARTER}|[逐按][年月季]|年度|累计|其余|剩余|余下")
_ONCE = re.compile(
    r"一次性(?!引进|组织|载|运|招|采购|投|缴|购|开行|接待|输送|新增|签|建成)|只(?:能|可)?(?:享受|奖励?|补助?|补贴|发放|给予|支持|申[请领报]|领取?)一次|以一次为限|限(?:领|享受|申[请领])?一次"
)
_FURTHER = re.compile(r"再|另|累计|合计")
_RAISED = re.compile(r"提高|上调|调整|增加|提升")
_LISTED_ON = re.compile(r"元?(?:、|和)[^，。；、\d]{0,12}")
_PART = r"元?[，；](?![^，。；、\d]*(?:[共总]|合计|累计|最[高多低]|一次|[再另超限额奖补]|其中|每))[^，。；、\d]{2,12}"
_NEXT_PART = re.compile(rf"{_PART}[为是]")  # …3500元，退休人员为4000元
_NEXT_OF_KIND = re.compile(rf"{_PART}(?<=[者人户员工民生童级类])[为是]?")  # 一般家庭每月补助13000元，低收入户15000元
_EACH_IN_ROW = re.compile(
    r"每(?:(?P<per>[人户生名床例亩])(?P<time>每?(?:学?[年月日天]|学期))?|(?:学?年|月|学期))(?:不低于|不少于|不超过|最高|[为是按])*$"
)
_FOR_THEM = frozenset(("money.paid_for_them", "money.paid_in_for_them", "share.paid_in_for_them"))  # 代缴: paid in for them
_ONCE_IN_ROW = re.compile(r"一次性[^，。；：\d]{0,14}$")  # 生育一孩的发放一次性补贴2000元，〔二孩5000元〕
# 每人每年45元，个人缴15元，财政补助〔30元〕
_SPLIT_SUM = re.compile(
    r"(?P<each>每(?P<per>[人户生份])(?:每[年月])?)\d[\d.,]*元[，：（][^。；]{0,60}(?:财政|政府|集体)(?:补助|补贴|资助|承担|负担)(?:为)?$"
)
# 全自理的每人每月1000元，〔半自理的〕600元
_NEXT_IN_ROW = re.compile(
    r"元?(?:/[^，。；、\d]{1,4})?(?:以[上内])?(?:[，、；和]|；?（[一二三四五六七八九十\d]{1,2}）)(?:其中)?"
    r"(?:[^，。；：、\d补奖贴给资助再另共总计每缴]|\d{1,3}(?=[—~至-]?\d{0,3}周?岁)|(?<=\d)[—~-]){2,24}(?:不低于|不少于|不超过)?"
)
_LIST_MARK = re.compile(r"、|和|及|与")
_GIVEN = re.compile(r"给予|補助|补贴[，标]")
_GIVES_FIRST = re.compile(
    r"[^，]{0,16}?(?:发给|给予|颁发|核发|支给|授予|奖励)[^，]{0,12}，(?P<cases>[^，]{2,60}?)(?:分别|各)?(?:为|是|按)?$"
)
_SUM = re.compile(r"\d[万亿]?元|\d%")
_LONGEST_GIVING = 30  # characters of the words that give, with who gets it
_OPENS: Final = r"(?:第[^，。；：]{1,5}条|（[^（）]{1,3}）|[一二三四五六七八九十\d]{1,2}[.、])?(?:对于?|凡是?)?"
_OPENING = re.compile(_OPENS)
_PAUSE = re.compile(r"的[，,](?=[^，,的]{2,8}$)")  # 获得授权的〔，〕发明专利
# 〔前三年〕按租金的…
_YEAR_BY_YEAR = re.compile(
    r"(?:第[一二三四五]年(?:至|到|、|—|-)?(?:第?[二三四五]年)?|[前首后][一二三四五两\d]年(?!的?(?:平均|年均|均|产|收))|首年|[一二三四五两\d]年内|逐年|连续[一二三四五两\d]年)[^，。；\d]{0,16}$"
)
_TO_EACH = ("分别给予", "分别发给", "分别奖励", "分别补助", "分别补贴", "分别资助")
_STANDARD = re.compile(r"(?:具体|执行|发放|支付|申领)*标准(?:为|是|如下|：|按)")
_RISES = re.compile(r"(?:再|另|各|均|相应|分别|可|适当)*(?:上浮|下浮|提高|增加|上调|增发|加发)")
_CEILING = re.compile(r"(?:均|亦|也|应|须|原则上)?(?:不得?(?:超过|逾|高于|大于)|最[高多](?=[\d为不])|以[^，。；]{1,16}为[限上])")
_CAPPED = ("总额", "总和", "合计", "金额", "额度", "总数", "数额", "总计")
_AS_MUCH = re.compile(r"(?:则|均|都|一律|统一)?(?:按照?|以)(?=[\d一二三四五六七八九十百千万新港人])")
_SHORT_OF = ("元的", "元者", "元时", "元的部分")
_SHORTEST_BASE = 6  # characters of a clause that says on top of what something comes (在上述基础上，)
_EACH_WORDS = 16  # characters in front of a sum that say what it is for and how often (每人每月不低于)
_BEHIND = 40  # characters behind a sum that may say how often it is given
_CONTEST = re.compile(r"(?:参加|参与|[于在])(?P<which>[^，。；：]{2,24}?(?:[赛会展杯奖]|评选|评比|比武|活动|测验|检定))(?:中|上|期间)?，$")
_WON = re.compile(r"(?:荣?获(?:得|颁|选)?|取得|得|荣膺)?(?=[^的]{1,10}者$)")
_SHORT_CONDITION = 8  # characters
_LONGEST_DEED = 48  # characters of what somebody did that tells them from others of the name
_FURTHER_CONDITION = re.compile("，[并且]")
_LONGEST_STEP = 24  # characters of the condition that tells the first step from the next
_LONGEST_CASE = 10  # characters of a case that the sentence's condition tells from others of that name
_IN_FRONT = re.compile(rf"{_OPENS}(?P<when>(?!符合|其中|经|未|无|不)[^。；：]{{4,36}}?)的，(?=[^；。]*$)")


class Awards:
    """Assembles the awards of one document. A sum that names nobody goes to who was named before it, in its block."""

    def __init__(
        self, reading: Reading, judged: Sequence[Judged], timings: Sequence[Timing], stamp: Stamp, bases: Mapping[int, str | None]
    ) -> None:
        self.reading = reading
        self._bases = bases  # by where a percentage begins in the document, what it is a share of
        self.conditioned = Conditioned(reading, judged)
        self.ladders = Ladders(reading, self.conditioned)
        self._grants = grants(reading, sorted((*judged, *matched(reading)), key=lambda item: item.start))
        self.timings = Places(t for t in timings if t.kind == "period" and (t.first or t.last))
        self.rhythms = Places(t for t in timings if t.recurrence)
        self.stamp = stamp
        self.text = reading.text
        self._above: dict[int, Instrument | None] = {}  # by block, what stands over it names
        self._conditions: dict[tuple[int, int], tuple[int, int] | None] = {}  # by where the words begin and end that may hold one

    def records(self) -> list[MonetaryAward]:
        """The awards as records, in order."""
        holders = Holders(self.reading)
        recipients = [holders.of(grant) for grant in self._grants]
        own = [self.reading.outline.owns(grant.judged.start) for grant in self._grants]
        told = zip(self._names(recipients, own), self._grants, strict=True)
        names = [meant(self.reading, name, grant.judged.start) if name else None for name, grant in told]
        done = [one.words is not None and bool(_OF_THOSE.match(self.text, one.words.end)) for one in recipients]
        given = [beneficiary.Named(*one) for one in zip(names, own, done, self._blocks, strict=True)]
        named = beneficiary.shortened(given, self.reading.known, self.reading.told)
        return [record for found in zip(self._grants, recipients, named, strict=True) for record in self._record(*found)]

    def _record(self, grant: Grant, recipient: Recipient, who: str | None) -> Iterator[MonetaryAward]:
        scene = grant.judged.scene
        rate = grant.judged if not grant.is_sum else grant.rate
        per, stretch = self._per(grant), self._stretch(grant)
        conditions = self.conditioned.of(grant, scale.own_words(self.reading, grant.head) or recipient.words)
        return self.stamp.record(
            MonetaryAward,
            grant.judged.start,
            grant.judged.end,
            grant.judged.rule,
            touches=self._touches(grant, conditions.items),
            amount=_split_unit(scene.quantity) if grant.is_sum else None,
            rate=rate.scene.quantity if rate else None,
            rate_base=self._rate_base(rate) if rate else None,
            instrument=self._instrument(grant, stretch[1]),
            per=per,
            frequency=self._frequency(grant, *stretch),
            period=self._period(grant),
            beneficiary=who,
            condition=self._condition(grant, recipient.words),
            thresholds=conditions.thresholds,
            thresholds_combine=conditions.combine,
        )

    def _rate_base(self, rate: Judged) -> str | None:
        """What a rate is a share of: the subject of its percentage; a fraction or a ratio (三分之二, 1:1), which is none, goes by its
        clause.
        """
        view = self.reading.outline.view
        start = view.offsets[rate.start]
        if start in self._bases:
            return self._bases[start]
        base = rate_base(self.reading, rate)
        return view.written(*base) if base else None

    def _stretch(self, grant: Grant) -> tuple[int, int]:
        """The words that belong to a sum alone: from the number before it to the number behind it, in its clause."""
        clause = grant.judged.scene.clause
        first, last = grant.group[0].start, grant.group[-1].end
        before = [
            n.end
            for n in self.reading.numbers_between(clause.start, first)
            if n.kind == "money" and not _REPLACED.fullmatch(self.text, n.end, first)
        ]
        behind = [n.bounded[0] for n in self.reading.numbers_between(last, clause.end) if n.kind == "money"]
        end = min([clause.end, *behind])
        opens = clause.start if before else self._on_top_of(clause.start, grant.head.scene.statement[0])
        marks = [m.start() for m in _LIST_MARK.finditer(self.text, last, end)] if behind else []
        return max([opens, *before]), marks[-1] if marks else end

    def _on_top_of(self, start: int, opening: int) -> int:
        """Where the clause at a place begins, with the one in front that only says on top of what it rises (…每月补贴在前述基础上，上浮20%),
        of what it is the ceiling (同一企业年度补助总额，不得超过30万元) or the floor (每户每月低于1000元的，按1000元发放), or of whom and
        in which time (每一农户于同一年度内，补助最高为2万元).
        """
        if start - opening < _SHORTEST_BASE or self.text[start - 1] != "，":
            return start
        rises = self.text.endswith("基础上，", opening, start) and _RISES.match(self.text, start)
        capped = _CEILING.match(self.text, start) and self.text.endswith(_CAPPED, opening, start - 1)
        floor = _AS_MUCH.match(self.text, start) and self.text.endswith(_SHORT_OF, opening, start - 1)
        front = self._comma_before(opening, start - 1)
        within = EACH_WITHIN.fullmatch(self.text, front, start - 1)
        return front if rises or capped or floor or within else start

    def _frequency(self, grant: Grant, start: int, end: int) -> Frequency | None:
        """How often it is given: by its own words, else 一次性 in its sentence between the sums on both sides, else a label beside it."""
        statement = grant.judged.scene.statement
        own = (
            often.frequency(self.text[start:end])
            or often.rhythm_behind(self.text[grant.group[-1].scene.mention.end : grant.group[-1].scene.mention.end + _BEHIND])
            or ("one_off" if self._once(grant) else None)
            or often.rhythm_before(self.text[statement[0] : start])
        )
        own = own or (self._as_added_before(grant) if grant.judged.scene.has("after_added") else None)
        own = (
            own
            or self._of_its_list(grant)
            or self._of_its_row(grant)[1]
            or frequency_beside(self.text, *statement)
            or self._once_above(grant)
        )
        if own:
            return own
        if whole := terms.part_of_whole(self.text[statement[0] : grant.judged.start]):
            return whole[1]
        said = (self.text[slice(*lead)] for lead in self._leads(grant))
        return next((rhythm for lead in said if (rhythm := terms.standard_rhythm(lead))), None) or opened(
            self.reading, statement[0], grant.judged.start
        )

    def _as_added_before(self, grant: Grant) -> Frequency | None:
        """How often a case's sum is added, as the first case of its paragraph says it (每人每月增加20元；年满80周岁的增加〔30元〕), or None."""
        sentence = self.reading.sentence_at(grant.judged.start)
        begin = self.reading.outline.blocks[sentence.block].start if sentence else grant.judged.scene.statement[0]
        return often.frequency(self.text[begin : grant.judged.start])

    def _leads(self, grant: Grant) -> Iterator[tuple[int, int]]:
        """What opens the list that a sum stands in: the words up to the last ： of its own statement, then the lead-in."""
        start = grant.head.scene.statement[0]
        colon = self.text.rfind("：", start, grant.head.scene.start)
        if colon > start:
            yield start, colon + 1
        if lead := self.reading.lead_in_at(grant.head.scene.start):
            yield lead

    def _of_its_list(self, grant: Grant) -> Frequency | None:
        """How often a further item of a list is given, as what stands in front of the first says (每月发放博士2000元、硕士1000元), or None."""
        clause, first = grant.judged.scene.clause, grant.group[0].start
        head = first
        sums = [n for n in self.reading.numbers_between(grant.judged.scene.statement[0], first) if n.kind == "money"]
        next_part = _NEXT_OF_KIND if grant.judged.rule == "money.parallel" else _NEXT_PART
        while sums and next_part.fullmatch(self.text, sums[-1].end, head):
            head = sums.pop().start
        if head < first:
            clause = self.reading.clause_at(head, head)
        else:
            sums = [n for n in sums if n.start >= clause.start]
        while sums and sums[-1].start >= clause.start and _LISTED_ON.fullmatch(self.text, sums[-1].end, head):
            head = sums.pop().start
        sums = [n for n in sums if n.start >= clause.start]
        return often.frequency(self.text[sums[-1].end if sums else clause.start : head]) if head < first else None

    def _of_its_row(self, grant: Grant) -> tuple[str | None, Frequency | None]:
        """What a sum is for and how often it is given, as the first of its row says it right in front of the sum
        (全自理的每人每月1000元，半自理的〔600元〕).
        """
        head = first = grant.group[0].start
        for number in reversed(self.reading.numbers_between(grant.judged.scene.statement[0], first)):
            if number.kind != "money":
                continue  # 百岁以上老人500元: an age is part of the case
            if not _NEXT_IN_ROW.fullmatch(self.text, number.end, head):
                break
            head = min(number.start, number.bounded[0]) if number.bounded[0] >= 0 else number.start
            if each := _EACH_IN_ROW.search(self.text, max(0, head - _EACH_WORDS), head):
                return each["per"], often.frequency(each[0])
        if split := _SPLIT_SUM.search(self.text, grant.judged.scene.statement[0], first):
            return split["per"], often.frequency(split["each"])
        once = head < first and _ONCE_IN_ROW.search(self.text, max(0, head - 2 * _EACH_WORDS), head)
        return None, "one_off" if once else None

    def _once_above(self, grant: Grant) -> Frequency | None:
        """one_off where the lead-in of its list or the sentence before gives once, without a sum (给予一次性奖励：), else None."""
        lead = self.reading.lead_in_at(grant.judged.start)
        before = self.reading.previous_statement(grant.judged.scene.statement[0])
        own = grant.judged.scene.lead
        if before and (_FURTHER.search(own) or any(n.kind != "count" for n in self.reading.numbers_between(*before))):
            before = None  # its 一次性 is that of a sum of its own, or of the first
        said = (self.text[slice(*place)] for place in (lead, before, *self.reading.items_above(grant.judged.start)[1:]) if place)
        return next((once for words in said if (once := often.once_given(words))), None)

    def _once(self, grant: Grant) -> bool:
        """Whether its sentence says 一次性 of it: of its own sum, of a whole list (一次性奖励，市级2万元、省级5万元), or right behind it."""
        sentence = self.reading.sentence_at(grant.judged.start)
        if sentence is None:
            return False
        first, last = grant.group[0].start, grant.group[-1].end
        places = [m.start() for m in _ONCE.finditer(self.text, sentence.start, first)]
        said = places[-1] if places else -1
        if said >= 0 and not _OFTEN.search(self.text, said, first):
            sums = [n.start for n in self.reading.numbers_between(said, first) if n.kind == "money"]
            if (
                not sums
                or re.search("^(?:[^，：]{0,12}[，：]|[^，：]{0,24}：)", self.text[said : sums[0]])
                or _RAISED.search(self.text, sums[0], first)
            ):
                return True
        for number in self.reading.numbers_between(last, sentence.end):
            if number.kind == "money" and not _LISTED_ON.fullmatch(self.text, last, number.start):
                return bool(_ONCE.search(self.text, last, max(last, self.reading.clause_at(number.start, number.start).start)))
            last = number.end if number.kind == "money" else last  # 博士5万元、硕士3万元的标准一次性发放
        return bool(_ONCE.search(self.text, last, sentence.end))

    def _per(self, grant: Grant) -> str | None:
        """What one sum is for: by its own clause, its rate's, or the counted thing that opens its statement (每引进1名…，)."""
        unit = grant.judged.scene.quantity.unit
        if "/" not in unit and grant.group[-1].scene.mention.kind == grant.judged.scene.mention.kind:
            unit = grant.group[-1].scene.quantity.unit  # 2000元、4000元、6000元/台
        for end in dict.fromkeys((grant.judged.start, grant.head.scene.start)):
            opening = grant.head.scene.statement[0]
            begin = self._on_top_of(self._comma_before(opening, end), opening)
            found = terms.per(self.text[begin:end], unit)
            if isinstance(found, str):
                return self._as_in(found, grant)
            if found:
                return self.reading.outline.view.written(begin + found[0], begin + found[1])
        begin = max(grant.head.scene.statement[0], grant.head.scene.start - 60)
        before = self.text[begin : grant.head.scene.start]
        counted = terms.per_step(before) or terms.per_counted(before) or terms.per_sized(self.text[begin : grant.judged.start])
        front = grant.head.scene.statement[0]
        comma = self._comma_before(front, grant.judged.start)
        near = max(front, comma - 24)
        own = None if counted else terms.per_clause(self.text[near:comma])
        if own:
            return self.reading.outline.view.written(near + own[0], near + own[1])
        if counted and not self._caps_all(grant, begin + counted[1]):
            return self.reading.outline.view.written(begin + counted[0], begin + counted[1])
        said = self.text[front : grant.judged.start]
        own = None if counted else terms.per_of_hours(said)
        if own is None and (whole := terms.part_of_whole(said)):
            own = whole[0]
        if own:
            return self.reading.outline.view.written(front + own[0], front + own[1])
        if in_row := self._of_its_row(grant)[0]:
            return in_row
        said = self.text[front : grant.head.scene.start]
        if subject := terms.per_taken(said) or terms.per_subject(said[: grant.head.scene.clause.start - front]):
            return self.reading.outline.view.written(front + subject[0], front + subject[1])
        for begin, end in self._leads(grant):
            if each := terms.standard_per(self.text[begin:end]) or terms.per_closing(self.text[begin:end]):
                return self.reading.outline.view.written(begin + each[0], begin + each[1])
        return None

    def _as_in(self, unit: str, grant: Grant) -> str:
        """What stands behind a slash in a sum, or in the last of its list, as the document writes it (5000元/戶, and not 户)."""
        for item in (grant.judged, grant.group[-1]):
            said = self.reading.outline.view.written(item.scene.mention.start, item.scene.mention.end)
            if fold(said).endswith(unit):
                return said[-len(unit) :]
        return unit

    def _caps_all(self, grant: Grant, counted: int) -> bool:
        """Whether a sum is the ceiling of what each thing counted in front brings (每吸纳1人补贴1500元，最高30万元)."""
        scene = grant.judged.scene
        said = self.reading.numbers_between(counted, scene.clause.start)
        return grant.is_sum and scene.quantity.bound == "at_most" and any(n.kind == "money" for n in said)

    def _comma_before(self, start: int, position: int) -> int:
        """Behind the last comma or stop in front of a position, brackets passed over."""
        return behind_last(self.text, start, position, "，；：。\n")

    def _instrument(self, grant: Grant, end: int) -> Instrument:
        """The instrument its own words name, its rate's, its statement's; else what the lead-in, the headings or the title say."""
        scene = grant.judged.scene
        if both := terms.together(self.text[scene.statement[0] : scene.start]):
            return both
        behind = self.text[grant.group[-1].end : end]
        of_rate = self.text[grant.rate.end : grant.rate.scene.clause.end] if grant.rate else ""
        named = (terms.instrument(of_rate) if of_rate else None) or terms.instrument(
            behind, self.text[scene.clause.start : scene.mention.start], scene.before, scene.after
        )
        if named == "subsidy" and terms.only_given(self.text[slice(*scene.statement)]):
            named = self._instrument_above(scene.start) or named  # 申请奖励金，依下列规定核发：（一）…每人发给9000元
        if said := self._capped(grant, named):
            named = terms.instrument_above(self.text[slice(*said)]) or named  # …给予奖励。〔单家企业最高支持金额为100万元〕
        if terms.slip(scene.before):
            named = "other"
        elif MATCHED in (grant.judged.rule, grant.rate and grant.rate.rule) and named == "support":
            named = "grant"  # contract: 1:1配套 is a grant, also where it supports
        elif grant.judged.rule == "money.item_before":
            named = terms.instrument(scene.after)
        if (named is None and terms.topped_up(scene.before)) or grant.judged.rule in _FOR_THEM:
            named = "subsidy"
        if (
            named is None
            and (grant.judged.rule in _ADDED_RULES or _TAKES_UP.search(self.text, scene.clause.start, scene.start))
            and (said := self.reading.previous_statement(scene.statement[0]))
        ):
            named = terms.instrument("", self.text[slice(*said)])  # …每场补助15万元。国家级的，再增加5万元
        if named is None:
            named = self._instrument_before(scene.statement[0]) or self._instrument_above(scene.start)
            if named == "support" and scale.is_paid(grant.judged):
                named = "other"  # 生育支持政策: what an insurance pays is none
        if named in ("subsidy", "award_subsidy", None) and pays_interest(self.reading, grant):
            return "interest_subsidy"
        return named or ("subsidy" if grant.judged.rule in BORNE else "other")

    def _capped(self, grant: Grant, named: Instrument | None) -> tuple[int, int] | None:
        """The words that give what a sum is the ceiling of, where its own only take that up (…的补贴，〔每家享受该项奖励资金最高300万元〕)."""
        scene = grant.judged.scene
        if named == "support" and (said := capped_by(scene)):
            return said
        if scene.quantity.bound != "at_most" or not terms.says_again(self.text[scene.clause.start : scene.mention.start]):
            return None
        opening = scene.statement[0]
        return (opening, scene.clause.start) if scene.clause.start > opening else self.reading.previous_statement(opening)

    def _instrument_before(self, start: int) -> Instrument | None:
        """The instrument that the statement in front of a standard gives (…给予招聘补贴。〔标准为：大专每人2000元〕), or None."""
        said = self.reading.previous_statement(start) if _STANDARD.match(self.text, start) else None
        return terms.instrument_above(self.text[slice(*said)]) if said else None

    def _instrument_above(self, position: int) -> Instrument | None:
        """The instrument that what stands over a sum names, the nearest first: a heading or a lead-in, then the title."""
        sentence = self.reading.sentence_at(position)
        block = sentence.block if sentence else -1
        if block not in self._above:
            self._above[block] = self._named_above(position)
        return self._above[block]

    def _named_above(self, position: int) -> Instrument | None:
        places = [*self.reading.lead_ins_above(position), *self.reading.headings_above(position)]
        items = self.reading.items_above(position)
        said = [self.text[slice(*place)] for place in (*sorted(places, reverse=True), *items)]
        title = fold(self.reading.outline.facts.title or "")
        return next((found for words in (*said, title) if (found := terms.instrument_above(words)) is not None), None)

    def _names(self, recipients: Sequence[Recipient], own: Sequence[bool]) -> list[str | None]:
        """The beneficiaries in order; one that shares its name with others takes its condition, and the first step of a ladder too."""
        names = self._own_items([self._who(grant, recipient) for grant, recipient in zip(self._grants, recipients, strict=True)])
        known, told, places = self.reading.known, self.reading.told, self.reading.outline.view.offsets
        for name, one, its in zip(names, recipients, own, strict=True):
            if its and name is not None:
                known.hold(name, places[one.words.start] if one.words else -1)
        following = [*recipients, Recipient()][1:]
        found: list[str | None] = []
        for grant, one, name, behind, its in zip(self._grants, recipients, names, following, own, strict=True):
            closer = self._with_condition(grant, one, name)
            if its and name is not None and closer != name:
                told.several[name] = known.several(name)
            several = name is not None and known.several(name)
            step = self._is_step(grant, one, name, behind)
            if step and name is not None and closer == name:
                closer = self._step_of(grant, one, behind) or name
            # 项目〔涉及成果转化的〕, 符合条件的企业〔购买办公用房的〕: its condition tells who
            bare = name is not None and (beneficiary.is_kind_of_thing(name) or beneficiary.unqualified(name) != name)
            found.append(closer if several or step or bare else name)
        return found

    @lazy
    def _blocks(self) -> list[int]:
        """The paragraph or row of each award."""
        return [sentence.block if (sentence := self.reading.sentence_at(grant.judged.start)) else -1 for grant in self._grants]

    def _own_items(self, names: Sequence[str | None]) -> list[str | None]:
        """The names, those of a list without the clause that all of it shares, but where two lists of a block would then name the same."""
        told: dict[int, set[str]] = {}
        for block, name in zip(self._blocks, names, strict=True):
            told.setdefault(block, set()).add(name or "")
        found: list[str | None] = []
        for block, grant, name in zip(self._blocks, self._grants, names, strict=True):
            own = beneficiary.own_item(name) if name and len(grant.row) > 1 else name
            shared = own and own != name and any(other.endswith(own) for other in told[block] if other != name)
            found.append(name if shared else own)
        return found

    def _is_step(self, grant: Grant, one: Recipient, name: str | None, behind: Recipient) -> bool:
        """Whether the award behind is told by a further condition of the same noun (300人以上的，每列…；500人以上的，…)."""
        bare = one.words is not None and not one.words.bare and behind.words is not None and behind.words.bare
        return bare and len(grant.group) == 1 and name is not None and bool(behind.noun) and name.endswith(behind.noun.removeprefix("的"))

    def _step_of(self, grant: Grant, one: Recipient, behind: Recipient) -> str | None:
        """The condition of the first step of a ladder with the noun that the next step has, where the name in front is long, or None."""
        when = self._when(grant, one.words) if one.words else None
        if when is None or not _OF_THOSE.match(self.text, when[1]):
            return None
        condition = self.reading.outline.view.written(*when)
        return f"{condition}{behind.noun}" if len(condition) <= _LONGEST_STEP and not _GIVEN.search(condition) else None

    def _with_condition(self, grant: Grant, one: Recipient, name: str | None) -> str | None:
        """The name with what its award asks for in front (在外租赁场地创业的高校毕业生), where a condition stands behind it.

        A long condition that is no step (在区内新建或购置自用办公用房的) stays in the field of its own.
        """
        if name is None or one.words is None or one.whole:
            return name
        when = self._when(grant, one.words)
        if when is None:
            return self._with_front(grant, one.words, name)
        if len(name) > 16 or not _OF_THOSE.match(self.text, when[1]):
            return name
        condition = self.reading.outline.view.written(*self._first_of(when))
        if _GIVEN.search(condition) or _REFERS.search(condition) or len(condition) > _LONGEST_DEED or condition in name:
            return name
        return f"{condition}的{beneficiary.unqualified(name)}"

    def _first_of(self, when: tuple[int, int]) -> tuple[int, int]:
        """The first clause of a condition that says what somebody did, without 其 and what else they have to meet (其入选百强，〔并纳入统计的〕)."""
        start, end = when
        start += self.text.startswith("其", start)
        if any(sign.isdigit() for sign in self.text[start:end]):
            return start, end
        further = _FURTHER_CONDITION.search(self.text, start + _SHORT_CONDITION, end)
        return start, further.start() if further else end

    def _with_front(self, grant: Grant, words: Holder, name: str) -> str:
        """The name of a case with the condition that its sentence opens with (单位获得授权的，发明专利每件…、〔实用新型专利〕每件…)."""
        begin = self._provision(grant, words)
        contest, won = _CONTEST.search(self.text, begin, words.start), _WON.match(self.text, words.start, words.end)
        if contest and won and name.endswith("者"):  # 参加县级竞赛，〔获第一名者〕: 县级竞赛第一名者
            return self.reading.outline.view.written(*contest.span("which")) + name[won.end() - words.start :]
        said = _IN_FRONT.match(self.text, begin, words.start)
        if said is None or len(name) > _LONGEST_CASE or said["when"] in name or beneficiary.names(said["when"][-8:]):
            return name
        return f"{self.reading.outline.view.written(*said.span('when'))}的{name}"

    def _who(self, grant: Grant, recipient: Recipient) -> str | None:
        view, holder = self.reading.outline.view, recipient.words
        ladder = None if recipient.whole else self.ladders.name(grant, holder, recipient.noun)
        if ladder:
            return ladder
        if len(grant.row) > 1 and (whose := beneficiary.whose_levels(self.text, *self._front(grant), len(grant.row))):
            return view.written(*whose[grant.row.index(grant.judged)])
        if holder is None:
            return None
        if recipient.whole and not recipient.noun and (len(grant.row) == 1 or not beneficiary.share_out(view, holder, len(grant.row))):
            return view.written(holder.start, holder.end)
        if len(grant.row) > 1 and holder.start < grant.row[0].start and not self._either(grant) and not self._by_year(grant, holder):
            levels = beneficiary.levels_said(view, holder, grant.row[0].start, len(grant.row))
            if levels:
                return levels[grant.row.index(grant.judged)]
            shared = beneficiary.share_out(view, holder, len(grant.row)) or self._opening_shared(grant, holder)
            if shared:
                given = receiver_of_list(self.text, max(holder.end, grant.row[0].start - _LONGEST_GIVING), grant.row[0].start)
                role = "的" + view.written(*given) if given else recipient.noun
                return recipient.front + shared[grant.row.index(grant.judged)] + role
            label = self.text.startswith("：", holder.end)
            when = beneficiary.condition(self.text, holder.end + label, grant.head.scene.start)
            told = when and not _SUM.search(self.text, *when)
            shared = beneficiary.share_out(view, Holder(*self._behind_giving(when)), len(grant.row)) if when and told else None
            if shared:  # 1类新药，完成Ⅰ期、Ⅱ期临床试验的，分别…: the condition is what parts them
                noun = beneficiary.noun_of(self.text[holder.start : holder.end]) or (0, holder.end - holder.start)
                return f"{shared[grant.row.index(grant.judged)]}的{view.written(holder.start + noun[0], holder.start + noun[1])}"
        own = _PAUSE.sub("的", view.written(holder.start, holder.end))
        named = recipient.noun.removeprefix("的")
        return recipient.front + own + ("" if own.endswith(named) else named if own.endswith("的") else recipient.noun)

    def _behind_giving(self, when: tuple[int, int]) -> tuple[int, int]:
        """What parts the cases of a condition that opens with who gives (本府另发给奖金，〔金质奖、银质奖〕分别为), else all of it."""
        given = _GIVES_FIRST.match(self.text, *when)
        return given.span("cases") if given else when

    def _front(self, grant: Grant) -> tuple[int, int]:
        """The words of its statement in front of the list a sum stands in, as [start, end)."""
        return grant.head.scene.statement[0], grant.row[0].scene.start

    def _provision(self, grant: Grant, holder: Holder) -> int:
        """Where the provision begins that a holder stands in: its statement, or what stands behind its last ；."""
        start = grant.head.scene.statement[0]
        return max(start, self.text.rfind("；", start, holder.start) + 1)

    def _opening_shared(self, grant: Grant, holder: Holder) -> list[str] | None:
        """The list that opens a sentence shared out over its sums, where only a further condition of them all stands nearer, or None."""
        start = self._provision(grant, holder)
        comma = self.text.find("，", start, holder.start)
        if comma < 0 or self.text[holder.start - 1] not in ("，且" if holder.bare else "且"):
            return None
        opening = _OPENING.match(self.text, start, comma)
        return beneficiary.share_out(self.reading.outline.view, Holder(opening.end() if opening else start, comma), len(grant.row))

    def _by_year(self, grant: Grant, holder: Holder) -> bool:
        """Whether the sums of a list are those of one year after the other (第一年至第三年分别按50%、40%、30%), and not shared out."""
        if self.text.endswith(_TO_EACH, 0, holder.start):
            return False  # 分别给予〔教授、讲师〕五年内每年…
        return bool(_YEAR_BY_YEAR.search(self.text, holder.end, grant.row[0].start))

    def _either(self, grant: Grant) -> bool:
        """Whether the sums of a list are alternatives for the same one (按类型给予30%或10%的补贴), and not shared out."""
        first, second = grant.row[0], grant.row[1]
        between = self.text[first.scene.mention.whole_end : second.start]
        return between.startswith("或") and "分别" not in self.text[first.scene.statement[0] : first.start]

    def _touches(self, grant: Grant, conditions: Sequence[Judged]) -> set[int]:
        """The starts of the rate, the conditions, the period and the rhythm that an award's words share."""
        start, end = grant.head.scene.statement[0], grant.judged.end
        times = {t.start for t in self.timings.between(start, end)}
        rhythm = {t.start for t in self.rhythms.between(grant.judged.scene.clause.start, end)}
        return {*times, *rhythm, *(item.start for item in conditions), *({grant.rate.start} if grant.rate else ())}

    def _period(self, grant: Grant) -> Period | None:
        """The days during which it is given, where a period stands in front of it in its statement (2023至2025年，…给予)."""
        start, head = grant.head.scene.statement[0], grant.judged.start
        found = self.timings.between(start, head)
        return Period(start=found[-1].first, end=found[-1].last) if found else None

    def _condition(self, grant: Grant, holder: Holder | None) -> str | None:
        """The words between the beneficiary and the giving that say when, as written; None where there are none."""
        found = self._when(grant, holder)
        said = beneficiary.says_when(self.text, *found) if found else None
        torn = said and self.text.count("（", *said) != self.text.count("）", *said)
        return self.reading.outline.view.written(*said) if said and not torn else None

    def _when(self, grant: Grant, holder: Holder | None) -> tuple[int, int] | None:
        """Where these words stand, as [start, end) of the view."""
        head = grant.head.scene
        if holder is None or not head.statement[0] <= holder.start < head.start or self.text.startswith("：", holder.end):
            return None
        place = max(holder.end, self.text.rfind("；", holder.end, head.start) + 1), head.start
        if place not in self._conditions:
            self._conditions[place] = beneficiary.condition(self.text, *place)
        return self._conditions[place]
