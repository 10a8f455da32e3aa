"""What is wrong with the hand-written part of a site, as problems whose files are named from ``docs/`` on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from generator.archive.files import Files
from generator.attachments.checked import is_another, is_of, mark_of, told
from generator.attachments.known import Known
from generator.docs.admit import Admitted, Why
from generator.docs.declared import PAGE
from generator.model.papers import CheckedPaper
from generator.personal.offices import Offices
from generator.personal.rules import findings_in
from generator.personal.telling import how_to_mend, what_is_found
from generator.problems.problem import Place, Problem


@dataclass(frozen=True)
class Look:
    """How files that are no pages are looked into: what is known of them, and what persons have checked."""

    known: Known
    as_of: dt.date
    marks: tuple[CheckedPaper, ...] = ()
    """Those of ``site.yml``."""


_TOLD = {
    Why.UNNAMED: (
        "公開するページのどこからも指されていないので、サイトに入れません。",
        "公開するなら、mkdocs.yml の nav に書くか、nav にあるページからリンクしてください。公開しないものは、docs フォルダーの外に置きます。",
    ),
    Why.DRAFT: (
        "下書きと書かれているので、サイトに入れません。",
        "公開するなら、ページの初めの下書きの印（draft: true、【下書き】など）を消してください。",
    ),
    Why.KIND: (
        "この種類のファイルは、サイトに入れません。",
        "公開するなら PDF などに変え、ページからリンクしてください。公開しないものは、docs フォルダーの外に置きます。",
    ),
    Why.SETTINGS: (
        "mkdocs.yml の exclude_docs か draft_docs にあるので、サイトに入れません。",
        "公開するなら、mkdocs.yml のその行を消してください。",
    ),
    Why.UNREADABLE: (
        "文字コードが UTF-8 ではないので、サイトに入れません。",
        "文字コードを「UTF-8」にして保存し直してください。",
    ),
    Why.LINK: (
        "ファイルそのものではなく、ほかの場所へのリンクなどなので、サイトに入れません。",
        "公開するなら、ファイルそのものを置いてください。",
    ),
}


def docs_problems(
    admitted: Admitted, files: Files, offices: Offices, look: Look | None = None
) -> Iterator[Problem]:
    """What is left out, personal data in pages, and, where ``look`` is given, what is wrong inside other files."""
    for left in admitted.left_out:
        found, fix = _TOLD[left.why]
        linked = f"「{left.linked_from}」からのリンクは、つながりません。" if left.linked_from else ""
        yield Problem("docs-left-out", Place(left.name, 1, 1), found + linked, fix)
    for name in admitted.published:
        if name.endswith(PAGE):
            yield from _personal(name, files.read(name).decode("utf-8"), offices)
        elif look:
            yield from _inside(name, files, offices, look)


def _inside(name: str, files: Files, offices: Offices, look: Look) -> Iterator[Problem]:
    marks = [mark for mark in look.marks if mark.file.strip() == name]
    with files.open(name) as stream:
        found = look.known.findings(name, stream, offices)
        digest = look.known.digest(name, stream) if found or marks else ""
    line = f"「- {mark_of(digest, look.as_of, f'file: {name}, ')}」"
    sign = f"確かめて、そのまま公開してよければ、site.yml の checked: に{line}と書き足すと、出なくなります。"
    place = Place(name, 1, 1)
    for one in told(name, found, marks, digest, sign):
        yield Problem(one.code, place, f"このファイル{one.found}", one.fix)
    if any(not is_of(mark, digest) for mark in marks):
        fix = f"新しいファイルを開いて確かめ直し、よければ site.yml の checked: の行を{line}に書き直してください。"
        yield Problem("file-changed", place, f"このファイルは、{is_another(digest)}", fix)


def _personal(name: str, text: str, offices: Offices) -> Iterator[Problem]:
    for code, start, _ in findings_in(text, offices):
        line = text.count("\n", 0, start) + 1
        column = start - text.rfind("\n", 0, start)
        yield Problem(
            code, Place(name, line, column), what_is_found(code), how_to_mend(code, "消してください。")
        )
