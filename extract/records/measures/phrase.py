"""A noun phrase without what only leads to it: list marks, the time it is said for, who pays it, and adverbs of its level.

二零二五／二六年度的經常開支 names 經常開支; 合資格人士須支付車費 names 車費; 所發生的本金損失由風險補償資金池承擔 names 本金損失.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.elements.marks import CHINESE_ITEM, DECIMAL
from extract.records.movement import MOVED
from extract.seek import Ending

if TYPE_CHECKING:
    from extract.records.document.reading import Reading

_GLOSS = re.compile(r"（[A-Za-z][A-Za-z0-9_.&\-]{0,11}）$")
_LONGEST_GLOSS = 14
_BRACKET = re.compile(r"（[^（）。；]{1,24}）$")
_LONGEST_BRACKET = 26
_INNER = re.compile(
    r"(?<=[\u4e00-\u9fff])（(?![一二三四五六七八九十]{1,3}）|含|不含|其中|同比|下同|试行|一期|暂)[\u4e00-\u9fff、]{1,4}）(?=[\u4e00-\u9fff])"
)
_LONGEST_INNER = 7
_REMARK = re.compile(r"（(?:不?含|不?包[括含]|剔?除|扣除|仅|即|原(?!则)|以下?简?称|简称)[^（）。；]*）")
_AGAINST = re.compile(r"[比较]|同比|环比")
# 固定资产投资（不含农户）〔比上年增长〕3%
_GOES_ON = re.compile(
    rf"(?:[比较][^，。；\d]{{2,8}}|同比|环比|年均|累计|实际|名义|分别)*(?:{MOVED}|达到?|突破|占|为|控制在|稳定在|保持在|不低于|不高于|不超过|不少于)"
)
# 夫妻双方（职工为2人及以上）〔由〕100万元
_LEVEL_ONLY = re.compile(
    r"(?:由|从|为|是|按照?|各|均|分别|统一|最[高低]|不超过|不[低高]于|(?:提高|调整|上调|下调|降低)[到至为]|每[人户]每?[年月]?)+"
)
_SHORTEST = 2  # characters that still name something

_FRONT = re.compile(
    r"(?:\[\d{1,2}\]|\.|(?<=性)\d{1,2}(?=[\u4e00-\u9fff]{2})|【[^【】]{1,12}】|第[一二三四五六七八九十百\d]{1,6}[章节条]"
    rf"|{CHINESE_ITEM}"
    r"|[一二三四五六七八九十]是|（[一二三四五六七八九十\d]{1,3}）|"
    rf"{DECIMAL}"
    r"|\d{1,2}[.、．](?!\d)|(?<![A-Za-z\d])[A-Za-z][.、．](?=[\u4e00-\u9fff])|[①-⒛㈠-㈩]|[，、；：·●▲○◆■▪．\-—*#｜|\t ])+"
)
_CONNECTIVE = re.compile(
    r"(?:[^，。；：\d]{0,10}?目标(?:任务)?[是为](?=.{2})|[^，。；：的]{0,4}(?:期望|冀望|希望)|宽减|宽免|即|但|但是|且|并|并且|同时|此外|另外|其中|预计|预期"
    r"|估计|约|约为|要求|鼓励|将(?![来近军士])|其(?=[^中他余实])|对(?![外口接象方本内比等应照]))(?=.{2})|(?:中|内)(?=(?:中央|首期|省级|市级))"
)
_BEHIND_TIME = re.compile(r"(?:起计?|起|止|以来|以内|期间|之前|以前|年度|全年|或(?:之前|以前)|内|前|末|底|初|，|的|之|间)+")
_YEARS = re.compile(
    r"(?:同一(?:课税|财政|纳税)?年度|(?:自|从|由|在|于|到|至|截至)?(?:(?:(?:19|20)\d{2}(?:/\d{2,4})?"
    r"|[〇零一二三四五六七八九]{4}(?:/[〇零一二三四五六七八九]{2})?)(?:课税|财政|纳税|会计)?年度?(?:\d{1,2}月(?:\d{1,2}日)?)?(?:[起至到及-]|计)*)+"
    r"|(?:今|去|明)年|未来[一二三四五六七八九十\d]{1,2}年|全年|年内|上半年|下半年|“?十[一二三四五]五”?(?:时期|期间|末)?)"
)
_PAYER = re.compile(
    r"[^，。；：的]{1,20}?(?:分别|各自|共同)承担(?=[^，。；：]{2,})|(?:须|需|应当?)(?:按规定|依法)?向[^，。；：的]{1,10}?(?:支付|缴纳|缴付|交纳)"
    r"(?=[^，。；：]{2,})(?!的)|[^，。；：的]{1,12}?(?:须|需|应当?|可|自行|只需|仅需)(?:自行|先|实际)?(?:支付|缴纳|缴付|承担|负担|交纳)(?=[^，。；：]{2,})"
    r"(?!的)"
)
_INCURRED = re.compile(r"(?:因此|实际|由此)?所?(?:发生|产生|支付|形成|缴纳|造成)的(?=.{2})")
_BORNE = Ending(
    r"(?<=.{2})(?:统一|全部|均|则)?由[^，。；：由]{1,16}(?:按[^，。；：]{0,6})?(?:承担|负担|分担|补偿|支付|出资|补助|补贴|给予|报销|赔付|垫付)"
)
_ADVERB = Ending(
    r"(?:每(?:平方米|公里|立方米|小时|[人户家亩吨件台辆次天日生床套间周])|乘以?|除以|(?:每[年月]|年度?|月度?)?"
    r"(?:累计|平均|首次|合计|总计|分别|均|(?<!水)平|约|接近|将近|近|实际|预计|预期|稳定|保持|控制|折合|折算|年化|力争|争取|最高|最低|至少|不得|不能|可|应|须|需|将"
    r"|(?<![重主需必纲摘概首])要|(?:(?<=[将预计都均也亦率额值量价费])|(?<=可能))会|则|按|减按|阶段性?降[至到]|阶段性|(?<=[员位人业者主])处|在|为|了|的|由原先?|由现行|由"
    r"|继续|进一步|(?<!可)持续|不断|逐步|逐[年月季]|稳步|大幅度?|统一|一律|普遍|原则上)|(?:较|比)(?:上年|去年|上一年度?|往年|同期|目前|\d{4}年)(?:的?同期|度|末|底)?"
    r"|报销|支付|给付|(?<!各)(?:承担|负担)|，|、|：)+"
)


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The [start, end) of a phrase that stands alone; the given one where little would be left."""
    begin = _front(text, start, end)
    stop = _back(text, begin, end)
    return (begin, stop) if stop - begin >= _SHORTEST else (start, end)


def before_gloss(reading: Reading, start: int, limit: int, end: int = -1) -> int:
    """Where a clause begins that a short name in brackets only seemed to cut (细颗粒物（PM2.5）〔年平均浓度〕), or a remark; else `start`.

    end: where its number stands, or right behind the bracket (交易总额（不含申购）〔9亿元〕), which then is a remark on what is measured.
    """
    text = reading.text
    while start - 1 > limit and text[start - 1] == "）":
        gloss = _GLOSS.search(text, max(limit, start - _LONGEST_GLOSS), start) or _inner(text, start, limit)
        led = start < end and _LEVEL_ONLY.fullmatch(text, start, end) is not None
        if gloss is None and (start == end or led or remarked(text, start, limit) or _GOES_ON.match(text, start)):
            gloss = _BRACKET.search(text, max(limit, start - _LONGEST_BRACKET), start)
            if gloss and _AGAINST.match(text, reading.clause_at(gloss.start() - 1, gloss.start() - 1).start):
                return start  # 比去年同期（下同）增长12%: what was spoken of before
        if gloss is None or gloss.start() <= limit:
            return start
        start = max(reading.clause_at(gloss.start() - 1, gloss.start() - 1).start, limit)
    return start


def remarked(text: str, start: int, limit: int) -> bool:
    """Whether the bracket that ends at `start` only remarks on the noun that goes on behind it (企业（含名誉企业）〔增加值〕)."""
    opening = text.rfind("（", max(limit, start - _LONGEST_BRACKET), start)
    return opening > limit and _REMARK.match(text, opening) is not None and text[opening - 1] not in "，。；：、"


def _inner(text: str, start: int, limit: int) -> re.Match[str] | None:
    """A short word in brackets within a noun (执业（助理）医师, 县（市、区）), which ends at `start`, or None."""
    opening = text.rfind("（", max(limit, start - _LONGEST_INNER), start)
    return _INNER.match(text, opening) if opening > limit else None


def _front(text: str, start: int, end: int) -> int:
    while True:
        place = start
        for words in (_FRONT, _CONNECTIVE, _PAYER, _INCURRED):
            found = words.match(text, place, end)
            place = found.end() if found else place
        time = _YEARS.match(text, place, end)
        if time:
            behind = _BEHIND_TIME.match(text, time.end(), end)
            place = behind.end() if behind else time.end()
        if place == start or end - place < _SHORTEST:
            return start
        start = place


def _back(text: str, start: int, end: int) -> int:
    borne = _BORNE.search(text, start, end)
    stop = borne.start() if borne else end
    adverb = _ADVERB.search(text, start, stop)
    return adverb.start() if adverb and adverb.start() - start >= _SHORTEST else stop
