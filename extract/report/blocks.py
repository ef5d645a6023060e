"""Data in the page: JSON, packed, as a script element that no browser runs and whose text can hold nothing but base64."""

from __future__ import annotations

import base64
import gzip
from typing import Final

_LEVEL: Final = 6


def block(name: str, json: bytes) -> bytes:
    """A data block with the id `name`: base64 of gzip of JSON. The page unpacks it when it is asked for."""
    packed = base64.b64encode(gzip.compress(json, _LEVEL, mtime=0))
    return b'<script type="application/gzip" id="%b">%b</script>\n' % (name.encode("ascii"), packed)
