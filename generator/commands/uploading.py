"""``minutes upload``: the built site to where it is read."""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.options import SITE, TIMINGS, agrees, as_read, data_option, keep_apart
from generator.commands.usage import Stopped
from generator.model.upload import Upload
from generator.problems.problem import has_errors
from generator.steps import step
from generator.steps.run import Tick, current

if TYPE_CHECKING:
    from generator.adapters.upload.events import Event
    from generator.adapters.upload.opening import Connecting


@click.command()
@data_option()
@SITE
@click.option("--dry-run", is_flag=True, help="何を送り、何を消すかを言うだけで、何も変えない")
@click.option(
    "--verify",
    type=click.Choice(["no", "size", "content"]),
    default="no",
    help="前に送ったものが、今もそのままあるか確かめ、違えば送り直す（size: 大きさだけ、content: 中身を読み戻して。時間がかかります）",
)
@click.option("--over", is_flag=True, help="この道具が置いたのではないファイルと重なっても、書き換える")
@click.option("--remove", is_flag=True, help="残るページより、消えるページのほうが多くても、そのまま送る")
@click.option(
    "--to",
    type=click.Path(file_okay=False, path_type=Path),
    help="site.yml の upload の代わりに、このフォルダーへ送る",
)
@click.option(
    "--ca",
    "authority",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="庁内の認証局の証明書（PEM のファイル）",
)
@click.option(
    "--keep-password", is_flag=True, help="打ったパスワードを、Windows などの資格情報の保管場所に覚えさせる"
)
@click.option("--forget-password", is_flag=True, help="覚えさせたパスワードを忘れさせる（送らない）")
@TIMINGS
def upload(
    data: Path,
    site: Path,
    dry_run: bool,
    verify: str,
    over: bool,
    remove: bool,
    to: Path | None,
    authority: Path | None,
    keep_password: bool,
    forget_password: bool,
) -> None:
    """できたサイトを、サーバーや共有フォルダーへ送る。前に送ったものと違うファイルだけを送り、なくなったものを消す。

    送る先は site.yml の upload に書きます。パスワードは書きません。打つように言われます。

    例: minutes upload --dry-run
    """
    from generator.adapters.upload.opening import Connecting
    from generator.adapters.upload.secrets import forget
    from generator.adapters.upload.server import UploadError

    target = Upload(by="folder", folder=str(to)) if to else _target(data)
    if forget_password:
        click.echo("パスワードを忘れました。" if forget(target) else "覚えているパスワードはありません。")
        return
    if target.by == "folder":
        keep_apart(site, Path(target.folder))
        keep_apart(data, Path(target.folder))
    connect = Connecting(target, lambda: _ask(target), _trusts, authority)
    try:
        with closing(_events(site, connect, verify, over)) as events:
            _followed(events, site, target, dry_run=dry_run, remove=remove)
    except UploadError as error:
        raise Stopped(str(error)) from None
    if keep_password and connect.password:
        _kept(target, connect.password)


def _events(site: Path, connect: Connecting, verify: str, over: bool) -> Generator[Event]:
    from generator.adapters.upload.run import upload as sent

    return sent(site, connect, verify, over=over)  # type: ignore[arg-type]


def _target(data: Path) -> Upload:
    found = as_read(data)
    if has_errors([problem for problem in found.problems if problem.place.file == "site.yml"]):
        raise Stopped(
            f"「{(data / 'site.yml').as_posix()}」に間違いがあります。minutes check で確かめてください。"
        )
    target = found.archive.site.upload
    if target is None:
        raise click.UsageError(
            f"送る先が分かりません。「{(data / 'site.yml').as_posix()}」の upload に書くか（手引きの「サーバーへ送る」）、--to にフォルダーを書いてください。"
        )
    if lacking := target.lacking:
        raise click.UsageError(
            f"「{(data / 'site.yml').as_posix()}」の upload に、{' と '.join(lacking)} を書いてください。"
        )
    return target


def _ask(target: Upload) -> str:
    from generator.adapters.upload.secrets import VARIABLE
    from generator.adapters.upload.server import UploadError

    if not sys.stdin.isatty():
        raise UploadError(
            f"パスワードを打つ画面がありません。環境変数 {VARIABLE} で渡すか、コマンドを画面から打ってください。"
        )
    _pause()
    question = f"「{target.host}」に「{target.user}」として入るパスワード（打っても画面には出ません）"
    return str(click.prompt(question, hide_input=True, err=True))


def _trusts(host: str, kind: str, fingerprint: str) -> bool:
    _pause()
    click.echo(
        f"サーバー「{host}」に、はじめてつなぎます。\n  鍵の指紋（{kind}）: {fingerprint}\n"
        "サーバーの管理者から聞いた指紋と同じか、確かめてください。",
        err=True,
    )
    return agrees("同じなら y、違うか分からなければ n を押して、Enter を押してください:")


def _pause() -> None:
    if run := current():
        run.pause()


def _followed(events: Iterator[Event], site: Path, target: Upload, *, dry_run: bool, remove: bool) -> None:
    """Tell of the plan, stop where it is not meant, and follow what happens to the end."""
    from generator.adapters.upload.events import Planned
    from generator.adapters.upload.telling import another_site, done, told

    with step("サーバーにあるものとの照合"):
        first = next(events)
    assert isinstance(first, Planned)
    plan = first.plan
    for line in told(plan, site, target):
        click.echo(line)
    if dry_run:
        click.echo("ここまでが、送るとしたら行うことです。何も変えていません。")
        return
    if (slip := another_site(plan)) and not remove:
        _must_be_meant(slip)
    with step("サーバーへ送る", 2 * len(plan.send) - len(plan.laid) + len(plan.remove)) as tick:
        for event in events:
            _say(event, tick)
    click.echo(done(plan))


def _must_be_meant(slip: str) -> None:
    click.echo(slip, err=True)
    if not agrees("このまま送ってよければ y、やめるなら n を押して、Enter を押してください:"):
        raise Stopped("やめました。何も変えていません。送ってよければ、--remove を付けてください。")


def _say(event: Event, tick: Tick) -> None:
    from generator.adapters.upload.events import Again, Placed, Removed, Sent

    if isinstance(event, Again):
        _pause()
        click.echo(f"{event.reason}\nつなぎ直して、続きから送ります。", err=True)
    elif isinstance(event, Sent | Placed | Removed):
        tick()


def _kept(target: Upload, password: str) -> None:
    from generator.adapters.upload.secrets import keep

    if keep(target, password):
        click.echo("パスワードを、このパソコンの資格情報の保管場所に覚えさせました。")
    else:
        click.echo(
            "パスワードを覚えさせる場所（Windows の資格情報マネージャーなど）が使えないので、覚えていません。",
            err=True,
        )
