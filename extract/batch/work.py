"""One input, read and extracted: the work of a worker, a function of the input's bytes and the limits."""

from __future__ import annotations

import hashlib
import os
import stat
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from io import BufferedReader
from itertools import count
from pathlib import Path
from typing import BinaryIO, Final, Protocol

from extract.batch.inputs import LEADS_OUT, Input
from extract.batch.outcome import Account, Outcome, Piece, failed, outcome_of
from extract.errors import ReadError
from extract.model import ErrorLine, Stage
from extract.readers import read_bytes
from extract.readers.archive import is_archive, read_member
from extract.readers.limits import Limits
from extract.readers.progress import heard

_EXAMPLE: Final = "到2025年，奖励10万元，增长5%。\n"
_MEND: Final = "mend the link or leave it out"
_CHUNK: Final = 1 << 20
_LARGE: Final = 1 << 20  # bytes from which the size of a file is worth telling


class Report(Protocol):
    """What a worker tells while it is at work: the stage it is in, and by the names of `bounds.SHARES` what is known of the input.

    hand_on: passes on a piece of the outcome.
    """

    def __call__(self, stage: Stage, **found: int) -> None: ...

    def hand_on(self, piece: Piece) -> None: ...


class Unheard:
    """A report that nobody hears."""

    def __call__(self, stage: Stage, **found: int) -> None:
        """Let it pass."""

    def hand_on(self, piece: Piece) -> None:
        """Let it pass."""


@dataclass(frozen=True, slots=True)
class Task:
    """One input to work on, and `known`, the SHA-256 that an outcome is there for."""

    item: Input
    known: str | None = None

    @property
    def source(self) -> str:
        """The input's source."""
        return self.item.source


Work = Callable[[Task, Limits, Report], Outcome]


def prepare() -> None:
    """Have rules compiled and word lists loaded, by going through an example."""
    from extract.pipeline import extract_document  # here: a run in which nothing has changed never needs the rules

    extract_document(read_bytes(_EXAMPLE.encode(), name="example.txt", source="example"))


def prepare_rest() -> None:
    """Have all else compiled that documents may need, by going through a longer example: for whoever keeps it (`extract.programs`)."""
    from extract.pipeline import extract_document
    from extract.records.roles.judgement import RULES, rules_for

    data = files("extract.batch").joinpath("example.txt").read_bytes()
    extract_document(read_bytes(data, name="example.txt", source="example"))
    for kind in RULES:
        rules_for(kind).compile()


def work(task: Task, limits: Limits, report: Report) -> Outcome:
    """The outcome of one input that can be read; `report` is told what gives it time. Raises ReadError, and what a defect may."""
    from extract.pipeline import Passage

    with opened(task.item, limits) as whole:
        data = read_member(whole, task.item.member, limits)
    del whole
    if task.known and sha256(data).hexdigest() == task.known:
        return Outcome(Account(source=task.source, sha256=task.known), unchanged=True)
    if len(data) >= _LARGE:
        report("read", bytes=len(data))
    pages = count(1)
    with heard(lambda: report("read", pages=next(pages))):
        document = read_bytes(data, name=task.item.name, source=task.source, limits=limits)
    del data  # from here on the text is all that is needed
    report("extract", characters=len(document.text))
    return outcome_of(Passage(document), report.hand_on)


def guarded(work: Work, task: Task, limits: Limits, report: Report) -> Outcome:
    """What `work` returns, or the outcome that tells what it raised.

    The border where whatever goes wrong in one document is kept from the others. Raises MemoryError and nothing else.
    """
    noted = _Noted(report)
    try:
        return work(task, limits, noted)
    except ReadError as error:
        return failed(ErrorLine(source=task.source, code=error.code, stage=noted.reached, message=_valid(error.message)))
    except MemoryError:
        raise
    except BaseException as error:  # noqa: BLE001 - panics of extension modules are no Exception; costs this input alone, and is reported
        return failed(ErrorLine(source=task.source, code="internal", stage=noted.reached, message=_defect(error)))


class _Noted:
    """A report that notes the stage that was reached."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self.reached: Stage = "read"
        self.hand_on = report.hand_on

    def __call__(self, stage: Stage, **found: int) -> None:
        self.reached = stage
        self._report(stage, **found)


def digest_of(item: Input, limits: Limits) -> str:
    """The SHA-256 of the bytes of an input that is no archive. Raises ReadError as `opened` does."""
    if item.data is not None:
        return sha256(item.data).hexdigest()
    with _file(item, limits) as file, _refusals():
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def opened(item: Input, limits: Limits) -> Iterator[bytes | BinaryIO]:
    """The input's bytes; of an archive in a file, the open file. Raises ReadError: missing, unreadable, unsafe, too_large."""
    if item.data is not None:
        _check_size(len(item.data), limits)
        yield item.data
        return
    with _file(item, limits) as file:
        if is_archive(item.path.name):
            yield file
            return
        with _refusals():
            data = _whole(file, limits)
        yield data


@contextmanager
def _file(item: Input, limits: Limits) -> Iterator[BufferedReader]:
    """The input's file, open.

    It is looked at once it is open, so that nothing can be put in its place between look and read; opening does not wait for
    the writer of a pipe.
    """
    with ExitStack() as stack:
        try:
            with _refusals():
                file = stack.enter_context(open(item.path, "rb", opener=_opener))
                _check(item, file.fileno(), limits)
        except FileNotFoundError as error:
            link = item.path.is_symlink()
            raise ReadError("missing", f"a link to a file that is not there; {_MEND}" if link else "the file is gone; run again") from error
        yield file


@contextmanager
def _refusals() -> Iterator[None]:
    """What the system says of reading a file, as ReadError; that there is none is left to the caller."""
    try:
        yield
    except FileNotFoundError:
        raise
    except OSError as error:
        raise ReadError("unreadable", f"the file cannot be read ({error.strerror or error}); check its permissions") from error


def _check(item: Input, descriptor: int, limits: Limits) -> None:
    """Raises ReadError where an open file is not one to read."""
    about = os.fstat(descriptor)
    if not stat.S_ISREG(about.st_mode):
        raise ReadError("unreadable", "not a regular file; give a file, or its content on standard input with -")
    _check_size(about.st_size, limits)
    if item.root is not None:
        opened = Path(f"/proc/self/fd/{descriptor}")  # on Linux: what was opened, not what the path may lead to by now
        real = opened.readlink() if opened.is_symlink() else Path(os.path.realpath(item.path))
        if not real.is_relative_to(item.root):
            raise ReadError("unsafe", LEADS_OUT)


def _whole(file: BinaryIO, limits: Limits) -> bytes:
    """All of a file, which may have grown since it was looked at, or still grow. Raises ReadError: too_large."""
    data, wanted = b"", os.fstat(file.fileno()).st_size + 1
    while more := file.read(wanted):
        data, wanted = data + more, _CHUNK
        _check_size(len(data), limits)
    return data


def _check_size(size: int, limits: Limits) -> None:
    if size > limits.bytes:
        raise ReadError("too_large", f"the file has more than {limits.bytes:,} bytes; split it or raise --max-bytes")


def _opener(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_NONBLOCK | os.O_NOCTTY)


def _defect(error: BaseException) -> str:
    """The type and text of an unexpected exception and the place that raised it."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" in {Path(frames[-1].filename).name}:{frames[-1].lineno} {frames[-1].name}" if frames else ""
    return _valid(f"{type(error).__name__}: {str(error)[:500]}{where}; a defect of this program: please report it with the input")


def _valid(message: str) -> str:
    """A message that can be written: lone surrogates as escapes."""
    return message.encode("utf-8", "backslashreplace").decode()
