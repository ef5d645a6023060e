"""The nursery: a small process that has loaded everything needed to read, and forks a worker whenever one is wanted.

It is a fresh interpreter, so that neither threads nor open files of the calling program reach a worker, and no `__main__` guard
is asked of anybody. It never looks at a document. A worker costs milliseconds, so that one lost costs nothing.
The parent passes the worker's end of a socket; when the parent dies its ends close, and all others die with it.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import signal
import socket
import struct
import sys
import time
from dataclasses import asdict, dataclass
from importlib import import_module
from types import TracebackType
from typing import Final

from extract.batch.bounds import Bounds
from extract.batch.work import Work, prepare, prepare_rest
from extract.batch.worker import serve
from extract.errors import WorkerError
from extract.fresh import OFTEN_ENOUGH, Fresh
from extract.lexicons import Pack, using
from extract.programs import kept
from extract.readers.limits import Limits

_ORDER: Final = struct.Struct(">cq")  # fork, wait or warm; the process to wait for
_REPLY: Final = struct.Struct(">qqq")  # process, its wait status, its peak of memory in KiB
_FORK: Final = b"f"
_WAIT: Final = b"w"
_WARM: Final = b"l"
_PATIENCE: Final = 120.0  # seconds for the nursery to answer; it has to load first


@dataclass(frozen=True, slots=True)
class Death:
    """How a worker ended: the signal that ended it (0: none), and its peak of memory in bytes."""

    signal: int
    peak: int


class Nursery:
    """The parent's handle of a nursery, as a context. Raises WorkerError where it cannot be started or has died.

    work: the function that workers call for each task, as `module:name` (see `extract.batch.work.Work`). pack: holds in all of them.
    fresh: a process started before, that is to be the nursery.
    """

    def __init__(self, bounds: Bounds, work: str, pack: Pack | None = None, fresh: Fresh | None = None) -> None:
        self._given = {"work": work, "limits": asdict(bounds.reading), "memory": bounds.memory, "pack": pack.text if pack else None}
        self._spare = fresh

    def __enter__(self) -> Nursery:
        if not (hasattr(os, "fork") and hasattr(socket, "send_fds")):
            raise WorkerError("runs need a system that can fork: Linux or macOS; elsewhere use extract() on one document at a time")
        self._open()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._fresh.close()

    def fork(self) -> tuple[int, socket.socket]:
        """A new worker: its process number and the socket that leads to it."""
        ours, theirs = socket.socketpair()
        try:
            with theirs:
                pid, _, _ = self._ask(_FORK, 0, [theirs.fileno()])
        except BaseException:
            ours.close()
            raise
        self._children.add(pid)
        return pid, ours

    def wait(self, pid: int) -> Death:
        """How a worker ended that is dead, or about to be; one of a nursery that has died was killed with it."""
        if pid not in self._children:
            return Death(signal.SIGKILL, 0)
        self._children.discard(pid)
        _, status, peak = self._ask(_WAIT, pid)
        unit = 1 if sys.platform == "darwin" else 1024
        return Death(os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0, peak * unit)

    def warm(self) -> None:
        """Have it load what workers load only when a document asks for it: worth it where many workers follow."""
        self._send(_WARM, 0)

    def renew(self) -> None:
        """Put a fresh nursery in the place of one that has died; its workers are dead too."""
        self._fresh.close()
        self._open()

    def _open(self) -> None:
        self._children: set[int] = set()
        self._fresh, self._spare = self._spare or Fresh(), None
        self._fresh.control.settimeout(_PATIENCE)
        self._fresh.tell(self._given)

    def _ask(self, order: bytes, pid: int, descriptors: list[int] | None = None) -> tuple[int, int, int]:
        self._send(order, pid, descriptors)
        try:
            reply = self._fresh.control.recv(_REPLY.size)
        except OSError:
            reply = b""
        if len(reply) != _REPLY.size:
            raise WorkerError("the process that starts workers has ended; its message is above, if it had one")
        process, status, peak = _REPLY.unpack(reply)
        return process, status, peak

    def _send(self, order: bytes, pid: int, descriptors: list[int] | None = None) -> None:
        try:
            socket.send_fds(self._fresh.control, [_ORDER.pack(order, pid)], descriptors or [])
        except OSError as error:
            raise WorkerError(f"the process that starts workers does not answer ({error.strerror or error})") from error


def tend(descriptor: int) -> None:
    """Be the nursery: load, be told what for, then follow orders until the parent's end closes; then end all workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is for the parent, which ends all others
    while (spare := os.open(os.devnull, os.O_RDWR)) <= 2:  # standard error may have been closed; no channel may get its number
        pass
    os.close(spare)
    with kept() as programs:
        prepare()
        told = sys.stdin.readline()
        if not told:  # the parent had no use for it
            return
        given = json.loads(told)
        module, _, name = given["work"].partition(":")
        work: Work = getattr(import_module(module), name)
        limits, memory = Limits(**given["limits"]), int(given["memory"])
        pack = _pack(given["pack"])
        with using(pack):  # from here on in this process, and in all that it forks
            if pack:
                prepare()
            if programs and programs.new:
                prepare_rest()
                programs.save()
            gc.freeze()  # what is loaded is shared by all workers and never collected
            gc.set_threshold(OFTEN_ENOUGH)
            gc.enable()
            _follow(descriptor, work, limits, memory)


def _follow(descriptor: int, work: Work, limits: Limits, memory: int) -> None:
    """Follow the parent's orders until its end closes, then end all workers."""
    alive: set[int] = set()
    # The parent may be gone before it has its answer: interrupted while this process was loading.
    with contextlib.suppress(BrokenPipeError, ConnectionResetError), socket.socket(fileno=descriptor) as control:
        while (order := socket.recv_fds(control, _ORDER.size, 1))[0]:
            kind, pid = _ORDER.unpack(order[0])
            if kind == _FORK:
                pid = _forked(control, order[1][0], work, limits, memory)
                alive.add(pid)
                control.sendall(_REPLY.pack(pid, 0, 0))
            elif kind == _WAIT:
                alive.discard(pid)
                control.sendall(_REPLY.pack(*_waited(pid)))
            else:
                _load_rest()
    for pid in alive:
        with contextlib.suppress(ProcessLookupError, ChildProcessError):
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)  # so that the system counts its time as the run's


def _pack(text: str | None) -> Pack | None:
    """The pack that holds in all workers."""
    if text is None:
        return None
    from extract.packs import parse_pack  # here: it loads all rules, and the run that starts the nursery needs none

    return parse_pack(text, "the rules pack")


def _forked(control: socket.socket, descriptor: int, work: Work, limits: Limits, memory: int) -> int:
    """The number of a new worker that answers at a socket. In the worker itself it never returns."""
    parent, pid = os.getpid(), os.fork()
    if pid:
        os.close(descriptor)
        return pid
    status = 1
    with contextlib.suppress(BaseException):
        control.close()
        serve(socket.socket(fileno=descriptor), work, limits, memory, parent)
        status = 0
    os._exit(status)


def _waited(pid: int) -> tuple[int, int, int]:
    """A worker's number, wait status and peak of memory. One that lives on without its channel is ended here, and told as status 0."""
    for _ in range(100):
        found, status, usage = os.wait4(pid, os.WNOHANG)
        if found:
            return pid, status, usage.ru_maxrss
        time.sleep(0.01)
    os.kill(pid, signal.SIGKILL)
    _, _, usage = os.wait4(pid, 0)
    return pid, 0, usage.ru_maxrss


def _load_rest() -> None:
    """Load what is slow to load, the dictionary of words and all readers, so that later workers have them from the start."""
    from extract.lexicons.segmenter import boundaries
    from extract.readers import READERS

    boundaries("")
    for reader in READERS:
        reader.load()
    gc.freeze()
