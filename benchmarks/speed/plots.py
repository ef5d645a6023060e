"""Plots of results as SVG, by matplotlib (extra `bench`): the same results give the same bytes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

_INK: Final = "#1f4e79"
_OTHERS: Final = "#9aa5b1"
_NAMES: Final = {
    "job": "zhengce, whole job",
    "bare": "bare \\d+ scan",
    "jio": "JioNLP",
    "recognizers": "Recognizers-Text",
    "usual": "usual design",
}


def compare(told: dict[str, Any], path: Path) -> None:
    """Characters a second of each side, as bars on a logarithmic scale."""
    pyplot = _pyplot()
    sides = told["sides"]
    figure, axes = pyplot.subplots(figsize=(7, 2.6))
    rates = [sides[name]["characters_a_second"]["median"] for name in sides]
    axes.barh([_NAMES[name] for name in sides], rates, color=[_INK if name == "job" else _OTHERS for name in sides])
    axes.set(xscale="log", xlabel="characters a second, one core, log scale")
    axes.invert_yaxis()
    _saved(figure, axes, path)


def scaling(told: dict[str, Any], path: Path) -> None:
    """Time against size on logarithmic scales: one text, and many documents."""
    pyplot = _pyplot()
    figure, panels = pyplot.subplots(1, 2, figsize=(7, 3))
    for axes, (part, label) in zip(panels, (("one_text", "MB, one text"), ("documents", "documents")), strict=True):
        sizes = [int(size) for size in told[part]]
        axes.plot(sizes, [cost["cpu"] for cost in told[part].values()], marker="o", color=_INK)
        axes.set(xscale="log", yscale="log", xlabel=label, ylabel="processor time, s")
        axes.grid(visible=True, which="major", color="#dddddd")
        axes.spines[["top", "right"]].set_visible(False)
    _saved(figure, panels[0], path)


def _pyplot() -> Any:
    try:
        import matplotlib as mpl
        from matplotlib import pyplot
    except ImportError as error:
        raise SystemExit('the plots need matplotlib: pip install "zhengce[bench]"; the results themselves are written') from error
    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "zhengce"
    return pyplot


def _saved(figure: Any, axes: Any, path: Path) -> None:
    axes.spines[["top", "right"]].set_visible(False)
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})
    _pyplot().close(figure)


PLOTS: Final[dict[str, Callable[[dict[str, Any], Path], None]]] = {"compare": compare, "scaling": scaling}
