"""``minutes pdf``: a session of the built site as a PDF to be bound, sent or put on file."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator.adapters.pdf import bound, browser
from generator.adapters.pdf.error import PdfError
from generator.archive.trouble import in_words
from generator.commands.options import SITE
from generator.steps import each


@click.command("pdf")
@click.argument("sessions", metavar="会議録…", nargs=-1, required=True)
@SITE
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    help="PDF を置くフォルダー（書かなければ、今のフォルダー）",
)
@click.option(
    "--with",
    "maker",
    type=click.Choice(["weasyprint", "browser"]),
    default=None,
    help="作る道具（書かなければ、WeasyPrint があればそれ、なければブラウザー）",
)
@click.option("--force", is_flag=True, help="同じ名前の PDF があれば、書き換えます")
def pdf(sessions: Sequence[str], site: Path, into: Path, maker: str | None, force: bool) -> None:
    """会議録を PDF にします。minutes build で作ったサイトのページから作ります。

    会議録は、サイトでのアドレスか YAML の名前で書きます（例: asanagi/toshokan/2023-01）。目次とページ番号が付き、
    読み上げソフトで見出しをたどれる PDF（PDF/UA-1）になります。ブラウザーで作った PDF では、
    一部の漢字（立、見、長など）が形の似た別の字になり、PDF の中をさがしたり写したりできません。
    """
    failed = False
    for name in each("PDF を作る", sessions):
        try:
            made = _made(_page(site, name), site, maker)
            told = _put(made, into, name, force=force)
        except PdfError as error:
            failed = True
            click.echo(f"{name}: {error}", err=True)
        else:
            click.echo(told)
    if failed:
        sys.exit(1)


def _key(name: str) -> str:
    """``minutes/a/b/2023-01.yml`` and ``a/b/2023-01.html`` to ``a/b/2023-01``: as many steps as a session's address has."""
    parts = (
        Path(name.replace("\\", "/")).with_suffix("").parts
        if name.endswith((".yml", ".yaml", ".html"))
        else name.split("/")
    )
    return "/".join(parts[-3:])


def _page(site: Path, name: str) -> Path:
    page = site / f"{_key(name)}.html"
    try:
        is_session = '<body class="kind-session">' in page.read_text("utf-8")
    except OSError as error:
        raise PdfError(
            f"サイトのフォルダー「{site}」に、この会議録のページ（{_key(name)}.html）がありません。先に minutes build でサイトを作ってください。下書きは入りません。"
        ) from error
    if not is_session:
        raise PdfError(f"{_key(name)}.html は、会議録のページではありません。")
    return page


def _made(page: Path, site: Path, maker: str | None) -> bytes:
    if maker == "browser":
        return browser.pdf(page)
    try:
        return bound.pdf(page, site)
    except PdfError:
        if maker or browser.found() is None:
            raise
    click.echo(
        "WeasyPrint がないので、ブラウザーで作ります。一部の漢字は、PDF の中でさがせません。", err=True
    )
    return browser.pdf(page)


def _put(content: bytes, into: Path, name: str, *, force: bool) -> str:
    target = into / f"{_key(name).replace('/', '-')}.pdf"
    if target.exists() and not force:
        raise PdfError(f"「{target}」は、すでにあります。書き換えるなら --force を付けてください。")
    try:
        into.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    except OSError as error:
        raise PdfError(in_words(error)) from error
    return f"作りました: {target}（{len(content) / 1e6:.1f} MB）"
