"""``python -m generator.adapters.bundle``, as ``make bundle`` runs it, from the folder of the repository."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

import click

from generator.adapters.bundle.make import BundleError, make_bundle
from generator.adapters.bundle.targets import PYTHONS, targets


@click.command()
@click.option(
    "--python", "pythons", multiple=True, default=PYTHONS, type=click.Choice(PYTHONS), show_default=True,
    help="入れる側のパソコンの Python。一つに決まっていれば、ZIP がずっと小さくなります",
)  # fmt: skip
@click.option("--to", "into", type=click.Path(dir_okay=False, path_type=Path), help="書き出す ZIP")
def main(pythons: tuple[str, ...], into: Path | None) -> None:
    """インターネットのないパソコンに入れるための ZIP を作る。"""
    into = into or Path(f"kaigiroku-{metadata.version('kaigiroku-archive')}.zip")
    try:
        served = make_bundle(Path.cwd(), into, targets(pythons), lambda line: click.echo(line, err=True))
    except BundleError as error:
        raise click.ClickException(f"部品を集められませんでした。\n{error}") from None
    on = "、".join(f"{target.system} の Python {target.python}" for target in served)
    click.echo(f"「{into}」（{into.stat().st_size / 1e6:.0f} MB）を作りました。{on} で使えます。")


if __name__ == "__main__":
    main()
