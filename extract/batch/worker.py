"""What a worker process does: take a task, answer, take the next; within limits that the system keeps.

A worker is a fork of the nursery (`extract.batch.nursery`). It can write no file: the largest it may write has no bytes.
"""

from __future__ import annotations

import contextlib
import ctypes
import logging
import os
import resource
import signal
import socket
import sys
from pathlib import Path
from typing import Any, Final

from extract.batch.inputs import Input
from extract.batch.outcome import Outcome, Piece, failed
from extract.batch.wire import Frame, receive
from extract.batch.work import Task, Work, guarded
from extract.model import ErrorLine, Stage
from extract.readers.limits import Limits

_SET_DEATH_SIGNAL: Final = 1  # PR_SET_PDEATHSIG of <sys/prctl.h>


def serve(channel: socket.socket, work: Work, limits: Limits, memory: int, parent: int) -> None:
    """Answer tasks from the channel until it closes, or until memory ran out."""
    _confine(memory, parent)
    while (frame := receive(channel)) is not None:
        number = frame.head["task"]

        task = decode_task(frame)
        try:
            outcome = guarded(work, task, limits, _Told(channel, number))
        except MemoryError:
            channel.sendall(encode_outcome(number, failed(_out_of_memory(task.source, memory))).encode())
            return  # what is left of this process may be short of memory too
        channel.sendall(encode_outcome(number, outcome).encode())


class _Told:
    """A report sent to the run."""

    def __init__(self, channel: socket.socket, number: int) -> None:
        self._channel = channel
        self._number = number

    def __call__(self, stage: Stage, **found: int) -> None:
        self._channel.sendall(Frame({"task": self._number, "stage": stage, "found": found}).encode())

    def hand_on(self, piece: Piece) -> None:
        """Send a piece."""
        head = {"task": self._number, "piece": piece.number, "sizes": piece.sizes}
        self._channel.sendall(Frame(head, piece.body).encode())


def encode_task(number: int, task: Task) -> Frame:
    """The frame of a task. Names that are no Unicode travel as lone surrogates, which JSON can escape."""
    item = task.item
    head = {
        "task": number,
        "source": item.source,
        "path": str(item.path),
        "root": None if item.root is None else str(item.root),
        "handed": item.data is not None,
        "member": item.member,
        "known": task.known,
    }
    return Frame(head, item.data or b"")


def decode_task(frame: Frame) -> Task:
    """The task of a frame."""
    head = frame.head
    root = None if head["root"] is None else Path(head["root"])
    item = Input(head["source"], Path(head["path"]), frame.body if head["handed"] else None, root, tuple(head["member"]))
    return Task(item, head["known"])


def encode_outcome(number: int, outcome: Outcome) -> Frame:
    """The frame of an outcome."""
    head: dict[str, Any] = {"task": number, "unchanged": outcome.unchanged, "account": outcome.account.model_dump_json()}
    if outcome.spent:
        head["spent"] = outcome.spent
    return Frame(head, outcome.body)


def _out_of_memory(source: str, memory: int) -> ErrorLine:
    message = f"needs more than {memory >> 20} MiB of memory; split it, or raise the limit with --memory"
    return ErrorLine(source=source, code="out_of_memory", stage="read", message=message)


def _confine(memory: int, parent: int) -> None:
    """Bind this process: memory, no files, no core dumps, no words on the screen, death with its parent."""
    for limit, most in ((resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_AS, memory)):
        with contextlib.suppress(ValueError, OSError):  # macOS refuses some
            resource.setrlimit(limit, (most, most))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    sys.dont_write_bytecode = True
    logging.disable(logging.CRITICAL)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SET_DEATH_SIGNAL, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
