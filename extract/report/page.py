"""The page around the data: assets put together, and the policy that forbids all else."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from typing import Final

from extract import __version__
from extract.report.blocks import block
from extract.report.scripts import joined

STYLES: Final = ("base.css", "layout.css", "tables.css", "reader.css", "records.css", "print.css")
LANGUAGES: Final = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Page:
    """What stands before and behind the blocks of the documents."""

    head: bytes
    tail: bytes


def page(title: str, opening: bytes) -> Page:
    """The page for a run of this name, `opening` being the blocks it needs to open.

    Scripts stand before the blocks of the documents: the page is there while those are still being read.
    """
    assets = files("extract.report") / "assets"
    style = "\n".join((assets / name).read_text(encoding="utf-8") for name in STYLES)
    scripts = [_library(), joined(assets, "main.js")]
    frame = (assets / "page.html").read_text(encoding="utf-8")
    parts = {
        "policy": policy(scripts, style),
        "version": __version__,
        "title": escape(title),
        "style": style,
        "data": (_words() + opening).decode("ascii"),
        "scripts": "\n".join(f"<script>{_inline(script)}</script>" for script in scripts),
    }
    head, tail = (_filled(part, parts) for part in frame.split("{documents}"))
    return Page(head.encode(), tail.encode())


def policy(scripts: list[str], style: str) -> str:
    """The Content-Security-Policy: these scripts and this style, pictures in the page itself, nothing else and nothing from elsewhere.

    Trusted Types take the doors away by which a text could become markup.
    """
    allowed = {
        "default-src": "'none'",
        "script-src": " ".join(map(_hash, scripts)),
        "style-src": _hash(style),
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in allowed.items())


def _filled(frame: str, parts: dict[str, str]) -> str:
    """The frame with its parts; each is put in once, so that a part which looks like a name stays as it is."""
    first, *rest = frame.split("{")
    filled = [first]
    for piece in rest:
        name, closed, text = piece.partition("}")
        if not closed or name not in parts:
            raise ValueError(f"page.html names {name!r}, which is no part of the page")
        filled += [parts[name], text]
    return "".join(filled)


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _inline(script: str) -> str:
    if "</script" in script or "<!--" in script:
        raise ValueError("a script holds what would end it within a page")
    return script


def _library() -> str:
    """Chart.js, without the note that leads browsers to a file beside it."""
    text = (files("extract.report") / "vendor" / "chart.umd.min.js").read_text(encoding="utf-8")
    return text.partition("\n//# sourceMappingURL=")[0]


def _words() -> bytes:
    assets = files("extract.report") / "assets"
    return b"".join(block(f"words-{name}", (assets / f"words.{name}.json").read_bytes()) for name in LANGUAGES)
