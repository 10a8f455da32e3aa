"""What the files themselves say of addresses that were given up: it fits what is there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.archive.entries import Archive
from generator.checks.subject import Subject
from generator.facts.ids import material_ids
from generator.facts.lasting import left_pages, written_left
from generator.facts.walk import agenda_items, placed_blocks
from generator.problems.problem import Path, Place, Problem


def former_addresses_are_free(subject: Subject) -> Iterator[Problem]:
    """What ``gone`` or ``was`` names is the name of nothing else, and is named once."""
    session = subject.session
    here = _anchors(subject)
    seen: set[str] = set()
    for path, name in _former(subject):
        if name in here:
            yield subject.problem(
                "address-reused",
                path,
                f"「{name}」は、なくした（引き継いだ）所として書かれていますが、その id のものがあります。",
                "あるものに別の id を付けるか、この行を消してください。",
            )
        elif name in seen:
            yield subject.problem(
                "duplicate-id",
                path,
                f"なくした（引き継いだ）所の「{name}」が二度書かれています。",
                "どちらかを消してください。",
            )
        seen.add(name)
    for i, one in enumerate(session.gone):
        for key, wanted in (("to", one.to), ("after", one.after)):
            if wanted and wanted not in here | seen:
                yield subject.problem(
                    "unknown-place",
                    ("gone", i, key),
                    f"「{wanted}」という id の発言などがありません。",
                    "アドレスの # の後に来る id を書いてください（例: r12、n3、agenda-a2、material-m4）。",
                )


def _anchors(subject: Subject) -> set[str]:
    session = subject.session
    return {
        *(placed.anchor for placed in placed_blocks(session)),
        *(f"agenda-{placed.id}" for placed in agenda_items(session)),
        *(f"material-{own}" for own in material_ids(session)),
        *(f"withheld-{key}" for key in session.withheld),
    }


def _former(subject: Subject) -> Iterator[tuple[Path, str]]:
    session = subject.session
    yield from ((("gone", i, "id"), one.id) for i, one in enumerate(session.gone))
    for placed in placed_blocks(session):
        yield from (((*placed.path, "was"), own) for own in placed.block.was)
    for item in agenda_items(session):
        yield from (((*item.path, "was"), f"agenda-{own}") for own in item.item.was)
    for i, material in enumerate(session.materials):
        yield from ((("materials", i, "was"), f"material-{own}") for own in material.was)


def moved_pages_lead_somewhere(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """What moved is where it is said to be, and nothing stands where it was."""
    there = {minutes.key for minutes in archive.minutes} | {council.key for council in archive.councils}
    there |= {home.id for home in archive.municipalities}
    there |= {name.removesuffix(".yml") for name in archive.broken}
    left = left_pages(archive)
    for one in written_left(archive):
        if one.key.count("/") > 2 or not all(one.key.split("/")):
            yield _problem(one.file, one.path, f"「{one.key}」は、ページのアドレスではありません。")
        elif one.key in there:
            yield Problem(
                "address-reused",
                Place(one.file, path=one.path),
                f"「{one.key}」は、移した（取り下げた）と書かれていますが、今もあります。",
                "あるものに別の名前を付けるか、この行を消してください。",
            )
        elif one.to is not None and one.to not in there and one.to not in left:
            yield _problem(one.file, one.path, f"移した先の「{one.to}」がありません。")


def _problem(file: str, path: Path, message: str) -> Problem:
    return Problem(
        "unknown-place",
        Place(file, path=path),
        message,
        "同じフォルダーの中なら名前だけ（例: 2022-01-teirei）を、ほかのフォルダーなら会議録のフォルダーからの場所"
        "（例: asanagi/toshi/2022-01）を書いてください。",
    )
