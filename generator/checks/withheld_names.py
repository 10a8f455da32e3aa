"""A name that is withheld in one place and can be read in another.

The archive holds no withheld name, so that none can be looked for by itself. What can be known: the person stands under the
same office, seat or body in another list, with a name; the words around a token stand elsewhere around words that are
shown; somebody who is not on the list is named with さん beside a token that stands for such a name. What cannot be known
is left to the editor: a name in roman letters in a file's name, a nickname, and a name said far from the token.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate, chain
from typing import TypeAlias

from generator.archive.entries import Archive, Minutes
from generator.checks.standins import is_mask
from generator.checks.subject import PlacedPerson, Subject, closed_up
from generator.checks.withheld_words import is_secret
from generator.dates import PartialDate, is_before
from generator.facts import session as facts
from generator.facts.walk import Placed, texts_of
from generator.japanese.lists import expanded, pattern_of, signs
from generator.japanese.offices import TITLE, letters_of
from generator.model.blocks import Speech
from generator.model.council import Member
from generator.model.people import Person
from generator.model.text import Masked, Text, WithheldWords, runs_of
from generator.problems.problem import Path, Problem

_TITLE = expanded(r"(?:{honorific}|さま|くん|ちゃん)")
_AFTER = re.compile(_TITLE)
_BEFORE = re.compile("(?:氏名|名前|お名前)(?:は|が|の|を|:|：)?$")
_NAMED = pattern_of(
    rf"(?<![{{kanji}}{{katakana}}{{hiragana}}ー])(?:[{{kanji}}ヶ]{{1,5}}|[{{katakana}}ー]{{2,8}})(?={_TITLE}(?!{{kanji}}))"
    rf"|(?<=[のはがをにとでも、。])(?:[{{kanji}}ヶ]{{1,5}})(?={_TITLE}(?!{{kanji}}))"
)
#: Who is called さん without being named: 皆さん, お客様, 業者さん, 保護者様, 課長さん.
_UNNAMED = re.compile(
    "(?:[者員民客課社店長皆諸同両各貴]|皆|奥|王|神|仏|殿|若|姫|母|父|兄|姉|孫|婿|嫁|娘|息子|子供|先生|学生|生徒|児童|職人|大工|団体|企業|役所|施設|病院|農家|家族|夫婦|友人|知人|本人|個人|住人|病人|老人)$"
)
_GENERAL_ROLES = ("", "委員", "議員", "職員", "参考人", "傍聴人", "説明員", "公募委員", "市民委員")
_NO_SURNAME = re.compile(
    f"^(?:公募|市民|区民|町民|村民|住民|学識|女性|男性|新|前|元|旧|全|各|他|同|某|専門|臨時|特別|選挙|監査|教育|農業|地元|[A-Za-zＡ-Ｚａ-ｚ{signs('digit')}甲乙丙丁○●〇]*)$"
)
_FRAME = (4, 2)
"""How many letters before and after a token must stand elsewhere, around other words, to be the same saying."""
_LONGEST = 15
_NEARBY = dt.timedelta(days=400)

Hidden: TypeAlias = tuple[Placed, Text, int]
"""A block, one of its texts, and which run of it hides something."""


def withheld_names_stand_nowhere_near(subject: Subject) -> Iterator[Problem]:
    """What a token hides is not shown by the same words elsewhere in the session, nor by a name beside it."""
    told: set[Path] = set()
    hiding = list(_hiding(subject))
    places = chain(
        _in_the_same_words(subject, hiding), _named_beside(subject, hiding), _named_by_label(subject)
    )
    for path, before in places:
        if path not in told:
            told.add(path)
            yield subject.problem(
                "withheld-name-nearby",
                path,
                f"示さないとした氏名や言葉が、ここに出ていませんか{f'（「{before}」の後）' if before else ''}。",
                "同じものなら、ここも「withheld: w1」に置き換えるか、消してください。別の人やことなら、そのままでかまいません。",
            )


def _hiding(subject: Subject) -> Iterator[Hidden]:
    """Every token or mask within a line."""
    for found in subject.blocks:
        for _, text in texts_of(found.block):
            for i, run in enumerate(() if isinstance(text, str) else text):
                hidden = isinstance(run, WithheldWords) and is_secret(subject, run.withheld)
                if hidden or isinstance(run, Masked):
                    yield found, text, i


def _around(text: Text, i: int) -> tuple[str, str]:
    """The words before and after a run, within its sentence."""
    runs = runs_of(text)
    before = runs[i - 1] if i and isinstance(runs[i - 1], str) else ""
    after = runs[i + 1] if i + 1 < len(runs) and isinstance(runs[i + 1], str) else ""
    return re.split("[。\n]", str(before))[-1], re.split("[。\n]", str(after))[0]


def _in_the_same_words(subject: Subject, hiding: list[Hidden]) -> Iterator[tuple[Path, str]]:
    """Where the words around a token stand around words that are shown: the place, and the few words before."""
    if not hiding:
        return
    joined = "".join(parted + words for _, words, parted in subject.strings)
    ends = list(accumulate(len(parted) + len(words) for _, words, parted in subject.strings))
    for _, text, i in hiding:
        before, after = _around(text, i)
        left, right = before[-_FRAME[0] :], after[: _FRAME[1]]
        if len(left) < _FRAME[0] or len(right) < _FRAME[1]:
            continue
        saying = re.compile(f"{re.escape(left)}([^\0\t\n、。]{{1,{_LONGEST}}}?){re.escape(right)}")
        for found in saying.finditer(joined):
            if not is_mask(found[1]):
                yield subject.strings[bisect_right(ends, found.start())][0], left


def _named_beside(subject: Subject, hiding: list[Hidden]) -> Iterator[tuple[Path, str]]:
    """Where somebody who is not on the list is named, in the section of a token that stands for a name, or in a title."""
    near = {found.section for found, text, i in hiding if _stands_for_a_name(text, i)}
    if not near:
        return
    known = _known_names(subject)
    for found in subject.blocks:
        if found.section in near:
            for below, text in texts_of(found.block):
                for i, run in enumerate(runs_of(text)):
                    path = (*found.path, *below) if isinstance(text, str) else (*found.path, *below, i)
                    yield from ((path, before) for before in _strangers(facts.plain((run,), {}), known))
    for path, words, _ in subject.strings:
        if path[0] in ("agenda", "materials", "corrections"):
            yield from ((path, before) for before in _strangers(words, known))


def _stands_for_a_name(text: Text, i: int) -> bool:
    before, after = _around(text, i)
    return bool(_AFTER.match(after) or _BEFORE.search(before))


def _known_names(subject: Subject) -> list[str]:
    people = [placed.person.name for placed in subject.people]
    people += [member.name for member in subject.minutes.home.council.members]
    labels = [voice.label or key for key, voice in subject.voices.items()]
    labels += [found.block.speech for found in subject.blocks if isinstance(found.block, Speech)]
    return [closed_up(name) for name in {*filter(None, people), *labels}]


def _strangers(words: str, known: Iterable[str]) -> Iterator[str]:
    """The few words before each name with さん of which nobody on the list could be meant."""
    for found in _NAMED.finditer(words):
        name = found[0]
        if not _UNNAMED.search(name) and not any(own.startswith(name) or name in own for own in known):
            yield words[max(0, found.start() - 8) : found.start()].rpartition("\n")[2]


def _named_by_label(subject: Subject) -> Iterator[tuple[Path, str]]:
    """Where the label of somebody whose name is withheld is made of a name."""
    withheld = {
        placed.person.id: placed.person.role or "" for placed in subject.people if placed.person.withheld
    }
    for key, voice in subject.session.voices.items():
        label = letters_of(voice.label or key)
        surname = TITLE.sub("", label)
        office = voice.person in withheld and label == closed_up(withheld[voice.person])
        if voice.person in withheld and surname != label and not office and not _NO_SURNAME.match(surname):
            yield ("voices", f"{key}\0key"), ""


def withheld_people_are_named_nowhere(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """Someone whose name is withheld cannot be told by office, seat or body from the roll or from a session nearby."""
    for minutes in archive.minutes:
        subject = Subject(minutes)
        for placed in subject.people:
            if placed.person.withheld and is_secret(subject, placed.person.withheld):
                yield from _told_of(subject, placed, archive)


def _told_of(subject: Subject, placed: PlacedPerson, archive: Archive) -> Iterator[Problem]:
    names = dict(_names_of(subject, placed.person, archive))
    if len(names) != 1:  # nobody, or one of several
        return
    ((name, file),) = names.items()
    yield subject.problem(
        "withheld-name-nearby",
        (*placed.path, "withheld"),
        f"氏名を公開しないとした人が、「{file}」から分かります。",
        "役職・議席・所属が同じ人の氏名が書かれています。両方を公開しないか、両方を公開するかにそろえてください。",
    )
    bare = re.compile(f"[{signs('room')}]?".join(map(re.escape, closed_up(name))))
    for path, words, _ in subject.strings:
        if path[: len(placed.path)] != placed.path and bare.search(words):
            yield subject.problem(
                "withheld-name-nearby",
                path,
                f"氏名を公開しないとした人の氏名（「{file}」にあるもの）が書かれています。",
                "氏名を消すか「withheld: w1」に置き換えてください。別の人なら、そのままでかまいません。",
            )


def _names_of(subject: Subject, person: Person, archive: Archive) -> Iterator[tuple[str, str]]:
    """Names that the person may bear, each with the file that tells it."""
    own = [key for key in _marks(person) if _only_one([one.person for one in subject.people], key)]
    day = facts.first_date(subject.session)
    for member in subject.minutes.home.council.members:
        if ("role", closed_up(member.role or "")) in own and _holds_office(member, day):
            yield member.name, subject.minutes.home.file
    for other in archive.minutes:
        if other.home is subject.minutes.home and other is not subject.minutes and _is_near(other, day):
            people = [one.person for one in Subject(other).people]
            for one in people:
                if one.name and any(key in own and _only_one(people, key) for key in _marks(one)):
                    yield one.name, other.file


def _marks(person: Person) -> list[tuple[str, str]]:
    """What tells a person from all others of a session without a name."""
    role = closed_up(person.role or "")
    marks = [("role", role)] if role not in _GENERAL_ROLES else []
    for key in ("affiliation", "seat", "stands_for"):
        value = closed_up(getattr(person, key) or "")
        marks += [(key, value)] if value else []
    return marks


def _only_one(people: Iterable[Person], key: tuple[str, str]) -> bool:
    return Counter(mark for person in people for mark in _marks(person))[key] == 1


def _holds_office(member: Member, day: PartialDate | None) -> bool:
    """Whether the member may have been one on the day."""
    if day is None:
        return True
    return not (member.start and is_before(day, member.start)) and not (
        member.end and is_before(member.end, day)
    )


def _is_near(other: Minutes, day: PartialDate | None) -> bool:
    own = facts.first_date(other.session)
    if not (day and own and day.exact and own.exact):
        return True
    return abs(own.exact - day.exact) <= _NEARBY
