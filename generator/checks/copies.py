"""Two files of one session: whether they are, and which of them is the copy."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from generator.archive.entries import Archive, Minutes
from generator.facts import session as facts
from generator.facts.gist import Gist, gist
from generator.facts.walk import all_blocks, texts_of
from generator.problems.problem import Place, Problem

ALIKE = 0.8
"""The part of the longer proceedings, in characters, that stands in the other too."""
LEAST = 40
"""Proceedings of fewer characters (議事の記録はありません) may well be the same twice."""


@dataclass(frozen=True)
class Copied:
    """Two files of one session, in words: what is the same, and which is the copy, where that can be told."""

    copy: Minutes | None
    same: str
    why: str

    @property
    def message(self) -> str:
        """Both as a sentence."""
        if self.copy:
            return f"{self.same}。「{self.copy.file}」のほうが写しのようです（{self.why}）。"
        return f"{self.same}。どちらかが写しのようです。"


def copied(one: Minutes, other: Minutes) -> Copied | None:
    """None when the proceedings are not the same."""
    if not _may_be_alike(gist(one.session), gist(other.session)):
        return None
    part = _alike(one, other)
    if part < ALIKE:
        return None
    same = "議事が同じです" if part == 1 else f"議事のおよそ{round(part * 10)}割が同じです"
    for evidence in (_by_status, _by_name, _by_number):
        found = evidence(one, other)
        if found:
            return Copied(found[0], same, found[1])
    return Copied(None, same, "")


def sessions_have_one_file(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """No two files of a council hold the same proceedings; where their number is the same too, another rule says so."""
    for one, other in _candidates(archive):
        if number_of(one) is not None and number_of(one) == number_of(other):
            continue
        found = copied(one, other)
        if found is None:
            continue
        at = found.copy or max(one, other, key=lambda m: m.file)
        first = other if at is one else one
        yield Problem(
            "copied-session",
            Place(at.file, path=("body",)),
            f"「{first.file}」と、{found.message}",
            "写しのほうを削除してください。前の会議録を写して書き始めたものなら、議事を書き直してください。",
        )


def number_of(minutes: Minutes) -> tuple[str, int, str, int] | None:
    """Council, year, kind and number: what no two sessions share; None where they are not counted so."""
    number = minutes.session.session
    year = number.year if number.year is not None else facts.fiscal_year(minutes.session)
    if year is None or number.number is None or number.day is not None:
        return None
    return minutes.home.key, year, number.kind or "", number.number


def _candidates(archive: Archive) -> Iterator[tuple[Minutes, Minutes]]:
    """Pairs of a council that met on the same day, or whose proceedings are as long and begin alike; each once."""
    groups: defaultdict[object, list[Minutes]] = defaultdict(list)
    for minutes in archive.minutes:
        date = facts.first_date(minutes.session)
        if date and date.exact:
            groups[minutes.home.key, date.exact].append(minutes)
        body = gist(minutes.session)
        if body.blocks:
            groups[minutes.home.key, body.blocks, body.begins].append(minutes)
    pairs = {(a.file, b.file): (a, b) for found in groups.values() for a, b in combinations(found, 2)}
    yield from (pairs[files] for files in sorted(pairs))


def _texts(minutes: Minutes) -> Iterator[object]:
    for placed in all_blocks(minutes.session):
        yield from (text for _, text in texts_of(placed.block))


def _alike(one: Minutes, other: Minutes) -> float:
    texts = [Counter(str(text) for text in _texts(minutes)) for minutes in (one, other)]
    shared, longest = _length(texts[0] & texts[1]), max(map(_length, texts))
    return shared / longest if longest >= LEAST else 0


def _may_be_alike(one: Gist, other: Gist) -> bool:
    """False only where ``_alike`` would surely say less than ``ALIKE``: seen without reading a word."""
    longest = max(one.letters, other.letters)
    return longest >= LEAST and min(_most_shared(one, other), _most_shared(other, one)) >= ALIKE * longest


def _most_shared(one: Gist, other: Gist) -> int:
    """How many letters of one may stand in the other: all but those of texts that would be in its list and are not."""
    known = {digest for digest, _ in other.longest}
    is_whole = sum(size for _, size in other.longest) == other.letters
    listed_above = -1 if is_whole else other.longest[-1][1]
    return one.letters - sum(
        size for digest, size in one.longest if size > listed_above and digest not in known
    )


def _length(texts: Counter[str]) -> int:
    return sum(len(text) * times for text, times in texts.items())


def _by_status(one: Minutes, other: Minutes) -> tuple[Minutes, str] | None:
    if one.is_draft == other.is_draft:
        return None
    return (one if one.is_draft else other), "下書きで、もう一つは公開するものだから"


def _by_name(one: Minutes, other: Minutes) -> tuple[Minutes, str] | None:
    for longer, shorter in ((one, other), (other, one)):
        if longer.id.startswith(f"{shorter.id}-"):
            return longer, "名前が、もう一つの名前に続きを付けたものだから"
    return None


def _by_number(one: Minutes, other: Minutes) -> tuple[Minutes, str] | None:
    fits = [_fits_its_name(minutes) for minutes in (one, other)]
    if fits not in ([True, False], [False, True]):
        return None
    return (other if fits[0] else one), "名前が、中の回次や開催日に合わないから"


def _fits_its_name(minutes: Minutes) -> bool | None:
    """Whether a file named 2024-05-14, or 2024-02, is of that day or has that number; None for other names."""
    day = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", minutes.id)
    if day:
        date = facts.first_date(minutes.session)
        return date.exact.isoformat() == minutes.id if date and date.exact else None
    counted = re.fullmatch(r"(\d{4})-(\d{2})", minutes.id)
    number = minutes.session.session.number
    return int(counted[2]) == number if counted and number is not None else None
