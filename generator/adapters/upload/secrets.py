"""Passwords: asked for, from the environment, or kept by the system's own keyring. Never in a file, a message or on the command line."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from generator.model.upload import Upload

VARIABLE = "MINUTES_UPLOAD_PASSWORD"
_SERVICE = "minutes upload"


def password_of(target: Upload, ask: Callable[[], str]) -> str:
    """The environment's, else the keyring's, else what a person answers."""
    return known_password(target) or ask()


def known_password(target: Upload) -> str | None:
    """The environment's, else the keyring's; None where somebody must type it."""
    return os.environ.get(VARIABLE) or kept(target)


def kept(target: Upload) -> str | None:
    """What the keyring has of this user on this server, if there is a keyring."""
    ring = _keyring()
    if ring:
        with suppress(Exception):  # it is locked, or nobody is there to open it
            found = ring.get_password(_SERVICE, _name(target))
            return found if isinstance(found, str) else None
    return None


def keep(target: Upload, password: str) -> bool:
    """Have the system's keyring keep it; whether there is one that does."""
    ring = _keyring()
    if ring:
        with suppress(Exception):
            ring.set_password(_SERVICE, _name(target), password)
            return True
    return False


def forget(target: Upload) -> bool:
    ring = _keyring()
    if ring:
        with suppress(Exception):
            ring.delete_password(_SERVICE, _name(target))
            return True
    return False


def _name(target: Upload) -> str:
    return f"{target.user}@{target.host}:{target.port or target.by}"


def _keyring() -> Any:
    """The keyring of Windows, macOS or a Linux desktop; others, which may write plain files, are not asked."""
    try:
        import keyring
        from keyring.backends import SecretService, Windows, kwallet, macOS
    except ImportError:
        return None
    with suppress(Exception):
        ring = keyring.get_keyring()
        backends = getattr(ring, "backends", [ring])
        systems = (SecretService.Keyring, Windows.WinVaultKeyring, kwallet.DBusKeyring, macOS.Keyring)
        return next((one for one in backends if isinstance(one, systems)), None)
    return None
