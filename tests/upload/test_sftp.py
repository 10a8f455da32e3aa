"""SFTP against the sshd of OpenSSH on this machine, where it is installed."""

from __future__ import annotations

import getpass
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from generator.adapters.upload.events import Again, Finished, Placed, Planned, Sent
from generator.adapters.upload.run import upload
from generator.adapters.upload.server import LostError, UploadError
from generator.adapters.upload.sftp import SftpServer
from tests.upload.servers import built, tree
from tests.upload.test_ftp import LATER, SITE

paramiko = pytest.importorskip("paramiko", reason="needs the packages of tests/upload.lock")
SSHD = shutil.which("sshd") or ("/usr/sbin/sshd" if Path("/usr/sbin/sshd").exists() else "")
SUBSYSTEM = next(
    (p for p in ("/usr/lib/openssh/sftp-server", "/usr/libexec/sftp-server") if Path(p).exists()), ""
)
pytestmark = [
    pytest.mark.skipif(not (SSHD and SUBSYSTEM), reason="no OpenSSH server (openssh-server) on this machine"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning"),
]


@dataclass
class Host:
    """An sshd, which runs as whoever runs the tests and lets in one key."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes]
    known: Path
    asked: list[str] = field(default_factory=list)
    agrees: bool = True

    def opened(self, folder: str = "www/kaigiroku") -> Callable[[], SftpServer]:
        def trusts(host: str, kind: str, print_: str) -> bool:
            self.asked.append(f"{kind} {print_}")
            return self.agrees

        place = str(self.folder / folder)
        return lambda: SftpServer(
            "127.0.0.1", self.port, getpass.getuser(), lambda: "?", place, trusts, self.known
        )

    def cut(self) -> None:
        """End the connections that are open, and not the server."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        for child in map(int, children):
            os.kill(child, signal.SIGKILL)


@pytest.fixture
def host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Host]:
    home = tmp_path / "home"
    (home / ".ssh").mkdir(parents=True, mode=0o700)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    for name in (tmp_path / "host", home / ".ssh" / "id_ed25519"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(name)], check=True)
    shutil.copy(home / ".ssh" / "id_ed25519.pub", tmp_path / "may")
    (tmp_path / "server" / "www").mkdir(parents=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (tmp_path / "config").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {tmp_path / 'host'}\nAuthorizedKeysFile {tmp_path / 'may'}\n"
        f"StrictModes no\nUsePAM no\nPasswordAuthentication no\nPidFile none\nSubsystem sftp {SUBSYSTEM}\nPermitRootLogin yes\n"
    )
    Path("/run/sshd").mkdir(exist_ok=True) if os.geteuid() == 0 else None
    process = subprocess.Popen([SSHD, "-D", "-e", "-f", str(tmp_path / "config")], stderr=subprocess.DEVNULL)
    try:
        _listens(port, process)
        yield Host(tmp_path / "server", port, process, home / ".ssh" / "known_hosts")
    finally:
        process.terminate()
        process.wait()


def _listens(port: int, process: subprocess.Popen[bytes]) -> None:
    while process.poll() is None:
        with socket.socket() as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    pytest.skip("the OpenSSH server of this machine does not start for this user")


def test_a_site_and_then_the_next(host: Host, tmp_path: Path) -> None:
    for number, site in enumerate((SITE, LATER)):
        local = built(tmp_path / str(number), site)
        list(upload(local, host.opened()))
        assert tree(host.folder / "www" / "kaigiroku") == tree(local)
    assert [type(event) for event in upload(local, host.opened(), "content")] == [Planned, Finished]
    assert len(host.asked) == 1, "a server that was said to be right is asked about once"


def test_the_fingerprint_is_the_one_that_openssh_prints(host: Host, tmp_path: Path) -> None:
    host.agrees = False
    with pytest.raises(UploadError, match="確かめられない"):
        next(upload(built(tmp_path / "site", SITE), host.opened()))
    printed = subprocess.run(
        ["ssh-keygen", "-lf", str(tmp_path / "host.pub")], check=True, capture_output=True, text=True
    )
    assert host.asked == [f"ssh-ed25519 {printed.stdout.split()[1]}"]
    assert not host.known.exists()


def test_openssh_reads_the_line_that_was_written_down(host: Host, tmp_path: Path) -> None:
    list(upload(built(tmp_path / "site", SITE), host.opened()))
    found = subprocess.run(
        ["ssh-keygen", "-F", f"[127.0.0.1]:{host.port}", "-f", str(host.known)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found


def test_another_key_than_before_stops_it(host: Host, tmp_path: Path) -> None:
    other = tmp_path / "other"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(other)], check=True)
    kind, key, *_ = other.with_suffix(".pub").read_text().split()
    host.known.write_text(f"[127.0.0.1]:{host.port} {kind} {key}\n")
    with pytest.raises(UploadError, match="前につないだときと違います"):
        next(upload(built(tmp_path / "site", SITE), host.opened()))
    assert host.asked == []


@pytest.mark.parametrize("after", [1, 4, 7])
@pytest.mark.parametrize("kind", [Sent, Placed])
def test_cut_and_taken_up_again(host: Host, tmp_path: Path, kind: type, after: int) -> None:
    local = built(tmp_path / "site", SITE)
    events = []
    for event in upload(local, host.opened()):
        events.append(event)
        if isinstance(event, kind) and sum(isinstance(e, kind) for e in events) == after:
            host.cut()
    assert tree(host.folder / "www" / "kaigiroku") == tree(local)
    assert sum(isinstance(e, Sent) for e in events) == len(SITE)
    assert sum(isinstance(e, Again) for e in events) == 1


def test_a_wrong_password_is_told_without_it(host: Host, tmp_path: Path) -> None:
    (Path.home() / ".ssh" / "id_ed25519").unlink()
    with pytest.raises(UploadError) as caught:
        next(upload(built(tmp_path / "site", SITE), host.opened()))
    assert "パスワード" in str(caught.value)


def test_a_folder_above_that_is_not_there_is_told(host: Host, tmp_path: Path) -> None:
    with pytest.raises(UploadError, match="フォルダー"):
        next(upload(built(tmp_path / "site", SITE), host.opened("vvv/kaigiroku")))


def test_no_server_is_told(host: Host, tmp_path: Path) -> None:
    host.process.terminate()
    host.process.wait()
    with pytest.raises(LostError, match="つながりません"):
        next(upload(built(tmp_path / "site", SITE), host.opened()))
