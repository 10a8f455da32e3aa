"""Numbers of documents: one that is put in or goes moves no other, and the browser knows each by its number."""

from __future__ import annotations

import dataclasses
import random
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.search import SearchSession
from generator.search.numbering import ROOM, anchors_of, by_number, numbers_within, room_for
from generator.search.tables import gist_of
from tests.search.conftest import Ask, write_site
from tests.search.queries import BruteForce, as_typed, random_pieces
from tests.search.small import small_archive

OTHERS = st.from_regex(r"(?:[sn][1-9]|agenda-[a-c]|r0[1-9]|r[1-9]-[ab]|r12345|r0|front)", fullmatch=True)
ANCHORS = st.lists(st.integers(1, 3000).map(lambda number: f"r{number}") | OTHERS, max_size=40, unique=True)


@given(ANCHORS)
def test_every_document_has_a_number_of_its_own_within_the_room(anchors: list[str]) -> None:
    numbers = numbers_within(anchors)
    assert len(set(numbers)) == len(anchors)
    assert all(0 <= number < room_for(anchors) for number in numbers)
    assert room_for(anchors) % ROOM == 0


@given(st.integers(1, 500), st.data())
def test_a_remark_that_goes_or_is_put_in_moves_no_other(count: int, data: st.DataObject) -> None:
    anchors = [f"r{number}" for number in range(1, count + 1)]
    before = dict(zip(anchors, numbers_within(anchors), strict=True))
    at = data.draw(st.integers(0, count - 1))
    less, more = anchors[:at] + anchors[at + 1 :], [*anchors[:at], "r7-a", *anchors[at:]]
    for changed in (less, more):
        after = dict(zip(changed, numbers_within(changed), strict=True))
        assert all(after[anchor] == before[anchor] for anchor in changed if anchor in before)


@given(ANCHORS)
def test_anchors_are_read_back_from_the_row_of_a_session(anchors: list[str]) -> None:
    (session,) = small_archive(sessions=1, seed=2)
    remarks = [
        dataclasses.replace(session.remarks[at % len(session.remarks)], anchor=anchor)
        for at, anchor in enumerate(anchors)
    ]
    changed = dataclasses.replace(session, remarks=remarks)
    gist = gist_of(changed)
    assert anchors_of(gist.anchors, gist.kinds) == anchors
    assert [number for number, _ in by_number(changed)] == sorted(numbers_within(anchors))


def test_the_browser_finds_documents_with_all_kinds_of_addresses(ask: Ask, tmp_path: Path) -> None:
    dice = random.Random(5)

    def readdressed(session: SearchSession) -> SearchSession:
        names = [
            f"{dice.choice(('r', 's', 'n', 'agenda-x', 'r1-'))}{at}" for at in range(len(session.remarks))
        ]
        if session.id == "s4":
            names[-1] = "r2500"  # takes more room
        named = zip(session.remarks, names, strict=True)
        return dataclasses.replace(
            session, remarks=[dataclasses.replace(remark, anchor=name) for remark, name in named]
        )

    archive = [readdressed(session) for session in small_archive()]
    queries = random_pieces(archive, 200, seed=3)
    truth = BruteForce(archive)
    answers = ask(write_site(archive, tmp_path), map(as_typed, queries))
    assert [
        query
        for query, answer in zip(queries, answers, strict=True)
        if set(answer["ids"]) != truth.find(query)
    ] == []
