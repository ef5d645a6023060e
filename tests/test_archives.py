"""Archives among the inputs of a run: each member is an input of its own. All are invented and made here."""

from __future__ import annotations

import json
import stat
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, ZipInfo

import pytest
from render import Paragraph, docx

from extract import run
from extract.batch.archives import expand
from extract.batch.inputs import Input
from extract.errors import ReadError
from extract.readers import read_bytes
from extract.readers.archive import members, read_member
from extract.readers.limits import DEFAULT, Limits

WORDS = "对新设立的企业给予一次性奖励{}万元。\n"


def packed(files: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as package:
        for name, data in files.items():
            package.writestr(name, data)
    return out.getvalue()


def text(number: int) -> bytes:
    return WORDS.format(number).encode()


def listed(data: bytes, limits: Limits = DEFAULT) -> list[str]:
    return ["/".join(member.path) + (f" ({member.error.code})" if member.error else "") for member in members(data, limits)]


def test_members_in_order_those_of_archives_inside_among_them() -> None:
    inner = packed({"乙.txt": text(2), "甲.txt": text(1)})
    data = packed({"z.txt": text(3), "包.zip": inner, "a/b.docx": b"x"})
    assert listed(data) == ["a/b.docx", "z.txt", "包.zip/乙.txt", "包.zip/甲.txt"]
    assert read_member(data, ("包.zip", "甲.txt"), DEFAULT) == text(1)
    assert read_member(BytesIO(data), ("z.txt",), DEFAULT) == text(3)


def test_archives_in_archives_go_as_deep_as_allowed() -> None:
    data = text(1)
    for depth in range(4):
        data = packed({"a.txt" if not depth else "n.zip": data})
    assert listed(data) == ["n.zip/n.zip/n.zip (too_large)"]
    assert listed(data, replace(DEFAULT, nesting=4)) == ["n.zip/n.zip/n.zip/a.txt"]


def test_what_cannot_be_opened_inside_costs_itself_alone() -> None:
    link = ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    out = BytesIO(packed({"a.txt": text(1), "bad.zip": b"PK\x03\x04 no", "lead.zip": packed({"../x": b""})}))
    with ZipFile(out, "a") as package:
        package.writestr(link, "/etc/passwd")
    assert listed(out.getvalue()) == ["a.txt", "bad.zip (broken)", "lead.zip (unsafe)", "link.txt (unsupported)"]


def test_members_are_counted_over_all_archives() -> None:
    inner = packed({f"{number}.txt": b"" for number in range(6)})
    with pytest.raises(ReadError) as caught:
        listed(packed({"a.zip": inner, "b.zip": inner}), replace(DEFAULT, entries=12))
    assert caught.value.code == "too_large"
    assert len(listed(packed({"a.zip": inner, "b.zip": inner}), replace(DEFAULT, entries=14))) == 12


def test_inputs_that_archives_stand_for(tmp_path: Path) -> None:
    (tmp_path / "full.zip").write_bytes(packed({"政策/甲.txt": text(1), "__MACOSX/._甲.txt": b"", ".hidden": b"", "Thumbs.db": b""}))
    (tmp_path / "empty.zip").write_bytes(packed({}))
    (tmp_path / "bad.zip").write_bytes(b"no archive")
    names = ("full.zip", "empty.zip", "bad.zip", "plain.txt")
    items, errors = expand([Input(name, tmp_path / name) for name in names], DEFAULT)
    assert [(item.source, item.name) for item in items] == [("full.zip/政策/甲.txt", "政策/甲.txt"), ("plain.txt", "plain.txt")]
    assert [(error.source, error.code) for error in errors] == [("empty.zip", "empty"), ("bad.zip", "broken")]


@pytest.mark.slow
def test_a_run_reads_members_like_files_and_says_which_it_could_not(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    raw = "县级/办法.txt".encode("gbk")
    held = "x" * len(raw)
    gbk = packed({held: text(3)}).replace(held.encode(), raw)
    data = packed({"市级/措施.docx": docx.render([Paragraph(WORDS.format(5))]), "a.txt": text(1), "内.zip": gbk, "bad.pdf": b"no pdf"})
    locked = bytearray(packed({"秘密.txt": text(9)}))
    locked[6] |= 1
    locked[locked.rindex(b"PK\x01\x02") + 8] |= 1
    (folder / "发布.zip").write_bytes(data)
    (folder / "locked.zip").write_bytes(bytes(locked))
    summary = run([folder], out, jobs=2)
    lines = [json.loads(line) for line in (out / "documents.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(line["source"], line["format"]) for line in lines] == [
        ("发布.zip/a.txt", "text"),
        ("发布.zip/内.zip/县级/办法.txt", "text"),
        ("发布.zip/市级/措施.docx", "docx"),
    ]
    assert sorted((error.source, error.code) for error in summary.not_read) == [
        ("locked.zip/秘密.txt", "encrypted"),
        ("发布.zip/bad.pdf", "broken"),
    ]
    records = (out / "records.jsonl").read_text(encoding="utf-8")
    assert all(f"奖励{number}万元" in records for number in (1, 3, 5))
    again = run([folder / "发布.zip"], out, jobs=1)
    assert again.counts.documents == 3


def test_a_document_under_an_archive_s_name_is_read_as_one(tmp_path: Path) -> None:
    data = docx.render([Paragraph(WORDS.format(5))])
    (tmp_path / "a.zip").write_bytes(data)
    items, errors = expand([Input("a.zip", tmp_path / "a.zip")], DEFAULT)
    assert ([(item.source, item.member) for item in items], errors) == ([("a.zip", ())], [])
    assert listed(packed({"b.zip": data})) == ["b.zip"]
    document = read_bytes(data, name="a.zip", source="a.zip")
    assert (document.format, [finding.check for finding in document.findings]) == ("docx", ["suffix"])


def test_an_archive_by_itself_is_no_document() -> None:
    with pytest.raises(ReadError, match=r"zhengce run") as caught:
        read_bytes(packed({"a.txt": text(1)}), name="a.zip", source="a.zip")
    assert caught.value.code == "unsupported"
