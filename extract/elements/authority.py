"""The issuing authority (发文机关): from the metadata, the signature (署名), the masthead, the title, a line of its own, or the page's source.

Joint authorities are joined by a blank.
"""

from __future__ import annotations

import re
from functools import cache

from extract.elements.draft import HEAD, Draft
from extract.elements.roles import masthead, organisation, signed_line
from extract.elements.words import any_of, words
from extract.fold import fold

_TITLE_PAGE = 12  # pieces
_SHORTEST = 5  # characters; 市人民政府 names none
_BODY = re.compile(r"[。；]")


@cache
def _labelled() -> re.Pattern[str]:
    return re.compile(rf"^{any_of('authority', 'labels')}\s*：\s*(?P<authority>[^，。；：]{{2,40}})$")


@cache
def _title_prefix() -> re.Pattern[str]:
    """What a title opens with: one authority or several (甲市财政局 甲市民政局关于…)."""
    ending = any_of("authority", "endings")
    return re.compile(
        rf"^(?P<authority>(?:[\u4e00-\u9fff]{{2,20}}{ending} )*[\u4e00-\u9fff]{{2,20}}?{ending})\s?{any_of('authority', 'about')}"
    )


@cache
def _local_prefix() -> re.Pattern[str]:
    """A Taiwanese title that opens with a county's government: 甲县政府奖励…要点."""
    return re.compile(rf"^(?P<authority>[\u4e00-\u9fff]{{1,4}}{any_of('authority', 'local')}{any_of('authority', 'local_body')})")


@cache
def _head_of() -> re.Pattern[str]:
    """Who gives a report: 甲市人民政府市长 某某."""
    return re.compile(
        rf"^(?P<authority>[\u4e00-\u9fff]{{3,20}}{any_of('authority', 'bodies')}){any_of('authority', 'heads')}[\u4e00-\u9fff·]{{2,6}}$"
    )


@cache
def _order() -> re.Pattern[str]:
    return re.compile(rf"^(?P<authority>[\u4e00-\u9fff]{{3,20}}{any_of('authority', 'bodies')}){any_of('document_number', 'orders')}")


@cache
def _category() -> re.Pattern[str]:
    return re.compile(rf"^{any_of('authority', 'category_labels')}：(?P<path>.{{3,60}})$")


@cache
def _government() -> re.Pattern[str]:
    return re.compile(rf"^[\u4e00-\u9fff（）]{{2,30}}{any_of('authority', 'bodies')}$")


def _joint(draft: Draft, i: int) -> str:
    """The authorities of piece i, as written; blanks stay where they part two of them, and go where they set letters apart."""
    parts = draft.spaced(i).split()
    single = all(organisation().match(fold(part)) for part in parts)
    return " ".join(parts) if single else "".join(parts)


def _signed(draft: Draft) -> str | None:
    """The first signature, all its lines."""
    for i, role in enumerate(draft.roles):
        if role == "signature":
            end = next((k for k in range(i, len(draft.roles)) if draft.roles[k] != "signature"), len(draft.roles))
            return " ".join(_joint(draft, k) for k in range(i, end))
        if role == "date_of_issue" and (found := signed_line().match(draft.texts[i])):
            return draft.view.written(draft.places[i][0], draft.places[i][0] + found.end("authority"))
    return None


def _matched(draft: Draft, pattern: re.Pattern[str], count: int) -> str | None:
    for i in range(min(count, len(draft.texts))):
        found = pattern.match(draft.texts[i]) if len(draft.texts[i]) <= 60 else None
        if found and i not in draft.rows:
            begin = draft.places[i][0]
            return draft.view.written(begin + found.start("authority"), begin + found.end("authority"))
    return None


def _of_title(draft: Draft, title: str | None) -> str | None:
    name = " ".join((draft.spaced(draft.title) if draft.title >= 0 else title or "").split())
    folded = fold(name)
    found = _title_prefix().match(folded) or _title_prefix().match("".join(folded.split())) or _local_prefix().match(folded)
    if not found:
        return None
    return (name if found.string == folded else "".join(name.split()))[: found.end("authority")].strip()


def _of_category(draft: Draft) -> str | None:
    """法规类别：行政＞劳动部＞…: the ministry; 地方法规＞甲县＞…: its government, where the text names that."""
    for i in range(min(HEAD, len(draft.texts))):
        if found := _category().match(draft.texts[i]):
            begin = draft.places[i][0] + found.start("path")
            at = 0
            for part in found["path"].split(">"):
                written = draft.view.written(begin + at, begin + at + len(part))
                at += len(part) + 1
                if part.endswith(words("authority", "category")):
                    return written
                if part.endswith(words("authority", "local")):
                    where = draft.view.text.find(part + words("authority", "local_body")[0])
                    return draft.view.written(where, where + len(part) + 2) if where >= 0 else None
    return None


def _own_line(draft: Draft) -> str | None:
    """An authority on a line of its own next to the title: 中共甲县委 甲县人民政府."""
    for i in range(min(_TITLE_PAGE, len(draft.texts))):
        text = draft.texts[i]
        if _BODY.search(text):
            return None
        near = draft.title >= 0 and abs(i - draft.title) <= 2
        if near and i != draft.title and i not in draft.rows and len(text) >= _SHORTEST and _government().match(text):
            return _joint(draft, i)
    return None


def _of_source(draft: Draft) -> str | None:
    """The source that a page names, where that is a body that issues (本网甲市住房保障办公室), not a newspaper or a site."""
    written = draft.metadata.get("source", "").strip()
    for front in words("authority", "source_front"):
        written = written.removeprefix(front)
    folded = fold(written)
    back = next((word for word in words("authority", "source_back") if folded.endswith(word)), "")
    name = written[: len(written) - len(back)]
    return name if len(name) >= _SHORTEST and _government().match(fold(name)) else None


def find_authority(draft: Draft, title: str | None, number: str | None) -> str | None:
    """The issuing authority as written, or None. `number`: the document number, which may be that of an authority's order."""
    if told := draft.metadata.get("issuing_authority"):
        return told
    order = _order().match(fold(number or ""))
    return (
        _signed(draft)
        or _matched(draft, _labelled(), HEAD)
        or _matched(draft, masthead(), HEAD)
        or _of_title(draft, title)
        or _of_category(draft)
        or (number[: order.end("authority")] if number and order and order.end("authority") > _SHORTEST else None)
        or _own_line(draft)
        or _matched(draft, _head_of(), _TITLE_PAGE)
        or _of_source(draft)
    )
