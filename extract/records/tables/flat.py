"""Tables that lost their lines: columns with their units in brackets, or a unit said once, and labels and bare numbers that run on.

    机型 类别 报废年限（年） 补贴额（元） 甲型 20马力以下 9 2500 20马力以上 9 3500
    破纪录奖励标准 单位：万元 破世界纪录3 破亚洲纪录2 破全国纪录1

White space of the document tells the numbers of a row apart, so it is the document that is read here, not the view.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from extract.fold import fold
from extract.model import Quantity
from extract.records.awards import terms
from extract.records.document.reading import Reading
from extract.records.kinds import MonetaryAward
from extract.records.roles.column_roles import GIVEN
from extract.records.stamp import Stamp

_LONGEST: Final = 1_500  # characters of what a head is followed by
_COLUMN = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,14})\s*[（(]\s*(?P<unit>[^（）()\d\s]{1,6}(?:\s*/\s*[^（）()\d\s]{1,6})?)\s*[）)]")
_SPACED_HINT = re.compile(r"[元圆圓]\s*(?:[/／][^（）()]*)?[）)﹚︶]")  # what every such table has, and few texts: a unit in brackets,
_WELDED_HINT = re.compile(r"[单單]位\s*[：:︰﹕︓]")  # or one said once
_BETWEEN = re.compile(r"[\s\u4e00-\u9fff]{0,24}")  # columns without a unit, between two that have one
_MONEY = re.compile(r"(?P<scale>[百千]?万)?元(?:\s*/\s*(?P<per>.+))?")
_GIVEN = re.compile(rf"{GIVEN}|补偿|救助")
_CAP = re.compile(r"上限|最高|限额|封顶")
_TOKEN = re.compile(r"\S+")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_ENDS = re.compile(r"[。；：，]|\d{1,2}[、.．](?!\d)|[一二三四五六七八九十]{1,3}、|附件|备注|注[:：]")
_ASIDE = re.compile(r"（[^（）]{4,}）")
_SCALES: Final = {None: 1, "万": 10_000, "百万": 1_000_000, "千万": 10_000_000}
_NAME_LONGEST: Final = 24  # characters that still name who gets it

_UNIT_SAID = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{0,12}(?:奖励|补贴|补助|资助|津贴|奖金|补偿)(?:标准|金额)?(?:表)?)\s*[（(]?\s*单位\s*[：:]\s*(?P<unit>[百千]?万?元)[）)]?"
)
_PART_ENDS = re.compile(r"[。；，：]|附\s*件|单位\s*[：:]|\Z")
# columns whose numbers are welded: 1053 is 10, 5, 3
_SEVERAL = re.compile(r"第[一二三]名?\s*第[二三四]|[一二]等奖?\s*[二三]等奖?|\d\.\d+\.\d")
_PAIR = re.compile(
    r"(?P<label>[\u4e00-\u9fff（）()、“”《》 ]{2,40}?)(?P<number>\d{1,4}(?:\.\d{1,3})?)(?=[\u4e00-\u9fff\s]|\Z)(?!\s*[名年个人项次月日岁级类分万元%、.．）)-])"
)
_HEADINGS = re.compile(r"^(?:类别|奖励标准|补贴标准|补助标准|标准|备注|发放方式|奖励条件|名次|奖项|项目|金额|条件|等级|序号|对象|单位)+")
_BY = re.compile(r"(?:每(?P<per>[\u4e00-\u9fff]{1,3}))?按\s*(?P<number>\d+(?:\.\d+)?)\s*(?=计发|发放|奖励|补助|给予|补贴)")
_FEWEST: Final = 3  # labels with a number that make a table of words run together
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Given:
    """A column of money: what its heading says, what a bare number in it is multiplied with, and what it is for."""

    said: str
    scale: int
    per: str | None

    @classmethod
    def read(cls, name: str, unit: str) -> _Given | None:
        """The column of a heading and its unit, or None where it holds no money."""
        money = _MONEY.fullmatch(fold(unit))
        return cls(fold(name), _SCALES[money["scale"]], money["per"]) if money else None

    def quantity(self, number: str) -> Quantity:
        value = Decimal(number.replace(",", "")) * self.scale
        value = whole if (whole := value.to_integral_value()) == value else value
        capped = bool(_CAP.search(self.said))
        return Quantity(low=None if capped else value, high=value, unit="CNY", bound="at_most" if capped else "exact")


class FlatTables:
    """Reads the tables run together in the paragraphs of one document. `claimed`: the stretches (view) whose numbers are theirs."""

    def __init__(self, reading: Reading, stamp: Stamp) -> None:
        self.reading = reading
        self.stamp = stamp
        self.claimed: list[Place] = []
        self._offsets = reading.outline.view.offsets
        first, last = (self._offsets[0], self._offsets[-1] + 1) if len(self._offsets) else (0, 0)
        self._first = first
        self._raw = reading.outline.view.document[first:last]

    def records(self) -> list[MonetaryAward]:
        """The awards of all such tables, in no order."""
        spaced, welded = _SPACED_HINT.search(self._raw), _WELDED_HINT.search(self._raw)
        if spaced or welded:
            self._raw = fold(self._raw)  # white space kept, as no view has it
        return [*(self._spaced() if spaced else ()), *(self._welded() if welded else ())]

    # --- columns with their units, and numbers apart ---

    def _spaced(self) -> Iterator[MonetaryAward]:
        heads: list[list[re.Match[str]]] = []
        for column in _COLUMN.finditer(self._raw):
            if heads and _BETWEEN.fullmatch(self._raw, heads[-1][-1].end(), column.start()):
                heads[-1].append(column)
            else:
                heads.append([column])
        for head in heads:
            columns = [_Given.read(column["name"], column["unit"]) for column in head]
            lead = self._raw[max(0, head[0].start() - 40) : head[-1].end()]
            if any(columns) and _GIVEN.search(fold(lead)) and self._is_prose(head[0].start()):
                yield from self._rows(columns, head[-1].end(), lead)

    def _rows(self, columns: Sequence[_Given | None], start: int, lead: str) -> Iterator[MonetaryAward]:
        rows: list[tuple[list[str], list[re.Match[str]]]] = []
        labels: list[str] = []
        run: list[re.Match[str]] = []
        for token in (*_TOKEN.finditer(self._raw, start, start + _LONGEST), None):
            if token and _NUMBER.fullmatch(token[0]):
                run.append(token)
                continue
            if len(run) == len(columns) and labels:
                rows.append((labels, run))
                labels = []
            else:
                labels += [number[0] for number in run]
            run = []
            if token is None or _ENDS.search(token[0]):
                break
            labels.append(token[0])
        if len(rows) < (2 if len(columns) == 1 else 1):
            return
        before: list[str] = []
        for labels, numbers in rows:
            own = [*before[: len(before) - len(labels)], *labels]
            before = own
            name = "".join([*(_ASIDE.sub("", label) for label in own[:-1]), own[-1]])
            for column, number in zip(columns, numbers, strict=True):
                if column:
                    yield from self._award(column, number.span(), number[0], name if len(name) <= _NAME_LONGEST else None, column.per, lead)
                self.claimed.append(self._place(*number.span()))

    # --- a unit said once, and labels and numbers run together ---

    def _welded(self) -> Iterator[MonetaryAward]:
        for head in _UNIT_SAID.finditer(self._raw):
            column = _Given.read(head["name"], head["unit"])
            end = _PART_ENDS.search(self._raw, head.end(), min(len(self._raw), head.end() + _LONGEST))
            stop = end.start() if end else head.end()
            if column is None or not self._is_prose(head.start()):
                continue
            body = self._raw[head.end() : stop]
            pairs = [] if _SEVERAL.search(body) else list(_PAIR.finditer(self._raw, head.end(), stop))
            pairs = [pair for pair in pairs if self._is_prose(pair.start("number"))]
            by = [number for number in _BY.finditer(self._raw, head.end(), stop) if self._is_prose(number.start("number"))]
            if len(pairs) < _FEWEST and not by:
                continue
            self.claimed.append(self._place(head.end(), stop))
            for number in by:
                yield from self._award(column, number.span("number"), number["number"], None, number["per"], body)
            for pair in pairs if len(pairs) >= _FEWEST else ():
                if pair["label"].endswith("按"):
                    continue
                name = _HEADINGS.sub("", "".join(pair["label"].split()))
                yield from self._award(column, pair.span("number"), pair["number"], name or None, None, body)

    # --- both ---

    def _is_prose(self, start: int) -> bool:
        sentence = self.reading.sentence_at(self._place(start, start + 1)[0])
        return sentence is None or self.reading.outline.blocks[sentence.block].kind != "row"

    def _place(self, start: int, end: int) -> Place:
        """[start, end) of what is read here, in the view."""
        return bisect_left(self._offsets, self._first + start), bisect_left(self._offsets, self._first + end)

    def _award(self, column: _Given, place: Place, number: str, name: str | None, per: str | None, said: str) -> Iterator[MonetaryAward]:
        return self.stamp.record(
            MonetaryAward,
            *self._place(*place),
            "table.run_together",
            amount=column.quantity(number),
            rate=None,
            rate_base=None,
            instrument=terms.instrument(column.said, fold(said)) or "other",
            per=per,
            frequency="one_off" if "一次性" in said else None,
            period=None,
            beneficiary=name,
            condition=None,
            thresholds=(),
        )
