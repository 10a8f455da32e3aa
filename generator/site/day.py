"""The day of which a site speaks, read off the site: which sessions it shows, and which it no longer shows."""

from __future__ import annotations

import datetime as dt

from generator.archive.entries import Archive, Minutes
from generator.archive.files import Files
from generator.pages.page import html_path, session_path
from generator.site.publish import admit, days_of_change

_OVER = b'<body class="kind-expired"'


def day_of(archive: Archive, site: Files, today: dt.date) -> dt.date:
    """Today, or the last day before on which the same minutes made the site that is there.

    Between two days on which something begins or ends to be public every day makes the same site, so that the first of them
    stands for all.
    """
    timed = [m for m in archive.minutes if m.session.publish_from or m.session.publish_until]
    there = set(site.names())
    shown = {m.key: _state(site, there, m) for m in timed if not m.is_draft}
    days = sorted((day for day in days_of_change(archive) if day <= today), reverse=True)
    for day in [
        today,
        *(day for day in days if day < today),
        *([days[-1] - dt.timedelta(1)] if days else []),
    ]:
        if _states(archive, day, shown) == shown:
            return day
    return today


def _state(site: Files, there: set[str], minutes: Minutes) -> str:
    page = html_path(session_path(minutes))
    if page not in there:
        return "absent"
    with site.open(page) as stream:
        return "over" if _OVER in stream.read(8_000) else "shown"


def _states(archive: Archive, day: dt.date, of: dict[str, str]) -> dict[str, str]:
    public = admit(archive, day)
    states = dict.fromkeys(of, "absent")
    states |= {m.key: "shown" for m in public.minutes if m.key in of}
    return states | {m.key: "over" for m in public.expired if m.key in of}
