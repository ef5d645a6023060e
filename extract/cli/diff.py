"""`zhengce diff`: what changed in meaning between two runs, or two versions of a policy."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.cli.screen import RulesOption, columns, complaints, say, shown

if TYPE_CHECKING:
    from extract.diff import Diff
    from extract.diff.runs import RunAt

DIFFERENT = 1
NOT_READ = 3


class Format(StrEnum):
    """What is printed."""

    text = "text"
    json = "json"


def diff(
    before: Annotated[Path, typer.Argument(metavar="A", help="A run's folder, or a document or folder of documents to run first.")],
    after: Annotated[Path, typer.Argument(metavar="B", help="The same, of what came after.")],
    form: Annotated[Format, typer.Option("--format", help="A table for people, or JSON.")] = Format.text,
    rules: RulesOption = None,
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="Also write a page with both texts side by side.")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing; the exit code tells.")] = False,
) -> None:
    """Print which records are the same, changed (which fields, from what to what), added and removed. Exit 1 where any is not the same.

    Records are matched by what they say: a moved paragraph, another order or another file name is no difference.
    """
    with complaints():
        from extract.diff import diff as differences
        from extract.diff.runs import run_of
        from extract.errors import UsageError

        for side in (before, after):  # one that is not there would be told as all records added, or removed
            if not side.exists():
                raise UsageError(f"there is no {side}; give a run's folder, a document or a folder of documents")
        with run_of([before], rules=rules) as old, run_of([after], rules=rules) as new:
            found = differences(old.folder, new.folder)
            if html is not None:
                from extract.diff.page import page

                html.write_text(page(found, old.folder, new.folder), encoding="utf-8")
        if not quiet:
            typer.echo(_json(found) if form is Format.json else _text(found))
        raise typer.Exit(_code(found, old, new))


def _code(found: Diff, *runs: RunAt) -> int:
    missing = [line for run in runs for line in run.not_read]
    for line in missing:
        say(f"not read: {line.source}: {line.message} [{line.code}]")
    return NOT_READ if missing else DIFFERENT if found.differs else 0


def _json(found: Diff) -> str:
    from json import dumps

    from extract.diff.show import data

    return dumps(data(found), ensure_ascii=False, indent=1)


def _text(found: Diff) -> str:
    from extract.diff.show import headline, rows, summary

    lines: list[str] = []
    for document in found.documents:
        if document.differs:
            lines.append(shown(headline(document)))
            table = [tuple(map(shown, row)) for row in rows(document)]
            lines += [f"  {line}" for line in columns(table).splitlines()] if table else []
    return "\n".join([*lines, *summary(found)])
