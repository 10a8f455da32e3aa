"""At the end of a part one goes on to the next, back to the one before, and at last to what follows the proceedings."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from generator.pages.onward import SIGHT
from generator.pages.session import session_page
from tests.conftest import WITHHELD, files_with, public_of

_PARTS = st.lists(st.tuples(st.sampled_from(["開会", "議案", ""]), st.integers(1, 2 * SIGHT)), max_size=6)
_WAY = re.compile(r'<p class="onward not-said">(.*?)</p>')
_LINK = re.compile(r'<a href="#([^"]+)"><span>([^<]+)</span> (.*?)</a>')


def ways(body: list[object], **session: object) -> list[list[tuple[str, str, str]]]:
    public = public_of(files_with({"body": body, **session}))
    page = session_page(public, public.minutes[0]).markdown
    return [
        [(anchor, word, unescape(re.sub("<[^>]+>", "", title))) for anchor, word, title in _LINK.findall(way)]
        for way in _WAY.findall(page)
    ]


def section(title: str, length: int, **head: object) -> dict[str, object]:
    named = {"title": title} if title else {}
    return {"section": {**named, **head}, "blocks": [{"speech": "会長", "text": "あ" * length}]}


@given(_PARTS)
def test_every_long_part_leads_to_the_next_heading_and_to_the_one_before(
    parts: list[tuple[str, int]],
) -> None:
    found = ways([section(title, length) for title, length in parts])
    shown: list[list[object]] = []
    for n, (title, length) in enumerate(parts, 1):
        if title:
            shown.append([f"s{n}", title, length + len(title)])
        elif shown:
            shown[-1][2] += length  # type: ignore[operator]
    expected = []
    for n, (_, _, size) in enumerate(shown):
        if len(shown) < 2 or size <= SIGHT:  # type: ignore[operator]
            continue
        back = [(shown[n - 1][0], "前へ", shown[n - 1][1])] if n else []
        last = n == len(shown) - 1
        on = (
            ("source", "議事の終わり、次は", "この記録について")
            if last
            else (shown[n + 1][0], "次へ", shown[n + 1][1])
        )
        expected.append([*back, on])
    assert found == expected


def test_a_heading_within_a_part_is_the_next_and_the_last_part_leads_to_what_is_there() -> None:
    inner = {
        "section": {"title": "議題1"},
        "blocks": [section("質疑", 2 * SIGHT), section("採決", 2 * SIGHT)],
    }
    body: list[object] = [section("開会", 2 * SIGHT), inner]
    assert [way[-1][::2] for way in ways(body)] == [
        ("s2", "議題1"),
        ("s4", "採決"),
        ("source", "この記録について"),
    ]
    following = ways(body, next_meeting={"date": "2025-06-01"})
    assert following[-1][-1][::2] == ("next-meeting", "次回の予定")


def test_a_heading_that_holds_back_words_holds_them_back_here_too() -> None:
    title = ["議案", {"withheld": "w1"}]
    found = ways(
        [section("開会", 2 * SIGHT), {**section("", 1), "section": {"title": title}}],
        withheld={"w1": WITHHELD},
    )
    assert [way[-1][0] for way in found] == ["s2"]
    assert "非公開" in found[0][-1][2]
