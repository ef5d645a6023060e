"""The genre of a document, from its title's last word and, for news, from how it is told."""

from __future__ import annotations

import re
from functools import cache

from extract.elements.draft import Draft
from extract.elements.roles import labelled_stamp
from extract.elements.words import any_of, words
from extract.fold import fold
from extract.model import Genre

_TAIL = re.compile(r"(?:（[^）]*）|[\[〔【][^\]〕】]{1,6}[\]〕】]|[①-⒛㈠-㈩\s》”*]|(?:19|20)\d\d[\d年度~至-]{0,8}$)+$")
_PASSED_ON = re.compile(r"《([^《》]+)》的?[\u4e00-\u9fff]{2,6}$")
_FORMAL: tuple[tuple[Genre, str], ...] = (
    ("work_report", "work_report"), ("measures", "measures"), ("plan", "plan"), ("notice", "notice"), ("law", "law"),
)  # fmt: skip
_SELF: tuple[tuple[Genre, str], ...] = (("measures", "measures"), ("plan", "plan"), ("law", "law"))
# 本报讯（记者…）, 据新华社电, 新华社北京3月1日电: what a report opens with, whatever its headline ends in
_REPORTED = re.compile(
    r"据[^，。：]{2,8}(?:社|报|网|台)(?:电|报道|消息|讯)|据[^，。：]{2,12}(?:报道|消息|电)[\s，（：]|本[报网台社](?:讯|电|[^，。：]{2,12}[讯电][\s（：])"
    r"|[^，。：]{2,10}(?:报|网|社|台)[^，。：]{0,10}?(?:讯|电)[\s（：]|[^，。：]{2,14}\d日(?:电|讯)|（?(?:本报|本网|本台)?记者[\s：]"
)
# as a list of links cuts it
_CUT_TITLE = re.compile(r"关于(?:组织|开展|申报|做好|印发|发布|公布|下达|公开|征集|进一步)[^。]*(?:\.{2,}|…)$")
_HEARERS = re.compile(r"[^，。]{0,8}(?:代表|委员|同志|女士|先生|朋友|来宾|同胞|记者|主席|议员)")
_OPENING = 4  # pieces in which it stands
_EDGE = 2000  # characters at either end in which a page says what it is


@cache
def _ending(key: str) -> re.Pattern[str]:
    return re.compile(rf"{any_of('genre', key)}$")


@cache
def _of_notice() -> re.Pattern[str]:
    """A notice that passes something on: 印发关于…的若干措施的通知."""
    return re.compile(rf"^(?P<what>.*?)的?{any_of('genre', 'notice')}$")


@cache
def _of_year() -> re.Pattern[str]:
    """The tasks of a year (2023年乡村振兴重点工作目标任务), and no headline that they are done (完成2023年目标任务)."""
    return re.compile(rf"^(?![^《》]*(?:完成|超额|召开|通报))[^，。：《》]*20\d\d年[^，。：《》]*{any_of('genre', 'year_plan')}$")


@cache
def _rules() -> re.Pattern[str]:
    """Administrative rules of Taiwan (…奖励…要点), which the mainland's 工作要点, a plan, is not."""
    return re.compile(rf"{any_of('genre', 'awarding')}.*{any_of('genre', 'rules')}$")


@cache
def _retrospective() -> re.Pattern[str]:
    return re.compile(rf"{any_of('genre', 'retrospective')}(?:的?{any_of('genre', 'after_retrospective')})?$")


@cache
def _of_press() -> re.Pattern[str]:
    """A page that reports a meeting with the press, whatever the policy that it was about (问答实录：《…若干措施》有关情况)."""
    return re.compile(rf"^[^《》]*{any_of('genre', 'press')}(?![^《》]*(?:通知|公告|方案|办法)$)")


@cache
def _itself(key: str) -> re.Pattern[str]:
    """What an untitled page calls itself: 特制定本配套政策, 本规定自…起施行."""
    words_of = any_of("genre", key)
    goes_on, verbs = any_of("genre", "itself_goes_on"), any_of("genre", "itself_verbs")
    return re.compile(
        rf"本[\u4e00-\u9fff]{{0,4}}?{words_of}{goes_on}|{verbs}{any_of('genre', 'itself')}[^，。；：《》]{{0,8}}?{words_of}[：。，]"
    )


def _by_title(title: str) -> Genre | None:
    if _ending("application").search(title):
        return "notice"
    if _ending("scheme").search(title) or _rules().search(title):
        return "measures"
    if _ending("work_plan").search(title) or _of_year().match(title):
        return "plan"
    for genre, key in _FORMAL:
        if _ending(key).search(title):
            return genre
    return "other" if _ending("other").search(title) else None


def _name(title: str | None) -> str:
    """The folded title that tells the genre: what it passes on, without years and brackets behind."""
    name = fold("".join((title or "").split())).rstrip("”》")
    if (found := _PASSED_ON.search(name)) and not _ending("asked").search(name):
        name = found[1]
    return _TAIL.sub("", name)


def retrospective(title: str | None) -> bool:
    """Whether the title says that the whole document reports the past (…统计公报, …工作总结, …执行情况的报告)."""
    name = _name(title)
    return bool(_retrospective().search(name)) and not re.search(any_of("genre", "ahead"), name)


_OFFICIAL = frozenset(("cn_paren", "article"))  # marks that papers have, and pages of news hardly ever
_SERIES = 2  # of them, that make a paper


@cache
def _of_body() -> re.Pattern[str]:
    """A line that names a government body as where the page is from (信息来源：县政府办公室), and no paper or site."""
    return re.compile(rf"[\u4e00-\u9fff]{{0,4}}来源\s*[：:]\s*[\u4e00-\u9fff]{{2,30}}{any_of('authority', 'bodies')}(?=$|[\s　、])")


def _untitled(text: str) -> Genre | None:
    return next((genre for genre, key in _SELF if _itself(key).search(text)), None)


def _bylined(draft: Draft) -> bool:
    """Whether a line at the head names source, author or day as a page of news does; when any page was fetched or put up tells nothing."""
    lines = [text for role, text in zip(draft.roles[:10], draft.texts, strict=False) if role == "byline"]
    if sum(mark is not None and mark.style in _OFFICIAL for mark in draft.marks) >= _SERIES:
        return False
    return any(
        ((stamp := labelled_stamp().match(text)) is None or stamp["day"] is not None) and not _of_body().match(text) for text in lines
    )


def _addressed(draft: Draft) -> bool:
    """Whether a paper is written to somebody, as no news is; a report speaks to those who hear it (各位代表)."""
    return any(role == "addressee" and not _HEARERS.match(text) for role, text in zip(draft.roles, draft.texts, strict=False))


def genre(draft: Draft, title: str | None) -> Genre:
    """The genre: what a notice passes on counts (印发《…办法》的通知 is measures); news by source and words; else other."""
    if _of_press().search(fold(title or "")):
        return "news"
    name = _name(title)
    if _ending("application").search(_name(draft.metadata.get("title"))):
        return "notice"
    formal = _by_title(name)
    if any(_REPORTED.match(text) for text in draft.texts[:_OPENING]):
        return "news"
    if formal == "notice":
        found = _of_notice().match(name)
        inner = _by_title(_TAIL.sub("", found["what"])) if found else None
        return inner if inner in ("measures", "plan") else "notice"
    if formal:
        return formal
    text = draft.view.text
    if not title and (told := _untitled(text[:_EDGE]) or _untitled(text[-_EDGE:])):
        return told
    if formal is None and (_addressed(draft) or _CUT_TITLE.search(name)):
        return "notice"
    if any(key in draft.metadata for key in words("genre", "news_metadata")) or _bylined(draft):
        return "news"
    head = name + text[:3000]
    return "news" if any(word in head for word in words("genre", "news")) else "other"
