"""An Office file to what it hides: which kind it is, then the module of that kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import BinaryIO

from generator.attachments.finding import Finding, Inspector
from generator.attachments.office import kinds
from generator.attachments.office.odf import inspect_odf
from generator.attachments.office.package import Package, UnreadableError
from generator.attachments.office.packed import Packed
from generator.attachments.office.properties import inspect_properties
from generator.attachments.office.sheets import inspect_excel
from generator.attachments.office.slides import inspect_slides
from generator.attachments.office.tally import Tally
from generator.attachments.office.word import inspect_word
from generator.attachments.work import Work, one_deeper

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_BY_TYPE: tuple[tuple[str, Callable[[Package, str, Tally], str]], ...] = (
    ("wordprocessingml", inspect_word),
    ("ms-word", inspect_word),
    ("spreadsheetml", inspect_excel),
    ("ms-excel", inspect_excel),
    ("presentationml", inspect_slides),
    ("ms-powerpoint", inspect_slides),
)


def inspector_of_office(inside: Inspector) -> Inspector:
    """What finds all that an Office file hides; ``inside`` looks into the pictures and files that it holds."""

    def inspect_office(name: str, stream: BinaryIO) -> Iterator[Finding]:
        tally = Tally()
        try:
            with one_deeper() as work:
                yield from _inspect(stream, tally, inside, work)
        except UnreadableError as error:
            tally.add(error.kind, error.where, "", error.why)
        yield from tally.findings()

    return inspect_office


def _inspect(stream: BinaryIO, tally: Tally, inside: Inspector, work: Work) -> Iterator[Finding]:
    stream.seek(0)
    if stream.read(8) == _OLE:
        raise UnreadableError(kinds.LOCKED if _is_locked(stream) else kinds.OLD_FORMAT)
    package = Package(stream)
    if package.has("content.xml") and package.has("mimetype"):
        yield from inspect_odf(package, Packed(package, "", tally, inside, work))
        _tell_broken(package, tally)
        return
    main = next((r.target for r in package.relations("").values() if r.kind == "officeDocument"), "")
    kind = package.types.get(main, "")
    look = next((look for word, look in _BY_TYPE if word in kind), None)
    if look is None:
        raise UnreadableError(kinds.FOREIGN, "", kind or "知らない形式")
    words = look(package, main, tally)
    inspect_properties(package, words, tally)
    yield from Packed(package, main, tally, inside, work).inspect(words)
    _tell_broken(package, tally)


def _tell_broken(package: Package, tally: Tally) -> None:
    for name, why in package.broken.items():
        tally.add(kinds.UNREADABLE, "", "", f"{name}{f'（{why}）' if why else ''}")


def _is_locked(stream: BinaryIO) -> bool:
    """Whether an old container holds a new file under a password; its folder is in its first or last parts."""
    stream.seek(0)
    rest = b""
    while piece := stream.read(1 << 20):
        if _LOCKED in rest + piece:
            return True
        rest = piece[-64:]
    return False
