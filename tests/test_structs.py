"""Lines read fast are the lines that pydantic reads: nothing else is taken, and all of it is the same."""

from __future__ import annotations

import copy
import json
import pickle
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made import corpus, made_run

from extract.errors import UsageError
from extract.model import DocumentFacts, ErrorLine, Finding, Frozen, Quantity, Span, Unread
from extract.records.kinds import RECORD_TYPES
from extract.sinks.columns import tables
from extract.sinks.rows import by_table, flat
from extract.sinks.source import FILES, lines, structs
from extract.sinks.structs import decoder, struct, struct_of


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run over documents with all types of records."""
    return made_run(tmp_path_factory.mktemp("read") / "run", corpus("measures-awards", "plan-targets", "hk-scheme"))


def test_structs_are_what_pydantic_reads(run: Path) -> None:
    for name, (adapter, _) in FILES.items():
        found = [one for chunk in structs(run, name) for one in chunk]
        assert found == [struct_of(entry) for entry, _ in lines(run, name, adapter)]


def test_each_class_has_the_validators_that_structs_follow() -> None:
    for model in (Quantity, DocumentFacts, ErrorLine, Unread, *RECORD_TYPES):
        told = model.__pydantic_decorators__
        assert [*told.validators, *told.field_validators, *told.root_validators, *told.computed_fields] == []
        assert {one.info.mode for one in told.model_validators.values()} <= {"after"}
        assert struct(model).__struct_fields__ == tuple(name for name in model.model_fields if name != "type")


VALUES: Any = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 2**70),
    st.floats(),
    st.sampled_from(
        [
            "",
            "1",
            "NaN",
            "Infinity",
            "sNaN",
            "x",
            "2024-02-30",
            "2024-02-29",
            "2024-02-29T00:00:00",
            "exact",
            "range",
            "%",
            "target",
            "other",
        ]
    ),
    st.just([]),
    st.just({}),
)


@st.composite
def mutated(draw: st.DrawFn, entry: dict[str, Any]) -> dict[str, Any]:
    """A line with one of its fields changed, left out or added, here or deeper."""
    new = dict(entry)
    name = draw(st.sampled_from(sorted(new)))
    if isinstance(new[name], dict) and new[name] and draw(st.integers(0, 3)):
        return {**new, name: draw(mutated(new[name]))}
    how = draw(st.integers(0, 9))
    if how == 0:
        del new[name]
    elif how == 1:
        new["more"] = 1
    else:
        new[name] = draw(VALUES)
    return new


@given(st.data())
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_taken_of_a_changed_line_is_what_pydantic_takes(run: Path, tmp_path: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([name for name in FILES if name != "errors.jsonl"]))
    entries = [json.loads(line) for line in (run / name).read_text(encoding="utf-8").split("\n") if line]
    line = json.dumps(data.draw(mutated(data.draw(st.sampled_from(entries))))).encode()
    adapter, _ = FILES[name]
    try:
        wanted = struct_of(adapter.validate_json(line))
    except ValueError:
        wanted = None
    (tmp_path / "run.json").write_text('{"schema_version": "1"}', encoding="utf-8")
    (tmp_path / name).write_bytes(line + b"\n")
    if wanted is None:
        with pytest.raises(UsageError, match=rf"{name}:1: "):
            list(structs(tmp_path, name))
    else:
        assert repr(list(structs(tmp_path, name))) == repr([[wanted]])  # not by ==, which no NaN is to itself


@pytest.mark.parametrize("number", ['"NaN"', '"sNaN"', '"Infinity"', "1e999999999", '"1e999999999"', "NaN"])
def test_numbers_beyond_a_double_are_refused(number: str) -> None:
    text = f'{{"low": {number}, "high": null, "unit": "%", "bound": "at_least"}}'
    with pytest.raises(ValueError, match=r"double|malformed"):
        decoder([Quantity]).decode(text)


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"%s\n\n", "2"),
        (b"%s%s\n\n", "1"),
        (b"%s\n\xff\n", "2"),
        (b"\xef\xbb\xbf%s\n", "1"),
        (b"%s\n%s\n{", "3"),
        (b'%s\n{"type":"target",\n"doc_id":"a"}\n', "2"),
    ],
    ids=["a blank line", "two on one line", "no UTF-8", "a byte order mark", "cut short", "parted"],
)
def test_a_damaged_line_is_named(run: Path, tmp_path: Path, data: bytes, place: str) -> None:
    line = (run / "records.jsonl").read_bytes().split(b"\n")[0]
    (tmp_path / "run.json").write_text('{"schema_version": "1"}', encoding="utf-8")
    (tmp_path / "records.jsonl").write_bytes(data.replace(b"%s", line))
    with pytest.raises(UsageError, match=rf"records.jsonl:{place}: "):
        list(structs(tmp_path, "records.jsonl"))


def test_lines_keep_their_number_over_chunks(run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.sinks.source._CHUNK", 2_000)
    whole = (run / "records.jsonl").read_bytes()
    (tmp_path / "run.json").write_text('{"schema_version": "1"}', encoding="utf-8")
    (tmp_path / "records.jsonl").write_bytes(whole + b"{}\n")
    with pytest.raises(UsageError, match=rf"records.jsonl:{whole.count(bytes([10])) + 1}: "):
        list(structs(tmp_path, "records.jsonl"))


def test_chunks_change_nothing(run: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def rows() -> dict[str, list[Any]]:
        found: dict[str, list[Any]] = {table.name: [] for table in tables()}
        for table, columns in flat(run):
            found[table.name] += zip(*columns, strict=True)
        return found

    whole = rows()
    monkeypatch.setattr("extract.sinks.source._CHUNK", 1)
    assert rows() == whole
    assert [len(chosen) for _, chosen in by_table(next(structs(run, "records.jsonl")))] == [1]


def test_what_is_known_is_made_as_if_it_had_been_looked_at() -> None:
    given: tuple[tuple[type[Frozen], dict[str, object]], ...] = (
        (Span, {"text": "奖励", "start": 3, "end": 5}),
        (Quantity, {"low": None, "high": Decimal("1.5"), "unit": "%", "bound": "at_most"}),
    )
    for cls, fields in given:
        made, known = cls(**fields), cls.known(dict(fields))
        assert (known, hash(known), repr(known), known.model_fields_set) == (made, hash(made), repr(made), made.model_fields_set)
        assert known.model_dump_json() == made.model_dump_json()
        assert pickle.loads(pickle.dumps(known)) == copy.deepcopy(known) == made
        assert list(vars(known)) == list(cls.model_fields)


def test_a_copy_with_a_field_anew_is_that_of_pydantic() -> None:
    whole = Finding(check="dates", severity="info", message="odd")
    made = whole.model_copy(update={"evidence": (Span(text="奖", start=1, end=2),)})
    known = whole.having(evidence=made.evidence)
    assert (known, hash(known), known.model_fields_set) == (made, hash(made), made.model_fields_set)
    assert known.model_dump_json() == made.model_dump_json()
    assert whole.evidence == ()
    assert "evidence" not in whole.model_fields_set
