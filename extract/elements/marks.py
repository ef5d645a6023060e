"""The marks that open headings and items: 第一章, 第三条, 一、, （一）, 1., （1）, ①, #, 专栏 1, 附件, and bullets.

Sources: GB/T 9704 (一、（一）1.（1）), the legislative order 编章节条款项目, Markdown. All patterns read folded text.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from extract.elements.words import any_of
from extract.values.numeral import read_numeral

_N: Final = r"[\d一二三四五六七八九十百零〇]"
_C: Final = r"[一二三四五六七八九十百]"
# The usual order, outermost first; it settles what a document's own order of appearance leaves open.
ORDER: Final = (
    "md1", "annex", "part", "chapter", "section", "md2", "article", "md3", "cn", "letter", "md4", "box", "cn_paren", "md5", "md6",
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
            | (?P<article>条(?:之{_C}+)?) (?!{reference})
          )
        | 第\s*(?P<n2>\d+-\d+)\s*(?P<article2>条)(?!{reference})
        | (?P<cn>{_C}{{1,4}})\s*[、.．](?![、])
        | （\s*(?P<cn_paren>{_C}{{1,4}})\s*）[、.]?
        | (?P<dec>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})(?:[\s、.]\s*|(?=[（“《]))(?!{any_of("wrap", "units")}|\d)
        | (?P<num>\d{{1,2}})\s*[.．、](?![\d.])
        | （\s*(?P<num_paren>\d{{1,2}})\s*）
        | (?P<num_half>\d{{1,2}})）
        | (?P<circled>[①-⑳])
        | (?P<letter>[A-Z])(?:[.、]\s*|\s+)(?=[\u4e00-\u9fff“])
        | (?P<box>{any_of("heading", "box")}\s*(?P<n3>{_N}*))
        | (?P<annex>{any_of("heading", "annex")}\s*(?P<n4>{_N}*)\s*(?:[：:]|\s|$))
        | (?P<bullet>--+|[●▲■◆★▼□☆◇△※·*+-](?=\s|[^\d\sA-Za-z%.*-]))
        """,
        re.VERBOSE,
    )  # fmt: skip


_SIMPLE: Final = ("cn", "cn_paren", "num", "num_paren", "num_half")
# Characters a mark can begin with; most lines begin with none of them, and are done.
_FIRST: Final = frozenset("#第一二三四五六七八九十百（0123456789专附●▲■◆★▼□☆◇△※·*+-ABCDEFGHIJKLMNOPQRSTUVWXYZ") | {
    chr(c) for c in range(0x2460, 0x2474)
}


def _number(text: str) -> int:
    value = read_numeral("".join(text.split())) if text else None
    return int(value) if value is not None else 0


def read_mark(text: str) -> Mark | None:
    """The mark that a folded line opens with, or None. A bullet has the style "bullet"."""
    if text[:1] not in _FIRST or not (found := _pattern().match(text)):
        return None
    kind = found.lastgroup or ""
    groups = found.groupdict()
    end = found.end()
    if groups["md"]:
        return Mark(f"md{len(groups['md'])}", 0, end)
    if groups["bullet"]:
        return Mark("bullet", 0, end)
    if groups["circled"]:
        return Mark("circled", ord(groups["circled"]) - 0x245F, end)
    if groups["dec"]:
        return Mark(f"dec{min(3, groups['dec'].count('.') + 1)}", int(groups["dec"].rpartition(".")[2]), end)
    if groups["letter"]:
        return Mark("letter", ord(groups["letter"]) - 64, end)
    for style in ("box", "annex"):
        if groups[style]:
            return Mark(style, _number(groups["n3"] or groups["n4"] or ""), end)
    for style in _SIMPLE:
        if groups[style]:
            return Mark(style, _number(groups[style]), end)
    if groups["article2"]:
        return Mark("article", int(groups["n2"].partition("-")[0]), end)
    style = next((s for s in ("part", "chapter", "section", "article") if groups[s]), kind)
    return Mark(style, _number(groups["n1"]), end)
