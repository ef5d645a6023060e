"""`zhengce explain`: which rules fired on a sentence, what was made of it, and what lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from extract.cli.screen import RulesOption, columns, complaints
from extract.cli.values import anchor, given

if TYPE_CHECKING:
    from extract.explain import Explanation


def explain(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="A sentence or paragraph of a policy; - is standard input.")],
    day: Annotated[str | None, typer.Option("--date", metavar="D", help="The document's own date: 2021-05-18, 2021-05 or 2021.")] = None,
    rules: RulesOption = None,
) -> None:
    """Print the values found with their rules, the records made, and the candidates that lost with the reason."""
    from extract.programs import kept

    with complaints(), kept():
        from extract.errors import UsageError
        from extract.explain import explain as explanation
        from extract.packs import pack_of

        words = given(text) or ""
        if not words.strip():
            raise UsageError("the text is empty; give a sentence or paragraph, or - and the text on standard input")
        found = explanation(words, anchor(day), pack_of(rules))
    typer.echo(shown(found))


def shown(found: Explanation) -> str:
    """Each part of an explanation (values, records, what lost) under its name, an entry per line."""
    parts = ((part.name, getattr(found, part.name)) for part in fields(found))
    return "\n".join(_part(name, entries) for name, entries in parts if isinstance(entries, tuple | list))


def _part(name: str, entries: Sequence[object]) -> str:
    rows = [_row(entry) for entry in entries]
    return "\n".join([f"{name}:", *(f"  {line}" for line in columns(rows).splitlines())] if rows else [f"{name}: none"])


def _row(entry: object) -> tuple[str, ...]:
    """The cells of an entry: those of a record are its type, words and rule, then the fields that say something."""
    from extract.model import Record

    if isinstance(entry, Record):
        own = entry.model_dump(mode="json", exclude_none=True, exclude=set(Record.model_fields))
        return entry.type, entry.mention.text, entry.rule, " ".join(f"{key}={_cell(value)}" for key, value in own.items() if value)
    if is_dataclass(entry):
        return tuple(_cell(getattr(entry, field.name)) for field in fields(entry))
    return (_cell(entry),)


def _cell(value: object) -> str:
    from json import dumps

    return value if isinstance(value, str) else dumps(value, ensure_ascii=False, default=str)
