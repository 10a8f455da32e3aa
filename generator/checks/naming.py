"""Names where roles are the rule: no label gives a member away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks.subject import Subject, closed_up
from generator.checks.votes import is_member_group
from generator.japanese.offices import TITLE, letters_of
from generator.model.blocks import Speech
from generator.model.people import Person, Voice
from generator.problems.problem import Path, Problem

_UNNAMED = {"role", "none", "number", "letter"}


def names_follow_the_rule_of_naming(subject: Subject) -> Iterator[Problem]:
    """Where members are shown by role, number or letter, no voice gives a member's name away."""
    naming = subject.session.record.naming or subject.minutes.home.council.naming
    if naming not in _UNNAMED:
        return
    members = _members(subject)
    by_id = {person_id: (name, role) for person_id, name, role in members if person_id}
    names = [closed_up(name) for _, name, _ in members]
    for key, path, label, voice in _labels(subject):
        named = _name_in(label, names)
        pointed = by_id.get(voice.person) if voice and voice.person else None
        if named:
            found = f"呼び方「{label}」は、委員の氏名のようです。"
        elif pointed and not _is_office_of(label, pointed[1], naming):
            found = f"発言者「{key}」が、氏名のある出席者「{voice.person if voice else ''}」を指しています。"
        else:
            continue
        yield subject.problem(
            "named-under-role",
            path,
            f"この記録は発言者の氏名を示さない決まりです（naming: {naming}）が、{found}",
            "氏名を示してよいなら naming: name に、よくないなら氏名や person: の行を消してください。",
        )


def _members(subject: Subject) -> list[tuple[str | None, str, str]]:
    """Id, name and role of every member that is named."""
    present: Iterable[Person] = (p.person for p in subject.people if is_member_group(p.group))
    found = [(person.id, person.name, person.role or "") for person in present if person.name]
    council = subject.minutes.home.council
    return found + [(member.id, member.name, member.role or "") for member in council.members]


def _labels(subject: Subject) -> Iterator[tuple[str, Path, str, Voice | None]]:
    """Every label that speaks, once: those declared by the session, else those the remarks use."""
    if subject.session.voices:
        for key, voice in subject.session.voices.items():
            yield key, ("voices", key), voice.label or key, voice
        return
    seen = set(subject.voices)
    for found in subject.blocks:
        if isinstance(found.block, Speech) and found.block.speech not in seen:
            seen.add(found.block.speech)
            yield found.block.speech, (*found.path, "speech"), found.block.speech, None


def _name_in(label: str, names: list[str]) -> bool:
    bare = letters_of(label)
    stem = TITLE.sub("", bare)
    if stem == bare:  # no title after it: only a whole name counts, since 森 is also a word
        return bare in names
    return len(stem) > 0 and any(name.startswith(stem) for name in names)


def _is_office_of(label: str, role: str, naming: str) -> bool:
    """Whether the label is an office that one person holds, so that pointing to that person tells nothing new."""
    plain_label, plain_role = closed_up(label), closed_up(role)
    general = ("", "委員", "議員")
    if naming != "role" or plain_role in general or plain_label in general:
        return False
    return plain_role in plain_label or plain_label in plain_role
