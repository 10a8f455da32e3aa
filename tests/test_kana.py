"""A name is read as a record says; a label's family name only where all who were there under it are read alike, and where it is met first."""

from __future__ import annotations

import re

from generator.facts.kana import first_readings
from generator.site.outputs import site_files
from tests.conftest import files_with, public_of


def session(
    *people: dict[str, str], body: tuple[str, ...] = ("青波委員", "会長", "青波委員")
) -> dict[str, object]:
    return {
        "attendance": {"groups": [{"label": "委員", "people": list(people)}]},
        "body": [{"speech": label, "text": "はい"} for label in body],
    }


AONAMI = {"name": "青波 澄江", "kana": "あおなみ すみえ"}


def readings(content: dict[str, object]) -> dict[str, tuple[str, str]]:
    (minutes,) = public_of(files_with(content)).minutes
    return first_readings(minutes)


def test_the_first_remark_under_a_label_tells_how_the_family_name_is_read() -> None:
    assert readings(session(AONAMI)) == {"r1": ("青波", "あおなみ")}


def test_two_who_are_read_differently_or_one_who_is_not_known_leave_it_open() -> None:
    assert readings(session(AONAMI, {"name": "青波 健", "kana": "せいは けん"})) == {}
    assert readings(session(AONAMI, {"name": "青波 健"})) == {}
    assert readings(session(AONAMI, {"name": "青波 健", "kana": "あおなみ けん"})) == {
        "r1": ("青波", "あおなみ")
    }


def test_a_name_in_one_piece_is_not_cut() -> None:
    assert readings(session({"name": "青波澄江", "kana": "あおなみすみえ"})) == {}


def test_the_longest_family_name_is_the_labels() -> None:
    ao = {"name": "青 進", "kana": "あお すすむ"}
    assert readings(session(ao, AONAMI, body=("青波委員", "青委員"))) == {
        "r1": ("青波", "あおなみ"),
        "r2": ("青", "あお"),
    }


def test_the_page_shows_it_over_the_label_and_the_words_stay() -> None:
    (page,) = [p for p in site_files(public_of(files_with(session(AONAMI)))).pages if p.kind == "session"]
    labels = re.findall(r'class="speaker">(.*?)</h', page.markdown)
    assert labels == [
        "<ruby>青波<rp>（</rp><rt>あおなみ</rt><rp>）</rp></ruby>委員",
        "会長",
        "青波委員",
    ]


def test_votes_tell_how_names_are_read_in_the_heads_of_columns_and_below_the_result() -> None:
    people = [{"id": "p1", **AONAMI}, {"id": "p2", "name": "夕凪 健"}, {"id": "p3", "seat": "3番"}]
    outcome = {"result": "可決", "votes": [{"person": f"p{n}", "vote": "賛成"} for n in (1, 2, 3)]}
    content = {
        "attendance": {"groups": [{"label": "委員", "people": people}]},
        "agenda": [{"id": "a1", "title": "計画", "outcomes": [outcome]}],
        "body": [{"speech": "会長", "text": "はい"}],
    }
    shown = "<ruby>青波 澄江<rp>（</rp><rt>あおなみ すみえ</rt><rp>）</rp></ruby>"
    pages = {page.path: page.markdown for page in site_files(public_of(files_with(content))).pages}
    (register,) = (text for path, text in pages.items() if re.search("^votes/.*20", path))
    assert re.findall(r'<th scope="col">(.*?)</th>', register)[-3:] == [shown, "夕凪 健", "3番"]
    (meeting,) = (text for path, text in pages.items() if re.search("^m/c/20", path))
    assert f"{shown} 賛成、夕凪 健 賛成、3番 賛成" in meeting
