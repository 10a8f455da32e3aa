"""``minutes people``: which names of several sessions seem to be one person's, and writing that down where a person agrees."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import click

from generator.archive.entries import Minutes
from generator.archive.files import DiskFiles
from generator.commands.options import AS_OF, checked, data_option
from generator.commands.writing import write_down
from generator.dates import show_date
from generator.desk.naming import Named, named
from generator.facts import session as facts
from generator.facts.mentions import Mention
from generator.facts.person_links import Likely, Links, Unsure, links
from generator.importer.names.dictionary import parts_of
from generator.search.keys import key


@click.command()
@click.argument("places", metavar="[自治体]...", nargs=-1)
@data_option()
@AS_OF
@click.option("--write", is_flag=True, help="示した案を、people.yml に書き入れる")
def people(places: tuple[str, ...], data: Path, as_of: dt.date, write: bool) -> None:
    """会議録に出る議員と職員を、会議をまたいで追う人として書く案を示す。--write を付けるまで、何も書かない。

    審議会などの委員の案は作らない。同じ氏名でも別の人かもしれないものは、たずねるだけで、書き入れない。

    例: minutes people asanagi --write
    """
    before = checked(data, as_of)
    known = {home.id for home in before.archive.municipalities}
    for place in places:
        if place not in known:
            raise click.UsageError(f"「{place}」という自治体はありません。")
    wanted = [one for one in before.archive.minutes if not places or one.home.home.id in places]
    found = links(wanted, lambda name: parts_of(name) is not None, key)
    for question in found.unsure:
        _ask(question)
    if not found.likely and not found.forms:
        click.echo("会議をまたいで追う人の案は、ありませんでした。")
        return
    made = named(DiskFiles(data), found)
    _tell(found, made)
    count = len(found.likely) + len(found.forms)
    if not write:
        click.echo(
            f"{count} 件の案です。任期は会議録からは分からないので、分かれば from と to を書き足してください。"
            "書き入れるには、--write を付けて、もう一度実行します。"
        )
        return
    write_down(before, data, as_of, made.files, count - made.ids.count(""))


def _tell(found: Links, made: Named) -> None:
    for likely, own in zip(found.likely, made.ids, strict=True):
        _tell_of(likely, own)
    for another in found.forms:
        name = another.home.people[another.person].record.name
        click.echo(f"{name}（{another.person}）の書き方に「{another.mention.printed}」を加える")
        click.echo(f"  {_places([another.mention])}")
    if made.by_hand:
        names = "、".join(made.by_hand)
        click.echo(
            f"次のファイルには、書き方のために自動では書き入れられないものがあります。手で書いてください: {names}"
        )


def _tell_of(likely: Likely, own: str) -> None:
    office = likely.office or "、".join(council.name for council in likely.councils)
    click.echo(f"{likely.name}　{office}{f'（id: {own}）' if own else ''}")
    click.echo(f"  {_places(likely.mentions)}")
    if likely.forms:
        click.echo(f"  書き方: {'、'.join(likely.forms)}")


def _ask(question: Unsure) -> None:
    click.echo(f"同じ人ですか　{question.name}：{question.why}。書き入れません。")
    click.echo(f"  {_places(question.mentions)}")


def _places(mentions: Sequence[Mention]) -> str:
    """How many sessions, and the first and the last."""
    sessions = list({one.minutes.key: one.minutes for one in mentions}.values())
    ends = dict.fromkeys((_session(sessions[0]), _session(sessions[-1])))
    return f"{len(sessions)} 回（{'から '.join(ends)}）"


def _session(minutes: Minutes) -> str:
    date = facts.first_date(minutes.session)
    return f"{show_date(date, weekday=False) if date else '日付の記録なし'} {minutes.file}"
