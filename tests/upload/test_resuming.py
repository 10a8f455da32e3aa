"""Whenever a line is cut, readers see whole pages that have what they need, and the next upload ends with the site."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.adapters.upload.events import Again, Finished, Placed, Planned, Removed, Sent
from generator.adapters.upload.run import upload
from generator.adapters.upload.server import LostError, UploadError
from generator.adapters.upload.standing import WORKSHOP
from generator.site.manifest import MANIFEST
from tests.upload.servers import Contents, Line, MemoryServer, built, manifest_of, tree

ASSETS = ["a.css", "assets/b.js", "search/1.js", "search/2.js", "m/c/files/x.pdf"]
PAGES = ["index.html", "m/index.html", "m/c/index.html", "m/c/1.html", "m/c/2.html"]
STRANGERS = {
    "robots.txt": b"User-agent: *",
    ".htaccess": b"x",
    "m/c/chirashi.pdf": b"%PDF",
    "web.config": b"y",
}


@st.composite
def sites(draw: st.DrawFn) -> dict[str, bytes]:
    """A site whose pages say, a line each, what they need; all of that is in the site."""
    version = st.sampled_from([b"1", b"2", b"three" * 9])
    assets = draw(st.dictionaries(st.sampled_from(ASSETS), version))
    pages = draw(st.dictionaries(st.sampled_from(PAGES), version, min_size=1))
    needs = st.lists(st.sampled_from(sorted(assets)), unique=True) if assets else st.just([])
    return assets | {
        page: "\n".join([*draw(needs), ""]).encode() + b"version " + words for page, words in pages.items()
    }


def needs_of(page: bytes) -> set[str]:
    return {line for line in page.decode().split("\n") if line in ASSETS}


cuts = st.one_of(st.none(), st.integers(1, 40))
ways = st.sampled_from(["before", "half", "after"])
runs = st.lists(st.tuples(sites(), cuts, ways), min_size=1, max_size=4)


def uploaded(site: Contents, server: MemoryServer) -> list[object]:
    with tempfile.TemporaryDirectory() as folder:
        return list(upload(built(Path(folder), site), lambda: server, wait=lambda _: None))


def seen(server: MemoryServer) -> dict[str, bytes]:
    return {path: content for path, content in server.files.items() if not path.startswith(f"{WORKSHOP}/")}


def watching(known: dict[str, set[bytes]]) -> Callable[[dict[str, bytes]], None]:
    def holds(files: dict[str, bytes]) -> None:
        for path, content in files.items():
            if path in known and path != MANIFEST:
                assert content in known[path], f"half of {path} stands"
            if path in PAGES:
                assert needs_of(content) <= files.keys(), f"{path} stands without what it needs"

    return holds


@given(runs, sites())
def test_at_no_moment_stands_half_a_page_or_one_without_what_it_needs(
    before: Iterable[tuple[dict[str, bytes], int | None, str]], last: dict[str, bytes]
) -> None:
    server = MemoryServer(dict(STRANGERS), Line(), folders={"m", "m/c"})
    known: dict[str, set[bytes]] = {}
    for site, cut, how in [*before, (last, None, "")]:
        for path, content in site.items():
            known.setdefault(path, set()).add(content)
        server.line, server.watch = Line(cut, how), watching(known)
        try:
            uploaded(site, server)
        except LostError:
            assert cut is not None
    assert server.files == {**STRANGERS, **last, MANIFEST: manifest_of(last).to_bytes()}
    assert not {f for f in server.folders if f.startswith(WORKSHOP)}


@given(runs, sites(), st.sampled_from(["free", "no"]), st.booleans())
def test_also_a_server_that_moves_nothing_ends_with_the_site(
    before: Iterable[tuple[dict[str, bytes], int | None, str]],
    last: dict[str, bytes],
    renames: str,
    tells_sizes: bool,
) -> None:
    server = MemoryServer(dict(STRANGERS), Line(), renames, tells_sizes, {"m", "m/c"})
    for site, cut, how in [*before, (last, None, "")]:
        server.line = Line(cut, how)
        try:
            uploaded(site, server)
        except LostError:
            assert cut is not None
    assert server.files == {**STRANGERS, **last, MANIFEST: manifest_of(last).to_bytes()}


@given(sites(), sites())
def test_only_what_changed_goes_over_the_line_and_each_file_once(
    old: dict[str, bytes], new: dict[str, bytes]
) -> None:
    server = MemoryServer({}, Line())
    uploaded(old, server)
    events = uploaded(new, server)
    changed = {path for path in new if new[path] != old.get(path)}
    assert sorted(event.path for event in events if isinstance(event, Sent)) == sorted(changed)
    assert sorted(event.path for event in events if isinstance(event, Placed)) == sorted(changed)
    assert sorted(event.path for event in events if isinstance(event, Removed)) == sorted(
        old.keys() - new.keys()
    )
    server.line = Line()
    assert [type(event) for event in uploaded(new, server)] == [Planned, Finished]
    assert server.line.changes == []


@given(sites(), sites(), st.integers(1, 30), ways)
def test_what_was_brought_before_the_cut_is_not_sent_again(
    old: dict[str, bytes], new: dict[str, bytes], cut: int, how: str
) -> None:
    server = MemoryServer({}, Line())
    uploaded(old, server)
    server.line = Line(cut, how)
    sent: list[str] = []
    for _ in range(2):
        try:
            with tempfile.TemporaryDirectory() as folder:
                for event in upload(built(Path(folder), new), lambda: server, wait=lambda _: None):
                    sent += [event.path] if isinstance(event, Sent) else []
        except LostError:
            server.line = Line()
    assert len(sent) == len({*sent})


def test_a_line_that_was_cut_is_taken_up_again_by_itself(tmp_path: Path) -> None:
    site = {"a.css": b"1", "index.html": b"a.css\n", "m/c/1.html": b""}
    server = MemoryServer({}, Line(4, "half"))

    def connect() -> MemoryServer:
        if server.line.is_cut:
            server.line = Line()
        return server

    events = list(upload(built(tmp_path, site), connect))
    assert [event.times for event in events if isinstance(event, Again)] == [1]
    assert seen(server) == tree(tmp_path)


def test_a_line_that_stays_cut_is_given_up(tmp_path: Path) -> None:
    server = MemoryServer({}, Line(3))
    waited: list[float] = []
    with pytest.raises(LostError):
        list(upload(built(tmp_path, {"index.html": b""}), lambda: server, wait=waited.append))
    assert waited == [0, 5, 20]


def test_a_file_where_a_folder_comes_and_the_other_way_round() -> None:
    server = MemoryServer({}, Line())
    for site in ({"a": b"1", "b/c.html": b""}, {"a/d.html": b"", "b": b"2"}, {"a": b"3", "b/c.html": b"4"}):
        uploaded(site, server)
        assert server.files == {**site, MANIFEST: manifest_of(site).to_bytes()}


def test_what_somebody_else_put_there_is_not_written_over(tmp_path: Path) -> None:
    server = MemoryServer({"index.html": b"coming soon", "m/c/1.html": b"?"}, Line(), folders={"m", "m/c"})
    site = built(tmp_path, {"index.html": b"", "m/c/1.html": b"", "m/c/2.html": b""})
    with pytest.raises(UploadError, match=r"2 個: index\.html、m/c/1\.html"):
        list(upload(site, lambda: server))
    assert server.line.changes == []
    list(upload(site, lambda: server, over=True))
    assert seen(server) == tree(tmp_path)


def test_a_list_that_is_none_of_ours_stops_it(tmp_path: Path) -> None:
    server = MemoryServer({MANIFEST: b"<html>"}, Line())
    with pytest.raises(UploadError, match=r"manifest\.txt"):
        list(upload(built(tmp_path, {"index.html": b""}), lambda: server))
    assert server.line.changes == []


@pytest.mark.parametrize("verify", ["size", "content"])
def test_what_was_harmed_on_the_server_is_found_and_mended(tmp_path: Path, verify: str) -> None:
    site = built(tmp_path, {"index.html": b"12", "a.css": b"34", "b.css": b"56"})
    server = MemoryServer({}, Line())
    list(upload(site, lambda: server))
    server.files["index.html"] = b"1"
    server.files["a.css"] = b"43"  # of the same size
    del server.files["b.css"]
    planned = next(upload(site, lambda: server, verify))  # type: ignore[arg-type]
    assert isinstance(planned, Planned)
    expected = {"index.html", "b.css"} | ({"a.css"} if verify == "content" else set())
    assert {*planned.plan.mended} == expected
    list(upload(site, lambda: server, "content"))
    assert seen(server) == tree(tmp_path)


def test_two_who_send_at_once_notice(tmp_path: Path) -> None:
    first = built(tmp_path / "1", {"index.html": b"1"})
    second = built(tmp_path / "2", {"index.html": b"2"})
    server = MemoryServer({}, Line())
    run = upload(first, lambda: server)
    while not isinstance(next(run), Placed):
        pass
    other = upload(second, lambda: server)
    while not isinstance(next(other), Placed):
        pass
    with pytest.raises(UploadError, match="ほかの人"):
        list(run)
    list(other)
    assert seen(server) == tree(tmp_path / "2")


def test_a_site_that_was_changed_after_its_build_is_not_sent(tmp_path: Path) -> None:
    built(tmp_path, {"index.html": b"1"})
    (tmp_path / "index.html").write_bytes(b"2")
    server = MemoryServer({}, Line())
    with pytest.raises(UploadError, match="書き換えられています"):
        list(upload(tmp_path, lambda: server))
    assert seen(server) == {}


def test_without_a_build_nothing_is_sent(tmp_path: Path) -> None:
    with pytest.raises(UploadError, match="minutes build"):
        next(upload(tmp_path, lambda: MemoryServer({}, Line())))
