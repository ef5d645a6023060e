"""`zhengce check`: an extraction held against gold and a baseline, or against accepted records."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.cli.screen import RulesOption, complaints, fail, say, shown

if TYPE_CHECKING:
    from extract.evaluate.scores import Grade
    from extract.regress import Checked, Report

REGRESSION = 1
NOT_READ = 3


class Format(StrEnum):
    """What is printed."""

    text = "text"
    json = "json"
    junit = "junit"
    github = "github"
    markdown = "markdown"
    sarif = "sarif"


class Require(StrEnum):
    """The least grade of every item of the gold."""

    found = "found"
    value = "value"
    full = "full"


def check(
    given: Annotated[
        list[str],
        typer.Argument(
            metavar="[GOLD] INPUT...",
            help="A gold file or folder (not with --snapshot), then documents, folders of them, or the folder of a run.",
        ),
    ],
    snapshot: Annotated[Path | None, typer.Option(metavar="DIR", help="Instead of gold: a folder of accepted records.")] = None,
    baseline: Annotated[Path | None, typer.Option(metavar="FILE", help="Scores that must not be fallen below.")] = None,
    tolerance: Annotated[
        float | None,
        typer.Option(metavar="T", help="Let items be lost as long as no F1 falls by more than T (0 to 1); else none may be lost."),
    ] = None,
    require: Annotated[Require | None, typer.Option(help="The least grade that every item of the gold must reach.")] = None,
    update: Annotated[
        bool, typer.Option("--update", help="Show what changed, then make it the baseline, or the accepted records.")
    ] = False,
    form: Annotated[Format, typer.Option("--format", help="What to print.")] = Format.text,
    report: Annotated[
        list[str] | None, typer.Option(metavar="FORMAT=FILE", help="Also write a file in another format; may be given again.")
    ] = None,
    rules: RulesOption = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="DIR", help="Keep the run there; the next reads only what changed.")
    ] = None,
    jobs: Annotated[int | None, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes that read at the same time.")] = None,
) -> None:
    """Score an extraction against gold and a baseline, or hold it against the records accepted last; exit 1 on regression.

    With --update what is found is accepted, and the exit code is 0.
    """
    files = [_file(one) for one in report or ()]
    with complaints():
        done = _checked(given, snapshot, baseline, tolerance, require, update, rules, out, jobs)
        from extract.regress.formats import FORMATS

        told = FORMATS[form.value](done.report)
        typer.echo("\n".join(map(shown, told.splitlines())) if form is Format.text else told)
        for name, path in files:
            path.write_text(FORMATS[name](done.report) + "\n", encoding="utf-8", errors="backslashreplace")
        for accepted in _accepted(done.report, snapshot, baseline) if update else ():
            say(accepted)
    for line in done.not_read:
        say(f"not read: {shown(line.source)}: {shown(line.message)} [{line.code}]")
    worse = done.report.regression and not update
    raise typer.Exit(REGRESSION if worse else NOT_READ if done.not_read else 0)


def _accepted(report: Report, snapshot: Path | None, baseline: Path | None) -> Iterator[str]:
    """What --update wrote."""
    if snapshot is not None:
        yield f"{snapshot}: what was found is accepted; a later check without --update holds against it"
    if baseline is not None and report.scores is not None:
        yield f"{baseline}: the scores are the baseline now; a later check without --update holds against them"


def _checked(
    given: list[str],
    snapshot: Path | None,
    baseline: Path | None,
    tolerance: float | None,
    require: Require | None,
    update: bool,
    rules: Path | None,
    out: Path | None,
    jobs: int | None,
) -> Checked:
    from extract.errors import UsageError
    from extract.regress import check as against_gold
    from extract.regress import check_snapshot

    if snapshot is not None:
        if baseline is not None or tolerance is not None or require is not None:
            raise UsageError("--baseline, --tolerance and --require are for gold; with --snapshot any difference counts")
        return check_snapshot(snapshot, given, update=update, rules=rules, out=out, jobs=jobs)
    gold, *inputs = given
    least: Grade | None = require.value if require else None
    return against_gold(gold, inputs, baseline=baseline, tolerance=tolerance, require=least, update=update, rules=rules, out=out, jobs=jobs)


def _file(given: str) -> tuple[str, Path]:
    name, _, path = given.partition("=")
    if name not in Format.__members__ or not path:
        raise fail(f"--report {given}: write FORMAT=FILE with one of {', '.join(Format.__members__)}")
    return name, Path(path)
