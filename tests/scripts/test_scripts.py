"""The site's scripts in Node: their types, their rules, and what they do with a page."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.search import minify
from tests.conftest import ROOT

PACKAGES = ROOT / "tests" / "browser" / "node_modules"


def _run(*command: str | Path) -> None:
    node = shutil.which("node")
    if node is None or not (PACKAGES / "jsdom").is_dir():
        reason = "Node or its packages are not here; npm ci --prefix tests/browser brings them"
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    done = subprocess.run([node, *command], check=False, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_scripts_do_what_they_should() -> None:
    _run("--test", *sorted(Path(__file__).parent.glob("*.test.mjs")))


def test_the_types_of_the_scripts_fit() -> None:
    _run(PACKAGES / "typescript" / "bin" / "tsc", "-p", "tests/browser/tsconfig.json")


def test_the_scripts_keep_the_rules() -> None:
    _run(
        PACKAGES / "eslint" / "bin" / "eslint.js",
        "-c",
        "tests/browser/eslint.config.mjs",
        "overrides/assets",
        "generator/adapters/editor/assets",
        "tests",
    )


#: What white space, comments and the ends of lines may and may not part, each for a reason of the language.
_PROGRAMS = (
    "let a = 1\nlet b = 2 // no semicolons\n;[a, b].map((x) => x + +b - -a)",
    "const half = (a) / 2 /* not a pattern */ / 1; const pattern = /[/*] \\/ \"/g.test('x // y')",
    "const apart = `${a} ${b}  ${c}`",
    "const words = `a  // ${ [1, 2].map((n) => `${ n }  \n  b`) }  /* c`",
    "function f() { return\n  1 } if (f() < ! --window.x) ; else do { f() } while (0)\nfor (const [a] of [[1]]) f(a ? .5 : 0)",
    "label: for (;;) { break label } var o = { get  x () { return 1 }, async  y () {}, ' ': 2 }\n++o.x",
    "'use strict'\nconst a = b\n(c)\nvar b, c = x => ({\n})",
)
_SHEETS = (
    'a :hover , b > c{ color : red ; content : " ; } /* " ; width: calc( 1px + 2px ) }',
    "@media ( min-width : 10em ) and (max-width:20em) { .x::before { background:url( a;b.png ) } } @layer a , b ;",
    ":root { --x: 1 ; --y:  1px } a:not( .b ) + c , d ~ e { margin : 0 -1px }",
)


def test_without_comments_and_layout_scripts_and_sheets_say_the_same(tmp_path: Path) -> None:
    own = [path for path in sorted((ROOT / "overrides").rglob("*")) if path.suffix in (".js", ".css")]
    sources = [(path.read_text("utf-8"), path.suffix) for path in own]
    sources += [(text, ".js") for text in _PROGRAMS] + [(text, ".css") for text in _SHEETS]
    pairs = []
    for number, (source, kind) in enumerate(sources):
        small = (minify.script if kind == ".js" else minify.sheet)(source)
        assert len(small) < len(source)
        for name, text in (("whole", source), ("small", small)):
            pairs.append(tmp_path / f"{number}-{name}{kind}")
            pairs[-1].write_text(text, "utf-8")
    _run(Path(__file__).parent / "same.mjs", *pairs)


def test_a_script_that_cannot_be_taken_apart_stays_as_it_is() -> None:
    assert minify.script("let a = 'open // no end\n  b") == "let a = 'open // no end\n  b"
