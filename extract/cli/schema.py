"""`zhengce schema`: the JSON Schemas of what a run writes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extract.cli.screen import complaints, say


def schema(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="Folder of the schema files.")] = Path("schemas"),
    check: Annotated[bool, typer.Option("--check", help="Write nothing; exit 1 where the files differ from the classes.")] = False,
) -> None:
    """Write the JSON Schemas (2020-12) of records, documents, errors and the manifest."""
    with complaints():
        from extract.schemas import stale, write

        if not check:
            for path in write(folder):
                typer.echo(path)
            return
        old = stale(folder)
    for name in old:
        state = "is stale" if (folder / name).exists() else "is not there"
        say(f"{folder / name} {state}; run `zhengce schema {folder}` and remove what it does not write")
    raise typer.Exit(1 if old else 0)
