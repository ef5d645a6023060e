"""Archives of releases (.zip): their members, each an input of its own; archives in archives as deep as the limits allow.

Nothing is unpacked to disk. What is known of a member is its path: the names that lead to it, through every archive.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO, Final, NamedTuple

from extract.errors import ReadError
from extract.readers.limits import Limits
from extract.readers.package import Package

SUFFIXES: Final = (".zip",)
_DOCUMENTS: Final = ("[Content_Types].xml", "OFD.xml", "mimetype")

Path = tuple[str, ...]


class Member(NamedTuple):
    """A member by its path, and why it cannot be read, where that is known from the archive alone."""

    path: Path
    error: ReadError | None = None


def is_archive(name: str) -> bool:
    """Whether a file of this name is an archive."""
    return PurePosixPath(name).suffix.lower() in SUFFIXES


def members(data: bytes | BinaryIO, limits: Limits) -> Iterator[Member]:
    """The members of an archive, in the order of their names, those of archives in it among them.

    An office document under an archive's name is its own and only member, with an empty path.

    Raises ReadError where the archive itself cannot be read: broken, unsafe, too_large.
    """
    package = Package(data, limits)
    if _is_document(package):
        yield Member(())
    else:
        yield from _members(package, (), limits, [limits.entries])


def read_member(data: bytes | BinaryIO, path: Path, limits: Limits) -> bytes:
    """The bytes of a member.

    Raises ReadError: broken, encrypted, unsupported, unsafe, too_large.
    """
    for name in path:
        data = Package(data, limits).read(name)
    return data if isinstance(data, bytes) else data.read()


def _members(package: Package, path: Path, limits: Limits, left: list[int]) -> Iterator[Member]:
    """`left` counts down the members that may still come, over all archives in the archive."""
    for name in sorted(package.names):
        left[0] -= 1
        if left[0] < 0:
            raise ReadError(
                "too_large", f"the archive and those in it have more than {limits.entries:,} entries; split it or raise --max-entries"
            )
        if package.is_link(name):
            yield Member((*path, name), ReadError("unsupported", "a link to another file; pack what it leads to instead"))
        elif not is_archive(name):
            yield Member((*path, name))
        elif len(path) + 1 >= limits.nesting:
            yield Member((*path, name), ReadError("too_large", f"archives are nested more than {limits.nesting} deep; unpack this one"))
        else:
            yield from _nested(package, (*path, name), limits, left)


def _nested(package: Package, path: Path, limits: Limits, left: list[int]) -> Iterator[Member]:
    """The members of an archive in an archive, or the reason why it cannot be opened."""
    try:
        inner = Package(package.read(path[-1]), limits)
    except ReadError as error:
        yield Member(path, error)
        return
    yield from [Member(path)] if _is_document(inner) else _members(inner, path, limits, left)


def _is_document(package: Package) -> bool:
    """Whether a zip is an office document: those tell the types of their parts, or have an entry point."""
    return any(name in package for name in _DOCUMENTS)
