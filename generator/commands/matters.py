"""``minutes cases``: which agenda items seem to be one matter, and joining them where a person agrees."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from generator.archive.files import DiskFiles
from generator.commands.options import AS_OF, checked, data_option
from generator.commands.writing import write_down
from generator.dates import show_date
from generator.desk.joining import Joined, joined
from generator.facts import session as facts
from generator.facts.case_links import Proposal, proposals
from generator.facts.case_sections import named_in_proceedings


@click.command()
@click.argument("places", metavar="[自治体または会議体]...", nargs=-1)
@data_option()
@AS_OF
@click.option("--write", is_flag=True, help="示した案を、案件（cases.yml）と会議録の議題に書き入れる")
def cases(places: tuple[str, ...], data: Path, as_of: dt.date, write: bool) -> None:
    """同じ番号と名前の議題や見出しを、会議をまたぐ一つの案件として結ぶ案を示す。--write を付けるまで、何も書かない。

    例: minutes cases asanagi --write
    """
    before = checked(data, as_of)
    known = {key for council in before.archive.councils for key in (council.key, council.home.id)}
    for place in places:
        if place not in known:
            raise click.UsageError(f"「{place}」という自治体・会議体はありません。")
    archive = before.archive
    made_of = [*proposals(archive.minutes), *named_in_proceedings(archive.minutes)]
    found = [one for one in made_of if not places or _is_in(one, places)]
    if not found:
        click.echo("案件として結べそうな議題は、見つかりませんでした。")
        return
    files = DiskFiles(data)
    made = joined(files, found)
    for proposal, own in zip(found, made.ids, strict=True):
        _tell(proposal, own)
    _tell_by_hand(made)
    if not write:
        click.echo(
            f"{len(found)} 件の案です。同じ案件でないものがあれば、書き入れた後で、その議題の case: と cases.yml の行を消してください。"
            "書き入れるには、--write を付けて、もう一度実行します。"
        )
        return
    write_down(before, data, as_of, made.files, sum(map(bool, made.ids)))


def _is_in(proposal: Proposal, places: tuple[str, ...]) -> bool:
    named = {proposal.home.id, *(minutes.home.key for minutes in proposal.sessions)}
    return bool(named & set(places))


def _tell(proposal: Proposal, own: str) -> None:
    which = f"案件「{own}」の続き" if proposal.known and own else f"id: {own}"
    click.echo(f"{proposal.number}　{proposal.title}{f'（{which}）' if own else ''}")
    places = [(minutes, f"議題 {placed.id}") for minutes, placed in proposal.items]
    places += [(minutes, f"見出し {anchor}") for minutes, anchor in proposal.sections]
    for minutes, place in places:
        date = facts.first_date(minutes.session)
        day = show_date(date, weekday=False) if date else "日付の記録なし"
        click.echo(f"  {day}　{minutes.home.name}　{minutes.file}（{place}）")


def _tell_by_hand(made: Joined) -> None:
    if made.by_hand:
        names = "、".join(made.by_hand)
        click.echo(f"次のファイルには、書き方のために自動では書き入れられません。手で書いてください: {names}")
