"""How remarks stand on a page: numbered in order whatever their ids, under headings, lines that nobody says set apart."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.session import session_page
from tests.conftest import files_with, public_of


def page_of(body: list[Any], **session: Any) -> str:
    public = public_of(files_with({"body": body, **session}))
    return session_page(public, public.minutes[0]).markdown


def numbers(page: str) -> list[tuple[str, str]]:
    return re.findall(r'class="permalink not-said" href="#([^"]+)">([^<]+)<', page)


def say(text: str, **more: Any) -> dict[str, Any]:
    return {"speech": "会長", "text": text, **more}


def test_a_clerks_id_is_the_address_and_the_place_in_order_is_the_number() -> None:
    page = page_of(
        [say("一"), say("二", id="r-torikeshi"), {"p": "地の文", "id": "kyukei"}, say("三"), {"p": "地の文"}]
    )
    assert numbers(page) == [
        ("r1", "発言1"), ("r-torikeshi", "発言2"), ("kyukei", "記述1"), ("r2", "発言3"), ("n1", "記述2"),
    ]  # fmt: skip
    assert "r-torikeshi" not in re.sub(r'(?:id|href)="[^"]*"', "", page)


@given(
    st.lists(
        st.one_of(st.just("remark"), st.just("named"), st.just("p"), st.just("opinion")),
        min_size=1,
        max_size=12,
    )
)
def test_the_count_of_remarks_ends_at_their_total(kinds: list[str]) -> None:
    made = {"remark": say("話"), "p": {"p": "文"}, "opinion": {"opinion": {}, "text": "意見"}}
    body = [say("話", id=f"x{i}") if kind == "named" else made[kind] for i, kind in enumerate(kinds)]
    shown = [int(name[2:]) for _, name in numbers(page_of(body)) if not name.startswith("記述")]
    assert shown == list(range(1, sum(kind != "p" for kind in kinds) + 1))


HEADS: st.SearchStrategy[Any] = st.sampled_from([{"title": "題"}, {"no": "1"}, {}])
BODY = st.recursive(
    st.lists(st.just(say("話")), max_size=2),
    lambda inner: st.lists(
        st.builds(lambda head, blocks: {"section": head, "blocks": blocks}, HEADS, inner), max_size=3
    ),
    max_leaves=6,
)


@given(st.builds(lambda body, back: [*body, {"section": {"back": "true"}, "blocks": back}], BODY, BODY))
def test_every_speaker_is_a_heading_and_no_level_is_passed_over(body: list[Any]) -> None:
    page = page_of(body)
    levels = [
        int(a or len(b)) for a, b in re.findall(r"<h([1-6]) class=\"speaker|^(#{1,6}) ", page, re.MULTILINE)
    ]
    assert page.count('class="speaker"') == len(re.findall(r"<h[1-6] class=.speaker.>", page))
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize(
    "line",
    [
        "○午前１０時００分開会",
        "○午後 １時１０分再開",
        "○午後１時開議",
        "○正午休憩",
        "〔賛成者挙手〕",
        "〔「異議なし」と呼ぶ者あり〕",
    ],
)
def test_a_line_that_the_record_marks_as_said_by_nobody_is_set_apart(line: str) -> None:
    for text in (f"{line}\n始めます。", f"これで終わります。\n{line}", f"前\n{line}\n後"):
        assert f'<span class="aside">{line}</span>' in page_of([say(text)]).replace("&#32;", " ")


@pytest.mark.parametrize(
    "line",
    [
        "○日程第１　議案",
        "午前１０時に開会します。",
        "○委員　反対です。",
        "（笑）と言われても困る",
        "○午前１０時開会とします。",
    ],
)
def test_any_other_line_is_what_was_said(line: str) -> None:
    assert 'class="aside"' not in page_of([say(f"前\n{line}\n後")])


def test_paragraphs_without_an_empty_line_between_them_stand_apart_and_lines_within_one_do_not() -> None:
    page = page_of([say("一つ目です。\n二つ目です。\n東京都\n見本市\n\n三つ目です。")])
    assert page.count('class="gap"') == 2
    assert "東京都&#10;見本市" in page
