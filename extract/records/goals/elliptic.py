"""The indicator of an elliptic goal, which takes over what the goals before it spoke of (到2025年新增6家; 其中〔散货〕120万吨)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from extract.fold import fold
from extract.records.document.reading import Reading
from extract.records.goals.change import YEARLY, raises_the_aim
from extract.records.goals.elsewhere import Elsewhere, headed
from extract.records.goals.words import GoalWords, bare_verb, verb_chain
from extract.records.kinds import Change
from extract.records.measures.dependent import is_bare_measure, without_ratio
from extract.records.measures.heads import of_class
from extract.records.measures.phrase import bare
from extract.records.movement import ALONE
from extract.records.roles.judgement import Judged

# 较2023年翻一番: what was named before
_COMPARED_WITH = re.compile(
    r"^(?:又|还|分别|则|也)*(?:比|较|对比|与|同)(?:\d{4}年|上一?年|去年|“?十[一二三四五]五”?|(?:年度|年初|原定?|既定|今年|全年)?(?:计划|目标|预算|任务))"
    r"(?:数|底|末|度|同期)?(?:相比)?的?(?:[\d.]+[^，。；\d]{1,10}$)?"
)
_ADDED = re.compile(r"^(?:净增|新增|新培育|新认定|新引进)(?=[^，。；]{2})|(?:净增|新增|增加)$")  # 企业净增50家，〔总数〕突破600家
_BARE_GROWTH = re.compile(rf"(?:其中|平均|年均|每年|年|同比|复合)*(?:增长率?|增速|增幅|递增|比增|翻番|增)|{YEARLY}")
_BARE_GROWTH_END = re.compile(rf"(?:年均|年|同比|复合)*(?:增长率?|增速|增幅|递增|比增)$|同比增$|{YEARLY}$|年均$|{ALONE}$")
# 电动车〔销售量〕3000辆、渗透率达到50%
_AMOUNT_END = re.compile(r"(?<=..)(?:销售量|销量|产量|数量|保有量|总数|总量|个数|人数|户数|面积|里程)$")
_SHARE_END = re.compile(r"占[^，。；]{1,16}(?:比重|比例)$")  # 数字经济增加值占生产总值的比重达50%，年均增长12%: the whole grows
_STAGE = re.compile(r"竣工|开工|完工|交付|投产|投用|启用")
_PLACE = re.compile(r"(?:全[市省县区]|[\u4e00-\u9fff]{1,6}(?:城区|市区|县域|农村|乡镇|开发区|新区|老城区|城镇|主城|市|县|区|镇|乡|村))")
_OF_A_KIND = frozenset(
    ("家", "户", "所", "座", "辆", "部", "台", "套", "盏", "根", "亩", "公里", "平方米", "张", "名", "人", "位", "支", "场")
)
_PARTS = frozenset(("tally.part_of_goal", "money.part_of_goal"))
_SIZE = re.compile(r"(?:超过?|逾|达到?|突破|不低于|不少于)?[\d.]+[十百千万亿]*(?:元|吨|亩|平方米)(?:及?以上|级)?")
_ONLY_SIZE = re.compile(r"(?:其中)?(?:超过?|达到?|过|突破|不低于|不少于|大于)?[\d.]+[万亿千百]*[^，。；：\d]{1,4}(?:及?以[上下])?的?")
_SET_ASIDE = re.compile(
    r"(?:(?:拟|擬|计划|計劃|预计|預計|预期|預期)*安排(?:为|為)?|(?:力争|确保|將|将|要)*(?:达到?|達到?|突破|超过|超過|完成|实现|實現|为|為|约|約))$"
)
_SHORT_PART = 6  # characters that name a part and not what it is a part of
_TOTAL = re.compile(r"(?:总数|总量|总额|总规模)$")


def is_part(item: Judged) -> bool:
    """Whether a goal is part of the one before it, due and told as the whole (260万吨（其中散货〔120万吨〕))."""
    return item.rule in _PARTS


class _Told(NamedTuple):
    """A goal told in the statement: where the list that its number stands in begins, its indicator, and its unit."""

    start: int
    indicator: str
    unit: str


class SpokenOf:
    """What the goals of a document have spoken of, asked for each in turn. in_scene: by where their scene begins, the numbers of one
    list.
    """

    def __init__(self, reading: Reading, words: GoalWords, in_scene: Mapping[int, Sequence[Judged]]) -> None:
        self.reading = reading
        self.in_scene = in_scene
        self.elsewhere = Elsewhere(reading, words)
        self._statement = (-1, -1)
        self._told: list[_Told] = []  # in the statement
        self._way: Change = "level"  # how the goal before changes
        self._whole: tuple[str, Change] = "", "level"  # the last goal that is no part of another, and how it changes

    def whole(self, item: Judged, said: str, change: Change) -> tuple[str, Change]:
        """The indicator of the next goal and how it changes, where its own clause says `said` and `change`."""
        if item.scene.statement != self._statement:
            self._statement, self._told = item.scene.statement, []
        if self._told and self._way == "growth" and raises_the_aim(item):
            change = "growth"  # 生产总值增长6%，力争6.5%
        part = is_part(item)
        change = self._way = self._whole[1] if part else change
        indicator = headed(self.reading, item, self._named(item, said, change))
        if not part:
            self._whole = indicator, change
        self._told.append(_Told(item.scene.start, indicator, item.scene.quantity.unit))
        return indicator, change

    def _named(self, item: Judged, said: str, change: Change) -> str:
        last = self._last(item)
        without_added = _ADDED.sub("", last)
        indicator = _complete(said, without_added if change == "level" else last, change) or self.elsewhere.of(item)
        if not last and _BARE_GROWTH.fullmatch(_COMPARED_WITH.sub("", fold(indicator))):
            indicator = self._of_sum_before(item) + indicator
        if last and self.reading.text.startswith("其中", item.scene.clause.start) and _PLACE.fullmatch(fold(indicator)):
            indicator += without_added  # 新增泊位5000个，其中〔中心城区〕3000个
        if is_part(item) and len(indicator) <= _SHORT_PART:
            indicator += _TOTAL.sub("", _ADDED.sub("", self._whole[0]))
        return indicator

    def _of_sum_before(self, item: Judged) -> str:
        """What the sum in front of a bare growth is of (〔一般公共预算收入〕拟安排184亿元，增长3.5%), or nothing."""
        numbers = self.reading.numbers_between(item.scene.statement[0], item.scene.clause.start)
        if not numbers or numbers[-1].kind != "money":
            return ""
        clause = self.reading.clause_at(numbers[-1].start, numbers[-1].end)
        place = bare(self.reading.text, max(clause.start, item.scene.statement[0]), numbers[-1].start)
        said = _SET_ASIDE.sub("", self.reading.outline.view.written(*place))
        return "" if any(sign.isdigit() for sign in said) else said

    def _last(self, item: Judged) -> str:
        """The indicator said last, or, for a number of a list, that of its place in the list before (…分别达A、B，提高a、〔b〕)."""
        group = self.in_scene[item.scene.start]
        before = [indicator for start, indicator, _ in self._told if start != item.scene.start]
        place = len(before) - len(group) + group.index(item)
        if len(group) > 1 and place >= 0:
            return before[place]
        alike = item.scene.mention.kind == "count" and item.scene.quantity.unit in _OF_A_KIND
        same = [indicator for _, indicator, unit in self._told if unit == item.scene.quantity.unit] if alike else []
        return same[-1] if same else self._told[-1].indicator if self._told else ""


def _complete(said: str, last: str, change: Change) -> str:
    """An indicator made whole: a bare verb (新增) or growth word (年均增长) takes over what was spoken of before."""
    bare = _COMPARED_WITH.sub("", fold(said))
    if last and _STAGE.fullmatch(bare):
        return said + (last[verb.end() :] if (verb := verb_chain().match(fold(last))) else last)  # 建设住房16万套，〔竣工〕7万套
    if not bare or bare_verb().fullmatch(bare):
        return _BARE_GROWTH_END.sub("", last) if not bare and change == "level" else last
    if last and (classed := of_class(said, last)):
        return classed
    if (noun := fold(last).rfind("的") + 1) and _ONLY_SIZE.fullmatch(bare):
        return said.removesuffix("的") + "的" + last[noun:]  # 收入超5亿元的服务商30家，其中〔超10亿元的〕5家
    if (verb := verb_chain().match(bare)) and _ONLY_SIZE.fullmatch(bare, verb.end()) and (size := _SIZE.search(fold(last))):
        # 年收入超10亿元的企业5家、〔超5亿元的〕12家
        return last[: size.start()] + said[verb.end() :].removesuffix("的") + last[size.end() :]
    if last and is_bare_measure(bare):
        return (_AMOUNT_END.sub("", without_ratio(last)) if bare.endswith(("率", "度")) else last) + said
    if _BARE_GROWTH.fullmatch(bare):
        return _SHARE_END.sub("", _BARE_GROWTH_END.sub("", last)) + said
    return said
