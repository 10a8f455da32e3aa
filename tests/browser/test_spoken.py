"""What a screen reader is given to say: Chromium's accessibility tree, in reading order."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from tests.browser.conftest import KINDS, Watched, settled

pytestmark = pytest.mark.browser


def spoken(page: Any) -> list[tuple[str, str]]:
    """(role, name) of everything that is said of the page, in order; what is ignored is left out."""
    client = page.context.new_cdp_session(page)
    nodes = client.send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}
    said: list[tuple[str, str]] = []
    waiting = [nodes[0]]
    while waiting:
        node = waiting.pop()
        role, name = node.get("role", {}).get("value", ""), node.get("name", {}).get("value", "")
        if not node.get("ignored") and role != "InlineTextBox":
            said.append((role, name))
        waiting += [by_id[child] for child in reversed(node.get("childIds", [])) if child in by_id]
    return said


def test_words_withheld_within_a_line_say_so_and_why_and_where_they_end(watched: Watched, base: str) -> None:
    page = watched.page
    settled(page, base + KINDS["session-withheld"])
    heard = spoken(page)
    start = next(i for i, (_, name) in enumerate(heard) if name.endswith("映像を見る端末は"))
    line = [(role, name.strip()) for role, name in heard[start + 1 : start + 7]]
    assert line == [
        ("StaticText", "［非公開："),
        ("link", "根拠：公共の安全に関する情報"),
        ("StaticText", "公共の安全に関する情報"),
        ("StaticText", "］"),
        ("StaticText", "非公開部分ここまで"),
        ("StaticText", "に置き、だれが見たかを記録する。"),
    ]


def test_the_end_is_heard_and_neither_seen_nor_copied(watched: Watched, base: str) -> None:
    page = watched.page
    settled(page, base + KINDS["session-withheld"])
    end = page.locator("#r5 .withheld-words .visually-hidden")
    box = end.bounding_box()
    assert box is not None
    assert max(box["width"], box["height"]) <= 1
    copied = page.evaluate(
        "() => { getSelection().selectAllChildren(document.querySelector('#r5 .said')); return getSelection().toString() }"
    )
    assert "［非公開：公共の安全に関する情報］に置き、" in copied


def test_a_part_withheld_as_a_whole_says_so_and_why_and_where_it_ends(watched: Watched, base: str) -> None:
    page = watched.page
    settled(page, base + KINDS["session-withheld"])
    heard = spoken(page)
    begin = heard.index(("note", "公開していない部分"))
    end = heard.index(("StaticText", "公開していない部分はここまでです。"), begin)
    part = "".join(name for role, name in heard[begin + 1 : end] if role == "StaticText")
    assert part.startswith("［非公開：")
    assert "理由：" in part
    assert part.endswith("根拠・決めた者・期間")


@pytest.mark.parametrize("kind", ["search-hits", "search-none"])
def test_a_search_announces_how_many_it_found(kind: str, watched: Watched, base: str) -> None:
    """The status is in the page before the answer is, or a screen reader would not say the change."""
    page = watched.page
    # Until its scripts are there, the form opens a new page, as it does without any.
    page.goto(base + KINDS["search-empty"], wait_until="networkidle")
    page.evaluate("document.querySelector('#search-app [role=status]').dataset.before = ''")
    page.get_by_role("searchbox").first.fill("会議" if kind == "search-hits" else "竜宮城建設")
    page.keyboard.press("Enter")
    status = page.locator("#search-app [role=status][data-before]")
    status.filter(has_text="件" if kind == "search-hits" else "ませんでした").wait_for()
    told = "".join(name for role, name in spoken(page) if role == "StaticText")
    assert status.inner_text().split("\n")[0] in told


def test_a_long_session_is_stepped_through_by_its_speakers(watched: Watched, host: str) -> None:
    """400 remarks read aloud: each under a heading one level below its item, and no two links alike."""
    page = watched.page
    settled(page, f"{host}long/m/c/2025-01.html")
    page.locator("main").wait_for()
    heard = spoken(page)
    begin = heard.index(("heading", "議事"))
    end = heard.index(("heading", "発言の長さと数"))
    body = heard[begin:end]
    aloud = [(role, name.strip()) for role, name in body if role in ("heading", "link", "StaticText")]
    assert aloud[:14] == [
        ("heading", "議事"),
        ("StaticText", "議事"),
        ("heading", "1 議題その1"),
        ("StaticText", "1 議題その1"),
        ("heading", "会長"),
        ("StaticText", "会長"),
        ("link", "発言1 リンク・引用"),
        ("StaticText", "発言1"),
        ("StaticText", "リンク・引用"),
        ("StaticText", "0の0番目の発言です。" + "ごみの出し方について申し上げます。" * 8),
        ("heading", "1番委員"),
        ("StaticText", "1番委員"),
        ("link", "発言2 リンク・引用"),
        ("StaticText", "発言2"),
    ]
    speakers = [name for role, name in body if role == "heading"][1:]
    assert len(speakers) == 10 + 400
    links = [name for role, name in body if role == "link"]
    assert len(links) == len(set(links))
    assert len([name for name in links if "リンク・引用" in name]) == 400
    levels = page.evaluate(
        "() => [...document.querySelectorAll('article :is(h1,h2,h3,h4,h5,h6)')].map(h => Number(h.tagName[1]))"
    )
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_one_comes_to_a_remark_at_once(browser: Any, host: str) -> None:
    """Where the reader has not asked for less motion, a hundred screens do not scroll by."""
    context = browser.new_context(viewport={"width": 375, "height": 800}, reduced_motion="no-preference")
    page = context.new_page()
    settled(page, f"{host}long/m/c/2025-01.html")
    top = page.evaluate(
        "() => { location.hash = 'r399'; return document.getElementById('r399').getBoundingClientRect().top }"
    )
    assert 0 <= top < 200
    context.close()
