"""What notebooks show and take: escaped HTML, data frames, Arrow tables, and a plain word where a library is missing."""

from __future__ import annotations

import builtins
import json
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import extract
from extract.batch import run as run_batch
from extract.errors import UsageError
from extract.model import Quantity
from extract.sinks import notebook
from extract.sinks.columns import record_tables
from extract.sinks.notebook import document_html, quantity

TEXT = """<script>alert(1)</script>"><img src=x onerror=alert(1)>若干措施
力争到2025年，制造业增加值占GDP比重达到30%以上。
对省级企业技术中心，按不超过新设备购置额的20%给予补贴，最高500万元。设立总规模200亿元的产业基金。
"""


class Page(HTMLParser):
    """The tags and the text of a page, and whether every tag that opens is closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.text = ""
        self.marks: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.open.append(tag)
        assert {name for name, _ in attrs} <= {"style", "title"}
        if tag == "mark":
            self.marks.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        if "mark" in self.open:
            self.marks[-1] += data


def test_a_document_shows_its_text_with_records_marked_and_escaped() -> None:
    found = extract(TEXT)
    page = Page(found._repr_html_())
    assert page.open == []
    assert set(page.tags) <= {"div", "p", "b", "span", "mark", "table", "thead", "tbody", "tr", "th", "td", "ul", "li"}
    assert found.text in page.text
    assert {record.mention.text for record in found.records} <= set(page.marks)
    assert "≤ 5,000,000 CNY; ≤ 20 %" in page.text


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet=st.sampled_from("<>&\"'奖励50万元占比20%，𠮷\n 企业达到"), max_size=60))
def test_any_text_is_shown_whole(text: str) -> None:
    found = extract(f"{text}\n对企业给予50万元奖励。")
    page = Page(document_html(text, found.text, found.records, [text]))
    assert page.open == []
    assert found.text in page.text


def test_long_documents_and_many_records_are_cut_and_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notebook, "CHARACTERS", 40)
    monkeypatch.setattr(notebook, "SHOWN", 3)
    found = extract("对企业给予50万元奖励。\n" * 20)
    page = Page(found._repr_html_())
    assert f"{len(found.text) - 40} characters more" in page.text
    assert "only the first 3 are shown" in page.text
    assert page.marks == ["50万元"] * 3


@pytest.mark.parametrize(
    ("low", "high", "bound", "told"),
    [
        ("5000000", "5000000", "exact", "5,000,000 CNY"),
        ("3.5", None, "at_least", "≥ 3.5 CNY"),
        (None, "8", "less_than", "< 8 CNY"),
        ("5", "8", "range", "5 – 8 CNY"),
        ("1E+6", "1E+6", "approximately", "≈ 1,000,000 CNY"),
    ],
)
def test_quantities_are_written_for_reading(low: str | None, high: str | None, bound: Any, told: str) -> None:
    sides = {"low": None if low is None else Decimal(low), "high": None if high is None else Decimal(high)}
    assert quantity(Quantity(**sides, unit="CNY", bound=bound)) == told


def test_data_frames_have_the_columns_of_an_export() -> None:
    pytest.importorskip("pandas")
    found = extract(TEXT)
    whole = found.to_pandas()
    assert list(whole["record_id"]) == [record.record_id for record in found.records]
    awards = found.to_pandas("monetary_award")
    [table] = [table for table in record_tables() if table.name == "monetary_award"]
    assert list(awards.columns) == [column.name for column in table.columns]
    assert awards["amount_high"].tolist() == [Decimal(5000000)]
    assert awards["amount_low"].tolist() == [None]
    assert extract("无。").to_pandas().shape[0] == 0


def test_arrow_tables_are_nested_and_typed() -> None:
    pytest.importorskip("pyarrow")
    found = extract(TEXT)
    whole = found.to_arrow()
    whole.validate(full=True)
    assert whole["record_id"].to_pylist() == [record.record_id for record in found.records]
    goals = found.to_arrow("target").to_pylist()
    assert [goal["value"]["low"] for goal in goals] == [Decimal(30)]
    assert extract("无。").to_arrow("amount").num_rows == 0


def test_a_run_shows_itself_and_converts(tmp_path: Path) -> None:
    pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    summary = run_batch([tmp_path / "a.txt"], tmp_path / "run", jobs=1)
    page = Page(summary._repr_html_())
    assert page.open == []
    assert "monetary_award" in page.text
    lines = (tmp_path / "run" / "records.jsonl").read_text(encoding="utf-8").splitlines()
    ids = [json.loads(line)["record_id"] for line in lines]
    assert summary.to_arrow()["record_id"].to_pylist() == summary.to_pandas()["record_id"].tolist() == ids


def test_a_missing_library_is_named_with_the_line_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    found = extract(TEXT)
    import_ = builtins.__import__

    def missing(name: str, *rest: Any, **more: Any) -> Any:
        if name in ("pandas", "pyarrow"):
            raise ImportError(name)
        return import_(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(UsageError, match=r"pip install 'zhengce\[pandas\]'"):
        found.to_pandas()
    with pytest.raises(UsageError, match=r"pip install 'zhengce\[arrow\]'"):
        found.to_arrow()


def test_a_type_that_is_none_is_named() -> None:
    with pytest.raises(UsageError, match="no type of record 'wish'; give one of monetary_award"):
        extract("无。").to_arrow("wish")
