"""What teams put into their own CI, on a sample repository made for the test: the pytest plugin, the pre-commit hook, the action."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from extract.cli import app

ROOT = Path(__file__).parents[1]
TEXT = "关于支持企业的若干措施\n\n对首次认定的专精特新企业，一次性给予最高50万元奖励。\n"
AMOUNT = {"low": None, "high": 500000, "unit": "CNY", "bound": "at_most"}
ITEM = {
    "type": "monetary_award", "quote": "50万元", "left": "一次性给予最高", "right": "奖励。", "amount": AMOUNT, "rate": None,
    "instrument": "award", "per": None, "frequency": "one_off", "beneficiary": "首次认定的专精特新企业",
}  # fmt: skip
COMMAND = [str(Path(sys.executable).with_name("zhengce"))]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sample repository, the current folder: a policy, gold that it meets, a baseline, accepted records."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("policies/notice.txt", TEXT), ("gold/notice.gold.jsonl", json.dumps(ITEM, ensure_ascii=False) + "\n")):
        Path(name).parent.mkdir()
        Path(name).write_text(text, encoding="utf-8")
    for arguments in (["gold", "policies", "--baseline", "scores.json"], ["policies", "--snapshot", "accepted"]):
        assert CliRunner().invoke(app, ["check", *arguments, "--update"]).exit_code == 0
    subprocess.run(["git", "init", "-q", "."], check=True)
    return tmp_path


def lose() -> None:
    """The repository loses what its gold asks for: the sum is no longer a ceiling."""
    Path("policies/notice.txt").write_text(TEXT.replace("最高", ""), encoding="utf-8")


def run_pytest(*arguments: str) -> tuple[int, str]:
    """A test session of its own in the sample repository."""
    command = [sys.executable, "-m", "pytest", "-p", "no:xdist", "-p", "no:hypothesispytest", "-p", "no:randomly", *arguments]
    if not installed():
        command += ["-p", "extract.pytest_plugin"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)})
    return done.returncode, done.stdout + done.stderr


def installed() -> bool:
    """Whether pytest finds the plugin by itself."""
    from importlib.metadata import entry_points

    return "zhengce" in entry_points(group="pytest11").names


@pytest.mark.slow
@pytest.mark.usefixtures("repository")
def test_gold_files_are_tests_where_the_settings_say_so() -> None:
    Path("pytest.ini").write_text(fenced("ci.md", "zhengce_inputs"), encoding="utf-8")
    code, told = run_pytest("-v", "-m", "zhengce_gold")
    assert (code, "gold/notice.gold.jsonl::notice PASSED" in told) == (0, True), told
    lose()
    code, told = run_pytest()
    assert code == 1
    assert "- policies/notice.txt:3  monetary_award  full → found: 一次性给予最高【50万元】奖励。" in told
    assert "Traceback" not in told


@pytest.mark.slow
@pytest.mark.usefixtures("repository")
def test_the_fixture_fails_a_test_on_regression() -> None:
    Path("test_policies.py").write_text(fenced("ci.md", "def test_accepted_records"), encoding="utf-8")
    code, told = run_pytest()
    assert (code, "2 passed" in told) == (0, True), told
    lose()
    code, told = run_pytest()
    assert (code, "2 failed" in told, "amount ≤ 500,000 CNY → 500,000 CNY" in told) == (1, True, True), told


def test_the_plugin_costs_nothing_where_it_is_not_used(tmp_path: Path) -> None:
    code = (
        "import sys, extract.pytest_plugin; print"
        "([m for m in ('pydantic', 'typer', 'extract.batch', 'extract.regress') if m in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.strip() == "[]"


@pytest.mark.slow
@pytest.mark.usefixtures("repository")
def test_the_hook_of_pre_commit() -> None:
    [hook] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    example = yaml.safe_load(fenced("ci.md", "repos:"))["repos"][0]["hooks"][0]
    assert example["id"] == hook["id"]
    command = [*COMMAND, *hook["entry"].split()[1:], *example["args"]]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    lose()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, "full → found" in done.stdout) == (1, True)


GH = """#!/bin/sh
# Stands for the command of GitHub: notes what it was asked, and knows the comment that was written first as number 7.
case "$*" in
    *--paginate*) grep -q POST "$GH_LOG" && echo 7; exit 0;;
esac
echo "$@" >> "$GH_LOG"
"""


def act(inputs: dict[str, str], root: Path) -> tuple[int, str, dict[str, str]]:
    """The steps of action.yml run one after the other as GitHub would: its exit code, what was printed, and files it wrote by name."""
    action: Any = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    values = {name: str(about.get("default", "")) for name, about in action["inputs"].items()}
    values |= {"install": "", "token": "secret", **inputs}
    tools, files = root / "tools", {name: root / name for name in ("summary", "output", "log")}
    tools.mkdir(exist_ok=True)
    (tools / "gh").write_text(GH, encoding="utf-8")
    (tools / "gh").chmod(0o755)
    for name in ("summary", "output"):
        files[name].write_text("", encoding="utf-8")
    files["log"].touch()
    own = {
        "GITHUB_REPOSITORY": "team/policies",
        "GITHUB_STEP_SUMMARY": files["summary"],
        "GITHUB_OUTPUT": files["output"],
        "GH_LOG": files["log"],
        "RUNNER_TEMP": root,
    }
    path = os.pathsep.join([str(tools), str(Path(sys.executable).parent), os.environ["PATH"]])
    code, told = 0, ""
    for step in action["runs"]["steps"]:
        outputs = dict(line.split("=", 1) for line in files["output"].read_text(encoding="utf-8").splitlines())
        if step["name"] == "install" or (step["name"] == "comment" and not (values["comment"] == "true" and outputs.get("report"))):
            continue
        given = {name: resolved(value, values, outputs) for name, value in step.get("env", {}).items()}
        assert "${{" not in step["run"], "what somebody else wrote goes through the environment, never into the script"
        environment = {**os.environ, **{name: str(value) for name, value in own.items()}, "PATH": path, **given}
        done = subprocess.run(["bash", "-e", "-c", step["run"]], capture_output=True, text=True, check=False, env=environment)
        code, told = code or done.returncode, told + done.stdout + done.stderr
    return code, told, {name: file.read_text(encoding="utf-8") for name, file in files.items()}


def resolved(value: str, inputs: dict[str, str], outputs: dict[str, str]) -> str:
    known = {f"inputs.{name}": given for name, given in inputs.items()}
    known |= {f"steps.check.outputs.{name}": given for name, given in outputs.items()}
    known |= {"github.event.pull_request.number": "1"}
    return re.sub(r"\$\{\{ ([\w.]+) \}\}", lambda found: known[found[1]], value)


@pytest.mark.parametrize(("package", "installed"), [(None, "/the/action at v1"), ("zhengce[arrow] other", "zhengce[arrow] other")])
def test_the_action_installs_itself_or_what_is_named(package: str | None, installed: str, tmp_path: Path) -> None:
    action: Any = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    (step,) = [step for step in action["runs"]["steps"] if step["name"] == "install"]
    (tmp_path / "python").write_text('#!/bin/sh\necho "$@"\n', encoding="utf-8")
    (tmp_path / "python").chmod(0o755)
    given = {"PACKAGE": package or action["inputs"]["install"]["default"], "GITHUB_ACTION_PATH": "/the/action at v1"}
    environment = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", **given}
    told = subprocess.run(["bash", "-e", "-c", step["run"]], capture_output=True, text=True, check=True, env=environment).stdout
    assert told.strip() == f"-m pip install --quiet --disable-pip-version-check {installed}"


@pytest.mark.slow
def test_the_action(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tmp_path_factory.mktemp("runner")
    example = yaml.safe_load(fenced("ci.md", "on: pull_request"))["jobs"]["check"]["steps"][-1]["with"]
    given = {name: str(value) for name, value in example.items() if name != "install"}
    code, told, files = act(given, root)
    assert (code, "no regression" in told, "### zhengce check: no regression" in files["summary"]) == (0, True, True), told
    lose()
    code, told, files = act(given, root)
    assert code == 1
    assert "::error file=policies/notice.txt,line=3,title=zhengce%3A lost monetary_award::full → found" in told
    assert "### zhengce check: regression" in files["summary"]
    first, second = files["log"].splitlines()
    assert first.startswith("api --silent --method POST repos/team/policies/issues/1/comments -F body=@")
    assert second.startswith("api --silent --method PATCH repos/team/policies/issues/comments/7 -F body=@")
    comment = Path(second.partition("@")[2]).read_text(encoding="utf-8")
    assert comment.startswith("<!-- zhengce check -->\n### zhengce check: regression\n")
    sarif = Path(re.search("sarif=(.+)", files["output"])[1])  # type: ignore[index]
    assert json.loads(sarif.read_text(encoding="utf-8"))["version"] == "2.1.0"


@pytest.mark.slow
def test_the_action_with_accepted_records_and_without_comment(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tmp_path_factory.mktemp("runner")
    lose()
    code, told, files = act({"inputs": "policies", "snapshot": "accepted", "comment": "false"}, root)
    assert (code, files["log"]) == (1, "")
    assert "changed: 【50万元】" in told
    code, told, _ = act({"inputs": "policies --version", "gold": "none"}, root)
    assert code == 2, "an input that looks like an option is none"


def fenced(page: str, start: str) -> str:
    """The first fenced block of a page of the docs that holds some words."""
    blocks = re.findall(r"^```\w*\n(.*?)^```", (ROOT / "docs" / page).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return next(block for block in blocks if start in block)


@pytest.mark.skipif(shutil.which("pre-commit") is None, reason="pre-commit is not installed")
def test_the_hooks_file_is_one() -> None:
    subprocess.run(["pre-commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")], check=True)
