"""One shape tried on every line of a record: what it explains, and how well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from dataclasses import dataclass, field

from generator.importer.names.dictionary import is_family
from generator.importer.read.stream import Line
from generator.importer.speakers.labels import can_speak
from generator.importer.speakers.labels_looks import DOES
from generator.importer.speakers.shapes import MAX_LABEL, Shape, Spoken
from generator.importer.speakers.words_behind import LONG, has_words
from generator.importer.words.habits import Habit
from generator.importer.words.notes import note_of
from generator.importer.words.numbers import numbered
from generator.importer.words.roles import bare, role_of
from generator.importer.words.sentences import ends_or_closes
from generator.importer.words.space import trim_start
from generator.japanese.lists import words_of

#: What was done, as a heading in brackets: （質疑応答）.
_TOPIC = Habit(
    "topic",
    r"^(?:{asked}[^者員]{0,2}|{treated}|意見交換|自由討議)$",
    said=("質疑応答", "質問", "質疑", "審議", "協議", "意見交換", "自由討議"),
    unsaid=("質疑者", "委員", "再質疑", "質疑委員", "質疑の応答"),
)  # fmt: skip
_INNER = Habit(
    "inner", r"{round_open}(?P<name>[^{round}]+){round_close}$",
    said=("事務局（浜野）", "会長(浜野)", "会長（岸）"),
    unsaid=("事務局", "事務局（）", "事務局（浜野）です", "（浜野（会長））"),
)  # fmt: skip
#: How somebody speaks to others, and no form or heading is worded.
_POLITE = Habit(
    "polite", r"(?:{polite}|ください|いただきたい|お願いする)。",
    said=("開会いたします。", "以上です。ほかに", "ご覧ください。", "ご議論いただきたい。", "説明をお願いする。", "異議はありません。"),
    unsaid=("開会する。", "以上", "終わった。", "ます", "説明をお願いすることとした。"),
)  # fmt: skip

#: Somebody called by name, and nothing else on the line.
_TITLE = Habit(
    "title behind a name", r"^[^{digit}{round}、。]{1,12}(?P<title>{honorific}|{members})$",
    said=("青木 一 君", "あくつ 広 王 君", "岸君", "岸 進 氏", "岸議員", "岸　委員", "岸様", "岸殿", "岸さん", "岸先生", "長曽我部　新左衛門尉勝　君"),
    unsaid=("青木 一", "3番 岸君", "議長（岸君", "議長）岸君", "岸君。", "はい、岸君", "はい。岸君", "君", "岸君は", "長曽我部　新左衛門尉勝元　君"),
)  # fmt: skip

#: What may end a line beside sentences: a label, or what leads to a list.
_APART = ("】", *words_of("colon"))
ENOUGH_LABELS = 3
"""How many labels are no chance."""


@dataclass
class Found:
    """What one shape explains."""

    shape: Shape
    hits: dict[int, Spoken] = field(default_factory=dict)
    shaped: Counter[str] = field(default_factory=Counter)
    """How many lines have the shape, whatever their label, by their mark."""
    listed: int = 0
    """How many of the hits name someone who is listed as present."""
    above: int = 0
    """How many of the hits stand alone above words that are said."""
    politely: int = 0
    """How many of the hits are followed by words that are only said: …ます。"""

    @property
    def recurring(self) -> float:
        """The share of hits whose label comes more than once."""
        said = Counter(bare(hit.label) for hit in self.hits.values())
        return sum(n for n in said.values() if n > 1) / max(1, len(self.hits))

    @property
    def tried(self) -> int:
        """How many lines have the shape and a mark that labels have: △ before headings says nothing of ○."""
        return sum(self.shaped[mark] for mark in {hit.mark for hit in self.hits.values()})

    @property
    def pure(self) -> float:
        """The share of lines of this shape whose label can be one."""
        return len(self.hits) / max(1, self.tried)

    @property
    def score(self) -> float:
        return len(self.hits) * (0.25 + 0.75 * self.recurring) * min(1.0, 0.2 + self.pure)


#: What the shapes cut out of lines, by shape and line index: the same whoever is listed.
Cuts = dict[tuple[str, int], list[Spoken]]


def tried(shape: Shape, lines: list[Line], live: list[int], roster: Set[str], cuts: Cuts) -> Found:
    """What the shape explains of the lines ``live``."""
    found = Found(shape)
    for before, i, below in zip([None, *live], live, [*live[1:], None], strict=False):
        line = lines[i]
        if before is not None and shape.bare and _goes_on(shape, lines[before], line):
            continue
        key = (shape.name, i)
        if key not in cuts:
            cuts[key] = list(shape.cut(_without_hashes(line)))
        following = lines[below].text if below is not None else ""
        readings = [reading for reading in cuts[key] if has_words(shape, line, reading, following)]
        good = next((reading for reading in readings if _can_speak(shape, reading, roster)), None)
        if good:
            found.hits[i] = good
            found.listed += _is_listed(good.label, roster)
            found.above += not good.rest and ("。" in following or len(following) >= LONG)
            found.politely += _is_said(good, following)
        if readings and (good or not (shape.bare or _is_aside(shape, line, readings[0]))):
            like_a_label = bool(good) or len(bare(readings[0].label)) <= MAX_LABEL
            found.shaped[(good or readings[0]).mark] += like_a_label
    return found


def _can_speak(shape: Shape, spoken: Spoken, roster: Set[str]) -> bool:
    """Whether a label can be someone who speaks, or in brackets someone and how: （委員質問）費用は。"""
    if shape.enclosed and not spoken.rest and _came_or_went(spoken.printed):
        return False
    if can_speak(spoken.label, roster):
        return True
    who = DOES.without(bare(spoken.label))
    return shape.enclosed and bool(spoken.rest) and who != bare(spoken.label) and can_speak(who, roster)


def _is_said(spoken: Spoken, following: str) -> bool:
    """Whether words behind or below a label are only said, or stand below an office with a name and a mark."""
    words = spoken.rest or following
    return _POLITE.reads(words) or ("。" in words and bool(spoken.mark) and _is_named(spoken))


def _is_named(spoken: Spoken) -> bool:
    """Whether a label alone on its line is an office with the family name before it: 増田文化担当参事官."""
    plain = bare(spoken.label)
    role = role_of(plain)
    before = plain.removesuffix(role or "")
    return (
        not spoken.rest and bool(role) and len(before) > 1 and any(is_family(before[:n]) for n in (1, 2, 3))
    )


def _is_aside(shape: Shape, line: Line, spoken: Spoken) -> bool:
    """Whether a line in brackets is a note or a heading, which says nothing of the brackets round labels."""
    return shape.enclosed and (
        note_of(line.text) is not None or (not spoken.rest and _TOPIC.reads(spoken.label))
    )


def _came_or_went(label: str) -> bool:
    """Whether a label in brackets tells who came or went: <青木委員入室>."""
    note = note_of(f"（{label}）")
    return note is not None and note.kind in ("enter", "leave")


def _is_listed(label: str, roster: Set[str]) -> bool:
    """Whether a label calls someone of the list by name or by office: 浜野会長, 浜野, 事務局（浜野）, 秘書企画課長."""
    plain = bare(label)
    inner = _INNER.read(plain)
    within = inner["name"] if inner else plain
    named = {plain, *(part.removesuffix(role_of(part) or "") for part in (plain, within)), within}
    return bool(named & roster)


def _without_hashes(line: Line) -> Line:
    """A heading mark of Markdown before a label says nothing about the label."""
    if not line.text.startswith("#"):
        return line
    words = trim_start(line.text.lstrip("#"))
    return Line(words, line.at + len(line.text) - len(words), line.page, line.indent, line.blank_before)


def _leads_by_name(text: str) -> bool:
    """Whether a line, below a heading, begins with a family name and its office, then room: 青木会長　次に，…."""
    word, room, _ = text.partition("　")
    before = word.removesuffix(role_of(word) or "")
    return bool(room) and before != word and is_family(before)


def _goes_on(shape: Shape, before: Line, line: Line) -> bool:
    """Whether a line goes on with the sentence of the one before it, or with its list of names."""
    return runs_on(before, line) or (shape.name == "own" and lists_names(before, line))


def lists_names(before: Line, line: Line) -> bool:
    """Whether two lines, one right below the other, call two people and say nothing: 青木 一 君 / 岸 進 君.

    岸進君 below 岸進君 is who speaks, called by the chair above.
    """
    apart = line.blank_before or bare(before.text) == bare(line.text)
    above = None if apart else _TITLE.read(before.text)
    below = _TITLE.read(line.text) if above else None
    return bool(above and below and above["title"] == below["title"])


def runs_on(before: Line, line: Line) -> bool:
    """Whether the line goes on with the sentence of the line before it, in print without room between."""
    if line.blank_before or len(before.text) < LONG or line.indent > before.indent:
        return False
    words = line.text.split()
    apart = len(words) > 1  # 議　長 alone below a long heading
    led = (bare("".join(words[:n])) for n in (1, 2, 3) if len(words) >= n + (not apart))
    headed = numbered(before.text) is not None and _leads_by_name(line.text)
    if any(len(word) > 1 and role_of(word) == word for word in led) or headed:
        return False  # 事務局　…, 会　長　…, 青木会長　…: a sentence is not printed with room inside it
    return not ends_or_closes(before.text) and not before.text.endswith(_APART)
