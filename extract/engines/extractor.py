"""The one function that every engine calls: batches of documents in, batches of rows out.

Each document is read by a worker process, as in a run on one machine (`extract.batch`): within limits of time and memory, tried once
more apart where the worker was lost, then reported. Only bytes go between the processes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from types import TracebackType
from typing import TYPE_CHECKING, Final

from extract.batch import WORK, Bounds
from extract.batch.inputs import Input
from extract.batch.nursery import Nursery
from extract.batch.outcome import failed
from extract.batch.supervisor import Supervisor
from extract.batch.work import Task
from extract.engines.columns import BY_DEFAULT, Keep, asked, schema
from extract.engines.documents import inputs
from extract.engines.rows import Row, as_batch, rows, size
from extract.sinks.arrow import library

if TYPE_CHECKING:
    import pyarrow as pa

_MOST: Final = 4 << 20  # characters of lines and texts in one batch that goes out, as long as a document does not have more


def extract_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    bounds: Bounds = Bounds(),  # noqa: B008 - frozen
    keep: Collection[Keep] = BY_DEFAULT,
) -> Iterator[pa.RecordBatch]:
    """Rows (`schema()`) for batches of documents: columns `source` and `content` (bytes or text), or `path`; `name` if need be.

    Each document has a row `document` and its rows `record`, or a row `error`. bounds: what one document may cost.
    keep: the kinds of rows wanted; rows of errors always come. Rows of a document stand together, in the order of a run's files.
    Raises UsageError where columns are missing or hold something else, or `keep` names no kind of row; WorkerError where no process can be
    started.
    """
    with Extractor(bounds=bounds, keep=keep) as extractor:
        for batch in batches:
            yield from extractor.rows(batch)


class Extractor:
    """`extract_batches` for engines that keep an object and call it, batch by batch. Processes start with the first document.

    As a context or by `close` they end; they end with the calling process too.
    """

    def __init__(self, *, bounds: Bounds = Bounds(), keep: Collection[Keep] = BY_DEFAULT) -> None:  # noqa: B008 - frozen
        self._bounds = bounds.checked()
        self._keep = asked(keep)
        self._nursery: Nursery | None = None
        self._supervisor: Supervisor | None = None

    def __call__(self, table: pa.Table) -> pa.Table:
        """The rows for a table of documents, as a table."""
        made = [batch for given in table.to_batches() for batch in self.rows(given)]
        return library().Table.from_batches(made, schema())

    def __enter__(self) -> Extractor:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End the processes."""
        for held in (self._supervisor, self._nursery):
            if held is not None:
                held.__exit__(None, None, None)
        self._supervisor = self._nursery = None

    def rows(self, batch: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
        """The rows for a batch of documents, in as many batches as keep each of them small."""
        found = list(inputs(batch, self._bounds.reading))
        tasks = [Task(entry) for entry in found if isinstance(entry, Input)]
        refused = (failed(entry) for entry in found if not isinstance(entry, Input))
        held: list[list[Row]] = []
        characters = 0
        for outcome in chain(refused, self._started().answers(tasks) if tasks else ()):
            new = rows(outcome, self._keep)
            if held and characters + size(new) > _MOST:
                yield as_batch(held)
                held, characters = [], 0
            if new:
                held.append(new)
                characters += size(new)
        if held:
            yield as_batch(held)

    def _started(self) -> Supervisor:
        if self._supervisor is None:
            self._nursery = Nursery(self._bounds, WORK).__enter__()
            self._supervisor = Supervisor(self._nursery, self._bounds, jobs=1).__enter__()
        return self._supervisor
