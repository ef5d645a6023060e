"""`zhengce gold`: a run out to a labelling tool, and what comes back as gold."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from extract.cli.plain import Plain, PlainGroup
from extract.cli.screen import EXIT_CODES, complaints, say


class Tool(StrEnum):
    """The labelling tools."""

    LABEL_STUDIO = "label-studio"
    DOCCANO = "doccano"
    BRAT = "brat"
    SPACY = "spacy"


class Unit(StrEnum):
    """What a tool's offsets count."""

    AUTO = "auto"
    CODE_POINTS = "code-points"
    UTF_16 = "utf-16"


gold = typer.Typer(
    cls=PlainGroup,
    no_args_is_help=True,
    add_completion=False,
    epilog=EXIT_CODES,
    help="Correct the records of a run in a labelling tool, and take them back as gold.",
)


@gold.command("export", cls=Plain)
def export_(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="Output folder of a run.")],
    to: Annotated[Tool, typer.Option("--to", help="The tool.")],
    out: Annotated[Path | None, typer.Option("--out", "-o", metavar="DIR", help="Where to; RUN/export/gold/TOOL by default.")] = None,
) -> None:
    """Write the documents of a run with its records as annotations."""
    with complaints():
        from extract.gold import export

        paths = export(run, to.value, out)
    for path in paths[:5]:
        say(f"wrote {path}")
    if len(paths) > 5:
        say(f"and {len(paths) - 5} more files beside them")
    say("docs/gold.md tells how to load them; `zhengce gold import FILE` takes back what the tool exports")


@gold.command("import", cls=Plain)
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What the tool exported; of brat its folder.")],
    from_: Annotated[Tool | None, typer.Option("--from", help="The tool; told by the file where left out.")] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="DIR", help="Where to; a folder `gold` beside FILE by default.")
    ] = None,
    offsets: Annotated[Unit, typer.Option(help="What the tool's offsets count; auto finds out by the quotes.")] = Unit.AUTO,
) -> None:
    """Write a gold file for each document that came back."""
    with complaints():
        from extract import gold as package

        done = package.import_(file, out, tool=from_.value if from_ else None, unit=offsets.value)
    where = done.paths[0].parent if done.paths else "nothing"
    say(f"{where}: {len(done.paths)} documents, {done.annotations} annotations; `zhengce check {where} RUN` scores a run against them")
    for note in done.notes:
        say(note)
