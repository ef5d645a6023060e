"""Regressions caught: an extraction held against gold and a baseline, or against the records that were accepted last.

    report = check("corpus/gold", ["corpus/documents"], baseline="corpus/scores.json")
    report.regression, report.reasons, report.losses

`check` runs the documents first, or takes a run's folder as it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from extract.diff.runs import is_run, run_of
from extract.errors import UsageError
from extract.evaluate import save
from extract.evaluate.lines import fields_of
from extract.evaluate.scores import Grade
from extract.model import ErrorLine
from extract.regress.gold import against_gold
from extract.regress.places import Places
from extract.regress.report import Notice, Place, Report
from extract.regress.snapshot import accept, against_snapshot

__all__ = ["Checked", "Notice", "Place", "Report", "check", "check_snapshot"]

Paths = Sequence[str | Path]


@dataclass(frozen=True, slots=True)
class Checked:
    """A report, and the inputs that could not be read."""

    report: Report
    not_read: tuple[ErrorLine, ...] = ()


def check(
    gold: str | Path,
    inputs: Paths,
    *,
    baseline: str | Path | None = None,
    tolerance: float | None = None,
    require: Grade | None = None,
    update: bool = False,
    rules: str | Path | None = None,
    out: str | Path | None = None,
    jobs: int | None = None,
) -> Checked:
    """What became of the gold in a run over the inputs, or in the run that they are the folder of.

    baseline, tolerance, require: see `extract.regress.gold.against_gold`. update: the scores measured become the baseline.
    rules: the path of a rules pack for the run. out: where the run is kept, so that the next one reads only what changed. Raises
    UsageError, OSError and what a run raises.
    """
    if update and baseline is None:
        raise UsageError("there is nothing to update without a baseline; name its file with --baseline")
    if tolerance is not None and not 0 <= tolerance <= 1:
        raise UsageError(f"the tolerance is {tolerance:g}; give the most that an F1 may fall by, from 0 to 1")
    if not Path(gold).exists():  # before the documents are read
        raise UsageError(f"there is no {gold}; give first a gold file or a folder of them, then the documents")
    bar = Path(baseline) if baseline and not (update and not Path(baseline).exists()) else None
    with _run(inputs, out, rules, jobs) as (folder, places, not_read):
        report = against_gold(Path(gold), folder, places, baseline=bar, tolerance=tolerance, require=require)
    if update and baseline is not None and report.scores is not None:
        save(report.scores, Path(baseline))
    return Checked(report, not_read)


def check_snapshot(
    snapshot: str | Path,
    inputs: Paths,
    *,
    update: bool = False,
    rules: str | Path | None = None,
    out: str | Path | None = None,
    jobs: int | None = None,
) -> Checked:
    """What differs from the accepted records in a folder. update: accept what was found. Otherwise as `check`."""
    folder = Path(snapshot)
    if not update and not is_run(folder):
        raise UsageError(f"{folder} holds no accepted records; accept those of now with --update")
    if (folder / "run.json").exists() and update:
        raise UsageError(f"{folder} is the folder of a run; accept by running again: zhengce run … --out {folder}")
    with _run(inputs, out, rules, jobs) as (made, places, not_read):
        report = against_snapshot(folder, made, places)
        if update:
            accept(made, folder)
    return Checked(report, not_read)


@contextmanager
def _run(
    inputs: Paths, out: str | Path | None, rules: str | Path | None, jobs: int | None
) -> Iterator[tuple[Path, Places, tuple[ErrorLine, ...]]]:
    if not inputs:
        raise UsageError("no input given; name documents, folders of them, or the folder of a run")
    with run_of(inputs, out=Path(out) if out else None, rules=rules, jobs=jobs) as made:
        given = [str(one) for one in inputs]
        yield made.folder, Places(_inputs(made.folder) if given == [str(made.folder)] else given, made.folder), made.not_read


def _inputs(run: Path) -> list[str]:
    """What the run in a folder was given, as far as its manifest tells."""
    manifest = run / "run.json"
    options = fields_of(fields_of(json.loads(manifest.read_bytes())).get("options")) if manifest.is_file() else {}
    inputs = options.get("inputs")
    return [str(one) for one in inputs] if isinstance(inputs, list) else []
