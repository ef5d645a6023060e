"""`values()`: every value of a text as typed, in everyday forms."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.values import values

DATA = tomllib.loads((Path(__file__).parent / "cases" / "numerals.toml").read_text(encoding="utf-8"))
ALPHABET = "0123456789一二三五十百零半年月日天周个至到-~底上下前后第，。、元块毛分折成%负之又点万亿 ％１近未来内\n"


def readings(found):
    return found.get("values", [found["value"]])


@pytest.mark.parametrize(
    ("case", "form"), [(c, f) for c in DATA["spoken"] for f in c["forms"]], ids=lambda v: v if isinstance(v, str) else ""
)
def test_every_way_to_say_a_value(case, form):
    text = f"共{form}。" if case["kind"] in ("money", "percent") else form
    start = text.index(form)
    found = [v for v in values(text, case.get("anchor")) if v["kind"] == case["kind"] and v["start"] == start]
    assert any(case["value"] in readings(v) and v["text"] == form.strip() for v in found) or any(
        case["value"] in readings(v) for v in found if form.startswith("从")
    )


@pytest.mark.parametrize("text", ["", "   \n", "这是我们的队伍", "四川一切如常", "没有拾到"])
def test_texts_without_values(text):
    assert values(text) == []


def test_offsets_point_into_the_text_as_typed():
    text = "  到 2025 年，投资 １．５ 億元\n增长 ８％"
    found = {v["kind"]: v for v in values(text)}
    assert found["date"]["text"] == "2025 年"
    assert found["money"]["text"] == "１．５ 億元"
    assert found["money"]["value"] == {"amount": "150000000", "currency": "CNY"}
    assert found["percent"]["value"] == "8"


@pytest.mark.parametrize(("anchor", "year"), [("2023", "2022"), ("2023-05", "2022"), ("2023-05-18", "2022"), (date(2023, 5, 18), "2022")])
def test_anchors_of_every_grain(anchor, year):
    assert values("去年", anchor)[0]["value"] == year


def test_an_anchor_that_is_no_date_is_refused():
    with pytest.raises(ValueError, match="invalid"):
        values("去年", "last May")


def test_bounds_are_readings_beside_the_number():
    found = next(v for v in values("不少于30家") if v["kind"] == "number")
    assert found["text"] == "不少于30"
    assert "30" in found["values"]
    assert found["values"][0]["min"] == "30"


@given(st.text(alphabet=ALPHABET, max_size=30))
@settings(max_examples=150, deadline=None)
def test_every_value_is_a_slice_of_the_text(text):
    for found in values(text, "2023-05-18"):
        assert text[found["start"] : found["end"]] == found["text"] != ""
