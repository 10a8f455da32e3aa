"""Who may import whom: the data flows one way, and the middle knows neither MkDocs nor the disk."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "generator"

#: What each part may import of the generator, besides itself. The order is the order of the data.
MAY_IMPORT = {
    "dates": set(),
    "catalogue": set(),
    "problems": {"catalogue"},
    "words": set(),
    "model": {"dates"},
    "memo": {"model"},
    "files": set(),
    "slips": set(),
    "faults": {"slips"},
    "decode": {"faults"},
    "events": {"decode", "faults", "slips"},
    "sources": {"events", "faults", "problems", "slips"},
    "parse": {"decode", "model", "problems", "sources"},
    "archive": {"model"},
    "walk": {"memo", "model", "problems"},
    "withholding": {"memo", "model", "problems", "walk"},
    "facts": {"archive", "dates", "memo", "model", "problems", "walk"},
    "load": {"archive", "files", "model", "parse", "problems"},
    "checks": {"archive", "dates", "facts", "model", "problems", "walk", "withholding", "words"},
    "publish": {"archive", "dates", "facts"},
    "schema": {"model"},
    "new": {"archive", "dates", "facts", "model", "words"},
    "pages": {"archive", "dates", "facts", "model", "outputs", "problems", "walk", "withholding", "words"},
    "search": {"archive", "dates", "facts", "model", "walk", "withholding", "words"},
    "searchable": {"archive", "facts", "model", "pages", "search", "walk", "withholding", "words"},
    "outputs": {"archive", "files", "model", "pages", "search", "searchable", "walk"},
    "audit_page": set(),
    "audit": {
        "archive", "audit_page", "facts", "files", "model", "outputs", "pages", "problems", "walk", "withholding",
    },
    "report": {"catalogue", "problems"},
    "pipeline": {"archive", "checks", "files", "load", "outputs", "pages", "problems", "publish", "sources"},
    "importer": {"dates", "files", "model", "parse", "problems", "sources", "walk", "words", "facts", "archive"},
    "adapters": {"audit", "files", "load", "outputs", "pages", "pipeline", "report", "search"},
}  # fmt: skip
#: Modules that may touch the disk or the network; the rest are functions over values.
ENDS = {"files", "adapters", "cli", "commands", "importer", "search"}
OUTSIDE = {"mkdocs", "material", "click", "subprocess", "socket", "urllib", "http", "shutil", "tempfile"}


def _modules() -> list[Path]:
    return sorted(p for p in ROOT.rglob("*.py"))


def _part(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def _imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("path", _modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_go_one_way(path: Path) -> None:
    part = _part(path)
    if part in ("cli", "commands", "__main__", "__init__"):
        return
    assert part in MAY_IMPORT, f"say in MAY_IMPORT what {part} may import"
    used = {name.split(".")[1] for name in _imports(path) if name.startswith("generator.")}
    assert used - {part} <= MAY_IMPORT[part]


@pytest.mark.parametrize("path", _modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_only_the_ends_touch_the_world(path: Path) -> None:
    if _part(path) in ENDS or _part(path) in ("__main__",):
        return
    assert not {name.split(".")[0] for name in _imports(path)} & OUTSIDE


def test_only_the_adapters_know_mkdocs() -> None:
    knowing = {_part(p) for p in _modules() if any(n.startswith("mkdocs") for n in _imports(p))}
    assert knowing <= {"adapters"}


def test_nobody_imports_the_command_line() -> None:
    assert not [p for p in _modules() if "generator.cli" in str(_imports(p)) and p.name != "__main__.py"]
    printing = {"cli", "commands", "__main__"}
    assert not [
        p for p in _modules() if _part(p) not in printing and "generator.commands" in str(_imports(p))
    ]
