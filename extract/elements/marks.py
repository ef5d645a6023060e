"""The marks that open headings and items: 第一章, 第三条, 一、, （一）, 1., （1）, ①, #, 专栏 1, 附件, and bullets.

Sources: GB/T 9704 (一、（一）1.（1）), the order of Taiwan's papers (壹、一、（一）), the legislative order 编章节条款项目, Markdown. All patterns read folded
text.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from extract.elements.words import any_of
from extract.values.numeral import read_numeral

_N: Final = r"[\d一二三四五六七八九十百零〇]"
CHINESE_NUMBER: Final = r"[一二三四五六七八九十百]"
_FORMAL: Final = "壹贰叁参肆伍陆柒捌玖拾"  # 壹、 in papers of Taiwan, above 一、
NUMBER_IN_BRACKETS: Final = r"（[一二三四五六七八九十\d]{1,3}）"  # parts of patterns: the marks of items, （一）, （2）
# one of several ordinals that share a noun: 一、二、三产业
AND_MORE: Final = r"、[一二三四五六七八九](?:[、和]|次?产|[级类])"
CHINESE_ITEM: Final = rf"[一二三四五六七八九十]{{1,3}}(?!{AND_MORE})、"  # 一、
ITEM_MARK: Final = (
    rf"{NUMBER_IN_BRACKETS}|{CHINESE_ITEM}|\d{{1,2}}[.．、](?!\d)|[①-⒛㈠-㈩]|第[一二三四五六七八九十百\d]{{1,4}}条"  # and 1. ① 第三条
)
# The usual order, outermost first; it settles what a document's own order of appearance leaves open.
ORDER: Final = (
    "md1", "annex", "part", "chapter", "section", "formal", "years", "md2", "article", "md3", "cn", "letter", "md4", "box", "cn_paren",
    "md5", "md6",
    "dec2", "num", "num_half", "dec3", "num_paren", "circled", "plain",
)  # fmt: skip


class Mark(NamedTuple):
    """How a line opens: the style of its mark, its number (0 without one), and where the words after it begin."""

    style: str
    number: int
    end: int


@cache
def _pattern() -> re.Pattern[str]:
    reference = any_of("heading", "reference")
    return re.compile(
        rf"""
        (?P<md>\#{{1,6}})\s
        | 第\s*(?P<n1>{_N}+(?:\s{_N})*)\s*(?:
              (?P<part>[编篇](?!制)) | (?P<chapter>章) | (?P<section>节)
            | (?P<article>条(?:之{CHINESE_NUMBER}+)?) (?!{reference})
          )
        | 第\s*(?P<n2>\d+-\d+)\s*(?P<article2>条)(?!{reference})
        | (?P<formal>[{_FORMAL}]{{1,3}})\s*[、.．](?![、])
        | (?P<cn>{CHINESE_NUMBER}{{1,4}})\s*[、.．](?![、])
        | （\s*(?P<cn_paren>{CHINESE_NUMBER}{{1,4}})\s*）[、.]?
        | (?P<dec>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})(?:[\s、.]\s*|(?=[（“《]))(?!{any_of("wrap", "units")}|\d)
        | (?P<num>\d{{1,2}})\s*[.．、](?:(?![\d.])|(?=20\d\d年))
        | （\s*(?P<num_paren>\d{{1,2}})\s*）
        | (?P<num_half>\d{{1,2}})）
        | (?P<circled>[①-⑳])
        | (?P<whole>[⑴-⒛㈠-㈩])[、.]?
        | (?P<roman>[Ⅰ-Ⅻ])\s*[、.]
        | (?P<letter>[A-Z])(?:[.、]\s*|\s+)(?=[\u4e00-\u9fff“])
        | (?P<small_letter>[a-z])[.、）]\s*(?=[\u4e00-\u9fff“])
        | (?P<box>{any_of("heading", "box")}\s*(?P<n3>{_N}*))
        | (?P<annex>{any_of("heading", "annex")}\s*(?P<n4>{_N}*)\s*(?:[：:]|\s|$))
        | (?P<bullet>--+|[●▲■◆★▼□☆◇△※·*+-](?=\s|[^\d\sA-Za-z%.*-]))
        """,
        re.VERBOSE,
    )  # fmt: skip


# 1.1, 2.3.1 right in front of words, as a part of patterns; no number that is a value (1.5倍, 2.3万元)
MEASURED: Final = (
    r"[%‰万亿元倍米吨克升寸亩]|公[里斤顷吨分]|平方|立方|千[瓦米克]|[毫厘]米|英[寸尺]|小时|分钟|海里"  # what follows a quantity
)
DECIMAL: Final = rf"\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}(?![\d.]|{MEASURED})[.、]?(?=[\u4e00-\u9fff“])"
_LONGEST: Final = 48  # no mark is longer
# Characters a mark can begin with; most lines begin with none of them, and are done.
_FIRST: Final = frozenset(
    _FORMAL + "#第一二三四五六七八九十百（0123456789专附●▲■◆★▼□☆◇△※·*+-ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
).union(map(chr, (*range(0x2460, 0x249C), *range(0x3220, 0x322A), *range(0x2160, 0x216C))))
_WHOLE: Final = (("⑴", "⒇", "num_paren"), ("⒈", "⒛", "num"), ("㈠", "㈩", "cn_paren"))  # a mark in one character


def _number(text: str) -> int:
    value = read_numeral("".join(text.split())) if text else None
    return int(value) if value is not None else 0


@lru_cache(maxsize=4096)
def _read(text: str) -> Mark | None:
    found = _pattern().match(text)
    if not found:
        return None
    kind, end = found.lastgroup or "", found.end()
    whole = found[kind]
    if kind == "md":
        return Mark(f"md{len(whole)}", 0, end)
    if kind == "bullet":
        return Mark("bullet", 0, end)
    if kind == "circled":
        return Mark("circled", ord(whole) - ord("①") + 1, end)
    if kind == "whole":
        first, style = next((first, style) for first, last, style in _WHOLE if first <= whole <= last)
        return Mark(style, ord(whole) - ord(first) + 1, end)
    if kind == "roman":
        return Mark("formal", ord(whole) - ord("Ⅰ") + 1, end)
    if kind == "small_letter":
        return Mark("letter", ord(whole) - ord("a") + 1, end)
    if kind == "letter":
        return Mark("letter", ord(whole) - ord("A") + 1, end)
    if kind == "dec":
        return Mark(f"dec{min(3, whole.count('.') + 1)}", int(whole.rpartition(".")[2]), end)
    if kind == "article2":
        return Mark("article", int(found["n2"].partition("-")[0]), end)
    numbered = {"box": "n3", "annex": "n4", "part": "n1", "chapter": "n1", "section": "n1", "article": "n1"}
    return Mark(kind, _number(found[numbered.get(kind, kind)] or ""), end)


def read_mark(text: str) -> Mark | None:
    """The mark that a folded line opens with, or None. A bullet has the style "bullet"."""
    return _read(text[:_LONGEST]) if text[:1] in _FIRST else None
