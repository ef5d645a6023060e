"""Runs for the tests of the report: a small one whose documents are written to do harm, and to be hard to place."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

HOSTILE = "</script><script>window.harm=1</script>\"><img src=x onerror='window.harm=2'>"

DOCUMENTS = {
    "plan.txt": """云屿市人民政府关于印发云屿市数字产业行动计划的通知
云政发〔2024〕12号

各区人民政府：

一、主要目标
到2027年，数字产业营业收入达到800亿元，培育链主企业20家，研发投入占比提高到3.5%以上。
二、支持措施
（一）支持企业做强。对首次认定的市级链主企业，给予一次性奖励200万元；对新认定的市级创新中心，按设备投资额的20%给予补助，最高500万元。
（二）支持人才。对𠮷川镇引进的高层次人才，每人每年补贴3万元，连续三年。申报截止时间为2025年6月30日。
本计划自2024年5月1日起施行，有效期至2027年12月31日。

云屿市人民政府
2024年4月20日
""",
    "table.txt": "重点任务表\n指标\t单位\t2023年\t2025年目标\n高新技术企业\t家\t120\t≥200\n数字经济占比\t%\t38.2\t45\n\n2024年3月2日\n",
    "hostile<b>.txt": f"""关于{HOSTILE}的若干措施

一、{HOSTILE}
对获评{HOSTILE}的企业，给予最高100万元奖励。到2026年，{HOSTILE}企业达到50家。
按{HOSTILE}费用的30%给予补贴。

2024年1月5日
""",
}


FREE = {
    "section", "rule", "anchor", "beneficiary", "condition", "indicator", "per", "rate_base", "responsible", "subject",
    "title", "document_number", "issuing_authority", "addressee", "source", "format", "encoding", "check", "message",
}  # fmt: skip


def poisoned(run: Path, out: Path) -> Path:
    """A copy of a run in which every field that may hold any words holds hostile ones; offsets and ids are as they were."""
    shutil.copytree(run, out)
    finding = {"check": HOSTILE, "severity": "warning", "message": HOSTILE, "evidence": []}
    error = {"source": HOSTILE, "code": "broken", "stage": "read", "message": HOSTILE}
    for name in ("records.jsonl", "documents.jsonl", "unread.jsonl"):
        lines = [_worse(json.loads(line)) for line in (run / name).read_text(encoding="utf-8").splitlines()]
        if name == "documents.jsonl":
            lines = [{**line, "findings": [finding], "metadata": {HOSTILE: HOSTILE}} for line in lines]
        (out / name).write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    (out / "errors.jsonl").write_text(json.dumps(error) + "\n", encoding="utf-8")
    return out


def _worse(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    worse = {key: _worse(part) for key, part in value.items()}
    return worse | {key: [HOSTILE] if key == "section" else HOSTILE for key in worse.keys() & FREE}


def written(folder: Path) -> Path:
    """The folder, with the documents in it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in DOCUMENTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
