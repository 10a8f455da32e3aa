"""How this record shows who speaks, inferred from the record itself: its repetition, role words and roster.

Every shape is tried on every line; the one that explains most with labels that recur and mean an office or a
listed name is taken, others are added where they hold by themselves. Below the threshold none is taken: a
wrong confident guess is worse than none.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from generator.importer.names.offices import is_office
from generator.importer.names.person import person_of
from generator.importer.read.stream import Line
from generator.importer.speakers.answers import pairing_of
from generator.importer.speakers.heading_voices import headed
from generator.importer.speakers.labels import can_speak
from generator.importer.speakers.legend import legend_of, spoken_by
from generator.importer.speakers.shapes import MAX_LABEL, SHAPES, Shape, Spoken
from generator.importer.words.habits import Habit
from generator.importer.words.roles import bare, role_of
from generator.importer.words.sentences import ends_or_closes
from generator.japanese.lists import words_of

MIN_SCORE = 1.5
_ASIDE = Habit(
    "aside",
    r"[(（][^()（）]*[)）]$",
    said=("障害福祉課長（青木）", "障害福祉課長(青木)", "課長（）", "課長（兼務）（青木）"),
    unsaid=("課長", "課長（青木）です", "課長青木）"),
)
#: Signs that only a text has, not a list of names.
_SAID_BELOW = (*words_of("stop"), *words_of("closed"), *words_of("colon"))


@dataclass
class Found:
    """What one shape explains."""

    shape: Shape
    hits: dict[int, Spoken] = field(default_factory=dict)
    tried: int = 0
    """How many lines have the shape, whatever their label."""

    @property
    def recurring(self) -> float:
        """The share of hits whose label comes more than once."""
        said = Counter(bare(hit.label) for hit in self.hits.values())
        return sum(n for n in said.values() if n > 1) / max(1, len(self.hits))

    @property
    def pure(self) -> float:
        """The share of lines of this shape whose label can be one."""
        return len(self.hits) / max(1, self.tried)

    @property
    def score(self) -> float:
        return len(self.hits) * (0.25 + 0.75 * self.recurring) * min(1.0, 0.2 + self.pure)


@dataclass
class Grammar:
    """The shapes taken, what each line says by them, and why."""

    shapes: list[Found] = field(default_factory=list)
    spoken: dict[int, Spoken] = field(default_factory=dict)
    """Line index to the label on it."""
    headed: dict[int, Spoken] = field(default_factory=dict)
    """Line index of a heading to the speaker whom it names for the words below."""
    pairs: str = ""
    """``arrows`` or ``qa`` where questions and answers are marked as such."""
    bullets: frozenset[str] = frozenset()
    """The bullets that begin questions and answers, where arrows do."""
    legend: dict[str, str] = field(default_factory=dict)
    """Mark to meaning, as the record explains it."""
    why: list[str] = field(default_factory=list)
    """The reasons, in Japanese."""

    @property
    def name(self) -> str:
        names = [found.shape.name for found in self.shapes] + [self.pairs, "headings" * bool(self.headed)]
        return "+".join(filter(None, names)) or "none"


#: What the shapes cut out of lines, by shape and line index: the same whoever is listed.
Cuts = dict[tuple[str, int], list[Spoken]]


def infer(lines: list[Line], skip: set[int], roster: set[str], cuts: Cuts) -> Grammar:
    """The grammar of a record. ``skip`` are furniture and rows of the front part, by line index."""
    grammar = Grammar(legend=legend_of(lines))
    live = [i for i in range(len(lines)) if i not in skip]
    found = [_try(shape, lines, live, roster, cuts) for shape in SHAPES]
    found.sort(key=lambda f: -f.score)
    _marks_by_legend(grammar, lines, live)
    _pairs(grammar, [lines[i].text for i in live])
    best = next((shape for shape in found if _convincing(shape)), None)
    if best is not None:
        _take_all(grammar, best, found)
    grammar.headed = headed(lines, live, roster, grammar.spoken)
    if grammar.headed:
        grammar.why.append(f"見出しの括弧に発言者を示す行が {len(grammar.headed)} 行あります。")
    elif best is None and not grammar.pairs and not grammar.spoken:
        grammar.why.append(
            "くり返される呼び方が見つからないため、発言者を決めませんでした。本文は地の文のままです。"
        )
    return grammar


def _take_all(grammar: Grammar, best: Found, found: list[Found]) -> None:
    """Take the best shape, and the others that the record uses as well."""
    _without_bullets(best)
    _take(grammar, best, f"「{best.shape.title}」の形の行が {len(best.hits)} 行あり、")
    for other in found:
        if other is not best and _holds_too(other, best, grammar):
            _take(grammar, other, f"ほかに「{other.shape.title}」の形が {len(other.hits)} 行あり、")


def _try(shape: Shape, lines: list[Line], live: list[int], roster: set[str], cuts: Cuts) -> Found:
    found = Found(shape)
    for before, i, below in zip([None, *live], live, [*live[1:], None], strict=False):
        line = lines[i]
        if shape.bare and before is not None and _runs_on(lines[before], line):
            continue
        key = (shape.name, i)
        if key not in cuts:
            cuts[key] = list(shape.cut(_without_hashes(line)))
        following = lines[below].text if below is not None else ""
        readings = [reading for reading in cuts[key] if _has_words(shape, line, reading, following)]
        good = next((reading for reading in readings if can_speak(reading.label, roster)), None)
        if good:
            found.hits[i] = good
        if readings and (good or not shape.bare):
            found.tried += len(bare(readings[0].label)) <= MAX_LABEL
    return found


def _has_words(shape: Shape, line: Line, spoken: Spoken, below: str) -> bool:
    """Whether a bare label has words that can be said; a line of a list of names has none."""
    if shape.name == "own":
        return len(below) >= 25 or any(sign in below for sign in _SAID_BELOW)
    if shape.name != "inline":
        return True
    rest = spoken.rest
    if is_office(_ASIDE.without(rest)):
        return False  # 福祉部　障害福祉課長（青木）
    if (
        rest.startswith(("(", "（"))
        and rest.endswith((")", "）"))
        and role_of(spoken.label) != bare(spoken.label)
    ):
        return False
    return "。" in rest or len(rest) > 12 or "name" not in (person_of(line.text, "") or {})


def _without_hashes(line: Line) -> Line:
    """A heading mark of Markdown before a label says nothing about the label."""
    if not line.text.startswith("#"):
        return line
    words = line.text.lstrip("#").lstrip(" 　")
    return Line(words, line.at + len(line.text) - len(words), line.page, line.indent, line.blank_before)


def _runs_on(before: Line, line: Line) -> bool:
    """Whether the line goes on with the sentence of the line before it, in print without room between."""
    if line.blank_before or len(before.text) < 25 or line.indent > before.indent:
        return False
    words = line.text.split(maxsplit=1)
    if len(words) > 1 and len(words[0]) > 1 and role_of(words[0]) == words[0]:
        return False  # 事務局　…: a sentence is not printed with room inside it
    return not ends_or_closes(before.text) and not before.text.endswith(("】", ":", "："))


def _convincing(found: Found) -> bool:
    hits = len(found.hits)
    if _few_but_clear(found):
        return True
    if found.shape.bare or found.shape.name in ("closing", "qa", "cells"):
        return hits >= 3 and found.score >= MIN_SCORE and found.recurring >= 0.3
    return found.score >= MIN_SCORE and (hits >= 3 or (hits == 2 and found.pure == 1.0))


def _few_but_clear(found: Found) -> bool:
    """Short minutes, in which nobody speaks twice: labels that are offices, each with a sentence."""
    if not found.shape.enclosed or len(found.hits) < 3 or found.pure < 0.9:
        return False
    said = all(ends_or_closes(hit.rest) and role_of(hit.label) for hit in found.hits.values())
    return said and len({bare(hit.label) for hit in found.hits.values()}) >= 2


def _without_bullets(best: Found) -> None:
    """Take from marked labels those after a mere bullet, where speakers have a mark of their own: ・会長 挨拶."""
    if best.shape.name != "marked":
        return
    marks = Counter(hit.mark for hit in best.hits.values())
    rare = {mark for mark, n in marks.items() if mark in words_of("bullet") and n * 4 < len(best.hits)}
    best.hits = {i: hit for i, hit in best.hits.items() if hit.mark not in rare}


def _holds_too(other: Found, best: Found, grammar: Grammar) -> bool:
    """Whether a second shape is used as well: for exceptions, or for labels known from the first."""
    fresh = {i: s for i, s in other.hits.items() if i not in grammar.spoken and i >= min(best.hits)}
    if not fresh or other.shape.name in ("qa", "closing", "cells"):
        return False
    known = {bare(hit.label) for hit in best.hits.values()}
    again = [i for i, s in fresh.items() if bare(s.label) in known]
    other.hits = fresh
    if other.shape.bare:
        other.hits = {i: fresh[i] for i in again if other.shape.name == "own" or fresh[i].rest.endswith("。")}
        return len(other.hits) >= 1
    return bool(again) or (len(fresh) >= 2 and other.pure >= 0.5 and other.recurring >= 0.5)


def _take(grammar: Grammar, found: Found, words: str) -> None:
    grammar.shapes.append(found)
    for i, spoken in found.hits.items():
        grammar.spoken.setdefault(i, spoken)
    said = Counter(bare(hit.label) for hit in found.hits.values())
    shown = "、".join(f"{label}（{n}）" for label, n in said.most_common(4))
    grammar.why.append(f"{words}呼び方は {len(said)} 通りです（{shown}）。")


def _marks_by_legend(grammar: Grammar, lines: list[Line], live: list[int]) -> None:
    hits = spoken_by(grammar.legend, lines, live) if grammar.legend else {}
    if len(hits) >= 3:
        grammar.spoken |= hits
        grammar.why.append(f"記号の凡例があり、その記号で始まる行が {len(hits)} 行あります。")
    else:
        grammar.legend = {}


def _pairs(grammar: Grammar, texts: list[str]) -> None:
    shown = pairing_of(texts)
    if shown:
        grammar.pairs, grammar.bullets = shown.kind, shown.bullets
        grammar.why.append(shown.why)
