"""Paragraphs: lines that a hard wrap, a page or a column broke apart, joined again.

A line goes on in the next one where the next cannot open anything (，as its first character), where it ends in mid-sentence,
or where it is as long as the text is wide. It never goes on into a heading, an item, a table row or a bullet.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Final

from extract.elements.lines import LONGEST, TextLine, evenly_spaced
from extract.elements.marks import read_mark
from extract.elements.roles import organisation, stands_alone
from extract.elements.words import any_of, words

_SHORT_TITLE: Final = 12
_HEAD: Final = 40  # titles stand among so many first paragraphs
_LONG_LINE: Final = 28  # characters; longer than headings are
_SAMPLE: Final = 50_000
_FLOWING: Final = frozenset({"text", "markdown", "txt", "md", "pdf", "image"})  # formats whose lines may be broken anywhere
_PAGED: Final = frozenset({"pdf", "image"})  # formats in which a page ends in an empty line
_LONGER: Final = 45  # characters; longer lines that do not end in a stop were broken off
_NARROWEST: Final = 30  # columns
_FEW: Final = 6  # lines, from which on their widths tell something
_NEARLY: Final = 0.8
_MARK: Final = 6  # characters of a mark
_ITEMS: Final = frozenset(("cn", "cn_paren", "num", "num_paren", "num_half", "circled", "bullet"))
_PARTS: Final = frozenset(("part", "chapter", "section"))
_FIRSTLY: Final = re.compile(r"[一二三四五六七八九十]{1,2}是")
_SET_IN: Final = 4  # columns by which the first line of a paragraph is set in
_SLACK: Final = 4  # columns that a broken line may be shorter than the next: a number or a sign does not break
_INSIDE: Final = frozenset("，。、；：！？）》”’〕】%‰.的")  # what nothing opens with
_STARTS_INSIDE = re.compile(r"^(?:[，。、；：！？）》”’〕】%‰]|的(?!士)|\.(?!\.))")
_ENDED = re.compile(r"(?:[。；！？：…!?]|(?<![A-Za-z\d])\.)(?:[”’）》〕】\"]*|（[^（）]{1,50}）)$")
_STOPS: Final = frozenset("。；！？：…!?")
_MAY_END: Final = frozenset('.”’）》〕】"')
_PROSE = re.compile(r"[，。；]")
_PUNCTUATION = re.compile(r"[，。；：！？\t]")
_WORDS = re.compile("[\u4e00-\u9fff“《]")
_OPEN = re.compile(r"[（《“〔【][^）》”〕】]*$")
_CLOSE = re.compile(r"^[^（《“〔【]*[）》”〕】]")
_LABEL = re.compile(r"^[^，。；：]{1,12}：")
_UNFINISHED: Final = r"(?:[，、（《“〔【]|(?<![：\s])[-~])"  # what no line can end with; 发布人：- is a label without a value
_UNFINISHED_END = re.compile(rf"{_UNFINISHED}$")
_TABLE_START = re.compile(r"^\|.*\|$")


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(rf"(?:{_UNFINISHED}|{any_of('wrap', 'goes_on')})$")


# a number torn from its unit, a day from its month (100万 / 元, 2025年 / 7月)
_TORN: Final = (
    re.compile(r"\d[十百千]?[万亿]$"), re.compile(r"[元人个户亩吨平千公立件辆台套次家名]|美元|港元|以上|余"),
    re.compile(r"\d年$"), re.compile(r"\d{1,2}月"),
    re.compile(r"年\d{1,2}月$"), re.compile(r"\d{1,2}[日号]"),
)  # fmt: skip
_TORN_ENDS: Final = frozenset("万亿年月")
_SUM_OPENS = re.compile(r"\d[\d.,]*[十百千]?[万亿]{0,2}(?:[元%‰个家人户亩吨项名辆台套]|平方|公里|公顷|千瓦)")


# a label of a form and its value, on lines of their own (申报截止时间： / 2026年9月30日)
_LONE_LABEL = re.compile(r"[^，。；：]{2,18}：")
_LONE_VALUE = re.compile(r"(?:自|截至|截止)?\d{4}年?[-.\d年月日时分:：~至到前起止（）上下午\s]{3,40}[。；]?")


def _torn(text: str, following: str) -> bool:
    """Whether a number or a day is broken off at the end of a line, and goes on in the next."""
    if text[-1] not in _TORN_ENDS:
        return False
    pairs = zip(_TORN[::2], _TORN[1::2], strict=True)
    return any(end.search(text[-8:]) and begin.match(following) for end, begin in pairs)


@cache
def _takes_sum() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('wrap', 'closes')}|{any_of('wrap', 'before_sums')})$")


@cache
def _number_goes_on() -> re.Pattern[str]:
    return re.compile(rf"^(?:\d|[.,%‰]|{any_of('wrap', 'units')})")


def _width(text: str) -> int:
    """How many columns a text takes, a Chinese character two."""
    return (len(text.encode()) + len(text)) // 2


def _columns(line: TextLine) -> int:
    return line.indent + _width(line.text)


def _peak(lines: list[TextLine], columns: list[int]) -> int:
    """The width in columns to which the text was wrapped, or 0 where no width stands out. columns: those of each line."""
    counts = Counter(width for line, width in zip(lines, columns, strict=True) if "\t" not in line.text)
    wide = {width: n + counts.get(width - 1, 0) for width, n in counts.items() if width >= 40}
    if not wide:
        return 0
    width = max(wide, key=lambda w: (wide[w], w))
    longer = sum(n for w, n in counts.items() if w > 2 * width)  # headings of one length among paragraphs that are not broken at all
    return width if wide[width] >= max(5, len(lines) // 12, longer) else 0


def _ragged(lines: list[TextLine], columns: list[int]) -> int:
    """The width that unfinished lines of prose come near to though they do not end alike, or 0. columns: those of each line."""
    of_prose = ((line.text, width) for line, width in zip(lines, columns, strict=True) if width >= _NARROWEST and len(line.text) <= _LONGER)
    widths = sorted(width for text, width in of_prose if "\t" not in text and not ended(text))
    if len(widths) < _FEW:
        return 0
    near = widths[len(widths) * 9 // 10]
    return near if 5 * sum(width >= near * _NEARLY for width in widths) >= 3 * len(widths) else 0


def is_row(text: str) -> bool:
    """Whether a line is a table row: two cells or more, parted by tabs or written between pipes."""
    return "\t" in text or (text[0] == "|" and bool(_TABLE_START.match(text)))


def ended(text: str) -> bool:
    """Whether a line ends as a sentence or a lead-in (：) does."""
    last = text[-1:]
    if last in _STOPS:
        return True
    return last in _MAY_END and bool(_ENDED.search(text[-60:]))


def begins_anew(text: str, following: str) -> bool:
    """Whether a line opens an element though the one before it is full: that one has ended, and this one has a mark or a role."""
    return ended(text) and (read_mark(following) is not None or stands_alone(following))


def _is_mark(text: str, following: str) -> bool:
    """Whether a line is the mark of an item (一、) or a chapter and nothing else: its words stand in the next.

    The words of an article stand below it as well as behind it, where 第三条中 could be a reference.
    """
    if len(text) > _MARK:
        return False
    mark = read_mark(text)
    if mark and mark.end == len(text) and mark.style in _ITEMS:
        return True
    part = bool(mark and mark.end == len(text) and mark.style in _PARTS)
    named = part or bool(_FIRSTLY.fullmatch(text))
    below = read_mark(following)
    closing = below is not None and below.style == "annex" and len(following) <= _MARK  # 第五章 / 附则
    return named and (below is None or closing) and not stands_alone(following)


@dataclass(frozen=True, slots=True)
class Joiner:
    """What decides whether a line goes on in the next: the text's own words, the width of its lines, its format.

    parted: whether an empty line parts paragraphs, as it does where not every line has one in front. spaced: whether nearly every line has.
    ragged: the width in columns that
    unfinished lines come near to, or 0 where they are of all lengths.
    """

    folded: str
    peak: int
    flowing: bool
    parted: bool
    spaced: bool
    ragged: int

    def joins(self, head: TextLine, line: TextLine, tail: str) -> bool:
        """Whether `head` (whose last line is `tail`) goes on in `line`."""
        text = head.text
        if "\t" in text or "\t" in line.text or len(text) > LONGEST or is_row(text) or is_row(line.text):
            return False
        if line.text[0] in _INSIDE and _STARTS_INSIDE.match(line.text):
            return True
        if self._hangs(head, line, tail) or _is_mark(text, line.text):
            return True
        mark = read_mark(line.text)
        if text[-1] == "；" and not mark and _WORDS.match(line.text) and not stands_alone(line.text):
            return True  # a series of cases, each on a line of its own
        if ended(text):
            return text[-1] == "：" and bool(_LONE_LABEL.fullmatch(text) and _LONE_VALUE.fullmatch(line.text))
        if mark or stands_alone(line.text) or text[0] == "#":
            return bool(mark and mark.style != "bullet" and _OPEN.search(text[-200:]) and _CLOSE.match(line.text[:60]) and self.flowing)
        return self._in_mid_sentence(head, line, tail)

    def _in_mid_sentence(self, head: TextLine, line: TextLine, tail: str) -> bool:
        text, set_in = head.text, line.indent > head.indent or (line.gap and line.indent >= _SET_IN)
        if text[-1].isdigit():
            if _number_goes_on().match(line.text) and not text.isdigit() and not line.text.isdigit() and not stands_alone(text):
                return True
        elif len(text) > 3 and (_UNFINISHED_END.search(text) if set_in else _goes_on().search(text[-4:])):
            return True  # what is set in begins a paragraph, where the line above could end at all
        if _OPEN.search(text[-200:]) and _CLOSE.match(line.text[:200]):
            return True
        if stands_alone(text):
            return False
        if not set_in and (_torn(text, line.text) or self._sum_goes_on(text, line.text)):
            return True
        if self.peak and (not line.gap or self.spaced) and self._is_full(head, tail):
            return True
        if not self.flowing or set_in or (line.gap and self.parted) or not self._may_be_broken(head, line, tail):
            return False
        return self._runs_on(text, line.text)

    def _sum_goes_on(self, text: str, following: str) -> bool:
        """Whether a sentence goes on in a line that opens with a sum or a share (…给予最高 / 50万元奖励。)."""
        if not following[0].isdigit() or not self.flowing or not _WORDS.match(text[-1]) or not _SUM_OPENS.match(following):
            return False
        if _PROSE.search(text):
            return not _balanced(text)
        return bool(_PROSE.search(following) and _takes_sum().search(text[-6:]) and not read_mark(text))

    def _may_be_broken(self, head: TextLine, line: TextLine, tail: str) -> bool:
        """Whether an unfinished line may have been broken off: it is long, or nearly as wide as such lines are, or than the next."""
        if len(tail) > _LONGER:
            return True
        if tail.endswith(words("wrap", "closes")) and line.text.startswith(words("wrap", "opens")):
            return False
        columns = head.indent + _width(tail)
        return columns >= self.ragged * _NEARLY if self.ragged else _columns(line) <= columns + _SLACK

    def _hangs(self, head: TextLine, line: TextLine, tail: str) -> bool:
        """Whether a line is set under the words of the item above it, which is as wide as the text: the item goes on, even after 。"""
        if line.gap or not head.indent < line.indent <= head.indent + 8 or read_mark(line.text):
            return False
        wide = self._is_full(head, tail, slack=8) if self.peak else len(tail) >= _LONG_LINE and not ended(tail)
        return wide and read_mark(head.text) is not None

    def _is_full(self, head: TextLine, tail: str, slack: int = 3) -> bool:
        """Whether a line is as wide as the text; with much slack, also as wide as ragged lines get, where no width is common to most."""
        columns = _width(tail)
        return self.peak - slack <= columns + head.indent and columns <= max(self.peak, self.ragged if slack > _SLACK else 0) + 2

    def _runs_on(self, text: str, following: str) -> bool:
        """Whether an unfinished line reads as broken prose rather than as a heading, a label or a caption."""
        if text[0] in "▲■●" and "。" in text and text.endswith(words("wrap", "caption_ends")):
            return False
        if not _PROSE.search(text):
            return len(text) >= 10 and self._one_word(text[-1], following[0])
        asked = text[0] in words("wrap", "asked")
        if _LABEL.match(text) and len(text) < 60 and not asked:
            return False
        if "。" in text or "；" in text or len(text) > _LONGER:
            return True
        if read_mark(text) or _balanced(text):
            return self._one_word(text[-1], following[0])
        return len(text) >= 12

    def _one_word(self, left: str, right: str) -> bool:
        """Whether two characters stand together elsewhere in the document so often that they make one word."""
        if not ("\u4e00" <= left <= "\u9fff" and "\u4e00" <= right <= "\u9fff"):
            return False
        sample = self.folded[:_SAMPLE]
        together = sample.count(left + right)
        return together >= 3 and together * 5 >= min(sample.count(left), sample.count(right))


@cache
def _title() -> re.Pattern[str]:
    return re.compile(rf"{any_of('title', 'endings')}(?:（[^）]*）)?$")


def _title_goes_on(text: str, following: str) -> bool:
    """Whether two lines are one official title: 某市人民政府关于印发某市推动产业 / 集群发展若干措施的通知."""
    if len(text) > 70 or len(following) > 60:
        return False
    if _PUNCTUATION.search(text) or _PUNCTUATION.search(following) or _title().search(text) or not _title().search(following):
        return False
    about = any(word in text for word in words("title", "about"))
    if not (about or _of_place(text, following) or (len(following) < len(text) > _SHORT_TITLE and not stands_alone(text))):
        return False
    return not (read_mark(text) or read_mark(following) or any(word in following for word in words("title", "about")))


@cache
def _place() -> re.Pattern[str]:
    """A line that opens with the name of a place, the year behind it (岚泽县2026年, 岚泽县“十五五”, 岚泽县国民经济和社会发展)."""
    return re.compile(rf"[\u4e00-\u9fff]{{2,8}}?{any_of('title', 'places')}[^，。；：、（）]{{2,20}}$")


def _of_place(text: str, following: str) -> bool:
    """Whether a title breaks behind the place it is of: 岚泽县2026年 / 政府工作报告; no authority above a title of its own."""
    return bool(_place().match(text)) and not stands_alone(text) and not organisation().match(text) and not _place().match(following)


def _balanced(text: str) -> bool:
    """Whether a line is two or three phrases of one length, as headings of news and work reports are."""
    phrases = [len(phrase) for phrase in text.split("，")]
    return len(text) <= 40 and len(phrases) in (2, 3) and max(phrases) - min(phrases) <= 2


def joiner(lines: list[TextLine], folded: str, source_format: str) -> Joiner:
    """The Joiner of a document."""
    marked = source_format == "markdown"  # in which an empty line always parts paragraphs
    parted = marked or (source_format not in _PAGED and 3 * sum(line.gap for line in lines) < len(lines))
    flowing = source_format in _FLOWING
    columns = list(map(_columns, lines))
    return Joiner(
        folded, _peak(lines, columns), flowing, parted, not marked and evenly_spaced(lines), _ragged(lines, columns) if flowing else 0
    )


def _merge(text: str, head: TextLine, line: TextLine) -> TextLine:
    parts = head.parts or ((head.start, head.end),)
    more = line.parts or ((line.start, line.end),)
    between = text[parts[-1][1] : more[0][0]]
    if not between or between.isspace():
        parts = (*parts[:-1], (parts[-1][0], more[0][1]), *more[1:])
    else:
        parts += more
    blank = " " if head.text[-1:].isascii() and head.text[-1:].isalpha() and line.text[0].isascii() and line.text[0].isalpha() else ""
    return head._replace(end=line.end, text=head.text + blank + line.text, parts=parts if len(parts) > 1 else ())


def join(lines: list[TextLine], text: str, rule: Joiner) -> list[TextLine]:
    """The lines as paragraphs: those that go on joined, the others as they are."""
    joined: list[TextLine] = []
    tail = ""
    for line in lines:
        if joined and rule.joins(joined[-1], line, tail):
            joined[-1] = _merge(text, joined[-1], line)
        else:
            joined.append(line)
        tail = line.text
    for i in range(min(_HEAD, len(joined)) - 1, 0, -1):
        if _title_goes_on(joined[i - 1].text, joined[i].text):
            joined[i - 1 : i + 1] = [_merge(text, joined[i - 1], joined[i])]
    return joined
