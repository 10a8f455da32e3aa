"""What a file carries that a reader of it does not see: its kind, then the inspector of that kind.

To look into one more kind: an inspector in a module of its own and a line in ``INSPECTORS``. The codes that its findings
bear begin with ``file-`` in ``generator.problems.catalogue``; all kinds share them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import BinaryIO

from generator.attachments.finding import Finding, Inspector, unjudged
from generator.attachments.kinds import against_name, kind_of, name_of
from generator.attachments.markup.html import inspector_of_html
from generator.attachments.markup.svg import inspector_of_svg, inspector_of_xml
from generator.attachments.office.inspect import inspector_of_office
from generator.attachments.packed import inspector_of_zip
from generator.attachments.pdf.inspect import inspect_pdf
from generator.attachments.pictures.inspect import (
    inspect_bmp,
    inspect_gif,
    inspect_jpeg,
    inspect_png,
    inspect_webp,
)
from generator.attachments.pictures.tiff import inspect_tiff
from generator.attachments.words import inspect_words
from generator.attachments.work import set_aside

#: What looks into a file of a kind (``generator.attachments.kinds``). A kind that is not here cannot be judged.
INSPECTORS: dict[str, Inspector] = {
    "text": inspect_words,
    "pdf": inspect_pdf,
    "jpeg": inspect_jpeg,
    "png": inspect_png,
    "gif": inspect_gif,
    "webp": inspect_webp,
    "tiff": inspect_tiff,
    "bmp": inspect_bmp,
}


def inspect(name: str, stream: BinaryIO) -> tuple[Finding, ...]:
    """Everything found in a file, each finding once, in order of code and place; the name is relative and may hold folders.

    Never raises for what stands in the file: an inspector that fails has met a file that cannot be judged. Raises OSError
    where the machine fails.
    """
    if not stream.seek(0, os.SEEK_END):
        return (
            Finding(
                "file-kind", "", "中身がありません（0 バイトです）。", "正しいファイルを置き直してください。"
            ),
        )
    kind = kind_of(stream)
    found = list(against_name(name, kind))
    if kind in INSPECTORS:
        found += _by(INSPECTORS[kind], name, stream)
    elif not found:
        found += [
            unjudged(
                "",
                f"{name_of(kind)}の中は、この道具では見られません。"
                if kind
                else "何のファイルか分かりません。",
            )
        ]
    return tuple(sorted(set(found)))


def _by(
    inspector: Callable[[str, BinaryIO], Iterable[Finding]], name: str, stream: BinaryIO
) -> list[Finding]:
    """What an inspector finds. Files are made by strangers: whatever stops it is told of as such, but for a full disk and the
    like, of which the file is innocent; these are raised.
    """
    stream.seek(0)
    found: list[Finding] = []
    try:
        for finding in inspector(name, stream):
            found.append(finding)  # what was found before it stopped stays found
    except Exception as error:
        set_aside(error)
        found.append(
            unjudged("", "ファイルが壊れているか、決まりどおりに作られていないので、中を確かめられません。")
        )
    return found


# These hold files of other kinds.
INSPECTORS["html"] = inspector_of_html(inspect)
INSPECTORS["svg"] = inspector_of_svg(inspect)
INSPECTORS["xml"] = inspector_of_xml(inspect)
INSPECTORS |= dict.fromkeys(("docx", "xlsx", "pptx", "macros", "odf", "ole"), inspector_of_office(inspect))
INSPECTORS["zip"] = INSPECTORS["package"] = inspector_of_zip(inspect)
