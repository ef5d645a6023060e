"""The document number (发文字号, GB/T 9704 7.2.5): 江府〔2023〕11号, also with [ ] 【】 （） or as 第12号令."""

from __future__ import annotations

import re
from functools import cache

from extract.elements.draft import HEAD, Draft
from extract.elements.roles import number_line
from extract.elements.words import any_of


@cache
def _labelled() -> re.Pattern[str]:
    return re.compile(
        rf"{any_of('document_number', 'labels')}\s*：\s*(?P<number>[\u4e00-\u9fffA-Za-z]{{1,14}}"
        rf"(?:[〔\[【（](?:19|20)\d\d[〕\]】）])?第?\d{{1,12}}号)"
    )


@cache
def _ending() -> re.Pattern[str]:
    """A number at the end of a line of the head, or in brackets below the title."""
    return re.compile(r"(?:^|[（\s：])(?P<number>[\u4e00-\u9fff]{2,10}[〔\[【](?:19|20)\d\d[〕\]】]第?\d{1,5}号)）?$")


# in front of a title or text in one line with it
_GLUED = re.compile(
    r"(?!根据|依据|按照?|依照|经|现将?|为|对|关于)(?P<number>[\u4e00-\u9fff]{2,10}[〔\[【](?:19|20)\d\d[〕\]】]第?\d{1,5}号)"
)


@cache
def _order() -> re.Pattern[str]:
    """The order that made a regulation public, in the brackets under its title: （… 5月20日某市人民政府令第63号公布 …）."""
    return re.compile(rf"^（.*?日(?P<number>[\u4e00-\u9fff]{{2,16}}令第\d{{1,4}}号){any_of('dates', 'promulgated')}")


def find_number(draft: Draft) -> str | None:
    """The document's own number as written, or None; numbers of documents it cites do not count."""
    if told := draft.metadata.get("document_number"):
        return told
    texts = draft.texts[:HEAD]
    heads = [i for i, text in enumerate(texts) if len(text) <= 120 and "号" in text and "。" not in text and i not in draft.rows]
    for pattern in (number_line(), _labelled(), _ending(), _order()):
        for i in heads:
            if found := pattern.search(texts[i]):
                begin = draft.places[i][0]
                start, end = found.span("number") if found["number"] else found.span()
                return draft.view.written(begin + start, begin + end)
    if texts and (glued := _GLUED.match(texts[0])):
        return draft.view.written(draft.places[0][0], draft.places[0][0] + glued.end())
    return None
