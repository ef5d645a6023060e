"""`zhengce verify`: a whole run holds, and every kind of damage to it is told."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from extract import UsageError, run
from extract.batch.verify import verify
from extract.cli import app

AWARD = "关于支持企业发展的若干措施\n对第{0}类达标企业，一次性给予最高{0}万元奖励，市级承担40%。全市共有企业{0}家。\n"


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of a run with documents, a duplicate and an input that is not read."""
    folder = tmp_path_factory.mktemp("in")
    for number in range(1, 4):
        (folder / f"{number}.txt").write_text(AWARD.format(number), encoding="utf-8")
    shutil.copy(folder / "1.txt", folder / "copy.txt")
    (folder / "empty.txt").write_bytes(b"")
    run([folder, "gone.txt"], folder.parent / "verified")
    return folder.parent / "verified"


@pytest.fixture
def out(good: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(good, tmp_path / "out"))


def zhengce(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, list(map(str, arguments)))


def resealed(out: Path) -> None:
    """The manifest made to tell the digests of the files as they are now: what is wrong must then show elsewhere."""
    import hashlib

    manifest = json.loads((out / "run.json").read_bytes())
    for name in manifest["digests"]:
        if (out / name).exists():
            manifest["digests"][name] = hashlib.sha256((out / name).read_bytes()).hexdigest()
    (out / "run.json").write_text(json.dumps(manifest), encoding="utf-8")


def test_a_run_holds(out: Path) -> None:
    assert list(verify(out)) == []
    result = zhengce("verify", out)
    assert (result.exit_code, "holds" in result.stderr) == (0, True)
    assert zhengce("verify", out, "--quiet").output == ""


def edit(name: str, old: str, new: str, count: int = 1) -> Callable[[Path], None]:
    """A change of a file's text."""

    def change(out: Path) -> None:
        text = (out / name).read_bytes().decode()
        assert old in text
        (out / name).write_bytes(text.replace(old, new, count).encode())

    return change


def line(name: str, change: Callable[[list[bytes]], list[bytes]]) -> Callable[[Path], None]:
    """A change of a file's lines."""

    def changed(out: Path) -> None:
        (out / name).write_bytes(b"".join(change((out / name).read_bytes().splitlines(keepends=True))))

    return changed


def text_of(out: Path) -> Path:
    return sorted((out / "texts").iterdir())[0]


DAMAGES: dict[str, tuple[Callable[[Path], None], str]] = {
    "a record lost": (line("records.jsonl", lambda lines: lines[1:]), "lacks 1 of type"),
    "a record twice": (line("records.jsonl", lambda lines: [lines[0], *lines]), "is there twice"),
    "records in another order": (line("records.jsonl", lambda lines: lines[::-1]), "before its place in the order"),
    "a torn line": (line("records.jsonl", lambda lines: [*lines[:-1], lines[-1][:40]]), "records.jsonl:"),
    "an offset": (edit("records.jsonl", '"start":', '"start":1'), "told is"),
    "a quote": (edit("records.jsonl", "万元奖励", "亿元奖励"), "told is"),
    "a field": (edit("records.jsonl", '"bound":"at_most"', '"bound":"about"'), "bound"),
    "a document lost": (line("documents.jsonl", lambda lines: lines[1:]), "belongs to no document"),
    "a document twice": (line("documents.jsonl", lambda lines: [lines[0], *lines]), "is there twice"),
    "an unread line lost": (line("unread.jsonl", lambda lines: lines[1:]), "unread"),
    "an error lost": (line("errors.jsonl", lambda lines: lines[1:]), "inputs"),
    "an input renamed": (edit("errors.jsonl", "empty.txt", "other.txt"), "are not those of the run"),
    "an input in both": (edit("errors.jsonl", '"source":"empty.txt"', '"source":"1.txt"'), "among the documents too"),
    "a text changed": (lambda out: text_of(out).write_text("别的", encoding="utf-8") and None, "is not what the run wrote"),
    "a text lost": (lambda out: text_of(out).unlink(), "cannot be read"),
    "a text too many": (lambda out: (out / "texts" / f"{'0' * 16}.txt").touch(), "belongs to no document"),
    "a count": (edit("run.json", '"documents": 3', '"documents": 2'), "counts 2 documents, there are 3"),
    "an odd name": (edit("run.json", '"digests": {', '"digests": {"../../x": "0",'), "which no run writes"),
    "a manifest of another shape": (edit("run.json", '"options": {', '"option": {'), "option"),
    "no JSON": (lambda out: (out / "run.json").write_text("{", encoding="utf-8") and None, "run.json"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_told(damage: str, out: Path) -> None:
    change, told = DAMAGES[damage]
    change(out)
    assert told in "\n".join(verify(out))
    result = zhengce("verify", out)
    assert result.exit_code == 1
    assert "do not hold" in result.stderr


@pytest.mark.parametrize("damage", [name for name in DAMAGES if "records" in name or name.startswith(("a record", "an offset", "a quote"))])
def test_damage_under_a_new_seal_is_told(damage: str, out: Path) -> None:
    change, told = DAMAGES[damage]
    change(out)
    resealed(out)
    assert told in "\n".join(verify(out))


def test_a_folder_without_a_run(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="zhengce run"):
        list(verify(tmp_path))
    assert zhengce("verify", tmp_path).exit_code == 2


def test_files_of_the_user_do_not_matter(out: Path) -> None:
    (out / "notes.md").write_text("mine", encoding="utf-8")
    (out / "texts" / "mine.txt").write_text("mine", encoding="utf-8")
    assert list(verify(out)) == []
