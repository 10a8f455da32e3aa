"""Whether a preview is for the eyes of this machine alone."""

from __future__ import annotations

import ipaddress
import socket


def is_seen_by_others(host: str) -> bool:
    """Whether a server that listens at the host answers other machines, too; so it is held where that cannot be told."""
    try:
        found = socket.getaddrinfo(host, None)
    except OSError:
        return True
    return not all(
        ipaddress.ip_address(str(address[4][0]).partition("%")[0]).is_loopback for address in found
    )
