"""What a start loads: asking for help loads no rules, a text no reader of other formats, and nobody a library that is not needed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from extract.__main__ import reads_anew
from extract.fresh import Fresh

TEXT = Path(__file__).parents[1] / "corpus" / "documents" / "work-report.txt"
HEAVY = ("jieba", "pdfplumber", "pdfminer", "pypdfium2", "lxml", "olefile", "numpy", "PIL", "cv2", "onnxruntime", "rapidocr", "pyarrow")
FORMATS = ("html", "pdf", "docx", "doc", "rtf", "ofd", "mail", "xlsx", "xls", "image")
RULES = ("extract.records", "extract.elements", "extract.values", "extract.pipeline")
KEPT = "import sys; from extract.programs import kept; "  # as the program's own processes do, and so that it takes less time
SHOW = "\nimport json, sys; print('\\n' + json.dumps(sorted(sys.modules)))"


def loaded(code: str, *arguments: str) -> set[str]:
    """The modules that a fresh process has loaded after some code."""
    command = [sys.executable, "-c", code + SHOW, *arguments]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return set(json.loads(told.splitlines()[-1]))


def test_help_loads_no_rules_no_models_and_no_heavy_library() -> None:
    code = "import sys; from extract.cli import app; sys.argv[1:] = ['--help']; app(standalone_mode=False)"
    assert loaded(code) & {*HEAVY, *RULES, "pydantic", "sqlite3", "extract.batch", "extract.model", "extract.readers"} == set()


def test_a_text_loads_its_own_reader_and_no_heavy_library() -> None:
    found = loaded(KEPT + "from extract import extract\nwith kept(): assert extract(sys.argv[1]).records", str(TEXT))
    assert found & {*HEAVY, *(f"extract.readers.{name}" for name in FORMATS)} == set()
    assert {"extract.readers.text", "extract.pipeline"} <= found


@pytest.mark.own_nursery
def test_a_run_leaves_rules_and_readers_to_its_workers(tmp_path: Path) -> None:
    found = loaded("import sys; from extract import run; assert run([sys.argv[1]], sys.argv[2]).counts.records", str(TEXT), str(tmp_path))
    assert found & {*HEAVY, *RULES, *(f"extract.readers.{name}" for name in (*FORMATS, "text"))} == set()


def test_what_workers_start_with_is_no_heavy_library() -> None:
    found = loaded(KEPT + "from extract.batch.work import prepare\nwith kept(): prepare()")
    assert found & {*HEAVY, *(f"extract.readers.{name}" for name in FORMATS)} == set()
    assert set(RULES) <= found


@pytest.mark.own_nursery
def test_the_command_starts_to_load_the_rules_before_it_looks_for_inputs(tmp_path: Path) -> None:
    code = (
        "import sys; from extract.fresh import Fresh; from extract.cli import app; made = Fresh.__init__; "
        "Fresh.__init__ = lambda self: (print('before' if 'extract.batch' not in sys.modules else 'after'), made(self))[1]; "
        "sys.argv[1:] = ['run', sys.argv[1], '-q', '-o', sys.argv[2]]; app(standalone_mode=False)"
    )
    for expected in (["before"], []):  # the second run has nothing to read: it starts no process
        told = subprocess.run([sys.executable, "-c", code, str(TEXT), str(tmp_path)], capture_output=True, text=True, check=True).stdout
        assert told.split() == expected


@pytest.mark.own_nursery
def test_the_rules_begin_to_load_before_the_command_line_does(tmp_path: Path) -> None:
    code = (
        "import sys; from extract.fresh import Fresh; from extract.__main__ import main; made = Fresh.__init__; "
        "Fresh.__init__ = lambda self: (print('before' if 'typer' not in sys.modules else 'after'), made(self))[1]; "
        "sys.argv[1:] = ['run', sys.argv[1], '-q', '-o', sys.argv[2]]; main()"
    )
    for expected in (["before"], []):
        told = subprocess.run([sys.executable, "-c", code, str(TEXT), str(tmp_path)], capture_output=True, text=True, check=True).stdout
        assert told.split() == expected


@pytest.mark.parametrize(
    ("arguments", "anew"),
    [
        ("run a.txt --out new", True),
        ("run a.txt --out=new", True),
        ("run -qo new a.txt", False),  # found out later
        ("run -qonew a.txt", True),
        ("run a.txt -o old", False),
        ("run a.txt --out=old", False),
        ("run a.txt -o", False),
        ("run a.txt", False),
        ("report old --out new", False),
        ("--help", False),
        ("", False),
    ],
)
def test_it_is_told_from_the_arguments_whether_a_run_reads_anew(
    arguments: str, anew: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "run.json").touch()
    assert reads_anew(arguments.split()) is anew


def test_a_process_nobody_has_a_use_for_is_ended(capfd: pytest.CaptureFixture[str]) -> None:
    with Fresh() as fresh:
        pass
    assert fresh.process.poll() is not None
    with Fresh() as told:
        told.tell({})
        told.close()
    assert told.process.poll() is not None
