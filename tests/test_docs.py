"""The examples in the documents are true, and their links lead somewhere."""

from __future__ import annotations

import json
import re
import shlex
import tomllib
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from extract import extract
from extract.cli import app

ROOT = Path(__file__).parents[1]
EXAMPLE = re.compile(r"^> (?P<text>[^\n]+)\n\n```json\n(?P<json>.+?)\n```", re.MULTILINE | re.DOTALL)
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "outputs" / "README.md"])


EXPLAINED = re.compile(r"zhengce (?P<call>explain '[^\n]+)\n(?:```\n)?\n(?:[^`\n]+\n\n)?```text\n(?P<printed>.+?)\n```", re.DOTALL)


def explained() -> list[tuple[str, str, str]]:
    """The calls of `zhengce explain` in the documents: the page, the arguments and what is said to be printed."""
    pages = [ROOT / "README.md", ROOT / "README.zh.md", ROOT / "docs" / "explain.md"]
    return [
        (page.name, found["call"], found["printed"]) for page in pages for found in EXPLAINED.finditer(page.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize(("page", "call", "printed"), explained())
def test_each_explanation_is_what_the_command_prints(page: str, call: str, printed: str) -> None:
    """A line that ends in … is the beginning of one; below the last line more may follow."""
    found = CliRunner().invoke(app, shlex.split(call)).stdout.splitlines()
    for told, line in zip(printed.splitlines(), found, strict=False):
        assert line.startswith(told.removesuffix("…")) if told.endswith("…") else told == line, (
            f"{page}: zhengce {call} prints\n" + "\n".join(found)
        )


def test_the_explanations_are_found() -> None:
    assert [page for page, *_ in explained()] == ["README.md", "README.zh.md", "explain.md", "explain.md"]


def examples() -> list[tuple[str, dict[str, Any]]]:
    page = (ROOT / "docs" / "records.md").read_text(encoding="utf-8")
    return [(found["text"], json.loads(found["json"])) for found in EXAMPLE.finditer(page)]


@pytest.mark.parametrize(("text", "wanted"), examples(), ids=[wanted["type"] for _, wanted in examples()])
def test_each_example_record_is_what_the_sentence_gives(text: str, wanted: dict[str, Any]) -> None:
    found = [json.loads(record.model_dump_json()) for record in extract(text + "\n").records]
    told = [{**record, "mention": record["mention"]["text"]} for record in found]
    shown = [{key: record.get(key) for key in wanted} for record in told]
    assert wanted in shown


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_extras_that_are_named_are_there(page: Path) -> None:
    known = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    for named in re.findall(r"(?:\bzhengce|['\"]\.)\[([a-z,]+)\]", page.read_text(encoding="utf-8")):
        assert {*named.split(",")} <= {*known}, named


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_within_the_project_lead_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / link).exists(), link


def test_every_type_has_an_example() -> None:
    assert {wanted["type"] for _, wanted in examples()} == {"monetary_award", "percentage", "deadline", "target", "amount"}
