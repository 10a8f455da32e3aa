"""FTP and FTPS against a real server of this machine, whose line is cut at moments chosen by chance."""

from __future__ import annotations

import datetime as dt
import ipaddress
import shutil
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.adapters.upload import ftp
from generator.adapters.upload.events import Again, Finished, Planned, Sent
from generator.adapters.upload.ftp import FtpServer, listed_in
from generator.adapters.upload.run import upload
from generator.adapters.upload.server import Entry, LostError, UploadError
from tests.upload.servers import built, tree

handlers = pytest.importorskip("pyftpdlib.handlers", reason="needs the packages of tests/upload.lock")
servers = pytest.importorskip("pyftpdlib.servers")
authorizers = pytest.importorskip("pyftpdlib.authorizers")
x509 = pytest.importorskip("cryptography.x509")

# pyftpdlib is fit for the OpenSSL of its day, of which newer ones say that parts are old; its sockets are closed by its own loop.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")

USER, PASSWORD = "kaigi", "ひみつ-7q;%"
SITE = {
    "assets/a.css": b"body{}",
    "search/1.js": bytes(range(256)) * 900,
    "m/c/files/shiryo.pdf": b"\r\n\r%PDF" * 50,
    "m/c/1.html": "会議".encode() * 400,
    "m/index.html": b"\n",
    "docs/案内.html": b"x",
    "index.html": b"<a href=m/>",
}
LATER = {**SITE, "m/c/2.html": b"new", "index.html": b"<a href=m/c/2.html>", "search/1.js": b"other"}
del LATER["m/c/1.html"], LATER["docs/案内.html"]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One file with a key and a certificate of its own for localhost."""
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = dt.datetime.now(dt.UTC)
    names = x509.SubjectAlternativeName(
        [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.2"))]
    )
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(1).not_valid_before(now - dt.timedelta(1)).not_valid_after(now + dt.timedelta(1))
        .add_extension(names, False).add_extension(x509.BasicConstraints(True, None), True)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    path = tmp_path_factory.mktemp("tls") / "both.pem"
    pem = serialization.Encoding.PEM
    plain = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path.write_bytes(plain + made.public_bytes(pem))
    return path


class Cutting:
    """Cuts the line at the n-th command that is counted, or in the middle of the n-th file."""

    at: int | None = None
    seen = 0

    @classmethod
    def now(cls) -> bool:
        cls.seen += 1
        return cls.seen == cls.at


@contextmanager
def serving(
    root: Path,
    certificate: Path | None = None,
    *,
    implicit: bool = False,
    lists: bool = True,
    moves: bool = True,
) -> Iterator[int]:
    """A server on this machine; its port."""
    base = handlers.TLS_FTPHandler if certificate else handlers.FTPHandler

    class Handler(base):  # type: ignore[misc,valid-type]
        banner = "ready"
        permit_foreign_addresses = False

        def pre_process_command(self, line: str, cmd: str, arg: str) -> None:
            if Cutting.now():
                self.close()
                return
            super().pre_process_command(line, cmd, arg)

        def ftp_RNTO(self, path: str) -> Any:  # noqa: N802
            if Path(path).exists() and not moves:
                self._rnfr = None
                self.respond("550 File exists.")
                return None
            return super().ftp_RNTO(path)

        if implicit:

            def handle(self) -> None:
                self.secure_connection(self.ssl_context)

            def handle_ssl_established(self) -> None:
                handlers.FTPHandler.handle(self)

            def ftp_AUTH(self, arg: str) -> None:  # noqa: N802
                self.respond("550 not supposed to be used with implicit SSL.")

    Handler.authorizer = authorizers.DummyAuthorizer()
    Handler.authorizer.add_user(USER, PASSWORD, str(root), perm="elradfmwMT")
    if certificate:
        Handler.certfile = str(certificate)
        Handler.tls_control_required = Handler.tls_data_required = True
    if not lists:
        Handler._extra_feats = []
        Handler.proto_cmds = {k: v for k, v in Handler.proto_cmds.items() if k not in ("MLSD", "MLST")}
    server = servers.FTPServer(("127.0.0.1", 0), Handler)
    stop = threading.Event()

    def run() -> None:
        while not stop.is_set():
            server.ioloop.loop(0.02, blocking=False)
        server.close_all()

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield server.address[1]
    finally:
        stop.set()
        thread.join()


def opened(
    port: int,
    by: str = "ftp",
    certificate: Path | None = None,
    folder: str = "www/kaigiroku",
    password: str = PASSWORD,
    host: str = "localhost",
) -> Callable[[], FtpServer]:
    context = ssl.create_default_context(cafile=str(certificate)) if certificate else None
    return lambda: FtpServer(by, host, port, USER, password, folder, context)


@pytest.fixture
def www(tmp_path: Path) -> Path:
    (tmp_path / "server" / "www").mkdir(parents=True)
    Cutting.at, Cutting.seen = None, 0
    return tmp_path / "server"


@pytest.mark.parametrize("by", ["ftp", "ftps", "ftps-implicit"])
def test_a_site_and_then_the_next(www: Path, tmp_path: Path, certificate: Path, by: str) -> None:
    pem = None if by == "ftp" else certificate
    with serving(www, pem, implicit=by == "ftps-implicit") as port:
        for number, site in enumerate((SITE, LATER)):
            local = built(tmp_path / str(number), site)
            list(upload(local, opened(port, by, pem)))
            assert tree(www / "www" / "kaigiroku") == tree(local)
        again = list(upload(local, opened(port, by, pem), "content"))
        assert [type(event) for event in again] == [Planned, Finished]


@pytest.mark.parametrize("moves", [True, False])
def test_a_server_of_few_words(www: Path, tmp_path: Path, moves: bool) -> None:
    with serving(www, lists=False, moves=moves) as port:
        for number, site in enumerate((SITE, LATER)):
            local = built(tmp_path / str(number), site)
            list(upload(local, opened(port)))
            assert tree(www / "www" / "kaigiroku") == tree(local)


@settings(max_examples=20)
@given(st.integers(0, 2**32))
def test_cut_at_any_command_it_ends_with_the_site(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    chance = Random(seed)
    base = tmp_path_factory.mktemp("cut")
    (base / "server" / "www").mkdir(parents=True)
    with serving(base / "server") as port:
        for number, site in enumerate((SITE, LATER)):
            local = built(base / str(number), site)
            Cutting.seen, Cutting.at = 0, chance.randrange(1, 60)
            events: list[object] = []
            try:
                events += upload(local, opened(port))
            except LostError:
                assert events == [], "only before anything was planned is it left to the person to try again"
                list(upload(local, opened(port)))
            assert tree(base / "server" / "www" / "kaigiroku") == tree(local)
    Cutting.at = None
    shutil.rmtree(base)


def test_cut_in_the_middle_of_a_file(www: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    local = built(tmp_path / "site", SITE)
    monkeypatch.setattr(ftp, "TIMEOUT", 2.0)
    take = handlers.DTPHandler.handle_read_event
    cuts = iter([1])

    def handle_read(self: Any) -> None:
        if self.tot_bytes_received > 60_000 and next(cuts, None):
            self.cmd_channel.close()
        else:
            take(self)

    monkeypatch.setattr(handlers.DTPHandler, "handle_read_event", handle_read)
    with serving(www) as port:
        events = list(upload(local, opened(port)))
    assert [type(event) for event in events].count(Again) == 1
    assert len([event for event in events if isinstance(event, Sent)]) == len(SITE)
    assert tree(www / "www" / "kaigiroku") == tree(local)


def test_a_certificate_of_nobody_known_stops_it_before_the_password(
    www: Path, tmp_path: Path, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(handlers.FTPHandler, "ftp_PASS", lambda self, line: said.append(line))
    local = built(tmp_path / "site", SITE)
    with serving(www, certificate) as port:
        for how in (opened(port, "ftps"), opened(port, "ftps", certificate, host="127.0.0.1")):
            with pytest.raises(UploadError, match="証明書"):
                list(upload(local, how))
    assert said == []


def test_a_wrong_password_is_told_without_it(www: Path, tmp_path: Path) -> None:
    local = built(tmp_path / "site", SITE)
    with serving(www) as port, pytest.raises(UploadError, match="パスワードを確かめて") as caught:
        list(upload(local, opened(port, password="machigai9")))
    assert "machigai9" not in str(caught.value)


def test_a_server_that_repeats_the_password_is_not_quoted(
    www: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handlers.FTPHandler, "ftp_CWD", lambda self, line: self.respond(f"550 {PASSWORD}"))
    local = built(tmp_path / "site", SITE)
    with serving(www) as port, pytest.raises(UploadError, match=r"\*\*\*") as caught:
        list(upload(local, opened(port)))
    assert PASSWORD not in str(caught.value)


def test_a_folder_above_that_is_not_there_is_told(www: Path, tmp_path: Path) -> None:
    local = built(tmp_path / "site", SITE)
    with serving(www) as port, pytest.raises(UploadError, match="「vvv」というフォルダー"):
        list(upload(local, opened(port, folder="vvv/kaigiroku")))


def test_no_server_is_told(tmp_path: Path) -> None:
    with pytest.raises(LostError, match="つながりません"):
        next(upload(built(tmp_path, SITE), opened(1)))


def test_names_of_others_that_are_no_utf_8_hinder_nothing(www: Path, tmp_path: Path) -> None:
    folder = www / "www" / "kaigiroku"
    folder.mkdir()
    try:
        (folder / "案内.txt".encode("cp932").decode("utf-8", "surrogateescape")).write_bytes(b"")
    except (OSError, UnicodeError):
        pytest.skip("this disk has no such names")
    local = built(tmp_path / "site", SITE)
    with serving(www) as port:
        list(upload(local, opened(port)))
    assert tree(local).items() <= tree(folder).items()


LISTED = """\
total 12
drwxr-xr-x    2 1001     1001         4096 Nov 26 10:42 assets
-rw-r--r--    1 kaigi    users      184320 Jan  5  2024 index.html
-rw-r--r--+   1 kaigi    domain\\users    7 Jan  5 09:01 two words.txt
lrwxrwxrwx    1 root     root            5 Nov 26 10:42 latest -> index.html
drwxr-xr-x    2 1001     1001         4096 Nov 26 10:42 .
11-26-26  10:42AM       <DIR>          data
11-26-2026  22:42                  512 manifest.txt
何か
"""


def test_what_servers_list_that_know_no_mlsd() -> None:
    assert dict(listed_in(LISTED.splitlines())) == {
        "assets": Entry(True),
        "index.html": Entry(False, 184320),
        "two words.txt": Entry(False, 7),
        "latest": Entry(False),
        "data": Entry(True),
        "manifest.txt": Entry(False, 512),
    }
