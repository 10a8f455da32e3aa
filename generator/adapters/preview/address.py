"""Where a preview is served."""

from __future__ import annotations

import os
import socket


class AddressError(Exception):
    """The preview cannot be served at an address."""


def must_be_free(address: str) -> None:
    """Raise AddressError unless a server may listen at ``host:port``; known before anything is built."""
    host, colon, port = address.rpartition(":")
    if not (host and colon and port.isdecimal() and int(port) < 2**16):
        raise AddressError(f"「{address}」はアドレスとポートの形ではありません。例: 127.0.0.1:8001")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, os.name != "nt")
        try:
            probe.bind((host, int(port)))
        except OSError as error:
            raise AddressError(
                f"「{address}」は使えません（{error.strerror}）。ほかの下見が開いていれば Ctrl+C で終わらせるか、"
                f"--address {host}:{min(int(port) + 1, 65535)} のように、別のポートを付けてください。"
            ) from None
