"""What a number measures, in words that stand alone: those of its own clause, made whole by what was spoken of before.

In 粮食总产量达650万吨，增长8.5%，占全省的12% the growth and the share take the output over; in 城镇实现747亿元 the measure comes from the
sentence before; in A、B分别实现X和Y，分别增长x%和y% each number gets its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from extract.records.heads import measure_above, with_measure
from extract.records.judgement import Judged
from extract.records.pairing import as_many, names_before, paired
from extract.records.phrase import bare, before_gloss
from extract.records.rates import what_rises
from extract.records.reading import Reading
from extract.records.scene import LONGEST_LIST

_LEVEL = re.compile(
    r"(?:人均每[月年]|每人每[月年]|年平均|平均每年|年均|连[跨跃]|跨[越过上]|[迈站跃登][上过]|冲破|恢复[到至]|[上去]年同期|达到?|提高到?|提升到?|提升至|提高至|增至|突破|超过?|不低于|不少于|不超过|不高于|不小于|不大于|不得?(?:低于|高于|超过|少于)|高于|低于|约为?|为|是|在|占(?=$)|降至|降到|降低到|升至|升到|上升到|上升至|降为|调整为|扩大到|扩大至|缩小到|提高|下降|需|(?<!相)应当?|须|力争|分别|的|合计|总计|共|至少|近|首次|首破|过(?=$)|最高|最低|[≥≤]|了|平均|(?<!平)均|由|从|至|到|，|可|按|各|稳定|保持|控制|不得|原则上|一般|将|会|则|-)++$"
)
_OPEN = re.compile(
    r"^(?:[^，。；：]*[×÷=+]|第[一二三四五六七八九十百\d]{1,6}条|其中|包括|同时|并|且|对|以及?|按照?|，|、|；|：|-|·|●|\d{4}年|到\d{4}年|[①-⑳]|（[一二三四五六七八九十\d]+）|\d+[.、]|每年|力争|今年|全年|推动|带动|拉动|促进(?=[^，。；]{4}))+"
)
_COMPARED = r"(?:比|较)(?:上年|去年全年|去年|上月|同期|[一二三四]季度|上半年|[前上][一二三两]?个?季度|\d{1,2}(?:-\d{1,2})?月份?|年初|上年末|年末|“?十[一二三四五]五”?末|\d{4}年)(?:同期|末|底)?|同期|同比|[日周旬月季]?环比|按年|年平均|平均每年|平均|年均|同口径|按?(?:可比|不变)价格?(?:计算)?|扣除价格因素|实质|近[一二三四五两\d]年(?:年均|平均)?|剔除[^，。；]{0,12}后"
_MOVED = r"净增|增收|减收|增支|减支|增产|减产|上浮|下浮|占比|提升|改善|加快|放缓|下滑|走高|走低|收窄|扩大|缩小|攀升|增长|下降|增加|减少|提高|上升|上涨|下跌|回升|回落|增速|增幅|降幅|降低|高于全[国省市]|低于全[国省市]"
_GROWTH = re.compile(
    rf"(?:其中)?(?P<word>(?:增速|增幅|涨幅|降幅|跌幅)?(?:{_COMPARED}|分别|实际|名义|累计|均|，|最[高多]|可以?)*(?:{_MOVED}))(?:了|约|近|达到?|分别|为|超过?)*"
)
_BESIDE = re.compile(
    r"(?:其中|分别|均|仍|也|并|且|，)*(?:(?:高于|低于|快于|慢于|优于|好于|高出|低出|超出|超过|领先|落后|跑赢)[^，。；\d]{1,16}?|比[^，。；\d]{2,16}?[高低快慢多少](?:出|了)?)(?:约|近|了)*"
)  # 高于全市平均水平4个百分点: what was spoken of before
_AGAINST = re.compile(
    rf"(?:又|还|分别|则|也|，)*(?:比|较)[^，。；]{{2,30}}?(?P<word>(?:年均|分别|累计)*(?:{_MOVED}))(?:了|约|近|达到?|为|超过?)*"
)  # 比2010年的1.03吨下降16%
_DRIVEN = re.compile(r"的[^，。；的\d]{1,8}?(?:支撑|带动|拉动|推动|保障|支持|换取|换来|实现)(?:着|了|起)?")  # 以6%的增速支撑了〔国民经济〕
_PRICED = re.compile(r"按?(?:可比|不变)价格?(?:计算)?，?")
_SHARE = re.compile(r"(?P<word>(?:约|仅)?占(?![比地])[^，。；]{0,24}?(?:比重|比例)?)(?:的|为|达到?|约|近|超过?|，)*")
_SHARE_SAID = re.compile(r"占(?![比地])[^，。；]{1,24}$|占比(?:达到?|为|约)*$")
_GROWTH_TAIL = re.compile(rf"(?:{_COMPARED}|分别|实际)*(?:{_MOVED})$")
_YEAR_OF = re.compile(r"(?:比|较|对比)?\d{4}年(?:同期)?的?")
_COMPARED_TO = re.compile(r"[^，。；]{0,3}(?:比|较|对比)\d{4}年的?")  # 比2015年1.5亿元增长20%
_DONE = re.compile(r"(?:共|累计|合计|全年|预计)*(?:实现|完成|取得)(?P<noun>[^，。；]{1,3})")
_REACHING = re.compile(
    r"(?:全[市省区县国州]|我[市省区县国]|本[市省区县])?(?:共|累计)?(?:实现|完成)(?=[^，。；]{4})"
)  # 全市实现〔生产总值〕
_DOING = re.compile(r"(?:共|累计|合计|分别)*(?:实现|完成|取得)$")
_MEASURE = re.compile(r"(?:比率|比例|占比|比重|费率|税率|利率|率|额|量|数|值|收入|支出|面积|资本|价格|金额|成本|费用?|标准|水平)$")
_HELD = re.compile(r"(?:持平|上涨|下降|增长|下跌|回落)、")  # A与去年持平、B上涨: what is said of A ends there
_PART = re.compile(r"其中|按|分")  # 其中，城镇…；按行业分，…: a statement that tells parts itself
_TURN = re.compile(r"(?:、|和|及|以及|，)?(?:分别)?(?:每[人月年户])*(?:增长|下降|上升|上涨|下跌|提高|降低|减少|增加|回落|回升)?")
_PAID_IN = re.compile(r"(?:左右)?的?(?:比例|标准|费率)?(?P<what>(?:缴纳|缴存|缴交|负担|承担)[^，。；：、（）\d]{2,16})(?=[，。；：（])")
_RULED = re.compile(r"按照?|参照|依照|执行|由")  # 贷款利率〔按同期基准利率执行〕，最高可上浮3个百分点
_PACE = re.compile(
    r"(?:左右|以上)?的?(?P<pace>(?:增长|递增|平均|年均|平均增长)*(?:速度|增速|增幅|幅度|比例))(?:持续|不断|逐年|稳步)*(?:增加|提高|递增|增长|减少|降低|压减|扩大|提升)(?:了|对)?(?P<what>[^，。；：、\d]{2,24})(?=[，。；]|$)"
)
_BY_PACE = re.compile(r"(?:以|按照?)(?:每年|年均|平均每年|超过|不低于|约|近|不少于)*$")
_OF_ANOTHER = re.compile(
    r"(?P<what>[^，。；：]{2,24}?(?:比例|比率|占比|比重|率))(?:应|要|须|原则上)?(?:不得?(?:超过|低于|高于|少于|大于|小于|逾)|不[超高低少]于|达到|提高到|提高至|降至)[^，。；：\d]{2,20}[的之]?$"
)  # 〔抽查比率〕不低于申请案件数之5%
_PUT = re.compile(r"[^，。；：]{0,12}?(?:应当?|须|要|可以?)(?:将|把)(?=[^，。；]{3})")  # 采购人应当将〔预付款比例〕
_HOLLOW = re.compile(
    r"其[中他它余]|累计|合计|总[量额数]|[增涨跌降]幅|增速|分别|同比|环比|全[年省市县区]|上[年月]|去年|今年|年[均末底]|平均|目前|已达|约占|占比|最[高低]|[可应须需]|[不未]\w|至少"
)
_SO_MANY = re.compile(r"(?:以上|左右|及以上)?的(?!比例|标准|增[速长幅]|[降涨跌]幅|速度|目标|幅度|水平|部分)")
_ONLY_OPENS = re.compile(r"(?:其中|目前|已有|有|约|近|超过?|和|及|、|，)*")
_GIVES = re.compile(r"(?P<who>[^，。；：]{2,14}?(?:贡献|吸纳|创造|提供|承担|占据))了?(?:全[国省市区县])?(?:约|近|超过?)?(?=\d|$)")
_DOES = re.compile(
    r"能够|可以|能(?![源量力耗效])|已经?|实现|完成|达到|建成|投向|用于|纳入|开展|表示|认为|反映|计划|接入|建立|配备|通过|提供|得到|属于|具备|拥有|由|在|为(?!民)"
)
_AMONG = re.compile(r"其中")
_PAYS = re.compile(r"^(?:分别)?(?:给予)?(?:补贴|补助|资助)$")  # 分别补贴: what is paid for is named alone
_WAY = re.compile(rf"(?:同比|环比)?(?:{_MOVED})$")
_WAY_APART = re.compile(rf"(?:同比|环比)?(?:分别)?(?:{_MOVED})$")
_COMMON = re.compile(
    r"(?:产业|行业|制造业)?(?:增加值|总产值|产值|投资|营业收入|销售额|零售额|利润|出口|进口|产量|(?:排放|消费|使用|用电|用水|发电|供应|进出口|贸易|储备|交易|销售)(?:总量|总额|量|额|强度)|总量|(?:人均)?(?:可支配|纯)?收入|面积|存栏量?|出栏量?|覆盖率|普及率|入学率|合格率)$"
)  # what a list shares
_OF_PLACE = re.compile(r"^(?:共|累计|实现|完成|全[市省区县国州]|我[市省区县国]|全年|年末)+")
_NEAR = 200  # characters in which a word of its own clause stands
_ENTITY_MIN = 3  # characters that say something
_SHORT = frozenset(("经济", "外贸", "出口", "进口", "就业", "投资", "消费", "税收"))  # two characters that say something
_LONG = 16


class Subjects:
    """The subjects of the numbers of one document."""

    def __init__(self, reading: Reading, judged: Sequence[Judged]) -> None:
        self.reading = reading
        self.text = reading.text
        self.judged = judged
        self._starts = [item.start for item in judged]

    def of(self, item: Judged) -> str | None:
        """What a number measures, as written, or None where nothing says."""
        raised = what_rises(self.reading, item)
        if raised:
            return self._written(*raised)
        return self._said_behind(item) or self._paced(item) or self._measured(item, 3) or self._from_before(item)

    def _said_behind(self, item: Judged) -> str | None:
        """What so many do or are (〔99%的〕乡镇卫生院、98%的村卫生室能够提供中医药服务: each with what the last says), or None."""
        text, scene = self.text, item.scene
        first = _SO_MANY.match(text, scene.end, scene.clause.end)
        before = self.reading.numbers_between(scene.clause.start, scene.start)
        opened = min([scene.start, *(n.bounded[0] for n in before)])
        lead = _ONLY_OPENS.match(text, scene.clause.start, opened)
        gives = _GIVES.match(text, scene.clause.start, opened)
        own = re.split("[、和及]", text[scene.clause.start : scene.start])[-1] if before else ""
        if first is None or not (gives or (lead and lead.end() == opened)) or not _ONLY_OPENS.fullmatch(own):
            return None
        doing = _DOES.search(text, first.end(), scene.clause.end)
        ends = [n.bounded[0] - 1 for n in self.reading.numbers_between(first.end(), scene.clause.end)]
        stop = min([*ends, doing.start() if doing else scene.clause.end])
        if stop - first.end() < 2:
            return None
        said = self.reading.outline.view.written(doing.start(), scene.clause.end) if doing else ""
        who = self.reading.outline.view.written(*gives.span("who")) if gives else ""
        return who + self._written(first.end(), stop) + said

    def _paced(self, item: Judged) -> str | None:
        """What grows at a pace said in front of it (平均每年以20%的增长速度增加〔教育投入〕), or None."""
        text, scene = self.text, item.scene
        behind = _PACE.match(text, scene.end, scene.statement[1])
        if behind is None or not _BY_PACE.search(text, max(scene.clause.start, scene.start - 10), scene.start):
            return None
        return self._written(*behind.span("what")) + self.reading.outline.view.written(*behind.span("pace"))

    def headed(self, item: Judged) -> str | None:
        """The measure that stands above the case a number is told for (预征率：普通住宅2%，〔非普通住宅3%〕), or None."""
        return measure_above(self.reading, item.start, *self._own(item))

    def listed(self, item: Judged) -> str | None:
        """Of names listed as the rates are, the one that pays its rate (单位和职工分别按8%和2%的比例缴纳医疗保险费), or None."""
        named = self._of_list(item, *self._own(item))
        behind = _PAID_IN.match(self.text, item.scene.end, item.scene.statement[1]) if named else None
        return named + self.reading.outline.view.written(*behind.span("what")) if named and behind else named

    def levy(self, item: Judged) -> str | None:
        """What a rate that is paid in is a rate of: its own words with the rate named before them (单位缴费费率，…均为0.15%), or None."""
        start, stop = self._own(item)
        if _MEASURE.search(self.text[start:stop]):
            return self._written(start + 1, stop) if self.text[start] in "由从" else None  # 由营业用税率3%改按…
        named = self._measure_before(item)
        if named is None:
            return None
        return named if stop - start > _LONG else self._written(start, stop) + named

    def before(self, item: Judged) -> str | None:
        """What the clauses before a number speak of, or None."""
        return self._from_before(item)

    # --- one number ---

    def _measured(self, item: Judged, depth: int, *, base: bool = False) -> str | None:
        """Its subject; with base, what stands under its growth or share (粮食总产量 for 粮食总产量增长)."""
        start, stop = self._own(item)
        if self.judged[self._run(item)[0]].scene.start != item.scene.start and (turned := self._of_list(item, start, stop)):
            return turned
        said = _YEAR_OF.sub("", self.text[start : self._edge(item)])
        moved = _GROWTH.fullmatch(said) or _SHARE.fullmatch(said)
        points = item.scene.quantity.unit == "pp" and not moved
        percent = item.scene.mention.kind == "percent" and not moved and not points
        listed = self._size(item) > 1
        if moved and listed and (turned := self._of_list(item, start, stop)):
            return turned
        if points and depth and _BESIDE.fullmatch(self.text[start : self._edge(item)]) and (before := self._previous(item)):
            about = self._measured(before, depth - 1, base=base or listed)
            if about:
                return about + self._written(start, self._edge(item)) if listed and not base else about
        against = self._against(item, depth)
        if against:
            return against
        if moved and depth:
            before = self._previous(item)
            share = item.scene.quantity.unit == "pp" and before is not None and self._is_share(before)
            about = self._measured(before, depth - 1, base=not share) if before else None
            if about:
                return about if base else about + self._as_written(_PRICED.sub("", moved["word"].replace("分别", "")).strip("，"), start)
            if (before is None or points) and not listed and (about := self._measure_before(item)) and moved["word"].endswith("浮"):
                return about + self._as_written(moved["word"][-2:], start)
        bracket = self._outside(item)
        if bracket is not None and depth:
            return self._measured(bracket, depth - 1)
        if percent and (headed := measure_above(self.reading, item.start, start, stop)):
            return headed
        if percent and depth and (case := self._case(item, start, stop, depth)):
            return case
        shared = self._of_list(item, start, stop)
        if shared:
            return shared
        own = self.text[start:stop]
        done = _DONE.fullmatch(own)
        if done and depth and (before := self._previous(item)):
            about = self._measured(before, depth - 1, base=True)
            return about + self._as_written(done["noun"], start) if about and done["noun"] not in about else self._written(start, stop)
        doing = _DOING.search(own)
        if doing and _MEASURE.search(own[: doing.start()]):
            return self._written(start, start + doing.start())
        if doing and doing.start() >= 2 and depth and (whole := self._of_whole(item, depth)):
            return self._written(start, start + doing.start()) + whole
        if base and (tail := _GROWTH_TAIL.search(own)) and tail.start() >= _ENTITY_MIN:
            stop = start + tail.start()
        short = own in _SHORT or (not moved and len(own) == 2 and start == item.scene.clause.start and not _HOLLOW.fullmatch(own))
        if (stop - start >= _ENTITY_MIN or short) and _LEVEL.sub("", _YEAR_OF.sub("", own)):
            return self._written(start, stop)
        before = self._previous(item)
        same = before is not None and before.scene.clause == item.scene.clause and item.scene.mention.kind == before.scene.mention.kind
        onward = same or (base and item.scene.mention.kind == "money")  # 总产值1004亿元，首次突破千亿元，增长4.5%
        return self._measured(before, depth - 1, base=base and not same) if before and onward and depth else None  # 从63%升至87%

    def _case(self, item: Judged, start: int, stop: int, depth: int) -> str | None:
        """A case of what the number before measures, with that measure (首付款比例不低于15%，〔二套住房〕不低于25%), or None."""
        own, before = self.text[start:stop], self._before_list(item)
        if len(own) < 2 or before is None or before.scene.quantity.unit != item.scene.quantity.unit or before.role != item.role:
            return None
        among = _AMONG.search(self.text, before.end, start)
        if not among and (item.role != "threshold" or before.scene.quantity.bound != item.scene.quantity.bound):
            return None
        about = self._measured(before, depth - 1)
        return with_measure(self._of_list(item, start, stop) or self._written(start, stop), about) if about else None

    def _before_list(self, item: Judged) -> Judged | None:
        """The number in front of the item's own list, in its statement, or None."""
        place = self._run(item)[0] - 1
        return self.judged[place] if place >= 0 and self.judged[place].start >= item.scene.statement[0] else None

    def _is_share(self, item: Judged) -> bool:
        """Whether a number is a share of something, of which points are then told (占种植业产值33%，提高3个百分点)."""
        return item.scene.mention.kind == "percent" and bool(_SHARE_SAID.search(self.text[item.scene.clause.start : item.scene.start]))

    def _against(self, item: Judged, depth: int) -> str | None:
        """What falls or rises against a level named with its number (能耗降至0.5吨，〔比2020年的0.6吨下降16%〕), or None."""
        start = item.scene.clause.start
        numbers = self.reading.numbers_between(start, item.scene.start)
        found = _AGAINST.fullmatch(self.text, start, self._edge(item)) if numbers and depth else None
        place = bisect_left(self._starts, start) - 1
        if found is None or place < 0 or self.judged[place].start < item.scene.statement[0]:
            return None
        about = self._measured(self.judged[place], depth - 1, base=True)
        return about + self._as_written(found["word"], start) if about else None

    def _edge(self, item: Judged) -> int:
        return item.scene.start

    def _own(self, item: Judged) -> tuple[int, int]:
        """The words of its clause that are its own, without those that open it and those of its level."""
        end = self._edge(item)
        opens = before_gloss(self.reading, item.scene.clause.start, item.scene.statement[0])
        start = self.reading.own_start(opens, end)
        if driven := _DRIVEN.match(self.text, start - 1, end):
            start = driven.end()
        elif start > opens and self.text[start - 1] == "的":
            start = opens  # 500万元及以下的占比: the number before belongs to what is measured
        held = [m.end() for m in _HELD.finditer(self.text, start, end)]
        start = held[-1] if held else start
        level = _LEVEL.search(self.text[start:end])
        stop = start + level.start() if level else end
        opening = _OPEN.match(self.text[start:stop])
        start += opening.end() if opening else 0
        of_another = _OF_ANOTHER.match(self.text, start, stop)
        stop = of_another.end("what") if of_another else stop
        put = _PUT.match(self.text, start, stop)
        start = put.end() if put else start
        reached = _REACHING.match(self.text[start:stop])
        return start + (reached.end() if reached else 0), stop

    def _previous(self, item: Judged) -> Judged | None:
        """The number whose subject this one takes over: the one before it in its statement; of a list, the one that pairs with it."""
        first = bisect_left(self._starts, item.scene.start)
        place = bisect_left(self._starts, item.start)
        size = self._size(item)
        found = first - size + (place - first) if size > 1 else first - 1
        if found < 0:
            return None
        before = self.judged[found]
        if before.start < item.scene.statement[0]:
            return None
        if self._aside(before, item) and found > 0:
            return self._previous(before)  # 人均生产总值8万元（折合1.2万美元），增长7%
        lead = self.text[before.scene.clause.start : before.scene.start]
        return self._previous(before) if size == 1 and _COMPARED_TO.fullmatch(lead[-8:]) else before

    def _aside(self, before: Judged, item: Judged) -> bool:
        """Whether the number before stands in a bracket that closes in front of this one."""
        opening = before.scene.clause.start - 1
        return self.text[max(0, opening) : opening + 1] == "（" and "）" in self.text[before.end : item.start]

    def _size(self, item: Judged) -> int:
        first = bisect_left(self._starts, item.scene.start)
        last = bisect_left(self._starts, item.scene.end)
        return max(1, last - first)

    def _run(self, item: Judged) -> tuple[int, int]:
        """(index of the first, how many) of the numbers listed with it, also where the direction changes (增长9%、1%和下降4%)."""
        first = bisect_left(self._starts, item.scene.start)
        last = bisect_left(self._starts, item.scene.end)
        while first > 0 and last - first < LONGEST_LIST and self._listed(first - 1, first):
            first -= 1
        while last < len(self.judged) and last - first < LONGEST_LIST and self._listed(last - 1, last):
            last += 1
        return first, max(1, last - first)

    def _listed(self, left: int, right: int) -> bool:
        one, two = self.judged[left], self.judged[right]
        gap = self.text[one.end : two.start] if one.scene.mention.kind == two.scene.mention.kind else "。"
        return len(gap) < 8 and bool(_TURN.fullmatch(gap))

    def _of_list(self, item: Judged, start: int, stop: int) -> str | None:
        """The part of a listed subject that belongs to one number of a list (A、B分别实现X和Y), or None."""
        first, size = self._run(item)
        if size < 2:
            return None
        head = self.judged[first]
        turned = None
        if head.scene.start != item.scene.start:  # the list began with another direction (和下降4%) or rhythm (、每年4428元)
            turned = _WAY.search(self.text[start : self._edge(item)])
            start, stop = self._own(head)
        own = self.text[start : self._edge(head)]
        tail = _DOING.search(own) or _GROWTH_TAIL.search(own)
        end = start + tail.start() if tail else stop
        apart = "分别" in own
        if not apart and not as_many(self.text, start, end, size):
            return None
        shared = paired(self.reading, start, end, size)
        way = turned or _WAY_APART.search(own)
        doing = ""
        if shared is None and apart:
            moved = _GROWTH.fullmatch(own)
            clause, statement = head.scene.clause, item.scene.statement[0]
            shared = names_before(self.reading, statement, clause.start, size, far=not moved)
            doing = "" if moved else _PAYS.sub("", self.text[start:stop])
            shared = None if _MEASURE.search(doing) else shared
        place = bisect_left(self._starts, item.start) - first
        if not shared or place >= len(shared):
            return None
        common = _COMMON.search(shared[-1])
        named = (
            shared[place]
            if common is None or _COMMON.search(shared[place]) or _MEASURE.search(shared[place])
            else shared[place] + self._as_written(common[0], start)
        )
        return self._joined(doing, start) + named + (self._joined(way[0], start) if way else "")

    def _outside(self, item: Judged) -> Judged | None:
        """The number in front of the bracket in which an exception to it is said (25%（超过100人的企业达到15%）), or None."""
        opening = item.scene.clause.start - 1
        if self.text[max(0, opening) : opening + 1] != "（":
            return None
        place = bisect_left(self._starts, opening) - 1
        if place < 0:
            return None
        before = self.judged[place]
        near = opening - before.scene.mention.whole_end <= 1
        return before if near and before.scene.quantity.unit == item.scene.quantity.unit else None

    def _of_whole(self, item: Judged, depth: int) -> str | None:
        """What the first number of the statement before measures: the whole of which this one tells a part."""
        whole = self.reading.previous_statement(item.scene.statement[0])
        while whole is not None and _PART.match(self.text, *whole):
            whole = self.reading.previous_statement(whole[0])
        if whole is None:
            return None
        place = bisect_left(self._starts, whole[0])
        if place >= len(self.judged) or self.judged[place].start >= whole[1]:
            return None
        about = self._measured(self.judged[place], depth - 1, base=True)
        return _OF_PLACE.sub("", about) if about else None

    # --- clauses before ---

    def _measure_before(self, item: Judged) -> str | None:
        """The nearest clause before that ends on what can be measured (…之比率，), within the statement, or None."""
        start = item.scene.clause.start
        for _ in range(5):
            if start <= item.scene.statement[0]:
                return None
            clause = self.reading.clause_at(start - 1, start - 1)
            begin = max(clause.start, item.scene.statement[0])
            opening = _OPEN.match(self.text[begin : start - 1])
            begin += opening.end() if opening else 0
            ruled = _RULED.search(self.text, begin + 1, start - 1)
            for stop in (start - 1, ruled.start() if ruled else begin):
                if _MEASURE.search(self.text[begin:stop]) and stop - begin >= _ENTITY_MIN:
                    return self._written(begin, stop)
            start = clause.start
        return None

    def _from_before(self, item: Judged) -> str | None:
        """For a number whose clause says nothing of it: what can be measured before it, else the words of the clause before."""
        named = self._measure_before(item)
        if named:
            return named
        start = item.scene.clause.start
        if start <= item.scene.statement[0]:
            return None
        clause = self.reading.clause_at(start - 1, start - 1)
        begin, end = max(clause.start, item.scene.statement[0]), start - 1
        level = _LEVEL.search(self.text[begin:end])
        stop = begin + level.start() if level else end
        opening = _OPEN.match(self.text[begin:stop])
        begin += opening.end() if opening else 0
        counted = self.reading.numbers_between(begin, stop)
        moved = _GROWTH.fullmatch(self.text, item.scene.clause.start, item.scene.start)
        if moved and counted and counted[0].start - begin >= 2:  # 企业4200户，增长18%
            return self._written(begin, counted[0].start) + self._as_written(moved["word"], item.scene.clause.start)
        return self._written(begin, stop) if stop - begin >= _ENTITY_MIN else None

    def _as_written(self, word: str, start: int) -> str:
        """A word of the view that stands behind `start`, in the document's own characters (增长: 增長)."""
        at = self.text.find(word, start, start + _NEAR)
        return self.reading.outline.view.written(at, at + len(word)) if at >= 0 else word

    def _joined(self, words: str, start: int) -> str:
        """The same of words that 分别 parts (同比分别增长: 同比增长)."""
        return "".join(self._as_written(part, start) for part in words.split("分别") if part)

    def _written(self, start: int, end: int) -> str:
        return self.reading.outline.view.written(*bare(self.text, start, end))
