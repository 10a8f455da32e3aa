"""FTP as of RFC 959, by itself or within TLS: FTPS as of RFC 4217, and its older form that begins with TLS."""

from __future__ import annotations

import re
import socket
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from ftplib import FTP, FTP_TLS, Error, error_perm, error_proto, error_reply, error_temp
from typing import Any, BinaryIO, cast

from generator.adapters.upload.server import Entry, LostError, MayNotMoveError, RefusedError, UploadError
from generator.adapters.upload.words import CUT, NO_ANSWER, REFUSED_LOGIN, not_reached, not_trusted

TIMEOUT = 60.0
"""Seconds of silence after which a line counts as cut."""
#: What servers that know no MLSD (vsftpd, IIS) list: as ``ls -l`` does, or as ``dir`` of Windows.
_UNIX = re.compile(r"([-dlbcps])\S{9}\S*\s+\d+\s+(?:\S+\s+){1,2}?(\d+)\s+\w{3}\s+\d{1,2}\s+[\d:]{4,5}\s(.+)")
_DOS = re.compile(r"\d\d-\d\d-\d\d(?:\d\d)?\s+\d\d:\d\d(?:[AP]M)?\s+(<DIR>|\d+)\s+(.+)")


class FtpServer:
    """A Server that speaks FTP. ``by`` is "ftp", "ftps" or "ftps-implicit"; the connection is open when it is made."""

    def __init__(
        self,
        by: str,
        host: str,
        port: int | None,
        user: str,
        password: str,
        folder: str,
        context: ssl.SSLContext | None = None,
    ) -> None:
        self.secret = password
        self.host = host
        with self._told():
            self.line = _connected(by, host, port, context or ssl.create_default_context())
        try:
            with self._told():
                self._log_in(user, password)
                self._into(folder)
        except BaseException:
            self.close()
            raise

    def _log_in(self, user: str, password: str) -> None:
        try:
            self.line.login(_on_the_line(user), _on_the_line(password))
        except error_perm:
            raise RefusedError(REFUSED_LOGIN.format(user, self.host)) from None
        if isinstance(self.line, FTP_TLS):
            self.line.prot_p()
        try:
            features = self.line.sendcmd("FEAT").upper()
        except error_perm:
            features = ""
        self.lists = "MLSD" in features or "MLST" in features
        if "UTF8" in features:
            with suppress(error_perm):
                self.line.sendcmd("OPTS UTF8 ON")
        self.line.voidcmd("TYPE I")

    def _into(self, folder: str) -> None:
        """Where the folder is, and whether it is there; the folder above it must be."""
        above, _, name = folder.rstrip("/").rpartition("/")
        try:
            if above or folder.startswith("/"):
                self.line.cwd(_on_the_line(above) or "/")
            self.root = f"{_from_the_line(self.line.pwd()).rstrip('/')}/{name}".rstrip("/")
        except error_perm as error:
            raise UploadError(
                f"サーバーに「{above or folder}」というフォルダーがないか、入れません（{self._said(error)}）。site.yml の upload の folder を確かめてください。"
            ) from None

    def entries(self, folder: str) -> Mapping[str, Entry] | None:
        with self._told():
            try:
                self.line.cwd(self._at(folder))
            except error_perm:
                return None
            return {_from_the_line(name): entry for name, entry in self._listed()}

    def _listed(self) -> Iterator[tuple[str, Entry]]:
        if self.lists:
            for name, facts in self.line.mlsd(facts=["type", "size"]):
                size = facts.get("size", "")
                if facts.get("type", "file").lower() in ("file", "dir"):
                    yield name, Entry(facts.get("type") == "dir", int(size) if size.isdigit() else None)
            return
        lines: list[str] = []
        self.line.retrlines("LIST", lines.append)
        yield from listed_in(lines)

    def read(self, path: str) -> bytes | None:
        pieces: list[bytes] = []
        with self._told():
            try:
                self.line.retrbinary(f"RETR {self._at(path)}", pieces.append)
            except error_perm:
                return None
        return b"".join(pieces)

    def write(self, path: str, content: BinaryIO) -> None:
        with self._told(path):
            self.line.storbinary(f"STOR {self._at(path)}", content, 1 << 16)

    def move(self, path: str, to: str) -> None:
        with self._told(to):
            try:
                self.line.rename(self._at(path), self._at(to))
            except error_perm:  # some servers move no file over another
                self._move_after_removing(path, to)

    def _move_after_removing(self, path: str, to: str) -> None:
        with suppress(error_perm):
            self.line.delete(self._at(to))
        try:
            self.line.rename(self._at(path), self._at(to))
        except error_perm as error:
            raise MayNotMoveError(self._said(error)) from None

    def remove(self, path: str) -> None:
        with self._told(path):
            try:
                self.line.delete(self._at(path))
            except error_perm as error:
                folder, _, name = path.rpartition("/")
                if name in (self.entries(folder) or {}):
                    raise UploadError(
                        f"サーバーの「{path}」を消せません（{self._said(error)}）。サーバーの権限を確かめ、消してから、もう一度実行してください。"
                    ) from None

    def make_folder(self, folder: str) -> None:
        with self._told(folder):
            try:
                self.line.mkd(self._at(folder))
            except error_perm:
                self.line.cwd(
                    self._at(folder)
                )  # that it stands already is told in as many ways as there are servers

    def remove_folder(self, folder: str) -> None:
        with self._told(), suppress(error_perm):
            self.line.cwd(_on_the_line(self.root) or "/")
            self.line.rmd(self._at(folder))

    def close(self) -> None:
        with suppress(Exception):
            if self.line.sock:
                self.line.sock.settimeout(5)
            self.line.quit()
        self.line.close()

    def _at(self, path: str) -> str:
        return _on_the_line(f"{self.root}/{path}" if path else self.root or "/")

    def _said(self, error: Exception) -> str:
        """The server's words, in which nobody's password may come back."""
        words = _from_the_line(str(error)) if isinstance(error, Error) else str(error)
        return words.replace(self.secret, "***") if self.secret else words

    @contextmanager
    def _told(self, path: str = "") -> Iterator[None]:
        try:
            yield
        except ssl.SSLCertVerificationError as error:
            raise UploadError(not_trusted(self.host, error.verify_message)) from None
        except error_perm as error:
            raise UploadError(
                f"サーバーが「{path}」を受け付けません（{self._said(error)}）。サーバーの空き容量と権限を確かめて、もう一度実行してください。"
            ) from None
        except (error_temp, error_proto, error_reply, EOFError, Error) as error:
            raise LostError(CUT.format(self._said(error) or NO_ANSWER)) from None
        except OSError as error:
            connected = hasattr(self, "line")
            words = self._said(error)
            raise LostError(CUT.format(words) if connected else not_reached(self.host, words)) from None


def _on_the_line(text: str) -> str:
    """UTF-8 as the letters of Latin-1 that its bytes are: so a line carries any bytes, also names of others in Shift JIS."""
    return text.encode("utf-8", "surrogateescape").decode("latin-1")


def _from_the_line(text: str) -> str:
    return text.encode("latin-1", "replace").decode("utf-8", "surrogateescape")


def listed_in(lines: list[str]) -> Iterator[tuple[str, Entry]]:
    """What a server that knows only LIST says stands in a folder; lines of no known form tell nothing."""
    for line in lines:
        if unix := _UNIX.fullmatch(line):
            name = unix[3].partition(" -> ")[0] if unix[1] == "l" else unix[3]
            if name not in (".", ".."):
                yield name, Entry(unix[1] == "d", int(unix[2]) if unix[1] == "-" else None)
        elif dos := _DOS.fullmatch(line):
            yield dos[2], Entry(dos[1] == "<DIR>", None if dos[1] == "<DIR>" else int(dos[1]))


def _connected(by: str, host: str, port: int | None, context: ssl.SSLContext) -> FTP:
    if by == "ftp":
        line = FTP(timeout=TIMEOUT, encoding="latin-1")
        line.connect(host, port or 21)
        return line
    secure = _Ftps(context=context, timeout=TIMEOUT, encoding="latin-1")
    secure.begins_with_tls = by == "ftps-implicit"
    secure.connect(host, port or (990 if secure.begins_with_tls else 21))
    if not secure.begins_with_tls:
        secure.auth()
    return secure


class _Ftps(FTP_TLS):
    """FTP within TLS. Data goes in the session of the commands, which servers demand to know that both have one client."""

    begins_with_tls = False

    def connect(self, *args: Any, **more: Any) -> str:
        if not self.begins_with_tls:
            return super().connect(*args, **more)
        self.host, self.port = args
        plain = socket.create_connection((self.host, self.port), self.timeout)
        self.af = plain.family
        self.sock = self.context.wrap_socket(plain, server_hostname=self.host)
        self.file = self.sock.makefile("r", encoding=self.encoding)
        self.welcome = self.getresp()
        return self.welcome

    def ntransfercmd(self, cmd: str, rest: int | str | None = None) -> tuple[Any, int | None]:
        data: Any
        data, size = FTP.ntransfercmd(self, cmd, rest)
        if self._prot_p:  # type: ignore[attr-defined]
            commands = cast("ssl.SSLSocket", self.sock)
            data = self.context.wrap_socket(data, server_hostname=self.host, session=commands.session)
        return data, size

    def storbinary(
        self, cmd: str, fp: Any, blocksize: int = 8192, callback: Any = None, rest: Any = None
    ) -> str:
        """As above, but that a server need not answer the end of TLS of a file that it confirms having whole."""
        self.voidcmd("TYPE I")
        with self.transfercmd(cmd, rest) as data:
            while piece := fp.read(blocksize):
                data.sendall(piece)
            with suppress(OSError):
                data.unwrap()  # type: ignore[attr-defined]
        return self.voidresp()
