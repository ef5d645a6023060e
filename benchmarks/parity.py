"""Whether a document gives the same records in every form it comes in.

    python benchmarks/parity.py [FOLDER] [--form docx …] [--verbose] [--keep FOLDER]
    python benchmarks/parity.py --form scan

Each document of FOLDER (corpus/documents) is rendered to each form and read back. Its records are compared with those read
from the document itself: type, mention and every field that is scored, blanks apart. What the form cannot carry, the facts of
a web page's or front matter's metadata, is handed on. Printed: how many records there are, how many came back, the share.
Scans take minutes and are made only when asked for, of three documents of the corpus; they need the extra `ocr`.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from json import dumps
from pathlib import Path
from typing import Final

from render import Block, blocks_of, docx, html, ofd, pdf, scan

from extract.evaluate.likeness import OTHER_FIELDS, VALUE_FIELDS
from extract.model import Document
from extract.pipeline import extract_document
from extract.readers import read, read_bytes
from extract.readers.ocr import EXTRA, available

DOCUMENTS: Final = Path(__file__).parents[1] / "corpus" / "documents"
SCANNED: Final = {"plan-targets.txt": False, "application-notice.txt": False, "measures-awards.txt": True}
"""The documents of the corpus that are scanned: whether with a red seal, on pages that lean."""
_LEAN: Final = 0.8  # degrees
_HEADER: Final = "岚泽县人民政府公报　2025年第4期"
_CHARSET: Final = re.compile(r'charset="?[\w-]+"?')


@dataclass(frozen=True)
class Result:
    """What came back of one document in one form: records in both, only from the document, only from the form."""

    both: int
    lost: tuple[str, ...]
    extra: tuple[str, ...]

    @property
    def most(self) -> int:
        """How many records there are, counted where there are more."""
        return self.both + max(len(self.lost), len(self.extra))


def _reencoded(path: Path, codec: str) -> tuple[bytes, str] | None:
    """The file's own text in another encoding, or None where that lacks a character of it."""
    text = path.read_text(encoding="utf-8")
    try:
        return _CHARSET.sub(f"charset={codec}", text).encode(codec), path.name
    except UnicodeEncodeError:
        return None


def _printed(path: Path, columns: int) -> tuple[bytes, str] | None:
    size = 12 if columns == 1 else 10.5
    return pdf.render(_blocks(path), columns=columns, header=_HEADER, size=size), "a.pdf"


def _scanned(path: Path) -> tuple[bytes, str]:
    marked = SCANNED.get(path.name, False)
    return scan.scanned(pdf.render(_blocks(path), header=_HEADER), seal=marked, lean=_LEAN if marked else 0), "a.pdf"


def _blocks(path: Path) -> list[Block]:
    return blocks_of(read(path, source=path.name))


FORMS: Final[dict[str, Callable[[Path], tuple[bytes, str] | None]]] = {
    "gb18030": partial(_reencoded, codec="gb18030"),
    "big5": partial(_reencoded, codec="big5hkscs"),
    "docx": lambda path: (docx.render(_blocks(path), header=_HEADER), "a.docx"),
    "docx-lists": lambda path: (docx.render(_blocks(path), header=_HEADER, numbered=True), "a.docx"),
    "html": lambda path: (html.render(_blocks(path)), "a.html"),
    "ofd-1": lambda path: (ofd.render(_blocks(path), header=_HEADER), "a.ofd"),
    "ofd-2": lambda path: (ofd.render(_blocks(path), header=_HEADER, columns=2, points=10.5), "a.ofd"),
    "pdf-1": partial(_printed, columns=1),
    "pdf-2": partial(_printed, columns=2),
    "scan": _scanned,
}
"""Each form's bytes and the name they go by, or None where a document has no such form."""
WITH_TEXT: Final = tuple(form for form in FORMS if form != "scan")  # a scan takes OCR, which takes seconds a page


def missing(form: str) -> str:
    """Why a form cannot be made here, or an empty string."""
    if form == "scan" and not available():
        return EXTRA
    printed = form == "scan" or form.startswith("pdf")
    return "no font for Chinese (apt-get install fonts-wqy-microhei)" if printed and pdf.font() is None else ""


def records_of(document: Document) -> Counter[str]:
    """The document's records, each as its type, mention and scored fields, with white space left out."""
    return Counter(map(_said, (record.model_dump(mode="json") for record in extract_document(document).records)))


def compare(path: Path, form: str, keep: Path | None = None) -> Result | None:
    """What came back of a document in a form, or None where it has no such form."""
    made = FORMS[form](path)
    if made is None:
        return None
    data, name = made
    if keep:
        (keep / f"{path.stem}-{form}{Path(name).suffix}").write_bytes(data)
    original = read(path, source=path.name)
    returned = read_bytes(data, name=name, source=path.name)
    there, back = records_of(original), records_of(replace(returned, metadata={**returned.metadata, **original.metadata}))
    return Result((there & back).total(), tuple((there - back).elements()), tuple((back - there).elements()))


def _said(record: dict[str, object]) -> str:
    kind = str(record["type"])
    mention = record["mention"]
    fields = {name: record[name] for name in (*VALUE_FIELDS[kind], *OTHER_FIELDS[kind])}
    said = dumps([kind, mention["text"] if isinstance(mention, dict) else None, fields], ensure_ascii=False)
    return re.sub(r"\\[nrt]|\s", "", said)


def _report(paths: Sequence[Path], form: str, verbose: bool, keep: Path | None) -> Iterator[str]:
    results = [(path, result) for path in paths if (result := compare(path, form, keep))]
    both, most = sum(result.both for _, result in results), sum(result.most for _, result in results)
    yield f"{form:12} {len(results):4} documents {most:6} records {both:6} back {both / most:8.2%}"
    for path, result in results if verbose else ():
        yield from (f"    lost  {path.name}: {said}" for said in result.lost)
        yield from (f"    extra {path.name}: {said}" for said in result.extra)


def main() -> None:
    """Print a line per form."""
    parser = argparse.ArgumentParser(description="Whether documents give the same records in every form.")
    parser.add_argument("folder", nargs="?", type=Path, default=DOCUMENTS)
    parser.add_argument("--form", nargs="+", choices=FORMS, help="all but scan unless given")
    parser.add_argument("--verbose", action="store_true", help="name each record lost or gained")
    parser.add_argument("--keep", type=Path, help="a folder to write the rendered documents to")
    given = parser.parse_args()
    if given.keep:
        given.keep.mkdir(parents=True, exist_ok=True)
    paths = sorted(path for path in given.folder.iterdir() if path.is_file())
    for form in given.form or FORMS:
        why = missing(form) if given.form or form != "scan" else "only when asked for, with --form scan"
        some = [path for path in paths if path.name in SCANNED] if form == "scan" and given.folder == DOCUMENTS else paths
        lines = [f"{form:12} not made: {why}"] if why else _report(some, form, given.verbose, given.keep)
        print(*lines, sep="\n", flush=True)


if __name__ == "__main__":
    main()
