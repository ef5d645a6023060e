"""The JSON Schemas (2020-12) of what a run writes, made from the classes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import Field, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from extract.batch.lines import Manifest
from extract.model import SCHEMA_MINOR, SCHEMA_VERSION, DocumentFacts, ErrorLine, Unread
from extract.records.kinds import RECORD_TYPES, AnyRecord

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """File name to content of every schema: one per record type, their union, documents, errors and the manifest."""
    return {f"{name}.json": _text(name, adapter) for name, adapter in _adapters()}


VERSION: Final = f"{SCHEMA_VERSION}.{SCHEMA_MINOR}"


def digest(texts: Mapping[str, str]) -> str:
    """The SHA-256 over schemas without their descriptions, which stands beside their version in `schemas/versions.txt`."""
    return sha256(json.dumps({name: _shape(json.loads(text)) for name, text in texts.items()}, sort_keys=True).encode()).hexdigest()


def _shape(schema: Any) -> Any:
    """A schema without what only tells people about it."""
    if isinstance(schema, dict):
        return {key: _shape(value) for key, value in schema.items() if key != "description" or not isinstance(value, str)}
    return [_shape(item) for item in schema] if isinstance(schema, list) else schema


def stale(folder: Path) -> list[str]:
    """The names of schema files that are missing, differ from the classes, or belong to no class."""
    wanted = schemas()
    there = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.json")}
    return sorted(name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name))


def write(folder: Path) -> list[Path]:
    """The files written, one per schema."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in schemas().items():
        path = folder / name
        path.write_bytes(text.encode())
        written.append(path)
    return written


def _adapters() -> Iterator[tuple[str, TypeAdapter[Any]]]:
    yield "record", TypeAdapter(Annotated[AnyRecord, Field(discriminator="type")])
    for kind in RECORD_TYPES:
        yield kind.model_fields["type"].default, TypeAdapter(kind)
    yield "document", TypeAdapter(DocumentFacts)
    yield "unread", TypeAdapter(Unread)
    yield "error", TypeAdapter(ErrorLine)
    yield "manifest", TypeAdapter(Manifest)


class _Written(GenerateJsonSchema):
    """Schemas of what is written: no field is ever left out."""

    def field_is_required(self, field: Any, total: bool) -> bool:
        return True


def _text(name: str, adapter: TypeAdapter[Any]) -> str:
    body = adapter.json_schema(mode="serialization", schema_generator=_Written)
    body.pop("discriminator", None)  # a word of OpenAPI; `oneOf` with a constant `type` says the same
    schema = {"$schema": DIALECT, "$id": f"urn:zhengce:schema:{SCHEMA_VERSION}:{name}", "title": name, **body}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
