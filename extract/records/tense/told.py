"""Whether what is said at a number lies ahead or behind: by the words of its clause, the year that governs it, its heading."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from extract.elements.marks import CHINESE_ITEM, NUMBER_IN_BRACKETS
from extract.model import Mention
from extract.records import vocabulary
from extract.records.tense.carried import CARRIED_OVER, DURING, announced, carried_date, opened_date, times_said
from extract.records.tense.governing_year import (
    any_in,
    due_in_row,
    goes_on_telling,
    governing_year,
    headed_past,
    in_review,
    is_past,
    last_in,
    tells_of_part,
)
from extract.records.tense.passage import passage_tense

if TYPE_CHECKING:
    from extract.records.document.reading import Reading
    from extract.records.scene.moment import Moment as Scene

_ASKED = re.compile(r"(?:不(?:低于|少于|超过|高于|小于|大于)|[≥≤])[^，。；]{0,10}$")  # said of what must be, seldom of what was
MEASURED_YEAR: Final = (
    r"(?:上一?个?(?:会计|纳税)?年度|[近前][一二三两\d]个?(?:会计|纳税)?年度?(?!来)|最近[一二三两\d]个?(?:会计|纳税)?年度?)"
)
_MEASURED_YEAR = re.compile(MEASURED_YEAR)
_ESTIMATED = re.compile(r"累计[^。；]{0,60}预计")  # 累计减税降费预计达到10万亿元: reckoned for what is nearly over
_AHEAD = re.compile(r"(?:(?:提出|明确|部署|要求|承诺|宣布)[，：]?|力争|争取|确保|预计|目标|计划|到|至)$")
_PUT_FORWARD = re.compile(r"(?:提出|明确|部署|要求|承诺|宣布)[，：]?$")
# “十四五”前四年: a plan period told of within it
_SO_FAR = re.compile(r"”?(?:时期)?(?:前[一二三四]年|以来|来(?=，|全|我|共|累|[省市县区])|前[\d一二三四五六七八九十]{1,2}个?(?:月|季度))")
# 自88年推动至112年底，〔累计〕受理: what has been done, whatever the day of the paper
_COUNTED_UP = re.compile(
    r"(?:自|从)[^，。；：]{2,16}?(?:至|到|迄|截至)[^，。；：]{1,14}(?:底|末|止|日|月|年度?)，?(?:已|业已|经)?(?:累计|累积|合计|总计|共(?!同|享|建))(?!预计|将|可|达到?[^，。；]{0,6}目标)"
)
_RECENT = re.compile(r"(?:近|过去)(?:的)?(?:[一二两三四五]|\d)年(?!内)[^，。；]*(?:平均|年均|累计|增速|增长)")
_OVER = re.compile(r"在?过去的?[一二三四五六七八九十\d]{1,2}年(?:间|里|中|来)?，")
_TOLD_BEHIND = re.compile(
    r"[^，。；]{0,6}，(?:同比|比上年|较上年|比去年|较去年|环比)[^，。；]{0,4}(?:增|降|减|提高|上升|回落|翻|持平|扩大|收窄)"
)
_UP_TO_NOW = re.compile(r"(?:截至|截止到?|截止至?)$")


def _running(reading: Reading, year: Mention) -> bool:
    """Whether a time is the document's own year, or a period in its last, and no limit (年底前)."""
    time, today = year.time, reading.anchor
    return bool(
        time
        and today
        and time.first
        and time.last
        and time.first <= today <= time.last
        and today.year == time.last.year
        and reading.text[year.end : year.end + 1] != "前"
    )


_YEAR_END: Final = 11  # from this month on a year's own growth can be told
_WHOLE_YEAR = re.compile(r"全年|(?:增长|增速|增幅|涨幅|下降)(?:率|目标)?[^，。；]{0,3}$")


def _of_year_to_come(reading: Reading, year: Mention, scene: Scene) -> bool:
    """Whether the growth of a whole year is told before that year can be over (四月的报道：2022年规模以上工业增加值增长5%)."""
    said = reading.text[year.start : scene.start]
    whole = year.time is not None and year.time.grain == "year"
    return whole and reading.anchor is not None and reading.anchor.month < _YEAR_END and bool(_WHOLE_YEAR.search(said))


_TOLD_SO_FAR = re.compile(r"[^，。；：]{0,6}(?:截至|截止)")


def _told_before(reading: Reading, statement: int) -> bool:
    """Whether the statement before in the paragraph opens with what has been reached so far, or with a year or period that is over.

    截至2022年底，…。〔数量达到25万个。〕; “十三五”期间，…。〔入园率达到97%。〕
    """
    here = statement
    for _ in range(CARRIED_OVER):
        before = reading.previous_statement(here)
        if before is None or reading.text[here - 1] not in "。！":
            return False
        if _TOLD_SO_FAR.match(reading.text, *before):
            return True
        said = times_said(reading, *before)
        if said or any_in(reading.goals, *before):
            return _opens_past(reading, before, said)
        here = before[0]
    return False


_PARAGRAPH_NO = re.compile(rf"\d{{1,3}}[.．、]\s?(?!\d)|{NUMBER_IN_BRACKETS}|{CHINESE_ITEM}")  # 8. 二零二三年，…


def _opens_past(reading: Reading, statement: tuple[int, int], said: Sequence[Mention]) -> bool:
    """Whether a statement opens with a year or period that is over, the first of its times, and sets no goals."""
    mark = _PARAGRAPH_NO.match(reading.text, *statement)
    opens = mark.end() if mark else statement[0]
    if not said or said[0].time is None or said[0].start - opens > 1 or not said[0].time.year_named:
        return False
    over = is_past(reading, said[0].time.last) and DURING.match(reading.text, said[0].end) is not None
    return over and not any_in(reading.goals, *statement)


def _under_way(reading: Reading, statement: int, position: int) -> bool:
    """Whether the period that an earlier statement opens with is in its last year, and the passage tells of what was reached in it so
    far.
    """
    over = carried_date(reading, statement)
    if over is None or not _running(reading, over) or reading.outline.facts.genre not in _REPORTS:
        return False
    return not any_in(reading.goals, statement, position) and passage_tense(reading, position) == "past"


_REPORTS: Final = ("news", "work_report", "other")
GOALS_ARE = re.compile(
    r"目标(?:任务)?(?:建议|初步|拟)*(?:安排|确定|定)?(?:是|为|如下)?：|目标(?:任务)?(?:建议|初步|拟)*(?:安排|确定|定)?[是为]"
    r"|(?:提出|明确|确定|设定|下达)了?[^，。；：\d]{0,20}(?:指标|目标)[^，。；：\d]{0,6}："
)


def _dated_above(reading: Reading, statement: int, position: int) -> bool:
    """Whether a date ahead that stands outside of its statement governs a place: in its row, its paragraph, or what opens its section."""
    if due_in_row(reading, position) or carried_date(reading, statement):
        return True
    return opened_date(reading, position) is not None


def _whole_year_told(reading: Reading, year: Mention, position: int) -> bool:
    """Whether a report's 全年 is the year that it reviews, as its passage tells."""
    whole = reading.outline.facts.genre in _REPORTS and reading.text.startswith("全年", year.start)
    return whole and (passage_tense(reading, position) == "past" or _told_before(reading, reading.statement_at(position)[0]))


def _unmarked(reading: Reading, scene: Scene, year: Mention | None) -> bool:
    """Whether a number takes the tense of its passage: no year governs it, and no award states it (but for reports of work, which give
    none).
    """
    awarded = scene.mention.kind != "count" and reading.outline.facts.genre != "work_report" and scene.has("award_statement")
    return not awarded and (year is None or not reading.anchor)


def _of_any_year(reading: Reading, scene: Scene) -> bool:
    """Whether a number is asked for in whatever year it is measured (上年度研发投入不低于200万元), and no word tells of what was reached."""
    start = scene.statement[0]
    if reading.text.find("年", start, scene.start) < 0:
        return False
    looks = list(_MEASURED_YEAR.finditer(reading.text, start, scene.start))
    if not looks:
        return False
    told = reading.facts[bisect_left(reading.facts, start) : bisect_left(reading.facts, scene.start)]
    if reading.times_between(start, looks[-1].start()) or any(
        not looks[-1].start() <= place < looks[-1].end() and not reading.text.startswith("累计", place) for place in told
    ):
        return False
    asked = _ASKED.search(reading.text, start, scene.start) is not None
    return asked or scene.has("statute") or (scene.has("normative") and scene.has("one_sided"))


def _in_force_since(reading: Reading, time: Mention) -> bool:
    """Whether a time is the past start of what holds on (2023年1月起，低保标准提高至800元)."""
    return reading.text.startswith("起", time.end) and time.time is not None and is_past(reading, time.time.last)


def _in_list_of_goals(reading: Reading, statement: int, position: int) -> bool:
    """Whether a place stands in a list of a paragraph that sets goals, and nothing in its statement tells of the past."""
    opener = announced(reading, statement)
    return opener is not None and GOALS_ARE.search(reading.text, *opener) is not None and not any_in(reading.facts, statement, position)


_TASKS: Final = 4  # statements that open with a task, more than do not, by which a paragraph of a report is known


def _of_tasks(reading: Reading, position: int) -> bool:
    """Whether a place stands in a paragraph of a report of work that is task after task and tells of nothing reached."""
    sentence = reading.sentence_at(position)
    if sentence is None or reading.outline.facts.genre != "work_report":
        return False
    weight = reading.passages.block(sentence.block)
    return weight.tasks >= _TASKS and not weight.behind


def _due_later(reading: Reading, start: int, position: int) -> bool:
    """Whether a date governs a place that lies behind the document's own year (“十五五”期间，获批5个)."""
    year = governing_year(reading, start, position)
    last = year.time.last if year is not None and year.time is not None else None
    return last is not None and reading.anchor is not None and last.year > reading.anchor.year


def tense(reading: Reading, scene: Scene) -> str:
    """The words of the scene's own clause weigh most, then the year that governs it, then its statement, then its heading."""
    start = scene.statement[0]
    facts = any_in(reading.sure_facts, scene.clause.start, scene.start)
    headed = reading.set_ahead(scene.start) and not headed_past(reading, scene.start)
    if facts and (headed or carried_date(reading, start) or _due_later(reading, start, scene.start)):
        facts = any_in(reading.told_facts if headed else reading.firm_facts, scene.clause.start, scene.start)
    aims = reading.sure_goals if reading.outline.facts.genre == "news" else reading.goals
    goals = any_in(aims, scene.clause.start, scene.start)
    if _of_any_year(reading, scene):
        return ""
    looks_back = reading.outline.facts.retrospective and not reading.looks_ahead_from(scene.start)
    if not goals and (facts or looks_back or _RECENT.search(reading.text, scene.clause.start, scene.start)):
        return "past"
    counted = _COUNTED_UP.search(reading.text, start, scene.start)
    if counted and not any_in(reading.goals, counted.end(), scene.start):
        return "past"
    if reading.outline.facts.genre == "news" and _ESTIMATED.search(reading.text, start, scene.start):
        return "past"
    if (
        scene.mention.kind != "money"
        and reading.text.find("过去", start, scene.start) >= 0
        and not any_in(reading.sure_goals, start, scene.start)
        and _OVER.search(reading.text, start, scene.start)
    ):
        return "past"  # 编制在过去四年，每年平均增长2.5%
    told = reading.told_facts if headed else reading.facts
    last_fact, last_goal = last_in(told, start, scene.start), last_in(reading.goals, start, scene.start)
    opened = GOALS_ARE.search(reading.text, start, scene.start)  # also in a review: it tells what comes next
    aimed_at = opened is not None and max(last_goal, opened.start()) > last_fact
    year = governing_year(reading, start, scene.start)
    if year is not None and scene.mention.kind == "money" and _in_force_since(reading, year):
        year = None
    if year is not None and year.time is not None:
        ahead = reading.text[max(start, year.start - 4) : year.start]
        expected = goals and reading.text.startswith("预计", last_in(aims, scene.clause.start, scene.start))
        if not year.time.year_named and (not goals or expected) and not aimed_at and in_review(reading, scene.start):
            return "past"  # 全年增长4.9% below 2025年工作回顾: the year that the heading tells of
        if (
            (_UP_TO_NOW.search(ahead) and not _due_later(reading, start, scene.start))
            or _SO_FAR.match(reading.text, year.end)
            or is_past(reading, year.time.last)
        ):
            return "past"
        if tells_of_part(reading, year) or goes_on_telling(reading, year):
            return "past"
        if not goals and not aimed_at and not scene.has("one_sided") and _whole_year_told(reading, year, scene.start):
            return "past"
        begun = year.time.first is None or reading.anchor is None or year.time.first <= reading.anchor
        if not goals and begun and not _AHEAD.search(ahead) and _TOLD_BEHIND.match(reading.text, scene.end):
            return "past"  # 全年完成投资800亿元，比上年增长4%
        # 今年，计划新建15所，〔覆盖率达88%〕
        aimed = goals or last_in(aims, year.end, scene.start) > last_in(reading.facts, year.end, scene.start)
        if reading.outline.facts.genre == "news" and not aimed and not _AHEAD.search(ahead) and _running(reading, year):
            return "future" if _of_year_to_come(reading, year, scene) else "past"  # reports tell of the year they stand in
        if not aimed and _running(reading, year) and reading.reports(scene.statement):
            return "past"
        facts_told = told if reading.outline.facts.genre in ("other", "news", "work_report") else reading.sure_facts
        put = year.start if _PUT_FORWARD.search(ahead) else -1  # …已提前完成；又提出，2029年完成35万件
        # to a year, and then 共确认: without a date, words decide
        done = not reading.anchor and last_in(facts_told, start, scene.start) > max(last_goal, put)
        if not done and (reading.anchor or _AHEAD.search(ahead) or year.kind == "range"):
            return "future"
    listed = _in_list_of_goals(reading, start, scene.start) and not (
        reading.outline.facts.genre in ("news", "other") and _TOLD_BEHIND.match(reading.text, scene.end)
    )
    if year is None and (aimed_at or listed):
        return "future"
    if year is None and not any_in(reading.firm_facts, start, scene.start) and _dated_above(reading, start, scene.start):
        return "past" if _under_way(reading, start, scene.start) else "future"
    if last_fact > last_goal:
        return "past"
    if last_fact < 0 and last_goal < 0 and year is None and _told_before(reading, start):
        return "past"
    if not aimed_at and in_review(reading, scene.start):
        return "past"
    if reading.in_goal_section(scene.start) or vocabulary.looks_ahead(reading.lead_in(scene.start)):
        return "future"
    if not any_in(reading.surest_goals, start, scene.start) and _unmarked(reading, scene, year):
        surroundings = passage_tense(reading, scene.start)
        tells = scene.mention.kind != "money" or reading.outline.facts.genre == "work_report"
        if surroundings == "future" or (surroundings and tells):
            return surroundings
        if not surroundings and _of_tasks(reading, scene.start):
            return "future"
    tasks = reading.year_of_tasks
    if tasks and int(tasks["year"]) >= reading.this_year and reading.outline.facts.genre == "plan" and last_fact < 0:
        return "future"
    return "future" if last_goal >= 0 or (year is not None and reading.outline.facts.genre == "plan") else ""
