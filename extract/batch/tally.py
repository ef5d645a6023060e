"""Writes the outcomes of a run in order of their sources and counts what was written."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from extract.batch.lines import Counts
from extract.batch.outcome import TEXT, Outcome, line
from extract.model import ErrorLine
from extract.sinks import RunFiles


@dataclass(slots=True)
class Tally:
    """Writes outcomes and counts what was written."""

    files: RunFiles
    not_read: list[ErrorLine] = field(default_factory=list)
    seen: dict[str, str] = field(default_factory=dict)
    totals: Counter[str] = field(default_factory=Counter)
    by_type: Counter[str] = field(default_factory=Counter)
    unread: Counter[str] = field(default_factory=Counter)
    sources: list[str] = field(default_factory=list)

    def take(self, outcome: Outcome) -> None:
        """Write an outcome; that of a second input with the same bytes is an error line."""
        first = self.seen.get(outcome.account.sha256) if outcome.failure is None else None
        if outcome.failure:
            self.refuse(outcome.failure)
        elif first is not None:
            self.refuse(_duplicate(outcome.source, first))
        else:
            self._write(outcome)

    def counts(self) -> Counts:
        """The counts of the manifest and the summary. An argument that stood for no file is an input not read."""
        names = ("documents", "duplicates", "characters", "rejected", "findings")
        totals = {name: self.totals[name] for name in names}
        return Counts(
            inputs=len(self.sources),
            not_read=len(self.not_read),
            records=self.by_type.total(),
            records_by_type=dict(sorted(self.by_type.items())),
            unread=self.unread.total(),
            unread_by_reason=dict(sorted(self.unread.items())),
            **totals,
        )

    def refuse(self, failure: ErrorLine) -> None:
        """Write and count an input that was not read. A duplicate is counted apart: its content was read."""
        self.sources.append(failure.source)
        self.files.append("errors.jsonl", line(failure.model_dump_json()))
        if failure.code == "duplicate":
            self.totals["duplicates"] += 1
        else:
            self.not_read.append(failure)

    def _write(self, outcome: Outcome) -> None:
        account = outcome.account
        self.seen[account.sha256] = account.source
        self.sources.append(account.source)
        self.files.text(account.doc_id, self._text(outcome))
        self.files.append("errors.jsonl", b"".join(line(error.model_dump_json()) for error in account.rejected))
        self.by_type.update(account.by_type)
        self.unread.update(account.unread_by_reason)
        self.totals.update(documents=1, characters=account.characters, rejected=len(account.rejected), findings=account.findings)

    def _text(self, outcome: Outcome) -> Iterator[bytes]:
        """The text of an outcome, piece by piece; the lines of each are written first, so that each is unpacked once."""
        for parts in outcome.stretches():
            for name, part in parts.items():
                if name != TEXT:
                    self.files.append(name, part)
            yield parts.get(TEXT, b"")


def digest_of(sources: Iterable[str]) -> str:
    """The SHA-256 over the sources of a run's inputs, sorted, a line each: the same set gives the same digest."""
    return hashlib.sha256("".join(f"{source}\n" for source in sorted(sources)).encode()).hexdigest()


def _duplicate(source: str, first: str) -> ErrorLine:
    return ErrorLine(source=source, code="duplicate", stage="find", message=f"the same bytes as {first}; read once")
