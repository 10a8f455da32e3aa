"""A name and an office printed together in one way or another are that name and that office, or nobody."""

from __future__ import annotations

from itertools import product

import pytest

from generator.importer.names.known_offices import role_at_end
from generator.importer.names.person import person_of
from generator.importer.names.roll import tokens_of

FAMILIES = ("霧山", "仲臺", "沖", "岸本")
#: Of one letter, two and three; known to the dictionary and not; in kana.
GIVEN = ("光", "進", "光一", "弥生", "光太郎", "彩乃子", "ふじ美", "龍之介", "みなと", "サユリ")
OFFICES = ("委員長", "委員", "部長", "副会長", "教育長")
#: How a name of any length is told from the office beside it: by room, a dot or a bracket.
APART = (
    "{family} {given}{office}", "{office} {family} {given}", "{office} {family}{given}", "{family}{given} {office}",
    "{family} {given} {office}", "{family} {given}（{office}）", "{office}・{family}{given}",
)  # fmt: skip
#: Here a name that nobody knows may be something else, and nothing is said of it.
IN_DOUBT = ("{family}{given}（{office}）", "{office}（{family}{given}）", "{office}（{family} {given}）")


def read(form: str, family: str, given: str, office: str) -> list[dict[str, str]]:
    line = form.format(family=family, given=given, office=office)
    found = (person_of(token, "出席者") for token in tokens_of(line))
    return [person for person in found if person]


@pytest.mark.parametrize("form", APART)
def test_name_and_office_apart_are_read_whatever_the_name(form: str) -> None:
    wrong = [
        (family, given, office)
        for family, given, office in product(FAMILIES, GIVEN, OFFICES)
        if read(form, family, given, office) != [{"name": family + given, "role": office}]
    ]
    assert wrong == []


@pytest.mark.parametrize("form", IN_DOUBT)
def test_what_may_be_something_else_is_read_rightly_or_as_nobody(form: str) -> None:
    people = [
        (family + given, person["name"])
        for family, given, office in product(FAMILIES, GIVEN, OFFICES)
        for person in read(form, family, given, office)
        if "name" in person
    ]
    assert [(name, said) for name, said in people if said != name] == []
    assert len(people) > 0.75 * len(FAMILIES) * len(GIVEN) * len(OFFICES)


@pytest.mark.parametrize(
    ("office", "name", "read_as"),
    [
        ("福祉部長", "青木一", "青木一"),
        ("福祉部長", "青木 一", "青木一"),
        ("福祉部長", "岸 進", "岸進"),
        ("福祉部長", "青木光太郎", "青木光太郎"),
        ("福祉部長", "兼務", None),
        ("福祉部長", "総務課", None),
        ("福祉部長", "市民部次長兼務", None),
    ],
)
def test_a_bracket_behind_an_office_holds_a_name_or_something_else(
    office: str, name: str, read_as: str | None
) -> None:
    found = person_of(f"{office}（{name}）", "職員") or {}
    assert found.get("name") == read_as
    assert read_as is None or found["role"] == office


@pytest.mark.parametrize(
    ("printed", "name"),
    [("農政課主任（関実）", "関実"), ("健康推進部長（沖保）", "沖保"), ("緑地課長（総務）", None), ("緑地課主事（新任）", None), ("緑地課長（調整）", None)],
)  # fmt: skip
def test_two_letters_behind_an_office_are_a_name_where_both_halves_are(
    printed: str, name: str | None
) -> None:
    assert (person_of(printed, "") or {}).get("name") == name


@pytest.mark.parametrize(
    ("printed", "role"),
    [("努次長補佐", "次長補佐"), ("図書館長補佐", "館長補佐"), ("緑地課長補佐", "課長補佐"), ("青木補佐", "補佐"), ("青木主幹補佐", "補佐")],
)  # fmt: skip
def test_who_assists_a_head_has_an_office_of_two_words(printed: str, role: str) -> None:
    assert role_at_end(printed) == role


def test_the_room_within_a_name_stands_before_an_office_of_two_words_too() -> None:
    assert tokens_of("榎戸雅志局長　　姫川　努次長補佐　　広野知美係長") == [
        "榎戸雅志局長",
        "姫川努次長補佐",
        "広野知美係長",
    ]
