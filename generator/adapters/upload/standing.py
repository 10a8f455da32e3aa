"""What stands on a server, as far as the lists there and the names of what lies beside tell it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256

from generator.adapters.upload.server import Server, UploadError
from generator.site.manifest import MANIFEST, Manifest, is_safe

WORKSHOP = ".minutes-upload"
"""The hidden folder on the server in which files wait to be moved into place."""
NEXT = f"{WORKSHOP}/next.txt"
"""The list of the site that is being moved into place; it is there only once all that is to be moved is."""
BROUGHT = f"{WORKSHOP}/brought.txt"
"""What earlier uploads brought or were about to, a path a line: those that were stopped are in no other list."""
LISTS = frozenset({"next.txt", "brought.txt"})


@dataclass(frozen=True)
class Standing:
    """``files`` is what surely stands, path → SHA-256; ``ours`` every path an upload wrote or was about to."""

    files: Mapping[str, str] = field(default_factory=dict)
    ours: frozenset[str] = frozenset()
    beside: Mapping[str, int | None] = field(default_factory=dict)
    """What lies in WORKSHOP: name → size in bytes, where the server tells it."""
    manifest: bytes | None = None
    """The list of the last upload that ended."""
    is_there: bool = True
    """Whether the folder of the site is there at all."""

    def without(self, doubtful: frozenset[str]) -> Standing:
        """The same, of these paths not knowing what stands there."""
        return replace(self, files={path: d for path, d in self.files.items() if path not in doubtful})


def key_of(path: str, digest: str) -> str:
    """Under which name a file waits: it says where to and with which content, so that a later run knows it."""
    return sha256(f"{path}\0{digest}".encode()).hexdigest()[:40]


def standing_of(server: Server) -> Standing:
    """Read what stands there. Raises UploadError where the list of the site is none that this program wrote."""
    there = server.entries("")
    if there is None:
        return Standing(is_there=False)
    found = {
        name: entry.size for name, entry in (server.entries(WORKSHOP) or {}).items() if not entry.is_folder
    }
    return overlaid(
        server.read(MANIFEST) if MANIFEST in there else None,
        server.read(NEXT) if "next.txt" in found else None,
        server.read(BROUGHT) if "brought.txt" in found else None,
        found,
    )


def overlaid(
    manifest: bytes | None, following: bytes | None, brought: bytes | None, beside: Mapping[str, int | None]
) -> Standing:
    """What stands where an upload may have stopped anywhere, from its lists as bytes (None: not there) and what lies beside."""
    coming = Manifest.parse(following or b"")
    former = _parsed(manifest, may_be_cut=coming is not None)
    ours = frozenset({*former.files, *_paths(brought or b"")})
    if following is None:
        return Standing(former.files, ours, beside, manifest)
    if coming is None:  # cut off, and by which list things were moved before is not known any more
        return Standing({}, ours, beside, manifest)
    files = {
        path: digest
        for path, digest in coming.files.items()
        if key_of(path, digest) not in beside  # all of it was laid beside, so what is not there was moved
    }
    return Standing(files, ours | coming.files.keys(), beside, manifest)


def _parsed(content: bytes | None, *, may_be_cut: bool) -> Manifest:
    """The list of the site; it is written last, so that in the end of an upload nothing follows from it any more."""
    if content is None:
        return Manifest({})
    found = Manifest.parse(content) or Manifest.parse_former(content)
    if found is None and may_be_cut:
        return Manifest({})
    if found is None:
        raise UploadError(
            f"サーバーの「{MANIFEST}」を、サイトのファイルの一覧として読めません。ほかの人が置いたか、途中で切れたものです。"
            "送る先のフォルダーが正しいか確かめ、正しければ、サーバーのこのファイルを消してから、もう一度実行してください。"
        )
    return found


def _paths(content: bytes) -> frozenset[str]:
    return frozenset(path for path in content.decode("utf-8", "replace").split("\n") if is_safe(path))
