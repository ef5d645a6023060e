"""Zip packages (DOCX, OFD, XLSX, archives of releases): their entries, inflated in memory and within limits.

The one place that opens a zip. Sizes are counted while inflating, for what a package says of itself may be made up; nothing
is ever written to disk, and a name that leads out of the package is refused although it could not.
"""

from __future__ import annotations

import re
import stat
import zlib
from io import SEEK_END, BytesIO
from struct import error as StructError  # noqa: N812 - the module spells its exception in lower case
from typing import BinaryIO, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from extract.errors import ReadError
from extract.readers.encoding import decode
from extract.readers.limits import Limits

_DAMAGED: Final = (
    BadZipFile, zlib.error, StructError, EOFError, OSError, ValueError, NotImplementedError, IndexError, KeyError, OverflowError,
)  # fmt: skip
_DIRECTORY: Final = b"PK\x01\x02"  # opens each entry of a zip's directory
_END: Final = b"PK\x05\x06"
_END_64: Final = b"PK\x06\x07"
_TAIL: Final = (1 << 16) + 1024  # bytes at the end that hold the directory's end, whatever comment follows it
_CHUNK: Final = 1 << 16
_FREE: Final = 1 << 20  # bytes of an entry whose ratio nobody asks for
_UTF8_NAME: Final = 0x800
_ENCRYPTED: Final = 0x1 | 0x40
_DRIVE: Final = re.compile(r"[A-Za-z]:")


def is_zip(data: bytes) -> bool:
    """Whether the bytes begin as a zip does."""
    return data.startswith((b"PK\x03\x04", _END))


class Package:
    """The files of a zip by name, in the package's order. All that is read of it counts towards the limits."""

    def __init__(self, data: bytes | BinaryIO, limits: Limits) -> None:
        """Raises ReadError: broken, too_large (more entries than allowed), unsafe (names that are absolute, lead up or come twice)."""
        self._limits = limits
        self._inflated = 0
        file = BytesIO(data) if isinstance(data, bytes) else data
        if _counted(file) > limits.entries:
            raise ReadError("too_large", f"the package has more than {limits.entries:,} entries; split it or raise --max-entries")
        try:
            self._zip = ZipFile(file)
        except _DAMAGED as error:
            raise _broken(error) from error
        self._entries: dict[str, ZipInfo] = {}
        for info in self._zip.infolist():
            name = _safe_name(info)
            if name in self._entries:
                raise ReadError("unsafe", f"the package holds {name!r} twice, so that it is not clear which one is meant; pack it again")
            if not info.is_dir():
                self._entries[name] = info

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the files, with `/`, folders left out."""
        return tuple(self._entries)

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def size(self, name: str) -> int:
        """How many bytes the package says the file has; `read` never gives more."""
        return self._entries[name].file_size

    def is_link(self, name: str) -> bool:
        """Whether the file is a symbolic link of the system it was packed on: its content is only a path."""
        return stat.S_ISLNK(self._entries[name].external_attr >> 16)

    def read(self, name: str) -> bytes:
        """The bytes of a file of the package.

        Raises ReadError: broken (also where there is no such file), encrypted, unsupported (a rare compression), too_large, unsafe (a
        bomb).
        """
        info = self._entries.get(name)
        if info is None:
            raise ReadError("broken", f"the package lacks its part {name}; download or export it again")
        if info.flag_bits & _ENCRYPTED:
            raise ReadError("encrypted", f"{name} needs a password; save a copy without one")
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise ReadError("unsupported", f"{name} is packed by method {info.compress_type}; pack it again with the usual one (deflate)")
        try:
            return self._inflate(info, name)
        except _DAMAGED as error:
            raise _broken(error, name) from error

    def _inflate(self, info: ZipInfo, name: str) -> bytes:
        limits, parts, size = self._limits, [], 0
        with self._zip.open(info) as stream:
            while part := stream.read(_CHUNK):
                size += len(part)
                self._inflated += len(part)
                if size > limits.entry_bytes:
                    raise ReadError("too_large", f"{name} has more than {limits.entry_bytes:,} bytes; split it or raise --max-entry-bytes")
                if self._inflated > limits.package_bytes:
                    raise ReadError(
                        "too_large", f"the package holds more than {limits.package_bytes:,} bytes; split it or raise --max-package-bytes"
                    )
                if size > _FREE and size > limits.ratio * info.compress_size:
                    raise ReadError(
                        "unsafe", f"{name} grows more than {limits.ratio} times when unpacked: probably a zip bomb; leave it out"
                    )
                parts.append(part)
        return b"".join(parts)


def _counted(file: BinaryIO) -> int:
    """At least as many entries as the directory has, by its marks: before objects are made of a million of them."""
    size = file.seek(0, SEEK_END)
    start = file.seek(max(0, size - _TAIL))
    tail = file.read()
    end = tail.rfind(_END)
    if end < 0:
        return 0
    directory = int.from_bytes(tail[end + 12 : end + 16], "little")
    if _END_64 in tail[max(0, end - 20) : end]:
        directory = size  # its size stands elsewhere
    file.seek(max(0, start + end - directory))
    return file.read(directory).count(_DIRECTORY)


def _safe_name(info: ZipInfo) -> str:
    name = _decoded(info).replace("\\", "/")
    parts = [part for part in name.split("/") if part not in ("", ".")]
    if name.startswith("/") or _DRIVE.match(name) or ".." in parts or not parts:
        raise ReadError("unsafe", f"the package names {name!r}, which leads out of it; pack it again")
    return "/".join(parts)


def _decoded(info: ZipInfo) -> str:
    """The entry's name. Without the mark for UTF-8 the bytes are in the packer's own encoding, on Chinese systems GBK or Big5."""
    name = info.orig_filename.split("\0")[0]
    if info.flag_bits & _UTF8_NAME or name.isascii():
        return name
    try:
        return decode(name.encode("cp437")).text
    except (ReadError, UnicodeEncodeError):  # the name was given in Unicode by an extra field, or is no text at all
        return name


def _broken(error: Exception, name: str = "") -> ReadError:
    what = f"{name or 'the package'} is cut off or damaged ({error or type(error).__name__})"
    return ReadError("broken", f"{what}; download or export it again")
