"""What the commands say to a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final
from unicodedata import category, east_asian_width

import typer

if TYPE_CHECKING:
    from extract.batch.lines import Summary, Work

USAGE: Final = 2
BUSY: Final = 5
STOPPED: Final = 6
INTERRUPTED: Final = 130
OUTPUT_CLOSED: Final = 141
TERMINATED: Final = 143
_UNSEEN: Final = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")  # categories of characters that act on a screen, or cannot be seen
EXIT_CODES: Final = (
    "Exit codes: 0 all good; 1 a check failed or a difference was found "
    "(check, diff, verify, schema --check, rules test, rules lint); 2 wrong usage, or the output cannot be written; "
    "3 some inputs not read; 4 nothing to do; 5 another run is writing there; 6 stopped by --max-errors or --fail-fast; 130 interrupted."
)
RulesOption = Annotated[
    Path | None, typer.Option("--rules", metavar="PACK", help="A rules pack (TOML): words, instruments, indicators and rules of your own.")
]


class Terminated(BaseException):
    """The system asked this process to end (SIGTERM)."""


@contextmanager
def complaints() -> Iterator[None]:
    """Errors a user can act on become one line on standard error and an exit code."""
    from extract.errors import BusyError, PackError, StoppedError, ZhengceError

    try:
        yield
    except (BusyError, StoppedError) as error:
        say(str(error))
        raise typer.Exit(BUSY if isinstance(error, BusyError) else STOPPED) from error
    except PackError as error:
        for problem in error.problems:
            say(problem)
        raise typer.Exit(USAGE) from error
    except ZhengceError as error:
        raise fail(str(error)) from error
    except BrokenPipeError as error:  # whoever read what is printed has enough
        raise typer.Exit(OUTPUT_CLOSED) from error
    except OSError as error:
        raise fail(f"{error.strerror or error}: {error.filename or 'a file'}; check that it can be read or written") from error
    except (KeyboardInterrupt, Terminated) as error:
        say("interrupted: earlier results are as they were; what is done is kept, and the same command goes on from there")
        raise typer.Exit(TERMINATED if isinstance(error, Terminated) else INTERRUPTED) from error


def say(message: str) -> None:
    """A line on standard error."""
    typer.echo(f"zhengce: {shown(message)}", err=True)


def shown(text: str) -> str:
    """Text of unknown origin for a terminal: characters that would act on it, or hide, as escapes."""
    return "".join(char.encode("unicode_escape").decode() if category(char) in _UNSEEN else char for char in text)


def fail(message: str) -> typer.Exit:
    """The exit to raise after a wrong argument, its reason printed."""
    say(message)
    return typer.Exit(USAGE)


def columns(rows: Sequence[Sequence[str]]) -> str:
    """Rows of one length as lines of aligned columns, Chinese characters counted as two; the last column runs free."""
    widths = [max(map(_width, column)) for column in zip(*(row[:-1] for row in rows), strict=True)]
    return "\n".join("  ".join([*map(_padded, row, widths), row[-1]]) for row in rows)


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - _width(cell))


def _width(cell: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in cell)


def not_read(summary: Summary) -> str:
    """A line for each input that was not read, with its reason; empty where all were."""
    return "\n".join(f"  not read: {shown(entry.source)}: {shown(entry.message)} [{entry.code}]" for entry in summary.not_read)


def table(summary: Summary) -> str:
    """What a run did, as a small table."""
    counts = summary.counts
    rows = [
        ("documents", counts.documents),
        ("  unchanged", summary.work.unchanged),
        ("not read", counts.not_read),
        ("duplicates", counts.duplicates),
    ]
    rows += [("records", counts.records), *((f"  {kind}", number) for kind, number in counts.records_by_type.items())]
    unknown = counts.unread_by_reason.get("unknown", 0)
    rows += [("rejected", counts.rejected), ("findings", counts.findings)]
    rows += [("unread numbers", counts.unread), ("  of them unknown", unknown), ("characters", counts.characters)]
    lines = [(name, f"{number:>12,}") for name, number in rows]
    if summary.timing:
        lines += [("seconds", f"{summary.timing.seconds:>12,.2f}"), ("characters/s", f"{summary.timing.characters_per_second:>12,}")]
    return columns(lines)


def worked(work: Work) -> str:
    """What a run did and why: inputs read by reason, kept, dropped."""
    reasons = ", ".join(f"{number:,} {reason}" for reason, number in work.reasons.items())
    parts = [f"read {work.read:,}" + (f" ({reasons})" if reasons else ""), f"kept {work.unchanged:,} unchanged"]
    parts += [f"kept {work.kept_missing:,} that are gone"] if work.kept_missing else []
    parts += [f"dropped {work.dropped:,} that are gone (--keep-missing keeps them)"] if work.dropped else []
    return "; ".join(parts)


def advice(summary: Summary) -> str:
    """Where the results are and what to try next."""
    counts = summary.counts
    if counts.documents == 0:
        return f"nothing was read; the reasons are above and in {summary.out}/errors.jsonl; `zhengce doctor` lists what can be read"
    where = f"results in {summary.out}/records.jsonl"
    if counts.not_read:
        return f"{where}; inputs not read are in {summary.out}/errors.jsonl"
    return f'{where}; `zhengce explain "a sentence"` shows why a record was made or not'
