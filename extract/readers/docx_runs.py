"""The text of a Word paragraph: what is shown of its runs, with revisions accepted and the results of fields.

Left out: deleted and hidden text, codes of fields, marks of notes, guides to reading (ruby), the older of two alternatives.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from extract.readers.number_formats import bullet
from extract.readers.word_fields import Fields
from extract.readers.xml import attribute, child, children, local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LEFT_OUT: Final = frozenset(
    ("pPr", "rPr", "del", "moveFrom", "instrText", "delText", "delInstrText", "rt", "footnoteReference", "endnoteReference",
     "annotationRef", "footnoteRef", "endnoteRef", "commentReference", "sdtPr", "sdtEndPr", "tblPr", "tblGrid")
)  # fmt: skip
_SIGNS: Final = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}
_OFF: Final = ("0", "false", "off")


@dataclass(slots=True)
class Written:
    """What runs show: `text` with tabs and line ends as Word has them, and the text boxes anchored in them, in order."""

    parts: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text as one string."""
        return "".join(self.parts)


def write(paragraph: Element, fields: Fields, into: Written) -> None:
    """Add what a paragraph shows."""
    todo = [paragraph]
    while todo:
        element = todo.pop()
        name = local(element)
        if name in _LEFT_OUT or (name == "r" and is_hidden(element)):
            continue
        if name == "fldChar":
            fields.meet(attribute(element, "fldCharType"))
        elif name == "txbxContent":
            into.boxes.append(element)
        elif name == "AlternateContent":
            chosen = child(element, "Choice")
            chosen = child(element, "Fallback") if chosen is None else chosen
            todo.extend([chosen] if chosen is not None else [])
        elif not fields.hides and (sign := _sign(element, name)) is not None:
            into.parts.append(sign)
        else:
            todo.extend(reversed(element))


def _sign(element: Element, name: str) -> str | None:
    """What an element of a run stands for, or None where it only holds others."""
    if name == "t":
        return element.text or ""
    if name == "br":
        return "\n"
    if name == "sym":
        code = attribute(element, "char") or ""
        return bullet(chr(int(code, 16))) if len(code) == 4 and all(digit in "0123456789abcdefABCDEF" for digit in code) else ""
    return _SIGNS.get(name)


def is_hidden(run: Element) -> bool:
    """Whether a run is marked as hidden text."""
    marks = [mark for properties in children(run, "rPr") for mark in children(properties, "vanish")]
    return bool(marks) and (attribute(marks[0], "val") or "1") not in _OFF
