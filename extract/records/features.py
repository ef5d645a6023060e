"""What a rule may ask of a scene by name (`extract.rules.Rule.needs`): each feature a predicate over the words around a number."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from extract.fold import fold
from extract.lexicons import guarded, per_pack
from extract.records import beneficiary, cover
from extract.records.bases import shared_out
from extract.records.cap_alone import capped_by
from extract.records.capped_list import is_floor
from extract.records.movement import RECKONED
from extract.records.objects import object_said
from extract.records.passage import passage_tense
from extract.records.reading import ITEM_TITLE, TITLE_ENDS
from extract.records.tense import GOALS_ARE, MEASURED_YEAR, carried_date, governing_year, is_past
from extract.records.vocabulary import facts, lists, looks_ahead

if TYPE_CHECKING:
    from extract.model import Mention
    from extract.records.reading import Reading
    from extract.records.scene import Moment


_SO_MANY = r"\d[\d.]*[万千百]?余?(?:人次?|名|户|家|件|位|对|例)"  # behind 补贴: how many get it (辅助器具适配补贴4万人)


@per_pack
def _pattern(name: str) -> re.Pattern[str]:
    """A feature's pattern: which words of a scene make it true."""
    named = lists()
    return re.compile(
        {
            "giving_after": rf"[^。；]{{0,60}}?(?!，(?:并)?对)[，](?:(?!，(?:并)?对|，鼓励|，支持|，推动|，引导|。|；|对[^，]{{4,}}的).){{0,60}}?(?:给予|(?:奖励|补贴|补助|资助|扶持)(?!{_SO_MANY})|按(?!{RECKONED})(?![^，。；\d]{{1,12}}(?:设计|计划|程序|进度|时序|流程|要求|原则|部署|规划|方案|节点|惯例|步骤)[^，。；\d]{{0,8}}(?:[，。；]|$))|享受|返还|给|参照|发放(?![^，。；\d]{{0,8}}(?:贷款|信贷|借款|\d[\d.]*万?[份张册本]))|免(?!费))|的.{{0,12}}?(?:给予|奖励|补助|补贴|资助)",
            # …的，给予奖励: what a number before it asks is a condition of the award, unless 对 starts anew
            "award_condition": r"(?:及?以上|以下)?(?:(?!，对|；|，(?:并|同时|其中)|给予|奖励|补贴|补助|新增|新建|培育|建成)[^。；]){0,48}?的(?:[^，。；的]{0,48}，|，|)"
            r"(?:县|市|区|财政|按规定|由[^，。；]{2,10}|每[^，。；\d]{1,5}|再|另|则|分别|一次性|最高|可|按[^，。；]{2,20}|对其)*"
            r"(?:给予|奖励|奖补|补贴|补助|资助|发给|奖(?=\d))",
            "award": rf"{guarded(named['instrument'], '(?!(?<=(?:研发|科研|开发)经)费)(?!(?<=经)费(?:收支|支出|决算|审计))(?!(?<=发)给(?:证|执照|许可|牌照|文凭|副本|誊本|学位))')}|给予|{'|'.join(f'{word}比[例率]' for word in (*cover.REIMBURSED.split('|'), '待遇'))}",
            "strict_giving": rf"(?:给予|予以(?!罚|没收|扣|追|行政|处|警告|通报|清退|收回|取消|公[示告布])|(?<!(?<!享)受)(?:奖励|补贴|补助|资助|扶持|(?:资金|经费|财政)支持|奖补|奖助(?!学|金)|救助(?!金))(?!资金|预算|支出|政策|项目(?!单位|主体|方|团队|业主|法人|负责|申报|承担|实施|建设)|对象|范围|标准的|申请(?!人|单位|主体|企业|者|方))|(?<![获受得候递])[奖补](?![励助贴金资补偿品状牌项学])(?:[^，。；：\d的奖补]{{0,6}}(?:户|企业|单位|个人|者|方|主体|村|社|团队|人员))?(?=[^，。；：\d]{{0,2}}$)|支持经费|(?<![应须令])退还(?!骗|违|多|已[领发拨享获]|全部|[补奖资])|(?:最[高多]|至[多少])[可能]?(?:兑[付现]|支持|划拨|下拨|安排)|{named['pays']})[^，。；：]{{0,24}}$",
            "getting": rf"(?:{named['gets']})(?!率)(?:到|企业|个人|单位|资金|{named['between']})*+$",
            "getting_named": rf"(?:[可能将均][^，。；：\d]{{0,4}}(?:{named['gets']})|(?<!累计)(?<!已)(?<!共)(?:享[受有]|领取))[^，。；：\d]{{0,12}}?(?:{named['instrument']})(?:{named['between']})*+$",
            "setting_aside": rf"(?:(?:[对给向]|每(?![年月季])|为(?:每|该|其|新|入选|获|通过|符合|[^，。；：]{{2,24}}的))[^，。；：]{{0,40}}(?:，[^，。；：\d]{{0,8}}?)?|[的者]，[^，。；：\d]{{0,16}}?|由[^，。；：\d]{{2,10}})(?:{named['sets_aside']})(?:到|企业|个人|单位|资金|{named['between']})*+$",
            "setting_aside_named": rf"(?:[对给向]|每(?![年月季]))[^，。；：]{{0,40}}(?:，[^，。；：\d]{{0,8}}?)?(?:增加|{named['sets_aside']})[^，。；：\d]{{0,6}}(?:{named['instrument']})(?:{named['between']})*+$",
            "named_behind": rf"(?:的|左右的)?(?:（[^（）]*）)?(?![^，。；、]{{0,10}}(?:贷|融资|借款|授信|担保)(?!款?(?:贴息|利息|补|奖)))[^，。；、：给用\d]{{0,14}}?(?>{named['instrument']}|(?<![债证])券(?!商))(?!金?池|政策|对象|范围|资金总额)",
            "predicate": r"(?:以上|左右|以内|以下|上下)?(?:[，。；：、）\n]|$|的目标|目标|台阶|大关|关口|撬动|带动|（)",
            "conditions": r"条件|资格|申报要求|基本要求|符合下列|符合以下|具备|[下以][列下]情形|情形之一",
            "stated_goal": r"(?:力争|争取|目标|达到|突破|增至|新增)[^，。；：给予奖补]{0,10}$",
            "level_subject": rf"(?:{named['measures']}|强度|面积|数量|产量|占比|比重|率)(?:{named['between']}|{named['level']})*+$",
            "level": rf"(?:{named['level']}|{named['bound']})$",
            "class_after": rf"(?:以上|以下)?的?(?:[^，。；、：给予]{{0,12}})?(?:{named['classes']})",
            "per_head": r"(?:每[人户家亩个件项名套台案宗吨床辆生班]|单[个家户])[^，。；]{0,10}$|每[县乡镇村市校区站点][^，。；]{0,24}$",
            "condition_clause": r"(?:（[^（）]*）)?(?:以上|以下|及以上)?[^，。；：]{0,30}(?:的(?:，|；|（|$)|(?:者|(?<![瓦课学工及按同准限临小])时|部分)(?:，|；))",
            "rate_base": r"(?:按|按照|以(?=其|实际|实付|核定|平均|当[月年地]|前|每月|所)|津贴|依照|依(?![法据规托次附靠赖])|参照|工资|给予|予以|享受|提供|获得|补贴|补助|奖励|资助|返还|比例|的|按其|贡献|额|费|息|金|投入|成本|款|价|支出|薪|总|部分)[^，。；]{0,40}$",
            "threshold_words": r"(?:占比|比重|占[^，。；]{0,16}比例|增长|增速|增幅|覆盖率|达到[^，。；]{0,10})(?:达到?|超过|高于|不低于|在|为|大于|不少于|的|分别|均|各|约|近|由|从)*$",
            "instalment": r"(?:分(?:期|次|年|[一二三四五六七八九十两\d]+[年期次批])|拨付|兑现|应奖励额|首期|第[一二三四]年|第[一二三四]期|余款|尾款|分配)",
            "subject_cost": r"(?:投资|购置|设备|租金|费用|成本|利息|合同)[^，。；]{0,6}$",
            "new_verb": r"(?:新增|新建|建成|培育|打造|创建|引进|组建)[^，。；、]{0,6}(?:等|共)?$",
            "compared": r"(?:同比|比上年|较上年|按年)[^，。；]{0,8}$",
            "news_fact": r"(?:了|已(?![^，。；]{0,5}[将拟]))[^，。；]{0,6}$",
            "name_list_existing": r"等$",
            "delivering": rf"(?:{named['deliver']}|{named['increase']})[^，。；]{{0,24}}$",
        }[name]
    )


def _award_verb(scene: Moment) -> bool:
    """Whether the words in front of a sum give it, or say that it is got, and what it is called is told behind (享受〔3万元〕补贴)."""
    if _pattern("strict_giving").search(scene.lead):
        return True
    if scene.mention.kind != "money":
        return False
    if not scene.has("large") and (
        _pattern("getting_named").search(scene.lead) or _pattern("setting_aside_named").search(scene.before[-64:])
    ):
        return True
    got = _pattern("getting").search(scene.lead) or (not scene.has("large") and _pattern("setting_aside").search(scene.before[-64:]))
    return bool(got and _pattern("named_behind").match(scene.after))


def _award_context(scene: Moment) -> bool:
    if _pattern("award").search(scene.before):
        return True
    award, reading = _pattern("award"), scene.reading
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


def _given_above(scene: Moment) -> bool:
    """Whether an award is spoken of around a scene or in what opens the items it stands in (（一）设施补偿费根据…：…①〔0.3万元/张〕)."""
    award, reading = _pattern("award"), scene.reading
    return _award_context(scene) or any(reading.says(award, place) for place in reading.items_above(scene.start))


def _floors_above(scene: Moment) -> bool:
    """Whether the lead-in of the scene's list says what is the least that somebody must have (最低保险金额如下：)."""
    lead = scene.reading.lead_in_at(scene.start)
    return lead is not None and is_floor(scene.reading.text, *lead)


def _award_above(scene: Moment) -> bool:
    """Whether the lead-in of the scene's list, or one of those above it, speaks of an award (其发给金额标准如下：一、每位选手：…)."""
    reading, award = scene.reading, _pattern("award")
    return any(reading.says(award, place) for place in reading.lead_ins_above(scene.start))


_SUMS_HEADED = re.compile(
    r"(?:奖励|补贴|补助|资助|津贴|扶助|奖补|奖金|补偿|赔偿|给付|救助|慰问|抚恤|优待|供养|支持|扶持|兑现)[^，。；：]{0,6}(?:标准|基准|金额|额度)[^，。；：]{0,8}：?$|[依按](?:下列|以下|下述)(?:标准|基准|规定|额度|金额)(?:予以|分别|计算|核实)*(?:发给|发放|核给|核发|补助|补贴|给付|奖励|奖助|资助|扶助|减免)(?:之)?：?$|(?:附着物|青苗|房屋|土地|拆迁|征收|附属物|附属设施|苗木|坟墓|损失)[^，。；：]{0,4}补偿费?$|(?:给予|发放|发给|颁发|予以)[^。；：]{0,16}(?:奖励|补贴|补助|资助|津贴|奖金|奖补|扶持)[^。；：]{0,6}：$"
)


def _award_headed(scene: Moment) -> bool:
    """Whether what stands right above, the heading or the lead-in of the list, says that sums given follow (奖励标准, 给予下列补助：)."""
    place = scene.reading.lead_in_at(scene.start)
    if place is not None and _SUMS_HEADED.search(scene.reading.text, *place):
        return True
    return scene.reading.headed(_SUMS_HEADED, scene.start, levels=2 if _labels_its_line(scene) else 1)


@lru_cache(maxsize=16)
def _in_lines(words: re.Pattern[str]) -> re.Pattern[str]:
    """Words that a text of many lines is looked through for at once: it may find too much, where they reach over a line end."""
    return re.compile(words.pattern, re.MULTILINE)


def _labels_its_line(scene: Moment) -> bool:
    """Whether the innermost heading is the label that opens the scene's own line (（一）围墙：砖墙〔120元/㎡〕)."""
    sentence, section = scene.reading.sentence_at(scene.start), scene.reading.section_at(scene.start)
    if sentence is None or not section:
        return False
    return scene.reading.text.startswith(fold(section[-1]), scene.reading.outline.blocks[sentence.block].start)


_BENEFIT_NAMED = re.compile(
    r"(?:^|[、.）])(?!对|按|给予)(?:(?!给予)[^，。；：、\d]){0,12}(?:补助|补贴|津贴|奖励|资助|奖补|奖金|贴息|救助|补偿|慰问|安家|(?:启动|扶持|配套|奖励|资助|补助|奖补)(?:资金|经费|基金)|[助奖]学)(?:金|费|款)?(?:（[^（）]*）)?$"
)  # a title that only names what is given: （三）安家补助
_DEDUCTIBLES = re.compile(rf"(?:{cover.DEDUCTIBLE})[^，。；：]{{0,4}}$")
_BENEFITS = re.compile(
    r"(?:支付|给付|报销|补偿|救助|待遇|护理|照护|供养|养育|生活|保障|优待|抚恤|优抚|津贴|补贴|补助|慰问)(?:金|费)?(?:的)?(?:最高)?(?:标准|限额|水平|项目|金额|额度)[^，。；：（）]{0,4}(?:（[^（）]*）)?$"
)
_PAID_SHARES = re.compile(  # 支付比例; 补助比率如下; 补助标准分为下列二类; 依下列比率补助; 按下列比例报销
    rf"(?:{cover.REIMBURSED})标准$|(?:{cover.REIMBURSED}|补助|补贴|贴补|津贴|奖励|奖助|奖补|资助|扶助|扶持|支持|减免|减征|减收|优惠|返还|贴息|利息|费用?|发给|发放|核给)[的之]?(?:最高|发给|补助|给付)?(?:比例|比率|成数|百分比)(?:上限)?(?:[^，。；：]{{0,4}}|(?:依|按|分为?|规定|分别)[^，。；：]{{0,8}})$"
    rf"|(?:比例|标准|规定|办法)(?:分段|分档|分别|予以|给予|进行)*(?:{cover.REIMBURSED})：?$"
    r"|[依按](?:下列|以下|下述)(?:比例|比率|成数|百分比)[^，。；：]{0,8}$|(?:对象|项目)[及与和、](?:比例|比率|成数)(?:规定)?(?:如下)?$"
)


@per_pack
def _lending() -> re.Pattern[str]:
    """What names a ceiling on loans at the end of a lead-in or a title (最高贷款额度，依下列规定办理; 信用保证额度)."""
    return re.compile(
        rf"(?:{lists()['lent']})[的之]?(?:最高)?(?:额度|限额|上限|金额|总额|额)(?:上限|标准|基准|最高|规定)?(?:分别)?(?:，?[依按](?:下列|以下|下述)[^，。；：]{{0,10}}|[^，。；：]{{0,4}})$"
    )


_TITLES = {
    "deductibles_titled": _DEDUCTIBLES,
    "benefits_titled": _BENEFITS,
    "benefit_headed": _BENEFIT_NAMED,
    "paid_shares_titled": _PAID_SHARES,
}


def _titled(words: re.Pattern[str], *, own_title: bool = False, own_label: bool = False) -> Callable[[Moment], bool]:
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
_NO_CASES = re.compile(
    r"收费|缴费|缴纳|缴存|学费|入息|收入|资产|存款|财产|动产|起[付报补赔]|免赔|门槛费|贷款|借款|保费|保额|罚|税|票价|价格|租金(?!补|援)|工资|成本|投资|产值|限额基准|面积|分担|自付|负担|利润|营业|罚锾"
)
_LONGEST_GAP = 28


def _cases(scene: Moment) -> bool:
    """Whether a sum stands in a list of cases, each with a short label and its sum (亚洲地区6万元、欧美地区9万元；第一胎1万元，第二胎2万元)."""
    reading, text, (begin, end) = scene.reading, scene.reading.text, scene.statement
    if _NO_CASES.search(text, begin, scene.start):
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


_BUDGETS = re.compile(
    r"^(?!.*(?:补助|奖励|标准|使用|收费|核销|请领|拨付|申请|结报)).*(?:经费|预算|财源|概算)(?:来源|需求|编列|概算|概估|估算|规[划画]|配置|明细|编制|总表|表|及来源|预估|分配)*$"
)
_FEES = re.compile(r"(?:收费|缴费|收取)(?:项目|标准|依据)[^，。；：]{0,6}$|(?:价格|水价|电价|气价|票价|资费)(?:标准|调整)?$")


_LOANS_HEADED = re.compile(r"^(?!.*(?:[贴利]息|补贴|补助|奖|风险)).*(?:公积金|贷款)")


def _speaks_of(words: re.Pattern[str]) -> Callable[[Moment], bool]:
    """A feature: whether the statement in front of a number, the headings over it or the title say such words."""

    def told(scene: Moment) -> bool:
        title = fold(scene.reading.outline.facts.title or "")
        return bool(words.search(scene.before) or words.search(title) or scene.reading.headed(words, scene.start, levels=3))

    return told


_COVER = re.compile(
    r"医保|医疗保[险障]|统筹基金|参保|报销|起付|护理保险|长护|护理服务|失能|生育保险|生育医疗|分娩|产前检查|医疗救助|大病|工伤保险|门诊|住院|慢[性特]?病|病种|药品"
)


def _fee_headed(scene: Moment) -> bool:
    """Whether the headings right above say that fees or prices follow (一、收费标准 /（一）床位费：…)."""
    return scene.reading.headed(_FEES, scene.start, levels=2)


def _award_column(scene: Moment) -> bool:
    """Whether a number stands in the cell of a table's row that says what is given, beside the one that says to whom."""
    cell = scene.reading.row_cells.at(scene.start)
    return bool(cell and cell.given and cell.whom)


def _award_condition(scene: Moment) -> bool:
    """Whether a count is what an award asks for: 达到3万人次以上的，每人次奖励10元 (the 的 may stand within its bound)."""
    text = scene.reading.text
    begin = scene.end - 1 if text[scene.end - 1] == "的" else scene.end
    end = min(scene.statement[1], begin + 100)
    if text.find("的", begin, end) < 0 or (scene.quantity.bound == "exact" and not scene.has("reached")):
        return False
    return _pattern("award_condition").match(text[begin:end]) is not None


_COMPARED = re.compile(r"[较比](?:上年|去年|上一年|年初)度?末?|同比")  # said of goals and levels too


def _told(scene: Moment) -> bool:
    """Whether the scene's own sentence says by a word, not by a year, that it tells of the past (已, 去年), or its heading does."""
    return scene.reading.in_past_section(scene.start) or bool(facts().search(_COMPARED.sub("", scene.before.rpartition("；")[2])))


# what should be, in prose without a tense: 数量应达到3家, 不低于3家, 稳定在3家; all else (人口为3万人) tells how things are
_NORM_SAID = re.compile(r"(?:应当?|须|[必不]得|不[低少高超]|至少|稳定|保持|控制|确保|力争|争取)[^，。；]{0,14}$")
_DUE_AHEAD = re.compile(r"(?:到|至)[^，。；\d]{0,6}(?:20\d\d年|“?十[四五]五)|力争|争取|年(?:底|末)前?|目标")


def _unlabelled(lead: str) -> str:
    """A clause without the label in front of 对 (补贴测算：〔对留用率50%以下的单位〕): what it gives is given behind."""
    said = lead.partition("：")[2]
    return said if said.startswith("对") else lead


_LARGE = 10_000_000  # what no single person is paid
_AMPLE = 1_000_000  # more than any one buyer gets in vouchers
_HUGE = 100_000_000  # what hardly anything but an economy or a budget reaches
_CLASSIFIERS = frozenset(("个", "名", "人", "家", "户", "位", "项", "处", "份", "次"))
_MEASURES = frozenset(
    (
        "吨",
        "亩",
        "平方米",
        "公顷",
        "千瓦",
        "公里",
        "立方米",
        "㎡",
        "平方公里",
        "吨标准煤",
        "千瓦时",
        "米",
        "千克标准煤",
        "吨二氧化碳",
        "标准立方米",
        "兆瓦",
        "兆瓦时",
        "吉瓦",
        "吉瓦时",
        "千伏安",
        "兆伏安",
        "立方",
        "方",
        "m³",
        "公斤",
        "千克",
    )
)


_CAPACITIES = frozenset(
    ("吨", "千瓦", "千瓦时", "兆瓦", "兆瓦时", "吉瓦", "吉瓦时", "千伏安", "兆伏安", "立方米", "标准立方米", "立方")
)  # what a plant is big by
_ROUND = frozenset("十百千万亿倍")  # 千名, 百亿斤: what programmes are named by
_ROUND_KINDS = frozenset(("个", "项", "大", "件"))


PACED = "count.pace"  # the rule by which a length of time is read as a number
_PLACES = frozenset("乡镇县市区村省国")
_NAMES = re.compile(r"[^，。；：、\d]{2,12}(?:、[^，。；：、\d]{2,6}){1,8}$")

_QUOTED = re.compile(r"“[^“”]{1,12}”[、和]?“[^“”]{1,12}”$")  # “小升规”“规改股”〔两个〕


def _listed(lead: str) -> int:
    """How many names a list closes with right in front of a number (玉东、西岭、北川〔3乡〕)."""
    names = _NAMES.search(lead)
    return names[0].count("、") + 1 if names else 0


def _small_kind(scene: Moment) -> bool:
    """Whether a count is a small Chinese numeral that sums up kinds or names just listed (一、二、三类, A、B、C三个)."""
    said = scene.reading.text[scene.mention.start : scene.mention.end]
    if scene.quantity.unit in _PLACES and said[0].isdigit():
        return scene.quantity.low == _listed(scene.lead) and not scene.has("predicate")
    if said[0] not in "一二三四五六七八九十两":
        return False
    return (
        said[1:] in ("类", "级", "种", "类型")
        or ("、" in scene.lead[-40:] and not scene.lead.endswith("等"))  # 新建A、B等〔八项〕工程 tells of more than is named
        or scene.before.endswith("、")
        or _QUOTED.search(scene.before) is not None
    )


def _goal_year(scene: Moment) -> bool:
    """Whether a date ahead governs the scene (到2025年…); a year within listed conditions (须符合以下条件：2021年销售额…) does not."""
    start = scene.statement[0]
    year = governing_year(scene.reading, start, scene.start)
    if year is None:
        return _coming(scene)
    if year.time is None or is_past(scene.reading, year.time.last):
        return False
    opened = _CONDITIONS_OPEN.search(scene.reading.text, start, scene.start)
    if _CONDITIONS_OPEN.search(scene.reading.lead_in(scene.start)):
        return False
    return not (opened and opened.end() <= year.start) and not (year.start > start and _next_condition(scene))


_COMING = re.compile(
    r"(?:(?:未来|今后|接下来|往后)的?|(?:力争|争取|确保|计划)(?:在|利?用)?)[一二两三四五六七八九十\d]{1,3}(?:年|个月)(?![度份底末初前]|以上)"
)


def _coming(scene: Moment) -> bool:
    """Whether a length of time to come governs the scene (未来五年，…; 力争三年内…), said in its statement and in no condition."""
    lengths = [t for t in scene.reading.times_between(scene.statement[0], scene.start) if t.kind == "duration"]
    if not lengths or scene.has("conditions"):
        return False
    return _COMING.search(scene.reading.text, max(scene.statement[0], lengths[0].start - _COMING_REACH), scene.start) is not None


_COMING_REACH = 8  # characters in front of a length in which it is said to be to come


def _set_as_goal(scene: Moment) -> bool:
    reading, start = scene.reading, scene.statement[0]
    opened = GOALS_ARE.search(reading.text, start, scene.start)
    if opened is None or reading.in_past_section(scene.start):
        return False
    told = reading.facts[bisect_left(reading.facts, start) : bisect_left(reading.facts, scene.start)]
    return all(_COMPARED.match(reading.text, place) for place in told)


def _due_later(scene: Moment) -> bool:
    """Whether what is said at a number lies ahead whatever it is compared with: a year that begins after the document's own date
    governs it, or it stands among the goals that its statement sets (预期目标是：…，税收比上年增长5%)."""
    if _set_as_goal(scene) or (scene.tense == "future" and scene.reading.set_ahead(scene.start)):
        return True
    year, anchor = governing_year(scene.reading, scene.statement[0], scene.start), scene.reading.anchor
    if year is None or year.time is None or anchor is None or year.time.last is None or not year.time.year_named:
        return False
    first = year.time.first
    return (first is not None and first > anchor) or (year.time.last.year > anchor.year and not is_past(scene.reading, year.time.last))


def _aimed(scene: Moment) -> bool:
    """Whether a limit is a goal here: a date ahead governs it or its paragraph, or it stands under the goals of a plan or report."""
    if scene.has("goal_year") or carried_date(scene.reading, scene.statement[0]):
        return True
    tasks = scene.reading.year_of_tasks
    planned = tasks and scene.reading.outline.facts.genre == "plan" and int(tasks["year"]) >= scene.reading.this_year
    if planned and scene.tense == "future" and not _LAID_ON.search(scene.lead):
        return True
    return scene.reading.outline.facts.genre in ("work_report", "plan", "other") and scene.reading.in_goal_section(scene.start)


_LAID_ON = re.compile(r"(?:应当?|须|必须|不得)将[^，。；]*$")  # 应将不低于60%的资金量化到村: a duty, and no goal
_YEAR_OPENS = re.compile(r"(?P<year>(?:19|20)\d\d)年(?:度|全年)?，?(?:全[省市县区]|我[省市县区])")


_PAID = re.compile(
    r"(?<![高加升大低少除多])了(?!解|结)[^，。；：\d给每]{0,4}$|^(?:(?![可能将最拟想]|应[当该]|每).)*(?:申请|领取?|拿|收|兑|分)到(?!位|期)[^，。；：\d给每]{0,4}$"
)  # 收到了1.5万元, not 补贴提高了50元; 申请到5万元, not 可申请到5万元


_ARRIVED = re.compile(r"(?:全部|全额|足额|及时|顺利|直接)*(?:发放|拨付|兑付|兑现|落实|下拨|支付)?(?:到位|完毕|到账|入账|到户)")


_MUST_HAVE = re.compile(rf"(?:应当?|须|需|必须)[^，。；]{{0,4}}{MEASURED_YEAR}")  # 须〔上年度〕营业收入达到500万元


_DONE_THEN = re.compile("已(?![缴交付])|去年|共|累计")
_ATTRIBUTE = re.compile(
    r"(?P<attribute>(?:^|(?<=[为向对凡给]))(?![^，。；：]*(?:发放|拨付|兑[现付]|给予|奖励|补贴|补助|资助|获得?|支持)[^，。；：]{0,12}的)[^，。；：]{2,40}的)"
    r"[^，。；：、\d的]{2,16}?(?:每[家个名人户台艘辆件项套]|一次性|可|再|由[^，。；：的]{2,12}?|按|全额|均)*(?:给予|予以|提供|发放|发给|奖励|补贴|补助|资助|奖补|扶持|拨付|支付|兑付)"
)


def _without_attribute(clause: str) -> str:
    """A clause without what tells who gets something (为〔已认定的〕孵化器提供…): what they have done is no fact that is reported."""
    found = _ATTRIBUTE.search(clause)
    return clause[: found.start("attribute")] + clause[found.end("attribute") :] if found else clause


def _past_fact(scene: Moment) -> bool:
    """Whether the scene's own clause, or its heading, tells of the past: an award told there is a fact."""
    if scene.reading.in_past_section(scene.start):
        return True
    clause = scene.reading.text[scene.clause.start : scene.start]
    said = scene.before if scene.statement[0] + len(scene.before) == scene.start else ""
    opening = _YEAR_OPENS.match(said.rpartition("；")[2])
    if opening and scene.reading.anchor and int(opening["year"]) < scene.reading.anchor.year:
        return True
    if _PAID.search(scene.lead) or (_ARRIVED.match(scene.after) and not scene.has("statute")):
        return True
    giving = _pattern("strict_giving").search(scene.lead)
    done = [m.start() for m in _DONE_THEN.finditer(clause)] if giving else []
    if giving and not any(place < len(clause) - len(scene.lead) + giving.start() or "的" not in clause[place:] for place in done):
        return False  # 给予〔已建成投用的海外仓〕50万元: what they are that get it
    if _MUST_HAVE.search(clause):
        return False
    year = governing_year(scene.reading, scene.clause.start, scene.start)
    if year and year.time and is_past(scene.reading, year.time.last):
        return True
    return facts().search(clause) is not None and facts().search(_without_attribute(clause)) is not None


def _target_context(scene: Moment) -> bool:
    """Whether a count may be a target here: a date ahead, or the imperative of a policy; reports and laws need the date."""
    if scene.tense == "future":
        return True
    imperative = scene.tense == "" and scene.reading.outline.facts.genre in ("measures", "plan", "notice", "other")
    return imperative and not scene.has("looks_back")


def _planned(scene: Moment) -> bool:
    """Whether a number stands in a paper that sets goals, or behind a goal of its paragraph, and nothing tells of the past."""
    genre = scene.reading.outline.facts.genre
    sets = (
        genre in ("plan", "work_report") or (genre == "other" and scene.has("among_goals")) or scene.reading.looks_ahead_from(scene.start)
    )
    if not sets or scene.tense == "past" or scene.reading.in_past_section(scene.start):
        return False
    return genre != "work_report" or not scene.has("told_passage")


def _base_shared_out(scene: Moment) -> bool:
    """Whether the sentence of the scene, or the one before, says of what rates that differ are given (按地方留存的不同比例奖励。其中，〔制造业的按80%〕)."""
    start = scene.statement[0]
    before = scene.reading.previous_statement(start)
    return shared_out(scene.reading.text, before[0] if before else start, scene.start) is not None


def _award_said(scene: Moment) -> bool:
    """Whether an award is spoken of in the scene's statement, in the one before, or above."""
    before = scene.reading.previous_statement(scene.statement[0])
    return bool(before and _pattern("award").search(scene.reading.text, *before)) or scene.has("award_context")


def _given_just_before(scene: Moment) -> bool:
    """Whether the statement in front of the scene's own gives (对青年人才发放补贴。〔其中，硕士每月1000元〕)."""
    before = scene.reading.previous_statement(scene.statement[0])
    return bool(before and _GIVES.search(scene.reading.text, *before))


_GIVES = re.compile(
    r"(?:给予|发放|予以|发给|核发|拨付|兑现|享受)[^。；]{0,30}(?:奖|补|资助|津贴|扶持)|(?:奖励|补贴|补助|资助|津贴)[^，。；：]{0,8}(?:标准|金额)"
)
_RULEBOOK = re.compile(r"(?:办法|条例|规定|规则|细则|要点|作业规范)(?:（[^（）]*）)?$")
_BUDGET_PAPER = re.compile(
    r"^(?!.*(?:办法|制度|规定|细则|改革|工作|绩效)).*(?:(?:部门|单位)(?:收支)?预算(?:情况|编制|安排|信息)*(?:的?说明|公开|公示)|年度?(?:部门|单位|收支)+预算|“?三公”?经费(?:预算)?(?:安排)?情况的?说明)",
    re.MULTILINE,
)
_SETTLED = re.compile("决算")


def _budget_paper(reading: Reading) -> bool:
    """Whether a document is what a department says of its budget for the year, and not of what it has spent, by its title or its headings."""
    said = f"{fold(reading.outline.facts.title or '')}\n{reading.headings}"
    return _BUDGET_PAPER.search(said) is not None and not _SETTLED.search(said)


_LOOKS_BACK = re.compile(rf"{MEASURED_YEAR}[^。；]*$")
_RISEN_BY = re.compile(
    r"(?:上涨|[上下]调|调[高低]|增加|提高|增长|涨|下降|降低|减少|降)(?:了|约|近|均|各|分别|每[^，。；：、\d]{1,6})*$|[涨增降]幅(?:分别|均|约|为|达|是)*$|(?:高出|多出|少了?|多了?)(?:约|近)?$"
)  # by how much, not to what: 增加110元, not 提高到110元
_OF_A_LOAN = re.compile(r"贷款|借款|本金|授信")  # in the words of a bound: 100万元〔贷款额度为限〕
_SAID_BEHIND = re.compile(r"(?:上|下|上的)(?:（[^（）]*）)?$")
_GIVEN_FOR_EACH = re.compile(r"每[一个]?[人户家亩个件项名套台年月](?:最[高多低少]|不[超高低少]过?于?|至少|最高不超过)*$")
_LEAD_GIVES = re.compile(
    r"(?:给予|发放|予以|奖励|补[贴助]|资助|奖补)[^，。；：]{0,8}(?:，[^，。；：]{0,6}标准[^，。；：]{0,4})?：?$|(?:补[贴助]|奖励|资助|奖补)?标准(?:如下|为|是)?：?$"
)


def _each_given(s: Moment, lead: str) -> bool:
    """Whether a lead-in that tells conditions gives too, and a sum is what each gets (对下列情形给予补助：…，每户〔最高2000元〕)."""
    return bool(_GIVEN_FOR_EACH.search(s.before) and _LEAD_GIVES.search(lead))


_CONDITIONS_OPEN = re.compile(
    r"(?:申报|申请|支持|认定|准入|基本|享受|补助|奖励|入库)(?:条件|资格|要求)：(?!.*[）。]（[二三四2-9]）)|(?:符合|具备|满足)(?:下列|以下|如下|下述)?(?:全部|任一)?(?:条件|要求|情形)?(?:之一)?(?:的[^，。；：的]{2,24})?："
)
_NEXT_ITEM = re.compile(r"（[二三四五六七八九2-9]）|[2-9][.、]|[②-⑨]")
_CONDITIONS_LISTED = re.compile(
    r"(?:(?:条件|资格|要求|情形)(?:之一)?的?|(?:符合|具备|满足)(?:下列|以下|如下|下述)(?:全部|任一)?(?:条件|要求|情形)(?:之一)?的?[^。；：]{0,24})： ?(?:（[一1]）|1[.、]|①)"
)
_NEXT_PART = re.compile(r"[。；][一二三四五六七八九十]{1,3}、")
_LIST_REACH = 600  # characters from a later item of a list of conditions back to what opens it


def _next_condition(scene: Moment) -> bool:
    """Whether a statement is a later item of conditions listed in one paragraph (须符合以下条件之一：（1）…。〔（2）…〕)."""
    start = scene.statement[0]
    if not _NEXT_ITEM.match(scene.reading.text, start):
        return False
    sentence = scene.reading.sentence_at(start)
    block = scene.reading.outline.blocks[sentence.block].start if sentence else start
    opened = list(_CONDITIONS_LISTED.finditer(scene.reading.text, max(block, start - _LIST_REACH), start))
    return bool(opened) and not _NEXT_PART.search(scene.reading.text, opened[-1].end(), start)


_PART_OPENS = re.compile(r"[一二三四五六七八九十]{1,3}、")


def _listed_condition(scene: Moment) -> bool:
    """Whether a number stands in a list of conditions that its own statement opens (符合以下条件的企业予以奖励：（一）…；〔（二）…〕)."""
    if "：" not in scene.before:
        return False
    opened = list(_CONDITIONS_LISTED.finditer(scene.before))
    return bool(opened) and not _PART_OPENS.search(scene.before, opened[-1].end())


_OUTLOOK = re.compile("(?:经济|中期|市场|前景)(?:展望|预测|前瞻)")
_CONDITIONS_HEADED = re.compile(
    "准入|^(?!.*(?:奖|补|资助|扶持|支持).*标准).*(?:条件|资格|申报要求)"
)  # 奖励条件及标准 heads what is given too


def _conditions(scene: Moment) -> bool:
    """Whether a number stands among conditions: its list, its statement, its item or its heading says so."""
    reading, lead = scene.reading, scene.reading.lead_in_at(scene.start)
    return (
        (lead is not None and reading.says(_pattern("conditions"), lead) and not _each_given(scene, reading.text[slice(*lead)]))
        or ("：" in scene.before and _CONDITIONS_OPEN.search(scene.before) is not None)
        or _next_condition(scene)
        or _listed_condition(scene)
        or reading.headed(_CONDITIONS_HEADED, scene.start, levels=2)
    )


_CASES_OPEN = (
    "例如",
    "比如",
    "譬如",
    "举例",
    "举个例子",
    "假设",
    "假如",
    "假定",
    "例：",
    "示例",
)  # each match of what follows begins with one
_EXAMPLE = re.compile(
    r"(?<![\u4e00-\u9fff])(?:(?:(?:例如|比如|譬如|举例(?:来说|而言)?|举个例子)[，：]?|(?:例|示例)[一二三1-9]?：)(?:[^，。；：\d]{0,6}(?:一[位名个家户]|某[^类种些一]|[^，。；：\d]{0,8}[张李王赵刘陈周吴郑](?:某|先生|女士|大[爷妈])))|(?:假设|假如|假定)[^。；]{0,12}(?:一[位名个家户]|某|[张李王赵刘陈]))"
)  # a case that is reckoned through: 例如，一位农民花费30万元，…


def _exampled(scene: Moment) -> bool:
    """Whether a number stands in a case that its paragraph reckons through (例如，一位农民花费〔30万元〕，可报销10万元)."""
    sentence = scene.reading.sentence_at(scene.start)
    start = scene.reading.outline.blocks[sentence.block].start if sentence else scene.statement[0]
    return _EXAMPLE.search(scene.reading.text, max(start, scene.start - _EXAMPLE_REACH), scene.start) is not None


_EXAMPLE_REACH = 300  # characters that such a case runs on for
_SPAN = re.compile(r"(?:学?年|月|[日天季晚]|小时|课时|年度?)")  # what money is paid for that is no thing
OF_QUANTITY: dict[str, Callable[[str, str], bool]] = {  # told by the bound and the unit alone: asked of every number, and first
    "at_most": lambda bound, unit: bound in ("at_most", "range", "less_than"),
    "bounded_side": lambda bound, unit: bound not in ("exact", "approximately"),
    "exact": lambda bound, unit: bound == "exact",
    "bounded": lambda bound, unit: bound != "exact",
    "measure_unit": lambda bound, unit: unit.partition("/")[0] in _MEASURES,
    "capacity_unit": lambda bound, unit: unit.partition("/")[0] in _CAPACITIES,
    "one_sided": lambda bound, unit: bound in ("at_least", "more_than", "at_most", "less_than"),
    "floor": lambda bound, unit: bound in ("at_least", "more_than"),
    "per_thing": lambda bound, unit: "/" in unit and not _SPAN.fullmatch(unit.partition("/")[2]),
    "times": lambda bound, unit: unit == "times",
    "copies": lambda bound, unit: unit == "份",
    "points": lambda bound, unit: unit == "pp",
    "phase": lambda bound, unit: unit == "期",
    "occasions": lambda bound, unit: unit in ("次", "批", "期", "轮"),
}


_RULED_OUT: dict[str, Callable[[str, str], bool]] = {  # when the bound and the unit alone tell that a number has none of these features
    "age": lambda bound, unit: unit != "岁",
    "single": lambda bound, unit: unit not in _CLASSIFIERS or OF_QUANTITY["one_sided"](bound, unit),
    "each_of": OF_QUANTITY["one_sided"],
    "back_bound": lambda bound, unit: not OF_QUANTITY["one_sided"](bound, unit),
    "norm": lambda bound, unit: bound not in ("at_least", "at_most"),
    "share_floor": lambda bound, unit: bound not in ("at_least", "more_than"),
    "capped": lambda bound, unit: bound != "at_most",
    "round_word": lambda bound, unit: unit in _ROUND_KINDS,
}


@lru_cache(maxsize=1_024)
def of_quantity(bound: str, unit: str) -> Mapping[str, bool]:
    """The features that a bound and a unit tell, those that they rule out among them."""
    told = {name: tells(bound, unit) for name, tells in OF_QUANTITY.items()}
    return told | {name: False for name, rules_out in _RULED_OUT.items() if rules_out(bound, unit)}


def of_document(reading: Reading) -> dict[str, bool]:
    """The features that a document tells of all its numbers, those that it rules out among them."""
    facts = reading.outline.facts
    told = {name: tells(reading) for name, tells in _TOLD_BY_DOCUMENT.items()}
    ruled_out = {
        "range_of_law": facts.genre != "law",
        "told_as_news": not told["reported"],
        "planned": facts.genre not in ("plan", "work_report", "other") and reading.turn < 0,
        "award_column": not reading.outline.tables,
        "outlook": not _OUTLOOK.search(reading.headings),
        "budget_headed": not _in_lines(_BUDGETS).search(reading.headings),
        "fee_headed": not _in_lines(_FEES).search(reading.headings),
        "of_cover": not _COVER.search(reading.text),
        "exampled": not any(word in reading.text for word in _CASES_OPEN),
        **{name: not _in_lines(words).search(reading.titles) for name, words in (_TITLES | {"loans_titled": _lending()}).items()},
    }
    return told | {name: False for name, out in ruled_out.items() if out}


_TOLD_BY_DOCUMENT: dict[str, Callable[[Reading], bool]] = {
    "statute": lambda r: r.outline.facts.genre in ("law", "measures", "notice"),
    "normative": lambda r: r.outline.facts.genre in ("law", "measures", "notice", "other"),
    "reported": lambda r: r.outline.facts.genre in ("news", "work_report") or (r.outline.facts.retrospective and r.turn < 0),
    "rulebook": lambda r: bool(_RULEBOOK.search(fold(r.outline.facts.title or ""))),
    "budget_paper": _budget_paper,
}


class OfMention:
    """The features that a number tells by itself, with its bound, its unit and its document, those that they rule out among them."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.text
        self._of_document = of_document(reading)
        self._told: dict[tuple[str, str, str, str, bool, bool], dict[str, bool]] = {}  # few of them differ

    def __call__(self, mention: Mention) -> dict[str, bool]:
        quantity, digits = mention.quantity, self._text[mention.start].isdigit()
        assert quantity is not None
        key = (mention.kind, mention.rule, quantity.bound, quantity.unit, digits, _article(self._text, mention))
        if key not in self._told:
            self._told[key] = self._of(*key)
        return dict(self._told[key])

    def _of(self, kind: str, rule: str, bound: str, unit: str, digits: bool, article: bool) -> dict[str, bool]:
        """digits: whether it begins with a digit. article: whether it is no more than 一 and its classifier."""
        told = {**self._of_document, **of_quantity(bound, unit), "pace": rule == PACED}
        if kind == "count":
            told["article"] = article
            if digits and unit not in _PLACES:
                told["small_kind"] = False
        return told


def _article(text: str, mention: Mention) -> bool:
    """Whether a count is no more than 一 and its classifier."""
    assert mention.quantity is not None
    return text.startswith("一", mention.start) and mention.end - mention.start == 1 + len(mention.quantity.unit)


def _of_its_document(name: str) -> Callable[[Moment], bool]:
    return lambda s: _TOLD_BY_DOCUMENT[name](s.reading)


def _of_its_quantity(name: str) -> Callable[[Moment], bool]:
    return lambda s: of_quantity(s.quantity.bound, s.quantity.unit)[name]


_EACH_ITS_OWN = re.compile(r"对[^。；]{2,60}的[^，。；]{0,16}，分别[^，。；\d]{0,10}$")  # 对2021年、2024年认定的企业，分别奖励〔30万元〕


def _lead_ends(pattern: str) -> Callable[[Moment], bool]:
    """Whether the clause up to a number ends in what a pattern finds, which closes with `$`."""
    search = re.compile(pattern).search
    return lambda s: search(s.lead) is not None


_each_of = _lead_ends(r"每[^，。；\d]{1,8}$")

FEATURES: dict[str, Callable[[Moment], bool]] = {
    **{name: _of_its_quantity(name) for name in OF_QUANTITY},
    **{name: _of_its_document(name) for name in _TOLD_BY_DOCUMENT},
    "future": lambda s: s.tense == "future",
    "past": lambda s: s.tense == "past",
    "past_fact": _past_fact,
    "told": _told,
    "conditions": _conditions,
    "award_verb_near": lambda s: (
        bool(re.search(r"(?:给予|补贴|补助|奖励|资助)[^，。；]{0,8}$", s.lead))
        or bool(re.match(r"[^，。；]{0,6}(?:给予|补贴|补助|奖励|资助)", s.after))
    ),
    "goal_year": _goal_year,
    "due_later": _due_later,
    "aimed": _aimed,
    "in_past": lambda s: s.reading.in_past_section(s.start),
    "small_kind": _small_kind,
    "pace": lambda s: s.mention.rule == PACED,
    "back_bound": lambda s: (
        s.has("one_sided")
        and s.mention.bounded[0] == s.mention.start
        and _SAID_BEHIND.search(s.reading.text[s.mention.end : s.end]) is not None
    ),
    "of_a_loan": lambda s: bool(_OF_A_LOAN.search(s.reading.text, s.mention.end, s.end)),
    "giving_after": lambda s: bool(_pattern("giving_after").match(s.after)),
    "award_before": lambda s: bool(_pattern("award").search(s.before)),
    "award_verb": _award_verb,
    "award_context": _award_context,
    "award_above": _award_above,
    "floors_above": _floors_above,
    "given_above": _given_above,
    "exampled": _exampled,
    "award_said": _award_said,
    "cap_alone": lambda s: (capped := capped_by(s)) is not None and s.reading.says(_pattern("award"), capped),
    "for_whom": lambda s: object_said(s.reading, s.start) is not None,
    "given_just_before": _given_just_before,
    "award_headed": _award_headed,
    "cases": _cases,
    **{name: _titled(words, own_title=name == "benefit_headed", own_label=name == "paid_shares_titled") for name, words in _TITLES.items()},
    "loans_titled": lambda s: _titled(_lending())(s),
    "award_column": _award_column,
    "fee_headed": _fee_headed,
    "loan_headed": _speaks_of(_LOANS_HEADED),
    "of_cover": _speaks_of(_COVER),
    "budget_headed": lambda s: s.reading.headed(_BUDGETS, s.start, levels=3),
    "priced": lambda s: bool(_NO_CASES.search(s.before)),
    "predicate": lambda s: bool(_pattern("predicate").match(s.after)),
    "stated_goal": lambda s: (
        bool(_pattern("stated_goal").search(s.lead))
        and not _pattern("strict_giving").search(s.lead)
        and bool(_pattern("stated_goal").search(_without_attribute(s.lead)))
    ),
    "level_subject": lambda s: bool(_pattern("level_subject").search(s.lead)),
    "future_level": lambda s: s.tense == "future" and bool(_pattern("level").search(s.lead)),
    "target_level": _lead_ends(r"(?:达到|突破|增至|新增)[^，。；]{0,6}$"),
    "measured_class": lambda s: bool(_pattern("class_after").match(s.after)),
    "for_each": _lead_ends(r"(?:每|单|同)一?[个家户名人项件位座所村县镇乡][^，。；]{0,24}$"),
    "per_year_each": _lead_ends(r"每[人名户]每?[年月][^，。；]{0,10}$"),
    "per_head": lambda s: bool(_pattern("per_head").search(s.lead)),
    "condition_clause": lambda s: bool(_pattern("condition_clause").match(s.after)) and (s.has("giving_after") or not s.has("new_verb")),
    "rate_base": lambda s: bool(_pattern("rate_base").search(s.lead)) or bool(re.match(r"的[^，。；]{0,8}$", s.lead)),
    "threshold_words": lambda s: bool(_pattern("threshold_words").search(s.lead)),
    "instalment": lambda s: bool(_pattern("instalment").search(s.before[-60:] + s.after[:40])),
    "subject_cost": lambda s: bool(_pattern("subject_cost").search(s.lead)),
    "new_verb": lambda s: bool(_pattern("new_verb").search(s.lead)),
    "told_of_now": lambda s: s.tense == "" and s.reading.outline.facts.genre == "other" and not _NORM_SAID.search(s.lead),
    "compared": lambda s: bool(_pattern("compared").search(s.lead)),
    "news_fact": lambda s: bool(_pattern("news_fact").search(s.lead)),
    "name_list_existing": lambda s: bool(_pattern("name_list_existing").search(s.lead)) and not s.has("new_verb"),
    "award_statement": lambda s: bool(_pattern("award").search(s.before) or _pattern("award").search(s.after[:80])),
    "award_statement_before": lambda s: bool(
        _pattern("strict_giving").search(_unlabelled(s.lead)) or re.search(r"(?:按|按照|参照)[^，。；]{0,30}$", s.lead)
    ),
    "age": lambda s: s.quantity.unit == "岁" and "寿命" not in s.lead,
    "spelt": lambda s: s.reading.text[s.mention.start] in "一二三四五六七八九十两",
    "several": lambda s: s.reading.text[s.mention.start].isdigit() and s.quantity.low != 1,
    "round_word": lambda s: s.reading.text[s.mention.start] in _ROUND and s.quantity.unit not in _ROUND_KINDS,
    "looks_back": lambda s: bool(_LOOKS_BACK.search(s.before[-60:])),
    "whole": lambda s: s.quantity.low == 100,
    "article": lambda s: _article(s.reading.text, s.mention),
    "range_of_law": lambda s: s.reading.outline.facts.genre == "law" and s.tense != "future",
    "target_context": _target_context,
    "norm": lambda s: s.quantity.bound in ("at_least", "at_most") and s.tense != "past" and not s.has("aimed"),
    "told_as_news": lambda s: s.has("reported") and s.tense == "past" and not s.has("giving_after"),
    "contributed": _lead_ends(r"(?:缴费|缴存|缴纳|保费|自付|自负|扣除|纳税)[^，。；]{0,16}$"),
    "each_its_own": lambda s: _EACH_ITS_OWN.search(s.before) is not None,
    "wage": lambda s: bool(re.match(r"[^，。；]{0,16}(?:工资|薪酬|报酬)", s.after)),
    "single": lambda s: s.quantity.low == s.quantity.high == 1 and s.quantity.unit in _CLASSIFIERS,
    "each_of": lambda s: s.quantity.low == s.quantity.high == 1 and _each_of(s),
    "share_floor": lambda s: s.quantity.bound in ("at_least", "more_than") and bool(re.search(r"占(?!地)[^，。；]{1,20}$", s.lead)),
    "everywhere": lambda s: bool(re.search(r"[每各全][^，。；]{0,24}$", s.lead)) or s.tense == "future",
    "base_shared_out": _base_shared_out,
    "told_passage": lambda s: passage_tense(s.reading, s.start) == "past",
    "delivered_fact": lambda s: bool(re.search(r"(?:实现|完成|达成|超过)了|去年|已", s.before)),
    "delivering": lambda s: bool(_pattern("delivering").search(s.lead)),
    "award_near": lambda s: s.has("award_statement") or s.has("award_said"),
    "tax_limit": lambda s: bool(re.search(r"限额标准|定额标准|扣减|抵减|税额", s.before[-80:])),
    "session": lambda s: s.quantity.unit in ("届", "次") and s.mention.end - s.mention.start <= 4,
    "huge": lambda s: (s.quantity.low or s.quantity.high or 0) >= _HUGE,
    "large": lambda s: (s.quantity.low or s.quantity.high or 0) >= _LARGE,
    "ample": lambda s: (s.quantity.low or s.quantity.high or 0) >= _AMPLE,
    "after_fund": lambda s: False,
    "of_fund": lambda s: False,
    "of_norm": lambda s: False,
    "after_given": lambda s: False,
    "after_award": lambda s: False,
    "due_ahead": lambda s: bool(_DUE_AHEAD.search(s.before)),
    "after_target": lambda s: False,
    "among_goals": lambda s: False,
    "like_goal": lambda s: False,
    "planned": _planned,
    "ahead": lambda s: s.tense == "future" or _planned(s),
    "award_condition": _award_condition,
    "reached": _lead_ends(r"(?:达到?|满|足|完成|为)$"),
    "after_rate": lambda s: False,
    "listed": lambda s: s.start != s.mention.start or "、" in s.reading.text[s.mention.end : s.end],
    "parallel": lambda s: False,
    "outlook": lambda s: s.reading.headed(_OUTLOOK, s.start, levels=1),
    "capped": lambda s: s.quantity.bound == "at_most" and not s.has("aimed"),
    "instead": _lead_ends(r"[由从][^，。；]{0,16}$"),
    "goal_word": lambda s: looks_ahead(s.before),
    "goal_heading": lambda s: s.reading.in_goal_section(s.start),
    "risen_by": lambda s: bool(_RISEN_BY.search(s.lead)),
    "leverage": _lead_ends(r"(?:撬动|带动|拉动|吸引|引导(?!基金|资金))[^，。；]{0,24}$"),
}

PLAIN = frozenset(  # told without a pattern, once for a statement, or by less than the rules that ask for it
    (
        "benefits_titled",
        "loans_titled",
        "deductibles_titled",
        "paid_shares_titled",
        "budget_headed",
        "fee_headed",
        "after_fund",
        "of_fund",
        "of_norm",
        "after_rate",
        "after_award",
        "after_target",
        "like_goal",
        "ample",
        "article",
        "large",
        "normative",
        "parallel",
        "risen_by",
        "single",
        "statute",
        "whole",
        *OF_QUANTITY,
    )
)
