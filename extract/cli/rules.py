"""`zhengce rules`: what rules there are, and whether a pack of one's own does what it says, and fast enough."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extract.cli.plain import Plain, PlainGroup
from extract.cli.screen import EXIT_CODES, RulesOption, columns, complaints, say, shown

rules = typer.Typer(
    cls=PlainGroup, no_args_is_help=True, add_completion=False, epilog=EXIT_CODES, help="List rules; test and lint a rules pack."
)

_Pack = Annotated[Path, typer.Argument(metavar="PACK", help="A rules pack (TOML).")]
_Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]


@rules.command("list", cls=Plain)
def list_(pack: RulesOption = None, json: _Json = False) -> None:
    """Print every rule in the order they are tried: its id, what it reads and gives, whose it is, an example."""
    from extract.programs import kept

    with complaints(), kept():
        from extract.packs import pack_of
        from extract.packs.listing import listed

        found = list(listed(pack_of(pack)))
    if json:
        from dataclasses import asdict
        from json import dumps

        typer.echo(dumps([asdict(rule) for rule in found], ensure_ascii=False, indent=2))
    else:
        typer.echo(columns([(rule.id, rule.reads, rule.gives, rule.of, shown(rule.example)) for rule in found]))


@rules.command(cls=Plain)
def test(pack: _Pack) -> None:
    """Run the examples, look-alikes and cases of a pack; exit 1 where one does not hold."""
    from extract.programs import kept

    failures = total = 0
    with complaints(), kept():
        from extract.packs import load_pack
        from extract.packs.trial import trials

        for trial in trials(load_pack(pack)):
            total += 1
            if trial.fault:
                failures += 1
                typer.echo(shown(f"{pack}:{trial.line}: {trial.what}: {trial.text}: {trial.fault}"))
    say(f"{failures} of {total} sentences do not hold" if failures else f"all {total} sentences hold" if total else "no sentence to try")
    raise typer.Exit(1 if failures else 0)


@rules.command(cls=Plain)
def lint(pack: _Pack) -> None:
    """Run each pattern of a pack on the texts that are worst for it; exit 1 where one is too slow."""
    slow = total = 0
    with complaints():
        from extract.packs import load_pack
        from extract.packs.lint import lint as timed

        for pattern in timed(load_pack(pack)):
            total += 1
            if pattern.slow:
                slow += 1
                typer.echo(shown(f"{pack}:{pattern.line}: rule {pattern.rule}: {pattern.side}: {pattern.told}"))
    say(f"{slow} of {total} patterns are too slow" if slow else f"all {total} patterns are fast enough" if total else "no pattern to time")
    raise typer.Exit(1 if slow else 0)
