"""Personal data that slipped into a record: private numbers and addresses, and names where roles are the rule.

Warnings only, and few: in 40 million characters of a real assembly's minutes there are three telephone
numbers. Contact blocks are not looked at; they are there to be read.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from generator.checks.subject import Subject, closed_up
from generator.checks.votes import is_member_group
from generator.model.blocks import Speech
from generator.model.people import Person, Voice
from generator.model.text import Ruby, Sic, Strong, Text, runs_of
from generator.problems.problem import Path, Problem

_D = "[0-9０-９]"
_BREAK = "[ 　]?[-‐‑–—−－ー―ｰ()（）の][ 　]?"
_PHONE = re.compile(
    rf"[0０](?:(?:{_D}{{1,4}}{_BREAK}{_D}{{1,4}}{_BREAK}{_D}{{3,4}})|(?:[5-9５-９][0０]{_D}{{8}}))(?!{_D})"
)
_MAIL = re.compile(
    r"[A-Za-z0-9._%+\-Ａ-Ｚａ-ｚ０-９．＿－]{1,64}[@＠][A-Za-z0-9\-Ａ-Ｚａ-ｚ０-９－]{1,63}[.．][A-Za-z0-9.\-Ａ-Ｚａ-ｚ０-９．－]+"
)
_OFFICE = re.compile(
    "電話|内線|問い?合わ?せ|代表|直通|窓口|ダイヤル|ダイアル|ＴＥＬ|TEL|Tel|ＦＡＸ|FAX|ファクス|ファックス|☎|℡"
)
_PUBLIC_NUMBER = re.compile("[0０](?:[1１][2２][0０]|[5５][7７][0０]|[8８][0０][0０])(?![0-9０-９])")
_MOBILE = re.compile("[0０][7-9７-９][0０]")
_PUBLIC_MAIL = re.compile(
    r"(?:\.lg\.jp|\.go\.jp|@(?:city|town|vill|pref|metro)\.[a-z0-9.-]+)$", re.IGNORECASE
)
_TITLES = re.compile("(?:副?委員長|副?議長|副?会長|委員|議員|副?部会長|職務代理者?|さん|氏|君)$")
_UNNAMED = {"role", "none", "number", "letter"}


def remarks_hold_no_private_numbers(subject: Subject, as_of: dt.date) -> Iterator[Problem]:
    """No remark holds what looks like the telephone number or the mail address of a private person."""
    for place, text in subject.texts:
        for i, words in enumerate(_words(text)):
            path = place if isinstance(text, str) else (*place, i)
            if _has_private_phone(words):
                yield subject.problem(
                    "phone-number",
                    path,
                    "個人の電話番号かもしれない数字があります。",
                    "個人のものなら、番号を消して「withheld: w1」に置き換えてください。役所などの番号ならそのままでかまいません。",
                )
            if ("@" in words or "＠" in words) and _has_private_mail(words):
                yield subject.problem(
                    "mail-address",
                    path,
                    "個人のメールアドレスかもしれない文字があります。",
                    "個人のものなら、消して「withheld: w1」に置き換えてください。役所などのものならそのままでかまいません。",
                )


def _words(text: Text) -> Iterator[str]:
    """The words of each run that this archive itself shows; an empty string keeps the count."""
    for run in runs_of(text):
        if isinstance(run, str):
            yield run
        elif isinstance(run, Strong):
            yield run.strong
        elif isinstance(run, Sic):
            yield run.sic
        elif isinstance(run, Ruby):
            yield run.ruby[0]
        else:
            yield ""


def _has_private_phone(words: str) -> bool:
    for match in _PHONE.finditer(words):
        before = words[max(0, match.start() - 12) : match.start()]
        if not 10 <= sum(c.isdecimal() for c in match[0]) <= 11:
            continue
        if before[-1:].isdecimal() or _PUBLIC_NUMBER.match(match[0]):
            continue
        if _MOBILE.match(match[0]) or not _OFFICE.search(before):
            return True
    return False


def _has_private_mail(words: str) -> bool:
    return any(not _PUBLIC_MAIL.search(match[0]) for match in _MAIL.finditer(words))


def names_follow_the_rule_of_naming(subject: Subject, as_of: dt.date) -> Iterator[Problem]:
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
    bare = re.sub(r"[\s【】（）()〔〕○◎●]", "", label)
    stem = _TITLES.sub("", bare)
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
