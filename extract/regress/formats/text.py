"""For a terminal: the scores, then every loss and gain with its place, sentence and fields, then the verdict."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from extract.evaluate import show
from extract.regress.report import Notice, Report

_SENTENCE: Final = 80


def text(report: Report) -> str:
    """The report as lines of text."""
    return "\n".join(_lines(report))


def _lines(report: Report) -> Iterator[str]:
    if report.scores:
        yield from show.table(report.scores)
        if len(report.documents) > 1:
            yield from show.documents(report.scores)
    yield from told(report)
    yield verdict(report)


def told(report: Report) -> Iterator[str]:
    """Every loss, then every gain: a line with place, type and what happened, below it the sentence and the fields."""
    for sign, notices in (("-", report.losses), ("+", report.gains)):
        for notice in notices:
            yield from _notice(sign, notice)


def verdict(report: Report) -> str:
    """The last line: how many were lost and won against what, and whether that is a regression."""
    if not report.held:
        return (
            f"scores against {report.expectation}"
            "; nothing is asked of them: --baseline FILE --update keeps them to hold later ones against, "
            "--require GRADE asks for a grade of each item"
        )
    told = f"{len(report.losses)} losses, {len(report.gains)} gains, {report.same} as they were, against {report.expectation}"
    told += f"; {report.unknown} gold items only one side has" if report.unknown else ""
    return f"{told}: {'REGRESSION: ' + '; '.join(report.reasons) if report.regression else 'no regression'}"


def _notice(sign: str, notice: Notice) -> Iterator[str]:
    line = "" if notice.place.line is None else f":{notice.place.line}"
    yield f"{sign} {notice.place.file}{line}  {notice.type}  {notice.title}"
    if notice.sentence:
        yield f"      {notice.sentence[:_SENTENCE]}{'…' if len(notice.sentence) > _SENTENCE else ''}"
    for detail in notice.details:
        yield f"      {detail}"
