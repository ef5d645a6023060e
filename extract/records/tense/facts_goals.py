"""Where words stand that tell of facts or look ahead, and which of them are none where they stand (“倍增计划”, 每个社区拥有3个)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.records.vocabulary import STRIVEN, facts, goal_words, report_labels, within_years

if TYPE_CHECKING:
    from extract.records.document.reading import Reading

_CLOSING = frozenset("”》")
NAMING = ("计划", "规划", "拟", "目标", "逐年")
_NO_FACTS = {
    "拥有": re.compile(r"(?:每|各)[个名家县区镇乡村户千万百所][^，。；]{0,10}拥有.$"),
    "第一批": re.compile(  # 启动第一批9所幼儿园建设, but 公布了第一批名单
        r"第一批(?:先|拟|将|要|计|力|申|遴|试|启|选)$|(?<!已)(?<!已经)(?:启动|开工|推出|实施|开展|推进|推动|建设|新建|改造|打造|培育|引进|招引|招募"
        r"|选派|组织|开放|开通|布局|投放|建成|完成|加快|抓好|整治|创建)(?:实施|建设|开展|好)?第一批.$"
    ),
    "存量": re.compile(  # 盘活存量; 存量部分按5%
        r"(?:盘活|消化|化解|利用|压减|改造|收购|收储|处置|激活|腾退|更新|整治|挖潜|唤醒|去|优化|开发|治理)[^，。；：]{0,10}存量.$|存量部$"
    ),
    "上年": re.compile(r"(?:不低于|不少于|不超过|不高于|达到|按照?|参照)[^，。；]{0,6}上年度$"),
    **dict.fromkeys(("截至", "截止"), re.compile(r"(?:期限?|时间|期间)(?:为|：)?截[至止].?$")),  # 政策期限截至2023年12月31日
    **dict.fromkeys(
        ("全年完成", "全年实现"),
        re.compile(rf"(?:{STRIVEN}|预计|预期|有望|可望|提出)[^。；：已了]{{0,14}}全年(?:完成|实现).$"),
    ),
    **dict.fromkeys(
        ("获批", "入驻"),
        re.compile(
            rf"(?:{STRIVEN}|到20\d\d年底?，?|20\d\d年(?:底|末|\d{{1,2}}月底?)?前，?)[^，。；：已了]{{0,24}}(?:获批|入驻).$"
            rf"|(?:新|首次|对|凡)[^，。；：已了]{{0,8}}(?:获批|入驻)的$"
        ),
    ),
}
EITHER = ("获批", "入驻", "存量", "总投资", "计划总投资", "第一批", "原有", "拥有", "先后", "位列", "批出", "分布着")
EVEN_AHEAD = ("同比", "比上年", "较上年", "比去年", "较去年", "对比", "全年完成", "全年实现")  # said below what is to be done too
_CASES = frozenset(("获批", "入驻", "成功申报", "成功获批", "成功争取", "成功引进"))
# 获批〔省级创新平台，分别一次性奖励…〕
_CASE_OF_GIVING = re.compile(
    r"[^，。；：]{2,40}(?:的，?|，)(?:分别|各|再|另|按[^，。；]{2,20})*(?:一次性)?(?:给予|奖励|补助|资助|补贴)(?!了|资金|款)"
)
_TO_COME = re.compile(r"(?<![近去前过])(?<!过去)[一二两三四五六\d]年$")
_MOOD = re.compile(r"(?:指数|向好|改善|增强|回升|平稳|转[弱强好]|走[弱强])")  # 业务活动预期指数, 预期向好: how things are
_OBTAINED = re.compile(
    r"(?:到)?(?:到位)?(?:国家|中央|上级|省级|省市|各级|中省|国省|超长期|专项债|政府债|债券|地方债)(?![^，。；\d]{0,20}(?:支持|批复|批准|布局|落户|更好|更大))"
)
_OF_A_CLASS = re.compile(
    r"额?(?:超过?|突破|大于|高于|不低于|不少于|达到?|在)[\d.]+[万亿]*(?:元|[美欧日港]元)(?:及?以上)?的?[^，。；、\d]{0,10}(?:项目|工程|企业)"
)


def facts_said(reading: Reading) -> list[int]:
    """Where words stand that tell of the past or present (已, 截至, 同比, 完成情况：), in order."""
    words = [m.start() for m in facts().finditer(reading.text) if not _no_fact(reading, m)]
    return sorted({*words, *(m.start() for m in report_labels().finditer(reading.text))})


def goals_said(text: str) -> list[int]:
    """Where words stand that look ahead (力争, 到2025年, 每年), in order; not where they close a name (“倍增计划”)."""
    words = {m.start() for m in goal_words().finditer(text) if not _no_goal(text, m)}
    return sorted(words.union(within_years(text)))


def _no_fact(reading: Reading, match: re.Match[str]) -> bool:
    """Whether such a word is no fact here: 每个社区拥有3个, 不低于上年度人均收入的60%, 总投资超10亿元的项目, 争取获批1所."""
    if match[0].endswith("总投资"):
        return _OF_A_CLASS.match(reading.text, match.end()) is not None
    if match[0] in ("截至", "截止") and _lies_ahead(reading, match.end()):
        return True  # 截至2027年底，建成100个, in a plan of 2024
    if match[0] in _CASES and _CASE_OF_GIVING.match(reading.text, match.end()):
        return True
    if match[0].startswith("累计") and _TO_COME.search(reading.text, max(0, match.start() - 6), match.start()):
        return True  # 三年累计培育30家
    guard = _NO_FACTS.get(match[0])
    return guard is not None and guard.search(reading.text, max(0, match.start() - 30), match.end() + 1) is not None


def _lies_ahead(reading: Reading, place: int) -> bool:
    """Whether a time of a year behind the document's own stands at a place, or right behind 到 there."""
    time = next(iter(reading.times_between(place, place + 2)), None)
    last = time.time.last if time is not None and time.time is not None else None
    return last is not None and reading.anchor is not None and last.year > reading.anchor.year


def _no_goal(text: str, match: re.Match[str]) -> bool:
    """Whether such a word looks ahead to nothing here: “倍增计划”, 争取国家补助项目62项."""
    if match[0] == "争取" and _OBTAINED.match(text, match.end()):
        return True
    if match[0] == "预期" and _MOOD.match(text, match.end()):
        return True
    if (
        match[0].startswith(("到", "至"))
        and text[match.end() : match.end() + 1] == "的"
        and text[match.start() - 1 : match.start()] == "年"
    ):
        return True  # 2000年到2010年的年均增速
    return match[0] in NAMING and text[match.end() : match.end() + 1] in _CLOSING
