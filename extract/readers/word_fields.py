"""Fields of Word files: a code (PAGE, REF, TOC), a mark, the result that is shown, another mark; they may hold each other."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Fields:
    """The complex fields open at a place: they may go over several paragraphs. Each is in its code or in its result."""

    _in_code: list[bool] = field(default_factory=list)

    def meet(self, kind: str | None) -> None:
        """Take notice of a mark of a field: begin, separate, end."""
        if kind == "begin":
            self._in_code.append(True)
        elif self._in_code and kind == "separate":
            self._in_code[-1] = False
        elif self._in_code and kind == "end":
            self._in_code.pop()

    @property
    def hides(self) -> bool:
        """Whether what stands here belongs to a code."""
        return any(self._in_code)
