"""`zhengce run`: files and folders in, the files of a run out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from extract.cli.screen import advice, complaints, not_read, say, table

if TYPE_CHECKING:
    from extract.batch import Watch
    from extract.batch.outcome import Outcome

_NOISY: Final = ("pdfminer", "jieba")  # their warnings come back as findings or errors where they matter


def run(
    inputs: Annotated[
        list[str], typer.Argument(metavar="INPUT", help="Files, folders (with all below), quoted patterns, - for standard input.")
    ],
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="Folder for the results; made where missing.")],
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="Read only the first N inputs, in order of their names.")] = None,
    name: Annotated[str, typer.Option(help="File name that standard input goes by; its suffix tells the format.")] = "stdin.txt",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say only what was not read.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the summary as JSON on standard output.")] = False,
) -> None:
    """Read documents and write their records, texts, errors and a manifest."""
    with complaints():
        import time

        from extract import batch

        _silence()
        data = sys.stdin.buffer.read() if "-" in inputs else None
        with _progress(quiet) as watch:
            summary = batch.run(inputs, out, limit=limit, data=data, name=name, watch=watch, clock=time.perf_counter)
    if summary.not_read:
        typer.echo(not_read(summary), err=True)
    if not quiet:
        typer.echo(table(summary), err=True)
        say(advice(summary))
    if json:
        typer.echo(summary.model_dump_json(indent=2))
    raise typer.Exit(summary.exit_code)


def _silence() -> None:
    import logging

    for name in _NOISY:
        logging.getLogger(name).setLevel(logging.ERROR)


@contextmanager
def _progress(quiet: bool) -> Iterator[Watch | None]:
    """What to call after each input: draws a bar where standard error is a terminal, else None."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    shown = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("documents, {task.fields[records]} records,"),
        TimeRemainingColumn(),
        TextColumn("left"),
    )
    with Progress(*shown, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, records=0)
        records = 0

        def watch(done: int, total: int, outcome: Outcome) -> None:
            nonlocal records
            records += sum(number for _, number in outcome.by_type)
            bar.update(task, completed=done, total=total, records=records)

        yield watch
