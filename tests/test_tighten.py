"""Served scripts and sheets say the same as their sources, in fewer bytes."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from generator import tighten
from tests.conftest import ROOT

SCRIPTS = sorted((ROOT / "overrides").rglob("*.js"))
TRICKY = r"""
/* a comment with "quotes" and // slashes */
const a = "/* kept */ // kept  too", b = 'it\'s  = kept'; // gone
const c = /["'`]  = [/*] \/ \//g.source;
const d = 8 / 2 / 2, e = a.length - -1, f = [1, 2].map((x) => x + +1);
const g = d > 1 ? .5 : 1;
function h(
  x,
) {
  if (x) {
    return [
      x
    ]
  }
}
return JSON.stringify([a, b, c, d, e, f, g, h(7), /x y/.test("x y"), "a  b".split(/  /)]);
"""


def run(source: str) -> str:
    done = subprocess.run(
        ["node", "-e", f"console.log((() => {{{source}}})())"], capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.mark.skipif(not shutil.which("node"), reason="Node is not on this machine")
def test_a_tightened_script_gives_the_same() -> None:
    tight = tighten.script(TRICKY)
    assert run(tight) == run(TRICKY)
    assert json.loads(run(tight))[0] == "/* kept */ // kept  too"
    assert "gone" not in tight
    assert "a comment" not in tight


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_every_script_of_the_frame_loses_its_comments_and_nothing_else(path: Path) -> None:
    source = path.read_text("utf-8")
    tight = tighten.script(source)
    assert len(tight) < len(source)
    assert not re.search(r"^\s*(//|/?\*)", tight, re.MULTILINE)
    without_comments = re.sub(r"/\*.*?\*/|(?<![:\\\"])//[^\n]*", "", source, flags=re.DOTALL)
    assert re.sub(r"\s", "", tight) == re.sub(r"\s", "", without_comments)


def test_a_template_literal_is_refused() -> None:
    with pytest.raises(ValueError, match="template"):
        tighten.script("const a = `x  y`;")


def test_a_sheet_keeps_its_strings_and_the_spaces_that_mean_something() -> None:
    sheet = """/* look */
    .a .b > .c:is(p, q) , .d :hover {
      content: "a  /* b */ ; c";  width: calc(100% - 1rem);
      margin: 0 auto 0.5rem -0.25rem;
    }
    @media (min-width: 40em) and (hover) { .e { color: red; } }
    """
    assert tighten.sheet(sheet) == (
        '.a .b>.c:is(p,q),.d :hover{content:"a  /* b */ ; c";width:calc(100% - 1rem);margin:0 auto .5rem -.25rem}'
        "@media (min-width:40em) and (hover){.e{color:red}}\n"
    )
