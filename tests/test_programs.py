"""What is kept between runs: patterns made from it are the same, and whatever is wrong with the file costs time alone."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.programs import kept, patterns, remembered, store
from extract.programs.store import Store
from extract.sieve import Sieve, last_clause

NOTICE = Path(__file__).parents[1] / "corpus" / "documents" / "application-notice.txt"
PATTERNS = (
    (r"(?P<low>\d+)(?:[-—～](?P<high>\d+))?万?元", 0),
    (r"(?i:rmb)\s*[1-9][0-9,]*+(?:\.[0-9]++)?+(?<!不)", re.ASCII),
    (r"[一-龥]{2,30}?〔(?P<year>\d{4})〕 # 文号", re.VERBOSE | re.MULTILINE),
    ("(?=到)到(\\d{4})年(?!度)|[\ud800-\udbff]|\\b", re.IGNORECASE),
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(store.VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture(autouse=True)
def _no_memory() -> Iterator[None]:
    """`re` remembers patterns too."""
    re.purge()
    yield
    re.purge()


def compiled() -> tuple[list[re.Pattern[str]], int]:
    """The patterns, and how many of them were not kept."""
    re.purge()
    with kept() as found:
        made = [re.compile(pattern, flags) for pattern, flags in PATTERNS]
        return made, found.new if found else -1


def file(folder: Path) -> Path:
    return next(folder.glob("patterns-*.bin"))


def same(made: list[re.Pattern[str]]) -> bool:
    """Whether patterns are those that Python makes, in all that can be asked of them."""
    re.purge()
    plain = [re.compile(pattern, flags) for pattern, flags in PATTERNS]
    told = [(p.pattern, p.flags, p.groups, dict(p.groupindex), p.search("RMB 1,000，50-100万元，到2025年")) for p in plain]
    return plain == made and repr(told) == repr(
        [(p.pattern, p.flags, p.groups, dict(p.groupindex), p.search("RMB 1,000，50-100万元，到2025年")) for p in made]
    )


def test_patterns_that_were_kept_are_those_that_are_compiled() -> None:
    first, new = compiled()
    again, none = compiled()
    assert (new, none) == (len(PATTERNS), 0)
    assert same(first)
    assert same(again)


def test_what_is_wrong_with_a_pattern_is_told_as_ever() -> None:
    for _ in range(2):
        with kept(), pytest.raises(re.error, match="unterminated"):
            re.compile("[一")


def test_bytes_and_compiled_patterns_go_their_own_way() -> None:
    with kept() as found:
        assert re.compile(re.compile(b"[0-9]")).match(b"1")
        assert found is not None
        assert found.new == 0


def test_nothing_is_written_where_nothing_is_new(folder: Path) -> None:
    compiled()
    before = file(folder).stat()
    compiled()
    assert file(folder).stat().st_mtime_ns == before.st_mtime_ns
    assert os.listdir(folder) == [file(folder).name]  # noqa: PTH208 - hidden files too


@pytest.mark.parametrize("cut", [0, 10, 200, -1])
def test_a_file_cut_off_is_written_anew(folder: Path, cut: int) -> None:
    compiled()
    whole = file(folder).read_bytes()
    file(folder).write_bytes(whole[:cut])
    made, new = compiled()
    assert new == len(PATTERNS)
    assert same(made)
    assert compiled()[1] == 0


def test_a_file_with_a_byte_changed_is_written_anew(folder: Path) -> None:
    compiled()
    data = bytearray(file(folder).read_bytes())
    data[-5] ^= 1
    file(folder).write_bytes(data)
    made, new = compiled()
    assert new == len(PATTERNS)
    assert same(made)


def test_a_value_that_is_no_program_is_compiled_anew(folder: Path) -> None:
    compiled()
    signed = patterns.signature()
    assert signed is not None
    damaged = Store(file(folder), signed)
    for number, (pattern, flags) in enumerate(PATTERNS):
        key = f"{int(flags)} {pattern}"
        found = damaged.find(key)
        assert found is not None
        value, code = found
        wrong = ((value, b"\xff" * 8), (value, b"\xff"), (value[:2], bytes(code)), ("none", bytes(code)))[number]
        damaged.add(key, *wrong)
    damaged.save()
    made, new = compiled()
    assert new == len(PATTERNS)
    assert same(made)


def test_a_file_of_another_python_is_not_taken(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled()
    monkeypatch.setattr(sys, "version", "3.99.0 (another)")
    made, new = compiled()
    assert new == len(PATTERNS)
    assert same(made)


def test_another_implementation_compiles_as_ever(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.implementation, "name", "another")
    made, new = compiled()
    assert new == -1
    assert same(made)
    assert not folder.exists()


@pytest.mark.parametrize("name", ["_sre", "compile"])
def test_a_python_without_the_private_names_compiles_as_ever(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    with monkeypatch.context() as without:
        without.setattr(re._compiler, name, None)  # type: ignore[attr-defined]
        assert patterns.signature() is None
        with kept() as found:
            assert found is None


@pytest.mark.parametrize("stands", ["a file", "a link to nowhere"])
def test_where_no_file_can_be_written_all_is_compiled(folder: Path, stands: str) -> None:
    if stands == "a file":
        folder.write_text("in the way")
    else:
        folder.symlink_to(folder.parent / "none" / "none")
    for _ in range(2):
        made, new = compiled()
        assert new == len(PATTERNS)
        assert same(made)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_may_not_be_written_is_left_alone(folder: Path) -> None:
    folder.mkdir(mode=0o500)
    assert compiled()[1] == compiled()[1] == len(PATTERNS)


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="files have no owner here")
def test_a_file_of_somebody_else_is_not_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled()
    monkeypatch.setattr(os, "getuid", lambda: 12345)
    assert compiled()[1] == len(PATTERNS)


@pytest.mark.parametrize("value", ["off", "relative/folder"])
def test_nothing_is_kept_where_the_environment_says_so(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv(store.VARIABLE, value)
    monkeypatch.chdir(tmp_path)
    assert compiled()[1] == -1
    assert os.listdir(tmp_path) == []  # noqa: PTH208


def test_the_folder_is_that_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(store.VARIABLE)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert store.place() == tmp_path / "zhengce" / f"patterns-{sys.implementation.cache_tag}.bin"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert store.place() == tmp_path / ".cache" / "zhengce" / f"patterns-{sys.implementation.cache_tag}.bin"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert str(store.place()).startswith(f"{tmp_path}/Library/Caches/zhengce/")


def test_what_is_not_used_goes_first_when_there_is_no_room(tmp_path: Path) -> None:
    path = tmp_path / "file"
    first = Store(path, "same")
    for name in ("a", "b", "c"):
        first.add(name, name * 1000)
    first.save()
    second = Store(path, "same")
    assert second.find("c")
    second.add("d", "d" * 1000)
    second.save(most=2_500)
    assert {name: Store(path, "same").find(name) is not None for name in "abcd"} == {"a": False, "b": False, "c": True, "d": True}
    assert path.stat().st_size < 2_600


def test_what_others_have_added_since_stays(tmp_path: Path) -> None:
    path = tmp_path / "file"
    one, other = Store(path, "same"), Store(path, "same")
    one.add("a", 1)
    other.add("b", 2)
    one.save()
    other.save()
    assert (Store(path, "same").find("a"), Store(path, "same").find("b")) == ((1, b""), (2, b""))


def test_many_that_write_at_once_leave_a_whole_file(folder: Path) -> None:
    code = (
        "import re, sys; from extract.programs import kept\n"
        "for i in range(20):\n"
        "    with kept(): re.compile(f'{sys.argv[1]}年{i}'); re.compile('(?:年|月)')"
    )
    writers = [subprocess.Popen([sys.executable, "-c", code, str(n)]) for n in range(3)]
    assert [writer.wait() for writer in writers] == [0, 0, 0]
    signed = patterns.signature()
    assert signed is not None
    assert Store(file(folder), signed).find("0 (?:年|月)") is not None
    assert os.listdir(folder) == [file(folder).name]  # noqa: PTH208


def test_what_is_derived_is_worked_out_once_for_the_same_code(tmp_path: Path) -> None:
    code = tmp_path / "code.py"
    code.write_text("first")
    worked: list[int] = []

    def made(given: int) -> list[int]:
        def make() -> list[int]:
            worked.append(given)
            return [given]

        with kept():
            return remembered([str(code)], given, make)

    assert [made(1), made(1), made(2), made(1)] == [[1], [1], [2], [1]]
    assert worked == [1, 2]
    code.write_text("second")
    assert made(1) == [1]
    code.unlink()
    assert made(1) == [1]
    assert worked == [1, 2, 1, 1]


def test_a_sieve_lets_through_the_same_from_what_is_kept() -> None:
    pairs, lists = [("奖励$sums", "以上"), ("不低于", ""), ("$sums[^，]{0,9}", "[，。]")], {"sums": "万|亿"}
    texts = [(before, after) for before in ("", "奖励百万", "不低于", "亿元") for after in ("", "以上，", "。")]
    expected = [Sieve(pairs, lists).passing(*text, last_clause(text[0])) for text in texts]
    for _ in range(2):
        with kept():
            assert [Sieve(pairs, lists).passing(*text, last_clause(text[0])) for text in texts] == expected


def test_outside_of_the_stretch_and_in_a_library_re_is_left_alone() -> None:
    code = (
        "import re, re._compiler as c; before = c.compile, c._sre, re.compile\n"
        "from extract.values import values\n"
        "assert values('奖励10万元。') and (c.compile, c._sre, re.compile) == before\n"
        "from extract.programs import kept\n"
        "with kept(): assert c.compile is not before[0]\n"
        "assert (c.compile, c._sre, re.compile) == before"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.slow
def test_the_file_holds_all_that_a_start_needs(session_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.VARIABLE, str(session_cache))
    code = (
        "from extract.batch.work import prepare, prepare_rest; from extract.programs import kept\n"
        "with kept() as found: prepare(); prepare_rest(); print(found.new)"
    )
    told = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout for _ in range(2)]
    assert int(told[1]) < 10  # of some 2,600: where the file is too small for them, each start makes the others anew


@pytest.mark.slow
def test_a_nursery_keeps_nearly_all_patterns_that_documents_need(session_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.VARIABLE, str(session_cache))
    code = (
        "import sys; from extract.batch.work import prepare, prepare_rest; from extract.programs import kept\n"
        "with kept() as found: prepare(); prepare_rest(); new = found.new; from extract import extract; extract"
        "(sys.argv[1]); print(found.new - new)"
    )
    told = subprocess.run([sys.executable, "-c", code, str(NOTICE)], capture_output=True, text=True, check=True).stdout
    assert int(told) < 10  # of some 230 that it needs and `prepare` does not
