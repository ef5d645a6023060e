"""Who gets an award: named beside the sum, in front of it, or shared out over a list (分别…)."""

from __future__ import annotations

from extract.records.beneficiary.clauses import condition, says_when
from extract.records.beneficiary.counted import counted_thing
from extract.records.beneficiary.holder import Holder
from extract.records.beneficiary.judge import is_what_for
from extract.records.beneficiary.labels import IN_TURN, is_kind, is_no_label, labelled, stage, whose_level, whose_levels
from extract.records.beneficiary.marks import ITEM
from extract.records.beneficiary.naming import encouraged, find
from extract.records.beneficiary.nouns import can_do, does, each_thing, headless, leading, names, names_somebody, noun_of, noun_opening
from extract.records.beneficiary.receivers import benefiting, is_kind_of_aid, is_named_award, receiver_behind, receivers, relieved, towards
from extract.records.beneficiary.sharing import levels_said, share_out
from extract.records.beneficiary.short import Named, is_kind_of_thing, own_item, shortened, unqualified
from extract.records.beneficiary.tidy import AREA, benefit_moves, is_benefit, tidied

__all__ = [
    "AREA",
    "IN_TURN",
    "ITEM",
    "Holder",
    "Named",
    "benefit_moves",
    "benefiting",
    "can_do",
    "condition",
    "counted_thing",
    "does",
    "each_thing",
    "encouraged",
    "find",
    "headless",
    "is_benefit",
    "is_kind",
    "is_kind_of_aid",
    "is_kind_of_thing",
    "is_named_award",
    "is_no_label",
    "is_what_for",
    "labelled",
    "leading",
    "levels_said",
    "names",
    "names_somebody",
    "noun_of",
    "noun_opening",
    "own_item",
    "receiver_behind",
    "receivers",
    "relieved",
    "says_when",
    "share_out",
    "shortened",
    "stage",
    "tidied",
    "towards",
    "unqualified",
    "whose_level",
    "whose_levels",
]
