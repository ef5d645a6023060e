"""A worker's work that does what the input says: the faults a reader can have, each as a file. Only tests name this module."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import time
from collections import deque
from itertools import repeat
from pathlib import Path

from extract.batch.outcome import Account, Outcome
from extract.batch.wire import Frame
from extract.batch.work import Report, Task
from extract.batch.work import work as real_work
from extract.model import ErrorLine
from extract.readers.limits import Limits
from extract.records import award

MARK = b"mock "


class Panic(BaseException):
    """Like the exceptions of extension modules written in Rust, which are no `Exception`."""


def work(task: Task, limits: Limits, report: Report) -> Outcome:
    """The outcome of one input; one that begins with `mock NAME` suffers the fault of that name instead."""
    data = task.item.path.read_bytes() if task.item.data is None else task.item.data
    if not data.startswith(MARK):
        return real_work(task, limits, report)
    name, _, argument = data.removeprefix(MARK).decode().strip().partition(" ")
    report("extract")
    return _TELLING[name](task, argument, report) if name in _TELLING else _FAULTS[name](task, argument)


def offline(task: Task, limits: Limits, report: Report) -> Outcome:
    """The outcome of one input in a process that has no sockets to make."""

    def shut(*given: object, **options: object) -> None:
        raise AssertionError("a reader asked for a connection")

    socket.socket = shut  # type: ignore[assignment,misc]
    return real_work(task, limits, report)


def refusing(task: Task, limits: Limits, report: Report) -> Outcome:
    """The outcome of one input whose awards get an instrument that the model does not know."""
    award.Awards._instrument = lambda *_: "bribe"  # type: ignore[assignment,method-assign]
    return real_work(task, limits, report)


def _hang(task: Task, argument: str) -> Outcome:
    while True:
        time.sleep(60)


def _spin(task: Task, argument: str) -> Outcome:
    while True:
        pass


def _spin_c(task: Task, argument: str) -> Outcome:
    """A loop in C that never gives the interpreter a turn, as a library may have it."""
    deque(repeat(0), maxlen=0)
    raise AssertionError


def _eat(task: Task, argument: str) -> Outcome:
    held = []
    while True:
        held.append(bytearray(b"x") * (16 << 20))


def _malloc(task: Task, argument: str) -> Outcome:
    """Memory taken until none is left, then the end that C++ libraries come to: abort."""
    try:
        _eat(task, argument)
    except MemoryError:
        os.abort()
    raise AssertionError


def _segfault(task: Task, argument: str) -> Outcome:
    ctypes.string_at(0)
    raise AssertionError


def _kill(task: Task, argument: str) -> Outcome:
    os.kill(os.getpid(), int(argument or signal.SIGKILL))
    raise AssertionError


def _exit(task: Task, argument: str) -> Outcome:
    os._exit(int(argument))


def _once(task: Task, argument: str) -> Outcome:
    """Dies the first time, which it notes by removing the file `argument`; the second time all is well."""
    try:
        Path(argument).unlink()
    except FileNotFoundError:
        return Outcome(Account(source=task.source, doc_id="0" * 16, sha256="0" * 64, sizes={"text": 0}))
    return _kill(task, "11")


def _recurse(task: Task, argument: str) -> Outcome:
    return _recurse(task, argument)


def _write(task: Task, argument: str) -> Outcome:
    with Path(argument).open("wb") as file:
        file.write(b"written")
        file.flush()
    raise AssertionError("a worker could write")


def _send(data: bytes) -> None:
    """Bytes put into the channel past its owner, as a process would that a document has taken over."""
    for descriptor in range(3, 64):
        try:
            if Path(f"/proc/self/fd/{descriptor}").readlink().name.startswith("socket:"):
                os.write(descriptor, data)
        except OSError:
            continue


def _twice(task: Task, argument: str) -> Outcome:
    """Two answers in one go."""
    account = Account(source=task.source, doc_id="0" * 16, sha256="0" * 64, sizes={"text": 0})
    _send(Frame({"task": 0, "unchanged": False, "account": account.model_dump_json()}).encode())
    return Outcome(account)


def _half(task: Task, argument: str) -> Outcome:
    _send(b"\0\0\0\xff")
    os._exit(0)


def _stage(task: Task, argument: str, report: Report) -> Outcome:
    """A stage that there is not, then a hang."""
    report("nonsense")  # type: ignore[arg-type]
    return _hang(task, argument)


def _scan(task: Task, argument: str, report: Report) -> Outcome:
    """So many pages that each take half a second; with `told`, each is told."""
    number, _, how = argument.partition(" ")
    for page in range(1, int(number) + 1):
        time.sleep(0.5)
        report("read", **({"pages": page} if how == "told" else {}))
    return Outcome(Account(source=task.source, doc_id="0" * 16, sha256="0" * 64, sizes={"text": 0}))


def _other(task: Task, argument: str) -> Outcome:
    """A failure of another input."""
    return Outcome(Account(source=task.source, failure=ErrorLine(source="000-good.txt", code="broken", stage="read", message="forged")))


def _kept(task: Task, argument: str) -> Outcome:
    """Kept from an earlier run, of which there was none."""
    return Outcome(Account(source=task.source, sha256="0" * 64), unchanged=True)


def _garbage(task: Task, argument: str) -> Outcome:
    _send(os.urandom(4096))
    return _hang(task, argument)


def _traverse(task: Task, argument: str) -> Outcome:
    """An account whose document number would lead out of the folder of texts."""
    account = Account.model_construct(source=task.source, doc_id="../../../mock", sha256="0" * 64, sizes={"text": 0})
    return Outcome(account)


def _close(task: Task, argument: str) -> Outcome:
    """Hangs with its channel closed."""
    for descriptor in range(3, 64):
        try:
            os.close(descriptor)
        except OSError:
            continue
    return _hang(task, argument)


def _raise(error: BaseException) -> Outcome:
    raise error


_TELLING = {"stage": _stage, "scan": _scan}
_FAULTS = {
    "hang": _hang,
    "spin": _spin,
    "spin_c": _spin_c,
    "eat": _eat,
    "malloc": _malloc,
    "segfault": _segfault,
    "kill": _kill,
    "exit": _exit,
    "once": _once,
    "recurse": _recurse,
    "write": _write,
    "twice": _twice,
    "half": _half,
    "other": _other,
    "kept": _kept,
    "garbage": _garbage,
    "traverse": _traverse,
    "close": _close,
    "panic": lambda task, argument: _raise(Panic("panicked at src/lib.rs")),
    "system_exit": lambda task, argument: _raise(SystemExit(3)),
    "interrupt": lambda task, argument: _raise(KeyboardInterrupt()),
    "oops": lambda task, argument: _raise(ZeroDivisionError("oops \ud800\x1b[31m")),
}
