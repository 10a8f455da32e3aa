"""SFTP, over paramiko: an extra, since its cryptography is 30 MB that nobody else needs."""

from __future__ import annotations

import hashlib
import stat
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO

from generator.adapters.upload.server import Entry, LostError, MayNotMoveError, RefusedError, UploadError
from generator.adapters.upload.words import CUT, NO_ANSWER, REFUSED_LOGIN, not_reached

try:
    import paramiko
except ImportError:  # told when somebody asks for it
    paramiko = None

TIMEOUT = 60.0
KNOWN_HOSTS = Path("~/.ssh/known_hosts")
"""Where OpenSSH, too, keeps which key each server has."""
Trusts = Callable[[str, str, str], bool]
"""Asked whether a server that is met for the first time is the right one: host, kind of key, fingerprint as OpenSSH prints it."""


class SftpServer:
    """A Server that speaks SFTP; the connection is open when it is made. ``password`` is asked only where no key opens."""

    def __init__(
        self,
        host: str,
        port: int | None,
        user: str,
        password: Callable[[], str],
        folder: str,
        trusts: Trusts,
        known_hosts: Path | None = None,
    ) -> None:
        if paramiko is None:
            raise UploadError(
                "SFTP で送るための部品（paramiko）がありません。道具に upload の追加の部品を入れてください（手引きの「サーバーへ送る」）。"
            )
        self.host = host
        self.client = paramiko.SSHClient()
        known = (known_hosts or KNOWN_HOSTS).expanduser()
        if known.is_file():
            self.client.load_system_host_keys(str(known))
        self.client.set_missing_host_key_policy(_asking(trusts, known))
        try:
            with self._told():
                self._log_in(port or 22, user, password)
            with self._told():
                self.files = self.client.open_sftp()
                self.files.get_channel().settimeout(TIMEOUT)
                self._into(folder)
        except BaseException:
            self.close()
            raise

    def _log_in(self, port: int, user: str, password: Callable[[], str]) -> None:
        how = {
            "port": port,
            "username": user,
            "timeout": TIMEOUT,
            "auth_timeout": TIMEOUT,
            "banner_timeout": TIMEOUT,
        }
        try:
            self.client.connect(self.host, **how)
            return
        except (paramiko.AuthenticationException, paramiko.PasswordRequiredException):
            pass
        except paramiko.BadHostKeyException:
            raise
        except paramiko.SSHException as error:
            if "No authentication methods" not in str(error):
                raise
        try:
            self.client.connect(self.host, password=password(), allow_agent=False, look_for_keys=False, **how)
        except paramiko.AuthenticationException:
            raise RefusedError(REFUSED_LOGIN.format(user, self.host)) from None

    def _into(self, folder: str) -> None:
        above, _, name = folder.rstrip("/").rpartition("/")
        base = self.files.normalize(above or ("/" if folder.startswith("/") else "."))
        if not stat.S_ISDIR(self.files.stat(base).st_mode or 0):
            raise FileNotFoundError(base)
        self.root = f"{base.rstrip('/')}/{name}"

    def entries(self, folder: str) -> Mapping[str, Entry] | None:
        with self._told(folder):
            try:
                found = self.files.listdir_attr(self._at(folder))
            except FileNotFoundError:
                return None
            return {one.filename: Entry(stat.S_ISDIR(one.st_mode or 0), one.st_size) for one in found}

    def read(self, path: str) -> bytes | None:
        with self._told(path):
            try:
                with self.files.open(self._at(path), "rb") as stream:
                    stream.prefetch()
                    found = stream.read()
            except FileNotFoundError:
                return None
        assert isinstance(found, bytes)
        return found

    def write(self, path: str, content: BinaryIO) -> None:
        with self._told(path):
            self.files.putfo(content, self._at(path), confirm=True)

    def move(self, path: str, to: str) -> None:
        with self._told(to):
            try:
                self.files.posix_rename(self._at(path), self._at(to))
            except OSError as error:
                if not _is_refused(error):
                    raise
                self._move_after_removing(path, to)

    def _move_after_removing(self, path: str, to: str) -> None:
        with suppress(FileNotFoundError):
            self.files.remove(self._at(to))
        try:
            self.files.rename(self._at(path), self._at(to))
        except OSError as error:
            if not _is_refused(error):
                raise
            raise MayNotMoveError(str(error)) from None

    def remove(self, path: str) -> None:
        with self._told(path), suppress(FileNotFoundError):
            self.files.remove(self._at(path))

    def make_folder(self, folder: str) -> None:
        with self._told(folder):
            try:
                self.files.mkdir(self._at(folder))
            except OSError as error:
                if not _is_refused(error) or not stat.S_ISDIR(self.files.stat(self._at(folder)).st_mode or 0):
                    raise

    def remove_folder(self, folder: str) -> None:
        with self._told(folder):
            try:
                self.files.rmdir(self._at(folder))
            except OSError as error:
                if not _is_refused(error):
                    raise

    def close(self) -> None:
        with suppress(Exception):
            self.client.close()

    def _at(self, path: str) -> str:
        return f"{self.root}/{path}" if path else self.root

    def _lost(self, error: Exception) -> LostError:
        """The line, which was there, or never was."""
        why = str(error) or NO_ANSWER
        return LostError(CUT.format(why) if hasattr(self, "root") else not_reached(self.host, why))

    @contextmanager
    def _told(self, path: str = "") -> Iterator[None]:
        try:
            yield
        except paramiko.BadHostKeyException as error:
            raise UploadError(_changed(self.host, error.key)) from None
        except (paramiko.SSHException, EOFError) as error:
            raise self._lost(error) from None
        except OSError as error:
            if not _is_refused(error):
                raise self._lost(error) from None
            raise UploadError(
                f"サーバーが「{path or 'folder に書いたフォルダー'}」を受け付けません（{error}）。フォルダーの名前と、サーバーの空き容量と権限を確かめて、もう一度実行してください。"
            ) from None


def _is_refused(error: OSError) -> bool:
    """Whether the server answered, and said no: its answers come without the number that the network's faults have, or as one of these."""
    return isinstance(error, FileNotFoundError | PermissionError | FileExistsError) or (
        type(error) is OSError and error.errno is None and "closed" not in str(error).lower()
    )


def fingerprint(key: Any) -> str:
    """As OpenSSH prints it."""
    return "SHA256:" + b64encode(hashlib.sha256(key.asbytes()).digest()).decode().rstrip("=")


def _asking(trusts: Trusts, known: Path) -> Any:
    class Asking(paramiko.MissingHostKeyPolicy):  # type: ignore[misc]
        """Asks once, and writes down what was said where OpenSSH does."""

        def missing_host_key(self, client: Any, hostname: str, key: Any) -> None:
            if not trusts(hostname, key.get_name(), fingerprint(key)):
                raise UploadError("サーバーが確かめられないので、やめました。何も送っていません。")
            known.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with known.open("a", encoding="utf-8", newline="\n") as stream:
                stream.write(f"{hostname} {key.get_name()} {key.get_base64()}\n")

    return Asking()


def _changed(host: str, key: Any) -> str:
    return (
        f"サーバー「{host}」の鍵が、前につないだときと違います（今の鍵は {fingerprint(key)}）。ほかのサーバーにつながされているかもしれないので、やめました。"
        "サーバーの管理者に確かめ、鍵が新しくなったと分かったときだけ、known_hosts ファイルのこのサーバーの行を消してください。"
    )
