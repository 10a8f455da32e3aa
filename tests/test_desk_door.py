"""Only a page of this run on this machine may write, only in the folder of the minutes; what others saved is never lost."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from generator.adapters.editor.answers import Answers
from generator.adapters.editor.door import MOST_BYTES, Door
from generator.adapters.editor.making import Making
from generator.adapters.editor.publisher import Publisher
from generator.adapters.editor.publishing import Publishing
from generator.adapters.editor.room import Room
from generator.commands.publishing import look, make, record
from tests.conftest import AS_OF, ROOT
from tests.reading import reading

HOST = "127.0.0.1:8000"
FILE = "kirisawa/gikai/2024-01-teirei-d1.yml"
SESSIONS = sorted(
    p.relative_to(ROOT / "minutes").as_posix() for p in (ROOT / "minutes" / "kirisawa").glob("*/[0-9]*.yml")
)
FILE = SESSIONS[0]


@pytest.fixture
def room(tmp_path: Path) -> Room:
    data = tmp_path / "minutes"
    shutil.copytree(ROOT / "minutes" / "kirisawa", data / "kirisawa")
    shutil.copy(ROOT / "minutes" / "site.yml", data)
    (tmp_path / "outside.yml").write_text("title: 外\n", "utf-8")
    (data / "kirisawa" / "link.yml").symlink_to(tmp_path / "outside.yml")
    (data / "kirisawa" / "away").symlink_to(tmp_path)
    answers = Answers(data, tmp_path / ".cache" / "desk", reading(data), AS_OF)
    publisher = Publisher(look, make, record, tmp_path / "site", lambda: AS_OF)
    publishing = Publishing(answers, publisher, ROOT / "mkdocs.yml", tmp_path)
    return Room(Door("127.0.0.1", 8000), answers, Making(answers), publishing)


def folder(room: Room) -> Path:
    return room.answers.files.root


def asked(room: Room, path: str, said: Any = None, query: str = "", **other: str) -> tuple[int, Any]:
    content = json.dumps(said).encode() if said is not None else b""
    environ: dict[str, Any] = {
        "REQUEST_METHOD": "GET" if said is None else "POST",
        "PATH_INFO": f"/.desk/{path}",
        "QUERY_STRING": query,
        "HTTP_HOST": HOST,
        "wsgi.input": io.BytesIO(content),
    }
    if said is not None:
        environ |= {
            "CONTENT_TYPE": "application/json",
            "CONTENT_LENGTH": str(len(content)),
            "HTTP_ORIGIN": f"http://{HOST}",
            "HTTP_X_DESK_TOKEN": room.door.token,
        }
    environ |= other
    state: list[str] = []
    headers: dict[str, str] = {}

    def start(status: str, given: list[tuple[str, str]]) -> None:
        state.append(status)
        headers.update(given)

    answer = b"".join(room.answer(environ, start))
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "no-store"
    is_json = headers["Content-Type"].startswith("application/json")
    return int(state[0].split()[0]), json.loads(answer) if is_json else answer.decode()


def opened(room: Room) -> dict[str, Any]:
    status, view = asked(room, "ask/open", query=f"file={FILE}")
    assert status == 200
    found: dict[str, Any] = view
    return found


def titled(room: Room, title: str, **said: Any) -> dict[str, Any]:
    edits = [{"do": "put", "path": ["title"], "value": title}]
    return {"file": FILE, "digest": opened(room)["digest"], "edits": edits} | said


def test_a_page_of_this_run_may_write(room: Room) -> None:
    status, view = asked(room, "do/save", titled(room, "新しい題"))
    assert status == 200
    assert view["data"]["title"] == "新しい題"
    assert "title: 新しい題" in (folder(room) / FILE).read_text("utf-8")


@pytest.mark.parametrize(
    "other",
    [
        {"HTTP_HOST": "evil.example:8000"},
        {"HTTP_HOST": "127.0.0.1.evil.example:8000"},
        {"HTTP_HOST": "127.0.0.1:9000"},
        {"HTTP_HOST": "127.0.0.1"},
        {"HTTP_HOST": ""},
        {"HTTP_HOST": "evil.example:8000", "HTTP_ORIGIN": "http://evil.example:8000"},
        {"HTTP_ORIGIN": "http://evil.example"},
        {"HTTP_ORIGIN": "null"},
        {"HTTP_ORIGIN": ""},
        {"HTTP_ORIGIN": "https://127.0.0.1:8000"},
        {"HTTP_ORIGIN": "http://127.0.0.1:8001"},
        {"HTTP_X_DESK_TOKEN": ""},
        {"HTTP_X_DESK_TOKEN": "あ"},
        {"HTTP_X_DESK_TOKEN": "x" * 43},
        {"CONTENT_TYPE": "text/plain"},
        {"CONTENT_TYPE": "application/x-www-form-urlencoded"},
        {"HTTP_SEC_FETCH_SITE": "cross-site"},
        {"HTTP_SEC_FETCH_SITE": "same-site"},
    ],
)
@pytest.mark.parametrize(
    "way", ["do/save", "do/undo", "do/redo", "do/hide", "do/new", "do/import", "do/publish"]
)
def test_nobody_else_may(room: Room, other: dict[str, str], way: str) -> None:
    before = (folder(room) / FILE).read_bytes()
    assert asked(room, way, titled(room, "よその題"), **other)[0] == 403
    assert (folder(room) / FILE).read_bytes() == before


def test_another_name_reads_nothing(room: Room) -> None:
    for path in ("", "index.html", "ask/first", "ask/open"):
        status, told = asked(room, path, query=f"file={FILE}", HTTP_HOST="rebound.example:8000")
        assert status == 403
        assert room.door.token not in str(told)


def test_names_of_this_machine(room: Room) -> None:
    for host in ("localhost:8000", "[::1]:8000", "LOCALHOST:8000"):
        assert asked(room, "ask/open", query=f"file={FILE}", HTTP_HOST=host)[0] == 200


def test_each_run_has_a_token_of_its_own() -> None:
    assert Door("127.0.0.1", 8000).token != Door("127.0.0.1", 8000).token


@pytest.mark.parametrize(
    "name",
    [
        "../outside.yml", "kirisawa/../../outside.yml", "/etc/passwd", "kirisawa/link.yml", "kirisawa/away/outside.yml",
        "kirisawa\\..\\outside.yml", "C:/outside.yml", "kirisawa/%2e%2e/outside.yml", "", ".", "kirisawa", "kirisawa//municipality.yml",
        f"./{FILE}", f"{FILE}\0", "schema/session.schema.json", "kirisawa/gikai/files/m1.pdf", "kirisawa/gikai/2099-01.yml",
    ],
)  # fmt: skip
def test_nothing_outside_the_folder(room: Room, name: str) -> None:
    outside = folder(room).parent / "outside.yml"
    edits = [{"do": "put", "path": ["title"], "value": "x"}]
    assert asked(room, "do/save", {"file": name, "digest": "", "edits": edits})[0] == 404
    assert asked(room, "do/undo", {"file": name})[0] == 404
    assert outside.read_text("utf-8") == "title: 外\n"
    for path in (f"../{name}", name, f"assets/{name}", "../room.py", "door.py", "..%2froom.py"):
        assert asked(room, path)[0] in (200, 404)
        assert "題" not in str(asked(room, path)[1]) or path == ""


@pytest.mark.parametrize(
    "said",
    [[], 1, "x", {"file": 3}, {"file": FILE}, {"file": FILE, "edits": "x"}, {"file": FILE, "edits": [{}]}],
)
def test_what_makes_no_sense_is_refused(room: Room, said: Any) -> None:
    assert asked(room, "do/save", said)[0] in (400, 404)


def test_no_more_than_can_be_held_is_read(room: Room) -> None:
    for size in (str(MOST_BYTES + 1), "", "-1", "x", "１"):
        assert asked(room, "do/save", titled(room, "x"), CONTENT_LENGTH=size)[0] == 413


def test_what_others_saved_meanwhile_is_not_written_over(room: Room) -> None:
    ours = titled(room, "私の題")
    path = folder(room) / FILE
    assert asked(room, "do/save", titled(room, "ほかの人の題"))[0] == 200
    theirs = path.read_bytes()
    status, view = asked(room, "do/save", ours)
    assert status == 409
    assert view["data"]["title"] == "ほかの人の題"
    assert path.read_bytes() == theirs
    assert asked(room, "do/save", ours | {"digest": view["digest"]})[0] == 200  # who has seen both decides


def test_what_others_saved_elsewhere_in_the_file_stays_beside_ours(room: Room) -> None:
    ours = titled(room, "私の題")
    path = folder(room) / FILE
    path.write_bytes(path.read_bytes() + "contact: {office: ほかの人の課}\n".encode())
    theirs = opened(room)["digest"]
    status, view = asked(room, "do/save", ours)
    assert status == 200
    assert view["data"]["title"] == "私の題"
    assert view["data"]["contact"] == {"office": "ほかの人の課"}
    assert view["before"] == theirs  # by which a page knows that somebody else was there
    assert asked(room, "do/undo", {"file": FILE})[1]["before"] == view["digest"]


def test_what_cannot_be_read_is_not_written(room: Room) -> None:
    before = (folder(room) / FILE).read_bytes()
    edits = [{"do": "put", "path": ["sittings", 0, "date"], "value": "令和99年13月"}]
    status, told = asked(room, "do/save", titled(room, "", edits=edits))
    assert status == 422
    assert [p["path"] for p in told["problems"]] == [["sittings", 0, "date"]]
    assert told["problems"][0]["fix"]
    assert (folder(room) / FILE).read_bytes() == before


def test_back_and_again_over_a_new_beginning(room: Room) -> None:
    path = folder(room) / FILE
    first = path.read_bytes()
    for title in ("一", "二"):
        assert asked(room, "do/save", titled(room, title))[0] == 200
    last = path.read_bytes()
    answers = Answers(folder(room), room.answers.cache, room.answers.checked, AS_OF)
    again = Room(Door("127.0.0.1", 8000), answers, Making(answers))
    assert asked(again, "do/undo", {"file": FILE})[0] == 200
    assert asked(again, "do/undo", {"file": FILE})[1]["undo"] is False
    assert path.read_bytes() == first
    assert asked(again, "do/undo", {"file": FILE})[0] == 409
    assert asked(again, "do/redo", {"file": FILE})[0] == 200
    assert asked(again, "do/redo", {"file": FILE})[1]["redo"] is False
    assert path.read_bytes() == last


def test_days_in_both_calendars(room: Room) -> None:
    for typed in ("R4.3.15", "2022-03-15", "令和4年3月15日"):
        shown = asked(room, "ask/day", query=f"typed={typed}")[1]["shown"]
        assert "令和4年" in shown
        assert "2022" in shown
    assert asked(room, "ask/day", query="typed=x")[1] == {"shown": ""}
