"""The reader of binary workbooks. `data/plan.xls` was written by an office suite from the invented plan of test_readers_xlsx.py."""

from __future__ import annotations

import random
from io import BytesIO
from pathlib import Path

import olefile
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from render import xlsx
from test_readers_xlsx import MERGED, PLAN

from extract.errors import ReadError
from extract.model import Document
from extract.readers import read_bytes
from extract.readers.xls_records import Texts, packed_number

XLS = (Path(__file__).parent / "data" / "plan.xls").read_bytes()


def read(data: bytes, name: str = "a.xls") -> Document:
    return read_bytes(data, name=name, source=name)


def refused(data: bytes) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read(data)
    return caught.value


@pytest.mark.parametrize("name", ["a.xls", "a.et"])
def test_a_binary_workbook_reads_like_the_newer_one(name: str) -> None:
    document = read(XLS, name)
    assert document.text == read_bytes(xlsx.book(*PLAN, merged=MERGED), name="a.xlsx", source="a").text
    assert "机械化率\t68.2%\t78%" in document.text
    assert (document.format, document.findings) == ("xls", ())


def stream() -> int:
    with olefile.OleFileIO(BytesIO(XLS)) as compound:
        return XLS.index(compound.openstream("Workbook").read()[:512])


def test_encrypted_and_older_workbooks_say_so() -> None:
    start = stream()
    size = int.from_bytes(XLS[start + 2 : start + 4], "little")
    second = start + 4 + size
    assert refused(XLS[:second] + b"\x2f\x00" + XLS[second + 2 :]).code == "encrypted"
    assert refused(XLS[: start + 4] + b"\x00\x05" + XLS[start + 6 :]).code == "unsupported"


def test_what_is_cut_off_is_broken() -> None:
    assert {refused(XLS[:size]).code for size in (600, 3_000)} == {"broken"}


def test_texts_go_on_in_further_records() -> None:
    """In the second record the characters are wide; marks of type and sounds behind a text are passed over."""
    first = b"\x04\x00\x00" + b"ab"
    second = b"\x01" + "奖励".encode("utf-16-le") + b"\x02\x00\x0d\x01\x00\x02\x00\x00\x00"
    third = "万元".encode("utf-16-le")
    rest = b"\0" * 6 + b"\x01\x00\x00c"
    texts = Texts((first, second, b"\x01" + third + rest))
    assert [texts.text(), texts.text(), texts.text()] == ["ab奖励", "万元", "c"]


@pytest.mark.parametrize(
    ("packed", "number"), [(0x3FF00000, 1.0), (0x3FF00001, 0.01), (100 << 2 | 2, 100.0), (12345 << 2 | 3, 123.45), (0xFFFFFFFE, -1.0)]
)
def test_packed_numbers(packed: int, number: float) -> None:
    assert packed_number(packed) == number


@settings(max_examples=100, deadline=None)
@given(st.randoms(use_true_random=False))
def test_any_damage_gives_a_document_or_a_read_error(chance: random.Random) -> None:
    data = bytearray(XLS)
    for _ in range(chance.choice((1, 3, 20))):
        data[chance.randrange(len(data))] = chance.choice((0, 255, chance.randrange(256)))
    try:
        assert read(bytes(data)).text
    except ReadError as error:
        assert error.code in ("broken", "encrypted", "unsupported", "too_large", "no_text")  # noqa: PT017
