"""What a public archive would show, as the memory would remember it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from generator.archive.entries import Minutes, PublicArchive
from generator.archive.files import Files, digest_of
from generator.facts import session as facts
from generator.facts.files import named_files
from generator.facts.ids import material_ids
from generator.facts.lasting import Left, left_pages
from generator.facts.passages import passages
from generator.facts.walk import agenda_items, placed_blocks
from generator.facts.withholding import withheld_things
from generator.memory import digests
from generator.memory.model import (
    NONE,
    Anchor,
    AnchorKind,
    Explained,
    File,
    Folder,
    GoneAnchor,
    Record,
    RecordState,
    SessionSeen,
    Shown,
    State,
)
from generator.model import blocks as b
from generator.model.papers import WithheldRecord
from generator.model.readings import Outcome
from generator.model.session import Session

#: Every token reads alike: which ground a record names is told by the record, not by each passage.
_TOKENS: Mapping[str, str] = {}


class BodySeen(NamedTuple):
    """What would be remembered of a session's proceedings."""

    anchors: tuple[Anchor, ...]
    was: Mapping[str, str]
    """Former anchor → the anchor that leads on from it."""


Look: TypeAlias = Callable[[Minutes, bytes], BodySeen]


def body_seen(minutes: Minutes, key: bytes) -> BodySeen:
    """It follows from the session, its council and the secret alone."""
    was = {former: placed.anchor for placed in placed_blocks(minutes.session) for former in placed.block.was}
    return BodySeen(tuple(_body(minutes, key)), was)


def showing(public: PublicArchive, key: bytes, files: Files, look: Look = body_seen) -> Shown:
    """Everything that would be public, with its digests. ``files`` is the data folder, for the attachments; ``look`` is
    ``body_seen``, or what was kept of it."""
    there = set(files.names())
    known: dict[str, str] = {}

    def digest(path: str) -> str:
        if path not in known:
            with files.open(path) as stream:
                known[path] = digests.short(key, digest_of(stream))
        return known[path]

    sessions = {}
    explained: dict[str, Explained] = {}
    for minutes in public.minutes:
        handed_out = tuple(File(p, digest(p) if p in there else NONE) for p in _files(minutes))
        seen = look(minutes, key)
        sessions[minutes.key] = _session(minutes, key, public.as_of, handed_out, seen)
        if said := explained_in(minutes.session, seen.was):
            explained[minutes.key] = said
    for minutes in public.expired:
        status = minutes.session.record.status or NONE
        sessions[minutes.key] = SessionSeen(minutes.key, "expired", public.as_of, NONE, status)
        if said := explained_in(minutes.session, look(minutes, key).was):
            explained[minutes.key] = said
    folders = {home.id: Folder(home.id, "public", public.as_of) for home in public.municipalities}
    folders |= {council.key: Folder(council.key, "public", public.as_of) for council in public.councils}
    for left in left_pages(public).values():
        _leave(left, public.as_of, sessions, folders)
    return Shown(public.as_of, folders, sessions, explained)


def _leave(left: Left, day: str, sessions: dict[str, SessionSeen], folders: dict[str, Folder]) -> None:
    to = left.to or NONE
    if left.kind == "session":
        sessions[left.key] = SessionSeen(left.key, _state(left), day, NONE, NONE, to=to)
    else:
        folders[left.key] = Folder(left.key, _state(left), day, to)


def _state(left: Left) -> State:
    return "moved" if left.to else "withdrawn"


def _files(minutes: Minutes) -> Iterator[str]:
    """Files of the archive that the session hands out, and its papers on other sites; each once."""
    found = [named.file for named in named_files(minutes)]
    found += [m.href for m in minutes.session.materials if m.status == "public" and m.href and m.host]
    return iter(dict.fromkeys(found))


def _session(
    minutes: Minutes, key: bytes, day: str, handed_out: tuple[File, ...], seen: BodySeen
) -> SessionSeen:
    session = minutes.session
    return SessionSeen(
        minutes.key,
        "public",
        day,
        digests.short(key, facts.title(minutes)),
        session.record.status or NONE,
        (*_agenda(session, key), *_materials(session, key), *seen.anchors),
        tuple(_records(session, key)),
        handed_out,
    )


def _agenda(session: Session, key: bytes) -> Iterator[Anchor]:
    for placed in agenda_items(session):
        item = placed.item
        said = digests.passage(key, f"a\x1f{item.no or ''}", item.title, _outcomes(item.outcomes))
        yield Anchor("a", f"agenda-{placed.id}", said)


def _materials(session: Session, key: bytes) -> Iterator[Anchor]:
    for own, material in zip(material_ids(session), session.materials, strict=True):
        yield Anchor(
            "m", f"material-{own}", digests.passage(key, f"m\x1f{material.no or ''}", material.title)
        )


def _body(minutes: Minutes, key: bytes) -> Iterator[Anchor]:
    speakers: dict[tuple[str | None, str | None], str] = {}
    for placed in placed_blocks(minutes.session):
        block = placed.block
        if isinstance(block, b.Withheld) and not _is_released(minutes.session, block):
            yield Anchor("n", placed.anchor, NONE)
            continue
        kind: AnchorKind = "n"
        speaker = ""
        if isinstance(block, b.Speech | b.Opinion):
            kind = "r"
            voice = _voice(block)
            if voice not in speakers:
                speakers[voice] = facts.speaker_label(minutes, *voice)
            speaker = speakers[voice]
        elif isinstance(block, b.Section):
            kind = "s"
        text = "\n".join(passages(block, _TOKENS))
        yield Anchor(
            kind,
            placed.anchor,
            digests.passage(key, f"{kind}\x1f{speaker}", text, _outcomes(block.decides)),
        )


def _is_released(session: Session, block: b.Withheld) -> bool:
    record = session.withheld.get(block.withheld)
    return record is not None and state_of(record) == "released"


def _voice(block: b.Speech | b.Opinion) -> tuple[str | None, str | None]:
    return (
        (block.speech, block.label)
        if isinstance(block, b.Speech)
        else (block.opinion.voice, block.opinion.label)
    )


def _ways(outcome: Outcome) -> Iterator[tuple[str, str | None]]:
    yield from (("question", outcome.question), ("method", outcome.method))
    yield from (("requirement", outcome.requirement), ("casting", outcome.casting))
    yield from ((vote.person, vote.reason) for vote in outcome.votes)


def _outcomes(outcomes: tuple[Outcome, ...]) -> str:
    """What is shown of each outcome; the fields are named, or a new field of the model would change every digest."""
    return "\x1e".join(
        "\x1d".join(
            [
                str(part or "")
                for part in (
                    o.word or o.result,
                    o.part,
                    o.manner,
                    o.in_favour,
                    o.against,
                    o.abstain,
                    o.opinion,
                )
            ]
            + [
                f"{name}={value}" for name, value in _ways(o) if value
            ]  # those of old records stay as they were
        )
        for o in outcomes
    )


def _records(session: Session, key: bytes) -> Iterator[Record]:
    for name, record, places in withheld_things(session):
        state = state_of(record)
        hidden = () if state == "released" else tuple(place.anchor for place in places)
        yield Record(name, state, NONE, digests.short(key, _said_of(record)), hidden)


def state_of(record: WithheldRecord) -> RecordState:
    """How far a record has come."""
    if record.released:
        return "released"
    return "reviewed" if record.reviews else "withheld"


def _said_of(record: WithheldRecord) -> str:
    parts = (
        record.kind,
        ",".join(record.grounds),
        record.reason,
        record.decided_by,
        record.decided_on,
        record.until,
        record.until_event,
        record.what,
    )
    return "\x1f".join(str(part or "") for part in parts)


def explained_in(session: Session, was_in_body: Mapping[str, str]) -> Explained | None:
    """What the file says of addresses that are no longer its own; None where it says nothing."""
    was = dict(was_in_body)
    was |= {
        f"agenda-{old}": f"agenda-{placed.id}" for placed in agenda_items(session) for old in placed.item.was
    }
    was |= {
        f"material-{old}": f"material-{own}"
        for own, material in zip(material_ids(session), session.materials, strict=True)
        for old in material.was
    }
    gone = {
        one.id: GoneAnchor(kind_of_name(one.id), one.id, NONE, one.on.iso, one.why, one.to or NONE)
        for one in session.gone
    }
    corrected = frozenset(one.where for one in session.corrections if one.where)
    return Explained(was, gone, corrected) if was or gone or corrected else None


def kind_of_name(anchor: str) -> AnchorKind:
    """What an anchor seems to be by its name; one that a clerk named may be anything, and counts as a remark."""
    if anchor.startswith("agenda-"):
        return "a"
    if anchor.startswith("material-"):
        return "m"
    if anchor.startswith("withheld-"):
        return "w"
    first = anchor[:1]
    return "s" if first == "s" else "n" if first == "n" else "r"
