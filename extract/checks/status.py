"""lapsed: the document says of itself that it is repealed or no longer in force."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.checks.viewpoint import Viewpoint
from extract.fold import fold
from extract.model import Finding

_REPEALED = re.compile(
    r"废止注记：废|法规类别：废止|【?(?:已失效|失效|已废止|全文废止)】?$|^（(?:已失效|失效|已废止|废止|全文废止)）$|^(?:状态|有效性|时效性?)：(?:失效|废止|已失效|已废止)"
)


def status(seen: Viewpoint) -> Iterator[Finding]:
    """A note where a heading line, or the page's own facts, say that the document has lapsed."""
    if seen.outline.own is not None and seen.outline.own[0]:
        return  # not the head of the document
    view = seen.outline.view
    for block in seen.outline.blocks[:12]:
        said = view.text[block.start : block.end]
        if ("废止" in said or "失效" in said) and _REPEALED.search(said):
            yield Finding(
                check="lapsed", severity="info", message="the document says it has lapsed", evidence=(view.span(block.start, block.end),)
            )
            return
    said = fold(seen.document.metadata.get("status", ""))
    if re.search("失效|废止", said):
        yield Finding(check="lapsed", severity="info", message=f"the page gives its status as {said}")
