"""The words that name somebody, shared out over a list of sums (国家、省级中心分别…: 国家中心, 省级中心)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.fold import View
from extract.lexicons.segmenter import boundaries
from extract.records.beneficiary.holder import Holder
from extract.records.beneficiary.marks import masked
from extract.records.beneficiary.nouns import BRACKETS, entity_pattern, noun_of

_LEVEL = re.compile(
    r"\d{1,2}级|[1-9]A级?|A{2,5}级?|\d[\d.,]*[万亿千]*(?:元|人次|人|家|亩|平方米|个|辆|台|项|场|间|晚)?(?:（含）)?(?:及?以上|以下)?"
    r"|(?:国家|国际|省部|省|市|区|县|镇|行业|地方|团体|区域|全国|自治区|部|州|世界|洲际|村|乡|校)级?|第?[一二三四五六甲乙丙丁戊]等?[级类档]?(?:奖)?"
    r"|(?<![A-Za-z])[A-Z](?![A-Za-z])\+?类?|博士(?:研究生)?|硕士(?:研究生)?|本科(?:生)?|城镇|农村|城乡|城市|学士|大专|专科|高级技师|技师|[高中初]级工"
    r"|高级|中级|初级|正高级?|副高级?|[金银铜][奖牌]|特等奖|优秀奖|(?:特大|大|中|小|微|轻|重)型|冠军|亚军|季军|第[一二三四五六七八九十]名?|首次"
)
_LEVEL_ENDS = re.compile(f"(?:{_LEVEL.pattern})$")
_SIZE = re.compile(r"(?:特?大|中小?|小微?|微|超?高|低|新|旧|全|半|普通|重点|一般|综合|专业|核心)型?[^，。；：、\d型]{2,10}")
_NEAR = 6  # characters within which a second item closes as the first does
_GOVERN = re.compile(
    r"(?:获得|荣获|新获|获评|获|认定为|认定的?|评为|评定为|定为|入选|通过|列入|新建|新增|新引进的?|引进的?|获批|新设立的?|设立的?|制[订定]|组建的?|取得|达到?|超过|引进|评选为|评选"
    r"|(?:选拔|遴选)(?:一[轮批])?|招收|开设|培养|举办|当选|生育|报废|购买|购置|销售|招用|录用|收住|承接|种植|养殖|饲养|购进|流转|改造|开行|开通|安装|淘汰|更新|建成|加装|收购"
    r"|租赁|租用|使用|采用|推广|发展|承办|主办|主导|参加|被|对|于|为|在|的|得)"
)
_ASIDE = re.compile(r"^[（(][^（）()]{2,8}[）)](?=\w{2})")  # 省级、市级〔（百强工程）〕龙头企业
_SERIES = re.compile(r"(?P<a>[1-9])A?(?:-|—|~|至|到)(?P<b>[1-9])(?=A?级?(?:星级|A|级|档|类|等))")


def _series(said: str, written: str, count: int) -> list[str] | None:
    """The members of a series of levels (2-5星级 → 2星级, 3星级, 4星级, 5星级) where there are `count` of them, or None."""
    found = _SERIES.search(said)
    if found is None or int(found["b"]) - int(found["a"]) + 1 != count:
        return None
    return [written[: found.start("a")] + str(n) + written[found.end("b") :] for n in range(int(found["a"]), int(found["b"]) + 1)]


def share_out(view: View, holder: Holder, count: int) -> list[str] | None:
    """A holder's words as written, shared out over `count` sums (国家、省级中心 → 国家中心, 省级中心); None where it does not part so."""
    said, written = view.text[holder.start : holder.end], view.written(holder.start, holder.end)
    if len(said) == len(written) and (series := _series(said, written, count)):
        return series
    return _by_years(said, written, count) or _joined(view, holder, count) or _shared(said, written, count)


_YEAR = r"\d{4}年?(?:(?:-|—|~|至|到)\d{4}年)?(?:度|(?:[底末]|\d{1,2}月(?:底|\d{1,2}日)?)?(?:之?前|以前)|[底末])?"
_YEARS = re.compile(rf"{_YEAR}(?:[、和及]{_YEAR})+")


def _by_years(said: str, written: str, count: int) -> list[str] | None:
    """Those told apart by `count` years (2022年、2023年、2024—2025年底前建成的站: 2022年建成的站, …), or None."""
    found = _YEARS.search(said) if said[:1] and len(said) == len(written) else None
    items = re.split("[、和及]", written[slice(*found.span())]) if found else []
    if found is None or len(items) != count:
        return None
    return [written[: found.start()] + item + written[found.end() :] for item in items]


_LEVELS_SAID = re.compile(
    r"(?:^|[，：；])(?:[可均应则]?(?:按照?)|其中)?(?P<items>[^，。；：、\d按]{1,8}(?:(?:、|和|及|或)[^，。；：、\d]{1,8}){1,5}?)"
    r"(?:分级|级别|层次|等级|类别|档次|分类|(?:单[个座项家条]|每[个座项家条])[^，。；：、\d]{0,4}?(?:最高|不超过|最多)*"
    r"|(?:对象|人员)?(?:照料|护理|生活|基本|服务|救助|供养)*(?:补贴|补助|津贴)?(?:标准)?)?(?:的?，?)(?:分别|依次)[^，。；：\d]{0,16}$"
)


def levels_said(view: View, holder: Holder, end: int, count: int) -> list[str] | None:
    """The levels said right in front of a list of sums, each with the noun of who is named before (…等平台，〔国家级、省级〕分别给予), or None."""
    found = _LEVELS_SAID.search(view.text[holder.end : end])
    if found is None:
        return None
    begin = holder.end + found.start("items")
    marks = list_marks(found["items"])
    spans = _between(marks, 0, len(found["items"]))
    if len(spans) != count:
        return None
    if not all(_LEVEL.fullmatch(found["items"][a:b].removesuffix("的")) for a, b in spans):
        return _things_said(view, begin, [found["items"][a:b] for a, b in spans])
    said = view.text[holder.start : holder.end]
    noun = said.rfind("等", 0, -2) + 1 or (noun_of(said) or (0, 0))[0]
    return [view.written(begin + a, begin + b).removesuffix("的") + view.written(holder.start + noun, holder.end) for a, b in spans]


def _things_said(view: View, begin: int, items: Sequence[str]) -> list[str] | None:
    """Things of one kind said right in front of a list of sums (…设施，按投资额补助，〔大型枢纽、中型站、小型点〕单个最高分别为…), or None."""
    if not all(_SIZE.fullmatch(item) for item in items):
        return None
    places = [begin + sum(len(item) + 1 for item in items[:i]) for i in range(len(items))]
    return [view.written(place, place + len(item)) for place, item in zip(places, items, strict=True)]


def _joined(view: View, holder: Holder, count: int) -> list[str] | None:
    """Two lists of as many each, joined by 和 (甲级、乙级人才和A类、B类团队: 甲级人才和A类团队, 乙级人才和B类团队), or None."""
    said = view.text[holder.start : holder.end]
    marks = list_marks(said)
    if count < 2 or len(marks) != 2 * count - 1:
        return None
    (first, second), others = marks[count - 1], [said[a:b] for a, b in marks[: count - 1] + marks[count:]]
    if said[first:second] == "、" or set(others) != {"、"}:
        return None
    one = share_out(view, Holder(holder.start, holder.start + first), count)
    two = share_out(view, Holder(holder.start + second, holder.end), count)
    return [a + said[first:second] + b for a, b in zip(one, two, strict=True)] if one and two else None


def _shared(said: str, written: str, count: int) -> list[str] | None:
    """The words shared out over the likeliest list in them, or None."""
    for run in _runs(said, count - 1):
        first, last = _left_edge(said, run), _right_edge(said, run)
        spans = _between(run, first, last)
        if any(a >= b for a, b in spans):
            continue
        head, tail = written[:first], written[last:]
        if not tail.strip() and not all(_LEVEL.fullmatch(said[a:b]) for a, b in spans) and head.endswith("的"):
            head = ""
        if _LEVEL.fullmatch(said, *spans[-1]):
            tail = _ASIDE.sub("", tail, count=1)
        return [head + item + tail for item in _ranked([written[a:b] for a, b in spans])]
    return None


_RANK = re.compile(r"[一二三四五六七八九十\d]{1,2}名?")


def _ranked(items: list[str]) -> list[str]:
    """Items with the 第 that the first of them says for all (第一、二、三名: 第一, 第二, 第三名)."""
    if not items[0].startswith("第") or not all(_RANK.fullmatch(item) for item in items[1:]):
        return items
    return [items[0], *("第" + item for item in items[1:])]


def _between(marks: Sequence[tuple[int, int]], first: int, last: int) -> list[tuple[int, int]]:
    """The [start, end) of the items that these marks part, of which the first begins at `first` and the last ends at `last`."""
    return list(zip([first, *(b for _, b in marks)], [*(a for a, _ in marks), last], strict=True))


_LIST_SIGNS = re.compile(r"[（“《]|[）”》]|、|以及|和|及(?!其(?![他它余])|以)|与|或")


def list_marks(said: str) -> list[tuple[int, int]]:
    """The [start, end) of the marks that part a list (、和及与), at bracket depth nought."""
    marks: list[tuple[int, int]] = []
    depth = 0
    for match in _LIST_SIGNS.finditer(said):
        if match[0] in "（“《":
            depth += 1
        elif match[0] in "）”》":
            depth -= 1
        elif depth == 0:
            marks.append(match.span())
    return marks


def _runs(said: str, size: int) -> list[list[tuple[int, int]]]:
    """Runs of `size` list marks whose items are of one shape, the likeliest first."""
    marks = list_marks(said)
    runs = [marks[i : i + size] for i in range(len(marks) - size + 1)] if size else []
    return sorted(runs, key=lambda run: _unlikeness(said, run))


def _unlikeness(said: str, run: Sequence[tuple[int, int]]) -> float:
    """How little the items between the marks of a run look like one list: level words first, then even lengths."""
    last = run[-1][1]
    inner = [said[b:a] for (_, b), (a, _) in pairwise(run)]
    before = said[: run[0][0]]
    levels = sum(bool(_LEVEL.fullmatch(item)) for item in inner) + bool(_LEVEL.match(said[last:])) + bool(_LEVEL_ENDS.search(before))
    spread = max((len(i) for i in inner), default=0) - min((len(i) for i in inner), default=0)
    joined = sum(said[a:b] != "、" for a, b in run)
    twin = len(run) == 1 and len(said[last:]) > 3 and before.startswith(said[last : last + 2])  # 〔主导〕制定…以及〔主导〕制定…
    return spread + 5 * joined - 6 * levels - 12 * twin + 0.01 * run[0][0]


def _left_edge(said: str, run: Sequence[tuple[int, int]]) -> int:
    """Where the first item of a list begins: a level word at its end, else where it is as long as an item that ends like it, else behind
    the word that governs the list."""
    mark = run[0][0]
    head = said[:mark]
    level = _LEVEL_ENDS.search(head)
    if level and level[0] and (len(level[0]) > 1 or _LEVEL.match(said, run[0][1])):
        return level.start()  # 获评〔国家〕、省级…, but not 东山区、西河区
    found = 0
    depth_free = BRACKETS.sub(lambda m: "·" * len(m[0]), head)
    for match in _GOVERN.finditer(depth_free):
        if match.end() < mark - 1:
            found = match.end()
    second = said[run[0][1] : run[1][0]] if len(run) > 1 else _alike(head, said[run[0][1] :])
    if not second or _LEVEL.match(second) or (len(second) > 1 and head[-1:] != second[-1]):
        return found
    alike = mark - len(second)  # 开设〔全球首店〕、亚洲首店; 大赛〔金〕、银
    return alike if alike > found and (len(second) == 1 or alike in boundaries(head)) else found


def _alike(head: str, tail: str) -> str:
    """The words of tail up to the sign that closes head (…亚洲首店、〔全国首店〕), or "" where that is not near."""
    at = tail.find(head[-1:], 1, _NEAR) if head else -1
    return tail[: at + 1]


def _right_edge(said: str, run: Sequence[tuple[int, int]]) -> int:
    """Where the last item of a list ends: a level word, the neighbour's last character, or before the shared noun."""
    last = run[-1][1]
    tail = masked(said[last:])
    before = said[run[-2][1] if len(run) > 1 else _left_edge(said, run) : run[-1][0]]
    if len(before) == 1:  # 金、银、铜牌; A、B、C类
        return last + 1
    level = _LEVEL.match(tail)
    if level and _LEVEL.fullmatch(BRACKETS.sub("", before)):
        return last + level.end() + (len(tail[level.end() :]) - len(tail[level.end() :].lstrip("·")) if "（" in before else 0)
    at = tail.find(before[-1:]) if before else -1
    if 0 <= at <= len(before) + 3 and (at + 1 == len(tail) or at + 1 in boundaries(tail)):
        return last + at + 1
    if 2 <= len(before) < len(tail) and tail[len(before) - 1] != "·" and len(before) in boundaries(tail) and len(run) > 1:
        return last + len(before)
    twin = next((k for k in range(min(len(before), len(tail)), 3, -1) if before[-k:-1] == tail[: k - 1]), 0)
    if twin and len(run) == 1:  # 规模以上和规模以下〔服务业〕
        return last + twin
    noun = entity_pattern().search(tail)
    if noun and noun.start() and not entity_pattern().search(before):
        return last + _word_start(tail, noun.start())
    return len(said)


def _word_start(text: str, at: int) -> int:
    """The nearest word boundary of text at or in front of `at`: a list's shared noun begins where a word does."""
    inside = [end for end in boundaries(text) if 0 < end <= at]
    return inside[-1] if inside else at
