"""The reader of binary workbooks. `data/plan.xls` was written by an office suite from the invented plan of test_readers_xlsx.py."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from extract.errors import ReadError
from extract.model import Document
from extract.readers import read_bytes

XLS = (Path(__file__).parent / "data" / "plan.xls").read_bytes()


def read(data: bytes, name: str = "a.xls") -> Document:
    return read_bytes(data, name=name, source=name)


def refused(data: bytes) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read(data)
    return caught.value


@pytest.mark.parametrize("name", ["a.xls", "a.et"])
def test_rows_are_lines_and_merged_cells_are_filled_in(name: str) -> None:
    document = read(XLS, name)
    assert document.text == (
        "岚泽县“十四五”主要指标\n单位：亿元\n类别\t指标名称\t2020年\t2025年目标值\t属性\t责任单位\n"
        "产业规模\t农林牧渔业总产值\t62.4\t85\t预期性\t县农业农村局\n产业规模\t农产品加工产值\t20.3\t30.5\t预期性\t县农业农村局\n"
        "科技装备\t机械化率\t0.682\t0.78\t约束性\t县农机中心\n注：按当年价计算。"
    )
    assert document.format == "xls"
    assert [(finding.check, "0.72" in finding.message) for finding in document.findings] == [("cell_formats", True)]


def test_panics_of_the_library_are_read_errors() -> None:
    assert {refused(XLS[:size]).code for size in (600, 3_000, len(XLS) - 100)} == {"broken"}


def test_without_the_extra_the_line_that_installs_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    error = refused(XLS)
    assert (error.code, "pip install 'zhengce[xlsx]'" in error.message) == ("needs_extra", True)
