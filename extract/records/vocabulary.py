"""The word lists of the policy lexicon as alternations, for rules and readings to put into their patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from extract.lexicons import active, any_of, per_pack, table
from extract.records import cover_words
from extract.records.movement import ALONE, MOVED

# said in front of what is to be reached (争取新获批1所); not in 主要, 即将
STRIVEN: Final = r"(?:力争|争取|争创|确保|力促|力求|努力|务必|(?<![近即])将(?!军)|(?<![主重需必首纲摘概])要(?![求素件点闻])|拟|计划)"

# what held before, said by its name, and what it says of the number behind
EARLIER_POLICY: Final = (
    r"(?:原(?:来|先|有)?的?(?:政策|办法|规定|标准|措施|方案|细则|制度)|旧(?:政策|办法|规定|标准)|(?:此前|以往|过去|以前|之前|原来|原先|早前)(?![近]?[一二两三四五六七八九十几\d])的?(?:政策|办法|规定|标准)?"
    r"|上一[轮版](?:的)?(?:政策|办法)|(?<![\u4e00-\u9fff])(?:调整|修订|提标|改革|新政)(?:之|以)?前)(?:规定|中|里|下|对|是)*，?[^，。；：\d未没享已领获经]{0,24}"
    r"(?:\d[\d.,]*[万亿]?(?:元|%)[、和]){0,3}(?:$between)*+"
)
# what holds now instead, right behind
POLICY_NOW: Final = (
    r"[^，。；、\d]{0,8}(?:[、和][^，。；、\d]{0,6}\d[\d.,]*[万亿]?(?:元|%)[^，。；、\d]{0,8}){0,3}"
    r"[，；。]而?(?:这次|此次|本次|这一次|新(?:政策?|办法|规定|标准|措施|规|版)|如今|现(?:在|已|调整|统一|提高|行)|(?:调整|修订|提标|改革)(?:之|以)?后)"
)

# what others foresee is nobody's goal (专家判断，今年播种面积将稳定在…)
FORESEEN: Final = (
    r"(?:专家|学者|分析师|业[内界]人士|经济学家|研究员|(?<!社会)机构|银行|协会|学会|智库|券商|市场|世界组织|基金组织)"
    r"(?:们|普遍|一般|最新|多数|大多|则|都|均|曾)*(?:预[计测料估期]|估计|判断|认为|研判|测算|推[测断]|料)"
)


@per_pack
def increases() -> str:
    """A pattern (no group) for words of what is added: those of the list, and what is done anew (新认定, 再引进); 更新改造 and 创新发展 are none."""
    told = table("policy", "increase")
    return rf"{any_of(told['words'])}|新(?<![创更革翻焕刷崭高]新)增?(?:{any_of((*told['done'], *told['newly']))})|再(?<!一再)新?(?:{any_of(told['done'])})"


def _gifts() -> list[str]:
    """What is given by a name of its own, which tells what it is for or which cost it makes good (坚守金, 降温费)."""
    named = table("policy", "gifts")
    return [f"{word}金" for word in named["money"]] + [f"{word}费" for word in named["costs"]]


def instruments() -> dict[str, list[str]]:
    """The words for what is given, by the instrument of the contract that they name."""
    named = table("policy", "instruments")
    return {
        kind: [*items, *(word for word in _gifts() if kind == "other" and word not in named["subsidy"])] for kind, items in named.items()
    }


@per_pack
def lists() -> dict[str, str]:
    """Every word list of the policy lexicon as an alternation, by the name patterns use for it; those of the pack in use besides."""
    given = instruments()
    named = {f"instrument_{kind}": any_of(items) for kind, items in given.items()}
    named["instrument"] = any_of({word for items in given.values() for word in items})
    named["gift"] = any_of(_gifts())
    for key in ("giving", "funds", "loans", "deliver", "deeds", "level", "facts", "measures", "classes", "limits", "laid_down", "benefits"):
        named[key] = any_of(table("policy", key)["words"])
    named["lent"] = any_of(table("policy", "loans")["lent"])
    for key in ("pays", "gets", "sets_aside", "relief"):
        named[key] = any_of(table("policy", "giving")[key])
    named |= cover_words.LISTS
    named["paid_out"] = (
        f"{cover_words.REIMBURSED}|减免|补助|补贴|资助|贴息|奖励|返还"  # what an insurer or a giver does, whose ratio is what is given
    )
    named["allowances"] = any_of(table("policy", "allowances")["words"])
    named["fund_verb"] = any_of(table("policy", "funds")["verbs"])
    named["increase"] = increases()
    for key in ("growth", "decrease", "goals"):
        named[key] = any_of(table("policy", key)["words"])
    fronts = [word for items in table("bounds", "front").values() for word in items]
    named["between"] = any_of({*fronts, *table("bounds", "between")["words"]})
    named["bound"] = any_of(fronts)
    named["at_most"] = any_of(table("bounds", "front")["at_most"])
    named["moved"] = MOVED
    named["alone"] = ALONE
    pack = active()
    return named | {name: any_of(items) for name, items in pack.lists.items()} if pack else named


def _alone(word: str, others: Iterable[str]) -> str:
    """A one-character word, but not as a part of one of the others."""
    behind = "".join(other[0] for other in others if other[1] == word)
    ahead = "".join(other[1] for other in others if other[0] == word)
    return word + (f"(?<![{behind}].)" if behind else "") + (f"(?![{ahead}])" if ahead else "")


@per_pack
def facts() -> re.Pattern[str]:
    """Words that tell of the past or present (已, 截至, 同比); not in 由目前的35%提升至…, nor where 拥有 names a measure (拥有量)."""
    words = any_of(table("policy", "facts")["words"], guard="(?<![由从对].)(?<!人口.)(?<![人户]拥)(?<!力争.)(?<!争取.)(?<!确保.)")
    return re.compile(
        rf"(?:{words}|入驻(?<![按对每以]..)(?<![根依]据..)(?<!按照..)(?![^，。；\d]{{1,18}}的)|清醒地?(?:看到|认识到)"
        r"|(?<![根依凭])据[^，。；：、\d]{1,10}?(?:统计|监测|通报|介绍|反映|调查)(?=，|显示|表明)|(?<=[，。；])现(?=(?:稳定|保持|维持)在|达\d|占))"  # 据气象部门通报，
        rf"(?![量率]|(?<=已)婚|(?<=已)[缴交付]的?(?:[费款租金税]|纳))(?![^，。；]{{0,16}}基础上)"
        r"(?!(?:额|超过?|达到?|在|为)*[\d.一二两三四五六七八九十百千]*[万亿]*元(?:（含）)?(?:及以|以)上)"
    )


@per_pack
def past_sections() -> re.Pattern[str]:
    """Words of headings that say that facts of the past follow (发展成效, 工作回顾); 优化人才发展环境 tells of none."""
    improved = r"(?:优化|改善|营造|打造|构建|创造|提升|完善|净化)[^，。；、]{0,8}(?:环境|条件)"
    told = table("policy", "facts")
    what, how = any_of(told["of_work"]), any_of(told["how_it_went"])
    ends = r"(?:[及和与、][^，。；：]{1,12})?：?$"
    return re.compile(
        rf"^(?!.*{improved})(?!.*(?:{any_of(told['bettered'])})[^，。；、]{{0,12}}(?:{how}|问题|短板)).*"
        rf"(?:{any_of(told['sections'])}|(?:{what})的?(?:{how}){ends})"
    )


@per_pack
def report_labels() -> re.Pattern[str]:
    """Labels in running text behind which is told how what was to be done went (完成情况：, 工作成效：); 基本情况： tells of either tense."""
    told = table("policy", "facts")
    what, how = any_of(told["of_work"]), any_of(told["how_it_went"])
    opens = r"(?:(?<=[。；\n])|(?<![^\n]))"
    other = rf"[^，。；：\n]{{0,12}}(?:(?:基本|项目|总体|主要)情况|{any_of(told['bettered'])})"
    return re.compile(rf"{opens}(?!{other})[^，。；：\n]{{0,8}}?(?:{what})的?(?:{how})(?:[及和与、][^，。；：\n]{{1,12}})?：(?!\n)")


@per_pack
def goal_sections() -> re.Pattern[str]:
    """Words of headings that say that goals follow (奋斗目标, 2024年工作安排, 重点任务)."""
    told = table("policy", "sections")
    return re.compile(
        rf"{any_of(told['goal'])}|20\d\d年[^，。；]{{0,10}}预算(?:草案|安排)(?!的|》)"
        rf"|(?:{any_of(told['tasks'])})(?:{any_of(told['set'])})"
        rf"|(?:明年|来年|今后|下半年|新的?一年|下一?年度?)[^，。；]{{0,6}}(?:工作|任务|打算|安排|举措)(?!总结|回顾|完成|情况|汇报)"
    )


@per_pack
def set_sections() -> re.Pattern[str]:
    """Words of headings that say that what follows lies ahead (发展目标, 下步打算): 重点工作 is told of either tense."""
    return re.compile(r"目标|打算|安排|思路|部署|谋划|计划|下一?步|下一?阶段|今后|明年|来年|努力方向")


@per_pack
def goal_words() -> re.Pattern[str]:
    """Words that look ahead (力争, 到2025年, 每年), of any but how long it takes; 应 and 要 are none in 供应, 主要.

    Each branch begins with a character of its own, so that a text is searched fast.
    """
    words, others = table("policy", "goals")["words"], table("policy", "goals")["others"]
    held_against = "(?<![比超].)(?<![高低好快慢优]于.)(?<![比超于](?:预期|年度|年初|控制|调控|计划|全年|序时).)(?<!年初.)"  # 好于预期目标, 比计划多: what it is held against
    long = any_of((word for word in words if len(word) > 1), guard=f"(?<!成功.){held_against}")
    short = "|".join(_alone(word, others) for word in words if len(word) == 1)
    return re.compile(rf"{long}|{short}|到[^，。；]{{0,3}}\d{{4}}年|至[^，。；]{{0,3}}\d{{4}}年|每年|未来|今后|逐年|[今明]年再|下半年再")


@per_pack
def planning() -> re.Pattern[str]:
    """A word that names a plan, where it plans a deed (规划新建, 拟引进; not 规划建设, which may be a name)."""
    deeds = rf"{increases()}|建(?!设|筑|制|材)|开工|改造|引进|招引|培育|打造|改建|扩建|搬迁|投放|招聘|招收|布[点局]|布设|增设"
    return re.compile(rf"(?:规划|计划|拟|目标|将|力争|争取)(?:将|再|新|共|累计|分批|陆续|分期)*(?:{deeds})(?!了)")


@per_pack
def planned_then() -> re.Pattern[str]:
    """What is planned for a time, or by it, which does not tell that it is over (“十三五”期间东湖区〔规划新建〕3所；西校区已开学)."""
    return re.compile(rf"”?(?:期间|时期|期内|内|度)?，?[^，。；：、\d]{{0,12}}?(?:{planning().pattern})|底?(?:之前|以前|前)")


_YEARS = re.compile(r"[一二三四五两1-9]至?[一二三四五两1-9]?年(?:左右|的?时间|之?内)+，")
_OPENS_WITH = re.compile(r"(?:(?<=[，。；：\n])|(?<![^\n]))(?:用|通过|经过|力争|争取|计划)?(?:未来|今后)?$")
_LEAD: Final = 8  # characters between what a statement opens behind and such years


def within_years(text: str) -> Iterator[int]:
    """Where statements open with how long it takes (三年内，; 用五年时间，): what follows is to be reached."""
    for years in _YEARS.finditer(text):
        opens = _OPENS_WITH.search(text, max(0, years.start() - _LEAD), years.start())
        if opens:
            yield opens.start()


def looks_ahead(text: str) -> bool:
    """Whether anything in a text looks ahead, a word or how long it takes."""
    return goal_words().search(text) is not None or any(True for _ in within_years(text))
