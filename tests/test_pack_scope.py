"""A pack holds where it is put to use and nowhere else: not afterwards, not in other threads, not under another pack."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from extract import extract
from extract.lexicons import active, per_pack, table, using
from extract.lexicons.pack import Added, Pack, WordList
from extract.rules import Rule

TEXT = "对新认定的企业，给予12坨补贴，另给予最高3万元稳工红包。"


def pack(words: dict[WordList, tuple[str, ...]] | None = None, rules: tuple[Added, ...] = ()) -> Pack:
    return Pack(name="test", text="", digest="", words=words or {}, lists={}, rules=rules)


COUNTS = pack({("units", "counts", "words"): ("坨",)})
INSTRUMENTS = pack({("policy", "instruments", "interest_subsidy"): ("稳工红包",)})
RULES = pack(rules=(Added("money", Rule("test.all", "other")), Added("money", Rule("test.late", "other"), ahead_of="money.loan")))


def read(text: str, chosen: Pack | None) -> list[tuple[str, str, str]]:
    return [(r.type, r.mention.text, r.rule) for r in extract(text, rules=chosen).records]


def test_words_are_added_to_their_list_while_the_pack_holds() -> None:
    before = table("units", "counts")
    with using(COUNTS):
        assert table("units", "counts")["words"] == (*before["words"], "坨")
    assert table("units", "counts") == before


def test_an_instrument_of_a_pack_is_named_by_its_kind() -> None:
    found = extract("给予每人5000元稳工红包。", rules=INSTRUMENTS).records
    assert [r.instrument for r in found] == ["interest_subsidy"]
    assert [r.instrument for r in extract("给予每人5000元稳工红包。").records] == ["other"]


def test_rules_of_a_pack_come_first_or_where_they_say() -> None:
    ids = [rule.id for rule in RULES.ordered("money", (Rule("money.a", "other"), Rule("money.loan", "other")))]
    assert ids == ["test.all", "money.a", "test.late", "money.loan"]
    assert read("奖励10万元。", RULES) == [("amount", "10万元", "test.all")]
    assert read("奖励10万元。", None)[0][2] != "test.all"


def test_packs_in_turn_and_in_threads_do_not_disturb_each_other() -> None:
    alone = [read(TEXT, chosen) for chosen in (None, COUNTS, INSTRUMENTS, RULES)]
    assert len({tuple(found) for found in alone}) == 3  # an instrument changes a field that is not compared here
    with ThreadPoolExecutor(4) as threads:
        again = list(threads.map(read, [TEXT] * 20, [None, COUNTS, INSTRUMENTS, RULES] * 5))
    assert again == alone * 5


def test_the_pack_ends_with_its_stretch_also_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), using(COUNTS):
        _ = 1 // 0
    assert active() is None


def test_what_is_made_once_is_made_once_for_each_pack() -> None:
    made = []

    @per_pack
    def length(key: str) -> int:
        made.append(key)
        return len(table("units", key)["words"])

    def both() -> tuple[int, int]:
        with using(COUNTS):
            inside = length("counts")
        return length("counts"), inside

    first, second = both(), both()
    assert first == second
    assert first[1] == first[0] + 1
    assert made == ["counts", "counts"]
