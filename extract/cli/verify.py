"""`zhengce verify`: whether the files of a run are whole and true of each other."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extract.cli.screen import complaints, say, shown


def verify(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="Output folder of a run.")],
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say only what does not hold.")] = False,
) -> None:
    """Check the files of a run: digests, schemas, every offset, and that each input is in exactly one place."""
    failures = 0
    with complaints():
        from extract.batch.verify import verify as verified

        for failure in verified(run):
            failures += 1
            typer.echo(shown(failure))
    if failures:
        say(f"{failures} things do not hold in {run}; run again to make its files anew")
    elif not quiet:
        say(f"{run} holds: digests, schemas, offsets, counts")
    raise typer.Exit(1 if failures else 0)
