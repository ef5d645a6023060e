"""Saved messages and pages (.eml, .mht, .mhtml): the page in them, else their text; the headings of the message as metadata."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default as policy
from typing import Final

from extract.errors import ReadError
from extract.readers import html, text
from extract.readers.coverage import covered
from extract.readers.encoding import codec_of
from extract.readers.limits import DEFAULT, Limits
from extract.readers.metadata import tidied
from extract.readers.parts import Parts

_KINDS: Final = (("text/html", html.read), ("text/plain", text.read))
_MULTIPARTS: Final = 100
# When it was sent or saved is no date of the document.
_HEADINGS: Final = {"Subject": "subject", "Date": "sent", "Snapshot-Content-Location": "url", "Content-Location": "url"}


def read(data: bytes, limits: Limits = DEFAULT) -> Parts:
    """The parts of the first page in a message that holds text, else of its first text; of all of them where the others hold most.

    Raises ReadError: broken, no_text, too_large, and what the readers of pages and texts raise.
    """
    if data.lower().count(b"multipart/") > _MULTIPARTS:  # the parser asks each line about each of them
        raise ReadError("too_large", f"the message holds more than {_MULTIPARTS} groups of parts; save the one that matters by itself")
    message = message_from_bytes(data, policy=policy)
    parts = list(_leaves(message, limits))
    if not message.keys():
        raise ReadError("broken", "the bytes are no saved message or page; give the file the suffix of what it is")
    refused: list[ReadError] = []
    for kind, reader in _KINDS:
        found: list[tuple[EmailMessage, Parts]] = []
        for part in parts:
            if _kind(part) == kind and (body := _body(part)).strip():
                try:
                    found.append((part, reader(body, limits)))
                except ReadError as error:
                    refused.append(error)
        if found:
            part, first = found[0]
            metadata = {**_said(message), **_said(part), **first.metadata}
            return replace(covered(first, "\n".join(read.text for _, read in found)), metadata=metadata)
    if refused:
        raise refused[0]
    raise ReadError("no_text", "the message holds no page and no text, perhaps only attachments; save those and give them")


def _leaves(message: EmailMessage, limits: Limits) -> Iterator[EmailMessage]:
    """The parts of a message that hold no others, in order. A loop, for parts may be nested deeper than Python's stack."""
    todo, seen = [message], 0
    while todo:
        part = todo.pop()
        seen += 1
        if seen > limits.entries:
            raise ReadError("too_large", f"the message has more than {limits.entries:,} parts; split it or raise --max-entries")
        inner = part.get_payload() if part.is_multipart() else []
        if isinstance(inner, list) and inner:
            todo.extend(entry for entry in reversed(inner) if isinstance(entry, EmailMessage))
        else:
            yield part


def _kind(part: EmailMessage) -> str:
    return part.get_content_type() if part.get_content_disposition() != "attachment" else ""


def _body(part: EmailMessage) -> bytes:
    """The part's bytes, with the charset it is in told the way that readers look for it."""
    content = part.get_payload(decode=True)
    raw = content if isinstance(content, bytes) else b""
    codec = codec_of(part.get_content_charset() or "")
    try:
        return raw.decode(codec).encode() if codec else raw
    except UnicodeDecodeError:  # the bytes tell better than the label
        return raw


def _said(part: EmailMessage) -> dict[str, str]:
    return tidied({name: str(part[key]) for key, name in _HEADINGS.items() if part[key]})
