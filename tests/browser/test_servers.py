"""The recipes of the guide for Apache and nginx, in these servers themselves where they are installed: kinds of files, policy, sub-folder, 404."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import FOLDER, Watched
from tests.test_recipes import recipe

SBIN = f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin"
MODULES = next(
    (
        p
        for p in map(Path, ("/usr/lib/apache2/modules", "/usr/lib64/httpd/modules", "/etc/httpd/modules"))
        if p.is_dir()
    ),
    None,
)
WANTED = ("mpm_event", "authz_core", "dir", "mime", "headers", "deflate", "expires", "filter", "unixd")
KINDS = {
    ".html": "text/html", ".css": "text/css", ".js": "javascript", ".csv": "text/csv", ".ics": "text/calendar", ".json": "application/json",
    ".xml": "xml", ".zip": "application/zip", ".png": "image/png", ".svg": "image/svg+xml", ".txt": "text/plain",
}  # fmt: skip
WITH_CHARSET = {
    "nginx": (".html", ".css", ".js", ".csv", ".ics", ".txt", ".xml"),
    "apache": (".html", ".txt"),
}
"""What says that it is UTF-8; scripts and style sheets are read as the page is that asks for them."""


@dataclass(frozen=True)
class Host:
    kind: str
    address: str
    site: Path

    def get(self, path: str) -> tuple[int, Message, bytes]:
        try:
            with urllib.request.urlopen(self.address + path, timeout=20) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read()


def nginx_settings(folder: Path, site: Path, port: int) -> str:
    """As a system's own settings would stand around the recipe."""
    server = (
        recipe("nginx")
        .replace("127.0.0.1:8080", f"127.0.0.1:{port}")
        .replace("/srv/kaigiroku/site", str(site))
    )
    temporary = "".join(
        f"{one}_temp_path {folder}/{one};" for one in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;" if os.geteuid() == 0 else ""
    return (
        f"{user} pid {folder}/pid; error_log {folder}/errors; daemon off; events {{}}\n"
        f"http {{ include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; {temporary}\n{server}\n}}\n"
    )


def apache_settings(folder: Path, port: int) -> str:
    modules = [
        f"LoadModule {one}_module {MODULES}/mod_{one}.so"
        for one in WANTED
        if MODULES and (MODULES / f"mod_{one}.so").exists()
    ]
    types = next(
        (p for p in ("/etc/mime.types", "/etc/httpd/conf/mime.types") if Path(p).exists()), "/dev/null"
    )
    user = ["User nobody", f"Group #{os.getgid() or 65534}"] if os.geteuid() == 0 else []
    return "\n".join([
        f"ServerRoot {folder}", f"Listen 127.0.0.1:{port}", "ServerName localhost", f"PidFile {folder}/pid", f"ErrorLog {folder}/errors", *modules,
        f"TypesConfig {types}", f"DocumentRoot {folder}/www", f"<Directory {folder}/www>", "AllowOverride All", "Require all granted", "</Directory>",
        "DirectoryIndex index.html", *user, "",
    ])  # fmt: skip


@pytest.fixture(scope="module", params=["nginx", "apache"])
def real(request: pytest.FixtureRequest, site: Path) -> Iterator[Host]:
    """nginx has the site at its top, Apache in a sub-folder."""
    kind = request.param
    program = next(
        filter(
            None,
            (
                shutil.which(one, path=SBIN)
                for one in {"nginx": ("nginx",), "apache": ("apache2", "httpd")}[kind]
            ),
        ),
        None,
    )
    if program is None:
        pytest.skip(f"{kind} is not installed on this machine")
    with tempfile.TemporaryDirectory() as made, socket.socket() as free:
        folder = Path(made)
        folder.chmod(0o755)  # a server that root starts reads as nobody
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        own = folder / "www" / FOLDER
        shutil.copytree(site, own)
        (folder / "settings").write_text(
            nginx_settings(folder, own, port) if kind == "nginx" else apache_settings(folder, port)
        )
        if kind == "apache":
            (own / ".htaccess").write_text(recipe("apache").replace("/404.html", f"/{FOLDER}/404.html"))
        words = (
            ["-c", str(folder / "settings"), "-p", made]
            if kind == "nginx"
            else ["-f", str(folder / "settings"), "-DFOREGROUND"]
        )
        with (folder / "said").open("w") as said:
            process = subprocess.Popen([program, *words], stdout=said, stderr=said)
        try:
            _listens(port, process, folder)
            yield Host(kind, f"http://127.0.0.1:{port}/" + ("" if kind == "nginx" else f"{FOLDER}/"), own)
        finally:
            process.terminate()
            process.wait(timeout=30)
        assert "warn" not in (folder / "said").read_text("utf-8")


def _listens(port: int, process: subprocess.Popen[bytes], folder: Path) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and process.poll() is None:
        with socket.socket() as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError(
        "".join(p.read_text("utf-8") for p in (folder / "said", folder / "errors") if p.exists())
    )


def test_every_kind_of_file_comes_as_what_it_is(real: Host) -> None:
    one_of = {
        path.suffix: path.relative_to(real.site).as_posix()
        for path in real.site.rglob("*.*")
        if path.suffix in KINDS
    }
    assert {".html", ".css", ".js", ".csv", ".ics", ".json", ".xml"} <= one_of.keys()
    for kind, path in one_of.items():
        status, told, content = real.get(path)
        assert (status, content) == (200, (real.site / path).read_bytes()), path
        assert KINDS[kind] in told["Content-Type"], path
        assert told["X-Content-Type-Options"] == "nosniff", path
        assert told["Content-Security-Policy"] == "default-src 'self'; frame-ancestors 'self'", path
        assert "max-age=0" in told["Cache-Control"], path
        if kind in WITH_CHARSET[real.kind]:
            assert "charset=utf-8" in told["Content-Type"].lower(), path


def test_what_is_not_there_says_so_with_the_page_of_the_site(real: Host) -> None:
    for path in ("nothing.html", "asanagi/nothing/at/all.html", "nothing.csv"):
        status, told, content = real.get(path)
        assert (status, content) == (404, (real.site / "404.html").read_bytes()), path
        assert told["Content-Security-Policy"]


def test_a_reader_finds_and_reads(real: Host, browser: Any) -> None:
    context = browser.new_context(locale="ja-JP", reduced_motion="reduce")
    context.set_default_timeout(15_000)
    found = Watched(context.new_page(), real.address)
    found.page.goto(f"{real.address}asanagi/joho/2022-01.html")
    expect(found.page.locator("h1")).to_be_visible()
    found.page.goto(f"{real.address}search.html?q=%E4%BC%9A%E8%AD%B0")
    expect(
        found.page.locator("#search-app [role=status]").filter(has_text=re.compile("[0-9]")).first
    ).to_be_attached(timeout=30_000)
    expect(found.page.locator("#search-app li a").first).to_be_visible(timeout=30_000)
    context.close()
    assert found.complaints == []
