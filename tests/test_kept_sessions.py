"""What is kept of sessions changes nothing: the same problems, pages and data as from the files alone, whatever was kept before."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.adapters.looked import Looked
from generator.adapters.unchanged import Unchanged
from generator.archive.files import DiskFiles, MemoryFiles
from generator.archive.load import load
from generator.kept.seen import seen_again
from generator.kept.sessions import KeptSessions, Words
from generator.kept.shelf import UNUSED, Shelf
from generator.memory.showing import showing
from generator.model.light import LightSession
from generator.pages import PAGES
from generator.pipeline import read_and_check, site_of
from generator.search.tables import gist_of
from generator.site.members import Members
from generator.site.publish import admit
from generator.site.searchable import search_session
from tests.conftest import AS_OF, ROOT

Content = Mapping[str, bytes]


@cache
def bundled(folders: tuple[str, ...] = ()) -> dict[str, bytes]:
    files = DiskFiles(ROOT / "minutes")
    return {
        name: files.read(name)
        for name in files.names()
        if not name.startswith("schema/")
        and (not folders or name.startswith(folders) or name.count("/") == 1)
    }


SMALL = ("kirisawa/kotsu/", "asanagi/toshokan/")


def kept_from(content: Content, written: bytes = b"") -> KeptSessions:
    return KeptSessions(Shelf.from_bytes(written, "p"), Words(MemoryFiles(content)))


def test_words_that_are_no_longer_held_are_read_again() -> None:
    kept = kept_from(bundled(SMALL))
    checked = read_and_check(MemoryFiles(bundled(SMALL)), AS_OF, kept=kept)
    before = [minutes.session.body for minutes in checked.archive.minutes]
    read = kept.words.read
    kept.words.let_go()
    assert [minutes.session.body for minutes in checked.archive.minutes] == before
    assert kept.words.read == read + len(before) > read


def everything(content: Content, day: dt.date, kept: KeptSessions | None) -> dict[str, object]:
    """All that is told and shown of an archive."""
    checked = read_and_check(MemoryFiles(content), day, kept=kept)
    site = site_of(checked, day)
    return {
        "problems": checked.problems,
        "pages": {page.path: page.source for page in site.pages},
        "files": dict(site.others()),
        "searched": [(member.gist, member.session()) for member in site.searched],
        "attachments": site.attachments,
    }


def test_kept_sessions_are_shown_as_those_that_are_read() -> None:
    cold = everything(bundled(), AS_OF, None)
    first = kept_from(bundled())
    assert everything(bundled(), AS_OF, first) == cold
    again = kept_from(bundled(), first.shelf.as_bytes())
    assert everything(bundled(), AS_OF, again) == cold
    assert not again.shelf.changed


def test_every_bundled_session_is_kept() -> None:
    archive, _ = load(MemoryFiles(bundled()), reader=kept_from(bundled()))
    assert all(isinstance(minutes.session, LightSession) for minutes in archive.minutes)


def test_checks_and_lists_read_no_words_of_what_was_kept() -> None:
    first = kept_from(bundled())
    read_and_check(MemoryFiles(bundled()), AS_OF, kept=first)
    again = kept_from(bundled(), first.shelf.as_bytes())
    checked = read_and_check(MemoryFiles(bundled()), AS_OF, kept=again)
    assert again.words.read == 0
    cold = admit(load(MemoryFiles(bundled()))[0], AS_OF)
    lists = [make for make in PAGES if all(page.kind != "session" for page in make(cold))]
    assert len(lists) == len(PAGES) - 1
    for make in lists:
        list(make(admit(checked.archive, AS_OF)))
    assert again.words.read == 0


def test_what_would_be_remembered_is_kept_too() -> None:
    files, key = MemoryFiles(bundled()), b"k" * 32
    cold = showing(admit(load(files)[0], AS_OF), key, files)
    written = b""
    for read in (len(cold.sessions), 0):
        kept = kept_from(bundled(), written)
        public = admit(load(files, reader=kept)[0], AS_OF)
        kept.words._held.clear()
        assert showing(public, key, files, seen_again(kept)) == cold
        assert (kept.words.read > 0) == (read > 0)
        written = kept.shelf.as_bytes()


def test_what_the_search_asks_of_a_session_is_kept_and_no_words_are_held(tmp_path: Path) -> None:
    files = MemoryFiles(bundled())
    cold = list(map(search_session, admit(load(files)[0], AS_OF).minutes))
    written = b""
    for is_first in (True, False):
        kept = kept_from(bundled(), written)
        public = admit(load(files, reader=kept)[0], AS_OF)
        kept.words._held.clear()
        members = Members(Unchanged(kept.shelf, tmp_path, Looked()))
        found = [members.of(minutes) for minutes in public.minutes]
        assert (kept.words.read > 0) == is_first
        assert [member.gist for member in found] == list(map(gist_of, cold))
        assert [member.session() for member in found] == cold
        written = kept.shelf.as_bytes()


EDITS: dict[str, Callable[[bytes], bytes]] = {
    "a remark more": lambda text: text.replace(
        b"\nbody:\n", "\nbody:\n  - p: 付け加えた段落。\n".encode(), 1
    ),
    "a word": lambda text: text.replace("会".encode(), "曾".encode(), 1),
    "a number": lambda text: text.replace(b"2022", b"2023", 1),
    "broken": lambda text: text + b"\nbody: {\n",
    "a draft": lambda text: text.replace(b"status: final", b"status: draft", 1),
    "no line end": lambda text: text.rstrip(b"\n"),
    "a ground of another name": lambda text: text.replace("個人".encode(), "個別".encode(), 1),
    "a telephone": lambda text: text + "contact: {office: 庶務, phone: 090-1234-5678}\n".encode(),
}
STEP = st.tuples(
    st.sampled_from([*EDITS, "gone", "back", "beside"]), st.integers(0, 10**6), st.integers(0, 900)
)


@settings(max_examples=25)
@given(st.lists(STEP, min_size=1, max_size=4))
def test_edits_one_by_one_give_what_all_at_once_give(steps: list[tuple[str, int, int]]) -> None:
    content = dict(bundled(SMALL))
    written = b""
    for edit, chosen, days in steps:
        name = sorted(content)[chosen % len(content)]
        if edit == "gone":
            del content[name]
        elif edit == "back":
            content = dict(bundled(SMALL))
        elif edit == "beside":
            content["kirisawa/kotsu/files/zu.png"] = b""
        elif name.endswith(".yml"):
            content[name] = EDITS[edit](content[name])
        day = AS_OF + dt.timedelta(days)
        kept = kept_from(content, written)
        assert everything(content, day, kept) == everything(content, day, None)
        written = kept.shelf.as_bytes()


@given(st.integers(0, 10**9))
@settings(max_examples=25)
def test_what_is_damaged_is_made_anew(seed: int) -> None:
    chance = random.Random(seed)
    content = bundled(SMALL)
    first = kept_from(content)
    expected = read_and_check(MemoryFiles(content), AS_OF, kept=first).problems
    written = bytearray(first.shelf.as_bytes())
    for _ in range(chance.randrange(1, 40)):
        written[chance.randrange(len(written))] = chance.randrange(256)
    damaged = bytes(written[: chance.randrange(len(written) + 1)])
    kept = kept_from(content, damaged)
    assert read_and_check(MemoryFiles(content), AS_OF, kept=kept).problems == expected


def test_what_another_version_kept_is_not_read() -> None:
    shelf = Shelf("p")
    shelf.put("a", [1])
    assert Shelf.from_bytes(shelf.as_bytes(), "p").get("a") == [1]
    assert Shelf.from_bytes(shelf.as_bytes(), "q").get("a") is None


def test_what_is_not_asked_for_is_dropped_in_time() -> None:
    shelf = Shelf("p")
    shelf.put("k:old", "x")
    for n in range(UNUSED + 2):
        shelf = Shelf.from_bytes(shelf.as_bytes(), "p")
        shelf.put(f"k:new{n}", n)
    assert shelf.get("k:new0") == 0
    assert Shelf.from_bytes(shelf.as_bytes(), "p").get("k:old") is None


def test_who_asks_for_one_kind_takes_nothing_of_another_away() -> None:
    shelf = Shelf("p")
    shelf.put("page:a", "x")
    for n in range(UNUSED + 2):
        shelf = Shelf.from_bytes(shelf.as_bytes(), "p")
        shelf.put(f"session:{n}", n)
    assert shelf.get("page:a") == "x"


def test_a_file_that_changes_under_way_is_not_mixed_with_what_it_was() -> None:
    content = dict(bundled(SMALL))
    first = kept_from(content)
    read_and_check(MemoryFiles(content), AS_OF, kept=first)
    kept = kept_from(content, first.shelf.as_bytes())
    archive, _ = load(MemoryFiles(content), reader=kept)
    minutes = archive.minutes[0]
    content[minutes.file] += b"# changed\n"
    with pytest.raises(OSError, match="changed"):
        assert minutes.session.body
