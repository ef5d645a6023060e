"""For code scanning: SARIF 2.1.0, a result for each loss and gain, with file and line."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Final
from urllib.parse import quote

from extract import __version__
from extract.regress.report import RULES, Notice, Report

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif(report: Report) -> str:
    """The report as a SARIF log of one run. Losses are errors where the whole is a regression, else warnings; gains are notes."""
    level = "error" if report.regression else "warning"
    rules = [{"id": name, "shortDescription": {"text": text}} for name, text in RULES.items()]
    results = [_result(notice, level) for notice in report.losses] + [_result(notice, "note") for notice in report.gains]
    run = {
        "tool": {"driver": {"name": "zhengce", "version": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _result(notice: Notice, level: str) -> dict[str, object]:
    text = "\n".join(part for part in (f"{notice.type}: {notice.title}", *notice.details, notice.sentence) if part)
    mark = sha256(f"{notice.rule}\n{notice.document}\n{notice.type}\n{notice.title}".encode("utf-8", "backslashreplace")).hexdigest()
    return {
        "ruleId": notice.rule,
        "ruleIndex": list(RULES).index(notice.rule),
        "level": level,
        "message": {"text": text},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(notice.place.file)},
                    "region": {"startLine": notice.place.line or 1},
                }
            }
        ],
        "partialFingerprints": {"zhengceNotice/v1": mark},
    }


def _uri(file: str) -> str:
    return ("file://" if file.startswith("/") else "") + quote(file, errors="backslashreplace")
