"""Lists of people printed in many forms and read back: right, or asked about; never wrong without a question."""

from __future__ import annotations

import itertools
import random
from collections import Counter
from collections.abc import Iterator

from hypothesis import assume, given
from hypothesis import strategies as st

from generator.importer.draft import draft_of
from generator.importer.read.text import read_text
from tests.importer.rosters import FAMILIES, GIVENS, OFFICES, ROOMS, Form, Person, minutes_of

RIGHT, WRONG = 0.97, 0.003


def read_back(people: list[Person], form: Form) -> tuple[Counter[str], bool]:
    """How many of the facts of a list are right, missing and wrong, and whether the draft asks about the list."""
    draft = draft_of(read_text(minutes_of(people, form).encode()))
    read = [
        {"role": group.label, **person}  # what a group is called is said of all in it
        for group in draft.groups
        for person in group.people
        if person.get("name")
    ]
    wanted = {person.name: person for person in people}
    count: Counter[str] = Counter(missing=len(wanted.keys() - {person["name"] for person in read}))
    for person in read:
        meant = wanted.get(person["name"])
        count["right" if meant else "wrong"] += 1
        if meant and form.seats:
            count[_said(person.get("seat"), f"{meant.seat}番")] += 1
        if meant and form.office:
            count[_said(person.get("role"), meant.office)] += 1
    return count, any("出席" in question for question in draft.questions)


def _said(said: str | None, wanted: str) -> str:
    if said == wanted:
        return "right"
    return "missing" if not said or said == "出席者" else "wrong"


def forms() -> Iterator[Form]:
    """Forms met in print: grids, lists that run on, one person a line."""
    rooms = [
        (inner, outer)
        for inner in ("", *ROOMS[:3])
        for outer in ROOMS
        if len(outer) > len(inner) or not inner
    ]
    offices = ("", "before", "after", "round", "frame")
    for (inner, outer), columns, office, seats in itertools.product(
        rooms, (1, 2, 3, 4), offices, (False, True)
    ):
        if not (seats and office in ("before", "frame")):
            yield Form(columns, inner, outer, office=office, seats=seats)
    for title, inner, office in itertools.product(
        ("", "君", "氏", "さん"), ("", " ", "　"), ("", "before", "round")
    ):
        yield Form(1, inner, "、", office=office, title=title)
        yield Form(2, inner, "　　　", office=office, title=title, seats=office == "")
    for columns, title, seats in itertools.product((1, 2, 3), ("", "君"), (False, True)):
        yield Form(columns, "　", "　　　", padded=True, title=title, seats=seats)
    for columns, counted in itertools.product((1, 2, 3, 5, 6), ("label", "end")):
        yield Form(columns, "　", "　　", counted=counted)
        yield Form(columns, " ", " ", counted=counted)


def people_by(chance: random.Random, number: int) -> list[Person]:
    """People of one list; of each a dictionary knows the family name or the given one."""
    families, givens = chance.sample(FAMILIES, number), chance.sample(GIVENS, number)
    rare = [families.index("鎌ヶ谷")] if "鎌ヶ谷" in families else []
    givens = ["太郎" if place in rare else name for place, name in enumerate(givens)]
    offices = [*OFFICES[:2], *chance.choices(OFFICES[2:], k=number)]
    return [
        Person(family, given_name, office, seat)
        for seat, (family, given_name, office) in enumerate(zip(families, givens, offices, strict=False), 1)
    ]


def test_lists_are_read_in_many_forms() -> None:
    chance, total, unasked = random.Random(0), Counter[str](), []
    for form in forms():
        people = people_by(chance, chance.randint(3, 9))
        count, asked = read_back(people, form)
        total += count
        if count["wrong"] and not asked:
            unasked.append((form, [person.name for person in people]))
    assert unasked == []
    assert total["right"] >= RIGHT * total.total()
    assert total["wrong"] <= WRONG * total.total()


@given(
    st.builds(
        Form,
        columns=st.integers(1, 6),
        inner=st.sampled_from(("", *ROOMS[:4])),
        outer=st.sampled_from((*ROOMS, "、", "，")),
        padded=st.booleans(),
        office=st.sampled_from(("", "before", "after", "round", "frame")),
        seats=st.booleans(),
        title=st.sampled_from(("", "君", "氏", "さん")),
        counted=st.sampled_from(("", "label", "end")),
    ),
    st.integers(1, 10),
    st.randoms(use_true_random=False),
)
def test_no_list_is_read_wrongly_without_a_question(form: Form, number: int, chance: random.Random) -> None:
    # Print never sets people nearer to each other than what belongs to one of them.
    assume(form.columns == 1 or form.outer in "、，" or _width(form.outer) > _width(form.inner or "　"))
    people = people_by(chance, number)
    count, asked = read_back(people, form)
    assert not count["wrong"] or asked


def _width(room: str) -> int:
    return sum(1 if sign == " " else 2 for sign in room)
