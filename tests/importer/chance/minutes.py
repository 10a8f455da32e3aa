"""A whole record by chance: the front in one of several orders, the proceedings, and what stands behind them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from tests.importer.chance import front, outcomes, people
from tests.importer.chance.speech import Speech, speech
from tests.importer.chance.ways import Sheet, clock, era, weekday
from tests.importer.chance.world import TALK, Item, Meeting, Person, meeting

ORDERS = {
    "usual": (front.when, front.where, people.rows, front.observers, front.agenda, front.materials),
    "agenda first": (front.when, front.where, front.agenda, people.rows, front.observers, front.materials),
    "place last": (front.agenda, front.when, people.rows, front.where, front.observers, front.materials),
    "people before the day": (people.rows, front.when, front.where, front.agenda, front.observers),
    "no materials": (front.when, front.where, people.rows, front.agenda),
}
HEADS = {
    "row": "",
    "none": "",
    "rule": "―" * 20,
    "opened": "（開会　{opened}）",
    "opened, lines": "△開会　{opened}",
}


@dataclass(frozen=True)
class Record:
    """A record by chance."""

    text: str
    facts: dict[str, Any]
    """What a careful reader enters of it (the keys are those of `stated.py`)."""
    ways: dict[str, str]
    """The way in which each part is printed."""
    file: bytes = b""
    """The record as a file, where it is not plain text."""
    suffix: str = ".txt"


def record(seed: int, pinned: Mapping[str, str] | None = None) -> Record:
    chance = Random(seed)
    m = meeting(chance)
    sheet = Sheet(chance, pinned or {}, gap=chance.choice(("", "　", " ")))
    sheet.ways["kind"] = m.kind.name
    sheet.way("space between rows", {"none": "", "a line": ""})
    front.title(sheet, m)
    for part in sheet.way("order", ORDERS):
        part(sheet, m)
    proceedings(sheet, m)
    width = sheet.way("width", WIDTHS)
    return Record(("\n".join(sheet.lines) + "\n").translate(width), sheet.facts, sheet.ways)


def opened(sheet: Sheet, m: Meeting) -> None:
    """What stands before the proceedings."""
    head = sheet.way("head", HEADS)
    if sheet.ways["head"] == "row":
        sheet.row(
            sheet.one_of("会議の内容", "議事内容", "会議の経過", "議事の経過", "会議内容", "議事録"), []
        )
    elif head:
        sheet.print(head.format(opened=clock(m.opened, True)))
    sheet.print("")


def proceedings(sheet: Sheet, m: Meeting) -> None:
    """All that was said, word by word."""
    opened(sheet, m)
    talk = speech(sheet, m)
    talk.chair(
        sheet.one_of(
            "それでは、ただいまから会議を始めます。",
            f"おはようございます。ただいまから第{m.number}回の会議を開きます。",
        )
    )
    _sign(sheet, talk, m)
    for n, item in enumerate(m.items):
        _deal_with(sheet, talk, m, n, item)
        if n == 0 and m.recess and m.kind.bills:
            _pause(sheet, talk, m.recess)
    _close(sheet, talk, m)
    sheet.facts["first_speakers"] = talk.said[:10]
    sheet.facts["speech_count"] = len(talk.said)


def _sign(sheet: Sheet, talk: Speech, m: Meeting) -> None:
    """Who signs the record: told by the chair, or printed under it."""
    if not m.signers:
        return
    one, other = m.signers
    if sheet.way("signers", {"told by the chair": True, "below": False}):
        forms = {
            "seats and names": f"{one.seat}番{one.name}{m.kind.member}と{other.seat}番{other.name}{m.kind.member}",
            "names": f"{one.name}{m.kind.member}、{other.name}{m.kind.member}",
            "names, honorific": f"{one.name}君及び{other.name}君",
        }
        told = sheet.way("names of signers", forms)
        talk.chair(f"会議録署名{m.kind.member}の指名を行います。{told}を指名します。")
    sheet.facts["signers"] = [p.name for p in m.signers]


def _deal_with(sheet: Sheet, talk: Speech, m: Meeting, number: int, item: Item) -> None:
    heads = {"as the agenda": 1, "numbers in brackets": 2, "none": 3, "circled": 4}
    heading(sheet, m, number, heads)
    called = f"議案第{item.bill}号{item.title}" if item.bill else item.title.removesuffix("について")
    first = "次に、" if number else ""
    talk.chair(f"{first}{called}を議題とします。事務局から説明をお願いします。")
    talk.say(sheet.one_of(*m.staff), "資料に基づき説明いたします。" + sheet.one_of(*TALK))
    for _ in range(sheet.chance.randint(1, 2)):
        talk.say(sheet.one_of(*m.present[1:]), sheet.one_of(*TALK))
        if sheet.chance.random() < 0.6:
            talk.say(sheet.one_of(*m.staff), sheet.one_of(*TALK))
    outcomes.decide(sheet, talk, m, item)


def heading(sheet: Sheet, m: Meeting, number: int, heads: Mapping[str, int]) -> None:
    """What stands above what was said of an item."""
    item = m.items[number]
    known = sheet.ways.get("headings")
    line = front.agenda_lines(sheet, m)[number]
    match heads[known] if known else sheet.way("headings", heads):
        case 1:
            sheet.piece("heading", "", [line], "", line)
        case 2:
            sheet.piece("heading", "", [line := f"（{number + 1}）{item.title}"], "", line)
        case 4:
            sheet.piece("heading", "", [line := f"{'①②③④⑤'[number]} {item.title}"], "", line)


def _pause(sheet: Sheet, talk: Speech, recess: tuple[Any, Any]) -> None:
    begun, over = recess
    talk.chair("ここで暫時休憩します。")
    forms = {
        "two lines in brackets": f"（{clock(begun, True)}休憩）\n（{clock(over, True)}再開）",
        "two lines": f"午前休憩　{clock(begun, True)}".removeprefix("午前") + f"\n再開　{clock(over, True)}",
        "one line": f"（休憩　{clock(begun, True)}～{clock(over, True)}）",
        "triangles": f"△休憩　{clock(begun, True)}\n△再開　{clock(over, True)}",
        "times first": f"　{clock(begun, True)}　休憩\n　{clock(over, True)}　再開",
    }
    sheet.print(sheet.way("recess", forms))
    sheet.facts["recess"] = [{"from": f"{begun:%H:%M}", "to": f"{over:%H:%M}"}]
    talk.chair("休憩前に引き続き会議を開きます。")


def following(sheet: Sheet, m: Meeting) -> list[str]:
    """How the next meeting is announced below the proceedings."""
    day, time = era(m.following), clock(m.opened)
    forms = {
        "row": [f"次回開催予定：{day}　{time}"],
        "head and line": ["【次回の会議】", f"{day}　{time}"],
        "label above": ["次回日程", f"　{day}　{time}から"],
        "in brackets": [f"（次回の会議は、{day}{time}から開催予定）"],
        "told by the chair": [],
        "none": [],
    }
    if (printed := sheet.way("next meeting", forms)) or sheet.ways["next meeting"].startswith("told"):
        sheet.facts["next_meeting"] = {"date": m.following.isoformat(), "start": f"{m.opened:%H:%M}"}
    return printed


def _close(sheet: Sheet, talk: Speech, m: Meeting) -> None:
    printed = following(sheet, m)
    told = (
        f"次回は{era(m.following)}（{weekday(m.following)}）{clock(m.opened)}からを予定しています。"
        if sheet.ways["next meeting"].startswith("told")
        else ""
    )
    talk.chair(told + "以上で本日の会議を閉会します。")
    if sheet.ways["head"].startswith("opened"):
        sheet.print(HEADS[sheet.ways["head"]].replace("開会", "閉会").format(opened=clock(m.closed, True)))
    outcomes.listed(sheet, m)
    sheet.print("", *printed)
    if sheet.ways.get("signers") == "below":
        _signatures(sheet, m)


def _signatures(sheet: Sheet, m: Meeting) -> None:
    def signed(label: str, person: Person) -> str:
        return f"{label}　　{person.family}　{person.given}"

    chair = m.present[0]
    label = f"署名{m.kind.member}"
    forms = {
        "label each": [signed(label, p) for p in m.signers],
        "label once": [signed(label, m.signers[0]), *(signed("　" * len(label), p) for p in m.signers[1:])],
        "with the chair": [signed(chair.role, chair), *(signed("会議録" + label, p) for p in m.signers)],
    }
    sheet.print("", *sheet.way("signatures", forms))
    if sheet.ways["signatures"] == "with the chair":
        sheet.facts["signers"] = [chair.name, *sheet.facts["signers"]]


WIDE = str.maketrans("0123456789()", "０１２３４５６７８９（）")
NARROW = str.maketrans("０１２３４５６７８９", "0123456789")
WIDTHS: dict[str, dict[int, int]] = {"wide": WIDE, "narrow": NARROW, "as written": {}}
