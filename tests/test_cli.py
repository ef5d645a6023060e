"""The command line: exit codes, what goes to which stream, messages that say what to do next."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from extract import AnyRecord, extract
from extract.cli import app
from extract.cli.explain import shown

AWARD = "对首次达标的企业，一次性给予最高100万元奖励，市级承担40%。"


def zhengce(*arguments: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, list(map(str, arguments)), input=stdin)


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    path = tmp_path / "notice.txt"
    path.write_text(AWARD, encoding="utf-8")
    return path


def test_exit_0_all_read(notice: Path, tmp_path: Path) -> None:
    result = zhengce("run", notice, "--out", tmp_path / "out")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "records" in result.stderr
    assert "explain" in result.stderr


def test_exit_2_usage(notice: Path, tmp_path: Path) -> None:
    assert zhengce("run").exit_code == 2
    assert zhengce("run", notice).exit_code == 2
    assert zhengce("run", notice, "--out", tmp_path / "out", "--limit", "0").exit_code == 2
    assert zhengce("frobnicate").exit_code == 2
    result = zhengce("run", notice, "--out", notice)
    assert (result.exit_code, "name a folder" in result.stderr) == (2, True)


def test_exit_2_output_that_cannot_be_made(notice: Path) -> None:
    result = zhengce("run", notice, "--out", notice / "below")
    assert result.exit_code == 2
    assert "below" in result.stderr


def test_exit_3_some_inputs_not_read(notice: Path, tmp_path: Path) -> None:
    result = zhengce("run", notice, tmp_path / "gone.pdf", "--out", tmp_path / "out", "--quiet")
    assert result.exit_code == 3
    assert "gone.pdf: no such file" in result.stderr
    assert "[missing]" in result.stderr


def test_exit_4_nothing_to_do(tmp_path: Path) -> None:
    (tmp_path / "hollow").mkdir()
    result = zhengce("run", tmp_path / "hollow", "--out", tmp_path / "out")
    assert result.exit_code == 4
    assert "holds no files" in result.stderr


def test_limits_of_an_input_are_options(notice: Path, tmp_path: Path) -> None:
    options = ["bytes", "characters", "pages", "entries", "entry-bytes", "package-bytes", "ratio", "depth", "nesting"]
    every = [part for name in options for part in (f"--max-{name}", "1000")]
    assert zhengce("run", notice, "--out", tmp_path / "out", *every, "--timeout", "30", "--memory", "512", "--jobs", "1").exit_code == 0
    told = json.loads((tmp_path / "out" / "run.json").read_bytes())["options"]["limits"]
    assert told == {name.replace("-", "_"): 1000 for name in options}
    small = zhengce("run", notice, "--out", tmp_path / "out", "--max-characters", "5")
    assert (small.exit_code, "[too_large]" in small.stderr) == (3, True)
    assert zhengce("run", notice, "--out", tmp_path / "out", "--memory", "1").exit_code == 2
    assert zhengce("run", notice, "--out", tmp_path / "out", "--timeout", "0").exit_code == 2


def test_exit_130_interrupted(notice: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("extract.batch.run", stop)
    result = zhengce("run", notice, "--out", tmp_path / "out")
    assert (result.exit_code, "interrupted" in result.stderr) == (130, True)


def test_quiet_says_nothing_when_all_is_well(notice: Path, tmp_path: Path) -> None:
    assert zhengce("run", notice, "--out", tmp_path / "out", "-q").output == ""


def test_json_summary_is_all_of_standard_output(notice: Path, tmp_path: Path) -> None:
    result = zhengce("run", notice, "--out", tmp_path / "out", "--json")
    summary = json.loads(result.stdout)
    assert summary["counts"]["documents"] == 1
    assert summary["timing"]["seconds"] >= 0


def test_standard_input(tmp_path: Path) -> None:
    result = zhengce("run", "-", "--name", "page.txt", "--out", tmp_path / "out", stdin=AWARD)
    assert result.exit_code == 0
    assert '"source":"page.txt"' in (tmp_path / "out" / "documents.jsonl").read_text(encoding="utf-8")


def test_values_of_a_text() -> None:
    result = zhengce("values", AWARD, "--json")
    found = json.loads(result.stdout)
    assert [AWARD[value["start"] : value["end"]] for value in found] == [value["text"] for value in found]
    assert {"money", "percent"} <= {value["kind"] for value in found}


def test_values_of_lines(tmp_path: Path) -> None:
    cases = [{"id": "a", "text": "奖励10万元", "date": None}, {"id": "b", "text": "未来三年", "date": "2021-05"}]
    text = "\n".join(json.dumps(case, ensure_ascii=False) for case in cases)
    (tmp_path / "cases.jsonl").write_text(text, encoding="utf-8")
    by_file = zhengce("values", "--jsonl", tmp_path / "cases.jsonl")
    by_stdin = zhengce("values", "--jsonl", "-", stdin=text)
    assert by_file.exit_code == 0
    assert by_file.stdout == by_stdin.stdout
    assert [json.loads(line)["id"] for line in by_file.stdout.splitlines()] == ["a", "b"]


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1}', '{"text": "x", "date": "soon"}'])
def test_values_names_a_line_that_does_not_hold(line: str, tmp_path: Path) -> None:
    (tmp_path / "cases.jsonl").write_text('{"id": "a", "text": "x"}\n' + line, encoding="utf-8")
    result = zhengce("values", "--jsonl", tmp_path / "cases.jsonl")
    assert result.exit_code == 2
    assert "line 2" in result.stderr


def test_values_needs_one_input() -> None:
    assert zhengce("values").exit_code == 2
    assert zhengce("values", "x", "--jsonl", "y").exit_code == 2
    assert zhengce("values", "x", "--date", "2021-13").exit_code == 2
    assert zhengce("values", "--jsonl", "gone.jsonl").exit_code == 2


def test_explain_shows_values_and_records() -> None:
    pytest.importorskip("extract.explain")
    result = zhengce("explain", AWARD)
    assert result.exit_code == 0
    for word in ("100万元", "40%", "monetary_award", "percentage"):
        assert word in result.stdout


def test_an_explanation_is_shown_part_by_part() -> None:
    @dataclass(frozen=True)
    class Lost:
        text: str
        rule: str
        reason: str

    @dataclass(frozen=True)
    class Told:
        values: tuple[Lost, ...]
        records: tuple[AnyRecord, ...]
        lost: tuple[Lost, ...] = ()

    told = shown(Told((Lost("三年", "r", "why"),), extract(AWARD + "\n").records))  # type: ignore[arg-type]
    assert "values:\n  三年  r  why" in told
    assert "  monetary_award  100万元  " in told
    assert told.endswith("lost: none")


def test_doctor_tells_versions_formats_and_corpus() -> None:
    told = json.loads(zhengce("doctor", "--json").stdout)
    assert {"zhengce", "python", "pydantic", "reads", "limits", "corpus"} <= told.keys()
    assert ".txt" in told["reads"]
    assert zhengce("doctor").exit_code == 0


def test_help_tells_the_exit_codes() -> None:
    for arguments in (["--help"], ["run", "--help"]):
        told = " ".join(zhengce(*arguments).stdout.split())
        for code in (
            "0 all good",
            "2 wrong usage",
            "3 some inputs not read",
            "4 nothing to do",
            "5 another run",
            "6 stopped",
            "130 interrupted",
        ):
            assert code in told


def test_the_documented_exit_codes_are_the_real_ones() -> None:
    page = (Path(__file__).parents[1] / "docs" / "exit-codes.md").read_text(encoding="utf-8")
    for code in ("0", "1", "2", "3", "4", "5", "6", "130", "141", "143"):
        assert f"| {code} |" in page


def test_help_loads_nothing_heavy() -> None:
    """What keeps `--help` quick, asked of the modules and not of a clock (a busy machine would fail that)."""
    code = "import sys\nsys.argv = ['zhengce', '--help']\nfrom extract.cli import main\ntry:\n    main()\nfinally:\n    print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    loaded = set(told.rsplit("\n", 2)[-2].split())
    assert "typer" in loaded
    assert not loaded & {"jieba", "pdfplumber", "pypdfium2", "lxml", "pydantic", "regex", "extract.records", "extract.batch"}


def test_version_and_the_module_are_the_command() -> None:
    told = subprocess.run([sys.executable, "-m", "extract", "--version"], check=True, capture_output=True, text=True).stdout
    assert told == zhengce("--version").stdout
    assert told.startswith("zhengce ")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("run IN --out OUT --quiet <&- >&- 2>&-", 0),
        ("run - --out OUT <&-", 3),
        ("run IN --out OUT --json --quiet > /dev/full", 2),
        ("run IN --out OUT 2> /dev/full", 2),
        ("values 奖励10万元 > /dev/full", 2),
        ("values 奖励10万元 | true", 141),
    ],
)
def test_streams_that_are_closed_or_full(line: str, code: int, notice: Path, tmp_path: Path) -> None:
    command = line.replace("IN", shlex.quote(str(notice)), 1).replace("OUT", shlex.quote(str(tmp_path / "out dir")), 1)
    python = f"{shlex.quote(sys.executable)} -m extract {command}"
    told = subprocess.run(["bash", "-o", "pipefail", "-c", python], check=False, capture_output=True, text=True)
    assert (told.returncode, "Traceback" in told.stderr) == (code, False)
    if line.startswith("run IN"):
        assert (tmp_path / "out dir" / "run.json").exists()


def test_a_misspelt_input_leaves_the_results_of_an_earlier_run(notice: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert zhengce("run", notice, "--out", out).exit_code == 0
    before = (out / "records.jsonl").read_bytes()
    (tmp_path / "hollow").mkdir()
    for wrong in ("notcie.txt", "polices/*.txt", "hollow"):
        result = zhengce("run", tmp_path / wrong, "--out", out)
        assert (result.exit_code, "nothing to read" in result.stderr) == (2, True), result.stderr
        assert (out / "records.jsonl").read_bytes() == before
    assert zhengce("run", tmp_path / "notcie.txt", notice, "--out", out).exit_code == 3
    assert zhengce("run", tmp_path / "notcie.txt", "--out", out, "--keep-missing").exit_code == 3
    assert (out / "records.jsonl").read_bytes() == before


def test_the_texts_of_a_run_are_no_inputs_of_it(notice: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    zhengce("run", notice, "--out", out)
    for given in (out / "texts", f"{out}/texts/*.txt", next((out / "texts").iterdir())):
        result = zhengce("run", given, "--out", out)
        assert (result.exit_code, "would replace" in result.stderr) == (2, True), given
    assert zhengce("run", out / "texts", "--out", tmp_path / "other").exit_code == 0
    assert zhengce("run", notice, "--out", tmp_path).exit_code == 0  # inputs may lie in the output folder otherwise


def test_short_help_and_flags_without_a_type() -> None:
    for arguments in (["-h"], ["run", "-h"], ["gold", "import", "-h"], ["rules", "list", "-h"]):
        result = zhengce(*arguments)
        assert (result.exit_code, "Usage" in result.stdout, "<bool>" in result.stdout) == (0, True, False), arguments


def test_explain_and_values_read_standard_input() -> None:
    assert zhengce("explain", "-", stdin=AWARD).stdout == zhengce("explain", AWARD).stdout
    assert zhengce("values", "-", stdin=AWARD).stdout == zhengce("values", AWARD).stdout
    result = zhengce("explain", "")
    assert (result.exit_code, "the text is empty" in result.stderr) == (2, True)


def test_a_name_for_standard_input_that_is_not_read_is_refused(notice: Path, tmp_path: Path) -> None:
    result = zhengce("run", notice, "--out", tmp_path / "out", "--name", "notice.html")
    assert (result.exit_code, "add - to the inputs" in result.stderr) == (2, True)


@pytest.mark.parametrize("command", [("report",), ("export", "--to", "csv"), ("export", "--to", "sqlite")])
def test_nothing_is_made_where_there_is_no_run(command: tuple[str, ...], notice: Path, tmp_path: Path) -> None:
    for wrong in (tmp_path / "nosuch", notice):
        before = sorted(tmp_path.rglob("*"))
        result = zhengce(*command, wrong)
        assert (result.exit_code, "zhengce run --out" in result.stderr) == (2, True), result.stderr
        assert sorted(tmp_path.rglob("*")) == before


def test_export_without_a_format_lists_them_a_line_each(notice: Path, tmp_path: Path) -> None:
    zhengce("run", notice, "--out", tmp_path / "out")
    result = zhengce("export", tmp_path / "out")
    assert result.exit_code == 2
    assert [line.split()[0] for line in result.stderr.splitlines()][:3] == ["csv", "xlsx", "datapackage"]


def test_schema_check_tells_what_is_missing_from_what_is_stale(tmp_path: Path) -> None:
    zhengce("schema", tmp_path)
    (tmp_path / "amount.json").unlink()
    (tmp_path / "error.json").write_text("{}", encoding="utf-8")
    lines = zhengce("schema", tmp_path, "--check").stderr.splitlines()
    assert ["amount.json is not there" in lines[0], "error.json is stale" in lines[1], len(lines)] == [True, True, 2]


def test_diff_wants_both_sides(notice: Path, tmp_path: Path) -> None:
    for sides in ((notice, tmp_path / "nosuch"), (tmp_path / "nosuch", notice)):
        result = zhengce("diff", *sides)
        assert (result.exit_code, result.stdout, "nosuch" in result.stderr) == (2, "", True)
