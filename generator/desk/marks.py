"""What an import read by itself and nobody has confirmed: each reading with the words it was read from, and the answers that settle it.

The first answer always confirms; what is confirmed loses its mark in the file. The others are what else the words may well say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.desk.edits import Edit, Insert, Put, Take
from generator.model.asked import Reading
from generator.problems.problem import Path

YES = "はい"
_AROUND = 45
"""How many characters beside a printed word are shown."""
#: What is decided of an item of a kind, the likeliest first.
_LIKELY = {
    "報告": ("了承", "承認"),
    "協議": ("了承", "承認", "継続"),
    "諮問": ("答申", "承認", "継続"),
    "選任": ("選出",),
    "議案": ("可決", "否決", "修正可決", "継続"),
}
_ANY = ("承認", "了承", "可決", "継続", "否決")
_MOST_OFFERED = 4


@dataclass(frozen=True)
class Answer:
    """A button: its words, and what it makes of the file."""

    label: str
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True)
class Mark:
    """A reading: where it stands, of which kind, what was read, from which words, and the answers."""

    path: Path
    kind: Reading
    read: str
    words: str
    answers: tuple[Answer, ...]

    @property
    def confirms(self) -> bool:
        """Whether the first answer says that it was read rightly."""
        return bool(self.answers) and self.answers[0].label.startswith(YES)


def marks_of(data: Mapping[str, Any], grounds: Mapping[str, str]) -> list[Mark]:
    """All of a session's, in the order of the file. ``grounds``: the municipality's, by id what they are called."""
    return [
        *_of_agenda(data),
        *_of_records(data, grounds),
        *_of_blocks(data.get("body"), ("body",), data),
        *_of_joins(data),
    ]


def _items(data: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    agenda = data.get("agenda")
    listed = [one for one in agenda if isinstance(one, dict)] if isinstance(agenda, list) else []
    return {str(one.get("id") or f"a{i}"): one for i, one in enumerate(listed, 1)}


def _each(value: Any, path: Path) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """One mapping, or those of a list."""
    if isinstance(value, dict):
        yield path, value
    elif isinstance(value, list):
        yield from (((*path, i), one) for i, one in enumerate(value) if isinstance(one, dict))


def _of_agenda(data: Mapping[str, Any]) -> Iterator[Mark]:
    for i, item in enumerate(_items(data).values()):
        for path, outcome in _each(item.get("outcomes"), ("agenda", i, "outcomes")):
            if outcome.get("by") == "inferred":
                yield Mark(path, "outcomes", _result(outcome, item), "", _results(path, outcome, item, data))


def _result(outcome: Mapping[str, Any], item: Mapping[str, Any]) -> str:
    name = _name(item)
    said = " ".join(str(outcome[key]) for key in ("manner", "result") if outcome.get(key))
    return f"{name or '（どの議題か分からない）'}：{said}"


def _name(head: Mapping[str, Any]) -> str:
    return " ".join(str(head[key]) for key in ("no", "title") if isinstance(head.get(key), str))


def _results(
    path: Path, outcome: Mapping[str, Any], item: Mapping[str, Any], data: Mapping[str, Any]
) -> tuple[Answer, ...]:
    kind = str(item.get("kind") or "")
    likely = next((found for word, found in _LIKELY.items() if word in kind), _ANY)
    others = [one for one in (*likely, *_ANY) if one != outcome.get("result")]
    sure = Put((*path, "by"), None)
    offered = list(dict.fromkeys(others))[:_MOST_OFFERED]
    items = [] if item else list(_items(data).items())[:_MOST_OFFERED]
    return (
        Answer(YES, (sure,)),
        *(Answer(f"「{_name(one)}」の結果", (Put((*path, "agenda"), own), sure)) for own, one in items),
        *(Answer(f"結果は「{one}」", (Put((*path, "result"), one), sure)) for one in offered),
        Answer("結果ではない", (_gone(path),)),
    )


def _gone(path: Path) -> Edit:
    step = path[-1]
    return Take(path[:-1], step) if isinstance(step, int) else Put(path, None)


def _of_records(data: Mapping[str, Any], grounds: Mapping[str, str]) -> Iterator[Mark]:
    records = data.get("withheld")
    for key, record in records.items() if isinstance(records, dict) else ():
        if isinstance(record, dict) and not record.get("grounds") and record.get("kind") in (None, "closed"):
            path = ("withheld", key)
            words = record.get("as_printed") or record.get("what") or record.get("reason") or ""
            answers = tuple(
                Answer(f"根拠は「{label}」", (Put((*path, "grounds"), own),))
                for own, label in grounds.items()
            )
            yield Mark(path, "grounds", f"非公開の記録 {key} の根拠", str(words), answers)


def _of_blocks(blocks: Any, path: Path, data: Mapping[str, Any]) -> Iterator[Mark]:
    for i, block in enumerate(blocks if isinstance(blocks, list) else ()):
        if not isinstance(block, dict):
            continue
        own = (*path, i)
        yield from _decided(block, own, data)
        yield from _head(block, own)
        yield from _pair(block, own)
        for key in ("blocks", "ask", "answer"):
            yield from _of_blocks(block.get(key), (*own, key), data)


def _decided(block: Mapping[str, Any], path: Path, data: Mapping[str, Any]) -> Iterator[Mark]:
    for own, outcome in _each(block.get("decides"), (*path, "decides")):
        if outcome.get("by") == "inferred":
            item = _items(data).get(str(outcome.get("agenda")), {})
            words = around(plain_of(block), str(outcome.get("word") or ""))
            yield Mark(own, "decides", _result(outcome, item), words, _results(own, outcome, item, data))


def _head(block: Mapping[str, Any], path: Path) -> Iterator[Mark]:
    head = block.get("section")
    if isinstance(head, dict) and head.get("by") == "inferred":
        place = path[-1]
        inner = block.get("blocks")
        held = inner if isinstance(inner, list) else []
        assert isinstance(place, int)
        undone: tuple[Edit, ...] = (
            Take(path[:-1], place),
            *(Insert(path[:-1], place + i, one) for i, one in enumerate(held)),
        )
        first = next((plain_of(one) for one in held if isinstance(one, dict)), "")
        answers = (
            Answer("はい、ここから", (Put((*path, "section", "by"), None),)),
            Answer("ここは区切りではない", undone),
        )
        yield Mark(path, "section", f"ここから「{_name(head)}」", first[: 2 * _AROUND], answers)


def _pair(block: Mapping[str, Any], path: Path) -> Iterator[Mark]:
    head = block.get("qa")
    if isinstance(head, dict) and head.get("pairing") == "inferred":
        place = path[-1]
        assert isinstance(place, int)
        held = [one for key in ("ask", "answer") for one in block.get(key) or [] if isinstance(one, dict)]
        undone: tuple[Edit, ...] = (
            Take(path[:-1], place),
            *(Insert(path[:-1], place + i, one) for i, one in enumerate(held)),
        )
        words = " → ".join(
            f"{one.get('speech')}「{plain_of(one)[:_AROUND].strip()}…」" for one in held if plain_of(one)
        )
        answers = (
            Answer("はい、問いと答え", (Put((*path, "qa", "pairing"), None),)),
            Answer("組ではない", undone),
        )
        yield Mark(path, "pairing", "問いと答えの組", words, answers)


def _of_joins(data: Mapping[str, Any]) -> Iterator[Mark]:
    source = data.get("source")
    joins = source.get("joins") if isinstance(source, dict) else None
    for i, join in enumerate(joins if isinstance(joins, list) else ()):
        if not isinstance(join, dict) or str(join.get("confirmed", "false")).lower() not in ("false", "no"):
            continue
        path: Path = ("source", "joins", i)
        after, before = str(join.get("after") or ""), str(join.get("before") or "")
        kind: Reading = "mark" if join.get("drops_mark") else "join"
        read = f"外した印「{join['drops_mark']}」" if kind == "mark" else "つながった一つの文"
        answers = [Answer("はい、つながっている", (Put((*path, "confirmed"), "true"),))]
        place = _joined_at(data.get("body"), after + before) if kind == "join" else None
        if place:
            where, text = place
            apart = text.replace(after + before, f"{after}\n\n{before}")
            answers.append(Answer("ここで段落が切れる", (Put(where, apart), Take(path[:-1], i))))
        yield Mark(path, kind, read, f"…{after}｜{before}…", tuple(answers))


def _joined_at(value: Any, words: str, path: Path = ("body",)) -> tuple[Path, str] | None:
    """The one text that holds the words once; None where there is none, or more than one."""
    found = list(_texts_with(value, words, path))
    return found[0] if len(found) == 1 and found[0][1].count(words) == 1 else None


def _texts_with(value: Any, words: str, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str) and words and words in value:
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts_with(inner, words, (*path, key))
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from _texts_with(inner, words, (*path, i))


def plain_of(block: Mapping[str, Any]) -> str:
    """What a block says in so many words, without what is marked in it."""
    for key in ("text", "p", "note", "blocks"):
        text = block.get(key)
        if isinstance(text, str) and text.strip():
            return " ".join(text.split())
        if isinstance(text, list):
            return " ".join("".join(_parts(text)).split())
    return ""


def _parts(runs: Sequence[Any]) -> Iterator[str]:
    for run in runs:
        if isinstance(run, str):
            yield run
        elif isinstance(run, dict):
            yield plain_of(run)


def around(text: str, word: str) -> str:
    """The word with what stands beside it; the beginning where it does not stand there as it is."""
    at = text.find(word) if word else -1
    if at < 0:
        return text[: 2 * _AROUND]
    start, end = max(0, at - _AROUND), at + len(word) + _AROUND
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
