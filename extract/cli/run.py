"""`zhengce run`: files and folders in, the files of a run out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from extract.cli.export import tell
from extract.cli.profile import Profile
from extract.cli.screen import RulesOption, advice, complaints, not_read, say, table, worked
from extract.fresh import Fresh

if TYPE_CHECKING:
    from extract.batch import Watch
    from extract.batch.outcome import Outcome

_STDIN: Final = "stdin.txt"
_LIMITS: Final = "Limits of one input; `zhengce doctor` shows what they are by default"


def _most(what: str) -> Any:
    """An option that sets one of the readers' limits."""
    return typer.Option(min=1, metavar="N", rich_help_panel=_LIMITS, help=f"Most {what}.")


def run(
    context: typer.Context,
    inputs: Annotated[
        list[str], typer.Argument(metavar="INPUT", help="Files, folders (with all below), quoted patterns, - for standard input.")
    ],
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="Folder for the results; made where missing.")],
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="Read only the first N inputs, in order of their names.")] = None,
    name: Annotated[
        str, typer.Option(metavar="NAME", help="File name that standard input (-) goes by; its suffix tells the format.")
    ] = _STDIN,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes that read at the same time; by default one for each processor."),
    ] = None,
    rules: RulesOption = None,
    also: Annotated[
        str, typer.Option(metavar="FORMAT,…", help="Also export the results: the formats of `zhengce export`, parted by commas.")
    ] = "",
    force: Annotated[bool, typer.Option("--force", help="Read all again, also what has not changed.")] = False,
    keep_missing: Annotated[
        bool, typer.Option("--keep-missing", help="Keep the records of inputs of an earlier run that are gone.")
    ] = False,
    follow_links: Annotated[bool, typer.Option("--follow-links", help="Also read what links in a folder lead to outside of it.")] = False,
    max_errors: Annotated[
        int | None, typer.Option(min=0, metavar="N", help="Stop when more than N inputs could not be read (exit 6).")
    ] = None,
    fail_fast: Annotated[bool, typer.Option("--fail-fast", help="Stop at the first input that cannot be read (exit 6).")] = False,
    profile: Annotated[bool, typer.Option("--profile", help="Read all again; show processor time by stage and by rule.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say only what was not read.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the summary as JSON on standard output.")] = False,
    timeout: Annotated[
        float,
        typer.Option(
            metavar="SECONDS",
            rich_help_panel=_LIMITS,
            help="Seconds for it, and a share more for what is large or scanned; then its process is stopped.",
        ),
    ] = 120.0,
    memory: Annotated[int, typer.Option(metavar="MIB", rich_help_panel=_LIMITS, help="Most memory of its process, in MiB.")] = 2048,
    max_bytes: Annotated[int | None, _most("bytes of the file")] = None,
    max_characters: Annotated[int | None, _most("characters of its text")] = None,
    max_pages: Annotated[int | None, _most("pages")] = None,
    max_entries: Annotated[int | None, _most("entries of a package (DOCX, XLSX, OFD, archives)")] = None,
    max_entry_bytes: Annotated[int | None, _most("bytes of one entry, unpacked")] = None,
    max_package_bytes: Annotated[int | None, _most("bytes of all entries, unpacked")] = None,
    max_ratio: Annotated[int | None, _most("times that an entry grows when unpacked")] = None,
    max_depth: Annotated[int | None, _most("elements nested in each other in XML")] = None,
    max_nesting: Annotated[int | None, _most("archives within archives")] = None,
) -> None:
    """Read documents and write their records, texts, errors and a manifest.

    A run that was stopped goes on where it was when the same command is given again; inputs that have not changed are not read again.
    """
    asked = {
        "bytes": max_bytes,
        "characters": max_characters,
        "pages": max_pages,
        "entries": max_entries,
        "entry_bytes": max_entry_bytes,
        "package_bytes": max_package_bytes,
        "ratio": max_ratio,
        "depth": max_depth,
        "nesting": max_nesting,
    }
    with complaints(), _loading(context.obj, out) as fresh:
        import time

        from extract import batch
        from extract.errors import UsageError
        from extract.readers.limits import DEFAULT
        from extract.sinks import chosen

        if name != _STDIN and "-" not in inputs:
            raise UsageError(f"--name {name} names standard input, which is not read; add - to the inputs, or leave it out")
        sinks = chosen(also.split(",")) if also else ()
        data = sys.stdin.buffer.read() if "-" in inputs else None
        bounds = batch.Bounds(
            reading=replace(DEFAULT, **{name: most for name, most in asked.items() if most is not None}),
            seconds=timeout,
            memory=memory << 20,
            max_errors=0 if fail_fast else max_errors,
        )
        spent = Profile()
        with _progress(quiet) as shown:

            def watch(done: int, total: int, outcome: Outcome) -> None:
                spent.add(done, total, outcome)
                if shown:
                    shown(done, total, outcome)

            summary = batch.run(
                inputs,
                out,
                limit=limit,
                data=data,
                name=name,
                jobs=jobs,
                bounds=bounds,
                rules=rules,
                follow_links=follow_links,
                force=force,
                keep_missing=keep_missing,
                profile=profile,
                watch=watch,
                clock=time.perf_counter,
                fresh=fresh,
            )
        written = [sink.write(out) for sink in sinks]
    if summary.not_read:
        typer.echo(not_read(summary), err=True)
    if not quiet:
        typer.echo(table(summary), err=True)
        say(worked(summary.work))
        say(advice(summary))
    if profile:
        typer.echo(spent.shown(), err=True)
    for one in written:
        tell(one, quiet=quiet)
    if json:
        typer.echo(summary.model_dump_json(indent=2))
    raise typer.Exit(summary.exit_code)


def _loading(begun: Fresh | None, out: Path) -> AbstractContextManager[Fresh | None]:
    """A process that loads the rules while this one finds out what to read; none where a run was before, which may have nothing to read.

    begun: one that loads already, and that is ended elsewhere.
    """
    return Fresh() if begun is None and hasattr(os, "fork") and not (out / "run.json").exists() else nullcontext(begun)


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
        TextColumn("documents, {task.fields[records]:,} records"),
        TimeRemainingColumn(),
    )
    with Progress(*shown, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, records=0)
        records = 0

        def watch(done: int, total: int, outcome: Outcome) -> None:
            nonlocal records
            records += sum(number for number in outcome.account.by_type.values())
            bar.update(task, completed=done, total=total, records=records)

        yield watch
