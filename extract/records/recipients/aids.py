"""Whom an aid is for that a paper grants in one place and lays down in another
(第五条 失业者得申请租屋补助金。 … 第八条 租屋补助金，每月最高五千元; 前条津贴，每人每月…).

Who may apply for an aid, or is paid it, is noted once for the whole paper; a statement that opens with the aid's name, or with the article
that grants it, asks for it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from extract.lazy import lazy
from extract.records import beneficiary
from extract.records.beneficiary import Holder
from extract.records.document.reading import Reading
from extract.values.numeral import read_numeral

_ANY = r"(?:补[助贴偿]|奖[励助补]|资助|救[济助]|给付|扶助|津贴)(?:金|费|款|给付)?(?!额(?!度)|对象|条件|资格|办法)|奖金"
_UNNAMED = re.compile(_ANY)  # 前条〔津贴〕: no name of its own
_KIND = (
    rf"(?:{_ANY}"
    r"|(?:慰问|抚恤|优待|保险|助学|奖学|养老|失业|抚慰)金|(?:护理|安置|搬[迁家]|丧葬|生活|安家|赡养|保育|营养|取暖|抚养)费)"
)
_NAME = rf"[^，。；：、“”（）《》的\d\n]{{0,10}}?{_KIND}"
_NUMBER = r"[一二三四五六七八九十百\d]{1,5}"
_APPLIES = r"请领|申请|申领|领取|享受|享有"
_GRANTS = re.compile(
    rf"(?:(?P<applies>{_APPLIES})(?:给予|发给|核发)?|(?:向(?P<whom>[^，。；：、\d\n向给]{{2,16}}))?(?:(?P<to>(?:发放|支付|拨付|付|发)给)|发放|给予|支付|拨付))"
    rf"(?P<said>[^，。；：、\d\n“”《》]{{0,16}}?{_NAME})(?=[，。；：\n]|$)"
)  # 得申请〔租屋补助金〕; 应支付给〔被征收人安置补助费〕; 向〔承租人〕支付搬迁费
_REFERS = re.compile(r"前[条项款]|上述|前述|[各前]款|下列|以下|之一|第[一二三四五六七八九十百\d]+[款项条]|该|其|本人|每|申请人")
_PAYS = re.compile(
    r"(?:部门|机关|政府|基金|财政|机构|银行|中心|实施单位|征收人|征收当事人|征收方|拆迁人|保险人|公所|学校|[局委办])(?<!被征收人)(?<!被拆迁人)(?<!被保险人)$"
)
_NEGATED = re.compile(r"(?:不得?|不予|不再|停止|暂停|暂缓|终止|取消|未|已)(?:再|重复|继续|申请|领取|享受|发给|给予)*$")
_ARTICLE = re.compile(rf"^第(?P<n>{_NUMBER})条", re.M)
_JOINED = rf"(?:以?及|和|与|、)(?:第{_NUMBER}[项款]|前[条项款])?{_NAME}(?=，?(?:[二两][者项])?(?:合并|合计|共计|总计))"  # 求职补贴〔及就业奖励〕，合并
_OPENS = re.compile(
    rf"(?:{beneficiary.ITEM})?(?:第(?P<own>{_NUMBER})条)?(?:第(?P<n>{_NUMBER})条(?:第{_NUMBER}[项款])*)?"
    rf"(?:(?P<former>前[条项款])|第{_NUMBER}[项款]|前[二两三][项款])?(?:规定|所定)?的?(?P<aid>{_NAME})(?:{_JOINED})?"
    r"(?:的?(?:发放|发给|给予|计发|支付|给付|补助|补贴)*(?:标准|金额|额度|总额|上限|基准)|数额)?"
    r"(?=[，：以按依每为是自由不分如]|合[并计]|[共总]计|[二两][者项]|最[高多]|一次|发[放给]|给予|支付|应|得|\d|$)"
)
_AND = re.compile("以?及|[和与]")  # 申请租屋补贴〔和〕安家奖励
_PAID = re.compile(r"(?:发放|支付|拨付|付|发)给|向[^，。；：]{2,16}(?:发|支付|给|拨)")
_TITLE = re.compile(rf"[^\w]*(?:{beneficiary.ITEM}|第{_NUMBER}条)?(?:关于)?(?P<aid>{_NAME})(?:的?(?:发放|给予)?(?:标准|金额|额度))?[。：]?")
_MARKS = re.compile(rf"(?:{beneficiary.ITEM}|第{_NUMBER}条)")
_OF_ITS_OWN = re.compile(rf"(?![^，的]{_KIND}$){_NAME}")  # 失业者〔租屋补助〕, but not 临时工〔作津贴〕
_TURNS = re.compile(r"[以按依自于在由从]")  # 以〔房屋〕租赁契约所列租金总额


class _Granted(NamedTuple):
    """Where an aid is granted, its name, whom to, and how surely."""

    place: int
    aid: str
    whom: Holder
    paid: bool  # whether the words say it is paid to them (发放给〔被征收人〕安置费), and not only that they may have it


class Aids:
    """Looks up whom the aids of one document are granted to."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text

    def of(self, start: int, head: int, found: Holder | None) -> Holder | None:
        """Whom the aid is granted to that a sum at `head` is of, in its own statement or elsewhere, or None; found: whom its own words
        name.
        """
        return self._paid_here(start, head, found) or self._opened(start, head, found) or self._headed(head, found)

    def _paid_here(self, start: int, head: int, found: Holder | None) -> Holder | None:
        """Whom the statement of a sum says its aid is paid to, where its words name who pays (拆迁人应付给〔使用人〕补助费，按…), or None."""
        if _PAID.search(self.text, start, head) is None:
            return None
        last = next((one for one in reversed(self._granted) if one.paid and start <= one.place < head), None)
        return last.whom if last and (found is None or found.start <= max(last.place, last.whom.start)) else None

    def _headed(self, head: int, found: Holder | None) -> Holder | None:
        """Whom the aid is granted to that is the heading over a sum (六、关于临时安置补助费), where its words name nobody, or None."""
        if found is not None:
            return None
        for heading in self.reading.headings_above(head)[:1]:
            if titled := _TITLE.fullmatch(self.text, *heading):
                return next((one.whom for one in self._granted if one.aid == titled["aid"]), None)
        return None

    def _opened(self, start: int, head: int, found: Holder | None) -> Holder | None:
        """Whom the aid that opens the statement at `start` is granted to elsewhere, or None."""
        opens = _OPENS.match(self.text, start, head)
        if opens is None or not self._names_no_one(found, opens.end("aid")):
            return None
        if (reach := self._referred(start, opens)) is not None:
            of_it = (one for one in self._granted if reach[0] <= one.place < reach[1] and one.aid.endswith(opens["aid"]))
            return next((one.whom for one in of_it), None)
        if _UNNAMED.fullmatch(opens["aid"]):
            return None
        others = [one for one in self._granted if not start <= one.place < head]
        same = (one.whom for one in others if opens["aid"] in _AND.split(one.aid))
        return next(same, None) or next((one.whom for one in others if one.aid.endswith(opens["aid"])), None)

    def _names_no_one(self, found: Holder | None, opened: int) -> bool:
        """Whether the words in front of a sum name nobody for sure: the aid, or what it goes by."""
        return found is None or found.weak or found.start < opened or bool(_TURNS.match(self.text, found.start))

    def _referred(self, start: int, opens: re.Match[str]) -> tuple[int, int] | None:
        """The paragraph or article that a statement at `start` opens with a reference to; None where it refers to none."""
        if opens["former"] == "前条":
            return self._article(bisect_right(self._articles[1], start) - 2)
        if opens["former"]:
            met = self.reading.blocks_met(start)
            return (met[0].start, met[0].end) if met else None
        number = opens["n"] or (opens["own"] if opens["own"] and opens.start("own") - 1 not in self._articles[1] else None)
        if number is None:
            return None
        value = read_numeral(number)
        return self._article(next((i for i, number in enumerate(self._articles[0]) if number == value), -1))

    def _article(self, i: int) -> tuple[int, int]:
        """Where an article stands, by its place among them; nowhere for one that there is not."""
        places = self._articles[1]
        if i < 0:
            return 0, 0
        return places[i], places[i + 1] if i + 1 < len(places) else len(self.text)

    @lazy
    def _articles(self) -> tuple[list[int], list[int]]:
        """The numbers of the articles and where each begins; a line that opens with an earlier one refers to it."""
        numbers: list[int] = []
        places: list[int] = []
        for found in _ARTICLE.finditer(self.text):
            number = read_numeral(found["n"])
            if number is not None and number > (numbers[-1] if numbers else 0):
                numbers.append(int(number))
                places.append(found.start())
        return numbers, places

    @lazy
    def _granted(self) -> list[_Granted]:
        """Every aid that the document says somebody may apply for or is paid, in order."""
        return [one for found in _GRANTS.finditer(self.text) if (one := self._grant(found)) is not None]

    def _grant(self, found: re.Match[str]) -> _Granted | None:
        """What words that grant an aid tell of it, or None where whom to is not told."""
        start, verb = self.reading.statement_at(found.start())[0], found.start()
        begin, said = found.start("said"), found["said"]
        if found["whom"]:
            return _Granted(verb, said, Holder(*found.span("whom")), True) if beneficiary.names(found["whom"]) else None
        if said.startswith(("的", "前", "该", "本")) or _NEGATED.search(self.text, start, verb):
            return None
        first = None if found["applies"] else _receiver(said)
        receiver = Holder(begin, begin + first) if first else None
        if receiver and found["to"]:
            return _Granted(verb, said[receiver.end - begin :], receiver, True)
        if (whom := self._in_front(start, verb)) is not None:
            return _Granted(verb, said, whom, False)
        return _Granted(verb, said[receiver.end - begin :], receiver, False) if receiver else None

    def _in_front(self, start: int, verb: int) -> Holder | None:
        """Who the words in front of a verb that grants name: the one who opens them, or the noun that a condition closes with."""
        whom = beneficiary.find(self.text, start, verb)
        if whom is not None and _PAYS.search(self.text[whom.start : whom.end]):
            whom = beneficiary.find(self.text, start, whom.start) if whom.start > start else None  # 村民搬迁的，〔征收部门〕应支付
        if whom is not None and not whom.weak and (told := self._somebody(whom.start, whom.end)) is not None:
            return told
        mark = _MARKS.match(self.text, start, verb)
        begin = mark.end() if mark else start
        comma = self.text.find("，", begin, verb)
        return self._somebody(begin, comma if comma > 0 else verb)

    def _somebody(self, begin: int, end: int) -> Holder | None:
        """The noun that words open with, or all of them where they close with one; None where that is nobody, or who pays."""
        said = self.text[begin:end].removesuffix("的")
        first = None if "的" in said else beneficiary.leading(said)
        named = said[:first] if first else said
        unclear = _REFERS.search(named) or _PAYS.search(named) or not beneficiary.names(named[-16:])
        return None if unclear else Holder(begin, begin + len(named))


def _receiver(said: str) -> int | None:
    """Where those end whom the words in front of an aid's own name name (〔被征收人或公房承租人〕安置费), or None."""
    ends = range(len(said) - 2, 1, -1)
    return next(
        (end for end in ends if _SOMEBODY.search(said, 0, end) and beneficiary.names(said[:end]) and _OF_ITS_OWN.fullmatch(said, end)), None
    )


_SOMEBODY = re.compile(r"(?:[人者户员属民师生]|职工|家庭|子女|父母|儿童|妇女|企业|单位|机构|学校|公司|合作社)$")
