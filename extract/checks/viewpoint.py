"""What a check may look at: a document's outline, its numbers and its records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.model import Document, Mention, Outline
from extract.records import AnyRecord


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """One document after extraction."""

    document: Document
    outline: Outline
    numbers: Sequence[Mention]
    records: Sequence[AnyRecord]
