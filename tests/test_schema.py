"""The JSON Schemas: up to date, valid, and true of what a run writes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner

from extract import run
from extract.cli import app
from extract.schemas import schemas, stale, write

ROOT = Path(__file__).parents[1]
FILES = {"record": "records.jsonl", "document": "documents.jsonl", "error": "errors.jsonl", "manifest": "run.json"}


def test_the_schemas_in_the_checkout_are_those_of_the_classes() -> None:
    assert stale(ROOT / "schemas") == [], "run `zhengce schema`"


@pytest.mark.parametrize("name", sorted(schemas()))
def test_each_schema_is_one(name: str) -> None:
    schema = json.loads(schemas()[name])
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"urn:zhengce:schema:1:{name.removesuffix('.json')}"


def test_check_tells_what_is_stale(tmp_path: Path) -> None:
    write(tmp_path)
    assert CliRunner().invoke(app, ["schema", str(tmp_path), "--check"]).exit_code == 0
    (tmp_path / "record.json").write_text("{}", encoding="utf-8")
    (tmp_path / "other.json").write_text("{}", encoding="utf-8")
    result = CliRunner().invoke(app, ["schema", str(tmp_path), "--check"])
    assert result.exit_code == 1
    assert "record.json is stale" in result.stderr
    assert "other.json" in result.stderr


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("schema") / "out"
    run([ROOT / "corpus" / "documents", "gone.txt"], out)
    return out


def objects(path: Path) -> list[dict[str, Any]]:
    text = path.read_text(encoding="utf-8")
    return [json.loads(text)] if path.suffix == ".json" else [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize(
    ("name", "each"), [("document", 1), ("error", 1), ("manifest", 1), ("record", 9), pytest.param("record", 1, marks=pytest.mark.slow)]
)
def test_what_a_run_writes_is_valid(name: str, each: int, output: Path) -> None:
    """The schema of all records tries five types for each: each ninth is enough, for each is held against the schema of its own type
    below.
    """
    validator = Draft202012Validator(json.loads(schemas()[f"{name}.json"]))
    found = objects(output / FILES[name])[::each]
    assert found
    assert [error.message for entry in found for error in validator.iter_errors(entry)] == []


def test_each_record_is_valid_by_the_schema_of_its_type(output: Path) -> None:
    validators = {name.removesuffix(".json"): Draft202012Validator(json.loads(text)) for name, text in schemas().items()}
    for record in objects(output / "records.jsonl"):
        validators[record["type"]].validate(record)


def test_no_field_is_left_out(output: Path) -> None:
    required = {name.removesuffix(".json"): set(json.loads(text).get("required", ())) for name, text in schemas().items()}
    for record in objects(output / "records.jsonl"):
        assert record.keys() == required[record["type"]]
