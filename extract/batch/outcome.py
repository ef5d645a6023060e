"""What one input came to: an account of it, and the bytes a run writes for it, packed."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from pydantic import Field, NonNegativeInt

from extract.batch.stopwatch import Spent
from extract.errors import OutputError
from extract.model import ErrorLine, Frozen, Rejected

if TYPE_CHECKING:
    from extract.pipeline import Extraction

Part = Literal["documents.jsonl", "records.jsonl", "unread.jsonl", "text"]

TEXT: Final = "text"
_LINE_ENDS: Final = tuple((end, f"\\u{ord(end):04x}") for end in "\x85\u2028\u2029")
_LEVEL: Final = 1  # of compression: fast, and records are shrunk to a tenth


class Account(Frozen):
    """What one input came to, without its content. `failure` is the reason where it was not read.

    sizes: the bytes of each part of the body, in order: names of the files that lines go to, and `text`.
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


@dataclass(frozen=True, slots=True)
class Outcome:
    """An account with the packed lines and text it tells of. `unchanged`: kept from an earlier run, its body not at hand.

    spent: where a run is profiled, the processor time by stage and rule.
    """

    account: Account
    body: bytes = b""
    unchanged: bool = False
    spent: Spent = field(default_factory=dict)

    @property
    def source(self) -> str:
        """The input's source."""
        return self.account.source

    @property
    def failure(self) -> ErrorLine | None:
        """Why the input was not read, or None where it was."""
        return self.account.failure

    def parts(self) -> dict[Part, bytes]:
        """The lines for each file, and the `text`. Raises OutputError where the body is not what the account says."""
        wanted = sum(self.account.sizes.values())
        try:
            whole = zlib.decompressobj().decompress(self.body, wanted + 1) if self.body else b""
        except zlib.error:
            whole = b""
        if len(whole) != wanted:
            raise OutputError(f"what the state holds of {self.source} is damaged; run again with --force")
        parts: dict[Part, bytes] = {}
        at = 0
        for name, size in self.account.sizes.items():
            parts[name] = whole[at : at + size]
            at += size
        return parts


def failed(failure: ErrorLine) -> Outcome:
    """The outcome of an input that was not read."""
    return Outcome(Account(source=failure.source, failure=failure))


def parts_of(extraction: Extraction) -> dict[Part, bytes]:
    """What a run writes for an input that was read: the lines for each file, and the `text`."""
    records = sorted(extraction.records, key=lambda record: record.mention.start)
    return {
        "documents.jsonl": line(extraction.document.model_dump_json()),
        "records.jsonl": b"".join([line(record.model_dump_json()) for record in records]),
        "unread.jsonl": b"".join([line(entry.model_dump_json()) for entry in extraction.unread]),
        TEXT: extraction.text.encode(),
    }


def outcome_of(extraction: Extraction) -> Outcome:
    """The outcome of an input that was read."""
    facts, parts = extraction.document, parts_of(extraction)
    account = Account(
        source=facts.source,
        doc_id=facts.doc_id,
        sha256=facts.sha256,
        characters=len(extraction.text),
        findings=len(extraction.findings),
        by_type=_counted(record.type for record in extraction.records),
        rejected=tuple(_rejected(facts.source, entry) for entry in extraction.rejected),
        unread_by_reason=_counted(entry.reason for entry in extraction.unread),
        sizes={name: len(part) for name, part in parts.items()},
    )
    return Outcome(account, _packed(parts))


def line(json: str) -> bytes:
    """A line of a JSON lines file. What else may count as a line end is escaped, for programs that split by all of them."""
    for end, escape in _LINE_ENDS:
        json = json.replace(end, escape)
    return json.encode() + b"\n"


def _packed(parts: Mapping[Part, bytes]) -> bytes:
    packer = zlib.compressobj(_LEVEL)
    return b"".join([*map(packer.compress, parts.values()), packer.flush()])


def _counted(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items()))


def _rejected(source: str, entry: Rejected) -> ErrorLine:
    message = f"{entry.type} at {entry.start}-{entry.end} ({entry.text}): {entry.message}"
    return ErrorLine(source=source, code="rejected", stage="validate", message=message)
