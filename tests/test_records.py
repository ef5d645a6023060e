"""What holds for every record over the corpus, and what becomes of a candidate that its model refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError

from extract import extract, run
from extract.model import Quantity
from extract.pipeline import Extraction
from extract.records import award
from extract.records.kinds import RECORD_TYPES, AnyRecord, MonetaryAward

DOCUMENTS = sorted((Path(__file__).parents[1] / "corpus" / "documents").iterdir())
SENTENCE = "对省级企业技术中心，按不超过新设备购置额的20%给予补贴，最高500万元。\n"


@pytest.fixture(params=DOCUMENTS, ids=lambda path: path.stem)
def path(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


def test_every_span_holds(path: Path) -> None:
    found = extract(path)
    assert found.records
    for record in found.records:
        for span in (record.mention, record.sentence):
            assert found.text[span.start : span.end] == span.text
        assert record.sentence.start <= record.mention.start
        assert record.mention.end <= record.sentence.end


def test_free_text_is_in_the_characters_of_its_document(path: Path) -> None:
    found = extract(path)
    for record in found.records:
        said = record.model_dump()
        for name in ("beneficiary", "subject", "indicator", "rate_base", "condition", "per"):
            assert set(said.get(name) or "") <= {*found.text, "的"}, (name, said[name])


def test_ids_are_unique_and_the_same_in_two_runs(path: Path) -> None:
    first, second = extract(path), extract(path)
    ids = [record.record_id for record in first.records]
    assert len(ids) == len(set(ids))
    assert ids == [record.record_id for record in second.records]
    assert first == second


def test_every_record_passes_its_model_again(path: Path) -> None:
    """`related` is filled by copying, which validates nothing: the models have the last word."""
    adapter: TypeAdapter[AnyRecord] = TypeAdapter(AnyRecord)
    for record in extract(path).records:
        assert isinstance(record, RECORD_TYPES)
        assert type(record).model_validate(record.model_dump()) == record
        assert adapter.validate_json(record.model_dump_json()).record_id == record.record_id


def test_thresholds_say_how_they_combine_where_there_are_two(path: Path) -> None:
    for record in extract(path).records:
        if isinstance(record, MonetaryAward) and record.rule != "table.award":
            assert (record.thresholds_combine is None) == (len(record.thresholds) < 2)


@pytest.mark.parametrize(("word", "wanted"), [("且", "all_of"), ("或", "any_of"), ("或者", "any_of")])
def test_thresholds_combine(word: str, wanted: str) -> None:
    text = f"对固定资产投资不低于500万元{word}年产值超过1亿元的工业企业，给予20万元奖励。\n"
    [given] = [record for record in extract(text).records if isinstance(record, MonetaryAward)]
    assert [threshold.subject for threshold in given.thresholds] == ["固定资产投资", "年产值"]
    assert given.thresholds_combine == wanted


# --- refused candidates ---------------------------------------------------------------------------------------------


@pytest.fixture
def _refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Awards get an instrument that the model does not know."""
    monkeypatch.setattr(award.Awards, "_instrument", lambda *_: "bribe")


@pytest.mark.usefixtures("_refused")
def test_a_refused_candidate_is_a_finding_and_no_record() -> None:
    found: Extraction = extract(SENTENCE)
    assert [record.type for record in found.records] == ["percentage"]
    [candidate] = found.rejected
    assert (candidate.type, candidate.text) == ("monetary_award", "500万元")
    [finding] = [f for f in found.findings if f.check == "validation"]
    assert finding.severity == "error"
    assert "instrument" in finding.message
    assert [span.text for span in finding.evidence] == ["500万元"]
    assert found.document.findings == found.findings


def test_a_refused_candidate_is_a_line_in_errors_and_fails_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.batch.WORK", "mock_work:refusing")
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    summary = run([tmp_path / "a.txt"], tmp_path / "out")
    [entry] = [json.loads(line) for line in (tmp_path / "out" / "errors.jsonl").read_text(encoding="utf-8").splitlines()]
    assert (entry["code"], entry["stage"], entry["source"]) == ("rejected", "validate", "a.txt")
    assert "500万元" in entry["message"]
    assert summary.counts.rejected == 1
    assert summary.exit_code == 0


@pytest.mark.parametrize(
    ("low", "high", "bound"),
    [(None, None, "exact"), (1, 2, "exact"), (1, None, "at_most"), (None, 1, "at_least"), (2, 1, "range"), (1, None, "range")],
)
def test_a_quantity_that_does_not_fit_its_bound_is_refused(low: int | None, high: int | None, bound: str) -> None:
    with pytest.raises(ValidationError, match="does not fit"):
        Quantity.model_validate({"low": low, "high": high, "unit": "CNY", "bound": bound})
