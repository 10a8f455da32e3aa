"""Publishing from the desk: what was looked at is what is built, to the byte of ``minutes build``; what is in the way stops it in words."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.adapters import snapshot
from generator.adapters.editor import sending
from generator.adapters.editor.answers import Answers
from generator.adapters.editor.door import Door
from generator.adapters.editor.making import Making
from generator.adapters.editor.publisher import Order, Publisher
from generator.adapters.editor.publishing import Publishing
from generator.adapters.editor.room import Room
from generator.adapters.kept import desk_cache, kept_sessions, place_name, snapshot_of
from generator.adapters.snapshot import stands, take
from generator.adapters.upload import secrets
from generator.adapters.upload.opening import Connecting
from generator.archive.files import DiskFiles
from generator.cli import main
from generator.commands.publishing import look, make, record
from generator.desk.edits import WrongEditError
from generator.kept import seen
from tests.conftest import AS_OF
from tests.reading import reading
from tests.test_desk_door import asked
from tests.upload.servers import Line, MemoryServer, tree

NAMES = (
    "--municipality", "汐見町", "--municipality-id", "shiomi", "--council", "汐見町図書館協議会", "--council-id", "library",
)  # fmt: skip
SESSION = """\
record: {{style: summary, status: {status}}}
sittings:
  - {{date: 2025-05-12, start: "14:00", end: "15:30"}}
agenda:
  - title: 開館時間の延長について
body:
  - speech: 会長
    text: {text}
"""
FIRST, SECOND = "shiomi/library/2025-01.yml", "shiomi/library/2025-02.yml"


def session(text: str = "ただいまから会議を開きます。", status: str = "final") -> str:
    return SESSION.format(text=text, status=status)


def begun(folder: Path) -> Path:
    done = CliRunner().invoke(main, ["start", str(folder), *NAMES])
    assert done.exit_code == 0, done.output
    (folder / "minutes" / FIRST).write_text(session(), "utf-8")
    (folder / "minutes" / SECOND).write_text(
        session("次の会議です。", "draft").replace("05-12", "07-09"), "utf-8"
    )
    return folder


def desk_of(archive: Path) -> Publishing:
    data = archive / "minutes"
    answers = Answers(data, desk_cache(archive, data), reading(data), AS_OF)
    publisher = Publisher(look, make, record, Path("site"), lambda: AS_OF)
    return Publishing(answers, publisher, archive / "mkdocs.yml", archive)


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = begun(tmp_path / "kaigi")
    monkeypatch.chdir(folder)
    monkeypatch.delenv(secrets.VARIABLE, raising=False)
    return folder


@pytest.fixture
def desk(archive: Path) -> Iterator[Publishing]:
    one = desk_of(archive)
    yield one
    one.end()


Standing = tuple[Publishing, Path]
"""A desk and the folder that it works in."""


@dataclass(frozen=True)
class Made:
    """An archive whose site the desk has made, kept aside as it stood then, with what the desk knew."""

    archive: Path
    aside: Path
    order: Order | None
    said: dict[str, Any]

    def stands_again(self) -> Publishing:
        shutil.rmtree(self.archive)
        shutil.copytree(self.aside, self.archive, symlinks=True)
        one = desk_of(self.archive)
        one.order, one.said, one.stood = self.order, deepcopy(self.said), stands(one.data)
        return one


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Made, Made]:
    """Before and after what was made is in the memory."""
    folder, found = tmp_path_factory.mktemp("made"), []
    archive = begun(folder / "kaigi")
    one = desk_of(archive)
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(archive)
        act(one, "look")
        for do in ("make", "record"):
            act(one, do)
            shutil.copytree(archive, folder / do, symlinks=True)
            found.append(Made(archive, folder / do, one.order, deepcopy(one.said)))
    one.end()
    return found[0], found[1]


@pytest.fixture
def made(made_once: tuple[Made, Made], monkeypatch: pytest.MonkeyPatch) -> Iterator[Standing]:
    """The desk of a site that it has just made, in the folder that is worked in."""
    yield from _again(made_once[0], monkeypatch)


@pytest.fixture
def recorded(made_once: tuple[Made, Made], monkeypatch: pytest.MonkeyPatch) -> Iterator[Standing]:
    """The desk of a site that is in its memory."""
    yield from _again(made_once[1], monkeypatch)


def _again(made: Made, monkeypatch: pytest.MonkeyPatch) -> Iterator[Standing]:
    one = made.stands_again()
    monkeypatch.chdir(made.archive)
    monkeypatch.delenv(secrets.VARIABLE, raising=False)
    yield one, made.archive
    one.end()


def act(desk: Publishing, what: str, **said: Any) -> dict[str, Any]:
    """Do it, and wait until nothing is at work."""
    status, answer = desk.act({"do": what, **said})
    assert status == 200, answer
    return settled(desk)


def settled(desk: Publishing) -> dict[str, Any]:
    deadline = time.monotonic() + 120
    while desk.doing or desk.sending.is_at_work:
        assert time.monotonic() < deadline, "it never ended"
        time.sleep(0.05)
    return desk.state({})[1]


def build(to: str, *more: str) -> None:
    done = CliRunner().invoke(main, ["build", "--as-of", AS_OF.isoformat(), "--site", to, *more])
    assert done.exit_code == 0, done.output


def write(archive: Path, name: str, text: str) -> None:
    (archive / "minutes" / name).write_text(text, "utf-8")


def test_what_is_built_is_what_minutes_build_builds(desk: Publishing, archive: Path) -> None:
    state = act(desk, "look")
    assert state["look"]["may"], state
    assert [one["file"] for one in state["look"]["new"]] == [FIRST]
    assert [one["file"] for one in state["look"]["drafts"]] == [SECOND]
    state = act(desk, "make")
    assert state["make"]["files"] > 20, state
    build("other")
    assert tree(archive / "site") == tree(archive / "other")
    write(archive, SECOND, session("次の会議です。").replace("05-12", "07-09"))
    assert desk.state({})[1]["is_older"]
    act(desk, "look")
    changed = act(desk, "make")["make"]
    build("other")
    assert tree(archive / "site") == tree(archive / "other")
    assert "shiomi/library/2025-02.html" in changed["written"]
    build("site")  # and it keeps what the desk kept
    assert tree(archive / "site") == tree(archive / "other")


def test_what_is_saved_after_the_look_waits_for_the_next(desk: Publishing, archive: Path) -> None:
    act(desk, "look")
    write(archive, FIRST, session("後から直しました。"))
    write(archive, SECOND, "broken: [\n")
    state = act(desk, "make")
    assert state["is_older"]
    page = (archive / "site/shiomi/library/2025-01.html").read_text("utf-8")
    assert "ただいまから会議を開きます。" in page
    assert "後から直しました。" not in page


def test_a_copy_is_of_one_moment_while_somebody_writes(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, copy = archive / "minutes", archive / "copy" / "minutes"
    times = iter(range(2, 5))

    def save(n: int) -> None:
        for name in (FIRST, SECOND):  # always both
            write(archive, name, session("回" * n))

    def copied_while_saved(source: Path, *more: Any) -> None:
        copies(source, *more)
        if source == data / FIRST and (n := next(times, None)):
            save(n)

    save(1)
    copies = snapshot._copy
    monkeypatch.setattr(snapshot, "_copy", copied_while_saved)
    take(data, copy, threading.Lock())
    assert next(times, None) is None, "nobody wrote meanwhile"
    assert [(copy / name).read_text("utf-8").count("回") for name in (FIRST, SECOND)] == [4, 4]
    assert {name: (copy / name).read_bytes() for name in DiskFiles(copy).names()} == {
        name: (data / name).read_bytes() for name in DiskFiles(data).names()
    }


def test_a_copy_follows_whatever_becomes_of_files(tmp_path: Path) -> None:
    data, copy = tmp_path / "minutes", tmp_path / "copy" / "minutes"
    (data / "a" / "b").mkdir(parents=True)
    (data / "a" / "b" / "x.yml").write_text("1")
    (data / "a" / "paper.pdf").write_bytes(b"one")
    (data / "a" / "link.yml").symlink_to(tmp_path / "away.yml")
    take(data, copy, threading.Lock())
    assert (copy / "a" / "link.yml").is_symlink()
    stamp = (data / "a" / "paper.pdf").stat()
    (data / "a" / "paper.pdf").write_bytes(b"two")  # of the same size, at the same time
    os.utime(data / "a" / "paper.pdf", ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    shutil.rmtree(data / "a" / "b")
    (data / "a" / "b").write_text("a file now")
    (data / "a" / "link.yml").unlink()
    take(data, copy, threading.Lock())
    assert tree(copy) == tree(data)
    assert not (copy / "a" / "link.yml").is_symlink()
    assert stands(copy).keys() == stands(data).keys()


def test_what_follows_from_a_copy_is_kept_as_of_the_minutes(archive: Path) -> None:
    data = archive / "minutes"
    copy = snapshot_of(archive, data)
    copy.mkdir(parents=True)
    assert place_name(copy) == place_name(data)
    assert copy.name == data.name
    assert kept_sessions(archive, copy).shelf is not None


def test_an_error_stops_it_in_words_that_lead_to_the_field(desk: Publishing, archive: Path) -> None:
    write(archive, FIRST, session().replace("2025-05-12", "2025-13-12"))
    state = act(desk, "look")
    assert not state["look"]["may"]
    found = [one for one in state["look"]["problems"] if one["error"]]
    assert found[0]["file"] == FIRST
    assert found[0]["path"] == ["sittings", 0, "date"]
    assert found[0]["fix"]
    with pytest.raises(WrongEditError):
        desk.act({"do": "make"})


def test_what_a_draft_lacks_is_told_and_stops_nothing(desk: Publishing, archive: Path) -> None:
    write(
        archive, SECOND, session(status="draft").replace("2025-05-12", "2025-07-09").replace("会長", "だれか")
    )
    write(archive, "shiomi/library/2025-03.yml", "record: {status: draft}\nsittings: [\n")
    look = act(desk, "look")["look"]
    assert look["may"]
    assert look["broken"] == ["shiomi/library/2025-03.yml"]


def test_what_would_go_is_asked_first(made: Standing) -> None:
    desk, archive = made
    (archive / "minutes" / FIRST).unlink()
    before = tree(archive / "site")
    act(desk, "look")
    state = act(desk, "make")
    assert state["make"]["asks"] == "gone"
    assert "shiomi/library/2025-01.html" in state["make"]["addresses"]
    assert any("2025-01.html" in line for line in state["make"]["lines"])
    assert tree(archive / "site") == before
    state = act(desk, "make", gone=["index.html"])  # another yes is none
    assert state["make"]["asks"] == "gone"
    state = act(desk, "make", gone=state["make"]["addresses"])
    assert "shiomi/library/2025-01.html" in state["make"]["removed"]


def test_a_new_file_comes_out_only_after_a_word(made: Standing) -> None:
    desk, archive = made
    state = act(desk, "record")
    assert state["record"]["recorded"], state
    (archive / "minutes/shiomi/library/files").mkdir()
    (archive / "minutes/shiomi/library/files/shiryo.csv").write_text("日,人数\n1,20\n", "utf-8")
    write(
        archive,
        SECOND,
        session("次の会議です。").replace("05-12", "07-09")
        + "materials:\n  - {no: '1', title: 利用の数, status: public, href: files/shiryo.csv}\n",
    )
    look = act(desk, "look")["look"]
    assert look["may"], look
    assert look["diff"]["must"]
    assert look["diff"]["groups"][0]["group"] == "newly-public"
    assert act(desk, "make")["make"] == {"asks": "new"}
    assert not (archive / "site/shiomi/library/2025-02.html").exists()
    state = act(desk, "make", newly_public=True)
    assert "shiomi/library/files/shiryo.csv" in state["make"]["written"], state


def to_folder(archive: Path, folder: str = "www/kaigi") -> None:
    (archive / "www").mkdir(exist_ok=True)
    site = archive / "minutes" / "site.yml"
    site.write_text(site.read_text("utf-8") + f"upload: {{by: folder, folder: {folder}}}\n", "utf-8")


def test_it_is_sent_told_file_by_file_and_remembered(made: Standing) -> None:
    desk, archive = made
    to_folder(archive)
    state = act(desk, "plan")
    assert state["sending"]["phase"] == "planned", state["sending"]
    assert any("フォルダー「www/kaigi」がまだないので" in line for line in state["sending"]["plan"]["lines"])
    assert not (archive / "www/kaigi").exists()
    state = act(desk, "send")
    assert state["sending"]["phase"] == "sent", state["sending"]
    assert state["sending"]["done"] == state["sending"]["total"]
    assert ("置きました", "index.html") in state["sending"]["lines"]
    assert desk.state({"from": "3"})[1]["sending"]["lines"] == state["sending"]["lines"][3:]
    assert tree(archive / "www/kaigi") == tree(archive / "site")
    assert settled(desk)["record"]["recorded"]
    assert (archive / "minutes/.published").is_dir()
    assert act(desk, "look")["look"]["diff"]["groups"] == []


@pytest.mark.parametrize("folder", ["site", "minutes/www", "."])
def test_not_into_the_site_itself_nor_the_minutes(made: Standing, folder: str) -> None:
    desk, archive = made
    to_folder(archive, folder)
    before = tree(archive / "site")
    assert "重なっています" in act(desk, "plan")["sending"]["told"]
    assert tree(archive / "site") == before


def on(server: MemoryServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Connecting, "__call__", lambda self: server)


def test_cut_off_it_goes_on_where_it_was(made: Standing, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, archive = made
    to_folder(archive)
    monkeypatch.setattr("generator.adapters.upload.run.WAITS", ())
    server = MemoryServer({}, Line(cut=40))
    on(server, monkeypatch)
    act(desk, "plan")
    state = act(desk, "send")
    assert state["sending"]["phase"] == ""
    assert "切れ" in state["sending"]["told"]
    assert "record" not in state
    sent = state["sending"]["done"]
    assert 0 < sent < state["sending"]["total"]
    server.line = Line()
    state = act(desk, "send")
    assert state["sending"]["phase"] == "sent", state["sending"]
    assert state["sending"]["done"] < state["sending"]["total"]
    assert {name: content for name, content in server.files.items() if not name.startswith(".")} == tree(
        archive / "site"
    )


def test_it_stops_between_two_files_and_the_pages_stay(
    made: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, archive = made
    to_folder(archive)
    server = MemoryServer({"robots.txt": b"ours"}, Line())
    on(server, monkeypatch)
    act(desk, "plan")

    def stops(files: dict[str, bytes]) -> None:
        if len(files) == 10:
            desk.act({"do": "stop"})

    server.watch = stops
    state = act(desk, "send")
    assert "やめました" in state["sending"]["told"]
    assert not [name for name in server.files if not name.startswith(".") and name != "robots.txt"]
    server.watch = lambda files: None
    assert act(desk, "send")["sending"]["phase"] == "sent"
    assert server.files["index.html"] == (archive / "site/index.html").read_bytes()
    assert server.files["robots.txt"] == b"ours"


def test_files_of_others_are_written_over_only_after_a_word(
    made: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, archive = made
    to_folder(archive)
    server = MemoryServer({"index.html": b"another's"}, Line())
    on(server, monkeypatch)
    state = act(desk, "plan")
    assert state["sending"]["plan"]["in_the_way"] == "index.html"
    with pytest.raises(WrongEditError):
        desk.act({"do": "send"})
    assert server.files == {"index.html": b"another's"}
    assert act(desk, "send", over=True)["sending"]["phase"] == "sent"


def test_what_others_sent_meanwhile_is_shown_again(made: Standing, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, archive = made
    to_folder(archive)
    server = MemoryServer({}, Line())
    on(server, monkeypatch)
    act(desk, "plan")
    server.files["about.html"] = b"another's"
    state = act(desk, "send")
    assert state["sending"]["phase"] == "planned"
    assert "確かめた後で変わっています" in state["sending"]["told"]
    assert server.files == {"about.html": b"another's"}


def _goes_by_ftps(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The site goes to a server that asks for a password, and this machine keeps none."""
    site = archive / "minutes" / "site.yml"
    site.write_text(
        site.read_text("utf-8") + "upload: {by: ftps, host: ftp.example.lg.jp, user: kaigi, folder: www}\n",
        "utf-8",
    )
    monkeypatch.setattr(secrets, "_keyring", lambda: None)


def test_a_password_is_asked_for_and_kept_nowhere(made: Standing, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, archive = made
    _goes_by_ftps(archive, monkeypatch)
    given: list[str] = []
    server = MemoryServer({}, Line())

    def opened(connecting: Connecting) -> MemoryServer:
        given.append(connecting._password())
        return server

    monkeypatch.setattr(Connecting, "__call__", opened)
    assert desk.state({})[1]["sending"]["password"]
    assert act(desk, "plan")["sending"]["phase"] == "password"
    state = act(desk, "plan", password="ひみつ-7q", keep=True)
    assert state["sending"]["phase"] == "planned"
    assert "下見を終えるまで" in state["sending"]["told"]
    assert not state["sending"]["password"]
    state = act(desk, "send")
    assert state["sending"]["phase"] == "sent", state["sending"]
    assert given == ["ひみつ-7q", "ひみつ-7q"]
    settled(desk)
    assert "ひみつ-7q" not in repr(desk.sending)
    assert "ひみつ-7q" not in str(desk.state({}))
    assert [path for path, content in tree(archive).items() if "ひみつ-7q".encode() in content] == []


def test_a_refused_password_is_asked_for_again(made: Standing, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, archive = made
    _goes_by_ftps(archive, monkeypatch)

    def refused(connecting: Connecting) -> MemoryServer:
        raise sending.RefusedError("入れません。")

    monkeypatch.setattr(Connecting, "__call__", refused)
    state = act(desk, "plan", password="wrong")
    assert state["sending"]["told"] == "入れません。"
    assert state["sending"]["password"]


def test_a_build_that_is_stopped_leaves_the_site_as_it_was(desk: Publishing, archive: Path) -> None:
    act(desk, "look")
    desk.act({"do": "make"})
    assert desk.act({"do": "look"})[0] == 409
    desk.act({"do": "stop"})
    state = settled(desk)
    assert state["told"] == "やめました。"
    assert not (archive / "site/index.html").exists()
    assert "lines" in act(desk, "make")["make"]


def test_nothing_else_is_done(desk: Publishing, archive: Path) -> None:
    to_folder(archive)
    for said in ({}, {"do": "rm"}, {"do": "send"}, {"do": "record"}, {"do": "make"}, {"do": "trust"}):
        with pytest.raises(WrongEditError):
            desk.act(said)


THIRD = "shiomi/library/2025-01-a.yml"


def published_and_renamed(recorded: Standing) -> Room:
    """Of what was published the file is called otherwise, and another one has come."""
    desk, archive = recorded
    write(archive, SECOND, session("まったく別の会議です。").replace("05-12", "07-09"))
    (archive / "minutes" / FIRST).rename(archive / "minutes" / THIRD)
    return Room(Door("127.0.0.1", 8000), desk.answers, Making(desk.answers), desk)


def test_a_published_session_that_is_called_otherwise_is_known_again(recorded: Standing) -> None:
    desk, _ = recorded
    room = published_and_renamed(recorded)
    looked = act(desk, "look")["look"]
    assert not looked["may"]
    (lost,) = looked["vanished"]
    assert (lost["was"], [one["file"] for one in lost["now"]]) == ("shiomi/library/2025-01", [THIRD])
    said = {"was": lost["was"], "file": THIRD}
    for wrong in (
        {"was": "shiomi/library"},
        {"was": "shiomi/library/../x"},
        {"file": "site.yml"},
        {"file": "a/b/2025-01.yml"},
    ):
        assert asked(room, "do/name-back", said | wrong)[0] == 400
    assert asked(room, "do/name-back", said)[0] == 200
    assert asked(room, "do/name-back", said)[0] == 422, "the name is taken"
    looked = act(desk, "look")["look"]
    assert (looked["may"], looked["vanished"]) == (True, [])


def test_its_old_address_leads_to_the_new_one(recorded: Standing) -> None:
    desk, archive = recorded
    room = published_and_renamed(recorded)
    said = {"was": "shiomi/library/2025-01", "file": THIRD}
    assert asked(room, "do/moved", said)[0] == 200
    assert act(desk, "look")["look"]["may"]
    act(desk, "make")
    assert "2025-01-a.html" in (archive / "site/shiomi/library/2025-01.html").read_text("utf-8")


def test_or_it_says_why_it_is_gone(recorded: Standing) -> None:
    desk, archive = recorded
    room = published_and_renamed(recorded)
    (archive / "minutes" / THIRD).unlink()
    said = {"was": "shiomi/library/2025-01"}
    assert asked(room, "do/gone", said)[0] == 422, "a reason is wanted"
    assert asked(room, "do/gone", said | {"why": "別の会議体のものだったため"})[0] == 200
    assert act(desk, "look")["look"]["vanished"] == []
    council = "shiomi/library/council.yml"
    assert "別の会議体のものだったため" in (archive / "minutes" / council).read_text("utf-8")
    assert asked(room, "do/undo", {"file": council})[0] == 200
    assert len(act(desk, "look")["look"]["vanished"]) == 1


def test_what_stands_for_each_passage_is_reckoned_once(
    recorded: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, _ = recorded
    order = desk.order
    assert order
    monkeypatch.setattr(seen, "body_seen", lambda minutes, key: pytest.fail("it was known"))
    assert look(order)["may"]
