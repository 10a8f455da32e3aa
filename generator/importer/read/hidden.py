"""Words of a source that its reader does not see: kept, for nothing may be lost, and each asked about.

They may be what somebody meant to black out. What a reader of a format finds is in ``Source.hidden``.
"""

from __future__ import annotations

from dataclasses import replace

from generator.attachments.letters import is_word
from generator.importer.read.stream import Hidden, Source
from generator.importer.words.space import squeeze

MAX_ASKED = 100
"""How many passages are asked about one by one; whole pages that are hidden are one passage each."""
_SHOWN = 20


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
    found = hidden_passages(source)
    asked = [
        f"{said_of(source.text, one)}は、原本を見る人には見えない文字ですが、下書きに入っています。隠すつもりだった文字なら消し、"
        "載せてよい文字ならそのまま残してください。"
        for one in found[:MAX_ASKED]
    ]
    if len(found) > MAX_ASKED:
        asked.append(
            f"原本を見る人には見えない文字は、ほかに {len(found) - MAX_ASKED} か所あります。原本と見比べてください。"
        )
    return asked


def said_of(text: str, one: Hidden) -> str:
    """A passage by its first words, its place and how it is hidden: 「…」（3ページ、白い文字）."""
    words = squeeze(text[one.start : one.end])
    shown = words if len(words) <= _SHOWN else words[:_SHOWN] + "…"
    return f"「{shown}」（{'、'.join(filter(None, (one.where, one.why)))}）"
