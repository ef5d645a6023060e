"""Whether something is given around a number: by its own words, its statement, its item, what stands above, or its column."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from extract.fold import fold
from extract.lexicons import per_pack
from extract.records import beneficiary, cover_words
from extract.records.document.reading import ITEM_TITLE, TITLE_ENDS
from extract.records.measures.base_said import shared_out
from extract.records.scene.capped_list import is_floor
from extract.records.scene.words import pattern
from extract.records.vocabulary import lists
from extract.seek import place_of

if TYPE_CHECKING:
    from extract.records.scene.moment import Moment


def award_verb(scene: Moment) -> bool:
    """Whether the words in front of a sum give it, or say that it is got, and what it is called is told behind (享受〔3万元〕补贴)."""
    if pattern("strict_giving").search(scene.lead):
        return True
    if scene.mention.kind != "money":
        return False
    if not scene.has("large") and (
        pattern("getting_named").search(scene.lead) or pattern("setting_aside_named").search(scene.before[-64:])
    ):
        return True
    got = pattern("getting").search(scene.lead) or (not scene.has("large") and pattern("setting_aside").search(scene.before[-64:]))
    return bool(got and pattern("named_behind").match(scene.after))


def award_context(scene: Moment) -> bool:
    if pattern("award").search(scene.before):
        return True
    award, reading = pattern("award"), scene.reading
    if (
        scene.quantity.bound == "at_most"
        and scene.before.startswith("其中")
        and (said := reading.previous_statement(scene.statement[0]))
        and reading.says(award, said)
    ):
        return True  # 按1‰给予补贴。其中，内河船舶不超过〔5000元/艘〕
    return bool(
        scene.has("award_above") or reading.headed(award, scene.start, levels=3) or award.search(fold(reading.outline.facts.title or ""))
    )


def given_above(scene: Moment) -> bool:
    """Whether an award is spoken of around a scene or in what opens the items it stands in (（一）设施补偿费根据…：…①〔0.3万元/张〕)."""
    award, reading = pattern("award"), scene.reading
    return award_context(scene) or any(reading.says(award, place) for place in reading.items_above(scene.start))


def floors_above(scene: Moment) -> bool:
    """Whether the lead-in of the scene's list says what is the least that somebody must have (最低保险金额如下：)."""
    lead = scene.reading.lead_in_at(scene.start)
    return lead is not None and is_floor(scene.reading.text, *lead)


def award_above(scene: Moment) -> bool:
    """Whether the lead-in of the scene's list, or one of those above it, speaks of an award (其发给金额标准如下：一、每位选手：…)."""
    reading, award = scene.reading, pattern("award")
    return any(reading.says(award, place) for place in reading.lead_ins_above(scene.start))


_SUMS_HEADED = re.compile(
    r"(?:奖励|补贴|补助|资助|津贴|扶助|奖补|奖金|补偿|赔偿|给付|救助|慰问|抚恤|优待|供养|支持|扶持|兑现)[^，。；：]{0,6}(?:标准|基准|金额|额度)[^，。；：]{0,8}：?$"
    r"|(?:奖励|奖项|奖金|评奖|设奖)(?:[和及与](?:奖励|奖金|奖项|奖品))?(?:设置|方式|办法|等级|名额)?(?:如下)?：?$"
    r"|[依按](?:下列|以下|下述)(?:标准|基准|规定|额度|金额)(?:予以|分别|计算|核实)*(?:发给|发放|核给|核发|补助|补贴|给付|奖励|奖助|资助|扶助|减免)(?:之)?：?$"
    r"|(?:附着物|青苗|房屋|土地|拆迁|征收|附属物|附属设施|苗木|坟墓|损失)[^，。；：]{0,4}补偿费?$"
    r"|(?:给予|发放|发给|颁发|予以)[^。；：]{0,16}(?:奖励|补贴|补助|资助|津贴|奖金|奖补|扶持)[^。；：]{0,6}：$"
)


def award_headed(scene: Moment) -> bool:
    """Whether what stands right above, the heading or the lead-in of the list, says that sums given follow (奖励标准, 给予下列补助：)."""
    place = scene.reading.lead_in_at(scene.start)
    if place is not None and _SUMS_HEADED.search(scene.reading.text, *place):
        return True
    return scene.reading.headed(_SUMS_HEADED, scene.start, levels=2 if _labels_its_line(scene) else 1)


@lru_cache(maxsize=16)
def in_lines(words: re.Pattern[str]) -> re.Pattern[str]:
    """Words that a text of many lines is looked through for at once: it may find too much, where they reach over a line end."""
    return place_of(f"(?m:{words.pattern})")


def _labels_its_line(scene: Moment) -> bool:
    """Whether the innermost heading is the label that opens the scene's own line (（一）围墙：砖墙〔120元/㎡〕)."""
    sentence, section = scene.reading.sentence_at(scene.start), scene.reading.section_at(scene.start)
    if sentence is None or not section:
        return False
    return scene.reading.text.startswith(fold(section[-1]), scene.reading.outline.blocks[sentence.block].start)


# a title that only names what is given: （三）安家补助
_BENEFIT_NAMED = re.compile(
    r"(?:^|[、.）])(?!对|按|给予)(?:(?!给予)[^，。；：、\d]){0,12}(?:补助|补贴|津贴|奖励|资助|奖补|奖金|贴息|救助|补偿|慰问|慰助|激励|优抚|优待|抚恤|安家|(?:优抚|抚恤|福利|奖励|补助|津贴)待遇"
    r"|(?:启动|扶持|配套|奖励|资助|补助|奖补)(?:资金|经费|基金)|[助奖]学)(?:金|费|款)?(?:（[^（）]*）)?$"
)


_DEDUCTIBLES = re.compile(rf"(?:{cover_words.DEDUCTIBLE})[^，。；：]{{0,4}}$")


_BENEFITS = re.compile(
    r"(?:支付|给付|报销|补偿|救助|待遇|护理|照护|供养|养育|生活|保障|优待|抚恤|优抚|津贴|补贴|补助|慰问)(?:金|费)?(?:的)?(?:最高)?(?:标准|限额|水平|项目|金额|额度)[^，。；：（）]{0,4}(?:（[^（）]*）)?$"
)


_PAID_SHARES = re.compile(  # 支付比例; 补助比率如下; 补助标准分为下列二类; 依下列比率补助; 按下列比例报销
    rf"(?:{cover_words.REIMBURSED})标准$|(?:{cover_words.REIMBURSED}|补助|补贴|贴补|津贴|奖励|奖助|奖补|资助|扶助|扶持|支持|减免|减征|减收|优惠"
    r"|返还|贴息|利息|费用?|发给|发放|核给)[的之]?(?:最高|发给|补助|给付)?(?:比例|比率|成数|百分比)(?:上限)?"
    rf"(?:[^，。；：]{{0,4}}|(?:依|按|分为?|规定|分别)[^，。；：]{{0,8}})$"
    rf"|(?:比例|标准|规定|办法)(?:分段|分档|分别|予以|给予|进行)*(?:{cover_words.REIMBURSED})：?$"
    r"|[依按](?:下列|以下|下述)(?:比例|比率|成数|百分比)[^，。；：]{0,8}$|(?:对象|项目)[及与和、](?:比例|比率|成数)(?:规定)?(?:如下)?$"
)


@per_pack
def lending() -> re.Pattern[str]:
    """What names a ceiling on loans at the end of a lead-in or a title (最高贷款额度，依下列规定办理; 信用保证额度)."""
    return re.compile(
        rf"(?:{lists()['lent']})[的之]?(?:最高)?(?:额度|限额|上限|金额|总额|额)(?:上限|标准|基准|最高|规定)?(?:分别)?"
        rf"(?:，?[依按](?:下列|以下|下述)[^，。；：]{{0,10}}|[^，。；：]{{0,4}})$"
    )


TITLES = {
    "deductibles_titled": _DEDUCTIBLES,
    "benefits_titled": _BENEFITS,
    "benefit_headed": _BENEFIT_NAMED,
    "paid_shares_titled": _PAID_SHARES,
}


def titled(words: re.Pattern[str], *, own_title: bool = False, own_label: bool = False) -> Callable[[Moment], bool]:
    """A feature: whether what names the item a number stands in, its first sentence, lead-in or heading, closes with such words.

    own_title: whether the heading above counts too, where the innermost is the label of the number's own line.
    own_label: whether what stands in front of the last ： of the number's own statement names it too.
    """

    def told(scene: Moment) -> bool:
        label = scene.reading.text.rfind("：", scene.statement[0], scene.start) if own_label else -1
        known, key = scene.reading.titled, (words.pattern, scene.statement[0] if label < 0 else label)
        if key not in known:
            known[key] = closes(scene, label)
        return known[key]

    def closes(scene: Moment, label: int) -> bool:
        reading = scene.reading
        if label >= 0 and words.search(reading.text[max(scene.statement[0], label - ITEM_TITLE) : label]):
            return True
        before = reading.previous_statement(scene.statement[0])
        if before and before[1] - before[0] <= ITEM_TITLE and words.search(reading.text[before[0] : before[1]].rstrip(TITLE_ENDS)):
            return True
        lead = reading.lead_in_at(scene.start)
        if lead and words.search(reading.text[slice(*lead)].rstrip(TITLE_ENDS)):
            return True
        return reading.headed(words, scene.start, levels=2 if own_title and _labels_its_line(scene) else 1)

    return told


_CASE_LABEL = re.compile(  # 亚洲地区〔6万元〕, 第二胎〔2万元〕, 10-30人的〔5万元〕, 50公里以上未满70公里〔2000元〕
    r"(?:[，、；：。]|^)?(?![^，。；：、]{0,20}(?:提高|增加|降低|减少|上涨))(?:(?!其中|共|总|合计|累计|最[高多]|不超过|约|预计|人均|平均|首|次|余)[^，。；：、\d给予奖补资助]{1,18}?)?"
    r"(?:\d[\d,.]*(?:[-~至到—]\d[\d,.]*)?[\u4e00-\u9fff]{1,3}(?:（?不?含）?|及|或|以[上下内]|未满|不满|不足|至|到|\d[\d,.]*[\u4e00-\u9fff]{1,3}?)*)?"
    r"(?:[^，。；：、\d给予奖补资助]{0,8}?)(?:的|者|为|每[人户名月年日天次案学期]|各|最高|不超过|$)*"
)


_BEHIND_LABEL = re.compile(r"(?:（\d{1,3}[名个项人家]）)?：?$")  # 一等奖（1名）：


NO_CASES = re.compile(
    r"收费|缴费|缴纳|缴存|学费|入息|收入|资产|存款|财产|动产|起[付报补赔]|免赔|门槛费|贷款|借款|保费|保额|罚|税|票价|价格|租金(?!补|援)|工资|成本|投资|产值|限额基准"
    r"|面积(?!(?:给予|予以|进行)?(?:[计核奖定]?补|奖励|资助))|分担|自付|负担|下调|调减|递减|扣减|利润|营业|罚锾|核销"
)


_LONGEST_GAP = 28


def cases(scene: Moment) -> bool:
    """Whether a sum stands in a list of cases, each with a short label and its sum (亚洲地区6万元、欧美地区9万元；第一胎1万元，第二胎2万元)."""
    reading, text, (begin, end) = scene.reading, scene.reading.text, scene.statement
    if NO_CASES.search(text, begin, scene.start):
        return False
    sums = [n for n in reading.numbers_between(begin, end) if n.kind == "money"]
    at = next((i for i, n in enumerate(sums) if n.start == scene.mention.start), None)
    if at is None:
        return False

    def label(i: int) -> bool:
        last = sums[i - 1].end if i else begin
        end = sums[i].start - len(_BEHIND_LABEL.search(text[last : sums[i].start])[0])  # type: ignore[index]
        start = max([last, *(text.rfind(mark, last, end) for mark in "，、；：。")])
        said = text[start:end]
        bare = said.strip("，、；：。的 \n")
        told = _CASE_LABEL.fullmatch(said) or beneficiary.is_kind(bare)
        return len(bare) >= 2 and end - start <= _LONGEST_GAP and bool(told)

    def follows(i: int) -> bool:
        gap = text[sums[i - 1].end : sums[i].start]
        return len(gap) <= _LONGEST_GAP and label(i) and gap.lstrip("元").startswith(("，", "、", "；", "以内，", "以内、"))

    own = label(at)
    return own and ((at > 0 and follows(at)) or (at + 1 < len(sums) and follows(at + 1)))


BUDGETS = re.compile(
    r"^(?!.*(?:补助|奖励|标准|使用|收费|核销|请领|拨付|申请|结报)).*(?:经费|预算|财源|概算)(?:来源|需求|编列|概算|概估|估算|规[划画]|配置|明细|编制|总表|表|及来源|预估|分配)*$"
)


FEES = re.compile(r"(?:收费|缴费|收取)(?:项目|标准|依据)[^，。；：]{0,6}$|(?:价格|水价|电价|气价|票价|资费)(?:标准|调整)?$")


LOANS_HEADED = re.compile(r"^(?!.*(?:[贴利]息|补贴|补助|奖|风险|代偿|补偿|资助)).*(?:公积金|贷款)")


def speaks_of(words: re.Pattern[str]) -> Callable[[Moment], bool]:
    """A feature: whether the statement in front of a number, the headings over it or the title say such words."""

    def told(scene: Moment) -> bool:
        title = fold(scene.reading.outline.facts.title or "")
        return bool(words.search(scene.before) or words.search(title) or scene.reading.headed(words, scene.start, levels=3))

    return told


COVER = re.compile(
    r"医保|医疗保[险障]|统筹基金|参保|报销|起付|护理保险|长护|护理服务|失能|生育保险|生育医疗|分娩|产前检查|医疗救助|大病|工伤保险|门诊|住院|慢[性特]?病|病种|药品"
)


def fee_headed(scene: Moment) -> bool:
    """Whether the headings right above say that fees or prices follow (一、收费标准 /（一）床位费：…)."""
    return scene.reading.headed(FEES, scene.start, levels=2)


def award_column(scene: Moment) -> bool:
    """Whether a number stands in the cell of a table's row that says what is given, beside the one that says to whom."""
    cell = scene.reading.row_cells.at(scene.start)
    return bool(cell and cell.given and cell.whom)


def award_condition(scene: Moment) -> bool:
    """Whether a count is what an award asks for: 达到3万人次以上的，每人次奖励10元 (the 的 may stand within its bound)."""
    text = scene.reading.text
    begin = scene.end - 1 if text[scene.end - 1] == "的" else scene.end
    end = min(scene.statement[1], begin + 100)
    if text.find("的", begin, end) < 0 or (scene.quantity.bound == "exact" and not scene.has("reached")):
        return False
    return pattern("award_condition").match(text[begin:end]) is not None


def base_shared_out(scene: Moment) -> bool:
    """Whether the sentence of the scene, or the one before, says of what rates that differ are given (按地方留存的不同比例奖励。其中，〔制造业的按80%〕)."""
    return _shared_out(scene) is not None


def paid_by_kind(scene: Moment) -> bool:
    """Whether that base is said with a verb that gives: its cases then need none (按本人工资的一定比例发给：〔配偶40%〕)."""
    base = _shared_out(scene)
    return base is not None and _PAID_SO.match(scene.reading.text, base[1]) is not None


def _shared_out(scene: Moment) -> tuple[int, int] | None:
    start = scene.statement[0]
    before = scene.reading.previous_statement(start)
    found = shared_out(scene.reading.text, max(before[0] if before else start, scene.start - _SHARED_REACH), scene.start)
    lead = scene.reading.lead_in_at(scene.start) if found is None else None
    return shared_out(scene.reading.text, *lead) if lead else found


def scale_headed(scene: Moment) -> bool:
    """Whether what stands over the scene up to a colon tells a benefit by its standard (发给护理费，标准为：〔一级的，为月平均工资的50%〕)."""
    text, start = scene.reading.text, scene.statement[0]
    colon = text.rfind("：", max(start, scene.start - _SHARED_REACH), scene.start)
    if colon >= 0 and pattern("scale_opens").search(text, start, colon + 1):
        return True
    lead = scene.reading.lead_in_at(scene.start)
    return lead is not None and pattern("scale_opens").search(text, *lead) is not None


_SHARED_REACH = 300  # characters that are looked back over for the base
_PAID_SO = re.compile(
    r"[^。；：\d]{2,14}?[率例数准]，?(?![^。；：\d]{0,12}(?:缴|征|收取|承担|负担|分担|提取|扣))[^。；：\d]{0,16}?"
    r"(?:给[予付]|发[给放]|[计核]发|支付|领取|享受|补[助贴]|奖[励补]|资助|救助|报销|返还|减免|补偿)"
)


def award_said(scene: Moment) -> bool:
    """Whether an award is spoken of in the scene's statement, in the one before, or above."""
    before = scene.reading.previous_statement(scene.statement[0])
    return bool(before and pattern("award").search(scene.reading.text, *before)) or scene.has("award_context")


_ASKS = (
    r"(?:(?:补助|补贴|津贴|奖励|奖金|资助|救助|奖学金|助学金|慰问|补偿|待遇|抚恤|低保|[可能][拿领得享补])[^。；？！]{0,24}"
    r"(?:多少|几[档类级种等]|怎么|如何|怎样|哪[些几]|什么|啥|标准|金额|额度|水平)[^。；？！]{0,12}|有(?:没有)?[^，。；？！]{0,6}(?:补助|补贴|津贴|奖励|资助)[吗么嘛]"
    r"|(?:有|[领拿][到取]?|享受?|申[请领]|给)(?:些|点)?(?:什么样?的?|哪[些几]种?|多少|啥)[^。；？！]{0,8}?"
    r"(?:补[助贴]|津贴|奖[励金]|资助|扶持|救助|慰问|待遇)[^。；？！]{0,4})"
)  # 有哪些补贴
_ASKED = re.compile(rf"{_ASKS}[？?]?$")
_ASKED_ABOVE = re.compile(rf"{_ASKS}[？?]$")
_ASKED_REACH = 60  # characters of a question that are looked at


def asked_of_aid(scene: Moment) -> bool:
    """Whether what stands right in front, a question or the heading, asks how much aid there is (高龄津贴发多少？答：〔80岁以上每月100元〕)."""
    begin = scene.statement[0]
    before = scene.reading.statement_before(begin)
    text = scene.reading.text
    if before and text[before[1] - 1 : before[1] + 1].find("？") >= 0:
        return bool(_ASKED.search(text[max(before[0], before[1] - _ASKED_REACH) : before[1]].rstrip("\n")))
    return scene.reading.headed(_ASKED_ABOVE, scene.start, levels=1)


def given_just_before(scene: Moment) -> bool:
    """Whether the statement in front of the scene's own gives (对青年人才发放补贴。〔其中，硕士每月1000元〕)."""
    before = scene.reading.previous_statement(scene.statement[0])
    return bool(before and _GIVES.search(scene.reading.text, *before))


_GIVES = re.compile(
    r"(?:给予|发放|予以|发给|核发|拨付|兑现|享受)[^。；]{0,30}(?:奖|补|资助|津贴|扶持)|(?:奖励|补贴|补助|资助|津贴)[^，。；：]{0,8}(?:标准|金额)"
)
