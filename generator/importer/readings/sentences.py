"""The sentences of a block, what is quoted in them set apart: a quotation decides nothing and ends no sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.importer.readings.outcome_words import SAID_YES
from generator.importer.readings.turns_looks import CALL_OPENS, TITLED
from generator.importer.words.habits import Habit
from generator.japanese.lists import text_of

_OPEN, _CLOSE, _STOPS = text_of("quote_open"), text_of("quote_close"), "。？?\n"
MAX_QUOTED = 400
"""How long a quotation may be, in characters; a longer one is a text of its own."""


@dataclass(frozen=True)
class Sentence:
    """A sentence as it is read."""

    plain: str
    """What is quoted taken out."""
    wide: str
    """With the sentence before it, as printed."""
    whole: str
    names: str
    """What other people's words are quoted taken out, but titles left in: what it names itself."""


_SPEECH = Habit(
    "speech", r"[。？?]|です|ま(?:す|せん|した)",
    said=("可決。", "可決か？", "可決か?", "可決です", "可決します", "可決しません", "可決されました"),
    unsaid=("計画の変更について",),
)  # fmt: skip


_PAUSE = Habit("pause", r"(?<!{digit})，", said=("では，異議なし",), unsaid=("1，200円", "では、異議なし"))


def sentences_of(text: str) -> Iterator[Sentence]:
    """The sentences of a text, those that say anything beside what they quote."""
    before = ""
    for whole in _cut(_unquoted(text)):
        run = _with_pauses(_wrapped(whole))
        plain = _without_quotes(run, lambda _: True).strip()
        if plain:
            yield Sentence(plain, _wrapped(before) + run, whole, _without_quotes(run, _SPEECH.reads))
            before = whole


def _unquoted(text: str) -> str:
    """A remark printed in quotation marks as a whole is no quotation."""
    words = text.strip()
    if words[:1] not in (*_OPEN,) or words[-1:] not in (*_CLOSE,):
        return text
    depths = [*_depths(words)]
    return words[1:-1] if 0 not in depths[:-1] else text


def _depths(text: str) -> Iterator[int]:
    """How many quotations are open after each character."""
    depth = 0
    for char in text:
        depth += (char in _OPEN) - (depth > 0 and char in _CLOSE)
        yield depth


def _cut(text: str) -> Iterator[str]:
    """The text cut after each end of a sentence that stands in no quotation; one never closed, or too long, is none."""
    start = 0
    opened = -1
    for at, depth in enumerate(_depths(text)):
        opened = (opened if opened >= 0 else at) if depth else -1
        if text[at] in _STOPS and not _is_wrapped(text, at) and not (depth > 0 and _closes(text, opened)):
            yield text[start : at + 1]
            start = at + 1
    yield text[start:]


_WIDE = 30
"""From how many characters on a line may be full, so that its sentence goes on below."""


def _is_wrapped(text: str, at: int) -> bool:
    """Whether a line end stands in the middle of a sentence: behind a full line that ends with no sign, before no number or bracket."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    below = text[at + 1 : at + 2]
    if TITLED.reads(line) and CALL_OPENS.reads(text[at + 1 : at + 12]):
        return False  # (5) 計画の策定について / 次に、(5)計画の策定についてを議題とします
    goes_on = text[at] == "\n" and len(line) >= _WIDE and below.isalnum() and not below.isdecimal()
    return goes_on and line[-1:].isalnum()


def _with_pauses(text: str) -> str:
    """A sentence whose pauses are printed as ，, with those that forms look for."""
    return _PAUSE.without(text, "、")


def _wrapped(text: str) -> str:
    """A sentence without the line ends of its print."""
    inner = text.strip("\n")
    return text.replace(inner, inner.replace("\n", ""), 1) if inner else text


def _closes(text: str, opened: int) -> bool:
    """Whether the quotation that begins here ends soon enough."""
    depth = 0
    for char in text[opened : opened + MAX_QUOTED]:
        depth += (char in _OPEN) - (char in _CLOSE)
        if depth == 0:
            return True
    return False


def _without_quotes(text: str, out_of: Callable[[str], bool]) -> str:
    """The words outside of quotations of a kind, 「」 in place of each; 「可」 is a result, however it is printed."""
    words, out, start = SAID_YES.without(text, "〈可〉"), [], 0
    opened = -1
    for at, depth in enumerate(_depths(words)):
        if words[at] in _OPEN and opened < 0 and _closes(words, at):
            opened = at
            out.append(words[start:at])
        elif opened >= 0 and not depth:
            quoted = words[opened : at + 1]
            out.append("「」" if out_of(quoted) else quoted)
            start, opened = at + 1, -1
    return "".join([*out, words[start:]]).replace("〈可〉", "「可」")
