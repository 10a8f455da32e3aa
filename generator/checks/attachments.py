"""Attached files: they are there, plain servers can hand them out, and none belongs to something withheld."""

from __future__ import annotations

import datetime as dt
import difflib
import posixpath
import re
from collections.abc import Iterator

from generator.archive.entries import Archive
from generator.checks.subject import Subject
from generator.facts.address import base_of
from generator.facts.gist import gist
from generator.model.disclosure import Disclosure
from generator.model.papers import host_of
from generator.model.text import Link, runs_of
from generator.problems.problem import Path, Place, Problem

#: What servers hand out with the right type without being told, IIS of some age included.
EXTENSIONS = (
    "html", "css", "js", "json", "xml", "txt", "png", "svg", "jpg", "jpeg", "gif", "ico", "csv", "pdf", "docx",
    "xlsx", "pptx", "zip",
)  # fmt: skip
_SAFE_PART = re.compile(r"[a-z0-9][a-z0-9._-]*")
_SAFE_LINK = re.compile(r"(?:https?://|mailto:|tel:|#|[^:]*$)", re.IGNORECASE)


def attachments(subject: Subject) -> Iterator[tuple[Path, str]]:
    """Every file of the archive that the session's page links to or shows, with its place.

    A material may be on another site, for a link loads nothing; a picture may not.
    """
    for i, material in enumerate(subject.session.materials):
        if material.href and material.host is None:
            yield ("materials", i, "href"), material.href
    for picture in gist(subject.session).pictures:
        yield picture.path, picture.src


def attachments_are_there(subject: Subject, as_of: dt.date) -> Iterator[Problem]:
    """Each attached file exists in the council's folder, under a name that every server and system keeps."""
    folder = posixpath.dirname(subject.minutes.file)
    for path, name in attachments(subject):
        if re.match(r"[a-z][a-z0-9+.-]*:|//|/|\\", name, re.IGNORECASE):
            yield subject.problem(
                "attachment-outside",
                path,
                f"「{name}」は、会議のファイルから見た相対パスではありません。",
                "ファイルを会議体のフォルダーに入れ、「files/shiryo1.pdf」のように書いてください。"
                "ほかのサイトにある資料は「https://」で始まるアドレスです。"
                if path[0] == "materials"
                else "ファイルを会議体のフォルダーに入れ、「files/zu1.png」のように書いてください。",
            )
            continue
        whole = posixpath.normpath(posixpath.join(folder, name))
        if not whole.startswith(f"{folder}/"):
            yield subject.problem(
                "attachment-outside",
                path,
                f"「{name}」は会議体のフォルダー「{folder}」の外を指しています。",
                "ファイルを会議体のフォルダーの中に移してください。",
            )
            continue
        bad = _bad_name(name)
        if bad:
            yield subject.problem("attachment-name", path, bad[0], bad[1])
        if whole not in subject.files:
            near = _near_file(whole, subject.files)
            yield subject.problem(
                "attachment-missing",
                path,
                f"ファイル「{whole}」がありません。",
                _fix_of(whole, near) or "ファイルを置くか、名前を見直してください。",
                (near.removeprefix(f"{folder}/"),) if near else (),
            )


def _bad_name(name: str) -> tuple[str, str] | None:
    if not all(_SAFE_PART.fullmatch(part) for part in name.split("/") if part not in (".", "..")):
        return (
            f"「{name}」は、サーバーによっては開けない名前です。",
            "半角の小文字・数字・ハイフンだけの名前に変えてください（例: files/shiryo1.pdf）。",
        )
    extension = posixpath.splitext(name)[1].removeprefix(".")
    if extension not in EXTENSIONS:
        return (
            f"「{name}」の種類（{extension or '拡張子なし'}）は、サーバーによっては配れません。",
            f"PDF などに変えてください。使える拡張子: {'、'.join(EXTENSIONS)}。",
        )
    return None


def _near_file(whole: str, files: frozenset[str]) -> str | None:
    """The file that is meant: the same but for capitals, nearly the same, or of the same name elsewhere in the council's folder."""
    folder = posixpath.dirname(whole)
    there = {name.lower(): name for name in files if name.startswith(f"{folder}/")}
    if whole.lower() in there:
        return there[whole.lower()]
    council = "/".join(whole.split("/")[:2])
    own = posixpath.basename(whole).lower()
    elsewhere = [n for n in files if n.startswith(f"{council}/") and posixpath.basename(n).lower() == own]
    if len(elsewhere) == 1:
        return elsewhere[0]
    alike = [name for name in there if posixpath.splitext(name)[1] == posixpath.splitext(whole)[1]]
    near = difflib.get_close_matches(whole, alike, 1, 0.8)
    return there[near[0]] if near else None


def _fix_of(whole: str, near: str | None) -> str | None:
    if near and near.lower() == whole.lower():
        return f"「{near}」があります。大文字と小文字をそろえてください。"
    return f"「{near}」ではありませんか。" if near else None


def only_public_materials_are_linked(subject: Subject) -> Iterator[Problem]:
    """A material has a file exactly when it is public."""
    for i, material in enumerate(subject.session.materials):
        if material.href and material.status != "public":
            yield subject.problem(
                "attachment-withheld",
                ("materials", i, "href"),
                f"資料「{material.title}」は公開（status: public）ではないのに、ファイルが付いています。",
                "公開してよいものか確かめ、よければ status: public に、だめなら href の行とファイルを消してください。",
            )
        if material.status == "public" and not material.href:
            yield subject.problem(
                "attachment-not-named",
                ("materials", i),
                f"資料「{material.title}」は公開とありますが、ファイルが書かれていません。",
                "「href: files/shiryo1.pdf」のように書いてください。窓口で見せるだけなら status: browse です。",
            )


def links_lead_somewhere_safe(subject: Subject) -> Iterator[Problem]:
    """A link carried over from the original leads to a page or an address, never to a script."""
    source = subject.session.source
    if source and source.url and not _SAFE_LINK.match(source.url.strip()):
        yield _bad_link(subject.minutes.file, ("source", "url"), source.url)
    for place, text in subject.texts:
        for i, run in enumerate(runs_of(text)):
            if isinstance(run, Link) and not _SAFE_LINK.match(run.href.strip()):
                yield _bad_link(subject.minutes.file, (*place, i, "href"), run.href)


def addresses_of_grounds_are_safe(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """So does the address of an ordinance, and where a request for disclosure is explained."""
    for home in archive.municipalities:
        for i, ground in enumerate(home.grounds.values()):
            if ground.url and not _SAFE_LINK.match(ground.url.strip()):
                yield _bad_link(home.grounds_file, ("grounds", i, "url"), ground.url)
        for path, address in _where_to_ask(home.municipality.disclosure):
            if address and host_of(address) is None:
                yield _bad_link(home.file, ("disclosure", *path), address)


def _where_to_ask(said: Disclosure | None) -> Iterator[tuple[Path, str | None]]:
    """The addresses of forms and guides of a request for disclosure, and of an objection."""
    yield ("url",), said.url if said else None
    yield ("form", "href"), said.form.href if said and said.form else None
    objection = said.objection if said else None
    yield ("objection", "url"), objection.url if objection else None
    yield ("objection", "form", "href"), objection.form.href if objection and objection.form else None


def the_address_of_the_site_can_be_used(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """What ``site.yml`` says of where the site will be is the address of a folder; else nothing is made that needs it."""
    url = archive.site.url
    if url and not base_of(url):
        yield Problem(
            "site-address",
            Place("site.yml", path=("url",)),
            f"公開するアドレス「{url[:60]}」を、サイトのアドレスとして使えません。フィードなどは作られません。",
            "「https://」で始まり、「/」で終わるアドレスを書いてください（例: https://www.example.lg.jp/kaigiroku/）。"
            "「?」や「#」、名前とパスワードは付けません。",
        )


def _bad_link(file: str, path: Path, address: str) -> Problem:
    return Problem(
        "bad-link",
        Place(file, path=path),
        f"リンク先「{address[:40]}」は、ページのアドレスではありません。",
        "「https://」で始まるアドレスを書くか、リンクにせず文字だけを書いてください。",
    )
