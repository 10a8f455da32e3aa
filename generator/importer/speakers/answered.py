"""Words that are no office and answer those who speak, again and again, printed as these are: （委員）… / （回答）…"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from generator.importer.read.stream import Line
from generator.importer.speakers.labels import may_be_label
from generator.importer.speakers.repeated import ENOUGH, answering
from generator.importer.speakers.shapes import Spoken
from generator.importer.speakers.trial import Found
from generator.importer.words.habits import Habit
from generator.importer.words.labels import meaning_of
from generator.importer.words.notes import note_of
from generator.importer.words.roles import bare
from generator.importer.words.sentences import ends_or_closes


def words_that_answer(
    best: Found, spoken: Mapping[int, Spoken], lines: list[Line], live: list[int]
) -> dict[int, Spoken]:
    """The lines of a word printed as speakers are, that answers them each time."""
    if best.shape.name == "inline":
        return _parties_that_answer(best, spoken, lines, live)
    if best.shape.name == "colon":
        return {}
    first = min(best.hits)
    free = [i for i in live if i not in spoken and i > first and note_of(lines[i].text) is None]
    found = {i: cut for i in free if (cut := _cut(best, lines[i]))}
    taken = {i: found[i] for i in answering(best.hits, _told(best, found, spoken, lines, live))}
    return taken | (_answered_first(best, taken, lines, live) if taken else {})


#: Who is asked, and may be hidden behind a letter: A団体, 申請者, Ｂ社.
_ASKED = Habit(
    "asked", r"^[A-ZＡ-Ｚ]?[{kanji}{katakana}ー]{1,8}[A-ZＡ-Ｚ]?$", tells="答える側の呼び方（名簿にない団体など）",
    said=("A団体", "Ｂ社", "申請団体", "事業者Ａ", "候補ー", "オーナーB"),
    unsaid=("A", "説明した", "資料1", "AB団体", "団体AB", "公共交通機関等利用者", "（団体）"),
)  # fmt: skip
_ANSWERS_OF_ALL = 3
"""How many words right behind those of known speakers are no chance, where nothing but room sets them apart."""


def _parties_that_answer(
    best: Found, spoken: Mapping[int, Spoken], lines: list[Line], live: list[int]
) -> dict[int, Spoken]:
    """The lines of those who answer right below known speakers each time, and whom nobody lists: 委員　…か。 / A団体　…である。"""
    above = dict(zip(live[1:], live, strict=False))
    found: dict[str, dict[int, Spoken]] = defaultdict(dict)
    for i in live:
        cut = next(iter(best.shape.cut(lines[i])), None) if i not in spoken else None
        if cut and i > min(best.hits) and ends_or_closes(cut.rest) and _may_be_asked(cut):
            found[bare(cut.label)][i] = cut
    own = {i for cuts in found.values() for i in cuts}
    parties = [
        cuts
        for cuts in found.values()
        if len(cuts) >= ENOUGH and all(above[i] in spoken or above[i] in own for i in cuts)
    ]
    answers = {i: cut for cuts in parties for i, cut in cuts.items()}
    return answers if len(answers) >= _ANSWERS_OF_ALL else {}


def _may_be_asked(spoken: Spoken) -> bool:
    plain = bare(spoken.label)
    return bool(_ASKED.reads(plain)) and meaning_of(plain) is None and may_be_label(spoken.label)


def _cut(best: Found, line: Line) -> Spoken | None:
    """The label of a line as speakers are printed, the longest with words behind it where any has such."""
    cuts = [*best.shape.cut(line)]
    return next((cut for cut in cuts if cut.rest), next(iter(cuts), None))


def _told(
    best: Found, found: Mapping[int, Spoken], spoken: Mapping[int, Spoken], lines: list[Line], live: list[int]
) -> dict[int, Spoken]:
    """Of labels those with words behind them; below them, where labels stand alone on their lines."""
    alone = best.shape.name == "own"
    below = {i: lines[j].text for i, j in pairwise(live) if alone and j not in spoken}
    cuts = {i: replace(cut, rest=cut.rest or below.get(i, "")) for i, cut in found.items()}
    return {i: cut for i, cut in cuts.items() if cut.rest and may_be_label(cut.label)}


def _answered_first(
    best: Found, taken: Mapping[int, Spoken], lines: list[Line], live: list[int]
) -> dict[int, Spoken]:
    """The line right above the first known speaker, where one of ``taken`` speaks, whom the first answers."""
    above = [i for i in live if i < min(best.hits)][-1:]
    cuts = {i: cut for i in above if (cut := next(iter(best.shape.cut(lines[i])), None)) and cut.rest}
    labels = {bare(one.label) for one in taken.values()}
    return {i: cut for i, cut in cuts.items() if bare(cut.label) in labels}
