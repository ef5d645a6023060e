"""Rules packs: what is wrong is told with file and line and all at once; the sample pack does what it says; each part of it counts."""

from __future__ import annotations

import ast
import json
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from extract import PackError, extract, load_pack, run
from extract.batch.edition import rules_digest
from extract.cli import app
from extract.lexicons import Pack, using
from extract.packs import parse_pack
from extract.packs.lines import line_at, lines_of
from extract.packs.lint import lint
from extract.packs.listing import listed
from extract.packs.patterns import loops
from extract.packs.rules import ROLES
from extract.packs.trial import trials
from extract.packs.words import EXTENDED
from extract.records.roles.judgement import RULES

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "docs" / "sample-rules.toml"
HEAD = '[pack]\nname = "acme"\n'
RULE = """
[[rules]]
id = "acme.deposit"
reads = "money"
gives = "other"
before = '押金[^，。；]{0,6}'
examples = ["缴纳押金【5万元】。", "押金共【2万元】。"]
counterexamples = ["给予奖励【5万元】。"]
"""


def told(text: str) -> list[str]:
    """What is wrong with a pack, a line each."""
    with pytest.raises(PackError) as caught:
        parse_pack(text, "my.toml")
    return list(caught.value.problems)


def test_the_sample_does_what_it_says_and_fast() -> None:
    pack = load_pack(SAMPLE)
    tried = list(trials(pack))
    assert [trial for trial in tried if trial.fault] == []
    assert len(tried) == 12
    assert [timed.told for timed in lint(pack) if timed.slow] == []


PARTS = {
    "留工红包",
    "村集体经营性收入",
    "亩均效益综合值",
    "标准舱",
    "点亮",
    "顶到",
    "履约保证金",
    "诚意金",
    '"-award_verb"',
    '"-past"',
    "[^，。；]{0,4}",
}


@pytest.mark.parametrize("part", sorted(PARTS))
@pytest.mark.slow
def test_no_part_of_the_sample_is_for_show(part: str) -> None:
    """Without any one of its words or conditions a sentence fails."""
    text = SAMPLE.read_text(encoding="utf-8")
    assert part in text
    without = "" if '"' in part or "[" in part else "没有的词"
    head, mark, sentences = text.partition(part)
    changed = parse_pack(head + without + sentences, "changed.toml")
    assert mark
    assert any(trial.fault for trial in trials(changed))


def test_a_trial_tells_what_was_found_instead_and_where() -> None:
    text = HEAD + RULE.replace("缴纳押金【5万元】。", "一次性奖励【5万元】。").replace("给予奖励【5万元】。", "退还押金【5万元】。")
    text += '\n[[cases]]\ntext = "给予奖励5万元。"\nrecords = [{ type = "monetary_award", mention = "5万元", instrument = "subsidy" }]\n'
    found = [(trial.line, trial.fault) for trial in trials(parse_pack(text, "my.toml")) if trial.fault]
    assert found == [
        (9, "money.given decides"),
        (10, "the rule decides here too"),
        (12, 'monetary_award 5万元: instrument is "award", not "subsidy"'),
    ]


WRONG = {
    '[pack]\nname = "Acme"\n': "my.toml:2: pack.name: 'Acme' is no name",
    '[pack]\nname = "money"\n': "my.toml:2: pack.name: 'money' is what built-in rules are called by",
    HEAD + "date = 2024\n": "my.toml:3: pack.date: 2024 is no day; write date = 2023-03-01",
    HEAD + "[word.units]\n": "my.toml:3: word: 'word' is no part of a pack; did you mean 'words'?",
    HEAD + "words = 1\n": "my.toml:3: pack.words: 'words' is no key of [pack]",
    HEAD + '[words.spoken.bounds]\nx = ["甲"]\n': "my.toml:3: words.spoken: 'spoken' is no word list that a pack can add to",
    HEAD + '[words.policy.givin]\nx = ["甲"]\n': "did you mean 'giving'?",
    HEAD + '[words.units.counts]\nwords = [\n  "箱",\n  "",\n]\n': "my.toml:6: words.units.counts.words: an empty word",
    HEAD + '[words.units.counts]\nwords = "箱"\n': "my.toml:4: words.units.counts.words: must be a list of strings, not a string",
    HEAD + '[words.units.counts]\nwords = ["大 箱"]\n': "'大 箱' holds white space",
    HEAD + '[words.units.counts]\nwords = ["３箱"]\n': "'３箱' holds a digit",
    HEAD + '[words.bounds.front]\nat_most = ["至少"]\n': "'至少' stands for at_least already, it cannot stand for at_most too",
    HEAD + '[instruments]\nsubsidies = ["红包"]\n': (
        "my.toml:4: instruments.subsidies: 'subsidies' is none of its lists; did you mean 'subsidy'?"
    ),
    HEAD + '[lists]\nmeasures = ["甲"]\n': "there is a built-in list 'measures'",
    HEAD + RULE.replace("acme.", "other."): "my.toml:5: id: rule other.deposit: 'other.deposit' is no id of this pack; write acme.WORD",
    HEAD + RULE + RULE: "my.toml:13: id: 'acme.deposit' is the id of an earlier rule too",
    HEAD + RULE.replace("money", "mony"): "my.toml:6: reads: rule acme.deposit: 'mony' is nothing that rules read; did you mean 'money'?",
    HEAD + RULE.replace("other", "none"): "my.toml:7: gives: rule acme.deposit: 'none' is nothing that money can be",
    HEAD + RULE.replace("gives", "give"): "my.toml:7: give: rule acme.deposit: 'give' is no key of a rule; did you mean 'gives'?",
    HEAD + RULE.replace("押金[", "$measure["): "my.toml:8: before: rule acme.deposit: $measure is no word list; did you mean 'measures'?",
    HEAD + RULE.replace("押金[", "押金(["): "my.toml:8: before: rule acme.deposit: no regular expression: missing )",
    HEAD + RULE.replace("押金[", "押金(?:[^，]*)*["): "a repeat of what repeats itself",
    HEAD + RULE.replace("before = '押金", "before = '(?i)押金"): "flags such as (?i) are not allowed",
    HEAD + RULE.replace("before = '押金", "before = '獎金"): "patterns see folded text (Simplified, half-width letters and digits); write '奖金[",
    HEAD + RULE.replace("before = '押金[^，。；]{0,6}'", ""): "asks for nothing, and would decide for every number",
    HEAD + RULE.replace("押金[", "押金" * 200 + "["): "characters, 400 are allowed",
    HEAD + RULE + 'needs = ["futur"]\n': "my.toml:11: needs: rule acme.deposit: 'futur' is no feature; did you mean 'future'?",
    HEAD + RULE + 'ahead_of = "money.lone"\n': "my.toml:11: ahead_of: rule acme.deposit: 'money.lone' is no built-in rule for money",
    HEAD + RULE.replace(', "押金共【2万元】。"', ""): "my.toml:9: examples: rule acme.deposit: 1 examples; give at least 2",
    HEAD + RULE.replace('["给予奖励【5万元】。"]', "[]"): "0 counterexamples; give at least 1",
    HEAD + RULE.replace("奖励【5万元】", "奖励5万元"): "'给予奖励5万元。' must hold one number between 【 and 】",
    HEAD + 'rules = "x"\n': "my.toml:3: pack.rules: 'rules' is no key of [pack]",
    "rules = 1\n" + HEAD: "my.toml:1: rules: must be a list of tables; write [[rules]]",
    HEAD + '[[cases]]\nrecords = []\n': "my.toml:3: cases: has no text",
    HEAD + '[[cases]]\ntext = "甲"\n': "records: must be a list of what each record holds",
    HEAD + '[[cases]]\ntext = "甲"\nrecords = [{ type = "award" }]\n': "my.toml:5: type: 'award' is no type of record",
    HEAD + '[[cases]]\ntext = "甲"\nrecords = [{ type = "target", unit = "家" }]\n': "my.toml:5: unit: 'unit' is no field of target",
    '[pack]\nname = "acme\n': "my.toml:2: no TOML:",
    '[pack]\nname = ["acme",\n': "my.toml:3: no TOML:",
}  # fmt: skip


@pytest.mark.parametrize("text", WRONG, ids=list(WRONG.values()))
def test_what_is_wrong_is_told_with_its_line_and_what_to_write(text: str) -> None:
    assert any(WRONG[text] in problem for problem in told(text)), told(text)


def test_all_that_is_wrong_is_told_at_once_in_order_of_lines() -> None:
    text = HEAD + "colour = 1\n" + RULE.replace("money", "mony").replace("gives", "give") + '[words.units.count]\nwords = ["箱"]\n'
    lines = [int(problem.split(":")[1]) for problem in told(text)]
    assert lines == sorted(lines)
    assert set(lines) == {3, 7, 8, 12}


def test_a_file_that_is_none_is_told(tmp_path: Path) -> None:
    for path, data, what in ((tmp_path / "gone.toml", None, "cannot be read"), (tmp_path / "gbk.toml", "名".encode("gbk"), "is not UTF-8")):
        if data:
            path.write_bytes(data)
        with pytest.raises(PackError, match=what):
            load_pack(path)


def test_the_roles_a_rule_can_give_are_those_that_built_in_rules_give() -> None:
    assert {kind: set(roles) for kind, roles in ROLES.items()} == {kind: {rule.gives for rule in rules} for kind, rules in RULES.items()}


def test_words_may_be_written_in_traditional_script() -> None:
    pack = parse_pack(HEAD + '[instruments]\nsubsidy = ["穩工獎旗"]\n', "my.toml")
    assert [record.instrument for record in extract("發放每人500元穩工獎旗。", rules=pack).records] == ["subsidy"]


# --- lines -------------------------------------------------------------------------------------------------------------

TOML = '''a.b = 1  # [x]
"c d" = """
[not.a.table]
""\\"
"""
t = 1979-05-27 07:32:00
[e]
f = { g = 1, h.i = [1, 2] }
[[r]]
k = [
  "]",  # "
  ['x', "y"],

  { z = 1.5 },
]
[[r]]
[r.sub]
m = true
'''


def test_every_key_and_item_has_its_line() -> None:
    found = lines_of(TOML)
    wanted = {
        ("a",): 1, ("a", "b"): 1, ("c d",): 2, ("t",): 6, ("e",): 7, ("e", "f"): 8, ("e", "f", "g"): 8, ("e", "f", "h", "i", 1): 8,
        ("r",): 9, ("r", 0): 9, ("r", 0, "k"): 10, ("r", 0, "k", 0): 11, ("r", 0, "k", 1, 1): 12, ("r", 0, "k", 2, "z"): 14,
        ("r", 1): 16, ("r", 1, "sub"): 17, ("r", 1, "sub", "m"): 18,
    }  # fmt: skip
    assert {place: found.get(place) for place in wanted} == wanted
    assert line_at(found, ("r", 0, "k", 0, "none")) == 11
    assert line_at(found, ("none",)) == 1


@given(st.text(alphabet="ab.=[]{}\"'#,\n1 \\", max_size=40))
@settings(max_examples=500, deadline=None, derandomize=True)
def test_lines_of_whatever_is_toml_are_within_it(text: str) -> None:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    assert all(1 <= line <= 1 + text.count("\n") for line in lines_of(text).values())


KEYS = st.text("abc", min_size=1, max_size=3)
VALUES = st.sampled_from(["1", "'x'", '"""\n#\n"""', "[\n1,\n2]", "{ p = 1 }", "[[1], ['[']]", "2024-01-01 # ="])


@given(st.lists(st.tuples(KEYS, st.dictionaries(KEYS, VALUES, max_size=3)), max_size=5))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_lines_are_those_where_keys_were_written(tables: list[tuple[str, dict[str, str]]]) -> None:
    text, wanted, seen = "", {}, {}
    for name, pairs in tables:
        place = (name, seen.setdefault(name, -1) + 1)
        seen[name] += 1
        wanted[place] = 1 + text.count("\n")
        text += f"[[{name}]]\n"
        for key, value in pairs.items():
            wanted[*place, key] = 1 + text.count("\n")
            text += f"{key} = {value}\n"
    tomllib.loads(text)
    found = lines_of(text)
    assert {place: found.get(place) for place in wanted} == wanted


# --- slow patterns -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("pattern", ["(?:a+)*", "(?:a*b?)+", "(?:(?:a|b+))*", "x(?:(?P<n>[^，]{2,})){3,}", "(?:a{1,40}){20}"])
def test_a_loop_of_a_loop_is_seen(pattern: str) -> None:
    assert list(loops(pattern))


@pytest.mark.parametrize("pattern", ["(?:a+，)*", "(?:a+)*+", "(?>a+)*", "(?:a{0,6})?", "(?:甲|乙){0,4}丙*", "(?:(?:a+)*+b)*"])
def test_a_loop_that_can_be_cut_in_one_way_is_fine(pattern: str) -> None:
    assert list(loops(pattern)) == []


def with_pattern(side: str, pattern: str) -> str:
    return HEAD + RULE.replace("before = '押金[^，。；]{0,6}'", f"{side} = '{pattern}'")


SLOW = [("before", "(?:一|一一|二)*三"), ("after", "[^，]*甲?[^，]*甲?[^，]*甲?[^，]*丙")]


@pytest.mark.slow
def test_slow_patterns_are_refused_and_the_others_still_timed() -> None:
    text = (
        with_pattern(*SLOW[0]) + RULE.replace(".deposit", ".two") + with_pattern(*SLOW[1]).replace(".deposit", ".three").removeprefix(HEAD)
    )
    found = [(timed.rule, timed.side, timed.slow, timed.line) for timed in lint(parse_pack(text, "my.toml"))]
    assert found == [("acme.deposit", "before", True, 8), ("acme.two", "before", False, 16), ("acme.three", "after", True, 24)]


# --- where a pack holds ------------------------------------------------------------------------------------------------


def test_a_run_with_a_pack_uses_it_in_its_workers_and_reads_again_when_it_changes(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a", "b"):
        (tmp_path / "in" / f"{name}.txt").write_text(f"{name}：企业应当缴纳履约保证金5万元。\n", encoding="utf-8")

    def once(rules: Path | None) -> tuple[int, set[str], dict[str, object]]:
        done = run([tmp_path / "in"], tmp_path / "out", rules=rules)
        lines = (tmp_path / "out" / "records.jsonl").read_text(encoding="utf-8").splitlines()
        return done.work.unchanged, {json.loads(line)["rule"] for line in lines}, json.loads((tmp_path / "out" / "run.json").read_bytes())

    unchanged, rules, manifest = once(SAMPLE)
    assert (unchanged, rules, manifest["options"]["rules"]) == (0, {"lanwan.prepaid"}, "lanwan")
    assert manifest["rules"] == rules_digest(load_pack(SAMPLE)) != rules_digest()
    assert once(SAMPLE)[0] == 2
    assert rules_digest(parse_pack(SAMPLE.read_text(encoding="utf-8") + "# changed\n", "mine.toml")) != manifest["rules"]
    unchanged, rules, manifest = once(None)
    assert (unchanged, "lanwan.prepaid" in rules, manifest["options"]["rules"]) == (0, False, None)
    assert manifest["rules"] == rules_digest()


def test_a_call_without_a_pack_is_without_one_also_within_a_stretch_that_has_one() -> None:
    pack = load_pack(SAMPLE)
    text = "企业应当缴纳履约保证金5万元。"
    assert [record.rule for record in extract(text, rules=pack).records] == ["lanwan.prepaid"]
    assert [record.rule for record in extract(text, rules=SAMPLE).records] == ["lanwan.prepaid"]
    with using(pack):
        assert [record.rule for record in extract(text).records] != ["lanwan.prepaid"]


class Asked(Pack):
    """A pack that notes which lists are asked for."""

    seen: set[tuple[str, str]] = set()  # noqa: RUF012 - of the test alone

    def extended(self, lexicon: str, section: str, found: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        self.seen.add((lexicon, section))
        return found


def test_every_list_that_a_pack_can_add_to_is_read_under_the_pack() -> None:
    text = (ROOT / "corpus" / "documents" / "culture-tourism-awards.txt").read_text(encoding="utf-8")
    table = "\n| 指标 | 单位 | 2022年 | 2025年目标 | 属性 |\n| --- | --- | --- | --- | --- |\n| 绿化率 | % | 30 | 45 | 约束性 |\n"
    pack = Asked("asked", "", "", {}, {}, ())
    for document in (text, "# 目标\n\n" + table, "上限为人民币50万元，从150万元提高到300万元，目前达到5家，增长3%，新增6家。"):
        extract(document, name="plan.md" if "|" in document else None, rules=pack)
    assert {(lexicon, section) for lexicon, sections in EXTENDED.items() for section in sections} - Asked.seen == set()


@pytest.mark.slow
def test_what_is_made_of_words_is_kept_for_each_pack() -> None:
    """No function that reads a list a pack can add to keeps what it makes for ever: `per_pack`, not `functools.cache`."""
    kept, reading = {}, {"lists"}
    for path in [*(ROOT / "extract" / "records").rglob("*.py"), *(ROOT / "extract" / "values").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                marks = {ast.unparse(mark).partition("(")[0] for mark in node.decorator_list}
                calls = {ast.unparse(call.func) for call in ast.walk(node) if isinstance(call, ast.Call)}
                lexicons = {f"table({lexicon!r}" for lexicon in EXTENDED if f"table({lexicon!r}" in ast.unparse(node)}
                if "per_pack" in marks:
                    reading.add(node.name)
                if marks & {"cache", "lru_cache"}:
                    kept[f"{path.name}:{node.name}"] = calls, lexicons
    assert {name: lexicons for name, (_, lexicons) in kept.items() if lexicons} == {}
    assert {name: calls & reading for name, (calls, _) in kept.items() if calls & reading and not name.startswith("bounded.py")} == {}


# --- the command -------------------------------------------------------------------------------------------------------


def test_the_rules_are_listed_with_those_of_a_pack_where_they_are_tried() -> None:
    ids = [rule.id for rule in listed(load_pack(SAMPLE))]
    assert ids[0] == "lanwan.prepaid"
    assert ids.index("lanwan.star_share") == ids.index("share.threshold") - 1
    plain = list(listed())
    assert len({rule.id for rule in plain}) == len(plain)
    assert all(rule.example for rule in plain)


def test_the_commands(tmp_path: Path) -> None:
    def call(*arguments: str) -> tuple[int, str]:
        done = CliRunner().invoke(app, list(arguments))
        return done.exit_code, done.output

    code, shown = call("rules", "list", "--rules", str(SAMPLE))
    assert code == 0
    assert shown.startswith("lanwan.prepaid")
    assert json.loads(call("rules", "list", "--json")[1])[0]["of"] == "zhengce"
    assert call("rules", "test", str(SAMPLE)) == (0, "zhengce: all 12 sentences hold\n")
    assert "lanwan.prepaid" in call("explain", "缴纳诚意金5万元。", "--rules", str(SAMPLE))[1]
    bad = tmp_path / "bad.toml"
    bad.write_text(with_pattern("before", SLOW[0][1]), encoding="utf-8")
    code, shown = call("rules", "lint", str(bad))
    assert code == 1
    assert shown.startswith(f"{bad}:8: rule acme.deposit: before: ")
    code, shown = call("rules", "test", str(bad))
    assert (code, shown.splitlines()[-1]) == (1, "zhengce: 2 of 3 sentences do not hold")
    bad.write_text("[pack]\nname = 1\nx = 2\n", encoding="utf-8")
    for arguments in (
        ("explain", "奖励5元", "--rules", str(bad)),
        ("run", str(SAMPLE), "--out", str(tmp_path / "out"), "--rules", str(bad)),
    ):
        code, shown = call(*arguments)
        assert code == 2
        assert shown.count(f"zhengce: {bad}:") == 3
    assert not (tmp_path / "out").exists()
