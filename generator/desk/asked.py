"""The questions that an import left in a session's file, each with its likely answers; the marks that a question counts stand below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.desk.edits import Edit, Put, Take
from generator.desk.marks import YES, Answer, Mark, marks_of
from generator.desk.remedies import value_at
from generator.desk.speakers import added_to_group, groups_of, people_of
from generator.japanese.space import squeeze
from generator.model.asked import part_of_question, readings_of_question
from generator.problems.problem import Path

_QUOTED = re.compile(r"「([^「」]*)」")
_STATUS = (
    ("出席", None),
    ("欠席", "absent"),
    ("遅参", "late"),
    ("早退", "left"),
    ("オンライン出席", "online"),
)
_LIST = ("source", "open_questions")


@dataclass(frozen=True)
class Asked:
    """A question: where in the file it stands (by number), where it is settled, its answers, and the marks that it counts."""

    number: int
    question: str
    hidden: bool
    place: Path | None
    answers: tuple[Answer, ...]
    marks: tuple[Mark, ...]


def asked_of(data: Mapping[str, Any], grounds: Mapping[str, str]) -> tuple[list[Asked], list[Mark]]:
    """The questions in order, and the marks that none of them counts."""
    marks = marks_of(data, grounds)
    asked: list[Asked] = []
    held = value_at(data, _LIST)
    for number, one in enumerate(held if isinstance(held, list) else ()):
        question = one.get("question") if isinstance(one, dict) else None
        if not isinstance(question, str):
            continue
        kind = readings_of_question(question)
        own = tuple(mark for mark in marks if mark.kind == kind)
        answers = () if own else _answers(number, question, data)
        hidden = str(one.get("hidden") or "false").lower() == "true"
        asked.append(Asked(number, question, hidden, part_of_question(question), tuple(answers), own))
    counted = {mark.path for one in asked for mark in one.marks}
    return asked, [mark for mark in marks if mark.path not in counted]


def settled(data: Mapping[str, Any], grounds: Mapping[str, str]) -> list[Edit]:
    """What is left to do when marks were confirmed: their question goes with the last of them."""
    held = value_at(data, _LIST)
    kinds = {mark.kind for mark in marks_of(data, grounds)}
    gone = [
        i
        for i, one in enumerate(held if isinstance(held, list) else ())
        if isinstance(one, dict)
        and (kind := readings_of_question(str(one.get("question"))))
        and kind not in kinds
    ]
    return [Take(_LIST, i) for i in reversed(gone)]


def _answers(number: int, question: str, data: Mapping[str, Any]) -> Iterator[Answer]:
    """Yes first; then what else may be, with the question settled by it."""
    done: Edit = Take(_LIST, number)
    yield Answer(YES, (done,))
    quoted = _QUOTED.findall(question)
    if "出席者と欠席者の両方" in question and quoted:
        yield from _of_status(data, quoted[0], done)
    elif "欠席者の「" in question and len(quoted) > 1:
        yield from _of_status(data, quoted[1], done, only=("出席", "遅参", "早退", "オンライン出席"))
    elif "だれの氏名か決められません" in question:
        for words in quoted:
            yield from _of_name(data, words, done if len(quoted) == 1 else None)
    elif question.startswith("議席「") and quoted:
        yield from _of_seat(data, quoted[0], question, done)


def _of_status(
    data: Mapping[str, Any], name: str, done: Edit, only: tuple[str, ...] = ()
) -> Iterator[Answer]:
    found = [
        (path, one) for path, one in people_of(data) if squeeze(str(one.get("name") or "")) == squeeze(name)
    ]
    for label, status in _STATUS if len(found) == 1 else ():
        if not only or label in only:
            yield Answer(f"「{name}」は{label}", (Put((*found[0][0], "status"), status), done))


def _of_name(data: Mapping[str, Any], words: str, done: Edit | None) -> Iterator[Answer]:
    for place, label in groups_of(data):
        edits = added_to_group(data, place, words)
        if edits:
            yield Answer(f"「{words}」を「{label}」に加える", (*edits, *((done,) if done else ())))


def _of_seat(data: Mapping[str, Any], seat: str, question: str, done: Edit) -> Iterator[Answer]:
    named = re.search(r"（(.*)）", question)
    for name in named[1].split("、") if named else ():
        found = [path for path, one in people_of(data) if one.get("name") == name]
        if len(found) == 1:
            yield Answer(f"議席「{seat}」は「{name}」", (Put((*found[0], "seat"), seat), done))


def asked_view(data: Mapping[str, Any], grounds: Mapping[str, str]) -> dict[str, Any]:
    """The same as a browser is told: ``questions``, each with its ``marks``, and the ``marks`` that none counts."""
    asked, rest = asked_of(data, grounds)
    questions = [
        {
            "number": one.number,
            "question": one.question,
            "hidden": one.hidden,
            "place": list(one.place or ()),
            "answers": [answer.label for answer in one.answers],
            "marks": [_told(mark) for mark in one.marks],
        }
        for one in asked
    ]
    return {"questions": questions, "marks": [_told(mark) for mark in rest]}


def _told(mark: Mark) -> dict[str, Any]:
    return {
        "path": list(mark.path),
        "read": mark.read,
        "words": mark.words,
        "answers": [answer.label for answer in mark.answers],
        "confirms": mark.confirms,
    }


def answer_to(
    data: Mapping[str, Any], grounds: Mapping[str, str], said: Mapping[str, Any]
) -> tuple[Edit, ...] | None:
    """What a button does: ``{"number", "label"}`` of a question, ``{"path", "label"}`` of a mark; None where there is none such."""
    asked, rest = asked_of(data, grounds)
    label, path = said.get("label"), said.get("path")
    of_question = [one.answers for one in asked if path is None and one.number == said.get("number")]
    of_mark = [mark.answers for one in asked for mark in one.marks if list(mark.path) == path]
    of_mark += [mark.answers for mark in rest if list(mark.path) == path]
    found = (
        answer.edits for answers in (*of_question, *of_mark) for answer in answers if answer.label == label
    )
    return next(found, None)


def confirmed(data: Mapping[str, Any], grounds: Mapping[str, str], paths: list[Any]) -> list[Edit]:
    """Yes to all of these marks."""
    marks = [mark for mark in marks_of(data, grounds) if list(mark.path) in paths and mark.confirms]
    return [edit for mark in marks for edit in mark.answers[0].edits]
