"""A line of a front part cut into mark, label and text, however it shows its label."""

from __future__ import annotations

from collections import Counter
from itertools import takewhile

from generator.importer.front.agreed_labels import meaning_with
from generator.importer.front.group_looks import ROUND_LABEL, STATUS_ALONE
from generator.importer.front.label_looks import (
    COLON,
    HASHES,
    ITEM_GLUED,
    LETTERS_APART,
    OF_CONTENTS,
    WRAPPED,
)
from generator.importer.front.labelled_people import (
    cut_at_room,
    group_and_people,
    label_and_officers,
    unit_and_officers,
)
from generator.importer.front.presence_signs import is_legend
from generator.importer.front.roster_columns import heads_roster
from generator.importer.front.signs import cut_by_sign
from generator.importer.names.known_offices import role_at_end
from generator.importer.names.officers import is_one_with_duty
from generator.importer.read.layout import heads_speakers
from generator.importer.read.stream import Line
from generator.importer.words.habits import remembered
from generator.importer.words.labels import (
    COUNTED_ROWS,
    GLUED,
    GLUED_NUMBERED,
    GROUP,
    KANJI,
    OF_PEOPLE,
    STRONG,
    TOLD,
    is_group,
    meaning_of,
)
from generator.importer.words.numbers import bulleted, numbered
from generator.importer.words.roles import STAFF_ROLES, bare
from generator.importer.words.space import trim
from generator.japanese.lists import text_of

_FRAMES = text_of("frame", "framed", "colon")
RINGS = str.maketrans("〇◯", "○○")

MAX_ALONE = 48
"""How long a label may be that stands alone on its line: 地方自治法第121条の規定により説明のため出席した者は、次のとおりである。"""


def form_of(line: Line) -> str:
    """How a row shows its label: its mark, the form of its number, its bracket."""
    if line.cells:
        return "cells"
    mark, text = without_mark(line.text)
    found = numbered(text)
    kind = found.kind if found and found.kind not in ("bill", "item") else ""
    words = found.rest if found and kind else text
    return f"{mark.translate(RINGS)}|{kind}|{words[0] if WRAPPED.reads(words) else ''}"


def main_form(lines: list[Line], meanings: dict[int, str | None]) -> str:
    """The form most rows with a known label share; empty when they share none, or show nothing to share."""
    forms = Counter(
        form_of(lines[i])
        for i, meaning in meanings.items()
        if meaning in STRONG or (meaning == "staff" and not form_of(lines[i]).endswith("||"))
    )
    form, count = forms.most_common(1)[0] if forms else ("", 0)
    return form if count >= 3 and count * 2 >= forms.total() and form != "||" else ""


def row_meaning(line: Line) -> str | None:
    if heads_roster(line.cells):
        return "present"
    if heads_speakers(line.cells):
        return "body"
    _, label, text = cut_row(line)
    return meaning_with(label, text)


def cut_row(line: Line) -> tuple[str, str, str]:
    """Mark, label and text of a line of the front part; an empty label when it shows none."""
    if heads_speakers(line.cells):
        return "", "", line.text
    if line.cells:
        return "", line.cells[0], "\n".join(line.cells[1:])
    return _cut(line.text)


@remembered(5_000)
def _cut(printed: str) -> tuple[str, str, str]:
    mark, text = without_mark(printed)
    if is_legend(printed) or OF_CONTENTS.reads(printed):
        return "", "", printed  # ◎出席　○遅刻　×欠席, 議事日程・・・・・・・・　2
    for cut in (_by_wrap, _alone, _by_colon, _by_glue, _by_space, _by_officers, _by_people, _by_sign):
        found = cut(text)
        if found:
            return mark, found[0], found[1]
    return "", "", printed


def without_mark(text: str) -> tuple[str, str]:
    hashes = HASHES.read(text)
    if hashes:
        return trim(hashes[0]), text[hashes.end() :]
    found = bulleted(text)
    return found if found else ("", text)


def _number_off(text: str) -> tuple[str, str]:
    """A number that belongs to the label: 1 開催日時."""
    found = numbered(text)
    kanji = KANJI.read(text)
    if kanji:  # 一　日　時
        return kanji[0], text[kanji.end() :]
    of_item = found is not None and found.kind == "item" and not _counts_row(found.rest)
    if (
        found is None or found.kind == "bill" or of_item or ITEM_GLUED.reads(text)
    ):  # 議題　1 … is a label with its first item
        return "", text
    return text[: len(text) - len(found.rest)], found.rest


def _counts_row(words: str) -> bool:
    """Whether what stands behind 第1 is a row of the form, and no item: 第1　日　時　令和5年7月4日, 第3　出席した職員."""
    if meaning_of(words) in COUNTED_ROWS:
        return True
    cut = _by_colon(words) or _by_space(words)
    return cut is not None and meaning_of(cut[0]) in {"date", "place", "observers", *OF_PEOPLE}


def _by_wrap(text: str) -> tuple[str, str] | None:
    number, words = _number_off(text)
    match = WRAPPED.read(words)
    if match and _is_label(match["label"].strip(_FRAMES), match["value"]):
        return number + match["label"], match["value"]
    framed = ROUND_LABEL.read(words)
    if framed and meaning_of(framed["label"]) in STRONG:
        return number + framed["label"], framed["value"]
    return None


def _by_colon(text: str) -> tuple[str, str] | None:
    number, words = _number_off(text)
    match = COLON.read(words)
    first = words.split(maxsplit=1)
    if match and len(first) > 1 and meaning_of(first[0]) in OF_PEOPLE and match.end("label") > len(first[0]):
        return None  # 出席　会長：青木、副会長：岸
    if match and _is_label(match["label"], match["value"]) and not _open_bracket(match["label"]):
        return f"{number}{match['label']}{match['colon']}", match["value"]
    return None


def _open_bracket(label: str) -> bool:
    """Whether a label ends within a bracket, so that its colon is of what stands there: 場所　Web開催（事務局：…."""
    return sum(map(label.count, text_of("round_open"))) > sum(map(label.count, text_of("round_close")))


def _is_label(label: str, value: str) -> bool:
    return bool(meaning_with(label, value)) or GROUP.reads(bare(label))


def cut_unknown(text: str) -> tuple[str, str]:
    """Label and text of a row whose label no form knows, as its bracket or colon parts them: 【持ち物】筆記具."""
    number, words = _number_off(text)
    match = WRAPPED.read(words) or COLON.read(words)
    if match:
        return number + words[: match.start("value")].strip(), match["value"]
    apart = words.split(maxsplit=1)  # 5　オブザーバー　　汐見市商工会　青木　一
    return (number + apart[0], apart[1]) if len(apart) > 1 and GROUP.reads(apart[0]) else (text, "")


def _by_glue(text: str) -> tuple[str, str] | None:
    number, words = _number_off(text)
    match = GLUED.read(words) or TOLD.read(words) or ITEM_GLUED.read(words)
    match = match or (GLUED_NUMBERED.read(words) if number else None)
    return (number + words[: match.start("value")], match["value"]) if match else None


def _by_space(text: str) -> tuple[str, str] | None:
    """A label, then room, then its text; the label itself may be printed with room between its letters."""
    number, words = _number_off(text)
    apart = LETTERS_APART.reads(words)
    for label, text_behind in reversed(cut_at_room(words)):
        meaning = meaning_of(label)
        counts = len(label.split()) > 1 and numbered(f"{label.split()[-1]} 計") is not None  # 議　題　（１）
        spelt = counts or (apart and meaning not in _APART) or _goes_on_as_office(label, text_behind)
        spelt = (
            spelt or is_one_with_duty(label, text_behind) or _ends_in_name(label) or _ends_in_office(label)
        )
        if meaning and not spelt:  # letters set apart: 事 務 局 長 大 川 実
            return number + label, text_behind
    first = words.split(maxsplit=1)  # 出席総代　26名
    return (number + first[0], first[1]) if len(first) > 1 and meaning_with(*first) else None


def _ends_in_name(label: str) -> bool:
    """Whether a label is somebody's office with the first letter of the name: 委員　　　日|義　ゆかり."""
    office, *letters = label.split() or [""]
    return len(letters) == 1 and len(letters[0]) == 1 and role_at_end(office) == office


def _ends_in_office(label: str) -> bool:
    """Whether a label that is one by itself goes on with an office of the staff: 説明員として出席した者　会計管理者|青木."""
    words = label.rsplit(maxsplit=1)
    held = len(words) > 1 and role_at_end(words[1]) == words[1] and words[1] in STAFF_ROLES
    return held and meaning_of(words[0]) in OF_PEOPLE


def _goes_on_as_office(label: str, rest: str) -> bool:
    """Whether a label whose letters stand apart is the beginning of an office: 事 務 局|長  大川."""
    letters = [*takewhile(lambda word: len(word) == 1, rest.split()[:3])]
    ends = ["".join(letters[:n]) for n in range(1, len(letters) + 1)]
    whole = any(role_at_end(end) == end for end in ends)  # 出　席|会　長　佐土原
    offices = (bare(label) + end for end in ends)
    return bare(label) != label and not whole and any(map(role_at_end, offices))  # 議　事|係　長


def _by_officers(text: str) -> tuple[str, str] | None:
    number, words = _number_off(text)
    found = unit_and_officers(number, words)
    return (number + found[0], found[1]) if found else None


def _by_people(text: str) -> tuple[str, str] | None:
    number, words = _number_off(text)
    found = group_and_people(words)
    return (number + found[0], found[1]) if found else None


def _by_sign(text: str) -> tuple[str, str] | None:
    number, words = _number_off(text)
    found = cut_by_sign(words)
    return (number + found[0], found[1]) if found else None


def _alone(text: str) -> tuple[str, str] | None:
    number, words = _number_off(text)
    length, meaning = len(bare(words)), meaning_of(words)
    beside = (_by_space(text) or _by_colon(text)) if meaning in ("agenda", "openness") else None
    if beside and not _is_spelt_on(*beside) and _are_beside(beside[1], meaning):
        return beside  # 会議の議題　計画について
    officers = label_and_officers(words) if meaning == "staff" else None
    if officers:
        return number + officers[0], officers[1]
    if (length <= 24 and (meaning or is_group(words))) or (
        length <= MAX_ALONE and meaning in (*OF_PEOPLE, "agenda", "sign", "record")
    ):
        return number + words, ""
    return None


def _is_spelt_on(label: str, rest: str) -> bool:
    """Whether the letters of a label stand apart and go on behind it: 議　事|日　程（第1号）."""
    letters = [*label.split(), *rest.split()[:1]]
    return len(letters) > 2 and all(len(letter) == 1 for letter in letters)


def _are_beside(words: str, meaning: str | None) -> bool:
    """Whether words behind a label are its text, and no part of it: 会議の議題　計画について."""
    return len(bare(words)) > _SHORT or (meaning == "openness" and STATUS_ALONE.reads(words))


_SHORT = 5
"""How many letters behind a label may belong to it."""
_APART = {"date", "place", "present", "absent", "attendance"}
"""What a label may mean in a line all of whose letters stand apart."""
