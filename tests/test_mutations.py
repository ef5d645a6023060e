"""One rule broken on purpose: whatever is broken, `check` says which record was lost to it.

Ten ways to break the extraction, each a word taken out of a lexicon, a rule taken out of its list or a function that no longer does what it
did. A check of the same documents, against gold and against accepted records, must lose just the record named beside it.
"""

from __future__ import annotations

import copy
import functools
import gc
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from extract import lexicons
from extract.batch.outcome import parts_of
from extract.evaluate.squeeze import squeeze
from extract.pipeline import extract_document
from extract.readers import read_bytes
from extract.records import beneficiary, timing
from extract.records.roles import judgement
from extract.regress import check, check_snapshot
from extract.rules import Rule
from extract.values import numeral

NOTICE = """岚泽市支持企业发展若干措施

第一条 对首次认定的专精特新企业，一次性给予最高50万元奖励。
第二条 到2030年，全市培育高新技术企业500家以上。
第三条 2029年前，全市建成示范园区12座。
第四条 对国家级、省级技术中心，分别给予一次性奖励300万元、100万元。
第五条 设立规模为5亿元的产业发展基金。
第六条 对新建产线，按设备投资额的20%给予补助，最高不超过800万元。
第七条 对新入职博士，每人每月发放津贴3000元。
第八条 申报单位应当于2029年6月30日前向主管部门提交申请。
第九条 上年度营业收入不低于2000万元的企业，可以申报。
岚泽市人民政府
2028年3月1日
"""
EDITS: dict[str, Callable[[pytest.MonkeyPatch], None]] = {}
EXPECTED: dict[str, tuple[str, str]] = {}


def mutation(kind: str, quote: str) -> Callable[[Callable[[pytest.MonkeyPatch], None]], Callable[[pytest.MonkeyPatch], None]]:
    """A way to break the extraction, with the type and the words of the record that it costs."""

    def noted(edit: Callable[[pytest.MonkeyPatch], None]) -> Callable[[pytest.MonkeyPatch], None]:
        EDITS[edit.__name__], EXPECTED[edit.__name__] = edit, (kind, quote)
        return edit

    return noted


def without(monkeypatch: pytest.MonkeyPatch, name: str, key: str, entry: str, word: str) -> None:
    """Take a word out of a list of a lexicon."""
    data = copy.deepcopy(lexicons._load(name))
    data[key][entry].remove(word)
    real = lexicons._load
    monkeypatch.setattr(lexicons, "_load", lambda asked: data if asked == name else real(asked))


def without_rules(monkeypatch: pytest.MonkeyPatch, kind: str, which: Callable[[Rule], bool]) -> None:
    """Take rules out of those that judge numbers of a kind."""
    kept = tuple(rule for rule in judgement.RULES[kind] if not which(rule))
    assert len(kept) < len(judgement.RULES[kind])
    monkeypatch.setitem(judgement.RULES, kind, kept)


def without_times(monkeypatch: pytest.MonkeyPatch, which: Callable[[timing.TimeRule], bool]) -> None:
    """Take rules out of those that judge times."""
    kept = tuple(rule for rule in timing.TIME_RULES if not which(rule))
    assert len(kept) < len(timing.TIME_RULES)
    monkeypatch.setattr(timing, "TIME_RULES", kept)


@mutation("monetary_award", "50万元")
def a_bound_in_front_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, "bounds", "front", "at_most", "最高")


@mutation("target", "500家")
def a_bound_behind_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, "bounds", "back", "at_least", "以上")


@mutation("target", "12座")
def a_classifier_is_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, "units", "counts", "words", "座")


@mutation("monetary_award", "3000元")
def an_instrument_is_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, "policy", "instruments", "subsidy", "津贴")


@mutation("amount", "5亿元")
def the_factor_of_a_unit_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(numeral.LARGE, "亿", 10**7)


@mutation("deadline", "2029年前")
def a_date_convention_is_flipped(monkeypatch: pytest.MonkeyPatch) -> None:
    """2029年前 takes in the year 2029."""

    def includes(core: Any, left: int, right: int) -> Any:
        return timing.rule.made(core, left, right, "by", first=None, duration=None)

    rules = tuple(replace(rule, make=includes) if rule.id == "deadline.before" else rule for rule in timing.TIME_RULES)
    assert rules != timing.TIME_RULES
    monkeypatch.setattr(timing, "TIME_RULES", rules)


@mutation("deadline", "到2030年")
def a_rule_of_times_is_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    without_times(monkeypatch, lambda rule: rule.id == "deadline.by")


@mutation("monetary_award", "800万元")
def a_rule_of_sums_is_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    without_rules(monkeypatch, "money", lambda rule: rule.id in ("money.cap_behind", "money.cap_of_rate"))


@mutation("percentage", "20%")
def the_rules_of_rates_are_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    without_rules(monkeypatch, "percent", lambda rule: rule.gives == "award_rate")


@mutation("monetary_award", "100万元")
def lists_are_no_longer_shared_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beneficiary, "share_out", lambda *given: None)


@mutation("deadline", "每月")
def a_rule_of_rhythms_is_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    without_times(monkeypatch, lambda rule: rule.id == "deadline.recurring")


def forget() -> None:
    """Drop whatever the package has compiled from its rules and words."""
    for kept in gc.get_objects():
        if isinstance(kept, functools._lru_cache_wrapper) and (getattr(kept, "__module__", None) or "").startswith("extract."):
            kept.cache_clear()


@pytest.fixture
def mutated(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Breaks the extraction in the named way until the test is over."""

    def mutate(name: str) -> None:
        EDITS[name](monkeypatch)
        forget()

    yield mutate
    monkeypatch.undo()
    forget()


def extracted(out: Path) -> Path:
    """The folder of a run over the notice, made in this process."""
    found = extract_document(read_bytes(NOTICE.encode(), name="notice.txt", source="notice.txt"))
    parts = parts_of(found)
    (out / "texts").mkdir(parents=True)
    for name in ("documents.jsonl", "records.jsonl"):
        (out / name).write_bytes(parts[name])  # type: ignore[index]
    (out / "texts" / f"{found.document.doc_id}.txt").write_bytes(parts["text"])
    return out


def gold_of(run: Path, folder: Path) -> Path:
    """Gold that asks for every record of a run, which the first test has looked at."""
    folder.mkdir()
    items = []
    for record in map(json.loads, (run / "records.jsonl").read_text(encoding="utf-8").splitlines()):
        start, end = record["mention"]["start"], record["mention"]["end"]
        items.append(
            {**record, "quote": NOTICE[start:end], "left": NOTICE[:start].rpartition("\n")[2], "right": NOTICE[end:].partition("\n")[0]}
        )
    lines = "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items)
    (folder / "notice.gold.jsonl").write_text(lines, encoding="utf-8")
    return folder


def test_the_notice_is_read_as_it_should_be(tmp_path: Path) -> None:
    records = [json.loads(line) for line in (extracted(tmp_path / "run") / "records.jsonl").read_text(encoding="utf-8").splitlines()]
    told = {(record["type"], record["mention"]["text"]): record for record in records}
    assert set(EXPECTED.values()) <= told.keys()
    assert told["monetary_award", "50万元"]["amount"] == {"low": None, "high": 500000, "unit": "CNY", "bound": "at_most"}
    assert told["monetary_award", "100万元"]["beneficiary"] == "省级技术中心"
    assert told["deadline", "2029年前"]["end"] == "2028-12-31"
    assert told["deadline", "于2029年6月30日前"]["kind"] == "apply_by"
    assert told["amount", "5亿元"]["value"]["high"] == 500000000
    assert told["amount", "2000万元"]["role"] == "threshold"
    assert told["percentage", "20%"]["role"] == "award_rate"


def test_there_are_ten_mutations_or_more() -> None:
    assert len(EDITS) >= 10


_ALWAYS = ("a_bound_in_front_is_dropped", "a_rule_of_sums_is_removed")  # each compiles the rules anew: the others with the long tests


@pytest.mark.parametrize("name", [name if name in _ALWAYS else pytest.param(name, marks=pytest.mark.slow) for name in EDITS])
def test_check_catches(name: str, tmp_path: Path, mutated: Callable[[str], None]) -> None:
    whole = extracted(tmp_path / "whole")
    gold = gold_of(whole, tmp_path / "gold")
    check(gold, [whole], baseline=tmp_path / "scores.json", update=True)
    mutated(name)
    broken = extracted(tmp_path / "broken")
    against_gold = check(gold, [broken], baseline=tmp_path / "scores.json").report
    against_records = check_snapshot(whole, [broken]).report
    kind, quote = EXPECTED[name]
    [clause] = [line for line in NOTICE.splitlines() if quote in line]
    for report in (against_gold, against_records):
        assert report.regression
        assert any(kind in loss.type and quote in loss.title for loss in report.losses), [loss.title for loss in report.losses]
        assert [loss for loss in report.losses if squeeze(loss.sentence) not in squeeze(clause)] == []
