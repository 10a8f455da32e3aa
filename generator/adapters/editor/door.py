"""Who may come to the desk: a browser on this machine, on a page that this run has served."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

MOST_BYTES = 60_000_000
"""The largest thing that may be sent to the desk: a file that is dropped on it."""
TOKEN_HEADER = "HTTP_X_DESK_TOKEN"
HEADERS = (
    (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cache-Control", "no-store"),
)
"""Of every answer of the desk."""


@dataclass(frozen=True)
class Door:
    """The address at which the preview is served, and what only a page of this run knows."""

    host: str
    port: int
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))

    def is_known(self, environ: Mapping[str, Any]) -> bool:
        """Whether the request names this machine: a page elsewhere may have its own name lead here."""
        return environ.get("HTTP_HOST", "").lower() in self._hosts()

    def may_write(self, environ: Mapping[str, Any]) -> bool:
        """Whether it also comes from a page of this run."""
        return (
            self.is_known(environ)
            and environ.get("HTTP_ORIGIN", "").lower() == f"http://{environ.get('HTTP_HOST', '').lower()}"
            and environ.get("HTTP_SEC_FETCH_SITE", "same-origin") == "same-origin"
            and environ.get("CONTENT_TYPE", "").partition(";")[0].strip() == "application/json"
            and hmac.compare_digest(environ.get(TOKEN_HEADER, "").encode(), self.token.encode())
        )

    def _hosts(self) -> set[str]:
        names = {
            "127.0.0.1",
            "localhost",
            "[::1]",
            f"[{self.host}]" if ":" in self.host else self.host.lower(),
        }
        return {f"{name}:{self.port}" for name in names} | (names if self.port == 80 else set())


def size_of(environ: Mapping[str, Any]) -> int | None:
    """How many bytes are sent; None where that is not said, or too much."""
    said = environ.get("CONTENT_LENGTH") or ""
    return int(said) if said.isascii() and said.isdecimal() and int(said) <= MOST_BYTES else None
