"""What stands in a site's folder now, by its list, and what stands in ``docs/``."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import load_config
from mkdocs.structure.files import get_files

from generator.site.manifest import MANIFEST, Manifest


def shown_in(site: Path) -> frozenset[str]:
    """The paths of all files of the site, as the last build listed them; none where there is no site."""
    listed = site / MANIFEST
    content = listed.read_bytes() if listed.is_file() else b""
    known = Manifest.parse(content) or Manifest.parse_former(content)
    return frozenset(known.files) if known else frozenset()


def hand_written(config: Path) -> frozenset[str]:
    """The addresses of all that stands in the folder of hand-written pages, published or not."""
    return frozenset(file.dest_uri for file in get_files(load_config(str(config))))
