"""The memory on disk: it comes back as it was, holds no words, and a broken line is told with its number."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.memory.compare import compare
from generator.memory.model import (
    NONE,
    Anchor,
    File,
    Folder,
    GoneAnchor,
    Memory,
    Record,
    SessionSeen,
)
from generator.memory.read import read
from generator.memory.recording import recorded
from generator.memory.write import write
from tests.conftest import WITHHELD
from tests.memory.archives import FIRST, LATER, between, files_of, memory_of, remarks, shown_of

names = st.text(min_size=1, max_size=12)
days = st.dates().map(lambda day: day.isoformat()) | st.just(NONE)
whole = st.text("0123456789abcdef", min_size=12, max_size=12) | st.just(NONE)
passages = st.text("0123456789abcdef", min_size=20, max_size=20) | st.just(NONE)
ids = st.from_regex(r"[a-z0-9]{1,8}", fullmatch=True)
sessions = st.builds(
    SessionSeen,
    st.builds("{}/{}/{}".format, ids, ids, ids),
    st.sampled_from(["public", "expired", "withdrawn", "moved"]),
    days,
    whole,
    st.sampled_from([NONE, "final", "preliminary"]),
    st.lists(st.builds(Anchor, st.sampled_from("rsnam"), names, passages, days), max_size=4).map(tuple),
    st.lists(
        st.builds(Record, names, st.sampled_from(["withheld", "reviewed", "released"]), days, whole,
                  st.lists(names, max_size=3).map(tuple)), max_size=2,
    ).map(tuple),
    st.lists(st.builds(File, names, whole, days), max_size=2).map(tuple),
    st.lists(st.builds(GoneAnchor, st.sampled_from("rsnamw"), names, days, days, ids, names), max_size=2).map(tuple),
    ids,
)  # fmt: skip
memories = st.builds(
    Memory,
    st.binary(min_size=32, max_size=32),
    st.dates().map(lambda day: day.isoformat()),
    st.lists(st.builds(Folder, ids, st.sampled_from(["public", "moved"]), days, ids), max_size=3).map(
        lambda found: {one.key: one for one in found}
    ),
    st.lists(sessions, max_size=4).map(lambda found: {one.key: one for one in found}),
)


@given(memories)
def test_what_is_written_comes_back_as_it_was(memory: Memory) -> None:
    found = read(write(memory))
    assert not found.problems
    assert found.memory == memory


SECRET = "特定の世帯の住所"
BASE = files_of(
    {
        "m/c/2025-01": {
            "record": {"status": "final"},
            "agenda": [{"title": "開館時間について"}],
            "materials": [{"no": "資料1", "title": "配置図", "status": "public", "href": "files/haichi.csv"}],
            "withheld": {"w1": WITHHELD},
            "body": [
                {"section": {"title": "開館時間", "agenda": "a1"}, "blocks": [{"speech": "会長", "text": "始めます。"}]},
                {"speech": "委員", "text": ["住所は、", {"withheld": "w1"}, "です。"]},
                {"withheld": "w1"},
                {"p": "ここで休憩した。"},
            ],
        }
    },
    {"m/c/files/haichi.csv": b"a,b\n"},
)  # fmt: skip


def test_the_memory_holds_no_words() -> None:
    kept = b"".join(write(memory_of(BASE)).values()).decode()
    body = kept.replace(kept.split("\n")[0], "")
    for words in ("開館", "始め", "会長", "委員", "住所", "休憩", "配置", "資料1", "見本"):
        assert words not in body.replace("公開した控え", "")


def test_every_address_of_the_page_is_remembered_in_its_order() -> None:
    seen = memory_of(BASE).sessions["m/c/2025-01"]
    assert [anchor.name for anchor in seen.anchors] == [
        "agenda-a1", "material-m1", "s1", "r1", "r2", "n1", "n2",
    ]  # fmt: skip
    assert [(r.key, r.state, r.places) for r in seen.records] == [("w1", "withheld", ("r2", "n1"))]
    assert [file.path for file in seen.files] == ["m/c/files/haichi.csv"]
    assert seen.is_final
    assert {anchor.since for anchor in seen.anchors} == {FIRST.isoformat()}


def test_what_is_withheld_as_a_whole_or_over_leaves_no_digest() -> None:
    seen = memory_of(BASE).sessions["m/c/2025-01"]
    assert {a.name for a in seen.anchors if a.digest == NONE} == {"n1"}
    over = files_of({"m/c/2025-01": remarks("始めます。") | {"publish_until": "2026-03-15"}})
    before = memory_of(over)
    after = recorded(before, shown_of(over))
    assert before.sessions["m/c/2025-01"].anchors[0].digest != NONE
    assert [(a.name, a.digest) for a in after.sessions["m/c/2025-01"].anchors] == [("r1", NONE)]
    assert after.sessions["m/c/2025-01"].title == NONE


def test_recording_twice_is_recording_once_and_the_first_day_stays() -> None:
    once = memory_of(BASE)
    twice = recorded(once, shown_of(BASE, LATER))
    assert twice.sessions == once.sessions
    assert twice.last == LATER.isoformat()
    assert write(twice).keys() == write(once).keys()


def test_right_after_recording_nothing_is_different() -> None:
    found = compare(memory_of(BASE), shown_of(BASE))
    assert found.is_nothing
    assert found.sessions_same == 1
    assert found.anchors_same == 7


def test_another_key_makes_other_digests() -> None:
    one, other = (shown_of(BASE, key=key).sessions["m/c/2025-01"] for key in (bytes(32), bytes(31) + b"\1"))
    assert not {a.digest for a in one.anchors if a.digest != NONE} & {a.digest for a in other.anchors}


def test_a_comment_or_the_order_of_keys_changes_nothing() -> None:
    text = BASE.content["m/c/2025-01.yml"]
    assert between(BASE, type(BASE)({**BASE.content, "m/c/2025-01.yml": b"# note\n" + text})).is_nothing


WRITTEN = write(memory_of(BASE))


@pytest.mark.parametrize(
    ("name", "line", "instead", "at"),
    [
        ("m/c.txt", 4, "session 2025-01 shown - - - -", 4),
        ("m/c.txt", 6, "m material-m1 xyz 2026-03-01", 6),
        ("m/c.txt", 6, "<<<<<<< HEAD", 6),
        ("m/c.txt", 6, "r r9", 6),
        ("m/c.txt", 3, "archive 000000000000", 3),
        ("m/c.txt", 2, "format 9", 2),
        ("m/c.txt", 2, "", 1),
        ("archive.txt", 4, "last yesterday", 4),
        ("key", 1, "no key", 1),
    ],
)
def test_a_broken_line_is_told_with_its_number_and_the_memory_is_not_used(
    name: str, line: int, instead: str, at: int
) -> None:
    lines = WRITTEN[name].decode().split("\n")
    lines[line - 1] = instead
    found = read(WRITTEN | {name: "\n".join(lines).encode()})
    assert found.memory is None
    assert (f".published/{name}", at) in [(p.place.file, p.place.line) for p in found.problems]


@pytest.mark.parametrize("name", ["m/c.txt", "archive.txt"])
def test_a_file_that_was_cut_off_is_not_used(name: str) -> None:
    assert read(WRITTEN | {name: WRITTEN[name][:-5]}).memory is None


@pytest.mark.parametrize("name", ["key", "archive.txt"])
def test_a_part_that_is_missing_is_told(name: str) -> None:
    rest: dict[str, Any] = {n: c for n, c in WRITTEN.items() if n != name}
    assert next(p.place.file for p in read(rest).problems) == f".published/{name}"


def test_no_memory_is_an_empty_one() -> None:
    found = read({})
    assert found.memory is not None
    assert found.memory.is_empty


def test_a_council_that_moved_takes_its_memory_along_and_its_old_addresses_stay_known() -> None:
    session = {"m/old/2025-01": remarks("始めます。", "駐輪場の屋根は、いつ直るのでしょうか。")}
    before = memory_of(files_of(session))
    home = {"name": "見本市", "moved": [{"from": "old", "to": "new", "on": "2026-03-20"}]}
    now = {"m/new/2025-01": remarks("始めます。", "駐輪場の屋根は、いつごろ直るのでしょうか。")}
    after = files_of(now, {"m/municipality.yml": home})
    found = compare(before, shown_of(after))
    assert not found.breaks_addresses
    assert not found.new_sessions
    assert [(one.key, one.to) for one in found.moved_sessions] == [
        ("m/old", "m/new"),
        ("m/old/2025-01", "m/new/2025-01"),
    ]
    assert [(one.session, one.anchor) for one in found.changed] == [("m/new/2025-01", "r2")]
    kept = recorded(before, shown_of(after))
    assert kept.sessions["m/new/2025-01"].since == FIRST.isoformat()
    assert kept.sessions["m/old/2025-01"].state == "moved"
    assert compare(kept, shown_of(after)).is_nothing
    # What is known to have moved may not be forgotten.
    forgotten = compare(kept, shown_of(files_of(now)))
    assert [one.key for one in forgotten.vanished_sessions] == ["m/old", "m/old/2025-01"]
    assert forgotten.breaks_addresses
    assert not forgotten.is_another_archive
