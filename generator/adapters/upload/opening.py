"""From what ``site.yml`` says of the server to a connection."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from generator.adapters.upload.folder import FolderServer
from generator.adapters.upload.ftp import FtpServer
from generator.adapters.upload.secrets import password_of
from generator.adapters.upload.server import Server, UploadError
from generator.adapters.upload.sftp import SftpServer, Trusts
from generator.model.upload import Upload


@dataclass
class Connecting:
    """Opens a connection each time it is called; a password is asked for once."""

    target: Upload
    ask: Callable[[], str]
    """Asks a person for the password."""
    trusts: Trusts
    authority: Path | None = None
    """Certificates, PEM, that count besides those of the system."""
    known_hosts: Path | None = None
    password: str | None = field(default=None, repr=False)

    def __call__(self) -> Server:
        """Raises UploadError or LostError where there is no way in."""
        target = self.target
        if target.by == "folder":
            return FolderServer(Path(target.folder))
        host, user = target.host or "", target.user or ""
        if target.by == "sftp":
            return SftpServer(
                host, target.port, user, self._password, target.folder, self.trusts, self.known_hosts
            )
        context = None if target.by == "ftp" else self._context()
        return FtpServer(target.by, host, target.port, user, self._password(), target.folder, context)

    def _password(self) -> str:
        if self.password is None:
            self.password = password_of(self.target, self.ask)
        return self.password

    def _context(self) -> ssl.SSLContext:
        context = ssl.create_default_context()
        if self.authority:
            try:
                context.load_verify_locations(cafile=str(self.authority))
            except (OSError, ssl.SSLError):
                raise UploadError(f"「{self.authority}」を、証明書（PEM）として読めません。") from None
        return context
