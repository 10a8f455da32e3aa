"""What a session's page offers: its own data in one ZIP file, so that a site is not much larger for it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.entries import Minutes, PublicArchive
from generator.exports.own.session import session_data
from generator.exports.packed import zipped
from generator.exports.tables.rows import rows_of_session
from generator.exports.tables.table import TABLES, csv_bytes
from generator.exports.values import address_of, json_bytes, terms
from generator.facts import session as facts
from generator.pages.forms import data_path


def session_zips(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
    """One ZIP file a session: JSON, the body as CSV, and a word on both."""
    for minutes in public.minutes:
        yield session_zip(public.alone(minutes))


def session_zip(alone: PublicArchive) -> tuple[str, bytes]:
    """That of the one session of an archive."""
    (minutes,) = alone.minutes
    return data_path("zip", minutes), zipped(_members(alone, minutes))


def _members(public: PublicArchive, minutes: Minutes) -> Iterator[tuple[str, bytes]]:
    yield f"{minutes.id}.json", json_bytes(session_data(public, minutes))
    rows = rows_of_session(public, minutes, "speeches")
    yield f"{minutes.id}-speeches.csv", csv_bytes(TABLES["speeches"].names, rows)
    yield "README.txt", _about(public, minutes).encode()


def _about(public: PublicArchive, minutes: Minutes) -> str:
    return "\r\n".join(
        (
            facts.title(minutes),
            address_of(public, minutes),
            "",
            f"{minutes.id}.json: ページに示すことのすべて。形は data/archive.json に書いてあります。",
            f"{minutes.id}-speeches.csv: 発言と記述。Excel で開けます。",
            f"利用条件: {terms(public, minutes)}",
            "",
        )
    )
