"""Any text and any bytes: a document whose lines can be written and whose quotes hold, or a ReadError; nothing else ever."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract import ReadError
from extract.batch.outcome import parts_of
from extract.batch.readback import spans_in
from extract.model import Document
from extract.pipeline import Extraction, extract_document
from extract.readers import READERS, SUFFIXES, read_bytes
from extract.readers.limits import Limits
from extract.values import values

ODD = (
    "\0",
    "\u200b",
    "\u202e",
    "\u2066",
    "\ufeff",
    "\ufffe",
    "\ufffd",
    "\ue000",
    "\U000e0041",
    "\U0002a6d6",
    "\r",
    "\t",
    "\u3000",
    "\x1b[31m",
    "\u0301",
)
WORDS = (
    *"一二三十百千万亿零〇两半多余第年月日元％%亩家个至到（）()【】《》〔〕、，。；：“”—-~～+.＋０９19",
    *(
        "不超过",
        "最高",
        "以上",
        "以内",
        "给予",
        "奖励",
        "补贴",
        "分别",
        "对",
        "的企业",
        "力争",
        "增长",
        "翻两番",
        "倍",
        "个百分点",
        "每年",
        "一次性",
    ),
    *(
        "2025年",
        "9999年99月99日",
        "0年0月",
        "2月30日",
        "未来三年",
        "‰",
        "1,000,000",
        "3 000",
        "1/2",
        "十四五",
        "第十条",
        "（一）",
        "1.",
        "附件：",
        "http://",
    ),
)
TEXTS = st.lists(
    st.one_of(st.sampled_from(WORDS), st.sampled_from(ODD), st.characters(), st.integers(0, 10**30).map(str)), max_size=60
).map("".join)
CALM = settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


def checked(document: Document) -> Extraction:
    """The extraction of a document, every quote and every line of it looked at."""
    found = extract_document(document)
    for entry in (*found.records, *found.unread, found.document):
        for span in spans_in(entry):
            assert document.text[span.start : span.end] == span.text
    ids = [record.record_id for record in found.records]
    assert len(ids) == len(set(ids))
    for name, part in parts_of(found).items():
        assert name == "text" or len(part.decode().splitlines()) == part.count(b"\n")
    return found


@CALM
@given(TEXTS)
def test_any_text_is_a_document_or_empty(text: str) -> None:
    try:
        document = read_bytes(text.encode("utf-8", "surrogatepass"), name="a.txt", source="a")
    except ReadError as error:
        assert error.code in ("empty", "not_text", "no_text", "no_body")  # noqa: PT017
        return
    checked(document)


@CALM
@given(TEXTS)
def test_values_of_any_text_stand_where_they_say(text: str) -> None:
    for value in values(text):
        assert text[value["start"] : value["end"]] == value["text"]


@pytest.mark.parametrize("suffix", sorted({reader.suffixes[0] for reader in READERS}))
def test_any_bytes_give_a_document_or_a_read_error(suffix: str) -> None:
    heads = (b"", b"%PDF-1.7\n", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf1", b"<html>", b"\xff\xfe", b"---\n")

    @settings(max_examples=60, deadline=None, derandomize=True)
    @given(st.sampled_from(heads), st.binary(max_size=2000))
    def attempt(head: bytes, data: bytes) -> None:
        try:
            document = read_bytes(head + data, name=f"a{suffix}", source="a", limits=Limits(bytes=1 << 20, characters=1 << 20))
        except ReadError:
            return
        assert document.text.strip()
        document.text.encode()

    attempt()


MANY = 3000
HOSTILE = {
    "digits": "奖励" + "9" * 4301 + "万元，增长" + "1" * 5000 + "%，到" + "2" * 4400 + "年，" + "一" * 5000 + "元。",
    "decimals": "奖励0." + "1" * 5000 + "万元，" + "1," * MANY + "000元。",
    "dates": "自9999年99月99日起施行，9999年12月31日前，未来99999999999年，0000年0月0日，2023年2月30日，60天60小时。",
    "years ahead": "未来9999999年，每年奖励1元，有效期99999999999999999999年。" * 20,
    "open brackets": "（" * MANY + "奖励10万元" + "【" * MANY,
    "a bracket that never closes": "[" + "甲" * 60_000,
    "look-alikes": "1O1l" * MANY + "元" + "‘" * MANY + "甲【" * MANY + "5万元[1]" * 200,
    "nested brackets": "（" * MANY + "奖励10万元" + "）" * MANY,
    "headings": "".join(
        f"{'一二三四五六七八九十'[number % 10]}、总体要求\n（一）奖励{number}元\n1.细则\n（1）再细\n①更细\n" for number in range(200)
    ),
    "a list on one line": "（一）奖励1元；" * 400,
    "blanks in numbers": "奖 \n 励 \u200b1 \n0\u200b \n万 \n元" * 50,
    "reversed": "奖励\u202e元万001\u202c，\u2066补贴\u20695%。" * 50,
    "tags": "\U000e0041" * MANY + "奖励10万元",
    "combining": "奖\u0301" * MANY + "10万元",
    "tabs": "\t" * MANY + "1%" + "\t1\t%" * 300,
    "no line end": "对企业给予最高100万元奖励，" * 300,
    "line ends only": "\r\n" * MANY + "1%\r\r\r1%",
    "classifiers": "一百二十三个亿万千百" * 300,
    "quotes": "“" * MANY + "《" * MANY + "10万元",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_costs_nothing_but_itself(name: str) -> None:
    checked(read_bytes((HOSTILE[name] + "\n").encode(), name="a.txt", source="a"))


def test_every_kind_of_input_is_tried() -> None:
    assert set(SUFFIXES) >= {".txt", ".md", ".html", ".pdf", ".docx", ".doc", ".rtf", ".ofd"}


@pytest.mark.parametrize("path", sorted((Path(__file__).parent / "data" / "finds").glob("*")), ids=lambda path: path.name)
def test_what_fuzzing_once_found_stays_mended(path: Path) -> None:
    try:
        document = read_bytes(path.read_bytes(), name=path.name, source=path.name)
    except ReadError:
        return
    checked(document)
