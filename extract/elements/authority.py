"""The issuing authority (发文机关): from the metadata, the signature (署名), the masthead or the title."""

from __future__ import annotations

import re
from functools import cache

from extract.elements.draft import HEAD, Draft
from extract.elements.roles import masthead
from extract.elements.words import any_of


@cache
def _labelled() -> re.Pattern[str]:
    return re.compile(rf"^{any_of('authority', 'labels')}\s*：\s*(?P<authority>[^，。；：]{{2,40}})$")


@cache
def _title_prefix() -> re.Pattern[str]:
    return re.compile(rf"^(?P<authority>[\u4e00-\u9fff]{{2,20}}?{any_of('authority', 'endings')}){any_of('authority', 'about')}")


def find_authority(draft: Draft, title: str | None) -> str | None:
    """The issuing authority as written, or None."""
    if told := draft.metadata.get("issuing_authority"):
        return told
    signed = [i for i, role in enumerate(draft.roles) if role == "signature"]
    if signed:
        return draft.written(signed[0])
    for pattern in (_labelled(), masthead()):
        for i in range(min(HEAD, len(draft.texts))):
            found = pattern.match(draft.texts[i]) if len(draft.texts[i]) <= 60 else None
            if found:
                begin = draft.places[i][0]
                return draft.view.written(begin + found.start("authority"), begin + found.end("authority"))
    if draft.title >= 0 and (found := _title_prefix().match(draft.texts[draft.title])):
        begin = draft.places[draft.title][0]
        return draft.view.written(begin, begin + found.end("authority"))
    return None
