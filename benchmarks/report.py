"""The report of a large run: CPU time and memory to write it, its size, and how long a browser takes to show it.

    python benchmarks/report.py RUN [--documents N] [--rounds N] [--keep FOLDER] [--chromium PATH]

RUN is the output of a run. Its documents are repeated under new ids until there are N, written as a report, and opened in
Chromium. Times are from the start of the navigation, median of the rounds: until the opening page is there, until all of the file
has arrived; then from a link until the view it leads to is there. Beside each round a page of the same size that does nothing is opened.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import resource
import shutil
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any, Final

from extract.report import write

_ID: Final = re.compile(r'"([0-9a-f]{16})"')
_SEEN: Final = """
new MutationObserver((_, observer) => {
    if (document.documentElement?.hasAttribute("data-ready")) window.ready ??= performance.now();
    if (document.querySelectorAll("canvas").length === 2) window.drawn ??= performance.now();
    if (window.ready && window.drawn) observer.disconnect();
}).observe(document, { attributes: true, childList: true, subtree: true });
"""


def repeated(run: Path, out: Path, wanted: int) -> Path:
    """A run of `wanted` documents under `out`: those of a run again and again, with ids of their own."""
    shutil.rmtree(out, ignore_errors=True)
    (out / "texts").mkdir(parents=True)
    facts = [json.loads(line) for line in (run / "documents.jsonl").read_text(encoding="utf-8").splitlines()]
    names = ("documents.jsonl", "records.jsonl", "unread.jsonl")
    lines = {name: _by_document((run / name).read_text(encoding="utf-8").splitlines()) for name in names}
    files = {name: (out / name).open("w", encoding="utf-8") for name in names}
    for number in range(wanted):
        old = facts[number % len(facts)]
        for name, file in files.items():
            file.writelines(_renamed(line, old["source"], number) + "\n" for line in lines[name].get(old["doc_id"], ()))
        shutil.copyfile(run / "texts" / f"{old['doc_id']}.txt", out / "texts" / f"{_id(old['doc_id'], number)}.txt")
    for file in files.values():
        file.close()
    (out / "errors.jsonl").write_text("", encoding="utf-8")
    manifest = json.loads((run / "run.json").read_bytes())
    by_type = {kind: number * wanted // len(facts) for kind, number in manifest["counts"]["records_by_type"].items()}
    manifest["counts"] |= {"inputs": wanted, "documents": wanted, "records": sum(by_type.values()), "records_by_type": by_type}
    (out / "run.json").write_text(json.dumps(manifest | {"digests": {}}), encoding="utf-8")
    return out


def _by_document(lines: list[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in lines:
        found.setdefault(json.loads(line)["doc_id"], []).append(line)
    return found


def _renamed(line: str, source: str, number: int) -> str:
    ids = _ID.sub(lambda found: f'"{_id(found[1], number)}"', line)
    return ids.replace(f'"source":{json.dumps(source, ensure_ascii=False)}', f'"source":"{number:05d}-{source}"', 1)


def _id(old: str, number: int) -> str:
    return hashlib.sha256(f"{old} {number}".encode()).hexdigest()[:16]


def shown(page: Any, address: str, seen: str) -> float:
    """Milliseconds from a link that is followed until what it leads to is on the screen, the next frame drawn."""
    script = """async ([address, seen]) => {
        const started = performance.now();
        location.hash = address;
        while (!document.querySelector(seen)) await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        return performance.now() - started;
    }"""
    return float(page.evaluate(script, [address, seen]))


def opened(browser: Any, report: Path) -> dict[str, float]:
    """Milliseconds of one visit, by what was waited for."""
    context = browser.new_context(locale="zh-CN", viewport={"width": 1440, "height": 900})
    context.add_init_script(_SEEN)
    page = context.new_page()
    page.goto(report.as_uri(), wait_until="load")
    page.wait_for_selector("html[data-ready] .panel canvas >> nth=1")
    found = {
        "opening page there": page.evaluate("window.ready"),
        "its charts drawn": page.evaluate("window.drawn"),
        "all of the file read": page.evaluate("performance.timing.loadEventEnd - performance.timing.navigationStart"),
        "CPU time until then": cpu(browser),
    }
    for view in ("deadlines", "targets", "awards", "documents"):
        found[f"{view} opened"] = shown(page, f"#/{view}", f"main.view-{view}")
    page.get_by_role("searchbox").fill("00042-")
    where = page.locator("tr", has_text="00042-").locator("a").first.get_attribute("href")
    found["a document opened"] = shown(page, where, "main.view-document .card")
    context.close()
    return found


def cpu(browser: Any) -> float:
    """Milliseconds of CPU time that the browser's pages have used, those open."""
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return 1000 * sum(float(one["cpuTime"]) for one in processes if one["type"] == "renderer")


def empty(browser: Any, file: Path) -> dict[str, float]:
    """Milliseconds in which a page of the same size that does nothing is loaded, and its CPU time."""
    page = browser.new_page()
    page.goto(file.as_uri(), wait_until="load")
    took = page.evaluate("performance.timing.loadEventEnd - performance.timing.navigationStart")
    found = {"an idle page as large": took, "its CPU time": cpu(browser)}
    page.close()
    return found


def visits(report: Path, chromium: str, rounds: int) -> None:
    """Open the report and print the medians."""
    from playwright.sync_api import sync_playwright

    idle = report.with_name("idle.html")
    idle.write_text(f'<!doctype html><script type="application/gzip">{"A" * report.stat().st_size}</script>', encoding="ascii")
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        rows = [opened(browser, report) | empty(browser, idle) for _ in range(rounds)]
        browser.close()
    for name in rows[0]:
        took = sorted(row[name] for row in rows)
        print(f"{name:24} {median(took):7.0f} ms ({took[0]:.0f} to {took[-1]:.0f})")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("run", type=Path)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--keep", type=Path, help="folder for the run that is made and its report; a temporary one by default")
    parser.add_argument("--chromium", default=shutil.which("chromium") or "chromium")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        large = repeated(options.run, (options.keep or Path(folder)) / "large", options.documents)
        started = time.process_time()
        report = large / "report.html"
        write(large, report)
        took = time.process_time() - started
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        records = sum(1 for _ in (large / "records.jsonl").open("rb"))
        print(f"{options.documents:,} documents, {records:,} records: {report.stat().st_size / 1e6:.1f} MB")
        print(f"written in {took:.1f} s of CPU time, {memory:.0f} MiB at most")
        visits(report, options.chromium, options.rounds)


if __name__ == "__main__":
    main()
