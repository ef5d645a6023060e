"""The recipes of docs/scale.md run as they stand there, and give the rows that a run on one machine would write."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

pytest.importorskip("pyarrow")
from engines import FILES, SIDES, difference, lay_out, recipes, surroundings

from extract import run
from extract.engines import COLUMNS

ROOT = Path(__file__).parents[1]


def runs_like_a_run(recipe: str, folder: Path, documents: int) -> None:
    """Run a recipe over some documents, poisoned ones among them, and compare its rows with the files of a run."""
    lay_out(folder, documents, seed=5)
    run([folder / "files"], folder / "run")
    assert all((folder / "run" / name).stat().st_size for name in FILES.values())
    (folder / "recipe.py").write_text(recipes()[recipe], encoding="utf-8")
    told = subprocess.run([sys.executable, "recipe.py"], cwd=folder, env=surroundings(), capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    assert difference(folder) == ""


@pytest.mark.slow
def test_the_recipe_without_an_engine(tmp_path: Path) -> None:
    runs_like_a_run("arrow", tmp_path, 12)


@pytest.mark.slow
@pytest.mark.parametrize("engine", ["spark", "ray", "dask"])
def test_the_recipe_of_an_engine(engine: str, tmp_path: Path) -> None:
    if find_spec(SIDES[engine]) is None:
        pytest.skip(f'{SIDES[engine]} is not installed: pip install "zhengce[{"spark" if engine == "spark" else "engines"}]"')
    if engine == "spark" and shutil.which("java") is None:
        pytest.skip("Spark needs Java 17, which is not installed: apt-get install openjdk-17-jre-headless")
    runs_like_a_run(engine, tmp_path, 50)
    if engine == "spark":
        parts = sorted((tmp_path / "records").glob("part-*"))
        assert b"".join(part.read_bytes() for part in parts) == (tmp_path / "run" / "records.jsonl").read_bytes()


def test_every_column_is_told() -> None:
    page = (ROOT / "docs" / "scale.md").read_text(encoding="utf-8").partition("## Rows out")[2]
    told = re.findall(r"^\| `(\w+)` \| (\w+) \| (.+) \|$", page, re.MULTILINE)
    assert told == [tuple(column) for column in COLUMNS]


def test_every_recipe_is_measured() -> None:
    page = (ROOT / "docs" / "scale.md").read_text(encoding="utf-8")
    assert recipes().keys() == SIDES.keys()
    assert page.count("```python") == len(SIDES)
