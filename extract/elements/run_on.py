"""Paragraphs that run on in one line, cut apart again where the marks of a series stand inside it.

    二、补贴标准（一）农机补贴。每台补贴300元。（二）秸秆还田。每亩补贴25元。三、申报时间2025年5月1日起

Crawled pages lose their line ends. A mark inside a line is one where its number goes on with those before it (or begins a series that
goes on), and where what stands in front has ended, or is a heading, or the like: 依照第三条（一）项 is a reference, 一、二等奖 a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final, NamedTuple

from extract.elements.lines import TextLine
from extract.elements.marks import CHINESE_NUMBER, ORDER, Mark, read_mark
from extract.elements.words import any_of, words

_SHORTEST: Final = 40  # characters of a line that may hold several paragraphs
_HEADING: Final = 40  # characters of a heading that ends in no stop
_LEAST: Final = 4  # characters of what a mark opens
_ENDS: Final = frozenset("。；：！？）》”】.!?;:")
_NEVER_BEHIND: Final = frozenset("第条款项按照与和及或至、，（“《〔-~")
_LONG: Final = 60  # characters of a first line that is more than a title
_NEAR: Final = 4  # lines below one, among which a series that begins in it goes on
_HEAD_LINES: Final = 12  # of a page, above which its first long line stands
_FIRST: Final = 12  # of a first sentence that a title ran into
_DIVISIONS: Final = frozenset(("chapter", "article"))  # known wherever a sentence has ended
_TITLED: Final = frozenset(("cn", "cn_paren", "article", "num", "num_paren"))  # marks that titles stand behind
_TITLE: Final = (4, 22)  # of a title
_BLANK = re.compile(r"[^，。；：《》（）【】\s\d]{4,20}[ \u3000\xa0]+(?=[\u4e00-\u9fff]{2}|20\d\d年)")
_TIME: Final = r"(?:[到自从]?20\d\d年|[今去]年|过去[一五]年|[一五]年来|“十[二三四五六]五”)"
_PARTED = re.compile(r"[\u4e00-\u9fff][ \u3000\xa0]+[\u4e00-\u9fff]")  # a blank inside words: it parts no title elsewhere
_CRUMBS = re.compile(r"(?:[^。，；]{0,6}位置：)?\s*首页(?:\s*[>»›/]\s*[^>»›/\s。，]{1,12}){1,6}\s*[>»›/]\s*")  # 首页 > 政策 >
# no window: 申报时间：…9:00〔至〕…
_STAMP = re.compile(
    r"(?:发布)?(?:时间|日期)：\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?(?!\s*(?:[\d:日起至到止前后~—（(-]|开始|上午|下午))"
)
_GIVEN = re.compile(  # when and where a report was given, run into its title and its text
    r"(?:--|（)?(?:20\d\d|二[〇○零0][一二三四五六七八九〇○零]{2})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日在[^，。；：）]{6,40}?会议上）?"
)
_SIGN = re.compile(r"(?<=[^\s#])\s*(?P<sign>#{2,6} )(?=\S)")  # of a Markdown heading inside a line
_TOP: Final = 400  # characters in which it stands
_WHOLE_DAY: Final = r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日"
_DAY = re.compile(r"\d\s*月\s*\d{1,2}\s*日\s*(?:$|[附抄（])")
_ENDED = re.compile(r"[。；：]")
# what every mark has
_MAY_BE = re.compile(
    r"[。；！？）”：\s\u4e00-\u9fff](?:[第（]?\s*[一二三四五六七八九十百\d]{1,5}\s*[、.）条章]|[①-⑳])(?:(?!\d)|(?<=[一二三四五六七八九十百]、))|[问答题]："
)
_NUMBERED = re.compile(  # the same, found fast: it begins with one class
    r"[一二三四五六七八九十百\d①-⑳问答题](?:(?<![①-⑳问答题])\s*[、.）条章](?:(?!\d)|(?<=[一二三四五六七八九十百]、))|(?<=[①-⑳])(?!\d)|(?<=[问答题])：)"
)
_NUMBER = re.compile(r"\d")
_REFERS: Final = frozenset("、，。；）和或至及项款")  # what stands behind the number of something referred to
_STOP = re.compile(r"[。；！？，]")


@cache
def _title_of_paper() -> re.Pattern[str]:
    """The title that a paper's first line begins with, its text or its addressee behind it."""
    return re.compile(
        rf"(?P<number>[\u4e00-\u9fff]{{1,14}}\s*[〔\[【（](?:19|20)\d\d[〕\]】）]\s*\d{{1,5}}\s*号\s*)?"
        rf"(?:[^。；：，]{{6,60}}?{any_of('title', 'endings')}|{any_of('genre', 'work_report')})(?:（[^（）\d]{{1,8}}）)?\s*"
        rf"(?={any_of('run_on', 'opens_paper')}|（(?:19|20)\d\d年|--|【字体|(?:发布|发表)?(?:时间|日期)：|来源："
        rf"|[\u4e00-\u9fff]{{1,10}}〔20\d\d〕)"
    )


@cache
def _opens_text() -> re.Pattern[str]:
    return re.compile(any_of("run_on", "opens"))


@cache
def _behind_name() -> re.Pattern[str]:
    """A title that ends with a word such as 标准, and what opens its text."""
    front = r"(?:20\d\d年度?)?[^，。；：《》（）【】\s\d]{0,36}?"
    names, times, opens = (any_of("run_on", key) for key in ("names", "times", "opens_behind"))
    return re.compile(rf"{front}(?:{names}\s*(?={opens})|{times}\s*(?={_TIME}))")


@cache
def _inside() -> re.Pattern[str]:
    reference = any_of("heading", "reference")
    return re.compile(
        rf"""
          第\s*(?P<chapter>{CHINESE_NUMBER}{{1,4}})\s*章(?!{reference})
        | 第\s*(?P<article>(?:{CHINESE_NUMBER}{{1,5}}|\d{{1,3}}))\s*条(?!\s*{reference})
        | (?<![一二三四五六七八九十百第])(?P<cn>{CHINESE_NUMBER}{{1,3}})、(?!\s*{CHINESE_NUMBER}{{1,3}}\s*(?:[、等级类星]|是))
        | （\s*(?P<cn_paren>{CHINESE_NUMBER}{{1,3}})\s*）
        | (?<![\d.A-Za-z〔第-])(?P<num>\d{{1,2}})\s*[.．、](?!\s*[\d.])
        | （\s*(?P<num_paren>\d{{1,2}})\s*）
        | (?P<circled>[①-⑳])
        | (?<=[。？！；”）])\s*(?P<asked>{any_of("run_on", "asked")})：
        """,
        re.VERBOSE,
    )


class _Found(NamedTuple):
    """A mark that may open a paragraph inside a line: where it stands in the line's slice, its style and number, and where it ends."""

    at: int
    style: str
    number: int
    end: int


def _candidates(text: str) -> list[_Found]:
    """The marks inside a folded text, without the one that opens it."""
    if not _NUMBERED.search(text, 1) or not _MAY_BE.search(text, 1):
        return []
    found = []
    for match in _inside().finditer(text, 1):
        mark = read_mark(text[match.start() : match.start() + 48])
        style = match.lastgroup or ""
        if style == "asked":
            found.append(_Found(match.start("asked"), style, 0, match.end()))
            continue
        if mark and mark.style == style:
            found.append(_Found(match.start(), style, mark.number, match.end()))
    return found


@dataclass(slots=True)
class _Series:
    """The last number of each style, and which of these are open: outer marks close those inside them."""

    last: dict[str, int] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)

    def take(self, style: str, number: int) -> None:
        """Go on with a mark."""
        if style in ORDER:
            inner = ORDER.index(style)
            self.open = {known for known in self.open if ORDER.index(known) <= inner} | {style}
            self.last[style] = number


def _in_front(text: str, at: int) -> tuple[str, bool]:
    """The last character in front of a place, and whether white space parts them."""
    end = at
    while end and text[end - 1].isspace():
        end -= 1
    return text[end - 1 : end], end < at


def _opens(text: str, found: Sequence[_Found], i: int, last: int, series: _Series, *, goes_on: bool) -> bool:
    """Whether the i-th mark inside a text opens a paragraph.

    last: where the mark in front of it ends. goes_on: whether the number after its own comes later in the text.
    """
    own = found[i]
    before, apart = _in_front(text, own.at)
    following = text[own.end : own.end + 2 * _LEAST].lstrip()
    if before in _NEVER_BEHIND or len(following) < _LEAST or following[0] in _REFERS:
        return False
    ended = before in _ENDS or apart
    headed = 0 < own.at - last <= _HEADING and not _STOP.search(text, last, own.at)
    reached = series.last.get(own.style, 0)
    if own.number == reached + 1 > 1:  # also where an outer mark stands between (二、…4.…)
        return ended or headed or goes_on or own.style != "circled"
    if own.style in _DIVISIONS and own.number > reached and (reached or goes_on or own.style == "chapter"):
        return ended or (headed and (goes_on or found[min(i + 1, len(found) - 1)].style == "article"))
    begins = own.number == 1 or (own.style not in series.open and own.number > reached)
    return begins and (((ended or headed) and (goes_on or _entitled(text, own))) or (ended and _holds(text, found, i)))


def _entitled(text: str, own: _Found) -> bool:
    """Whether a title that headings have, and what its text opens with, stand behind a mark of the first order (三、2026年重点工作今年是…)."""
    return own.style == "cn" and _behind_name().match(text, own.end) is not None


def _holds(text: str, found: Sequence[_Found], i: int) -> bool:
    """Whether a mark heads an inner series that begins right behind its title (一、工作成效（一）突出党建引领), so that it needs none after it."""
    if i + 1 == len(found):
        return False
    own, inner = found[i], found[i + 1]
    deeper = own.style in ORDER and inner.style in ORDER and ORDER.index(inner.style) > ORDER.index(own.style)
    return deeper and inner.number == 1 and _LEAST <= inner.at - own.end <= _HEADING and not _STOP.search(text, own.end, inner.at)


def _marks(text: str, opening: Mark | None, series: _Series, begin: int, below: frozenset[tuple[str, int]]) -> Iterator[_Found]:
    """The marks inside a folded text that open paragraphs, in order; `opening` is the one that it begins with, `begin` the end of its head.

    below: style and number of the marks that the lines below it open with.
    """
    last = opening.end if opening else begin
    if opening:
        series.take(opening.style, opening.number)
    found = _candidates(text) if len(text) >= _SHORTEST else []
    furthest = {(mark.style, mark.number): i for i, mark in enumerate(found)}
    for i, mark in enumerate(found):
        following = mark.style, mark.number + 1
        if mark.style == "asked" or _opens(text, found, i, last, series, goes_on=furthest.get(following, -1) > i or following in below):
            series.take(mark.style, mark.number)
            last = mark.end  # an answer begins no series, and ends none
            yield mark


def _cuts(text: str, series: _Series, begin: int, below: frozenset[tuple[str, int]]) -> Iterator[int]:
    """Where paragraphs begin inside a folded text, in order; its head ends at `begin`, and the lines below it open with such marks."""
    opening = read_mark(text)
    if opening is None and len(text) < _SHORTEST:
        return
    yield from (sign.start("sign") for sign in (_SIGN.finditer(text) if "##" in text else ()))
    marks = [*([_Found(0, opening.style, opening.number, opening.end)] if opening else []), *_marks(text, opening, series, begin, below)]
    ends = [*(later.at for later in marks[1:]), len(text)]
    for mark, end in zip(marks, ends, strict=False):
        if mark.at:
            yield mark.at
        if mark.style in _TITLED and (behind := _behind_title(text, mark.end, end)):
            yield behind


def _behind_title(text: str, start: int, end: int) -> int:
    """Where the text begins that ran into the title of a heading, whose words begin at `start`; 0 where none did."""
    while start < end and text[start].isspace():
        start += 1
    stop = _ENDED.search(text, start, end)
    first = stop.start() if stop else end
    if first - start < _FIRST or _NUMBER.search(text, start, end) is None:
        return 0
    blank = _BLANK.match(text, start, first)
    if blank and not _PARTED.search(text, blank.end(), first):
        return blank.end()
    if named := _behind_name().match(text, start, first):
        return named.end()
    opening = _opens_text().search(text, start + _TITLE[0], min(first, start + _TITLE[1]))
    title = text[start : opening.start()] if opening else ""
    goes_on = title.endswith((*words("run_on", "subjects"), *words("run_on", "takes")))
    return opening.start() if opening and not goes_on and not title[-1:].isdigit() and not _STOP.search(title) else 0


def _pieces(line: TextLine, folded: str, cuts: Sequence[int]) -> Iterator[TextLine]:
    """The line cut at these places of the document."""
    slices = line.parts or ((line.start, line.end),)
    for begin, end in zip((line.start, *cuts), (*cuts, line.end), strict=True):
        parts = [_bare(folded, max(a, begin), min(b, end)) for a, b in slices if a < end and b > begin]
        parts = [(a, b) for a, b in parts if b > a]
        if parts:
            text = re.sub(r"\s*\n\s*", "", "".join(folded[a:b] for a, b in parts))
            yield line._replace(
                start=parts[0][0],
                end=parts[-1][1],
                text=text,
                size=len(text),
                gap=line.gap and begin == line.start,
                parts=tuple(parts) if len(parts) > 1 else (),
            )


def _bare(folded: str, start: int, end: int) -> tuple[int, int]:
    """[start, end) without the white space at its ends."""
    while start < end and folded[start].isspace():
        start += 1
    while start < end and folded[end - 1].isspace():
        end -= 1
    return start, end


def _places(line: TextLine, cuts: Iterable[int]) -> list[int]:
    """Where in the document these places of a line's slices, put together, are."""
    slices = line.parts or ((line.start, line.end),)
    places = []
    for cut in cuts:
        rest = cut
        for a, b in slices:
            if rest < b - a:
                places.append(a + rest)
                break
            rest -= b - a
    return places


@cache
def _signature() -> re.Pattern[str]:
    return re.compile(
        rf"(?<=[。：）])\s*(?P<name>[\u4e00-\u9fff（）\s]{{2,40}}{any_of('authority', 'endings')})\s*{_WHOLE_DAY}"
        rf"(?=\s*(?:$|{any_of('run_on', 'behind_signature')}))"
    )


def _signed(text: str, issuer: str) -> list[int]:
    """Where a signature with its day begins and ends that ran into the text: behind a stop, or that of the paper's `issuer` anywhere."""
    if len(text) <= _LONG or "日" not in text or not _DAY.search(text):
        return []
    found = _signature().search(text) or (re.search(rf"(?P<name>{issuer})\s*{_WHOLE_DAY}", text) if issuer else None)
    return [place for place in (found.start("name"), found.end()) if place < len(text)] if found else []


@cache
def _issues() -> re.Pattern[str]:
    return re.compile(
        rf"[^。；：，]{{0,20}}?(?P<issuer>[\u4e00-\u9fff]{{2,20}}?{any_of('authority', 'endings')}){any_of('title', 'about')}"
    )


@cache
def _field() -> re.Pattern[str]:
    """A field of the table above a paper, run into the line (发文字号：…〔2021〕479 号 发布日期：2022-01-05)."""
    return re.compile(rf"(?<=\S)\s+(?P<field>{any_of('run_on', 'fields')}：\s*[^\s：。；]{{1,30}}(?:\s*\d{{0,5}}\s*号)?)(?=\s|$)")


def _head(text: str) -> list[int]:
    """Where the way to a page, number, title, the fields of its head, the day it was put up and text part in a paper's first line."""
    if len(text) <= _LONG:
        return []
    if fields := [field.span("field") for field in _field().finditer(text, 0, _TOP)]:
        return sorted({place for span in fields for place in span if place < len(text)})
    crumbs = _CRUMBS.match(text)
    begin = crumbs.end() if crumbs else 0
    titled, stamped, given = _title_of_paper().match(text, begin), _STAMP.search(text, 0, _TOP), _GIVEN.search(text, 0, _TOP)
    places = [begin, *((titled.end("number"), titled.end()) if titled else ()), *(stamped.span() if stamped else ())]
    places += given.span() if given else ()
    return [place for place in places if 0 < place < len(text)]


def cut_apart(lines: Sequence[TextLine], folded: str) -> list[TextLine]:
    """The paragraphs, those that run on in one line as lines of their own."""
    apart: list[TextLine] = []
    series = _Series()
    headless = True  # no long line yet: what stands above is what a page puts there
    issued = _issues().match(lines[0].text) if lines else None
    issuer = issued["issuer"] if issued else ""
    opening = [read_mark(line.text) for line in lines]
    for i, line in enumerate(lines):
        if "\t" in line.text or line.joiner == "\t":
            apart.append(line)
            continue
        said = "".join([folded[a:b] for a, b in line.parts]) if line.parts else folded[line.start : line.end]
        head = _head(said) if headless and len(apart) < _HEAD_LINES else []
        headless = headless and len(said) <= _LONG
        below = frozenset((mark.style, mark.number) for mark in opening[i + 1 : i + 1 + _NEAR] if mark)
        cuts = [*head, *_cuts(said, series, max(head, default=0), below), *_signed(said, issuer)]
        apart += _pieces(line, folded, _places(line, sorted(set(cuts)))) if cuts else (line,)
    return apart
