"""How a page places what is drawn on it: affine matrices (a, b, c, d, e, f), as in PDF and OFD."""

from __future__ import annotations

from typing import Final

Matrix = tuple[float, float, float, float, float, float]
SAME: Final[Matrix] = (1, 0, 0, 1, 0, 0)  # which moves nothing


def times(one: Matrix, two: Matrix) -> Matrix:
    """What applies the first and then the second."""
    a, b, c, d, e, f = one
    m, n, o, p, q, r = two
    return a * m + b * o, a * n + b * p, c * m + d * o, c * n + d * p, e * m + f * o + q, e * n + f * p + r
