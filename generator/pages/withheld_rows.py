"""One withheld thing as a row: the same on the session's page, in the register and on the ground's page."""

from __future__ import annotations

from collections.abc import Mapping

from generator.archive import Minutes
from generator.model.council import Ground
from generator.model.papers import WithheldRecord
from generator.pages import markup
from generator.pages.context import shown_date
from generator.pages.markup import escape
from generator.pages.page import ground_path, relative, session_path
from generator.withholding import KINDS, SCOPES, WithheldPlace

HEAD = ("公開していないもの", "種類", "根拠", "理由", "決めた者", "期間")


def withheld_row(
    from_path: str,
    minutes: Minutes,
    place: WithheldPlace,
    record: WithheldRecord,
    grounds: Mapping[str, Ground],
) -> tuple[str, ...]:
    """The cells of ``HEAD`` as HTML, linked from the page ``from_path``."""
    there = relative(from_path, session_path(minutes), place.anchor)
    if from_path == session_path(minutes):
        there = f"#{place.anchor}"
    what = f"{SCOPES[place.scope]}（{record.what or place.what}）"
    basis = "、".join(
        markup.link(
            f"{grounds[g].ordinance}{grounds[g].article}{grounds[g].item or ''}（{grounds[g].label}）",
            relative(from_path, ground_path(minutes.home.home, g)),
        )
        for g in record.grounds
        if g in grounds
    )
    decided = escape(record.decided_by or "記録なし")
    if record.decided_on:
        decided += f"<br>{shown_date(record.decided_on)}"
    return (
        markup.link(what, there),
        escape(KINDS[record.kind]),
        basis or "なし",
        escape(record.reason or "記録なし"),
        decided,
        period(record),
    )


def period(record: WithheldRecord) -> str:
    """Until when, as HTML."""
    parts = []
    if record.until:
        parts.append(f"{shown_date(record.until)}まで")
    if record.until_event:
        parts.append(escape(f"{record.until_event}まで"))
    if record.review_on:
        parts.append(f"{shown_date(record.review_on)}に見直し")
    return "、".join(parts) or "期限の定めなし"
