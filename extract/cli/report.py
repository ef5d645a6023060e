"""`zhengce report`: a run as one page to look at."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extract.cli.screen import complaints, say


def report(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="Output folder of a run.")],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="The page to write; report.html in the run's folder by default.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing when all is well.")] = False,
) -> None:
    """Write one HTML page that shows a run: totals, timeline, tables, and each document with its records. It needs no network."""
    with complaints():
        from extract.sinks import SINKS

        written = SINKS["report"].write(run, out)
    if not quiet:
        documents = written.rows["documents"]
        say(f"{written.paths[0]}: {sum(written.rows.values()) - documents:,} records of {documents:,} documents; open it in a browser")
