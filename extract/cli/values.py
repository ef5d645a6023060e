"""`zhengce values`: the numbers, quantities and times in a text, without records."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from extract.cli.screen import columns, complaints, fail

_SHAPE: Final = '{"id": …, "text": …, "date": … or null}'


def values(
    text: Annotated[str | None, typer.Argument(metavar="[TEXT]", help="The text to read; - is standard input.")] = None,
    day: Annotated[
        str | None, typer.Option("--date", metavar="D", help="What relative time counts from: 2021-05-18, 2021-05 or 2021.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
    jsonl: Annotated[
        str | None,
        typer.Option(metavar="FILE", help='Read lines {"id", "text", "date"} instead and print {"id", "values"}; - is standard input.'),
    ] = None,
) -> None:
    """Print every value found in a text: kind, place, words, value."""
    if (text is None) == (jsonl is None):
        raise fail("give either a TEXT or --jsonl FILE")
    text = given(text)
    from extract.programs import kept

    with complaints(), kept():
        if jsonl is not None:
            for answer in _answers(jsonl):
                typer.echo(answer)
            return
        found = _values(text or "", day)
    typer.echo(_dumps(found) if json else _table(found))


def given(text: str | None) -> str | None:
    """The text that is meant: what comes in on standard input for `-`."""
    return sys.stdin.buffer.read().decode("utf-8", errors="replace") if text == "-" else text


def anchor(day: str | None) -> date | None:
    """The day that relative time counts from; a month or a year is its first day. Raises UsageError for anything else."""
    from extract.model import day_of

    return None if day is None else day_of(day)


def _values(text: str, day: str | None) -> list[dict[str, Any]]:
    """The values of a text; the date goes on as written, for a month is less than its first day."""
    from extract.values import values as find

    anchor(day)
    return find(text, day)


def _answers(name: str) -> Iterator[str]:
    """A JSON line for each line of the file. Raises UsageError naming the line that does not hold what it must."""
    from extract.errors import UsageError

    with _lines(name) as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                case = _case(line)
            except UsageError as error:
                raise UsageError(f"{name}, line {number}: {error}") from error
            yield _dumps({"id": case.id, "values": _values(case.text, case.day)})


@contextmanager
def _lines(name: str) -> Iterator[Iterable[str]]:
    """The lines of a file, or of standard input for `-`."""
    if name == "-":
        yield sys.stdin
        return
    with Path(name).open(encoding="utf-8") as file:
        yield file


@dataclass(frozen=True, slots=True)
class _Case:
    id: object
    text: str
    day: str | None


def _case(line: str) -> _Case:
    from json import JSONDecodeError, loads

    from extract.errors import UsageError

    try:
        given = loads(line)
    except JSONDecodeError as error:
        raise UsageError(f"no JSON ({error}); write {_SHAPE}") from error
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        raise UsageError(f"no text; write {_SHAPE}")
    day = None if given.get("date") is None else str(given["date"])
    anchor(day)
    return _Case(given.get("id"), given["text"], day)


def _dumps(value: object) -> str:
    from json import dumps

    return dumps(value, ensure_ascii=False, default=str)


def _table(found: list[dict[str, Any]]) -> str:
    rows = [(f"{value['start']}-{value['end']}", value["kind"], value["text"], _dumps(value["value"])) for value in found]
    return columns(rows) if rows else "no value found"
