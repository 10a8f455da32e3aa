"""ZIP files of which the same content is the same bytes: no day, no system, no owner in them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO

#: The first day that a ZIP file can name.
_NO_DAY = (1980, 1, 1, 0, 0, 0)


def zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    """A ZIP file of these, in the order given. How tightly it is packed depends on the zlib of the machine."""
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files:
            member = zipfile.ZipInfo(name, _NO_DAY)
            member.create_system = 3
            member.external_attr = 0o644 << 16
            packed.writestr(member, content, zipfile.ZIP_DEFLATED)
    return whole.getvalue()
