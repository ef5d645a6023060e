"""OLE compound files (DOC, WPS, XLS, encrypted packages): their streams. The one place that opens one."""

from __future__ import annotations

from io import BytesIO
from struct import error as StructError  # noqa: N812 - the module spells its exception in lower case
from typing import Final

from extract.errors import ReadError
from extract.readers.limits import Limits

# What the library's reading of damaged bytes runs into; its own exceptions are OSErrors.
_DAMAGED: Final = (OSError, StructError, ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError)
MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Compound:
    """The streams of a compound file by name (`WordDocument`, `1Table`)."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        """Raises ReadError: broken, too_large (more streams than allowed)."""
        import olefile

        try:
            self._file = olefile.OleFileIO(BytesIO(data))
            names = ["/".join(parts) for parts in self._file.listdir()]
        except _DAMAGED as error:
            raise _broken(error) from error
        if len(names) > limits.entries:
            raise ReadError("too_large", f"the file has more than {limits.entries:,} streams; split it or raise --max-entries")
        self.names = frozenset(names)

    def read(self, name: str) -> bytes:
        """The bytes of a stream; none where there is no such stream.

        Raises ReadError: broken.
        """
        if name not in self.names:
            return b""
        try:
            content: bytes = self._file.openstream(name).read()
        except _DAMAGED as error:
            raise _broken(error) from error
        return content

    def properties(self) -> dict[str, bytes]:
        """The title and author that the file names, in the bytes it has them in; none where they cannot be read."""
        try:
            said = self._file.get_metadata()
            return {name: value for name in ("title", "author") if isinstance(value := getattr(said, name), bytes) and value.strip(b"\0 ")}
        except _DAMAGED:  # they are not worth losing a document for
            return {}


def _broken(error: Exception) -> ReadError:
    return ReadError("broken", f"the file is cut off or damaged ({error or type(error).__name__}); download or export it again")
