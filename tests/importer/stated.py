"""What a session file states, beside what a careful reader enters of the same print.

The facts come as in `first_sight/`; each is looked up in the file and must stand there as printed. A person, an item or
an outcome that is stated beside them is a difference too, and a fact that is unknown here is an error, so that none passes unread.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

from tests.importer.facts import blocks_of

Fact = dict[str, Any]
Session = dict[str, Any]


def differences(facts: Fact, session: Session) -> list[str]:
    """What of the facts the session does not state, and what it states beside them; every value is read as text."""
    found = []
    for key, wanted in facts.items():
        for difference in READERS[key](wanted, session):
            found.append(f"{key}: {difference}")
    return found + [f"people: {p}" for p in _strangers(facts, session)]


def plain(value: object) -> str:
    """Text without white space, widths and punctuation."""
    return re.sub(r"[\s・.．,、。]", "", unicodedata.normalize("NFKC", "" if value is None else str(value)))


def _unlike(name: str, wanted: object, have: object) -> Iterator[str]:
    if plain(wanted) != plain(have):
        yield f"{name} {wanted!r}, stated {have!r}"


def _fields(wanted: Fact, have: Fact, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        if name in wanted:
            yield from _unlike(name, wanted[name], have.get(name))


def _title(wanted: str, session: Session) -> Iterator[str]:
    if plain(wanted) not in plain(session.get("title")):
        yield from _unlike("title", wanted, session.get("title"))


def _form(wanted: str, session: Session) -> Iterator[str]:
    yield from _unlike("form", wanted, session.get("form") or "in_person")


def _record(wanted: str, session: Session) -> Iterator[str]:
    yield from _unlike("style", wanted, session.get("record", {}).get("style"))


def _dates(wanted: list[Fact], session: Session) -> Iterator[str]:
    sittings = session.get("sittings") or []
    if len(wanted) != len(sittings):
        yield f"{len(wanted)} days, stated {len(sittings)}"
    for want, sitting in zip(wanted, sittings, strict=False):
        yield from _unlike(
            "date", want["partial"] if want["date"] is None else want["date"], sitting.get("date")
        )
        yield from _fields(want, sitting, ("start", "end"))


def _place(wanted: str | list[str], session: Session) -> Iterator[str]:
    have = [_placed(s) for s in session.get("sittings") or [] if s.get("place")]
    for want in [wanted] if isinstance(wanted, str) else wanted:
        if plain(want) not in map(plain, have):
            yield f"{want!r}, stated {have!r}"


def _placed(sitting: Fact) -> str:
    place = sitting["place"]
    return str(place.get("name")) if isinstance(place, dict) else str(place)


def _recess(wanted: list[Fact], session: Session) -> Iterator[str]:
    """As breaks of the day, or as notes in the course."""
    breaks = [
        (b.get("from"), b.get("to")) for s in session.get("sittings") or [] for b in s.get("breaks") or []
    ]
    notes = [b["note"].get("at") for b in _blocks(session, "note") if isinstance(b["note"], dict)]
    for want in wanted:
        if (want["from"], want["to"]) not in breaks and not {want["from"], want["to"]} <= set(notes):
            yield f"{want!r}, stated {breaks!r} and {notes!r}"


def _people(session: Session) -> list[Fact]:
    groups = session.get("attendance", {}).get("groups") or []
    return [
        {**p, "group": g.get("label", ""), "side": g.get("side")}
        for g in groups
        for p in g.get("people") or []
    ]


def _entry(person: str | Fact) -> Fact:
    return {"name": person} if isinstance(person, str) else person


def _names(person: Fact) -> set[str]:
    """The names of who sat there: of the person with and without the glued office, and of the deputy."""
    name = plain(person.get("name"))
    return {name, name + plain(person.get("role")), plain((person.get("proxy") or {}).get("name"))} - {""}


def _named(name: str, session: Session) -> list[Fact]:
    return [p for p in _people(session) if plain(name) in _names(p)]


def _present(wanted: list[str | Fact], session: Session) -> Iterator[str]:
    for want in map(_entry, wanted):
        found = _named(want["name"], session)
        if len(found) != 1 or found[0].get("status") == "absent":
            yield f"{want['name']} once and present, stated {found!r}"
            continue
        person = found[0]
        if "role" in want and plain(want["role"]) not in plain(person.get("role") or person["group"]):
            yield from _unlike(f"office of {want['name']}", want["role"], person.get("role"))
        if "proxy_for" in want:
            yield from _unlike("stands for", want["proxy_for"], person.get("stands_for"))
        yield from _fields(want, person, ("seat", "status"))


def _absent(wanted: list[str | Fact], session: Session) -> Iterator[str]:
    have = {plain(p.get("name")) for p in _people(session) if p.get("status") == "absent"}
    names = {plain(_entry(want)["name"]) for want in wanted}
    if names != have:
        yield f"{sorted(names)}, stated {sorted(have)}"


def _vacant(wanted: list[str], session: Session) -> Iterator[str]:
    yield from _unlike("seats", len(wanted), sum(p.get("status") == "vacant" for p in _people(session)))


def _strangers(facts: Fact, session: Session) -> Iterator[str]:
    """Members whom the facts do not name, where they name any."""
    keys = ("attendees", "absent", "staff", "others", "secretariat")
    named = [plain(_entry(p)["name"]) for key in keys for p in facts.get(key) or []]
    if not (facts.get("attendees") or facts.get("absent")):
        return
    for person in _people(session):
        unnamed_staff = person["side"] != "member" and not facts.get("staff")
        if not unnamed_staff and _names(person).isdisjoint(named) and person.get("name"):
            yield f"{person.get('name')!r} is stated, and nobody of that name was there"


def _observers(wanted: object, session: Session) -> Iterator[str]:
    seen = (session.get("openness") or {}).get("observers") or {}
    yield from _unlike("count", wanted, seen.get("count"))


def _openness(wanted: Fact, session: Session) -> Iterator[str]:
    have = session.get("openness") or {}
    yield from _unlike(
        "status", {"partly_closed": "partly"}.get(wanted["status"], wanted["status"]), have.get("status")
    )


def _titled(item: Fact) -> tuple[str, str]:
    return plain(item.get("title")), plain(item.get("no")) + plain(item.get("title"))


def _agenda(wanted: list[str], session: Session) -> Iterator[str]:
    """The items of the first level; a result printed behind a title may stand with it."""
    have = [_titled(item) for item in session.get("agenda") or []]
    if len(wanted) != len(have) or not all(
        any(t.startswith(plain(w)) for t in h) for w, h in zip(wanted, have, strict=True)
    ):
        yield f"{wanted!r}, stated {[full for _, full in have]!r}"


def _leaves(wanted: list[str], session: Session) -> Iterator[str]:
    have = {
        t
        for item in session.get("agenda") or []
        for one in (item, *(item.get("sub") or []))
        for t in _titled(one)
    }
    yield from (f"{want!r}, stated {sorted(have)!r}" for want in wanted if plain(want) not in have)


def _below(wanted: dict[str, Any], session: Session) -> Iterator[str]:
    yield from _leaves([t for titles in wanted.values() if isinstance(titles, list) for t in titles], session)


def _materials(wanted: list[Fact], session: Session) -> Iterator[str]:
    have = session.get("materials") or []
    for want in wanted:
        found = [
            m
            for m in have
            if plain(want["no"]) in (plain(m.get("no")), plain(m.get("no")) + plain(m.get("title")))
        ]
        if not found:
            yield f"{want['no']!r}, stated {have!r}"
        elif want.get("status", "public") != "public":
            kinds = {"withheld": ("withheld", "collected"), "browse_only": ("browse",)}.get(
                want["status"], (want["status"],)
            )
            if found[0].get("status") not in kinds:
                yield f"{want!r}, stated {found[0]!r}"


def _legend(wanted: dict[str, str], session: Session) -> Iterator[str]:
    have = {(m.get("mark"), plain(m.get("means"))) for m in session.get("legend") or []}
    yield from (f"{mark} {means}" for mark, means in wanted.items() if (mark, plain(means)) not in have)


def _blocks(session: Session, key: str) -> list[Fact]:
    return [b for b in blocks_of(session.get("body") or []) if key in b]


def _speakers(wanted: list[str], session: Session) -> Iterator[str]:
    voices = session.get("voices") or {}
    for number, (want, speech) in enumerate(zip(wanted, _blocks(session, "speech"), strict=False), 1):
        voice = voices.get(speech["speech"]) or {}
        names = (
            speech["speech"],
            speech.get("label"),
            speech.get("mark"),
            voice.get("label"),
            voice.get("printed"),
            *(voice.get("forms") or ()),
        )
        if plain(want) not in map(plain, names):
            yield f"remark {number} of {want!r}, stated of {speech['speech']!r}"
    if len(wanted) > len(_blocks(session, "speech")):
        yield f"{len(wanted)} remarks, stated {len(_blocks(session, 'speech'))}"


def _counter(*keys: str) -> Callable[[object, Session], Iterator[str]]:
    """A reader of how many blocks have all of the keys."""

    def count(wanted: object, session: Session) -> Iterator[str]:
        have = sum(all(k in b for k in keys) for b in blocks_of(session.get("body") or []))
        yield from _unlike("number", wanted, have)

    return count


def _decisions(session: Session) -> list[Fact]:
    """Every outcome with the titles of its item; elections are outcomes of nobody's item."""
    items = {}
    for item in session.get("agenda") or []:
        for one in (item, *(item.get("sub") or [])):
            items[one.get("id")] = one
    found = []
    for block in blocks_of(session.get("body") or []):
        decides = block.get("decides") or []
        for outcome in decides if isinstance(decides, list) else [decides]:
            found.append({**outcome, "titles": _titled(items.get(outcome.get("agenda"), {}))})
        for office in block.get("elects") or []:
            found.append({"result": "選出", "titles": ("", ""), **office})
    for item in items.values():
        found += [{**outcome, "titles": _titled(item)} for outcome in item.get("outcomes") or []]
    return found


def _outcomes(wanted: list[Fact], session: Session) -> Iterator[str]:
    left = _decisions(session)
    places = [full for item in session.get("agenda") or [] for _, full in [_titled(item)]]
    for want in wanted:
        item = want.get("item")
        named = places[item - 1] if isinstance(item, int) and item <= len(places) else plain(item)
        result = plain(want.get("result") or want.get("text"))
        hits = [
            h
            for h in left
            if _says(result, h)
            and (not named or any(t and (t.startswith(named) or named in t) for t in h["titles"]))
        ]
        if not hits:
            yield f"{want!r}, stated {left!r}"
            continue
        left.remove(hits[0])
        yield from _fields(want, hits[0], ("for", "against", "abstain"))
        if "manner" in want and plain(want["manner"]) not in plain(hits[0].get("manner")):
            yield from _unlike("manner", want["manner"], hits[0].get("manner"))
    yield from (f"stated beside them: {h!r}" for h in left if not h.get("role"))


def _says(result: str, outcome: Fact) -> bool:
    said = plain(outcome.get("result")) + plain(outcome.get("word"))
    return result in said


def _withheld(wanted: list[Fact], session: Session) -> Iterator[str]:
    records = (session.get("withheld") or {}).values()
    shown = "".join(plain(value) for r in records for value in r.values() if isinstance(value, str))
    shown += "".join(plain(b) for key in ("withheld", "masked") for b in _blocks(session, key))
    for want in wanted:
        printed = want.get("printed") or want.get("basis") or want.get("reason") or want.get("what")
        if plain(printed) not in shown:
            yield f"{printed!r}, stated {shown!r}"


def _movements(wanted: list[Fact], session: Session) -> Iterator[str]:
    ids = {p.get("id"): plain(p.get("name")) for p in _people(session)}
    moves = [
        (str(m.get("at")), ids.get(m.get("person"), "?"))
        for b in _blocks(session, "moves")
        for m in b["moves"]
    ]
    for want in wanted:
        if not any(at == want.get("at") and who in plain(want["who"]) for at, who in moves):
            yield f"{want!r}, stated {moves!r}"


def _next(wanted: Fact, session: Session) -> Iterator[str]:
    have = session.get("next_meeting") or {}
    yield from _fields(wanted, have, ("date", "start", "place"))
    if "text" in wanted:
        yield from _unlike("text", wanted["text"], have.get("printed"))


def _signers(wanted: list[str], session: Session) -> Iterator[str]:
    ids = {p.get("id"): plain(p.get("name")) for p in _people(session)}
    signed = [
        *((session.get("signatures") or {}).get("people") or []),
        *(x for b in _blocks(session, "signs") for x in b["signs"]),
    ]
    have = {ids.get(x, plain(x)) for x in signed}
    for want in wanted:
        if plain(want) not in have:
            yield f"{want!r}, stated {sorted(have)!r}"


def _corrections(wanted: list[Fact], session: Session) -> Iterator[str]:
    have = [str(c.get("on")) for c in session.get("corrections") or []]
    yield from (f"{want!r}, stated {have!r}" for want in wanted if want.get("date") not in have)


def _texts(node: object) -> Iterator[str]:
    """Every string of a node, in its order."""
    if isinstance(node, dict):
        node = list(node.values())
    if isinstance(node, list):
        for one in node:
            yield from _texts(one)
    elif isinstance(node, str):
        yield node


def _probes(wanted: list[str], session: Session) -> Iterator[str]:
    whole = plain("".join(_texts(session)))
    yield from (f"{want!r} is lost" for want in wanted if plain(want) not in whole)


def _joins(wanted: list[str], session: Session) -> Iterator[str]:
    texts = [plain("".join(_texts(b))) for b in blocks_of(session.get("body") or [])]
    yield from (f"{want!r} is cut" for want in wanted if not any(plain(want) in text for text in texts))


def _furniture(wanted: list[str], session: Session) -> Iterator[str]:
    shown = plain("".join(_texts({key: value for key, value in session.items() if key != "source"})))
    yield from (f"{want!r} is shown" for want in wanted if plain(want) in shown)


READERS: dict[str, Callable[[Any, Session], Iterator[str]]] = {
    "title": _title,
    "form": _form,
    "record": _record,
    "dates": _dates,
    "place": _place,
    "recess": _recess,
    "attendees": _present,
    "absent": _absent,
    "staff": _present,
    "others": _present,
    "secretariat": _present,
    "vacant_seats": _vacant,
    "observers": _observers,
    "openness": _openness,
    "agenda": _agenda,
    "agenda_leaf": _leaves,
    "agenda_sub": _below,
    "materials": _materials,
    "legend": _legend,
    "first_speakers": _speakers,
    "speech_count": _counter("speech"),
    "qa_count": _counter("qa"),
    "opinions": _counter("opinion"),
    "tables": _counter("table", "rows"),
    "lists": _counter("list", "items"),
    "outcomes": _outcomes,
    "withheld": _withheld,
    "movements": _movements,
    "next_meeting": _next,
    "signers": _signers,
    "corrections": _corrections,
    "nothing_lost_probes": _probes,
    "joins": _joins,
    "furniture": _furniture,
}
"""How each fact is looked up: what is wanted and the session to what does not agree."""
