"""A folder of some 140 hostile files, made in seconds: each with the one code it must end with ("" where it must be read).

    python tests/hostile.py FOLDER

Sizes are the smallest that would hurt an unguarded reader: a bomb of 1 MB holds a gigabyte.
"""

from __future__ import annotations

import gzip
import io
import os
import random
import socket
import struct
import sys
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from extract.readers import SUFFIXES

GIGABYTE: Final = 1 << 30
DATA: Final = Path(__file__).parent / "data"
AWARD: Final = "对首次达标的企业，一次性给予最高100万元奖励。\n"
PAGE: Final = f"<html><head><title>通知</title></head><body><p>{AWARD}</p>%s</body></html>"
#: Packages of XML: suffix, the part that holds the text, and what goes around that text.
PACKAGES: Final = {
    ".docx": (
        "word/document.xml",
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>",
    ),
    ".xlsx": (
        "xl/workbook.xml",
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="%s"/></sheets></workbook>',
    ),
    ".ofd": (
        "OFD.xml",
        '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocRoot>%s</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    ),
}
ENTITIES: Final = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
EXTERNAL: Final = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'

Case = tuple[str, bytes, str]


def cases() -> Iterator[Case]:
    """Name, bytes and code of each file that can be put down by its name alone."""
    yield from texts()
    yield from pages()
    yield from pdfs()
    yield from misnamed()
    yield from compounds()
    yield from marked_up()
    yield from messages()
    yield from pictures()
    for suffix in PACKAGES:
        for name, data, code in packages(suffix):
            yield name, data, code if suffix in SUFFIXES else "unsupported"
    yield from names()


def texts() -> Iterator[Case]:
    """Plain texts that are none, or hold what no text should."""
    yield "empty.txt", b"", "empty"
    yield "blank.txt", " \n\u3000\t\n".encode(), "empty"
    yield "mark-only.txt", b"\xef\xbb\xbf", "empty"
    yield "nothing-seen.txt", ("\u200b\ufeff" * 100).encode(), "empty"
    yield "nul.txt", f"\0{AWARD * 5}\0".encode(), ""
    yield "all-nul.txt", b"\0" * 4096, "not_text"
    yield "noise.txt", random.Random(1).randbytes(8192), "not_text"
    yield "surrogates.txt", AWARD.encode() + "\ud800\udfff".encode("utf-8", "surrogatepass") + AWARD.encode(), ""
    yield "cut-gbk.txt", (AWARD * 20).encode("gb18030")[:-2], ""
    yield "odd-utf16.txt", b"\xff\xfe" + AWARD.encode("utf-16-le") + b"\0", ""
    yield "controls.txt", f"{AWARD}\x1b[31m\x07\x08\x7f\x9b{AWARD}".encode(), ""
    yield "bidi.txt", f"奖励\u202e元万001\u202c，{AWARD}".encode(), ""
    yield "zero-width.txt", "\u200b".join(AWARD).encode(), ""
    yield "noncharacters.txt", f"{AWARD}\ufffe\uffff\U0010ffff\ue000".encode(), ""
    yield "long-line.txt", ("政策" * 5_000_000).encode(), "too_large"
    yield "digits.txt", f"奖励{'9' * 4301}万元，增长{'1' * 5000}%，到{'2' * 4400}年。\n".encode(), ""
    yield "dates.txt", "自9999年99月99日起施行，至0000年00月00日止，2023年2月30日前申报，9999年12月31日前完成，未来99999年。\n".encode(), ""
    yield "brackets.txt", ("（" * 50_000 + "）" * 50_000 + "【" * 9999 + AWARD).encode(), ""
    yield "lists.txt", "".join(f"{'（一）'[:3]}{number}.奖励{number}元\n" for number in range(500)).encode(), ""
    yield "front-matter.txt", f"---\ntitle: &a [*a, *a]\ndate: !!python/object:os.system x\n---\n{AWARD}".encode(), ""
    yield "tables.md", ("|" * 20_000 + "\n" + "|-" * 20_000 + "\n" + AWARD).encode(), ""
    yield "quotes.md", (">" * 100_000 + AWARD).encode(), ""


def pages() -> Iterator[Case]:
    """Web pages: deep, wide, unclosed, with things to run, to fetch and to expand."""
    yield "deep.html", (PAGE % ("<div>" * 200_000 + "x" + "</div>" * 200_000)).encode(), ""
    yield "deep-inline.html", (PAGE % ("<b><i>" * 50_000)).encode(), ""
    yield "attributes.html", (PAGE % ("<p " + " ".join(f"a{number}=1" for number in range(300_000)) + ">x</p>")).encode(), ""
    yield "long-attribute.html", (PAGE % f'<p title="{"x" * 5_000_000}">x</p>').encode(), ""
    yield "comment.html", (PAGE % "<!--" + "x" * 100_000).encode(), ""
    yield "plaintext.html", (PAGE % "<plaintext>").encode(), ""
    yield "script.html", (PAGE % "<script>while(1);</script><img src=x onerror=alert(1)><iframe src=javascript:alert(1)>").encode(), ""
    yield "fetch.html", (PAGE % '<meta http-equiv=refresh content="0;url=http://127.0.0.1:9/"><link href=//127.0.0.1:9/x>').encode(), ""
    yield "entities.xhtml", (ENTITIES + PAGE % "&i;").encode(), ""
    yield "external.xhtml", (EXTERNAL + PAGE % "&a;").encode(), ""
    yield "references.html", (PAGE % "&#0;&#x110000;&#xD800;&#99999999999999999999;&nosuch;").encode(), ""
    yield "spans.html", (PAGE % "<table><tr><td colspan=999999999 rowspan=999999999>1%</td></tr></table>").encode(), ""
    yield "nested-tables.html", (PAGE % ("<table><tr><td>" * 2_000)).encode(), ""
    yield "cells.html", (PAGE % ("<table>" + "<tr>" * 1000 + "<td>" * 10_000 + "</table>")).encode(), ""
    yield "charset.html", b'<html><meta charset="utf-7\0; rm -rf">' + (PAGE % "").encode(), ""
    yield "title-only.html", "<html><title>通知</title><body><script>fill()</script></body></html>".encode(), "no_body"


def pdfs() -> Iterator[Case]:
    """PDFs: damaged, circular, encrypted, and bombs."""
    yield "cut.pdf", pdf(b"BT /F1 12 Tf (x) Tj ET")[:200], "broken"
    yield "header.pdf", b"%PDF-1.7\n" + random.Random(2).randbytes(5000), "broken"
    yield "no-text.pdf", pdf(b"0 0 100 100 re f"), "no_text"
    yield "pages-loop.pdf", pdf(b"", pages=b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000000>>"), "broken"
    yield "many-pages.pdf", pdf(b"BT ET", pages=b"<</Type/Pages/Kids[3 0 R]/Count 999999999>>"), "no_text"
    yield "bomb.pdf", pdf(deflated(100 << 20), filters=b"/FlateDecode"), "too_large"
    yield "bomb-twice.pdf", pdf(zlib.compress(deflated(500 << 20), 9), filters=b"[/FlateDecode/FlateDecode]"), "too_large"
    yield "arrays.pdf", pdf(b"BT " + b"[" * 100_000 + b" ET"), "no_text"
    yield "form-loop.pdf", pdf(b"/X Do", resources=b"/XObject<</X 4 0 R>>", stream=b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"), "no_text"
    yield "launch.pdf", pdf(b"", catalog=b"/OpenAction<</S/Launch/F(/bin/sh)>>/AA<</O<</S/JavaScript/JS(app.alert(1))>>>>"), "no_text"
    yield "encrypted.pdf", encrypted_pdf(), "encrypted"


def misnamed() -> Iterator[Case]:
    """Files whose suffix lies."""
    yield "zip.txt", zipped({"a.txt": b"x"}), "not_text"
    yield "gzip.txt", gzip.compress(b"x" * 1000), "unsupported"
    yield "image.html", b"\x89PNG\r\n\x1a\n" + bytes(1000), "broken"
    yield "ole.txt", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000), "not_text"
    yield "text.pdf", AWARD.encode(), "broken"
    yield "pdf.txt", pdf(b""), "no_text"
    yield "program.exe", b"MZ" + bytes(100), "unsupported"


def compounds() -> Iterator[Case]:
    """Binary Word files and workbooks: sizes and counts that are made up, chains of sectors in circles."""
    for name, stream in (("features.doc", "WordDocument"), ("plan.xls", "Workbook")):
        data, suffix = (DATA / name).read_bytes(), Path(name).suffix
        place = data.index(stream.encode("utf-16-le"))
        sectors = 512 * (1 + int.from_bytes(data[76:80], "little"))  # the table of the chains
        size = place + 120
        yield f"half{suffix}", data[: len(data) // 2], "broken"
        yield f"noise{suffix}", data[:8] + random.Random(4).randbytes(5000), "broken"
        yield f"circle{suffix}", data[:sectors] + bytes(512) + data[sectors + 512 :], "broken"
        yield f"size{suffix}", data[:size] + b"\xff\xff\xff\x7f" + data[size + 4 :], "" if suffix == ".doc" else "broken"
        yield f"no-stream{suffix}", data[:place] + b"x" + data[place + 1 :], "broken"
    data = (DATA / "features.doc").read_bytes()
    counts = data.index(b"\xec\xa5") + 0x4C
    yield "claims.doc", data[:counts] + b"\xff\xff\xff\x7f" + data[counts + 4 :], "too_large"


def marked_up() -> Iterator[Case]:
    """RTF: deep, unclosed, with numbers and binary data that are made up."""
    yield "deep.rtf", b"{\\rtf1 " + b"{" * 1_000_000, "too_large"
    yield "closed.rtf", b"{\\rtf1 a" + b"}" * 1_000_000 + b"b", ""
    yield (
        "numbers.rtf",
        b"{\\rtf1\\ansi " + b"".join(b"\\u%d ?" % number for number in (-1, 0, 55296, 57343, 65535, 9999999999)) + b"a}",
        "",
    )
    yield "binary.rtf", b"{\\rtf1 a\\bin999999999 " + bytes(1000), ""
    yield "columns.rtf", b"{\\rtf1 " + b"\\trowd" + b"\\clvmrg\\cellx1" * 20_000 + b"\\intbl " + b"a\\cell " * 20_000 + b"\\row}", ""
    yield "page.rtf", b"{\\rtf1\\ansicpg99999\\uc999999999 a\\u20803 b}", ""
    yield "nothing.rtf", b"{\\rtf1 {\\pict " + b"00" * 100_000 + b"}}", "no_text"


def messages() -> Iterator[Case]:
    """Saved messages: parts in parts by the thousand, endless headings, lengths and charsets that are made up."""
    head = b"MIME-Version: 1.0\r\nContent-Type: "
    many = b"--b\r\nContent-Type: image/png\r\n\r\n\r\n" * 11_000
    nested = b"".join(b"multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\nContent-Type: " % (number, number) for number in range(5_000))
    yield "nested.eml", head + nested + b"text/plain\r\n\r\nx", "too_large"
    yield "parts.eml", head + b"multipart/mixed; boundary=b\r\n\r\n" + many, "too_large"
    yield "headings.eml", b"".join(b"X-%d: y\r\n" % number for number in range(100_000)) + head + b"text/plain\r\n\r\nx\r\n", ""
    yield "long-heading.eml", b"Subject: " + b"x" * 5_000_000 + b"\r\n" + head + b"text/plain\r\n\r\nx\r\n", ""
    yield "charset.eml", head + b'text/plain; charset="utf-8\\0;x"\r\n\r\n' + AWARD.encode(), ""
    yield "base64.eml", head + b"text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!\r\n", "no_text"
    yield "picture.mht", head + b"image/png\r\n\r\nabc", "no_text"


def pictures() -> Iterator[Case]:
    """Pictures: sizes that are made up, cut off, noise."""
    size = struct.pack(">II5B", 2_000_000_000, 2_000_000_000, 8, 2, 0, 0, 0)
    head = struct.pack(">I", len(size)) + b"IHDR" + size + struct.pack(">I", zlib.crc32(b"IHDR" + size))
    yield "huge.png", b"\x89PNG\r\n\x1a\n" + head + b"\0\0\0\1IDATx\0\0\0\0", "too_large"
    yield "noise.png", b"\x89PNG\r\n\x1a\n" + random.Random(5).randbytes(1000), "broken"
    yield "noise.tif", b"II*\0" + random.Random(6).randbytes(1000), "broken"
    yield "half.png", (DATA / "scan.png").read_bytes()[:20_000], "broken"


def packages(suffix: str) -> Iterator[Case]:
    """Zip packages of one format: bombs, lies, entities, names that lead out."""
    part, around = PACKAGES[suffix]
    body = around % "通知"
    yield f"noise{suffix}", b"PK\x03\x04" + random.Random(3).randbytes(2000), "broken"
    yield f"nothing{suffix}", b"", "empty"
    yield f"cut{suffix}", zipped({part: body.encode() * 50})[:-40], "broken"
    yield f"gigabyte{suffix}", bomb(part, body, GIGABYTE), "too_large"
    yield f"gigabyte-hidden{suffix}", bomb(part, body, 100), "broken"
    yield f"entities{suffix}", zipped({part: (ENTITIES + around % "&i;").encode()}), "unsafe"
    yield f"external{suffix}", zipped({part: (EXTERNAL + around % "&a;").encode()}), "unsafe"
    yield f"deep{suffix}", zipped({part: ("<a>" * 50_000 + "</a>" * 50_000).encode()}), "too_large"
    yield f"up{suffix}", zipped({part: body.encode(), "../../up.txt": b"x"}), "unsafe"
    yield f"absolute{suffix}", zipped({part: body.encode(), "/etc/passwd": b"x"}), "unsafe"
    yield f"many{suffix}", zipped({part: body.encode(), **{f"{number}": b"" for number in range(11_000)}}), "too_large"


def names() -> Iterator[Case]:
    """Good texts whose names are not."""
    for name in (
        "-rf.txt",
        "line\nend.txt",
        "\x1b[31mred.txt",
        "CON.txt",
        " .txt",
        "名\u202etxt.exe.txt",
        "%s%n.txt",
        "a" * 251 + ".txt",
        "💰.txt",
    ):
        yield name, f"{AWARD}{name!r}\n".encode(), ""
    yield os.fsdecode(b"\xff\xfe.txt"), AWARD.encode() + b"1\n", ""


def make(folder: Path) -> dict[str, str]:
    """The code that each file made in the folder must end with, by its source: "" where it must be read."""
    wanted = {}
    for name, data, code in cases():
        (folder / name).write_bytes(data)
        wanted[source_of(name)] = code
    with (folder / "sparse.txt").open("wb") as file:
        file.truncate(GIGABYTE)
    (folder / "secret").symlink_to("/etc", target_is_directory=True)
    (folder / "leads-out.txt").symlink_to("/etc/passwd")
    (folder / "zero.txt").symlink_to("/dev/zero")
    (folder / "circle.txt").symlink_to("circle.txt")
    (folder / "gone.txt").symlink_to("no such file")
    os.mkfifo(folder / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as door:
        here = Path.cwd()
        os.chdir(folder)  # the name of a socket may be no longer than about a hundred bytes
        door.bind("door.txt")
        os.chdir(here)
    (folder / "folder.txt").mkdir()
    return wanted | {
        "sparse.txt": "too_large",
        "secret": "unsafe",
        "leads-out.txt": "unsafe",
        "zero.txt": "unreadable",
        "circle.txt": "unreadable",
        "gone.txt": "missing",
        "pipe.txt": "unreadable",
        "door.txt": "unreadable",
    }


def source_of(name: str) -> str:
    """What a run calls a file of this name."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def zipped(parts: dict[str, bytes]) -> bytes:
    """A zip of some entries."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return out.getvalue()


def bomb(part: str, body: str, told: int) -> bytes:
    """A zip of about a megabyte whose one entry is a gigabyte of blanks behind good XML; the size it tells is made up."""
    raw = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = raw.compress(body.encode()) + raw.flush(zlib.Z_FULL_FLUSH)
    block = zlib.compressobj(9, zlib.DEFLATED, -15)
    blanks = block.compress(b" " * (1 << 20)) + block.flush(zlib.Z_FULL_FLUSH)
    packed += blanks * 1024 + raw.flush()
    name = part.encode()
    sizes = zlib.crc32(b"").to_bytes(4, "little") + len(packed).to_bytes(4, "little") + told.to_bytes(4, "little")
    common = b"\x14\0\0\0\x08\0\0\0!\0" + sizes + len(name).to_bytes(2, "little") + b"\0\0"
    local = b"PK\x03\x04" + common + name + packed
    central = b"PK\x01\x02\x14\0" + common + bytes(6) + bytes(4) + bytes(4) + name
    end = b"PK\x05\x06" + bytes(4) + b"\1\0\1\0" + len(central).to_bytes(4, "little") + len(local).to_bytes(4, "little") + b"\0\0"
    return local + central + end


def deflated(size: int) -> bytes:
    """So many blanks, deflated; made of one block said again, so that it takes no time."""
    packer = zlib.compressobj(9)
    first = packer.compress(b" " * (1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    second = packer.compress(b" " * (1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    return first + second * ((size >> 20) - 1)


def pdf(
    content: bytes,
    *,
    pages: bytes = b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    filters: bytes = b"",
    resources: bytes = b"",
    catalog: bytes = b"",
    stream: bytes = b"",
) -> bytes:
    """A PDF of one page with this content stream, put together by hand."""
    filters = b"/Filter" + filters if filters else b""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R" + catalog + b">>",
        pages,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<" + resources + b">>>>",
        b"<</Length %d" % len(content) + filters + stream + b">>stream\n" + content + b"\nendstream",
    ]
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj" % number + body + b"endobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 5\n0000000000 65535 f \n" + table + b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start
    return bytes(out)


def encrypted_pdf() -> bytes:
    """A PDF that asks for a password."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("secret", strength=128))
    canvas.drawString(100, 100, "x")
    canvas.save()
    return out.getvalue()


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True)
    for source, code in sorted(make(target).items()):
        print(f"{code or 'read':12} {source!r}")
