"""What is printed after the proceedings: notes on materials, the next meeting, signatures, where to ask."""

from __future__ import annotations

from generator.importer.body.back_looks import (
    NOTE,
    OFFICE,
    PAPER,
    RESULTS_HEAD,
    SEAL,
    SEAT_FIRST,
    SIGNED,
    SIGNER,
    TABLE,
)
from generator.importer.names.person import person_of
from generator.importer.names.roll import tokens_of
from generator.importer.read.stream import Line
from generator.importer.speakers.grammar import Grammar
from generator.importer.words.notes import is_end, is_rule, note_of
from generator.importer.words.numbers import numbered, title_key
from generator.importer.words.results import RESULT_LAST, RESULT_LINE
from generator.importer.words.roles import bare, role_of
from generator.importer.words.space import trim
from generator.importer.words.when import dates_in

#: Back matter is short; what is longer goes on with the proceedings.
MAX_LINES = 40


def is_back_matter(text: str) -> bool:
    """Whether a line belongs to what stands after the minutes: notes on materials, signatures."""
    return NOTE.reads(text) or is_signing(text)


def is_signing(text: str) -> bool:
    """Whether a line says that what follows is signed, or names those who sign: 会議録署名委員, 上記のとおり相違ない…."""
    return SIGNED.read(text) is not None


def signer_of(text: str) -> str | None:
    """The name in a line that is a signature: 議長　大川　実　印. None for any other line, and for a blank form."""
    words = SEAT_FIRST.without(SIGNER.without(trim(SEAL.without(text))))
    apart = words.split()
    letters = len(apart) > 2 and all(len(word) == 1 for word in apart)
    cut = tokens_of(bare(words)) if letters else []  # 委　員　　大　槻　豊
    found = person_of(cut[0] if len(cut) == 1 else words, "") or {}
    name = str(found.get("name") or "")
    return name if len(name) >= 2 and (words != text or found.get("role")) else None


def signers_behind(text: str) -> str:
    """What stands behind 会議録署名人 in a line; empty for any other line."""
    rest = SIGNER.without(text)
    return rest if rest != text else ""


def back_start(lines: list[Line], live: list[int], grammar: Grammar, titles: set[str]) -> int:
    """The place in ``live`` where back matter begins; ``len(live)`` when there is none.

    ``titles``: keys of the agenda's titles. It begins after the printed end or the closing, or with a line
    that only back matter has, and only where nothing of the proceedings follows, or with the footnotes.
    """
    feet = next((place for place in range(len(live)) if lines[live[place]].foot), len(live))
    feet = min(feet, _papers_behind(lines, live, grammar))
    first = max(0, feet - MAX_LINES, _after_proceedings(lines, live[:feet], grammar, titles))
    ended = None
    # The end itself may be the last line of the proceedings.
    for place in range(max(0, first - 1), feet):
        if _closes(lines[live[place]]):
            ended = place + 1
        elif ended is not None and not is_rule(lines[live[place]].text):
            return ended
        elif (
            place >= first
            and (_begins_back(lines[live[place]].text) or _heads_table(lines, live, place))
            and not _is_told_on(lines, live[place:feet])
        ):
            return _from_signers(lines, live, place, first)
    return feet


def _from_signers(lines: list[Line], live: list[int], place: int, first: int) -> int:
    """The place of the first signature, or of its day, above the line that begins the back matter: 議長　青木 一 / 署名議員　岸 進."""
    signing = is_signing(lines[live[place]].text)
    while signing and place > first and signer_of(lines[live[place - 1]].text):
        place -= 1
    return place - (place > first and _is_date(lines[live[place - 1]].text))


def _papers_behind(lines: list[Line], live: list[int], grammar: Grammar) -> int:
    """The place of the first paper that is printed behind the closing; ``len(live)`` where none is, or somebody speaks on."""
    closed = max((place for place in range(len(live)) if _closes(lines[live[place]])), default=None)
    if closed is None:
        return len(live)
    below = range(closed + 1, len(live))
    papers = next((place for place in below if PAPER.reads(lines[live[place]].text)), len(live))
    spoken = any(live[place] in grammar.spoken and live[place + 1 :] for place in range(papers, len(live)))
    return len(live) if spoken else papers


def _closes(line: Line) -> bool:
    note = note_of(line.text)
    return is_end(line.text) or bool(note and note.kind in ("close", "adjourn"))


def _begins_back(text: str) -> bool:
    return is_back_matter(text) or OFFICE.read(text) is not None


def _is_told_on(lines: list[Line], live: list[int]) -> bool:
    """Whether a note on materials stands in the midst of the telling: sentences follow that are no notes."""
    below = [lines[i].text for i in live[1:]]
    told = any(text.endswith("。") and not text.startswith(("※", "*", "＊")) for text in below)
    return NOTE.reads(lines[live[0]].text) and told and not any(map(_begins_back, below))


def _is_date(text: str) -> bool:
    found = dates_in(text)
    return len(found) == 1 and found[0][1] == 0 and found[0][2] == len(text)


def _after_proceedings(lines: list[Line], live: list[int], grammar: Grammar, titles: set[str]) -> int:
    """The place after the last line that is surely of the proceedings: a remark, an item's heading, a number."""
    signing, announcing = _signatures(lines, live), _announcement(lines, live, grammar)
    tabled = min(_tabled(lines, live, grammar), _asking(lines, live, grammar))
    for place in range(len(live) - 1, -1, -1):
        i = live[place]
        text = lines[i].text
        # 議　長 / ２　番　委　員: where names are still to be written, nothing but what those are called
        signs = place > signing or (signer_of(text) and (place >= signing or SEAL.reads(trim(text))))
        if signs or place >= min(announcing, tabled):
            continue
        if i in grammar.spoken or i in grammar.headed or title_key(text) in titles or _numbered(text):
            return place + 1
    return 0


def _tabled(lines: list[Line], live: list[int], grammar: Grammar) -> int:
    """The place of the head of a table behind the minutes, below which nobody speaks; ``len(live)`` for none."""
    for place in range(len(live) - 1, -1, -1):
        if live[place] in grammar.spoken:
            break
        if _heads_table(lines, live, place):
            return place
    return len(live)


def _heads_table(lines: list[Line], live: list[int], place: int) -> bool:
    """Whether a line heads a table behind the minutes: by its words alone, or as 審議結果 above rows that end with results."""
    text = lines[live[place]].text
    if not RESULTS_HEAD.reads(text):
        return TABLE.reads(text)
    below = (lines[i].text for i in live[place + 1 : place + 3])
    return any(RESULT_LAST.reads(row) or RESULT_LINE.reads(row) for row in below)


def _asking(lines: list[Line], live: list[int], grammar: Grammar) -> int:
    """The place of the heading of whom to ask, below which nobody speaks who spoke above; ``len(live)`` for none."""
    for place in range(max(0, len(live) - 8), len(live)):
        row = OFFICE.read(lines[live[place]].text)
        if row is not None and row.name == "ask_at":
            above = {grammar.spoken[i].label for i in live[:place] if i in grammar.spoken}
            below = {grammar.spoken[i].label for i in live[place:] if i in grammar.spoken}
            return place if above.isdisjoint(below) else len(live)
    return len(live)


def _numbered(text: str) -> bool:
    """A numbered heading: back matter has none, or its numbers stand before sentences."""
    found = numbered(text)
    return bool(found and len(found.rest) <= 40 and not found.rest.endswith("。"))


def _announcement(lines: list[Line], live: list[int], grammar: Grammar) -> int:
    """The place of a heading of the next meeting below which its day stands, and nobody of an office speaks any more.

    ６　次回開催予定 and a day: that the day stands where labels do makes it none.
    """
    for place in range(max(0, len(live) - 12), len(live)):
        below = live[place + 1 :]
        if not is_next_heading(lines[live[place]].text) or not below or not dates_in(lines[below[0]].text):
            continue
        spoken = [grammar.spoken[i].label for i in below if i in grammar.spoken]
        if not any(role_of(label) for label in spoken):
            return place
    return len(live)


def is_next_heading(text: str) -> bool:
    """Whether a line heads what is said of the next meeting."""
    return (row := OFFICE.read(text)) is not None and row.name == "next_meeting"


def _signatures(lines: list[Line], live: list[int]) -> int:
    """The place from which there are only short lines below one that says they are signatures."""
    for place in range(max(0, len(live) - 20), len(live)):
        below = [lines[i].text for i in live[place + 1 :]]
        if is_signing(lines[live[place]].text) and all(len(t) <= 60 and not t.endswith("。") for t in below):
            return place
    return len(live)
