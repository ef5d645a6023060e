"""The classes as Arrow types, and their objects as batches: nested as in the classes, decimals as decimals, dates as dates.

str → string, int → int64, float → float64, Decimal → decimal128(38, 9), date → date32, a class → struct, a tuple → list, a
mapping → map; a field that may be None is nullable.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import accumulate
from operator import attrgetter
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from pydantic import BaseModel

from extract.errors import UsageError
from extract.sinks.cells import Columns
from extract.sinks.columns import Table, bare
from extract.sinks.decimals import DIGITS, PLACES, fitting

if TYPE_CHECKING:
    import pyarrow as pa


@cache
def schema(model: type[BaseModel]) -> pa.Schema:
    """The Arrow schema of a class, its fields in their order."""
    return library().schema(_fields(model))


@cache
def merged(*models: type[BaseModel]) -> pa.Schema:
    """One schema for objects of several classes: each field once, nullable where one of the classes lacks it."""
    fields: dict[str, pa.Field] = {}
    for model in models:
        for field in _fields(model):
            known = fields.setdefault(field.name, field)
            if field.nullable and not known.nullable:
                fields[field.name] = field
    shared = [field if all(name in model.model_fields for model in models) else field.with_nullable(True) for name, field in fields.items()]
    return library().schema(shared)


def batch(entries: Sequence[object], of: pa.Schema) -> tuple[pa.RecordBatch, tuple[str, ...]]:
    """The objects as a batch of that schema, and a sentence for each number that no decimal of it can hold: that one is null there."""
    notes: list[str] = []
    columns = [_array([getattr(entry, field.name, None) for entry in entries], field.type, notes) for field in of]
    return library().RecordBatch.from_arrays(columns, schema=of), tuple(notes)


def flat_batch(table: Table, columns: Columns) -> tuple[pa.RecordBatch, tuple[str, ...]]:
    """The columns of a flat table as a batch, lists as JSON, and sentences as `batch` gives them."""
    notes: list[str] = []
    kinds = {"integer": int, "real": float, "decimal": Decimal, "boolean": bool, "date": datetime.date}
    arrays = [_array(cells, _type(kinds.get(column.kind, str)), notes) for column, cells in zip(table.columns, columns, strict=True)]
    return library().RecordBatch.from_arrays(arrays, names=[column.name for column in table.columns]), tuple(notes)


def library() -> Any:
    """The module `pyarrow`. Raises UsageError where it is not installed."""
    try:
        import pyarrow as pa
    except ImportError as error:
        raise UsageError("Arrow needs pyarrow, which is not installed: pip install 'zhengce[arrow]'") from error
    return pa


def _fields(model: type[BaseModel]) -> Iterator[pa.Field]:
    for name, field in model.model_fields.items():
        annotation, empty = bare(field.annotation)
        yield library().field(name, _type(annotation), nullable=empty)


def _type(annotation: Any) -> pa.DataType:
    pyarrow = library()
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return pyarrow.struct(list(_fields(annotation)))
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return pyarrow.string()
    if origin is tuple:
        return pyarrow.list_(pyarrow.field("element", _type(bare(inner[0])[0]), nullable=False))
    if origin is dict:
        return pyarrow.map_(_type(inner[0]), _type(inner[1]))
    scalars = {
        str: pyarrow.string(),
        bool: pyarrow.bool_(),
        int: pyarrow.int64(),
        float: pyarrow.float64(),
        Decimal: pyarrow.decimal128(DIGITS, PLACES),
        datetime.date: pyarrow.date32(),
    }
    return scalars[annotation]


def _array(values: Sequence[Any], of: pa.DataType, notes: list[str]) -> pa.Array:
    """The values of one field as an array, column by column down to the leaves, which is many times as fast as row by row."""
    pyarrow = library()
    if pyarrow.types.is_struct(of):
        nothing = _nothing(of)
        told = [nothing if value is None else value for value in values]
        inner = [_array(list(map(attrgetter(field.name), told)), field.type, notes) for field in of]
        return pyarrow.StructArray.from_arrays(inner, fields=list(of), mask=_mask(values))
    if pyarrow.types.is_map(of):
        pairs = [pair for value in values if value is not None for pair in value.items()]
        keys, items = _array([key for key, _ in pairs], of.key_type, notes), _array([item for _, item in pairs], of.item_type, notes)
        return pyarrow.MapArray.from_arrays(_offsets(values), keys, items, type=of, mask=_mask(values))
    if pyarrow.types.is_list(of):
        parts = [part for value in values if value is not None for part in value]
        return pyarrow.ListArray.from_arrays(_offsets(values), _array(parts, of.value_type, notes), type=of, mask=_mask(values))
    try:
        return pyarrow.array(values, type=of)
    except pyarrow.ArrowInvalid:
        if not pyarrow.types.is_decimal(of):
            raise
        return pyarrow.array([fitting(value, notes) for value in values], type=of)


def _nothing(of: pa.StructType) -> SimpleNamespace:
    """What stands for a null: below it the Parquet writer still wants something where a field may not be null."""
    return SimpleNamespace(**{field.name: None if field.nullable else "" if library().types.is_string(field.type) else 0 for field in of})


def _mask(values: Sequence[Any]) -> pa.Array:
    return library().array([value is None for value in values], type=library().bool_())


def _offsets(values: Sequence[Any]) -> pa.Array:
    lengths = (0 if value is None else len(value) for value in values)
    return library().array([0, *accumulate(lengths)], type=library().int32())
