"""Web pages (.html): the body's text in reading order, and what meta elements and boxes of facts say as metadata."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from extract.errors import ReadError
from extract.readers.encoding import Decoded, clean, decode
from extract.readers.frontmatter import split_front_matter
from extract.readers.metadata import tidied
from extract.readers.page_body import drop_noise, find_body, hide, weigh
from extract.readers.page_tables import plain_text, take_facts
from extract.readers.page_text import lines_of
from extract.readers.page_tree import Node, parse
from extract.readers.parts import Parts, Reader

_PAGE: Final = re.compile(r"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_ENDS: Final = re.compile(r"</(?:p|div|td|tr|table|body|section|article|h[1-6]|li)\s*>", re.IGNORECASE)
_TAG: Final = re.compile(r"<[a-z!/?]", re.IGNORECASE)


def read(data: bytes) -> Parts:
    """The parts of a page.

    Raises ReadError: no_body where a page has a title and nothing else, no_text where it has not even that.
    """
    decoded = decode(data)
    metadata, body = split_front_matter(decoded.text)
    return page(decoded, body if _TAG.search(body) else f"<pre>{body}</pre>", metadata)


def is_markup(text: str) -> bool:
    """Whether a text is a page or a part of one, whatever its file is called."""
    start = text.lstrip()
    if _PAGE.match(start):
        return True
    ends = len(_ENDS.findall(start))
    return ends > 0 and (start.startswith("<") or 2 * ends > len(start.split("\n")))


def page(decoded: Decoded, markup: str, known: Mapping[str, str]) -> Parts:
    """The parts of a page's markup; `known` is metadata told outside it, which comes first."""
    nodes = parse(markup)
    hide(nodes)
    weigh(nodes)
    facts = take_facts([node for node in nodes if node.tag == "table"])
    metadata = tidied({**known, **{f"{key}": value for key, value in facts.items()}})
    metadata |= {key: value for key, value in _metadata(nodes).items() if key not in metadata}
    drop_noise(nodes)
    weigh(nodes)
    text = clean("\n".join(line for body in find_body(nodes) for line in lines_of(body)))
    if not text:
        raise _nothing(metadata.get("title"))
    return Parts("html", text, decoded.encoding, decoded.replaced, metadata, findings=decoded.findings)


def _nothing(title: str | None) -> ReadError:
    if title:
        return ReadError("no_body", f"the page has a title but no body ({title}); it is probably filled in by a script: save it from a browser")
    return ReadError("no_text", "the page holds no text; save it from a browser, or give the document behind it")


def _metadata(nodes: list[Node]) -> dict[str, str]:
    """What the page says of itself: meta elements first, then its heading, then its title."""
    pairs: dict[str, str] = {}
    for node in nodes:
        if node.tag == "meta":
            name = node.attributes.get("name") or node.attributes.get("property") or ""
            if name and node.attributes.get("content", "").strip():
                pairs.setdefault(name.lower(), node.attributes["content"])
    titles = [plain_text(node) for tag in ("h1", "title") for node in nodes if node.tag == tag and not (node.dropped and tag == "h1")]
    found = tidied(pairs)
    return found if "title" in found else {**found, **tidied({"title": next((text for text in titles if text.strip()), "")})}


READER: Final = Reader((".html", ".htm", ".xhtml", ".shtml"), read)
