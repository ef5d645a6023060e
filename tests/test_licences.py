"""What the package needs to run: every licence allowed, every version pinned, nothing known to be unsafe where that can be asked."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
ALLOWED = {
    "Apache-2.0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "CNRI-Python", "ISC", "MIT", "MIT-0", "MIT-CMU", "MPL-2.0", "PSF-2.0",
    "dependency licenses",  # of what is built into pdfium: BSD, FTL, IJG, libtiff, MIT, Zlib; pypdfium2 carries their texts
}  # fmt: skip
NAMES = {
    "MIT License": "MIT",
    "MIT license": "MIT",
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD",
    "ISC License (ISCL)": "ISC",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}


def needed() -> dict[str, Distribution]:
    """The distributions that `pip install zhengce` brings, by name; test tools and extras left out."""
    found: dict[str, Distribution] = {}
    waiting = [(Requirement("zhengce"), "")]
    while waiting:
        requirement, extra = waiting.pop()
        name = re.sub(r"[-_.]+", "-", requirement.name).lower()
        if requirement.marker and not requirement.marker.evaluate({"extra": extra}):
            continue
        if name in found:
            continue
        found[name] = distribution(name)
        waiting += [(Requirement(text), "") for text in found[name].requires or ()]
    return found


def licences(of: Distribution) -> set[str]:
    """The licences a distribution tells, by their SPDX names where it says those."""
    expression = of.metadata.get("License-Expression")
    if expression:
        return set(re.split(r"\s+(?:AND|OR|WITH)\s+|[(),\s]+", expression)) - {""}
    told = [line.split(" :: ")[-1] for line in of.metadata.get_all("Classifier", []) if line.startswith("License ::")]
    told = [name for name in told if name != "OSI Approved"] or (of.metadata.get("License") or "").split(", ")
    return {NAMES.get(name.strip(), name.strip()) for name in told}


def test_every_licence_is_allowed() -> None:
    found = {name: licences(it) for name, it in needed().items()}
    assert {"pydantic", "regex", "jieba", "lxml", "typer"} <= found.keys()
    assert {name: told - ALLOWED for name, told in found.items() if told - ALLOWED or not told} == {}


def table() -> dict[str, str]:
    """The distributions and licences that SECURITY.md lists."""
    page = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([a-z0-9-]+) \| ([^|]+?) \|$", page.partition("## Dependencies")[2], re.MULTILINE)
    return dict(rows[2:])  # below the head and the rule


def test_the_list_of_licences_is_complete() -> None:
    found = {name: ", ".join(sorted(licences(it))) for name, it in needed().items() if name != "zhengce"}
    assert table() == found


def pins() -> Iterator[tuple[str, str]]:
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, version = line.partition("==")
            yield re.sub(r"[-_.]+", "-", name).lower(), version


def test_every_dependency_is_pinned_to_one_version() -> None:
    pinned = dict(pins())
    assert all(re.fullmatch(r"[\w.!+-]+", version) for version in pinned.values())
    assert needed().keys() - pinned.keys() == {"zhengce"}


def test_constraints_name_no_place_to_download_from() -> None:
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert not re.search(r"://|^-|@", text.replace("# ", ""), re.MULTILINE)


def test_no_known_vulnerability() -> None:
    """Asks pip-audit, where it is installed and has its data at hand."""
    if shutil.which("pip-audit") is None:
        pytest.skip("pip-audit is not installed: pip install pip-audit, then run this test where its data can be reached")
    command = ["pip-audit", "--requirement", str(ROOT / "constraints.txt"), "--no-deps", "--disable-pip", "--timeout", "5"]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    if told.returncode and "vulnerabilit" not in told.stderr + told.stdout:
        pytest.skip(f"pip-audit has no data here: {(told.stderr.strip().splitlines() or ['no reason told'])[-1]}")
    assert told.returncode == 0, told.stdout


def test_no_code_of_the_package_runs_what_it_reads() -> None:
    """No pickle, marshal, eval, exec or shell; lxml's parsers only where they are made safe."""
    import ast

    refused = {"eval", "exec"}
    modules = {"pickle", "marshal", "shelve", "dill", "xml.etree.ElementTree", "xml.dom.minidom", "xml.sax"}
    found = []
    for path in sorted((ROOT / "extract").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found += [f"{path.name}: import {alias.name}" for alias in node.names if alias.name in modules]
            elif isinstance(node, ast.ImportFrom) and node.module in modules:
                found.append(f"{path.name}: from {node.module}")
            elif isinstance(node, ast.Call):
                name = node.func.id if isinstance(node.func, ast.Name) else ""
                whole = ast.unparse(node.func)
                if name in refused or whole in ("os.system", "os.popen", "subprocess.getoutput") or "shell=True" in ast.unparse(node):
                    found.append(f"{path.name}: {whole}")
    assert found == []
