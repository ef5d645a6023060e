"""Which inputs a run has: files, folders, globs and standard input, each with its source.

A source is the input's path relative to the root it was found under, with `/` on every system. A file named by itself is
its own root. Where two roots hold the same relative path, both get as much of their root's name in front as tells them apart.
"""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from extract.model import ErrorLine

SKIPPED: Final = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db", "__macosx"})
STDIN: Final = "-"
LEADS_OUT: Final = "a link that leads out of the folder given; give what it leads to as an input, or allow it with --follow-links"


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to read: a file by its path, or bytes that were handed in (then `path` holds the name they go by).

    root: the folder, links resolved, that the file must lie in whatever links lead to it; None where it may lie anywhere.
    member: where the file is an archive, the names that lead to what is to be read, through archives in it.
    """

    source: str
    path: Path
    data: bytes | None = None
    root: Path | None = None
    member: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name whose suffix tells the format."""
        return self.member[-1] if self.member else self.path.name


@dataclass(frozen=True, slots=True)
class _Found:
    path: Path
    tail: int  # how many of the path's last parts make the source
    root: Path | None = None


def collect(
    inputs: Sequence[str | Path], *, skip: Path, data: bytes | None = None, name: str = "stdin.txt", follow_links: bool = False
) -> tuple[list[Input], list[ErrorLine]]:
    """The inputs in order of their sources, which may still read the same (see `distinct`), and a line for each argument that gave none.

    skip: the run's own output folder, which is not read. data, name: what `-` stands for.
    follow_links: read what links below a folder lead to, also where that lies outside it.
    """
    found: list[_Found] = []
    errors: list[ErrorLine] = []
    taken: list[Input] = []
    for given in map(str, inputs):
        if given == STDIN:
            taken.append(Input(printable(name), Path(name), data or b""))
        else:
            _find(given, os.path.abspath(skip), found, errors, follow_links)  # noqa: PTH100 - no symbolic link is resolved
    unique = list({entry.path: entry for entry in reversed(found)}.values())
    taken += [Input(source, entry.path, root=entry.root) for source, entry in _name(unique)]
    return sorted(taken, key=lambda item: item.source), errors


def _find(given: str, skip: str, found: list[_Found], errors: list[ErrorLine], follow_links: bool) -> None:
    """Add what one argument stands for to `found`, or the reason why it stands for nothing to `errors`."""
    path = Path(os.path.abspath(given))  # noqa: PTH100
    before = len(found)
    if path.is_dir():
        root = None if follow_links else Path(os.path.realpath(path))
        found += [_Found(file, _depth(file, path), root) for file in _walk(path, skip, errors, root)]
        if len(found) == before:
            errors.append(_error(given, "empty", "the folder holds no files; give a folder with documents in it"))
    elif path.exists() or path.is_symlink():
        found.append(_Found(path, 1))
    elif glob.has_magic(given):
        found += _glob(given, follow_links)
        if len(found) == before:
            errors.append(_error(given, "missing", "no file matches this pattern; quote it, and check the folder it starts from"))
    else:
        errors.append(_error(given, "missing", "no such file or folder; check the spelling and the folder you are in"))


def _walk(root: Path, skip: str, errors: list[ErrorLine], inside: Path | None) -> Iterator[Path]:
    """The files below a folder, hidden ones and the output folder left out. Circles of links are not followed, nor links out of
    `inside`.
    """
    seen = {os.path.realpath(root)}

    def refused(error: OSError) -> None:
        where = os.path.relpath(str(error.filename), root.parent)
        errors.append(_error(where, "unreadable", f"the folder cannot be listed: {error.strerror}; check its permissions"))

    def stays(folder: str) -> bool:
        if inside is None or Path(os.path.realpath(folder)).is_relative_to(inside):
            return True
        errors.append(_error(os.path.relpath(folder, root), "unsafe", LEADS_OUT))
        return False

    for folder, names, files in os.walk(root, onerror=refused, followlinks=True):
        names[:] = sorted(n for n in names if is_wanted(n) and stays(f"{folder}/{n}") and _enter(f"{folder}/{n}", skip, seen))
        yield from (Path(folder, file) for file in sorted(files) if is_wanted(file))


def _enter(folder: str, skip: str, seen: set[str]) -> bool:
    real = os.path.realpath(folder)
    if real in seen or os.path.normpath(folder) == skip:
        return False
    seen.add(real)
    return True


def distinct(items: Iterable[Input]) -> list[Input]:
    """The inputs in order of their sources; of those whose names read the same, the second is `… (2)`, and so on.

    Names differ and read the same where bytes are no UTF-8 and another name looks like their escapes, where standard input goes by
    the name of a file, and in archives that hold both an archive and a folder of one name.
    """
    found: dict[str, Input] = {}
    for item in sorted(items, key=lambda item: (item.source, os.fsencode(item.path), item.member)):
        source, number = item.source, 1
        while source in found:
            number += 1
            source = f"{item.source} ({number})"
        found[source] = replace(item, source=source)
    return [found[source] for source in sorted(found)]


def is_wanted(name: str) -> bool:
    """Whether a file or folder of this name is looked at: not hidden, nor the leavings of an operating system."""
    return not name.startswith((".", "~$")) and name.lower() not in SKIPPED


def _glob(pattern: str, follow_links: bool) -> list[_Found]:
    """The files a pattern matches; their root is the part of the pattern before its first wild card."""
    parts = Path(pattern).parts
    fixed = next(i for i, part in enumerate(parts) if glob.has_magic(part))
    root = Path(os.path.abspath(Path(*parts[:fixed])))  # noqa: PTH100
    files = (Path(os.path.abspath(match)) for match in glob.glob(pattern, recursive=True))  # noqa: PTH100, PTH207
    inside = None if follow_links else Path(os.path.realpath(root))
    return [_Found(file, _depth(file, root), inside) for file in files if file.is_file() and is_wanted(file.name)]


def _depth(file: Path, root: Path) -> int:
    return len(file.parts) - len(root.parts)


def _name(found: Sequence[_Found]) -> Iterator[tuple[str, _Found]]:
    """Each file with its source: its tail, longer by as many parts as it takes to tell equal tails apart."""
    more = [0] * len(found)
    while True:
        tails = [entry.path.parts[-(entry.tail + extra) :] for entry, extra in zip(found, more, strict=True)]
        counts = Counter(tails)
        if len(counts) == len(tails):
            return zip((printable("/".join(tail)) for tail in tails), found, strict=True)
        more = [extra + (counts[tail] > 1) for tail, extra in zip(tails, more, strict=True)]


def printable(name: str) -> str:
    """A file name as valid Unicode: bytes that are no UTF-8 are written as escapes."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _error(given: str, code: str, message: str) -> ErrorLine:
    return ErrorLine(source=printable(given), code=code, stage="find", message=message)
