"""Lines as they were meant: remarks and rows that run on in one line cut apart at their labels, a label of two lines whole.

Only white space is cut through, and only where several labels stand, of remarks after finished sentences.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from generator.importer.read.stream import Line
from generator.importer.speakers.labels import can_speak
from generator.importer.speakers.labels_looks import CALLED_BY_NAME
from generator.importer.speakers.shapes import SHAPES, Spoken
from generator.importer.words.habits import Habit
from generator.importer.words.labels import meaning_of
from generator.importer.words.notes import is_framed
from generator.importer.words.numbers import numbered
from generator.importer.words.roles import bare, role_of, side_of
from generator.importer.words.space import trim_end
from generator.japanese.lists import words_of

#: Shorter lines hold more than one remark only where there are labels of three behind the first.
MIN_LENGTH = 60
_OF_SPEAKERS = 2
"""How many columns a table of speakers has."""
_SEAT_ALONE = Habit(
    "seat alone", r"^(?:第?{digit}{1,3}番|番外)$", tells="呼び方の上の行の議席番号",
    said=("7番", "第12番", "番外"), unsaid=("7番議員", "番", "番外編", "1234番", "日程番外"),
)  # fmt: skip
_LONGEST_NAME = 14
"""How many characters a name is printed in at most, room included."""
_LABEL = Habit(
    "label_in_line", r"(?<=[{stop}{closed}])\s+(?=(?:{mark}\s?(?P<marked>[^\s。、「」]{2,24})\s|{open}(?P<wrapped>[^{bracket}。、]{2,24}){close}|(?P<colon>[^\s{bracket}。、「」{colon}]{2,24}){colon}))",
    tells="行の途中の呼び方（改行の失われた記録）",
    said=("開会します。　○会長　はい", "開会します。 (会長)はい", "開会！　【会長】はい", "開会？　〔会長〕はい", "開会! <会長>はい", "開会? ＜会長＞はい", "「開会」 （会長）はい", "『開会』　［会長］はい", "(拍手) [会長]はい",
          "（拍手）　〈会長〉はい", "開会。　《会長》はい", "開会。　≪会長≫はい", "開会。　◎ 会長　はい", "開会。 　○副会長　はい", "開会。　（副会長）はい", "開会。　会長：はい", "開会。 岸委員:はい"),
    unsaid=("開会します　○会長　はい", "開会します。○会長　はい", "開会します。　会長　はい", "開会。　○長　はい", "開会。　○会長。　はい", "開会。　（長）はい", "開会。　（はい。）", "開会。　○　　会長　はい", "開会。　○会長", "開会。　会：はい", "開会します　会長：はい", "開会。会長：はい", "開会。　会 長：はい", "開会。　（会長：はい", "開会。　はい、会長：はい"),
)  # fmt: skip
#: The label of the body and the first of what is said there, on one line: 会議の内容｜会長：開会します。
_BODY_BEFORE = Habit(
    "body_before", r"^(?P<label>(?:{digit}{1,2}[.．]?\s*)?[^\s。、{colon}|｜]{2,12})[\s|｜]+(?=\S)", tells="本文の見出しと同じ行で始まる発言",
    said=("会議の内容　会長：開会します。", "8 会議の内容　会長：開会します。", "12. 会議の内容　会長：はい", "7．  議事　会長：はい", "7議事　会長：はい","議事 | 会長:はい", "審議経過｜（会長）はい", "会議の主な内容及び経過等　会長：はい"),
    unsaid=("会議の内容", "会議の内容　", "会議の内容：会長：はい", "会議、内容　会長：はい", "会議。内容　会長：はい", "議　会長：はい", "会議の主な内容及び経過等々　会長：はい"),
)  # fmt: skip


#: A unit of the office and nothing else.
_UNIT = Habit(
    "unit alone", r"^[{kanji}{katakana}ー・]{2,14}[課室係部局]$", tells="呼び方の上の行の課名",
    said=("漁業管理課", "危機管理室", "庶務係", "総務部", "教育局", "デジタル推進課", "建設・土木課", "支援センター課"), unsaid=("課", "漁業管理課長", "漁業 管理課", "説明は漁業管理課"),
)  # fmt: skip


#: A row of a form that stands behind another on its line: 日時：…　場所：….
_ROW = Habit(
    "row_in_line", r"\s(?=(?P<label>[^\s{colon}]{2,8}){colon}\s*\S)", tells="行の途中の見出し",
    said=("日時：14時　場所：市役所", "出席者：岸  欠席者: 林", "場所：市役所　傍聴者の人数等々：2人", "場所：市役所　場所： 岸"),
    unsaid=("日時　場所", "日時：14時　場所は：", "日時：14時　所：市役所", "日時：14時　場 所：市役所", "日時：14時　傍聴者の人数等々々：2人", "日時：14時　場所：", "日時：14時　ａ：ｂ：市役所"),
)  # fmt: skip


def unfolded(lines: list[Line]) -> list[Line]:
    """The lines, those with several remarks or rows in them cut before each label; places stay the source's."""
    made: list[Line] = []
    apart = _without_label_of_body([*_with_headings_apart(lines)])
    for line in _with_seats_in_cells(_with_whole_labels(apart)):
        cuts = [] if line.cells else _cuts(line.text) or _rows(line.text)
        if not cuts:
            made.append(line)
            continue
        ends = [start for start, _ in cuts]
        begins = [0, *(end for _, end in cuts)]
        for begin, end in zip(begins, [*ends, len(line.text)], strict=True):
            made.append(
                replace(line, text=trim_end(line.text[begin:end]), at=line.at + begin, bold="", room=0)
            )
    return made


def _with_headings_apart(lines: list[Line]) -> Iterator[Line]:
    """The lines, a row of a table of speakers in which nobody speaks and several headings or notes stand cut into these."""
    for line in lines:
        notes = line.cells[0].split("\n") if len(line.cells) == 1 else []
        if len(notes) > 1 and all(map(is_framed, notes)):
            yield from _cut_into(line, notes, ())  # （傍聴人退室） / （以下、非公開） / （傍聴人入室）
            continue
        pieces = line.cells[1].split("\n") if len(line.cells) == 2 and not line.cells[0] else []
        if len(pieces) < 2 or not all(numbered(piece) and not piece.endswith("。") for piece in pieces):
            yield line
            continue
        yield from _cut_into(line, pieces, ("",))


def _cut_into(line: Line, pieces: list[str], before: tuple[str, ...]) -> Iterator[Line]:
    """A line of several pieces as one line each, in a row behind the cells ``before`` them if there are any."""
    at = 0
    for piece in pieces:
        at = line.text.index(piece, at)
        yield replace(line, text=piece, at=line.at + at, cells=(*before, piece) if before else ())


def _with_seats_in_cells(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, a seat above the label of a column of speakers put into its cell: ７番 / 山根議員｜伺います。"""
    held: Line | None = None
    for line, below in pairwise([*lines, None]):
        if line is None:
            continue
        if held is not None:
            gap = " " * (line.at - held.end - 1)
            label = f"{held.text}\n{line.cells[0]}"
            whole = replace(
                line,
                text=f"{held.text}\n{gap}{line.text}",
                at=held.at,
                cells=(label, line.cells[1]),
                indent=held.indent,
            )
            held = None
            yield whole
        elif below is not None and _is_seat_above(line, below):
            held = line
        else:
            yield line


def _is_seat_above(line: Line, below: Line) -> bool:
    """Whether a line is a seat, or 番外 for those without one, and the row below it begins with whom it is of."""
    if line.cells or len(below.cells) != _OF_SPEAKERS or below.blank_before:
        return False
    label = below.cells[0]
    return bool(
        _SEAT_ALONE.reads(bare(line.text))
        and "\n" not in label
        and role_of(label)
        and can_speak(label, set())
    )


def _with_whole_labels(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, a label that goes on below put together with its end: 委員・ / 事務局　お答えします。"""
    held: Line | None = None
    for line, below in pairwise([*lines, None]):
        if line is None:
            continue
        whole = (
            replace(held, text=f"{held.text}\n{' ' * (line.at - held.end - 1)}{line.text}") if held else line
        )
        held = whole if below is not None and _goes_on(whole, below) else None
        if held is None:
            yield whole


def _without_label_of_body(lines: list[Line]) -> Iterator[Line]:
    """The lines, the label of the body apart from the first words that somebody says beside it."""
    for line in lines:
        found = _BODY_BEFORE.read(line.text)
        rest = line.text[found.end() :] if found else ""
        if not found or meaning_of(found["label"]) != "body" or not _begins_talk(rest, lines):
            yield line
            continue
        label = trim_end(line.text[: found.end()])
        yield replace(line, text=label, cells=(), table=0)
        yield replace(
            line, text=rest, at=line.at + found.end(), cells=(), table=0, bold="", blank_before=False
        )


def _begins_talk(text: str, lines: list[Line]) -> bool:
    """Whether a text begins with the label of somebody who can speak; one that only room sets apart leads another line too."""
    line = Line(text, 0)
    shapes = (shape for shape in SHAPES if shape.enclosed or shape.name in ("marked", "inline"))
    said = ((shape, spoken) for shape in shapes for spoken in shape.cut(line) if spoken.rest)
    return any(
        can_speak(spoken.label, set()) and (not shape.bare or _leads_again(spoken, lines))
        for shape, spoken in said
    )


def _leads_again(spoken: Spoken, lines: list[Line]) -> bool:
    """Whether a sentence stands behind a label, and a line begins with it elsewhere."""
    led = (line.text for line in lines if line.text.startswith(spoken.label))
    return "。" in spoken.rest and any(text[len(spoken.label) :][:1].isspace() for text in led)


def _goes_on(line: Line, below: Line) -> bool:
    """Whether a line is an office and a dot, and the line below begins with another office, or a unit above one of its people."""
    first, words = line.text[:-1], below.text.split(maxsplit=1)
    if line.cells or below.cells or below.blank_before:
        return False
    if _is_office_above(line, below):
        return True
    if len(words) != 2:
        return False
    if line.text.endswith(words_of("dot")) and role_of(first) == bare(first) != "":
        return role_of(words[0]) == words[0]
    return _is_unit_above(line, below, words[1])


def _is_office_above(line: Line, below: Line) -> bool:
    """Whether a line is a mark and an office, and the line below nothing but a name with what it is called by: ○教育長 / 青木一郎君."""
    office = bare(line.text[1:])
    named = len(below.text) <= _LONGEST_NAME and CALLED_BY_NAME.reads(bare(below.text))
    return (
        named
        and line.text[:1] in words_of("mark")
        and role_of(office) is not None
        and office.endswith(role_of(office) or "?")
    )


def _is_unit_above(line: Line, below: Line, said: str) -> bool:
    """Whether a line is nothing but a unit, right above an officer who says a sentence: 漁業管理課 / 柏木係長　説明します。"""
    who = below.text.split(maxsplit=1)[0]
    role = role_of(who) or ""
    alike = line.indent == below.indent and " " not in line.text and "\n" not in line.text
    named = side_of(who) == "staff" and who.endswith(role) and bare(line.text) != who
    return alike and named and _UNIT.reads(line.text) and "。" in said


def _rows(text: str) -> list[tuple[int, int]]:
    """Where a row of a form is followed by others, each with a label that is known and a colon."""
    behind = _PLACE_BEHIND.read(text)
    if behind and text[: behind.start()].split() and meaning_of(text.split()[0]) == "date":
        return [(behind.end() - len(behind[0]) + len(behind[0].rstrip()), behind.end())]
    first = _FIRST_ROW.read(text)
    if not first or not meaning_of(first["label"]) or "。" in text:
        return []
    return [found.span() for found in _ROW.each(text) if meaning_of(found["label"])]


_FIRST_ROW = Habit(
    "first_row", r"^(?P<label>[^\s{colon}]{2,8}){colon}",
    said=("日時：14時", "場所: 市役所", "傍聴者の人数等々：2人"),
    unsaid=("日時　14時", "所：市役所", "傍聴者の人数等々々：2人", " 日時：14時", "日 時：14時", "：：：14時"),
)  # fmt: skip


#: 日時　令和6年5月14日　場所　市役所: no colon, but a label that the front part knows, behind a day.
_PLACE_BEHIND = Habit(
    "place_behind", r"(?<={digit})\S{0,6}\s+(?={held}?{venue}\s)", tells="日時と同じ行の場所",
    said=("日時　令和6年5月14日　場所　市役所", "日時　5月14日 10時 会場　市役所", "日時 5月14日10時～ 開催場所　市役所", "日時　5月14日（火） 場所 市役所", "日時　10:00～11:20　　場所　市役所", "室 9 会場 市役所", "日時　10時～11時20分頃　会場 市役所"),
    unsaid=("日時　5月14日　場所", "日時　火曜日　場所　市役所", "日時　5月14日　駐車場所　市役所", "日時　5月14日場所　市役所"),
)  # fmt: skip


def _cuts(text: str) -> list[tuple[int, int]]:
    found = [
        (match.start(), match.end())
        for match in _LABEL.each(text)
        if can_speak(match["marked"] or match["wrapped"] or match["colon"], set())
    ]
    return found if len(found) > (1 if len(text) >= MIN_LENGTH else 2) else []
