"""The parent's end of a side: starts its process, asks for passes over files, reads what they took."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Final

HERE: Final = Path(__file__).parent
PEERS: Final = HERE / "peers.txt"


@dataclass(frozen=True, slots=True)
class Pass:
    """One pass of a side over some files: CPU seconds, and how much it found."""

    cpu: float
    found: int


class Side:
    """A side of a comparison in a process of its own, as a context."""

    def __init__(self, name: str, python: str = sys.executable) -> None:
        self._name = name
        self._command = [python, str(HERE / "child.py"), name]

    def __enter__(self) -> Side:
        self._process = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()

    def once(self, files: Sequence[Path], out: Path, *, repeat: int = 1) -> Pass:
        """A pass over the files. Raises RuntimeError where the process has ended."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        asked = {"files": [str(file) for file in files], "out": str(out), "repeat": repeat}
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        for told in self._process.stdout:
            if told.startswith("{"):  # a library may print on import
                return Pass(**json.loads(told))
        raise RuntimeError(f"the side {self._name} has ended; run {' '.join(self._command)} to see why")


def peers() -> str:
    """The interpreter of an environment that holds the peers, made in the user's cache folder where it is not there yet."""
    wanted = PEERS.read_bytes()
    cache = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))
    folder = cache / "zhengce-benchmarks" / sha256(wanted).hexdigest()[:12]
    python, done = folder / "bin" / "python", folder / "complete"
    if not done.exists():
        print(f"installing the peers into {folder}", file=sys.stderr)
        venv.create(folder, with_pip=True, clear=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", "--requirement", str(PEERS)], check=True)
        done.touch()
    return str(python)
