"""Which inputs are read and which are kept, and why.

An input is kept where an outcome is there that was made of the same bytes, by the same rules, within the same limits. Its bytes are
hashed here, so that a run on a folder in which nothing has changed starts no process. Members of archives are left to the
workers: an archive may be hostile, and is opened where that harms nobody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.batch.edition import differs
from extract.batch.inputs import Input
from extract.batch.lines import Reason
from extract.batch.outcome import Account, Outcome
from extract.batch.state import Entry
from extract.batch.work import Task, digest_of
from extract.errors import ReadError
from extract.readers.limits import Limits


@dataclass(frozen=True, slots=True)
class Plan:
    """The outcomes that are kept, the tasks for the workers, and the reason of each task by its source."""

    kept: tuple[Outcome, ...]
    tasks: tuple[Task, ...]
    reasons: Mapping[str, Reason]

    @property
    def sources(self) -> frozenset[str]:
        """The sources of all inputs."""
        return frozenset((*(outcome.source for outcome in self.kept), *self.reasons))

    def counted(self, kept: frozenset[str]) -> dict[Reason, int]:
        """How many inputs were read for each reason, those left out that a worker found to be unchanged."""
        return dict(sorted(Counter(reason for source, reason in self.reasons.items() if source not in kept).items()))


def planned(items: Sequence[Input], entries: Mapping[str, Entry], key: str, limits: Limits, *, force: bool) -> Plan:
    """The plan for inputs, given what the state holds of each. force: every input is read, whatever is there."""
    kept: list[Outcome] = []
    tasks: list[Task] = []
    reasons: dict[str, Reason] = {}
    for item in items:
        entry = entries.get(item.source)
        reason: Reason | None = "forced" if force else _reason(entry, key)
        if reason is None and entry is not None and not item.member and _digest(item, limits) == entry.sha256:
            kept.append(Outcome(Account(source=item.source, sha256=entry.sha256), unchanged=True))
            continue
        tasks.append(Task(item, entry.sha256 if reason is None and entry else None))
        reasons[item.source] = reason or "changed"
    return Plan(tuple(kept), tuple(tasks), reasons)


def _reason(entry: Entry | None, key: str) -> Reason | None:
    """Why an input is read whatever its bytes are, or None where they decide."""
    if entry is None:
        return "new"
    return "failed before" if not entry.sha256 else differs(entry.key, key)


def _digest(item: Input, limits: Limits) -> str | None:
    """The SHA-256 of an input's bytes; None where they cannot be read, which the worker then tells."""
    try:
        return digest_of(item, limits)
    except ReadError:
        return None
