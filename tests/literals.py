"""The texts that the modules of the generator hold, for tests of what is written where."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent / "generator"
#: What of a habit is an example, or shown to people.
EXAMPLES = ("said", "unsaid", "tells")


def modules() -> dict[str, Path]:
    """Every module by its path below ``generator/``."""
    return {path.relative_to(ROOT).as_posix(): path for path in sorted(ROOT.rglob("*.py"))}


def literals(path: Path) -> Iterator[str]:
    """The texts that a module writes, but for docstrings and the examples of habits.

    A text with something put into it is one text, ``…`` standing for what is put in.
    """
    yield from texts_in(path.read_text("utf-8"))


def texts_in(source: str) -> Iterator[str]:
    """The texts written in Python source, as ``literals`` gives them."""
    tree = ast.parse(source)
    left_out = {id(inner) for node in ast.walk(tree) for part in _left_out(node) for inner in ast.walk(part)}
    for node in ast.walk(tree):
        if id(node) in left_out:
            continue
        if isinstance(node, ast.JoinedStr):
            yield "".join(part.value if isinstance(part, ast.Constant) else "…" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _left_out(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value
    elif isinstance(node, ast.Call):
        yield from (keyword.value for keyword in node.keywords if keyword.arg in EXAMPLES)
    elif isinstance(node, ast.JoinedStr):
        yield from (part for part in node.values if isinstance(part, ast.Constant))
