"""The scale of what insurances pay, read word by word: where somebody is treated, who is insured, which part of the cost, what is paid.

在三级医院就诊的，在职职工2万元以下部分80%、退休人员85% is a table said in one sentence. The words in front of a value are a cell of it where
they are put together from these closed classes alone; what a cell lacks, the words over it say: a clause or label in front, the first cell of
its row, the lead-in of its list, the heading. Anything else is no scale, and nothing is read from it here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from extract.fold import fold
from extract.records import benefits
from extract.records.beneficiary import Holder, share_out
from extract.records.cover import REIMBURSED
from extract.records.judgement import Judged
from extract.records.reading import Reading
from extract.seek import behind_last

Place = tuple[int, int]

RULES: Final = frozenset(rule.id for rule in (*benefits.SHARES, *benefits.MONEY)) | {
    "share.fund_bears",
    "share.parallel",
    "share.tier_paid",
    "share.of_portion",
    "share.ratio_behind",
    "share.ratio_listed",
    "share.rate_next",
    "share.rate_given",
    "share.rate_listed",
    "share.paid_to_others",
    "share.hospital_paid",
    "money.parallel",
}  # what may tell a value of a scale

_CARE: Final = r"(?:医院|医疗卫生机构|医疗机构|卫生机构|服务机构|护理机构|医药机构|卫生院|卫生服务(?:中心|站)|卫生服务|卫生室|诊所|门诊部|药店|药房|机构)"
_LEVEL: Final = (
    r"(?:[一二三](?:级|类)(?:[甲乙丙]等)?|[一二三]甲|未定级|无等级|基层|乡镇|镇街|乡|社区|村级?|街道|统筹(?:区|地区)|参保地|定点|[市县]域|本[省市县地]|异地|跨省|转外|外地|其他|指定|签约"
    r"|(?:[省市县区部州厅][内外级属])|(?:临时)?外出|常驻异地|自行)"
)
_KIND: Final = r"(?:甲等|公立|民营|社会办|专科|综合|中医|精神|传染病|相应|相当|同等|规模|[及和]?以[上下内外]|(?:（[^（）]{1,16}）))"
_JOIN: Final = r"(?:及其他?|以及|、|和|及|或|与)"
_SERVICE: Final = r"(?:(?:医疗)?机构护理|居家上门(?:护理)?|居家护理|居家(?!社区)|上门护理|社区护理|亲情护理|日间(?:照料|护理)|托养)"
_WHERE: Final = rf"{_SERVICE}|(?:{_LEVEL}|{_KIND}*(?={_CARE}){_CARE})(?:{_JOIN}?(?:{_LEVEL}|{_KIND}|{_CARE}))*"
_PERSON: Final = r"(?:人员|职工|居民|对象|家庭成员|家庭|[低五]保户|户|群众|人口|儿童|大学生|学生|患者|老年人|老人|残疾人|孤儿|军人|婴幼儿|新生儿|成员|人群|女职工|产妇|老工人|参保人|未成年人|成年人)"
_OF_PERSON: Final = (
    r"(?:在职|退休|退职|城乡|城镇|农村|成年|未成年|老年|普通|一般|困难|特困|低保|最低生活保障|低收入|建档立卡|脱贫|返贫|致贫|易|未脱贫|贫困|重度|重点|优抚|参保|参合|退役|灵活就业|失业|失能"
    r"|职工|居民|学生|少年|中小学|大中专|大学|在校|新生|婴幼|精准扶贫|[一二三四甲乙丙]档|[高中低]档|其他|其它|非从业|未就业|个体|医保|医疗保险|医疗|救助|供养|边缘|不稳定|监测|五保|三无|孤残|低保边缘"
    r"|享受[^，。；：、\d]{2,14}?的|\d+周?岁(?:（[^（）]{1,6}）)?(?:及?以[上下])?(?:的)?|[至到-]|建国前|老|长期|延续|基本|保障|边民|双女|计生|人员|家庭|型|类|城市|一至六级|[一二三四五六七八九十]级)"
)
_WHO: Final = rf"(?:{_OF_PERSON}|{_JOIN})*{_PERSON}(?:（[^（）]{{2,20}}）)?(?:{_JOIN}(?:{_OF_PERSON}|{_JOIN})*{_PERSON})*|在职|退休|职工|居民|精准扶贫"
_SUM: Final = r"\d[\d,.]*[万千]?元?"
_ENDS: Final = r"(?:（不?含[^（）]{0,8}）)"
_STEP: Final = (
    rf"(?:(?:住院|门诊|医疗|医药|单次|每次|累计|年度|合规|政策范围内?|个人|自付|自负|负担|总|的)*(?:费用?|总额|金额|额|部分))?(?:在|超过|超出|高于|达到)?(?:起付(?:线|标准|额)(?:（[^（）]*）)?(?:以上)?|{_SUM}(?!%|个|年|月|岁){_ENDS}?)(?:及?以[上下内])?{_ENDS}?"
    rf"(?:[、，]?(?:至|到|-|—|－|～|~|不满|未满)(?:最高支付限额|封顶线|{_SUM}(?!%){_ENDS}?(?:以[上下内])?{_ENDS}?))?(?:的?(?:部分|费用|段))?"
)
_TOLD: Final = rf"起付(?:线|标准)(?:统一|均|分别|为)*{_SUM}(?!{_ENDS}?(?:及?以[上下]|的?部分|[至到－—～~-]))"  # a deductible with its level, and no part of the cost
_PAYER: Final = r"(?:(?:基本|大病|补充|城乡|居民|职工|医疗|医保|统筹|门诊|住院|护理|长护险?|工伤|生育|失业|保险|保障|救助|商业)*(?:基金|资金)|医保|统筹|财政|商业保险(?:机构|公司)?|承办机构)"
_PAID: Final = rf"(?:{_PAYER})?(?:分段|实际|起付)?(?:{REIMBURSED}|承担|负担|补助|补贴)(?:比例|标准)?"
_FRAME: Final = (
    r"(?:住院|就诊|就医|转诊|转院|急诊|急救|安置|备案|政策范围内?|符合规定|按规定|合规|目录内|规定范围|支付范围|普通|慢性?特?病|特殊病种?|门诊|住院|医疗|医药|药品|统筹|费用?|用药|购药|发生|产生|就诊|就医|治疗|分娩|生育|期间|待遇|部分|年度|参加|签约家庭医生|每次|单次|总|自付|个人|自负|负担|超过|以上|以下"
    r"|分别|统一|可以?|予以|给予|均|则|各|再|最高|不低于|不高于|不超过|不得?|提高|增加|降低|调整|[到至为是按由以对在于的其且，：]|、|（[^（）]{0,24}）)"
)
_TOKENS = re.compile(rf"(?P<told>{_TOLD})|(?P<step>{_STEP})|(?P<paid>{_PAID})|(?P<who>{_WHO})|(?P<where>{_WHERE})|(?P<frame>{_FRAME})")
_PARTS = re.compile(r"[，；：。\n]")
_SAYS_WHO = re.compile(_WHO)
_ITEM = re.compile(
    r"(?:（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、](?!\d)|[①-⑳]|第[一二三四五六七八九十百\d]{1,4}条)"
)
_FAR: Final = 200  # characters of a statement that are looked back over
_RANGE = re.compile(r"以[上下内]|部分|[至到－—～~-]|超")  # a part of the cost, and no sum alone
_NO_PERSON = re.compile(
    r"起付|支付政策|支付标准|结付|封顶|最高支付|不设|待遇标准|报销比例|减免一半|(?:护理|病种|药品|检查|手术|治疗|住院|门诊)$"
)
_NOUN = re.compile(r"比例|标准")
_NO_WHO = frozenset(("其他人员", "人员", "对象", "成员"))


Cell = dict[str, Place]  # what words say, by class (where, who, step, paid): where it stands in the view
_CLASSES: Final = ("where", "who", "step", "paid")


def _says(cell: Cell) -> bool:
    """Whether a cell says more than what is paid."""
    return any(name in cell for name in ("where", "who", "step"))


def _cell(text: str, start: int, end: int) -> Cell | None:
    """The cell that the words in [start, end) are, or None where others stand among them."""
    found: Cell = {}
    mark = _ITEM.match(text, start, end)
    place = mark.end() if mark else start
    while place < end:
        token = _TOKENS.match(text, place, end)
        if token is None or token.end() == place:
            return None
        name = token.lastgroup or ""
        if name == "step" or (name in _CLASSES and name not in found):
            found[name] = found.get(name, token.span())[0], token.end()
        place = token.end()
    return found


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch between two marks or values, with what it says; valued: whether a value follows it."""

    start: int
    end: int
    cell: Cell | None
    valued: bool


def _parts(reading: Reading, start: int, stop: int) -> list[_Part]:
    """The parts of [start, stop), in order: between commas, colons, stops and the percentages."""
    text = reading.text
    values = [
        (n.bounded[0] if n.bounded[0] >= 0 else n.start, n.whole_end) for n in reading.numbers_between(start, stop) if n.kind == "percent"
    ]
    out: list[_Part] = []
    place = start
    while place < stop:
        value = next(((a, b) for a, b in values if b > place), (stop, stop))
        mark = _PARTS.search(text, place, min(stop, value[0]))
        end = mark.start() if mark else min(value[0], stop)
        if end > place:
            out.append(_Part(place, end, _cell(text, place, end), valued=mark is None))
        place = mark.end() if mark else max(value[1], place + 1)
        while place < stop and text[place] in "、和，及；" and not mark:
            place += 1
    return out


def cell_of(reading: Reading, item: Judged) -> Cell | None:
    """The cell that a value stands in, made whole by what stands over it; None where its words are no cell, or say nothing of a scale."""
    scene = item.scene
    if not is_paid(item):
        return None
    begin = max(scene.statement[0], scene.start - _FAR)
    stop = min(scene.start, scene.mention.bounded[0]) if scene.mention.bounded[0] >= begin else scene.start
    parts = _parts(reading, begin, stop)
    own = parts[-1] if parts else None
    if own is None or own.cell is None:
        return None
    if reading.text[own.end - 1] == "的" and "step" not in own.cell:
        return None  # 医疗费用〔的〕80%: what it is a share of is said
    cell = own.cell
    for part in reversed(parts[:-1]):
        if part.cell is None:
            continue
        cell = _inherit(reading.text, cell, part)
    return cell if _says(cell) else None


def _inherit(text: str, cell: Cell, part: _Part) -> Cell:
    """A cell with what a part in front of it says and it lacks: of another cell only what stands there in front of a class that both say."""
    said = part.cell or {}
    lacks = {name: place for name, place in said.items() if name not in cell}
    if not part.valued:
        return cell | {name: place for name, place in lacks.items() if name != "step" or _RANGE.search(text, *place)}
    both = [place[0] for name, place in said.items() if name in cell and name != "paid"]
    return cell | {name: place for name, place in lacks.items() if both and name in ("where", "who") and place[0] < min(both)}


def _nth(reading: Reading, item: Judged, place: Place) -> str:
    """The words of a class; of a list with as many parts as there are values, the part of this one."""
    scene, view = item.scene, reading.outline.view
    values = [n for n in reading.numbers_between(scene.start, scene.end) if n.kind == scene.mention.kind]
    if len(values) > 1:
        shared = share_out(view, Holder(*place), len(values))
        at = next((i for i, n in enumerate(values) if n.start == scene.mention.start), None)
        if shared and at is not None:
            return shared[at]
    return view.written(*place)


def subject_of(reading: Reading, item: Judged) -> str | None:
    """What a reimbursed share is of, by its cell: where, of whom, of which part, with the ratio's name; None where its words are no cell."""
    cell = cell_of(reading, item)
    if cell is None or not ("where" in cell or "step" in cell):
        return None
    words = [_nth(reading, item, place) for place in sorted(place for name, place in cell.items() if name != "paid")]
    ratio = cell["paid"] if "paid" in cell and _NOUN.search(reading.text, *cell["paid"]) else None
    return "".join(words) + (reading.outline.view.written(*ratio) if ratio else "")


_TOPIC = re.compile(
    rf"(?:{_ITEM.pattern})?(?:[^，。；：\n]{{2,8}}：)?(?P<what>[^，。；：（）\d]{{2,20}}?)(?=（|实行|不设|不再|均|统一|起付|按|由|[，：]|的|发生|纳入)"
)
_NO_COST = re.compile(r"^(?:不设|取消|不再设).*|.*起付(?:线|标准)$|^个人(?:先行?)?(?:自付|自理|负担)(?:\d+%?)?$|^基金$|^(?:统筹|医保)基金$")


def topic_of(reading: Reading, item: Judged, about: str | None) -> str | None:
    """What a share is paid of, as its statement opens, where the words next to it only tell of a deductible, the payer or one's own part; else as it was."""
    if not is_paid(item) or not (about is None or _NO_COST.search(fold(about))):
        return about
    start = behind_last(reading.text, item.scene.statement[0], item.scene.start, "；。")
    found = _TOPIC.match(reading.text, start, item.scene.start)
    return reading.outline.view.written(*found.span("what")) if found and not _NO_COST.search(found["what"]) else about


def insured(reading: Reading, item: Judged) -> Holder | None:
    """Who a value of a scale is paid for: as its cell says, else the lead-in of its list or the headings; None where its words are no cell, or none is named."""
    cell = cell_of(reading, item)
    if cell is None:
        return None
    if "who" in cell and reading.text[slice(*cell["who"])] not in _NO_WHO:
        return Holder(*cell["who"])
    return next(_named_over(reading, item.start), None)


def _named_over(reading: Reading, position: int) -> Iterator[Holder]:
    """The insured whom the lead-ins and the headings over a place name, the nearest first."""
    for place in (*reading.lead_ins_above(position), *reading.headings_above(position)[:2]):
        found = [m for m in _SAYS_WHO.finditer(reading.text, *place) if m[0] not in _NO_WHO]
        if found:
            yield Holder(*found[-1].span())


def is_paid(item: Judged) -> bool:
    """Whether a value is what an insurance or relief pays, in a text that speaks of such."""
    return item.rule in RULES and item.scene.has("of_cover")


def own_words(reading: Reading, item: Judged) -> Holder | None:
    """The words of a value's own cell, or None where they are none: what stands in front of them tells of its neighbours."""
    if cell_of(reading, item) is None:
        return None
    start = max(item.scene.statement[0], item.scene.start - _FAR)
    own = _parts(reading, start, item.scene.start)[-1]
    return Holder(own.start, own.end)


def tells_no_one(reading: Reading, item: Judged, found: Holder) -> bool:
    """Whether words in front of what an insurance pays are a cell that says where or which part of the cost (5万元至10万元（含）), and nobody."""
    if not is_paid(item):
        return False
    if _NO_PERSON.search(reading.text, found.start, found.end):
        return True
    cell = _cell(reading.text, found.start, found.end)
    return cell is not None and "who" not in cell and _says(cell)
