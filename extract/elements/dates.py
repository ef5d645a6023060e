"""The dates a document tells of itself: of issue (成文日期, below the signature or in brackets under the title) and of publication."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate
from functools import cache

from extract.elements.draft import HEAD, Draft
from extract.elements.roles import date_line
from extract.elements.words import any_of, words
from extract.values.numeral import read_numeral

_PUBLISHED = re.compile(r"(?P<date>(?:19|20)\d\d[-/年.]\d{1,2}[-/月.]\d{1,2}日?)")
_FIRST_ROC_YEAR = 1911


@cache
def _date() -> re.Pattern[str]:
    n = r"[\d一二三四五六七八九十百零〇元]"
    return re.compile(
        rf"(?P<era>{any_of('dates', 'era')})?(?P<y>{n}{{1,5}})年(?P<m>{n}{{1,3}})月(?P<d>{n}{{1,3}})日"
        r"|(?P<y2>(?:19|20)\d\d)(?P<sign>[-/.])(?P<m2>\d{1,2})(?P=sign)(?P<d2>\d{1,2})(?!\d)"
        r"|(?<!\d)(?P<y3>(?:19|20)\d\d)(?P<m3>[01]\d)(?P<d3>[0-3]\d)(?!\d)"
    )


def _whole(text: str) -> int:
    value = read_numeral(text)
    return int(value) if value is not None else 0


def read_date(text: str) -> date | None:
    """The first whole day named in a folded text (2023年3月28日, 二〇二三年…, 中华民国…年, 2023-03-28, 20230328), or None."""
    text = "".join(text.split()) if "年" in text else text
    found = _date().search(text)
    if not found:
        return None
    year, month, day = (_whole(found[name] or found[name + "2"] or found[name + "3"] or "") for name in ("y", "m", "d"))
    try:
        return date(year + (_FIRST_ROC_YEAR if found["era"] else 0), month, day)
    except ValueError:
        return None


def _told(draft: Draft, *keys: str) -> date | None:
    for key in keys:
        value = draft.metadata.get(key, "")
        if value and (found := read_date(value) or _mailed(value)):
            return found
    return None


def _mailed(value: str) -> date | None:
    parsed = parsedate(value)
    return date(*parsed[:3]) if parsed else None


@cache
def _labelled(key: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s（|　]){any_of('dates', key)}\s*[：:]\s*(?P<date>[^，。；]{{6,24}})")


@cache
def _enacted() -> re.Pattern[str]:
    """The line in brackets under a title: （2023年2月8日江城市人民政府第3次常务会议通过）, or the date alone."""
    return re.compile(rf"^（(?P<date>[^，。；）]{{6,20}}?日)(?:）$|[^）]*{any_of('dates', 'enacted')})")


@cache
def _promulgated() -> re.Pattern[str]:
    """In the same brackets, the day it was made public: … 2023年2月20日市人民政府令第5号公布 …"""
    return re.compile(rf"^（.*?(?P<date>\d{{4}}年\d{{1,2}}月\d{{1,2}}日)[^年）]{{0,40}}?{any_of('dates', 'promulgated')}")


def _in_head(draft: Draft, pattern: re.Pattern[str]) -> date | None:
    for i in range(min(HEAD, len(draft.texts))):
        text = draft.texts[i]
        if len(text) <= 200 and (found := pattern.search(text)) and (day := read_date(found["date"])):
            return day
    return None


def date_of_issue(draft: Draft) -> date | None:
    """The date of issue, or None."""
    if told := _told(draft, "date_of_issue"):
        return told
    lines = [i for i, role in enumerate(draft.roles) if role == "date_of_issue"]
    signed = [i for i in lines if i and draft.roles[i - 1] == "signature"]
    for i in [*signed[:1], *[i for i in reversed(lines) if date_line().match(draft.texts[i])]]:
        if day := read_date(draft.texts[i]):
            return day
    return _in_head(draft, _labelled("issue")) or _in_head(draft, _promulgated()) or _in_head(draft, _enacted())


def date_of_publication(draft: Draft) -> date | None:
    """The date of publication: from the metadata, 发布日期：…, or the line that also tells the source; or None."""
    told = _told(draft, *(key for key in words("dates", "metadata")), "date")
    if told or (told := _in_head(draft, _labelled("publication"))):
        return told
    for i, role in enumerate(draft.roles[:HEAD]):
        if role == "byline" and (found := _PUBLISHED.search(draft.texts[i])):
            return read_date(found["date"])
    return None
