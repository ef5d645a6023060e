"""Who gets an award: the words after 对, the subject of the clause, the lead-in of the list; shared out over 分别."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.records.reading import Moment


@dataclass(frozen=True, slots=True)
class Holder:
    """A beneficiary as a stretch [start, end) of the view."""

    start: int
    end: int


_GIVE = r"(?:给予|给|按|按照|参照|奖励|补贴|补助|资助|一次性|发放|予以|奖补|返还|享受|可享受|可申请|可获|可|最高|分别|每[家人户个项名]|单个|再|另|配套|扶持|支持|视|从|以|依据|根据|当年|第|免费|减免|全额|认定后|经)"
_FOR = re.compile(r"(?:^|[，。；：、）\n]|并|还|再|，)(?:对于|对|凡是|凡)(?!接|标|应|口|外(?:开放|贸)|照|比)")
_SUBJECT_VERB = re.compile(r"^(?:鼓励|支持|引导|推动|扶持|促进|加大|激励|吸引|培育|提升|重点支持|大力|积极|进一步|加快|强化|完善|加强|对|和|并|、|持续|全面)+")
_NOISE = re.compile(r"^(?:，|、|；|：|其中|同时|此外|并|且|另外|还|的|其|该|经|在以上基础上)+|(?:，|、|：|的|其|均|，?分别|一次性|当年|再|另|可|，按|将|，?经[^，]{0,8}(?:认定|审核)(?:后)?)+$")


def _trim(text: str, start: int, end: int) -> Holder | None:
    """The stretch without particles at its ends, or None where nothing is left."""
    while start < end and (match := _NOISE.match(text[start:end])) and match.end() and match.start() == 0:
        start += match.end()
    said = text[start:end]
    tail = re.search(r"(?:，|、|：|的|均|，?分别|一次性|当年|再|另|可|，按|将|给|对|，?并|予以|按|最高|每家|每个|单个|年度|按照)+$", said)
    if tail:
        end = start + tail.start()
    return Holder(start, end) if end - start >= 2 else None


def _outside(text: str, start: int, end: int) -> list[int]:
    """Positions of commas in text[start:end] that stand outside brackets."""
    depth, found = 0, []
    for i in range(start, end):
        c = text[i]
        if c == "（":
            depth += 1
        elif c == "）":
            depth = max(0, depth - 1)
        elif c == "，" and depth == 0:
            found.append(i)
    return found


_GIVING_CLAUSE = re.compile(
    r"(?:，|^)(?:[^，]{0,16}?)(?:按|给予|奖励|补贴|补助|资助|一次性|分别|享受|可享受|发放|予以|最高|每家|每人|单个|单项|单品种|单台|可申请|可|参照|再|另|返还|视|根据|依据|从|自|当年|每|减按|全额|经|由|前|连续|即|采取|以)"
)


def _after_for(text: str, start: int, end: int) -> Holder | None:
    """The holder named by the last 对 in text[start:end]: up to the clause that gives."""
    found = None
    for match in _FOR.finditer(text, start, end):
        found = match
    if found is None:
        return None
    begin = found.end()
    stop = end
    commas = [c for c in _outside(text, begin, end)]
    for comma in commas:
        if _GIVING_CLAUSE.match(text, comma, end):
            stop = comma
            break
    else:
        give = re.search(r"(?:分别|一次性|再|另|每家|每人|单个[^，]{0,8}|按[^，]{0,30}?)*(?:给予|予以|奖励|补贴|补助|资助|发放|享受|最高|奖)", text[begin:end])
        if commas and (give is None or begin + give.start() > commas[-1] + 1):
            stop = commas[-1] if give is None or text[commas[-1] + 1 : begin + give.start()].strip("，") == "" else begin + give.start()
        elif give is not None:
            stop = begin + give.start()
    inner = re.search(r"(?:按照|按|给予|一次性|再给予|分别|每家|每个|最高)", text[begin:stop])
    if inner and inner.start() >= 4 and "的" in text[begin : begin + inner.start() + 1][-1:] + text[begin + inner.start() - 1 : begin + inner.start()]:
        stop = begin + inner.start()
    elif inner and inner.start() >= 2 and re.match(r"(?:给予|分别给予|一次性|再给予|按)", text[begin + inner.start() :]):
        stop = begin + inner.start()
    return _trim(text, begin, stop)


_RECEIVER = re.compile(r"(?:给予|奖励|补贴|补助|资助|发给|奖给|给)(?:每[家个名位人户]?)?(?P<who>[^，。；：、\d每最一按不分其其]{2,16}?)(?:最高|一次性|不超过|每[年月]|、|按|分别|连续|奖励|$)")


def find(scene: Moment, begin: int) -> Holder | None:
    """Who gets the sum at a scene, looked for from `begin` (the end of the sum before) to the sum; None where not told."""
    text = scene.reading.text
    start = scene.statement[0]
    holder = _after_for(text, max(start, begin), scene.start) or _after_every(text, max(start, begin), scene.start)
    if holder is None:
        holder = _subject(text, max(start, begin), scene.start)
    if holder is None:
        match = _RECEIVER.search(text[max(start, begin) : scene.start])
        if match and match["who"] not in ("企业", "单位", "资金"):
            offset = max(start, begin)
            holder = Holder(offset + match.start("who"), offset + match.end("who"))
    return holder


def _after_every(text: str, start: int, end: int) -> Holder | None:
    """每家成功上市的企业…最高奖励: the class behind 每家."""
    match = re.search(r"每[家个名位户](?P<who>[^，。；给最]{3,30}?(?:企业|单位|机构|个人|人才|项目|学校|园区|家庭|公司))", text[start:end])
    return Holder(start + match.start("who"), start + match.end("who")) if match else None


def _subject(text: str, start: int, end: int) -> Holder | None:
    """The clauses in front of the one that gives: 鼓励企业建设海外仓，给予…; the nearest that says something."""
    commas = [start - 1, *_outside(text, start, end)]
    for a, b in reversed(list(zip(commas, [*commas[1:], end], strict=True))):
        said = text[a + 1 : b]
        give = re.search(_GIVE, said) if b == end else None
        stop = a + 1 + (give.start() if give else len(said))
        opening = _SUBJECT_VERB.match(text[a + 1 : stop])
        begin = a + 1 + (opening.end() if opening else 0)
        while "。；：\n".find(text[begin : begin + 1]) >= 0 and begin < stop:
            begin += 1
        if stop - begin >= 3 and not re.match(r"(?:按|给予|最高|每|单|同一|总额|累计|其|不超过|一次性|即|前|后|连续|当年|奖励|自|以|对)", text[begin:stop]):
            return _trim(text, begin, stop)
    return None


_SPLIT = re.compile(r"、|和|及|与|或")


def share_out(raw: str, text: str, holder: Holder, count: int) -> list[str] | None:
    """A holder's words as written, shared out over `count` sums (国家、省级中心 → 国家中心, 省级中心); None where it does not part so."""
    spans = _items(text[holder.start : holder.end], count)
    if spans is None:
        return None
    said = raw[holder.start : holder.end]
    head, tail = said[: spans[0][0]], said[spans[-1][1] :]
    return [head + said[a:b] + tail for a, b in spans]


def _items(said: str, count: int) -> list[tuple[int, int]] | None:
    """The places of `count` listed items in a phrase, outside brackets and quotes, or None."""
    best = None
    for run in _runs(said):
        if len(run) + 1 == count:
            best = run
    if best is None:
        return None
    starts = [_left_edge(said, best[0][0]), *(b for _, b in best)]
    ends = [a for a, _ in best] + [_right_edge(said, best, starts)]
    return list(zip(starts, ends, strict=True))


def _runs(said: str) -> list[list[tuple[int, int]]]:
    """Runs of list marks at bracket depth nought, each a list of [start, end) places."""
    marks, depth = [], 0
    for match in re.finditer(r"[（“《]|[）”》]|、|和|及|与", said):
        if match[0] in "（“《":
            depth += 1
        elif match[0] in "）”》":
            depth -= 1
        elif depth == 0:
            marks.append(match.span())
    runs = [marks] if marks else []
    commas = [marks[i:j] for i in range(len(marks)) for j in range(i + 1, len(marks) + 1) if j - i < len(marks)]
    return commas + runs


_HEAD = re.compile(r"(?:获得|获|获评|认定为|认定的?|评为|定为|入选|通过|列入|新建|新增|新引进的?|引进的?|新获批|新设立的?|设立的?|主导制[订定]|牵头制定并新获批|参与制[订定]|制[订定]|符合|组建的?|批准组建的?|对|于|为|在|的|并|得|建|新|立|批)(?=[^的获得]{1,20}$)")


def _left_edge(said: str, first_mark: int) -> int:
    """Where the first item of a list begins: behind the verb or particle that governs the list."""
    found = 0
    for match in _HEAD.finditer(said[:first_mark]):
        found = match.end()
    return found


def _right_edge(said: str, marks: list[tuple[int, int]], starts: list[int]) -> int:
    """Where the last item ends: as many characters as its neighbour's shape (国家级, 省级) tells, else the end of the phrase."""
    last = marks[-1][1]
    before = said[starts[-2] : marks[-1][0]]
    suffix = before[-1:]
    at = said.find(suffix, last)
    if suffix and 0 <= at - last <= max(8, len(before) + 2) and at + 1 < len(said):
        return at + 1
    if len(before) <= 3 and len(said) - last > len(before) + 2:
        level = re.match(r"(?:国家|省|市|区|县|国际|行业|地方|团体)级?|[一二三四五ABCDE]类?|博士|硕士|本科|学士", said[last:])
        if level:
            return last + level.end()
    return len(said)


def find_in(text: str, start: int, end: int) -> Holder | None:
    """Who the statement [start, end) speaks of, for a sum in the next one."""
    return _after_for(text, start, end) or _subject(text, start, end)
