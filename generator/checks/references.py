"""References: every name that a file uses is a name that something bears."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping

from generator.archive.entries import Archive
from generator.checks.labels import meant_office
from generator.checks.subject import Subject, by_print, did_you_mean, meant
from generator.model.blocks import Note, Opinion, Section, Speech
from generator.model.readings import Outcome
from generator.problems.problem import Path, Place, Problem


def agenda_is_known(subject: Subject) -> Iterator[Problem]:
    """An agenda id named in the body, the attendance or the openness is on the agenda."""
    for path, name in _agenda_names(subject):
        if name not in subject.agenda:
            yield _unknown(
                subject,
                "unknown-agenda",
                "議題",
                path,
                name,
                subject.agenda,
                "agenda: にその id の議題を書いてください。",
            )


def _agenda_names(subject: Subject) -> Iterator[tuple[Path, str]]:
    for i, closed in enumerate(subject.session.openness.closed):
        yield from ((("openness", "closed", i, "agenda", j), own) for j, own in enumerate(closed.agenda))
    for placed in subject.people:
        yield from (((*placed.path, "agenda", j), own) for j, own in enumerate(placed.person.agenda))
    for found in subject.blocks:
        block = found.block
        if isinstance(block, Section) and block.section.agenda:
            yield (*found.path, "section", "agenda"), block.section.agenda
        for i, outcome in enumerate(block.decides):
            if outcome.agenda:
                yield (*found.path, "decides", i, "agenda"), outcome.agenda
        for j, own in enumerate(block.closes.agenda if block.closes else ()):
            yield (*found.path, "closes", "agenda", j), own


def materials_are_known(subject: Subject) -> Iterator[Problem]:
    """A material named on the agenda is in the list of materials."""
    for placed in subject.agenda.values():
        for i, name in enumerate(placed.item.materials):
            if name not in subject.materials:
                path = (*placed.path, "materials", i)
                fix = "materials: にその id の資料を書いてください。"
                yield _unknown(subject, "unknown-material", "資料", path, name, subject.materials, fix)


def voices_are_known(subject: Subject) -> Iterator[Problem]:
    """Where voices are declared, every speaker is one of them; where none is, speakers are free words.

    One problem for a name, however often it speaks: the mistake is one, in the list or in the spelling.
    """
    if not subject.voices:
        return
    first: dict[str, Path] = {}
    times: dict[str, int] = {}
    for found in subject.blocks:
        block = found.block
        if isinstance(block, Speech):
            name, path = block.speech, (*found.path, "speech")
        elif isinstance(block, Opinion) and block.opinion.voice:
            name, path = block.opinion.voice, (*found.path, "opinion", "voice")
        else:
            continue
        if name not in subject.voices:
            first.setdefault(name, path)
            times[name] = times.get(name, 0) + 1
    for name, path in first.items():
        more = f"（ほかに {times[name] - 1} か所）" if times[name] > 1 else ""
        entry = name if name.isalnum() else f'"{name}"'
        slip = meant_office(name, subject.voices)
        otherwise = f"voices: に「{entry}: {{}}」を書き足してください。"
        fix = f"「{slip}」ではありませんか。" if slip else did_you_mean(name, subject.voices, otherwise)
        likely = (slip,) if slip else meant(name, subject.voices)
        near = likely if len(likely) == 1 else ()
        told = f"発言者「{name}」は voices: にありません{more}。"
        yield subject.problem("unknown-voice", path, told, fix, near)


def people_are_known(subject: Subject) -> Iterator[Problem]:
    """A person pointed to is in the list of attendance or among the council's members."""
    people = [(placed.person.id, placed.person.name, placed.person.role) for placed in subject.people]
    members = [(m.id, m.name, m.role) for m in subject.minutes.home.council.members]
    ids = {own for own, _, _ in (*people, *members) if own}
    names = {name for _, name, _ in people if name}
    printed = by_print((name, own) for own, name, _ in members) | by_print(
        (name, own) for own, name, _ in people
    )
    called = {own: name or role or "" for own, name, role in (*members, *people) if own and (name or role)}
    fix = "出席者にその id（例: id: p1）を付けてください。"
    for path, own in _person_names(subject):
        if own not in ids:
            yield _unknown(subject, "unknown-person", "出席者", path, own, ids, fix, printed, called)
    signatures = subject.session.signatures
    for i, signer in enumerate(signatures.people if signatures else ()):
        # Signatures may give a name as printed, so that only what looks like an id is held to be one.
        if signer.isascii() and signer not in ids | names:
            path = ("signatures", "people", i)
            yield _unknown(subject, "unknown-person", "出席者", path, signer, ids, fix, None, called)


def _person_names(subject: Subject) -> Iterator[tuple[Path, str]]:
    for key, voice in subject.session.voices.items():
        if voice.person:
            yield ("voices", key, "person"), voice.person
        yield from ((("voices", key, "people", i), own) for i, own in enumerate(voice.people))
    for placed in subject.agenda.values():
        for i, outcome in enumerate(placed.item.outcomes):
            yield from _of_vote((*placed.path, "outcomes", i), outcome)
    for found in subject.blocks:
        block = found.block
        for i, outcome in enumerate(block.decides):
            yield from _of_vote((*found.path, "decides", i), outcome)
        yield from (((*found.path, "moves", i, "person"), move.person) for i, move in enumerate(block.moves))
        yield from (
            ((*found.path, "elects", i, "person"), e.person) for i, e in enumerate(block.elects) if e.person
        )
        yield from (((*found.path, "signs", i), own) for i, own in enumerate(block.signs))
        if isinstance(block, Note):
            yield from (((*found.path, "note", "people", i), own) for i, own in enumerate(block.note.people))


def _of_vote(path: Path, outcome: Outcome) -> Iterator[tuple[Path, str]]:
    yield from (((*path, "present", i), own) for i, own in enumerate(outcome.present))
    yield from (((*path, "votes", i, "person"), vote.person) for i, vote in enumerate(outcome.votes))


def sittings_are_known(subject: Subject) -> Iterator[Problem]:
    """A day on which someone attended is one of the session's sittings."""
    for placed in subject.people:
        for i, name in enumerate(placed.person.sittings):
            if name not in subject.sittings:
                path = (*placed.path, "sittings", i)
                fix = "sittings: にその id の開催を書いてください。"
                yield _unknown(subject, "unknown-sitting", "開催日", path, name, subject.sittings, fix)


def grounds_are_known(subject: Subject) -> Iterator[Problem]:
    """A ground named by a withheld record is in the municipality's ``grounds.yml``."""
    labels = by_print((ground.label, own) for own, ground in subject.grounds.items())
    for key, record in subject.session.withheld.items():
        for i, name in enumerate(record.grounds):
            if name not in subject.grounds:
                path = ("withheld", key, "grounds", i)
                fix = f"「{subject.minutes.home.home.grounds_file}」に根拠を書いてください。"
                yield _unknown(
                    subject, "unknown-ground", "非公開の根拠", path, name, subject.grounds, fix, labels
                )


def withheld_records_are_known(subject: Subject) -> Iterator[Problem]:
    """A place that is withheld points to a record, and every record is pointed to."""
    records = subject.session.withheld
    used = set()
    for place in subject.withheld_places:
        used.add(place.key)
        if place.key not in records:
            fix = "withheld: にこの名前の記録（理由・根拠・決めた者）を書いてください。"
            yield _unknown(subject, "unknown-withheld", "非公開の記録", place.path, place.key, records, fix)
    for key in records:
        if key not in used:
            yield subject.problem(
                "unused-withheld",
                ("withheld", f"{key}\0key"),
                f"非公開の記録「{key}」は、どこからも指されていません。",
                f"示さない場所に「withheld: {key}」と書くか、要らない記録なら削除してください。",
            )


def places_are_known(subject: Subject) -> Iterator[Problem]:
    """A correction and a section that begins inside a remark point to something on the page."""
    wanted: list[tuple[Path, str]] = [
        (("corrections", i, "in"), correction.where)
        for i, correction in enumerate(subject.session.corrections)
        if correction.where
    ]
    wanted += [
        ((*found.path, "section", "begins_in"), found.block.section.begins_in)
        for found in subject.blocks
        if isinstance(found.block, Section) and found.block.section.begins_in
    ]
    if not wanted:
        return
    anchors = {found.anchor for found in subject.blocks} | set(subject.agenda) | set(subject.materials)
    anchors |= {one.id for one in subject.session.gone}
    for path, name in wanted:
        if name not in anchors:
            fix = "発言などの id（id: を書いていない発言は順に r1、r2 …）を書いてください。"
            yield _unknown(subject, "unknown-place", "発言など", path, name, anchors, fix)


def councils_are_known(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """A council that is part of another names one of the same municipality; its own voices name its members."""
    for council in archive.councils:
        siblings = {c.id for c in archive.councils if c.home.id == council.home.id} - {council.id}
        whole = council.council.part_of
        if whole and whole not in siblings:
            yield Problem(
                "unknown-council",
                Place(council.file, path=("part_of",)),
                f"もとの会議体「{whole}」が「{council.home.id}」の下にありません。",
                did_you_mean(whole, siblings, "もとの会議体のフォルダーの名前を書いてください。"),
            )
        members = {member.id: member.name for member in council.council.members if member.id}
        for key, voice in council.council.voices.items():
            for own in filter(None, (voice.person, *voice.people)):
                if own not in members:
                    yield Problem(
                        "unknown-person",
                        Place(council.file, path=("voices", key)),
                        f"委員「{own}」がありません。",
                        did_you_mean(own, members, "members: の委員に id を付けてください。", called=members),
                    )


def _unknown(
    subject: Subject,
    code: str,
    what: str,
    path: Path,
    name: str,
    known: Collection[str],
    fix: str,
    printed: Mapping[str, str] | None = None,
    called: Mapping[str, str] | None = None,
) -> Problem:
    """``called`` says what the known ids stand for."""
    told = did_you_mean(name, known, fix, printed, called)
    return subject.problem(
        code, path, f"{what}「{name}」がありません。", told, meant(name, known, printed, called)
    )
