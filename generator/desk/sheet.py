"""The form of the next session, blank but for what the council's files tell, and as plain text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.archive.entries import Archive, CouncilEntry, Minutes
from generator.dates import era_year, show_date, show_fiscal_year
from generator.desk.new import Coming, chair_of, in_office, next_of
from generator.model.sheet import BETWEEN, BODY, FIELDS, HEAD_SIGN, LAST_FIELDS, MARK, TABLES, Sheet
from generator.model.words import ATTENDANCE, OPENNESS, RECORD_STYLES

ROWS = 3
"""How many rows of the agenda and of the materials are numbered already."""


def blank(archive: Archive, council: str, today: dt.date, held: dt.date | None = None) -> Sheet:
    """The form of the next session of a council ("municipality/council"). Raises NoCouncilError."""
    coming = next_of(archive, council, held or today)
    label = _label(coming)
    here = ATTENDANCE["present"]
    return Sheet(
        f"{label} {coming.council.name} 会議録",
        {
            "label": label,
            "style": RECORD_STYLES["summary"],
            "date": show_date(coming.day) if held else "",
            "openness": OPENNESS["open"],
        },
        {
            "members": [(role, name, here) for role, name in _members(coming)] or [("", "", "")] * ROWS,
            "staff": [("", "", "")] * ROWS,
            "agenda": [(f"({number})", "", "", "", "") for number in range(1, ROWS + 1)],
            "materials": [(f"資料{number}", "", "") for number in range(1, ROWS + 1)],
            "withheld": [("非公開1", "", "", "", "", "")],
        },
        _body(coming.council, coming.last),
    )


def _label(coming: Coming) -> str:
    if not coming.calendar:
        return f"{show_fiscal_year(coming.year).partition('（')[0]}第{coming.number}回"
    return f"{era_year(coming.year)}第{coming.number}回"


def _members(coming: Coming) -> Iterator[tuple[str, str]]:
    """Those in office on the day, or those who were there the last time."""
    members = [(m.role or "", m.name) for m in coming.council.council.members if in_office(m, coming.day)]
    last = coming.last.session.attendance if coming.last else None
    before = [
        (person.role or "", person.name)
        for group in (last.groups if last else ())
        for person in group.people
        if group.side != "staff" and person.name
    ]
    yield from members or before


def _body(council: CouncilEntry, last: Minutes | None) -> tuple[str, ...]:
    return (f"【{chair_of(council, last)}】", "【】", "【】")


def as_text(sheet: Sheet) -> str:
    """The form as plain text, for an editor that knows no tables; it is read back by the same words."""
    lines = [MARK, sheet.title, ""]
    lines += [_field(sheet, name) for name in FIELDS if name not in LAST_FIELDS]
    for name, (heading, heads) in TABLES.items():
        lines += ["", HEAD_SIGN + heading, BETWEEN.join(heads)]
        lines += [BETWEEN.join(cells) for cells in sheet.rows.get(name, ())]
    lines += ["", *(_field(sheet, name) for name in LAST_FIELDS), "", HEAD_SIGN + BODY]
    for paragraph in sheet.body:
        lines += ["", paragraph]
    return "\n".join(lines) + "\n"


def _field(sheet: Sheet, name: str) -> str:
    return f"{FIELDS[name]}：{sheet.fields.get(name, '')}"
