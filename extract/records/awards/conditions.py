"""thresholds: the numeric conditions of an award, from its own words, the list it opens or stands in, and the one it refers to.

Two levels, so that a program can evaluate them: thresholds with the same `group` are joined one way, the groups the other way.
`thresholds_combine` says how the groups are joined: all_of (then any of a group will do) or any_of (then all of it must hold).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from extract.model import Quantity
from extract.records.awards.grants import Grant
from extract.records.beneficiary import Holder
from extract.records.document.places import Places
from extract.records.document.reading import Reading
from extract.records.kinds import Combine, Threshold
from extract.records.roles.judgement import Judged

_LEVEL_END = re.compile(r"(?:超过|不低于|不少于|达到?|在|为|高于|大于|首次突破|突破|均|增长|首次)++$")
LEVEL_START = re.compile(
    r"^(?:第[一二三四五六七八九十百\d]{1,4}[章节条]|【[^】]{1,16}】|按照?其?|(?:重点)?对|其中|且|并|凡|\d{1,2}[.、]|（[^（）]{1,3}）|[一二三四五六七八九十]{1,3}、|[①-⒛㈠-㈩])+"
)

_REACHED = re.compile(r"(?:达到?|满)$")
_OR = re.compile(r"或(?!以上|以下|者以上)")
_LISTED = re.compile(r"(?:条件|情形|情况|要求|标准|下列|以下|之一|资格|具备|同时(?:满足|符合|达到))[^。；]{0,24}：$")
_ANY = re.compile(r"之一|任一|任意一|其一|任何一")
_REFERRED = re.compile(
    r"(?:符合|满足|达到|具备)(?:上述|以上|前述|前款|前项|本条|该)?(?:申[报请]|认定|规定)?的?(?:条件|要求|标准|情形)|达标的"
)
_NO_CONDITION = frozenset(("tally.article", "tally.per", "tally.kinds", "tally.quoted", "tally.existing", "tally.of_others"))
_GIVING = re.compile(r"[奖补给资]|按\d")


def may_be_referred_to(lead: str) -> bool:
    """Whether a list that opens with these words is one of conditions, which 符合条件的 may speak of later."""
    return bool(_LISTED.search(lead))


@dataclass(frozen=True, slots=True)
class Conditions:
    """The numeric conditions of one award: as thresholds, how their groups combine, and the numbers they were read from."""

    thresholds: tuple[Threshold, ...] = ()
    combine: Combine | None = None
    items: tuple[Judged, ...] = ()


class Conditioned:
    """Finds the numeric conditions of the awards of one document."""

    def __init__(self, reading: Reading, judged: Sequence[Judged]) -> None:
        self.reading = reading
        self.text = reading.text
        self.judged = Places([j for j in judged if _is_condition(j)])
        self._lists = [place for place in reading.lead_ins if _LISTED.search(self.text, *place)]

    def of(self, grant: Grant, holder: Holder | None) -> Conditions:
        """The conditions of a grant: said in front of it, else in the list its statement opens, else above it, else referred to."""
        head = grant.head.scene
        statement = head.statement
        begin = holder.start if holder and holder.start >= statement[0] else statement[0]
        own = [j for j in self.judged.between(begin, head.start) if j.end <= head.start]
        if own:
            return self._combined([_of_step(own, grant)])
        if statement in self.reading.lead_ins and _LISTED.search(self.text, *statement):
            return self._of_list(statement)
        lead = self.reading.lead_in_at(head.start)
        if lead is not None and not _LISTED.search(self.text, *lead):
            above = self.judged.between(*lead)
            if above:
                return self._combined([above])
        return self._referred(statement[0], head.start)

    def _referred(self, start: int, position: int) -> Conditions:
        """The list that 符合条件的 speaks of: the last one of conditions above, under the same outermost heading."""
        if not _REFERRED.search(self.text, start, position):
            return Conditions()
        before = [place for place in self._lists if place[0] < start]
        if not before or self.reading.section_at(before[-1][0])[:1] != self.reading.section_at(position)[:1]:
            return Conditions()
        return self._of_list(before[-1])

    def _of_list(self, lead: tuple[int, int]) -> Conditions:
        """The conditions of the items below a lead-in: any of them (符合下列条件之一), or all."""
        items = [self.judged.between(block.start, block.end) for block in self.reading.blocks_below(lead)]
        return self._combined([found for found in items if found], any_of=bool(_ANY.search(self.text, *lead)))

    def _combined(self, items: Sequence[Sequence[Judged]], *, any_of: bool | None = None) -> Conditions:
        """Thresholds in groups: of one statement where any_of is None, else of the items of a list."""
        flat = [j for item in items for j in item]
        if not flat:
            return Conditions()
        joins = [self._joined_by_or(a, b) for a, b in pairwise(flat)]
        either = all(joins) if any_of is None else any_of
        first_of = {item[0].start for item in items}
        groups = [0]
        for join, item in zip(joins, flat[1:], strict=True):
            new_item = any_of is not None and item.start in first_of
            apart = (new_item or join) if either else (new_item or not join)
            groups.append(groups[-1] + apart)
        subjects: list[str | None] = []
        for item in flat:
            subjects.append(self._words(self._subject_at(item)) or (subjects[-1] if subjects else self._words(self._before(item))))
        made = tuple(
            Threshold(subject=subject, quantity=self._required(item), group=group)
            for item, subject, group in zip(flat, subjects, groups, strict=True)
        )
        return Conditions(made, None if len(made) < 2 else "any_of" if either else "all_of", tuple(flat))

    def _required(self, item: Judged) -> Quantity:
        """The quantity as a condition: 达到5亿元 asks for so much or more."""
        quantity = item.scene.quantity
        if quantity.bound != "exact" or not _REACHED.search(self.text, max(0, item.start - 3), item.start):
            return quantity
        return quantity.model_copy(update={"bound": "at_least", "high": None})

    def _joined_by_or(self, one: Judged, other: Judged) -> bool:
        return bool(_OR.search(self.text, one.end, other.start))

    def measure_at(self, item: Judged) -> tuple[int, int] | None:
        """Where what a condition measures is said: in its own clause, else at the step of which this is the next; None where nowhere."""
        return self._subject_at(item) or self._before(item)

    def _subject_at(self, item: Judged) -> tuple[int, int] | None:
        """Where its own clause says what a condition measures; None where it says nothing (1亿元以上的)."""
        start = self.reading.own_start(item.scene.clause.start, item.start)
        stop = max(start, min(item.start, item.scene.mention.bounded[0]) if item.scene.mention.bounded[0] >= 0 else item.start)
        said = _LEVEL_END.sub("", self.text[start:stop])
        stop = start + len(said)
        start = stop - len(LEVEL_START.sub("", said))
        if self.text.endswith("的", start, stop) or _GIVING.match(self.text, start, stop):
            return None  # 向合资格的〔十八岁以上居民〕: who, and no measure
        return (start, stop) if start < stop else None

    def _words(self, place: tuple[int, int] | None) -> str | None:
        return self.reading.outline.view.written(*place) if place else None

    def _before(self, item: Judged) -> tuple[int, int] | None:
        """What the condition before in the statement measures, of which this is the next step (…至1亿元的奖50万元，1亿元以上的)."""
        before = [j for j in self.judged.between(item.scene.statement[0], item.start) if j.scene.mention.kind == item.scene.mention.kind]
        return next((said for j in reversed(before) if (said := self._subject_at(j))), None)


def _is_condition(item: Judged) -> bool:
    """Whether a number limits who is meant: a threshold, or a count with a bound that is no goal."""
    if item.role == "threshold":
        return True
    if item.scene.mention.kind != "count" or item.role != "none" or item.rule in _NO_CONDITION:
        return False
    return item.rule in ("tally.condition_giving", "tally.class_size") or item.scene.quantity.bound != "exact"


def _of_step(items: Sequence[Judged], grant: Grant) -> Sequence[Judged]:
    """The conditions of one sum of a ladder: its own step, and those that hold for all steps."""
    run = step_of(items, len(grant.row)) if len(grant.row) > 1 else None
    if run is None:
        return items
    mine = run[grant.row.index(grant.judged)]
    return [item for item in items if item is mine or item not in run]


def step_of(items: Sequence[Judged], size: int) -> list[Judged] | None:
    """The last list of `size` conditions (1亿元、5亿元、10亿元的), or None."""
    runs = [list(run) for _, run in groupby(items, key=lambda item: item.scene.start)]
    return next((run for run in reversed(runs) if len(run) == size), None)
