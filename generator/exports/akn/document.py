"""One document a session."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from generator.archive.entries import Minutes, PublicArchive
from generator.dates import show_date
from generator.exports.akn.body import BodyWriter
from generator.exports.akn.meta import meta
from generator.exports.akn.names import AKN, OWN
from generator.exports.values import address_of
from generator.exports.xml import append, child, root, to_bytes
from generator.facts import session as facts
from generator.facts.walk import agenda_items
from generator.facts.withholding import tokens
from generator.pages.forms import data_path


def akn(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
    """``data/akn/asanagi/toshokan/2023-01.xml`` …"""
    for minutes in public.minutes:
        yield data_path("akn", minutes), document(public, minutes)


def document(public: PublicArchive, minutes: Minutes) -> bytes:
    """The session. Raises ValueError where its text holds a character that XML cannot hold: none is dropped."""
    made = root("akomaNtoso", AKN, {"mn": OWN})
    debate = child(made, "debate", name="minutes")
    meta(debate, public, minutes)
    _preface(debate, public, minutes)
    body = child(debate, "debateBody")
    _roll(body, minutes)
    BodyWriter(public, minutes).write(body)
    return to_bytes(made)


def _preface(debate: etree._Element, public: PublicArchive, minutes: Minutes) -> None:
    preface = child(debate, "preface")
    line = child(preface, "p")
    child(line, "docTitle", facts.title(minutes))
    date = facts.first_date(minutes.session)
    if date and date.exact:
        append(line, "　")
        child(line, "docDate", show_date(date, weekday=False), date=date.iso)
    append(line, "　")
    address = address_of(public, minutes)
    child(line, "a", address, href=address)
    of = tokens(minutes.session, minutes.home.home.grounds)
    for placed in agenda_items(minutes.session):
        item = placed.item
        text = " ".join(filter(None, (item.no, item.title, of.get(item.withheld or ""))))
        child(preface, "p", text, class_="agenda")
    for row in minutes.session.front:
        for part in "　".join(filter(None, (row.label, row.text))).split("\n\n"):
            child(preface, "p", part, class_="front")


def _roll(body: etree._Element, minutes: Minutes) -> None:
    """Who was there, in lines. A name that is withheld has its token."""
    found = minutes.session.attendance
    if found is None:
        return
    of = tokens(minutes.session, minutes.home.home.grounds)
    roll = child(body, "rollCall", eId="roll_call")
    lines = [text for text in (found.stated, found.quorum) if text]
    for group in found.groups:
        people = (" ".join(filter(None, (p.role, p.name or of.get(p.withheld or "")))) for p in group.people)
        lines.append("　".join(filter(None, (group.label, group.stated, "、".join(filter(None, people))))))
    for number, line in enumerate(lines or [""], 1):
        child(roll, "summary", line, eId=f"roll_{number}")
