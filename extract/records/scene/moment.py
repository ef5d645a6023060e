"""A number in its surroundings: what stands before it in its statement and behind, its clause, what can be said of it."""

from __future__ import annotations

import re
from typing import Final

from extract.lazy import lazy
from extract.model import Mention, Quantity
from extract.records.document.reading import Clause, Reading
from extract.records.scene.capped_list import capped
from extract.records.scene.features import FEATURES, OfMention
from extract.records.tense.told import tense


class Moment:
    """A mention's scene (`extract.rules.Scene`): what stands before it in its statement, and behind.

    start: of the mention, or of the first of its list. end: behind the last of its list, with its back bound word. features: those told.
    """

    reading: Reading
    start: int
    end: int
    mention: Mention
    quantity: Quantity
    features: dict[str, bool]
    statement: tuple[int, int]
    before: str
    after: str

    def __init__(self, reading: Reading, start: int, end: int, mention: Mention, features: dict[str, bool] | None = None) -> None:
        assert mention.quantity is not None
        self.reading = reading
        self.start = start
        self.end = end
        self.mention = mention
        self.quantity = mention.quantity
        self.features = {} if features is None else features
        first, last = self.statement = reading.statement_at(mention.start)
        self.before = reading.text[max(first, start - _REACH) : start]
        self.after = reading.text[end : min(last, end + _REACH)].rstrip("\t")  # the mark of the cell that ends it

    @lazy
    def clause(self) -> Clause:
        """The clause around it; a bracket that closes in front of a share (设备投资额（不含税）的20%) opens none."""
        clause = self.reading.clause_at(self.start, self.end)
        text, lead = self.reading.text, self.reading.text[clause.start : self.start]
        if self.mention.kind == "percent" and text[clause.start - 1 : clause.start] == "）" and _GOES_ON.match(lead):
            opening = text.rfind("（", max(self.statement[0], clause.start - 60), clause.start)
            if opening > self.statement[0] and text[opening - 1] not in "，；：。、\n":
                return Clause(self.reading.clause_at(opening - 1, opening - 1).start, clause.end)
        if self.mention.kind == "money" and not lead and text[clause.start - 1 : clause.start] == "）":
            opening = text.rfind("（", max(self.statement[0], clause.start - 10), clause.start)
            if opening > self.statement[0] and _GIVES_TO.search(text, max(0, opening - 4), opening):
                return Clause(self.reading.clause_at(opening - 1, opening - 1).start, clause.end)
        return clause

    @lazy
    def lead(self) -> str:
        """The clause up to the mention; without its brackets where it goes on behind one."""
        said = self.reading.text[self.clause.start : self.start]
        return _BRACKET.sub("", said) if "）" in said else said

    @lazy
    def tense(self) -> str:
        return tense(self.reading, self)

    def has(self, feature: str) -> bool:
        """Whether the scene has a feature rules may ask for."""
        features = self.features
        if feature not in features:
            features[feature] = FEATURES[feature](self)
        return features[feature]


_REACH: Final = 240  # characters of the statement on either side
LONGEST_LIST: Final = 60  # items; a longer run of numbers is no list that words share
_BRACKET = re.compile(r"（[^（）]*）")
_GIVES_TO = re.compile(r"(?:给予|奖励|补助|补贴|资助|奖补|扶持|企业|单位|个人)$")  # 奖励企业（单位）10万元
_GOES_ON = re.compile(r"的|及?以[上下内]|和|及|与|(?:部分|分别|均|再|可)*(?:按|给予)|[^，。；]{0,4}$")
_LIST_GAP = re.compile(r"(?:、|和|及|与|或者?|以及|；?(?=第[一二三四五]))")


def moments(reading: Reading) -> list[Moment]:
    """A scene for each number of the document; the items of one list (50万元、100万元) share theirs."""
    out: list[Moment] = []
    told_by = OfMention(reading)
    group: list[Mention] = []

    def close() -> None:
        if group:
            start, end = group[0].start, group[-1].whole_end
            for mention in group:
                out.append(Moment(reading, start, end, mention, told_by(mention)))
            group.clear()

    for mention in capped(reading):
        if group and (
            len(group) >= LONGEST_LIST
            or mention.kind != group[-1].kind
            or not _LIST_GAP.fullmatch(reading.text[group[-1].whole_end : _front(group[-1], mention)])
        ):
            close()
        group.append(mention)
    close()
    return out


def _front(last: Mention, mention: Mention) -> int:
    return max(mention.bounded[0], last.end)
