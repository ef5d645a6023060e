"""`zhengce explain`: which rules fired on a sentence, what was made of it, and what lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from extract.cli.screen import complaints
from extract.cli.values import anchor

if TYPE_CHECKING:
    from extract.explain import Explanation


def explain(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="A sentence or paragraph of a policy.")],
    day: Annotated[str | None, typer.Option("--date", metavar="D", help="The document's own date: 2021-05-18, 2021-05 or 2021.")] = None,
) -> None:
    """Print the values found with their rules, the records made, and the candidates that lost with the reason."""
    with complaints():
        from extract import explain as explaining

        found = explaining.explain(text, anchor(day))
    typer.echo(_show(found))


def _show(found: Explanation) -> str:
    return str(found)
