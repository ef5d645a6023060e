"""Whatever happens to a folder between two runs, the second run gives the same bytes as one from nothing; and make gets along with it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract import run
from extract.batch.verify import verify
from extract.sinks import jsonl

NAMES = ("a.txt", "b.txt", "部门/c.txt", "部门/d.md", "e.bin")
CONTENTS = (
    "对首次达标的企业，一次性给予最高50万元奖励。\n",
    "到2030年，培育专精特新企业100家以上。\n",
    "申报截止时间为2031年3月31日，补助比例不超过30%。\n",
    "",  # cannot be read
)
OPERATIONS = st.one_of(
    st.tuples(st.just("write"), st.sampled_from(NAMES), st.sampled_from(CONTENTS)),
    st.tuples(st.just("remove"), st.sampled_from(NAMES), st.just("")),
    st.tuples(st.just("rename"), st.sampled_from(NAMES), st.sampled_from(NAMES)),
    st.tuples(st.just("run"), st.just(""), st.just("")),
)
SEQUENCES = st.lists(OPERATIONS, min_size=2, max_size=8)


def apply(folder: Path, kind: str, name: str, argument: str) -> None:
    """One thing that happens to a folder; what cannot happen does not."""
    path, other = folder / name, folder / argument
    if kind == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(argument, encoding="utf-8")
    elif kind == "remove":
        path.unlink(missing_ok=True)
    elif path.is_file():
        other.parent.mkdir(exist_ok=True)
        path.rename(other)


def files(out: Path) -> dict[str, bytes]:
    names = [*jsonl.LINE_FILES, *(f"texts/{path.name}" for path in (out / "texts").iterdir())]
    return {name: (out / name).read_bytes() for name in names}


def same_as_from_nothing(operations: list[tuple[str, str, str]]) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder, out, fresh = Path(made, "in"), Path(made, "out"), Path(made, "fresh")
        folder.mkdir()
        (folder / "first.txt").write_text(CONTENTS[0], encoding="utf-8")
        run([folder], out)
        for kind, name, argument in operations:
            if kind == "run":
                run([folder], out)
            else:
                apply(folder, kind, name, argument)
        run([folder], out)
        run([folder], fresh)
        assert files(out) == files(fresh)
        assert list(verify(out)) == []


QUICK = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]}


@settings(max_examples=5, **QUICK)  # type: ignore[arg-type]
@given(SEQUENCES)
def test_incremental_and_full_runs_give_the_same_bytes(operations: list[tuple[str, str, str]]) -> None:
    same_as_from_nothing(operations)


@pytest.mark.slow
@settings(max_examples=40, **QUICK)  # type: ignore[arg-type]
@given(SEQUENCES)
def test_incremental_and_full_runs_give_the_same_bytes_at_length(operations: list[tuple[str, str, str]]) -> None:
    same_as_from_nothing(operations)


MAKEFILE = """
results/run.json: $(wildcard policies/*.txt)
\t{python} -m extract run policies --out results --quiet
count.txt: results/records.jsonl
\twc -l < results/records.jsonl > count.txt
\techo counted >> log.txt
results/records.jsonl: results/run.json ;
"""


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_make_does_again_only_what_depends_on_what_changed(tmp_path: Path) -> None:
    """A policy that is touched is looked at again; what is made from the records is not."""
    (tmp_path / "policies").mkdir()
    policy = tmp_path / "policies" / "a.txt"
    policy.write_text(CONTENTS[0], encoding="utf-8")
    (tmp_path / "Makefile").write_text(MAKEFILE.format(python=sys.executable), encoding="utf-8")

    def make() -> tuple[int, int]:
        subprocess.run(["make", "-s", "count.txt"], cwd=tmp_path, check=True)
        return (tmp_path / "results" / "records.jsonl").stat().st_mtime_ns, (tmp_path / "log.txt").read_text().count("counted")

    first, _ = make()
    assert make() == (first, 1)
    policy.touch()
    assert make() == (first, 1)
    policy.write_text(CONTENTS[1], encoding="utf-8")
    second, counted = make()
    assert second > first
    assert counted == 2
