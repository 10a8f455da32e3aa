"""What must happen to a server so that it holds the site, and in which order, as a value."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from generator.adapters.upload.standing import Standing, key_of
from generator.site.manifest import Manifest
from generator.site.placing import YIELDS, folders_of


@dataclass(frozen=True)
class Plan:
    """Relative paths; ``send`` and ``remove`` in the order in which they come to stand, and go."""

    send: tuple[str, ...]
    """New, or other than what stands there."""
    new: frozenset[str]
    """Those of ``send`` that no upload brought before."""
    laid: frozenset[str]
    """Those of ``send`` that an upload which was stopped laid beside, whole."""
    remove: tuple[str, ...]
    """Brought by an earlier upload, and no longer part of the site."""
    first: frozenset[str]
    """Those of ``remove`` that stand where the site needs a folder, or in a folder where it needs a file."""
    in_the_way: tuple[str, ...]
    """Brought by no upload, and where the site is to stand."""
    left: tuple[str, ...]
    """Seen there and brought by no upload: they stay."""
    mended: tuple[str, ...]
    """Those of ``send`` that should stand there and do not, or not as they were sent; found only by a verification."""
    same: int
    """How many files stand there already."""
    pages_stay: int
    """How many pages of the site an earlier upload brought, changed or not."""
    size: int
    """Of all that goes over the line, in bytes."""
    makes_folder: bool
    """Whether the folder of the site is not there yet."""
    is_settled: bool
    """Whether nothing at all is to be done."""
    resumes: bool
    """Whether an upload before was stopped."""

    @property
    def pages_gone(self) -> list[str]:
        return [path for path in self.remove if is_page(path)]

    @property
    def is_of_another_site(self) -> bool:
        """Whether more pages would go than stay: rather than that, somebody named another town's folder."""
        return len(self.pages_gone) > self.pages_stay


def is_page(path: str) -> bool:
    return path.endswith(".html")


def planned(
    site: Manifest,
    sizes: Mapping[str, int],
    standing: Standing,
    foreign: Collection[str] = (),
    doubtful: frozenset[str] = frozenset(),
) -> Plan:
    """The plan for a site (``sizes`` of its files, in bytes) and what stands on the server.

    ``foreign`` are files that were seen there and that no upload brought; ``doubtful`` what a verification found to be other than listed.
    """
    known = standing.without(doubtful)
    yielded = YIELDS & {*foreign}
    send = [p for p, digest in site.files.items() if known.files.get(p) != digest and p not in yielded]
    new = frozenset(path for path in send if path not in standing.ours)
    laid = frozenset(
        path for path in send if standing.beside.get(key_of(path, site.files[path])) == sizes[path]
    )
    remove = standing.ours - site.files.keys()
    settled = not send and not remove and not standing.beside and standing.manifest == site.to_bytes()
    return Plan(
        send=tuple(sorted(send, key=lambda path: _place(path, path in new))),
        new=new,
        laid=laid,
        remove=tuple(sorted(remove, key=lambda path: (not is_page(path), path))),
        first=frozenset(_across(site.files.keys(), remove)),
        in_the_way=tuple(sorted({*(new & {*foreign}), *_across(site.files.keys(), foreign)} - yielded)),
        left=tuple(sorted({*foreign} - site.files.keys())),
        mended=tuple(sorted(doubtful & {*send})),
        same=len(site.files) - len(send),
        pages_stay=sum(map(is_page, site.files.keys() & standing.ours)),
        size=sum(sizes[path] for path in send if path not in laid),
        makes_folder=not standing.is_there,
        is_settled=settled,
        resumes=bool(standing.beside),
    )


def _place(path: str, is_new: bool) -> tuple[bool, bool, int, bool, str]:
    """What pages need before pages, new before changed, and of these those deep down before those that lead to them."""
    return (is_page(path), not is_new, -path.count("/"), path.endswith("index.html"), path)


def _across(site: Collection[str], others: Iterable[str]) -> set[str]:
    """Of the others, what stands where the site needs a folder, and what stands in a folder where it needs a file."""
    folders = {folder for path in site for folder in folders_of(path)}
    return {path for path in others if path in folders or any(folder in site for folder in folders_of(path))}
