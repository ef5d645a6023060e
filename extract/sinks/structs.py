"""The classes as structs of msgspec, which reads a line of a run in a third of the time: the same fields, the same checks.

What msgspec refuses is put to pydantic (`extract.sinks.source`), which has the last word and says what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import cache
from typing import Any, Final, TypeAlias, Union, get_args, get_origin

import msgspec
from pydantic import BaseModel

from extract.sinks.columns import bare

Struct: TypeAlias = msgspec.Struct

_LARGEST: Final = 308  # power of ten of a double


@cache
def struct(model: type[BaseModel]) -> type[Struct]:
    """The struct of a class. A `type` with a default tells structs apart, as it does records."""
    tag = model.model_fields["type"].default if "type" in model.model_fields else None
    check = _check(model)
    return msgspec.defstruct(
        model.__name__,
        [_field(name, model) for name in model.model_fields if name != "type"],
        namespace={"type": tag} | ({"__post_init__": check} if check else {}),
        tag_field="type" if tag else None,
        tag=tag,
        frozen=True,
        kw_only=True,
        forbid_unknown_fields=True,
        gc=False,
    )


def decoder(models: Sequence[type[BaseModel]]) -> msgspec.json.Decoder[Any]:
    """What reads JSON as the struct of one of the classes. Raises msgspec.MsgspecError and UnicodeDecodeError."""
    return msgspec.json.Decoder(Union[tuple(struct(model) for model in models)])  # noqa: UP007 - of a tuple


def struct_of(entry: BaseModel) -> Struct:
    """The object as a struct of its class."""
    return msgspec.convert(entry, struct(type(entry)), from_attributes=True)


def _field(name: str, model: type[BaseModel]) -> tuple[str, Any] | tuple[str, Any, Any]:
    info = model.model_fields[name]
    kind = _type(info.annotation)
    return (name, kind) if info.is_required() else (name, kind, info.default)


def _type(annotation: Any) -> Any:
    """An annotation with structs in the place of classes."""
    inner, empty = bare(annotation)
    if isinstance(inner, type) and issubclass(inner, BaseModel):
        inner = struct(inner)
    elif get_origin(inner) is tuple:
        inner = tuple[tuple(part if part is Ellipsis else _type(part) for part in get_args(inner))]  # type: ignore[misc]
    return inner | None if empty else inner


def _check(model: type[BaseModel]) -> Callable[[Any], None] | None:
    """What is checked of a struct beside its types: the validators of its class, if any, and that a double comes near its decimals.

    Pydantic refuses other decimals, NaN and 1e999999 among them.
    """
    checks = [getattr(model, name) for name in model.__pydantic_decorators__.model_validators]
    decimals = [name for name, info in model.model_fields.items() if bare(info.annotation)[0] is Decimal]
    if not checks and not decimals:
        return None

    def check(entry: Any) -> None:
        for name in decimals:
            number = getattr(entry, name)
            if number is not None and not (number.is_finite() and abs(number.adjusted()) <= _LARGEST):
                raise ValueError(f"{name} is beyond a double")
        for one in checks:
            one(entry)

    return check
