"""`zhengce export`: a run in the formats that other programs load."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.cli.screen import columns, complaints, say

if TYPE_CHECKING:
    from extract.sinks import Sink, Written


def export(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="Output folder of a run.")],
    to: Annotated[str, typer.Option("--to", metavar="FORMAT,…", help="Formats, parted by commas; without it they are listed.")] = "",
    out: Annotated[Path | None, typer.Option("--out", "-o", metavar="PATH", help="Where to write; under RUN/export by default.")] = None,
    no_bom: Annotated[bool, typer.Option("--no-bom", help="CSV without a byte order mark (Excel needs it to show Chinese).")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say only what is to be known about the result.")] = False,
) -> None:
    """Write the records of a run for spreadsheets, databases and data frames."""
    with complaints():
        from extract.errors import UsageError
        from extract.sinks import SINKS, Options, chosen

        if not to:
            typer.echo(columns([(sink.name, sink.what + _needs(sink)) for sink in SINKS.values()]), err=True)
            raise UsageError("name a format, or several parted by commas, with --to")
        sinks = chosen(to.split(","))
        if out is not None and len(sinks) > 1:
            raise UsageError("--out names one place; give one format with it, or leave it out")
        for sink in sinks:
            tell(sink.write(run, out, Options(bom=not no_bom)), quiet=quiet)


def _needs(sink: Sink) -> str:
    return "" if sink.is_ready() else f"; needs pip install 'zhengce[{sink.extra}]'"


def tell(written: Written, *, quiet: bool) -> None:
    """Say what was written, and what a person should know about it."""
    if not quiet:
        where = written.paths[0] if len(written.paths) == 1 else written.paths[0].parent
        counted = ", ".join(f"{name} {number:,}" for name, number in written.rows.items())
        say(f"{where}: {counted}" if counted else f"{where}")
    for note in written.notes:
        say(note)
