"""The first contact with an SFTP server at the desk: its key is shown and confirmed, never taken unseen; against the sshd of this machine."""

from __future__ import annotations

import getpass
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.served import Served, archive_in, serving
from tests.browser.test_desk_publish import sound
from tests.upload.servers import tree

sftp = pytest.importorskip("tests.upload.test_sftp", reason="needs the packages of tests/upload.lock")
host = sftp.host
pytestmark = sftp.pytestmark


@pytest.fixture
def desk(browser: Any, host: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    base = tmp_path / "kaigi"
    target = f"{{by: sftp, host: 127.0.0.1, port: {host.port}, user: {getpass.getuser()}, folder: {host.folder}/www/kaigi}}"
    data = archive_in(base, f"upload: {target}\n")
    monkeypatch.chdir(base)
    with serving(browser, data, publishes=True) as one:
        yield one


def planned(desk: Served) -> Page:
    page = desk.page
    page.goto(f"{desk.address}/.desk/#publish")
    page.get_by_role("button", name="サイトを作って、送る内容を見る").click(timeout=60_000)
    return page


def test_its_key_is_shown_confirmed_and_kept(desk: Served, host: Any, tmp_path: Path) -> None:
    page = planned(desk)
    agree = page.get_by_role("button", name="同じです。つなぎます")
    expect(agree).to_be_visible(timeout=120_000)
    printed = subprocess.run(
        ["ssh-keygen", "-lf", str(tmp_path / "host.pub")], check=True, capture_output=True, text=True
    )
    expect(page.locator("#publish-sending code")).to_have_text(printed.stdout.split()[1])
    assert not host.known.exists()
    assert not (host.folder / "www/kaigi").exists()
    sound(page)
    page.reload()  # who goes away and comes back is asked still
    expect(agree).to_be_visible(timeout=60_000)
    agree.click()
    send = page.get_by_role("button", name="送る", exact=True)
    expect(send).to_be_visible(timeout=60_000)
    assert host.known.read_text().startswith(f"[127.0.0.1]:{host.port} ssh-ed25519 ")
    send.click()
    expect(page.locator("#publish-sending .well")).to_contain_text("送り終わりました", timeout=120_000)
    assert tree(host.folder / "www/kaigi") == tree(desk.data.parent / "site")


def test_another_key_than_before_stops_it(desk: Served, host: Any, tmp_path: Path) -> None:
    other = tmp_path / "other"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(other)], check=True)
    kind, key, *_ = other.with_suffix(".pub").read_text().split()
    line = f"[127.0.0.1]:{host.port} {kind} {key}\n"
    host.known.write_text(line)
    page = planned(desk)
    expect(page.locator("#publish-sending .told")).to_contain_text(
        "前につないだときと違います", timeout=120_000
    )
    expect(page.get_by_role("button", name="同じです。つなぎます")).to_have_count(0)
    assert host.known.read_text() == line
    assert not (host.folder / "www/kaigi").exists()
