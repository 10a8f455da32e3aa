"""The geometry of a drawing: where shapes lie, as polygons in the drawing's own units."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.attachments.numbers import real

Point: TypeAlias = tuple[float, float]
Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?", re.ASCII)
_COMMAND = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_TRANSFORM = re.compile(r"(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^)]*)\)")
_STEPS = 6
_ROUND = 24


def numbers(text: str) -> list[float]:
    """All numbers in a text."""
    return [real(found, 0.0) for found in _NUMBER.findall(text)]


@dataclass(frozen=True)
class Affine:
    """A transformation of the plane: x' = ax + cy + e, y' = bx + dy + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def __call__(self, point: Point) -> Point:
        x, y = point
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def then(self, inner: Affine) -> Affine:
        """This one applied to what ``inner`` gives."""
        a, b = self.a * inner.a + self.c * inner.b, self.b * inner.a + self.d * inner.b
        c, d = self.a * inner.c + self.c * inner.d, self.b * inner.c + self.d * inner.d
        e, f = self((inner.e, inner.f))
        return Affine(a, b, c, d, e, f)

    @property
    def scale(self) -> float:
        """By how much lengths grow, on the average."""
        return math.sqrt(abs(self.a * self.d - self.b * self.c))


def affine(text: str) -> Affine:
    """The value of ``transform``."""
    whole = Affine()
    for name, inner in _TRANSFORM.findall(text):
        whole = whole.then(_one(name, numbers(inner)))
    return whole


def _one(name: str, n: Sequence[float]) -> Affine:
    if name == "matrix" and len(n) == 6:
        return Affine(*n)
    if name == "translate" and n:
        return Affine(e=n[0], f=n[1] if len(n) > 1 else 0.0)
    if name == "scale" and n:
        return Affine(a=n[0], d=n[1] if len(n) > 1 else n[0])
    if name == "rotate" and n:
        turn = math.radians(n[0])
        x, y = (n[1], n[2]) if len(n) == 3 else (0.0, 0.0)
        cos, sin = math.cos(turn), math.sin(turn)
        return Affine(cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos)
    if name in ("skewX", "skewY") and n:
        slope = math.tan(math.radians(n[0]))
        return Affine(c=slope) if name == "skewX" else Affine(b=slope)
    return Affine()


def outlines(d: str) -> list[list[Point]]:
    """The lines of a path, curves as short straight lines; an arc as the straight line to its end."""
    found: list[list[Point]] = []
    at = start = control = (0.0, 0.0)
    before = ""
    for command, inner in _COMMAND.findall(d):
        values, takes = numbers(inner), _TAKES[command.upper()]
        kind = command.upper()
        if kind == "Z":
            at, before = start, kind
            continue
        for i in range(0, len(values) - takes + 1, takes):
            points, control = _step(
                kind, values[i : i + takes], at, control if before in "CSQT" else at, command.islower()
            )
            at = points[-1]
            if kind == "M" and i == 0:
                found.append([at])
                start = at
            else:
                if not found or (before == "Z" and i == 0):
                    found.append([start])
                found[-1] += points
            before = kind
    return found


def _step(
    kind: str, v: Sequence[float], at: Point, control: Point, relative: bool
) -> tuple[list[Point], Point]:
    """The points of one command, and the control point that a smooth one after it mirrors."""
    x0, y0 = at if relative else (0.0, 0.0)
    if kind == "H":
        return [(v[0] + x0, at[1])], at
    if kind == "V":
        return [(at[0], v[0] + y0)], at
    if kind == "A":
        return [(v[5] + x0, v[6] + y0)], at
    points = [(v[i] + x0, v[i + 1] + y0) for i in range(0, len(v), 2)]
    if kind in "ML":
        return points, points[-1]
    if kind in "ST":
        points.insert(0, (2 * at[0] - control[0], 2 * at[1] - control[1]))
    return [_bezier([at, *points], step / _STEPS) for step in range(1, _STEPS + 1)], points[-2]


def _bezier(points: Sequence[Point], t: float) -> Point:
    line = list(points)
    while len(line) > 1:
        line = [((1 - t) * a[0] + t * b[0], (1 - t) * a[1] + t * b[1]) for a, b in itertools.pairwise(line)]
    return line[0]


def rectangle(x: float, y: float, width: float, height: float) -> list[Point]:
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def ellipse(cx: float, cy: float, rx: float, ry: float) -> list[Point]:
    turns = [2 * math.pi * i / _ROUND for i in range(_ROUND)]
    return [(cx + rx * math.cos(turn), cy + ry * math.sin(turn)) for turn in turns]


def thick(line: Sequence[Point], width: float) -> Iterator[list[Point]]:
    """Each stretch of a line as the rectangle that a pen of a width paints."""
    for (x0, y0), (x1, y1) in itertools.pairwise(line):
        far = math.hypot(x1 - x0, y1 - y0)
        if far:
            dx, dy = (y0 - y1) / far * width / 2, (x1 - x0) / far * width / 2
            yield [(x0 + dx, y0 + dy), (x1 + dx, y1 + dy), (x1 - dx, y1 - dy), (x0 - dx, y0 - dy)]


def box_of(points: Sequence[Point]) -> Box:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return min(xs), min(ys), max(xs), max(ys)


def is_inside(point: Point, polygon: Sequence[Point]) -> bool:
    """Whether a polygon goes round a point (even-odd)."""
    x, y = point
    inside = False
    x0, y0 = polygon[-1]
    for x1, y1 in polygon:
        if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
            inside = not inside
        x0, y0 = x1, y1
    return inside


def samples(box: Box) -> list[Point]:
    """Points spread over a box, the middle of its first and last letters among them."""
    left, top, right, bottom = box
    across = [left + (right - left) * i / 10 for i in (1, 3, 5, 7, 9)]
    return [(x, top + (bottom - top) * j / 6) for x in across for j in (2, 3, 4)]
