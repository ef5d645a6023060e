"""Character variants folded one for one, and the view that rules read.

`fold` maps a character to a character (Traditional to Simplified, full width to half width, look-alike radicals, kinds of
dash and tilde), so the length never changes. Not NFKC, which turns ① into 1 and ㎡ into m2.
`View` leaves out layout white space (hard wraps, blanks around digits) in one place, so that no pattern has to; it keeps
the way back to the document's own offsets and its own spelling.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import overload

from extract.model import Span
from extract.wording import CLOSING, CURRENCY, OPENS, SILENT, one_wording, past_silent

# Letters, digits and signs that exist in full width; punctuation goes the other way, to the Chinese form.
_HALF = {chr(0xFF01 + i): chr(0x21 + i) for i in range(94) if chr(0x21 + i).isalnum() or chr(0x21 + i) in "%+-.=/~#&*<>@"}
_PUNCTUATION = {
    ",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）", "［": "[", "］": "]",
    "｡": "。", "､": "、", "﹐": "，", "﹔": "；", "﹕": "：", "﹪": "%", "﹙": "（", "﹚": "）", "︰": "：",
    "︐": "，", "︑": "、", "︒": "。", "︓": "：", "︔": "；", "︕": "！", "︖": "？", "︵": "（", "︶": "）", "﹑": "、", "﹖": "？", "﹗": "！",
    "「": "“", "」": "”", "『": "‘", "』": "’", "〝": "“", "〞": "”", "﹁": "“", "﹂": "”", "„": "“", "‟": "“",
    "—": "-", "–": "-", "−": "-", "‐": "-", "‑": "-", "―": "-", "﹣": "-", "─": "-", "━": "-", "ー": "-",
    "〜": "~", "∼": "~", "﹏": "~", "～": "~",
    "•": "·", "‧": "·", "・": "·", "﹒": ".", "〇": "〇", "○": "〇", "￥": "¥", "﹩": "$", "＄": "$",
    "〔": "〔", "〕": "〕", "﹝": "〔", "﹞": "〕",
    **{chr(first + i): chr(0x2460 + i) for first in (0x24F5, 0x2776, 0x2780, 0x278A, 0x3280) for i in range(10)},  # ⓵ ❶ ➀ ➊ ㊀
    **dict.fromkeys("▪◾⬛❑❒", "■"),
    **dict.fromkeys("✓✔☑✅⇒➔➜▸▹▻♦◈➢➤►▶▷❖✦⚫◉◎\uf06c\uf06e\uf075\uf076\uf09f\uf0a7\uf0b7\uf0d8\uf0e8\uf0fc", "●"),
}  # fmt: skip
_KEEP_ASCII = re.compile(r"，(?<=\d，)(?=\d{3}(?!\d))|：(?<=\d：)(?=\d)")  # in this order: the sign is rarer than a digit
# 给予奖励. closes a sentence; 一. is a mark, 1.5 a number
_STOP = re.compile(r"\.(?<=[\u4e00-\u9fff%‰]\.)(?<![一二三四五六七八九十百]\.)(?=[\s\u4e00-\u9fff“”（）《\d①-⑳]|\Z)")
NO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"  # what stands between letters and is not seen
_WHITE = f"\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000{NO_WIDTH}"  # spelt out: such a class is faster
_SPACE = re.compile(f"[{_WHITE}]+")
# white space and silent words, as group 1, looked for where a character stands that may open one
_LEFT_OUT = re.compile(rf"[{_WHITE}{re.escape(OPENS)}](?<=(?=({_SPACE.pattern}|{SILENT.pattern})).)", re.DOTALL)
_WORD = re.compile(r"[A-Za-z]")


_PLANE = 1 << 16
_STRETCH = 1 << 20  # characters folded at a time: a pattern's matches are held until all are made
_NO_NUMBER = re.compile(r"[^\d,，:：]")
_SAMPLE = 500  # characters that tell whether a text has many variants
_RARE = 12  # it has not where fewer than one in so many is one


@cache
def _pairs() -> dict[str, str]:
    """What each character that folds to another folds to."""
    pairs = (files("extract.lexicons") / "variants.txt").read_text(encoding="utf-8").split("\n")
    old, new = (line for line in pairs if line and not line.startswith("#"))
    return {a: b for a, b in {**dict(zip(old, new, strict=True)), **_HALF, **_PUNCTUATION}.items() if a != b}


@cache
def _table() -> list[int]:
    """For each code point of the basic plane the one it folds to; a list is looked up faster than a dict, missing keys above all."""
    table = list(range(_PLANE))
    for a, b in _pairs().items():
        table[ord(a)] = ord(b)
    return table


_OPENS = re.compile(r"-(?<=[\u4e00-\u9fff）]-)(?=[ \t\u3000]*(?:\n|\Z))")  # 有關措施如下－: Hong Kong opens lists with a dash
_PLANS = re.compile(r"(?<=[计规企策筹谋擘区])画(?![家展作图面册像])")  # 計畫, 規畫: Taiwan writes 畫 where others write 劃


_STRAIGHT = re.compile(r'"([^"\n]*)"')  # "十四五": opened and closed by one sign
# square brackets around words are round ones: 〔含〕, [責任單位：…]; not those of a document's number (〔2026〕) or of a note ([1]), and
# not around more than 120 characters: no search runs far
_SQUARE = re.compile(r"[〔\[](?!(?:19|20)\d\d年?[〕\]])(?=[\d\s，、~.-]*[^〔〕\[\]\n\d\s，、~.-])([^〔〕\[\]\n]{1,120})[〕\]]")
# 【含】 inside a line, as 〔含〕; at the beginning of one it is a heading's own
_LENTICULAR = re.compile(r"【(?<=[^\s】]【)(?!(?:19|20)\d\d年?】)([^【】\n]{1,80})】(?!\s*\d{1,5}\s*号)")
_SINGLE = re.compile(r"“[^“”\n]*”|‘([^‘’“”\n]{1,40})’")  # ‘十四五’ outside of “…” is “十四五”
# ○ 企业…, o 企业…
_RINGS = re.compile(
    r"[〇o](?:(?<=\n.)|(?<=\n\s.)|(?<=\n\s\s.))(?:(?<=o)(?=[ \t\u3000])|(?<=〇))(?=\s?[\u4e00-\u9fff“])(?!\s?[零一二三四五六七八九十年])"
)
_YEAR_IN_WORDS = re.compile(
    r"(?<![一二三四五六七八九十百千万\d])(?:一九|二[〇零O0o])[〇零O0o一二三四五六七八九]{2}(?=年|[至到~-]二[〇零O0o][〇零O0o一二三四五六七八九]{2}年)"
)
# 一 总则, 二　補助對象: a number parted by a blank from what it numbers; a row of a table has more blanks
_LED = r"^(?P<number>[ \t\u3000]*[一二三四五六七八九十]{1,3})[ \u3000](?=[ \u3000]*"
_BLANK_MARK = re.compile(rf"{_LED}[\u4e00-\u9fff“《][\u4e00-\u9fff][^ \u3000\n]*(?:[ \u3000][^ \u3000\n]*)?$)", re.MULTILINE)
_BLANK_HEADING = re.compile(rf"{_LED}[\u4e00-\u9fff“”《》、]{{4,20}}$)", re.MULTILINE)
_NUMBERED = re.compile(r"^[ \t\u3000]*(?P<number>[一二三四五六七八九十]{1,3})[ \u3000]", re.MULTILINE)
_MAY_BE_NUMBERED = re.compile(r"[ \u3000](?<=[一二三四五六七八九十].)")
_PAUSE = "、"
_DIGITS = str.maketrans("〇零Oo一二三四五六七八九", "0000123456789")
# what stands for a digit where recognition or a typist took one for another: 1OO万元, l0%, 2O25年; not O2O, H2O
_LETTERS = "OoIl"
_LETTER = re.compile(
    rf"[{_LETTERS}](?:(?<=\d.)(?<![A-Za-z]\d.)|(?<=\d\..)|(?<![A-Za-z].)(?=[{_LETTERS}]{{0,3}}[\d.]))[\d.,{_LETTERS}]{{0,12}}"
    r"(?=[-~至、][\dOoIl]|[十百千万亿]{0,2}(?:[元圆%‰年月日个家人亩吨户项名台套倍米辆件次]|平方|公[里顷]|立方|千瓦)|[万亿])"
)
_AS_DIGITS = str.maketrans(_LETTERS, "0011")
# what stands between digits and is read as another sign there
_BESIDE = re.compile(
    r"[一·。，'’/](?=\d)(?:"
    r"(?<=一)(?<=[\d%元年月日万亿].)"  # 10一20万元, 2021年一2025年: the sign of one for a dash
    r"|(?<=·)(?<=\d.)(?=\d{1,3}(?:[%万亿倍元个]))|(?<=。)(?:(?<=(?<!\d)\d.)|(?<=(?<!\d)\d\d.))(?=\d{1,3}(?:[%万亿倍]|个百分点))"  # 12·5%, 3。2亿
    r"|(?<=，)(?<=[\d万][元%].)(?=\d[\d.]{0,6}(?:万?元|%)(?:[，、。；\n]"
    r"|的?(?!以|及|[^，。；、]{0,3}部分)[^，。；、\d]{0,8}(?:奖[励补]|补[助贴]|资助)(?!\d)))"
    # 分别奖励10万元，5万元
    r"|(?<=['’])(?<=\d.)(?=\d{3}(?!\d))"  # 10'000元
    r"|(?<=/)(?<=\d.)(?<!\d{4}.)(?=(?:\d{1,4}/){0,4}\d{1,4}万元))"  # 奖励100/50/30万元
)
_READ_BESIDE = {"一": "-", "·": ".", "。": ".", "，": "、", "'": ",", "’": ",", "/": "、"}
_ROUND = re.compile(r"圆(?<=[\d十百千万亿].)(?![桌形圈柱盘弧心梦满])")  # 50万圆: the sign of sums for 元
_DAY = re.compile(r"号(?:(?<=\d月\d.)|(?<=\d月[0-3]\d.))(?![文令楼院])")  # 5月1号


def _by_neighbours(folded: str) -> str:
    """The text with signs and characters that fold one way or another by what stands beside them: 1,000 and 10:30, a closing ., 如下-, 計畫,
    二〇二六年.
    """
    if '"' in folded:
        folded = _STRAIGHT.sub(r"“\1”", folded)
    if "〔" in folded or "[" in folded:
        folded = _SQUARE.sub(r"（\1）", folded)
    if "【" in folded:
        folded = _LENTICULAR.sub(r"（\1）", folded)
    if "〇" in folded or "o" in folded:
        folded = _RINGS.sub("●", folded)
    if "‘" in folded:
        folded = _SINGLE.sub(lambda found: f"“{found[1]}”" if found[1] else found[0], folded)
    if _MAY_BE_NUMBERED.search(folded) and (numbered := {m["number"] for m in _NUMBERED.finditer(folded)}):
        marks = _BLANK_MARK if {"一", "二"} <= numbered else _BLANK_HEADING
        folded = marks.sub(rf"\g<number>{_PAUSE}", folded)
    if "二〇" in folded or "一九" in folded or "二零" in folded or "二O" in folded or "二0" in folded or "二o" in folded:
        folded = _YEAR_IN_WORDS.sub(lambda year: year[0].translate(_DIGITS), folded)
    folded = _numbers(folded)
    if "-\n" in folded or "- " in folded:
        folded = _OPENS.sub("：", folded)
    if "画" in folded:
        folded = _PLANS.sub("划", folded)
    if "." in folded:
        folded = _STOP.sub("。", folded)
    return _KEEP_ASCII.sub(lambda m: "," if m[0] == "，" else ":", folded) if "，" in folded or "：" in folded else folded


def _numbers(folded: str) -> str:
    """The text with what stands for a digit, a point, a dash or a day in a number read as such."""
    if "O" in folded or "o" in folded or "l" in folded or "I" in folded:
        folded = _LETTER.sub(lambda found: found[0].translate(_AS_DIGITS), folded)
    folded = _BESIDE.sub(lambda found: _READ_BESIDE[found[0]], folded)
    if "圆" in folded:
        folded = _ROUND.sub("元", folded)
    return _DAY.sub("日", folded) if "号" in folded else folded


@cache
def _variant() -> re.Pattern[str]:
    """A pattern for any one character that folds to another."""
    return re.compile(f"[{re.escape(''.join(_pairs()))}]")


def fold(text: str) -> str:
    """The text with variants of characters made one; same length, character for character."""
    if len(text) < _SAMPLE:
        return _short(text)
    return _fold(text) if len(text) <= _STRETCH else "".join(map(_fold, _stretches(text)))


@lru_cache(maxsize=512)  # headings and names are asked for again and again
def _short(text: str) -> str:
    return _by_neighbours(text.translate(_table()) if _variant().search(text) else text)


def _fold(text: str) -> str:
    pattern, pairs = _variant(), _pairs()
    if len(pattern.findall(text, 0, _SAMPLE)) * _RARE > _SAMPLE:
        return _by_neighbours(text.translate(_table()))
    return _by_neighbours(pattern.sub(lambda m: pairs[m[0]], text))  # faster where few are to be folded


def _stretches(text: str) -> Iterator[str]:
    """The text in stretches, none of which ends inside a number or at a sign that may belong to one."""
    at = 0
    while at < len(text):
        found = _NO_NUMBER.search(text, at + _STRETCH)
        end = found.end() if found else len(text)
        yield text[at:end]
        at = end


_JOINED = 1 << 12  # strings held before they are joined


class Offsets(Sequence[int]):
    """Where each character of a view stands in its document, kept as runs: few are asked for, and most stand side by side."""

    __slots__ = ("_length", "_shifts", "_starts")

    def __init__(self, starts: Iterable[int] = (), shifts: Iterable[int] = (), length: int = 0) -> None:
        """Runs as made: where each starts in the view, and what to add there to come to the document."""
        self._starts = starts if isinstance(starts, array) else array("q", starts)
        self._shifts = shifts if isinstance(shifts, array) else array("q", shifts)
        self._length = length

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> list[int]: ...
    def __getitem__(self, index: int | slice) -> int | list[int]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(self._length))]
        at = index + self._length if index < 0 else index
        if not 0 <= at < self._length:
            raise IndexError(f"no character {index} in a view of {self._length}")
        return at + self._shifts[bisect_right(self._starts, at) - 1]

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters [start, end) of the view, which must not be empty, begin and end in the document."""
        i = bisect_right(self._starts, start) - 1
        if i + 1 == len(self._starts) or end <= self._starts[i + 1]:  # most stand in one run
            shift = self._shifts[i]
            return start + shift, end + shift
        return start + self._shifts[i], self[end - 1] + 1

    def shift(self, start: int, end: int) -> int | None:
        """What to add to come to the document where [start, end) lies in one run, else None."""
        i = bisect_right(self._starts, start)
        inside = i and end <= (self._starts[i] if i < len(self._starts) else self._length)
        return self._shifts[i - 1] if inside else None

    def runs(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """The runs of [start, end) in order: where each begins and ends in the view, and what to add there to come to the document."""
        i = bisect_right(self._starts, start) - 1
        while start < end:
            i += 1
            stop = min(end, self._starts[i] if i < len(self._starts) else end)
            yield start, stop, self._shifts[i - 1]
            start = stop

    def run(self, start: int, length: int) -> None:
        """Add `length` characters of the document from `start` on."""
        self._starts.append(self._length)
        self._shifts.append(start - self._length)
        self._length += length

    def copy(self, source: Offsets, start: int, end: int) -> None:
        """Add what [start, end) of another view stands for."""
        for begin, stop, shift in source.runs(start, end):
            self.run(begin + shift, stop - begin)


_ENDS = "。；！？\n"  # behind these a sentence opens
_SIGNS = "\n\t "  # what may stand in a view for white space


class View:
    """What rules read. `text` is folded, `offsets[i]` tells where each of its characters stands in the document."""

    __slots__ = ("document", "offsets", "text")

    def __init__(self, document: str, text: str, offsets: Offsets) -> None:
        self.document = document
        self.text = text
        self.offsets = offsets

    @property
    def raw(self) -> str:
        """Each character of the view as the document writes it."""
        return "".join([self._run(*run) for run in self.offsets.runs(0, len(self.text))])

    def written(self, start: int, end: int) -> str:
        """The characters [start, end) of the view as the document writes them, layout white space left out, silent words not."""
        if end - start > 1 and (shift := self.offsets.shift(start, end)) is not None:
            return self.document[start + shift : end + shift]  # as most are
        parts, last = [], -1
        for begin, stop, shift in self.offsets.runs(max(0, start), min(end, len(self.text))):
            if 0 <= last < begin + shift == past_silent(self.document, last):
                parts.append(self.document[last : begin + shift])
            parts.append(self._run(begin, stop, shift))
            last = stop + shift
        return "".join(parts)

    def _run(self, start: int, end: int, shift: int) -> str:
        """A run as written; a sign for white space, or for the end of a piece, stands alone and as itself."""
        if end - start == 1 and (sign := self.text[start]) in _SIGNS:
            return sign
        return self.document[start + shift : end + shift]

    def span(self, start: int, end: int) -> Span:
        """The document's own slice for [start, end) of the view, which must not be empty."""
        a, b = self.offsets.stretch(start, end)
        if start and self.text[start - 1] in _ENDS:
            a = self._opening(start, a)
        front = a - len(CURRENCY)
        if front >= 0 and self.document.startswith(CURRENCY, front) and past_silent(self.document, front) == a:
            a = front  # 〔人民币〕50万元 is one sum, as 50万元〔人民币〕 is
        if self.document.startswith(CLOSING, b) or (self.document.startswith(CURRENCY, b) and self.document[b - 1] == "元"):
            b = past_silent(self.document, b)  # 每年〔度〕: a silent word that closes the one in front belongs to it
        return Span.known({"text": self.document[a:b], "start": a, "end": b})

    def _opening(self, start: int, place: int) -> int:
        """Where a sentence opens that stands at `place`: a silent word in front (〔由县财政〕给予…) belongs to it."""
        behind = self.offsets.stretch(start - 1, start)[1]
        if behind >= place:
            return place
        white = _SPACE.match(self.document, behind)
        opens = white.end() if white else behind
        return opens if past_silent(self.document, opens) == place else place

    def part(self, places: Iterable[tuple[int, int]]) -> View:
        """A view of these stretches of this one, one behind the other."""
        offsets = Offsets()
        texts = []
        for start, end in places:
            texts.append(self.text[start:end])
            offsets.copy(self.offsets, start, end)
        return View(self.document, "".join(texts), offsets)


_HEAD_OF_GROUPS = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})*$")
_TAIL = re.compile(r"0\d* ?(?=[万亿元%家个项人户亩台套])")  # no number begins so: 76 0元
_TAIL_OF_YEAR = re.compile(r"(?P<digits>\d{1,3}) ?年")
_WHOLE_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d$")
_TAIL_OF_GROUPS = re.compile(r"\d{3}(?: \d{3})*(?!\d) ?(?=[\u4e00-\u9fff%])")


def _grouped(document: str, start: int, end: int) -> bool:
    """Whether a blank parts thousands (3 000 亿元): groups of three digits, with a unit behind the last."""
    return bool(_TAIL_OF_GROUPS.match(document, end) and _HEAD_OF_GROUPS.search(document[max(0, start - 16) : start]))


def _year(document: str, start: int, end: int) -> bool:
    """Whether a blank parts a year (20 27年)."""
    tail = _TAIL_OF_YEAR.match(document, end)
    return bool(tail and _WHOLE_YEAR.search(document[max(0, start - 4) : start] + tail["digits"]))


def _kept(document: str, start: int, end: int, tabs: bool) -> str:
    """What stands in the view for the white space document[start:end]: a tab, a blank or nothing."""
    white = document[start:end]
    if tabs and "\t" in white:
        return "\t"
    if not white.strip(NO_WIDTH):
        return ""
    left, right = document[start - 1], document[end]
    if left.isascii() and right.isascii() and left.isalnum() and right.isalnum():
        if left.isdigit() and right.isdigit():
            lone = (start < 2 or not document[start - 2].isdigit()) and not document[end + 1 : end + 2].isdigit()
            whole = lone or _grouped(document, start, end) or _TAIL.match(document, end) or _year(document, start, end)
            return "" if "\n" in white or whole else " "
        return "" if "\n" in white and not (_WORD.match(left) and _WORD.match(right)) else " "
    return ""


def view(document: str, pieces: Iterable[tuple[int, int, bool]], folded: str | None = None) -> tuple[View, list[tuple[int, int]]]:
    """The view of the given pieces of a document, and where each piece stands in it. `folded`: the document's fold, where it is known.

    A piece is (start, end, is_row): a paragraph, heading or table row, with no white space at its ends. Line ends and blanks
    inside a piece are left out; a blank between Latin words stays; a tab stays where is_row is true. Pieces are parted by a line end.
    """
    folded = fold(document) if folded is None else folded
    made = Pieces(document, folded)
    places = [made.add(*piece) for piece in pieces]
    return made.view(), places


class Pieces:
    """A view in the making, piece by piece. Strings are joined as they come, so that few are held."""

    def __init__(self, document: str, folded: str) -> None:
        self._document = document
        self._folded = folded
        self._starts = array("q")
        self._shifts = array("q")
        self._length = 0
        self._parts: list[str] = []  # what is to be joined next, and how many characters
        self._held = 0
        self._joints: list[tuple[int, str]] = []  # where among these a line end stands for something else
        self._texts: list[str] = []

    def add(self, start: int, end: int, is_row: bool, joint: str | None = None) -> tuple[int, int]:
        """Add a piece of the document, as `view` has them; where it stands in the view. joint: what parts it from the next, if no line
        end.
        """
        document = self._document
        begin, at = self._length, start
        white = _LEFT_OUT.search(document, start, end)
        while white:
            a, b = white.span(1)
            latin = start < a and b < end and document[a - 1] < "\x80" and document[b] < "\x80"
            kept = _kept(document, a, b, is_row) if latin or (is_row and start < a and b < end) else ""
            if self._folded[a] == _PAUSE:
                kept = _PAUSE
            self._take(at, a)
            if kept:
                self._sign(a + max(0, document.find("\t", a, b) - a), kept)
            at = b
            white = _LEFT_OUT.search(document, at, end)
        self._take(at, end)
        place = begin, self._length
        if joint is not None:
            self._joints.append((self._held, joint))
        self._sign(max(start, end - 1), "\n", length=1 if joint is None else len(joint))
        if len(self._parts) > _JOINED:
            self._join()
        return place

    def _take(self, start: int, end: int) -> None:
        self._starts.append(self._length)
        self._shifts.append(start - self._length)
        self._parts.append(self._folded[start:end])
        self._held += end - start
        self._length += end - start

    def _sign(self, place: int, sign: str, length: int = 1) -> None:
        if length:
            self._starts.append(self._length)
            self._shifts.append(place - self._length)
        self._parts.append(sign)
        self._held += 1
        self._length += length

    def _join(self) -> None:
        text, at = one_wording(_by_neighbours("".join(self._parts))), 0  # pieces end with a line end: no number goes on behind it
        for place, joint in self._joints:
            self._texts += (text[at:place], joint)
            at = place + 1
        self._texts.append(text[at:])
        self._parts.clear()
        self._joints.clear()
        self._held = 0

    def view(self) -> View:
        """The view of all pieces added."""
        self._join()
        return View(self._document, "".join(self._texts), Offsets(self._starts, self._shifts, self._length))
