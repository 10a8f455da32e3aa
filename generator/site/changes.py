"""What a site would lose and gain by a build: the addresses that stand in it now, against those that would.

A slip (a wrong folder, a file renamed, a word in ``status``) must not take down what citizens read, nor put up what was
a draft yesterday, without a word. Everything here is worked out from the two sets of addresses and the archive alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from generator.archive.entries import Archive, Minutes, PublicArchive
from generator.facts.files import named_files
from generator.pages.page import council_path, html_path, session_path
from generator.site.kinds import Kind, follows, kind_of
from generator.site.reasons import Reason, Reasons


@dataclass(frozen=True)
class Gone:
    """Something that would no longer be on the site. ``address`` ends in ``/`` where all of a folder goes."""

    kind: Kind
    address: str
    reason: Reason
    addresses: tuple[str, ...]
    """Everything that goes with it, itself included."""


@dataclass(frozen=True)
class Changes:
    """What a build would take away, and which sessions it would show for the first time."""

    gone: tuple[Gone, ...]
    new: tuple[Minutes, ...]
    new_councils: frozenset[str]
    """The keys of councils that had no page in the site, so that all their sessions are new."""
    is_first: bool
    """No session stood in the site before, so that all are new."""
    nothing_stays: bool
    """Sessions stood in the site, and not one of them would stay: it may be the site of another archive."""


def changes(
    shown: Collection[str], coming: Collection[str], archive: Archive, public: PublicArchive
) -> Changes:
    """``shown`` is what the site holds, ``coming`` at least all that it would hold, both as relative paths."""
    before = {name for name in shown if kind_of(name) == "session"} - _beside_the_archive(coming, public)
    # What is over keeps its address but not its attachments: so it was decided when publish_until was written.
    over = {named.file for minutes in public.expired for named in named_files(minutes)}
    # Of a session that changed the PDF made of its page goes until it is made anew.
    copies = {f"{name.removesuffix('.html')}.pdf" for name in before}
    lost = {name for name in shown if kind_of(name) != "page"} - set(coming) - over - copies
    new = tuple(m for m in public.minutes if html_path(session_path(m)) not in shown)
    reasons = Reasons(archive, public, frozenset(lost), frozenset(m.key for m in new), frozenset(shown))
    return Changes(
        gone=tuple(_gone(lost, coming, reasons)),
        new=new,
        new_councils=frozenset(c.key for c in public.councils if html_path(council_path(c)) not in shown),
        is_first=not before,
        nothing_stays=bool(before) and before <= lost,
    )


def pages_gone(shown: Collection[str], coming: Collection[str]) -> tuple[Gone, ...]:
    """The hand-written pages and their files that would go; ``coming`` is exactly what the site would hold."""
    lost = sorted(name for name in set(shown) - set(coming) if kind_of(name) == "page" and not follows(name))
    return tuple(Gone("page", name, Reasons.of_page(name), (name,)) for name in lost)


def _beside_the_archive(coming: Collection[str], public: PublicArchive) -> set[str]:
    """What looks like a session of this archive and is none: hand-written pages in folders of folders."""
    homes = {home.id for home in public.municipalities}
    return {name for name in coming if name.split("/")[0] not in homes}


def _gone(lost: Collection[str], coming: Iterable[str], reasons: Reasons) -> Iterable[Gone]:
    """One entry for a folder of which nothing would be left, else one for each address."""
    left = {name[: at + 1] for name in coming for at, letter in enumerate(name) if letter == "/"}
    folders: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(lost):
        folders[_whole_folder(name, left, lost) or name].append(name)
    for address, names in folders.items():
        if address.endswith("/"):
            kind: Kind = "council" if address.count("/") == 2 else "municipality"
            yield Gone(kind, address, reasons.of_folder(address), tuple(names))
        else:
            kind = kind_of(address)
            yield Gone(kind, address, reasons.of(kind, address), (address,))


def _whole_folder(name: str, left: Collection[str], lost: Collection[str]) -> str | None:
    """The folder of a municipality, or of a council, that goes as a whole and takes ``name`` with it."""
    parts = name.split("/")
    for depth in (1, 2):
        folder = "/".join(parts[:depth]) + "/"
        if len(parts) > depth and folder not in left and f"{folder}index.html" in lost:
            return folder
    return None
