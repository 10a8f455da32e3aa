"""``alone.py COMMAND…``: runs it in a network that was made anew (``unshare -rn``), once the machine can be reached by itself there."""

from __future__ import annotations

import fcntl
import os
import socket
import struct
import sys

_READ_FLAGS, _SET_FLAGS, _UP = 0x8913, 0x8914, 1
"""``SIOCGIFFLAGS``, ``SIOCSIFFLAGS`` and ``IFF_UP`` of Linux."""


def reach_itself() -> None:
    """A new network has a loopback, which is down."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        asked = fcntl.ioctl(line, _READ_FLAGS, struct.pack("16sh22x", b"lo", 0))
        flags = struct.unpack("16sh22x", asked)[1]
        fcntl.ioctl(line, _SET_FLAGS, struct.pack("16sh22x", b"lo", flags | _UP))


if __name__ == "__main__":
    reach_itself()
    os.execvp(sys.argv[1], sys.argv[1:])
