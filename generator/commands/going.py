"""Nothing goes from a site without a word: what a build would take away is said first, and needs a yes."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from generator.commands.options import agrees
from generator.site.changes import Changes, Gone
from generator.site.going import told


def must_be_meant(gone: Sequence[Gone], remove: bool, form: str, lead: str = "") -> None:
    """Say what would go; unless that is meant, by ``--remove`` or by an answer, the command ends with 1 here."""
    if not gone:
        return
    if form == "json":
        if not remove:
            click.echo(json.dumps({"stopped": "needs --remove", "gone": as_data(gone)}, ensure_ascii=False))
            sys.exit(1)
        return
    for line in told(gone, lead):
        click.echo(line, err=True)
    if remove:
        click.echo("--remove があるので、これらをサイトから消します。", err=True)
    elif not agrees("これらをサイトから消してよければ y、やめるなら n を押して、Enter を押してください:"):
        click.echo(
            "やめました。サイトは前のままです。消してよければ、--remove を付けて、もう一度実行してください。",
            err=True,
        )
        sys.exit(1)


def wrong_folder(found: Changes, data: Path, site: Path) -> str:
    """The likeliest slip, when not one session of the site would stay; else nothing."""
    if not found.nothing_stays:
        return ""
    return (
        f"サイト「{site}」に今ある会議録が、一つも残りません。"
        f"会議録のフォルダー（--data「{data}」）か、サイトのフォルダー（--site）を間違えていませんか。"
    )


def as_data(gone: Sequence[Gone]) -> list[dict[str, Any]]:
    """For machines: each thing that goes, why, and all addresses that go with it."""
    return [
        {
            "kind": one.kind,
            "address": one.address,
            "why": one.reason.code,
            "message": one.reason.message,
            "fix": one.reason.fix,
            "addresses": list(one.addresses),
        }
        for one in gone
    ]
