"""Where the front part of a record that has no head of its body ends: at the first words told in sentences."""

from __future__ import annotations

from generator.importer.front.labelled import row_meaning
from generator.importer.front.prose_looks import ASIDE, HALF_END, OF_MEETING, SAYS, SENTENCE_END, SPOKEN_END
from generator.importer.read.stream import Line
from generator.importer.words.labels import STRONG, meaning_of
from generator.importer.words.numbers import numbered, value_of
from generator.importer.words.roles import bare, role_of
from generator.importer.words.when import dates_in
from generator.japanese.lists import words_of


def first_prose(lines: list[Line], live: list[int]) -> int:
    """The first line that tells something in sentences and is no row of a form."""
    for place, i in enumerate(live):
        text = lines[i].text
        above = lines[live[place - 1]] if place else lines[i]
        if _says(text):
            return i
        if _is_office_above(lines, above, i, place):
            return live[place - 1]
        apart = numbered(above.text) and above.blank_before and lines[i].blank_before
        counted = _stands_between(lines, live, place)
        needed = 12 if counted else 18 if apart else 40
        if (
            not lines[i].cells
            and text.endswith("。")
            and len(text) >= needed
            and row_meaning(lines[i]) is None
            and (needed != 18 or row_meaning(above) is None)
        ):
            if not ASIDE.reads(text) and not _is_of_form(lines, live, place):
                return i
        elif (
            _begins_prose(lines, i, live)
            or text.startswith(words_of("arrow"))
            or (len(lines[i].cells) == 2 and lines[i].cells[1].count("。") >= 3)
        ):
            return i
    return len(lines)


def _stands_between(lines: list[Line], live: list[int], place: int) -> bool:
    """Whether a line stands between two headings that count on: 2 議事録の確認, words, 3 議題."""
    if not 0 < place < len(live) - 1 or row_meaning(lines[live[place - 1]]):
        return False
    before, behind = (numbered(lines[live[at]].text) for at in (place - 1, place + 1))
    return (
        before is not None
        and behind is not None
        and before.kind == behind.kind
        and value_of(behind.no) == (value_of(before.no) or 0) + 1
    )


def _is_of_form(lines: list[Line], live: list[int], place: int) -> bool:
    """Whether a sentence is of the form: above all its rows, or in one of them."""
    return _stands_above_rows(lines, live, place) or _is_within_row(lines, live, place)


def _stands_above_rows(lines: list[Line], live: list[int], place: int) -> bool:
    """Whether a sentence that tells of the meeting stands above all rows, of which several follow: day and place, people."""
    if any(row_meaning(lines[i]) for i in live[:place]):
        return False
    below = [row_meaning(lines[i]) for i in live[place + 1 : place + _NEAR]]
    text = lines[live[place]].text
    if OF_MEETING.reads(text) or dates_in(text):
        return len({*below} & _ROWS) >= (2 if OF_MEETING.reads(text) else 3)
    return {"date", "place"} <= {*below[:3]}


def _is_within_row(lines: list[Line], live: list[int], place: int) -> bool:
    """Whether a sentence stands in a counted row of a form, below which the next row follows: 6 公開の別 / …により非公開とした。 / 7 傍聴者."""
    rows = [i for i in live[max(0, place - _NEAR) : place] if numbered(lines[i].text)]
    own = numbered(lines[rows[-1]].text) if rows and row_meaning(lines[rows[-1]]) in _OF_FORM else None
    if own is None:
        return False
    for i in live[place + 1 : place + _NEAR]:
        found = numbered(lines[i].text)
        if found and found.kind == own.kind and value_of(found.no) == (value_of(own.no) or 0) + 1:
            return row_meaning(lines[i]) in _OF_FORM
    return False


_OF_FORM = {*STRONG, "staff"} - {"agenda"}
"""What counted rows of a form mean, which are no headings of the proceedings."""
_NEAR = 30
"""How many lines below a sentence the rows are looked for that it may stand above."""
_ROWS = {"date", "place", "present", "absent", "attendance", "staff", "agenda"}
"""What rows mean that only a front part has."""


def _says(text: str) -> bool:
    """Whether a line is a remark by itself, though too few are so labelled to show it: （会長）…始めます。"""
    said = SAYS.read(text)
    return said is not None and bool(role_of(said["label"])) and meaning_of(said["label"]) is None


def _is_office_above(lines: list[Line], above: Line, i: int, place: int) -> bool:
    """Whether a sentence stands below a label of its own, an office: 委員長 / それでは、始めます。"""
    label, text = above.text, lines[i].text
    return (
        place > 0
        and not above.cells
        and not lines[i].cells
        and len(bare(label)) <= 12
        and role_of(label) is not None
        and meaning_of(label) is None
        and SPOKEN_END.reads(text)
        and len(text) >= 8
    )


def _begins_prose(lines: list[Line], i: int, live: list[int]) -> bool:
    """Whether a line is the first half of a sentence that the next line ends, in print of a fixed width."""
    text = lines[i].text
    below = lines[i + 1].text if i + 1 in live else ""
    return (
        len(text) >= 30
        and not lines[i].cells
        and not HALF_END.reads(text)
        and SENTENCE_END.reads(below)
        and row_meaning(lines[i]) is None
        and not ASIDE.reads(text)
    )
