"""One form to one draft, of the same kind as the draft of any other source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any, cast

from generator.importer.body.voices import Voice, Voices
from generator.importer.form.lines import Printed, printed_form
from generator.importer.form.proceedings import Proceedings, labels_of
from generator.importer.form.values import Values
from generator.importer.front.facts import Facts, Sitting
from generator.importer.front.groups import Group
from generator.importer.front.items import Item
from generator.importer.read.hidden import hidden_questions
from generator.importer.read.pictures import picture_questions
from generator.importer.read.ruby import set_ruby
from generator.importer.read.stream import Source
from generator.importer.readings.record import Read
from generator.importer.session.blocks import Data
from generator.importer.session.data import Draft
from generator.importer.speakers.grammar import Grammar
from generator.model.sheet import TABLES

_MAY_BE_EMPTY = ("note", "body", "blocks")
"""A note of no kind, and a body or section in which nobody has typed yet, are there all the same."""
LAYOUT = "sheet"
"""How the session file names the layout of a form."""


def form_draft(source: Source, grounds: Mapping[str, str]) -> Draft:
    """The draft of a form. ``grounds``: printed forms of the municipality's grounds → their id."""
    printed = printed_form(source)
    values = Values(printed, grounds)
    withheld = values.withheld()
    agenda = values.agenda()
    groups = _groups(values)
    known = labels_of(person for group in groups for person in group.people)
    body = Proceedings(agenda, values.records, known)
    blocks = body.read(printed.body)
    sitting = values.sitting()
    session = values.session()
    draft = Draft(
        {},
        source,
        Grammar(why=["会議録の様式に、【　】で書かれたとおりに読みました。"]),
        [],
        Facts(sittings=[Sitting(date=sitting["date"])] if sitting["date"] else []),
        groups,
        [Item(item["no"], item["title"], id=item["id"]) for item in agenda],
        _spoken(body.voices),
        _read(agenda),
        lines=source.lines,
    )
    openness = values.openness(agenda)
    data: Data = {
        "title": "".join(line.text for line in printed.title) or None,
        "session": session,
        "record": {"style": values.style(), "status": "draft", "naming": _naming(body.voices, groups)},
        "form": values.form(),
        "sittings": [sitting] if any(sitting.values()) else None,
        "openness": openness,
        "attendance": _attendance(groups),
        "agenda": agenda or None,
        "materials": values.materials() or None,
        "voices": {key: _voice(voice) for key, voice in draft.voices.each(groups).items()} or None,
        "withheld": withheld,
        "front": [{"label": label, "text": text} for label, text, _ in printed.front] or None,
        "body": blocks,
        "next_meeting": values.next_meeting(),
        "source": {"kind": source.kind, "furniture": _furniture(source, printed, body) or None},
    }
    values.questions += _questions(body)
    draft.questions = (
        hidden_questions(source) + values.questions + picture_questions(source.pictures, source.lines)
    )
    told = len(hidden_questions(source))
    asked = [
        {"question": question} | ({"hidden": True} if number < told else {})
        for number, question in enumerate(draft.questions)
    ]
    data["source"]["open_questions"] = asked or None
    _usual_labels(blocks, draft.voices)
    draft.data = cast("Data", _filled(data))
    set_ruby(draft.data["body"], source.ruby)
    return draft


def _questions(body: Proceedings) -> Iterator[str]:
    """What the proceedings leave open."""
    for words in body.nameless:
        yield f"「{words[:20]}…」を、だれが言ったか書かれていません。発言なら speech: に直してください。"
    if body.blocks and body.unfound:
        names = "、".join(f"「{item['title'][:20]}」" for item in body.unfound.values())
        yield f"次第にあって本文に見出しのない議題: {names}。議事に、番号と題を表のとおりに一行で書いてください。"


def _groups(values: Values) -> list[Group]:
    members = values.people("members", 1)
    staff = values.people("staff", len(members) + 1)
    found = [("members", "member", members), ("staff", "staff", staff)]
    return [
        Group(TABLES[table][0], side, people=[_filled(person) for person in people])
        for table, side, people in found
        if people
    ]


def _attendance(groups: list[Group]) -> Data | None:
    found = [{"label": group.label, "side": group.side, "people": [*group.people]} for group in groups]
    return {"groups": found} if found else None


def _spoken(voices: Voices) -> Voices:
    """Without those whose labels the form printed and nobody filled in."""
    for key in [key for key, forms in voices.forms.items() if not any(forms.values())]:
        del voices.forms[key]
    return voices


def _voice(voice: Voice) -> Data:
    return {key: value for key, value in asdict(voice).items() if value}


def _usual_labels(blocks: list[Data], voices: Voices) -> None:
    """A remark says its label again only where it is not the usual one of its voice."""
    for block in blocks:
        _usual_labels(block.get("blocks") or [], voices)
        if "speech" in block and block["label"] == voices.printed(block["speech"]):
            block["label"] = None


def _naming(voices: Voices, groups: list[Group]) -> str | None:
    """By name where a label names one of those who were there, else by office; None where nobody speaks."""
    spoken = voices.each(groups).values()
    return ("name" if any(voice.person for voice in spoken) else "role") if spoken else None


def _read(agenda: list[Data]) -> Read:
    read = Read()
    read.outcomes = [
        (item["id"], outcome["result"], "") for item in agenda for outcome in item["outcomes"] or ()
    ]
    return read


def _furniture(source: Source, printed: Printed, body: Proceedings) -> list[Data]:
    found = [(line.at, source.text[line.at : line.end], kind) for line, kind in printed.aside]
    found += body.aside
    return [{"kind": kind, "at": at, "text": text} for at, text, kind in sorted(found)]


def _filled(value: Any) -> Any:
    """Without what is not there, at any depth."""
    if isinstance(value, dict):
        kept = {key: _filled(inner) for key, inner in value.items()}
        return {key: inner for key, inner in kept.items() if key in _MAY_BE_EMPTY or not _is_nothing(inner)}
    return [_filled(inner) for inner in value] if isinstance(value, list) else value


def _is_nothing(value: Any) -> bool:
    return value is None or value in ([], (), {})
