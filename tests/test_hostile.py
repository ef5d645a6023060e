"""Hostile files among good ones: each ends with its own code, the good ones come out as if alone, and nothing leaves its place."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import hostile
import pytest
from typer.testing import CliRunner

from extract import run
from extract.batch import Bounds
from extract.batch.verify import verify
from extract.cli import app
from extract.cli.screen import shown
from extract.readers.limits import Limits

GOOD = "对第{0}类达标企业，一次性给予最高{0}万元奖励，市级承担40%，{1}年底前兑现。\n"
BOUNDS = Bounds(reading=Limits(characters=1_000_000))


def good(folder: Path) -> list[str]:
    """The names of twenty good documents put into a folder, spread over the alphabet."""
    names = [f"{letter}{number}-good.txt" for number in (0, 1) for letter in "0bfjnrtwz~"]
    for number, name in enumerate(names, 1):
        (folder / name).write_text(GOOD.format(number, 2020 + number), encoding="utf-8")
    return names


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str], list[str]]:
    """The folder of hostile and good files, the codes of the hostile, the names of the good."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("needs named pipes")
    folder = tmp_path_factory.mktemp("hostile")
    return folder, hostile.make(folder), good(folder)


@pytest.mark.slow
def test_each_hostile_file_ends_with_its_code_and_harms_no_other(wanted: tuple[Path, dict[str, str], list[str]], tmp_path: Path) -> None:
    folder, codes, names = wanted
    assert len(codes) >= 130
    before = sorted(path.name for path in folder.parent.iterdir())
    summary = run([folder], tmp_path / "out", bounds=BOUNDS)
    told = {line["source"]: line["code"] for line in lines(tmp_path / "out" / "errors.jsonl")}
    read = {line["source"] for line in lines(tmp_path / "out" / "documents.jsonl")}
    assert {source: told.get(source, "" if source in read else "lost") for source in codes} == codes
    assert told.keys() <= codes.keys()
    assert summary.counts.inputs == len(codes) + len(names)
    assert list(verify(tmp_path / "out")) == []
    assert sorted(path.name for path in folder.parent.iterdir()) == before
    (tmp_path / "alone").mkdir()
    good(tmp_path / "alone")
    run([tmp_path / "alone"], tmp_path / "out2")
    for name in ("records.jsonl", "documents.jsonl", "unread.jsonl"):
        among = [line for line in lines(tmp_path / "out" / name) if line["source"] in names]
        assert among == lines(tmp_path / "out2" / name)


def test_links_out_of_the_folder_are_followed_when_asked(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "outside").mkdir()
    good(tmp_path / "outside")
    (tmp_path / "in" / "folder").symlink_to(tmp_path / "outside", target_is_directory=True)
    (tmp_path / "in" / "file.txt").symlink_to(tmp_path / "outside" / "b0-good.txt")
    (tmp_path / "in" / "inner.txt").write_text(GOOD.format(99, 2024), encoding="utf-8")
    (tmp_path / "in" / "link.txt").symlink_to("inner.txt")
    summary = run([tmp_path / "in"], tmp_path / "out")
    assert {line.source: line.code for line in summary.not_read} == {"folder": "unsafe", "file.txt": "unsafe"}
    assert (summary.counts.documents, summary.counts.duplicates) == (1, 1)
    followed = run([tmp_path / "in"], tmp_path / "out", follow_links=True)
    assert (followed.counts.documents, followed.counts.not_read) == (21, 0)
    assert run([tmp_path / "in" / "file.txt"], tmp_path / "out").counts.documents == 1


def test_a_link_put_in_place_after_the_look_is_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is opened counts, not what was there when the folder was listed."""
    (tmp_path / "in" / "sub").mkdir(parents=True)
    (tmp_path / "secret").mkdir()
    for place in ("in/sub", "secret"):
        (tmp_path / place / "a.txt").write_text(GOOD.format(7, 2024), encoding="utf-8")
    import extract.batch as batch

    collect = batch.collect

    def swapped(*given: Any, **options: Any) -> Any:
        found = collect(*given, **options)
        (tmp_path / "in" / "sub").rename(tmp_path / "away")
        (tmp_path / "in" / "sub").symlink_to(tmp_path / "secret", target_is_directory=True)
        return found

    monkeypatch.setattr(batch, "collect", swapped)
    assert [line.code for line in run([tmp_path / "in"], tmp_path / "out").not_read] == ["unsafe"]


def test_names_and_messages_cannot_act_on_a_terminal(tmp_path: Path) -> None:
    (tmp_path / "\x1b[31m\u202ered\r\n.xyz").write_bytes(b"x")
    result = CliRunner().invoke(app, ["run", str(tmp_path), "--out", str(tmp_path / "out")])
    assert result.exit_code == 3
    assert "\\x1b[31m\\u202ered\\r\\n.xyz" in result.stderr
    assert not set("\x1b\u202e\r") & set(result.stderr)
    assert shown("奖励 10%\t\x00\x9b\u2066\U000e0041") == "奖励 10%\\t\\x00\\x9b\\u2066\\U000e0041"


@pytest.mark.own_nursery
def test_a_run_opens_no_connection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    page = (
        hostile.PAGE
        % '<link rel=stylesheet href="http://127.0.0.1:9/x"><img src="http://127.0.0.1:9/y"><iframe src="http://127.0.0.1:9/z">'
    )
    (tmp_path / "in" / "a.html").write_text(page, encoding="utf-8")
    (tmp_path / "in" / "b.xhtml").write_text(
        hostile.EXTERNAL.replace("file:///etc/passwd", "http://127.0.0.1:9/w") + page, encoding="utf-8"
    )
    monkeypatch.setattr("extract.batch.WORK", "mock_work:offline")
    assert run([tmp_path / "in"], tmp_path / "out").counts.documents == 2


def test_the_dictionary_of_words_is_not_read_from_where_anybody_may_write(tmp_path: Path) -> None:
    """jieba would take a cache from the folder of temporary files, and load it with marshal."""
    import subprocess

    for name in ("jieba.cache", "jieba.u"):
        (tmp_path / name).write_bytes(b"planted")
    code = "from extract.lexicons.segmenter import boundaries; print(*boundaries('企业技术中心'))"
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, env=environment)
    assert told.stdout.split() == ["2", "4", "6"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["jieba.cache", "jieba.u"]
    assert all(path.read_bytes() == b"planted" for path in tmp_path.iterdir())
