"""Batches of documents in, batches of rows out: every document answered, the lines those of a run, faults kept to their document."""

from __future__ import annotations

import datetime
import io
import json
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract import UsageError, run
from extract.batch import Bounds
from extract.batch.nursery import Nursery
from extract.batch.outcome import Account, Outcome
from extract.engines import COLUMNS, Extractor, extract_batches, schema, spark
from extract.engines.rows import as_batch, rows, size

pa = pytest.importorskip("pyarrow")

ROOT = Path(__file__).parents[1]
AWARD = "到2025年，对首次达标的企业，一次性给予最高{}万元奖励，市级承担40%。\n"
ALL = ("record", "document", "unread", "text")
FILES = {"record": "records.jsonl", "document": "documents.jsonl", "unread": "unread.jsonl", "error": "errors.jsonl"}
Row = dict[str, Any]


@pytest.fixture(scope="module")
def kept() -> Iterator[Extractor]:
    """An extractor for all tests, whose workers suffer what a document that begins with `mock` says."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("extract.engines.extractor.WORK", "mock_work:work")
        with Extractor(bounds=Bounds(memory=1 << 30), keep=ALL) as extractor:
            yield extractor


def batch(*documents: Row) -> Any:
    return pa.RecordBatch.from_pylist(list(documents))


def told(extractor: Extractor, *documents: Row) -> list[Row]:
    """The rows for some documents, nulls left out."""
    found = [row for made in extractor.rows(batch(*documents)) for row in made.to_pylist()]
    return [{name: value for name, value in row.items() if value is not None} for row in found]


def place(row: Row) -> tuple[str, str, int]:
    return row["source"], row["row_kind"], row["number"]


def of_kind(found: list[Row], kind: str) -> list[Row]:
    return sorted((row for row in found if row["row_kind"] == kind), key=place)


@pytest.mark.slow
def test_lines_are_those_of_a_run(kept: Extractor, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    inputs = [*sorted((ROOT / "corpus" / "documents").iterdir())[:4], tmp_path / "empty.txt"]
    run(inputs, tmp_path / "out")
    found = told(kept, *({"source": path.name, "content": path.read_bytes()} for path in inputs))
    for kind in FILES:
        wanted = (tmp_path / "out" / FILES[kind]).read_bytes()
        assert "".join(f"{row['json']}\n" for row in of_kind(found, kind)).encode() == wanted
        assert wanted
    for row in of_kind(found, "text"):
        assert row["text"].encode() == (tmp_path / "out" / "texts" / f"{row['doc_id']}.txt").read_bytes()


def test_columns_say_what_the_line_says(kept: Extractor) -> None:
    [award] = [row for row in told(kept, {"source": "a.txt", "content": AWARD.format(30)}) if row.get("type") == "monetary_award"]
    record = json.loads(award["json"])
    assert (award["doc_id"], award["record_id"], award["rule"]) == (record["doc_id"], record["record_id"], record["rule"])
    assert (award["mention"], award["mention_start"]) == ("30万元", record["mention"]["start"])
    assert (award["high"], award["unit"], award["bound"], "low" in award) == (Decimal(300000), "CNY", "at_most", False)
    assert (award["instrument"], award["frequency"], award["beneficiary"]) == ("award", "one_off", record["beneficiary"])


def test_days_are_those_of_deadline_target_or_period(kept: Extractor) -> None:
    text = "到2025年，培育企业50家。对达标企业2024年至2026年每年给予10万元补贴。\n"
    found = {row["type"]: row for row in told(kept, {"source": "a.txt", "content": text}) if "type" in row}
    for kind in ("deadline", "target", "monetary_award"):
        record = json.loads(found[kind]["json"])
        when = record if kind == "deadline" else record["deadline"] if kind == "target" else record["period"]
        for column, field in (("first_day", "start"), ("last_day", "end")):
            day = found[kind].get(column)
            assert (day and day.isoformat()) == when[field]
    assert found["target"]["last_day"] == datetime.date(2025, 12, 31)


def test_a_rate_without_an_amount_is_the_quantity(kept: Extractor) -> None:
    text = "对企业按实际支付利息的50%给予贴息。\n"
    [award] = [row for row in told(kept, {"source": "a.txt", "content": text}) if row.get("type") == "monetary_award"]
    assert (award["low"], award["high"], award["unit"]) == (Decimal(50), Decimal(50), "%")


def test_faults_cost_their_own_document(kept: Extractor) -> None:
    faults = {"segfault": "crashed", "exit 0": "crashed", "kill 6": "crashed", "panic": "internal", "eat": "out_of_memory"}
    poisoned = [{"source": f"{fault}.txt", "content": f"mock {fault}"} for fault in faults]
    good = [{"source": f"{number}.txt", "content": AWARD.format(number + 1)} for number in range(5)]
    mixed = [document for pair in zip(good, poisoned, strict=True) for document in pair]
    found = told(kept, *mixed)
    errors = {row["source"]: (row["code"], row["stage"]) for row in found if row["row_kind"] == "error"}
    assert errors == {f"{fault}.txt": (code, "extract") for fault, code in faults.items()}
    assert {row["source"] for row in found if row["row_kind"] == "document"} == {row["source"] for row in good}


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ({"source": None, "content": b"x"}, "missing"),
        ({"source": "", "content": b"x"}, "missing"),
        ({"source": "a.txt", "content": None}, "missing"),
        ({"source": "a.txt", "content": None, "path": "\0.zip"}, "missing"),
        ({"source": "a.txt", "content": None, "path": "/nowhere/a.zip"}, "missing"),
        ({"source": "a.txt", "content": b""}, "empty"),
        ({"source": "a.pdf", "content": b"%PDF-1.7 cut off"}, "broken"),
        ({"source": "a.zip", "content": b"no archive"}, "broken"),
        ({"source": "a.mp3", "content": b"ID3"}, "unsupported"),
    ],
    ids=str,
)
def test_what_cannot_be_read_is_one_row(kept: Extractor, document: Row, code: str) -> None:
    [row] = told(kept, document)
    assert (row["row_kind"], row["code"], row["source"]) == ("error", code, document["source"] or "")
    assert json.loads(row["json"]) == {name: row[name] for name in ("source", "code", "stage", "message")}


def test_a_path_is_read_where_there_is_no_content(kept: Extractor, tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    path.write_text(AWARD.format(7), encoding="utf-8")
    for document in ({"path": str(path)}, {"source": "n", "content": None, "path": str(path)}):
        found = told(kept, document)
        assert {row["source"] for row in found} == {document.get("source", str(path))}
        assert of_kind(found, "record")


def test_the_name_tells_the_format_where_the_source_does_not(kept: Extractor) -> None:
    page = f"<html><head><title>通知</title></head><body><p>{AWARD.format(8)}</p></body></html>"
    for content in (page, page.encode()):
        [document] = of_kind(told(kept, {"source": "https://gov.example/8", "content": content, "name": "8.html"}), "document")
        assert json.loads(document["json"])["format"] == "html"


def test_members_of_an_archive_are_documents_of_their_own(kept: Extractor) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("a.txt", AWARD.format(1))
        archive.writestr("b.txt", "")
    found = told(kept, {"source": "all.zip", "content": data.getvalue()})
    assert [row["source"] for row in of_kind(found, "document")] == ["all.zip/a.txt"]
    assert [(row["source"], row["code"]) for row in of_kind(found, "error")] == [("all.zip/b.txt", "empty")]


def test_only_what_is_asked_for_and_errors_always(kept: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    documents = ({"source": "a.txt", "content": AWARD.format(1)}, {"source": "b.txt", "content": ""})
    for keep in (("record",), ("document",), ("text",), ()):
        monkeypatch.setattr(kept, "_keep", keep)
        assert {row["row_kind"] for row in told(kept, *documents)} == {*keep, "error"}


def test_batches_that_go_out_are_kept_small(kept: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.engines.extractor._MOST", 10_000)
    documents = [{"source": f"{number}.txt", "content": AWARD.format(number + 1)} for number in range(12)]
    made = list(kept.rows(batch(*documents)))
    assert len(made) > 2
    assert sum(part.num_rows for part in made) == len(told(kept, *documents))
    for part in made:
        assert size(part.to_pylist()) <= 10_000


def test_a_worker_goes_on_with_the_next_batch(kept: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    forked: list[int] = []
    fork = Nursery.fork

    def counted(nursery: Nursery) -> tuple[int, Any]:
        pid, channel = fork(nursery)
        forked.append(pid)
        return pid, channel

    monkeypatch.setattr(Nursery, "fork", counted)
    for number in range(4):
        told(kept, {"source": "a.txt", "content": AWARD.format(number + 1)})
    assert len(forked) <= 1


def test_nothing_in_nothing_out(kept: Extractor) -> None:
    empty = pa.RecordBatch.from_pylist([], pa.schema([("whatever", pa.int64())]))
    assert list(kept.rows(empty)) == []
    assert list(extract_batches([])) == []
    table = kept(pa.Table.from_batches([empty]))
    assert (table.num_rows, table.schema) == (0, schema())


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ({"source": "a", "html": "x"}, "there are: source, html"),
        ({"content": "x"}, "`source`"),
        ({"source": 1, "content": "x"}, "`source` holds int"),
        ({"source": "a", "content": 1.5}, "`content` holds float"),
    ],
)
def test_columns_that_cannot_be_meant(kept: Extractor, document: Row, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        list(kept.rows(batch(document)))


@pytest.mark.parametrize("keep", [("records",), "record"])
def test_kinds_of_rows_that_cannot_be_meant(keep: Any) -> None:
    with pytest.raises(UsageError, match="document, unread, text"):
        Extractor(keep=keep)
    with pytest.raises(UsageError, match="document, unread, text"):
        spark.rows(Frame(batch({"source": "a", "content": "x"})), keep=keep)


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(4)), cuts=st.sets(st.integers(1, 3)))
def test_rows_do_not_depend_on_how_documents_are_batched(kept: Extractor, order: list[int], cuts: set[int]) -> None:
    documents = [{"source": f"{number}.txt", "content": AWARD.format(number + 1) if number else ""} for number in range(4)]
    shuffled = [documents[number] for number in order]
    edges = [0, *sorted(cuts), 4]
    found = [row for low, high in pairwise(edges) for row in told(kept, *shuffled[low:high])]
    wanted = told(kept, *documents)
    assert sorted(found, key=place) == sorted(wanted, key=place)


@settings(max_examples=50, deadline=None)
@given(value=st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**32), max_value=10**32))
def test_decimals_are_exact_or_absent(value: Decimal) -> None:
    line = f'{{"type": "amount", "mention": {{"text": "", "start": 0, "end": 0}}, "value": {{"low": {value}}}}}\n'.encode()
    [row] = rows(Outcome(Account(source="a", sizes={"records.jsonl": len(line)}), zlib.compress(line)), ("record",))
    fits = abs(value) < 10**29 and (Fraction(value) * 10**9).denominator == 1
    assert row["low"] == (value if fits else None)


@pytest.mark.parametrize("line", [b"{", b"[]", b'{"type": "amount"}', b"\xff", b"[" * 100_000], ids=range(5))
def test_an_answer_that_is_no_record_is_an_error_row(line: bytes) -> None:
    outcome = Outcome(Account(source="a", sizes={"records.jsonl": len(line)}), zlib.compress(line))
    [row] = rows(outcome, ("record",))
    assert (row["row_kind"], row["source"], row["code"]) == ("error", "a", "crashed")


@pytest.mark.parametrize("wrong", [{"rule": 5}, {"page": 1 << 40}, {"first_day": "today"}, {"unit": "\ud800"}, {"low": "many"}], ids=str)
def test_rows_of_other_types_cost_their_own_document(wrong: Row) -> None:
    first, second = ({"row_kind": "record", "source": source, "number": 0, "json": "{}"} for source in "ab")
    made = as_batch([[first], [{**second, **wrong}], [first, first]]).to_pylist()
    assert [(row["row_kind"], row["source"], row["code"]) for row in made] == [
        ("record", "a", None),
        ("error", "b", "crashed"),
        ("record", "a", None),
        ("record", "a", None),
    ]


def test_loading_the_package_loads_no_arrow() -> None:
    code = "import sys, extract.engines.spark; print([m for m in ('pyarrow', 'pyspark', 'pandas') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.strip() == "[]"


def test_without_arrow_the_message_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    schema.cache_clear()
    with pytest.raises(UsageError, match=r"zhengce\[arrow\]"):
        schema()


class Frame:
    """What `spark.rows` needs of a Spark DataFrame, over one batch."""

    def __init__(self, given: Any) -> None:
        self.given = given
        self.columns = given.schema.names

    def select(self, *names: str) -> Frame:
        return Frame(self.given.select(list(names)))

    def mapInArrow(self, function: Callable[..., Iterator[Any]], ddl: str) -> tuple[list[Any], str]:  # noqa: N802 - Spark's name
        return list(function(iter([self.given]))), ddl


def test_the_frame_of_spark_gets_rows_of_the_schema() -> None:
    [made], ddl = spark.rows(Frame(batch({"source": "a.txt", "content": "", "left": "alone"})))
    assert made.schema == schema()
    assert made.column("code").to_pylist() == ["empty"]
    assert [part.split("` ")[0].lstrip("`") for part in ddl.split(", ")] == schema().names
    with pytest.raises(UsageError, match="`source`"):
        spark.rows(Frame(batch({"id": 1})))


def test_names_of_columns_are_told_once() -> None:
    assert len({column.name for column in COLUMNS}) == len(COLUMNS)
