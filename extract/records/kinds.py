"""The five record types of the contract, as classes. How each is assembled stands in the module of its name."""

from __future__ import annotations

from datetime import date
from typing import Literal

from extract.model import Frozen, Quantity, Record, Recurrence

Instrument = Literal["award", "subsidy", "grant", "support", "award_subsidy", "interest_subsidy", "other"]
Frequency = Literal["one_off", "yearly", "quarterly", "monthly", "cumulative"]
DeadlineKind = Literal["by", "period", "recurring", "effective_from", "valid_until", "validity", "apply_by", "within"]
PercentageRole = Literal["target", "award_rate", "threshold", "statistic", "other"]
AmountRole = Literal["funding", "threshold", "statistic", "other"]
Change = Literal["level", "increase", "decrease", "growth"]
Combine = Literal["all_of", "any_of"]
Nature = Literal["binding", "expected"]


class Period(Frozen):
    """The days during which an award is given, inclusive; an open side is None."""

    start: date | None
    end: date | None


class Threshold(Frozen):
    """A numeric condition: what is measured, and the quantity it must reach or stay under.

    Conditions of one `group` are joined the other way than the groups are (`thresholds_combine`): all_of groups of alternatives,
    or any_of groups whose conditions must all hold.
    """

    subject: str | None
    quantity: Quantity
    group: int = 0


class Due(Frozen):
    """The time that governs a target, as written and as dates."""

    text: str
    start: date | None
    end: date | None
    recurrence: Recurrence | None


class MonetaryAward(Record):
    """Money, or a share of a cost, that a policy gives or promises to somebody."""

    type: Literal["monetary_award"] = "monetary_award"
    amount: Quantity | None
    rate: Quantity | None
    rate_base: str | None
    instrument: Instrument
    per: str | None
    frequency: Frequency | None
    period: Period | None
    beneficiary: str | None
    condition: str | None
    thresholds: tuple[Threshold, ...]
    thresholds_combine: Combine | None = None


class Percentage(Record):
    """A percentage, whatever it says."""

    type: Literal["percentage"] = "percentage"
    value: Quantity
    role: PercentageRole
    subject: str | None


class Deadline(Record):
    """A time that bounds a policy: due, in force, to apply, how often."""

    type: Literal["deadline"] = "deadline"
    kind: DeadlineKind
    start: date | None
    end: date | None
    recurrence: Recurrence | None
    duration: str | None
    working_days: bool = False
    anchor: str | None


class Target(Record):
    """A quantified commitment or goal, ahead of the document."""

    type: Literal["target"] = "target"
    indicator: str
    value: Quantity | None
    change: Change
    deadline: Due | None
    baseline: Quantity | None
    responsible: str | None
    nature: Nature | None


class Amount(Record):
    """Every other sum of money."""

    type: Literal["amount"] = "amount"
    value: Quantity
    role: AmountRole
    subject: str | None


AnyRecord = MonetaryAward | Percentage | Deadline | Target | Amount
RECORD_TYPES: tuple[type[AnyRecord], ...] = (MonetaryAward, Percentage, Deadline, Target, Amount)
