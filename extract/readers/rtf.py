"""Rich Text Format (.rtf): paragraphs with their list numbers, table rows, text boxes, footnotes behind the text.

Characters come as Unicode (\\u) or as bytes in the code page of their font (\\'b8 …, \\fcharset134 is GBK). Headers, footers,
deleted and hidden text are left out.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from extract.errors import ReadError
from extract.readers.coverage import covered
from extract.readers.encoding import clean
from extract.readers.limits import DEFAULT, Limits
from extract.readers.metadata import tidied
from extract.readers.number_formats import bullet
from extract.readers.numbering import with_joint
from extract.readers.parts import Parts
from extract.readers.rtf_plain import plain_text
from extract.readers.rtf_tokens import Token, tokens
from extract.readers.signatures import RTF
from extract.readers.word_tables import Cell, WordTable, rows_of

_CHARSETS: Final = {128: "cp932", 129: "cp949", 134: "gb18030", 136: "cp950", 204: "cp1251", 238: "cp1250"}
_PAGES: Final = {936: "gb18030", 54936: "gb18030", 950: "big5hkscs", 932: "cp932", 949: "cp949", 65001: "utf-8"}
_OUTSIDE: Final = frozenset(
    ("colortbl", "stylesheet", "listtable", "listoverridetable", "rsidtbl", "generator", "pict", "header", "headerl", "headerr", "headerf",
     "footer", "footerl", "footerr", "footerf", "fldinst", "shprslt", "nonesttables", "annotation", "atnid", "atnauthor", "themedata",
     "datastore", "xmlnstbl", "filetbl", "revtbl", "object", "objdata")
)  # fmt: skip
_PLACES: Final = {
    "shptxt": "box", "footnote": "note", "listtext": "label", "pntext": "label", "title": "title", "author": "author",
    "fonttbl": "fonts", "info": "info", "shpinst": "shape",
}  # fmt: skip
_KNOWN: Final = frozenset((*_PLACES, "nesttableprops", "fldrslt"))  # what may follow \\* and is read all the same
_SIGNS: Final = {"tab": " ", "line": "\n", "~": " ", "_": "-", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’",
                 "ldblquote": "“", "rdblquote": "”", "emspace": " ", "enspace": " ", "qmspace": " "}  # fmt: skip
_DEEPEST: Final = 1000  # groups in groups


@dataclass(frozen=True, slots=True)
class _State:
    """What a group hands on to the groups inside it."""

    place: str = (
        "text"  # where characters go: text, box, note, label, title, author; of others nothing is shown, and from "" no way leads out
    )
    page: str = "cp1252"
    fallback: int = 1  # characters that stand in for one in Unicode
    shown: bool = True


@dataclass(slots=True)
class _Stream:
    """The text, the boxes or the notes: their finished lines, the paragraph and the table at hand."""

    lines: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    table: WordTable = field(default_factory=WordTable)
    in_table: bool = False
    inner: bool = False

    def taken(self) -> list[str]:
        """The lines of the paragraph at hand, which then is empty."""
        text = _paired("".join(self.parts))
        self.parts.clear()
        return [shown for line in text.split("\n") if (shown := line.strip())]

    def end_paragraph(self) -> None:
        if self.in_table:
            self.table.lines += self.taken()
        else:
            self.end_table()
            self.lines += self.taken()

    def end_table(self) -> None:
        self.lines += rows_of(self.table)
        self.table = WordTable()


def _paired(text: str) -> str:
    """The text with halves of characters outside the basic plane, which come one by one, put together."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


class _Reading:
    """Goes through the tokens of a file."""

    def __init__(self) -> None:
        self.streams = {"text": _Stream(), "box": _Stream(), "note": _Stream()}
        self.said = {"title": "", "author": ""}
        self._state = _State()
        self._stack: list[_State] = []
        self._fonts: dict[int, str] = {}
        self._font = 0
        self.page = "cp1252"
        self._bytes = b""
        self._label: list[str] = []
        self._skip = 0
        self._star = False
        self._shape: list[Cell] = []
        self._from_above = False
        self._notes = 0

    def take(self, token: Token) -> None:
        if not token.word:
            self._text(token.text)
            return
        self._flush()
        if token.word == "{":
            if len(self._stack) >= _DEEPEST:
                raise ReadError("too_large", f"the RTF file nests more than {_DEEPEST} groups; save it as .docx")
            self._stack.append(self._state)
        elif token.word == "}":
            self._close()
        elif token.word == "*":
            self._star = True
            return
        elif token.word == "u" and token.number is not None:
            self._show(chr(token.number % 0x10000))
            self._skip = self._state.fallback
        elif token.word in _SIGNS:
            self._show(_SIGNS[token.word])
        elif self._star and token.word not in _KNOWN:
            self._state = replace(self._state, place="")
        else:
            self._control(token.word, token.number)
        self._star = False

    def finished(self) -> list[str]:
        """All lines: the text, its boxes, its notes."""
        self._flush()
        for stream in self.streams.values():
            stream.end_paragraph()
            stream.end_table()
        return [line.replace("]  ", "] ", 1) for stream in self.streams.values() for line in stream.lines]

    def _text(self, raw: bytes) -> None:
        skipped = min(self._skip, len(raw))
        self._skip -= skipped
        self._bytes += raw[skipped:]

    def _flush(self) -> None:
        if self._bytes:
            self._show(self._bytes.decode(self._state.page, "replace"))
            self._bytes = b""

    def _show(self, text: str) -> None:
        place = self._state.place
        if place in self.said:
            self.said[place] += text
        elif place == "label":
            self._label.append(text)
        elif place in self.streams and self._state.shown:
            self.streams[place].parts.append(text)

    def _close(self) -> None:
        before = self._stack.pop() if self._stack else _State()
        ended, self._state = self._state.place, before
        if ended == "label" != before.place:
            self._show(with_joint(bullet("".join(self._label).strip())))
            self._label.clear()
        elif ended in ("box", "note") and ended != before.place:
            self.streams[ended].end_paragraph()
        self._skip = 0

    def _control(self, word: str, number: int | None) -> None:
        if word in _OUTSIDE:
            self._state = replace(self._state, place="")
        elif word in _PLACES:
            self._enter(_PLACES[word])
        elif word in ("v", "deleted"):
            self._state = replace(self._state, shown=number == 0)
        elif word == "plain":
            self._state = replace(self._state, shown=True)
        elif word == "uc":
            self._state = replace(self._state, fallback=max(0, number or 0))
        elif word == "ansicpg":
            self.page = _PAGES.get(number or 0, f"cp{number}" if number in (437, 850, 1250, 1251, 1252) else "cp1252")
            self._state = replace(self._state, page=self.page)
        elif word == "f":
            self._font = number or 0
            self._state = replace(self._state, page=self._fonts.get(self._font, self.page))
        elif word == "fcharset" and self._state.place == "fonts":
            self._fonts[self._font] = _CHARSETS.get(number or 0, self.page)
        elif self._state.place in self.streams:
            self._layout(self.streams[self._state.place], word, number)

    def _enter(self, place: str) -> None:
        if not self._state.place:
            return
        if place == "note" and self._state.place != "note":
            self._notes += 1
            self.streams["note"].parts.append(f"[{self._notes}] ")
        self._state = replace(self._state, place=place)

    def _layout(self, stream: _Stream, word: str, number: int | None) -> None:
        if word in ("par", "sect", "page"):
            stream.end_paragraph()
        elif word == "pard":
            stream.in_table = stream.inner = False
        elif word in ("intbl", "itap"):
            stream.in_table = word == "intbl" or bool(number)
            stream.inner = word == "itap" and (number or 0) > 1
        elif word == "nestcell":
            stream.table.end_inner_cell(" ".join(stream.taken()))
        elif word == "nestrow":
            stream.table.end_inner_row()
        elif word == "cell":
            stream.table.lines += stream.taken()
            stream.table.end_cell()
        elif word == "row":
            stream.table.end_row(self._shape)
        elif word == "trowd":
            self._shape = []
        elif word == "clvmrg":
            self._from_above = True
        elif word == "cellx":
            left = self._shape[-1].right if self._shape else -(1 << 20)
            self._shape = [*self._shape, Cell(left, number or 0, self._from_above)]
            self._from_above = False


def read(data: bytes, limits: Limits = DEFAULT) -> Parts:
    """The parts of an RTF file.

    Raises ReadError: broken, too_large, no_text.
    """
    if not data.lstrip().startswith(RTF):
        raise ReadError("broken", "the bytes are no RTF; give the file the suffix of what it is, or export it again")
    reading = _Reading()
    for token in tokens(data):
        reading.take(token)
    read = Parts("rtf", clean("\n".join(reading.finished())))
    parts = covered(read, plain_text(data, page=reading.page, charsets=_CHARSETS))
    if not parts.text.strip():
        raise ReadError("no_text", "the RTF file holds no text, perhaps only pictures of it; run OCR on them and give the result")
    said = {name: clean(_paired(value)) for name, value in reading.said.items()}
    if "".join(said["title"].split()) not in "".join(parts.text.split()):
        del said["title"]
    return replace(parts, metadata=tidied(said))
