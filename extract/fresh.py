"""A fresh interpreter that has begun to load the rules while its parent still finds out what there is to do.

Whoever starts one says later what it is for; only `extract.batch.nursery` does. Loads nothing itself that costs time.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Final

_CODE: Final = """
import gc, json, os, sys
gc.disable()  # until all is loaded
sys.path[:] = json.loads(sys.stdin.readline())
from extract.batch.nursery import tend
tend(int(sys.argv[1]))
os._exit(0)  # taking down what was loaded would take longer than what is left to do
"""
OWN: Final = {"PYDANTIC_DISABLE_PLUGINS": "__all__"}  # nothing that is installed for other programs takes part in reading
OFTEN_ENOUGH: Final = 20_000  # objects after which to look for those no longer needed: what loading makes stays, the rest goes at once
_PATIENCE: Final = 2.0  # seconds to end by itself


class Fresh:
    """A process of its own that loads, then waits to be told more; a context that ends it.

    control: our end of a socket that leads to it. It ends by itself when that closes, and when nothing is told.
    """

    def __init__(self) -> None:
        self.control, theirs = socket.socketpair()
        command = [sys.executable, "-P", "-c", _CODE, str(theirs.fileno())]
        with theirs:
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                start_new_session=True,
                env={**os.environ, **OWN},
            )
        self._write(sys.path)

    def __enter__(self) -> Fresh:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self.process.stdin and not self.process.stdin.closed:  # it was never told anything, and may be in the midst of loading
            self.process.kill()
        self.close()

    def tell(self, given: Mapping[str, Any]) -> None:
        """What it is for, once."""
        self._write(given)
        self._end_input()

    def close(self) -> None:
        """End it."""
        self._end_input()
        self.control.close()
        try:
            self.process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def _write(self, said: object) -> None:
        assert self.process.stdin is not None
        with contextlib.suppress(BrokenPipeError):  # one that is dead does not answer either: that is told when it is asked
            self.process.stdin.write(json.dumps(said).encode() + b"\n")
            self.process.stdin.flush()

    def _end_input(self) -> None:
        assert self.process.stdin is not None
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
