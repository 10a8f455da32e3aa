"""The labels that speak: a label one slip away from another that is known, as 会調 is from 会長."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from generator.checks.subject import Subject, closed_up
from generator.checks.votes import is_member_group
from generator.japanese.lists import signs
from generator.japanese.mistaken import may_stand_for
from generator.japanese.offices import is_unit, role_of, side_of
from generator.model.blocks import Opinion, Speech
from generator.problems.problem import Path, Problem

MOST_SLIPS = 2
"""A label that speaks more often is no slip of the finger."""
TIMES = 3
"""How many times as often the other must speak, unless it is known from elsewhere."""
LONG = 4
"""From how many letters on one letter is little enough to doubt what stands before an office, such as 学校教育."""
# 委員A and 委員B, 第一課 and 第二課 are others, not slips.
_COUNTS = re.compile(f"[{signs('number')}A-Za-zＡ-Ｚａ-ｚ①-⑳Ⅰ-Ⅻ甲乙丙丁戊●○□△×]")
# Nor are 東部 and 西部, or 小学校 and 中学校.
_SIDES = re.compile("[前後上中下左右東西南北大小新旧正副主次本支内外男女老若高低]")
# And a bracket is there to tell 高橋（し）委員 from 高橋（伸）委員.
_IN_BRACKET = re.compile(rf"[{signs('open')}][^{signs('close')}]*$")


def speakers_are_spelled_alike(subject: Subject) -> Iterator[Problem]:
    """No label that speaks once or twice is one slip away from one that is known or speaks much more often."""
    first: dict[str, Path] = {}
    times: Counter[str] = Counter()
    for label, path in _speaking(subject):
        first.setdefault(label, path)
        times[label] += 1
    known = _known(subject)
    names = _Names.of(subject, times)
    for label, count in times.items():
        if count > MOST_SLIPS or label in known:
            continue
        others = {*known, *names.with_office_of(label)}
        others |= {other for other, often in times.items() if often >= TIMES * count}
        others -= {label}
        near = sorted(other for other in others if _is_slip_of(label, other, names))
        if len(near) == 1:
            yield subject.problem(
                "speaker-label",
                first[label],
                f"発言者「{label}」は、「{near[0]}」の打ち間違いではありませんか（一字違い）。",
                f"打ち間違いなら直してください。原本の印刷どおりなら「speech: {near[0]}」とし、「label: {label}」と書きます。"
                f"別の人や部署なら「{subject.minutes.home.file}」の voices に加えてください。",
                (near[0],),
            )


def _speaking(subject: Subject) -> Iterator[tuple[str, Path]]:
    """Every label as it speaks, those left out that are no voice, which another rule tells of."""
    for found in subject.blocks:
        block = found.block
        if isinstance(block, Speech):
            key, path = block.speech, (*found.path, "speech")
        elif isinstance(block, Opinion) and block.opinion.voice:
            key, path = block.opinion.voice, (*found.path, "opinion", "voice")
        else:
            continue
        voice = subject.voices.get(key)
        if voice or not subject.voices:
            yield closed_up((voice and voice.label) or key), path


def _known(subject: Subject) -> set[str]:
    """The labels that somebody vouches for: of the council, of a voice that names its person, of those who attended."""
    council = subject.minutes.home.council
    said = {voice.label or key for key, voice in council.voices.items()}
    said |= {form for voice in council.voices.values() for form in voice.forms}
    said |= {
        voice.label or key for key, voice in subject.session.voices.items() if voice.person or voice.people
    }
    people = [(placed.person.name, placed.person.role) for placed in subject.people]
    people += [(member.name, member.role) for member in council.members]
    said |= {word for person in people for word in person if word}
    return {closed_up(label) for label in said}


class _Names:
    """The names of those who were there or are members."""

    def __init__(self, members: Iterable[str], others: Iterable[str], labels: Iterable[str]) -> None:
        self.members = [closed_up(name) for name in members]
        self.names = [*self.members, *map(closed_up, others)]
        stems = [_before_office(label) for label in labels if side_of(label) == "member"]
        unknown = sum(not self.holds(stem) for stem in stems if stem)
        #: Where several speakers are in no list, the list is not of all who were there.
        self.is_whole = bool(self.names) and unknown <= 1

    @classmethod
    def of(cls, subject: Subject, labels: Iterable[str]) -> _Names:
        there = [(is_member_group(p.group), p.person.name) for p in subject.people if p.person.name]
        members = [member.name for member in subject.minutes.home.council.members]
        members += [name for votes, name in there if votes]
        return cls(members, [name for votes, name in there if not votes], labels)

    def holds(self, stem: str) -> bool:
        """Whether one of the names is this, or begins with it."""
        return any(name.startswith(stem) for name in self.names)

    def with_office_of(self, label: str) -> set[str]:
        """The labels of members who may be meant by this label, though none of them speaks: 磯部委員 for 磯都委員."""
        stem = _before_office(label)
        if len(stem) < 2 or side_of(label) != "member":
            return set()
        return {name[: len(stem)] + label[len(stem) :] for name in self.members}


def meant_office(label: str, others: Iterable[str]) -> str | None:
    """The one of the others whose office ``label`` is one slip away from, as 会調 is from 会長; None unless there is just one."""
    nobody = _Names((), (), ())
    near = sorted({other for other in others if _is_slip_of(closed_up(label), closed_up(other), nobody)})
    return near[0] if len(near) == 1 else None


def _before_office(label: str) -> str:
    office = role_of(label)
    return label.removesuffix(office) if office else ""


def _is_slip_of(label: str, other: str, names: _Names) -> bool:
    """Whether somebody who meant ``other`` may have typed ``label``, and hardly anybody would mean ``label``."""
    office = role_of(other)
    if _is_doubled(label, other):  # 会長長
        return office is not None
    if len(label) != len(other) or len(label) < 2:
        return False
    differs = [i for i, (a, b) in enumerate(zip(label, other, strict=True)) if a != b]
    if len(differs) == 2 and differs[1] == differs[0] + 1 and sorted(label) == sorted(other):  # 長会
        return office is not None and _names_no_office(label)
    return len(differs) == 1 and _is_wrong_letter(label, other, differs[0], names)


def _is_doubled(label: str, other: str) -> bool:
    """Whether the label is the other with one of its letters twice."""
    return len(label) == len(other) + 1 and any(
        label == other[:i] + other[i - 1 :] for i in range(1, len(label))
    )


def _is_wrong_letter(label: str, other: str, at: int, names: _Names) -> bool:
    """Whether two labels that differ in the letter at ``at`` only are the same, mistyped."""
    if any(_COUNTS.match(word[at]) for word in (label, other)):
        return False
    office = role_of(other)
    begins = len(_before_office(other)) if office and other.endswith(office) else 0
    if _IN_BRACKET.search(other[:at]):
        return False
    if at < begins:
        is_section = side_of(other) == "staff"
        return _is_slip_before_office(label[:begins], other[:begins], at, names, is_section)
    if _names_no_office(other):
        return len(other) > 2 and names.is_whole and names.holds(other) and not names.holds(label)
    return _names_no_office(label) and may_stand_for(label[at], other[at])


def _names_no_office(label: str) -> bool:
    return role_of(label) is None and not is_unit(label)


def _is_slip_before_office(stem: str, other: str, at: int, names: _Names, is_section: bool) -> bool:
    """Of a person before the office: one is known and the other is not; of a section: too long to be another by chance."""
    if not is_section:
        return names.is_whole and names.holds(other) and not names.holds(stem)
    if any(_SIDES.match(word[at]) for word in (stem, other)):
        return False
    return len(other) >= LONG and not names.holds(stem)
