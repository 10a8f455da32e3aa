"""People whom the end of a line has cut in two are put together, and nobody else."""

from __future__ import annotations

import pytest

from generator.importer.front.broken import mended
from generator.importer.front.rows import Row


def read(text: str, meaning: str = "present") -> str:
    row = Row("出席者", text, meaning=meaning)
    return mended([row])[0].text


@pytest.mark.parametrize(
    "text",
    [
        "会長　青木一郎、委員　鈴木由|美子、委員　岸進",
        "会長　青木一郎、課長|岸　進、委員　林花子",
        "会長　青木一郎、課長　森|亨、委員　林花子",
        "青木一郎（会長）、斎藤花子（議|員）、岸進（委員）",
        "青木一郎（会長）、佐藤真|由美（委員）、岸進（委員）",
        "会長　青木一郎、委員　林花子、佐々木|みなと、岸進",
        "東、原、上原、渡|辺、宮本",
        "東、原、片|山、宮本",
        "青木一郎・岸　花|子・林花子（3名）",
        "青木一郎、岸進、大藤恵|子",
    ],
)
def test_halves_that_are_one_person_are_put_together(text: str) -> None:
    assert read(text.replace("|", "\n")) == text.replace("|", "")


@pytest.mark.parametrize(
    "text",
    [
        "会長　青木一郎、委員　林花子|委員　岸進、委員　森亨",
        "部長　青木一郎、主査　安芸津学|委員　岸進、委員　森亨",
        "【住宅課】浜名課長、磯部主幹|企画財政課　主幹・沖千尋、主査・岬涼",
        "青木議員、加藤議員、長谷川議員|以上3名",
        "青木、岸、本間|（50音順）",
        "青木委員、林委員|出席幹事",
        "青木一郎|岸進",
        "青木会長、岸委員、|林委員",
        "上原、田中|高橋、森下",
    ],
)
def test_what_stands_by_itself_stays_apart(text: str) -> None:
    assert read(text.replace("|", "\n")) == text.replace("|", "\n")


def test_only_people_are_put_together() -> None:
    assert read("青木一郎、岸進、大藤恵\n子", "agenda") == "青木一郎、岸進、大藤恵\n子"
