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

# Letters, digits and signs that exist in full width; punctuation goes the other way, to the Chinese form.
_HALF = {chr(0xFF01 + i): chr(0x21 + i) for i in range(94) if chr(0x21 + i).isalnum() or chr(0x21 + i) in "%+-.=/~#&*<>@"}
_PUNCTUATION = {
    ",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）", "［": "[", "］": "]",
    "｡": "。", "､": "、", "﹐": "，", "﹔": "；", "﹕": "：", "﹪": "%", "﹙": "（", "﹚": "）", "︰": "：",
    "「": "“", "」": "”", "『": "‘", "』": "’", "〝": "“", "〞": "”", "﹁": "“", "﹂": "”", "„": "“", "‟": "“",
    "—": "-", "–": "-", "−": "-", "‐": "-", "‑": "-", "―": "-", "﹣": "-", "─": "-",
    "〜": "~", "∼": "~", "﹏": "~", "～": "~",
    "•": "·", "‧": "·", "・": "·", "﹒": ".", "〇": "〇", "○": "〇", "￥": "¥", "﹩": "$", "＄": "$",
    "〔": "〔", "〕": "〕", "﹝": "〔", "﹞": "〕",
    **dict.fromkeys("▪◾⬛❑❒", "■"), **dict.fromkeys("➢➤►▶▷❖✦⚫◉◎\uf06c\uf06e\uf075\uf076\uf09f\uf0a7\uf0b7\uf0d8\uf0e8\uf0fc", "●"),
}  # fmt: skip
_KEEP_ASCII = re.compile(r"，(?<=\d，)(?=\d{3}(?!\d))|：(?<=\d：)(?=\d)")  # in this order: the sign is rarer than a digit
_STOP = re.compile(
    r"\.(?<=[\u4e00-\u9fff%‰]\.)(?<![一二三四五六七八九十百]\.)(?=[\s\u4e00-\u9fff“”（）《\d①-⑳]|\Z)"
)  # 给予奖励. closes a sentence; 一. is a mark, 1.5 a number
_SPACE = re.compile(r"[\s\u200b\u200c\u200d\u2060\ufeff\u00ad]+")
# words that change nothing of what is given, and how much (〔择优〕给予, 每年〔度〕, 不〔能〕超过, 〔原则上〕不低于): left out of the view as blanks are
_SILENT = (
    r"(?:[择擇][优優]|酌情|[视視]情(?:[况況])?|按[规規]定|依[规規]定?|依法依[规規]|按程序)(?=[给給予奖獎補补資资發发支拨撥享減减贴貼][予与與以给給奖獎励勵补補助贴貼资資发發放持付享受免息])"
    r"|原[则則]上(?=[不按给給每应應控由在达達须須需要以為为執执一])|度(?<=每年度)(?![末初底内內中])|[于於](?<=[对對].)(?=[^此是])|[能可](?<=不.)(?=超|高于|低于|少于|多于|逾)"
)
_SILENT_WORD = re.compile(_SILENT)
_LEFT_OUT = re.compile(rf"{_SPACE.pattern}|{_SILENT}")
_NO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"  # what stands between letters and is not seen
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
_SUM = r"(?:[\d一二三四五六七八九十百千万][\d.,一二三四五六七八九十百千万]*亿?元|\d[\d.]*%|百分之)"
_GIVEN_SOON = r"(?=[^，。；：\n]{0,24}(?:奖|补|贴|资助|支持|扶持|津|\d))"
_GIVEN_AT_ONCE = (
    rf"(?=[^，。；：\n\d的给]{{0,14}}{_SUM}(?:(?![贷融授担险])[^，。；：、\n\d]){{0,10}}(?:奖|补[助贴]|资助|扶持|支持(?!作用)|津贴))"
)
_DENIED = r"(?:(?<=不..)|(?<=不[得能可应]..))"
# words of one length that mean the same, where they do: what they are read as, and where
_ALIKE: dict[str, tuple[str, str]] = {
    "予以": ("给予", rf"(?<![授赋赠给寄准])予以(?![下上外内及来往兑审]){_GIVEN_SOON}"),  # not 授予以下称号, 予以审核
    "给与": ("给予", rf"(?<![发付拨交送补授赠])给与(?![其会此之]){_GIVEN_SOON}"),  # not 发给与其签约的
    "给以": ("给予", rf"(?<![发付拨交送补授赠])给以(?![下上外内及来往]){_GIVEN_SOON}"),
    **{
        word: ("给予", rf"(?<![研开分签]){word}(?![^，。；：\n]{{0,12}}[证照书牌])(?=[^，。；：\n]{{0,24}}(?:{_SUM}|奖|补|贴|资助))")
        for word in ("发给", "核发", "核给", "颁给")
    },
    "兑现": ("给予", rf"兑现(?:{_GIVEN_AT_ONCE}|(?={_SUM}))"),
    **{word: ("给予", word + _GIVEN_AT_ONCE) for word in ("提供", "拨付", "颁发")},  # not 提供解决方案的企业
    **{word: ("超过", rf"{word}{_DENIED}|{word}(?<=[高多]于)(?=\d)") for word in ("高于", "大于", "多于")},  # 大于9千瓦: a class
    "长于": ("超过", rf"长于{_DENIED}"),
    "短于": ("少于", rf"短于{_DENIED}"),
    "小于": ("低于", rf"小于{_DENIED}"),
    "之": (
        "的",
        r"(?<=[\u4e00-\u9fff）”》])(?<![分总反为加久次继随首言因除最])之(?=[\u4e00-\u9fff“《])(?![日一间后前内外上下中时初末际年月处类家路乡都所地久余和差比用二三四五六七八九十])",
    ),
    "凡": ("对", r"(?:(?<=[，。；：\n）])|\A)凡(?![是例])(?=[^，。；：\n]{2,60}[的者]，)"),  # 凡获评省级的，给予…
}
_MAY_BE_ALIKE = re.compile("|".join(_ALIKE))


_LONE = {word: reading for word, (reading, _) in _ALIKE.items() if len(word) > 1}
_IN_PATTERN = re.compile(rf"\[[^\]]*\]|{'|'.join(_LONE)}|之")


def in_every_wording(pattern: str) -> str:
    """A pattern that also finds what its words are read as where they mean the same (予以补助: (?:予以|给予)补助); classes stay."""

    def both(found: re.Match[str]) -> str:
        word = found[0]
        if word == "之":
            return "[之的]"
        return f"(?:{word}|{_LONE[word]})" if word in _LONE else word

    return _IN_PATTERN.sub(both, pattern)


def wordings(word: str) -> tuple[str, ...]:
    """A word, and how it is read where the words in it mean the same as others (予以补助: 予以补助, 给予补助)."""
    read = re.sub("|".join(_LONE), lambda m: _LONE[m[0]], word).replace("之", "的")
    return (word,) if read == word else (word, read)


@cache
def _alike_where() -> dict[str, re.Pattern[str]]:
    return {word: re.compile(where) for word, (_, where) in _ALIKE.items()}


def _one_word(found: re.Match[str]) -> str:
    word = found[0]
    return _ALIKE[word][0] if _alike_where()[word].match(found.string, found.start()) else word


def one_wording(folded: str) -> str:
    """A folded text with words that mean the same made one (予以5万元奖励, 發給: 给予; 不高于: 不超过; 申請人之: 申请人的); same length."""
    return _MAY_BE_ALIKE.sub(_one_word, folded)


def _keep_ascii(folded: str) -> str:
    """The text with , and : inside numbers (1,000 and 10:30) as they were, and with . where it stands for 。."""
    if "-\n" in folded or "- " in folded:
        folded = _OPENS.sub("：", folded)
    if "画" in folded:
        folded = _PLANS.sub("划", folded)
    if "." in folded:
        folded = _STOP.sub("。", folded)
    return _KEEP_ASCII.sub(lambda m: "," if m[0] == "，" else ":", folded) if "，" in folded or "：" in folded else folded


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
    return _keep_ascii(text.translate(_table()) if _variant().search(text) else text)


def _fold(text: str) -> str:
    pattern, pairs = _variant(), _pairs()
    if len(pattern.findall(text, 0, _SAMPLE)) * _RARE > _SAMPLE:
        return _keep_ascii(text.translate(_table()))
    return _keep_ascii(pattern.sub(lambda m: pairs[m[0]], text))  # faster where few are to be folded


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
            silent = _SILENT_WORD.match(self.document, last) if 0 <= last < begin + shift else None
            if silent and silent.end() == begin + shift:
                parts.append(silent[0])
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
        b += self.document.startswith("度", b) and self.document.endswith("每年", 0, b)  # what is left out behind a word it closes
        return Span.known({"text": self.document[a:b], "start": a, "end": b})

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
    if not white.strip(_NO_WIDTH):
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
        """Add a piece of the document, as `view` has them; where it stands in the view. joint: what parts it from the next, if no line end."""
        document = self._document
        begin, at = self._length, start
        white = _LEFT_OUT.search(document, start, end)
        while white:
            a, b = white.span()
            latin = start < a and b < end and document[a - 1] < "\x80" and document[b] < "\x80"
            kept = _kept(document, a, b, is_row) if latin or (is_row and start < a and b < end) else ""
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
        text, at = one_wording(_keep_ascii("".join(self._parts))), 0  # pieces end with a line end: no number goes on behind it
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
