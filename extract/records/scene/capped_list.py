"""Sums of a list whose lead-in is a ceiling (补助上限如下：一、个人：三万元): each is at most what its item says; below a floor (最低保险金额如下：) at least."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from extract.model import Mention
from extract.records.document.reading import ITEM_TITLE, Reading
from extract.seek import behind_last

_KINDS: Final = frozenset(("money", "percent"))
_CEILING: Final = re.compile(
    r"(?:上限|限额|最高额|封顶线|最高[^，。；：、\d]{0,6}?(?:金额|额度|标准|基准|数额|额|比例|比率)|(?:金额|额度|比例|比率)最高)"
    r"(?:标准|基准|规定|金额)?(?:分别)?(?:，?[依按](?:照)?(?:下列|以下|下述)[^，。；：]{0,10}|如下|为|如下表)?：$"
)
# what somebody must have; not 最低工资标准, which is a level laid down
_FLOOR: Final = re.compile(
    r"最低[^，。；：、\d]{0,4}?(?:保险|投保|注册|出资|投资|实缴|实收|资本|保证金|存款|存放|营运|认购|净资产|缴款)[^，。；：、\d]{0,6}"
    r"(?:，?[依按](?:照)?(?:下列|以下|下述)[^，。；：]{0,10}|分别|规定|如下|为|如下表)*：$|不得?(?:低|少)于(?:下列|以下|下述)[^，。；：]{0,10}：$"
)
_LABEL: Final = re.compile(r"(?![^。；]{0,40}(?:最[小低少]|下限|起))[^。；\d]{2,60}?(?:：|，|者|为)(?:为|每[^，。；：、\d]{1,6})*")
_ENDS: Final = re.compile(r"(?:整|元整)?(?:[，。；（\n]|$)")


_TITLE: Final = re.compile(r"(?:(?:支付|报销|补偿|救助|补助|给付|待遇|最高)[^，。；：、\d]{0,4}(?:限额|上限|额度)|封顶线)(?:标准)?[。：]")
_OWN: Final = re.compile(r"[^，。；\d]{0,24}(?:\d{1,3}周?岁)?[^，。；\d]{0,12}")  # 在职〔2000元/年〕
_AFTER_OWN: Final = re.compile(r"(?:/[^，。；\d]{1,3})?(?:[，。；（\n]|$)")


def _titled(reading: Reading) -> Iterator[tuple[int, int]]:
    """The rest of each block behind a first sentence that only names a ceiling ((三)支付限额。在职2000元/年，退休人员2500元/年)."""
    for title in _TITLE.finditer(reading.text):
        start, end = reading.statement_at(title.start())
        if end == title.end() and end - start <= ITEM_TITLE and (sentence := reading.sentence_at(title.start())) is not None:
            yield end, reading.outline.blocks[sentence.block].end


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
    titled = list(_titled(reading))
    if not places and not titled:
        return reading.numbers
    return [_bounded(reading, _capped_by_title(reading, mention, titled), places) for mention in reading.numbers]


def _capped_by_title(reading: Reading, mention: Mention, places: Sequence[tuple[int, int]]) -> Mention:
    """A sum, at most what it says where it closes its clause in one of some stretches behind the name of a ceiling."""
    quantity = mention.quantity
    if mention.kind != "money" or quantity is None or quantity.bound != "exact" or not any(a <= mention.start < b for a, b in places):
        return mention
    start = behind_last(reading.text, places[0][0], mention.start, "，；。")
    if not (_OWN.fullmatch(reading.text, start, mention.start) and _AFTER_OWN.match(reading.text, mention.end)):
        return mention
    return mention._replace(quantity=quantity.model_copy(update={"low": None, "bound": "at_most"}))


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
