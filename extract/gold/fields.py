"""The fields that gold tells, checked by the classes of the records."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from extract.errors import UsageError
from extract.gold.page import scored
from extract.model import Frozen, Recurrence
from extract.records.kinds import RECORD_TYPES

OPTIONAL = "optional"  # careful readers may differ: a run is neither asked for the item nor charged with it


class Due(Frozen):
    """The time that governs a target, without its words."""

    start: date | None
    end: date | None
    recurrence: Recurrence | None


def checked(kind: str, name: str, value: object) -> object:
    """The value of a field as JSON has it. Raises UsageError where no record of the type may have it."""
    if name == OPTIONAL:
        if not isinstance(value, bool):
            raise UsageError(f"optional is {value!r}; write true or false")
        return value
    if name not in scored(kind):
        raise UsageError(f"{name} is no field of {kind}; they are {', '.join(scored(kind))} and {OPTIONAL}")
    adapter = _adapters(kind)[name]
    try:
        found: object = adapter.dump_python(adapter.validate_python(value), mode="json")
    except ValidationError as error:
        what = error.errors(include_url=False, include_input=False)[0]
        raise UsageError(f"{'.'.join((name, *map(str, what['loc'])))} is {value!r}: {what['msg']}") from error
    return found


@cache
def _adapters(kind: str) -> dict[str, TypeAdapter[Any]]:
    """What checks each field of a type."""
    [model] = [model for model in RECORD_TYPES if model.model_fields["type"].default == kind]
    types: dict[str, Any] = {name: model.model_fields[name].annotation for name in scored(kind)}
    if "deadline" in types:
        types["deadline"] = Due | None
    return {name: TypeAdapter(type_) for name, type_ in types.items()}
