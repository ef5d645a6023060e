"""The date of publication: what a page, a newspaper or a register of laws says about when it made a text public.

The metadata come first, then 发布日期：…, a byline, a newspaper's line (某某日报 2024年6月12日 星期三 第A03版), the title of a
broadcast, an agency's dateline (某社某地2024年6月12日电), the last entry of a regulation's history (沿革), the printing line
(…办公室 2023年3月30日印发), and the day in the address of the page (查看原文：https://…/2024/06/12/…).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from extract.elements.dates import PAGE_DAY, in_head, labelled, read_date, read_page_day, told
from extract.elements.draft import HEAD, Draft
from extract.elements.words import any_of, words
from extract.fold import fold

_PUBLISHED = re.compile(PAGE_DAY)
_WITH_TIME = re.compile(rf"^[^，。；：]{{0,20}}?{PAGE_DAY}\s*\d{{1,2}}:\d{{2}}(?::\d{{2}})?\b")
_OPENS = re.compile(rf"^{PAGE_DAY}(?=[^\d起至到前后])")
_CLOSES = re.compile(rf"(?<![\d至到自从截止于在])[（(]?{PAGE_DAY}[）)]?$")
_NUMBERED = re.compile(r"[（(\s-](?P<date>20\d\d[01]\d[0-3]\d)[）)]?$")  # 《新闻联播》（20221109）
_LINK = re.compile(  # …/2024/06/12/…, …/202406/t20240612_1234.html
    r"https?://[^\s()<>\"]{0,80}?/(?:(?P<day>20\d\d[-/]?[01]\d[-/]?[0-3]\d)/|[a-z]{0,3}(?P<named>20\d\d[01]\d[0-3]\d)(?=[_./-]))"
)
_TAIL = 8  # pieces at the end that may tell it
_LINE = 60
_LINKED = 300  # with the address


@cache
def _newspaper() -> re.Pattern[str]:
    """A newspaper's line: the name before the date, or the day of the week or the number of the page behind it."""
    return re.compile(
        rf"{any_of('dates', 'papers')}[》】\s]*(?:{any_of('dates', 'renderings')}[》】\s]*)?{PAGE_DAY}"
        rf"|{PAGE_DAY.replace('<date>', '<date2>')}\s*[（]?(?:{any_of('dates', 'weekday')}[一二三四五六日天]"
        rf"|第?\s*[A-Z]?\d{{1,3}}\s*{any_of('dates', 'edition')})"
    )


def _edges(draft: Draft) -> Iterator[int]:
    """The short pieces at the head and the end of a document."""
    count = len(draft.texts)
    for i in (*range(min(HEAD, count)), *range(max(HEAD, count - _TAIL), count)):
        text = draft.texts[i]
        if len(text) <= _LINE and ("20" in text or "19" in text) and "。" not in text:
            yield i


@cache
def _fetched() -> re.Pattern[str]:
    """What a machine or a reader did with a page at a time; how often (浏览次数：1306, 下载：3) says nothing of when."""
    return re.compile(rf"{any_of('dates', 'fetched')}(?!次|人数|总?量|数|[:：]\s*\d{{1,8}}(?![\d年/.-]))")


def _byline(draft: Draft) -> date | None:
    for i in _edges(draft):
        line = draft.lines[i].text
        if _fetched().search(line):
            continue
        found = _PUBLISHED.search(line) if draft.roles[i] == "byline" else _WITH_TIME.match(line)
        if found and (day := read_page_day(found["date"])):
            return day
    return None


@cache
def _agency() -> re.Pattern[str]:
    """What a report opens with: 某社某地2024年6月12日电（记者…）, （本报2024年6月12日讯）."""
    agency = any_of("dates", "agencies")
    wired = rf"{PAGE_DAY}{any_of('dates', 'wired')}"
    return re.compile(
        rf"^[（(]?(?:(?=[^，。；：（）\d]{{0,14}}{agency})[^，。；：（）\d]{{2,20}}{wired}"
        rf"|[^，。；：（）\d]{{2,20}}{wired.replace('<date>', '<date2>')}(?=[（(：，]|记者|$))"
    )


# 本报讯（记者…）2024年6月12日，…; 据某某报2024年6月12日报道; 记者2024年6月12日从…获悉
_REPORTED = re.compile(
    rf"^[（(]?(?:[^，。；：（）\d]{{0,12}}(?:讯|消息)\s?(?:[（(][^（）()\d]{{1,24}}[）)])?\s?{PAGE_DAY}(?=[，上下早中晚在从])"
    rf"|据[^，。；：（）\d]{{2,16}}{PAGE_DAY.replace('<date>', '<date2>')}(?=报道|消息|[电讯])"
    rf"|[^，。；：（）\d]{{0,12}}记者[^，。；：（）\d]{{0,8}}{PAGE_DAY.replace('<date>', '<date3>')}(?=[从在]|[^，。；：\d]{{0,6}}[获了]))"
)


def _wired(draft: Draft) -> date | None:
    """The day of the first of the pieces at the head that opens as a report does, an agency's or a newspaper's own."""
    for text in draft.texts[:HEAD]:
        for pattern in (_agency(), _REPORTED):
            found = pattern.match(text)
            said = next(filter(None, found.groups()), "") if found else ""
            if said and (day := read_page_day(said)):
                return day
    return None


def _masthead(draft: Draft) -> date | None:
    for i in _edges(draft):
        if i != draft.title and (found := _newspaper().search(draft.lines[i].text)) and (day := read_date(found["date"] or found["date2"])):
            return day
    return None


def _broadcast(draft: Draft) -> date | None:
    """2025年12月3日 新闻联播, 早间快讯 2025-12-03: a title that opens or closes with a date and is none of an official text."""
    name = fold(draft.name or "").strip()
    found = _OPENS.match(name) or _CLOSES.search(name) or _NUMBERED.search(name)
    return read_date(found["date"]) if found and not name.endswith(words("title", "endings")) else None


def _linked(draft: Draft) -> date | None:
    """The day in the address of the page that a text was taken from, where it gives one, and each such address the same."""
    days = set()
    for i, text in enumerate(draft.texts):
        if len(text) <= _LINKED and any(word in text for word in words("dates", "original")):
            end = draft.view.document.find("\n", draft.lines[i].end)
            line = draft.view.document[draft.lines[i].start : end if end >= 0 else None]
            days |= {read_date(found["day"] or found["named"]) for found in _LINK.finditer(line)}
    return days.pop() if len(days) == 1 else None


def _of_role(draft: Draft, role: str) -> date | None:
    """The last day that a piece of this role opens with or holds."""
    days = [day for i, name in enumerate(draft.roles) if name == role and (day := read_date(draft.texts[i]))]
    return days[-1] if days else None


def date_of_publication(draft: Draft) -> date | None:
    """The date of publication, or None."""
    if day := told(draft, *words("dates", "metadata"), "date") or in_head(draft, labelled("publication")):
        return day
    return (
        _byline(draft)
        or _masthead(draft)
        or _broadcast(draft)
        or _wired(draft)
        or _of_role(draft, "history")
        or _of_role(draft, "printing")
        or _linked(draft)
    )
