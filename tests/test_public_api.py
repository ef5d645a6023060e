"""The names the package promises, and that they are cheap to reach."""

from __future__ import annotations

import datetime
import subprocess
import sys
from pathlib import Path

import pytest

import extract

TEXT = "到2025年，研发投入占比达到3.5%，对首次达标的企业给予最高100万元奖励。"


def test_the_public_names_are_sorted_and_there() -> None:
    assert extract.__all__ == sorted(extract.__all__)
    for name in extract.__all__:
        assert getattr(extract, name) is not None
    assert set(extract.__all__) <= set(dir(extract))
    with pytest.raises(AttributeError, match="nothing"):
        _ = extract.nothing


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, extract; print([m for m in ('pydantic', 'jieba', 'pdfplumber', 'lxml', 'typer') if m in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert told.strip() == "[]"


def test_extract_reads_text() -> None:
    found = extract.extract(TEXT, name="memo")
    assert found.text == TEXT
    assert {record.source for record in found.records} == {"memo"}
    assert {record.mention.text for record in found.records} >= {"3.5%", "100万元"}


def test_extract_reads_a_file_by_path_or_name(tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    path.write_text(TEXT, encoding="utf-8")
    by_path, by_name, by_text = extract.extract(path), extract.extract(str(path)), extract.extract(TEXT)
    assert by_path == by_name
    assert by_path.document.source == "notice.txt"
    assert len(by_path.records) == len(by_text.records)


def test_a_name_of_a_missing_file_is_no_text(tmp_path: Path) -> None:
    for given in (tmp_path / "gone.pdf", str(tmp_path / "gone.pdf"), "gone.txt"):
        with pytest.raises(extract.ReadError) as caught:
            extract.extract(given)
        assert caught.value.code == "missing"


def test_the_date_handed_in_is_what_relative_time_counts_from() -> None:
    for day in ("2021-05-18", datetime.date(2021, 5, 18)):
        [deadline] = [record for record in extract.extract("未来三年，培育企业50家。", date=day).records if record.type == "deadline"]
        assert (str(deadline.start), str(deadline.end), deadline.duration) == ("2021-05-18", "2024-05-17", "P3Y")


def test_a_date_is_written_as_on_the_command_line() -> None:
    for date in ("2023-05-18", "2023-05", "2023"):
        (deadline,) = [one for one in extract.extract("今年新增就业3万人。", date=date).records if one.type == "deadline"]
        assert deadline.end == datetime.date(2023, 12, 31)
    with pytest.raises(extract.UsageError, match="is no date; write 2021-05-18"):
        extract.extract("今年新增就业3万人。", date="18.5.2023")


def test_a_folder_is_no_text(tmp_path: Path) -> None:
    for folder in (tmp_path, str(tmp_path)):
        with pytest.raises(extract.UsageError, match="is a folder"):
            extract.extract(folder)


def test_one_input_of_a_run_needs_no_list(tmp_path: Path) -> None:
    (tmp_path / "notice.txt").write_text("对企业给予5万元奖励。", encoding="utf-8")
    for given in (tmp_path / "notice.txt", str(tmp_path / "notice.txt")):
        assert extract.run(given, tmp_path / "out").counts.documents == 1
