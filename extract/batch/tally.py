"""Writes the outcomes of a run in order and counts what was written."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from extract.batch.lines import Counts, ErrorLine
from extract.batch.outcome import Outcome, line
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

    def take(self, outcome: Outcome) -> Outcome:
        """The outcome as it was written: that of a second input with the same bytes is an error line."""
        if outcome.failure is None and outcome.sha256 in self.seen:
            outcome = Outcome(outcome.source, _duplicate(outcome.source, self.seen[outcome.sha256]))
        if outcome.failure:
            self.refuse(outcome.failure)
        else:
            self._write(outcome)
        return outcome

    def counts(self) -> Counts:
        """The counts of the manifest and the summary. An argument that stood for no file is an input not read."""
        names = ("documents", "duplicates", "characters", "rejected", "findings")
        totals = {name: self.totals[name] for name in names}
        return Counts(
            inputs=self.totals["documents"] + self.totals["duplicates"] + len(self.not_read),
            not_read=len(self.not_read),
            records=self.by_type.total(),
            records_by_type=dict(sorted(self.by_type.items())),
            unread=self.unread.total(),
            unread_by_reason=dict(sorted(self.unread.items())),
            **totals,
        )

    def refuse(self, failure: ErrorLine) -> None:
        """Write and count an input that was not read. A duplicate is counted apart: its content was read."""
        self.files.append("errors.jsonl", line(failure.model_dump_json()))
        if failure.code == "duplicate":
            self.totals["duplicates"] += 1
        else:
            self.not_read.append(failure)

    def _write(self, outcome: Outcome) -> None:
        self.seen[outcome.sha256] = outcome.source
        self.files.append("documents.jsonl", outcome.document)
        self.files.append("records.jsonl", outcome.records)
        self.files.append("errors.jsonl", b"".join(line(error.model_dump_json()) for error in outcome.rejected))
        self.files.append("unread.jsonl", outcome.unread)
        self.files.text(outcome.doc_id, outcome.text)
        self.by_type.update(dict(outcome.by_type))
        self.unread.update(dict(outcome.unread_by_reason))
        self.totals.update(documents=1, characters=outcome.characters, rejected=len(outcome.rejected), findings=outcome.findings)


def _duplicate(source: str, first: str) -> ErrorLine:
    return ErrorLine(source=source, code="duplicate", stage="find", message=f"the same bytes as {first}; read once")
