"""The words of a goal: its verbs, where they begin, behind the time and who will do it, and where they end, in front of its level."""

from __future__ import annotations

import re

from extract.elements.marks import AND_MORE
from extract.lexicons import any_of, per_pack, table
from extract.model import Mention
from extract.records.document.places import Places
from extract.records.document.reading import Reading
from extract.records.measures.phrase import before_gloss
from extract.records.measures.words import OF_ANOTHER, PUT, TOLD_FIRST
from extract.records.movement import REACHED_HOW, REACHES
from extract.records.roles.judgement import Judged
from extract.records.timing import Timing
from extract.records.vocabulary import increases
from extract.seek import Ending


@per_pack
def verbs() -> re.Pattern[str]:
    """A verb by which something is delivered or added (建成, 新增); not where it is part of a noun (建设者, 服务区)."""
    deliver = any_of(table("policy", "deliver")["words"])
    return re.compile(rf"(?:{increases()}|{deliver})(?!区|业|者|商(?!标)|器)")


@per_pack
def verb_chain() -> re.Pattern[str]:
    """Verbs that open a list of what is delivered (新建改扩建及维修改造)."""
    verb = rf"(?:(?!上市|落户|入库|转型升级){verbs().pattern}|改扩建|扩建|改建|改造|维修|修缮|续建|迁建|升级|提升)"
    return re.compile(rf"{verb}(?:[、和及]?{verb})*")


@per_pack
def bare_verb() -> re.Pattern[str]:
    """A verb of what is added or reached and nothing else, or one done again (新增, 再更新): what it is done to was said before."""
    core = "新增|新建|净增|完成|建成|实现|达到|增加|增至|累计|其中|力争|培育|总数|分别|共计|合计|总计|共|并|预计"
    return re.compile(rf"(?:{core})+|(?:{core})*(?:[再又]|(?=[再又])){verbs().pattern}")


@per_pack
def _doing() -> str:
    """A pattern of the verbs of what is delivered that say no level (建成, 完成…; not 突破, 达到)."""
    levels = table("policy", "level")["words"]
    others = any_of(w for w in table("policy", "deliver")["words"] if w not in levels)
    return rf"(?:(?:(?!扩大|增加|增至)(?:{increases()})|{others})(?!区|业|者|商(?!标)|器)|完成(?=[^\d]{{2}}))"


_EACH = "每年|每月|每季度"


@per_pack
def _ahead() -> re.Pattern[str]:
    """What leads to a verb of what is delivered, and names nothing: who will (全国将〔建成〕), when (下一步计划〔新建〕)."""
    will = r"将(?![军来领])|拟|(?<![主重需必首纲摘概])要(?![求素件点])|计划|预计|力争|争取|确保"
    return re.compile(
        rf"[^，。；：、的\d“”《》（）]{{0,14}}?(?:{will})(?:{will}|[会要再共约]|累计|陆续|继续|分期|至少|{_EACH})*"
        rf"(?:(?:会同|联合|携手|协同|联同|依托)[^，。；：、的\d]{{2,12}}?)?(?={_doing()})"
    )


@per_pack
def _rest_of_time() -> re.Pattern[str]:
    """What stands between a time and the verb of what is delivered in it."""
    return re.compile(rf"(?:内|里|，|将|[会要再共约]|累计|力争|计划|至少)*(?={_doing()})")


@per_pack
def level() -> Ending:
    """What says a level, or that one is reached, at the end of the words in front of a number (…〔力争达到〕40%)."""
    fronts = [w for items in table("bounds", "front").values() for w in items]
    words = any_of(
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
        rf"(?:{REACHES}|{REACHED_HOW}|(?<=..)[比较](?:上年|去年|上一年|20\d\d年)(?:同期|底|末)?|{words}|(?<![重主需必])要|(?<!平)均|平均"
        r"|(?<=[年期])降(?=$)|(?<=[值额入量数率])过(?=$)|(?<=分别)[增减升降涨](?=$)|(?<![许认])可|(?<![供相响适效反对呼])不?应当?|[必不]须|原则上)++"
    )


_OPENING = re.compile(
    r"^(?:的|(?:我们|[我全本][省市区县]|主要|预期|工作|总体|发展|奋斗|年度|经济社会|的)*目标(?:任务)?[是为]：?|第[一二三四五六七八九十百\d]{1,6}[章节条]\s?|分别|其中"
    r"|同时|此外|另外|并|且|还|，|、|；|：|--|-|·|●|▲|\*|#|“?十[一二三四五]五”?(?:期间|时期|末)?|力争|争取|确保|保证(?!金|保险|人)|力保|务必|使|(?:共|合计|总计)?实现|预计|计划|要|将|努力"
    r"|全面|推动|"
    rf"(?:\d+|[一二三四五六七八九十]{{1,3}}(?!{AND_MORE}))[.、．]"
    r"|（[一二三四五六七八九十\d]+）|[①-⒛㈠-㈩]|[一二三四五六七八九十]是|用[\d一二两三四五~—-]{1,4}年(?:左右)?的?时间|每年|每月|每季度|年度(?=新增))+"
)
_AHEAD = re.compile(r"(?:将|(?<=[间量率额值数价费度将均都也亦])会|(?<![重主需必纲摘概首])要)+$")  # 处理时间〔将〕由28天缩短至
_LONGEST_BRACKET = 26  # characters, with the marks
_LED = 18  # characters of who does something before the time in which
_NAMES = re.compile(r"[的、，：“”（）\d]")
_MARKS = "，。；：、\n）"
_NEXT_SUM = re.compile(r"[、和及][^，。；、\d]{2,10}")  # 到位内资65亿元、〔外资〕1200万美元
# 收入突破2.3亿元、〔增长7.5%〕
_GOES_ON = re.compile(
    r"([、和])(?:(?:年均|年平均|平均每年|同比)(?:增长|下降|增幅|递增|增加|上升|降低|减少|增|降)|增长|下降|增幅|递增|比增)"
)
_SPREAD = re.compile(r"(?:累计|会|将|各|合共|合计|年均|平均|每年|均)*(?:增长|增加|提高|下降|减少|削减|降低|压减)?")
_YEARS_TAKEN = re.compile(r"(?:力争|争取|用|在)+[一二三四五两\d]{1,2}年(?:内|时间|左右)*$")  # 普及率〔力争五年〕提高


class GoalWords:
    """Finds where the words of a goal begin and end in its clause. Places are of the folded view."""

    def __init__(self, reading: Reading, timings: Places[Timing]) -> None:
        self.reading = reading
        self.timings = timings

    def start(self, item: Judged) -> int:
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
        while before and self._class_size(before[-1]):
            before.pop()  # 1000亩以上的基地4个、〔500亩以上的〕9个
        if before:
            gap = self.reading.text[before[-1].whole_end : scene.start]
            mark = next((gap.find(c) for c in "、和及" if c in gap), -1)
            if 0 <= mark <= 1 or (mark >= 0 and "的" not in gap[:mark]):
                start = before[-1].whole_end + mark + 1
        return self.opening(start, scene.start)

    def _before_bracket(self, start: int, number: int) -> int:
        """The start of the clause in front of a bracket that stands right before a number (公共服务平台（基地）〔10家〕); else `start`."""
        text = self.reading.text
        opening = text.rfind("（", max(0, start - _LONGEST_BRACKET), start) if start == number and text[start - 1] == "）" else -1
        return self.reading.clause_at(opening - 1, opening - 1).start if opening > 0 and text[opening - 1] not in _MARKS else start

    def _class_size(self, mention: Mention) -> bool:
        """Whether a number belongs to the class counted (连片50亩以上新增林地12处)."""
        behind = self.reading.text[mention.end : mention.end + 8]
        return bool(re.match(r"以上|及以上|的", behind)) and "、" not in behind

    def opening(self, start: int, end: int) -> int:
        """The place in [start, end) behind what only opens it, a time included."""
        begun = start = self._without_opening(start, end)
        for timing in self.timings.between(start, end):
            if timing.start <= start + 2 and not (timing.weak and timing.recurrence):
                start = timing.end
        return self._behind_led(self._without_opening(start, end) if start > begun else start, end)

    def _behind_led(self, start: int, end: int) -> int:
        """The place in [start, end) behind who will do it, by what means and when, where a verb of what is delivered follows.

        全国将〔建成基地20个〕; 依托县职教中心每年〔培养200人〕; 我国将用3年时间〔培育企业1万家〕.
        """
        text, begun = self.reading.text, start
        if ahead := _ahead().match(text, start, end):
            start = ahead.end()
        for timing in self.timings.between(start, min(end, start + _LED)):
            rest = _rest_of_time().match(text, timing.end, end)
            if rest and not _NAMES.search(text, start, timing.start):
                start = rest.end()
        return self._without_opening(start, end) if start > begun else start

    def _without_opening(self, start: int, end: int) -> int:
        while (opening := _OPENING.match(self.reading.text[start:end])) and opening.end():
            start += opening.end()
        put = PUT.match(self.reading.text, start, end)
        return put.end() if put else start

    def subject(self, start: int, end: int) -> tuple[int, int]:
        """The words in front of a level (制造业增加值占GDP比重 in …提高到40%)."""
        text = self.reading.text
        end = self._without_level(start, end)
        for timing in reversed(self.timings.between(start + 2, end)):
            if (timing.recurrence and timing.end >= end - 1) or _SPREAD.fullmatch(text, timing.end, end):
                end = timing.start - (text[timing.start - 1] in "、和")
        end = self._without_level(start, end)
        if spent := _YEARS_TAKEN.search(text, start + 2, end):
            end = spent.start()
        if limits := OF_ANOTHER.match(text, start, end):
            end = limits.end("what")  # 〔预付款比例〕原则上不低于合同金额的30%
        if told := TOLD_FIRST.search(text, start + 2, end):
            end = told.start()  # 收入〔与经济增长同步、〕分别增长6%和8%
        while end > start and text[end - 1] in "的之":
            end -= 1
        if ahead := _AHEAD.search(text, start + 2, end):
            end = ahead.start()
        return start, max(start, end)

    def _without_level(self, start: int, end: int) -> int:
        while (found := level().search(self.reading.text[start:end])) and found[0]:
            end = start + found.start()
        return end
