"""PySpark: a DataFrame of documents in, a DataFrame of rows out, through `mapInArrow`."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING, Final

from extract.batch import Bounds
from extract.engines.columns import BY_DEFAULT, COLUMNS, Keep, Type, asked
from extract.engines.documents import checked
from extract.engines.extractor import extract_batches
from extract.sinks.decimals import DIGITS, PLACES

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_TYPES: Final[dict[Type, str]] = {"string": "string", "integer": "int", "decimal": f"decimal({DIGITS},{PLACES})", "date": "date"}
SCHEMA: Final = ", ".join(f"`{column.name}` {_TYPES[column.type]}" for column in COLUMNS)


def rows(frame: DataFrame, *, bounds: Bounds = Bounds(), keep: Collection[Keep] = BY_DEFAULT) -> DataFrame:  # noqa: B008 - frozen
    """The rows for a frame of documents, as `extract_batches` gives them; computed when Spark is asked for them, on its executors.

    Raises UsageError where columns are missing, or `keep` names no kind of row. The package has to be installed on the executors
    (docs/scale.md).
    """
    taken = frame.select(*checked(frame.columns))
    return taken.mapInArrow(partial(extract_batches, bounds=bounds.checked(), keep=asked(keep)), SCHEMA)
