"""What the browser shows for the remarks of a session is what the file says, to the character."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from generator.archive.entries import PublicArchive
from generator.archive.files import DiskFiles
from generator.archive.load import load
from generator.facts.walk import placed_blocks
from generator.model.blocks import Speech
from generator.site.publish import admit
from tests.browser.conftest import KINDS, Watched, settled
from tests.conftest import AS_OF, ROOT

pytestmark = pytest.mark.browser
SHOWN = """() => Object.fromEntries([...document.querySelectorAll(".remark[id] > .said")].map(said => [said.parentNode.id,
  [...said.querySelectorAll("p")].map(p => p.textContent).join("\\n\\n")]))"""
SEEN = """() => Object.fromEntries([...document.querySelectorAll(".remark[id] > .said")].map(said => [said.parentNode.id,
  [...said.querySelectorAll("p")].map(p => p.innerText).join("\\n\\n")]))"""


@pytest.fixture(scope="module")
def said() -> dict[str, str]:
    """The plain remarks of a session by their anchors, as the file has them."""
    archive, _ = load(DiskFiles(ROOT / "minutes"))
    public: PublicArchive = admit(archive, AS_OF)
    (minutes,) = [m for m in public.minutes if f"{m.key}.html" == KINDS["session-votes"]]
    found = {
        p.anchor: p.block.text
        for p in placed_blocks(minutes.session)
        if isinstance(p.block, Speech) and isinstance(p.block.text, str)
    }
    text = (ROOT / "minutes" / f"{minutes.key}.yml").read_text("utf-8")
    assert set(found.values()) <= set(
        scalars(yaml.safe_load(text))
    )  # the file itself, not the program's idea of it
    return found


def scalars(node: Any) -> list[str]:
    if isinstance(node, dict):
        return [s for value in node.values() for s in scalars(value)]
    if isinstance(node, list):
        return [s for value in node for s in scalars(value)]
    return [node] if isinstance(node, str) else []


def test_every_remark_is_shown_as_the_file_has_it(watched: Watched, base: str, said: dict[str, str]) -> None:
    settled(watched.page, base + KINDS["session-votes"])
    shown, seen = watched.page.evaluate(SHOWN), watched.page.evaluate(SEEN)
    assert len(said) > 20
    for anchor, text in said.items():
        assert shown[anchor] == text
        assert seen[anchor].rstrip("\n") == text.rstrip("\n")  # innerText leaves out a line break at the end
