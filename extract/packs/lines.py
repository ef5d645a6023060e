"""On which line of a TOML text each key and each item of an array stands: the parser of the standard library does not tell.

Only for text that `tomllib` has accepted; whatever this does not follow simply has no line, and the place around it is told.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

Place = tuple[str | int, ...]  # ("rules", 2, "needs", 0)

_TOKEN: Final = re.compile(
    r'(?P<string>"{3}(?:\\.|[^\\])*?"{3,5}|\'{3}.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\')'
    r"|(?P<skip>\#[^\n]*|[ \t\r]+)|(?P<sign>[\[\]{}=,.\n])|(?P<bare>[^\s\[\]{}=,.#\"']+)",
    re.DOTALL,
)


def lines_of(text: str) -> dict[Place, int]:
    """The line, from 1, of each table, key and array item."""
    return _Walk(list(_tokens(text))).lines()


def line_at(lines: dict[Place, int], place: Place) -> int:
    """The line of a place, or of the nearest place around it; 1 where there is none."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    """The tokens that mean something, each with its line."""
    line = 1
    for match in _TOKEN.finditer(text):
        if match.lastgroup != "skip":
            yield match[0], line
        line += match[0].count("\n")


@dataclass(slots=True)
class _Walk:
    tokens: list[tuple[str, int]]
    at: int = 0
    found: dict[Place, int] = field(default_factory=dict)
    arrays: dict[Place, int] = field(default_factory=dict)  # of tables: how many of each have begun

    def lines(self) -> dict[Place, int]:
        table: Place = ()
        while self.at < len(self.tokens):
            if self._sign() == "\n":
                self.at += 1
            elif self._sign() == "[":
                table = self._header()
            else:
                self._pair(table)
        return self.found

    def _sign(self) -> str:
        return self.tokens[self.at][0] if self.at < len(self.tokens) else "\n"

    def _header(self) -> Place:
        """The place of the table that [a.b] or [[a.b]] opens."""
        line = self.tokens[self.at][1]
        opened = self.at
        while self._sign() == "[":
            self.at += 1
        listed = self.at - opened == 2
        *around, last = self._keys("]")
        while self._sign() == "]":
            self.at += 1
        place: Place = ()
        for key in around:
            place = self._entered((*place, key))
            self.found.setdefault(place, line)
        place = (*place, last)
        if listed:
            self.arrays[place] = self.arrays.get(place, -1) + 1
            self.found.setdefault(place, line)
        place = self._entered(place)
        self.found[place] = line
        return place

    def _entered(self, place: Place) -> Place:
        """The place itself, or the table begun last of an array of tables."""
        return (*place, self.arrays[place]) if place in self.arrays else place

    def _keys(self, stop: str) -> list[str]:
        """The parts of a dotted key up to the sign that ends it."""
        keys = []
        while self._sign() not in (stop, "\n"):
            if self._sign() != ".":
                keys.append(_plain(self._sign()))
            self.at += 1
        return keys

    def _pair(self, table: Place) -> None:
        line = self.tokens[self.at][1]
        place = (*table, *self._keys("="))
        self.at += 1
        for end in range(len(table) + 1, len(place) + 1):
            self.found.setdefault(place[:end], line)
        self._value(place)

    def _value(self, place: Place) -> None:
        """Pass over a value, noting what stands in it."""
        opening = self._sign()
        if opening not in ("[", "{"):
            while self._sign() not in (",", "]", "}", "\n"):
                self.at += 1
            return
        self.at += 1
        count = 0
        while self.at < len(self.tokens) and self._sign() not in ("]", "}"):
            if self._sign() in (",", "\n"):
                self.at += 1
            elif opening == "{":
                self._pair(place)
            else:
                self.found[(*place, count)] = self.tokens[self.at][1]
                self._value((*place, count))
                count += 1
        self.at += 1


def _plain(key: str) -> str:
    """A key without its quotes."""
    return next(iter(tomllib.loads(f"{key} = 0"))) if key[0] in "\"'" else key
