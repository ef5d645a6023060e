"""Web pages (.html): the body's text in reading order, and what meta elements and boxes of facts say as metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta, timezone
from itertools import islice
from typing import Final

from extract.errors import ReadError
from extract.model import Finding
from extract.readers.encoding import Decoded, clean, decode
from extract.readers.frontmatter import split_front_matter
from extract.readers.limits import DEFAULT, Limits
from extract.readers.metadata import tidied
from extract.readers.page_body import drop_noise, find_body, hide, weigh
from extract.readers.page_copies import without_copy
from extract.readers.page_facts import take_lines, take_tables
from extract.readers.page_lists import number
from extract.readers.page_tables import plain_text
from extract.readers.page_text import lines_of
from extract.readers.page_tree import Node, parse
from extract.readers.parts import Parts
from extract.readers.words import words

_TOP: Final = 500  # lines of a page among which a box of facts stands, navigation and all
_WECHAT: Final = 'id="js_content"'
_SECONDS: Final = re.compile(r"""\bvar ct\s*=\s*["'](1\d{9})["']""")
_CHINA: Final = timezone(timedelta(hours=8))
_LEAST: Final = 0.5  # share of the text outside of links below which a body is doubted: among pages seen it is 0.85 or more
_NOISE: Final = 1_000  # characters outside of links that any page may have around its body
_HELD: Final = 2  # times as long as what the page shows is a body that a script would show
_SHOWN: Final = 50  # characters that every page shows
_MARKUP: Final = re.compile(r"<(?:p|br|div|span)\b", re.IGNORECASE)
_TAG: Final = re.compile(r"<[a-z!/?]", re.IGNORECASE)


def read(data: bytes, limits: Limits = DEFAULT) -> Parts:
    """The parts of a page.

    Raises ReadError: no_body where a page has a title and nothing else, no_text where it has not even that.
    """
    decoded = decode(data)
    metadata, body = split_front_matter(decoded.text)
    return page(decoded, body if _TAG.search(body) else f"<pre>{body}</pre>", metadata)


def page(decoded: Decoded, markup: str, known: Mapping[str, str]) -> Parts:
    """The parts of a page's markup; `known` is metadata told outside it, which comes first."""
    nodes = parse(markup)
    hide(nodes)
    weigh(nodes)
    seen = nodes[0].text - nodes[0].linked
    top = list(islice(lines_of(nodes[0]), _TOP))
    facts = {**take_lines(iter(top))[0], **take_tables(nodes)}
    metadata = {**_stamp(markup), **({} if facts else tidied(_byline(top))), **_metadata(nodes), **tidied(facts), **known}
    drop_noise(nodes)
    weigh(nodes)
    number(nodes)
    found = [line for body in find_body(nodes) for line in lines_of(body)]
    lines = without_copy(found)
    twice = len("".join("".join(found).split())) - len("".join("".join(lines).split()))
    text = clean("\n".join(take_lines(lines)[1] or lines))
    if held := _held(nodes, text):
        text = clean("\n".join([*lines, *held]))
    if not text:
        raise _nothing(metadata.get("title"))
    kept = len("".join(text.split())) + twice
    if kept < _LEAST * seen and seen - kept > _NOISE:
        message = (
            f"the part taken for the body holds {kept} of the page's {seen} characters outside of links; the whole page was read instead"
        )
        doubt = Finding(check="low_coverage", severity="warning", message=message)
        return Parts("html", shown(markup), decoded.encoding, decoded.replaced, metadata, findings=(*decoded.findings, doubt))
    return Parts("html", text, decoded.encoding, decoded.replaced, metadata, findings=decoded.findings)


def _held(nodes: list[Node], shown: str) -> list[str]:
    """The lines of a body that stands as markup in an attribute or a text field, from where a script would show it; or []."""
    values = (value for node in nodes if node.attributes or node.tag == "textarea" for value in _values(node))
    longest = max((value for value in values if _MARKUP.search(value)), key=len, default="")
    if len(longest) < _HELD * max(len(shown), _SHOWN):
        return []
    inner = parse(longest)
    hide(inner)
    weigh(inner)
    lines = list(lines_of(inner[0]))
    prose = any(stop in line for line in lines for stop in words().stops)
    return lines if prose and sum(map(len, lines)) > len(shown) else []


def _values(node: Node) -> Iterator[str]:
    if node.tag in ("input", "textarea") or any(name.startswith("data-") for name in node.attributes):
        yield from (value for name, value in node.attributes.items() if name == "value" or name.startswith("data-"))
    if node.tag == "textarea":
        yield plain_text(node)


def _stamp(markup: str) -> dict[str, str]:
    """The day on which an article of WeChat was published, which its script tells in seconds; in Chinese time."""
    found = _SECONDS.search(markup) if _WECHAT in markup else None
    return {"date": datetime.fromtimestamp(int(found[1]), _CHINA).date().isoformat()} if found else {}


def shown(markup: str) -> str:
    """All that a page, or a piece of one, shows; tables as rows of cells parted by tabs."""
    nodes = parse(markup)
    hide(nodes)
    weigh(nodes)
    number(nodes)
    return clean("\n".join(lines_of(nodes[0])))


def _byline(lines: list[str]) -> dict[str, str]:
    """What the first line that looks like a byline says: the day of publication and the source."""
    found: dict[str, str] = {}
    for key, pattern in (("date", words().byline_date), ("source", words().byline_source)):
        match = next((m for line in lines if len(line) < 200 and (m := re.search(pattern, line))), None)
        if match:
            found[key] = match[1]
    return found


def _nothing(title: str | None) -> ReadError:
    if title:
        return ReadError(
            "no_body", f"the page has a title but no body ({title}); it is probably filled in by a script: save it from a browser"
        )
    return ReadError("no_text", "the page holds no text; save it from a browser, or give the document behind it")


def _metadata(nodes: list[Node]) -> dict[str, str]:
    """What the page says of itself: its meta elements, and its title."""
    pairs: dict[str, str] = {}
    for node in nodes:
        if not node.attributes:
            continue
        name = node.attributes.get("name") or node.attributes.get("property") or ""
        if node.tag == "meta" and name and node.attributes.get("content", "").strip():
            pairs.setdefault(name.strip().lower(), node.attributes["content"])
        elif (fact := words().ids.get(node.attributes.get("id", ""))) and (said := plain_text(node)).strip():
            pairs.setdefault(fact, said)
    title = pairs.get("articletitle") or _title(nodes) or pairs.get("og:title", "")
    return tidied({"title": title} | {name: content for name, content in pairs.items() if name != "title"})


def _title(nodes: list[Node]) -> str:
    """The heading that the title element begins with (behind it stands the site's name), else the title, else a lone heading."""
    titles = [plain_text(node) for node in nodes if node.tag == "title"]
    title = next((text for text in titles if text.strip()), "")
    headings = [text for text in (plain_text(node) for node in nodes if node.tag == "h1" and not node.dropped) if text.strip()]
    begun = [text for text in headings if "".join(title.split()).startswith("".join(text.split()))]
    return begun[0] if begun else title or (headings[0] if len(headings) == 1 else "")
