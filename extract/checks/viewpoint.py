"""What a check may look at: the outline of a document or of a stretch of it, its numbers and its records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.model import Document, Mention, Outline
from extract.records.kinds import AnyRecord


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """A document, or a stretch of it, after extraction; the numbers of what stands around a stretch are among `numbers`."""

    document: Document
    outline: Outline
    numbers: Sequence[Mention]
    records: Sequence[AnyRecord]
