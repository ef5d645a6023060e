"""The page's own scripts: modules as files, joined into one text since a page opened from a disk cannot import.

Each file under assets/ is a plain ES module that imports as `import { a, b } from "./other.js";`. Joined, each keeps a scope
of its own and stands behind those it imports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from typing import Final

_IMPORT: Final = re.compile(r'^import (\{[\w\s,]+\}) from "\./([\w-]+\.js)";$', re.MULTILINE)
_EXPORT: Final = re.compile(r"^export (?=(?:async )?(?:function\*?|const|class) (\w+))", re.MULTILINE)
_LEFT: Final = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def joined(folder: Traversable, first: str) -> str:
    """The text of a module with all it imports, as one script. Raises ValueError for a circle or another form of import."""
    modules = "\n".join(_scoped(name, text) for name, text in _in_order(folder, first, (), set()))
    return f'(() => {{\n"use strict";\nconst modules = {{}};\n{modules}}})();\n'


def _scoped(name: str, text: str) -> str:
    names = _EXPORT.findall(text)
    body = _EXPORT.sub("", _IMPORT.sub(r'const \1 = modules["\2"];', text))
    if left := _LEFT.search(body):
        raise ValueError(f'{name}: {left[0]}: write import {{ name }} from "./file.js"; and export in front of function, const or class')
    return f'modules["{name}"] = (() => {{\n{body}return {{ {", ".join(names)} }};\n}})();\n'


def _in_order(folder: Traversable, name: str, path: tuple[str, ...], done: set[str]) -> Iterator[tuple[str, str]]:
    """Each module once, with its name, behind those it imports."""
    if name in path:
        raise ValueError(f"modules import each other in a circle: {' → '.join([*path, name])}")
    if name in done:
        return
    done.add(name)
    text = (folder / name).read_text(encoding="utf-8")
    for _, needed in _IMPORT.findall(text):
        yield from _in_order(folder, needed, (*path, name), done)
    yield name, text
