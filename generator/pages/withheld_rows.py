"""One withheld thing as a row, its places in the first cell: the same on the session's page, in the register and on the ground's page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.archive.entries import Minutes
from generator.facts.withholding import KINDS, SCOPES, WithheldPlace
from generator.model.council import Ground
from generator.model.papers import WithheldRecord
from generator.pages import markup
from generator.pages.context import shown_date
from generator.pages.markup import escape
from generator.pages.page import ground_path, relative, session_path

HEAD = ("公開していないもの", "種類", "根拠", "理由", "決めた者", "期間")


def withheld_row(
    from_path: str,
    minutes: Minutes,
    record: WithheldRecord,
    places: Sequence[WithheldPlace],
    grounds: Mapping[str, Ground],
) -> tuple[str, ...]:
    """The cells of ``HEAD`` as HTML, linked from the page ``from_path``."""
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
        _where(from_path, minutes, record, places),
        escape(KINDS[record.kind]),
        basis or "なし",
        escape(record.reason or "記録なし"),
        decided,
        period(record),
    )


def _where(from_path: str, minutes: Minutes, record: WithheldRecord, places: Sequence[WithheldPlace]) -> str:
    """Links to every place the record speaks for; the same place is named once."""
    links = []
    for place in places:
        there = relative(from_path, session_path(minutes), place.anchor)
        if from_path == session_path(minutes):
            there = f"#{place.anchor}"
        links.append(markup.link(f"{SCOPES[place.scope]}（{record.what or place.what}）", there))
    return "<br>".join(dict.fromkeys(links))


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
