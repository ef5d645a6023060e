"""What the package needs to run: every licence allowed, every version pinned, nothing known to be unsafe where that can be asked."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
BUILD = {"hatchling", "packaging", "pathspec", "pluggy", "setuptools", "trove-classifiers", "tomlkit"}
ALLOWED = {
    "Apache-2.0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "CNRI-Python", "ISC", "MIT", "MIT-0", "MIT-CMU", "MPL-2.0", "PSF-2.0",
    "0BSD", "CC0-1.0", "Zlib",  # of parts of numpy
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
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache 2.0": "Apache-2.0",
}


@cache
def needed() -> dict[str, Distribution]:
    """The distributions that `pip install zhengce` brings, by name; test tools and extras left out."""
    return {name: it for name, it in reached("").items() if it}


@cache
def reached(extra: str) -> dict[str, Distribution | None]:
    """The distributions that the package brings with an extra ("": without any), by name; None for those not installed here."""
    found: dict[str, Distribution | None] = {}
    waiting = [Requirement(f"zhengce[{extra}]" if extra else "zhengce")]
    seen = set[str]()
    while waiting:
        requirement = waiting.pop()
        name = canonical(requirement.name)
        if str(requirement) in seen:
            continue
        seen.add(str(requirement))
        with suppress(PackageNotFoundError):
            found[name] = distribution(name)
        found.setdefault(name, None)
        waiting += [each for wanted in ("", *requirement.extras) for each in asked(name, found[name], wanted)]
    return found


def asked(name: str, of: Distribution | None, extra: str) -> list[Requirement]:
    """What a distribution asks for on this system, by itself ("") or for an extra; of the package itself, by pyproject.toml."""
    if name == "zhengce":
        texts = PROJECT["optional-dependencies"][extra] if extra else PROJECT["dependencies"]
    else:
        texts = (of.requires or ()) if of else ()
    told = [Requirement(text) for text in texts]
    return [each for each in told if each.marker is None or each.marker.evaluate({"extra": extra})]


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def licences(of: Distribution) -> set[str]:
    """The licences a distribution tells, by their SPDX names where it says those."""
    expression = of.metadata.get("License-Expression")
    if expression:
        return set(re.split(r"\s+(?:AND|OR|WITH)\s+|[(),\s]+", expression)) - {""}
    told = [line.split(" :: ")[-1] for line in of.metadata.get_all("Classifier", []) if line.startswith("License ::")]
    told = [name for name in told if name != "OSI Approved"] or re.split(r", | AND ", of.metadata.get("License") or "")
    return {NAMES.get(name.strip(), name.strip()) for name in told} - {""}


def test_every_licence_is_allowed() -> None:
    found = {name: licences(it) for name, it in needed().items()}
    assert {"pydantic", "regex", "jieba", "lxml", "typer"} <= found.keys()
    assert {name: told - ALLOWED for name, told in found.items() if told - ALLOWED or not told} == {}


def table(heading: str) -> dict[str, str]:
    """The distributions that SECURITY.md lists under a heading, and what it says of their licences."""
    page = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    part = re.split(r"^#+ ", page.partition(f"## {heading}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]
    return dict(re.findall(r"^\| ([a-z0-9-]+) \| ([^|]+?) \|$", part, re.MULTILINE)[2:])  # below the head and the rule


def row(of: Distribution) -> str:
    """What the list of licences says of a distribution that tells its own."""
    return ", ".join(sorted(licences(of)))


def test_the_list_of_licences_is_complete() -> None:
    assert table("Dependencies") == {name: row(it) for name, it in needed().items() if name != "zhengce"}


def of_extras() -> dict[str, Distribution | None]:
    """The distributions that only extras bring; not those of `dev`, which nobody needs to use the package."""
    core = needed()
    extras = [reached(extra) for extra in PROJECT["optional-dependencies"] if extra != "dev"]
    return {name: it for found in extras for name, it in found.items() if name not in core}


def test_the_list_of_licences_of_extras_is_complete() -> None:
    """What is installed tells its licence itself; what is not, or does not tell, is written down by hand with where it was read."""
    listed = table("Extras")
    for name, it in of_extras().items():
        assert name in listed, (
            f"add to the list under Extras in SECURITY.md: | {name} | {row(it) if it else 'LICENCE (where it says so)'} |"
        )
        licence, _, where = listed[name].partition(" (")
        assert (licence == row(it)) if it and row(it) else where, f"{name}: {listed[name]!r}, told: {row(it) if it else 'not installed'!r}"
    written = {name: set(re.split(r", ", licence.partition(" (")[0])) for name, licence in listed.items()}
    assert {name: told - ALLOWED for name, told in written.items() if told - ALLOWED} == {}


def test_nothing_pinned_is_left_out_of_the_lists() -> None:
    """A pin belongs to the package, to an extra, or to what only builds and tests it."""
    known = {*table("Dependencies"), *table("Extras"), *reached("dev"), *BUILD}
    assert dict(pins()).keys() - known == set()


def pins() -> Iterator[tuple[str, str]]:
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, version = line.partition("==")
            yield canonical(name), version


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
                if (
                    name in refused
                    or whole in ("os.system", "os.popen", "subprocess.getoutput")
                    or any(keyword.arg == "shell" for keyword in node.keywords)
                ):
                    found.append(f"{path.name}: {whole}")
    assert found == []
