"""For a pull request or a job's summary: scores with how they moved, then losses and gains with their sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extract.evaluate.scores import METRICS, Metric
from extract.regress.formats.text import verdict
from extract.regress.report import Notice, Report

_MOST: Final = 30  # notices of a kind, and below it the most characters of a sentence or field: a comment on GitHub may hold 65,536
_LONG: Final = 200
_ACTIVE: Final = re.compile(r"[&<>\\`*_\[\]|@#~!]")  # what Markdown, HTML or a mention of somebody is made with


def markdown(report: Report) -> str:
    """The report in GitHub's Markdown. Words from documents are escaped: they format nothing and mention nobody."""
    return "\n".join([*_head(report), *_scores(report), *_notices("Losses", report.losses), *_notices("Gains", report.gains), ""])


def _head(report: Report) -> Iterator[str]:
    yield f"### zhengce check: {'regression' if report.regression else 'no regression' if report.held else 'scores'}"
    yield ""
    if not report.held:
        yield _safe(verdict(report)) + "."
        yield ""
        return
    counts = f"{len(report.losses)} losses, {len(report.gains)} gains, {report.same} as they were"
    yield f"{counts}, against {_safe(report.expectation)}."
    yield from (f"- {_safe(reason)}" for reason in report.reasons)
    yield ""


def _scores(report: Report) -> Iterator[str]:
    if report.scores is None:
        return
    yield "| type | gold | extra | precision | recall | found F1 | value F1 | full F1 |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for name, tally in report.scores.table().items():
        f1 = " | ".join(_f1(report, name, metric) for metric in METRICS)
        yield f"| {name} | {tally.gold} | {tally.extra} | {tally.precision:.3f} | {tally.recall:.3f} | {f1} |"
    yield ""


def _f1(report: Report, name: str, metric: Metric) -> str:
    assert report.scores is not None, "asked for with scores only"
    now = report.scores.table()[name].f1(metric)
    step = now - report.bar.table()[name].f1(metric) if report.bar else 0.0
    return f"{now:.4f}" + (f" ({step:+.4f})" if abs(step) >= 0.00005 else "")


def _notices(title: str, notices: Sequence[Notice]) -> Iterator[str]:
    if not notices:
        return
    yield f"<details{' open' if title == 'Losses' else ''}><summary>{title}: {len(notices)}</summary>"
    yield ""
    for notice in notices[:_MOST]:
        line = "" if notice.place.line is None else f":{notice.place.line}"
        yield f"- **{notice.type}** {_safe(notice.title)} ({_safe(notice.place.file)}{line})"
        yield from (f"  <br>{_safe(_short(part))}" for part in (notice.sentence, *notice.details) if part)
    if len(notices) > _MOST:
        yield f"- … and {len(notices) - _MOST} more"
    yield ""
    yield "</details>"
    yield ""


def _short(text: str) -> str:
    return text if len(text) <= _LONG else text[: _LONG - 1] + "…"


def _safe(text: str) -> str:
    """Words on one line in which nothing formats, links or mentions."""
    return _ACTIVE.sub(lambda found: f"&#{ord(found[0])};", " ".join(text.split()))
