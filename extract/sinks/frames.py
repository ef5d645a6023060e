"""Records as tables of Arrow and pandas, for notebooks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from pydantic import BaseModel

from extract.errors import UsageError
from extract.records.kinds import RECORD_TYPES, AnyRecord
from extract.sinks.arrow import batch, library, merged, schema
from extract.sinks.cells import columns_of
from extract.sinks.columns import Cell, record_tables

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

ROWS: Final = 20_000  # of a batch


def to_arrow(records: Iterable[AnyRecord], kind: str | None = None) -> pa.Table:
    """The records as an Arrow table, nested and typed: of one type with its own fields, or of all with the fields of all.

    Raises UsageError for a type that is none, or where pyarrow is not installed.
    """
    wanted = _models(kind)
    of = schema(wanted[0]) if kind else merged(*wanted)
    held: list[BaseModel] = []
    batches = []
    for record in records:
        if isinstance(record, wanted):
            held.append(record)
        if len(held) == ROWS:
            batches.append(batch(held, of)[0])
            held.clear()
    return library().Table.from_batches([*batches, batch(held, of)[0]], schema=of)


def to_pandas(records: Iterable[AnyRecord], kind: str | None = None) -> pd.DataFrame:
    """The records as a data frame with the flat columns of an export: of one type, or of all with the columns of all.

    Numbers of quantities are Decimal, lists are JSON; what is not told is None. Raises UsageError for a type that is none, or
    where pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError as error:
        raise UsageError("a data frame needs pandas, which is not installed: pip install 'zhengce[pandas]'") from error
    wanted = _models(kind)
    tables = {table.model: table for table in record_tables() if table.model in wanted}
    columns = list(dict.fromkeys(column.name for table in tables.values() for column in table.columns))
    told = [record for record in records if isinstance(record, wanted)]
    rows: list[dict[str, Cell]] = [{}] * len(told)
    for model, table in tables.items():
        places = [i for i, record in enumerate(told) if isinstance(record, model)]
        if places:
            names = [column.name for column in table.columns]
            cells = zip(*columns_of(table, [told[i] for i in places]), strict=True)
            for i, row in zip(places, cells, strict=True):
                rows[i] = dict(zip(names, row, strict=True))
    return pd.DataFrame(rows, columns=columns, dtype=object)


def _models(kind: str | None) -> tuple[type[AnyRecord], ...]:
    """The classes of the records that are asked for."""
    by_name = {model.model_fields["type"].default: model for model in RECORD_TYPES}
    if kind is not None and kind not in by_name:
        raise UsageError(f"there is no type of record {kind!r}; give one of {', '.join(by_name)}")
    return (by_name[kind],) if kind else tuple(RECORD_TYPES)
