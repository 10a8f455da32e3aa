"""An audit says of a changed file of data which session, which remark or record, and which field is another."""

from __future__ import annotations

import json
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.exports import FORMATS
from generator.exports.packed import members, zipped
from generator.site.data_difference import data_differences
from generator.site.difference import MOST
from generator.site.finding import Finding
from generator.site.trees import tree_of
from tests.exports.test_own_json import bundled

KEY = "asanagi/toshokan/2023-01"


@cache
def made(form: str) -> dict[str, bytes]:
    return dict(next(one for one in FORMATS if one.key == form).files(bundled()))


def told(name: str, want: bytes, have: bytes) -> list[Finding]:
    return list(data_differences(name, want, have, "データ"))


def replaced(content: bytes, was: str, now: str) -> bytes:
    assert was.encode() in content
    return content.replace(was.encode(), now.encode(), 1)


CHANGES = [
    ("json", f"data/{KEY}.json", "皆さん、こんにちは", "皆さん、さようなら", f"「{KEY}」の「r1」の paragraphs.1番目.1番目.text", "r1"),
    ("json", f"data/{KEY}.json", '"fiscal_year":2023', '"fiscal_year":2022', f"「{KEY}」の fiscal_year", ""),
    ("kokkai", "data/kokkai/asanagi/toshokan/2023.json", "皆さん、こんにちは", "皆さん、さようなら", f"「{KEY}」の「{KEY}#r1」の speech", "r1"),
    ("kokkai-xml", "data/kokkai/asanagi/toshokan/2023.xml", "皆さん、こんにちは", "皆さん、さようなら", f"「{KEY}」の「{KEY}#r1」の speech", "r1"),
    ("csv", "data/csv/speeches.csv", "皆さん、こんにちは", "皆さん、さようなら", f"「{KEY}#r1」の text", "r1"),
    ("lists", "data/lists/meetings.csv", ",corrected,", ",final,", "の record_status", ""),
    ("akn", f"data/akn/{KEY}.xml", "皆さん、こんにちは", "皆さん、さようなら", "「r1」の p", "r1"),
    ("tei", f"data/tei/{KEY}.xml", "皆さん、こんにちは", "皆さん、さようなら", "「k_asanagi_toshokan_2023-01_r1」の seg", ""),
    ("calendar", "calendar/asanagi/toshokan.ics", "SUMMARY:", "SUMMARY:偽の", "「asanagi.toshokan.", ""),
    ("popolo", "data/popolo.json", "朝凪市立図書館協議会", "夕凪市立図書館協議会", "「asanagi/toshokan」の name", ""),
    ("archive", "data/archive.json", '"remarks": ', '"remarks": 9', "counts.remarks", ""),
]  # fmt: skip


@pytest.mark.parametrize(("form", "name", "was", "now", "place", "anchor"), CHANGES, ids=[one[1] for one in CHANGES])  # fmt: skip
def test_what_differs_is_named_by_its_ids_and_its_field(
    form: str, name: str, was: str, now: str, place: str, anchor: str
) -> None:
    content = made(form)[name]
    first, *more = told(name, content, replaced(content, was, now))
    assert first.what.startswith("データの中身が違います：")
    assert place in first.what, first.what
    assert first.page == name
    assert more == []
    assert first.expected != first.found
    assert not anchor or first.place == anchor


def test_a_changed_remark_in_a_packed_session_is_named_too() -> None:
    name = f"data/{KEY}.zip"
    content = made("zip")[name]
    held = members(content)
    assert held
    other = [(own, replaced(one, "皆さん、こんにちは", "皆さん、さようなら") if own.endswith(".json") else one) for own, one in held]  # fmt: skip
    (found,) = told(name, content, zipped(other))
    assert "「r1」" in found.what
    assert "さようなら" in found.found
    (broken,) = told(name, content, content[:-5])
    assert "読めません" in broken.what


def test_a_remark_that_is_lost_or_put_in_is_named() -> None:
    name = "data/kokkai/asanagi/toshokan/2023.json"
    content = made("kokkai")[name]
    reply = json.loads(content)
    gone = reply["meetingRecord"][0]["speechRecord"].pop(3)
    (found,) = told(name, content, json.dumps(reply).encode())
    assert gone["speechID"] in found.what
    assert gone["speech"][:10] in found.expected
    assert found.found == ""
    (found,) = told(name, json.dumps(reply).encode(), content)
    assert gone["speechID"] in found.what
    assert found.expected == ""


def test_another_order_or_way_of_writing_is_told_as_such() -> None:
    name = f"data/{KEY}.json"
    content = made("json")[name]
    (found,) = told(name, content, json.dumps(json.loads(content), indent=2).encode())
    assert "書き方だけが違います" in found.what


def test_what_is_made_to_be_without_end_is_not_taken_apart() -> None:
    (found,) = told("data/a.json", b"{}", b"[" * 400_000)
    assert "バイト" in found.what
    (found,) = told("data/a.json", b"{}", b"[" * 100_000)
    assert "読めません" in found.what
    (found,) = told("data/a.xml", b"<a/>", b'<!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>' + b"<" * 99)
    assert "読めません" in found.what
    many = {"ids": [{"id": str(n), "a": 1} for n in range(50)]}
    other = json.dumps(many).replace("1}", "2}").encode()
    found_all = told("data/a.json", json.dumps(many).encode(), other)
    assert len(found_all) == MOST + 1
    assert "ほかにも" in found_all[-1].what


TREE = st.recursive(
    st.text("あい1", max_size=2) | st.integers(0, 3) | st.none() | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "a", "b"]), inner, max_size=3),
    max_leaves=12,
)  # fmt: skip


@settings(max_examples=300)
@given(TREE, TREE)
def test_two_that_differ_are_never_told_as_the_same(one: object, other: object) -> None:
    want, have = json.dumps(one).encode(), json.dumps(other).encode()
    found = told("data/a.json", want, have)
    assert found
    assert ("だけが違います" in found[0].what) == (tree_of("a.json", want) == tree_of("a.json", have))
