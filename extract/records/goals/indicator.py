"""What a goal is to reach, as its own clause says it: the indicator of a count, of a share and of a sum."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extract.records.bases.rates import what_rises
from extract.records.document.reading import Reading
from extract.records.goals.change import YEARLY, change_of
from extract.records.goals.counted import Counted
from extract.records.goals.words import GoalWords, bare_verb, verbs
from extract.records.kinds import Change
from extract.records.measures.pairing import of_mixed, paired, with_common
from extract.records.roles.judgement import Judged

_GROWTH_NEXT = re.compile(
    rf"(?:[比较](?:上年|去年|上一年|20\d\d年)(?:同期|底|末)?)?(?:(?:年平均|年均|年|同比)?(?:增长率?|增速|增幅|涨幅|递增)|{YEARLY})"
)
# 财政收入增长8%、〔税占比保持在〕70%以上
_LEVEL_ANEW = re.compile(r"^.*\d[^，。；、\d]{0,8}、(?=[^，。；、\d]{0,24}(?:(?:保持|稳定|控制|维持)在|达|占|率|比重))")
# 〔公益金〕每年安排不低于55%的资金用于
_DEVOTED = re.compile(
    r"(?P<what>[^，。；：、\d]{2,30}?)(?:每年|逐年|年度|应当?|要|须|统筹|原则上|安排|拿出|提取|计提|列支|划出|按照?)+(?:不[低少]于|不超过|至少|约|近|以)*"
)
_BRINGS = re.compile(r"(?:形成|带来|创造|带动|新增|实现)(?:约|近|超过?|不低于|不少于)?")
_BEHIND_SUM = re.compile(r"的?(?!规模(?:[，。；、（）]|$))([^，。；、：（）\d]{2,10})(?=[，。；、（）]|$)")
_ONLY_VERB = re.compile(
    r"(?:其中|同时|并|且|每年|年内|坚持|继续|全力|力争|争取|确保|保证|推动|推进|引导|带动|促进|促使|帮助|支持|实现|使|让|令|将|把|要|会"
    r"|全[市省县区]|各(?:省份|省区市|地|[省市县区])|至少|不低于|不少于|超过?|约|近|达到?)*"
)
_MOVES = re.compile(r"(?:减少|压减|削减|缩减|节约|节省|增加|提高|降低|减免)(?:约|近|各)?$")
_MOVED = re.compile(r"的?(?!以|左右|目标)[\u4e00-\u9fff]{2,12}")  # 减少1%〔经常性开支〕


_DUE_DEED = re.compile(
    r"(?P<what>[^，。；：、\d]{2,8}?)??(?:拟|将|计划|预计|力争|争取|确保|要)[^，。；：、]*?(?P<deed>开工|竣工|完工|投产|建成|启动|完成|投用|交付|通车|开业|交工)$"
)
_SO_MANY_OF = re.compile(
    r"(?!已|拟|将|均|都|正)(?P<what>[^，。；：、\d]{2,14}?)(?:中|里|当中)?(?=[，。；：])(?<!开工)(?<!竣工)(?<!建设)(?<!完成)(?<!投产)"
)


class Indicators:
    """Tells what the goals of a document are to reach. in_scene: by where their scene begins, the numbers of one list."""

    def __init__(self, reading: Reading, words: GoalWords, in_scene: Mapping[int, Sequence[Judged]]) -> None:
        self.reading = reading
        self.words = words
        self.in_scene = in_scene
        self.counted = Counted(reading, words)

    def of(self, item: Judged) -> tuple[str, Change]:
        """What is to be reached, as written, and how it changes."""
        scene, text, view = item.scene, self.reading.text, self.reading.outline.view
        if item.rule == "tally.due_behind" and (due := self._due_behind(item)):
            return due, "level"
        clause_start = self.words.start(item)
        own = clause_start if verbs().match(text, clause_start, scene.start) else scene.clause.start
        change = change_of(
            item, _LEVEL_ANEW.sub("", text[own : scene.start]) if scene.mention.kind == "percent" else text[own : scene.start]
        )
        if mixed := of_mixed(self.reading, scene.statement[0], scene.mention):
            return mixed, change
        if scene.mention.kind == "count":
            if added := self.counted.added(item, clause_start):
                return added, "increase"
            if counted := self.counted.behind(item, clause_start):
                return counted, change
        devoted = _DEVOTED.fullmatch(text, scene.clause.start, scene.start) if item.rule == "share.devoted" else None
        if devoted:
            return view.written(*devoted.span("what")), change
        if scene.mention.kind == "percent" and (whole := self._whole_behind(item)):
            return view.written(*whole), change
        if scene.mention.kind == "money" and (brought := self._brought(item, clause_start)):
            return view.written(*brought), change
        raised = what_rises(self.reading, item)
        if raised and raised[1] - max(raised[0], clause_start) >= 2:
            return view.written(max(raised[0], clause_start), raised[1]), change
        lead_end = min(scene.start, self.counted.beside(item)[0]) if scene.mention.kind == "count" else scene.start
        start, end = self.words.subject(clause_start, lead_end)
        if shared := self._distributed(item, start, end):
            return shared, change
        if scene.mention.kind == "count":
            return self.counted.shared_verb(item, clause_start) + view.written(start, end), change
        if change == "growth":
            end = self._with_growth(start, end, scene.start)
        return view.written(start, end), change

    def _due_behind(self, item: Judged) -> str | None:
        """What so many are, and what is to be done with them by a time behind (172项〔水利工程〕中，27项拟于年内〔开工〕), or None."""
        scene, text, view = item.scene, self.reading.text, self.reading.outline.view
        done = _DUE_DEED.match(text, scene.end, scene.clause.end)
        if done is None:
            return None
        if done["what"]:
            return view.written(*done.span("what")) + view.written(*done.span("deed"))
        for number in reversed(self.reading.numbers_between(scene.statement[0], scene.start)):
            if number.quantity and number.quantity.unit == scene.quantity.unit and (of := _SO_MANY_OF.match(text, number.end)):
                return view.written(*of.span("what")) + view.written(*done.span("deed"))
        return None

    def _brought(self, item: Judged, start: int) -> tuple[int, int] | None:
        """What a sum behind a bare verb is (形成50亿元〔产值〕), or None."""
        text, scene = self.reading.text, item.scene
        bare = bare_verb().fullmatch(text[start : scene.mention.bounded[0]]) or _BRINGS.fullmatch(text, start, item.start)
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

    def _with_growth(self, start: int, end: int, limit: int) -> int:
        match = _GROWTH_NEXT.match(self.reading.text[end:limit])
        return end + match.end() if match else end
