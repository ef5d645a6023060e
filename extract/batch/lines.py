"""What a run says beside its lines: the manifest, the summary."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from extract.model import SCHEMA_MINOR, SCHEMA_VERSION, ErrorLine, Frozen

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

    from extract.records.kinds import AnyRecord

Reason = Literal["new", "changed", "other rules", "other versions", "other limits", "failed before", "forced"]  # why an input was read

OK: Final = 0
PARTIAL: Final = 3
NOTHING: Final = 4


class Counts(Frozen):
    """How much a run read and wrote."""

    inputs: int
    documents: int
    not_read: int
    duplicates: int
    characters: int
    records: int
    records_by_type: dict[str, int]
    rejected: int
    findings: int
    unread: int
    unread_by_reason: dict[str, int]


class Options(Frozen):
    """What the run was asked for. `limits`: the most that one input may hold, by name. `rules`: the name of the rules pack, if any."""

    inputs: tuple[str, ...]
    limit: int | None
    follow_links: bool
    keep_missing: bool
    limits: dict[str, int]
    rules: str | None = None


class Work(Frozen):
    """How the run went: inputs read by it, inputs whose outcome an earlier run had left, inputs that were tried twice.

    reasons: how many inputs were read because they were new, changed, failed before, or since rules, versions or limits are others.
    dropped: inputs of an earlier run that are gone, and their records with them. kept_missing: those kept although they are gone.
    Differs between two runs on the same inputs.
    """

    read: int
    unchanged: int
    retried: int
    reasons: dict[Reason, int]
    dropped: int
    kept_missing: int


class Timing(Frozen):
    """How long the run took. Differs between two runs on the same inputs."""

    seconds: float
    characters_per_second: int


class Manifest(Frozen):
    """run.json: what ran, on what, with what result. `digests` holds the SHA-256 of every other file of the run.

    schema_minor: counts what was added to the files since 1.0. rules: the SHA-256 over the code and word lists of the package and the rules
    pack. sources: the SHA-256 over the sources of all inputs, sorted, a line each. Both are empty in runs of 1.0. `work` and `timing` tell
    how this run went; all else is the same for the same inputs.
    """

    schema_version: Literal["1"] = SCHEMA_VERSION
    schema_minor: int = SCHEMA_MINOR
    versions: dict[str, str]
    rules: str
    options: Options
    counts: Counts
    sources: str
    digests: dict[str, str]
    work: Work
    timing: Timing | None


class Summary(Frozen):
    """What `run` returns: the counts, and every input that was not read with its reason (duplicates are not among them)."""

    out: str
    counts: Counts
    work: Work
    not_read: tuple[ErrorLine, ...]
    timing: Timing | None

    @property
    def exit_code(self) -> int:
        """0 all read, 3 some inputs not read, 4 nothing to do: only folders without files."""
        if self.counts.inputs == sum(line.stage == "find" and line.code == "empty" for line in self.not_read):
            return NOTHING
        return PARTIAL if self.not_read else OK

    def records(self) -> Iterator[AnyRecord]:
        """The records of the run, read from its folder one at a time."""
        from extract.sinks.source import records

        return records(Path(self.out))

    def to_pandas(self, kind: str | None = None) -> pd.DataFrame:
        """The records as a data frame; see `extract.sinks.frames.to_pandas`."""
        from extract.sinks.frames import to_pandas

        return to_pandas(self.records(), kind)

    def to_arrow(self, kind: str | None = None) -> pa.Table:
        """The records as an Arrow table; see `extract.sinks.frames.to_arrow`."""
        from extract.sinks.frames import to_arrow

        return to_arrow(self.records(), kind)

    def _repr_html_(self) -> str:
        """What a notebook shows: what was counted, and the first records."""
        from extract.sinks.notebook import run_html

        counts = {"documents": self.counts.documents, "not read": self.counts.not_read, **self.counts.records_by_type}
        return run_html(self.out, counts, self.records() if self.counts.records else ())
