"""The command `zhengce`: arguments, exit codes, progress. One module per command; heavy imports wait inside the commands.

Standard output carries data only; what is said to a person goes to standard error.
"""

from __future__ import annotations

import io
import os
import signal
import sys
from contextlib import suppress
from typing import Annotated, Final

import typer

from extract import __version__
from extract.cli.check import check
from extract.cli.diff import diff
from extract.cli.doctor import doctor
from extract.cli.explain import explain
from extract.cli.export import export
from extract.cli.gold import gold
from extract.cli.report import report
from extract.cli.rules import rules
from extract.cli.run import run
from extract.cli.schema import schema
from extract.cli.screen import OUTPUT_CLOSED, TERMINATED, USAGE, Terminated, say
from extract.cli.values import values
from extract.cli.verify import verify

EXIT_CODES: Final = (
    "Exit codes: 0 all good; 1 a check failed or a difference was found (check, diff, verify, schema --check, rules test, rules lint); 2 wrong usage, or the output cannot be written; "
    "3 some inputs not read; 4 nothing to do; 5 another run is writing there; 6 stopped by --max-errors or --fail-fast; 130 interrupted."
)

app = typer.Typer(name="zhengce", no_args_is_help=True, pretty_exceptions_show_locals=False)
for _command in (run, report, export, explain, values, verify, check, diff, schema, doctor):
    app.command(epilog=EXIT_CODES)(_command)
app.add_typer(gold, name="gold", epilog=EXIT_CODES)
app.add_typer(rules, name="rules", epilog=EXIT_CODES)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"zhengce {__version__}")
        raise typer.Exit


@app.callback(epilog=EXIT_CODES)
def _root(
    _: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")] = False,
) -> None:
    """Chinese policy documents in, typed and validated records out."""


def main() -> None:
    """Run the command line and exit with its code."""
    _open_standard()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    signal.signal(signal.SIGTERM, _terminated)
    try:
        app(prog_name="zhengce")
    except Terminated:
        sys.exit(TERMINATED)
    except SystemExit as end:
        if isinstance(end.__context__, BrokenPipeError):  # typer has made it exit code 1
            sys.exit(OUTPUT_CLOSED)
        raise
    except OSError as error:
        with suppress(OSError):
            say(f"{error.strerror or error}: what is printed cannot be written; check where it goes")
        sys.exit(USAGE)


def _open_standard() -> None:
    """Open those of the three standard streams that were closed (`<&-`), so that no other file gets their numbers."""
    for descriptor, name, mode in ((0, "stdin", "r"), (1, "stdout", "w"), (2, "stderr", "w")):
        if getattr(sys, name) is None:
            os.open(os.devnull, os.O_RDWR)  # gets the lowest number that is free
            setattr(sys, name, os.fdopen(descriptor, mode))


def _terminated(*_: object) -> None:
    raise Terminated
