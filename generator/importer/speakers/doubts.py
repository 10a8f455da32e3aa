"""What of the speakers of a record does not hold together: labels left among what others say, remarks without words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from generator.importer.names.dictionary import is_family
from generator.importer.read.stream import Line
from generator.importer.speakers.calls import unanswered
from generator.importer.speakers.grammar import Grammar
from generator.importer.speakers.labels import can_speak, may_be_label
from generator.importer.speakers.repeated import like_an_office
from generator.importer.speakers.shapes import Shape, Spoken
from generator.importer.speakers.trial import lists_names
from generator.importer.words.habits import Habit
from generator.importer.words.labels import meaning_of
from generator.importer.words.notes import note_of
from generator.importer.words.numbers import numbered
from generator.importer.words.roles import bare, role_of
from generator.importer.words.sentences import ends, ends_or_pauses, is_full_of_kana
from generator.importer.words.space import squeeze
from generator.japanese.counted import first_of
from generator.japanese.lists import words_of

MAX_TOLD = 3
"""How many places one question tells."""
_BEHIND = 3
"""How many lines behind the last remark may still be of it."""
_SHOWN = 12
_SENTENCE = 8
"""From how many characters on words may be the beginning of a sentence."""
_LONGEST = 10
"""How many letters a label in doubt has at most."""
_LED = Habit(
    "led by a word", r"^(?P<word>[^\s、。{round_open}]{2,12})[^\S\n]+(?P<rest>\S.*)", tells="発言者の見出しかもしれない行頭の語",
    said=("三沢町長　　なりました。", "A団体 行います。", "町長　始", "第一土地改良区連合会会長　説明"), unsaid=("町　長", "三沢町長", "はい。次に　進む", "（町長　はい", "町長、次　に", "第一土地改良区連合会副会長　説明"),
)  # fmt: skip
#: 委員からの意見等: words of a heading, and nobody.
_JOINS = Habit(
    "joined words",
    r"[のをはがにで]|から",
    said=("委員の意見", "委員からの意見等", "町長を", "会長は", "会長が", "会長に", "会場で", "委員から"),
    unsaid=("三沢町長", "Ａ団体"),
)


def questions_of_speakers(
    lines: list[Line], live: list[int], grammar: Grammar, empty: list[str]
) -> Iterator[str]:
    """What is to be asked of who speaks in the lines of the body, ``live``; ``empty`` are the labels of remarks without words."""
    spoken = grammar.spoken
    if not spoken:
        return
    within = [i for i in live if min(spoken) < i <= max(spoken) + _BEHIND and i not in spoken]
    left = [
        *_whole_labels(lines, within, spoken),
        *_led_by_speakers(lines, within),
        *_recurring(lines, within),
        *(_in_same_brackets(lines, within, grammar.shapes[0].shape) if grammar.shapes else ()),
    ]
    if left:
        yield (
            f"発言の中の{_shown(left)}は、別の人の発言の見出しかもしれません。発言者の区切りを確かめてください。"
        )
    if called := [*unanswered(lines, live, spoken)]:
        yield f"名前を呼ばれた{_shown(called)}の発言が、そのすぐ後にありません。発言者の区切りを確かめてください。"
    nobody = [one.label for one in spoken.values() if bare(one.label) in words_of("unseated")]
    if nobody:
        yield f"{_shown(nobody)}は、だれの発言か分かりません。発言者を確かめてください。"
    if empty:
        yield f"{_shown(empty)}には発言の言葉がありません。発言者の見出しかどうかを確かめてください。"


def _shown(words: list[str]) -> str:
    return first_of([f"「{word[:_SHOWN]}」" for word in dict.fromkeys(words)], MAX_TOLD, "語")


def _whole_labels(lines: list[Line], within: list[int], spoken: Mapping[int, Spoken]) -> Iterator[str]:
    """Lines that are nothing but the label of somebody who speaks elsewhere."""
    labels = {bare(one.label) for one in spoken.values() if len(bare(one.label)) > 2}
    labels |= {_signs_off(label) for label in labels}
    listed = {
        one for i, below in pairwise(within) if lists_names(lines[i], lines[below]) for one in (i, below)
    }
    for i in within:
        if i not in listed and _signs_off(bare(lines[i].text)) in labels - {""}:
            yield lines[i].text


def _signs_off(label: str) -> str:
    """A label without its brackets: ６番（青木一君） and ６番　青木一君 call one and the same."""
    return re.sub(r"[\W_]", "", squeeze(label)) if not ends_or_pauses(label) else ""


def _led_by_speakers(lines: list[Line], within: list[int]) -> Iterator[str]:
    """Lines that begin with an office, then room, then words that go on: 三沢町長　なりました。"""
    for word, rest in _led(lines, within):
        if role_of(word) and can_speak(word, set()) and _is_said(rest):
            yield word


def _recurring(lines: list[Line], within: list[int]) -> Iterator[str]:
    """Words that begin several lines before whole sentences, with room behind them, as labels do: A団体　…行う。"""
    often = Counter(word for word, rest in _led(lines, within) if ends(rest) and not _is_of_list(word))
    yield from (word for word, n in often.items() if n > 1)


def _in_same_brackets(lines: list[Line], within: list[int], shape: Shape) -> Iterator[str]:
    """Words in the brackets that labels have, before a whole sentence on their line or right below, that are no note: （村社代行）."""
    if not shape.enclosed or shape.name == "colon":
        return
    found: list[str] = []
    for i, below in pairwise(within):
        cut = next(iter(shape.cut(lines[i])), None)
        said = cut and (cut.rest or lines[below].text)
        if cut and said and said.endswith("。") and _may_call(lines[i], cut):
            found.append(bare(cut.label))
    often = Counter(found)
    yield from (one for one in found if often[one] > 1 or like_an_office(one) or _begins_with_family(one))


def _may_call(line: Line, cut: Spoken) -> bool:
    label = bare(cut.label)
    known = _is_of_list(label) or note_of(line.text) is not None
    return len(label) <= _LONGEST and may_be_label(cut.label) and not known


def _begins_with_family(label: str) -> bool:
    """Whether a label is a family name and more: 村社代行; and no topic, 要望, nor a paper, 資料3."""
    return any(is_family(label[:n]) for n in (1, 2, 3) if len(label) > n + 1)


def _led(lines: list[Line], within: list[int]) -> Iterator[tuple[str, str]]:
    for i in within:
        line = lines[i]
        found = None if line.cells or numbered(line.text) else _LED.read(line.text)
        if found and found["word"][0].isalnum() and not _JOINS.reads(found["word"]):
            yield found["word"], found["rest"]


def _is_of_list(word: str) -> bool:
    """Whether a word leads an entry of a list, and is nobody: 資料1, 第1回, 令和5年度."""
    return (
        any(c.isdecimal() for c in word)
        or meaning_of(word) is not None
        or numbered(f"{word}　計") is not None
    )


def _is_said(rest: str) -> bool:
    return ends(rest) or (len(rest) >= _SENTENCE and is_full_of_kana(rest))
