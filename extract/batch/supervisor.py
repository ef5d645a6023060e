"""Hands tasks to workers, one at a time each, and answers for those that hang, die or run out of memory.

What a worker is lost over is tried once more, apart from the others: in a process of its own, and where memory or a crash
was the matter with no other at its side. What is lost twice gets an answer too, with code, stage and reason: every task is answered.
"""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import socket
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from types import TracebackType
from typing import Final, Literal

from pydantic import NonNegativeInt, ValidationError

from extract.batch.bounds import Bounds, Known
from extract.batch.nursery import Death, Nursery
from extract.batch.outcome import Account, Outcome, Part, Piece, failed
from extract.batch.wire import Frame, Frames, ProtocolError
from extract.batch.work import Task
from extract.batch.worker import encode_task
from extract.errors import WorkerError
from extract.model import ErrorLine, Frozen, Stage

_CHUNK: Final = 1 << 20
_MANY: Final = 100  # tasks for which loading the word list ahead pays

Lost = Literal["timeout", "out_of_memory", "crashed"]


@dataclass(frozen=True, slots=True)
class Loss:
    """Why a worker was lost over a task."""

    code: Lost
    stage: Stage
    reason: str


class _Handed(Frozen):
    """The head of a piece."""

    task: int
    piece: NonNegativeInt
    sizes: dict[Part, NonNegativeInt]


class _Progress(Frozen):
    """What a worker says while it is at work: its stage, and what more is known of the input (`bounds.SHARES`)."""

    task: int
    stage: Stage
    found: dict[Known, NonNegativeInt]


@dataclass(slots=True, eq=False)
class _Worker:
    """A worker process, and the task it is busy with."""

    pid: int
    channel: socket.socket
    frames: Frames
    served: int = 0
    number: int = -1
    task: Task | None = None
    stage: Stage = "read"
    found: dict[Known, int] = field(default_factory=dict)
    begun: float = 0.0
    deadline: float = 0.0
    pieces: dict[int, Piece] = field(default_factory=dict)
    handed: int = 0  # bytes of pieces


@dataclass(slots=True)
class Supervisor:
    """Workers for one run, as a context; leaving it ends them all. `retried` counts the tasks that were tried twice.

    keep: is given each piece that is handed on, with its source and whether it is the first of an attempt; without it, pieces are held
    until the outcome comes, which then has them. late: the most seconds from the end of a task's time to the death of its worker.
    """

    nursery: Nursery
    bounds: Bounds
    jobs: int
    keep: Callable[[str, Piece, bool], None] | None = None
    retried: int = 0
    late: float = 0.0
    _busy: list[_Worker] = field(default_factory=list)
    _idle: list[_Worker] = field(default_factory=list)
    _number: int = 0

    def __enter__(self) -> Supervisor:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for worker in (*self._busy, *self._idle):
            _kill(worker)

    def answers(self, tasks: Sequence[Task]) -> Iterator[Outcome]:
        """The outcome of each task, as they are done."""
        slow: list[Task] = []
        dead: list[Task] = []
        for task, answer in self._round(tasks, self.jobs, self.bounds.recycle):
            if isinstance(answer, Outcome):
                yield answer
            else:
                (slow if answer.code == "timeout" else dead).append(task)
        self.retried += len(slow) + len(dead)
        for again, jobs in ((slow, self.jobs), (dead, 1)):
            for task, answer in self._round(again, jobs, 1):
                yield answer if isinstance(answer, Outcome) else _quarantined(task, answer)

    def _round(self, tasks: Sequence[Task], jobs: int, recycle: int) -> Iterator[tuple[Task, Outcome | Loss]]:
        """Each task with its outcome or its loss. Time in which the caller is busy with an answer counts against no task."""
        waiting = deque(tasks)
        if tasks and recycle == 1:
            self._dismiss_idle()
        while waiting or self._busy:
            done: list[tuple[Task, Outcome | Loss]] = []
            while waiting and len(self._busy) < jobs:
                done += self._give(waiting.popleft())
            if len(tasks) > _MANY and self._number == jobs:
                self.nursery.warm()
            done += self._gather(recycle)
            paused = time.monotonic()
            yield from done
            paused = time.monotonic() - paused
            for worker in self._busy:
                worker.begun += paused
                worker.deadline += paused

    def _give(self, task: Task) -> Iterable[tuple[Task, Loss]]:
        """Hand a task to a worker; the task with its loss where there is none to take it."""
        worker = self._idle.pop() if self._idle else self._hire()
        self._number += 1
        worker.number, worker.task, worker.stage, worker.found = self._number, task, "read", {}
        worker.pieces, worker.handed = {}, 0
        worker.begun = time.monotonic()
        worker.deadline = worker.begun + self.bounds.seconds
        try:
            worker.channel.settimeout(self.bounds.seconds)
            worker.channel.sendall(encode_task(self._number, task).encode())
        except OSError:
            return [(task, self._lost(worker))]
        worker.channel.setblocking(False)
        self._busy.append(worker)
        return []

    def _gather(self, recycle: int) -> list[tuple[Task, Outcome | Loss]]:
        """Wait until something is told or overdue, and take what was told."""
        done: list[tuple[Task, Outcome | Loss]] = []
        with selectors.PollSelector() as selector:
            for worker in self._busy:
                selector.register(worker.channel, selectors.EVENT_READ, worker)
            first = min((worker.deadline for worker in self._busy), default=0.0)
            ready = [key.data for key, _ in selector.select(max(0.0, first - time.monotonic()))] if self._busy else []
        for worker in ready:
            done += self._hear(worker, recycle)
        for worker in [worker for worker in self._busy if worker.deadline <= time.monotonic()]:
            assert worker.task is not None
            self._busy.remove(worker)
            done.append((worker.task, self._overdue(worker)))
        return done

    def _hear(self, worker: _Worker, recycle: int) -> Iterable[tuple[Task, Outcome | Loss]]:
        """What a worker has to tell: nothing yet, its outcome, or by its end its loss."""
        task = worker.task
        assert task is not None
        try:
            data = worker.channel.recv(_CHUNK)
            outcome = self._outcome(worker, data) if data else None
        except BlockingIOError:
            return []
        except (OSError, ProtocolError, ValidationError, KeyError, TypeError, ValueError, AttributeError):
            data, outcome = b"", None
        if data and outcome is None:
            return []
        self._busy.remove(worker)
        if outcome is None:
            return [(task, self._lost(worker))]
        worker.task, worker.served = None, worker.served + 1
        spent = outcome.failure is not None and outcome.failure.code == "out_of_memory"
        if spent or worker.served >= recycle:
            self._dismiss(worker)
        else:
            self._idle.append(worker)
        if spent and outcome.failure is not None:
            return [(task, Loss("out_of_memory", worker.stage, outcome.failure.message))]
        return [(task, outcome)]

    def _outcome(self, worker: _Worker, data: bytes) -> Outcome | None:
        """The outcome in the frames that are complete with this data. Raises where the worker does not keep to what was agreed."""
        found: Outcome | None = None
        for frame in worker.frames.feed(data):
            if found is not None or frame.head["task"] != worker.number:
                raise ProtocolError("an answer to no question")
            if "piece" in frame.head:
                self._take(worker, frame)
            elif "stage" in frame.head:
                told = _Progress.model_validate(frame.head)
                worker.stage = told.stage
                worker.found |= told.found
                worker.deadline = worker.begun + self.bounds.allowed(worker.found)
            else:
                found = _decoded(frame, worker.task)
                if worker.pieces:
                    pieces = [worker.pieces[number] for number in sorted(worker.pieces)]
                    found = replace(found, more=partial(iter, pieces))
        return found

    def _take(self, worker: _Worker, frame: Frame) -> None:
        """A piece of the outcome of a worker's task. Raises where it is none, or more than a worker may hold is handed on."""
        told = _Handed.model_validate(frame.head)
        first, worker.handed = not worker.handed, worker.handed + len(frame.body)
        if not frame.body or worker.handed > self.bounds.memory:
            raise ProtocolError(f"pieces of {worker.handed} bytes")
        piece = Piece(told.piece, told.sizes, frame.body)
        if self.keep is None:
            worker.pieces[told.piece] = piece
        elif worker.task is not None:
            self.keep(worker.task.source, piece, first)

    def _hire(self) -> _Worker:
        """A new worker. Raises WorkerError where none can be had."""
        try:
            pid, channel = self.nursery.fork()
        except WorkerError:
            if not self._number:
                raise
            self.nursery.renew()
            pid, channel = self.nursery.fork()
        return _Worker(pid, channel, Frames(self.bounds.memory))

    def _overdue(self, worker: _Worker) -> Loss:
        _kill(worker)
        self._buried(worker)
        self.late = max(self.late, time.monotonic() - worker.deadline)
        seconds = self.bounds.seconds
        reason = f"not done within {seconds:g} seconds and what its size adds; raise the limit with --timeout, or split the document"
        return Loss("timeout", worker.stage, reason)

    def _lost(self, worker: _Worker) -> Loss:
        """Why a worker closed its channel before it had answered."""
        worker.channel.close()
        death = self._buried(worker)
        memory = self.bounds.memory
        if death.signal == signal.SIGKILL or 2 * death.peak > memory:
            reason = (
                f"needs more than {memory >> 20} MiB of memory, or more than the system has; split it, or raise the limit with --memory"
            )
            return Loss("out_of_memory", worker.stage, reason)
        how = f"by {signal.Signals(death.signal).name}" if death.signal else "without an answer"
        return Loss(
            "crashed", worker.stage, f"the process that read it ended {how}; convert the file to another format, and please report it"
        )

    def _buried(self, worker: _Worker) -> Death:
        """How a worker ended; where the nursery has died with it, as one killed."""
        try:
            return self.nursery.wait(worker.pid)
        except WorkerError:
            self.nursery.renew()
            return Death(signal.SIGKILL, 0)

    def _dismiss(self, worker: _Worker) -> None:
        """Let a worker go whose channel is idle: it ends by itself when the channel closes."""
        worker.channel.close()
        self._buried(worker)

    def _dismiss_idle(self) -> None:
        while self._idle:
            self._dismiss(self._idle.pop())


def _kill(worker: _Worker) -> None:
    worker.channel.close()
    with contextlib.suppress(ProcessLookupError):
        os.kill(worker.pid, signal.SIGKILL)


def _decoded(frame: Frame, task: Task | None) -> Outcome:
    account = Account.model_validate_json(frame.head["account"])
    told = [account.source, *(line.source for line in (account.failure, *account.rejected) if line)]
    if task is None or set(told) != {task.source}:
        raise ProtocolError("an answer about another input")
    unchanged = frame.head["unchanged"] is True
    if unchanged and (account.failure or task.known is None or account.sha256 != task.known):
        raise ProtocolError("an answer that keeps what is not there")
    spent = {str(name): (float(seconds), int(calls)) for name, (seconds, calls) in frame.head.get("spent", {}).items()}
    return Outcome(account, frame.body, unchanged=unchanged, spent=spent)


def _quarantined(task: Task, loss: Loss) -> Outcome:
    return failed(ErrorLine(source=task.source, code=loss.code, stage=loss.stage, message=f"{loss.reason} (tried twice)"))
