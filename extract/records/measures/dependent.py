"""Subjects that need more than their own words: a bare measure, a quarter, what stands behind a share, what a list has shares of.

规模首次突破4万亿元，〔增速〕提升至6.8%: a bare measure is of what was spoken of before. 一季度GDP增长5.3%，〔二季度增长4.7%〕 and （〔同期为下降9.8%〕） name
only their time. 我国5%的〔经济增速〕, 全市80%的〔人口是…〕 name behind the number what it measures. 建议、提案…件，分别占〔建议、提案总数〕的94.8%和95%
parts the whole as the numbers are. 由上涨0.9%〔转为下降〕1.3% goes another way than before. Words are of the folded view; nothing is found without a
pattern
that covers the whole of them.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from extract.fold import fold
from extract.records.movement import LINK, MOVED, ONE
from extract.seek import behind_last

_MOVED = rf"(?:同比|环比|年均|累计|实际|名义)*(?:{MOVED})"
# how far something is done or goes: 整治率, 办结率, 满意度
_DONE: Final = (
    r"整治|治理|处理|处置|利用|回收|达标|合格|优良|完成|执行|到位|开工|竣工|投产|达产|复工|复产|转化|兑现|兑付|拨付|支出|使用|回款|履约|办结|签约|受理|响应|满意|普及|覆盖|接种|参保|续保|入住|出租"
    r"|核销|化解|调解|整改|销号|修复|收集|清运|安置|落实|巩固|入学|通过|参与|入库|成活|存活|保存|建档|公开|网办|自给|国产化|配套|渗透|周转|产销|上座|占有|知晓|交付|结案|执结|回访|续签|中标"
)
_BARE = re.compile(
    r"(?:其|其中|且|并|削减|压减|降低|减少|下降|提高|提升|增长|年均|平均|个数|数量|投资|金额|人数|年度|年初|当年|全年|累计|同比|环比|预算|计划|任务|目标|资金|支出|收入|建设|工程"
    r"|项目|形象|序时|时序|产值|产量|增加值|营收|总量)*"
    r"(?:增[速幅]|[降涨跌减]幅|增长率|年增率|发展速度|弹性系数|增加值率|所占(?:比[重例]|份额)|占比|比重|比例|占有率|集中度|投入强度|强度|市场(?:份额|占有率)|份额|进度"
    rf"|(?:普及|覆盖|完成|合格|到位|满意|达标|使用|利用|参与|渗透)率|满意度|(?P<done>{_DONE})[率度])"
    r"(?:[较比](?:\d{4}年|[上去前]一?年)(?:同期|[末底])?)?"
)
_DONE_BEHIND = re.compile(
    r"(?:[^，。；：]*\d[\d.万千]*[多余]?[个家处座项件条户亩所台套栋幢辆艘人名]{1,2}|(?:已|全面|累计|基本|集中|持续)*(?:完成|开展|推进|实施|启动|加快|加强|组织|抓好|做好))?"
    rf"(?P<front>[^，。；：\d]{{2,40}}?)(?:\d{{1,2}}月(?:底|末|\d{{1,2}}日)?前)?(?P<done>{_DONE})"
    r"(?:完毕|到位|工作|任务|行动|工程|项目)?，(?:其|已|目前|累计)*(?P<rate>(?P=done)[率度])"
)
_WHEN = (
    r"(?:其中|，|：)?(?P<when>上一?个?[季月年](?:度|份)?则?|前一?[季月年]度?"
    r"|(?:去年|上年|今年|全年|当年|去年全年)?(?:同期|第?[一二三四]季度|[上下]半年|前[一二三]季度"
    r"|前?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:-\d{1,2})?月(?:份|末|底)?|(?:20\d\d|去|上|前)年(?:全年|末|底)?)(?!比|末比))"
)
_TIME_ONLY = re.compile(rf"{_WHEN}(?:则|分别)?[为是]?(?P<way>{_MOVED}|{ONE})?(?:了|约|近|达到?|[至到为])*")
_TIME_OPENS = re.compile(rf"^{_WHEN}[，的]?")
_BEHIND = re.compile(
    r"(?:左右|以上)?的(?P<what>[^，。；：、的\d]{0,8}?(?:增长率|增[长速幅]|[降涨跌]幅|占比|比重|份额|利润率|利率|税率|失业率))(?![^，。；]{0,3}(?:目标|预期))"
    r"(?=[，。；、：）]|$|[^，。；]{2,}[，。；])"
)
_RESTORED = re.compile(r"(?:已|分别)?(?:恢复[到至]|相当于|达到?|是|为)(?:20\d\d年|[上去]年)(?:同期|全年)?(?:水平)?的?")
_HOLLOW = re.compile(
    r"(?:其中|预计|计划|年度|当年|今年|全年|累计|本年)*(?:完成)?(?:总投资|投资额?|总额|总数|总量|总计|金额|合计|资金)(?:额|规模)?"
)
_DOING = re.compile(r"(?:实现|取得|保持|录得|创下|达到|仍|以|有|了|约|近|为)+$")
_ACTOR = re.compile(r"[^，。；：\d的占增降升减]{2,12}")
_SUCH = re.compile(
    r"的(?P<what>[^，。；：、的\d]{1,14}?)(?P<does>(?:初步|已|均|都|来自|由|是|为|实现|完成|建成|通过|纳入|位于|集中|得到|产生)[^，。；、\d]{2,24})(?=[，。；、]|$)"
)
_WITH = re.compile(
    r"(?:[，；：。][以用凭]|^[以用凭]|[省市县区国][以用凭]|产出了?|创造了?|支撑了|养活了|生产了)(?:[^，。；：]{0,12}?的[^，。；：\d]{1,8}、)?(?:约|近|全[国省市])?$"
)
_MADE = re.compile(r"的(?P<what>[^，。；：、的\d]{1,10}?)(?=产出|创造|贡献|支撑|养活|生产|[，。；、]|$)")
TAKES: Final = (  # what takes in a part of all there are, with the whole it is a part of
    r"(?:覆盖|惠及|涵盖|囊括|占据|占有|占领|服务|通达|连通|联通|辐射|集聚|聚集|汇聚|吸引|吸纳|容纳|承载|承接|承担|贡献|创造|供应|满足|保障|支撑|带动|解决|消纳|控制|持有|拥有|替代"
    r"|取代|压减|精简|取消|包揽|垄断)(?:着|了|到|近|有)?"
    r"(?P<whole>(?:全[国省市区县球镇州]|当地|我[国省市区县]|世界|国内|本[省市区县地]|同期|[^，。；：、的\d]{2,5}[省市县区])?的?)(?:近|约|超过?|逾|接近|不[低少]于)*"
)
_TAKEN = re.compile(
    rf"(?P<who>(?:[^，。；：、\d]|\d(?=[A-Z])){{0,24}}?)(?:已经?|目前|现|共|将|可|能|均|都|基本|累计|成功|实现)*(?P<verb>(?<![全本][国省市区县]){TAKES})"
)
_PART = re.compile(r"(?:以上|左右|多)?的(?P<what>[^，。；：、\d的]{2,20})(?=[，。；、）]|$)")
_SHARES = re.compile(
    r"(?:分别|各)?(?:约|仅)?占(?P<wholes>[^，。；\d]{2,30}?)(?P<all>总(?:数|量|额|人口|面积|人数|件数)|比重|比例)?的?(?:比重|比例)?(?:为|达到?|约|近)*"
)
_WHAT_TURNS = r"(?P<what>[^，。；：]{2,30}?)"
_ALSO = r"(?:已|并|且)?"  # in front of a turn whose clause names nothing that turns
_FROM = rf"(?:由|从)(?P<when>[^，。；：\d]{{0,8}}?)(?P<old>{_MOVED})"
_OVER = rf"{_FROM}[\d.]+(?:%|个百分点)(?:转为|变为|转|到)(?P<new>{_MOVED})(?:了|约)?"
_BEGUN = rf"{_FROM}(?:了|约)?"
_TURNED, _TURNED_ALONE = re.compile(_WHAT_TURNS + _OVER), re.compile(_ALSO + _OVER)
_TURNS, _TURNS_ALONE = re.compile(_WHAT_TURNS + _BEGUN), re.compile(_ALSO + _BEGUN)
_TURNS_TO = re.compile(rf"(?:转为|变为|转)(?={_MOVED})")

_OTHER_SHARE = re.compile(
    r"[且并]?(?P<share>占[^，。；：\d]{2,24}?的?(?:比重|比例|比率))(?:应|要|原则上|均|达到?|提高到|不[得应]?(?:低于|少于|高于|超过)|大于|小于|为|约|近)*"
)


class Own(NamedTuple):
    """What the words of a number say of it in part: its time, and what it adds to what was spoken of before."""

    when: str
    added: str


def without_ratio(about: str) -> str:
    """What is spoken of without the rate that was told of it (提案办结率: 提案), which another rate then takes over."""
    said = fold(about)
    return next((about[:-size] for size in _RATIO_SIZES if said.endswith("率") and is_bare_measure(said[-size:], "")), about)


_RATIO_SIZES: Final = (4, 3, 2)  # characters of such a rate


def is_bare_measure(said: str, behind: str = "，，") -> bool:
    """Whether words name a measure and not of what (增速, 个数占比, 投入强度).

    behind: the words between them and the number in front, of which a rate of something done (兑付率) is only where these are told and are no
    clause.
    """
    found = _BARE.fullmatch(said)
    return found is not None and (found["done"] is None or _NEXT_CLAUSE.fullmatch(behind) is not None)


_NEXT_CLAUSE = re.compile(r"[^，。；：]{0,16}[，、]?")


_PULLS: Final = r"拉动|带动|推动|影响|支撑|拉[高低]|抬[高升]|推[高升]|拖累|[上下]拉|助推|助力|促进|驱动|贡献"
_RELATES = re.compile(
    rf"(?:{LINK}|[其均也又共仅约可]|分别|直接|合计|累计|全年|并且?|且)*(?P<way>"
    rf"(?:对[^，。；：\d]{{1,16}}?的?(?:贡献|拉动|影响|支撑)(?:[率度额力]|点数|作用|程度)?|贡献了?[^，。；：、\d]{{2,12}}?的"
    r"|(?:经济|经济增长|增长)?贡献[率度])"
    rf"|(?P<pulls>(?:向[上下])?(?:{_PULLS})了?[^，。；：、\d]{{0,16}}?))(?:分别|达到?|为|约|近|超过?|有|了)*"
)
_RELATED = re.compile(r"对[^，。；：\d]{1,16}?的?(?:贡献|拉动)[率度]?(?:[为是][正负]?)?$|(?:经济|增长)*贡献[率度](?:[为是][正负]?)?$")

_REACHED = re.compile(r"(?<=.{2})(?:实现|完成|达成)(?=(?:增加值|产值|总产值|营业?收入?|收入|投资|产量|销售额|零售额)$)")


def relation(text: str, start: int, stop: int, *, points: bool) -> tuple[int, int] | None:
    """What a clause that names no more says that something does to another (拉动GDP增长, 对经济增长的贡献率), as a place, or None.

    [start, stop): the clause in front of the number; points: whether that tells points, of which alone something is pulled by what was
    spoken of.
    """
    found = _RELATES.fullmatch(text, start, stop)
    return found.span("way") if found and (points or found["pulls"] is None) else None


def unrelated(about: str) -> str:
    """What was spoken of, without its own share in something and without that it was reached (第一产业贡献率: 第一产业; 建筑业实现增加值: 建筑业增加值)."""
    return _REACHED.sub("", _RELATED.sub("", about)) or about


def done_so_far(text: str, begin: int, start: int, stop: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """(what, rate) as places, of a rate that takes up the deed of the clause in front of it (完成尾水〔整治，整治率〕100%), or None.

    [start, stop): the rate's own words, begin: where its statement does.
    """
    comma = text.rfind("，", begin, start)
    if comma < 0:
        return None
    found = _DONE_BEHIND.fullmatch(text, behind_last(text, begin, comma, "，；：。"), stop)
    if found:
        return found.span("front"), found.span("rate")
    rate = _MENDED_RATE.fullmatch(text, start, stop)
    mended = [*_TO_MEND.finditer(text, behind_last(text, begin, start, "；"), start)] if rate else []
    return (mended[-1].span("what"), rate.span("rate")) if rate and mended else None


_MENDED_RATE = re.compile(
    r"(?:其中|均|都|现|已)*(?P<rate>(?:按[期时]|问题)?(?:整改|整治|办结|办复|答复|化解|处置|查处|清退|销号|追缴|清零|核销|反馈|回复|处理|调处|闭环|修复|治理)"
    r"(?:完成|到位|销号)?率)(?:均|都)?(?:达到?|为|是|已达)*"
)
# 发现〔长期停发等三类问题〕20人，涉及金额5万元，均已追回，整改率
_TO_MEND = re.compile(
    r"(?:(?<=[，；。：\n])|^|(?<=累计)|(?<=[共已]))(?:[^，。；：、\d]{0,4}?)(?:发现|整改|排查|查处|追回|清退|受理|办理|接[到收]?|收到|处置|化解|调处|查出|整治|摸排|交办|移交|督办)(?:了|出)?"
    r"(?P<what>(?!资金|金额|款|资料)[^，。；：、\d]{2,30}?(?:\d+[件条项][和及、与][^，。；：、\d]{2,20}?)?)(?:共|计|约)*\d[\d.]*[^，。；：、\d]{1,5}(?=，|；)"
)


def restored(said: str) -> bool:
    """Whether words say that a share is of an earlier level (恢复至2019年的118%)."""
    return _RESTORED.fullmatch(said) is not None


def other_share(said: str, about: str) -> tuple[str, str] | None:
    """(whose, share) of words that name another share of what the one before is a share of (占发电量的比例…，〔占用电量的比例〕…), or None."""
    found = _OTHER_SHARE.fullmatch(said)
    whose = about.partition("占")[0] if found and "占" in about[1:] else ""
    return (whose, found["share"]) if found and whose else None


def is_hollow(said: str) -> bool:
    """Whether words that a sum is told by name nothing of its own (总投资, 年度计划完成投资)."""
    return _HOLLOW.fullmatch(said) is not None


_GOES_ON = re.compile(
    r"(?:该(?:指数|指标|比例|比率)|且|并|已|也|均|都|继续|仍然?|依然|始终|总体|基本|一直|长期|持续|稳定|(?:今年|去年|年初)?以来"
    r"|连续[^，。；：、]{1,6}?(?:年|月|季度|季|期|周)){1,4}(?:保持|维持|稳定|处于|位于|运行|高于|低于|超过|达到?)?在?"
)


def goes_on(said: str) -> bool:
    """Whether words only say that what was spoken of stays where it is (继续保持在, 连续11个季度保持在)."""
    return _GOES_ON.fullmatch(said) is not None


def only_time(said: str) -> Own | None:
    """The time and the direction of words that name no more (二季度增长, 同期为下降), or None."""
    found = _TIME_ONLY.fullmatch(said)
    return Own(found["when"], found["way"] or "") if found else None


def timeless(said: str) -> str:
    """Words without the quarter or month they open with (一季度GDP: GDP)."""
    return _TIME_OPENS.sub("", said) or said


def parted_wholes(said: str) -> tuple[str, str] | None:
    """What a list of numbers has shares of, as words and what all share (分别占建议、提案总数的: 建议、提案 and 总数), or None."""
    found = _SHARES.fullmatch(said)
    return (found["wholes"], found["all"] or "") if found and "、" in found["wholes"] else None


def measured_behind(text: str, start: int, own: tuple[int, int], end: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """(whose, what) as places, of a number whose measure stands behind it (我国5%的经济增速, GDP实现1.5%的正增长), or None.

    own: the number's own words in front of it, which end at `start`; end: where the number ends. `whose` may be empty.
    """
    behind = _BEHIND.match(text, end)
    made = _MADE.match(text, end) if behind is None and _WITH.search(text, max(0, own[0] - 24), start) else None
    if made:
        return (start, start), made.span("what")
    if behind is None:
        return None
    doing = _DOING.search(text, *own)
    stop = doing.start() if doing else own[1]
    if stop > own[0] and not _ACTOR.fullmatch(text, own[0], stop):
        return None
    return (own[0], stop), behind.span("what")


def such_behind(text: str, own: tuple[int, int], end: int) -> tuple[int, int] | None:
    """What so large a part of somebody is or does, with its noun (全市80%的〔人口是客家人〕), as a place, or None."""
    found = _SUCH.match(text, end)
    if found is None or not _ACTOR.fullmatch(text, *own):
        return None
    return found.start("what"), found.end("does")


def taken(text: str, start: int, stop: int, end: int) -> tuple[tuple[int, int], tuple[int, int], tuple[int, int]] | None:
    """(who, takes, what) as places, of a part of something that somebody takes in (智能工厂已〔覆盖全市〕80%的〔行业〕), or None.

    [start, stop): the clause in front of the number; end: where the number ends. `who` may be empty.
    """
    found, part = _TAKEN.fullmatch(text, start, stop), _PART.match(text, end)
    if found is None or part is None:
        return None
    return found.span("who"), (found.start("verb"), found.end("whole")), part.span("what")


def turned(text: str, start: int, stop: int, end: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """(what, way) as places, of a number that turns (由上月上涨0.9%转为〔下降〕1.3%) or is turned from; None where nothing turns.

    [start, stop): the clause in front of the number; end: where the number ends.
    """
    found = _TURNED.fullmatch(text, start, stop)
    if found:
        return found.span("what"), found.span("new")
    before = _TURNS.fullmatch(text, start, stop)
    if before and _TURNS_TO.match(text, end):
        return before.span("what"), (before.start("when"), before.end("old"))
    return None


def turned_alone(text: str, start: int, stop: int, end: int) -> tuple[int, int] | None:
    """The way of such a number whose clause names nothing that turns (利润412亿元，由去年下降12%转为〔增长〕4%), as a place, or None."""
    found = _TURNED_ALONE.fullmatch(text, start, stop)
    if found:
        return found.span("new")
    before = _TURNS_ALONE.fullmatch(text, start, stop)
    return (before.start("when"), before.end("old")) if before and _TURNS_TO.match(text, end) else None
