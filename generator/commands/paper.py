"""``minutes pdf``: sessions of the built site as PDFs, to be bound or sent, or beside the minutes for the site to hand out."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator.adapters.pdf import bound, browser
from generator.adapters.pdf.error import PdfError
from generator.adapters.pdf.shelf import Shelf
from generator.archive.entries import Minutes
from generator.archive.trouble import in_words
from generator.commands.options import SITE, as_read, data_option
from generator.site.publish import admit
from generator.steps import each

MOST = 10
"""So many sessions of which no PDF could be made are told one by one."""


@click.command("pdf")
@click.argument("sessions", metavar="会議録…", nargs=-1)
@SITE
@data_option(required=False)
@click.option(
    "--all",
    "every",
    is_flag=True,
    help="公開している会議録のすべてについて、まだないもの、古くなったものを作り、サイトから配れるようにします（site.yml の pdf: true）",
)
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
def pdf(
    sessions: Sequence[str], site: Path, data: Path, every: bool, into: Path, maker: str | None, force: bool
) -> None:
    """会議録を PDF にします。minutes build で作ったサイトのページから作ります。

    会議録は、サイトでのアドレスか YAML の名前で書きます（例: asanagi/toshokan/2023-01）。目次とページ番号が付き、
    読み上げソフトで見出しをたどれる PDF（PDF/UA-1）になります。ブラウザーで作った PDF では、
    一部の漢字（立、見、長など）が形の似た別の字になり、PDF の中をさがしたり写したりできません。

    --all は、公開している会議録の PDF を、会議体の pdf フォルダーにそろえます。もう一度 minutes build を行うと、
    会議録のページから開けるようになります。会議録を直すと、作り直すまでは配りません。
    """
    if every and sessions:
        raise click.UsageError("--all を付けるときは、会議録の名前を書きません。")
    if not every and not sessions:
        raise click.UsageError("PDF にする会議録の名前か、--all を書いてください。")
    failed = (
        _all(data, site, maker, force=force) if every else _named(sessions, site, into, maker, force=force)
    )
    if failed:
        sys.exit(1)


def _all(data: Path, site: Path, maker: str | None, *, force: bool) -> bool:
    """Bring the copies beside the minutes to what is public; whether one could not be made."""
    found = as_read(data)
    if not found.archive.site.pdf:
        raise click.UsageError(
            f"「{data / 'site.yml'}」に「pdf: true」と書くと、作った PDF を会議録のページから配ります。まず書いてください。"
        )
    public = admit(found.archive, dt.date.today())
    shelf = Shelf(data, found.archive)
    gone = shelf.drop({minutes.key for minutes in public.minutes})
    missing = [minutes for minutes in public.minutes if force or minutes.key not in public.copies]
    made = 0
    failures: list[str] = []
    for minutes in each("PDF を作る", missing):
        try:
            shelf.put(minutes, _made(_page_of(site, minutes), site, maker))
            made += 1
        except PdfError as error:
            failures.append(f"{minutes.key}: {error}")
    for told in failures[:MOST]:
        click.echo(told, err=True)
    if len(failures) > MOST:
        click.echo(f"ほかに {len(failures) - MOST:,} 回分が作れませんでした。", err=True)
    stays = len(public.minutes) - len(missing)
    click.echo(f"PDF を {made:,} 個作りました（今のままでよいもの {stays:,} 個、消したもの {gone:,} 個）。")
    if made or gone:
        click.echo("サイトから配るには、もう一度 minutes build を行ってください。")
    return bool(failures)


def _page_of(site: Path, minutes: Minutes) -> Path:
    """The session's page, if it was made of what the session says now: what was withheld since must not come into its PDF."""
    page = _page(site, minutes.key)
    if f' data-made-of="{minutes.mark}"' not in page.read_text("utf-8"):
        raise PdfError(
            "サイトのページが、今の会議録から作ったものではありません。先に minutes build を行ってください。"
        )
    return page


def _named(sessions: Sequence[str], site: Path, into: Path, maker: str | None, *, force: bool) -> bool:
    """Put the PDFs of some sessions into a folder; whether one could not be."""
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
    return failed


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
