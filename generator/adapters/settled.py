"""A site that stands as it would be built again: told by all that it follows from, so that nothing of it is made."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import load_config

from generator.adapters.docs_folder import docs_folder
from generator.adapters.generated_file import files_digest
from generator.adapters.looked import Looked
from generator.adapters.own import content_at
from generator.adapters.placing import Placed, working_in
from generator.adapters.program import mark_of, others_have_a_hand
from generator.adapters.unchanged import Unchanged
from generator.archive.copies import is_list
from generator.archive.files import DiskFiles, digest_of
from generator.kept.shelf import Shelf
from generator.pipeline import Checked
from generator.site.attachments import attachments_of
from generator.site.manifest import MANIFEST
from generator.site.placing import YIELDS
from generator.site.publish import admit

if TYPE_CHECKING:
    from generator.site.outputs import SiteFiles


@dataclass(frozen=True)
class Settled:
    """What a build would do and tell that has nothing to do."""

    placed: Placed
    sizes: Mapping[str, tuple[int, int]]
    """As ``SiteFiles.sizes``."""
    left_out: tuple[str, ...]
    """As ``SiteFiles.left_out``."""


@dataclass(frozen=True)
class Inputs:
    """All that a site follows from, as one digest."""

    base: Path
    shelf: Shelf
    digest: str

    def settled(self, site: Path) -> Settled | None:
        """None where the site must be built. Raises what ``working_in`` raises."""
        came = self.shelf.get(f"site:{self.digest}")
        there = hashlib.sha256(content_at(site / MANIFEST)).hexdigest()
        if not came or came["list"] != there or not all(os.path.lexists(site / n) for n in came["yielded"]):
            return None
        with working_in(site, looked=Looked.beside(self.base, site)) as folder:
            placed = folder.as_listed()
        if placed is None:
            return None
        sizes = {key: (files, size) for key, (files, size) in came["sizes"].items()}
        return Settled(placed, sizes, tuple(came["left_out"]))

    def unchanged(self, site: Path) -> Unchanged:
        """What need not be made of the site that is there."""
        return Unchanged(self.shelf, site, Looked.beside(self.base, site))

    def keep(self, site: Path, placed: Placed, made: SiteFiles) -> None:
        """What came of it."""
        others = YIELDS - placed.manifest.files.keys()
        self.shelf.put(
            f"site:{self.digest}",
            {
                "list": placed.manifest.digest,
                "yielded": sorted(name for name in others if os.path.lexists(site / name)),
                "sizes": {key: list(size) for key, size in made.sizes.items()},
                "left_out": list(made.left_out),
            },
        )


def inputs_of(config: Path, data: Path, checked: Checked, as_of: dt.date) -> Inputs | None:
    """None where somebody else has a hand in the site, of whom nothing is known, or where nothing is kept."""
    loaded = load_config(str(config))
    if checked.kept is None or others_have_a_hand(loaded):
        return None
    docs = docs_folder(config, checked.kept.shelf)
    around = (
        mark_of(loaded),
        repr(loaded.nav),
        as_of.isoformat(),
        files_digest(docs.files.root, docs.admitted.published),
    )
    digest = hashlib.sha256("\0".join(around).encode())
    for name, content in _data(data, checked, as_of):
        digest.update(f"{name} {content}\n".encode())
    return Inputs(config.parent, checked.kept.shelf, digest.hexdigest())


def _data(data: Path, checked: Checked, as_of: dt.date) -> Iterator[tuple[str, str]]:
    """Every file below the data folder, with the digest of its content where the site may follow from that."""
    files = DiskFiles(data)
    known = {minutes.file: minutes.digest for minutes in checked.archive.minutes}
    known |= {copy.file: copy.sha256 for copy in checked.archive.copies.values()}
    handed_out = set(attachments_of(admit(checked.archive, as_of)).values())
    for name in files.names():
        content = known.get(name, "")
        if not content and (name.endswith(".yml") or name in handed_out or is_list(name)):
            with files.open(name) as stream:
                content = digest_of(stream)
        yield name, content
