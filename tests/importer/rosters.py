"""Prints a list of people as minutes print lists: many grids, widths of room, seats, offices, brackets, titles and counts."""

from __future__ import annotations

from dataclasses import dataclass

FAMILIES = (
    "佐々木", "青木", "林", "長谷川", "三枝", "高橋", "鎌ヶ谷", "森", "五十嵐", "小川", "岸", "渡辺", "海老澤", "南", "伊藤", "谷",
)  # fmt: skip
GIVENS = (
    "太郎", "由美子", "一", "さくら", "健", "千尋", "光市", "誠一郎", "進", "みなと", "久美子", "弘", "清", "真由美", "正人", "保",
)  # fmt: skip
OFFICES = ("会長", "副会長", "委員", "委員", "監査委員", "専門委員")
ROOMS = (" ", "　", "  ", "　　", "   ", "　　　")


@dataclass(frozen=True)
class Person:
    """Somebody of a list."""

    family: str
    given: str
    office: str = ""
    seat: int = 0

    @property
    def name(self) -> str:
        return self.family + self.given


@dataclass(frozen=True)
class Form:
    """How a list is printed."""

    columns: int = 1
    inner: str = "　"
    """Between family and given name; empty where they stand together."""
    outer: str = "　　"
    """Between people of a line; a comma for lists that run on."""
    padded: bool = False
    """Whether every name is as wide as the others, letters set apart as far as needed."""
    office: str = ""
    """``before``, ``after``, ``round`` or ``frame``; empty for none."""
    seats: bool = False
    title: str = ""
    counted: str = ""
    """``label`` or ``end``: where the number of people is printed."""


def printed(people: list[Person], form: Form) -> str:
    """The row 出席者 with its lines."""
    count = f"（{len(people)}名）"
    label = "出席者" + (count if form.counted == "label" else "")
    if form.outer in ("、", "，"):
        lines = [form.outer.join(_one(person, form) for person in people)]
    else:
        rows = [people[at : at + form.columns] for at in range(0, len(people), form.columns)]
        lines = [form.outer.join(_one(person, form) for person in row) for row in rows]
    if form.counted == "end":
        lines[-1] += count
    return "\n".join([label, *(f"　　{line}" for line in lines)])


def _one(person: Person, form: Form) -> str:
    name = _padded(person) if form.padded else f"{person.family}{form.inner}{person.given}"
    room = form.inner or "　"
    title = f"{room if form.padded else ''}{form.title}" if form.title else ""
    words = f"{name}{title}"
    if form.office == "before":
        words = f"{person.office}{room}{words}"
    elif form.office == "after":
        words = f"{words}{room}{person.office}"
    elif form.office == "round":
        words = f"{words}（{person.office}）"
    elif form.office == "frame":
        words = f"【{person.office}】{words}"
    return f"{person.seat}番{room}{words}" if form.seats else words


def _padded(person: Person) -> str:
    """The name in seven places: 浜　野　　　晴."""
    return f"{'　'.join(person.family)}{'　' * max(2, 6 - len(person.name))}{'　'.join(person.given)}"


def minutes_of(people: list[Person], form: Form) -> str:
    """Whole minutes with the list in them."""
    return f"""令和6年度第1回朝凪市文化審議会会議録

1　日時　令和6年5月14日（火）午後2時から午後3時30分まで
2　場所　朝凪市役所　3階会議室
3　{printed(people, form)}
4　議題
　（1）開館時間について
5　議事
会長　　それでは始めます。
委員　　質問があります。駐車場はどうなりますか。
会長　　事務局から答えてください。
事務局　　そのままです。
会長　　これで終わります。
"""
