"""For whatever reads JUnit: a suite for each document with a case for each type of record, and a suite for the verdict."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final
from xml.etree import ElementTree as ET

from extract.evaluate.gold import TYPES
from extract.regress.report import Notice, Report

_FORBIDDEN: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # by XML 1.0


def junit(report: Report) -> str:
    """The report as an XML document. Losses fail their case where the whole is a regression, else they are its output."""
    root = ET.Element("testsuites", name="zhengce check")
    for document in report.documents:
        lost = [notice for notice in report.losses if notice.document == document]
        _suite(root, document, [(kind, [notice for notice in lost if notice.type == kind]) for kind in TYPES], report.regression)
    verdict = ET.SubElement(root, "testsuite", name="verdict", tests="1", failures=str(int(report.regression)), errors="0")
    case = ET.SubElement(verdict, "testcase", classname="verdict", name=_valid(report.expectation))
    if report.regression:
        ET.SubElement(case, "failure", type="regression", message=_valid("; ".join(report.reasons)))
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=True)


def _suite(root: ET.Element, document: str, cases: Sequence[tuple[str, Sequence[Notice]]], failing: bool) -> None:
    failures = sum(bool(lost) for _, lost in cases) if failing else 0
    suite = ET.SubElement(root, "testsuite", name=_valid(document), tests=str(len(cases)), failures=str(failures), errors="0")
    for kind, lost in cases:
        case = ET.SubElement(suite, "testcase", classname=_valid(document), name=kind)
        if lost and failing:
            failure = ET.SubElement(case, "failure", type=lost[0].rule, message=_valid(f"{len(lost)} lost: {lost[0].title}"))
            failure.text = _told(lost)
        elif lost:
            ET.SubElement(case, "system-out").text = _told(lost)


def _told(notices: Sequence[Notice]) -> str:
    return _valid("\n\n".join("\n".join([_place(notice), notice.title, notice.sentence, *notice.details]) for notice in notices))


def _place(notice: Notice) -> str:
    return notice.place.file + ("" if notice.place.line is None else f":{notice.place.line}")


def _valid(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
