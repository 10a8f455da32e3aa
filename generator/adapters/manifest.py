"""The list of what a site holds, by which a copy of it can be checked."""

from __future__ import annotations

import hashlib
from pathlib import Path

from generator.archive.files import DiskFiles
from generator.site.audit import MANIFEST


def write_manifest(site: Path) -> None:
    """List every file of the site with its size and SHA-256, so that a copy can be checked."""
    files = DiskFiles(site)
    lines = []
    for name in files.names():
        if name != MANIFEST:
            content = files.read(name)
            lines.append(f"{hashlib.sha256(content).hexdigest()}  {len(content)}  {name}\n")
    (site / MANIFEST).write_text("".join(lines), encoding="utf-8", newline="\n")
