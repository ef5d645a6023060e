"""The command `zhengce`, and `python -m extract`: a run's rules begin to load beside it before the command line itself is loaded."""

from __future__ import annotations

import gc
import os
import re
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from typing import Final

from extract.fresh import OFTEN_ENOUGH, OWN, Fresh

_OUT: Final = re.compile(r"(?:--out=|-[a-z]*o=?)(.+)")


def main() -> None:
    """Run the command line and exit with its code."""
    os.environ.update(OWN)
    gc.set_threshold(OFTEN_ENOUGH)
    _open_standard()
    with Fresh() if reads_anew(sys.argv[1:]) else nullcontext() as fresh:
        from extract.cli import main as command

        try:
            command(fresh)
        finally:
            gc.freeze()  # what is loaded need not be gone through once more at the end


def reads_anew(arguments: Sequence[str]) -> bool:
    """Whether these are arguments of a run into a folder where none was before. In doubt it is none, which only starts it later."""
    if arguments[:1] != ["run"] or not hasattr(os, "fork"):
        return False
    for argument, value in zip(arguments, [*arguments[1:], ""], strict=True):
        named = _OUT.fullmatch(argument)
        out = value if argument in ("--out", "-o") else named[1] if named else ""
        if out:
            return not os.path.exists(os.path.join(out, "run.json"))  # noqa: PTH110, PTH118 - loads nothing
    return False


def _open_standard() -> None:
    """Open those of the three standard streams that were closed (`<&-`), so that no other file gets their numbers."""
    for descriptor, name, mode in ((0, "stdin", "r"), (1, "stdout", "w"), (2, "stderr", "w")):
        if getattr(sys, name) is None:
            os.open(os.devnull, os.O_RDWR)  # gets the lowest number that is free
            setattr(sys, name, os.fdopen(descriptor, mode))


if __name__ == "__main__":
    main()
