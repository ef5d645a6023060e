"""For programs: everything a report holds, as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict

from extract.evaluate import Scores, Tally
from extract.evaluate.scores import METRICS
from extract.regress.report import Report


def data(report: Report) -> str:
    """The report as one JSON object."""
    told = {
        "regression": report.regression,
        "reasons": report.reasons,
        "against": report.expectation,
        "same": report.same,
        "unknown": report.unknown,
        "losses": [asdict(notice) for notice in report.losses],
        "gains": [asdict(notice) for notice in report.gains],
        "scores": _scores(report.scores),
        "baseline": _scores(report.bar),
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def _scores(scores: Scores | None) -> dict[str, object] | None:
    if scores is None:
        return None
    types = {name: _tally(tally) | ({} if name == "all" else {"fields": scores.fields(name)}) for name, tally in scores.table().items()}
    return {"types": types, "documents": {stem: _tally(tally) for stem, tally in scores.by_document().items()}}


def _tally(tally: Tally) -> dict[str, object]:
    f1 = {metric: tally.f1(metric) for metric in METRICS}
    return {"gold": tally.gold, "extra": tally.extra, "precision": tally.precision, "recall": tally.recall, "f1": f1}
