"""The scorer on gold and runs made by hand: location, matching, grades, numbers, gains and losses."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.errors import UsageError
from extract.evaluate import Scores, compare, load, save, score, show
from extract.evaluate.gold import Item
from extract.evaluate.likeness import overlap, same
from extract.evaluate.squeeze import squeeze, squeezed

TEXT = "对国家级、省级中心分别给予最高３０ 万元、10万\n元奖励，按投资额的20%补助。每年一次。"

Fields = Mapping[str, object]


def money(high: int, bound: str = "at_most", unit: str = "CNY") -> Fields:
    return {"low": high if bound == "exact" else None, "high": high, "unit": unit, "bound": bound}


def award(quote: str, left: str, right: str, amount: Fields, beneficiary: str, **more: object) -> dict[str, object]:
    fields = {"amount": amount, "rate": None, "instrument": "award", "per": None, "frequency": None, "beneficiary": beneficiary}
    return {"type": "monetary_award", "quote": quote, "left": left, "right": right, **fields, **more}


FIRST = award("３０ 万元", "中心分别给予最高", "、10万元奖励", money(300000), "国家级中心")
SECOND = award("10万\n元", "予最高３０万元、", "奖励，按投资额的", money(100000), "省级中心")
YEARLY: dict[str, object] = {"type": "deadline", "quote": "每年", "left": "投资额的20%补助。", "right": "一次。", "kind": "recurring"}
YEARLY |= {"start": None, "end": None, "recurrence": "yearly", "duration": None}


def record(item: Mapping[str, object], **changed: object) -> dict[str, object]:
    """The record that answers a gold item, with some fields changed."""
    start = TEXT.index(str(item["quote"]))
    mention = {"text": item["quote"], "start": start, "end": start + len(str(item["quote"]))}
    fields = {name: value for name, value in item.items() if name not in ("quote", "left", "right", "optional")}
    return {**fields, "doc_id": "d1", "mention": mention, "sentence": {"text": TEXT, "start": 0, "end": len(TEXT)}, **changed}


def write(path: Path, rows: Sequence[Mapping[str, object]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


class Bench:
    """A gold folder and a run folder of one document."""

    def __init__(self, root: Path) -> None:
        self.gold, self.run = root / "gold", root / "run"
        write(self.run / "documents.jsonl", [{"source": "sub/notice.txt", "doc_id": "d1"}])
        (self.run / "texts").mkdir()
        (self.run / "texts" / "d1.txt").write_bytes(TEXT.encode())

    def score(self, items: Sequence[Mapping[str, object]], records: Sequence[Mapping[str, object]], stem: str = "notice") -> Scores:
        write(self.gold / f"{stem}.gold.jsonl", items)
        write(self.run / "records.jsonl", records)
        return score(self.gold, self.run)


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def test_squeeze_keeps_the_origin_of_each_character() -> None:
    view = squeezed("１ 0\ufeff㎡")
    assert view.text == "10m2"
    assert view.origins == (0, 2, 4, 4)
    assert view.starts() == {0: 0, 2: 1, 4: 2}


@given(st.text())
def test_squeezing_is_the_same_with_and_without_origins(text: str) -> None:
    assert squeeze(text) == squeezed(text).text


def test_an_item_is_located_by_less_context_where_the_whole_is_not_there() -> None:
    item = Item("deadline", "每年", "别处的文字补助。", "一次。别处", False, {})
    start, end = item.locate(squeeze(TEXT)) or (0, 0)
    assert squeeze(TEXT)[start:end] == "每年"


def test_an_item_that_is_not_there_has_no_place() -> None:
    assert Item("deadline", "每月", "甲乙丙丁", "一次", False, {}).locate(squeeze(TEXT)) is None


def test_right_records_make_a_full_score(bench: Bench) -> None:
    scores = bench.score([FIRST, SECOND, YEARLY], [record(FIRST), record(SECOND), record(YEARLY)])
    assert [outcome.grade for outcome in scores.outcomes] == ["full"] * 3
    assert scores.overall.full_f1 == 1
    assert scores.fields("deadline") == dict.fromkeys(("start", "end", "recurrence", "duration", "kind"), 1.0)


def test_grades_build_on_each_other(bench: Bench) -> None:
    records = [record(FIRST, amount=money(300000, "exact")), record(SECOND, instrument="grant")]
    scores = bench.score([FIRST, SECOND, YEARLY], records)
    assert [outcome.grade for outcome in scores.outcomes] == ["found", "value", "missed"]
    tally = scores.overall
    assert (tally.gold, tally.found, tally.value, tally.full, tally.extra) == (3, 2, 1, 0, 0)
    assert tally.precision == 1
    assert tally.recall == pytest.approx(2 / 3)
    assert tally.value_f1 == pytest.approx(2 / 5)


def test_a_record_that_answers_nothing_is_extra(bench: Bench) -> None:
    scores = bench.score([FIRST], [record(FIRST), record(FIRST), record(YEARLY)])
    assert [outcome.grade for outcome in scores.outcomes] == ["full", "extra", "extra"]
    assert scores.of_type("monetary_award").extra == 1
    assert scores.of_type("deadline").precision == 0


def test_an_optional_item_is_neither_asked_for_nor_charged(bench: Bench) -> None:
    asked = {**YEARLY, "optional": True}
    assert bench.score([asked], []).outcomes == ()
    assert bench.score([asked], [record(YEARLY)]).outcomes == ()


def test_the_record_with_more_right_fields_is_taken(bench: Bench) -> None:
    worse, better = record(FIRST, instrument="other", amount=money(5)), record(FIRST)
    outcomes = bench.score([FIRST], [worse, better]).outcomes
    assert [outcome.grade for outcome in outcomes] == ["full", "extra"]


def test_in_a_list_a_text_must_fit_its_own_item_best(bench: Bench) -> None:
    outcomes = bench.score([FIRST, SECOND], [record(FIRST), record(SECOND, beneficiary="国家级中心")]).outcomes
    assert [outcome.grade for outcome in outcomes] == ["full", "value"]
    assert outcomes[1].wrong == (("beneficiary", "省级中心", "国家级中心"),)


def test_a_document_the_run_lacks_is_missed(bench: Bench) -> None:
    scores = bench.score([FIRST, YEARLY], [record(FIRST)], stem="other")
    assert [outcome.grade for outcome in scores.outcomes] == ["missed", "missed"]


def test_a_line_that_is_no_object_is_named(bench: Bench) -> None:
    bench.score([FIRST], [])
    (bench.gold / "notice.gold.jsonl").write_text("{}\n[1]\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"notice\.gold\.jsonl:2"):
        score(bench.gold, bench.run)


@pytest.mark.parametrize(
    ("field", "gold", "got", "right"),
    [
        ("value", money(30), money(30), True),
        ("value", {**money(30), "high": 30.0}, money(30), True),
        ("value", money(30), money(30, "exact"), False),
        ("value", money(30, unit="套（间）"), money(30, unit="套"), True),
        ("value", None, money(30), False),
        ("amount", None, None, True),
        ("deadline", {"start": None, "end": "2025-12-31", "recurrence": None}, {"text": "到2025年", "end": "2025-12-31"}, True),
        ("deadline", None, {"end": "2025-12-31"}, False),
        ("kind", "by", "period", False),
        ("frequency", None, "", True),
        ("subject", None, "设备投资", True),
        ("subject", "设备投资", None, False),
        ("per", None, "家", False),
        ("per", "台（套）", "台(套)", True),
        ("indicator", "规上工业增加值", "全市规上工业增加值增速", True),
    ],
)
def test_when_a_field_is_right(field: str, gold: object, got: object, right: bool) -> None:
    assert same(field, gold, got) is right


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("企业", "企业", 1),
        ("博士", "新引进的博士", 1),
        ("企业", "符合条件的规模以上企业", 2 / 11),
        ("国家级", "省级", 2 / 5),
        ("", "", 1),
        ("", "企业", 0),
    ],
)
def test_overlap(one: str, other: str, alike: float) -> None:
    assert overlap(one, other) == pytest.approx(alike)


def test_changes_name_the_items_won_and_lost(bench: Bench) -> None:
    old = bench.score([FIRST, SECOND, YEARLY], [record(FIRST, instrument="grant"), record(SECOND), record(FIRST)])
    new = bench.score([FIRST, SECOND, YEARLY], [record(FIRST), record(YEARLY, kind="by")])
    changes = compare(old, new)
    moved = {(change.outcome.type, change.before, change.after) for change in changes.gains}
    assert moved == {("monetary_award", "extra", None), ("deadline", "missed", "value")}
    assert [(change.before, change.after) for change in changes.losses] == [("full", "missed")]
    assert changes.losses[0].outcome.label.count("【10万\n元】") == 1


def test_an_item_that_one_side_lacks_is_no_change(bench: Bench) -> None:
    changes = compare(bench.score([FIRST], []), bench.score([FIRST, YEARLY], []))
    assert (changes.gains, changes.losses, changes.unknown) == ((), (), 1)


def test_the_bar_remembers_every_item(bench: Bench, tmp_path: Path) -> None:
    scores = bench.score([FIRST, SECOND], [record(FIRST), record(FIRST), record(YEARLY)])
    save(scores, tmp_path / "scores.json")
    kept = load(tmp_path / "scores.json")
    assert kept.table() == scores.table()
    changes = compare(kept, scores)
    assert (changes.gains, changes.losses, changes.unknown) == ((), (), 0)


def test_a_file_that_is_no_bar_is_refused(tmp_path: Path) -> None:
    (tmp_path / "scores.json").write_text("{}", encoding="utf-8")
    with pytest.raises(UsageError, match="no file of scores"):
        load(tmp_path / "scores.json")


def test_a_gold_item_of_an_unknown_type_is_named(bench: Bench) -> None:
    with pytest.raises(UsageError, match=r"notice\.gold\.jsonl.*'prize'"):
        bench.score([{**FIRST, "type": "prize"}], [])


def test_a_folder_without_gold_is_refused(bench: Bench, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds no gold"):
        score(tmp_path, bench.run)


def test_one_gold_file_is_gold_too(bench: Bench) -> None:
    bench.score([FIRST], [record(FIRST)])
    assert score(bench.gold / "notice.gold.jsonl", bench.run).overall.full == 1


def test_a_name_that_stands_for_two_documents_is_refused(bench: Bench) -> None:
    documents = [{"source": "a/notice.txt", "doc_id": "d1"}, {"source": "b/notice.txt", "doc_id": "d2"}]
    write(bench.run / "documents.jsonl", documents)
    with pytest.raises(UsageError, match="2 documents of the run are named notice"):
        bench.score([FIRST], [record(FIRST)])


def test_an_outcome_tells_where_its_words_start(bench: Bench) -> None:
    outcomes = bench.score([FIRST, SECOND], [record(FIRST), record(YEARLY)]).outcomes
    assert [outcome.start for outcome in outcomes] == [TEXT.index("３０"), TEXT.index("10万"), TEXT.index("每年")]


def test_scores_by_document(bench: Bench) -> None:
    scores = bench.score([FIRST, SECOND], [record(FIRST)])
    assert {stem: (tally.gold, tally.full) for stem, tally in scores.by_document().items()} == {"notice": (2, 1)}
    assert [line.split()[-1] for line in show.documents(scores)] == ["notice"]
