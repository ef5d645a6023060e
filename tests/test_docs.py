"""The examples in the documents are true, and their links lead somewhere."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from extract import extract

ROOT = Path(__file__).parents[1]
EXAMPLE = re.compile(r"^> (?P<text>[^\n]+)\n\n```json\n(?P<json>.+?)\n```", re.MULTILINE | re.DOTALL)
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "outputs" / "README.md"])


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
def test_links_within_the_project_lead_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / link).exists(), link


def test_every_type_has_an_example() -> None:
    assert {wanted["type"] for _, wanted in examples()} == {"monetary_award", "percentage", "deadline", "target", "amount"}
