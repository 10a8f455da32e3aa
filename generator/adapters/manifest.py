"""Writes the list of what a built site holds."""

from __future__ import annotations

from pathlib import Path

from generator.archive.files import DiskFiles, digest_of
from generator.site.manifest import MANIFEST, Manifest


def write_manifest(site: Path) -> Manifest:
    """List every file of the site with its SHA-256, so that a copy can be checked; returns the list."""
    files = DiskFiles(site)
    manifest = Manifest({name: _digest(files, name) for name in files.names() if name != MANIFEST})
    (site / MANIFEST).write_bytes(manifest.to_bytes())
    return manifest


def _digest(files: DiskFiles, name: str) -> str:
    with files.open(name) as stream:
        return digest_of(stream)
