"""What an outcome depends on beside the input: versions, the package's own code and word lists, limits."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

import extract
from extract.batch.lines import Reason
from extract.lexicons import Pack
from extract.readers.limits import Limits

LIBRARIES: Final = ("jieba", "lxml", "olefile", "pdfplumber", "pydantic", "pypdfium2", "regex")
EXTRAS: Final = ("numpy", "onnxruntime", "opencv-python-headless", "opencv-python", "pillow", "rapidocr")  # told where they are installed
_PARTS: Final[tuple[Reason, ...]] = ("other rules", "other versions", "other limits")
_SOURCES: Final = (".py", ".toml", ".txt", ".csv")


@cache
def versions() -> Mapping[str, str]:
    """The versions of this package, of Python and of the libraries that can change a result; the same as long as the process lives."""
    found = {"zhengce": extract.__version__, "python": platform.python_version(), **{name: version(name) for name in LIBRARIES}}
    for name in EXTRAS:
        with suppress(PackageNotFoundError):
            found[name] = version(name)
    return found


def rules_digest(pack: Pack | None = None) -> str:
    """The SHA-256 over the code and word lists of the package, and the pack's text where there is one: it changes with every rule."""
    root = Path(extract.__file__).parent
    digest = sha256()
    for name in sorted(_sources(str(root))):
        data = (root / name).read_bytes()
        digest.update(f"{name}\n{len(data)}\n".encode() + data)
    if pack:
        digest.update(f"pack\n{pack.digest}\n".encode())
    return digest.hexdigest()


def _sources(root: str) -> Iterator[str]:
    """The files of code and words below a folder, as paths from there with slashes."""
    for folder, _, names in os.walk(root):
        inside = folder[len(root) + 1 :].replace(os.sep, "/")
        yield from (f"{inside}/{name}".lstrip("/") for name in names if name.endswith(_SOURCES))


def key(rules: str, limits: Limits) -> str:
    """What stands for all that an outcome depends on beside the input's bytes and name: a digest of each kind, parted by dots."""
    return ".".join(_short(part) for part in (rules, versions(), asdict(limits)))


def differs(old: str, new: str) -> Reason | None:
    """Why an outcome with the key `old` does not hold under the key `new`, or None where it does."""
    parts = old.split("."), new.split(".")
    for reason, before, after in zip(_PARTS, *parts, strict=False):
        if before != after:
            return reason
    return None if old == new else "other rules"


def _short(part: object) -> str:
    return sha256(json.dumps(part, sort_keys=True).encode()).hexdigest()[:32]
