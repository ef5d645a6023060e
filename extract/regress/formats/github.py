"""For GitHub Actions: workflow commands that put losses and gains beside the lines of the input files.

GitHub shows ten of each kind a step; the summary (`markdown`) holds them all.
"""

from __future__ import annotations

from extract.regress.formats.text import verdict
from extract.regress.report import Notice, Report


def github(report: Report) -> str:
    """A command for each loss (an error, or a warning where it is let through) and gain, then one with the verdict."""
    level = "error" if report.regression else "warning"
    lines = [_command(level, notice) for notice in report.losses]
    lines += [_command("notice", notice) for notice in report.gains]
    return "\n".join([*lines, f"::{'error' if report.regression else 'notice'} title=zhengce check::{_message(verdict(report))}"])


def _command(level: str, notice: Notice) -> str:
    message = "\n".join([notice.title, *notice.details, notice.sentence]).strip()
    title = f"zhengce: {notice.rule} {notice.type}"
    place = f"file={_property(notice.place.file)},line={notice.place.line or 1}"
    return f"::{level} {place},title={_property(title)}::{_message(message)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
