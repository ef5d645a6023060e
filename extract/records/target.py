"""target: quantified goals ahead of the document (contract, "target"): indicator, value, change and governing deadline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from extract.fold import fold
from extract.lexicons import any_of, per_pack, table
from extract.model import Mention, Quantity
from extract.records.dependent import is_bare_measure, without_ratio
from extract.records.governing import Governing
from extract.records.heads import of_class
from extract.records.judgement import Judged
from extract.records.kinds import Change, Due, Target
from extract.records.movement import ALONE, FALLS, MORE, REACHED_HOW, REACHES, RISES, RISES_TO
from extract.records.pairing import paired, with_common
from extract.records.phrase import before_gloss
from extract.records.places import Places
from extract.records.rates import what_rises
from extract.records.reading import Reading
from extract.records.stamp import Stamp
from extract.records.subject_words import PUT_BY, TOLD_FIRST
from extract.records.tense import carried_date, due_in_row, is_past, of_the_year, opened_date, row_begins, year_told
from extract.records.timing import Timing
from extract.records.timing.frame import carried_frame
from extract.records.trends import trend_change, trends, without_adverb
from extract.records.vocabulary import increases
from extract.seek import Ending


@per_pack
def _verbs() -> re.Pattern[str]:
    deliver = any_of(table("policy", "deliver")["words"])
    return re.compile(rf"(?:{increases()}|{deliver})(?!区|业|者|商(?!标)|器)")


@per_pack
def _only_does() -> re.Pattern[str]:
    """Verbs and what tells how they are done, and nothing that is done to (分别推动)."""
    return re.compile(rf"(?:分别|各|共|累计|再|力争|确保|推动|支持|引导|带动|帮助|{_verbs().pattern})*")


@per_pack
def _on_average() -> re.Pattern[str]:
    """So much in each year (年均新增, 年平均培训): a verb follows; 年均浓度 is a measure."""
    return re.compile(rf"(?<![一二两三四五六七八九十\d])(?P<each>年均|年平均)(?={_verbs().pattern})")


@per_pack
def _doing() -> str:
    """A pattern of the verbs of what is delivered that say no level (建成, 完成…; not 突破, 达到)."""
    levels = table("policy", "level")["words"]
    verbs = any_of(w for w in table("policy", "deliver")["words"] if w not in levels)
    return rf"(?:(?:(?!扩大|增加|增至)(?:{increases()})|{verbs})(?!区|业|者|商(?!标)|器)|完成(?=[^\d]{{2}}))"


@per_pack
def _ahead() -> re.Pattern[str]:
    """What leads to a verb of what is delivered, and names nothing: who will (全国将〔建成〕), when (下一步计划〔新建〕)."""
    will = r"将(?![军来领])|拟|(?<![主重需必首纲摘概])要(?![求素件点])|计划|预计|力争|争取|确保"
    return re.compile(
        rf"[^，。；：、的\d“”《》（）]{{0,14}}?(?:{will})(?:{will}|[会要再共约]|累计|陆续|继续|分期|至少|{_EACH})*(?={_doing()})"
    )


@per_pack
def _rest_of_time() -> re.Pattern[str]:
    """What stands between a time and the verb of what is delivered in it."""
    return re.compile(rf"(?:内|里|，|将|[会要再共约]|累计|力争|计划|至少)*(?={_doing()})")


@per_pack
def _verb_chain() -> re.Pattern[str]:
    """Verbs that open a list of what is delivered (新建改扩建及维修改造)."""
    verb = rf"(?:(?!上市|落户|入库|转型升级){_verbs().pattern}|改扩建|扩建|改建|改造|维修|修缮|续建|迁建|升级|提升)"
    return re.compile(rf"{verb}(?:[、和及]?{verb})*")


@per_pack
def _level() -> Ending:
    fronts = [w for items in table("bounds", "front").values() for w in items]
    level = any_of(
        (
            *table("policy", "level")["words"],
            *fronts,
            "人民币",
            "分别",
            "力争",
            "争取",
            "确保",
            "总数",
            "了",
            "年平均",
            "年均",
            "累计",
            "，",
            "将",
            "拟",
            "有望",
            "预计",
            "再",
            "至少",
            "各",
            "各有",
            "全部",
            "只有",
            "仅有",
        )
    )
    return Ending(
        rf"(?:{REACHES}|{REACHED_HOW}|(?<=..)[比较](?:上年|去年|上一年|20\d\d年)(?:同期|底|末)?|{level}|(?<![重主需必])要|(?<!平)均|平均|(?<=[年期])降(?=$)|(?<=[值额入量数率])过(?=$)|(?<=分别)[增减升降涨](?=$)|(?<![许认])可|(?<![供相响适效反对呼])不?应当?|[必不]须|原则上)++"
    )


_OPENING = re.compile(
    r"^(?:的|(?:我们|[我全本][省市区县]|主要|预期|工作|总体|发展|奋斗|年度|经济社会|的)*目标(?:任务)?[是为]：?|第[一二三四五六七八九十百\d]{1,6}条\s?|分别|其中|同时|此外|另外|并|且|还|，|、|；|：|--|-|·|●|▲|\*|#|“?十[一二三四五]五”?(?:期间|时期|末)?|力争|争取|确保|使|(?:共|合计|总计)?实现|预计|计划|要|将|努力|全面|推动|"
    r"(?:\d+|[一二三四五六七八九十]{1,3})[.、．]|（[一二三四五六七八九十\d]+）|[①-⑳]|[一二三四五六七八九十]是|用[\d一二两三四五~—-]{1,4}年(?:左右)?的?时间|每年|每月|每季度|年度(?=新增))+"
)


_EACH = "每年|每月|每季度"
_BEGAN = re.compile(
    r"(?<=[^来])(?:由|从)(?:原来的?|原先的?|原|现行的?|目前的?)?[\d一二三四五六七八九十两百.]{1,6}(?:个|天|小时|分钟|年|周)[^，。；]{0,6}$"
)  # 审批时限〔由20个工作日〕
_AHEAD = re.compile(r"(?:将|会|(?<![重主需必纲摘概首])要)+$")  # 处理时间〔将〕由28天缩短至
_FROM = re.compile(r"(?:由|从)(?:\d{4}年的?|目前的?|现在的?|原来的?|基期的?)?[^，。；]{0,4}$")
_TO = re.compile(r"^[^，。；]{0,8}(?:提高|提升|增加|增长|上升|下降|降低|减少|缩减|扩大)?(?:到|至)")
_IN_CHARGE = re.compile(
    r"（(?:责任单位|责任部门|牵头单位|牵头部门|负责单位|主管部门)：(?P<named>[^（）]{2,60}?)）|（(?P<led>[^（），。：]{2,40}?)(?:牵头|负责)[^（）]{0,30}）"
)
_DEPARTMENTS = re.compile(
    r"(?:[^，。；：\d\t]{0,60}?(?:局|委|厅|办|部|院|处|科|行|会|中心|公司|集团|管委会|政府|街道|区|县|市|镇|乡|等|（[^（）]*）)[、，]?)+"
)  # a cell of a task list that says who is in charge


_COMPARED_WITH = re.compile(
    r"^(?:又|还|分别|则|也)*(?:比|较|对比|与|同)(?:\d{4}年|上一?年|去年|“?十[一二三四五]五”?|(?:年度|年初|原定?|既定|今年|全年)?(?:计划|目标|预算|任务))(?:数|底|末|度|同期)?(?:相比)?的?(?:[\d.]+[^，。；\d]{1,10}$)?"
)  # 较2023年翻一番: what was named before


@per_pack
def _bare_verb() -> re.Pattern[str]:
    """A verb of what is added or reached and nothing else, or one done again (新增, 再更新): what it is done to was said before."""
    core = "新增|新建|净增|完成|建成|实现|达到|增加|增至|累计|其中|力争|培育|总数|分别|共计|合计|总计|共|并|预计"
    return re.compile(rf"(?:{core})+|(?:{core})*(?:[再又]|(?=[再又])){_verbs().pattern}")


_ADDED = re.compile(r"^(?:净增|新增|新培育|新认定|新引进)(?=[^，。；]{2})|(?:净增|新增|增加)$")  # 企业净增50家，〔总数〕突破600家
# words by which a sum is told that name nothing of what it is for; what opens an item and says what it is about
_DONE_SUM = re.compile(
    r"(?:年度|当年|全年|今年|力争|确保|计划|预计)*(?:完成|新增|增加|实现)?(?:固定资产|总|有效|有效性)?投资(?:额|总额)?|完成"
)
_ITEM_LABEL = re.compile(
    r"(?:(?<=[。；\n])|^)\s?(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、])(?P<what>[^，。；：、\d（）\n]{3,18})(?:[。：\n]|(?=（[一1]）))"
)
_BARE_HEAD = 2  # characters of a noun such as 线路 or 项目 that does not say which
_HEADING_NO = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.．、])\s?")
_NO_TOPIC = re.compile(
    r"(?:(?:总体|工作|发展|主要|年度|投资|预期|重点|具体|推进)*(?:目标|任务|要求|重点|安排|思路|计划|工作|内容|措施|举措)(?:任务)?|责任分工|时间安排|保障措施)+"
)
_LONGEST_TOPIC = 24
_YEARLY = r"(?:年均|年平均|平均每年)(?:增加|上升|提高|提升|增)(?![到至值量])"
_GROWTH_NEXT = re.compile(
    rf"(?:[比较](?:上年|去年|上一年|20\d\d年)(?:同期|底|末)?)?(?:(?:年平均|年均|年|同比)?(?:增长率?|增速|增幅|涨幅|递增)|{_YEARLY})"
)
_BARE_GROWTH = re.compile(rf"(?:其中|平均|年均|每年|年|同比|复合)*(?:增长率?|增速|增幅|递增|比增|翻番|增)|{_YEARLY}")
_BARE_GROWTH_END = re.compile(rf"(?:年均|年|同比|复合)*(?:增长率?|增速|增幅|递增|比增)$|同比增$|{_YEARLY}$|年均$|{ALONE}$")

_AMOUNT_END = re.compile(
    r"(?<=..)(?:销售量|销量|产量|数量|保有量|总数|总量|个数|人数|户数|面积|里程)$"
)  # 电动车〔销售量〕3000辆、渗透率达到50%
_SHARE_END = re.compile(r"占[^，。；]{1,16}(?:比重|比例)$")  # 数字经济增加值占生产总值的比重达50%，年均增长12%: the whole grows


_SETS_TASKS = re.compile(
    r"(?:今年|明年|20\d\d年)[^。；]{0,60}(?:方面|(?:抓好|做好)[^。；：]{0,16})：$"
)  # 做好今年工作，重点抓好以下十个方面：


class Targets:
    """Assembles the targets of one document; an elliptic goal (到2025年新增6家) takes the indicator said before it."""

    def __init__(self, reading: Reading, judged: Sequence[Judged], timings: Sequence[Timing], stamp: Stamp) -> None:
        self.reading = reading
        self.judged = judged
        self.timings = Places(timings)
        self.in_scene: dict[int, list[Judged]] = {}
        for item in judged:
            self.in_scene.setdefault(item.scene.start, []).append(item)
        self.governing = Governing(timings, reading)
        self._governed: dict[tuple[int, int], tuple[Timing, Timing | None] | None] = {}  # by statement and place
        self.stamp = stamp
        self.claimed: set[Timing] = set()

    def records(self) -> list[Target]:
        """The targets as records, in order. `claimed` then holds the timings that govern one."""
        out: list[Target] = []
        last_statement = (-1, -1)
        way: Change = "level"  # how the goal before changes
        due: Due | None = None
        whole: tuple[str, Change] = "", "level"  # the last goal that is no part of another, and how it changes
        told: list[tuple[int, str, str]] = []  # the indicators of the statement, each with the list its number stands in, and its unit
        for item in self.judged:
            if item.role != "target":
                continue
            scene = item.scene
            if scene.statement != last_statement:
                told = []
            said, change = self._indicator(item)
            if told and way == "growth" and self._raises_the_aim(item):
                change = "growth"  # 生产总值增长6%，力争6.5%
            part = item.rule in _PARTS  # 260万吨（其中散货〔120万吨〕): due and told as the whole
            change = whole[1] if part else change
            way = change
            spoken_of = self._spoken_of(item, told)
            indicator = self._complete(said, _ADDED.sub("", spoken_of) if change == "level" else spoken_of, change) or self._fallback(item)
            if self.reading.text.startswith("其中", scene.clause.start) and spoken_of and _PLACE.fullmatch(fold(indicator)):
                indicator += _ADDED.sub("", spoken_of)  # 新增泊位5000个，其中〔中心城区〕3000个
            if part and len(indicator) <= _SHORT_PART:
                indicator += _TOTAL.sub("", _ADDED.sub("", whole[0]))
            indicator = self._headed(item, indicator)
            if not part:
                whole = indicator, change
                due = self._in_each_year(item, change, self._due(scene.statement[0], scene.mention.start))
            last_statement = scene.statement
            told.append((scene.start, indicator, scene.quantity.unit))
            out.extend(
                self.stamp.record(
                    Target,
                    item.start,
                    item.end,
                    item.rule,
                    indicator=indicator,
                    value=self._as_written(item),
                    touches=self._governing_starts(scene.statement[0], scene.mention.start),
                    change=change,
                    deadline=due,
                    baseline=self._baseline(item),
                    responsible=self._responsible(item.start),
                    nature=None,
                )
            )
        return out

    def trends(self, claimed: Sequence[tuple[int, int]]) -> list[Target]:
        """Goals said as a trend or against another level (逐年下降, 达到全省平均水平): targets with no value."""
        out: list[Target] = []
        for place, end, among in trends(self.reading, self.judged, claimed):
            statement = self.reading.statement_at(place)[0]
            if not among and self.governing.at(statement, place) is None:
                continue
            subject = self._trend_subject(statement, place)
            subject = subject[0], without_adverb(self.reading.text, *subject)
            if subject[1] - subject[0] < 3:
                continue
            indicator = self.reading.outline.view.written(*subject)
            out.extend(
                self.stamp.record(
                    Target,
                    place,
                    end,
                    "target.trend",
                    indicator=indicator,
                    value=None,
                    touches=self._governing_starts(statement, place),
                    change=trend_change(self.reading.text[place:end], self.reading.text[slice(*subject)]),
                    deadline=self._due(statement, place),
                    baseline=None,
                    responsible=None,
                    nature=None,
                )
            )
        return out

    def _baseline(self, item: Judged) -> Quantity | None:
        """What a value starts from (由2.6%提高到3.2%), or None."""
        before = self.reading.numbers_between(item.scene.clause.start, item.start)
        if not before or before[-1].quantity is None or before[-1].quantity.unit != item.scene.quantity.unit:
            return None
        text = self.reading.text
        said = text[max(item.scene.clause.start, before[-1].start - 12) : before[-1].start]
        return before[-1].quantity if _FROM.search(said) and _TO.search(text[before[-1].end : item.start]) else None

    def _responsible(self, position: int) -> str | None:
        """The department in charge that the paragraph names behind a place (（责任单位：…）, （市科技局牵头）), or None."""
        sentence = self.reading.sentence_at(position)
        if sentence is None:
            return None
        block = self.reading.outline.blocks[sentence.block]
        match = _IN_CHARGE.search(self.reading.text, position, block.end)
        if match is None:
            return self._responsible_of_row(position)
        start, end = match.span("named" if match["named"] else "led")
        return self.reading.outline.view.written(start, end)

    def _responsible_of_row(self, position: int) -> str | None:
        """The cells of the row that name departments and nothing else, or None."""
        own, row = self.reading.row_at(position) or (None, ())
        named = [cell for cell in row if cell != own and _DEPARTMENTS.fullmatch(self.reading.text, *cell)]
        return "、".join(self.reading.outline.view.written(*cell) for cell in named) or None

    def _trend_subject(self, statement: int, position: int) -> tuple[int, int]:
        clause = self.reading.clause_at(position, position)
        return self._opening(max(clause.start, statement), position), position

    def _due(self, statement: int, position: int) -> Due | None:
        governing = self._governing(statement, position)
        if governing is None:
            return self._titled
        timing, period = governing
        self.claimed.update(t for t in governing if t)
        days = period or timing
        return Due(
            text=self.reading.outline.view.span(timing.start, timing.end).text,
            start=days.first,
            end=days.last,
            recurrence=timing.recurrence,
        )

    def _in_each_year(self, item: Judged, change: Change, due: Due | None) -> Due | None:
        """The deadline of a goal, of each year where so much is to be delivered on average (年均新增30万平方米); a growth rate runs over the years."""
        scene = item.scene
        said = (
            None
            if change == "growth" or scene.quantity.unit == "pp"
            else _on_average().search(self.reading.text, scene.clause.start, scene.start)
        )
        if said is None or (due and due.recurrence):
            return due
        text = self.reading.outline.view.span(*said.span("each")).text
        return due.model_copy(update={"recurrence": "yearly"}) if due else Due(text=text, start=None, end=None, recurrence="yearly")

    def _as_written(self, item: Judged) -> Quantity:
        """The quantity with its classifier in the document's own script."""
        quantity, mention = item.scene.quantity, item.scene.mention
        if mention.kind != "count" or quantity.unit == "times":
            return quantity
        written = self.reading.outline.view.written(mention.end - len(quantity.unit), mention.end)
        return quantity.model_copy(update={"unit": written}) if fold(written) == quantity.unit and written != quantity.unit else quantity

    def _governing(self, statement: int, position: int) -> tuple[Timing, Timing | None] | None:
        """The timing said before a place in its statement, that of its row, of the statements before it, or of what stands above.

        每年 with no period in its statement runs in the one above, where that has both ends.
        """
        if (statement, position) not in self._governed:
            self._governed[statement, position] = self._told_governing(statement, position)
        return self._governed[statement, position]

    def _told_governing(self, statement: int, position: int) -> tuple[Timing, Timing | None] | None:
        found = self.governing.at(statement, position)
        if found is None:
            return (
                self._of_row(position)
                or self._behind(position)
                or self._carried(statement)
                or self._opened(position)
                or self._from_above(position)
            )
        timing, period = found
        if period is None and timing.recurrence and timing.first is None and timing.last is None:
            above = self._from_above(position)
            if above and above[0].kind == "period" and above[0].first and above[0].last and not above[0].recurrence:
                return timing, above[0]
        return found

    def _of_row(self, position: int) -> tuple[Timing, Timing | None] | None:
        """The time that fills another cell of the row (遴选示范工厂20家 | 市工信局 | 2026年12月底前)."""
        time = due_in_row(self.reading, position)
        if time is None or time.time is None:
            return None
        return Timing(time.start, time.end, "by", "deadline.row", row_begins(self.reading, time), time.time.last, weak=True), None

    def _carried(self, statement: int) -> tuple[Timing, Timing | None] | None:
        """The date that opens an earlier statement of the paragraph (到2025年底，基本建成…。〔5G基站数量达到25万个〕), where none was said since."""
        opened = carried_date(self.reading, statement) or carried_frame(self.reading, statement, self.timings)
        return self._dated(opened)

    def _behind(self, position: int) -> tuple[Timing, None] | None:
        """The time that the item says behind its goal, in brackets or as its time limit (新建充电桩500个（2026年底前）; …。完成时限：2026年12月)."""
        text = self.reading.text
        sentence = self.reading.sentence_at(position)
        if sentence is None:
            return None
        end = self.reading.outline.blocks[sentence.block].end
        for front, closes in ((_BRACKETED, "）"), (_TIME_LIMIT, "")):
            found = front.match(text, position, end)
            timing = next(iter(self.timings.between(found.end(), found.end() + 2)), None) if found else None
            if timing and timing.kind == "by" and timing.last and not timing.recurrence and text.startswith(closes, timing.end):
                return timing, None
        return None

    def _opened(self, position: int) -> tuple[Timing, None] | None:
        """The date that opens the section of goals a place stands in."""
        return self._dated(opened_date(self.reading, position))

    def _dated(self, opened: Mention | Timing | None) -> tuple[Timing, None] | None:
        """The timing of a date that goes on behind its own statement, or None."""
        timing = next(iter(self.timings.between(opened.start - 4, opened.end)), None) if opened else None
        if timing is None and isinstance(opened, Mention) and opened.time and opened.time.grain == "year" and opened.time.last:
            return Timing(opened.start, opened.end, "by", "deadline.carried", opened.time.first, opened.time.last, weak=True), None
        return (timing, None) if timing and timing.kind in ("by", "period") and not timing.recurrence else None

    @cached_property
    def _titled(self) -> Due | None:
        """The year of a document that says what is to be done in it (2025年重点工作分工方案), as its title gives it, or None."""
        found = self.reading.year_of_tasks
        if found is None:
            return None
        start, end = found.span("year")
        year = int(found["year"])
        title = self.reading.outline.facts.title or ""
        return Due(text=title[start : end + 1], start=date(year, 1, 1), end=date(year, 12, 31), recurrence=None)

    def _governing_starts(self, statement: int, position: int) -> set[int]:
        governing = self._governing(statement, position)
        return {t.start for t in governing if t} if governing else set()

    def _from_above(self, position: int) -> tuple[Timing, Timing | None] | None:
        """The timing of the list's lead-in (到2027年，实现以下目标：), else of a heading (2024年工作安排)."""
        of_year = of_the_year(self.reading, position)
        for lead in self.reading.lead_ins_above(position):
            found = self.governing.at(lead[0], lead[1])
            if found and not (of_year and _over_years(found[1] or found[0])):
                return found
            if found is None and _SETS_TASKS.search(self.reading.text, *lead) and (told := self._dated(year_told(self.reading, lead))):
                return told
        for number, heading in enumerate(self.reading.headings_above(position)):
            year = next((t for t in reversed(self.reading.times_between(*heading)) if t.time and t.time.last), None)
            if year is not None and year.time is not None and not is_past(self.reading, year.time.last):
                if of_year and (year.kind == "range" or year.time.grain == "plan"):
                    continue
                if year.time.grain == "plan" and not _OF_A_PLAN.search(self.reading.text, *heading):
                    continue  # 改革创新推动“十五五”良好开局
                if number and _BOX.match(self.reading.text, *heading):
                    continue
                if read := next((t for t in self.timings.between(year.start - _IN_FRONT, year.end) if _sets_due(t, year)), None):
                    return read, None  # it is told as a deadline, for something is due in it
                kind = "period" if year.kind == "range" or year.time.grain == "plan" else "by"
                return Timing(year.start, year.end, kind, "deadline.heading", year.time.first, year.time.last, weak=True), None  # type: ignore[arg-type]
        return None

    def _raises_the_aim(self, item: Judged) -> bool:
        """Whether a percentage is only what is striven for above the one before (增长6%，〔力争6.5%〕)."""
        text, scene = self.reading.text, item.scene
        return (
            scene.mention.kind == "percent"
            and _STRIVES.fullmatch(text, scene.clause.start, scene.mention.bounded[0] if scene.mention.bounded[0] >= 0 else scene.start)
            is not None
        )

    def _spoken_of(self, item: Judged, told: Sequence[tuple[int, str, str]]) -> str:
        """The indicator said last, or, for a number of a list, that of its place in the list before (…分别达A、B，提高a、〔b〕)."""
        group = self.in_scene[item.scene.start]
        before = [indicator for start, indicator, _ in told if start != item.scene.start]
        place = len(before) - len(group) + group.index(item)
        if len(group) > 1 and place >= 0:
            return before[place]
        alike = item.scene.mention.kind == "count" and item.scene.quantity.unit in _OF_A_KIND
        same = [indicator for _, indicator, unit in told if unit == item.scene.quantity.unit] if alike else []
        return same[-1] if same else told[-1][1] if told else ""

    def _complete(self, said: str, last: str, change: Change) -> str:
        """An indicator made whole: a bare verb (新增) or growth word (年均增长) takes over what was spoken of before."""
        bare = _COMPARED_WITH.sub("", fold(said))
        if last and _STAGE.fullmatch(bare):
            return said + (last[verb.end() :] if (verb := _verb_chain().match(fold(last))) else last)  # 建设住房16万套，〔竣工〕7万套
        if not bare or _bare_verb().fullmatch(bare):
            return _BARE_GROWTH_END.sub("", last) if not bare and change == "level" else last
        if last and (classed := of_class(said, last)):
            return classed
        if (noun := fold(last).rfind("的") + 1) and _ONLY_SIZE.fullmatch(bare):
            return said.removesuffix("的") + "的" + last[noun:]  # 收入超5亿元的服务商30家，其中〔超10亿元的〕5家
        if last and is_bare_measure(bare):
            return (_AMOUNT_END.sub("", without_ratio(last)) if bare.endswith(("率", "度")) else last) + said
        if _BARE_GROWTH.fullmatch(bare):
            return _SHARE_END.sub("", _BARE_GROWTH_END.sub("", last)) + said
        return said

    def _headed(self, item: Judged, said: str) -> str:
        """What was spoken of, for words that only name a sum put in or done (完成投资): with what the item or its heading is about.

        1.高速公路。力争完成投资1亿元; 加快水利建设（一）目标任务 力争完成投资13亿元.
        """
        if not _DONE_SUM.fullmatch(fold(said)):
            return said
        text, sentence = self.reading.text, self.reading.sentence_at(item.start)
        if sentence is None:
            return said
        start = self.reading.outline.blocks[sentence.block].start
        labels = [m.span("what") for m in _ITEM_LABEL.finditer(text, start, item.scene.start) if not _NO_TOPIC.fullmatch(m["what"])]
        if labels:
            return self.reading.outline.view.written(*labels[-1]) + said
        heading = next(
            (h for h in reversed(self.reading.section_at(item.start)) if not _NO_TOPIC.fullmatch(_HEADING_NO.sub("", fold(h)))), ""
        )
        topic = _HEADING_NO.sub("", heading)
        return topic + said if 3 <= len(topic) <= _LONGEST_TOPIC and not re.search("[，。；、]", fold(topic)) else said

    def _fallback(self, item: Judged) -> str:
        section, scene = self.reading.section_at(item.start), item.scene
        if scene.mention.kind == "percent":
            alone = self._opening(scene.clause.start, scene.start) >= scene.start
            if alone and (behind := self.reading.outline.view.written(scene.end, scene.clause.end)):
                return behind  # 其中60%〔用于中小企业〕
            if topic := self._topic(item):
                return self.reading.outline.view.written(*topic)
        if scene.mention.kind == "count" and (object_before := self._object_before(item) or self._like_before(item)):
            return self.reading.outline.view.written(*object_before)
        written = self.reading.outline.view.written(item.scene.clause.start, item.scene.clause.end)
        return written or (section[-1] if section else item.scene.mention.rule)

    def _adds_to_list(self, item: Judged, start: int, end: int) -> tuple[int, int] | None:
        """The verb of what is added that a bare name and number behind a comma go on with (新增工业企业15家，〔专精特新企业6家〕), or None."""
        text, clause = self.reading.text, item.scene.clause
        named = start == clause.start and text[start - 1] == "，" and _BARE_NAME.fullmatch(text, start, end)
        if item.scene.mention.kind != "count" or not named or _verbs().match(text, start) or _TO_LEVEL.search(text, start, end):
            return None
        before = self.reading.clause_at(start - 2, start - 2)
        begin = self._opening(max(before.start, item.scene.statement[0]), start)
        verb = _ADDS.match(text, begin, start)
        numbers = self.reading.numbers_between(begin, start)
        last = numbers[-1].quantity if numbers else None
        same = last is not None and last.unit == item.scene.quantity.unit and numbers[-1].whole_end >= start - 3
        return verb.span() if verb and same and verb.end() < numbers[-1].start else None

    def _topic(self, item: Judged) -> tuple[int, int] | None:
        """What the statement, or the one before it, sets out to speak of (〔改造任务〕实施定期统计，7月底前，应完成30%), or None."""
        text, start = self.reading.text, item.scene.statement[0]
        before = self.reading.previous_statement(start)
        for place in (start, *(before[:1] if before else ())):
            opens = self._opening(place, item.scene.start)
            found = _SPEAKS_OF.match(text, opens, item.scene.clause.start)
            if found and not self.timings.between(opens, found.end("what")):
                return found.span("what")
        return None

    def _like_before(self, item: Judged) -> tuple[int, int] | None:
        """What the nearest number of the same classifier in the paragraph counts (投放〔纯电动公交车〕260辆。…。明年再更新150辆), or None."""
        sentence = self.reading.sentence_at(item.start)
        if sentence is None:
            return None
        block = self.reading.outline.blocks[sentence.block]
        numbers = self.reading.numbers_between(max(block.start, item.start - _LIKE), item.scene.clause.start)
        unit = item.scene.quantity.unit
        for number in reversed(numbers):
            if number.kind != "count" or number.quantity is None or number.quantity.unit != unit:
                continue
            clause = self.reading.clause_at(number.start, number.end)
            verbs = [m.end() for m in _verbs().finditer(self.reading.text, clause.start, number.start)]
            start, end = self._subject(verbs[-1] if verbs else self._opening(clause.start, number.start), number.start)
            if end - start >= 2 and not self.reading.numbers_between(start, end):
                return start, end
        return None

    def _object_before(self, item: Judged) -> tuple[int, int] | None:
        """What the clause before a bare 新增10个 builds (支持企业建设〔省级研发平台〕，2027年前新增10个), or None."""
        text, clause = self.reading.text, item.scene.clause
        if clause.start - 2 <= item.scene.statement[0] or text[clause.start - 1] != "，":
            return None
        start, end = self.reading.clause_at(clause.start - 2, clause.start - 2)
        if _SUMMED.fullmatch(text, clause.start, item.scene.start):
            return self._opening(max(start, item.scene.statement[0]), end), end
        verbs = [match.end() for match in _verbs().finditer(text, max(start, item.scene.statement[0]), end)]
        return (verbs[-1], end) if verbs and end - verbs[-1] >= _OBJECT else None

    def _indicator(self, item: Judged) -> tuple[str, Change]:
        """What is to be reached, as written, and how it changes."""
        scene, text, view = item.scene, self.reading.text, self.reading.outline.view
        clause_start = self._clause_start(item)
        first = scene.start if self._shares_subject(item) else scene.mention.start
        own = clause_start if _verbs().match(text, clause_start, first) else scene.clause.start
        change = self._change(item, _LEVEL_ANEW.sub("", text[own:first]) if scene.mention.kind == "percent" else text[own:first])
        if added := self._adds_to_list(item, clause_start, first):
            return view.written(*added) + view.written(*self._subject(clause_start, first)), "increase"
        if scene.mention.kind == "count" and scene.quantity.unit != "times":
            noun = self._noun_behind(item)
            if noun:
                if _BECOMES.match(text, noun[0]) and (who := self._subject(clause_start, first))[1] - who[0] >= 2:
                    return view.written(*who) + view.written(*noun), change  # 经济开发区、高新区各有2家〔进入全国前十强〕
                middle = self._named_before(clause_start, item, noun) or self._between_verb(clause_start, item)
                return (view.written(*middle) if middle else "") + view.written(*noun), change
        if scene.mention.kind == "percent" and (whole := self._whole_behind(item)):
            return view.written(*whole), change
        if scene.mention.kind == "money" and (brought := self._brought(item, clause_start)):
            return view.written(*brought), change
        raised = what_rises(self.reading, item)
        if raised and raised[1] - max(raised[0], clause_start) >= 2:
            return view.written(max(raised[0], clause_start), raised[1]), change
        start, end = self._subject(clause_start, first)
        shared = self._distributed(item, start, end)
        if shared:
            return shared, change
        if scene.mention.kind == "count":
            return self._shared_verb(item, clause_start) + view.written(start, end), change
        if change == "growth":
            end = self._with_growth(start, end, scene.start)
        return view.written(start, end), change

    def _brought(self, item: Judged, start: int) -> tuple[int, int] | None:
        """What a sum behind a bare verb is (形成50亿元〔产值〕), or None."""
        text, scene = self.reading.text, item.scene
        bare = _bare_verb().fullmatch(text[start : min(scene.mention.bounded[0], item.start)]) or _BRINGS.fullmatch(text, start, item.start)
        behind = _BEHIND_SUM.match(text, scene.end, scene.clause.end) if bare else None
        return behind.span(1) if behind else None

    def _distributed(self, item: Judged, start: int, end: int) -> str | None:
        """The part of a listed subject that belongs to one item of a list of values (A、B分别达到100家、15家), or None."""
        group = self.in_scene[item.scene.start]
        if len(group) < 2 or end - start < 4:
            return None
        shared = paired(self.reading, start, end, len(group))
        return with_common(shared)[group.index(item)] if shared else None

    def _whole_behind(self, item: Judged) -> tuple[int, int] | None:
        """What a share is of, where only a verb stands before it (推动〔90%以上〕政务服务事项网上办, 将七成以上财政支出用于民生), or None."""
        scene, text = item.scene, self.reading.text
        listed = item.rule == "share.so_many_aimed" and text[scene.start - 1] == "、"  # 全覆盖、70%〔就读普通高中〕
        moved = (
            scene.quantity.bound == "exact"
            and _MOVES.search(text, scene.clause.start, scene.start)
            and _MOVED.fullmatch(text, scene.end, scene.clause.end)
        )
        opens = listed or moved or _ONLY_VERB.fullmatch(text[scene.clause.start : scene.start])
        if not opens or text.startswith(("用于", "投向"), scene.end):
            return None
        start, end = scene.end, scene.clause.end
        while start < end and text[start] in "的之":
            start += 1
        return (start, end) if end - start >= 4 else None

    def _class_size(self, mention: Mention) -> bool:
        """Whether a number belongs to the class counted (连片50亩以上新增林地12处)."""
        behind = self.reading.text[mention.end : mention.end + 8]
        return bool(re.match(r"以上|及以上|的", behind)) and "、" not in behind

    def _shares_subject(self, item: Judged) -> bool:
        return item.scene.start != item.scene.mention.start

    def _clause_start(self, item: Judged) -> int:
        """The start of the item's clause, behind the time that opens it."""
        scene = item.scene
        start = before_gloss(self.reading, self._before_bracket(scene.clause.start, item.start), scene.statement[0])
        numbers = self.reading.numbers_between(start, scene.start)
        if numbers and (goes_on := _GOES_ON.fullmatch(self.reading.text, numbers[-1].whole_end, scene.start)):
            return numbers[-1].whole_end + goes_on.end(1) - goes_on.start()
        sums = scene.mention.kind == "money" and numbers and _NEXT_SUM.fullmatch(self.reading.text, numbers[-1].whole_end, scene.start)
        before = [n for n in numbers if sums or n.kind != "money"]
        while before and self.reading.text[before[-1].bounded[0] - 1] in "由从":
            before.pop()  # 水电占比降至六成多、〔风电占比从14%〕提高到三成
        if before and not self._class_size(before[-1]):
            gap = self.reading.text[before[-1].whole_end : scene.start]
            mark = next((gap.find(c) for c in "、和及" if c in gap), -1)
            if 0 <= mark <= 1 or (mark >= 0 and "的" not in gap[:mark]):
                start = before[-1].whole_end + mark + 1
        return self._opening(start, scene.start)

    def _before_bracket(self, start: int, number: int) -> int:
        """The start of the clause in front of a bracket that stands right before a number (公共服务平台（基地）〔10家〕); else `start`."""
        text = self.reading.text
        opening = text.rfind("（", max(0, start - _LONGEST_BRACKET), start) if start == number and text[start - 1] == "）" else -1
        return self.reading.clause_at(opening - 1, opening - 1).start if opening > 0 and text[opening - 1] not in _MARKS else start

    def _opening(self, start: int, end: int) -> int:
        """The place in [start, end) behind what only opens it, a time included."""
        start = self._without_opening(start, end)
        for timing in self.timings.between(start, end):
            if timing.start <= start + 2 and not (timing.weak and timing.recurrence):
                start = timing.end
        return self._behind_led(self._without_opening(start, end), end)

    def _behind_led(self, start: int, end: int) -> int:
        """The place in [start, end) behind who will do it, by what means and when, where a verb of what is delivered follows.

        全国将〔建成基地20个〕; 依托县职教中心每年〔培养200人〕; 我国将用3年时间〔培育企业1万家〕.
        """
        text = self.reading.text
        if ahead := _ahead().match(text, start, end):
            start = ahead.end()
        for timing in self.timings.between(start, min(end, start + _LED)):
            rest = _rest_of_time().match(text, timing.end, end)
            if rest and not _NAMES.search(text, start, timing.start):
                start = rest.end()
        return self._without_opening(start, end)

    def _without_opening(self, start: int, end: int) -> int:
        while (opening := _OPENING.match(self.reading.text[start:end])) and opening.end():
            start += opening.end()
        put = PUT_BY.match(self.reading.text, start, end)
        return put.end() if put else start

    def _shared_verb(self, item: Judged, start: int) -> str:
        """The verb that the items of a list share with the first (新建〔改扩建〕小学500所、〔普通高中40所〕), or the empty string."""
        text, first = self.reading.text, self._opening(item.scene.clause.start, item.scene.start)
        if start <= first or _verbs().match(text, start) or text[start - 1] not in "、和及":
            return ""
        verb = _verb_chain().match(text, first, start)
        numbers = self.reading.numbers_between(first, start)
        if verb and numbers and verb.end() == numbers[0].start:
            verb = _verbs().match(text, first, start)  # 完成造林绿化8万亩: what is done is named as verbs are
        if verb is None or re.search(r"，|；", text[verb.end() : start]):
            return ""
        return self.reading.outline.view.written(first, verb.end())

    def _noun_behind(self, item: Judged) -> tuple[int, int] | None:
        """What is counted: behind the number, up to the next number of its list or the end of the clause."""
        scene, text = item.scene, self.reading.text
        start = scene.mention.whole_end
        end = scene.clause.end
        if scene.end > start:
            return self._noun_of_list(item)
        following = next((n for n in self.reading.numbers_between(start, end) if n.kind == "count"), None)
        if following is not None:
            gap = text[start : following.bounded[0]]
            mark = max(gap.rfind("、"), gap.rfind("和"), gap.rfind("及"))
            if mark > 0:
                end = start + mark
        said = text[start:end]
        if another := _NEXT_DEED.search(said):
            end, said = start + another.start(), said[: another.start()]
        stop = re.search(r"(?:，|。|；|并(?!购|联|网|轨)|(?<![及模县级岁市省区])以上|。|等$|，|（)", said)
        if stop and stop.start() > 0:
            end = start + stop.start()
        if _CLOSED.match(text, start):
            return self._noun_of_list(item)  # the number closes its item: what is counted stands in front
        while start < end and text[start] in "的":
            start += 1
        return (start, end) if end - start >= 2 else None

    def _noun_of_list(self, item: Judged) -> tuple[int, int] | None:
        """What is counted by each of a list of bare numbers, behind the last of them (推动3条、6条、〔10条重点产业链〕), or None."""
        text, scene = self.reading.text, item.scene
        last = scene.mention
        first = next(iter(self.reading.numbers_between(scene.clause.start, last.end)), last)
        begin = self._opening(scene.clause.start, first.start)
        if not _only_does().fullmatch(text, begin, max(begin, first.bounded[0] if first.bounded[0] >= 0 else first.start)):
            return None  # 公园3个、5个广场: each is told of its own
        for number in self.reading.numbers_between(scene.mention.whole_end, scene.clause.end):
            same = number.kind == "count" and number.quantity is not None and number.quantity.unit == scene.quantity.unit
            if not same or not _BARE_GAP.fullmatch(text, last.whole_end, number.start):
                break
            last = number
        if last is scene.mention:
            return None
        found = _LISTED_NOUN.match(text, last.whole_end, scene.clause.end)
        return found.span("noun") if found else None

    def _named_before(self, clause_start: int, item: Judged, noun: tuple[int, int]) -> tuple[int, int] | None:
        """The things named and then counted by a word that does not tell them (开通〔东湖线、西溪线等〕5条线路), or None."""
        text, end = self.reading.text, item.scene.mention.bounded[0] if item.scene.mention.bounded[0] >= 0 else item.start
        if noun[1] - noun[0] > _BARE_HEAD or not text.endswith("等", clause_start, end):
            return None
        verb = _verb_chain().match(text, clause_start, end) or next(_verbs().finditer(text, clause_start, end), None)
        start = verb.end() if verb else clause_start
        return (start, end) if end - start > _BARE_HEAD and "、" in text[start:end] else None

    def _between_verb(self, clause_start: int, item: Judged) -> tuple[int, int] | None:
        """What stands between the verb and the number (完成〔园区〕51项规划), or None."""
        text = self.reading.text
        lead_end = min(item.scene.mention.bounded[0], item.start)
        last = None
        for match in _verbs().finditer(text, clause_start, lead_end):
            last = match
        if last is None:
            return None
        start, end = last.end(), lead_end
        level = _level().search(text[start:end])
        if level:
            end = start + level.start()
        if end - start < 2 or "、" in text[start:end] or "每年" in text[start:end]:
            return None
        return start, end

    def _subject(self, start: int, end: int) -> tuple[int, int]:
        """The words in front of a level (制造业增加值占GDP比重 in …提高到40%)."""
        text = self.reading.text
        while (level := _level().search(text[start:end])) and level[0]:
            end = start + level.start()
        for timing in reversed(self.timings.between(start + 2, end)):
            if (timing.recurrence and timing.end >= end - 1) or _SPREAD.fullmatch(text, timing.end, end):
                end = timing.start - (text[timing.start - 1] in "、和")
        while (level := _level().search(text[start:end])) and level[0]:
            end = start + level.start()
        if spent := _YEARS_TAKEN.search(text, start + 2, end):
            end = spent.start()
        if began := _BEGAN.search(text, start, end):
            end = began.start()
        if told := TOLD_FIRST.search(text, start + 2, end):
            end = told.start()  # 收入〔与经济增长同步、〕分别增长6%和8%
        while end > start and text[end - 1] in "的之":
            end -= 1
        if ahead := _AHEAD.search(text, start + 2, end):
            end = ahead.start()
        return start, max(start, end)

    def _with_growth(self, start: int, end: int, limit: int) -> int:
        match = _GROWTH_NEXT.match(self.reading.text[end:limit])
        return end + match.end() if match else end

    def _change(self, item: Judged, lead: str) -> Change:
        """Which way a value goes, by the words in front of it in its clause: 到, 至 and 达到 make a level of any growth."""
        unit, tail = item.scene.quantity.unit, lead[-16:]
        if (unit == "times" and not _MULTIPLE.search(tail)) or (
            unit in ("%", "pp") and _words("growth").search(lead[-14:]) and not _RISEN_TO.search(tail)
        ):
            return "growth"
        if unit == "%" and _GROWTH_BEHIND.match(self.reading.text, item.scene.end):
            return "growth"
        if _FALLS.search(tail):
            return "decrease"
        if unit in ("%", "pp") and _RISES.search(tail):
            return "growth" if unit == "%" else "increase"
        if unit not in ("%", "pp") and _MORE.search(tail):
            return "increase"
        to = _REACHED.search(tail)
        if not to and (_words("decrease").search(tail) or ("吨" in unit and _LESS_OUTPUT.search(tail))):
            return "decrease"
        if unit in ("pp", "%") and not to and _RAISED.search(tail):
            return "increase" if unit == "pp" else "growth"
        said = lead[-6:] if unit == "%" else lead  # a share is of the words in front (城镇新建建筑的比例)
        added = _words("increase").search(said) and not _NEW_LEVEL.search(tail) and not _REBUILT.search(lead)
        return "increase" if added else "level"


_LEVEL_ANEW = re.compile(
    r"^.*\d[^，。；、\d]{0,8}、(?=[^，。；、\d]{0,24}(?:(?:保持|稳定|控制|维持)在|达|占|率|比重))"
)  # 财政收入增长8%、〔税占比保持在〕70%以上
_IN_FRONT = 4  # characters of the words in front of a time that tell how it bounds (最迟于2025年底)


def _sets_due(timing: Timing, time: Mention) -> bool:
    """Whether a timing is what a time of a heading sets: the day by which, or the year in which, something is due."""
    its = time.time
    whole = its is not None and its.grain == "year" and not its.edge
    return timing.kind == "by" and timing.end > time.start and not timing.recurrence and (timing.weak or not whole or timing.first is None)


def _over_years(timing: Timing) -> bool:
    """Whether a period goes beyond one year (“十五五”时期)."""
    return bool(timing.kind == "period" and timing.first and timing.last and timing.first.year != timing.last.year)


_OF_A_PLAN = re.compile(r"目标|任务|指标|重点|安排|思路|工作|时期|期间|规划|计划|末|年")
_BOX = re.compile(r"专栏|附?[表图]\s?[\d一二三]")  # its heading heads no section
_BRACKETED = re.compile(r"[\d.,]+[^，。；：（）\d]{1,24}（")
_TIME_LIMIT = re.compile(
    r"(?:(?![。；][（(]?[一二三四五六七八九十\d]{1,3}[、.）)])[^\n]){2,60}?(?:(?:完成|办结|整改|建成|竣工|达成|实施)(?:的)?(?:时限|时间|期限|节点)|时限|时间节点)(?:为|：)"
)
_LONGEST_BRACKET = 26  # characters, with the marks
_SPEAKS_OF = re.compile(r"(?P<what>[^，。；：、\d]{3,14}?)(?:实施|进行|开展|按照?|要(?!求|素)|须|由|实行|分[期年批阶]|，)")
_BRINGS = re.compile(r"(?:形成|带来|创造|带动|新增|实现)(?:约|近|超过?|不低于|不少于)?")
_BEHIND_SUM = re.compile(r"的?(?!规模(?:[，。；、（）]|$))([^，。；、：（）\d]{2,10})(?=[，。；、（）]|$)")
_NEXT_DEED = re.compile(r"、(?:形成|实现|完成|建设|建成|培育|打造|引进|新增|新建|组建|带动|达到|突破)[^，。；、\d]{0,10}(?=\d)")
_ADDS = re.compile(r"(?:净增|新增|新培育|新认定|新引进|新开工|新建|新创建|新获批)(?!长|速)")
_TO_LEVEL = re.compile(REACHES)  # 新增机组180万千瓦，装机规模〔提高到〕60万千瓦
_BARE_NAME = re.compile(r"(?!其中|新增|净增|较|比|总|共|累计|合计|全[市县区省]|到|力争|使)[^，。；：、\d达超占为率]{3,16}")
_PLACE = re.compile(r"(?:全[市省县区]|[\u4e00-\u9fff]{1,6}(?:城区|市区|县域|农村|乡镇|开发区|新区|老城区|城镇|主城|市|县|区|镇|乡|村))")
_OF_A_KIND = frozenset(
    ("家", "户", "所", "座", "辆", "部", "台", "套", "盏", "根", "亩", "公里", "平方米", "张", "名", "人", "位", "支", "场")
)
_NEXT_SUM = re.compile(r"[、和及][^，。；、\d]{2,10}")  # 到位内资65亿元、〔外资〕1200万美元
_STRIVES = re.compile(r"(?:并|且|但)?(?:力争|争取|确保|努力|奋力|冲刺|挑战|实际工作中)+(?:达到?|实现|完成|在|按)?")
_PARTS = frozenset(("tally.part_of_goal", "money.part_of_goal"))
_ONLY_SIZE = re.compile(r"(?:其中)?(?:超过?|达到?|过|突破|不低于|不少于|大于)?[\d.]+[万亿千百]*[^，。；：\d]{1,4}(?:及?以[上下])?的?")
_SHORT_PART = 6  # characters that name a part and not what it is a part of
_TOTAL = re.compile(r"(?:总数|总量|总额|总规模)$")
_STAGE = re.compile(r"竣工|开工|完工|交付|投产|投用|启用")
_SUMMED = re.compile(r"(?:合计|共计|总计)(?:达到?|约|不少于|超过?)?")  # 资助大学生和中学生，〔合计〕6300名
_LIKE = 160  # characters back to a number of the same kind
_LED = 18  # characters of who does something before the time in which
_NAMES = re.compile(r"[的、，：“”（）\d]")
_BARE_GAP = re.compile(r"、|和|及|以及|、?(?:以上|左右)?、?")
_LISTED_NOUN = re.compile(r"(?:以上|左右)?的?(?P<noun>[^，。；、（）\d]{2,30})(?=[，。；、（）]|$)")
_MARKS = "，。；：、\n）"
_OBJECT = 3  # characters that still name what is built
_BECOMES = re.compile(r"(?:进入|跻身|入选|入围|达到|成为|通过|获评|获得|上榜|升级为)")
_CLOSED = re.compile(
    r"[、，]|和(?!美|谐|平|睦)|及(?!时)|(?:以上|左右)?”?的[^，。；、]{0,6}(?:目标|任务)|(?:年度|既定|预期|增长)?(?:目标任务|目标|任务)(?=[，。；、）]|$)"
)  # 吞吐量10万标箱〔的增长目标〕: what is counted stands in front
_ONLY_VERB = re.compile(
    r"(?:其中|同时|并|且|每年|坚持|继续|全力|力争|争取|确保|保证|推动|推进|引导|带动|促进|支持|实现|使|将|把|要|会|全[市省县区]|各(?:省份|省区市|地|[省市县区])|至少|不低于|不少于|超过?|约|近|达到?)*"
)
_MOVES = re.compile(r"(?:减少|压减|削减|缩减|节约|节省|增加|提高|降低|减免)(?:约|近|各)?$")
_MOVED = re.compile(r"的?(?!以|左右|目标)[\u4e00-\u9fff]{2,12}")  # 减少1%〔经常性开支〕
_SPREAD = re.compile(r"(?:累计|会|将|各|合共|合计|年均|平均|每年|均)*(?:增长|增加|提高|下降|减少|削减|降低|压减)?")
_GOES_ON = re.compile(
    r"([、和])(?:(?:年均|年平均|平均每年|同比)(?:增长|下降|增幅|递增|增加|上升|降低|减少|增|降)|增长|下降|增幅|递增|比增)"
)  # 收入突破2.3亿元、〔增长7.5%〕
_YEARS_TAKEN = re.compile(r"(?:力争|争取|用|在)+[一二三四五两\d]{1,2}年(?:内|时间|左右)*$")  # 普及率〔力争五年〕提高
_REACHED = re.compile(r"(?:到|至|在|达|为|突破|不低于|不高于|不超过|以内)[^，。；]{0,6}$")
_LESS_OUTPUT = re.compile(r"减排[^，。；：\d]{0,10}$")  # 减排二氧化碳1200万吨
_MULTIPLE = re.compile(r"倍数[^，。；]{0,6}$")
_GROWTH_BEHIND = re.compile(
    r"(?:以上|左右|及以上)?的?(?:年均|平均|年|稳定|较快)?(?:增长|增速|增幅|递增)(?:[率速]|速度|水平|目标)?(?:[，。；、）]|$)"
)  # 保持10%以上增长
_RISES, _MORE, _FALLS, _RISEN_TO = Ending(RISES), Ending(MORE), Ending(FALLS), Ending(RISES_TO)  # how far, up or down; to what
_RAISED = re.compile(r"(?:提高|提升|上升|增加)(?!值|额)[^，。；]{0,6}$")
_REBUILT = re.compile(
    r"新建(?:、|和|及)?(?:扩建|改建|改扩建)|新开工改造|新[^，。；、\d]{1,3}(?:和|及|与|或)(?:培育|改造|提升|升级|改善|巩固|壮大|打造)"
)  # not all of them are new
_NEW_LEVEL = re.compile(r"(?:增至|(?:增加|扩大|扩充|扩展|增长|发展)[到至]|达到|突破)[^，。；]{0,4}$")


@per_pack
def _words(key: str) -> re.Pattern[str]:
    """The words of a list of the policy lexicon; not where 值 makes another word of them (增加值)."""
    return re.compile(rf"(?:{increases() if key == 'increase' else any_of(table('policy', key)['words'])})(?!值)")
