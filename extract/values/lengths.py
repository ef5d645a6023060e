"""Lengths of time: what an ISO 8601 duration does to a date."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

_ISO = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")


def add_duration(day: date, duration: str) -> date:
    """The day that lies an ISO duration of years, months, weeks and days after another; the month's last day where it has none."""
    match = _ISO.match(duration)
    years, months, weeks, days = (int(part or 0) for part in match.groups()) if match else (0, 0, 0, 0)
    month = day.month - 1 + months + 12 * years
    year, month = day.year + month // 12, month % 12 + 1
    if year > 9998:
        return date.max
    last = calendar.monthrange(year, month)[1]
    return date(year, month, min(day.day, last)) + timedelta(days=days + 7 * weeks)
