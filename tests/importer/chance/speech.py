"""Who speaks, in the many ways in which a record marks it."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.importer.chance.ways import Sheet
from tests.importer.chance.world import Meeting, Person

MARKS: dict[str, tuple[str, str]] = {
    "ring, office": ("○{w}　{t}", "office"),
    "ring, name": ("○{w}　{t}", "name"),
    "double ring, name": ("◎{w}　{t}", "name"),
    "lenticular, name": ("【{w}】{t}", "name"),
    "lenticular above": ("【{w}】\n{t}", "office"),
    "colon, office": ("{w}：{t}", "office"),
    "colon, name": ("{w}：{t}", "name"),
    "space, office": ("{w}　　{t}", "office"),
    "brackets, office": ("（{w}）{t}", "office"),
    "brackets above": ("（{w}）\n{t}", "office"),
    "ring, office and name": ("○{w}　{t}", "full"),
    "ring, office and name with honorific": ("○{w}　{t}", "honorific"),
    "ring, seat and name": ("○{w}　{t}", "seat"),
    "name above": ("{w}\n　{t}", "name"),
    "angle, office": ("＜{w}＞　{t}", "office"),
    "square brackets": ("［{w}］{t}", "office"),
    "square, office": ("■{w}　{t}", "office"),
    "diamond, name": ("◆{w}　{t}", "name"),
    "bullet, name": ("・{w}　{t}", "name"),
    "ring, name above": ("○{w}\n{t}\n", "name"),
    "quotes": ("{w}　「{t}」", "office"),
    "tab": ("{w}\t{t}", "name"),
    "letters": ("{w}　{t}", "letter"),
    "space, name": ("{w}　{t}", "name"),
}
"""How a remark is printed, and what of a speaker stands before it."""
MORE_MARKS: dict[str, tuple[str, str]] = {
    "half a bracket": ("{w}）{t}", "name"),
    "colon, honorific": ("{w}：{t}", "honorific"),
    "ring and quotes": ("○{w}　「{t}」", "name"),
    "large ring, name": ("〇{w}　{t}", "name"),
    "spread": ("{w}　　{t}", "spread"),
    "brackets, name": ("（{w}）{t}", "name"),
    "bullet and colon": ("・{w}：{t}", "office"),
    "lenticular, spread": ("【{w}】　{t}", "spread"),
    "semicolon": ("{w}；{t}", "office"),
}
"""Ways that only records of strangers have."""


@dataclass
class Speech:
    """The remarks of a record while it is printed."""

    sheet: Sheet
    meeting: Meeting
    form: str
    shown: str
    said: list[str] = field(default_factory=list)
    letters: dict[str, str] = field(default_factory=dict)

    def say(self, person: Person, text: str) -> None:
        label = self._label(person)
        self.said.append(label)
        self.sheet.piece("remark", label, [text], self.form.format(w=label, t=text))

    def chair(self, text: str) -> None:
        self.say(self.meeting.present[0], text)

    def _label(self, person: Person) -> str:
        staff = person in self.meeting.staff
        match self.shown:
            case "office":
                return self.meeting.kind.unit if staff else person.role
            case "spread":
                return _spread(self.meeting.kind.unit if staff else person.role)
            case "full":
                return f"{person.role}（{person.name}）"
            case "honorific":
                return f"{person.role}（{person.name}君）"
            case "seat" if not staff and person is not self.meeting.present[0]:
                return f"{person.seat}番（{person.name}）"
            case "seat":
                return f"{person.role}（{person.name}）"
            case "letter" if staff:
                return self.meeting.kind.unit
            case "letter" if person is self.meeting.present[0]:
                return person.role
            case "letter":
                letter = "ABCDEFGH"[len(self.letters)]
                return self.letters.setdefault(person.name, f"{letter}委員")
            case _:
                return person.family + person.role


def _spread(label: str) -> str:
    """A label of two letters as wide as one of three."""
    return "　".join(label) if len(label) == 2 else label


def speech(sheet: Sheet, m: Meeting) -> Speech:
    form, shown = sheet.way("mark", MARKS, MORE_MARKS)
    return Speech(sheet, m, form, shown)
