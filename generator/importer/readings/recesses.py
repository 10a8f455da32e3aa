"""When a session paused and went on, where the record prints the times: in notes, beside remarks, as rows and headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, pairwise

from generator.importer.body.blocks import Block, Section, Table
from generator.importer.front.facts import Break, Sitting
from generator.importer.words.habits import Habit
from generator.importer.words.notes import is_polite
from generator.importer.words.when import Clock, clocks_in, dates_in, minutes_of

#: Words of the course of a day, each of which may have its time beside it.
_WORD = Habit(
    "course of the day",
    r"(?P<resumes>再\s*[開会](?!発)|{pause}(?:前|を[閉解])|引き?続き.{0,8}開)|(?P<pauses>休\s*憩(?!中[にの]|[後室所]|時間中))|(?P<opens>{opened})|(?P<ends>{ended})", tells="休憩と再開",
    said=("午後1時再開", "再　会", "休憩前に引き続き", "休憩を閉じます", "休憩を解きます", "引続き会議を開きます", "引き続き開きます", "引き続き、本委員会を開きます", "10:45休憩", "休　　　憩", "休憩中（10:45～10:55）", "開会", "開議", "閉会", "散会", "延会", "再開前の休憩時間"),
    unsaid=("駅前再開発", "休憩中に配付", "休憩中の懇談", "休憩後", "休憩室", "休憩所", "休憩時間中", "引き続き審議します", "引き続き、次の議案の審議を開始", "続き開"),
)  # fmt: skip
_BRACKET = Habit(
    "bracket of a line", r"[{open}](?P<inside>[^{bracket}]+)[{close}]",
    said=("（10:45）", "〔休憩 10:45〕", "[10:45]", "いたします。【10:45】", "（1）"), unsaid=("（）", "（（）", "10:45", "（10:45"),
)  # fmt: skip
_UNTIL = Habit("until of a pause", r"^\s*まで", said=("まで休憩", " まで"), unsaid=("、まで", "から"))
_BESIDE = 14
"""How many letters may stand in a line beside its times and the words for them."""
_NOON, _MORNING = 12 * 60, 8 * 60
"""Noon, and when nobody meets before, in minutes."""


def with_breaks(sitting: Sitting, texts: Iterable[str]) -> tuple[Sitting, list[str]]:
    """The sitting with the pauses that texts tell, in printed order; and the words of those that do not fit its times.

    Its beginning and end are told so too, where it has none: △開会の宣告 / （午前10時）.
    """
    events = [*_events(texts)]
    begun = next((time for kind, time, _ in events if kind == "opens"), None)
    ended = next((time for kind, time, _ in reversed(events) if kind == "ends"), None)
    sitting = sitting.with_times(start=begun, end=ended)
    found: list[Break] = []
    odd: list[str] = []
    at, last = _minutes(sitting.start), _minutes(sitting.end)
    for told, printed, words in events:
        paused = bool(found) and found[-1].end is None
        kind = "resumes" if told == "opens" and paused else told  # 午後一時三分開議
        if kind not in ("pauses", "resumes"):
            continue
        time = _at_or_after(printed, at)
        if time is None or (last and time > last):
            odd.append(words)
        elif kind == "pauses" and not (found and found[-1].start == _shown(time)):
            found.append(Break(_shown(time)))
            at = time
        elif kind == "resumes" and paused:
            found[-1] = replace(found[-1], end=_shown(time))
            at = time
    return replace(sitting, breaks=(*found,)), odd


def printed_words(block: Block) -> str:
    """All words of a block, a row of a table as a line, those of the heading of a section."""
    if isinstance(block, Table):
        return "\n".join(" ".join(row).replace("\n", " ") for row in block.rows)
    return (block.title or "") if isinstance(block, Section) else block.words


def _events(texts: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Kind (``opens``, ``pauses``, ``resumes``, ``ends``), time and words of each event, in printed order."""
    lines = (line for text in texts for line in text.split("\n") if line.strip())
    for above, line in pairwise(chain([""], lines)):
        if _BRACKET.fills(line.strip()):  # △休憩の宣告 / （午前10時50分）
            yield from _of_bracket(above, line.strip()[1:-1])
            continue
        before = 0
        for bracket in _BRACKET.each(line):
            yield from _of_sentences(line[before : bracket.start()])
            yield from _of_bracket(line[before : bracket.start()], bracket["inside"])
            before = bracket.end()
        yield from _of_sentences(line[before:])


def _of_sentences(text: str) -> Iterator[tuple[str, str, str]]:
    """What short sentences tell that are not said: 午前10時50分　休憩. 午後1時まで休憩します is only intended."""
    for words in text.split("。"):
        if not is_polite(words + "。"):
            yield from _of(words)


def _of_bracket(before: str, inside: str) -> Iterator[tuple[str, str, str]]:
    """What a bracket tells: by its own words, or by those of the sentence before it: 休憩いたします。（10:45）."""
    if _WORD.reads(inside):
        yield from _of(inside)
        return
    clocks = clocks_in(inside)
    said = [
        part for part in before.split("。") if part.strip() and not clocks_in(part)
    ]  # 再開は午後1時です。（11:55）
    sentence = said[-1] if said else before
    kinds = [str(found.lastgroup) for found in _WORD.each(sentence)]
    if not clocks or len(_rest(inside, clocks)) > 3 or not kinds:
        return
    kind = "resumes" if "resumes" in kinds else kinds[-1]
    yield kind, clocks[0].time, before + inside
    if kind == "pauses" and len(clocks) == 2:
        yield "resumes", clocks[1].time, inside


def _of(words: str) -> Iterator[tuple[str, str, str]]:
    """What words tell that hold nothing but times and what then was, each beside its time."""
    clocks, told = clocks_in(words), [*_WORD.each(words)]
    rest = _rest(_WORD.without(words, lambda found: "\n" * len(found[0])), clocks)
    if not clocks or not told or len(rest) > _BESIDE or dates_in(words):
        return
    kinds = [str(found.lastgroup) for found in told]
    times = [clock.time for clock in clocks]
    if kinds == ["pauses"] and len(clocks) == 1 and _UNTIL.reads(words[clocks[0].end :]):
        kinds = ["resumes"]  # 午後1時まで休憩
    elif kinds == ["pauses"] and len(clocks) == 2:
        kinds = ["pauses", "resumes"]
    elif len(kinds) != len(times):
        return
    for kind, time in zip(kinds, times, strict=True):
        yield kind, time, words


def _rest(words: str, clocks: list[Clock]) -> str:
    """What stands beside the times, without white space."""
    ends = [0, *(place for clock in clocks for place in (clock.start, clock.end)), len(words)]
    return "".join("".join(words[a:b].split()) for a, b in zip(ends[::2], ends[1::2], strict=True))


def _at_or_after(time: str, begun: int | None) -> int | None:
    """A time in minutes that is not before what was before it; read as of the afternoon where it must be: 1時05分."""
    minutes = _minutes(time) or 0
    if begun is None or minutes >= begun:
        return minutes
    return minutes + _NOON if minutes < _MORNING and begun <= minutes + _NOON else None


def _minutes(time: str | None) -> int | None:
    return minutes_of(time) if time else None


def _shown(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
