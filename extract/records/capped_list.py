"""Sums of a list whose lead-in is a ceiling (补助上限如下：一、个人：三万元): each is at most what its item says; below a floor (最低保险金额如下：) at least."""

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
_FLOOR: Final = re.compile(
    r"最低[^，。；：、\d]{0,4}?(?:保险|投保|注册|出资|投资|实缴|实收|资本|保证金|存款|存放|营运|认购|净资产|缴款)[^，。；：、\d]{0,6}"
    r"(?:，?[依按](?:照)?(?:下列|以下|下述)[^，。；：]{0,10}|分别|规定|如下|为|如下表)*：$|不得?(?:低|少)于(?:下列|以下|下述)[^，。；：]{0,10}：$"
)  # what somebody must have; not 最低工资标准, which is a level laid down
_LABEL: Final = re.compile(r"(?![^。；]{0,40}(?:最[小低少]|下限|起))[^。；\d]{2,60}?(?:：|，|者|为)(?:为|每[^，。；：、\d]{1,6})*")
_ENDS: Final = re.compile(r"(?:整|元整)?(?:[，。；（\n]|$)")


def _below(reading: Reading) -> Iterator[tuple[int, int, bool]]:
    """The [start, end) of the blocks that stand directly below a lead-in that is a ceiling or a floor, and whether it is a floor."""
    for lead in reading.lead_ins:
        ceiling = _CEILING.search(reading.text, *lead) is not None
        if ceiling or is_floor(reading.text, *lead):
            yield from ((block.start, block.end, not ceiling) for block in reading.blocks_below(lead))


def is_floor(text: str, start: int, end: int) -> bool:
    """Whether a lead-in says that what its items name is the least that somebody must have (最低保险金额如下：)."""
    return _FLOOR.search(text, start, end) is not None


def capped(reading: Reading) -> Sequence[Mention]:
    """The numbers of a document; those that an item of such a list says without a bound of its own are at most, or at least, that much."""
    places = sorted(_below(reading))
    if not places:
        return reading.numbers
    return [_bounded(reading, mention, places) for mention in reading.numbers]


def _bounded(reading: Reading, mention: Mention, places: Sequence[tuple[int, int, bool]]) -> Mention:
    """A mention, at most (below a floor: at least) what it says where it closes the label of an item in one of some blocks."""
    i = bisect_right(places, mention.start, key=lambda place: place[0]) - 1
    if i < 0 or mention.start >= places[i][1] or mention.kind not in _KINDS:
        return mention
    quantity, sentence = mention.quantity, reading.sentence_at(mention.start)
    if quantity is None or quantity.bound != "exact" or sentence is None:
        return mention
    start = max(sentence.start, reading.text.rfind("；", sentence.start, mention.start) + 1)
    if not (_LABEL.fullmatch(reading.text, start, mention.start) and _ENDS.match(reading.text, mention.end)):
        return mention
    bound = {"high": None, "bound": "at_least"} if places[i][2] else {"low": None, "bound": "at_most"}
    return mention._replace(quantity=quantity.model_copy(update=bound))
