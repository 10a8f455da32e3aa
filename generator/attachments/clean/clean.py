"""A file to a copy of it that shows the same and says nothing of who made it, where and with what."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO, TypeAlias

from generator.attachments.clean.office import clean_office, clean_open_document, same_parts
from generator.attachments.clean.pdf import clean_pdf, same_pages
from generator.attachments.clean.pictures import (
    clean_bmp,
    clean_gif,
    clean_jpeg,
    clean_png,
    clean_webp,
    same_pixels,
)
from generator.attachments.clean.refusal import CannotCleanError
from generator.attachments.kinds import against_name, kind_of, name_of
from generator.attachments.work import set_aside

Cleaner: TypeAlias = Callable[[BinaryIO, BinaryIO], None]
"""From a file to a copy; raises CannotCleanError."""
Proof: TypeAlias = Callable[[BinaryIO, BinaryIO], str]
"""What was compared and found the same, as a sentence; raises CannotCleanError when it is not."""

#: How a kind is cleaned, and what proves that it shows the same.
CLEANERS: dict[str, tuple[Cleaner, Proof]] = {
    "pdf": (clean_pdf, same_pages),
    "docx": (clean_office, same_parts),
    "xlsx": (clean_office, same_parts),
    "pptx": (clean_office, same_parts),
    "odf": (clean_open_document, same_parts),
    "jpeg": (clean_jpeg, same_pixels),
    "png": (clean_png, same_pixels),
    "gif": (clean_gif, same_pixels),
    "webp": (clean_webp, same_pixels),
    "bmp": (clean_bmp, same_pixels),
}


def clean(name: str, stream: BinaryIO, copy: BinaryIO) -> str:
    """Write a clean copy; returns what proves that it shows the same. Raises CannotCleanError; what was written is then of no use.

    ``copy`` is empty, and can be read and written.
    """
    kind = kind_of(stream)
    for finding in against_name(name, kind):
        raise CannotCleanError(finding.found)
    if kind not in CLEANERS:
        what = f"{name_of(kind)}の記録" if kind else "何のファイルか分からないものの記録"
        raise CannotCleanError(
            f"{what}は、この道具では消せません。もとのソフトで消すか、PDF に変えてください。"
        )
    cleaner, proof = CLEANERS[kind]
    try:
        stream.seek(0)
        cleaner(stream, copy)
        for either in (stream, copy):
            either.seek(0)
        return proof(stream, copy)
    except CannotCleanError:
        raise
    except Exception as error:
        set_aside(error)
        # Files are made by strangers, and the libraries that read them stop in many ways.
        raise CannotCleanError(
            "ファイルが壊れているか、決まりどおりに作られていないので、写しを作れません。"
        ) from None
