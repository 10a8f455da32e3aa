"""What was confirmed and published changes with a word only: a correction, or a release of what was withheld."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from generator.checks.beside import Beside
from generator.dates import PartialDate, is_before
from generator.facts.corrections import corrected
from generator.facts.naming import named
from generator.memory.changes import Changes
from generator.memory.model import NONE
from generator.problems.problem import Problem


def confirmed_words_change_with_a_correction(beside: Beside) -> Iterator[Problem]:
    """A passage of a confirmed record that does not say what it said has a correction since the last recording.

    A record that is preliminary may change as it likes, and so may one that is put back to that.
    """
    for session, (changed, hidden) in _changed(beside).items():
        minutes = beside.minutes.get(session)
        if minutes is None or minutes.session.record.status == "preliminary":
            continue
        told = _told(beside, session)
        if "" in told:  # the record as a whole was replaced
            continue
        for anchor in changed:
            if anchor not in told:
                yield _problem(beside, session, anchor, taken_down=anchor in hidden)


def _changed(beside: Beside) -> dict[str, tuple[list[str], set[str]]]:
    """By session the places of confirmed records that differ, and those of them of which something is withheld now."""
    changes, memory = beside.changes, beside.memory
    released = {(one.session, anchor) for one in changes.released for anchor in one.anchors}
    found: defaultdict[str, tuple[list[str], set[str]]] = defaultdict(lambda: ([], set()))
    for one in changes.changed:
        if one.was_final and (one.session, one.anchor) not in released:
            found[one.session][0].append(one.anchor)
    for hiding in changes.newly_withheld:
        before = memory.sessions.get(hiding.session)
        public = {a.name for a in before.anchors if a.digest != NONE} if before and before.is_final else set()
        for anchor in dict.fromkeys(hiding.anchors):
            if anchor in public:
                places, hidden = found[hiding.session]
                hidden.add(anchor)
                if anchor not in places:
                    places.append(anchor)
    return found


def _told(beside: Beside, session: str) -> set[str]:
    """The places of which a correction since the last recording speaks; the empty one where it speaks of the whole."""
    since = _day(beside.changes)
    return {
        one.anchor
        for one in corrected(beside.minutes[session].session)
        if since is None or not is_before(one.correction.on, since)
    }


def _day(changes: Changes) -> PartialDate | None:
    try:
        day = dt.date.fromisoformat(changes.since)
    except ValueError:
        return None
    return PartialDate(day.year, day.month, day.day)


def _problem(beside: Beside, session: str, anchor: str, *, taken_down: bool) -> Problem:
    address = f"{session}.html#{anchor}"
    if taken_down:
        message = f"公開していた {named([anchor])}（{address}）の一部か全部が非公開になっていますが、そのことの記録がありません。"
        fix = (
            "corrections に「kind: withheld_later」の訂正を、in と withheld を付けて書いてください。was と now は書きません。"
            "minutes takedown なら、まとめて書きます。"
        )
    else:
        message = f"確定して公開した {named([anchor])}（{address}）の言葉が変わっていますが、訂正の記録がありません。"
        fix = (
            f"corrections に「on: 直した日」「in: {anchor.removeprefix('agenda-').removeprefix('material-')}」「what: 何をなぜ直したか」を書いてください。"
            "直していないのなら、もとの言葉に戻してください。まだ確定していない記録なら、record の status を preliminary にします。"
        )
    return beside.problem("unrecorded-change", session, beside.path_of(session, anchor), message, fix)
