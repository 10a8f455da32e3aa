"""HTML is a type of its own: text comes into it by being escaped, and mypy refuses any that is not."""

from __future__ import annotations

import ast
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from mypy import api

from generator.pages import markup
from generator.pages.html import Html, fill, together

GENERATOR = Path(__file__).parents[1] / "generator"
#: The modules that may say of a string that it is ready HTML.
MAKERS = {"pages/html.py", "pages/markup.py"}


def _calls(name: str) -> list[tuple[str, ast.Call]]:
    return [
        (str(path.relative_to(GENERATOR)), node)
        for path in sorted(GENERATOR.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in (name, f"html.{name}")
    ]


def test_only_markup_makes_html_of_a_string() -> None:
    assert [f"{file}:{call.lineno}" for file, call in _calls("Html") if file not in MAKERS] == []


def test_a_template_stands_in_the_code_as_it_is() -> None:
    wrong = [
        f"{file}:{call.lineno}" for file, call in _calls("fill") if not isinstance(call.args[0], ast.Constant)
    ]
    assert wrong == []


def test_nobody_takes_the_type_for_another() -> None:
    """``cast`` and ``type: ignore`` would let a plain string pass."""
    for path in sorted((GENERATOR / "pages").glob("*.py")):
        text = path.read_text("utf-8")
        assert "cast(" not in text
        assert "type: ignore" not in text or path.name == "html.py"


@given(st.text(), st.text())
def test_text_never_becomes_markup(name: str, value: str) -> None:
    shown = markup.element("p", markup.escape(value), title=name)
    assert isinstance(shown, Html)
    inside = shown.removeprefix("<p").removesuffix("</p>")
    assert inside.count("<") == 0
    assert inside.count(">") == 1


def test_pieces_come_together_as_they_are() -> None:
    pieces = [fill("<b>{}</b>", 1), markup.escape("{}<")]
    assert together(pieces, fill("<br>")) == "<b>1</b><br>{}&#60;"
    assert fill("{}{}", *pieces) == pieces[0] + pieces[1] == "<b>1</b>{}&#60;"


REFUSED = (
    'element("p", "text")',
    'element("p", f"<b>{escape(name)}</b>")',
    'fill("<p>{}</p>", name)',
    "together([escape(name), name])",
    'join([heading(1, name, "top"), "text"])',
    'escape(name) + "<br>"',
    'Page(path="a.md", title="a", content=name)',
)


def test_mypy_refuses_plain_text_where_html_belongs(tmp_path: Path) -> None:
    given = tmp_path / "given.py"
    head = [
        "from generator.pages.html import fill, together",
        "from generator.pages.markup import element, escape, heading, join",
        "from generator.pages.page import Page",
        'name = "text"',
    ]
    given.write_text("\n".join([*head, *REFUSED, 'element("p", escape(name))', ""]), "utf-8")
    said, _, _ = api.run(["--config-file", str(GENERATOR.parent / "pyproject.toml"), str(given)])
    wrong = {int(line.split(":")[1]) for line in said.splitlines() if "given.py:" in line and "error" in line}
    assert wrong == {len(head) + 1 + number for number in range(len(REFUSED))}, said
