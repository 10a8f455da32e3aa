"""What a front part says of its session, as the session file holds it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from generator.importer.front.facts import Contact, Sitting, Written
from generator.importer.front.form import Form
from generator.importer.front.items import Item, title_and_note
from generator.importer.front.openness import Openness, withheld_record
from generator.importer.session.blocks import Data

#: The key of the record of why a session was closed: the first of its records.
CLOSING = "w1"


def form_note_data(form: Form) -> Data | None:
    """What is printed of a session in writing."""
    return {"text": form.text, "reason": form.reason} if form.kind == "written" else None


def sittings_data(sittings: list[Sitting]) -> list[Data]:
    return [_sitting(sitting) for sitting in sittings]


def _sitting(sitting: Sitting) -> Data:
    breaks = [{"from": one.start} | ({"to": one.end} if one.end else {}) for one in sitting.breaks]
    data = asdict(sitting) | {"breaks": breaks}
    return {key: value for key, value in data.items() if value}


def written_data(written: Written | None) -> Data | None:
    if written is None:
        return None
    steps = [asdict(step) for step in written.steps]
    return {"steps": steps, "deemed": {"one_meeting": True} if written.deemed else None}


def contact_data(contact: Contact | None) -> Data | None:
    return asdict(contact) if contact else None


def closing_record(openness: Openness) -> dict[str, Data]:
    """The record of why the session was closed, by its key; empty where no reason is printed."""
    return {} if openness.reason is None else {CLOSING: withheld_record(openness.reason)}


def openness_data(openness: Openness, shut: Sequence[str] = ()) -> Data:
    """Whether the session was open, pointing to the record of why not; ``shut`` are the records of what the body leaves out since the doors were closed."""
    seats = asdict(openness.observers) if openness.observers else {}
    closing: Data = {}
    if openness.reason is not None and openness.status == "closed":
        closing = {"withheld": CLOSING}
        seats |= closing if seats else {}
    elif openness.reason is not None:
        closing = {"closed": [{"withheld": CLOSING}]}
    elif shut and openness.status in OPEN:
        closing = {"closed": [{"withheld": name} for name in shut]}
    status = "partly" if shut and openness.status in OPEN else openness.status
    kept = {key: value for key, value in seats.items() if value is not None}
    return {"status": status, **closing, **({"observers": kept} if kept else {})}


OPEN = ("open", "unknown")
"""What a session may be said to be whose body tells that a part of it was closed."""


def item_data(item: Item, results: Mapping[str, str]) -> Data:
    """An item of the agenda. ``results``: what is printed after the title of each, by its id: its outcome."""
    result = results.get(item.id)
    title, note = title_and_note(item)
    return {
        "id": item.id,
        "no": item.no,
        "title": title,
        "kind": item.kind,
        "dept": item.dept,
        "outcomes": [{"result": result, "by": "inferred"}] if result else None,
        "note": note,
        "sub": [item_data(inner, results) for inner in item.sub] or None,
    }
