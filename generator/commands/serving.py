"""``minutes serve``: the preview, with the desk in it."""

from __future__ import annotations

import datetime as dt
import os
import sys
from pathlib import Path

import click
from click.core import ParameterSource

from generator.commands.options import AS_OF, CONFIG, SITE, TIMINGS, agrees, data_option


@click.command()
@data_option()
@SITE
@AS_OF
@CONFIG
@TIMINGS
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="下見のアドレスとポート")
@click.option(
    "--seen-by-others", is_flag=True, help="ほかのパソコンからも見えるアドレスで、そのまま下見をする"
)
@click.option("--no-open", is_flag=True, help="ブラウザーを自動で開かない")
@click.option(
    "--ca",
    "authority",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="画面から FTPS で送るときの、庁内の認証局の証明書（PEM のファイル）",
)
@click.pass_context
def serve(
    ctx: click.Context,
    data: Path,
    site: Path,
    as_of: dt.date,
    config: Path | None,
    address: str,
    seen_by_others: bool,
    no_open: bool,
    authority: Path | None,
) -> None:
    """下見をする。YAML を保存すると、そのページが新しくなる。ブラウザーがあれば、開いて見せる。"""
    from generator.adapters.editor.publisher import Publisher
    from generator.adapters.loopback import is_seen_by_others
    from generator.adapters.preview import AddressError, must_be_free, preview
    from generator.adapters.settings import config_file
    from generator.commands.publishing import look, make, record

    try:
        must_be_free(address)
    except AddressError as error:
        raise click.UsageError(str(error)) from None
    if is_seen_by_others(address.rpartition(":")[0]):
        _may_be_seen(address, seen_by_others)
    click.echo("準備しています。できたら、開くアドレスが出ます。")
    is_todays = ctx.get_parameter_source("as_of") is ParameterSource.DEFAULT
    publisher = Publisher(look, make, record, site, dt.date.today if is_todays else lambda: as_of, authority)
    preview(
        config_file(config), data, as_of.isoformat(), address, publisher, opens=not no_open and has_screen()
    )


def has_screen() -> bool:
    """Whether somebody sits before a screen on which a browser may open; automation and distant terminals have none."""
    if os.environ.get("CI") or os.environ.get("SSH_CONNECTION"):
        return False
    return sys.platform in ("win32", "darwin") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )


def _may_be_seen(address: str, allowed: bool) -> None:
    """A preview shows drafts; whoever opens it to others says so, or the command ends with 1 here."""
    click.echo(
        f"「{address}」では、ほかのパソコンからも下見を開けます。下書きも、公開する日の前の会議録も、見えてしまいます。",
        err=True,
    )
    if not allowed and not agrees("見えてよければ y、やめるなら n を押して、Enter を押してください:"):
        click.echo(
            "やめました。自分だけで見るなら、--address を付けないでください。"
            "ほかの人に見せてよいなら、--seen-by-others を付けてください。",
            err=True,
        )
        sys.exit(1)
