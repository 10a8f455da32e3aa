"""How this record shows who speaks, inferred from the record itself: its repetition, role words and roster.

Every shape is tried on every line; the one that explains most with labels that recur and mean an office or a
listed name is taken, others are added where they hold by themselves. Below the threshold none is taken: a
wrong confident guess is worse than none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from dataclasses import dataclass, field

from generator.importer.read.stream import Line
from generator.importer.speakers.alone import above_their_words, once_more
from generator.importer.speakers.answered import words_that_answer
from generator.importer.speakers.answers import arrows_conclude, pairing_of
from generator.importer.speakers.convincing import convincing
from generator.importer.speakers.heading_voices import headed
from generator.importer.speakers.labels_looks import SEATED_MEMBER
from generator.importer.speakers.legend import legend_of, spoken_by
from generator.importer.speakers.met_again import met_again
from generator.importer.speakers.more import (
    answered_bullets,
    in_column,
    in_turn,
    said_on,
    with_more_behind,
    with_sign,
)
from generator.importer.speakers.repeated import ENOUGH, by_call, by_mark, by_name, by_party
from generator.importer.speakers.shapes import SHAPES, Spoken
from generator.importer.speakers.trial import Cuts, Found, tried
from generator.importer.words.roles import bare
from generator.importer.words.sentences import ends, ends_or_closes
from generator.japanese.lists import words_of


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
    signed_answers: bool = False
    """Whether labels of the office answer the bullets, in the place of arrows."""
    legend: dict[str, str] = field(default_factory=dict)
    """Mark to meaning, as the record explains it."""
    why: list[str] = field(default_factory=list)
    """The reasons, in Japanese."""

    @property
    def name(self) -> str:
        shapes = [found.shape.name for found in self.shapes]
        if not shapes and self.spoken:
            shapes = ["legend" if self.legend else "labels"]
        names = [*shapes, self.pairs, "headings" * bool(self.headed)]
        return "+".join(filter(None, names)) or "none"


def infer(lines: list[Line], skip: set[int], roster: Set[str], cuts: Cuts) -> Grammar:
    """The grammar of a record. ``skip`` are furniture and rows of the front part, by line index."""
    grammar = Grammar(legend=legend_of(lines))
    live = [i for i in range(len(lines)) if i not in skip]
    found = [tried(shape, lines, live, roster, cuts) for shape in SHAPES]
    found.sort(key=lambda f: -f.score)
    _marks_by_legend(grammar, lines, live, found)
    _pairs(grammar, [lines[i].text for i in live])
    best = next((shape for shape in found if convincing(shape)), None)
    if best is not None:
        _take_all(grammar, best, found)
    if best is not None and best.shape.name == "marked":
        _marks_that_repeat(grammar, best, lines, live)
    _names_beside(grammar, best, lines, live)
    _parties_beside(grammar, best, lines, live)
    if best is not None and best.shape.name == "own":
        grammar.spoken |= once_more(best, grammar.spoken, lines, live)
    if best is not None and best.shape.name == "inline":
        grammar.spoken |= met_again(best, grammar.spoken, lines, live)
        grammar.spoken |= above_their_words(best, grammar.spoken, lines, live)
    if best is not None:
        grammar.spoken |= words_that_answer(best, grammar.spoken, lines, live)
    if best is not None and best.shape.name in _OF_LABELS_ALONE:
        _marks_that_repeat(grammar, best, lines, live)
    _told_by_place(grammar, best, lines, live)
    grammar.headed = headed(lines, live, roster, grammar.spoken)
    if grammar.headed:
        grammar.why.append(f"見出しの括弧に発言者を示す行が {len(grammar.headed)} 行あります。")
    elif not grammar.pairs and not grammar.spoken:
        grammar.why.append(
            "くり返される呼び方が見つからないため、発言者を決めませんでした。本文は地の文のままです。"
        )
    return grammar


_OF_LABELS_ALONE = ("lenticular", "angle", "square")
"""Brackets that hardly anything but labels stands in."""


def _told_by_place(grammar: Grammar, best: Found | None, lines: list[Line], live: list[int]) -> None:
    """Take labels that only their place shows: in a column of speakers, in a row of labels, with more behind in their brackets."""
    if best is not None and best.shape.name == "cells":
        grammar.spoken |= in_column(grammar.spoken, lines, live)
    grammar.spoken |= said_on(grammar.spoken, lines, live)
    if best is None or best.shape.name == "colon":
        taken = in_turn(grammar.spoken, lines, live)
        grammar.spoken |= taken
        if taken:
            grammar.why.append(f"続けて並ぶ「呼び方：」の行から、発言者を {len(taken)} 行決めました。")
    if best is not None and best.shape.name == "signed":
        grammar.spoken |= with_sign(grammar.spoken, lines, live)
    if best is not None and best.shape.enclosed and best.shape.name != "colon":
        grammar.spoken |= with_more_behind(best.shape, grammar.spoken, lines, live)
    if grammar.pairs == "arrows" and arrows_conclude(grammar.spoken, [lines[i].text for i in live]):
        grammar.pairs, grammar.bullets = "", frozenset()
    if best is not None and not grammar.pairs:
        grammar.bullets = answered_bullets(grammar.spoken, lines, live)
        grammar.signed_answers = bool(grammar.bullets)
        grammar.pairs = "arrows" if grammar.bullets else ""


def _take_all(grammar: Grammar, best: Found, found: list[Found]) -> None:
    """Take the best shape, and the others that the record uses as well."""
    _without_bullets(best)
    _take(grammar, best, f"「{best.shape.title}」の形の行が {len(best.hits)} 行あり、")
    for other in found:
        if _holds_too(other, best, grammar):
            _take(grammar, other, f"ほかに「{other.shape.title}」の形が {len(other.hits)} 行あり、")


def _marks_that_repeat(grammar: Grammar, best: Found, lines: list[Line], live: list[int]) -> None:
    """Take lines with the mark or bracket of speakers whose office nobody knows: ○政策評価官 below ○会長, 【門真取締役】 below 【会長】."""
    marks = Counter(hit.mark for hit in best.hits.values())
    for i, below in zip(live, [*live[1:], None], strict=True):
        cut = next(iter(best.shape.cut(lines[i])), None) if i not in grammar.spoken else None
        following = lines[below].text if below is not None and below not in grammar.spoken else ""
        if (
            cut
            and i >= min(best.hits)
            and marks[cut.mark] >= ENOUGH
            and (spoken := by_mark(lines[i], best.shape, following))
        ):
            grammar.spoken[i] = spoken


def _names_beside(grammar: Grammar, best: Found | None, lines: list[Line], live: list[int]) -> None:
    """Take labels that are names which no list has, where the speakers that are listed are called by name: 岬：…"""
    if best is None or best.shape.name != "colon" or best.listed < ENOUGH:
        return
    for i in live:
        cut = next(iter(best.shape.cut(lines[i])), None) if i not in grammar.spoken else None
        if cut and i >= min(best.hits) and by_name(cut):
            grammar.spoken[i] = cut


def _parties_beside(grammar: Grammar, best: Found | None, lines: list[Line], live: list[int]) -> None:
    """Take those who speak for others, whom no list has, right before or behind speakers who are known: 保護者：…"""
    if best is None or best.shape.name not in ("colon", "inline", "closing") or len(best.hits) < ENOUGH:
        return
    told = by_call if best.shape.name == "closing" else by_party
    indents = {lines[i].indent for i in best.hits}
    free = (i for i in live if i not in grammar.spoken and lines[i].indent in indents)
    cuts = {i: next((cut for cut in best.shape.cut(lines[i]) if told(cut)), None) for i in free}
    for before, i, below in zip([None, *live], live, [*live[1:], None], strict=False):
        cut = cuts.get(i)
        whole = cut and (
            best.shape.name != "inline" or ends(cut.rest)
        )  # 保護司会代表　進んでいない。 not 発言者　内容（要点）
        beside = before in best.hits or below in best.hits or (told is by_call and before in grammar.spoken)
        if cut and whole and beside:
            grammar.spoken[i] = cut


def _without_bullets(best: Found) -> None:
    """Take from marked labels those after a mere bullet, where speakers have a mark of their own: ・会長 挨拶."""
    if best.shape.name != "marked":
        return
    marks = Counter(hit.mark for hit in best.hits.values())
    told = {hit.mark for hit in best.hits.values() if ends_or_closes(hit.rest)}
    rare = {
        mark
        for mark, n in marks.items()
        if mark in words_of("bullet") and (n * 4 < len(best.hits) or (told and mark not in told))
    }
    best.hits = {i: hit for i, hit in best.hits.items() if hit.mark not in rare}


def _holds_too(other: Found, best: Found, grammar: Grammar) -> bool:
    """Whether a second shape is used as well: for exceptions, or for labels known from the first."""
    fresh = {i: s for i, s in other.hits.items() if i not in grammar.spoken and i >= min(best.hits)}
    if not fresh or other.shape.name in ("qa", "closing", "cells", "signed"):
        return False
    known = {bare(hit.label) for hit in best.hits.values()}
    again = [i for i, s in fresh.items() if bare(s.label) in known]
    other.hits = fresh
    if other.shape.name == "marked" and (shown := _with_mark_of(best, fresh)):
        other.hits = shown  # ○12番（岸 進議員） beside ○（青木 一議長）
        return True
    if other.shape.bare:
        seated = [i for i, s in fresh.items() if SEATED_MEMBER.reads(s.label)]  # 議長｜… / 3番委員　…。
        told = [*again, *(seated if best.shape.name == "cells" else ())]
        other.hits = {i: fresh[i] for i in told if other.shape.name == "own" or fresh[i].rest.endswith("。")}
        return len(other.hits) >= 1
    return bool(again) or (other.pure >= 0.5 and other.recurring >= 0.5)


def _with_mark_of(best: Found, fresh: dict[int, Spoken]) -> dict[int, Spoken]:
    """Those of the hits that begin with the mark that stands before most speakers of the best shape."""
    marks = Counter(hit.mark for hit in best.hits.values())
    mark, often = marks.most_common(1)[0]
    if not mark or often < ENOUGH or often * 2 <= len(best.hits):
        return {}
    return {i: spoken for i, spoken in fresh.items() if spoken.mark == mark}


def _take(grammar: Grammar, found: Found, words: str) -> None:
    grammar.shapes.append(found)
    for i, spoken in found.hits.items():
        grammar.spoken.setdefault(i, spoken)
    said = Counter(bare(hit.label) for hit in found.hits.values())
    shown = "、".join(f"{label}（{n}）" for label, n in said.most_common(4))
    grammar.why.append(f"{words}呼び方は {len(said)} 通りです（{shown}）。")


def _marks_by_legend(grammar: Grammar, lines: list[Line], live: list[int], found: list[Found]) -> None:
    named = next((one.hits for one in found if one.shape.name == "marked"), {})
    marked = spoken_by(grammar.legend, lines, live)
    own = {i for i, hit in marked.items() if i in named and bare(named[i].label).endswith(hit.label)}
    # （◎会長、○副会長） below a list explains the marks of its names, where others speak behind them: ○会長（青木一）.
    of_names = sum(i in named for i in marked.keys() - own) * 2 > len(marked)
    hits = {i: named[i] if i in own else hit for i, hit in marked.items() if not of_names}  # ◎青木一郎委員長
    if len(hits) >= 2:
        grammar.spoken |= hits
        grammar.why.append(f"記号の凡例があり、その記号で始まる行が {len(hits)} 行あります。")
    else:
        grammar.legend = {}


def _pairs(grammar: Grammar, texts: list[str]) -> None:
    shown = pairing_of(texts)
    if shown:
        grammar.pairs, grammar.bullets = shown.kind, shown.bullets
        grammar.why.append(shown.why)
