"""Awards in steps: 投资额…A、B、C的，分别给予a、b、c; a further year that refers to the same steps (第二年达到上述标准的); a step in front of its sum."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.records import beneficiary
from extract.records.awards.conditions import LEVEL_START, Conditioned, step_of
from extract.records.awards.grants import Grant
from extract.records.beneficiary import Holder
from extract.records.document.reading import Reading
from extract.records.roles.judgement import Judged

_OF_WHOM = re.compile(r"(?:（[^（）]{1,4}）|及?以[上下])*(?P<who>的[^，。；：的]{1,20})，")  # 1亿元、5亿元〔的设计企业〕，
_NO_HEAD = re.compile(r"(?:部分|标准|比例|幅度|额度|档次?|情形|情况|规模|条件|时候?|要求|目标|水平|年度?|月份?|资金|奖励|补[贴助])$")
_GIVEN_TO = re.compile(
    r"的，(?:每[家店个项户]|分别|一次性|再)*(?:给予|奖励|补助|资助|奖补|发给)(?P<who>(?!每|最|单)[^，。；：、\d每最]{2,14}?)(?:最高|一次性|不超过|分别)*$"
)
_CLASS = re.compile(r"(?!及?以[上下]|左右|且|或)[^，。；：、（的\d]{2,8}(?=，[且并])")  # 认定为5000万元、1亿元〔税收楼〕，且…的，分别
# 〔第二年到账外资〕达到上述标准的，
_AS_ABOVE = re.compile(
    r"(?P<what>[^，。；：]{0,24}?)(?:达到|达|符合|满足|具备)?(?:上述|前述|前款|前项|同等|相应|以上|同一)(?:标准|条件|规模|档次|额度|要求|金额|数额)"
    r"(?P<more>[^，。；：的者]{0,16})[的者]，"
)
_NUMBER = re.compile(r"[\d一二三四五六七八九十百千万两]")
_NUMBER_FIRST = re.compile(rf"(?:达到?|超过|满|首次)*{_NUMBER.pattern}")
_PLAIN = re.compile(r"[^的、]{1,14}")
_ALLOWANCE = re.compile(r"(?:补贴|补助|津贴|礼金|慰问金|敬老金|优待金|奖励金|补助金)$")
_IN_FRONT = "money.step_bare"  # 按投资额〔50万－100万美元〕奖励10万元


class Ladders:
    """Names who gets one step of a ladder, by the step that belongs to the sum."""

    def __init__(self, reading: Reading, conditioned: Conditioned) -> None:
        self.reading = reading
        self.text = reading.text
        self.conditioned = conditioned

    def name(self, grant: Grant, holder: Holder | None, noun: str) -> str | None:
        """Who gets a sum of a ladder, as written: the step, with whom it is a step of; None where the sum is no step."""
        if len(grant.row) > 1:
            return self._shared(grant, holder, noun)
        return self._alone(grant, holder, noun)

    def _shared(self, grant: Grant, holder: Holder | None, noun: str) -> str | None:
        """The step of a list of steps in front of a list of sums."""
        start, first = grant.judged.scene.statement[0], grant.row[0].start
        cut = max(start, self.text.rfind("；", start, first))
        run = step_of(self.conditioned.judged.between(cut, first), len(grant.row))
        if run is None:
            return self._as_above(grant, (start, cut, first), noun)
        step = run[grant.row.index(grant.judged)]
        written = self.reading.outline.view.written
        measure_start = step.scene.clause.start
        measure = LEVEL_START.sub("", written(measure_start, run[0].start))
        behind = _OF_WHOM.match(self.text, run[-1].scene.mention.whole_end)
        named_there = behind and (beneficiary.names(behind["who"]) or not (noun or _NO_HEAD.search(behind["who"])))
        who = written(*behind.span("who")) if behind and named_there else noun
        if given := receiver_of_list(self.text, run[-1].scene.mention.whole_end, first):
            called = _CLASS.match(self.text, run[-1].scene.mention.whole_end)
            named = written(*called.span()) if called else ""
            return measure + written(step.start, step.scene.mention.whole_end) + named + "的" + written(*given)
        if holder and measure_start <= holder.start < run[0].start:
            measure = written(holder.start, run[0].start)
        elif holder and holder.end <= run[0].start:
            who = "的" + written(holder.start, holder.end)
        return measure + written(step.start, step.scene.mention.whole_end) + who

    def _as_above(self, grant: Grant, place: tuple[int, int, int], noun: str) -> str | None:
        """The step of a list that is only referred to (第二年达到上述标准的，分别…). place: statement, last ；, first sum."""
        start, cut, first = place
        said = _AS_ABOVE.search(self.text, max(cut, first - 60), first) if cut > start else None
        run = step_of(self.conditioned.judged.between(start, cut), len(grant.row)) if said else None
        if said is None or run is None:
            return None
        written = self.reading.outline.view.written
        step = run[grant.row.index(grant.judged)]
        what = said.span("what") if said["what"].strip("；") else (step.scene.clause.start, run[0].start)
        measure = LEVEL_START.sub("", written(*what).lstrip("；;"))
        return measure + written(step.start, step.scene.mention.whole_end) + written(*said.span("more")) + noun

    def _alone(self, grant: Grant, holder: Holder | None, noun: str) -> str | None:
        """The step of one sum that says no measure (200至300亩的), with that of the step before; a step right in front of its sum."""
        if holder is None:
            return None
        written = self.reading.outline.view.written
        if holder.bare and _NUMBER_FIRST.match(self.text, holder.start):
            measure = self._measure(self.conditioned.judged.between(holder.start, holder.end))
            if measure is None or not (_PLAIN.fullmatch(measure) or _NUMBER.match(self.text, holder.start)):
                return None  # 已达标楼宇…的财力，首次达到10亿元的: the words stand alone
            said = written(holder.start, holder.end)
            return _joined(said if said.startswith(measure) else measure + said, noun)
        clause = grant.head.scene.clause
        steps = [j for j in self.conditioned.judged.between(clause.start, grant.head.start) if j.rule == _IN_FRONT]
        if holder.bare or not steps or holder.end > clause.start or (measure := self._measure(steps)) is None:
            return None
        named = beneficiary.noun_opening(self.text[holder.start : holder.end])
        whose = "的" + written(holder.start + named[0], holder.start + named[1]) if named else ""
        return _joined(measure + written(steps[-1].start, steps[-1].scene.mention.whole_end), whose)

    def _measure(self, steps: Sequence[Judged]) -> str | None:
        """What the first of these conditions measures, as written: in its own clause or at the step before."""
        place = self.conditioned.measure_at(steps[0]) if steps else None
        if place and _ALLOWANCE.search(self.text, *place):
            return None  # 敬老礼金〔65岁至79岁〕: the money is not what is measured
        return self.reading.outline.view.written(*place) if place else None


def receiver_of_list(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the words in front of a list of sums name the one it is given to (…的，分别给予〔运营单位〕50万元、20万元), or None."""
    found = _GIVEN_TO.search(text, start, end)
    return found.span("who") if found and beneficiary.names(found["who"]) else None


def _joined(step: str, noun: str) -> str:
    """A step with its noun, unless the measure speaks of it already (企业年产值1亿元以上)."""
    return step if noun.removeprefix("的") in step else step + noun
