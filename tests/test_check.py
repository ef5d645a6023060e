"""`zhengce check`: gains and losses against gold and against accepted records, in every format, at the right file and line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from jsonschema import Draft7Validator
from lxml import etree
from typer.testing import CliRunner

from extract.cli import app
from extract.errors import UsageError
from extract.regress import Notice, Place, Report, check, check_snapshot
from extract.regress.formats import FORMATS

DATA = Path(__file__).parent / "data"
NOTICE = "关于支持企业的若干措施\n\n对首次认定的专精特新企业，一次性给予最高50万元奖励。\n到2030年，全市培育高新技术企业500家以上。\n"
PAGE = "<html><head><title>通知</title></head>\n<body>\n<p>为支持企业发展，现将有关事项通知如下。</p>\n<p>设立规模<b>5亿元</b>的产业基金。</p>\n</body></html>\n"


def award(high: int, **changed: object) -> dict[str, object]:
    amount = {"low": None, "high": high, "unit": "CNY", "bound": "at_most"}
    where = {"quote": "50万元", "left": "一次性给予最高", "right": "奖励。到2030年"}
    own = {"rate": None, "instrument": "award", "per": None, "frequency": "one_off", "beneficiary": "首次认定的专精特新企业"}
    return {"type": "monetary_award", **where, "amount": amount, **own, **changed}


FUND: dict[str, object] = {"type": "amount", "quote": "5亿元", "left": "设立规模", "right": "的产业基金。", "role": "funding"}
FUND |= {"value": {"low": 500000000, "high": 500000000, "unit": "CNY", "bound": "exact"}}


@pytest.fixture
def team(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A team's folder, the current one: policies, and gold that asks for one thing of each."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("policies/notice.txt", NOTICE), ("policies/page.html", PAGE)):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
    gold("notice", award(500000))
    gold("page", FUND)
    return tmp_path


def gold(stem: str, *items: dict[str, object]) -> None:
    Path("gold").mkdir(exist_ok=True)
    lines = "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items)
    Path("gold", f"{stem}.gold.jsonl").write_text(lines, encoding="utf-8")


def command(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["check", *arguments])


BAR = ("gold", "policies", "--baseline", "scores.json")


def other_sums() -> None:
    """The documents come to say other sums."""
    Path("policies/notice.txt").write_text(NOTICE.replace("最高", ""), encoding="utf-8")
    Path("policies/page.html").write_text(PAGE.replace("5亿元", "8亿元"), encoding="utf-8")


def changed_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extraction loses what the baseline has: every award comes with a wrong bound."""
    from extract.regress import gold as against

    real = against.score

    def broken(gold: Path, run: Path) -> Any:
        lines = [json.loads(line) for line in (run / "records.jsonl").read_text(encoding="utf-8").splitlines()]
        for line in lines:
            if line["type"] == "monetary_award":
                line["amount"]["bound"] = "less_than"
        copy = run.with_name("broken")
        shutil.copytree(run, copy)
        (copy / "records.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        return real(gold, copy)

    monkeypatch.setattr(against, "score", broken)


@pytest.mark.usefixtures("team")
class TestGold:
    def test_scores_alone(self) -> None:
        result = command("gold", "policies")
        assert result.exit_code == 0, result.output
        assert "monetary_award" in result.stdout
        assert [*"00-----"] in [line.split()[1:] for line in result.stdout.splitlines()]  # a type that the gold does not have
        assert "nothing is asked of them" in result.stdout.splitlines()[-1]
        assert "no regression" not in result.stdout + command("gold", "policies", "--format", "markdown").stdout
        assert command("gold", "policies", "--require", "found").stdout.splitlines()[-1].endswith("each item found: no regression")

    def test_gold_that_is_not_there(self) -> None:
        result = command("nosuch", "policies")
        assert (result.exit_code, "there is no nosuch; give first a gold file" in result.output) == (2, True)

    def test_a_baseline_is_written_and_held(self) -> None:
        assert command(*BAR).exit_code == 2
        assert command(*BAR, "--update").exit_code == 0
        result = command(*BAR)
        assert (result.exit_code, result.stdout.splitlines()[-1][:30]) == (0, "0 losses, 0 gains, 2 as they w")

    def test_a_loss_is_told_with_its_sentence_and_place(self, monkeypatch: pytest.MonkeyPatch) -> None:
        command(*BAR, "--update")
        changed_rules(monkeypatch)
        result = command(*BAR)
        assert result.exit_code == 1
        at = result.stdout.index("- policies/notice.txt:3  monetary_award  full → found: 一次性给予最高【50万元】奖励。到2030年")
        assert "对首次认定的专精特新企业，一次性给予最高50万元奖励。" in result.stdout[at:]
        assert '"bound": "less_than"' in result.stdout[at:]
        assert "REGRESSION: 1 items lost" in result.stdout

    def test_a_tolerance_lets_losses_through(self, monkeypatch: pytest.MonkeyPatch) -> None:
        command(*BAR, "--update")
        changed_rules(monkeypatch)
        assert command(*BAR, "--tolerance", "1").exit_code == 0
        result = command(*BAR, "--tolerance", "0.1")
        assert (result.exit_code, "F1 of monetary_award, value: 1.0000 → 0.0000" in result.stdout) == (1, True)

    def test_update_accepts_and_the_next_check_holds(self, monkeypatch: pytest.MonkeyPatch) -> None:
        command(*BAR, "--update")
        changed_rules(monkeypatch)
        result = command(*BAR, "--update")
        assert (result.exit_code, "full → found" in result.stdout) == (0, True)
        assert command(*BAR).exit_code == 0

    def test_what_falls_short_of_what_is_required(self) -> None:
        gold("notice", award(800000))
        assert command("gold", "policies", "--require", "found").exit_code == 0
        result = command("gold", "policies", "--require", "value")
        assert (result.exit_code, "1 items do not reach value" in result.stdout) == (1, True)
        assert "- policies/notice.txt:3  monetary_award  found: " in result.stdout

    def test_what_is_lost_and_falls_short_is_told_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        command(*BAR, "--update")
        changed_rules(monkeypatch)
        report = check("gold", ["policies"], baseline="scores.json", require="full").report
        assert [(notice.rule, notice.document) for notice in report.losses] == [("lost", "notice")]
        assert (report.same, len(report.reasons)) == (1, 2)

    def test_the_line_of_a_web_page(self) -> None:
        gold("page", {**FUND, "role": "other"})
        [loss] = check("gold", ["policies"], require="full").report.losses
        assert loss.place == Place("policies/page.html", 4)

    def test_an_item_that_no_record_answers_has_its_line_too(self) -> None:
        item = {"type": "deadline", "quote": "2030", "left": "奖励。到", "right": "年，全市培育", "kind": "by"}
        gold("notice", {**item, "type": "percentage", "value": None, "role": "other", "subject": None})
        [loss] = check("gold", ["policies"], require="found").report.losses
        assert (loss.place, loss.title[:6]) == (Place("policies/notice.txt", 4), "missed")

    def test_the_folder_of_a_run_is_scored_as_it_is(self) -> None:
        CliRunner().invoke(app, ["run", "policies", "--out", "results"])
        gold("page", {**FUND, "role": "other"})
        [loss] = check("gold", ["results"], require="full").report.losses
        assert loss.place == Place("policies/page.html", 4)

    def test_inputs_that_cannot_be_read(self) -> None:
        Path("policies/bad.txt").write_bytes(b"")
        result = command("gold", "policies")
        assert (result.exit_code, "not read: bad.txt" in result.stderr) == (3, True)

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (("gold",), "no input given"),
            (("policies", "policies"), "holds no gold"),
            (("gold", "policies", "--update"), "nothing to update"),
            (("gold", "policies", "--tolerance", "2"), "the tolerance is 2"),
            (("gold", "policies", "--report", "pdf=x"), "write FORMAT=FILE"),
            (("gold", "policies", "--baseline", "none.json"), "none.json is not there"),
            (("policies", "--snapshot", "none"), "holds no accepted records"),
            (("policies", "--snapshot", "none", "--require", "full"), "are for gold"),
        ],
    )
    def test_wrong_usage(self, arguments: tuple[str, ...], said: str) -> None:
        result = command(*arguments)
        assert (result.exit_code, said in result.stderr) == (2, True), result.output


@pytest.mark.usefixtures("team")
class TestSnapshot:
    def test_accepted_records_are_the_expectation(self) -> None:
        assert command("policies", "--snapshot", "accepted", "--update").exit_code == 0
        assert sorted(path.name for path in Path("accepted").iterdir()) == ["documents.jsonl", "records.jsonl"]
        result = command("policies", "--snapshot", "accepted")
        assert (result.exit_code, result.stdout.startswith("0 losses")) == (0, True), result.output

    def test_any_difference_is_told_until_it_is_accepted(self) -> None:
        command("policies", "--snapshot", "accepted", "--update")
        other_sums()
        report = check_snapshot("accepted", ["policies"]).report
        assert [(notice.rule, notice.type, notice.place.file, notice.place.line) for notice in report.losses] == [
            ("changed", "monetary_award", "policies/notice.txt", 3),
            ("changed", "amount", "policies/page.html", 4),
        ]
        assert report.losses[0].sentence == "对首次认定的专精特新企业，一次性给予50万元奖励。"
        assert report.losses[0].details == ("amount ≤ 500,000 CNY → 500,000 CNY",)
        result = command("policies", "--snapshot", "accepted", "--update")
        assert (result.exit_code, "≤ 500,000 CNY → 500,000 CNY" in result.stdout) == (0, True)
        assert command("policies", "--snapshot", "accepted").exit_code == 0

    def test_renaming_is_no_difference_and_removing_is(self) -> None:
        command("policies", "--snapshot", "accepted", "--update")
        Path("policies/notice.txt").rename("policies/zz.txt")
        assert command("policies", "--snapshot", "accepted").exit_code == 0
        Path("policies/page.html").unlink()
        result = command("policies", "--snapshot", "accepted")
        assert (result.exit_code, "documents are gone: page.html" in result.stdout) == (1, True)

    def test_the_folder_of_a_run_serves_as_expectation(self) -> None:
        CliRunner().invoke(app, ["run", "policies", "--out", "results"])
        assert command("policies", "--snapshot", "results").exit_code == 0
        other_sums()
        assert command("policies", "--snapshot", "results").exit_code == 1
        with pytest.raises(UsageError, match="accept by running again"):
            check_snapshot("results", ["policies"], update=True)


@pytest.mark.usefixtures("team")
class TestRules:
    def test_a_rules_pack_that_changes_a_record_is_a_difference(self) -> None:
        pack = '[pack]\nname = "team"\nabout = "Words of a team"\n\n[instruments]\nsubsidy = ["留工红包"]\n'
        Path("team.toml").write_text(pack, encoding="utf-8")
        Path("policies/notice.txt").write_text("对留岗职工，每人发放留工红包500元。\n", encoding="utf-8")
        command("policies", "--snapshot", "accepted", "--update")
        assert command("policies", "--snapshot", "accepted").exit_code == 0
        result = command("policies", "--snapshot", "accepted", "--rules", "team.toml")
        assert (result.exit_code, "instrument other → subsidy" in result.stdout) == (1, True), result.output

    def test_rules_come_too_late_for_a_run(self) -> None:
        CliRunner().invoke(app, ["run", "policies", "--out", "results"])
        result = command("gold", "results", "--rules", "team.toml")
        assert (result.exit_code, "come too late" in result.stderr) == (2, True)

    def test_accepted_records_of_another_version_are_refused(self) -> None:
        command("policies", "--snapshot", "accepted", "--update")
        path = Path("accepted/documents.jsonl")
        path.write_text(path.read_text(encoding="utf-8").replace('"schema_version":"1"', '"schema_version":"2"'), encoding="utf-8")
        result = command("policies", "--snapshot", "accepted")
        assert (result.exit_code, "of version 2" in result.stderr) == (2, True), result.output


HOSTILE = "<b>@everyone</b> | `x` ]]> #1 %0A::error::\x1b[31m\x00 \ud83d"


def loss(text: str, line: int | None = 3) -> Notice:
    return Notice("lost", "amount", f"文件 {text}", f"full → missed: {text}", (f"role: {text}",), text, Place(f"政策/{text},a:b.txt", line))


REPORTS = {
    "none": Report("gold g", ("a", "b"), (), (), (), 4),
    "regression": Report("gold g", ("文件 一", "b"), (loss("一"), loss("一", None)), (loss("二"),), ("2 items lost",), 4),
    "let through": Report("gold g", ("文件 一",), (loss("一"),), (), (), 4),
    "hostile": Report(f"gold {HOSTILE}", (f"文件 {HOSTILE}",), (loss(HOSTILE),), (loss(HOSTILE),), (HOSTILE,), 4),
}
ANY_REPORT = pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)


@ANY_REPORT
def test_sarif_is_valid(report: Report) -> None:
    schema = json.loads((DATA / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    log = json.loads(FORMATS["sarif"](report))
    assert [error.message for error in Draft7Validator(schema).iter_errors(log)] == []
    levels = [result["level"] for result in log["runs"][0]["results"]]
    assert levels == (["error"] if report.regression else ["warning"]) * len(report.losses) + ["note"] * len(report.gains)


@ANY_REPORT
def test_junit_is_valid(report: Report) -> None:
    schema = etree.XMLSchema(etree.parse(DATA / "junit-10.xsd"))
    root = etree.fromstring(FORMATS["junit"](report).encode("utf-8", "replace"))
    schema.assertValid(root)
    assert len(root.findall(".//failure")) == (2 if report.regression else 0)
    assert sum(int(suite.get("tests", "")) for suite in root) == len(root.findall(".//testcase"))


@ANY_REPORT
def test_annotations_are_one_line_each_at_file_and_line(report: Report) -> None:
    lines = FORMATS["github"](report).split("\n")
    assert len(lines) == len(report.losses) + len(report.gains) + 1
    for line, notice in zip(lines, (*report.losses, *report.gains), strict=False):
        head, _, _ = line.partition("::" + notice.title[:4])
        assert head.startswith(("::error file=", "::warning file=", "::notice file="))
        assert f",line={notice.place.line or 1}," in head
        assert head.count(",") == 2
        assert "\r" not in line


def test_the_annotation_of_a_loss() -> None:
    [first, *_] = FORMATS["github"](REPORTS["regression"]).split("\n")
    place = "file=政策/一%2Ca%3Ab.txt,line=3,title=zhengce%3A lost amount"
    assert first == f"::error {place}::full → missed: 一%0Arole: 一%0A一"


@ANY_REPORT
def test_json_holds_all_of_a_report(report: Report) -> None:
    told = json.loads(FORMATS["json"](report))
    assert (told["regression"], len(told["losses"]), len(told["gains"])) == (report.regression, len(report.losses), len(report.gains))


def test_markdown_mentions_nobody_and_formats_nothing() -> None:
    told = FORMATS["markdown"](REPORTS["hostile"])
    own = ("<details open>", "<details>", "</details>", "<summary>", "</summary>", "<br>")
    for tag in own:
        told = told.replace(tag, "")
    assert not set("<>@`|") & set(told)


def test_every_format_of_a_real_check(team: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command(*BAR, "--update")
    changed_rules(monkeypatch)
    reports = [part for name in FORMATS for part in ("--report", f"{name}=told.{name}")]
    assert command(*BAR, *reports, "--format", "github").stdout.startswith("::error file=policies/notice.txt,line=3,")
    for name in FORMATS:
        assert "50万元" in (team / f"told.{name}").read_text(encoding="utf-8"), name
    assert "0.0000 (-1.0000)" in (team / "told.markdown").read_text(encoding="utf-8")
    scores = json.loads((team / "told.json").read_text(encoding="utf-8"))["scores"]
    assert scores["documents"]["notice"]["f1"] == {"found": 0.5, "value": 0, "full": 0}  # two records more than gold asks for
    assert scores["types"]["monetary_award"]["fields"]["amount"] == 0
