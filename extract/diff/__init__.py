"""Two runs, or two versions of one policy, held against each other by meaning.

    difference = diff("outputs/old", "outputs/new")
    difference.differs, difference.changed, difference.added, difference.removed

Records are matched by what they say (`extract.diff.match`), documents by their bytes, their words or their names
(`extract.diff.documents`). A moved paragraph, another order or another file name is no difference.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from extract.diff.changes import Changed, DocumentDiff, FieldChange, document_diff
from extract.diff.documents import Side, coupled, documents
from extract.diff.meaning import Meaning

__all__ = ["Changed", "Diff", "DocumentDiff", "FieldChange", "Meaning", "Side", "diff"]


@dataclass(frozen=True, slots=True)
class Diff:
    """What differs between two runs, document by document, in order of their sources."""

    documents: tuple[DocumentDiff, ...]

    @property
    def differs(self) -> bool:
        """Whether anything but the order, names and places is different."""
        return any(document.differs for document in self.documents)

    @property
    def same(self) -> int:
        """The records that say the same on both sides."""
        return sum(document.same for document in self.documents)

    @property
    def changed(self) -> tuple[Changed, ...]:
        """All records that changed."""
        return tuple(change for document in self.documents for change in document.changed)

    @property
    def added(self) -> tuple[Meaning, ...]:
        """All records that only the second run has."""
        return tuple(record for document in self.documents for record in document.added)

    @property
    def removed(self) -> tuple[Meaning, ...]:
        """All records that only the first run has."""
        return tuple(record for document in self.documents for record in document.removed)


def diff(before: str | Path, after: str | Path) -> Diff:
    """The difference of two folders that hold records.jsonl and documents.jsonl. Raises UsageError where one does not."""
    couples = coupled(documents(Path(before)), documents(Path(after)))
    return Diff(tuple(document_diff(one, other) for one, other in couples))
