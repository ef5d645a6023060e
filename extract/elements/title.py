"""The title (标题): the metadata's where the document has it, else the first line that reads like one."""

from __future__ import annotations

import re
from functools import cache

from extract.elements.draft import HEAD, Draft
from extract.elements.roles import organisation
from extract.elements.words import CHINESE, any_of, words
from extract.fold import fold

_SENTENCE = re.compile(r"[。；！？]")
_FOOTNOTE = re.compile(r"[\[［〔]\d{1,2}[\]］〕]$")
_SIGNS = re.compile(r"[\s#*《》]")
SHORTEST, LONGEST = 6, 90
_LINES = 4  # over which a title stands at most


@cache
def _formal() -> re.Pattern[str]:
    """A line that ends as official titles do (…的通知, …若干措施, …规划（2021-2025）), or says 关于 early on."""
    return re.compile(rf"(?:{any_of('title', 'endings')}(?:（[^）]*）|“[^”]*”)?|{any_of('title', 'about')}.{{4,}})$")


@cache
def _navigation() -> re.Pattern[str]:
    return re.compile(rf"{any_of('title', 'navigation')}|^.{{0,8}}：|^https?:|[>|]")


# 申请日期即日起至12月15日止, 补助对象及资格条件: a line of what follows
_LABEL = re.compile(r"[至到][^，。；]{2,16}[年月日](?:止|为止|前)$|(?:对象|条件|资格|方式|流程|期限|时间|地点)$")


def _candidate(draft: Draft, i: int) -> bool:
    text = draft.texts[i]
    if i in draft.rows or draft.roles[i] not in ("", "byline") or not SHORTEST <= len(text) <= LONGEST or _SENTENCE.search(text):
        return False
    mark = draft.marks[i]
    return (
        bool(CHINESE.search(text))
        and not (mark and mark.style not in ("md1", "md2"))
        and text[0] != "（"
        and text[-1] not in "：，、"
        and not _navigation().search(text)
        and not _LABEL.search(text)
    )


def _told(draft: Draft) -> tuple[int, str | None]:
    """The piece that is the metadata's title, or holds its core; and that title as the metadata tells it."""
    told = draft.metadata.get("title", "").strip()
    if not told:
        return -1, None
    wanted = _SIGNS.sub("", fold(told))
    for i in range(min(HEAD, len(draft.texts))):
        text = _SIGNS.sub("", draft.texts[i])
        if (
            i not in draft.rows
            and len(text) >= 4
            and (
                text == wanted
                or (len(text) >= SHORTEST and wanted.startswith(text) and len(text) * 3 >= len(wanted))
                or (wanted.startswith(text) and title_lines(draft, i, told) > 1)
            )
        ):
            return i, told
    return -1, told


# 标题: 海州县2023年统计公报, 标 题：关于…的通知: a line of a page's head, as gov.cn and crawlers write it
_LABELLED = re.compile(r"(?:标\s*题|题\s*目|(?:文件|信息|政策)\s*名\s*称)\s*：\s*(?P<name>\S.*)")
_COLON = re.compile("[：:]")
_STAMPED = re.compile(r"[\s　（]*(?:发布|发文|成文|更新)?(?:时间|日期)\s*[：:]\s*\d{4}[-/.年].*$")  # …统计公报 时间：2022-10-31 11:58


def _labelled(draft: Draft) -> tuple[int, str] | None:
    """The piece near the top that a label says to hold the title, and the title; None where none does."""
    for i in range(min(HEAD, len(draft.texts))):
        found = _LABELLED.fullmatch(draft.texts[i]) if i not in draft.rows else None
        if found and SHORTEST <= len(found["name"]) <= LONGEST and not _SENTENCE.search(found["name"]):
            return i, _COLON.split(draft.spaced(i), maxsplit=1)[1].strip()
    return None


@cache
def _of_page() -> re.Pattern[str]:
    """What a page writes behind its title: the name of its site (…统计公报_江城市人民政府, …办法 - 江城市财政局 - 政策文件)."""
    ends = any_of("title", "site_ends")
    return re.compile(rf"(?:\s*[_|]+|\s+-+|-+\s+)\s*[^_|。，；：《》]{{2,30}}?{ends}(?:\s*[_|-]\s*[^_|。，；：《》]{{2,16}})?$")


def _bare(name: str) -> str:
    """A title without a footnote's mark, a page's stamp or the name of its site behind it."""
    bare = _FOOTNOTE.sub("", _STAMPED.sub("", name))
    page = _of_page().search(fold(bare)) if len(fold(bare)) == len(bare) else None
    return bare[: page.start()] if page and page.start() >= SHORTEST else bare


def title_lines(draft: Draft, index: int, name: str | None) -> int:
    """Over how many pieces, from this one on, the title stands as the metadata tell it; 1 where it is not told, or not whole."""
    wanted = _SIGNS.sub("", fold(name or ""))
    text = ""
    for i in range(index, min(index + _LINES, len(draft.texts))):
        text += _SIGNS.sub("", draft.texts[i])
        if text == wanted:
            return i - index + 1
        if i in draft.rows or not wanted.startswith(text):
            break
    return 1


def find_title(draft: Draft) -> tuple[int, str | None]:
    """What `_find` tells, without what is written behind the title."""
    index, name = _find(draft)
    return index, _bare(name) if name else None


def _find(draft: Draft) -> tuple[int, str | None]:
    """The index of the title's piece (-1: it stands in the metadata only) and the title as written, or None."""
    index, told = _told(draft)
    if index >= 0:
        return index, told if title_lines(draft, index, told) > 1 else draft.written(index).lstrip("#")
    if told is None and (labelled := _labelled(draft)):
        return labelled
    first = next((i for i, mark in enumerate(draft.marks[:HEAD]) if mark and mark.style == "md1"), -1)
    if first >= 0 and told is None:
        return first, draft.written(first)
    head: list[int] = []
    for i in range(min(HEAD, len(draft.texts))):
        text = draft.texts[i]
        if (len(text) > LONGEST or "。" in text) and len(head) > 0:
            break
        mark = draft.marks[i]
        if mark and mark.style in ("cn", "article", "chapter", "part"):
            break
        if _candidate(draft, i):
            head.append(i)
    formal = [i for i in head if _formal().search(_bare(draft.texts[i])) and not organisation().match(draft.texts[i])]
    if told and (_formal().search(fold(told)) or (not formal and not _of_site(told))):
        return -1, told
    if formal:
        first = _under_authority(draft, formal)
        return first, draft.written(first).lstrip("#")
    if told:
        return -1, told
    plain = [i for i in head if len(draft.texts[i]) >= 10 and not organisation().match(draft.texts[i])]
    first = plain[0] if plain else -1
    return (first, draft.written(first).lstrip("#")) if first >= 0 and _above_text(draft, first) else (-1, _below(draft))


def _above_text(draft: Draft, i: int) -> bool:
    """Whether a sentence or a long piece stands below piece i: a line alone, or one among lines, is what it says and no title."""
    return any(len(text) > LONGEST or _SENTENCE.search(text) for text in draft.texts[i + 1 :])


def _of_site(told: str) -> bool:
    """Whether the metadata tell the page's name and no title."""
    return any(word in fold(told) for word in words("title", "site"))


def _under_authority(draft: Draft, formal: list[int]) -> int:
    """The first of these lines, or one shortly below it that stands under its authority (甲县人民政府 / 关于…的实施意见)."""
    first = formal[0]
    about = words("title", "about")
    if not any(word in draft.texts[first] for word in about):
        for i in formal[1:]:
            if i - first <= 4 and draft.texts[i].startswith(about) and organisation().match(draft.texts[i - 1]):
                return i
    return first


def _below(draft: Draft) -> str | None:
    """The title that stands at the end, as some pages have it: 甲市医疗保障局 甲市财政局关于印发…办法的通知."""
    for i in range(len(draft.texts) - 1, max(-1, len(draft.texts) - 4), -1):
        text = draft.texts[i]
        if len(text) > LONGEST or i in draft.rows or draft.roles[i] or draft.marks[i] or _SENTENCE.search(text) or text[0] == "《":
            continue
        if (
            text.endswith(words("title", "endings"))
            and not _navigation().search(text)
            and any(text.find(word) > 0 for word in words("title", "about"))
        ):
            return draft.spaced(i)
    return None


def _is_once_more(name: str, text: str) -> bool:
    """Whether a piece says the title again, blanks and signs apart."""
    if len(text) < SHORTEST or abs(len(name) - len(text)) > SHORTEST:
        return False
    return _SIGNS.sub("", text) == _SIGNS.sub("", fold(name))


def is_second_title(draft: Draft, i: int) -> bool:
    """Whether piece i is a title too: the same once more, the full one under a short one, or that of what a notice passes on, below its
    signature.
    """
    text = draft.texts[i]
    if i < HEAD and i != draft.title and i not in draft.rows and _is_once_more(draft.name or "", text):
        return True
    if i <= draft.title or len(text) > 60 or not text.endswith(words("title", "endings")) or not _candidate(draft, i):
        return False
    if any(role in ("date_of_issue", "signature") for role in draft.roles[max(0, i - 4) : i]):
        return True
    return (
        draft.title >= 0
        and i - draft.title <= 3
        and all(len(text) <= LONGEST and "。" not in text for text in draft.texts[draft.title : i])
    )
