"""What is withheld in one place and stands open in another."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from generator.archive.entries import Archive, Minutes
from generator.checks.standins import is_mask
from generator.checks.subject import Subject, closed_up
from generator.facts.gist import gist
from generator.model.text import Masked, runs_of
from generator.problems.problem import Place, Problem

#: Titles that every session's papers bear: that one is public tells nothing of another.
_EVERY_TIME = (
    "次第",
    "名簿",
    "席次",
    "座席",
    "日程",
    "議案書",
    "資料",
    "会議録",
    "議事録",
    "要綱",
    "条例",
    "規則",
)
_SHORTEST = 5


def masks_are_masks(subject: Subject) -> Iterator[Problem]:
    """What the original is said to mask is a mask as printed, such as ●●, and not the name behind it."""
    for place, text in subject.texts:
        for i, run in enumerate(runs_of(text)):
            if isinstance(run, Masked) and not is_mask(run.masked):
                yield subject.problem(
                    "masked-words",
                    (*place, i, "masked"),
                    "原本の伏せ字（masked）に、伏せ字ではない言葉が書かれています。そのままページに出ます。",
                    "原本に印刷されている形（●● など）を書いてください。ここで伏せるのなら「withheld: w1」に置き換えます。",
                )


def open_meetings_have_no_closed_items(subject: Subject) -> Iterator[Problem]:
    """Where an agenda item is withheld the meeting was not open throughout."""
    if subject.session.openness.status != "open":
        return
    for placed in subject.agenda.values():
        record = subject.session.withheld.get(placed.item.withheld or "")
        if record and record.kind == "closed":
            yield subject.problem(
                "withheld-item-of-open-meeting",
                (*placed.path, "withheld"),
                f"会議は公開（status: open）とありますが、議題「{placed.item.title}」は公開しないとしています。",
                "openness: の status を partly（一部非公開）にするか、議題の withheld: の行を消してください。",
            )


def withheld_materials_are_public_nowhere(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """A material that is withheld is not public under the same title elsewhere in its municipality."""
    withheld = [
        (minutes, i, material)
        for minutes in archive.minutes
        for i, material in enumerate(minutes.session.materials)
        if material.status == "withheld"
    ]
    if not withheld:
        return
    public: defaultdict[tuple[str, str], list[Minutes]] = defaultdict(list)
    for minutes in archive.minutes:
        for other in minutes.session.materials:
            if other.status == "public":
                public[minutes.home.home.id, closed_up(other.title)].append(minutes)
    for minutes, i, material in withheld:
        title = closed_up(material.title)
        places = [
            other for other in public[minutes.home.home.id, title] if other is minutes or _tells_itself(title)
        ]
        if title in _titles_in_body(minutes):
            places.insert(0, minutes)
        if places:
            where = "この会議録の中" if minutes in places else f"「{places[0].file}」"
            yield Problem(
                "withheld-material-public",
                Place(minutes.file, path=("materials", i)),
                f"資料「{material.title}」は公開しないとしていますが、同じ題のものが{where}で公開されています。",
                "同じ資料なら、どちらかに合わせてください。別の資料なら、題で見分けられるようにしてください。",
            )


def _titles_in_body(minutes: Minutes) -> set[str]:
    """The titles of what the session itself shows or reads out: documents, pictures, tables."""
    return {closed_up(title) for title in gist(minutes.session).titles}


def _tells_itself(title: str) -> bool:
    """Whether a title stands for one paper in all sessions; 次第 and 委員名簿 are others each time."""
    return len(title) >= _SHORTEST and not title.endswith(_EVERY_TIME)
