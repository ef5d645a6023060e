"""The layers that open zips and parse XML: what they give, what they refuse, and that nothing goes around them."""

from __future__ import annotations

import ast
import random
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import extract
from extract.errors import ReadError
from extract.readers.limits import DEFAULT, Limits
from extract.readers.package import Package, is_zip
from extract.readers.xml import attribute, child, children, local, parse

FILES = {"word/document.xml": b"<a/>", "media/1.png": bytes(range(256)) * 20, "empty": b""}


def packed(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as package:
        for name, data in files.items():
            package.writestr(name, data)
    return out.getvalue()


def refused(data: bytes, limits: Limits = DEFAULT) -> ReadError:
    """The error of opening the package, or of reading all that is in it."""
    with pytest.raises(ReadError) as caught:
        read_all(data, limits)
    assert len(caught.value.message) > 20
    return caught.value


def read_all(data: bytes, limits: Limits = DEFAULT) -> dict[str, bytes]:
    package = Package(data, limits)
    return {name: package.read(name) for name in package.names}


# --- packages ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_package_gives_its_files(method: int) -> None:
    package = Package(packed({**FILES, "folder/": b""}, method), DEFAULT)
    assert package.names == tuple(FILES)
    assert {name: package.read(name) for name in package.names} == FILES
    assert {name: package.size(name) for name in package.names} == {name: len(data) for name, data in FILES.items()}
    assert "empty" in package
    assert "none" not in package
    assert is_zip(packed(FILES))
    assert is_zip(packed({}))


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (replace(DEFAULT, entries=2), "too_large"),
        (replace(DEFAULT, entry_bytes=5_000), "too_large"),
        (replace(DEFAULT, package_bytes=5_121), "too_large"),
    ],
)
def test_counts_and_sizes_are_limited(limits: Limits, code: str) -> None:
    assert refused(packed(FILES), limits).code == code


def test_what_is_just_within_the_limits_is_read() -> None:
    package = Package(packed(FILES), replace(DEFAULT, entries=3, entry_bytes=5_120, package_bytes=5_124))
    assert [len(package.read(name)) for name in package.names] == [4, 5_120, 0]


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    error = refused(packed({"a": b"\0" * (1 << 25)}))
    assert (error.code, "bomb" in error.message) == ("unsafe", True)


def test_sizes_are_counted_and_not_believed() -> None:
    """A directory that tells too small a size: what was read stays below it, and the check sum does not hold."""
    data = bytearray(packed({"a": b"x" * 100_000}))
    place = data.rfind(b"PK\x01\x02")
    data[place + 24 : place + 28] = struct.pack("<I", 10)
    assert refused(bytes(data)).code == "broken"


def test_more_entries_in_the_directory_than_its_end_tells() -> None:
    data = bytearray(packed({str(number): b"" for number in range(20)}))
    end = data.rfind(b"PK\x05\x06")
    data[end + 8 : end + 12] = struct.pack("<HH", 1, 1)
    assert refused(bytes(data), replace(DEFAULT, entries=19)).code == "too_large"


@pytest.mark.parametrize("name", ["/etc/passwd", "../a", "a/../../b", "C:\\a", "..\\a", "c:a"])
def test_names_that_lead_out_are_refused(name: str) -> None:
    assert refused(packed({name: b"x"})).code == "unsafe"


def test_a_name_that_comes_twice_is_refused() -> None:
    assert refused(packed({"aa": b"1", "ab": b"2"}).replace(b"ab", b"aa")).code == "unsafe"
    assert refused(packed({"a/b": b"1", "a\\b": b"2"})).code == "unsafe"


@pytest.mark.parametrize(("name", "codec"), [("岚泽市/若干措施.docx", "gbk"), ("雲溪縣獎勵辦法.pdf", "big5"), ("岚泽市.docx", "utf-8")])
def test_names_without_the_mark_of_utf8_are_decoded(name: str, codec: str) -> None:
    raw = name.encode(codec)
    held = "x" * len(raw)
    data = packed({held: b"1"}).replace(held.encode(), raw)
    assert Package(data, DEFAULT).names == (name,)
    assert Package(data, DEFAULT).read(name) == b"1"


def test_names_with_back_slashes_and_dots() -> None:
    assert Package(packed({"a\\b": b"1", "./c//d": b"2"}), DEFAULT).names == ("a/b", "c/d")


def test_encryption_and_rare_compression_are_told() -> None:
    data = bytearray(packed({"a": b"x"}))
    for mark, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.find(mark) + place
        data[at] |= 1
    assert refused(bytes(data)).code == "encrypted"
    error = refused(packed({"a": b"x"}, zipfile.ZIP_LZMA))
    assert (error.code, "deflate" in error.message) == ("unsupported", True)


def test_a_part_that_is_missing_is_named() -> None:
    with pytest.raises(ReadError, match=r"word/styles\.xml") as caught:
        Package(packed(FILES), DEFAULT).read("word/styles.xml")
    assert caught.value.code == "broken"


def test_what_is_cut_off_is_broken() -> None:
    data = packed(FILES)
    assert {refused(data[:size]).code for size in range(0, len(data) - 1, 37)} == {"broken"}


@settings(max_examples=150, deadline=None)
@given(st.randoms(use_true_random=False))
def test_any_damage_gives_the_files_or_a_read_error(chance: random.Random) -> None:
    data = bytearray(packed(FILES))
    for _ in range(chance.randint(1, 8)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    try:
        for name, content in read_all(bytes(data)).items():
            assert len(content) <= Package(bytes(data), DEFAULT).size(name)
    except ReadError as error:
        assert error.code in ("broken", "unsafe", "encrypted", "unsupported")  # noqa: PT017


# --- XML -----------------------------------------------------------------------------------------------------------


def xml_error(data: bytes) -> ReadError:
    with pytest.raises(ReadError) as caught:
        parse(data, DEFAULT, name="part.xml")
    assert "part.xml" in caught.value.message
    return caught.value


def test_elements_and_attributes_by_local_names() -> None:
    root = parse(b'<w:a xmlns:w="u" w:x="1" y="2"><!-- no --><w:b><c>t</c></w:b><?no?><b/></w:a>', DEFAULT, name="a")
    assert local(root) == "a"
    assert (attribute(root, "x"), attribute(root, "y"), attribute(root, "z")) == ("1", "2", None)
    assert [local(element) for element in children(root, "b", "c")] == ["b", "b"]
    found = child(root, "b", "c")
    assert found is not None
    assert found.text == "t"
    assert child(root, "c", "d") is None


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "utf-16-be"])
@pytest.mark.parametrize(
    "doctype",
    ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>', '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">', "<!DOCTYPE a>"],
)
def test_a_doctype_is_refused(doctype: str, codec: str) -> None:
    assert xml_error(f"{doctype}<a>&x;</a>".encode(codec)).code == "unsafe"


def test_a_doctype_in_an_encoding_that_hides_it_is_refused() -> None:
    assert xml_error('<?xml version="1.0" encoding="utf-32"?><!DOCTYPE a><a/>'.encode("utf-32")).code in ("unsafe", "broken")


def test_entities_are_not_expanded() -> None:
    assert xml_error(b"<a>&x;</a>").code == "broken"
    assert parse(b"<a>&lt;&#19975;</a>", DEFAULT, name="a").text == "<万"


@pytest.mark.parametrize("data", [b"", b"<a>", b"<a></b>", b"PK\x03\x04", b"<a>\xff\xfe</a>"], ids=repr)
def test_what_is_not_well_formed_is_broken(data: bytes) -> None:
    assert xml_error(data).code == "broken"


def test_depth_and_long_texts_are_limited() -> None:
    assert local(parse(b"<a>" * 256 + b"</a>" * 256, DEFAULT, name="a")) == "a"
    assert xml_error(b"<a>" * 257 + b"</a>" * 257).code == "too_large"
    assert xml_error(b"<a>" * 100_000).code == "too_large"
    assert xml_error(b"<a>" + b"x" * 10_000_001 + b"</a>").code == "too_large"
    with pytest.raises(ReadError) as caught:
        parse(b"<a><b/><b><c/></b></a>", replace(DEFAULT, depth=2), name="a")
    assert caught.value.code == "too_large"


# --- nothing goes around them --------------------------------------------------------------------------------------

ROOT = Path(extract.__file__).parent
# junit.py only writes XML
GUARDED = {
    "zipfile": "readers/package.py",
    "lxml": "readers/xml.py",
    "xml": "regress/formats/junit.py",
    "tarfile": "",
    "shutil.unpack_archive": "",
}


def imported(tree: ast.AST) -> Iterator[str]:
    """The modules that the code imports when it runs; what is imported for type checkers alone is left out."""
    todo: list[ast.AST] = [tree]
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            todo.extend(node.orelse)
        else:
            todo.extend(ast.iter_child_nodes(node))


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_other_module_opens_zips_or_parses_xml(path: Path) -> None:
    modules = set(imported(ast.parse(path.read_text(encoding="utf-8"))))
    here = path.relative_to(ROOT).as_posix()
    guarded = {name: home for name, home in GUARDED.items() if any(f"{module}.".startswith(f"{name}.") for module in modules)}
    assert all(home == here for home in guarded.values()), f"{here} imports {', '.join(guarded)}; use Package or parse"


def test_the_guard_sees_imports_inside_functions_and_not_those_for_types() -> None:
    code = "def f():\n    from lxml import etree\nif TYPE_CHECKING:\n    import zipfile\nelse:\n    import xml.sax\n"
    assert set(imported(ast.parse(code))) == {"lxml.etree", "xml.sax"}


def test_a_checksum_that_does_not_hold_is_broken() -> None:
    data = packed({"a": b"x" * 50}, zipfile.ZIP_STORED)
    right = struct.pack("<I", zlib.crc32(b"x" * 50))
    assert refused(data.replace(right, b"\0\0\0\0")).code == "broken"
