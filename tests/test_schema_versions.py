"""Schemas and their version move together; runs of older minor versions are read, those of unknown versions are refused."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extract import UsageError
from extract.batch.verify import verify
from extract.cli import app
from extract.evaluate.runs import Run
from extract.schemas import VERSION, digest, schemas
from extract.sinks.source import documents, records
from extract.sinks.stored import stored

ROOT = Path(__file__).parents[1]
OLD = ROOT / "tests" / "data" / "run-1.0"


def listed() -> dict[str, tuple[str, str]]:
    """The versions of schemas/versions.txt, each with the release it came in and its digest."""
    rows = [line.split() for line in (ROOT / "schemas" / "versions.txt").read_text(encoding="utf-8").splitlines() if line[:1].isdigit()]
    return {version: (release, sha) for version, release, sha in rows}


def test_schemas_and_their_version_move_together() -> None:
    release, sha = listed().get(VERSION, ("unreleased", ""))
    found = digest(schemas())
    mend = (
        f"the schemas of {VERSION} have changed, and it is not released: put {found}"
        " in its line of schemas/versions.txt, say in CHANGELOG.md "
        "what was added, and in extract/sinks/stored.py what older manifests lack; an added field of a line needs a default"
        if release == "unreleased"
        else f"the schemas have changed since {VERSION} was released with {release}"
        ": raise SCHEMA_MINOR in extract/model.py (SCHEMA_VERSION, "
        "where a field has changed its meaning), add the step from the version before to extract/sinks/stored.py, and a line with "
        f"`unreleased {found}` to schemas/versions.txt; say in CHANGELOG.md what has changed"
    )
    assert sha == found, mend


def test_every_version_has_its_line_and_the_last_is_the_one_written() -> None:
    assert list(listed())[-1] == VERSION
    assert [version for version, (release, _) in listed().items() if release == "unreleased"] in ([], [VERSION])
    assert f"schema version {VERSION}" in CliRunner().invoke(app, ["doctor"]).output


def test_a_run_of_an_older_minor_version_is_read() -> None:
    assert "schema_minor" not in json.loads((OLD / "run.json").read_bytes())
    assert list(verify(OLD)) == []
    counts = stored(OLD)["counts"]
    assert (len(list(records(OLD))), len(list(documents(OLD)))) == (counts["records"], counts["documents"])
    assert stored(OLD)["options"] == {
        "inputs": ["documents", "missing.txt"], "limit": None, "follow_links": False, "keep_missing": False, "limits": {}, "rules": None,
    }  # fmt: skip


def test_the_commands_read_it_too(tmp_path: Path) -> None:
    for arguments in (
        ["verify", str(OLD)],
        ["diff", str(OLD), str(OLD)],
        ["export", str(OLD), "--to", "csv", "--out", str(tmp_path / "csv")],
    ):
        done = CliRunner().invoke(app, arguments)
        assert done.exit_code == 0, done.output


@pytest.mark.parametrize(("major", "minor", "told"), [("2", 0, "2.0"), ("1", 99, "1.99"), ("1", "x", "1.x"), (None, 0, "none")])
def test_an_unknown_version_is_refused(major: str | None, minor: object, told: str, tmp_path: Path) -> None:
    run = tmp_path / "run"
    shutil.copytree(OLD, run)
    manifest = json.loads((run / "run.json").read_bytes()) | {"schema_version": major, "schema_minor": minor}
    (run / "run.json").write_text(json.dumps(manifest), encoding="utf-8")
    for read in (stored, lambda folder: list(verify(folder)), lambda folder: list(records(folder)), Run.open):
        with pytest.raises(UsageError, match=f"its schema version is {told}, this program reads 1.0 to {VERSION}; use the version"):
            read(run)
    assert CliRunner().invoke(app, ["verify", str(run)]).exit_code == 2
