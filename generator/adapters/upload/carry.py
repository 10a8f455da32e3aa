"""The order in which a server is changed, so that a run may stop at any moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO

from generator.adapters.upload.events import Event, Placed, Removed, Sent
from generator.adapters.upload.local import LocalSite
from generator.adapters.upload.plan import Plan
from generator.adapters.upload.server import MayNotMoveError, Server, UploadError
from generator.adapters.upload.standing import BROUGHT, LISTS, NEXT, WORKSHOP, Standing, key_of
from generator.site.manifest import MANIFEST
from generator.site.placing import folders_of


def carried_out(plan: Plan, site: LocalSite, standing: Standing, server: Server) -> Iterator[Event]:
    """Do what was planned for what stands on the server; each event tells what has been done."""
    if plan.makes_folder:
        server.make_folder("")
    server.make_folder(WORKSHOP)
    yield from _laid_beside(plan, site, server)
    _announce(plan, site, standing, server)
    yield from _moved(plan, site, server)
    listed = site.manifest.to_bytes()
    _must_be_alone(listed, server)
    yield from _removed([path for path in plan.remove if path not in plan.first], server)
    _remove_folders(plan.remove, site.manifest.files, server)
    _put(MANIFEST, listed, server)
    _clear_up(server)


def _laid_beside(plan: Plan, site: LocalSite, server: Server) -> Iterator[Event]:
    for path in plan.send:
        if path in plan.laid:
            continue
        with site.open(path) as stream:
            server.write(f"{WORKSHOP}/{key_of(path, site.manifest.files[path])}", stream)
        yield Sent(path, site.sizes[path])


def _announce(plan: Plan, site: LocalSite, standing: Standing, server: Server) -> None:
    """Say what is about to be moved and to go; from then on what lies beside is read by this list.

    What an upload before laid beside and this one does not need can go only now: until here it told how far that one had come.
    """
    brought = "".join(f"{path}\n" for path in sorted(standing.ours)).encode()
    _put(BROUGHT, brought, server)
    _put(NEXT, site.manifest.to_bytes(), server)
    needed = {key_of(path, site.manifest.files[path]) for path in plan.send}
    for name in sorted(standing.beside.keys() - needed - LISTS):
        server.remove(f"{WORKSHOP}/{name}")


def _moved(plan: Plan, site: LocalSite, server: Server) -> Iterator[Event]:
    yield from _removed([path for path in plan.remove if path in plan.first], server)
    _remove_folders(plan.first, (), server)
    made: set[str] = {""}
    for path in plan.send:
        for folder in reversed(folders_of(path)):
            if folder not in made:
                server.make_folder(folder)
                made.add(folder)
        beside = f"{WORKSHOP}/{key_of(path, site.manifest.files[path])}"
        try:
            server.move(beside, path)
        except MayNotMoveError:
            with site.open(path) as stream:
                server.write(path, stream)
            server.remove(beside)
        yield Placed(path)


def _put(path: str, content: bytes, server: Server) -> None:
    """Write a list beside and move it into its place."""
    beside = f"{WORKSHOP}/list"
    server.write(beside, BytesIO(content))
    try:
        server.move(beside, path)
    except MayNotMoveError:
        server.write(path, BytesIO(content))
        server.remove(beside)


def _must_be_alone(listed: bytes, server: Server) -> None:
    if server.read(NEXT) != listed:
        raise UploadError(
            "ほかの人も、同じサーバーに送っています。その人が終わるのを待って、もう一度実行してください。"
        )


def _removed(paths: Iterable[str], server: Server) -> Iterator[Event]:
    for path in paths:
        server.remove(path)
        yield Removed(path)


def _remove_folders(gone: Iterable[str], stay: Iterable[str], server: Server) -> None:
    """Delete the folders that may have become empty, the innermost first."""
    needed = {folder for path in stay for folder in folders_of(path)}
    left = {folder for path in gone for folder in folders_of(path)} - needed
    for folder in sorted(left, key=lambda folder: (-folder.count("/"), folder)):
        server.remove_folder(folder)


def _clear_up(server: Server) -> None:
    """What lies beside goes, and the list by which it was read last: until then it tells that all was moved."""
    names = {*(server.entries(WORKSHOP) or {})}
    for name in [*sorted(names - {"next.txt"}), *sorted(names & {"next.txt"})]:
        server.remove(f"{WORKSHOP}/{name}")
    server.remove_folder(WORKSHOP)
