"""A run: what it writes, in which order, and what it says about every input that it could not read."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from hostile import zipped

from extract import ReadError, UsageError, run
from extract.batch.inputs import Input, collect
from extract.batch.verify import verify
from extract.batch.work import opened
from extract.readers.limits import Limits

AWARD = "关于支持企业发展的若干措施\n对首次达标的企业，一次性给予最高100万元奖励，市级承担40%。\n"
TARGET = "行动计划\n到2025年，培育专精特新企业50家以上，研发投入占比达到3.5%。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "in"
    (root / "sub").mkdir(parents=True)
    (root / "b.txt").write_text(AWARD, encoding="utf-8")
    (root / "sub" / "a.txt").write_text(TARGET, encoding="utf-8")
    return root


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def published(out: Path) -> dict[str, bytes]:
    """The files of a run, by name; what the program keeps for itself left out."""
    files = {path.relative_to(out): path for path in out.rglob("*") if path.is_file()}
    return {name.as_posix(): path.read_bytes() for name, path in files.items() if name.parts[0] != ".zhengce"}


def errors(out: Path) -> dict[str, str]:
    return {line["source"]: line["code"] for line in lines(out / "errors.jsonl")}


def test_a_run_writes_its_six_outputs_in_order(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    summary = run([folder], out)
    assert sorted(path.name for path in out.iterdir()) == [
        ".zhengce",
        "documents.jsonl",
        "errors.jsonl",
        "records.jsonl",
        "run.json",
        "texts",
        "unread.jsonl",
    ]
    assert [line["source"] for line in lines(out / "documents.jsonl")] == ["b.txt", "sub/a.txt"]
    places = [(line["source"], line["mention"]["start"]) for line in lines(out / "records.jsonl")]
    assert places
    assert places == sorted(places)
    assert summary.counts.records == len(places)
    assert summary.exit_code == 0


def test_every_span_is_sliced_from_its_text(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run([folder], out)
    for record in lines(out / "records.jsonl"):
        text = (out / "texts" / f"{record['doc_id']}.txt").read_bytes().decode()
        for span in (record["mention"], record["sentence"]):
            assert text[span["start"] : span["end"]] == span["text"]


def test_texts_keep_their_line_ends(tmp_path: Path) -> None:
    (tmp_path / "crlf.txt").write_bytes("\ufeff第一行\r\n增长5%\r\n".encode())
    run([tmp_path / "crlf.txt"], tmp_path / "out")
    [text] = (tmp_path / "out" / "texts").iterdir()
    assert text.read_bytes() == "第一行\r\n增长5%\r\n".encode()


def test_two_runs_write_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    for out in ("one", "two"):
        run([folder], tmp_path / out)
    assert published(tmp_path / "one") == published(tmp_path / "two")


def test_the_manifest_tells_the_digest_of_every_other_file(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run([folder], out)
    manifest = json.loads((out / "run.json").read_bytes())
    files = {name: out / name for name in published(out) if name != "run.json"}
    assert manifest["digests"] == {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items()}
    assert manifest["timing"] is None
    assert manifest["options"]["limit"] is None


def test_a_second_run_replaces_the_first(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run([folder], out)
    (out / "texts" / "mine.txt").write_text("kept", encoding="utf-8")
    run([folder / "b.txt"], out)
    assert len(lines(out / "documents.jsonl")) == 1
    assert sorted(path.name for path in (out / "texts").iterdir()) == sorted(
        [f"{lines(out / 'documents.jsonl')[0]['doc_id']}.txt", "mine.txt"]
    )


def test_a_run_that_breaks_off_leaves_the_earlier_results(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run([folder], out)
    before = published(out)

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run([folder / "b.txt"], out, watch=stop)
    assert published(out) == before


def test_every_bad_input_is_named_and_the_others_are_read(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_text(" \n\n", encoding="utf-8")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "notes.xyz").write_text("增长5%", encoding="utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing of a PDF")
    (folder / ".DS_Store").write_bytes(b"\0")
    blank_pdf(folder / "scan.pdf")
    summary = run([folder, tmp_path / "gone.txt"], tmp_path / "out")
    assert errors(tmp_path / "out") == {
        str(tmp_path / "gone.txt"): "missing",
        "binary.txt": "not_text",
        "blank.txt": "empty",
        "broken.pdf": "broken",
        "empty.txt": "empty",
        "notes.xyz": "unsupported",
        "scan.pdf": "no_text",
    }
    assert (summary.counts.documents, summary.counts.not_read, summary.exit_code) == (2, 7, 3)
    assert all(line["message"] for line in lines(tmp_path / "out" / "errors.jsonl"))


def blank_pdf(path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path))
    canvas.showPage()
    canvas.save()


def test_a_defect_costs_one_input_and_names_its_place(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.batch.WORK", "mock_work:work")
    (folder / "b.txt").write_bytes(b"mock oops")
    summary = run([folder], tmp_path / "out")
    [line] = lines(tmp_path / "out" / "errors.jsonl")
    assert (line["source"], line["code"], line["stage"]) == ("b.txt", "internal", "extract")
    assert "ZeroDivisionError: oops \\ud800\x1b[31m in mock_work.py" in line["message"]
    assert summary.counts.documents == 1


def test_the_same_bytes_are_read_once(folder: Path, tmp_path: Path) -> None:
    (folder / "copy.txt").write_text(AWARD, encoding="utf-8")
    summary = run([folder], tmp_path / "out")
    assert errors(tmp_path / "out") == {"copy.txt": "duplicate"}
    assert (summary.counts.duplicates, summary.counts.not_read, summary.exit_code) == (1, 0, 0)


def test_a_folder_without_files_is_nothing_to_do(tmp_path: Path) -> None:
    (tmp_path / "hollow" / ".git").mkdir(parents=True)
    summary = run([tmp_path / "hollow"], tmp_path / "out")
    assert summary.exit_code == 4
    assert errors(tmp_path / "out") == {str(tmp_path / "hollow"): "empty"}


def test_limit_reads_the_first_by_source(folder: Path, tmp_path: Path) -> None:
    assert run([folder], tmp_path / "out", limit=1).counts.documents == 1
    assert lines(tmp_path / "out" / "documents.jsonl")[0]["source"] == "b.txt"


def test_standard_input_goes_by_its_name(tmp_path: Path) -> None:
    run(["-"], tmp_path / "out", data=AWARD.encode(), name="notice.txt")
    assert lines(tmp_path / "out" / "documents.jsonl")[0]["source"] == "notice.txt"


def test_arguments_that_cannot_be_meant(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    for inputs, out, options in (
        ([], tmp_path / "o", {}),
        ([folder], folder, {}),
        ([folder], tmp_path / "file", {}),
        (["-"], tmp_path / "o", {}),
    ):
        with pytest.raises(UsageError):
            run(inputs, out, **options)
    with pytest.raises(UsageError):
        run([folder], tmp_path / "o", limit=0)


def sources(*inputs: Path | str, skip: Path) -> list[str]:
    return [item.source for item in collect(inputs, skip=skip)[0]]


def test_equal_relative_paths_get_their_roots_name(tmp_path: Path) -> None:
    for name in ("p/a/x.txt", "q/x.txt", "q/a/x.txt", "q/y.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    found = sources(tmp_path / "p" / "a", tmp_path / "q", skip=tmp_path / "o")
    assert found == ["p/a/x.txt", "q/a/x.txt", "q/x.txt", "y.txt"]


def test_a_file_is_its_own_root_and_a_pattern_starts_at_its_first_wild_card(folder: Path, tmp_path: Path) -> None:
    assert sources(folder / "sub" / "a.txt", skip=tmp_path) == ["a.txt"]
    assert sources(f"{folder}/**/*.txt", skip=tmp_path) == ["b.txt", "sub/a.txt"]
    assert sources(folder, folder / "b.txt", skip=tmp_path / "o") == ["b.txt", "sub/a.txt"]
    assert collect([f"{folder}/*.doc"], skip=tmp_path)[1][0].code == "missing"


def test_the_output_folder_hidden_files_and_circles_are_not_entered(folder: Path) -> None:
    (folder / "out" / "texts").mkdir(parents=True)
    (folder / "out" / "texts" / "x.txt").write_text("x", encoding="utf-8")
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "x.txt").write_text("x", encoding="utf-8")
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    assert sources(folder, skip=folder / "out") == ["b.txt", "sub/a.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_what_is_no_regular_file_does_not_hang_a_run(folder: Path, tmp_path: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    (folder / "dangling.txt").symlink_to(folder / "gone.txt")
    run([folder], tmp_path / "out")
    assert errors(tmp_path / "out") == {"dangling.txt": "missing", "pipe.txt": "unreadable"}


def test_a_read_error_keeps_its_code() -> None:
    assert ReadError("empty", "no bytes").code == "empty"


def test_names_that_read_the_same_are_told_apart(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 beside a name like their escapes, standard input beside a file, an archive beside a folder in an archive."""
    root = tmp_path / "in"
    root.mkdir()
    for number, name in enumerate((b"\xff.txt", b"\\xff.txt", b"\\xff.txt (2)"), 1):
        Path(os.fsdecode(os.fsencode(root) + b"/" + name)).write_text(f"奖励{number}万元。\n", encoding="utf-8")
    inner = zipped({"c.txt": "奖励7万元。\n".encode()})
    (root / "a.zip").write_bytes(zipped({"b.zip": inner, "b.zip/c.txt": "奖励8万元。\n".encode()}))
    (tmp_path / "c.txt").write_text("奖励9万元。\n", encoding="utf-8")
    summary = run([root, tmp_path / "c.txt", "-"], tmp_path / "out", data="奖励10万元。\n".encode(), name="c.txt")
    assert [line["source"] for line in lines(tmp_path / "out" / "documents.jsonl")] == [
        "\\xff.txt",
        "\\xff.txt (2)",
        "a.zip/b.zip/c.txt",
        "a.zip/b.zip/c.txt (2)",
        "c.txt",
        "c.txt (2)",
    ]
    assert errors(tmp_path / "out") == {"\\xff.txt (2) (2)": "unsupported"}
    assert (summary.counts.records, list(verify(tmp_path / "out"))) == (6, [])


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_file_that_grows_while_it_is_read_is_read_to_its_limit(tmp_path: Path) -> None:
    """Files of /proc say that they have no bytes, and have some."""
    limits = Limits(bytes=200)
    for path in ("/proc/self/status", "/proc/self/maps"):
        with pytest.raises(ReadError, match="more than 200 bytes"), opened(Input("a.txt", Path(path)), limits):
            pass
    with opened(Input("a.txt", Path("/proc/self/status")), Limits()) as data:
        assert isinstance(data, bytes)
        assert data.startswith(b"Name:")
