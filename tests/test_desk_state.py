"""A build knows nothing of the desk; and a whole sitting at the desk, of every kind of edit, can be taken back to the letter."""

from __future__ import annotations

import base64
import shutil
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from generator.adapters.editor.answers import Answers
from generator.adapters.editor.door import Door
from generator.adapters.editor.making import Making
from generator.adapters.editor.room import Room
from generator.adapters.kept import desk_cache
from generator.cli import main
from generator.yaml.document import read_yaml
from tests.conftest import AS_OF
from tests.reading import reading
from tests.test_desk_door import asked
from tests.test_desk_making import file, opened
from tests.test_desk_making import room as room
from tests.test_desk_publishing import FIRST
from tests.test_desk_publishing import archive as archive
from tests.test_desk_since import NAME, PDF, correction, done
from tests.test_desk_since import since as since
from tests.upload.servers import tree


def built(to: Path) -> dict[str, bytes]:
    made = CliRunner().invoke(main, ["build", "--as-of", AS_OF.isoformat(), "--site", str(to)])
    assert made.exit_code == 0, made.output
    return tree(to)


def test_a_build_knows_nothing_of_the_desk(archive: Path, tmp_path: Path) -> None:
    data = archive / "minutes"
    before = (data / FIRST).read_bytes()
    first = built(tmp_path / "one")
    cache = desk_cache(archive, data)
    answers = Answers(data, cache, reading(data), AS_OF)
    desk = Room(Door("127.0.0.1", 8000), answers, Making(answers))
    view = opened(desk, FIRST)
    for value, expected in (("要旨", True), ("", True), ("", False)):
        edit = {"do": "put", "path": ["title"], "value": value}
        status, view = asked(desk, "do/save", {"file": FIRST, "digest": view["digest"], "edits": [edit]})
        assert status == 200
        assert view["undo"] is True or not expected
    assert (data / FIRST).read_bytes() == before  # put and taken out again, then saved with nothing to say
    assert [path for path in cache.rglob("*") if path.is_file()]
    assert built(tmp_path / "two") == first
    shutil.rmtree(archive / ".cache")
    assert built(tmp_path / "three") == first


def test_saving_nothing_writes_nothing(since: Room) -> None:
    path = file(since, NAME)
    before, stamp = path.read_bytes(), path.stat().st_mtime_ns
    part = opened(since, NAME)["body"][0]
    edits: list[dict[str, Any]] = [
        {"do": "put", "path": ["record", "status"], "value": "final"},
        {"do": "typed", "path": ["body"], "first": part["first"], "last": part["last"], "text": part["text"], "was": part["text"]},
    ]  # fmt: skip
    status, view = done(since, "save", edits=edits)
    assert (status, view["undo"]) == (200, False)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (before, stamp)


def test_a_sitting_of_every_kind_of_edit_is_taken_back_and_made_again(since: Room) -> None:
    path = file(since, NAME)
    versions = [path.read_bytes()]

    def kept(answer: tuple[int, Any]) -> Any:
        assert answer[0] == 200, answer
        versions.append(path.read_bytes())
        assert versions[-1] != versions[-2]
        return answer[1]

    kept(
        done(
            since,
            "save",
            edits=[{"do": "put", "path": ["sittings", 0, "date"], "value": "令和6年8月22日（月）"}],
        )
    )
    kept(
        done(since, "mend", code="weekday", path=["sittings", 0, "date"], line=5, label="曜日を「木」に直す")
    )
    kept(
        done(
            since,
            "save",
            edits=[
                {"do": "put", "path": ["voices", "会長"], "value": {}},
                {"do": "put", "path": ["voices", "委員"], "value": {}},
            ],
        )
    )
    part = opened(since, NAME)["body"][0]
    typed = f"{part['text']}\n\n環境課長：資料をご覧ください。"
    place = {key: part[key] for key in ("path", "first", "last")}
    view = kept(done(since, "save", edits=[{"do": "typed", "text": typed, "was": part["text"], **place}]))
    problem = next(one for one in view["problems"] if one["code"] == "unknown-voice")
    label = "「環境課長」を出席者（事務局）に加える"
    kept(done(since, "mend", label=label, **{key: problem[key] for key in ("code", "path", "line")}))
    kept(done(since, "attach", at=1, name="shidai.pdf", content=base64.b64encode(PDF).decode()))
    kept(correction(since, "五月"))
    review = {"on": "2025-04-01", "by": "会長"}
    kept(
        done(
            since,
            "save",
            edits=[{"do": "insert", "path": ["withheld", "w1", "reviews"], "at": 0, "value": review}],
        )
    )
    places = asked(since, "ask/waits", query=f"file={NAME}&key=w1")[1]["places"]
    words = ["files/shidai.pdf" if one["scope"] == "material" else "千円" for one in places]
    kept(done(since, "release", key="w1", by="会長", why="済んだため", words=words))
    for version in reversed(versions[:-1]):
        assert asked(since, "do/undo", {"file": NAME})[0] == 200
        assert path.read_bytes() == version
    assert asked(since, "do/undo", {"file": NAME})[0] == 409
    for version in versions[1:]:
        assert asked(since, "do/redo", {"file": NAME})[0] == 200
        assert path.read_bytes() == version
    assert read_yaml("", path.read_bytes()).data["withheld"]["w1"]["released"]["by"] == "会長"
