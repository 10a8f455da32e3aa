"""Which files under ``docs/`` become part of the site: pages of the navigation, and what these name."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from enum import Enum

from generator.archive.files import Files
from generator.docs.declared import KINDS, PAGE, Declared
from generator.docs.named import Read, is_draft, named_in


class Why(Enum):
    """Why a file under ``docs/`` is not published."""

    UNNAMED = "nothing that is published names it"
    DRAFT = "a page that says it is a draft"
    KIND = "of a kind that is not copied"
    SETTINGS = "the settings leave it out"
    UNREADABLE = "not UTF-8"
    LINK = "a symbolic link, or no file at all"


@dataclass(frozen=True)
class LeftOut:
    """A file that is not published, why, and a published page that leads to it all the same, if any does."""

    name: str
    why: Why
    linked_from: str = ""


@dataclass(frozen=True)
class Admitted:
    """The names below ``docs/`` that are published, and the rest; both in order."""

    published: tuple[str, ...]
    left_out: tuple[LeftOut, ...]


def admit_docs(declared: Declared, files: Files, read: Read | None = None) -> Admitted:
    """Sort the files under ``docs/``. A page is read only while there is something left that it may name.

    ``read`` is as ``named_in`` has it.
    """
    names = files.names()
    waiting = set(names)
    refused: dict[str, Why] = {name: why for name in names if (why := _refused(name, declared, files))}
    todo = [(name, "") for name in (*declared.pages, *declared.files)]
    published: set[str] = set()
    linked: dict[str, str] = {}
    while todo and waiting:
        name, holder = todo.pop()
        name = posixpath.normpath(name)
        if name in refused and holder:
            linked.setdefault(name, holder)
        if name not in waiting or name in refused:
            continue
        waiting.discard(name)
        published.add(name)
        if waiting and name.endswith((PAGE, ".css")):
            todo += [(other, name) for other in named_in(name, files.read(name).decode("utf-8"), read)]
    rest = [(name, refused.get(name, Why.UNNAMED)) for name in names if name not in published]
    rest += [(name, Why.LINK) for name, _ in files.odd()]
    return Admitted(
        tuple(sorted(published)),
        tuple(LeftOut(name, why, linked.get(name, "")) for name, why in sorted(rest, key=lambda one: one[0])),
    )


def _refused(name: str, declared: Declared, files: Files) -> Why | None:
    """Why a file would not be published whoever names it."""
    kind = posixpath.splitext(name)[1]
    if name in declared.left_out:
        return Why.SETTINGS
    if kind.lower() not in KINDS:
        return Why.KIND
    if kind not in (PAGE, ".css"):
        return None
    try:
        content = files.read(name).decode("utf-8")
    except UnicodeDecodeError:
        return Why.UNREADABLE
    return Why.DRAFT if kind == PAGE and is_draft(content) else None
