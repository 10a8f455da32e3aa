"""What ``council.yml`` states of meetings that are not here: it says which, fits what is here, and says why minutes are closed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.archive.entries import Archive, CouncilEntry
from generator.checks.ledger import by_council, is_shown
from generator.checks.subject import did_you_mean
from generator.facts.ledger import ledger_of
from generator.facts.ledger_words import name_of
from generator.facts.meetings import Entry, covers_year
from generator.facts.stating import Stated, stated
from generator.model.words import ABSENCE
from generator.problems.problem import Path, Place, Problem


def _problem(council: CouncilEntry, code: str, path: Path, message: str, fix: str) -> Problem:
    return Problem(code, Place(council.file, path=path), message, fix)


def _named(one: Stated) -> str:
    said = one.absent
    return name_of(Entry(said.state, said.year, said.kind or "", said.number, said.serial, date=said.date))


def statements_say_which_meeting(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """A number with its year, a number through all years, or a day; each meeting once. ``covers`` ends after it begins."""
    for council in archive.councils:
        covers = council.council.covers
        if covers and covers.end is not None and covers.end < covers.start:
            yield _problem(
                council, "absent-unclear", ("covers", "to"),
                "covers の終わりの年度が、初めの年度より前です。", "from か to を直してください。",
            )  # fmt: skip
        seen: set[object] = set()
        for one in stated(council.council):
            key = _key(one)
            if key is None:
                yield _problem(
                    council, "absent-unclear", one.path, "どの回のことか分かりません。",
                    "「year: 令和5年度」と「number: 2」、「serial: 54」（通算の回次）、「date: 2023-10-12」のどれかを書いてください。",
                )  # fmt: skip
            elif key in seen:
                yield _problem(
                    council, "absent-twice", one.path, f"{_named(one)}のことが、二度書かれています。",
                    "正しいほうを残し、ほかを消してください。",
                )  # fmt: skip
            seen.add(key)


def _key(one: Stated) -> object:
    """What no two statements share; None where it does not say which meeting it is of."""
    absent = one.absent
    if absent.number is not None and (absent.year is not None or absent.date is not None):
        return absent.year or absent.date, absent.kind or "", absent.number
    if absent.serial is not None:
        return "serial", absent.kind or "", absent.serial
    return absent.date if absent.number is None else None


def statements_fit_what_is_here(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """What is stated to be absent is not published, and lies in the years that are covered."""
    for council, sessions in by_council(archive):
        shown = [minutes for minutes in sessions if is_shown(minutes, as_of)]
        for one, here in ledger_of(council, shown).beaten:
            if here.sessions and not one.absent.state == here.state == "closed":
                yield _present(council, one, here)
        covers = council.council.covers
        for one in stated(council.council) if covers else ():
            if one.absent.year is not None and not covers_year(covers, one.absent.year):
                yield _problem(
                    council, "absent-outside", one.path, f"{_named(one)}は、covers の年度の外です。",
                    "covers の from か to を広げるか、year を直してください。範囲の外の回は、書かなくてかまいません。",
                )  # fmt: skip


def _present(council: CouncilEntry, one: Stated, here: Entry) -> Problem:
    file = here.sessions[0].file
    if one.absent.state == "not_yet":
        return _problem(
            council, "awaited-is-here", one.path, f"{_named(one)}は「{ABSENCE['not_yet']}」とありますが、会議録「{file}」が公開されています。",
            "この項を消してください。",
        )  # fmt: skip
    return _problem(
        council, "absent-but-present", one.path, f"{_named(one)}は「{ABSENCE[one.absent.state]}」とありますが、会議録「{file}」が公開されています。",
        "会議録があるなら、この項を消してください。別の会議なら、year か number、または会議録の session を直してください。",
    )  # fmt: skip


def closed_minutes_say_why(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """Minutes that are closed name their ground, or the record that does; what they name is there."""
    records = {f"{m.home.key}/{m.id}#{key}": m for m in archive.minutes for key in m.session.withheld}
    for council in archive.councils:
        for one in stated(council.council):
            absent = one.absent
            if absent.state == "closed" and not absent.grounds and not absent.withheld:
                yield _problem(
                    council, "withheld-without-ground", one.path, f"{_named(one)}の会議録が非公開である根拠がありません。",
                    f"「grounds: 」に「{council.home.grounds_file}」にある根拠の id を書くか、「withheld: 」に会議録にある非公開の記録（例: 2024-01#w1）を書いてください。",
                )  # fmt: skip
            yield from _unknown_grounds(council, one)
            if absent.withheld and f"{council.key}/{absent.withheld}" not in records:
                yield _problem(
                    council, "unknown-withheld", (*one.path, "withheld"), f"「{absent.withheld}」という非公開の記録はありません。",
                    "会議録の名前、#、その会議録の withheld にある名前を、「2024-01#w1」のように続けて書いてください。",
                )  # fmt: skip


def _unknown_grounds(council: CouncilEntry, one: Stated) -> Iterator[Problem]:
    for ground in one.absent.grounds:
        if ground not in council.home.grounds:
            yield _problem(
                council, "unknown-ground", (*one.path, "grounds"), f"「{ground}」という根拠はありません。",
                did_you_mean(ground, council.home.grounds, f"「{council.home.grounds_file}」に根拠を書いてください。"),
            )  # fmt: skip
