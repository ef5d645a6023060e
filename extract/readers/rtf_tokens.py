"""RTF to words: control words with their numbers, bytes, groups. Nothing is understood here but how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(
    (
        rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
        rb"|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)"
    ),
    re.DOTALL,
)


class Token(NamedTuple):
    """A control word or sign (`par`, `~`, `{`) with its number, or some bytes of text (then `word` is empty)."""

    word: str
    number: int | None = None
    text: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of an RTF file in order; binary data in it is passed over."""
    at = 0
    while found := _TOKEN.search(data, at):
        at = found.end()
        if found["word"] is not None:
            number = None if found["number"] is None else int(found["number"])
            if found["word"] == b"bin":
                at += max(0, number or 0)
            else:
                yield Token(found["word"].decode("ascii"), number)
        elif found["hex"] is not None:
            yield Token("", None, bytes([int(found["hex"], 16)]))
        elif found["text"] is not None:
            yield Token("", None, found["text"])
        elif found["brace"] is not None:
            yield Token(found["brace"].decode("ascii"))
        elif found["sign"] is not None:
            yield _sign(found["sign"])


def _sign(sign: bytes) -> Token:
    """What a backslash in front of a sign means: the sign itself, the end of a paragraph, or a control sign."""
    if sign in (b"{", b"}", b"\\"):
        return Token("", None, sign)
    return Token("par" if sign in (b"\r", b"\n") else sign.decode("latin-1"))
