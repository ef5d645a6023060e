"""The commands by name. Each is loaded when it is called; a list of all asks their modules for no more than what they say of themselves.

The options of all commands take as long to set up as the rest of a call for help.
"""

from __future__ import annotations

import inspect
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

import typer
from typer.core import TyperCommand
from typer.main import get_command

from extract.cli.plain import Plain, PlainGroup
from extract.cli.screen import EXIT_CODES

if TYPE_CHECKING:
    from typer._click import Command, Context

NAMES: Final = ("run", "report", "export", "explain", "values", "verify", "check", "diff", "schema", "doctor", "gold", "rules")


class Commands(PlainGroup):
    """The commands of NAMES: of the module of the same name the function, or the group, of the same name."""

    def list_commands(self, ctx: Context) -> list[str]:
        """Their names in order."""
        return list(NAMES)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        """What a list tells of a command; the command itself once it has been called."""
        if cmd_name in NAMES and cmd_name not in self.commands:
            self.commands[cmd_name] = _told(cmd_name)
        return super().get_command(ctx, cmd_name)

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        """The command that is called; of a name that is none, which ones it may be meant for."""
        if args and args[0] in NAMES:
            self.commands[args[0]] = _whole(args[0])
        else:
            for name in NAMES:
                self.get_command(ctx, name)
        return super().resolve_command(ctx, args)


def _home(name: str) -> Any:
    return getattr(import_module(f"extract.cli.{name}"), name)


def _told(name: str) -> Command:
    home = _home(name)
    return TyperCommand(name, help=home.info.help if isinstance(home, typer.Typer) else inspect.getdoc(home))


def _whole(name: str) -> Command:
    home = _home(name)
    if not isinstance(home, typer.Typer):
        function, home = home, typer.Typer(add_completion=False)
        home.command(name, cls=Plain, epilog=EXIT_CODES)(function)
    return get_command(home)
