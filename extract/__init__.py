"""Chinese policy documents in, typed and validated records out.

    from extract import extract, run

    for record in extract("notice.txt").records: ...
    summary = run(["folder"], "outputs/folder")

Names load on first use, so that importing the package is cheap.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from extract.api import extract
    from extract.batch import run
    from extract.batch.lines import Summary
    from extract.errors import LexiconError, PackError, ReadError, UsageError, ZhengceError
    from extract.lexicons.pack import Pack
    from extract.model import DocumentFacts, Finding, Quantity, Span
    from extract.packs import load_pack
    from extract.pipeline import Extraction
    from extract.records.kinds import Amount, AnyRecord, Deadline, MonetaryAward, Percentage, Target

__version__ = "0.1.0"

_PYTHON: Final = (3, 11, 5)  # earlier ones match possessive groups wrongly (python/cpython#106052), and so would read other records
if sys.version_info < _PYTHON:
    raise ImportError(
        f"zhengce needs Python {'.'.join(map(str, _PYTHON))} or later, this is {sys.version.split()[0]}: "
        "make the environment with another one, such as `uv venv --python 3.12`"
    )

__all__ = [
    "Amount",
    "AnyRecord",
    "Deadline",
    "DocumentFacts",
    "Extraction",
    "Finding",
    "LexiconError",
    "MonetaryAward",
    "Pack",
    "PackError",
    "Percentage",
    "Quantity",
    "ReadError",
    "Span",
    "Summary",
    "Target",
    "UsageError",
    "ZhengceError",
    "extract",
    "load_pack",
    "run",
]

_HOMES: Final = {
    "extract.api": ("extract",),
    "extract.batch": ("run",),
    "extract.batch.lines": ("Summary",),
    "extract.errors": ("LexiconError", "PackError", "ReadError", "UsageError", "ZhengceError"),
    "extract.lexicons.pack": ("Pack",),
    "extract.model": ("DocumentFacts", "Finding", "Quantity", "Span"),
    "extract.packs": ("load_pack",),
    "extract.pipeline": ("Extraction",),
    "extract.records.kinds": ("Amount", "AnyRecord", "Deadline", "MonetaryAward", "Percentage", "Target"),
}
_HOME: Final = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    """The public name, loaded from its home and kept."""
    if name not in _HOME:
        raise AttributeError(f"module 'extract' has no attribute {name!r}")
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
