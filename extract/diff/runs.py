"""What a side of a comparison is: the folder of a run as it stands, or documents that are run first."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from extract.batch import run
from extract.errors import UsageError
from extract.evaluate.runs import DOCUMENTS, RECORDS
from extract.model import ErrorLine


@dataclass(frozen=True, slots=True)
class RunAt:
    """A folder with the files of a run. not_read: the inputs that could not be read where it was made just now."""

    folder: Path
    not_read: tuple[ErrorLine, ...] = ()


def is_run(path: str | Path) -> bool:
    """Whether a path leads to a folder that a run, or the acceptance of one, has written."""
    return all(Path(path, name).is_file() for name in (RECORDS, DOCUMENTS))


@contextmanager
def run_of(
    given: Sequence[str | Path], *, out: Path | None = None, rules: str | Path | None = None, jobs: int | None = None
) -> Iterator[RunAt]:
    """The one run that was given, else a run over what was given: into `out`, by default into a folder that goes when this is left.

    rules: the path of a rules pack for the run. Raises what `extract.batch.run` raises.
    """
    if len(given) == 1 and is_run(given[0]):
        if rules is not None:
            raise UsageError(f"{given[0]} is the folder of a run, which rules come too late for; give the documents with --rules")
        yield RunAt(Path(given[0]))
        return
    with tempfile.TemporaryDirectory(prefix="zhengce-") as made:
        folder = out or Path(made, "run")
        yield RunAt(folder, run(given, folder, rules=rules, jobs=jobs).not_read)
