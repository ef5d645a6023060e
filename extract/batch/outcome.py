"""What one input came to: an account of it, and the bytes a run writes for it, packed.

A document of several stretches is handed on in pieces, one for each, so that nobody holds all of it. A piece may come once more:
the last one of its number counts.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from pydantic import Field, NonNegativeInt

from extract.batch.stopwatch import Spent
from extract.errors import OutputError
from extract.model import ErrorLine, Frozen, Rejected

if TYPE_CHECKING:
    from extract.pipeline import Extraction, Passage
    from extract.pipeline import Part as Stretch

Part = Literal["documents.jsonl", "records.jsonl", "unread.jsonl", "text"]

TEXT: Final = "text"
_LINE_ENDS: Final = tuple((end, f"\\u{ord(end):04x}") for end in "\x85\u2028\u2029")
_LEVEL: Final = 1  # of compression: fast, and records are shrunk to a tenth


class Account(Frozen):
    """What one input came to, without its content. `failure` is the reason where it was not read.

    sizes: the bytes of each part of the body, in order: names of the files that lines go to, and `text`. pieces: how many were
    handed on before.
    """

    source: str
    failure: ErrorLine | None = None
    doc_id: str = Field(default="", pattern=r"\A([0-9a-f]{16})?\z")
    sha256: str = Field(default="", pattern=r"\A([0-9a-f]{64})?\z")
    characters: int = 0
    findings: int = 0
    by_type: dict[str, int] = Field(default_factory=dict)
    rejected: tuple[ErrorLine, ...] = ()
    unread_by_reason: dict[str, int] = Field(default_factory=dict)
    sizes: dict[Part, NonNegativeInt] = Field(default_factory=dict)
    pieces: NonNegativeInt = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """The packed lines and text of one stretch of a document, numbered in order; `sizes` as those of an account."""

    number: int
    sizes: Mapping[Part, int]
    body: bytes

    def parts(self, source: str) -> dict[Part, bytes]:
        """The lines for each file, and the `text`. Raises OutputError where the body is not what the sizes say."""
        wanted = sum(self.sizes.values())
        try:
            whole = zlib.decompressobj().decompress(self.body, wanted + 1) if self.body else b""
        except zlib.error:
            whole = b""
        if len(whole) != wanted:
            raise damaged(source)
        parts: dict[Part, bytes] = {}
        at = 0
        for name, size in self.sizes.items():
            parts[name] = whole[at : at + size]
            at += size
        return parts


def damaged(source: str) -> OutputError:
    """What to raise where what is kept of an input cannot be read."""
    return OutputError(f"what the state holds of {source} is damaged; run again with --force")


def _none() -> Iterator[Piece]:
    return iter(())


@dataclass(frozen=True, slots=True)
class Outcome:
    """An account with the packed lines and text it tells of. `unchanged`: kept from an earlier run, its body not at hand.

    more: gives the pieces handed on before, in order. spent: where a run is profiled, the processor time by stage and rule.
    """

    account: Account
    body: bytes = b""
    unchanged: bool = False
    more: Callable[[], Iterator[Piece]] = _none
    spent: Spent = field(default_factory=dict)

    @property
    def source(self) -> str:
        """The input's source."""
        return self.account.source

    @property
    def failure(self) -> ErrorLine | None:
        """Why the input was not read, or None where it was."""
        return self.account.failure

    def stretches(self) -> Iterator[dict[Part, bytes]]:
        """The lines for each file, and the `text`, stretch by stretch. Raises OutputError where they are not what the account says."""
        count = 0
        for piece in self.more():
            yield piece.parts(self.source)
            count += 1
        if count != self.account.pieces:
            raise damaged(self.source)
        yield Piece(count, self.account.sizes, self.body).parts(self.source)

    def parts(self) -> dict[Part, bytes]:
        """The lines for each file, and the `text`, whole. Raises OutputError as `stretches` does."""
        found = list(self.stretches())
        return found[0] if len(found) == 1 else {name: b"".join(part.get(name, b"") for part in found) for name in found[-1]}


def failed(failure: ErrorLine) -> Outcome:
    """The outcome of an input that was not read."""
    return Outcome(Account(source=failure.source, failure=failure))


def parts_of(extraction: Extraction) -> dict[Part, bytes]:
    """What a run writes for an input that was read: the lines for each file, and the `text`."""
    return {"documents.jsonl": line(extraction.document.model_dump_json()), **_lines(extraction)}


def _lines(found: Extraction | Stretch) -> dict[Part, bytes]:
    return {
        "records.jsonl": lines(found.records),
        "unread.jsonl": lines(found.unread),
        TEXT: found.text.encode(),
    }


def piece_of(part: Stretch) -> Piece:
    """What a run writes for one stretch of a document."""
    parts = _lines(part)
    return Piece(part.number, {name: len(part) for name, part in parts.items()}, _packed(parts))


def outcome_of(passage: Passage, hand_on: Callable[[Piece], None]) -> Outcome:
    """The outcome of an input that was read; where it has several stretches their lines and texts are handed on, piece by piece."""
    unread: dict[int, Counter[str]] = {}
    parts: dict[Part, bytes] = {"documents.jsonl": b"", "records.jsonl": b"", "unread.jsonl": b"", TEXT: b""}
    for part in passage.parts():
        unread[part.number] = Counter(entry.reason for entry in part.unread)
        if passage.count == 1:
            parts |= _lines(part)
        else:
            hand_on(piece_of(part))
    facts = passage.facts()
    parts["documents.jsonl"] = line(facts.model_dump_json())
    account = Account(
        source=facts.source,
        doc_id=facts.doc_id,
        sha256=facts.sha256,
        characters=facts.characters,
        findings=len(facts.findings),
        by_type={name: count for name, count in sorted(facts.records.items()) if count},
        rejected=tuple(_rejected(facts.source, entry) for entry in passage.rejected()),
        unread_by_reason=dict(sorted(sum(unread.values(), Counter()).items())),
        sizes={name: len(part) for name, part in parts.items()},
        pieces=passage.count if passage.count > 1 else 0,
    )
    return Outcome(account, _packed(parts))


def lines(models: Iterable[Frozen]) -> bytes:
    """Lines of a JSON lines file, as `line` makes each of them."""
    whole = b"".join([model.__pydantic_serializer__.to_json(model) + b"\n" for model in models])
    for end, escape in _LINE_ENDS:
        whole = whole.replace(end.encode(), escape.encode())
    return whole


def line(json: str) -> bytes:
    """A line of a JSON lines file. What else may count as a line end is escaped, for programs that split by all of them."""
    for end, escape in _LINE_ENDS:
        json = json.replace(end, escape)
    return json.encode() + b"\n"


def _packed(parts: Mapping[Part, bytes]) -> bytes:
    packer = zlib.compressobj(_LEVEL)
    return b"".join([*map(packer.compress, parts.values()), packer.flush()])


def _rejected(source: str, entry: Rejected) -> ErrorLine:
    message = f"{entry.type} at {entry.start}-{entry.end} ({entry.text}): {entry.message}"
    return ErrorLine(source=source, code="rejected", stage="validate", message=message)
