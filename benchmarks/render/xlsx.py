"""Workbooks of given cells, for tests: shared texts, styles, merged cells, as an office suite writes them."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Final
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

SPACE: Final = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

Value = str | float | int | tuple[float, str] | None
"""A cell: a text, a number, a number with its format, or nothing."""


def sheet(rows: Sequence[Sequence[Value]], formats: list[str], texts: list[str], *, merged: Sequence[str] = (), more: str = "") -> str:
    """The XML of a sheet; adds to the lists of formats and texts that its workbook shares."""
    lines = []
    for number, row in enumerate(rows, 1):
        cells = "".join(
            _cell(f"{chr(65 + column)}{number}", value, formats, texts) for column, value in enumerate(row) if value is not None
        )
        lines.append(f'<row r="{number}">{cells}</row>')
    spans = "".join(f'<mergeCell ref="{ref}"/>' for ref in merged)
    return f"<worksheet {SPACE}>{more}<sheetData>{''.join(lines)}</sheetData><mergeCells>{spans}</mergeCells></worksheet>"


def workbook(
    sheets: dict[str, str], formats: Sequence[str], texts: Sequence[str], *, hidden: Sequence[str] = (), properties: str = ""
) -> bytes:
    """The workbook of sheets by name; `hidden` are names of those not shown."""
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{i}" r:id="r{i}"{" state=" + quoteattr("hidden") if name in hidden else ""}/>'
        for i, name in enumerate(sheets, 1)
    )
    links = "".join(
        f'<Relationship Id="r{i}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in range(1, len(sheets) + 1)
    )
    links += "".join(f'<Relationship Id="{kind}" Type="{RELATIONS}/{kind}" Target="{kind}.xml"/>' for kind in ("sharedStrings", "styles"))
    root = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    codes = "".join(f'<numFmt numFmtId="{164 + i}" formatCode={quoteattr(form)}/>' for i, form in enumerate(formats))
    uses = "".join(f'<xf numFmtId="{164 + i if form != "General" else 0}"/>' for i, form in enumerate(formats))
    main = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    overrides = {"workbook": "sheet.main", "sharedStrings": "sharedStrings", "styles": "styles"}
    overrides |= {f"worksheets/sheet{i}": "worksheet" for i in range(1, len(sheets) + 1)}
    types = "".join(f'<Override PartName="/xl/{name}.xml" ContentType="{main}.{kind}+xml"/>' for name, kind in overrides.items())
    types += '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{types}</Types>',
        "_rels/.rels": (
            f'<Relationships {root}><Relationship Id="r" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": f'<workbook {SPACE} xmlns:r="{RELATIONS}"><workbookPr {properties}/><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f"<Relationships {root}>{links}</Relationships>",
        "xl/sharedStrings.xml": f"<sst {SPACE}>{''.join(f'<si>{text}</si>' for text in texts)}</sst>",
        "xl/styles.xml": f"<styleSheet {SPACE}><numFmts>{codes}</numFmts><cellXfs>{uses}</cellXfs></styleSheet>",
        **{f"xl/worksheets/sheet{i}.xml": xml for i, xml in enumerate(sheets.values(), 1)},
    }
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{text}')
    return out.getvalue()


def book(*rows: Sequence[Value], merged: Sequence[str] = (), more: str = "") -> bytes:
    """A workbook of one sheet."""
    formats, texts = ["General"], list[str]()
    return workbook({"Sheet1": sheet(rows, formats, texts, merged=merged, more=more)}, formats, texts)


def _cell(place: str, value: Value, formats: list[str], texts: list[str]) -> str:
    if isinstance(value, str):
        texts.append(f"<t>{escape(value)}</t>")
        return f'<c r="{place}" t="s"><v>{len(texts) - 1}</v></c>'
    number, form = value if isinstance(value, tuple) else (value, "General")
    if form not in formats:
        formats.append(form)
    return f'<c r="{place}" s="{formats.index(form)}"><v>{number!r}</v></c>'
