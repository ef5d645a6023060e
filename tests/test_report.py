"""The report as a file: made of one run, the same each time, with nothing in it that leads out of it."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
import shutil
import subprocess
import tomllib
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args

import pytest
from report_runs import HOSTILE, poisoned, written
from typer.testing import CliRunner

from extract import run
from extract.batch.verify import verify
from extract.cli import app
from extract.errors import OutputError, UsageError
from extract.model import Bound, Genre, Recurrence, UnreadReason
from extract.records import kinds
from extract.report import write as written_by
from extract.report.page import LANGUAGES
from extract.report.scripts import joined

ASSETS = files("extract.report") / "assets"


class Elements(HTMLParser):
    """The elements of a page with their attributes, and the text within each script and style."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))
        self.texts.append("")
        self.inside = True

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.texts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self.inside = False


def parsed(page: Path) -> Elements:
    elements = Elements()
    elements.feed(page.read_text(encoding="utf-8"))
    return elements


def block(elements: Elements, name: str) -> Any:
    place = next(number for number, (_, attributes) in enumerate(elements.found) if attributes.get("id") == name)
    return json.loads(gzip.decompress(base64.b64decode(elements.texts[place])))


def write(run_folder: Path, out: Path) -> Path:
    """The page of a run, under its usual name where `out` is a folder."""
    [path] = written_by(run_folder, out / "report.html" if out.is_dir() else out).paths
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("report")
    run([written(out / "in")], out / "run", jobs=1)
    return out / "run"


def test_every_line_of_the_run_is_in_the_page_as_it_was_written(folder: Path, tmp_path: Path) -> None:
    elements = parsed(write(folder, tmp_path))
    found = [block(elements, f"d-{row['doc_id']}") for row in block(elements, "run")["documents"]]
    for part, name in (("records", "records.jsonl"), ("unread", "unread.jsonl")):
        assert [line for one in found for line in one[part]] == (folder / name).read_text(encoding="utf-8").splitlines()
    assert [one["facts"] for one in found] == (folder / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    for one in found:
        assert one["text"] == (folder / "texts" / f"{json.loads(one['facts'])['doc_id']}.txt").read_bytes().decode()


def test_tables_across_documents_hold_each_record_of_their_type(folder: Path, tmp_path: Path) -> None:
    elements = parsed(write(folder, tmp_path))
    records = [json.loads(line) for line in (folder / "records.jsonl").read_text(encoding="utf-8").splitlines()]
    documents = block(elements, "run")["documents"]
    for name, kind in (("awards", "monetary_award"), ("targets", "target"), ("deadlines", "deadline")):
        told = [(documents[row["doc"]]["doc_id"], row["id"], row["text"]) for row in block(elements, name)]
        assert told == [(one["doc_id"], one["record_id"], one["mention"]["text"]) for one in records if one["type"] == kind]
    roles = block(elements, "run")["roles"]
    assert sum(number for of_type in roles.values() for number in of_type.values()) == len(records)


def test_the_same_run_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    one, other = write(folder, tmp_path / "one.html"), write(folder, tmp_path / "other.html")
    assert one.read_bytes() == other.read_bytes()
    assert list(tmp_path.iterdir()) == [one, other] or list(tmp_path.iterdir()) == [other, one]


def test_the_policy_names_what_is_in_the_page_and_nothing_else(folder: Path, tmp_path: Path) -> None:
    elements = parsed(write(folder, tmp_path))
    policy = next(attributes["content"] for _, attributes in elements.found if attributes.get("http-equiv") == "Content-Security-Policy")
    told = dict(part.split(" ", 1) for part in policy.split("; "))
    assert told["default-src"] == "'none'"
    assert not re.search(r"unsafe|\*|https?:|self", policy)
    for tag, name in (("script", "script-src"), ("style", "style-src")):
        texts = [elements.texts[n] for n, (found, attributes) in enumerate(elements.found) if found == tag and "type" not in attributes]
        hashes = [f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in texts]
        assert told[name].split() == hashes


def test_nothing_leads_out_of_the_page(folder: Path, tmp_path: Path) -> None:
    for tag, attributes in parsed(write(folder, tmp_path)).found:
        assert not {"src", "action", "style", "srcset"} & attributes.keys(), tag
        assert not [name for name in attributes if name.startswith("on")]
        assert attributes.get("href", "data:,") == "data:,"


def test_what_a_run_holds_is_never_markup(folder: Path, tmp_path: Path) -> None:
    """Of the run's words nothing but its name stands in the page unpacked."""
    bad = poisoned(folder, tmp_path / "<img src=x>&")
    plain, worse = (write(one, tmp_path / f"{number}.html") for number, one in enumerate((folder, bad)))
    assert [tag for tag, _ in parsed(plain).found] == [tag for tag, _ in parsed(worse).found]
    assert HOSTILE not in worse.read_text(encoding="utf-8")
    assert "<title>&lt;img src=x&gt;&amp;</title>" in worse.read_text(encoding="utf-8")


def test_an_empty_run_has_a_report(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    run([tmp_path / "in"], tmp_path / "run", jobs=1)
    assert block(parsed(write(tmp_path / "run", tmp_path)), "run")["documents"] == []


def test_the_command_says_where_the_page_is(folder: Path, tmp_path: Path) -> None:
    told = CliRunner().invoke(app, ["report", str(folder), "--out", str(tmp_path / "page.html")])
    assert (told.exit_code, (tmp_path / "page.html").exists()) == (0, True)
    assert "page.html" in told.stderr
    assert CliRunner().invoke(app, ["report", str(folder), "--out", str(tmp_path / "report.html"), "--quiet"]).stderr == ""
    assert (tmp_path / "report.html").exists()


def test_a_run_can_write_it_by_itself(tmp_path: Path) -> None:
    told = CliRunner().invoke(
        app, ["run", str(written(tmp_path / "in")), "--out", str(tmp_path / "run"), "--also", "report", "--jobs", "1"]
    )
    assert told.exit_code == 0
    assert (tmp_path / "run" / "report.html").exists()
    assert list(verify(tmp_path / "run")) == []


def test_what_cannot_be_made_into_a_report_is_told(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"run\.json cannot be read"):
        write(tmp_path, tmp_path)
    with pytest.raises(UsageError, match="is a file of the run"):
        write(folder, folder / "records.jsonl")
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="another place with --out"):
        write(folder, tmp_path / "file" / "report.html")
    other = Path(shutil.copytree(folder, tmp_path / "other"))
    lines = (other / "records.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    for text, message in (
        ("".join(reversed(lines)), "out of order"),
        (lines[0].replace('"schema_version":"1"', '"schema_version":"9"'), "schema_version"),
        ("{", "records.jsonl:1"),
    ):
        (other / "records.jsonl").write_text(text, encoding="utf-8")
        with pytest.raises(UsageError, match=message):
            write(other, tmp_path)
    (other / "records.jsonl").write_text("".join(lines), encoding="utf-8")
    next((other / "texts").iterdir()).unlink()
    with pytest.raises(UsageError, match=r"\.txt cannot be read"):
        write(other, tmp_path)
    assert sorted(tmp_path.iterdir()) == [tmp_path / "file", other]


# --- words and scripts ---------------------------------------------------------------------------------------------


def words(language: str) -> dict[str, str]:
    return dict(json.loads((ASSETS / f"words.{language}.json").read_text(encoding="utf-8")))


def scripts() -> str:
    return "".join(path.read_text(encoding="utf-8") for path in ASSETS.iterdir() if path.name.endswith(".js"))


def test_chinese_words_are_those_of_the_other_exports() -> None:
    """A column of a workbook and a field of the report go by one name, but `value` there, and here the kind of what was not read."""
    chinese = words("zh")
    sections = tomllib.loads((files("extract.sinks") / "words.toml").read_text(encoding="utf-8"))
    shared = {
        f"{'field' if section[0].isupper() else section}.{name}": told[0]
        for section, entries in sections.items()
        if section not in ("Span", "Quantity", "Threshold")
        for name, told in entries.items()
        if name != "value" and (section, name) != ("Unread", "kind")
    }
    common = shared.keys() & chinese.keys()
    assert len(common) > 60
    assert {key: chinese[key] for key in common} == {key: shared[key] for key in common}


def test_both_languages_have_the_same_words() -> None:
    chinese, english = map(words, LANGUAGES)
    assert chinese.keys() == english.keys()
    assert all(chinese.values())
    assert all(english.values())
    for key in chinese:
        assert set(re.findall(r"\{\w+\}", chinese[key])) == set(re.findall(r"\{\w+\}", english[key])), key


def test_every_word_the_scripts_ask_for_is_there() -> None:
    asked = set(re.findall(r"\bt\(\"([\w.]+)\"", scripts())) | set(re.findall(r"\"(keys\.\w+)\"", scripts()))
    assert asked <= words("zh").keys()


def test_every_word_is_asked_for() -> None:
    text = scripts()
    prefixes = set(re.findall(r"`([\w]+)\.(?:sign_)?\$\{", text)) | set(re.findall(r"(?:groups|options)\(\"(\w+)\"", text))
    open_ended = prefixes | {"role", "instrument", "kind", "change", "reason", "frequency", "recurrence", "nature", "thresholds_combine"}
    for key in words("zh"):
        assert key.split(".")[0] in open_ended or f'"{key}"' in text, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_and_value_of_a_record_has_a_word(language: str) -> None:
    known = words(language)
    shown = {"schema_version", "record_id", "type", "doc_id", "source", "sentence", "mention", "related", "bbox"}
    for record in kinds.RECORD_TYPES:
        assert f"type.{record.model_fields['type'].default}" in known
        assert {f"field.{name}" for name in record.model_fields.keys() - shown} <= known.keys()
    for name, values in {
        "kind": kinds.DeadlineKind,
        "instrument": kinds.Instrument,
        "frequency": kinds.Frequency,
        "change": kinds.Change,
        "nature": kinds.Nature,
        "thresholds_combine": kinds.Combine,
        "recurrence": Recurrence,
        "bound": Bound,
        "genre": Genre,
        "reason": UnreadReason,
    }.items():
        assert {f"{name}.{value}" for value in get_args(values)} <= known.keys()
    roles = {*get_args(kinds.PercentageRole), *get_args(kinds.AmountRole)}
    assert {f"role.{value}" for value in roles} <= known.keys()


def test_scripts_are_joined_in_order_each_in_a_scope_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text('import { b, c } from "./b.js";\nconst own = 1;\nconsole.log(b() + c + own);\n', encoding="utf-8")
    (tmp_path / "b.js").write_text("const own = 20;\nexport function b() {\n  return own;\n}\nexport const c = 300;\n", encoding="utf-8")
    text = joined(tmp_path, "a.js")
    assert text.index('modules["b.js"] =') < text.index('modules["a.js"] =')
    if node := shutil.which("node"):
        assert subprocess.run([node, "-e", text], check=True, capture_output=True, text=True).stdout == "321\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('import b from "./b.js";\n', "write import"),
        ("export default 1;\n", "write import"),
        ('import { a } from "./a.js";\n', "circle: a.js → a.js"),
    ],
)
def test_scripts_that_cannot_be_joined_are_told(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "a.js").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=message):
        joined(tmp_path, "a.js")


def test_scripts_write_no_markup() -> None:
    assert not re.findall(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|fetch\(|XMLHttpRequest|WebSocket", scripts()
    )


def test_the_library_is_the_one_its_note_tells_of() -> None:
    vendor = files("extract.report") / "vendor"
    note, licence = ((vendor / name).read_text(encoding="utf-8") for name in ("README.md", "chart.LICENSE.md"))
    library = (vendor / "chart.umd.min.js").read_bytes()
    assert re.search(rb"Chart\.js v([\d.]+)", library)[1].decode() in note  # type: ignore[index]
    assert hashlib.sha256(library).hexdigest() in note
    assert licence.startswith("The MIT License")
