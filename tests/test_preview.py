"""A preview shows what a build would, at once what was just saved, and in the end what it would show if it were begun anew."""

from __future__ import annotations

import errno
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from generator.adapters.mkdocs_plugin import AS_OF_VARIABLE, FOLDER_VARIABLE, plugin_of
from generator.adapters.preview import behind
from generator.adapters.preview.desk import Desk, Shown
from generator.adapters.preview.server import NOTE, _file
from generator.adapters.preview.setting import Setting
from generator.adapters.preview.watching import Watched
from generator.pages.page import html_path
from tests.conftest import AS_OF, ROOT

ADDRESS = "127.0.0.1:8000"
KEPT = ("kirisawa", "asanagi")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of its own, with two of the bundled municipalities."""
    return _project(tmp_path / "project", monkeypatch)


def _project(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name in KEPT:
        shutil.copytree(ROOT / "minutes" / name, folder / "minutes" / name)
    shutil.copy(ROOT / "minutes" / "site.yml", folder / "minutes")
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder / "minutes"))
    monkeypatch.setenv(AS_OF_VARIABLE, AS_OF.isoformat())
    return folder


def begun(project: Path, at: Path) -> tuple[Desk, Shown, Setting]:
    desk = Desk(project / "mkdocs.yml", project / "minutes", AS_OF)
    shown = desk.whole(desk.first())
    return desk, shown, Setting(project / "mkdocs.yml", project / "minutes", at, ADDRESS, shown.site)


def pages_of(setting: Setting, shown: Shown) -> dict[str, bytes]:
    found = {html_path(page.path): setting.page(html_path(page.path)) for page in shown.site.pages}
    return {address: made[0] for address, made in found.items() if made}


def test_each_page_is_as_mkdocs_would_build_all_of_them(project: Path, tmp_path: Path) -> None:
    _, shown, setting = begun(project, tmp_path / "one")
    made = pages_of(setting, shown)
    assert len(made) == len(shown.site.pages)
    made |= {name: setting.page(name)[0] for name in ("about.html", "guide/index.html")}  # type: ignore[index]
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(tmp_path / "all"), dev_addr=ADDRESS)
    config.plugins.on_startup(command="serve", dirty=False)
    plugin = plugin_of(config)
    plugin.given, plugin.built = shown.site, {}
    config.site_url = f"http://{ADDRESS}/"
    mkdocs_build(config, serve_url=f"http://{ADDRESS}/")
    for name, content in made.items():
        assert content == (tmp_path / "all" / name).read_bytes(), name
    behind = {name for name, _ in shown.site.others()} | {"assets/search/lunr.js"}
    for path in (tmp_path / "all").rglob("*"):
        name = path.relative_to(tmp_path / "all").as_posix()
        if path.is_file() and not name.startswith("search/") and name not in behind:
            there = tmp_path / "one" / name
            assert there.is_file() or name in setting.handed_out or setting.page(name), name


def test_what_is_no_page_is_not_found(project: Path, tmp_path: Path) -> None:
    _, _, setting = begun(project, tmp_path / "one")
    for address in ("none.html", "", "assets/site/site.css", "../mkdocs.html", "guide"):
        assert setting.page(address) is None


def _swap(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new, 1)


SESSION, OTHER, COUNCIL = (
    "kirisawa/kotsu/2022-01.yml",
    "asanagi/toshokan/2019-01.yml",
    "kirisawa/kotsu/council.yml",
)
EDITS: dict[str, tuple[str, Callable[[str], str]]] = {
    "a word": (SESSION, _swap("です", "でした")),
    "a word elsewhere": (OTHER, _swap("です", "でしょう")),
    "a remark more": (SESSION, _swap("\nbody:\n", "\nbody:\n  - p: 付け加えた段落。\n")),
    "broken": (SESSION, lambda text: text + "\nbody: {\n"),
    "broken elsewhere": (OTHER, _swap("body", "bodi")),
    "a draft": (SESSION, _swap("status: final", "status: draft")),
    "the council": (COUNCIL, _swap("name: ", "name: 新")),
    "the council broken": (COUNCIL, _swap("name: ", "nane: ")),
    "the site": ("site.yml", _swap("name: ", "name: 新")),
    "the grounds": ("kirisawa/grounds.yml", _swap("reason: ", "reason: 新")),
}  # fmt: skip
STEP = st.sampled_from([*EDITS, "gone", "renamed", "back", "nothing"])


def change(minutes: Path, step: str) -> set[str]:
    """Save something; the names of what was saved."""
    if step in EDITS:
        name, edit = EDITS[step]
        if not (minutes / name).exists():
            return set()
        (minutes / name).write_text(edit((minutes / name).read_text("utf-8")), "utf-8")
        return {name}
    if step == "gone":
        (minutes / OTHER).unlink(missing_ok=True)
        return {OTHER}
    if step == "renamed" and (minutes / SESSION).exists():
        (minutes / SESSION).replace(minutes / "kirisawa/kotsu/2022-09.yml")
        return {SESSION, "kirisawa/kotsu/2022-09.yml"}
    if step == "back":
        (minutes / "kirisawa/kotsu/2022-09.yml").unlink(missing_ok=True)
        names = {SESSION, OTHER, COUNCIL, "kirisawa/grounds.yml", "site.yml"}
        for name in names:
            shutil.copy(ROOT / "minutes" / name, minutes / name)
        return {*names, "kirisawa/kotsu/2022-09.yml"}
    return set()


@settings(
    max_examples=6,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=st.lists(STEP, min_size=1, max_size=5), looks_between=st.booleans())
def test_whatever_is_saved_it_shows_in_the_end_what_a_new_preview_would(
    steps: list[str], looks_between: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("saved")
    with pytest.MonkeyPatch.context() as monkeypatch:
        project = _project(folder / "project", monkeypatch)
        desk, shown, setting = begun(project, folder / "one")
        pages_of(setting, shown)
        for step in steps:
            names = change(project / "minutes", step)
            if found := desk.saved(shown, names):
                setting.put(found.pages, found.gone)
                shown = Shown(found.saved.checked, shown.site)
                for page in found.pages:
                    assert setting.page(html_path(page.path))
            if looks_between:
                shown = desk.whole(shown)
                setting = shown_in(setting, shown, project, folder)
        shown = desk.whole(shown)
        setting = shown_in(setting, shown, project, folder)
        broken = {f"{name.removesuffix('.yml')}.html" for name in shown.checked.archive.broken}
        fresh, then, other = begun(project, folder / "two")
        assert fresh.kept
        ours, theirs = pages_of(setting, shown), pages_of(other, then)
        assert ours.keys() >= theirs.keys()
        if not broken:  # these go on with what was last read, which a new preview does not know
            assert ours == theirs


def shown_in(setting: Setting, shown: Shown, project: Path, folder: Path) -> Setting:
    if not setting.fits(shown.site):
        return Setting(project / "mkdocs.yml", project / "minutes", folder / "one", ADDRESS, shown.site)
    setting.show(shown.site)
    return setting


def test_a_saved_page_is_what_it_will_be_once_all_is_read(project: Path, tmp_path: Path) -> None:
    desk, shown, setting = begun(project, tmp_path / "one")
    # What rules across files and the day find of a session follows with the lists; of this one they find nothing.
    for step in ("a word elsewhere", "the council"):
        found = desk.saved(shown, change(project / "minutes", step))
        assert found
        setting.put(found.pages, found.gone)
        paths = [html_path(page.path) for page in found.pages]
        at_once = [setting.page(path) for path in paths]
        shown = desk.whole(Shown(found.saved.checked, shown.site))
        setting = shown_in(setting, shown, project, tmp_path)
        assert [setting.page(path) for path in paths] == at_once, step


def test_a_file_that_cannot_be_read_leaves_what_was_last_read(project: Path, tmp_path: Path) -> None:
    desk, shown, setting = begun(project, tmp_path / "one")
    page = html_path(SESSION.replace(".yml", ".md"))
    words = re.findall(r'id="r3".*?</div>', setting.page(page)[0].decode(), re.DOTALL)  # type: ignore[index]
    assert words
    found = desk.saved(shown, change(project / "minutes", "broken"))
    assert found
    assert found.saved.told
    setting.put(found.pages, found.gone)
    for _ in range(2):
        html = setting.page(page)[0].decode()  # type: ignore[index]
        assert "最後に読めたときのページ" in html
        assert words[0] in html
        shown = desk.whole(Shown(found.saved.checked, shown.site))
        setting.show(shown.site)


def test_what_was_saved_is_seen_by_how_files_stand(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "one.yml").write_text("x")
    (tmp_path / "a" / ".swp").write_text("x")
    watched = Watched((tmp_path / "a", tmp_path / "single", tmp_path / "missing"))
    assert watched.saved() == frozenset()
    (tmp_path / "a" / ".swp").write_text("xy")
    assert watched.saved() == frozenset()
    (tmp_path / "a" / "two.yml").write_text("x")
    (tmp_path / "a" / "one.yml").write_text("longer")
    (tmp_path / "single").write_text("x")
    told = {str(tmp_path / name) for name in ("a/one.yml", "a/two.yml", "single")}
    assert watched.saved() == told
    (tmp_path / "a" / "one.yml").rename(tmp_path / "a" / "three.yml")
    assert watched.saved() == {str(tmp_path / "a" / name) for name in ("one.yml", "three.yml")}


class Server:
    """A real ``minutes serve``."""

    def __init__(self, project: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{probe.getsockname()[1]}"
        self.log = project / "log"
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        command = [
            sys.executable,
            "-m",
            "generator",
            "serve",
            "--no-open",
            "--as-of",
            AS_OF.isoformat(),
            "--address",
            self.address,
        ]
        with self.log.open("w") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, cwd=project, env=environment)

    def get(self, page: str) -> str | None:
        """None where there is none, or nobody answers yet."""
        try:
            with urllib.request.urlopen(f"http://{self.address}/{page}", timeout=60) as answer:
                return str(answer.read().decode("utf-8"))
        except (urllib.error.URLError, ConnectionError):
            return None

    def told(self) -> str:
        return self.log.read_text("utf-8")

    def end(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(timeout=60)


def until(holds: Callable[[], object]) -> None:
    deadline = time.monotonic() + 120
    while not holds():
        assert time.monotonic() < deadline, "it never came"
        time.sleep(0.1)


@pytest.fixture
def served(project: Path) -> Iterator[tuple[Server, Path]]:
    server = Server(project)
    yield server, project / "minutes"
    server.end()


def test_pages_come_first_and_lists_and_search_follow(served: tuple[Server, Path]) -> None:
    server, minutes = served
    page, path = "kirisawa/kotsu/2022-01.html", minutes / SESSION
    until(lambda: server.get(page))
    until(lambda: NOTE not in (server.get("index.html") or NOTE))
    assert server.get("search/now.js")
    assert server.get("data/index.html")
    assert '<a href="/.desk/#kirisawa/kotsu/2022-01.yml">' in (server.get(page) or "")
    assert server.get(".desk/ask/first")
    good = path.read_text("utf-8")

    path.write_text(good.replace("です", "ぽちぷち", 1), "utf-8")
    time.sleep(0.3)
    path.write_text(good.replace("です", "ぽちぷらぽち", 1), "utf-8")  # saved twice, quickly
    until(lambda: "ぽちぷらぽち" in (server.get(page) or ""))
    assert NOTE in (server.get("years/index.html") or "")
    until(lambda: NOTE not in (server.get(page) or NOTE))
    stamps = server.get("search/now.js")

    path.write_text(good.replace("body", "bodi", 1), "utf-8")
    until(lambda: "「body」ではありませんか" in (server.get(page) or ""))
    assert "ぽちぷらぽち" in (server.get(page) or ""), "what was last read stays below"
    assert "「body」ではありませんか" in server.told()

    path.write_text(good, "utf-8")
    until(lambda: "ぽちぷらぽち" not in (server.get(page) or "ぽちぷらぽち"))
    path.rename(path.with_name("2022-09.yml"))  # while what follows is at work
    until(lambda: server.get("kirisawa/kotsu/2022-09.html"))
    assert server.get(page) is None
    until(lambda: "2022-09.html" in (server.get("kirisawa/kotsu/index.html") or ""))
    path.with_name("2022-09.yml").unlink()
    until(lambda: server.get("kirisawa/kotsu/2022-09.html") is None)

    council = minutes / COUNCIL
    council.write_text(council.read_text("utf-8").replace("name: ", "name: 新しい", 1), "utf-8")
    until(lambda: "新しい" in (server.get("kirisawa/kotsu/index.html") or ""))
    until(lambda: NOTE not in (server.get("councils.html") or NOTE))
    assert "新しい" in (server.get("councils.html") or "")
    assert server.get("search/now.js") != stamps
    assert server.process.poll() is None
    assert "Traceback" not in server.told()


@pytest.mark.parametrize("moment", [0.0, 1.0, 2.5])
def test_whenever_it_is_ended_it_ends_and_leaves_nothing(project: Path, moment: float) -> None:
    server = Server(project)
    until(lambda: server.get("index.html"))
    time.sleep(moment)
    server.end()
    assert server.process.returncode == 0
    assert "下見を終わります" in server.told()
    assert "Traceback" not in server.told()
    left = [
        line
        for line in subprocess.run(
            ["ps", "-eo", "ppid,args"], capture_output=True, text=True, check=True
        ).stdout.splitlines()
        if str(project) in line
    ]
    assert left == []


def test_what_stands_around_the_pages_is_followed_too(served: tuple[Server, Path]) -> None:
    server, minutes = served
    until(lambda: server.get("about.html"))
    about = minutes.parent / "docs" / "about.md"
    about.write_text(about.read_text("utf-8") + "\n新しい文です。\n", "utf-8")
    until(lambda: "新しい文です。" in (server.get("about.html") or ""))
    frame = minutes.parent / "overrides" / "base.html"
    frame.write_text(frame.read_text("utf-8").replace("</body>", "<!-- 新しい枠 --></body>"), "utf-8")
    until(lambda: "新しい枠" in (server.get("kirisawa/kotsu/2022-01.html") or ""))


def test_where_others_have_a_hand_mkdocs_builds_all(project: Path) -> None:
    config = project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("plugins:\n", "plugins:\n  - tags\n"), "utf-8")
    server = Server(project)
    until(lambda: server.get("kirisawa/kotsu/2022-01.html"))
    server.end()
    assert NOTE not in server.told()


def test_what_runs_in_a_paper_does_not_come_to_the_desk(tmp_path: Path) -> None:
    for name, is_set_apart in (("a.html", True), ("a.svg", True), ("a.pdf", False), ("a.docx", False)):
        (tmp_path / name).write_bytes(b"x")
        headers: dict[str, str] = {}
        answer = _file(lambda _, given, into=headers: into.update(given), tmp_path / name)
        assert answer is not None
        answer.close()  # type: ignore[attr-defined]
        assert (headers.get("Content-Security-Policy") == "sandbox") == is_set_apart
        assert headers["X-Content-Type-Options"] == "nosniff"


def test_what_is_saved_while_the_search_is_made_ends_it_without_a_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def changed(task: behind.Task) -> None:
        raise OSError(errno.EBUSY, "changed while it was read", "a/b/2025-01.yml")

    monkeypatch.setattr(behind, "_make", changed)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    with pytest.raises(SystemExit):
        behind.make(behind.Task(tmp_path, tmp_path, AS_OF, tmp_path, tmp_path))
