"""Two runs held against each other: only what changed in meaning is shown, the same both ways."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from typer.testing import CliRunner

from extract import extract, run
from extract.cli import app
from extract.diff import Diff, diff, match
from extract.diff.assignment import assigned
from extract.diff.changes import document_diff, moved
from extract.diff.documents import Side, coupled
from extract.diff.match import matched
from extract.diff.meaning import Meaning
from extract.errors import UsageError
from extract.evaluate.squeeze import squeeze

# Each is read the same wherever it stands: none takes its year from the paragraph before.
FORMS = (
    "对首次认定的{who}企业，一次性给予最高{n}万元奖励。",
    "到203{d}年，全市培育{who}企业{n}家以上。",
    "到203{d}年，{who}产业增加值年均增长{n}%左右。",
    "对{who}项目按设备投资额的{d}0%给予补助，单个项目最高不超过{n}万元。",
    "{who}专项申报截止时间为203{d}年6月30日。",
    "设立规模{n}亿元的{who}产业基金。",
)
WHO = ("专精特新", "高新技术", "瞪羚", "单项冠军", "绿色工厂", "数字经济", "生物医药", "低空经济")
PARAGRAPHS = st.builds(
    lambda form, who, n, d: form.format(who=who, n=n, d=d),
    st.sampled_from(FORMS), st.sampled_from(WHO), st.sampled_from((2, 5, 8, 20, 50, 80, 120, 300)), st.integers(1, 8),
)  # fmt: skip
TEXTS = st.lists(PARAGRAPHS, max_size=9)
LISTS = st.lists(PARAGRAPHS, min_size=1, max_size=8, unique=True)


@cache
def meant(text: str) -> tuple[Mapping[str, Any], ...]:
    return tuple(json.loads(record.model_dump_json()) for record in extract(text).records)


def side(paragraphs: Sequence[str], source: str = "a.txt") -> Side:
    text = "\n".join(["关于支持产业发展的若干措施", *paragraphs, ""])
    return Side(source, str(hash(text)), "", [Meaning.of(record) for record in meant(text)])


def told(found: Diff) -> list[Any]:
    """A difference as plain data, places left out."""
    return [
        [
            document.same,
            sorted(
                json.dumps([c.before.content, c.after.content, [(f.name, f.before, f.after) for f in c.fields]]) for c in document.changed
            ),
            sorted(record.content for record in document.added),
            sorted(record.content for record in document.removed),
        ]
        for document in found.documents
    ]  # fmt: skip


def mirrored(rows: list[Any]) -> list[Any]:
    turned = []
    for same, changed, added, removed in rows:
        both = [json.loads(change) for change in changed]
        back = [json.dumps([after, before, [(name, new, old) for name, old, new in fields]]) for before, after, fields in both]
        turned.append([same, sorted(back), removed, added])
    return turned


def between(left: Sequence[Side], right: Sequence[Side]) -> Diff:
    return Diff(tuple(document_diff(*couple) for couple in coupled(left, right)))


@settings(deadline=None, max_examples=40)
@given(TEXTS)
def test_a_document_does_not_differ_from_itself(paragraphs: list[str]) -> None:
    assert not between([side(paragraphs)], [side(paragraphs)]).differs


@settings(deadline=None, max_examples=40)
@given(TEXTS, TEXTS)
def test_a_difference_is_the_same_both_ways(old: list[str], new: list[str]) -> None:
    there = between([side(old)], [side(new)])
    back = between([side(new)], [side(old)])
    assert told(back) == mirrored(told(there))


@settings(deadline=None, max_examples=25)
@given(TEXTS, TEXTS, st.sampled_from([("_FEW", 0), ("_WIDE", 0)]))
def test_so_it_is_for_long_documents(old: list[str], new: list[str], limit: tuple[str, int]) -> None:
    """With the ways that long documents take: comparing only what shares something rare, and going nearest first."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(match, *limit)
        there = between([side(old)], [side(new)])
        back = between([side(new)], [side(old)])
        again = between([side(old[::-1])], [side(new)])
    assert told(back) == mirrored(told(there))
    assert told(again) == told(there)


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_moving_paragraphs_is_no_difference(data: st.DataObject) -> None:
    paragraphs = data.draw(LISTS)
    shuffled = data.draw(st.permutations(paragraphs))
    assert not between([side(paragraphs)], [side(shuffled)]).differs


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_of_moved_paragraphs_only_the_one_that_changed_is_shown(data: st.DataObject) -> None:
    paragraphs = data.draw(LISTS)
    shuffled = data.draw(st.permutations(paragraphs))
    new = [
        text.replace("最高", "最高不超过1").replace("30日", "29日").replace("左右", "以上") if text == paragraphs[0] else text
        for text in shuffled
    ]
    found = between([side(paragraphs)], [side(new)])
    touched = {paragraphs[0], next((text for text in new if text not in paragraphs), paragraphs[0])}
    for one in (*found.added, *found.removed, *(m for change in found.changed for m in (change.before, change.after))):
        assert one.sentence in {squeeze(text) for text in touched}


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_shuffled_and_renamed_documents_are_no_difference(data: st.DataObject) -> None:
    texts = data.draw(st.lists(LISTS, min_size=2, max_size=4, unique_by=tuple))
    names = data.draw(st.permutations([f"{n}.txt" for n in range(len(texts))]))
    old = [side(text, f"{n}.txt") for n, text in enumerate(texts)]
    new = [side(text, name) for text, name in zip(texts, names, strict=True)]
    assert not between(old, sorted(new, key=lambda one: one.source)).differs


@settings(deadline=None, max_examples=40)
@given(st.lists(st.lists(st.integers(0, 40), min_size=5, max_size=5), min_size=1, max_size=5))
def test_no_assignment_costs_less(costs: list[list[int]]) -> None:
    found = assigned(costs)
    assert len(set(found)) == len(costs)
    least = min(sum(costs[row][column] for row, column in enumerate(order)) for order in permutations(range(5), len(costs)))
    assert sum(costs[row][column] for row, column in enumerate(found)) == least


def test_a_new_version_of_a_policy() -> None:
    old = [
        "对首次认定的专精特新企业，一次性给予最高50万元奖励。",
        "到2030年，全市培育高新技术企业500家以上。",
        "申报截止时间为2029年6月30日。",
        "设立规模5亿元的产业基金。",
    ]
    new = [
        "申报截止时间为2029年9月30日。",
        "对首次认定的专精特新企业，一次性给予最高80万元奖励。",
        "到2030年，全市培育高新技术企业500家以上。",
        "对新建的低空经济起降场，按实际投资的30%给予补助。",
    ]
    found = between([side(old)], [side(new, "b.txt")])
    assert found.same == 2  # the goal and its time
    assert [(c.before.type, [(f.name, f.move) for f in c.fields]) for c in found.changed] == [
        ("monetary_award", [("amount", "rose")]),
        ("deadline", [("end", "later")]),
    ]
    assert {record.mention for record in found.added} == {"30%"}
    assert {record.mention for record in found.removed} == {"5亿元"}


def test_another_kind_of_record_for_the_same_words_is_a_change_of_type() -> None:
    [before] = [Meaning.of(record) for record in meant("设立规模5亿元的产业基金。\n")]
    record = {**before.record, "type": "target", "indicator": "产业基金", "change": "level"}
    pairs = matched([before], [Meaning.of(record)]).pairs
    assert [pair[1].type for pair in pairs] == ["target"]


def test_layout_and_places_are_no_difference() -> None:
    [before] = [Meaning.of(record) for record in meant("对专精特新企业给予最高50万元奖励。\n") if record["type"] == "monetary_award"]
    [after] = [
        Meaning.of(record) for record in meant("另：\n\n对专精特新 企业给予\n最高５０万元奖励。\n") if record["type"] == "monetary_award"
    ]
    assert before.key == after.key


@pytest.mark.parametrize(
    ("name", "before", "after", "move"),
    [
        ("amount", {"low": None, "high": 5, "unit": "CNY"}, {"low": None, "high": 8, "unit": "CNY"}, "rose"),
        ("value", {"low": 9, "high": None, "unit": "%"}, {"low": 8, "high": None, "unit": "%"}, "fell"),
        ("value", {"low": 9, "high": None, "unit": "%"}, {"low": 8, "high": None, "unit": "家"}, None),
        ("value", {"low": 9, "high": None, "unit": "%"}, {"low": None, "high": 8, "unit": "%"}, None),
        ("end", "2029-06-30", "2029-09-30", "later"),
        ("deadline", {"start": None, "end": "2030-12-31"}, {"start": None, "end": "2029-12-31"}, "earlier"),
        ("period", {"start": "2030-01-01", "end": None}, {"start": "2031-01-01", "end": None}, "later"),
        ("amount", None, {"low": None, "high": 8, "unit": "CNY"}, None),
        ("instrument", "award", "grant", None),
    ],
)
def test_which_way_a_value_went(name: str, before: object, after: object, move: str | None) -> None:
    assert moved(name, before, after) == move


def test_documents_go_together_by_bytes_then_words_then_names() -> None:
    texts = [[form.format(who=who, n=n, d=3) for n, form in enumerate(FORMS, 2)] for who in WHO[:4]]
    left = [side(text, f"{n}.txt") for n, text in enumerate(texts)]
    right = [side(texts[0], "1.txt"), side([*texts[1][1:], "到2031年，新增绿色工厂5家。"], "9.txt"), side(["增长5%。"], "2.txt")]
    found = [(one and one.source, other and other.source) for one, other in coupled(left, right)]
    assert found == [("0.txt", "1.txt"), ("1.txt", "9.txt"), ("2.txt", "2.txt"), ("3.txt", None)]


def test_long_documents_cost_no_square() -> None:
    """Six hundred records, each changed a little: matched right, with a fraction of all comparisons."""
    form = "第{0}条 对第{0}类达标企业，一次性给予最高{1}万元奖励。"
    record = dict(meant("对达标企业，一次性给予最高50万元奖励。\n")[0])

    def made(number: int, sum_: int) -> Meaning:
        text = form.format(number, sum_)
        start = text.index(f"{sum_}万元")
        whole = {"text": text, "start": 1000 * number, "end": 1000 * number + len(text)}
        mention = {"text": f"{sum_}万元", "start": whole["start"] + start, "end": whole["start"] + start + len(f"{sum_}万元")}
        amount = {"low": None, "high": sum_ * 10000, "unit": "CNY", "bound": "at_most"}
        return Meaning.of({**record, "beneficiary": f"第{number}类达标企业", "amount": amount, "sentence": whole, "mention": mention})

    found = matched([made(n, 50) for n in range(600)], [made(n, 80) for n in reversed(range(600))])
    assert len(found.pairs) == 600
    assert all(one.start == other.start for one, other in found.pairs)


def test_a_folder_without_a_run(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds no run"):
        diff(tmp_path, tmp_path)


OLD = "一、对首次认定的专精特新企业，一次性给予最高50万元奖励。\n二、设立规模5亿元的产业基金<script>alert(1)</script>。\n"
NEW = "二、对首次认定的专精特新企业，一次性给予最高80万元奖励。\n一、对新建起降场，按实际投资的30%给予补助。\n"


@pytest.fixture
def versions(tmp_path: Path) -> tuple[Path, Path]:
    for name, text in (("old.txt", OLD), ("new.md", NEW)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path / "old.txt", tmp_path / "new.md"


def command(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["diff", *map(str, arguments)])


def test_two_versions_on_the_screen(versions: tuple[Path, Path]) -> None:
    result = command(*versions)
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[0] == "old.txt → new.md: 0 same, 1 changed, 2 added, 1 removed"
    assert any(line.startswith("  ~") and "≤ 500,000 CNY → ≤ 800,000 CNY (rose)" in line for line in lines)
    assert "1 rose, 0 fell" in lines[-1]
    assert "1 came, 0 went" in lines[-1]


def test_a_document_and_itself(versions: tuple[Path, Path]) -> None:
    result = command(versions[0], versions[0])
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "records: 2 same, 0 changed, 0 added, 0 removed")


def test_two_versions_as_json(versions: tuple[Path, Path]) -> None:
    told = json.loads(command(*versions, "--format", "json").stdout)
    assert told["counts"] == {"same": 0, "changed": 1, "added": 2, "removed": 1}
    [change] = told["documents"][0]["changed"]
    assert [(field["name"], field["move"]) for field in change["fields"]] == [("amount", "rose")]
    assert change["before"]["mention"]["text"] == "50万元"


def test_two_versions_side_by_side(versions: tuple[Path, Path], tmp_path: Path) -> None:
    assert command(*versions, "--quiet", "--html", tmp_path / "page.html").stdout == ""
    text = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "<script" not in text
    assert "default-src 'none'" in text
    page = html.fromstring(text)
    marked = {(mark.get("class"), mark.text_content()) for mark in page.iterfind(".//mark[@id]")}
    assert marked == {("changed", "50万元"), ("changed", "80万元"), ("removed", "5亿元"), ("added", "30%")}
    ids = {element.get("id") for element in page.iterfind(".//*[@id]")}
    assert {link.get("href", "").removeprefix("#") for link in page.iterfind(".//a[@href]")} <= ids


def test_an_input_that_cannot_be_read(versions: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    result = command(versions[0], tmp_path / "empty.txt")
    assert (result.exit_code, "not read: empty.txt" in result.stderr) == (3, True)


def test_the_runs_of_two_folders(tmp_path: Path) -> None:
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
    for number, text in enumerate((OLD, NEW)):
        (tmp_path / "old" / f"{number}.txt").write_text(text, encoding="utf-8")
        (tmp_path / "new" / f"{9 - number}.txt").write_text(text, encoding="utf-8")
    for name in ("old", "new"):
        run([tmp_path / name], tmp_path / f"run-{name}")
    assert command(tmp_path / "run-old", tmp_path / "run-new").exit_code == 0
    (tmp_path / "new" / "10.txt").write_text("到2030年，新增绿色工厂5家。\n", encoding="utf-8")
    result = command(tmp_path / "run-old", tmp_path / "new")
    assert (result.exit_code, result.stdout.splitlines()[0]) == (1, "10.txt (new): 0 same, 0 changed, 2 added, 0 removed")
