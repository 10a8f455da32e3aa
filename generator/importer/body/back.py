"""What is printed after the proceedings: notes on materials, the next meeting, signatures, where to ask."""

from __future__ import annotations

import re

from generator.importer.names.person import person_of
from generator.importer.read.stream import Line
from generator.importer.speakers.grammar import Grammar
from generator.importer.words.notes import is_end, is_rule, note_of
from generator.importer.words.numbers import numbered, title_key
from generator.importer.words.space import squeeze
from generator.importer.words.when import dates_in

_NOTE = re.compile(r"^(?:※|[*＊]).{0,60}(?:公表|公開|ホームページ|閲覧|会議録|議事録|資料)")
_SIGNED = re.compile(
    r"^(?:会議録|議事録)?署名(?:人|委員|議員|者)(?!.*(?:指名|選任|選出|決定|について|互選|お願い|ます。))"
    r"|^(?:以上|上記|右|前記|この(?:会議録|議事録)|本(?:会議録|議事録)|会議の(?:経過|次第|てん末|顛末)).{0,80}(?:署名|相違|証する)"
)
_OFFICE = re.compile(
    r"^(?:会議録|議事録|記録)(?:の)?(?:作成|調製)(?:者|年月日|日)?[\s　:：]"
    r"|^[【〈＜<■○●]?[\s　]*次回(?:の)?(?:会議|開催|審議会|委員会)?(?:の)?(?:日程|予定|日時|期日)?(?:について)?[\s　]*(?:[】〉＞>]|[:：]|[\s　]{1,4}(?=令和|平成|未定|[0-9０-９]))"
    r"|^[【〈＜<■○●]?[\s　]*(?:お?問い?合わ?せ先?|連絡先|担当(?:課|部署)|事務局連絡先)[\s　]*(?:[】〉＞>:：]|$)"
)
_SEAL = re.compile(r"[\s　]*(?:印|㊞|[(（](?:印|㊞|署名|自署|署名省略|公印省略)[)）])$")
#: Back matter is short; what is longer goes on with the proceedings.
MAX_LINES = 40


def is_back_matter(text: str) -> bool:
    """Whether a line belongs to what stands after the minutes: notes on materials, signatures."""
    return bool(_NOTE.match(text) or _SIGNED.match(text))


def is_signing(text: str) -> bool:
    """Whether a line says that what follows is signed, or names those who sign: 会議録署名委員, 上記のとおり相違ない…."""
    return bool(_SIGNED.match(text))


def signer_of(text: str) -> str | None:
    """The name in a line that is a signature: 議長　大川　実　印. None for any other line, and for a blank form."""
    words = re.sub(r"^(?:会議録|議事録)?署名(?:人|委員|議員|者)[\s　:：]*", "", _SEAL.sub("", text))
    sealed = words != text
    found = (
        person_of(words, "") if 2 <= len(squeeze(words)) <= 24 and not re.search("[。、]", words) else None
    )
    name = str(found.get("name") or "") if found else ""
    return name if len(name) >= 2 and (sealed or (found or {}).get("role")) else None


def back_start(lines: list[Line], live: list[int], grammar: Grammar, titles: set[str]) -> int:
    """The place in ``live`` where back matter begins; ``len(live)`` when there is none.

    ``titles``: keys of the agenda's titles. It begins after the printed end or the closing, or with a line
    that only back matter has, and only where nothing of the proceedings follows, or with the footnotes.
    """
    feet = next((place for place in range(len(live)) if lines[live[place]].foot), len(live))
    first = max(0, feet - MAX_LINES, _after_proceedings(lines, live[:feet], grammar, titles))
    ended = None
    # The end itself may be the last line of the proceedings.
    for place in range(max(0, first - 1), feet):
        if _closes(lines[live[place]]):
            ended = place + 1
        elif ended is not None and not is_rule(lines[live[place]].text):
            return max(ended, first)
        elif (
            place >= first
            and _begins_back(lines[live[place]].text)
            and not _is_told_on(lines, live[place:feet])
        ):
            return place - (place > first and _is_date(lines[live[place - 1]].text))
    return feet


def _closes(line: Line) -> bool:
    note = note_of(line.text)
    return is_end(line.text) or bool(note and note["kind"] in ("close", "adjourn"))


def _begins_back(text: str) -> bool:
    return is_back_matter(text) or bool(_OFFICE.match(text))


def _is_told_on(lines: list[Line], live: list[int]) -> bool:
    """Whether a note on materials stands in the midst of the telling: sentences follow that are no notes."""
    below = [lines[i].text for i in live[1:]]
    told = any(text.endswith("。") and not text.startswith(("※", "*", "＊")) for text in below)
    return bool(_NOTE.match(lines[live[0]].text)) and told and not any(map(_begins_back, below))


def _is_date(text: str) -> bool:
    found = dates_in(text)
    return len(found) == 1 and found[0][1] == 0 and found[0][2] == len(text)


def _after_proceedings(lines: list[Line], live: list[int], grammar: Grammar, titles: set[str]) -> int:
    """The place after the last line that is surely of the proceedings: a remark, an item's heading, a number."""
    signing = _signatures(lines, live)
    for place in range(len(live) - 1, -1, -1):
        i = live[place]
        text = lines[i].text
        if place >= signing and signer_of(text):
            continue
        if i in grammar.spoken or i in grammar.headed or title_key(text) in titles or _numbered(text):
            return place + 1
    return 0


def _numbered(text: str) -> bool:
    """A numbered heading: back matter has none, or its numbers stand before sentences."""
    found = numbered(text)
    return bool(found and len(found.rest) <= 40 and not found.rest.endswith("。"))


def _signatures(lines: list[Line], live: list[int]) -> int:
    """The place from which there are only short lines below one that says they are signatures."""
    for place in range(max(0, len(live) - 20), len(live)):
        below = [lines[i].text for i in live[place + 1 :]]
        if is_signing(lines[live[place]].text) and all(len(t) <= 60 and not t.endswith("。") for t in below):
            return place
    return len(live)
