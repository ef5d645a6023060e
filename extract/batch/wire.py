"""What goes between the run and the processes that read: frames of a JSON head and a body of bytes.

Nothing is pickled: a process that a document has taken over can send wrong lines about that document, and nothing else.
"""

from __future__ import annotations

import json
import socket
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

_LENGTHS: Final = struct.Struct(">IQ")  # bytes of the head, bytes of the body
_CHUNK: Final = 1 << 20
_LONGEST_HEAD: Final = 1 << 26


class ProtocolError(Exception):
    """The other side sent what is no frame. Never leaves `extract.batch`."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One message: a JSON object, and bytes that it speaks of."""

    head: dict[str, Any]
    body: bytes = b""

    def encode(self) -> bytes:
        """The bytes to send."""
        head = json.dumps(self.head).encode()
        return _LENGTHS.pack(len(head), len(self.body)) + head + self.body


class Frames:
    """Bytes as they arrive, cut into frames. `ceiling` is the longest body taken."""

    def __init__(self, ceiling: int) -> None:
        self._held = bytearray()
        self._ceiling = ceiling

    def feed(self, data: bytes) -> Iterator[Frame]:
        """The frames that are complete with this data. Raises ProtocolError."""
        self._held += data
        while len(self._held) >= _LENGTHS.size:
            head, body = _LENGTHS.unpack_from(self._held)
            if head > _LONGEST_HEAD or body > self._ceiling:
                raise ProtocolError(f"a frame of {head} and {body} bytes")
            end = _LENGTHS.size + head + body
            if len(self._held) < end:
                return
            with memoryview(self._held) as view:
                frame = Frame(_object(bytes(view[_LENGTHS.size : _LENGTHS.size + head])), bytes(view[_LENGTHS.size + head : end]))
            del self._held[:end]
            yield frame


def receive(channel: socket.socket) -> Frame | None:
    """The next frame from a blocking socket, or None where the other side has closed it."""
    lengths = _exactly(channel, _LENGTHS.size)
    if lengths is None:
        return None
    head_size, body_size = _LENGTHS.unpack(lengths)
    head, body = _exactly(channel, head_size), _exactly(channel, body_size)
    return None if head is None or body is None else Frame(_object(head), body)


def _exactly(channel: socket.socket, size: int) -> bytes | None:
    parts = []
    while size:
        part = channel.recv(min(size, _CHUNK))
        if not part:
            return None
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _object(data: bytes) -> dict[str, Any]:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise ProtocolError("a head that is no JSON") from error
    if not isinstance(found, dict):
        raise ProtocolError("a head that is no object")
    return found
