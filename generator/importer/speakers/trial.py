"""One shape tried on every line of a record: what it explains, and how well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from dataclasses import dataclass, field

from generator.importer.names.dictionary import is_family
from generator.importer.names.known_offices import begins_with_unit, role_at_end
from generator.importer.names.line_looks import SEAT
from generator.importer.names.offices import is_office
from generator.importer.names.person import person_of
from generator.importer.names.roll import tokens_of
from generator.importer.read.stream import Line
from generator.importer.speakers.labels import DOES, can_speak
from generator.importer.speakers.shapes import MAX_LABEL, Shape, Spoken
from generator.importer.words.habits import Habit
from generator.importer.words.labels_of_people import COLUMNS
from generator.importer.words.notes import note_of
from generator.importer.words.numbers import numbered
from generator.importer.words.roles import ASIDE, bare, role_of
from generator.importer.words.sentences import ends_or_closes
from generator.importer.words.space import trim_start
from generator.japanese.lists import words_of

_IN_BRACKETS = Habit(
    "in_brackets", r"^{round_open}.*{round_close}$",
    said=("（青木）", "(青木)", "（青木）、（井川）", "（）"),
    unsaid=("青木", "（青木", "（青木）です", "青木（井川）"),
)  # fmt: skip
_BY_PROXY = Habit(
    "by proxy", r"{round_open}{proxy}[^{round}]*{round_close}$",
    said=("霧山駐屯地司令（代理　班長　青木 一）", "青木 一(代理)"), unsaid=("代理（青木）", "（代理）青木", "（代理（課長）青木）"),
)  # fmt: skip
#: 青木 一（青潮大学教授): who an office before it is said of.
_NAMED_FIRST = Habit(
    "named_first", r"^[{kanji}ヶ]{1,4}{room}[{kanji}{hiragana}{katakana}ー]{1,5}\s*{round_open}.*{round_close}$",
    said=("青木 一（青潮大学教授）", "岸 一（教授）", "鎌ヶ谷　みなと (青潮(株) 代表)", "ヶ谷 エリー（）", "青木 光ー（会）"),
    unsaid=("青木（教授）", "青木 一", "青木 一（教授）です。", "青木太郎左衛 一（教授）"),
)  # fmt: skip
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
#: What somebody did, in the place of words: あいさつ below the label.
_DONE = Habit(
    "done", r"^{room}*(?:(?:[{kanji}]{2,4})?(?:{greeting}|紹介|閉会宣言)|[^。]{0,40}(?:に基づき|により|{about})、?{reported})$",
    said=("あいさつ", "　挨拶", "委員紹介", "閉会宣言", "事務局紹介", "資料に基づき説明", "資料1により、説明", "委員の委嘱について説明", "資料1に基づき、報告", "について説明"),
    unsaid=("会長のあいさつ", "あいさつをする", "自己紹介をお願いする", "社会教育委員紹介", "資料説明", "計画。資料により説明", "資料に基づき説明を受ける"),
)  # fmt: skip
#: How somebody speaks to others, and no form or heading is worded.
_POLITE = Habit(
    "polite", r"(?:{polite}|ください|いただきたい|お願いする)。",
    said=("開会いたします。", "以上です。ほかに", "ご覧ください。", "ご議論いただきたい。", "説明をお願いする。", "異議はありません。"),
    unsaid=("開会する。", "以上", "終わった。", "ます", "説明をお願いすることとした。"),
)  # fmt: skip
#: Signs that only a text has, not a list of names.
_SAID_BELOW = (*words_of("stop"), *words_of("closed"), *words_of("colon"))

#: What may end a line beside sentences: a label, or what leads to a list.
_APART = ("】", *words_of("colon"))
_LONGEST_LIST = 120
"""How long a line is that may be a list of people, in characters."""
ENOUGH_LABELS, LONG = 3, 25
"""How many labels are no chance; how long a line is, in characters, that no name fills and that may run on."""


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
        if shape.bare and before is not None and runs_on(lines[before], line):
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


def _is_number(spoken: Spoken) -> bool:
    """Whether what stands in the brackets is a number of a list, and no speaker."""
    found = numbered(f"{spoken.printed} 計")
    return found is not None and found.no == spoken.printed


def _lists_people(text: str) -> bool:
    """Whether a line is nothing but several people."""
    names = [(person_of(token, "") or {}).get("name", "") for token in tokens_of(text)]
    known = sum(any(is_family(name[:n]) for n in (1, 2, 3)) for name in names)
    return len(names) > 1 and all(names) and known * 2 > len(names)


def _is_heading_of_list(shape: Shape, line: Line, spoken: Spoken, below: str) -> bool:
    """Whether what looks like a label is a number of a list, （1）計画について, or stands over people: <事務局> / 福祉部長、福祉課長."""
    if shape.enclosed and not line.cells and _is_number(spoken):
        return True
    return not spoken.rest and (shape.enclosed or shape.name == "own") and _lists_offices(below)


def _lists_offices(text: str) -> bool:
    """Whether a line below a label is nothing but people or offices: 青木 一、岸 進 below <委員>."""
    if "。" in text or len(text) > _LONGEST_LIST:
        return False
    tokens = tokens_of(text)
    told = sum(bool(person_of(token, "")) for token in tokens)
    return (
        len(tokens) > 1
        and told * 3 > len(tokens) * 2
        and (_lists_people(text) or all(map(role_at_end, tokens)))
    )


def _is_listed(label: str, roster: Set[str]) -> bool:
    """Whether a label calls someone of the list by name or by office: 浜野会長, 浜野, 事務局（浜野）, 秘書企画課長."""
    plain = bare(label)
    inner = _INNER.read(plain)
    within = inner["name"] if inner else plain
    named = {plain, *(part.removesuffix(role_of(part) or "") for part in (plain, within)), within}
    return bool(named & roster)


def has_words(shape: Shape, line: Line, spoken: Spoken, below: str) -> bool:
    """Whether a bare label has words that can be said; a line of a list of names has none."""
    if _is_heading_of_list(shape, line, spoken, below) or _is_over_columns(line, spoken):
        return False
    if shape.name == "own":
        told = role_of(spoken.label) == bare(spoken.label) or begins_with_unit(spoken.label)
        said = len(below) >= LONG or any(sign in below for sign in _SAID_BELOW)
        return said or (told and tells_done(below))
    return shape.name != "inline" or _has_words_behind(line, spoken)


def _is_over_columns(line: Line, spoken: Spoken) -> bool:
    """Whether a line is the words over the columns of a list: 番　号　　氏　　名."""
    return COLUMNS.reads(bare(line.text)) or (spoken.label.endswith("氏") and spoken.rest.startswith("名"))


def _has_words_behind(line: Line, spoken: Spoken) -> bool:
    """Whether what stands behind a label on its line can be said."""
    rest = spoken.rest
    if is_office(ASIDE.without(rest)):
        return False  # 福祉部　障害福祉課長（青木）
    if _IN_BRACKETS.reads(rest) and role_of(spoken.label) != bare(spoken.label):
        return False
    if "。" in rest:
        return True
    if SEAT.reads(rest) or _NAMED_FIRST.reads(rest) or _BY_PROXY.reads(rest):
        return False  # 会長代理　9番 青木 一; 委員　青木 一（青潮大学教授）; 委員　霧山駐屯地司令（代理　班長　岸 進）
    if len(line.text) <= _LONGEST_LIST and _lists_people(line.text):
        return False  # 青木　一　会長　岸　進　副会長
    return len(rest) > 12 or "name" not in (person_of(line.text, "") or {})


def tells_done(below: str) -> bool:
    """Whether a line says what the one above it did, in the place of words: あいさつ."""
    return _DONE.reads(below)


def _without_hashes(line: Line) -> Line:
    """A heading mark of Markdown before a label says nothing about the label."""
    if not line.text.startswith("#"):
        return line
    words = trim_start(line.text.lstrip("#"))
    return Line(words, line.at + len(line.text) - len(words), line.page, line.indent, line.blank_before)


def runs_on(before: Line, line: Line) -> bool:
    """Whether the line goes on with the sentence of the line before it, in print without room between."""
    if line.blank_before or len(before.text) < LONG or line.indent > before.indent:
        return False
    words = line.text.split()
    led = (bare("".join(words[:n])) for n in (1, 2, 3) if len(words) > n)
    if any(len(word) > 1 and role_of(word) == word for word in led):
        return False  # 事務局　…, 会　長　…: a sentence is not printed with room inside it
    return not ends_or_closes(before.text) and not before.text.endswith(_APART)
