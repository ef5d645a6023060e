"""Blocks to a Word file as an office suite saves it: styles, merged cells, header and footer, words split over runs.

`numbered` leaves the numbers of headings and items (一、（一）1.) to Word: they are lists, and no text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Final
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from render.blocks import Block, Heading, Table

TRANSITIONAL: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_DEFAULTS: Final = (
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
)
_DIGITS: Final = "零一二三四五六七八九"
_FORMS: Final = (
    (re.compile(r"([一二三四五六七八九十]{1,3})、"), "chineseCountingThousand", "%1、"),
    (re.compile(r"（([一二三四五六七八九十]{1,3})）"), "chineseCountingThousand", "（%1）"),
    (re.compile(r"第([一二三四五六七八九十]{1,3})条(?=[ \u3000])[ \u3000]*"), "chineseCountingThousand", "第%1条"),
    (re.compile(r"(\d{1,2})\.(?!\d)[ \u3000]*"), "decimal", "%1."),
)


def package(parts: Mapping[str, str | bytes], types: str) -> bytes:
    """A package of the given XML parts, of pictures as they are, and the types of its contents."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as target:
        target.writestr(
            "[Content_Types].xml", f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{types}</Types>'
        )
        for name, text in parts.items():
            target.writestr(name, text if isinstance(text, bytes) else f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}')
    return out.getvalue()


def word(body: str, *, namespace: str = TRANSITIONAL, relations: str = _RELATIONS, main: str = "word/document.xml", **others: str) -> bytes:
    """A Word file with this body; `others` are further parts by their kind (styles, numbering, footnotes, header), inner XML."""
    folder, name = main.rsplit("/", 1)
    spaces = (
        f'xmlns:w="{namespace}'
        '" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    links = "".join(f'<Relationship Id="r{i}" Type="{relations}/{kind}" Target="{kind}.xml"/>' for i, kind in enumerate(others))
    root = "http://schemas.openxmlformats.org/package/2006/relationships"
    parts = {
        "_rels/.rels": (
            f'<Relationships xmlns="{root}"><Relationship Id="r1" Type="{relations}/officeDocument" Target="{main}"/></Relationships>'
        ),
        main: f"<w:document {spaces}><w:body>{body}<w:sectPr/></w:body></w:document>",
        f"{folder}/_rels/{name}.rels": f'<Relationships xmlns="{root}">{links}</Relationships>',
        **{
            f"{folder}/{kind}.xml": f"<w:{_ROOTS.get(kind, kind)} {spaces}>{text}</w:{_ROOTS.get(kind, kind)}>"
            for kind, text in others.items()
        },
    }
    kinds = {main: "document.main", **{f"{folder}/{kind}.xml": kind for kind in others}}
    types = "".join(f'<Override PartName="/{part}" ContentType="{_TYPE.format(kind)}"/>' for part, kind in kinds.items())
    return package(parts, _DEFAULTS + types)


_ROOTS: Final = {"header": "hdr", "footer": "ftr"}


def render(blocks: Sequence[Block], *, numbered: bool = False, header: str = "") -> bytes:
    """The Word file."""
    lists = _Lists() if numbered else None
    body = "".join(_markup(block, lists) for block in blocks)
    styles = '<w:style w:type="paragraph" w:styleId="a0"><w:name w:val="Title"/></w:style>' + "".join(
        f'<w:style w:type="paragraph" w:styleId="a{level}"><w:name w:val="heading {level}"/></w:style>' for level in range(1, 10)
    )
    page = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>7</w:t></w:r></w:fldSimple>'
    return word(
        body,
        styles=styles,
        numbering=lists.markup() if lists else "",
        header=f"<w:p><w:r><w:t>{escape(header)}</w:t></w:r></w:p>",
        footer=f"<w:p><w:r><w:t>— </w:t></w:r>{page}<w:r><w:t> —</w:t></w:r></w:p>",
    )


def paragraph(text: str, properties: str = "") -> str:
    """A paragraph whose words stand in several runs, as a spelling checker and a change of font leave them."""
    half = len(text) // 2
    runs = "".join(
        f'<w:r><w:t xml:space="preserve">{escape(part)}</w:t></w:r><w:proofErr w:type="spellStart"/>'
        for part in (text[:half], text[half:])
        if part
    )
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


@dataclass
class _Lists:
    """The lists of a document: one definition per form of number, a list of it for each run of numbers that begins anew."""

    uses: list[tuple[int, int]] = field(default_factory=list)  # definition, first number
    running: dict[int, tuple[int, int]] = field(default_factory=dict)  # definition: its list, its last number

    def take(self, text: str) -> tuple[str, str]:
        """The text without its number, and the properties that say which list it belongs to."""
        for form, (pattern, _, _) in enumerate(_FORMS):
            if found := pattern.match(text):
                number, last = self.running.get(form, (0, -1))
                value = _value(found[1])
                if value != last + 1:
                    self.uses.append((form, value))
                    number = len(self.uses)
                self.running[form] = (number, value)
                return text[found.end() :], f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        return text, ""

    def markup(self) -> str:
        """The inner XML of the numbering part."""
        definitions = "".join(
            (
                f'<w:abstractNum w:abstractNumId="{form}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{name}'
                f'"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
            )
            for form, (_, name, text) in enumerate(_FORMS)
        )
        return definitions + "".join(
            (
                f'<w:num w:numId="{number}"><w:abstractNumId w:val="{form}'
                f'"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="{first}"/></w:lvlOverride></w:num>'
            )
            for number, (form, first) in enumerate(self.uses, 1)
        )


def _value(text: str) -> int:
    if text.isascii():
        return int(text)
    high, ten, low = text.rpartition("十")
    return (_DIGITS.index(high) if high else 1) * 10 * bool(ten) + (_DIGITS.index(low) if low else 0)


def _markup(block: Block, lists: _Lists | None) -> str:
    if isinstance(block, Table):
        return f"<w:tbl>{''.join(_row(block, number) for number in range(len(block.rows)))}</w:tbl>"
    text, properties = lists.take(block.text) if lists else (block.text, "")
    if isinstance(block, Heading):
        properties = f'<w:pStyle w:val="a{min(9, block.level)}"/>{properties}'
    return paragraph(text, properties)


def _row(table: Table, number: int) -> str:
    cells = []
    for column, text in enumerate(table.rows[number]):
        merge = ""
        if table.taken(number, column) > 1:
            merge = '<w:vMerge w:val="restart"/>'
        elif column == 0 and any(table.taken(above, 0) > number - above for above in range(table.header, number)):
            merge = "<w:vMerge/>"
        cells.append(f"<w:tc><w:tcPr>{merge}</w:tcPr>{paragraph(text)}</w:tc>")
    return f"<w:tr>{''.join(cells)}</w:tr>"
