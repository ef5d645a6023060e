"""Rows that hold prose: which cells are read like paragraphs, and where their statements end."""

from __future__ import annotations

import pytest

from extract.records.document.rows import cells, is_prose, statements

PROSE = "遴选示范工厂20家，带动投资10亿元。"


def test_cells() -> None:
    assert list(cells("xa\tb\t\tc", 1, 7)) == [(1, 2), (3, 4), (5, 5), (6, 7)]


@pytest.mark.parametrize(
    ("cell", "prose"),
    [
        (PROSE, True),
        ("打造标杆应用场景15个以上", True),
        ("建成高标准农田1200亩", True),
        ("城镇居民人均可支配收入", False),
        ("市发改委、市财政局、市经信局", False),
        ("2025年12月底前", False),
        ("1200", False),
        ("年均增长6%左右", False),
    ],
)
def test_prose(cell: str, prose: bool) -> None:
    assert is_prose(cell, (0, len(cell))) is prose


@pytest.mark.parametrize(
    ("row", "parts"),
    [
        (f"3\t{PROSE}\t市工信局\t2026年", [f"3\t{PROSE}\t", "市工信局\t2026年"]),
        (f"{PROSE}\t{PROSE}", [f"{PROSE}\t", PROSE]),
        ("指标\t500\t600", ["指标\t500\t600"]),
        ("", []),
    ],
)
def test_statements_end_with_a_cell_of_prose(row: str, parts: list[str]) -> None:
    assert [row[a:b] for a, b in statements(row, 0, len(row))] == parts
