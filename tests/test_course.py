"""The picture of a meeting: every stroke leads to a place of the page, strokes of a lane stand beside each other, and the table says the same."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.facts.course import course
from generator.pages.course import FEW, LANES, SLOTS
from generator.site.outputs import site_files
from tests.conftest import WITHHELD, files_with, public_of

_SPEECH = st.builds(
    lambda label, length: {"speech": label, "text": "あ" * length},
    st.sampled_from([f"{i}番" for i in range(1, 12)]),
    st.integers(1, 400),
)
_SECTION = st.builds(
    lambda title, blocks, decided: {
        "section": {"title": title},
        "blocks": [
            *blocks[:-1],
            {**blocks[-1], **({"decides": [{"result": "可決", "word": "可決"}]} if decided else {})},
        ],
    },
    st.sampled_from(["開会", "議案", "その他"]),
    st.lists(_SPEECH, min_size=1, max_size=12),
    st.booleans(),
)


def page_of(body: list[object], **session: object) -> str:
    (page,) = [
        p for p in site_files(public_of(files_with({"body": body, **session}))).pages if p.kind == "session"
    ]
    return page.markdown


def lanes_of(page: str) -> list[list[tuple[str, int, int]]]:
    return [
        [
            (anchor, int(start), int(width))
            for anchor, start, width in re.findall(
                r'<a href="#([^"]+)" tabindex="-1"><path d="M(\d+) 5h(\d+)"', lane
            )
        ]
        for lane in re.findall(r'<svg class="lane.*?</svg>', page)
    ]


@given(st.lists(_SECTION, min_size=2, max_size=6))
def test_every_stroke_is_a_link_to_the_page_and_none_lies_on_another(body: list[object]) -> None:
    page = page_of(body)
    lanes = lanes_of(page)
    turns = sum(len(section["blocks"]) for section in body)  # type: ignore[index]
    labels = {b["speech"] for section in body for b in section["blocks"]}  # type: ignore[index]
    assert bool(lanes) == (turns >= FEW and len(labels) > 1)
    for lane in lanes:
        for anchor, start, width in lane:
            assert re.search(rf'id="{anchor}"|\{{[^}}]*#{anchor}\b', page)
            assert start >= 0
            assert width >= 1
            assert start + width <= max(SLOTS) + 1
    for lane in lanes[1:]:
        decisions = {start + width for _, start, width in lane}
        if len(decisions) == len(lane):
            assert all(a[1] <= b[1] for a, b in pairwise(lane))
    assert len(lanes) <= LANES + 3


def test_a_stroke_is_as_long_as_the_share_of_what_was_said() -> None:
    body = [{"speech": "会長", "text": "あ" * 10}] * 7 + [{"speech": "委員", "text": "い" * 70}]
    (chair, member) = lanes_of(page_of(body))
    assert sum(width for _, _, width in chair) == sum(width for _, _, width in member) == SLOTS[0] // 2


def test_the_length_of_what_is_withheld_cannot_be_told() -> None:
    body = [{"speech": "会長", "text": ["あいう", {"withheld": "w1"}]}, {"speech": "委員", "text": "か"}]
    (minutes,) = public_of(files_with({"body": body, "withheld": {"w1": WITHHELD}})).minutes
    assert course(minutes).sizes == {"会長": 3, "委員": 1}


def test_the_table_says_how_much_was_said_under_each_heading_and_what_was_decided() -> None:
    section = [{"speech": label, "text": "あ" * 5} for label in ("会長", "委員") * 3]
    decided = {"speech": "会長", "text": "可決します", "decides": [{"result": "可決", "word": "可決"}]}
    page = page_of(
        [
            {"section": {"title": "開会"}, "blocks": section},
            {"section": {"title": "議案"}, "blocks": [*section, decided]},
        ]
    )
    rows = re.findall(r"<tr><th scope=\"row\">(.*?)</tr>", page[page.index("表で見る") :])
    shown = [re.sub(r"<[^>]+>", " ", row).split() for row in rows[:2]]
    assert shown == [["開会", "6件、30字", "―"], ["議案", "7件、35字", "可決"]]


def test_a_short_meeting_has_no_picture() -> None:
    assert "at-a-glance" not in page_of(
        [{"speech": "会長", "text": "始めます"}, {"speech": "委員", "text": "はい"}]
    )


@given(st.lists(_SECTION, min_size=1, max_size=5), st.sampled_from(["recess", "resume", "close", "leave"]))
def test_a_time_stands_in_the_course_where_the_record_says_it_and_nowhere_else(
    body: list[dict[str, list[object]]], kind: str
) -> None:
    note = {"note": {"kind": kind, "at": "14:05"}, "text": "（午後2時5分　その時刻）"}
    body[-1]["blocks"].append(note)
    found = course(public_of(files_with({"body": body})).minutes[0])
    assert [one.start for one in found.clocks] == ([found.length] if kind != "leave" else [])
    page = page_of(body)
    shown = 'class="at-a-glance' in page and kind != "leave"
    (anchor,) = {one.anchor for one in found.clocks} or {""}
    told = re.findall(r'<time datetime="14:05"><a href="#(\w+)">(.*?)</a></time>', page)
    said = [(own, re.sub("<[^>]+>", "", words)) for own, words in told]
    assert said == ([(anchor, "午後2時5分\u3000その時刻")] if shown else [])
    assert ('class="lane clocks"' in page) == shown


def test_of_a_time_without_its_kind_nothing_is_told() -> None:
    body: list[object] = [{"speech": f"{i % 3}番", "text": "あ" * 40} for i in range(FEW)]
    body.append({"note": {}, "text": "（午後2時5分再開）"})
    assert "times" not in page_of(body)
