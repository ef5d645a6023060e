"""Lines of an official document that are no body text (GB/T 9704): masthead, number, addressee, date, signature, imprint, …

Each is known by its own words, wherever it stands; `extract.elements.title` finds the title among the rest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extract.elements.words import any_of, words

YEAR = r"(?:\d{4}|[一二三四五六七八九零〇O0]{4}|" + "{era}" + r"\s*[\d一二三四五六七八九十百零〇]+)"
_N = r"[\d一二三四五六七八九十]{1,3}"
_PUNCTUATION = re.compile(r"[，。；！？]")


@cache
def date_line() -> re.Pattern[str]:
    """A pattern for a line that is a date (or, on a cover, a month) and nothing else."""
    year = YEAR.replace("{era}", any_of("dates", "era"))
    return re.compile(rf"^（?\s*{year}\s*年\s*{_N}\s*月(?:\s*{_N}\s*日)?\s*）?$|^\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}$")


@cache
def _stamp() -> re.Pattern[str]:
    """A line that is the day and hour when a page was put up: 2023-03-24 16:00:31."""
    return re.compile(
        r"^(?:[^，。；：\d]{2,10}[报网社台]\s*)?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*(?:\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}[时点]\d{1,2}分?)$"
    )


@cache
def labelled_stamp() -> re.Pattern[str]:
    """A pattern for a line that tells when a page was put up, fetched or worked on, and no more: 时间：2023-03-24, -
    抓取时间：2023-03-24T16:00:31+08:00.
    """
    clock = r"\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?"
    zone = r"(?:Z|[+-]\d{2}:?\d{2})"
    done = (
        rf"{any_of('dates', 'last')}?{any_of('dates', 'of_page')}?"
        rf"(?:{any_of('dates', 'fetched')}|{any_of('dates', 'edited')}|{any_of('dates', 'aired')})"
    )
    label = rf"(?:(?P<day>{any_of('roles', 'byline')}|时间|日期|时刻)|{done}(?:时间|日期|时刻|于)?|[A-Za-z_ ]{{3,20}})"
    return re.compile(
        rf"^[-*•·>\s（(【\[]*{label}[】\]\s]*[：:]?\s*\d{{4}}[-/.年]\d{{1,2}}[-/.月]\d{{1,2}}日?(?:[T\s]*{clock}\s*{zone}?)?[）)\]】]?$"
        rf"|^[^，。；\d]{{0,16}}\d{{4}}-\d{{2}}-\d{{2}}T{clock}{zone}?$"
    )


@cache
def signed_line() -> re.Pattern[str]:
    """A pattern for a line that is a signature with its date: 某市人民政府 2023年3月28日."""
    year = YEAR.replace("{era}", any_of("dates", "era"))
    return re.compile(
        rf"^(?P<authority>[\u4e00-\u9fff（）]{{2,30}}{any_of('authority', 'endings')})\s*（?{year}\s*年\s*{_N}\s*月\s*{_N}\s*日）?$"
    )


@cache
def number_line() -> re.Pattern[str]:
    """A pattern for a line that is a document number (发文字号) and nothing else."""
    orders = any_of("document_number", "orders")
    labels = any_of("document_number", "labels")
    return re.compile(
        rf"^(?:{labels}\s*[：:]?\s*)?(?P<number>[\u4e00-\u9fffA-Za-z]{{1,14}}\s*[〔\[【（〈<]\s*"
        rf"(?:19|20)\d\d\s*年?\s*[〕\]】）〉>]\s*第?\s*\d{{1,5}}\s*号"
        rf"|[\u4e00-\u9fff]{{0,20}}{orders}?\s*（?第\s*\d{{1,4}}\s*号）?{orders}?|\d{{4}}年\s*第\s*\d{{1,4}}\s*号)$"
    )


@cache
def organisation() -> re.Pattern[str]:
    """A pattern for a line that names authorities and nothing else."""
    return re.compile(
        rf"^(?:中共)?[\u4e00-\u9fff（）·]{{2,30}}{any_of('authority', 'endings')}"
        rf"(?:\s+[\u4e00-\u9fff（）]{{2,30}}{any_of('authority', 'endings')})*$"
    )


@cache
def masthead() -> re.Pattern[str]:
    """A pattern for the masthead (发文机关标志): an authority and 文件."""
    return re.compile(rf"^(?P<authority>[\u4e00-\u9fff\s（）]{{3,30}}){any_of('authority', 'masthead')}$")


@cache
def _history() -> re.Pattern[str]:
    """A line of the history (沿革) above a Taiwanese regulation: 1.中华民国…年…号令修正发布第 3 条条文."""
    return re.compile(
        rf"^(?:\d{{1,2}}[.、])?{any_of('dates', 'era')}.{{4,40}}?(?:{any_of('document_number', 'orders')}|函)?.*{any_of('roles', 'history')}"
    )


@cache
def _labelled() -> re.Pattern[str]:
    return re.compile(
        rf"""^(?:
          (?P<copied_to>{any_of("roles", "copied_to")}\s*：)
        | (?P<publication_mode>[（(]?{any_of("roles", "publication_mode")}\s*：)
        | (?P<byline>[（(]?{any_of("roles", "byline")}\s*[：:\s]
          | .{{0,20}}\d{{4}}[-年/]\d{{1,2}}[-月/]\d{{1,2}}日?[\s\d:]*{any_of("roles", "byline")}
          | [^，。；：\s\d]{{0,10}}{any_of("roles", "sources")}[\s|]*\d{{4}}[-年/]\d{{1,2}}[-月/]\d{{1,2}}日?[\s\d:]*$)
        | (?P<credit>{any_of("roles", "credits")}[^，。；：]{{2,24}}$)
        | (?P<printing>(?:[\u4e00-\u9fff]{{4,30}}\s*)?\d{{4}}\s*年\s*\d{{1,2}}\s*月\s*\d{{1,2}}\s*日\s*{any_of("roles", "printing")})$
        )""",
        re.VERBOSE,
    )


@cache
def occasion() -> re.Pattern[str]:
    """A pattern for the line under the title of a report, its day and where it was given: --2024年1月16日在某市第六届人民代表大会第四次会议上."""
    return re.compile(
        rf"^[-（]{{0,3}}(?P<date>[^，。；：]{{6,20}}?日){any_of('dates', 'held_at')}[^，。；：]{{4,60}}{any_of('dates', 'occasions')}）?$"
    )


_PRINTING = 100  # characters; no printing line is longer
_YEAR = re.compile(r"\d{4}")


@cache
def _first() -> frozenset[str]:
    """What the lines that `_labelled` knows by their first word begin with."""
    keys = ("copied_to", "publication_mode", "byline", "credits")
    return frozenset("（(").union(word[0] for key in keys for word in words("roles", key))


@cache
def _number_ends() -> frozenset[str]:
    return frozenset("号）").union(word[-1] for word in words("document_number", "orders"))


def _may_be_labelled(text: str) -> bool:
    """Whether a line could match `_labelled`, by its first word, a year near its beginning, or, where it is short, its last word."""
    if text[:1] in _first() or _YEAR.search(text, 0, 24):
        return True
    return len(text) <= _PRINTING and text.endswith(words("roles", "printing"))


def labelled_role(text: str) -> str:
    """The role that a folded line's own words give it, or "": date_of_issue, document_number, copied_to, byline, …"""
    if not text or len(text) > 300:
        return ""
    if len(text) > 12 and "。" not in text and _history().match(text):
        return "history"
    if _may_be_labelled(text) and (found := _labelled().match(text)):
        return "byline" if found["credit"] else found.lastgroup or ""
    if "日" in text[:24] and (text[0] in "-（" or text[-1] in "上）") and occasion().match(text):
        return "occasion"
    return _short_role(text) if len(text) <= 40 else ""


def _short_role(text: str) -> str:
    """The role of a short line; its last character tells first what it cannot be."""
    last = text[-1]
    if last in "月日）" or last.isdigit():
        if date_line().match(text):
            return "date"
        if _stamp().match(text) or labelled_stamp().match(text):
            return "byline"
        if last in "日）" and signed_line().match(text):
            return "date_of_issue"
    if last in _number_ends() and number_line().match(text):
        return "document_number"
    if text.endswith(words("authority", "masthead")) and masthead().match(text):
        return "masthead"
    return ""


def stands_alone(text: str) -> bool:
    """Whether a folded line is an element by itself that neither goes on nor is gone into."""
    if len(text) > 60 or _PUNCTUATION.search(text):
        return False
    return bool(labelled_role(text)) or (len(text) <= 40 and bool(organisation().match(text)))


def assign(texts: Sequence[str], rows: frozenset[int]) -> list[str]:
    """The role of each piece, "" for the body: by its own words, and by its neighbours for signature and date of issue."""
    roles = ["" if i in rows else labelled_role(text) for i, text in enumerate(texts)]
    for i, role in enumerate(roles):
        if role == "printing" and i and not roles[i - 1] and len(texts[i - 1]) <= 30 and not _PUNCTUATION.search(texts[i - 1]):
            roles[i - 1] = "printing"
        if role != "date":
            continue
        roles[i] = "date_of_issue"
        above = i - 1
        while above >= 0 and i - above <= 4 and above not in rows and len(texts[above]) <= 40 and organisation().match(texts[above]):
            roles[above] = "signature"
            above -= 1
    return roles
