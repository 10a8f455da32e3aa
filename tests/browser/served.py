"""A desk of its own in a real browser, without the preview around it."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from playwright.sync_api import Page

from generator.adapters.editor.answers import Answers
from generator.adapters.editor.door import Door
from generator.adapters.editor.making import Making
from generator.adapters.editor.publisher import Publisher
from generator.adapters.editor.publishing import Publishing
from generator.adapters.editor.room import ROOT as DESK
from generator.adapters.editor.room import Room
from generator.archive.files import DiskFiles
from generator.commands.publishing import look, make, record
from generator.pipeline import Checked, read_and_check
from tests.conftest import AS_OF, ROOT

SHORT = "asanagi/joho/2024-01.yml"
"""The session that most tests write."""
HEAD = """\
session: {year: 2024, number: 1}
record: {style: summary, status: draft}
sittings:
  - date: 2024-08-22
    start: 17:30
openness: {status: open}
attendance:
  groups:
    - label: 委員
      people:
        - {id: p1, name: 海鳴 隆一, role: 会長}
        - {id: p2, name: 白砂 佐知子, role: 委員}
"""
"""How it begins there."""


def archive_in(base: Path, upload: str = "") -> Path:
    """An archive of one municipality as a clerk keeps it, with its settings and one page of its own; the folder of its minutes."""
    data = base / "minutes"
    shutil.copytree(ROOT / "minutes" / "asanagi", data / "asanagi")
    (data / "site.yml").write_text(f"name: 朝凪市 会議録\nkeeper: 朝凪市\n{upload}", "utf-8")
    shutil.copy(ROOT / "generator" / "desk" / "mkdocs.yml", base)
    (base / "docs").mkdir()
    (base / "docs" / "about.md").write_text("# このサイトについて {#top}\n\n見本です。\n", "utf-8")
    return data


class Threaded(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class Quiet(WSGIRequestHandler):
    def log_message(self, *args: Any) -> None:
        pass


@dataclass
class Served:
    """A desk, its address, and the folder of its minutes."""

    page: Page
    address: str
    data: Path
    room: Room

    def open(self, file: str = "") -> Page:
        self.page.goto(f"{self.address}{DESK}#{file}")
        self.page.locator("h2").first.wait_for()
        return self.page

    def text(self, file: str = SHORT) -> str:
        return (self.data / file).read_text("utf-8")


@contextmanager
def serving(browser: Any, data: Path, *, publishes: bool = False) -> Iterator[Served]:
    """The desk of a folder of minutes; its page may ask nobody else, and no script of it may fail."""
    base = data.parent
    rooms: list[Room] = []

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        if environ["PATH_INFO"].startswith(DESK):
            return rooms[0].answer(environ, start)
        start("200 OK", [("Content-Type", "text/html; charset=utf-8")])
        return [
            "<!doctype html><html lang='ja'><title>見え方</title><main><h1>見え方</h1></main></html>".encode()
        ]

    server = make_server("127.0.0.1", 0, answer, server_class=Threaded, handler_class=Quiet)
    files = DiskFiles(data)
    read = {len(files.names()): read_and_check(files, AS_OF)}

    def checked() -> Checked:
        """Read again when a file came, as the preview would."""
        count = len(files.names())
        if count not in read:
            read[count] = read_and_check(files, AS_OF)
        return read[count]

    answers = Answers(data, base / "cache", checked, AS_OF)
    publishing = None
    if publishes:
        publisher = Publisher(look, make, record, base / "site", lambda: AS_OF)
        publishing = Publishing(answers, publisher, base / "mkdocs.yml", base)
    door = Door("127.0.0.1", server.server_port)
    rooms.append(Room(door, answers, Making(answers), publishing))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, locale="ja-JP", reduced_motion="reduce"
    )
    context.set_default_timeout(15_000)
    page = context.new_page()
    faults: list[str] = []
    own = f"http://127.0.0.1:{server.server_port}/"
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda one: None if one.url.startswith(own) else faults.append(one.url))
    yield Served(page, own.rstrip("/"), data, rooms[0])
    context.close()
    server.shutdown()
    server.server_close()
    if publishing:
        publishing.end()
    assert faults == []
