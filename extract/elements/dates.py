"""The date of issue (成文日期): below the signature, in brackets under the title, or the day a report was given."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from email.utils import parsedate
from functools import cache
from typing import Final

from extract.elements.draft import HEAD, Draft
from extract.elements.roles import date_line, occasion, organisation, signed_line
from extract.elements.words import any_of
from extract.fold import fold
from extract.values.numeral import read_numeral

_FIRST_ROC_YEAR = 1911
_ROC_YEARS = range(100, 130)  # what a year of three digits can be, also where no 民国 stands in front
_TITLE_PAGE = 12  # pieces


@cache
def _date() -> re.Pattern[str]:
    n = r"[\d一二三四五六七八九十百零〇元O]"
    return re.compile(
        rf"(?P<era>{any_of('dates', 'era')})?(?P<y>{n}{{1,5}})年(?P<m>{n}{{1,3}})月(?P<d>{n}{{1,3}})日"
        r"|(?P<y2>(?:19|20)\d\d)(?P<sign>[-/.])(?P<m2>\d{1,2})(?P=sign)(?P<d2>\d{1,2})(?!\d)"
        r"|(?<!\d)(?P<y3>(?:19|20)\d\d)(?P<m3>[01]\d)(?P<d3>[0-3]\d)(?!\d)"
        r"|(?<![\d./-])(?P<y4>1[0-2]\d)(?P<sign4>[-/.])(?P<m4>\d{1,2})(?P=sign4)(?P<d4>\d{1,2})(?!\d)"  # 113/05/20 in Taiwan's papers
    )


def _whole(text: str) -> int:
    value = read_numeral(text.replace("O", "〇"))
    return int(value) if value is not None else 0


def read_date(text: str) -> date | None:
    """The first whole day named in a folded text (2023年3月28日, 二〇二三年…, 中华民国…年, 113年5月20日, 2023-03-28, 20230328), or None."""
    text = "".join(text.split()) if "年" in text else text
    found = _date().search(text)
    if not found:
        return None
    year, month, day = (
        _whole(found[name] or found[name + "2"] or found[name + "3"] or found[name + "4"] or "") for name in ("y", "m", "d")
    )
    try:
        return date(year + (_FIRST_ROC_YEAR if found["era"] or year in _ROC_YEARS else 0), month, day)
    except ValueError:
        return None


PAGE_DAY: Final = r"(?P<date>(?:19|20)\d\d[-/年.]\d{1,2}[-/月.]\d{1,2}日?)"  # as pages and papers write it


def read_page_day(said: str) -> date | None:
    """A day that PAGE_DAY found, with 日 or without (2011年10月08), or None."""
    return read_date(said) or read_date(re.sub(r"[年月/.]", "-", said))


def told(draft: Draft, *keys: str) -> date | None:
    """The day that one of these keys of the metadata names, the first that does."""
    for key in keys:
        value = draft.metadata.get(key, "")
        if value and (found := read_date(value) or _mailed(value)):
            return found
    return None


def _mailed(value: str) -> date | None:
    parsed = parsedate(value)
    return date(*parsed[:3]) if parsed else None


@cache
def labelled(key: str) -> re.Pattern[str]:
    """A pattern for a date behind its label (发布日期：…), the labels being those listed under [dates] key."""
    return re.compile(rf"(?:^|[\s（|　])(?:{any_of('dates', key)}\s*[：:]|【{any_of('dates', key)}】)\s*(?P<date>[^，。；]{{6,24}})")


@cache
def _enacted() -> re.Pattern[str]:
    """The line in brackets under a title: （2023年2月8日江城市人民政府第3次常务会议通过）, or the date alone."""
    end = any_of("dates", "enacted")
    order = (
        rf"(?=[^，。；（）]{{10,60}}第\s*\d{{1,4}}\s*[号次][^，。；（）]{{0,6}}{end}$)"  # no brackets: 2023年6月6日 市人民政府令第2号公布
    )
    return re.compile(rf"^(?:（|{order})(?P<date>[^，。；）]{{6,20}}?日)(?:）$|[^）]*{end})")


@cache
def _promulgated() -> re.Pattern[str]:
    """In the same brackets, the day it was made public: … 2023年2月20日市人民政府令第5号公布 …"""
    return re.compile(rf"^（.*?(?P<date>\d{{4}}年\d{{1,2}}月\d{{1,2}}日)[^年）]{{0,40}}?{any_of('dates', 'promulgated')}")


def in_head(draft: Draft, pattern: re.Pattern[str]) -> date | None:
    """The day that `pattern` finds in one of the first short pieces."""
    for i in range(min(HEAD, len(draft.texts))):
        text = draft.texts[i]
        if (
            len(text) <= 200
            and ("：" in text or "】" in text or "日" in text)
            # a label behind other fields of its line stands behind a space, which the folded text has not (信息来源：林业厅 发布日期：2019-03-06)
            and (found := pattern.search(text) or pattern.search(draft.lines[i].text[:200]))
            and (day := read_date(found["date"]))
        ):
            return day
    return None


_SIGNED = re.compile(
    r"(?:执行|落实|实施|施行|遵照|办理|公布|发布)。(?P<authority>[\u4e00-\u9fff]{4,20})(?P<date>\d{4}年\d{1,2}月\d{1,2}日)(?=$|[（附\s]|[\u4e00-\u9fff])"
)


def _signed_within(draft: Draft) -> date | None:
    """The day of a signature that ran into the text above it (…请认真贯彻执行。江城市人民政府2023年9月5日（此件公开发布）), or None."""
    for text in draft.texts[:HEAD]:
        found = _SIGNED.search(text) if "日" in text else None
        if found and organisation().match(found["authority"]) and (day := read_date(found["date"])):
            return day
    return None


@cache
def _month() -> re.Pattern[str]:
    n = r"[\d一二三四五六七八九十零〇O]"
    return re.compile(rf"^（?(?P<y>{n}{{4}})年(?P<m>{n}{{1,3}})月）?$")


def date_of_issue(draft: Draft) -> date | None:
    """The date of issue, or None."""
    if day := told(draft, "date_of_issue"):
        return day
    lines = [i for i, role in enumerate(draft.roles) if role == "date_of_issue"]
    signed = [i for i in lines if signed_line().match(draft.texts[i]) or (i and draft.roles[i - 1] == "signature")]
    for i in [*signed[:1], *[i for i in reversed(lines) if date_line().match(draft.texts[i])]]:
        if day := read_date(draft.texts[i]):
            return day
    if day := _signed_within(draft):
        return day
    for pattern in (labelled("issue"), occasion(), _promulgated(), _enacted()):
        if day := in_head(draft, pattern):
            return day
    return None


def latest(draft: Draft) -> date | None:
    """The last day of the month that stands alone on a line of the title page or at the end; the spring of a government's report, or
    None.
    """
    count = len(draft.texts)
    for i in (*range(min(_TITLE_PAGE, count)), *range(max(_TITLE_PAGE, count - 3), count)):
        if draft.roles[i] == "date_of_issue" and (found := _month().match("".join(draft.texts[i].split()))):
            year, month = _whole(found["y"]), _whole(found["m"])
            if 1 <= month <= 12 and year >= 1900:
                return date(year, month, monthrange(year, month)[1])
    report = _REPORT.search(fold(draft.name or ""))
    # given to the congress, at the latest in March
    return date(int(report["year"] or report["behind"] or report["draft"]), 3, 31) if report else None


_REPORT = re.compile(
    r"(?P<year>20\d\d)年[^，。；]{0,8}政府工作报告|政府工作报告（(?P<behind>20\d\d)年?）|和(?P<draft>20\d\d)年[^，。；]{0,16}(?:预算|计划)（?草案"
)
_TITLED = re.compile(
    r"(?<![\d.〔\[（~至到-])(?P<year>20\d\d)(?:年度?(?![至到~-])|(?![\d年度至到~./〕\]-]))|(?<!\d)(?P<republic>1[0-2]\d)年度?(?![至到~-])"
)


def titled_year(title: str | None) -> int:
    """The only year that a title names (2023年项目申报指南, 114年度补助要点), or 0."""
    named = {int(m["year"] or 0) or int(m["republic"]) + _FIRST_ROC_YEAR for m in _TITLED.finditer(fold(title or ""))}
    return named.pop() if len(named) == 1 else 0


_WHOLE_TEXT = re.compile("全文")
_UP_TO = re.compile(r"截至((?:19|20)\d\d)年")


def up_to(text: str) -> frozenset[int]:
    """The years up to which a text tells facts (截至2024年)."""
    return frozenset({int(year) for year in _UP_TO.findall(text)})


def whole_text(draft: Draft) -> date | None:
    """The day that a regulation's history (沿革) gives for its whole text, the last one; None where there is no history."""
    told = [text for text, role in zip(draft.texts, draft.roles, strict=True) if role == "history" and _WHOLE_TEXT.search(text)]
    days = [day for text in told if (day := read_date(text))]
    return days[-1] if days else None
