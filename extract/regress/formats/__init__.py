"""A report in the forms that people and machines read: one module for each, one function from a report to text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from extract.regress.formats.data import data
from extract.regress.formats.github import github
from extract.regress.formats.junit import junit
from extract.regress.formats.markdown import markdown
from extract.regress.formats.sarif import sarif
from extract.regress.formats.text import text
from extract.regress.report import Report

FORMATS: Final[dict[str, Callable[[Report], str]]] = {
    "text": text,
    "json": data,
    "junit": junit,
    "github": github,
    "markdown": markdown,
    "sarif": sarif,
}
