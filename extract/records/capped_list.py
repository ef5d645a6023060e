"""Sums of a list whose lead-in is a ceiling (补助上限如下：一、个人：三万元): each is at most what its item says."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from extract.model import Mention
from extract.records.reading import Reading

_KINDS: Final = frozenset(("money", "percent"))
_CEILING: Final = re.compile(
    r"(?:上限|限额|最高额|封顶线|最高[^，。；：、\d]{0,6}?(?:金额|额度|标准|基准|数额|额|比例|比率)|(?:金额|额度|比例|比率)最高)"
    r"(?:标准|基准|规定|金额)?(?:分别)?(?:，?[依按](?:照)?(?:下列|以下|下述)[^，。；：]{0,10}|如下|为|如下表)?：$"
)
_LABEL: Final = re.compile(r"(?![^。；]{0,40}(?:最[小低少]|下限|起))[^。；\d]{2,60}?(?:：|，|者|为)(?:为|每[^，。；：、\d]{1,6})*")
_ENDS: Final = re.compile(r"(?:整|元整)?(?:[，。；（\n]|$)")


def _below(reading: Reading) -> Iterator[tuple[int, int]]:
    """The [start, end) of the blocks that stand directly below a lead-in that is a ceiling."""
    for lead in reading.lead_ins:
        if _CEILING.search(reading.text, *lead):
            yield from ((block.start, block.end) for block in reading.blocks_below(lead))


def capped(reading: Reading) -> Sequence[Mention]:
    """The numbers of a document; those that an item of such a list says without a bound of its own are at most that much."""
    places = sorted(_below(reading))
    if not places:
        return reading.numbers
    return [_at_most(reading, mention, places) for mention in reading.numbers]


def _at_most(reading: Reading, mention: Mention, places: Sequence[tuple[int, int]]) -> Mention:
    """A mention, at most what it says where it closes the label of an item in one of some blocks."""
    i = bisect_right(places, mention.start, key=lambda place: place[0]) - 1
    if i < 0 or mention.start >= places[i][1] or mention.kind not in _KINDS:
        return mention
    quantity, sentence = mention.quantity, reading.sentence_at(mention.start)
    if quantity is None or quantity.bound != "exact" or sentence is None:
        return mention
    start = max(sentence.start, reading.text.rfind("；", sentence.start, mention.start) + 1)
    if not (_LABEL.fullmatch(reading.text, start, mention.start) and _ENDS.match(reading.text, mention.end)):
        return mention
    return mention._replace(quantity=quantity.model_copy(update={"low": None, "bound": "at_most"}))
