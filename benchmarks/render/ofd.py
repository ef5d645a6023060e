"""Blocks to an OFD file (GB/T 33190) as an office's printer driver makes it: A4, every character placed, ruled tables.

No font is needed: a Chinese character is as wide as its size, another half as wide. Lengths are in millimetres.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Final
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from render.blocks import Block, Heading, Table

SPACE: Final = 'xmlns:ofd="http://www.ofdspec.org/2016"'
_WIDTH, _HEIGHT, _MARGIN, _GAP = 210.0, 297.0, 25.4, 8.0
_POINT: Final = 25.4 / 72
_PAD: Final = 1.0
_NEVER_FIRST: Final = "，。、；：！？）》”’%"


def file(
    *pages: str,
    templates: Sequence[str] = (),
    info: str = "",
    resources: str = "",
    pictures: Mapping[str, bytes] | None = None,
    space: str = SPACE,
) -> bytes:
    """An OFD file of the given pages, each the inner XML of its element Page; of templates likewise; `resources` is that of Res.

    pictures: files by their ids, for `image`.
    """
    pictures = pictures or {}
    dot = "ofd:" if space else ""
    area = f"<{dot}PageArea><{dot}PhysicalBox>0 0 {_WIDTH:g} {_HEIGHT:g}</{dot}PhysicalBox></{dot}PageArea>"
    common = area + "".join(f'<{dot}TemplatePage ID="{900 + i}" BaseLoc="Tpls/Tpl_{i}/Content.xml"/>' for i in range(len(templates)))
    common += f"<{dot}DocumentRes>Res.xml</{dot}DocumentRes>"
    listed = "".join(f'<{dot}Page ID="{i + 1}" BaseLoc="Pages/Page_{i}/Content.xml"/>' for i in range(len(pages)))
    body = f"<{dot}DocBody><{dot}DocInfo>{info}</{dot}DocInfo><{dot}DocRoot>Doc_0/Document.xml</{dot}DocRoot></{dot}DocBody>"
    parts = {
        "OFD.xml": f'<{dot}OFD {space} Version="1.0" DocType="OFD">{body}</{dot}OFD>',
        "Doc_0/Document.xml": (
            f"<{dot}Document {space}><{dot}CommonData>{common}</{dot}CommonData><{dot}Pages>{listed}</{dot}Pages></{dot}Document>"
        ),
        **{f"Doc_0/Pages/Page_{i}/Content.xml": f"<{dot}Page {space}>{page}</{dot}Page>" for i, page in enumerate(pages)},
        **{f"Doc_0/Tpls/Tpl_{i}/Content.xml": f"<{dot}Page {space}>{page}</{dot}Page>" for i, page in enumerate(templates)},
    }
    media = "".join(
        f'<{dot}MultiMedia ID="{key}" Type="Image"><{dot}MediaFile>{key}.png</{dot}MediaFile></{dot}MultiMedia>' for key in pictures
    )
    listing = f'<{dot}Res {space} BaseLoc="Res">{resources}<{dot}MultiMedias>{media}</{dot}MultiMedias></{dot}Res>'
    files = {f"Doc_0/Res/{key}.png": data for key, data in pictures.items()}
    return packed({**parts, "Doc_0/Res.xml": listing, **files})


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A package of the given XML parts, and of pictures and the like as they are."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, text if isinstance(text, bytes) else f'<?xml version="1.0" encoding="UTF-8"?>{text}')
    return out.getvalue()


def content(*objects: str) -> str:
    """The inner XML of a page with these objects on one layer."""
    return f'<ofd:Content><ofd:Layer ID="2">{"".join(objects)}</ofd:Layer></ofd:Content>'


def text(words: str, x: float, y: float, size: float, *, scaled: bool = False) -> str:
    """A text whose baseline begins at (x, y); `scaled`: set at size 1 and made larger by its matrix, as some drivers do."""
    steps = [_wide(char, size) for char in words]
    unit, matrix = (size, f' CTM="{size:g} 0 0 {size:g} 0 0"') if scaled else (1.0, "")
    deltas = " ".join(
        f"g {count} {step / unit:.4f}" if count > 2 else " ".join([f"{step / unit:.4f}"] * count) for step, count in _runs(steps[:-1])
    )
    box = f"{x:.3f} {y - size:.3f} {sum(steps):.3f} {1.3 * size:.3f}"
    code = f'<ofd:TextCode X="0" Y="{size / unit:.4f}" DeltaX="{deltas}">{escape(words)}</ofd:TextCode>'
    return f'<ofd:TextObject ID="3" Boundary="{box}" Font="1" Size="{size / unit:.4f}"{matrix}>{code}</ofd:TextObject>'


def image(key: str, boundary: str) -> str:
    """A picture, placed."""
    return f'<ofd:ImageObject ID="5" ResourceID="{key}" Boundary="{boundary}" CTM="210 0 0 297 0 0"/>'


def line(x0: float, y0: float, x1: float, y1: float) -> str:
    """A drawn line."""
    box = f"{x0:.3f} {y0:.3f} {max(x1 - x0, 0.1):.3f} {max(y1 - y0, 0.1):.3f}"
    data = f"M 0 0 L {x1 - x0:.3f} {y1 - y0:.3f}"
    return f'<ofd:PathObject ID="4" Boundary="{box}" LineWidth="0.2"><ofd:AbbreviatedData>{data}</ofd:AbbreviatedData></ofd:PathObject>'


def render(blocks: Sequence[Block], *, columns: int = 1, header: str = "", points: float = 12) -> bytes:
    """The OFD file; `header` runs on top of every page, with the page's number below."""
    press = _Press(columns, header)
    for block in blocks:
        if isinstance(block, Table):
            press.table(block, min(points, 10.5) * _POINT)
        elif isinstance(block, Heading):
            press.paragraph(block.text, (points + (6 if not block.level else max(0, 3 - block.level))) * _POINT, 0, centred=not block.level)
        else:
            press.paragraph(block.text, points * _POINT, 2)
    return file(*press.finished())


@dataclass
class _Press:
    """Sets lines and tables from top to bottom, column by column, page by page."""

    columns: int
    header: str
    pages: list[list[str]] = field(default_factory=lambda: [[]])
    column: int = 0
    y: float = _MARGIN

    @property
    def wide(self) -> float:
        return (_WIDTH - 2 * _MARGIN - (self.columns - 1) * _GAP) / self.columns

    @property
    def left(self) -> float:
        return _MARGIN + self.column * (self.wide + _GAP)

    def finished(self) -> list[str]:
        small = 9 * _POINT
        pages = []
        for number, objects in enumerate(self.pages, 1):
            label = f"— {number} —"
            furniture = [text(self.header, _MARGIN, 17, small)] if self.header else []
            pages.append(content(*furniture, *objects, text(label, _WIDTH / 2 - _length(label, small) / 2, _HEIGHT - 14, small)))
        return pages

    def room(self, high: float) -> None:
        """Go to the next column or page where the rest of this one is lower than that."""
        if self.y + high <= _HEIGHT - _MARGIN:
            return
        self.y, self.column = _MARGIN, self.column + 1
        if self.column == self.columns:
            self.column = 0
            self.pages.append([])

    def paragraph(self, words: str, size: float, indent: float, *, centred: bool = False) -> None:
        for number, part in enumerate(_wrapped(words, self.wide, size, indent)):
            self.room(1.5 * size)
            inset = (self.wide - _length(part, size)) / 2 if centred else indent * size * (not number)
            self.pages[-1].append(text(part, self.left + inset, self.y + size, size, scaled=len(self.pages[-1]) % 3 == 1))
            self.y += 1.5 * size
        self.y += 0.4 * size

    def table(self, table: Table, size: float) -> None:
        count = len(table.rows[0])
        weights = [4 + min(16, max(len(row[i]) for row in table.rows)) for i in range(count)]
        widths = [self.wide * weight / sum(weights) for weight in weights]
        cells = [[_wrapped(words, width - 2 * _PAD, size, 0) for words, width in zip(row, widths, strict=True)] for row in table.rows]
        heights = [1.3 * size * max(map(len, row)) + 2 * _PAD for row in cells]
        for number, row in enumerate(cells):
            cut = self.y + heights[number] > _HEIGHT - _MARGIN
            if number and cut:
                self._rule(self.left, self.left + self.wide)
            self.room(heights[number])
            if number >= table.header and cut:
                for head in range(table.header):
                    self._row(cells[head], widths, heights[head], size)
            joined = number >= table.header and not table.rows[number][0] and not cut
            self._row(row, widths, heights[number], size, joined=joined)
        self._rule(self.left, self.left + self.wide)
        self.y += size

    def _row(self, row: list[list[str]], widths: list[float], high: float, size: float, *, joined: bool = False) -> None:
        """A row with lines above and beside its cells; `joined`: its first cell goes on from above, with no line between."""
        self._rule(self.left + widths[0] * joined, self.left + self.wide)
        objects, x = self.pages[-1], self.left
        for parts, width in zip(row, widths, strict=True):
            objects.append(line(x, self.y, x, self.y + high))
            objects += [text(part, x + _PAD, self.y + _PAD + (1.3 * i + 1) * size, size) for i, part in enumerate(parts) if part]
            x += width
        objects.append(line(x, self.y, x, self.y + high))
        self.y += high

    def _rule(self, x0: float, x1: float) -> None:
        self.pages[-1].append(line(x0, self.y, x1, self.y))


def _wide(char: str, size: float) -> float:
    return size / 2 if char.isascii() else size


def _length(words: str, size: float) -> float:
    return sum(_wide(char, size) for char in words)


def _wrapped(words: str, wide: float, size: float, indent: float) -> list[str]:
    """The words in lines no longer than that; a mark that must not begin a line takes the character before it along."""
    lines, start, left = [], 0, wide - indent * size
    for i, char in enumerate(words):
        if left < _wide(char, size) - 1e-6:
            cut = i
            while cut > start + 1 and (words[cut] in _NEVER_FIRST or (words[cut].isascii() and words[cut - 1].isascii())):
                cut -= 1
            lines.append(words[start:cut])
            start, left = cut, wide - _length(words[cut:i], size)
        left -= _wide(char, size)
    return [*lines, words[start:]]


def _runs(steps: Sequence[float]) -> Iterator[tuple[float, int]]:
    """Equal steps that follow each other, and how many they are."""
    i = 0
    while i < len(steps):
        j = i
        while j < len(steps) and steps[j] == steps[i]:
            j += 1
        yield steps[i], j - i
        i = j
