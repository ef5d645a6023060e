"""The exceptions of the package.

    ZhengceError                 anything this package raises on purpose
    ├── UsageError               arguments that cannot be meant: a missing path, an unknown option value
    ├── ReadError                one input that cannot be read; carries a code, costs that input alone
    ├── OutputError              the results cannot be written: disk full, read-only, taken away; what is done is kept
    ├── BusyError                another run is writing the same output folder
    ├── StoppedError             a run ended early because more inputs failed than were allowed
    ├── WorkerError              the processes that read documents cannot be started
    ├── PackError                a rules pack that cannot be used; carries all that is wrong in it, with file and line
    └── LexiconError             a word list that ships with the package is ill-formed

What is merely odd, missing or contradictory inside a document is no exception but a `Finding` (see `extract.model`).
"""

from __future__ import annotations

from typing import Final, Literal

ReadCode = Literal[
    "missing",  # no such file
    "unreadable",  # the operating system refuses it
    "empty",  # no bytes, or nothing but white space
    "unsupported",  # a suffix or content this package has no reader for
    "not_text",  # bytes that are no text in any encoding of the ladder
    "no_text",  # a readable container (PDF, page) without text in it
    "no_body",  # a web page with a title but no body
    "broken",  # damaged: the format's own structure does not hold
    "encrypted",  # needs a password
    "too_large",  # beyond a limit
    "unsafe",  # built to harm: entities, a DOCTYPE in a package, names that leave it
    "needs_extra",  # an optional part of this package is not installed; the message has the line that installs it
    "timeout",  # took longer than its time limit and was stopped
    "out_of_memory",  # took more than its memory limit and was stopped
    "crashed",  # the process that read it died
    "duplicate",  # the same bytes as another input of the run
    "internal",  # a defect of this package met while reading or extracting
]

READ_CODES: Final[tuple[str, ...]] = ReadCode.__args__  # type: ignore[attr-defined]


class ZhengceError(Exception):
    """Anything this package raises on purpose."""


class UsageError(ZhengceError):
    """Arguments that cannot be meant. The message says what was wrong and what to write instead."""


class LexiconError(ZhengceError):
    """A word list is ill-formed. The message names the file and the entry."""


class PackError(ZhengceError):
    """A rules pack cannot be used.

    problems: all that is wrong, each with file and line and what to write instead.
    """

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class OutputError(ZhengceError):
    """The results of a run cannot be written. The message says what stands in the way and that the run can be taken up again."""


class BusyError(ZhengceError):
    """Another run holds the output folder. The message names it."""


class StoppedError(ZhengceError):
    """More inputs could not be read than the run was allowed. The message names the last of them."""


class WorkerError(ZhengceError):
    """The processes that read documents cannot be started, or do not answer."""


class ReadError(ZhengceError):
    """One input cannot be read.

    code: one of `READ_CODES`. message: what is wrong, in words a user can act on.
    """

    def __init__(self, code: ReadCode, message: str) -> None:
        super().__init__(message)
        self.code: ReadCode = code
        self.message = message
