"""The command `zhengce`: arguments, exit codes, progress. One module per command, loaded when it is asked for; heavy imports wait inside
the commands.

Standard output carries data only; what is said to a person goes to standard error.
"""

from __future__ import annotations

import io
import signal
import sys
from contextlib import suppress
from typing import Annotated

import typer

from extract import __version__
from extract.cli.commands import Commands
from extract.cli.screen import EXIT_CODES, OUTPUT_CLOSED, TERMINATED, USAGE, Terminated, say
from extract.fresh import Fresh

app = typer.Typer(
    name="zhengce",
    cls=Commands,
    no_args_is_help=True,
    pretty_exceptions_show_locals=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"zhengce {__version__}")
        raise typer.Exit


@app.callback(epilog=EXIT_CODES)
def _root(
    _: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")] = False,
) -> None:
    """Chinese policy documents in, typed and validated records out."""


def main(fresh: Fresh | None = None) -> None:
    """Run the command line and exit with its code. fresh: a process that has begun to load, for a run; the caller's to end."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    signal.signal(signal.SIGTERM, _terminated)
    try:
        app(prog_name="zhengce", obj=fresh)
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


def _terminated(*_: object) -> None:
    raise Terminated
