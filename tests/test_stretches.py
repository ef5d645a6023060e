"""A long document is gone through in stretches: what comes out is what it gives at once, whatever their length."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from speed import texts

from extract import run
from extract.batch.outcome import Piece, outcome_of, parts_of
from extract.elements import layout, stretches
from extract.model import Document
from extract.pipeline import Passage, extract_document
from extract.readers import read, read_bytes

CORPUS = sorted((Path(__file__).parents[1] / "corpus" / "documents").iterdir())
CALM = settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
LIST = "申报企业应当符合下列条件：\n（一）上年度营业收入达到2000万元以上；\n（二）研发投入占比不低于3%。\n"
REFERRED = "对符合条件的企业，给予最高50万元奖励。\n"
FILLING = "做好各项服务工作，营造良好环境。\n"


def document(text: str) -> Document:
    return read_bytes(text.encode(), name="a.txt", source="a.txt")


def lines(found: Document, longest: int) -> dict[str, list[bytes]]:
    return {name: part.splitlines() for name, part in parts_of(extract_document(found, longest=longest)).items()}


def same(found: Document, longest: int) -> None:
    assert lines(found, longest) == lines(found, len(found.text) + 1)


@pytest.mark.parametrize("longest", [60, 400, 2000])
@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_a_document_of_the_corpus_gives_the_same_in_stretches(path: Path, longest: int) -> None:
    same(read(path, source=path.name), longest)


@CALM
@given(st.integers(0, 10**6), st.integers(30, 3000))
@pytest.mark.slow
def test_texts_of_shuffled_sentences_give_the_same_in_stretches(seed: int, longest: int) -> None:
    chance = random.Random(seed)
    pieces = [texts.varied(text, chance).split("\n") for text in chance.sample(texts.originals(), 3)]
    lines = [line for piece in pieces for line in piece[: chance.randint(3, 25)]]
    same(document("\n".join(lines) + "\n"), longest)


def test_the_stretches_are_the_document() -> None:
    found = document("\n\n".join(texts.of_size(60_000, 3)))
    laid = layout(found)
    cut = list(stretches(laid, 4000))
    assert len(cut) > 3
    assert [stretch.begin for stretch in cut] == [0, *(stretch.end for stretch in cut[:-1])]
    assert cut[-1].end == len(laid.blocks)
    assert "".join(part.text for part in sorted(Passage(found, 4000).parts(), key=lambda part: part.number)) == found.text


def test_a_stretch_ends_where_an_outermost_heading_begins() -> None:
    laid = layout(document("".join(f"第{n}章 支持措施\n" + REFERRED * 4 for n in "一二三四五六七八九")))
    cut = list(stretches(laid, 100))
    assert len(cut) > 2
    assert all(laid.blocks[stretch.begin].kind == "heading" and not laid.blocks[stretch.begin].section for stretch in cut)


def test_no_table_is_cut() -> None:
    rows = "".join(f"指标{n}\t家\t{n}\t{n + 5}\n" for n in range(20, 90))
    laid = layout(document(f"主要目标\n{FILLING * 14}指标名称\t单位\t2025年\t2030年\n{rows}{FILLING * 20}"))
    table = laid.grids[0]
    assert not any(table.first < stretch.begin <= table.last for stretch in stretches(laid, 60))


def test_a_list_far_above_is_referred_to() -> None:
    text = "云屏市促进投资若干措施\n" + LIST + FILLING * 60 + REFERRED
    [award] = [record for record in extract_document(document(text), longest=100).records if record.type == "monetary_award"]
    assert len(award.thresholds) == 2
    same(document(text), 100)


def test_a_name_is_short_only_where_it_is_the_only_one_of_the_document() -> None:
    first = "对用人单位招用毕业生签订劳动合同的，给予1万元奖励。\n"
    last = "对用人单位吸纳失业人员缴纳社会保险的，给予2万元奖励。\n"
    for text in (first + FILLING * 60 + last, first + FILLING * 60):
        same(document("云屏市促进就业若干措施\n" + text), 100)


def test_the_day_of_being_in_force_is_told_at_the_end() -> None:
    text = "云屏市促进投资若干措施\n本措施有效期3年。\n" + FILLING * 60 + "本措施自2023年5月1日起施行。\n"
    found = extract_document(document(text), longest=100)
    assert str(found.document.effective_until) == "2026-04-30"
    same(document(text), 100)


def test_pieces_are_handed_on_and_make_the_outcome() -> None:
    found = document("\n\n".join(texts.of_size(30_000, 4)))
    pieces: dict[int, Piece] = {}
    made = outcome_of(Passage(found, 2000), lambda piece: pieces.__setitem__(piece.number, piece))
    assert made.account.pieces == len(pieces) > 3
    whole = replace(made, more=lambda: iter([pieces[number] for number in sorted(pieces)])).parts()
    assert whole == parts_of(extract_document(found))
    assert outcome_of(Passage(found), lambda piece: pytest.fail("one stretch is no piece")).account.pieces == 0


@pytest.mark.slow
def test_a_run_keeps_and_publishes_the_pieces_of_a_long_text(tmp_path: Path) -> None:
    text = "\n\n".join(texts.of_size(400_000, 5))
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "long.txt").write_text(text, encoding="utf-8")
    run([tmp_path / "in"], tmp_path / "out", jobs=1)
    wanted = parts_of(extract_document(read_bytes(text.encode(), name="long.txt", source="long.txt"), longest=10**9))
    for name in ("records.jsonl", "unread.jsonl", "documents.jsonl"):
        assert (tmp_path / "out" / name).read_bytes() == wanted[name]  # type: ignore[index]
    [kept] = (tmp_path / "out" / "texts").iterdir()
    assert kept.read_text(encoding="utf-8") == text
    again = run([tmp_path / "in"], tmp_path / "out", jobs=1)
    assert again.work.unchanged == 1
    assert (tmp_path / "out" / "records.jsonl").read_bytes() == wanted["records.jsonl"]


def test_the_tense_that_a_section_tells_from_afar_is_the_same_in_stretches() -> None:
    told = "全市工业经济向好，生产总值跃居全省第三，获评国家级示范市。\n"
    text = f"本报讯 2024年9月6日，江城市发布经济运行情况。\n{told * 4}{FILLING * 16}1月至12月，安排财政资金7684万元。\n{FILLING * 8}"
    found = document(text)
    same(found, 30)
    assert not any(b"deadline.period" in line for line in lines(found, 30)["records.jsonl"])
