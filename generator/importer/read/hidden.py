"""Words of a source that its reader does not see: kept, for nothing may be lost, and each asked about.

They may be what somebody meant to black out. What a reader of a format finds is in ``Source.hidden``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.attachments.letters import is_word
from generator.importer.read.stream import Hidden, Source
from generator.importer.words.space import squeeze
from generator.japanese.counted import first_of

MAX_ASKED = 100
"""How many passages are asked about one by one; whole pages that are hidden are one passage each."""
_SHOWN = 20
_ASK = (
    "は、原本を見る人には見えない文字ですが、下書きに入っています。隠すつもりだった文字なら消し、"
    "載せてよい文字ならそのまま残してください。"
)


ALOUD = "読み上げ用の文字"
"""Why words are not seen that web pages hold for those who hear them: many on a page, and all of one kind."""


def hidden_in(text: str, pieces: Iterable[tuple[str, str]]) -> list[Hidden]:
    """What is hidden of a text that was laid out from ``pieces``: their words, and why these are not seen.

    A reader may have set the white space between the pieces otherwise, and nothing else.
    """
    pieces = [(squeeze(words), why) for words, why in pieces]
    if not any(words and why for words, why in pieces):
        return []
    places = [at for at, letter in enumerate(text) if squeeze(letter)]
    if sum(len(words) for words, _ in pieces) != len(places):
        return [Hidden(0, len(text), next(why for words, why in pieces if words and why))]
    found, at = [], 0
    for words, why in pieces:
        if words and why:
            found.append(Hidden(places[at], places[at + len(words) - 1] + 1, why))
        at += len(words)
    return found


def pieces_of(text: str, hidden: Iterable[Hidden]) -> list[tuple[str, str]]:
    """A text as pieces again, each with why it is not seen: what ``hidden_in`` takes."""
    pieces, at = [], 0
    for one in sorted(hidden, key=lambda one: one.start):
        pieces += [(text[at : one.start], ""), (text[one.start : one.end], one.why)]
        at = max(at, one.end)
    return [*pieces, (text[at:], "")]


def hidden_passages(source: Source) -> list[Hidden]:
    """What is hidden, in order; what only white space parts and what is hidden in the same way is one passage."""
    joined: list[Hidden] = []
    for one in sorted(source.hidden, key=lambda one: (one.start, one.end)):
        last = joined[-1] if joined else None
        if last and _is_one(source.text, last, one):
            joined[-1] = replace(last, end=max(last.end, one.end))
        else:
            joined.append(one)
    # Bullets and dotted lines say nothing by themselves.
    return [one for one in joined if any(map(is_word, source.text[one.start : one.end]))]


def _is_one(text: str, last: Hidden, following: Hidden) -> bool:
    alike = (last.why, last.where) == (following.why, following.where)
    return alike and not squeeze(text[last.end : following.start])


def hidden_questions(source: Source) -> list[str]:
    """What a person must settle about each hidden passage, in Japanese."""
    groups = hidden_groups(source)
    asked = [f"{said_of_group(source.text, group)}{_ASK}" for group in groups[:MAX_ASKED]]
    if len(groups) > MAX_ASKED:
        more = sum(len(group) for group in groups[MAX_ASKED:])
        asked.append(f"原本を見る人には見えない文字は、ほかに {more} か所あります。原本と見比べてください。")
    return asked


def hidden_groups(source: Source) -> list[list[Hidden]]:
    """The passages that are asked about together, which only words to be heard are: the clerk must see all others."""
    groups: list[list[Hidden]] = []
    aloud: list[Hidden] = []
    for one in hidden_passages(source):
        if one.why == ALOUD:
            aloud.append(one)
        if one.why != ALOUD or len(aloud) == 1:
            groups.append(aloud if one.why == ALOUD else [one])
    return groups


def said_of_group(text: str, group: list[Hidden]) -> str:
    """The first passage of a group as ``said_of`` has it, with how many there are."""
    return first_of([said_of(text, one) for one in group], 1, "か所")


def said_of(text: str, one: Hidden) -> str:
    """A passage by its first words, its place and how it is hidden: 「…」（3ページ、白い文字）."""
    words = squeeze(text[one.start : one.end])
    shown = words if len(words) <= _SHOWN else words[:_SHOWN] + "…"
    return f"「{shown}」（{'、'.join(filter(None, (one.where, one.why)))}）"
