"""Who may import whom: the data flows one way, and the middle knows neither MkDocs nor the disk."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "generator"

#: What each room may import of the generator, besides itself. The order is the order of the data.
MAY_IMPORT = {
    "steps": set(),
    "japanese": set(),
    "dates": {"japanese"},
    "model": {"dates"},
    "problems": set(),
    "personal": {"japanese"},
    "yaml": {"japanese", "problems"},
    "archive": {"dates", "japanese", "model", "problems", "yaml"},
    "facts": {"archive", "dates", "japanese", "model", "problems"},
    "attachments": {"archive", "facts", "japanese", "model", "personal", "problems"},
    "checks": {"archive", "dates", "facts", "japanese", "memory", "model", "personal", "problems"},
    "kept": {"archive", "checks", "docs", "facts", "memory", "model", "problems", "yaml"},
    "docs": {"archive", "attachments", "japanese", "model", "personal", "problems"},
    "memory": {"archive", "facts", "model", "problems"},
    "desk": {"archive", "checks", "dates", "facts", "japanese", "memory", "model", "problems", "yaml"},
    "search": {"japanese"},
    "pages": {"archive", "dates", "facts", "japanese", "model"},
    "exports": {"archive", "dates", "facts", "model", "pages", "search"},
    "site": {"archive", "dates", "exports", "facts", "model", "pages", "problems", "search"},
    "pipeline": {
        "archive",
        "attachments",
        "checks",
        "exports",
        "kept",
        "memory",
        "personal",
        "problems",
        "site",
        "steps",
    },
    "importer": {"archive", "attachments", "dates", "japanese", "model", "problems", "yaml"},
    "adapters": {
        "archive",
        "attachments",
        "checks",
        "dates",
        "desk",
        "docs",
        "exports",
        "memory",
        "facts",
        "importer",
        "kept",
        "model",
        "pages",
        "personal",
        "pipeline",
        "problems",
        "search",
        "site",
        "steps",
        "yaml",
    },
}
#: The importer's rooms, and the modules that stand alone in it, lowest first: each imports from those before it.
IMPORTER_ROOMS = (
    "words", "read", "names", "speakers", "front", "body", "readings", "session", "form", "draft", "ndl", "known", "run", "report", "explain",
)  # fmt: skip
#: Modules that may touch the disk or the network; the rest are functions over values. Attachments unpack large files on disk.
ENDS = {"adapters", "attachments", "cli", "commands", "importer", "search"}
TOUCHES = {ROOT / "archive" / "files.py", ROOT / "archive" / "spool.py"}
"""Of a room that is none of the ends: files, and those that wait to be written."""
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


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_what_a_room_may_import_it_does(room: str) -> None:
    used = {
        name.split(".")[1]
        for path in _modules()
        if _part(path) == room
        for name in _imports(path)
        if name.startswith("generator.")
    }
    assert MAY_IMPORT[room] <= used, "strike what nobody imports any more"


@pytest.mark.parametrize("path", _modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_only_the_ends_touch_the_world(path: Path) -> None:
    if _part(path) in ENDS or _part(path) == "__main__" or path in TOUCHES:
        return
    # urllib.parse only takes words apart.
    used = {name for name in _imports(path) if not name.startswith("urllib.parse.")}
    assert not {name.split(".")[0] for name in used} & OUTSIDE


def test_only_the_adapters_know_mkdocs() -> None:
    knowing = {_part(p) for p in _modules() if any(n.startswith("mkdocs") for n in _imports(p))}
    assert knowing <= {"adapters"}


def test_nobody_imports_the_command_line() -> None:
    assert not [p for p in _modules() if "generator.cli" in str(_imports(p)) and p.name != "__main__.py"]
    printing = {"cli", "commands", "__main__"}
    assert not [
        p for p in _modules() if _part(p) not in printing and "generator.commands" in str(_imports(p))
    ]


@pytest.mark.parametrize(
    "path", sorted((ROOT / "importer").rglob("*.py")), ids=lambda p: str(p.relative_to(ROOT))
)
def test_the_importers_rooms_import_downwards_only(path: Path) -> None:
    room = path.relative_to(ROOT / "importer").parts[0].removesuffix(".py")
    if room == "__init__":
        return
    used = {n.split(".")[2] for n in _imports(path) if n.startswith("generator.importer.")}
    assert used - {room} <= {*IMPORTER_ROOMS[: IMPORTER_ROOMS.index(room)]}


def test_no_two_modules_import_each_other_by_any_way_round() -> None:
    """Imports that only the type checker sees count as well."""
    modules = {_name(path): path for path in _modules()}
    needs = {name: _modules_used(path, modules) - {name} for name, path in modules.items()}
    while free := {name for name, used in needs.items() if not used & needs.keys()}:
        needs = {name: used for name, used in needs.items() if name not in free}
    assert not needs, f"these modules stand in a circle, or lead to one: {sorted(needs)}"


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _modules_used(path: Path, modules: dict[str, Path]) -> set[str]:
    """The modules of the generator that a module imports; of ``from a import b`` it is a.b where that is one."""
    return {
        name if name in modules else name.rpartition(".")[0]
        for name in _imports(path)
        if name in modules or name.rpartition(".")[0] in modules
    }


MAX_BRANCHES = 20
"""How many branch points a function may have."""
Function = ast.FunctionDef | ast.AsyncFunctionDef


def test_no_function_branches_too_often() -> None:
    found = [
        (f"{path.relative_to(ROOT)}:{node.name}", _branches(node))
        for path in _modules()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, Function)
    ]
    assert [(name, n) for name, n in found if n > MAX_BRANCHES] == []


def _branches(function: Function) -> int:
    """The points at which a function may go two ways, in what it defines inside as well."""
    return sum(map(_ways, ast.walk(function)))


def _ways(node: ast.AST) -> int:
    if isinstance(node, ast.BoolOp):
        return len(node.values) - 1
    if isinstance(node, ast.comprehension):
        return 1 + len(node.ifs)
    forks = (
        ast.If, ast.For, ast.AsyncFor, ast.While, ast.IfExp, ast.ExceptHandler, ast.match_case,
    )  # fmt: skip
    return int(isinstance(node, forks))


@pytest.mark.parametrize(
    ("body", "branches"),
    [
        ("return 1", 0),
        ("if a:\n  pass\n elif b:\n  pass\n else:\n  pass", 2),
        ("return a and b and c or d", 3),
        ("return [x for x in y if x if z]", 3),
        ("try:\n  pass\n except A:\n  pass\n except B:\n  pass", 2),
        ("match a:\n  case 1:\n   pass\n  case _:\n   pass", 2),
        ("for x in y:\n  while x:\n   x = 1 if x else 2", 3),
        ("def inner():\n  if a:\n   pass\n return inner", 1),
    ],
)
def test_branch_points_are_counted(body: str, branches: int) -> None:
    function = ast.parse(f"def f():\n {body}").body[0]
    assert isinstance(function, Function)
    assert _branches(function) == branches


#: Rooms and modules that may hold the data of a file, in which any key may stand: those that make it, or tell of it.
OF_FILES = {"session", "form", "run", "report", "ndl"}
#: How often the importer may say "a dictionary of anything", its name for the data of a file aside.
MAX_ANYTHING = 1


def _of_importer() -> list[Path]:
    return sorted((ROOT / "importer").rglob("*.py"))


def test_only_the_data_of_a_file_is_a_dictionary_of_anything() -> None:
    spelled = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in _of_importer()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Subscript) and ast.unparse(node) == "dict[str, Any]"
    ]
    assert len(spelled) <= MAX_ANYTHING, "make a dataclass of it, or use the name Data where a file is made"
    wide = {
        path.relative_to(ROOT / "importer").parts[0].removesuffix(".py")
        for path in _of_importer()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Subscript) and re.fullmatch(r"(dict|Mapping)\[str, Any\]", ast.unparse(node))
    } | {
        path.relative_to(ROOT / "importer").parts[0].removesuffix(".py")
        for path in _of_importer()
        if "generator.importer.session.blocks.Data" in _imports(path)
    }
    assert wide <= OF_FILES


@pytest.mark.parametrize("path", _of_importer(), ids=lambda p: str(p.relative_to(ROOT)))
def test_no_value_travels_under_a_hidden_key(path: Path) -> None:
    assert _hidden_keys(path.read_text("utf-8")) == []


def _hidden_keys(code: str) -> list[str]:
    """Strings that are only a name with a line before it: keys of a dictionary that nobody else should see."""
    return [
        node.value
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.fullmatch("_[a-z]+", node.value)
    ]


def test_hidden_keys_are_found() -> None:
    code = 'a = {"_indent": 1}; b["_ends"] = a.get("_named"); c = "sum_of", "__main__", "_ 3", TypeVar("_T")'
    assert _hidden_keys(code) == ["_indent", "_ends", "_named"]
