"""Puts the results into docs/performance.md, between marks: tables, and plots beside it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from speed import plots

DOCS: Final = Path(__file__).parents[2] / "docs"
PAGE: Final = DOCS / "performance.md"


def write(results: Path) -> None:
    """Write the tables of all results that are there, and draw their plots."""
    page = PAGE.read_text(encoding="utf-8")
    for part, table in _TABLES.items():
        file = results / f"{part}.json"
        if file.exists():
            told = json.loads(file.read_bytes())
            text = f"{_measured_on(told['machine'])}\n\n{table(told)}"
            if part in plots.PLOTS:
                plot = f"performance-{part}.svg"
                plots.PLOTS[part](told, DOCS / plot)
                text += f"\n\n![{part}]({plot})"
            page = _between(page, part, text)
    PAGE.write_text(page, encoding="utf-8")


def _between(page: str, part: str, text: str) -> str:
    """The page with the text between the marks of a part. Raises ValueError where they are not there."""
    pattern = re.compile(rf"(<!-- {part}: [^>]*-->\n).*?(<!-- end of {part} -->)", re.DOTALL)
    if not pattern.search(page):
        raise ValueError(f"{PAGE.name} has no marks for {part}; put '<!-- {part}: ... -->' and '<!-- end of {part} -->' into it")
    return pattern.sub(lambda marks: f"{marks[1]}\n{text}\n\n{marks[2]}", page)


def _measured_on(machine: dict[str, Any]) -> str:
    return (
        f"{machine['processor']}, {machine['processors']} processors, {machine['memory_gib']} GiB, load {machine['load_before']} before; "
        f"{machine['system']}, Python {machine['python']}, pydantic {machine['pydantic']}; rules `{machine['rules']}`."
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "| --- |" + " ---: |" * (len(head) - 1)]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)])


def _spread(told: dict[str, float], form: str = ",.2f") -> str:
    return f"{told['median']:{form}} ({told['low']:{form}} to {told['high']:{form}})"


def _compare(told: dict[str, Any]) -> str:
    rows = []
    for side in told["sides"].values():
        times = side["times_the_job"]
        faster = {name: 1 / times[other] for name, other in (("median", "median"), ("low", "high"), ("high", "low"))}
        form = ",.0f" if faster["median"] >= 10 else ",.2f" if faster["median"] >= 0.1 else ",.4f"
        rows.append(
            (
                side["what"],
                _spread(side["characters_a_second"], ",.0f"),
                _spread(times, ",.4f" if times["median"] < 0.1 else ",.2f"),
                _spread(faster, form),
            )
        )
    about = f"{told['rounds']} rounds over {told['documents']} documents of together {told['characters']:,} characters (the last round)."
    return f"{about}\n\n" + _table(("what", "characters a second", "its time by that of the job", "time of the job by its own"), rows)


def _start(told: dict[str, Any]) -> str:
    rows = [
        (
            f"`{name}`",
            _spread(figures["cpu"]),
            _spread(figures["wall"]),
            _spread(figures["times_pass"], ",.1f"),
            _spread(figures["times_pydantic"], ",.1f"),
        )
        for name, figures in told["starts"].items()
    ]
    head = ("start", "processor time, s", "clock, s", "times `pass`", "times pydantic")
    return f"{told['rounds']} rounds.\n\n" + _table(head, rows)


def _profile(told: dict[str, Any]) -> str:
    stages = _table(("stage", "share"), [(name, f"{share:.1%}") for name, share in told["stages"].items()])
    rules = _table(("rule", "share of all rules"), [(f"`{name}`", f"{share:.1%}") for name, share in told["rules"].items()])
    return f"{told['documents']} documents, {told['rules_tried']} rules tried.\n\n{stages}\n\n{rules}"


def _jobs(told: dict[str, Any]) -> str:
    rows = [
        ("two jobs by one, clock", _spread(told["speed_up"])),
        ("two plain computations at once by one after the other, same minutes", _spread(told["speed_up_of_plain_computing"])),
        ("processor time of the workers of two jobs by those of one", _spread(told["workers_cpu_of_two_by_one"])),
        ("the run's own share of the processor time of one job", _spread(told["own_share"], ".1%")),
        ("the run's own milliseconds a document", _spread(told["own_ms_a_document"])),
    ]
    return f"{told['documents']:,} documents, {told['rounds']} rounds; the files of both are the same bytes.\n\n" + _table(
        ("what", "figure"), rows
    )


def _scaling(told: dict[str, Any]) -> str:
    rows = [
        (f"{int(size):,} {unit}", f"{cost['cpu']:,.1f}", f"{cost['wall']:,.1f}", f"{cost['memory_mb']:,.0f}")
        for part, unit in (("one_text", "MB, one text"), ("documents", "documents"))
        for size, cost in told[part].items()
    ]
    flat = told["flat"]
    slopes = [f"{name} {told[key]}" for name, key in (("one text", "slope_one_text"), ("documents", "slope_documents")) if told[key]]
    said = (
        f"Slopes of time against size, both as logarithms, the start ({told['start_cpu']} s) taken off: {', '.join(slopes)}. "
        f"One text of {flat['characters']:,} characters is read at {flat['one_by_many']:.2f} times the rate of the same text in "
        f"{flat['documents']:,} documents ({flat['characters_a_second']['whole']:,} and "
        f"{flat['characters_a_second']['apart']:,} characters a second)."
    )
    return _table(("size", "processor time, s", "clock, s", "peak of memory, MB"), rows) + f"\n\n{said}"


_TABLES: Final[dict[str, Callable[[dict[str, Any]], str]]] = {
    "compare": _compare,
    "scaling": _scaling,
    "jobs": _jobs,
    "start": _start,
    "profile": _profile,
}
