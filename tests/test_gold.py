"""Labelling tools: what goes out comes back, with its place and its fields, whatever the text holds and however the tool counts."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import corpus, made_run
from typer.testing import CliRunner

from extract.cli import app
from extract.errors import UsageError
from extract.evaluate import score
from extract.evaluate.gold import gold_files
from extract.evaluate.squeeze import squeezed
from extract.gold import TOOLS, export, import_
from extract.gold.lines import gold_of
from extract.gold.page import TYPES, Annotation, Page, even, ordered, pages

EXPORTED = {"label-studio": "tasks.json", "doccano": "documents.jsonl", "brat": "", "spacy": "documents.jsonl"}
TEXT = """𠮷林县企业奖励办法
对𠮷林县规模以上企业，给予最高50万元奖励；研发投入占比不低于3.5%。
到2025年，培育企业1
00家。对𠮷林县规模以上企业，给予最高50万元奖励。
"""
MONEY = {"low": None, "high": 500000, "unit": "CNY", "bound": "at_most"}
SHARE = {"low": 3.5, "high": 3.5, "unit": "%", "bound": "exact"}
FIELDS: dict[str, dict[str, object]] = {
    "monetary_award": {
        "amount": MONEY,
        "rate": None,
        "instrument": "award",
        "per": "家",
        "frequency": None,
        "beneficiary": "𠮷林\\n企业\t",
    },
    "percentage": {"value": SHARE, "role": "threshold", "subject": None},
    "deadline": {"start": None, "end": "2025-12-31", "recurrence": None, "duration": None, "kind": "by"},
    "target": {
        "value": SHARE,
        "change": "level",
        "deadline": {"start": None, "end": "2025-12-31", "recurrence": None},
        "indicator": "“企业”",
    },
    "amount": {"value": MONEY, "role": "funding"},
}

characters = st.sampled_from("企业奖励50万元𠮷𡈽🏭é①（）“\\\t \u3000。") | st.characters(codec="utf-8", exclude_categories=["Cc"])
texts = st.lists(characters | st.sampled_from(["\n", "\r\n", "\r"]), min_size=1, max_size=60).map("".join)


@st.composite
def made_pages(draw: st.DrawFn) -> Page:
    text = even(draw(texts))
    spots = [i for i, char in enumerate(text) if not char.isspace()]
    found = []
    for _ in range(draw(st.integers(0, 5)) if spots else 0):
        start, last = sorted((draw(st.sampled_from(spots)), draw(st.sampled_from(spots))))
        kind = draw(st.sampled_from(TYPES))
        found.append(Annotation(kind, start, last + 1, FIELDS[kind]))
    return Page("0123456789abcdef", "folder/企业.txt", text, ordered(found))


def there_and_back(tool: str, page: Page, changed: Callable[[Path], None] = lambda path: None) -> Page:
    with TemporaryDirectory() as folder:
        TOOLS[tool].write([page], Path(folder))
        path = Path(folder) / EXPORTED[tool]
        changed(path)
        [back] = TOOLS[tool].read(path, "auto")
        return back


@pytest.mark.parametrize("tool", TOOLS)
@settings(max_examples=30, deadline=None)
@given(page=made_pages())
def test_the_round_trip_loses_nothing(tool: str, page: Page) -> None:
    assert there_and_back(tool, page) == page


def units(text: str, offset: int) -> int:
    return len(text[:offset].encode("utf-16-le")) // 2


def counted_in_units(tool: str, path: Path) -> None:
    """The file as a tool that counts UTF-16 units would export it."""
    if tool == "label-studio":
        [task] = json.loads(path.read_text(encoding="utf-8"))
        for result in task["predictions"][0]["result"]:
            result["value"].update({edge: units(task["data"]["text"], result["value"][edge]) for edge in ("start", "end")})
        path.write_text(json.dumps([task]), encoding="utf-8")
        return
    line = json.loads(path.read_text(encoding="utf-8"))
    if tool == "doccano":
        line["entities"] = [
            {"id": i, "start_offset": units(line["text"], start), "end_offset": units(line["text"], end), "label": kind}
            for i, (start, end, kind) in enumerate(line.pop("label"))
        ]
    else:
        for span in line["spans"]["sc"]:
            span.update({edge: units(line["text"], span[edge]) for edge in ("start", "end")})
    path.write_text(json.dumps(line) + "\n", encoding="utf-8")


@pytest.mark.parametrize("tool", ["label-studio", "doccano", "spacy"])
def test_tools_that_count_utf_16_units_are_found_out(tool: str) -> None:
    page = Page("0123456789abcdef", "a.txt", TEXT, ordered(marked("50万元", "monetary_award") + marked("3.5%", "percentage")))
    assert there_and_back(tool, page, lambda path: counted_in_units(tool, path)) == page
    assert units(TEXT, page.annotations[0].start) > page.annotations[0].start


def marked(words: str, kind: str, text: str = TEXT) -> tuple[Annotation, ...]:
    """An annotation for each place of the words."""
    starts = [i for i in range(len(text)) if text.startswith(words, i)]
    return tuple(Annotation(kind, i, i + len(words), FIELDS[kind]) for i in starts)


def corrected(path: Path, change: Callable[[list[dict[str, Any]]], None]) -> None:
    """The tasks as Label Studio exports them when somebody has worked on them."""
    tasks = json.loads(path.read_text(encoding="utf-8"))
    for task in tasks:
        results = task["predictions"][0]["result"]
        wrong = {"was_cancelled": True, "result": []}
        change(results)
        task["annotations"] = [{"result": results}, wrong]
    path.write_text(json.dumps(tasks, ensure_ascii=False), encoding="utf-8")


def test_what_people_change_in_label_studio_comes_back() -> None:
    page = Page("0123456789abcdef", "a.txt", TEXT, ordered(marked("50万元", "monetary_award") + marked("3.5%", "percentage")))
    goal = TEXT.index("1\n00家")

    def change(results: list[dict[str, Any]]) -> None:
        del results[-2:]  # the second sum goes
        results[1]["value"]["text"] = ["old", json.dumps({**FIELDS["monetary_award"], "instrument": "subsidy", "optional": True})]
        results[2]["value"].update(start=page.annotations[1].start - 3, text="不低于3.5%")  # the share is drawn wider, its text area gone
        del results[3]
        new = {"start": goal, "end": goal + 5, "text": "1\\n00家", "labels": ["target"]}
        results.append({"id": "new", "from_name": "type", "to_name": "text", "type": "labels", "value": new})

    back = there_and_back("label-studio", page, lambda path: corrected(path, change))
    assert [(one.type, back.text[one.start : one.end]) for one in back.annotations] == [
        ("monetary_award", "50万元"),
        ("percentage", "不低于3.5%"),
        ("target", "1\n00家"),
    ]
    assert back.annotations[0].fields["instrument"] == "subsidy"
    assert back.annotations[1].fields == FIELDS["percentage"]
    gold = gold_of(back)
    lines = [json.loads(line) for line in gold.lines]
    assert [line.get("optional", False) for line in lines] == [True, False, False]
    assert lines[2]["value"] is None
    assert gold.missing == ("target 1\n00家",)


def test_gold_tells_places_that_occur_twice_apart() -> None:
    page = Page("0123456789abcdef", "dir/a.txt", TEXT, marked("50万元", "monetary_award"))
    first, second = (json.loads(line) for line in gold_of(page).lines)
    assert first["quote"] == second["quote"] == "50万元"
    assert (first["left"], first["right"]) != (second["left"], second["right"])


@settings(max_examples=30, deadline=None)
@given(page=made_pages())
def test_gold_is_found_again_where_it_was(page: Page) -> None:
    """By the scorer's own eyes; where the text leaves it open, the first such place counts."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "a.gold.jsonl").write_text("".join(f"{line}\n" for line in gold_of(page).lines), encoding="utf-8")
        [(_, items)] = gold_files(Path(folder))
    text = squeezed(page.text)
    starts = text.starts()
    for item, one in zip(items, page.annotations, strict=True):
        place = item.locate(text.text)
        if one.start in starts:
            assert place is not None
            assert place[0] == starts[one.start]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run over documents with line ends of Windows, hard wraps, and characters beyond the first plane."""
    found = corpus("measures-awards", "newspaper-wrapped", "hk-scheme")
    texts = {name: data.replace(b"\n", b"\r\n") for name, data in found.items()}
    return made_run(tmp_path_factory.mktemp("gold") / "run", {**texts, "astral.txt": TEXT.encode()})


@pytest.mark.parametrize("tool", TOOLS)
def test_a_run_that_nobody_corrects_is_its_own_gold(run: Path, tmp_path: Path, tool: str) -> None:
    export(run, tool, tmp_path / "out")
    path = tmp_path / "out" / EXPORTED[tool]
    assert sorted(TOOLS[tool].read(path, "auto"), key=lambda page: page.source) == list(pages(run))
    done = import_(path, tmp_path / "gold")
    assert done.notes == ()
    tally = score(tmp_path / "gold", run).overall
    assert tally.gold == tally.full == done.annotations > 50
    assert tally.extra == 0


def with_fields(page: Page, **fields: object) -> Page:
    return replace(page, annotations=tuple(replace(one, fields={**one.fields, **fields}) for one in page.annotations))


def test_fields_that_no_record_may_have_are_refused_all_at_once(tmp_path: Path) -> None:
    page = Page("0123456789abcdef", "a.txt", TEXT, marked("50万元", "monetary_award"))
    for fields, told in (
        ({"instrument": "gift"}, "instrument is 'gift': Input should be 'award'"),
        ({"amount": {**MONEY, "bound": "exact"}}, "exact does not fit"),
        ({"colour": 1}, "colour is no field of monetary_award; they are amount, rate"),
        ({"optional": "yes"}, "write true or false"),
    ):
        with pytest.raises(UsageError, match=told) as caught:
            gold_of(with_fields(page, **fields))
        assert str(caught.value).count("monetary_award '50万元'") == 2


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.json", '{"text": 1}', "is no list of tasks"),
        ("a.json", '[{"text": "x"}]', "task 1: has no text under 'text'"),
        ("a.json", "[", "cannot be read as JSON"),
        ("a.jsonl", '{"text": "企业", "doc_id": "d", "source": "s", "label": [[0, 9, "target"]]}', "the offset 9 is outside the text"),
        ("a.jsonl", '{"text": "企业", "doc_id": "d", "source": "s", "label": [[0, 1, "ORG"]]}', "'ORG' is no type of record"),
        ("a.jsonl", '{"text": "企业", "label": []}', "has no text under 'doc_id'"),
        ("a.jsonl", "x", "a.jsonl:1: 'x' is no JSON"),
        ("a.txt", "", "name the tool with --from"),
    ],
)
def test_files_that_are_none_of_a_tool_are_refused(tmp_path: Path, name: str, content: str, told: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=told):
        import_(tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_quote_that_is_not_there_is_refused(tmp_path: Path) -> None:
    page = Page("0123456789abcdef", "a.txt", TEXT, marked("3.5%", "percentage"))
    TOOLS["brat"].write([page], tmp_path)
    path = tmp_path / "0123456789abcdef.ann"
    path.write_text(path.read_text(encoding="utf-8").replace("3.5%", "4.5%"), encoding="utf-8")
    with pytest.raises(UsageError, match=r"the line says '4\.5%'; offsets count code points"):
        import_(path)


def test_gold_by_the_command_line(run: Path, tmp_path: Path) -> None:
    told = CliRunner().invoke(app, ["gold", "export", str(run), "--to", "brat", "--out", str(tmp_path / "brat")])
    assert (told.exit_code, "annotation.conf" in told.stderr) == (0, True)
    told = CliRunner().invoke(app, ["gold", "import", str(tmp_path / "brat"), "--out", str(tmp_path / "gold")])
    assert (told.exit_code, "4 documents" in told.stderr) == (0, True), told.stderr
    assert {path.name for path in (tmp_path / "gold").iterdir()} >= {"astral.gold.jsonl", "hk-scheme.gold.jsonl"}
    told = CliRunner().invoke(app, ["gold", "import", str(tmp_path / "nothing.csv")])
    assert told.exit_code == 2
