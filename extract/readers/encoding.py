"""Bytes to characters: a ladder from what is certain to what is likely.

Byte order mark, UTF-16 shown by its NULs, declared charset, strict UTF-8, strict GB18030 against strict Big5, and last a
decoding with replacement characters, which is told in a finding. A label gb2312 or gbk is read as GB18030, as browsers do.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from extract.errors import ReadError
from extract.fold import fold
from extract.model import Finding

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_MAGIC: Final = (
    (b"PK\x03\x04", "a zip package (such as DOCX, XLSX or OFD)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an OLE file (such as DOC, XLS or WPS)"),
    (b"\x1f\x8b", "gzip-compressed"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
)
_DECLARED: Final = re.compile(rb"""<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_LABELS: Final = {
    "gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030", "cp936": "gb18030", "gb18030": "gb18030",
    "big5": "big5hkscs", "big5-hkscs": "big5hkscs", "x-x-big5": "big5hkscs", "cp950": "cp950",
    "utf8": "utf-8", "utf-8": "utf-8", "unicode": "utf-8", "utf-16": "utf-8",  # readable as ASCII, so it cannot be UTF-16
}  # fmt: skip
_CONTROL_BYTES: Final = bytes({*range(32)} - {9, 10, 11, 12, 13, 27})
_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]")
_HEAD = 2048  # where a page declares its charset
_SAMPLE = 20_000  # characters that are enough to tell encodings apart
_LIKELY = 0.3  # commonness that no chance reading of bytes reaches
_BINARY = 0.02  # share of control bytes above which bytes are no text: compressed data has a tenth


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of some bytes, the encoding it was read with, and how many characters could not be read."""

    text: str
    encoding: str
    replaced: int = 0
    findings: tuple[Finding, ...] = ()


def decode(data: bytes) -> Decoded:
    """The text of the bytes, byte order mark removed, nothing else changed.

    Raises ReadError: empty (no bytes, or only white space), not_text (no encoding of the ladder fits).
    """
    if not data:
        raise ReadError("empty", "the input has no bytes; check that it was saved or downloaded completely")
    _refuse_containers(data)
    decoded = _marked(data) or _wide(data) or _eight_bit(data)
    if not decoded.text.strip("\ufeff\u200b \t\r\n\f\v\u3000\xa0\0"):
        raise ReadError("empty", "the input holds nothing but white space")
    return decoded


def codec_of(label: str) -> str | None:
    """The codec that a charset label stands for, as browsers read it (gb2312 is GB18030); None for one that is not known."""
    return _LABELS.get(label.lower())


def clean(text: str) -> str:
    """The text with control characters (but tab, line ends, form feed) and lone surrogates made blanks; same length."""
    return _CONTROLS.sub(" ", text)


def cleaned(decoded: Decoded) -> Decoded:
    """The decoded text cleaned, with a finding where that changed anything."""
    count = len(_CONTROLS.findall(decoded.text))
    if not count:
        return decoded
    finding = Finding(check="control_characters", severity="info", message=f"{count} control characters were replaced by blanks")
    return Decoded(clean(decoded.text), decoded.encoding, decoded.replaced, (*decoded.findings, finding))


def commonness(text: str) -> float:
    """How much the text looks like Chinese, at most 1: the share of common characters among those that are not ASCII,
    less twice the share of those that hardly occur (replacement, private use, unassigned, half-width katakana, outside the basic plane)."""
    sample = [char for char in fold(text[:_SAMPLE]) if char > "\x7f"]
    if not sample:
        return 0.0
    common = _common()
    return sum(1 if char in common else -2 if _is_odd(char) else 0 for char in sample) / len(sample)


def _refuse_containers(data: bytes) -> None:
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise ReadError("not_text", f"the bytes are {name}, not text; give the file its right suffix or convert it to text first")


def _marked(data: bytes) -> Decoded | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            body = data[len(mark) :]
            return _strict(body, encoding) or _replacing(body, (encoding,))
    return None


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: ASCII characters and line ends show as NULs, and one byte order gives common characters."""
    if data[:_HEAD].count(0) < 2 or len(data) % 2:
        return None
    found = _best(filter(None, (_strict(data, "utf-16-le"), _strict(data, "utf-16-be"))))
    return found if found and (commonness(found.text) > _LIKELY or (found.text[:_HEAD].isascii() and "\0" not in found.text)) else None


def _eight_bit(data: bytes) -> Decoded:
    if _too_many_controls(data[: 1 << 16]):
        raise ReadError("not_text", "the bytes are binary data, not text in UTF-8, UTF-16, GB18030 or Big5; give the file its right suffix")
    unmarked = _strict(data, "utf-8")
    declared = _declared(data)
    if declared and declared != unmarked and (not unmarked or commonness(declared.text) > commonness(unmarked.text)):
        return declared
    return unmarked or _best(filter(None, (_strict(data, "gb18030"), _big5(data)))) or _replacing(data, ("utf-8", "gb18030", "big5hkscs"))


def _too_many_controls(data: bytes) -> bool:
    return len(data) - len(data.translate(None, _CONTROL_BYTES)) > _BINARY * len(data)


def _declared(data: bytes) -> Decoded | None:
    """The text in the encoding that a meta element or an XML declaration names, if it decodes without error."""
    found = _DECLARED.search(data[:_HEAD])
    label = found[1].decode("ascii").lower() if found else ""
    if _LABELS.get(label) == "big5hkscs":
        return _big5(data)
    return _strict(data, _LABELS[label]) if label in _LABELS else None


def _strict(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        return None


def _big5(data: bytes) -> Decoded | None:
    found = _strict(data, "big5hkscs") or _strict(data, "cp950")
    return Decoded(found.text, "big5") if found else None


def _best(candidates: Iterable[Decoded]) -> Decoded | None:
    return max(candidates, key=lambda decoded: commonness(decoded.text), default=None)


def _replacing(data: bytes, encodings: tuple[str, ...]) -> Decoded:
    """The likeliest decoding with U+FFFD for what cannot be read, and a finding that says so."""
    texts = ((data.decode(encoding, "replace"), encoding) for encoding in encodings)
    text, encoding = max(texts, key=lambda pair: commonness(pair[0]))
    name, count = encoding.removesuffix("hkscs"), text.count("\ufffd")
    message = f"{count} characters could not be read as {name} and were replaced; the file is damaged or in another encoding"
    return Decoded(text, name, count, (Finding(check="encoding", severity="warning", message=message),))


def _is_odd(char: str) -> bool:
    return char == "\ufffd" or char > "\uffff" or "\uff61" <= char <= "\uff9f" or unicodedata.category(char) in ("Co", "Cn", "Cc")


@cache
def _common() -> frozenset[str]:
    lines = (files("extract.lexicons") / "common_characters.txt").read_text(encoding="utf-8").splitlines()
    characters = "".join(line for line in lines if not line.startswith("#"))
    return frozenset(characters) | frozenset(fold(characters))
