"""A meeting without headings has a way through: what the chair names, who speaks next; marked as found, and nothing else follows."""

from __future__ import annotations

import itertools
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.facts.found import found_in
from generator.pages import all_pages
from tests.conftest import archive_of, files_with, public_of

LONG = "歩道の幅と街灯の数について、これまでの経過と今後の見通しを、もう少しくわしくうかがいます。よろしくお願いします。"
VOICES = {"会長": {"role": "会長"}, "青木委員": {}, "井川委員": {}, "課長": {"side": "staff"}}
AGENDA = [
    {"id": "a1", "no": "議案第3号", "title": "歩道整備計画の変更について"},
    {"id": "a2", "title": "街灯の設置の基準について"},
]


def said(*remarks: tuple[str, str]) -> list[dict[str, str]]:
    return [{"speech": voice, "text": text} for voice, text in remarks]


BODY = said(
    ("会長", "始めます。本日は、歩道整備計画の変更、街灯の設置の基準の二件です。"),
    ("会長", "議案第３号について、説明をお願いします。"),
    ("課長", LONG),
    ("青木委員", LONG),
    ("課長", "お答えします。"),
    ("青木委員", LONG),
    ("井川委員", "異議ありません。"),
    ("井川委員", LONG),
    ("会長", "議案第3号は原案のとおり決まりました。続いて、街灯の設置の基準についてです。"),
    ("青木委員", LONG),
    ("会長", "終わります。"),
)


def turnings(
    body: list[Any], agenda: list[dict[str, Any]] | None = None
) -> list[tuple[str, str | None, list[str]]]:
    session = {"agenda": AGENDA if agenda is None else agenda, "voices": VOICES, "body": body}
    (minutes,) = archive_of(files_with(session)).minutes
    return [
        (one.anchor, one.item and one.item.id, [s.anchor for s in one.stretches]) for one in found_in(minutes)
    ]


def test_items_begin_where_the_chair_names_them_alone_and_members_where_another_speaks() -> None:
    assert turnings(BODY) == [("r2", "a1", ["r4", "r8"]), ("r9", "a2", ["r10"])]


def test_without_an_agenda_the_members_alone_are_found() -> None:
    assert turnings(BODY, []) == [("r4", None, ["r4", "r8", "r10"])]


@pytest.mark.parametrize(
    "body",
    [
        BODY[:7],
        [{"section": {"title": "議題1"}, "blocks": BODY}],
        [{"section": {"agenda": "a1"}, "blocks": BODY}],
        [one | {"speech": "青木委員"} for one in BODY if one["speech"] != "会長"] * 2,
    ],
)
def test_short_meetings_those_with_headings_and_those_of_one_voice_need_nothing(body: list[Any]) -> None:
    assert turnings(body) == []


@pytest.mark.parametrize("who", ["課長", "青木委員"])
def test_only_the_chair_begins_an_item(who: str) -> None:
    body = [one | {"speech": who} if n == 1 else one for n, one in enumerate(BODY)]
    assert turnings(body)[0][:2] == ("r4", None)


@given(st.lists(st.sampled_from([*VOICES]), min_size=9, max_size=20))
def test_what_is_found_is_in_the_order_of_the_proceedings_and_each_remark_once(voices: list[str]) -> None:
    found = turnings(said(*((voice, LONG) for voice in voices)))
    places = [int(anchor[1:]) for _, _, stretches in found for anchor in stretches]
    assert places == sorted(set(places))
    labels = [voices[place - 1] for place in places]
    assert all(label in ("青木委員", "井川委員") for label in labels)
    assert all(one != other for one, other in itertools.pairwise(labels))


def test_the_page_says_that_a_program_found_it_and_leads_from_member_to_member() -> None:
    public = public_of(files_with({"agenda": AGENDA, "voices": VOICES, "body": BODY}))
    (page,) = [page for page in all_pages(public) if page.kind == "session"]
    tree = LexborHTMLParser(page.markdown)
    (way,) = tree.css("details.found.not-said")
    assert "プログラムが見つけ" in way.text()
    anchors = {str(node.attributes["id"]) for node in tree.css("[id]")}
    links = [str(a.attributes["href"]) for a in way.css("a")]
    assert links == ["#r2", "#r4", "#r8", "#r9", "#r10"]
    assert {link[1:] for link in links} <= anchors
    nexts = [str(a.attributes["href"]) for a in tree.css(".to-next.not-said a")]
    assert nexts == ["#r8", "#r10"]
    assert re.sub(r"\s", "", tree.css(".to-next a")[0].text()) == "次の委員の発言へ（井川委員）"
