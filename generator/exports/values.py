"""How data of the archive is written so that the same data is the same bytes, and how its things are called."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any, TypeAlias

from generator.archive.entries import Minutes, PublicArchive
from generator.dates import PartialDate
from generator.facts.address import base_of
from generator.facts.licence import UNDECIDED, licence_of
from generator.pages.page import html_path, session_path

Data: TypeAlias = dict[str, Any]


def known(**fields: Any) -> Data:
    """The fields that hold something, in their order; what is not recorded has no key. Zero and False are recorded.

    A name that is a word of Python is written with ``_`` at its end.
    """
    return {
        name.rstrip("_"): value
        for name, value in fields.items()
        if value is not None and not (isinstance(value, str | list | tuple | dict) and not value)
    }


def json_bytes(data: Any) -> bytes:
    """JSON in one line, keys as they come, UTF-8, with a line end."""
    return (json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def json_pages(data: Any) -> bytes:
    """JSON for files that people open too: indented by one."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def iso(date: PartialDate | None) -> str | None:
    """``2022-03-15``, ``2022-03``, ``2022``."""
    return date.iso if date else None


def precision(date: PartialDate | None) -> str | None:
    """How much of a date is known: day, month or year."""
    if date is None or date.year is None:
        return None
    return "day" if date.exact else "month" if date.month else "year"


def at_clock(day: dt.date, clock: str) -> dt.datetime:
    """A day and ``HH:MM``, of which the hour may be 24 or more: then it is the day after."""
    hours, minutes = clock.split(":")
    return dt.datetime.combine(day, dt.time()) + dt.timedelta(hours=int(hours), minutes=int(minutes))


def remark_id(minutes: Minutes, anchor: str) -> str:
    """``asanagi/toshokan/2023-01#r12``: the id of anything with an anchor, in every form."""
    return f"{minutes.key}#{anchor}"


def page_of(minutes: Minutes, anchor: str = "") -> str:
    """The path of the session's page from the top of the site, or of a place on it."""
    path = html_path(session_path(minutes))
    return f"{path}#{anchor}" if anchor else path


def address_of(public: PublicArchive, minutes: Minutes, anchor: str = "") -> str:
    """The absolute address, or the path from the top of the site where ``site.yml`` does not say where the site will be."""
    return base_of(public.site.url) + page_of(minutes, anchor)


def terms(public: PublicArchive, minutes: Minutes | None = None) -> str:
    """What the municipality says of use, else the site, else that nothing is decided."""
    own = licence_of(minutes.home.home, public.site) if minutes else public.site.licence
    return own or UNDECIDED
