"""Patterns looked into: loops that no text should meet, and the texts that are worst for a pattern.

Reads the tree of the standard library's own parser, since only it knows what `re` will run.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

_LOOSE: Final = 10  # repeats that may go on longer than this count as unbounded
_BRANCHES: Final = 200
_OTHER: Final = "〓"  # a character that no pattern asks for by name

Node = tuple[str, Any]


def _parsed(pattern: str) -> list[Node]:
    """The nodes of a pattern, names of operators in place of the parser's constants."""
    from re import _parser  # type: ignore[attr-defined]

    return _nodes(_parser.parse(pattern))


def _nodes(tree: Any) -> list[Node]:
    return [(str(op), value) for op, value in tree]


def loops(pattern: str) -> Iterator[str]:
    """The loops in loops of a pattern that can share the same characters in more than one way: (?:一+)*, (?:一*二?)+."""
    for op, value in _inside(_parsed(pattern)):
        if op in ("MAX_REPEAT", "MIN_REPEAT") and value[1] > _LOOSE and _restless(_nodes(value[2])):
            yield (
                "a repeat of what repeats itself, such as "
                "(?:a+)*, takes for ever on some texts; leave out one of the two, or write (?:a+)*+"
            )
            return


def _inside(nodes: list[Node]) -> Iterator[Node]:
    """All nodes of a pattern, those within others too."""
    for op, value in nodes:
        yield op, value
        for part in _parts(op, value):
            yield from _inside(part)


def _parts(op: str, value: Any) -> list[list[Node]]:
    """The patterns within a node."""
    if op == "BRANCH":
        return [_nodes(branch) for branch in value[1]]
    if op == "SUBPATTERN":
        return [_nodes(value[3])]
    if op.endswith("_REPEAT"):
        return [_nodes(value[2])]
    if op in ("ASSERT", "ASSERT_NOT"):
        return [_nodes(value[1])]
    if op == "ATOMIC_GROUP":
        return [_nodes(value)]
    if op == "GROUPREF_EXISTS":
        return [_nodes(branch) for branch in value[1:] if branch is not None]
    return []


def _restless(body: list[Node]) -> bool:
    """Whether a body can be nothing but one loop of its own."""
    for number, (op, value) in enumerate(body):
        rest = body[:number] + body[number + 1 :]
        if not all(_empty(node) for node in rest):
            continue
        if op in ("MAX_REPEAT", "MIN_REPEAT") and value[1] > _LOOSE:
            return True
        if op in ("SUBPATTERN", "BRANCH") and any(_restless(part) for part in _parts(op, value)):
            return True
    return False


def _empty(node: Node) -> bool:
    """Whether a node can match nothing."""
    op, value = node
    if op in ("AT", "ASSERT", "ASSERT_NOT"):
        return True
    if op.endswith("_REPEAT"):
        return value[0] == 0 or all(map(_empty, _nodes(value[2])))
    parts = _parts(op, value)
    return bool(parts) and any(all(map(_empty, part)) for part in parts)


def _sample(nodes: list[Node], which: int = 0) -> str:
    """A text that goes through the nodes; of branches, the one of that number."""
    return "".join(_sampled(op, value, which) for op, value in nodes)


def _sampled(op: str, value: Any, which: int) -> str:
    if op == "LITERAL":
        return chr(value)
    if op == "IN":
        return _member(value)
    if op in ("ANY", "NOT_LITERAL", "CATEGORY"):
        return _OTHER
    parts = [] if op in ("ASSERT", "ASSERT_NOT") else _parts(op, value)
    if not parts:
        return ""
    return _sample(parts[which % len(parts)], which) * max(1, value[0] if op.endswith("_REPEAT") else 1)


def _widest(nodes: list[Node]) -> int:
    """How many branches the widest choice within the nodes has, up to a most: so many samples see each of them."""
    return min(_BRANCHES, max((len(_parts(op, value)) for op, value in _inside(nodes) if op == "BRANCH"), default=1))


def _member(members: Any) -> str:
    """A character of a class."""
    kinds = _nodes(members)
    if kinds[0][0] == "NEGATE":
        return _OTHER
    op, value = kinds[0]
    if op == "CATEGORY":
        return "1"
    return chr(value[0] if op == "RANGE" else value)


def hostile(pattern: str, size: int) -> list[str]:
    """Texts of about a size that make a pattern work: each loop of it fed with what it likes, behind what leads to it, and then
    disappointed.
    """
    tree = _parsed(pattern)
    pumps = {
        _sample(_nodes(value[2]), which)
        for op, value in _inside(tree)
        if op.endswith("_REPEAT") and value[1] > 1
        for which in range(_widest(_nodes(value[2])))
    }
    whole = _sample(tree)
    pumps |= {_OTHER, "1", *(whole[:end] for end in range(1, 1 + min(len(whole), _LOOSE)))}  # 甲乙甲乙…, and never the 丙 behind them
    fronts = {"", whole, _sample(tree, 1)}
    return [(front + pump * size)[:size] + end for front in sorted(fronts) for pump in sorted(pumps - {""}) for end in ("", _OTHER, "。")]
