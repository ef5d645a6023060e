"""What a number is of where its own words only name a case: the measure said before all cases (绿地率：旧区改造不低于25%).

The measure stands in front of a colon in the statement, or opens the list: 损耗定额如下：稻谷：存放一年以内的，不超过0.2%. The nearest label with
the measure is what is limited; a step (存放一年以内的) is its condition and never the subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.fold import fold
from extract.records.beneficiary.nouns import names_somebody
from extract.records.document.reading import Reading
from extract.records.measures.phrase import bare
from extract.seek import behind_last

Place = tuple[int, int]

_MEASURE: Final = r"(?:比率|比例|占比|比重|费率|税率|利率|征收率|率|额|量|数|标准|定额|限额|限度|幅度|系数|浓度|水平|损耗|费|价)"
_HEAD = re.compile(
    rf"(?P<what>[^，。；：\n]{{0,24}}?{_MEASURE})(?:（[^（）]*）)?(?:要求|指标|上限|下限)?(?:标准)?(?:按照?[^，。；：]{{0,8}}(?:标准|规定|比例))?"
    r"(?:原则上|分别|规定|统一|暂)*(?:为|是|如下|执行|控制|掌握|确定)*$"
)
_LABEL: Final = 24  # characters of a label in front of a colon
_CASE: Final = 12  # characters of the words that name a case
_BACK: Final = 4  # statements that go on with the cases of one measure
_ADVERB = re.compile(r"^(?:累计|合计|一般|最多|最高|均|则|也|各|且)+$")
_TAIL = re.compile(r"[^的对占和与及、（）]{1,3}(?:比例|比率|[率费])$")  # 机械化率, 首付款比例
_MEASURE_ENDS = re.compile(rf"{_MEASURE}$")
_NO_CASE = re.compile(rf"{_MEASURE}$|[增降升减长]|\d|占|度$|值$|面积$|收入$|投资$|出口$|进口$|[年月]$")
_STEP = re.compile(r"\d|[以之][上下内外]|[的者时]$")


def _colons(text: str, start: int, end: int) -> Iterator[Place]:
    """The [start, end) of each label in front of a colon, the nearest first."""
    at = text.rfind("：", start, end)
    while at >= 0:
        begin = max(at - _LABEL, behind_last(text, start, at, "，。；：\n"))
        yield begin, at
        at = text.rfind("：", start, at)


def _measure(text: str, place: Place) -> Place | None:
    found = _HEAD.match(text, *place)
    return found.span("what") if found and found.end() == place[1] else None


_COST_STEP = re.compile(
    r"[^，。；：、\d]{2,20}(?:费用?|金额|总额|额|收入|支出|款|价)(?:在|为)?\d[^，。；：、]{0,12}?(?:以[上下内]|[至到-]\d[^，。；：、]{0,6})的?(?:部分)?$"
)
_NEAR_STEP: Final = 40  # characters from the label of a step to its share


def cost_step(text: str, start: int, end: int) -> Place | None:
    """The class with the step of its cost right in front of a share (〔低保户单次费用3万元以下〕70%、三无人员…80%), or None."""
    begin = max(end - _NEAR_STEP, behind_last(text, start, end, "，。；：、\n"))
    return (begin, end) if _COST_STEP.fullmatch(text, begin, end) else None


def _class_before(text: str, start: int, step: Place) -> Place | None:
    """The class of the step in front of one that names only the cost (低保户费用3万以下70%、〔费用3万以上〕80%), or None."""
    cost = re.split(r"\d", text[slice(*step)], maxsplit=1)[0]
    end = step[0] - 1
    if text[end : end + 1] != "、" or (before := text.rfind(cost, start, end)) < 0:
        return None
    begin = behind_last(text, start, end, "，。；：、\n")
    return (begin, before) if begin < before else _class_before(text, start, (before, end)) if begin == before else None


def measure_above(reading: Reading, position: int, start: int, end: int) -> str | None:
    """What the measure that heads the cases is, with the case's label: for the words [start, end) of a number that say none themselves."""
    text, view = reading.text, reading.outline.view
    if stepped := cost_step(text, opening := reading.statement_at(position)[0], position):
        whose = _class_before(text, opening, stepped)
        return (view.written(*whose) if whose else "") + view.written(*bare(text, *stepped))
    own = _ADVERB.sub("", text[start:end])
    long = len(own) > _CASE
    if (long and not names_somebody(own)) or _MEASURE_ENDS.search(own):
        return None
    opening = reading.statement_at(position)[0]
    labels = list(_colons(text, opening, start))
    named = next((what for what in (_measure(text, place) for place in labels) if what), None) or _opened(reading, opening, labels)
    if named is None:
        return None
    if long:
        return view.written(*bare(text, *named))  # 缴费费率：〔满35周岁至未满45周岁参保人员〕为0.02%
    label = (start, end) if own and not _STEP.search(own) else labels[0] if labels and _measure(text, labels[0]) is None else None
    return (view.written(*bare(text, *label)) if label else "") + view.written(*bare(text, *named))


_CLASS = re.compile(
    r"(?:国家|省|市|县|区|乡|镇|村|州|旗)(?:[、和及]?(?:省|市|县|区|乡|镇|村|州|旗))*(?:本?级|域)?(?:以[上下])?"
    r"|(?:城[市镇乡区]|县城|农村|乡村|[山牧矿林]区|平原|丘陵|[东中西]部|沿海|内陆|边境)(?:地区|居民|户籍|人口)?|男(?:性|生)|女(?:性|生)"
    r"|(?:学前|小学|初中|高中|本科|硕士|博士)(?:生|阶段)?|[一二三四](?:级|类|档|线)(?:以[上下])?"
)
_MEASURED = re.compile(rf"(?:{_MEASURE}|[度人]|水平)$")


def of_class(own: str, before: str) -> str | None:
    """A class's name with what was told of another class before (省级网办率不低于90%，〔市县级〕不低于70%: 市县级网办率), or None."""
    if not _CLASS.fullmatch(fold(own)) or not _MEASURED.search(fold(before)):
        return None
    first = _CLASS.match(fold(before))
    return own + (before[first.end() :] if first and first.end() < len(before) - 1 else before)


def with_measure(own: str, before: str) -> str | None:
    """A case's name with the measure that what was spoken of before ends on (资本金比例…，其中〔商业地产〕: 商业地产资本金比例), or None."""
    measure = _TAIL.search(fold(before))
    if not own or len(own) > _CASE or _NO_CASE.search(fold(own)) or measure is None:
        return None
    return own + before[measure.start() :]


def _opened(reading: Reading, opening: int, labels: list[Place]) -> Place | None:
    """The measure that an earlier statement or the lead-in opens the cases with, for a statement that begins with a label."""
    text = reading.text
    before = reading.previous_statement(opening) if labels else None
    for _ in range(_BACK):
        if before is None:
            break
        for place in _colons(text, *before):
            if what := _measure(text, place):
                return what
        before = reading.previous_statement(before[0])
    lead = reading.lead_in_at(opening)
    return next((what for what in (_measure(text, place) for place in _colons(text, *lead)) if what), None) if lead else None
