"""Notices in the place of what was published on a session's page and is no longer there, under its old address.

They carry the class ``not-said``: the archive says them, and neither the audit nor the search takes them for words of the record.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from generator.dates import show_date
from generator.facts.ids import material_ids
from generator.facts.walk import agenda_items, placed_blocks
from generator.model.lasting import GoneAnchor
from generator.model.session import Session
from generator.pages import markup
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.markup import element, escape

_NUMBERED = re.compile(r"(agenda-a|material-m|[rsn])(\d+)(?:-[a-z0-9-]+)?")
_CALLED = {"r": "発言", "s": "見出し", "n": "記述", "agenda-a": "議題", "material-m": "資料"}
_HOW = {
    "duplicate": "ほかと重複していたため、{day}に取り除きました",
    "withdrawn": "{day}に取り下げました",
    "withheld": "{day}に公開をやめました",
    "joined": "{day}に{heir}に統合しました",
}
LISTS = ("agenda-", "material-", "withheld-")
"""What the anchors of lists outside the proceedings begin with."""


def called(anchor: str) -> str:
    """What a place is called by its address: 発言14 for ``r14``; for a name that a clerk gave, the name."""
    found = _NUMBERED.fullmatch(anchor)
    return f"{_CALLED[found[1]]}{found[2]}" if found else f"この場所にあったもの（{anchor}）"


def notices_of_list(session: Session, prefix: str) -> Html:
    """The notices of a list: of the agenda, the materials, the withheld parts. Nothing where none went."""
    found = [_notice(one) for one in session.gone if one.id.startswith(prefix)]
    found += [_taken_over(former, heir) for heir, former in _formers(session) if former.startswith(prefix)]
    return together(found)


def notices_of_body(session: Session) -> dict[str, Html]:
    """The notices of the proceedings, by the anchor of the block after which they stand; empty before the first."""
    found: defaultdict[str, Html] = defaultdict(lambda: NOTHING)
    for heir, former in _formers(session):
        if not former.startswith(LISTS):
            found[heir] += _taken_over(former, heir)
    if session.gone:
        anchors = [placed.anchor for placed in placed_blocks(session)]
        for one in session.gone:
            if not one.id.startswith(LISTS):
                found[_place(one, anchors)] += _notice(one)
    return found


def _place(one: GoneAnchor, anchors: list[str]) -> str:
    """After which block: as the entry says, else after the one whose number came before; empty for the beginning."""
    if one.after in anchors:
        return one.after or ""
    own = _NUMBERED.fullmatch(one.id)
    if own is None:
        return one.to if one.to in anchors else anchors[-1] if anchors else ""
    before = ""
    for anchor in anchors:
        other = _NUMBERED.fullmatch(anchor)
        if other and other[1] == own[1] and int(other[2]) < int(own[2]):
            before = anchor
    return before


def _formers(session: Session) -> Iterator[tuple[str, str]]:
    """What took an address over, and the address."""
    for placed in placed_blocks(session):
        yield from ((placed.anchor, former) for former in placed.block.was)
    for item in agenda_items(session):
        yield from ((f"agenda-{item.id}", f"agenda-{former}") for former in item.item.was)
    for own, material in zip(material_ids(session), session.materials, strict=True):
        yield from ((f"material-{own}", f"material-{former}") for former in material.was)


def _notice(one: GoneAnchor) -> Html:
    heir = called(one.to) if one.to else "ほかの所"
    how = _HOW[one.why].format(day=show_date(one.on, weekday=False), heir=heir)
    note = f"{one.note.rstrip('。')}。" if one.note else ""
    said = escape(f"{called(one.id)}は、{how}。{note}")
    return _element(one.id, said, one.to)


def _taken_over(former: str, heir: str) -> Html:
    return _element(former, escape(f"{called(former)}は、{called(heir)}に統合しました。"), heir)


def _element(anchor: str, said: Html, heir: str | None) -> Html:
    more = fill(" {}", markup.link(f"{called(heir)}へ", f"#{heir}")) if heir else NOTHING
    return element("p", said + more, class_="gone not-said", id=anchor, role="note")
