"""Numbers with their bounds: the words on both sides of one, those that govern a list, and two sides that make a range."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extract.model import Bound, Mention, Quantity
from extract.seek import Ending
from extract.values import bound as bounds
from extract.values.joined import LISTS
from extract.values.units import Kind, Token

_BROKEN_THROUGH = re.compile(
    r"(?:以上|左右)?的?[^，。；、\d]{0,14}(?:技术|难题|瓶颈|难点|堵点|卡点|短板|工艺|装备|材料|部件|器件|算法|理论|环节|产品|软件|品种|药物|成果)"
)


def _hedges(text: str, token: Token) -> tuple[bounds.Hedge | None, bounds.Hedge | None]:
    front = bounds.front(text, token.start)
    if front is None and token.kind == "percent" and token.unit == "%":
        front = bounds.front_of_base(text, token.start)
    back = bounds.back(text, token.end)
    if front and back and back.bound == "approximately" and text.startswith("控制在", front.start):
        front = None  # 失业率控制在5.5%左右: a level, and no ceiling
    if front and token.kind == "count" and text.startswith("突破", front.start) and _BROKEN_THROUGH.match(text, token.end):
        front = None  # 突破100项关键技术: what is done, and no bound
    return bounds.including(text, token.end, front) if front else None, back


def _mention(token: Token, before: bounds.Hedge | None, after: bounds.Hedge | None, governed: Bound | None) -> Mention:
    outer = (before.start if before and before.end == token.start else token.start, after.end if after else token.end)
    if token.low != token.high:
        value = Quantity(low=token.low, high=token.high, unit=token.unit, bound="range")
    else:
        said = bounds.settle(before.bound if before else governed, after.bound if after else None)
        if token.more and said in ("exact", "approximately"):
            said = "more_than"
        value = bounds.quantity(token.low, token.unit, said)
    kind = token.kind or "count"
    return Mention(kind=kind, start=token.start, end=token.end, rule=token.rule, quantity=value, bounded=outer)


_TO_A_LEVEL = Ending(
    r"(?:(?:升|增|降|减|跌|提高|上升|回升|提升|下降|降低|回落|扩大|上调|下调)(?:至|到|为)|[，、]达到?|[^，、不超\d]{2,}达到?)"
)
_MODIFIER = re.compile(r"[^，。；：！？\n、]{0,16}")  # between a number and one inside the noun it counts
_OWN_NOUN = re.compile(r"[^、和及与或]*(?:、|和|及|与)(?!其中|省|市|国|县|区)[^、和及与或\d]{4,}")  # 教师不超过50名、〔青年骨干教师〕100名
_ITEM_GAP = re.compile(r"[^，。；：！？\n、]*(?:、|和|及|与|或)[^，。；：！？\n、]*")


def bounded(text: str, found: list[Token]) -> Iterable[Mention]:
    """Mentions with bounds; a front word governs the list behind it, a back word the list in front (up to the comma)."""
    hedged = [_hedges(text, token) for token in found]
    governing: dict[Kind, Bound] = {}  # by kind: in 3个产值超千亿元的集群、8条… the inner bound is not the list's
    for i, token in enumerate(found):
        before, after = hedged[i]
        if before and after is None and text.startswith("控制在", before.start):
            trailing = _trailing(text, found, hedged, i)
            before = None if trailing and trailing.bound == "approximately" else before  # 分别控制在0.2%、0.4%左右
        if governing:
            _end_government(governing, token, before is None, text[found[i - 1].end : token.start])
        if before is not None:
            governing[token.kind] = before.bound
        governed = governing.get(token.kind)
        if before is None and after is None and governed is None:
            after = _trailing(text, found, hedged, i)
        behind = after if after and after.start == token.end else None
        yield _mention(token, before, behind, governed or (after.bound if after and behind is None else None))


def _end_government(governing: dict[Kind, Bound], token: Token, bare: bool, gap: str) -> None:
    """Forget the bounds that do not govern a token, by what stands between it and the one before. bare: it has no bound word in front."""
    if not (len(gap) < 60 and _ITEM_GAP.fullmatch(gap)) and not _MODIFIER.fullmatch(gap):
        governing.clear()
    if token.kind not in governing:
        return
    if token.kind == "count" and (_OWN_NOUN.fullmatch(gap) or (governing["count"] == "approximately" and not LISTS.fullmatch(gap))):
        del governing["count"]
    elif bare and (
        _TO_A_LEVEL.search(gap) or gap.endswith("按") or _WHO_GETS.search(gap) or _ITS_CLASS.fullmatch(gap) or _ONCE_THERE.match(gap)
    ):
        del governing[token.kind]  # 由约59%升至62%, 突破千亿元、达1002亿元, 不足500元的按500元, 低于5000元的可获300元


_ITS_CLASS = re.compile(r"(?:（[^（）]*）)?(?:及?以[上下])?的[^，。；：、\d和及与或]{2,16}")  # 给予纳税超100万元的总部企业50万元
_ONCE_THERE = re.compile(r"(?:及?以[上下])?的?(?:之|以)?[后时](?![续期间代])[^、和及与或]")  # 不低于50%后拨付40%: what follows is no item
_WHO_GETS = re.compile(r"(?:获发?|给予|奖励?|补[贴助]?|资助|减租|减免|减收|享受?|发给|发放|核给)[^，。；、\d]{0,6}$")


def _trailing(text: str, found: list[Token], hedged: list[tuple[bounds.Hedge | None, bounds.Hedge | None]], i: int) -> bounds.Hedge | None:
    """The back word of a list that token i opens or continues (7%和8%左右), or None."""
    for j in range(i + 1, min(i + 8, len(found))):
        if not LISTS.fullmatch(text, found[j - 1].end, found[j].start) or _another_list(text, found[i], found[j]):
            return None
        before, after = hedged[j]
        if before is not None:
            return None
        if after is not None:
            return None if _each_its_own(text, found, hedged, j, after) else after
    return None


def _another_list(text: str, first: Token, item: Token) -> bool:
    """Whether an item opens a list of its own (100元、百岁以上; 75%、20万元以上80%), and no other measure of one limit (5%或20万元以内)."""
    counts = (first.kind == "count") + (item.kind == "count")
    return counts == 1 or (first.kind != item.kind and not text.endswith("或", 0, item.start))


def _each_its_own(
    text: str, found: list[Token], hedged: list[tuple[bounds.Hedge | None, bounds.Hedge | None]], j: int, after: bounds.Hedge
) -> bool:
    """Whether the item behind says its bound again (8%、8%、10%以上、10%以上): then none of them speaks for those in front."""
    return j + 1 < len(found) and hedged[j + 1][1] is not None and bool(LISTS.fullmatch(text[after.end : found[j + 1].start]))


_BETWEEN_SIDES = re.compile(r"(?:，|、)?(?:且|但|并|，)?")
_BETWEEN_BACKS = re.compile(r"的?[，、]?(?:且|但)?")  # 15万元以上的，50万元以下; 7亿元及以上、10亿元以下


def _both_sides(text: str, last: Mention, mention: Mention) -> tuple[Mention, Mention] | None:
    """Two neighbours as the one that says the lower side and the one that says the upper, or None.

    A bound word in front of the second, or none between them, is read in this order; two words behind (10亿元以下、7亿元及以上) in either.
    """
    a, b = last.quantity, mention.quantity
    if a is None or b is None:
        return None
    gap = text[last.bounded[1] : mention.bounded[0]]
    behind = last.bounded[1] > last.end and mention.bounded == (mention.start, mention.bounded[1]) and mention.bounded[1] > mention.end
    if len(gap) <= _SIDES_APART and behind and _BETWEEN_BACKS.fullmatch(gap):
        return (mention, last) if a.bound == "at_most" else (last, mention)
    close = mention.bounded[0] < mention.start or last.bounded[1] == mention.start
    return (last, mention) if close and len(gap) <= _SIDES_APART and _BETWEEN_SIDES.fullmatch(gap) else None


_SIDES_APART = 3  # characters


def with_sides(text: str, found: list[Mention]) -> list[Mention]:
    """Mentions with 不低于X且不超过Y, or 超过X不足Y, made one range."""
    out: list[Mention] = []
    for mention in found:
        last = out[-1] if out else None
        a, b = last.quantity if last else None, mention.quantity
        said_once = b and b.unit == "CNY" and last and last.kind == mention.kind and text[mention.start].isnumeric()
        one_unit = a and b and (a.unit == b.unit or said_once)  # 新台币三万元以上十五万元以下: the currency is said once
        sides = _both_sides(text, last, mention) if last is not None and one_unit else None
        lower, upper = (side.quantity for side in sides) if sides else (None, None)
        # 5%以上但未达10%: two steps
        strict = mention.kind == "money" or (last is not None and text.find("且", last.end, mention.bounded[0]) >= 0)
        if (
            last is not None
            and lower is not None
            and upper is not None
            and (lower.bound == "at_least" or (strict and lower.bound == "more_than"))
            and (upper.bound == "at_most" or (strict and upper.bound == "less_than"))
            and lower.low is not None
            and upper.high is not None
            and lower.low < upper.high
        ):
            both = Quantity(low=lower.low, high=upper.high, unit=lower.unit, bound="range")
            out[-1] = last._replace(
                end=mention.end if mention.bounded[0] < mention.start else mention.bounded[1],
                quantity=both,
                bounded=(last.bounded[0], mention.bounded[1]),
                rule=f"{last.kind}.sides",
            )
            continue
        out.append(mention)
    return out
